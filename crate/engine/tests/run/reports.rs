//! Reports of tasks: which count, what they come to (spec B 6.5, 6.6, 6.8, C 3.5).

use crate::check::check;
use expect_test::expect;

// spec B 6.6, Q-20: late, early and double reports are OK and change nothing.
#[test]
fn a_report_counts_once() {
    check(
        "task greet INT; greet; nop",
        "run; take greet; ok 1; ok 2; fail; show; tasks",
        expect![[r#"
            r COMPLETED
            0 COMPLETED: entrypoint, greet, nop, exit
            0-1 greet(): SUCCESS 1
        "#]],
    );
    check(
        "greet timeout 5 retries 1",
        "run; take greet; +5s; ok; tasks; take greet; ok @0; tasks; ok; show",
        expect![[r#"
            0-1 greet(): TIMEOUT, SCHEDULED
            0-1 greet(): TIMEOUT, RUNNING
            r COMPLETED
            0 COMPLETED: entrypoint, greet, exit
        "#]],
    );
}

// spec B 6.5, Q-20 (ours): an unknown TaskRun is NOT_FOUND, an unknown attempt INVALID_ARGUMENT.
#[test]
fn a_report_of_an_unknown_task_is_refused() {
    check(
        "greet",
        "run; take greet; ok @guid '0-9'; ok @attempt 1; ok @attempt -1; show; delete; ok",
        expect![[r#"
            ok: NotFound
            ok: InvalidArgument
            ok: InvalidArgument
            r RUNNING
            0 RUNNING: entrypoint, greet RUNNING
            ok: NotFound
        "#]],
    );
}

// spec B 6.6: output of a TaskDef with a return type: NULL and wider types fit, the value is not converted.
#[test]
fn output_is_checked_and_not_converted() {
    let definition = "task greet DOUBLE; greet; nop";
    check(
        definition,
        "run a; take greet; ok 1; tasks; run b; take greet; ok null; tasks; run c; take greet; ok; tasks; get run",
        expect![[r#"
            0-1 greet(): SUCCESS 1
            0-1 greet(): SUCCESS null
            0-1 greet(): SUCCESS
        "#]],
    );
}

// spec B 6.6, 6.8: output that does not fit is a TASK_OUTPUT_SERDE_ERROR, never tried again; VAR_MUTATION_ERROR for the node.
#[test]
fn output_that_does_not_fit_fails_the_task() {
    check(
        "task greet INT; greet retries 5",
        "run; take greet; ok 'text'; tasks; show",
        expect![[r#"
            0-1 greet(): OUTPUT_SERDE_ERROR VAR_SUB_ERROR
            r ERROR
            0 ERROR: entrypoint, greet ERROR !VAR_MUTATION_ERROR
        "#]],
    );
    check(
        "task greet JSON_OBJ; greet retries 5",
        "run; take greet; ok json '{oops'; tasks; show",
        expect![[r#"
            0-1 greet(): OUTPUT_SERDE_ERROR VAR_SUB_ERROR
            r ERROR
            0 ERROR: entrypoint, greet ERROR !VAR_MUTATION_ERROR
        "#]],
    );
}

// spec B 6.6: only the output of a success is checked against the TaskDef; unreadable JSON is an error whatever the status.
#[test]
fn output_of_a_failure_is_not_checked() {
    check(
        "task greet INT; greet",
        "run; take greet; ok 'text' @status 3; tasks; run b; take greet; ok json '{oops' @status 3; tasks",
        expect![[r#"
            0-1 greet(): FAILED "text"
            0-1 greet(): OUTPUT_SERDE_ERROR VAR_SUB_ERROR
        "#]],
    );
}

// spec B 6.6: a TaskDef without a return type takes any output, but no unreadable JSON.
#[test]
fn a_void_task_may_return_anything() {
    check(
        "greet",
        "run; take greet; ok 'text'; tasks; show",
        expect![[r#"
            0-1 greet(): SUCCESS "text"
            r COMPLETED
            0 COMPLETED: entrypoint, greet, exit
        "#]],
    );
    check(
        "greet",
        "run; take greet; ok json '{oops'; tasks; show",
        expect![[r#"
            0-1 greet(): OUTPUT_SERDE_ERROR VAR_SUB_ERROR
            r ERROR
            0 ERROR: entrypoint, greet ERROR !VAR_MUTATION_ERROR
        "#]],
    );
}

// spec B 6.5, Q-39: a report too big to be stored becomes a TASK_OUTPUT_SERDE_ERROR, and is answered. It is stored beside the inputs.
#[test]
fn an_oversized_report_becomes_an_error() {
    check(
        "greet retries 5",
        "run; take greet; ok long 999000; tasks; run b; take greet; ok long 1000001; tasks; show",
        expect![[r#"
            0-1 greet(): SUCCESS 999000 bytes
            0-1 greet(): OUTPUT_SERDE_ERROR TASK_ERROR log "Expected a report of at most 1000000 bytes, but it has 1000031"
            b ERROR
            0 ERROR: entrypoint, greet ERROR !VAR_MUTATION_ERROR
        "#]],
    );
    check(
        "task greet(s STR); var s STR; greet(s)",
        "run s=long 600000; take greet; ok long 600000; tasks; show",
        expect![[r#"
            0-1 greet(600000 bytes): OUTPUT_SERDE_ERROR TASK_ERROR log "Expected a report of at most 430528 bytes, but it has 600030"
            r ERROR
            0 ERROR: entrypoint, greet ERROR !VAR_MUTATION_ERROR
        "#]],
    );
}

// ours: What a TaskRun holds is bounded: there are no more attempts than fit one object, and room for a report beside big inputs.
#[test]
fn attempts_end_where_no_more_fit() {
    check(
        "greet retries 50",
        "run; take greet; fail @log long 600000; tasks; take greet; fail @log long 430450; tasks; show",
        expect![[r#"
            0-1 greet(): FAILED TASK_FAILURE log 600000 bytes, SCHEDULED
            0-1 greet(): FAILED TASK_FAILURE log 600000 bytes, OUTPUT_SERDE_ERROR TASK_ERROR log "Expected a report of at most 430487 bytes, but it has 430495"
            r ERROR
            0 ERROR: entrypoint, greet ERROR !VAR_MUTATION_ERROR
        "#]],
    );
    check(
        "task greet(s STR); var s STR; greet(s)",
        "run s=long 999900; take greet; ok long 20000; tasks; show",
        expect![[r#"
            0-1 greet(999900 bytes): SUCCESS 20000 bytes
            r COMPLETED
            0 COMPLETED: entrypoint, greet, exit
        "#]],
    );
}

// spec B 6.8: each way to end, the failure it gives, and what of the worker's words shows.
#[test]
fn each_way_to_end_gives_its_failure() {
    let definition = "greet";
    check(
        definition,
        "run; take greet; fail; tasks; show; failures",
        expect![[r#"
            0-1 greet(): FAILED TASK_FAILURE
            r ERROR
            0 ERROR: entrypoint, greet ERROR !TASK_FAILURE
            0/1 TASK_FAILURE "the task failed; its last attempt tells why", no content
            0 ERROR "the task failed; its last attempt tells why"
        "#]],
    );
    check(
        definition,
        "run; take greet; unreadable; tasks; show; failures",
        expect![[r#"
            0-1 greet(): INPUT_VAR_SUB_ERROR VAR_SUB_ERROR
            r ERROR
            0 ERROR: entrypoint, greet ERROR !VAR_SUB_ERROR
            0/1 VAR_SUB_ERROR "the worker could not read the inputs of the task", no content
            0 ERROR "the worker could not read the inputs of the task"
        "#]],
    );
    check(
        definition,
        "run; take greet; unwritable; tasks; show; failures",
        expect![[r#"
            0-1 greet(): OUTPUT_SERDE_ERROR VAR_MUTATION_ERROR
            r ERROR
            0 ERROR: entrypoint, greet ERROR !VAR_MUTATION_ERROR
            0/1 VAR_MUTATION_ERROR "the output of the task is not what its TaskDef declares", no content
            0 ERROR "the output of the task is not what its TaskDef declares"
        "#]],
    );
    check(
        definition,
        "run; take greet; +60s; tasks; show; failures",
        expect![[r#"
            0-1 greet(): TIMEOUT
            r ERROR
            0 ERROR: entrypoint, greet ERROR !TIMEOUT
            0/1 TIMEOUT "the task was not reported in time", no content
            0 ERROR "the task was not reported in time"
        "#]],
    );
    check(
        definition,
        "run; take greet; throw out-of-stock 'none left' 5; tasks; show; failures",
        expect![[r#"
            0-1 greet(): EXCEPTION out-of-stock 5
            r EXCEPTION
            0 EXCEPTION: entrypoint, greet EXCEPTION !out-of-stock
            0/1 out-of-stock "none left", 5
            0 EXCEPTION "none left"
        "#]],
    );
    check(
        definition,
        "run; take greet; throw out-of-stock; failures",
        expect![[r#"
            0/1 out-of-stock "", null
            0 EXCEPTION ""
        "#]],
    );
}

// spec B 6.8, 7.1: an exception with the name of a technical failure is an ERROR.
#[test]
fn an_exception_with_a_reserved_name_is_an_error() {
    check(
        "greet",
        "run; take greet; throw TIMEOUT; show",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, greet ERROR !TIMEOUT
        "#]],
    );
    check(
        "greet",
        "run; take greet; throw 'Any Thing!'; show",
        expect![[r#"
            r EXCEPTION
            0 EXCEPTION: entrypoint, greet EXCEPTION !Any Thing!
        "#]],
    );
}

// spec B 6.6: log output is kept.
#[test]
fn log_output_is_kept() {
    check(
        "greet retries 1",
        "run; take greet; fail @log 'oh'; take greet; ok @log 'ah'; tasks",
        expect![[r#"
            0-1 greet(): FAILED TASK_FAILURE log "oh", SUCCESS log "ah"
        "#]],
    );
}

// spec B 6.6, C 3.5 (ours): a report that says the task has not ended is one of failure; the reference server trusts it.
#[test]
fn a_report_without_an_end_is_a_failure() {
    check(
        "greet",
        "run; take greet; report 'TASK_RUNNING'; tasks; show",
        expect![[r#"
            0-1 greet(): FAILED
            r ERROR
            0 ERROR: entrypoint, greet ERROR !TASK_FAILURE
        "#]],
    );
}

// spec D 9 (ours): a status that is none is refused, and the attempt runs on.
#[test]
fn a_report_with_an_unknown_status_is_refused() {
    check(
        "greet",
        "run; take greet; ok @status 77; tasks",
        expect![[r#"
            ok: InvalidArgument
            0-1 greet(): RUNNING
        "#]],
    );
}

// spec B 6.8, C 3.5: the status counts, not what comes with it: an exception with TASK_FAILED is a TASK_FAILURE, and is tried again.
#[test]
fn the_status_of_a_report_is_trusted() {
    check(
        "greet retries 1",
        "run; take greet; throw out-of-stock @status 3; tasks; take greet; throw out-of-stock @status 3; tasks; show",
        expect![[r#"
            0-1 greet(): FAILED out-of-stock null, SCHEDULED
            0-1 greet(): FAILED out-of-stock null, FAILED out-of-stock null
            r ERROR
            0 ERROR: entrypoint, greet ERROR !TASK_FAILURE
        "#]],
    );
}
