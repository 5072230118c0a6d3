//! A handler beside its parent: one that was rescued, and runs on while the parent, rescued after it, goes on too (spec B 7.4, 7.5, 8.2, 10.2).
//!
//! Children that nodes have started are in `start_threads` and `wait_threads`.

use crate::check::check;
use expect_test::expect;

/// Brings both threads to life: the parent leaves its failed node, the child tries its own again.
const BOTH: &str = "run; take greet; fail; take fix; fail; rescue 1; rescue 0 skip;";

fn both(definition: &str, script: &str, expected: expect_test::Expect) {
    check(definition, &format!("{BOTH} {script}"), expected);
}

// spec B 5.2, 18.8: EXIT waits for children that run.
#[test]
fn an_exit_waits_for_running_children() {
    both(
        "greet on any handler; thread handler; fix",
        "show; take fix; ok; show",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), exit RUNNING
            1 FAILURE_HANDLER of 0 RUNNING: entrypoint, fix ERROR !TASK_FAILURE, fix RUNNING
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), exit
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix ERROR !TASK_FAILURE, fix, exit
        "#]],
    );
}

// spec B 5.2: HALTED children do not block it; they stay as they are (1.5), and may be resumed though the run is over (Q-29).
#[test]
fn an_exit_does_not_wait_for_halted_children() {
    both(
        "greet on any handler; after; thread handler; fix; wait paid",
        "take fix; ok; stop 1; take after; ok; show; event paid; show; resume 1; show",
        expect![[r#"
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), after, exit
            1 FAILURE_HANDLER of 0 HALTED [manual]: entrypoint, fix ERROR !TASK_FAILURE, fix, wait HALTED
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), after, exit
            1 FAILURE_HANDLER of 0 HALTED [manual]: entrypoint, fix ERROR !TASK_FAILURE, fix, wait HALTED
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), after, exit
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix ERROR !TASK_FAILURE, fix, wait, exit
        "#]],
    );
}

// spec B 5.2, 7.4: a failing handler fails its parent, at the EXIT too.
#[test]
fn an_exit_fails_with_its_handler() {
    both(
        "greet on any handler; thread handler; fix",
        "take fix; fail; show",
        expect![[r#"
            r ERROR
            0 ERROR children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), exit ERROR !TASK_FAILURE
            1 FAILURE_HANDLER of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE, fix ERROR !TASK_FAILURE
        "#]],
    );
}

// spec B 4.5, Q-7: an EXIT that waits halts at once; the thread when its children have.
#[test]
fn an_exit_that_waits_can_be_stopped() {
    both(
        "greet on any handler; thread handler; fix",
        "stop; show; take fix; ok; show; resume; show",
        expect![[r#"
            r RUNNING
            0 HALTING [manual] children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), exit HALTED
            1 FAILURE_HANDLER of 0 HALTING [parent 0 halted]: entrypoint, fix ERROR !TASK_FAILURE, fix HALTING
            r HALTED
            0 HALTED [manual] children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), exit HALTED
            1 FAILURE_HANDLER of 0 HALTED [parent 0 halted]: entrypoint, fix ERROR !TASK_FAILURE, fix HALTED
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), exit
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix ERROR !TASK_FAILURE, fix, exit
        "#]],
    );
}

