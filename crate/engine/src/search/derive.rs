//! Which entries a row has: for searches, for what becomes due, for the task queues.
//!
//! A search reads entries in order of time and stops when its page is full, so what it asks for must be the name of a family. A status is part
//! of such names, not of entries: those in a rare status are found without passing over the others. "Any status" is a merge of one family
//! for each status, which costs a look at each and no entry of its own.
//!
//! WfRuns have entries by tenant, by name of the WfSpec, and by version: three to write where a status changes, and every search by these,
//! with a status or without, looks into seven families at most, however many WfSpecs and versions there are. A merge of all versions would do
//! with one entry, but a page would cost a look at each version that has WfRuns, and tenants have thousands. By major version alone (few ask
//! so) the revisions that have WfRuns are merged: a fourth entry on every status change is not worth it. Descendants have one entry by their
//! root; a smaller tree within a tree is cut out of it by the paths, without reading rows.
//!
//! All of it is written behind, by the store's OS thread, and none of it to the journal: an entry costs the core about a microsecond.

use crate::access::is_admin;
use crate::id::{Family, FamilyKind, Key, RunKey, key_bytes, put_i32, put_i64, put_key, put_str, put_wf_spec};
use crate::row::Row;
use crate::tx::millis;
use crate::wire::node_run::NodeType;
use crate::wire::rows::{BulkJobRow, NodeRunRow, ScheduledWfRunRow};
use crate::wire::{
    BulkJobStatus, LhStatus, MetricWindow, MetricWindowId, NodeRun, Principal, Quota, TaskRun, TaskStatus, Timestamp, UserTaskRun,
    UserTaskRunStatus, WfRun, WfSpecId, node,
};
use crate::{tally, wire};

