//! Segment files: their names, and how one comes to be: temporary, zero-filled, synced, renamed, and its directory synced.
//!
//! The next segment is prepared ahead as the *reserve*, so that rolling costs three syncs (the sealed segment's too) and a rename, and a full disk is noticed
//! while there is still room for what was accepted.
//!
//! **Invariant:** a file named `*.seg` has its whole length and a durable header.
//! **Invariant:** the file named `reserve` has its whole length, is zero after its first page, and is not part of the journal.

use super::disk::{Disk, DiskFile};
use super::format::SegmentHeader;
use crate::error::Error;
use crate::limits::{ZERO_FILL_BYTES, ZERO_FILL_SYNC_BYTES};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

const RESERVE_NAME: &str = "reserve";
const RESERVE_TMP_NAME: &str = "reserve.tmp";

/// The folder of the journal within a data directory.
pub fn journal_dir(data_dir: &Path) -> PathBuf {
    data_dir.join("journal")
}

pub fn segment_path(journal_dir: &Path, id: u64) -> PathBuf {
    journal_dir.join(format!("{id:016x}.seg"))
}

/// The id in a segment's file name; `None` for any other file.
pub fn segment_id(name: &str) -> Option<u64> {
    hex_id(name.strip_suffix(".seg")?)
}

/// Sixteen hex digits, as names of segments and bases begin.
pub fn hex_id(digits: &str) -> Option<u64> {
    let canonical = digits.len() == 16 && digits.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    canonical.then(|| u64::from_str_radix(digits, 16).expect("sixteen hex digits are a u64"))
}

pub fn is_temporary(name: &str) -> bool {
    name.ends_with(".tmp")
}

/// The file prepared ahead for the next segment.
pub struct Reserve<D: Disk> {
    disk: Arc<D>,
    journal_dir: PathBuf,
    segment_bytes: u64,
    state: State,
}

enum State {
    Absent,
    Preparing { worker: JoinHandle<Result<(), Error>>, stop: Arc<AtomicBool> },
    Ready,
    Failed(String),
}

impl<D: Disk> Reserve<D> {
    /// `found`: a file named `reserve` is there from an earlier life.
    pub fn new(disk: Arc<D>, journal_dir: PathBuf, segment_bytes: u64, found: bool) -> Result<Self, Error> {
        let mut state = State::Absent;
        if found {
            let path = journal_dir.join(RESERVE_NAME);
            let file = disk.open(&path).map_err(Error::io("open", &path))?;
            if file.size().map_err(Error::io("read the length of", &path))? == segment_bytes {
                state = State::Ready;
            }
        }
        Ok(Reserve { disk, journal_dir, segment_bytes, state })
    }

    pub fn is_reserve(name: &str) -> bool {
        name == RESERVE_NAME
    }

    /// The same on a copy of the disk.
    #[cfg(any(test, feature = "sim"))]
    pub fn fork(&self, disk: Arc<D>) -> Self {
        let state = match &self.state {
            State::Absent => State::Absent,
            State::Ready => State::Ready,
            State::Failed(fault) => State::Failed(fault.clone()),
            State::Preparing { .. } => unreachable!("a disk that can be copied allows no OS threads"),
        };
        Reserve { disk, journal_dir: self.journal_dir.clone(), segment_bytes: self.segment_bytes, state }
    }

    /// Starts to prepare the reserve unless there is one: on an OS thread of its own, or here and now.
    pub fn prepare(&mut self, in_background: bool) {
        self.settle(false);
        match &self.state {
            State::Ready | State::Preparing { .. } => return,
            State::Absent | State::Failed(_) => {}
        }
        let (disk, dir, bytes) = (self.disk.clone(), self.journal_dir.clone(), self.segment_bytes);
        let stop = Arc::new(AtomicBool::new(false));
        if in_background {
            let stopped = stop.clone();
            let work = move || prepare_file(&*disk, &dir, bytes, &stopped);
            self.state = match std::thread::Builder::new().name("canter-reserve".into()).spawn(work) {
                Ok(worker) => State::Preparing { worker, stop },
                Err(e) => State::Failed(format!("start an OS thread: {e}")),
            };
        } else {
            self.state = match prepare_file(&*disk, &dir, bytes, &stop) {
                Ok(()) => State::Ready,
                Err(e) => State::Failed(e.to_string()),
            };
        }
    }

