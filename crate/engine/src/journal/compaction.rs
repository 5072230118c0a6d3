//! Compaction: sealed segments that nobody needs record by record any more become a base, which holds what is left of them.
//!
//! Old base and segments are sorted one by one into runs (`*.tmp`), and the runs merged into a new base, the newest version of each row
//! alone, deleted rows dropped. It comes from the journal alone, and is read back before it counts: its rows must add up to the hash that
//! the journal states at that position. If they do not, it is thrown away and the segments stay.
//!
//! Sync, rename, sync of the directory; only then what the base stands for is removed. Whatever is left over from a crash is a `*.tmp`, or
//! stands behind a whole base; opening removes both.
//!
//! **Invariant:** nothing is removed before what stands for it is durable, name and all.
//! **Invariant:** memory is bounded: one segment with its rows' places, and one block of each of at most [`COMPACTION_RUNS_MAX`] runs and a base.
//! **Invariant:** the writer is never waited for, nor kept waiting but by the disk itself: see `pace`.
//! **Invariant:** a directory sync that failed is final: it may have lost a name that the writer believes to be durable.
//!
//! Not here: when it is tried, and on which OS thread (`partition`).

use super::base::{Base, base_page, base_path};
use super::disk::Disk;
use super::format::{KeyedCrc, SegmentHeader};
use super::reader::SegmentReader;
use super::recovery::{Layout, check_sealed, layout};
use super::rows_file::{RowRef, RowsReader, RowsTotal, RowsWriter};
use super::segment_file::journal_dir;
use super::{DiskFile, Replayed};
use crate::error::Error;
use crate::limits::{COMPACTION_RUNS_MAX, COMPACTION_SEGMENTS_MIN, COMPACTION_SETTLED_MS, PACE_STEP_BYTES};
use std::io;
use std::path::{Path, PathBuf};

/// What may be compacted.
#[derive(Clone, Copy, Debug)]
pub struct CompactionRule {
    /// The data directory's own number.
    pub nonce: [u8; 16],
    pub now_ms: i64,
    /// Everything that is counted of records before this moment has become rows.
    pub counted_ms: i64,
    /// Sealed segments are kept for this long after their last record...
    pub history_ms: u64,
    /// ...but the oldest no longer than all of them together have this many bytes.
    pub history_bytes: u64,
}

/// What trying came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Compaction {
    /// There is too little to be gained.
    NotDue,
    /// `pace` said so; nothing has changed.
    Stopped,
    Done(Compacted),
}

/// What a compaction did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compacted {
    /// Up to here the base stands for all there was.
    pub position: u64,
    /// Segments that went into it.
    pub segments: u64,
    /// Their bytes, and those of the base before.
    pub bytes_before: u64,
    /// Live rows of the base, and its bytes.
    pub rows: u64,
    pub bytes: u64,
}

/// A compaction failed. What it had written is removed; the journal is as it was.
#[derive(Debug)]
pub struct CompactionFailed {
    pub error: Error,
    /// Names may be lost that were believed to be durable: nothing may be acknowledged any more.
    pub is_final: bool,
}

impl From<Error> for CompactionFailed {
    fn from(error: Error) -> Self {
        CompactionFailed { error, is_final: false }
    }
}

/// Told how many bytes were read or written since it was last asked. It may wait; `false`: give up.
pub type Pace<'p> = &'p mut dyn FnMut(u64) -> bool;

/// Compacts if that is due: [`prepare`] and [`Prepared::swap`] in one.
pub fn compact<D: Disk>(disk: &D, data_dir: &Path, rule: &CompactionRule, pace: Pace<'_>) -> Result<Compaction, CompactionFailed> {
    match prepare(disk, data_dir, rule, pace)? {
        Preparation::NotDue => Ok(Compaction::NotDue),
        Preparation::Stopped => Ok(Compaction::Stopped),
        Preparation::Ready(prepared) => prepared.swap().map(Compaction::Done),
    }
}

/// What preparing came to.
pub enum Preparation<'d, D: Disk> {
    NotDue,
    Stopped,
    Ready(Prepared<'d, D>),
}

/// A base that is whole and synced, and does not count yet. Dropped, it is removed.
pub struct Prepared<'d, D: Disk> {
    scratch: Scratch<'d, D>,
    tmp: PathBuf,
    path: PathBuf,
    covered: Vec<PathBuf>,
    compacted: Compacted,
}

