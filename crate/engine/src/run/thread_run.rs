//! ThreadRuns: how one begins, moves to its next node, and completes (spec B 2).

use super::inputs::{self, Inputs};
use super::place::{self, Place, edit_thread, thread_spec};
use super::{advance, node, thread_queue, variable, wf_run};
use crate::error::Failure;
use crate::id::RunKey;
use crate::limits::{THREAD_DEPTH_MAX, THREADS_QUEUED_MAX};
use crate::tx::Tx;
use crate::wire::rows::{NodeRunRow, ThreadRunRow, WfRunRow, WfSpecRow};
use crate::wire::{
    ExternalEventId, FailureBeingHandled, LhErrorType, LhStatus, NodeRun, QueuedThreadRunInfo, ThreadRun, ThreadType, VariableValue,
    node as node_case,
};
use std::sync::Arc;

/// What a new thread is there for.
pub enum Role {
    Entrypoint,
    Child,
    /// Handles this event for its parent.
    Interrupt(ExternalEventId),
    /// Handles this failure of its parent. `None`: for a thread that waits for its parent (spec B 10.3).
    FailureHandler(Option<FailureBeingHandled>),
}

/// What a new thread is to be.
pub struct NewThread {
    pub spec: Arc<WfSpecRow>,
    pub thread_spec_name: String,
    pub role: Role,
    pub parent: Option<i32>,
    pub inputs: Inputs,
}

/// Starts a child of the thread at `place` for one of its nodes, or queues it where no slot is free. Returns its number.
///
/// Errors: VAR_SUB_ERROR where the inputs do not fit the thread, INTERNAL_ERROR where too many threads wait already.
pub fn start_child(tx: &mut Tx<'_>, place: &Place, thread_spec_name: &str, mut inputs: Inputs) -> Result<i32, Failure> {
    inputs::check(tx, thread_spec(&place.spec, thread_spec_name), &mut inputs).map_err(Failure::var_sub)?;
    variable::fits("the inputs of a thread together", inputs::bytes(&inputs))?;
    expect_room(tx, place, 1)?;
    let new = NewThread {
        spec: place.spec.clone(),
        thread_spec_name: thread_spec_name.to_string(),
        role: Role::Child,
        parent: Some(place.thread),
        inputs,
    };
    Ok(start(tx, &place.run, new))
}

/// Whether so many more children may be started, be it that they have to wait (spec B 2.6).
pub fn expect_room(tx: &mut Tx<'_>, place: &Place, more: usize) -> Result<(), Failure> {
    if !may_nest(tx, &place.run, place.thread) {
        return Err(Failure::of(
            LhErrorType::InternalError,
            format!("Expected threads to nest at most {THREAD_DEPTH_MAX} deep, but they would"),
        ));
    }
    let queued = thread_queue::queue(&wf_run::get(tx, &place.run)).len();
    if queued + more > THREADS_QUEUED_MAX {
        let text =
            format!("Expected at most {THREADS_QUEUED_MAX} threads to wait for a slot, but {queued} wait and {more} are to be started");
        return Err(Failure::of(LhErrorType::InternalError, text));
    }
    Ok(())
}

/// Whether a thread may have children: it lies no deeper than threads may.
pub fn may_nest(tx: &mut Tx<'_>, run: &RunKey, number: i32) -> bool {
    lineage(tx, run, number).len() < THREAD_DEPTH_MAX
}

/// The thread itself and all above it, upwards.
pub fn lineage(tx: &mut Tx<'_>, run: &RunKey, number: i32) -> Vec<i32> {
    let mut numbers = vec![number];
    while let Some(parent) = place::thread_run(tx, run, numbers[numbers.len() - 1]).parent_thread_id {
        numbers.push(parent);
    }
    numbers
}

