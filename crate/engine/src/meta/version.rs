//! Versions of a WfSpec: what is a breaking change, what may never change, and which number a version gets (spec A 2.7).

use super::fault::Faults;
use super::thread_spec::{Thread, ThreadOutput};
use super::{Catalog, names, thread_spec};
use crate::error::Reject;
use crate::value::name::INPUT;
use crate::value::types::Type;
use crate::wire::{AllowedUpdateType, Message, ThreadVarDef, VariableDef, WfRunVariableAccessLevel, WfSpec, WfSpecId};
use std::collections::{BTreeMap, BTreeSet};

/// Whether both say the same: everything but version and time. Both are in their stored form.
pub fn is_same(old: &WfSpec, new: &WfSpec) -> bool {
    let content = |of: &WfSpec| WfSpec { id: None, created_at: None, ..of.clone() };
    content(old) == content(new)
}

/// The number of the next version: major + 1 for a breaking change, else revision + 1. Numbers are given once, even if what had them is
/// deleted.
///
/// Errors, where there is a version to change: FAILED_PRECONDITION for a breaking change where only minor ones are allowed,
/// ALREADY_EXISTS where none are.
pub fn next(old: Option<&WfSpec>, new: &WfSpec, allowed: AllowedUpdateType, catalog: &mut dyn Catalog) -> Result<WfSpecId, Reject> {
    let name = new.id.as_ref().map(|id| id.name.clone()).unwrap_or_default();
    let breaks = old.map(|old| (old.id.clone().unwrap_or_default(), breaking_changes(old, new, catalog)));
    if let Some((old, breaks)) = &breaks {
        let latest = format!("{name} {}.{}", old.major_version, old.revision);
        match allowed {
            AllowedUpdateType::AllUpdates => (),
            AllowedUpdateType::MinorRevisionUpdates if breaks.is_empty() => (),
            AllowedUpdateType::MinorRevisionUpdates => {
                let breaks = breaks.join("; ");
                return Err(Reject::precondition(format!("Expected WfSpec {latest} to change without breaking its users, but {breaks}")));
            }
            AllowedUpdateType::NoUpdates => {
                return Err(Reject::exists(format!("Expected WfSpec {latest} to be put as it is, but it would change")));
            }
        }
    }
    match breaks {
        Some((old, breaks)) if breaks.is_empty() => {
            let last = catalog.last_version(&name, Some(old.major_version)).unwrap_or(old);
            Ok(WfSpecId { revision: last.revision + 1, ..last })
        }
        Some(_) | None => {
            let major_version = catalog.last_version(&name, None).map_or(0, |last| last.major_version + 1);
            Ok(WfSpecId { name, major_version, revision: 0 })
        }
    }
}

/// What would break the users of `old`, each as a sentence's end; empty: nothing does.
pub fn breaking_changes(old: &WfSpec, new: &WfSpec, catalog: &mut dyn Catalog) -> Vec<String> {
    let mut breaks = Vec::new();
    let public = changed(public_variables(old), public_variables(new));
    if !public.is_empty() {
        breaks.push(format!("its public variables change: {}", public.join(", ")));
    }
    let required = changed(required_variables(old), required_variables(new));
    if !required.is_empty() {
        breaks.push(format!("its required inputs change: {}", required.join(", ")));
    }
    let (old, new) = (output(old, catalog), output(new, catalog));
    if old != new {
        let shown = |output: Option<Type>| output.map_or("nothing".to_string(), |of| of.to_string());
        breaks.push(format!("it would return {} rather than {}", shown(new), shown(old)));
    }
    breaks
}

/// What the entrypoint thread returns; an unknown type counts as none.
fn output(wf_spec: &WfSpec, catalog: &mut dyn Catalog) -> Option<Type> {
    let variables = thread_spec::variables(wf_spec);
    match Thread::of(wf_spec, &wf_spec.entrypoint_thread_name, &variables, catalog)?.output() {
        ThreadOutput::Known(of) => Some(of),
        ThreadOutput::Void | ThreadOutput::Unknown => None,
    }
}

/// Variables whose type later versions must keep: required inputs, public variables, and those of `old` that are not declared any more,
/// carried on for ever. In order of their names.
pub fn frozen_variables(old: Option<&WfSpec>, new: &WfSpec) -> Vec<ThreadVarDef> {
    let declared: BTreeSet<&str> = variables(new).map(name_of).collect();
    let carried = old.into_iter().flat_map(|old| &old.frozen_variables).filter(|def| !declared.contains(name_of(def)));
    let all = required_variables(new).chain(public_variables(new)).chain(carried);
    let unique: BTreeMap<(String, Vec<u8>), &ThreadVarDef> =
        all.map(|def| ((name_of(def).to_string(), def.encode_to_vec()), def)).collect();
    unique.into_values().cloned().collect()
}

/// Checks that frozen variables which are still declared have kept their types, `masked` included.
pub fn check_frozen(old: &WfSpec, new: &WfSpec, faults: &mut Faults) {
    let type_of = |def: &VariableDef| def.type_def.as_ref().map_or(Type::JSON_OBJ, Type::from);
    let frozen = old.frozen_variables.iter().filter_map(|def| def.var_def.as_ref()).filter(|def| def.name != INPUT);
    let frozen: BTreeMap<&str, Type> = frozen.map(|def| (def.name.as_str(), type_of(def))).collect();
    for def in variables(new).filter_map(|def| def.var_def.as_ref()) {
        let after = type_of(def);
        if let Some(before) = frozen.get(def.name.as_str()).filter(|before| **before != after) {
            faults.invalid(format_args!(
                "Expected variable {} to stay of type {before}, but it is of type {after}: an earlier version has it public or required",
                names::shown(&def.name)
            ));
        }
    }
}

fn variables(wf_spec: &WfSpec) -> impl Iterator<Item = &ThreadVarDef> {
    wf_spec.thread_specs.values().flat_map(|thread| &thread.variable_defs)
}

fn public_variables(wf_spec: &WfSpec) -> impl Iterator<Item = &ThreadVarDef> {
    variables(wf_spec).filter(|def| def.access_level() == WfRunVariableAccessLevel::PublicVar)
}

fn required_variables(wf_spec: &WfSpec) -> impl Iterator<Item = &ThreadVarDef> {
    let entrypoint = wf_spec.thread_specs.get(&wf_spec.entrypoint_thread_name);
    entrypoint.into_iter().flat_map(|thread| &thread.variable_defs).filter(|def| def.required)
}

fn name_of(def: &ThreadVarDef) -> &str {
    def.var_def.as_ref().map_or("", |def| &def.name)
}

/// Names of variables whose whole definition is in one of two sets but not in the other.
fn changed<'a>(old: impl Iterator<Item = &'a ThreadVarDef>, new: impl Iterator<Item = &'a ThreadVarDef>) -> Vec<String> {
    let set = |defs: &mut dyn Iterator<Item = &'a ThreadVarDef>| -> BTreeSet<(&'a str, Vec<u8>)> {
        defs.map(|def| (name_of(def), def.encode_to_vec())).collect()
    };
    let (mut old, mut new) = (old, new);
    let (old, new) = (set(&mut old), set(&mut new));
    let names: BTreeSet<&str> = old.symmetric_difference(&new).map(|(name, _)| *name).collect();
    names.into_iter().map(names::shown).collect()
}
