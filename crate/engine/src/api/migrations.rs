//! Workflow migration plans: put, read, searched, applied to a WfRun (spec B 15, C 2.5, D 7).
//!
//! MigrateWfSpec stays UNIMPLEMENTED, as at the reference server.

use super::schedules::free_id;
use super::{Setup, run_key};
use crate::error::Reject;
use crate::id::{FamilyKind, named, wf_run_text};
use crate::meta::lookup::resolve_wf_spec;
use crate::meta::migration as rules;
use crate::run::migration::{destination, plan};
use crate::run::{advance, is_terminal, wf_run};
use crate::search::names::{Scan, page};
use crate::tx::Tx;
use crate::value::check::check_value;
use crate::wire::search_workflow_migration_plan_request::WorkflowMigrationPlanCriteria;
use crate::wire::variable_assignment::Source;
use crate::wire::{
    ApplyWorkflowMigrationPlanRequest, DeleteWorkflowMigrationPlanRequest, MigrationVars, PutWorkflowMigrationPlanRequest,
    SearchWorkflowMigrationPlanRequest, WfRun, WfSpec, WorkflowMigrationPlan, WorkflowMigrationPlanId, WorkflowMigrationPlanIdList,
};
use std::collections::BTreeMap;

/// Stores a plan; one of the same name is replaced, also for WfRuns that have it already.
///
/// Errors: NOT_FOUND for a WfSpec that is not there; see [`rules::check`] for the rest; INVALID_ARGUMENT for a bad name.
pub fn put_workflow_migration_plan(
    tx: &mut Tx<'_>,
    _: &Setup,
    request: PutWorkflowMigrationPlanRequest,
) -> Result<WorkflowMigrationPlan, Reject> {
    free_id("the name of a migration plan", &request.name)?;
    let old_id = request.old_wf_spec.unwrap_or_default();
    let new = resolve_wf_spec(tx, &old_id.name, Some(request.major_version), Some(request.revision))?;
    let old = resolve_wf_spec(tx, &old_id.name, Some(old_id.major_version), Some(old_id.revision))?;
    let of = |row: &Option<WfSpec>| row.clone().expect("a WfSpec row holds its WfSpec");
    let thread_migrations = rules::check(&of(&old.wf_spec), &of(&new.wf_spec), &request.thread_migrations)?;
    let plan = WorkflowMigrationPlan {
        workflow_migration_plan_id: Some(WorkflowMigrationPlanId { name: request.name.clone() }),
        created_at: Some(tx.now()),
        thread_migrations,
        old_wf_spec: Some(old_id),
        major_version: request.major_version,
        revision: request.revision,
    };
    let key = named(FamilyKind::WorkflowMigrationPlan, tx.tenant(), &request.name);
    tx.put(key, plan.clone());
    Ok(plan)
}

/// Errors: NOT_FOUND.
pub fn get_workflow_migration_plan(tx: &mut Tx<'_>, _: &Setup, id: WorkflowMigrationPlanId) -> Result<WorkflowMigrationPlan, Reject> {
    existing(tx, &id.name)
}

/// Deletes a plan. A WfRun that has it migrates no further; threads that have gone over stay (C 14 #35). Errors: NOT_FOUND.
pub fn delete_workflow_migration_plan(tx: &mut Tx<'_>, _: &Setup, request: DeleteWorkflowMigrationPlanRequest) -> Result<(), Reject> {
    let name = request.id.unwrap_or_default().name;
    existing(tx, &name)?;
    tx.delete(&named(FamilyKind::WorkflowMigrationPlan, tx.tenant(), &name));
    Ok(())
}

/// In order of the names.
pub fn search_workflow_migration_plan(
    tx: &mut Tx<'_>,
    _: &Setup,
    request: SearchWorkflowMigrationPlanRequest,
) -> Result<WorkflowMigrationPlanIdList, Reject> {
    let (prefix, wf_spec) = match &request.workflow_migration_plan_criteria {
        Some(WorkflowMigrationPlanCriteria::Prefix(prefix)) => (prefix.as_str(), None),
        Some(WorkflowMigrationPlanCriteria::WfSpecName(name)) => ("", Some(name)),
        None => ("", None),
    };
    let scan = Scan::prefix(FamilyKind::WorkflowMigrationPlan, prefix);
    let is_meant = |plan: &WorkflowMigrationPlan| wf_spec.is_none_or(|name| plan.old_wf_spec.as_ref().is_some_and(|old| old.name == *name));
    let page = page::<WorkflowMigrationPlan>(tx, &scan, request.limit, request.bookmark.as_deref(), is_meant)?;
    let results = page.rows.iter().filter_map(|plan| plan.workflow_migration_plan_id.clone()).collect();
    Ok(WorkflowMigrationPlanIdList { results, bookmark: page.bookmark })
}

