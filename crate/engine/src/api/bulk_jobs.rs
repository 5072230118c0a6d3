//! Bulk jobs: deleting many WfRuns in the background (spec B 16.4, C 2.10).
//!
//! A running job is a row with a timer: each time it deletes a few WfRuns and remembers how far it has come, so it survives a restart and
//! others are served in between. One subprocess does it all: there is one partition.

use super::Setup;
use super::schedules::free_id;
use super::searching::wf_runs;
use crate::error::Reject;
use crate::id::{FamilyKind, Key, Parser, RunKey, named};
use crate::limits::{BULK_JOB_REST_MS, BULK_JOB_RUNS_PER_COMMAND_MAX, DELETES_PER_COMMAND_MAX};
use crate::run::wf_run;
use crate::search::bulk_job_family;
use crate::search::names::{self, Scan};
use crate::search::page::{Page, page};
use crate::tx::{Tx, millis, timestamp};
use crate::wire::bulk_job::{Operation, Subprocess};
use crate::wire::rows::BulkJobRow;
use crate::wire::{
    BulkDeleteWfRun, BulkJob, BulkJobId, BulkJobIdList, BulkJobStatus, CreateBulkJobRequest, DeleteBulkJobRequest, GetBulkJobRequest,
    LhStatus, SearchBulkJobRequest, create_bulk_job_request,
};
use std::ops::Bound;

/// Starts a job. One of the same id is returned as it is, whatever the request says.
///
/// Errors: INVALID_ARGUMENT for a bad id, a blank WfSpec name, a time range that ends before it begins, and a status other than COMPLETED,
/// HALTED, ERROR and EXCEPTION.
pub fn create_bulk_job(tx: &mut Tx<'_>, _: &Setup, request: CreateBulkJobRequest) -> Result<BulkJob, Reject> {
    if let Some(id) = &request.id {
        let key = key(tx, id);
        if let Some(row) = tx.get::<BulkJobRow>(&key) {
            return Ok(content(&row));
        }
        free_id("a bulk job id", id)?;
    }
    let Some(create_bulk_job_request::Operation::BulkDeleteWfRun(criteria)) = request.operation else {
        return Err(Reject::invalid("Expected an operation for the bulk job, but none is set"));
    };
    let criteria = checked(criteria, tx.now_ms())?;
    let id = request.id.unwrap_or_else(|| tx.new_id());
    let subprocess = Subprocess { id: 0, status: BulkJobStatus::BulkJobRunning.into(), last_seen_key: None };
    let job = BulkJob {
        id: Some(BulkJobId { id: id.clone() }),
        created_at: Some(tx.now()),
        status: BulkJobStatus::BulkJobRunning.into(),
        subprocesses: vec![subprocess],
        total_subprocesses: 1,
        operation: Some(Operation::BulkDeleteWfRun(criteria)),
    };
    let row = BulkJobRow { job: Some(job.clone()), cursor: Vec::new(), due_ms: Some(tx.now_ms()) };
    let key = key(tx, &id);
    tx.put(key, row);
    Ok(job)
}

/// A time that is not set means now (spec B 16.4); it is kept, so that the job means the same tomorrow.
fn checked(mut criteria: BulkDeleteWfRun, now_ms: i64) -> Result<BulkDeleteWfRun, Reject> {
    if criteria.wf_spec_name.trim().is_empty() {
        return Err(Reject::invalid("Expected wf_spec_name, but it is blank"));
    }
    let or_now = |moment| millis(moment).unwrap_or(now_ms);
    let (earliest_ms, latest_ms) = (or_now(criteria.earliest_start.as_ref()), or_now(criteria.latest_start.as_ref()));
    if earliest_ms > latest_ms {
        return Err(Reject::invalid(format!(
            "Expected earliest_start not to be after latest_start, but {earliest_ms} ms is after {latest_ms} ms"
        )));
    }
    criteria.earliest_start = Some(timestamp(earliest_ms));
    criteria.latest_start = Some(timestamp(latest_ms));
    let status = criteria.wf_run_status.map(LhStatus::try_from).and_then(Result::ok);
    match status {
        Some(LhStatus::Completed | LhStatus::Halted | LhStatus::Error | LhStatus::Exception) => Ok(criteria),
        Some(LhStatus::Starting | LhStatus::Running | LhStatus::Halting) | None => Err(Reject::invalid(format!(
            "Expected wf_run_status to be COMPLETED, HALTED, ERROR or EXCEPTION, but it is {}",
            status.map_or("none of them".to_string(), |status| status.as_str_name().to_string())
        ))),
    }
}

/// Errors: NOT_FOUND.
pub fn get_bulk_job(tx: &mut Tx<'_>, _: &Setup, request: GetBulkJobRequest) -> Result<BulkJob, Reject> {
    existing(tx, request.id).map(|(_, job)| job)
}

