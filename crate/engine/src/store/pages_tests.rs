use super::page::{page_key, split_key};
use super::{Loaded, MapStore, Pages, RedbStore, SledStore, Store, Watermark};
use crate::error::Error;
use crate::journal::FamilyChanges;
use crate::limits::PAGE_BYTES_MAX;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::ops::{Bound, RangeBounds};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

const WATERMARK: Watermark = Watermark { position: 1, state_hash: 2, schema: 3 };

type Model = BTreeMap<Vec<u8>, BTreeMap<Vec<u8>, Vec<u8>>>;
type Changes = BTreeMap<Vec<u8>, BTreeMap<Vec<u8>, Option<Vec<u8>>>>;

fn in_memory() -> (Arc<MapStore>, Pages) {
    let store = Arc::new(MapStore::default());
    (store.clone(), Pages::new(store))
}

fn fold(pages: &Pages, changes: &Changes) {
    let changes = changes.iter().map(|(family, rows)| (family.as_slice(), rows.iter().map(|(s, v)| (s.as_slice(), v.as_deref()))));
    pages.fold(changes, WATERMARK).unwrap();
}

/// Folds rows of one family; `None` deletes.
fn fold_rows(pages: &Pages, family: &[u8], rows: impl IntoIterator<Item = (Vec<u8>, Option<Vec<u8>>)>) {
    fold(pages, &BTreeMap::from([(family.to_vec(), rows.into_iter().collect())]));
}

fn number(n: u32) -> Vec<u8> {
    n.to_be_bytes().to_vec()
}

fn all(pages: &Pages, family: &[u8]) -> Vec<(Vec<u8>, Vec<u8>)> {
    pages.range(family, Bound::Unbounded, Bound::Unbounded, false, usize::MAX).unwrap()
}

/// Sizes of all pages, in order of their keys.
fn page_sizes(store: &dyn Store) -> Vec<usize> {
    store.range(&[0, 1], None, false, usize::MAX).unwrap().into_iter().map(|(_, value)| value.len()).collect()
}

#[derive(Clone, Debug)]
enum Step {
    Fold(Changes),
    Get(Vec<u8>, Vec<u8>),
    Range(Vec<u8>, Bound<Vec<u8>>, Bound<Vec<u8>>, bool, usize),
    Load(Vec<u8>, usize),
    Families(Vec<u8>, Option<Vec<u8>>, usize),
}

fn any_step() -> impl Strategy<Value = Step> {
    // Few families, some of them beginnings of others, with the bytes that are escaped.
    let name = || prop::collection::vec(prop::sample::select(vec![0u8, 1, 2, 0xff]), 0..3);
    let suffix = || prop::collection::vec(prop::sample::select(vec![0u8, 1, 7, 0xff]), 0..6);
    let bound = move || prop_oneof![suffix().prop_map(Bound::Included), suffix().prop_map(Bound::Excluded), Just(Bound::Unbounded),];
    // Values large enough that pages split.
    let value = prop::option::weighted(0.75, (any::<u8>(), 0..3_000usize).prop_map(|(byte, bytes)| vec![byte; bytes]));
    let rows = prop::collection::btree_map(suffix(), value, 0..20);
    prop_oneof![
        4 => prop::collection::btree_map(name(), rows, 0..4).prop_map(Step::Fold),
        2 => (name(), suffix()).prop_map(|(family, suffix)| Step::Get(family, suffix)),
        4 => (name(), bound(), bound(), any::<bool>(), 0..30usize).prop_map(|(f, a, b, r, l)| Step::Range(f, a, b, r, l)),
        2 => (name(), 0..60_000usize).prop_map(|(family, bytes)| Step::Load(family, bytes)),
        3 => (name(), prop::option::of(name()), 0..6usize).prop_map(|(p, a, l)| Step::Families(p, a, l)),
    ]
}

fn borrowed(bound: &Bound<Vec<u8>>) -> Bound<&[u8]> {
    bound.as_ref().map(Vec::as_slice)
}

fn within(suffix: &[u8], from: &Bound<Vec<u8>>, to: &Bound<Vec<u8>>) -> bool {
    <(Bound<&[u8]>, Bound<&[u8]>) as RangeBounds<[u8]>>::contains(&(borrowed(from), borrowed(to)), suffix)
}

