//! Put rules of WfSpecs: the whole graph (spec A 4), then the version it becomes (spec A 2.7).

use super::fault::{Fault, Faults, reject};
use super::thread_spec::Thread;
use super::{Catalog, child_wf, names, normalize, structs, thread_spec, types, user_task_node, version};
use crate::error::Reject;
use crate::value::name::INPUT;
use crate::value::types::{Type, check_map_keys};
use crate::wire::rows::{NodeNames, WfSpecRow};
use crate::wire::{AllowedUpdateType, PutWfSpecRequest, ThreadVarDef, VariableType, WfRunVariableAccessLevel, WfSpec, WfSpecId};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a put comes to.
#[derive(Debug)]
pub enum Put {
    /// It says what the latest version says.
    Same(Arc<WfSpecRow>),
    /// A version to be stored; only its time is missing.
    New(Box<WfSpecRow>),
}

/// Checks a put as a whole.
///
/// Errors: INVALID_ARGUMENT with all faults; UNIMPLEMENTED; FAILED_PRECONDITION or ALREADY_EXISTS where `allowed_updates` forbids what the
/// put would change. An unchanged put is fine whatever `allowed_updates` says.
pub fn put(request: PutWfSpecRequest, catalog: &mut dyn Catalog) -> Result<Put, Reject> {
    let allowed = request.allowed_updates();
    let mut row = validate(request, catalog).map_err(|faults| reject(&faults))?;
    let new = row.wf_spec.as_mut().expect("a WfSpec row holds its WfSpec");
    let name = new.id.as_ref().map(|id| id.name.clone()).unwrap_or_default();
    let old = catalog.latest_wf_spec(&name, None);
    if let Some(row) = &old
        && row.wf_spec.as_ref().is_some_and(|old| version::is_same(old, new))
    {
        return Ok(Put::Same(row.clone()));
    }
    new.id = Some(version::next(old.as_ref().and_then(|row| row.wf_spec.as_ref()), new, allowed, catalog)?);
    Ok(Put::New(Box::new(row)))
}

/// The WfSpec a request asks for, in its stored form, without version and time; or everything that is wrong with it.
pub fn validate(request: PutWfSpecRequest, catalog: &mut dyn Catalog) -> Result<WfSpecRow, Vec<Fault>> {
    let mut faults = Faults::default();
    let allowed_updates = request.allowed_updates;
    let mut wf_spec = WfSpec {
        id: Some(WfSpecId { name: request.name.clone(), ..WfSpecId::default() }),
        thread_specs: request.thread_specs,
        entrypoint_thread_name: request.entrypoint_thread_name,
        retention_policy: request.retention_policy,
        parent_wf_spec: request.parent_wf_spec,
        ..WfSpec::default()
    };
    let old = catalog.latest_wf_spec(&request.name, None);
    let old = old.as_ref().and_then(|row| row.wf_spec.as_ref());
    let mut outputs_read = BTreeMap::new();
    faults.at(format_args!("WfSpec {}", names::shown(&request.name)), |faults| {
        faults.check(names::definition(&request.name));
        if AllowedUpdateType::try_from(allowed_updates).is_err() {
            faults.invalid(format_args!("Expected a type of allowed updates, but number {allowed_updates} is none"));
        }
        if !wf_spec.thread_specs.contains_key(&wf_spec.entrypoint_thread_name) {
            let name = names::shown(&wf_spec.entrypoint_thread_name);
            faults.invalid(format_args!("Expected entrypoint thread {name}, but there is no thread of this name"));
        }
        child_wf::parent(&wf_spec, catalog, faults);
        variables(&mut wf_spec, catalog, faults);
        for (name, thread) in &mut wf_spec.thread_specs {
            thread.nodes.values_mut().for_each(|node| child_wf::pin(node, catalog));
            user_task_node::pin(thread, catalog);
            outputs_read.insert(name.clone(), normalize::thread_spec(thread));
            structs::pin_thread(thread, catalog);
        }
        let variables = thread_spec::variables(&wf_spec);
        for name in wf_spec.thread_specs.keys() {
            let thread = Thread::of(&wf_spec, name, &variables, catalog).expect("a thread that was just listed");
            faults.at(format_args!("thread {}", names::shown(name)), |faults| thread_spec::thread(&thread, catalog, faults));
        }
        if let Some(old) = old {
            version::check_frozen(old, &wf_spec, faults);
        }
    });
    wf_spec.frozen_variables = version::frozen_variables(old, &wf_spec);
    faults.into_result(WfSpecRow { wf_spec: Some(wf_spec), outputs_read, deleted: false })
}

/// Per thread of a WfSpec in its stored form: the nodes whose output some assignment of the thread refers to.
pub fn outputs_read(wf_spec: &WfSpec) -> BTreeMap<String, NodeNames> {
    wf_spec.thread_specs.iter().map(|(name, thread)| (name.clone(), normalize::thread_spec(&mut thread.clone()))).collect()
}

/// Brings the variables of all threads to their stored form and checks them: one thread declares a name, but for `INPUT`.
fn variables(wf_spec: &mut WfSpec, catalog: &mut dyn Catalog, faults: &mut Faults) {
    let has_parent = wf_spec.parent_wf_spec.is_some();
    let mut declared_by: BTreeMap<String, String> = BTreeMap::new();
    for (thread_name, thread) in &mut wf_spec.thread_specs {
        faults.at(format_args!("thread {}", names::shown(thread_name)), |faults| {
            for (index, def) in thread.variable_defs.iter_mut().enumerate() {
                let Some(name) = def.var_def.as_ref().map(|def| def.name.clone()) else {
                    faults.invalid(format_args!("Expected variable {index} to have a definition, but none is set"));
                    continue;
                };
                faults.at(format_args!("variable {}", names::shown(&name)), |faults| {
                    faults.check(names::part(&name));
                    variable(def, has_parent, catalog, faults);
                    if name != INPUT
                        && let Some(other) = declared_by.insert(name.clone(), thread_name.clone())
                    {
                        faults.invalid(format_args!("Expected one declaration, but thread {} has one too", names::shown(&other)));
                    }
                });
            }
        });
    }
}

fn variable(def: &mut ThreadVarDef, has_parent: bool, catalog: &mut dyn Catalog, faults: &mut Faults) {
    if let Some(var_def) = &mut def.var_def {
        types::variable_def(var_def, catalog, faults);
        faults.check(var_def.type_def.as_ref().map_or(Ok(()), |of| check_map_keys(&Type::from(of))));
    }
    match WfRunVariableAccessLevel::try_from(def.access_level) {
        Ok(WfRunVariableAccessLevel::PublicVar | WfRunVariableAccessLevel::PrivateVar) => (),
        Ok(WfRunVariableAccessLevel::InheritedVar) if has_parent => (),
        Ok(WfRunVariableAccessLevel::InheritedVar) => {
            faults.invalid("Expected a parent WfSpec to inherit it from, but none is set");
        }
        Err(_) => faults.invalid(format_args!("Expected an access level, but number {} is none", def.access_level)),
    }
    for index in &def.json_indexes {
        // Keys hold it.
        faults.check(names::part(&index.field_path));
        if VariableType::try_from(index.field_type).is_err() {
            faults.invalid(format_args!("Expected a VariableType to index by, but number {} is none", index.field_type));
        }
    }
}
