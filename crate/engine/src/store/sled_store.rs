//! The store on sled 0.34. The only file that names it.
//!
//! sled may panic, fail or hang on what a crash left behind, so it is opened on an OS thread with a time limit, every call catches
//! panics, and whatever it does wrong becomes an [`Error::Store`]: the caller rebuilds.

use super::{Change, Entry, Store, StoreStats};
use crate::error::Error;
use crate::limits::STORE_CACHE_BYTES;
use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::mpsc;
use std::time::{Duration, Instant};

/// What sled says when another handle holds the lock of its file; it has no kind of error for it.
const LOCKED: &str = "could not acquire lock";
/// Between two tries to get that lock.
const LOCKED_WAIT: Duration = Duration::from_millis(5);

/// One sled tree.
pub struct SledStore(sled::Db);

impl SledStore {
    /// Opens or makes the store at `path`; gives up after `limit`.
    pub fn open(path: &Path, limit: Duration) -> Result<SledStore, Error> {
        let config = sled::Config::new().path(path).cache_capacity(STORE_CACHE_BYTES).flush_every_ms(None).mode(sled::Mode::HighThroughput);
        let deadline = Instant::now() + limit;
        let db = within(limit, move || {
            loop {
                match guard("open", || config.open()) {
                    // The data directory is ours, so this is an earlier store of this process: sled's own OS threads let go of a closed
                    // store a little later.
                    Err(Error::Store(text)) if text.contains(LOCKED) && Instant::now() < deadline => std::thread::sleep(LOCKED_WAIT),
                    opened => return opened,
                }
            }
        })?;
        Ok(SledStore(db))
    }
}

/// Runs `work` on an OS thread of its own and waits no longer than `limit`. What comes late is dropped there.
fn within<T: Send + 'static>(limit: Duration, work: impl FnOnce() -> Result<T, Error> + Send + 'static) -> Result<T, Error> {
    let (sender, receiver) = mpsc::sync_channel(1);
    let run = move || {
        // Nobody listens any more if the limit has passed; then the store is closed here by dropping it.
        drop(sender.send(work()));
    };
    std::thread::Builder::new()
        .name("canter-store-open".into())
        .spawn(run)
        .map_err(|e| Error::Store(format!("start an OS thread: {e}")))?;
    receiver
        .recv_timeout(limit)
        .unwrap_or_else(|_| Err(Error::Store(format!("Expected sled to open within {} ms, but it did not", limit.as_millis()))))
}

fn guard<T>(action: &str, call: impl FnOnce() -> sled::Result<T>) -> Result<T, Error> {
    // Whatever state a panic left inside sled, the only thing done with it afterwards is to delete it.
    match catch_unwind(AssertUnwindSafe(call)) {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(e)) => Err(Error::Store(format!("sled {action}: {e}"))),
        Err(panic) => Err(Error::Store(format!("sled {action} panicked: {}", panic_text(&*panic)))),
    }
}

fn panic_text(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no text")
}

impl SledStore {
    fn iter(&self, from: &[u8], to: Option<&[u8]>) -> sled::Iter {
        match to {
            Some(to) => self.0.range(from..to),
            None => self.0.range(from..),
        }
    }
}

impl Store for SledStore {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, Error> {
        guard("get", || Ok(self.0.get(key)?.map(|value| value.to_vec())))
    }

    fn range(&self, from: &[u8], to: Option<&[u8]>, reverse: bool, limit: usize) -> Result<Vec<Entry>, Error> {
        if to.is_some_and(|to| to <= from) {
            return Ok(Vec::new());
        }
        guard("range", || {
            let mut entries: Vec<Entry> = Vec::new();
            if reverse {
                // A sled iterator keeps the node it read first. Going down, that could skip what a batch moved to a higher key in
                // between, so every step begins anew.
                while entries.len() < limit {
                    let to = entries.last().map(|(key, _)| key.as_slice()).or(to);
                    if to == Some(from) {
                        break;
                    }
                    let Some(entry) = self.iter(from, to).next_back() else { break };
                    let (key, value) = entry?;
                    entries.push((key.to_vec(), value.to_vec()));
                }
            } else {
                for entry in self.iter(from, to).take(limit) {
                    let (key, value) = entry?;
                    entries.push((key.to_vec(), value.to_vec()));
                }
            }
            Ok(entries)
        })
    }

    fn keys(&self, from: &[u8], to: Option<&[u8]>, limit: usize) -> Result<Vec<Vec<u8>>, Error> {
        if to.is_some_and(|to| to <= from) {
            return Ok(Vec::new());
        }
        guard("keys", || self.iter(from, to).keys().take(limit).map(|key| Ok(key?.to_vec())).collect())
    }

    fn apply(&self, batch: &[Change]) -> Result<(), Error> {
        let mut changes = sled::Batch::default();
        for (key, value) in batch {
            match value {
                Some(value) => changes.insert(key.as_slice(), value.as_slice()),
                None => changes.remove(key.as_slice()),
            }
        }
        guard("apply", || self.0.apply_batch(changes))
    }

    fn flush(&self) -> Result<(), Error> {
        guard("flush", || self.0.flush().map(|_bytes| ()))
    }

    fn stats(&self) -> Result<StoreStats, Error> {
        let bytes_on_disk = guard("size_on_disk", || self.0.size_on_disk())?;
        Ok(StoreStats { entries: None, bytes_on_disk })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_end_in_time_is_given_up() {
        let (release, blocked) = mpsc::channel::<()>();
        let hangs = move || {
            blocked.recv().expect_err("nothing is ever sent");
            Ok(())
        };
        let error = within(Duration::from_millis(1), hangs).unwrap_err();
        assert!(error.to_string().contains("Expected sled to open within 1 ms"), "{error}");
        drop(release);
    }

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

    #[test]
    fn a_panic_of_sled_is_an_error_with_its_text() {
        let error = guard::<()>("get", || panic!("Read corrupted data")).unwrap_err();
        assert_eq!(error.to_string(), "store: sled get panicked: Read corrupted data");
        assert!(within::<()>(Duration::from_secs(60), || guard("open", || panic!("no"))).is_err());
    }
}
