//! ExternalEvents and the nodes that wait for them (spec B 5.4, 9.1, 9.2).

use crate::check::check;
use expect_test::expect;

// spec B 9.2: an event that comes while the node waits.
#[test]
fn an_event_completes_the_node_that_waits() {
    check(
        "event paid STR; wait paid; exit @wait",
        "run; +1s; event paid 'x' guid='e'; show; events; times",
        expect![[r#"
            r COMPLETED
            0 COMPLETED -> "x": entrypoint, wait, exit
            paid/e "x" claimed by 0/1
            r 0..1000
            0 0..1000: entrypoint 0..0, wait 0..1000 event of 1000, exit 1000..1000
        "#]],
    );
}

// spec B 9.2: an event before the node, and before the WfRun, is found on arrival.
#[test]
fn an_event_may_come_before_the_node() {
    check(
        "greet; wait paid",
        "run; event paid guid='e'; events; show; take greet; ok; show; events",
        expect![[r#"
            paid/e null for */*
            r RUNNING
            0 RUNNING: entrypoint, greet RUNNING
            r COMPLETED
            0 COMPLETED: entrypoint, greet, wait, exit
            paid/e null claimed by 0/2
        "#]],
    );
    check(
        "wait paid",
        "event paid 5 guid='e'; events; +1s; run; show; events; times",
        expect![[r#"
            paid/e 5 for */*
            r COMPLETED
            0 COMPLETED: entrypoint, wait, exit
            paid/e 5 claimed by 0/1
            r 1000..1000
            0 1000..1000: entrypoint 1000..1000, wait 1000..1000 event of 0, exit 1000..1000
        "#]],
    );
}

// spec B 9.2: the oldest first, each for one NodeRun.
#[test]
fn each_event_serves_one_node() {
    let definition = "wait paid; again: wait paid; third: wait paid";
    check(
        definition,
        "event paid 1 guid='z'; +1s; event paid 2 guid='a'; run; show; events; event paid 3 guid='m'; show; events",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, wait, again, third RUNNING
            paid/a 2 claimed by 0/2
            paid/z 1 claimed by 0/1
            r COMPLETED
            0 COMPLETED: entrypoint, wait, again, third, exit
            paid/a 2 claimed by 0/2
            paid/m 3 claimed by 0/3
            paid/z 1 claimed by 0/1
        "#]],
    );
    check(
        definition,
        "event paid 1 guid='z'; event paid 2 guid='a'; event paid 3 guid='m'; run; show; events",
        expect![[r#"
            r COMPLETED
            0 COMPLETED: entrypoint, wait, again, third, exit
            paid/a 2 claimed by 0/2
            paid/m 3 claimed by 0/3
            paid/z 1 claimed by 0/1
        "#]],
    );
}

// spec B 9.2: an event for another thread or position is not taken.
#[test]
fn a_targeted_event_serves_its_target_only() {
    let definition = "wait paid; again: wait paid";
    check(
        definition,
        "run; event paid guid='a' thread=1; event paid guid='b' position=2; event paid guid='c' thread=0 position=9; show; event paid guid='d' thread=0 position=1; show; events",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, wait RUNNING
            r COMPLETED
            0 COMPLETED: entrypoint, wait, again, exit
            paid/a null for 1/*
            paid/b null claimed by 0/2
            paid/c null for 0/9
            paid/d null claimed by 0/1
        "#]],
    );
}

// spec B 9.2: events are of one def and one WfRun.
#[test]
fn an_event_of_another_def_or_run_is_not_taken() {
    check(
        "event other; wait paid",
        "run a; run b; event other guid='e'; event paid guid='f' run='a'; show; use a; show",
        expect![[r#"
            b RUNNING
            0 RUNNING: entrypoint, wait RUNNING
            a COMPLETED
            0 COMPLETED: entrypoint, wait, exit
        "#]],
    );
}

// spec B 9.1: what PutExternalEvent refuses.
#[test]
fn put_external_event_refuses_what_it_cannot_store() {
    check(
        "event paid INT; event done void; event any; wait paid",
        r#"
        run
        event none
        event paid 'x'
        event paid guid=''
        event paid guid='a/b'
        event paid null guid='e'
        event paid 5 guid='e'
        event any 'x' guid='e'
        event done 'x' guid='e'
        events
        "#,
        expect![[r#"
            event: InvalidArgument
            event: InvalidArgument
            event: InvalidArgument
            event: InvalidArgument
            event: AlreadyExists
            any/e "x" for */*
            done/e "x" for */*
            paid/e null claimed by 0/1
        "#]],
    );
}

// spec B 9.1, Q-21: the same guid again, also with the same content, and for a WfRun that is over.
#[test]
fn an_existing_guid_is_refused() {
    check(
        "wait paid",
        "run; event paid guid='e'; event paid guid='e'; event paid guid='f'; event paid guid='f'; events; show",
        expect![[r#"
            event: AlreadyExists
            event: AlreadyExists
            paid/e null claimed by 0/1
            paid/f null for */*
            r COMPLETED
            0 COMPLETED: entrypoint, wait, exit
        "#]],
    );
}

// spec B 9.1: an unclaimed event is deleted after its retention, a claimed one is not.
#[test]
fn an_unclaimed_event_is_deleted_after_its_retention() {
    check(
        "event paid keep 5; wait paid",
        "run; event paid guid='a'; event paid guid='b'; +4999ms; events; +1ms; events; get event paid b",
        expect![[r#"
            paid/a null claimed by 0/1
            paid/b null for */*
            paid/a null claimed by 0/1
            get: NotFound
        "#]],
    );
    check(
        "event paid keep 5; greet; wait paid",
        "run; event paid guid='a'; +5s; take greet; ok; show",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, greet, wait RUNNING
        "#]],
    );
    check(
        "event paid keep 5; wait paid",
        "event paid guid='a'; +4999ms; run; +10s; events",
        expect![[r#"
            paid/a null claimed by 0/1
        "#]],
    );
}

// spec B 5.4: the timeout is a TIMEOUT failure, at the time it was due; an event that comes later stays.
#[test]
fn a_wait_may_time_out() {
    check(
        "wait paid within 5",
        "run; +4999ms; show; +1s; show; times; event paid guid='e'; events",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, wait RUNNING
            r ERROR
            0 ERROR: entrypoint, wait ERROR !TIMEOUT
            r 0..5000
            0 0..5000: entrypoint 0..0, wait 0..never timed out
            paid/e null for */*
        "#]],
    );
    check(
        "var n INT = 7; wait paid within n on TIMEOUT handler; thread handler; fix",
        "run; +7s; show; event paid guid='e'; take fix; ok; show; events",
        expect![[r#"
            r RUNNING
            0 HALTED [handled by 1] children [1, 1]: entrypoint, wait ERROR !TIMEOUT(to 1)
            1 FAILURE_HANDLER of 0 RUNNING: entrypoint, fix RUNNING
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, wait ERROR !TIMEOUT(handled by 1), exit
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix, exit
            paid/e null for */*
        "#]],
    );
    check(
        "wait paid within 5",
        "run; +4999ms; event paid guid='e'; +1s; show; times",
        expect![[r#"
            r COMPLETED
            0 COMPLETED: entrypoint, wait, exit
            r 0..4999
            0 0..4999: entrypoint 0..0, wait 0..4999 event of 4999, exit 4999..4999
        "#]],
    );
}

// spec B 5.4: the seconds must be an INT, the key a STR: VAR_ERROR.
#[test]
fn a_wait_whose_timeout_or_key_fails_is_a_var_error() {
    check(
        "var j JSON_OBJ; wait paid within j$.n",
        "run a j=json '{\"n\": \"5\"}'; show; run b j=json '{\"n\": 5.0}'; show; run c j=json '{}'; show",
        expect![[r#"
            a ERROR
            0 ERROR: entrypoint, wait ERROR !VAR_ERROR
            b ERROR
            0 ERROR: entrypoint, wait ERROR !VAR_ERROR
            c ERROR
            0 ERROR: entrypoint, wait ERROR !VAR_ERROR
        "#]],
    );
    check(
        "var j JSON_OBJ; wait paid key j$.n",
        "run a j=json '{\"n\": 5}'; show; run b j=json '{}'; show; run c j=json '{\"n\": \"k\"}'; show; times",
        expect![[r#"
            a ERROR
            0 ERROR: entrypoint, wait ERROR !VAR_ERROR
            b ERROR
            0 ERROR: entrypoint, wait ERROR !VAR_ERROR
            c RUNNING
            0 RUNNING: entrypoint, wait RUNNING
            c 0..never
            0 0..never: entrypoint 0..0, wait 0..never key k
        "#]],
    );
}

// spec B 5.4, 6.11: a masked correlation key.
#[test]
fn a_masked_correlation_key_is_hidden() {
    check(
        "var k STR; wait paid key k masked",
        "run k='secret'; times",
        expect![[r#"
            r 0..never
            0 0..never: entrypoint 0..0, wait 0..never key *****
        "#]],
    );
    check(
        "var k STR; wait paid key k",
        "run k='open'; event paid guid='e'; times; show",
        expect![[r#"
            r 0..0
            0 0..0: entrypoint 0..0, wait 0..0 key open event of 0, exit 0..0
            r COMPLETED
            0 COMPLETED: entrypoint, wait, exit
        "#]],
    );
}

// spec B 4.3, 5.4: the output is the content, NULL where there is none.
#[test]
fn the_output_of_a_wait_is_the_content() {
    check(
        "event paid INT; var x INT = 1; wait paid { x = @wait }",
        "run a; event paid 5; vars; run b; event paid; vars",
        expect![[r#"
            0/x=5
            0/x=null
        "#]],
    );
}

// spec B 9.2: a thread that is halted takes no event.
#[test]
fn a_halted_thread_takes_no_event() {
    check(
        "wait paid",
        "run; stop; event paid guid='e'; events; resume; events",
        expect![[r#"
            paid/e null for */*
            paid/e null claimed by 0/1
        "#]],
    );
}
