//! UserTaskDefs (spec C 2.4, A 2.4).
//!
//! **Invariant:** the number of a version is given once: rows of deleted versions stay, marked so, because UserTaskRuns go by them.

use crate::api::Setup;
use crate::error::Reject;
use crate::id::{self, FamilyKind};
use crate::meta::lookup::{find_user_task_def, newest_user_task_def};
use crate::meta::{names::shown, reject, user_task_def};
use crate::search::names::{Scan, page};
use crate::tx::Tx;
use crate::wire::rows::UserTaskDefRow;
use crate::wire::search_user_task_def_request::UserTaskDefCriteria;
use crate::wire::{
    DeleteUserTaskDefRequest, GetLatestUserTaskDefRequest, PutUserTaskDefRequest, SearchUserTaskDefRequest, UserTaskDef, UserTaskDefId,
    UserTaskDefIdList,
};

/// Stores a UserTaskDef as a new version; a put that says what the latest one says returns that one. Errors: INVALID_ARGUMENT.
pub fn put_user_task_def(tx: &mut Tx<'_>, _: &Setup, request: PutUserTaskDefRequest) -> Result<UserTaskDef, Reject> {
    let mut def = user_task_def::validate(request).map_err(|faults| reject(&faults))?;
    if let Some(latest) = find_user_task_def(tx, &def.name, None)
        && latest.user_task_def.as_ref().is_some_and(|latest| user_task_def::is_same(latest, &def))
    {
        return Ok(content(&latest));
    }
    let last = newest_user_task_def(tx, &def.name, true);
    def.version = last.and_then(|row| row.user_task_def.as_ref().map(|def| def.version + 1)).unwrap_or(0);
    def.created_at = Some(tx.now());
    let key = id::versioned(FamilyKind::UserTaskDef, tx.tenant(), &def.name, def.version);
    assert!(!tx.exists(&key), "version {key:?} is given twice");
    tx.put(key, UserTaskDefRow { user_task_def: Some(def.clone()), deleted: false });
    Ok(def)
}

/// Errors: NOT_FOUND.
pub fn get_user_task_def(tx: &mut Tx<'_>, _: &Setup, request: UserTaskDefId) -> Result<UserTaskDef, Reject> {
    let row = find_user_task_def(tx, &request.name, Some(request.version));
    row.map(|row| content(&row)).ok_or_else(|| none(&request.name, Some(request.version)))
}

/// The highest version. Errors: NOT_FOUND.
pub fn get_latest_user_task_def(tx: &mut Tx<'_>, _: &Setup, request: GetLatestUserTaskDefRequest) -> Result<UserTaskDef, Reject> {
    let row = find_user_task_def(tx, &request.name, None);
    row.map(|row| content(&row)).ok_or_else(|| none(&request.name, None))
}

/// Nobody finds the version any more; UserTaskRuns that began by it go on. Errors: NOT_FOUND.
pub fn delete_user_task_def(tx: &mut Tx<'_>, _: &Setup, request: DeleteUserTaskDefRequest) -> Result<(), Reject> {
    let id = request.id.unwrap_or_default();
    if find_user_task_def(tx, &id.name, Some(id.version)).is_none() {
        return Err(none(&id.name, Some(id.version)));
    }
    let key = id::versioned(FamilyKind::UserTaskDef, tx.tenant(), &id.name, id.version);
    tx.edit::<UserTaskDefRow>(&key).deleted = true;
    Ok(())
}

/// Versions in order of name and number. Errors: INVALID_ARGUMENT for a bad limit or bookmark.
pub fn search_user_task_def(tx: &mut Tx<'_>, _: &Setup, request: SearchUserTaskDefRequest) -> Result<UserTaskDefIdList, Reject> {
    let scan = match &request.user_task_def_criteria {
        Some(UserTaskDefCriteria::Name(name)) => Scan::name(FamilyKind::UserTaskDef, name),
        Some(UserTaskDefCriteria::Prefix(prefix)) => Scan::prefix(FamilyKind::UserTaskDef, prefix),
        None => Scan::prefix(FamilyKind::UserTaskDef, ""),
    };
    let page = page::<UserTaskDefRow>(tx, &scan, request.limit, request.bookmark.as_deref(), |row| !row.deleted)?;
    let id = |def: &UserTaskDef| UserTaskDefId { name: def.name.clone(), version: def.version };
    let results = page.rows.iter().filter_map(|row| row.user_task_def.as_ref().map(id)).collect();
    Ok(UserTaskDefIdList { results, bookmark: page.bookmark })
}

fn content(row: &UserTaskDefRow) -> UserTaskDef {
    row.user_task_def.clone().expect("a UserTaskDef row holds its UserTaskDef")
}

fn none(name: &str, version: Option<i32>) -> Reject {
    let version = version.map_or(String::new(), |version| format!(" in version {version}"));
    Reject::not_found(format!("Expected UserTaskDef {}{version}, but there is none", shown(name)))
}
