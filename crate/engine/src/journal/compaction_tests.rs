use super::base::base_path;
use super::compaction::{Merger, SortedRows};
use super::format::{KeyedCrc, SEGMENT_HEADER_BYTES, SegmentHeader};
use super::rows_file::{RowRef, RowsReader, RowsWriter};
use super::segment_file::journal_dir;
use super::test_support::{DIR, NONCE, damaged_at, options, segment};
use super::{
    Compacted, Compaction, CompactionFailed, CompactionRule, Disk, DiskFile, FamilyChanges, Fault, FaultPlan, GroupRef, JournalWriter,
    MemDisk, Record, Recovered, Replayed, Unsynced, compact, verify,
};
use crate::error::Error;
use crate::limits::{BASE_BLOCK_BYTES, COMPACTION_RUNS_MAX, COMPACTION_SETTLED_MS};
use crate::state_hash::row_hash;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Changed rows of a family.
type Changed = BTreeMap<Vec<u8>, Option<Vec<u8>>>;
/// Rows by family and suffix.
pub type Rows = BTreeMap<(Vec<u8>, Vec<u8>), Vec<u8>>;

fn hash_of(rows: &Rows) -> u128 {
    rows.iter().fold(0, |sum: u128, ((family, suffix), value)| sum.wrapping_add(row_hash(family, suffix, value)))
}

fn put(rows: &mut Rows, family: &[u8], suffix: &[u8], value: Option<&[u8]>) {
    let key = (family.to_vec(), suffix.to_vec());
    match value {
        Some(value) => drop(rows.insert(key, value.to_vec())),
        None => drop(rows.remove(&key)),
    }
}

/// A journal that is written, and the rows it should come to.
pub struct Journal {
    pub disk: MemDisk,
    pub writer: JournalWriter<MemDisk>,
    pub rows: Rows,
    random: u64,
}

/// What opening put back, each group checked against the hash it states.
pub fn open(disk: &MemDisk) -> Result<(JournalWriter<MemDisk>, Recovered, Rows), Error> {
    open_in(disk, Path::new(DIR))
}

pub fn open_in(disk: &MemDisk, dir: &Path) -> Result<(JournalWriter<MemDisk>, Recovered, Rows), Error> {
    let mut rows = Rows::new();
    let (writer, recovered) = JournalWriter::open(Arc::new(disk.clone()), dir, options(), 0, &mut |replayed| {
        match replayed {
            Replayed::Base { .. } => assert!(rows.is_empty(), "a base comes first"),
            Replayed::Row { family, suffix, value } => put(&mut rows, family, suffix, Some(value)),
            Replayed::BaseEnd { state_hash, .. } | Replayed::GroupEnd { state_hash, .. } => assert_eq!(hash_of(&rows), state_hash),
            Replayed::Record(record) => {
                for family in record.families() {
                    family.rows.for_each(|(suffix, value)| put(&mut rows, family.family, suffix, value));
                }
            }
        }
        Ok(())
    })?;
    assert_eq!(hash_of(&rows), recovered.state_hash);
    Ok((writer, recovered, rows))
}

