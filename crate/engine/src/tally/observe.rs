//! What a changed row says has happened (spec B 17.1). One function for each kind of row that something is counted of.

use super::{Of, Tally, TenantBytes};
use crate::id::Key;
use crate::row::Row;
use crate::tx::millis;
use crate::wire::metric_window::Metric;
use crate::wire::rows::{NodeRunRow, TaskRunRow, ThreadRunRow, WfRunRow};
use crate::wire::{CountAndTiming, LhStatus, TaskAttempt, TaskMetrics, TaskStatus, Timestamp, WfMetrics, WfSpecId};

pub fn observe(tally: &mut Tally, key: &Key, old: Option<&Row>, new: Option<&Row>, now_ms: i64) {
    let Some(kind) = new.or(old) else { return };
    // Rows of one key are of one kind.
    macro_rules! pair {
        ($name:ident) => {{
            let unwrap = |row: Option<&Row>| row.and_then(|row| if let Row::$name(row) = row { Some(row.clone()) } else { None });
            (unwrap(old), unwrap(new))
        }};
    }
    match kind {
        Row::WfRun(_) => {
            let (old, new) = pair!(WfRun);
            wf_run(tally, key, old.as_deref(), new.as_deref(), now_ms);
        }
        Row::ThreadRun(_) => {
            let (old, new) = pair!(ThreadRun);
            thread_run(tally, key, old.as_deref(), new.as_deref(), now_ms);
        }
        Row::NodeRun(_) => {
            let (old, new) = pair!(NodeRun);
            node_run(tally, key, old.as_deref(), new.as_deref());
        }
        Row::TaskRun(_) => {
            let (old, new) = pair!(TaskRun);
            task_run(tally, key, old.as_deref(), new.as_deref(), now_ms);
        }
        Row::MetricWindow(_) => tally.settle(key),
        // Nothing is counted of them.
        Row::Engine(_)
        | Row::Tenant(_)
        | Row::Principal(_)
        | Row::Quota(_)
        | Row::TaskDef(_)
        | Row::ExternalEventDef(_)
        | Row::WfSpec(_)
        | Row::UserTaskDef(_)
        | Row::StructDef(_)
        | Row::WorkflowMigrationPlan(_)
        | Row::ScheduledWfRun(_)
        | Row::BulkJob(_)
        | Row::Checkpoint(_)
        | Row::WorkflowEventDef(_)
        | Row::OutputRecord(_)
        | Row::WorkflowEvent(_)
        | Row::CorrelatedEvent(_)
        | Row::TaskWorkerGroup(_)
        | Row::Variable(_)
        | Row::ExternalEvent(_)
        | Row::UserTaskRun(_) => (),
    }
}

/// One counter of a window.
type Counter<M> = fn(&mut M) -> &mut Option<CountAndTiming>;

/// The tenant of a row of a WfRun, as its key has it.
fn tenant(key: &Key) -> TenantBytes<'_> {
    let names = &key.family.as_bytes()[1..];
    let end = names.iter().position(|byte| *byte == 0).expect("a run family begins with its tenant");
    &names[..=end]
}

