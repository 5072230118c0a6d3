//! One row as an export has it: the public object, masked, and what the engine keeps beside it.
//!
//! Masked is what other reads mask (spec A 3.7) and, because a file travels, what they show although its type says otherwise: contents of events
//! of a masked type, inputs of child WfRuns for masked variables, and masked fields of Structs wherever a value lies. What a workflow itself
//! copies from a masked value to a place that is not declared masked is shown here as everywhere.
//!
//! **Invariant:** what is shown of what was imported is what was imported.

use crate::api::reading::{shown_inactive, shown_node_run};
use crate::id::{self, FamilyKind, Key, RunKey, named};
use crate::row::Row;
use crate::run::migration::{destination, plan};
use crate::run::wf_run;
use crate::tx::Tx;
use crate::value::mask;
use crate::wire::canter::exported_object::Object;
use crate::wire::canter::{ExportedObject, Kept};
use crate::wire::node_run::NodeType;
use crate::wire::rows::{ThreadRunRow, WfSpecRow};
use crate::wire::task_attempt::Result as AttemptResult;
use crate::wire::user_task_event::Event;
use crate::wire::variable_assignment::Source;
use crate::wire::{
    Checkpoint, ExternalEvent, ExternalEventDef, NodeRun, ReturnType, TaskRun, ThreadRun, UserTaskRun, VariableAssignment, VariableValue,
    WfRun, WfSpecId, WorkflowEvent, WorkflowEventDef,
};
use std::collections::BTreeSet;

/// The object of a row. `None`: the row is none of an export, or told with another.
pub fn object(tx: &mut Tx<'_>, key: &Key, row: &Row) -> Option<ExportedObject> {
    let nothing = Kept::default;
    let deleted = |deleted: bool| Kept { deleted, ..Kept::default() };
    let (object, kept) = match row {
        Row::Tenant(row) => (Object::Tenant((**row).clone()), nothing()),
        Row::TaskDef(row) => (Object::TaskDef((**row).clone()), nothing()),
        Row::ExternalEventDef(row) => (Object::ExternalEventDef((**row).clone()), nothing()),
        Row::WorkflowEventDef(row) => (Object::WorkflowEventDef((**row).clone()), nothing()),
        Row::WorkflowMigrationPlan(row) => (Object::WorkflowMigrationPlan((**row).clone()), nothing()),
        Row::StructDef(row) => (Object::StructDef(row.struct_def.clone()?), deleted(row.deleted)),
        Row::UserTaskDef(row) => (Object::UserTaskDef(row.user_task_def.clone()?), deleted(row.deleted)),
        Row::WfSpec(row) => (Object::WfSpec(row.wf_spec.clone()?), deleted(row.deleted)),
        Row::WfRun(_) => (Object::WfRun(shown_wf_run(tx, key)?), nothing()),
        Row::ThreadRun(row) => (Object::InactiveThreadRun(shown_thread(tx, key, row)?), nothing()),
        Row::Variable(row) => {
            let kept =
                Kept { searchable: row.searchable, json_paths: row.json_paths.clone(), run_start_ms: row.run_start_ms, ..Kept::default() };
            (Object::Variable(mask::variable(row.variable.clone()?)), kept)
        }
        Row::NodeRun(row) => {
            let kept = Kept { failed_leaving: row.failed_leaving, ..Kept::default() };
            (Object::NodeRun(node_run(tx, row.node_run.clone()?)), kept)
        }
        Row::TaskRun(row) => (Object::TaskRun(task_run(row.task_run.clone()?)), nothing()),
        Row::ExternalEvent(row) => {
            (Object::ExternalEvent(external_event(tx, row.event.clone()?)), Kept { seq: row.seq, ..Kept::default() })
        }
        Row::WorkflowEvent(row) => {
            (Object::WorkflowEvent(workflow_event(tx, row.event.clone()?)), Kept { seq: row.seq, ..Kept::default() })
        }
        Row::UserTaskRun(row) => (Object::UserTaskRun(user_task_run(row.user_task_run.clone()?)), nothing()),
        Row::Checkpoint(row) => (Object::Checkpoint(checkpoint((**row).clone())), nothing()),
        // Of the installation (who may do what, how much), of what goes on (schedules, jobs, workers, what waits), or counted.
        Row::Engine(_)
        | Row::Principal(_)
        | Row::Quota(_)
        | Row::CorrelatedEvent(_)
        | Row::MetricWindow(_)
        | Row::TaskWorkerGroup(_)
        | Row::ScheduledWfRun(_)
        | Row::BulkJob(_)
        | Row::OutputRecord(_) => return None,
    };
    Some(ExportedObject { object: Some(object), kept: (kept != Kept::default()).then_some(kept) })
}

