//! Rows, addressed by (family, suffix), packed into pages that are the store's entries.
//!
//! An embedded store pays for every entry; a page holds all rows of a small family, or some hundred rows of a large one. Which page
//! holds a row: the one of its family with the greatest first suffix not above the row's; that of the empty suffix if there is none.
//! A page over its limit is split, an empty one deleted; pages are never merged and never get another first suffix.
//!
//! A fold writes changed pages batch by batch, flushes, and then writes the watermark: the position up to which the store is complete.
//! A crash in between leaves pages newer than the watermark. Opening takes them back (see `undo`), so that the store is exactly the state
//! at its watermark. Nothing would be lost without that: replaying the journal from the watermark sets every row that any later record
//! changed to what the last such record says, whatever the page held. But a running hash, and entries derived from rows, need the rows
//! each record met.
//!
//! **Invariant:** the pages that one split makes are in one batch, so a row is in exactly one page at any moment.
//! **Invariant:** the watermark is applied only after everything below it has been flushed.
//! **Invariant:** while a family is scanned, a row only ever moves to a page with a higher key; see `Store` for what makes scans whole.
//!
//! Not here: rows changed since the last fold; the partition keeps them in front of this.

use super::fold::Folder;
use super::page::{DISTRUST_KEY, PageRows, WATERMARK_KEY, checksum, damaged, escape, family_end, page_key, prefix_end, split_key};
use super::undo::{forget, take_back};
use super::{Change, Entry, Store, StoreStats};
use crate::error::Error;
use crate::limits::{FAMILY_SCAN_KEYS_MAX, SCAN_PAGES_MAX};
use std::ops::Bound;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Up to where the store is complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Watermark {
    pub position: u64,
    /// Hash of the state at that position.
    pub state_hash: u128,
    /// Version of what the rows mean; the engine rebuilds when it changes.
    pub schema: u32,
}

/// A whole family, or the news that it is too large.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// Suffix and value, in order; empty unless `complete`.
    pub rows: Vec<(Vec<u8>, Vec<u8>)>,
    pub complete: bool,
}

/// What one fold did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FoldStats {
    pub rows: u64,
    pub pages_written: u64,
    pub pages_deleted: u64,
    pub bytes_written: u64,
}

/// Rows over a store. Clones share it.
#[derive(Clone)]
pub struct Pages {
    store: Arc<dyn Store>,
    /// One fold at a time: it reads pages and writes them back. Holds the number of undo entries there are.
    folding: Arc<Mutex<u64>>,
    /// How often the store had been opened anew when it was looked at last, and found whole.
    believed: Arc<AtomicU64>,
}

impl Pages {
    /// Rows over a new store, or one that was never written but through this.
    pub fn new(store: Arc<dyn Store>) -> Self {
        let believed = Arc::new(AtomicU64::new(store.reopened()));
        Pages { store, folding: Arc::default(), believed }
    }

    /// Rows over a store that an earlier life may have left in the middle of a fold: takes back what did not reach its watermark.
    /// Errors: `Store` if it is damaged, or was distrusted ([`Pages::distrust`]).
    pub fn recover(store: Arc<dyn Store>) -> Result<Self, Error> {
        if let Some(reason) = store.get(DISTRUST_KEY)? {
            return Err(Error::Store(format!("Expected a sound store, but in an earlier life {}", String::from_utf8_lossy(&reason))));
        }
        take_back(&*store)?;
        Ok(Self::new(store))
    }

    /// Says for good that the store cannot be believed: whoever opens it next rebuilds it. Where it cannot take that, whether it opens again is up to
    /// what is wrong with it.
    pub fn distrust(&self, reason: &str) -> Result<(), Error> {
        let mark = || self.store.apply(&[(DISTRUST_KEY.to_vec(), Some(reason.as_bytes().to_vec()))]).and_then(|()| self.store.flush());
        // Its first write after a failure may be what lets go of it.
        mark().or_else(|_| mark())
    }

    /// How often the store was opened anew after a failed write, for [`Pages::believe`].
    pub fn reopened(&self) -> u64 {
        self.store.reopened()
    }

    /// Says that the store still had all it had taken when it had been opened anew so often. Until then nothing is read from one that was: it may
    /// have come back with something older.
    pub fn believe(&self, reopened: u64) {
        self.believed.store(reopened, Ordering::SeqCst);
    }

    /// What was read, if it was read from a store that is believed.
    fn believed<T>(&self, read: T) -> Result<T, Error> {
        if self.store.reopened() == self.believed.load(Ordering::SeqCst) {
            return Ok(read);
        }
        Err(Error::StoreLate(
            "Expected a store that still has what it had taken, but it was opened anew and nobody has looked yet".to_string(),
        ))
    }

    /// Errors: `Store` and `StoreDamaged` if it cannot be read; `StoreLate` if it was opened anew and is not believed yet. So of all reads of rows.
    pub fn get(&self, family: &[u8], suffix: &[u8]) -> Result<Option<Vec<u8>>, Error> {
        let Some((key, value)) = self.page_of(family, suffix)? else { return self.believed(None) };
        let page = PageRows::decode(&key, &value)?;
        self.believed(page.find(suffix).map(|index| page.row(index).1.to_vec()))
    }

