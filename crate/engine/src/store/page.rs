//! The bytes of a page and of its key. A page holds sorted rows of one family.
//!
//! ```text
//! key   = family with 00 written as 00 FF, 00 01, suffix the page begins at       watermark: 00 00 'w'
//! value = u32 LE CRC-32 of (key, the rest), format 1, row*
//! row   = bytes shared with the suffix before, other suffix bytes, value          numbers are varints; lengths stand before bytes
//! ```
//! **Invariant:** keys sort as (family, suffix) do, and no family's keys begin with 00 00.
//! **Invariant:** a page that was damaged, or is found under another key, does not decode.

use crate::error::Error;
use crate::varint::{Malformed, put_bytes, put_varint, take_bytes, take_varint};
use std::fmt::Write;
use std::ops::Range;

const FORMAT: u8 = 1;
const HEAD_BYTES: usize = 5;
/// Where the watermark is.
pub const WATERMARK_KEY: &[u8] = &[0, 0, b'w'];
/// Where it says that the store cannot be believed.
pub const DISTRUST_KEY: &[u8] = &[0, 0, b'd'];

/// The family in a form that is the beginning of all its page keys, of any longer family's, and of nothing else.
pub fn escape(family: &[u8]) -> Vec<u8> {
    let mut key = Vec::with_capacity(family.len() + 16);
    for &byte in family {
        key.push(byte);
        if byte == 0 {
            key.push(0xff);
        }
    }
    key
}

pub fn page_key(family: &[u8], suffix: &[u8]) -> Vec<u8> {
    let mut key = escape(family);
    key.extend_from_slice(&[0, 1]);
    key.extend_from_slice(suffix);
    key
}

/// The least key after all pages of a family.
pub fn family_end(family: &[u8]) -> Vec<u8> {
    let mut key = escape(family);
    key.extend_from_slice(&[0, 2]);
    key
}

/// The least key greater than every key that begins with `prefix`; `None` if there is none.
pub fn prefix_end(prefix: &[u8]) -> Option<Vec<u8>> {
    let last = prefix.iter().rposition(|&byte| byte != 0xff)?;
    let mut end = prefix[..=last].to_vec();
    end[last] += 1;
    Some(end)
}

/// Family and first suffix of a page, from its key.
pub fn split_key(key: &[u8]) -> Result<(Vec<u8>, &[u8]), Error> {
    let mut family = Vec::with_capacity(key.len());
    let mut rest = key;
    loop {
        match rest {
            [0, 0xff, tail @ ..] => {
                family.push(0);
                rest = tail;
            }
            [0, 1, suffix @ ..] => return Ok((family, suffix)),
            [] | [0, ..] => return Err(damaged(key, "its key is none of a page")),
            [byte, tail @ ..] => {
                family.push(*byte);
                rest = tail;
            }
        }
    }
}

pub fn damaged(key: &[u8], found: &str) -> Error {
    let mut hex = String::new();
    for byte in key.iter().take(64) {
        write!(hex, "{byte:02x}").expect("writing to a String cannot fail");
    }
    Error::StoreDamaged(format!("the page with key {hex} is damaged: {found}"))
}

/// A checksum that binds a value to its key.
pub fn checksum(key: &[u8], rest: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(key);
    hasher.update(rest);
    hasher.finalize()
}

/// Builds the value of one page.
pub struct PageBuilder<'a> {
    bytes: Vec<u8>,
    last: &'a [u8],
    rows: usize,
}

impl<'a> PageBuilder<'a> {
    pub fn new() -> Self {
        PageBuilder { bytes: vec![0, 0, 0, 0, FORMAT], last: &[], rows: 0 }
    }

    /// Adds a row; its suffix is greater than all before.
    pub fn push(&mut self, suffix: &'a [u8], value: &[u8]) {
        assert!(self.rows == 0 || suffix > self.last, "rows of a page out of order");
        let shared = self.last.iter().zip(suffix).take_while(|(a, b)| a == b).count();
        put_varint(&mut self.bytes, shared as u64);
        put_bytes(&mut self.bytes, &suffix[shared..]);
        put_bytes(&mut self.bytes, value);
        self.last = suffix;
        self.rows += 1;
    }

    /// Bytes of the page so far.
    pub fn bytes(&self) -> usize {
        self.bytes.len()
    }

    pub fn finish(mut self, key: &[u8]) -> Vec<u8> {
        let crc = checksum(key, &self.bytes[4..]);
        self.bytes[..4].copy_from_slice(&crc.to_le_bytes());
        self.bytes
    }
}

/// Bytes a row takes in a page at most: its bytes and three numbers of up to five bytes.
pub fn row_bytes_max(suffix: &[u8], value: &[u8]) -> usize {
    suffix.len() + value.len() + 15
}

/// The rows of one page, decoded without copying values.
pub struct PageRows<'a> {
    bytes: &'a [u8],
    /// All suffixes, whole, one after the other.
    suffixes: Vec<u8>,
    rows: Vec<(Range<usize>, Range<usize>)>,
}

impl<'a> PageRows<'a> {
    pub fn empty() -> Self {
        PageRows { bytes: &[], suffixes: Vec::new(), rows: Vec::new() }
    }

    pub fn decode(key: &[u8], bytes: &'a [u8]) -> Result<PageRows<'a>, Error> {
        let (crc, rest) = bytes.split_first_chunk::<4>().ok_or_else(|| damaged(key, "it is cut off"))?;
        if u32::from_le_bytes(*crc) != checksum(key, rest) {
            return Err(damaged(key, "its checksum differs"));
        }
        if rest.first() != Some(&FORMAT) {
            return Err(damaged(key, "it has a format this build does not know"));
        }
        let mut page = PageRows { bytes, suffixes: Vec::with_capacity(bytes.len()), rows: Vec::new() };
        let mut rest = &bytes[HEAD_BYTES..];
        let mut last = 0..0;
        while !rest.is_empty() {
            let fault = |fault: Malformed| damaged(key, fault.0);
            let shared = take_varint(&mut rest).map_err(fault)?;
            let other = take_bytes(&mut rest).map_err(fault)?;
            let value = take_bytes(&mut rest).map_err(fault)?;
            let shared = usize::try_from(shared).ok().filter(|&shared| shared <= last.len());
            let shared = shared.ok_or_else(|| damaged(key, "a suffix shares more than there is"))?;
            let start = page.suffixes.len();
            page.suffixes.extend_from_within(last.start..last.start + shared);
            page.suffixes.extend_from_slice(other);
            let suffix = start..page.suffixes.len();
            if !page.rows.is_empty() && page.suffixes[suffix.clone()] <= page.suffixes[last] {
                return Err(damaged(key, "its rows are out of order"));
            }
            let value_end = bytes.len() - rest.len();
            page.rows.push((suffix.clone(), value_end - value.len()..value_end));
            last = suffix;
        }
        Ok(page)
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn row(&self, index: usize) -> (&[u8], &'a [u8]) {
        let (suffix, value) = &self.rows[index];
        (&self.suffixes[suffix.clone()], &self.bytes[value.clone()])
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&[u8], &'a [u8])> {
        (0..self.rows.len()).map(|index| self.row(index))
    }

    /// Index of the row with that suffix.
    pub fn find(&self, suffix: &[u8]) -> Option<usize> {
        self.rows.binary_search_by(|(range, _)| self.suffixes[range.clone()].cmp(suffix)).ok()
    }
}
