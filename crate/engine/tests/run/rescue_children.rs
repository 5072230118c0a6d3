//! RescueThreadRun of children: whom it takes along, what it refuses (spec B 8.6).

use crate::check::check;
use expect_test::expect;

// spec B 8.6: the child is rescued, and with it the parent that failed because of it, on a fresh wait.
#[test]
fn a_rescue_takes_the_waiting_parents_along() {
    let definition = "start child; join all @start; greet
        thread child; start grandchild; join all @start
        thread grandchild; fix";
    check(
        definition,
        "run; take fix; fail; show; rescue 2; show; waits; take fix; ok; show",
        expect![[r#"
            r ERROR
            0 ERROR children [1]: entrypoint, start, join ERROR !CHILD_FAILURE
            1 CHILD of 0 ERROR children [2]: entrypoint, start, join ERROR !CHILD_FAILURE
            2 CHILD of 1 ERROR: entrypoint, fix ERROR !TASK_FAILURE
            r RUNNING
            0 RUNNING children [1]: entrypoint, start, join ERROR !CHILD_FAILURE, join RUNNING
            1 CHILD of 0 RUNNING children [2]: entrypoint, start, join ERROR !CHILD_FAILURE, join RUNNING
            2 CHILD of 1 RUNNING: entrypoint, fix ERROR !TASK_FAILURE, fix RUNNING
            0/2: 1 ERROR unsuccessful
            0/3: 1 RUNNING in progress
            1/2: 2 ERROR unsuccessful
            1/3: 2 RUNNING in progress
            r RUNNING
            0 RUNNING children [1]: entrypoint, start, join ERROR !CHILD_FAILURE, join, greet RUNNING
            1 CHILD of 0 COMPLETED children [2]: entrypoint, start, join ERROR !CHILD_FAILURE, join, exit
            2 CHILD of 1 COMPLETED: entrypoint, fix ERROR !TASK_FAILURE, fix, exit
        "#]],
    );
    check(
        definition,
        "run; take fix; fail; rescue 2 skip; show; take greet; ok; status",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1]: entrypoint, start, join ERROR !CHILD_FAILURE, join, greet RUNNING
            1 CHILD of 0 COMPLETED children [2]: entrypoint, start, join ERROR !CHILD_FAILURE, join, exit
            2 CHILD of 1 COMPLETED: entrypoint, fix ERROR !TASK_FAILURE, exit
            COMPLETED
        "#]],
    );
    check(
        definition,
        "run; take fix; fail; rescue 1; show; rescue 0 skip; show",
        expect![[r#"
            r ERROR
            0 ERROR children [1]: entrypoint, start, join ERROR !CHILD_FAILURE, join ERROR !CHILD_FAILURE
            1 CHILD of 0 ERROR children [2]: entrypoint, start, join ERROR !CHILD_FAILURE, join ERROR !CHILD_FAILURE
            2 CHILD of 1 ERROR: entrypoint, fix ERROR !TASK_FAILURE
            r RUNNING
            0 RUNNING children [1]: entrypoint, start, join ERROR !CHILD_FAILURE, join ERROR !CHILD_FAILURE, greet RUNNING
            1 CHILD of 0 ERROR children [2]: entrypoint, start, join ERROR !CHILD_FAILURE, join ERROR !CHILD_FAILURE
            2 CHILD of 1 ERROR: entrypoint, fix ERROR !TASK_FAILURE
        "#]],
    );
}

// spec B 8.6: at an EXIT as well; a parent that failed of something else stays as it is.
#[test]
fn a_rescue_takes_a_parent_at_its_exit_along() {
    check(
        "start child; thread child; fix",
        "run; take fix; fail; show; rescue 1; show; take fix; ok; show",
        expect![[r#"
            r ERROR
            0 ERROR children [1]: entrypoint, start, exit ERROR !CHILD_FAILURE
            1 CHILD of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE
            r RUNNING
            0 RUNNING children [1]: entrypoint, start, exit ERROR !CHILD_FAILURE, exit RUNNING
            1 CHILD of 0 RUNNING: entrypoint, fix ERROR !TASK_FAILURE, fix RUNNING
            r COMPLETED
            0 COMPLETED children [1]: entrypoint, start, exit ERROR !CHILD_FAILURE, exit
            1 CHILD of 0 COMPLETED: entrypoint, fix ERROR !TASK_FAILURE, fix, exit
        "#]],
    );
    check(
        "start child; greet; thread child; fix",
        "run; take fix; fail; take greet; fail; rescue 1; show; take fix; ok; show; rescue 0; show; take greet; ok; show",
        expect![[r#"
            r ERROR
            0 ERROR children [1]: entrypoint, start, greet ERROR !TASK_FAILURE
            1 CHILD of 0 RUNNING: entrypoint, fix ERROR !TASK_FAILURE, fix RUNNING
            r ERROR
            0 ERROR children [1]: entrypoint, start, greet ERROR !TASK_FAILURE
            1 CHILD of 0 COMPLETED: entrypoint, fix ERROR !TASK_FAILURE, fix, exit
            r RUNNING
            0 RUNNING children [1]: entrypoint, start, greet ERROR !TASK_FAILURE, greet RUNNING
            1 CHILD of 0 COMPLETED: entrypoint, fix ERROR !TASK_FAILURE, fix, exit
            r COMPLETED
            0 COMPLETED children [1]: entrypoint, start, greet ERROR !TASK_FAILURE, greet, exit
            1 CHILD of 0 COMPLETED: entrypoint, fix ERROR !TASK_FAILURE, fix, exit
        "#]],
    );
}

// spec B 8.6: what is refused: no ERROR, a failure that was dealt with, also further up.
#[test]
fn a_rescue_is_refused() {
    check(
        "start child; join all @start per any handler; greet; thread child; fix; thread handler; nop",
        "run; rescue 0; rescue 1; take fix; fail; rescue 1; rescue 2; rescue -1; rescue 3; show",
        expect![[r#"
            rescue: FailedPrecondition
            rescue: FailedPrecondition
            rescue: FailedPrecondition
            rescue: FailedPrecondition
            rescue: InvalidArgument
            rescue: InvalidArgument
            r RUNNING
            0 RUNNING children [1] handled [1]: entrypoint, start, join, greet RUNNING
            1 CHILD of 0 ERROR children [2]: entrypoint, fix ERROR !TASK_FAILURE
            2 FAILURE_HANDLER of 1 COMPLETED: entrypoint, nop, exit
        "#]],
    );
    check(
        "start child; join all @start on any handler; greet; thread child; start grandchild; join all @start; thread grandchild; fix; thread handler; nop",
        "run; take fix; fail; rescue 2; rescue 1; show",
        expect![[r#"
            rescue: FailedPrecondition
            rescue: FailedPrecondition
            r RUNNING
            0 RUNNING children [1, 3, 3] handled [1]: entrypoint, start, join ERROR !CHILD_FAILURE(handled by 3), greet RUNNING
            1 CHILD of 0 ERROR children [2]: entrypoint, start, join ERROR !CHILD_FAILURE
            2 CHILD of 1 ERROR: entrypoint, fix ERROR !TASK_FAILURE
            3 FAILURE_HANDLER of 0 COMPLETED: entrypoint, nop, exit
        "#]],
    );
    check(
        "start child; join all @start; thread child; fix; throw oops",
        "run; take fix; ok; rescue 1; rescue 0; show",
        expect![[r#"
            rescue: FailedPrecondition
            rescue: FailedPrecondition
            r EXCEPTION
            0 EXCEPTION children [1]: entrypoint, start, join EXCEPTION !oops
            1 CHILD of 0 EXCEPTION: entrypoint, fix, throw EXCEPTION !oops
        "#]],
    );
}

// spec B 8.6, 7.4: children that halted with the parent go on when it is rescued.
#[test]
fn halted_children_go_on_after_a_rescue() {
    check(
        "start child; start-2: start other; join all @start, @start-2; thread child; fix; thread other; wait paid",
        "run; take fix; fail; show; event paid guid='e'; rescue 1; show; take fix; ok; show",
        expect![[r#"
            r ERROR
            0 ERROR children [1, 2]: entrypoint, start, start-2, join ERROR !CHILD_FAILURE
            1 CHILD of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE
            2 CHILD of 0 HALTED [parent 0 halted]: entrypoint, wait HALTED
            r RUNNING
            0 RUNNING children [1, 2]: entrypoint, start, start-2, join ERROR !CHILD_FAILURE, join RUNNING
            1 CHILD of 0 RUNNING: entrypoint, fix ERROR !TASK_FAILURE, fix RUNNING
            2 CHILD of 0 COMPLETED: entrypoint, wait, exit
            r COMPLETED
            0 COMPLETED children [1, 2]: entrypoint, start, start-2, join ERROR !CHILD_FAILURE, join, exit
            1 CHILD of 0 COMPLETED: entrypoint, fix ERROR !TASK_FAILURE, fix, exit
            2 CHILD of 0 COMPLETED: entrypoint, wait, exit
        "#]],
    );
}
