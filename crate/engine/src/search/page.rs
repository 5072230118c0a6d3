//! One page of a search or list: limit, bookmark, and whether there is more (spec C 4.1).

use super::bookmark::{Bookmark, criteria_hash, page_rows};
use crate::error::Reject;

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
