//! A store that can fail, forget and lie, as real ones do.
//!
//! What was applied and not flushed may be lost in a crash, the newest first. Operations are counted; the plan says at which one the
//! power goes or an error comes up.

use super::Sabotage;
use super::rng::Rng;
use crate::error::Error;
use crate::partition::recovery::StoreSource;
use crate::store::{Change, Entry, MapStore, OpenedStore, Pages, Store, StoreStats};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Where `store` keeps the watermark.
const WATERMARK_KEY: &[u8] = &[0, 0, b'w'];

/// Where hash and schema stand in the watermark: behind the position.
const WATERMARK_HASH_AT: usize = 8;
const WATERMARK_SCHEMA_AT: usize = 24;

/// Where it keeps what takes back an unfinished fold: such an entry is in every batch of rows.
const UNDO_PREFIX: &[u8] = &[0, 0, b'u'];

/// What goes wrong, at which operation from now on.
#[derive(Clone, Copy, Debug, Default)]
pub struct StorePlan {
    /// The power goes at this change or flush.
    pub crash_in: Option<u64>,
    /// This change or flush fails, and so many in a row with it.
    pub fail_in: Option<u64>,
    pub fails: u64,
    /// What comes of the first of them.
    pub failure: Failure,
    /// This read fails.
    pub fail_read_in: Option<u64>,
    /// This read does not come back in time, and so many that are asked for until it does.
    pub late_in: Option<u64>,
    pub lates: u64,
    /// A fold that is begun never ends.
    pub hangs: bool,
}

/// What comes of a change that fails.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Failure {
    /// Nothing.
    #[default]
    Refused,
    /// It is made all the same.
    Done,
    /// What was not flushed is lost.
    UnflushedLost,
    /// The store lets go of its files: nothing can be read until it takes a change again, and what was not flushed is lost.
    Closed,
    /// It goes back to what it was some time ago. In a fold alone: what is lost otherwise nobody looks for.
    FlushedLost,
}

/// A virtual store. Clones share it.
#[derive(Clone)]
pub struct SimStore(Arc<Mutex<Inner>>);

struct Inner {
    live: Arc<MapStore>,
    durable: BTreeMap<Vec<u8>, Vec<u8>>,
    /// Batches since the last flush, oldest first.
    unflushed: Vec<Vec<Change>>,
    plan: StorePlan,
    crashed: bool,
    /// What was durable at some earlier moment.
    old: Option<BTreeMap<Vec<u8>, Vec<u8>>>,
    /// The same, of this very store: it has not been deleted or replaced since.
    own_old: Option<BTreeMap<Vec<u8>, Vec<u8>>>,
    /// The next opening fails.
    refuses: bool,
    sabotage: Option<Sabotage>,
    /// So many more changes fail.
    failing: u64,
    /// So many more reads find that one has not come back.
    late: u64,
    /// It has let go of its files.
    is_closed: bool,
    /// How often it was opened anew.
    reopened: u64,
    /// A fold is under way.
    is_folded: bool,
    /// Batches kept back until the watermark is written.
    held: Vec<Vec<Change>>,
    /// Changes and flushes so far.
    changes: u64,
    /// The change at which a fault comes whatever is planned, and whether the power goes then.
    pinned: Option<(u64, bool)>,
    met: BTreeMap<&'static str, u64>,
}

fn count(left: &mut Option<u64>) -> bool {
    match left {
        Some(0 | 1) => {
            *left = None;
            true
        }
        Some(more) => {
            *more -= 1;
            false
        }
        None => false,
    }
}

fn error(text: &str) -> Error {
    Error::Store(format!("virtual store: {text}"))
}

fn late() -> Error {
    Error::StoreLate("virtual store: it does not answer".to_string())
}

fn map_of(entries: &BTreeMap<Vec<u8>, Vec<u8>>) -> Arc<MapStore> {
    let map = MapStore::default();
    let batch: Vec<Change> = entries.iter().map(|(key, value)| (key.clone(), Some(value.clone()))).collect();
    map.apply(&batch).expect("a map takes every batch");
    Arc::new(map)
}