fn shown_wf_run(tx: &mut Tx<'_>, key: &Key) -> Option<WfRun> {
    let mut wf_run = wf_run::read(tx, &RunKey::of(&key.family)?)?;
    wf_run.thread_runs.iter_mut().for_each(hide_in_thread);
    if !wf_run.migration_variables.is_empty() {
        let mut masked = masked_variables(tx, wf_run.wf_spec_id.as_ref()).unwrap_or_default();
        let to = wf_run.workflow_migration_plan_id.as_ref().and_then(|id| plan(tx, &id.name)).map(|plan| destination(&plan));
        masked.extend(masked_variables(tx, to.as_ref()).unwrap_or_default());
        let variables = wf_run.migration_variables.values_mut().flat_map(|of_thread| &mut of_thread.var_assignment_by_var_name);
        for (_, assignment) in variables.filter(|(name, _)| masked.contains(*name)) {
            *assignment = VariableAssignment { source: Some(Source::LiteralValue(mask::masked())), ..VariableAssignment::default() };
        }
    }
    Some(wf_run)
}

/// `None`: it is active, and told with its WfRun.
fn shown_thread(tx: &mut Tx<'_>, key: &Key, row: &ThreadRunRow) -> Option<crate::wire::InactiveThreadRun> {
    let run = RunKey::of(&key.family)?;
    let number = row.thread_run.as_ref()?.number;
    let head = wf_run::find(tx, &run)?;
    if head.active_threads.contains(&number) {
        return None;
    }
    let mut inactive = shown_inactive(tx, &run, row);
    inactive.thread_run.iter_mut().for_each(hide_in_thread);
    Some(inactive)
}

fn hide_in_thread(thread: &mut ThreadRun) {
    thread.output.iter_mut().for_each(hide);
}

fn node_run(tx: &mut Tx<'_>, node_run: NodeRun) -> NodeRun {
    let mut node_run = shown_node_run(node_run);
    node_run.failures.iter_mut().filter_map(|failure| failure.content.as_mut()).for_each(hide);
    if let Some(NodeType::RunChildWf(child)) = &mut node_run.node_type {
        // Without the child's WfSpec nobody knows which of them are masked.
        let masked = masked_variables(tx, child.wf_spec_id.as_ref());
        for (name, value) in &mut child.inputs {
            *value = mask::shown(value, masked.as_ref().is_none_or(|masked| masked.contains(name)));
        }
    }
    node_run
}

fn task_run(task_run: TaskRun) -> TaskRun {
    let mut task_run = mask::task_run(task_run);
    for attempt in &mut task_run.attempts {
        attempt.log_output.iter_mut().for_each(hide);
        if let Some(AttemptResult::Exception(exception)) = &mut attempt.result {
            exception.content.iter_mut().for_each(hide);
        }
    }
    task_run
}

fn external_event(tx: &mut Tx<'_>, mut event: ExternalEvent) -> ExternalEvent {
    let def = event.id.as_ref().and_then(|id| id.external_event_def_id.as_ref()).map_or("", |id| &id.name);
    let key = named(FamilyKind::ExternalEventDef, tx.tenant(), def);
    // Of a def that is gone nobody knows whether its contents are masked.
    let is_masked = tx.get::<ExternalEventDef>(&key).is_none_or(|def| is_masked(def.type_information.as_ref()));
    event.content = event.content.map(|content| mask::shown(&content, is_masked));
    event
}

fn workflow_event(tx: &mut Tx<'_>, mut event: WorkflowEvent) -> WorkflowEvent {
    let def = event.id.as_ref().and_then(|id| id.workflow_event_def_id.as_ref()).map_or("", |id| &id.name);
    let key = named(FamilyKind::WorkflowEventDef, tx.tenant(), def);
    let is_masked = tx.get::<WorkflowEventDef>(&key).is_none_or(|def| is_masked(def.content_type.as_ref()));
    event.content = event.content.map(|content| mask::shown(&content, is_masked));
    event
}

fn user_task_run(mut user_task_run: UserTaskRun) -> UserTaskRun {
    user_task_run.results.values_mut().for_each(hide);
    for event in &mut user_task_run.events {
        if let Some(Event::Saved(saved)) = &mut event.event {
            saved.results.values_mut().for_each(hide);
        }
    }
    user_task_run
}

fn checkpoint(mut checkpoint: Checkpoint) -> Checkpoint {
    checkpoint.value.iter_mut().for_each(hide);
    checkpoint
}

/// Hides masked fields of Structs.
fn hide(value: &mut VariableValue) {
    *value = mask::shown(value, false);
}

fn is_masked(content: Option<&ReturnType>) -> bool {
    content.and_then(|content| content.return_type.as_ref()).is_some_and(|of| of.masked)
}

/// The variables of a WfSpec whose type is masked. `None`: there is no such WfSpec.
fn masked_variables(tx: &mut Tx<'_>, wf_spec: Option<&WfSpecId>) -> Option<BTreeSet<String>> {
    let WfSpecId { name, major_version, revision } = wf_spec?;
    let key = id::wf_spec(tx.tenant(), name, *major_version, *revision);
    let row = tx.get::<WfSpecRow>(&key)?;
    let threads = &row.wf_spec.as_ref()?.thread_specs;
    let defs = threads.values().flat_map(|thread| &thread.variable_defs).filter_map(|def| def.var_def.as_ref());
    let masked = defs.filter(|def| def.type_def.as_ref().is_some_and(|type_def| type_def.masked));
    Some(masked.map(|def| def.name.clone()).collect())
}
