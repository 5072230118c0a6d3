//! The operators, at run time (spec A 6.4).
//!
//! **Invariant:** the kind of the stored left value selects the rule, not its declared type, except that a DOUBLE place makes it a DOUBLE first.

use super::Scope;
use super::assign::evaluate_part;
use super::builder::put;
use crate::error::Failure;
use crate::value::types::{Shape, Type};
use crate::value::{self, cast, compare, equal, json, of, text::text};
use crate::wire::{
    Array, Comparator, Map, Message, VariableMutationType as Op, VariableValue,
    variable_assignment::{Expression, expression::Operation},
    variable_value::Value,
};
use serde_json::Value as Json;

/// The value of an expression: both sides, then the operation.
pub(super) fn expression(it: &Expression, scope: &mut dyn Scope, depth: usize) -> Result<VariableValue, Failure> {
    let left = evaluate_part(it.lhs.as_deref(), "a left side of the expression", scope, depth + 1)?;
    let right = evaluate_part(it.rhs.as_deref(), "a right side of the expression", scope, depth + 1)?;
    match operation(it)? {
        Operator::Compare(comparator) => compare::compare(comparator, &left, &right).map(value::bool),
        Operator::Mutate(op) => {
            let wide = matches!((&left.value, &right.value), (Some(Value::Int(_)), Some(Value::Double(_))));
            let place = if wide { Type::DOUBLE } else { Type::of(&left) };
            let result = operate(op, left, right, &place)?;
            value::check_size(result.encoded_len())?;
            Ok(result)
        }
    }
}

/// What an expression does.
pub(super) enum Operator {
    Mutate(Op),
    Compare(Comparator),
}

pub(super) fn operation(it: &Expression) -> Result<Operator, Failure> {
    match it.operation {
        Some(Operation::MutationType(number)) => mutation_type(number).map(Operator::Mutate),
        Some(Operation::Comparator(number)) => comparator(number).map(Operator::Compare),
        None => Err(Failure::var_sub("Expected an expression to have an operator or a comparator, but it has none")),
    }
}

pub(super) fn mutation_type(number: i32) -> Result<Op, Failure> {
    Op::try_from(number).map_err(|_| Failure::var_sub(format!("Expected a VariableMutationType, but {number} is none")))
}

pub(super) fn comparator(number: i32) -> Result<Comparator, Failure> {
    Comparator::try_from(number).map_err(|_| Failure::var_sub(format!("Expected a Comparator, but {number} is none")))
}

/// `left op right`, in a place of type `place` (the spec's coercion type C).
///
/// Errors: VAR_SUB_ERROR for every combination the table does not have.
pub fn operate(op: Op, left: VariableValue, right: VariableValue, place: &Type) -> Result<VariableValue, Failure> {
    if op == Op::Assign {
        return if right.value.is_none() { Ok(right) } else { cast::coerce(right, place) };
    }
    if matches!(place.shape, Shape::Struct { .. }) {
        return Err(unfit(op, &left, &right));
    }
    match op {
        Op::Assign => cast::coerce(right, place),
        Op::Add | Op::Subtract | Op::Multiply | Op::Divide => arithmetic(op, left, right, place),
        Op::Pow => power(&left, &right),
        Op::Extend => extend(left, right),
        Op::RemoveIfPresent => remove_if_present(left, right),
        Op::RemoveIndex => remove_index(left, right),
        Op::RemoveKey => remove_key(left, right),
        Op::And | Op::Or => logic(op, left, right),
    }
}

fn unfit(op: Op, left: &VariableValue, right: &VariableValue) -> Failure {
    let (left, right) = (Type::of(left), Type::of(right));
    Failure::var_sub(format!("Expected operands that {} works on, but they are {left} and {right}", op.as_str_name()))
}

