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
        expect![[r#"
            other/paid "y" -> -
            r RUNNING
            0 RUNNING: entrypoint, wait RUNNING
            k/paid "x" -> r
            r COMPLETED
            0 COMPLETED -> "x": entrypoint, wait, exit
            paid/? "x" claimed by 0/1
            r 0..1000
            0 0..1000: entrypoint 0..0, wait 0..1000 key k event of 1000, exit 1000..1000
            k/paid "x" -> r
            other/paid "y" -> -
        "#]],
    );
}

// spec B 18.9: the event first.
#[test]
fn a_node_finds_the_event_that_is_there() {
    check(
        WAITS,
        "correlate 'k' paid 'x'; correlated 'k' paid; +1s; run; show; events; times; correlated 'k' paid",
        expect![[r#"
        k/paid "x" -> -
        k/paid "x" -> -
        r COMPLETED
        0 COMPLETED -> "x": entrypoint, wait, exit
        paid/? "x" claimed by 0/1
        r 1000..1000
        0 1000..1000: entrypoint 1000..1000, wait 1000..1000 key k event of 1000, exit 1000..1000
        k/paid "x" -> r
    "#]],
    );
}

// spec B 9.3: one key, many runs, before and after; without `delete_after_first_correlation` it serves on.
#[test]
fn an_event_serves_every_node_with_its_key() {
    check(
        WAITS,
        "run a; run b k='other'; run c; correlate 'k' paid 'x'; status; use a; show; use b; show; run d; show; correlated 'k' paid",
        expect![[r#"
            k/paid "x" -> a c
            COMPLETED
            a COMPLETED
            0 COMPLETED -> "x": entrypoint, wait, exit
            b RUNNING
            0 RUNNING: entrypoint, wait RUNNING
            d COMPLETED
            0 COMPLETED -> "x": entrypoint, wait, exit
            k/paid "x" -> a c d
        "#]],
    );
}

// spec B 9.3: `delete_after_first_correlation`: gone once it has served those who were there; the reply still has it.
#[test]
fn an_event_that_is_for_once_serves_who_is_there() {
    let definition = "event paid STR correlated once; wait paid key 'k'";
    check(
        definition,
        "run a; run b; correlate 'k' paid 'x'; correlated 'k' paid; use a; status; use b; status; run c; status; correlate 'k' paid 'y'; status",
        expect![[r#"
            k/paid "x" -> a b
            correlated: NotFound
            COMPLETED
            COMPLETED
            RUNNING
            k/paid "y" -> c
            COMPLETED
        "#]],
    );
    check(
        definition,
        "correlate 'k' paid 'x'; correlated 'k' paid; run a; status; correlated 'k' paid; run b; status",
        expect![[r#"
        k/paid "x" -> -
        k/paid "x" -> -
        COMPLETED
        correlated: NotFound
        RUNNING
    "#]],
    );
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
        expect![[r#"
            k/paid null -> -
            k/paid null -> -
            k/paid null -> -
            k/paid null -> -
            correlated: NotFound
            RUNNING
        "#]],
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
        expect![[r#"
            correlate: InvalidArgument
            correlate: InvalidArgument
            correlate: InvalidArgument
            correlate: InvalidArgument
            correlate: InvalidArgument
            correlate: InvalidArgument
            k/done null -> -
            k/any "x" -> -
            k/paid null -> -
            correlate: AlreadyExists
            /paid 5 -> -
            /paid 5 -> -
            correlated: NotFound
            correlated: NotFound
        "#]],
    );
}

// spec B 9.3: an ordinary event completes the node too. Other than with the reference server, it is no longer registered then.
#[test]
fn a_node_that_was_completed_is_not_served() {
    check(
        "event paid STR correlated once; wait paid key 'k'; again: wait other",
        "run; event paid 'x' guid='e'; correlate 'k' paid 'y'; events; show; correlated 'k' paid",
        expect![[r#"
            k/paid "y" -> -
            paid/e "x" claimed by 0/1
            r RUNNING
            0 RUNNING: entrypoint, wait, again RUNNING
            k/paid "y" -> -
        "#]],
    );
}

// spec B 9.3: registration ends with the node's timeout, with a failure, with the deletion of the WfRun.
#[test]
fn a_node_that_no_longer_waits_is_not_served() {
    let definition = "event paid STR correlated; wait paid key 'k' within 5";
    check(
        definition,
        "run; +5s; status; correlate 'k' paid 'x'; events",
        expect![[r#"
        ERROR
        k/paid "x" -> -
    "#]],
    );
    check(
        definition,
        "run; delete; correlate 'k' paid 'x'; run; status",
        expect![[r#"
        k/paid "x" -> -
        COMPLETED
    "#]],
    );
}

// spec B 2.3, 9.2: a halted node is served, and takes its event when it goes on.
#[test]
fn a_halted_node_takes_its_event_later() {
    check(
        WAITS,
        "run; stop; correlate 'k' paid 'x'; show; events; resume; show; events",
        expect![[r#"
        k/paid "x" -> r
        r HALTED
        0 HALTED [manual]: entrypoint, wait HALTED
        paid/? "x" for 0/1
        r COMPLETED
        0 COMPLETED -> "x": entrypoint, wait, exit
        paid/? "x" claimed by 0/1
    "#]],
    );
}

// spec B 9.3: each node is served once by an event, and a node that is reached again is another one.
#[test]
fn a_node_reached_again_is_served_again() {
    check(
        "event paid STR correlated; wait paid key 'k'; again: wait paid key 'k'",
        "run; correlate 'k' paid 'x'; show; events; correlated 'k' paid",
        expect![[r#"
            k/paid "x" -> r
            r COMPLETED
            0 COMPLETED: entrypoint, wait, again, exit
            paid/? "x" claimed by 0/1
            paid/? "x" claimed by 0/2
            k/paid "x" -> r r
        "#]],
    );
}

// spec B 5.4: the key must be a STR; NULL is a failure. It is hidden where it is masked.
#[test]
fn a_key_is_a_text() {
    check(
        "event paid correlated; var k STR; wait paid key k",
        "run; show; failures",
        expect![[r#"
        r ERROR
        0 ERROR: entrypoint, wait ERROR !VAR_ERROR
        0/1 VAR_ERROR "Expected the correlation key of an external event to be a STR, but it is none", no content
        0 ERROR "Expected the correlation key of an external event to be a STR, but it is none"
    "#]],
    );
    check(
        "event paid correlated; var k INT = 5; wait paid key k",
        "run; show",
        expect![[r#"
        r ERROR
        0 ERROR: entrypoint, wait ERROR !VAR_ERROR
    "#]],
    );
    check(
        "event paid correlated; wait paid key long 513",
        "run; show",
        expect![[r#"
        r ERROR
        0 ERROR: entrypoint, wait ERROR !VAR_ERROR
    "#]],
    );
    check(
        "event paid correlated; wait paid key 'k' masked",
        "run; times; correlate 'k' paid; status",
        expect![[r#"
        r 0..never
        0 0..never: entrypoint 0..0, wait 0..never key *****
        k/paid null -> r
        COMPLETED
    "#]],
    );
}

// spec B 9.3, 16.3: the ExternalEvents made of it stay when it is deleted; retention of the def holds for them.
#[test]
fn external_events_outlive_the_event_they_come_from() {
    check(
        "event paid STR keep 5 correlated; wait paid key 'k'",
        "run; stop; correlate 'k' paid 'x'; uncorrelate 'k' paid; events; +4s; events; +1s; events; resume; status",
        expect![[r#"
            k/paid "x" -> r
            paid/? "x" for 0/1
            paid/? "x" for 0/1
            RUNNING
        "#]],
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
    check(
        "event paid correlated once; wait paid key 'k'",
        &format!("{script} {put}"),
        expect![[r#"
        k/paid null -> r0 r1 r2 r3 r4 r5 r6 r7 r8 r9 r10 r11 r12 r13 r14 r15 r16 r17 r18 r19 r20 r21 r22 r23 r24 r25 r26 r27 r28 r29 r30 r31 r32 r33 r34 r35 r36 r37 r38 r39 r40 r41 r42 r43 r44 r45 r46 r47 r48 r49 r50 r51 r52 r53 r54 r55 r56 r57 r58 r59 r60 r61 r62 r63 r64 r65 r66 r67 r68 r69 r70 r71 r72 r73 r74 r75 r76 r77 r78 r79 r80 r81 r82 r83 r84 r85 r86 r87 r88 r89 r90 r91 r92 r93 r94 r95 r96 r97 r98 r99
        RUNNING
        RUNNING
        RUNNING
        COMPLETED
        COMPLETED
        RUNNING
        correlated: NotFound
        late
    "#]],
    );
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
        expect![[r#"
            c/paid null -> -
            b/paid null -> -
            a/paid null -> -
            z/other null -> -
            c b a
            b
            c a
            c b ..
            a
            b a
            c b
            -
        "#]],
    );
}