impl Journal {
    pub fn new(seed: u64) -> Journal {
        let disk = MemDisk::new(seed);
        let (writer, _, rows) = open(&disk).unwrap();
        Journal { disk, writer, rows, random: seed }
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.random = self.random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.random >> 33) % bound
    }

    /// One group of one record: some of a few keys are put or deleted. A second passes with each.
    pub fn write(&mut self) -> Result<(), Error> {
        let position = self.writer.last_position() + 1;
        let mut families: BTreeMap<Vec<u8>, Changed> = BTreeMap::new();
        for _ in 0..1 + self.below(4) {
            let family = format!("f{}", self.below(5)).into_bytes();
            let suffix = format!("s{}", self.below(4)).into_bytes();
            let value = (self.below(3) > 0).then(|| vec![position as u8; self.below(60) as usize]);
            families.entry(family).or_default().insert(suffix, value);
        }
        for (family, rows) in &families {
            rows.iter().for_each(|(suffix, value)| put(&mut self.rows, family, suffix, value.as_deref()));
        }
        let families = families.into_iter().map(|(family, rows)| FamilyChanges { family, rows: rows.into_iter().collect() }).collect();
        let record = Record { position, time_ms: position as i64 * 1_000, tenant: "t".into(), families, ..Record::default() };
        let mut payload = Vec::new();
        record.append_to(&mut payload);
        self.writer.append_group(GroupRef {
            payload: &payload,
            first_position: position,
            record_count: 1,
            state_hash: hash_of(&self.rows),
            last_time_ms: record.time_ms,
        })
    }

    pub fn segment_of(mut self, groups: usize) -> Journal {
        (0..groups).for_each(|_| self.write().unwrap());
        self.writer.roll_early().unwrap();
        self
    }

    /// Two segments in a base, two more to be compacted, and a few records in the active one.
    pub fn with_base(seed: u64) -> Journal {
        let journal = Journal::new(seed).segment_of(12).segment_of(9);
        done(compact_all(&journal.disk));
        let mut journal = journal.segment_of(20).segment_of(20);
        (0..3).for_each(|_| journal.write().unwrap());
        journal
    }
}

/// Everything sealed is out of the history.
fn rule() -> CompactionRule {
    CompactionRule { nonce: NONCE, now_ms: i64::MAX / 2, counted_ms: i64::MAX, history_ms: 0, history_bytes: u64::MAX }
}

pub fn compact_all(disk: &MemDisk) -> Result<Compaction, CompactionFailed> {
    compact(disk, Path::new(DIR), &rule(), &mut |_| true)
}

#[track_caller]
fn done(result: Result<Compaction, CompactionFailed>) -> Compacted {
    match result {
        Ok(Compaction::Done(compacted)) => compacted,
        other => panic!("Expected a compaction, but {other:?}"),
    }
}

fn files(disk: &MemDisk) -> Vec<String> {
    disk.list(&journal_dir(Path::new(DIR))).unwrap()
}

#[test]
fn a_base_holds_what_is_alive_and_nothing_else() {
    for seed in 0..20 {
        let journal = Journal::with_base(seed);
        let compacted = done(compact_all(&journal.disk));
        assert_eq!(files(&journal.disk), ["0000000000000004.base", "0000000000000005.seg", "reserve"]);
        assert_eq!((compacted.position, compacted.segments), (61, 2));
        let (_, recovered, rows) = open(&journal.disk).unwrap();
        assert_eq!(rows, journal.rows);
        assert_eq!((recovered.last_position, recovered.segments, recovered.compacted_position), (64, 1, 61));
        assert_eq!(verify(&journal.disk, Path::new(DIR)).unwrap(), recovered);
        assert!(compacted.rows <= 20, "five families of four keys");
    }
}

#[test]
fn the_journal_goes_on_after_a_compaction_and_may_be_compacted_again() {
    let mut journal = Journal::with_base(3);
    for _ in 0..5 {
        done(compact_all(&journal.disk));
        (0..7).for_each(|_| journal.write().unwrap());
        journal = journal.segment_of(5).segment_of(30);
        assert_eq!(open(&journal.disk.fork()).unwrap().2, journal.rows);
    }
}

