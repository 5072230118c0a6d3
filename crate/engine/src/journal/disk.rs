//! The few file operations the journal needs, so that the simulator can supply a disk of its own.
//!
//! Not here: any decision about what to write, when to sync, or what a failure means.

use crate::limits::ZERO_FILL_BYTES;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;

/// A disk: names in directories. A change of names is durable only after [`Disk::sync_dir`].
pub trait Disk: Send + Sync + 'static {
    type File: DiskFile;

    /// Makes a directory and its parents; one that exists is fine.
    fn create_dir(&self, dir: &Path) -> io::Result<()>;
    /// Names of the files in a directory, sorted.
    fn list(&self, dir: &Path) -> io::Result<Vec<String>>;
    /// Makes an empty file for reading and writing; an older one of that name is emptied.
    fn create(&self, path: &Path) -> io::Result<Self::File>;
    /// Opens an existing file for reading and writing.
    fn open(&self, path: &Path) -> io::Result<Self::File>;
    /// Renames a file within its directory, replacing what had the new name.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Makes the names in a directory durable.
    fn sync_dir(&self, dir: &Path) -> io::Result<()>;
    /// Bytes that may still be written in a directory. `None`: that cannot be known.
    fn free_bytes(&self, dir: &Path) -> io::Result<Option<u64>>;
    /// Whether an OS thread of the journal's own may work on this disk. Never on a simulated one: order is part of the seed.
    fn allows_os_threads(&self) -> bool;
}

/// An open file. Bytes are durable only after [`DiskFile::sync_data`].
pub trait DiskFile: Send + Sync + 'static {
    /// Length in bytes.
    fn size(&self) -> io::Result<u64>;
    /// Reads until `buf` is full or the file ends; returns the bytes read.
    fn read_at(&self, buf: &mut [u8], offset: u64) -> io::Result<usize>;
    /// Reads a file of `size` bytes, or only so much of it that nothing but zeros follows, which no writing reached. Most disks cannot tell; a
    /// virtual one need not copy the zeros of every segment.
    fn read_written(&self, size: usize) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; size];
        let count = self.read_at(&mut bytes, 0)?;
        bytes.truncate(count);
        Ok(bytes)
    }
    /// Writes the whole of `buf`, extending the file if need be, or fails; a failure may leave any part of it written.
    fn write_at(&self, buf: &[u8], offset: u64) -> io::Result<()>;
    /// Writes so many zeros, [`ZERO_FILL_BYTES`] at most, as [`DiskFile::write_at`] does. A virtual disk need not look at them.
    fn write_zeros_at(&self, count: usize, offset: u64) -> io::Result<()> {
        // Not a `static`: that would be a part of the binary.
        self.write_at(&vec![0; count], offset)
    }
    /// Makes contents and length durable. A failure is final: what had been written may be lost although it can still be read.
    fn sync_data(&self) -> io::Result<()>;
}

/// Writes zeros from one offset to another, piece by piece.
pub fn write_zeros<F: DiskFile>(file: &F, from: u64, to: u64) -> io::Result<()> {
    let mut at = from;
    while at < to {
        let step = (to - at).min(ZERO_FILL_BYTES as u64);
        file.write_zeros_at(step as usize, at)?;
        at += step;
    }
    Ok(())
}

/// The operating system's files, through `std` alone.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    type File = File;

    fn create_dir(&self, dir: &Path) -> io::Result<()> {
        fs::create_dir_all(dir)
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(dir)? {
            // A name that is not Unicode is none of ours.
            if let Ok(name) = entry?.file_name().into_string() {
                names.push(name);
            }
        }
        names.sort();
        Ok(names)
    }

    fn create(&self, path: &Path) -> io::Result<File> {
        OpenOptions::new().read(true).write(true).create(true).truncate(true).open(path)
    }

    fn open(&self, path: &Path) -> io::Result<File> {
        OpenOptions::new().read(true).write(true).open(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    #[cfg(unix)]
    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        File::open(dir)?.sync_all()
    }

    /// Windows makes names durable with the file itself, and cannot open a directory as a file.
    #[cfg(windows)]
    fn sync_dir(&self, _dir: &Path) -> io::Result<()> {
        Ok(())
    }

    #[cfg(unix)]
    fn free_bytes(&self, dir: &Path) -> io::Result<Option<u64>> {
        let room = rustix::fs::statvfs(dir)?;
        Ok(Some(room.f_bavail.saturating_mul(room.f_frsize)))
    }

    /// Told by a full disk itself, when the next segment is prepared.
    #[cfg(windows)]
    fn free_bytes(&self, _dir: &Path) -> io::Result<Option<u64>> {
        Ok(None)
    }

    fn allows_os_threads(&self) -> bool {
        true
    }
}

impl DiskFile for File {
    fn size(&self) -> io::Result<u64> {
        Ok(self.metadata()?.len())
    }

    fn read_at(&self, buf: &mut [u8], offset: u64) -> io::Result<usize> {
        let mut done = 0;
        while done < buf.len() {
            match read_some(self, &mut buf[done..], offset + done as u64) {
                Ok(0) => break,
                Ok(count) => done += count,
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                Err(e) => return Err(e),
            }
        }
        Ok(done)
    }

    #[cfg(unix)]
    fn write_at(&self, buf: &[u8], offset: u64) -> io::Result<()> {
        std::os::unix::fs::FileExt::write_all_at(self, buf, offset)
    }

    #[cfg(windows)]
    fn write_at(&self, buf: &[u8], offset: u64) -> io::Result<()> {
        let mut done = 0;
        while done < buf.len() {
            match std::os::windows::fs::FileExt::seek_write(self, &buf[done..], offset + done as u64) {
                Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                Ok(count) => done += count,
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                Err(e) => return Err(e),
            }
        }
        Ok(())
    }

    fn sync_data(&self) -> io::Result<()> {
        File::sync_data(self)
    }
}

#[cfg(unix)]
fn read_some(file: &File, buf: &mut [u8], offset: u64) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, buf, offset)
}

#[cfg(windows)]
fn read_some(file: &File, buf: &mut [u8], offset: u64) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, buf, offset)
}
