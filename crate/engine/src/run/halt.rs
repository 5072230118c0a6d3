//! Halting and going on: reasons, what they do to a thread and its children, when they are gone (spec B 8).

use super::place::{self, Place, edit_thread};
use super::{failure, is_terminal, node, thread_queue, thread_run, wf_run};
use crate::id::RunKey;
use crate::tx::Tx;
use crate::wire::thread_halt_reason::Reason;
use crate::wire::{LhStatus, ParentHalted, ThreadHaltReason, ThreadRun, ThreadType};

/// Adds a reason to halt; children get `parent_halted`. A thread that has ended ignores it (spec B 8.2).
pub fn add_reason(tx: &mut Tx<'_>, run: &RunKey, number: i32, reason: Reason) {
    let is_interrupt = matches!(reason, Reason::PendingInterrupt(_));
    let reason = ThreadHaltReason { reason: Some(reason) };
    let thread = place::thread_run(tx, run, number);
    // The same reason twice says nothing more; the reference server keeps duplicates.
    if is_terminal(thread.status()) || thread.halt_reasons.contains(&reason) {
        return;
    }
    let queued = thread.is_queued();
    let thread = edit_thread(tx, run, number);
    thread.halt_reasons.push(reason);
    if queued {
        // There is nothing to wait for.
        thread.status = LhStatus::Halted.into();
        return;
    }
    if thread.status() != LhStatus::Halted {
        thread.status = LhStatus::Halting.into();
    }
    for child in thread_run::children(tx, run, number) {
        // Handlers of several interrupts run side by side.
        if is_interrupt && place::thread_run(tx, run, child).r#type() == ThreadType::Interrupt {
            continue;
        }
        add_reason(tx, run, child, Reason::ParentHalted(ParentHalted { parent_thread_id: number }));
    }
    finish(tx, run, number);
    mirror_stop(tx, run, number);
}

/// The WfRun is HALTED exactly while its entrypoint is HALTED for a Stop, whatever else that halts for (spec B 1.4, Q-3).
fn mirror_stop(tx: &mut Tx<'_>, run: &RunKey, number: i32) {
    let thread = place::thread_run(tx, run, number);
    if number != 0 || is_terminal(thread.status()) {
        return;
    }
    let stopped = thread.halt_reasons.iter().any(|reason| matches!(reason.reason, Some(Reason::ManualHalt(_))));
    let halted = stopped && thread.status() == LhStatus::Halted;
    wf_run::set_status(tx, run, if halted { LhStatus::Halted } else { LhStatus::Running });
}

/// Finishes halting where the current NodeRun can halt and every child has halted or ended. Tells whether the thread is HALTED now.
pub fn finish(tx: &mut Tx<'_>, run: &RunKey, number: i32) -> bool {
    if place::thread_run(tx, run, number).status() != LhStatus::Halting {
        return false;
    }
    let place = Place::current(tx, run, number);
    let can_halt = node::can_halt(tx, &place);
    let status = place.node_run(tx).node_run.as_ref().map_or(LhStatus::Running, |node_run| node_run.status());
    match (status, can_halt) {
        (LhStatus::Running | LhStatus::Halting, true) => {
            node::halt(tx, &place);
            place.edit_node_run(tx).status = LhStatus::Halted.into();
        }
        (LhStatus::Running, false) => place.edit_node_run(tx).status = LhStatus::Halting.into(),
        (LhStatus::Halting, false) => (),
        // Done, failed or halted: counts as halted (spec B 4.5).
        (LhStatus::Starting | LhStatus::Completed | LhStatus::Halted | LhStatus::Error | LhStatus::Exception, _) => (),
    }
    let node_halted = can_halt || !matches!(status, LhStatus::Running | LhStatus::Halting);
    if !node_halted || !thread_run::children(tx, run, number).into_iter().all(|child| is_halted_or_done(tx, run, child)) {
        return false;
    }
    edit_thread(tx, run, number).status = LhStatus::Halted.into();
    mirror_stop(tx, run, number);
    true
}

/// Whether the thread has halted or ended; one that is about to halt is asked once more.
pub fn is_halted_or_done(tx: &mut Tx<'_>, run: &RunKey, number: i32) -> bool {
    finish(tx, run, number);
    let status = place::thread_run(tx, run, number).status();
    is_terminal(status) || status == LhStatus::Halted
}