fn wf_run(tally: &mut Tally, key: &Key, old: Option<&WfRunRow>, new: Option<&WfRunRow>, now_ms: i64) {
    let Some(after) = new.and_then(|row| row.wf_run.as_ref()) else { return };
    let before = old.and_then(|row| row.wf_run.as_ref()).map(|wf_run| wf_run.status());
    let (is_new, status) = (before.is_none(), after.status());
    if before == Some(status) {
        return;
    }
    // One that ends in the command that starts it was RUNNING in between.
    let leaves_running = before.unwrap_or(LhStatus::Running) == LhStatus::Running;
    let counter: Option<Counter<WfMetrics>> = match status {
        LhStatus::Completed if leaves_running => Some(|metrics| &mut metrics.running_to_completed),
        LhStatus::Error if leaves_running => Some(|metrics| &mut metrics.running_to_error),
        LhStatus::Exception if leaves_running => Some(|metrics| &mut metrics.running_to_exception),
        LhStatus::Halted if leaves_running => Some(|metrics| &mut metrics.running_to_halted),
        // Pairs of statuses that no client is told of.
        LhStatus::Completed
        | LhStatus::Error
        | LhStatus::Exception
        | LhStatus::Halted
        | LhStatus::Starting
        | LhStatus::Running
        | LhStatus::Halting => None,
    };
    if !is_new && counter.is_none() {
        return;
    }
    let start_ms = millis(after.start_time.as_ref()).unwrap_or(now_ms);
    let latency_ms = millis(after.end_time.as_ref()).unwrap_or(now_ms).saturating_sub(start_ms);
    let Some(wf_spec) = &after.wf_spec_id else { return };
    tally.measure(tenant(key), Of::WfSpec(wf_spec), now_ms, |metric| {
        let Metric::Workflow(metrics) = metric else { unreachable!("a WfSpec has workflow metrics") };
        if is_new {
            add(&mut metrics.started, 0);
        }
        if let Some(counter) = counter {
            add(counter(metrics), latency_ms);
        }
    });
}

/// ThreadRuns that go on: the one pair that is a thread's (spec B 17.1).
fn thread_run(tally: &mut Tally, key: &Key, old: Option<&ThreadRunRow>, new: Option<&ThreadRunRow>, now_ms: i64) {
    let before = old.and_then(|row| row.thread_run.as_ref()).map(|thread| thread.status());
    let Some(after) = new.and_then(|row| row.thread_run.as_ref()) else { return };
    if before != Some(LhStatus::Halted) || after.status() != LhStatus::Running {
        return;
    }
    let latency_ms = now_ms - millis(after.start_time.as_ref()).unwrap_or(now_ms);
    let Some(wf_spec) = &after.wf_spec_id else { return };
    tally.measure(tenant(key), Of::WfSpec(wf_spec), now_ms, |metric| {
        let Metric::Workflow(metrics) = metric else { unreachable!("a WfSpec has workflow metrics") };
        add(&mut metrics.halted_to_running, latency_ms);
    });
}

fn node_run(tally: &mut Tally, key: &Key, old: Option<&NodeRunRow>, new: Option<&NodeRunRow>) {
    fn wf_spec(row: &NodeRunRow) -> Option<&WfSpecId> {
        row.node_run.as_ref()?.wf_spec_id.as_ref()
    }
    let (before, after) = (old.and_then(wf_spec), new.and_then(wf_spec));
    if before != after {
        before.into_iter().for_each(|id| tally.count_node_run(tenant(key), id, -1));
        after.into_iter().for_each(|id| tally.count_node_run(tenant(key), id, 1));
    }
}

