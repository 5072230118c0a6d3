//! Gives snapshots to the store, and decides what becomes of a fold that fails: it is tried again, unless the store has lost what it had taken.
//! The store's OS thread goes by it, and so does the simulator.
//!
//! **Invariant:** a store that lost what it had taken is not gone on with: rows that are no longer in memory would be missing. It is told so for
//! good, and rebuilt when the engine opens again. Nothing is read from it before somebody has looked.
//! Not here: when a fold is tried again (`store_thread`), and what the core takes meanwhile (`shortage`).

use super::recovery::fold;
use crate::error::Error;
use crate::state::Snapshot;
use crate::store::{Pages, Watermark};

/// A store, and up to where it has taken what it was given.
pub struct Folding {
    pages: Pages,
    /// As the store said when this began, and as it was folded since.
    taken: Result<Option<u64>, Error>,
    /// The last try failed.
    has_failed: bool,
}

/// What one try came to.
#[derive(Debug)]
pub enum Tried {
    /// The store has it.
    Taken,
    /// It does not, and may take it another time.
    Failed(Error),
    /// It is damaged, or has lost what it had taken: nobody may go on with it.
    Lost(Error),
}

impl Folding {
    pub fn new(pages: Pages) -> Folding {
        Folding { taken: pages.watermark().map(position), pages, has_failed: false }
    }

    /// Folds a snapshot, or one that holds whatever one that failed before it did.
    pub fn fold(&mut self, snapshot: &Snapshot) -> Tried {
        let error = match self.bring_back().and_then(|()| fold(&self.pages, snapshot)) {
            Ok(()) => {
                (self.taken, self.has_failed) = (Ok(Some(snapshot.position)), false);
                return Tried::Taken;
            }
            Err(error @ Error::StoreDamaged(_)) => error,
            // Looked at at once: until then nothing is read from it.
            Err(_) if self.has_lost() => gone(),
            Err(error) => {
                self.has_failed = true;
                return Tried::Failed(error);
            }
        };
        let _ = self.pages.distrust(&error.to_string());
        Tried::Lost(error)
    }

    /// After a failed write a store may have let go of its files, until it is written to again; and a fold begins with reads.
    fn bring_back(&self) -> Result<(), Error> {
        if !self.has_failed {
            return Ok(());
        }
        self.pages.flush()?;
        if self.has_lost() { Err(gone()) } else { Ok(()) }
    }

    /// As long as it cannot be read it cannot be written either. One that has lost nothing is believed again.
    fn has_lost(&self) -> bool {
        let reopened = self.pages.reopened();
        let Ok(now) = self.pages.watermark().map(position) else { return false };
        let has_lost = self.taken.as_ref().map_or(true, |taken| now < *taken);
        if !has_lost {
            self.pages.believe(reopened);
        }
        has_lost
    }
}

fn gone() -> Error {
    Error::Store("Expected what the store had taken, but after a failed write it is gone".to_string())
}