impl Inner {
    fn change(&mut self) -> Result<(), Error> {
        if self.crashed {
            return Err(error("no power"));
        }
        self.changes += 1;
        let pinned = self.pinned.filter(|(at, _)| *at == self.changes).map(|(_, is_crash)| is_crash);
        if count(&mut self.plan.crash_in) || pinned == Some(true) {
            self.crashed = true;
            self.meet("power lost in the store");
            return Err(error("the power went"));
        }
        if count(&mut self.plan.fail_in) || pinned == Some(false) {
            self.meet("store: a change fails or panics");
            self.failing = self.plan.fails.saturating_sub(1);
            self.fail();
            return Err(error("a change failed"));
        }
        if self.failing > 0 {
            self.failing -= 1;
            self.reopened += 1;
            self.meet("store: changes go on failing");
            return Err(error("it still fails"));
        }
        if std::mem::take(&mut self.is_closed) {
            self.reopened += 1;
        }
        Ok(())
    }

    /// What comes of a change that has failed, but for one that is made all the same.
    fn fail(&mut self) {
        self.reopened += 1;
        match self.plan.failure {
            Failure::Refused | Failure::Done => (),
            Failure::UnflushedLost => self.lose_unflushed(),
            Failure::Closed => {
                self.meet("store: it lets go of its files");
                self.is_closed = true;
                self.lose_unflushed();
            }
            Failure::FlushedLost if self.is_folded => {
                self.meet("store: what was flushed is lost");
                self.durable = self.own_old.clone().unwrap_or_default();
                self.unflushed.clear();
                self.live = map_of(&self.durable);
            }
            Failure::FlushedLost => (),
        }
    }

    fn lose_unflushed(&mut self) {
        if !self.unflushed.is_empty() {
            self.meet("store: what was not flushed is lost");
            self.unflushed.clear();
            self.live = map_of(&self.durable);
        }
    }

    /// Whether the change that has just failed is made all the same.
    fn is_done_all_the_same(&mut self, failed: bool) -> bool {
        let is_done = failed && !self.crashed && self.plan.failure == Failure::Done && self.failing + 1 == self.plan.fails.max(1);
        if is_done {
            self.meet("store: a change is made, and fails");
        }
        is_done
    }

    fn meet(&mut self, name: &'static str) {
        *self.met.entry(name).or_default() += 1;
    }

    fn read(&mut self) -> Result<Arc<MapStore>, Error> {
        if self.crashed {
            return Err(error("no power"));
        }
        if self.is_closed {
            return Err(error("it has let go of its files"));
        }
        // A fold waits, however long it takes.
        if !self.is_folded {
            if self.late > 0 {
                self.late -= 1;
                return Err(late());
            }
            if count(&mut self.plan.late_in) {
                self.meet("store: a read does not come back in time");
                self.late = self.plan.lates;
                return Err(late());
            }
        }
        match count(&mut self.plan.fail_read_in) {
            true => {
                self.meet("store: a read fails or panics");
                Err(error("a read failed"))
            }
            false => Ok(self.live.clone()),
        }
    }

    fn put(&mut self, batch: &[Change]) {
        self.live.apply(batch).expect("a map takes every batch");
        self.unflushed.push(batch.to_vec());
    }

    fn empty(&mut self) {
        self.durable.clear();
        self.unflushed.clear();
        (self.live, self.own_old) = (Arc::default(), None);
    }

    fn make_durable(&mut self, batches: usize) {
        for (key, value) in self.unflushed.drain(..batches).flatten() {
            match value {
                Some(value) => self.durable.insert(key, value),
                None => self.durable.remove(&key),
            };
        }
    }
}

