//! SearchCorrelatedEvent (spec C 4.3): in order of creation. Whether the def exists is not looked at.

use crate::api::{Setup, name_fits};
use crate::error::Reject;
use crate::id::Parser;
use crate::search::correlated_events_family;
use crate::search::timed::{self, Timed};
use crate::tx::Tx;
use crate::wire::{CorrelatedEventId, CorrelatedEventIdList, Message, SearchCorrelatedEventRequest};

pub fn search(tx: &mut Tx<'_>, _: &Setup, request: SearchCorrelatedEventRequest) -> Result<CorrelatedEventIdList, Reject> {
    let criteria = SearchCorrelatedEventRequest { bookmark: None, limit: None, ..request.clone() }.encode_to_vec();
    let def = request.external_event_def_id.clone().unwrap_or_default().name;
    name_fits("an ExternalEventDef name", &def)?;
    let states = request.has_external_events.map_or(vec![false, true], |has| vec![has]);
    let families = states.into_iter().map(|has| correlated_events_family(tx.tenant(), &def, has));
    let entries = Timed::new(families, request.earliest_start.as_ref(), request.latest_start.as_ref());
    let page = timed::page(tx, "SearchCorrelatedEvent", &criteria, entries, request.limit, request.bookmark, |_, entry| Some(key(entry)))?;
    let id = |key| CorrelatedEventId { key, external_event_def_id: request.external_event_def_id.clone() };
    Ok(CorrelatedEventIdList { results: page.rows.into_iter().map(id).collect(), bookmark: page.bookmark })
}

fn key(entry: &[u8]) -> String {
    let mut parser = Parser::new(entry);
    parser.i64().expect("an entry begins with the time");
    parser.str().expect("an entry ends with the key")
}
