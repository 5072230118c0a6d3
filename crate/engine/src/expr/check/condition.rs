//! Conditions of edges and of WAIT_FOR_CONDITION (spec A 4.5).

use super::builder::{struct_builder, struct_type};
use super::static_type::{Operator, comparator, operation, source_type, static_type};
use crate::expr::StaticScope;
use crate::value::types::{Shape, Type};
use crate::wire::{Comparator, LegacyEdgeCondition, VariableAssignment, VariableType as Kind, variable_assignment::Source};

/// Checks a condition. Operators (AND, OR) are accepted without a look at their operands.
pub fn condition(condition: &VariableAssignment, scope: &dyn StaticScope) -> Result<(), String> {
    if let Some(Source::Expression(expression)) = &condition.source {
        return match operation(expression)? {
            Operator::Mutate(_) => Ok(()),
            Operator::Compare(comparator) => comparison(comparator, expression.lhs.as_deref(), expression.rhs.as_deref(), scope),
        };
    }
    if let (Some(Source::StructBuilder(builder)), None) = (&condition.source, &condition.path) {
        return struct_builder(builder, &struct_type(builder), scope, 0);
    }
    match source_type(condition, scope)? {
        // Whether a BOOL could stand there, not whether it is one: a STR passes, and fails when it is evaluated.
        Some(found) if found.accepts(&Type::BOOL) => Ok(()),
        Some(found) => Err(format!("Expected a condition to be BOOL, but it is of type {found}")),
        None => Err("Expected a condition to be BOOL, but its type is not known; compare it with true".to_string()),
    }
}

/// Checks a condition of the old form.
pub fn legacy_condition(condition: &LegacyEdgeCondition, scope: &dyn StaticScope) -> Result<(), String> {
    comparison(comparator(condition.comparator)?, condition.left.as_ref(), condition.right.as_ref(), scope)
}

fn comparison(
    comparator: Comparator,
    left: Option<&VariableAssignment>,
    right: Option<&VariableAssignment>,
    scope: &dyn StaticScope,
) -> Result<(), String> {
    let (Some(left), Some(right)) = (left, right) else {
        return Err("Expected a comparison to have two sides, but one is not set".to_string());
    };
    let (Some(left), Some(right)) = (static_type(left, scope)?, static_type(right, scope)?) else { return Ok(()) };
    if right.is_none() {
        return Ok(());
    }
    let fits = match comparator {
        Comparator::Equals | Comparator::NotEquals => left == right || is_ordered(&right) && (is_ordered(&left) || left.is_none()),
        Comparator::LessThan | Comparator::GreaterThan | Comparator::LessThanEq | Comparator::GreaterThanEq => is_ordered(&right),
        Comparator::In | Comparator::NotIn => match right.shape {
            Shape::Primitive(Kind::JsonArr) => true,
            Shape::Primitive(Kind::JsonObj) | Shape::Struct { .. } | Shape::Array(_) | Shape::Map(..) => {
                left.as_primitive() == Some(Kind::Str)
            }
            Shape::None
            | Shape::Primitive(Kind::Int | Kind::Double | Kind::Str | Kind::Bool | Kind::Timestamp | Kind::WfRunId | Kind::Bytes) => false,
        },
    } || left.is_none() && matches!(comparator, Comparator::Equals | Comparator::NotEquals);
    if fits {
        return Ok(());
    }
    Err(format!("Expected types that {} can compare, but they are {left} and {right}", comparator.as_str_name()))
}

/// Whether values of the type have an order.
fn is_ordered(it: &Type) -> bool {
    match it.as_primitive() {
        Some(Kind::Int | Kind::Double | Kind::Str | Kind::Bool | Kind::Timestamp) => true,
        Some(Kind::WfRunId | Kind::Bytes | Kind::JsonObj | Kind::JsonArr) | None => false,
    }
}
