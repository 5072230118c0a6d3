//! Backup: a copy of the journal as it is durable at one moment, while the engine runs. Files that a backup before left in the target, and
//! that are still the same, are kept.
//!
//! **Invariant:** until the new manifest is durable, the backup before is whole in the target: none of its files is overwritten.
//! **Invariant:** damage is not copied: files are read and checked, and one that was kept is read again.

use super::backup_manifest::{BYTES_MAX, BackupFile, BackupManifest, NAME};
use super::put_file;
use crate::error::Error;
use crate::journal::{Disk, DiskFile, Part, Parts, copy, parts};
use std::io;
use std::path::Path;

/// What a backup did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackedUp {
    /// The last record in it, and the hash of the state there.
    pub position: u64,
    pub state_hash: u128,
    pub files: u64,
    /// Files that had to be copied, and their bytes.
    pub copied_files: u64,
    pub copied_bytes: u64,
}

/// Copies what the journal of `data_dir` holds up to `durable` into `target`. Nobody may remove files of the journal meanwhile.
///
/// Errors: `Damaged`; `Config` if the target holds something else; `Io`.
pub fn backup<D: Disk>(disk: &D, data_dir: &Path, nonce: [u8; 16], durable: u64, target: &Path) -> Result<BackedUp, Error> {
    disk.create_dir(target).map_err(Error::io("create directory", target))?;
    let names = disk.list(target).map_err(Error::io("list", target))?;
    let before = match read_manifest(disk, target) {
        Ok(before) => before,
        // It protects nothing any more: everything is copied anew.
        Err(Error::Damaged { .. }) => None,
        Err(error) => return Err(error),
    };
    let is_ours = |name: &&String| name.contains(".seg") || name.ends_with(".base") || name.ends_with(".tmp") || *name == NAME;
    if let Some(other) = names.iter().find(|name| !is_ours(name)) {
        return Err(Error::Config(format!("Expected {} to be empty or to hold a backup, but it holds {other}", target.display())));
    }
    if let Some(before) = before.as_ref().filter(|before| before.nonce != nonce) {
        return Err(Error::Config(format!(
            "Expected {} to hold a backup of this data directory, but it is of the one with nonce {:032x}",
            target.display(),
            u128::from_be_bytes(before.nonce)
        )));
    }
    let Parts { position, state_hash, last_time_ms, parts } = parts(disk, data_dir, nonce, durable)?;
    let mut done = BackedUp { position, state_hash, files: parts.len() as u64, copied_files: 0, copied_bytes: 0 };
    let mut files = Vec::new();
    for part in &parts {
        let file = file_of(part, position);
        if !is_kept(disk, target, before.as_ref(), &file)? {
            copy_part(disk, part, target, &file)?;
            done.copied_files += 1;
            done.copied_bytes += file.bytes;
        }
        files.push(file);
    }
    disk.sync_dir(target).map_err(Error::io("sync directory", target))?;
    let manifest = BackupManifest { nonce, position, state_hash, last_time_ms, files };
    put_file(disk, target, NAME, manifest.encode().as_bytes())?;
    disk.sync_dir(target).map_err(Error::io("sync directory", target))?;
    for name in names.iter().filter(|name| *name != NAME && !manifest.files.iter().any(|file| file.name == **name)) {
        let path = target.join(name);
        match disk.remove(&path) {
            // The manifest's own temporary file has just been renamed.
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(Error::io("remove", &path)(error)),
            Ok(()) | Err(_) => (),
        }
    }
    Ok(done)
}

fn file_of(part: &Part, position: u64) -> BackupFile {
    let name = if part.is_sealed { part.name.clone() } else { format!("{}.tail-{position}", part.name) };
    BackupFile { name, bytes: part.bytes, crc: part.crc, length: part.length }
}

/// The manifest in a backup. `None`: there is none.
pub fn read_manifest<D: Disk>(disk: &D, dir: &Path) -> Result<Option<BackupManifest>, Error> {
    let path = dir.join(NAME);
    let file = match disk.open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Error::io("open", &path)(error)),
    };
    let size = file.size().map_err(Error::io("read the length of", &path))?.min(BYTES_MAX);
    let mut text = vec![0; size as usize];
    let count = file.read_at(&mut text, 0).map_err(Error::io("read", &path))?;
    BackupManifest::decode(&String::from_utf8_lossy(&text[..count]), &path).map(Some)
}

/// Whether the target has the file, whole.
fn is_kept<D: Disk>(disk: &D, target: &Path, before: Option<&BackupManifest>, file: &BackupFile) -> Result<bool, Error> {
    if !before.is_some_and(|before| before.files.contains(file)) {
        return Ok(false);
    }
    let path = target.join(&file.name);
    let kept = match disk.open(&path) {
        Ok(kept) => kept,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(Error::io("open", &path)(error)),
    };
    let size = kept.size().map_err(Error::io("read the length of", &path))?;
    Ok(size == file.bytes && copy(&kept, &path, file.bytes, &mut |_, _| Ok(()))? == file.crc)
}

fn copy_part<D: Disk>(disk: &D, part: &Part, target: &Path, file: &BackupFile) -> Result<(), Error> {
    let source = disk.open(&part.path).map_err(Error::io("open", &part.path))?;
    let (tmp, path) = (target.join(format!("{}.tmp", file.name)), target.join(&file.name));
    let to = disk.create(&tmp).map_err(Error::io("create", &tmp))?;
    let crc = copy(&source, &part.path, file.bytes, &mut |piece, at| to.write_at(piece, at).map_err(Error::io("write", &tmp)))?;
    if crc != file.crc {
        let expected = format!("the bytes with checksum {:08x} that were read before", file.crc);
        return Err(Error::Damaged { file: part.path.clone(), offset: 0, expected, found: format!("they have checksum {crc:08x}") });
    }
    to.sync_data().map_err(Error::io("sync", &tmp))?;
    disk.rename(&tmp, &path).map_err(Error::io("rename", &tmp))
}
