//! The bytes of a file of the virtual disk, in pages: clones share them until one writes, and zeros that nobody wrote over take no room.
//!
//! So a disk can be copied at every one of its operations, and a segment that is filled with zeros costs next to nothing.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

const PAGE_BYTES: usize = 4096;

type Page = [u8; PAGE_BYTES];

static ZEROS: Page = [0; PAGE_BYTES];

#[derive(Clone, Default)]
pub struct SparseBytes {
    len: usize,
    /// Whatever is written and not only zeros ends before, with the zeros at its own end.
    written: usize,
    /// By their number; one that is not there is zeros.
    pages: BTreeMap<usize, Arc<Page>>,
}

/// Whether all bytes are zero.
pub fn are_zeros(bytes: &[u8]) -> bool {
    bytes.chunks(PAGE_BYTES).all(|chunk| chunk == &ZEROS[..chunk.len()])
}

/// The pages that a range touches: number, range within the page, and where in the whole range that begins.
fn pieces(range: Range<usize>) -> impl Iterator<Item = (usize, Range<usize>, usize)> {
    let pages = if range.is_empty() { 0..0 } else { range.start / PAGE_BYTES..range.end.div_ceil(PAGE_BYTES) };
    pages.map(move |page| {
        let start = page * PAGE_BYTES;
        let (from, to) = (range.start.max(start), range.end.min(start + PAGE_BYTES));
        (page, from - start..to - start, from - range.start)
    })
}

impl SparseBytes {
    pub fn of(bytes: &[u8]) -> SparseBytes {
        let mut all = SparseBytes::default();
        all.write(bytes, 0);
        all
    }

    pub fn len(&self) -> usize {
        self.len
    }

    /// Makes it at least so long, with zeros.
    pub fn grow(&mut self, len: usize) {
        self.len = self.len.max(len);
    }

    /// Reads until `buf` is full or the bytes end; returns how many were read.
    pub fn read(&self, buf: &mut [u8], at: usize) -> usize {
        let count = buf.len().min(self.len.saturating_sub(at));
        for (page, within, from) in pieces(at..at + count) {
            let into = &mut buf[from..from + within.len()];
            match self.pages.get(&page) {
                Some(page) => into.copy_from_slice(&page[within]),
                None => into.fill(0),
            }
        }
        count
    }

    pub fn written(&self) -> usize {
        self.written
    }

    /// Says that more than zeros may have been written up to here.
    pub fn note_written(&mut self, end: usize) {
        self.written = self.written.max(end);
    }

    pub fn write(&mut self, bytes: &[u8], at: usize) {
        self.grow(at + bytes.len());
        self.note_written(at + bytes.len());
        for (page, within, from) in pieces(at..at + bytes.len()) {
            let bytes = &bytes[from..from + within.len()];
            if self.pages.contains_key(&page) || !are_zeros(bytes) {
                let page = self.pages.entry(page).or_insert_with(|| Arc::new(ZEROS));
                Arc::make_mut(page)[within].copy_from_slice(bytes);
            }
        }
    }

    pub fn write_zeros(&mut self, range: Range<usize>) {
        self.grow(range.end);
        for (number, within, _) in pieces(range) {
            if within.len() == PAGE_BYTES {
                self.pages.remove(&number);
            } else if let Some(page) = self.pages.get_mut(&number) {
                Arc::make_mut(page)[within].fill(0);
            }
        }
    }

    /// Whether there are only zeros in a range, or nothing.
    pub fn is_zero(&self, range: Range<usize>) -> bool {
        pieces(range).all(|(page, within, _)| self.pages.get(&page).is_none_or(|page| are_zeros(&page[within])))
    }

    pub fn to_vec(&self) -> Vec<u8> {
        let mut all = self.to_used_vec();
        all.resize(self.len, 0);
        all
    }

    /// Up to the end of the last page that is there.
    pub fn to_used_vec(&self) -> Vec<u8> {
        let pages = self.pages.last_key_value().map_or(0, |(number, _)| number + 1);
        let mut used = vec![0; self.len.min(pages * PAGE_BYTES)];
        self.read(&mut used, 0);
        used
    }

    /// Tells what is there but zeros, page by page: the same for the same bytes.
    pub fn each_page(&self, tell: &mut dyn FnMut(usize, &[u8])) {
        for (number, page) in self.pages.iter().filter(|(_, page)| ***page != ZEROS) {
            tell(*number, &page[..]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Against a plain vector, with writes that cross pages, end in them, and are zeros.
    #[test]
    fn it_reads_as_a_vector_does() {
        let (mut sparse, mut plain) = (SparseBytes::default(), Vec::new());
        let mut random = 1u64;
        let mut next = |below: usize| {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (random >> 33) as usize % below
        };
        for round in 0..2_000 {
            let (at, len) = (next(40_000), next(9_000));
            let value = if round % 3 == 0 { 0 } else { next(256) as u8 };
            if plain.len() < at + len {
                plain.resize(at + len, 0);
            }
            plain[at..at + len].fill(value);
            match (value, round % 2) {
                (0, 0) => sparse.write_zeros(at..at + len),
                (_, _) => sparse.write(&vec![value; len], at),
            }
            let (from, count) = (next(50_000), next(9_000));
            let mut read = vec![7; count];
            let got = sparse.read(&mut read, from);
            let wanted = plain.get(from..).unwrap_or_default();
            assert_eq!(&read[..got], &wanted[..wanted.len().min(count)]);
            let end = (from + count).min(plain.len());
            assert_eq!(sparse.is_zero(from..from + count), plain.get(from..end).is_none_or(|bytes| bytes.iter().all(|byte| *byte == 0)));
        }
        assert_eq!((sparse.to_vec(), sparse.len()), (plain.clone(), plain.len()));
        assert_eq!(SparseBytes::of(&plain).to_vec(), plain);
    }

    #[test]
    fn a_clone_keeps_what_it_had() {
        let mut first = SparseBytes::of(&[1; 10_000]);
        let second = first.clone();
        first.write(&[2; 5_000], 3_000);
        first.write_zeros(0..4_096);
        assert_eq!(second.to_vec(), [1; 10_000]);
        assert_eq!(first.to_vec()[..4_096], [0; 4_096]);
    }
}