impl SimStore {
    pub fn new(sabotage: Option<Sabotage>) -> SimStore {
        SimStore(Arc::new(Mutex::new(Inner {
            live: Arc::default(),
            durable: BTreeMap::new(),
            unflushed: Vec::new(),
            plan: StorePlan::default(),
            crashed: false,
            old: None,
            own_old: None,
            refuses: false,
            sabotage,
            failing: 0,
            late: 0,
            is_closed: false,
            reopened: 0,
            is_folded: false,
            held: Vec::new(),
            changes: 0,
            pinned: None,
            met: BTreeMap::new(),
        })))
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn set_plan(&self, plan: StorePlan) {
        let mut inner = self.inner();
        (inner.plan, inner.failing, inner.late) = (plan, 0, 0);
    }
    /// Says whether a fold is under way.
    pub fn set_folded(&self, is_folded: bool) {
        self.inner().is_folded = is_folded;
    }
    pub fn is_crashed(&self) -> bool {
        self.inner().crashed
    }
    pub fn hangs(&self) -> bool {
        self.inner().plan.hangs
    }
    /// Changes and flushes so far.
    pub fn changes(&self) -> u64 {
        self.inner().changes
    }
    /// Makes a change fail, or the power go in it, whatever else is planned.
    pub fn pin(&self, at: u64, is_crash: bool) {
        self.inner().pinned = Some((at, is_crash));
    }
    /// Faults that were met, by kind, since this was last asked.
    pub fn take_met(&self) -> BTreeMap<&'static str, u64> {
        std::mem::take(&mut self.inner().met)
    }

    /// A store of its own with what is durable now.
    pub fn fork(&self) -> SimStore {
        self.fork_with(0)
    }

    /// A store of its own with what is durable now, and some of what has been applied since.
    pub fn fork_with(&self, batches: u64) -> SimStore {
        let fork = self.fork_whole();
        {
            let mut inner = fork.inner();
            let kept = batches as usize % (inner.unflushed.len() + 1);
            inner.make_durable(kept);
            inner.unflushed.clear();
            inner.live = map_of(&inner.durable);
        }
        fork
    }

    /// A store of its own with all that this one has, durable or not.
    pub fn fork_whole(&self) -> SimStore {
        let fork = SimStore::new(None);
        {
            let from = self.inner();
            let mut inner = fork.inner();
            (inner.durable, inner.unflushed, inner.changes) = (from.durable.clone(), from.unflushed.clone(), from.changes);
            inner.live = map_of(&inner.durable);
            from.unflushed.iter().for_each(|batch| inner.live.apply(batch).expect("a map takes every batch"));
        }
        fork
    }

    /// Its process has died: batches that were not flushed are lost from some point on.
    pub fn crash(&self, rng: &mut Rng) {
        let mut inner = self.inner();
        let kept = rng.below(inner.unflushed.len() as u64 + 1) as usize;
        inner.make_durable(kept);
        inner.held.clear();
        (inner.crashed, inner.is_closed, inner.failing, inner.late) = (false, false, 0, 0);
        inner.plan = StorePlan::default();
        // Where nothing is lost all that could be read is durable now.
        if !inner.unflushed.is_empty() {
            inner.unflushed.clear();
            inner.live = map_of(&inner.durable);
        }
    }

    /// Keeps what is durable now, to come back with it later.
    pub fn remember(&self) {
        let mut inner = self.inner();
        inner.old = Some(inner.durable.clone());
        inner.own_old = inner.old.clone();
    }
    /// As if it had been restored from a copy. Only while nobody has it open.
    pub fn bring_back_old(&self) {
        let mut inner = self.inner();
        if let Some(old) = inner.old.clone() {
            inner.meet("store: an old one comes back");
            inner.live = map_of(&old);
            (inner.durable, inner.own_old) = (old, None);
        }
    }
    /// As if it came of another history, or of another Canter: its watermark states another hash, another schema. Only while nobody has it open.
    pub fn alter_watermark(&self, is_hash: bool) {
        let mut inner = self.inner();
        let Some(value) = inner.durable.get_mut(WATERMARK_KEY) else { return };
        value[if is_hash { WATERMARK_HASH_AT } else { WATERMARK_SCHEMA_AT }] ^= 1;
        let end = value.len() - 4;
        let mut hasher = crc32fast::Hasher::new();
        hasher.update(WATERMARK_KEY);
        hasher.update(&value[..end]);
        value[end..].copy_from_slice(&hasher.finalize().to_le_bytes());
        inner.meet(if is_hash { "store: it states another hash" } else { "store: it states another schema" });
        inner.live = map_of(&inner.durable);
    }
    pub fn wipe(&self) {
        let mut inner = self.inner();
        inner.meet("store: deleted");
        inner.empty();
    }
    pub fn refuse_once(&self) {
        let mut inner = self.inner();
        inner.meet("store: refuses to open");
        inner.refuses = true;
    }
    /// Damages one byte of one value. Only while nobody has it open.
    pub fn damage(&self, rng: &mut Rng) {
        let mut inner = self.inner();
        let count = inner.durable.len() as u64;
        if count == 0 {
            return;
        }
        let at = rng.below(count) as usize;
        let value = inner.durable.values_mut().nth(at).expect("it is below the count");
        let byte = rng.below(value.len() as u64) as usize;
        value[byte] ^= 1 << rng.below(8);
        inner.meet("store: a damaged byte");
        inner.live = map_of(&inner.durable);
    }
}

