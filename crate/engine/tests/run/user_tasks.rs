//! User tasks: what people do with them (spec B 12, C 2.8), and how they are found (spec C 4.3, 4.4).

use crate::check::check;
use expect_test::{Expect, expect};

const FORM: &str = "form approve(ok BOOL required, note STR);";

/// One user task for user `u`, then an EXIT.
fn asked(script: &str, expected: Expect) {
    check(&format!("{FORM} ask approve user 'u'"), &format!("run; {script}"), expected);
}

// spec B 18.10: group, then user, then completed by another one.
#[test]
fn a_user_task_goes_from_a_group_to_a_user_and_is_completed_by_another() {
    check(
        &format!("{FORM} ask approve group 'g'"),
        "run; people; show; types; +5s; assign user='u'; people; +5s; complete 'v' ok=true; people; show; times",
        expect![[r#"
            0-1 approve/0 UNASSIGNED -/g #1: 0 assigned -/g
            r RUNNING
            0 RUNNING: entrypoint, ask RUNNING
            entrypoint: entrypoint, ask: user_task 0-1
            0-1 approve/0 ASSIGNED u/- #2: 0 assigned -/g, 5000 assigned -/g to u/-
            0-1 approve/0 DONE v/- #3 ok=true: 0 assigned -/g, 5000 assigned -/g to u/-, 10000 assigned u/- to v/-, 10000 completed
            r COMPLETED
            0 COMPLETED: entrypoint, ask, exit
            r 0..10000
            0 0..10000: entrypoint 0..0, ask 0..10000, exit 10000..10000
        "#]],
    );
}

// spec B 12.2: notes, user and group are evaluated to STR on arrival; NULL is nobody.
#[test]
fn what_a_user_task_says_is_evaluated_on_arrival() {
    check(
        &format!("{FORM} var who STR; var n INT = 7; ask approve user who group n notes 'for ' + who"),
        "run who='ann'; people; run b; people; show; failures",
        expect![[r#"
            0-1 approve/0 ASSIGNED ann/7 #1 "for ann": 0 assigned ann/7
            b ERROR
            0 ERROR: entrypoint, ask ERROR !VAR_SUB_ERROR
            0/1 VAR_SUB_ERROR "Expected operands that ADD works on, but they are STR and NULL", no content
            0 ERROR "Expected operands that ADD works on, but they are STR and NULL"
        "#]],
    );
}

// spec B 12.2, A 6.1: nobody, or a blank name, is a VAR_ERROR; what cannot be evaluated a VAR_SUB_ERROR. There is no UserTaskRun then.
#[test]
fn a_user_task_for_nobody_fails() {
    check(
        "var who STR; ask approve user who; wf sub; var s STR; ask approve user 'a' + s",
        "run; show; types; people; run b who=' '; show; run c @spec='sub'; show; failures",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, ask ERROR !VAR_ERROR
            entrypoint: entrypoint, ask: user_task none
            b ERROR
            0 ERROR: entrypoint, ask ERROR !VAR_ERROR
            c ERROR
            0 ERROR: entrypoint, ask ERROR !VAR_SUB_ERROR
            0/1 VAR_SUB_ERROR "Expected operands that ADD works on, but they are STR and NULL", no content
            0 ERROR "Expected operands that ADD works on, but they are STR and NULL"
        "#]],
    );
}

// spec B 12.2: the version pinned when the WfSpec was put is gone.
#[test]
fn a_user_task_whose_form_was_deleted_is_a_task_error() {
    asked(
        "people; form approve(other INT); drop form approve 0; run b; show; failures; use r; complete 'u' other=5; complete 'u' ok=true; show",
        expect![[r#"
            0-1 approve/0 ASSIGNED u/- #1: 0 assigned u/-
            approve/1(other INT) of 0
            b ERROR
            0 ERROR: entrypoint, ask ERROR !TASK_ERROR
            0/1 TASK_ERROR "Expected UserTaskDef approve, but it was deleted", no content
            0 ERROR "Expected UserTaskDef approve, but it was deleted"
            complete: InvalidArgument
            r COMPLETED
            0 COMPLETED: entrypoint, ask, exit
        "#]],
    );
}

// spec A 4.4, 2.7: the newest version is pinned when the WfSpec is put; the same put after a new version is another WfSpec.
#[test]
fn the_version_of_the_form_is_pinned_when_the_wf_spec_is_put() {
    asked(
        "form approve(other INT); run b; people; put spec; run c; people",
        expect![[r#"
        approve/1(other INT) of 0
        0-1 approve/0 ASSIGNED u/- #1: 0 assigned u/-
        0-1 approve/1 ASSIGNED u/- #1: 0 assigned u/-
    "#]],
    );
}

// spec B 12.4: the checks in their order. A group alone is no claim.
#[test]
fn assigning_needs_somebody_and_a_task_that_is_free() {
    asked(
        r#"
        assign @"9-9" user=' '
        assign @"9-9"
        assign @"9-9" user='v'
        assign user='v'
        assign user='v' group='g' override=true
        people
        assign group='h' override=true
        assign user='w'
        people
        complete 'w' ok=true
        assign user='x' override=true
        "#,
        expect![[r#"
            assign: InvalidArgument
            assign: InvalidArgument
            assign: NotFound
            assign: FailedPrecondition
            0-1 approve/0 ASSIGNED v/g #2: 0 assigned u/-, 0 assigned u/- to v/g
            0-1 approve/0 ASSIGNED w/- #4: 0 assigned u/-, 0 assigned u/- to v/g, 0 assigned v/g to -/h, 0 assigned -/h to w/-
            assign: FailedPrecondition
        "#]],
    );
}

// spec B 12.7, A 2.4: names, exact types, no NULL; required ones in this very request.
#[test]
fn results_are_what_the_form_asks_for() {
    asked(
        r#"
        complete @"9-9" 'u' ok=true
        complete 'u' ok=true other=1
        complete 'u' ok='yes'
        complete 'u' ok=1
        complete 'u' ok=null
        complete 'u' note='x'
        save 'u' ok=true note='kept'
        complete 'u' note='x'
        people
        complete 'u' ok=false
        people
        "#,
        expect![[r#"
            complete: NotFound
            complete: InvalidArgument
            complete: InvalidArgument
            complete: InvalidArgument
            complete: InvalidArgument
            complete: InvalidArgument
            complete: InvalidArgument
            0-1 approve/0 ASSIGNED u/- #1 note="kept" ok=true: 0 assigned u/-, 0 saved by u note="kept" ok=true
            0-1 approve/0 DONE u/- #1 note="kept" ok=false: 0 assigned u/-, 0 saved by u note="kept" ok=true, 0 completed
        "#]],
    );
}

// spec B 12.7: who is done answers OK and changes nothing.
#[test]
fn a_user_task_is_completed_once() {
    asked(
        "complete 'u' ok=true; complete 'v' ok=false; withdraw; people; show",
        expect![[r#"
        0-1 approve/0 DONE u/- #1 ok=true: 0 assigned u/-, 0 completed
        r COMPLETED
        0 COMPLETED: entrypoint, ask, exit
    "#]],
    );
}

// spec B 12.7: nobody takes over from nobody; a caller without a name leaves nobody (the reference: a blank name).
#[test]
fn a_completion_without_a_user_leaves_nobody() {
    check(
        &format!("{FORM} ask approve group 'g'; ask2: ask approve user 'u' group 'g'"),
        "run; complete ok=true; complete ok=true; people; status",
        expect![[r#"
            0-1 approve/0 DONE -/g #1 ok=true: 0 assigned -/g, 0 completed
            0-2 approve/0 DONE -/g #2 ok=true: 0 assigned u/g, 0 assigned u/g to -/g, 0 completed
            COMPLETED
        "#]],
    );
}

// spec A 5.1: the output is a JSON_OBJ of all results; TIMESTAMPs in ISO-8601.
#[test]
fn the_output_is_all_results_as_json() {
    check(
        "form all(i INT, d DOUBLE, b BOOL, s STR, t TIMESTAMP, o JSON_OBJ, a JSON_ARR, w WF_RUN_ID, y BYTES); var x JSON_OBJ; var i INT
         ask all user 'u' { x = @ask, i = @ask$.i }; exit @ask$.s",
        r#"
        run
        save 'u' s='saved' i=1
        complete 'u' i=5 d=1.5 b=true t=at 1700000000000 o=json '{ "k": [1] }' a=json '[1]' w=wf-run 'q' y=bytes 'zz'
        vars
        show
        "#,
        expect![[r#"
            0/i=5 0/x={"a":[1],"b":true,"d":1.5,"i":5,"o":{"k":[1]},"s":"saved","t":"2023-11-14T22:13:20Z","w":"q","y":"zz"}
            r COMPLETED
            0 COMPLETED -> "saved": entrypoint, ask, exit
        "#]],
    );
}

// spec B 12.6: results are replaced as a whole, unchecked; the assignment stays.
#[test]
fn progress_is_saved_by_the_one_who_has_it() {
    asked(
        r#"
        save @"9-9" 'u'
        save 'v' ok=true
        save 'v' ok='whatever' z=1 policy=1
        save 'u' note='n'
        save 'u' policy=7
        people
        complete 'u' ok=true
        save 'v' ok=true
        save 'u' ok=true
        "#,
        expect![[r#"
            save: NotFound
            save: FailedPrecondition
            save: InvalidArgument
            0-1 approve/0 ASSIGNED u/- #1 note="n": 0 assigned u/-, 0 saved by v ok="whatever" z=1, 0 saved by u note="n"
            save: FailedPrecondition
            save: FailedPrecondition
        "#]],
    );
}

// spec B 12.8: USER_TASK_CANCELLED is an error, the name of the node's own an exception; both may be handled.
#[test]
fn cancelling_fails_the_node() {
    check(
        "ask approve user 'u' on USER_TASK_CANCELLED handler; ask2: ask approve user 'u' thrown 'too-' + 'late'; thread handler; nop",
        "run; withdraw; people; withdraw; people; show; failures; withdraw @'9-9'",
        expect![[r#"
            0-1 approve/0 CANCELLED u/- #1: 0 assigned u/-, 0 cancelled (cancelled by a caller)
            0-2 approve/0 ASSIGNED u/- #1: 0 assigned u/-
            0-1 approve/0 CANCELLED u/- #1: 0 assigned u/-, 0 cancelled (cancelled by a caller)
            0-2 approve/0 CANCELLED u/- #1: 0 assigned u/-, 0 cancelled (cancelled by a caller)
            r EXCEPTION
            0 EXCEPTION children [1, 1]: entrypoint, ask ERROR !USER_TASK_CANCELLED(handled by 1), ask2 EXCEPTION !too-late
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, nop, exit
            0/1 USER_TASK_CANCELLED "the user task was cancelled; its last event tells why", no content
            0/2 too-late "the user task was cancelled; its last event tells why", no content
            0 EXCEPTION "the user task was cancelled; its last event tells why"
            1 handles 0/1 #0
            withdraw: NotFound
        "#]],
    );
}

// spec B 12.8: blank is not a name; one that cannot be evaluated refuses the call, and nothing changes.
#[test]
fn the_name_of_the_cancellation_is_evaluated_when_it_is_cancelled() {
    check(
        "var s STR = ' '; ask approve user 'u' thrown s; wf sub; var s STR; ask approve user 'u' thrown 'a' + s",
        "run; withdraw; show; run b @spec='sub'; withdraw; people; show; stop; resume; show; failures",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, ask ERROR !USER_TASK_CANCELLED
            withdraw: InvalidArgument
            0-1 approve/0 ASSIGNED u/- #1: 0 assigned u/-
            b RUNNING
            0 RUNNING: entrypoint, ask RUNNING
            b ERROR
            0 ERROR: entrypoint, ask ERROR !VAR_SUB_ERROR
            0/1 VAR_SUB_ERROR "Expected operands that ADD works on, but they are STR and NULL", no content
            0 ERROR "Expected operands that ADD works on, but they are STR and NULL"
        "#]],
    );
}

// spec B 4.5, Q-6: a halt cancels it for good; when the thread goes on, the node fails rather than wait for ever.
#[test]
fn a_halt_cancels_the_user_task() {
    asked(
        "stop; people; show; complete 'u' ok=true; assign user='v' override=true; withdraw; resume; people; show",
        expect![[r#"
        0-1 approve/0 CANCELLED u/- #1: 0 assigned u/-, 0 cancelled (its thread halted)
        r HALTED
        0 HALTED [manual]: entrypoint, ask HALTED
        assign: FailedPrecondition
        0-1 approve/0 CANCELLED u/- #1: 0 assigned u/-, 0 cancelled (its thread halted)
        r ERROR
        0 ERROR: entrypoint, ask ERROR !USER_TASK_CANCELLED
    "#]],
    );
}

// spec B 12.9: any user, any status; ids count from 1; the history stays.
#[test]
fn comments_are_put_edited_and_deleted() {
    asked(
        r#"
        comment 'a' 'first'
        comment 'b' 'second'
        recomment 1 'b' 'better'
        uncomment 1 'c'
        complete 'u' ok=true
        comment 'a' 'third'
        people
        "#,
        expect![[r#"
            0-1 approve/0 DONE u/- #1 ok=true: 0 assigned u/-, 0 comment 1 by a: first, 0 comment 2 by b: second, 0 comment 1 edited by b: better, 0 comment 1 deleted by c, 0 completed, 0 comment 3 by a: third
        "#]],
    );
}

// spec B 12.9, C 2.8
#[test]
fn comments_are_refused_for_these_reasons() {
    asked(
        r#"
        comment @"9-9" 'a' 'x'
        comment ' ' 'x'
        comment 'a' ' '
        comment 'a' long 65537
        comment 'a' 'x'
        recomment 0 'a' 'x'
        recomment 1 '' 'x'
        recomment 1 'a' ''
        recomment 2 'a' 'x'
        recomment @"9-9" 1 'a' 'x'
        uncomment 0 'a'
        uncomment 1 ''
        uncomment 2 'a'
        uncomment @"9-9" 1 'a'
        uncomment 1 'a'
        uncomment 1 'a'
        recomment 1 'a' 'x'
        people
        "#,
        expect![[r#"
            comment: NotFound
            comment: InvalidArgument
            comment: InvalidArgument
            comment: InvalidArgument
            recomment: FailedPrecondition
            recomment: InvalidArgument
            recomment: InvalidArgument
            recomment: NotFound
            recomment: NotFound
            uncomment: FailedPrecondition
            uncomment: FailedPrecondition
            uncomment: NotFound
            uncomment: NotFound
            uncomment: FailedPrecondition
            recomment: FailedPrecondition
            0-1 approve/0 ASSIGNED u/- #1: 0 assigned u/-, 0 comment 1 by a: x, 0 comment 1 deleted by a
        "#]],
    );
}

// A UserTaskRun is one object: from a size on it takes nothing more, but can be completed.
#[test]
fn a_user_task_that_is_full_can_still_be_completed() {
    let fill = "save 'u' note=long 500000;".repeat(3);
    asked(
        &format!("{fill} comment 'a' long 50000; complete 'u' ok=true; status"),
        expect![[r#"
        save: ResourceExhausted
        save: ResourceExhausted
        comment: ResourceExhausted
        COMPLETED
    "#]],
    );
}

// Names are part of keys.
#[test]
fn names_of_people_are_bounded() {
    let long = "x".repeat(513);
    let script = format!(
        "assign user='{long}' override=true; complete '{long}' ok=true; save '{long}'; comment '{long}' 'x'; uncomment 1 '{long}'; search people user='{long}'"
    );
    asked(
        &script,
        expect![[r#"
        assign: InvalidArgument
        complete: InvalidArgument
        save: InvalidArgument
        comment: InvalidArgument
        uncomment: InvalidArgument
        search: InvalidArgument
    "#]],
    );
}

// spec C 4.3: all combinations of criteria, in order of scheduling.
#[test]
fn user_tasks_are_found_by_what_they_are() {
    check(
        &format!("{FORM} form other; ask approve user 'u' group 'g'; wf two; ask other group 'g'; wf three; ask approve user 'v'"),
        r#"
        run c; +10ms; run b @spec='two'; +10ms; run a @spec='three'; +10ms; run d; complete 'u' ok=true
        search people
        search people from=0
        search people user='u'
        search people user='v'
        search people user='nobody'
        search people group='g'
        search people form='approve'
        search people status='ASSIGNED'
        search people status='UNASSIGNED'
        search people status='NONE'
        search people user='u' status='DONE'
        search people user='u' status='CANCELLED'
        search people group='g' form='other'
        search people group='g' user='u' form='approve' status='ASSIGNED'
        search people group='g' user='v'
        search people form='approve' from=10 to=20
        search people form='approve' limit=2
        borrow search people form='other'
        more
        use c; assign group='h' override=true
        search people user='u'
        search people group='h'
        delete; search people group='h'
        "#,
        expect![[r#"
            search: InvalidArgument
            search: InvalidArgument
            c/0-1 d/0-1
            a/0-1
            -
            c/0-1 b/0-1 d/0-1
            c/0-1 a/0-1 d/0-1
            c/0-1 a/0-1
            b/0-1
            search: InvalidArgument
            d/0-1
            -
            b/0-1
            c/0-1
            -
            a/0-1
            c/0-1 a/0-1 ..
            borrow: InvalidArgument
            d/0-1
            d/0-1
            c/0-1
            -
        "#]],
    );
}

// spec C 4.4: a WfRun's own, in order of their guids.
#[test]
fn the_user_tasks_of_a_run_are_listed() {
    check(
        "ask approve user 'u'; ask2: ask approve user 'u'",
        "run; complete 'u'; list people; list people limit=1; more; get person 0-2; get person 0-3; use none; list people",
        expect![[r#"
            0-1 0-2
            0-1 ..
            0-2
            get: NotFound
            -
        "#]],
    );
}

// spec A 2.4, C 2.4: versions of a form; numbers of deleted ones are not given again (the reference: they are).
#[test]
fn a_form_has_versions() {
    check(
        "ask approve user 'u'",
        r#"
        form approve
        form approve(a INT); +5ms; form approve(a INT); form approve(b INT)
        get form approve; get form approve 1; get form approve 9; get form none
        form approve-2
        forms; forms name='approve'; forms name='approve' limit=2; more; forms prefix='approve-'
        drop form approve 2; drop form approve 2; get form approve; forms name='approve'
        form approve(b INT)
        form not_a_name
        "#,
        expect![[r#"
            approve/0() of 0
            approve/1(a INT) of 0
            approve/1(a INT) of 0
            approve/2(b INT) of 5
            approve/2(b INT) of 5
            approve/1(a INT) of 0
            get: NotFound
            get: NotFound
            approve-2/0() of 5
            approve/0 approve/1 approve/2 approve-2/0
            approve/0 approve/1 approve/2
            approve/0 approve/1 ..
            approve/2
            approve-2/0
            drop: NotFound
            approve/1(a INT) of 0
            approve/0 approve/1
            approve/3(b INT) of 5
            form: InvalidArgument
        "#]],
    );
}

// spec B 16.2: nothing of it is left.
#[test]
fn a_deleted_run_has_no_user_tasks() {
    check(
        "ask approve user 'u' arrived 5 cancel",
        "run; delete; people; get person 0-1; complete 'u'; +9s; search people user='u'",
        expect![[r#"
            get: NotFound
            complete: NotFound
            -
        "#]],
    );
}

// spec B 8.6: the node is tried again, with a UserTaskRun of its own.
#[test]
fn a_rescued_user_task_begins_anew() {
    asked(
        "withdraw; rescue 0; people; complete @'0-1' 'u' ok=true; complete @'0-2' 'u' ok=true; show",
        expect![[r#"
        0-1 approve/0 CANCELLED u/- #1: 0 assigned u/-, 0 cancelled (cancelled by a caller)
        0-2 approve/0 ASSIGNED u/- #1: 0 assigned u/-
        r COMPLETED
        0 COMPLETED: entrypoint, ask ERROR !USER_TASK_CANCELLED, ask, exit
    "#]],
    );
}

// spec B 8.2, 4.5: a halted parent halts its children, and their user tasks are cancelled; what fails of it fails the parent.
#[test]
fn a_halted_parent_cancels_the_user_tasks_of_its_children() {
    check(
        "greet on any handler; thread handler; ask approve user 'u'",
        "run; take greet; fail; show; stop; people; show; resume; show",
        expect![[r#"
            r RUNNING
            0 HALTED [handled by 1] children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 RUNNING: entrypoint, ask RUNNING
            1-1 approve/0 CANCELLED u/- #1: 0 assigned u/-, 0 cancelled (its thread halted)
            r HALTED
            0 HALTED [handled by 1, manual] children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 HALTED [parent 0 halted]: entrypoint, ask HALTED
            r ERROR
            0 ERROR children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 ERROR: entrypoint, ask ERROR !USER_TASK_CANCELLED
        "#]],
    );
}
