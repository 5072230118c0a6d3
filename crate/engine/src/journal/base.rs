//! Base files: all rows that were live at the end of a sealed segment, in order. A base stands for that segment and all before it.
//!
//! Its header is that of the segment after it, under a mark and an id of its own: the next position, the state's hash, time and link there.
//! So what follows is checked against it as one segment is against the one before.
//!
//! **Invariant:** a file named `*.base` is whole and durable; until its name is durable too, everything it stands for is still there.
//! **Invariant:** its rows add up to the state's hash that its header states.
//!
//! Not here: how a base is made (`compaction`), and which of several counts (`recovery`).

use super::disk::{Disk, DiskFile};
use super::format::{KeyedCrc, SEGMENT_HEADER_BYTES, SegmentHeader};
use super::reader::damaged;
use super::rows_file::{RowRef, RowsReader, RowsTotal};
use crate::error::Error;
use std::path::{Path, PathBuf};

const BASE_MAGIC: [u8; 8] = *b"CanterBs";

/// A base file by its header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    pub path: PathBuf,
    /// Id of the last segment it stands for; otherwise what the header of the next segment says.
    pub header: SegmentHeader,
    /// Bytes of the file.
    pub bytes: u64,
}

pub fn base_path(journal_dir: &Path, id: u64) -> PathBuf {
    journal_dir.join(format!("{id:016x}.base"))
}

/// The id in a base file's name; `None` for any other file.
pub fn base_id(name: &str) -> Option<u64> {
    super::segment_file::hex_id(name.strip_suffix(".base")?)
}

/// The first page of the base that stands for everything before the segment with this header.
pub fn base_page(next: &SegmentHeader) -> Vec<u8> {
    SegmentHeader { id: next.id - 1, ..next.clone() }.encode_as(&BASE_MAGIC)
}

/// What the journal says while it is read from the beginning.
#[derive(Clone, Debug)]
pub enum Replayed<'a> {
    /// A base: the rows that follow, up to [`Replayed::BaseEnd`], are all there were at this position.
    Base {
        position: u64,
        last_time_ms: i64,
    },
    /// A row of the base, in order.
    Row {
        family: &'a [u8],
        suffix: &'a [u8],
        value: &'a [u8],
    },
    /// The base was whole.
    BaseEnd {
        position: u64,
        state_hash: u128,
    },
    Record(super::RecordRef<'a>),
    /// What shared a sync ends at this position, with this hash of the state.
    GroupEnd {
        position: u64,
        state_hash: u128,
    },
}

impl Base {
    /// Reads and checks the header alone.
    pub fn open<D: Disk>(disk: &D, journal_dir: &Path, id: u64) -> Result<Base, Error> {
        let path = base_path(journal_dir, id);
        let file = disk.open(&path).map_err(Error::io("open", &path))?;
        let mut page = vec![0; SEGMENT_HEADER_BYTES];
        let count = file.read_at(&mut page, 0).map_err(Error::io("read", &path))?;
        let header = SegmentHeader::decode_as(&BASE_MAGIC, "base", &page[..count], &path)?;
        if header.id != id {
            return Err(damaged(&path, 16, format!("base {id:016x}"), format!("base {:016x} is there", header.id)));
        }
        let bytes = file.size().map_err(Error::io("read the length of", &path))?;
        Ok(Base { path, header, bytes })
    }

    /// Position of the last record it stands for.
    pub fn position(&self) -> u64 {
        self.header.first_position - 1
    }

    /// Its rows, in order.
    pub fn rows<D: Disk>(&self, disk: &D) -> Result<RowsReader<D::File>, Error> {
        let file = disk.open(&self.path).map_err(Error::io("open", &self.path))?;
        RowsReader::new(file, &self.path, &KeyedCrc::new(&self.header.nonce), self.header.id, SEGMENT_HEADER_BYTES as u64, false)
    }

    /// Reads all of it, and checks what its rows add up to.
    pub fn read<D: Disk>(&self, disk: &D, on_row: &mut dyn FnMut(RowRef<'_>) -> Result<(), Error>) -> Result<RowsTotal, Error> {
        let mut rows = self.rows(disk)?;
        while rows.advance()? {
            on_row(rows.row().expect("it has advanced to one"))?;
        }
        self.check_total(&rows.seen())?;
        Ok(rows.seen())
    }

    /// That all its rows add up to what its header states.
    pub fn check_total(&self, total: &RowsTotal) -> Result<(), Error> {
        if total.hash == self.header.state_hash {
            return Ok(());
        }
        let expected = format!("rows of the state with hash {:032x}", self.header.state_hash);
        Err(damaged(&self.path, 48, expected, format!("they have hash {:032x}", total.hash)))
    }

    /// Gives its rows to whoever puts the state back.
    pub fn replay<D: Disk>(&self, disk: &D, on: &mut dyn FnMut(Replayed<'_>) -> Result<(), Error>) -> Result<(), Error> {
        on(Replayed::Base { position: self.position(), last_time_ms: self.header.last_time_ms })?;
        self.read(disk, &mut |row| {
            let value = row.value.expect("a base holds no deleted rows");
            on(Replayed::Row { family: row.family, suffix: row.suffix, value })
        })?;
        on(Replayed::BaseEnd { position: self.position(), state_hash: self.header.state_hash })
    }
}

/// Writes a base anew without the rows that `keep` does not want, whole in every checksum but the header's: the simulator's planted bug.
#[cfg(any(test, feature = "sim"))]
pub fn rewrite_base<D: Disk>(disk: &D, path: &Path, keep: &mut dyn FnMut(RowRef<'_>) -> bool) -> Result<(), Error> {
    let dir = path.parent().expect("a base is in the journal's folder");
    let id = path.file_name().and_then(|name| base_id(name.to_str()?)).expect("it is named as a base");
    let base = Base::open(disk, dir, id)?;
    let tmp = path.with_extension("tmp");
    let page = base.header.encode_as(&BASE_MAGIC);
    let mut writer = super::rows_file::RowsWriter::new(disk, &tmp, &KeyedCrc::new(&base.header.nonce), id, &page)?;
    base.read(disk, &mut |row| if keep(row) { writer.push(row) } else { Ok(()) })?;
    writer.finish()?;
    disk.rename(&tmp, path).map_err(Error::io("rename", &tmp))?;
    disk.sync_dir(dir).map_err(Error::io("sync directory", dir))
}