impl Store for SimStore {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, Error> {
        let map = self.inner().read()?;
        map.get(key)
    }
    fn range(&self, from: &[u8], to: Option<&[u8]>, reverse: bool, limit: usize) -> Result<Vec<Entry>, Error> {
        let map = self.inner().read()?;
        map.range(from, to, reverse, limit)
    }
    fn keys(&self, from: &[u8], to: Option<&[u8]>, limit: usize) -> Result<Vec<Vec<u8>>, Error> {
        let map = self.inner().read()?;
        map.keys(from, to, limit)
    }
    fn apply(&self, batch: &[Change]) -> Result<(), Error> {
        let mut inner = self.inner();
        let changed = inner.change();
        if inner.is_done_all_the_same(changed.is_err()) {
            inner.put(batch);
        }
        changed?;
        if inner.sabotage != Some(Sabotage::WatermarkFirst) {
            inner.put(batch);
            return Ok(());
        }
        let is_fold = |(key, value): &Change| key.starts_with(UNDO_PREFIX) && value.is_some();
        if batch.iter().any(is_fold) {
            inner.held.push(batch.to_vec());
            return Ok(());
        }
        inner.put(batch);
        if !batch.iter().any(|(key, _)| key == WATERMARK_KEY) {
            return Ok(());
        }
        let all = inner.unflushed.len();
        inner.make_durable(all);
        for batch in std::mem::take(&mut inner.held) {
            inner.change()?;
            // What would take them back is not part of this bug.
            let rows: Vec<Change> = batch.into_iter().filter(|change| !is_fold(change)).collect();
            inner.put(&rows);
        }
        Ok(())
    }
    fn flush(&self) -> Result<(), Error> {
        let mut inner = self.inner();
        let changed = inner.change();
        if changed.is_ok() || inner.is_done_all_the_same(true) {
            let all = inner.unflushed.len();
            inner.make_durable(all);
        }
        changed
    }
    fn reopened(&self) -> u64 {
        self.inner().reopened
    }
    fn stats(&self) -> Result<StoreStats, Error> {
        let map = self.inner().read()?;
        map.stats()
    }
}

impl StoreSource for SimStore {
    fn open(&mut self) -> Result<OpenedStore, Error> {
        if std::mem::take(&mut self.inner().refuses) {
            self.destroy()?;
            return Ok(OpenedStore::MustRebuild { reason: "virtual store: it refuses to open".to_string() });
        }
        let opened = Pages::recover(Arc::new(self.clone())).and_then(|pages| Ok((pages.watermark()?, pages)));
        match opened {
            Ok((watermark, pages)) => Ok(OpenedStore::Opened(pages, watermark)),
            Err(error) => {
                self.destroy()?;
                Ok(OpenedStore::MustRebuild { reason: error.to_string() })
            }
        }
    }
    fn destroy(&mut self) -> Result<(), Error> {
        let mut inner = self.inner();
        if inner.crashed {
            return Err(error("no power"));
        }
        inner.empty();
        Ok(())
    }
}
