//! The fixed bytes of the journal: segment header and group header. Drawn in `docs/journal-format.md`.
//!
//! **Invariant:** the first sixteen bytes of a segment mean the same in every format, for ever: magic, version, their checksum.
//! **Invariant:** a group's header checksum is keyed by the directory's nonce, so bytes a client sends can never pass for a group.
//!
//! All numbers are little-endian; checksums are CRC-32 (IEEE).

use crate::error::Error;
use crate::limits::{GROUP_BYTES_MAX, POSITION_MAX, SEGMENT_BYTES_MIN};
use std::path::Path;

/// The journal format this build writes, and the newest it reads.
pub const FORMAT_VERSION: u32 = 1;
/// A segment begins with a page of its own, so that no later write touches the header's sector.
pub const SEGMENT_HEADER_BYTES: usize = 4096;
/// Header of one group.
pub const GROUP_HEADER_BYTES: usize = 80;
/// Groups begin at multiples of this.
pub const GROUP_ALIGN_BYTES: usize = 8;

// Any group that is allowed fits an empty segment of any allowed size.
const _: () = assert!(GROUP_BYTES_MAX + GROUP_HEADER_BYTES <= SEGMENT_BYTES_MIN as usize / 2);
const _: () = assert!(SEGMENT_BYTES_MIN as usize / 2 + GROUP_ALIGN_BYTES + SEGMENT_HEADER_BYTES <= SEGMENT_BYTES_MIN as usize);

const SEGMENT_MAGIC: [u8; 8] = *b"CanterSg";
const GROUP_MAGIC: [u8; 8] = *b"CanterGr";
const SEGMENT_USED_BYTES: usize = 80;

/// What stands before the first group of a segment: enough to go on without reading the segments before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SegmentHeader {
    pub id: u64,
    pub nonce: [u8; 16],
    /// Position of the first record the segment holds, or will hold.
    pub first_position: u64,
    /// Hash of the state before that record.
    pub state_hash: u128,
    /// Time of the last record before it, 0 if there is none.
    pub last_time_ms: i64,
    /// Header checksum of the group before the first one, 0 if there is none.
    pub previous_crc: u32,
}

/// What stands before the records of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupHeader {
    pub segment_id: u64,
    pub first_position: u64,
    /// Everything up to here had been synced before this group was written.
    pub durable_before: u64,
    /// Hash of the state after this group.
    pub state_hash: u128,
    pub last_time_ms: i64,
    pub record_count: u32,
    pub payload_bytes: u32,
    pub previous_crc: u32,
    pub payload_crc: u32,
}

/// A checksum that begins with the directory's nonce.
#[derive(Clone)]
pub struct KeyedCrc(crc32fast::Hasher);

impl KeyedCrc {
    pub fn new(nonce: &[u8; 16]) -> Self {
        let mut hasher = crc32fast::Hasher::new();
        hasher.update(nonce);
        KeyedCrc(hasher)
    }

    pub fn of(&self, bytes: &[u8]) -> u32 {
        let mut hasher = self.0.clone();
        hasher.update(bytes);
        hasher.finalize()
    }
}

/// Bytes of a group on disk: header, payload, zeros up to the next multiple of eight.
pub fn group_bytes(payload_bytes: usize) -> usize {
    (GROUP_HEADER_BYTES + payload_bytes).next_multiple_of(GROUP_ALIGN_BYTES)
}

impl SegmentHeader {
    /// The whole first page of a segment.
    pub fn encode(&self) -> Vec<u8> {
        self.encode_as(&SEGMENT_MAGIC)
    }

    /// Reads the first page of a segment. Errors: `NewerFormat`, `Damaged`.
    pub fn decode(page: &[u8], file: &Path) -> Result<SegmentHeader, Error> {
        Self::decode_as(&SEGMENT_MAGIC, "segment", page, file)
    }

    /// The page of a segment, or of a file whose header has the same shape under a mark of its own.
    pub fn encode_as(&self, magic: &[u8; 8]) -> Vec<u8> {
        let mut page = Vec::with_capacity(SEGMENT_HEADER_BYTES);
        page.extend_from_slice(magic);
        page.extend_from_slice(&FORMAT_VERSION.to_le_bytes());
        page.extend_from_slice(&crc32fast::hash(&page).to_le_bytes());
        page.extend_from_slice(&self.id.to_le_bytes());
        page.extend_from_slice(&self.nonce);
        page.extend_from_slice(&self.first_position.to_le_bytes());
        page.extend_from_slice(&self.state_hash.to_le_bytes());
        page.extend_from_slice(&self.last_time_ms.to_le_bytes());
        page.extend_from_slice(&self.previous_crc.to_le_bytes());
        page.extend_from_slice(&crc32fast::hash(&page).to_le_bytes());
        debug_assert_eq!(page.len(), SEGMENT_USED_BYTES);
        page.resize(SEGMENT_HEADER_BYTES, 0);
        page
    }

