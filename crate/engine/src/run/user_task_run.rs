//! UserTaskRuns: work for people. Assignment, progress, completion, cancellation (spec B 12).
//!
//! Not here: comments ([`user_task_comment`](super::user_task_comment)), what happens by itself after a while
//! ([`user_task_hook`](super::user_task_hook)), the node ([`node::user_task`](super::node::user_task)).
//!
//! **Invariant:** DONE and CANCELLED are final, and no hook is pending then.
//! **Invariant:** the NodeRun of an open UserTaskRun is RUNNING: what halts or fails the node closes the UserTaskRun first, so that nobody
//! works for nothing.

use super::node::user_task;
use super::{Place, advance, user_task_hook, wf_run};
use crate::error::Reject;
use crate::id::{self, FamilyKind, Key, RunKey, wf_run_text};
use crate::limits::{USER_TASK_EVENTS_MAX, USER_TASK_HOOKS_PENDING_MAX, USER_TASK_RUN_BYTES_MAX};
use crate::tx::Tx;
use crate::value::{json, types::Type};
use crate::wire::rows::{UserTaskDefRow, UserTaskRunRow};
use crate::wire::save_user_task_run_progress_request::SaveUserTaskRunAssignmentPolicy as Policy;
use crate::wire::user_task_event::{Event, UteAssigned, UteCancelled, UteCompleted, UteSaved};
use crate::wire::{
    AssignUserTaskRunRequest, Message, SaveUserTaskRunProgressRequest, UserTaskEvent, UserTaskField, UserTaskRun, UserTaskRunStatus,
    VariableValue,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A UserTaskRun in its WfRun.
pub struct UserTask {
    pub run: RunKey,
    pub key: Key,
}

impl UserTask {
    pub fn of(run: &RunKey, guid: &str) -> UserTask {
        UserTask { run: run.clone(), key: run.user_task_run(guid) }
    }
    /// That of the node at a place.
    pub fn at(place: &Place) -> UserTask {
        UserTask::of(&place.run, &place.task_guid())
    }
    /// As it is now. Errors: NOT_FOUND, also where its WfRun is being deleted.
    pub fn find(&self, tx: &mut Tx<'_>) -> Result<Arc<UserTaskRunRow>, Reject> {
        let row = tx.get::<UserTaskRunRow>(&self.key).filter(|_| wf_run::find(tx, &self.run).is_some());
        row.ok_or_else(|| Reject::not_found(format!("Expected UserTaskRun {}, but there is none", self.text())))
    }
    /// As it is now. It must exist.
    pub fn row(&self, tx: &mut Tx<'_>) -> Arc<UserTaskRunRow> {
        tx.get::<UserTaskRunRow>(&self.key).unwrap_or_else(|| panic!("no UserTaskRun {:?}", self.key))
    }
    /// To be changed.
    pub fn edit<'t>(&self, tx: &'t mut Tx<'_>) -> &'t mut UserTaskRun {
        self.edit_row(tx).user_task_run.as_mut().expect("a UserTaskRun row holds its UserTaskRun")
    }
    pub fn edit_row<'t>(&self, tx: &'t mut Tx<'_>) -> &'t mut UserTaskRunRow {
        tx.edit::<UserTaskRunRow>(&self.key)
    }
    /// Where its node is.
    pub fn place(&self, tx: &mut Tx<'_>) -> Place {
        let row = self.row(tx);
        let id = seen(&row).node_run_id.as_ref().expect("a UserTaskRun knows its NodeRun");
        Place::at(tx, &self.run, id.thread_run_number, id.position)
    }
    /// Its id as errors tell it.
    pub fn text(&self) -> String {
        let guid = id::Parser::new(&self.key.suffix[1..]).str().unwrap_or_default();
        format!("{}/{guid}", wf_run_text(&self.run.id()))
    }
    /// Takes note of what happened.
    pub fn put_event(&self, tx: &mut Tx<'_>, event: Event) {
        let time = Some(tx.now());
        self.edit(tx).events.push(UserTaskEvent { time, event: Some(event) });
    }
}

/// Who is to do it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Assignee {
    pub user_id: Option<String>,
    pub user_group: Option<String>,
}

pub fn seen(row: &UserTaskRunRow) -> &UserTaskRun {
    row.user_task_run.as_ref().expect("a UserTaskRun row holds its UserTaskRun")
}

/// Whether nothing more will happen to it.
pub fn is_closed(status: UserTaskRunStatus) -> bool {
    match status {
        UserTaskRunStatus::Done | UserTaskRunStatus::Cancelled => true,
        UserTaskRunStatus::Unassigned | UserTaskRunStatus::Assigned => false,
    }
}

