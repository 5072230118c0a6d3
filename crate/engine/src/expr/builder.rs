//! Builds a native Map from assignments (spec D 3). Structs are built when there are StructDefs.

use super::Scope;
use super::assign::evaluate_part;
use crate::error::Failure;
use crate::value::types::{Shape, Type};
use crate::value::{cast, check_size, equal, of};
use crate::wire::{InlineMapDef, Map, MapBuilder, Message, VariableValue, map, type_definition::DefinedType, variable_value::Value};

/// The map of a builder's entries, in order; of two entries of one key the later one's value wins.
///
/// Without a `map_type` the first entry's types are those of all. Errors: VAR_SUB_ERROR for a NULL key, a key of a kind maps do not have,
/// and entries that do not agree.
pub(super) fn map(builder: &MapBuilder, scope: &mut dyn Scope, depth: usize) -> Result<VariableValue, Failure> {
    let mut entries: Vec<map::Entry> = Vec::new();
    let mut types = builder.map_type.as_ref().map(types_of);
    let mut bytes = 0;
    for entry in &builder.entries {
        let key = evaluate_part(entry.key.as_ref(), "a key of the map", scope, depth + 1)?;
        let value = evaluate_part(entry.value.as_ref(), "a value of the map", scope, depth + 1)?;
        if !Type::of(&key).is_leaf() {
            return Err(Failure::var_sub(format!("Expected a key of a kind that maps have, but it is {}", Type::of(&key))));
        }
        let (key, value) = match &types {
            Some((key_type, value_type)) if builder.map_type.is_some() => {
                let value = if value.value.is_none() { value } else { cast::coerce(value, value_type)? };
                (cast::coerce(key, key_type)?, value)
            }
            Some((key_type, value_type)) => {
                let found = (Type::of(&key), Type::of(&value));
                if *key_type != found.0 || !value_type.is_none() && !found.1.is_none() && *value_type != found.1 {
                    return Err(Failure::var_sub(format!(
                        "Expected all entries of the map to be {key_type} to {value_type}, but one is {} to {}",
                        found.0, found.1
                    )));
                }
                if value_type.is_none() {
                    types = Some(found);
                }
                (key, value)
            }
            None => {
                types = Some((Type::of(&key), Type::of(&value)));
                (key, value)
            }
        };
        bytes += key.encoded_len() + value.encoded_len();
        check_size(bytes)?;
        put(&mut entries, key, Some(value));
    }
    let map_type = types.and_then(|(key, value)| cast::map_definition(&key, &value));
    Ok(of(Value::Map(Map { entries, map_type })))
}

/// Puts an entry: in the place of an equal key, else at the end.
pub(super) fn put(entries: &mut Vec<map::Entry>, key: VariableValue, value: Option<VariableValue>) {
    match entries.iter_mut().find(|entry| entry.key.as_ref().is_some_and(|found| equal(found, &key))) {
        Some(entry) => entry.value = value,
        None => entries.push(map::Entry { key: Some(key), value }),
    }
}

/// The key and value types of a map's definition.
pub(super) fn types_of(definition: &InlineMapDef) -> (Type, Type) {
    let definition = DefinedType::InlineMapDef(Box::new(definition.clone()));
    match Type::from(&crate::wire::TypeDefinition { defined_type: Some(definition), masked: false }).shape {
        Shape::Map(key, value) => (*key, *value),
        Shape::None | Shape::Primitive(_) | Shape::Struct { .. } | Shape::Array(_) => (Type::NONE, Type::NONE),
    }
}
