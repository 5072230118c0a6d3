//! ExternalEvents (spec C 2.7).

use super::{Setup, name_fits, run_key};
use crate::error::Reject;
use crate::id::{run_row::RunRowKind, wf_run_text};
use crate::run::events;
use crate::search::page::Page;
use crate::tx::Tx;
use crate::wire::rows::ExternalEventRow;
use crate::wire::{ExternalEvent, ExternalEventId, ExternalEventList, ListExternalEventsRequest, PutExternalEventRequest};

pub fn put_external_event(tx: &mut Tx<'_>, _: &Setup, request: PutExternalEventRequest) -> Result<ExternalEvent, Reject> {
    let run = run_key(tx, request.wf_run_id.as_ref())?;
    if let Some(guid) = &request.guid {
        name_fits("a guid", guid)?;
        // An id text with a slash or a control character could not be taken apart again (spec C 14 #31).
        if guid.is_empty() || guid.chars().any(|letter| letter == '/' || letter.is_control()) {
            return Err(Reject::invalid(format!("Expected a guid without slashes and control characters, but got {guid:?}")));
        }
    }
    events::put(tx, &run, request)
}

pub fn get_external_event(tx: &mut Tx<'_>, _: &Setup, id: ExternalEventId) -> Result<ExternalEvent, Reject> {
    let run = run_key(tx, id.wf_run_id.as_ref())?;
    let def = id.external_event_def_id.clone().unwrap_or_default().name;
    let row = tx.get::<ExternalEventRow>(&run.external_event(&def, &id.guid));
    row.and_then(|row| row.event.clone())
        .ok_or_else(|| Reject::not_found(format!("Expected ExternalEvent {}/{def}/{}, but there is none", wf_run_text(&run.id()), id.guid)))
}

pub fn list_external_events(tx: &mut Tx<'_>, _: &Setup, request: ListExternalEventsRequest) -> Result<ExternalEventList, Reject> {
    let run = run_key(tx, request.wf_run_id.as_ref())?;
    let prefix = run.prefix(RunRowKind::ExternalEvent, None);
    let Page { rows, bookmark } = super::reading::list::<ExternalEventRow>(tx, &run, &prefix, request.limit, request.bookmark)?;
    Ok(ExternalEventList { results: rows.into_iter().filter_map(|row| row.event.clone()).collect(), bookmark })
}
