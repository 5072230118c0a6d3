//! Every other read: of them the model knows that they change nothing and never break.

use super::home::{run_of, tenant_of};
use super::{Ask, Clients, Intent};
use crate::api::Method;
use crate::sim::model::Model;
use crate::sim::rng::Rng;
use crate::sim::specs::{self, EVENTS, FORM, KEYED, SPECS, TASKS, THROWN};
use crate::sim::swarm::Swarm;
use crate::wire::canter::{AwaitChangesRequest, ExplainRequest};
use crate::wire::*;

impl Clients {
    pub(super) fn read_any(&mut self, rng: &mut Rng, _: &Swarm, _: &Model) -> Ask {
        let id = self.some_run(rng);
        let (mut tenant, run) = (tenant_of(&id), Some(run_of(&id)));
        let spec = rng.weighted(&SPECS).to_string();
        let (task, number) = (rng.pick(&TASKS).to_string(), rng.below(4) as i32);
        let event_def = Some(ExternalEventDefId { name: rng.pick(&EVENTS).to_string() });
        let spec_id = || WfSpecId { name: spec.clone(), ..Default::default() };
        let one = Some(1 + rng.below(5) as i32);
        let (method, body) = match rng.below(52) {
            0 => (Method::GetTaskWorkerGroup, TaskDefId { name: task }.encode_to_vec()),
            1 => (Method::GetWfSpec, spec_id().encode_to_vec()),
            2 => (Method::GetLatestWfSpec, GetLatestWfSpecRequest { name: spec, ..Default::default() }.encode_to_vec()),
            3 => (Method::GetStructDef, StructDefId { name: "x0".to_string(), version: 0 }.encode_to_vec()),
            4 => {
                let specs = specs::struct_def("x0", true);
                let request = ValidateStructDefEvolutionRequest {
                    struct_def_id: Some(StructDefId { name: specs.name, version: 0 }),
                    struct_def: specs.struct_def,
                    ..Default::default()
                };
                (Method::ValidateStructDefEvolution, request.encode_to_vec())
            }
            5 => (Method::GetUserTaskDef, UserTaskDefId { name: FORM.to_string(), version: 0 }.encode_to_vec()),
            6 => (Method::GetLatestUserTaskDef, GetLatestUserTaskDefRequest { name: FORM.to_string() }.encode_to_vec()),
            7 => {
                let request = SearchScheduledWfRunRequest { wf_spec_name: specs::TICK.to_string(), ..Default::default() };
                (Method::SearchScheduledWfRun, request.encode_to_vec())
            }
            8 => (Method::GetNodeRun, NodeRunId { wf_run_id: run, thread_run_number: 0, position: number }.encode_to_vec()),
            9 => (Method::ListNodeRuns, ListNodeRunsRequest { wf_run_id: run, limit: one, ..Default::default() }.encode_to_vec()),
            10 => (Method::ListTaskRuns, ListTaskRunsRequest { wf_run_id: run, ..Default::default() }.encode_to_vec()),
            11 => {
                let name = specs::COUNT_TO.to_string();
                (Method::GetVariable, VariableId { wf_run_id: run, thread_run_number: 0, name }.encode_to_vec())
            }
            12 => (Method::ListVariables, ListVariablesRequest { wf_run_id: run, ..Default::default() }.encode_to_vec()),
            13 => (Method::ListExternalEvents, ListExternalEventsRequest { wf_run_id: run, ..Default::default() }.encode_to_vec()),
            14 => {
                let workflow_event_def_id = Some(WorkflowEventDefId { name: THROWN.to_string() });
                (Method::GetWorkflowEvent, WorkflowEventId { wf_run_id: run, workflow_event_def_id, number }.encode_to_vec())
            }
            15 => {
                let request = SearchCorrelatedEventRequest {
                    external_event_def_id: Some(ExternalEventDefId { name: KEYED.to_string() }),
                    ..Default::default()
                };
                (Method::SearchCorrelatedEvent, request.encode_to_vec())
            }
            16 => {
                let status = LhStatus::Running.into();
                let request = SearchNodeRunRequest { external_event_def: event_def, status, limit: one, ..Default::default() };
                (Method::SearchNodeRun, request.encode_to_vec())
            }
            17 => (Method::SearchTaskRun, SearchTaskRunRequest { task_def_name: task, ..Default::default() }.encode_to_vec()),
            18 => {
                let request = SearchUserTaskRunRequest { user_task_def_name: Some(FORM.to_string()), ..Default::default() };
                (Method::SearchUserTaskRun, request.encode_to_vec())
            }
            19 => {
                let request = SearchVariableRequest {
                    var_name: specs::COUNT_TO.to_string(),
                    wf_spec_name: spec,
                    value: Some(specs::int(2)),
                    ..Default::default()
                };
                (Method::SearchVariable, request.encode_to_vec())
            }
            20 => {
                let request = SearchExternalEventRequest { external_event_def_id: event_def, ..Default::default() };
                (Method::SearchExternalEvent, request.encode_to_vec())
            }
            21 => {
                let workflow_event_def_id = Some(WorkflowEventDefId { name: THROWN.to_string() });
                (Method::SearchWorkflowEvent, SearchWorkflowEventRequest { workflow_event_def_id, ..Default::default() }.encode_to_vec())
            }
            22 => (Method::SearchTaskDef, SearchTaskDefRequest { limit: one, ..Default::default() }.encode_to_vec()),
            23 => (Method::SearchUserTaskDef, SearchUserTaskDefRequest::default().encode_to_vec()),
            24 => (Method::SearchWfSpec, SearchWfSpecRequest::default().encode_to_vec()),
            25 => (Method::SearchExternalEventDef, SearchExternalEventDefRequest::default().encode_to_vec()),
            26 => (Method::SearchWorkflowEventDef, SearchWorkflowEventDefRequest::default().encode_to_vec()),
            27 => (Method::SearchTenant, SearchTenantRequest::default().encode_to_vec()),
            28 => (Method::SearchPrincipal, SearchPrincipalRequest::default().encode_to_vec()),
            29 => (Method::SearchQuota, SearchQuotaRequest::default().encode_to_vec()),
            30 => (Method::SearchStructDef, SearchStructDefRequest::default().encode_to_vec()),
            31 => (Method::GetInactiveThreadRun, InactiveThreadRunId { wf_run_id: run, thread_run_number: number }.encode_to_vec()),
            32 => {
                let (home, task_run) = self.some_task(rng);
                tenant = home;
                (Method::GetCheckpoint, CheckpointId { task_run: Some(task_run), checkpoint_number: 0 }.encode_to_vec())
            }
            33 => (Method::SearchBulkJob, SearchBulkJobRequest::default().encode_to_vec()),
            34 => (Method::GetTaskDefMetricsWindow, TaskDefMetricsQueryRequest::default().encode_to_vec()),
            35 => (Method::GetWfSpecMetricsWindow, WfSpecMetricsQueryRequest::default().encode_to_vec()),
            36 => {
                let request = ListTaskMetricsRequest { task_def: Some(TaskDefId { name: task }), ..Default::default() };
                (Method::ListTaskMetrics, request.encode_to_vec())
            }
            37 => {
                let quota_id = Some(QuotaId { tenant: Some(TenantId { id: tenant.to_string() }), principal: None });
                (Method::ListQuotaUsageMetrics, ListQuotaUsageMetricsRequest { quota_id, ..Default::default() }.encode_to_vec())
            }
            38 => (Method::ListWfMetrics, ListWfMetricsRequest { wf_spec: Some(spec_id()), ..Default::default() }.encode_to_vec()),
            39 => {
                let some = || MetricWindowId { id: Some(metric_window_id::Id::WfSpecId(spec_id())), ..Default::default() };
                (Method::GetMetricWindow, self.window.clone().unwrap_or_else(some).encode_to_vec())
            }
            40 => (Method::SearchWfMetricWindow, SearchWfMetricWindowRequest { wf_spec_name: spec, ..Default::default() }.encode_to_vec()),
            41 => (Method::GetTenant, TenantId { id: tenant.to_string() }.encode_to_vec()),
            42 => (Method::Whoami, Vec::new()),
            43 => (Method::GetServerVersion, Vec::new()),
            44 => (Method::CountNodeRun, CountNodeRunRequest::default().encode_to_vec()),
            45 => {
                let status = TaskStatus::TaskScheduled.into();
                (Method::CountTaskRun, CountTaskRunRequest { task_def_name: task, status }.encode_to_vec())
            }
            46 | 47 => (Method::Explain, ExplainRequest { wf_run_id: run }.encode_to_vec()),
            48 | 49 => {
                let after = if rng.percent(50) { 0 } else { 1 + rng.below(1 << 30) as i64 };
                (Method::AwaitChanges, AwaitChangesRequest { wf_run_id: run, after, limit: None }.encode_to_vec())
            }
            50 => {
                let request = SearchWorkflowMigrationPlanRequest::default();
                (Method::SearchWorkflowMigrationPlan, request.encode_to_vec())
            }
            // What cannot be read.
            _ => (Method::SearchWfRun, vec![0xff; 5]),
        };
        let intent = if method == Method::SearchWfMetricWindow { Intent::Windows } else { Intent::Other };
        Ask { method, tenant, principal: "", body, intent }
    }
}
