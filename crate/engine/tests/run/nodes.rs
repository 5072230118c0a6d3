//! Node types: ENTRYPOINT, NOP, EXIT, TASK on arrival, WAIT_FOR_CONDITION (spec B 5.1 to 5.3, 5.10).

use crate::check::check;
use expect_test::expect;

// spec B 5.1, Q-22: a NOP shows as an entrypoint.
#[test]
fn a_nop_shows_as_an_entrypoint() {
    check(
        "nop; greet",
        "run; types",
        expect![[r#"
            entrypoint: entrypoint, nop: entrypoint, greet: task 0-2
        "#]],
    );
}

// spec B 5.2: return content that cannot be evaluated is a VAR_ERROR.
#[test]
fn an_exit_whose_content_cannot_be_evaluated_fails() {
    check(
        "var x INT; exit x + 1",
        "run a x=1; show; run b; show",
        expect![[r#"
            a COMPLETED
            0 COMPLETED -> 2: entrypoint, exit
            b ERROR
            0 ERROR: entrypoint, exit ERROR !VAR_ERROR
        "#]],
    );
}

// spec B 5.2: a failure on an EXIT can be handled, but there is no edge to leave it by.
#[test]
fn a_handled_exit_cannot_be_left() {
    check(
        "var x INT; exit x + 1 on any handler; thread handler; fix",
        "run; show; take fix; ok; show",
        expect![[r#"
            r RUNNING
            0 HALTED [handled by 1] children [1, 1]: entrypoint, exit ERROR !VAR_ERROR(to 1)
            1 FAILURE_HANDLER of 0 RUNNING: entrypoint, fix RUNNING
            r ERROR
            0 ERROR children [1, 1]: entrypoint, exit ERROR !VAR_ERROR(handled by 1) !VAR_SUB_ERROR
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix, exit
        "#]],
    );
}

// spec B 7.6: EXIT with a failure: name, message, content; NULL where there is none.
#[test]
fn an_exit_throws_its_failure() {
    check(
        "throw out-of-stock 'none left' 5",
        "run; show; failures; types",
        expect![[r#"
            r EXCEPTION
            0 EXCEPTION: entrypoint, throw EXCEPTION !out-of-stock
            0/1 out-of-stock "none left", 5
            0 EXCEPTION "none left"
            entrypoint: entrypoint, throw: exit
        "#]],
    );
    check(
        "throw out-of-stock 'none left'",
        "run; failures",
        expect![[r#"
            0/1 out-of-stock "none left", null
            0 EXCEPTION "none left"
        "#]],
    );
}

// spec B 7.6: content that fails is NULL, with a warning in the message.
#[test]
fn a_thrown_failure_survives_its_content() {
    check(
        "var x INT; throw out-of-stock 'none left' x + 1",
        "run; show; failures",
        expect![[r#"
            r EXCEPTION
            0 EXCEPTION: entrypoint, throw EXCEPTION !out-of-stock
            0/1 out-of-stock "none left (warning: its content could not be evaluated: Expected operands that ADD works on, but they are NULL and INT)", null
            0 EXCEPTION "none left (warning: its content could not be evaluated: Expected operands that ADD works on, but they are NULL and INT)"
        "#]],
    );
}

// spec B 5.3: inputs are checked and converted to what the TaskDef declares, in its order.
#[test]
fn task_inputs_are_converted() {
    let definition = "
        task greet(name STR, size DOUBLE, note STR)
        var j JSON_OBJ
        greet(j$.name, j$.size, j$.note)
    ";
    check(
        definition,
        "run j=json '{\"name\": 5, \"size\": 2, \"note\": null}'; tasks; poll greet",
        expect![[r#"
            0-1 greet("5", 2.0, null): SCHEDULED
            w got r/0-1 #0 name="5" size=2.0 note=null
        "#]],
    );
}

// spec B 5.3: an input that cannot be had is a VAR_SUB_ERROR, and there is no TaskRun.
#[test]
fn a_task_whose_inputs_fail_has_no_task_run() {
    let definition = "task greet(size INT); var j JSON_OBJ; greet(j$.size)";
    check(
        definition,
        "run a j=json '{\"size\": \"big\"}'; show; tasks; types",
        expect![[r#"
            a ERROR
            0 ERROR: entrypoint, greet ERROR !VAR_SUB_ERROR
            entrypoint: entrypoint, greet: task none
        "#]],
    );
    check(
        definition,
        "run b j=json '{\"size\": {}}'; show; tasks",
        expect![[r#"
            b ERROR
            0 ERROR: entrypoint, greet ERROR !VAR_SUB_ERROR
        "#]],
    );
    check(
        definition,
        "run b; show; tasks",
        expect![[r#"
            b ERROR
            0 ERROR: entrypoint, greet ERROR !VAR_SUB_ERROR
        "#]],
    );
}

// spec B 5.3: a failure on arrival can be handled.
#[test]
fn a_failure_on_arrival_is_handled_by_the_node() {
    let definition = "task greet(size INT); var j JSON_OBJ; greet(j$.size) on VAR_SUB_ERROR handler; thread handler; fix";
    check(
        definition,
        "run j=json '{\"size\": {}}'; show; take fix; ok; show",
        expect![[r#"
            r RUNNING
            0 HALTED [handled by 1] children [1, 1]: entrypoint, greet ERROR !VAR_SUB_ERROR(to 1)
            1 FAILURE_HANDLER of 0 RUNNING: entrypoint, fix RUNNING
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, greet ERROR !VAR_SUB_ERROR(handled by 1), exit
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix, exit
        "#]],
    );
}

// spec B 5.3: a dynamic task is named by a STR; an unknown name is a VAR_SUB_ERROR, as is a wrong number of inputs.
#[test]
fn a_dynamic_task_is_resolved_when_it_is_reached() {
    let definition = "task greet(size INT); task plain; var n STR; dynamic n (5)";
    check(
        definition,
        "run a n='greet'; show; tasks; run b n='none'; show; run c n='plain'; show; run d; show",
        expect![[r#"
            a RUNNING
            0 RUNNING: entrypoint, dynamic RUNNING
            0-1 greet(5): SCHEDULED
            b ERROR
            0 ERROR: entrypoint, dynamic ERROR !VAR_SUB_ERROR
            c ERROR
            0 ERROR: entrypoint, dynamic ERROR !VAR_SUB_ERROR
            d ERROR
            0 ERROR: entrypoint, dynamic ERROR !VAR_SUB_ERROR
        "#]],
    );
}

// spec B 5.3, 7.2: a TaskDef deleted meanwhile is a TASK_ERROR.
#[test]
fn a_deleted_task_def_fails_the_node_that_needs_it() {
    check(
        "first; second",
        "run; drop task second; take first; ok; show; failures",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, first, second ERROR !TASK_ERROR
            0/2 TASK_ERROR "Expected TaskDef second, but it was deleted", no content
            0 ERROR "Expected TaskDef second, but it was deleted"
        "#]],
    );
}

// spec C 2.2: a WfRun goes by its WfSpec though that was deleted.
#[test]
fn a_wf_run_outlives_its_wf_spec() {
    check(
        "first; second",
        "run; drop spec w; take first; ok; take second; ok; show; run b",
        expect![[r#"
            r COMPLETED
            0 COMPLETED: entrypoint, first, second, exit
            run: NotFound
        "#]],
    );
}

// spec B 5.10: asked in every pass; true at once, or when somebody changed the variable.
#[test]
fn a_condition_is_waited_for() {
    check(
        "var x INT; when x > 3",
        "run a x=5; show; run b x=1; show; types",
        expect![[r#"
            a COMPLETED
            0 COMPLETED: entrypoint, when, exit
            b RUNNING
            0 RUNNING: entrypoint, when RUNNING
            entrypoint: entrypoint, when: wait_for_condition
        "#]],
    );
}

// spec B 5.10: a condition that cannot be evaluated is a VAR_SUB_ERROR.
#[test]
fn a_condition_that_cannot_be_evaluated_fails() {
    check(
        "var j JSON_OBJ; when j$.a > 3",
        "run j=json '{\"a\": true}'; show",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, when ERROR !VAR_SUB_ERROR
        "#]],
    );
    check(
        "var b BOOL; when b",
        "run; show",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, when ERROR !VAR_SUB_ERROR
        "#]],
    );
}

// spec B 5.10: the old form of the condition, with a comparator and two sides.
#[test]
fn a_condition_of_the_old_form_is_waited_for() {
    check(
        "var x INT; greet; legacy-when x > 3",
        "run a x=5; take greet; ok; show; run b x=2; take greet; ok; show; types; +100000s; status; stop; show; resume; show",
        expect![[r#"
            a COMPLETED
            0 COMPLETED: entrypoint, greet, legacy-when, exit
            b RUNNING
            0 RUNNING: entrypoint, greet, legacy-when RUNNING
            entrypoint: entrypoint, greet: task 0-1, legacy-when: wait_for_condition
            RUNNING
            b HALTED
            0 HALTED [manual]: entrypoint, greet, legacy-when HALTED
            b RUNNING
            0 RUNNING: entrypoint, greet, legacy-when RUNNING
        "#]],
    );
    // spec B 14.5: NULL is smaller than everything.
    check(
        "var x INT; legacy-when x > 3",
        "run; show",
        expect![[r#"
        r RUNNING
        0 RUNNING: entrypoint, legacy-when RUNNING
    "#]],
    );
    check(
        "var j JSON_OBJ; legacy-when j$.a > 3",
        "run j=json '{\"a\": 1.5}'; show; failures",
        expect![[r#"
        r ERROR
        0 ERROR: entrypoint, legacy-when ERROR !VAR_SUB_ERROR
        0/1 VAR_SUB_ERROR "Expected two values that can be compared, but they are of type DOUBLE and INT", no content
        0 ERROR "Expected two values that can be compared, but they are of type DOUBLE and INT"
    "#]],
    );
    check(
        "var j JSON_OBJ; legacy-when j$.a > 3 on VAR_SUB_ERROR handler; thread handler; fix",
        "run j=json '{\"a\": 1.5}'; take fix; ok; show",
        expect![[r#"
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, legacy-when ERROR !VAR_SUB_ERROR(handled by 1), exit
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix, exit
        "#]],
    );
}

// spec B 5.3: a dynamic task is named each time its node is reached; a name that is no STR, or whose TaskDef is gone, is a VAR_SUB_ERROR.
#[test]
fn a_dynamic_task_is_named_anew_each_time() {
    check(
        "task a; task b; task next JSON_OBJ; var j JSON_OBJ; work: dynamic j$.task; next { j = @next }; loop: nop -> work if j$.task != null -> exit; exit: exit",
        "run j=json '{\"task\": \"a\"}'; take a; ok; take next; ok json '{\"task\": \"b\"}'; tasks; take b; ok; take next; ok json '{}'; show",
        expect![[r#"
            0-1 a(): SUCCESS
            0-2 next(): SUCCESS {"task":"b"}
            0-4 b(): SCHEDULED
            r COMPLETED
            0 COMPLETED: entrypoint, work, next, loop, work, next, loop, exit
        "#]],
    );
    check(
        "task a; var j JSON_OBJ; dynamic j$.task",
        "run r j=json '{\"task\": 5}'; show; failures; drop task a; run s j=json '{\"task\": \"a\"}'; show; failures",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, dynamic ERROR !VAR_SUB_ERROR
            0/1 VAR_SUB_ERROR "Expected the name of a dynamic task to be a STR, but it is none", no content
            0 ERROR "Expected the name of a dynamic task to be a STR, but it is none"
            s ERROR
            0 ERROR: entrypoint, dynamic ERROR !VAR_SUB_ERROR
            0/1 VAR_SUB_ERROR "Expected TaskDef a, but there is none", no content
            0 ERROR "Expected TaskDef a, but there is none"
        "#]],
    );
}
