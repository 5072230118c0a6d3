//! Ordered keys on disk, and rows packed into pages on top of them. A cache that may be deleted: the journal can rebuild it.
//!
//! It is never on the way to an acknowledgement. It knows nothing of workflows, and no type of an embedded store leaves this folder.
//!
//! **Invariant:** whatever is wrong with the store (an error, a panic, damage, no answer in time) ends in rebuilding, never in an answer.

mod fold;
mod map;
mod page;
mod pages;
mod sled_store;

#[cfg(test)]
mod open_tests;
#[cfg(test)]
mod pages_tests;
#[cfg(test)]
mod store_tests;

pub use map::MapStore;
pub use pages::{FoldStats, Loaded, Pages, Watermark};
pub use sled_store::SledStore;

use crate::error::Error;
use crate::limits::STORE_OPEN_MS_MAX;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;
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
    /// Applies all changes or none.
    fn apply(&self, batch: &[Change]) -> Result<(), Error>;
    /// Makes everything applied so far durable.
    fn flush(&self) -> Result<(), Error>;
    fn stats(&self) -> Result<StoreStats, Error>;
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
    /// An ordered map in memory; it is empty whenever it is opened.
    Map,
}

/// What opening a store came to.
pub enum OpenedStore {
    /// `None`: it is new, or its first fold never finished; everything is to be replayed into it.
    Opened(Pages, Option<Watermark>),
    /// It could not be used and has been deleted: log the reason, open again, replay everything.
    MustRebuild { reason: String },
}

/// Opens the store at `path`, or makes one. Errors: `Store` or `Io` if an unusable one cannot be deleted.
pub fn open_store(path: &Path, kind: StoreKind) -> Result<OpenedStore, Error> {
    let opened = match kind {
        StoreKind::Map => Ok(Arc::new(MapStore::default()) as Arc<dyn Store>),
        StoreKind::Sled => {
            SledStore::open(path, Duration::from_millis(STORE_OPEN_MS_MAX)).map(|store| Arc::new(store) as Arc<dyn Store>)
        }
    };
    let opened = opened.and_then(|store| {
        let pages = Pages::new(store);
        let watermark = pages.watermark()?;
        Ok((pages, watermark))
    });
    match opened {
        Ok((pages, watermark)) => Ok(OpenedStore::Opened(pages, watermark)),
        Err(error) => {
            destroy(path)?;
            Ok(OpenedStore::MustRebuild { reason: error.to_string() })
        }
    }
}

/// Deletes a store. No handle of it may be used afterwards.
pub fn destroy(path: &Path) -> Result<(), Error> {
    // Renamed first: an OS thread that never came back from opening it must not write into its successor.
    for number in 0.. {
        let aside = path.with_extension(format!("dead-{number}"));
        if number < ASIDE_MAX && aside.symlink_metadata().is_ok() && fs::remove_dir_all(&aside).is_err() {
            continue;
        }
        match fs::rename(path, &aside) {
            Ok(()) => return fs::remove_dir_all(&aside).map_err(Error::io("remove", aside)),
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(e) => return Err(Error::io("rename", path)(e)),
        }
    }
    unreachable!("the loop above ends by returning")
}

/// Names tried for a store that is put aside. One that cannot be removed blocks its name only as long as it is held open.
const ASIDE_MAX: u32 = 16;