/// The entries of a row: families and suffixes; an entry has no value.
pub fn derive(key: &Key, row: &Row) -> Vec<Key> {
    let mut entries = Vec::new();
    let mut due = None;
    match row {
        Row::WfRun(row) => {
            // A deletion goes on before anything else: what is left of the run must not become due.
            due = if row.deleting { Some(0) } else { row.continue_ms.or(row.expire_ms) };
            let run = RunKey::of(&key.family).expect("a WfRun lies in a run family");
            if let Some(wf_run) = row.wf_run.as_ref().filter(|_| !row.deleting) {
                wf_run_entries(&run, wf_run, &mut entries);
            }
        }
        Row::NodeRun(row) => {
            due = row.due_ms;
            entries.extend(registration(key, row));
            entries.extend(row.node_run.as_ref().and_then(|node_run| node_run_entry(key, node_run)));
        }
        Row::CorrelatedEvent(row) => {
            due = row.continue_ms.or(row.expire_ms);
            let event = row.event.as_ref().expect("a CorrelatedEvent row holds its event");
            let tenant = key.family.tenant().expect("CorrelatedEvents are grouped by tenant");
            let id = event.id.clone().unwrap_or_default();
            let def = id.external_event_def_id.unwrap_or_default().name;
            let mut suffix = Vec::new();
            put_i64(&mut suffix, millis(event.created_at.as_ref()).unwrap_or(0));
            put_str(&mut suffix, &id.key);
            entries.push(correlated_events_family(&tenant, &def, !event.external_events.is_empty()).key(suffix));
        }
        Row::TaskRun(row) => {
            due = row.due_ms;
            if let (Some(seq), Some(task_run)) = (row.queue_seq, &row.task_run) {
                let run = RunKey::of(&key.family).expect("a TaskRun lies in a run family");
                let task_def = task_run.task_def_id.as_ref().map_or("", |id| &id.name);
                assert_eq!(task_run.status(), TaskStatus::TaskScheduled, "only a scheduled TaskRun is queued");
                let mut suffix = Vec::with_capacity(8 + key_bytes(key));
                put_i64(&mut suffix, seq);
                put_key(&mut suffix, key);
                entries.push(task_queue_family(&run.tenant(), task_def).key(suffix));
            }
            entries.extend(row.task_run.as_ref().and_then(|task_run| task_run_entry(key, task_run)));
        }
        Row::ExternalEvent(row) => {
            let event = row.event.as_ref().expect("an ExternalEvent row holds its event");
            let run = RunKey::of(&key.family).expect("an ExternalEvent lies in a run family");
            let id = event.id.as_ref().expect("a stored event has its id");
            let def = id.external_event_def_id.as_ref().map_or("", |id| &id.name);
            let suffix = run_suffix(&run, event.created_at.as_ref(), |suffix| put_str(suffix, &id.guid));
            entries.push(external_events_family(&run.tenant(), def, event.claimed).key(suffix));
            if !event.claimed {
                due = row.expire_ms;
                let mut suffix = Vec::new();
                put_i64(&mut suffix, millis(event.created_at.as_ref()).unwrap_or(0));
                put_i64(&mut suffix, row.seq);
                put_str(&mut suffix, &id.guid);
                entries.push(unclaimed_event_family(&run, def).key(suffix));
            }
        }
        Row::UserTaskRun(row) => {
            due = row.hooks.iter().map(|hook| hook.due_ms).min();
            let run = RunKey::of(&key.family).expect("a UserTaskRun lies in a run family");
            user_task_run_entries(&run, row.user_task_run.as_ref().expect("a UserTaskRun row holds its UserTaskRun"), &mut entries);
        }
        Row::WfSpec(row) => {
            let Some(wf_spec) = row.wf_spec.as_ref().filter(|_| !row.deleted) else { return entries };
            let tenant = key.family.tenant().expect("definitions are grouped by tenant");
            let id = wf_spec.id.clone().unwrap_or_default();
            let tasks = wf_spec.thread_specs.values().flat_map(|thread| thread.nodes.values()).filter_map(|node| match &node.node {
                Some(node::Node::Task(task)) => match &task.task_to_execute {
                    Some(crate::wire::task_node::TaskToExecute::TaskDefId(id)) => Some(id.name.clone()),
                    _ => None,
                },
                _ => None,
            });
            for task_def in tasks.collect::<std::collections::BTreeSet<_>>() {
                let mut suffix = Vec::new();
                put_i64(&mut suffix, millis(wf_spec.created_at.as_ref()).unwrap_or(0));
                put_wf_spec(&mut suffix, &id.name, id.major_version, id.revision);
                entries.push(Family::new(FamilyKind::WfSpecByTaskDef, &[&tenant, &task_def]).key(suffix));
            }
        }
        Row::ScheduledWfRun(row) => {
            due = row.due_ms;
            entries.extend(schedule_entry(key, row));
        }
        Row::BulkJob(row) => {
            due = row.due_ms;
            entries.extend(bulk_job_entry(key, row));
        }
        Row::WorkflowEvent(row) => {
            let event = row.event.as_ref().expect("a WorkflowEvent row holds its event");
            let run = RunKey::of(&key.family).expect("a WorkflowEvent lies in a run family");
            let id = event.id.as_ref().expect("a stored event has its id");
            let def = id.workflow_event_def_id.as_ref().map_or("", |id| &id.name);
            let suffix = run_suffix(&run, event.created_at.as_ref(), |suffix| put_i32(suffix, id.number));
            entries.push(workflow_events_family(&run.tenant(), def).key(suffix));
        }
        Row::Variable(row) => super::indexed::entries(key, row, &mut entries),
        Row::MetricWindow(row) => metric_window_entries(key, row, &mut entries),
        Row::Principal(row) => principal_entries(row, &mut entries),
        Row::Quota(row) => entries.extend(quota_entry(key, row)),
        // Found by their own keys.
        Row::Engine(_)
        | Row::Tenant(_)
        | Row::TaskDef(_)
        | Row::ExternalEventDef(_)
        | Row::StructDef(_)
        | Row::UserTaskDef(_)
        | Row::TaskWorkerGroup(_)
        | Row::WorkflowMigrationPlan(_)
        | Row::WorkflowEventDef(_)
        | Row::OutputRecord(_)
        | Row::ThreadRun(_)
        | Row::Checkpoint(_) => (),
    }
    if let Some(due_ms) = due {
        let mut suffix = Vec::with_capacity(8 + key_bytes(key));
        put_i64(&mut suffix, due_ms);
        put_key(&mut suffix, key);
        entries.push(timer_family().key(suffix));
    }
    entries
}

/// Everything that becomes due, in order of time.
pub fn timer_family() -> Family {
    Family::new(FamilyKind::Timer, &[])
}

/// TaskRuns of a TaskDef that wait for a worker, in order of scheduling.
pub fn task_queue_family(tenant: &str, task_def: &str) -> Family {
    Family::new(FamilyKind::TaskQueue, &[tenant, task_def])
}

/// Unclaimed ExternalEvents of one def in one WfRun, oldest first.
pub fn unclaimed_event_family(run: &RunKey, def: &str) -> Family {
    let mut bytes = vec![FamilyKind::UnclaimedEvent as u8];
    bytes.extend(&run.family().as_bytes()[1..]);
    // The path of a run has no end of its own; an empty id cannot be part of it.
    bytes.push(0);
    put_str(&mut bytes, def);
    Family::from_bytes(bytes)
}

