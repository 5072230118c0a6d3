//! INHERITED_VARs: variables of the parent's entrypoint (spec B 10.1, 13.3).

use crate::check::check;
use expect_test::expect;

// spec B 13.3: the child has no Variable of its own; it reads and writes the parent's at once.
#[test]
fn a_child_reads_and_writes_its_parents_variable() {
    check(
        "wf w; var x INT = 5; wait paid; wf c; below w 0; var x INT inherited; var y INT; first: nop { y = x, x += 1 }; greet(x); last: nop { x += 1 }",
        r#"run; run kid @spec="c" @parent="r"; vars; use r; vars; take greet; ok; use r_kid; show; use r; vars; show"#,
        expect![[r#""#]],
    );
}

// spec B 13.3: through the whole chain, and from every thread.
#[test]
fn inheritance_goes_up_the_chain() {
    check(
        "wf w; var x INT = 5; wait paid; wf b; below w 0; var x INT inherited; wait paid; wf c; below b 0; var x INT inherited; throw oops 'no' x on any handler; thread handler; var z INT; fix: nop { x += 10 }",
        r#"run; run b @spec="b" @parent="r"; run c @spec="c" @parent="r_b"; show; vars; use r_b; vars; use r; vars"#,
        expect![[r#""#]],
    );
}

// spec B 5.10, 13.3: a write does not advance the parent; its next command sees it.
#[test]
fn a_write_does_not_wake_the_parent() {
    check(
        "wf w; var x INT = 0; when x == 1; wf c; below w 0; var x INT inherited; nop { x = 1 }",
        r#"run; run kid @spec="c" @parent="r"; use r; show; event none; stop; resume; show"#,
        expect![[r#""#]],
    );
}

// spec B 13.3: several children share it; a child started by a node inherits too, though nothing says whose child it must be.
#[test]
fn children_share_what_they_inherit() {
    check(
        "wf w; var x INT = 0; nop; wf c; below w 0; var x INT inherited; nop { x += 1 }; wf w; var x INT = 0; child c; again: child c; wait paid",
        "run; vars; show",
        expect![[r#""#]],
    );
}

// spec B 13.3: no value may be given for it; what the parent keeps private, does not have, or took with it is not there.
#[test]
fn what_is_not_let_out_is_not_there() {
    check(
        "wf w; var x INT = 5; wait paid; wf c; below w 0; var x INT inherited; greet(x); again: greet(x)",
        r#"run; run kid @spec="c" @parent="r" x=1; run kid @spec="c" @parent="r"; take greet; use r; delete; use r_kid; ok; show"#,
        expect![[r#""#]],
    );
    // `p` keeps its x private; RUN_CHILD_WF does not ask whose child `c` wants to be.
    check(
        "wf w; var x INT = 5; nop; wf c; below w 0; var x INT inherited; greet(x); wf p; var x INT = 1 private; child c; join @child",
        r#"run @spec="p"; show; child; show"#,
        expect![[r#""#]],
    );
}
