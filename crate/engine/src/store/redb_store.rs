//! The store on redb 4. The only file that names it.
//!
//! Batches are commits that become durable with the next flush; after a crash redb goes back to the last one that was. Every flush also
//! writes down which pages are free, so that opening after a crash does not read the whole file to find out.
//! redb checks its pages only while it repairs a file, so a [`CheckedFile`] stands below it.

use super::checked_file::{CheckedFile, Damage};
use super::guard::{Keeps, Reopening, guard, within};
use super::{Change, Entry, Store, StoreStats};
use crate::error::Error;
use crate::limits::STORE_CACHE_BYTES;
use redb::{Database, Durability, ReadableDatabase, ReadableTableMetadata, StorageBackend, TableDefinition, WriteTransaction};
use std::io;
use std::ops::Bound;
use std::path::{Path, PathBuf};
use std::time::Duration;

pub const FILE_NAME: &str = "rows.redb";
pub const SUMS_NAME: &str = "rows.sums";
const ROWS: TableDefinition<'_, &[u8], &[u8]> = TableDefinition::new("rows");

/// One redb table.
pub struct RedbStore {
    db: Reopening<Database>,
    path: PathBuf,
    damage: Damage,
}

impl RedbStore {
    /// Opens or makes the store in the folder `path`; gives up after `limit`.
    pub fn open(path: &Path, limit: Duration) -> Result<RedbStore, Error> {
        std::fs::create_dir_all(path).map_err(Error::io("create directory", path))?;
        let (file, sums, damage) = (path.join(FILE_NAME), path.join(SUMS_NAME), Damage::default());
        let db = Reopening::new({
            let (file, damage) = (file.clone(), damage.clone());
            move || {
                let (file, sums, damage) = (file.clone(), sums.clone(), damage.clone());
                within("open", limit, move || guard("redb", "open", || open(CheckedFile::open(&file, &sums, damage)?)))
            }
        })?;
        Ok(RedbStore { db, path: file, damage })
    }

    /// See [`Reopening::keep`].
    pub fn keeping(mut self, keeps: Keeps) -> RedbStore {
        self.db.keep(keeps);
        self
    }

    fn read<T>(&self, action: &str, read: impl Fn(&redb::ReadOnlyTable<&[u8], &[u8]>) -> Result<T, redb::Error>) -> Result<T, Error> {
        self.named(self.db.read(|db| guard("redb", action, || read(&db.begin_read()?.open_table(ROWS)?))))
    }

    fn write(&self, action: &str, write: impl Fn(&Database) -> Result<(), redb::Error>) -> Result<(), Error> {
        self.named(self.db.write(|db| guard("redb", action, || write(db))))
    }

    /// Says of an error that its cause is damage.
    fn named<T>(&self, result: Result<T, Error>) -> Result<T, Error> {
        match self.damage.get() {
            Some(damage) if result.is_err() => Err(Error::StoreDamaged(format!("{}: {damage}", self.path.display()))),
            Some(_) | None => result,
        }
    }
}

fn open(file: CheckedFile) -> Result<Database, redb::Error> {
    let db = Database::builder().set_cache_size(STORE_CACHE_BYTES as usize).create_with_backend(Backend(file))?;
    // So that reads find the table, however new the store is; one that has it need not find room on a full disk.
    if matches!(db.begin_read()?.open_table(ROWS), Err(redb::TableError::TableDoesNotExist(_))) {
        commit(&db, Durability::Immediate, |_| Ok(()))?;
    }
    Ok(db)
}

/// The data directory is locked as a whole, so this needs no locks.
#[derive(Debug)]
struct Backend(CheckedFile);

impl StorageBackend for Backend {
    fn len(&self) -> io::Result<u64> {
        self.0.len()
    }
    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        self.0.read(offset, out)
    }
    fn set_len(&self, len: u64) -> io::Result<()> {
        self.0.set_len(len)
    }
    fn sync_data(&self) -> io::Result<()> {
        self.0.sync()
    }
    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        self.0.write(offset, data)
    }
}

/// One transaction on the table.
fn commit(
    db: &Database,
    durability: Durability,
    write: impl FnOnce(&mut redb::Table<'_, &[u8], &[u8]>) -> Result<(), redb::Error>,
) -> Result<(), redb::Error> {
    let mut transaction: WriteTransaction = db.begin_write()?;
    transaction.set_quick_repair(matches!(durability, Durability::Immediate));
    transaction.set_durability(durability)?;
    write(&mut transaction.open_table(ROWS)?)?;
    transaction.commit()?;
    Ok(())
}

fn bounds<'k>(from: &'k [u8], to: Option<&'k [u8]>) -> (Bound<&'k [u8]>, Bound<&'k [u8]>) {
    (Bound::Included(from), to.map_or(Bound::Unbounded, Bound::Excluded))
}

impl Store for RedbStore {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, Error> {
        self.read("get", |rows| Ok(rows.get(key)?.map(|value| value.value().to_vec())))
    }

    fn range(&self, from: &[u8], to: Option<&[u8]>, reverse: bool, limit: usize) -> Result<Vec<Entry>, Error> {
        if to.is_some_and(|to| to <= from) {
            return Ok(Vec::new());
        }
        self.read("range", |rows| {
            let mut range = rows.range::<&[u8]>(bounds(from, to))?;
            let mut entries = Vec::new();
            while entries.len() < limit {
                let Some(entry) = (if reverse { range.next_back() } else { range.next() }) else { break };
                let (key, value) = entry?;
                entries.push((key.value().to_vec(), value.value().to_vec()));
            }
            Ok(entries)
        })
    }

    fn keys(&self, from: &[u8], to: Option<&[u8]>, limit: usize) -> Result<Vec<Vec<u8>>, Error> {
        if to.is_some_and(|to| to <= from) {
            return Ok(Vec::new());
        }
        self.read("keys", |rows| rows.range::<&[u8]>(bounds(from, to))?.take(limit).map(|entry| Ok(entry?.0.value().to_vec())).collect())
    }

    fn apply(&self, batch: &[Change]) -> Result<(), Error> {
        let change = |rows: &mut redb::Table<'_, &[u8], &[u8]>| {
            for (key, value) in batch {
                match value {
                    Some(value) => drop(rows.insert(key.as_slice(), value.as_slice())?),
                    None => drop(rows.remove(key.as_slice())?),
                }
            }
            Ok(())
        };
        self.write("apply", |db| commit(db, Durability::None, change))
    }

    fn flush(&self) -> Result<(), Error> {
        self.write("flush", |db| commit(db, Durability::Immediate, |_| Ok(())))
    }

    fn reopened(&self) -> u64 {
        self.db.reopened()
    }
    fn stats(&self) -> Result<StoreStats, Error> {
        let entries = self.read("count", |rows| Ok(rows.len()?))?;
        let bytes_on_disk = std::fs::metadata(&self.path).map_err(Error::io("read the length of", &self.path))?.len();
        Ok(StoreStats { entries: Some(entries), bytes_on_disk })
    }
}
