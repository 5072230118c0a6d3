//! RescueThreadRun: a thread in ERROR tries again (spec B 8.6).

use super::place::{self, Place, edit_thread};
use super::{advance, edges, thread_queue, thread_run, wf_run};
use crate::error::Reject;
use crate::id::RunKey;
use crate::tx::Tx;
use crate::wire::rows::WfRunRow;
use crate::wire::{LhErrorType, LhStatus, ThreadType};

/// Runs the failed node again, or leaves it by its edges; parents that failed because of this thread are rescued with it.
pub fn rescue(tx: &mut Tx<'_>, run: &RunKey, number: i32, skip: bool) -> Result<(), Reject> {
    let Some(thread) = place::find_thread(tx, run, number) else {
        return Err(Reject::precondition(format!("Expected ThreadRun {number}, but it is archived")));
    };
    if thread.status() != LhStatus::Error {
        let status = thread.status().as_str_name();
        return Err(Reject::precondition(format!("Expected ThreadRun {number} to be ERROR, but it is {status}")));
    }
    let mut child = number;
    while let Some(parent) = place::thread_run(tx, run, child).parent_thread_id {
        if place::thread_run(tx, run, parent).handled_failed_children.contains(&child) {
            return Err(Reject::precondition(format!(
                "Expected the failure of ThreadRun {child} to be open, but ThreadRun {parent} has handled it"
            )));
        }
        child = parent;
    }
    revive(tx, run, number, skip)?;
    let now_ms = tx.now_ms();
    // The reference server waits for the next command; going on at once is the same to a client (spec B Q-12).
    advance(tx, run, now_ms);
    Ok(())
}

fn revive(tx: &mut Tx<'_>, run: &RunKey, number: i32, skip: bool) -> Result<(), Reject> {
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
        }
        Some(parent) if failed_for_child(tx, run, parent) => revive(tx, run, parent, false)?,
        Some(_) => (),
    }
    Ok(())
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
