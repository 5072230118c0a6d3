//! Reading back what happened to one family of rows, record by record, while the journal is written.
//!
//! Not here: what records mean (`partition`), and which OS thread reads.
//!
//! **Invariant:** only what is durable is told. Nothing is told twice, and nothing left out but what was compacted.

use super::disk::Disk;
use super::reader::SegmentReader;
use super::record::RecordRef;
use super::recovery::layout;
use super::segment_file::journal_dir;
use super::{FamilyRef, Replayed};
use crate::error::Error;
use std::ops::ControlFlow;
use std::path::Path;

/// Which records of a journal to read.
#[derive(Clone, Copy, Debug)]
pub struct HistoryOf<'a> {
    /// The data directory's own number.
    pub nonce: [u8; 16],
    /// Those that changed rows of this family...
    pub family: &'a [u8],
    /// ...after this position...
    pub after: u64,
    /// ...and not after this one, which is durable.
    pub durable: u64,
}

/// Tells records in order until `on` has enough; returns the position up to which a base stands for what happened. Segments that end before
/// `after` are not read. Nobody may remove files meanwhile.
///
/// Errors: `Damaged`, `Io`.
pub fn history<D: Disk>(
    disk: &D,
    data_dir: &Path,
    of: &HistoryOf<'_>,
    on: &mut dyn FnMut(&RecordRef<'_>, FamilyRef<'_>) -> ControlFlow<()>,
) -> Result<u64, Error> {
    let layout = layout(disk, &journal_dir(data_dir), Some(of.nonce))?;
    let compacted = layout.compacted_position();
    let mut is_over = false;
    for (at, (path, header)) in layout.segments.iter().enumerate() {
        let next = layout.segments.get(at + 1).map(|(_, next)| next);
        if next.is_some_and(|next| next.first_position - 1 <= of.after) {
            continue;
        }
        if is_over || header.first_position > of.durable {
            break;
        }
        let file = disk.open(path).map_err(Error::io("open", path))?;
        let segment = SegmentReader::read(&file, path, header.clone())?;
        let mut take = |replayed: Replayed<'_>| {
            let Replayed::Record(record) = replayed else { return Ok(()) };
            if !is_over && let Some(family) = record.families().find(|family| family.family == of.family) {
                is_over = on(&record, family).is_break();
            }
            Ok(())
        };
        match next {
            Some(_) => drop(segment.replay(of.after, &mut take)?),
            None => drop(segment.replay_written(of.after, of.durable, &mut take)?),
        }
    }
    Ok(compacted)
}
