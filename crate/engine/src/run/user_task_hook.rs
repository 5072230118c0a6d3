//! What happens to a UserTaskRun by itself: reminders, reassignments and cancellations, a while after it came or was assigned (spec B 12.5).
//!
//! A pending hook is part of the UserTaskRun's row; the timer of the row is that of the earliest (`search::derive`). The delay is evaluated
//! when the hook is scheduled, everything else when it is due.
//!
//! **Invariant:** hooks of a moment come to an end: one that comes of another is due later.

use super::node::{task, user_task};
use super::user_task_run::{Assignee, UserTask, close, has_room, replace_assignee, seen};
use super::{Place, advance, failure, task_run, variable};
use crate::error::Failure;
use crate::id::{Key, RunKey, run_row::RunRowKind};
use crate::limits::{DELETES_PER_COMMAND_MAX, USER_TASK_HOOKS_PER_COMMAND_MAX};
use crate::tx::Tx;
use crate::wire::rows::{PendingHook, TaskRunRow, UserTaskRunRow};
use crate::wire::task_run_source::TaskRunSource as SourceCase;
use crate::wire::user_task_event::{Event, UteTaskExecuted};
use crate::wire::ut_action_trigger::{Action, UtHook, UtaReassign, UtaTask};
use crate::wire::variable_value::Value;
use crate::wire::{LhErrorType, LhStatus, UserTaskRunStatus, UserTaskTriggerReference, UtActionTrigger};

/// The hooks of a UserTaskRun that comes into being, which are pending from its first epoch on.
///
/// Errors: VAR_SUB_ERROR where a delay is no INT.
pub fn on_arrival(tx: &mut Tx<'_>, place: &Place) -> Result<Vec<PendingHook>, Failure> {
    let now_ms = tx.now_ms();
    let actions = actions(place, UtHook::OnArrival);
    actions.into_iter().map(|(index, trigger)| pending(tx, place, index, trigger, EPOCH_FIRST, now_ms)).collect()
}

/// Schedules the hooks of an assignment to another user, none of them before `from_ms`. A delay that cannot be evaluated is passed over
/// (spec B 12.3).
pub fn on_assigned(tx: &mut Tx<'_>, task: &UserTask, place: &Place, from_ms: i64) {
    let epoch = seen(&task.row(tx)).epoch;
    // Reassignments of an epoch that is over would do nothing.
    task.edit_row(tx).hooks.retain(|hook| hook.epoch == epoch || !is_reassignment(place, hook));
    for (index, trigger) in actions(place, UtHook::OnTaskAssigned) {
        if let Ok(hook) = pending(tx, place, index, trigger, epoch, from_ms) {
            task.edit_row(tx).hooks.push(hook);
        }
    }
}

/// The epoch a UserTaskRun begins with.
pub const EPOCH_FIRST: i32 = 1;

/// The node's actions of one hook, with their places among all.
fn actions(place: &Place, hook: UtHook) -> Vec<(usize, &UtActionTrigger)> {
    let all = user_task::node(place).actions.iter().enumerate();
    all.filter(|(_, trigger)| UtHook::try_from(trigger.hook) == Ok(hook)).collect()
}

fn is_reassignment(place: &Place, hook: &PendingHook) -> bool {
    matches!(action(place, hook), Some(Action::Reassign(_)))
}

fn action<'p>(place: &'p Place, hook: &PendingHook) -> Option<&'p Action> {
    let index = usize::try_from(hook.action).ok()?;
    user_task::node(place).actions.get(index)?.action.as_ref()
}

fn pending(
    tx: &mut Tx<'_>,
    place: &Place,
    index: usize,
    trigger: &UtActionTrigger,
    epoch: i32,
    from_ms: i64,
) -> Result<PendingHook, Failure> {
    let at = |reason: &str| Failure::var_sub(format!("delay of action {index}: {reason}"));
    let delay = trigger.delay_seconds.as_ref().ok_or_else(|| at("Expected a value, but none is set"))?;
    let value = variable::evaluate(tx, place, delay).map_err(|failure| at(&failure.message))?;
    let Some(Value::Int(seconds)) = value.value else { return Err(at("Expected an INT of seconds, but it is none")) };
    let due_ms = tx.now_ms().saturating_add(seconds.saturating_mul(1000)).max(from_ms);
    Ok(PendingHook { due_ms, action: index as i32, epoch })
}

