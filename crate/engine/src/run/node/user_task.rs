//! USER_TASK: one UserTaskRun, done by a person (spec B 5.9, 12).

use super::Step;
use crate::error::Failure;
use crate::limits::{NAME_BYTES_MAX, USER_TASK_NOTES_BYTES_MAX};
use crate::meta::lookup::find_user_task_def;
use crate::run::user_task_run::{Assignee, UserTask, close, is_closed, replace_assignee, seen};
use crate::run::{Place, user_task_hook, variable};
use crate::tx::Tx;
use crate::value::{self, cast::coerce, json, types::Type};
use crate::wire::node::Node as Case;
use crate::wire::node_run::NodeType;
use crate::wire::rows::UserTaskRunRow;
use crate::wire::variable_value::Value;
use crate::wire::{LhErrorType, UserTaskDefId, UserTaskNode, UserTaskRun, UserTaskRunStatus, VariableAssignment, VariableValue};
use serde_json::Value as Json;

/// Everything that can fail comes before anything is stored: a NodeRun that failed on arrival has no UserTaskRun.
pub fn arrive(tx: &mut Tx<'_>, place: &Place, node: &UserTaskNode) -> Result<(), Failure> {
    let name = &node.user_task_def_name;
    let Some(def) = find_user_task_def(tx, name, node.user_task_def_version) else {
        return Err(Failure::of(LhErrorType::TaskError, format!("Expected UserTaskDef {name}, but it was deleted")));
    };
    let version = def.user_task_def.as_ref().map_or(0, |def| def.version);
    let notes = text(tx, place, node.notes.as_ref())?;
    if let Some(bytes) = notes.as_ref().map(String::len).filter(|bytes| *bytes > USER_TASK_NOTES_BYTES_MAX) {
        return Err(Failure::var_sub(format!("Expected notes of at most {USER_TASK_NOTES_BYTES_MAX} bytes, but they would have {bytes}")));
    }
    let to = Assignee { user_id: text(tx, place, node.user_id.as_ref())?, user_group: text(tx, place, node.user_group.as_ref())? };
    check_assignee(&to).map_err(|reason| Failure::of(LhErrorType::VarError, reason))?;
    let hooks = user_task_hook::on_arrival(tx, place)?;
    let guid = place.task_guid();
    let id = place.run.user_task_run_id(&guid);
    let user_task_run = UserTaskRun {
        id: Some(id.clone()),
        user_task_def_id: Some(UserTaskDefId { name: name.clone(), version }),
        notes,
        scheduled_time: Some(tx.now()),
        node_run_id: Some(place.run.node_run_id(place.thread, place.position)),
        epoch: user_task_hook::EPOCH_FIRST - 1,
        ..UserTaskRun::default()
    };
    let task = UserTask::at(place);
    tx.put(task.key.clone(), UserTaskRunRow { user_task_run: Some(user_task_run), hooks: Vec::new() });
    if replace_assignee(tx, &task, to) {
        let now_ms = tx.now_ms();
        user_task_hook::on_assigned(tx, &task, place, now_ms);
    }
    task.edit_row(tx).hooks.extend(hooks);
    match &mut place.edit_node_run(tx).node_type {
        Some(NodeType::UserTask(user_task)) => user_task.user_task_run_id = Some(id),
        other => panic!("a USER_TASK holds {other:?}"),
    }
    Ok(())
}

pub fn check(tx: &mut Tx<'_>, place: &Place) -> Result<Step, Failure> {
    match seen(&UserTask::at(place).row(tx)).status() {
        UserTaskRunStatus::Unassigned | UserTaskRunStatus::Assigned => Ok(Step::Wait),
        UserTaskRunStatus::Done => Ok(Step::Complete),
        // Also where it was cancelled because its thread halted, which goes on now (spec B Q-6).
        UserTaskRunStatus::Cancelled => Err(cancellation(tx, place).unwrap_or_else(|failure| failure)),
    }
}

/// A halt cancels the UserTaskRun for good (spec B 4.5, Q-6).
pub fn halt(tx: &mut Tx<'_>, place: &Place) {
    close(tx, &UserTask::at(place), "its thread halted");
}

pub fn output(tx: &mut Tx<'_>, place: &Place) -> Option<VariableValue> {
    let row = tx.get::<UserTaskRunRow>(&UserTask::at(place).key)?;
    let user_task_run = seen(&row);
    is_closed(user_task_run.status()).then(|| output_of(user_task_run).ok()).flatten()
}

/// All results as a JSON_OBJ: TIMESTAMPs in ISO-8601, what JSON has no form for as text (spec A 5.1).
///
/// Errors: VAR_SUB_ERROR where it nests too deep.
pub fn output_of(user_task_run: &UserTaskRun) -> Result<VariableValue, Failure> {
    let json = |result: &VariableValue| match &result.value {
        Some(Value::UtcTimestamp(moment)) => Json::String(moment.to_string()),
        _ => json::to_json(result).unwrap_or_else(|| Json::String(value::text::text(result))),
    };
    json::stored(Json::Object(user_task_run.results.iter().map(|(name, result)| (name.clone(), json(result))).collect()))
}

/// The failure of a node whose UserTaskRun is cancelled (spec B 12.8). Errors: VAR_SUB_ERROR where its name cannot be evaluated.
pub fn cancellation(tx: &mut Tx<'_>, place: &Place) -> Result<Failure, Failure> {
    let name = text(tx, place, node(place).on_cancellation_exception_name.as_ref())?.filter(|name| !name.trim().is_empty());
    let name = name.unwrap_or_else(|| LhErrorType::UserTaskCancelled.as_str_name().to_string());
    Ok(Failure { name, message: "the user task was cancelled; its last event tells why".to_string(), content: None })
}

/// Errors, as a reason: nobody is to do it, or a name is blank or too long to be found by.
pub fn check_assignee(to: &Assignee) -> Result<(), String> {
    if *to == Assignee::default() {
        return Err("Expected a user or a group to do the user task, but both are NULL".to_string());
    }
    for name in to.user_id.iter().chain(&to.user_group) {
        if name.trim().is_empty() {
            return Err("Expected a user or a group to do the user task, but one of them is blank".to_string());
        }
        if name.len() > NAME_BYTES_MAX {
            return Err(format!("Expected a user or a group of at most {NAME_BYTES_MAX} bytes, but one has {}", name.len()));
        }
    }
    Ok(())
}

/// An assignment as STR; NULL, or none, is `None`. Errors: VAR_SUB_ERROR.
pub fn text(tx: &mut Tx<'_>, place: &Place, assignment: Option<&VariableAssignment>) -> Result<Option<String>, Failure> {
    let Some(assignment) = assignment else { return Ok(None) };
    let value = variable::evaluate(tx, place, assignment).map_err(|failure| Failure::var_sub(failure.message))?;
    if value.value.is_none() {
        return Ok(None);
    }
    match coerce(value, &Type::STR)?.value {
        Some(Value::Str(text)) => Ok(Some(text)),
        other => panic!("STR is {other:?}"),
    }
}

pub fn node(place: &Place) -> &UserTaskNode {
    match &place.node().node {
        Some(Case::UserTask(node)) => node,
        other => panic!("a USER_TASK is {other:?}"),
    }
}
