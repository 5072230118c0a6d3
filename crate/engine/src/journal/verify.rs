//! Reads a whole journal and follows the hash of its state from group to group, without knowing what rows mean.
//!
//! **Invariant:** changes nothing. Memory: some 60 bytes for each live row, which is what following the hash costs.

use super::Replayed;
use super::disk::Disk;
use super::recovery::{Recovered, replay};
use crate::error::Error;
use crate::state_hash::row_hash;
use std::collections::BTreeMap;
use std::path::Path;

/// What was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    pub recovered: Recovered,
    /// Live rows at the end.
    pub rows: u64,
    /// Groups whose hash was compared.
    pub groups: u64,
}

/// Hashes of live rows, by hashes of their keys.
#[derive(Default)]
struct Hashes {
    rows: BTreeMap<u128, u128>,
    sum: u128,
}

impl Hashes {
    fn put(&mut self, family: &[u8], suffix: &[u8], value: Option<&[u8]>) {
        let key = row_hash(family, suffix, &[]);
        let old = match value {
            Some(value) => {
                let hash = row_hash(family, suffix, value);
                self.sum = self.sum.wrapping_add(hash);
                self.rows.insert(key, hash)
            }
            None => self.rows.remove(&key),
        };
        self.sum = self.sum.wrapping_sub(old.unwrap_or(0));
    }
}

/// As [`verify`](super::verify), and compares the state's hash at the end of every group and of the base.
/// Errors: as there, and `HashMismatch`.
pub fn verify_state<D: Disk>(disk: &D, data_dir: &Path) -> Result<Verified, Error> {
    let mut hashes = Hashes::default();
    let mut groups = 0;
    let recovered = replay(disk, data_dir, &mut |replayed| {
        match replayed {
            Replayed::Base { .. } => (),
            Replayed::Row { family, suffix, value } => hashes.put(family, suffix, Some(value)),
            Replayed::Record(record) => {
                for family in record.families() {
                    family.rows.for_each(|(suffix, value)| hashes.put(family.family, suffix, value));
                }
            }
            Replayed::BaseEnd { position, state_hash } | Replayed::GroupEnd { position, state_hash } => {
                groups += 1;
                if hashes.sum != state_hash {
                    return Err(Error::HashMismatch { position, expected: state_hash, found: hashes.sum });
                }
            }
        }
        Ok(())
    })?;
    Ok(Verified { recovered, rows: hashes.rows.len() as u64, groups })
}
