//! What a thread waits for at its current node: one arm for each type of node.

use super::{threads_text, unfinished, wait};
use crate::expr::check::collect_condition_variables;
use crate::id::{FamilyKind, RunKey, named, wf_run_text};
use crate::limits::WORKER_SILENT_MS_MAX;
use crate::run::place::{Place, find_thread};
use crate::run::thread_run::children;
use crate::run::{is_terminal, variable, wf_run};
use crate::tx::{Tx, millis, timestamp};
use crate::value::mask;
use crate::wire::canter::{Unblocker, Wait, WaitKind};
use crate::wire::node::Node as Kind;
use crate::wire::node_run::NodeType;
use crate::wire::rows::{NodeRunRow, TaskRunRow, UserTaskRunRow};
use crate::wire::sleep_node::SleepLength;
use crate::wire::type_definition::DefinedType;
use crate::wire::wait_for_condition_node::NodeCondition;
use crate::wire::{
    ExternalEventDef, ExternalEventNode, LhStatus, SleepNode, TaskStatus, TaskWorkerGroup, Variable, VariableAssignment, VariableType,
    WaitForConditionNode, WaitForThreadsNode, WaitForThreadsStrategy,
};
use std::collections::BTreeSet;

/// Empty: the node is done, or has failed, or needs nothing but its turn.
pub fn waits(tx: &mut Tx<'_>, place: &Place) -> Vec<Wait> {
    let row = place.node_run(tx);
    let node_run = row.node_run.as_ref().expect("a NodeRun row holds its NodeRun");
    let is_done = match node_run.status() {
        LhStatus::Starting | LhStatus::Running | LhStatus::Halting | LhStatus::Halted => false,
        LhStatus::Completed | LhStatus::Error | LhStatus::Exception => true,
    };
    if is_done || !node_run.failures.is_empty() {
        return Vec::new();
    }
    let found = match place.node().node.as_ref().expect("a node without a type was refused when the WfSpec was put") {
        Kind::Entrypoint(_) | Kind::Nop(_) => None,
        Kind::Exit(_) => child_threads(tx, place),
        Kind::Task(_) => task(tx, place),
        Kind::ExternalEvent(node) => external_event(tx, place, &row, node),
        Kind::Sleep(node) => sleep(tx, place, &row, node),
        Kind::WaitForCondition(node) => Some(condition(tx, place, node)),
        // What they do, they did on arrival.
        Kind::StartThread(_) | Kind::StartMultipleThreads(_) | Kind::ThrowEvent(_) | Kind::RunChildWf(_) => None,
        Kind::WaitForChildWf(_) => child_wf(tx, &row),
        Kind::WaitForThreads(node) => threads(tx, place, &row, node),
        Kind::UserTask(_) => user_task(tx, place),
    };
    let since = |wait: Wait| Wait { since: wait.since.or(node_run.arrival_time), ..wait };
    found.map(since).into_iter().collect()
}

fn child_threads(tx: &mut Tx<'_>, place: &Place) -> Option<Wait> {
    let numbers = children(tx, &place.run, place.thread);
    let running = unfinished(tx, &place.run, numbers);
    if running.is_empty() {
        return None;
    }
    let what = format!("its child {} to end", threads_text(&running));
    Some(Wait { thread_run_numbers: running, ..wait(WaitKind::WaitThreads, what) })
}

fn task(tx: &mut Tx<'_>, place: &Place) -> Option<Wait> {
    let row = tx.get::<TaskRunRow>(&place.run.task_run(&place.task_guid()))?;
    let task_run = row.task_run.as_ref()?;
    let name = task_run.task_def_id.as_ref().map_or("", |id| &id.name);
    let (number, total) = (task_run.attempts.len(), task_run.total_attempts.max(1));
    let attempt = task_run.attempts.last()?;
    let wait = match task_run.status() {
        TaskStatus::TaskScheduled => Wait {
            since: attempt.schedule_time,
            unblockers: vec![Unblocker { who: workers(tx, name), command: String::new() }],
            ..wait(WaitKind::WaitWorker, format!("a worker to take task {name} (attempt {number} of {total})"))
        },
        TaskStatus::TaskRunning => {
            let worker = &attempt.task_worker_id;
            let then = match number < total as usize {
                true => "the attempt times out, and the next one is made",
                false => "the attempt times out, and the node fails with TIMEOUT",
            };
            Wait {
                since: attempt.start_time,
                then: then.to_string(),
                unblockers: vec![Unblocker { who: reporter(tx, name, worker), command: String::new() }],
                ..wait(WaitKind::WaitReport, format!("worker {worker} to report task {name} (attempt {number} of {total})"))
            }
        }
        TaskStatus::TaskPending => Wait {
            since: task_run.attempts.iter().rev().nth(1).and_then(|last| last.end_time),
            then: "the attempt is queued".to_string(),
            ..wait(WaitKind::WaitBackoff, format!("the back-off before attempt {number} of {total} of task {name}"))
        },
        TaskStatus::TaskSuccess
        | TaskStatus::TaskFailed
        | TaskStatus::TaskTimeout
        | TaskStatus::TaskOutputSerdeError
        | TaskStatus::TaskInputVarSubError
        | TaskStatus::TaskException => return None,
    };
    Some(Wait { until: row.due_ms.map(timestamp), task_run_id: task_run.id.clone(), ..wait })
}

