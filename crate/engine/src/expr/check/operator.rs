//! What type an operator gives for operands of known types (spec A 6.3).

use crate::value::types::{Shape, Type};
use crate::wire::{VariableMutationType as Op, VariableType as Kind};

/// The type of `left op right`, or why there is none.
pub(super) fn result_type(op: Op, left: &Type, right: &Type) -> Result<Type, String> {
    let number = right.is_number();
    let leaf = right.is_leaf();
    let same = || Some(left.clone());
    let result = match (op, &left.shape) {
        (Op::Assign, _) => left.accepts(right).then(|| left.clone()),
        (Op::And | Op::Or, _) => Some(Type::BOOL),

        (Op::Add | Op::Subtract | Op::Multiply | Op::Divide, Shape::Primitive(Kind::Int | Kind::Double)) if number => same(),
        (Op::Pow, Shape::Primitive(Kind::Int)) if number => Some(right.clone()),
        (Op::Pow, Shape::Primitive(Kind::Double)) if number => same(),

        (Op::Add | Op::Extend | Op::RemoveIfPresent, Shape::Primitive(Kind::Str)) if leaf => same(),
        (Op::RemoveIndex, Shape::Primitive(Kind::Str | Kind::JsonArr) | Shape::Array(_)) if number => same(),
        (Op::Extend, Shape::Primitive(Kind::Bytes)) if right.as_primitive() == Some(Kind::Bytes) => same(),

        (Op::Add, Shape::Primitive(Kind::JsonArr)) => same(),
        (Op::Extend, Shape::Primitive(Kind::JsonArr)) if right.as_primitive() == Some(Kind::JsonArr) => same(),
        (Op::RemoveIfPresent, Shape::Primitive(Kind::JsonArr | Kind::JsonObj)) if leaf => same(),
        (Op::RemoveKey, Shape::Primitive(Kind::JsonObj)) if leaf => same(),

        (Op::Extend, Shape::Array(element)) if **element == *right || left.shape == right.shape => same(),
        (Op::RemoveIfPresent, Shape::Array(element)) if **element == *right => same(),

        (Op::Extend, Shape::Map(..)) if matches!(right.shape, Shape::Map(..)) => same(),
        (Op::RemoveKey, Shape::Map(key, _)) if key.accepts(right) => same(),

        (
            Op::Add
            | Op::Subtract
            | Op::Multiply
            | Op::Divide
            | Op::Pow
            | Op::Extend
            | Op::RemoveIfPresent
            | Op::RemoveIndex
            | Op::RemoveKey,
            Shape::None | Shape::Primitive(_) | Shape::Struct { .. } | Shape::Array(_) | Shape::Map(..),
        ) => None,
    };
    result.ok_or_else(|| format!("Expected operands that {} works on, but they are of type {left} and {right}", op.as_str_name()))
}
