//! The advance loop and edges (spec B 3, 4.4).

use crate::check::check;
use expect_test::expect;

// spec B 18.1
#[test]
fn a_task_between_entrypoint_and_exit() {
    check(
        "greet",
        "run; show; tasks; take greet; show; tasks; +5s; ok; show; tasks; times",
        expect![[r#"
            r RUNNING
            0 RUNNING: entrypoint, greet RUNNING
            0-1 greet(): SCHEDULED
            r RUNNING
            0 RUNNING: entrypoint, greet RUNNING
            0-1 greet(): RUNNING
            r COMPLETED
            0 COMPLETED: entrypoint, greet, exit
            0-1 greet(): SUCCESS
            r 0..5000
            0 0..5000: entrypoint 0..0, greet 0..5000, exit 5000..5000
            0-1 0: 0 0..5000 by w/
        "#]],
    );
}

// spec B 4.4: edges are tried in order, the first without a condition or with a true one is taken.
#[test]
fn the_first_edge_that_holds_is_taken() {
    let definition = "
        var x INT
        choose: nop -> low if x < 10 -> middle if x < 20 -> high
        low: exit 'low'
        middle: exit 'middle'
        high: exit 'high'
    ";
    check(
        definition,
        "run a x=5; show; run b x=15; show; run c x=25; show",
        expect![[r#"
            a COMPLETED
            0 COMPLETED -> "low": entrypoint, choose, low
            b COMPLETED
            0 COMPLETED -> "middle": entrypoint, choose, middle
            c COMPLETED
            0 COMPLETED -> "high": entrypoint, choose, high
        "#]],
    );
}

// spec B 4.4: later edges are not evaluated, nor are mutations of edges not taken.
#[test]
fn edges_after_the_one_taken_do_not_matter() {
    check(
        "var x INT = 1; var j JSON_OBJ; nop -> exit if x == 1 { x = 2 } -> exit if j$.a.b > 5 { x = 3 }",
        "run j=json '{\"a\": 5}'; show; vars",
        expect![[r#"
            r COMPLETED
            0 COMPLETED: entrypoint, nop, exit
            0/j={"a":5} 0/x=2
        "#]],
    );
}

// spec B 4.4: conditions are evaluated before the mutations of their edge; mutations see those before them.
#[test]
fn mutations_run_in_order_after_the_condition() {
    check(
        "var x INT = 1; var y INT = 0; nop -> exit if x == 1 { x = 5, y = x, x += y, y *= x }",
        "run; show; vars",
        expect![[r#"
            r COMPLETED
            0 COMPLETED: entrypoint, nop, exit
            0/x=10 0/y=50
        "#]],
    );
}

// spec B 4.4, 14.2: all mutations of an edge, or none.
#[test]
fn a_failing_mutation_takes_the_others_back() {
    check(
        "var x INT = 1; var s STR = 'a'; nop { x = 2, x /= 0 }",
        "run; show; vars; failures",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, nop ERROR !VAR_SUB_ERROR
            0/s="a" 0/x=1
            0/1 VAR_SUB_ERROR "Mutating variable x: Expected a divisor, but it is 0", no content
            0 ERROR "Mutating variable x: Expected a divisor, but it is 0"
        "#]],
    );
}

// spec B 4.4, 7.2, Q-18: no edge, a condition that cannot be evaluated and a mutation that fails are all VAR_SUB_ERRORs.
#[test]
fn whatever_goes_wrong_on_edges_is_a_var_sub_error() {
    check(
        "var x INT = 1; nop -> exit if x == 2",
        "run; show; failures",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, nop ERROR !VAR_SUB_ERROR
            0/1 VAR_SUB_ERROR "Expected an edge out of node nop whose condition holds, but there is none", no content
            0 ERROR "Expected an edge out of node nop whose condition holds, but there is none"
        "#]],
    );
    check(
        "var j JSON_OBJ; nop -> exit if j$.a > 5",
        "run j=json '{\"a\": true}'; show",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, nop ERROR !VAR_SUB_ERROR
        "#]],
    );
    check(
        "var x INT; nop { x += 1 }",
        "run; show",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, nop ERROR !VAR_SUB_ERROR
        "#]],
    );
    check(
        "var x BOOL; nop -> exit if x",
        "run; show",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, nop ERROR !VAR_SUB_ERROR
        "#]],
    );
}

// spec B 4.1, 4.4: the node itself has completed; it takes the failure's status when the handler is done.
#[test]
fn a_failure_of_an_edge_can_be_handled_once() {
    let definition = "
        var x INT = 1
        nop -> exit if x == 2 on VAR_SUB_ERROR handler
        thread handler
        fix
        nop-2: nop { x = 2 }
    ";
    check(
        definition,
        "run; show; take fix; ok; show; vars",
        expect![[r#"
            r RUNNING
            0 HALTED [handled by 1] children [1, 1]: entrypoint, nop !VAR_SUB_ERROR(to 1)
            1 FAILURE_HANDLER of 0 RUNNING: entrypoint, fix RUNNING
            r COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, nop ERROR !VAR_SUB_ERROR(handled by 1), exit
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix, nop-2, exit
            0/x=2
        "#]],
    );
    let fails_again = definition.replace("x = 2 }", "x = 3 }");
    check(
        &fails_again,
        "run; show; take fix; ok; show; vars",
        expect![[r#"
            r RUNNING
            0 HALTED [handled by 1] children [1, 1]: entrypoint, nop !VAR_SUB_ERROR(to 1)
            1 FAILURE_HANDLER of 0 RUNNING: entrypoint, fix RUNNING
            r ERROR
            0 ERROR children [1, 1]: entrypoint, nop ERROR !VAR_SUB_ERROR(handled by 1) !VAR_SUB_ERROR
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, fix, nop-2, exit
            0/x=3
        "#]],
    );
}

// spec B 4.4, 14.2: no mutations when the NodeRun has a failure, handled though it is.
#[test]
fn a_handled_node_is_left_without_mutations() {
    check(
        "var x INT = 1; greet on any handler { x = 2 }; thread handler; nop",
        "run a; take greet; ok; vars; run b; take greet; fail; show; vars",
        expect![[r#"
            0/x=2
            b COMPLETED
            0 COMPLETED children [1, 1]: entrypoint, greet ERROR !TASK_FAILURE(handled by 1), exit
            1 FAILURE_HANDLER of 0 COMPLETED: entrypoint, nop, exit
            0/x=1
        "#]],
    );
}

// spec B 4.1: a node visited twice has two NodeRuns; positions go up by one.
#[test]
fn a_loop_has_a_node_run_for_each_visit() {
    check(
        "var x INT = 0; again: nop -> work if x < 3 -> exit; work: nop -> again { x += 1 }; exit",
        "run; show; vars",
        expect![[r#"
            r COMPLETED
            0 COMPLETED: entrypoint, again, work, again, work, again, work, again, exit
            0/x=3
        "#]],
    );
}

// spec B 2.6, Q-36 (ours): a long loop goes on in follow-up commands, as many as it takes.
#[test]
fn a_loop_of_many_steps_goes_on_in_follow_up_commands() {
    let definition = "var x INT = 0; again: nop -> back if x < 2500 { x += 1 } -> greet; back: nop -> again; greet";
    check(
        definition,
        "hold; run; vars; stop; vars; release; vars; resume; vars; status; records",
        expect![[r#"
            0/x=500
            0/x=500
            0/x=500
            0/x=2500
            RUNNING
            11 records
        "#]],
    );
}

// spec B 2.6 (ours): a run that goes on takes its turn behind what has been due for longer.
#[test]
fn a_long_loop_does_not_keep_others_waiting() {
    let definition = "
        var x INT = 0
        again: nop -> back if x < 2500 { x += 1 } -> greet
        back: nop -> again
        greet
        wf other
        sleep 5
        greet
    ";
    check(
        definition,
        "run s @spec='other'; hold; +6s; run; release; poll greet; poll greet",
        expect![[r#"
            w got s/0-2 #0
            w got r/0-5002 #0
        "#]],
    );
}

// spec B 4.3: the output of the newest completed run of that node in this thread.
#[test]
fn a_node_output_is_the_newest() {
    let definition = "
        task count INT
        var sum INT = 0
        again: count
        check: nop -> again if @again < 3 { sum += @again } -> exit { sum += @again }
        exit sum
    ";
    check(
        definition,
        "run; take count; ok 1; take count; ok 2; take count; ok 3; show; vars",
        expect![[r#"
            r COMPLETED
            0 COMPLETED -> 6: entrypoint, again, check, again, check, again, check, exit
            0/sum=6
        "#]],
    );
}

// spec B 4.3: a node that did not run has no output: VAR_SUB_ERROR where it is read.
#[test]
fn reading_the_output_of_a_node_that_did_not_run_fails() {
    let definition = "
        task count INT
        var x INT = 1
        choose: nop -> after if x == 1 -> count
        count -> after
        after: nop { x = @count }
    ";
    check(
        definition,
        "run; show; run b x=2; take count; ok 7; show; vars",
        expect![[r#"
            r ERROR
            0 ERROR: entrypoint, choose, after ERROR !VAR_SUB_ERROR
            b COMPLETED
            0 COMPLETED: entrypoint, choose, count, after, exit
            0/x=7
        "#]],
    );
}

// spec B 4.3: outputs do not cross threads.
#[test]
fn a_handler_does_not_see_the_outputs_of_its_parent() {
    let definition = "
        task count INT
        var x INT = 1
        count
        oops on any handler
        thread handler
        var y INT = 5
        nop -> again if y == 1 -> after
        again: count -> after
        after: nop { x = @again }
    ";
    check(
        definition,
        "run; take count; ok 3; take oops; fail; show; vars",
        expect![[r#"
            r ERROR
            0 ERROR children [1, 1]: entrypoint, count, oops ERROR !TASK_FAILURE(to 1)
            1 FAILURE_HANDLER of 0 ERROR: entrypoint, nop, after ERROR !VAR_SUB_ERROR
            0/x=1 1/y=5
        "#]],
    );
}
