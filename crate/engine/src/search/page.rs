//! One page of a search or list: limit, bookmark, and whether there is more (spec C 4.1).

use super::bookmark::{Bookmark, criteria_hash, page_rows};
use crate::error::Reject;
use crate::id::{Family, prefix_end, put_i64};
use crate::tx::Tx;
use std::ops::Bound;

/// The rows of a page, and where the next one begins. `None`: there is none.
pub struct Page<T> {
    pub rows: Vec<T>,
    pub bookmark: Option<Vec<u8>>,
}

/// Reads one page. `read` gives rows with their keys, in order, beyond a key and at most so many.
///
/// `criteria` is what the search was asked for: a bookmark of other criteria is refused.
pub fn page<T>(
    criteria: &[&[u8]],
    limit: Option<i32>,
    bookmark: Option<Vec<u8>>,
    mut read: impl FnMut(Option<&[u8]>, usize) -> Vec<(Vec<u8>, T)>,
) -> Result<Page<T>, Reject> {
    let limit = page_rows(limit)?;
    let criteria = criteria_hash(criteria);
    let after = bookmark.map(|bookmark| Bookmark::decode(criteria, &bookmark)).transpose()?;
    let mut rows = read(after.as_deref(), limit + 1);
    let more = rows.len() > limit;
    rows.truncate(limit);
    let last = rows.last().map(|(key, _)| key.clone()).or(after);
    let bookmark = last.filter(|_| more).map(|key| Bookmark::encode(criteria, &key));
    Ok(Page { rows: rows.into_iter().map(|(_, row)| row).collect(), bookmark })
}

/// The next entries over all families, in order. Each begins with a time, which may be bounded on both sides, to the millisecond.
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
