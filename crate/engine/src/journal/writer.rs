//! The one writer of a journal: takes a group, returns when it is durable.
//!
//! **Invariant:** one write and one sync per group, and never two syncs outstanding.
//! **Invariant:** after the first failed write or sync the writer is poisoned: every later call fails, nothing is retried.
//! **Invariant:** what stands after the last group of a segment is durably zeros before the next segment begins.
//!
//! Not here: when a group is closed (the partition decides), and reading (see `recovery`).

use super::base::Replayed;
use super::disk::{Disk, DiskFile, write_zeros};
use super::format::{GROUP_HEADER_BYTES, GroupHeader, KeyedCrc, SEGMENT_HEADER_BYTES, SegmentHeader, group_bytes};
use super::newest::{Newest, NewestFile};
use super::recovery::{Recovered, layout, remove_leftovers, scan};
use super::segment_file::{Reserve, is_temporary, journal_dir, segment_path};
use crate::error::Error;
use crate::limits::{GROUP_BYTES_MAX, GROUP_RECORDS_MAX, SEGMENT_BYTES_DEFAULT, SEGMENT_BYTES_MAX, SEGMENT_BYTES_MIN};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How a journal is opened.
#[derive(Clone, Debug)]
pub struct JournalOptions {
    /// Size of new segments in bytes, a multiple of 4096; existing ones keep theirs. Default 64 MiB, at least 1 MiB, at most 256 MiB.
    pub segment_bytes: u64,
    /// The data directory's own number: a segment of another directory is refused.
    pub nonce: [u8; 16],
    /// Prepare the next segment on an OS thread of its own. Default true; ignored on a disk that does not allow it.
    pub background: bool,
}

impl JournalOptions {
    pub fn new(nonce: [u8; 16]) -> Self {
        JournalOptions { segment_bytes: SEGMENT_BYTES_DEFAULT, nonce, background: true }
    }
}

/// One group: the encoded records that share a write and a sync.
#[derive(Clone, Copy, Debug)]
pub struct GroupRef<'a> {
    /// Records encoded by `append_record`, one after the other.
    pub payload: &'a [u8],
    pub first_position: u64,
    pub record_count: u32,
    /// Hash of the state after the group.
    pub state_hash: u128,
    /// Time of the last record.
    pub last_time_ms: i64,
}

/// What may still be written without asking the disk for room: groups whose bytes, headers and padding included, come to no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    pub bytes: u64,
    /// The next segment is being prepared: soon there is more, or a fault.
    pub is_preparing: bool,
    /// Why the next segment could not be prepared.
    pub fault: Option<String>,
}

/// Counted since the journal was opened, but for `segments`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct JournalStats {
    /// Bytes of groups written, headers and padding included.
    pub bytes_written: u64,
    pub groups: u64,
    pub records: u64,
    /// Syncs of groups, and for each new segment one of the sealed one and two of its own.
    pub syncs: u64,
    /// Segments of the journal, the active one included.
    pub segments: u64,
}

/// Appends groups to the journal of one data directory.
pub struct JournalWriter<D: Disk> {
    newest: NewestFile<D::File>,
    reserve: Reserve<D>,
    in_background: bool,
    segment_bytes: u64,
    nonce: [u8; 16],
    key: KeyedCrc,
    active: Active<D>,
    last_position: u64,
    last_time_ms: i64,
    state_hash: u128,
    last_crc: u32,
    buf: Vec<u8>,
    poisoned: Option<String>,
    stats: JournalStats,
}

/// The segment that groups go to.
struct Active<D: Disk> {
    id: u64,
    file: D::File,
    path: PathBuf,
    /// Where the next group goes.
    offset: u64,
    bytes: u64,
}

