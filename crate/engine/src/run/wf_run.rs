//! WfRuns: how one begins, ends, is put together for a reader, and is deleted (spec B 1, 16).

use super::place::{find_thread, task_guid, wf_spec};
use super::thread_run::{self, NewThread, Role};
use super::{advance, is_terminal, user_task_hook};
use crate::id::{Key, RunKey};
use crate::limits::DELETES_PER_COMMAND_MAX;
use crate::tx::{Effect, Tx};
use crate::wire::rows::{WfRunRow, WfSpecRow};
use crate::wire::workflow_retention_policy::WfGcPolicy;
use crate::wire::{LhStatus, VariableValue, WfRun};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The head of a WfRun, as it is now.
pub fn get(tx: &mut Tx<'_>, run: &RunKey) -> Arc<WfRunRow> {
    find(tx, run).unwrap_or_else(|| panic!("no WfRun {run:?}"))
}

/// `None`: there is no such run, or its deletion goes on and nothing may be done to it any more.
pub fn find(tx: &mut Tx<'_>, run: &RunKey) -> Option<Arc<WfRunRow>> {
    tx.get::<WfRunRow>(&run.wf_run()).filter(|row| !row.deleting)
}

/// Whether a run of this id is stored, be it the rest of a deleted one.
pub fn is_taken(tx: &mut Tx<'_>, run: &RunKey) -> bool {
    tx.exists(&run.wf_run())
}

/// The WfRun, to be changed.
pub fn edit<'t>(tx: &'t mut Tx<'_>, run: &RunKey) -> &'t mut WfRun {
    tx.edit::<WfRunRow>(&run.wf_run()).wf_run.as_mut().expect("a WfRun row holds its WfRun")
}

/// The WfRun as clients see it: its head and its active threads. `None`: there is no such run.
pub fn read(tx: &mut Tx<'_>, run: &RunKey) -> Option<WfRun> {
    let row = find(tx, run)?;
    let mut wf_run = row.wf_run.clone()?;
    wf_run.thread_runs =
        row.active_threads.iter().filter_map(|number| find_thread(tx, run, *number)).map(|thread| thread.clone()).collect();
    Some(wf_run)
}

/// Starts a WfRun: its head, then the entrypoint thread, then as far as it goes (spec B 1.3).
pub fn start(tx: &mut Tx<'_>, run: &RunKey, spec: &Arc<WfSpecRow>, inputs: BTreeMap<String, VariableValue>) {
    let definition = spec.wf_spec.as_ref().expect("a WfSpec row holds its WfSpec");
    let wf_run = WfRun {
        id: Some(run.id()),
        wf_spec_id: definition.id.clone(),
        status: LhStatus::Running.into(),
        start_time: Some(tx.now()),
        ..WfRun::default()
    };
    tx.put(run.wf_run(), WfRunRow { wf_run: Some(wf_run), ..WfRunRow::default() });
    let entrypoint = NewThread {
        spec: spec.clone(),
        thread_spec_name: definition.entrypoint_thread_name.clone(),
        role: Role::Entrypoint,
        parent: None,
        inputs,
    };
    thread_run::start(tx, run, entrypoint);
    let now_ms = tx.now_ms();
    advance(tx, run, now_ms);
}

/// Sets the status without ending the run.
pub fn set_status(tx: &mut Tx<'_>, run: &RunKey, status: LhStatus) {
    if get(tx, run).wf_run.as_ref().map(WfRun::status) != Some(status) {
        edit(tx, run).status = status.into();
    }
}

/// The entrypoint has ended, and the run with it (spec B 1.5).
pub fn finish(tx: &mut Tx<'_>, run: &RunKey, status: LhStatus, time_ms: i64) {
    assert!(is_terminal(status), "{status:?} ends nothing");
    let wf_run = edit(tx, run);
    wf_run.status = status.into();
    wf_run.end_time = advance::stamp(time_ms);
    let spec_id = wf_run.wf_spec_id.clone().unwrap_or_default();
    let spec = wf_spec(tx, &spec_id);
    let policy = spec.wf_spec.as_ref().and_then(|spec| spec.retention_policy.as_ref()).and_then(|policy| policy.wf_gc_policy.as_ref());
    if let Some(WfGcPolicy::SecondsAfterWfTermination(seconds)) = policy {
        tx.edit::<WfRunRow>(&run.wf_run()).expire_ms = Some(time_ms.saturating_add(seconds.saturating_mul(1000)));
    }
    tx.effect(Effect::WfRunEnded(run.clone()));
}

/// Deletes a WfRun and everything in it, in whatever status; a big one goes on in follow-up commands, its head last (spec B 16.2).
pub fn delete(tx: &mut Tx<'_>, run: &RunKey) {
    let head = run.wf_run();
    let keys = tx.keys(run.family(), DELETES_PER_COMMAND_MAX + 1);
    let rest: Vec<&Key> = keys.iter().filter(|key| **key != head).collect();
    if rest.len() < keys.len() && rest.len() >= DELETES_PER_COMMAND_MAX {
        silence(tx, run);
        tx.edit::<WfRunRow>(&head).deleting = true;
    } else if rest.len() < keys.len() {
        tx.delete(&head);
        tx.effect(Effect::WfRunEnded(run.clone()));
    }
    for key in rest {
        tx.delete(key);
    }
}

/// Deletes what could still be heard of: the current NodeRuns with their timers, and their TaskRuns, which may be queued. The rest of
/// the run waits for nothing.
fn silence(tx: &mut Tx<'_>, run: &RunKey) {
    user_task_hook::silence(tx, run);
    let Some(row) = find(tx, run) else { return };
    for number in &row.active_threads {
        let Some(thread) = find_thread(tx, run, *number) else { continue };
        let (node_run, guid) = (run.node_run(*number, thread.current_node_position), task_guid(*number, thread.current_node_position));
        for key in [node_run, run.task_run(&guid), run.user_task_run(&guid)] {
            if tx.exists(&key) {
                tx.delete(&key);
            }
        }
    }
}
