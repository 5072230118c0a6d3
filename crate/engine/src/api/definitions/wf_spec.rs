//! WfSpecs (spec C 2.2, A 2.7).
//!
//! **Invariant:** the numbers of a WfSpec's versions have no gaps: majors from 0, revisions from 0 within each. Rows of deleted versions
//! stay, marked so, because WfRuns go by them. So the last number is found by a few looks at single rows.

use crate::error::Reject;
use crate::id;
use crate::meta::{names::shown, wf_spec};
use crate::search::names::{Scan, page, wf_specs_of_task};
use crate::tx::Tx;
use crate::wire::rows::WfSpecRow;
use crate::wire::search_wf_spec_request::WfSpecCriteria;
use crate::wire::{DeleteWfSpecRequest, GetLatestWfSpecRequest, PutWfSpecRequest, SearchWfSpecRequest, WfSpec, WfSpecId, WfSpecIdList};
use std::sync::Arc;

/// Stores a WfSpec as a new version; a put that says what the latest one says returns that one.
///
/// Errors: INVALID_ARGUMENT, UNIMPLEMENTED; FAILED_PRECONDITION, ALREADY_EXISTS by `allowed_updates`.
pub fn put_wf_spec(tx: &mut Tx<'_>, request: PutWfSpecRequest) -> Result<WfSpec, Reject> {
    let mut row = match wf_spec::put(request, tx)? {
        wf_spec::Put::Same(row) => return Ok(content(&row)),
        wf_spec::Put::New(row) => row,
    };
    let wf_spec = row.wf_spec.as_mut().expect("a WfSpec row holds its WfSpec");
    wf_spec.created_at = Some(tx.now());
    let wf_spec = wf_spec.clone();
    let key = key(tx, wf_spec.id.as_ref().expect("a new version has a number"));
    assert!(!tx.exists(&key), "version {key:?} is given twice");
    tx.put(key, row);
    Ok(wf_spec)
}

/// Errors: NOT_FOUND.
pub fn get_wf_spec(tx: &mut Tx<'_>, request: WfSpecId) -> Result<WfSpec, Reject> {
    live(tx, &request).map(|row| content(&row)).ok_or_else(|| none(&request))
}

/// The highest version, or the highest revision of one major version. Errors: NOT_FOUND.
pub fn get_latest_wf_spec(tx: &mut Tx<'_>, request: GetLatestWfSpecRequest) -> Result<WfSpec, Reject> {
    latest(tx, &request.name, request.major_version).map(|row| content(&row)).ok_or_else(|| {
        let of = request.major_version.map(|major| format!(" with major version {major}")).unwrap_or_default();
        Reject::not_found(format!("Expected WfSpec {}{of}, but there is none", shown(&request.name)))
    })
}

/// Nobody finds the version any more; its WfRuns go on. Errors: NOT_FOUND.
pub fn delete_wf_spec(tx: &mut Tx<'_>, request: DeleteWfSpecRequest) -> Result<(), Reject> {
    let id = request.id.unwrap_or_default();
    if live(tx, &id).is_none() {
        return Err(none(&id));
    }
    let key = key(tx, &id);
    tx.edit::<WfSpecRow>(&key).deleted = true;
    Ok(())
}

/// Versions in order of name and number, or, by TaskDef, of their creation. Errors: INVALID_ARGUMENT for a bad limit or bookmark.
pub fn search_wf_spec(tx: &mut Tx<'_>, request: SearchWfSpecRequest) -> Result<WfSpecIdList, Reject> {
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

/// The highest version that is not deleted, or the highest such revision of one major version.
pub fn latest(tx: &mut Tx<'_>, name: &str, major: Option<i32>) -> Option<Arc<WfSpecRow>> {
    let majors = match major {
        Some(major) => major..=major,
        None => 0..=last_major(tx, name)?,
    };
    for major_version in majors.rev() {
        let Some(last) = last_revision(tx, name, major_version) else { continue };
        for revision in (0..=last).rev() {
            let id = WfSpecId { name: name.to_string(), major_version, revision };
            if let Some(row) = live(tx, &id) {
                return Some(row);
            }
        }
    }
    None
}

/// The highest major version ever given, deleted ones included.
pub fn last_major(tx: &mut Tx<'_>, name: &str) -> Option<i32> {
    last_given(|major| exists(tx, name, major, 0))
}

/// The highest revision ever given within a major version, deleted ones included.
pub fn last_revision(tx: &mut Tx<'_>, name: &str, major: i32) -> Option<i32> {
    last_given(|revision| exists(tx, name, major, revision))
}

/// The last of the numbers given, which begin at 0 and have no gaps: in steps that double, then in halves.
fn last_given(mut is_given: impl FnMut(i32) -> bool) -> Option<i32> {
    if !is_given(0) {
        return None;
    }
    let (mut given, mut free) = (0, 1);
    while is_given(free) {
        given = free;
        free = free.checked_mul(2)?;
    }
    while given + 1 < free {
        let middle = given + (free - given) / 2;
        if is_given(middle) {
            given = middle;
        } else {
            free = middle;
        }
    }
    Some(given)
}

fn exists(tx: &mut Tx<'_>, name: &str, major: i32, revision: i32) -> bool {
    let key = id::wf_spec(tx.tenant(), name, major, revision);
    tx.exists(&key)
}

fn live(tx: &mut Tx<'_>, id: &WfSpecId) -> Option<Arc<WfSpecRow>> {
    let key = key(tx, id);
    tx.get::<WfSpecRow>(&key).filter(|row| !row.deleted)
}

fn key(tx: &Tx<'_>, id: &WfSpecId) -> id::Key {
    id::wf_spec(tx.tenant(), &id.name, id.major_version, id.revision)
}

fn content(row: &WfSpecRow) -> WfSpec {
    row.wf_spec.clone().expect("a WfSpec row holds its WfSpec")
}

fn none(id: &WfSpecId) -> Reject {
    Reject::not_found(format!("Expected WfSpec {} {}.{}, but there is none", shown(&id.name), id.major_version, id.revision))
}
