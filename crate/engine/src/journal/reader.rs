//! Reads the groups of one segment, in order, and decides at a bad one: torn tail, or damage.
//!
//! The rule (`docs/journal-format.md`): one sync at a time is outstanding, so a bad group with any valid group after it had been
//! durable once; that is damage. A bad group with nothing valid after it never was acknowledged; that is a torn tail.
//!
//! Not here: what to do about either, and the order of segments (see `recovery`).

use super::base::Replayed;
use super::disk::DiskFile;
use super::format::{GROUP_ALIGN_BYTES, GROUP_HEADER_BYTES, GroupHeader, KeyedCrc, SEGMENT_HEADER_BYTES, SegmentHeader, group_bytes};
use super::record::RecordRef;
use crate::error::Error;
use std::path::{Path, PathBuf};

/// Where a segment's groups end.
#[derive(Clone, Debug)]
pub struct SegmentEnd {
    /// Offset after the last valid group: where the next one goes.
    pub offset: u64,
    /// Offset of the last valid group, if the segment has one.
    pub last_group_offset: Option<u64>,
    pub last_position: u64,
    pub last_time_ms: i64,
    pub state_hash: u128,
    /// Header checksum of the last group, here or in an earlier segment.
    pub last_crc: u32,
    /// What stands at `offset` if it is not all zeros up to the end of the file.
    pub tail: Option<Tail>,
}

/// Bytes after the last valid group of a segment, with no valid group among them.
#[derive(Clone, Debug)]
pub struct Tail {
    /// From the end of the last valid group to the last byte that is not zero.
    pub bytes: u64,
    /// What is wrong with the group that should begin there.
    pub fault: String,
}

/// Bytes of a segment that cannot be read: where, what is wrong, the position that should be there, and the one that comes next.
#[derive(Clone, Debug)]
pub struct Hole {
    pub offset: u64,
    pub fault: String,
    pub position: u64,
    /// `None`: nothing more can be read in this segment.
    pub next_position: Option<u64>,
}

impl SegmentEnd {
    /// Goes behind a group.
    fn take(&mut self, header: &GroupHeader, crc: u32, payload_bytes: usize) {
        self.last_position += u64::from(header.record_count);
        self.last_time_ms = header.last_time_ms;
        self.state_hash = header.state_hash;
        self.last_crc = crc;
        self.last_group_offset = Some(self.offset);
        self.offset += group_bytes(payload_bytes) as u64;
    }
}

/// A segment in memory, while it is read.
pub struct SegmentReader {
    path: PathBuf,
    pub header: SegmentHeader,
    /// Bytes of the file.
    pub size: usize,
    /// Up to where nothing but zeros follows, or all of them.
    bytes: Vec<u8>,
    key: KeyedCrc,
}

/// Reads and checks the header alone.
pub fn read_header<F: DiskFile>(file: &F, path: &Path) -> Result<SegmentHeader, Error> {
    let mut page = vec![0; SEGMENT_HEADER_BYTES];
    let count = file.read_at(&mut page, 0).map_err(Error::io("read", path))?;
    SegmentHeader::decode(&page[..count], path)
}

