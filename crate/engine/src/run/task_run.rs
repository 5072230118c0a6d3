//! TaskRuns: scheduling, claiming, reports (spec B 6).
//!
//! **Invariant:** an attempt is handed out at most once: the claim that makes it TASK_RUNNING is in the same record that lets it out.
//! **Invariant:** what has been reported is never changed by a later report.

use super::{advance, place, retry, wf_run};
use crate::error::Reject;
use crate::id::{FamilyKind, Key, RunKey, named, wf_run_text};
use crate::limits::{TASK_RUN_BYTES_MAX, TASK_TIMEOUT_DEFAULT_S, VARIABLE_BYTES_MAX};
use crate::tx::{Effect, Tx, millis, timestamp};
use crate::value::{self, check};
use crate::wire::report_task_run::Result as ReportResult;
use crate::wire::rows::TaskRunRow;
use crate::wire::task_attempt::Result as AttemptResult;
use crate::wire::task_run_source::TaskRunSource as SourceCase;
use crate::wire::{
    LhErrorType, LhTaskError, Message, ReportTaskRun, ScheduledTask, TaskAttempt, TaskDef, TaskNode, TaskRun, TaskRunSource, TaskStatus,
    VarNameAndVal, VariableValue, variable_value::Value,
};
use std::sync::Arc;

/// Whether no attempt of the TaskRun is left to come.
pub fn is_done(status: TaskStatus) -> bool {
    match status {
        TaskStatus::TaskPending | TaskStatus::TaskScheduled | TaskStatus::TaskRunning => false,
        TaskStatus::TaskSuccess
        | TaskStatus::TaskFailed
        | TaskStatus::TaskTimeout
        | TaskStatus::TaskOutputSerdeError
        | TaskStatus::TaskInputVarSubError
        | TaskStatus::TaskException => true,
    }
}

/// Makes a TaskRun and puts its first attempt on the queue.
pub fn create(
    tx: &mut Tx<'_>,
    run: &RunKey,
    guid: &str,
    task_def: &TaskDef,
    node: &TaskNode,
    inputs: Vec<VarNameAndVal>,
    source: SourceCase,
) {
    let task_run = TaskRun {
        id: Some(run.task_run_id(guid)),
        task_def_id: task_def.id.clone(),
        attempts: vec![TaskAttempt { status: TaskStatus::TaskPending.into(), ..TaskAttempt::default() }],
        input_variables: inputs,
        source: Some(TaskRunSource { task_run_source: Some(source), wf_spec_id: None }),
        scheduled_at: Some(tx.now()),
        status: TaskStatus::TaskScheduled.into(),
        timeout_seconds: if node.timeout_seconds == 0 { TASK_TIMEOUT_DEFAULT_S } else { node.timeout_seconds },
        total_attempts: node.retries.saturating_add(1),
        exponential_backoff: node.exponential_backoff,
        total_checkpoints: 0,
    };
    let key = run.task_run(guid);
    tx.put(key.clone(), TaskRunRow { task_run: Some(task_run), queue_seq: None, due_ms: None });
    schedule(tx, &key);
}

/// Puts the last attempt on the queue of its TaskDef.
pub fn schedule(tx: &mut Tx<'_>, key: &Key) {
    let (seq, now) = (tx.next_seq(), tx.now());
    let row = tx.edit::<TaskRunRow>(key);
    row.queue_seq = Some(seq);
    row.due_ms = None;
    let task_run = row.task_run.as_mut().expect("a TaskRun row holds its TaskRun");
    let attempt = task_run.attempts.last_mut().expect("a TaskRun has an attempt");
    attempt.status = TaskStatus::TaskScheduled.into();
    attempt.schedule_time = Some(now);
    task_run.status = TaskStatus::TaskScheduled.into();
    let task_def = task_run.task_def_id.clone().unwrap_or_default().name;
    tx.effect(Effect::TaskReady { task_def, task_run: key.clone() });
}

