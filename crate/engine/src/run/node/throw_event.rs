//! THROW_EVENT: throws a WorkflowEvent. Completes on the first check; no output (spec B 5.11).

use super::Step;
use crate::error::Failure;
use crate::run::{Place, variable, workflow_events};
use crate::tx::Tx;
use crate::wire::ThrowEventNode;
use crate::wire::node_run::NodeType;

pub fn arrive(tx: &mut Tx<'_>, place: &Place, node: &ThrowEventNode) -> Result<(), Failure> {
    let def = node.event_def_id.clone().unwrap_or_default().name;
    let number = workflow_events::next_number(tx, &place.run, &def);
    match &mut place.edit_node_run(tx).node_type {
        // Also if the content cannot be evaluated: then there is no such event.
        Some(NodeType::ThrowEvent(throw)) => throw.workflow_event_id = Some(place.run.workflow_event_id(&def, number)),
        other => panic!("a THROW_EVENT holds {other:?}"),
    }
    let content = match &node.content {
        Some(content) => variable::evaluate(tx, place, content)?,
        None => crate::value::NULL,
    };
    workflow_events::throw(tx, place, &def, number, content);
    Ok(())
}

pub fn check() -> Result<Step, Failure> {
    Ok(Step::Complete)
}
