//! Worker groups (spec B 6.10, C 3.2).

use crate::check::check;
use expect_test::expect;

// spec C 3.2: one host, reachable; the TaskDef need not exist.
#[test]
fn a_worker_is_told_where_to_poll() {
    check(
        "greet",
        "heartbeat greet w1; heartbeat none w1; +5s; heartbeat greet w2; group greet; group none",
        expect![[r#"
            w1 polls at localhost:2023
            w1 polls at localhost:2023
            w2 polls at localhost:2023
            w1 0, w2 5000
            w1 0
        "#]],
    );
}

// spec B 6.10, C 3.2: members silent for 90 s are dropped by the next heartbeat, not before.
#[test]
fn a_silent_worker_is_dropped_by_the_next_heartbeat() {
    check(
        "greet",
        "heartbeat greet w1; +1ms; heartbeat greet w2; +89999ms; group greet; heartbeat greet w3; group greet; +1ms; heartbeat greet w3; group greet",
        expect![[r#"
            w1 polls at localhost:2023
            w2 polls at localhost:2023
            w1 0, w2 1
            w3 polls at localhost:2023
            w2 1, w3 90000
            w3 polls at localhost:2023
            w3 90001
        "#]],
    );
}

// spec B 6.10: a group exists from the first heartbeat on.
#[test]
fn a_group_without_a_heartbeat_is_not_found() {
    check(
        "greet",
        "group greet; poll greet; group greet",
        expect![[r#"
            group: NotFound
            w waits
            group: NotFound
        "#]],
    );
}

// spec B 6.10, C 3.4: a lost worker does not lose its task before the timeout.
#[test]
fn a_lost_worker_keeps_its_task_until_the_timeout() {
    check(
        "greet timeout 200 retries 1",
        "heartbeat greet w1; run; poll greet w1; +100s; heartbeat greet w2; tasks; +100s; poll greet w2",
        expect![[r#"
            w1 polls at localhost:2023
            w1 got r/0-1 #0
            w2 polls at localhost:2023
            0-1 greet(): RUNNING
            w2 got r/0-1 #1
        "#]],
    );
}

// spec C 2.1: a deleted TaskDef takes its group along.
#[test]
fn a_deleted_task_def_takes_its_group_along() {
    check(
        "greet",
        "heartbeat greet w1; drop task greet; group greet",
        expect![[r#"
            w1 polls at localhost:2023
            group: NotFound
        "#]],
    );
}
