use super::*;
use crate::expr::decimal_format::Pattern;
use crate::expr::format::format;
use crate::value::{NULL, bool, double, int, str, wf_run_id_of_text};
use crate::wire::Timestamp;

fn check(template: &str, arguments: &[VariableValue], expected: Option<&str>) {
    match (format(template, arguments), expected) {
        (Err(failure), None) => assert_eq!(failure.name, "VAR_SUB_ERROR"),
        (found, expected) => assert_eq!(found.ok().as_deref(), expected, "{template}"),
    }
}

#[test]
fn templates_quote_and_count() {
    // spec A 5.2, A 8 #15
    let one = [int(1234)];
    for (template, expected) in [
        ("", Some("")),
        ("{0}", Some("1,234")),
        ("{00} {+0}", Some("1,234 1,234")),
        ("{1} {7,number}", Some("{1} {7}")),
        ("'{0}' {0}", Some("{0} 1,234")),
        ("''{0}''", Some("'1,234'")),
        ("It's {0}", Some("Its {0}")),
        ("a'b''c{0}", Some("ab'c{0}")),
        ("'", Some("")),
        ("0}", Some("0}")),
        ("{0}}", Some("1,234}")),
        ("{0,}", Some("1,234")),
        ("{0, number , integer }", Some("1,234")),
        ("{0,NUMBER}", Some("1,234")),
        ("{0,number,a'{'b#}", Some("a{b1234")),
        ("{0", None),
        ("{{0}}", None),
        ("{}", None),
        ("{ 0 }", None),
        ("{a}", None),
        ("{-1}", None),
        ("{10000}", None),
        ("{0,string}", None),
        ("{0,date}", None),
        ("{0,number,#.#.#}", None),
        ("{0,number,#.##", None),
    ] {
        check(template, &one, expected);
    }
}

#[test]
fn every_kind_of_argument_has_a_text() {
    // spec A 5.2
    for (argument, expected) in [
        (int(-1_234_567), "-1,234,567"),
        (int(i64::MIN), "-9,223,372,036,854,775,808"),
        (double(2.71818), "2.718"),
        (double(2.0), "2"),
        (double(0.0005), "0.001"),
        (double(0.0015), "0.002"),
        (double(1e20), "100,000,000,000,000,000,000"),
        (double(-0.0001), "-0"),
        (double(f64::NAN), "NaN"),
        (double(f64::NEG_INFINITY), "-\u{221e}"),
        (str("a{0}b"), "a{0}b"),
        (bool(true), "true"),
        (NULL, "null"),
        (obj(r#"{"a":1}"#), "{a=1}"),
        (arr("[1,2]"), "[1, 2]"),
        (of(Value::WfRunId(wf_run_id_of_text("parent_child"))), "parent_child"),
        (of(Value::UtcTimestamp(Timestamp { seconds: 3, nanos: 0 })), "seconds: 3\n"),
        (array(vec![int(1)], Type::NONE), r#"{"items":[{"int":"1"}]}"#),
    ] {
        check("{0}", &[argument], Some(expected));
    }
    check("{0,number}", &[str("1")], None);
    check("{0,number}", &[NULL], Some("null"));
}

#[test]
fn numbers_follow_their_pattern() {
    // spec A 5.2; one row per pattern: 1234, -1234567.8915, 0.5, 2.0, 2.71818, 1e20, -0.0001
    let numbers = [double(-1_234_567.891_5), double(0.5), double(2.0), double(2.71818), double(1e20), double(-0.0001)];
    for (pattern, int_text, texts) in [
        ("integer", "1,234", ["-1,234,568", "0", "2", "3", "100,000,000,000,000,000,000", "-0"]),
        ("percent", "123,400%", ["-123,456,789%", "50%", "200%", "272%", "10,000,000,000,000,000,000,000%", "-0%"]),
        ("currency", "$1,234.00", ["-$1,234,567.89", "$0.50", "$2.00", "$2.72", "$100,000,000,000,000,000,000.00", "-$0.00"]),
        ("#.##", "1234", ["-1234567.89", "0.5", "2", "2.72", "100000000000000000000", "-0"]),
        ("#,##0.00", "1,234.00", ["-1,234,567.89", "0.50", "2.00", "2.72", "100,000,000,000,000,000,000.00", "-0.00"]),
        ("'#'#", "#1234", ["-#1234568", "#0", "#2", "#3", "#100000000000000000000", "-#0"]),
        ("$#.#;(#.#)", "$1234", ["(1234567.9)", "$0.5", "$2", "$2.7", "$100000000000000000000", "(0)"]),
        ("00000", "01234", ["-1234568", "00000", "00002", "00003", "100000000000000000000", "-00000"]),
        ("#%", "123400%", ["-123456789%", "50%", "200%", "272%", "10000000000000000000000%", "-0%"]),
        ("#,#0.0;-#", "12,34.0", ["-1,23,45,67.9", "0.5", "2.0", "2.7", "1,00,00,00,00,00,00,00,00,00,00.0", "-0.0"]),
        (".##", "1234.0", ["-1234567.89", ".5", "2.0", "2.72", "100000000000000000000.0", "-.0"]),
    ] {
        let template = format!("{{0,number,{pattern}}}");
        check(&template, &[int(1234)], Some(int_text));
        for (number, expected) in numbers.iter().zip(texts) {
            check(&template, std::slice::from_ref(number), Some(expected));
        }
    }
}

#[test]
fn patterns_that_make_no_sense_are_refused() {
    for pattern in ["#0#", "#.#0", "#.0.0", "0.###E0", "#,", "#.#,#", "0x0", &"0".repeat(400)] {
        assert!(Pattern::parse(pattern).is_err(), "{pattern}");
    }
}
