//! ImportObjects: puts what `export` has told into a tenant (`docs/export-format.md`).
//!
//! Only what has ended is taken: two engines must not do the same work. So nothing that is put has a timer, waits in a queue, or is registered for
//! anything; what searches and counts need follows from the rows as always. Not here: what a file is, and what is sent in which command (TypeScript).
//!
//! **Invariant:** all of a request is put, or none of it.
//! **Invariant:** nothing that is stored is changed: what is there says the same, or the request is refused.

mod definition;
mod wf_run;

use super::{Setup, name_fits, run_key};
use crate::error::Reject;
use crate::id::{Key, RunKey, wf_run_text};
use crate::limits::{IMPORT_ENTRY_BYTES_MAX, NAME_BYTES_MAX};
use crate::row::RowType;
use crate::search::derive;
use crate::tx::Tx;
use crate::value::name::is_lh_name;
use crate::wire::canter::exported_object::Object;
use crate::wire::canter::{ExportedObject, ImportObjectsRequest, ImportedObjects, Kept};
use crate::wire::{ExternalEventDefId, TaskRunId, WfRunId, WorkflowEventDefId};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What belongs to one WfRun, by where it is stored.
type Belongings = BTreeMap<Key, ExportedObject>;

/// Errors: ALREADY_EXISTS, FAILED_PRECONDITION, INVALID_ARGUMENT; see `canter.proto`.
pub fn import_objects(tx: &mut Tx<'_>, _: &Setup, request: ImportObjectsRequest) -> Result<ImportedObjects, Reject> {
    let mut done = ImportedObjects::default();
    let mut runs: BTreeMap<RunKey, Belongings> = BTreeMap::new();
    for (at, exported) in request.objects.into_iter().enumerate() {
        let object =
            exported.object.as_ref().ok_or_else(|| Reject::invalid(format!("Expected an object at place {at}, but there is none")))?;
        let Some(key) = key(tx, object).map_err(|reject| reject.at(format_args!("object {at}")))? else {
            match definition::put(tx, exported)? {
                true => done.definitions += 1,
                false => done.definitions_present += 1,
            }
            continue;
        };
        let run = RunKey::of(&key.family).expect("it was made of a WfRun's id");
        if runs.entry(run.clone()).or_default().insert(key, exported).is_some() {
            let text = wf_run_text(&run.id());
            return Err(Reject::invalid(format!("Expected every object of WfRun {text} once, but object {at} is there twice")));
        }
    }
    for (run, belongings) in runs {
        match wf_run::put(tx, &run, belongings)? {
            true => done.wf_runs += 1,
            false => done.wf_runs_present += 1,
        }
    }
    Ok(done)
}

/// Where an object of a WfRun is stored. `None`: it is a definition.
fn key(tx: &Tx<'_>, object: &Object) -> Result<Option<Key>, Reject> {
    fn def<'d>(name: &'d str, guid: &str) -> Result<&'d str, Reject> {
        part("the name of an event's definition", name)?;
        part("a guid", guid)?;
        Ok(name)
    }
    Ok(Some(match object {
        Object::StructDef(_)
        | Object::TaskDef(_)
        | Object::ExternalEventDef(_)
        | Object::WorkflowEventDef(_)
        | Object::UserTaskDef(_)
        | Object::WfSpec(_)
        | Object::WorkflowMigrationPlan(_) => return Ok(None),
        Object::Tenant(_) => return Err(Reject::invalid("Expected definitions and WfRuns, but got a tenant: they go into the caller's")),
        Object::WfRun(it) => run_of(tx, it.id.as_ref())?.wf_run(),
        Object::InactiveThreadRun(it) => {
            let id = it.id.clone().unwrap_or_default();
            run_of(tx, id.wf_run_id.as_ref())?.thread_run(id.thread_run_number)
        }
        Object::Variable(it) => {
            let id = it.id.clone().unwrap_or_default();
            name_fits("the name of a variable", &id.name)?;
            run_of(tx, id.wf_run_id.as_ref())?.variable(id.thread_run_number, &id.name)
        }
        Object::NodeRun(it) => {
            let id = it.id.clone().unwrap_or_default();
            run_of(tx, id.wf_run_id.as_ref())?.node_run(id.thread_run_number, id.position)
        }
        Object::TaskRun(it) => {
            let id = it.id.clone().unwrap_or_default();
            part("a guid", &id.task_guid)?;
            run_of(tx, id.wf_run_id.as_ref())?.task_run(&id.task_guid)
        }
        Object::UserTaskRun(it) => {
            let id = it.id.clone().unwrap_or_default();
            part("a guid", &id.user_task_guid)?;
            run_of(tx, id.wf_run_id.as_ref())?.user_task_run(&id.user_task_guid)
        }
        Object::ExternalEvent(it) => {
            let id = it.id.clone().unwrap_or_default();
            let ExternalEventDefId { name } = id.external_event_def_id.unwrap_or_default();
            run_of(tx, id.wf_run_id.as_ref())?.external_event(def(&name, &id.guid)?, &id.guid)
        }
        Object::WorkflowEvent(it) => {
            let id = it.id.clone().unwrap_or_default();
            let WorkflowEventDefId { name } = id.workflow_event_def_id.unwrap_or_default();
            run_of(tx, id.wf_run_id.as_ref())?.workflow_event(def(&name, "numbered")?, id.number)
        }
        Object::Checkpoint(it) => {
            let id = it.id.clone().unwrap_or_default();
            let TaskRunId { wf_run_id, task_guid } = id.task_run.unwrap_or_default();
            part("a guid", &task_guid)?;
            run_of(tx, wf_run_id.as_ref())?.checkpoint(&task_guid, id.checkpoint_number)
        }
    }))
}

/// Keys have ends where names are empty, so that every part of an id must be there.
fn run_of(tx: &Tx<'_>, id: Option<&WfRunId>) -> Result<RunKey, Reject> {
    let run = run_key(tx, id)?;
    let mut part = id;
    while let Some(named) = part {
        if !is_lh_name(&named.id) {
            return Err(Reject::invalid(format!(
                "Expected the id of a WfRun of letters, digits and inner hyphens, but got {:?}",
                named.id
            )));
        }
        part = named.parent_wf_run_id.as_deref();
    }
    match id {
        Some(_) => Ok(run),
        None => Err(Reject::invalid("Expected the id of a WfRun, but there is none")),
    }
}

fn part(what: &str, text: &str) -> Result<(), Reject> {
    if text.is_empty() {
        return Err(Reject::invalid(format!("Expected {what}, but it is empty")));
    }
    name_fits(what, text)
}

/// Puts a row, unless it cannot be found by what it has: names that others check when an object is made are only looked at here.
///
/// Errors: INVALID_ARGUMENT.
fn store<T: RowType>(tx: &mut Tx<'_>, key: Key, row: T) -> Result<(), Reject> {
    let entries = derive(&key, &T::wrap(Arc::new(row.clone())));
    let fits = |entry: &Key| entry.family.as_bytes().len().max(entry.suffix.len()) <= IMPORT_ENTRY_BYTES_MAX;
    if !entries.iter().all(fits) {
        return Err(Reject::invalid(format!("Expected names of at most {NAME_BYTES_MAX} bytes, but an object has longer ones: {key:?}")));
    }
    tx.put(key, row);
    Ok(())
}

/// What is kept beside an object.
fn kept(exported: &mut ExportedObject) -> Kept {
    exported.kept.take().unwrap_or_default()
}
