//! ThreadRuns: numbers, kinds, fields at their end (spec B 2).

use crate::check::check;
use expect_test::expect;

const HANDLED_TWICE: &str = "
    first on any handler -> second
    second on any handler -> exit
    thread handler
    fix
";

// spec B 2.1: numbers go up by one for each thread of the WfRun and are never given again; a handler is listed twice (Q-4).
#[test]
fn threads_are_numbered_in_order_of_creation() {
    let one = "take second; fail; take fix; ok; show";
    check(
        HANDLED_TWICE,
        &format!("run; take first; fail; show; take fix; ok; show; {one}"),
        expect![[r#"
            r RUNNING
            0 HALTED [handled by 1] children [1, 1]: entrypoint, first ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 RUNNING: entrypoint, fix RUNNING
            r RUNNING
            0 RUNNING children [1, 1]: entrypoint, first ERROR !TASK_FAILURE(handled by 1), second RUNNING
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix, exit
            r COMPLETED
            0 COMPLETED children [1, 1, 2, 2]: entrypoint, first ERROR !TASK_FAILURE(handled by 1), second ERROR !TASK_FAILURE(handled by 2), exit
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix, exit
            2 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix, exit
        "#]],
    );
}

// spec B 2.2: RUNNING at once, with its ENTRYPOINT NodeRun and one Variable for each it declares.
#[test]
fn a_thread_begins_with_its_variables() {
    check(
        "var a INT; var b STR = 'x'; greet on any handler; thread handler; var INPUT STR; var c INT = 3; var d BOOL; fix",
        "run a=1; vars; take greet; throw oh 'oh' 'why'; vars; times",
        expect![[r#"
            0/a=1 0/b="x"
            0/a=1 0/b="x" 1/INPUT="why" 1/c=3 1/d=null
            r 0..never
            0 0..never: entrypoint 0..0, greet 0..never
            1 0..never: entrypoint 0..0, fix 0..never
            0-1 0: 0 0..0 by w/
            1-1 0: 0 never..never
        "#]],
    );
}

// spec B 2.4: the output of the EXIT that ended it.
#[test]
fn a_thread_keeps_the_output_of_its_exit() {
    check(
        "var x INT = 4; exit x + 1",
        "run; show",
        expect![[r#"
            r COMPLETED
            0 COMPLETED -> 5: entrypoint, exit
        "#]],
    );
    check(
        "var x INT = 4; nop -> low if x < 3 -> high; low: exit 'low'; high: exit 'high'",
        "run a; show; run b x=1; show",
        expect![[r#"
            a COMPLETED
            0 COMPLETED -> "high": entrypoint, nop, high
            b COMPLETED
            0 COMPLETED -> "low": entrypoint, nop, low
        "#]],
    );
    check(
        "exit null",
        "run; show",
        expect![[r#"
            r COMPLETED
            0 COMPLETED -> null: entrypoint, exit
        "#]],
    );
}

// spec B 2.4, Q-2: a failed thread has a message, and (other than in the reference server) an end.
#[test]
fn a_failed_thread_keeps_the_message() {
    check(
        "throw out-of-stock 'none left'",
        "run; failures; times",
        expect![[r#"
            0/1 out-of-stock "none left", null
            0 EXCEPTION "none left"
            r 0..0
            0 0..0: entrypoint 0..0, throw 0..never
        "#]],
    );
    check(
        "greet; nop",
        "run; +1s; take greet; fail; failures; times",
        expect![[r#"
            0/1 TASK_FAILURE "the task failed; its last attempt tells why", no content
            0 ERROR "the task failed; its last attempt tells why"
            r 0..1000
            0 0..1000: entrypoint 0..0, greet 0..never
            0-1 0: 0 1000..1000 by w/
        "#]],
    );
}

// spec B 2.5: archived by the first advance after its time; read by itself from then on. Its NodeRuns and Variables stay.
#[test]
fn a_thread_that_is_over_is_archived_by_its_policy() {
    let definition = "greet on any handler; wait paid; thread handler; retire 5; var y INT = 7; nop";
    check(
        definition,
        "run; take greet; fail; get thread 1; +5s; show; stop; show; get thread 1; get thread 0; get thread 2; get node 1 0; get var 1 y; rescue 1; stop 1; resume; event paid; show",
        expect![[r#"
            get: NotFound
            r RUNNING
            0 RUNNING children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(handled by 1), wait RUNNING
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, nop, exit
            r HALTED
            0 HALTED [manual] children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(handled by 1), wait HALTED
            archived 1 FAILURE_HANDLER of 0 COMPLETED
            get: NotFound
            get: NotFound
            rescue: FailedPrecondition
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(handled by 1), wait, exit
        "#]],
    );
    check(
        "greet on any handler; wait paid; thread handler; retire 0; nop",
        "run; take greet; fail; show; get thread 1",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(handled by 1), wait RUNNING
            archived 1 FAILURE_HANDLER of 0 COMPLETED
        "#]],
    );
}

// spec B 2.5: only COMPLETED threads are archived, and never the entrypoint.
#[test]
fn a_failed_thread_is_not_archived() {
    check(
        "greet on any handler; retire 0; thread handler; retire 0; throw gave-up",
        "run; take greet; fail; show",
        expect![[r#"
            r EXCEPTION
            0 EXCEPTION children [1, 1]: entrypoint, greet EXCEPTION !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 EXCEPTION: entrypoint, throw EXCEPTION !gave-up
        "#]],
    );
}

// spec B 2.5: the entrypoint stays, whatever its policy.
#[test]
fn the_entrypoint_is_not_archived() {
    check(
        "retire 0; greet on any handler; thread handler; nop",
        "run; take greet; fail; show; get thread 0",
        expect![[r#"
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(handled by 1), exit
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, nop, exit
            get: NotFound
        "#]],
    );
}

// spec B 2.5, 2.6: when the list is nearly full, what is over is archived whatever its policy; numbers go on.
#[test]
fn threads_that_are_over_are_archived_under_pressure() {
    let definition = "
        var n INT = 0
        again: throwing on any handler
        check: nop -> again if n < 60 -> wait
        wait paid
        thread handler
        nop { n += 1 }
    ";
    let definition = definition.replace("throwing", "date 'never'");
    check(
        &definition,
        "run; var n; kinds; get thread 1; get thread 56; get thread 57; event paid; status",
        expect![[r#"
            n=60
            0 main, 57 handler, 58 handler, 59 handler, 60 handler
            archived 1 FAILURE_HANDLER of 0 COMPLETED
            archived 56 FAILURE_HANDLER of 0 COMPLETED
            get: NotFound
            COMPLETED
        "#]],
    );
}
