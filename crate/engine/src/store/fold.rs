//! Merges changed rows into pages, splits what grew too large, and gives the result to the store batch by batch.
//!
//! **Invariant:** all pages that one page became are in one batch, and so is what undoes it.
//! **Invariant:** a page keeps its key; the pages split off it get the first suffix they hold.

use super::Change;
use super::page::{PageBuilder, PageRows, family_end, page_key, row_bytes_max, split_key};
use super::pages::{FoldStats, Pages, after};
use super::undo::Undo;
use crate::error::Error;
use crate::limits::{FOLD_BATCH_BYTES_MAX, PAGE_BYTES_MAX};
use std::cmp::Ordering;
use std::iter::Peekable;

/// One fold under way.
pub struct Folder<'p> {
    pages: &'p Pages,
    /// Number of the next undo entry. Grows until a fold reaches its watermark.
    undo_next: &'p mut u64,
    batch: Vec<Change>,
    batch_bytes: usize,
    undo: Undo,
    stats: FoldStats,
}

type Row<'a> = (&'a [u8], Option<&'a [u8]>);

/// A page's rows after the changes.
struct Merged<'a> {
    rows: Vec<(&'a [u8], &'a [u8])>,
    /// Every new row comes after every old one.
    appended: bool,
}

impl<'p> Folder<'p> {
    pub fn new(pages: &'p Pages, undo_next: &'p mut u64) -> Self {
        Folder { pages, undo_next, batch: Vec::new(), batch_bytes: 0, undo: Undo::default(), stats: FoldStats::default() }
    }

    /// Folds the changed rows of one family, given in order.
    pub fn family<'a>(&mut self, family: &[u8], rows: impl Iterator<Item = Row<'a>>) -> Result<(), Error> {
        let end = family_end(family);
        let mut rows = rows.peekable();
        let mut changes = Vec::new();
        while let Some(&(first, _)) = rows.peek() {
            let old = self.pages.page_of(family, first)?;
            let key = old.as_ref().map_or_else(|| page_key(family, &[]), |(key, _)| key.clone());
            // Pages already changed by this fold end below `first`, so the store's next key is still the right bound.
            let from = if old.is_some() { after(&key) } else { key.clone() };
            let next = self.pages.store().keys(&from, Some(&end), 1)?.pop();
            let bound = next.as_deref().map(split_key).transpose()?.map(|(_, suffix)| suffix);
            take_below(&mut rows, bound, &mut changes);
            self.page(family, key, old.map(|(_, value)| value), &changes)?;
        }
        Ok(())
    }

    /// Gives the last batch to the store.
    pub fn finish(mut self) -> Result<FoldStats, Error> {
        self.apply()?;
        Ok(self.stats)
    }

    fn page(&mut self, family: &[u8], key: Vec<u8>, old: Option<Vec<u8>>, changes: &[Row<'_>]) -> Result<(), Error> {
        let old_rows = match &old {
            Some(value) => PageRows::decode(&key, value)?,
            None => PageRows::empty(),
        };
        let merged = merge(&old_rows, changes);
        self.stats.rows += changes.len() as u64;
        let mut writes: Vec<Change> = Vec::new();
        for (first, builder) in cut(&merged) {
            let key = if writes.is_empty() { key.clone() } else { page_key(family, first) };
            let value = builder.finish(&key);
            writes.push((key, Some(value)));
        }
        if writes.is_empty() && old.is_some() {
            writes.push((key.clone(), None));
        } else if writes.first().is_some_and(|(_, value)| *value == old) {
            // Rows were appended to a full page: it is as it was.
            writes.remove(0);
        }
        let bytes: usize = writes.iter().map(|(key, value)| key.len() + value.as_ref().map_or(0, Vec::len)).sum();
        if self.batch_bytes + bytes > FOLD_BATCH_BYTES_MAX {
            self.apply()?;
        }
        self.batch_bytes += bytes;
        for (written, _) in &writes {
            // Only the page that was there has a past; those split off it are new.
            self.undo.note(written, old.as_deref().filter(|_| *written == key));
        }
        self.batch.append(&mut writes);
        Ok(())
    }

    fn apply(&mut self) -> Result<(), Error> {
        if self.batch.is_empty() {
            return Ok(());
        }
        // Numbered before it is written: if it fails, nobody knows whether it was, and its number must not be used again.
        let number = *self.undo_next;
        *self.undo_next += 1;
        self.batch.push(std::mem::take(&mut self.undo).entry(number));
        self.pages.store().apply(&self.batch)?;
        self.batch.pop();
        let deleted = self.batch.iter().filter(|(_, value)| value.is_none()).count() as u64;
        self.stats.pages_deleted += deleted;
        self.stats.pages_written += self.batch.len() as u64 - deleted;
        self.stats.bytes_written += self.batch_bytes as u64;
        self.batch.clear();
        self.batch_bytes = 0;
        Ok(())
    }
}