/// The timer of a UserTaskRun has fired. Tells whether it is there again, because more is due than one command does.
pub fn fire(tx: &mut Tx<'_>, run: &RunKey, key: &Key, due_ms: i64) -> bool {
    let task = UserTask { run: run.clone(), key: key.clone() };
    let place = task.place(tx);
    let mut goes_on = false;
    for _ in 0..USER_TASK_HOOKS_PER_COMMAND_MAX {
        let Some(index) = next_due(&task.row(tx), due_ms) else { break };
        let hook = task.edit_row(tx).hooks.remove(index);
        if place.node_run(tx).node_run.as_ref().map(|node_run| node_run.status()) == Some(LhStatus::Running) {
            goes_on |= act(tx, &task, &place, &hook);
        }
    }
    if goes_on {
        advance(tx, run, due_ms);
    }
    next_due(&task.row(tx), due_ms).is_some()
}

/// The earliest hook that is due by now; of one moment, the one that was scheduled first.
fn next_due(row: &UserTaskRunRow, due_ms: i64) -> Option<usize> {
    let due = row.hooks.iter().enumerate().filter(|(_, hook)| hook.due_ms <= due_ms);
    due.map(|(index, hook)| (hook.due_ms, index)).min().map(|(_, index)| index)
}

/// Tells whether the WfRun has to look at it.
fn act(tx: &mut Tx<'_>, task: &UserTask, place: &Place, hook: &PendingHook) -> bool {
    match action(place, hook) {
        Some(Action::Task(reminder)) => {
            remind(tx, task, place, reminder);
            false
        }
        Some(Action::Reassign(to)) => {
            if let Err(failure) = reassign(tx, task, place, hook, to) {
                close(tx, task, "its deadline could not be kept");
                failure::raise(tx, place, failure, failure::Raised::AtNode);
            }
            true
        }
        Some(Action::Cancel(_)) => {
            close(tx, task, "cancelled by its deadline");
            true
        }
        // Refused when the WfSpec was put.
        None => false,
    }
}

/// Starts a reminder. One whose inputs cannot be evaluated is passed over, as is one for which there is no room.
fn remind(tx: &mut Tx<'_>, task: &UserTask, place: &Place, reminder: &UtaTask) {
    let row = task.row(tx);
    let Some(node) = reminder.task.as_ref().filter(|_| has_room(&row)) else { return };
    let Ok((task_def, inputs)) = task::prepare(tx, place, node) else { return };
    let user_task_run = seen(&row);
    let number = user_task_run.events.len();
    let guid = format!("{REMINDER}{}-{number}", place.task_guid());
    let source = SourceCase::UserTaskTrigger(UserTaskTriggerReference {
        node_run_id: Some(place.run.node_run_id(place.thread, place.position)),
        user_task_event_number: number as i32,
        user_id: user_task_run.user_id.clone(),
        user_group: user_task_run.user_group.clone(),
    });
    task.put_event(tx, Event::TaskExecuted(UteTaskExecuted { task_run: Some(place.run.task_run_id(&guid)) }));
    task_run::create(tx, &place.run, &guid, &task_def, node, inputs, source);
}

/// What guids of reminders begin with (spec B 0.5).
const REMINDER: &str = "ut-";

/// Gives it to somebody else, if it still is as it was when the deadline was set. Errors: the node's failure.
fn reassign(tx: &mut Tx<'_>, task: &UserTask, place: &Place, hook: &PendingHook, to: &UtaReassign) -> Result<(), Failure> {
    let row = task.row(tx);
    let user_task_run = seen(&row);
    if user_task_run.status() != UserTaskRunStatus::Assigned || user_task_run.epoch != hook.epoch {
        return Ok(());
    }
    let to = Assignee {
        user_id: user_task::text(tx, place, to.user_id.as_ref())?,
        user_group: user_task::text(tx, place, to.user_group.as_ref())?,
    };
    if to == Assignee::default() {
        return Ok(());
    }
    user_task::check_assignee(&to).map_err(Failure::var_sub)?;
    if !has_room(&row) {
        return Err(Failure::of(LhErrorType::InternalError, "Expected room for another assignment of the user task, but there is none"));
    }
    if replace_assignee(tx, task, to) {
        on_assigned(tx, task, place, hook.due_ms + 1);
    }
    Ok(())
}

/// Deletes the reminders of a WfRun whose deletion begins, which may be queued; what of them is left goes with the rest of it.
pub fn silence(tx: &mut Tx<'_>, run: &RunKey) {
    let mut prefix = run.prefix(RunRowKind::TaskRun, None);
    prefix.extend(REMINDER.bytes());
    for (key, _) in tx.range::<TaskRunRow>(run.family(), &prefix, None, DELETES_PER_COMMAND_MAX) {
        tx.delete(&key);
    }
}
