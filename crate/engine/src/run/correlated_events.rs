//! CorrelatedEvents: addressed to whoever waits for their key, before or after they are put (spec B 9.3).
//!
//! A NodeRun that is served gets an ExternalEvent of its own, for it alone; it takes it like any other. Serving happens in the command that brings
//! the two together: the put, or the arrival at the node.
//!
//! **Invariant:** a NodeRun is registered or has been served, never both; it is served by one CorrelatedEvent at most.

use super::{Place, advance, events, wf_run};
use crate::error::Reject;
use crate::id::{FamilyKind, Key, Parser, RunKey, correlated_event, named, put_i64};
use crate::limits::{CORRELATED_BYTES_PER_COMMAND_MAX, CORRELATIONS_LISTED_BYTES_MAX, CORRELATIONS_PER_COMMAND_MAX, VARIABLE_BYTES_MAX};
use crate::search::waiting_for_key_family;
use crate::tx::Tx;
use crate::value::{check, json};
use crate::wire::rows::{CorrelatedEventRow, NodeRunRow, WfRunRow};
use crate::wire::{CorrelatedEvent, CorrelatedEventId, ExternalEvent, ExternalEventDef, Message, PutCorrelatedEventRequest};
use std::collections::BTreeSet;
use std::ops::Bound;
use std::sync::Arc;

/// Stores an event and serves every NodeRun that is registered for it. Returns the event after that, also if it is gone by then.
pub fn put(tx: &mut Tx<'_>, request: PutCorrelatedEventRequest) -> Result<CorrelatedEvent, Reject> {
    let def_name = request.external_event_def_id.clone().unwrap_or_default().name;
    let Some(def) = def_of(tx, &def_name) else {
        return Err(Reject::invalid(format!("Expected ExternalEventDef {def_name:?}, but there is none")));
    };
    let Some(config) = &def.correlated_event_config else {
        return Err(Reject::invalid(format!(
            "Expected an ExternalEventDef that allows CorrelatedEvents, but {def_name} has no correlated_event_config"
        )));
    };
    let mut content = request.content.unwrap_or_default();
    json::normalize(&mut content);
    match def.type_information.as_ref().map(|information| &information.return_type) {
        None => (),
        Some(Some(declared)) => {
            check::check_value(declared, &mut content, tx).map_err(|reason| Reject::invalid(format!("content of {def_name}: {reason}")))?;
        }
        // Other than an ExternalEvent (spec A 2.2).
        Some(None) if content.value.is_some() => {
            return Err(Reject::invalid(format!("content of {def_name}: Expected none, because it is void, but got a value")));
        }
        Some(None) => (),
    }
    let bytes = content.encoded_len();
    if bytes > VARIABLE_BYTES_MAX {
        return Err(Reject::exhausted(format!("Expected content of at most {VARIABLE_BYTES_MAX} bytes, but it has {bytes}")));
    }
    let key = correlated_event(tx.tenant(), &request.key, &def_name);
    if tx.exists(&key) {
        return Err(Reject::exists(format!("Expected a new key for an event of {def_name}, but {:?} exists", request.key)));
    }
    let expire_ms = config.ttl_seconds.map(|seconds| tx.now_ms().saturating_add(seconds.saturating_mul(1000)));
    let event = CorrelatedEvent {
        id: Some(CorrelatedEventId { key: request.key, external_event_def_id: request.external_event_def_id }),
        created_at: Some(tx.now()),
        content: Some(content),
        external_events: Vec::new(),
    };
    tx.put(key.clone(), CorrelatedEventRow { event: Some(event), expire_ms, ..CorrelatedEventRow::default() });
    let up_to_seq = tx.next_seq();
    Ok(serve_registered(tx, &key, up_to_seq))
}

/// A NodeRun begins to wait for a key: an event that is there serves it at once, else it is registered.
pub fn register(tx: &mut Tx<'_>, place: &Place, key: &str, def_name: &str) {
    let event = correlated_event(tx.tenant(), key, def_name);
    let def = def_of(tx, def_name);
    // One that goes once it has served those of a certain moment is none to those who come later.
    let serves =
        tx.get::<CorrelatedEventRow>(&event).is_some_and(|row| row.serves_up_to_seq.is_none() || !is_deleted_after(def.as_deref()));
    if !serves {
        let seq = tx.next_seq();
        place.edit(tx).registered_seq = Some(seq);
        return;
    }
    serve(tx, &event, &place.run, (place.thread, place.position), def.as_deref());
    if is_deleted_after(def.as_deref()) {
        tx.delete(&event);
    }
}

