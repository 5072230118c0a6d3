//! WAIT_FOR_THREADS: waits for other threads of the WfRun, for all, any or the first of them (spec B 10.3). No output.
//!
//! What becomes of each of them is an entry of the NodeRun. Asked in every pass, so it looks only at threads that have begun.

use super::Step;
use crate::error::Failure;
use crate::id::RunKey;
use crate::limits::THREADS_QUEUED_MAX;
use crate::run::place::{find_thread, thread_run, thread_spec};
use crate::run::thread_run::{self as threads, NewThread, Role};
use crate::run::{Place, failure, halt, inputs, is_terminal, thread_queue, variable, wf_run};
use crate::tx::Tx;
use crate::value::cast::coerce;
use crate::value::types::Type;
use crate::value::{self, json};
use crate::wire::node_run::NodeType;
use crate::wire::rows::NodeRunRow;
use crate::wire::thread_halt_reason::Reason;
use crate::wire::variable_value::Value;
use crate::wire::wait_for_threads_node::ThreadsToWaitForOneOf as Waited;
use crate::wire::wait_for_threads_run::{WaitForThread, WaitingThreadStatus};
use crate::wire::{
    HaltedByParentNodeHaltReason, LhErrorType, LhStatus, VariableValue, WaitForThreadsNode, WaitForThreadsRun, WaitForThreadsStrategy,
};

pub fn arrive(tx: &mut Tx<'_>, place: &Place, node: &WaitForThreadsNode) -> Result<(), Failure> {
    let values: Vec<VariableValue> = match &node.threads_to_wait_for {
        Some(Waited::Threads(threads)) => {
            let numbers = threads.threads.iter().filter_map(|thread| thread.thread_run_number.as_ref());
            numbers.map(|number| variable::evaluate(tx, place, number)).collect::<Result<_, _>>()?
        }
        Some(Waited::ThreadList(list)) => match variable::evaluate(tx, place, list)?.value {
            Some(Value::JsonArr(text)) => json::list(&text).into_iter().map(json::from_json).collect(),
            Some(Value::Array(array)) => array.items,
            other => {
                let found = Type::of(&VariableValue { value: other });
                return Err(Failure::var_sub(format!("Expected a JSON_ARR or an Array of threads to wait for, but it is of type {found}")));
            }
        },
        None => Vec::new(),
    };
    if values.len() > THREADS_QUEUED_MAX {
        let text = format!("Expected at most {THREADS_QUEUED_MAX} threads to wait for, but there are {}", values.len());
        return Err(Failure::var_sub(text));
    }
    // Waiting for one of these would never end.
    let own = threads::lineage(tx, &place.run, place.thread);
    let mut entries = Vec::with_capacity(values.len());
    for value in values {
        entries.push(entry(tx, place, &own, value)?);
    }
    wait_run(tx, place).threads = entries;
    tx.revisit(place.key());
    Ok(())
}

/// Brings the entries up to date; whether the node is done with them, its strategy tells.
pub fn check(tx: &mut Tx<'_>, place: &Place, node: &WaitForThreadsNode) -> Result<Step, Failure> {
    tx.revisit(place.key());
    let row = place.node_run(tx);
    let before = &seen(&row).threads;
    let head = wf_run::get(tx, &place.run);
    let mut entries = before.clone();
    let mut rejected = None;
    for entry in &mut entries {
        // A long list is mostly threads that have not begun.
        if thread_queue::queue(&head).binary_search(&entry.thread_run_number).is_err() {
            rejected = rejected.or(update(tx, place, node, entry).err());
        }
    }
    if entries != *before {
        wait_run(tx, place).threads.clone_from(&entries);
    }
    match rejected {
        Some(failure) => Err(failure),
        None => decide(tx, place, node.strategy(), &entries),
    }
}

/// A handler of the node has dealt with its failure: what failed of the threads is dealt with as well (spec B 7.5).
pub fn on_failure_handled(tx: &mut Tx<'_>, place: &Place) {
    let row = place.node_run(tx);
    let mut failed: Vec<i32> = seen(&row).threads.iter().map(|entry| entry.thread_run_number).collect();
    failed.retain(|number| has_failed(thread_run(tx, &place.run, *number).status()));
    threads::handle_children(tx, &place.run, place.thread, failed);
}

