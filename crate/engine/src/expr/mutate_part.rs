//! Mutating a part of a variable: what an LHPath leads to, in Structs, native Arrays and Maps, and JSON (spec D 5).

use super::assign::document;
use super::builder::{put, types_of};
use super::lh_path::{self, Selector};
use super::mutate::replacement;
use super::operate::operate;
use crate::error::Failure;
use crate::value::structs::{StructDefs, field_type, fields, none};
use crate::value::types::{Shape, Type};
use crate::value::{self, NULL, json};
use crate::wire::{Struct, StructField, VariableMutationType as Op, VariableValue, variable_value::Value};
use serde_json::Value as Json;

/// Changes the part of a value that the selectors lead to; `place` is the type of the value they start at.
pub(super) fn at_selectors(
    op: Op,
    left: VariableValue,
    selectors: &[Selector],
    right: VariableValue,
    place: &Type,
    structs: &mut dyn StructDefs,
) -> Result<VariableValue, Failure> {
    let Some((selector, rest)) = selectors.split_first() else { return operate(op, left, right, place) };
    match left.value {
        Some(Value::JsonObj(_) | Value::JsonArr(_)) => {
            let mut document = document(&left)?;
            at_json(op, &mut document, selectors, right)?;
            json::stored(document)
        }
        Some(Value::Array(mut array)) => {
            let position = lh_path::array_position(selector, array.items.len())?;
            let element = match (&array.element_type, &place.shape) {
                (Some(element), _) => Type::from(element),
                (None, Shape::Array(element)) => (**element).clone(),
                (None, Shape::None | Shape::Primitive(_) | Shape::Struct { .. } | Shape::Map(..)) => Type::NONE,
            };
            let item = std::mem::take(&mut array.items[position]);
            array.items[position] = at_selectors(op, item, rest, right, &element, structs)?;
            Ok(value::of(Value::Array(array)))
        }
        Some(Value::Map(mut map)) => {
            let value_type = match (&map.map_type, &place.shape) {
                (Some(definition), _) => types_of(definition).1,
                (None, Shape::Map(_, value)) => (**value).clone(),
                (None, Shape::None | Shape::Primitive(_) | Shape::Struct { .. } | Shape::Array(_)) => Type::NONE,
            };
            let found = map.entries.iter().find(|entry| lh_path::is_key(entry.key.as_ref(), selector));
            let found = match found {
                Some(entry) => entry.value.clone().unwrap_or(NULL),
                None if rest.is_empty() && op == Op::Assign => NULL,
                None => return Err(Failure::var_sub("Expected a key of a Map to mutate, but there is no such key")),
            };
            let changed = at_selectors(op, found, rest, right, &value_type, structs)?;
            put(&mut map.entries, lh_path::key_value(selector), Some(changed));
            Ok(value::of(Value::Map(map)))
        }
        Some(Value::Struct(it)) => field(op, it, selector, rest, right, structs),
        Some(
            Value::Double(_)
            | Value::Bool(_)
            | Value::Str(_)
            | Value::Int(_)
            | Value::Bytes(_)
            | Value::WfRunId(_)
            | Value::UtcTimestamp(_),
        )
        | None => Err(Failure::var_sub(format!("Expected a value with parts to mutate one of, but it is {}", Type::of(&left)))),
    }
}

/// Changes a field, or a part of it, as an assignment to a variable of the field's type would. ASSIGN makes one that is absent, if the
/// StructDef has it.
fn field(
    op: Op,
    mut it: Struct,
    selector: &Selector,
    rest: &[Selector],
    right: VariableValue,
    structs: &mut dyn StructDefs,
) -> Result<VariableValue, Failure> {
    let key = lh_path::field_key(selector)?;
    let id = it.struct_def_id.clone().unwrap_or_default();
    let def = structs.struct_def(&id).ok_or_else(|| Failure::var_sub(none(&id)))?;
    let declared = fields(&def).get(key);
    let present = it.r#struct.get_or_insert_default().fields.remove(key);
    let (found, masked) = match (present, declared) {
        (Some(field), _) => (field.value.unwrap_or(NULL), field.masked),
        (None, Some(declared)) if rest.is_empty() && op == Op::Assign => (NULL, field_type(declared).masked),
        (None, _) => return Err(Failure::var_sub(format!("Expected field {key:?} of {} to mutate, but it is absent", id.name))),
    };
    let of = declared.map_or_else(|| Type::of(&found), field_type);
    let changed = at_selectors(op, found, rest, right, &of, structs)?;
    if changed.value.is_none() && declared.is_some_and(|declared| !declared.is_nullable) {
        return Err(Failure::var_sub(format!("Expected a value for field {key} of {}, which is not nullable, but it is NULL", id.name)));
    }
    it.r#struct.get_or_insert_default().fields.insert(key.to_string(), StructField { value: Some(changed), masked });
    Ok(value::of(Value::Struct(it)))
}

fn at_json(op: Op, document: &mut Json, selectors: &[Selector], right: VariableValue) -> Result<(), Failure> {
    let (Some((last, before)), missing) =
        (selectors.split_last(), Failure::var_sub("Expected an element of JSON to mutate, but the path leads nowhere"))
    else {
        return Ok(());
    };
    let mut parent = document;
    for selector in before {
        let Some(element) = lh_path::json_element(parent, selector) else { return Err(missing) };
        parent = element;
    }
    if let Some(element) = lh_path::json_element(parent, last) {
        *element = replacement(op, json::from_json(element.clone()), right)?;
        return Ok(());
    }
    match (last, parent) {
        (Selector::Key(key) | Selector::DynamicKey(key), Json::Object(object)) if op == Op::Assign => {
            object.insert(key.clone(), replacement(op, NULL, right)?);
            Ok(())
        }
        (Selector::Key(_) | Selector::DynamicKey(_) | Selector::Index(_), _) => Err(missing),
    }
}
