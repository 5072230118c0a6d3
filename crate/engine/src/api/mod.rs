//! What callers can ask for. Each RPC is parse, check, transaction, reply; one file per RPC family.

pub mod admission;
pub mod bulk_jobs;
pub mod definitions;
pub mod due;
pub mod events;
pub mod explain;
pub mod export;
pub mod import;
pub mod method;
pub mod metrics;
pub mod migrations;
pub mod output;
pub mod principals;
pub mod quotas;
pub mod reading;
pub mod running;
pub mod schedules;
pub mod searching;
pub mod server;
pub mod tenants;
pub mod user_tasks;
pub mod working;

pub use method::Method;

use crate::cron::Zone;
use crate::error::Reject;
use crate::id::RunKey;
use crate::limits::NAME_BYTES_MAX;
use crate::run::wf_run::id_fits;
use crate::tx::Tx;
use crate::wire::{Message, WfRunId};

/// What the handlers know of the server they run in.
#[derive(Clone, Debug)]
pub struct Setup {
    /// What workers are told to dial.
    pub advertised_host: String,
    pub advertised_port: u16,
    /// The time zone new schedules are read in.
    pub time_zone: Zone,
}

/// Whether this Canter answers a method. Every other one is refused with UNIMPLEMENTED and listed as such in `docs/rpcs.md`.
pub fn answers(method: Method) -> bool {
    let is_partitions = matches!(
        method,
        Method::PollTask
            | Method::AwaitWfRun
            | Method::AwaitWorkflowEvent
            | Method::AwaitChanges
            | Method::AwaitOutput
            | Method::GetHistory
            | Method::MakeBackup
    );
    is_partitions || handler(method).is_some()
}

