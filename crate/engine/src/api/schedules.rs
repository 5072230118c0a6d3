//! Schedules: WfRuns started by the calendar (spec B 11.3, C 2.5).
//!
//! A schedule is one row with one timer, derived from when it ticks next; each tick is a command of its own, a RunWf with a fresh id.
//!
//! **Invariant:** an id has one row, and a row one timer: putting a schedule anew replaces it whole, and what was deleted never ticks.

use super::{Setup, name_fits, running};
use crate::cron::{Cron, Zone};
use crate::error::Reject;
use crate::id::{FamilyKind, Key, Parser, named, prefix_end, put_i32};
use crate::limits::SCHEDULES_LISTED_MAX;
use crate::meta::lookup::resolve_wf_spec;
use crate::search::schedule_family;
use crate::tx::Tx;
use crate::value::json;
use crate::wire::rows::ScheduledWfRunRow;
use crate::wire::{
    DeleteScheduledWfRunRequest, RunWfRequest, ScheduleWfRequest, ScheduledWfRun, ScheduledWfRunId, ScheduledWfRunIdList,
    SearchScheduledWfRunRequest,
};
use std::ops::Bound;

/// Puts a schedule; one of the same id is replaced. The first run is at the next tick, not at once. Variables and parent are not looked at:
/// a tick whose RunWf is refused starts nothing.
///
/// Errors: INVALID_ARGUMENT for a cron expression that cannot be read or never ticks, for a bad id, and if there is no such WfSpec.
pub fn schedule_wf(tx: &mut Tx<'_>, setup: &Setup, request: ScheduleWfRequest) -> Result<ScheduledWfRun, Reject> {
    let spec = resolve_wf_spec(tx, &request.wf_spec_name, request.major_version, request.revision);
    let spec = spec.map_err(|reject| Reject::invalid(reject.message))?;
    let cron = Cron::parse(&request.cron_expression).map_err(Reject::invalid)?;
    let Some(due_ms) = cron.next(&setup.time_zone, tx.now_ms()) else {
        let text = &request.cron_expression;
        return Err(Reject::invalid(format!("Expected a cron expression that ticks some day, but {text:?} never does")));
    };
    if let Some(id) = &request.id {
        free_id("a schedule id", id)?;
    }
    let id = request.id.unwrap_or_else(|| tx.new_id());
    let mut variables = request.variables;
    variables.values_mut().for_each(json::normalize);
    let schedule = ScheduledWfRun {
        id: Some(ScheduledWfRunId { id: id.clone() }),
        wf_spec_id: spec.wf_spec.as_ref().and_then(|spec| spec.id.clone()),
        variables,
        parent_wf_run_id: request.parent_wf_run_id,
        cron_expression: request.cron_expression,
        created_at: Some(tx.now()),
    };
    let row = ScheduledWfRunRow {
        schedule: Some(schedule.clone()),
        major_version: request.major_version,
        revision: request.revision,
        time_zone: setup.time_zone.name().to_string(),
        due_ms: Some(due_ms),
    };
    let key = key(tx, &id);
    tx.put(key, row);
    Ok(schedule)
}

/// Errors: NOT_FOUND.
pub fn get_scheduled_wf_run(tx: &mut Tx<'_>, _: &Setup, request: ScheduledWfRunId) -> Result<ScheduledWfRun, Reject> {
    let key = key(tx, &request.id);
    let row = tx.get::<ScheduledWfRunRow>(&key);
    row.and_then(|row| row.schedule.clone())
        .ok_or_else(|| Reject::not_found(format!("Expected ScheduledWfRun {}, but there is none", request.id)))
}

/// OK whether it exists or not (spec C 14 #2). What it has started goes on.
pub fn delete_scheduled_wf_run(tx: &mut Tx<'_>, _: &Setup, request: DeleteScheduledWfRunRequest) -> Result<(), Reject> {
    let key = key(tx, &request.id.unwrap_or_default().id);
    if tx.exists(&key) {
        tx.delete(&key);
    }
    Ok(())
}