/// Replaces user and group. Tells whether another user has it now, for which hooks may be scheduled (spec B 12.3).
pub fn replace_assignee(tx: &mut Tx<'_>, task: &UserTask, to: Assignee) -> bool {
    let user_task_run = task.edit(tx);
    let is_new_user = to.user_id.is_some() && to.user_id != user_task_run.user_id;
    let status = if to.user_id.is_some() { UserTaskRunStatus::Assigned } else { UserTaskRunStatus::Unassigned };
    let assigned = UteAssigned {
        old_user_id: user_task_run.user_id.take(),
        old_user_group: user_task_run.user_group.take(),
        new_user_id: to.user_id.clone(),
        new_user_group: to.user_group.clone(),
    };
    user_task_run.user_id = to.user_id;
    user_task_run.user_group = to.user_group;
    user_task_run.status = status.into();
    user_task_run.epoch += 1;
    task.put_event(tx, Event::Assigned(assigned));
    is_new_user
}

/// Gives it to a user or a group (spec B 12.4).
///
/// Errors: NOT_FOUND; FAILED_PRECONDITION where a user has it, or it is closed; RESOURCE_EXHAUSTED.
pub fn assign(tx: &mut Tx<'_>, task: &UserTask, request: AssignUserTaskRunRequest) -> Result<(), Reject> {
    let row = task.find(tx)?;
    if let Some(user) = seen(&row).user_id.as_ref().filter(|_| !request.override_claim) {
        return Err(Reject::precondition(format!("Expected UserTaskRun {} without a user, but {user} has it", task.text())));
    }
    check_open(task, &row)?;
    let to = Assignee { user_id: request.user_id, user_group: request.user_group };
    if replace_assignee(tx, task, to) {
        let (place, now_ms) = (task.place(tx), tx.now_ms());
        user_task_hook::on_assigned(tx, task, &place, now_ms);
    }
    check_room(tx, task)?;
    let now_ms = tx.now_ms();
    advance(tx, &task.run, now_ms);
    Ok(())
}

/// Stores results without completing it; they are not checked against the form (spec B 12.6).
///
/// Errors: NOT_FOUND; FAILED_PRECONDITION where another user has it, or it is closed; RESOURCE_EXHAUSTED.
pub fn save(tx: &mut Tx<'_>, task: &UserTask, policy: Policy, request: SaveUserTaskRunProgressRequest) -> Result<UserTaskRun, Reject> {
    let row = task.find(tx)?;
    match (policy, &seen(&row).user_id) {
        (Policy::FailIfClaimedByOther, Some(user)) if *user != request.user_id => {
            return Err(Reject::precondition(format!(
                "Expected UserTaskRun {} to be {}'s, but {user} has it",
                task.text(),
                request.user_id
            )));
        }
        (Policy::FailIfClaimedByOther | Policy::IgnoreClaim, _) => (),
    }
    check_open(task, &row)?;
    let mut results = request.results;
    results.values_mut().for_each(json::normalize);
    task.edit(tx).results = results.clone();
    task.put_event(tx, Event::Saved(UteSaved { user_id: request.user_id, results }));
    check_room(tx, task)?;
    Ok(seen(&task.row(tx)).clone())
}

/// Completes it, and its thread goes on. Closed already: nothing happens (spec B 12.7).
///
/// Errors: NOT_FOUND; INVALID_ARGUMENT where the results are not what the form asks for.
pub fn complete(tx: &mut Tx<'_>, task: &UserTask, user_id: String, mut results: BTreeMap<String, VariableValue>) -> Result<(), Reject> {
    let row = task.find(tx)?;
    let before = seen(&row);
    if is_closed(before.status()) {
        return Ok(());
    }
    results.values_mut().for_each(json::normalize);
    check_results(&fields(tx, before), &results)?;
    if user_id != before.user_id.as_deref().unwrap_or_default() {
        // A caller that does not say who it is leaves nobody as the one who did it.
        let user_id = Some(user_id).filter(|user_id| !user_id.is_empty());
        replace_assignee(tx, task, Assignee { user_id, user_group: before.user_group.clone() });
    }
    let row = task.edit_row(tx);
    row.hooks.clear();
    let user_task_run = row.user_task_run.as_mut().expect("a UserTaskRun row holds its UserTaskRun");
    user_task_run.results.extend(results);
    user_task_run.status = UserTaskRunStatus::Done.into();
    user_task::output_of(user_task_run).map_err(|failure| Reject::invalid(format!("results: {}", failure.message)))?;
    task.put_event(tx, Event::Completed(UteCompleted {}));
    let now_ms = tx.now_ms();
    advance(tx, &task.run, now_ms);
    Ok(())
}

