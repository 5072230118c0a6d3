//! The output topics as their publisher has seen them: no gaps, nothing twice, nothing changed.

use super::{Verdict, hold};
use crate::sim::clients::home::id_of;
use crate::wire::canter::{ForgetOutputResponse, OutputRecord, OutputRecords, OutputTopic};
use crate::wire::output_topic_record::Payload;
use crate::wire::{Message, OutputTopicRecord};
use std::collections::{BTreeMap, BTreeSet};
use xxhash_rust::xxh3::xxh3_128;

/// In place of the hash of a record that tells what its object is when it is read.
const AS_READ: u128 = 0;

#[derive(Clone, Default)]
pub struct Output {
    /// Hash of each record by its number, and the number by the hash for those that can be made once only.
    seen: BTreeMap<i64, u128>,
    once: BTreeMap<u128, i64>,
    forgotten: i64,
    /// Runs that were deleted: the same may happen again in another run of the same id.
    deleted: BTreeSet<String>,
}

/// The run of what a record tells of, if it never comes back to where it was: two records of one content would be one thing told twice.
fn only_grows(record: &OutputRecord) -> Option<String> {
    if record.topic() != OutputTopic::OutputExecution {
        return None;
    }
    let run = match OutputTopicRecord::decode(&record.value[..]).ok()?.payload? {
        Payload::TaskRun(task_run) => task_run.id?.wf_run_id?,
        Payload::WorkflowEvent(event) => event.id?.wf_run_id?,
        Payload::ExternalEvent(event) => event.id?.wf_run_id?,
        _ => return None,
    };
    Some(id_of(&record.tenant, Some(&run)))
}

impl Output {
    pub fn end(&self) -> i64 {
        self.seen.keys().next_back().copied().unwrap_or(0)
    }

    pub fn deleted(&mut self, run: &str) {
        self.deleted.insert(run.to_string());
    }

    pub fn page(&mut self, after: i64, page: &OutputRecords) -> Verdict {
        let mut before = after.max(self.forgotten);
        for record in &page.records {
            let number = record.number;
            hold!(number > before || before > after, "Expected records after {before}, but number {number} came");
            hold!(number <= before + 1, "Expected record {} after {before}, but number {number} came", before + 1);
            before = number;
            if record.as_read {
                self.seen.entry(number).or_insert(AS_READ);
                continue;
            }
            let mut content = record.encode_to_vec();
            let hash = xxh3_128(&content);
            let known = *self.seen.entry(number).or_insert(hash);
            hold!(known == hash, "Expected record {number} to stay as it was, but it has changed");
            if only_grows(record).is_some_and(|run| !self.deleted.contains(&run)) {
                content = record.value.clone();
                content.extend_from_slice(record.tenant.as_bytes());
                let first = *self.once.entry(xxh3_128(&content)).or_insert(number);
                hold!(first == number, "Expected one record of what {first} tells, but {number} tells it too");
            }
        }
        hold!(page.last == before, "Expected the page to end at {before}, but it ends at {}", page.last);
        Ok(())
    }

    pub fn forgot(&mut self, response: &ForgetOutputResponse) -> Verdict {
        let (first, end) = (response.first, self.end() + 1);
        hold!(first <= end, "Expected records from {end} on to be kept, but the oldest is {first}");
        hold!(first > self.forgotten, "Expected records up to {} to be gone, but {first} is there", self.forgotten);
        self.forgotten = first - 1;
        Ok(())
    }
}
