//! Rules of what ties WfSpecs together: nodes that run and await children (spec A 4.4), parents that variables are inherited from (A 4.1, 4.8).

use super::fault::Faults;
use super::thread_spec::Thread;
use super::{Catalog, assignment, names};
use crate::expr::check;
use crate::value::name::INPUT;
use crate::value::types::Type;
use crate::wire::node::Node as Kind;
use crate::wire::rows::WfSpecRow;
use crate::wire::run_child_wf_node::WfSpec as Which;
use crate::wire::wf_spec::ParentWfSpecReference;
use crate::wire::{
    Node, RunChildWfNode, ThreadSpec, ThreadVarDef, VariableAssignment, WaitForChildWfNode, WfRunVariableAccessLevel, WfSpec,
    node::Node as Case,
};
use std::collections::BTreeMap;

/// A major version that means the newest.
pub const ANY_MAJOR: i32 = -1;

/// Pins a fixed WfSpec without a major version to the newest there is now. What is not there is the checker's.
pub fn pin(node: &mut Node, catalog: &mut dyn Catalog) {
    if let Some(Case::RunChildWf(child)) = &mut node.node
        && let Some(Which::WfSpecName(name)) = &child.wf_spec
        && child.major_version == ANY_MAJOR
        && let Some(id) = catalog.latest_wf_spec(name, None).and_then(|row| row.wf_spec.as_ref()?.id.clone())
    {
        child.major_version = id.major_version;
    }
}

pub fn run_child_wf(node: &RunChildWfNode, thread: &Thread<'_>, catalog: &mut dyn Catalog, faults: &mut Faults) {
    let spec = match &node.wf_spec {
        Some(Which::WfSpecName(name)) => {
            let found = catalog.latest_wf_spec(name, Some(node.major_version));
            if found.is_none() {
                let (name, major) = (names::shown(name), node.major_version);
                faults.invalid(format_args!("Expected WfSpec {name} in major version {major} to run, but there is none"));
            }
            found
        }
        Some(Which::WfSpecVar(name)) => {
            typed(Some(name), "the name of the WfSpec", &Type::STR, thread, faults);
            None
        }
        None => {
            faults.invalid("Expected a WfSpec to run, but none is set");
            None
        }
    };
    if node.child_id.is_some() {
        typed(node.child_id.as_ref(), "child id", &Type::STR, thread, faults);
    }
    inputs(&node.inputs, spec.as_deref().map(entrypoint), thread, faults);
}

/// Checks inputs against what the child declares, where that is known. NULL is not told from a missing one (spec A 4.4, START_THREAD).
fn inputs(given: &BTreeMap<String, VariableAssignment>, child: Option<&ThreadSpec>, thread: &Thread<'_>, faults: &mut Faults) {
    let declared: BTreeMap<&str, &ThreadVarDef> = child
        .into_iter()
        .flat_map(|child| &child.variable_defs)
        .filter_map(|def| Some((def.var_def.as_ref()?.name.as_str(), def)))
        .collect();
    for (name, input) in given {
        faults.at(format_args!("input {}", names::shown(name)), |faults| {
            let is_whole = assignment::whole(input, thread, faults);
            match declared.get(name.as_str()).and_then(|def| def.var_def.as_ref()) {
                Some(def) if is_whole => faults.check(check::can_be(input, thread, &def.type_def.clone().unwrap_or_default())),
                None if child.is_some() => {
                    faults.check(Err("Expected a variable of the child, but it declares none of this name".to_string()))
                }
                Some(_) | None => true,
            };
        });
    }
    for (name, _) in declared.iter().filter(|(name, def)| def.required && !given.contains_key(**name)) {
        faults.invalid(format_args!("Expected input {}, which the child requires, but it is missing", names::shown(name)));
    }
}

fn entrypoint(row: &WfSpecRow) -> &ThreadSpec {
    let spec = row.wf_spec.as_ref().expect("a WfSpec row holds its WfSpec");
    &spec.thread_specs[&spec.entrypoint_thread_name]
}

pub fn wait_for_child_wf(node: &WaitForChildWfNode, thread: &Thread<'_>, faults: &mut Faults) {
    let source = &node.child_wf_run_source_node;
    match thread.spec.nodes.get(source).map(|node| node.node.as_ref()) {
        Some(Some(Kind::RunChildWf(_))) => (),
        Some(_) => faults.invalid(format_args!("Expected a RUN_CHILD_WF that starts the child, but node {} is none", names::shown(source))),
        None => {
            faults.invalid(format_args!("Expected the node that starts the child, but the thread has no node {}", names::shown(source)))
        }
    }
    typed(node.child_wf_run_id.as_ref(), "child WfRun", &Type::WF_RUN_ID, thread, faults);
}

/// Checks an assignment that must be there and can be of a type.
fn typed(of: Option<&VariableAssignment>, what: &str, wanted: &Type, thread: &Thread<'_>, faults: &mut Faults) {
    if assignment::part(of, what, thread, faults)
        && let Some(of) = of
    {
        let wanted = wanted.to_definition().expect("a primitive type has a wire form");
        faults.at(what, |faults| faults.check(check::can_be(of, thread, &wanted)));
    }
}

/// Checks that the parent is there, and that it lets out what is inherited from it. Types are not compared (spec A 4.1).
pub fn parent(wf_spec: &WfSpec, catalog: &mut dyn Catalog, faults: &mut Faults) {
    let Some(ParentWfSpecReference { wf_spec_name, wf_spec_major_version }) = &wf_spec.parent_wf_spec else { return };
    let name = names::shown(wf_spec_name);
    let Some(row) = catalog.latest_wf_spec(wf_spec_name, Some(*wf_spec_major_version)) else {
        return faults.invalid(format_args!("Expected parent WfSpec {name} in major version {wf_spec_major_version}, but there is none"));
    };
    let parent = row.wf_spec.as_ref().expect("a WfSpec row holds its WfSpec");
    for def in wf_spec.thread_specs.values().flat_map(|thread| &thread.variable_defs) {
        let Some(var_def) = def.var_def.as_ref().filter(|_| def.access_level() == WfRunVariableAccessLevel::InheritedVar) else { continue };
        let mut theirs = parent.thread_specs.values().flat_map(|thread| &thread.variable_defs);
        let found = theirs.find(|def| def.var_def.as_ref().is_some_and(|def| def.name == var_def.name && def.name != INPUT));
        let variable = names::shown(&var_def.name);
        match found.map(ThreadVarDef::access_level) {
            Some(WfRunVariableAccessLevel::PublicVar | WfRunVariableAccessLevel::InheritedVar) => (),
            Some(WfRunVariableAccessLevel::PrivateVar) => {
                faults.invalid(format_args!("Expected to inherit variable {variable}, but it is private to parent WfSpec {name}"));
            }
            None => {
                faults.invalid(format_args!("Expected to inherit variable {variable}, but parent WfSpec {name} declares none of this name"))
            }
        }
    }
}