/// reliability 6: the power goes at any operation of a compaction. Nothing is lost, and the next compaction comes to the same.
#[test]
fn a_crash_at_any_operation_of_a_compaction_loses_nothing() {
    let journal = Journal::with_base(1);
    let start = journal.disk.operations();
    let whole = journal.disk.fork();
    done(compact_all(&whole));
    let operations = whole.operations() - start;
    assert!(operations > 40, "{operations}");
    let mut points = 0;
    for at in 1..=operations + 1 {
        for (unsynced, seeds) in [(Unsynced::Lose, 1), (Unsynced::Keep, 1), (Unsynced::Mix, 6)] {
            for seed in 0..seeds {
                let disk = journal.disk.fork();
                disk.reseed(at * 31 + seed);
                disk.set_plan(FaultPlan { faults: [(start + at, Fault::Crash)].into(), unsynced });
                let result = compact_all(&disk);
                // The runs are removed last, and nobody minds if they are not.
                assert!(result.is_err() || at + 2 > operations, "at {at}");
                disk.crash();
                disk.set_plan(FaultPlan { unsynced, ..FaultPlan::default() });
                let (_, recovered, rows) = open(&disk).unwrap_or_else(|error| panic!("at {at}, {unsynced:?} {seed}: {error}"));
                assert_eq!((recovered.last_position, &rows), (64, &journal.rows), "at {at}, {unsynced:?} {seed}");
                assert!(!files(&disk).iter().any(|name| name.ends_with(".tmp")), "at {at}");
                // Once more, through another loss of power.
                disk.crash();
                compact_all(&disk).unwrap();
                assert_eq!(files(&disk)[..2], ["0000000000000004.base", "0000000000000005.seg"], "at {at}");
                assert_eq!(open(&disk).unwrap().2, journal.rows, "at {at}");
                points += 1;
            }
        }
    }
    assert!(points > 300, "{points} points");
}

/// The power goes while opening removes what a compaction left.
#[test]
fn a_crash_while_leftovers_are_removed_loses_nothing() {
    let journal = Journal::with_base(2);
    let old = journal.disk.fork();
    done(compact_all(&journal.disk));
    // The new base beside all that it stands for.
    let name = base_path(&journal_dir(Path::new(DIR)), 4);
    old.put(&name, &journal.disk.contents(&name).unwrap());
    let start = old.operations();
    let whole = old.fork();
    open(&whole).unwrap();
    assert_eq!(files(&whole), ["0000000000000004.base", "0000000000000005.seg", "reserve"]);
    for at in 1..=whole.operations() - start {
        for unsynced in [Unsynced::Lose, Unsynced::Keep, Unsynced::Mix] {
            let disk = old.fork();
            disk.set_plan(FaultPlan { faults: [(start + at, Fault::Crash)].into(), unsynced });
            drop(open(&disk));
            disk.crash();
            disk.set_plan(FaultPlan::default());
            assert_eq!(open(&disk).unwrap().2, journal.rows, "at {at}, {unsynced:?}");
        }
    }
}

/// reliability 5: any operation fails. The journal is as it was or compacted, and the writer goes on; only lost names are final.
#[test]
fn a_failed_operation_of_a_compaction_changes_nothing_that_counts() {
    let journal = Journal::with_base(4);
    let start = journal.disk.operations();
    let whole = journal.disk.fork();
    done(compact_all(&whole));
    let mut finals = 0;
    for at in 1..=whole.operations() - start {
        for fault in [Fault::Io, Fault::ShortWrite, Fault::NoSpace] {
            let disk = journal.disk.fork();
            disk.set_plan(FaultPlan { faults: [(start + at, fault)].into(), ..FaultPlan::default() });
            let result = compact_all(&disk);
            disk.set_plan(FaultPlan::default());
            finals += u32::from(matches!(&result, Err(failed) if failed.is_final));
            let compacted = done_or_failed(&result);
            // The writer's own handle is of the original disk: the fork is opened as after a restart of the process.
            let (_, recovered, rows) = open(&disk).unwrap_or_else(|error| panic!("at {at}, {fault:?}: {error}"));
            assert_eq!((recovered.last_position, &rows), (64, &journal.rows), "at {at}, {fault:?}");
            assert!(compacted || recovered.compacted_position <= 61);
            compact_all(&disk).unwrap();
            assert_eq!(open(&disk).unwrap().1.compacted_position, 61, "at {at}, {fault:?}");
        }
    }
    assert_eq!(finals, 4, "two syncs of the directory, each failing in two ways");
}

