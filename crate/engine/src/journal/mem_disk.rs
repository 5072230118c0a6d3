//! A disk in memory that forgets what a real one may forget: live bytes and durable bytes are kept apart.
//!
//! It is the disk of the simulator and of engines that live in memory. Everything it decides comes from its seed.
//!
//! What a crash does: each 512-byte sector written since the last sync holds any of the contents it had since then; a length that was
//! not synced is the old or the new one; each change of names since the last sync of its directory happened or did not.
//!
//! **Invariant:** after a crash every handle made before it fails, as a dead process's would.
//! **Invariant:** a failed sync is reported once; what it covered can still be read, and no later sync brings it to the disk.

use super::disk::{Disk, DiskFile};
use super::sparse_bytes::{SparseBytes, are_zeros};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use xxhash_rust::xxh3::Xxh3;

const SECTOR_BYTES: usize = 512;

/// What goes wrong at one operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The power goes: this operation and all after it fail until [`MemDisk::crash`].
    Crash,
    /// The operation fails and does nothing. A sync that fails so also forgets what it covered.
    Io,
    /// A write stops half way and fails; any other operation fails as with `Io`.
    ShortWrite,
    /// What needs room fails with "storage full": create, write, extend. Other operations succeed.
    NoSpace,
}

/// What a crash does with bytes and names that were not synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Unsynced {
    /// All are lost.
    #[default]
    Lose,
    /// All are kept, as when only the process is killed.
    Keep,
    /// Each sector and each change of names for itself, by the seed: lost, kept, reordered, torn.
    Mix,
    /// The same choices, by their number: from 0 to one less than [`MemDisk::outcomes`] it goes through all that can come of a crash.
    Nth(u64),
}

/// When which operation fails. Operations are counted from 1 since the disk was made.
#[derive(Clone, Debug, Default)]
pub struct FaultPlan {
    pub faults: BTreeMap<u64, Fault>,
    pub unsynced: Unsynced,
}

/// A virtual disk. Clones share it.
#[derive(Clone)]
pub struct MemDisk(Arc<Mutex<State>>);

/// A file of a [`MemDisk`].
pub struct MemFile {
    disk: MemDisk,
    inode: u64,
    generation: u64,
}

#[derive(Clone, Default)]
struct State {
    inodes: BTreeMap<u64, Arc<Inode>>,
    names: BTreeMap<PathBuf, u64>,
    names_durable: BTreeMap<PathBuf, u64>,
    /// Changes of names since the last sync of their directory, oldest first.
    names_pending: Vec<NameChange>,
    inode_next: u64,
    generation: u64,
    crashed: bool,
    operations: u64,
    plan: FaultPlan,
    random: u64,
    outcomes: u64,
}

#[derive(Clone, Default)]
struct Inode {
    live: SparseBytes,
    durable: SparseBytes,
    /// Since the last sync, oldest first.
    pending: Vec<Write>,
}

#[derive(Clone)]
enum Write {
    Bytes(usize, Arc<[u8]>),
    Zeros(Range<usize>),
}

#[derive(Clone)]
enum NameChange {
    Put(PathBuf, u64),
    Rename(PathBuf, PathBuf, u64),
    Remove(PathBuf),
}

impl MemDisk {
    pub fn new(seed: u64) -> Self {
        MemDisk(Arc::new(Mutex::new(State { random: seed, inode_next: 1, ..State::default() })))
    }

    pub fn set_plan(&self, plan: FaultPlan) {
        self.state().plan = plan;
    }

    /// Operations so far.
    pub fn operations(&self) -> u64 {
        self.state().operations
    }

    /// Whether a planned crash has happened and [`MemDisk::crash`] has not been called since.
    pub fn is_crashed(&self) -> bool {
        self.state().crashed
    }

    /// Takes the power away and gives it back: what was not synced is decided, handles made before are dead.
    pub fn crash(&self) {
        self.state().crash();
    }

    /// How many outcomes the last crash could have had, or `u64::MAX` if that are more.
    pub fn outcomes(&self) -> u64 {
        self.state().outcomes
    }

    /// A disk of its own with the same contents, counts and seed: to try several ends of one beginning.
    pub fn fork(&self) -> MemDisk {
        let mut copy = self.state().clone();
        // Handles of the original must not work on the copy, and new ones must.
        copy.generation += 1;
        MemDisk(Arc::new(Mutex::new(copy)))
    }

    /// Gives the choices to come another seed.
    pub fn reseed(&self, seed: u64) {
        self.state().random = seed;
    }

    /// Changes durable bytes behind everyone's back: XORs `mask` into one. False if there is no such byte.
    pub fn flip(&self, path: &Path, offset: u64, mask: u8) -> bool {
        let mut state = self.state();
        let Some(inode) = state.names.get(path).copied() else { return false };
        let inode = state.inode(inode);
        let mut byte = [0];
        for bytes in [&mut inode.live, &mut inode.durable] {
            if bytes.read(&mut byte, offset as usize) == 0 {
                return false;
            }
            bytes.write(&[byte[0] ^ mask], offset as usize);
        }
        true
    }

