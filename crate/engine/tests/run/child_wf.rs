//! Child WfRuns: started, awaited, rescued, deleted (spec B 1.1, 13, A 4).

use crate::check::check;
use expect_test::expect;

// spec B 13.1, 13.2: the child runs within the parent's command; its output is the waiting node's.
#[test]
fn a_child_that_ends_at_once_completes_its_parent() {
    check(
        "wf c; var x INT; exit x * 2; wf w; child c(x = 21) id 'kid'; join @child; exit @join + 0",
        "run; show; types; child; show; vars; times; up; times",
        expect![[r#"
            r COMPLETED
            0 COMPLETED -> 42: entrypoint, child, join, exit
            entrypoint: entrypoint, child: run_child_wf r_kid of c 0.0 x=21, join: wait_for_child_wf r_kid, exit: exit
            r_kid COMPLETED started by 0/1, awaited by 0/2
            0 COMPLETED -> 42: entrypoint, exit
            0/x=21
            kid 0..0
            0 0..0: entrypoint 0..0, exit 0..0
            r 0..0
            0 0..0: entrypoint 0..0, child 0..0, join 0..0, exit 0..0
        "#]],
    );
}

// spec B 0.2, 13.2, Q-1: a child that ends wakes its parent in the same command.
#[test]
fn a_child_that_ends_later_wakes_its_parent() {
    check(
        "wf c; greet; exit @greet; wf w; child c; join @child; exit @join + 0",
        "run; show; child; show; take greet; +1s; ok 5; up; show; times",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, child, join RUNNING
            r_? RUNNING started by 0/1, awaited by 0/2
            0 RUNNING: entrypoint, greet RUNNING
            r COMPLETED
            0 COMPLETED -> 5: entrypoint, child, join, exit
            r 0..1000
            0 0..1000: entrypoint 0..0, child 0..0, join 0..1000, exit 1000..1000
        "#]],
    );
}

// spec B 13.1: without a wait the child goes on alone; the parent does not wait for it at EXIT.
#[test]
fn a_child_nobody_waits_for_outlives_its_parent() {
    check(
        "wf c; greet; wf w; child c id 'kid'",
        "run; show; child; show; take greet; ok; show; up; show",
        expect![[r#"
        r COMPLETED
        0 COMPLETED: entrypoint, child, exit
        r_kid RUNNING started by 0/1, awaited by none
        0 RUNNING: entrypoint, greet RUNNING
        r_kid COMPLETED started by 0/1, awaited by none
        0 COMPLETED: entrypoint, greet, exit
        r COMPLETED
        0 COMPLETED: entrypoint, child, exit
    "#]],
    );
}

// spec B 13.2: ERROR is CHILD_FAILURE; an exception keeps its name and content.
#[test]
fn a_childs_failure_is_its_parents() {
    check(
        "wf c; greet; wf w; child c id 'kid'; join @child",
        "run; take greet; fail; show; failures",
        expect![[r#"
        r ERROR
        0 ERROR: entrypoint, child, join ERROR !CHILD_FAILURE
        0/2 CHILD_FAILURE "Expected WfRun r_kid to end well, but it failed: the task failed; its last attempt tells why", no content
        0 ERROR "Expected WfRun r_kid to end well, but it failed: the task failed; its last attempt tells why"
    "#]],
    );
    check(
        "wf c; throw sad 'told so' 7; wf w; child c id 'kid'; join @child on sad handler; thread handler; var INPUT INT private; exit INPUT",
        "run; show; failures; child; show",
        expect![[r#"
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, child, join EXCEPTION !sad(handled by 1), exit
            1 FAILURE_HANDLER of 0 COMPLETED -> 7: entrypoint, exit
            0/2 sad "WfRun r_kid: told so", 7
            1 handles 0/2 #0
            r_kid EXCEPTION started by 0/1, awaited by 0/2
            0 EXCEPTION: entrypoint, throw EXCEPTION !sad
        "#]],
    );
}

// spec B 13.2, 13.4, Q-34: a parent that is stopped does not stop its child, and halts at once (Q-7); a child that is stopped keeps it waiting.
#[test]
fn stops_do_not_cross_between_parent_and_child() {
    check(
        "wf c; greet; wf w; child c id 'kid'; join @child",
        "run; stop; show; child; show; take greet; ok; show; up; show; resume; show",
        expect![[r#"
            r HALTED
            0 HALTED [manual]: entrypoint, child, join HALTED
            r_kid RUNNING started by 0/1, awaited by 0/2
            0 RUNNING: entrypoint, greet RUNNING
            r_kid COMPLETED started by 0/1, awaited by 0/2
            0 COMPLETED: entrypoint, greet, exit
            r HALTED
            0 HALTED [manual]: entrypoint, child, join HALTED
            r COMPLETED
            0 COMPLETED: entrypoint, child, join, exit
        "#]],
    );
    // Q-26: a child is resumed by its whole id.
    check(
        "wf c; wait paid; wf w; child c id 'kid'; join @child",
        "run; use r_kid; stop; event paid; show; up; status; use r_kid; resume; status; up; status",
        expect![[r#"
            r_kid HALTED started by 0/1, awaited by 0/2
            0 HALTED [manual]: entrypoint, wait HALTED
            RUNNING
            COMPLETED
            COMPLETED
        "#]],
    );
}

// spec D 2: the id given is a STR and an LH name, and new below this parent.
#[test]
fn the_id_of_a_child_may_be_given() {
    let with = |id: &str| format!("wf c; nop; wf w; var s STR; var n INT = 5; child c id {id}");
    for (id, expected) in [
        (
            "'a-b'",
            expect![[r#"
        r COMPLETED
        0 COMPLETED: entrypoint, child, exit
        entrypoint: entrypoint, child: run_child_wf r_a-b of c 0.0, exit: exit
    "#]],
        ),
        (
            "'a_b'",
            expect![[r#"
        r ERROR
        0 ERROR: entrypoint, child ERROR !VAR_SUB_ERROR
        entrypoint: entrypoint, child: run_child_wf none of none
        0/1 VAR_SUB_ERROR "Expected an id of letters, digits and inner hyphens for the child, but it is \"a_b\"", no content
        0 ERROR "Expected an id of letters, digits and inner hyphens for the child, but it is \"a_b\""
    "#]],
        ),
        (
            "s",
            expect![[r#"
        r ERROR
        0 ERROR: entrypoint, child ERROR !VAR_SUB_ERROR
        entrypoint: entrypoint, child: run_child_wf none of none
        0/1 VAR_SUB_ERROR "Expected the id of the child to be a STR, but it is NULL", no content
        0 ERROR "Expected the id of the child to be a STR, but it is NULL"
    "#]],
        ),
        (
            "n",
            expect![[r#"
        r ERROR
        0 ERROR: entrypoint, child ERROR !VAR_SUB_ERROR
        entrypoint: entrypoint, child: run_child_wf none of none
        0/1 VAR_SUB_ERROR "Expected the id of the child to be a STR, but it is of another type", no content
        0 ERROR "Expected the id of the child to be a STR, but it is of another type"
    "#]],
        ),
    ] {
        check(&with(id), "run; show; types; failures", expected);
    }
    check(
        "wf c; nop; wf w; child c id 'kid'; again: child c id 'kid'",
        "run a; show; failures; use a_kid; status; run b; show",
        expect![[r#"
            a ERROR
            0 ERROR: entrypoint, child, again ERROR !VAR_SUB_ERROR
            0/2 VAR_SUB_ERROR "Expected a new id for the child, but WfRun a_kid exists", no content
            0 ERROR "Expected a new id for the child, but WfRun a_kid exists"
            COMPLETED
            b ERROR
            0 ERROR: entrypoint, child, again ERROR !VAR_SUB_ERROR
        "#]],
    );
}

// spec B 13.1, A 4.4: inputs are evaluated, and not checked again when it runs.
#[test]
fn inputs_of_a_child_are_passed_on_as_they_are() {
    check(
        "wf c; var x INT; var y INT = 7; greet; wf w; var j JSON_OBJ = json '{\"a\":\"text\"}'; child c(x = j$.a)",
        "run; types; child; vars",
        expect![[r#"
            entrypoint: entrypoint, child: run_child_wf r_? of c 0.0 x="text", exit: exit
            0/x="text" 0/y=7
        "#]],
    );
    check(
        "wf c; var a INT; var b INT; nop; wf w; child c(a = 1, b = 1 / 0)",
        "run; show; types",
        expect![[r#"
        r ERROR
        0 ERROR: entrypoint, child ERROR !VAR_SUB_ERROR
        entrypoint: entrypoint, child: run_child_wf none of none a=1
    "#]],
    );
}

// spec B 13.1: a dynamic name is looked up when the node is reached; one that is unknown is a CHILD_FAILURE, what is no STR a VAR_SUB_ERROR.
#[test]
fn a_dynamic_child_is_looked_up_on_arrival() {
    let definition = "wf c; nop; wf w; var name STR; child-by name (x = 1)";
    for (run, expected) in [
        (
            "run name='c'",
            expect![[r#"
        r COMPLETED
        0 COMPLETED: entrypoint, child-by, exit
        entrypoint: entrypoint, child-by: run_child_wf r_? of c 0.0 x=1, exit: exit
    "#]],
        ),
        (
            "run name='none'",
            expect![[r#"
        r ERROR
        0 ERROR: entrypoint, child-by ERROR !CHILD_FAILURE
        entrypoint: entrypoint, child-by: run_child_wf none of none x=1
    "#]],
        ),
        (
            "run",
            expect![[r#"
        r ERROR
        0 ERROR: entrypoint, child-by ERROR !VAR_SUB_ERROR
        entrypoint: entrypoint, child-by: run_child_wf none of none x=1
    "#]],
        ),
    ] {
        check(definition, &format!("{run}; show; types"), expected);
    }
}

// spec B 13.1, Q-27: a fixed WfSpec takes the newest revision of its pinned major, a dynamic one with a major its revision 0.
#[test]
fn versions_of_children() {
    let definition = "wf c; nop; wf c; first: nop; second: nop; wf w; child c major 0; child-by 'c' major 0; newest: child-by 'c'; none: child-by 'c' major 1";
    check(
        definition,
        "run; types",
        expect![[r#"
        entrypoint: entrypoint, child: run_child_wf r_? of c 0.1, child-by: run_child_wf r_? of c 0.0, newest: run_child_wf r_? of c 0.1, none: run_child_wf none of none
    "#]],
    );
    // What was there when the WfSpec was put may be gone when it runs.
    check(
        "wf c; nop; wf w; child c",
        "drop spec c; run; show; failures",
        expect![[r#"
        r ERROR
        0 ERROR: entrypoint, child ERROR !CHILD_FAILURE
        0/1 CHILD_FAILURE "Expected WfSpec \"c\" in major version 0 to run, but there is none", no content
        0 ERROR "Expected WfSpec \"c\" in major version 0 to run, but there is none"
    "#]],
    );
}

// spec B 1.1, 5 to 8: RunWf of a WfSpec with a parent.
#[test]
fn a_run_below_another_is_started_by_a_client() {
    check(
        "wf p; greet; wf other; nop; wf w; below p 0; nop",
        r#"
        run
        run @parent="x"
        run o @spec="other"
        run @parent="o"
        run p @spec="p"
        run p @spec="p" @parent="o"
        run a @parent="p"
        run a @parent="p"
        show
        use p
        child
        show
        up
        take greet; ok
        run b @parent="p"
        status
        use p
        delete
        run c @parent="p"
        search parent="p"; search parent="p" name="w" status="COMPLETED"; search parent="o"
        "#,
        expect![[r#"
            run: InvalidArgument
            run: FailedPrecondition
            run: InvalidArgument
            run: InvalidArgument
            run: AlreadyExists
            p_a COMPLETED
            0 COMPLETED: entrypoint, nop, exit
            p_a COMPLETED
            0 COMPLETED: entrypoint, nop, exit
            COMPLETED
            run: FailedPrecondition
            p_a p_b
            p_a p_b
            -
        "#]],
    );
}

// spec B 16.2, 13.4: deleting a parent leaves its children; they end as if nothing had happened.
#[test]
fn children_outlive_the_deletion_of_their_parent() {
    check(
        "wf c; greet; wf w; child c id 'kid'; join @child",
        "run; delete; show; use r_kid; show; take greet; ok; show; run; show",
        expect![[r#"
            r NotFound
            r_kid RUNNING started by 0/1, awaited by 0/2
            0 RUNNING: entrypoint, greet RUNNING
            r_kid COMPLETED started by 0/1, awaited by 0/2
            0 COMPLETED: entrypoint, greet, exit
            r ERROR
            0 ERROR: entrypoint, child ERROR !VAR_SUB_ERROR
        "#]],
    );
}

// spec B 13.2: the reference server aborts over a child that is gone; here the wait fails, at once.
#[test]
fn a_wait_for_a_child_that_is_deleted_fails() {
    check(
        "wf c; greet; wf w; child c id 'kid'; join @child",
        "run; use r_kid; delete; up; show; failures",
        expect![[r#"
        r ERROR
        0 ERROR: entrypoint, child, join ERROR !CHILD_FAILURE
        0/2 CHILD_FAILURE "Expected WfRun r_kid to wait for, but there is none", no content
        0 ERROR "Expected WfRun r_kid to wait for, but there is none"
    "#]],
    );
    check(
        "wf c; nop; wf w; var id WF_RUN_ID; child c; join id of child",
        "run; show; run b id=wf-run 'no_where'; show",
        expect![[r#"
        r ERROR
        0 ERROR: entrypoint, child, join ERROR !VAR_SUB_ERROR
        b ERROR
        0 ERROR: entrypoint, child, join ERROR !CHILD_FAILURE
    "#]],
    );
}

// spec B 16.1, 13.2: a child's output is kept with the wait, whatever becomes of the child.
#[test]
fn the_output_of_a_child_outlives_it() {
    check(
        "wf c; keep 1; exit 42; wf w; child c; join @child; greet; exit @join + 0",
        "run; +1s; search parent='r'; take greet; ok; show",
        expect![[r#"
            -
            r COMPLETED
            0 COMPLETED -> 42: entrypoint, child, join, greet, exit
        "#]],
    );
}

// spec B 8.6-3: rescuing the entrypoint of a child rescues the thread that waits for it, with all checks.
#[test]
fn a_rescued_child_rescues_its_waiting_parent() {
    let definition = "wf c; greet; wf w; child c id 'kid'; join @child";
    check(
        definition,
        "run; take greet; fail; show; use r_kid; rescue 0; show; up; show; use r_kid; take greet; ok; show; up; show",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, child, join ERROR !CHILD_FAILURE
            r_kid RUNNING started by 0/1, awaited by 0/3
            0 RUNNING: entrypoint, greet ERROR !TASK_FAILURE, greet RUNNING
            r RUNNING
            0 RUNNING: entrypoint, child, join ERROR !CHILD_FAILURE, join RUNNING
            r_kid COMPLETED started by 0/1, awaited by 0/3
            0 COMPLETED: entrypoint, greet ERROR !TASK_FAILURE, greet, exit
            r COMPLETED
            0 COMPLETED: entrypoint, child, join ERROR !CHILD_FAILURE, join, exit
        "#]],
    );
    check(
        definition,
        "run; take greet; fail; use r_kid; rescue 0 skip; show; up; show",
        expect![[r#"
        r_kid COMPLETED started by 0/1, awaited by 0/3
        0 COMPLETED: entrypoint, greet ERROR !TASK_FAILURE, exit
        r COMPLETED
        0 COMPLETED: entrypoint, child, join ERROR !CHILD_FAILURE, join, exit
    "#]],
    );
    // Nobody waited yet: the child alone.
    check(
        "wf c; greet; wf w; child c id 'kid'; wait paid; join @child",
        "run; take greet; fail; use r_kid; rescue 0; show; up; show",
        expect![[r#"
            r_kid RUNNING started by 0/1, awaited by none
            0 RUNNING: entrypoint, greet ERROR !TASK_FAILURE, greet RUNNING
            r RUNNING
            0 RUNNING: entrypoint, child, wait RUNNING
        "#]],
    );
    // The parent has handled the failure, or is gone.
    check(
        "wf c; greet; wf w; child c id 'kid'; join @child on any handler; wait paid; thread handler; nop",
        "run; take greet; fail; show; use r_kid; rescue 0; show; up; delete; use r_kid; rescue 0; show",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1, 1]: entrypoint, child, join ERROR !CHILD_FAILURE(handled by 1), wait RUNNING
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, nop, exit
            rescue: FailedPrecondition
            r_kid ERROR started by 0/1, awaited by 0/2
            0 ERROR: entrypoint, greet ERROR !TASK_FAILURE
            r_kid RUNNING started by 0/1, awaited by 0/2
            0 RUNNING: entrypoint, greet ERROR !TASK_FAILURE, greet RUNNING
        "#]],
    );
}

// spec B 8.6-3: through every run that waits.
#[test]
fn a_rescue_goes_up_the_whole_chain() {
    check(
        "wf b; greet; wf a; child b id 'b'; join @child; wf w; child a id 'a'; join @child",
        "run; take greet; fail; status; use r_a; status; use r_a_b; status; rescue 0; status; use r_a; status; use r; status; take greet; ok; status",
        expect![[r#"
            ERROR
            ERROR
            ERROR
            RUNNING
            RUNNING
            RUNNING
            COMPLETED
        "#]],
    );
}

// spec B 9.2: events are of one WfRun: a child does not see its parent's.
#[test]
fn a_child_does_not_see_its_parents_events() {
    check(
        "wf c; wait paid; wf w; child c id 'kid'; join @child",
        "run; event paid guid='e'; show; events; use r_kid; status; event paid guid='f'; status; up; status",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, child, join RUNNING
            paid/e null for */*
            RUNNING
            COMPLETED
            COMPLETED
        "#]],
    );
}

/// `w` runs itself until `n` is 0; the innermost one waits for `paid`.
const CHAIN: &str = "wf w; var n INT; nop; wf w; var n INT; start: nop -> kid if n > 0 -> end if n == 0; kid: child w(n = n - 1) id 'k'; join @kid -> exit; end: wait paid; exit";

// Ours: WfRuns nest 64 deep; the steps of all of them are bounded per command, and what wakes them goes up the whole chain.
#[test]
fn runs_nest_fifty_deep() {
    let innermost = format!("r{}", "_k".repeat(50));
    check(
        CHAIN,
        &format!(
            "run n=50; status; use {innermost}; status; show; event paid; status; use r; status; show; search name='w' status='RUNNING'"
        ),
        expect![[r#"
            RUNNING
            RUNNING
            r_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k RUNNING started by 0/2, awaited by 0/3
            0 RUNNING: entrypoint, start, end RUNNING
            COMPLETED
            COMPLETED
            r COMPLETED
            0 COMPLETED: entrypoint, start, kid, join, exit
            -
        "#]],
    );
}

// Ours: what nests deeper fails, and everybody above hears of it.
#[test]
fn runs_nest_so_deep_and_no_deeper() {
    let deepest = format!("r{}", "_k".repeat(63));
    check(
        CHAIN,
        &format!("run n=1000; status; use {deepest}; show; failures"),
        expect![[r#"
        ERROR
        r_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k_k ERROR started by 0/2, awaited by 0/3
        0 ERROR: entrypoint, start, kid ERROR !VAR_SUB_ERROR
        0/2 VAR_SUB_ERROR "Expected WfRuns nested at most 64 deep, but this one would be at 65", no content
        0 ERROR "Expected WfRuns nested at most 64 deep, but this one would be at 65"
    "#]],
    );
}

// Ours: a thousand steps over all runs of a command; then they go on in follow-up commands.
#[test]
fn the_steps_of_a_command_are_shared_by_its_runs() {
    let definition =
        "wf c; nop; wf w; var n INT = 0; again: nop -> kid if n < 400 -> exit if n >= 400; kid: child c -> again { n += 1 }; exit";
    check(
        definition,
        "records; hold; run; status; var n; records; release; status; var n; records",
        expect![[r#"
        3 records
        RUNNING
        n=199
        4 records
        COMPLETED
        n=400
        8 records
    "#]],
    );
}
