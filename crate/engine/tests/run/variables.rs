//! Variables at run time (spec B 14, 10.1).

use crate::check::check;
use expect_test::expect;

// spec B 14.2: on the taken edge only, after the node completed and before the next one arrives.
#[test]
fn mutations_happen_between_two_nodes() {
    check(
        "task greet(n INT); var x INT = 1; first { x = 2 }; greet(x) { x = 3 }",
        "run; vars; take first; ok; vars; tasks; take greet; ok; vars",
        expect![[r#"
            0/x=1
            0/x=2
            0-1 first(): SUCCESS
            0-2 greet(2): SCHEDULED
            0/x=3
        "#]],
    );
}

// spec B 14.3, Q-24: values are made of variables, outputs, expressions, paths.
#[test]
fn values_are_made_of_parts() {
    let definition = "
        task greet(a STR, b INT, c DOUBLE, d BOOL) JSON_OBJ
        task after(e STR)
        var j JSON_OBJ
        greet(j$.name, j$.list.length(), 5 / 2.0, 3 > 2)
        after(@greet$.reply.text)
    ";
    let definition = definition.replace("j$.list.length()", "j$.size + 1");
    check(
        &definition,
        "run j=json '{\"name\": \"you\", \"size\": 2}'; poll greet; ok json '{\"reply\": {\"text\": \"hi\"}}'; poll after",
        expect![[r#"
            w got r/0-1 #0 a="you" b=3 c=2.5 d=true
            w got r/0-2 #0 e="hi"
        "#]],
    );
}

// spec B 14.4: ASSIGN converts to the declared type; a path writes into JSON.
#[test]
fn assignments_convert_to_the_declared_type() {
    check(
        "var d DOUBLE; var s STR; var j JSON_OBJ; var i INT; nop { d = 5, s = 7, i = j$.c, j$.a = 1, j$.b = 'x' }",
        "run j=json '{\"a\": 0, \"c\": 5.9}'; vars; show",
        expect![[r#"
            0/d=5.0 0/i=5 0/j={"a":1,"c":5.9,"b":"x"} 0/s="7"
            r COMPLETED
            0 COMPLETED: entrypoint, nop, exit
        "#]],
    );
}

// spec B 14.4: NULL may be assigned.
#[test]
fn null_can_be_assigned() {
    check(
        "var x INT = 5; nop { x = null }",
        "run; vars; show",
        expect![[r#"
            0/x=null
            r COMPLETED
            0 COMPLETED: entrypoint, nop, exit
        "#]],
    );
}

// spec B 14.5: values of different kinds do not compare.
#[test]
fn comparing_different_kinds_fails() {
    check(
        "var j JSON_OBJ; nop -> exit if j$.a == j$.b -> exit",
        "run a j=json '{\"a\": 1, \"b\": 1}'; show; run b j=json '{\"a\": 1, \"b\": 1.5}'; show",
        expect![[r#"
            a COMPLETED
            0 COMPLETED: entrypoint, nop, exit
            b ERROR
            0 ERROR: entrypoint, nop ERROR !VAR_SUB_ERROR
        "#]],
    );
    check(
        "var j JSON_OBJ; nop -> exit if j$.a == j$.b",
        "run j=json '{}'; show",
        expect![[r#"
            r COMPLETED
            0 COMPLETED: entrypoint, nop, exit
        "#]],
    );
}

// spec B 14.1: variables stay readable when the run is over; an unknown one is NOT_FOUND.
#[test]
fn variables_stay_readable() {
    check(
        "var x INT = 1; nop { x = 2 }",
        "run; get var 0 x; get var 0 y; get var 1 x; vars",
        expect![[r#"
            get: NotFound
            get: NotFound
            0/x=2
        "#]],
    );
}

// spec B 0.3 (ours): a value too big to be stored fails the node, not the caller's command; nothing of its edge is written.
#[test]
fn a_value_that_grows_too_big_fails_the_node() {
    let definition = "
        var n INT = 0
        var s STR = 'xxxxxxxxxxxxxxxx'
        again: nop -> back if n < 20 { n += 1, s += s } -> exit
        back: nop -> again
        exit
    ";
    check(
        definition,
        "run; status; var n",
        expect![[r#"
            ERROR
            n=15
        "#]],
    );
}

// spec B 0.3 (ours): so does a value too big for a task, an output, a failure.
#[test]
fn a_value_too_big_for_its_place_fails_the_node() {
    check(
        "task greet(a STR, b STR); var s STR; greet(s, s)",
        "run s=long 600000; show; run b s=long 400000; show",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, greet ERROR !VAR_SUB_ERROR
            b RUNNING
            0 RUNNING: entrypoint, greet RUNNING
        "#]],
    );
    check(
        "task greet(a STR); var s STR; greet(s + s)",
        "run s=long 600000; show",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, greet ERROR !VAR_SUB_ERROR
        "#]],
    );
    check(
        "var s STR; exit s + s",
        "run s=long 600000; show",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, exit ERROR !VAR_ERROR
        "#]],
    );
    check(
        "var s STR; throw too-much 'look:' s + s",
        "run s=long 600000; show; failures",
        expect![[r#"
            r EXCEPTION
            0 EXCEPTION: entrypoint, throw EXCEPTION !too-much
            0/1 too-much "look: (warning: its content could not be evaluated: Expected the value to have at most 1000000 bytes, but it would have 1200004)", null
            0 EXCEPTION "look: (warning: its content could not be evaluated: Expected the value to have at most 1000000 bytes, but it would have 1200004)"
        "#]],
    );
}

// spec B 0.3: what a caller sends too big is refused, and leaves nothing.
#[test]
fn a_value_too_big_to_be_stored_is_refused() {
    check(
        "var s STR; wait paid",
        "run s=long 1047000; get run; run; event paid long 1047000 guid='e'; events; event paid long 1040000 guid='e'; events",
        expect![[r#"
            run: ResourceExhausted
            get: NotFound
            event: ResourceExhausted
            paid/e 1040000 bytes claimed by 0/1
        "#]],
    );
}