/// NodeRuns that wait for a CorrelatedEvent of a key and def, in order of registration: suffix (number, key of the row).
pub fn waiting_for_key_family(tenant: &str, key: &str, def: &str) -> Family {
    Family::new(FamilyKind::WaitingForKey, &[tenant, key, def])
}

/// CorrelatedEvents of a def, with or without ExternalEvents made of them, in order of creation: suffix (time, key).
pub fn correlated_events_family(tenant: &str, def: &str, has_external_events: bool) -> Family {
    Family::new(FamilyKind::CorrelatedEventByDef, &[tenant, def, if has_external_events { "1" } else { "0" }])
}

/// A NodeRun is registered as long as it may still take an event: halted or not, but not once it has ended.
fn registration(key: &Key, row: &NodeRunRow) -> Option<Key> {
    let seq = row.registered_seq?;
    let node_run = row.node_run.as_ref()?;
    let Some(NodeType::ExternalEvent(event)) = &node_run.node_type else { return None };
    match node_run.status() {
        LhStatus::Starting | LhStatus::Running | LhStatus::Halting | LhStatus::Halted => (),
        LhStatus::Completed | LhStatus::Error | LhStatus::Exception => return None,
    }
    let run = RunKey::of(&key.family)?;
    let mut suffix = Vec::with_capacity(8 + key_bytes(key));
    put_i64(&mut suffix, seq);
    put_key(&mut suffix, key);
    let def = event.external_event_def_id.as_ref().map_or("", |id| &id.name);
    Some(waiting_for_key_family(&run.tenant(), event.correlation_key.as_deref()?, def).key(suffix))
}

/// WfRuns of one version of a WfSpec in one status, in order of their start: suffix (start, path of the id).
pub fn wf_run_family(tenant: &str, wf_spec: &WfSpecId, status: LhStatus) -> Family {
    let mut bytes = vec![FamilyKind::WfRunByVersion as u8];
    put_str(&mut bytes, tenant);
    put_wf_spec(&mut bytes, &wf_spec.name, wf_spec.major_version, wf_spec.revision);
    bytes.push(status as u8);
    Family::from_bytes(bytes)
}

/// WfRuns of all versions of a WfSpec in one status: suffix as in [`wf_run_family`].
pub fn wf_runs_of_name_family(tenant: &str, name: &str, status: LhStatus) -> Family {
    with_status(FamilyKind::WfRunByName, &[tenant, name], status as u8)
}

/// WfRuns of a tenant in one status: suffix as in [`wf_run_family`].
pub fn wf_runs_family(tenant: &str, status: LhStatus) -> Family {
    with_status(FamilyKind::WfRunByTenant, &[tenant], status as u8)
}

/// Children of a WfRun in one status, in order of their start: suffix (start, path of the id).
pub fn children_family(parent: &RunKey, status: LhStatus) -> Family {
    let mut bytes = vec![FamilyKind::WfRunByParent as u8];
    bytes.extend(&parent.family().as_bytes()[1..]);
    // The path of a run has no end of its own; an empty id cannot be part of it.
    bytes.extend([0, status as u8]);
    Family::from_bytes(bytes)
}

/// All descendants of the root of a WfRun, in order of their start: suffix (start, path of the id).
pub fn tree_family(run: &RunKey) -> Family {
    let mut root = run.id();
    while let Some(parent) = root.parent_wf_run_id {
        root = *parent;
    }
    Family::new(FamilyKind::WfRunByRoot, &[&run.tenant(), &root.id])
}

/// TaskRuns of a TaskDef in one status, in order of their scheduling: suffix (scheduling, path of the WfRun's id, an empty name, guid).
pub fn task_runs_family(tenant: &str, task_def: &str, status: TaskStatus) -> Family {
    with_status(FamilyKind::TaskRunByDef, &[tenant, task_def], status as u8)
}

fn task_run_entry(key: &Key, task_run: &TaskRun) -> Option<Key> {
    let run = RunKey::of(&key.family)?;
    let guid = &task_run.id.as_ref()?.task_guid;
    let suffix = run_suffix(&run, task_run.scheduled_at.as_ref(), |suffix| put_str(suffix, guid));
    let def = task_run.task_def_id.as_ref().map_or("", |id| &id.name);
    Some(task_runs_family(&run.tenant(), def, task_run.status()).key(suffix))
}

/// NodeRuns of type EXTERNAL_EVENT for a def in one status, in order of their arrival: suffix (arrival, path of the WfRun's id, an empty name,
/// thread, position).
pub fn node_runs_family(tenant: &str, external_event_def: &str, status: LhStatus) -> Family {
    with_status(FamilyKind::NodeRunByEvent, &[tenant, external_event_def], status as u8)
}

