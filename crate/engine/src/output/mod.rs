//! Records for the output topics (spec C 9.3): made in the command that they tell of, kept until they are published.
//!
//! They are rows, written with what they tell of: a crash loses none of them, and none is made twice. Whoever publishes them reads them in
//! order ([`page`]) and deletes them once the broker has them ([`forget`]); between the two they may be published again. Which changes are
//! told is in [`entity`], which definitions in [`define`]. Not here: brokers and topics; they are TypeScript's (`ts/output`).
//!
//! **Invariant:** numbers have no gaps: from `first` to `next - 1` each has its row.
//! **Invariant:** a command is not refused because of what it tells: what is too big to be written twice is told by a reference to its row.

mod entity;

pub use entity::tell;

use crate::error::Reject;
use crate::id::{self, Family, FamilyKind, Key, Parser, named};
use crate::limits::{OUTPUT_PAGE_BYTES_MAX, OUTPUT_PAGE_ROWS_MAX, OUTPUT_RECORDS_FORGOTTEN_MAX};
use crate::tx::{Effect, Tx, timestamp};
use crate::wire::canter::{AwaitOutputRequest, OutputRecord, OutputRecords, OutputTopic};
use crate::wire::metadata_output_topic_record::MetadataRecord;
use crate::wire::rows::{EngineRow, OutputQueue, OutputRecordRow};
use crate::wire::{Message, MetadataOutputTopicRecord, Tenant};

/// Where the tenants are.
pub fn tenants_family() -> Family {
    Family::new(FamilyKind::Tenant, &[""])
}

/// The records that are kept.
pub fn queue(tx: &mut Tx<'_>) -> OutputQueue {
    let engine = tx.get::<EngineRow>(&id::engine());
    engine.and_then(|engine| engine.output).unwrap_or(OutputQueue { first: 1, next: 1, oldest_ms: None })
}

/// Keeps a record until it is published.
fn append(tx: &mut Tx<'_>, record: OutputRecordRow) {
    let queue = OutputQueue { oldest_ms: queue(tx).oldest_ms.or(Some(record.time_ms)), ..queue(tx) };
    tx.edit::<EngineRow>(&id::engine()).output = Some(OutputQueue { next: queue.next + 1, ..queue });
    tx.put(id::output_record(queue.next), record);
}

/// Tells of a definition that was put, if the tenant has an output topic (spec C 9.3).
pub fn define(tx: &mut Tx<'_>, definition: MetadataRecord) {
    let tenant = tx.tenant().to_string();
    let stored = tx.get::<Tenant>(&named(FamilyKind::Tenant, "", &tenant));
    if stored.is_none_or(|stored| stored.output_topic_config.is_none()) {
        return;
    }
    let key = definition_key(&definition);
    let value = MetadataOutputTopicRecord { metadata_record: Some(definition) }.encode_to_vec();
    let (topic, time_ms) = (OutputTopic::OutputMetadata.into(), tx.now_ms());
    append(tx, OutputRecordRow { tenant, topic, key, value, time_ms, source: Vec::new() });
    tx.effect(Effect::OutputMade);
}

/// Asks for the topics of a tenant, if it is to have some.
pub fn announce(tx: &mut Tx<'_>, tenant: &Tenant) {
    let (Some(_), Some(id)) = (&tenant.output_topic_config, &tenant.id) else { return };
    let (topic, time_ms) = (OutputTopic::OutputTopics.into(), tx.now_ms());
    append(tx, OutputRecordRow { tenant: id.id.clone(), topic, time_ms, ..OutputRecordRow::default() });
    tx.effect(Effect::OutputMade);
}