/// Writes into the entries of every node that was reached or asked what the threads have come to by now.
pub fn stamp(tx: &mut Tx<'_>, run: &RunKey) {
    for key in tx.take_revisits(run.family()) {
        let row = tx.get::<NodeRunRow>(&key).expect("a NodeRun that was reached exists");
        let statuses: Vec<i32> =
            seen(&row).threads.iter().map(|entry| thread_run(tx, run, entry.thread_run_number).status().into()).collect();
        if seen(&row).threads.iter().zip(&statuses).all(|(entry, status)| entry.thread_status == *status) {
            continue;
        }
        drop(row);
        let row = tx.edit::<NodeRunRow>(&key);
        for (entry, status) in seen_mut(row).threads.iter_mut().zip(statuses) {
            entry.thread_status = status;
        }
    }
}

fn entry(tx: &mut Tx<'_>, place: &Place, own: &[i32], value: VariableValue) -> Result<WaitForThread, Failure> {
    let number = match coerce(value, &Type::INT)?.value {
        Some(Value::Int(number)) => i32::try_from(number).ok().filter(|number| *number >= 0),
        _ => None, // NULL; anything else was made an INT.
    };
    let Some((number, thread)) = number.and_then(|number| Some((number, find_thread(tx, &place.run, number)?))) else {
        return Err(Failure::var_sub("Expected the number of a thread of this WfRun to wait for, but there is no such thread"));
    };
    if own.contains(&number) {
        return Err(Failure::var_sub(format!("Expected a thread to wait for that does not wait for this one, but thread {number} does")));
    }
    Ok(WaitForThread { thread_run_number: number, thread_status: thread.status().into(), ..WaitForThread::default() })
}

/// Takes note of what has become of a thread, and starts the handler of its failure where there is one.
fn update(tx: &mut Tx<'_>, place: &Place, node: &WaitForThreadsNode, entry: &mut WaitForThread) -> Result<(), Failure> {
    let number = entry.thread_run_number;
    match entry.waiting_status() {
        WaitingThreadStatus::ThreadInProgress => match thread_run(tx, &place.run, number).status() {
            LhStatus::Completed => entry.set_waiting_status(WaitingThreadStatus::ThreadCompletedOrFailureHandled),
            LhStatus::Error | LhStatus::Exception => {
                let failure = failure::latest(tx, &place.run, number);
                let mut handlers = node.per_thread_failure_handlers.iter();
                match handlers.find(|handler| failure::catches(handler, &failure.failure_name)) {
                    Some(handler) => {
                        let input = failure.content.unwrap_or_default();
                        let handler = start_handler(tx, place, number, &handler.handler_spec_name, input)?;
                        entry.failure_handler_thread_run_id = Some(handler);
                        entry.set_waiting_status(WaitingThreadStatus::ThreadHandlingFailure);
                    }
                    None => entry.set_waiting_status(WaitingThreadStatus::ThreadUnsuccessful),
                }
            }
            LhStatus::Starting | LhStatus::Running | LhStatus::Halting | LhStatus::Halted => (),
        },
        WaitingThreadStatus::ThreadHandlingFailure => {
            let handler = entry.failure_handler_thread_run_id.expect("a failure is handled by a thread");
            match thread_run(tx, &place.run, handler).status() {
                LhStatus::Completed => {
                    entry.set_waiting_status(WaitingThreadStatus::ThreadCompletedOrFailureHandled);
                    threads::handle_children(tx, &place.run, place.thread, [number]);
                }
                LhStatus::Error | LhStatus::Exception => entry.set_waiting_status(WaitingThreadStatus::ThreadUnsuccessful),
                LhStatus::Starting | LhStatus::Running | LhStatus::Halting | LhStatus::Halted => (),
            }
        }
        WaitingThreadStatus::ThreadCompletedOrFailureHandled
        | WaitingThreadStatus::ThreadUnsuccessful
        | WaitingThreadStatus::ThreadStopped => (),
    }
    Ok(())
}

/// The handler is a child of the thread that failed; the waiting thread and its other children go on.
fn start_handler(tx: &mut Tx<'_>, place: &Place, failed: i32, name: &str, input: VariableValue) -> Result<i32, Failure> {
    let spec = thread_spec(&place.spec, name);
    let mut inputs = inputs::of_handler(spec, input);
    inputs::check(tx, spec, &mut inputs).map_err(|reason| {
        let text = format!("Expected to start thread {name} for the failure of thread {failed}, but: {reason}");
        Failure::of(LhErrorType::ChildFailure, text)
    })?;
    let role = Role::FailureHandler(None);
    let new = NewThread { spec: place.spec.clone(), thread_spec_name: name.to_string(), role, parent: Some(failed), inputs };
    Ok(threads::start(tx, &place.run, new))
}

