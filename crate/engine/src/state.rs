//! The state in memory: rows changed since they were folded, in front of a bounded cache, in front of the store.
//!
//! Rows are grouped by family. A family is either *complete* here (what is not in memory does not exist) or partly here (what is
//! missing is looked up in the store). Changed rows stay until the store has folded them; unchanged ones may be dropped.
//!
//! Entries derived from rows (search, timers, task queues) live beside them: they are not hashed, because the rows they come from are.
//!
//! **Invariant:** a row in memory is never older than the same row in the store.
//! **Invariant:** `hash` is the sum over all live rows, wherever they are.
//! Not here: deciding what to write (see `tx`), and when to fold (see `partition`).

mod cold;
mod slot;
#[cfg(test)]
mod tests;

pub use slot::row_hash;

use crate::error::Error;
use crate::id::{Family, FamilyHasher, Key, prefix_end};
use crate::limits::{CACHE_BYTES_MAX, RANGE_CHUNK_ROWS};
use crate::row::Row;
use crate::search::derive;
use crate::store::{ColdReads, Pages};
use crate::tally::Tally;
use slot::{Slot, decode, empty_range, is_read_from_head, read_failed, slot_bytes};
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::hash::BuildHasherDefault;
use std::ops::Bound;
use std::sync::Arc;

/// What a slot holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    Row(Row),
    /// A derived entry: its suffix says everything.
    Entry,
}

/// A cold read failed. It ends the running command by unwinding to the partition, which answers UNAVAILABLE: the alternative, an error
/// type in every signature under `run/`, would put the disk into code that must not know of it.
pub struct ReadFailed(pub Error);

#[derive(Default)]
struct Group {
    slots: BTreeMap<Box<[u8]>, Slot>,
    /// Everything the store has of this family is here.
    complete: bool,
    /// Of a family that is read from its head: everything the store has up to this suffix is here.
    head: Option<Box<[u8]>>,
    /// Used since the cache last looked at it.
    touched: bool,
    /// In the cache's queue.
    queued: bool,
    changed: u32,
    /// In the list of changed families.
    listed: bool,
    bytes: usize,
}

/// A row's suffix and its bytes. `None`: deleted.
pub type ChangedRow = (Box<[u8]>, Option<Vec<u8>>);

/// Rows to be folded into the store: the newest version of each, at one position.
pub struct Snapshot {
    pub position: u64,
    pub hash: u128,
    pub families: Vec<(Family, Vec<ChangedRow>)>,
}

/// Rows and entries by family. See the module's head.
pub struct State {
    /// Never iterated: order comes from `derived`, and from sorting what changed.
    groups: HashMap<Family, Group, BuildHasherDefault<FamilyHasher>>,
    /// The families of entries in memory, in order.
    derived: BTreeSet<Family>,
    /// Families with changed slots; some may have none any more.
    changed: Vec<Family>,
    cached: VecDeque<Family>,
    store: Option<Arc<ColdReads>>,
    hash: u128,
    position: u64,
    bytes: usize,
    changed_bytes: usize,
    cache_bytes_max: usize,
    /// What follows from all changes up to here, without being a row.
    tally: Tally,
    /// Time of the command whose rows are applied, in ms since the epoch.
    time_ms: i64,
    entries_read: u64,
    /// Rows that the running command asked the store for, and that it does not have.
    absent: BTreeSet<Key>,
}

/// One changed row: what it is, and its bytes. `None`: deleted.
pub struct Written {
    pub key: Key,
    pub row: Option<Row>,
    pub value: Option<Vec<u8>>,
}

impl Written {
    pub fn new(key: Key, row: Option<Row>) -> Written {
        let value = row.as_ref().map(Row::encode);
        Written { key, row, value }
    }
}

impl State {
    /// A state in front of a store (or of nothing), as of the given position.
    pub fn new(pages: Option<Arc<Pages>>, position: u64, hash: u128) -> State {
        State {
            groups: HashMap::default(),
            derived: BTreeSet::new(),
            changed: Vec::new(),
            cached: VecDeque::new(),
            store: pages.map(|pages| Arc::new(ColdReads::direct(pages))),
            hash,
            position,
            bytes: 0,
            changed_bytes: 0,
            cache_bytes_max: CACHE_BYTES_MAX,
            tally: Tally::default(),
            time_ms: 0,
            entries_read: 0,
            absent: BTreeSet::new(),
        }
    }

