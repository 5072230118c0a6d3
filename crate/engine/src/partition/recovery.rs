//! Opening: from what is on disk to a partition's state.
//!
//! The store gives what it has up to its watermark, the journal everything since. Whatever is wrong with the store, it is deleted and
//! rebuilt from the journal; whatever is wrong with the journal is an error, but for a torn tail, which was never acknowledged.
//!
//! A base of the journal is put back row by row, in order. Until it is whole the store has no watermark that counts: a crash begins anew.
//!
//! **Invariant:** business logic is not run here: records carry the rows they changed, so an upgrade cannot change what was acknowledged.

use super::panics::{Panic, contained};
use crate::error::Error;
use crate::id::{Family, Key};
use crate::journal::{Disk, JournalOptions, JournalWriter, RecordRef, Recovered, Replayed};
use crate::limits::{FOLD_AT_BYTES, STORE_FOLD_MS_MAX, STORE_OPEN_MS_MAX};
use crate::state::{Snapshot, State};
use crate::store::{ColdReads, Keeps, OpenedStore, Pages, StoreKind, Watermark, destroy, open_store, within};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// Version of what rows mean. A store of another version is rebuilt.
pub const SCHEMA: u32 = 3;

/// In place of the version while rows of a base are put back: never that of a store, so one that a crash left like this is rebuilt.
const SCHEMA_UNFINISHED: u32 = u32::MAX;

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
    /// Whether calls of it may never come back.
    fn may_hang(&self) -> bool {
        false
    }
}

/// A store in a folder of the data directory.
pub struct StoreFolder<'p> {
    pub path: &'p Path,
    pub kind: StoreKind,
    /// What is not let go before the store is closed.
    pub keeps: Keeps,
}

impl StoreSource for StoreFolder<'_> {
    fn open(&mut self) -> Result<OpenedStore, Error> {
        open_store(self.path, self.kind, self.keeps.clone())
    }
    fn destroy(&mut self) -> Result<(), Error> {
        destroy(self.path)
    }
    fn may_hang(&self) -> bool {
        self.kind != StoreKind::Map
    }
}

/// Opens store and journal of a data directory and brings the state up to the journal's end.
pub fn open<D: Disk>(disk: &Arc<D>, dir: &Path, store: &mut impl StoreSource, options: &JournalOptions) -> Result<Opened<D>, Error> {
    let (pages, watermark, mut rebuilt) = open_pages(store)?;
    let fits = watermark.as_ref().is_none_or(|watermark| watermark.schema == SCHEMA);
    if fits {
        match replay(disk, dir, pages, watermark, store.may_hang(), options) {
            Ok(opened) => return Ok(Opened { rebuilt, ..opened }),
            // Without a watermark everything came from the journal: the fault is there.
            Err(error) if watermark.is_none() || !is_the_stores(&error) => return Err(error),
            Err(error) => rebuilt = error.to_string(),
        }
    } else {
        rebuilt = match watermark {
            Some(Watermark { schema: SCHEMA_UNFINISHED, .. }) => "Expected a whole store, but rebuilding it came to no end".to_string(),
            Some(_) | None => format!("Expected rows of schema {SCHEMA}, but the store has another"),
        };
        drop(pages);
    }
    store.destroy()?;
    let (pages, watermark, _) = open_pages(store)?;
    let opened = replay(disk, dir, pages, watermark, store.may_hang(), options)?;
    Ok(Opened { rebuilt, ..opened })
}

