//! Whether an edge is taken, and what WAIT_FOR_CONDITION waits for (spec A 6.6).

use super::Scope;
use super::assign::{evaluate, evaluate_part};
use super::operate::{self, Operator, operation};
use crate::error::Failure;
use crate::value::compare;
use crate::value::types::Type;
use crate::wire::{
    Edge, LegacyEdgeCondition, VariableAssignment, VariableMutationType as Op, VariableValue, edge::EdgeCondition,
    variable_assignment::Source, variable_value::Value,
};

/// Whether the edge's condition holds; an edge without one is always taken.
pub fn evaluate_edge(edge: &Edge, scope: &mut dyn Scope) -> Result<bool, Failure> {
    match &edge.edge_condition {
        None => Ok(true),
        Some(EdgeCondition::LegacyCondition(condition)) => evaluate_legacy(condition, scope),
        Some(EdgeCondition::Condition(condition)) => evaluate_condition(condition, scope),
    }
}

/// Whether a condition holds. A path or cast beside an expression is ignored.
///
/// Errors: VAR_SUB_ERROR if it is not a BOOL, NULL included: nothing is converted at this level.
pub fn evaluate_condition(condition: &VariableAssignment, scope: &mut dyn Scope) -> Result<bool, Failure> {
    let Some(Source::Expression(expression)) = &condition.source else { return truth(&evaluate(condition, scope)?) };
    let op = match operation(expression)? {
        Operator::Compare(_) => return truth(&operate::expression(expression, scope, 0)?),
        Operator::Mutate(op) => op,
    };
    let deciding = match op {
        Op::And => false,
        Op::Or => true,
        Op::Assign
        | Op::Add
        | Op::Extend
        | Op::Subtract
        | Op::Multiply
        | Op::Divide
        | Op::RemoveIfPresent
        | Op::RemoveIndex
        | Op::RemoveKey
        | Op::Pow => return Err(Failure::var_sub(format!("Expected a condition, but the expression is {}", op.as_str_name()))),
    };
    // Both sides are always evaluated; the right one must be a BOOL only if it matters.
    let left = evaluate_part(expression.lhs.as_deref(), "a left side of the condition", scope, 1)?;
    let right = evaluate_part(expression.rhs.as_deref(), "a right side of the condition", scope, 1)?;
    if truth(&left)? == deciding { Ok(deciding) } else { truth(&right) }
}

/// Whether a condition of the old form holds.
pub fn evaluate_legacy(condition: &LegacyEdgeCondition, scope: &mut dyn Scope) -> Result<bool, Failure> {
    let comparator = operate::comparator(condition.comparator)?;
    let left = evaluate_part(condition.left.as_ref(), "a left side of the condition", scope, 0)?;
    let right = evaluate_part(condition.right.as_ref(), "a right side of the condition", scope, 0)?;
    compare::compare(comparator, &left, &right)
}

fn truth(value: &VariableValue) -> Result<bool, Failure> {
    match &value.value {
        Some(Value::Bool(truth)) => Ok(*truth),
        _ => Err(Failure::var_sub(format!("Expected a condition to be BOOL, but it is {}", Type::of(value)))),
    }
}
