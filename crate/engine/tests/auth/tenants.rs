//! Tenants: made, read, and kept apart (spec C 2.9, 6.5).

use crate::check::{START_MS, Server, put_task};
use crate::common::{chain, run_id, task_id, task_node};
use canter_engine::Code;
use canter_engine::api::Method;
use canter_engine::wire::metric_window::Metric;
use canter_engine::wire::*;

#[test]
fn a_new_tenant_has_a_name_that_begins_with_a_letter() {
    let mut server = Server::closed();
    for (id, code) in [
        ("acme", Code::Ok),
        ("a1-b", Code::Ok),
        ("1a", Code::InvalidArgument),
        ("", Code::InvalidArgument),
        ("a_b", Code::InvalidArgument),
        ("-a", Code::InvalidArgument),
        ("default", Code::Ok),
    ] {
        let request = PutTenantRequest { id: id.to_string(), output_topic_config: None };
        assert_eq!(server.code("root", Method::PutTenant, &request), code, "{id:?}");
    }
}

// An upsert: what is published is replaced, or cleared when it is absent; the time of creation stays.
#[test]
fn a_put_again_replaces_what_is_published() {
    let mut server = Server::closed();
    let mut put = |output_topic_config: Option<OutputTopicConfig>| {
        server.turn_clock(1_000);
        let put: Tenant =
            server.call("root", Method::PutTenant, &PutTenantRequest { id: "acme".to_string(), output_topic_config }).unwrap();
        let got: Tenant = server.call("root", Method::GetTenant, &TenantId { id: "acme".to_string() }).unwrap();
        assert_eq!(put, got);
        got
    };
    let first = put(None);
    let published = put(Some(OutputTopicConfig::default()));
    let cleared = put(None);
    assert_eq!((published.created_at, cleared.created_at), (first.created_at, first.created_at));
    assert_eq!((published.output_topic_config, cleared.output_topic_config), (Some(OutputTopicConfig::default()), None));
    let seconds = first.created_at.map(|at| at.seconds);
    assert_eq!(seconds, Some(START_MS / 1000 + 1));
}

#[test]
fn a_tenant_that_is_not_there_is_not_found() {
    let mut server = Server::closed();
    server.ok("root", Method::GetTenant, &TenantId { id: "default".to_string() });
    assert_eq!(server.code("root", Method::GetTenant, &TenantId { id: "acme".to_string() }), Code::NotFound);
}

const TENANTS: [&str; 2] = ["root", "root@acme"];

/// Two tenants with a WfSpec `w` each: a task `greet`, then a sleep of so many seconds.
fn twins(seconds: [i64; 2]) -> Server {
    let mut server = Server::closed();
    server.tenant("acme");
    for (who, seconds) in TENANTS.into_iter().zip(seconds) {
        let request = PutTaskDefRequest { description: Some(format!("of {who}")), ..put_task("greet") };
        server.ok(who, Method::PutTaskDef, &request);
        let literal = VariableValue { value: Some(variable_value::Value::Int(seconds)) };
        let raw = VariableAssignment { source: Some(variable_assignment::Source::LiteralValue(literal)), ..Default::default() };
        let sleep = SleepNode { sleep_length: Some(sleep_node::SleepLength::RawSeconds(raw)) };
        let nodes = vec![("greet", task_node("greet")), ("sleep", node::Node::Sleep(sleep))];
        server.ok(who, Method::PutWfSpec, &chain("w", nodes));
    }
    server
}

fn run(server: &mut Server, who: &str) {
    server.ok(who, Method::RunWf, &RunWfRequest { wf_spec_name: "w".into(), id: Some("r".into()), ..Default::default() });
}

fn status(server: &mut Server, who: &str) -> LhStatus {
    let run: WfRun = server.call(who, Method::GetWfRun, &run_id("r")).unwrap();
    run.status()
}

/// Takes a task and reports it done. `false`: there was none.
fn work(server: &mut Server, who: &str) -> bool {
    let count: Count =
        server.call(who, Method::CountTaskRun, &CountTaskRunRequest { task_def_name: "greet".into(), ..Default::default() }).unwrap();
    if count.value == 0 {
        let poll = PollTaskRequest { task_def_id: Some(task_id("greet")), ..Default::default() };
        server.ok(who, Method::PollTask, &poll);
        return false;
    }
    let poll = PollTaskRequest { task_def_id: Some(task_id("greet")), client_id: "w".into(), task_worker_version: None };
    let task = server.call::<PollTaskResponse>(who, Method::PollTask, &poll).unwrap().result.expect("a poll is answered with a task");
    let report = ReportTaskRun {
        task_run_id: task.task_run_id,
        attempt_number: task.attempt_number,
        status: TaskStatus::TaskSuccess.into(),
        ..Default::default()
    };
    server.ok(who, Method::ReportTask, &report);
    true
}

#[test]
fn names_ids_and_searches_are_a_tenants_own() {
    let mut server = twins([1, 1]);
    for who in TENANTS {
        let def: TaskDef = server.call(who, Method::GetTaskDef, &task_id("greet")).unwrap();
        assert_eq!(def.description, Some(format!("of {who}")));
    }
    run(&mut server, "root@acme");
    let search = SearchWfRunRequest { wf_spec_name: "w".into(), ..Default::default() };
    let mut found = |who: &str| server.call::<WfRunIdList>(who, Method::SearchWfRun, &search).unwrap().results.len();
    assert_eq!((found("root"), found("root@acme")), (0, 1));
    assert_eq!(server.code("root", Method::GetWfRun, &run_id("r")), Code::NotFound);
    // The same id once more, elsewhere.
    run(&mut server, "root");
    server.ok("root", Method::DeleteTaskDef, &DeleteTaskDefRequest { id: Some(task_id("greet")) });
    server.ok("root@acme", Method::GetTaskDef, &task_id("greet"));
}

#[test]
fn queues_and_timers_are_a_tenants_own() {
    let mut server = twins([5, 60]);
    run(&mut server, "root@acme");
    assert!(!work(&mut server, "root"), "acme's task is nobody else's");
    run(&mut server, "root");
    assert!(work(&mut server, "root@acme") && work(&mut server, "root"));
    assert!(!work(&mut server, "root@acme") && !work(&mut server, "root"));
    server.turn_clock(5_000);
    assert_eq!((status(&mut server, "root"), status(&mut server, "root@acme")), (LhStatus::Completed, LhStatus::Running));
    server.turn_clock(55_000);
    assert_eq!(status(&mut server, "root@acme"), LhStatus::Completed);
}

#[test]
fn metrics_and_counts_are_a_tenants_own() {
    let mut server = twins([1, 1]);
    run(&mut server, "root@acme");
    work(&mut server, "root@acme");
    server.turn_clock(60_000);
    let mut started = |who: &str| {
        let list: MetricsList = server.call(who, Method::ListWfMetrics, &ListWfMetricsRequest::default()).unwrap();
        let count = |window: MetricWindow| match window.metric {
            Some(Metric::Workflow(metrics)) => metrics.started.map_or(0, |started| started.count),
            metric => panic!("a WfSpec has workflow metrics, but these are {metric:?}"),
        };
        list.windows.into_iter().map(count).sum::<i32>()
    };
    assert_eq!((started("root"), started("root@acme")), (0, 1));
    let mut nodes = |who: &str| server.call::<Count>(who, Method::CountNodeRun, &CountNodeRunRequest::default()).unwrap().value;
    assert_eq!((nodes("root"), nodes("root@acme")), (0, 4));
}
