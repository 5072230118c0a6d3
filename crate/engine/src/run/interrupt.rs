//! Interrupts: an ExternalEvent halts the threads that declare it and runs a handler for each (spec B 8.3).

use super::halt::{self, is_halted_or_done};
use super::place::{self, Place, edit_thread, thread_spec, wf_spec};
use super::thread_run::{self, NewThread, Role};
use super::{inputs, is_terminal, wf_run};
use crate::id::{Key, RunKey};
use crate::tx::Tx;
use crate::wire::rows::ExternalEventRow;
use crate::wire::thread_halt_reason::Reason;
use crate::wire::{ExternalEvent, ExternalEventId, Interrupted, PendingInterrupt, PendingInterruptHaltReason, VariableValue};
use std::collections::BTreeSet;

/// Interrupts every active thread whose ThreadSpec asks for it, or the one the event names. The event counts as claimed if there is any; if
/// there is none, it never interrupts later.
pub fn trigger(tx: &mut Tx<'_>, run: &RunKey, event_key: &Key) {
    let row = tx.get::<ExternalEventRow>(event_key).expect("the event was stored");
    let event = event_of(&row);
    let id = event.id.clone().expect("a stored event has its id");
    for number in wf_run::get(tx, run).active_threads.clone() {
        if event.thread_run_number.is_some_and(|target| target != number) {
            continue;
        }
        let thread = place::thread_run(tx, run, number);
        if is_terminal(thread.status()) {
            continue;
        }
        let spec = wf_spec(tx, thread.wf_spec_id.as_ref().expect("a ThreadRun knows its WfSpec"));
        let defs = &thread_spec(&spec, &thread.thread_spec_name).interrupt_defs;
        let Some(def) = defs.iter().find(|def| def.external_event_def_id == id.external_event_def_id) else { continue };
        if !thread_run::may_nest(tx, run, number) {
            continue;
        }
        let event = tx.edit::<ExternalEventRow>(event_key).event.as_mut();
        event.expect("an ExternalEvent row holds its event").claimed = true;
        wf_run::edit(tx, run).pending_interrupts.push(PendingInterrupt {
            external_event_id: Some(id.clone()),
            handler_spec_name: def.handler_spec_name.clone(),
            interrupted_thread_id: number,
        });
        let reason = PendingInterruptHaltReason { external_event_id: Some(id.clone()) };
        halt::add_reason(tx, run, number, Reason::PendingInterrupt(reason));
    }
}

/// Starts a handler for each thread that has halted for one: its newest interrupt first, the others in later passes (spec B 3). Tells
/// whether anything changed.
pub fn start_handlers(tx: &mut Tx<'_>, run: &RunKey) -> bool {
    let head = wf_run::get(tx, run);
    let pending = head.wf_run.as_ref().map_or(&[][..], |wf_run| &wf_run.pending_interrupts);
    if pending.is_empty() {
        return false;
    }
    let mut threads = BTreeSet::new();
    let mut due: Vec<usize> = Vec::new();
    for (index, interrupt) in pending.iter().enumerate().rev() {
        let number = interrupt.interrupted_thread_id;
        if threads.insert(number) && is_halted_or_done(tx, run, number) && may_start(tx, run, number) {
            due.push(index);
        }
    }
    if due.is_empty() {
        return false;
    }
    due.reverse();
    let mut left = pending.to_vec();
    for index in due.iter().rev() {
        left.remove(*index);
    }
    wf_run::edit(tx, run).pending_interrupts = left;
    for index in due {
        start_handler(tx, run, &pending[index]);
    }
    true
}

/// Whether the thread halts for nothing but handlers. While it is stopped, its handler would run on all the same.
fn may_start(tx: &mut Tx<'_>, run: &RunKey, number: i32) -> bool {
    place::thread_run(tx, run, number).halt_reasons.iter().all(halt::is_for_handler)
}

fn start_handler(tx: &mut Tx<'_>, run: &RunKey, pending: &PendingInterrupt) {
    let number = pending.interrupted_thread_id;
    let thread = place::thread_run(tx, run, number);
    if is_terminal(thread.status()) {
        return; // It ended meanwhile: nobody is left to be interrupted.
    }
    let id = pending.external_event_id.clone().expect("an interrupt has its event");
    let spec = Place::current(tx, run, number).spec;
    let inputs = inputs::of_handler(thread_spec(&spec, &pending.handler_spec_name), content(tx, run, &id));
    let new =
        NewThread { spec, thread_spec_name: pending.handler_spec_name.clone(), role: Role::Interrupt(id), parent: Some(number), inputs };
    let handler = thread_run::start(tx, run, new);
    for halt_reason in &mut edit_thread(tx, run, number).halt_reasons {
        if let Some(Reason::PendingInterrupt(waiting)) = &halt_reason.reason
            && waiting.external_event_id == pending.external_event_id
        {
            halt_reason.reason = Some(Reason::Interrupted(Interrupted { interrupt_thread_id: handler }));
        }
    }
}

/// What the handler gets as `INPUT`.
fn content(tx: &mut Tx<'_>, run: &RunKey, id: &ExternalEventId) -> VariableValue {
    let def = id.external_event_def_id.as_ref().map_or("", |def| &def.name);
    let row = tx.get::<ExternalEventRow>(&run.external_event(def, &id.guid)).expect("a claimed event stays with its WfRun");
    event_of(&row).content.clone().unwrap_or_default()
}

fn event_of(row: &ExternalEventRow) -> &ExternalEvent {
    row.event.as_ref().expect("an ExternalEvent row holds its event")
}
