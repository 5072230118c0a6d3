//! Re-reading what is at rest: the base and the sealed segments, file by file, every checksum and every link. Disks lose bytes silently.
//!
//! Not here: how often, and what is done about damage (`partition`): a file at rest that is damaged is not needed until the state has to be
//! rebuilt, so it is told and nothing else.

use super::disk::{Disk, DiskFile};
use super::reader::SegmentReader;
use super::recovery::{Layout, check_sealed, layout};
use super::segment_file::journal_dir;
use crate::error::Error;
use std::path::{Path, PathBuf};

/// One file that was read and found whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scrubbed {
    /// Where to go on: ids of segments, and of a base the last one it stands for.
    pub id: u64,
    pub path: PathBuf,
    pub bytes: u64,
}

/// Reads the next file at rest after the one with id `after`. `None`: there is none.
///
/// Errors: `Damaged` with file and offset; and whatever keeps it from being read.
pub fn scrub<D: Disk>(disk: &D, data_dir: &Path, nonce: [u8; 16], after: Option<u64>) -> Result<Option<Scrubbed>, Error> {
    let Layout { base, segments, .. } = layout(disk, &journal_dir(data_dir), Some(nonce))?;
    let is_next = |id: u64| after.is_none_or(|after| id > after);
    if let Some(base) = base.filter(|base| is_next(base.header.id)) {
        let total = base.read(disk, &mut |_| Ok(()))?;
        return Ok(Some(Scrubbed { id: base.header.id, path: base.path, bytes: total.bytes }));
    }
    let mut pairs = segments.iter().zip(segments.iter().skip(1));
    let Some(((path, header), (_, next))) = pairs.find(|((_, header), _)| is_next(header.id)) else { return Ok(None) };
    let file = disk.open(path).map_err(Error::io("open", path))?;
    let segment = SegmentReader::read(&file, path, header.clone())?;
    let end = segment.replay(0, &mut |_| Ok(()))?;
    check_sealed(path, &end, next)?;
    let bytes = file.size().map_err(Error::io("read the length of", path))?;
    Ok(Some(Scrubbed { id: header.id, path: path.clone(), bytes }))
}
