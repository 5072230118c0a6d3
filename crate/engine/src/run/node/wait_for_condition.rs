//! WAIT_FOR_CONDITION: waits until a condition holds; asked in every pass. No output, no timeout (spec B 5.10).

use super::Step;
use crate::error::Failure;
use crate::expr::condition;
use crate::run::Place;
use crate::run::variable::ThreadScope;
use crate::tx::Tx;
use crate::wire::WaitForConditionNode;
use crate::wire::wait_for_condition_node::NodeCondition;

pub fn check(tx: &mut Tx<'_>, place: &Place, node: &WaitForConditionNode) -> Result<Step, Failure> {
    let scope = &mut ThreadScope::of(tx, place);
    let holds = match &node.node_condition {
        Some(NodeCondition::Condition(condition)) => condition::evaluate_condition(condition, scope)?,
        Some(NodeCondition::LegacyCondition(condition)) => condition::evaluate_legacy(condition, scope)?,
        None => return Err(Failure::var_sub("Expected a condition to wait for, but the node has none")),
    };
    Ok(if holds { Step::Complete } else { Step::Wait })
}
