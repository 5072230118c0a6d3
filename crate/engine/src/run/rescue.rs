//! RescueThreadRun: a thread in ERROR tries again (spec B 8.6).

use super::place::{self, Place, edit_thread};
use super::{advance, edges, thread_queue, thread_run, wf_run};
use crate::error::Reject;
use crate::id::{RunKey, wf_run_text};
use crate::tx::Tx;
use crate::wire::rows::WfRunRow;
use crate::wire::{LhErrorType, LhStatus, NodeRunId, ThreadType};

/// Runs the failed node again, or leaves it by its edges; parents that failed because of this thread are rescued with it.
pub fn rescue(tx: &mut Tx<'_>, run: &RunKey, number: i32, skip: bool) -> Result<(), Reject> {
    let (mut at, mut number, mut skip) = (run.clone(), number, skip);
    loop {
        check(tx, &at, number)?;
        let is_entrypoint_revived = revive(tx, &at, number, skip)?;
        // A thread of the parent WfRun that failed because it waited for this run waits again, with all checks (spec B 8.6-3).
        let Some(waiting) = is_entrypoint_revived.then(|| waiting_in_parent(tx, &at)).flatten() else { break };
        at = at.parent().expect("what a parent's node started is a child");
        (number, skip) = (waiting.thread_run_number, false);
        if place::find_thread(tx, &at, number).is_none_or(|thread| thread.current_node_position != waiting.position) {
            let id = wf_run_text(&at.id());
            return Err(Reject::precondition(format!("Expected WfRun {id} to wait still, but thread {number} has gone on")));
        }
        tx.wake(at.clone());
    }
    let now_ms = tx.now_ms();
    // The reference server waits for the next command; going on at once is the same to a client (spec B Q-12).
    advance(tx, run, now_ms);
    Ok(())
}

/// The NodeRun of the parent WfRun that waits for this one; `None` also if the parent is gone.
fn waiting_in_parent(tx: &mut Tx<'_>, run: &RunKey) -> Option<NodeRunId> {
    let row = wf_run::get(tx, run);
    let waiting = row.wf_run.as_ref()?.parent_trigger.as_ref()?.waiting_node_run.clone()?;
    wf_run::find(tx, &run.parent()?).map(|_| waiting)
}

/// Whether a thread may be rescued.
fn check(tx: &mut Tx<'_>, run: &RunKey, number: i32) -> Result<(), Reject> {
    let Some(thread) = place::find_thread(tx, run, number) else {
        return Err(Reject::precondition(format!("Expected ThreadRun {number}, but it is archived")));
    };
    if thread.status() != LhStatus::Error {
        let status = thread.status().as_str_name();
        return Err(Reject::precondition(format!("Expected ThreadRun {number} to be ERROR, but it is {status}")));
    }
    match handled(tx, run, number) {
        Some((child, parent)) => Err(Reject::precondition(format!(
            "Expected the failure of ThreadRun {child} to be open, but ThreadRun {parent} has handled it"
        ))),
        None => Ok(()),
    }
}

/// The thread itself or one it belongs to whose failure was handled, and the parent that did.
pub fn handled(tx: &mut Tx<'_>, run: &RunKey, number: i32) -> Option<(i32, i32)> {
    let mut child = number;
    while let Some(parent) = place::thread_run(tx, run, child).parent_thread_id {
        if place::thread_run(tx, run, parent).handled_failed_children.contains(&child) {
            return Some((child, parent));
        }
        child = parent;
    }
    None
}

/// Tells whether the entrypoint lives again, with the WfRun.
fn revive(tx: &mut Tx<'_>, run: &RunKey, number: i32, skip: bool) -> Result<bool, Reject> {
    let failed = Place::current(tx, run, number);
    let refuse = |reason: String| Reject::precondition(format!("Expected to rescue ThreadRun {number}, but {reason}"));
    let target = match skip {
        true => edges::follow(tx, &failed, false).map_err(|failure| refuse(failure.message))?,
        false => failed.node_name.clone(),
    };
    // The rescue stands for what failed handlers could not do: their failures must not fail the EXIT of the thread once more.
    let mut stood_for = Vec::new();
    for child in thread_run::children(tx, run, number) {
        let child = place::thread_run(tx, run, child);
        let is_handler = matches!(child.r#type(), ThreadType::FailureHandler | ThreadType::Interrupt);
        if is_handler && matches!(child.status(), LhStatus::Error | LhStatus::Exception) {
            stood_for.push(child.number);
        }
    }
    thread_run::handle_children(tx, run, number, stood_for);
    let thread = edit_thread(tx, run, number);
    thread.status = LhStatus::Running.into();
    thread.end_time = None;
    let parent = thread.parent_thread_id;
    thread_queue::resume_children(tx, run, number);
    let (_, arrived) = thread_run::activate(tx, &failed, &target);
    arrived.map_err(|failure| refuse(failure.message))?;
    match parent {
        None => {
            wf_run::set_status(tx, run, LhStatus::Running);
            // It ends again later; until then retention must not take it away.
            tx.edit::<WfRunRow>(&run.wf_run()).expire_ms = None;
            Ok(true)
        }
        Some(parent) if failed_for_child(tx, run, parent) => revive(tx, run, parent, false),
        Some(_) => Ok(false),
    }
}

/// Whether a thread is in ERROR because a child failed it at a place where children are waited for.
fn failed_for_child(tx: &mut Tx<'_>, run: &RunKey, number: i32) -> bool {
    if place::thread_run(tx, run, number).status() != LhStatus::Error {
        return false;
    }
    let place = Place::current(tx, run, number);
    let row = place.node_run(tx);
    let latest = row.node_run.as_ref().and_then(|node_run| node_run.failures.last());
    thread_queue::waits_for_children(place.node())
        && latest.is_some_and(|failure| failure.failure_name == LhErrorType::ChildFailure.as_str_name())
}
