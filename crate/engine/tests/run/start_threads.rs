//! START_THREAD and START_MULTIPLE_THREADS, and what a child is to its parent (spec B 5.5, 5.6, 10.1, 10.2, 18.8).

use crate::check::check;
use expect_test::expect;

// spec B 5.5: completes without waiting; the output is the child's number.
#[test]
fn start_thread_gives_the_number_of_the_child() {
    check(
        "var n INT; start child { n = @start }; greet; thread child; fix",
        "run; show; types; vars",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1]: entrypoint, start, greet RUNNING
            1 CHILD of 0 RUNNING: entrypoint, fix RUNNING
            entrypoint: entrypoint, start: start_thread child Some(1), greet: task 0-2, entrypoint: entrypoint, fix: task 1-1
            0/n=1
        "#]],
    );
}

// spec B 5.5, 1.2: inputs as they are given; defaults for the others.
#[test]
fn start_thread_gives_the_child_its_inputs() {
    check(
        "var x INT = 5; var z INT; start child(a = x + 1, c = z); greet; thread child; var a INT; var b STR = 'b'; var c INT = 3; fix",
        "run; vars",
        expect![[r#"
            0/x=5 0/z=null 1/a=6 1/b="b" 1/c=3
        "#]],
    );
}

// spec B 5.5, 7.2: an input that cannot be evaluated, or does not fit the child, fails the node; no child is started.
#[test]
fn start_thread_fails_with_its_inputs() {
    check(
        "var j JSON_OBJ; start child(a = j$.a); greet; thread child; var a INT; fix",
        "run a j=json '{\"a\": \"text\"}'; show; failures; types; run b j=json '{\"a\": 1}'; show",
        expect![[r#"
            a ERROR
            0 ERROR: entrypoint, start ERROR !VAR_SUB_ERROR
            0/1 VAR_SUB_ERROR "variable a: Expected a value of type INT, but it is of type STR", no content
            0 ERROR "variable a: Expected a value of type INT, but it is of type STR"
            entrypoint: entrypoint, start: start_thread child None
            b RUNNING
            0 RUNNING children [1]: entrypoint, start, greet RUNNING
            1 CHILD of 0 RUNNING: entrypoint, fix RUNNING
        "#]],
    );
    check(
        "var x INT = 0; start child(a = 1 / x) on VAR_SUB_ERROR handler; greet; thread child; var a INT; fix; thread handler; nop",
        "run; show; types",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1, 1]: entrypoint, start ERROR !VAR_SUB_ERROR(handled by 1), greet RUNNING
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, nop, exit
            entrypoint: entrypoint, start: start_thread child None, greet: task 0-2, entrypoint: entrypoint, nop: entrypoint, exit: exit
        "#]],
    );
}

// spec B 5.6: one child for each element, in order, with the element as INPUT where it is declared.
#[test]
fn start_multiple_threads_starts_one_for_each_element() {
    check(
        "var list JSON_ARR; each list child(n = 7); greet; thread child; var INPUT STR; var n INT; fix",
        r#"run list=json '[1, 2.5, "x", true, null]'; show; types; vars"#,
        expect![[r#"
            r RUNNING
            0 RUNNING children [1, 2, 3, 4, 5]: entrypoint, each, greet RUNNING
            1 CHILD of 0 RUNNING: entrypoint, fix RUNNING
            2 CHILD of 0 RUNNING: entrypoint, fix RUNNING
            3 CHILD of 0 RUNNING: entrypoint, fix RUNNING
            4 CHILD of 0 RUNNING: entrypoint, fix RUNNING
            5 CHILD of 0 RUNNING: entrypoint, fix RUNNING
            entrypoint: entrypoint, each: start_multiple_threads child [1, 2, 3, 4, 5], greet: task 0-2, entrypoint: entrypoint, fix: task 1-1, entrypoint: entrypoint, fix: task 2-1, entrypoint: entrypoint, fix: task 3-1, entrypoint: entrypoint, fix: task 4-1, entrypoint: entrypoint, fix: task 5-1
            0/list=[1,2.5,"x",true,null] 1/INPUT=1 1/n=7 2/INPUT=2.5 2/n=7 3/INPUT="x" 3/n=7 4/INPUT=true 4/n=7 5/INPUT=null 5/n=7
        "#]],
    );
    check(
        "var list JSON_ARR; each list child; greet; thread child; fix",
        "run list=json '[1, 2]'; show; vars",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1, 2]: entrypoint, each, greet RUNNING
            1 CHILD of 0 RUNNING: entrypoint, fix RUNNING
            2 CHILD of 0 RUNNING: entrypoint, fix RUNNING
            0/list=[1,2]
        "#]],
    );
    check(
        "var list JSON_ARR; var out JSON_ARR; each list child { out = @each }; thread child; nop",
        "run list=json '[]'; show; vars; types; run b list=json '[5, 5]'; show; vars",
        expect![[r#"
            r COMPLETED
            0 COMPLETED: entrypoint, each, exit
            0/list=[] 0/out=[]
            entrypoint: entrypoint, each: start_multiple_threads child [], exit: exit
            b COMPLETED
            0 COMPLETED children [1, 2]: entrypoint, each, exit
            1 CHILD of 0 COMPLETED: entrypoint, nop, exit
            2 CHILD of 0 COMPLETED: entrypoint, nop, exit
            0/list=[5,5] 0/out=[1,2]
        "#]],
    );
}

// spec B 5.6: anything but a list is a VAR_SUB_ERROR; the name of the thread is there all the same.
#[test]
fn start_multiple_threads_needs_a_list() {
    check(
        "var j JSON_OBJ; each j$.a child; thread child; nop",
        "run j=json '{\"a\": 5}'; show; failures; types; run b; failures",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, each ERROR !VAR_SUB_ERROR
            0/1 VAR_SUB_ERROR "Expected a JSON_ARR or an Array to start threads for, but it is of type INT", no content
            0 ERROR "Expected a JSON_ARR or an Array to start threads for, but it is of type INT"
            entrypoint: entrypoint, each: start_multiple_threads child []
            0/1 VAR_SUB_ERROR "Expected JSON_OBJ or JSON_ARR to read a JSONPath in, but it is of type NULL", no content
            0 ERROR "Expected JSON_OBJ or JSON_ARR to read a JSONPath in, but it is of type NULL"
        "#]],
    );
}

// spec B 5.6, Q-7: children started before an error exist and halt with the parent, or go on after its handler.
#[test]
fn an_element_that_does_not_fit_leaves_the_children_before_it() {
    let definition = "var list JSON_ARR; each list child; greet; thread child; var INPUT INT; fix";
    check(
        definition,
        "run list=json '[1, 2, \"x\", 3]'; show; types; failures",
        expect![[r#"
            r ERROR
            0 ERROR children [1, 2]: entrypoint, each ERROR !VAR_SUB_ERROR
            1 CHILD of 0 HALTED [parent 0 halted]: entrypoint HALTED
            2 CHILD of 0 HALTED [parent 0 halted]: entrypoint HALTED
            entrypoint: entrypoint, each: start_multiple_threads child [1, 2], entrypoint: entrypoint, entrypoint: entrypoint
            0/1 VAR_SUB_ERROR "variable INPUT: Expected a value of type INT, but it is of type STR", no content
            0 ERROR "variable INPUT: Expected a value of type INT, but it is of type STR"
        "#]],
    );
    check(
        &definition
            .replace("each list child", "each list child on VAR_SUB_ERROR handler")
            .replace("thread child", "thread handler; nop; thread child"),
        "run list=json '[1, 2, \"x\", 3]'; show",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1, 2, 3, 3]: entrypoint, each ERROR !VAR_SUB_ERROR(handled by 3), greet RUNNING
            1 CHILD of 0 RUNNING: entrypoint, fix RUNNING
            2 CHILD of 0 RUNNING: entrypoint, fix RUNNING
            3 FAILURE_HANDLER of 0 COMPLETED: entrypoint, nop, exit
        "#]],
    );
}

// spec B 3: in each pass every thread moves by one node, so numbers are given breadth first.
#[test]
fn threads_are_numbered_breadth_first() {
    check(
        "start a; start-b: start b; greet; thread a; start c; start-d: start d; fix; thread b; start e; fix; thread c; fix; thread d; fix; thread e; fix",
        "run; kinds",
        expect![[r#"
            0 main, 1 a, 2 c, 3 b, 4 d, 5 e
        "#]],
    );
}

// spec B 3: the end of a thread is seen by all others before anybody moves on: 0 starts its next child before 2 does.
#[test]
fn the_end_of_a_thread_is_seen_at_once() {
    check(
        "var x INT = 0; start quick; start-slow: start slow; start-third: start third; join all @start; start-last: start last; greet
         thread quick; when x > 0
         thread slow; when x > 0; nop; start under; fix
         thread third; fix { x = 1 }
         thread last; fix
         thread under; fix",
        "run; take fix; ok; kinds; show",
        expect![[r#"
            0 main, 1 quick, 2 slow, 3 third, 4 last, 5 under
            r RUNNING
            0 RUNNING children [1, 2, 3, 4]: entrypoint, start, start-slow, start-third, join, start-last, greet RUNNING
            1 CHILD of 0 COMPLETED: entrypoint, when, exit
            2 CHILD of 0 RUNNING children [5]: entrypoint, when, nop, start, fix RUNNING
            3 CHILD of 0 COMPLETED: entrypoint, fix, exit
            4 CHILD of 0 RUNNING: entrypoint, fix RUNNING
            5 CHILD of 2 RUNNING: entrypoint, fix RUNNING
        "#]],
    );
}

// spec B 5.2, 18.8: EXIT waits for its children; the output of a child stays on it (Q-28).
#[test]
fn an_exit_waits_for_children_nobody_waited_for() {
    check(
        "start child; thread child; fix; exit 5",
        "run; show; take fix; ok; show",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1]: entrypoint, start, exit RUNNING
            1 CHILD of 0 RUNNING: entrypoint, fix RUNNING
            r COMPLETED
            0 COMPLETED children [1]: entrypoint, start, exit
            1 CHILD of 0 COMPLETED -> 5: entrypoint, fix, exit
        "#]],
    );
}

// spec B 5.2, 7.7, 18.8: a failed child makes EXIT fail with CHILD_FAILURE, be it an exception; not before the others have ended.
#[test]
fn an_exit_fails_with_children_that_failed() {
    check(
        "start child; start-2: start child; start-3: start child; thread child; fix",
        "run; take fix; throw oops 'why' 5; take fix; fail; show; take fix; ok; show; failures",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1, 2, 3]: entrypoint, start, start-2, start-3, exit RUNNING
            1 CHILD of 0 EXCEPTION: entrypoint, fix EXCEPTION !oops
            2 CHILD of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE
            3 CHILD of 0 RUNNING: entrypoint, fix RUNNING
            r ERROR
            0 ERROR children [1, 2, 3]: entrypoint, start, start-2, start-3, exit ERROR !CHILD_FAILURE
            1 CHILD of 0 EXCEPTION: entrypoint, fix EXCEPTION !oops
            2 CHILD of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE
            3 CHILD of 0 COMPLETED: entrypoint, fix, exit
            0/4 CHILD_FAILURE "Expected every child thread to end well, but these failed: 1, 2", no content
            1/1 oops "why", 5
            2/1 TASK_FAILURE "the task failed; its last attempt tells why", no content
            0 ERROR "Expected every child thread to end well, but these failed: 1, 2"
            1 EXCEPTION "why"
            2 ERROR "the task failed; its last attempt tells why"
        "#]],
    );
}

// spec B 5.2, 7.6: an EXIT that throws does not wait; the children halt for good (1.5, 10.2).
#[test]
fn a_throwing_exit_halts_the_children() {
    check(
        "start child; start-2: start other; throw oops; thread child; wait paid; thread other; fix",
        "run; show; event paid; take fix; ok; show",
        expect![[r#"
            r EXCEPTION
            0 EXCEPTION children [1, 2]: entrypoint, start, start-2, throw EXCEPTION !oops
            1 CHILD of 0 HALTED [parent 0 halted]: entrypoint, wait HALTED
            2 CHILD of 0 HALTING [parent 0 halted]: entrypoint, fix HALTING
            r EXCEPTION
            0 EXCEPTION children [1, 2]: entrypoint, start, start-2, throw EXCEPTION !oops
            1 CHILD of 0 HALTED [parent 0 halted]: entrypoint, wait HALTED
            2 CHILD of 0 HALTED [parent 0 halted]: entrypoint, fix HALTED
        "#]],
    );
}

// spec B 10.2: children fail and end without their parent noticing, if it does not look.
#[test]
fn a_parent_does_not_notice_a_failed_child() {
    check(
        "start child; greet; thread child; fix",
        "run; take fix; fail; show; take greet; ok; show",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1]: entrypoint, start, greet RUNNING
            1 CHILD of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE
            r ERROR
            0 ERROR children [1]: entrypoint, start, greet, exit ERROR !CHILD_FAILURE
            1 CHILD of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE
        "#]],
    );
}

// spec B 10.1: a child reads and writes the variables of those above it; writes are seen at once.
#[test]
fn children_share_the_variables_of_their_parents() {
    check(
        "var x INT = 1; start child; when x > 2; start-2: start child; greet
         thread child; var y INT; nop { y = x }; fix { x += y }; start grandchild
         thread grandchild; help { x = x + y, y = 0 }",
        "run; vars; take fix; ok; show; vars; take help; ok; show; vars",
        expect![[r#"
            0/x=1 1/y=1
            r RUNNING
            0 RUNNING children [1]: entrypoint, start, when RUNNING
            1 CHILD of 0 RUNNING children [2]: entrypoint, nop, fix, start, exit RUNNING
            2 CHILD of 1 RUNNING: entrypoint, help RUNNING
            0/x=2 1/y=1
            r RUNNING
            0 RUNNING children [1, 3]: entrypoint, start, when, start-2, greet RUNNING
            1 CHILD of 0 COMPLETED children [2]: entrypoint, nop, fix, start, exit
            2 CHILD of 1 COMPLETED: entrypoint, help, exit
            3 CHILD of 0 RUNNING: entrypoint, nop, fix RUNNING
            0/x=3 1/y=0 3/y=3
        "#]],
    );
}

// spec B 10.1: a name that a thread above does not declare cannot be read, nor one of a sibling.
#[test]
fn siblings_do_not_share_variables() {
    check(
        "start a; start-b: start b; greet; thread a; var x INT = 1; fix; thread b; nop -> exit if x == 1",
        "run; show; failures",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1, 2]: entrypoint, start, start-b, greet RUNNING
            1 CHILD of 0 RUNNING: entrypoint, fix RUNNING
            2 CHILD of 0 ERROR: entrypoint, nop ERROR !VAR_SUB_ERROR
            2/1 VAR_SUB_ERROR "Expected variable x in the scope of the thread, but there is none", no content
            2 ERROR "Expected variable x in the scope of the thread, but there is none"
        "#]],
    );
}

// spec B 4.3: outputs do not cross threads; in a loop the newest counts.
#[test]
fn the_output_is_that_of_the_newest_run_of_the_node() {
    check(
        "var n INT; again: start child { n = @again }; check: nop -> again if n < 2 -> greet; greet; thread child; fix",
        "run; vars; show",
        expect![[r#"
            0/n=2
            r RUNNING
            0 RUNNING children [1, 2]: entrypoint, again, check, again, check, greet RUNNING
            1 CHILD of 0 RUNNING: entrypoint, fix RUNNING
            2 CHILD of 0 RUNNING: entrypoint, fix RUNNING
        "#]],
    );
}

// spec B 8.4, 10.2: a Stop of a child leaves the parent running; EXIT does not wait for a HALTED child, and it may go on later (Q-29).
#[test]
fn a_stopped_child_is_left_behind() {
    check(
        "start child; greet; thread child; wait paid",
        "run; stop 1; show; take greet; ok; show; resume 1; event paid; show",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1]: entrypoint, start, greet RUNNING
            1 CHILD of 0 HALTED [manual]: entrypoint, wait HALTED
            r COMPLETED
            0 COMPLETED children [1]: entrypoint, start, greet, exit
            1 CHILD of 0 HALTED [manual]: entrypoint, wait HALTED
            r COMPLETED
            0 COMPLETED children [1]: entrypoint, start, greet, exit
            1 CHILD of 0 COMPLETED: entrypoint, wait, exit
        "#]],
    );
}

// spec B 8.2, 8.5, 10.2: a Stop halts all below; what a child was stopped for itself stays.
#[test]
fn a_stop_goes_down_the_tree() {
    check(
        "start child; wait done; thread child; start grandchild; wait paid; thread grandchild; fix",
        "run; stop; show; take fix; ok; show; stop 1; resume; show; resume 1; show",
        expect![[r#"
            r RUNNING
            0 HALTING [manual] children [1]: entrypoint, start, wait HALTED
            1 CHILD of 0 HALTING [parent 0 halted] children [2]: entrypoint, start, wait HALTED
            2 CHILD of 1 HALTING [parent 1 halted]: entrypoint, fix HALTING
            r HALTED
            0 HALTED [manual] children [1]: entrypoint, start, wait HALTED
            1 CHILD of 0 HALTED [parent 0 halted] children [2]: entrypoint, start, wait HALTED
            2 CHILD of 1 HALTED [parent 1 halted]: entrypoint, fix HALTED
            r RUNNING
            0 RUNNING children [1]: entrypoint, start, wait RUNNING
            1 CHILD of 0 HALTED [manual] children [2]: entrypoint, start, wait HALTED
            2 CHILD of 1 HALTED [parent 1 halted]: entrypoint, fix HALTED
            r RUNNING
            0 RUNNING children [1]: entrypoint, start, wait RUNNING
            1 CHILD of 0 RUNNING children [2]: entrypoint, start, wait RUNNING
            2 CHILD of 1 COMPLETED: entrypoint, fix, exit
        "#]],
    );
}

// spec B 2.5: a child that is over is archived by the policy of its thread; its number still means it.
#[test]
fn an_archived_child_can_be_waited_for() {
    check(
        "start child; greet; join all @start; thread child; retire 0; nop",
        "run; show; get thread 1; take greet; ok; show; waits",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1]: entrypoint, start, greet RUNNING
            archived 1 CHILD of 0 COMPLETED
            r COMPLETED
            0 COMPLETED children [1]: entrypoint, start, greet, join, exit
            0/3: 1 COMPLETED done
        "#]],
    );
}

// spec B 4.5, 7.4, Q-7: a child on its first node halts with a parent that fails in the same command.
#[test]
fn a_child_that_has_just_begun_halts_with_its_parent() {
    check(
        "start child; nop -> exit if 1 == 2; thread child; nop; fix",
        "run; show; rescue 0 skip; show",
        expect![[r#"
            r ERROR
            0 ERROR children [1]: entrypoint, start, nop ERROR !VAR_SUB_ERROR
            1 CHILD of 0 HALTING [parent 0 halted]: entrypoint, nop, fix HALTING
            rescue: FailedPrecondition
            r ERROR
            0 ERROR children [1]: entrypoint, start, nop ERROR !VAR_SUB_ERROR
            1 CHILD of 0 HALTING [parent 0 halted]: entrypoint, nop, fix HALTING
        "#]],
    );
}

// spec B Q-41: a task nobody claims holds up the Stop of its thread for ever; it is still handed out.
#[test]
fn an_unclaimed_task_holds_up_the_halt() {
    check(
        "start child; wait done; thread child; fix; wait paid",
        "run; stop; +1000s; show; take fix; ok; show",
        expect![[r#"
            r RUNNING
            0 HALTING [manual] children [1]: entrypoint, start, wait HALTED
            1 CHILD of 0 HALTING [parent 0 halted]: entrypoint, fix HALTING
            r HALTED
            0 HALTED [manual] children [1]: entrypoint, start, wait HALTED
            1 CHILD of 0 HALTED [parent 0 halted]: entrypoint, fix HALTED
        "#]],
    );
}

// ours: threads nest so deep and no deeper, be they children or handlers of handlers.
#[test]
fn threads_nest_to_a_limit() {
    check(
        "start a; thread a; start b; thread b; start a",
        "run; counts; status",
        expect![[r#"
            100 active (100 ERROR), 0 queued, last 99
            ERROR
        "#]],
    );
    check(
        "throw oops on any a; thread a; throw oops on any b; thread b; throw oops on any a",
        "run; counts; status; rescue 0",
        expect![[r#"
            100 active (100 EXCEPTION), 0 queued, last 99
            EXCEPTION
            rescue: FailedPrecondition
        "#]],
    );
    check(
        "start a; thread a; start b; wait paid; thread b; start a; wait paid",
        "run; counts; stop; counts; resume; event paid; counts; status",
        expect![[r#"
            65 active (65 RUNNING), 1 queued, last 65
            65 active (65 HALTED), 1 queued, last 65
            65 active (65 RUNNING), 1 queued, last 65
            RUNNING
        "#]],
    );
}

// spec B 5.6: native Arrays, too.
#[test]
fn start_multiple_threads_takes_arrays() {
    check(
        "var list array INT; each list child; join all of @each; thread child; var INPUT INT; nop",
        "run list=[3, 4]; show; vars",
        expect![[r#"
            r COMPLETED
            0 COMPLETED children [1, 2]: entrypoint, each, join, exit
            1 CHILD of 0 COMPLETED: entrypoint, nop, exit
            2 CHILD of 0 COMPLETED: entrypoint, nop, exit
            0/list=Array<INT>[3, 4] 1/INPUT=3 2/INPUT=4
        "#]],
    );
}
