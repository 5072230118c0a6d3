//! Sorted rows in a file, in blocks: what base files are made of, and the runs that a compaction sorts first.
//!
//! ```text
//! block  =  "CanterBk", id u64, block number u64, rows u32, payload bytes u32, crc of the payload u32, header crc u32    40 bytes
//!           payload: rows; zeros up to the next multiple of 8
//! row    =  0 (the family of the row before, in this block) | 1 + family bytes, family;  suffix;  0 (deleted) | 1 + value bytes, value
//! end    =  "CanterBe", id u64, blocks u64, rows u64, state hash u128, zero u32, crc u32                                   56 bytes
//! ```
//! Header and end have their checksums keyed by the directory's nonce, as groups have. A base holds no deleted rows; a run may.
//!
//! **Invariant:** keys go up, within a block and from block to block; a file without its end, or with bytes after it, is damaged.
//! **Invariant:** reading holds one block in memory, and writing one; a block is as large as its largest row asks for.

use super::disk::{Disk, DiskFile};
use super::format::{GROUP_ALIGN_BYTES, KeyedCrc, array_at, u32_at, u64_at};
use super::reader::damaged;
use crate::error::Error;
use crate::limits::{BASE_BLOCK_BYTES, ZERO_FILL_SYNC_BYTES};
use crate::state_hash::row_hash;
use crate::varint::{Malformed, put_bytes, put_varint, take, take_bytes, take_varint};
use std::ops::Range;
use std::path::{Path, PathBuf};

pub const BLOCK_HEADER_BYTES: usize = 40;
pub const END_BYTES: usize = 56;
const BLOCK_MAGIC: [u8; 8] = *b"CanterBk";
const END_MAGIC: [u8; 8] = *b"CanterBe";

/// One row: its key, and its value or `None` if it was deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowRef<'a> {
    pub family: &'a [u8],
    pub suffix: &'a [u8],
    pub value: Option<&'a [u8]>,
}

/// What a file of rows came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RowsTotal {
    pub rows: u64,
    pub blocks: u64,
    /// Sum of the hashes of its rows that are not deleted.
    pub hash: u128,
    /// Bytes of the file.
    pub bytes: u64,
}

/// Writes rows that come in order.
pub struct RowsWriter<F> {
    file: F,
    path: PathBuf,
    key: KeyedCrc,
    id: u64,
    total: RowsTotal,
    synced_bytes: u64,
    /// The open block: room for its header, then its payload.
    block: Vec<u8>,
    block_rows: u32,
    last: Option<(Vec<u8>, Vec<u8>)>,
}

impl<F: DiskFile> RowsWriter<F> {
    /// Writes to a new file, after what its first `head` holds.
    pub fn new<D: Disk<File = F>>(disk: &D, path: &Path, key: &KeyedCrc, id: u64, head: &[u8]) -> Result<Self, Error> {
        let file = disk.create(path).map_err(Error::io("create", path))?;
        if !head.is_empty() {
            file.write_at(head, 0).map_err(Error::io("write", path))?;
        }
        let total = RowsTotal { bytes: head.len() as u64, ..RowsTotal::default() };
        Ok(RowsWriter {
            file,
            path: path.to_path_buf(),
            key: key.clone(),
            id,
            total,
            synced_bytes: 0,
            block: vec![0; BLOCK_HEADER_BYTES],
            block_rows: 0,
            last: None,
        })
    }

