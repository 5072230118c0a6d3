//! WfRuns: RunWf, inputs, statuses (spec B 1, C 2.5.1).

use crate::check::check;
use expect_test::expect;

// spec B 1.1: the checks of RunWf, each with its code.
#[test]
fn run_wf_refuses_what_it_cannot_start() {
    check(
        "var x INT required",
        r#"
        run a x=1 @spec=""
        run "" x=1
        run "a_b" x=1
        run "a/b" x=1
        run "-a" x=1
        run a x=1 @spec="none"
        run a x=1 @major=7
        run a x=1 @major=0 @revision=7
        run a x=1 @parent="p"
        run a
        run a x="text"
        run a x=1 y=2
        use a; get run
        "#,
        expect![[r#"
            run: InvalidArgument
            run: InvalidArgument
            run: InvalidArgument
            run: InvalidArgument
            run: InvalidArgument
            run: NotFound
            run: NotFound
            run: NotFound
            run: InvalidArgument
            run: InvalidArgument
            run: InvalidArgument
            run: InvalidArgument
            get: NotFound
        "#]],
    );
}

// ours: Names and ids have a length: keys hold them.
#[test]
fn an_id_has_a_length() {
    let id = "a".repeat(512);
    check(
        "nop",
        &format!("run {id}; status; run {id}a"),
        expect![[r#"
            COMPLETED
            run: InvalidArgument
        "#]],
    );
}

// spec B 1.1: the version a RunWf names; a revision alone is ignored.
#[test]
fn run_wf_resolves_the_version() {
    check(
        "nop; wf w; nop; nop-2: nop",
        r#"
        run a; run b @revision=7; run c @major=0; run d @major=0 @revision=0
        use a; show; use b; show; use c; show; use d; show
        "#,
        expect![[r#"
            a COMPLETED
            0 COMPLETED: entrypoint, nop, nop-2, exit
            b COMPLETED
            0 COMPLETED: entrypoint, nop, nop-2, exit
            c COMPLETED
            0 COMPLETED: entrypoint, nop, nop-2, exit
            d COMPLETED
            0 COMPLETED: entrypoint, nop, exit
        "#]],
    );
}

// spec B 1.1, Q-21: the same id again is refused, also by an identical request, and changes nothing.
#[test]
fn an_existing_id_is_refused_before_the_inputs_are_looked_at() {
    check(
        "var x INT required; greet",
        "run a x=1; run a x=1; run a; run a @parent=\"p\"; vars; show",
        expect![[r#"
            run: AlreadyExists
            run: AlreadyExists
            run: InvalidArgument
            0/x=1
            a RUNNING
            0 RUNNING: entrypoint, greet RUNNING
        "#]],
    );
}

// spec B 0.5: ids of 32 hex digits.
#[test]
fn an_id_is_generated_where_none_is_given() {
    check(
        "nop",
        "run ?; show; run ?; show",
        expect![[r#"
            ea94f1d14b1f2686a2c6cb6027cf4510 COMPLETED
            0 COMPLETED: entrypoint, nop, exit
            92ae791ab14bbe8852195722c3216843 COMPLETED
            0 COMPLETED: entrypoint, nop, exit
        "#]],
    );
}

// spec B 1.2: NULL is accepted for a required variable, and then the default is taken, else NULL.
#[test]
fn a_given_null_takes_the_default() {
    check(
        "var x INT required; var y INT = 5; var z INT = 6",
        "run x=null y=null z=7; vars",
        expect![[r#"
            0/x=null 0/y=5 0/z=7
        "#]],
    );
}

// spec B 1.2, Q-23: inputs are checked, not converted.
#[test]
fn inputs_are_stored_as_given() {
    check(
        "var d DOUBLE; var s STR; var j JSON_OBJ; var b BYTES; var t TIMESTAMP; var w WF_RUN_ID",
        r#"
        run a d=1 s=true j=json '{"a": 1}' b=bytes "xy" t=at 5000 w=wf-run "q"; vars
        run b s=1; vars
        run c s=1.5; vars
        run d d=1.5; vars
        "#,
        expect![[r#"
            0/b=xy 0/d=1 0/j={"a":1} 0/s=true 0/t=at 5000 0/w=q
            0/b=null 0/d=null 0/j=null 0/s=1 0/t=null 0/w=null
            0/b=null 0/d=null 0/j=null 0/s=1.5 0/t=null 0/w=null
            0/b=null 0/d=1.5 0/j=null 0/s=null 0/t=null 0/w=null
        "#]],
    );
}

// spec B 1.2: what fits no variable is refused.
#[test]
fn inputs_of_another_type_are_refused() {
    check(
        "var i INT; var d DOUBLE; var o BOOL; var s STR; var j JSON_OBJ; var a JSON_ARR; var t TIMESTAMP",
        r#"
        run i=1.5
        run i="1"
        run d="1"
        run o=1
        run o="true"
        run s=json '{}'
        run j=json '[]'
        run j="{}"
        run a=json '{}'
        run t=5
        get run
        "#,
        expect![[r#"
            run: InvalidArgument
            run: InvalidArgument
            run: InvalidArgument
            run: InvalidArgument
            run: InvalidArgument
            run: InvalidArgument
            run: InvalidArgument
            run: InvalidArgument
            run: InvalidArgument
            run: InvalidArgument
            get: NotFound
        "#]],
    );
}

// spec B 1.3, 1.4: RUNNING from its creation; the reply is the WfRun after it went as far as it could.
#[test]
fn a_wf_run_without_waits_has_ended_when_run_wf_answers() {
    check(
        "nop",
        "run; show; times",
        expect![[r#"
            r COMPLETED
            0 COMPLETED: entrypoint, nop, exit
            r 0..0
            0 0..0: entrypoint 0..0, nop 0..0, exit 0..0
        "#]],
    );
    check(
        "throw out-of-stock",
        "run; show",
        expect![[r#"
            r EXCEPTION
            0 EXCEPTION: entrypoint, throw EXCEPTION !out-of-stock
        "#]],
    );
    check(
        "var j JSON_OBJ; nop -> exit if j$.a > 5",
        r#"run j=json '{"a": 1}'; show"#,
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, nop ERROR !VAR_SUB_ERROR
        "#]],
    );
}

// spec B 1.4: the entrypoint's end is the WfRun's, with the time that was reported.
#[test]
fn a_wf_run_ends_with_its_entrypoint() {
    check(
        "greet",
        "run; take greet; +5s; ok @time 4000; show; times",
        expect![[r#"
            r COMPLETED
            0 COMPLETED: entrypoint, greet, exit
            r 0..4000
            0 0..4000: entrypoint 0..0, greet 0..4000, exit 5000..4000
            0-1 0: 0 0..4000 by w/
        "#]],
    );
    check(
        "greet",
        "run; take greet; +5s; fail @time 4000; show; times",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, greet ERROR !TASK_FAILURE
            r 0..5000
            0 0..5000: entrypoint 0..0, greet 0..never
            0-1 0: 0 0..4000 by w/
        "#]],
    );
    check(
        "greet",
        "run; take greet; +5s; throw out-of-stock @untimed; show; times",
        expect![[r#"
            r EXCEPTION
            0 EXCEPTION: entrypoint, greet EXCEPTION !out-of-stock
            r 0..5000
            0 0..5000: entrypoint 0..0, greet 0..never
            0-1 0: 0 0..5000 by w/
        "#]],
    );
}

// ours: AwaitWfRun answers at the end, at once if it has come, and when the run is deleted.
#[test]
fn the_end_of_a_wf_run_can_be_awaited() {
    check(
        "greet",
        "await; run; await; take greet; ok; await",
        expect![[r#"
            r ended: NotFound
            r ended: COMPLETED
            r ended: COMPLETED
        "#]],
    );
    check(
        "greet",
        "run; await; await; delete",
        expect![[r#"
            r ended: NotFound
            r ended: NotFound
        "#]],
    );
    check(
        "greet",
        "run; await; stop; resume; take greet; throw out-of-stock",
        expect![[r#"
            r ended: EXCEPTION
        "#]],
    );
    check("greet", "run; await; cancel; take greet; ok", expect![[r#""#]]);
}