    /// What a reader sees in a file now.
    pub fn contents(&self, path: &Path) -> Option<Vec<u8>> {
        let state = self.state();
        let inode = state.names.get(path)?;
        Some(state.inodes[inode].live.to_vec())
    }

    /// The same without the zeros at its end, but for those of the last page that has anything else.
    pub fn contents_used(&self, path: &Path) -> Option<Vec<u8>> {
        let state = self.state();
        let inode = state.names.get(path)?;
        Some(state.inodes[inode].live.to_used_vec())
    }

    /// Hash of the files that a crash leaves: names, lengths and durable bytes.
    pub fn durable_hash(&self) -> u64 {
        let state = self.state();
        let mut hasher = Xxh3::new();
        for (path, inode) in &state.names_durable {
            let durable = &state.inodes[inode].durable;
            hasher.update(path.as_os_str().as_encoded_bytes());
            hasher.update(&durable.len().to_le_bytes());
            durable.each_page(&mut |number, page| {
                hasher.update(&number.to_le_bytes());
                hasher.update(page);
            });
        }
        hasher.digest()
    }

    /// Names of the files that a reader sees in a directory now, sorted. No operation of the disk.
    pub fn names_in(&self, dir: &Path) -> Vec<String> {
        let state = self.state();
        let in_dir = state.names.keys().filter(|path| path.parent() == Some(dir));
        in_dir.filter_map(|path| path.file_name()?.to_str().map(str::to_string)).collect()
    }

    /// Puts a file there, durable at once.
    pub fn put(&self, path: &Path, contents: &[u8]) {
        let mut state = self.state();
        let id = state.make_inode();
        let bytes = SparseBytes::of(contents);
        *state.inode(id) = Inode { live: bytes.clone(), durable: bytes, pending: Vec::new() };
        state.names.insert(path.to_path_buf(), id);
        state.names_durable.insert(path.to_path_buf(), id);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // A test that panicked while it held the lock left nothing half done: every change below is made whole.
        self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    fn file(&self, state: &State, inode: u64) -> MemFile {
        MemFile { disk: self.clone(), inode, generation: state.generation }
    }
}

impl State {
    /// Counts an operation and applies the plan to it. `Ok(fault)`: the operation decides what the fault means.
    fn operate(&mut self) -> io::Result<Option<Fault>> {
        if self.crashed {
            return Err(io::Error::other("the virtual disk has no power"));
        }
        self.operations += 1;
        let fault = self.plan.faults.get(&self.operations).copied();
        self.crashed = fault == Some(Fault::Crash);
        Ok(fault)
    }

    /// As [`State::operate`], for operations that either happen or fail.
    fn operate_or_fail(&mut self, needs_room: bool) -> io::Result<()> {
        match self.operate()? {
            None => Ok(()),
            Some(Fault::NoSpace) if !needs_room => Ok(()),
            Some(Fault::NoSpace) => Err(io::ErrorKind::StorageFull.into()),
            Some(Fault::Io | Fault::ShortWrite) => Err(io::Error::other("virtual I/O error")),
            Some(Fault::Crash) => Err(io::Error::other("the virtual disk lost power")),
        }
    }

    /// As [`State::operate`], for a write of so many bytes: how many of them are written, and what its caller is told.
    fn begin_write(&mut self, count: usize) -> io::Result<(usize, io::Result<()>)> {
        Ok(match self.operate()? {
            None => (count, Ok(())),
            Some(Fault::Io) => (0, Err(io::Error::other("virtual I/O error"))),
            // The write was under way: the crash decides how much of it there is.
            Some(Fault::Crash) => (count, Err(io::Error::other("the virtual disk lost power"))),
            Some(Fault::NoSpace) => (0, Err(io::ErrorKind::StorageFull.into())),
            Some(Fault::ShortWrite) => (self.random_below(count as u64 + 1) as usize, Err(io::ErrorKind::WriteZero.into())),
        })
    }

    fn inode(&mut self, id: u64) -> &mut Inode {
        Arc::make_mut(self.inodes.get_mut(&id).expect("inodes are kept while a name or a handle of this generation needs them"))
    }

    fn make_inode(&mut self) -> u64 {
        let id = self.inode_next;
        self.inode_next += 1;
        self.inodes.insert(id, Arc::default());
        id
    }

    /// A number below `bound`, from the seed (splitmix64).
    fn random_below(&mut self, bound: u64) -> u64 {
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.random;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound
    }

