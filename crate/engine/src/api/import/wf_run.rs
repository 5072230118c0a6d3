//! A WfRun of an import with all that belongs to it.

use super::{Belongings, kept, store};
use crate::api::export::shown;
use crate::error::Reject;
use crate::id::{self, Key, RunKey, wf_run_text};
use crate::limits::EXPORT_CHUNK_ROWS;
use crate::run::{is_terminal, wf_run};
use crate::tx::{Effect, Tx};
use crate::wire::canter::exported_object::Object;
use crate::wire::canter::{ExportedObject, Kept};
use crate::wire::inactive_thread_run::InactiveReason;
use crate::wire::rows::{
    ExternalEventRow, NodeRunRow, TaskRunRow, ThreadRunRow, UserTaskRunRow, VariableRow, WfRunRow, WfSpecRow, WorkflowEventRow,
};
use crate::wire::{LhStatus, NodeRun, QueuedThreadRunInfo, ThreadRun, WfRun, WfSpecId};
use std::collections::BTreeMap;
use std::sync::Arc;

/// For each thread, where the outputs are that it may still read: by node, the position of its NodeRun.
type Outputs = BTreeMap<i32, BTreeMap<String, i32>>;

/// `false`: it was there.
///
/// Errors: ALREADY_EXISTS, FAILED_PRECONDITION; INVALID_ARGUMENT without its WfRun.
pub fn put(tx: &mut Tx<'_>, run: &RunKey, belongings: Belongings) -> Result<bool, Reject> {
    let text = wf_run_text(&run.id());
    let head = match belongings.get(&run.wf_run()).and_then(|exported| exported.object.as_ref()) {
        Some(Object::WfRun(wf_run)) => wf_run.clone(),
        _ => return Err(Reject::invalid(format!("Expected WfRun {text} with what belongs to it, but it is not among them"))),
    };
    let status = head.status();
    if !is_terminal(status) {
        let status = status.as_str_name();
        return Err(Reject::precondition(format!(
            "Expected WfRun {text} to have ended, but it was {status} when it was exported: two engines must not do the same work"
        )));
    }
    if !tx.keys(run.family(), 1).is_empty() {
        return match is_there(tx, run, &belongings) {
            true => Ok(false),
            false => Err(Reject::exists(format!("Expected no WfRun {text}, or the same, but there is something else under its id"))),
        };
    }
    let goes_by = check(tx, &text, &head, &belongings)?;
    let outputs = outputs(&belongings, &goes_by);
    for (key, exported) in belongings {
        put_object(tx, run, key, exported, &outputs)?;
    }
    Ok(true)
}

/// Whether an export of what is stored would tell just this.
fn is_there(tx: &mut Tx<'_>, run: &RunKey, belongings: &Belongings) -> bool {
    let mut found = 0;
    let mut after: Option<Box<[u8]>> = None;
    loop {
        let rows = tx.rows(run.family(), &[], after.as_deref(), EXPORT_CHUNK_ROWS);
        let is_last = rows.len() < EXPORT_CHUNK_ROWS;
        for (key, row) in rows {
            // `None`: an active thread, which is part of the WfRun; or all of it is being deleted.
            if let Some(stored) = shown::object(tx, &key, &row) {
                if belongings.get(&key) != Some(&stored) {
                    return false;
                }
                found += 1;
            }
            after = Some(key.suffix);
        }
        if is_last {
            return found == belongings.len();
        }
    }
}

/// The WfSpecs that threads and NodeRuns go by.
///
/// Errors: FAILED_PRECONDITION if one is missing; INVALID_ARGUMENT if it has no such thread or node.
fn check(tx: &mut Tx<'_>, text: &str, head: &WfRun, belongings: &Belongings) -> Result<WfSpecs, Reject> {
    let mut specs = WfSpecs { text: text.to_string(), found: Vec::new() };
    specs.get(tx, head.wf_spec_id.as_ref())?;
    for thread in &head.thread_runs {
        specs.check(tx, thread.wf_spec_id.as_ref(), &thread.thread_spec_name, None)?;
    }
    for exported in belongings.values() {
        match exported.object.as_ref() {
            Some(Object::InactiveThreadRun(inactive)) => {
                let number = inactive.id.as_ref().map(|id| id.thread_run_number);
                let thread = inactive.thread_run.as_ref().filter(|thread| Some(thread.number) == number);
                let thread = thread.ok_or_else(|| {
                    Reject::invalid(format!("Expected ThreadRun {text}/{}, but it is not in its object", number.unwrap_or(0)))
                })?;
                specs.check(tx, thread.wf_spec_id.as_ref(), &thread.thread_spec_name, None)?;
            }
            Some(Object::NodeRun(node_run)) => {
                specs.check(tx, node_run.wf_spec_id.as_ref(), &node_run.thread_spec_name, Some(&node_run.node_name))?;
            }
            // They go by nothing that is not there without them.
            Some(_) | None => (),
        }
    }
    Ok(specs)
}

/// WfSpecs that a WfRun goes by: a few.
struct WfSpecs {
    text: String,
    found: Vec<(WfSpecId, Arc<WfSpecRow>)>,
}

impl WfSpecs {
    fn get(&mut self, tx: &mut Tx<'_>, id: Option<&WfSpecId>) -> Result<Arc<WfSpecRow>, Reject> {
        let id = id.cloned().unwrap_or_default();
        if let Some(known) = self.known(&id) {
            return Ok(known.clone());
        }
        let WfSpecId { name, major_version: major, revision } = &id;
        crate::api::name_fits("the name of a WfSpec", name)?;
        let row = tx.get::<WfSpecRow>(&id::wf_spec(tx.tenant(), name, *major, *revision)).ok_or_else(|| {
            let (tenant, text) = (tx.tenant(), &self.text);
            Reject::precondition(format!(
                "Expected WfSpec {name} in version {major}.{revision}, which WfRun {text} goes by, but tenant {tenant} has none"
            ))
        })?;
        self.found.push((id, row.clone()));
        Ok(row)
    }

