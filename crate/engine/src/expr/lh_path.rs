//! LHPath: a list of keys and indexes into a value (spec A 5.4, D 4).

use super::assign::evaluate_at;
use super::{Scope, jsonpath};
use crate::error::Failure;
use crate::value::types::Type;
use crate::value::{self, NULL, equal};
use crate::wire::{LhPath, VariableValue, lh_path::selector::SelectorType, variable_value::Value};

/// A selector, evaluated. An index selects in a list, or in a map with INT keys.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Selector {
    /// A key from the definition.
    Key(String),
    /// A key from data, which is never read as anything else.
    DynamicKey(String),
    Index(i64),
}

/// Walks the path into a value; an empty path is the value itself.
///
/// Errors: VAR_SUB_ERROR for a selector that does not fit, an index that is not there, a step through NULL.
pub(super) fn read(mut value: VariableValue, path: &LhPath, scope: &mut dyn Scope, depth: usize) -> Result<VariableValue, Failure> {
    let selectors = selectors(path, scope, depth)?;
    for (place, selector) in selectors.iter().enumerate() {
        value = match value.value {
            Some(Value::JsonObj(_) | Value::JsonArr(_)) => {
                return super::assign::at_json_path(&value, &json_path(&selectors[place..]));
            }
            Some(Value::Array(mut array)) => {
                let position = array_position(selector, array.items.len())?;
                array.items.swap_remove(position)
            }
            // Nothing of this key: the rest of the path is not looked at.
            Some(Value::Map(map)) => match map.entries.into_iter().find(|entry| is_key(entry.key.as_ref(), selector)) {
                Some(entry) => entry.value.unwrap_or(NULL),
                None => return Ok(NULL),
            },
            Some(Value::Struct(it)) => {
                let key = field_key(selector)?;
                let field = it.r#struct.and_then(|mut inline| inline.fields.remove(key));
                let field = field.ok_or_else(|| Failure::var_sub(format!("Expected field {key:?} of a Struct, but it is absent")))?;
                field.value.unwrap_or(NULL)
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
            | None => {
                return Err(Failure::var_sub(format!(
                    "Expected a value with parts at step {place} of a path, but it is {}",
                    Type::of(&value)
                )));
            }
        };
    }
    Ok(value)
}

/// The selectors of a path, dynamic ones evaluated in the thread's scope (spec D 4).
pub(super) fn selectors(path: &LhPath, scope: &mut dyn Scope, depth: usize) -> Result<Vec<Selector>, Failure> {
    path.path
        .iter()
        .map(|selector| match &selector.selector_type {
            Some(SelectorType::Key(key)) => Ok(Selector::Key(key.clone())),
            Some(SelectorType::Index(index)) => Ok(Selector::Index(i64::from(*index))),
            Some(SelectorType::Dynamic(assignment)) => {
                let value = evaluate_at(assignment, scope, depth + 1)?;
                match value.value {
                    Some(Value::Str(key)) => Ok(Selector::DynamicKey(key)),
                    Some(Value::Int(index)) => Ok(Selector::Index(index)),
                    _ => Err(Failure::var_sub(format!("Expected a selector to be STR or INT, but it is {}", Type::of(&value)))),
                }
            }
            None => Err(Failure::var_sub("Expected a selector to have a key or an index, but it has none")),
        })
        .collect()
}

/// The rest of a path inside JSON, as a JSONPath. A key of the definition stands in it as it is, so `a.b` is two steps (spec A 5.4); one
/// that would not read as a step is quoted.
fn json_path(selectors: &[Selector]) -> String {
    let mut path = "$".to_string();
    for selector in selectors {
        match selector {
            Selector::Key(key) if jsonpath::check(&format!("$.{key}")).is_ok() => path += &format!(".{key}"),
            Selector::Key(key) | Selector::DynamicKey(key) => path += &format!("['{}']", key.replace('\\', "\\\\").replace('\'', "\\'")),
            Selector::Index(index) => path += &format!("[{index}]"),
        }
    }
    path
}

/// The position of a native array's item; a key means the first one (spec A 5.4).
pub(super) fn array_position(selector: &Selector, length: usize) -> Result<usize, Failure> {
    let index = match selector {
        Selector::Index(index) => *index,
        Selector::Key(_) => 0,
        Selector::DynamicKey(_) => return Err(Failure::var_sub("Expected an INT to select in an Array, but it is STR")),
    };
    match usize::try_from(index) {
        Ok(position) if position < length => Ok(position),
        _ => Err(Failure::var_sub(format!("Expected an item at index {index} of an Array, but it has {length} items"))),
    }
}

/// The field of a Struct a selector names.
pub(super) fn field_key(selector: &Selector) -> Result<&str, Failure> {
    match selector {
        Selector::Key(key) | Selector::DynamicKey(key) => Ok(key),
        Selector::Index(index) => {
            Err(Failure::var_sub(format!("Expected the name of a field to select in a Struct, but it is index {index}")))
        }
    }
}

/// Whether a map's key is what the selector says. An index selects INT keys, which the customary server cannot read at all.
pub(super) fn is_key(key: Option<&VariableValue>, selector: &Selector) -> bool {
    key.is_some_and(|key| equal(key, &key_value(selector)))
}

/// The map key a selector names.
pub(super) fn key_value(selector: &Selector) -> VariableValue {
    match selector {
        Selector::Key(key) | Selector::DynamicKey(key) => value::str(key.clone()),
        Selector::Index(index) => value::int(*index),
    }
}

/// The element of a JSON value a selector names, to write to: `None` if it is not there.
pub(super) fn json_element<'a>(element: &'a mut serde_json::Value, selector: &Selector) -> Option<&'a mut serde_json::Value> {
    match (selector, element) {
        (Selector::Key(key) | Selector::DynamicKey(key), serde_json::Value::Object(object)) => object.get_mut(key),
        (Selector::Index(index), serde_json::Value::Array(list)) => {
            let position = if *index < 0 { index.checked_add(list.len() as i64)? } else { *index };
            list.get_mut(usize::try_from(position).ok()?)
        }
        (Selector::Key(_) | Selector::DynamicKey(_) | Selector::Index(_), _) => None,
    }
}
