//! One slot of the state: a row or an entry in memory, and what is known of it. Not here: where slots are kept (`state`).

use super::{Content, ReadFailed};
use crate::error::Error;
use crate::id::{Family, FamilyKind, Key};
use crate::row::Row;
use crate::state_hash;
use std::ops::Bound;

/// A row or an entry in memory, or the trace of a deleted one.
pub struct Slot {
    /// `None`: deleted, and the store does not know yet.
    pub content: Option<Content>,
    pub bytes: u32,
    pub hash: u128,
    /// Position of the last change; 0 once the store has it.
    pub changed_at: u64,
    /// The store may hold something under this key. Where it cannot, a deletion leaves no trace here.
    pub maybe_stored: bool,
}

pub fn clean_slot(key: &Key, value: &[u8]) -> Slot {
    let hash = if key.family.is_derived() { 0 } else { row_hash(key, value) };
    Slot { content: Some(decode(key, value)), bytes: value.len() as u32, hash, changed_at: 0, maybe_stored: true }
}

pub fn decode(key: &Key, value: &[u8]) -> Content {
    if key.family.is_derived() {
        return Content::Entry;
    }
    match Row::decode(key, value) {
        Some(row) => Content::Row(row),
        None => {
            read_failed(Error::Store(format!("Expected a row under {key:?}, but its {} bytes are none: the store is damaged", value.len())))
        }
    }
}

pub fn read_failed(error: Error) -> ! {
    std::panic::resume_unwind(Box::new(ReadFailed(error)))
}

/// What a row adds to the hash of the state.
pub fn row_hash(key: &Key, value: &[u8]) -> u128 {
    state_hash::row_hash(key.family.as_bytes(), &key.suffix, value)
}

/// Memory a slot takes up, roughly: the row decoded is about twice its bytes, and the maps around it have their price.
pub fn slot_bytes(suffix: &[u8], value: u32) -> usize {
    const OVERHEAD: usize = 160;
    OVERHEAD + suffix.len() + 3 * value as usize
}

pub fn empty_range(from: &Bound<Vec<u8>>, to: &Bound<Vec<u8>>) -> bool {
    match (from, to) {
        (Bound::Unbounded, _) | (_, Bound::Unbounded) => false,
        (Bound::Included(from), Bound::Included(to)) => from > to,
        (Bound::Included(from) | Bound::Excluded(from), Bound::Included(to) | Bound::Excluded(to)) => from >= to,
    }
}

/// Families worked off from their first entry on.
pub fn is_read_from_head(family: &Family) -> bool {
    matches!(family.kind(), Some(FamilyKind::Timer | FamilyKind::TaskQueue | FamilyKind::UnclaimedEvent | FamilyKind::WaitingForKey))
}
