//! INHERITED_VARs: variables of the parent's entrypoint (spec B 10.1, 13.3).

use crate::check::check;
use expect_test::expect;

// spec B 13.3: the child has no Variable of its own; it reads and writes the parent's at once.
#[test]
fn a_child_reads_and_writes_its_parents_variable() {
    check(
        "task greet(x INT); wf w; var x INT = 5; wait paid; wf c; below w 0; var x INT inherited; var y INT; first: nop { y = x, x += 1 }; greet(x); last: nop { x += 1 }",
        r#"run; run kid @spec="c" @parent="r"; vars; use r; vars; take greet; ok; use r_kid; show; use r; vars; show"#,
        expect![[r#"
            0/y=5
            0/x=6
            r_kid COMPLETED
            0 COMPLETED: entrypoint, first, greet, last, exit
            0/x=7
            r RUNNING
            0 RUNNING: entrypoint, wait RUNNING
        "#]],
    );
}

// spec B 13.3: through the whole chain, and from every thread.
#[test]
fn inheritance_goes_up_the_chain() {
    check(
        "wf w; var x INT = 5; wait paid; wf b; below w 0; var x INT inherited; wait paid; wf c; below b 0; var x INT inherited; throw oops 'no' x on any handler; thread handler; var z INT; fix: nop { x += 10 }",
        r#"run; run b @spec="b" @parent="r"; run c @spec="c" @parent="r_b"; show; vars; use r_b; vars; use r; vars"#,
        expect![[r#"
            r_b_c ERROR
            0 ERROR children [1, 1]: entrypoint, throw ERROR !oops(handled by 1) !VAR_SUB_ERROR
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix, exit
            1/z=null

            0/x=15
        "#]],
    );
}

// spec B 5.10, 13.3: a write does not advance the parent; its next advance sees it, at the latest when the child ends.
#[test]
fn a_write_does_not_wake_the_parent() {
    check(
        "wf w; var x INT = 0; when x == 1; wf c; below w 0; var x INT inherited; nop { x = 1 }; wait paid",
        r#"run; run kid @spec="c" @parent="r"; use r; vars; show; use r_kid; event paid; use r; show"#,
        expect![[r#"
            0/x=1
            r RUNNING
            0 RUNNING: entrypoint, when RUNNING
            r COMPLETED
            0 COMPLETED: entrypoint, when, exit
        "#]],
    );
}

// spec B 13.3: several children share it; a child started by a node inherits too, though nothing says whose child it must be.
#[test]
fn children_share_what_they_inherit() {
    check(
        "wf w; var x INT = 0; nop; wf c; below w 0; var x INT inherited; nop { x += 1 }; wf w; var x INT = 0; child c; again: child c; wait paid",
        "run; vars; show",
        expect![[r#"
            0/x=2
            r RUNNING
            0 RUNNING: entrypoint, child, again, wait RUNNING
        "#]],
    );
}

// spec B 13.3: no value may be given for it; what the parent keeps private, does not have, or took with it is not there.
#[test]
fn what_is_not_let_out_is_not_there() {
    check(
        "task greet(x INT); wf w; var x INT = 5; wait paid; wf c; below w 0; var x INT inherited; greet(x); again: greet(x)",
        r#"run; run kid @spec="c" @parent="r" x=1; run kid @spec="c" @parent="r"; take greet; use r; delete; use r_kid; ok; show"#,
        expect![[r#"
            run: InvalidArgument
            r_kid ERROR
            0 ERROR: entrypoint, greet, again ERROR !VAR_SUB_ERROR
        "#]],
    );
    // `p` keeps its x private; RUN_CHILD_WF does not ask whose child `c` wants to be.
    check(
        "task greet(x INT); wf w; var x INT = 5; nop; wf c; below w 0; var x INT inherited; greet(x); wf p; var x INT = 1 private; child c; join @child",
        r#"run @spec="p"; show; child; show"#,
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, child, join ERROR !CHILD_FAILURE
            r_? ERROR started by 0/1, awaited by 0/2
            0 ERROR: entrypoint, greet ERROR !VAR_SUB_ERROR
        "#]],
    );
}
