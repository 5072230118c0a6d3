//! The type of an assignment, as far as the definition tells (spec A 4.3, 5.4, 5.7).

use super::builder::{map_builder, struct_builder, struct_type};
use super::operator::result_type;
use crate::expr::{ASSIGNMENT_DEPTH_MAX, NodeOutput, StaticScope};
use crate::value::structs::{field_type, fields, none};
use crate::value::types::{Shape, Type, check_definition};
use crate::wire::{
    Comparator, LhPath, StructDefId, VariableAssignment, VariableMutationType as Op, VariableType, VariableValue,
    lh_path::selector::SelectorType,
    variable_assignment::{Expression, Path, Source, expression::Operation},
    variable_value::Value,
};

/// The static type: `target_type` if set, else that of the source after its path. `None`: not known before it runs.
///
/// A literal NULL has the type "no type". Errors: an unknown variable or node, operands an operator does not take.
pub fn static_type(assignment: &VariableAssignment, scope: &dyn StaticScope) -> Result<Option<Type>, String> {
    typed_at(assignment, scope, 0)
}

/// As [`static_type`], before the cast.
pub fn source_type(assignment: &VariableAssignment, scope: &dyn StaticScope) -> Result<Option<Type>, String> {
    uncast_at(assignment, scope, 0)
}

pub(super) fn typed_at(assignment: &VariableAssignment, scope: &dyn StaticScope, depth: usize) -> Result<Option<Type>, String> {
    let source = uncast_at(assignment, scope, depth)?;
    match &assignment.target_type {
        None => Ok(source),
        Some(target) => {
            check_definition(target)?;
            Ok(Some(Type::from(target)))
        }
    }
}

fn part(part: Option<&VariableAssignment>, what: &str, scope: &dyn StaticScope, depth: usize) -> Result<Option<Type>, String> {
    match part {
        Some(part) => typed_at(part, scope, depth + 1),
        None => Err(format!("Expected {what}, but it is not set")),
    }
}

fn uncast_at(assignment: &VariableAssignment, scope: &dyn StaticScope, depth: usize) -> Result<Option<Type>, String> {
    if depth >= ASSIGNMENT_DEPTH_MAX {
        return Err(format!("Expected assignments to nest at most {ASSIGNMENT_DEPTH_MAX} deep, but they go deeper"));
    }
    let source = match &assignment.source {
        None => return Err("Expected an assignment to have a source, but it has none".to_string()),
        Some(Source::VariableName(name)) => Some(variable(name, scope)?),
        Some(Source::LiteralValue(literal)) => Some(Type::of(literal)),
        Some(Source::FormatString(_)) => Some(Type::STR),
        Some(Source::NodeOutput(it)) => match scope.node_output_type(&it.node_name) {
            NodeOutput::Known(definition) => Some(Type::from(&definition)),
            // A void output is not an error before it is used.
            NodeOutput::Void | NodeOutput::Unknown => None,
            NodeOutput::NoSuchNode => {
                return Err(format!("Expected a node of name {} to take the output of, but there is none", it.node_name));
            }
        },
        Some(Source::Expression(it)) => expression(it, scope, depth)?,
        Some(Source::StructBuilder(it)) => {
            let built = struct_type(it);
            struct_builder(it, &built, scope, depth)?;
            Some(built)
        }
        Some(Source::SizeOf(it)) => match part(it.operand.as_deref(), "an operand of size-of", scope, depth)? {
            None => Some(Type::INT),
            Some(Type { shape: Shape::Primitive(VariableType::Str | VariableType::JsonArr) | Shape::Array(_), .. }) => Some(Type::INT),
            Some(found) => return Err(format!("Expected STR, JSON_ARR or an Array to take the size of, but it is of type {found}")),
        },
        Some(Source::MapBuilder(it)) => map_builder(it, scope, depth)?,
    };
    match &assignment.path {
        None => Ok(source),
        Some(Path::JsonPath(_)) => Ok(None),
        Some(Path::LhPath(path)) if path.path.is_empty() => Ok(source),
        Some(Path::LhPath(path)) => match source {
            Some(source) => at_path(source, path, scope),
            None => Err("Expected a path to start at something of a known type, but the type is not known".to_string()),
        },
    }
}

