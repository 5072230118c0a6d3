use super::{Change, ColdReads, Entry, MapStore, Pages, Store, StoreStats, Watermark};
use crate::error::Error;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

/// Longer than any test may take.
const EVER: Duration = Duration::from_secs(3_600);
const SHORT: Duration = Duration::from_millis(1);

/// A store that does not come back while it hangs.
#[derive(Default)]
struct Hanging {
    map: MapStore,
    hangs: Mutex<bool>,
    changed: Condvar,
}

impl Hanging {
    fn hang(&self, hangs: bool) {
        *self.hangs.lock().unwrap() = hangs;
        self.changed.notify_all();
    }
    fn map(&self) -> &MapStore {
        drop(self.changed.wait_while(self.hangs.lock().unwrap(), |hangs| *hangs).unwrap());
        &self.map
    }
}

impl Store for Hanging {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, Error> {
        self.map().get(key)
    }
    fn range(&self, from: &[u8], to: Option<&[u8]>, reverse: bool, limit: usize) -> Result<Vec<Entry>, Error> {
        self.map().range(from, to, reverse, limit)
    }
    fn keys(&self, from: &[u8], to: Option<&[u8]>, limit: usize) -> Result<Vec<Vec<u8>>, Error> {
        self.map().keys(from, to, limit)
    }
    fn apply(&self, batch: &[Change]) -> Result<(), Error> {
        self.map().apply(batch)
    }
    fn flush(&self) -> Result<(), Error> {
        self.map().flush()
    }
    fn stats(&self) -> Result<StoreStats, Error> {
        self.map().stats()
    }
}

/// A store with one row, and its pages.
fn filled() -> (Arc<Hanging>, Arc<Pages>) {
    let store = Arc::new(Hanging::default());
    let pages = Pages::new(store.clone());
    let rows: [(&[u8], Option<&[u8]>); 1] = [(b"row", Some(b"1"))];
    pages.fold([(b"family".as_slice(), rows)], Watermark { position: 1, state_hash: 0, schema: 1 }).unwrap();
    (store, Arc::new(pages))
}

#[test]
fn a_read_that_hangs_is_refused_and_so_is_all_else_until_it_is_back() {
    let (store, pages) = filled();
    let reads = ColdReads::within(pages, SHORT).unwrap();
    store.hang(true);
    let error = reads.get(b"family", b"row").unwrap_err();
    assert!(matches!(&error, Error::StoreLate(text) if text.contains("within 1 ms")), "{error}");
    assert!(matches!(reads.load(b"family", 100), Err(Error::StoreLate(_))));
    assert!(matches!(reads.families(b"", None, 1), Err(Error::StoreLate(_))));
    assert!(matches!(reads.late(), Some(Error::StoreLate(_))));
    store.hang(false);
    // By itself, without anybody asking.
    while reads.late().is_some() {
        std::thread::yield_now();
    }
    // Another one may be late, too: the limit is short.
    let found = std::iter::repeat_with(|| reads.get(b"family", b"row")).find(|read| !matches!(read, Err(Error::StoreLate(_))));
    assert_eq!(found.unwrap().unwrap(), Some(b"1".to_vec()));
}

#[test]
fn what_is_late_is_not_distrusted_and_telling_a_store_that_hangs_ends() {
    let (store, pages) = filled();
    let reads = ColdReads::within(pages.clone(), SHORT).unwrap();
    store.hang(true);
    reads.get(b"family", b"row").unwrap_err();
    // It cannot be told now; nobody waits for that for ever.
    reads.distrust("it says so");
    store.hang(false);
    while reads.late().is_some() {
        std::thread::yield_now();
    }
    drop(reads);
    let reads = ColdReads::within(pages, EVER).unwrap();
    reads.distrust("it says so");
    let error = Pages::recover(store).map(|_| ()).unwrap_err();
    assert!(error.to_string().contains("in an earlier life it says so"), "{error}");
}

#[test]
fn whoever_drops_it_has_let_go_of_the_store() {
    let (_, pages) = filled();
    for _ in 0..100 {
        let reads = ColdReads::within(pages.clone(), EVER).unwrap();
        reads.get(b"family", b"row").unwrap();
        drop(reads);
        assert_eq!(Arc::strong_count(&pages), 1);
    }
}

/// A store with a bug in it.
struct Buggy;

impl Store for Buggy {
    fn get(&self, _: &[u8]) -> Result<Option<Vec<u8>>, Error> {
        panic!("planted in a store")
    }
    fn range(&self, _: &[u8], _: Option<&[u8]>, _: bool, _: usize) -> Result<Vec<Entry>, Error> {
        panic!("planted in a store")
    }
    fn keys(&self, _: &[u8], _: Option<&[u8]>, _: usize) -> Result<Vec<Vec<u8>>, Error> {
        Ok(Vec::new())
    }
    fn apply(&self, _: &[Change]) -> Result<(), Error> {
        Ok(())
    }
    fn flush(&self) -> Result<(), Error> {
        Ok(())
    }
    fn stats(&self) -> Result<StoreStats, Error> {
        Ok(StoreStats::default())
    }
}

#[test]
fn a_bug_in_a_read_is_its_callers_and_the_next_read_is_made() {
    let reads = ColdReads::within(Arc::new(Pages::new(Arc::new(Buggy))), EVER).unwrap();
    let read = || drop(reads.get(b"family", b"row"));
    let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(read)).unwrap_err();
    assert_eq!(crate::error::panic_text(&*panic), Some("planted in a store"));
    assert_eq!(reads.families(b"", None, 1).unwrap(), Vec::<Vec<u8>>::new());
}
