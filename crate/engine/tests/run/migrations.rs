//! Workflow migration (spec B 15, C 2.5, D 7).

use crate::check::check;
use expect_test::expect;

/// Version 0.0 waits for `paid`, 1.0 for `sent`, after a task. A public variable more makes a major version.
const TWO: &str = "
    wf w; wait paid; greet
    wf w; var y INT = 7; first: greet; wait sent; greet
";

fn two(script: &str, expected: expect_test::Expect) {
    check(TWO, &format!("run @major=0 @revision=0; {script}"), expected);
}

// spec B 15.3 active: a thread that waits leaves its node, which stays HALTED, and arrives at the new one under the new version. The WfRun
// goes along with its entrypoint, and the plan is gone.
#[test]
fn a_waiting_thread_goes_over_at_once() {
    two(
        "plan p 0.0 1.0 main -> main (wait -> wait); migrate p; show; versions; vars; event paid; show; event sent; show; versions; search name='w' major=1 revision=0",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, wait HALTED, wait RUNNING
            1.0 was 0.0
            0 main 1.0: entrypoint 0.0, wait 0.0, wait 1.0
            0/y=7
            r RUNNING
            0 RUNNING: entrypoint, wait HALTED, wait RUNNING
            r RUNNING
            0 RUNNING: entrypoint, wait HALTED, wait, greet RUNNING
            1.0 was 0.0
            0 main 1.0: entrypoint 0.0, wait 0.0, wait 1.0, greet 1.0
            r
        "#]],
    );
}

