//! START_MULTIPLE_THREADS: starts a child thread for each element of a list and goes on (spec B 5.6). Its output is the list of their
//! numbers.

use crate::error::Failure;
use crate::limits::THREAD_INPUTS_BYTES_MAX;
use crate::run::place::thread_spec;
use crate::run::{Place, inputs, thread_run, variable};
use crate::tx::Tx;
use crate::value::name::INPUT;
use crate::value::{self, json};
use crate::wire::node_run::NodeType;
use crate::wire::rows::NodeRunRow;
use crate::wire::variable_value::Value;
use crate::wire::{StartMultipleThreadsNode, StartMultipleThreadsRun, VariableAssignment, VariableValue};

pub fn begin(node: &StartMultipleThreadsNode) -> StartMultipleThreadsRun {
    StartMultipleThreadsRun { thread_spec_name: node.thread_spec_name.clone(), child_thread_ids: Vec::new() }
}

pub fn arrive(tx: &mut Tx<'_>, place: &Place, node: &StartMultipleThreadsNode) -> Result<(), Failure> {
    let elements = elements(tx, place, node.iterable.as_ref())?;
    thread_run::expect_room(tx, place, elements.len())?;
    let takes_element = inputs::declares(thread_spec(&place.spec, &node.thread_spec_name), INPUT);
    let mut bytes = 0;
    for element in elements {
        // Evaluated for each anew: they may refer to what changes on the way.
        let mut inputs = inputs::evaluate(tx, place, &node.variables)?;
        if takes_element {
            inputs.insert(INPUT.to_string(), element);
        }
        bytes += inputs::bytes(&inputs);
        if bytes > THREAD_INPUTS_BYTES_MAX {
            return Err(Failure::var_sub(format!(
                "Expected the inputs of all threads to have at most {THREAD_INPUTS_BYTES_MAX} bytes, but they have more"
            )));
        }
        let child = thread_run::start_child(tx, place, &node.thread_spec_name, inputs)?;
        match &mut place.edit_node_run(tx).node_type {
            Some(NodeType::StartMultipleThreads(start)) => start.child_thread_ids.push(child),
            other => panic!("a START_MULTIPLE_THREADS holds {other:?}"),
        }
    }
    Ok(())
}

pub fn output(tx: &mut Tx<'_>, place: &Place) -> Option<VariableValue> {
    let row = place.node_run(tx);
    let numbers: Vec<serde_json::Value> = seen(&row).child_thread_ids.iter().map(|child| (*child).into()).collect();
    Some(json::from_json(numbers.into()))
}

/// The elements of the list, each as a value.
fn elements(tx: &mut Tx<'_>, place: &Place, iterable: Option<&VariableAssignment>) -> Result<Vec<VariableValue>, Failure> {
    let iterable = iterable.ok_or_else(|| Failure::var_sub("Expected a list to start threads for, but the node names none"))?;
    match variable::evaluate(tx, place, iterable)?.value {
        Some(Value::JsonArr(text)) => Ok(json::list(&text).into_iter().map(json::from_json).collect()),
        Some(Value::Array(array)) => Ok(array.items),
        other => {
            let found = value::types::Type::of(&VariableValue { value: other });
            Err(Failure::var_sub(format!("Expected a JSON_ARR or an Array to start threads for, but it is of type {found}")))
        }
    }
}

fn seen(row: &NodeRunRow) -> &StartMultipleThreadsRun {
    match row.node_run.as_ref().and_then(|node_run| node_run.node_type.as_ref()) {
        Some(NodeType::StartMultipleThreads(start)) => start,
        other => panic!("a START_MULTIPLE_THREADS holds {other:?}"),
    }
}