fn arithmetic(op: Op, left: VariableValue, right: VariableValue, place: &Type) -> Result<VariableValue, Failure> {
    let left = if place.shape == Type::DOUBLE.shape { cast::coerce(left, &Type::DOUBLE)? } else { left };
    if matches!(right.value, None | Some(Value::Struct(_) | Value::Array(_) | Value::Map(_))) {
        return Err(unfit(op, &left, &right));
    }
    match (op, &left.value) {
        (_, Some(Value::Double(number))) => doubles(op, *number, as_double(op, &left, &right)?).map(value::double),
        // An addition to an INT takes in whole numbers only; the other operators truncate afterwards.
        (Op::Add, Some(Value::Int(number))) => ints(op, *number, as_int(op, &left, &right)?).map(value::int),
        (_, Some(Value::Int(number))) => match &right.value {
            Some(Value::Double(by)) => doubles(op, *number as f64, *by).map(|result| value::int(result as i64)),
            _ => ints(op, *number, as_int(op, &left, &right)?).map(value::int),
        },
        (Op::Add, Some(Value::Str(start))) => Ok(value::str(format!("{start}{}", text(&right)))),
        (Op::Add, Some(Value::JsonArr(list))) => {
            let mut list = json::list(list);
            list.push(element(op, &left, &right)?);
            json::stored(Json::Array(list))
        }
        (
            _,
            Some(
                Value::Str(_)
                | Value::JsonArr(_)
                | Value::JsonObj(_)
                | Value::Bool(_)
                | Value::Bytes(_)
                | Value::WfRunId(_)
                | Value::UtcTimestamp(_)
                | Value::Struct(_)
                | Value::Array(_)
                | Value::Map(_),
            )
            | None,
        ) => Err(unfit(op, &left, &right)),
    }
}

fn is_numeric(value: &VariableValue) -> bool {
    matches!(value.value, Some(Value::Int(_) | Value::Double(_) | Value::Str(_)))
}

fn as_int(op: Op, left: &VariableValue, right: &VariableValue) -> Result<i64, Failure> {
    if is_numeric(right)
        && let Some(Value::Int(number)) = cast::coerce(right.clone(), &Type::INT)?.value
    {
        return Ok(number);
    }
    Err(unfit(op, left, right))
}

fn as_double(op: Op, left: &VariableValue, right: &VariableValue) -> Result<f64, Failure> {
    if is_numeric(right)
        && let Some(Value::Double(number)) = cast::coerce(right.clone(), &Type::DOUBLE)?.value
    {
        return Ok(number);
    }
    Err(unfit(op, left, right))
}

/// A value as an element of a JSON list; kinds JSON has no word for are refused.
fn element(op: Op, left: &VariableValue, right: &VariableValue) -> Result<Json, Failure> {
    json::to_json(right).ok_or_else(|| unfit(op, left, right))
}

fn not_arithmetic(op: Op) -> Failure {
    Failure::var_sub(format!("Expected an operator that calculates, but it is {}", op.as_str_name()))
}

/// Whole numbers wrap around (spec A 3.6).
fn ints(op: Op, left: i64, right: i64) -> Result<i64, Failure> {
    match op {
        Op::Add => Ok(left.wrapping_add(right)),
        Op::Subtract => Ok(left.wrapping_sub(right)),
        Op::Multiply => Ok(left.wrapping_mul(right)),
        Op::Divide if right == 0 => Err(Failure::var_sub("Expected a divisor, but it is 0")),
        Op::Divide => Ok(left.wrapping_div(right)),
        Op::Assign | Op::Extend | Op::RemoveIfPresent | Op::RemoveIndex | Op::RemoveKey | Op::And | Op::Or | Op::Pow => {
            Err(not_arithmetic(op))
        }
    }
}

fn doubles(op: Op, left: f64, right: f64) -> Result<f64, Failure> {
    match op {
        Op::Add => Ok(left + right),
        Op::Subtract => Ok(left - right),
        Op::Multiply => Ok(left * right),
        Op::Divide if right == 0.0 => Err(Failure::var_sub("Expected a divisor, but it is 0.0")),
        Op::Divide => Ok(left / right),
        Op::Assign | Op::Extend | Op::RemoveIfPresent | Op::RemoveIndex | Op::RemoveKey | Op::And | Op::Or | Op::Pow => {
            Err(not_arithmetic(op))
        }
    }
}

