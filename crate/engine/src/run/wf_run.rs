//! WfRuns: how one begins, ends, is put together for a reader, and is deleted (spec B 1, 16).

use super::place::{find_thread, task_guid, wf_spec};
use super::thread_run::{self, NewThread, Role};
use super::{advance, advance_woken, is_terminal, user_task_hook};
use crate::id::{Key, RunKey, depth, path_bytes};
use crate::limits::{DELETES_PER_COMMAND_MAX, NAME_BYTES_MAX, WF_RUN_DEPTH_MAX, WF_RUN_PATH_BYTES_MAX};
use crate::tx::{Effect, Tx};
use crate::wire::rows::{WfRunRow, WfSpecRow};
use crate::wire::wf_run::ParentTriggerReference;
use crate::wire::workflow_retention_policy::WfGcPolicy;
use crate::wire::{LhStatus, VariableValue, WfRun, WfRunId};
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

/// Whether keys can hold an id. Errors: one line, "Expected ..., but ...".
pub fn id_fits(id: &WfRunId) -> Result<(), String> {
    if depth(id) > WF_RUN_DEPTH_MAX {
        return Err(format!("Expected WfRuns nested at most {WF_RUN_DEPTH_MAX} deep, but this one would be at {}", depth(id)));
    }
    if path_bytes(id) > WF_RUN_PATH_BYTES_MAX {
        let bytes = path_bytes(id);
        return Err(format!("Expected a WfRunId of at most {WF_RUN_PATH_BYTES_MAX} bytes with its ancestors, but it has {bytes}"));
    }
    let mut part = Some(id);
    while let Some(named) = part {
        if named.id.len() > NAME_BYTES_MAX {
            return Err(format!("Expected a WfRun id of at most {NAME_BYTES_MAX} bytes, but it has {}", named.id.len()));
        }
        part = named.parent_wf_run_id.as_deref();
    }
    Ok(())
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

/// What a new WfRun is to be.
pub struct NewRun {
    pub spec: Arc<WfSpecRow>,
    pub inputs: BTreeMap<String, VariableValue>,
    /// The RUN_CHILD_WF that starts it.
    pub parent_trigger: Option<ParentTriggerReference>,
}

/// Starts a WfRun: its head, then the entrypoint thread (spec B 1.3). The caller advances it, or wakes it.
pub fn start(tx: &mut Tx<'_>, run: &RunKey, new: NewRun) {
    let NewRun { spec, inputs, parent_trigger } = new;
    let definition = spec.wf_spec.as_ref().expect("a WfSpec row holds its WfSpec");
    let wf_run = WfRun {
        id: Some(run.id()),
        wf_spec_id: definition.id.clone(),
        status: LhStatus::Running.into(),
        start_time: Some(tx.now()),
        parent_trigger,
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
}

/// Sets the status without ending the run.
pub fn set_status(tx: &mut Tx<'_>, run: &RunKey, status: LhStatus) {
    if get(tx, run).wf_run.as_ref().map(WfRun::status) != Some(status) {
        edit(tx, run).status = status.into();
    }
}

/// The entrypoint has ended, and the run with it; a parent that waits for it is to see that in the same command (spec B 1.5, Q-1).
pub fn finish(tx: &mut Tx<'_>, run: &RunKey, status: LhStatus, time_ms: i64) {
    assert!(is_terminal(status), "{status:?} ends nothing");
    let wf_run = edit(tx, run);
    wf_run.status = status.into();
    wf_run.end_time = advance::stamp(time_ms);
    let spec_id = wf_run.wf_spec_id.clone().unwrap_or_default();
    let spec = wf_spec(tx, &spec_id);
    if let Some(expire_ms) = expire_ms(&spec, time_ms) {
        tx.edit::<WfRunRow>(&run.wf_run()).expire_ms = Some(expire_ms);
    }
    tx.effect(Effect::WfRunEnded(run.clone()));
    tell_parent(tx, run);
}

/// When a run that ends is deleted by itself. `None`: it stays.
pub fn expire_ms(spec: &WfSpecRow, end_ms: i64) -> Option<i64> {
    let policy = spec.wf_spec.as_ref().and_then(|spec| spec.retention_policy.as_ref()).and_then(|policy| policy.wf_gc_policy.as_ref());
    let WfGcPolicy::SecondsAfterWfTermination(seconds) = policy?;
    Some(end_ms.saturating_add(seconds.saturating_mul(1000)))
}

fn tell_parent(tx: &mut Tx<'_>, run: &RunKey) {
    if let Some(parent) = run.parent() {
        tx.wake(parent);
    }
}

/// Deletes a WfRun and everything in it, in whatever status; a big one goes on in follow-up commands, its head last (spec B 16.2). Its
/// children stay. A parent that waits for it is to see that it will never end.
pub fn delete(tx: &mut Tx<'_>, run: &RunKey) {
    let head = run.wf_run();
    if find(tx, run).is_some() {
        tell_parent(tx, run);
    }
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
    let now_ms = tx.now_ms();
    advance_woken(tx, now_ms);
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
