//! WorkflowEvents: thrown by nodes, awaited by callers (spec B 5.11, 9.4).

use crate::check::check;
use expect_test::expect;

// spec B 5.11: numbers count from 0 per WfRun and def; the node completes and has no output. Q-31: also within one command.
#[test]
fn events_are_numbered_by_def_and_run() {
    check(
        "thrown done INT; emit done 1; again: emit done 2; emit other 'x'; void: emit other",
        "run a; show; thrown; types; run b; thrown; get thrown done 1; get thrown done 2; get thrown none 0",
        expect![[r#"
            a COMPLETED
            0 COMPLETED: entrypoint, emit, again, emit-2, void, exit
            done/0 1 by 0/1
            done/1 2 by 0/2
            other/0 "x" by 0/3
            other/1 null by 0/4
            entrypoint: entrypoint, emit: throw_event done/0, again: throw_event done/1, emit-2: throw_event other/0, void: throw_event other/1, exit: exit
            done/0 1 by 0/1
            done/1 2 by 0/2
            other/0 "x" by 0/3
            other/1 null by 0/4
            get: NotFound
            get: NotFound
        "#]],
    );
}

// spec B 5.11: numbers go on over commands, and positions are those of the node that threw.
#[test]
fn numbers_go_on_in_later_commands() {
    check(
        "loop: nop -> emit if n < 12 -> exit if n >= 12; emit done n -> wait { n += 1 }; wait paid -> loop; exit; var n INT = 0",
        "run; event paid; event paid; event paid; event paid; event paid; event paid; event paid; event paid; event paid; event paid; event paid; list thrown limit=11; more",
        expect![[r#"
            done/0 0 by 0/2 done/1 1 by 0/5 done/2 2 by 0/8 done/3 3 by 0/11 done/4 4 by 0/14 done/5 5 by 0/17 done/6 6 by 0/20 done/7 7 by 0/23 done/8 8 by 0/26 done/9 9 by 0/29 done/10 10 by 0/32 ..
            done/11 11 by 0/35
        "#]],
    );
}

// spec B 5.11, 7.2: content that cannot be evaluated fails the node; its event id is set, but there is no such event, and the number is free.
#[test]
fn an_event_whose_content_fails_is_not_thrown() {
    check(
        "var x INT = 1; emit done x / 0 on any handler; again: emit done 7; thread handler; fix: nop",
        "run; show; types; thrown",
        expect![[r#"
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, emit ERROR !VAR_SUB_ERROR(handled by 1), again, exit
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix, exit
            entrypoint: entrypoint, emit: throw_event done/0, again: throw_event done/0, exit: exit, entrypoint: entrypoint, fix: entrypoint, exit: exit
            done/0 7 by 0/2
        "#]],
    );
}

// spec B 9.4: an event that was thrown is answered at once, the first one first; ignored ids are skipped.
#[test]
fn a_stored_event_is_answered_at_once() {
    check(
        "emit done 1; again: emit done 2; emit other 3; last: emit done 4",
        r#"
        run
        await-event done
        await-event done ignore done 0
        await-event done ignore done 0 ignore done 1
        await-event other
        await-event other done
        await-event ignore done 0 ignore done 1
        await-event ignore done 0 ignore done 1 ignore other 0
        await-event done ignore done 0 in "elsewhere"
        "#,
        expect![[r#"
            r threw done/0 1 by 0/1
            r threw done/1 2 by 0/2
            r threw done/2 4 by 0/4
            r threw other/0 3 by 0/3
            r threw done/0 1 by 0/1
            r threw other/0 3 by 0/3
            r threw done/2 4 by 0/4
            r threw done/0 1 by 0/1
        "#]],
    );
}

// spec B 9.4: events outlive a restart; so does what has been answered.
#[test]
fn a_stored_event_is_found_after_a_restart() {
    check(
        "emit done 1",
        "run; reopen; await-event done",
        expect![[r#"
        r threw done/0 1 by 0/1
    "#]],
    );
}

// spec B 9.4: a wait for what has not been thrown yet is parked, and each gets what it waits for. The WfRun need not exist.
#[test]
fn a_wait_ends_when_its_event_is_thrown() {
    check(
        "wait paid; emit done 1; again: emit done 2; emit other 3",
        r#"
        await-event
        await-event done
        await-event done ignore done 0
        await-event other
        await-event none
        run
        show
        event paid
        show
        cancel
        "#,
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, wait RUNNING
            r threw done/0 1 by 0/2
            r threw done/0 1 by 0/2
            r threw done/1 2 by 0/3
            r threw other/0 3 by 0/4
            r COMPLETED
            0 COMPLETED: entrypoint, wait, emit, again, emit-2, exit
        "#]],
    );
}

// spec B 9.4: a wait is for one WfRun; it stays when that is deleted, because one of that id may throw it later.
#[test]
fn a_wait_is_for_one_run() {
    check(
        "wait paid; emit done 1",
        "run a; use b; await-event done; use a; event paid; use b; run b; delete; run b; event paid",
        expect![[r#"
            b threw done/0 1 by 0/2
        "#]],
    );
}

// spec C 2.7.1: the WfRun need not exist, but without its id there is nothing to wait for.
#[test]
fn a_wait_without_a_run_is_refused() {
    check(
        "emit done 1",
        "call AwaitWorkflowEvent",
        expect![[r#"
            call: InvalidArgument
        "#]],
    );
}

// spec B 16.2: the events of a WfRun go with it.
#[test]
fn events_are_deleted_with_their_run() {
    check(
        "emit done 1",
        "run; delete; thrown; get thrown done 0; run; thrown",
        expect![[r#"
        get: NotFound
        done/0 1 by 0/1
    "#]],
    );
}

// spec A 1.5: nobody looks at who throws events of a def that is deleted.
#[test]
fn a_deleted_def_does_not_keep_its_events_from_being_thrown() {
    check(
        "wait paid; emit done 1",
        "run; drop thrown done; drop thrown done; event paid; thrown",
        expect![[r#"
        drop: NotFound
        done/0 1 by 0/2
    "#]],
    );
}
