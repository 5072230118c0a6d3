use super::*;
use crate::value::{NULL, bool, double, equal, int, of, str};
use crate::wire::{Array, Struct, StructDefId, Timestamp};

fn bytes(text: &str) -> VariableValue {
    of(Value::Bytes(text.as_bytes().to_vec()))
}
fn run_id(text: &str) -> VariableValue {
    of(Value::WfRunId(wf_run_id_of_text(text)))
}
fn timestamp(seconds: i64, nanos: i32) -> VariableValue {
    of(Value::UtcTimestamp(Timestamp { seconds, nanos }))
}
fn obj(text: &str) -> VariableValue {
    of(Value::JsonObj(text.to_string()))
}
fn array(items: Vec<VariableValue>, element: Option<Type>) -> VariableValue {
    of(Value::Array(Array { items, element_type: element.and_then(|it| it.to_definition()) }))
}

fn check(found: Result<VariableValue, Failure>, expected: Option<VariableValue>, case: &str) {
    match (found, expected) {
        (Ok(found), Some(expected)) => assert!(equal(&found, &expected), "{case}: found {found:?}"),
        (Err(failure), None) => assert_eq!(failure.name, "VAR_SUB_ERROR", "{case}"),
        (found, expected) => panic!("{case}: expected {expected:?}, found {found:?}"),
    }
}

#[test]
fn casts_give_what_the_table_says() {
    // spec A 3.5, A 8 #16
    for (value, to, expected) in [
        (NULL, Type::INT, Some(NULL)),
        (int(3), Type::INT, Some(int(3))),
        (int(3), Type::DOUBLE, Some(double(3.0))),
        (int(-3), Type::STR, Some(str("-3"))),
        (int(3), Type::BOOL, None),
        (int(3), Type::WF_RUN_ID, None),
        (double(2.9), Type::INT, Some(int(2))),
        (double(-2.9), Type::INT, Some(int(-2))),
        (double(1e300), Type::INT, Some(int(i64::MAX))),
        (double(f64::NEG_INFINITY), Type::INT, Some(int(i64::MIN))),
        (double(f64::NAN), Type::INT, Some(int(0))),
        (double(22.1), Type::STR, Some(str("22.1"))),
        (double(1e10), Type::STR, Some(str("1.0E10"))),
        (str("+12"), Type::INT, Some(int(12))),
        (str(" 12"), Type::INT, None),
        (str("1.0"), Type::INT, None),
        (str(" 1e3 "), Type::DOUBLE, Some(double(1000.0))),
        (str("NaN"), Type::DOUBLE, Some(double(f64::NAN))),
        (str("x"), Type::DOUBLE, None),
        (str(" TRUE "), Type::BOOL, Some(bool(true))),
        (str("yes"), Type::BOOL, None),
        (str("h\u{e9}"), Type::BYTES, Some(bytes("h\u{e9}"))),
        (str("a_b_c"), Type::WF_RUN_ID, Some(run_id("a_b_c"))),
        (str("{}"), Type::JSON_OBJ, None),
        (str("1"), Type::TIMESTAMP, None),
        (bool(true), Type::STR, Some(str("true"))),
        (bool(true), Type::INT, None),
        (bytes("hi"), Type::STR, Some(str("hi"))),
        (run_id("a_b"), Type::STR, Some(str("a_b"))),
        (timestamp(1, 0), Type::STR, None),
        (timestamp(1, 0), Type::TIMESTAMP, Some(timestamp(1, 0))),
        (obj("{}"), Type::STR, None),
        (obj("{}"), Type::JSON_OBJ, Some(obj("{}"))),
        (array(vec![int(1)], None), Type::STR, Some(array(vec![int(1)], None))),
        (int(1), Type::array(Type::INT), None),
    ] {
        let case = format!("{value:?} to {to}");
        check(cast(value, &to.to_definition().expect("the table has no NULL type")), expected, &case);
    }
}

#[test]
fn the_internal_conversion_goes_further() {
    // spec A 3.5, B 14.4
    let structure =
        |version| of(Value::Struct(Struct { struct_def_id: Some(StructDefId { name: "car".to_string(), version }), r#struct: None }));
    for (value, to, expected) in [
        (NULL, Type::INT, None),
        (int(3), Type::NONE, Some(int(3))),
        (double(2.9), Type::INT, Some(int(2))),
        (timestamp(7, 999_999_999), Type::INT, Some(int(7_000))),
        (timestamp(i64::MAX, 0), Type::INT, Some(int(i64::MAX))),
        (int(5), Type::WF_RUN_ID, Some(run_id("5"))),
        (double(5.5), Type::WF_RUN_ID, Some(run_id("5.5"))),
        (obj(r#"{"a":1}"#), Type::STR, Some(str("{a=1}"))),
        (obj(r#"{"a":1}"#), Type::BYTES, Some(bytes(r#"{"a":1}"#))),
        (timestamp(7, 0), Type::STR, Some(str("seconds: 7\n"))),
        (int(7), Type::BYTES, Some(bytes("7"))),
        (bool(true), Type::INT, None),
        (int(1), Type::TIMESTAMP, None),
        (str("[]"), Type::JSON_ARR, None),
        (int(1), Type::array(Type::INT), None),
        (array(vec![], None), Type::STR, None),
        (array(vec![], None), Type::array(Type::INT), Some(array(vec![], Some(Type::INT)))),
        (array(vec![int(1)], None), Type::array(Type::INT), Some(array(vec![int(1)], Some(Type::INT)))),
        (array(vec![int(1)], None), Type::array(Type::STR), None),
        (structure(1), Type::of(&structure(1)), Some(structure(1))),
        (structure(1), Type::of(&structure(2)), None),
    ] {
        let case = format!("{value:?} to {to}");
        check(coerce(value, &to), expected, &case);
    }
}

#[test]
fn run_ids_chain_through_underscores() {
    // spec A 3.5
    let id = wf_run_id_of_text("a_b_c");
    assert_eq!((id.id.as_str(), id.parent_wf_run_id.as_ref().map(|parent| parent.id.as_str())), ("c", Some("b")));
    for text in ["", "a", "a_b", "_", "a__b", &"x_".repeat(500)] {
        assert_eq!(crate::value::wf_run_id_text(&wf_run_id_of_text(text)), text);
    }
}
