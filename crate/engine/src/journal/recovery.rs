//! Opens what an earlier life left: finds the segments, checks their order, replays records, and makes the end of the journal sound.
//!
//! Segments that end before the position asked for are known by their headers alone, so a big directory opens fast. So is a base.
//!
//! **Invariant:** ids and positions have no gap, from the newest base on; a segment that has a successor has neither tail nor hole.
//! **Invariant:** what a base stands for is removed only when the base has been read whole, and its name is durable.
//! **Invariant:** the last group is written and synced again before it counts. A process that died between write and sync, or after a
//! failed sync, leaves it in the page cache alone: readable, and gone with the next power loss.
//! **Invariant:** [`verify`] changes nothing.

use super::base::{Base, Replayed, base_id, base_path};
use super::compaction::remove_covered;
use super::disk::{Disk, DiskFile, write_zeros};
use super::format::SegmentHeader;
use super::newest::Newest;
use super::reader::{SegmentEnd, SegmentReader, damaged, read_header};
use super::segment_file::{journal_dir, segment_id, segment_path};
use crate::error::Error;
use crate::limits::SEGMENT_ID_MAX;
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
    /// Segments, those that a base stands for excepted.
    pub segments: u64,
    /// Position up to which a base stands for all there was, 0 if there is none: what led there can no longer be told.
    pub compacted_position: u64,
}

/// The files of a journal, by their names and headers.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// The newest base.
    pub base: Option<Base>,
    /// The segments after it, checked against it and each other. The last one is active.
    pub segments: Vec<(PathBuf, SegmentHeader)>,
    /// Older bases, and segments that the newest one stands for: left over from a crash.
    pub leftovers: Vec<PathBuf>,
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
    replay(disk, data_dir, &mut |_| Ok(()))
}

