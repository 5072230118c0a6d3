//! The output topics: what is told of what happens, in which order, and for how long it is kept (spec C 9.3).

use crate::check::check;
use expect_test::expect;

// spec C 9.3: a WfRun that runs comes first, one that does not last; TaskRuns and Variables at each change, in their final state.
#[test]
fn a_run_is_told_from_its_start_to_its_end() {
    check(
        "task greet(x INT); var x INT = 5; greet(x) { x += 1 }",
        "tells all; run; told; take greet; told; +2s; ok; told; told",
        expect![[r#"
            1 : topics at 0
            2 r: WfRun r RUNNING threads 0 at 0
            3 r: Variable 0/x=5 at 0
            4 r: TaskRun 0-1(5) TASK_SCHEDULED at 0
            5 r: TaskRun 0-1(5) TASK_RUNNING at 0
            6 r: Variable 0/x=6 at 2000
            7 r: TaskRun 0-1(5) TASK_SUCCESS at 2000
            8 r: WfRun r COMPLETED threads 0 at 2000
            -
        "#]],
    );
}

// spec C 9.3: only access level PUBLIC or INHERITED; an inherited variable is its owner's. Not when nothing of it changes.
#[test]
fn private_variables_are_not_told() {
    check(
        "var a INT = 1; var b INT = 2 private; nop { a = 1, b = 5 }; wait paid; wf c; below w 0; var a INT inherited; nop { a = 7 }",
        r#"tells all; run; told; run kid @spec="c" @parent="r"; told"#,
        expect![[r#"
            1 : topics at 0
            2 r: WfRun r RUNNING threads 0 at 0
            3 r: Variable 0/a=1 at 0
            4 r: Variable 0/a=7 at 0
            5 r: WfRun r_kid COMPLETED threads 0 at 0
        "#]],
    );
}

// spec C 9.3: each change of a user task, a checkpoint, an event of each kind; keys are the root's id and the correlation key.
#[test]
fn every_kind_of_object_is_told() {
    check(
        "event paid STR correlated; thrown done INT; var k STR = 'k'; greet; ask approve user 'u'; wait paid key k; emit done 1; wf p; child w(); join @child",
        r#"tells all; run @spec="p"; child; told; take greet; checkpoint 5; ok; told; assign user='v' override=true; told; complete 'v'; told; correlate 'k' paid 'x'; told"#,
        expect![[r#"
            1 : topics at 0
            2 r: WfRun r RUNNING threads 0 at 0
            3 r: WfRun r_? RUNNING threads 0 at 0
            4 r: Variable 0/k="k" at 0
            5 r: TaskRun 0-1() TASK_SCHEDULED at 0
            CONTINUE_TASK 0
            6 r: TaskRun 0-1() TASK_RUNNING at 0
            7 r: TaskRun 0-1() TASK_RUNNING at 0
            8 r: Checkpoint 0 5 at 0
            9 r: TaskRun 0-1() TASK_SUCCESS at 0
            10 r: UserTaskRun 0-2 ASSIGNED at 0
            11 r: UserTaskRun 0-2 ASSIGNED at 0
            12 r: UserTaskRun 0-2 DONE at 0
            k/paid "x" -> r_?
            13 r: ExternalEvent paid/? claimed true at 0
            14 r: WorkflowEvent done/0 1 by 0/4 at 0
            15 k: CorrelatedEvent k/paid "x" -> r_? at 0
            16 r: WfRun r COMPLETED threads 0 at 0
            17 r: WfRun r_? COMPLETED threads 0 at 0
        "#]],
    );
}

// spec C 9.3, A 3.7: records show what API reads show.
#[test]
fn masked_values_are_told_masked() {
    check(
        "task greet(n INT masked) STR masked; var x INT masked = 5; greet(x)",
        "tells all; run; take greet; ok 'secret'; told",
        expect![[r#"
            1 : topics at 0
            2 r: WfRun r RUNNING threads 0 at 0
            3 r: Variable 0/x="*****" at 0
            4 r: TaskRun 0-1("*****") TASK_SCHEDULED at 0
            5 r: TaskRun 0-1("*****") TASK_RUNNING at 0
            6 r: TaskRun 0-1("*****") TASK_SUCCESS -> "*****" at 0
            7 r: WfRun r COMPLETED threads 0 at 0
        "#]],
    );
}

// spec C 9.3: stops, failures and rescues are changes of status; deletions and archived threads are not told.
#[test]
fn each_status_is_told_and_deletions_are_not() {
    check(
        "greet retries 0",
        "tells all; run; told; stop; told; resume; told; take greet; fail; told; rescue 0; told; delete; told",
        expect![[r#"
            1 : topics at 0
            2 r: WfRun r RUNNING threads 0 at 0
            3 r: TaskRun 0-1() TASK_SCHEDULED at 0
            -
            -
            4 r: TaskRun 0-1() TASK_RUNNING at 0
            5 r: TaskRun 0-1() TASK_FAILED at 0
            6 r: WfRun r ERROR threads 0 at 0
            7 r: WfRun r RUNNING threads 0 at 0
            8 r: TaskRun 0-2() TASK_SCHEDULED at 0
            -
        "#]],
    );
}

// spec C 9.3: NO_ENTITY_EVENTS: nothing on the execution topic, but definitions. Without a configuration: nothing.
#[test]
fn a_tenant_tells_what_it_is_configured_to() {
    check(
        "greet",
        "run a; put spec; told; tells definitions; run b; told; put spec; told; tells all; run c; told; tells nothing; run d; put spec; told",
        expect![[r#"
            -
            1 : topics at 0
            2 WF_SPEC/w/00000/00000: WfSpec at 0
            3 : topics at 0
            4 c: WfRun c RUNNING threads 0 at 0
            5 c: TaskRun 0-1() TASK_SCHEDULED at 0
            -
        "#]],
    );
}

// spec C 9.3: keyed by type and id text; every put is told, one that changes nothing as well. No tombstone for a deletion.
#[test]
fn definitions_are_told_when_they_are_put() {
    check(
        "greet",
        "tells definitions; put spec; evolve car(brand STR); evolve car(brand STR); form approve(ok BOOL); drop spec w; drop struct car 0; told",
        expect![[r#"
            approve/0(ok BOOL) of 0
            1 : topics at 0
            2 WF_SPEC/w/00000/00000: WfSpec at 0
            3 STRUCT_DEF/car/00000: StructDef at 0
            4 STRUCT_DEF/car/00000: StructDef at 0
            5 USER_TASK_DEF/approve/00000: UserTaskDef at 0
        "#]],
    );
}

// At least once: what is not forgotten is given again, in the same order and with the same numbers, also after a crash; what is forgotten is not.
#[test]
fn records_are_kept_until_they_are_forgotten() {
    check(
        "greet",
        "tells all; run a; run b; told limit=3; reopen; told; told from 1 limit=2; forget 2; told from 1; reopen; told from 1; forget 1; forget 4; told from 1
         run c; told; forget 6; run d; told; told from 99; forget 99; forget -1",
        expect![[r#"
            1 : topics at 0
            2 a: WfRun a RUNNING threads 0 at 0
            3 a: TaskRun 0-1() TASK_SCHEDULED at 0
            4 b: WfRun b RUNNING threads 0 at 0
            5 b: TaskRun 0-1() TASK_SCHEDULED at 0
            1 : topics at 0
            2 a: WfRun a RUNNING threads 0 at 0
            kept from 3
            3 a: TaskRun 0-1() TASK_SCHEDULED at 0
            4 b: WfRun b RUNNING threads 0 at 0
            5 b: TaskRun 0-1() TASK_SCHEDULED at 0
            3 a: TaskRun 0-1() TASK_SCHEDULED at 0
            4 b: WfRun b RUNNING threads 0 at 0
            5 b: TaskRun 0-1() TASK_SCHEDULED at 0
            kept from 3
            kept from 5
            5 b: TaskRun 0-1() TASK_SCHEDULED at 0
            6 c: WfRun c RUNNING threads 0 at 0
            7 c: TaskRun 0-1() TASK_SCHEDULED at 0
            kept from 7
            8 d: WfRun d RUNNING threads 0 at 0
            9 d: TaskRun 0-1() TASK_SCHEDULED at 0
            told: InvalidArgument
            forget: InvalidArgument
            forget: InvalidArgument
        "#]],
    );
}

// A wait ends with the first command that tells something, and never with one that tells nothing.
#[test]
fn a_wait_gets_what_comes() {
    check(
        "greet",
        "tells all; await-told; put spec; await-told; list nodes; run; await-told; told; +1s; take greet; await-told; cancel; ok",
        expect![[r#"
            1 : topics at 0
            2 WF_SPEC/w/00000/00000: WfSpec at 0
            -
            3 r: WfRun r RUNNING threads 0 at 0
            4 r: TaskRun 0-1() TASK_SCHEDULED at 0
            -
            5 r: TaskRun 0-1() TASK_RUNNING at 1000
        "#]],
    );
}
