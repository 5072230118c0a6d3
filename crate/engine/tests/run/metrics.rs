//! Metric windows and counts (spec B 17, C 4.5, 4.6).

use crate::check::check;
use expect_test::expect;

// spec C 2: what no server implements is refused as such, with any request.
#[test]
fn what_the_reference_leaves_out_is_unimplemented() {
    check(
        "nop",
        "call MigrateWfSpec; call GetTaskDefMetricsWindow; call GetWfSpecMetricsWindow",
        expect![[r#"
            call: Unimplemented
            call: Unimplemented
            call: Unimplemented
        "#]],
    );
}

// spec B 17.1: seen when the minute is over, for each version and for all; minutes without anything have none.
#[test]
fn workflows_are_measured_by_the_minute() {
    check(
        "greet; wf other; nop",
        r#"
        run a; +5s; run b @spec='other'; take greet; +5s; ok; metrics workflows
        +50s
        metrics workflows of='w'; metrics workflows of='other'; metrics workflows; metrics workflows of='none'
        +60s
        run c; take greet; +1s; fail; run d; +30s; stop; +30s
        metrics workflows
        metrics workflows from=60000
        metrics workflows to=119999
        metrics workflows from=120000 to=120000 of='w'
        "#,
        expect![[r#"
            -
            0: started 1 (0..0, 0), completed 1 (10000..10000, 10000)
            0: started 1 (0..0, 0), completed 1 (0..0, 0)
            0: started 2 (0..0, 0), completed 2 (0..10000, 10000)
            -
            0: started 2 (0..0, 0), completed 2 (0..10000, 10000)
            120000: started 2 (0..0, 0), error 1 (1000..1000, 1000)
            120000: started 2 (0..0, 0), error 1 (1000..1000, 1000)
            0: started 2 (0..0, 0), completed 2 (0..10000, 10000)
            120000: started 2 (0..0, 0), error 1 (1000..1000, 1000)
        "#]],
    );
}

// spec B 17.1, Q-3: which changes of status are told of. A run that was resumed is RUNNING, so its end is told of too.
// What a command changes twice counts as what it comes to: the thread that its handler halted went on in the same command.
#[test]
fn changes_of_status_are_counted() {
    check(
        "greet on any handler; wait paid; exit; thread handler; throw oh",
        "run; take greet; throw no; run b; take greet; ok; +5s; stop; +5s; resume; +5s; event paid; +60s; metrics workflows",
        expect![[r#"
            0: started 2 (0..0, 0), completed 1 (15000..15000, 15000), exception 1 (0..0, 0), halted 1 (5000..5000, 5000), went on 1 (10000..10000, 10000)
        "#]],
    );
}

// spec B 17.1: TaskRuns from their creation, attempts from phase to phase. Failed attempts are counted too (the reference: not told).
#[test]
fn tasks_are_measured_by_the_minute() {
    check(
        "greet retries 1 backoff 2000 2000 1.0 timeout 20; other",
        r#"
        run; +1s; take greet; +2s; fail; +3s; take greet; +4s; ok; poll other; throw no
        run b; take greet; +20s
        +60s
        metrics tasks of='greet'; metrics tasks of='other'; metrics tasks
        "#,
        expect![[r#"
            w got r/0-2 #0
            0: completed 1 (10000..10000, 10000), attempt scheduled 4 (0..2000, 4000), attempt claimed 3 (0..1000, 2000), attempt error 2 (2000..20000, 22000), attempt success 1 (4000..4000, 4000)
            0: exception 1 (0..0, 0), attempt scheduled 1 (0..0, 0), attempt claimed 1 (0..0, 0), attempt exception 1 (0..0, 0)
            0: completed 1 (10000..10000, 10000), exception 1 (0..0, 0), attempt scheduled 5 (0..2000, 4000), attempt claimed 4 (0..1000, 2000), attempt error 2 (2000..20000, 22000), attempt success 1 (4000..4000, 4000), attempt exception 1 (0..0, 0)
        "#]],
    );
}

// spec C 4.6: by the hour unless told; 100 windows at most.
#[test]
fn a_list_goes_back_one_hour_and_has_a_hundred_windows() {
    let runs = |count: usize| "run ?; +60s;".repeat(count);
    check(
        "nop",
        &format!("{} metrics workflows from=0 to=60000; +3600s; metrics workflows", runs(3)),
        expect![[r#"
        0: started 1 (0..0, 0), completed 1 (0..0, 0)
        60000: started 1 (0..0, 0), completed 1 (0..0, 0)
        -
    "#]],
    );
    check(
        "nop",
        &format!("{} metrics workflows from=60000 to=9999999", runs(105)),
        expect![[r#"
        100 windows, the first and the last:
        60000: started 1 (0..0, 0), completed 1 (0..0, 0)
        6000000: started 1 (0..0, 0), completed 1 (0..0, 0)
    "#]],
    );
}

// spec B 17.2: all versions of a name, by window start.
#[test]
fn windows_are_found_by_the_name_of_the_wf_spec() {
    check(
        "nop",
        "run; +60s; put spec; run b; +60s; run c; windows name='w'; windows name='w' limit=1; more; windows name='w' latest=true; windows name='w' from=60000; windows name='none'; windows name=' '",
        expect![[r#"
            0.0@0 0.0@60000
            0.0@0 ..
            0.0@60000
            0.0@60000
            0.0@60000
            -
            windows: InvalidArgument
        "#]],
    );
}

// spec B 17.1: kept for 14 days.
#[test]
fn windows_are_kept_for_a_fortnight() {
    check(
        "nop",
        "run; +60s; run b; +1209500s; run c; +60s; windows name='w'; +100s; run d; +60s; windows name='w'",
        expect![[r#"
        0.0@0 0.0@60000 0.0@1209540000
        0.0@60000 0.0@1209540000 0.0@1209720000
    "#]],
    );
}

// spec B 17.3, C 4.5: NodeRuns that are stored.
#[test]
fn node_runs_are_counted_while_they_are_stored() {
    check(
        "greet; wf other; nop",
        r#"
        count nodes; run; run b @spec='other'
        count nodes; count nodes name='w'; count nodes name='other' major=0; count nodes name='other' major=0 revision=0
        count nodes name='other' major=1; count nodes name='wo'; count nodes name='w' revision=0
        delete; count nodes; use r; delete; count nodes
        "#,
        expect![[r#"
            0
            5
            2
            3
            3
            0
            0
            count: InvalidArgument
            2
            0
        "#]],
    );
}

// spec B 17.3, C 4.5: the depth of the queue.
#[test]
fn queued_task_runs_are_counted() {
    check(
        "greet retries 1",
        r#"
        count tasks of='greet'; run; run b; count tasks of='greet'; take greet; count tasks of='greet'; fail; count tasks of='greet'
        count tasks of='none'; count tasks; count tasks of='greet' status='TASK_RUNNING'
        delete; use r; delete; count tasks of='greet'
        "#,
        expect![[r#"
            0
            2
            1
            2
            0
            count: InvalidArgument
            count: InvalidArgument
            0
        "#]],
    );
}
