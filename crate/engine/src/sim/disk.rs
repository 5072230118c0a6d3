//! The virtual disk as the journal sees it: a [`MemDisk`] whose faults are counted, that can fail a sync wherever it comes, and with two
//! bugs that can be planted below the journal: no directory sync, and a sync tried again.

use super::Sabotage;
use crate::journal::{Disk, DiskFile, Fault, FaultPlan, MemDisk, MemFile};
use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Clones share it.
#[derive(Clone)]
pub struct SimDisk {
    pub memory: MemDisk,
    pub sabotage: Option<Sabotage>,
    faults: Arc<Mutex<Faults>>,
}

#[derive(Default)]
struct Faults {
    plan: FaultPlan,
    /// The sync of a file that fails, counted from the next one on.
    sync_fails_in: Option<u64>,
    met: BTreeMap<&'static str, u64>,
}

/// An open file of a [`SimDisk`].
pub struct SimFile {
    file: MemFile,
    disk: SimDisk,
}

impl SimDisk {
    pub fn new(memory: MemDisk, sabotage: Option<Sabotage>) -> SimDisk {
        SimDisk { memory, sabotage, faults: Arc::default() }
    }

    fn faults(&self) -> MutexGuard<'_, Faults> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Says what goes wrong from now on; nothing that was planned before does.
    pub fn set_plan(&self, plan: FaultPlan, sync_fails_in: Option<u64>) {
        let mut faults = self.faults();
        self.memory.set_plan(plan.clone());
        faults.plan = plan;
        faults.sync_fails_in = sync_fails_in;
    }

    /// Faults that were met, by kind, since this was last asked.
    pub fn take_met(&self) -> BTreeMap<&'static str, u64> {
        std::mem::take(&mut self.faults().met)
    }

    fn file(&self, file: MemFile) -> SimFile {
        SimFile { file, disk: self.clone() }
    }

    /// Does one operation, and counts the fault if one was planned for it.
    fn watch<T>(&self, is_sync: bool, work: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
        let before = self.memory.operations();
        let result = work();
        let now = self.memory.operations();
        if result.is_err() && now > before {
            let mut faults = self.faults();
            let name = match faults.plan.faults.get(&now) {
                Some(Fault::Crash) => "power lost in a disk operation",
                Some(Fault::Io | Fault::ShortWrite) if is_sync => "failed sync, pages clean",
                Some(Fault::Io) => "I/O error",
                Some(Fault::ShortWrite) => "short write",
                Some(Fault::NoSpace) => "no space",
                None => return result,
            };
            *faults.met.entry(name).or_default() += 1;
        }
        result
    }

    /// Makes the sync that comes now fail, if it is the one.
    fn before_sync(&self) {
        let mut faults = self.faults();
        match faults.sync_fails_in {
            Some(0 | 1) => {
                faults.sync_fails_in = None;
                faults.plan.faults.insert(self.memory.operations() + 1, Fault::Io);
                self.memory.set_plan(faults.plan.clone());
            }
            Some(more) => faults.sync_fails_in = Some(more - 1),
            None => (),
        }
    }
}

impl Disk for SimDisk {
    type File = SimFile;

    fn create_dir(&self, dir: &Path) -> io::Result<()> {
        self.watch(false, || self.memory.create_dir(dir))
    }
    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        self.watch(false, || self.memory.list(dir))
    }
    fn create(&self, path: &Path) -> io::Result<SimFile> {
        self.watch(false, || self.memory.create(path)).map(|file| self.file(file))
    }
    fn open(&self, path: &Path) -> io::Result<SimFile> {
        self.watch(false, || self.memory.open(path)).map(|file| self.file(file))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.watch(false, || self.memory.rename(from, to))
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.watch(false, || self.memory.remove(path))
    }
    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        match self.sabotage {
            Some(Sabotage::NoDirSync) => Ok(()),
            _ => self.watch(false, || self.memory.sync_dir(dir)),
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
        self.disk.watch(false, || self.file.size())
    }
    fn read_at(&self, buf: &mut [u8], offset: u64) -> io::Result<usize> {
        self.disk.watch(false, || self.file.read_at(buf, offset))
    }
    fn read_written(&self, size: usize) -> io::Result<Vec<u8>> {
        self.disk.watch(false, || self.file.read_written(size))
    }
    fn write_at(&self, buf: &[u8], offset: u64) -> io::Result<()> {
        self.disk.watch(false, || self.file.write_at(buf, offset))
    }
    fn write_zeros_at(&self, count: usize, offset: u64) -> io::Result<()> {
        self.disk.watch(false, || self.file.write_zeros_at(count, offset))
    }
    fn sync_data(&self) -> io::Result<()> {
        self.disk.before_sync();
        match (self.disk.watch(true, || self.file.sync_data()), self.disk.sabotage) {
            (Err(_), Some(Sabotage::RetrySync)) => self.file.sync_data(),
            (result, _) => result,
        }
    }
}
