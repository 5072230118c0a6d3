//! The store as an ordered map in memory: the oracle of tests, and the store of engines that live in memory.

use super::{Change, Entry, Store, StoreStats};
use crate::error::Error;
use std::collections::BTreeMap;
use std::collections::btree_map::Range;
use std::ops::Bound;
use std::sync::{PoisonError, RwLock};

#[derive(Default)]
pub struct MapStore(RwLock<Map>);

type Map = BTreeMap<Vec<u8>, Vec<u8>>;

fn between<'m>(map: &'m Map, from: &[u8], to: Option<&[u8]>) -> Range<'m, Vec<u8>, Vec<u8>> {
    // The map panics on a range that ends before it begins; this one is as empty.
    let to = to.map(|to| to.max(from));
    map.range::<[u8], _>((Bound::Included(from), to.map_or(Bound::Unbounded, Bound::Excluded)))
}

impl Store for MapStore {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, Error> {
        Ok(self.0.read().unwrap_or_else(PoisonError::into_inner).get(key).cloned())
    }

    fn range(&self, from: &[u8], to: Option<&[u8]>, reverse: bool, limit: usize) -> Result<Vec<Entry>, Error> {
        let map = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let entries = between(&map, from, to).map(|(key, value)| (key.clone(), value.clone()));
        Ok(if reverse { entries.rev().take(limit).collect() } else { entries.take(limit).collect() })
    }

    fn keys(&self, from: &[u8], to: Option<&[u8]>, limit: usize) -> Result<Vec<Vec<u8>>, Error> {
        let map = self.0.read().unwrap_or_else(PoisonError::into_inner);
        Ok(between(&map, from, to).map(|(key, _)| key.clone()).take(limit).collect())
    }

    fn apply(&self, batch: &[Change]) -> Result<(), Error> {
        let mut map = self.0.write().unwrap_or_else(PoisonError::into_inner);
        for (key, value) in batch {
            match value {
                Some(value) => map.insert(key.clone(), value.clone()),
                None => map.remove(key),
            };
        }
        Ok(())
    }

    fn flush(&self) -> Result<(), Error> {
        Ok(())
    }

    fn stats(&self) -> Result<StoreStats, Error> {
        let map = self.0.read().unwrap_or_else(PoisonError::into_inner);
        Ok(StoreStats { entries: Some(map.len() as u64), bytes_on_disk: 0 })
    }
}