/// Cancels it, and its node fails. Closed already: nothing happens (spec B 12.8, Q-14).
///
/// Errors: NOT_FOUND; INVALID_ARGUMENT where the name of the exception cannot be evaluated.
pub fn cancel(tx: &mut Tx<'_>, task: &UserTask) -> Result<(), Reject> {
    let row = task.find(tx)?;
    if is_closed(seen(&row).status()) {
        return Ok(());
    }
    let place = task.place(tx);
    user_task::cancellation(tx, &place)
        .map_err(|failure| Reject::invalid(format!("cancellation exception of UserTaskRun {}: {}", task.text(), failure.message)))?;
    close(tx, task, "cancelled by a caller");
    let now_ms = tx.now_ms();
    advance(tx, &task.run, now_ms);
    Ok(())
}

/// Makes it CANCELLED if it is open. Its node fails when it is next asked.
pub fn close(tx: &mut Tx<'_>, task: &UserTask, why: &str) {
    if is_closed(seen(&task.row(tx)).status()) {
        return;
    }
    task.edit_row(tx).hooks.clear();
    task.edit(tx).status = UserTaskRunStatus::Cancelled.into();
    task.put_event(tx, Event::Cancelled(UteCancelled { message: why.to_string() }));
}

/// Whether it may still grow. Completing and cancelling are always possible: there is room for them beyond.
pub fn has_room(row: &UserTaskRunRow) -> bool {
    excess(row).is_none()
}

/// Errors: RESOURCE_EXHAUSTED where a caller has made it grow too big.
pub fn check_room(tx: &mut Tx<'_>, task: &UserTask) -> Result<(), Reject> {
    let row = task.row(tx);
    excess(&row).map_or(Ok(()), |excess| Err(Reject::exhausted(format!("Expected UserTaskRun {} to have {excess}", task.text()))))
}

fn excess(row: &UserTaskRunRow) -> Option<String> {
    let (events, hooks, bytes) = (seen(row).events.len(), row.hooks.len(), row.encoded_len());
    if events > USER_TASK_EVENTS_MAX {
        Some(format!("at most {USER_TASK_EVENTS_MAX} events, but there would be {events}"))
    } else if hooks > USER_TASK_HOOKS_PENDING_MAX {
        Some(format!("at most {USER_TASK_HOOKS_PENDING_MAX} pending actions, but there would be {hooks}"))
    } else if bytes > USER_TASK_RUN_BYTES_MAX {
        Some(format!("at most {USER_TASK_RUN_BYTES_MAX} bytes, but it would have {bytes}"))
    } else {
        None
    }
}

fn check_open(task: &UserTask, row: &UserTaskRunRow) -> Result<(), Reject> {
    let status = seen(row).status();
    if is_closed(status) {
        return Err(Reject::precondition(format!("Expected UserTaskRun {} to be open, but it is {}", task.text(), status.as_str_name())));
    }
    Ok(())
}

/// The form it began by, be it deleted meanwhile.
fn fields(tx: &mut Tx<'_>, user_task_run: &UserTaskRun) -> Vec<UserTaskField> {
    let id = user_task_run.user_task_def_id.clone().unwrap_or_default();
    let row = tx.get::<UserTaskDefRow>(&id::versioned(FamilyKind::UserTaskDef, tx.tenant(), &id.name, id.version));
    row.and_then(|row| Some(row.user_task_def.as_ref()?.fields.clone())).expect("versions of UserTaskDefs stay stored")
}

/// Each result is of a field and of exactly its type; the required ones are all here (spec B 12.7, A 2.4).
fn check_results(fields: &[UserTaskField], results: &BTreeMap<String, VariableValue>) -> Result<(), Reject> {
    for (name, value) in results {
        let Some(field) = fields.iter().find(|field| field.name == *name) else {
            return Err(Reject::invalid(format!("Expected results of fields of the form only, but it has no field {name:?}")));
        };
        let found = Type::of(value);
        if found.as_primitive() != Some(field.r#type()) {
            let expected = field.r#type().as_str_name();
            return Err(Reject::invalid(format!("Expected result {name} of type {expected}, but it is of type {found}")));
        }
        if !json::is_readable(value) {
            return Err(Reject::invalid(format!("Expected result {name} to be JSON text, but it cannot be read")));
        }
    }
    match fields.iter().find(|field| field.required && !results.contains_key(&field.name)) {
        Some(field) => Err(Reject::invalid(format!("Expected a result for required field {}, but it is missing", field.name))),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_task_takes_so_many_events_and_no_more() {
        let row = |events| {
            let user_task_run = UserTaskRun { events: vec![UserTaskEvent::default(); events], ..UserTaskRun::default() };
            UserTaskRunRow { user_task_run: Some(user_task_run), hooks: Vec::new() }
        };
        assert!(has_room(&row(USER_TASK_EVENTS_MAX)) && !has_room(&row(USER_TASK_EVENTS_MAX + 1)));
    }
}
