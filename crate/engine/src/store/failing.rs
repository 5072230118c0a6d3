//! A store for tests whose reads fail while they are told to.

use super::{Change, Entry, MapStore, Store, StoreStats};
use crate::error::Error;
use std::sync::atomic::{AtomicBool, Ordering};

pub struct Failing {
    map: MapStore,
    fails: AtomicBool,
    error: fn() -> Error,
}

impl Failing {
    /// Its reads fail with this error, once [`Failing::fail`] says so.
    pub fn new(error: fn() -> Error) -> Failing {
        Failing { map: MapStore::default(), fails: AtomicBool::new(false), error }
    }
    pub fn fail(&self, fails: bool) {
        self.fails.store(fails, Ordering::SeqCst);
    }
    fn read(&self) -> Result<&MapStore, Error> {
        if self.fails.load(Ordering::SeqCst) { Err((self.error)()) } else { Ok(&self.map) }
    }
}

impl Store for Failing {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, Error> {
        self.read()?.get(key)
    }
    fn range(&self, from: &[u8], to: Option<&[u8]>, reverse: bool, limit: usize) -> Result<Vec<Entry>, Error> {
        self.read()?.range(from, to, reverse, limit)
    }
    fn keys(&self, from: &[u8], to: Option<&[u8]>, limit: usize) -> Result<Vec<Vec<u8>>, Error> {
        self.read()?.keys(from, to, limit)
    }
    fn apply(&self, batch: &[Change]) -> Result<(), Error> {
        self.map.apply(batch)
    }
    fn flush(&self) -> Result<(), Error> {
        self.map.flush()
    }
    fn stats(&self) -> Result<StoreStats, Error> {
        self.map.stats()
    }
}
