//! What a command tells of run-time objects on the execution topic: which, when, in which order, under which key (spec C 9.3).
//!
//! **Invariant:** one record for each object and command, with the state the command left it in, as API reads show it.

use super::append;
use crate::id::run_row::RunRowKind;
use crate::id::{FamilyKind, Key, Parser, RunKey, key_bytes, put_key};
use crate::limits::OBJECT_BYTES_MAX;
use crate::row::{Row, RowType};
use crate::run::place::{find_thread, thread_spec, wf_spec};
use crate::run::wf_run;
use crate::tx::{Change, Effect, ROW_OVERHEAD_BYTES_MAX, Tx, timestamp};
use crate::value::mask;
use crate::wire::canter::OutputTopic;
use crate::wire::output_topic_record::Payload;
use crate::wire::rows::{
    CorrelatedEventRow, ExternalEventRow, OutputRecordRow, TaskRunRow, UserTaskRunRow, VariableRow, WfRunRow, WorkflowEventRow,
};
use crate::wire::{Checkpoint, LhStatus, Message, OutputTopicRecord, Variable, WfRunId, WfRunVariableAccessLevel};

/// Where in a command a record comes: a WfRun that runs before what happens in it, one that does not after it.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Turn {
    First,
    Between,
    Last,
}

/// Keeps a record of each object that the command so far has changed and that is told of. What would not fit the command's record, of at most
/// `record_bytes_max`, or would be no object itself, is kept as a reference to its row.
pub fn tell(tx: &mut Tx<'_>, record_bytes_max: usize) {
    let changes = tx.changes();
    let mut told: Vec<(Turn, Key)> = changes.into_iter().filter_map(|change| Some((turn(tx, &change)?, change.key))).collect();
    told.sort_by(|(left, _), (right, _)| left.cmp(right));
    if told.is_empty() {
        return;
    }
    tx.effect(Effect::OutputMade);
    let (tenant, time_ms) = (tx.tenant().to_string(), tx.now_ms());
    let rows: Vec<(Key, OutputRecordRow)> = told
        .into_iter()
        .map(|(_, key)| {
            let mut source = Vec::with_capacity(key_bytes(&key));
            put_key(&mut source, &key);
            let topic = OutputTopic::OutputExecution.into();
            (key.clone(), OutputRecordRow { tenant: tenant.clone(), topic, key: partition_key(&key), value: Vec::new(), time_ms, source })
        })
        .collect();
    let references: usize = rows.iter().map(|(_, row)| row.encoded_len() + RECORD_OVERHEAD_BYTES_MAX).sum();
    let mut room = record_bytes_max.saturating_sub(tx.written_bytes() + references);
    for (key, row) in rows {
        let Some(record) = record(tx, &key, time_ms) else { continue };
        let value = record.encode_to_vec();
        match value.len() <= room.min(OBJECT_BYTES_MAX) {
            true => {
                room -= value.len();
                append(tx, OutputRecordRow { value, source: Vec::new(), ..row });
            }
            false => append(tx, row),
        }
    }
}

/// Bytes a row takes besides its own: its key, and the length of a value.
const RECORD_OVERHEAD_BYTES_MAX: usize = 32 + ROW_OVERHEAD_BYTES_MAX;

/// Whether a change is told, and where. `None`: it is not.
fn turn(tx: &mut Tx<'_>, change: &Change) -> Option<Turn> {
    fn before<T: RowType>(change: &Change) -> Option<&T> {
        change.before.as_ref().and_then(T::unwrap).map(|row| &**row)
    }
    let differs = match &change.after {
        Row::WfRun(row) => {
            let status = row.wf_run.as_ref().filter(|_| !row.deleting)?.status();
            let was = before::<WfRunRow>(change).and_then(|row| row.wf_run.as_ref()).map(|wf_run| wf_run.status());
            return match (was == Some(status), status) {
                (true, _) => None,
                (false, LhStatus::Running) => Some(Turn::First),
                (
                    false,
                    LhStatus::Starting | LhStatus::Completed | LhStatus::Halting | LhStatus::Halted | LhStatus::Error | LhStatus::Exception,
                ) => Some(Turn::Last),
            };
        }
        Row::Variable(row) => {
            let differs = before::<VariableRow>(change).is_none_or(|old| old.variable != row.variable);
            differs && row.variable.as_ref().is_some_and(|variable| is_shared(tx, &change.key, variable))
        }
        Row::TaskRun(row) => before::<TaskRunRow>(change).is_none_or(|old| old.task_run != row.task_run),
        Row::UserTaskRun(row) => before::<UserTaskRunRow>(change).is_none_or(|old| old.user_task_run != row.user_task_run),
        Row::ExternalEvent(row) => before::<ExternalEventRow>(change).is_none_or(|old| old.event != row.event),
        Row::WorkflowEvent(row) => before::<WorkflowEventRow>(change).is_none_or(|old| old.event != row.event),
        Row::CorrelatedEvent(row) => before::<CorrelatedEventRow>(change).is_none_or(|old| old.event != row.event),
        Row::Checkpoint(row) => before::<Checkpoint>(change).is_none_or(|old| old != &**row),
        // Never told; definitions are when they are put (`define`).
        Row::NodeRun(_)
        | Row::ThreadRun(_)
        | Row::Engine(_)
        | Row::Tenant(_)
        | Row::Principal(_)
        | Row::Quota(_)
        | Row::TaskDef(_)
        | Row::ExternalEventDef(_)
        | Row::WfSpec(_)
        | Row::WorkflowEventDef(_)
        | Row::StructDef(_)
        | Row::UserTaskDef(_)
        | Row::MetricWindow(_)
        | Row::TaskWorkerGroup(_)
        | Row::WorkflowMigrationPlan(_)
        | Row::ScheduledWfRun(_)
        | Row::BulkJob(_)
        | Row::OutputRecord(_) => false,
    };
    differs.then_some(Turn::Between)
}

