//! Every RPC of the service by every kind of caller (spec C 2, "Acc"; C 6.3; D 6, D 7).
//!
//! The table here was written from the spec, not from the engine's own: what differs is an error in one of them.

use crate::check::{Server, put_principal, quota_id};
use canter_engine::Code;
use canter_engine::api::Method;
use canter_engine::wire::ListQuotaUsageMetricsRequest;
use std::collections::BTreeMap;

/// Right, then the RPCs that need it. C 14 #23 gives the two counts a right of their own; C 6.3 rule 7 has the rest of ADMIN.
const NEEDS: &[(&str, &str)] = &[
    ("NOTHING", "Whoami GetServerVersion"),
    ("ADMIN", "MigrateWfSpec GetTaskDefMetricsWindow GetWfSpecMetricsWindow"),
    ("TASK/WRITE_METADATA", "PutTaskDef DeleteTaskDef"),
    ("TASK/READ", "GetTaskDef ListTaskRuns SearchTaskRun CountTaskRun GetCheckpoint PollTask"),
    ("TASK/RUN", "ReportTask PutCheckpoint"),
    ("TASK_WORKER_GROUP/READ", "GetTaskWorkerGroup"),
    ("WORKFLOW/WRITE_METADATA", "PutWfSpec DeleteWfSpec DeleteWfRun PutWorkflowMigrationPlan DeleteWorkflowMigrationPlan"),
    ("WORKFLOW/WRITE_METADATA", "CreateBulkJob DeleteBulkJob"),
    ("WORKFLOW/RUN", "RunWf StopWfRun ResumeWfRun RescueThreadRun ScheduleWf DeleteScheduledWfRun ApplyWorkflowMigrationPlan"),
    ("WORKFLOW/READ", "SearchTaskDef GetWfSpec GetLatestWfSpec SearchWfSpec GetWfRun SearchWfRun GetScheduledWfRun"),
    ("WORKFLOW/READ", "SearchScheduledWfRun GetInactiveThreadRun GetWorkflowMigrationPlan SearchWorkflowMigrationPlan"),
    ("WORKFLOW/READ", "GetNodeRun ListNodeRuns SearchNodeRun CountNodeRun GetTaskRun GetVariable ListVariables SearchVariable"),
    ("WORKFLOW/READ", "RegisterTaskWorker AwaitWorkflowEvent GetBulkJob SearchBulkJob"),
    ("WORKFLOW/READ", "ListTaskMetrics ListWfMetrics GetMetricWindow SearchWfMetricWindow"),
    ("STRUCT/WRITE_METADATA", "PutStructDef DeleteStructDef"),
    ("STRUCT/READ", "GetStructDef ValidateStructDefEvolution SearchStructDef"),
    ("EXTERNAL_EVENT/WRITE_METADATA", "PutExternalEventDef DeleteExternalEventDef"),
    ("EXTERNAL_EVENT/RUN", "PutExternalEvent PutCorrelatedEvent DeleteCorrelatedEvent"),
    ("EXTERNAL_EVENT/READ", "GetExternalEventDef SearchExternalEventDef GetExternalEvent ListExternalEvents SearchExternalEvent"),
    ("EXTERNAL_EVENT/READ", "GetCorrelatedEvent SearchCorrelatedEvent"),
    ("WORKFLOW_EVENT/WRITE_METADATA", "PutWorkflowEventDef DeleteWorkflowEventDef"),
    ("WORKFLOW_EVENT/READ", "GetWorkflowEventDef SearchWorkflowEventDef GetWorkflowEvent ListWorkflowEvents SearchWorkflowEvent"),
    ("USER_TASK/WRITE_METADATA", "PutUserTaskDef DeleteUserTaskDef AssignUserTaskRun"),
    ("USER_TASK/RUN", "CompleteUserTaskRun SaveUserTaskRunProgress CancelUserTaskRun"),
    ("USER_TASK/RUN", "PutUserTaskRunComment EditUserTaskRunComment DeleteUserTaskRunComment"),
    ("USER_TASK/READ", "GetUserTaskDef GetLatestUserTaskDef SearchUserTaskDef GetUserTaskRun ListUserTaskRuns SearchUserTaskRun"),
    ("TENANT/WRITE_METADATA", "PutTenant"),
    ("TENANT/READ", "GetTenant SearchTenant"),
    ("PRINCIPAL/WRITE_METADATA", "PutPrincipal DeletePrincipal"),
    ("PRINCIPAL/READ", "GetPrincipal SearchPrincipal"),
    ("QUOTA/WRITE_METADATA", "PutQuota DeleteQuota"),
    // The quota asked for below is nobody's here (spec D 6).
    ("QUOTA/READ", "GetQuota SearchQuota ListQuotaUsageMetrics"),
];

const RESOURCES: [&str; 10] =
    ["WORKFLOW", "TASK", "EXTERNAL_EVENT", "USER_TASK", "PRINCIPAL", "TENANT", "TASK_WORKER_GROUP", "WORKFLOW_EVENT", "STRUCT", "QUOTA"];