type Handler = fn(&mut Tx<'_>, &Setup, &[u8]) -> Result<Vec<u8>, Reject>;

/// Answers a call. Calls that may be parked (PollTask, AwaitWfRun, AwaitWorkflowEvent, AwaitChanges, AwaitOutput), and GetHistory and MakeBackup, which
/// are answered from the journal's files, are the partition's.
pub fn handle(tx: &mut Tx<'_>, setup: &Setup, method: Method, body: &[u8]) -> Result<Vec<u8>, Reject> {
    match handler(method) {
        Some(handler) => {
            let reply = handler(tx, setup, body)?;
            output::tell_of_put(tx, method, &reply);
            Ok(reply)
        }
        None => Err(unimplemented(method)),
    }
}

pub fn unimplemented(method: Method) -> Reject {
    Reject::unimplemented(format!("Expected a method that this Canter answers, but {} is not there yet", method.name()))
}

macro_rules! handlers {
    ($($method:ident => $function:path),* $(,)?) => {
        fn handler(method: Method) -> Option<Handler> {
            Some(match method {
                $(Method::$method => |tx, setup, body| $function(tx, setup, decode(Method::$method, body)?).map(|reply| reply.encode_to_vec()),)*
                // Not there yet: listed in docs/rpcs.md, which a test compares with this very table.
                _ => return None,
            })
        }
    };
}

handlers! {
    PutTaskDef => definitions::put_task_def,
    GetTaskDef => definitions::get_task_def,
    DeleteTaskDef => definitions::delete_task_def,
    SearchTaskDef => definitions::search_task_def,
    PutExternalEventDef => definitions::put_external_event_def,
    GetExternalEventDef => definitions::get_external_event_def,
    DeleteExternalEventDef => definitions::delete_external_event_def,
    SearchExternalEventDef => definitions::search_external_event_def,
    PutWorkflowEventDef => definitions::put_workflow_event_def,
    GetWorkflowEventDef => definitions::get_workflow_event_def,
    DeleteWorkflowEventDef => definitions::delete_workflow_event_def,
    SearchWorkflowEventDef => definitions::search_workflow_event_def,
    PutStructDef => definitions::put_struct_def,
    GetStructDef => definitions::get_struct_def,
    ValidateStructDefEvolution => definitions::validate_struct_def_evolution,
    DeleteStructDef => definitions::delete_struct_def,
    SearchStructDef => definitions::search_struct_def,
    PutWfSpec => definitions::put_wf_spec,
    GetWfSpec => definitions::get_wf_spec,
    GetLatestWfSpec => definitions::get_latest_wf_spec,
    DeleteWfSpec => definitions::delete_wf_spec,
    SearchWfSpec => definitions::search_wf_spec,
    PutUserTaskDef => definitions::put_user_task_def,
    GetUserTaskDef => definitions::get_user_task_def,
    GetLatestUserTaskDef => definitions::get_latest_user_task_def,
    DeleteUserTaskDef => definitions::delete_user_task_def,
    SearchUserTaskDef => definitions::search_user_task_def,
    RunWf => running::run_wf,
    StopWfRun => running::stop_wf_run,
    ResumeWfRun => running::resume_wf_run,
    RescueThreadRun => running::rescue_thread_run,
    DeleteWfRun => running::delete_wf_run,
    GetWfRun => reading::get_wf_run,
    GetInactiveThreadRun => reading::get_inactive_thread_run,
    GetNodeRun => reading::get_node_run,
    ListNodeRuns => reading::list_node_runs,
    GetTaskRun => reading::get_task_run,
    ListTaskRuns => reading::list_task_runs,
    GetVariable => reading::get_variable,
    ListVariables => reading::list_variables,
    SearchWfRun => searching::search_wf_run,
    SearchVariable => searching::search_variable,
    SearchNodeRun => searching::search_node_run,
    SearchTaskRun => searching::search_task_run,
    SearchExternalEvent => searching::search_external_event,
    SearchWorkflowEvent => searching::search_workflow_event,
    PutExternalEvent => events::put_external_event,
    GetExternalEvent => events::get_external_event,
    ListExternalEvents => events::list_external_events,
    PutWorkflowMigrationPlan => migrations::put_workflow_migration_plan,
    GetWorkflowMigrationPlan => migrations::get_workflow_migration_plan,
    DeleteWorkflowMigrationPlan => migrations::delete_workflow_migration_plan,
    SearchWorkflowMigrationPlan => migrations::search_workflow_migration_plan,
    ApplyWorkflowMigrationPlan => migrations::apply_workflow_migration_plan,
    ScheduleWf => schedules::schedule_wf,
    GetScheduledWfRun => schedules::get_scheduled_wf_run,
    DeleteScheduledWfRun => schedules::delete_scheduled_wf_run,
    SearchScheduledWfRun => schedules::search_scheduled_wf_run,
    CreateBulkJob => bulk_jobs::create_bulk_job,
    GetBulkJob => bulk_jobs::get_bulk_job,
    DeleteBulkJob => bulk_jobs::delete_bulk_job,
    SearchBulkJob => bulk_jobs::search_bulk_job,
    PutCorrelatedEvent => events::put_correlated_event,
    GetCorrelatedEvent => events::get_correlated_event,
    DeleteCorrelatedEvent => events::delete_correlated_event,
    SearchCorrelatedEvent => searching::search_correlated_event,
    GetWorkflowEvent => events::get_workflow_event,
    ListWorkflowEvents => events::list_workflow_events,
    GetUserTaskRun => user_tasks::get_user_task_run,
    ListUserTaskRuns => user_tasks::list_user_task_runs,
    SearchUserTaskRun => user_tasks::search_user_task_run,
    AssignUserTaskRun => user_tasks::assign_user_task_run,
    CompleteUserTaskRun => user_tasks::complete_user_task_run,
    CancelUserTaskRun => user_tasks::cancel_user_task_run,
    SaveUserTaskRunProgress => user_tasks::save_user_task_run_progress,
    PutUserTaskRunComment => user_tasks::put_user_task_run_comment,
    EditUserTaskRunComment => user_tasks::edit_user_task_run_comment,
    DeleteUserTaskRunComment => user_tasks::delete_user_task_run_comment,
    RegisterTaskWorker => working::register_task_worker,
    GetTaskWorkerGroup => working::get_task_worker_group,
    ReportTask => working::report_task,
    ListWfMetrics => metrics::list_wf_metrics,
    ListTaskMetrics => metrics::list_task_metrics,
    GetMetricWindow => metrics::get_metric_window,
    SearchWfMetricWindow => metrics::search_wf_metric_window,
    CountNodeRun => metrics::count_node_run,
    CountTaskRun => metrics::count_task_run,
    PutCheckpoint => working::put_checkpoint,
    GetCheckpoint => working::get_checkpoint,
    PutTenant => tenants::put_tenant,
    GetTenant => tenants::get_tenant,
    SearchTenant => tenants::search_tenant,
    PutPrincipal => principals::put_principal,
    GetPrincipal => principals::get_principal,
    DeletePrincipal => principals::delete_principal,
    SearchPrincipal => principals::search_principal,
    PutQuota => quotas::put_quota,
    GetQuota => quotas::get_quota,
    DeleteQuota => quotas::delete_quota,
    SearchQuota => quotas::search_quota,
    ListQuotaUsageMetrics => metrics::list_quota_usage_metrics,
    Whoami => server::whoami,
    GetServerVersion => server::get_server_version,
    Explain => explain::explain,
    ForgetOutput => output::forget,
    ExportObjects => export::export_objects,
    ImportObjects => import::import_objects,
}

/// Reads a request.
pub fn decode<Q: Message + Default>(method: Method, body: &[u8]) -> Result<Q, Reject> {
    Q::decode(body).map_err(|error| {
        let (expected, length) = (method.request(), body.len());
        Reject::invalid(format!("Expected a {expected} for {}, but its {length} bytes cannot be read: {error}", method.name()))
    })
}

/// The key of a WfRun a request names. An absent id is one of empty text: there is no such run.
pub fn run_key(tx: &Tx<'_>, id: Option<&WfRunId>) -> Result<RunKey, Reject> {
    let id = id.cloned().unwrap_or_default();
    id_fits(&id).map_err(Reject::invalid)?;
    Ok(RunKey::new(tx.tenant(), &id))
}

/// Names and ids have a length: keys hold them.
pub fn name_fits(what: &str, name: &str) -> Result<(), Reject> {
    if name.len() > NAME_BYTES_MAX {
        return Err(Reject::invalid(format!("Expected {what} of at most {NAME_BYTES_MAX} bytes, but it has {}", name.len())));
    }
    Ok(())
}
