//! Retries, at once and after a back-off (spec B 6.7, 11.2, C 3.4).

use crate::check::check;
use expect_test::expect;

// spec B 18.2
#[test]
fn a_failed_attempt_is_followed_by_another() {
    check(
        "greet retries 1",
        "run; take greet; +1s; fail; show; tasks; take greet; +1s; fail; show; tasks; failures; times",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, greet RUNNING
            0-1 greet(): FAILED TASK_FAILURE, SCHEDULED
            r ERROR
            0 ERROR: entrypoint, greet ERROR !TASK_FAILURE
            0-1 greet(): FAILED TASK_FAILURE, FAILED TASK_FAILURE
            0/1 TASK_FAILURE "the task failed; its last attempt tells why", no content
            0 ERROR "the task failed; its last attempt tells why"
            r 0..2000
            0 0..2000: entrypoint 0..0, greet 0..never
            0-1 0: 0 0..1000 by w/, 1000 1000..2000 by w/
        "#]],
    );
}

// spec B 6.7: the next attempt has its own number, worker, timeout; inputs stay.
#[test]
fn every_attempt_is_handed_out_with_its_number() {
    check(
        "task greet(n INT); var x INT = 5; greet(x) timeout 5 retries 2",
        "run; poll greet w1; +5s; poll greet w2; +4999ms; tasks; +1ms; poll greet w3; ok; tasks; show",
        expect![[r#"
            w1 got r/0-1 #0 n=5
            w2 got r/0-1 #1 n=5
            0-1 greet(5): TIMEOUT, RUNNING
            w3 got r/0-1 #2 n=5
            0-1 greet(5): TIMEOUT, TIMEOUT, SUCCESS
            r COMPLETED
            0 COMPLETED: entrypoint, greet, exit
        "#]],
    );
}

// spec B 6.6, C 3.4: only TASK_FAILED and TASK_TIMEOUT are tried again.
#[test]
fn exceptions_and_unusable_values_are_not_tried_again() {
    check(
        "greet retries 3",
        "run; take greet; throw out-of-stock; tasks",
        expect![[r#"
            0-1 greet(): EXCEPTION out-of-stock null
        "#]],
    );
    check(
        "greet retries 3",
        "run; take greet; unreadable; tasks",
        expect![[r#"
            0-1 greet(): INPUT_VAR_SUB_ERROR VAR_SUB_ERROR
        "#]],
    );
    check(
        "greet retries 3",
        "run; take greet; unwritable; tasks",
        expect![[r#"
            0-1 greet(): OUTPUT_SERDE_ERROR VAR_MUTATION_ERROR
        "#]],
    );
}

// spec B 6.7: base * multiplier^(n-1), cut at the maximum; TASK_PENDING meanwhile, without a schedule time.
#[test]
fn a_back_off_grows_up_to_its_maximum() {
    let fail = "take greet; fail";
    check(
        "greet retries 4 backoff 100 500 2.0",
        &format!(
            "run; {fail}; tasks; times; +99ms; tasks; +1ms; tasks; {fail}; +200ms; {fail}; +400ms; {fail}; +499ms; tasks; +1ms; tasks; times"
        ),
        expect![[r#"
            0-1 greet(): FAILED TASK_FAILURE, PENDING
            r 0..never
            0 0..never: entrypoint 0..0, greet 0..never
            0-1 0: 0 0..0 by w/, never never..never
            0-1 greet(): FAILED TASK_FAILURE, PENDING
            0-1 greet(): FAILED TASK_FAILURE, SCHEDULED
            0-1 greet(): FAILED TASK_FAILURE, FAILED TASK_FAILURE, FAILED TASK_FAILURE, FAILED TASK_FAILURE, PENDING
            0-1 greet(): FAILED TASK_FAILURE, FAILED TASK_FAILURE, FAILED TASK_FAILURE, FAILED TASK_FAILURE, SCHEDULED
            r 0..never
            0 0..never: entrypoint 0..0, greet 0..never
            0-1 0: 0 0..0 by w/, 100 100..100 by w/, 300 300..300 by w/, 700 700..700 by w/, 1200 never..never
        "#]],
    );
}

// spec B 6.7, C 3.3: an attempt that becomes ready goes to the end of the queue.
#[test]
fn a_retry_goes_to_the_end_of_the_queue() {
    check(
        "greet retries 1",
        "run a; run b; take greet; fail; poll greet; poll greet",
        expect![[r#"
            w got b/0-1 #0
            w got a/0-1 #1
        "#]],
    );
    check(
        "greet retries 1 backoff 100 500 2.0",
        "run a; take greet; fail; +50ms; run b; +50ms; run c; poll greet; poll greet; poll greet",
        expect![[r#"
            w got b/0-1 #0
            w got a/0-1 #1
            w got c/0-1 #0
        "#]],
    );
}

// spec B 6.7, C 3.3: a parked poll gets the attempt when it becomes ready.
#[test]
fn a_parked_poll_gets_the_retry() {
    check(
        "greet retries 1 backoff 100 500 2.0",
        "run; take greet; fail; poll greet w2; +99ms; +1ms; tasks",
        expect![[r#"
            w2 waits
            w2 got r/0-1 #1
            0-1 greet(): FAILED TASK_FAILURE, RUNNING
        "#]],
    );
    check(
        "greet timeout 5 retries 1",
        "run; take greet; poll greet w2; +5s; tasks",
        expect![[r#"
            w2 waits
            w2 got r/0-1 #1
            0-1 greet(): TIMEOUT, RUNNING
        "#]],
    );
}

// spec B 6.7: a success after failures is a success.
#[test]
fn a_late_success_is_a_success() {
    check(
        "task greet INT; greet retries 2; exit @greet",
        "run; take greet; fail; take greet; +60s; take greet; ok 5; tasks; show",
        expect![[r#"
            0-1 greet(): FAILED TASK_FAILURE, TIMEOUT, SUCCESS 5
            r COMPLETED
            0 COMPLETED -> 5: entrypoint, greet, exit
        "#]],
    );
}