/// The type's name, then the id as text (spec C 5).
fn definition_key(definition: &MetadataRecord) -> String {
    let versioned = |name: &str, version: i32| format!("{name}/{version:05}");
    let name = |id: Option<&String>| id.cloned().unwrap_or_default();
    match definition {
        MetadataRecord::WfSpec(def) => {
            let id = def.id.clone().unwrap_or_default();
            format!("WF_SPEC/{}/{:05}/{:05}", id.name, id.major_version, id.revision)
        }
        MetadataRecord::TaskDef(def) => format!("TASK_DEF/{}", name(def.id.as_ref().map(|id| &id.name))),
        MetadataRecord::ExternalEventDef(def) => format!("EXTERNAL_EVENT_DEF/{}", name(def.id.as_ref().map(|id| &id.name))),
        MetadataRecord::WorkflowEventDef(def) => format!("WORKFLOW_EVENT_DEF/{}", name(def.id.as_ref().map(|id| &id.name))),
        MetadataRecord::UserTaskDef(def) => format!("USER_TASK_DEF/{}", versioned(&def.name, def.version)),
        MetadataRecord::StructDef(def) => {
            let id = def.id.clone().unwrap_or_default();
            format!("STRUCT_DEF/{}", versioned(&id.name, id.version))
        }
    }
}

/// The oldest records beyond one, in order. `None`: there are none yet.
///
/// Errors: INVALID_ARGUMENT if that one was never made.
pub fn page(tx: &mut Tx<'_>, request: &AwaitOutputRequest) -> Result<Option<OutputRecords>, Reject> {
    let queue = queue(tx);
    check_made(&queue, "after", request.after)?;
    let rows_max = usize::try_from(request.limit).ok().filter(|limit| (1..OUTPUT_PAGE_ROWS_MAX).contains(limit));
    let rows_max = rows_max.unwrap_or(OUTPUT_PAGE_ROWS_MAX);
    let mut page = OutputRecords { records: Vec::new(), last: request.after.max(queue.first - 1) };
    let (mut rows, mut bytes) = (0, 0);
    while page.last + 1 < queue.next && rows < rows_max && bytes < OUTPUT_PAGE_BYTES_MAX {
        page.last += 1;
        rows += 1;
        if let Some(record) = read(tx, page.last) {
            bytes += record.encoded_len();
            page.records.push(record);
        }
    }
    Ok((rows > 0).then_some(page))
}

/// One record that is kept. `None`: it was only a reference, and what it told of is gone.
fn read(tx: &mut Tx<'_>, number: i64) -> Option<OutputRecord> {
    let key = id::output_record(number);
    let row = tx.get::<OutputRecordRow>(&key).unwrap_or_else(|| panic!("no record {number} for an output topic"));
    let as_read = !row.source.is_empty();
    let value = match as_read {
        false => row.value.clone(),
        true => {
            let source: Key = Parser::new(&row.source).key().expect("a record without a value names a row");
            entity::record(tx, &source, row.time_ms)?.encode_to_vec()
        }
    };
    let (tenant, key, time) = (row.tenant.clone(), row.key.clone(), Some(timestamp(row.time_ms)));
    Some(OutputRecord { number, tenant, topic: row.topic, key, value, time, as_read })
}

/// Deletes the records up to one, as many as one command may; returns the number of the oldest that is kept.
///
/// Errors: INVALID_ARGUMENT if that one was never made.
pub fn forget(tx: &mut Tx<'_>, through: i64) -> Result<i64, Reject> {
    let queue = queue(tx);
    check_made(&queue, "through", through)?;
    let first = (through + 1).clamp(queue.first, queue.first + OUTPUT_RECORDS_FORGOTTEN_MAX);
    if first == queue.first {
        return Ok(first);
    }
    (queue.first..first).for_each(|number| tx.delete(&id::output_record(number)));
    let oldest = tx.get::<OutputRecordRow>(&id::output_record(first));
    let oldest_ms = oldest.map(|row| row.time_ms);
    tx.edit::<EngineRow>(&id::engine()).output = Some(OutputQueue { first, oldest_ms, ..queue });
    Ok(first)
}

fn check_made(queue: &OutputQueue, what: &str, number: i64) -> Result<(), Reject> {
    let last = queue.next - 1;
    match (0..=last).contains(&number) {
        true => Ok(()),
        false => Err(Reject::invalid(format!("Expected `{what}` to be the number of a record, from 0 to {last}, but got {number}"))),
    }
}
