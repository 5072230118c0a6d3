//! Ordered keys on disk, and rows packed into pages on top of them. A cache that may be deleted: the journal can rebuild it.
//!
//! It is never on the way to an acknowledgement. It knows nothing of workflows, and no type of an embedded store leaves this folder.
//!
//! **Invariant:** whatever is wrong with the store (an error, a panic, damage, no answer in time) ends in rebuilding, never in an answer; a write
//! that fails for want of room is tried again.
//! **Invariant:** nobody waits without limit for a store on disk: not to open it, not for a read (`cold_reads`), not to close it.

mod checked_file;
mod cold_reads;
mod fold;
mod guard;
mod map;
mod page;
mod pages;
mod redb_store;
mod sled_store;
mod undo;

#[cfg(test)]
mod cold_reads_tests;
#[cfg(test)]
pub(crate) mod failing;
#[cfg(test)]
mod open_tests;
#[cfg(test)]
mod pages_tests;
#[cfg(test)]
mod store_tests;

pub use cold_reads::ColdReads;
pub use guard::Keeps;
pub(crate) use guard::within;
pub use map::MapStore;
pub use pages::{FoldStats, Loaded, Pages, Watermark};
pub use redb_store::RedbStore;
pub use sled_store::SledStore;

use crate::error::Error;
use crate::limits::{STORE_FOLD_MS_MAX, STORE_OPEN_MS_MAX};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Key and value.
pub type Entry = (Vec<u8>, Vec<u8>);
/// Key, and its new value or `None` to delete it.
pub type Change = (Vec<u8>, Option<Vec<u8>>);

/// Ordered keys. All methods may be called from any OS thread at once.
///
/// A range need not be one moment in time, but: a batch is seen whole or not at all by the read of one entry; a range going up sees a
/// higher key never earlier than a lower one; a range of one entry is one moment.
pub trait Store: Send + Sync {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, Error>;
    /// Entries with `from <= key`, and `key < to` if given; the highest first if `reverse`; at most `limit`.
    fn range(&self, from: &[u8], to: Option<&[u8]>, reverse: bool, limit: usize) -> Result<Vec<Entry>, Error>;
    /// As [`Store::range`], keys alone and going up.
    fn keys(&self, from: &[u8], to: Option<&[u8]>, limit: usize) -> Result<Vec<Vec<u8>>, Error>;
    /// Applies all changes or none. After an error, as after one of `flush`, what had not been flushed may be gone.
    fn apply(&self, batch: &[Change]) -> Result<(), Error>;
    /// Makes everything applied so far durable.
    fn flush(&self) -> Result<(), Error>;
    fn stats(&self) -> Result<StoreStats, Error>;
    /// How often it was opened anew after a write that failed; each time what had been flushed may turn out to be gone.
    fn reopened(&self) -> u64 {
        0
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StoreStats {
    /// `None` where counting would mean reading everything.
    pub entries: Option<u64>,
    pub bytes_on_disk: u64,
}

/// Which store holds the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreKind {
    /// sled, in a folder of the data directory.
    Sled,
    /// redb, in a file of the data directory.
    Redb,
    /// An ordered map in memory; it is empty whenever it is opened.
    Map,
}

impl StoreKind {
    /// The kind of that name that a data directory may have.
    pub fn of_name(name: &str) -> Option<StoreKind> {
        [StoreKind::Redb, StoreKind::Sled].into_iter().find(|kind| kind.name() == name)
    }

    fn name(self) -> &'static str {
        match self {
            StoreKind::Sled => "sled",
            StoreKind::Redb => "redb",
            StoreKind::Map => "a map",
        }
    }

    /// Whether a folder holds a store of this kind.
    fn is_in(self, folder: &Path) -> bool {
        match self {
            StoreKind::Sled => folder.join(sled_store::FILE_NAME).exists(),
            StoreKind::Redb => folder.join(redb_store::FILE_NAME).exists(),
            StoreKind::Map => false,
        }
    }
}

/// What opening a store came to.
pub enum OpenedStore {
    /// `None`: it is new, or its first fold never finished; everything is to be replayed into it.
    Opened(Pages, Option<Watermark>),
    /// It could not be used and has been deleted: log the reason, open again, replay everything.
    MustRebuild { reason: String },
}

/// Opens the store at `path`, or makes one. `keeps` is held until it is closed, which may be later than the last handle of it is dropped.
/// Errors: `Store` or `Io` if an unusable one cannot be deleted.
pub fn open_store(path: &Path, kind: StoreKind, keeps: Keeps) -> Result<OpenedStore, Error> {
    let limit = Duration::from_millis(STORE_OPEN_MS_MAX);
    let folder = numbered_folder(path);
    let other = [StoreKind::Sled, StoreKind::Redb].into_iter().find(|other| *other != kind && other.is_in(&folder));
    if let Some(other) = other.filter(|_| kind != StoreKind::Map) {
        destroy(path)?;
        return Ok(OpenedStore::MustRebuild { reason: format!("Expected a store of {}, but it is one of {}", kind.name(), other.name()) });
    }
    let opened = match kind {
        StoreKind::Map => Ok(Arc::new(MapStore::default()) as Arc<dyn Store>),
        StoreKind::Sled => SledStore::open(&folder, limit).map(|store| Arc::new(store.keeping(keeps)) as Arc<dyn Store>),
        StoreKind::Redb => RedbStore::open(&folder, limit).map(|store| Arc::new(store.keeping(keeps)) as Arc<dyn Store>),
    };
    let opened = opened.and_then(|store| {
        within("take back a fold", Duration::from_millis(STORE_FOLD_MS_MAX), move || {
            let pages = Pages::recover(store)?;
            let watermark = pages.watermark()?;
            Ok((pages, watermark))
        })
    });
    match opened {
        Ok((pages, watermark)) => Ok(OpenedStore::Opened(pages, watermark)),
        Err(error) => {
            destroy(path)?;
            Ok(OpenedStore::MustRebuild { reason: error.to_string() })
        }
    }
}

/// Deletes a store, if there is one. No handle of it may be used afterwards.
pub fn destroy(path: &Path) -> Result<(), Error> {
    if let Some(number) = numbers_in(path).max() {
        let mut least = NUMBERS_MIN.lock().unwrap_or_else(PoisonError::into_inner);
        least.insert(path.to_path_buf(), number + 1);
    }
    let removed = if path.is_file() { fs::remove_file(path) } else { fs::remove_dir_all(path) };
    match removed {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(Error::io("remove", path)(e)),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// The least number that a store's folder may have in this process, for paths where one was deleted. An OS thread that never came back
/// from opening a store may still write into its folder one day, so that folder is not used again while the process lives.
static NUMBERS_MIN: Mutex<BTreeMap<PathBuf, u64>> = Mutex::new(BTreeMap::new());

/// The folder in `path` that holds the store's files.
fn numbered_folder(path: &Path) -> PathBuf {
    let least = NUMBERS_MIN.lock().unwrap_or_else(PoisonError::into_inner).get(path).copied().unwrap_or(0);
    path.join(numbers_in(path).max().unwrap_or(least).max(least).to_string())
}

/// Numbers of the folders in `path`; none if it cannot be read.
fn numbers_in(path: &Path) -> impl Iterator<Item = u64> {
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}
