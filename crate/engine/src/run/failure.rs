//! Failures: matching handlers, starting them, failing threads (spec B 7).

use super::halt::{self, is_halted_or_done};
use super::place::{self, Place, edit_thread};
use super::thread_run::{self, NewThread, Role};
use super::{inputs, wf_run};
use crate::error::Failure;
use crate::id::RunKey;
use crate::limits::FAILURE_MESSAGE_BYTES_MAX;
use crate::tx::Tx;
use crate::value::name::error_type;
use crate::wire::failure_handler_def::{FailureToCatch, LhFailureType};
use crate::wire::thread_halt_reason::Reason;
use crate::wire::{
    self, FailureBeingHandled, FailureHandlerDef, HandlingFailureHaltReason, LhErrorType, LhStatus, ParentHalted, PendingFailureHandler,
    PendingFailureHandlerHaltReason, ThreadHaltReason, ThreadType,
};

/// Where a failure came up.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Raised {
    /// On arrival, or when the node was asked whether it is done: the NodeRun failed.
    AtNode,
    /// While its outgoing edges were evaluated: the NodeRun is COMPLETED and stays so while a handler is pending (spec B 4.1).
    Leaving,
}

/// The status a failure gives (spec B 7.1).
pub fn status_of(name: &str) -> LhStatus {
    if error_type(name).is_some() { LhStatus::Error } else { LhStatus::Exception }
}

/// Whether a handler catches a failure of this name (spec B 7.3).
pub fn catches(handler: &FailureHandlerDef, name: &str) -> bool {
    match &handler.failure_to_catch {
        None => true,
        Some(FailureToCatch::AnyFailureOfType(kind)) => match LhFailureType::try_from(*kind) {
            Ok(LhFailureType::FailureTypeError) => error_type(name).is_some(),
            Ok(LhFailureType::FailureTypeException) => error_type(name).is_none(),
            Err(_) => false,
        },
        Some(FailureToCatch::SpecificFailure(specific)) if specific == name => true,
        Some(FailureToCatch::SpecificFailure(specific)) => {
            matches!(
                (error_type(specific), error_type(name)),
                (Some(LhErrorType::VarError), Some(LhErrorType::VarSubError | LhErrorType::VarMutationError))
                    | (Some(LhErrorType::TaskError), Some(LhErrorType::TaskFailure | LhErrorType::Timeout))
            )
        }
    }
}

/// Records a failure on a NodeRun: a matching handler is queued and the thread halts for it, or the thread fails.
pub fn raise(tx: &mut Tx<'_>, place: &Place, mut failure: Failure, raised: Raised) {
    if failure.message.len() > FAILURE_MESSAGE_BYTES_MAX {
        failure.message.truncate(failure.message.floor_char_boundary(FAILURE_MESSAGE_BYTES_MAX));
        failure.message.push_str(" ..");
    }
    let status = status_of(&failure.name);
    let row = place.edit(tx);
    row.due_ms = None;
    row.failed_leaving = raised == Raised::Leaving;
    let node_run = row.node_run.as_mut().expect("a NodeRun row holds its NodeRun");
    // A failure while leaving a node whose failure was handled finds no handler any more (spec B 4.4).
    let may_handle = node_run.failures.is_empty();
    if raised == Raised::AtNode {
        node_run.status = status.into();
    }
    node_run.error_message = Some(failure.message.clone());
    node_run.failures.push(wire::Failure {
        failure_name: failure.name.clone(),
        message: failure.message.clone(),
        content: failure.content,
        was_properly_handled: false,
        failure_handler_threadrun_id: None,
    });
    let handler = place.node().failure_handlers.iter().find(|handler| may_handle && catches(handler, &failure.name));
    // Handlers of handlers of handlers have an end.
    match handler.filter(|_| thread_run::may_nest(tx, &place.run, place.thread)) {
        Some(handler) => {
            let pending = PendingFailureHandler { failed_thread_run: place.thread, handler_spec_name: handler.handler_spec_name.clone() };
            wf_run::edit(tx, &place.run).pending_failures.push(pending);
            let reason = PendingFailureHandlerHaltReason { node_run_position: place.position };
            halt::add_reason(tx, &place.run, place.thread, Reason::PendingFailure(reason));
        }
        None => fail_thread(tx, &place.run, place.thread, status, &failure.message),
    }
}

