//! Whether a value given from outside fits the type it is given for (spec A 3.4): RunWf inputs, child inputs, task inputs and outputs, events.
//!
//! **Invariant:** nothing is converted: an INT accepted for a DOUBLE stays an INT. Only the types containers carry are written.

use super::cast::map_definition;
use super::types::{Shape, Type};
use crate::wire::{TypeDefinition, VariableValue, map, variable_value::Value};

/// Checks the value against the type it is expected to have, and stamps the expected element types onto native containers in it.
///
/// NULL always fits. Errors: one line, "Expected ..., but ...".
pub fn check_value(expected: &TypeDefinition, value: &mut VariableValue) -> Result<(), String> {
    let expected = Type::from(expected);
    stamp(&expected, value);
    fits(&expected, value)
}

/// Writes the expected element types over what the client sent, however deep they nest.
fn stamp(expected: &Type, value: &mut VariableValue) {
    match (&expected.shape, &mut value.value) {
        (Shape::Array(element), Some(Value::Array(array))) => {
            array.element_type = element.to_definition();
            array.items.iter_mut().for_each(|item| stamp(element, item));
        }
        (Shape::Map(key, value), Some(Value::Map(map))) => {
            map.map_type = map_definition(key, value);
            for map::Entry { key: given_key, value: given_value } in &mut map.entries {
                given_key.iter_mut().for_each(|given| stamp(key, given));
                given_value.iter_mut().for_each(|given| stamp(value, given));
            }
        }
        (Shape::None | Shape::Primitive(_) | Shape::Struct { .. } | Shape::Array(_) | Shape::Map(..), _) => (),
    }
}

fn fits(expected: &Type, value: &VariableValue) -> Result<(), String> {
    let found = Type::of(value);
    if found.is_none() {
        return Ok(());
    }
    if !expected.accepts(&found) {
        return Err(format!("Expected a value of type {expected}, but it is of type {found}"));
    }
    let part = |what: &str, place: usize, expected: &Type, found: Option<&VariableValue>| {
        let found = found.map_or(Type::NONE, Type::of);
        if expected.accepts(&found) {
            return Ok(());
        }
        Err(format!("Expected {what} {place} to be of type {expected}, but it is of type {found}"))
    };
    match (&expected.shape, &value.value) {
        (Shape::Array(element), Some(Value::Array(array))) => {
            array.items.iter().enumerate().try_for_each(|(place, item)| part("item", place, element, Some(item)))
        }
        (Shape::Map(key, value), Some(Value::Map(map))) => map.entries.iter().enumerate().try_for_each(|(place, entry)| {
            part("the key of entry", place, key, entry.key.as_ref())?;
            part("the value of entry", place, value, entry.value.as_ref())
        }),
        (Shape::Struct { .. }, _) => Err(super::not_supported_yet("a Struct").message),
        (Shape::None | Shape::Primitive(_) | Shape::Array(_) | Shape::Map(..), _) => Ok(()),
    }
}