    /// Changes how much may be held in memory besides what the store does not have yet. Default [`CACHE_BYTES_MAX`].
    pub fn set_cache_bytes_max(&mut self, bytes: usize) {
        self.cache_bytes_max = bytes;
    }

    /// Goes on with what was counted when the store was folded.
    ///
    /// Errors: the store cannot be read, or holds something else there.
    pub fn load_tally(&mut self) -> Result<(), Error> {
        let key = Tally::key();
        let stored = self.store.as_ref().map(|store| store.get(key.family.as_bytes(), &key.suffix)).transpose()?.flatten();
        if let Some(bytes) = stored {
            let damaged = || Error::Store(format!("Expected what was counted, but its {} bytes are something else", bytes.len()));
            self.tally = Tally::decode(&bytes).ok_or_else(damaged)?;
        }
        Ok(())
    }
    pub fn tally(&self) -> &Tally {
        &self.tally
    }
    /// Says when what is applied next has happened.
    pub fn set_time(&mut self, time_ms: i64) {
        self.time_ms = time_ms;
    }

    pub fn position(&self) -> u64 {
        self.position
    }
    pub fn hash(&self) -> u128 {
        self.hash
    }
    /// Bytes of rows held in memory, and of those the store does not have yet.
    pub fn bytes(&self) -> (usize, usize) {
        (self.bytes, self.changed_bytes)
    }

    pub fn get(&mut self, key: &Key) -> Option<Row> {
        match self.find(key)?.0 {
            Content::Row(row) => Some(row),
            Content::Entry => None,
        }
    }

    /// Brings a row into memory, or the knowledge that there is none, so that changing it cannot fail.
    pub fn warm(&mut self, key: &Key) {
        let is_here = |group: &Group| group.complete || group.slots.contains_key(&key.suffix);
        if !self.groups.get(&key.family).is_some_and(is_here) && self.find(key).is_none() {
            self.absent.insert(key.clone());
        }
    }

    /// Says that the store has nothing of `family`.
    pub fn assume_new(&mut self, family: &Family) {
        self.groups.entry(family.clone()).or_insert_with(|| Group { complete: true, ..Group::default() });
    }

