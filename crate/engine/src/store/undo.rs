//! What pages were before a fold that has not reached its watermark. Opening puts them back.
//!
//! Each batch of a fold brings its own undo entry, so whatever part of a fold survives a crash can be taken back; the batch with the
//! watermark deletes them. So an opened store is exactly the state at its watermark: replaying from there meets the rows it expects,
//! and the running hash comes out right.
//!
//! ```text
//! key   = 00 00 'u', number u64 BE
//! value = u32 LE CRC-32 of (key, the rest), then for each page the batch changed: its key, 0 (there was none) | 1 + value bytes, value
//! ```
//! **Invariant:** undo entries exist only between the first batch of a fold and its watermark; the latest is taken back first.

use super::page::{checksum, damaged};
use super::{Change, Store};
use crate::error::Error;
use crate::varint::{put_bytes, put_varint, take, take_bytes, take_varint};

const FIRST: &[u8] = &[0, 0, b'u'];
const END: &[u8] = &[0, 0, b'v'];

fn undo_key(number: u64) -> Vec<u8> {
    [FIRST, &number.to_be_bytes()].concat()
}

/// The undo entry of one batch, made while the batch is.
#[derive(Default)]
pub struct Undo(Vec<u8>);

impl Undo {
    /// Notes what the store holds under `key` before the batch.
    pub fn note(&mut self, key: &[u8], old: Option<&[u8]>) {
        put_bytes(&mut self.0, key);
        put_varint(&mut self.0, old.map_or(0, |old| old.len() as u64 + 1));
        self.0.extend_from_slice(old.unwrap_or_default());
    }

    pub fn entry(self, number: u64) -> Change {
        let key = undo_key(number);
        let mut value = checksum(&key, &self.0).to_le_bytes().to_vec();
        value.extend_from_slice(&self.0);
        (key, Some(value))
    }
}

/// Deletes the undo entries of a fold that is complete.
pub fn forget(count: u64) -> impl Iterator<Item = Change> {
    (0..count).map(|number| (undo_key(number), None))
}

/// Takes back a fold that did not reach its watermark. Returns the batches taken back.
pub fn take_back(store: &dyn Store) -> Result<u64, Error> {
    let mut count = 0;
    while let Some((key, value)) = store.range(FIRST, Some(END), true, 1)?.pop() {
        let mut batch = decode(&key, &value)?;
        batch.push((key, None));
        store.apply(&batch)?;
        count += 1;
    }
    if count > 0 {
        store.flush()?;
    }
    Ok(count)
}

fn decode(key: &[u8], value: &[u8]) -> Result<Vec<Change>, Error> {
    let (crc, mut rest) = value.split_first_chunk::<4>().ok_or_else(|| damaged(key, "it is cut off"))?;
    if u32::from_le_bytes(*crc) != checksum(key, rest) {
        return Err(damaged(key, "its checksum differs"));
    }
    let mut batch = Vec::new();
    while !rest.is_empty() {
        let fault = |fault: crate::varint::Malformed| damaged(key, fault.0);
        let page_key = take_bytes(&mut rest).map_err(fault)?.to_vec();
        let old = match take_varint(&mut rest).map_err(fault)?.checked_sub(1) {
            None => None,
            Some(length) => Some(take(&mut rest, length).map_err(fault)?.to_vec()),
        };
        batch.push((page_key, old));
    }
    Ok(batch)
}
