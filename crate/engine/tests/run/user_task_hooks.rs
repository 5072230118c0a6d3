//! What happens to user tasks by itself: reminders, reassignments, cancellations (spec B 12.5).

use crate::check::check;
use expect_test::{Expect, expect};

fn hooked(actions: &str, script: &str, expected: Expect) {
    check(
        &format!("form approve(ok BOOL); task remind(name STR); var n INT = 1; ask approve user 'u' group 'g' {actions}"),
        &format!("run; {script}"),
        expected,
    );
}

// spec B 12.5, 0.5: the guid counts the events before it; its report is nothing to the WfRun.
#[test]
fn a_reminder_is_a_task_beside_the_workflow() {
    hooked(
        "arrived 5 task remind('you')",
        "+4999ms; tasks; +1ms; tasks; people; poll remind; ok 5; tasks; show; complete 'u'; status",
        expect![[r#"
            ut-0-1-1 remind("you"): SCHEDULED
            0-1 approve/0 ASSIGNED u/g #1: 0 assigned u/g, 5000 started ut-0-1-1
            w got r/ut-0-1-1 #0 name="you" reminds u/g, event 1
            ut-0-1-1 remind("you"): SUCCESS 5
            r RUNNING
            0 RUNNING: entrypoint, ask RUNNING
            COMPLETED
        "#]],
    );
}

// spec B 12.5, 6.4, 6.7: retries and timeouts as of every task; whatever comes of it, the workflow stays.
#[test]
fn a_reminder_has_retries_and_a_timeout() {
    hooked(
        "arrived 5 task greet timeout 3 retries 2",
        "+5s; take greet; fail; take greet; +3s; take greet; throw oh; tasks; show",
        expect![[r#"
            ut-0-1-1 greet(): FAILED TASK_FAILURE, TIMEOUT, EXCEPTION oh null
            r RUNNING
            0 RUNNING: entrypoint, ask RUNNING
        "#]],
    );
}

// spec B 12.5: inputs are evaluated when it is due; errors in them are passed over; it is who has it then that is reminded.
#[test]
fn a_reminder_says_what_is_so_when_it_is_due() {
    check(
        "var s STR; ask approve user 'u' arrived 5 task greet('a' + s) arrived 6 task greet(1) arrived 7 task none-such arrived 7 task greet(2, 3)
         task greet(x INT); task none-such",
        "run; assign user='v' group='h' override=true; drop task none-such; +9s; tasks; people; poll greet",
        expect![[r#"
            ut-0-1-2 greet(1): SCHEDULED
            0-1 approve/0 ASSIGNED v/h #2: 0 assigned u/-, 0 assigned u/- to v/h, 6000 started ut-0-1-2
            w got r/ut-0-1-2 #0 x=1 reminds v/h, event 2
        "#]],
    );
}

// spec B 12.5: one that comes when the user task is over does nothing.
#[test]
fn nothing_happens_to_a_user_task_that_is_over() {
    hooked(
        "arrived 5 task greet arrived 6 cancel arrived 7 reassign user 'v'",
        "complete 'u'; +9s; people; tasks; run b; stop; resume; +9s; people; tasks",
        expect![[r#"
            0-1 approve/0 DONE u/g #1: 0 assigned u/g, 0 completed
            0-1 approve/0 CANCELLED u/g #1: 9000 assigned u/g, 9000 cancelled (its thread halted)
        "#]],
    );
}

// spec B 12.3, 12.5: on arrival with a user, and whenever another user gets it; not for a group, nor for the same user again.
#[test]
fn an_assignment_to_another_user_starts_its_hooks() {
    hooked(
        "assigned 5 task greet",
        "assign group='h' override=true; assign user='u'; assign user='u' override=true; assign user='v' override=true; +5s; tasks; people",
        expect![[r#"
            ut-0-1-5 greet(): SCHEDULED
            ut-0-1-6 greet(): SCHEDULED
            ut-0-1-7 greet(): SCHEDULED
            0-1 approve/0 ASSIGNED v/- #5: 0 assigned u/g, 0 assigned u/g to -/h, 0 assigned -/h to u/-, 0 assigned u/- to u/-, 0 assigned u/- to v/-, 5000 started ut-0-1-5, 5000 started ut-0-1-6, 5000 started ut-0-1-7
        "#]],
    );
}

// spec B 12.5: due to the group unless it was assigned anew; a group's task is left alone.
#[test]
fn a_deadline_releases_to_the_group() {
    hooked(
        "assigned 5 reassign group 'g'",
        "+5s; people; +9s; assign user='v'; +3s; assign user='v' override=true; +9s; people",
        expect![[r#"
            0-1 approve/0 UNASSIGNED -/g #2: 0 assigned u/g, 5000 assigned u/g to -/g
            0-1 approve/0 ASSIGNED v/- #4: 0 assigned u/g, 5000 assigned u/g to -/g, 14000 assigned -/g to v/-, 17000 assigned v/- to v/-
        "#]],
    );
}

// spec B 12.5, 12.3: the new user's own deadline runs from then on.
#[test]
fn a_deadline_passes_it_on_and_the_next_one_runs() {
    hooked(
        "assigned 5 reassign user 'boss' group 'g' assigned 8 task greet",
        "+5s; people; +5s; people; tasks; +3s; people; tasks",
        expect![[r#"
            0-1 approve/0 ASSIGNED boss/g #2: 0 assigned u/g, 5000 assigned u/g to boss/g
            0-1 approve/0 ASSIGNED boss/g #3: 0 assigned u/g, 5000 assigned u/g to boss/g, 8000 started ut-0-1-2, 10000 assigned boss/g to boss/g
            ut-0-1-2 greet(): SCHEDULED
            0-1 approve/0 ASSIGNED boss/g #3: 0 assigned u/g, 5000 assigned u/g to boss/g, 8000 started ut-0-1-2, 10000 assigned boss/g to boss/g, 13000 started ut-0-1-4
            ut-0-1-2 greet(): SCHEDULED
            ut-0-1-4 greet(): SCHEDULED
        "#]],
    );
}

// Hooks of one moment happen in order; what comes of one is due later, so that a delay of nothing comes to an end.
#[test]
fn hooks_without_delay_come_to_an_end() {
    hooked(
        "assigned 0 reassign user 'a' assigned 0 reassign user 'b' arrived -9 task greet",
        "people; +1ms; people; +9ms; people; tasks",
        expect![[r#"
            0-1 approve/0 ASSIGNED a/- #2: 0 assigned u/g, 0 assigned u/g to a/-, 0 started ut-0-1-2
            0-1 approve/0 ASSIGNED a/- #3: 0 assigned u/g, 0 assigned u/g to a/-, 0 started ut-0-1-2, 1 assigned a/- to a/-
            0-1 approve/0 ASSIGNED a/- #3: 0 assigned u/g, 0 assigned u/g to a/-, 0 started ut-0-1-2, 1 assigned a/- to a/-
            ut-0-1-2 greet(): SCHEDULED
        "#]],
    );
}

// spec B 12.5: evaluated when due; both NULL: nothing; an error is the node's failure. It is cancelled then (ours).
#[test]
fn the_target_of_a_deadline_is_evaluated_when_due() {
    check(
        "var who STR; ask approve user 'u' assigned 5 reassign user who assigned 9 reassign user 'a' + who",
        "run; +5s; people; show; +5s; people; show; failures",
        expect![[r#"
            0-1 approve/0 ASSIGNED u/- #1: 0 assigned u/-
            r RUNNING
            0 RUNNING: entrypoint, ask RUNNING
            0-1 approve/0 CANCELLED u/- #1: 0 assigned u/-, 9000 cancelled (its deadline could not be kept)
            r ERROR
            0 ERROR: entrypoint, ask ERROR !VAR_SUB_ERROR
            0/1 VAR_SUB_ERROR "Expected operands that ADD works on, but they are STR and NULL", no content
            0 ERROR "Expected operands that ADD works on, but they are STR and NULL"
        "#]],
    );
    check(
        "ask approve user 'u' assigned 5 reassign user ' ' on VAR_SUB_ERROR handler; thread handler; nop",
        "run; +5s; people; show",
        expect![[r#"
            0-1 approve/0 CANCELLED u/- #1: 0 assigned u/-, 5000 cancelled (its deadline could not be kept)
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, ask ERROR !VAR_SUB_ERROR(handled by 1), exit
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, nop, exit
        "#]],
    );
}

// spec B 12.5, 12.8: by a deadline as by a caller.
#[test]
fn a_deadline_cancels() {
    hooked(
        "arrived 5 cancel thrown 'late'",
        "+5s; people; show; times",
        expect![[r#"
        0-1 approve/0 CANCELLED u/g #1: 0 assigned u/g, 5000 cancelled (cancelled by its deadline)
        r EXCEPTION
        0 EXCEPTION: entrypoint, ask EXCEPTION !late
        r 0..5000
        0 0..5000: entrypoint 0..0, ask 0..never
    "#]],
    );
    hooked(
        "assigned 5 cancel",
        "+3s; assign user='v' override=true; +2s; people; show",
        expect![[r#"
        0-1 approve/0 CANCELLED v/- #2: 0 assigned u/g, 3000 assigned u/g to v/-, 5000 cancelled (cancelled by its deadline)
        r ERROR
        0 ERROR: entrypoint, ask ERROR !USER_TASK_CANCELLED
    "#]],
    );
}

// A cancellation whose name cannot be evaluated has no caller to refuse: the node fails for that (ours).
#[test]
fn a_deadline_cancels_even_if_the_name_cannot_be_evaluated() {
    check(
        "var s STR; ask approve user 'u' thrown 'a' + s arrived 5 cancel",
        "run; +5s; people; show",
        expect![[r#"
            0-1 approve/0 CANCELLED u/- #1: 0 assigned u/-, 5000 cancelled (cancelled by its deadline)
            r ERROR
            0 ERROR: entrypoint, ask ERROR !VAR_SUB_ERROR
        "#]],
    );
}

// spec B 12.2, 12.3, 12.5: a delay is an INT. On arrival anything else fails the node, on assignment it is passed over.
#[test]
fn a_delay_is_an_int() {
    hooked(
        "arrived n + 4 task greet",
        "+5s; tasks",
        expect![[r#"
        ut-0-1-1 greet(): SCHEDULED
    "#]],
    );
    hooked(
        "arrived 'x' task greet",
        "show; failures; people; types",
        expect![[r#"
        r ERROR
        0 ERROR: entrypoint, ask ERROR !VAR_SUB_ERROR
        0/1 VAR_SUB_ERROR "delay of action 0: Expected an INT of seconds, but it is none", no content
        0 ERROR "delay of action 0: Expected an INT of seconds, but it is none"
        entrypoint: entrypoint, ask: user_task none
    "#]],
    );
    hooked(
        "assigned 1.5 task greet",
        "show; +9s; tasks",
        expect![[r#"
        r RUNNING
        0 RUNNING: entrypoint, ask RUNNING
    "#]],
    );
}

// spec B 16.2: reminders go with the run.
#[test]
fn a_deleted_run_reminds_nobody() {
    hooked(
        "arrived 5 task greet arrived 9 task greet",
        "+5s; delete; +9s; poll greet",
        expect![[r#"
        w waits
    "#]],
    );
}

// A UserTaskRun is one object: its pending actions are bounded, each assignment to another user adds to them.
#[test]
fn pending_actions_are_bounded() {
    let actions = "assigned 900 task greet ".repeat(100);
    let script: String = (0..10).map(|user| format!("assign user='u{user}' override=true;")).collect();
    hooked(
        &actions,
        &format!("{script} people; +900s; assign user='z' override=true; search people user='z'"),
        expect![[r#"
        assign: ResourceExhausted
        0-1 approve/0 ASSIGNED u8/- #10: 0 assigned u/g, 0 assigned u/g to u0/-, 0 assigned u0/- to u1/-, 0 assigned u1/- to u2/-, 0 assigned u2/- to u3/-, 0 assigned u3/- to u4/-, 0 assigned u4/- to u5/-, 0 assigned u5/- to u6/-, 0 assigned u6/- to u7/-, 0 assigned u7/- to u8/-
        r/0-1
    "#]],
    );
}

// spec B 16.2: while a big run is deleted, its reminders are handed out no more.
#[test]
fn a_run_whose_deletion_goes_on_reminds_nobody() {
    check(
        "var x INT = 0; again: nop -> back if x < 1200 { x += 1 } -> ask; back: nop -> again; ask approve user 'u' arrived 5 task greet",
        "run; +5s; tasks; hold; delete; poll greet; people; complete 'u'; search people user='u'; release; list people",
        expect![[r#"
            ut-0-2402-1 greet(): SCHEDULED
            w waits
            complete: NotFound
            -
            -
        "#]],
    );
}
