//! EXTERNAL_EVENT: waits for an event, posted before or after the node is reached, or for its timeout (spec B 5.4, 9.2).

use super::Step;
use crate::error::Failure;
use crate::limits::NAME_BYTES_MAX;
use crate::run::variable;
use crate::run::{Place, correlated_events, events};
use crate::tx::Tx;
use crate::wire::node_run::NodeType;
use crate::wire::rows::{ExternalEventRow, NodeRunRow};
use crate::wire::variable_value::Value;
use crate::wire::{ExternalEventNode, ExternalEventNodeRun, LhErrorType, VariableAssignment, VariableValue};

pub fn begin(node: &ExternalEventNode) -> ExternalEventNodeRun {
    ExternalEventNodeRun {
        external_event_def_id: node.external_event_def_id.clone(),
        mask_correlation_key: node.mask_correlation_key,
        ..ExternalEventNodeRun::default()
    }
}

pub fn arrive(tx: &mut Tx<'_>, place: &Place, node: &ExternalEventNode) -> Result<(), Failure> {
    if let Some(timeout) = &node.timeout_seconds {
        let Some(Value::Int(seconds)) = evaluate(tx, place, timeout)?.value else {
            return Err(var_error("Expected the timeout of an external event to be an INT of seconds, but it is none"));
        };
        let due_ms = tx.now_ms().saturating_add(seconds.saturating_mul(1000));
        place.edit(tx).due_ms = Some(due_ms);
    }
    if let Some(key) = &node.correlation_key {
        let Some(Value::Str(key)) = evaluate(tx, place, key)?.value else {
            return Err(var_error("Expected the correlation key of an external event to be a STR, but it is none"));
        };
        // Keys of events are bounded, so none could ever come.
        if key.len() > NAME_BYTES_MAX {
            let message = format!("Expected a correlation key of at most {NAME_BYTES_MAX} bytes, but it has {}", key.len());
            return Err(var_error(&message));
        }
        event_run(tx, place).correlation_key = Some(key.clone());
        correlated_events::register(tx, place, &key, node.external_event_def_id.as_ref().map_or("", |id| &id.name));
    }
    Ok(())
}

/// Notes that the time is up; it takes effect when the thread is next processed.
pub fn on_timer(tx: &mut Tx<'_>, place: &Place) {
    event_run(tx, place).timed_out = true;
}

pub fn check(tx: &mut Tx<'_>, place: &Place, node: &ExternalEventNode) -> Result<Step, Failure> {
    let row = place.node_run(tx);
    let waiting = seen(&row);
    if waiting.external_event_id.is_some() {
        return Ok(Step::Complete);
    }
    if waiting.timed_out {
        let message = format!("Expected an event for node {} in time, but none came", place.node_name);
        return Err(Failure::of(LhErrorType::Timeout, message));
    }
    let def = node.external_event_def_id.as_ref().map_or("", |id| &id.name);
    let Some(key) = events::oldest_unclaimed(tx, place, def) else {
        return Ok(Step::Wait);
    };
    let event = tx.edit::<ExternalEventRow>(&key).event.as_mut().expect("an ExternalEvent row holds its event");
    event.claimed = true;
    event.thread_run_number = Some(place.thread);
    event.node_run_position = Some(place.position);
    let (id, created_at) = (event.id.clone(), event.created_at);
    let waiting = event_run(tx, place);
    waiting.external_event_id = id;
    waiting.event_time = created_at;
    Ok(Step::Complete)
}

pub fn output(tx: &mut Tx<'_>, place: &Place) -> Option<VariableValue> {
    let id = seen(&place.node_run(tx)).external_event_id.clone()?;
    let def = id.external_event_def_id.map(|def| def.name).unwrap_or_default();
    let row = tx.get::<ExternalEventRow>(&place.run.external_event(&def, &id.guid))?;
    Some(row.event.as_ref()?.content.clone().unwrap_or_default())
}

fn evaluate(tx: &mut Tx<'_>, place: &Place, assignment: &VariableAssignment) -> Result<VariableValue, Failure> {
    variable::evaluate(tx, place, assignment).map_err(|failure| var_error(&failure.message))
}

fn var_error(message: &str) -> Failure {
    Failure::of(LhErrorType::VarError, message)
}

fn event_run<'t>(tx: &'t mut Tx<'_>, place: &Place) -> &'t mut ExternalEventNodeRun {
    match &mut place.edit_node_run(tx).node_type {
        Some(NodeType::ExternalEvent(event)) => event,
        other => panic!("an EXTERNAL_EVENT holds {other:?}"),
    }
}

/// What the node waits for, as it is now; to change it, [`event_run`]: a look must not become a write.
fn seen(row: &NodeRunRow) -> &ExternalEventNodeRun {
    match row.node_run.as_ref().and_then(|node_run| node_run.node_type.as_ref()) {
        Some(NodeType::ExternalEvent(event)) => event,
        other => panic!("an EXTERNAL_EVENT holds {other:?}"),
    }
}