/// Gives a WfRun a plan and lets it advance: its threads go over when they can. That it is on the plan's old version is not checked; if no
/// thread is, the plan is gone again at once.
///
/// Errors: NOT_FOUND, FAILED_PRECONDITION; INVALID_ARGUMENT for the migration variables.
pub fn apply_workflow_migration_plan(tx: &mut Tx<'_>, _: &Setup, request: ApplyWorkflowMigrationPlanRequest) -> Result<WfRun, Reject> {
    let run = run_key(tx, request.wf_run_id.as_ref())?;
    let text = wf_run_text(&request.wf_run_id.unwrap_or_default());
    let Some(head) = wf_run::find(tx, &run) else {
        return Err(Reject::not_found(format!("Expected WfRun {text}, but there is none")));
    };
    let wf_run = head.wf_run.as_ref().expect("a WfRun row holds its WfRun");
    if is_terminal(wf_run.status()) {
        let status = wf_run.status().as_str_name();
        return Err(Reject::precondition(format!("Expected WfRun {text} to be running, but it is {status}")));
    }
    if let Some(attached) = &wf_run.workflow_migration_plan_id {
        let name = &attached.name;
        return Err(Reject::precondition(format!("Expected WfRun {text} to have no migration plan, but it has {name}")));
    }
    let id = request.id.unwrap_or_default();
    let plan = existing(tx, &id.name)?;
    let to = destination(&plan);
    let spec = resolve_wf_spec(tx, &to.name, Some(to.major_version), Some(to.revision));
    // A plan whose destination is gone cannot say what its variables are.
    let spec = spec.map_err(|reject| Reject::precondition(reject.message))?;
    check_variables(tx, &plan, spec.wf_spec.as_ref().expect("a WfSpec row holds its WfSpec"), &request.migration_vars_by_thread)?;
    let wf_run = wf_run::edit(tx, &run);
    wf_run.workflow_migration_plan_id = Some(id);
    wf_run.migration_variables = request.migration_vars_by_thread;
    let now_ms = tx.now_ms();
    advance(tx, &run, now_ms);
    Ok(wf_run::read(tx, &run).expect("it exists"))
}

fn check_variables(
    tx: &mut Tx<'_>,
    plan: &WorkflowMigrationPlan,
    spec: &WfSpec,
    by_thread: &BTreeMap<String, MigrationVars>,
) -> Result<(), Reject> {
    for (thread, variables) in by_thread {
        if !plan.thread_migrations.values().any(|migration| migration.new_thread_name == *thread) {
            return Err(Reject::invalid(format!("Expected migration variables of a thread the plan leads to, but {thread:?} is none")));
        }
        let scope = rules::scope(spec, thread);
        for (name, assignment) in &variables.var_assignment_by_var_name {
            let def = rules::declaration(spec, name).filter(|_| scope.contains(name.as_str()));
            let Some(def) = def else {
                return Err(Reject::invalid(format!("Expected a variable that thread {thread} can see, but {name:?} is none")));
            };
            if let (Some(Source::LiteralValue(literal)), Some(type_def)) = (&assignment.source, &def.type_def) {
                check_value(type_def, &mut literal.clone(), tx).map_err(|reason| Reject::invalid(format!("variable {name}: {reason}")))?;
            }
        }
    }
    Ok(())
}

fn existing(tx: &mut Tx<'_>, name: &str) -> Result<WorkflowMigrationPlan, Reject> {
    let found = plan(tx, name).map(|plan| (*plan).clone());
    found.ok_or_else(|| Reject::not_found(format!("Expected WorkflowMigrationPlan {name}, but there is none")))
}
