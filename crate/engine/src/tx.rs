//! The transaction: what a handler sees of the engine, and all it sees.
//!
//! A handler reads through it, writes aside into it, asks it for the time and for ids, and leaves effects in it. A refusal drops
//! the whole of it; otherwise the partition commits it: rows, record and effects together.
//!
//! **Invariant:** the same inputs (state, command, time, seed) give the same writes and effects, byte for byte.
//! **Invariant:** nothing written here is seen by anyone else before the commit.

use crate::id::{Family, Key, RunKey};
use crate::row::{Row, RowType};
use crate::state::{Content, State};
use crate::tally::Tally;
use crate::wire::rows::WfSpecRow;
use crate::wire::{Timestamp, WfSpecId};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_128_with_seed;

/// Who asks, and when.
#[derive(Clone, Debug)]
pub struct Stamp {
    /// Position the command's record will get.
    pub position: u64,
    /// Time of the command in ms since the epoch; never less than that of the record before.
    pub now_ms: i64,
    /// Where ids come from; with the position it makes every id of this command.
    pub seed: u64,
    pub tenant: String,
    pub principal: String,
}

/// What must happen once the command is durable, besides its reply.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// A TaskRun was put on its queue: a parked poller may have it.
    TaskReady { task_def: String, task_run: Key },
    /// A WfRun ended or was deleted: whoever waits for its end is to be told.
    WfRunEnded(RunKey),
    /// A WorkflowEvent was thrown, under this key: whoever waits for it is to be told.
    EventThrown(Key),
    /// Records for an output topic were made: whoever publishes them is to get them.
    OutputMade,
}

/// The open transaction of one command.
pub struct Tx<'s> {
    state: &'s mut State,
    stamp: Stamp,
    writes: BTreeMap<Key, Option<Row>>,
    effects: Vec<Effect>,
    /// WfRuns that something else than their own steps has moved: see [`Tx::wake`].
    woken: Vec<RunKey>,
    ids_made: u64,
    steps: u32,
    revisits: BTreeSet<Key>,
    /// The WfSpec looked up last: one command is nearly always about one.
    recent_wf_spec: Option<(WfSpecId, Arc<WfSpecRow>)>,
}

/// Bytes of a record that a row takes besides its key and value, at most.
pub const ROW_OVERHEAD_BYTES_MAX: usize = 16;

/// A row that a transaction has written: what it was when the command began, and what it is.
pub struct Change {
    pub key: Key,
    pub before: Option<Row>,
    pub after: Row,
}

/// What a committed transaction leaves behind.
pub struct Changes {
    pub stamp: Stamp,
    pub writes: BTreeMap<Key, Option<Row>>,
    pub effects: Vec<Effect>,
}

