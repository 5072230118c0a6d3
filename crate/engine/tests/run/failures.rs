//! Failures: names, statuses, what happens without a handler (spec B 7.1, 7.2, 7.4).

use crate::check::check;
use expect_test::expect;

// spec B 7.1: technical names give ERROR, all others EXCEPTION.
#[test]
fn nine_names_are_errors_and_all_others_exceptions() {
    for name in [
        "CHILD_FAILURE",
        "VAR_SUB_ERROR",
        "VAR_MUTATION_ERROR",
        "USER_TASK_CANCELLED",
        "TIMEOUT",
        "TASK_FAILURE",
        "VAR_ERROR",
        "TASK_ERROR",
        "INTERNAL_ERROR",
    ] {
        check("greet", &format!("run; take greet; throw {name}; status"), expect!["ERROR\n"]);
    }
    for name in ["out-of-stock", "timeout", "UNKNOWN_ERROR"] {
        check("greet", &format!("run; take greet; throw {name}; status"), expect!["EXCEPTION\n"]);
    }
}

// spec B 7.4: without a handler NodeRun, thread and WfRun fail; the NodeRun has no end (4.1, Q-33).
#[test]
fn a_failure_without_a_handler_ends_the_run() {
    check(
        "greet; nop",
        "run; +1s; take greet; fail; show; times",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, greet ERROR !TASK_FAILURE
            r 0..1000
            0 0..1000: entrypoint 0..0, greet 0..never
            0-1 0: 0 1000..1000 by w/
        "#]],
    );
}

// spec B 7.4: a failing handler takes its parent along, with its own status and message; no failure is added to the parent's NodeRun.
#[test]
fn a_failing_handler_fails_its_parent() {
    let definition = "greet on any handler; thread handler; throw gave-up 'no use'";
    check(
        definition,
        "run; take greet; fail; show; failures",
        expect![[r#"
            r EXCEPTION
            0 EXCEPTION children [1, 1]: entrypoint, greet EXCEPTION !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 EXCEPTION: entrypoint, throw EXCEPTION !gave-up
            0/1 TASK_FAILURE "the task failed; its last attempt tells why", no content
            1/1 gave-up "no use", null
            0 EXCEPTION "no use"
            1 EXCEPTION "no use"
            1 handles 0/1 #0
        "#]],
    );
}

// spec B 7.4: and so on up through nested handlers.
#[test]
fn a_failing_handler_of_a_handler_fails_both() {
    let definition = "
        greet on any first
        thread first
        fix on any second
        thread second
        last
    ";
    check(
        definition,
        "run; take greet; fail; take fix; fail; show; take last; throw gave-up 'no use'; show; failures",
        expect![[r#"
            r RUNNING
            0 HALTED [handled by 1] children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 HALTED [handled by 2] children [2, 2]: entrypoint, fix ERROR !TASK_FAILURE(to 2)
            2 FAILURE_HANDLER of 1 RUNNING: entrypoint, last RUNNING
            r EXCEPTION
            0 EXCEPTION children [1, 1]: entrypoint, greet EXCEPTION !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 EXCEPTION children [2, 2]: entrypoint, fix EXCEPTION !TASK_FAILURE(to 2)
            2 FAILURE_HANDLER of 1 EXCEPTION: entrypoint, last EXCEPTION !gave-up
            0/1 TASK_FAILURE "the task failed; its last attempt tells why", no content
            1/1 TASK_FAILURE "the task failed; its last attempt tells why", no content
            2/1 gave-up "no use", null
            0 EXCEPTION "no use"
            1 EXCEPTION "no use"
            1 handles 0/1 #0
            2 EXCEPTION "no use"
            2 handles 1/1 #0
        "#]],
    );
}

// spec B 7.5: a failure inside a handler may be handled there.
#[test]
fn a_handler_may_have_handlers() {
    let definition = "
        greet on any first
        thread first
        fix on any second
        thread second
        nop
    ";
    check(
        definition,
        "run; take greet; fail; take fix; fail; show",
        expect![[r#"
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(handled by 1), exit
            1 FAILURE_HANDLER of 0 COMPLETED children [2, 2]: entrypoint, fix ERROR !TASK_FAILURE(handled by 2), exit
            2 FAILURE_HANDLER of 1 COMPLETED: entrypoint, nop, exit
        "#]],
    );
}

// ours: A message is kept up to 8 KiB: it stands on the NodeRun and on each thread it fails.
#[test]
fn a_long_message_is_cut() {
    check(
        "greet",
        "run; take greet; throw oh @long 900000; show; failures",
        expect![[r#"
            r EXCEPTION
            0 EXCEPTION: entrypoint, greet EXCEPTION !oh
            0/1 oh 8195 bytes
        "#]],
    );
    check(
        "greet",
        "run; take greet; throw oh 'because' long 990000; show; failures",
        expect![[r#"
            r EXCEPTION
            0 EXCEPTION: entrypoint, greet EXCEPTION !oh
            0/1 oh "because", 990000 bytes
            0 EXCEPTION "because"
        "#]],
    );
}
