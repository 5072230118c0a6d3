//! ExternalEvents, CorrelatedEvents and WorkflowEvents (spec C 2.7). AwaitWorkflowEvent, which waits, is the partition's.

use super::{Setup, name_fits, run_key};
use crate::error::Reject;
use crate::id::{Key, correlated_event, run_row::RunRowKind, wf_run_text};
use crate::run::{correlated_events, events};
use crate::search::page::Page;
use crate::tx::Tx;
use crate::wire::rows::{CorrelatedEventRow, ExternalEventRow, WorkflowEventRow};
use crate::wire::{
    CorrelatedEvent, CorrelatedEventId, DeleteCorrelatedEventRequest, ExternalEvent, ExternalEventId, ExternalEventList,
    ListExternalEventsRequest, ListWorkflowEventsRequest, PutCorrelatedEventRequest, PutExternalEventRequest, WorkflowEvent,
    WorkflowEventId, WorkflowEventList,
};

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

pub fn put_correlated_event(tx: &mut Tx<'_>, _: &Setup, request: PutCorrelatedEventRequest) -> Result<CorrelatedEvent, Reject> {
    name_fits("a correlation key", &request.key)?;
    // An id text with a slash could not be taken apart again (spec C 5).
    if request.key.contains(['/', '~']) {
        return Err(Reject::invalid(format!("Expected a correlation key without '/' and '~', but got {:?}", request.key)));
    }
    correlated_events::put(tx, request)
}

pub fn get_correlated_event(tx: &mut Tx<'_>, _: &Setup, id: CorrelatedEventId) -> Result<CorrelatedEvent, Reject> {
    let key = correlated_key(tx, &id)?;
    let row = tx.get::<CorrelatedEventRow>(&key);
    row.and_then(|row| row.event.clone()).ok_or_else(|| {
        let def = id.external_event_def_id.unwrap_or_default().name;
        Reject::not_found(format!("Expected CorrelatedEvent {:?} of {def}, but there is none", id.key))
    })
}

/// OK whether it exists or not. ExternalEvents made of it stay.
pub fn delete_correlated_event(tx: &mut Tx<'_>, _: &Setup, request: DeleteCorrelatedEventRequest) -> Result<(), Reject> {
    let key = correlated_key(tx, &request.id.unwrap_or_default())?;
    if tx.exists(&key) {
        tx.delete(&key);
    }
    Ok(())
}

fn correlated_key(tx: &Tx<'_>, id: &CorrelatedEventId) -> Result<Key, Reject> {
    let def = id.external_event_def_id.as_ref().map_or("", |id| &id.name);
    name_fits("a correlation key", &id.key)?;
    name_fits("an ExternalEventDef name", def)?;
    Ok(correlated_event(tx.tenant(), &id.key, def))
}

pub fn get_workflow_event(tx: &mut Tx<'_>, _: &Setup, id: WorkflowEventId) -> Result<WorkflowEvent, Reject> {
    let run = run_key(tx, id.wf_run_id.as_ref())?;
    let def = id.workflow_event_def_id.clone().unwrap_or_default().name;
    let row = tx.get::<WorkflowEventRow>(&run.workflow_event(&def, id.number));
    row.and_then(|row| row.event.clone()).ok_or_else(|| {
        Reject::not_found(format!("Expected WorkflowEvent {}/{def}/{}, but there is none", wf_run_text(&run.id()), id.number))
    })
}

/// In order of def and number, as a number.
pub fn list_workflow_events(tx: &mut Tx<'_>, _: &Setup, request: ListWorkflowEventsRequest) -> Result<WorkflowEventList, Reject> {
    let run = run_key(tx, request.wf_run_id.as_ref())?;
    let prefix = run.prefix(RunRowKind::WorkflowEvent, None);
    let Page { rows, bookmark } = super::reading::list::<WorkflowEventRow>(tx, &run, &prefix, request.limit, request.bookmark)?;
    Ok(WorkflowEventList { results: rows.into_iter().filter_map(|row| row.event.clone()).collect(), bookmark })
}