impl<'s> Tx<'s> {
    pub fn new(state: &'s mut State, stamp: Stamp) -> Tx<'s> {
        Tx {
            state,
            stamp,
            writes: BTreeMap::new(),
            effects: Vec::new(),
            ids_made: 0,
            steps: 0,
            revisits: BTreeSet::new(),
            woken: Vec::new(),
            recent_wf_spec: None,
        }
    }

    /// Ends the transaction and hands over what it gathered.
    pub fn finish(self) -> Changes {
        assert!(self.woken.is_empty(), "woken and left alone: {:?}", self.woken);
        Changes { stamp: self.stamp, writes: self.writes, effects: self.effects }
    }

    pub fn now_ms(&self) -> i64 {
        self.stamp.now_ms
    }
    pub fn now(&self) -> Timestamp {
        timestamp(self.stamp.now_ms)
    }
    pub fn tenant(&self) -> &str {
        &self.stamp.tenant
    }
    pub fn principal(&self) -> &str {
        &self.stamp.principal
    }

    /// A fresh id: 32 lower-case hex digits (spec C 5).
    pub fn new_id(&mut self) -> String {
        self.ids_made += 1;
        let mut input = [0u8; 16];
        input[..8].copy_from_slice(&self.stamp.position.to_le_bytes());
        input[8..].copy_from_slice(&self.ids_made.to_le_bytes());
        format!("{:032x}", xxh3_128_with_seed(&input, self.stamp.seed))
    }

    /// A number that grows from call to call and from command to command: it orders what happens within one millisecond.
    pub fn next_seq(&mut self) -> i64 {
        self.ids_made += 1;
        assert!(self.ids_made < SEQS_PER_COMMAND_MAX, "one command took {} numbers", self.ids_made);
        (self.stamp.position * SEQS_PER_COMMAND_MAX + self.ids_made) as i64
    }

    /// Counts a step of a workflow and tells how many this command has made.
    pub fn count_step(&mut self) -> u32 {
        self.steps += 1;
        self.steps
    }
    pub fn steps(&self) -> u32 {
        self.steps
    }

    /// Has a WfRun advanced before the command ends, or in a follow-up command: another run started it, ended under it, or ended above it.
    pub fn wake(&mut self, run: RunKey) {
        self.woken.push(run);
    }
    pub fn take_woken(&mut self) -> Vec<RunKey> {
        std::mem::take(&mut self.woken)
    }
    /// Asks for a row to be looked at once more when its WfRun has come to rest.
    pub fn revisit(&mut self, key: Key) {
        self.revisits.insert(key);
    }
    /// The rows of a family that are to be looked at once more, in order.
    pub fn take_revisits(&mut self, family: &Family) -> Vec<Key> {
        let (taken, rest): (Vec<Key>, Vec<Key>) = std::mem::take(&mut self.revisits).into_iter().partition(|key| key.family == *family);
        self.revisits = rest.into_iter().collect();
        taken
    }
    /// What has been counted up to this command.
    pub fn tally(&self) -> &Tally {
        self.state.tally()
    }

    pub fn effect(&mut self, effect: Effect) {
        self.effects.push(effect);
    }
    pub fn take_ready_tasks(&mut self) -> Vec<(String, Key)> {
        let (ready, rest) = std::mem::take(&mut self.effects).into_iter().partition(|effect| matches!(effect, Effect::TaskReady { .. }));
        self.effects = rest;
        let ready: Vec<Effect> = ready;
        ready
            .into_iter()
            .filter_map(|effect| match effect {
                Effect::TaskReady { task_def, task_run } => Some((task_def, task_run)),
                Effect::WfRunEnded(_) | Effect::EventThrown(_) | Effect::OutputMade => None, // Partitioned off above.
            })
            .collect()
    }

    /// The WfSpec remembered last, if it is this one. WfSpecs are never changed but for being deleted, which changes nothing for a run.
    pub fn recent_wf_spec(&self, id: &WfSpecId) -> Option<Arc<WfSpecRow>> {
        self.recent_wf_spec.as_ref().filter(|(recent, _)| recent == id).map(|(_, spec)| spec.clone())
    }
    pub fn remember_wf_spec(&mut self, id: &WfSpecId, spec: &Arc<WfSpecRow>) {
        self.recent_wf_spec = Some((id.clone(), spec.clone()));
    }

    /// The row under `key`, as this transaction sees it.
    pub fn get<T: RowType>(&mut self, key: &Key) -> Option<Arc<T>> {
        let row = match self.writes.get(key) {
            Some(written) => written.clone(),
            None => self.state.get(key),
        };
        row.map(|row| T::unwrap(&row).unwrap_or_else(|| panic!("row of another kind under {key:?}")).clone())
    }

    pub fn exists(&mut self, key: &Key) -> bool {
        match self.writes.get(key) {
            Some(written) => written.is_some(),
            None => self.state.get(key).is_some(),
        }
    }

    /// The row under `key`, to be changed in place. It must exist.
    pub fn edit<T: RowType>(&mut self, key: &Key) -> &mut T {
        if !self.writes.contains_key(key) {
            let row = self.state.get(key);
            self.writes.insert(key.clone(), row);
        }
        let row = self.writes.get_mut(key).and_then(Option::as_mut).unwrap_or_else(|| panic!("no row under {key:?}"));
        Arc::make_mut(T::unwrap_mut(row).unwrap_or_else(|| panic!("row of another kind under {key:?}")))
    }

    pub fn put<T: RowType>(&mut self, key: Key, row: T) {
        self.writes.insert(key, Some(T::wrap(Arc::new(row))));
    }

    pub fn delete(&mut self, key: &Key) {
        self.writes.insert(key.clone(), None);
    }

    /// Says that the family's rows are all in this transaction: nothing of it is stored. Saves looking.
    pub fn assume_new(&mut self, family: &Family) {
        self.state.assume_new(family);
    }

    /// Rows of a family whose suffixes begin with `prefix` and lie beyond `after`, in order, at most `limit`.
    pub fn range<T: RowType>(&mut self, family: &Family, prefix: &[u8], after: Option<&[u8]>, limit: usize) -> Vec<(Key, Arc<T>)> {
        let unwrap = |row: Row| T::unwrap(&row).expect("a prefix holds rows of one kind").clone();
        self.rows(family, prefix, after, limit).into_iter().map(|(key, row)| (key, unwrap(row))).collect()
    }

    /// The same rows, of whatever kinds they are.
    pub fn rows(&mut self, family: &Family, prefix: &[u8], after: Option<&[u8]>, limit: usize) -> Vec<(Key, Row)> {
        let from = after.map_or(Bound::Included(prefix.to_vec()), |after| Bound::Excluded(after.to_vec()));
        let to = crate::id::prefix_end(prefix).map_or(Bound::Unbounded, Bound::Excluded);
        // Rows deleted here may hide stored ones, so as many more are read.
        let hidden = self.writes_of(family, &from, &to).filter(|(_, row)| row.is_none()).count();
        let mut rows: BTreeMap<Box<[u8]>, Row> = BTreeMap::new();
        for (suffix, content) in self.state.range(family, from.clone(), to.clone(), false, limit.saturating_add(hidden)) {
            if let Content::Row(row) = content {
                rows.insert(suffix, row);
            }
        }
        let written: Vec<_> = self.writes_of(family, &from, &to).map(|(key, row)| (key.suffix.clone(), row.clone())).collect();
        for (suffix, row) in written {
            match row {
                Some(row) => rows.insert(suffix, row),
                None => rows.remove(&suffix),
            };
        }
        rows.into_iter().take(limit).map(|(suffix, row)| (family.key(suffix), row)).collect()
    }

    /// The last rows of a family whose suffixes begin with `prefix`, backwards, at most `limit`, as they were when the command began.
    pub fn newest<T: RowType>(&mut self, family: &Family, prefix: &[u8], limit: usize) -> Vec<(Key, Arc<T>)> {
        let to = crate::id::prefix_end(prefix).map_or(Bound::Unbounded, Bound::Excluded);
        let rows = self.state.range(family, Bound::Included(prefix.to_vec()), to, true, limit);
        let row = |content| match content {
            Content::Row(row) => Some(T::unwrap(&row).expect("a prefix holds rows of one kind").clone()),
            Content::Entry => None,
        };
        rows.into_iter().filter_map(|(suffix, content)| Some((family.key(suffix), row(content)?))).collect()
    }

    /// The last of those rows that `keep` keeps.
    pub fn newest_kept<T: RowType>(&mut self, family: &Family, prefix: &[u8], keep: impl Fn(&T) -> bool) -> Option<Arc<T>> {
        let mut limit = 1;
        loop {
            let rows = self.newest::<T>(family, prefix, limit);
            let all = rows.len() < limit;
            let found = rows.into_iter().map(|(_, row)| row).find(|row| keep(row));
            if found.is_some() || all {
                return found;
            }
            limit *= 2;
        }
    }

    /// Rows of a family written in this very transaction whose suffixes begin with `prefix`, in order.
    pub fn written<T: RowType>(&self, family: &Family, prefix: &[u8]) -> Vec<(Key, Arc<T>)> {
        self.writes
            .range(family.key(prefix)..)
            .take_while(|(key, _)| key.family == *family && key.suffix.starts_with(prefix))
            .filter_map(|(key, row)| Some((key.clone(), T::unwrap(row.as_ref()?)?.clone())))
            .collect()
    }

    /// Every row written in this very transaction and not deleted in it, in order.
    pub fn changes(&mut self) -> Vec<Change> {
        let Tx { writes, state, .. } = self;
        let live = writes.iter().filter_map(|(key, row)| Some((key, row.as_ref()?)));
        live.map(|(key, row)| Change { key: key.clone(), before: state.get(key), after: row.clone() }).collect()
    }

    /// Bytes that what was written so far takes in the command's record, at most.
    pub fn written_bytes(&self) -> usize {
        let bytes = |(key, row): (&Key, &Option<Row>)| {
            let value = row.as_ref().map_or(0, Row::encoded_len);
            value + key.suffix.len() + key.family.as_bytes().len() + ROW_OVERHEAD_BYTES_MAX
        };
        self.writes.iter().map(bytes).sum()
    }

    /// Keys of a family's rows as this transaction sees them, in order, at most `limit`.
    pub fn keys(&mut self, family: &Family, limit: usize) -> Vec<Key> {
        let gone = self.writes.iter().filter(|(key, row)| key.family == *family && row.is_none()).count();
        let stored = self.state.range(family, Bound::Unbounded, Bound::Unbounded, false, limit.saturating_add(gone));
        let mut keys: BTreeSet<Key> = stored.into_iter().map(|(suffix, _)| family.key(suffix)).collect();
        for (key, row) in self.writes.range(family.key([])..).take_while(|(key, _)| key.family == *family) {
            match row {
                Some(_) => keys.insert(key.clone()),
                None => keys.remove(key),
            };
        }
        keys.into_iter().take(limit).collect()
    }

    /// Suffixes of derived entries of a family between two bounds, in order, at most `limit`. Entries of rows changed in this very
    /// transaction are not there yet: searches run in commands of their own.
    pub fn entries(&mut self, family: &Family, from: Bound<Vec<u8>>, to: Bound<Vec<u8>>, limit: usize) -> Vec<Box<[u8]>> {
        assert!(family.is_derived(), "{family:?} holds rows");
        self.state.range(family, from, to, false, limit).into_iter().map(|(suffix, _)| suffix).collect()
    }

    /// Names of the families that begin with `prefix`, in order, beyond `after`, at most `limit`.
    pub fn families(&mut self, prefix: &[u8], after: Option<&Family>, limit: usize) -> Vec<Family> {
        self.state.families(prefix, after, limit)
    }

    fn writes_of<'a>(
        &'a self,
        family: &'a Family,
        from: &'a Bound<Vec<u8>>,
        to: &'a Bound<Vec<u8>>,
    ) -> impl Iterator<Item = (&'a Key, &'a Option<Row>)> {
        let bounds = (from.as_ref().map(Vec::as_slice), to.as_ref().map(Vec::as_slice));
        self.writes
            .range(family.key([])..)
            .take_while(move |(key, _)| key.family == *family)
            .filter(move |(key, _)| std::ops::RangeBounds::<[u8]>::contains(&bounds, &key.suffix[..]))
    }
}

/// Numbers one command may take: [`Tx::next_seq`] packs them under the position.
const SEQS_PER_COMMAND_MAX: u64 = 1 << 20;

/// Milliseconds since the epoch as a wire timestamp.
pub fn timestamp(ms: i64) -> Timestamp {
    Timestamp { seconds: ms.div_euclid(1000), nanos: (ms.rem_euclid(1000) * 1_000_000) as i32 }
}

/// A wire timestamp in milliseconds; `None` where it is absent or the epoch itself, which clients send for "not given" (spec A 1.2).
pub fn millis(timestamp: Option<&Timestamp>) -> Option<i64> {
    let timestamp = timestamp?;
    if timestamp.seconds == 0 && timestamp.nanos == 0 {
        return None;
    }
    Some(timestamp.seconds.saturating_mul(1000).saturating_add(i64::from(timestamp.nanos) / 1_000_000))
}
