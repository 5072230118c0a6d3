//! Node types: one file each, with the same verbs in the same order.
//!
//! * `arrive`: the NodeRun has just been created; sets up what it waits for. A failure here is the node's.
//! * `on_...`: something it waits for has happened.
//! * `check`: is it done? Asked in every pass while it is current.
//! * `can_halt`: may its thread be HALTED now?
//! * `halt`: its thread halts here; what cannot go on later is given up.
//! * `output`: what later assignments of the thread read of it.
//!
//! To add a node type: a file here, a case in [`Kind`], and the compiler names every other place.

pub mod entrypoint;
pub mod exit;
pub mod external_event;
pub mod nop;
pub mod run_child_wf;
pub mod sleep;
pub mod start_multiple_threads;
pub mod start_thread;
pub mod task;
pub mod throw_event;
pub mod user_task;
pub mod wait_for_child_wf;
pub mod wait_for_condition;
pub mod wait_for_threads;

use super::Place;
use super::advance::stamp;
use crate::error::Failure;
use crate::tx::Tx;
pub use crate::wire::node::Node as Kind;
use crate::wire::node_run::NodeType;
use crate::wire::rows::ThreadRunRow;
use crate::wire::{self, ExitRun, LhStatus, Node, VariableValue, WaitForConditionRun};

fn kind_of(place: &Place) -> &Kind {
    place.node().node.as_ref().expect("a node without a type was refused when the WfSpec was put")
}

/// What a node says when asked whether it is done.
pub enum Step {
    Wait,
    Complete,
    /// An EXIT: the thread is done, with this output.
    Exit(Option<VariableValue>),
}

/// The sub-message a new NodeRun begins with. NOP shows as `entrypoint` (spec B Q-22).
pub fn node_type(node: &Node) -> NodeType {
    match node.node.as_ref().expect("a node without a type was refused when the WfSpec was put") {
        Kind::Entrypoint(_) | Kind::Nop(_) => NodeType::Entrypoint(wire::EntrypointRun {}),
        Kind::Exit(_) => NodeType::Exit(ExitRun {}),
        Kind::Task(_) => NodeType::Task(wire::TaskNodeRun::default()),
        Kind::ExternalEvent(event) => NodeType::ExternalEvent(external_event::begin(event)),
        Kind::Sleep(_) => NodeType::Sleep(wire::SleepNodeRun::default()),
        Kind::WaitForCondition(_) => NodeType::WaitForCondition(WaitForConditionRun {}),
        Kind::ThrowEvent(_) => NodeType::ThrowEvent(wire::ThrowEventNodeRun::default()),
        Kind::RunChildWf(_) => NodeType::RunChildWf(wire::RunChildWfNodeRun::default()),
        Kind::WaitForChildWf(_) => NodeType::WaitForChildWf(wire::WaitForChildWfNodeRun::default()),
        Kind::UserTask(_) => NodeType::UserTask(wire::UserTaskNodeRun::default()),
        Kind::StartThread(start) => NodeType::StartThread(start_thread::begin(start)),
        Kind::StartMultipleThreads(start) => NodeType::StartMultipleThreads(start_multiple_threads::begin(start)),
        Kind::WaitForThreads(_) => NodeType::WaitForThreads(wire::WaitForThreadsRun::default()),
    }
}

pub fn arrive(tx: &mut Tx<'_>, place: &Place) -> Result<(), Failure> {
    match kind_of(place) {
        Kind::Task(node) => task::arrive(tx, place, node),
        Kind::ExternalEvent(node) => external_event::arrive(tx, place, node),
        Kind::Sleep(node) => sleep::arrive(tx, place, node),
        Kind::ThrowEvent(node) => throw_event::arrive(tx, place, node),
        Kind::RunChildWf(node) => run_child_wf::arrive(tx, place, node),
        Kind::WaitForChildWf(node) => wait_for_child_wf::arrive(tx, place, node),
        Kind::UserTask(node) => user_task::arrive(tx, place, node),
        Kind::StartThread(node) => start_thread::arrive(tx, place, node),
        Kind::StartMultipleThreads(node) => start_multiple_threads::arrive(tx, place, node),
        Kind::WaitForThreads(node) => wait_for_threads::arrive(tx, place, node),
        // Nothing to set up.
        Kind::Entrypoint(_) | Kind::Nop(_) | Kind::Exit(_) | Kind::WaitForCondition(_) => Ok(()),
    }
}

pub fn check(tx: &mut Tx<'_>, place: &Place) -> Result<Step, Failure> {
    match kind_of(place) {
        Kind::Entrypoint(_) => entrypoint::check(),
        Kind::Nop(_) => nop::check(),
        Kind::Exit(node) => exit::check(tx, place, node),
        Kind::Task(_) => task::check(tx, place),
        Kind::ExternalEvent(node) => external_event::check(tx, place, node),
        Kind::Sleep(node) => sleep::check(tx, place, node),
        Kind::WaitForCondition(node) => wait_for_condition::check(tx, place, node),
        Kind::ThrowEvent(_) => throw_event::check(),
        Kind::RunChildWf(_) => run_child_wf::check(),
        Kind::WaitForChildWf(_) => wait_for_child_wf::check(tx, place),
        Kind::UserTask(_) => user_task::check(tx, place),
        // What they do, they did on arrival.
        Kind::StartThread(_) | Kind::StartMultipleThreads(_) => Ok(Step::Complete),
        Kind::WaitForThreads(node) => wait_for_threads::check(tx, place, node),
    }
}

