//! Archiving ThreadRuns: what is over leaves the list of active threads, so that a long WfRun stays small to read (spec B 2.5).
//!
//! An archived thread keeps its row: whatever names it by number finds it as before, and GetInactiveThreadRun reads it.

use super::place::{thread_run, thread_spec, wf_spec};
use super::wf_run;
use crate::id::RunKey;
use crate::limits::{THREADS_ACTIVE_MAX, THREADS_PRESSURE_PERCENT};
use crate::tx::{Tx, millis};
use crate::wire::rows::WfRunRow;
use crate::wire::thread_retention_policy::ThreadGcPolicy;
use crate::wire::{LhStatus, ThreadRun};

/// Whether the list is nearly full.
pub fn is_under_pressure(head: &WfRunRow) -> bool {
    head.active_threads.len() >= THREADS_ACTIVE_MAX * THREADS_PRESSURE_PERCENT / 100
}

/// Archives every COMPLETED thread but the entrypoint once the list is nearly full.
pub fn under_pressure(tx: &mut Tx<'_>, run: &RunKey) {
    if is_under_pressure(&wf_run::get(tx, run)) {
        archive(tx, run, |_, thread| is_over(thread));
    }
}

/// Archives threads whose ThreadSpec says for how long to keep them. There is no timer: it happens when the WfRun next advances.
pub fn by_policy(tx: &mut Tx<'_>, run: &RunKey) {
    // The entrypoint alone: the common case.
    if wf_run::get(tx, run).active_threads.len() > 1 {
        archive(tx, run, |tx, thread| is_over(thread) && is_expired(tx, thread));
    }
}

fn archive(tx: &mut Tx<'_>, run: &RunKey, goes: impl Fn(&mut Tx<'_>, &ThreadRun) -> bool) {
    let active = wf_run::get(tx, run).active_threads.clone();
    let kept: Vec<i32> = active
        .iter()
        .copied()
        .filter(|number| {
            let thread = thread_run(tx, run, *number);
            !goes(tx, &thread)
        })
        .collect();
    if kept.len() < active.len() {
        tx.edit::<WfRunRow>(&run.wf_run()).active_threads = kept;
    }
}

fn is_over(thread: &ThreadRun) -> bool {
    thread.number != 0 && thread.status() == LhStatus::Completed
}

fn is_expired(tx: &mut Tx<'_>, thread: &ThreadRun) -> bool {
    let spec = wf_spec(tx, thread.wf_spec_id.as_ref().expect("a ThreadRun knows its WfSpec"));
    let policy = thread_spec(&spec, &thread.thread_spec_name).retention_policy.as_ref();
    match policy.and_then(|policy| policy.thread_gc_policy.as_ref()) {
        Some(ThreadGcPolicy::SecondsAfterThreadTermination(seconds)) => {
            let end_ms = millis(thread.end_time.as_ref()).unwrap_or(0);
            tx.now_ms() >= end_ms.saturating_add(seconds.saturating_mul(1000))
        }
        None => false,
    }
}
