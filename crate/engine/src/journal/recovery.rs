//! Opens what an earlier life left: finds the segments, checks their order, replays records, and makes the end of the journal sound.
//!
//! Segments that end before the position asked for are known by their headers alone, so a big directory opens fast.
//!
//! **Invariant:** ids and positions have no gap; a segment that has a successor has neither tail nor hole.
//! **Invariant:** the last group is written and synced again before it counts. A process that died between write and sync, or after a
//! failed sync, leaves it in the page cache alone: readable, and gone with the next power loss.
//! **Invariant:** [`verify`] changes nothing.

use super::disk::{Disk, DiskFile};
use super::format::SegmentHeader;
use super::reader::{SegmentEnd, SegmentReader, damaged, read_header};
use super::record::RecordRef;
use super::segment_file::{journal_dir, segment_id, segment_path};
use crate::error::Error;
use std::path::{Path, PathBuf};

/// What opening found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovered {
    /// Position of the last record, 0 if there is none.
    pub last_position: u64,
    /// Time of the last record in ms, 0 if there is none.
    pub last_time_ms: i64,
    /// Hash of the state after the last record, 0 if there is none.
    pub state_hash: u128,
    /// Bytes of a torn tail that were cut off, never acknowledged by anyone.
    pub truncated_bytes: u64,
    pub segments: u64,
}

/// Where the journal ends, and in which file.
pub struct Scan<F> {
    pub file: F,
    pub path: PathBuf,
    pub segment: SegmentReader,
    pub end: SegmentEnd,
}

/// Reads and checks every byte of the journal in a data directory, and changes nothing. A torn tail is no error; its bytes are counted.
/// Errors: `Damaged` with file and offset, `NewerFormat`, `Io`.
pub fn verify<D: Disk>(disk: &D, data_dir: &Path) -> Result<Recovered, Error> {
    let dir = journal_dir(data_dir);
    let names = disk.list(&dir).map_err(Error::io("list", &dir))?;
    let segments = read_headers(disk, &dir, &names, None)?;
    let count = segments.len() as u64;
    Ok(match scan(disk, segments, 0, &mut |_| Ok(()))? {
        Some(scan) => scan.end.recovered(count),
        None => Recovered { last_position: 0, last_time_ms: 0, state_hash: 0, truncated_bytes: 0, segments: 0 },
    })
}

/// The headers of all segments, in order, checked against each other.
pub fn read_headers<D: Disk>(
    disk: &D,
    journal_dir: &Path,
    names: &[String],
    nonce: Option<[u8; 16]>,
) -> Result<Vec<(PathBuf, SegmentHeader)>, Error> {
    let mut segments: Vec<(PathBuf, SegmentHeader)> = Vec::new();
    let mut ids: Vec<u64> = names.iter().filter_map(|name| segment_id(name)).collect();
    ids.sort_unstable();
    for id in ids {
        let path = segment_path(journal_dir, id);
        let wanted = segments.len() as u64 + 1;
        if id != wanted {
            return Err(damaged(&segment_path(journal_dir, wanted), 0, format!("segment {wanted:016x}"), "the file is missing".into()));
        }
        let file = disk.open(&path).map_err(Error::io("open", &path))?;
        let header = read_header(&file, &path)?;
        if header.id != id {
            return Err(damaged(&path, 16, format!("segment {id:016x}"), format!("segment {:016x} is there", header.id)));
        }
        if header.nonce != nonce.or(segments.first().map(|first| first.1.nonce)).unwrap_or(header.nonce) {
            return Err(damaged(&path, 24, "a segment of this data directory".into(), "it was written for another one".into()));
        }
        let first_least = segments.last().map_or(1, |last| last.1.first_position);
        if header.first_position < first_least || (id == 1 && header.first_position != 1) {
            let found = format!("position {} is there", header.first_position);
            return Err(damaged(&path, 40, format!("a first position of {first_least} or more"), found));
        }
        segments.push((path, header));
    }
    Ok(segments)
}

/// Replays the records after `from_position` and finds the end. `None`: there are no segments.
pub fn scan<D: Disk>(
    disk: &D,
    segments: Vec<(PathBuf, SegmentHeader)>,
    from_position: u64,
    on_record: &mut dyn FnMut(RecordRef<'_>) -> Result<(), Error>,
) -> Result<Option<Scan<D::File>>, Error> {
    let mut segments = segments.into_iter().peekable();
    while let Some((path, header)) = segments.next() {
        let next = segments.peek().map(|(_, next)| next);
        if next.is_some_and(|next| next.first_position - 1 <= from_position) {
            continue;
        }
        let file = disk.open(&path).map_err(Error::io("open", &path))?;
        let segment = SegmentReader::read(&file, &path, header)?;
        let end = segment.replay(from_position, on_record)?;
        let Some(next) = next else {
            return Ok(Some(Scan { file, path, segment, end }));
        };
        check_sealed(&path, &end, next)?;
    }
    Ok(None)
}

/// A segment with a successor is complete: rolling happens only after everything in it had been synced.
fn check_sealed(path: &Path, end: &SegmentEnd, next: &SegmentHeader) -> Result<(), Error> {
    let next_position = end.last_position + 1;
    if end.last_position + 1 < next.first_position {
        let fault = end.tail.as_ref().map_or("the rest of the segment is empty", |tail| tail.fault.as_str());
        return Err(damaged(path, end.offset, format!("the group at position {next_position}"), fault.to_string()));
    }
    if next_position != next.first_position || end.last_crc != next.previous_crc || end.state_hash != next.state_hash {
        let expected = format!("the end of the segment before position {}", next.first_position);
        return Err(damaged(path, end.offset, expected, format!("its groups end before position {next_position} and do not lead there")));
    }
    if let Some(tail) = &end.tail {
        let found = format!("{} bytes are not zeros, and {}", tail.bytes, tail.fault);
        return Err(damaged(path, end.offset, "nothing more in a sealed segment".into(), found));
    }
    Ok(())
}

impl<F: DiskFile> Scan<F> {
    /// A tail that held a position known to have been durable is damage, whatever it looks like.
    pub fn check_tail_was_never_durable(&self, durable_position: u64) -> Result<(), Error> {
        match &self.end.tail {
            Some(tail) if self.end.last_position < durable_position => {
                let expected = format!("the group at position {}", self.end.last_position + 1);
                let found = format!("{}, and everything up to position {durable_position} had been durable", tail.fault);
                Err(damaged(&self.path, self.end.offset, expected, found))
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Cuts off a torn tail and makes the last group durable.
    pub fn settle(&self) -> Result<(), Error> {
        if let Some(tail) = &self.end.tail {
            let zeros = vec![0; tail.bytes as usize];
            self.file.write_at(&zeros, self.end.offset).map_err(Error::io("cut the torn tail of", &self.path))?;
        }
        if let Some(from) = self.end.last_group_offset {
            let group = &self.segment.bytes()[from as usize..self.end.offset as usize];
            self.file.write_at(group, from).map_err(Error::io("write again the last group of", &self.path))?;
        }
        self.file.sync_data().map_err(Error::io("sync", &self.path))
    }
}

impl SegmentEnd {
    pub fn recovered(&self, segments: u64) -> Recovered {
        Recovered {
            last_position: self.last_position,
            last_time_ms: self.last_time_ms,
            state_hash: self.state_hash,
            truncated_bytes: self.tail.as_ref().map_or(0, |tail| tail.bytes),
            segments,
        }
    }
}
