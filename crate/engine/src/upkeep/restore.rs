//! Restore: a backup becomes a data directory of its own, which ends with the state that was backed up, by its hash.

use super::backup::read_manifest;
use super::backup_manifest::NAME;
use super::{check_empty, put_manifest};
use crate::error::Error;
use crate::journal::{Disk, DiskFile, copy, verify_state, write_zeros};
use std::path::Path;

/// What was restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    pub position: u64,
    pub state_hash: u128,
    pub last_time_ms: i64,
    /// Live rows.
    pub rows: u64,
}

/// Makes the data directory `to` from a backup. It must be empty, or not there. Everything is checked: files by their checksums, the journal
/// by its rules, the state by its hash.
///
/// Errors: `Damaged` with the file; `HashMismatch`; `NewerFormat`; `Config` if `to` holds something, or there is no backup; `Io`. What was
/// written then is no data directory: it has no manifest.
pub fn restore<D: Disk>(disk: &D, backup: &Path, to: &Path) -> Result<Restored, Error> {
    let manifest = read_manifest(disk, backup)?
        .ok_or_else(|| Error::Config(format!("Expected {} to hold a backup, but it has no {NAME}", backup.display())))?;
    check_empty(disk, to)?;
    let journal = to.join("journal");
    disk.create_dir(&journal).map_err(Error::io("create directory", &journal))?;
    for file in &manifest.files {
        let (from, path) = (backup.join(&file.name), journal.join(file.journal_name()));
        let source = disk.open(&from).map_err(Error::io("open", &from))?;
        let target = disk.create(&path).map_err(Error::io("create", &path))?;
        let write = |piece: &[u8], at: u64| target.write_at(piece, at).map_err(Error::io("write", &path));
        let crc = copy(&source, &from, file.bytes, &mut |piece, at| write(piece, at))?;
        if crc != file.crc {
            let expected = format!("{} bytes with checksum {:08x}", file.bytes, file.crc);
            return Err(Error::Damaged { file: from, offset: 0, expected, found: format!("they have checksum {crc:08x}") });
        }
        write_zeros(&target, file.bytes, file.length).map_err(Error::io("write", &path))?;
        target.sync_data().map_err(Error::io("sync", &path))?;
    }
    disk.sync_dir(&journal).map_err(Error::io("sync directory", &journal))?;
    disk.sync_dir(to).map_err(Error::io("sync directory", to))?;
    let verified = verify_state(disk, to)?;
    let (found, wanted) = ((verified.recovered.last_position, verified.recovered.state_hash), (manifest.position, manifest.state_hash));
    if found != wanted {
        return Err(Error::HashMismatch { position: found.0, expected: wanted.1, found: found.1 });
    }
    put_manifest(disk, to, &manifest.nonce)?;
    Ok(Restored { position: wanted.0, state_hash: wanted.1, last_time_ms: manifest.last_time_ms, rows: verified.rows })
}
