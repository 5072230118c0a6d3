//! Pages over entries that begin with a time: several families merged, bounded by a window, filtered (spec C 4.1).

use super::bookmark::{Bookmark, criteria_hash, page_rows};
use super::page::{Page, page as whole_page};
use crate::error::Reject;
use crate::id::{Family, prefix_end, put_i64};
use crate::limits::{FILTERED_ROWS_MAX, PAGE_ROWS_MAX};
use crate::tx::{Tx, millis};
use crate::wire::Timestamp;
use std::ops::Bound;

/// The entries of some families whose time lies in a window; both bounds are inclusive.
pub struct Timed {
    families: Vec<Family>,
    from_ms: Option<i64>,
    to_ms: Option<i64>,
}

impl Timed {
    pub fn new(families: Vec<Family>, from: Option<&Timestamp>, to: Option<&Timestamp>) -> Timed {
        Timed { families, from_ms: millis(from), to_ms: millis(to) }
    }
}

/// The entries that `pick` takes, as what it makes of them, in order. A page may be short of its limit and still have a bookmark: only so
/// many are looked at. Errors: INVALID_ARGUMENT for a bad limit or bookmark.
pub fn page<T>(
    tx: &mut Tx<'_>,
    criteria: &[u8],
    entries: &Timed,
    limit: Option<i32>,
    bookmark: Option<Vec<u8>>,
    mut pick: impl FnMut(&mut Tx<'_>, &[u8]) -> Option<T>,
) -> Result<Page<T>, Reject> {
    page_rows(limit)?;
    let mut scan = |after: Option<&[u8]>, limit: usize| {
        let mut found = Vec::new();
        let mut after = after.map(<[u8]>::to_vec);
        let mut seen = 0;
        loop {
            let batch = merged(tx, &entries.families, after.as_deref(), entries.from_ms, entries.to_ms, limit.min(PAGE_ROWS_MAX + 1));
            seen += batch.len();
            let full = batch.len() == limit.min(PAGE_ROWS_MAX + 1);
            after = batch.last().cloned().or(after);
            for suffix in batch {
                if let Some(picked) = pick(tx, &suffix) {
                    found.push((suffix, picked));
                }
            }
            if !full || found.len() >= limit || seen >= FILTERED_ROWS_MAX {
                found.truncate(limit);
                return (found, full.then_some(after).flatten());
            }
        }
    };
    // A page of a filtered search may be short and yet have a successor: the scan stopped at its bound.
    let mut stopped_at = None;
    let Page { rows, bookmark } = whole_page(&[criteria], limit, bookmark, |after, limit| {
        let (found, stop) = scan(after, limit);
        stopped_at = (found.len() < limit).then_some(stop).flatten();
        found
    })?;
    let bookmark = bookmark.or_else(|| stopped_at.map(|key| Bookmark::encode(criteria_hash(&[criteria]), &key)));
    Ok(Page { rows, bookmark })
}

/// The next entries over all families, in order: from one time to another, both inclusive, at most `limit`.
pub fn merged(
    tx: &mut Tx<'_>,
    families: &[Family],
    after: Option<&[u8]>,
    from_ms: Option<i64>,
    to_ms: Option<i64>,
    limit: usize,
) -> Vec<Vec<u8>> {
    let bound = |ms: i64| {
        let mut bytes = Vec::new();
        put_i64(&mut bytes, ms);
        bytes
    };
    let earliest = from_ms.map(bound);
    let from = match (after, earliest) {
        (Some(after), Some(earliest)) if after < earliest.as_slice() => Bound::Included(earliest),
        (Some(after), _) => Bound::Excluded(after.to_vec()),
        (None, Some(earliest)) => Bound::Included(earliest),
        (None, None) => Bound::Unbounded,
    };
    // Inclusive to the millisecond (spec C 4.1).
    let to = to_ms.and_then(|ms| prefix_end(&bound(ms))).map_or(Bound::Unbounded, Bound::Excluded);
    let mut suffixes: Vec<Vec<u8>> = Vec::new();
    for family in families {
        suffixes.extend(tx.entries(family, from.clone(), to.clone(), limit).into_iter().map(<[u8]>::into_vec));
    }
    suffixes.sort_unstable();
    suffixes.truncate(limit);
    suffixes
}