    /// As [`SegmentHeader::decode`], for a file with the mark `magic`, called `what` in errors.
    pub fn decode_as(magic: &[u8; 8], what: &str, page: &[u8], file: &Path) -> Result<SegmentHeader, Error> {
        let damaged = |offset: u64, expected: String, found: String| Error::Damaged { file: file.to_path_buf(), offset, expected, found };
        if page.len() < SEGMENT_HEADER_BYTES {
            return Err(damaged(0, format!("a {what} header"), format!("the file ends after {} bytes", page.len())));
        }
        if page[..8] != *magic {
            return Err(damaged(0, format!("the mark of a journal {what}"), "other bytes are there".into()));
        }
        if u32_at(page, 12) != crc32fast::hash(&page[..12]) {
            return Err(damaged(8, "a format version".into(), "its checksum differs".into()));
        }
        let version = u32_at(page, 8);
        if version > FORMAT_VERSION {
            return Err(Error::NewerFormat { file: file.to_path_buf(), found: version, supported: FORMAT_VERSION });
        }
        if version == 0 {
            return Err(damaged(8, "a format version".into(), "it is 0".into()));
        }
        if u32_at(page, 76) != crc32fast::hash(&page[..76]) {
            return Err(damaged(16, format!("a {what} header"), "its checksum differs".into()));
        }
        if let Some(at) = page[SEGMENT_USED_BYTES..SEGMENT_HEADER_BYTES].iter().position(|&byte| byte != 0) {
            return Err(damaged(
                (SEGMENT_USED_BYTES + at) as u64,
                format!("zeros after the {what} header"),
                "other bytes are there".into(),
            ));
        }
        let first_position = u64_at(page, 40);
        if !(1..=POSITION_MAX).contains(&first_position) {
            return Err(damaged(40, "a position of 1 or more".into(), format!("{first_position} is there")));
        }
        Ok(SegmentHeader {
            id: u64_at(page, 16),
            nonce: array_at(page, 24),
            first_position,
            state_hash: u128::from_le_bytes(array_at(page, 48)),
            last_time_ms: i64::from_le_bytes(array_at(page, 64)),
            previous_crc: u32_at(page, 72),
        })
    }
}

impl GroupHeader {
    /// Appends the header to `buf` and returns its checksum, the link of the next group.
    pub fn encode(&self, key: &KeyedCrc, buf: &mut Vec<u8>) -> u32 {
        let start = buf.len();
        buf.extend_from_slice(&GROUP_MAGIC);
        buf.extend_from_slice(&self.segment_id.to_le_bytes());
        buf.extend_from_slice(&self.first_position.to_le_bytes());
        buf.extend_from_slice(&self.durable_before.to_le_bytes());
        buf.extend_from_slice(&self.state_hash.to_le_bytes());
        buf.extend_from_slice(&self.last_time_ms.to_le_bytes());
        buf.extend_from_slice(&self.record_count.to_le_bytes());
        buf.extend_from_slice(&self.payload_bytes.to_le_bytes());
        buf.extend_from_slice(&self.previous_crc.to_le_bytes());
        buf.extend_from_slice(&self.payload_crc.to_le_bytes());
        buf.extend_from_slice(&0u32.to_le_bytes());
        let crc = key.of(&buf[start..]);
        buf.extend_from_slice(&crc.to_le_bytes());
        debug_assert_eq!(buf.len() - start, GROUP_HEADER_BYTES);
        crc
    }

    /// The header at the start of `bytes` with its checksum, or `None` if there is no valid one.
    pub fn decode(bytes: &[u8], key: &KeyedCrc) -> Option<(GroupHeader, u32)> {
        if bytes.len() < GROUP_HEADER_BYTES || bytes[..8] != GROUP_MAGIC {
            return None;
        }
        let crc = u32_at(bytes, 76);
        if crc != key.of(&bytes[..76]) {
            return None;
        }
        let header = GroupHeader {
            segment_id: u64_at(bytes, 8),
            first_position: u64_at(bytes, 16),
            durable_before: u64_at(bytes, 24),
            state_hash: u128::from_le_bytes(array_at(bytes, 32)),
            last_time_ms: i64::from_le_bytes(array_at(bytes, 48)),
            record_count: u32_at(bytes, 56),
            payload_bytes: u32_at(bytes, 60),
            previous_crc: u32_at(bytes, 64),
            payload_crc: u32_at(bytes, 68),
        };
        (1..=POSITION_MAX).contains(&header.first_position).then_some((header, crc))
    }
}

pub fn array_at<const N: usize>(bytes: &[u8], at: usize) -> [u8; N] {
    bytes[at..at + N].try_into().expect("a slice of N bytes is an array of N bytes")
}

pub fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(array_at(bytes, at))
}

pub fn u64_at(bytes: &[u8], at: usize) -> u64 {
    u64::from_le_bytes(array_at(bytes, at))
}
