//! WAIT_FOR_THREADS: entries, strategies, what it fails with (spec B 5.7, 7.7, 10.3, 18.4, 18.7).

use crate::check::check;
use expect_test::expect;

const TWO: &str = "thread child; fix; exit 5; thread other; help";

// spec B 10.3: done when all have completed; it has no output.
#[test]
fn all_threads_are_waited_for() {
    check(
        &format!("start child; start-2: start other; join all @start, @start-2; greet; {TWO}"),
        "run; show; waits; types; take help; ok; waits; take fix; ok; waits; show",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1, 2]: entrypoint, start, start-2, join RUNNING
            1 CHILD of 0 RUNNING: entrypoint, fix RUNNING
            2 CHILD of 0 RUNNING: entrypoint, help RUNNING
            0/3: 1 RUNNING in progress, 2 RUNNING in progress
            entrypoint: entrypoint, start: start_thread child Some(1), start-2: start_thread other Some(2), join: wait_for_threads, entrypoint: entrypoint, fix: task 1-1, entrypoint: entrypoint, help: task 2-1
            0/3: 1 RUNNING in progress, 2 COMPLETED done
            0/3: 1 COMPLETED done, 2 COMPLETED done
            r RUNNING
            0 RUNNING children [1, 2]: entrypoint, start, start-2, join, greet RUNNING
            1 CHILD of 0 COMPLETED -> 5: entrypoint, fix, exit
            2 CHILD of 0 COMPLETED: entrypoint, help, exit
        "#]],
    );
    check(
        &format!("var out JSON_ARR; start child; join all @start; nop {{ out = @join }}; {TWO}"),
        "run; take fix; ok; failures",
        expect![[r#"
            0/3 VAR_SUB_ERROR "Mutating variable out: Expected node join to have an output, but it has none", no content
            0 ERROR "Mutating variable out: Expected node join to have an output, but it has none"
        "#]],
    );
}

// spec B 10.3: numbers from a list; whatever reads as a whole number.
#[test]
fn threads_can_be_named_by_a_list() {
    check(
        "var list JSON_ARR; each list child; join all of @each; thread child; var INPUT INT; fix",
        "run list=json '[1, 2]'; waits; take fix; ok; take fix; ok; show; waits",
        expect![[r#"
            0/2: 1 RUNNING in progress, 2 RUNNING in progress
            r COMPLETED
            0 COMPLETED children [1, 2]: entrypoint, each, join, exit
            1 CHILD of 0 COMPLETED: entrypoint, fix, exit
            2 CHILD of 0 COMPLETED: entrypoint, fix, exit
            0/2: 1 COMPLETED done, 2 COMPLETED done
        "#]],
    );
    check(
        "var list JSON_ARR; start child; join all of list; thread child; fix",
        r#"run list=json '["1", 1.0, 1]'; waits; take fix; ok; waits; status"#,
        expect![[r#"
            0/2: 1 RUNNING in progress, 1 RUNNING in progress, 1 RUNNING in progress
            0/2: 1 COMPLETED done, 1 COMPLETED done, 1 COMPLETED done
            COMPLETED
        "#]],
    );
}

// ours: the reference server aborts the command for a native Array (spec B 10.3).
#[test]
fn threads_can_be_named_by_an_array() {
    check(
        "var list array INT; start child; join all of list; thread child; fix",
        "run list=[1]; waits; take fix; ok; waits; status; run b list=[]; status; run c list=null; failures",
        expect![[r#"
            0/2: 1 RUNNING in progress
            0/2: 1 COMPLETED done
            COMPLETED
            RUNNING
            0/2 VAR_SUB_ERROR "Expected a JSON_ARR or an Array of threads to wait for, but it is of type NULL", no content
            0 ERROR "Expected a JSON_ARR or an Array of threads to wait for, but it is of type NULL"
        "#]],
    );
}

// spec B 10.3: unknown threads, the thread itself and those above it, and what is no number.
#[test]
fn a_thread_cannot_wait_for_just_anything() {
    for list in ["[2]", "[-1]", "[null]", "[\"x\"]", "[{}]", "[0]", "[4294967297]"] {
        let definition = "var list JSON_ARR; start child; join all of list; thread child; wait paid";
        check(
            definition,
            &format!("run list=json '{list}'; show"),
            expect![
                r"
                r ERROR
                0 ERROR children [1]: entrypoint, start, join ERROR !VAR_SUB_ERROR
                1 CHILD of 0 HALTED [parent 0 halted]: entrypoint, wait HALTED
                "
            ],
        );
    }
    let definition = "var list JSON_ARR; start child; join all of list; thread child; join all of list; fix";
    check(
        definition,
        "run list=json '[1]'; show; failures; waits",
        expect![[r#"
            r ERROR
            0 ERROR children [1]: entrypoint, start, join ERROR !CHILD_FAILURE
            1 CHILD of 0 ERROR: entrypoint, join ERROR !VAR_SUB_ERROR
            0/2 CHILD_FAILURE "thread 1 failed: VAR_SUB_ERROR: Expected a thread to wait for that does not wait for this one, but thread 1 does", no content
            1/1 VAR_SUB_ERROR "Expected a thread to wait for that does not wait for this one, but thread 1 does", no content
            0 ERROR "thread 1 failed: VAR_SUB_ERROR: Expected a thread to wait for that does not wait for this one, but thread 1 does"
            1 ERROR "Expected a thread to wait for that does not wait for this one, but thread 1 does"
            0/2: 1 ERROR unsuccessful
            1/1: 
        "#]],
    );
    check(
        "var list JSON_ARR; join all of list",
        "run; failures",
        expect![[r#"
            0/1 VAR_SUB_ERROR "Expected a JSON_ARR or an Array of threads to wait for, but it is of type NULL", no content
            0 ERROR "Expected a JSON_ARR or an Array of threads to wait for, but it is of type NULL"
        "#]],
    );
}

// spec B 10.3: any thread of the WfRun: a sibling, too.
#[test]
fn a_sibling_can_be_waited_for() {
    check(
        "start child; start-2: start other(n = @start); greet; thread child; fix; thread other; var n INT; join all n; help",
        "run; show; take fix; ok; show",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1, 2]: entrypoint, start, start-2, greet RUNNING
            1 CHILD of 0 RUNNING: entrypoint, fix RUNNING
            2 CHILD of 0 RUNNING: entrypoint, join RUNNING
            r RUNNING
            0 RUNNING children [1, 2]: entrypoint, start, start-2, greet RUNNING
            1 CHILD of 0 COMPLETED: entrypoint, fix, exit
            2 CHILD of 0 RUNNING: entrypoint, join, help RUNNING
        "#]],
    );
}

// spec B 10.3: an empty list: ALL is done, ANY fails, FIRST waits for ever.
#[test]
fn an_empty_list_depends_on_the_strategy() {
    check(
        "var list JSON_ARR; all: join all of list; first: join first of list",
        "run list=json '[]'; show; +100s; show",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, all, first RUNNING
            r RUNNING
            0 RUNNING: entrypoint, all, first RUNNING
        "#]],
    );
    check(
        "var list JSON_ARR; any: join any of list",
        "run list=json '[]'; show; failures",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, any ERROR !CHILD_FAILURE
            0/1 CHILD_FAILURE "Expected one of the threads to complete, but all of them failed", no content
            0 ERROR "Expected one of the threads to complete, but all of them failed"
        "#]],
    );
}

// spec B 18.4, 7.7: an exception goes up as it is.
#[test]
fn an_exception_goes_up_through_the_wait() {
    check(
        "start child; join all @start; thread child; fix; throw oops 'why' 5",
        "run; show; take fix; ok; show; waits; failures",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1]: entrypoint, start, join RUNNING
            1 CHILD of 0 RUNNING: entrypoint, fix RUNNING
            r EXCEPTION
            0 EXCEPTION children [1]: entrypoint, start, join EXCEPTION !oops
            1 CHILD of 0 EXCEPTION: entrypoint, fix, throw EXCEPTION !oops
            0/2: 1 EXCEPTION unsuccessful
            0/2 oops "why", 5
            1/2 oops "why", 5
            0 EXCEPTION "why"
            1 EXCEPTION "why"
        "#]],
    );
}

// spec B 18.4, 7.7: an error goes up as CHILD_FAILURE, naming the thread and what it failed of.
#[test]
fn an_error_goes_up_as_child_failure() {
    check(
        "start child; join all @start; thread child; fix",
        "run; take fix; fail; show; waits; failures",
        expect![[r#"
            r ERROR
            0 ERROR children [1]: entrypoint, start, join ERROR !CHILD_FAILURE
            1 CHILD of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE
            0/2: 1 ERROR unsuccessful
            0/2 CHILD_FAILURE "thread 1 failed: TASK_FAILURE: the task failed; its last attempt tells why", no content
            1/1 TASK_FAILURE "the task failed; its last attempt tells why", no content
            0 ERROR "thread 1 failed: TASK_FAILURE: the task failed; its last attempt tells why"
            1 ERROR "the task failed; its last attempt tells why"
        "#]],
    );
}

// spec B 7.7: a thread that failed with its handler reports what it failed of itself.
#[test]
fn a_thread_whose_handler_failed_reports_its_own_failure() {
    check(
        "start child; join all @start; thread child; fix on any handler; thread handler; throw oops",
        "run; take fix; fail; show; failures",
        expect![[r#"
            r ERROR
            0 ERROR children [1]: entrypoint, start, join ERROR !CHILD_FAILURE
            1 CHILD of 0 EXCEPTION children [2, 2]: entrypoint, fix EXCEPTION !TASK_FAILURE(to 2)
            2 FAILURE_HANDLER of 1 EXCEPTION: entrypoint, throw EXCEPTION !oops
            0/2 CHILD_FAILURE "thread 1 failed: TASK_FAILURE: the task failed; its last attempt tells why", no content
            1/1 TASK_FAILURE "the task failed; its last attempt tells why", no content
            2/1 oops "", null
            0 ERROR "thread 1 failed: TASK_FAILURE: the task failed; its last attempt tells why"
            1 EXCEPTION ""
            2 EXCEPTION ""
            2 handles 1/1 #0
        "#]],
    );
}

// spec B 10.3: the first in the list that failed counts, at once; the others halt with the parent and show it.
#[test]
fn all_fails_with_the_first_that_failed() {
    check(
        "start child; start-2: start child; start-3: start child; join all @start, @start-2, @start-3; thread child; fix",
        "run; take fix; take fix; throw two; show; waits; ok @0; show; waits",
        expect![[r#"
            r EXCEPTION
            0 EXCEPTION children [1, 2, 3]: entrypoint, start, start-2, start-3, join EXCEPTION !two
            1 CHILD of 0 HALTING [parent 0 halted]: entrypoint, fix HALTING
            2 CHILD of 0 EXCEPTION: entrypoint, fix EXCEPTION !two
            3 CHILD of 0 HALTING [parent 0 halted]: entrypoint, fix HALTING
            0/4: 1 HALTING in progress, 2 EXCEPTION unsuccessful, 3 HALTING in progress
            r EXCEPTION
            0 EXCEPTION children [1, 2, 3]: entrypoint, start, start-2, start-3, join EXCEPTION !two
            1 CHILD of 0 HALTED [parent 0 halted]: entrypoint, fix HALTED
            2 CHILD of 0 EXCEPTION: entrypoint, fix EXCEPTION !two
            3 CHILD of 0 HALTING [parent 0 halted]: entrypoint, fix HALTING
            0/4: 1 HALTING in progress, 2 EXCEPTION unsuccessful, 3 HALTING in progress
        "#]],
    );
}

// spec B 18.7, Q-16, Q-17: the first that completes wins; the others are halted for good and do not block EXIT once HALTED.
#[test]
fn any_halts_the_others() {
    check(
        "start child; start-2: start child; join any @start, @start-2; thread child; fix",
        "run; take fix; take fix; ok @0; show; waits; resume 2; ok @1; show; waits",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1, 2] handled [1]: entrypoint, start, start-2, join, exit RUNNING
            1 CHILD of 0 COMPLETED: entrypoint, fix, exit
            2 CHILD of 0 HALTING [not needed by 0/3]: entrypoint, fix HALTING
            0/3: 1 COMPLETED done, 2 HALTING in progress
            r COMPLETED
            0 COMPLETED children [1, 2] handled [1]: entrypoint, start, start-2, join, exit
            1 CHILD of 0 COMPLETED: entrypoint, fix, exit
            2 CHILD of 0 HALTED [not needed by 0/3]: entrypoint, fix HALTED
            0/3: 1 COMPLETED done, 2 HALTING in progress
        "#]],
    );
    check(
        "start child; start-2: start other; join any @start, @start-2; greet; thread child; fix; thread other; wait paid",
        "run; take fix; ok; show; waits; resume 2; event paid; take greet; ok; show",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1, 2] handled [1]: entrypoint, start, start-2, join, greet RUNNING
            1 CHILD of 0 COMPLETED: entrypoint, fix, exit
            2 CHILD of 0 HALTED [not needed by 0/3]: entrypoint, wait HALTED
            0/3: 1 COMPLETED done, 2 HALTED in progress
            r COMPLETED
            0 COMPLETED children [1, 2] handled [1]: entrypoint, start, start-2, join, greet, exit
            1 CHILD of 0 COMPLETED: entrypoint, fix, exit
            2 CHILD of 0 HALTED [not needed by 0/3]: entrypoint, wait HALTED
        "#]],
    );
}

// spec B 10.3: failures before the winner do not count later; if all fail, it is a CHILD_FAILURE of its own.
#[test]
fn any_needs_one_that_completes() {
    check(
        "start child; start-2: start child; join any @start, @start-2; thread child; fix",
        "run; take fix; fail; show; waits; take fix; ok; show; waits",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1, 2]: entrypoint, start, start-2, join RUNNING
            1 CHILD of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE
            2 CHILD of 0 RUNNING: entrypoint, fix RUNNING
            0/3: 1 ERROR unsuccessful, 2 RUNNING in progress
            r COMPLETED
            0 COMPLETED children [1, 2] handled [1, 2]: entrypoint, start, start-2, join, exit
            1 CHILD of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE
            2 CHILD of 0 COMPLETED: entrypoint, fix, exit
            0/3: 1 ERROR unsuccessful, 2 COMPLETED done
        "#]],
    );
    check(
        "start child; start-2: start child; join any @start, @start-2; thread child; fix",
        "run; take fix; fail; take fix; throw oops; show; waits; failures",
        expect![[r#"
            r ERROR
            0 ERROR children [1, 2]: entrypoint, start, start-2, join ERROR !CHILD_FAILURE
            1 CHILD of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE
            2 CHILD of 0 EXCEPTION: entrypoint, fix EXCEPTION !oops
            0/3: 1 ERROR unsuccessful, 2 EXCEPTION unsuccessful
            0/3 CHILD_FAILURE "Expected one of the threads to complete, but all of them failed", no content
            1/1 TASK_FAILURE "the task failed; its last attempt tells why", no content
            2/1 oops "", null
            0 ERROR "Expected one of the threads to complete, but all of them failed"
            1 ERROR "the task failed; its last attempt tells why"
            2 EXCEPTION ""
        "#]],
    );
}

// spec B 10.3: the first that ends decides, for good or bad.
#[test]
fn first_takes_whatever_ends_first() {
    let definition = "start child; start-2: start child; join first @start, @start-2; greet; thread child; fix";
    check(
        definition,
        "run; take fix; take fix; throw oops 'why' 5; show; waits; failures",
        expect![[r#"
            r EXCEPTION
            0 EXCEPTION children [1, 2] handled [2]: entrypoint, start, start-2, join EXCEPTION !oops
            1 CHILD of 0 HALTING [not needed by 0/3, parent 0 halted]: entrypoint, fix HALTING
            2 CHILD of 0 EXCEPTION: entrypoint, fix EXCEPTION !oops
            0/3: 1 HALTING in progress, 2 EXCEPTION unsuccessful
            0/3 oops "why", 5
            2/1 oops "why", 5
            0 EXCEPTION "why"
            2 EXCEPTION "why"
        "#]],
    );
    check(
        definition,
        "run; take fix; take fix; ok; show; waits",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1, 2] handled [2]: entrypoint, start, start-2, join, greet RUNNING
            1 CHILD of 0 HALTING [not needed by 0/3]: entrypoint, fix HALTING
            2 CHILD of 0 COMPLETED: entrypoint, fix, exit
            0/3: 1 HALTING in progress, 2 COMPLETED done
        "#]],
    );
    check(
        &definition
            .replace("join first @start, @start-2", "join first @start, @start-2 on oops handler")
            .replace("thread child", "thread handler; nop; thread child"),
        "run; take fix; take fix; throw oops; show; waits; ok @0; take greet; ok; show",
        expect![[r#"
            r RUNNING [0 awaits handler]
            0 HALTING [failure pending at 3] children [1, 2] handled [2]: entrypoint, start, start-2, join EXCEPTION !oops
            1 CHILD of 0 HALTING [not needed by 0/3, parent 0 halted]: entrypoint, fix HALTING
            2 CHILD of 0 EXCEPTION: entrypoint, fix EXCEPTION !oops
            0/3: 1 HALTING in progress, 2 EXCEPTION unsuccessful
            r COMPLETED
            0 COMPLETED children [1, 2, 3, 3] handled [2]: entrypoint, start, start-2, join EXCEPTION !oops(handled by 3), greet, exit
            1 CHILD of 0 HALTED [not needed by 0/3]: entrypoint, fix HALTED
            2 CHILD of 0 EXCEPTION: entrypoint, fix EXCEPTION !oops
            3 FAILURE_HANDLER of 0 COMPLETED: entrypoint, nop, exit
        "#]],
    );
}

// spec B 10.3: entries show the status at the end of the command, if the node was asked in it.
#[test]
fn entries_show_what_has_become_of_the_threads() {
    check(
        "start child; join all @start; thread child; fix; wait paid",
        "run; waits; stop 1; waits; take fix; ok; waits; resume 1; waits",
        expect![[r#"
            0/2: 1 RUNNING in progress
            0/2: 1 HALTING in progress
            0/2: 1 HALTED in progress
            0/2: 1 RUNNING in progress
        "#]],
    );
    check(
        "start child; join all @start; thread child; wait paid",
        "run; stop; waits; resume; waits; stop; event paid; waits; resume; waits; status",
        expect![[r#"
            0/2: 1 RUNNING in progress
            0/2: 1 RUNNING in progress
            0/2: 1 RUNNING in progress
            0/2: 1 COMPLETED done
            COMPLETED
        "#]],
    );
    check(
        "start child; start-2: start other; join any @start, @start-2; greet; thread child; fix; thread other; help",
        "run; take help; take fix; ok; waits; ok @0; waits; show",
        expect![[r#"
            0/3: 1 COMPLETED done, 2 HALTING in progress
            0/3: 1 COMPLETED done, 2 HALTING in progress
            r RUNNING
            0 RUNNING children [1, 2] handled [1]: entrypoint, start, start-2, join, greet RUNNING
            1 CHILD of 0 COMPLETED: entrypoint, fix, exit
            2 CHILD of 0 HALTED [not needed by 0/3]: entrypoint, help HALTED
        "#]],
    );
}

// spec B 10.3, 4.5: a HALTED thread is still in progress; the wait itself halts at once.
#[test]
fn a_stopped_thread_is_waited_for() {
    check(
        "start child; join all @start; thread child; wait paid",
        "run; stop 1; event paid; show; resume 1; show",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1]: entrypoint, start, join RUNNING
            1 CHILD of 0 HALTED [manual]: entrypoint, wait HALTED
            r COMPLETED
            0 COMPLETED children [1]: entrypoint, start, join, exit
            1 CHILD of 0 COMPLETED: entrypoint, wait, exit
        "#]],
    );
}
