//! TaskDefs (spec C 2.1, A 2.1).

use crate::api::Setup;
use crate::error::Reject;
use crate::id::{FamilyKind, named};
use crate::meta::{names::shown, reject, task_def};
use crate::search::names::{Scan, page};
use crate::tx::Tx;
use crate::wire::{DeleteTaskDefRequest, PutTaskDefRequest, SearchTaskDefRequest, TaskDef, TaskDefId, TaskDefIdList};

/// Stores a TaskDef; a put that says what is stored returns the stored one. Errors: INVALID_ARGUMENT; ALREADY_EXISTS if it would change.
pub fn put_task_def(tx: &mut Tx<'_>, _: &Setup, request: PutTaskDefRequest) -> Result<TaskDef, Reject> {
    let mut def = task_def::validate(request, tx).map_err(|faults| reject(&faults))?;
    let key = named(FamilyKind::TaskDef, tx.tenant(), def.id.as_ref().map_or("", |id| &id.name));
    if let Some(old) = tx.get::<TaskDef>(&key) {
        task_def::put_again(&old, &def)?;
        return Ok(TaskDef::clone(&old));
    }
    def.created_at = Some(tx.now());
    tx.put(key, def.clone());
    Ok(def)
}

/// Errors: NOT_FOUND.
pub fn get_task_def(tx: &mut Tx<'_>, _: &Setup, request: TaskDefId) -> Result<TaskDef, Reject> {
    let key = named(FamilyKind::TaskDef, tx.tenant(), &request.name);
    tx.get::<TaskDef>(&key).map(|def| TaskDef::clone(&def)).ok_or_else(|| none(&request.name))
}

/// Deletes a TaskDef and the group of its workers. Errors: NOT_FOUND.
pub fn delete_task_def(tx: &mut Tx<'_>, _: &Setup, request: DeleteTaskDefRequest) -> Result<(), Reject> {
    let name = request.id.unwrap_or_default().name;
    let key = named(FamilyKind::TaskDef, tx.tenant(), &name);
    if !tx.exists(&key) {
        return Err(none(&name));
    }
    tx.delete(&key);
    let workers = named(FamilyKind::TaskWorkerGroup, tx.tenant(), &name);
    if tx.exists(&workers) {
        tx.delete(&workers);
    }
    Ok(())
}

/// TaskDefs in order of their names. Errors: INVALID_ARGUMENT for a bad limit or bookmark.
pub fn search_task_def(tx: &mut Tx<'_>, _: &Setup, request: SearchTaskDefRequest) -> Result<TaskDefIdList, Reject> {
    let scan = Scan::prefix(FamilyKind::TaskDef, request.prefix.as_deref().unwrap_or_default());
    let page = page::<TaskDef>(tx, &scan, request.limit, request.bookmark.as_deref(), |_| true)?;
    let results = page.rows.iter().filter_map(|def| def.id.clone()).collect();
    Ok(TaskDefIdList { results, bookmark: page.bookmark })
}

fn none(name: &str) -> Reject {
    Reject::not_found(format!("Expected TaskDef {}, but there is none", shown(name)))
}
