//! What a halted thread waits for: one wait for each reason, and what keeps it from having halted.

use super::{rescue, threads_text, unfinished, wait};
use crate::id::{RunKey, wf_run_text};
use crate::run::place::find_thread;
use crate::run::thread_run::children;
use crate::tx::Tx;
use crate::wire::canter::{Unblocker, Wait, WaitKind};
use crate::wire::rows::WfRunRow;
use crate::wire::thread_halt_reason::Reason;
use crate::wire::{LhStatus, ThreadRun};

pub fn waits(tx: &mut Tx<'_>, run: &RunKey, row: &WfRunRow, thread: &ThreadRun) -> Vec<Wait> {
    let mut waits = Vec::new();
    if thread.status() == LhStatus::Halting {
        let numbers = children(tx, run, thread.number);
        let running = unfinished(tx, run, numbers);
        if !running.is_empty() {
            let what = format!("its child {} to halt", threads_text(&running));
            waits.push(Wait { thread_run_numbers: running, ..wait(WaitKind::WaitThreads, what) });
        }
    }
    for halt_reason in &thread.halt_reasons {
        waits.extend(halt_reason.reason.as_ref().map(|reason| explain(tx, run, row, thread, reason)));
    }
    waits
}

fn explain(tx: &mut Tx<'_>, run: &RunKey, row: &WfRunRow, thread: &ThreadRun, reason: &Reason) -> Wait {
    match reason {
        Reason::ManualHalt(_) => {
            let command = format!("canter resume wfRun {} --threadRunNumber {}", wf_run_text(&run.id()), thread.number);
            let operator = Unblocker { who: "an operator".to_string(), command };
            Wait { unblockers: vec![operator], ..wait(WaitKind::WaitResume, "somebody to resume it: it was stopped") }
        }
        Reason::PendingFailure(_) => {
            let pending = row.wf_run.iter().flat_map(|wf_run| &wf_run.pending_failures);
            let handlers = pending.filter(|pending| pending.failed_thread_run == thread.number);
            let names: Vec<&str> = handlers.map(|pending| pending.handler_spec_name.as_str()).collect();
            let what = format!("its failure handler {} to start, which it does once nothing else halts it", names.join(", "));
            wait(WaitKind::WaitThreads, what)
        }
        Reason::PendingInterrupt(_) => {
            let pending = row.wf_run.iter().flat_map(|wf_run| &wf_run.pending_interrupts);
            let handlers = pending.filter(|pending| pending.interrupted_thread_id == thread.number);
            let names: Vec<&str> = handlers.map(|pending| pending.handler_spec_name.as_str()).collect();
            wait(WaitKind::WaitThreads, format!("its interrupt handler {} to start, which it does once it has halted", names.join(", ")))
        }
        Reason::HandlingFailure(reason) => serving(tx, run, "failure handler", reason.handler_thread_id),
        Reason::Interrupted(reason) => serving(tx, run, "interrupt handler", reason.interrupt_thread_id),
        Reason::ParentHalted(reason) => parent(tx, run, reason.parent_thread_id),
        Reason::HaltedByParent(reason) => {
            wait(WaitKind::WaitNever, format!("nothing: thread {} needs it no more", reason.parent_thread_run_number))
        }
    }
}

fn serving(tx: &mut Tx<'_>, run: &RunKey, what: &str, number: i32) -> Wait {
    let since = find_thread(tx, run, number).and_then(|thread| thread.start_time);
    let what = format!("its {what}, thread {number}, to complete");
    Wait { since, thread_run_numbers: vec![number], ..wait(WaitKind::WaitThreads, what) }
}

fn parent(tx: &mut Tx<'_>, run: &RunKey, number: i32) -> Wait {
    let Some(parent) = find_thread(tx, run, number) else {
        return wait(WaitKind::WaitNever, format!("nothing: its parent, thread {number}, is gone"));
    };
    let mut wait = match parent.status() {
        LhStatus::Error => Wait {
            unblockers: rescue(run, number).to_vec(),
            ..wait(WaitKind::WaitParent, format!("its parent, thread {number}, to be rescued: it ended in ERROR"))
        },
        LhStatus::Exception => wait(WaitKind::WaitNever, format!("nothing: its parent, thread {number}, ended in EXCEPTION")),
        LhStatus::Starting | LhStatus::Running | LhStatus::Completed | LhStatus::Halting | LhStatus::Halted => {
            wait(WaitKind::WaitParent, format!("its parent, thread {number}, to go on"))
        }
    };
    wait.since = parent.end_time;
    wait.thread_run_numbers = vec![number];
    wait
}
