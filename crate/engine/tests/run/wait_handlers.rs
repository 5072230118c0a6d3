//! WAIT_FOR_THREADS: handlers of a thread's failure, and of the node's (spec B 7.5, 10.3).

use crate::check::check;
use expect_test::expect;

// spec B 10.3: a handler of one thread's failure: its child, with the content as INPUT; nobody else halts.
#[test]
fn the_failure_of_one_thread_can_be_handled() {
    let definition = "start child; start-2: start child; join all @start, @start-2 per oops handler; greet
        thread child; fix
        thread handler; var INPUT INT; help";
    check(
        definition,
        "run; take fix; throw oops 'why' 5; show; waits; vars; failures; take help; ok; show; waits; take fix; ok; show; waits",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1, 2]: entrypoint, start, start-2, join RUNNING
            1 CHILD of 0 EXCEPTION children [3]: entrypoint, fix EXCEPTION !oops
            2 CHILD of 0 RUNNING: entrypoint, fix RUNNING
            3 FAILURE_HANDLER of 1 RUNNING: entrypoint, help RUNNING
            0/3: 1 EXCEPTION in hands of 3, 2 RUNNING in progress
            3/INPUT=5
            1/1 oops "why", 5
            1 EXCEPTION "why"
            r RUNNING
            0 RUNNING children [1, 2] handled [1]: entrypoint, start, start-2, join RUNNING
            1 CHILD of 0 EXCEPTION children [3]: entrypoint, fix EXCEPTION !oops
            2 CHILD of 0 RUNNING: entrypoint, fix RUNNING
            3 FAILURE_HANDLER of 1 COMPLETED: entrypoint, help, exit
            0/3: 1 EXCEPTION done 3, 2 RUNNING in progress
            r RUNNING
            0 RUNNING children [1, 2] handled [1]: entrypoint, start, start-2, join, greet RUNNING
            1 CHILD of 0 EXCEPTION children [3]: entrypoint, fix EXCEPTION !oops
            2 CHILD of 0 COMPLETED: entrypoint, fix, exit
            3 FAILURE_HANDLER of 1 COMPLETED: entrypoint, help, exit
            0/3: 1 EXCEPTION done 3, 2 COMPLETED done
        "#]],
    );
    check(
        definition,
        "run; take fix; fail; show; waits",
        expect![[r#"
            r ERROR
            0 ERROR children [1, 2]: entrypoint, start, start-2, join ERROR !CHILD_FAILURE
            1 CHILD of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE
            2 CHILD of 0 HALTING [parent 0 halted]: entrypoint, fix HALTING
            0/3: 1 ERROR unsuccessful, 2 HALTING in progress
        "#]],
    );
    check(
        definition,
        "run; take fix; throw oops 'why' 5; take help; throw worse 'still' 6; show; waits; failures",
        expect![[r#"
            r EXCEPTION
            0 EXCEPTION children [1, 2]: entrypoint, start, start-2, join EXCEPTION !worse
            1 CHILD of 0 EXCEPTION children [3]: entrypoint, fix EXCEPTION !oops
            2 CHILD of 0 HALTING [parent 0 halted]: entrypoint, fix HALTING
            3 FAILURE_HANDLER of 1 EXCEPTION: entrypoint, help EXCEPTION !worse
            0/3: 1 EXCEPTION unsuccessful 3, 2 HALTING in progress
            0/3 worse "still", 6
            1/1 oops "why", 5
            3/1 worse "still", 6
            0 EXCEPTION "still"
            1 EXCEPTION "why"
            3 EXCEPTION "still"
        "#]],
    );
}

// spec B 10.3: the first handler that catches it.
#[test]
fn the_first_handler_of_a_thread_counts() {
    check(
        "start child; join all @start per TASK_ERROR one per any two; thread child; fix; thread one; help; thread two; help",
        "run a; take fix; throw oops; kinds; run b; take fix; fail; kinds",
        expect![[r#"
            0 main, 1 child, 2 two
            0 main, 1 child, 2 one
        "#]],
    );
}

// spec B 10.3: an INPUT that does not fit the handler fails the node.
#[test]
fn a_handler_of_a_thread_must_be_able_to_take_the_content() {
    check(
        "start child; join all @start per any handler; thread child; fix; thread handler; var INPUT INT; help",
        "run; take fix; throw oops 'why' 'text'; show; waits; failures",
        expect![[r#"
            r ERROR
            0 ERROR children [1]: entrypoint, start, join ERROR !CHILD_FAILURE
            1 CHILD of 0 EXCEPTION: entrypoint, fix EXCEPTION !oops
            0/2: 1 EXCEPTION in progress
            0/2 CHILD_FAILURE "Expected to start thread handler for the failure of thread 1, but: variable INPUT: Expected a value of type INT, but it is of type STR", no content
            1/1 oops "why", "text"
            0 ERROR "Expected to start thread handler for the failure of thread 1, but: variable INPUT: Expected a value of type INT, but it is of type STR"
            1 EXCEPTION "why"
        "#]],
    );
    check(
        "start child; join all @start per any handler; thread child; fix; thread handler; var x INT; help",
        "run; take fix; throw oops 'why' 'text'; show; vars",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1]: entrypoint, start, join RUNNING
            1 CHILD of 0 EXCEPTION children [2]: entrypoint, fix EXCEPTION !oops
            2 FAILURE_HANDLER of 1 RUNNING: entrypoint, help RUNNING
            2/x=null
        "#]],
    );
}

// ours: with a winner there is nothing left to handle: the handler is halted, the failure does not count (spec B 10.3 halts the failed
// thread instead, which has ended).
#[test]
fn any_halts_handlers_of_the_others() {
    check(
        "start child; start-2: start child; join any @start, @start-2 per any handler; thread child; fix; thread handler; wait paid",
        "run; take fix; fail; show; take fix; ok; show; waits",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1, 2]: entrypoint, start, start-2, join RUNNING
            1 CHILD of 0 ERROR children [3]: entrypoint, fix ERROR !TASK_FAILURE
            2 CHILD of 0 RUNNING: entrypoint, fix RUNNING
            3 FAILURE_HANDLER of 1 RUNNING: entrypoint, wait RUNNING
            r COMPLETED
            0 COMPLETED children [1, 2] handled [1, 2]: entrypoint, start, start-2, join, exit
            1 CHILD of 0 ERROR children [3]: entrypoint, fix ERROR !TASK_FAILURE
            2 CHILD of 0 COMPLETED: entrypoint, fix, exit
            3 FAILURE_HANDLER of 1 HALTED [not needed by 0/3]: entrypoint, wait HALTED
            0/3: 1 ERROR in hands of 3, 2 COMPLETED done
        "#]],
    );
}

// spec B 7.5, 10.3: a handler of the node halts the children, and settles what has failed; the others go on, EXIT waits for them.
#[test]
fn a_handler_of_the_wait_settles_what_failed() {
    let definition = "start child; start-2: start child; join all @start, @start-2 on oops handler; greet
        thread child; fix
        thread handler; var INPUT INT; help";
    check(
        definition,
        "run; take fix; take fix; throw oops 'why' 5; show; waits; ok @0; show; waits; take help; ok; show; waits; take greet; ok; show",
        expect![[r#"
            r RUNNING [0 awaits handler]
            0 HALTING [failure pending at 3] children [1, 2]: entrypoint, start, start-2, join EXCEPTION !oops
            1 CHILD of 0 HALTING [parent 0 halted]: entrypoint, fix HALTING
            2 CHILD of 0 EXCEPTION: entrypoint, fix EXCEPTION !oops
            0/3: 1 HALTING in progress, 2 EXCEPTION unsuccessful
            r RUNNING
            0 HALTED [handled by 3] children [1, 2, 3, 3]: entrypoint, start, start-2, join EXCEPTION !oops(to 3)
            1 CHILD of 0 HALTED [parent 0 halted]: entrypoint, fix HALTED
            2 CHILD of 0 EXCEPTION: entrypoint, fix EXCEPTION !oops
            3 FAILURE_HANDLER of 0 RUNNING: entrypoint, help RUNNING
            0/3: 1 HALTING in progress, 2 EXCEPTION unsuccessful
            r RUNNING
            0 RUNNING children [1, 2, 3, 3] handled [2]: entrypoint, start, start-2, join EXCEPTION !oops(handled by 3), greet RUNNING
            1 CHILD of 0 COMPLETED: entrypoint, fix, exit
            2 CHILD of 0 EXCEPTION: entrypoint, fix EXCEPTION !oops
            3 FAILURE_HANDLER of 0 COMPLETED: entrypoint, help, exit
            0/3: 1 HALTING in progress, 2 EXCEPTION unsuccessful
            r COMPLETED
            0 COMPLETED children [1, 2, 3, 3] handled [2]: entrypoint, start, start-2, join EXCEPTION !oops(handled by 3), greet, exit
            1 CHILD of 0 COMPLETED: entrypoint, fix, exit
            2 CHILD of 0 EXCEPTION: entrypoint, fix EXCEPTION !oops
            3 FAILURE_HANDLER of 0 COMPLETED: entrypoint, help, exit
        "#]],
    );
    check(
        definition,
        "run; take fix; take fix; throw oops 'why' 5; fail @0; take help; ok; show; take greet; ok; show",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1, 2, 3, 3] handled [2]: entrypoint, start, start-2, join EXCEPTION !oops(handled by 3), greet RUNNING
            1 CHILD of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE
            2 CHILD of 0 EXCEPTION: entrypoint, fix EXCEPTION !oops
            3 FAILURE_HANDLER of 0 COMPLETED: entrypoint, help, exit
            r ERROR
            0 ERROR children [1, 2, 3, 3] handled [2]: entrypoint, start, start-2, join EXCEPTION !oops(handled by 3), greet, exit ERROR !CHILD_FAILURE
            1 CHILD of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE
            2 CHILD of 0 EXCEPTION: entrypoint, fix EXCEPTION !oops
            3 FAILURE_HANDLER of 0 COMPLETED: entrypoint, help, exit
        "#]],
    );
}