fn node_run_entry(key: &Key, node_run: &NodeRun) -> Option<Key> {
    let Some(NodeType::ExternalEvent(event)) = &node_run.node_type else { return None };
    let run = RunKey::of(&key.family)?;
    let id = node_run.id.as_ref()?;
    let suffix = run_suffix(&run, node_run.arrival_time.as_ref(), |suffix| {
        put_i32(suffix, id.thread_run_number);
        put_i32(suffix, id.position);
    });
    let def = event.external_event_def_id.as_ref().map_or("", |id| &id.name);
    Some(node_runs_family(&run.tenant(), def, node_run.status()).key(suffix))
}

/// ExternalEvents of a def, claimed or not, in order of their creation: suffix (creation, path of the WfRun's id, an empty name, guid).
pub fn external_events_family(tenant: &str, def: &str, is_claimed: bool) -> Family {
    with_status(FamilyKind::ExternalEventByDef, &[tenant, def], u8::from(is_claimed))
}

/// WorkflowEvents of a def in order of their being thrown: suffix (time, path of the WfRun's id, an empty name, number).
pub fn workflow_events_family(tenant: &str, def: &str) -> Family {
    Family::new(FamilyKind::WorkflowEventByDef, &[tenant, def])
}

fn with_status(kind: FamilyKind, names: &[&str], status: u8) -> Family {
    let mut bytes = vec![kind as u8];
    names.iter().for_each(|name| put_str(&mut bytes, name));
    bytes.push(status);
    Family::from_bytes(bytes)
}

/// The suffix of what lies in a WfRun: time, path of the WfRun's id, an empty name, and the rest.
fn run_suffix(run: &RunKey, time: Option<&Timestamp>, rest: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut suffix = Vec::with_capacity(64);
    put_i64(&mut suffix, millis(time).unwrap_or(0));
    suffix.extend(run.path());
    // The path has no end of its own; an empty id cannot be part of it.
    suffix.push(0);
    rest(&mut suffix);
    suffix
}

/// Windows of one object, or of everything of a kind: suffix (start).
pub fn metric_windows_of_family(tenant: &str, id: &MetricWindowId) -> Family {
    let mut bytes = vec![FamilyKind::MetricWindowByObject as u8];
    put_str(&mut bytes, tenant);
    bytes.extend(tally::object(id));
    Family::from_bytes(bytes)
}

/// Windows of all versions of a WfSpec: suffix (start, version).
pub fn metric_windows_of_wf_spec_family(tenant: &str, name: &str) -> Family {
    Family::new(FamilyKind::MetricWindowByWfSpec, &[tenant, name])
}

fn metric_window_entries(key: &Key, window: &MetricWindow, entries: &mut Vec<Key>) {
    let tenant = key.family.tenant().expect("windows are grouped by tenant");
    let id = window.id.as_ref().expect("a window has its id");
    let mut suffix = Vec::new();
    put_i64(&mut suffix, millis(id.window_start.as_ref()).unwrap_or(0));
    entries.push(metric_windows_of_family(&tenant, id).key(suffix.clone()));
    if let Some(wire::metric_window_id::Id::WfSpecId(id)) = &id.id {
        put_i32(&mut suffix, id.major_version);
        put_i32(&mut suffix, id.revision);
        entries.push(metric_windows_of_wf_spec_family(&tenant, &id.name).key(suffix));
    }
}

/// Schedules of a WfSpec: suffix (version they were put for, creation, id).
pub fn schedule_family(tenant: &str, wf_spec_name: &str) -> Family {
    Family::new(FamilyKind::ScheduleByWfSpec, &[tenant, wf_spec_name])
}

fn schedule_entry(key: &Key, row: &ScheduledWfRunRow) -> Option<Key> {
    let schedule = row.schedule.as_ref()?;
    let wf_spec = schedule.wf_spec_id.as_ref()?;
    let mut suffix = Vec::new();
    put_i32(&mut suffix, wf_spec.major_version);
    put_i32(&mut suffix, wf_spec.revision);
    put_i64(&mut suffix, millis(schedule.created_at.as_ref()).unwrap_or(0));
    put_str(&mut suffix, &schedule.id.as_ref()?.id);
    Some(schedule_family(&key.family.tenant()?, &wf_spec.name).key(suffix))
}

/// Principals that are admins, or those that are not, in order of their creation: suffix (creation, id).
pub fn principals_by_admin_family(is_admin: bool) -> Family {
    Family::new(FamilyKind::PrincipalByAdmin, &[if is_admin { "1" } else { "0" }])
}