/// Starts a thread. Returns its number. A child waits in the queue where no slot is free; handlers never wait (spec D 1).
pub fn start(tx: &mut Tx<'_>, run: &RunKey, new: NewThread) -> i32 {
    let queued = matches!(new.role, Role::Child) && !thread_queue::has_slot(tx, run);
    let head = tx.edit::<WfRunRow>(&run.wf_run());
    let wf = head.wf_run.as_mut().expect("a WfRun row holds its WfRun");
    let number = if new.parent.is_some() { wf.greatest_threadrun_number + 1 } else { 0 };
    wf.greatest_threadrun_number = number;
    // That of whoever starts it: the WfRun's own may have migrated to another (spec B 15.3).
    let wf_spec_id = new.spec.wf_spec.as_ref().and_then(|spec| spec.id.clone());
    if queued {
        wf.thread_run_queue.push(number);
    } else {
        head.active_threads.push(number);
    }
    if let Some(parent) = new.parent {
        edit_thread(tx, run, parent).child_thread_ids.push(number);
    }
    let (kind, interrupt_trigger_id, failure_being_handled) = match new.role {
        Role::Entrypoint => (ThreadType::Entrypoint, None, None),
        Role::Child => (ThreadType::Child, None, None),
        Role::Interrupt(event) => (ThreadType::Interrupt, Some(event), None),
        Role::FailureHandler(failure) => (ThreadType::FailureHandler, None, failure),
    };
    let thread_run = ThreadRun {
        wf_spec_id,
        number,
        status: if queued { LhStatus::Starting } else { LhStatus::Running }.into(),
        thread_spec_name: new.thread_spec_name,
        start_time: Some(tx.now()),
        parent_thread_id: new.parent,
        interrupt_trigger_id,
        failure_being_handled,
        r#type: kind.into(),
        ..ThreadRun::default()
    };
    let mut row = ThreadRunRow { thread_run: Some(thread_run), ..ThreadRunRow::default() };
    if queued {
        row.queued = Some(QueuedThreadRunInfo { input_vars: new.inputs });
        tx.put(run.thread_run(number), row);
    } else {
        tx.put(run.thread_run(number), row);
        begin(tx, run, number, new.spec, new.inputs);
    }
    number
}

/// Starts a thread that has waited in the queue; it is on the list of active ones already.
pub fn start_queued(tx: &mut Tx<'_>, run: &RunKey, number: i32) {
    let now = tx.now();
    let row = tx.edit::<ThreadRunRow>(&run.thread_run(number));
    let queued = row.queued.take().expect("a queued thread has its inputs");
    let thread = row.thread_run.as_mut().expect("a ThreadRun row holds its ThreadRun");
    thread.status = LhStatus::Running.into();
    thread.start_time = Some(now);
    let wf_spec_id = thread.wf_spec_id.clone().expect("a ThreadRun knows its WfSpec");
    let spec = place::wf_spec(tx, &wf_spec_id);
    begin(tx, run, number, spec, queued.input_vars);
}

/// Gives a thread its variables and its ENTRYPOINT NodeRun (spec B 2.2).
fn begin(tx: &mut Tx<'_>, run: &RunKey, number: i32, spec: Arc<WfSpecRow>, inputs: Inputs) {
    let thread = place::thread_run(tx, run, number);
    let (thread_spec_name, wf_spec_id) = (thread.thread_spec_name.clone(), thread.wf_spec_id.clone().unwrap_or_default());
    let nodes = &thread_spec(&spec, &thread_spec_name).nodes;
    let is_entrypoint = |node: &&String| matches!(nodes[*node].node, Some(node_case::Node::Entrypoint(_)));
    let entrypoint = nodes.keys().find(is_entrypoint).expect("a ThreadSpec has an ENTRYPOINT").clone();
    variable::create_all(tx, run, number, &spec, &thread_spec_name, &wf_spec_id, inputs);
    let place = Place { run: run.clone(), thread: number, position: 0, thread_spec_name, node_name: entrypoint, spec };
    put_node_run(tx, &place);
    node::arrive(tx, &place).expect("an ENTRYPOINT cannot fail on arrival");
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

/// Notes that the failure of children shall not make the thread's EXIT fail any more (spec B 5.2).
pub fn handle_children(tx: &mut Tx<'_>, run: &RunKey, number: i32, children: impl IntoIterator<Item = i32>) {
    let handled = place::thread_run(tx, run, number).handled_failed_children.clone();
    let mut new: Vec<i32> = Vec::new();
    for child in children {
        if !handled.contains(&child) && !new.contains(&child) {
            new.push(child);
        }
    }
    if !new.is_empty() {
        edit_thread(tx, run, number).handled_failed_children.extend(new);
    }
}
