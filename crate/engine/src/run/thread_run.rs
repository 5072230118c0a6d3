//! ThreadRuns: how one begins, moves to its next node, and completes (spec B 2).

use super::place::{self, Place, edit_thread, thread_spec};
use super::{advance, node, variable, wf_run};
use crate::error::Failure;
use crate::id::RunKey;
use crate::tx::Tx;
use crate::wire::rows::{NodeRunRow, ThreadRunRow, WfRunRow, WfSpecRow};
use crate::wire::{FailureBeingHandled, LhStatus, NodeRun, ThreadRun, ThreadType, VariableValue, node as node_case};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a new thread is to be.
pub struct NewThread {
    pub spec: Arc<WfSpecRow>,
    pub thread_spec_name: String,
    pub kind: ThreadType,
    pub parent: Option<i32>,
    pub inputs: BTreeMap<String, VariableValue>,
    pub failure_being_handled: Option<FailureBeingHandled>,
}

/// Starts a thread: the row, its ENTRYPOINT NodeRun, its variables, in this order (spec B 2.2). Returns its number.
pub fn start(tx: &mut Tx<'_>, run: &RunKey, new: NewThread) -> i32 {
    let head = tx.edit::<WfRunRow>(&run.wf_run());
    let wf = head.wf_run.as_mut().expect("a WfRun row holds its WfRun");
    let number = if new.parent.is_some() { wf.greatest_threadrun_number + 1 } else { 0 };
    wf.greatest_threadrun_number = number;
    // That of whoever starts it: the WfRun's own may have migrated to another (spec B 15.3).
    let wf_spec_id = new.spec.wf_spec.as_ref().and_then(|spec| spec.id.clone()).unwrap_or_default();
    head.active_threads.push(number);
    if let Some(parent) = new.parent {
        edit_thread(tx, run, parent).child_thread_ids.push(number);
    }
    let thread_run = ThreadRun {
        wf_spec_id: Some(wf_spec_id.clone()),
        number,
        status: LhStatus::Running.into(),
        thread_spec_name: new.thread_spec_name.clone(),
        start_time: Some(tx.now()),
        parent_thread_id: new.parent,
        failure_being_handled: new.failure_being_handled,
        r#type: new.kind.into(),
        ..ThreadRun::default()
    };
    tx.put(run.thread_run(number), ThreadRunRow { thread_run: Some(thread_run), outputs: BTreeMap::new() });
    let spec = thread_spec(&new.spec, &new.thread_spec_name);
    let is_entrypoint = |node: &&String| matches!(spec.nodes[*node].node, Some(node_case::Node::Entrypoint(_)));
    let entrypoint = spec.nodes.keys().find(is_entrypoint).expect("a ThreadSpec has an ENTRYPOINT").clone();
    variable::create_all(tx, run, number, &new.spec, &new.thread_spec_name, &wf_spec_id, new.inputs);
    let place = Place {
        run: run.clone(),
        thread: number,
        position: 0,
        thread_spec_name: new.thread_spec_name,
        node_name: entrypoint,
        spec: new.spec,
    };
    put_node_run(tx, &place);
    node::arrive(tx, &place).expect("an ENTRYPOINT cannot fail on arrival");
    number
}

/// Moves a thread to its next NodeRun, one position on. The arrival may fail; the NodeRun exists all the same.
pub fn activate(tx: &mut Tx<'_>, from: &Place, node_name: &str) -> (Place, Result<(), Failure>) {
    let place = Place { position: from.position + 1, node_name: node_name.to_string(), ..from.clone() };
    edit_thread(tx, &place.run, place.thread).current_node_position = place.position;
    put_node_run(tx, &place);
    let arrived = node::arrive(tx, &place);
    (place, arrived)
}

fn put_node_run(tx: &mut Tx<'_>, place: &Place) {
    let node_run = NodeRun {
        id: Some(place.run.node_run_id(place.thread, place.position)),
        wf_spec_id: Some(place.wf_spec_id()),
        status: LhStatus::Running.into(),
        arrival_time: Some(tx.now()),
        thread_spec_name: place.thread_spec_name.clone(),
        node_name: place.node_name.clone(),
        node_type: Some(node::node_type(place.node())),
        ..NodeRun::default()
    };
    let row = NodeRunRow { node_run: Some(node_run), ..NodeRunRow::default() };
    tx.put(place.run.node_run(place.thread, place.position), row);
}

/// Ends a thread well. The entrypoint's end is the WfRun's.
pub fn complete(tx: &mut Tx<'_>, place: &Place, output: Option<VariableValue>, time_ms: i64) {
    let thread = edit_thread(tx, &place.run, place.thread);
    thread.status = LhStatus::Completed.into();
    thread.end_time = advance::stamp(time_ms);
    thread.output = output;
    if place.thread == 0 {
        wf_run::finish(tx, &place.run, LhStatus::Completed, time_ms);
    }
}

/// Numbers of a thread's children, each once: a failure handler's is listed twice (spec B Q-4).
pub fn children(tx: &mut Tx<'_>, run: &RunKey, number: i32) -> Vec<i32> {
    let mut children = place::thread_run(tx, run, number).child_thread_ids.clone();
    children.sort_unstable();
    children.dedup();
    children
}