impl<D: Disk> JournalWriter<D> {
    /// Opens the journal in `data_dir`, or makes one. Tells every record after `from_position`, in order; cuts a torn tail off. From position
    /// 0 on, a base's rows come first, in place of the records they are left of.
    ///
    /// `from_position` must have been durable once. If the journal ends before it with a torn tail, that tail is damage; if it just ends,
    /// nothing is called back: compare `Recovered::last_position`.
    /// Errors: `Damaged` with file and offset, `NewerFormat`, `Compacted` if records after a position other than 0 are no longer there,
    /// `Config` for options out of bounds, `Io`, and what `on` returns.
    pub fn open(
        disk: Arc<D>,
        data_dir: &Path,
        options: JournalOptions,
        from_position: u64,
        on: &mut dyn FnMut(Replayed<'_>) -> Result<(), Error>,
    ) -> Result<(JournalWriter<D>, Recovered), Error> {
        let bytes = options.segment_bytes;
        if !(SEGMENT_BYTES_MIN..=SEGMENT_BYTES_MAX).contains(&bytes) || !bytes.is_multiple_of(4096) {
            return Err(Error::Config(format!(
                "Expected a segment size of {SEGMENT_BYTES_MIN} to {SEGMENT_BYTES_MAX} bytes and a multiple of 4096, but it is {bytes}"
            )));
        }
        let dir = journal_dir(data_dir);
        disk.create_dir(&dir).map_err(Error::io("create directory", &dir))?;
        disk.sync_dir(data_dir).map_err(Error::io("sync directory", data_dir))?;
        let names = disk.list(&dir).map_err(Error::io("list", &dir))?;
        for name in names.iter().filter(|name| is_temporary(name)) {
            let path = dir.join(name);
            disk.remove(&path).map_err(Error::io("remove", &path))?;
        }
        let found_reserve = names.iter().any(|name| Reserve::<D>::is_reserve(name));
        let mut reserve = Reserve::new(disk.clone(), dir.clone(), bytes, found_reserve)?;

        let layout = layout(&*disk, &dir, Some(options.nonce))?;
        let found_newest = Newest::find(&*disk, data_dir, &layout)?;
        let (count, compacted) = (layout.segments.len() as u64, layout.compacted_position());
        remove_leftovers(&*disk, &dir, &layout)?;
        let (active, recovered, last_crc) = match scan(&*disk, layout, from_position, on)? {
            Some(scan) => {
                scan.check_tail_was_never_durable(from_position)?;
                scan.settle()?;
                // The name too: an earlier process may have died between rename and sync.
                disk.sync_dir(&dir).map_err(Error::io("sync directory", &dir))?;
                let recovered = scan.end.recovered(count, compacted);
                let bytes = scan.segment.size as u64;
                let active = Active { id: scan.segment.header.id, file: scan.file, path: scan.path, offset: scan.end.offset, bytes };
                (active, recovered, scan.end.last_crc)
            }
            None => {
                let header =
                    SegmentHeader { id: 1, nonce: options.nonce, first_position: 1, state_hash: 0, last_time_ms: 0, previous_crc: 0 };
                let active = Active::begin(&mut reserve, &dir, &header, bytes)?;
                let recovered =
                    Recovered { last_position: 0, last_time_ms: 0, state_hash: 0, truncated_bytes: 0, segments: 1, compacted_position: 0 };
                (active, recovered, 0)
            }
        };
        let newest = NewestFile::open(&*disk, data_dir, found_newest, active.newest())?;
        let in_background = options.background && disk.allows_os_threads();
        reserve.prepare(in_background);
        let writer = JournalWriter {
            newest,
            reserve,
            in_background,
            segment_bytes: bytes,
            nonce: options.nonce,
            key: KeyedCrc::new(&options.nonce),
            active,
            last_position: recovered.last_position,
            last_time_ms: recovered.last_time_ms,
            state_hash: recovered.state_hash,
            last_crc,
            buf: Vec::new(),
            poisoned: None,
            stats: JournalStats { segments: recovered.segments, ..JournalStats::default() },
        };
        Ok((writer, recovered))
    }

    /// Makes a group durable: one write, one sync. On Ok, a crash can no longer take it back.
    ///
    /// Errors: `Config` if the payload is over [`JournalWriter::group_bytes_max`] (nothing was written, the writer goes on);
    /// `Io` once for what failed, and `Poisoned` ever after.
    pub fn append_group(&mut self, group: GroupRef<'_>) -> Result<(), Error> {
        if let Some(cause) = &self.poisoned {
            return Err(Error::Poisoned(cause.clone()));
        }
        assert!(group.first_position == self.last_position + 1, "journal gap: have {}, got {}", self.last_position, group.first_position);
        assert!(group.record_count > 0, "a group without records at position {}", group.first_position);
        assert!(group.record_count <= GROUP_RECORDS_MAX, "{} records in one group", group.record_count);
        assert!(group.last_time_ms >= self.last_time_ms, "time went back from {} to {}", self.last_time_ms, group.last_time_ms);
        if group.payload.len() > self.group_bytes_max() {
            return Err(Error::Config(format!(
                "Expected a group of at most {} bytes, but the one at position {} has {}",
                self.group_bytes_max(),
                group.first_position,
                group.payload.len()
            )));
        }
        self.write(group).inspect_err(|error| self.poisoned = Some(error.to_string()))
    }

    /// Largest payload this journal takes: half a segment, and never less than `GROUP_BYTES_MAX`.
    ///
    /// Groups of many records should stop at `GROUP_BYTES_MAX`; the rest of the room is for a record that is large by itself.
    pub fn group_bytes_max(&self) -> usize {
        let half = usize::try_from(self.segment_bytes / 2).expect("a segment fits the address space: it is read whole");
        (half - GROUP_HEADER_BYTES).max(GROUP_BYTES_MAX)
    }

    /// Position of the last durable record.
    pub fn last_position(&self) -> u64 {
        self.last_position
    }

    pub fn stats(&self) -> JournalStats {
        self.stats
    }

    /// What may still be written without asking the disk for room. Never waits.
    pub fn room(&mut self) -> Room {
        let active = self.active.bytes - self.active.offset;
        // A group that does not fit the active segment leaves the rest of it empty.
        let bytes = if self.reserve.is_ready() { active.max(self.segment_bytes - SEGMENT_HEADER_BYTES as u64) } else { active };
        Room { bytes, is_preparing: self.reserve.is_preparing(), fault: self.reserve.fault().map(str::to_string) }
    }

    /// Bytes of a new segment.
    pub fn segment_bytes(&self) -> u64 {
        self.segment_bytes
    }

    /// Tries again to prepare the next segment after that failed, for instance because the disk was full.
    pub fn retry_reserve(&mut self) {
        self.reserve.prepare(self.in_background);
    }

    /// Seals the active segment before it is full, as the simulator and tests like it.
    #[cfg(any(test, feature = "sim"))]
    pub fn roll_early(&mut self) -> Result<(), Error> {
        if let Some(cause) = &self.poisoned {
            return Err(Error::Poisoned(cause.clone()));
        }
        self.roll().inspect_err(|error| self.poisoned = Some(error.to_string()))
    }

    fn write(&mut self, group: GroupRef<'_>) -> Result<(), Error> {
        let bytes = group_bytes(group.payload.len());
        if self.active.offset + bytes as u64 > self.active.bytes {
            self.roll()?;
        }
        let header = GroupHeader {
            segment_id: self.active.id,
            first_position: group.first_position,
            durable_before: self.last_position,
            state_hash: group.state_hash,
            last_time_ms: group.last_time_ms,
            record_count: group.record_count,
            payload_bytes: u32::try_from(group.payload.len()).expect("half a segment is far below 4 GiB"),
            previous_crc: self.last_crc,
            payload_crc: crc32fast::hash(group.payload),
        };
        self.buf.clear();
        let crc = header.encode(&self.key, &mut self.buf);
        self.buf.extend_from_slice(group.payload);
        self.buf.resize(bytes, 0);
        self.active.file.write_at(&self.buf, self.active.offset).map_err(Error::io("write", &self.active.path))?;
        self.active.file.sync_data().map_err(Error::io("sync", &self.active.path))?;
        // One large record must not hold its memory for ever.
        self.buf.shrink_to(GROUP_BYTES_MAX);

        self.active.offset += bytes as u64;
        self.last_position += u64::from(group.record_count);
        self.last_time_ms = group.last_time_ms;
        self.state_hash = group.state_hash;
        self.last_crc = crc;
        self.stats.bytes_written += bytes as u64;
        self.stats.groups += 1;
        self.stats.records += u64::from(group.record_count);
        self.stats.syncs += 1;
        Ok(())
    }

    /// Goes on from here on a copy of the disk, as the simulator tries what may come.
    #[cfg(any(test, feature = "sim"))]
    pub fn fork(&self, disk: Arc<D>) -> Result<Self, Error> {
        let file = disk.open(&self.active.path).map_err(Error::io("open", &self.active.path))?;
        let active =
            Active { id: self.active.id, file, path: self.active.path.clone(), offset: self.active.offset, bytes: self.active.bytes };
        let (key, buf, poisoned) = (self.key.clone(), Vec::new(), self.poisoned.clone());
        let newest = self.newest.fork(&*disk)?;
        Ok(JournalWriter { reserve: self.reserve.fork(disk), newest, key, active, buf, poisoned, ..*self })
    }

    /// Fills the rest of the active segment with zeros. It reads as zeros already, but a torn tail that an earlier process cut off may still
    /// be on the disk: if the sync of the cut failed, the zeros are in the page cache alone, and this process cannot know.
    fn clear_rest(&mut self) -> Result<(), Error> {
        let Active { file, path, offset, bytes, .. } = &self.active;
        write_zeros(file, *offset, *bytes).map_err(Error::io("clear the rest of", path))?;
        file.sync_data().map_err(Error::io("sync", path))?;
        self.stats.syncs += 1;
        Ok(())
    }

    /// Seals the active segment and begins the next one. Every group in the active one has been synced.
    fn roll(&mut self) -> Result<(), Error> {
        self.clear_rest()?;
        let header = SegmentHeader {
            id: self.active.id + 1,
            nonce: self.nonce,
            first_position: self.last_position + 1,
            state_hash: self.state_hash,
            last_time_ms: self.last_time_ms,
            previous_crc: self.last_crc,
        };
        let dir = self.active.path.parent().expect("a segment is in the journal's folder").to_path_buf();
        self.active = Active::begin(&mut self.reserve, &dir, &header, self.segment_bytes)?;
        self.newest.write(self.active.newest())?;
        self.stats.segments += 1;
        self.stats.syncs += 2;
        self.reserve.prepare(self.in_background);
        Ok(())
    }
}

impl<D: Disk> Active<D> {
    fn begin(reserve: &mut Reserve<D>, journal_dir: &Path, header: &SegmentHeader, bytes: u64) -> Result<Self, Error> {
        let file = reserve.begin_segment(header)?;
        let path = segment_path(journal_dir, header.id);
        Ok(Active { id: header.id, file, path, offset: SEGMENT_HEADER_BYTES as u64, bytes })
    }

    fn newest(&self) -> Newest {
        Newest { id: self.id, bytes: self.bytes }
    }
}
