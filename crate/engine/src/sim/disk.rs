//! The virtual disk with two bugs that can be planted below the journal: no directory sync, and a sync tried again.

use super::Sabotage;
use crate::journal::{Disk, DiskFile, MemDisk, MemFile};
use std::io;
use std::path::Path;

/// A [`MemDisk`] as the journal sees it.
#[derive(Clone)]
pub struct SimDisk {
    pub memory: MemDisk,
    pub sabotage: Option<Sabotage>,
}

pub struct SimFile {
    file: MemFile,
    sabotage: Option<Sabotage>,
}

impl SimDisk {
    fn file(&self, file: MemFile) -> SimFile {
        SimFile { file, sabotage: self.sabotage }
    }
}

impl Disk for SimDisk {
    type File = SimFile;

    fn create_dir(&self, dir: &Path) -> io::Result<()> {
        self.memory.create_dir(dir)
    }
    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        self.memory.list(dir)
    }
    fn create(&self, path: &Path) -> io::Result<SimFile> {
        self.memory.create(path).map(|file| self.file(file))
    }
    fn open(&self, path: &Path) -> io::Result<SimFile> {
        self.memory.open(path).map(|file| self.file(file))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.memory.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.memory.remove(path)
    }
    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        match self.sabotage {
            Some(Sabotage::NoDirSync) => Ok(()),
            _ => self.memory.sync_dir(dir),
        }
    }
    fn free_bytes(&self, _dir: &Path) -> io::Result<Option<u64>> {
        Ok(None)
    }
    fn allows_os_threads(&self) -> bool {
        false
    }
}

impl DiskFile for SimFile {
    fn size(&self) -> io::Result<u64> {
        self.file.size()
    }
    fn read_at(&self, buf: &mut [u8], offset: u64) -> io::Result<usize> {
        self.file.read_at(buf, offset)
    }
    fn write_at(&self, buf: &[u8], offset: u64) -> io::Result<()> {
        self.file.write_at(buf, offset)
    }
    fn sync_data(&self) -> io::Result<()> {
        match (self.file.sync_data(), self.sabotage) {
            (Err(_), Some(Sabotage::RetrySync)) => self.file.sync_data(),
            (result, _) => result,
        }
    }
}