    /// Contents of a family between two bounds, in order (or backwards from the upper bound), at most `limit`.
    pub fn range(
        &mut self,
        family: &Family,
        from: Bound<Vec<u8>>,
        to: Bound<Vec<u8>>,
        backwards: bool,
        limit: usize,
    ) -> Vec<(Box<[u8]>, Content)> {
        let is_searched = family.is_derived() && !is_read_from_head(family);
        // A search reads what its page needs and leaves the cache to rows.
        if !is_searched {
            self.load(family);
        }
        if !backwards && from == Bound::Unbounded && to == Bound::Unbounded && is_read_from_head(family) {
            self.load_head(family, limit);
        }
        let stored_only = Group { complete: self.store.is_none(), ..Group::default() };
        let group = self.groups.get(family).unwrap_or(&stored_only);
        if group.complete {
            if empty_range(&from, &to) {
                return Vec::new();
            }
            let live = group
                .slots
                .range((from.map(Vec::into_boxed_slice), to.map(Vec::into_boxed_slice)))
                .filter_map(|(suffix, slot)| Some((suffix.clone(), slot.content.clone()?)));
            let found: Vec<_> = if backwards { live.rev().take(limit).collect() } else { live.take(limit).collect() };
            self.entries_read += if is_searched { found.len() as u64 } else { 0 };
            return found;
        }
        if let (Some(head), false, Bound::Unbounded, Bound::Unbounded) = (&group.head, backwards, &from, &to) {
            let live = group.slots.range::<[u8], _>((Bound::Unbounded, Bound::Included(&head[..])));
            return live.filter_map(|(suffix, slot)| Some((suffix.clone(), slot.content.clone()?))).take(limit).collect();
        }
        let store = self.store.clone().expect("a family that is not complete has a store behind it");
        let (mut from, mut to) = (from, to);
        let mut found: Vec<(Box<[u8]>, Content)> = Vec::new();
        while found.len() < limit && !empty_range(&from, &to) {
            let want = RANGE_CHUNK_ROWS.min(limit - found.len() + 1);
            let chunk = store
                .range(family.as_bytes(), from.as_ref().map(Vec::as_slice), to.as_ref().map(Vec::as_slice), backwards, want)
                .unwrap_or_else(|error| read_failed(error));
            self.entries_read += if is_searched { chunk.len() as u64 } else { 0 };
            let last = (chunk.len() == want).then(|| chunk.last().map(|(suffix, _)| suffix.clone())).flatten();
            // The part of the range that this chunk covers, and with it what memory has there.
            let (lower, upper) = match (&last, backwards) {
                (Some(last), false) => (from.clone(), Bound::Included(last.clone())),
                (Some(last), true) => (Bound::Included(last.clone()), to.clone()),
                (None, _) => (from.clone(), to.clone()),
            };
            let mut merged: BTreeMap<Box<[u8]>, Content> = BTreeMap::new();
            for (suffix, value) in chunk {
                let key = family.key(suffix);
                let content = decode(&key, &value);
                merged.insert(key.suffix, content);
            }
            for (suffix, slot) in group.slots.range((lower.map(Vec::into_boxed_slice), upper.map(Vec::into_boxed_slice))) {
                match &slot.content {
                    Some(content) => merged.insert(suffix.clone(), content.clone()),
                    None => merged.remove(suffix),
                };
            }
            match backwards {
                false => found.extend(merged),
                true => found.extend(merged.into_iter().rev()),
            }
            match (last, backwards) {
                (Some(last), false) => from = Bound::Excluded(last),
                (Some(last), true) => to = Bound::Excluded(last),
                (None, _) => break,
            }
        }
        found.truncate(limit);
        found
    }

    /// Names of families that begin with `prefix` and hold something, in order, beyond `after`, at most `limit`.
    pub fn families(&mut self, prefix: &[u8], after: Option<&Family>, limit: usize) -> Vec<Family> {
        let mut found = BTreeSet::new();
        let from = after.map_or(Bound::Included(Family::from_bytes(prefix)), |after| Bound::Excluded(after.clone()));
        let to = prefix_end(prefix).map_or(Bound::Unbounded, |end| Bound::Excluded(Family::from_bytes(end)));
        let mut gone = BTreeSet::new();
        for family in self.derived.range((from, to)) {
            let Some(group) = self.groups.get(family) else { continue };
            match group.slots.values().any(|slot| slot.content.is_some()) {
                true => found.insert(family.clone()),
                false => group.complete && gone.insert(family.clone()),
            };
        }
        if let Some(store) = &self.store {
            let stored = store.families(prefix, after.map(Family::as_bytes), limit + gone.len()).unwrap_or_else(|error| read_failed(error));
            found.extend(stored.into_iter().map(Family::from_bytes).filter(|family| !gone.contains(family)));
        }
        self.entries_read += found.len() as u64;
        found.into_iter().take(limit).collect()
    }

    /// Entries that searches have read so far, and names of families: what a page costs besides the rows it looks at.
    pub fn entries_read(&self) -> u64 {
        self.entries_read
    }

    /// All families that may hold something, in order: to compare whole states.
    #[cfg(any(test, feature = "sim"))]
    pub fn all_families(&self) -> Vec<Family> {
        let stored = self.store.as_ref().map(|store| store.families(&[], None, usize::MAX).unwrap_or_else(|error| read_failed(error)));
        let mut all: BTreeSet<Family> = stored.into_iter().flatten().map(Family::from_bytes).collect();
        all.extend(self.groups.keys().cloned());
        // No rows and no entries: compared on its own.
        all.remove(&Tally::key().family);
        all.into_iter().collect()
    }

