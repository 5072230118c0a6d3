//! Checkpoints of running tasks (spec B 6.9, C 3.6).

use crate::check::check;
use expect_test::expect;

// spec B 6.9: numbered per TaskRun from 0, with value and logs; read by their ids.
#[test]
fn checkpoints_are_numbered_and_read_back() {
    check(
        "greet",
        "run; take greet; checkpoint 5; +2s; checkpoint json '{\"b\": 1,\"a\": [1 ]}' @log 'half way'; checkpoint
         get checkpoint 0-1 0; get checkpoint 0-1 1; get checkpoint 0-1 2; get checkpoint 0-1 3; get checkpoint 0-9 0; show",
        expect![[r#"
            CONTINUE_TASK 0
            CONTINUE_TASK 1
            CONTINUE_TASK 2
            5 at 0
            {"b":1,"a":[1]} log "half way" at 2000
            null at 2000
            get: NotFound
            get: NotFound
            r RUNNING
            0 RUNNING: entrypoint, greet RUNNING
        "#]],
    );
}

// spec B 6.9, Q-9, C 14 #10: the newest checkpoint restarts the timeout; worker reports are never judged by their number (C 3.5).
#[test]
fn a_checkpoint_starts_the_timeout_anew() {
    check(
        "greet timeout 10",
        "run a; take greet; +9s; checkpoint; +9999ms; status; times; +1ms; status; times",
        expect![[r#"
            CONTINUE_TASK 0
            RUNNING
            a 0..never
            0 0..never: entrypoint 0..0, greet 0..never
            0-1 0: 0 0..never by w/
            ERROR
            a 0..19000
            0 0..19000: entrypoint 0..0, greet 0..never
            0-1 0: 0 0..19000 by w/
        "#]],
    );
    check(
        "greet timeout 10",
        "run a; take greet; +9s; checkpoint; checkpoint; +9s; ok 'done'; +60s; show; tasks",
        expect![[r#"
        CONTINUE_TASK 0
        CONTINUE_TASK 1
        a COMPLETED
        0 COMPLETED: entrypoint, greet, exit
        0-1 greet(): SUCCESS "done"
    "#]],
    );
}

// spec B 6.9: an attempt that is over, not the last, or not begun is told to stop; nothing is stored.
#[test]
fn an_attempt_that_is_over_is_told_to_stop() {
    check(
        "greet timeout 10 retries 1",
        "run; take greet; checkpoint 1 @attempt 1; checkpoint 1 @attempt -1; +10s; checkpoint 1; take greet; checkpoint 1 @attempt 0
         checkpoint 2; ok; checkpoint 3; get checkpoint 0-1 0; get checkpoint 0-1 1",
        expect![[r#"
            STOP_TASK
            STOP_TASK
            STOP_TASK
            STOP_TASK
            CONTINUE_TASK 0
            STOP_TASK
            2 at 10000
            get: NotFound
        "#]],
    );
}

// spec B 6.9: no such TaskRun.
#[test]
fn a_checkpoint_needs_its_task_run() {
    check(
        "greet",
        "run; take greet; checkpoint 1 @guid 0-7; delete; checkpoint 1",
        expect![[r#"
        checkpoint: InvalidArgument
        checkpoint: InvalidArgument
    "#]],
    );
}

// spec B 6.7, 6.3: the next attempt is told how many there are, and goes on counting.
#[test]
fn a_retry_is_told_of_the_checkpoints_before() {
    check(
        "greet retries 2",
        "run; poll greet; checkpoint 'a'; checkpoint 'b'; fail; poll greet; checkpoint 'c'; fail; poll greet; ok; show",
        expect![[r#"
            w got r/0-1 #0
            CONTINUE_TASK 0
            CONTINUE_TASK 1
            w got r/0-1 #1 after 2 checkpoints
            CONTINUE_TASK 2
            w got r/0-1 #2 after 3 checkpoints
            r COMPLETED
            0 COMPLETED: entrypoint, greet, exit
        "#]],
    );
}

// spec B 16.2: deleted with the run.
#[test]
fn checkpoints_are_deleted_with_the_run() {
    check(
        "greet",
        "run; take greet; checkpoint 1; delete; get checkpoint 0-1 0; run; take greet; get checkpoint 0-1 0; checkpoint 2",
        expect![[r#"
        CONTINUE_TASK 0
        get: NotFound
        get: NotFound
        CONTINUE_TASK 0
    "#]],
    );
}