/// The declared type of a variable.
pub(super) fn variable(name: &str, scope: &dyn StaticScope) -> Result<Type, String> {
    match scope.variable_type(name) {
        Some(definition) => Ok(Type::from(&definition)),
        None => Err(format!("Expected a variable of name {name}, but none is declared")),
    }
}

/// The type at the end of an LHPath; `None` inside JSON.
pub(super) fn at_path(source: Type, path: &LhPath, scope: &dyn StaticScope) -> Result<Option<Type>, String> {
    let mut at = source;
    for selector in &path.path {
        let Some(selector) = &selector.selector_type else {
            return Err("Expected a selector to have a key or an index, but it has none".to_string());
        };
        at = match (at.shape, selector) {
            (Shape::Primitive(VariableType::JsonObj | VariableType::JsonArr), _) => return Ok(None),
            (Shape::Array(element), SelectorType::Index(_) | SelectorType::Dynamic(_)) => *element,
            (Shape::Map(_, value), SelectorType::Key(_) | SelectorType::Dynamic(_)) => *value,
            (Shape::Array(_), SelectorType::Key(key)) => {
                return Err(format!("Expected an index to select in an Array, but it is key {key}"));
            }
            (Shape::Map(..), SelectorType::Index(index)) => {
                return Err(format!("Expected a key to select in a Map, but it is index {index}"));
            }
            (Shape::Struct { name, version }, selector) => field_at(&StructDefId { name, version }, selector, scope)?,
            (shape @ (Shape::None | Shape::Primitive(_)), _) => {
                let found = Type { shape, masked: at.masked };
                return Err(format!("Expected a path to lead into a value with parts, but it leads into {found}"));
            }
        };
    }
    Ok(Some(at))
}

/// The type of the field a selector names: only one that stands in the definition can be typed (spec A 5.4, D 4).
fn field_at(id: &StructDefId, selector: &SelectorType, scope: &dyn StaticScope) -> Result<Type, String> {
    let literal = |of: &VariableAssignment| match (&of.source, &of.path, &of.target_type) {
        (Some(Source::LiteralValue(VariableValue { value: Some(Value::Str(key)) })), None, None) => Some(key.clone()),
        _ => None,
    };
    let key = match selector {
        SelectorType::Key(key) => Some(key.clone()),
        SelectorType::Dynamic(of) => literal(of),
        SelectorType::Index(_) => None,
    };
    let Some(key) = key else {
        return Err(format!("Expected the name of a field of {} to select by, but it is none", id.name));
    };
    let def = scope.struct_def(id).ok_or_else(|| none(id))?;
    let found = fields(&def).get(&key).map(field_type);
    found.ok_or_else(|| format!("Expected a field of {} in version {}, but there is none of name {key:?}", id.name, id.version))
}

fn expression(it: &Expression, scope: &dyn StaticScope, depth: usize) -> Result<Option<Type>, String> {
    let op = match operation(it)? {
        Operator::Compare(_) | Operator::Mutate(Op::And | Op::Or) => return Ok(Some(Type::BOOL)),
        Operator::Mutate(op) => op,
    };
    let left = part(it.lhs.as_deref(), "a left side of the expression", scope, depth)?;
    let right = part(it.rhs.as_deref(), "a right side of the expression", scope, depth)?;
    match (left, right) {
        (Some(left), Some(right)) => result_type(op, &left, &right).map(Some),
        (None, _) | (_, None) => Ok(None),
    }
}

/// What an expression does.
pub(super) enum Operator {
    Mutate(Op),
    Compare(Comparator),
}

pub(super) fn operation(it: &Expression) -> Result<Operator, String> {
    match it.operation {
        Some(Operation::MutationType(number)) => mutation_type(number).map(Operator::Mutate),
        Some(Operation::Comparator(number)) => comparator(number).map(Operator::Compare),
        None => Err("Expected an expression to have an operator or a comparator, but it has none".to_string()),
    }
}

pub(super) fn mutation_type(number: i32) -> Result<Op, String> {
    Op::try_from(number).map_err(|_| format!("Expected a VariableMutationType, but {number} is none"))
}

pub(super) fn comparator(number: i32) -> Result<Comparator, String> {
    Comparator::try_from(number).map_err(|_| format!("Expected a Comparator, but {number} is none"))
}
