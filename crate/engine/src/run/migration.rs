//! Workflow migration: threads of a running WfRun go over to another version of its WfSpec (spec B 15.3, 15.4).
//!
//! It happens lazily, while threads run: a thread that waits at a node with a migration leaves it for the new node; a thread whose next node
//! has one goes to the new node instead. A thread that runs a task is never interrupted, and one that halts migrates once it runs again.
//!
//! **Invariant:** a thread runs by one version; its NodeRuns before the migration keep theirs.
//! **Invariant:** a WfRun without a plan pays for none of this but a look at whether it has one.

use super::place::{self, Place, wf_spec};
use super::variable::{self, ThreadScope};
use super::{edges, failure, is_terminal, node, thread_queue, thread_run, wf_run};
use crate::error::Failure;
use crate::expr::mutate;
use crate::id::{FamilyKind, RunKey, named, run_row::RunRowKind};
use crate::limits::{MIGRATION_OUTPUTS_SOUGHT_MAX, RANGE_CHUNK_ROWS};
use crate::tx::Tx;
use crate::wire::node::Node as Case;
use crate::wire::rows::{NodeRunRow, ThreadRunRow, WfRunRow, WfSpecRow};
use crate::wire::variable_mutation::RhsValue;
use crate::wire::{
    LhStatus, MigrationVars, Node, ThreadMigrationPlan, VariableMutation, VariableMutationType, WfRunVariableAccessLevel, WfSpecId,
    WorkflowMigrationPlan,
};
use std::borrow::Cow;
use std::sync::Arc;

/// What a thread is to become.
struct Moving {
    how: ThreadMigrationPlan,
    spec: Arc<WfSpecRow>,
    variables: Option<MigrationVars>,
}

/// The plan of this name, as it was put last.
pub fn plan(tx: &mut Tx<'_>, name: &str) -> Option<Arc<WorkflowMigrationPlan>> {
    let key = named(FamilyKind::WorkflowMigrationPlan, tx.tenant(), name);
    tx.get(&key)
}

/// The version a plan leads to.
pub fn destination(plan: &WorkflowMigrationPlan) -> WfSpecId {
    let name = plan.old_wf_spec.clone().unwrap_or_default().name;
    WfSpecId { name, major_version: plan.major_version, revision: plan.revision }
}

/// Which node a thread goes to when it has done with one, and from where: the first matching edge, unless the thread migrates.
///
/// A node that has just finished and has a migration itself is left without its edges, whose mutations would take its output.
pub fn leave<'p>(tx: &mut Tx<'_>, place: &'p Place, mutate: bool) -> Result<(Cow<'p, Place>, String), Failure> {
    let Some(moving) = moving(tx, place) else {
        return edges::follow(tx, place, mutate).map(|next| (Cow::Borrowed(place), next));
    };
    let is_left_early = mutate && is_waiting_node(place.node()) && moving.target(&place.node_name).is_some();
    let next = if is_left_early { place.node_name.clone() } else { edges::follow(tx, place, mutate)? };
    match moving.target(&next).map(str::to_string) {
        Some(target) => Ok((Cow::Owned(moving.begin(tx, place)?), target)),
        None => Ok((Cow::Borrowed(place), next)),
    }
}

/// Moves a thread that waits at a node with a migration. Tells whether it did.
pub fn move_waiting(tx: &mut Tx<'_>, place: &Place) -> bool {
    let Some(moving) = moving(tx, place) else { return false };
    let Some(target) = moving.target(&place.node_name).filter(|_| is_waiting_node(place.node())).map(str::to_string) else {
        return false;
    };
    node::halt(tx, place);
    let row = place.edit(tx);
    row.due_ms = None;
    // It waits for no CorrelatedEvent any more: one that came would be lost on it.
    row.registered_seq = None;
    row.node_run.as_mut().expect("a NodeRun row holds its NodeRun").status = LhStatus::Halted.into();
    let arrived = match moving.begin(tx, place) {
        Ok(from) => thread_run::activate(tx, &from, &target),
        Err(failure) => (place.clone(), Err(failure)),
    };
    if let (place, Err(failure)) = arrived {
        failure::raise(tx, &place, failure, failure::Raised::AtNode);
    }
    true
}

