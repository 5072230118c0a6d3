//! Failure handlers: which one, how it begins, how the thread goes on (spec B 7.3, 7.5).

use crate::check::check;
use expect_test::expect;

fn catches(what: &str, failure: &str, expected: expect_test::Expect) {
    let definition = format!("greet on {what} handler; thread handler; nop");
    check(&definition, &format!("run; take greet; throw {failure}; status"), expected);
}

// spec B 7.3: which names a handler of one name catches.
#[test]
fn a_handler_of_one_failure_catches_its_name_and_what_it_stands_for() {
    catches("out-of-stock", "out-of-stock", expect!["COMPLETED\n"]);
    catches("out-of-stock", "other", expect!["EXCEPTION\n"]);
    for name in ["VAR_ERROR", "VAR_SUB_ERROR", "VAR_MUTATION_ERROR"] {
        catches("VAR_ERROR", name, expect!["COMPLETED\n"]);
    }
    for name in ["TASK_ERROR", "TASK_FAILURE", "TIMEOUT"] {
        catches("TASK_ERROR", name, expect!["COMPLETED\n"]);
    }
    for (what, failure) in [
        ("VAR_SUB_ERROR", "VAR_ERROR"),
        ("TASK_FAILURE", "TASK_ERROR"),
        ("TIMEOUT", "TASK_FAILURE"),
        ("VAR_ERROR", "TIMEOUT"),
        ("TASK_ERROR", "VAR_SUB_ERROR"),
        ("CHILD_FAILURE", "TASK_ERROR"),
        ("INTERNAL_ERROR", "TASK_FAILURE"),
    ] {
        catches(what, failure, expect!["ERROR\n"]);
    }
}

// spec B 7.3: any error, any exception, anything.
#[test]
fn a_handler_of_a_kind_catches_all_of_it() {
    for name in ["TIMEOUT", "INTERNAL_ERROR", "VAR_SUB_ERROR"] {
        catches("ERROR", name, expect!["COMPLETED\n"]);
        catches("EXCEPTION", name, expect!["ERROR\n"]);
        catches("any", name, expect!["COMPLETED\n"]);
    }
    catches("ERROR", "out-of-stock", expect!["EXCEPTION\n"]);
    catches("EXCEPTION", "out-of-stock", expect!["COMPLETED\n"]);
    catches("any", "out-of-stock", expect!["COMPLETED\n"]);
}

// spec B 7.3: the first that matches, in the order of the node.
#[test]
fn the_first_matching_handler_is_taken() {
    let definition = "
        greet on out-of-stock one on EXCEPTION two on any three
        thread one
        nop
        thread two
        nop
        thread three
        nop
    ";
    check(
        definition,
        "run; take greet; throw out-of-stock; kinds; run b; take greet; throw other; kinds; run c; take greet; fail; kinds",
        expect![[r#"
            0 main, 1 one
            0 main, 1 two
            0 main, 1 three
        "#]],
    );
}

// spec B 7.3: only the node's own handlers.
#[test]
fn another_nodes_handler_catches_nothing() {
    check(
        "first on any handler; second; thread handler; nop",
        "run; take first; ok; take second; fail; show",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, first, second ERROR !TASK_FAILURE
        "#]],
    );
}

// spec B 18.3: all in one command.
#[test]
fn a_handler_without_waits_is_done_in_the_same_command() {
    check(
        "var x INT = 1; greet on any handler { x = 2 }; after; thread handler; nop",
        "run; take greet; fail; show; failures; vars",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(handled by 1), after RUNNING
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, nop, exit
            0/1 TASK_FAILURE "the task failed; its last attempt tells why", no content
            1 handles 0/1 #0
            0/x=1
        "#]],
    );
}

// spec B 18.3, 7.5: between the commands the thread is HALTED, the WfRun RUNNING.
#[test]
fn a_thread_halts_while_its_failure_is_handled() {
    check(
        "greet on any handler; after; thread handler; fix",
        "run; take greet; fail; show; failures; take fix; ok; show; take after; ok; show",
        expect![[r#"
            r RUNNING
            0 HALTED [handled by 1] children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 RUNNING: entrypoint, fix RUNNING
            0/1 TASK_FAILURE "the task failed; its last attempt tells why", no content
            1 handles 0/1 #0
            r RUNNING
            0 RUNNING children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(handled by 1), after RUNNING
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix, exit
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(handled by 1), after, exit
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix, exit
        "#]],
    );
}

// spec B 7.5, Q-10: INPUT is the content of the failure, NULL where there is none; a handler without variables gets nothing.
#[test]
fn a_handler_gets_the_content_of_the_failure() {
    let definition = "greet on any handler; thread handler; var INPUT STR; fix";
    check(
        definition,
        "run a; take greet; throw out-of-stock 'none' 'left'; vars; run b; take greet; fail; vars; run c; take greet; throw x; vars",
        expect![[r#"
            1/INPUT="left"
            1/INPUT=null
            1/INPUT=null
        "#]],
    );
    check(
        definition,
        "run a; take greet; throw out-of-stock 'none' 5; vars",
        expect![[r#"
            1/INPUT=5
        "#]],
    );
    check(
        "greet on any handler; thread handler; fix",
        "run a; take greet; throw out-of-stock 'none' 'left'; vars; show",
        expect![[r#"

            a RUNNING
            0 HALTED [handled by 1] children [1, 1]: entrypoint, greet EXCEPTION !out-of-stock(to 1)
            1 FAILURE_HANDLER of 0 RUNNING: entrypoint, fix RUNNING
        "#]],
    );
}

// spec B 10.1: a handler is a child of the thread it serves: it sees its variables and writes them.
#[test]
fn a_handler_writes_the_variables_of_its_parent() {
    check(
        "var x INT = 1; greet on any handler; exit x; thread handler; nop { x += 5 }; fix; nop-3: nop { x *= 2 }",
        "run; take greet; fail; vars; take fix; ok; vars; show",
        expect![[r#"
            0/x=6
            0/x=12
            r COMPLETED
            0 COMPLETED children [1, 1] -> 12: entrypoint, greet ERROR !TASK_FAILURE(handled by 1), exit
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, nop, fix, nop-3, exit
        "#]],
    );
}

// spec B 7.5: the node is not executed again.
#[test]
fn a_handled_node_is_not_tried_again() {
    check(
        "greet retries 1 on TIMEOUT handler; thread handler; nop",
        "run; take greet; +60s; take greet; +60s; show; tasks; poll greet",
        expect![[r#"
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, greet ERROR !TIMEOUT(handled by 1), exit
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, nop, exit
            0-1 greet(): TIMEOUT, TIMEOUT
            w waits
        "#]],
    );
}
