//! What has changed of late, for those who watch: AwaitChanges.
//!
//! The keys of changed rows are kept in memory, newest last, up to a bound. They are kept as keys, moved here when their command is done with
//! them; ids and texts are made of them when somebody asks. Not here: what the rows hold (the watcher reads it), and changes of definitions.
//!
//! A place is a number: the position of the command, and behind it the number of the change within the command. So places go on growing
//! when the engine is opened again, and nobody takes an old one for a new one.
//!
//! **Invariant:** memory only. After a restart all places are forgotten: who asks for more than what comes next is told of a gap.
//! **Invariant:** who watches slowly, or no longer, holds up nobody and keeps nothing alive.

use super::{Caller, Outbox, Partition, ROW_OVERHEAD_BYTES_MAX};
use crate::engine::Completion;
use crate::error::Reject;
use crate::id::run_row::{RunRowKind, row_text};
use crate::id::{Family, FamilyKind, Key, RunKey};
use crate::limits::{CHANGES_KEPT_BYTES_MAX, CHANGES_PER_REPLY_MAX, CHANGES_REPLY_BYTES_MAX, RECORD_BYTES_MAX};
use crate::queue::Waits;
use crate::row::Row;
use crate::run::wf_run::id_fits;
use crate::state::Written;
use crate::tx::timestamp;
use crate::wire::canter::{AwaitChangesReply, AwaitChangesRequest, Change, ChangedKind};
use crate::wire::{LhStatus, Message};
use std::collections::VecDeque;

/// Bits of a place that number the changes of one command.
const NUMBER_BITS: u32 = 20;
const _: () = assert!(RECORD_BYTES_MAX / ROW_OVERHEAD_BYTES_MAX <= 1 << NUMBER_BITS);

/// Memory a change takes up besides the bytes of its key, roughly.
const ENTRY_BYTES: usize = size_of::<Entry>() + 48;

/// One change: which row, and what became of it.
struct Entry {
    place: i64,
    time_ms: i64,
    key: Key,
    fate: Fate,
}

/// What became of a row.
#[derive(Clone, Copy)]
pub enum Fate {
    /// It was made or changed; of a WfRun also the status.
    Put(Option<LhStatus>),
    Deleted,
}

impl Fate {
    pub fn of(written: &Written) -> Fate {
        Fate::of_row(written.row.as_ref())
    }

    pub fn of_row(row: Option<&Row>) -> Fate {
        match row {
            None => Fate::Deleted,
            // Nobody can read it any more, though it goes in several commands.
            Some(Row::WfRun(row)) if row.deleting => Fate::Deleted,
            Some(Row::WfRun(row)) => Fate::Put(row.wf_run.as_ref().map(|wf_run| wf_run.status())),
            Some(_) => Fate::Put(None),
        }
    }
}

/// The newest changes, and who waits for the next. See the module's head.
pub struct ChangeLog {
    entries: VecDeque<Entry>,
    bytes: usize,
    /// Changes up to this place are not remembered.
    forgotten: i64,
    /// All changes so far lie at or before this place, all later ones beyond it.
    end: i64,
    /// Who waits: by the family of the WfRun, or by the beginning of all of the tenant; and for how many changes.
    waits: Waits<Family, usize>,
}

impl ChangeLog {
    /// The log of a partition whose newest record is at `position`.
    pub fn new(position: u64) -> ChangeLog {
        let end = end_of(position);
        ChangeLog { entries: VecDeque::new(), bytes: 0, forgotten: end, end, waits: Waits::default() }
    }

    /// Calls that wait for changes.
    pub fn waits(&mut self) -> &mut Waits<Family, usize> {
        &mut self.waits
    }

    /// Calls that wait for changes, how many.
    pub fn waiting(&self) -> usize {
        self.waits.len()
    }