/// Takes the plan off a WfRun, whose head this is, once no thread that lives is on the old version (spec B 15.4).
pub fn end(tx: &mut Tx<'_>, run: &RunKey, head: &WfRunRow) {
    let Some(id) = head.wf_run.as_ref().and_then(|wf_run| wf_run.workflow_migration_plan_id.as_ref()) else { return };
    let old = plan(tx, &id.name).and_then(|plan| plan.old_wf_spec.clone());
    let mut threads = head.active_threads.iter().chain(thread_queue::queue(head)).map(|number| place::thread_run(tx, run, *number));
    if threads.any(|thread| !is_terminal(thread.status()) && thread.wf_spec_id == old) {
        return;
    }
    let wf_run = wf_run::edit(tx, run);
    wf_run.workflow_migration_plan_id = None;
    wf_run.migration_variables.clear();
}

/// What the thread at `place` is to become, if it may migrate now.
fn moving(tx: &mut Tx<'_>, place: &Place) -> Option<Moving> {
    let head = wf_run::get(tx, &place.run);
    let wf_run = head.wf_run.as_ref().expect("a WfRun row holds its WfRun");
    let plan = plan(tx, &wf_run.workflow_migration_plan_id.as_ref()?.name)?;
    let thread = place::thread_run(tx, &place.run, place.thread);
    if thread.wf_spec_id != plan.old_wf_spec {
        return None;
    }
    let how = plan.thread_migrations.get(&thread.thread_spec_name)?;
    let destination = destination(&plan);
    if !how.thread_spec_dependencies.iter().all(|name| has_begun(tx, &place.run, &destination, name)) {
        return None;
    }
    let variables = wf_run.migration_variables.get(&how.new_thread_name).cloned();
    Some(Moving { how: how.clone(), spec: wf_spec(tx, &destination), variables })
}

/// Whether some thread, active or archived, runs a ThreadSpec of the new version already.
fn has_begun(tx: &mut Tx<'_>, run: &RunKey, version: &WfSpecId, thread_spec_name: &str) -> bool {
    let prefix = run.prefix(RunRowKind::ThreadRun, None);
    let mut after: Option<Vec<u8>> = None;
    loop {
        let rows = tx.range::<ThreadRunRow>(run.family(), &prefix, after.as_deref(), RANGE_CHUNK_ROWS);
        let runs_it = |row: &ThreadRunRow| {
            let thread = row.thread_run.as_ref().expect("a ThreadRun row holds its ThreadRun");
            thread.wf_spec_id.as_ref() == Some(version) && thread.thread_spec_name == thread_spec_name
        };
        if rows.iter().any(|(_, row)| runs_it(row)) {
            return true;
        }
        match rows.last() {
            Some((last, _)) if rows.len() == RANGE_CHUNK_ROWS => after = Some(last.suffix.to_vec()),
            Some(_) | None => return false,
        }
    }
}

/// Whether threads wait at the node for so long that a migration does not wait for its end.
fn is_waiting_node(node: &Node) -> bool {
    match &node.node {
        Some(Case::ExternalEvent(_) | Case::UserTask(_) | Case::WaitForCondition(_) | Case::WaitForThreads(_) | Case::Sleep(_)) => true,
        Some(
            Case::Entrypoint(_)
            | Case::Exit(_)
            | Case::Task(_)
            | Case::StartThread(_)
            | Case::Nop(_)
            | Case::StartMultipleThreads(_)
            | Case::ThrowEvent(_)
            | Case::RunChildWf(_)
            | Case::WaitForChildWf(_),
        )
        | None => false,
    }
}

impl Moving {
    fn target(&self, node_name: &str) -> Option<&str> {
        self.how.node_migrations.get(node_name).map(|node| node.new_node_name.as_str())
    }

