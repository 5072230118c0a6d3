//! The store on redb 4. The only file that names it.
//!
//! Batches are commits that become durable with the next flush; after a crash redb goes back to the last one that was. Every flush also
//! writes down which pages are free, so that opening after a crash does not read the whole file to find out.
//! redb may panic on a file that was damaged behind its back: see `guard`.

use super::guard::{guard, within};
use super::{Change, Entry, Store, StoreStats};
use crate::error::Error;
use crate::limits::STORE_CACHE_BYTES;
use redb::{Database, Durability, ReadableDatabase, ReadableTableMetadata, TableDefinition, WriteTransaction};
use std::ops::Bound;
use std::path::{Path, PathBuf};
use std::time::Duration;

const FILE_NAME: &str = "rows.redb";
const ROWS: TableDefinition<'_, &[u8], &[u8]> = TableDefinition::new("rows");

/// One redb table.
pub struct RedbStore {
    db: Database,
    path: PathBuf,
}

impl RedbStore {
    /// Opens or makes the store in the folder `path`; gives up after `limit`.
    pub fn open(path: &Path, limit: Duration) -> Result<RedbStore, Error> {
        std::fs::create_dir_all(path).map_err(Error::io("create directory", path))?;
        let file = path.join(FILE_NAME);
        let opened = file.clone();
        let db = within(limit, move || {
            guard("redb", "open", || -> Result<Database, redb::Error> {
                let db = Database::builder().set_cache_size(STORE_CACHE_BYTES as usize).create(&opened)?;
                // So that reads find the table, however new the store is.
                commit(&db, Durability::Immediate, |_| Ok(()))?;
                Ok(db)
            })
        })?;
        Ok(RedbStore { db, path: file })
    }

    fn read<T>(&self, action: &str, read: impl FnOnce(&redb::ReadOnlyTable<&[u8], &[u8]>) -> Result<T, redb::Error>) -> Result<T, Error> {
        guard("redb", action, || {
            let table = self.db.begin_read()?.open_table(ROWS)?;
            read(&table)
        })
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
        guard("redb", "apply", || {
            commit(&self.db, Durability::None, |rows| {
                for (key, value) in batch {
                    match value {
                        Some(value) => drop(rows.insert(key.as_slice(), value.as_slice())?),
                        None => drop(rows.remove(key.as_slice())?),
                    }
                }
                Ok(())
            })
        })
    }

    fn flush(&self) -> Result<(), Error> {
        guard("redb", "flush", || commit(&self.db, Durability::Immediate, |_| Ok(())))
    }

    fn stats(&self) -> Result<StoreStats, Error> {
        let entries = self.read("count", |rows| Ok(rows.len()?))?;
        let bytes_on_disk = std::fs::metadata(&self.path).map_err(Error::io("read the length of", &self.path))?.len();
        Ok(StoreStats { entries: Some(entries), bytes_on_disk })
    }
}