impl SegmentReader {
    /// Reads a whole segment. `header` has been read and checked before.
    pub fn read<F: DiskFile>(file: &F, path: &Path, header: SegmentHeader) -> Result<Self, Error> {
        let size = file.size().map_err(Error::io("read the length of", path))?;
        let size = usize::try_from(size).map_err(|_| damaged(path, 0, "a segment".into(), format!("it has {size} bytes")))?;
        let bytes = file.read_written(size).map_err(Error::io("read", path))?;
        let key = KeyedCrc::new(&header.nonce);
        Ok(SegmentReader { path: path.to_path_buf(), header, size, bytes, key })
    }

    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Goes through the groups and tells every record after `from_position`, and the ends of their groups.
    pub fn replay<'s>(&'s self, from_position: u64, on: &mut dyn FnMut(Replayed<'s>) -> Result<(), Error>) -> Result<SegmentEnd, Error> {
        let mut end = self.start();
        loop {
            let offset = end.offset as usize;
            match self.group_at(offset, &end) {
                Ok((header, crc, payload)) => {
                    self.replay_group(offset, &header, payload, &end, from_position, on)?;
                    end.take(&header, crc, payload.len());
                }
                Err(fault) => {
                    let Some(used) = self.bytes.get(offset..).and_then(last_nonzero) else {
                        return Ok(end);
                    };
                    if let Some(later) = self.valid_group_after(offset, end.last_position + 1) {
                        let expected = format!("the group at position {}", end.last_position + 1);
                        return Err(damaged(
                            &self.path,
                            end.offset,
                            expected,
                            format!("{fault}, and a valid group follows at offset {later}"),
                        ));
                    }
                    end.tail = Some(Tail { bytes: used as u64 + 1, fault });
                    return Ok(end);
                }
            }
        }
    }

    /// Where the groups begin.
    fn start(&self) -> SegmentEnd {
        SegmentEnd {
            offset: SEGMENT_HEADER_BYTES as u64,
            last_group_offset: None,
            last_position: self.header.first_position - 1,
            last_time_ms: self.header.last_time_ms,
            state_hash: self.header.state_hash,
            last_crc: self.header.previous_crc,
            tail: None,
        }
    }

    /// As [`SegmentReader::replay`], of a segment that is being written: it ends before the first group that is not whole, or that ends
    /// after `to_position`, and nothing is damage.
    pub fn replay_written<'s>(
        &'s self,
        from_position: u64,
        to_position: u64,
        on: &mut dyn FnMut(Replayed<'s>) -> Result<(), Error>,
    ) -> Result<SegmentEnd, Error> {
        let mut end = self.start();
        while let Ok((header, crc, payload)) = self.group_at(end.offset as usize, &end) {
            if end.last_position + u64::from(header.record_count) > to_position {
                break;
            }
            self.replay_group(end.offset as usize, &header, payload, &end, from_position, on)?;
            end.take(&header, crc, payload.len());
        }
        Ok(end)
    }

    /// Goes through all groups that can be read, in order, whatever lies between them; tells `on_hole` of each hole before it goes on.
    pub fn salvage<'s>(
        &'s self,
        from_position: u64,
        on: &mut dyn FnMut(Replayed<'s>) -> Result<(), Error>,
        on_hole: &mut dyn FnMut(Hole),
    ) -> Result<SegmentEnd, Error> {
        let mut end = self.start();
        // Where the header was lost its link is too; the first group has it as well.
        if let Some((first, _)) = self.bytes.get(SEGMENT_HEADER_BYTES..).and_then(|bytes| GroupHeader::decode(bytes, &self.key)) {
            end.last_crc = first.previous_crc;
        }
        loop {
            let offset = end.offset as usize;
            let fault = match self.group_at(offset, &end) {
                Ok((header, crc, payload)) => match self.replay_group(offset, &header, payload, &end, from_position, on) {
                    Ok(()) => {
                        end.take(&header, crc, payload.len());
                        continue;
                    }
                    Err(Error::Damaged { found, .. }) => found,
                    Err(error) => return Err(error),
                },
                Err(fault) => fault,
            };
            if self.bytes.get(offset..).and_then(last_nonzero).is_none() {
                return Ok(end);
            }
            let next = (offset + GROUP_ALIGN_BYTES..self.bytes.len()).step_by(GROUP_ALIGN_BYTES).find_map(|at| {
                let (header, _) = GroupHeader::decode(&self.bytes[at..], &self.key)?;
                (header.segment_id == self.header.id && header.first_position > end.last_position).then_some((at, header))
            });
            let next_position = next.as_ref().map(|(_, header)| header.first_position);
            on_hole(Hole { offset: end.offset, fault, position: end.last_position + 1, next_position });
            let Some((at, header)) = next else { return Ok(end) };
            end.offset = at as u64;
            end.last_position = header.first_position - 1;
            end.last_crc = header.previous_crc;
        }
    }

