//! The worker protocol (spec C 3): groups and heartbeats, polls, reports.

use super::{Setup, name_fits, run_key};
use crate::error::Reject;
use crate::id::{FamilyKind, Key, Parser, named, wf_run_text};
use crate::limits::{WORKER_SILENT_MS_MAX, WORKERS_PER_GROUP_MAX};
use crate::run::{checkpoint, task_run};
use crate::search::task_queue_family;
use crate::tx::{Tx, millis};
use crate::wire::{
    Checkpoint, CheckpointId, LhHostInfo, PutCheckpointRequest, PutCheckpointResponse, RegisterTaskWorkerRequest,
    RegisterTaskWorkerResponse, ReportTaskRun, TaskDefId, TaskWorkerGroup, TaskWorkerGroupId, TaskWorkerMetadata,
};
use std::ops::Bound;

/// A worker's heartbeat: keeps it in the group of its TaskDef, and tells it where to poll. The TaskDef need not exist (spec C 3.2).
pub fn register_task_worker(
    tx: &mut Tx<'_>,
    setup: &Setup,
    request: RegisterTaskWorkerRequest,
) -> Result<RegisterTaskWorkerResponse, Reject> {
    let task_def = request.task_def_id.unwrap_or_default();
    name_fits("a TaskDef name", &task_def.name)?;
    name_fits("a worker id", &request.task_worker_id)?;
    let host = LhHostInfo { host: setup.advertised_host.clone(), port: i32::from(setup.advertised_port) };
    let key = named(FamilyKind::TaskWorkerGroup, tx.tenant(), &task_def.name);
    let (now, now_ms) = (tx.now(), tx.now_ms());
    if tx.get::<TaskWorkerGroup>(&key).is_none() {
        let id = TaskWorkerGroupId { task_def_id: Some(task_def.clone()) };
        tx.put(key.clone(), TaskWorkerGroup { id: Some(id), created_at: Some(now), ..TaskWorkerGroup::default() });
    }
    let workers = &mut tx.edit::<TaskWorkerGroup>(&key).task_workers;
    workers.retain(|_, worker| millis(worker.latest_heartbeat.as_ref()).unwrap_or(0) > now_ms - WORKER_SILENT_MS_MAX);
    if workers.len() >= WORKERS_PER_GROUP_MAX && !workers.contains_key(&request.task_worker_id) {
        let name = &task_def.name;
        return Err(Reject::exhausted(format!(
            "Expected at most {WORKERS_PER_GROUP_MAX} workers for {name}, but there are {}",
            workers.len()
        )));
    }
    let worker =
        TaskWorkerMetadata { task_worker_id: request.task_worker_id.clone(), latest_heartbeat: Some(now), hosts: vec![host.clone()] };
    workers.insert(request.task_worker_id, worker);
    // `is_cluster_healthy` stays unset: clients take that for healthy (spec C 3.2).
    Ok(RegisterTaskWorkerResponse { your_hosts: vec![host], is_cluster_healthy: None })
}

pub fn get_task_worker_group(tx: &mut Tx<'_>, _: &Setup, id: TaskDefId) -> Result<TaskWorkerGroup, Reject> {
    let key = named(FamilyKind::TaskWorkerGroup, tx.tenant(), &id.name);
    let group = tx.get::<TaskWorkerGroup>(&key);
    group
        .map(|group| (*group).clone())
        .ok_or_else(|| Reject::not_found(format!("Expected a worker group of TaskDef {}, but no worker has registered", id.name)))
}

pub fn report_task(tx: &mut Tx<'_>, _: &Setup, request: ReportTaskRun) -> Result<(), Reject> {
    task_run::report(tx, request)
}

/// Errors: INVALID_ARGUMENT if there is no such TaskRun; RESOURCE_EXHAUSTED beyond the checkpoints a TaskRun may have.
pub fn put_checkpoint(tx: &mut Tx<'_>, _: &Setup, request: PutCheckpointRequest) -> Result<PutCheckpointResponse, Reject> {
    checkpoint::put(tx, request)
}

/// Errors: NOT_FOUND.
pub fn get_checkpoint(tx: &mut Tx<'_>, _: &Setup, id: CheckpointId) -> Result<Checkpoint, Reject> {
    let task_run = id.task_run.unwrap_or_default();
    let run = run_key(tx, task_run.wf_run_id.as_ref())?;
    let checkpoint = tx.get::<Checkpoint>(&run.checkpoint(&task_run.task_guid, id.checkpoint_number));
    checkpoint.map(|checkpoint| (*checkpoint).clone()).ok_or_else(|| {
        let (id, number) = (format!("{}/{}", wf_run_text(&run.id()), task_run.task_guid), id.checkpoint_number);
        Reject::not_found(format!("Expected Checkpoint {number} of TaskRun {id}, but there is none"))
    })
}

/// The TaskRun of a TaskDef that has waited longest for a worker.
pub fn oldest_queued(tx: &mut Tx<'_>, task_def: &str) -> Option<Key> {
    let family = task_queue_family(tx.tenant(), task_def);
    let suffix = tx.entries(&family, Bound::Unbounded, Bound::Unbounded, 1).into_iter().next()?;
    let mut parser = Parser::new(&suffix);
    parser.i64().expect("a queue entry begins with its number");
    Some(parser.key().expect("a queue entry names its TaskRun"))
}
