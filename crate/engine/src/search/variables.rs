//! SearchVariable (spec C 4.3): variables of all threads by their value, in order of their creation.

use super::indexed::{family, field_name, value_key};
use super::page::page;
use crate::api::Setup;
use crate::error::Reject;
use crate::id::{Parser, prefix_end, run_row};
use crate::meta::lookup::resolve_wf_spec;
use crate::tx::Tx;
use crate::value::types::Type;
use crate::wire::{SearchVariableRequest, ThreadVarDef, VariableId, VariableIdList, VariableType, VariableValue, WfSpec};
use std::ops::Bound;

/// Errors: INVALID_ARGUMENT for an unknown WfSpec, half a version, a variable that is not declared to be found, a value it cannot have.
pub fn search(tx: &mut Tx<'_>, _: &Setup, request: SearchVariableRequest) -> Result<VariableIdList, Reject> {
    let version = match (request.wf_spec_major_version, request.wf_spec_revision) {
        (Some(major), Some(revision)) => Some((major, revision)),
        (None, None) => None,
        (Some(_), None) | (None, Some(_)) => {
            return Err(Reject::invalid("Expected wf_spec_major_version and wf_spec_revision together, but one is missing"));
        }
    };
    let (major, revision) = version.unzip();
    let row = resolve_wf_spec(tx, &request.wf_spec_name, major, revision).map_err(|reject| Reject::invalid(reject.message))?;
    let value = request.value.clone().unwrap_or_default();
    let Some(value_key) = value_key(&value) else {
        return Err(Reject::invalid(format!("Expected a value of STR, BOOL, INT or DOUBLE to search by, but it is {}", Type::of(&value))));
    };
    check(row.wf_spec.as_ref().expect("a WfSpec row holds its WfSpec"), &request.var_name, &value)?;
    let family = family(tx.tenant(), &request.wf_spec_name, version, &request.var_name);
    let page = page(&[family.as_bytes(), &value_key], request.limit, request.bookmark, |after, limit| {
        let from = after.map_or(Bound::Included(value_key.clone()), |after| Bound::Excluded(after.to_vec()));
        let to = prefix_end(&value_key).map_or(Bound::Unbounded, Bound::Excluded);
        let entries = tx.entries(&family, from, to, limit);
        entries.into_iter().map(|entry| (entry.to_vec(), variable_id(&entry))).collect()
    })?;
    Ok(VariableIdList { results: page.rows, bookmark: page.bookmark })
}

/// Whether the attribute is one that variables of the WfSpec are found by, and may have the value.
fn check(wf_spec: &WfSpec, attribute: &str, value: &VariableValue) -> Result<(), Reject> {
    let defs = || wf_spec.thread_specs.values().flat_map(|thread| &thread.variable_defs);
    let types = defs().filter_map(|def| type_of(def, attribute)).collect::<Vec<_>>();
    if types.is_empty() {
        return Err(Reject::invalid(format!("Expected a searchable variable or an indexed field of one, but {attribute:?} is none")));
    }
    let given = Type::of(value);
    if types.iter().any(|of| of.as_ref().is_none_or(|of| of.accepts(&given))) {
        return Ok(());
    }
    let of: Vec<String> = types.iter().flatten().map(ToString::to_string).collect();
    Err(Reject::invalid(format!("Expected a value that {attribute} can have, of type {}, but it is {given}", of.join(" or "))))
}

/// What is found under an attribute, if the variable has it: values of one type, or of any (elements of a JSON list).
fn type_of(def: &ThreadVarDef, attribute: &str) -> Option<Option<Type>> {
    let var_def = def.var_def.as_ref()?;
    let declared = var_def.type_def.as_ref().map_or(Type::JSON_OBJ, Type::from);
    let json = declared.as_primitive().filter(|kind| matches!(kind, VariableType::JsonObj | VariableType::JsonArr));
    if def.searchable && var_def.name == attribute {
        return Some(if json == Some(VariableType::JsonArr) { None } else { Some(declared) });
    }
    let index = def.json_indexes.iter().find(|index| field_name(&var_def.name, &index.field_path) == attribute)?;
    json.map(|_| Some(Type::primitive(index.field_type())))
}

/// Reads an entry as `indexed` writes it.
fn variable_id(entry: &[u8]) -> VariableId {
    let mut parser = Parser::new(entry);
    let mut read = || {
        parser.str()?;
        parser.i64()?;
        let (thread_run_number, name) = (parser.i32()?, parser.str()?);
        Some(VariableId { wf_run_id: Some(run_row::read_path(&mut parser)?), thread_run_number, name })
    };
    read().expect("an entry of a variable holds its id")
}
