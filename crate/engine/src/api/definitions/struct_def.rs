//! StructDefs (spec C 2.3, A 2.6).
//!
//! **Invariant:** the number of a version is given once: rows of deleted versions stay, marked so, because values have it.

use crate::api::Setup;
use crate::error::Reject;
use crate::id::{self, FamilyKind};
use crate::meta::struct_def;
use crate::search::names::{Scan, page};
use crate::tx::Tx;
use crate::value::structs::{StructDefs, none};
use crate::wire::rows::StructDefRow;
use crate::wire::search_struct_def_request::StructDefCriteria;
use crate::wire::{
    DeleteStructDefRequest, PutStructDefRequest, SearchStructDefRequest, StructDef, StructDefId, StructDefIdList,
    ValidateStructDefEvolutionRequest, ValidateStructDefEvolutionResponse,
};

/// Stores a StructDef as a new version; a put that says what the newest one says returns that one.
///
/// Errors: INVALID_ARGUMENT, also for a change that `allowed_updates` forbids.
pub fn put_struct_def(tx: &mut Tx<'_>, _: &Setup, request: PutStructDefRequest) -> Result<StructDef, Reject> {
    let mut def = match struct_def::put(request, tx)? {
        struct_def::Put::Same(row) => return Ok(content(&row)),
        struct_def::Put::New(def) => def,
    };
    def.created_at = Some(tx.now());
    let key = key(tx, def.id.as_ref().expect("a new version has a number"));
    assert!(!tx.exists(&key), "version {key:?} is given twice");
    tx.put(key, StructDefRow { struct_def: Some(def.clone()), deleted: false });
    Ok(def)
}

/// An exact version, or with -1 the newest. Errors: NOT_FOUND.
pub fn get_struct_def(tx: &mut Tx<'_>, _: &Setup, request: StructDefId) -> Result<StructDef, Reject> {
    let row = tx.struct_def(&request).filter(|row| !row.deleted);
    row.map(|row| content(&row)).ok_or_else(|| Reject::not_found(none(&request)))
}

/// Tells whether a put of the schema would be accepted. Errors: INVALID_ARGUMENT for a schema that is wrong in itself.
pub fn validate_struct_def_evolution(
    tx: &mut Tx<'_>,
    _: &Setup,
    request: ValidateStructDefEvolutionRequest,
) -> Result<ValidateStructDefEvolutionResponse, Reject> {
    Ok(ValidateStructDefEvolutionResponse { is_valid: struct_def::is_valid_evolution(request, tx)? })
}

/// Nothing that is put may name the version any more; what has it goes on. -1 is no version here. Errors: NOT_FOUND.
pub fn delete_struct_def(tx: &mut Tx<'_>, _: &Setup, request: DeleteStructDefRequest) -> Result<(), Reject> {
    let id = request.id.unwrap_or_default();
    let key = key(tx, &id);
    if tx.get::<StructDefRow>(&key).is_none_or(|row| row.deleted) {
        return Err(Reject::not_found(none(&id)));
    }
    tx.edit::<StructDefRow>(&key).deleted = true;
    Ok(())
}

/// Versions in order of name and number. Errors: INVALID_ARGUMENT for a bad limit or bookmark.
pub fn search_struct_def(tx: &mut Tx<'_>, _: &Setup, request: SearchStructDefRequest) -> Result<StructDefIdList, Reject> {
    let scan = match &request.struct_def_criteria {
        Some(StructDefCriteria::Name(name)) => Scan::name(id::FamilyKind::StructDef, name),
        Some(StructDefCriteria::Prefix(prefix)) => Scan::prefix(id::FamilyKind::StructDef, prefix),
        None => Scan::prefix(id::FamilyKind::StructDef, ""),
    };
    let page = page::<StructDefRow>(tx, &scan, request.limit, request.bookmark.as_deref(), |row| !row.deleted)?;
    let results = page.rows.iter().filter_map(|row| row.struct_def.as_ref()?.id.clone()).collect();
    Ok(StructDefIdList { results, bookmark: page.bookmark })
}

fn key(tx: &Tx<'_>, id: &StructDefId) -> id::Key {
    id::versioned(FamilyKind::StructDef, tx.tenant(), &id.name, id.version)
}

fn content(row: &StructDefRow) -> StructDef {
    row.struct_def.clone().expect("a StructDef row holds its StructDef")
}
