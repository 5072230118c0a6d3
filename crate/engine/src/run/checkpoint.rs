//! Checkpoints: what a running attempt has done so far, so that the next one need not do it again (spec B 6.9).
//!
//! They are numbered per TaskRun, not per attempt, and deleted with the WfRun. A worker's report is never judged by them.

use super::wf_run;
use crate::error::Reject;
use crate::id::{RunKey, wf_run_text};
use crate::limits::CHECKPOINTS_PER_TASK_RUN_MAX;
use crate::tx::Tx;
use crate::value::json;
use crate::wire::put_checkpoint_response::FlowControlContinue;
use crate::wire::rows::TaskRunRow;
use crate::wire::{Checkpoint, CheckpointId, PutCheckpointRequest, PutCheckpointResponse, TaskStatus};

/// Stores a checkpoint of the attempt that runs, and starts its timeout anew (spec B Q-9). An attempt that is over, or not the last, is told
/// to stop, and nothing is stored. The WfRun does not advance.
///
/// Errors: INVALID_ARGUMENT if there is no such TaskRun; RESOURCE_EXHAUSTED if it has all the checkpoints it may have.
pub fn put(tx: &mut Tx<'_>, request: PutCheckpointRequest) -> Result<PutCheckpointResponse, Reject> {
    let id = request.task_run_id.clone().unwrap_or_default();
    let run = RunKey::new(tx.tenant(), &id.wf_run_id.clone().unwrap_or_default());
    let key = run.task_run(&id.task_guid);
    let text = || format!("{}/{}", wf_run_text(&id.wf_run_id.clone().unwrap_or_default()), id.task_guid);
    let Some(row) = tx.get::<TaskRunRow>(&key).filter(|_| wf_run::find(tx, &run).is_some()) else {
        return Err(Reject::invalid(format!("Expected TaskRun {}, but there is none", text())));
    };
    let task_run = row.task_run.as_ref().expect("a TaskRun row holds its TaskRun");
    let is_last = usize::try_from(request.task_attempt).is_ok_and(|attempt| attempt + 1 == task_run.attempts.len());
    if !is_last || task_run.status() != TaskStatus::TaskRunning {
        let stop = FlowControlContinue::StopTask.into();
        return Ok(PutCheckpointResponse { flow_control_continue_type: stop, created_checkpoint: None });
    }
    let number = task_run.total_checkpoints;
    if number >= CHECKPOINTS_PER_TASK_RUN_MAX {
        return Err(Reject::exhausted(format!(
            "Expected at most {CHECKPOINTS_PER_TASK_RUN_MAX} checkpoints of TaskRun {}, but it has as many",
            text()
        )));
    }
    let mut value = request.value.unwrap_or_default();
    json::normalize(&mut value);
    let checkpoint = Checkpoint {
        id: Some(CheckpointId { task_run: Some(id.clone()), checkpoint_number: number }),
        value: Some(value),
        logs: request.logs,
        created_at: Some(tx.now()),
    };
    tx.put(run.checkpoint(&id.task_guid, number), checkpoint.clone());
    let due_ms = tx.now_ms().saturating_add(i64::from(task_run.timeout_seconds).saturating_mul(1000));
    let row = tx.edit::<TaskRunRow>(&key);
    row.due_ms = Some(due_ms);
    row.task_run.as_mut().expect("a TaskRun row holds its TaskRun").total_checkpoints = number + 1;
    let go_on = FlowControlContinue::ContinueTask.into();
    Ok(PutCheckpointResponse { flow_control_continue_type: go_on, created_checkpoint: Some(checkpoint) })
}
