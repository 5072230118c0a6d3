//! SearchWorkflowEvent (spec C 4.3): WorkflowEvents of a def in order of their being thrown.

use super::run_entries;
use crate::api::{Setup, name_fits};
use crate::error::Reject;
use crate::id::{FamilyKind, named};
use crate::search::timed::{self, Timed};
use crate::search::workflow_events_family;
use crate::tx::Tx;
use crate::wire::{Message, SearchWorkflowEventRequest, WorkflowEventDefId, WorkflowEventId, WorkflowEventIdList};

/// Errors: INVALID_ARGUMENT for a blank or unknown def.
pub fn search(tx: &mut Tx<'_>, _: &Setup, request: SearchWorkflowEventRequest) -> Result<WorkflowEventIdList, Reject> {
    let criteria = SearchWorkflowEventRequest { bookmark: None, limit: None, ..request.clone() }.encode_to_vec();
    let def = request.workflow_event_def_id.unwrap_or_default().name;
    name_fits("a WorkflowEventDef name", &def)?;
    if !tx.exists(&named(FamilyKind::WorkflowEventDef, tx.tenant(), &def)) {
        return Err(Reject::invalid(format!("Expected a WorkflowEventDef that exists, but there is no {def:?}")));
    }
    let families = [workflow_events_family(tx.tenant(), &def)];
    let entries = Timed::new(families, request.earliest_start.as_ref(), request.latest_start.as_ref());
    let page = timed::page(tx, "SearchWorkflowEvent", &criteria, entries, request.limit, request.bookmark, |_, entry| {
        let (run, number) = run_entries::read(entry, |rest| rest.i32());
        Some(WorkflowEventId { wf_run_id: Some(run), workflow_event_def_id: Some(WorkflowEventDefId { name: def.clone() }), number })
    })?;
    Ok(WorkflowEventIdList { results: page.rows, bookmark: page.bookmark })
}
