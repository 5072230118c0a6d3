//! Which entries a row has: for searches, for what becomes due, for the task queues.

use crate::access::is_admin;
use crate::id::{Family, FamilyKind, Key, RunKey, key_bytes, put_i32, put_i64, put_key, put_str, put_wf_spec, run_row};
use crate::row::Row;
use crate::tx::millis;
use crate::wire::node_run::NodeType;
use crate::wire::rows::{BulkJobRow, NodeRunRow, ScheduledWfRunRow};
use crate::wire::{
    BulkJobStatus, LhStatus, MetricWindow, MetricWindowId, Principal, Quota, TaskStatus, UserTaskRun, UserTaskRunStatus, WfRun, WfSpecId,
    node,
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
        }
        Row::ExternalEvent(row) => {
            let event = row.event.as_ref().expect("an ExternalEvent row holds its event");
            if !event.claimed {
                due = row.expire_ms;
                let run = RunKey::of(&key.family).expect("an ExternalEvent lies in a run family");
                let id = event.id.as_ref().expect("a stored event has its id");
                let def = id.external_event_def_id.as_ref().map_or("", |id| &id.name);
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
        | Row::WorkflowEvent(_)
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
    let mut bytes = vec![FamilyKind::WfRunByStatus as u8];
    put_str(&mut bytes, tenant);
    put_wf_spec(&mut bytes, &wf_spec.name, wf_spec.major_version, wf_spec.revision);
    bytes.push(status as u8);
    Family::from_bytes(bytes)
}

/// Children of a WfRun in order of their start: suffix (start, id).
pub fn children_family(parent: &RunKey) -> Family {
    let mut bytes = vec![FamilyKind::WfRunByParent as u8];
    bytes.extend(&parent.family().as_bytes()[1..]);
    Family::from_bytes(bytes)
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
    let mut suffix = Vec::new();
    put_i64(&mut suffix, millis(user_task_run.scheduled_time.as_ref()).unwrap_or(0));
    run_row::put_path(&mut suffix, &run.id());
    // The path has no end of its own; an empty id cannot be part of it.
    suffix.push(0);
    put_str(&mut suffix, user_task_run.id.as_ref().map_or("", |id| &id.user_task_guid));
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
    let id = run.id();
    let mut suffix = Vec::new();
    put_i64(&mut suffix, millis(wf_run.start_time.as_ref()).unwrap_or(0));
    run_row::put_path(&mut suffix, &id);
    let wf_spec = wf_run.wf_spec_id.clone().unwrap_or_default();
    entries.push(wf_run_family(&run.tenant(), &wf_spec, wf_run.status()).key(suffix.clone()));
    if let Some(parent) = &id.parent_wf_run_id {
        entries.push(children_family(&RunKey::new(&run.tenant(), parent)).key(suffix));
    }
}
