//! AwaitChanges: what has changed of a WfRun, or of any (`proto/canter.proto`; issue 5, a stream of changes per run or tenant).

use crate::check::check;
use expect_test::expect;

// A watcher begins now, sees a command's changes in the order of their keys, and then waits.
#[test]
fn changes_are_told_from_where_the_watcher_is() {
    check(
        "var x INT; greet",
        "stay; watch a; run x=1; watch a; take greet; watch a; ok; watch a; watch a; +5s; cancel",
        expect![[r#"
            a begins
            a sees WF_RUN r RUNNING, THREAD_RUN r/0, VARIABLE r/0/x, NODE_RUN r/0/0, NODE_RUN r/0/1, TASK_RUN r/0-1
            a sees TASK_RUN r/0-1
            a sees WF_RUN r COMPLETED, THREAD_RUN r/0, NODE_RUN r/0/1, NODE_RUN r/0/2, TASK_RUN r/0-1
        "#]],
    );
}

// Who waits is told with the command; other WfRuns, and children, are not its own.
#[test]
fn who_waits_is_told_of_its_own_run_or_of_all() {
    check(
        "wf other; var x INT; wait paid; wf w; child other(x = 1)",
        "stay; use r; watch r; watch r; watch all all; watch all all; use s; watch s; watch s; run r; child; watch all all; event paid; cancel",
        expect![[r#"
            r begins
            all begins
            s begins
            r sees WF_RUN r COMPLETED, THREAD_RUN r/0, NODE_RUN r/0/0, NODE_RUN r/0/1, NODE_RUN r/0/2
            all sees WF_RUN r COMPLETED, THREAD_RUN r/0, NODE_RUN r/0/0, NODE_RUN r/0/1, NODE_RUN r/0/2, WF_RUN r_de3357d5d72a5ad62aca9eede6d224e2 RUNNING, THREAD_RUN r_de3357d5d72a5ad62aca9eede6d224e2/0, VARIABLE r_de3357d5d72a5ad62aca9eede6d224e2/0/x, NODE_RUN r_de3357d5d72a5ad62aca9eede6d224e2/0/0, NODE_RUN r_de3357d5d72a5ad62aca9eede6d224e2/0/1
            all sees WF_RUN r_de3357d5d72a5ad62aca9eede6d224e2 COMPLETED, THREAD_RUN r_de3357d5d72a5ad62aca9eede6d224e2/0, NODE_RUN r_de3357d5d72a5ad62aca9eede6d224e2/0/1, NODE_RUN r_de3357d5d72a5ad62aca9eede6d224e2/0/2, EXTERNAL_EVENT r_de3357d5d72a5ad62aca9eede6d224e2/paid/aa61702ea75b8813e39940fce2ce7f06
        "#]],
    );
}

// Every kind of object of a WfRun has its id as text (spec C 5).
#[test]
fn changed_objects_are_named_as_everywhere() {
    check(
        "form approve(ok BOOL); wait paid; emit done; greet; ask approve user 'u'",
        "stay; watch a; run; event paid guid='g'; watch a; take greet; checkpoint; watch a; ok; watch a",
        expect![[r#"
            a begins
            a sees WF_RUN r RUNNING, THREAD_RUN r/0, NODE_RUN r/0/0, NODE_RUN r/0/1, THREAD_RUN r/0, NODE_RUN r/0/1, NODE_RUN r/0/2, NODE_RUN r/0/3, TASK_RUN r/0-3, EXTERNAL_EVENT r/paid/g, WORKFLOW_EVENT r/done/0
            CONTINUE_TASK 0
            a sees TASK_RUN r/0-3, TASK_RUN r/0-3, CHECKPOINT r/0-3/0
            a sees THREAD_RUN r/0, NODE_RUN r/0/3, NODE_RUN r/0/4, TASK_RUN r/0-3, USER_TASK_RUN r/0-4
        "#]],
    );
}

// spec C 2.5: what is deleted is told once, also a WfRun that is deleted in several commands.
#[test]
fn deletions_are_told() {
    check(
        "var x INT; greet",
        "stay; run x=1; watch a; delete; watch a; cancel",
        expect![[r#"
        a begins
        a sees WF_RUN r deleted, THREAD_RUN r/0 deleted, VARIABLE r/0/x deleted, NODE_RUN r/0/0 deleted, NODE_RUN r/0/1 deleted, TASK_RUN r/0-1 deleted
    "#]],
    );
}

// No change is lost or told twice when a reply is full.
#[test]
fn a_full_reply_goes_on_within_a_command() {
    check(
        "var x INT; greet",
        "stay; watch a; run x=1; watch a limit=1; watch a limit=2; watch a limit=100; watch a limit=0; watch a limit=-1",
        expect![[r#"
            a begins
            a sees WF_RUN r RUNNING
            a sees THREAD_RUN r/0, VARIABLE r/0/x
            a sees NODE_RUN r/0/0, NODE_RUN r/0/1, TASK_RUN r/0-1
            watch: InvalidArgument
            watch: InvalidArgument
        "#]],
    );
}

// What is remembered is gone after a restart; who had seen everything has lost nothing, and a place of nowhere is a gap too.
#[test]
fn after_a_restart_who_was_behind_has_a_gap() {
    check(
        "greet",
        "stay; watch a; watch b; run; watch b; reopen; watch a; take greet; watch a; watch b; watch c after=1; watch d after=9000000000000",
        expect![[r#"
            a begins
            b begins
            b sees WF_RUN r RUNNING, THREAD_RUN r/0, NODE_RUN r/0/0, NODE_RUN r/0/1, TASK_RUN r/0-1
            a has a gap
            a sees TASK_RUN r/0-1
            b sees TASK_RUN r/0-1
            c has a gap
            d has a gap
        "#]],
    );
}