/// Errors: NOT_FOUND; FAILED_PRECONDITION while it is running.
pub fn delete_bulk_job(tx: &mut Tx<'_>, _: &Setup, request: DeleteBulkJobRequest) -> Result<(), Reject> {
    let (key, job) = existing(tx, request.id)?;
    match job.status() {
        BulkJobStatus::BulkJobRunning => {
            let id = job.id.unwrap_or_default().id;
            Err(Reject::precondition(format!("Expected bulk job {id} to have ended, but it is running")))
        }
        BulkJobStatus::BulkJobCompleted | BulkJobStatus::BulkJobFailed => {
            tx.delete(&key);
            Ok(())
        }
    }
}

/// In order of their ids; of those in one status, in order of their creation (spec C 4.2).
pub fn search_bulk_job(tx: &mut Tx<'_>, _: &Setup, request: SearchBulkJobRequest) -> Result<BulkJobIdList, Reject> {
    let Some(status) = request.status else {
        let scan = Scan::prefix(FamilyKind::BulkJob, "");
        let Page { rows, bookmark } = names::page::<BulkJobRow>(tx, &scan, request.limit, request.bookmark.as_deref(), |_| true)?;
        let results = rows.iter().filter_map(|row| row.job.as_ref()?.id.clone()).collect();
        return Ok(BulkJobIdList { results, bookmark });
    };
    let status = BulkJobStatus::try_from(status)
        .map_err(|_| Reject::invalid(format!("Expected a status of BulkJobStatus, but number {status} is none")))?;
    let family = bulk_job_family(tx.tenant(), status);
    let page = page(&[family.as_bytes()], request.limit, request.bookmark, |after, limit| {
        let from = after.map_or(Bound::Unbounded, |after| Bound::Excluded(after.to_vec()));
        let entries = tx.entries(&family, from, Bound::Unbounded, limit);
        entries.into_iter().map(|entry| (entry.to_vec(), BulkJobId { id: entry_id(&entry).expect("an entry ends with the id") })).collect()
    })?;
    Ok(BulkJobIdList { results: page.rows, bookmark: page.bookmark })
}

/// Reads an entry as `search::derive` writes it: creation, id.
fn entry_id(entry: &[u8]) -> Option<String> {
    let mut parser = Parser::new(entry);
    parser.i64()?;
    parser.str()
}

/// A job goes on: it deletes the next few WfRuns, oldest first, or ends.
pub fn tick(tx: &mut Tx<'_>, key: &Key) {
    let row = tx.get::<BulkJobRow>(key).expect("a timer belongs to a row");
    let job = row.job.as_ref().expect("a BulkJob row holds its job");
    let Some(Operation::BulkDeleteWfRun(criteria)) = &job.operation else { unreachable!("a job was given its operation") };
    let after = (!row.cursor.is_empty()).then_some(&row.cursor[..]);
    let found = wf_runs::in_status(tx, criteria, after, BULK_JOB_RUNS_PER_COMMAND_MAX);
    let mut is_done = found.len() < BULK_JOB_RUNS_PER_COMMAND_MAX;
    let mut deleted = 0;
    let mut last = None;
    for (start_ms, cursor, id) in found {
        let run = RunKey::new(tx.tenant(), &id);
        let rows = tx.keys(run.family(), DELETES_PER_COMMAND_MAX).len();
        if last.is_some() && deleted + rows > DELETES_PER_COMMAND_MAX {
            is_done = false;
            break;
        }
        deleted += rows;
        wf_run::delete(tx, &run);
        last = Some((start_ms, cursor));
    }
    let now_ms = tx.now_ms();
    let row = tx.edit::<BulkJobRow>(key);
    let job = row.job.as_mut().expect("a BulkJob row holds its job");
    if let Some((start_ms, cursor)) = last {
        row.cursor = cursor;
        job.subprocesses.iter_mut().for_each(|subprocess| subprocess.last_seen_key = Some(timestamp(start_ms)));
    }
    row.due_ms = (!is_done).then_some(now_ms.saturating_add(BULK_JOB_REST_MS));
    if is_done {
        job.status = BulkJobStatus::BulkJobCompleted.into();
        job.subprocesses.iter_mut().for_each(|subprocess| subprocess.status = BulkJobStatus::BulkJobCompleted.into());
    }
}

fn existing(tx: &mut Tx<'_>, id: Option<BulkJobId>) -> Result<(Key, BulkJob), Reject> {
    let id = id.unwrap_or_default().id;
    let key = key(tx, &id);
    match tx.get::<BulkJobRow>(&key) {
        Some(row) => Ok((key, content(&row))),
        None => Err(Reject::not_found(format!("Expected bulk job {id}, but there is none"))),
    }
}

fn content(row: &BulkJobRow) -> BulkJob {
    row.job.clone().expect("a BulkJob row holds its job")
}

fn key(tx: &Tx<'_>, id: &str) -> Key {
    named(FamilyKind::BulkJob, tx.tenant(), id)
}
