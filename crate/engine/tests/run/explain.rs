//! Explain: why a WfRun does not go on (`canter.Canter/Explain`).

use crate::check::check;
use expect_test::expect;

#[test]
fn a_task_waits_for_a_worker_and_its_workers_are_named() {
    check(
        "greet",
        "run; explain; heartbeat greet w1; +1s; explain; heartbeat greet w2; explain; +89999ms; explain",
        expect![[r#"
        r RUNNING
        0 main RUNNING at greet 1
          WAIT_WORKER a worker to take task greet (attempt 1 of 1), since 0
            a worker of greet: none is registered
        w1 polls at localhost:2023
        r RUNNING
        0 main RUNNING at greet 1
          WAIT_WORKER a worker to take task greet (attempt 1 of 1), since 0
            the only worker of greet that is registered: w1
        w2 polls at localhost:2023
        r RUNNING
        0 main RUNNING at greet 1
          WAIT_WORKER a worker to take task greet (attempt 1 of 1), since 0
            one of the 2 workers of greet that are registered: w1, w2
        r RUNNING
        0 main RUNNING at greet 1
          WAIT_WORKER a worker to take task greet (attempt 1 of 1), since 0
            the only worker of greet that is registered: w2
    "#]],
    );
}

#[test]
fn many_workers_are_counted_and_some_are_named() {
    let beats: String = (1..8).map(|number| format!("heartbeat greet w{number};")).collect();
    check(
        "greet",
        &format!("run; {beats} explain"),
        expect![[r#"
        w1 polls at localhost:2023
        w2 polls at localhost:2023
        w3 polls at localhost:2023
        w4 polls at localhost:2023
        w5 polls at localhost:2023
        w6 polls at localhost:2023
        w7 polls at localhost:2023
        r RUNNING
        0 main RUNNING at greet 1
          WAIT_WORKER a worker to take task greet (attempt 1 of 1), since 0
            one of the 7 workers of greet that are registered: w1, w2, w3, w4, w5 and 2 more
    "#]],
    );
}

// spec B 6.4, 6.7
#[test]
fn a_task_that_runs_waits_for_its_worker_until_it_times_out() {
    check(
        "greet timeout 5 retries 1 backoff 100 1000 2.0",
        "heartbeat greet w; run; +1s; take greet; +1s; explain; fail; explain; +100ms; take greet; explain; +5s; explain",
        expect![[r#"
            w polls at localhost:2023
            r RUNNING
            0 main RUNNING at greet 1
              WAIT_REPORT worker w to report task greet (attempt 1 of 2), since 1000, until 6000: the attempt times out, and the next one is made
                worker w, last heard of at 2024-01-01T00:00:00Z
            r RUNNING
            0 main RUNNING at greet 1
              WAIT_BACKOFF the back-off before attempt 2 of 2 of task greet, since 2000, until 2100: the attempt is queued
            r RUNNING
            0 main RUNNING at greet 1
              WAIT_REPORT worker w to report task greet (attempt 2 of 2), since 2100, until 7100: the attempt times out, and the node fails with TIMEOUT
                worker w, last heard of at 2024-01-01T00:00:00Z
            r ERROR
              an operator, who has thread 0 run its failed node again: canter rescue r 0
              an operator, who has thread 0 go on behind its failed node: canter rescue r 0 --skipCurrentNode
        "#]],
    );
}

#[test]
fn an_event_is_told_with_the_command_that_posts_it() {
    check(
        "event paid STR; event any; event void void; wait paid within 60; wait any; wait void",
        "run; explain; event paid \"x\"; explain; event any; explain",
        expect![[r#"
            r RUNNING
            0 main RUNNING at wait 1
              WAIT_EXTERNAL_EVENT an ExternalEvent paid, since 0, until 60000: the node fails with TIMEOUT
                whoever posts paid to this WfRun: canter postEvent r paid STR '<content>'
            r RUNNING
            0 main RUNNING at wait-2 2
              WAIT_EXTERNAL_EVENT an ExternalEvent any, since 0
                whoever posts any to this WfRun: canter postEvent r any
            r RUNNING
            0 main RUNNING at wait-3 3
              WAIT_EXTERNAL_EVENT an ExternalEvent void, since 0
                whoever posts void to this WfRun: canter postEvent r void
        "#]],
    );
}

#[test]
fn a_sleep_waits_for_its_moment_and_names_the_variables_that_move_it() {
    check(
        "var i INT = 1704067300000; sleep 60; until i",
        "run; explain; +60s; explain",
        expect![[r#"
        r RUNNING
        0 main RUNNING at sleep 1
          WAIT_TIME its sleep to end, since 0, until 60000: the sleep ends
        r RUNNING
        0 main RUNNING at until 2
          WAIT_TIME its sleep to end, since 60000, until 100000: the sleep ends, i=1704067300000
    "#]],
    );
}

#[test]
fn a_condition_is_told_with_its_variables_and_masked_ones_stay_so() {
    check(
        "var x INT = 3; var secret STR masked = \"s\"; when (secret == \"t\") != (x > 5)",
        "run; explain",
        expect![[r#"
        r RUNNING
        0 main RUNNING at when 1
          WAIT_CONDITION its condition to hold, since 0, secret="*****", x=3
            another thread of this WfRun that changes secret or x
    "#]],
    );
}

#[test]
fn a_stopped_thread_waits_for_its_resume_and_for_what_its_node_waits_for() {
    check(
        "sleep 60",
        "run; stop; explain; +60s; explain; resume; explain",
        expect![[r#"
        r HALTED
        0 main HALTED at sleep 1
          WAIT_RESUME somebody to resume it: it was stopped
            an operator: canter resume wfRun r --threadRunNumber 0
          WAIT_TIME its sleep to end, since 0, until 60000: the sleep ends
        r HALTED
        0 main HALTED at sleep 1
          WAIT_RESUME somebody to resume it: it was stopped
            an operator: canter resume wfRun r --threadRunNumber 0
        r COMPLETED
    "#]],
    );
}

// spec B 4.5: a running task is not called back.
#[test]
fn a_thread_that_halts_waits_for_its_task_to_end() {
    check(
        "greet",
        "run; take greet; stop; explain; ok; explain",
        expect![[r#"
        r RUNNING
        0 main HALTING at greet 1
          WAIT_RESUME somebody to resume it: it was stopped
            an operator: canter resume wfRun r --threadRunNumber 0
          WAIT_REPORT worker w to report task greet (attempt 1 of 1), since 0, until 60000: the attempt times out, and the node fails with TIMEOUT
            worker w, which is not registered
        r HALTED
        0 main HALTED at greet 1
          WAIT_RESUME somebody to resume it: it was stopped
            an operator: canter resume wfRun r --threadRunNumber 0
    "#]],
    );
}

#[test]
fn a_handled_failure_waits_for_its_handler() {
    check(
        "greet on ERROR handler; thread handler; wait help",
        "run; take greet; +1s; fail; explain; stop 1; explain",
        expect![[r#"
        r RUNNING
        0 main HALTED at greet 1
          WAIT_THREADS its failure handler, thread 1, to complete, since 1000
        1 of 0 handler RUNNING at wait 1
          WAIT_EXTERNAL_EVENT an ExternalEvent help, since 1000
            whoever posts help to this WfRun: canter postEvent r help
        r RUNNING
        0 main HALTED at greet 1
          WAIT_THREADS its failure handler, thread 1, to complete, since 1000
        1 of 0 handler HALTED at wait 1
          WAIT_RESUME somebody to resume it: it was stopped
            an operator: canter resume wfRun r --threadRunNumber 1
          WAIT_EXTERNAL_EVENT an ExternalEvent help, since 1000
            whoever posts help to this WfRun: canter postEvent r help
    "#]],
    );
}

// spec B 8.6
#[test]
fn a_failed_run_is_told_with_its_rescue_and_an_exception_with_none() {
    check(
        "greet",
        "run; take greet; fail; explain; rescue 0; take greet; throw sold-out; explain; rescue 0",
        expect![[r#"
        r ERROR
          an operator, who has thread 0 run its failed node again: canter rescue r 0
          an operator, who has thread 0 go on behind its failed node: canter rescue r 0 --skipCurrentNode
        r EXCEPTION
        rescue: FailedPrecondition
    "#]],
    );
}

#[test]
fn a_run_that_has_ended_waits_for_nothing_and_an_unknown_one_is_not_found() {
    check(
        "nop",
        "run; explain; use x; explain",
        expect![[r#"
        r COMPLETED
        explain: NotFound
    "#]],
    );
}

#[test]
fn a_run_with_more_steps_than_a_command_may_make_waits_for_its_turn() {
    check(
        "var n INT = 2000; again: nop -> work if n > 0 -> exit; work: nop -> again { n -= 1 }; exit",
        "hold; run; explain; release; explain",
        expect![[r#"
            r RUNNING
            0 main RUNNING at work 1000
              WAIT_TURN its turn: the WfRun has more steps to make than one command may
            r COMPLETED
        "#]],
    );
}

#[test]
fn a_wait_for_threads_names_those_that_have_not_ended() {
    check(
        "start child; join all @start; thread child; greet",
        "run; explain; stop 1; explain",
        expect![[r#"
            r RUNNING
            0 main RUNNING at join 2
              WAIT_THREADS thread 1 to end, since 0
            1 of 0 child RUNNING at greet 1
              WAIT_WORKER a worker to take task greet (attempt 1 of 1), since 0
                a worker of greet: none is registered
            r RUNNING
            0 main RUNNING at join 2
              WAIT_THREADS thread 1 to end, since 0
            1 of 0 child HALTING at greet 1
              WAIT_RESUME somebody to resume it: it was stopped
                an operator: canter resume wfRun r --threadRunNumber 1
              WAIT_WORKER a worker to take task greet (attempt 1 of 1), since 0
                a worker of greet: none is registered
        "#]],
    );
}

#[test]
fn a_user_task_waits_for_whom_it_is_assigned_to() {
    check(
        "ask approve user 'ada'",
        "run; explain; assign group='staff' override=true; explain",
        expect![[r#"
        r RUNNING
        0 main RUNNING at ask 1
          WAIT_USER_TASK a person to complete user task approve, since 0
            ada, whose task it is: canter execute userTaskRun r 0-1 --userId '<user>' '<field>' '<value>'
            an operator, who gives it to somebody else: canter assign userTaskRun r 0-1 --userId '<user>' --overrideClaim
        r RUNNING
        0 main RUNNING at ask 1
          WAIT_USER_TASK a person to complete user task approve, since 0
            somebody of group staff: canter execute userTaskRun r 0-1 --userId '<user>' '<field>' '<value>'
            an operator, who gives it to somebody else: canter assign userTaskRun r 0-1 --userId '<user>' --overrideClaim
    "#]],
    );
}

#[test]
fn a_wait_for_a_child_wf_run_leads_to_it() {
    check(
        "wf c; greet; wf w; child c id 'kid'; join @child",
        "run; explain",
        expect![[r#"
        r RUNNING
        0 main RUNNING at join 2
          WAIT_CHILD_WF child WfRun r_kid to end, since 0
            whatever that WfRun waits for: canter explain wfRun r_kid
    "#]],
    );
}

#[test]
fn an_event_with_a_key_may_be_posted_either_way() {
    check(
        "event paid correlated once; wait paid key 'k1' within 5",
        "run; explain",
        expect![[r#"
        r RUNNING
        0 main RUNNING at wait 1
          WAIT_EXTERNAL_EVENT an ExternalEvent paid, since 0, until 5000: the node fails with TIMEOUT
            whoever posts paid to this WfRun: canter postEvent r paid
            whoever posts a CorrelatedEvent paid with its key (PutCorrelatedEvent)
    "#]],
    );
}
