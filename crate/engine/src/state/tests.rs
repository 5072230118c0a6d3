//! A store that fails at a bad moment.

use super::*;
use crate::id::{FamilyKind, named};
use crate::store::{Change, Entry, MapStore, Store, StoreStats, Watermark};
use crate::wire::TaskDef;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};

#[derive(Default)]
struct Failing {
    map: MapStore,
    fails: AtomicBool,
}

impl Failing {
    fn read(&self) -> Result<&MapStore, Error> {
        if self.fails.load(Ordering::SeqCst) { Err(Error::Store("a read failed".to_string())) } else { Ok(&self.map) }
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

// A command's rows are warmed before it is applied, so that no failed read leaves half of it: new rows too.
#[test]
fn what_was_warmed_is_applied_without_the_store() {
    let store = Arc::new(Failing::default());
    let pages = Pages::new(store.clone());
    let key = |name: &str| named(FamilyKind::TaskDef, "t", name);
    let family = key("a").family;
    // More than is brought into memory as a whole.
    let big = TaskDef { description: Some("x".repeat(1_000)), ..TaskDef::default() };
    let row = || Row::TaskDef(Arc::new(big.clone()));
    let rows: Vec<(Box<[u8]>, Vec<u8>)> = (0..FAMILY_LOAD_BYTES_MAX / 500)
        .map(|number| (key(&format!("n{number:05}")).suffix, Written::new(key("n"), Some(row())).value.expect("a row")))
        .collect();
    let changes = rows.iter().map(|(suffix, value)| (&suffix[..], Some(&value[..])));
    pages.fold([(family.as_bytes(), changes)], Watermark { position: 1, state_hash: 0, schema: 1 }).unwrap();
    let mut state = State::new(Some(Arc::new(pages)), 1, 0);
    let (new, old) = (key("new"), key("n00001"));
    [&new, &old].into_iter().for_each(|key| state.warm(key));
    store.fails.store(true, Ordering::SeqCst);
    let written = [&new, &old].map(|key| Written::new(key.clone(), Some(row()))).into_iter().collect();
    assert_eq!(state.apply(written, 2).len(), 2);
    assert!(state.get(&new).is_some());
    assert!(catch_unwind(AssertUnwindSafe(|| state.get(&key("other")))).is_err(), "the store does fail");
}
