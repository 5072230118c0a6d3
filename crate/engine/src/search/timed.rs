//! Pages over entries that begin with a time: several families merged, bounded by a window, filtered (spec C 4.1).
//!
//! The merge is lazy: of each family it reads a few entries at first, and more where the page takes them. So a page costs about its own
//! length and one look at each family, however much is stored. Which families there are is decided in `derive` so that a search needs few
//! of them: one for each status at most, but for the few searches said there.
//!
//! A *mark* is what is left of an entry behind the prefix of its source: the time, then what tells ties apart. Marks are what bookmarks
//! hold, so one search may go on in other families than it began with.

use super::bookmark::{Bookmark, criteria_hash, page_rows};
use super::page::Page;
use crate::error::Reject;
use crate::id::{Family, prefix_end, put_i64};
use crate::limits::{FILTERED_ROWS_MAX, PAGE_ROWS_MAX};
use crate::tx::{Tx, millis};
use crate::wire::Timestamp;
use std::collections::{BTreeSet, VecDeque};
use std::ops::Bound;

/// Entries of one family, or of the part of it that begins with a prefix.
pub struct Source {
    family: Family,
    prefix: Vec<u8>,
}

impl Source {
    /// The entries that begin with `prefix`; the time comes behind it.
    pub fn below(family: Family, prefix: Vec<u8>) -> Source {
        Source { family, prefix }
    }
}

impl From<Family> for Source {
    fn from(family: Family) -> Source {
        Source { family, prefix: Vec::new() }
    }
}

/// The entries of some sources whose time lies in a window; both bounds are inclusive.
pub struct Timed {
    sources: Vec<Source>,
    from_ms: Option<i64>,
    to_ms: Option<i64>,
}

impl Timed {
    pub fn new<S: Into<Source>>(sources: impl IntoIterator<Item = S>, from: Option<&Timestamp>, to: Option<&Timestamp>) -> Timed {
        Timed { sources: sources.into_iter().map(Into::into).collect(), from_ms: millis(from), to_ms: millis(to) }
    }
}

/// The entries that `pick` takes, as what it makes of them, in order of their marks. A page may be short of its limit and still have a
/// bookmark: only so many entries are looked at. `name` and `criteria` tell this search from every other.
///
/// Errors: INVALID_ARGUMENT for a bad limit or bookmark.
pub fn page<T>(
    tx: &mut Tx<'_>,
    name: &str,
    criteria: &[u8],
    entries: Timed,
    limit: Option<i32>,
    bookmark: Option<Vec<u8>>,
    mut pick: impl FnMut(&mut Tx<'_>, &[u8]) -> Option<T>,
) -> Result<Page<T>, Reject> {
    let limit = page_rows(limit)?;
    let hash = criteria_hash(&[name.as_bytes(), tx.tenant().as_bytes(), criteria]);
    let mut last = bookmark.map(|bookmark| Bookmark::decode(hash, &bookmark)).transpose()?;
    let mut merge = Merge::new(entries, last.as_deref(), limit + 1);
    let mut rows = Vec::new();
    let mut seen = 0;
    while let Some(mark) = merge.next(tx) {
        if rows.len() == limit || seen == FILTERED_ROWS_MAX {
            return Ok(Page { rows, bookmark: last.map(|mark| Bookmark::encode(hash, &mark)) });
        }
        seen += 1;
        rows.extend(pick(tx, &mark));
        last = Some(mark);
    }
    Ok(Page { rows, bookmark: None })
}

/// The next entries over all families, in order: from one time to another, both inclusive, at most `limit`.
pub fn merged(
    tx: &mut Tx<'_>,
    families: Vec<Family>,
    after: Option<&[u8]>,
    from_ms: Option<i64>,
    to_ms: Option<i64>,
    limit: usize,
) -> Vec<Vec<u8>> {
    let sources = families.into_iter().map(Source::from).collect();
    let mut merge = Merge::new(Timed { sources, from_ms, to_ms }, after, limit);
    std::iter::from_fn(|| merge.next(tx)).take(limit).collect()
}

/// Entries of several sources in one order.
struct Merge {
    heads: Vec<Head>,
    /// The first mark of each head that has one, with the head's place.
    first: BTreeSet<(Vec<u8>, usize)>,
    /// Heads whose next mark is not among the first ones yet: it is read when it is asked for.
    stale: Vec<usize>,
    /// How many entries are wanted in all, and how many were given.
    wanted: usize,
    given: usize,
}

/// One source of a merge: what has been read of it, and where it goes on.
struct Head {
    source: Source,
    read: VecDeque<Vec<u8>>,
    from: Bound<Vec<u8>>,
    to: Bound<Vec<u8>>,
    /// Entries to be read next; 0 when there are no more.
    chunk: usize,
}

/// How many times as much is read of a family with each look at it.
const CHUNK_GROWTH: usize = 4;

impl Merge {
    fn new(entries: Timed, after: Option<&[u8]>, wanted: usize) -> Merge {
        let Timed { sources, from_ms, to_ms } = entries;
        let time = |ms: i64| {
            let mut bytes = Vec::new();
            put_i64(&mut bytes, ms);
            bytes
        };
        let from = match (after, from_ms.map(time)) {
            (Some(after), Some(earliest)) if after < earliest.as_slice() => Bound::Included(earliest),
            (Some(after), _) => Bound::Excluded(after.to_vec()),
            (None, Some(earliest)) => Bound::Included(earliest),
            (None, None) => Bound::Included(Vec::new()),
        };
        // Inclusive to the millisecond (spec C 4.1).
        let to = to_ms.and_then(|ms| prefix_end(&time(ms)));
        let chunk = wanted.div_ceil(sources.len().max(1)).max(1);
        let head = |source: Source| {
            let of_source = |mark: Vec<u8>| [&source.prefix[..], &mark].concat();
            let end = || prefix_end(&source.prefix).map_or(Bound::Unbounded, Bound::Excluded);
            let to = to.clone().map_or_else(end, |mark| Bound::Excluded(of_source(mark)));
            Head { from: from.clone().map(of_source), to, source, read: VecDeque::new(), chunk }
        };
        let heads: Vec<Head> = sources.into_iter().map(head).collect();
        Merge { stale: (0..heads.len()).collect(), heads, first: BTreeSet::new(), wanted, given: 0 }
    }

    fn next(&mut self, tx: &mut Tx<'_>) -> Option<Vec<u8>> {
        let most = self.wanted.saturating_sub(self.given).clamp(1, PAGE_ROWS_MAX + 1);
        for at in std::mem::take(&mut self.stale) {
            self.first.extend(self.heads[at].next(tx, most).map(|mark| (mark, at)));
        }
        let (mark, at) = self.first.pop_first()?;
        self.given += 1;
        self.stale.push(at);
        Some(mark)
    }
}

impl Head {
    /// `most`: how many are still wanted of all heads together; a filter may want more in the end.
    fn next(&mut self, tx: &mut Tx<'_>, most: usize) -> Option<Vec<u8>> {
        if self.read.is_empty() && self.chunk > 0 {
            let chunk = self.chunk.min(most);
            let entries = tx.entries(&self.source.family, self.from.clone(), self.to.clone(), chunk);
            self.chunk = if entries.len() < chunk { 0 } else { (self.chunk * CHUNK_GROWTH).min(PAGE_ROWS_MAX + 1) };
            if let Some(last) = entries.last() {
                self.from = Bound::Excluded(last.to_vec());
            }
            self.read.extend(entries.iter().map(|entry| entry[self.source.prefix.len()..].to_vec()));
        }
        self.read.pop_front()
    }
}