/// Fails a thread for good: its children halt, a handler's parent fails with it, the entrypoint takes the WfRun along (spec B 7.4).
pub fn fail_thread(tx: &mut Tx<'_>, run: &RunKey, number: i32, status: LhStatus, message: &str) {
    for child in thread_run::children(tx, run, number) {
        halt::add_reason(tx, run, child, Reason::ParentHalted(ParentHalted { parent_thread_id: number }));
    }
    let row = Place::current(tx, run, number).edit(tx);
    // The thread may have waited for something when its handler failed it.
    row.due_ms = None;
    row.node_run.as_mut().expect("a NodeRun row holds its NodeRun").status = status.into();
    let now = tx.now();
    let thread = edit_thread(tx, run, number);
    thread.status = status.into();
    thread.error_message = Some(message.to_string());
    thread.end_time = Some(now);
    // A failed thread's list of reasons would stay for good and say nothing (spec B 8.1).
    thread.halt_reasons.clear();
    let (kind, parent, handled) = (thread.r#type(), thread.parent_thread_id, thread.failure_being_handled);
    if number == 0 {
        let now_ms = tx.now_ms();
        wf_run::finish(tx, run, status, now_ms);
    }
    let Some(parent) = parent.filter(|parent| !super::is_terminal(place::thread_run(tx, run, *parent).status())) else { return };
    match kind {
        // What it was to handle is still the failure of its parent. After a rescue the parent may have gone on, and has none.
        ThreadType::FailureHandler if handled.is_some() && has_failure(tx, run, parent) => fail_thread(tx, run, parent, status, message),
        ThreadType::FailureHandler if handled.is_some() => fail_with(tx, run, parent, number, "failure handler"),
        ThreadType::Interrupt => fail_with(tx, run, parent, number, "interrupt handler"),
        // One that works for a WAIT_FOR_THREADS leaves it to that node what becomes of it.
        ThreadType::FailureHandler | ThreadType::Entrypoint | ThreadType::Child => (),
    }
}

fn has_failure(tx: &mut Tx<'_>, run: &RunKey, number: i32) -> bool {
    Place::current(tx, run, number).node_run(tx).node_run.as_ref().is_some_and(|node_run| !node_run.failures.is_empty())
}

/// Fails a thread with the failure of its handler, whatever handlers its own node has (spec B 7.4).
fn fail_with(tx: &mut Tx<'_>, run: &RunKey, number: i32, handler: i32, what: &str) {
    let cause = latest(tx, run, handler);
    let message = format!("{what} thread {handler} failed: {}", cause.message);
    let status = status_of(&cause.failure_name);
    let node_run = Place::current(tx, run, number).edit_node_run(tx);
    node_run.error_message = Some(message.clone());
    node_run.failures.push(wire::Failure {
        failure_name: cause.failure_name,
        message: message.clone(),
        content: cause.content,
        was_properly_handled: false,
        failure_handler_threadrun_id: None,
    });
    fail_thread(tx, run, number, status, &message);
}

/// What a failed thread failed of: the latest failure of its current NodeRun (spec B 7.7).
pub fn latest(tx: &mut Tx<'_>, run: &RunKey, number: i32) -> wire::Failure {
    let row = Place::current(tx, run, number).node_run(tx);
    let failures = row.node_run.as_ref().map_or(&[][..], |node_run| &node_run.failures);
    failures.last().expect("a failed thread has a failure").clone()
}

/// Starts the handlers whose thread has halted, the newest first (spec B 3, 7.5). Tells whether any started.
pub fn start_handlers(tx: &mut Tx<'_>, run: &RunKey) -> bool {
    let head = wf_run::get(tx, run);
    let pending = head.wf_run.as_ref().map_or(&[][..], |wf_run| &wf_run.pending_failures);
    let mut started = false;
    for (index, pending) in pending.iter().enumerate().rev() {
        let number = pending.failed_thread_run;
        if !is_halted_or_done(tx, run, number) {
            continue;
        }
        let thread = place::thread_run(tx, run, number);
        let is_pending = |reason: &ThreadHaltReason| matches!(reason.reason, Some(Reason::PendingFailure(_)));
        if !super::is_terminal(thread.status()) && !thread.halt_reasons.iter().all(is_pending) {
            continue; // Something else halts it too, a Stop perhaps: its handler would run on all the same.
        }
        wf_run::edit(tx, run).pending_failures.remove(index);
        started = true;
        if super::is_terminal(thread.status()) {
            continue; // It ended meanwhile: nobody is left to handle for.
        }
        start_handler(tx, run, number, &pending.handler_spec_name);
    }
    started
}

fn start_handler(tx: &mut Tx<'_>, run: &RunKey, number: i32, handler_spec_name: &str) {
    let place = Place::current(tx, run, number);
    let row = place.node_run(tx);
    let failures = &row.node_run.as_ref().expect("a NodeRun row holds its NodeRun").failures;
    let latest = failures.len() - 1;
    let content = failures[latest].content.clone().unwrap_or_default();
    let failure = FailureBeingHandled { thread_run_number: number, node_run_position: place.position, failure_number: latest as i32 };
    let new = NewThread {
        spec: place.spec.clone(),
        thread_spec_name: handler_spec_name.to_string(),
        role: Role::FailureHandler(Some(failure)),
        parent: Some(number),
        inputs: inputs::of_handler(place::thread_spec(&place.spec, handler_spec_name), content),
    };
    let handler = thread_run::start(tx, run, new);
    let node_run = place.edit_node_run(tx);
    node_run.failures[latest].failure_handler_threadrun_id = Some(handler);
    node_run.failure_handler_ids.push(handler);
    let thread = edit_thread(tx, run, number);
    // Listed once more when the handler is acknowledged, as clients of the reference server see it (spec B Q-4).
    thread.child_thread_ids.push(handler);
    for halt_reason in &mut thread.halt_reasons {
        if matches!(halt_reason.reason, Some(Reason::PendingFailure(_))) {
            halt_reason.reason = Some(Reason::HandlingFailure(HandlingFailureHaltReason { handler_thread_id: handler }));
        }
    }
}