/// Whether others than its WfRun may see a Variable, as the thread it belongs to declares it.
fn is_shared(tx: &mut Tx<'_>, key: &Key, variable: &Variable) -> bool {
    let Some(id) = &variable.id else { return false };
    let run = RunKey::of(&key.family).expect("a Variable lies in a run family");
    let Some(thread) = find_thread(tx, &run, id.thread_run_number) else { return false };
    let spec = wf_spec(tx, thread.wf_spec_id.as_ref().expect("a ThreadRun knows its WfSpec"));
    let mut defs = thread_spec(&spec, &thread.thread_spec_name).variable_defs.iter();
    let def = defs.find(|def| def.var_def.as_ref().is_some_and(|var_def| var_def.name == id.name));
    def.is_some_and(|def| match def.access_level() {
        WfRunVariableAccessLevel::PublicVar | WfRunVariableAccessLevel::InheritedVar => true,
        WfRunVariableAccessLevel::PrivateVar => false,
    })
}

/// The key of an object's records: the id of the root WfRun, or the key of a CorrelatedEvent.
fn partition_key(key: &Key) -> String {
    match RunKey::of(&key.family) {
        Some(run) => root(run.id()),
        None => {
            let mut parser = Parser::new(&key.family.as_bytes()[1..]);
            parser.str().expect("CorrelatedEvents are grouped by tenant");
            parser.str().expect("and then by key")
        }
    }
}

fn root(id: WfRunId) -> String {
    match id.parent_wf_run_id {
        Some(parent) => root(*parent),
        None => id.id,
    }
}

/// The record of the object under a key, as it is now. `None`: it is gone. A WfRun too big for an object is told without its ThreadRuns: brokers
/// take records of that size unless they are told otherwise.
pub fn record(tx: &mut Tx<'_>, key: &Key, time_ms: i64) -> Option<OutputTopicRecord> {
    let payload = match key.family.kind() {
        Some(FamilyKind::CorrelatedEvent) => Payload::CorrelatedEvent(tx.get::<CorrelatedEventRow>(key)?.event.clone()?),
        _ => run_payload(tx, key)?,
    };
    let mut record = OutputTopicRecord { timestamp: Some(timestamp(time_ms)), payload: Some(payload) };
    if record.encoded_len() > OBJECT_BYTES_MAX
        && let Some(Payload::WfRun(wf_run)) = &mut record.payload
    {
        wf_run.thread_runs.clear();
    }
    Some(record)
}

fn run_payload(tx: &mut Tx<'_>, key: &Key) -> Option<Payload> {
    let run = RunKey::of(&key.family)?;
    Some(match RunRowKind::from_number(*key.suffix.first()?)? {
        RunRowKind::WfRun => Payload::WfRun(wf_run::read(tx, &run)?),
        RunRowKind::Variable => Payload::Variable(mask::variable(tx.get::<VariableRow>(key)?.variable.clone()?)),
        RunRowKind::TaskRun => Payload::TaskRun(mask::task_run(tx.get::<TaskRunRow>(key)?.task_run.clone()?)),
        RunRowKind::UserTaskRun => Payload::UserTaskRun(tx.get::<UserTaskRunRow>(key)?.user_task_run.clone()?),
        RunRowKind::ExternalEvent => Payload::ExternalEvent(tx.get::<ExternalEventRow>(key)?.event.clone()?),
        RunRowKind::WorkflowEvent => Payload::WorkflowEvent(tx.get::<WorkflowEventRow>(key)?.event.clone()?),
        RunRowKind::Checkpoint => Payload::TaskCheckpoint((*tx.get::<Checkpoint>(key)?).clone()),
        RunRowKind::ThreadRun | RunRowKind::NodeRun => return None, // Never told.
    })
}