/// The event of this key goes on serving, or its time to live is over: by its row, and so never that of an event before it (spec B Q-13).
/// Tells whether it goes on in another follow-up command.
pub fn on_timer(tx: &mut Tx<'_>, key: &Key) -> bool {
    let row = tx.get::<CorrelatedEventRow>(key).expect("a timer belongs to a row");
    match row.serves_up_to_seq {
        Some(up_to_seq) => {
            serve_registered(tx, key, up_to_seq);
            tx.get::<CorrelatedEventRow>(key).is_some_and(|row| row.continue_ms.is_some())
        }
        None => {
            tx.delete(key);
            false
        }
    }
}

/// Serves the NodeRuns registered up to a number, as many as one command may; the rest follows. Returns the event after that.
fn serve_registered(tx: &mut Tx<'_>, key: &Key, up_to_seq: i64) -> CorrelatedEvent {
    let event = read(tx, key);
    let id = event.id.clone().unwrap_or_default();
    let def_name = id.external_event_def_id.unwrap_or_default().name;
    let def = def_of(tx, &def_name);
    let bytes = event.content.as_ref().map_or(0, Message::encoded_len).max(1);
    let room = (CORRELATED_BYTES_PER_COMMAND_MAX / bytes).clamp(1, CORRELATIONS_PER_COMMAND_MAX);
    let family = waiting_for_key_family(tx.tenant(), &id.key, &def_name);
    let mut end = Vec::new();
    put_i64(&mut end, up_to_seq);
    let mut waiting = tx.entries(&family, Bound::Unbounded, Bound::Excluded(end), room + 1);
    let has_more = waiting.len() > room;
    waiting.truncate(room);
    let mut runs = BTreeSet::new();
    for entry in waiting {
        let mut parser = Parser::new(&entry);
        parser.i64().expect("an entry begins with the number");
        let node_run = parser.key().expect("an entry ends with the key of its row");
        let run = RunKey::of(&node_run.family).expect("NodeRuns lie in run families");
        let row = tx.edit::<NodeRunRow>(&node_run);
        row.registered_seq = None;
        let at = row.node_run.as_ref().and_then(|node_run| node_run.id.clone()).expect("a NodeRun has its id");
        // A run whose deletion goes on takes nothing any more.
        if wf_run::find(tx, &run).is_some() {
            serve(tx, key, &run, (at.thread_run_number, at.position), def.as_deref());
            runs.insert(run);
        }
    }
    let now_ms = tx.now_ms();
    let row = tx.edit::<CorrelatedEventRow>(key);
    row.serves_up_to_seq = has_more.then_some(up_to_seq);
    row.continue_ms = has_more.then_some(now_ms);
    let event = read(tx, key);
    if !has_more && !event.external_events.is_empty() && is_deleted_after(def.as_deref()) {
        tx.delete(key);
    }
    // Many runs go on each in a command of its own: what one of them does must not keep the event from the others.
    if let (1, Some(run)) = (runs.len(), runs.first()) {
        advance(tx, run, now_ms);
    } else {
        for run in &runs {
            tx.edit::<WfRunRow>(&run.wf_run()).continue_ms.get_or_insert(now_ms);
        }
    }
    event
}

/// Makes the ExternalEvent that serves one NodeRun.
fn serve(tx: &mut Tx<'_>, key: &Key, run: &RunKey, (thread, position): (i32, i32), def: Option<&ExternalEventDef>) {
    let event = read(tx, key);
    let def_name = event.id.and_then(|id| id.external_event_def_id).unwrap_or_default().name;
    let guid = tx.new_id();
    let id = run.external_event_id(&def_name, &guid);
    let external = ExternalEvent {
        id: Some(id.clone()),
        created_at: Some(tx.now()),
        content: event.content,
        thread_run_number: Some(thread),
        node_run_position: Some(position),
        claimed: false,
    };
    events::store(tx, run.external_event(&def_name, &guid), external, def);
    let listed: usize = event.external_events.iter().map(Message::encoded_len).sum();
    if listed + id.encoded_len() <= CORRELATIONS_LISTED_BYTES_MAX {
        let row = tx.edit::<CorrelatedEventRow>(key);
        row.event.as_mut().expect("a CorrelatedEvent row holds its event").external_events.push(id);
    }
}

fn read(tx: &mut Tx<'_>, key: &Key) -> CorrelatedEvent {
    let row = tx.get::<CorrelatedEventRow>(key).expect("the event is stored");
    row.event.clone().expect("a CorrelatedEvent row holds its event")
}

fn def_of(tx: &mut Tx<'_>, name: &str) -> Option<Arc<ExternalEventDef>> {
    let key = named(FamilyKind::ExternalEventDef, tx.tenant(), name);
    tx.get::<ExternalEventDef>(&key)
}

fn is_deleted_after(def: Option<&ExternalEventDef>) -> bool {
    def.and_then(|def| def.correlated_event_config.as_ref()).is_some_and(|config| config.delete_after_first_correlation)
}