    /// Remembers what a command has changed, and tells those who wait for it.
    pub fn add(&mut self, tenant: &str, position: u64, time_ms: i64, keys: Vec<Key>, fates: Vec<Fate>, out: &mut Outbox) {
        let before = self.end;
        assert_eq!(before, end_of(position - 1), "commands that change something follow one another");
        self.end = end_of(position);
        let mut place = before;
        let mut changed = Vec::new();
        for (key, fate) in keys.into_iter().zip(fates) {
            if key.family.kind() != Some(FamilyKind::Run) {
                continue;
            }
            place += 1;
            if !self.waits.is_empty() && changed.last() != Some(&key.family) {
                changed.push(key.family.clone());
            }
            self.bytes += entry_bytes(&key);
            self.entries.push_back(Entry { place, time_ms, key, fate });
        }
        while self.bytes > CHANGES_KEPT_BYTES_MAX {
            let oldest = self.entries.pop_front().expect("what has bytes is there");
            self.bytes -= entry_bytes(&oldest.key);
            self.forgotten = oldest.place;
        }
        if !changed.is_empty() {
            changed.push(all_of(tenant));
        }
        for watched in changed {
            for (id, limit) in self.waits.take_all(&watched) {
                // Whoever waits has seen everything up to the command before.
                let reply = self.read(&watched, before, limit).expect("something has changed there");
                out.completions.push(Completion { id, result: Ok(reply.encode_to_vec()) });
            }
        }
    }

    /// What has changed after a place; `None`: nothing yet.
    fn read(&self, watched: &Family, after: i64, limit: usize) -> Option<AwaitChangesReply> {
        if after < self.forgotten || after > self.end {
            return Some(AwaitChangesReply { changes: Vec::new(), next: self.end, gap: true });
        }
        // What tells a tenant's families from one family: a family begins with its tenant and goes on with the path of its id.
        let is_watched = |family: &Family| family == watched || (is_all(watched) && family.as_bytes().starts_with(watched.as_bytes()));
        let start = self.entries.partition_point(|entry| entry.place <= after);
        let mut reply = AwaitChangesReply { changes: Vec::new(), next: self.end, gap: false };
        let mut bytes = 0;
        for entry in self.entries.range(start..).filter(|entry| is_watched(&entry.key.family)) {
            if reply.changes.len() == limit || bytes > CHANGES_REPLY_BYTES_MAX {
                reply.next = reply.changes.last().map_or(after, |change| change.position);
                break;
            }
            let change = entry.change();
            bytes += change.encoded_len();
            reply.changes.push(change);
        }
        (!reply.changes.is_empty()).then_some(reply)
    }
}

impl Entry {
    fn change(&self) -> Change {
        change_of(&self.key, self.fate, self.place, self.time_ms).expect("only rows of WfRuns are remembered")
    }
}

/// A change as it is told. `None`: the key is not of a row of a WfRun that this Canter knows.
pub fn change_of(key: &Key, fate: Fate, position: i64, time_ms: i64) -> Option<Change> {
    let run = RunKey::of(&key.family)?;
    let kind = match RunRowKind::from_number(*key.suffix.first()?)? {
        RunRowKind::WfRun => ChangedKind::ChangedWfRun,
        RunRowKind::ThreadRun => ChangedKind::ChangedThreadRun,
        RunRowKind::Variable => ChangedKind::ChangedVariable,
        RunRowKind::NodeRun => ChangedKind::ChangedNodeRun,
        RunRowKind::TaskRun => ChangedKind::ChangedTaskRun,
        RunRowKind::ExternalEvent => ChangedKind::ChangedExternalEvent,
        RunRowKind::WorkflowEvent => ChangedKind::ChangedWorkflowEvent,
        RunRowKind::UserTaskRun => ChangedKind::ChangedUserTaskRun,
        RunRowKind::Checkpoint => ChangedKind::ChangedCheckpoint,
    };
    let (deleted, status) = match fate {
        Fate::Put(status) => (false, status),
        Fate::Deleted => (true, None),
    };
    Some(Change {
        position,
        time: Some(timestamp(time_ms)),
        kind: kind.into(),
        deleted,
        id: row_text(key)?,
        wf_run_id: Some(run.id()),
        status: status.map(Into::into),
    })
}

