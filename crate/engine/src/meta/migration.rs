//! Put rules of workflow migration plans: which threads and nodes may become which (spec B 15.1).

use super::normalize;
use crate::error::Reject;
use crate::expr::check::all_variables;
use crate::wire::node::Node as Case;
use crate::wire::{Node, ThreadMigrationPlan, ThreadMigrationPlanRequest, ThreadSpec, VariableDef, WfSpec};
use std::collections::{BTreeMap, BTreeSet};

/// Checks the thread migrations of a plan, and finds which threads each must wait for because it uses their variables.
///
/// Errors: INVALID_ARGUMENT; NOT_FOUND for a variable that no thread declares; FAILED_PRECONDITION for one of a thread outside the plan.
pub fn check(
    old: &WfSpec,
    new: &WfSpec,
    requested: &BTreeMap<String, ThreadMigrationPlanRequest>,
) -> Result<BTreeMap<String, ThreadMigrationPlan>, Reject> {
    if requested.is_empty() {
        return Err(Reject::invalid("Expected thread_migrations, but there are none"));
    }
    let destinations: BTreeSet<&str> = requested.values().map(|thread| thread.new_thread_name.as_str()).collect();
    let mut plans = BTreeMap::new();
    for (old_name, request) in requested {
        let new_name = &request.new_thread_name;
        let old_thread = thread(old, old_name)?;
        let new_thread = thread(new, new_name)?;
        if (*old_name == old.entrypoint_thread_name) != (*new_name == new.entrypoint_thread_name) {
            return Err(Reject::invalid(format!(
                "Expected threads {old_name} and {new_name} to be both entrypoints or both not, but one of them is an entrypoint"
            )));
        }
        for (old_node, node) in &request.node_migrations {
            movable(old_name, old_thread, old_node)?;
            movable(new_name, new_thread, &node.new_node_name)?;
        }
        let mut known = scope(old, old_name);
        known.extend(declared(new_thread).map(|def| def.name.as_str()));
        let mut dependencies = BTreeSet::new();
        for variable in used(new_thread).iter().filter(|variable| !known.contains(variable.as_str())) {
            let Some(owner) = owner(new, variable) else {
                return Err(Reject::not_found(format!("Expected variable {variable} of thread {new_name}, but no thread declares it")));
            };
            if !destinations.contains(owner) {
                return Err(Reject::precondition(format!(
                    "Expected thread {owner} to be in the plan, because thread {new_name} uses its variable {variable}, but it is not"
                )));
            }
            dependencies.insert(owner.to_string());
        }
        let plan = ThreadMigrationPlan {
            new_thread_name: new_name.clone(),
            node_migrations: request.node_migrations.clone(),
            thread_spec_dependencies: dependencies.into_iter().collect(),
        };
        plans.insert(old_name.clone(), plan);
    }
    Ok(plans)
}

fn thread<'s>(wf_spec: &'s WfSpec, name: &str) -> Result<&'s ThreadSpec, Reject> {
    wf_spec.thread_specs.get(name).ok_or_else(|| {
        let id = wf_spec.id.clone().unwrap_or_default();
        let version = format!("{}.{}", id.major_version, id.revision);
        Reject::invalid(format!("Expected a thread of WfSpec {} {version}, but it has no {name:?}", id.name))
    })
}

/// Nodes that a thread passes through at once are neither left nor entered by a migration.
fn movable(thread_name: &str, thread: &ThreadSpec, name: &str) -> Result<(), Reject> {
    let Some(node) = thread.nodes.get(name) else {
        return Err(Reject::invalid(format!("Expected a node of thread {thread_name}, but it has no {name:?}")));
    };
    let kind = match &node.node {
        Some(Case::Entrypoint(_)) => "an ENTRYPOINT",
        Some(Case::Exit(_)) => "an EXIT",
        Some(Case::Nop(_)) => "a NOP",
        Some(
            Case::Task(_)
            | Case::ExternalEvent(_)
            | Case::StartThread(_)
            | Case::WaitForThreads(_)
            | Case::Sleep(_)
            | Case::UserTask(_)
            | Case::StartMultipleThreads(_)
            | Case::ThrowEvent(_)
            | Case::WaitForCondition(_)
            | Case::RunChildWf(_)
            | Case::WaitForChildWf(_),
        )
        | None => return Ok(()),
    };
    Err(Reject::invalid(format!("Expected a node that threads can migrate at, but {name} of thread {thread_name} is {kind}")))
}

/// Names a thread can see: its own variables, and those of the threads that may have started it.
pub fn scope<'s>(wf_spec: &'s WfSpec, thread_name: &str) -> BTreeSet<&'s str> {
    let mut names = BTreeSet::new();
    let mut reached = BTreeSet::new();
    let mut open = vec![thread_name];
    while let Some(next) = open.pop() {
        let Some((next, thread)) = wf_spec.thread_specs.get_key_value(next).filter(|(name, _)| reached.insert(name.as_str())) else {
            continue;
        };
        names.extend(declared(thread).map(|def| def.name.as_str()));
        let starters = wf_spec.thread_specs.iter().filter(|(_, starter)| starts(starter, next));
        open.extend(starters.map(|(name, _)| name.as_str()));
    }
    names
}

/// The declaration of a variable, whichever thread has it.
pub fn declaration<'s>(wf_spec: &'s WfSpec, variable: &str) -> Option<&'s VariableDef> {
    wf_spec.thread_specs.values().flat_map(declared).find(|def| def.name == variable)
}

fn owner<'s>(wf_spec: &'s WfSpec, variable: &str) -> Option<&'s str> {
    let owns = |thread: &ThreadSpec| declared(thread).any(|def| def.name == variable);
    wf_spec.thread_specs.iter().find(|(_, thread)| owns(thread)).map(|(name, _)| name.as_str())
}

fn declared(thread: &ThreadSpec) -> impl Iterator<Item = &VariableDef> {
    thread.variable_defs.iter().filter_map(|def| def.var_def.as_ref())
}

/// Whether threads of the first kind may start threads of the second, as children or as handlers.
fn starts(thread: &ThreadSpec, name: &str) -> bool {
    let interrupts = thread.interrupt_defs.iter().any(|interrupt| interrupt.handler_spec_name == name);
    let by_node = |node: &Node| {
        let started = match &node.node {
            Some(Case::StartThread(start)) => start.thread_spec_name == name,
            Some(Case::StartMultipleThreads(start)) => start.thread_spec_name == name,
            // Children of the failed child, and so of whoever waits for it.
            Some(Case::WaitForThreads(wait)) => wait.per_thread_failure_handlers.iter().any(|handler| handler.handler_spec_name == name),
            Some(
                Case::Entrypoint(_)
                | Case::Exit(_)
                | Case::Task(_)
                | Case::ExternalEvent(_)
                | Case::Nop(_)
                | Case::Sleep(_)
                | Case::UserTask(_)
                | Case::ThrowEvent(_)
                | Case::WaitForCondition(_)
                | Case::RunChildWf(_)
                | Case::WaitForChildWf(_),
            )
            | None => false,
        };
        started || node.failure_handlers.iter().any(|handler| handler.handler_spec_name == name)
    };
    interrupts || thread.nodes.values().any(by_node)
}

/// Variables a thread reads or writes anywhere.
fn used(thread: &ThreadSpec) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for node in thread.nodes.values() {
        let mut node = node.clone();
        for assignment in normalize::assignments(&mut node) {
            names.extend(all_variables(assignment));
        }
        names.extend(node.outgoing_edges.iter().flat_map(|edge| &edge.variable_mutations).map(|mutation| mutation.lhs_name.clone()));
    }
    names
}
