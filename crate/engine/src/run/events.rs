//! ExternalEvents: storing them, and finding the one a node takes (spec B 9.1, 9.2).

use super::{Place, advance, interrupt, wf_run};
use crate::error::Reject;
use crate::id::{FamilyKind, Key, Parser, RunKey, named, put_str, run_row::RunRowKind};
use crate::search::unclaimed_event_family;
use crate::tx::{Tx, millis};
use crate::value::{self, check};
use crate::wire::external_event_retention_policy::ExtEvtGcPolicy;
use crate::wire::rows::ExternalEventRow;
use crate::wire::{ExternalEvent, ExternalEventDef, PutExternalEventRequest};
use std::ops::Bound;

/// Stores an event and lets the WfRun react, if there is one yet. Returns the event after that.
pub fn put(tx: &mut Tx<'_>, run: &RunKey, request: PutExternalEventRequest) -> Result<ExternalEvent, Reject> {
    let def_name = request.external_event_def_id.clone().unwrap_or_default().name;
    let tenant = tx.tenant().to_string();
    let Some(def) = tx.get::<ExternalEventDef>(&named(FamilyKind::ExternalEventDef, &tenant, &def_name)) else {
        return Err(Reject::invalid(format!("Expected ExternalEventDef {def_name:?}, but there is none")));
    };
    if wf_run::find(tx, run).is_none() && wf_run::is_taken(tx, run) {
        // It would be deleted with the rest of the run, although it was acknowledged.
        let id = crate::id::wf_run_text(&run.id());
        return Err(Reject::unavailable(format!("Expected WfRun {id} to be there or gone, but it is being deleted: try again")));
    }
    let guid = request.guid.clone().unwrap_or_else(|| tx.new_id());
    let key = run.external_event(&def_name, &guid);
    if tx.exists(&key) {
        return Err(Reject::exists(format!("Expected a new guid for an event of {def_name}, but {guid} exists in this WfRun")));
    }
    let mut content = request.content.unwrap_or_default();
    value::json::normalize(&mut content);
    if let Some(declared) = def.type_information.as_ref().and_then(|information| information.return_type.as_ref()) {
        check::check_value(declared, &mut content, tx).map_err(|reason| Reject::invalid(format!("content of {def_name}: {reason}")))?;
    }
    let policy = def.retention_policy.as_ref().and_then(|policy| policy.ext_evt_gc_policy.as_ref());
    let expire_ms = policy.map(|ExtEvtGcPolicy::SecondsAfterPut(seconds)| tx.now_ms().saturating_add(seconds.saturating_mul(1000)));
    let event = ExternalEvent {
        id: Some(run.external_event_id(&def_name, &guid)),
        created_at: Some(tx.now()),
        content: Some(content),
        thread_run_number: request.thread_run_number,
        node_run_position: request.node_run_position,
        claimed: false,
    };
    let seq = tx.next_seq();
    tx.put(key.clone(), ExternalEventRow { event: Some(event), seq, expire_ms });
    if wf_run::find(tx, run).is_some() {
        interrupt::trigger(tx, run, &key);
        let now_ms = tx.now_ms();
        advance(tx, run, now_ms);
    }
    let row = tx.get::<ExternalEventRow>(&key).expect("the event was stored above");
    Ok(row.event.clone().expect("an ExternalEvent row holds its event"))
}

/// The oldest unclaimed event of `def` that the node at `place` may take.
pub fn oldest_unclaimed(tx: &mut Tx<'_>, place: &Place, def: &str) -> Option<Key> {
    let mut prefix = vec![RunRowKind::ExternalEvent as u8];
    put_str(&mut prefix, def);
    let fits = |row: &ExternalEventRow| {
        let event = row.event.as_ref().expect("an ExternalEvent row holds its event");
        !event.claimed
            && event.thread_run_number.is_none_or(|thread| thread == place.thread)
            && event.node_run_position.is_none_or(|position| position == place.position)
    };
    // Written in this command: no index knows them yet.
    let mut candidates: Vec<(i64, i64, Key)> = tx
        .written::<ExternalEventRow>(place.run.family(), &prefix)
        .into_iter()
        .filter(|(_, row)| fits(row))
        .map(|(key, row)| (millis(row.event.as_ref().and_then(|event| event.created_at.as_ref())).unwrap_or(0), row.seq, key))
        .collect();
    let family = unclaimed_event_family(&place.run, def);
    let mut from = Bound::Unbounded;
    'stored: loop {
        let entries = tx.entries(&family, from, Bound::Unbounded, ENTRIES_AT_ONCE);
        let full = entries.len() == ENTRIES_AT_ONCE;
        for suffix in &entries {
            let mut parser = Parser::new(suffix);
            let (created, seq, guid) = (parser.i64(), parser.i64(), parser.str());
            let key = place.run.external_event(def, &guid.expect("an entry ends with the guid"));
            if tx.get::<ExternalEventRow>(&key).is_some_and(|row| fits(&row)) {
                candidates.push((created.unwrap_or(0), seq.unwrap_or(0), key));
                break 'stored;
            }
        }
        match entries.last() {
            Some(last) if full => from = Bound::Excluded(last.to_vec()),
            _ => break,
        }
    }
    candidates.into_iter().min().map(|(_, _, key)| key)
}

/// Entries looked at in one go: the first one nearly always fits.
const ENTRIES_AT_ONCE: usize = 16;
