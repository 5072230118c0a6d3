//! Why a WfRun does not go on: for each thread that has not ended what it waits for, since when, until when, and who or what could change that.
//!
//! Not here: the words for each halt reason (`halt`) and for each type of node (`node`, where a new type gets its arm).
//!
//! **Invariant:** it tells from rows what is so and asks no node whether it is done: that could write.

mod halt;
mod node;

use super::{Setup, run_key};
use crate::error::Reject;
use crate::id::{RunKey, wf_run_text};
use crate::limits::THREADS_ACTIVE_MAX;
use crate::run::place::{Place, find_thread};
use crate::run::rescue::handled;
use crate::run::{is_terminal, thread_queue, wf_run};
use crate::tx::Tx;
use crate::wire::canter::{ExplainRequest, Explanation, ThreadExplanation, Unblocker, Wait, WaitKind};
use crate::wire::{LhErrorType, LhStatus, ThreadRun, ThreadType, rows::WfRunRow};

pub fn explain(tx: &mut Tx<'_>, _: &Setup, request: ExplainRequest) -> Result<Explanation, Reject> {
    let run = run_key(tx, request.wf_run_id.as_ref())?;
    let Some(row) = wf_run::find(tx, &run) else {
        return Err(Reject::not_found(format!("Expected WfRun {}, but there is none", wf_run_text(&run.id()))));
    };
    let status = row.wf_run.as_ref().map_or(LhStatus::Starting, |wf_run| wf_run.status());
    let mut threads = Vec::new();
    for number in &row.active_threads {
        if let Some(thread) = find_thread(tx, &run, *number).filter(|thread| !is_terminal(thread.status())) {
            threads.push(explain_thread(tx, &run, &row, &thread));
        }
    }
    for number in thread_queue::queue(&row) {
        threads.extend(find_thread(tx, &run, *number).map(|thread| explain_queued(&thread)));
    }
    let unblockers = if is_terminal(status) { rescuers(tx, &run, &row) } else { Vec::new() };
    Ok(Explanation { wf_run_id: Some(run.id()), status: status.into(), time: Some(tx.now()), threads, unblockers })
}

/// A thread that has not begun: it has no NodeRun yet (spec D 1).
fn explain_queued(thread: &ThreadRun) -> ThreadExplanation {
    let what = format!("a place among the {THREADS_ACTIVE_MAX} active threads of the WfRun");
    ThreadExplanation {
        thread_run_number: thread.number,
        parent_thread_run_number: thread.parent_thread_id,
        thread_spec_name: thread.thread_spec_name.clone(),
        status: thread.status,
        waits: vec![Wait { since: thread.start_time, ..wait(WaitKind::WaitSlot, what) }],
        ..ThreadExplanation::default()
    }
}

fn explain_thread(tx: &mut Tx<'_>, run: &RunKey, row: &WfRunRow, thread: &ThreadRun) -> ThreadExplanation {
    let place = Place::current(tx, run, thread.number);
    let mut waits = halt::waits(tx, run, row, thread);
    waits.extend(node::waits(tx, &place));
    if waits.is_empty() && row.continue_ms.is_some() {
        waits.push(wait(WaitKind::WaitTurn, "its turn: the WfRun has more steps to make than one command may"));
    }
    ThreadExplanation {
        thread_run_number: thread.number,
        parent_thread_run_number: thread.parent_thread_id,
        thread_spec_name: thread.thread_spec_name.clone(),
        status: thread.status,
        node_run_position: place.position,
        node_name: place.node_name,
        waits,
    }
}

/// Who could make a WfRun in ERROR go on. A thread that failed for its children is rescued with them, and one that a handler failed for is
/// rescued itself (spec B 8.6).
fn rescuers(tx: &mut Tx<'_>, run: &RunKey, row: &WfRunRow) -> Vec<Unblocker> {
    let mut causes = Vec::new();
    for number in &row.active_threads {
        let Some(thread) = find_thread(tx, run, *number).filter(|thread| thread.status() == LhStatus::Error) else { continue };
        let serves = match thread.r#type() {
            ThreadType::FailureHandler | ThreadType::Interrupt => true,
            ThreadType::Entrypoint | ThreadType::Child => false,
        };
        if !serves && !failed_for_children(tx, run, *number) && handled(tx, run, *number).is_none() {
            causes.push(*number);
        }
    }
    let is_error = find_thread(tx, run, 0).is_some_and(|entrypoint| entrypoint.status() == LhStatus::Error);
    if !is_error {
        return Vec::new(); // An EXCEPTION is an outcome of the workflow's own: nobody can rescue it.
    }
    if causes.is_empty() {
        causes.push(0);
    }
    causes.into_iter().flat_map(|number| rescue(run, number)).collect()
}

fn failed_for_children(tx: &mut Tx<'_>, run: &RunKey, number: i32) -> bool {
    let row = Place::current(tx, run, number).node_run(tx);
    let latest = row.node_run.as_ref().and_then(|node_run| node_run.failures.last());
    latest.is_some_and(|failure| failure.failure_name == LhErrorType::ChildFailure.as_str_name())
}

/// The two ways to rescue a thread. Ids are letters, digits, hyphens and underscores: a shell takes them as they are.
fn rescue(run: &RunKey, number: i32) -> [Unblocker; 2] {
    let command = format!("canter rescue {} {number}", wf_run_text(&run.id()));
    [
        Unblocker { who: format!("an operator, who has thread {number} run its failed node again"), command: command.clone() },
        Unblocker {
            who: format!("an operator, who has thread {number} go on behind its failed node"),
            command: format!("{command} --skipCurrentNode"),
        },
    ]
}

fn wait(kind: WaitKind, what: impl Into<String>) -> Wait {
    Wait { kind: kind.into(), what: what.into(), ..Wait::default() }
}

/// `thread 1`, `threads 1, 2 and 3`.
fn threads_text(numbers: &[i32]) -> String {
    let texts: Vec<String> = numbers.iter().map(i32::to_string).collect();
    match texts.split_last() {
        Some((last, [])) => format!("thread {last}"),
        Some((last, rest)) => format!("threads {} and {last}", rest.join(", ")),
        None => "no thread".to_string(),
    }
}

/// Those of some threads that have not ended, and those that may be HALTED at that.
fn unfinished(tx: &mut Tx<'_>, run: &RunKey, numbers: Vec<i32>) -> Vec<i32> {
    let runs = |status| !is_terminal(status) && status != LhStatus::Halted;
    numbers.into_iter().filter(|number| find_thread(tx, run, *number).is_some_and(|thread| runs(thread.status()))).collect()
}
