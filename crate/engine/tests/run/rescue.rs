//! RescueThreadRun (spec B 8.6).

use crate::check::check;
use expect_test::expect;

// spec B 8.6, Q-12: the failed node again, as a new NodeRun; it goes on at once.
#[test]
fn a_rescued_thread_tries_its_node_again() {
    check(
        "greet; after",
        "run; take greet; fail; +5s; rescue 0; show; times; take greet; ok; show; failures; take after; +5s; ok; times",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, greet ERROR !TASK_FAILURE, greet RUNNING
            r 0..0
            0 0..never: entrypoint 0..0, greet 0..never, greet 5000..never
            0-1 0: 0 0..0 by w/
            0-2 5000: 5000 never..never
            r RUNNING
            0 RUNNING: entrypoint, greet ERROR !TASK_FAILURE, greet, after RUNNING
            0/1 TASK_FAILURE "the task failed; its last attempt tells why", no content
            0 RUNNING "the task failed; its last attempt tells why"
            r 0..10000
            0 0..10000: entrypoint 0..0, greet 0..never, greet 5000..5000, after 5000..10000, exit 10000..10000
            0-1 0: 0 0..0 by w/
            0-2 5000: 5000 5000..5000 by w/
            0-3 5000: 5000 5000..10000 by w/
        "#]],
    );
}

// spec B 8.6: or leaves it by its edges, without mutations.
#[test]
fn a_rescued_thread_may_skip_its_node() {
    check(
        "var x INT = 1; greet { x = 2 }; after",
        "run; take greet; fail; rescue 0 skip; show; vars",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, greet ERROR !TASK_FAILURE, after RUNNING
            0/x=1
        "#]],
    );
}

// spec B 8.6: what cannot be rescued.
#[test]
fn only_a_thread_in_error_can_be_rescued() {
    check(
        "greet",
        "run; rescue 0; take greet; throw out-of-stock; rescue 0; show",
        expect![[r#"
            rescue: FailedPrecondition
            rescue: FailedPrecondition
            r EXCEPTION
            0 EXCEPTION: entrypoint, greet EXCEPTION !out-of-stock
        "#]],
    );
    check(
        "nop",
        "run; rescue 0; rescue 1; rescue -1",
        expect![[r#"
            rescue: FailedPrecondition
            rescue: InvalidArgument
            rescue: InvalidArgument
        "#]],
    );
    check(
        "wait paid",
        "run; stop; rescue 0; show",
        expect![[r#"
            rescue: FailedPrecondition
            r HALTED
            0 HALTED [manual]: entrypoint, wait HALTED
        "#]],
    );
}

// spec B 8.6: a rescue that fails changes nothing: no edge to leave by, or the node fails on arrival again.
#[test]
fn a_rescue_that_fails_changes_nothing() {
    check(
        "var x INT; exit x + 1",
        "run; rescue 0 skip; show; rescue 0; show",
        expect![[r#"
            rescue: FailedPrecondition
            r ERROR
            0 ERROR: entrypoint, exit ERROR !VAR_ERROR
            r ERROR
            0 ERROR: entrypoint, exit ERROR !VAR_ERROR, exit ERROR !VAR_ERROR
        "#]],
    );
    check(
        "task greet(n INT); var j JSON_OBJ; greet(j$.n)",
        "run j=json '{\"n\": {}}'; rescue 0; show; rescue 0 skip; show",
        expect![[r#"
            rescue: FailedPrecondition
            r ERROR
            0 ERROR: entrypoint, greet ERROR !VAR_SUB_ERROR
            r COMPLETED
            0 COMPLETED: entrypoint, greet ERROR !VAR_SUB_ERROR, exit
        "#]],
    );
}

// spec B 8.6: a failing edge after a rescue.
#[test]
fn a_rescue_may_fail_again() {
    check(
        "var x INT = 1; nop -> exit if x == 2",
        "run; rescue 0; show; rescue 0 skip",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, nop ERROR !VAR_SUB_ERROR, nop ERROR !VAR_SUB_ERROR
            rescue: FailedPrecondition
        "#]],
    );
}

// spec B 8.6: a thread whose handler failed; the rescue stands for the handling, so the failed handler does not fail its EXIT (ours).
#[test]
fn a_thread_with_a_failed_handler_can_be_rescued() {
    let definition = "greet on any handler; thread handler; fix";
    check(
        definition,
        "run; take greet; fail; take fix; fail; show; rescue 0; show; take greet; ok; show",
        expect![[r#"
            r ERROR
            0 ERROR children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE
            r RUNNING
            0 RUNNING children [1, 1] handled [1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), greet RUNNING
            1 FAILURE_HANDLER of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE
            r COMPLETED
            0 COMPLETED children [1, 1] handled [1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), greet, exit
            1 FAILURE_HANDLER of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE
        "#]],
    );
    check(
        definition,
        "run; take greet; fail; take fix; fail; rescue 0; take greet; fail; take fix; ok; show",
        expect![[r#"
            r COMPLETED
            0 COMPLETED children [1, 1, 2, 2] handled [1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), greet ERROR !TASK_FAILURE(handled by 2), exit
            1 FAILURE_HANDLER of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE
            2 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix, exit
        "#]],
    );
}

// spec B 8.6: a rescued handler does not bring its parent back where that waits for nothing.
#[test]
fn a_handler_can_be_rescued_by_its_number() {
    let definition = "greet on any handler; thread handler; fix";
    check(
        definition,
        "run; take greet; fail; take fix; fail; rescue 1; show; take fix; ok; show",
        expect![[r#"
            r ERROR
            0 ERROR children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 RUNNING: entrypoint, fix ERROR !TASK_FAILURE, fix RUNNING
            r ERROR
            0 ERROR children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix ERROR !TASK_FAILURE, fix, exit
        "#]],
    );
}
