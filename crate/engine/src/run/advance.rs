//! The advance loop: passes over a WfRun's threads until nothing changes (spec B 3).

use super::{archive, edges, failure, halt, interrupt, is_terminal, node, place, thread_queue, thread_run, wf_run};
use crate::id::RunKey;
use crate::limits::STEPS_PER_COMMAND_MAX;
use crate::run::Place;
use crate::run::node::Step;
use crate::tx::{Tx, timestamp};
use crate::wire::LhStatus;
use crate::wire::rows::WfRunRow;

/// Advances a WfRun to quiescence, or for as many steps as one command may take. `time_ms` is when what caused it happened.
pub fn advance(tx: &mut Tx<'_>, run: &RunKey, time_ms: i64) {
    while pass(tx, run, time_ms) {
        if tx.steps() >= STEPS_PER_COMMAND_MAX {
            let now_ms = tx.now_ms();
            tx.edit::<WfRunRow>(&run.wf_run()).continue_ms = Some(now_ms);
            break;
        }
    }
    node::wait_for_threads::stamp(tx, run);
    archive::by_policy(tx, run);
}

/// One pass: every thread moves at most one node, in order of creation, so threads started side by side get their numbers breadth first.
/// Tells whether anything changed.
fn pass(tx: &mut Tx<'_>, run: &RunKey, time_ms: i64) -> bool {
    let mut changed = has_threads_to_start(&wf_run::get(tx, run)) && start_threads(tx, run);
    let mut index = 0;
    while let Some(number) = wf_run::get(tx, run).active_threads.get(index).copied() {
        if step(tx, run, number, time_ms) {
            changed = true;
            // The end of a thread is news for all others before anybody moves on, so the next pass begins at once.
            if is_terminal(place::thread_run(tx, run, number).status()) {
                return true;
            }
        }
        index += 1;
    }
    changed
}

/// Whether anything beside the threads themselves is to be looked at: nothing is in a WfRun of a few threads without handlers to start.
fn has_threads_to_start(head: &WfRunRow) -> bool {
    let wf_run = head.wf_run.as_ref().expect("a WfRun row holds its WfRun");
    archive::is_under_pressure(head)
        || !wf_run.thread_run_queue.is_empty()
        || !wf_run.pending_interrupts.is_empty()
        || !wf_run.pending_failures.is_empty()
}

/// Starts what has waited for a slot, or for its thread to halt. Tells whether anything changed.
fn start_threads(tx: &mut Tx<'_>, run: &RunKey) -> bool {
    archive::under_pressure(tx, run);
    let drained = thread_queue::drain(tx, run);
    let interrupted = interrupt::start_handlers(tx, run);
    let handled = failure::start_handlers(tx, run);
    drained || interrupted || handled
}

/// Moves one thread by at most one node. Tells whether anything changed.
fn step(tx: &mut Tx<'_>, run: &RunKey, number: i32, time_ms: i64) -> bool {
    let changed = match place::thread_run(tx, run, number).status() {
        LhStatus::Running => running_step(tx, run, number, time_ms),
        LhStatus::Halting => halt::finish(tx, run, number),
        LhStatus::Halted => halt::resume(tx, run, number),
        LhStatus::Starting | LhStatus::Completed | LhStatus::Error | LhStatus::Exception => false,
    };
    if changed {
        tx.count_step();
    }
    changed
}

fn running_step(tx: &mut Tx<'_>, run: &RunKey, number: i32, time_ms: i64) -> bool {
    let place = Place::current(tx, run, number);
    let failures = place.node_run(tx).node_run.as_ref().map_or(0, |node_run| node_run.failures.len());
    if failures > 0 {
        // The failure was handled: go on, without the edge's mutations (spec B 4.4).
        leave(tx, &place, false);
        return true;
    }
    match node::check(tx, &place) {
        Ok(Step::Wait) => false,
        Ok(Step::Complete) => {
            node::complete(tx, &place, time_ms);
            leave(tx, &place, true);
            true
        }
        Ok(Step::Exit(output)) => {
            node::complete(tx, &place, time_ms);
            thread_run::complete(tx, &place, output, time_ms);
            true
        }
        Err(failure) => {
            failure::raise(tx, &place, failure, failure::Raised::AtNode);
            true
        }
    }
}

/// Leaves a node by its first matching edge and arrives at the next one.
fn leave(tx: &mut Tx<'_>, place: &Place, mutate: bool) {
    match edges::follow(tx, place, mutate) {
        Ok(next) => {
            let (place, arrived) = thread_run::activate(tx, place, &next);
            if let Err(failure) = arrived {
                failure::raise(tx, &place, failure, failure::Raised::AtNode);
            }
        }
        Err(failure) => failure::raise(tx, place, failure, failure::Raised::Leaving),
    }
}

/// Time as clients see it.
pub fn stamp(time_ms: i64) -> Option<crate::wire::Timestamp> {
    Some(timestamp(time_ms))
}
