//! The queue of ThreadRuns: children that wait for one of a WfRun's slots (spec D 1).
//!
//! A queued thread has its number and its place among its parent's children, but no NodeRuns and no Variables. Its row is where every
//! ThreadRun's is; [`ThreadView::is_queued`](super::place::ThreadView::is_queued) tells.
//!
//! **Invariant:** the queue is in order of number; a thread that halts keeps its place.
//! **Invariant:** a WfRun whose active threads all wait for others has nothing in its queue that could start.

use super::place::{Place, ThreadView, thread_run};
use super::{halt, is_terminal, thread_run as threads, wf_run};
use crate::id::RunKey;
use crate::limits::THREADS_ACTIVE_MAX;
use crate::tx::Tx;
use crate::wire::node::Node as Case;
use crate::wire::rows::WfRunRow;
use crate::wire::thread_halt_reason::Reason;
use crate::wire::{LhStatus, Node};

/// The queue, in order.
pub fn queue(head: &WfRunRow) -> &[i32] {
    head.wf_run.as_ref().map_or(&[], |wf_run| &wf_run.thread_run_queue)
}

/// Whether a child that is started now may begin at once.
pub fn has_slot(tx: &mut Tx<'_>, run: &RunKey) -> bool {
    let head = wf_run::get(tx, run);
    // Behind others it waits without a look at all threads.
    head.active_threads.len() < THREADS_ACTIVE_MAX || queue(&head).is_empty() && free_slots(tx, run, &head) > 0
}

/// Starts queued threads as long as slots are free. Tells whether any started.
pub fn drain(tx: &mut Tx<'_>, run: &RunKey) -> bool {
    let head = wf_run::get(tx, run);
    if queue(&head).is_empty() {
        return false;
    }
    let mut free = free_slots(tx, run, &head);
    if free == 0 && head.active_threads.iter().all(|number| waits_for_others(tx, run, *number)) {
        // Those they wait for may be queued: without more of them nobody would ever move.
        free = THREADS_ACTIVE_MAX;
    }
    let mut started = Vec::new();
    for number in queue(&head) {
        if started.len() == free {
            break;
        }
        if thread_run(tx, run, *number).status() == LhStatus::Starting {
            started.push(*number);
        }
    }
    if started.is_empty() {
        return false;
    }
    let head = tx.edit::<WfRunRow>(&run.wf_run());
    let wf_run = head.wf_run.as_mut().expect("a WfRun row holds its WfRun");
    wf_run.thread_run_queue.retain(|number| started.binary_search(number).is_err());
    head.active_threads.extend(&started);
    // The list is by age, and handlers that never waited may be younger.
    head.active_threads.sort_unstable();
    for number in started {
        threads::start_queued(tx, run, number);
    }
    true
}

/// A thread runs again: children of it that wait in the queue need not be halted for it any more.
pub fn resume_children(tx: &mut Tx<'_>, run: &RunKey, parent: i32) {
    if queue(&wf_run::get(tx, run)).is_empty() {
        return;
    }
    for child in threads::children(tx, run, parent) {
        let thread = thread_run(tx, run, child);
        if thread.is_queued() && thread.status() == LhStatus::Halted {
            halt::resume(tx, run, child);
        }
    }
}

fn free_slots(tx: &mut Tx<'_>, run: &RunKey, head: &WfRunRow) -> usize {
    let taken = match head.active_threads.len() {
        few if few < THREADS_ACTIVE_MAX => few,
        _ => head.active_threads.iter().filter(|number| holds_slot(&thread_run(tx, run, **number))).count(),
    };
    THREADS_ACTIVE_MAX.saturating_sub(taken)
}

/// Whether a thread on the list counts against the limit. One that failed or was halted for good stays on the list, but does nothing.
fn holds_slot(thread: &ThreadView) -> bool {
    let for_good = thread.halt_reasons.iter().any(|reason| matches!(reason.reason, Some(Reason::HaltedByParent(_))));
    let is_over = is_terminal(thread.status()) || for_good && thread.status() == LhStatus::Halted;
    !is_over
}

/// Whether an active thread can do nothing before another one has done something.
fn waits_for_others(tx: &mut Tx<'_>, run: &RunKey, number: i32) -> bool {
    match thread_run(tx, run, number).status() {
        LhStatus::Halted | LhStatus::Completed | LhStatus::Error | LhStatus::Exception => true,
        LhStatus::Running => waits_for_children(Place::current(tx, run, number).node()),
        LhStatus::Starting | LhStatus::Halting => false,
    }
}

/// Whether threads wait for their children at such a node.
pub fn waits_for_children(node: &Node) -> bool {
    matches!(node.node, Some(Case::WaitForThreads(_) | Case::Exit(_)))
}