fn position(watermark: Option<Watermark>) -> Option<u64> {
    watermark.map(|watermark| watermark.position)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Change, Entry, MapStore, Store, StoreStats};
    use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
    use std::sync::{Arc, Mutex};

    /// A store that fails as it is told to.
    #[derive(Default)]
    struct Moody {
        map: Mutex<MapStore>,
        fails: AtomicBool,
        /// It lets go of its files when a write fails, and what had been flushed is gone with them.
        forgets: AtomicBool,
        is_closed: AtomicBool,
        reopened: AtomicU64,
    }

    impl Moody {
        fn write(&self, write: impl FnOnce(&MapStore) -> Result<(), Error>) -> Result<(), Error> {
            let mut map = self.map.lock().unwrap();
            if self.fails.load(Ordering::SeqCst) {
                self.is_closed.store(true, Ordering::SeqCst);
                return Err(Error::Store("no room".to_string()));
            }
            self.reopen(&mut map);
            write(&map)
        }
        fn reopen(&self, map: &mut MapStore) {
            if self.is_closed.swap(false, Ordering::SeqCst) {
                self.reopened.fetch_add(1, Ordering::SeqCst);
                if self.forgets.load(Ordering::SeqCst) {
                    *map = MapStore::default();
                }
            }
        }
        fn read<T>(&self, read: impl FnOnce(&MapStore) -> Result<T, Error>) -> Result<T, Error> {
            match self.is_closed.load(Ordering::SeqCst) {
                true => Err(Error::Store("closed".to_string())),
                false => read(&self.map.lock().unwrap()),
            }
        }
    }

    impl Store for Moody {
        fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, Error> {
            self.read(|map| map.get(key))
        }
        fn range(&self, from: &[u8], to: Option<&[u8]>, reverse: bool, limit: usize) -> Result<Vec<Entry>, Error> {
            self.read(|map| map.range(from, to, reverse, limit))
        }
        fn keys(&self, from: &[u8], to: Option<&[u8]>, limit: usize) -> Result<Vec<Vec<u8>>, Error> {
            self.read(|map| map.keys(from, to, limit))
        }
        fn apply(&self, batch: &[Change]) -> Result<(), Error> {
            self.write(|map| map.apply(batch))
        }
        fn flush(&self) -> Result<(), Error> {
            self.write(Store::flush)
        }
        fn reopened(&self) -> u64 {
            self.reopened.load(Ordering::SeqCst)
        }
        fn stats(&self) -> Result<StoreStats, Error> {
            self.read(Store::stats)
        }
    }

    fn snapshot(position: u64) -> Snapshot {
        let family = crate::id::Family::from_bytes(*b"family");
        Snapshot { position, hash: 0, families: vec![(family, vec![(Box::from(*b"row"), Some(position.to_le_bytes().to_vec()))])] }
    }

    #[test]
    fn a_store_that_let_go_of_its_files_takes_the_fold_once_it_can_be_written() {
        let store = Arc::new(Moody::default());
        let mut folding = Folding::new(Pages::new(store.clone()));
        assert!(matches!(folding.fold(&snapshot(1)), Tried::Taken));
        store.fails.store(true, Ordering::SeqCst);
        for _ in 0..2 {
            assert!(matches!(folding.fold(&snapshot(2)), Tried::Failed(_)));
        }
        store.fails.store(false, Ordering::SeqCst);
        assert!(matches!(folding.fold(&snapshot(3)), Tried::Taken));
        assert_eq!(Pages::new(store).watermark().unwrap().unwrap().position, 3);
    }

    #[test]
    fn nothing_is_read_from_a_store_that_was_opened_anew_before_it_was_looked_at() {
        for forgets in [false, true] {
            let store = Arc::new(Moody::default());
            let pages = Pages::new(store.clone());
            let mut folding = Folding::new(pages.clone());
            let read = || pages.get(b"family", b"row");
            assert!(matches!(folding.fold(&snapshot(1)), Tried::Taken));
            store.forgets.store(forgets, Ordering::SeqCst);
            store.fails.store(true, Ordering::SeqCst);
            assert!(matches!(folding.fold(&snapshot(2)), Tried::Failed(_)));
            store.fails.store(false, Ordering::SeqCst);
            // As whoever comes between the failed write and the look does.
            store.reopen(&mut store.map.lock().unwrap());
            assert!(matches!(read(), Err(Error::StoreLate(_))), "{forgets}");
            assert!(matches!(pages.families(b"", None, 1), Err(Error::StoreLate(_))), "{forgets}");
            match folding.fold(&snapshot(2)) {
                Tried::Taken => assert!(!forgets && read().unwrap() == Some(2u64.to_le_bytes().to_vec())),
                Tried::Failed(error) => panic!("Expected a fold or a loss, but {error}"),
                Tried::Lost(_) => assert!(forgets && read().is_err()),
            }
        }
    }

    #[test]
    fn a_store_that_lost_what_it_had_taken_is_given_up_for_good() {
        let store = Arc::new(Moody::default());
        let mut folding = Folding::new(Pages::new(store.clone()));
        assert!(matches!(folding.fold(&snapshot(1)), Tried::Taken));
        store.forgets.store(true, Ordering::SeqCst);
        store.fails.store(true, Ordering::SeqCst);
        assert!(matches!(folding.fold(&snapshot(2)), Tried::Failed(_)));
        store.fails.store(false, Ordering::SeqCst);
        assert!(matches!(folding.fold(&snapshot(2)), Tried::Lost(_)));
        assert!(Pages::recover(store).is_err_and(|error| error.to_string().contains("in an earlier life")));
    }
}