    /// The group that continues `end`, or what is wrong with the bytes there.
    fn group_at(&self, offset: usize, end: &SegmentEnd) -> Result<(GroupHeader, u32, &[u8]), String> {
        let bytes = self.bytes.get(offset..).unwrap_or_default();
        let (header, crc) = GroupHeader::decode(bytes, &self.key).ok_or("no valid group header is there")?;
        if header.segment_id != self.header.id {
            return Err(format!("a group of segment {:016x} is there", header.segment_id));
        }
        if header.first_position != end.last_position + 1 || header.durable_before != end.last_position {
            return Err(format!("the group of position {} is there", header.first_position));
        }
        if header.previous_crc != end.last_crc {
            return Err("a group that does not follow the one before is there".into());
        }
        if header.record_count == 0 || header.last_time_ms < end.last_time_ms {
            return Err("a group header that makes no sense is there".into());
        }
        let length = header.payload_bytes as usize;
        let group = bytes.get(..group_bytes(length)).ok_or("the file ends within it")?;
        let (payload, padding) = group[GROUP_HEADER_BYTES..].split_at(length);
        if crc32fast::hash(payload) != header.payload_crc {
            return Err("the checksum of its records differs".into());
        }
        if padding.iter().any(|&byte| byte != 0) {
            return Err("the zeros after its records are not zeros".into());
        }
        Ok((header, crc, payload))
    }

    /// Offset of a group after `offset` that was written when `position` had been durable.
    fn valid_group_after(&self, offset: usize, position: u64) -> Option<usize> {
        let mut at = offset + GROUP_ALIGN_BYTES;
        while at + GROUP_HEADER_BYTES <= self.bytes.len() {
            if let Some((header, _)) = GroupHeader::decode(&self.bytes[at..], &self.key)
                && header.segment_id == self.header.id
                && header.durable_before >= position
            {
                return Some(at);
            }
            at += GROUP_ALIGN_BYTES;
        }
        None
    }

    fn replay_group<'s>(
        &'s self,
        offset: usize,
        header: &GroupHeader,
        payload: &'s [u8],
        end: &SegmentEnd,
        from_position: u64,
        on: &mut dyn FnMut(Replayed<'s>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        if end.last_position + u64::from(header.record_count) <= from_position {
            return Ok(());
        }
        let mut rest = payload;
        let mut position = end.last_position;
        for _ in 0..header.record_count {
            position += 1;
            let at = (offset + GROUP_HEADER_BYTES + payload.len() - rest.len()) as u64;
            let expected = || format!("the record of position {position}");
            let record = RecordRef::decode(&mut rest).map_err(|fault| damaged(&self.path, at, expected(), fault.to_string()))?;
            if record.position != position {
                return Err(damaged(&self.path, at, expected(), format!("the record of position {} is there", record.position)));
            }
            if position > from_position {
                on(Replayed::Record(record))?;
            }
        }
        if !rest.is_empty() {
            let at = (offset + GROUP_HEADER_BYTES + payload.len() - rest.len()) as u64;
            return Err(damaged(&self.path, at, "the end of a group".into(), format!("{} more bytes are there", rest.len())));
        }
        on(Replayed::GroupEnd { position, state_hash: header.state_hash })
    }
}

/// Index of the last byte that is not zero. Most of an active segment is zeros, so whole pages are compared first.
fn last_nonzero(bytes: &[u8]) -> Option<usize> {
    const ZEROS: [u8; 4096] = [0; 4096];
    let page = bytes.chunks(ZEROS.len()).rposition(|page| page != &ZEROS[..page.len()])?;
    let start = page * ZEROS.len();
    let end = bytes.len().min(start + ZEROS.len());
    bytes[start..end].iter().rposition(|&byte| byte != 0).map(|at| start + at)
}

pub fn damaged(file: &Path, offset: u64, expected: String, found: String) -> Error {
    Error::Damaged { file: file.to_path_buf(), offset, expected, found }
}
