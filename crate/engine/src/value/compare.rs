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
        (Some(Value::WfRunId(left)), Some(Value::WfRunId(right))) => {
            Ok(wf_run_id_text(left).encode_utf16().cmp(wf_run_id_text(right).encode_utf16()))
        }
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
        ) => Err(Failure::var_sub(format!(
            "Expected two values that can be compared, but they are of type {} and {}",
            Type::of(left),
            Type::of(right)
        ))),
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
            Value::Double(_)
            | Value::Bool(_)
            | Value::Int(_)
            | Value::Bytes(_)
            | Value::WfRunId(_)
            | Value::UtcTimestamp(_)
            | Value::Struct(_),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{NULL, bool, double, int, of, str, wf_run_id_of_text};
    use crate::wire::{Array, Map, Timestamp, map};

    fn arr(text: &str) -> VariableValue {
        of(Value::JsonArr(text.to_string()))
    }
    fn obj(text: &str) -> VariableValue {
        of(Value::JsonObj(text.to_string()))
    }

    #[test]
    fn values_of_one_kind_have_an_order() {
        // spec A 6.5
        let run_id = |text: &str| of(Value::WfRunId(wf_run_id_of_text(text)));
        for (left, right, expected) in [
            (NULL, NULL, Ordering::Equal),
            (NULL, int(i64::MIN), Ordering::Less),
            (arr("[]"), NULL, Ordering::Greater),
            (int(1), int(2), Ordering::Less),
            (double(1.5), double(1.5), Ordering::Equal),
            (double(f64::NAN), double(f64::INFINITY), Ordering::Greater),
            (double(-f64::NAN), double(f64::NAN), Ordering::Equal),
            (double(-0.0), double(0.0), Ordering::Less),
            (str("a"), str("b"), Ordering::Less),
            // UTF-16 puts the pair of a far character before the last ones of the first plane.
            (str("\u{1f600}"), str("\u{ffee}"), Ordering::Less),
            (bool(false), bool(true), Ordering::Less),
            (run_id("a_b"), run_id("a_c"), Ordering::Less),
        ] {
            assert_eq!(three_way(&left, &right), Ok(expected), "{left:?} {right:?}");
            assert_eq!(three_way(&right, &left), Ok(expected.reverse()), "{right:?} {left:?}");
        }
    }

    #[test]
    fn other_pairs_cannot_be_compared() {
        let timestamp = of(Value::UtcTimestamp(Timestamp { seconds: 1, nanos: 0 }));
        for (left, right) in [
            (int(1), double(1.0)),
            (int(1), str("1")),
            (arr("[]"), arr("[]")),
            (obj("{}"), obj("{}")),
            (of(Value::Bytes(vec![])), of(Value::Bytes(vec![]))),
            (timestamp.clone(), timestamp),
            (of(Value::Array(Array::default())), of(Value::Array(Array::default()))),
            (of(Value::Map(Map::default())), of(Value::Map(Map::default()))),
        ] {
            for comparator in [Comparator::Equals, Comparator::NotEquals, Comparator::LessThan, Comparator::GreaterThanEq] {
                assert!(compare(comparator, &left, &right).is_err(), "{left:?} {right:?}");
            }
        }
    }

    #[test]
    fn comparators_read_the_order() {
        for (comparator, outcomes) in [
            (Comparator::LessThan, [true, false, false]),
            (Comparator::GreaterThan, [false, false, true]),
            (Comparator::LessThanEq, [true, true, false]),
            (Comparator::GreaterThanEq, [false, true, true]),
            (Comparator::Equals, [false, true, false]),
            (Comparator::NotEquals, [true, false, true]),
        ] {
            for (left, expected) in [1, 2, 3].into_iter().zip(outcomes) {
                assert_eq!(compare(comparator, &int(left), &int(2)), Ok(expected), "{left} {comparator:?} 2");
            }
        }
    }

    #[test]
    fn in_looks_into_the_right_side() {
        // spec A 6.5
        let array = of(Value::Array(Array { items: vec![int(1), str("x")], element_type: None }));
        let map = of(Value::Map(Map { entries: vec![map::Entry { key: Some(str("k")), value: Some(int(1)) }], map_type: None }));
        for (member, container, expected) in [
            (str("ell"), str("hello"), Some(true)),
            (int(1), str("a1b"), Some(true)),
            (str("z"), str("hello"), Some(false)),
            (int(1), arr("[1.0]"), Some(true)),
            (int(2), arr("[1]"), Some(false)),
            (str("1"), arr("[1]"), Some(false)),
            (NULL, arr("[null]"), Some(true)),
            (arr("[1,2]"), arr("[[1,2.0]]"), Some(true)),
            (arr("[1]"), arr("[[1,2]]"), Some(false)),
            (obj(r#"{"a":1}"#), arr(r#"[{"a":1,"b":2}]"#), Some(true)),
            (obj(r#"{"a":1,"b":2}"#), arr(r#"[{"a":1}]"#), Some(false)),
            (of(Value::Bytes(vec![])), arr("[1]"), Some(false)),
            (str("a"), obj(r#"{"a":null}"#), Some(true)),
            (int(1), obj(r#"{"1":null}"#), Some(true)),
            (str("b"), obj(r#"{"a":null}"#), Some(false)),
            (int(1), array.clone(), Some(true)),
            (double(1.0), array, Some(false)),
            (str("k"), map.clone(), Some(true)),
            (int(1), map, Some(false)),
            (int(1), NULL, None),
            (int(1), int(1), None),
        ] {
            assert_eq!(compare(Comparator::In, &member, &container).ok(), expected, "{member:?} in {container:?}");
            assert_eq!(
                compare(Comparator::NotIn, &member, &container).ok(),
                expected.map(|is_in| !is_in),
                "{member:?} not in {container:?}"
            );
        }
    }

    #[test]
    fn value_equality_is_that_of_the_messages() {
        // spec A 3.6
        let array = |items, element_type| of(Value::Array(Array { items, element_type }));
        for (left, right, expected) in [
            (int(1), double(1.0), false),
            (double(f64::NAN), double(f64::NAN), true),
            (double(0.0), double(-0.0), false),
            (NULL, NULL, true),
            (array(vec![double(f64::NAN)], None), array(vec![double(f64::NAN)], None), true),
            (array(vec![double(0.0)], None), array(vec![double(-0.0)], None), false),
            (array(vec![], None), array(vec![], Type::INT.to_definition()), false),
        ] {
            assert_eq!(equal(&left, &right), expected, "{left:?} {right:?}");
        }
    }
}
