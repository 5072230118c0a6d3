use super::{Change, MapStore, SledStore, Store};
use proptest::prelude::*;
use std::time::Duration;

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

fn open(path: &std::path::Path) -> SledStore {
    SledStore::open(path, Duration::from_secs(60)).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    /// The map is the oracle: sled answers as it does, also after it was closed and opened.
    #[test]
    fn sled_answers_as_the_map_does(steps in prop::collection::vec(any_step(), 1..40)) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("store");
        let map = MapStore::default();
        let mut sled = open(&path);
        for step in steps {
            match step {
                Step::Apply(batch) => {
                    // A key twice in one batch: the last change counts, in both.
                    map.apply(&batch).unwrap();
                    sled.apply(&batch).unwrap();
                }
                Step::Get(key) => prop_assert_eq!(sled.get(&key).unwrap(), map.get(&key).unwrap()),
                Step::Range(from, to, reverse, limit) => {
                    let of = |store: &dyn Store| store.range(&from, to.as_deref(), reverse, limit).unwrap();
                    prop_assert_eq!(of(&sled), of(&map));
                }
                Step::Keys(from, to, limit) => {
                    let of = |store: &dyn Store| store.keys(&from, to.as_deref(), limit).unwrap();
                    prop_assert_eq!(of(&sled), of(&map));
                }
                Step::Reopen => {
                    sled.flush().unwrap();
                    drop(sled);
                    sled = open(&path);
                }
            }
        }
        let all = |store: &dyn Store| store.range(&[], None, false, usize::MAX).unwrap();
        prop_assert_eq!(all(&sled), all(&map));
        sled.flush().unwrap();
        prop_assert!(sled.stats().unwrap().bytes_on_disk > 0);
    }
}