impl<D: Disk> Prepared<'_, D> {
    /// Puts the base in the place of what it stands for. Nobody may be reading the old files by name meanwhile.
    pub fn swap(mut self) -> Result<Compacted, CompactionFailed> {
        let (disk, dir) = (self.scratch.disk, &self.scratch.dir);
        disk.rename(&self.tmp, &self.path).map_err(Error::io("rename", &self.tmp))?;
        self.scratch.files.retain(|file| *file != self.tmp);
        remove_covered(disk, dir, &self.covered)?;
        Ok(self.compacted)
    }
}

/// Makes the names of a journal durable, and then removes files that something else stands for.
pub fn remove_covered<D: Disk>(disk: &D, dir: &Path, paths: &[PathBuf]) -> Result<(), CompactionFailed> {
    let sync = || {
        let done = disk.sync_dir(dir).map_err(Error::io("sync directory", dir));
        done.map_err(|error| CompactionFailed { error, is_final: true })
    };
    sync()?;
    for path in paths {
        disk.remove(path).map_err(Error::io("remove", path))?;
    }
    sync()
}

/// Files that are removed when they are no longer needed. If that fails the next opening does it.
struct Scratch<'d, D: Disk> {
    disk: &'d D,
    dir: PathBuf,
    files: Vec<PathBuf>,
    made: u64,
}

impl<D: Disk> Scratch<'_, D> {
    /// The name of a new file, and the id of the rows in it.
    fn file(&mut self, what: &str) -> (PathBuf, u64) {
        self.made += 1;
        let path = self.dir.join(format!("{what}-{}.tmp", self.made));
        self.files.push(path.clone());
        (path, self.made)
    }

    fn remove(&mut self, path: &Path) {
        self.files.retain(|file| file != path);
        drop(self.disk.remove(path));
    }
}

impl<D: Disk> Drop for Scratch<'_, D> {
    fn drop(&mut self) {
        self.files.iter().for_each(|file| drop(self.disk.remove(file)));
    }
}

/// Segments to be compacted, and the header of the one after them.
struct Plan {
    base: Option<Base>,
    segments: Vec<(PathBuf, SegmentHeader)>,
    /// Headers of the segments that follow each of them.
    nexts: Vec<SegmentHeader>,
    bytes: u64,
}

/// Makes a base if that is due, and does not let it count yet. Removes first what an earlier one stands for and could not be removed.
pub fn prepare<'d, D: Disk>(
    disk: &'d D,
    data_dir: &Path,
    rule: &CompactionRule,
    pace: Pace<'_>,
) -> Result<Preparation<'d, D>, CompactionFailed> {
    let dir = journal_dir(data_dir);
    let layout = layout(disk, &dir, Some(rule.nonce))?;
    if let Some(base) = layout.base.as_ref().filter(|_| !layout.leftovers.is_empty()) {
        base.read(disk, &mut |_| Ok(()))?;
        remove_covered(disk, &dir, &layout.leftovers)?;
    }
    let Some(plan) = plan(disk, layout, rule)? else { return Ok(Preparation::NotDue) };
    let needed = plan.bytes + plan.base.as_ref().map_or(0, |base| base.bytes);
    if disk.free_bytes(&dir).map_err(Error::io("ask for the free room of", &dir))?.is_some_and(|free| free < needed) {
        return Err(Error::io("find room to compact in", &dir)(io::ErrorKind::StorageFull.into()).into());
    }
    let mut rows = Merger::new(disk, &dir, &rule.nonce);
    for ((path, header), next) in plan.segments.iter().zip(&plan.nexts) {
        let file = disk.open(path).map_err(Error::io("open", path))?;
        let segment = SegmentReader::read(&file, path, header.clone())?;
        let mut sorted = SortedRows::default();
        let end = segment.replay(0, &mut |replayed| sorted.take(replayed))?;
        check_sealed(path, &end, next)?;
        if !rows.add(sorted, pace)? || !pace(segment.size as u64) {
            return Ok(Preparation::Stopped);
        }
    }
    let next = plan.nexts.last().expect("a plan has segments");
    let Some((tmp, _)) = rows.base(plan.base.as_ref(), next, pace)? else { return Ok(Preparation::Stopped) };
    // Read back: the proof that nothing live was lost.
    let made = Base { path: tmp.clone(), header: SegmentHeader { id: next.id - 1, ..next.clone() }, bytes: 0 };
    let total = made.read(disk, &mut |_| Ok(()))?;
    if !pace(total.bytes) {
        return Ok(Preparation::Stopped);
    }
    let compacted = Compacted {
        position: made.position(),
        segments: plan.segments.len() as u64,
        bytes_before: needed,
        rows: total.rows,
        bytes: total.bytes,
    };
    let covered = plan.segments.into_iter().map(|(path, _)| path).chain(plan.base.map(|base| base.path)).collect();
    let path = base_path(&dir, next.id - 1);
    Ok(Preparation::Ready(Prepared { scratch: rows.scratch, tmp, path, covered, compacted }))
}