    /// Brings the thread over to the new version. Returns its old place, seen from there: the next NodeRun follows it.
    ///
    /// Errors: VAR_SUB_ERROR of a migration variable; the thread is still on the old version then.
    fn begin(&self, tx: &mut Tx<'_>, place: &Place) -> Result<Place, Failure> {
        let from = Place { thread_spec_name: self.how.new_thread_name.clone(), spec: self.spec.clone(), ..place.clone() };
        let version = from.wf_spec_id();
        create_missing_variables(tx, &from, &version);
        self.write_variables(tx, &from)?;
        remember_outputs(tx, &from);
        let thread = place::edit_thread(tx, &from.run, from.thread);
        thread.thread_spec_name = from.thread_spec_name.clone();
        let old = thread.wf_spec_id.replace(version.clone());
        if from.thread == 0 {
            let wf_run = wf_run::edit(tx, &from.run);
            wf_run.wf_spec_id = Some(version);
            wf_run.old_wf_spec_versions.extend(old);
        }
        Ok(from)
    }

    /// Each variable is written as by an ASSIGN of an edge, in the order of the names; all or none.
    fn write_variables(&self, tx: &mut Tx<'_>, from: &Place) -> Result<(), Failure> {
        let Some(variables) = &self.variables else { return Ok(()) };
        let mutations: Vec<VariableMutation> = variables
            .var_assignment_by_var_name
            .iter()
            .map(|(name, assignment)| VariableMutation {
                lhs_name: name.clone(),
                operation: VariableMutationType::Assign.into(),
                rhs_value: Some(RhsValue::RhsAssignment(assignment.clone())),
                ..VariableMutation::default()
            })
            .collect();
        let written = mutate::apply(&mutations, &from.node_name, &mut ThreadScope::of(tx, from));
        let written = written.map_err(|failure| Failure::var_sub(failure.message))?;
        let mut targets = Vec::with_capacity(written.len());
        for (name, value) in written {
            targets.push((variable::target(tx, &from.run, from.thread, &name, &value)?, value));
        }
        targets.into_iter().for_each(|(key, value)| variable::write(tx, &key, value));
        Ok(())
    }
}

/// Variables that the new ThreadSpec declares and the thread does not have; those it has keep their values.
fn create_missing_variables(tx: &mut Tx<'_>, from: &Place, version: &WfSpecId) {
    for def in &from.thread_spec().variable_defs {
        let Some(var_def) = &def.var_def else { continue };
        let exists = tx.exists(&from.run.variable(from.thread, &var_def.name));
        if def.access_level() != WfRunVariableAccessLevel::InheritedVar && !exists {
            variable::create(tx, &from.run, from.thread, def, var_def, version, None);
        }
    }
}

/// Finds the outputs that the new version reads and the old one did not, among the thread's latest NodeRuns.
fn remember_outputs(tx: &mut Tx<'_>, from: &Place) {
    let key = from.run.thread_run(from.thread);
    let known = tx.get::<ThreadRunRow>(&key).expect("the thread exists").outputs.clone();
    let Some(read) = from.spec.outputs_read.get(&from.thread_spec_name) else { return };
    let mut sought: Vec<&String> = read.names.iter().filter(|name| !known.contains_key(*name)).collect();
    for position in (0..=from.position).rev().take(MIGRATION_OUTPUTS_SOUGHT_MAX) {
        if sought.is_empty() {
            return;
        }
        let Some(row) = tx.get::<NodeRunRow>(&from.run.node_run(from.thread, position)) else { continue };
        let node_run = row.node_run.as_ref().expect("a NodeRun row holds its NodeRun");
        if node_run.status() == LhStatus::Completed
            && let Some(index) = sought.iter().position(|name| **name == node_run.node_name)
        {
            let name = sought.swap_remove(index).clone();
            tx.edit::<ThreadRunRow>(&key).outputs.insert(name, position);
        }
    }
}
