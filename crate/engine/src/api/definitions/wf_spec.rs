//! WfSpecs (spec C 2.2, A 2.7).
//!
//! **Invariant:** the number of a version is given once: rows of deleted versions stay, marked so, because WfRuns go by them.

use crate::api::Setup;
use crate::error::Reject;
use crate::id;
use crate::meta::lookup::resolve_wf_spec;
use crate::meta::wf_spec;
use crate::search::names::{Scan, page, wf_specs_of_task};
use crate::tx::Tx;
use crate::wire::rows::WfSpecRow;
use crate::wire::search_wf_spec_request::WfSpecCriteria;
use crate::wire::{DeleteWfSpecRequest, GetLatestWfSpecRequest, PutWfSpecRequest, SearchWfSpecRequest, WfSpec, WfSpecId, WfSpecIdList};

/// Stores a WfSpec as a new version; a put that says what the latest one says returns that one.
///
/// Errors: INVALID_ARGUMENT, UNIMPLEMENTED; FAILED_PRECONDITION, ALREADY_EXISTS by `allowed_updates`.
pub fn put_wf_spec(tx: &mut Tx<'_>, _: &Setup, request: PutWfSpecRequest) -> Result<WfSpec, Reject> {
    let mut row = match wf_spec::put(request, tx)? {
        wf_spec::Put::Same(row) => return Ok(content(&row)),
        wf_spec::Put::New(row) => row,
    };
    let wf_spec = row.wf_spec.as_mut().expect("a WfSpec row holds its WfSpec");
    wf_spec.created_at = Some(tx.now());
    let wf_spec = wf_spec.clone();
    let key = key(tx, wf_spec.id.as_ref().expect("a new version has a number"));
    assert!(!tx.exists(&key), "version {key:?} is given twice");
    tx.put(key, *row);
    Ok(wf_spec)
}

/// Errors: NOT_FOUND.
pub fn get_wf_spec(tx: &mut Tx<'_>, _: &Setup, request: WfSpecId) -> Result<WfSpec, Reject> {
    let row = resolve_wf_spec(tx, &request.name, Some(request.major_version), Some(request.revision))?;
    Ok(content(&row))
}

/// The highest version, or the highest revision of one major version. Errors: NOT_FOUND.
pub fn get_latest_wf_spec(tx: &mut Tx<'_>, _: &Setup, request: GetLatestWfSpecRequest) -> Result<WfSpec, Reject> {
    let row = resolve_wf_spec(tx, &request.name, request.major_version, None)?;
    Ok(content(&row))
}

/// Nobody finds the version any more; its WfRuns go on. Errors: NOT_FOUND.
pub fn delete_wf_spec(tx: &mut Tx<'_>, _: &Setup, request: DeleteWfSpecRequest) -> Result<(), Reject> {
    let id = request.id.unwrap_or_default();
    resolve_wf_spec(tx, &id.name, Some(id.major_version), Some(id.revision))?;
    let key = key(tx, &id);
    tx.edit::<WfSpecRow>(&key).deleted = true;
    Ok(())
}

/// Versions in order of name and number, or, by TaskDef, of their creation. Errors: INVALID_ARGUMENT for a bad limit or bookmark.
pub fn search_wf_spec(tx: &mut Tx<'_>, _: &Setup, request: SearchWfSpecRequest) -> Result<WfSpecIdList, Reject> {
    let bookmark = request.bookmark.as_deref();
    let scan = match &request.wf_spec_criteria {
        Some(WfSpecCriteria::Name(name)) => Scan::name(id::FamilyKind::WfSpec, name),
        Some(WfSpecCriteria::Prefix(prefix)) => Scan::prefix(id::FamilyKind::WfSpec, prefix),
        None => Scan::prefix(id::FamilyKind::WfSpec, ""),
        Some(WfSpecCriteria::TaskDefName(task_def)) => {
            let page = wf_specs_of_task(tx, task_def, request.limit, bookmark)?;
            return Ok(WfSpecIdList { results: page.rows, bookmark: page.bookmark });
        }
    };
    let page = page::<WfSpecRow>(tx, &scan, request.limit, bookmark, |row| !row.deleted)?;
    let results = page.rows.iter().filter_map(|row| row.wf_spec.as_ref()?.id.clone()).collect();
    Ok(WfSpecIdList { results, bookmark: page.bookmark })
}

fn key(tx: &Tx<'_>, id: &WfSpecId) -> id::Key {
    id::wf_spec(tx.tenant(), &id.name, id.major_version, id.revision)
}

fn content(row: &WfSpecRow) -> WfSpec {
    row.wf_spec.clone().expect("a WfSpec row holds its WfSpec")
}