fn task_run(tally: &mut Tally, key: &Key, old: Option<&TaskRunRow>, new: Option<&TaskRunRow>, now_ms: i64) {
    let is_queued = |row: Option<&TaskRunRow>| row.is_some_and(|row| row.queue_seq.is_some());
    let (was_queued, is_queued) = (is_queued(old), is_queued(new));
    let Some(task_def) = new.or(old).and_then(|row| row.task_run.as_ref()?.task_def_id.as_ref()) else { return };
    if was_queued != is_queued {
        tally.count_queued(tenant(key), &task_def.name, if is_queued { 1 } else { -1 });
    }
    let before = old.and_then(|row| row.task_run.as_ref());
    let Some(after) = new.and_then(|row| row.task_run.as_ref()) else { return };
    let attempts_before = before.map_or(&[][..], |task_run| &task_run.attempts);
    if before.is_some_and(|before| before.status == after.status) && attempts_before.len() == after.attempts.len() {
        return;
    }
    let mut counted: Vec<(Counter<TaskMetrics>, i64)> = Vec::new();
    // Attempts before the last one were over before.
    let first = attempts_before.len().saturating_sub(1);
    for (index, attempt) in after.attempts.iter().enumerate().skip(first) {
        let past = attempts_before.get(index);
        let was = |time: fn(&TaskAttempt) -> &Option<Timestamp>| past.is_some_and(|attempt| time(attempt).is_some());
        let pending = index.checked_sub(1).map_or(&after.scheduled_at, |last| &after.attempts[last].end_time);
        if !was(|attempt| &attempt.schedule_time) && attempt.schedule_time.is_some() {
            counted.push((|metrics| &mut metrics.taskattempt_pending_to_scheduled, between(pending, &attempt.schedule_time)));
        }
        if !was(|attempt| &attempt.start_time) && attempt.start_time.is_some() {
            counted.push((|metrics| &mut metrics.taskattempt_scheduled_to_running, between(&attempt.schedule_time, &attempt.start_time)));
        }
        if !was(|attempt| &attempt.end_time) && attempt.end_time.is_some() {
            let latency_ms = between(&attempt.start_time, &attempt.end_time);
            counted.extend(outcome(attempt.status()).map(|outcome| match outcome {
                Outcome::Success => (success as _, latency_ms),
                Outcome::Exception => (exception as _, latency_ms),
                Outcome::Error => (error as _, latency_ms),
            }));
        }
    }
    let was_over = before.is_some_and(|before| outcome(before.status()).is_some());
    if let (false, Some(outcome), Some(last)) = (was_over, outcome(after.status()), after.attempts.last()) {
        let latency_ms = between(&after.scheduled_at, &last.end_time);
        counted.push(match outcome {
            Outcome::Success => (|metrics| &mut metrics.taskrun_created_to_completed, latency_ms),
            Outcome::Exception => (|metrics| &mut metrics.taskrun_created_to_exception, latency_ms),
            Outcome::Error => (|metrics| &mut metrics.taskrun_created_to_error, latency_ms),
        });
    }
    if counted.is_empty() {
        return;
    }
    tally.measure(tenant(key), Of::TaskDef(task_def), now_ms, |metric| {
        let Metric::Task(metrics) = metric else { unreachable!("a TaskDef has task metrics") };
        counted.iter().for_each(|(counter, latency_ms)| add(counter(metrics), *latency_ms));
    });
}

enum Outcome {
    Success,
    Exception,
    Error,
}

fn success(metrics: &mut TaskMetrics) -> &mut Option<CountAndTiming> {
    &mut metrics.taskattempt_running_to_success
}

fn exception(metrics: &mut TaskMetrics) -> &mut Option<CountAndTiming> {
    &mut metrics.taskattempt_running_to_exception
}

fn error(metrics: &mut TaskMetrics) -> &mut Option<CountAndTiming> {
    &mut metrics.taskattempt_running_to_error
}

/// How an attempt ended, or its TaskRun with it. `None`: it has not.
fn outcome(status: TaskStatus) -> Option<Outcome> {
    match status {
        TaskStatus::TaskPending | TaskStatus::TaskScheduled | TaskStatus::TaskRunning => None,
        TaskStatus::TaskSuccess => Some(Outcome::Success),
        TaskStatus::TaskException => Some(Outcome::Exception),
        TaskStatus::TaskFailed | TaskStatus::TaskTimeout | TaskStatus::TaskOutputSerdeError | TaskStatus::TaskInputVarSubError => {
            Some(Outcome::Error)
        }
    }
}

/// From one moment to another, in ms. A worker's clock may be behind: nothing takes less than no time.
fn between(from: &Option<Timestamp>, to: &Option<Timestamp>) -> i64 {
    match (millis(from.as_ref()), millis(to.as_ref())) {
        (Some(from_ms), Some(to_ms)) => to_ms.saturating_sub(from_ms).max(0),
        _ => 0,
    }
}

fn add(counter: &mut Option<CountAndTiming>, latency_ms: i64) {
    let counter = counter.get_or_insert_default();
    let latency_ms = latency_ms.max(0);
    counter.min_latency_ms = if counter.count == 0 { latency_ms } else { counter.min_latency_ms.min(latency_ms) };
    counter.max_latency_ms = counter.max_latency_ms.max(latency_ms);
    counter.total_latency_ms = counter.total_latency_ms.saturating_add(latency_ms);
    counter.count = counter.count.saturating_add(1);
}
