//! What happens when something becomes due. One mechanism for sleeps, timeouts, retries, retention and runs that go on.

use super::{Place, advance, node, task_run, user_task_hook, wf_run};
use crate::id::{Key, RunKey, run_row::RunRowKind};
use crate::tx::{Tx, millis};
use crate::wire::TaskStatus;
use crate::wire::rows::{ExternalEventRow, NodeRunRow, TaskRunRow, WfRunRow};

/// Fires the timer of the row under `key`, which was due at `due_ms`. The row's timer is gone afterwards, or set anew.
///
/// Tells whether what is due goes on in a follow-up command: then the very same timer may be there again.
pub fn fire(tx: &mut Tx<'_>, key: &Key, due_ms: i64) -> bool {
    let run = RunKey::of(&key.family).expect("timers belong to rows of WfRuns");
    match key.suffix.first().copied().and_then(RunRowKind::from_number) {
        Some(RunRowKind::WfRun) => {
            wf_run_due(tx, &run, key);
            return tx.get::<WfRunRow>(key).is_some_and(|row| row.deleting || row.continue_ms.is_some());
        }
        // What is left of a run whose deletion goes on.
        Some(RunRowKind::NodeRun | RunRowKind::TaskRun | RunRowKind::UserTaskRun) if wf_run::find(tx, &run).is_none() => tx.delete(key),
        Some(RunRowKind::NodeRun) => node_run_due(tx, &run, key, due_ms),
        Some(RunRowKind::TaskRun) => task_run_due(tx, &run, key, due_ms),
        Some(RunRowKind::UserTaskRun) => return user_task_hook::fire(tx, &run, key, due_ms),
        Some(RunRowKind::ExternalEvent) => {
            let event = tx.get::<ExternalEventRow>(key).expect("a timer belongs to a row");
            assert!(event.event.as_ref().is_some_and(|event| !event.claimed), "a claimed event has no timer");
            tx.delete(key);
        }
        Some(RunRowKind::ThreadRun | RunRowKind::Variable) | None => unreachable!("{key:?} has no timer"),
    }
    false
}

fn wf_run_due(tx: &mut Tx<'_>, run: &RunKey, key: &Key) {
    let row = tx.edit::<WfRunRow>(key);
    if row.deleting {
        row.deleting = false;
        return wf_run::delete(tx, run);
    }
    if row.continue_ms.take().is_some() {
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
    let node_run = row.node_run.as_ref().expect("a NodeRun row holds its NodeRun");
    let id = node_run.id.clone().expect("a NodeRun has its id");
    // A moment before the node was reached is due at once; nothing ends before it began.
    let due_ms = due_ms.max(millis(node_run.arrival_time.as_ref()).unwrap_or(0));
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