/// Drops reasons that are gone; a thread without any runs again, or fails where its failure was not handled (spec B 2.3).
pub fn resume(tx: &mut Tx<'_>, run: &RunKey, number: i32) -> bool {
    let thread = place::thread_run(tx, run, number);
    let mut kept = thread.halt_reasons.clone();
    kept.retain(|halt_reason| !is_resolved(tx, run, &thread, halt_reason));
    if kept.len() == thread.halt_reasons.len() && !kept.is_empty() {
        return false;
    }
    let is_handling = |reason: &ThreadHaltReason| matches!(reason.reason, Some(Reason::HandlingFailure(_)));
    if thread.halt_reasons.iter().any(|reason| is_handling(reason) && !kept.contains(reason)) {
        let place = Place::current(tx, run, number);
        if let Some(latest) = place.edit_node_run(tx).failures.last_mut() {
            latest.was_properly_handled = true;
        }
        node::on_failure_handled(tx, &place);
    }
    let goes_on = kept.is_empty();
    edit_thread(tx, run, number).halt_reasons = kept;
    if goes_on && thread.is_queued() {
        edit_thread(tx, run, number).status = LhStatus::Starting.into();
    } else if goes_on {
        go_on(tx, run, number);
    }
    true
}

fn go_on(tx: &mut Tx<'_>, run: &RunKey, number: i32) {
    let place = Place::current(tx, run, number);
    let row = place.edit(tx);
    let failed_leaving = row.failed_leaving;
    let node_run = row.node_run.as_mut().expect("a NodeRun row holds its NodeRun");
    match node_run.failures.last() {
        None => {
            if matches!(node_run.status(), LhStatus::Halted | LhStatus::Halting) {
                node_run.status = LhStatus::Running.into();
            }
        }
        Some(latest) if latest.was_properly_handled => {
            if failed_leaving {
                node_run.status = failure::status_of(&latest.failure_name).into();
            }
        }
        Some(latest) => {
            let (status, message) = (failure::status_of(&latest.failure_name), latest.message.clone());
            failure::fail_thread(tx, run, number, status, &message);
            return;
        }
    }
    edit_thread(tx, run, number).status = LhStatus::Running.into();
    mirror_stop(tx, run, number);
    thread_queue::resume_children(tx, run, number);
}

/// Whether a reason no longer holds (spec B 8.1).
fn is_resolved(tx: &mut Tx<'_>, run: &RunKey, thread: &ThreadRun, halt_reason: &ThreadHaltReason) -> bool {
    match &halt_reason.reason {
        Some(Reason::ParentHalted(reason)) => {
            let parent = place::thread_run(tx, run, reason.parent_thread_id);
            let parent_stands = matches!(parent.status(), LhStatus::Halting | LhStatus::Halted | LhStatus::Error | LhStatus::Exception);
            !parent_stands || is_halted_for(&parent, thread)
        }
        Some(Reason::HandlingFailure(reason)) => place::thread_run(tx, run, reason.handler_thread_id).status() == LhStatus::Completed,
        Some(Reason::Interrupted(reason)) => place::thread_run(tx, run, reason.interrupt_thread_id).status() == LhStatus::Completed,
        Some(Reason::PendingInterrupt(_) | Reason::PendingFailure(_) | Reason::ManualHalt(_) | Reason::HaltedByParent(_)) => false,
        None => true,
    }
}

/// Whether the parent halts for what this thread does for it: then the thread may run, or both would wait for ever (spec B Q-11).
///
/// Interrupt handlers run side by side and before failure handlers; while anything else halts the parent, none of them runs.
fn is_halted_for(parent: &ThreadRun, thread: &ThreadRun) -> bool {
    if !matches!(parent.status(), LhStatus::Halting | LhStatus::Halted) {
        return false;
    }
    match thread.r#type() {
        ThreadType::Interrupt => parent.halt_reasons.iter().all(is_for_handler),
        ThreadType::FailureHandler => parent
            .halt_reasons
            .iter()
            .all(|reason| matches!(&reason.reason, Some(Reason::HandlingFailure(handling)) if handling.handler_thread_id == thread.number)),
        ThreadType::Entrypoint | ThreadType::Child => false,
    }
}

/// Whether a thread halts so that a handler of its own can run.
pub fn is_for_handler(halt_reason: &ThreadHaltReason) -> bool {
    match &halt_reason.reason {
        Some(Reason::PendingInterrupt(_) | Reason::Interrupted(_) | Reason::PendingFailure(_) | Reason::HandlingFailure(_)) => true,
        Some(Reason::ParentHalted(_) | Reason::ManualHalt(_) | Reason::HaltedByParent(_)) | None => false,
    }
}

/// Takes back every Stop of a thread; it goes on in the next pass if nothing else holds it (spec B 8.5).
pub fn take_back_stop(tx: &mut Tx<'_>, run: &RunKey, number: i32) {
    let is_stop = |reason: &ThreadHaltReason| matches!(reason.reason, Some(Reason::ManualHalt(_)));
    let thread = place::thread_run(tx, run, number);
    if !thread.halt_reasons.iter().any(is_stop) {
        return;
    }
    edit_thread(tx, run, number).halt_reasons.retain(|reason| !is_stop(reason));
    if thread.is_queued() {
        // No pass comes by the queue.
        resume(tx, run, number);
    } else {
        mirror_stop(tx, run, number);
    }
}
