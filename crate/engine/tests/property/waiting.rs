//! Why a thread has not ended although everything was given to it: a closed list of reasons. Anything else is a stall.

use super::invariants::{all_threads, is_over, node_runs};
use super::world::World;
use canter_engine::limits::THREADS_ACTIVE_MAX;
use canter_engine::wire::node_run::NodeType;
use canter_engine::wire::thread_halt_reason::Reason;
use canter_engine::wire::{self, LhStatus, ThreadRun};
use std::collections::BTreeMap;

/// The reasons of a WfRun's threads.
pub fn reasons(world: &mut World, id: &wire::WfRunId) -> Vec<String> {
    let run = world.wf_run(id).expect("it is listed");
    let threads = all_threads(world, &run);
    let mut reasons = Vec::new();
    for thread in threads.values().filter(|thread| !is_over(thread.status())) {
        let reason = match thread.status() {
            LhStatus::Halted => halted(thread, &threads),
            LhStatus::Running => running(world, id, thread, &threads),
            LhStatus::Starting => queued(&threads),
            _ => None,
        };
        let stalls = || panic!("WfRun {}: thread {} stalls: {thread:?}\nof {threads:?}", id.id, thread.number);
        reasons.push(reason.unwrap_or_else(stalls));
    }
    reasons
}

/// Stops were taken back; what is left lies with the parent.
fn halted(thread: &ThreadRun, threads: &BTreeMap<i32, ThreadRun>) -> Option<String> {
    let by = |reason: &Reason| match reason {
        Reason::HaltedByParent(_) => Some("halted: its parent no longer waits for it"),
        Reason::ParentHalted(reason) => match threads[&reason.parent_thread_id].status() {
            LhStatus::Error | LhStatus::Exception => Some("halted: its parent failed"),
            LhStatus::Halted => Some("halted: its parent is"),
            _ => None,
        },
        // Its handler waits for something, which is listed for the handler.
        Reason::HandlingFailure(reason) => (!is_over(threads[&reason.handler_thread_id].status())).then_some("halted: its handler waits"),
        Reason::Interrupted(reason) => (!is_over(threads[&reason.interrupt_thread_id].status())).then_some("halted: its interrupt waits"),
        Reason::PendingInterrupt(_) | Reason::PendingFailure(_) | Reason::ManualHalt(_) => None,
    };
    thread.halt_reasons.iter().filter_map(|reason| reason.reason.as_ref()).find_map(by).map(str::to_string)
}

/// It has not begun, and every place is taken by a thread that waits itself.
fn queued(threads: &BTreeMap<i32, ThreadRun>) -> Option<String> {
    let active = threads.values().filter(|thread| !is_over(thread.status()) && thread.status() != LhStatus::Starting).count();
    (active >= THREADS_ACTIVE_MAX).then(|| "queued: no place is free".to_string())
}

fn running(world: &mut World, id: &wire::WfRunId, thread: &ThreadRun, threads: &BTreeMap<i32, ThreadRun>) -> Option<String> {
    let node_runs = node_runs(world, id, thread);
    let node_run = node_runs.last()?;
    let open = |number: &i32| threads.get(number).is_some_and(|thread| !is_over(thread.status()));
    match node_run.node_type.as_ref()? {
        NodeType::WaitForCondition(_) => Some("condition: not true".to_string()),
        NodeType::WaitForThreads(wait) => {
            let waits = wait.threads.iter().any(|thread| {
                let handler = thread.failure_handler_thread_run_id;
                open(&thread.thread_run_number) || handler.as_ref().is_some_and(open)
            });
            (waits || wait.threads.is_empty()).then(|| "wait for threads: one waits itself".to_string())
        }
        NodeType::Exit(_) => thread.child_thread_ids.iter().any(open).then(|| "exit: a child waits".to_string()),
        NodeType::WaitForChildWf(wait) => {
            let child = wait.child_wf_run_id.clone()?;
            let status = world.wf_run(&child).map(|run| run.status());
            (!status.is_some_and(is_over)).then(|| "wait for child: it waits itself".to_string())
        }
        NodeType::ExternalEvent(event) if event.correlation_key.as_ref().is_some_and(|key| !key.is_empty()) => {
            // Keys in use are given in every round: this one names another.
            let known = super::spec::KEYS.contains(&event.correlation_key.as_deref().unwrap_or_default());
            (!known).then(|| "event: nobody has its key".to_string())
        }
        _ => None,
    }
}