fn decide(tx: &mut Tx<'_>, place: &Place, strategy: WaitForThreadsStrategy, entries: &[WaitForThread]) -> Result<Step, Failure> {
    let unsuccessful = |entry: &&WaitForThread| entry.waiting_status() == WaitingThreadStatus::ThreadUnsuccessful;
    match strategy {
        WaitForThreadsStrategy::WaitForAll => match entries.iter().find(unsuccessful) {
            Some(entry) => Err(failure_of(tx, place, entry)),
            None if entries.iter().all(is_done) => Ok(Step::Complete),
            None => Ok(Step::Wait),
        },
        WaitForThreadsStrategy::WaitForAny if entries.iter().any(is_done) => {
            halt_others(tx, place, entries);
            Ok(Step::Complete)
        }
        WaitForThreadsStrategy::WaitForAny if entries.iter().all(|entry| unsuccessful(&entry)) => {
            Err(Failure::of(LhErrorType::ChildFailure, "Expected one of the threads to complete, but all of them failed"))
        }
        WaitForThreadsStrategy::WaitForAny => Ok(Step::Wait),
        WaitForThreadsStrategy::WaitForFirst => match entries.iter().find(|entry| is_done(entry) || unsuccessful(entry)) {
            Some(first) => {
                halt_others(tx, place, entries);
                if is_done(first) { Ok(Step::Complete) } else { Err(failure_of(tx, place, first)) }
            }
            None => Ok(Step::Wait),
        },
    }
}

fn is_done(entry: &WaitForThread) -> bool {
    entry.waiting_status() == WaitingThreadStatus::ThreadCompletedOrFailureHandled
}

fn has_failed(status: LhStatus) -> bool {
    is_terminal(status) && status != LhStatus::Completed
}

/// Halts for good whatever is still under way, and makes sure that no failure among the threads counts later.
fn halt_others(tx: &mut Tx<'_>, place: &Place, entries: &[WaitForThread]) {
    let mut over = Vec::new();
    for entry in entries {
        let still_runs = match entry.waiting_status() {
            WaitingThreadStatus::ThreadInProgress => Some(entry.thread_run_number),
            // The thread has ended, its handler has not.
            WaitingThreadStatus::ThreadHandlingFailure => entry.failure_handler_thread_run_id,
            WaitingThreadStatus::ThreadCompletedOrFailureHandled
            | WaitingThreadStatus::ThreadUnsuccessful
            | WaitingThreadStatus::ThreadStopped => None,
        };
        if let Some(number) = still_runs {
            let reason = HaltedByParentNodeHaltReason { parent_thread_run_number: place.thread, waiting_node_run_position: place.position };
            halt::add_reason(tx, &place.run, number, Reason::HaltedByParent(reason));
        }
        if entry.waiting_status() != WaitingThreadStatus::ThreadInProgress {
            over.push(entry.thread_run_number);
        }
    }
    threads::handle_children(tx, &place.run, place.thread, over);
}

/// What the node fails with: the exception of the thread as it is, an error as CHILD_FAILURE (spec B 7.7). If a handler ran, it is what the
/// handler failed of.
fn failure_of(tx: &mut Tx<'_>, place: &Place, entry: &WaitForThread) -> Failure {
    let number = entry.failure_handler_thread_run_id.unwrap_or(entry.thread_run_number);
    let cause = failure::latest(tx, &place.run, number);
    if value::name::error_type(&cause.failure_name).is_none() {
        return Failure { name: cause.failure_name, message: cause.message, content: cause.content };
    }
    let text = format!("thread {} failed: {}: {}", entry.thread_run_number, cause.failure_name, cause.message);
    Failure::of(LhErrorType::ChildFailure, text)
}

fn wait_run<'t>(tx: &'t mut Tx<'_>, place: &Place) -> &'t mut WaitForThreadsRun {
    seen_mut(place.edit(tx))
}

fn seen(row: &NodeRunRow) -> &WaitForThreadsRun {
    match row.node_run.as_ref().and_then(|node_run| node_run.node_type.as_ref()) {
        Some(NodeType::WaitForThreads(wait)) => wait,
        other => panic!("a WAIT_FOR_THREADS holds {other:?}"),
    }
}

fn seen_mut(row: &mut NodeRunRow) -> &mut WaitForThreadsRun {
    match row.node_run.as_mut().and_then(|node_run| node_run.node_type.as_mut()) {
        Some(NodeType::WaitForThreads(wait)) => wait,
        other => panic!("a WAIT_FOR_THREADS holds {other:?}"),
    }
}
