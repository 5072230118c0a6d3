//! What can still be read of a damaged journal becomes a new one, and what cannot is named.
//!
//! Rows are put together as a compaction does it, newest version last; groups and blocks that are damaged are passed over. What was lost may
//! have replaced or deleted rows that are kept, so the result is whole as a journal, and as a state it is what was left.
//!
//! **Invariant:** the damaged directory is only read.

use super::Replayed;
use super::base::{Base, base_id, base_path};
use super::compaction::{Merger, SortedRows};
use super::disk::Disk;
use super::format::SegmentHeader;
use super::reader::{Hole, SegmentReader, read_header};
use super::segment_file::{Reserve, journal_dir, segment_id, segment_path};
use crate::error::Error;
use crate::limits::{SALVAGE_MISSING_TOLD_MAX, SEGMENT_ID_MAX};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What salvaging came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Salvaged {
    /// Position and time of the last record that could be read.
    pub position: u64,
    pub last_time_ms: i64,
    /// Rows of the new journal, and their hash.
    pub rows: u64,
    pub state_hash: u128,
    pub lost: Vec<Lost>,
}

/// Something that could not be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    pub file: PathBuf,
    pub offset: u64,
    /// Records that are missing, first and last. The last is `None` where it is not known, as at the end of the journal; there it may also be
    /// a torn tail, which nobody was ever told of. `None` for blocks of a base: their rows had no records any more.
    pub positions: Option<(u64, Option<u64>)>,
    pub what: String,
}

/// A journal under salvage.
struct Wreck<'d, D: Disk> {
    disk: &'d D,
    dir: PathBuf,
    nonce: [u8; 16],
    merger: Merger<'d, D>,
    last_id: u64,
    done: Salvaged,
}

/// The nonce that most files of a journal bear, for a directory whose manifest is lost. `None`: no header can be read.
pub fn nonce_of<D: Disk>(disk: &D, data_dir: &Path) -> Result<Option<[u8; 16]>, Error> {
    let dir = journal_dir(data_dir);
    let mut counts: BTreeMap<[u8; 16], u32> = BTreeMap::new();
    for name in disk.list(&dir).map_err(Error::io("list", &dir))? {
        let header = match (base_id(&name), segment_id(&name)) {
            (Some(id), _) => Base::open(disk, &dir, id).map(|base| base.header),
            (None, Some(id)) => {
                let path = segment_path(&dir, id);
                disk.open(&path).map_err(Error::io("open", &path)).and_then(|file| read_header(&file, &path))
            }
            (None, None) => continue,
        };
        if let Ok(header) = header {
            *counts.entry(header.nonce).or_default() += 1;
        }
    }
    Ok(counts.into_iter().max_by_key(|(_, count)| *count).map(|(nonce, _)| nonce))
}

/// Writes what can be read of the journal in `from` into an empty data directory, as a base and an empty segment. `nonces`: those of the old
/// directory and the new one.
///
/// Errors: `Io`; damage is no error here.
pub fn salvage<D: Disk>(
    disk: &Arc<D>,
    from: &Path,
    to: &Path,
    nonces: ([u8; 16], [u8; 16]),
    segment_bytes: u64,
) -> Result<Salvaged, Error> {
    let to = journal_dir(to);
    disk.create_dir(&to).map_err(Error::io("create directory", &to))?;
    let merger = Merger::new(&**disk, &to, &nonces.1);
    let mut wreck = Wreck { disk: &**disk, dir: journal_dir(from), nonce: nonces.0, merger, last_id: 0, done: Salvaged::default() };
    let names = disk.list(&wreck.dir).map_err(Error::io("list", &wreck.dir))?;
    wreck.base(&names)?;
    wreck.segments(&names)?;
    let Wreck { mut merger, last_id, mut done, .. } = wreck;
    let mut next = SegmentHeader {
        id: last_id + 1,
        nonce: nonces.1,
        first_position: done.position + 1,
        state_hash: 0,
        last_time_ms: done.last_time_ms,
        previous_crc: 0,
    };
    let mut reserve = Reserve::new(disk.clone(), to.clone(), segment_bytes, false)?;
    if last_id > 0 {
        let (path, total) = merger.base(None, &next, &mut |_| true)?.expect("nobody stops it");
        (next.state_hash, done.state_hash, done.rows) = (total.hash, total.hash, total.rows);
        merger.place_base(&path, &next, &base_path(&to, last_id))?;
    }
    reserve.begin_segment(&next)?;
    Ok(done)
}