fn done_or_failed(result: &Result<Compaction, CompactionFailed>) -> bool {
    match result {
        Ok(Compaction::Done(_)) => true,
        Ok(other) => panic!("Expected a compaction, or why not, but {other:?}"),
        Err(_) => false,
    }
}

#[test]
fn a_compaction_that_fails_leaves_no_files() {
    let journal = Journal::with_base(5);
    let before = files(&journal.disk);
    let start = journal.disk.operations();
    for at in (1..60).step_by(7) {
        let disk = journal.disk.fork();
        disk.set_plan(FaultPlan { faults: [(start + at, Fault::Io)].into(), ..FaultPlan::default() });
        compact_all(&disk).unwrap_err();
        // Behind the rename the new base counts, and what it stands for may go.
        let is_swapped = files(&disk).iter().any(|name| name == "0000000000000004.base");
        assert!(files(&disk) == before || (is_swapped && !files(&disk).iter().any(|name| name.ends_with(".tmp"))), "at {at}");
    }
    let mut asked = 0;
    let stopped = compact(&journal.disk, Path::new(DIR), &rule(), &mut |_| {
        asked += 1;
        asked < 4
    });
    assert_eq!(stopped.unwrap(), Compaction::Stopped);
    assert_eq!(files(&journal.disk), before);
}

#[test]
fn a_flipped_byte_anywhere_in_a_base_is_refused() {
    let journal = Journal::with_base(6);
    done(compact_all(&journal.disk));
    let path = base_path(&journal_dir(Path::new(DIR)), 4);
    let bytes = journal.disk.contents(&path).unwrap().len() as u64;
    for offset in 0..bytes {
        assert!(journal.disk.flip(&path, offset, 0x20));
        let result = verify(&journal.disk, Path::new(DIR));
        if (8..12).contains(&offset) && matches!(result, Err(Error::NewerFormat { .. })) {
            panic!("the version has a checksum of its own");
        }
        let (file, at) = damaged_at(result);
        // The header of the next segment is what a changed header of a base is seen by.
        assert!(file == path && at <= offset, "flipped {offset}, reported {at} of {}", file.display());
        journal.disk.flip(&path, offset, 0x20);
    }
    for cut in (0..bytes as usize).step_by(61) {
        let disk = journal.disk.fork();
        disk.put(&path, &journal.disk.contents(&path).unwrap()[..cut]);
        damaged_at(verify(&disk, Path::new(DIR)));
        damaged_at(open(&disk).map(|_| ()));
    }
    let disk = journal.disk.fork();
    disk.put(&path, &[&journal.disk.contents(&path).unwrap()[..], b"more"].concat());
    damaged_at(verify(&disk, Path::new(DIR)));
    open(&journal.disk).unwrap();
}

#[test]
fn what_is_missing_around_a_base_is_named() {
    let journal = Journal::with_base(7);
    done(compact_all(&journal.disk));
    let base = base_path(&journal_dir(Path::new(DIR)), 4);
    let disk = journal.disk.fork();
    disk.remove(&segment(5)).unwrap();
    assert_eq!(damaged_at(open(&disk).map(|_| ())).0, segment(5));
    let disk = journal.disk.fork();
    disk.remove(&base).unwrap();
    assert_eq!(damaged_at(open(&disk).map(|_| ())).0, segment(1));
    // Another directory's base, and one that does not lead to the next segment.
    for seed in [7, 8] {
        let other = Journal::with_base(seed).segment_of(2);
        done(compact_all(&other.disk.fork()));
        let disk = journal.disk.fork();
        let mut page = disk.contents(&base).unwrap();
        let mut header = SegmentHeader::decode_as(b"CanterBs", "base", &page[..SEGMENT_HEADER_BYTES], &base).unwrap();
        match seed {
            7 => header.nonce = [9; 16],
            _ => header.state_hash ^= 1,
        }
        page[..SEGMENT_HEADER_BYTES].copy_from_slice(&header.encode_as(b"CanterBs"));
        disk.put(&base, &page);
        damaged_at(open(&disk).map(|_| ()));
    }
}