// spec B 7.5, 8.2: a failure with a handler halts the children first; the handler starts when they have halted, and they go on after it.
#[test]
fn a_handler_waits_until_the_children_have_halted() {
    let definition = "greet on any handler; after on any other; end; thread handler; fix; wait paid; thread other; help";
    both(
        definition,
        "take after; fail; show; take fix; ok; show; take help; ok; show",
        expect![[r#"
            r RUNNING [0 awaits other]
            0 HALTING [failure pending at 2] children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), after ERROR !TASK_FAILURE
            1 FAILURE_HANDLER of 0 HALTING [parent 0 halted]: entrypoint, fix ERROR !TASK_FAILURE, fix HALTING
            r RUNNING
            0 HALTED [handled by 2] children [1, 1, 2, 2]: entrypoint, greet ERROR !TASK_FAILURE(to 1), after ERROR !TASK_FAILURE(to 2)
            1 FAILURE_HANDLER of 0 HALTED [parent 0 halted]: entrypoint, fix ERROR !TASK_FAILURE, fix HALTED
            2 FAILURE_HANDLER of 0 RUNNING: entrypoint, help RUNNING
            r RUNNING
            0 RUNNING children [1, 1, 2, 2]: entrypoint, greet ERROR !TASK_FAILURE(to 1), after ERROR !TASK_FAILURE(handled by 2), end RUNNING
            1 FAILURE_HANDLER of 0 RUNNING: entrypoint, fix ERROR !TASK_FAILURE, fix, wait RUNNING
            2 FAILURE_HANDLER of 0 COMPLETED: entrypoint, help, exit
        "#]],
    );
}

// ours: A handler does not start while its thread is stopped.
#[test]
fn a_handler_does_not_start_while_its_thread_is_stopped() {
    let definition = "greet on any handler; after on any other; end; thread handler; fix; wait paid; thread other; help";
    both(
        definition,
        "take after; fail; stop; show; take fix; ok; show; resume; show",
        expect![[r#"
            r RUNNING [0 awaits other]
            0 HALTING [failure pending at 2, manual] children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), after ERROR !TASK_FAILURE
            1 FAILURE_HANDLER of 0 HALTING [parent 0 halted]: entrypoint, fix ERROR !TASK_FAILURE, fix HALTING
            r HALTED [0 awaits other]
            0 HALTED [failure pending at 2, manual] children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), after ERROR !TASK_FAILURE
            1 FAILURE_HANDLER of 0 HALTED [parent 0 halted]: entrypoint, fix ERROR !TASK_FAILURE, fix HALTED
            r RUNNING
            0 HALTED [handled by 2] children [1, 1, 2, 2]: entrypoint, greet ERROR !TASK_FAILURE(to 1), after ERROR !TASK_FAILURE(to 2)
            1 FAILURE_HANDLER of 0 HALTED [parent 0 halted]: entrypoint, fix ERROR !TASK_FAILURE, fix HALTED
            2 FAILURE_HANDLER of 0 RUNNING: entrypoint, help RUNNING
        "#]],
    );
}

// spec B 7.4: a failure without a handler halts the children for good, until the parent is rescued.
#[test]
fn an_unhandled_failure_halts_the_children() {
    let definition = "greet on any handler; after; thread handler; fix; wait paid";
    both(
        definition,
        "take after; fail; show; take fix; ok; show; event paid guid='e'; show; rescue 0; show",
        expect![[r#"
            r ERROR
            0 ERROR children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), after ERROR !TASK_FAILURE
            1 FAILURE_HANDLER of 0 HALTING [parent 0 halted]: entrypoint, fix ERROR !TASK_FAILURE, fix HALTING
            r ERROR
            0 ERROR children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), after ERROR !TASK_FAILURE
            1 FAILURE_HANDLER of 0 HALTED [parent 0 halted]: entrypoint, fix ERROR !TASK_FAILURE, fix HALTED
            r ERROR
            0 ERROR children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), after ERROR !TASK_FAILURE
            1 FAILURE_HANDLER of 0 HALTED [parent 0 halted]: entrypoint, fix ERROR !TASK_FAILURE, fix HALTED
            r RUNNING
            0 RUNNING children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), after ERROR !TASK_FAILURE, after RUNNING
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix ERROR !TASK_FAILURE, fix, wait, exit
        "#]],
    );
}

