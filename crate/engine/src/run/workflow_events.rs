//! WorkflowEvents: thrown by runs, awaited by callers (spec B 5.11, 9.4).
//!
//! **Invariant:** the events of one def in one WfRun are numbered from 0 without gaps, in the order they were thrown.

use super::Place;
use crate::error::Reject;
use crate::id::{Key, RunKey, run_row::RunRowKind};
use crate::limits::AWAITED_IDS_MAX;
use crate::tx::{Effect, Tx};
use crate::wire::rows::WorkflowEventRow;
use crate::wire::{AwaitWorkflowEventRequest, VariableValue, WorkflowEvent};
use std::collections::BTreeSet;

/// The number of the next event of a def.
pub fn next_number(tx: &mut Tx<'_>, run: &RunKey, def: &str) -> i32 {
    let prefix = run.workflow_events(def);
    let thrown_now = tx.written::<WorkflowEventRow>(run.family(), &prefix).pop();
    let newest = thrown_now.or_else(|| tx.newest::<WorkflowEventRow>(run.family(), &prefix, 1).pop());
    newest.map_or(0, |(_, row)| number(&row) + 1)
}

/// Stores an event under the number it was promised; whoever waits for it hears of it once it is durable.
pub fn throw(tx: &mut Tx<'_>, place: &Place, def: &str, number: i32, content: VariableValue) {
    let event = WorkflowEvent {
        id: Some(place.run.workflow_event_id(def, number)),
        content: Some(content),
        created_at: Some(tx.now()),
        node_run_id: Some(place.run.node_run_id(place.thread, place.position)),
    };
    let key = place.run.workflow_event(def, number);
    let seq = tx.next_seq();
    tx.put(key.clone(), WorkflowEventRow { event: Some(event), seq });
    tx.effect(Effect::EventThrown(key));
}

/// What a caller of AwaitWorkflowEvent waits for.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Empty: any.
    defs: BTreeSet<String>,
    ignored: BTreeSet<(String, i32)>,
}

impl Wanted {
    /// Errors: RESOURCE_EXHAUSTED if it names too many.
    pub fn of(request: &AwaitWorkflowEventRequest) -> Result<Wanted, Reject> {
        let ids = request.event_def_ids.len() + request.workflow_events_to_ignore.len();
        if ids > AWAITED_IDS_MAX {
            return Err(Reject::exhausted(format!(
                "Expected at most {AWAITED_IDS_MAX} defs and events to ignore, but the request names {ids}"
            )));
        }
        let is_here = |id: &&crate::wire::WorkflowEventId| id.wf_run_id.is_none() || id.wf_run_id == request.wf_run_id;
        let ignored = request.workflow_events_to_ignore.iter().filter(is_here);
        Ok(Wanted {
            defs: request.event_def_ids.iter().map(|def| def.name.clone()).collect(),
            ignored: ignored.map(|id| (id.workflow_event_def_id.clone().unwrap_or_default().name, id.number)).collect(),
        })
    }

    /// Whether an event is one that is waited for.
    pub fn takes(&self, event: &WorkflowEvent) -> bool {
        let id = event.id.clone().unwrap_or_default();
        let def = id.workflow_event_def_id.unwrap_or_default().name;
        (self.defs.is_empty() || self.defs.contains(&def)) && !self.ignored.contains(&(def, id.number))
    }
}

/// The oldest stored event that is wanted. The WfRun need not exist.
pub fn oldest(tx: &mut Tx<'_>, run: &RunKey, wanted: &Wanted) -> Option<WorkflowEvent> {
    let defs = if wanted.defs.is_empty() { defs_thrown(tx, run) } else { wanted.defs.clone() };
    let mut found: Option<(i64, WorkflowEvent)> = None;
    for def in defs {
        if let Some((seq, event)) = oldest_of(tx, run, &def, wanted)
            && found.as_ref().is_none_or(|(oldest, _)| seq < *oldest)
        {
            found = Some((seq, event));
        }
    }
    found.map(|(_, event)| event)
}

fn oldest_of(tx: &mut Tx<'_>, run: &RunKey, def: &str, wanted: &Wanted) -> Option<(i64, WorkflowEvent)> {
    let prefix = run.workflow_events(def);
    let mut after: Option<Key> = None;
    loop {
        let rows = tx.range::<WorkflowEventRow>(run.family(), &prefix, after.as_ref().map(|key| &key.suffix[..]), EVENTS_AT_ONCE);
        let is_last = rows.len() < EVENTS_AT_ONCE;
        after = rows.last().map(|(key, _)| key.clone());
        for (_, row) in rows {
            let event = row.event.clone().expect("a WorkflowEvent row holds its event");
            if wanted.takes(&event) {
                return Some((row.seq, event));
            }
        }
        if is_last {
            return None;
        }
    }
}

/// The defs of which the run has thrown events, each found by one look.
fn defs_thrown(tx: &mut Tx<'_>, run: &RunKey) -> BTreeSet<String> {
    let all = run.prefix(RunRowKind::WorkflowEvent, None);
    let mut defs = BTreeSet::new();
    let mut after: Option<Key> = None;
    loop {
        let first = tx.range::<WorkflowEventRow>(run.family(), &all, after.as_ref().map(|key| &key.suffix[..]), 1).pop();
        let Some((_, row)) = first else { return defs };
        let id = row.event.as_ref().and_then(|event| event.id.clone()).unwrap_or_default();
        let def = id.workflow_event_def_id.unwrap_or_default().name;
        after = Some(run.workflow_event(&def, i32::MAX));
        defs.insert(def);
    }
}

fn number(row: &WorkflowEventRow) -> i32 {
    row.event.as_ref().and_then(|event| event.id.as_ref()).expect("a stored event has its id").number
}

/// Events looked at in one go: the first one nearly always is the one.
const EVENTS_AT_ONCE: usize = 16;