fn check(pages: &Pages, model: &mut Model, step: Step) {
    match step {
        Step::Fold(changes) => {
            fold(pages, &changes);
            for (family, rows) in changes {
                let model_rows = model.entry(family).or_default();
                for (suffix, value) in rows {
                    match value {
                        Some(value) => model_rows.insert(suffix, value),
                        None => model_rows.remove(&suffix),
                    };
                }
            }
            model.retain(|_, rows| !rows.is_empty());
        }
        Step::Get(family, suffix) => {
            let expected = model.get(&family).and_then(|rows| rows.get(&suffix)).cloned();
            assert_eq!(pages.get(&family, &suffix).unwrap(), expected);
        }
        Step::Range(family, from, to, reverse, limit) => {
            let rows = model.get(&family).cloned().unwrap_or_default();
            let mut expected: Vec<_> = rows.into_iter().filter(|(suffix, _)| within(suffix, &from, &to)).collect();
            if reverse {
                expected.reverse();
            }
            expected.truncate(limit);
            assert_eq!(pages.range(&family, borrowed(&from), borrowed(&to), reverse, limit).unwrap(), expected);
        }
        Step::Load(family, bytes_max) => {
            let rows: Vec<_> = model.get(&family).cloned().unwrap_or_default().into_iter().collect();
            let bytes: usize = rows.iter().map(|(suffix, value)| suffix.len() + value.len()).sum();
            let complete = bytes <= bytes_max;
            let expected = Loaded { rows: if complete { rows } else { Vec::new() }, complete };
            assert_eq!(pages.load(&family, bytes_max).unwrap(), expected);
        }
        Step::Families(prefix, after, limit) => {
            let names = model.keys().filter(|name| name.starts_with(&prefix) && after.as_ref().is_none_or(|after| *name > after));
            let expected: Vec<_> = names.take(limit).cloned().collect();
            assert_eq!(pages.families(&prefix, after.as_deref(), limit).unwrap(), expected);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]
    #[test]
    fn pages_answer_as_a_map_of_rows_does(steps in prop::collection::vec(any_step(), 1..30)) {
        let (_, pages) = in_memory();
        let mut model = Model::new();
        steps.into_iter().for_each(|step| check(&pages, &mut model, step));
    }

    #[test]
    fn keys_sort_as_family_and_suffix_do(
        a in (prop::collection::vec(0u8..3, 0..4), prop::collection::vec(0u8..3, 0..3)),
        b in (prop::collection::vec(0u8..3, 0..4), prop::collection::vec(0u8..3, 0..3)),
    ) {
        prop_assert_eq!(page_key(&a.0, &a.1).cmp(&page_key(&b.0, &b.1)), a.cmp(&b));
        let key = page_key(&a.0, &a.1);
        prop_assert_eq!(split_key(&key).unwrap(), (a.0, a.1.as_slice()));
    }
}

type Open = fn(&Path) -> Arc<dyn Store>;
const ON_DISK: [Open; 2] = [
    |dir| Arc::new(SledStore::open(&dir.join("store"), Duration::from_secs(60)).unwrap()),
    |dir| Arc::new(RedbStore::open(&dir.join("store"), Duration::from_secs(60)).unwrap()),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    #[test]
    fn pages_on_disk_answer_as_a_map_of_rows_does(steps in prop::collection::vec(any_step(), 1..30)) {
        for open in ON_DISK {
            let dir = tempfile::tempdir().unwrap();
            let pages = Pages::new(open(dir.path()));
            let mut model = Model::new();
            steps.iter().cloned().for_each(|step| check(&pages, &mut model, step));
        }
    }
}

#[test]
fn a_small_family_is_one_entry() {
    let (store, pages) = in_memory();
    for run in 0..100 {
        fold_rows(&pages, format!("run-{run:03}").as_bytes(), (0..20).map(|n| (number(n), Some(vec![1; 100]))));
    }
    assert_eq!(page_sizes(&*store).len(), 100);
}

#[test]
fn rows_appended_in_order_leave_full_pages() {
    let (store, pages) = in_memory();
    for n in 0..2_000 {
        fold_rows(&pages, b"index", [(number(n), Some(vec![1; 100]))]);
    }
    let sizes = page_sizes(&*store);
    let (_, full) = sizes.split_last().unwrap();
    assert!(full.len() >= 10);
    assert!(full.iter().all(|&size| size <= PAGE_BYTES_MAX && size > PAGE_BYTES_MAX - 200), "{sizes:?}");
}

#[test]
fn a_page_that_grows_in_the_middle_is_split_in_halves() {
    let (store, pages) = in_memory();
    fold_rows(&pages, b"f", (0..150).map(|n| (number(n * 2), Some(vec![1; 100]))));
    assert_eq!(page_sizes(&*store).len(), 1);
    fold_rows(&pages, b"f", (0..10).map(|n| (number(n * 2 + 1), Some(vec![1; 100]))));
    let sizes = page_sizes(&*store);
    assert_eq!(sizes.len(), 2);
    assert!(sizes.iter().all(|&size| size > PAGE_BYTES_MAX / 3 && size < PAGE_BYTES_MAX * 2 / 3), "{sizes:?}");
    assert_eq!(all(&pages, b"f").len(), 160);
}

#[test]
fn a_row_larger_than_a_page_has_one_of_its_own() {
    let (store, pages) = in_memory();
    fold_rows(&pages, b"f", (0..5).map(|n| (number(n), Some(vec![1; if n == 2 { 100_000 } else { 10 }]))));
    assert_eq!(all(&pages, b"f").len(), 5);
    assert_eq!(page_sizes(&*store).iter().filter(|&&size| size > 100_000).count(), 1);
}

#[test]
fn an_empty_page_is_deleted() {
    let (store, pages) = in_memory();
    fold_rows(&pages, b"f", (0..1_000).map(|n| (number(n), Some(vec![1; 100]))));
    let before = page_sizes(&*store).len();
    assert!(before > 5);
    fold_rows(&pages, b"f", (0..500).map(|n| (number(n), None)));
    assert!(page_sizes(&*store).len() <= before / 2 + 1);
    fold_rows(&pages, b"f", (500..1_000).map(|n| (number(n), None)));
    assert_eq!(page_sizes(&*store), [0usize; 0]);
    assert_eq!(pages.families(b"", None, 10).unwrap(), Vec::<Vec<u8>>::new());
    // Nothing to delete: nothing is written.
    fold_rows(&pages, b"f", [(number(1), None)]);
    assert_eq!(page_sizes(&*store), [0usize; 0]);
}

#[test]
fn a_damaged_or_misplaced_page_is_never_read() {
    let (store, pages) = in_memory();
    fold_rows(&pages, b"f", (0..5).map(|n| (number(n), Some(vec![1; 10]))));
    let (key, good) = store.range(&[0, 1], None, false, 1).unwrap().remove(0);
    for at in 0..good.len() {
        let mut bad = good.clone();
        bad[at] ^= 4;
        store.apply(&[(key.clone(), Some(bad))]).unwrap();
        assert!(matches!(pages.get(b"f", &number(1)), Err(Error::StoreDamaged(text)) if text.contains("damaged")), "byte {at}");
    }
    for bytes in 0..good.len() {
        store.apply(&[(key.clone(), Some(good[..bytes].to_vec()))]).unwrap();
        assert!(pages.load(b"f", usize::MAX).is_err());
        assert!(pages.fold([FamilyChanges { family: b"f".to_vec(), rows: vec![(vec![1], None)] }.borrowed()], WATERMARK).is_err());
    }
    store.apply(&[(key, None), (page_key(b"g", b""), Some(good))]).unwrap();
    assert!(pages.get(b"g", &number(1)).is_err());
}

/// A store that fails from the nth batch on, as one whose disk is full.
struct Failing {
    store: MapStore,
    batches: std::sync::atomic::AtomicI64,
}

impl Store for Failing {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, Error> {
        self.store.get(key)
    }
    fn range(&self, from: &[u8], to: Option<&[u8]>, reverse: bool, limit: usize) -> Result<Vec<super::Entry>, Error> {
        self.store.range(from, to, reverse, limit)
    }
    fn keys(&self, from: &[u8], to: Option<&[u8]>, limit: usize) -> Result<Vec<Vec<u8>>, Error> {
        self.store.keys(from, to, limit)
    }
    fn apply(&self, batch: &[super::Change]) -> Result<(), Error> {
        if self.batches.fetch_sub(1, Ordering::Relaxed) <= 0 {
            return Err(Error::Store("full".into()));
        }
        self.store.apply(batch)
    }
    fn flush(&self) -> Result<(), Error> {
        Ok(())
    }
    fn stats(&self) -> Result<super::StoreStats, Error> {
        self.store.stats()
    }
}

/// A fold that stops anywhere keeps the old watermark, and folding everything since again gives the right rows.
#[test]
fn an_interrupted_fold_is_repaired_by_folding_again() {
    let old: Changes = BTreeMap::from([(b"f".to_vec(), (0..3_000).map(|n| (number(n), Some(vec![1; 500]))).collect())]);
    let rows = |n: u32| (number(n), if n.is_multiple_of(3) { None } else { Some(vec![2; 700]) });
    let new: Changes = (0..3u8).map(|f| (vec![b'e' + f], (0..2_500).map(rows).collect())).collect();
    let mut finished = false;
    for batches in 0..20 {
        let store = Arc::new(Failing { store: MapStore::default(), batches: 1_000.into() });
        let pages = Pages::new(store.clone());
        fold(&pages, &old);
        store.batches.store(batches, Ordering::Relaxed);
        let borrowed = new.iter().map(|(family, rows)| (family.as_slice(), rows.iter().map(|(s, v)| (s.as_slice(), v.as_deref()))));
        let after = Watermark { position: 2, ..WATERMARK };
        finished = pages.fold(borrowed.clone(), after).is_ok();
        assert_eq!(pages.watermark().unwrap(), Some(if finished { after } else { WATERMARK }));
        store.batches.store(1_000, Ordering::Relaxed);
        pages.fold(borrowed, after).unwrap();
        assert_eq!(all(&pages, b"e").len(), 1_666);
        assert_eq!(all(&pages, b"f").len(), 1_666 + 500);
    }
    assert!(finished, "the last tries had room for all batches");
}

/// An opened store is exactly the state at its watermark, wherever the fold after it stopped.
#[test]
fn an_interrupted_fold_is_taken_back_when_the_store_is_opened() {
    let old: Changes = (0..3u8).map(|f| (vec![b'e' + f], (0..2_000).map(|n| (number(n * 2), Some(vec![1; 500]))).collect())).collect();
    let rows = |n: u32| (number(n), if n.is_multiple_of(3) { None } else { Some(vec![2; 700]) });
    let new: Changes = (1..4u8).map(|f| (vec![b'e' + f], (0..2_500).map(rows).collect())).collect();
    let contents = |store: &dyn Store| store.range(&[], None, false, usize::MAX).unwrap();
    let mut interrupted = 0;
    for batches in 0..8 {
        let store = Arc::new(Failing { store: MapStore::default(), batches: 1_000.into() });
        let pages = Pages::new(store.clone());
        fold(&pages, &old);
        let before = contents(&*store);
        // Twice, as a caller does that tries again before it is restarted.
        for _ in 0..2 {
            store.batches.store(batches, Ordering::Relaxed);
            let borrowed = new.iter().map(|(family, rows)| (family.as_slice(), rows.iter().map(|(s, v)| (s.as_slice(), v.as_deref()))));
            interrupted += u32::from(pages.fold(borrowed, Watermark { position: 2, ..WATERMARK }).is_err());
        }
        store.batches.store(1_000, Ordering::Relaxed);
        let pages = Pages::recover(store.clone()).unwrap();
        if pages.watermark().unwrap() == Some(WATERMARK) {
            assert!(contents(&*store) == before, "after {batches} batches");
        }
        fold(&pages, &new);
        let reference = in_memory();
        fold(&reference.1, &old);
        fold(&reference.1, &new);
        for family in [b"e", b"f", b"g", b"h"] {
            assert_eq!(all(&pages, family), all(&reference.1, family));
        }
        assert_eq!(contents(&*store)[0].0, super::page::WATERMARK_KEY, "no undo entry is left");
    }
    assert!((6..16).contains(&interrupted), "folds were interrupted early, late and not at all: {interrupted}");
}

/// Rows that are there all the time are given once by every scan, whatever a fold does meanwhile.
fn scans_hold_while_folds_split(store: Arc<dyn Store>, rounds: u32) {
    let pages = Pages::new(store);
    let stable: Vec<Vec<u8>> = (0..400).map(|n| number(n * 1_000)).collect();
    fold_rows(&pages, b"f", stable.iter().map(|suffix| (suffix.clone(), Some(vec![1; 100]))));
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for round in 1..rounds {
                // Grows every page until it splits, then takes the same rows away again.
                let value = if round % 8 < 4 { Some(vec![2; 300]) } else { None };
                fold_rows(&pages, b"f", (0..400).map(|n| (number(n * 1_000 + 1 + round % 4), value.clone())));
            }
            done.store(true, Ordering::Relaxed);
        });
        let mut scans = 0;
        while !done.load(Ordering::Relaxed) || scans < 4 {
            let reverse = scans % 2 == 1;
            let mut rows = pages.range(b"f", Bound::Unbounded, Bound::Unbounded, reverse, usize::MAX).unwrap();
            if reverse {
                rows.reverse();
            }
            assert!(rows.is_sorted_by(|a, b| a.0 < b.0), "no row twice, all in order");
            let seen: Vec<&Vec<u8>> = rows.iter().map(|(suffix, _)| suffix).filter(|suffix| stable.binary_search(suffix).is_ok()).collect();
            assert!(seen.into_iter().eq(&stable), "no row missing");
            scans += 1;
        }
    });
}

#[test]
fn scans_are_whole_while_folds_split_pages_in_memory() {
    scans_hold_while_folds_split(Arc::new(MapStore::default()), 200);
}

#[test]
fn scans_are_whole_while_folds_split_pages_on_disk() {
    for open in ON_DISK {
        let dir = tempfile::tempdir().unwrap();
        scans_hold_while_folds_split(open(dir.path()), 60);
    }
}