impl Partition {
    /// Answers with what has changed, or parks the call.
    pub(super) fn await_changes(
        &mut self,
        caller: &Caller<'_>,
        call: u32,
        request: AwaitChangesRequest,
    ) -> Result<Option<Vec<u8>>, Reject> {
        let limit = match request.limit {
            None => CHANGES_PER_REPLY_MAX,
            Some(limit) if limit < 1 => return Err(Reject::invalid(format!("Expected a limit of 1 or more, but got {limit}"))),
            Some(limit) => CHANGES_PER_REPLY_MAX.min(limit.unsigned_abs() as usize),
        };
        let watched = match &request.wf_run_id {
            Some(id) => {
                id_fits(id).map_err(Reject::invalid)?;
                RunKey::new(caller.tenant, id).family().clone()
            }
            None => all_of(caller.tenant),
        };
        if request.after == 0 {
            let now = AwaitChangesReply { changes: Vec::new(), next: self.changes.end, gap: false };
            return Ok(Some(now.encode_to_vec()));
        }
        let reply = self.changes.read(&watched, request.after, limit);
        if reply.is_none() {
            self.check_room()?;
            self.changes.waits.park(watched, call, limit);
        }
        Ok(reply.map(|reply| reply.encode_to_vec()))
    }
}

/// What the families of all WfRuns of a tenant begin with.
fn all_of(tenant: &str) -> Family {
    Family::new(FamilyKind::Run, &[tenant])
}

/// Whether it is the beginning of many families: it ends with its tenant.
fn is_all(family: &Family) -> bool {
    family.as_bytes().iter().position(|byte| *byte == 0) == Some(family.as_bytes().len() - 1)
}

fn end_of(position: u64) -> i64 {
    ((position + 1) << NUMBER_BITS) as i64
}

fn entry_bytes(key: &Key) -> usize {
    ENTRY_BYTES + key.suffix.len() + key.family.as_bytes().len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::WfRunId;

    fn run(id: &str) -> RunKey {
        RunKey::new("t", &WfRunId { id: id.to_string(), parent_wf_run_id: None })
    }

    // AwaitChanges keeps a bounded number of changes: who is behind them is told, whoever is not misses none.
    #[test]
    fn the_oldest_changes_are_forgotten_and_who_asks_for_them_is_told() {
        let (mut log, mut out) = (ChangeLog::new(7), Outbox::default());
        let begin = log.end;
        let keys: Vec<Key> = (0..1_000).map(|number| run("r").node_run(0, number)).collect();
        let commits = CHANGES_KEPT_BYTES_MAX / entry_bytes(&keys[0]) / keys.len() + 2;
        for position in 0..commits as u64 {
            log.add("t", 8 + position, 0, keys.clone(), vec![Fate::Put(None); keys.len()], &mut out);
        }
        assert!(log.bytes <= CHANGES_KEPT_BYTES_MAX);
        let behind = log.read(run("r").family(), begin, 10).expect("there are changes");
        assert_eq!((behind.gap, behind.next, behind.changes.len()), (true, log.end, 0));
        let mut after = log.forgotten;
        let mut seen = 0;
        while let Some(reply) = log.read(&all_of("t"), after, 999) {
            assert!(!reply.gap && reply.next > after);
            seen += reply.changes.len();
            after = reply.next;
        }
        assert_eq!((seen, after), (log.entries.len(), log.end));
        assert!(log.read(run("s").family(), log.forgotten, 1).is_none());
        assert!(log.read(&all_of("u"), log.forgotten, 1).is_none());
    }

    #[test]
    fn a_reply_has_an_end_however_long_the_ids() {
        let (mut log, mut out) = (ChangeLog::new(0), Outbox::default());
        let keys: Vec<Key> = (0..1_000).map(|number| run(&"x".repeat(8_000)).node_run(0, number)).collect();
        log.add("t", 1, 0, keys.clone(), vec![Fate::Deleted; keys.len()], &mut out);
        let reply = log.read(&all_of("t"), log.forgotten, 1_000).expect("there are changes");
        assert!(reply.encoded_len() < 2 * CHANGES_REPLY_BYTES_MAX && reply.next < log.end);
    }
}
