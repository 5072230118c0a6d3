//! The advance loop: passes over a WfRun's threads until nothing changes (spec B 3).
//!
//! A run may wake others: it starts a child, or ends under a parent that waits. They are advanced in the same command, from a stack and not by
//! recursion: a woken run goes to quiescence before the one that woke it makes its next pass, and all of them share one bound of steps.

use super::{archive, failure, halt, interrupt, is_terminal, migration, node, place, thread_queue, thread_run, wf_run};
use crate::id::RunKey;
use crate::limits::STEPS_PER_COMMAND_MAX;
use crate::run::Place;
use crate::run::node::Step;
use crate::tx::{Tx, timestamp};
use crate::wire::LhStatus;
use crate::wire::rows::WfRunRow;

/// Advances a WfRun to quiescence, or for as many steps as one command may take. `time_ms` is when what caused it happened.
pub fn advance(tx: &mut Tx<'_>, run: &RunKey, time_ms: i64) {
    let mut open = vec![run.clone()];
    advance_all(tx, &mut open, time_ms);
}

/// Advances the WfRuns that this command has woken without advancing one itself.
pub fn advance_woken(tx: &mut Tx<'_>, time_ms: i64) {
    let mut open = Vec::new();
    push_woken(tx, &mut open);
    advance_all(tx, &mut open, time_ms);
}

fn advance_all(tx: &mut Tx<'_>, open: &mut Vec<RunKey>, time_ms: i64) {
    while let Some(run) = open.last().cloned() {
        let changed = pass(tx, &run, time_ms);
        if !changed || tx.steps() >= STEPS_PER_COMMAND_MAX {
            if changed {
                go_on_later(tx, &run);
            }
            come_to_rest(tx, &run);
            open.pop();
        }
        push_woken(tx, open);
        if tx.steps() >= STEPS_PER_COMMAND_MAX {
            for run in open.drain(..) {
                go_on_later(tx, &run);
                come_to_rest(tx, &run);
            }
        }
    }
}

/// One that is open already makes another pass in any case.
fn push_woken(tx: &mut Tx<'_>, open: &mut Vec<RunKey>) {
    for run in tx.take_woken().into_iter().rev() {
        // A parent may have been deleted before its children.
        if !open.contains(&run) && wf_run::find(tx, &run).is_some() {
            open.push(run);
        }
    }
}

fn go_on_later(tx: &mut Tx<'_>, run: &RunKey) {
    let now_ms = tx.now_ms();
    tx.edit::<WfRunRow>(&run.wf_run()).continue_ms = Some(now_ms);
}

/// What is done once for a command that advanced a run.
fn come_to_rest(tx: &mut Tx<'_>, run: &RunKey) {
    node::wait_for_threads::stamp(tx, run);
    archive::by_policy(tx, run);
}

/// One pass: every thread moves at most one node, in order of creation, so threads started side by side get their numbers breadth first.
/// Tells whether anything changed.
fn pass(tx: &mut Tx<'_>, run: &RunKey, time_ms: i64) -> bool {
    let head = wf_run::get(tx, run);
    let has_threads_to_start = has_threads_to_start(&head);
    migration::end(tx, run, &head);
    // Nobody else holds the row while it is changed, so that it need not be copied.
    drop(head);
    let mut changed = has_threads_to_start && start_threads(tx, run);
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
        Ok(Step::Wait) => migration::move_waiting(tx, &place),
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
    match migration::leave(tx, place, mutate) {
        Ok((from, next)) => {
            let (place, arrived) = thread_run::activate(tx, &from, &next);
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
