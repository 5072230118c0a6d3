//! Builders of Structs and Maps, as far as the definition tells (spec A 4.10, D 3).

use super::static_type::typed_at;
use crate::expr::StaticScope;
use crate::expr::builder::types_of;
use crate::value::structs::{field_type, fields, is_required, none};
use crate::value::types::{Shape, Type, check_map_keys};
use crate::wire::{
    InlineStructBuilder, MapBuilder, StructBuilder, StructDefId, VariableAssignment, inline_struct_field_value::StructValue,
    variable_assignment::Source,
};

/// Checks a Struct builder against the type it is built for; what it builds must be accepted there by name, and its fields are looked at
/// in the version that is wanted there.
pub(super) fn struct_builder(builder: &StructBuilder, target: &Type, scope: &dyn StaticScope, depth: usize) -> Result<(), String> {
    let built = struct_type(builder);
    match &target.shape {
        Shape::Struct { name, version } if target.accepts(&built) => {
            let empty = InlineStructBuilder::default();
            let id = StructDefId { name: name.clone(), version: *version };
            inline(builder.value.as_ref().unwrap_or(&empty), &id, scope, depth)
        }
        Shape::None | Shape::Primitive(_) | Shape::Struct { .. } | Shape::Array(_) | Shape::Map(..) => {
            Err(format!("Expected a value of type {target}, but a {built} is built"))
        }
    }
}

/// What a Struct builder builds.
pub(super) fn struct_type(builder: &StructBuilder) -> Type {
    Type::structure(&builder.struct_def_id.clone().unwrap_or_default())
}

fn inline(builder: &InlineStructBuilder, id: &StructDefId, scope: &dyn StaticScope, depth: usize) -> Result<(), String> {
    let def = scope.struct_def(id).ok_or_else(|| none(id))?;
    let fields = fields(&def);
    if let Some((name, _)) = fields.iter().find(|(name, field)| is_required(field) && !builder.fields.contains_key(*name)) {
        return Err(format!("Expected field {name} of {}, but the builder does not give it", id.name));
    }
    for (name, given) in &builder.fields {
        let Some(wanted) = fields.get(name).map(field_type) else {
            return Err(format!("Expected fields of {} in version {} only, but there is {name:?}", id.name, id.version));
        };
        let at = |reason: String| format!("field {name}: {reason}");
        match (&given.struct_value, &wanted.shape) {
            (Some(StructValue::SimpleValue(of)), _) => field(of, &wanted, scope, depth + 1).map_err(at)?,
            (Some(StructValue::SubStructure(inner)), Shape::Struct { name, version }) => {
                let id = StructDefId { name: name.clone(), version: *version };
                inline(inner, &id, scope, depth + 1).map_err(at)?;
            }
            (Some(StructValue::SubStructure(_)), Shape::None | Shape::Primitive(_) | Shape::Array(_) | Shape::Map(..)) => {
                return Err(at(format!("Expected a value of type {wanted}, but a Struct is built")));
            }
            (None, _) => return Err(at("Expected a value, but none is set".to_string())),
        }
    }
    Ok(())
}

/// A value inside a builder: where its type is known it must be accepted as it is.
fn field(of: &VariableAssignment, wanted: &Type, scope: &dyn StaticScope, depth: usize) -> Result<(), String> {
    if let (Some(Source::StructBuilder(builder)), None) = (&of.source, &of.path) {
        return struct_builder(builder, wanted, scope, depth);
    }
    match typed_at(of, scope, depth)? {
        Some(given) if !wanted.accepts(&given) => Err(format!("Expected a value of type {wanted}, but it is of type {given}")),
        Some(_) | None => Ok(()),
    }
}

/// What a Map builder builds: its `map_type`, else it is not known before it runs. An empty builder without one is refused.
pub(super) fn map_builder(builder: &MapBuilder, scope: &dyn StaticScope, depth: usize) -> Result<Option<Type>, String> {
    let Some(definition) = &builder.map_type else {
        if builder.entries.is_empty() {
            return Err("Expected a map builder to have entries or a type, but it has neither".to_string());
        }
        return entries(builder, &Type::NONE, &Type::NONE, scope, depth).map(|()| None);
    };
    let (key, value) = types_of(definition);
    let built = Type::map(key.clone(), value.clone());
    check_map_keys(&built)?;
    entries(builder, &key, &value, scope, depth)?;
    Ok(Some(built))
}

fn entries(builder: &MapBuilder, key: &Type, value: &Type, scope: &dyn StaticScope, depth: usize) -> Result<(), String> {
    for entry in &builder.entries {
        let (Some(given), Some(of)) = (&entry.key, &entry.value) else {
            return Err("Expected an entry of a map builder to have a key and a value, but it has not".to_string());
        };
        field(given, key, scope, depth + 1).map_err(|reason| format!("key: {reason}"))?;
        if let Some(found) = typed_at(given, scope, depth + 1)?.filter(|found| !found.is_leaf()) {
            return Err(format!("Expected a key of a kind that maps have, but it is of type {found}"));
        }
        field(of, value, scope, depth + 1).map_err(|reason| format!("value: {reason}"))?;
    }
    Ok(())
}
