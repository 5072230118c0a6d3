//! Put rules of StructDefs: their fields, and which changes make a new version (spec A 2.6, D 8).

use super::fault::{Fault, Faults, reject};
use super::{Catalog, names, types};
use crate::error::Reject;
use crate::value::check::check_value;
use crate::value::json;
use crate::value::structs::{NEWEST, fields, is_required};
use crate::value::types::{Type, check_no_json};
use crate::wire::rows::StructDefRow;
use crate::wire::{
    InlineStructDef, PutStructDefRequest, StructDef, StructDefCompatibilityType as Compatibility, StructDefId, StructFieldDef,
    ValidateStructDefEvolutionRequest,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Characters of a field's description (spec D 8).
pub const DESCRIPTION_CHARS_MAX: usize = 1_024;

/// What a put comes to.
pub enum Put {
    /// It says what the newest version says.
    Same(Arc<StructDefRow>),
    /// A version to be stored; only its time is missing.
    New(StructDef),
}

/// Checks a put as a whole.
///
/// Errors: INVALID_ARGUMENT, also for fields that change in a way `allowed_updates` forbids.
pub fn put(request: PutStructDefRequest, catalog: &mut dyn Catalog) -> Result<Put, Reject> {
    let name = request.name.clone();
    let (number, mut schema) = (request.allowed_updates, request.struct_def.unwrap_or_default());
    let compatibility = check(Some(&name), &mut schema, number, catalog).map_err(|faults| reject(&faults))?;
    let newest = catalog.struct_def(&StructDefId { name: name.clone(), version: NEWEST });
    if let Some(row) = &newest
        && let Some(old) = &row.struct_def
    {
        if old.struct_def.as_ref() == Some(&schema) && old.description == request.description {
            return Ok(Put::Same(row.clone()));
        }
        let offending = offending(fields(row), &schema.fields, compatibility);
        if !offending.is_empty() {
            let (shown, fields, allowed) = (names::shown(&name), offending.join(", "), compatibility.as_str_name());
            return Err(Reject::invalid(format!(
                "StructDef {shown}: Expected changes that {allowed} allows, but these fields break it: {fields}"
            )));
        }
    }
    let version = catalog.last_struct_def(&name).map_or(0, |last| last + 1);
    let id = Some(StructDefId { name, version });
    Ok(Put::New(StructDef { id, description: request.description, created_at: None, struct_def: Some(schema) }))
}

/// Whether a put of the schema would be accepted. Of an unknown StructDef every schema is valid.
///
/// Errors: INVALID_ARGUMENT for a schema no put would accept.
pub fn is_valid_evolution(request: ValidateStructDefEvolutionRequest, catalog: &mut dyn Catalog) -> Result<bool, Reject> {
    let (number, mut schema) = (request.compatibility_type, request.struct_def.unwrap_or_default());
    let compatibility = check(None, &mut schema, number, catalog).map_err(|faults| reject(&faults))?;
    let old = catalog.struct_def(&request.struct_def_id.unwrap_or_default()).filter(|row| !row.deleted);
    Ok(old.is_none_or(|old| offending(fields(&old), &schema.fields, compatibility).is_empty()))
}

/// Brings a schema to its stored form and checks it, with the name where there is one.
fn check(
    name: Option<&str>,
    schema: &mut InlineStructDef,
    compatibility: i32,
    catalog: &mut dyn Catalog,
) -> Result<Compatibility, Vec<Fault>> {
    let mut faults = Faults::default();
    let place = name.map_or("StructDef".to_string(), |name| format!("StructDef {}", names::shown(name)));
    faults.at(place, |faults| {
        name.map(|name| faults.check(names::definition(name)));
        if Compatibility::try_from(compatibility).is_err() {
            faults.invalid(format_args!("Expected a type of allowed updates, but number {compatibility} is none"));
        }
        for (name, field) in &mut schema.fields {
            faults.at(format_args!("field {}", names::shown(name)), |faults| {
                faults.check(field_name(name));
                check_field(field, catalog, faults);
            });
        }
    });
    faults.into_result(Compatibility::try_from(compatibility).unwrap_or_default())
}

/// A lower-case letter first, then letters and digits; the first rule that is broken is told (spec A 2.6.1).
fn field_name(name: &str) -> Result<(), String> {
    let first = name.chars().next();
    let but = |rule: &str| Err(format!("Expected the name of a field {rule}"));
    if !first.is_some_and(|first| first.is_ascii_alphabetic()) {
        but("to begin with a letter, but it does not")
    } else if first.is_some_and(|first| first.is_ascii_uppercase()) {
        but("to begin with a lower-case letter, but it begins with an upper-case one")
    } else if name.contains('_') {
        but("without underscores, but there is one")
    } else if !name.chars().all(|letter| letter.is_ascii_alphanumeric()) {
        but("of letters and digits, but there is something else")
    } else {
        Ok(())
    }
}

fn check_field(field: &mut StructFieldDef, catalog: &mut dyn Catalog, faults: &mut Faults) {
    let characters = field.description.as_deref().map_or(0, |text| text.chars().count());
    if characters > DESCRIPTION_CHARS_MAX {
        faults.invalid(format_args!("Expected a description of at most {DESCRIPTION_CHARS_MAX} characters, but it has {characters}"));
    }
    let before = faults.count();
    let of = field.field_type.get_or_insert_default();
    types::type_definition(of, catalog, faults);
    faults.check(check_no_json(&Type::from(&*of)));
    if faults.count() > before {
        return;
    }
    if let Some(default) = &mut field.default_value {
        json::normalize(default);
        if default.value.is_none() && !field.is_nullable {
            faults.invalid("Expected a default value that is not NULL, because the field is not nullable, but it is NULL");
        }
        let fits = check_value(of, default, catalog);
        faults.at("default value", |faults| faults.check(fits));
    }
}

/// The fields whose change breaks the compatibility, in order of their names (spec A 2.6.4). Descriptions do not count (spec D 8).
fn offending(old: &BTreeMap<String, StructFieldDef>, new: &BTreeMap<String, StructFieldDef>, compatibility: Compatibility) -> Vec<String> {
    let schema = |field: &StructFieldDef| StructFieldDef { description: None, ..field.clone() };
    let breaks = |name: &&String| match (compatibility, old.get(*name), new.get(*name)) {
        (_, None, None) => false,
        // A field that goes is not noticed.
        (Compatibility::NoSchemaUpdates, _, None) => false,
        (Compatibility::NoSchemaUpdates, None, Some(_)) => true,
        (Compatibility::NoSchemaUpdates, Some(old), Some(new)) => schema(old) != schema(new),
        (Compatibility::FullyCompatibleSchemaUpdates, Some(one), None) | (Compatibility::FullyCompatibleSchemaUpdates, None, Some(one)) => {
            is_required(one)
        }
        (Compatibility::FullyCompatibleSchemaUpdates, Some(old), Some(new)) => match (is_required(old), is_required(new)) {
            (false, true) => true,
            (true, _) => old.field_type != new.field_type,
            (false, false) => false,
        },
    };
    let names: std::collections::BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    names.into_iter().filter(breaks).map(|name| names::shown(name)).collect()
}