/// Hands the last attempt to a worker: it is TASK_RUNNING from here on, and its timeout runs (spec B 6.3).
pub fn claim(tx: &mut Tx<'_>, key: &Key, worker_id: &str, worker_version: &str) -> ScheduledTask {
    let (now, now_ms) = (tx.now(), tx.now_ms());
    let row = tx.edit::<TaskRunRow>(key);
    assert!(row.queue_seq.is_some(), "{key:?} is claimed, but not queued");
    row.queue_seq = None;
    let task_run = row.task_run.as_mut().expect("a TaskRun row holds its TaskRun");
    row.due_ms = Some(now_ms.saturating_add(i64::from(task_run.timeout_seconds).saturating_mul(1000)));
    task_run.status = TaskStatus::TaskRunning.into();
    let attempt_number = task_run.attempts.len() as i32 - 1;
    let attempt = task_run.attempts.last_mut().expect("a TaskRun has an attempt");
    attempt.status = TaskStatus::TaskRunning.into();
    attempt.start_time = Some(now);
    attempt.task_worker_id = worker_id.to_string();
    attempt.task_worker_version = Some(worker_version.to_string());
    ScheduledTask {
        task_run_id: task_run.id.clone(),
        task_def_id: task_run.task_def_id.clone(),
        attempt_number,
        variables: task_run.input_variables.clone(),
        created_at: attempt.schedule_time,
        source: task_run.source.clone(),
        total_observed_checkpoints: task_run.total_checkpoints,
    }
}

/// Takes a worker's report. One that comes late or twice is OK and changes nothing (spec B 6.6).
pub fn report(tx: &mut Tx<'_>, report: ReportTaskRun) -> Result<(), Reject> {
    let id = report.task_run_id.clone().unwrap_or_default();
    let run = RunKey::new(tx.tenant(), &id.wf_run_id.clone().unwrap_or_default());
    let key = run.task_run(&id.task_guid);
    let text = || format!("{}/{}", wf_run_text(&id.wf_run_id.clone().unwrap_or_default()), id.task_guid);
    let Some(row) = tx.get::<TaskRunRow>(&key).filter(|_| wf_run::find(tx, &run).is_some()) else {
        return Err(Reject::not_found(format!("Expected to report task {}, but there is no such TaskRun", text())));
    };
    let task_run = row.task_run.as_ref().expect("a TaskRun row holds its TaskRun");
    let Some(attempt) = usize::try_from(report.attempt_number).ok().and_then(|number| task_run.attempts.get(number)) else {
        let attempts = task_run.attempts.len();
        let number = report.attempt_number;
        return Err(Reject::invalid(format!(
            "Expected a report for one of the {attempts} attempts of task {}, but it is for attempt {number}",
            text()
        )));
    };
    if attempt.status() != TaskStatus::TaskRunning {
        return Ok(());
    }
    if TaskStatus::try_from(report.status).is_err() {
        return Err(Reject::invalid(format!("Expected a status of TaskStatus for task {}, but got {}", text(), report.status)));
    }
    let time_ms = millis(report.time.as_ref()).unwrap_or(tx.now_ms());
    let task_def = task_def(tx, task_run);
    let outcome = outcome(tx, task_def.as_deref(), task_run.encoded_len(), report);
    settle(tx, &run, &key, outcome, time_ms);
    Ok(())
}

/// The attempt was not reported in time.
pub fn time_out(tx: &mut Tx<'_>, run: &RunKey, key: &Key, due_ms: i64) {
    let outcome = Outcome { status: TaskStatus::TaskTimeout, result: None, log_output: None, masked: false };
    settle(tx, run, key, outcome, due_ms);
}

/// How an attempt ended.
struct Outcome {
    status: TaskStatus,
    result: Option<AttemptResult>,
    log_output: Option<VariableValue>,
    masked: bool,
}