// spec B 15.3 active: what the node waited for is looked at first; what just came is dropped, the edge's mutations too.
#[test]
fn a_node_that_just_finished_is_left_without_its_edge() {
    check(
        "wf w; var x INT = 1; wait paid -> greet { x = @wait }; greet
         wf w; var x INT = 1; first: nop; wait paid; greet",
        "run @major=0 @revision=0; plan p 0.0 0.1 main -> main (wait -> greet); stop; event paid 5; migrate p; versions; resume; show; versions; vars; events",
        expect![[r#"
            0.0 by p
            0 main 0.0: entrypoint 0.0, wait 0.0
            r RUNNING
            0 RUNNING: entrypoint, wait, greet RUNNING
            0.1 was 0.0
            0 main 0.1: entrypoint 0.0, wait 0.0, greet 0.1
            0/x=1
            paid/? 5 claimed by 0/1
        "#]],
    );
}

// spec B 15.3 next: a thread in a task is not interrupted; its next node is replaced, after the edge's mutations.
#[test]
fn a_thread_goes_over_at_its_next_node() {
    check(
        "wf w; var x INT = 1; a: greet -> b { x = @a }; b: greet
         wf w; var x INT = 1; a: greet; fresh: greet; b: greet",
        "run @major=0 @revision=0; take greet; plan p 0.0 0.1 main -> main (b -> fresh); migrate p; show; versions; ok 5; show; versions; vars; take greet; ok; take greet; ok; show",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, a RUNNING
            0.0 by p
            0 main 0.0: entrypoint 0.0, a 0.0
            r RUNNING
            0 RUNNING: entrypoint, a, fresh RUNNING
            0.1 was 0.0
            0 main 0.1: entrypoint 0.0, a 0.0, fresh 0.1
            0/x=5
            r COMPLETED
            0 COMPLETED: entrypoint, a, fresh, b, exit
        "#]],
    );
}

// spec B 15.3: a node without a migration is run as before; the plan waits.
#[test]
fn a_thread_without_a_node_to_go_to_stays() {
    two(
        "plan p 0.0 1.0 main -> main (greet -> first); migrate p; show; versions; event paid; show; versions",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, wait RUNNING
            0.0 by p
            0 main 0.0: entrypoint 0.0, wait 0.0
            r RUNNING
            0 RUNNING: entrypoint, wait, first RUNNING
            1.0 was 0.0
            0 main 1.0: entrypoint 0.0, wait 0.0, first 1.0
        "#]],
    );
}

// spec B 15.3: the event's timer of the old node is gone with it; a SLEEP too.
#[test]
fn what_the_old_node_waited_for_does_not_come_any_more() {
    check(
        "wf w; wait paid within 10; wf w; first: nop; sleep 100",
        "run @major=0 @revision=0; plan p 0.0 0.1 main -> main (wait -> sleep); +5s; migrate p; +10s; show; +90s; show; times",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, wait HALTED, sleep RUNNING
            r COMPLETED
            0 COMPLETED: entrypoint, wait HALTED, sleep, exit
            r 0..105000
            0 0..105000: entrypoint 0..0, wait 0..never, sleep 5000..105000 until 105000 matured, exit 105000..105000
        "#]],
    );
    check(
        "wf w; sleep 10; wf w; first: nop; wait paid",
        "run @major=0 @revision=0; plan p 0.0 0.1 main -> main (sleep -> wait); migrate p; +10s; show; event paid; show",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, sleep HALTED, wait RUNNING
            r COMPLETED
            0 COMPLETED: entrypoint, sleep HALTED, wait, exit
        "#]],
    );
}

// spec B 15.3: what halts migrates when it runs again.
#[test]
fn a_halted_thread_goes_over_after_it_resumes() {
    two(
        "plan p 0.0 1.0 main -> main (wait -> wait); stop; migrate p; show; versions; resume; show; versions",
        expect![[r#"
            r HALTED
            0 HALTED [manual]: entrypoint, wait HALTED
            0.0 by p
            0 main 0.0: entrypoint 0.0, wait 0.0
            r RUNNING
            0 RUNNING: entrypoint, wait HALTED, wait RUNNING
            1.0 was 0.0
            0 main 1.0: entrypoint 0.0, wait 0.0, wait 1.0
        "#]],
    );
}

// spec B 15.3: variables the thread does not have are created, those it has keep their value; migration variables are written over both, by
// name, each seeing those before it.
#[test]
fn variables_are_created_and_written() {
    check(
        "wf w; var x INT = 1; wait paid; wf w; var x INT = 2; var y INT = 7; var z STR; first: nop; wait paid",
        "run @major=0 @revision=0 x=3; plan p 0.0 1.0 main -> main (wait -> wait); migrate p; vars; event paid; status",
        expect![[r#"
            0/x=3 0/y=7 0/z=null
            COMPLETED
        "#]],
    );
    check(
        "wf w; var x INT = 1; wait paid; wf w; var x INT = 2; var y INT = 7; var z STR; first: nop; wait paid",
        "run @major=0 @revision=0 x=3; plan p 0.0 1.0 main -> main (wait -> wait); migrate p main x = 10, y = x + 1, z = y; vars; versions",
        expect![[r#"
            0/x=10 0/y=11 0/z="11"
            1.0 was 0.0
            0 main 1.0: entrypoint 0.0, wait 0.0, wait 1.0
        "#]],
    );
}

// spec B 15.3: a migration variable that cannot be had is a VAR_SUB_ERROR of the thread, which stays where it was.
#[test]
fn a_migration_variable_that_fails_fails_the_thread() {
    check(
        "wf w; var j JSON_OBJ; wait paid; wf w; var j JSON_OBJ; var y INT; first: nop; wait paid",
        "run @major=0 @revision=0; plan p 0.0 1.0 main -> main (wait -> wait); migrate p main y = j$.a + 1; show; versions; failures",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, wait ERROR !VAR_SUB_ERROR
            0.0
            0 main 0.0: entrypoint 0.0, wait 0.0
            0/1 VAR_SUB_ERROR "Mutating variable y: Expected JSON_OBJ or JSON_ARR to read a JSONPath in, but it is of type NULL", no content
            0 ERROR "Mutating variable y: Expected JSON_OBJ or JSON_ARR to read a JSONPath in, but it is of type NULL"
        "#]],
    );
    check(
        "wf w; var j JSON_OBJ; greet; next: greet; wf w; var j JSON_OBJ; var y INT; greet; next: greet; last: greet",
        "run @major=0 @revision=0; take greet; plan p 0.0 1.0 main -> main (next -> last); migrate p main y = j$.a + 1; ok; show; versions",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, greet ERROR !VAR_SUB_ERROR
            0.0
            0 main 0.0: entrypoint 0.0, greet 0.0
        "#]],
    );
}

// spec B 15.3, 4.3: an output that only the new version reads is found among the NodeRuns before the migration.
#[test]
fn outputs_from_before_are_read_after() {
    check(
        "task greet INT; wf w; greet; wait paid; wf w; var x INT; greet; wait paid -> exit { x = @greet }; exit: exit",
        "run @major=0 @revision=0; take greet; ok 5; plan p 0.0 1.0 main -> main (wait -> wait); migrate p; event paid; show; vars",
        expect![[r#"
            r COMPLETED
            0 COMPLETED: entrypoint, greet, wait HALTED, wait, exit
            0/x=5
        "#]],
    );
}

// spec B 15.3: a failure handler started by an old node is of the old version; the thread goes over when it leaves that node.
#[test]
fn a_handled_failure_is_left_to_the_new_version() {
    check(
        "wf w; greet on any handler; next: wait paid; thread handler; fix
         wf w; greet on any handler; fresh: wait sent; next: wait paid; thread handler; fix",
        "run @major=0 @revision=0; take greet; plan p 0.0 0.1 main -> main (next -> fresh); migrate p; fail; versions; take fix; ok; show; versions",
        expect![[r#"
            0.0 by p
            0 main 0.0: entrypoint 0.0, greet 0.0
            1 handler 0.0: entrypoint 0.0, fix 0.0
            r RUNNING
            0 RUNNING children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(handled by 1), fresh RUNNING
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix, exit
            0.1 was 0.0
            0 main 0.1: entrypoint 0.0, greet 0.0, fresh 0.1
            1 handler 0.0: entrypoint 0.0, fix 0.0, exit 0.0
        "#]],
    );
}

// spec B 15.3: a thread that uses a variable of another goes over once that thread has; the put finds out which.
#[test]
fn a_thread_waits_for_those_whose_variables_it_uses() {
    check(
        "wf w; greet on any handler; wait paid; thread handler; wait fixed
         wf w; var y INT = 1; greet on any handler; wait paid; thread handler; a: wait fixed { y = 2 }; b: wait fixed",
        "run @major=0 @revision=0; take greet; fail; plan p 0.0 1.0 main -> main (wait -> wait) handler -> handler (wait -> a); get plan p
         migrate p; show; versions; event fixed; show; versions",
        expect![[r#"
            w 0.0 -> 1.0, handler -> handler (wait -> a) after main, main -> main (wait -> wait)
            r RUNNING
            0 HALTED [handled by 1] children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 RUNNING: entrypoint, wait RUNNING
            0.0 by p
            0 main 0.0: entrypoint 0.0, greet 0.0
            1 handler 0.0: entrypoint 0.0, wait 0.0
            r RUNNING
            0 RUNNING children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(handled by 1), wait RUNNING
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, wait, exit
            1.0 was 0.0
            0 main 1.0: entrypoint 0.0, greet 0.0, wait 1.0
            1 handler 0.0: entrypoint 0.0, wait 0.0, exit 0.0
        "#]],
    );
}

// spec B 15.3: threads other than the entrypoint go over too; the WfRun stays what it was, and the plan stays until no thread of the old version
// lives (15.4).
#[test]
fn a_plan_for_children_stays_until_the_end() {
    check(
        "wf w; greet on any handler; wait paid; thread handler; wait fixed
         wf w; greet on any handler; wait paid; thread handler; a: wait fixed; b: wait fixed",
        "run @major=0 @revision=0; take greet; fail; plan p 0.0 0.1 handler -> handler (wait -> a); migrate p; versions; event fixed; event fixed; versions; event paid; versions; show",
        expect![[r#"
            0.0 by p
            0 main 0.0: entrypoint 0.0, greet 0.0
            1 handler 0.1: entrypoint 0.0, wait 0.0, a 0.1
            0.0 by p
            0 main 0.0: entrypoint 0.0, greet 0.0, wait 0.0
            1 handler 0.1: entrypoint 0.0, wait 0.0, a 0.1, b 0.1, exit 0.1
            0.0
            0 main 0.0: entrypoint 0.0, greet 0.0, wait 0.0, exit 0.0
            1 handler 0.1: entrypoint 0.0, wait 0.0, a 0.1, b 0.1, exit 0.1
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(handled by 1), wait, exit
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, wait HALTED, a, b, exit
        "#]],
    );
}

// spec B 15.2, 15.4: it is not checked that the WfRun is on the plan's version: then the plan is gone again at once.
#[test]
fn a_plan_for_another_version_ends_at_once() {
    check(
        TWO,
        "run; plan p 0.0 1.0 main -> main (wait -> wait); migrate p main y = 5; show; versions; vars",
        expect![[r#"
        r RUNNING
        0 RUNNING: entrypoint, first RUNNING
        1.0
        0 main 1.0: entrypoint 1.0, first 1.0
        0/y=7
    "#]],
    );
}

// spec B 15.2: what refuses an application, in order.
#[test]
fn an_application_is_refused() {
    two(
        "plan p 0.0 1.0 main -> main (greet -> first); use none; migrate p; use r; migrate none; migrate p other y = 5; migrate p main z = 5; migrate p main y = 'five'
         versions; migrate p; migrate p; migrate none; versions",
        expect![[r#"
            migrate: NotFound
            migrate: NotFound
            migrate: InvalidArgument
            migrate: InvalidArgument
            migrate: InvalidArgument
            0.0
            0 main 0.0: entrypoint 0.0, wait 0.0
            migrate: FailedPrecondition
            migrate: FailedPrecondition
            0.0 by p
            0 main 0.0: entrypoint 0.0, wait 0.0
        "#]],
    );
    two(
        "plan p 0.0 1.0 main -> main (wait -> wait); event paid; take greet; ok; show; migrate p",
        expect![[r#"
        r COMPLETED
        0 COMPLETED: entrypoint, wait, greet, exit
        migrate: FailedPrecondition
    "#]],
    );
    check(
        "wf w; first: nop; wait paid; wf w; wait paid",
        "run; plan p 0.1 0.0 main -> main (wait -> wait); drop spec w; migrate p; versions",
        expect![[r#"
            migrate: FailedPrecondition
            0.1
            0 main 0.1: entrypoint 0.1, wait 0.1
        "#]],
    );
}

// spec B 15.1, C 14 #31: what refuses a plan.
#[test]
fn a_plan_is_refused() {
    check(
        "wf w; wait paid; skip: nop; thread side; wait paid; wf w; wait paid; skip: nop; next: greet; thread side; wait paid",
        "plan p 0.0 0.7 main -> main (wait -> wait); plan p 7.0 0.1 main -> main (wait -> wait); plan p 0.0 0.1
         plan p 0.0 0.1 none -> main (); plan p 0.0 0.1 main -> none (); plan p 0.0 0.1 main -> main (none -> wait); plan p 0.0 0.1 main -> main (wait -> none)
         plan p 0.0 0.1 main -> side (wait -> wait); plan p 0.0 0.1 side -> main (wait -> wait)
         plan p 0.0 0.1 main -> main (entrypoint -> wait); plan p 0.0 0.1 main -> main (exit -> wait); plan p 0.0 0.1 main -> main (skip -> wait)
         plan p 0.0 0.1 main -> main (wait -> entrypoint); plan p 0.0 0.1 main -> main (wait -> exit); plan p 0.0 0.1 main -> main (wait -> skip)
         plan '' 0.0 0.1 main -> main (wait -> wait); plan 'a/b' 0.0 0.1 main -> main (wait -> wait)
         get plan p; plan p 0.0 0.1 main -> main (wait -> next) side -> side (); get plan p",
        expect![[r#"
            plan: NotFound
            plan: NotFound
            plan: InvalidArgument
            plan: InvalidArgument
            plan: InvalidArgument
            plan: InvalidArgument
            plan: InvalidArgument
            plan: InvalidArgument
            plan: InvalidArgument
            plan: InvalidArgument
            plan: InvalidArgument
            plan: InvalidArgument
            plan: InvalidArgument
            plan: InvalidArgument
            plan: InvalidArgument
            plan: InvalidArgument
            plan: InvalidArgument
            get: NotFound
            w 0.0 -> 0.1, main -> main (wait -> next), side -> side ()
        "#]],
    );
}

// spec B 15.1: a variable of a thread outside the plan.
#[test]
fn a_plan_must_hold_the_threads_whose_variables_it_needs() {
    check(
        "wf w; greet on any handler; thread handler; wait fixed
         wf w; var y INT = 1; greet on any handler; last: greet; thread handler; wait fixed { y = 2 }",
        "plan p 0.0 1.0 handler -> handler (wait -> wait); plan p 0.0 1.0 handler -> handler (wait -> wait) main -> main (); get plan p",
        expect![[r#"
            plan: FailedPrecondition
            w 0.0 -> 1.0, handler -> handler (wait -> wait) after main, main -> main ()
        "#]],
    );
}

// spec B 15.1, C 14 #35: the same name is replaced. C 2.5: there is no MigrateWfSpec.
#[test]
fn a_plan_is_replaced() {
    two(
        "plan p 0.0 1.0 main -> main (wait -> wait); plan p 0.0 1.0 main -> main (greet -> first); get plan p; get plan q; call MigrateWfSpec",
        expect![[r#"
            w 0.0 -> 1.0, main -> main (greet -> first)
            get: NotFound
            call: Unimplemented
        "#]],
    );
}

// spec D 7: by name, by the beginning of the name, by the old WfSpec.
#[test]
fn plans_are_found_in_order_of_their_names() {
    two(
        "plans; plan pb 0.0 1.0 main -> main (); plan pa 0.0 1.0 main -> main (); plan q 0.0 1.0 main -> main ()
         plans; plans prefix='p'; plans limit=1; more; more; plans name='w'; plans name='other'; plans prefix='x'",
        expect![[r#"
            -
            pa pb q
            pa pb
            pa ..
            pb ..
            q
            pa pb q
            -
            -
        "#]],
    );
}

// spec B 16.1: the retention of the version the run is on at its end.
#[test]
fn a_migrated_run_is_kept_as_its_new_version_says() {
    check(
        "wf w; wait paid; wf w; keep 60; wait paid; next: nop",
        "run @major=0 @revision=0; plan p 0.0 0.1 main -> main (wait -> wait); migrate p; event paid; versions; +59s; status; +1s; status",
        expect![[r#"
            0.1 was 0.0
            0 main 0.1: entrypoint 0.0, wait 0.0, wait 0.1, next 0.1, exit 0.1
            COMPLETED
            r NotFound
        "#]],
    );
}

// spec B 15.3: a task that runs goes on to its end, retries and all, though its node has a migration; the next node is replaced.
#[test]
fn a_running_task_is_not_interrupted() {
    check(
        "wf w; greet retries 1; next: greet; wf w; greet; fresh: wait paid; next: greet",
        "run @major=0 @revision=0; take greet; plan p 0.0 0.1 main -> main (greet -> fresh, next -> fresh); migrate p; fail; show; take greet; ok; show; versions",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, greet RUNNING
            r RUNNING
            0 RUNNING: entrypoint, greet, fresh RUNNING
            0.1 was 0.0
            0 main 0.1: entrypoint 0.0, greet 0.0, fresh 0.1
        "#]],
    );
}

// spec B 15.3, 12.1: a user task that is left is cancelled.
#[test]
fn a_user_task_that_is_left_is_cancelled() {
    check(
        "wf w; ask approve user 'u'; wf w; first: nop; wait paid",
        "run @major=0 @revision=0; plan p 0.0 0.1 main -> main (ask -> wait); migrate p; show; people; complete; event paid; show",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, ask HALTED, wait RUNNING
            0-1 approve/0 CANCELLED u/- #1: 0 assigned u/-, 0 cancelled (its thread halted)
            r COMPLETED
            0 COMPLETED: entrypoint, ask HALTED, wait, exit
        "#]],
    );
}

/// Version 0.0 starts a child that waits; 1.0 has a variable that the child writes.
const FAMILY: &str = "
    wf w; start child; join all @start; thread child; wait fixed
    wf w; var y INT = 1; start child; join all @start; greet; thread child; a: wait fixed { y = 2 }; b: wait fixed { y = 3 }
";

// spec B 15.3: a child that uses a variable of its parent goes over after the parent, which goes over while it waits for the child.
#[test]
fn a_child_goes_over_after_the_parent_whose_variable_it_uses() {
    check(
        FAMILY,
        "run @major=0 @revision=0; plan p 0.0 1.0 main -> main (join -> join) child -> child (wait -> a); get plan p; migrate p; show; versions; event fixed; event fixed; show; vars",
        expect![[r#"
            w 0.0 -> 1.0, child -> child (wait -> a) after main, main -> main (join -> join)
            r RUNNING
            0 RUNNING children [1]: entrypoint, start, join HALTED, join RUNNING
            1 CHILD of 0 RUNNING: entrypoint, wait HALTED, a RUNNING
            1.0 was 0.0
            0 main 1.0: entrypoint 0.0, start 0.0, join 0.0, join 1.0
            1 child 1.0: entrypoint 0.0, wait 0.0, a 1.0
            r RUNNING
            0 RUNNING children [1]: entrypoint, start, join HALTED, join, greet RUNNING
            1 CHILD of 0 COMPLETED: entrypoint, wait HALTED, a, b, exit
            0/y=3
        "#]],
    );
    // The parent is not where it could go over.
    check(
        FAMILY,
        "run @major=0 @revision=0; plan p 0.0 1.0 main -> main (start -> start) child -> child (wait -> a); migrate p; versions; event fixed; show; versions",
        expect![[r#"
            0.0 by p
            0 main 0.0: entrypoint 0.0, start 0.0, join 0.0
            1 child 0.0: entrypoint 0.0, wait 0.0
            r COMPLETED
            0 COMPLETED children [1]: entrypoint, start, join, exit
            1 CHILD of 0 COMPLETED: entrypoint, wait, exit
            0.0
            0 main 0.0: entrypoint 0.0, start 0.0, join 0.0, exit 0.0
            1 child 0.0: entrypoint 0.0, wait 0.0, exit 0.0
        "#]],
    );
}

// spec B 15.3: once the entrypoint has gone over, what it starts is of the new version.
#[test]
fn threads_started_after_a_migration_are_of_the_new_version() {
    check(
        "wf w; wait paid; thread child; greet; wf w; wait paid; start child; join all @start; thread child; greet",
        "run @major=0 @revision=0; plan p 0.0 0.1 main -> main (wait -> start); migrate p; show; versions",
        expect![[r#"
            r RUNNING
            0 RUNNING children [1]: entrypoint, wait HALTED, start, join RUNNING
            1 CHILD of 0 RUNNING: entrypoint, greet RUNNING
            0.1 was 0.0
            0 main 0.1: entrypoint 0.0, wait 0.0, start 0.1, join 0.1
            1 child 0.1: entrypoint 0.1, greet 0.1
        "#]],
    );
}

// spec B 15.4, D 1: a thread that waits in the queue is on the old version too: the plan stays until it has started and gone over.
#[test]
fn a_plan_stays_for_threads_in_the_queue() {
    let list = (0..66).map(|number| number.to_string()).collect::<Vec<_>>().join(",");
    let definition = "
        wf w; var list JSON_ARR; each list child; join all of @each; thread child; wait fixed
        wf w; var list JSON_ARR; each list child; join all of @each; wait paid; thread child; wait fixed
    ";
    let script = format!(
        "run @major=0 @revision=0 list=json '[{list}]'; plan p 0.0 0.1 main -> main (join -> wait) child -> child (wait -> wait); migrate p
         counts; version; event fixed; counts; version; event fixed; counts; version"
    );
    check(
        definition,
        &script,
        expect![[r#"
        65 active (65 RUNNING), 2 queued, last 66
        0.1 was 0.0 by p
        65 active (65 RUNNING), 1 queued, last 66
        0.1 was 0.0 by p
        65 active (65 RUNNING), 0 queued, last 66
        0.1 was 0.0
    "#]],
    );
}

// spec C 14 #35: a plan can be deleted; a WfRun that has it migrates no further, and is free for another one.
#[test]
fn a_deleted_plan_leads_nowhere() {
    check(
        "wf w; a: greet; b: greet
         wf w; a: greet; fresh: greet; b: greet",
        "run @major=0 @revision=0; plan p 0.0 0.1 main -> main (b -> fresh); take greet; migrate p; version; unplan p; unplan p; plans; get plan p
         ok; version; show; take greet; ok; show; unplan none",
        expect![[r#"
            0.0 by p
            unplan: NotFound
            -
            get: NotFound
            0.0
            r RUNNING
            0 RUNNING: entrypoint, a, b RUNNING
            r COMPLETED
            0 COMPLETED: entrypoint, a, b, exit
            unplan: NotFound
        "#]],
    );
}
