//! Retention and deletion (spec B 16.1, 16.2).

use crate::check::check;
use expect_test::expect;

// spec B 16.1: deleted so long after its end.
#[test]
fn a_run_is_deleted_after_its_retention() {
    check(
        "keep 60; greet",
        "run; +100s; show; take greet; ok; +59999ms; show; +1ms; show; tasks; list nodes; search",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, greet RUNNING
            r COMPLETED
            0 COMPLETED: entrypoint, greet, exit
            r NotFound
            -
            -
        "#]],
    );
    check(
        "greet",
        "run; take greet; ok; +1000000s; show",
        expect![[r#"
            r COMPLETED
            0 COMPLETED: entrypoint, greet, exit
        "#]],
    );
}

// spec B 16.1: whatever the end.
#[test]
fn a_failed_run_is_deleted_after_its_retention() {
    check(
        "keep 60; throw x",
        "run; +60s; show",
        expect![[r#"
            r NotFound
        "#]],
    );
}

// spec B 16.1, Q-40 (ours): a run rescued meanwhile lives on, and is deleted so long after its next end.
#[test]
fn a_rescued_run_is_not_deleted() {
    check(
        "keep 60; greet",
        "run; take greet; fail; +59s; rescue 0; +2s; show; take greet; ok; +59s; show; +1s; show",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, greet ERROR !TASK_FAILURE, greet RUNNING
            r COMPLETED
            0 COMPLETED: entrypoint, greet ERROR !TASK_FAILURE, greet, exit
            r NotFound
        "#]],
    );
}

// spec B 16.2: in any status, always OK, with everything in it.
#[test]
fn delete_takes_everything_along() {
    check(
        "var x INT = 1; greet on any handler; thread handler; wait paid",
        r#"
        run a; run r; event paid guid='early' run='r'; take greet; fail; take greet; use r; event paid guid='other' thread=9
        delete
        show; list nodes; list tasks; list vars; list events; get var 0 x; get task 0-1; get node 0 0; get event paid other
        search; delete; run r; show
        "#,
        expect![[r#"
            r NotFound
            -
            -
            -
            -
            get: NotFound
            get: NotFound
            get: NotFound
            get: NotFound
            a
            r RUNNING
            0 RUNNING: entrypoint, greet RUNNING
        "#]],
    );
}

// spec B 16.2: late timers and reports of a deleted run do nothing.
#[test]
fn nothing_fires_for_a_deleted_run() {
    check(
        "keep 5; sleep 5",
        "run; delete; +10s; show; run; show; +5s; show; +5s; show",
        expect![[r#"
            r NotFound
            r RUNNING
            0 RUNNING: entrypoint, sleep RUNNING
            r COMPLETED
            0 COMPLETED: entrypoint, sleep, exit
            r NotFound
        "#]],
    );
    check(
        "greet timeout 5 retries 1 backoff 100 100 1.0",
        "run; take greet; fail; delete; +1s; poll greet",
        expect![[r#"
            w waits
        "#]],
    );
}

// spec B 16.2: a big run is deleted in several commands, its head last; nothing can be done to it meanwhile.
#[test]
fn a_big_run_is_deleted_in_several_commands() {
    let definition = "var x INT = 0; again: nop -> back if x < 2500 { x += 1 } -> wait; back: nop -> again; wait paid";
    check(
        definition,
        r#"
        run; hold; delete
        show; stop; resume; rescue 0; run r; event paid guid='e'; delete
        release; show; list nodes limit=3; list events; run x=2500; show
        "#,
        expect![[r#"
            r NotFound
            stop: NotFound
            resume: NotFound
            rescue: NotFound
            run: AlreadyExists
            event: Unavailable
            r NotFound
            -
            -
            r RUNNING
            0 RUNNING: entrypoint, again, wait RUNNING
        "#]],
    );
}

// spec B 16.2: a parked wait for its end is told.
#[test]
fn a_wait_for_a_deleted_run_ends() {
    check(
        "greet",
        "run; await; delete",
        expect![[r#"
            r ended: NotFound
        "#]],
    );
}