/// Moves the rows below `bound` into `changes`; checks their order, because a page out of order loses rows.
fn take_below<'a>(rows: &mut Peekable<impl Iterator<Item = Row<'a>>>, bound: Option<&[u8]>, changes: &mut Vec<Row<'a>>) {
    let mut last = changes.last().map(|(suffix, _)| *suffix);
    changes.clear();
    while let Some(row) = rows.next_if(|(suffix, _)| bound.is_none_or(|bound| *suffix < bound)) {
        assert!(last.is_none_or(|last| last < row.0), "changed rows of a family out of order");
        last = Some(row.0);
        changes.push(row);
    }
}

fn merge<'a>(old: &'a PageRows<'a>, changes: &[Row<'a>]) -> Merged<'a> {
    let mut rows = Vec::with_capacity(old.len() + changes.len());
    let mut inserted_first: Option<&[u8]> = None;
    let mut at = 0;
    for &(suffix, value) in changes {
        let mut replaced = false;
        while at < old.len() {
            let (old_suffix, old_value) = old.row(at);
            match old_suffix.cmp(suffix) {
                Ordering::Less => rows.push((old_suffix, old_value)),
                Ordering::Equal => replaced = true,
                Ordering::Greater => break,
            }
            at += 1;
        }
        if let Some(value) = value {
            rows.push((suffix, value));
            if !replaced {
                inserted_first = inserted_first.or(Some(suffix));
            }
        }
    }
    rows.extend((at..old.len()).map(|index| old.row(index)));
    let old_last = old.len().checked_sub(1).map(|last| old.row(last).0);
    let appended = inserted_first.is_some_and(|inserted| old_last.is_none_or(|old_last| inserted > old_last));
    Merged { rows, appended }
}

/// Cuts rows into pages. Appended rows leave full pages behind them; otherwise the pages share what there is, so that each has room.
fn cut<'a>(merged: &Merged<'a>) -> Vec<(&'a [u8], PageBuilder<'a>)> {
    let pages = fill(&merged.rows, PAGE_BYTES_MAX);
    if pages.len() < 2 || merged.appended {
        return pages;
    }
    let bytes: usize = pages.iter().map(|(_, page)| page.bytes()).sum();
    fill(&merged.rows, bytes.div_ceil(pages.len()))
}

/// Fills pages one after the other; each is closed once it has `enough` bytes, and before it has too many.
fn fill<'a>(rows: &[(&'a [u8], &'a [u8])], enough: usize) -> Vec<(&'a [u8], PageBuilder<'a>)> {
    let mut pages: Vec<(&[u8], PageBuilder<'_>)> = Vec::new();
    for &(suffix, value) in rows {
        match pages.last_mut() {
            Some((_, page)) if page.bytes() < enough && page.bytes() + row_bytes_max(suffix, value) <= PAGE_BYTES_MAX => {
                page.push(suffix, value);
            }
            Some(_) | None => {
                let mut page = PageBuilder::new();
                page.push(suffix, value);
                pages.push((suffix, page));
            }
        }
    }
    pages
}