/// Names told of a worker group; more would be no help.
const WORKERS_NAMED_MAX: usize = 5;

fn workers(tx: &mut Tx<'_>, task_def: &str) -> String {
    let group = tx.get::<TaskWorkerGroup>(&named(FamilyKind::TaskWorkerGroup, tx.tenant(), task_def));
    let silent_ms = tx.now_ms() - WORKER_SILENT_MS_MAX;
    let alive = group.iter().flat_map(|group| group.task_workers.values());
    let alive = alive.filter(|worker| millis(worker.latest_heartbeat.as_ref()).unwrap_or(0) > silent_ms);
    let mut names: Vec<&str> = alive.map(|worker| worker.task_worker_id.as_str()).collect();
    let count = names.len();
    names.truncate(WORKERS_NAMED_MAX);
    let more = if count > names.len() { format!(" and {} more", count - names.len()) } else { String::new() };
    match count {
        0 => format!("a worker of {task_def}: none is registered"),
        1 => format!("the only worker of {task_def} that is registered: {}", names[0]),
        _ => format!("one of the {count} workers of {task_def} that are registered: {}{more}", names.join(", ")),
    }
}

fn reporter(tx: &mut Tx<'_>, task_def: &str, worker: &str) -> String {
    let group = tx.get::<TaskWorkerGroup>(&named(FamilyKind::TaskWorkerGroup, tx.tenant(), task_def));
    let heartbeat = group.as_ref().and_then(|group| group.task_workers.get(worker)).and_then(|found| found.latest_heartbeat);
    match heartbeat {
        Some(heartbeat) => format!("worker {worker}, last heard of at {heartbeat}"),
        None => format!("worker {worker}, which is not registered"),
    }
}

fn external_event(tx: &mut Tx<'_>, place: &Place, row: &NodeRunRow, node: &ExternalEventNode) -> Option<Wait> {
    match row.node_run.as_ref().and_then(|node_run| node_run.node_type.as_ref()) {
        // The time is up: it fails as soon as nothing halts it.
        Some(NodeType::ExternalEvent(event)) if event.timed_out => return None,
        Some(NodeType::ExternalEvent(_)) => (),
        other => panic!("an EXTERNAL_EVENT holds {other:?}"),
    }
    let id = node.external_event_def_id.clone().unwrap_or_default();
    let name = &id.name;
    let def = tx.get::<ExternalEventDef>(&named(FamilyKind::ExternalEventDef, tx.tenant(), name));
    let content = content(def.as_deref());
    let command = format!("canter postEvent {} {name}{content}", wf_run_text(&place.run.id()));
    let mut unblockers = vec![Unblocker { who: format!("whoever posts {name} to this WfRun"), command }];
    if node.correlation_key.is_some() {
        let who = format!("whoever posts a CorrelatedEvent {name} with its key (PutCorrelatedEvent)");
        unblockers.push(Unblocker { who, command: String::new() });
    }
    Some(Wait {
        until: row.due_ms.map(timestamp),
        then: if row.due_ms.is_some() { "the node fails with TIMEOUT".to_string() } else { String::new() },
        unblockers,
        external_event_def_id: Some(id.clone()),
        ..wait(WaitKind::WaitExternalEvent, format!("an ExternalEvent {name}"))
    })
}

/// What stands for the content of an event in its command. Nothing is declared where anything may come.
fn content(def: Option<&ExternalEventDef>) -> String {
    let declared = def.and_then(|def| def.type_information.as_ref()).and_then(|information| information.return_type.as_ref());
    match declared.and_then(|declared| declared.defined_type.as_ref()) {
        Some(DefinedType::PrimitiveType(primitive)) => {
            let name = VariableType::try_from(*primitive).map_or("<type>", |primitive| primitive.as_str_name());
            format!(" {name} '<content>'")
        }
        Some(_) => " '<type>' '<content>'".to_string(),
        None => String::new(),
    }
}

fn sleep(tx: &mut Tx<'_>, place: &Place, row: &NodeRunRow, node: &SleepNode) -> Option<Wait> {
    // One that has matured goes on as soon as nothing halts it.
    let due_ms = row.due_ms?;
    let moves = match &node.sleep_length {
        Some(SleepLength::Timestamp(moment) | SleepLength::IsoDate(moment)) => collect_condition_variables(moment),
        Some(SleepLength::RawSeconds(_)) | None => BTreeSet::new(), // Fixed on arrival.
    };
    Some(Wait {
        until: Some(timestamp(due_ms)),
        then: "the sleep ends".to_string(),
        variables: variables(tx, place, moves),
        ..wait(WaitKind::WaitTime, "its sleep to end")
    })
}