#[test]
fn a_damaged_segment_is_not_compacted_away() {
    let journal = Journal::with_base(8);
    let offset = SEGMENT_HEADER_BYTES as u64 + 200;
    assert!(journal.disk.flip(&segment(3), offset, 1));
    let before = files(&journal.disk);
    match compact_all(&journal.disk) {
        Err(CompactionFailed { error: Error::Damaged { file, .. }, is_final: false }) => assert_eq!(file, segment(3)),
        other => panic!("Expected damage, but {other:?}"),
    }
    assert_eq!(files(&journal.disk), before);
    journal.disk.flip(&segment(3), offset, 1);
    done(compact_all(&journal.disk));
}

/// A base that does not add up to the state's hash is thrown away.
#[test]
fn rows_that_do_not_add_up_are_never_a_base() {
    let mut journal = Journal::new(9).segment_of(5);
    // A row that no record tells of: what a bug in the bookkeeping would look like.
    put(&mut journal.rows, b"ghost", b"", Some(b"1"));
    let journal = journal.segment_of(5).segment_of(1);
    let before = files(&journal.disk);
    let failed = compact_all(&journal.disk).unwrap_err();
    assert!(matches!(failed.error, Error::Damaged { .. }), "{failed:?}");
    assert_eq!(files(&journal.disk), before);
}

#[test]
fn what_is_compacted_follows_age_bytes_and_what_was_counted() {
    // Segments end at 5,000, 10,000, 15,000 and 20,000 ms; a fifth is active.
    let journal = Journal::new(10).segment_of(5).segment_of(5).segment_of(5).segment_of(5);
    let bytes = journal.disk.contents(&segment(1)).unwrap().len() as u64;
    let settled = 20_000 + COMPACTION_SETTLED_MS;
    let all = CompactionRule { now_ms: settled, ..rule() };
    let cases: [(&str, CompactionRule, u64); 9] = [
        ("no history", all, 4),
        (
            "a history that reaches back to the end of the third",
            CompactionRule { history_ms: COMPACTION_SETTLED_MS as u64 + 5_000, ..all },
            3,
        ),
        ("a long history", CompactionRule { history_ms: 1 << 40, ..all }, 0),
        ("a long history that is too large", CompactionRule { history_ms: 1 << 40, history_bytes: 2 * bytes, ..all }, 2),
        ("a long history that is nearly too large", CompactionRule { history_ms: 1 << 40, history_bytes: 3 * bytes, ..all }, 0),
        ("too young", CompactionRule { now_ms: settled - 1, ..all }, 3),
        ("much too young", CompactionRule { now_ms: 20_000, ..all }, 0),
        ("a clock that was turned back", CompactionRule { now_ms: -1, ..all }, 0),
        ("windows from the third on are not rows yet", CompactionRule { counted_ms: 15_000, ..all }, 2),
    ];
    for (what, rule, segments) in cases {
        let compacted = match compact(&journal.disk.fork(), Path::new(DIR), &rule, &mut |_| true).unwrap() {
            Compaction::Done(compacted) => compacted.segments,
            Compaction::NotDue => 0,
            Compaction::Stopped => panic!("nothing stops it"),
        };
        assert_eq!(compacted, segments, "{what}");
    }
}

