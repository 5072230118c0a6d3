//! Builds native Maps and Structs from assignments (spec A 5.5, D 3).

use super::assign::evaluate_part;
use super::{ASSIGNMENT_DEPTH_MAX, Scope};
use crate::error::Failure;
use crate::value::structs::{field_type, fields, none};
use crate::value::types::{Shape, Type};
use crate::value::{cast, check_size, equal, of};
use crate::wire::{
    InlineMapDef, InlineStruct, InlineStructBuilder, Map, MapBuilder, Message, Struct, StructBuilder, StructDefId, StructField,
    VariableValue, inline_struct_field_value::StructValue, map, type_definition::DefinedType, variable_value::Value,
};

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

/// The Struct of a builder, of the StructDef it names. Fields it leaves out stay absent; what the values are is looked at where the Struct is
/// used.
///
/// Errors: VAR_SUB_ERROR for a StructDef that does not exist, and a Struct built for a field of another type.
pub(super) fn structure(builder: &StructBuilder, scope: &mut dyn Scope, depth: usize) -> Result<VariableValue, Failure> {
    let id = builder.struct_def_id.clone().unwrap_or_default();
    let empty = InlineStructBuilder::default();
    inline(builder.value.as_ref().unwrap_or(&empty), id, scope, depth, &mut 0)
}

/// `bytes`: how big the whole has become so far.
fn inline(
    builder: &InlineStructBuilder,
    id: StructDefId,
    scope: &mut dyn Scope,
    depth: usize,
    bytes: &mut usize,
) -> Result<VariableValue, Failure> {
    if depth >= ASSIGNMENT_DEPTH_MAX {
        return Err(Failure::var_sub(format!("Expected Structs to nest at most {ASSIGNMENT_DEPTH_MAX} deep, but they go deeper")));
    }
    let def = scope.struct_def(&id).ok_or_else(|| Failure::var_sub(none(&id)))?;
    let mut built = InlineStruct::default();
    for (name, given) in &builder.fields {
        let of = fields(&def).get(name).map(field_type);
        let value = match (&given.struct_value, of.as_ref().map(|of| &of.shape)) {
            (Some(StructValue::SubStructure(inner)), Some(Shape::Struct { name, version })) => {
                inline(inner, StructDefId { name: name.clone(), version: *version }, scope, depth + 1, bytes)?
            }
            (Some(StructValue::SubStructure(_)), _) => {
                return Err(Failure::var_sub(format!("Expected field {name} of {} to be a Struct, but it is none", id.name)));
            }
            (Some(StructValue::SimpleValue(of)), _) => {
                let value = evaluate_part(Some(of), "a value of the field", scope, depth + 1)?;
                *bytes += value.encoded_len();
                check_size(*bytes)?;
                value
            }
            (None, _) => return Err(Failure::var_sub(format!("Expected a value of field {name}, but it is not set"))),
        };
        built.fields.insert(name.clone(), StructField { value: Some(value), masked: of.is_some_and(|of| of.masked) });
    }
    Ok(of(Value::Struct(Struct { struct_def_id: Some(id), r#struct: Some(built) })))
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
