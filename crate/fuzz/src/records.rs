//! Records of the journal, and the rows in them.

use crate::draw::Draw;
use canter_engine::id::{FamilyKind, Parser, RunKey, named};
use canter_engine::journal::{FamilyChanges, Record, RecordRef};
use canter_engine::row::Row;
use canter_engine::wire::{Message, TaskDef, TaskDefId, WfRunId, rows};

/// Bytes that are read as a record are the very bytes the record is written as.
pub fn record(data: &[u8]) {
    let mut rest = data;
    while let Ok(record) = RecordRef::decode(&mut rest) {
        let taken = data.len() - rest.len();
        let mut written = Vec::new();
        record.to_owned().append_to(&mut written);
        assert!(data[..taken].ends_with(&written), "a record has one form");
    }
}

pub fn record_seeds() -> Vec<Vec<u8>> {
    let record = Record {
        position: 300,
        time_ms: 1_704_067_200_000,
        command: 17,
        tenant: "default".to_string(),
        principal: "anonymous".to_string(),
        families: vec![FamilyChanges { family: vec![0x20, b'r', 0], rows: vec![(vec![1], Some(vec![8, 1])), (vec![2, 0], None)] }],
    };
    let mut bytes = Vec::new();
    record.append_to(&mut bytes);
    let mut two = bytes.clone();
    Record::default().append_to(&mut two);
    vec![bytes, two]
}

/// Kinds of rows by the first byte of their key's suffix, in a run family.
const RUN_ROWS: u8 = 12;

/// A row that is read is the same when it was written again. Not here: what follows from it, which trusts it (see `journal-files`).
pub fn row(data: &[u8]) {
    let mut draw = Draw::new(data);
    let number = draw.byte();
    let run = RunKey::new("default", &WfRunId { id: "run".to_string(), parent_wf_run_id: None });
    let key = match number % 2 {
        0 => run.family().key(&[&[number / 2 % RUN_ROWS][..], draw.bytes()].concat()[..]),
        _ => {
            let kinds = [
                FamilyKind::Engine,
                FamilyKind::Tenant,
                FamilyKind::Principal,
                FamilyKind::Quota,
                FamilyKind::OutputRecord,
                FamilyKind::TaskDef,
                FamilyKind::ExternalEventDef,
                FamilyKind::WfSpec,
                FamilyKind::StructDef,
                FamilyKind::UserTaskDef,
                FamilyKind::WorkflowEventDef,
                FamilyKind::WorkflowMigrationPlan,
                FamilyKind::ScheduledWfRun,
                FamilyKind::CorrelatedEvent,
                FamilyKind::BulkJob,
                FamilyKind::MetricWindow,
                FamilyKind::TaskWorkerGroup,
            ];
            named(kinds[usize::from(number / 2) % kinds.len()], "default", "name")
        }
    };
    let bytes = draw.rest();
    let mut parser = Parser::new(bytes);
    while parser.i32().is_some() && parser.str().is_some() && parser.i64().is_some() {}
    let _ = parser.key();
    let Some(row) = Row::decode(&key, bytes) else { return };
    let written = row.encode();
    assert_eq!(written.len(), row.encoded_len());
    let again = Row::decode(&key, &written).expect("what was written is read");
    assert_eq!(again.encode(), written, "the same row gives the same bytes");
}

pub fn row_seeds() -> Vec<Vec<u8>> {
    let task_def = TaskDef { id: Some(TaskDefId { name: "name".to_string() }), ..TaskDef::default() };
    let wf_run = rows::WfRunRow { wf_run: Some(Default::default()), ..Default::default() };
    let mut seeds = vec![[&[11][..], &task_def.encode_to_vec()].concat()];
    seeds.extend((0..RUN_ROWS).map(|kind| [&[2 * kind, 0][..], &wf_run.encode_to_vec()].concat()));
    seeds
}
