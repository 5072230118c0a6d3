//! What is done with a data directory besides running it: verify, back up, restore, salvage.
//!
//! Not here: the bytes of the journal (`journal`), and how a host offers these (`ts/cli`).
//!
//! **Invariant:** whoever works on a directory owns its lock, but for `verify`, which only reads; a directory that is made has its manifest
//! last, so that one that was not finished is refused.

mod backup;
mod backup_manifest;
mod restore;
#[cfg(test)]
mod tests;

pub use backup::{BackedUp, backup};
#[cfg(feature = "fuzz")]
pub use backup_manifest::BackupManifest;
pub use restore::{Restored, restore};

use crate::data_dir::{DataDir, manifest, random_nonce};
use crate::error::Error;
use crate::journal::{Disk, DiskFile, RealDisk, verify_state};
pub use crate::journal::{Lost, Salvaged, Verified};
use crate::limits::VERIFY_TRIES_MAX;
use std::io;
use std::path::Path;
use std::sync::Arc;

/// Reads every byte of a data directory's journal, and follows the state's hash through all of it. Changes nothing. Also while an engine has
/// it open, here or in another process; then up to the last group that is on the disk.
///
/// Errors: `Damaged` with file and offset, `HashMismatch`, `NewerFormat`, `Io`; `Config` if it is no data directory.
pub fn verify(dir: &Path) -> Result<DirVerified, Error> {
    match DataDir::open_existing(dir) {
        Ok(owned) => Ok(DirVerified { verified: verify_state(&RealDisk, owned.path())?, is_open: false }),
        Err(Error::InUse { .. }) => Ok(DirVerified { verified: verify_open(&RealDisk, dir)?, is_open: true }),
        Err(error) => Err(error),
    }
}

/// What verifying a data directory found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirVerified {
    pub verified: Verified,
    /// An engine has it open: bytes that were cut off are those of a group that was being written.
    pub is_open: bool,
}

/// Verifies what somebody writes to. A file may be removed by a compaction while it is looked for, a group may be read half: what is not found
/// again in the same place was that.
fn verify_open<D: Disk>(disk: &D, dir: &Path) -> Result<Verified, Error> {
    let mut before = String::new();
    for _ in 1..VERIFY_TRIES_MAX {
        match verify_state(disk, dir) {
            Err(error) if error.to_string() != before => before = error.to_string(),
            done => return done,
        }
    }
    verify_state(disk, dir)
}

/// As [`restore`], on the machine's own disk.
pub fn restore_dir(backup: &Path, to: &Path) -> Result<Restored, Error> {
    restore(&RealDisk, backup, to)
}

/// Writes what can be read of a damaged data directory into a new one, and says what could not be kept. The old one is only read; its store
/// is of no use here. Segments of the new one have `segment_bytes`.
///
/// Errors: `InUse`, `Io`; `Config` if the new directory is not empty, or no file of the old one says whose it is.
pub fn salvage(dir: &Path, to: &Path, segment_bytes: u64) -> Result<Salvaged, Error> {
    let (_lock, nonce) = crate::data_dir::DataDir::lock_damaged(dir)?;
    let nonce = match nonce {
        Some(nonce) => nonce,
        None => crate::journal::nonce_of(&RealDisk, dir)?
            .ok_or_else(|| Error::Config(format!("Expected a file in {} that says whose it is, but none can be read", dir.display())))?,
    };
    check_empty(&RealDisk, to)?;
    RealDisk.create_dir(to).map_err(Error::io("create directory", to))?;
    let new_nonce = random_nonce();
    let salvaged = crate::journal::salvage(&Arc::new(RealDisk), dir, to, (nonce, new_nonce), segment_bytes)?;
    // What was made must be whole, whatever it was made from.
    verify_state(&RealDisk, to)?;
    put_manifest(&RealDisk, to, &new_nonce)?;
    Ok(salvaged)
}

/// Refuses a directory that holds anything; one that is not there is empty.
fn check_empty<D: Disk>(disk: &D, dir: &Path) -> Result<(), Error> {
    match disk.list(dir) {
        Ok(names) if names.is_empty() => Ok(()),
        Ok(names) => Err(Error::Config(format!("Expected {} to be empty, but it holds {}", dir.display(), names[0]))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(Error::io("list", dir)(error)),
    }
}

/// Makes a directory that is otherwise whole a data directory.
fn put_manifest<D: Disk>(disk: &D, dir: &Path, nonce: &[u8; 16]) -> Result<(), Error> {
    let (name, text) = manifest(nonce);
    put_file(disk, dir, name, text.as_bytes())?;
    disk.sync_dir(dir).map_err(Error::io("sync directory", dir))
}

/// A small file, whole or not there.
fn put_file<D: Disk>(disk: &D, dir: &Path, name: &str, contents: &[u8]) -> Result<(), Error> {
    let (tmp, path) = (dir.join(format!("{name}.tmp")), dir.join(name));
    let file = disk.create(&tmp).map_err(Error::io("create", &tmp))?;
    file.write_at(contents, 0).map_err(Error::io("write", &tmp))?;
    file.sync_data().map_err(Error::io("sync", &tmp))?;
    disk.rename(&tmp, &path).map_err(Error::io("rename", &tmp))
}