    /// One of the choices of a crash or of a failed sync.
    fn choose(&mut self, bound: u64) -> u64 {
        self.outcomes = self.outcomes.saturating_mul(bound);
        match &mut self.plan.unsynced {
            Unsynced::Nth(number) => {
                let choice = *number % bound;
                *number /= bound;
                choice
            }
            Unsynced::Lose | Unsynced::Keep | Unsynced::Mix => self.random_below(bound),
        }
    }

    fn crash(&mut self) {
        self.outcomes = 1;
        for change in std::mem::take(&mut self.names_pending) {
            let happened = match self.plan.unsynced {
                Unsynced::Lose => false,
                Unsynced::Keep => true,
                Unsynced::Mix | Unsynced::Nth(_) => self.choose(2) == 0,
            };
            if happened {
                change.apply(&mut self.names_durable);
            }
        }
        self.names = self.names_durable.clone();
        let kept: BTreeSet<u64> = self.names.values().copied().collect();
        self.inodes.retain(|id, _| kept.contains(id));
        for id in kept {
            self.settle_inode(id);
            let inode = self.inode(id);
            inode.live = inode.durable.clone();
        }
        self.generation += 1;
        self.crashed = false;
    }

    /// Decides what of a file's un-synced bytes reached the disk.
    fn settle_inode(&mut self, id: u64) {
        let mut inode = std::mem::take(self.inode(id));
        let keep_length = match self.plan.unsynced {
            _ if inode.durable.len() == inode.live.len() => true,
            Unsynced::Lose => false,
            Unsynced::Keep => true,
            Unsynced::Mix | Unsynced::Nth(_) => self.choose(2) == 0,
        };
        if keep_length {
            inode.durable.grow(inode.live.len());
        }
        inode.durable.note_written(inode.live.written());
        let pending = std::mem::take(&mut inode.pending);
        let mut writes_of: BTreeMap<usize, u64> = BTreeMap::new();
        for sector in pending.iter().filter(|write| matches!(write, Write::Bytes(_, _))).flat_map(Write::sectors) {
            *writes_of.entry(sector).or_default() += 1;
        }
        for sector in pending.iter().filter(|write| matches!(write, Write::Zeros(_))).flat_map(Write::sectors) {
            // Zeros on zeros: there is nothing to decide.
            if writes_of.contains_key(&sector) || !inode.durable.is_zero(sector * SECTOR_BYTES..(sector + 1) * SECTOR_BYTES) {
                *writes_of.entry(sector).or_default() += 1;
            }
        }
        // A sector reaches the disk as it was after one of its writes, or not at all.
        for writes in writes_of.values_mut() {
            *writes = match self.plan.unsynced {
                Unsynced::Lose => 0,
                Unsynced::Keep => *writes,
                Unsynced::Mix | Unsynced::Nth(_) => self.choose(*writes + 1),
            };
        }
        for write in &pending {
            for sector in write.sectors() {
                if let Some(left) = writes_of.get_mut(&sector).filter(|left| **left > 0) {
                    *left -= 1;
                    write.apply(&mut inode.durable, sector * SECTOR_BYTES..(sector + 1) * SECTOR_BYTES);
                }
            }
        }
        *self.inode(id) = inode;
    }
}

impl Inode {
    fn write(&mut self, bytes: &[u8], at: usize) {
        if are_zeros(bytes) {
            return self.write_zeros(at..at + bytes.len());
        }
        self.live.write(bytes, at);
        self.pending.push(Write::Bytes(at, bytes.into()));
    }

    fn write_zeros(&mut self, range: Range<usize>) {
        self.live.write_zeros(range.clone());
        self.pending.push(Write::Zeros(range));
    }

    fn sync(&mut self) {
        self.durable.grow(self.live.len());
        for write in std::mem::take(&mut self.pending) {
            write.apply(&mut self.durable, write.range());
        }
    }
}

impl Write {
    fn range(&self) -> Range<usize> {
        match self {
            Write::Bytes(at, bytes) => *at..at + bytes.len(),
            Write::Zeros(range) => range.clone(),
        }
    }

    /// The sectors that it touches.
    fn sectors(&self) -> Range<usize> {
        let range = self.range();
        if range.is_empty() { 0..0 } else { range.start / SECTOR_BYTES..range.end.div_ceil(SECTOR_BYTES) }
    }

    /// Does what part of it falls into `range`, as far as there are bytes.
    fn apply(&self, into: &mut SparseBytes, range: Range<usize>) {
        let own = self.range();
        let (from, to) = (range.start.max(own.start), range.end.min(own.end).min(into.len()));
        match self {
            _ if from >= to => (),
            Write::Bytes(at, bytes) => into.write(&bytes[from - at..to - at], from),
            Write::Zeros(_) => into.write_zeros(from..to),
        }
    }
}

impl NameChange {
    fn apply(&self, names: &mut BTreeMap<PathBuf, u64>) {
        match self {
            NameChange::Put(path, inode) => {
                names.insert(path.clone(), *inode);
            }
            NameChange::Rename(from, to, inode) => {
                names.remove(from);
                names.insert(to.clone(), *inode);
            }
            NameChange::Remove(path) => {
                names.remove(path);
            }
        }
    }

