//! Pages of searches and lists: how long one is, and where the next begins.
//!
//! A bookmark is opaque to clients: version byte, checksum (eight bytes, little-endian), then the key of the last result. The checksum
//! covers the criteria too, so that a bookmark goes on only with the search it came from. It goes by the key, not by a number of
//! results: rows may come and go between two pages (spec C 4.1).
//!
//! **Invariant:** a bookmark handed out stays good after a restart and an upgrade: a new form gets a new version byte.

use crate::error::Reject;
use crate::limits::{PAGE_ROWS_DEFAULT, PAGE_ROWS_MAX};
use xxhash_rust::xxh3::{Xxh3Default, xxh3_64};

/// The form of bookmarks written today.
const VERSION: u8 = 1;

/// Bytes before the key: version and checksum.
const HEAD_BYTES: usize = 1 + size_of::<u64>();

/// Where a search goes on.
pub struct Bookmark;

impl Bookmark {
    /// The bookmark after the result whose key is `last_key`, for the search with these criteria.
    pub fn encode(criteria_hash: u64, last_key: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(HEAD_BYTES + last_key.len());
        bytes.push(VERSION);
        bytes.extend(checksum(criteria_hash, last_key).to_le_bytes());
        bytes.extend(last_key);
        bytes
    }

    /// The key after which the search goes on. Errors: INVALID_ARGUMENT if the bookmark is damaged or comes from another search.
    pub fn decode(criteria_hash: u64, bytes: &[u8]) -> Result<Vec<u8>, Reject> {
        let (head, key) = bytes.split_at_checked(HEAD_BYTES).ok_or_else(|| refused("it is too short"))?;
        if head[0] != VERSION {
            return Err(refused("it has an unknown form"));
        }
        if head[1..] != checksum(criteria_hash, key).to_le_bytes() {
            return Err(refused("it is damaged or comes from another search"));
        }
        Ok(key.to_vec())
    }
}

/// What a search looks for, as one number: the method, the tenant and every criterion, in a fixed order. Page size and bookmark are not
/// part of it.
pub fn criteria_hash(parts: &[&[u8]]) -> u64 {
    let mut hasher = Xxh3Default::new();
    for part in parts {
        // The length keeps ("ab", "c") and ("a", "bc") apart.
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hasher.digest()
}

/// How many results a page has: 100 by default, at most [`PAGE_ROWS_MAX`], 0 means none (spec C 4.1). Errors: INVALID_ARGUMENT if
/// negative.
pub fn page_rows(limit: Option<i32>) -> Result<usize, Reject> {
    match limit {
        None => Ok(PAGE_ROWS_DEFAULT),
        Some(limit) => usize::try_from(limit)
            .map(|rows| rows.min(PAGE_ROWS_MAX))
            .map_err(|_| Reject::invalid(format!("Expected a limit of 0 or more, but got {limit}"))),
    }
}

fn checksum(criteria_hash: u64, key: &[u8]) -> u64 {
    let mut input = criteria_hash.to_le_bytes().to_vec();
    input.extend(key);
    xxh3_64(&input)
}

fn refused(reason: &str) -> Reject {
    Reject::invalid(format!("Expected a bookmark of this very search, but {reason}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;

    fn check(criteria: &[&[u8]], bytes: &[u8], expected: Result<&[u8], &str>) {
        match (Bookmark::decode(criteria_hash(criteria), bytes), expected) {
            (Ok(key), Ok(expected)) => assert_eq!(key, expected),
            (Err(reject), Err(reason)) => {
                assert_eq!(reject.code, Code::InvalidArgument);
                assert!(reject.message.ends_with(reason), "{} should end with {reason}", reject.message);
            }
            (found, expected) => panic!("{bytes:?}: expected {expected:?}, but got {found:?}"),
        }
    }

    #[test]
    fn a_bookmark_leads_back_to_its_key_and_only_in_its_own_search() {
        let criteria: &[&[u8]] = &[b"SearchTaskDef", b"default", b"gr"];
        let bookmark = Bookmark::encode(criteria_hash(criteria), b"greet\0");
        check(criteria, &bookmark, Ok(b"greet\0"));
        check(criteria, &Bookmark::encode(criteria_hash(criteria), b""), Ok(b""));
        for foreign in
            [[b"SearchTaskDef" as &[u8], b"default", b"g"], [b"SearchTaskDef", b"other", b"gr"], [b"SearchTaskDefd", b"efault", b"gr"]]
        {
            check(&foreign, &bookmark, Err("it is damaged or comes from another search"));
        }
    }

    #[test]
    fn every_damaged_byte_is_noticed() {
        let criteria: &[&[u8]] = &[b"SearchTaskDef"];
        let bookmark = Bookmark::encode(criteria_hash(criteria), b"greet\0");
        for place in 0..bookmark.len() {
            let mut damaged = bookmark.clone();
            damaged[place] ^= 0x40;
            let reason = if place == 0 { "it has an unknown form" } else { "it is damaged or comes from another search" };
            check(criteria, &damaged, Err(reason));
        }
        check(criteria, &bookmark[..HEAD_BYTES - 1], Err("it is too short"));
        check(criteria, &[], Err("it is too short"));
    }

    #[test]
    fn a_page_has_a_hundred_results_unless_told() {
        for (limit, rows) in [(None, 100), (Some(0), 0), (Some(7), 7), (Some(1_000), 1_000), (Some(i32::MAX), 1_000)] {
            assert_eq!(page_rows(limit), Ok(rows));
        }
        assert_eq!(page_rows(Some(-1)), Err(Reject::invalid("Expected a limit of 0 or more, but got -1")));
    }
}
