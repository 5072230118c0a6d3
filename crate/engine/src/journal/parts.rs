//! The files of a journal that is being written, as they are durable at one moment: what a backup copies.
//!
//! **Invariant:** what is listed has been read and checked, so no damage is copied for a whole file.

use super::base::Base;
use super::disk::{Disk, DiskFile};
use super::reader::SegmentReader;
use super::recovery::{check_sealed, layout};
use super::segment_file::journal_dir;
use crate::error::Error;
use crate::limits::ZERO_FILL_BYTES;
use std::path::{Path, PathBuf};

/// One file, or the durable beginning of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub path: PathBuf,
    /// Its name in the journal's folder.
    pub name: String,
    /// Bytes that count, from its beginning; zeros follow up to `length`.
    pub bytes: u64,
    pub length: u64,
    /// CRC-32 of the bytes that count.
    pub crc: u32,
    /// It is written no more.
    pub is_sealed: bool,
}

/// All files of a journal as of one position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    pub position: u64,
    pub state_hash: u128,
    pub last_time_ms: i64,
    pub parts: Vec<Part>,
}

/// Reads and lists what the journal holds up to `durable`. Nobody may remove files meanwhile.
pub fn parts<D: Disk>(disk: &D, data_dir: &Path, nonce: [u8; 16], durable: u64) -> Result<Parts, Error> {
    let mut layout = layout(disk, &journal_dir(data_dir), Some(nonce))?;
    layout.segments.retain(|(_, header)| header.first_position - 1 <= durable);
    let mut list = Parts { position: 0, state_hash: 0, last_time_ms: 0, parts: Vec::new() };
    if let Some(Base { path, .. }) = &layout.base {
        layout.base.as_ref().expect("it is there").read(disk, &mut |_| Ok(()))?;
        list.parts.push(part(disk, path, None)?);
    }
    for (at, (path, header)) in layout.segments.iter().enumerate() {
        let file = disk.open(path).map_err(Error::io("open", path))?;
        let segment = SegmentReader::read(&file, path, header.clone())?;
        match layout.segments.get(at + 1) {
            Some((_, next)) => {
                check_sealed(path, &segment.replay(0, &mut |_| Ok(()))?, next)?;
                list.parts.push(part(disk, path, None)?);
            }
            None => {
                let end = segment.replay_written(0, durable, &mut |_| Ok(()))?;
                (list.position, list.state_hash, list.last_time_ms) = (end.last_position, end.state_hash, end.last_time_ms);
                list.parts.push(part(disk, path, Some(end.offset))?);
            }
        }
    }
    Ok(list)
}

fn part<D: Disk>(disk: &D, path: &Path, end: Option<u64>) -> Result<Part, Error> {
    let file = disk.open(path).map_err(Error::io("open", path))?;
    let length = file.size().map_err(Error::io("read the length of", path))?;
    let bytes = end.unwrap_or(length);
    let crc = copy(&file, path, bytes, &mut |_, _| Ok(()))?;
    let name = path.file_name().and_then(|name| name.to_str()).expect("files of the journal are named in ASCII").to_string();
    Ok(Part { path: path.to_path_buf(), name, bytes, length, crc, is_sealed: end.is_none() })
}

/// Takes a piece of a file, and where it begins.
pub type Taker<'t> = &'t mut dyn FnMut(&[u8], u64) -> Result<(), Error>;

/// Reads the first `bytes` of a file piece by piece; returns their CRC-32. Errors: `Io`, also if there are fewer.
pub fn copy<F: DiskFile>(file: &F, path: &Path, bytes: u64, to: Taker<'_>) -> Result<u32, Error> {
    let mut hasher = crc32fast::Hasher::new();
    let mut buffer = vec![0; ZERO_FILL_BYTES];
    let mut at = 0;
    while at < bytes {
        let piece = &mut buffer[..(bytes - at).min(ZERO_FILL_BYTES as u64) as usize];
        let count = file.read_at(piece, at).map_err(Error::io("read", path))?;
        if count < piece.len() {
            return Err(Error::io("read", path)(std::io::ErrorKind::UnexpectedEof.into()));
        }
        hasher.update(piece);
        to(piece, at)?;
        at += count as u64;
    }
    Ok(hasher.finalize())
}