/// Schedules of a WfSpec, of one of its major versions, or of one version, by when they were put. The reply has no pages, so it holds all.
///
/// Errors: INVALID_ARGUMENT for a revision without a major version; RESOURCE_EXHAUSTED for more than fit.
pub fn search_scheduled_wf_run(tx: &mut Tx<'_>, _: &Setup, request: SearchScheduledWfRunRequest) -> Result<ScheduledWfRunIdList, Reject> {
    let mut prefix = Vec::new();
    match (request.major_version, request.revision) {
        (None, Some(_)) => return Err(Reject::invalid("Expected major_version beside revision, but it is missing")),
        (major, revision) => major.into_iter().chain(revision).for_each(|number| put_i32(&mut prefix, number)),
    }
    let family = schedule_family(tx.tenant(), &request.wf_spec_name);
    let end = prefix_end(&prefix).map_or(Bound::Unbounded, Bound::Excluded);
    let entries = tx.entries(&family, Bound::Included(prefix), end, SCHEDULES_LISTED_MAX + 1);
    if entries.len() > SCHEDULES_LISTED_MAX {
        let name = &request.wf_spec_name;
        return Err(Reject::exhausted(format!("Expected at most {SCHEDULES_LISTED_MAX} schedules of WfSpec {name}, but there are more")));
    }
    let mut found: Vec<(i64, String)> = entries.iter().map(|entry| read_entry(entry).expect("an entry holds creation and id")).collect();
    found.sort_unstable();
    Ok(ScheduledWfRunIdList { results: found.into_iter().map(|(_, id)| ScheduledWfRunId { id }).collect() })
}

/// Reads an entry as `search::derive` writes it: version, creation, id.
fn read_entry(entry: &[u8]) -> Option<(i64, String)> {
    let mut parser = Parser::new(entry);
    parser.i32()?;
    parser.i32()?;
    Some((parser.i64()?, parser.str()?))
}

/// A schedule ticks: a WfRun of the version that what was asked for means now.
pub fn tick(tx: &mut Tx<'_>, setup: &Setup, key: &Key, due_ms: i64) {
    let row = tx.get::<ScheduledWfRunRow>(key).expect("a timer belongs to a row");
    let schedule = row.schedule.as_ref().expect("a ScheduledWfRun row holds its schedule");
    set_next(tx, key, due_ms);
    let request = RunWfRequest {
        wf_spec_name: schedule.wf_spec_id.clone().unwrap_or_default().name,
        major_version: row.major_version,
        revision: row.revision,
        variables: schedule.variables.clone(),
        id: None,
        parent_wf_run_id: schedule.parent_wf_run_id.clone(),
    };
    // A refusal comes before anything is written, and there is nobody to tell (spec B 11.3).
    let _ = running::run_wf(tx, setup, request);
}

/// The next tick is worked out from the one that was due, but lies ahead: what was missed while the engine was closed is made up for by one
/// run, not by one for each tick.
pub fn set_next(tx: &mut Tx<'_>, key: &Key, due_ms: i64) {
    let after_ms = due_ms.max(tx.now_ms());
    let row = tx.edit::<ScheduledWfRunRow>(key);
    let schedule = row.schedule.as_ref().expect("a ScheduledWfRun row holds its schedule");
    // Both were readable when the schedule was put; should a later zone database miss the zone, UTC is what is left.
    let zone = Zone::named(&row.time_zone).unwrap_or_else(Zone::utc);
    row.due_ms = Cron::parse(&schedule.cron_expression).ok().and_then(|cron| cron.next(&zone, after_ms));
}

/// Ids that clients make up: their text form must be readable (spec C 14 #31).
pub fn free_id(what: &str, id: &str) -> Result<(), Reject> {
    name_fits(what, id)?;
    if id.is_empty() || id.chars().any(|letter| letter == '/' || letter.is_control()) {
        return Err(Reject::invalid(format!("Expected {what} without slashes and control characters, but got {id:?}")));
    }
    Ok(())
}

fn key(tx: &Tx<'_>, id: &str) -> Key {
    named(FamilyKind::ScheduledWfRun, tx.tenant(), id)
}
