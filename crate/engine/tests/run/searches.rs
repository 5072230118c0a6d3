//! The searches for TaskRuns, NodeRuns and events; trees; what a page costs; bookmarks (spec C 4).

use crate::check::check;
use expect_test::expect;

// spec C 4.3, C 14 #41: by TaskDef and by the status that is shown, also while a TaskRun waits for its next attempt.
#[test]
fn task_runs_are_found_by_def_and_status() {
    check(
        "greet retries 1; greet",
        "
        run a; +5ms; run b; +5ms; run c; take greet; fail; take greet; take greet; ok
        search tasks of='greet'; search tasks of='greet' status='TASK_SCHEDULED'; search tasks of='greet' status='TASK_RUNNING'
        search tasks of='greet' status='TASK_SUCCESS'; search tasks of='none'; search tasks; search tasks of='greet' status='none'
        search tasks of='greet' from=5 to=5; search tasks of='greet' from=6; search tasks of='greet' to=4
        search tasks of='greet' limit=2; more; use a; delete; search tasks of='greet'
        ",
        expect![[r#"
            a/0-1 b/0-1 c/0-1 c/0-2
            a/0-1 c/0-2
            b/0-1
            c/0-1
            -
            -
            search: InvalidArgument
            b/0-1
            c/0-1 c/0-2
            a/0-1
            a/0-1 b/0-1 ..
            c/0-1 c/0-2
            b/0-1 c/0-1 c/0-2
        "#]],
    );
}

// spec C 4.3, C 14 #17: EXTERNAL_EVENT NodeRuns of a def; without a status, in any.
#[test]
fn node_runs_are_found_by_the_event_they_wait_for() {
    check(
        "wait paid; wait sent; wait paid",
        "
        run a; +5ms; run b; event paid; stop
        search nodes of='paid'; search nodes of='paid' status='RUNNING'; search nodes of='paid' status='COMPLETED'; search nodes of='sent'
        search nodes of='sent' status='HALTED'; search nodes of='sent' status='RUNNING'; search nodes of='none'
        search nodes of='paid' from=1; search nodes of='paid' to=0; search nodes of='paid' limit=1; more
        search nodes; search nodes of='paid' status='none'
        ",
        expect![[r#"
            a/0/1 b/0/1
            a/0/1
            b/0/1
            b/0/2
            b/0/2
            -
            -
            b/0/1
            a/0/1
            a/0/1 ..
            b/0/1
            search: InvalidArgument
            search: InvalidArgument
        "#]],
    );
}

// spec C 4.3: by def, claimed or not; a def that is blank or not there is refused.
#[test]
fn external_events_are_found_by_def() {
    check(
        "event paid; event lost; wait paid",
        "
        run a; event paid guid='x'; +5ms; run b; event paid guid='y'; event paid guid='z'
        search events of='paid'; search events of='paid' claimed=1; search events of='paid' claimed=0; search events of='lost'
        search events of='paid' from=5; search events of='paid' to=4; search events of='paid' limit=1; more; more
        search events of='none'; search events
        ",
        expect![[r#"
            a/x b/y b/z
            a/x b/y
            b/z
            -
            b/y b/z
            a/x
            a/x ..
            b/y ..
            b/z
            search: InvalidArgument
            search: InvalidArgument
        "#]],
    );
}

// spec C 4.3: by def, in order of being thrown; a def that is blank or not there is refused.
#[test]
fn workflow_events_are_found_by_def() {
    check(
        "thrown quiet; emit done; again: emit done",
        "
        run b; +5ms; run a; search thrown of='done'; search thrown of='quiet'; search thrown of='done' from=1; search thrown of='done' limit=3
        more; use b; delete; search thrown of='done'; search thrown of='none'; search thrown
        ",
        expect![[r#"
            b/0 b/1 a/0 a/1
            -
            a/0 a/1
            b/0 b/1 a/0 ..
            a/1
            a/0 a/1
            search: InvalidArgument
            search: InvalidArgument
        "#]],
    );
}

// spec C 14 #22: with show_full_tree all descendants, in order of their start; of a tree within a tree, its own only.
#[test]
fn a_whole_tree_is_found_by_its_root() {
    check(
        "wf leaf; greet; wf mid; child leaf() id 'l'; kid: child leaf() id 'k'; wait paid; wf top; child mid() id 'm'; kid: child leaf() id 'n'",
        "
        run r @spec='top'; run s @spec='top'; search parent='r'; search parent='r' tree=1; search parent='r' tree=0; search parent='r_m' tree=1
        search parent='r_m_l' tree=1; search parent='s' tree=1; search parent='none' tree=1
        take greet; ok; search parent='r' tree=1 status='COMPLETED'; search parent='r' tree=1 name='leaf'; search parent='r' name='leaf'
        search parent='r' status='RUNNING'; search parent='r' tree=1 name='leaf' major=0 revision=0 status='RUNNING'; search parent='r' tree=1 limit=2; more
        use r_m; delete; search parent='r' tree=1; search parent='r'
        ",
        expect![[r#"
            r_m r_n
            r_m r_m_k r_m_l r_n
            r_m r_n
            r_m_k r_m_l
            -
            s_m s_m_k s_m_l s_n
            -
            r_m_l
            r_m_k r_m_l r_n
            r_n
            r_m r_n
            r_m_k r_n
            r_m r_m_k ..
            r_m_l r_n
            r_m_k r_m_l r_n
            r_n
        "#]],
    );
}

// spec C 4.3: a variable that is searchable in every version finds its WfRuns by itself; what it says now counts, and order, window,
// version and status are as without it.
#[test]
fn runs_are_found_by_a_searchable_variable() {
    check(
        "var x INT searchable; var s STR searchable; wait go { x = 7 }; wait go
         wf other; var x INT searchable; nop",
        "
        run b x=5 s='v'; +5ms; run a x=5 s='v/w'; +5ms; run c x=6 s='v'; run d @spec='other' x=5; run e x=5
        search name='w' x=5; search name='w' x=5 s='v'; search name='w' s='v' x=6; search name='w' x=5.0; search name='w' x='5'; search name='w' x=null
        search name='w' x=5 from=5; search name='w' x=5 to=5; search name='w' x=5 major=0 revision=0 status='RUNNING'; search name='w' x=5 status='HALTED'
        use b; event go; search name='w' x=5; search name='w' x=7; use a; stop; search name='w' x=5 status='HALTED'
        search name='w' x=5 limit=1; more; delete; search name='w' x=5; cost search name='w' x=7; cost search name='w' x=99
        ",
        expect![[r#"
            b a e
            b
            c
            -
            -
            -
            a e
            b a
            b a e
            -
            a e
            b
            a
            a ..
            e
            e
            1 found, 1 entries read
            0 found, 0 entries read
        "#]],
    );
}

// spec C 4.3: what a version does not let be found is found by looking; so is a variable that came with a migration, in the place of its WfRun.
#[test]
fn runs_are_found_by_a_variable_that_is_not_searchable_everywhere() {
    check(
        "wf w; var x INT = 5; wait go; wf w; var x INT = 5 searchable; wait go; wait go",
        "run a @major=0 @revision=0; +1s; run b; +1s; run c @major=0 @revision=0; search name='w' x=5; search name='w' x=5 limit=1; more; more",
        expect![[r#"
            a b c
            a ..
            b ..
            c
        "#]],
    );
    check(
        "wf w; wait go; wf w; var x INT = 5 searchable; first: nop; wait go",
        "
        run a @major=0 @revision=0; +1s; run b; +1s; plan p 0.0 1.0 main -> main (wait -> wait); use a; migrate p; versions
        search name='w' x=5; search name='w' x=5 to=0; search name='w' x=5 from=1; search name='w' major=1 x=5; seek 'x' 5
        ",
        expect![[r#"
            1.0 was 0.0
            0 main 1.0: entrypoint 0.0, wait 0.0, wait 1.0
            a b
            a
            b
            a b
            b/0/x a/0/x
        "#]],
    );
}

// Issue 5: a page costs the page, whatever is stored: by tenant, name, version, and with a status.
#[test]
fn a_page_costs_the_page() {
    for runs in [50, 500] {
        let runs: String = (0..runs).map(|number| format!("run r{number}; ")).collect();
        check(
            "nop; wf w; greet; nop",
            &format!(
                "stay; {runs} run x @major=0 @revision=0
                 cost search limit=10; cost more; cost search name='w' limit=10; cost search name='w' major=0 revision=1 limit=10
                 cost search name='w' major=0 limit=10; cost search status='RUNNING' limit=10; cost search name='w' status='COMPLETED' limit=10
                 cost search tasks of='greet' limit=10; cost search tasks of='greet' status='TASK_SCHEDULED' limit=10"
            ),
            expect![[r#"
                10 found, 12 entries read
                10 found, 12 entries read
                10 found, 12 entries read
                10 found, 11 entries read
                10 found, 14 entries read
                10 found, 11 entries read
                1 found, 1 entries read
                10 found, 11 entries read
                10 found, 11 entries read
            "#]],
        );
    }
}

// spec C 4.1: damaged and foreign ones are INVALID_ARGUMENT everywhere, one's own goes on after a restart; limits likewise.
#[test]
fn every_search_and_list_knows_its_bookmarks() {
    check(
        "struct car(brand STR); struct bus(brand STR); form approve(ok BOOL); form deny(ok BOOL); event ring STR correlated; thrown rung
         wf w; var x INT searchable; var y INT; greet; again: greet; wait paid; again-2: wait paid; emit done; again-3: emit done
         ask approve user 'u'; again-4: ask approve user 'u'; more
         wf w; var x INT searchable; var y INT; greet; again: greet; wait paid; again-2: wait paid; emit done; again-3: emit done
         ask approve user 'u'; again-4: ask approve user 'u'",
        "
        run a x=1; take greet; ok; take greet; ok; event paid; event paid; complete 'u' ok=true; +2m
        run b x=1; take greet; ok; take greet; ok; event paid; event paid; +2m
        plan p 0.0 0.1 main -> main (wait -> wait); plan q 0.0 0.1 main -> main (wait -> wait)
        bulk i name='none' status='ERROR' from=0 to=5; bulk j name='none' status='ERROR' from=0 to=5; correlate 'k' ring 'x'; correlate 'l' ring 'x'
        bookmarks
        ",
        expect![[r#"
            BULK_JOB_RUNNING none ERROR 0..5, seen never
            BULK_JOB_RUNNING none ERROR 0..5, seen never
            k/ring "x" -> -
            l/ring "x" -> -
            26 searches and lists, 0 faults
        "#]],
    );
}
