//! Rows that were decoded before, for the simulator: each of its openings reads the same bytes again, and they say the same each time.
//!
//! Not in the engine that is shipped. On only between [`Remembering::begin`] and its end, on that OS thread; damaged bytes are other bytes.

use super::Row;
use crate::id::Key;
use std::cell::RefCell;
use xxhash_rust::xxh3::xxh3_128_with_seed;

/// Places for rows, by the hash of their bytes: a run has some thousands of them. The later takes the place of the earlier.
const PLACES: usize = 1 << 13;

type Places = Vec<Option<(u128, Row)>>;

thread_local! {
    static KNOWN: RefCell<Places> = const { RefCell::new(Vec::new()) };
}

/// Remembers rows until it is dropped.
pub struct Remembering(());

impl Remembering {
    pub fn begin() -> Remembering {
        KNOWN.set(vec![None; PLACES]);
        Remembering(())
    }
}

impl Drop for Remembering {
    fn drop(&mut self) {
        KNOWN.set(Vec::new());
    }
}

/// The row of these bytes, if it is known; else what `decode` says of them.
pub fn known_or(key: &Key, bytes: &[u8], decode: impl FnOnce() -> Option<Row>) -> Option<Row> {
    if KNOWN.with_borrow(Vec::is_empty) {
        return decode();
    }
    // What a row is follows from the first bytes of its key: see `super::Place`.
    let first = |bytes: &[u8]| u64::from(bytes.first().copied().unwrap_or_default());
    let hash = xxh3_128_with_seed(bytes, first(key.family.as_bytes()) << 8 | first(&key.suffix));
    let place = hash as usize % PLACES;
    let known = KNOWN.with_borrow(|places| places[place].as_ref().filter(|(of, _)| *of == hash).map(|(_, row)| row.clone()));
    known.or_else(|| {
        let row = decode()?;
        let earlier = KNOWN.with_borrow_mut(|places| places[place].replace((hash, row.clone())));
        drop(earlier);
        Some(row)
    })
}
