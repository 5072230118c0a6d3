//! SearchExternalEvent (spec C 4.3): ExternalEvents of a def in order of their creation.

use super::run_entries;
use crate::api::{Setup, name_fits};
use crate::error::Reject;
use crate::id::{FamilyKind, named};
use crate::search::external_events_family;
use crate::search::timed::{self, Timed};
use crate::tx::Tx;
use crate::wire::{ExternalEventDefId, ExternalEventId, ExternalEventIdList, Message, SearchExternalEventRequest};

/// Errors: INVALID_ARGUMENT for a blank or unknown def.
pub fn search(tx: &mut Tx<'_>, _: &Setup, request: SearchExternalEventRequest) -> Result<ExternalEventIdList, Reject> {
    let criteria = SearchExternalEventRequest { bookmark: None, limit: None, ..request.clone() }.encode_to_vec();
    let def = request.external_event_def_id.unwrap_or_default().name;
    name_fits("an ExternalEventDef name", &def)?;
    if !tx.exists(&named(FamilyKind::ExternalEventDef, tx.tenant(), &def)) {
        return Err(Reject::invalid(format!("Expected an ExternalEventDef that exists, but there is no {def:?}")));
    }
    let states = request.is_claimed.map_or(vec![false, true], |is_claimed| vec![is_claimed]);
    let families = states.into_iter().map(|is_claimed| external_events_family(tx.tenant(), &def, is_claimed));
    let entries = Timed::new(families, request.earliest_start.as_ref(), request.latest_start.as_ref());
    let page = timed::page(tx, "SearchExternalEvent", &criteria, entries, request.limit, request.bookmark, |_, entry| {
        let (run, guid) = run_entries::read(entry, |rest| rest.str());
        Some(ExternalEventId { wf_run_id: Some(run), external_event_def_id: Some(ExternalEventDefId { name: def.clone() }), guid })
    })?;
    Ok(ExternalEventIdList { results: page.rows, bookmark: page.bookmark })
}
