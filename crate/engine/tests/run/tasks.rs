//! TaskRuns: queue, claim, timeout, masking (spec B 6.1, 6.3, 6.4, 6.11, C 3).

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

// spec B 17.3, C 4.5: TaskRuns that wait for a worker, however often they were tried; nothing else is counted.
#[test]
fn queued_tasks_are_counted() {
    check(
        "greet retries 1",
        "queued greet; run a; run b; run c; queued greet; take greet; queued greet; fail; queued greet; take greet; ok; queued greet; use c; delete; queued greet
         queued none; queued ''; queued greet 1; queued greet 9",
        expect![[r#"
            0 queued
            3 queued
            2 queued
            3 queued
            2 queued
            1 queued
            0 queued
            queued: InvalidArgument
            queued: InvalidArgument
            queued: InvalidArgument
        "#]],
    );
    let runs: String = (0..300).map(|number| format!("run r{number};")).collect();
    check(
        "greet",
        &format!("{runs} queued greet"),
        expect![[r#"
        300 queued
    "#]],
    );
}