/// Which segments are to be compacted: those out of the history, oldest first, once they are as many bytes as what is to be written anew.
fn plan<D: Disk>(disk: &D, layout: Layout, rule: &CompactionRule) -> Result<Option<Plan>, Error> {
    let mut sizes = Vec::new();
    for (path, _) in layout.segments.iter().rev().skip(1).rev() {
        let file = disk.open(path).map_err(Error::io("open", path))?;
        sizes.push(file.size().map_err(Error::io("read the length of", path))?);
    }
    let mut kept: u64 = sizes.iter().sum();
    let mut taken = 0;
    let mut bytes = 0;
    for (size, (_, next)) in sizes.iter().zip(&layout.segments[1..]) {
        let age_ms = rule.now_ms.saturating_sub(next.last_time_ms);
        let is_settled = age_ms >= COMPACTION_SETTLED_MS && next.last_time_ms < rule.counted_ms;
        let is_old = u64::try_from(age_ms).is_ok_and(|age_ms| age_ms >= rule.history_ms) || kept > rule.history_bytes;
        if !is_settled || !is_old {
            break;
        }
        taken += 1;
        bytes += size;
        kept -= size;
    }
    if taken < COMPACTION_SEGMENTS_MIN || bytes < layout.base.as_ref().map_or(0, |base| base.bytes) {
        return Ok(None);
    }
    let nexts = layout.segments[1..=taken].iter().map(|(_, header)| header.clone()).collect();
    let mut segments = layout.segments;
    segments.truncate(taken);
    Ok(Some(Plan { base: layout.base, segments, nexts, bytes }))
}

/// The rows that records of a segment changed, as they were at its end.
#[derive(Default)]
pub struct SortedRows<'s>(Vec<RowRef<'s>>);

impl<'s> SortedRows<'s> {
    /// Takes what a segment tells, in order.
    pub fn take(&mut self, replayed: Replayed<'s>) -> Result<(), Error> {
        if let Replayed::Record(record) = replayed {
            for family in record.families() {
                self.0.extend(family.rows.map(|(suffix, value)| RowRef { family: family.family, suffix, value }));
            }
        }
        Ok(())
    }

    /// In the order of the keys, the last version of each alone.
    fn sort(mut self) -> Vec<RowRef<'s>> {
        self.0.sort_by(|left, right| (left.family, left.suffix).cmp(&(right.family, right.suffix)));
        let is_last = |rows: &[RowRef<'_>], at: usize| {
            rows.get(at + 1).is_none_or(|next| (next.family, next.suffix) != (rows[at].family, rows[at].suffix))
        };
        (0..self.0.len()).filter(|at| is_last(&self.0, *at)).map(|at| self.0[at]).collect()
    }
}

/// Sorts and merges rows by way of files.
pub struct Merger<'d, D: Disk> {
    scratch: Scratch<'d, D>,
    key: KeyedCrc,
    /// Oldest first.
    runs: Vec<(PathBuf, u64)>,
}

impl<'d, D: Disk> Merger<'d, D> {
    pub fn new(disk: &'d D, journal_dir: &Path, nonce: &[u8; 16]) -> Self {
        let scratch = Scratch { disk, dir: journal_dir.to_path_buf(), files: Vec::new(), made: 0 };
        Merger { scratch, key: KeyedCrc::new(nonce), runs: Vec::new() }
    }

    /// Takes rows that are newer than all before. `false`: it was stopped.
    pub fn add(&mut self, rows: SortedRows<'_>, pace: Pace<'_>) -> Result<bool, Error> {
        let disk = self.scratch.disk;
        let (path, id) = self.scratch.file("run");
        let mut writer = RowsWriter::new(disk, &path, &self.key, id, &[])?;
        for row in rows.sort() {
            writer.push(row)?;
        }
        let total = writer.finish()?;
        self.runs.push((path, id));
        if self.runs.len() >= COMPACTION_RUNS_MAX {
            let (path, id) = self.scratch.file("run");
            let writer = RowsWriter::new(disk, &path, &self.key, id, &[])?;
            let inputs = self.inputs()?;
            if merge(inputs, writer, true, pace)?.is_none() {
                return Ok(false);
            }
            for (old, _) in std::mem::take(&mut self.runs) {
                self.scratch.remove(&old);
            }
            self.runs.push((path, id));
        }
        Ok(pace(total.bytes))
    }

