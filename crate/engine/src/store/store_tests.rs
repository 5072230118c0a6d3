use super::{Change, MapStore, RedbStore, SledStore, Store};
use crate::error::Error;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use std::path::Path;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(60);

#[derive(Clone, Debug)]
enum Step {
    Apply(Vec<Change>),
    Get(Vec<u8>),
    Range(Vec<u8>, Option<Vec<u8>>, bool, usize),
    Keys(Vec<u8>, Option<Vec<u8>>, usize),
    Reopen,
}

fn any_step() -> impl Strategy<Value = Step> {
    let key = || prop::collection::vec(prop::sample::select(vec![0u8, 1, 2, 0x61, 0xff]), 0..5);
    let value = prop::option::weighted(0.8, prop::collection::vec(any::<u8>(), 0..2000));
    prop_oneof![
        4 => prop::collection::vec((key(), value), 0..8).prop_map(Step::Apply),
        2 => key().prop_map(Step::Get),
        3 => (key(), prop::option::of(key()), any::<bool>(), 0..6usize).prop_map(|(a, b, c, d)| Step::Range(a, b, c, d)),
        2 => (key(), prop::option::of(key()), 0..6usize).prop_map(|(a, b, c)| Step::Keys(a, b, c)),
        1 => Just(Step::Reopen),
    ]
}

/// The map is the oracle: a store answers as it does, also after it was closed and opened.
fn check<S: Store>(open: fn(&Path, Duration) -> Result<S, Error>, steps: Vec<Step>) -> Result<(), TestCaseError> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("store");
    let map = MapStore::default();
    let mut store = open(&path, LIMIT).unwrap();
    for step in steps {
        match step {
            Step::Apply(batch) => {
                // A key twice in one batch: the last change counts, in both.
                map.apply(&batch).unwrap();
                store.apply(&batch).unwrap();
            }
            Step::Get(key) => prop_assert_eq!(store.get(&key).unwrap(), map.get(&key).unwrap()),
            Step::Range(from, to, reverse, limit) => {
                let of = |store: &dyn Store| store.range(&from, to.as_deref(), reverse, limit).unwrap();
                prop_assert_eq!(of(&store), of(&map));
            }
            Step::Keys(from, to, limit) => {
                let of = |store: &dyn Store| store.keys(&from, to.as_deref(), limit).unwrap();
                prop_assert_eq!(of(&store), of(&map));
            }
            Step::Reopen => {
                store.flush().unwrap();
                drop(store);
                store = open(&path, LIMIT).unwrap();
            }
        }
    }
    let all = |store: &dyn Store| store.range(&[], None, false, usize::MAX).unwrap();
    prop_assert_eq!(all(&store), all(&map));
    store.flush().unwrap();
    prop_assert!(store.stats().unwrap().bytes_on_disk > 0);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn sled_answers_as_the_map_does(steps in prop::collection::vec(any_step(), 1..40)) {
        check(SledStore::open, steps)?;
    }

    #[test]
    fn redb_answers_as_the_map_does(steps in prop::collection::vec(any_step(), 1..40)) {
        check(RedbStore::open, steps)?;
    }
}
