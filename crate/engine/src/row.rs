//! Rows: what journal and store hold, decoded.
//!
//! One closed list ties each kind of row to its message and to its place among the keys. Families from `0x80` on hold derived
//! entries instead, which are plain bytes.

#[cfg(any(test, feature = "sim"))]
pub mod known;

use crate::id::run_row::RunRowKind;
use crate::id::{FamilyKind, Key};
use crate::wire::rows::{
    BulkJobRow, CorrelatedEventRow, EngineRow, ExternalEventRow, NodeRunRow, OutputRecordRow, ScheduledWfRunRow, StructDefRow, TaskRunRow,
    ThreadRunRow, UserTaskDefRow, UserTaskRunRow, VariableRow, WfRunRow, WfSpecRow, WorkflowEventRow,
};
use crate::wire::{
    Checkpoint, ExternalEventDef, Message, MetricWindow, Principal, Quota, TaskDef, TaskWorkerGroup, Tenant, WorkflowEventDef,
    WorkflowMigrationPlan,
};
use std::sync::Arc;

/// A message that is a row.
pub trait RowType: Message + Default + Clone + 'static {
    fn wrap(row: Arc<Self>) -> Row;
    fn unwrap(row: &Row) -> Option<&Arc<Self>>;
    fn unwrap_mut(row: &mut Row) -> Option<&mut Arc<Self>>;
}

macro_rules! rows {
    ($($name:ident: $message:ty = $place:expr),* $(,)?) => {
        /// One row, decoded.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Row { $($name(Arc<$message>)),* }

        $(impl RowType for $message {
            fn wrap(row: Arc<Self>) -> Row { Row::$name(row) }
            fn unwrap(row: &Row) -> Option<&Arc<Self>> {
                // Another variant means a key of the wrong kind: the caller asserts.
                if let Row::$name(row) = row { Some(row) } else { None }
            }
            fn unwrap_mut(row: &mut Row) -> Option<&mut Arc<Self>> {
                if let Row::$name(row) = row { Some(row) } else { None }
            }
        })*

        impl Row {
            /// The row's bytes in journal and store.
            pub fn encode(&self) -> Vec<u8> {
                match self { $(Row::$name(row) => row.encode_to_vec()),* }
            }
            /// Bytes of [`Row::encode`].
            pub fn encoded_len(&self) -> usize {
                match self { $(Row::$name(row) => row.encoded_len()),* }
            }
            /// Reads the row stored under `key`. `None`: the bytes are not such a row, or the key is of no known kind.
            pub fn decode(key: &Key, bytes: &[u8]) -> Option<Row> {
                #[cfg(any(test, feature = "sim"))]
                return known::known_or(key, bytes, || Row::decode_anew(key, bytes));
                #[cfg(not(any(test, feature = "sim")))]
                Row::decode_anew(key, bytes)
            }

            fn decode_anew(key: &Key, bytes: &[u8]) -> Option<Row> {
                let place = Place::of(key)?;
                $(if place == $place {
                    return <$message>::decode(bytes).ok().map(|row| Row::$name(Arc::new(row)));
                })*
                None
            }
        }
    };
}

/// Where a kind of row lives: a family of its own, or a part of the run family.
#[derive(PartialEq)]
enum Place {
    Family(FamilyKind),
    Run(RunRowKind),
}

impl Place {
    fn of(key: &Key) -> Option<Place> {
        Some(match key.family.kind()? {
            FamilyKind::Run => Place::Run(RunRowKind::from_number(*key.suffix.first()?)?),
            other => Place::Family(other),
        })
    }
}

rows! {
    Engine: EngineRow = Place::Family(FamilyKind::Engine),
    Tenant: Tenant = Place::Family(FamilyKind::Tenant),
    Principal: Principal = Place::Family(FamilyKind::Principal),
    Quota: Quota = Place::Family(FamilyKind::Quota),
    TaskDef: TaskDef = Place::Family(FamilyKind::TaskDef),
    ExternalEventDef: ExternalEventDef = Place::Family(FamilyKind::ExternalEventDef),
    WfSpec: WfSpecRow = Place::Family(FamilyKind::WfSpec),
    WorkflowEventDef: WorkflowEventDef = Place::Family(FamilyKind::WorkflowEventDef),
    CorrelatedEvent: CorrelatedEventRow = Place::Family(FamilyKind::CorrelatedEvent),
    StructDef: StructDefRow = Place::Family(FamilyKind::StructDef),
    UserTaskDef: UserTaskDefRow = Place::Family(FamilyKind::UserTaskDef),
    MetricWindow: MetricWindow = Place::Family(FamilyKind::MetricWindow),
    TaskWorkerGroup: TaskWorkerGroup = Place::Family(FamilyKind::TaskWorkerGroup),
    WorkflowMigrationPlan: WorkflowMigrationPlan = Place::Family(FamilyKind::WorkflowMigrationPlan),
    ScheduledWfRun: ScheduledWfRunRow = Place::Family(FamilyKind::ScheduledWfRun),
    BulkJob: BulkJobRow = Place::Family(FamilyKind::BulkJob),
    OutputRecord: OutputRecordRow = Place::Family(FamilyKind::OutputRecord),
    WfRun: WfRunRow = Place::Run(RunRowKind::WfRun),
    ThreadRun: ThreadRunRow = Place::Run(RunRowKind::ThreadRun),
    Variable: VariableRow = Place::Run(RunRowKind::Variable),
    NodeRun: NodeRunRow = Place::Run(RunRowKind::NodeRun),
    TaskRun: TaskRunRow = Place::Run(RunRowKind::TaskRun),
    ExternalEvent: ExternalEventRow = Place::Run(RunRowKind::ExternalEvent),
    WorkflowEvent: WorkflowEventRow = Place::Run(RunRowKind::WorkflowEvent),
    UserTaskRun: UserTaskRunRow = Place::Run(RunRowKind::UserTaskRun),
    Checkpoint: Checkpoint = Place::Run(RunRowKind::Checkpoint),
}
