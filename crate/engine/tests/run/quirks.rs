//! Oddities of values that clients meet and that are kept (spec A 8).

use crate::check::check;
use expect_test::expect;

// spec A 8 #7, #10, #13: accepted at the put, VAR_SUB_ERROR when it runs.
#[test]
fn what_the_put_lets_through_fails_when_it_runs() {
    for condition in ["i == d", "j == j", "t < t", "s"] {
        check(
            &format!(
                "var i INT = 1; var d DOUBLE = 1.0; var j JSON_OBJ; var t TIMESTAMP = at 5000; var s STR = 'true'; nop -> exit if {condition} -> exit"
            ),
            "run j=json '{}'; show",
            expect![[r#"
                r ERROR
                0 ERROR: entrypoint, nop ERROR !VAR_SUB_ERROR
            "#]],
        );
    }
}

// spec A 8 #9: ADD truncates first, the others afterwards.
#[test]
fn adding_to_an_int_truncates_before() {
    check(
        "var a INT = 3; var b INT = 3; var c INT = 3; nop { a += 2.7, b -= 2.7, c *= 2.7 }",
        "run; vars",
        expect![[r#"
            0/a=5 0/b=0 0/c=8
        "#]],
    );
}

// spec A 8 #11, B Q-23: inputs of runs are kept as given, those of tasks are converted.
#[test]
fn task_inputs_are_converted_and_others_are_not() {
    check(
        "task t(d DOUBLE, s STR); var d DOUBLE; var s STR; t(d, s)",
        "run d=1 s=2; vars; poll t",
        expect![[r#"
            0/d=1 0/s=2
            w got r/0-1 #0 d=1.0 s="2"
        "#]],
    );
}

// spec A 8 #15, #16, #21, #24.
#[test]
fn texts_json_and_paths_have_their_ways() {
    check(
        "
        var t STR; var b BYTES; var j JSON_OBJ; var list array INT = [7, 8]; var ages map STR INT
        nop { t = format \"it's {0} {1}\" (1, 2), b = 'aGk=' as BYTES, j$.s = 5, ages = build map(a: list@0) }
        ",
        r#"run j=json '{ "s": "x", "n": 1e3, "big": 99999999999999999999, "t": "<" }'; vars"#,
        expect![[r#"
            0/ages=Map<STR, INT>("a": 7) 0/b=aGk= 0/j={"s":"5","n":1000.0,"big":1.0E20,"t":"\u003c"} 0/list=Array<INT>[7, 8] 0/t="its {0} {1}"
        "#]],
    );
}