/// Principals with a list of rights for a tenant, in order of their creation: suffix (creation, id).
pub fn principals_by_tenant_family(tenant: &str) -> Family {
    Family::new(FamilyKind::PrincipalByTenant, &[tenant])
}

fn principal_entries(principal: &Principal, entries: &mut Vec<Key>) {
    let mut suffix = Vec::new();
    put_i64(&mut suffix, millis(principal.created_at.as_ref()).unwrap_or(0));
    put_str(&mut suffix, principal.id.as_ref().map_or("", |id| &id.id));
    entries.push(principals_by_admin_family(is_admin(principal)).key(suffix.clone()));
    entries.extend(principal.per_tenant_acls.keys().map(|tenant| principals_by_tenant_family(tenant).key(suffix.clone())));
}

/// Quotas of a tenant, its own and its principals', in order of their creation: suffix (creation, name of the quota).
pub fn quotas_by_tenant_family(tenant: &str) -> Family {
    Family::new(FamilyKind::QuotaByTenant, &[tenant])
}

fn quota_entry(key: &Key, quota: &Quota) -> Option<Key> {
    let mut suffix = Vec::new();
    put_i64(&mut suffix, millis(quota.created_at.as_ref()).unwrap_or(0));
    suffix.extend(&key.suffix[..]);
    Some(quotas_by_tenant_family(&quota.id.as_ref()?.tenant.as_ref()?.id).key(suffix))
}

/// Bulk jobs in one status, in order of their creation: suffix (creation, id).
pub fn bulk_job_family(tenant: &str, status: BulkJobStatus) -> Family {
    Family::new(FamilyKind::BulkJobByStatus, &[tenant, status.as_str_name()])
}

fn bulk_job_entry(key: &Key, row: &BulkJobRow) -> Option<Key> {
    let job = row.job.as_ref()?;
    let mut suffix = Vec::new();
    put_i64(&mut suffix, millis(job.created_at.as_ref()).unwrap_or(0));
    put_str(&mut suffix, &job.id.as_ref()?.id);
    Some(bulk_job_family(&key.family.tenant()?, job.status()).key(suffix))
}

/// UserTaskRuns that share something, in one status: suffix (scheduling, path of the WfRun's id, an empty name, guid).
///
/// `by`: what they share; `None`, nothing but the tenant.
pub fn user_task_run_family(kind: FamilyKind, tenant: &str, by: Option<&str>, status: UserTaskRunStatus) -> Family {
    let mut bytes = vec![kind as u8];
    put_str(&mut bytes, tenant);
    by.into_iter().for_each(|by| put_str(&mut bytes, by));
    bytes.push(status as u8);
    Family::from_bytes(bytes)
}

fn user_task_run_entries(run: &RunKey, user_task_run: &UserTaskRun, entries: &mut Vec<Key>) {
    let (tenant, status) = (run.tenant(), user_task_run.status());
    let guid = user_task_run.id.as_ref().map_or("", |id| &id.user_task_guid);
    let suffix = run_suffix(run, user_task_run.scheduled_time.as_ref(), |suffix| put_str(suffix, guid));
    let def = user_task_run.user_task_def_id.as_ref().map(|id| &id.name);
    let by_name = [
        (FamilyKind::UserTaskRunByUser, user_task_run.user_id.as_ref()),
        (FamilyKind::UserTaskRunByGroup, user_task_run.user_group.as_ref()),
        (FamilyKind::UserTaskRunByDef, def),
    ];
    for (kind, name) in by_name {
        entries.extend(name.map(|name| user_task_run_family(kind, &tenant, Some(name), status).key(suffix.clone())));
    }
    entries.push(user_task_run_family(FamilyKind::UserTaskRunByStatus, &tenant, None, status).key(suffix));
}

fn wf_run_entries(run: &RunKey, wf_run: &WfRun, entries: &mut Vec<Key>) {
    let (tenant, status) = (run.tenant(), wf_run.status());
    let mut suffix = Vec::with_capacity(64);
    put_i64(&mut suffix, millis(wf_run.start_time.as_ref()).unwrap_or(0));
    suffix.extend(run.path());
    let wf_spec = wf_run.wf_spec_id.clone().unwrap_or_default();
    entries.push(wf_run_family(&tenant, &wf_spec, status).key(suffix.clone()));
    entries.push(wf_runs_of_name_family(&tenant, &wf_spec.name, status).key(suffix.clone()));
    entries.push(wf_runs_family(&tenant, status).key(suffix.clone()));
    if let Some(parent) = run.parent() {
        entries.push(tree_family(run).key(suffix.clone()));
        entries.push(children_family(&parent, status).key(suffix));
    }
}