// spec B 8.2, 8.4, 8.5: a Stop reaches the children; with the Resume they go on in the same command.
#[test]
fn a_stop_reaches_the_children() {
    let definition = "greet on any handler; wait paid; thread handler; fix; wait done";
    both(
        definition,
        "take fix; ok; stop; show; resume; show",
        expect![[r#"
            r HALTED
            0 HALTED [manual] children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), wait HALTED
            1 FAILURE_HANDLER of 0 HALTED [parent 0 halted]: entrypoint, fix ERROR !TASK_FAILURE, fix, wait HALTED
            r RUNNING
            0 RUNNING children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), wait RUNNING
            1 FAILURE_HANDLER of 0 RUNNING: entrypoint, fix ERROR !TASK_FAILURE, fix, wait RUNNING
        "#]],
    );
    both(
        definition,
        "stop; resume; show; take fix; ok; show",
        expect![[r#"
            r RUNNING
            0 HALTING children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), wait HALTED
            1 FAILURE_HANDLER of 0 HALTING [parent 0 halted]: entrypoint, fix ERROR !TASK_FAILURE, fix HALTING
            r RUNNING
            0 RUNNING children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), wait RUNNING
            1 FAILURE_HANDLER of 0 RUNNING: entrypoint, fix ERROR !TASK_FAILURE, fix, wait RUNNING
        "#]],
    );
    both(
        definition,
        "take fix; ok; stop 1; show; stop; resume; show; resume 1; show",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), wait RUNNING
            1 FAILURE_HANDLER of 0 HALTED [manual]: entrypoint, fix ERROR !TASK_FAILURE, fix, wait HALTED
            r RUNNING
            0 RUNNING children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), wait RUNNING
            1 FAILURE_HANDLER of 0 HALTED [manual]: entrypoint, fix ERROR !TASK_FAILURE, fix, wait HALTED
            r RUNNING
            0 RUNNING children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), wait RUNNING
            1 FAILURE_HANDLER of 0 RUNNING: entrypoint, fix ERROR !TASK_FAILURE, fix, wait RUNNING
        "#]],
    );
}

// spec B 9.2: of two threads that wait, the lower one is asked first; a target decides.
#[test]
fn an_event_serves_the_lower_thread_first() {
    let definition = "greet on any handler; wait paid; thread handler; fix; wait paid";
    both(
        definition,
        "take fix; ok; event paid guid='a'; events; event paid guid='b'; events; show",
        expect![[r#"
            paid/a null claimed by 0/2
            paid/a null claimed by 0/2
            paid/b null claimed by 1/3
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), wait, exit
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix ERROR !TASK_FAILURE, fix, wait, exit
        "#]],
    );
    both(
        definition,
        "take fix; ok; event paid guid='a' thread=1; events",
        expect![[r#"
            paid/a null claimed by 1/3
        "#]],
    );
}

// spec B 5.10, 10.1: a condition is asked again whenever another thread has moved.
#[test]
fn a_condition_becomes_true_through_another_thread() {
    let definition = "var x INT = 1; greet on any handler; when x > 3; after; thread handler; fix { x = 3 }; fix-2: fix { x = 4 }";
    both(
        definition,
        "show; take fix; ok; show; take fix; ok; show",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), when RUNNING
            1 FAILURE_HANDLER of 0 RUNNING: entrypoint, fix ERROR !TASK_FAILURE, fix RUNNING
            r RUNNING
            0 RUNNING children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), when RUNNING
            1 FAILURE_HANDLER of 0 RUNNING: entrypoint, fix ERROR !TASK_FAILURE, fix, fix-2 RUNNING
            r RUNNING
            0 RUNNING children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), when, after RUNNING
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix ERROR !TASK_FAILURE, fix, fix-2, exit
        "#]],
    );
}