/// As [`verify`], and tells everything that is there, from the beginning.
pub fn replay<D: Disk>(disk: &D, data_dir: &Path, on: &mut dyn FnMut(Replayed<'_>) -> Result<(), Error>) -> Result<Recovered, Error> {
    let layout = layout(disk, &journal_dir(data_dir), None)?;
    Newest::find(disk, data_dir, &layout)?;
    let (count, compacted) = (layout.segments.len() as u64, layout.compacted_position());
    Ok(match scan(disk, layout, 0, on)? {
        Some(scan) => scan.end.recovered(count, compacted),
        None => Recovered { last_position: 0, last_time_ms: 0, state_hash: 0, truncated_bytes: 0, segments: 0, compacted_position: 0 },
    })
}

impl Layout {
    pub fn compacted_position(&self) -> u64 {
        self.base.as_ref().map_or(0, Base::position)
    }
}

/// Lists the files of a journal and checks their headers against each other.
pub fn layout<D: Disk>(disk: &D, journal_dir: &Path, nonce: Option<[u8; 16]>) -> Result<Layout, Error> {
    let names = disk.list(journal_dir).map_err(Error::io("list", journal_dir))?;
    let ids = |id_of: fn(&str) -> Option<u64>| {
        let mut ids: Vec<u64> = names.iter().filter_map(|name| id_of(name)).collect();
        ids.sort_unstable();
        ids
    };
    let (mut bases, segments) = (ids(base_id), ids(segment_id));
    if let Some(id) = bases.last().max(segments.last()).filter(|id| **id > SEGMENT_ID_MAX) {
        let expected = format!("an id of at most {SEGMENT_ID_MAX:016x}");
        return Err(damaged(journal_dir, 0, expected, format!("a file has {id:016x}")));
    }
    let mut layout = Layout::default();
    if let Some(id) = bases.pop() {
        let base = Base::open(disk, journal_dir, id)?;
        check_nonce(&base.path, &base.header, nonce.unwrap_or(base.header.nonce))?;
        layout.base = Some(base);
    }
    layout.leftovers.extend(bases.into_iter().map(|id| base_path(journal_dir, id)));
    let covered = layout.base.as_ref().map_or(0, |base| base.header.id);
    let (old, live): (Vec<u64>, Vec<u64>) = segments.into_iter().partition(|id| *id <= covered);
    layout.leftovers.extend(old.into_iter().map(|id| segment_path(journal_dir, id)));
    let mut nonce = nonce.or(layout.base.as_ref().map(|base| base.header.nonce));
    for id in live {
        let wanted = covered + layout.segments.len() as u64 + 1;
        if id != wanted {
            return Err(missing(journal_dir, wanted));
        }
        let path = segment_path(journal_dir, id);
        let file = disk.open(&path).map_err(Error::io("open", &path))?;
        let header = read_header(&file, &path)?;
        if header.id != id {
            return Err(damaged(&path, 16, format!("segment {id:016x}"), format!("segment {:016x} is there", header.id)));
        }
        check_nonce(&path, &header, *nonce.get_or_insert(header.nonce))?;
        let first_least = layout.segments.last().map_or(1, |last| last.1.first_position);
        if header.first_position < first_least || (id == 1 && header.first_position != 1) {
            let found = format!("position {} is there", header.first_position);
            return Err(damaged(&path, 40, format!("a first position of {first_least} or more"), found));
        }
        if let Some(base) = layout.base.as_ref().filter(|_| id == covered + 1)
            && (SegmentHeader { id: covered, ..header.clone() }) != base.header
        {
            let found = format!("position {} with hash {:032x} is there", header.first_position, header.state_hash);
            let expected = format!(
                "what {} leads to, position {} with hash {:032x}",
                base.path.display(),
                base.header.first_position,
                base.header.state_hash
            );
            return Err(damaged(&path, 40, expected, found));
        }
        layout.segments.push((path, header));
    }
    if layout.base.is_some() && layout.segments.is_empty() {
        return Err(missing(journal_dir, covered + 1));
    }
    Ok(layout)
}

pub fn missing(journal_dir: &Path, id: u64) -> Error {
    damaged(&segment_path(journal_dir, id), 0, format!("segment {id:016x}"), "the file is missing".into())
}

fn check_nonce(path: &Path, header: &SegmentHeader, nonce: [u8; 16]) -> Result<(), Error> {
    if header.nonce == nonce {
        return Ok(());
    }
    Err(damaged(path, 24, "a file of this data directory".into(), "it was written for another one".into()))
}

/// Removes what the newest base stands for. It is read whole first, and its name made durable.
pub fn remove_leftovers<D: Disk>(disk: &D, journal_dir: &Path, layout: &Layout) -> Result<(), Error> {
    let Some(base) = layout.base.as_ref().filter(|_| !layout.leftovers.is_empty()) else { return Ok(()) };
    base.read(disk, &mut |_| Ok(()))?;
    remove_covered(disk, journal_dir, &layout.leftovers).map_err(|failed| failed.error)
}

/// Tells what comes after `from_position` and finds the end. `None`: there are no segments.
///
/// Errors: `Compacted` if a base stands for what comes after a position that is not 0.
pub fn scan<D: Disk>(
    disk: &D,
    layout: Layout,
    from_position: u64,
    on: &mut dyn FnMut(Replayed<'_>) -> Result<(), Error>,
) -> Result<Option<Scan<D::File>>, Error> {
    let mut from_position = from_position;
    if let Some(base) = layout.base.as_ref().filter(|base| from_position < base.position()) {
        if from_position > 0 {
            return Err(Error::Compacted { position: from_position, base_position: base.position() });
        }
        base.replay(disk, on)?;
        from_position = base.position();
    }
    let mut segments = layout.segments.into_iter().peekable();
    while let Some((path, header)) = segments.next() {
        let next = segments.peek().map(|(_, next)| next);
        if next.is_some_and(|next| next.first_position - 1 <= from_position) {
            continue;
        }
        let file = disk.open(&path).map_err(Error::io("open", &path))?;
        let segment = SegmentReader::read(&file, &path, header)?;
        let end = segment.replay(from_position, &mut |replayed| on(replayed))?;
        let Some(next) = next else {
            return Ok(Some(Scan { file, path, segment, end }));
        };
        check_sealed(&path, &end, next)?;
    }
    Ok(None)
}

/// A segment with a successor is complete: rolling happens only after everything in it had been synced, and its rest filled with zeros.
pub fn check_sealed(path: &Path, end: &SegmentEnd, next: &SegmentHeader) -> Result<(), Error> {
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
            let end = self.end.offset + tail.bytes;
            write_zeros(&self.file, self.end.offset, end).map_err(Error::io("cut the torn tail of", &self.path))?;
        }
        if let Some(from) = self.end.last_group_offset {
            let group = &self.segment.bytes()[from as usize..self.end.offset as usize];
            self.file.write_at(group, from).map_err(Error::io("write again the last group of", &self.path))?;
        }
        self.file.sync_data().map_err(Error::io("sync", &self.path))
    }
}

impl SegmentEnd {
    pub fn recovered(&self, segments: u64, compacted_position: u64) -> Recovered {
        Recovered {
            last_position: self.last_position,
            last_time_ms: self.last_time_ms,
            state_hash: self.state_hash,
            truncated_bytes: self.tail.as_ref().map_or(0, |tail| tail.bytes),
            segments,
            compacted_position,
        }
    }
}
