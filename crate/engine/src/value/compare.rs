//! Comparing values: one three-way comparison, and membership (spec A 6.5).
//!
//! **Invariant:** nothing is converted to compare it: INT 1 against DOUBLE 1.0 is an error, not an answer.

use super::types::Type;
use super::{equal, json, text::text, wf_run_id_text};
use crate::error::Failure;
use crate::wire::{Comparator, Message, VariableValue, variable_value::Value};
use serde_json::Value as Json;
use std::cmp::Ordering;

/// Whether `left comparator right` holds.
///
/// Errors: VAR_SUB_ERROR for kinds that cannot be compared, or a right side that contains nothing.
pub fn compare(comparator: Comparator, left: &VariableValue, right: &VariableValue) -> Result<bool, Failure> {
    Ok(match comparator {
        Comparator::LessThan => three_way(left, right)?.is_lt(),
        Comparator::GreaterThan => three_way(left, right)?.is_gt(),
        Comparator::LessThanEq => three_way(left, right)?.is_le(),
        Comparator::GreaterThanEq => three_way(left, right)?.is_ge(),
        Comparator::Equals => three_way(left, right)?.is_eq(),
        Comparator::NotEquals => three_way(left, right)?.is_ne(),
        Comparator::In => is_in(left, right)?,
        Comparator::NotIn => !is_in(left, right)?,
    })
}

/// Orders two values of one kind; NULL is below everything and equals NULL.
pub fn three_way(left: &VariableValue, right: &VariableValue) -> Result<Ordering, Failure> {
    match (&left.value, &right.value) {
        (None, None) => Ok(Ordering::Equal),
        (None, Some(_)) => Ok(Ordering::Less),
        (Some(_), None) => Ok(Ordering::Greater),
        (Some(Value::Int(left)), Some(Value::Int(right))) => Ok(left.cmp(right)),
        (Some(Value::Double(left)), Some(Value::Double(right))) => Ok(doubles(*left, *right)),
        (Some(Value::Str(left)), Some(Value::Str(right))) => Ok(left.encode_utf16().cmp(right.encode_utf16())),
        (Some(Value::Bool(left)), Some(Value::Bool(right))) => Ok(left.cmp(right)),
        (Some(Value::WfRunId(left)), Some(Value::WfRunId(right))) => Ok(wf_run_id_text(left).encode_utf16().cmp(wf_run_id_text(right).encode_utf16())),
        (Some(Value::Struct(left)), Some(Value::Struct(right))) => Ok(left.encode_to_vec().cmp(&right.encode_to_vec())),
        (
            Some(
                Value::Int(_)
                | Value::Double(_)
                | Value::Str(_)
                | Value::Bool(_)
                | Value::WfRunId(_)
                | Value::Struct(_)
                | Value::JsonObj(_)
                | Value::JsonArr(_)
                | Value::Bytes(_)
                | Value::UtcTimestamp(_)
                | Value::Array(_)
                | Value::Map(_),
            ),
            Some(_),
        ) => Err(Failure::var_sub(format!("Expected two values that can be compared, but they are of type {} and {}", Type::of(left), Type::of(right)))),
    }
}

/// NaN is greatest and equals itself; -0.0 is below 0.0.
fn doubles(left: f64, right: f64) -> Ordering {
    match (left.is_nan(), right.is_nan()) {
        (true, true) => Ordering::Equal,
        (true, false) => Ordering::Greater,
        (false, true) => Ordering::Less,
        (false, false) => left.total_cmp(&right),
    }
}

/// Whether `container` has `member`: a substring, an element, a key.
pub fn is_in(member: &VariableValue, container: &VariableValue) -> Result<bool, Failure> {
    match &container.value {
        Some(Value::Str(whole)) => Ok(whole.contains(&text(member))),
        Some(Value::JsonArr(list)) => {
            Ok(json::to_json(member).is_some_and(|member| json::list(list).iter().any(|element| matches(&member, element))))
        }
        Some(Value::JsonObj(object)) => Ok(json::object(object).contains_key(&text(member))),
        Some(Value::Array(array)) => Ok(array.items.iter().any(|item| equal(item, member))),
        Some(Value::Map(map)) => Ok(map.entries.iter().any(|entry| equal(entry.key.as_ref().unwrap_or(&super::NULL), member))),
        Some(
            Value::Double(_) | Value::Bool(_) | Value::Int(_) | Value::Bytes(_) | Value::WfRunId(_) | Value::UtcTimestamp(_) | Value::Struct(_),
        )
        | None => Err(Failure::var_sub(format!("Expected a container to look in, but it is of type {}", Type::of(container)))),
    }
}

/// Deep equality of a wanted element and a found one: numbers as doubles, and of objects every wanted entry (the found may have more).
fn matches(wanted: &Json, found: &Json) -> bool {
    match (wanted, found) {
        (Json::Number(wanted), Json::Number(found)) => wanted.as_f64() == found.as_f64(),
        (Json::Array(wanted), Json::Array(found)) => {
            wanted.len() == found.len() && wanted.iter().zip(found).all(|(wanted, found)| matches(wanted, found))
        }
        (Json::Object(wanted), Json::Object(found)) => {
            wanted.iter().all(|(name, wanted)| found.get(name).is_some_and(|found| matches(wanted, found)))
        }
        (Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Array(_) | Json::Object(_), _) => wanted == found,
    }
}
