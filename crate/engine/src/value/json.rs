//! JSON inside values: normalising it on the way in, and the natural conversion between a JSON element and a value (spec A 3.6, 5.3).
//!
//! **Invariant:** a JSON_OBJ or JSON_ARR text that cannot be read behaves as an empty object or list.

use super::json_text::{JSON_DEPTH_MAX, depth, read, write};
use crate::error::Failure;
use crate::wire::{VariableValue, map, variable_value::Value};
use serde_json::{Map, Value as Json};

/// Brings every JSON text in a value that enters the engine to its one form, wherever it is nested; the text `null` becomes NULL, and what
/// cannot be read stays as it is (spec A 3.6).
pub fn normalize(value: &mut VariableValue) {
    match &mut value.value {
        Some(Value::JsonObj(text)) => match read(text) {
            Some(Json::Null) => *value = super::NULL,
            Some(object @ Json::Object(_)) => *text = write(&object),
            Some(Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Array(_)) | None => (),
        },
        Some(Value::JsonArr(text)) => match read(text) {
            Some(Json::Null) => *value = super::NULL,
            Some(list @ Json::Array(_)) => *text = write(&list),
            Some(Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Object(_)) | None => (),
        },
        Some(Value::Struct(it)) => {
            let fields = it.r#struct.iter_mut().flat_map(|inline| inline.fields.values_mut());
            fields.filter_map(|field| field.value.as_mut()).for_each(normalize);
        }
        Some(Value::Array(it)) => it.items.iter_mut().for_each(normalize),
        Some(Value::Map(it)) => {
            it.entries.iter_mut().for_each(|map::Entry { key, value }| key.iter_mut().chain(value).for_each(normalize));
        }
        Some(
            Value::Double(_)
            | Value::Bool(_)
            | Value::Str(_)
            | Value::Int(_)
            | Value::Bytes(_)
            | Value::WfRunId(_)
            | Value::UtcTimestamp(_),
        )
        | None => (),
    }
}

/// Whether every JSON text directly in the value is what its kind says. A task output for which this is false is
/// TASK_OUTPUT_SERDE_ERROR (spec A 3.6).
pub fn is_readable(value: &VariableValue) -> bool {
    match &value.value {
        Some(Value::JsonObj(text)) => matches!(read(text), Some(Json::Object(_) | Json::Null)),
        Some(Value::JsonArr(text)) => matches!(read(text), Some(Json::Array(_) | Json::Null)),
        Some(
            Value::Double(_)
            | Value::Bool(_)
            | Value::Str(_)
            | Value::Int(_)
            | Value::Bytes(_)
            | Value::WfRunId(_)
            | Value::UtcTimestamp(_)
            | Value::Struct(_)
            | Value::Array(_)
            | Value::Map(_),
        )
        | None => true,
    }
}

/// The object of a JSON_OBJ's text.
pub fn object(text: &str) -> Map<String, Json> {
    match read(text) {
        Some(Json::Object(object)) => object,
        Some(Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Array(_)) | None => Map::new(),
    }
}

/// The list of a JSON_ARR's text.
pub fn list(text: &str) -> Vec<Json> {
    match read(text) {
        Some(Json::Array(list)) => list,
        Some(Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Object(_)) | None => Vec::new(),
    }
}

/// A value as a JSON element; `None` for kinds that have none: BYTES, TIMESTAMP, WF_RUN_ID, native containers, doubles that are not finite.
pub fn to_json(value: &VariableValue) -> Option<Json> {
    match &value.value {
        None => Some(Json::Null),
        Some(Value::JsonObj(text)) => Some(Json::Object(object(text))),
        Some(Value::JsonArr(text)) => Some(Json::Array(list(text))),
        Some(Value::Double(number)) => serde_json::Number::from_f64(*number).map(Json::Number),
        Some(Value::Bool(value)) => Some(Json::Bool(*value)),
        Some(Value::Str(text)) => Some(Json::String(text.clone())),
        Some(Value::Int(number)) => Some(Json::from(*number)),
        Some(Value::Bytes(_) | Value::WfRunId(_) | Value::UtcTimestamp(_) | Value::Struct(_) | Value::Array(_) | Value::Map(_)) => None,
    }
}

/// A JSON element as a value: whole numbers INT, others DOUBLE, null NULL (spec A 5.3).
pub fn from_json(json: Json) -> VariableValue {
    match json {
        Json::Null => super::NULL,
        Json::Bool(value) => super::bool(value),
        Json::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(number), _) => super::int(number),
            (None, Some(number)) => super::double(number),
            (None, None) => super::str(number.to_string()),
        },
        Json::String(text) => super::str(text),
        Json::Array(_) => super::of(Value::JsonArr(write(&json))),
        Json::Object(_) => super::of(Value::JsonObj(write(&json))),
    }
}

/// As [`from_json`], for an element that was made here: one that nests too deep could not be read again.
pub fn stored(json: Json) -> Result<VariableValue, Failure> {
    if depth(&json) > JSON_DEPTH_MAX {
        return Err(Failure::var_sub(format!("Expected JSON that nests at most {JSON_DEPTH_MAX} deep, but it goes deeper")));
    }
    Ok(from_json(json))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{NULL, double, int, of, str};
    use crate::wire::Array;

    fn obj(text: &str) -> VariableValue {
        of(Value::JsonObj(text.to_string()))
    }
    fn arr(text: &str) -> VariableValue {
        of(Value::JsonArr(text.to_string()))
    }

    #[test]
    fn values_are_normalised_on_the_way_in() {
        // spec A 3.6, A 8 #21
        for (given, kept) in [
            (obj(r#"{ "a": 1e3 }"#), obj(r#"{"a":1000.0}"#)),
            (arr("[ 1, 2 ]"), arr("[1,2]")),
            (obj("null"), NULL),
            (arr(" null "), NULL),
            (obj("{ nonsense"), obj("{ nonsense")),
            (obj("[ 1 ]"), obj("[ 1 ]")),
            (arr("{ }"), arr("{ }")),
            (str(" null "), str(" null ")),
            (
                of(Value::Array(Array { items: vec![obj("{ }"), obj("null")], element_type: None })),
                of(Value::Array(Array { items: vec![obj("{}"), NULL], element_type: None })),
            ),
        ] {
            let mut value = given.clone();
            normalize(&mut value);
            assert_eq!(value, kept, "{given:?}");
        }
    }

    #[test]
    fn unreadable_json_behaves_as_empty() {
        assert!(!is_readable(&obj("{ nonsense")) && !is_readable(&arr("{}")) && is_readable(&obj("{a:1}")) && is_readable(&int(1)));
        assert_eq!(to_json(&obj("{ nonsense")), Some(Json::Object(Map::new())));
        assert_eq!(to_json(&arr("{}")), Some(Json::Array(Vec::new())));
    }

    #[test]
    fn elements_and_values_convert_naturally() {
        // spec A 5.3
        for (element, value) in [
            ("1", int(1)),
            ("1.0", double(1.0)),
            ("\"x\"", str("x")),
            ("true", super::super::bool(true)),
            ("null", NULL),
            ("{\"a\":1}", obj("{\"a\":1}")),
            ("[1]", arr("[1]")),
        ] {
            let element = read(element).expect("the table is JSON");
            assert_eq!(from_json(element.clone()), value);
            assert_eq!(to_json(&value), Some(element));
        }
        assert_eq!(to_json(&double(f64::NAN)), None);
        assert_eq!(to_json(&of(Value::Bytes(vec![1]))), None);
    }
}