    pub fn push(&mut self, row: RowRef<'_>) -> Result<(), Error> {
        let mut same_family = false;
        match &mut self.last {
            Some((family, suffix)) => {
                same_family = family == row.family;
                assert!((&family[..], &suffix[..]) < (row.family, row.suffix), "rows of {} come out of order", self.path.display());
                if !same_family {
                    family.clear();
                    family.extend_from_slice(row.family);
                }
                suffix.clear();
                suffix.extend_from_slice(row.suffix);
            }
            None => self.last = Some((row.family.to_vec(), row.suffix.to_vec())),
        }
        if same_family && self.block_rows > 0 {
            put_varint(&mut self.block, 0);
        } else {
            put_varint(&mut self.block, row.family.len() as u64 + 1);
            self.block.extend_from_slice(row.family);
        }
        put_bytes(&mut self.block, row.suffix);
        match row.value {
            None => put_varint(&mut self.block, 0),
            Some(value) => {
                put_varint(&mut self.block, value.len() as u64 + 1);
                self.block.extend_from_slice(value);
                self.total.hash = self.total.hash.wrapping_add(row_hash(row.family, row.suffix, value));
            }
        }
        self.block_rows += 1;
        self.total.rows += 1;
        if self.block.len() >= BASE_BLOCK_BYTES { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> Result<(), Error> {
        if self.block_rows == 0 {
            return Ok(());
        }
        let payload_bytes =
            u32::try_from(self.block.len() - BLOCK_HEADER_BYTES).expect("a record has far less than 4 GiB, and so have its rows");
        let payload_crc = crc32fast::hash(&self.block[BLOCK_HEADER_BYTES..]);
        let mut header = Vec::with_capacity(BLOCK_HEADER_BYTES);
        header.extend_from_slice(&BLOCK_MAGIC);
        header.extend_from_slice(&self.id.to_le_bytes());
        header.extend_from_slice(&self.total.blocks.to_le_bytes());
        header.extend_from_slice(&self.block_rows.to_le_bytes());
        header.extend_from_slice(&payload_bytes.to_le_bytes());
        header.extend_from_slice(&payload_crc.to_le_bytes());
        header.extend_from_slice(&self.key.of(&header).to_le_bytes());
        self.block[..BLOCK_HEADER_BYTES].copy_from_slice(&header);
        self.block.resize(self.block.len().next_multiple_of(GROUP_ALIGN_BYTES), 0);
        self.file.write_at(&self.block, self.total.bytes).map_err(Error::io("write", &self.path))?;
        self.total.bytes += self.block.len() as u64;
        self.total.blocks += 1;
        self.block.truncate(BLOCK_HEADER_BYTES);
        self.block.shrink_to(2 * BASE_BLOCK_BYTES);
        self.block_rows = 0;
        // The journal's own sync must never wait behind a whole file of dirty pages.
        if self.total.bytes - self.synced_bytes >= ZERO_FILL_SYNC_BYTES {
            self.sync()?;
            self.synced_bytes = self.total.bytes;
        }
        Ok(())
    }

    fn sync(&self) -> Result<(), Error> {
        self.file.sync_data().map_err(Error::io("sync", &self.path))
    }

    /// Writes the end and makes the file durable.
    pub fn finish(mut self) -> Result<RowsTotal, Error> {
        self.flush()?;
        let mut end = Vec::with_capacity(END_BYTES);
        end.extend_from_slice(&END_MAGIC);
        end.extend_from_slice(&self.id.to_le_bytes());
        end.extend_from_slice(&self.total.blocks.to_le_bytes());
        end.extend_from_slice(&self.total.rows.to_le_bytes());
        end.extend_from_slice(&self.total.hash.to_le_bytes());
        end.extend_from_slice(&0u32.to_le_bytes());
        end.extend_from_slice(&self.key.of(&end).to_le_bytes());
        debug_assert_eq!(end.len(), END_BYTES);
        self.file.write_at(&end, self.total.bytes).map_err(Error::io("write", &self.path))?;
        self.total.bytes += END_BYTES as u64;
        self.sync()?;
        Ok(self.total)
    }
}

/// Reads rows in order, and checks every byte on the way.
pub struct RowsReader<F> {
    file: F,
    path: PathBuf,
    key: KeyedCrc,
    id: u64,
    /// Where the next block, or the end, begins; and where the file ends.
    at: u64,
    size: u64,
    with_deleted: bool,
    payload: Vec<u8>,
    payload_at: usize,
    block_at: u64,
    rows_left: u32,
    seen: RowsTotal,
    /// The row it stands at. `None`: before the first, or behind the last.
    row: Option<Place>,
    family: Vec<u8>,
    suffix: Vec<u8>,
}

/// Where the current row's value is in the payload. `None`: it was deleted.
type Place = Option<Range<usize>>;

/// A block's header, decoded.
struct BlockHeader {
    number: u64,
    rows: u32,
    payload_bytes: u32,
    payload_crc: u32,
}

impl BlockHeader {
    fn decode(bytes: &[u8], key: &KeyedCrc, id: u64) -> Option<BlockHeader> {
        let whole = bytes.len() >= BLOCK_HEADER_BYTES
            && bytes[..8] == BLOCK_MAGIC
            && u32_at(bytes, 36) == key.of(&bytes[..36])
            && u64_at(bytes, 8) == id;
        whole.then(|| BlockHeader {
            number: u64_at(bytes, 16),
            rows: u32_at(bytes, 24),
            payload_bytes: u32_at(bytes, 28),
            payload_crc: u32_at(bytes, 32),
        })
    }
}

impl<F: DiskFile> RowsReader<F> {
    /// Reads the blocks of `file` from offset `at` on. `with_deleted`: it is a run, and deleted rows may be in it.
    pub fn new(file: F, path: &Path, key: &KeyedCrc, id: u64, at: u64, with_deleted: bool) -> Result<Self, Error> {
        let size = file.size().map_err(Error::io("read the length of", path))?;
        Ok(RowsReader {
            file,
            path: path.to_path_buf(),
            key: key.clone(),
            id,
            at,
            size,
            with_deleted,
            payload: Vec::new(),
            payload_at: 0,
            block_at: at,
            rows_left: 0,
            seen: RowsTotal { bytes: size, ..RowsTotal::default() },
            row: None,
            family: Vec::new(),
            suffix: Vec::new(),
        })
    }

    /// The row it stands at, once [`RowsReader::advance`] has said that there is one.
    pub fn row(&self) -> Option<RowRef<'_>> {
        let place = self.row.as_ref()?;
        Some(RowRef { family: &self.family, suffix: &self.suffix, value: place.clone().map(|range| &self.payload[range]) })
    }

    /// What was read so far; all of it once `advance` has said that there is no more.
    pub fn seen(&self) -> RowsTotal {
        self.seen
    }

    /// Offset of the next byte to be read from the file: how far it is.
    pub fn offset(&self) -> u64 {
        self.at
    }

    /// Goes to the next row; `false`: the file was whole, and has no more. Errors: `Damaged` with the offset of the block, `Io`.
    pub fn advance(&mut self) -> Result<bool, Error> {
        while self.rows_left == 0 {
            self.row = None;
            if self.payload_at < self.payload.len() {
                return Err(self.damaged_block("a block has bytes after its last row".into()));
            }
            if !self.read_block()? {
                return Ok(false);
            }
        }
        self.take_row().map_err(|fault| self.damaged_block(fault.to_string()))?;
        Ok(true)
    }

    /// Goes on behind a damaged block, at the next one that can be read. `false`: there is none.
    pub fn skip_damage(&mut self) -> Result<bool, Error> {
        self.rows_left = 0;
        self.row = None;
        self.payload.clear();
        self.payload_at = 0;
        let mut at = self.block_at + GROUP_ALIGN_BYTES as u64;
        let mut window = vec![0; BASE_BLOCK_BYTES];
        while at + BLOCK_HEADER_BYTES as u64 <= self.size {
            let count = self.read(&mut window, at)?;
            let Some(last) = count.checked_sub(BLOCK_HEADER_BYTES) else { break };
            for step in (0..=last).step_by(GROUP_ALIGN_BYTES) {
                let header = BlockHeader::decode(&window[step..count], &self.key, self.id);
                if let Some(header) = header.filter(|header| header.number >= self.seen.blocks) {
                    self.at = at + step as u64;
                    self.block_at = self.at;
                    self.seen.blocks = header.number;
                    return Ok(true);
                }
            }
            at += (last / GROUP_ALIGN_BYTES + 1) as u64 * GROUP_ALIGN_BYTES as u64;
        }
        self.at = self.size;
        Ok(false)
    }

    fn read(&self, buf: &mut [u8], at: u64) -> Result<usize, Error> {
        self.file.read_at(buf, at).map_err(Error::io("read", &self.path))
    }

    fn damaged_block(&self, found: String) -> Error {
        damaged(&self.path, self.block_at, format!("block {} of the rows", self.seen.blocks.saturating_sub(1)), found)
    }

    fn read_block(&mut self) -> Result<bool, Error> {
        self.block_at = self.at;
        let mut head = [0; END_BYTES];
        let count = self.read(&mut head, self.at)?;
        let bad =
            |found: &str| Err(damaged(&self.path, self.at, format!("block {} of the rows, or their end", self.seen.blocks), found.into()));
        if count == END_BYTES && head[..8] == END_MAGIC {
            self.check_end(&head)?;
            self.at += END_BYTES as u64;
            return Ok(false);
        }
        let Some(header) = BlockHeader::decode(&head[..count], &self.key, self.id) else {
            return bad(if count < BLOCK_HEADER_BYTES { "the file ends" } else { "no valid block header is there" });
        };
        if header.number != self.seen.blocks || header.rows == 0 {
            return bad("another block is there");
        }
        let start = self.at + BLOCK_HEADER_BYTES as u64;
        let padded = (BLOCK_HEADER_BYTES + header.payload_bytes as usize).next_multiple_of(GROUP_ALIGN_BYTES) - BLOCK_HEADER_BYTES;
        if start + padded as u64 > self.size {
            return bad("the file ends within it");
        }
        let mut payload = std::mem::take(&mut self.payload);
        payload.clear();
        payload.shrink_to(2 * BASE_BLOCK_BYTES);
        payload.resize(padded, 0);
        let read = self.read(&mut payload, start)?;
        if read < padded || crc32fast::hash(&payload[..header.payload_bytes as usize]) != header.payload_crc {
            return bad("the checksum of its rows differs");
        }
        if payload[header.payload_bytes as usize..].iter().any(|&byte| byte != 0) {
            return bad("the zeros after its rows are not zeros");
        }
        payload.truncate(header.payload_bytes as usize);
        self.payload = payload;
        self.payload_at = 0;
        self.rows_left = header.rows;
        self.seen.blocks += 1;
        self.at = start + padded as u64;
        Ok(true)
    }

    fn check_end(&self, end: &[u8; END_BYTES]) -> Result<(), Error> {
        let wanted = (self.id, self.seen.blocks, self.seen.rows, self.seen.hash);
        let found = (u64_at(end, 8), u64_at(end, 16), u64_at(end, 24), u128::from_le_bytes(array_at(end, 32)));
        let fault = if u32_at(end, 52) != self.key.of(&end[..52]) {
            "its checksum differs".to_string()
        } else if wanted != found {
            format!("it counts {} blocks and {} rows, and {} and {} were read", found.1, found.2, wanted.1, wanted.2)
        } else if self.at + END_BYTES as u64 != self.size {
            "bytes follow it".to_string()
        } else {
            return Ok(());
        };
        Err(damaged(&self.path, self.at, "the end of the rows".into(), fault))
    }

    fn take_row(&mut self) -> Result<(), Malformed> {
        let mut rest = &self.payload[self.payload_at..];
        let is_first = self.payload_at == 0;
        let family = match take_varint(&mut rest)?.checked_sub(1) {
            None if is_first => return Err(Malformed("its first row has no family")),
            None => None,
            Some(length) => Some(take(&mut rest, length)?),
        };
        let suffix = take_bytes(&mut rest)?;
        let value = match take_varint(&mut rest)?.checked_sub(1) {
            None => None,
            Some(length) => Some(take(&mut rest, length)?),
        };
        if value.is_none() && !self.with_deleted {
            return Err(Malformed("a deleted row is in it"));
        }
        if self.seen.rows > 0 && (family.unwrap_or(&self.family), suffix) <= (&self.family[..], &self.suffix[..]) {
            return Err(Malformed("its rows are out of order"));
        }
        if let Some(family) = family.filter(|family| *family != self.family) {
            self.family.clear();
            self.family.extend_from_slice(family);
        }
        self.suffix.clear();
        self.suffix.extend_from_slice(suffix);
        if let Some(value) = value {
            self.seen.hash = self.seen.hash.wrapping_add(row_hash(&self.family, &self.suffix, value));
        }
        let end = self.payload.len() - rest.len();
        self.row = Some(value.map(|value| end - value.len()..end));
        self.payload_at = end;
        self.rows_left -= 1;
        self.seen.rows += 1;
        Ok(())
    }
}
