//! What happens when something becomes due. One mechanism for sleeps, timeouts, retries, retention and runs that go on.

use super::{Place, advance, node, task_run, wf_run};
use crate::id::{Key, RunKey, run_row::RunRowKind};
use crate::tx::Tx;
use crate::wire::TaskStatus;
use crate::wire::rows::{ExternalEventRow, NodeRunRow, TaskRunRow, WfRunRow};

/// Fires the timer of the row under `key`, which was due at `due_ms`. The row's timer is gone afterwards, or set anew.
pub fn fire(tx: &mut Tx<'_>, key: &Key, due_ms: i64) {
    let run = RunKey::of(&key.family).expect("timers belong to rows of WfRuns");
    match key.suffix.first().copied().and_then(RunRowKind::from_number) {
        Some(RunRowKind::WfRun) => wf_run_due(tx, &run, key),
        Some(RunRowKind::NodeRun) => node_run_due(tx, &run, key, due_ms),
        Some(RunRowKind::TaskRun) => task_run_due(tx, &run, key, due_ms),
        Some(RunRowKind::ExternalEvent) => {
            let event = tx.get::<ExternalEventRow>(key).expect("a timer belongs to a row");
            assert!(event.event.as_ref().is_some_and(|event| !event.claimed), "a claimed event has no timer");
            tx.delete(key);
        }
        Some(RunRowKind::ThreadRun | RunRowKind::Variable) | None => unreachable!("{key:?} has no timer"),
    }
}

fn wf_run_due(tx: &mut Tx<'_>, run: &RunKey, key: &Key) {
    let row = tx.edit::<WfRunRow>(key);
    if row.deleting {
        row.deleting = false;
        return wf_run::delete(tx, run);
    }
    if row.continues {
        row.continues = false;
        let now_ms = tx.now_ms();
        return advance(tx, run, now_ms);
    }
    // Retention: a run rescued meanwhile lives on (spec B Q-40).
    row.expire_ms = None;
    if row.wf_run.as_ref().is_some_and(|wf_run| super::is_terminal(wf_run.status())) {
        wf_run::delete(tx, run);
    }
}

fn node_run_due(tx: &mut Tx<'_>, run: &RunKey, key: &Key, due_ms: i64) {
    let row = tx.get::<NodeRunRow>(key).expect("a timer belongs to a row");
    let id = row.node_run.as_ref().and_then(|node_run| node_run.id.clone()).expect("a NodeRun has its id");
    let place = Place::at(tx, run, id.thread_run_number, id.position);
    node::on_timer(tx, &place);
    place.edit(tx).due_ms = None;
    advance(tx, run, due_ms);
}

fn task_run_due(tx: &mut Tx<'_>, run: &RunKey, key: &Key, due_ms: i64) {
    let row = tx.get::<TaskRunRow>(key).expect("a timer belongs to a row");
    match row.task_run.as_ref().expect("a TaskRun row holds its TaskRun").status() {
        TaskStatus::TaskRunning => task_run::time_out(tx, run, key, due_ms),
        TaskStatus::TaskPending => task_run::schedule(tx, key),
        TaskStatus::TaskScheduled
        | TaskStatus::TaskSuccess
        | TaskStatus::TaskFailed
        | TaskStatus::TaskTimeout
        | TaskStatus::TaskOutputSerdeError
        | TaskStatus::TaskInputVarSubError
        | TaskStatus::TaskException => unreachable!("{key:?} has no timer in this status"),
    }
}
