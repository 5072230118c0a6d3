//! TASK: one TaskRun, with its attempts (spec B 5.3, 6).

use super::Step;
use crate::error::Failure;
use crate::id::{FamilyKind, named};
use crate::run::variable;
use crate::run::{Place, task_run};
use crate::tx::Tx;
use crate::value::check;
use crate::wire::node_run::NodeType;
use crate::wire::rows::TaskRunRow;
use crate::wire::task_attempt::Result as AttemptResult;
use crate::wire::task_node::TaskToExecute;
use crate::wire::task_run_source::TaskRunSource as SourceCase;
use crate::wire::variable_value::Value;
use crate::wire::{LhErrorType, Message, TaskDef, TaskNode, TaskNodeReference, TaskRun, TaskStatus, VarNameAndVal, VariableValue};
use std::sync::Arc;

pub fn arrive(tx: &mut Tx<'_>, place: &Place, node: &TaskNode) -> Result<(), Failure> {
    let (task_def, inputs) = prepare(tx, place, node)?;
    let guid = place.task_guid();
    match &mut place.edit_node_run(tx).node_type {
        Some(NodeType::Task(task)) => task.task_run_id = Some(place.run.task_run_id(&guid)),
        other => panic!("a TASK holds {other:?}"),
    }
    let source = SourceCase::TaskNode(TaskNodeReference { node_run_id: Some(place.run.node_run_id(place.thread, place.position)) });
    task_run::create(tx, &place.run, &guid, &task_def, node, inputs, source);
    Ok(())
}

/// What is to be executed, with its inputs as they are now.
pub fn prepare(tx: &mut Tx<'_>, place: &Place, node: &TaskNode) -> Result<(Arc<TaskDef>, Vec<VarNameAndVal>), Failure> {
    let task_def = task_def(tx, place, node)?;
    if task_def.input_vars.len() != node.variables.len() {
        let (expected, given) = (task_def.input_vars.len(), node.variables.len());
        let name = task_def.id.as_ref().map_or("", |id| &id.name);
        return Err(Failure::var_sub(format!("Expected {expected} inputs for task {name}, but the node gives {given}")));
    }
    let mut inputs = Vec::with_capacity(node.variables.len());
    for (def, assignment) in task_def.input_vars.iter().zip(&node.variables) {
        let at = |reason: String| Failure::var_sub(format!("input {} of node {}: {reason}", def.name, place.node_name));
        let mut value = variable::evaluate(tx, place, assignment).map_err(|failure| at(failure.message))?;
        if let Some(type_def) = &def.type_def {
            // Inputs are converted to what the TaskDef says, other than variables (spec A 8.11).
            value = check::to_parameter(type_def, value, tx).map_err(|failure| at(failure.message))?;
        }
        let masked = def.type_def.as_ref().is_some_and(|type_def| type_def.masked);
        inputs.push(VarNameAndVal { var_name: def.name.clone(), value: Some(value), masked });
    }
    let bytes = inputs.iter().map(Message::encoded_len).sum();
    variable::fits("the inputs of the task together", bytes)?;
    Ok((task_def, inputs))
}

pub fn check(tx: &mut Tx<'_>, place: &Place) -> Result<Step, Failure> {
    let Some(row) = task_run_row(tx, place) else { return Ok(Step::Wait) };
    let Some(task_run) = &row.task_run else { return Ok(Step::Wait) };
    match task_run.status() {
        TaskStatus::TaskPending | TaskStatus::TaskScheduled | TaskStatus::TaskRunning => Ok(Step::Wait),
        TaskStatus::TaskSuccess => Ok(Step::Complete),
        TaskStatus::TaskFailed => Err(Failure::of(LhErrorType::TaskFailure, "the task failed; its last attempt tells why")),
        TaskStatus::TaskTimeout => Err(Failure::of(LhErrorType::Timeout, "the task was not reported in time")),
        TaskStatus::TaskOutputSerdeError => {
            Err(Failure::of(LhErrorType::VarMutationError, "the output of the task is not what its TaskDef declares"))
        }
        TaskStatus::TaskInputVarSubError => Err(Failure::var_sub("the worker could not read the inputs of the task")),
        TaskStatus::TaskException => Err(exception(task_run)),
    }
}

pub fn can_halt(tx: &mut Tx<'_>, place: &Place) -> bool {
    let row = task_run_row(tx, place);
    row.as_ref().and_then(|row| row.task_run.as_ref()).is_none_or(|task_run| task_run::is_done(task_run.status()))
}

pub fn output(tx: &mut Tx<'_>, place: &Place) -> Option<VariableValue> {
    let row = task_run_row(tx, place)?;
    match &row.task_run.as_ref()?.attempts.last()?.result {
        Some(AttemptResult::Output(output)) => Some(output.clone()),
        // A success without an output is one of NULL (spec B 6.6).
        Some(AttemptResult::Error(_) | AttemptResult::Exception(_)) | None => Some(VariableValue::default()),
    }
}

fn task_run_row(tx: &mut Tx<'_>, place: &Place) -> Option<Arc<TaskRunRow>> {
    tx.get::<TaskRunRow>(&place.run.task_run(&place.task_guid()))
}

fn exception(task_run: &TaskRun) -> Failure {
    match task_run.attempts.last().and_then(|attempt| attempt.result.as_ref()) {
        Some(AttemptResult::Exception(exception)) => Failure {
            name: exception.name.clone(),
            message: exception.message.clone(),
            content: Some(exception.content.clone().unwrap_or_default()),
        },
        Some(AttemptResult::Output(_) | AttemptResult::Error(_)) | None => {
            Failure::of(LhErrorType::TaskFailure, "the task reported an exception, but did not say which")
        }
    }
}

fn task_def(tx: &mut Tx<'_>, place: &Place, node: &TaskNode) -> Result<Arc<TaskDef>, Failure> {
    let tenant = tx.tenant().to_string();
    match &node.task_to_execute {
        Some(TaskToExecute::TaskDefId(id)) => tx
            .get::<TaskDef>(&named(FamilyKind::TaskDef, &tenant, &id.name))
            .ok_or_else(|| Failure::of(LhErrorType::TaskError, format!("Expected TaskDef {}, but it was deleted", id.name))),
        Some(TaskToExecute::DynamicTask(assignment)) => {
            let value = variable::evaluate(tx, place, assignment)?;
            let Some(Value::Str(name)) = value.value else {
                return Err(Failure::var_sub("Expected the name of a dynamic task to be a STR, but it is none"));
            };
            tx.get::<TaskDef>(&named(FamilyKind::TaskDef, &tenant, &name))
                .ok_or_else(|| Failure::var_sub(format!("Expected TaskDef {name}, but there is none")))
        }
        None => Err(Failure::of(LhErrorType::TaskError, "Expected a task to execute, but the node names none")),
    }
}