fn needs() -> BTreeMap<&'static str, &'static str> {
    let mut needs = BTreeMap::new();
    for (right, names) in NEEDS {
        for name in names.split(' ') {
            assert!(needs.insert(name, *right).is_none(), "{name} is in the table twice");
        }
    }
    needs
}

fn let_through(server: &mut Server, who: &str, method: Method) -> bool {
    let code = match method {
        Method::ListQuotaUsageMetrics => {
            let request = ListQuotaUsageMetricsRequest { quota_id: Some(quota_id("elsewhere")), ..Default::default() };
            server.code(who, method, &request)
        }
        _ => server.code(who, method, &()),
    };
    code != Code::PermissionDenied
}

#[test]
#[allow(clippy::print_stdout, reason = "how much was compared is part of the result")]
fn every_rpc_asks_for_its_right_and_for_no_more() {
    let needs = needs();
    let methods: Vec<Method> = Method::ALL.iter().copied().filter(|method| method.number() <= 108).collect();
    assert_eq!((methods.len(), needs.len()), (108, 108));

    let mut server = Server::closed();
    server.principal("reader", "ALL/READ");
    // All of everything but the action that says so: no admin.
    server.principal("nearly", "ALL/READ,RUN,WRITE_METADATA");
    for resource in RESOURCES {
        let others: Vec<&str> = RESOURCES.into_iter().filter(|other| *other != resource).collect();
        server.principal(&format!("not-{resource}"), &format!("{}/ALL", others.join(",")));
        server.principal(&format!("full-{resource}"), &format!("{resource}/ALL"));
    }

    let mut cells = 0;
    let mut faults = Vec::new();
    for method in methods {
        let right = needs[method.name()];
        let (resource, action) = right.split_once('/').unwrap_or((right, ""));
        let (free, admins) = (right == "NOTHING", right == "ADMIN");
        let (other, full) = match free || admins {
            true => ("not-TASK".to_string(), "nearly".to_string()),
            false => (format!("not-{resource}"), format!("full-{resource}")),
        };
        let columns = [
            ("nobody", free),
            ("root@unknown", false),
            ("reader", free || action == "READ"),
            (&other, free),
            (&full, !admins),
            ("root", true),
        ];
        for (who, expected) in columns {
            cells += 1;
            if let_through(&mut server, who, method) != expected {
                faults.push(format!("{} by {who}: expected {}", method.name(), if expected { "to be let through" } else { "a refusal" }));
            }
        }
    }
    assert!(faults.is_empty(), "{} of {cells} cells differ:\n{}", faults.len(), faults.join("\n"));
    assert_eq!(cells, 648);
    println!("{cells} cells");
}

// What Canter adds is as open as what it is about.
#[test]
fn calls_of_our_own_need_what_reading_the_wf_run_needs() {
    let mut server = Server::closed();
    server.principal("reader", "WORKFLOW/READ");
    server.principal("other", "TASK/ALL; WORKFLOW/RUN,WRITE_METADATA");
    for method in [Method::AwaitWfRun, Method::Explain] {
        assert!(let_through(&mut server, "reader", method) && !let_through(&mut server, "other", method), "{}", method.name());
    }
}

// An export has of everything, an import makes everything: read all, and admins (spec C 6.3, rule 7).
#[test]
fn export_needs_the_right_to_read_all_and_import_is_for_admins() {
    let mut server = Server::closed();
    server.tenant("acme");
    server.principal("reader", "ALL/READ");
    server.principal("some", "WORKFLOW,TASK,EXTERNAL_EVENT,USER_TASK,WORKFLOW_EVENT,STRUCT/ALL");
    server.ok("root", Method::PutPrincipal, &put_principal("owner", "", &[("acme", "ALL/ALL")]));
    for (who, exports, imports) in [
        ("nobody", false, false),
        ("some", false, false),
        ("reader", true, false),
        ("root", true, true),
        ("owner@acme", true, true),
        ("owner", false, false),
    ] {
        assert_eq!(let_through(&mut server, who, Method::ExportObjects), exports, "{who} exports");
        assert_eq!(let_through(&mut server, who, Method::ImportObjects), imports, "{who} imports");
    }
}

// spec C 6.3, rule 4.
#[test]
fn rights_of_a_tenant_close_what_belongs_to_no_tenant_even_to_admins() {
    let mut server = Server::closed();
    server.tenant("acme");
    server.ok("root", Method::PutPrincipal, &put_principal("boss", "ALL/ALL", &[("acme", "ALL/ALL")]));
    for (name, right) in needs() {
        let method = *Method::ALL.iter().find(|method| method.name() == name).expect("the table names RPCs");
        let global = ["TENANT/", "PRINCIPAL/", "QUOTA/"].iter().any(|resource| right.starts_with(resource));
        assert_eq!(let_through(&mut server, "boss@acme", method), !global, "{name} in acme");
        assert!(let_through(&mut server, "boss", method), "{name} in default");
    }
}