    /// Rows of a family between two suffixes, the highest first if `reverse`, at most `limit`.
    ///
    /// A row that is there before and after is never missed and none is given twice, whatever a fold does meanwhile.
    pub fn range(&self, family: &[u8], from: Bound<&[u8]>, to: Bound<&[u8]>, reverse: bool, limit: usize) -> Result<Vec<Entry>, Error> {
        let mut rows = Vec::new();
        if limit == 0 {
            return Ok(rows);
        }
        if reverse {
            self.scan_down(family, from, to, &mut |suffix, value| {
                rows.push((suffix.to_vec(), value.to_vec()));
                rows.len() < limit
            })?;
        } else {
            self.scan_up(family, from, to, &mut |suffix, value| {
                rows.push((suffix.to_vec(), value.to_vec()));
                rows.len() < limit
            })?;
        }
        self.believed(rows)
    }

    /// A whole family, if its suffixes and values together have at most `bytes_max` bytes. A family without rows is complete.
    pub fn load(&self, family: &[u8], bytes_max: usize) -> Result<Loaded, Error> {
        let mut loaded = Loaded { rows: Vec::new(), complete: true };
        let mut bytes = 0;
        self.scan_up(family, Bound::Unbounded, Bound::Unbounded, &mut |suffix, value| {
            bytes += suffix.len() + value.len();
            loaded.complete = bytes <= bytes_max;
            if loaded.complete {
                loaded.rows.push((suffix.to_vec(), value.to_vec()));
            }
            loaded.complete
        })?;
        if !loaded.complete {
            loaded.rows = Vec::new();
        }
        self.believed(loaded)
    }

    /// Names of families that begin with `prefix` and come after `after`, in order, at most `limit`. Seeks past each family.
    pub fn families(&self, prefix: &[u8], after: Option<&[u8]>, limit: usize) -> Result<Vec<Vec<u8>>, Error> {
        let start = escape(prefix);
        // The watermark is no page: begin after it, whatever the prefix.
        let first_page: &[u8] = &[0, 1];
        let mut from = after.map_or(start.clone(), family_end).max(start.clone()).max(first_page.to_vec());
        let end = prefix_end(&start);
        let mut families: Vec<Vec<u8>> = Vec::new();
        while families.len() < limit {
            let wanted = (limit - families.len()).min(FAMILY_SCAN_KEYS_MAX);
            let keys = self.store.keys(&from, end.as_deref(), wanted)?;
            for key in &keys {
                let (family, _) = split_key(key)?;
                if families.last() != Some(&family) {
                    families.push(family);
                }
            }
            match families.last() {
                Some(last) if keys.len() == wanted => from = family_end(last),
                Some(_) | None => break,
            }
        }
        self.believed(families)
    }