impl<D: Disk> Wreck<'_, D> {
    fn lose(&mut self, file: &Path, offset: u64, positions: Option<(u64, Option<u64>)>, what: String) {
        self.done.lost.push(Lost { file: file.to_path_buf(), offset, positions, what });
    }

    /// Takes the rows of the newest base whose header can be read.
    fn base(&mut self, names: &[String]) -> Result<(), Error> {
        let mut ids: Vec<u64> = names.iter().filter_map(|name| base_id(name)).collect();
        ids.sort_unstable();
        while let Some(id) = ids.pop() {
            if id > SEGMENT_ID_MAX {
                self.lose(&base_path(&self.dir, id), 0, None, "its name is that of no base".to_string());
                continue;
            }
            let base = match Base::open(self.disk, &self.dir, id) {
                Ok(base) if base.header.nonce == self.nonce => base,
                Ok(_) => {
                    self.lose(&base_path(&self.dir, id), 24, None, "it was written for another data directory".to_string());
                    continue;
                }
                Err(Error::Damaged { file, offset, expected, found }) => {
                    self.lose(&file, offset, None, format!("the base: Expected {expected}, but {found}"));
                    continue;
                }
                Err(error) => return Err(error),
            };
            let mut faults = Vec::new();
            self.merger.add_base(&base, &mut |error| faults.push(error))?;
            for fault in faults {
                if let Error::Damaged { file, offset, expected, found } = fault {
                    self.lose(&file, offset, None, format!("Expected {expected}, but {found}"));
                }
            }
            (self.last_id, self.done.position, self.done.last_time_ms) = (id, base.position(), base.header.last_time_ms);
            return Ok(());
        }
        Ok(())
    }

    fn segments(&mut self, names: &[String]) -> Result<(), Error> {
        let mut ids: Vec<u64> = names.iter().filter_map(|name| segment_id(name)).filter(|id| *id > self.last_id).collect();
        ids.sort_unstable();
        for id in ids {
            let path = segment_path(&self.dir, id);
            if id > SEGMENT_ID_MAX {
                self.lose(&path, 0, None, "its name is that of no segment".to_string());
                continue;
            }
            let next_position = self.done.position + 1;
            let told = id.min(self.last_id + 1 + SALVAGE_MISSING_TOLD_MAX);
            for missing in self.last_id + 1..told {
                self.lose(&segment_path(&self.dir, missing), 0, Some((next_position, None)), "the file is missing".to_string());
            }
            if told < id {
                let what = format!("the file is missing, and so are the {} after it", id - told - 1);
                self.lose(&segment_path(&self.dir, told), 0, Some((next_position, None)), what);
            }
            let file = self.disk.open(&path).map_err(Error::io("open", &path))?;
            let guess = SegmentHeader {
                id,
                nonce: self.nonce,
                first_position: next_position,
                state_hash: 0,
                last_time_ms: self.done.last_time_ms,
                previous_crc: 0,
            };
            let header = match read_header(&file, &path) {
                Ok(header) if header.id == id && header.nonce == self.nonce => header,
                Ok(_) => {
                    self.lose(&path, 16, None, "its header is that of another file".to_string());
                    guess
                }
                Err(Error::Damaged { offset, expected, found, .. }) => {
                    self.lose(&path, offset, None, format!("its header: Expected {expected}, but {found}"));
                    guess
                }
                Err(error) => return Err(error),
            };
            self.segment(&file, &path, header)?;
            self.last_id = id;
        }
        Ok(())
    }

    fn segment(&mut self, file: &D::File, path: &Path, header: SegmentHeader) -> Result<(), Error> {
        let next_position = self.done.position + 1;
        if header.first_position > next_position {
            self.lose(path, 0, Some((next_position, Some(header.first_position - 1))), "the segment begins after them".to_string());
        }
        let segment = SegmentReader::read(file, path, header)?;
        let mut rows = SortedRows::default();
        let mut holes = Vec::new();
        let end = segment.salvage(self.done.position, &mut |replayed: Replayed<'_>| rows.take(replayed), &mut |hole| holes.push(hole))?;
        for Hole { offset, fault, position, next_position } in holes {
            self.lose(path, offset, Some((position, next_position.map(|next| next - 1))), fault);
        }
        self.merger.add(rows, &mut |_| true)?;
        self.done.position = self.done.position.max(end.last_position);
        self.done.last_time_ms = self.done.last_time_ms.max(end.last_time_ms);
        Ok(())
    }
}
