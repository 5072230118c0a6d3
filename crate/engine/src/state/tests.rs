//! A store that fails at a bad moment.

use super::*;
use crate::id::{FamilyKind, named};
use crate::limits::FAMILY_LOAD_BYTES_MAX;
use crate::store::Watermark;
use crate::store::failing::Failing;
use crate::wire::TaskDef;
use std::panic::{AssertUnwindSafe, catch_unwind};

// A command's rows are warmed before it is applied, so that no failed read leaves half of it: new rows too.
#[test]
fn what_was_warmed_is_applied_without_the_store() {
    let store = Arc::new(Failing::new(|| Error::Store("a read failed".to_string())));
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
    store.fail(true);
    let written = [&new, &old].map(|key| Written::new(key.clone(), Some(row()))).into_iter().collect();
    assert_eq!(state.apply(written, 2).len(), 2);
    assert!(state.get(&new).is_some());
    assert!(catch_unwind(AssertUnwindSafe(|| state.get(&key("other")))).is_err(), "the store does fail");
}

// Memory for what the store does not have yet is not taken from what is read all the time; nor is what is read once.
#[test]
fn neither_changed_rows_nor_rows_read_once_drive_out_what_is_read_again_and_again() {
    const CACHE_BYTES: usize = 16 << 10;
    const COUNT: u64 = 100;
    let store = Arc::new(Failing::new(|| Error::Store("a read failed".to_string())));
    let pages = Pages::new(store.clone());
    let key = |tenant: String| named(FamilyKind::TaskDef, &tenant, "a");
    let (read, ranged) = (key("read".to_string()), key("ranged".to_string()));
    let once: Vec<Key> = (0..COUNT).map(|number| key(format!("x{number:03}"))).collect();
    let row = || Row::TaskDef(Arc::new(TaskDef { description: Some("x".repeat(1_000)), ..TaskDef::default() }));
    let value = Written::new(read.clone(), Some(row())).value.expect("a row");
    let rows: [(&[u8], Option<&[u8]>); 1] = [(&read.suffix, Some(&value))];
    let families = [&ranged, &read].into_iter().chain(&once).map(|key| (key.family.as_bytes(), rows));
    pages.fold(families, Watermark { position: 1, state_hash: 0, schema: 1 }).unwrap();
    let mut state = State::new(Some(Arc::new(pages)), 1, 0);
    state.set_cache_bytes_max(CACHE_BYTES);
    let all = |state: &mut State, key: &Key| state.range(&key.family, Bound::Unbounded, Bound::Unbounded, false, 2).len();
    for (number, once) in once.iter().enumerate() {
        let changed = key(format!("changed{number}"));
        state.warm(&changed);
        state.apply(vec![Written::new(changed, Some(row()))], 2 + number as u64);
        assert!(state.get(once).is_some() && state.get(&read).is_some());
        assert_eq!(all(&mut state, &ranged), 1);
        state.evict();
    }
    store.fail(true);
    assert!(state.get(&read).is_some());
    assert_eq!(all(&mut state, &ranged), 1);
    assert!(catch_unwind(AssertUnwindSafe(|| state.get(&once[0]))).is_err(), "the cache has a bound");
}