fn is_the_stores(error: &Error) -> bool {
    matches!(
        error,
        // Rows that make no sense may have met rows of the store that make none.
        Error::Store(_)
            | Error::StoreDamaged(_)
            | Error::StoreLate(_)
            | Error::HashMismatch { .. }
            | Error::Compacted { .. }
            | Error::Senseless { .. }
    )
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
    may_hang: bool,
    options: &JournalOptions,
) -> Result<Opened<D>, Error> {
    let pages = Arc::new(pages);
    let (position, hash) = watermark.map_or((0, 0), |watermark| (watermark.position, watermark.state_hash));
    let mut state = State::new(Some(pages.clone()), position, hash);
    if may_hang {
        state.set_store(ColdReads::within(pages.clone(), Duration::from_millis(STORE_OPEN_MS_MAX))?);
    }
    let fold = |schema, snapshot: Snapshot| -> Result<u64, Error> {
        let (position, pages) = (snapshot.position, pages.clone());
        let fold = move || fold_as(schema, &pages, &snapshot);
        if may_hang {
            within("take a fold", Duration::from_millis(STORE_FOLD_MS_MAX), fold)?
        } else {
            fold()?
        }
        Ok(position)
    };
    state.load_tally()?;
    let mut records = 0;
    let mut loading: Option<Loading> = None;
    let mut on = |replayed: Replayed<'_>| {
        match replayed {
            Replayed::Base { position, last_time_ms } => {
                state.set_time(last_time_ms);
                loading = Some(Loading { position, family: None });
                return Ok(());
            }
            Replayed::Row { family, suffix, value } => {
                let loading = loading.as_mut().expect("rows of a base come after its beginning");
                loading.row(&mut state, family, suffix, value)?;
            }
            Replayed::BaseEnd { position, state_hash } => {
                loading = None;
                state.restored(position);
                state.begin_counting();
                check_hash(&state, state_hash)?;
                let folded = fold(SCHEMA, state.checkpoint())?;
                state.folded(folded);
                return Ok(());
            }
            Replayed::Record(record) => {
                records += 1;
                restore(&mut state, &record)?;
            }
            Replayed::GroupEnd { state_hash, .. } => return check_hash(&state, state_hash),
        }
        if state.bytes().1 >= FOLD_AT_BYTES
            && let Some(snapshot) = state.snapshot()
        {
            let schema = if loading.is_some() { SCHEMA_UNFINISHED } else { SCHEMA };
            let folded = fold(schema, snapshot)?;
            state.folded(folded);
        }
        Ok(())
    };
    let (writer, recovered) = JournalWriter::open(disk.clone(), dir, options.clone(), position, &mut on)?;
    if position > recovered.last_position {
        // The store is only given what is durable, so records that once were are gone; rebuilding would hide it.
        return Err(Error::Lost { dir: dir.to_path_buf(), expected: position, found: recovered.last_position });
    }
    check_hash(&state, recovered.state_hash)?;
    Ok(Opened { state, writer, pages, recovered, records, rebuilt: String::new() })
}

fn check_hash(state: &State, expected: u128) -> Result<(), Error> {
    let found = state.hash();
    if found == expected { Ok(()) } else { Err(Error::HashMismatch { position: state.position(), expected, found }) }
}

/// A base on its way into the state.
struct Loading {
    position: u64,
    /// The family of the row before.
    family: Option<Family>,
}

impl Loading {
    fn row(&mut self, state: &mut State, family: &[u8], suffix: &[u8], value: &[u8]) -> Result<(), Error> {
        if self.family.as_ref().is_none_or(|known| known.as_bytes() != family) {
            let family = Family::from_bytes(family);
            // Its rows come in one stretch, and this is the first of them.
            state.assume_new(&family);
            self.family = Some(family);
        }
        let key = self.family.as_ref().expect("it was set above").key(suffix);
        put_back(self.position, || {
            state.restore(&key, Some(value), self.position).ok_or_else(|| unknown_row("the base", self.position, &key))
        })
    }
}

fn unknown_row(what: &str, position: u64, key: &Key) -> Error {
    Error::Config(format!("Expected {what} at {position} to hold rows this Canter knows, but {key:?} is none: written by a newer one?"))
}

fn restore(state: &mut State, record: &RecordRef<'_>) -> Result<(), Error> {
    put_back(record.position, || {
        state.set_time(record.time_ms);
        for changes in record.families() {
            let family = Family::from_bytes(changes.family);
            for (suffix, value) in changes.rows {
                let key = family.key(suffix);
                state.restore(&key, value, record.position).ok_or_else(|| unknown_row("the record", record.position, &key))?;
            }
        }
        state.restored(record.position);
        Ok(())
    })
}

/// Puts rows back. That may read the store, which may fail; and what rows say is trusted, so that rows without sense end in an assertion.
fn put_back(position: u64, work: impl FnOnce() -> Result<(), Error>) -> Result<(), Error> {
    contained(work).unwrap_or_else(|panic| match panic {
        Panic::Read(error) => Err(error),
        Panic::Bug(bug) => Err(Error::Senseless { position, found: bug.to_string() }),
    })
}

/// Folds a snapshot into the store.
pub fn fold(pages: &Pages, snapshot: &Snapshot) -> Result<(), Error> {
    fold_as(SCHEMA, pages, snapshot)
}

fn fold_as(schema: u32, pages: &Pages, snapshot: &Snapshot) -> Result<(), Error> {
    let families = snapshot.families.iter().map(|(family, rows)| {
        let rows = rows.iter().map(|(suffix, value)| (&suffix[..], value.as_deref()));
        (family.as_bytes(), rows)
    });
    let watermark = Watermark { position: snapshot.position, state_hash: snapshot.hash, schema };
    pages.fold(families, watermark).map(|_| ())
}