/// The node's timer has fired.
pub fn on_timer(tx: &mut Tx<'_>, place: &Place) {
    match kind_of(place) {
        Kind::ExternalEvent(_) => external_event::on_timer(tx, place),
        Kind::Sleep(_) => sleep::on_timer(tx, place),
        Kind::Entrypoint(_)
        | Kind::Nop(_)
        | Kind::Exit(_)
        | Kind::Task(_)
        | Kind::WaitForCondition(_)
        | Kind::StartThread(_)
        | Kind::StartMultipleThreads(_)
        | Kind::WaitForThreads(_)
        | Kind::UserTask(_)
        | Kind::ThrowEvent(_)
        | Kind::RunChildWf(_)
        | Kind::WaitForChildWf(_) => unreachable!("only nodes that set `due_ms` have a timer"),
    }
}

/// A failure of the node was handled; its thread is about to leave it.
pub fn on_failure_handled(tx: &mut Tx<'_>, place: &Place) {
    match kind_of(place) {
        Kind::WaitForThreads(_) => wait_for_threads::on_failure_handled(tx, place),
        Kind::Entrypoint(_)
        | Kind::Nop(_)
        | Kind::Exit(_)
        | Kind::Task(_)
        | Kind::ExternalEvent(_)
        | Kind::Sleep(_)
        | Kind::WaitForCondition(_)
        | Kind::StartThread(_)
        | Kind::StartMultipleThreads(_)
        | Kind::UserTask(_)
        | Kind::ThrowEvent(_)
        | Kind::RunChildWf(_)
        | Kind::WaitForChildWf(_) => (),
    }
}

/// Whether the thread may be HALTED at this node now. All but a running task halt at once (spec B 4.5, Q-7).
pub fn can_halt(tx: &mut Tx<'_>, place: &Place) -> bool {
    match kind_of(place) {
        Kind::Task(_) => task::can_halt(tx, place),
        Kind::Entrypoint(_)
        | Kind::Nop(_)
        | Kind::Exit(_)
        | Kind::ExternalEvent(_)
        | Kind::Sleep(_)
        | Kind::WaitForCondition(_)
        | Kind::StartThread(_)
        | Kind::StartMultipleThreads(_)
        | Kind::WaitForThreads(_)
        | Kind::ThrowEvent(_)
        | Kind::RunChildWf(_)
        | Kind::WaitForChildWf(_)
        | Kind::UserTask(_) => true,
    }
}

/// The thread halts at this node. Whatever it waits for goes on but for a user task (spec B 4.5).
pub fn halt(tx: &mut Tx<'_>, place: &Place) {
    match kind_of(place) {
        Kind::UserTask(_) => user_task::halt(tx, place),
        Kind::Entrypoint(_)
        | Kind::Nop(_)
        | Kind::Exit(_)
        | Kind::Task(_)
        | Kind::ExternalEvent(_)
        | Kind::Sleep(_)
        | Kind::WaitForCondition(_)
        | Kind::StartThread(_)
        | Kind::StartMultipleThreads(_)
        | Kind::WaitForThreads(_)
        | Kind::ThrowEvent(_)
        | Kind::RunChildWf(_)
        | Kind::WaitForChildWf(_) => (),
    }
}

/// What later assignments of the same thread read of a completed NodeRun. `None`: the type has no output.
pub fn output(tx: &mut Tx<'_>, place: &Place) -> Option<VariableValue> {
    match kind_of(place) {
        Kind::Task(_) => task::output(tx, place),
        Kind::ExternalEvent(_) => external_event::output(tx, place),
        Kind::UserTask(_) => user_task::output(tx, place),
        Kind::StartThread(_) => start_thread::output(tx, place),
        Kind::StartMultipleThreads(_) => start_multiple_threads::output(tx, place),
        Kind::RunChildWf(_) => run_child_wf::output(tx, place),
        Kind::WaitForChildWf(_) => wait_for_child_wf::output(tx, place),
        Kind::Entrypoint(_)
        | Kind::Nop(_)
        | Kind::Exit(_)
        | Kind::Sleep(_)
        | Kind::WaitForCondition(_)
        | Kind::WaitForThreads(_)
        | Kind::ThrowEvent(_) => None,
    }
}

/// Marks a NodeRun COMPLETED, and remembers where its output is if some assignment of the thread asks for it.
pub fn complete(tx: &mut Tx<'_>, place: &Place, time_ms: i64) {
    let row = place.edit(tx);
    row.due_ms = None;
    let node_run = row.node_run.as_mut().expect("a NodeRun row holds its NodeRun");
    node_run.status = LhStatus::Completed.into();
    node_run.end_time = stamp(time_ms);
    if is_read(place) {
        let thread = tx.edit::<ThreadRunRow>(&place.run.thread_run(place.thread));
        thread.outputs.insert(place.node_name.clone(), place.position);
    }
}

/// Whether some assignment of the thread refers to the node's output.
fn is_read(place: &Place) -> bool {
    place.spec.outputs_read.get(&place.thread_spec_name).is_some_and(|nodes| nodes.names.contains(&place.node_name))
}
