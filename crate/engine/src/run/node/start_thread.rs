//! START_THREAD: starts a child thread and goes on (spec B 5.5). Its output is the child's number.

use crate::error::Failure;
use crate::run::{Place, inputs, thread_run};
use crate::tx::Tx;
use crate::value;
use crate::wire::node_run::NodeType;
use crate::wire::{StartThreadNode, StartThreadRun, VariableValue};

pub fn begin(node: &StartThreadNode) -> StartThreadRun {
    StartThreadRun { child_thread_id: None, thread_spec_name: node.thread_spec_name.clone() }
}

pub fn arrive(tx: &mut Tx<'_>, place: &Place, node: &StartThreadNode) -> Result<(), Failure> {
    let inputs = inputs::evaluate(tx, place, &node.variables)?;
    let child = thread_run::start_child(tx, place, &node.thread_spec_name, inputs)?;
    match &mut place.edit_node_run(tx).node_type {
        Some(NodeType::StartThread(start)) => start.child_thread_id = Some(child),
        other => panic!("a START_THREAD holds {other:?}"),
    }
    Ok(())
}

pub fn output(tx: &mut Tx<'_>, place: &Place) -> Option<VariableValue> {
    match place.node_run(tx).node_run.as_ref().and_then(|node_run| node_run.node_type.as_ref()) {
        Some(NodeType::StartThread(start)) => start.child_thread_id.map(|child| value::int(i64::from(child))),
        other => panic!("a START_THREAD holds {other:?}"),
    }
}