    /// Writes changed rows into their pages, flushes, then says so by the watermark and flushes again.
    ///
    /// `changes`: families in order, each with its rows in order of suffix, none twice; a row without value is deleted.
    pub fn fold<'a, F, R>(&self, changes: F, watermark: Watermark) -> Result<FoldStats, Error>
    where
        F: IntoIterator<Item = (&'a [u8], R)>,
        R: IntoIterator<Item = (&'a [u8], Option<&'a [u8]>)>,
    {
        let mut undo_entries = self.folding.lock().unwrap_or_else(PoisonError::into_inner);
        let mut folder = Folder::new(self, &mut undo_entries);
        for (family, rows) in changes {
            folder.family(family, rows.into_iter())?;
        }
        let stats = folder.finish()?;
        self.store.flush()?;
        let last: Vec<Change> = forget(*undo_entries).chain([watermark.entry()]).collect();
        self.store.apply(&last)?;
        self.store.flush()?;
        *undo_entries = 0;
        Ok(stats)
    }

    /// Makes durable what the store was given. A store that let go of its files after a failed write has them again then, or says why not.
    pub fn flush(&self) -> Result<(), Error> {
        self.store.flush()
    }

    /// Up to where the store is complete; `None` before the first fold.
    pub fn watermark(&self) -> Result<Option<Watermark>, Error> {
        self.store.get(WATERMARK_KEY)?.map(|bytes| Watermark::decode(&bytes)).transpose()
    }

    pub fn stats(&self) -> Result<StoreStats, Error> {
        self.store.stats()
    }

    /// Deletes the store in its folder. No clone may be used afterwards.
    pub fn destroy(self, path: &Path) -> Result<(), Error> {
        drop(self);
        super::destroy(path)
    }

    pub(super) fn store(&self) -> &dyn Store {
        &*self.store
    }

    /// The page that holds the row with that suffix, or would hold it; `None` if no page of the family begins that low.
    pub(super) fn page_of(&self, family: &[u8], suffix: &[u8]) -> Result<Option<Entry>, Error> {
        let end = after(&page_key(family, suffix));
        Ok(self.store.range(&page_key(family, &[]), Some(&end), true, 1)?.pop())
    }

    fn scan_up(
        &self,
        family: &[u8],
        from: Bound<&[u8]>,
        to: Bound<&[u8]>,
        take: &mut dyn FnMut(&[u8], &[u8]) -> bool,
    ) -> Result<(), Error> {
        let start = match from {
            Bound::Included(suffix) | Bound::Excluded(suffix) => suffix,
            Bound::Unbounded => &[],
        };
        let end = family_end(family);
        let mut entries: Vec<Entry> = match from {
            Bound::Unbounded => Vec::new(),
            Bound::Included(_) | Bound::Excluded(_) => self.page_of(family, start)?.into_iter().collect(),
        };
        let mut next = match entries.last() {
            Some((key, _)) => after(key),
            None => page_key(family, &[]),
        };
        let mut wanted = entries.len();
        let mut last: Option<Vec<u8>> = None;
        loop {
            for (key, value) in &entries {
                let page = PageRows::decode(key, value)?;
                for (suffix, value) in page.iter() {
                    // A page split since the last step holds again what was given from its old form.
                    let given = last.as_deref().is_some_and(|last| suffix <= last);
                    if given || !above(suffix, from) {
                        continue;
                    }
                    if !below(suffix, to) || !take(suffix, value) {
                        return Ok(());
                    }
                    last = Some(suffix.to_vec());
                }
            }
            if entries.len() < wanted {
                return Ok(());
            }
            // One page first: most scans end there.
            wanted = if wanted == 0 { 1 } else { SCAN_PAGES_MAX };
            entries = self.store.range(&next, Some(&end), false, wanted)?;
            match entries.last() {
                Some((key, _)) => next = after(key),
                None => return Ok(()),
            }
        }
    }

    fn scan_down(
        &self,
        family: &[u8],
        from: Bound<&[u8]>,
        to: Bound<&[u8]>,
        take: &mut dyn FnMut(&[u8], &[u8]) -> bool,
    ) -> Result<(), Error> {
        let first = page_key(family, &[]);
        let mut end = match to {
            Bound::Included(suffix) => after(&page_key(family, suffix)),
            Bound::Excluded(suffix) => page_key(family, suffix),
            Bound::Unbounded => family_end(family),
        };
        let mut last: Option<Vec<u8>> = None;
        // One page a step: each step is one moment, and what is above its key has been seen whole.
        while let Some((key, value)) = self.store.range(&first, Some(&end), true, 1)?.pop() {
            let page = PageRows::decode(&key, &value)?;
            let seen = last.take();
            for (suffix, value) in page.iter().rev() {
                let given = seen.as_deref().is_some_and(|seen| suffix >= seen);
                if given || !below(suffix, to) {
                    continue;
                }
                if !above(suffix, from) || !take(suffix, value) {
                    return Ok(());
                }
            }
            // What a later step finds at or above this page's key came there after this page was read.
            last = Some(split_key(&key)?.1.to_vec());
            end = key;
        }
        Ok(())
    }
}

impl Watermark {
    const BYTES: usize = 32;

    fn entry(&self) -> Change {
        let mut rest = Vec::with_capacity(Self::BYTES);
        rest.extend_from_slice(&self.position.to_le_bytes());
        rest.extend_from_slice(&self.state_hash.to_le_bytes());
        rest.extend_from_slice(&self.schema.to_le_bytes());
        let crc = checksum(WATERMARK_KEY, &rest);
        rest.extend_from_slice(&crc.to_le_bytes());
        (WATERMARK_KEY.to_vec(), Some(rest))
    }

    fn decode(bytes: &[u8]) -> Result<Watermark, Error> {
        let bytes: &[u8; Self::BYTES] = bytes.try_into().map_err(|_| damaged(WATERMARK_KEY, "it has another length"))?;
        let (position, rest) = bytes.split_first_chunk().expect("8 of 32 bytes");
        let (state_hash, rest) = rest.split_first_chunk().expect("16 of 24 bytes");
        let (schema, rest) = rest.split_first_chunk().expect("4 of 8 bytes");
        let (crc, _) = rest.split_first_chunk().expect("4 of 4 bytes");
        if u32::from_le_bytes(*crc) != checksum(WATERMARK_KEY, &bytes[..Self::BYTES - 4]) {
            return Err(damaged(WATERMARK_KEY, "its checksum differs"));
        }
        Ok(Watermark {
            position: u64::from_le_bytes(*position),
            state_hash: u128::from_le_bytes(*state_hash),
            schema: u32::from_le_bytes(*schema),
        })
    }
}

/// The least key above.
pub(super) fn after(key: &[u8]) -> Vec<u8> {
    let mut next = Vec::with_capacity(key.len() + 1);
    next.extend_from_slice(key);
    next.push(0);
    next
}

fn above(suffix: &[u8], from: Bound<&[u8]>) -> bool {
    match from {
        Bound::Included(from) => suffix >= from,
        Bound::Excluded(from) => suffix > from,
        Bound::Unbounded => true,
    }
}

fn below(suffix: &[u8], to: Bound<&[u8]>) -> bool {
    match to {
        Bound::Included(to) => suffix <= to,
        Bound::Excluded(to) => suffix < to,
        Bound::Unbounded => true,
    }
}