    /// Takes the rows of a base that may be damaged, before any others; tells what cannot be read.
    pub fn add_base(&mut self, base: &Base, on_fault: &mut dyn FnMut(Error)) -> Result<(), Error> {
        let (path, id) = self.scratch.file("run");
        let mut writer = RowsWriter::new(self.scratch.disk, &path, &self.key, id, &[])?;
        let mut rows = base.rows(self.scratch.disk)?;
        let mut is_whole = true;
        loop {
            match rows.advance() {
                Ok(true) => writer.push(rows.row().expect("it has advanced to one"))?,
                Ok(false) => break,
                Err(error @ Error::Damaged { .. }) => {
                    let goes_on = rows.skip_damage()?;
                    // Its end counts what was passed over too, so it does not fit any more.
                    if is_whole || goes_on {
                        on_fault(error);
                    }
                    is_whole = false;
                    if !goes_on {
                        break;
                    }
                }
                Err(error) => return Err(error),
            }
        }
        writer.finish()?;
        self.runs.push((path, id));
        Ok(())
    }

    /// Gives a base made by [`Merger::base`] its final header and name, and makes both durable.
    pub fn place_base(&mut self, tmp: &Path, next: &SegmentHeader, path: &Path) -> Result<(), Error> {
        let disk = self.scratch.disk;
        let file = disk.open(tmp).map_err(Error::io("open", tmp))?;
        file.write_at(&base_page(next), 0).map_err(Error::io("write", tmp))?;
        file.sync_data().map_err(Error::io("sync", tmp))?;
        disk.rename(tmp, path).map_err(Error::io("rename", tmp))?;
        self.scratch.files.retain(|file| file != tmp);
        disk.sync_dir(&self.scratch.dir).map_err(Error::io("sync directory", &self.scratch.dir))
    }

    fn inputs(&self) -> Result<Vec<RowsReader<D::File>>, Error> {
        let disk = self.scratch.disk;
        let open = |(path, id): &(PathBuf, u64)| {
            let file = disk.open(path).map_err(Error::io("open", path))?;
            RowsReader::new(file, path, &self.key, *id, 0, true)
        };
        self.runs.iter().map(open).collect()
    }

    /// Writes the base that stands for everything before `next`: an older base and the rows taken. `None`: it was stopped.
    pub fn base(&mut self, old: Option<&Base>, next: &SegmentHeader, pace: Pace<'_>) -> Result<Option<(PathBuf, RowsTotal)>, Error> {
        let mut inputs = Vec::new();
        if let Some(old) = old {
            inputs.push(old.rows(self.scratch.disk)?);
        }
        inputs.extend(self.inputs()?);
        let (tmp, _) = self.scratch.file("base");
        let writer = RowsWriter::new(self.scratch.disk, &tmp, &self.key, next.id - 1, &base_page(next))?;
        Ok(merge(inputs, writer, false, pace)?.map(|total| (tmp, total)))
    }
}

/// Merges files of rows, oldest first: of a key that is in several, the newest version counts. `None`: it was stopped.
fn merge<F: DiskFile>(
    mut inputs: Vec<RowsReader<F>>,
    mut writer: RowsWriter<F>,
    with_deleted: bool,
    pace: Pace<'_>,
) -> Result<Option<RowsTotal>, Error> {
    for input in &mut inputs {
        input.advance()?;
    }
    let mut paced_bytes = 0;
    loop {
        // Few inputs, and most rows of most of them in one stretch: looking at all is cheap enough.
        let mut first: Option<usize> = None;
        for (at, input) in inputs.iter().enumerate() {
            let Some(row) = input.row() else { continue };
            let least = first.and_then(|first| inputs[first].row());
            if least.is_none_or(|least| (row.family, row.suffix) <= (least.family, least.suffix)) {
                first = Some(at);
            }
        }
        let Some(first) = first else { break };
        let (older, newest) = inputs.split_at_mut(first);
        let row = newest[0].row().expect("it was found there");
        for input in older {
            if input.row().is_some_and(|old| (old.family, old.suffix) == (row.family, row.suffix)) {
                input.advance()?;
            }
        }
        if with_deleted || row.value.is_some() {
            writer.push(row)?;
        }
        newest[0].advance()?;
        let bytes: u64 = inputs.iter().map(RowsReader::offset).sum();
        if bytes - paced_bytes >= PACE_STEP_BYTES {
            if !pace(2 * (bytes - paced_bytes)) {
                return Ok(None);
            }
            paced_bytes = bytes;
        }
    }
    drop(inputs);
    writer.finish().map(Some)
}