    /// Applies the writes of one command; returns their keys, in order.
    pub fn apply(&mut self, written: Vec<Written>, position: u64) -> Vec<Key> {
        assert_eq!(position, self.position + 1, "commands follow one another");
        self.position = position;
        let mut keys = Vec::with_capacity(written.len());
        for Written { key, row, value } in written {
            self.apply_one(&key, row, value.as_deref());
            keys.push(key);
        }
        self.absent.clear(); // Also what was warmed for commands that were refused.
        keys
    }

    /// Puts one row back as a record of the journal has it.
    pub fn restore(&mut self, key: &Key, value: Option<&[u8]>, position: u64) -> Option<()> {
        self.position = position;
        let row = match value {
            Some(value) => Some(Row::decode(key, value)?),
            None => None,
        };
        self.apply_one(key, row, value);
        Some(())
    }

    /// Sets the position after records without rows, and what the journal says of the hash there.
    pub fn restored(&mut self, position: u64) {
        self.position = position;
    }

    fn apply_one(&mut self, key: &Key, row: Option<Row>, value: Option<&[u8]>) {
        let old = if self.absent.remove(key) { None } else { self.find(key) };
        if old.is_none() && row.is_none() {
            return;
        }
        let (old, old_hash) = match old {
            Some((Content::Row(old), hash)) => (Some(old), hash),
            Some((Content::Entry, _)) => panic!("{key:?} is a derived entry"),
            None => (None, 0),
        };
        let before = old.as_ref().map(|row| derive(key, row)).unwrap_or_default();
        let after = row.as_ref().map(|row| derive(key, row)).unwrap_or_default();
        let hash = value.map_or(0, |value| row_hash(key, value));
        self.hash = self.hash.wrapping_sub(old_hash).wrapping_add(hash);
        self.tally.observe(key, old.as_ref(), row.as_ref(), self.time_ms);
        self.set(key, row.map(Content::Row), value.map_or(0, <[u8]>::len), hash);
        for entry in before.iter().filter(|entry| !after.contains(entry)) {
            self.set(entry, None, 0, 0);
        }
        for entry in after.iter().filter(|entry| !before.contains(entry)) {
            self.set(entry, Some(Content::Entry), 0, 0);
        }
    }

    /// Forgets what was counted of minutes: the rows put back so far are what was left of them, and say nothing of when it happened. Stored
    /// NodeRuns and queued TaskRuns are counted from rows, and stay.
    pub fn begin_counting(&mut self) {
        self.tally.forget_windows();
    }

    /// As [`State::snapshot`], with the tally even if nothing else has changed.
    pub fn checkpoint(&mut self) -> Snapshot {
        let key = Tally::key();
        self.snapshot().unwrap_or_else(|| {
            let families = vec![(key.family, vec![(key.suffix, self.tally.encode())])];
            Snapshot { position: self.position, hash: self.hash, families }
        })
    }

    /// Everything that changed since it was last folded. `None`: nothing did.
    pub fn snapshot(&mut self) -> Option<Snapshot> {
        let (mut listed, unchanged): (Vec<Family>, Vec<Family>) =
            std::mem::take(&mut self.changed).into_iter().partition(|family| self.groups[family].changed > 0);
        for family in unchanged {
            self.groups.get_mut(&family).expect("a listed family is in memory").listed = false;
            self.enqueue(family);
        }
        listed.sort_unstable();
        let mut families: Vec<_> = listed.iter().map(|family| (family.clone(), self.changed_rows(family))).collect();
        self.changed = listed;
        if !families.is_empty() {
            let key = Tally::key();
            let at = families.partition_point(|(family, _)| *family < key.family);
            families.insert(at, (key.family, vec![(key.suffix, self.tally.encode())]));
        }
        (!families.is_empty()).then_some(Snapshot { position: self.position, hash: self.hash, families })
    }

    fn changed_rows(&mut self, family: &Family) -> Vec<ChangedRow> {
        let group = self.groups.get_mut(family).expect("a listed family is in memory");
        let changed = group.slots.iter_mut().filter(|(_, slot)| slot.changed_at != 0);
        let rows = changed.map(|(suffix, slot)| {
            slot.maybe_stored = true;
            let value = slot.content.as_ref().map(|content| match content {
                Content::Row(row) => row.encode(),
                Content::Entry => Vec::new(),
            });
            (suffix.clone(), value)
        });
        rows.collect()
    }

