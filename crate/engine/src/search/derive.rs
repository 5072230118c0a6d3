//! Which entries a row has: for searches, for what becomes due, for the task queues.

use crate::id::{Family, FamilyKind, Key, RunKey, key_bytes, put_i32, put_i64, put_key, put_str, run_row};
use crate::row::Row;
use crate::tx::millis;
use crate::wire::{LhStatus, TaskStatus, WfRun, WfSpecId, node};
use crate::wire::{UserTaskRun, UserTaskRunStatus};

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
        Row::NodeRun(row) => due = row.due_ms,
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
            let tenant = crate::id::Parser::new(&key.family.as_bytes()[1..]).str().expect("definitions are grouped by tenant");
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
                put_wf_spec(&mut suffix, &id);
                entries.push(Family::new(FamilyKind::WfSpecByTaskDef, &[&tenant, &task_def]).key(suffix));
            }
        }
        Row::Variable(row) => super::indexed::entries(key, row, &mut entries),
        // Found by their own keys.
        Row::Engine(_)
        | Row::Tenant(_)
        | Row::Principal(_)
        | Row::TaskDef(_)
        | Row::ExternalEventDef(_)
        | Row::StructDef(_)
        | Row::UserTaskDef(_)
        | Row::TaskWorkerGroup(_)
        | Row::ThreadRun(_) => (),
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

/// WfRuns of one version of a WfSpec in one status, in order of their start: suffix (start, path of the id).
pub fn wf_run_family(tenant: &str, wf_spec: &WfSpecId, status: LhStatus) -> Family {
    let mut bytes = vec![FamilyKind::WfRunByStatus as u8];
    put_str(&mut bytes, tenant);
    put_wf_spec(&mut bytes, wf_spec);
    bytes.push(status as u8);
    Family::from_bytes(bytes)
}

/// Children of a WfRun in order of their start: suffix (start, id).
pub fn children_family(parent: &RunKey) -> Family {
    let mut bytes = vec![FamilyKind::WfRunByParent as u8];
    bytes.extend(&parent.family().as_bytes()[1..]);
    Family::from_bytes(bytes)
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

fn put_wf_spec(bytes: &mut Vec<u8>, id: &WfSpecId) {
    put_str(bytes, &id.name);
    put_i32(bytes, id.major_version);
    put_i32(bytes, id.revision);
}
