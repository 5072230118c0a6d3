//! The output topics as the partition sees them: which tenants tell of their objects, and who waits for records.
//!
//! **Invariant:** a command of a tenant without an output topic costs one look into a set that is in memory.

use super::{Caller, Outbox, Partition};
use crate::engine::Completion;
use crate::error::Reject;
use crate::id::engine as engine_key;
use crate::output::{self, tenants_family};
use crate::queue::Waits;
use crate::row::Row;
use crate::state::{Content, State, Written};
use crate::wire::Message;
use crate::wire::canter::AwaitOutputRequest;
use crate::wire::output_topic_config::OutputTopicRecordingLevel;
use crate::wire::rows::OutputQueue;
use std::collections::BTreeSet;
use std::ops::Bound;

/// See the module's head.
#[derive(Default)]
pub struct Outputs {
    /// `None`: not read yet, or a tenant has changed since.
    tenants: Option<BTreeSet<String>>,
    queue: OutputQueue,
    /// Calls that wait for records; there is one place to wait at.
    pub waits: Waits<(), AwaitOutputRequest>,
}

impl Outputs {
    /// Whether changes of a tenant's objects are told.
    pub fn tells(&mut self, state: &mut State, tenant: &str) -> bool {
        self.tenants.get_or_insert_with(|| {
            if let Some(Row::Engine(engine)) = state.get(&engine_key()) {
                self.queue = engine.output.unwrap_or_default();
            }
            let rows = state.range(&tenants_family(), Bound::Unbounded, Bound::Unbounded, false, u32::MAX as usize);
            rows.into_iter().filter_map(|(_, content)| telling(&content)).collect()
        });
        self.tenants.as_ref().is_some_and(|tenants| tenants.contains(tenant))
    }

    /// Keeps in step with what a command has written.
    pub fn note(&mut self, written: &[Written]) {
        for row in written {
            match &row.row {
                Some(Row::Engine(engine)) => self.queue = engine.output.unwrap_or_default(),
                Some(Row::Tenant(_)) => self.tenants = None,
                Some(_) | None => (), // What matters here is never deleted.
            }
        }
    }

    /// How many records wait to be published, and when the oldest was made.
    pub fn backlog(&self) -> (u64, Option<i64>) {
        (u64::try_from(self.queue.next - self.queue.first).unwrap_or(0), self.queue.oldest_ms)
    }
}

fn telling(content: &Content) -> Option<String> {
    let Content::Row(Row::Tenant(tenant)) = content else { return None };
    match tenant.output_topic_config.as_ref()?.default_recording_level() {
        OutputTopicRecordingLevel::AllEntityEvents => Some(tenant.id.as_ref()?.id.clone()),
        OutputTopicRecordingLevel::NoEntityEvents => None,
    }
}

impl Partition {
    /// How many records wait to be published on output topics, and when the oldest was made.
    pub fn output_backlog(&self) -> (u64, Option<i64>) {
        self.outputs.backlog()
    }

    /// The oldest records beyond one, at once or when there are some.
    pub(super) fn await_output(
        &mut self,
        caller: &Caller<'_>,
        call: u32,
        request: AwaitOutputRequest,
        clock_ms: i64,
        out: &mut Outbox,
    ) -> Result<Option<Vec<u8>>, Reject> {
        let page = self.command(caller, clock_ms, out, |tx, _| output::page(tx, &request))?;
        if page.is_none() {
            self.check_room()?;
            self.outputs.waits.park((), call, request);
        }
        Ok(page.map(|page| page.encode_to_vec()))
    }

    /// Answers those who wait for records.
    pub(super) fn tell_output(&mut self, tenant: &str, out: &mut Outbox) {
        for (id, request) in self.outputs.waits.take_all(&()) {
            let page = self.look(tenant.to_string(), |tx| output::page(tx, &request)).and_then(|page| page);
            match page.transpose() {
                Some(page) => out.completions.push(Completion { id, result: page.map(|page| page.encode_to_vec()) }),
                None => self.outputs.waits.park((), id, request),
            }
        }
    }
}
