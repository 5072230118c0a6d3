//! TaskRuns: queue, claim, reports (spec B 6.1 to 6.6, 6.8, 6.11, C 3).

use crate::check::check;
use expect_test::expect;

// spec B 6.3, C 3.3: tasks wait in order of scheduling.
#[test]
fn tasks_are_handed_out_in_order_of_scheduling() {
    check(
        "greet",
        "run b; run a; run c; poll greet; poll greet; poll greet; poll greet",
        expect![[r#"
        w got b/0-1 #0
        w got a/0-1 #0
        w got c/0-1 #0
        w waits
    "#]],
    );
}

// spec B 6.3, C 3.3: the poll that waits longest gets the task, once, in the command that schedules it.
#[test]
fn polls_are_served_in_order() {
    check(
        "greet; greet-2: greet",
        "poll greet w1; poll greet w2; run a; tasks; run b; tasks; ok @0; poll greet w3",
        expect![[r#"
        w1 waits
        w2 waits
        w1 got a/0-1 #0
        0-1 greet(): RUNNING
        w2 got b/0-1 #0
        0-1 greet(): RUNNING
        w3 got a/0-2 #0
    "#]],
    );
}

// spec C 3.3: one poll, one task; another TaskDef's polls are not served.
#[test]
fn a_poll_waits_for_its_own_task_def() {
    check(
        "greet; other",
        "poll other w1; poll greet w2; run a; ok; run b",
        expect![[r#"
        w1 waits
        w2 waits
        w2 got a/0-1 #0
        w1 got a/0-2 #0
    "#]],
    );
    check(
        "greet",
        "poll none; run; tasks",
        expect![[r#"
        w waits
        0-1 greet(): SCHEDULED
    "#]],
    );
}

// spec C 3.3: a cancelled poll gets nothing.
#[test]
fn a_cancelled_poll_gets_nothing() {
    check(
        "greet",
        "poll greet w1; cancel; run; tasks; poll greet w2",
        expect![[r#"
        w1 waits
        0-1 greet(): SCHEDULED
        w2 got r/0-1 #0
    "#]],
    );
}

// spec B 6.3: claimed by whom, in which version; an absent version is empty.
#[test]
fn a_claim_names_the_worker() {
    check(
        "greet",
        "run a; +1s; poll greet w1 v7; times; run b; poll greet w2; times",
        expect![[r#"
        w1 got a/0-1 #0
        a 0..never
        0 0..never: entrypoint 0..0, greet 0..never
        0-1 0: 0 1000..never by w1/v7
        w2 got b/0-1 #0
        b 1000..never
        0 1000..never: entrypoint 1000..1000, greet 1000..never
        0-1 1000: 1000 1000..never by w2/
    "#]],
    );
}

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

// spec B 6.5, Q-39: a report too big to be stored becomes a TASK_OUTPUT_SERDE_ERROR, and is answered.
#[test]
fn an_oversized_report_becomes_an_error() {
    check(
        "greet retries 5",
        "run; take greet; ok @size 1047001; tasks; show",
        expect![[r#"
        0-1 greet(): OUTPUT_SERDE_ERROR TASK_ERROR log "Expected a report of at most 1047000 bytes, but it has 1047031"
        r ERROR
        0 ERROR: entrypoint, greet ERROR !VAR_MUTATION_ERROR
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

// A report that says the task has not ended is one of failure (ours; the reference server trusts it).
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

// spec B 6.11: values are stored in clear; reads hide them, workers get them.
#[test]
fn masked_values_are_hidden_from_readers_only() {
    let definition = "
        task greet(name STR masked, n INT) STR masked
        task after(name STR)
        var x STR masked
        greet(x, 5)
        after(@greet)
    ";
    check(
        definition,
        "run x='secret'; vars; tasks; poll greet; ok 'also'; tasks; poll after",
        expect![[r#"
        0/x="*****"
        0-1 greet("*****", 5): SCHEDULED
        w got r/0-1 #0 name="secret" n=5
        0-1 greet("*****", 5): SUCCESS "*****"
        0-2 after("also"): SCHEDULED
        w got r/0-2 #0 name="also"
    "#]],
    );
}

// spec B 6.4, 6.1: no claim, no timeout.
#[test]
fn an_unclaimed_task_waits_for_ever() {
    check(
        "greet timeout 1",
        "run; +1000000s; tasks; take greet; +999ms; tasks; +1ms; tasks",
        expect![[r#"
        0-1 greet(): SCHEDULED
        0-1 greet(): RUNNING
        0-1 greet(): TIMEOUT
    "#]],
    );
}

// spec B 6.4: the timeout runs from the claim, 60 s where the node says none; the end is when it was due.
#[test]
fn a_timeout_runs_from_the_claim() {
    check(
        "greet",
        "run; +7s; take greet; +59999ms; tasks; +10s; tasks; show; times",
        expect![[r#"
        0-1 greet(): RUNNING
        0-1 greet(): TIMEOUT
        r ERROR
        0 ERROR: entrypoint, greet ERROR !TIMEOUT
        r 0..67000
        0 0..67000: entrypoint 0..0, greet 0..never
        0-1 0: 0 7000..67000 by w/
    "#]],
    );
    check(
        "greet timeout 3",
        "run; take greet; +2999ms; ok; +10s; tasks; show",
        expect![[r#"
        0-1 greet(): SUCCESS
        r COMPLETED
        0 COMPLETED: entrypoint, greet, exit
    "#]],
    );
}

// spec B 6.3, Q-38: a deleted WfRun's tasks are not handed out.
#[test]
fn tasks_of_a_deleted_wf_run_are_not_handed_out() {
    check(
        "greet",
        "run a; run b; use a; delete; poll greet",
        expect![[r#"
        w got b/0-1 #0
    "#]],
    );
}