// spec B 5.8: a moment is asked for again in every pass, and the old timer is void; a span is asked for once.
#[test]
fn a_moment_may_move_while_it_is_waited_for() {
    let moving = "var i INT = 1704067210000; greet on any handler; until i; thread handler; fix { i = 1704067220000 }";
    both(
        moving,
        "times; take fix; ok; times; +10s; status; +9999ms; status; +1ms; status",
        expect![[r#"
            r 0..0
            0 0..never: entrypoint 0..0, greet 0..never, until 0..never until 10000
            1 0..never: entrypoint 0..0, fix 0..never, fix 0..never
            0-1 0: 0 0..0 by w/
            1-1 0: 0 0..0 by w/
            1-2 0: 0 never..never
            r 0..0
            0 0..never: entrypoint 0..0, greet 0..never, until 0..never until 20000
            1 0..0: entrypoint 0..0, fix 0..never, fix 0..0, exit 0..0
            0-1 0: 0 0..0 by w/
            1-1 0: 0 0..0 by w/
            1-2 0: 0 0..0 by w/
            RUNNING
            RUNNING
            COMPLETED
        "#]],
    );
    let nearer = "var i INT = 1704067210000; greet on any handler; until i; thread handler; fix { i = 1704067203000 }";
    both(
        nearer,
        "take fix; ok; +3s; status; times; +100s; show",
        expect![[r#"
            COMPLETED
            r 0..3000
            0 0..3000: entrypoint 0..0, greet 0..never, until 0..3000 until 3000 matured, exit 3000..3000
            1 0..0: entrypoint 0..0, fix 0..never, fix 0..0, exit 0..0
            0-1 0: 0 0..0 by w/
            1-1 0: 0 0..0 by w/
            1-2 0: 0 0..0 by w/
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), until, exit
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix ERROR !TASK_FAILURE, fix, exit
        "#]],
    );
    let gone = "var s STR = '2024-01-01T00:00:10Z'; greet on any handler; date s; thread handler; fix { s = 'never' }";
    both(
        gone,
        "take fix; ok; show; +100s; show",
        expect![[r#"
            r ERROR
            0 ERROR children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), date ERROR !VAR_SUB_ERROR
            1 FAILURE_HANDLER of 0 HALTED [parent 0 halted]: entrypoint, fix ERROR !TASK_FAILURE, fix, exit HALTED
            r ERROR
            0 ERROR children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), date ERROR !VAR_SUB_ERROR
            1 FAILURE_HANDLER of 0 HALTED [parent 0 halted]: entrypoint, fix ERROR !TASK_FAILURE, fix, exit HALTED
        "#]],
    );
    let span = "var n INT = 10; greet on any handler; sleep n; thread handler; fix { n = 20 }";
    both(
        span,
        "take fix; ok; +9999ms; status; +1ms; status",
        expect![[r#"
            RUNNING
            COMPLETED
        "#]],
    );
}

// spec B 2.3: a thread that ends leaves no timer behind.
#[test]
fn a_thread_that_failed_has_no_timers() {
    let definition = "greet on any handler; sleep 5; thread handler; fix";
    both(
        definition,
        "take fix; fail; show; +10s; show; times",
        expect![[r#"
            r ERROR
            0 ERROR children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), sleep ERROR !TASK_FAILURE
            1 FAILURE_HANDLER of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE, fix ERROR !TASK_FAILURE
            r ERROR
            0 ERROR children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), sleep ERROR !TASK_FAILURE
            1 FAILURE_HANDLER of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE, fix ERROR !TASK_FAILURE
            r 0..0
            0 0..0: entrypoint 0..0, greet 0..never, sleep 0..never until 5000
            1 0..0: entrypoint 0..0, fix 0..never, fix 0..never
            0-1 0: 0 0..0 by w/
            1-1 0: 0 0..0 by w/
            1-2 0: 0 0..0 by w/
        "#]],
    );
    both(
        "greet on any handler; wait paid within 5; thread handler; fix",
        "take fix; fail; +10s; show; rescue 0; +5s; show",
        expect![[r#"
            r ERROR
            0 ERROR children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), wait ERROR !TASK_FAILURE
            1 FAILURE_HANDLER of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE, fix ERROR !TASK_FAILURE
            r ERROR
            0 ERROR children [1, 1] handled [1]: entrypoint, greet ERROR !TASK_FAILURE(to 1), wait ERROR !TASK_FAILURE, wait ERROR !TIMEOUT
            1 FAILURE_HANDLER of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE, fix ERROR !TASK_FAILURE
        "#]],
    );
}

// spec B 3: threads move in order of creation, one node in a pass.
#[test]
fn threads_take_turns() {
    let definition = "
        var s STR = ''
        greet on any handler
        wait go
        a: nop { s += 'a' }
        b: nop { s += 'b' }
        c: nop { s += 'c' }
        after
        thread handler
        fix
        d: when s != ''
        e: nop { s += 'e' }
        f: nop { s += 'f' }
    ";
    both(
        definition,
        "take fix; ok; event go; var s",
        expect![[r#"
            s="abecf"
        "#]],
    );
}