fn condition(tx: &mut Tx<'_>, place: &Place, node: &WaitForConditionNode) -> Wait {
    let sides: Vec<&VariableAssignment> = match &node.node_condition {
        Some(NodeCondition::Condition(condition)) => vec![condition],
        Some(NodeCondition::LegacyCondition(condition)) => condition.left.iter().chain(&condition.right).collect(),
        None => Vec::new(),
    };
    let names: BTreeSet<String> = sides.into_iter().flat_map(collect_condition_variables).collect();
    let variables = variables(tx, place, names);
    let names: Vec<&str> = variables.iter().filter_map(|variable| variable.id.as_ref()).map(|id| id.name.as_str()).collect();
    let who = format!("another thread of this WfRun that changes {}", names.join(" or "));
    // Without variables nothing can change it any more.
    let unblockers = if names.is_empty() { Vec::new() } else { vec![Unblocker { who, command: String::new() }] };
    Wait { variables, unblockers, ..wait(WaitKind::WaitCondition, "its condition to hold") }
}

/// The threads that it still waits for, or the handlers of their failures.
fn threads(tx: &mut Tx<'_>, place: &Place, row: &NodeRunRow, node: &WaitForThreadsNode) -> Option<Wait> {
    let entries = match row.node_run.as_ref().and_then(|node_run| node_run.node_type.as_ref()) {
        Some(NodeType::WaitForThreads(run)) => &run.threads,
        other => panic!("a WAIT_FOR_THREADS holds {other:?}"),
    };
    let numbers = entries.iter().map(|entry| entry.failure_handler_thread_run_id.unwrap_or(entry.thread_run_number)).collect();
    let mut open: Vec<i32> = numbers;
    open.retain(|number| find_thread(tx, &place.run, *number).is_some_and(|thread| !is_terminal(thread.status())));
    let how = match node.strategy() {
        WaitForThreadsStrategy::WaitForAll => "",
        WaitForThreadsStrategy::WaitForAny => "one of ",
        WaitForThreadsStrategy::WaitForFirst => "the first of ",
    };
    if open.is_empty() && !entries.is_empty() {
        return None; // It goes on with its turn.
    }
    let what = format!("{how}{} to end", threads_text(&open));
    Some(Wait { thread_run_numbers: open, ..wait(WaitKind::WaitThreads, what) })
}

/// A child that is gone will never end; that fails the node with its turn.
fn child_wf(tx: &mut Tx<'_>, row: &NodeRunRow) -> Option<Wait> {
    let id = match row.node_run.as_ref().and_then(|node_run| node_run.node_type.as_ref()) {
        Some(NodeType::WaitForChildWf(wait)) => wait.child_wf_run_id.clone()?,
        other => panic!("a WAIT_FOR_CHILD_WF holds {other:?}"),
    };
    let child = wf_run::find(tx, &RunKey::new(tx.tenant(), &id))?;
    if child.wf_run.as_ref().is_none_or(|wf_run| is_terminal(wf_run.status())) {
        return None;
    }
    let text = wf_run_text(&id);
    let who = "whatever that WfRun waits for".to_string();
    Some(Wait {
        wf_run_id: Some(id),
        unblockers: vec![Unblocker { who, command: format!("canter explain wfRun {text}") }],
        ..wait(WaitKind::WaitChildWf, format!("child WfRun {text} to end"))
    })
}

fn user_task(tx: &mut Tx<'_>, place: &Place) -> Option<Wait> {
    let row = tx.get::<UserTaskRunRow>(&place.run.user_task_run(&place.task_guid()))?;
    let user_task = row.user_task_run.as_ref()?;
    let def = user_task.user_task_def_id.as_ref().map_or("", |id| &id.name);
    let who = match (&user_task.user_id, &user_task.user_group) {
        (Some(user), _) => format!("{user}, whose task it is"),
        (None, Some(group)) => format!("somebody of group {group}"),
        (None, None) => "whoever it is assigned to next".to_string(),
    };
    let id = format!("{} {}", wf_run_text(&place.run.id()), place.task_guid());
    let complete = Unblocker { who, command: format!("canter execute userTaskRun {id} --userId '<user>' '<field>' '<value>'") };
    let assign = Unblocker {
        who: "an operator, who gives it to somebody else".to_string(),
        command: format!("canter assign userTaskRun {id} --userId '<user>' --overrideClaim"),
    };
    Some(Wait {
        user_task_run_id: user_task.id.clone(),
        unblockers: vec![complete, assign],
        ..wait(WaitKind::WaitUserTask, format!("a person to complete user task {def}"))
    })
}

/// Variables in the scope of a thread, as readers may see them.
fn variables(tx: &mut Tx<'_>, place: &Place, names: BTreeSet<String>) -> Vec<Variable> {
    let found = names.iter().filter_map(|name| variable::find(tx, &place.run, place.thread, name));
    found.map(mask::variable).collect()
}