    fn is_in(&self, dir: &Path) -> bool {
        let (NameChange::Put(path, _) | NameChange::Rename(_, path, _) | NameChange::Remove(path)) = self;
        path.parent() == Some(dir)
    }
}

fn not_found(path: &Path) -> io::Error {
    io::Error::new(io::ErrorKind::NotFound, format!("no file {} on the virtual disk", path.display()))
}

impl Disk for MemDisk {
    type File = MemFile;

    /// Directories need not be made: a path is enough.
    fn create_dir(&self, _dir: &Path) -> io::Result<()> {
        self.state().operate_or_fail(true)
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        let mut state = self.state();
        state.operate_or_fail(false)?;
        let in_dir = state.names.keys().filter(|path| path.parent() == Some(dir));
        Ok(in_dir.filter_map(|path| path.file_name()?.to_str().map(str::to_string)).collect())
    }

    fn create(&self, path: &Path) -> io::Result<MemFile> {
        let mut state = self.state();
        state.operate_or_fail(true)?;
        let inode = state.make_inode();
        let change = NameChange::Put(path.to_path_buf(), inode);
        change.apply(&mut state.names);
        state.names_pending.push(change);
        Ok(self.file(&state, inode))
    }

    fn open(&self, path: &Path) -> io::Result<MemFile> {
        let mut state = self.state();
        state.operate_or_fail(false)?;
        let inode = *state.names.get(path).ok_or_else(|| not_found(path))?;
        Ok(self.file(&state, inode))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.operate_or_fail(false)?;
        let inode = *state.names.get(from).ok_or_else(|| not_found(from))?;
        let change = NameChange::Rename(from.to_path_buf(), to.to_path_buf(), inode);
        change.apply(&mut state.names);
        state.names_pending.push(change);
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.operate_or_fail(false)?;
        state.names.get(path).ok_or_else(|| not_found(path))?;
        let change = NameChange::Remove(path.to_path_buf());
        change.apply(&mut state.names);
        state.names_pending.push(change);
        Ok(())
    }

    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        let mut state = self.state();
        state.operate_or_fail(false)?;
        let (synced, pending) = std::mem::take(&mut state.names_pending).into_iter().partition(|change| change.is_in(dir));
        state.names_pending = pending;
        let synced: Vec<NameChange> = synced;
        for change in synced {
            change.apply(&mut state.names_durable);
        }
        Ok(())
    }

    fn free_bytes(&self, _dir: &Path) -> io::Result<Option<u64>> {
        Ok(None)
    }
    fn allows_os_threads(&self) -> bool {
        false
    }
}

impl MemFile {
    fn state(&self) -> io::Result<MutexGuard<'_, State>> {
        let state = self.disk.state();
        if state.generation != self.generation {
            return Err(io::Error::other("the handle is from before the crash"));
        }
        Ok(state)
    }
}

impl DiskFile for MemFile {
    fn size(&self) -> io::Result<u64> {
        let mut state = self.state()?;
        state.operate_or_fail(false)?;
        Ok(state.inodes[&self.inode].live.len() as u64)
    }

    fn read_at(&self, buf: &mut [u8], offset: u64) -> io::Result<usize> {
        let mut state = self.state()?;
        state.operate_or_fail(false)?;
        Ok(state.inodes[&self.inode].live.read(buf, offset as usize))
    }

    fn read_written(&self, _size: usize) -> io::Result<Vec<u8>> {
        let mut state = self.state()?;
        state.operate_or_fail(false)?;
        let live = &state.inodes[&self.inode].live;
        let mut written = vec![0; live.written()];
        live.read(&mut written, 0);
        Ok(written)
    }

    fn write_at(&self, buf: &[u8], offset: u64) -> io::Result<()> {
        let mut state = self.state()?;
        let (written, result) = state.begin_write(buf.len())?;
        state.inode(self.inode).write(&buf[..written], offset as usize);
        result
    }

    fn write_zeros_at(&self, count: usize, offset: u64) -> io::Result<()> {
        let mut state = self.state()?;
        let (written, result) = state.begin_write(count)?;
        state.inode(self.inode).write_zeros(offset as usize..offset as usize + written);
        result
    }

    fn sync_data(&self) -> io::Result<()> {
        let mut state = self.state()?;
        let result = state.operate_or_fail(false);
        if state.crashed {
            return result;
        }
        if result.is_err() {
            // Linux marks the pages clean: some may have reached the disk, none will be written again.
            state.settle_inode(self.inode);
        } else {
            state.inode(self.inode).sync();
        }
        result
    }
}
