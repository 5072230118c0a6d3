//! Stop and Resume (spec B 8.1, 8.2, 8.4, 8.5, 4.5).

use crate::check::check;
use expect_test::expect;

// spec B 18.6, Q-3: HALTED at once at a node that can halt; RUNNING again (other than in the reference server) after the resume.
#[test]
fn a_stop_at_a_wait_halts_at_once() {
    check(
        "wait paid; greet",
        "run; stop; show; event paid 5 guid='e'; events; show; resume; events; show; take greet; ok; show",
        expect![[r#"
            r HALTED
            0 HALTED [manual]: entrypoint, wait HALTED
            paid/e 5 for */*
            r HALTED
            0 HALTED [manual]: entrypoint, wait HALTED
            paid/e 5 claimed by 0/1
            r RUNNING
            0 RUNNING: entrypoint, wait, greet RUNNING
            r COMPLETED
            0 COMPLETED: entrypoint, wait, greet, exit
        "#]],
    );
}

// spec B 4.5, Q-3: a thread at a running task is HALTING until the task has ended, all its retries included.
#[test]
fn a_stop_at_a_task_waits_for_its_end() {
    check(
        "greet retries 1; after",
        "run; take greet; stop; show; fail; show; tasks; take greet; ok; show; +5s; resume; show; times",
        expect![[r#"
            r RUNNING
            0 HALTING [manual]: entrypoint, greet HALTING
            r RUNNING
            0 HALTING [manual]: entrypoint, greet HALTING
            0-1 greet(): FAILED TASK_FAILURE, SCHEDULED
            r HALTED
            0 HALTED [manual]: entrypoint, greet HALTED
            r RUNNING
            0 RUNNING: entrypoint, greet, after RUNNING
            r 0..never
            0 0..never: entrypoint 0..0, greet 0..5000, after 5000..never
            0-1 0: 0 0..0 by w/, 0 0..0 by w/
            0-2 5000: 5000 never..never
        "#]],
    );
}

// spec B 6.3, 8.4, Q-41: queued tasks are not recalled.
#[test]
fn tasks_of_a_stopped_run_are_still_handed_out() {
    check(
        "greet",
        "run; stop; poll greet; ok; show; resume; show",
        expect![[r#"
            w got r/0-1 #0
            r HALTED
            0 HALTED [manual]: entrypoint, greet HALTED
            r COMPLETED
            0 COMPLETED: entrypoint, greet, exit
        "#]],
    );
}

// spec B 8.4: what comes while a task is running out is looked at after the resume.
#[test]
fn a_failure_that_comes_while_halting_is_handled_after_the_resume() {
    check(
        "greet on any handler; thread handler; nop",
        "run; take greet; stop; fail; show; resume; show",
        expect![[r#"
            r HALTED
            0 HALTED [manual]: entrypoint, greet HALTED
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(handled by 1), exit
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, nop, exit
        "#]],
    );
    check(
        "greet",
        "run; take greet; stop; fail; show; resume; show",
        expect![[r#"
            r HALTED
            0 HALTED [manual]: entrypoint, greet HALTED
            r ERROR
            0 ERROR: entrypoint, greet ERROR !TASK_FAILURE
        "#]],
    );
}

// spec B 8.4, C 2.5: repeating is harmless.
#[test]
fn a_second_stop_changes_nothing() {
    check(
        "wait paid",
        "run; stop; stop; show; resume; show",
        expect![[r#"
            r HALTED
            0 HALTED [manual]: entrypoint, wait HALTED
            r RUNNING
            0 RUNNING: entrypoint, wait RUNNING
        "#]],
    );
}

// spec B 8.5: resuming what is not halted is OK.
#[test]
fn resuming_a_running_thread_changes_nothing() {
    check(
        "wait paid",
        "run; resume; show",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, wait RUNNING
        "#]],
    );
}

// spec B 8.4, 8.5: a thread that has ended ignores both.
#[test]
fn an_ended_thread_ignores_stop_and_resume() {
    check(
        "nop",
        "run; stop; show; resume; show",
        expect![[r#"
            r COMPLETED
            0 COMPLETED: entrypoint, nop, exit
            r COMPLETED
            0 COMPLETED: entrypoint, nop, exit
        "#]],
    );
    check(
        "throw x",
        "run; stop; resume; show",
        expect![[r#"
            r EXCEPTION
            0 EXCEPTION: entrypoint, throw EXCEPTION !x
        "#]],
    );
}

// spec B 8.4, 8.5: what is refused.
#[test]
fn stop_and_resume_refuse_unknown_runs_and_threads() {
    check(
        "wait paid",
        "run; stop -1; stop 1; resume -1; resume 1; use none; stop; resume; rescue 0",
        expect![[r#"
            stop: InvalidArgument
            stop: InvalidArgument
            resume: InvalidArgument
            resume: InvalidArgument
            stop: NotFound
            resume: NotFound
            rescue: NotFound
        "#]],
    );
}

// spec B 8.5: a resume while still HALTING: the thread halts later and goes on at once.
#[test]
fn a_resume_while_halting_takes_effect_when_it_halts() {
    check(
        "greet; after",
        "run; take greet; stop; resume; show; ok; show",
        expect![[r#"
            r RUNNING
            0 HALTING: entrypoint, greet HALTING
            r RUNNING
            0 RUNNING: entrypoint, greet, after RUNNING
        "#]],
    );
}

// spec B 8.4, 5.8: timers keep running; what they bring is applied after the resume.
#[test]
fn a_sleep_that_matures_while_halted_ends_after_the_resume() {
    check(
        "sleep 5; greet",
        "run; stop; +10s; show; times; resume; show; times",
        expect![[r#"
            r HALTED
            0 HALTED [manual]: entrypoint, sleep HALTED
            r 0..never
            0 0..never: entrypoint 0..0, sleep 0..never until 5000 matured
            r RUNNING
            0 RUNNING: entrypoint, sleep, greet RUNNING
            r 0..never
            0 0..never: entrypoint 0..0, sleep 0..10000 until 5000 matured, greet 10000..never
            0-2 10000: 10000 never..never
        "#]],
    );
    check(
        "sleep 5; greet",
        "run; +2s; stop; resume; +2999ms; show; +1ms; show",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, sleep RUNNING
            r RUNNING
            0 RUNNING: entrypoint, sleep, greet RUNNING
        "#]],
    );
}

// spec B 5.4: the timeout is not extended by halts.
#[test]
fn a_timeout_that_comes_while_halted_counts_after_the_resume() {
    check(
        "wait paid within 5",
        "run; stop; +5s; show; event paid guid='e'; resume; show; events",
        expect![[r#"
            r HALTED
            0 HALTED [manual]: entrypoint, wait HALTED
            r ERROR
            0 ERROR: entrypoint, wait ERROR !TIMEOUT
            paid/e null for */*
        "#]],
    );
}

// spec B 8.2, 8.4, Q-11, Q-34: a stop of the thread also halts the handler that works for it, and both go on.
#[test]
fn a_stop_reaches_a_running_handler() {
    let definition = "greet on any handler; thread handler; fix";
    check(
        definition,
        "run; take greet; fail; stop; show; resume; show; take fix; ok; show",
        expect![[r#"
            r HALTED
            0 HALTED [handled by 1, manual] children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 HALTING [parent 0 halted]: entrypoint, fix HALTING
            r RUNNING
            0 HALTED [handled by 1] children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 HALTING [parent 0 halted]: entrypoint, fix HALTING
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(handled by 1), exit
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix, exit
        "#]],
    );
    check(
        definition,
        "run; take greet; fail; take fix; stop; show; resume; show; ok; show",
        expect![[r#"
            r HALTED
            0 HALTED [handled by 1, manual] children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 HALTING [parent 0 halted]: entrypoint, fix HALTING
            r RUNNING
            0 HALTED [handled by 1] children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 HALTING [parent 0 halted]: entrypoint, fix HALTING
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(handled by 1), exit
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix, exit
        "#]],
    );
    check(
        definition,
        "run; take greet; fail; take fix; stop; ok; show; resume; show",
        expect![[r#"
            r HALTED
            0 HALTED [handled by 1, manual] children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 HALTED [parent 0 halted]: entrypoint, fix HALTED
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(handled by 1), exit
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix, exit
        "#]],
    );
}

// spec B 8.2, Q-11: also through nested handlers.
#[test]
fn a_stop_reaches_nested_handlers() {
    let definition = "greet on any first; thread first; fix on any second; thread second; wait paid";
    check(
        definition,
        "run; take greet; fail; take fix; fail; stop; show; resume; show; event paid; show",
        expect![[r#"
            r HALTED
            0 HALTED [handled by 1, manual] children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 HALTED [handled by 2, parent 0 halted] children [2, 2]: entrypoint, fix ERROR !TASK_FAILURE(to 2)
            2 FAILURE_HANDLER of 1 HALTED [parent 1 halted]: entrypoint, wait HALTED
            r RUNNING
            0 HALTED [handled by 1] children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 HALTED [handled by 2] children [2, 2]: entrypoint, fix ERROR !TASK_FAILURE(to 2)
            2 FAILURE_HANDLER of 1 RUNNING: entrypoint, wait RUNNING
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(handled by 1), exit
            1 FAILURE_HANDLER of 0 COMPLETED children [2, 2]: entrypoint, fix ERROR !TASK_FAILURE(handled by 2), exit
            2 FAILURE_HANDLER of 1 COMPLETED: entrypoint, wait, exit
        "#]],
    );
}

// spec B 8.4: a handler can be stopped by its number; its parent keeps waiting for it.
#[test]
fn a_handler_can_be_stopped_by_its_number() {
    let definition = "greet on any handler; thread handler; wait paid";
    check(
        definition,
        "run; take greet; fail; stop 1; show; event paid guid='e'; show; resume 1; show",
        expect![[r#"
            r RUNNING
            0 HALTED [handled by 1] children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 HALTED [manual]: entrypoint, wait HALTED
            r RUNNING
            0 HALTED [handled by 1] children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 HALTED [manual]: entrypoint, wait HALTED
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(handled by 1), exit
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, wait, exit
        "#]],
    );
}

// spec B 8.1: with two reasons, both must go.
#[test]
fn a_thread_goes_on_when_all_reasons_are_gone() {
    let definition = "greet on any handler; thread handler; wait paid";
    check(
        definition,
        "run; take greet; fail; stop 1; stop 0; show; resume 0; show; resume 1; show",
        expect![[r#"
            r HALTED
            0 HALTED [handled by 1, manual] children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 HALTED [manual, parent 0 halted]: entrypoint, wait HALTED
            r RUNNING
            0 HALTED [handled by 1] children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 HALTED [manual]: entrypoint, wait HALTED
            r RUNNING
            0 HALTED [handled by 1] children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 RUNNING: entrypoint, wait RUNNING
        "#]],
    );
}

// ours: what changes nothing is not written: no record, no sync.
#[test]
fn a_stop_or_resume_that_changes_nothing_writes_nothing() {
    check(
        "nop",
        "run; records; stop; resume; records",
        expect![[r#"
            3 records
            3 records
        "#]],
    );
    check(
        "wait paid",
        "run; resume; records; stop; records; stop; records",
        expect![[r#"
            4 records
            5 records
            5 records
        "#]],
    );
    check(
        "sleep 5",
        "run; resume; records",
        expect![[r#"
            3 records
        "#]],
    );
    check(
        "greet",
        "run; take greet; ok; records; ok; fail; delete; records; delete; poll greet; records",
        expect![[r#"
            6 records
            7 records
            w waits
            7 records
        "#]],
    );
}
