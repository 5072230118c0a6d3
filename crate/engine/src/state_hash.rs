//! What one row adds to the hash of the state. The hash of a state is the sum over its live rows, so it does not depend on their order, and a
//! change costs what it changes.
//!
//! **Invariant:** for ever. Journals state these hashes.

use xxhash_rust::xxh3::Xxh3Default;

/// The hash of a row, by the bytes of its key and value.
pub fn row_hash(family: &[u8], suffix: &[u8], value: &[u8]) -> u128 {
    let mut hasher = Xxh3Default::new();
    hasher.update(&(family.len() as u32).to_le_bytes());
    hasher.update(family);
    hasher.update(&(suffix.len() as u32).to_le_bytes());
    hasher.update(suffix);
    hasher.update(value);
    hasher.digest128()
}