fn power(left: &VariableValue, right: &VariableValue) -> Result<VariableValue, Failure> {
    let unbounded = || Failure::var_sub("Expected a power that is finite and fits its type, but it is not");
    let (base, exponent) = match (&left.value, &right.value) {
        (Some(Value::Int(base)), Some(Value::Int(exponent))) => return int_power(*base, *exponent).map(value::int).ok_or_else(unbounded),
        (Some(Value::Int(base)), Some(Value::Double(exponent))) => (*base as f64, *exponent),
        (Some(Value::Double(base)), Some(Value::Int(exponent))) => (*base, *exponent as f64),
        (Some(Value::Double(base)), Some(Value::Double(exponent))) => (*base, *exponent),
        _ => return Err(unfit(Op::Pow, left, right)),
    };
    let result = base.powf(exponent);
    // 1 to the power of NaN or of infinity is 1 in IEEE's table, and not a number in the customary one.
    let undefined = base.is_nan() || exponent.is_nan() || base.abs() == 1.0 && exponent.is_infinite();
    if result.is_finite() && (exponent == 0.0 || !undefined) { Ok(value::double(result)) } else { Err(unbounded()) }
}

/// Computed as in double and truncated: beyond 2^53 it is the nearest double (spec A 6.4). Exact integers first, so that every machine
/// gives the same.
fn int_power(base: i64, exponent: i64) -> Option<i64> {
    let wide = i128::from(base);
    let exact = match (base, u32::try_from(exponent)) {
        (_, Ok(exponent)) => match base {
            0 | 1 => wide.pow(exponent.min(1)),
            -1 => wide.pow(exponent % 2),
            _ => wide.checked_pow(exponent)?,
        },
        (0, Err(_)) if exponent < 0 => return None,
        (0 | 1, Err(_)) => wide,
        (-1, Err(_)) => {
            if exponent % 2 == 0 {
                1
            } else {
                -1
            }
        }
        (_, Err(_)) if exponent < 0 => 0,
        (_, Err(_)) => return None,
    };
    let near = exact as f64;
    // 2^63 as a double is one more than the largest int64; it is taken for the largest, as a cast does.
    (near.abs() <= 9_223_372_036_854_775_808.0).then_some(near as i64)
}

fn extend(left: VariableValue, right: VariableValue) -> Result<VariableValue, Failure> {
    match (left.value, &right.value) {
        (Some(Value::Str(start)), _) => Ok(value::str(start + &text(&right))),
        (Some(Value::Bytes(mut bytes)), Some(_)) => match cast::coerce(right, &Type::BYTES)?.value {
            Some(Value::Bytes(more)) => {
                bytes.extend(more);
                Ok(of(Value::Bytes(bytes)))
            }
            other => Err(unfit(Op::Extend, &of(Value::Bytes(bytes)), &VariableValue { value: other })),
        },
        (Some(Value::JsonArr(list)), Some(Value::JsonArr(more))) => {
            let mut list = json::list(&list);
            list.extend(json::list(more));
            json::stored(Json::Array(list))
        }
        (Some(Value::Array(array)), Some(_)) => extend_array(array, right),
        (Some(Value::Map(mut map)), Some(Value::Map(more))) => {
            for entry in &more.entries {
                put(&mut map.entries, entry.key.clone().unwrap_or(value::NULL), entry.value.clone());
            }
            Ok(of(Value::Map(Map { map_type: map.map_type.or_else(|| more.map_type.clone()), ..map })))
        }
        (left, _) => Err(unfit(Op::Extend, &VariableValue { value: left }, &right)),
    }
}

