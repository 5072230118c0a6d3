//! SLEEP: waits for a span, or until a moment (spec B 5.8).

use super::Step;
use crate::error::Failure;
use crate::run::Place;
use crate::run::variable;
use crate::tx::{Tx, millis, timestamp};
use crate::value::cast::coerce;
use crate::value::types::Type;
use crate::wire::node_run::NodeType;
use crate::wire::sleep_node::SleepLength;
use crate::wire::variable_value::Value;
use crate::wire::{SleepNode, SleepNodeRun, Timestamp, VariableAssignment, VariableType};

pub fn arrive(tx: &mut Tx<'_>, place: &Place, node: &SleepNode) -> Result<(), Failure> {
    let due_ms = due(tx, place, node)?;
    set_due(tx, place, due_ms);
    Ok(())
}

/// Notes that the moment has come; a halted thread acts on it when it goes on.
pub fn on_timer(tx: &mut Tx<'_>, place: &Place) {
    sleep_run(tx, place).matured = true;
}

pub fn check(tx: &mut Tx<'_>, place: &Place, node: &SleepNode) -> Result<Step, Failure> {
    let row = place.node_run(tx);
    let matured = match row.node_run.as_ref().and_then(|node_run| node_run.node_type.as_ref()) {
        Some(NodeType::Sleep(sleep)) => sleep.matured,
        other => panic!("a SLEEP holds {other:?}"),
    };
    if matured {
        return Ok(Step::Complete);
    }
    // A moment may move while it is waited for; a span is fixed on arrival.
    if matches!(node.sleep_length, Some(SleepLength::Timestamp(_) | SleepLength::IsoDate(_))) {
        let due_ms = due(tx, place, node)?;
        if row.due_ms != Some(due_ms) {
            set_due(tx, place, due_ms);
        }
    }
    Ok(Step::Wait)
}

/// When the node wakes, kept within what a timestamp can say.
fn due(tx: &mut Tx<'_>, place: &Place, node: &SleepNode) -> Result<i64, Failure> {
    unbounded_due(tx, place, node).map(|due_ms| due_ms.clamp(0, TIMESTAMP_MS_MAX))
}

fn unbounded_due(tx: &mut Tx<'_>, place: &Place, node: &SleepNode) -> Result<i64, Failure> {
    let now_ms = tx.now_ms();
    match &node.sleep_length {
        Some(SleepLength::RawSeconds(seconds)) => Ok(now_ms.saturating_add(int(tx, place, seconds)?.saturating_mul(1000))),
        Some(SleepLength::Timestamp(moment)) => int(tx, place, moment),
        Some(SleepLength::IsoDate(date)) => {
            let value = variable::evaluate(tx, place, date)?;
            let Some(Value::Str(text)) = coerce(value, &Type::primitive(VariableType::Str))?.value else {
                return Err(Failure::var_sub("Expected an ISO-8601 instant to sleep until, but it is no text"));
            };
            let moment = text.parse::<Timestamp>().ok().map(|moment| millis(Some(&moment)).unwrap_or(0));
            moment.ok_or_else(|| Failure::var_sub(format!("Expected an ISO-8601 instant to sleep until, but got {text:?}")))
        }
        None => Err(Failure::var_sub("Expected a length of sleep, but the node has none")),
    }
}

fn int(tx: &mut Tx<'_>, place: &Place, assignment: &VariableAssignment) -> Result<i64, Failure> {
    let value = variable::evaluate(tx, place, assignment)?;
    match coerce(value, &Type::primitive(VariableType::Int))?.value {
        Some(Value::Int(number)) => Ok(number),
        other => Err(Failure::var_sub(format!("Expected an INT for a sleep, but got {other:?}"))),
    }
}

fn set_due(tx: &mut Tx<'_>, place: &Place, due_ms: i64) {
    place.edit(tx).due_ms = Some(due_ms);
    sleep_run(tx, place).maturation_time = Some(timestamp(due_ms));
}

/// The last millisecond a wire timestamp may hold: the end of the year 9999.
const TIMESTAMP_MS_MAX: i64 = 253_402_300_799_999;

fn sleep_run<'t>(tx: &'t mut Tx<'_>, place: &Place) -> &'t mut SleepNodeRun {
    match &mut place.edit_node_run(tx).node_type {
        Some(NodeType::Sleep(sleep)) => sleep,
        other => panic!("a SLEEP holds {other:?}"),
    }
}
