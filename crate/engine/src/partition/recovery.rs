//! Opening: from what is on disk to a partition's state.
//!
//! The store gives what it has up to its watermark, the journal everything since. Whatever is wrong with the store, it is deleted and
//! rebuilt from the journal; whatever is wrong with the journal is an error, but for a torn tail, which was never acknowledged.
//!
//! **Invariant:** business logic is not run here: records carry the rows they changed, so an upgrade cannot change what was acknowledged.

use crate::error::Error;
use crate::id::Family;
use crate::journal::{Disk, JournalOptions, JournalWriter, RecordRef, Recovered};
use crate::limits::FOLD_AT_BYTES;
use crate::state::{Snapshot, State};
use crate::store::{OpenedStore, Pages, StoreKind, Watermark, destroy, open_store};
use std::path::Path;
use std::sync::Arc;

/// Version of what rows mean. A store of another version is rebuilt.
pub const SCHEMA: u32 = 3;

/// What recovery came to.
pub struct Opened<D: Disk> {
    pub state: State,
    pub writer: JournalWriter<D>,
    pub pages: Arc<Pages>,
    pub recovered: Recovered,
    pub records: u64,
    /// Why the store was rebuilt; empty if it was not.
    pub rebuilt: String,
}

/// Where a partition's store comes from: a folder, or what the simulator has in its place.
pub trait StoreSource {
    /// Opens the store, or makes one.
    fn open(&mut self) -> Result<OpenedStore, Error>;
    /// Deletes the store; the next `open` makes an empty one. No handle of it may be used afterwards.
    fn destroy(&mut self) -> Result<(), Error>;
}

/// A store in a folder of the data directory.
pub struct StoreFolder<'p> {
    pub path: &'p Path,
    pub kind: StoreKind,
}

impl StoreSource for StoreFolder<'_> {
    fn open(&mut self) -> Result<OpenedStore, Error> {
        open_store(self.path, self.kind)
    }
    fn destroy(&mut self) -> Result<(), Error> {
        destroy(self.path)
    }
}

/// Opens store and journal of a data directory and brings the state up to the journal's end.
pub fn open<D: Disk>(disk: &Arc<D>, dir: &Path, store: &mut impl StoreSource, options: &JournalOptions) -> Result<Opened<D>, Error> {
    let (pages, watermark, mut rebuilt) = open_pages(store)?;
    let fits = watermark.as_ref().is_none_or(|watermark| watermark.schema == SCHEMA);
    if fits {
        match replay(disk, dir, pages, watermark, options) {
            Ok(opened) => return Ok(Opened { rebuilt, ..opened }),
            // Without a watermark everything came from the journal: the fault is there.
            Err(error) if watermark.is_none() || !is_the_stores(&error) => return Err(error),
            Err(error) => rebuilt = error.to_string(),
        }
    } else {
        rebuilt = format!("Expected rows of schema {SCHEMA}, but the store has another");
        drop(pages);
    }
    store.destroy()?;
    let (pages, watermark, _) = open_pages(store)?;
    let opened = replay(disk, dir, pages, watermark, options)?;
    Ok(Opened { rebuilt, ..opened })
}

fn is_the_stores(error: &Error) -> bool {
    matches!(error, Error::Store(_) | Error::HashMismatch { .. })
}

fn open_pages(store: &mut impl StoreSource) -> Result<(Pages, Option<Watermark>, String), Error> {
    let mut reasons = String::new();
    loop {
        match store.open()? {
            OpenedStore::Opened(pages, watermark) => return Ok((pages, watermark, reasons)),
            OpenedStore::MustRebuild { reason } if reasons.is_empty() => reasons = reason,
            // A fresh store that cannot be opened either will not get better.
            OpenedStore::MustRebuild { reason } => return Err(Error::Store(reason)),
        }
    }
}

fn replay<D: Disk>(
    disk: &Arc<D>,
    dir: &Path,
    pages: Pages,
    watermark: Option<Watermark>,
    options: &JournalOptions,
) -> Result<Opened<D>, Error> {
    let pages = Arc::new(pages);
    let (position, hash) = watermark.map_or((0, 0), |watermark| (watermark.position, watermark.state_hash));
    let mut state = State::new(Some(pages.clone()), position, hash);
    state.load_tally()?;
    let mut records = 0;
    let restored = |state: &mut State, record: &RecordRef<'_>| restore(state, record);
    let mut on_record = |record: RecordRef<'_>| {
        records += 1;
        restored(&mut state, &record)?;
        if state.bytes().1 >= FOLD_AT_BYTES
            && let Some(snapshot) = state.snapshot()
        {
            fold(&pages, &snapshot)?;
            state.folded(snapshot.position);
        }
        Ok(())
    };
    let (writer, recovered) = JournalWriter::open(disk.clone(), dir, options.clone(), position, &mut on_record)?;
    if position > recovered.last_position {
        // The store is only given what is durable, so records that once were are gone; rebuilding would hide it.
        return Err(Error::Lost { dir: dir.to_path_buf(), expected: position, found: recovered.last_position });
    }
    if state.hash() != recovered.state_hash {
        return Err(Error::HashMismatch { position: recovered.last_position, expected: recovered.state_hash, found: state.hash() });
    }
    Ok(Opened { state, writer, pages, recovered, records, rebuilt: String::new() })
}

fn restore(state: &mut State, record: &RecordRef<'_>) -> Result<(), Error> {
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        state.set_time(record.time_ms);
        for changes in record.families() {
            let family = Family::from_bytes(changes.family);
            for (suffix, value) in changes.rows {
                let key = family.key(suffix);
                state.restore(&key, value, record.position).ok_or_else(|| {
                    Error::Config(format!(
                        "Expected record {} to hold rows this Canter knows, but {key:?} is none: written by a newer one?",
                        record.position
                    ))
                })?;
            }
        }
        state.restored(record.position);
        Ok(())
    }));
    match outcome {
        Ok(restored) => restored,
        Err(panic) => match panic.downcast::<crate::state::ReadFailed>() {
            Ok(failed) => Err(failed.0),
            Err(panic) => std::panic::resume_unwind(panic),
        },
    }
}

/// Folds a snapshot into the store.
pub fn fold(pages: &Pages, snapshot: &Snapshot) -> Result<(), Error> {
    let families = snapshot.families.iter().map(|(family, rows)| {
        let rows = rows.iter().map(|(suffix, value)| (&suffix[..], value.as_deref()));
        (family.as_bytes(), rows)
    });
    let watermark = Watermark { position: snapshot.position, state_hash: snapshot.hash, schema: SCHEMA };
    pages.fold(families, watermark).map(|_| ())
}
