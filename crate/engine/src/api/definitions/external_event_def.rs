//! ExternalEventDefs (spec C 2.4, A 2.2).

use crate::api::Setup;
use crate::error::Reject;
use crate::id::{FamilyKind, named};
use crate::meta::{external_event_def, names::shown, reject};
use crate::search::names::{Scan, page};
use crate::tx::Tx;
use crate::wire::{
    DeleteExternalEventDefRequest, ExternalEventDef, ExternalEventDefId, ExternalEventDefIdList, PutExternalEventDefRequest,
    SearchExternalEventDefRequest,
};

/// Stores an ExternalEventDef; one of the same name is replaced. Errors: INVALID_ARGUMENT.
pub fn put_external_event_def(tx: &mut Tx<'_>, _: &Setup, request: PutExternalEventDefRequest) -> Result<ExternalEventDef, Reject> {
    let mut def = external_event_def::validate(request, tx).map_err(|faults| reject(&faults))?;
    let key = named(FamilyKind::ExternalEventDef, tx.tenant(), def.id.as_ref().map_or("", |id| &id.name));
    def.created_at = Some(tx.now());
    // What a write replaces is read before, so that it is in memory when the command is applied.
    tx.exists(&key);
    tx.put(key, def.clone());
    Ok(def)
}

/// Errors: NOT_FOUND.
pub fn get_external_event_def(tx: &mut Tx<'_>, _: &Setup, request: ExternalEventDefId) -> Result<ExternalEventDef, Reject> {
    let key = named(FamilyKind::ExternalEventDef, tx.tenant(), &request.name);
    tx.get::<ExternalEventDef>(&key).map(|def| ExternalEventDef::clone(&def)).ok_or_else(|| none(&request.name))
}

/// Errors: NOT_FOUND.
pub fn delete_external_event_def(tx: &mut Tx<'_>, _: &Setup, request: DeleteExternalEventDefRequest) -> Result<(), Reject> {
    let name = request.id.unwrap_or_default().name;
    let key = named(FamilyKind::ExternalEventDef, tx.tenant(), &name);
    if !tx.exists(&key) {
        return Err(none(&name));
    }
    tx.delete(&key);
    Ok(())
}

/// ExternalEventDefs in order of their names. Errors: INVALID_ARGUMENT for a bad limit or bookmark.
pub fn search_external_event_def(
    tx: &mut Tx<'_>,
    _: &Setup,
    request: SearchExternalEventDefRequest,
) -> Result<ExternalEventDefIdList, Reject> {
    let scan = Scan::prefix(FamilyKind::ExternalEventDef, request.prefix.as_deref().unwrap_or_default());
    let page = page::<ExternalEventDef>(tx, &scan, request.limit, request.bookmark.as_deref(), |_| true)?;
    let results = page.rows.iter().filter_map(|def| def.id.clone()).collect();
    Ok(ExternalEventDefIdList { results, bookmark: page.bookmark })
}

fn none(name: &str) -> Reject {
    Reject::not_found(format!("Expected ExternalEventDef {}, but there is none", shown(name)))
}