fn settle(tx: &mut Tx<'_>, run: &RunKey, key: &Key, outcome: Outcome, time_ms: i64) {
    let row = tx.edit::<TaskRunRow>(key);
    row.due_ms = None;
    let task_run = row.task_run.as_mut().expect("a TaskRun row holds its TaskRun");
    task_run.status = outcome.status.into();
    let attempt = task_run.attempts.last_mut().expect("a TaskRun has an attempt");
    assert_eq!(attempt.status(), TaskStatus::TaskRunning, "only a running attempt is settled");
    attempt.status = outcome.status.into();
    attempt.end_time = Some(timestamp(time_ms));
    attempt.result = outcome.result;
    attempt.log_output = outcome.log_output;
    attempt.masked_value = outcome.masked;
    let may_retry = matches!(outcome.status, TaskStatus::TaskFailed | TaskStatus::TaskTimeout);
    if may_retry && retry::again(tx, key) {
        return;
    }
    if is_awaited(tx, key) && place::find_thread(tx, run, 0).is_some() {
        advance(tx, run, time_ms);
    }
}

/// Whether a node waits for the TaskRun. What becomes of a reminder is nothing to the WfRun (spec B 12.5).
fn is_awaited(tx: &mut Tx<'_>, key: &Key) -> bool {
    let row = tx.get::<TaskRunRow>(key);
    let source = row.as_ref().and_then(|row| row.task_run.as_ref()?.source.as_ref()?.task_run_source.as_ref());
    match source {
        Some(SourceCase::TaskNode(_)) | None => true,
        Some(SourceCase::UserTaskTrigger(_)) => false,
    }
}

/// What a report comes to: an output that does not fit its TaskDef, or is too big to be stored, makes it a TASK_OUTPUT_SERDE_ERROR.
///
/// `task_run_bytes`: what the TaskRun has already; the report is stored beside its inputs and earlier attempts.
fn outcome(tx: &mut Tx<'_>, task_def: Option<&TaskDef>, task_run_bytes: usize, report: ReportTaskRun) -> Outcome {
    let size = report.encoded_len();
    let room = TASK_RUN_BYTES_MAX.saturating_sub(task_run_bytes).min(VARIABLE_BYTES_MAX);
    let declared = task_def.and_then(|def| def.return_type.as_ref()).and_then(|return_type| return_type.return_type.as_ref());
    let mut status = report.status();
    let mut log_output = report.log_output;
    let mut result = match report.result {
        Some(ReportResult::Output(mut output)) => {
            let misfit = match value::json::is_readable(&output) {
                false => Some("Expected JSON text, but it cannot be read".to_string()),
                true => {
                    value::json::normalize(&mut output);
                    let success = status == TaskStatus::TaskSuccess;
                    declared.filter(|_| success).and_then(|declared| check::check_value(declared, &mut output, tx).err())
                }
            };
            match misfit {
                Some(reason) => {
                    status = TaskStatus::TaskOutputSerdeError;
                    Some(task_error(LhErrorType::VarSubError, format!("output: {reason}")))
                }
                None => Some(AttemptResult::Output(output)),
            }
        }
        Some(ReportResult::Error(error)) => Some(AttemptResult::Error(error)),
        Some(ReportResult::Exception(exception)) => Some(AttemptResult::Exception(exception)),
        None => None,
    };
    if size > room {
        let text = format!("Expected a report of at most {room} bytes, but it has {size}");
        status = TaskStatus::TaskOutputSerdeError;
        result = Some(task_error(LhErrorType::TaskError, text.clone()));
        log_output = Some(VariableValue { value: Some(Value::Str(text)) });
    }
    // A report that says it has not ended yet cannot be one.
    if !is_done(status) {
        status = TaskStatus::TaskFailed;
    }
    Outcome { status, result, log_output, masked: declared.is_some_and(|declared| declared.masked) }
}

fn task_error(kind: LhErrorType, message: String) -> AttemptResult {
    AttemptResult::Error(LhTaskError { r#type: kind.into(), message })
}

fn task_def(tx: &mut Tx<'_>, task_run: &TaskRun) -> Option<Arc<TaskDef>> {
    let key = named(FamilyKind::TaskDef, tx.tenant(), &task_run.task_def_id.as_ref()?.name);
    tx.get::<TaskDef>(&key)
}