/// An array of the same type is appended item by item, anything else as one item.
fn extend_array(mut array: Array, right: VariableValue) -> Result<VariableValue, Failure> {
    let element = element_type(&array);
    let more_element = match &right.value {
        Some(Value::Array(more)) => Some(element_type(more)),
        _ => None,
    };
    match right.value {
        // An array of no known type takes in what comes.
        Some(Value::Array(more)) if element.is_none() || matches!(&more_element, Some(found) if found.is_none() || *found == element) => {
            array.element_type = array.element_type.or(more.element_type);
            array.items.extend(more.items);
        }
        other => {
            let item = VariableValue { value: other };
            array.items.push(match &element {
                Some(element) => cast::coerce(item, element)?,
                None => item,
            });
        }
    }
    Ok(of(Value::Array(array)))
}

/// The type of an array's items: what it carries, else what the first one tells.
fn element_type(array: &Array) -> Option<Type> {
    array.element_type.as_ref().map(Type::from).or_else(|| array.items.first().map(Type::of)).filter(|element| !element.is_none())
}

fn remove_if_present(left: VariableValue, right: VariableValue) -> Result<VariableValue, Failure> {
    match left.value {
        Some(Value::JsonArr(list)) => {
            let mut list = json::list(&list);
            // A kind JSON has no word for is in no list.
            if let Some(wanted) = json::to_json(&right) {
                list.retain(|item| *item != wanted);
            }
            json::stored(Json::Array(list))
        }
        Some(Value::Array(mut array)) => {
            let wanted = match element_type(&array) {
                Some(element) if right.value.is_some() => cast::coerce(right, &element)?,
                Some(_) | None => right,
            };
            array.items.retain(|item| !equal(item, &wanted));
            Ok(of(Value::Array(array)))
        }
        left => Err(unfit(Op::RemoveIfPresent, &VariableValue { value: left }, &right)),
    }
}

fn remove_index(left: VariableValue, right: VariableValue) -> Result<VariableValue, Failure> {
    let index = match cast::coerce(right, &Type::INT)?.value {
        Some(Value::Int(index)) => index,
        other => return Err(unfit(Op::RemoveIndex, &left, &VariableValue { value: other })),
    };
    let position = |length: usize| match usize::try_from(index) {
        Ok(position) if position < length => Ok(position),
        _ => Err(Failure::var_sub(format!("Expected an item at index {index} to remove, but there are {length} items"))),
    };
    match left.value {
        Some(Value::JsonArr(list)) => {
            let mut list = json::list(&list);
            list.remove(position(list.len())?);
            json::stored(Json::Array(list))
        }
        Some(Value::Array(mut array)) => {
            array.items.remove(position(array.items.len())?);
            Ok(of(Value::Array(array)))
        }
        left => Err(unfit(Op::RemoveIndex, &VariableValue { value: left }, &value::int(index))),
    }
}

fn remove_key(left: VariableValue, right: VariableValue) -> Result<VariableValue, Failure> {
    match (left.value, &right.value) {
        (Some(Value::JsonObj(object)), Some(_)) => {
            let mut object = json::object(&object);
            object.shift_remove(&text(&right));
            json::stored(Json::Object(object))
        }
        (Some(Value::Map(mut map)), _) => {
            map.entries.retain(|entry| !equal(entry.key.as_ref().unwrap_or(&value::NULL), &right));
            Ok(of(Value::Map(map)))
        }
        (left, _) => Err(unfit(Op::RemoveKey, &VariableValue { value: left }, &right)),
    }
}

/// The right side counts only if the left does not decide.
fn logic(op: Op, left: VariableValue, right: VariableValue) -> Result<VariableValue, Failure> {
    let truth = |side: VariableValue| match side.value {
        Some(Value::Bool(truth)) => Ok(truth),
        Some(Value::Str(text)) => {
            cast::parse_bool(&text).ok_or_else(|| Failure::var_sub("Expected a text that reads as BOOL, but it does not"))
        }
        other => {
            let found = Type::of(&VariableValue { value: other });
            Err(Failure::var_sub(format!("Expected an operand of {} to be BOOL, but it is {found}", op.as_str_name())))
        }
    };
    let deciding = op == Op::Or;
    Ok(value::bool(if truth(left)? == deciding { deciding } else { truth(right)? }))
}
