//! The store on sled 0.34. The only file that names it.
//!
//! sled may panic, fail or hang on what a crash left behind: see `guard`.

use super::guard::{Keeps, Reopening, guard, within};
use super::{Change, Entry, Store, StoreStats};
use crate::error::Error;
use crate::limits::STORE_CACHE_BYTES;
use std::path::Path;
use std::time::{Duration, Instant};

/// What sled has in its folder, among others.
pub const FILE_NAME: &str = "conf";
/// What sled says when another handle holds the lock of its file; it has no kind of error for it.
const LOCKED: &str = "could not acquire lock";
/// Between two tries to get that lock.
const LOCKED_WAIT: Duration = Duration::from_millis(5);

/// One sled tree.
pub struct SledStore(Reopening<sled::Db>);

impl SledStore {
    /// Opens or makes the store at `path`; gives up after `limit`.
    pub fn open(path: &Path, limit: Duration) -> Result<SledStore, Error> {
        let config = sled::Config::new().path(path).cache_capacity(STORE_CACHE_BYTES).flush_every_ms(None).mode(sled::Mode::HighThroughput);
        let open = move || {
            let (config, deadline) = (config.clone(), Instant::now() + limit);
            within("open", limit, move || {
                loop {
                    match call("open", || config.open()) {
                        // The data directory is ours, so this is an earlier store of this process: sled's own OS threads let go of a closed
                        // store a little later.
                        Err(Error::Store(text)) if text.contains(LOCKED) && Instant::now() < deadline => std::thread::sleep(LOCKED_WAIT),
                        opened => return opened,
                    }
                }
            })
        };
        Ok(SledStore(Reopening::new(open)?))
    }

    /// See [`Reopening::keep`].
    pub fn keeping(mut self, keeps: Keeps) -> SledStore {
        self.0.keep(keeps);
        self
    }
}

fn call<T>(action: &str, call: impl FnOnce() -> sled::Result<T>) -> Result<T, Error> {
    guard("sled", action, call)
}

fn iter(db: &sled::Db, from: &[u8], to: Option<&[u8]>) -> sled::Iter {
    match to {
        Some(to) => db.range(from..to),
        None => db.range(from..),
    }
}

fn range(db: &sled::Db, from: &[u8], to: Option<&[u8]>, reverse: bool, limit: usize) -> sled::Result<Vec<Entry>> {
    if !reverse {
        return iter(db, from, to).take(limit).map(|entry| entry.map(|(key, value)| (key.to_vec(), value.to_vec()))).collect();
    }
    // A sled iterator keeps the node it read first. Going down, that could skip what a batch moved to a higher key in between, so every step
    // begins anew.
    let mut entries: Vec<Entry> = Vec::new();
    while entries.len() < limit {
        let to = entries.last().map(|(key, _)| key.as_slice()).or(to);
        if to == Some(from) {
            break;
        }
        let Some(entry) = iter(db, from, to).next_back() else { break };
        let (key, value) = entry?;
        entries.push((key.to_vec(), value.to_vec()));
    }
    Ok(entries)
}

impl Store for SledStore {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, Error> {
        self.0.read(|db| call("get", || Ok(db.get(key)?.map(|value| value.to_vec()))))
    }

    fn range(&self, from: &[u8], to: Option<&[u8]>, reverse: bool, limit: usize) -> Result<Vec<Entry>, Error> {
        if to.is_some_and(|to| to <= from) {
            return Ok(Vec::new());
        }
        self.0.read(|db| call("range", || range(db, from, to, reverse, limit)))
    }

    fn keys(&self, from: &[u8], to: Option<&[u8]>, limit: usize) -> Result<Vec<Vec<u8>>, Error> {
        if to.is_some_and(|to| to <= from) {
            return Ok(Vec::new());
        }
        self.0.read(|db| call("keys", || iter(db, from, to).keys().take(limit).map(|key| Ok(key?.to_vec())).collect()))
    }

    fn apply(&self, batch: &[Change]) -> Result<(), Error> {
        let mut changes = sled::Batch::default();
        for (key, value) in batch {
            match value {
                Some(value) => changes.insert(key.as_slice(), value.as_slice()),
                None => changes.remove(key.as_slice()),
            }
        }
        self.0.write(|db| call("apply", || db.apply_batch(changes.clone())))
    }

    fn flush(&self) -> Result<(), Error> {
        self.0.write(|db| call("flush", || db.flush().map(|_bytes| ())))
    }

    fn reopened(&self) -> u64 {
        self.0.reopened()
    }
    fn stats(&self) -> Result<StoreStats, Error> {
        let bytes_on_disk = self.0.read(|db| call("size_on_disk", || db.size_on_disk()))?;
        Ok(StoreStats { entries: None, bytes_on_disk })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_store_that_is_still_closing_is_waited_for() {
        let dir = tempfile::tempdir().unwrap();
        let open = |limit_ms| SledStore::open(dir.path(), Duration::from_millis(limit_ms));
        let first = open(60_000).unwrap();
        let Err(Error::Store(text)) = open(20) else { panic!("Expected a refusal") };
        assert!(text.contains(LOCKED) || text.contains("within 20 ms"), "{text}");
        std::thread::scope(|scope| {
            let second = scope.spawn(|| open(60_000));
            drop(first);
            assert!(second.join().unwrap().is_ok());
        });
    }
}