    /// The store has everything up to `position`: what has not changed since may be dropped from memory.
    pub fn folded(&mut self, position: u64) {
        let mut kept = Vec::new();
        for family in std::mem::take(&mut self.changed) {
            let group = self.groups.get_mut(&family).expect("a listed family is in memory");
            let mut freed = 0;
            group.slots.retain(|suffix, slot| {
                if slot.changed_at != 0 && slot.changed_at <= position {
                    slot.changed_at = 0;
                    group.changed -= 1;
                    self.changed_bytes -= slot_bytes(suffix, slot.bytes);
                    if slot.content.is_none() {
                        freed += slot_bytes(suffix, slot.bytes);
                        return false;
                    }
                }
                true
            });
            group.bytes -= freed;
            self.bytes -= freed;
            group.listed = group.changed > 0;
            match group.listed {
                true => kept.push(family),
                false => self.enqueue(family),
            }
        }
        self.changed = kept;
        self.evict();
    }

    /// Drops unchanged families, least recently used first, until the cache is within its bound.
    pub fn evict(&mut self) {
        let mut chances = self.cached.len() * 2;
        while self.bytes - self.changed_bytes > self.cache_bytes_max && chances > 0 {
            chances -= 1;
            let Some(family) = self.cached.pop_front() else { return };
            let Some(group) = self.groups.get_mut(&family) else { continue };
            group.queued = false;
            if group.listed {
                continue; // It comes back when it is folded.
            }
            if std::mem::take(&mut group.touched) {
                self.enqueue(family);
                continue;
            }
            self.bytes -= group.bytes;
            self.groups.remove(&family);
            self.derived.remove(&family);
        }
    }

    fn enqueue(&mut self, family: Family) {
        if self.store.is_none() {
            return; // Nothing behind the memory: nothing may be dropped.
        }
        let group = self.groups.get_mut(&family).expect("only families in memory are queued");
        if !std::mem::replace(&mut group.queued, true) {
            self.cached.push_back(family);
        }
    }

    fn set(&mut self, key: &Key, content: Option<Content>, bytes: usize, hash: u128) {
        let stored = self.store.is_some();
        if !self.groups.contains_key(&key.family) {
            self.groups.insert(key.family.clone(), Group { complete: !stored, ..Group::default() });
            if key.family.is_derived() {
                self.derived.insert(key.family.clone());
            }
        }
        let group = self.groups.get_mut(&key.family).expect("it was put there above");
        group.touched = true;
        let new_size = slot_bytes(&key.suffix, bytes as u32);
        let slot = Slot { content, bytes: bytes as u32, hash, changed_at: if stored { self.position } else { 0 }, maybe_stored: false };
        let mut remove = false;
        let mut old_size = 0;
        match group.slots.get_mut(&key.suffix) {
            Some(old) => {
                old_size = slot_bytes(&key.suffix, old.bytes);
                if old.changed_at != 0 {
                    group.changed -= 1;
                    self.changed_bytes -= old_size;
                }
                let maybe_stored = old.maybe_stored;
                remove = slot.content.is_none() && !maybe_stored;
                *old = Slot { maybe_stored, ..slot };
            }
            // What is deleted and not here must be there.
            None if slot.content.is_some() || stored => {
                let maybe_stored = slot.content.is_none();
                group.slots.insert(key.suffix.clone(), Slot { maybe_stored, ..slot });
            }
            None => return,
        }
        group.bytes -= old_size;
        self.bytes -= old_size;
        if remove {
            group.slots.remove(&key.suffix);
        } else {
            group.bytes += new_size;
            self.bytes += new_size;
            if stored {
                group.changed += 1;
                self.changed_bytes += new_size;
            }
        }
        if stored && !group.listed {
            group.listed = true;
            self.changed.push(key.family.clone());
        } else if !stored && group.slots.is_empty() {
            self.groups.remove(&key.family);
            self.derived.remove(&key.family);
        }
    }
}
