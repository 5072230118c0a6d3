//! Rules of USER_TASK nodes (spec A 4.4): the form exists and is pinned, somebody is meant to do it, and every name in it means something.
//!
//! Not looked at, as in the reference server: types, and whether the TaskDefs of reminders exist or take as many inputs.

use super::fault::Faults;
use super::thread_spec::Thread;
use super::{Catalog, assignment, names, node};
use crate::limits::USER_TASK_ACTIONS_MAX;
use crate::wire::node::Node as Case;
use crate::wire::task_node::TaskToExecute;
use crate::wire::ut_action_trigger::{Action, UtHook};
use crate::wire::variable_assignment::Source;
use crate::wire::variable_value::Value;
use crate::wire::{TaskNode, ThreadSpec, UserTaskNode, UtActionTrigger, VariableAssignment};

/// Writes the newest version of the UserTaskDef into every node that names none.
pub fn pin(thread: &mut ThreadSpec, catalog: &mut dyn Catalog) {
    for node in thread.nodes.values_mut() {
        if let Some(Case::UserTask(user_task)) = &mut node.node
            && user_task.user_task_def_version.is_none()
        {
            let latest = catalog.user_task_def(&user_task.user_task_def_name, None);
            user_task.user_task_def_version = latest.and_then(|row| row.user_task_def.as_ref().map(|def| def.version));
        }
    }
}

/// Every assignment of the node; not those inside another.
pub fn assignments(node: &mut UserTaskNode) -> Vec<&mut VariableAssignment> {
    let UserTaskNode { user_group, user_id, actions, notes, on_cancellation_exception_name, .. } = node;
    let mut found: Vec<&mut VariableAssignment> = Vec::new();
    found.extend([user_group, user_id, notes, on_cancellation_exception_name].into_iter().flatten());
    for trigger in actions {
        found.extend(&mut trigger.delay_seconds);
        match &mut trigger.action {
            Some(Action::Task(reminder)) => {
                let Some(task) = &mut reminder.task else { continue };
                found.extend(&mut task.variables);
                match &mut task.task_to_execute {
                    Some(TaskToExecute::DynamicTask(name)) => found.push(name),
                    Some(TaskToExecute::TaskDefId(_)) | None => (),
                }
            }
            Some(Action::Reassign(to)) => found.extend(to.user_id.iter_mut().chain(&mut to.user_group)),
            Some(Action::Cancel(_)) | None => (),
        }
    }
    found
}

/// Checks a node whose version is pinned.
pub fn user_task(node: &UserTaskNode, thread: &Thread<'_>, catalog: &mut dyn Catalog, faults: &mut Faults) {
    let name = &node.user_task_def_name;
    if catalog.user_task_def(name, node.user_task_def_version).is_none() {
        let version = node.user_task_def_version.map_or(String::new(), |version| format!(" in version {version}"));
        faults.invalid(format_args!("Expected UserTaskDef {}{version}, but there is none", names::shown(name)));
    }
    if node.user_id.is_none() && node.user_group.is_none() {
        faults.invalid("Expected a user or a group to do it, but neither is set");
    }
    for (what, assignee) in [("user id", &node.user_id), ("user group", &node.user_group)] {
        let Some(assignee) = assignee else { continue };
        faults.at(what, |faults| {
            if assignment::whole(assignee, thread, faults) {
                faults.check(named(assignee));
            }
        });
    }
    for (what, text) in [("notes", &node.notes), ("cancellation exception", &node.on_cancellation_exception_name)] {
        if text.is_some() {
            assignment::part(text.as_ref(), what, thread, faults);
        }
    }
    if node.actions.len() > USER_TASK_ACTIONS_MAX {
        faults.invalid(format_args!("Expected at most {USER_TASK_ACTIONS_MAX} actions, but there are {}", node.actions.len()));
    }
    for (index, trigger) in node.actions.iter().enumerate() {
        faults.at(format_args!("action {index}"), |faults| action(trigger, thread, faults));
    }
}

/// A literal assignee is a text that says somebody. Of others it shows at run time.
fn named(assignee: &VariableAssignment) -> Result<(), String> {
    let Some(Source::LiteralValue(literal)) = &assignee.source else { return Ok(()) };
    if assignee.path.is_some() || assignee.target_type.is_some() {
        return Ok(());
    }
    let Some(Value::Str(text)) = &literal.value else {
        return Err("Expected a literal of type STR, but it is none".to_string());
    };
    if text.trim().is_empty() {
        return Err("Expected somebody to do it, but it is blank".to_string());
    }
    names::part(text)
}

fn action(trigger: &UtActionTrigger, thread: &Thread<'_>, faults: &mut Faults) {
    assignment::part(trigger.delay_seconds.as_ref(), "delay", thread, faults);
    if UtHook::try_from(trigger.hook).is_err() {
        faults.invalid(format_args!("Expected a hook, but number {} is none", trigger.hook));
    }
    match &trigger.action {
        Some(Action::Task(reminder)) => match &reminder.task {
            Some(task) => reminder_task(task, thread, faults),
            None => faults.invalid("Expected a task to remind with, but none is set"),
        },
        Some(Action::Reassign(to)) => {
            for (what, assignee) in [("user id", &to.user_id), ("user group", &to.user_group)] {
                if assignee.is_some() {
                    assignment::part(assignee.as_ref(), what, thread, faults);
                }
            }
        }
        Some(Action::Cancel(_)) => (),
        None => faults.invalid("Expected something to do, but none is set"),
    }
}

fn reminder_task(task: &TaskNode, thread: &Thread<'_>, faults: &mut Faults) {
    match &task.task_to_execute {
        Some(TaskToExecute::TaskDefId(_)) => (),
        Some(TaskToExecute::DynamicTask(name)) => {
            assignment::part(Some(name), "dynamic task", thread, faults);
        }
        None => faults.invalid("Expected a task to execute, but none is set"),
    }
    for (index, input) in task.variables.iter().enumerate() {
        faults.at(format_args!("input {index}"), |faults| assignment::whole(input, thread, faults));
    }
    node::attempts(task, faults);
}
