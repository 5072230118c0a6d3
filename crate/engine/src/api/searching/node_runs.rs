//! SearchNodeRun (spec C 4.3, C 14 #17): EXTERNAL_EVENT NodeRuns that wait, or have waited, for events of a def, in order of their arrival.
//! Whether the def exists is not looked at.
//!
//! The status of the request is no optional field: unset, it reads STARTING. No NodeRun rests in STARTING, so STARTING means any status.

use super::run_entries;
use super::statuses::{ALL, status};
use crate::api::{Setup, name_fits};
use crate::error::Reject;
use crate::search::node_runs_family;
use crate::search::timed::{self, Timed};
use crate::tx::Tx;
use crate::wire::{LhStatus, Message, NodeRunId, NodeRunIdList, SearchNodeRunRequest};

/// Errors: INVALID_ARGUMENT without a def, and for an unknown status.
pub fn search(tx: &mut Tx<'_>, _: &Setup, request: SearchNodeRunRequest) -> Result<NodeRunIdList, Reject> {
    let criteria = SearchNodeRunRequest { bookmark: None, limit: None, ..request.clone() }.encode_to_vec();
    let def = request.external_event_def.unwrap_or_default().name;
    if def.trim().is_empty() {
        return Err(Reject::invalid("Expected external_event_def, but it is blank"));
    }
    name_fits("an ExternalEventDef name", &def)?;
    let wanted = status(request.status)?;
    let statuses = if wanted == LhStatus::Starting { &ALL[..] } else { std::slice::from_ref(&wanted) };
    let families = statuses.iter().map(|status| node_runs_family(tx.tenant(), &def, *status));
    let entries = Timed::new(families, request.earliest_start.as_ref(), request.latest_start.as_ref());
    let page = timed::page(tx, "SearchNodeRun", &criteria, entries, request.limit, request.bookmark, |_, entry| Some(id(entry)))?;
    Ok(NodeRunIdList { results: page.rows, bookmark: page.bookmark })
}

fn id(entry: &[u8]) -> NodeRunId {
    let (run, (thread_run_number, position)) = run_entries::read(entry, |rest| Some((rest.i32()?, rest.i32()?)));
    NodeRunId { wf_run_id: Some(run), thread_run_number, position }
}