#[test]
fn rows_of_any_size_and_many_runs_are_merged() {
    let disk = MemDisk::new(1);
    let dir = journal_dir(Path::new(DIR));
    let mut merger = Merger::new(&disk, &dir, &NONCE);
    let mut wanted = Rows::new();
    let runs = 2 * COMPACTION_RUNS_MAX + 5;
    for run in 0..runs {
        let mut record = Record { position: 1, ..Record::default() };
        for family in [format!("a{}", run % 7), format!("b{run}")] {
            let big = if run % 9 == 0 { 3 * BASE_BLOCK_BYTES } else { 10 };
            let rows = vec![(b"k".to_vec(), Some(vec![run as u8; big])), (b"z".to_vec(), (run % 3 > 0).then(|| vec![1]))];
            rows.iter().for_each(|(suffix, value)| put(&mut wanted, family.as_bytes(), suffix, value.as_deref()));
            record.families.push(FamilyChanges { family: family.into_bytes(), rows });
        }
        let mut bytes = Vec::new();
        record.append_to(&mut bytes);
        let mut sorted = SortedRows::default();
        sorted.take(Replayed::Record(super::RecordRef::decode(&mut &bytes[..]).unwrap())).unwrap();
        assert!(merger.add(sorted, &mut |_| true).unwrap());
    }
    let next = SegmentHeader { id: 9, nonce: NONCE, first_position: 2, state_hash: 0, last_time_ms: 0, previous_crc: 0 };
    let (path, total) = merger.base(None, &next, &mut |_| true).unwrap().unwrap();
    assert_eq!((total.rows, total.hash), (wanted.len() as u64, hash_of(&wanted)));
    let mut reader = rows_of(&disk, &path, 8, SEGMENT_HEADER_BYTES as u64);
    let mut rows = Rows::new();
    while reader.advance().unwrap() {
        let row = reader.row().unwrap();
        put(&mut rows, row.family, row.suffix, row.value);
    }
    assert_eq!(rows, wanted);
    assert!(files(&disk).len() <= COMPACTION_RUNS_MAX + 1, "runs that were merged are gone");
    drop(merger);
    assert!(files(&disk).is_empty());
}

fn rows_of(disk: &MemDisk, path: &Path, id: u64, at: u64) -> RowsReader<super::MemFile> {
    RowsReader::new(disk.open(path).unwrap(), path, &KeyedCrc::new(&NONCE), id, at, true).unwrap()
}

#[test]
fn an_empty_file_of_rows_is_whole() {
    let (disk, path) = (MemDisk::new(1), PathBuf::from("/rows"));
    let writer = RowsWriter::new(&disk, &path, &KeyedCrc::new(&NONCE), 1, &[]).unwrap();
    assert_eq!(writer.finish().unwrap().rows, 0);
    assert!(!rows_of(&disk, &path, 1, 0).advance().unwrap());
    damaged_at(rows_of(&disk, &path, 2, 0).advance());
}

#[test]
fn behind_a_damaged_block_reading_can_go_on() {
    let (disk, path) = (MemDisk::new(1), PathBuf::from("/rows"));
    let mut writer = RowsWriter::new(&disk, &path, &KeyedCrc::new(&NONCE), 1, &[]).unwrap();
    let value = vec![b'v'; BASE_BLOCK_BYTES];
    for row in 0..6u8 {
        writer.push(RowRef { family: b"f", suffix: &[row], value: Some(&value) }).unwrap();
    }
    writer.finish().unwrap();
    let block = disk.open(&path).unwrap().size().unwrap() / 6;
    for (what, offsets, kept) in [("payload", vec![block + 99], 5), ("header", vec![block + 9], 5), ("two", vec![100, 4 * block + 9], 4)] {
        let disk = disk.fork();
        offsets.iter().for_each(|offset| assert!(disk.flip(&path, *offset, 1)));
        let mut reader = rows_of(&disk, &path, 1, 0);
        let (mut rows, mut faults) = (0, 0);
        loop {
            match reader.advance() {
                Ok(true) => rows += 1,
                Ok(false) => break,
                Err(_) => {
                    faults += 1;
                    if !reader.skip_damage().unwrap() {
                        break;
                    }
                }
            }
        }
        // The end no longer counts what could be read, which is a fault of its own.
        assert_eq!((rows, faults), (kept, offsets.len() + 1), "{what}");
    }
}
