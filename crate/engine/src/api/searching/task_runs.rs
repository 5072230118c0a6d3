//! SearchTaskRun (spec C 4.3): TaskRuns of a TaskDef in order of their scheduling, found by the status they show (C 14 #41). Whether the def
//! exists is not looked at.

use super::run_entries;
use crate::api::{Setup, name_fits};
use crate::error::Reject;
use crate::search::task_runs_family;
use crate::search::timed::{self, Timed};
use crate::tx::Tx;
use crate::wire::{Message, SearchTaskRunRequest, TaskRunId, TaskRunIdList, TaskStatus};

/// Errors: INVALID_ARGUMENT for an unknown status.
pub fn search(tx: &mut Tx<'_>, _: &Setup, request: SearchTaskRunRequest) -> Result<TaskRunIdList, Reject> {
    use TaskStatus::*;
    const ALL: &[TaskStatus] = &[
        TaskScheduled,
        TaskRunning,
        TaskSuccess,
        TaskFailed,
        TaskTimeout,
        TaskOutputSerdeError,
        TaskInputVarSubError,
        TaskPending,
        TaskException,
    ];
    let criteria = SearchTaskRunRequest { bookmark: None, limit: None, ..request.clone() }.encode_to_vec();
    name_fits("a TaskDef name", &request.task_def_name)?;
    let status = request.status.map(TaskStatus::try_from).transpose();
    let status = status.map_err(|_| Reject::invalid(format!("Expected a TaskStatus, but got {:?}", request.status)))?;
    let statuses = status.as_ref().map_or(ALL, std::slice::from_ref);
    let families = statuses.iter().map(|status| task_runs_family(tx.tenant(), &request.task_def_name, *status));
    let entries = Timed::new(families, request.earliest_start.as_ref(), request.latest_start.as_ref());
    let page = timed::page(tx, "SearchTaskRun", &criteria, entries, request.limit, request.bookmark, |_, entry| Some(id(entry)))?;
    Ok(TaskRunIdList { results: page.rows, bookmark: page.bookmark })
}

fn id(entry: &[u8]) -> TaskRunId {
    let (run, task_guid) = run_entries::read(entry, |rest| rest.str());
    TaskRunId { wf_run_id: Some(run), task_guid }
}