    /// Whether the next segment can be begun without asking the disk for room. Never waits.
    pub fn is_ready(&mut self) -> bool {
        self.settle(false);
        matches!(self.state, State::Ready)
    }

    /// Whether an OS thread is at it.
    pub fn is_preparing(&mut self) -> bool {
        self.settle(false);
        matches!(self.state, State::Preparing { .. })
    }

    /// Why the last try to prepare it failed.
    pub fn fault(&mut self) -> Option<&str> {
        self.settle(false);
        match &self.state {
            State::Failed(fault) => Some(fault),
            State::Absent | State::Preparing { .. } | State::Ready => None,
        }
    }

    /// Turns the reserve into the segment that `header` describes. Errors leave the journal as it was.
    pub fn begin_segment(&mut self, header: &SegmentHeader) -> Result<D::File, Error> {
        self.settle(true);
        if !matches!(self.state, State::Ready) {
            prepare_file(&*self.disk, &self.journal_dir, self.segment_bytes, &AtomicBool::new(false))?;
        }
        self.state = State::Absent;
        let reserve = self.journal_dir.join(RESERVE_NAME);
        let path = segment_path(&self.journal_dir, header.id);
        let file = self.disk.open(&reserve).map_err(Error::io("open", &reserve))?;
        file.write_at(&header.encode(), 0).map_err(Error::io("write", &reserve))?;
        file.sync_data().map_err(Error::io("sync", &reserve))?;
        self.disk.rename(&reserve, &path).map_err(Error::io("rename", &reserve))?;
        self.disk.sync_dir(&self.journal_dir).map_err(Error::io("sync directory", &self.journal_dir))?;
        Ok(file)
    }

    /// Takes in what the OS thread has to say; with `wait`, waits for it.
    fn settle(&mut self, wait: bool) {
        if !matches!(&self.state, State::Preparing { worker, .. } if wait || worker.is_finished()) {
            return;
        }
        if let State::Preparing { worker, .. } = std::mem::replace(&mut self.state, State::Absent) {
            self.state = match worker.join() {
                Ok(Ok(())) => State::Ready,
                Ok(Err(e)) => State::Failed(e.to_string()),
                Err(_) => State::Failed("the OS thread that prepared it panicked".into()),
            };
        }
    }
}

impl<D: Disk> Drop for Reserve<D> {
    /// Nothing may write into the directory once its owner is gone.
    fn drop(&mut self) {
        if let State::Preparing { stop, .. } = &self.state {
            stop.store(true, Ordering::Relaxed);
        }
        self.settle(true);
    }
}

fn prepare_file<D: Disk>(disk: &D, journal_dir: &Path, bytes: u64, stop: &AtomicBool) -> Result<(), Error> {
    let tmp = journal_dir.join(RESERVE_TMP_NAME);
    let reserve = journal_dir.join(RESERVE_NAME);
    let prepared = zero_fill(disk, &tmp, bytes, stop).and_then(|()| disk.rename(&tmp, &reserve).map_err(Error::io("rename", &tmp)));
    if prepared.is_err() {
        // It must not keep the last free room of a full disk. If this fails too, the next opening removes it.
        drop(disk.remove(&tmp));
    }
    prepared
}

fn zero_fill<D: Disk>(disk: &D, path: &Path, bytes: u64, stop: &AtomicBool) -> Result<(), Error> {
    let file = disk.create(path).map_err(Error::io("create", path))?;
    let mut at = 0;
    while at < bytes {
        if stop.load(Ordering::Relaxed) {
            return Err(Error::io("zero-fill", path)(io::Error::from(io::ErrorKind::Interrupted)));
        }
        let step = (bytes - at).min(ZERO_FILL_BYTES as u64);
        file.write_zeros_at(step as usize, at).map_err(Error::io("zero-fill", path))?;
        at += step;
        if at.is_multiple_of(ZERO_FILL_SYNC_BYTES) || at == bytes {
            file.sync_data().map_err(Error::io("sync", path))?;
        }
    }
    Ok(())
}
