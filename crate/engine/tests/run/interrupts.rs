//! Interrupts: what an event halts, the handlers it starts, how threads go on (spec B 8.3, 18.5).

use crate::check::check;
use expect_test::expect;

// spec B 18.5: a running task is waited for; its result is looked at after the handler.
#[test]
fn an_interrupt_waits_for_the_running_task() {
    check(
        "interrupt call handler; greet; after; thread handler; nop",
        "run; take greet; event call 'x' guid='e'; show; events; ok; show",
        expect![[r#"
            r RUNNING [0 awaits handler for e]
            0 HALTING [interrupt e pending]: entrypoint, greet HALTING
            call/e "x" claimed by */*
            r RUNNING
            0 RUNNING children [1]: entrypoint, greet, after RUNNING
            1 INTERRUPT of 0 COMPLETED: entrypoint, nop, exit
        "#]],
    );
    check(
        "interrupt call handler; greet; after; thread handler; fix",
        "run; take greet; event call guid='e'; ok; show; take fix; ok; show",
        expect![[r#"
            r RUNNING
            0 HALTED [interrupted by 1] children [1]: entrypoint, greet HALTED
            1 INTERRUPT of 0 RUNNING: entrypoint, fix RUNNING
            r RUNNING
            0 RUNNING children [1]: entrypoint, greet, after RUNNING
            1 INTERRUPT of 0 COMPLETED: entrypoint, fix, exit
        "#]],
    );
    check(
        "interrupt call handler; greet retries 1; thread handler; nop",
        "run; take greet; event call guid='e'; fail; show; take greet; fail; show",
        expect![[r#"
            r RUNNING [0 awaits handler for e]
            0 HALTING [interrupt e pending]: entrypoint, greet HALTING
            r ERROR
            0 ERROR children [1]: entrypoint, greet ERROR !TASK_FAILURE
            1 INTERRUPT of 0 COMPLETED: entrypoint, nop, exit
        "#]],
    );
}

// spec B 8.3: what only waits halts at once and waits on afterwards; the WfRun is RUNNING throughout.
#[test]
fn an_interrupted_wait_goes_on() {
    check(
        "interrupt call handler; wait paid; thread handler; fix",
        "run; event call guid='e'; show; event paid guid='p'; show; take fix; ok; show",
        expect![[r#"
            r RUNNING
            0 HALTED [interrupted by 1] children [1]: entrypoint, wait HALTED
            1 INTERRUPT of 0 RUNNING: entrypoint, fix RUNNING
            r RUNNING
            0 HALTED [interrupted by 1] children [1]: entrypoint, wait HALTED
            1 INTERRUPT of 0 RUNNING: entrypoint, fix RUNNING
            r COMPLETED
            0 COMPLETED children [1]: entrypoint, wait, exit
            1 INTERRUPT of 0 COMPLETED: entrypoint, fix, exit
        "#]],
    );
    check(
        "interrupt call handler; sleep 5; thread handler; fix",
        "run; event call guid='e'; +10s; show; take fix; ok; show; times",
        expect![[r#"
            r RUNNING
            0 HALTED [interrupted by 1] children [1]: entrypoint, sleep HALTED
            1 INTERRUPT of 0 RUNNING: entrypoint, fix RUNNING
            r COMPLETED
            0 COMPLETED children [1]: entrypoint, sleep, exit
            1 INTERRUPT of 0 COMPLETED: entrypoint, fix, exit
            r 0..10000
            0 0..10000: entrypoint 0..0, sleep 0..10000 until 5000 matured, exit 10000..10000
            1 0..10000: entrypoint 0..0, fix 0..10000, exit 10000..10000
            1-1 0: 0 10000..10000 by w/
        "#]],
    );
    check(
        "interrupt call handler; wait paid within 5; thread handler; fix",
        "run; event call guid='e'; +10s; show; take fix; ok; show",
        expect![[r#"
            r RUNNING
            0 HALTED [interrupted by 1] children [1]: entrypoint, wait HALTED
            1 INTERRUPT of 0 RUNNING: entrypoint, fix RUNNING
            r ERROR
            0 ERROR children [1]: entrypoint, wait ERROR !TIMEOUT
            1 INTERRUPT of 0 COMPLETED: entrypoint, fix, exit
        "#]],
    );
}

// spec B 8.3: the handler gets the content as INPUT, whatever its type; it writes the variables of its thread.
#[test]
fn a_handler_gets_the_content_of_the_event() {
    check(
        "var x INT = 1; interrupt call handler; when x > 5; thread handler; var INPUT INT; nop { x = INPUT }",
        "run; event call 5; vars; status; event call 6; vars; status",
        expect![[r#"
            0/x=5 1/INPUT=5
            RUNNING
            0/x=6 1/INPUT=5 2/INPUT=6
            COMPLETED
        "#]],
    );
    check(
        "interrupt call handler; wait paid; thread handler; var INPUT INT; fix",
        "run; event call 'text'; vars; run b; event call; vars",
        expect![[r#"
            1/INPUT="text"
            1/INPUT=null
        "#]],
    );
}

// spec B 8.3, Q-35: an event that interrupts nobody is stored, and never interrupts later.
#[test]
fn an_event_without_a_thread_to_interrupt_stays_unclaimed() {
    let definition = "interrupt call handler; wait paid; thread handler; fix";
    check(
        definition,
        "event call guid='before'; run; show; event paid guid='p'; event call guid='after'; events; show",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, wait RUNNING
            call/after null for */*
            call/before null for */*
            paid/p null claimed by 0/1
            r COMPLETED
            0 COMPLETED: entrypoint, wait, exit
        "#]],
    );
    check(
        "greet; start child; wait paid; thread child; interrupt call handler; wait done; thread handler; fix",
        "run; event call guid='early'; take greet; ok; show; events",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1]: entrypoint, greet, start, wait RUNNING
            1 CHILD of 0 RUNNING: entrypoint, wait RUNNING
            call/early null for */*
        "#]],
    );
}

// spec B 8.3, Q-30: all threads of the ThreadSpec are interrupted, each with a handler of its own; a target picks one. The event is not told.
#[test]
fn one_event_interrupts_several_threads() {
    let definition = "start child; start-2: start child; join all @start, @start-2
        thread child; interrupt call handler; wait paid
        thread handler; fix";
    check(
        definition,
        "run; event call guid='e'; show; events; take fix; ok; take fix; ok; show",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1, 2]: entrypoint, start, start-2, join RUNNING
            1 CHILD of 0 HALTED [interrupted by 3] children [3]: entrypoint, wait HALTED
            2 CHILD of 0 HALTED [interrupted by 4] children [4]: entrypoint, wait HALTED
            3 INTERRUPT of 1 RUNNING: entrypoint, fix RUNNING
            4 INTERRUPT of 2 RUNNING: entrypoint, fix RUNNING
            call/e null claimed by */*
            r RUNNING
            0 RUNNING children [1, 2]: entrypoint, start, start-2, join RUNNING
            1 CHILD of 0 RUNNING children [3]: entrypoint, wait RUNNING
            2 CHILD of 0 RUNNING children [4]: entrypoint, wait RUNNING
            3 INTERRUPT of 1 COMPLETED: entrypoint, fix, exit
            4 INTERRUPT of 2 COMPLETED: entrypoint, fix, exit
        "#]],
    );
    check(
        definition,
        "run; event call guid='e' thread=2; show; events; event call guid='f' thread=0; events",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1, 2]: entrypoint, start, start-2, join RUNNING
            1 CHILD of 0 RUNNING: entrypoint, wait RUNNING
            2 CHILD of 0 HALTED [interrupted by 3] children [3]: entrypoint, wait HALTED
            3 INTERRUPT of 2 RUNNING: entrypoint, fix RUNNING
            call/e null claimed by 2/*
            call/e null claimed by 2/*
            call/f null for 0/*
        "#]],
    );
}

// spec B 8.3: the thread that declares it is interrupted, not those below; they halt as children, and it waits for them.
#[test]
fn children_halt_before_the_handler_starts() {
    check(
        "interrupt call handler; start child; start-2: start other; join all @start; thread child; fix; thread other; wait paid; thread handler; help",
        "run; take fix; event call guid='e'; show; ok; show; take help; ok; show",
        expect![[r#"
            r RUNNING [0 awaits handler for e]
            0 HALTING [interrupt e pending] children [1, 2]: entrypoint, start, start-2, join HALTED
            1 CHILD of 0 HALTING [parent 0 halted]: entrypoint, fix HALTING
            2 CHILD of 0 HALTED [parent 0 halted]: entrypoint, wait HALTED
            r RUNNING
            0 HALTED [interrupted by 3] children [1, 2, 3]: entrypoint, start, start-2, join HALTED
            1 CHILD of 0 HALTED [parent 0 halted]: entrypoint, fix HALTED
            2 CHILD of 0 HALTED [parent 0 halted]: entrypoint, wait HALTED
            3 INTERRUPT of 0 RUNNING: entrypoint, help RUNNING
            r RUNNING
            0 RUNNING children [1, 2, 3]: entrypoint, start, start-2, join, exit RUNNING
            1 CHILD of 0 COMPLETED: entrypoint, fix, exit
            2 CHILD of 0 RUNNING: entrypoint, wait RUNNING
            3 INTERRUPT of 0 COMPLETED: entrypoint, help, exit
        "#]],
    );
}

// spec B 8.3, 3: several at once: of those that wait the newest first, one in each pass; side by side; the thread goes on after the last.
#[test]
fn several_interrupts_run_side_by_side() {
    let definition = "interrupt call handler; greet; thread handler; var INPUT INT; fix";
    check(
        definition,
        "run; take greet; event call 1 guid='a'; event call 2 guid='b'; event call 3 guid='c'; show; ok; show; vars; take fix; ok; take fix; ok; show; take fix; ok; show",
        expect![[r#"
            r RUNNING [0 awaits handler for a] [0 awaits handler for b] [0 awaits handler for c]
            0 HALTING [interrupt a pending, interrupt b pending, interrupt c pending]: entrypoint, greet HALTING
            r RUNNING
            0 HALTED [interrupted by 3, interrupted by 2, interrupted by 1] children [1, 2, 3]: entrypoint, greet HALTED
            1 INTERRUPT of 0 RUNNING: entrypoint, fix RUNNING
            2 INTERRUPT of 0 RUNNING: entrypoint, fix RUNNING
            3 INTERRUPT of 0 RUNNING: entrypoint, fix RUNNING
            1/INPUT=3 2/INPUT=2 3/INPUT=1
            r RUNNING
            0 HALTED [interrupted by 3] children [1, 2, 3]: entrypoint, greet HALTED
            1 INTERRUPT of 0 COMPLETED: entrypoint, fix, exit
            2 INTERRUPT of 0 COMPLETED: entrypoint, fix, exit
            3 INTERRUPT of 0 RUNNING: entrypoint, fix RUNNING
            r COMPLETED
            0 COMPLETED children [1, 2, 3]: entrypoint, greet, exit
            1 INTERRUPT of 0 COMPLETED: entrypoint, fix, exit
            2 INTERRUPT of 0 COMPLETED: entrypoint, fix, exit
            3 INTERRUPT of 0 COMPLETED: entrypoint, fix, exit
        "#]],
    );
    check(
        "interrupt call handler; wait paid; thread handler; var INPUT INT; fix",
        "run; event call 1 guid='a'; event call 2 guid='b'; show; vars; take fix; take fix; ok @1; show; ok @0; show",
        expect![[r#"
            r RUNNING
            0 HALTED [interrupted by 1, interrupted by 2] children [1, 2]: entrypoint, wait HALTED
            1 INTERRUPT of 0 RUNNING: entrypoint, fix RUNNING
            2 INTERRUPT of 0 RUNNING: entrypoint, fix RUNNING
            1/INPUT=1 2/INPUT=2
            r RUNNING
            0 HALTED [interrupted by 1] children [1, 2]: entrypoint, wait HALTED
            1 INTERRUPT of 0 RUNNING: entrypoint, fix RUNNING
            2 INTERRUPT of 0 COMPLETED: entrypoint, fix, exit
            r RUNNING
            0 RUNNING children [1, 2]: entrypoint, wait RUNNING
            1 INTERRUPT of 0 COMPLETED: entrypoint, fix, exit
            2 INTERRUPT of 0 COMPLETED: entrypoint, fix, exit
        "#]],
    );
}

// spec B 7.4: a failed handler fails its thread with its own failure, whatever handlers the node has, and so on upwards.
#[test]
fn a_failed_handler_fails_its_thread() {
    check(
        "interrupt call handler; wait paid on any other; thread handler; fix; thread other; nop",
        "run; event call; take fix; throw oops 'why' 5; show; failures",
        expect![[r#"
            r EXCEPTION
            0 EXCEPTION children [1]: entrypoint, wait EXCEPTION !oops
            1 INTERRUPT of 0 EXCEPTION: entrypoint, fix EXCEPTION !oops
            0/1 oops "interrupt handler thread 1 failed: why", 5
            1/1 oops "why", 5
            0 EXCEPTION "interrupt handler thread 1 failed: why"
            1 EXCEPTION "why"
        "#]],
    );
    check(
        "interrupt call handler; greet on any other; thread handler; throw oops 'why'; thread other; nop",
        "run; take greet; event call; ok; show; failures",
        expect![[r#"
            r EXCEPTION
            0 EXCEPTION children [1]: entrypoint, greet EXCEPTION !oops
            1 INTERRUPT of 0 EXCEPTION: entrypoint, throw EXCEPTION !oops
            0/1 oops "interrupt handler thread 1 failed: why", null
            1/1 oops "why", null
            0 EXCEPTION "interrupt handler thread 1 failed: why"
            1 EXCEPTION "why"
        "#]],
    );
    check(
        "interrupt call handler; wait paid; thread handler; interrupt again nested; wait done; thread nested; fix",
        "run; event call; event again; show; take fix; fail; show; failures",
        expect![[r#"
            r RUNNING
            0 HALTED [interrupted by 1] children [1]: entrypoint, wait HALTED
            1 INTERRUPT of 0 HALTED [interrupted by 2] children [2]: entrypoint, wait HALTED
            2 INTERRUPT of 1 RUNNING: entrypoint, fix RUNNING
            r ERROR
            0 ERROR children [1]: entrypoint, wait ERROR !TASK_FAILURE
            1 INTERRUPT of 0 ERROR children [2]: entrypoint, wait ERROR !TASK_FAILURE
            2 INTERRUPT of 1 ERROR: entrypoint, fix ERROR !TASK_FAILURE
            0/1 TASK_FAILURE "interrupt handler thread 1 failed: interrupt handler thread 2 failed: the task failed; its last attempt tells why", no content
            1/1 TASK_FAILURE "interrupt handler thread 2 failed: the task failed; its last attempt tells why", no content
            2/1 TASK_FAILURE "the task failed; its last attempt tells why", no content
            0 ERROR "interrupt handler thread 1 failed: interrupt handler thread 2 failed: the task failed; its last attempt tells why"
            1 ERROR "interrupt handler thread 2 failed: the task failed; its last attempt tells why"
            2 ERROR "the task failed; its last attempt tells why"
        "#]],
    );
    check(
        "start child; join all @start; thread child; interrupt call handler; wait paid; thread handler; fix",
        "run; event call; take fix; throw oops 'why' 5; show; failures",
        expect![[r#"
            r EXCEPTION
            0 EXCEPTION children [1]: entrypoint, start, join EXCEPTION !oops
            1 CHILD of 0 EXCEPTION children [2]: entrypoint, wait EXCEPTION !oops
            2 INTERRUPT of 1 EXCEPTION: entrypoint, fix EXCEPTION !oops
            0/2 oops "interrupt handler thread 2 failed: why", 5
            1/1 oops "interrupt handler thread 2 failed: why", 5
            2/1 oops "why", 5
            0 EXCEPTION "interrupt handler thread 2 failed: why"
            1 EXCEPTION "interrupt handler thread 2 failed: why"
            2 EXCEPTION "why"
        "#]],
    );
}

// spec B 7.5: a failure inside the handler can be handled there.
#[test]
fn a_handler_can_handle_its_own_failures() {
    check(
        "interrupt call handler; wait paid; thread handler; fix on any other; thread other; help",
        "run; event call; take fix; fail; show; take help; ok; show",
        expect![[r#"
            r RUNNING
            0 HALTED [interrupted by 1] children [1]: entrypoint, wait HALTED
            1 INTERRUPT of 0 HALTED [handled by 2] children [2, 2]: entrypoint, fix ERROR !TASK_FAILURE(to 2)
            2 FAILURE_HANDLER of 1 RUNNING: entrypoint, help RUNNING
            r RUNNING
            0 RUNNING children [1]: entrypoint, wait RUNNING
            1 INTERRUPT of 0 COMPLETED children [2, 2]: entrypoint, fix ERROR !TASK_FAILURE(handled by 2), exit
            2 FAILURE_HANDLER of 1 COMPLETED: entrypoint, help, exit
        "#]],
    );
}

// ours (spec B 8.3: the reference server aborts the command): with one of two handlers, the thread fails, and the other halts for good.
#[test]
fn one_of_two_handlers_may_fail() {
    let definition = "interrupt call handler; wait paid; thread handler; var INPUT INT; fix";
    check(
        definition,
        "run; event call 1; event call 2; take fix; take fix; fail @0; show; ok @1; show; rescue 0; show",
        expect![[r#"
            r ERROR
            0 ERROR children [1, 2]: entrypoint, wait ERROR !TASK_FAILURE
            1 INTERRUPT of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE
            2 INTERRUPT of 0 HALTING [parent 0 halted]: entrypoint, fix HALTING
            r ERROR
            0 ERROR children [1, 2]: entrypoint, wait ERROR !TASK_FAILURE
            1 INTERRUPT of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE
            2 INTERRUPT of 0 HALTED [parent 0 halted]: entrypoint, fix HALTED
            r RUNNING
            0 RUNNING children [1, 2] handled [1]: entrypoint, wait ERROR !TASK_FAILURE, wait RUNNING
            1 INTERRUPT of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE
            2 INTERRUPT of 0 COMPLETED: entrypoint, fix, exit
        "#]],
    );
    check(
        "interrupt call handler; wait paid; thread handler; wait done",
        "run; event call; event call; stop 1; event done; show; resume 1; event done; show",
        expect![[r#"
            r RUNNING
            0 HALTED [interrupted by 1] children [1, 2]: entrypoint, wait HALTED
            1 INTERRUPT of 0 HALTED [manual]: entrypoint, wait HALTED
            2 INTERRUPT of 0 COMPLETED: entrypoint, wait, exit
            r RUNNING
            0 RUNNING children [1, 2]: entrypoint, wait RUNNING
            1 INTERRUPT of 0 COMPLETED: entrypoint, wait, exit
            2 INTERRUPT of 0 COMPLETED: entrypoint, wait, exit
        "#]],
    );
}

// spec B Q-11: an interrupt while a failure handler runs: the failure handler halts, and goes on after the interrupt.
#[test]
fn an_interrupt_goes_before_a_failure_handler() {
    let definition = "interrupt call handler; greet on any other; after; thread handler; fix; thread other; help";
    check(
        definition,
        "run; take greet; fail; event call guid='e'; show; take help; ok; show; take fix; ok; show",
        expect![[r#"
            r RUNNING
            0 HALTED [handled by 1, interrupted by 2] children [1, 1, 2]: entrypoint, greet ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 HALTING [parent 0 halted]: entrypoint, help HALTING
            2 INTERRUPT of 0 RUNNING: entrypoint, fix RUNNING
            r RUNNING
            0 HALTED [handled by 1, interrupted by 2] children [1, 1, 2]: entrypoint, greet ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 HALTED [parent 0 halted]: entrypoint, help HALTED
            2 INTERRUPT of 0 RUNNING: entrypoint, fix RUNNING
            r RUNNING
            0 RUNNING children [1, 1, 2]: entrypoint, greet ERROR !TASK_FAILURE(handled by 1), after RUNNING
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, help, exit
            2 INTERRUPT of 0 COMPLETED: entrypoint, fix, exit
        "#]],
    );
    check(
        definition,
        "run; take greet; fail; event call guid='e'; take fix; ok; show; take help; ok; show",
        expect![[r#"
            r RUNNING
            0 HALTED [handled by 1] children [1, 1, 2]: entrypoint, greet ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 HALTING [parent 0 halted]: entrypoint, help HALTING
            2 INTERRUPT of 0 COMPLETED: entrypoint, fix, exit
            r RUNNING
            0 RUNNING children [1, 1, 2]: entrypoint, greet ERROR !TASK_FAILURE(handled by 1), after RUNNING
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, help, exit
            2 INTERRUPT of 0 COMPLETED: entrypoint, fix, exit
        "#]],
    );
}

// spec B Q-34, 8.5: a Stop reaches the handlers; all go on after the Resume.
#[test]
fn a_stop_reaches_interrupt_handlers() {
    let definition = "interrupt call handler; wait paid; thread handler; wait done";
    check(
        definition,
        "run; event call guid='a'; event call guid='b'; stop; show; event done; resume; show; event done; show",
        expect![[r#"
            r HALTED
            0 HALTED [interrupted by 1, interrupted by 2, manual] children [1, 2]: entrypoint, wait HALTED
            1 INTERRUPT of 0 HALTED [parent 0 halted]: entrypoint, wait HALTED
            2 INTERRUPT of 0 HALTED [parent 0 halted]: entrypoint, wait HALTED
            r RUNNING
            0 HALTED [interrupted by 2] children [1, 2]: entrypoint, wait HALTED
            1 INTERRUPT of 0 COMPLETED: entrypoint, wait, exit
            2 INTERRUPT of 0 RUNNING: entrypoint, wait RUNNING
            r RUNNING
            0 RUNNING children [1, 2]: entrypoint, wait RUNNING
            1 INTERRUPT of 0 COMPLETED: entrypoint, wait, exit
            2 INTERRUPT of 0 COMPLETED: entrypoint, wait, exit
        "#]],
    );
}

// ours: a handler does not start while its thread is stopped, or while the thread above is (as with failure handlers).
#[test]
fn an_interrupt_of_a_stopped_thread_waits() {
    let definition = "interrupt call handler; wait paid; thread handler; nop";
    check(
        definition,
        "run; stop; event call guid='e'; show; resume; show",
        expect![[r#"
            r HALTED [0 awaits handler for e]
            0 HALTED [manual, interrupt e pending]: entrypoint, wait HALTED
            r RUNNING
            0 RUNNING children [1]: entrypoint, wait RUNNING
            1 INTERRUPT of 0 COMPLETED: entrypoint, nop, exit
        "#]],
    );
    check(
        "start child; wait done; thread child; interrupt call handler; wait paid; thread handler; nop",
        "run; stop; event call guid='e'; show; resume; show",
        expect![[r#"
            r HALTED [1 awaits handler for e]
            0 HALTED [manual] children [1]: entrypoint, start, wait HALTED
            1 CHILD of 0 HALTED [parent 0 halted, interrupt e pending]: entrypoint, wait HALTED
            r RUNNING
            0 RUNNING children [1]: entrypoint, start, wait RUNNING
            1 CHILD of 0 RUNNING children [2]: entrypoint, wait RUNNING
            2 INTERRUPT of 1 COMPLETED: entrypoint, nop, exit
        "#]],
    );
}

// spec B 8.3, Q-37: each event adds its reason; the children are halted once.
#[test]
fn many_interrupts_halt_the_children_once() {
    check(
        "interrupt call handler; start child; wait paid; thread child; wait done; thread handler; fix",
        "run; event call guid='a'; event call guid='b'; event call guid='c'; show",
        expect![[r#"
            r RUNNING
            0 HALTED [interrupted by 2, interrupted by 3, interrupted by 4] children [1, 2, 3, 4]: entrypoint, start, wait HALTED
            1 CHILD of 0 HALTED [parent 0 halted]: entrypoint, wait HALTED
            2 INTERRUPT of 0 RUNNING: entrypoint, fix RUNNING
            3 INTERRUPT of 0 RUNNING: entrypoint, fix RUNNING
            4 INTERRUPT of 0 RUNNING: entrypoint, fix RUNNING
        "#]],
    );
}

// spec B 4.5, Q-7: an EXIT that waits for children can be interrupted.
#[test]
fn an_exit_that_waits_can_be_interrupted() {
    check(
        "interrupt call handler; start child; thread child; wait paid; thread handler; fix",
        "run; event call guid='e'; show; take fix; ok; show; event paid; show",
        expect![[r#"
            r RUNNING
            0 HALTED [interrupted by 2] children [1, 2]: entrypoint, start, exit HALTED
            1 CHILD of 0 HALTED [parent 0 halted]: entrypoint, wait HALTED
            2 INTERRUPT of 0 RUNNING: entrypoint, fix RUNNING
            r RUNNING
            0 RUNNING children [1, 2]: entrypoint, start, exit RUNNING
            1 CHILD of 0 RUNNING: entrypoint, wait RUNNING
            2 INTERRUPT of 0 COMPLETED: entrypoint, fix, exit
            r COMPLETED
            0 COMPLETED children [1, 2]: entrypoint, start, exit
            1 CHILD of 0 COMPLETED: entrypoint, wait, exit
            2 INTERRUPT of 0 COMPLETED: entrypoint, fix, exit
        "#]],
    );
}

// spec B 8.3, 7.4: an interrupt waits for all below its thread; below a thread that failed it does not start.
#[test]
fn an_interrupt_waits_below_a_stopped_or_failed_thread() {
    check(
        "start child; join all @start; thread child; interrupt call handler; start grandchild; wait paid
         thread grandchild; fix; thread handler; fix
         ",
        "run; event call guid='e'; show; stop 0; take fix; fail; show; resume 0; show",
        expect![[r#"
            r RUNNING [1 awaits handler for e]
            0 RUNNING children [1]: entrypoint, start, join RUNNING
            1 CHILD of 0 HALTING [interrupt e pending] children [2]: entrypoint, start, wait HALTED
            2 CHILD of 1 HALTING [parent 1 halted]: entrypoint, fix HALTING
            r HALTED [1 awaits handler for e]
            0 HALTED [manual] children [1]: entrypoint, start, join HALTED
            1 CHILD of 0 HALTED [interrupt e pending, parent 0 halted] children [2]: entrypoint, start, wait HALTED
            2 CHILD of 1 HALTED [parent 1 halted]: entrypoint, fix HALTED
            r RUNNING
            0 RUNNING children [1]: entrypoint, start, join RUNNING
            1 CHILD of 0 HALTED [interrupted by 3] children [2, 3]: entrypoint, start, wait HALTED
            2 CHILD of 1 HALTED [parent 1 halted]: entrypoint, fix HALTED
            3 INTERRUPT of 1 RUNNING: entrypoint, fix RUNNING
        "#]],
    );
    check(
        "interrupt stop-it ender; start child; greet
         thread child; interrupt call handler; fix; thread handler; help; thread ender; throw over",
        "run; take fix; event call guid='e'; event stop-it guid='s'; take greet; ok @1; show; ok @0; show",
        expect![[r#"
            r RUNNING [1 awaits handler for e] [0 awaits ender for s]
            0 HALTING [interrupt s pending] children [1]: entrypoint, start, greet HALTED
            1 CHILD of 0 HALTING [interrupt e pending, parent 0 halted]: entrypoint, fix HALTING
            r EXCEPTION [1 awaits handler for e]
            0 EXCEPTION children [1, 2]: entrypoint, start, greet EXCEPTION !over
            1 CHILD of 0 HALTED [interrupt e pending, parent 0 halted]: entrypoint, fix HALTED
            2 INTERRUPT of 0 EXCEPTION: entrypoint, throw EXCEPTION !over
        "#]],
    );
}

// spec B 8.6: a rescue tries the interrupted node again; the failed handler counts no more.
#[test]
fn a_thread_with_a_failed_interrupt_can_be_rescued() {
    check(
        "interrupt call handler; wait paid; thread handler; fix",
        "run; event call guid='e'; take fix; fail; rescue 0; show; event paid; show",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1] handled [1]: entrypoint, wait ERROR !TASK_FAILURE, wait RUNNING
            1 INTERRUPT of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE
            r COMPLETED
            0 COMPLETED children [1] handled [1]: entrypoint, wait ERROR !TASK_FAILURE, wait, exit
            1 INTERRUPT of 0 ERROR: entrypoint, fix ERROR !TASK_FAILURE
        "#]],
    );
}
