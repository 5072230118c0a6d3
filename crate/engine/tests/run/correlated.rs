//! CorrelatedEvents (spec B 9.3, 18.9).

use crate::check::check;
use expect_test::expect;

const WAITS: &str = "event paid STR correlated; var k STR = 'k'; wait paid key k; exit @wait";

// spec B 9.3: the node first. Its ExternalEvent is for it alone, and is listed.
#[test]
fn an_event_serves_the_node_that_waits_for_its_key() {
    check(
        WAITS,
        "run; correlate 'other' paid 'y'; show; +1s; correlate 'k' paid 'x'; show; events; times; correlated 'k' paid; correlated 'other' paid",
        expect![[r#""#]],
    );
}

// spec B 18.9: the event first.
#[test]
fn a_node_finds_the_event_that_is_there() {
    check(WAITS, "correlate 'k' paid 'x'; correlated 'k' paid; +1s; run; show; events; times; correlated 'k' paid", expect![[r#""#]]);
}

// spec B 9.3: one key, many runs, before and after; without `delete_after_first_correlation` it serves on.
#[test]
fn an_event_serves_every_node_with_its_key() {
    check(
        WAITS,
        "run a; run b k='other'; run c; correlate 'k' paid 'x'; status; use a; show; use b; show; run d; show; correlated 'k' paid",
        expect![[r#""#]],
    );
}

// spec B 9.3: `delete_after_first_correlation`: gone once it has served those who were there; the reply still has it.
#[test]
fn an_event_that_is_for_once_serves_who_is_there() {
    let definition = "event paid STR correlated once; wait paid key 'k'";
    check(
        definition,
        "run a; run b; correlate 'k' paid 'x'; correlated 'k' paid; use a; status; use b; status; run c; status; correlate 'k' paid 'y'; status",
        expect![[r#""#]],
    );
    check(definition, "correlate 'k' paid 'x'; correlated 'k' paid; run a; status; correlated 'k' paid; run b; status", expect![[r#""#]]);
}

// spec B 9.3, Q-13: TTL counts from the creation of this very event.
#[test]
fn an_event_is_deleted_when_its_time_is_over() {
    check(
        "event paid correlated ttl 5; wait paid key 'k'",
        r#"
        correlate 'k' paid; +4s; uncorrelate 'k' paid; correlate 'k' paid; +4s; correlated 'k' paid; +999ms; correlated 'k' paid; +1ms; correlated 'k' paid
        run; status
        "#,
        expect![[r#""#]],
    );
}

// spec B 9.3, C 2.7: what PutCorrelatedEvent refuses. A void def takes no content here.
#[test]
fn put_correlated_event_refuses_what_it_cannot_store() {
    check(
        "event paid INT correlated; event done void correlated; event any correlated; event plain; wait paid",
        r#"
        correlate 'a/b' paid
        correlate 'a~b' paid
        correlate 'k' none
        correlate 'k' plain
        correlate 'k' paid 'x'
        correlate 'k' done 'x'
        correlate 'k' done
        correlate 'k' any 'x'
        correlate 'k' paid null
        correlate 'k' paid 5
        correlate '' paid 5
        correlated '' paid
        uncorrelate '' paid; uncorrelate '' paid; correlated '' paid
        correlated 'k' plain
        "#,
        expect![[r#""#]],
    );
}

// spec B 9.3: an ordinary event completes the node too. Other than with the reference server, it is no longer registered then.
#[test]
fn a_node_that_was_completed_is_not_served() {
    check(
        "event paid STR correlated once; wait paid key 'k'; again: wait other",
        "run; event paid 'x' guid='e'; correlate 'k' paid 'y'; events; show; correlated 'k' paid",
        expect![[r#""#]],
    );
}

// spec B 9.3: registration ends with the node's timeout, with a failure, with the deletion of the WfRun.
#[test]
fn a_node_that_no_longer_waits_is_not_served() {
    let definition = "event paid STR correlated; wait paid key 'k' within 5";
    check(definition, "run; +5s; status; correlate 'k' paid 'x'; events", expect![[r#""#]]);
    check(definition, "run; delete; correlate 'k' paid 'x'; run; status", expect![[r#""#]]);
}

// spec B 2.3, 9.2: a halted node is served, and takes its event when it goes on.
#[test]
fn a_halted_node_takes_its_event_later() {
    check(WAITS, "run; stop; correlate 'k' paid 'x'; show; events; resume; show; events", expect![[r#""#]]);
}

// spec B 9.3: each node is served once by an event, and a node that is reached again is another one.
#[test]
fn a_node_reached_again_is_served_again() {
    check(
        "event paid STR correlated; wait paid key 'k'; again: wait paid key 'k'",
        "run; correlate 'k' paid 'x'; show; events; correlated 'k' paid",
        expect![[r#""#]],
    );
}

// spec B 5.4: the key must be a STR; NULL is a failure. It is hidden where it is masked.
#[test]
fn a_key_is_a_text() {
    check("event paid correlated; var k STR; wait paid key k", "run; show; failures", expect![[r#""#]]);
    check("event paid correlated; var k INT = 5; wait paid key k", "run; show", expect![[r#""#]]);
    check("event paid correlated; wait paid key long 513", "run; show", expect![[r#""#]]);
    check("event paid correlated; wait paid key 'k' masked", "run; times; correlate 'k' paid; status", expect![[r#""#]]);
}

// spec B 9.3, 16.3: the ExternalEvents made of it stay when it is deleted; retention of the def holds for them.
#[test]
fn external_events_outlive_the_event_they_come_from() {
    check(
        "event paid STR keep 5 correlated; wait paid key 'k'",
        "run; stop; correlate 'k' paid 'x'; uncorrelate 'k' paid; events; +4s; events; +1s; events; resume; status",
        expect![[r#""#]],
    );
}

// Ours: more nodes than one command serves are served in follow-up commands, those of one moment; who comes later is not among them.
#[test]
fn many_nodes_are_served_in_follow_up_commands() {
    let mut script = String::new();
    for run in 0..150 {
        script.push_str(&format!("run r{run};"));
    }
    let put = "hold; correlate 'k' paid; run late; status; use r0; status; use r149; status; release; status; use r0; status; use late; status; correlated 'k' paid; search name='w' status='RUNNING'";
    check("event paid correlated once; wait paid key 'k'", &format!("{script} {put}"), expect![[r#""#]]);
}

// spec C 4.3: by def, with or without ExternalEvents, in order of creation.
#[test]
fn correlated_events_are_found_by_def() {
    check(
        "event paid correlated; event other correlated; wait paid key 'b'",
        r#"
        correlate 'c' paid; +1s; correlate 'b' paid; +1s; correlate 'a' paid; correlate 'z' other
        search-correlated paid
        run
        search-correlated paid has=1; search-correlated paid has=0
        search-correlated paid limit=2; more
        search-correlated paid from=1000; search-correlated paid to=1000; search-correlated none
        "#,
        expect![[r#""#]],
    );
}
