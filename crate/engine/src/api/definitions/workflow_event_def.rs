//! WorkflowEventDefs (spec C 2.4, A 2.3).

use crate::api::Setup;
use crate::error::Reject;
use crate::id::{FamilyKind, named};
use crate::meta::{names::shown, reject, workflow_event_def};
use crate::search::names::{Scan, page};
use crate::tx::Tx;
use crate::wire::{
    DeleteWorkflowEventDefRequest, PutWorkflowEventDefRequest, SearchWorkflowEventDefRequest, WorkflowEventDef, WorkflowEventDefId,
    WorkflowEventDefIdList,
};

/// Stores a WorkflowEventDef; a put that says what is stored returns the stored one. Errors: INVALID_ARGUMENT; ALREADY_EXISTS if it would
/// change.
pub fn put_workflow_event_def(tx: &mut Tx<'_>, _: &Setup, request: PutWorkflowEventDefRequest) -> Result<WorkflowEventDef, Reject> {
    let mut def = workflow_event_def::validate(request, tx).map_err(|faults| reject(&faults))?;
    let key = named(FamilyKind::WorkflowEventDef, tx.tenant(), def.id.as_ref().map_or("", |id| &id.name));
    if let Some(old) = tx.get::<WorkflowEventDef>(&key) {
        workflow_event_def::put_again(&old, &def)?;
        return Ok(WorkflowEventDef::clone(&old));
    }
    def.created_at = Some(tx.now());
    tx.put(key, def.clone());
    Ok(def)
}

/// Errors: NOT_FOUND.
pub fn get_workflow_event_def(tx: &mut Tx<'_>, _: &Setup, request: WorkflowEventDefId) -> Result<WorkflowEventDef, Reject> {
    let key = named(FamilyKind::WorkflowEventDef, tx.tenant(), &request.name);
    tx.get::<WorkflowEventDef>(&key).map(|def| WorkflowEventDef::clone(&def)).ok_or_else(|| none(&request.name))
}

/// Errors: NOT_FOUND.
pub fn delete_workflow_event_def(tx: &mut Tx<'_>, _: &Setup, request: DeleteWorkflowEventDefRequest) -> Result<(), Reject> {
    let name = request.id.unwrap_or_default().name;
    let key = named(FamilyKind::WorkflowEventDef, tx.tenant(), &name);
    if !tx.exists(&key) {
        return Err(none(&name));
    }
    tx.delete(&key);
    Ok(())
}

/// WorkflowEventDefs in order of their names. Errors: INVALID_ARGUMENT for a bad limit or bookmark.
pub fn search_workflow_event_def(
    tx: &mut Tx<'_>,
    _: &Setup,
    request: SearchWorkflowEventDefRequest,
) -> Result<WorkflowEventDefIdList, Reject> {
    let scan = Scan::prefix(FamilyKind::WorkflowEventDef, request.prefix.as_deref().unwrap_or_default());
    let page = page::<WorkflowEventDef>(tx, &scan, request.limit, request.bookmark.as_deref(), |_| true)?;
    let results = page.rows.iter().filter_map(|def| def.id.clone()).collect();
    Ok(WorkflowEventDefIdList { results, bookmark: page.bookmark })
}

fn none(name: &str) -> Reject {
    Reject::not_found(format!("Expected WorkflowEventDef {}, but there is none", shown(name)))
}