    fn known(&self, id: &WfSpecId) -> Option<&Arc<WfSpecRow>> {
        self.found.iter().find(|(known, _)| known == id).map(|(_, row)| row)
    }

    fn check(&mut self, tx: &mut Tx<'_>, id: Option<&WfSpecId>, thread: &str, node: Option<&str>) -> Result<(), Reject> {
        let row = self.get(tx, id)?;
        let thread_spec = row.wf_spec.as_ref().and_then(|wf_spec| wf_spec.thread_specs.get(thread));
        let missing = match (thread_spec, node) {
            (None, _) => format!("thread {thread:?}"),
            (Some(spec), Some(node)) if !spec.nodes.contains_key(node) => format!("node {node:?} in thread {thread:?}"),
            (Some(_), _) => return Ok(()),
        };
        let (text, name) = (&self.text, id.map_or("", |id| &id.name));
        Err(Reject::invalid(format!("Expected {missing} of WfSpec {name}, which WfRun {text} is at, but there is none")))
    }
}

/// As they would be had the nodes completed here.
fn outputs(belongings: &Belongings, specs: &WfSpecs) -> Outputs {
    let mut outputs = Outputs::new();
    let is_read = |node_run: &NodeRun| {
        let spec = node_run.wf_spec_id.as_ref().and_then(|id| specs.known(id));
        let read = spec.and_then(|spec| spec.outputs_read.get(&node_run.thread_spec_name));
        read.is_some_and(|read| read.names.contains(&node_run.node_name))
    };
    // Keys order them by thread and position: the newest stays.
    for exported in belongings.values() {
        if let Some(Object::NodeRun(node_run)) = &exported.object
            && node_run.status() == LhStatus::Completed
            && is_read(node_run)
            && let Some(id) = &node_run.id
        {
            outputs.entry(id.thread_run_number).or_default().insert(node_run.node_name.clone(), id.position);
        }
    }
    outputs
}

/// Puts the row of an object. What would make it due, queued or registered is left out.
fn put_object(tx: &mut Tx<'_>, run: &RunKey, key: Key, mut exported: ExportedObject, outputs: &Outputs) -> Result<(), Reject> {
    let Kept { deleted: _, searchable, json_paths, run_start_ms, seq, failed_leaving } = kept(&mut exported);
    match exported.object.expect("it was looked at when its key was made") {
        Object::WfRun(wf_run) => put_head(tx, run, wf_run, outputs),
        Object::InactiveThreadRun(inactive) => {
            let queued = match inactive.inactive_reason {
                Some(InactiveReason::Queued(queued)) => Some(queued),
                Some(InactiveReason::Archived(_)) | None => None,
            };
            put_thread(tx, run, inactive.thread_run.expect("it was checked"), queued, outputs)
        }
        Object::Variable(variable) => store(tx, key, VariableRow { variable: Some(variable), searchable, json_paths, run_start_ms }),
        Object::NodeRun(node_run) => store(tx, key, NodeRunRow { node_run: Some(node_run), failed_leaving, ..NodeRunRow::default() }),
        Object::TaskRun(task_run) => store(tx, key, TaskRunRow { task_run: Some(task_run), queue_seq: None, due_ms: None }),
        Object::ExternalEvent(event) => store(tx, key, ExternalEventRow { event: Some(event), seq, expire_ms: None }),
        Object::WorkflowEvent(event) => {
            store(tx, key.clone(), WorkflowEventRow { event: Some(event), seq })?;
            // Somebody may wait for it: its WfRun need not be there for that (spec B 9.4).
            tx.effect(Effect::EventThrown(key));
            Ok(())
        }
        Object::UserTaskRun(task) => store(tx, key, UserTaskRunRow { user_task_run: Some(task), hooks: Vec::new() }),
        Object::Checkpoint(checkpoint) => store(tx, key, checkpoint),
        Object::Tenant(_)
        | Object::TaskDef(_)
        | Object::ExternalEventDef(_)
        | Object::WorkflowEventDef(_)
        | Object::StructDef(_)
        | Object::UserTaskDef(_)
        | Object::WfSpec(_)
        | Object::WorkflowMigrationPlan(_) => unreachable!("it has no place among the rows of a WfRun"),
    }
}

/// Its retention begins anew: it was imported to be looked at.
fn put_head(tx: &mut Tx<'_>, run: &RunKey, mut wf_run: WfRun, outputs: &Outputs) -> Result<(), Reject> {
    let threads = std::mem::take(&mut wf_run.thread_runs);
    let active_threads = threads.iter().map(|thread| thread.number).collect();
    let spec = crate::run::place::wf_spec(tx, &wf_run.wf_spec_id.clone().unwrap_or_default());
    let expire_ms = wf_run::expire_ms(&spec, tx.now_ms());
    let row = WfRunRow { wf_run: Some(wf_run), active_threads, expire_ms, continue_ms: None, deleting: false };
    store(tx, run.wf_run(), row)?;
    threads.into_iter().try_for_each(|thread| put_thread(tx, run, thread, None, outputs))
}

fn put_thread(
    tx: &mut Tx<'_>,
    run: &RunKey,
    thread: ThreadRun,
    queued: Option<QueuedThreadRunInfo>,
    outputs: &Outputs,
) -> Result<(), Reject> {
    let key = run.thread_run(thread.number);
    let outputs = outputs.get(&thread.number).cloned().unwrap_or_default();
    store(tx, key, ThreadRunRow { thread_run: Some(thread), outputs, queued })
}
