use super::test_support::{DIR, NONCE, append, journal, open, open_from, options, segment};
use super::{Disk, Fault, FaultPlan, GROUP_HEADER_BYTES, GroupRef, JournalOptions, JournalWriter, MemDisk, RealDisk, Unsynced, verify};
use crate::error::Error;
use crate::limits::{GROUP_BYTES_MAX, SEGMENT_BYTES_MIN};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

fn plan(operation: u64, fault: Fault, unsynced: Unsynced) -> FaultPlan {
    FaultPlan { faults: BTreeMap::from([(operation, fault)]), unsynced }
}

#[test]
fn what_was_appended_is_recovered() {
    let disk = journal(&[(1, 10), (3, 700), (2, 0)]);
    disk.crash();
    let opened = open(&disk).unwrap();
    assert_eq!(opened.recovered.last_position, 6);
    assert_eq!(opened.recovered.truncated_bytes, 0);
    assert_eq!(opened.recovered.segments, 1);
}

#[test]
fn a_group_costs_one_write_and_one_sync() {
    let disk = MemDisk::new(1);
    let mut writer = open(&disk).unwrap().writer;
    let (operations, stats) = (disk.operations(), writer.stats());
    append(&mut writer, 5, 100).unwrap();
    assert_eq!(disk.operations() - operations, 2);
    assert_eq!(writer.stats().syncs - stats.syncs, 1);
    assert_eq!((writer.stats().groups, writer.stats().records), (1, 5));
}

#[test]
fn records_after_a_position_are_replayed_and_older_segments_are_not_read() {
    let disk = journal(&[(1, 400_000); 7]);
    // Two groups a segment: 1 2 | 3 4 | 5 6 | 7. Damage in a record of the first segment is not seen from position 2 on.
    assert!(disk.flip(&segment(1), 10_000, 1));
    let opened = open_from(&Arc::new(disk.clone()), Path::new(DIR), 2).unwrap();
    assert_eq!(opened.records.iter().map(|record| record.position).collect::<Vec<_>>(), [3, 4, 5, 6, 7]);
    assert_eq!((opened.recovered.segments, opened.recovered.last_position), (4, 7));
    drop(opened);
    let opened = open_from(&Arc::new(disk.clone()), Path::new(DIR), 6).unwrap();
    assert_eq!(opened.records.iter().map(|record| record.position).collect::<Vec<_>>(), [7]);
    drop(opened);
    // A caller that is ahead gets nothing, and sees it.
    let opened = open_from(&Arc::new(disk.clone()), Path::new(DIR), 100).unwrap();
    assert_eq!((opened.records.len(), opened.recovered.last_position), (0, 7));
    assert!(matches!(verify(&disk, Path::new(DIR)), Err(Error::Damaged { .. })));
}

#[test]
fn a_group_over_the_limit_is_refused_before_writing_and_the_writer_goes_on() {
    let disk = MemDisk::new(1);
    let mut writer = open(&disk).unwrap().writer;
    let operations = disk.operations();
    let payload = vec![0; writer.group_bytes_max() + 1];
    let group = GroupRef { payload: &payload, first_position: 1, record_count: 1, state_hash: 0, last_time_ms: 0 };
    assert!(matches!(writer.append_group(group), Err(Error::Config(_))));
    assert_eq!(disk.operations(), operations);
    append(&mut writer, 1, GROUP_BYTES_MAX - 100).unwrap();
    assert!(writer.group_bytes_max() >= GROUP_BYTES_MAX);
    assert_eq!(open(&disk).unwrap().recovered.last_position, 1);
}

#[test]
fn every_group_up_to_the_limit_fits_a_segment_of_its_own() {
    let disk = MemDisk::new(1);
    let mut writer = open(&disk).unwrap().writer;
    let largest = writer.group_bytes_max() - GROUP_HEADER_BYTES;
    for _ in 0..4 {
        append(&mut writer, 1, largest).unwrap();
    }
    disk.crash();
    assert_eq!(open(&disk).unwrap().recovered.last_position, 4);
}

#[test]
fn a_failed_write_or_sync_poisons_the_writer_for_good() {
    for (step, fault) in [(1, Fault::Io), (1, Fault::ShortWrite), (1, Fault::NoSpace), (2, Fault::Io)] {
        let disk = journal(&[(1, 10)]);
        let mut writer = open(&disk).unwrap().writer;
        disk.set_plan(plan(disk.operations() + step, fault, Unsynced::Mix));
        assert!(matches!(append(&mut writer, 1, 2_000), Err(Error::Io { .. })), "{fault:?} is told as it is");
        let operations = disk.operations();
        for _ in 0..3 {
            assert!(matches!(append(&mut writer, 1, 10), Err(Error::Poisoned(_))), "{fault:?} is final");
        }
        assert_eq!(disk.operations(), operations, "nothing is retried after {fault:?}");
        assert_eq!(writer.last_position(), 1);
    }
}

/// reliability 2.1: after a failed sync the bytes can be read, but are not on the disk. What opening shows must survive.
#[test]
fn what_is_recovered_after_a_failed_sync_is_durable() {
    let disk = journal(&[(1, 10)]);
    let mut writer = open(&disk).unwrap().writer;
    disk.set_plan(plan(disk.operations() + 2, Fault::Io, Unsynced::Lose));
    append(&mut writer, 1, 2_000).unwrap_err();
    let seen = open(&disk).unwrap().recovered;
    assert_eq!(seen.last_position, 2, "the group can be read");
    disk.crash();
    assert_eq!(open(&disk).unwrap().recovered.last_position, 2, "and was made durable by opening");
}

fn is_ready(writer: &mut JournalWriter<MemDisk>) -> bool {
    let room = writer.room();
    !room.is_preparing && room.fault.is_none()
}

#[test]
fn a_disk_that_fills_up_is_noticed_while_there_is_room_for_what_was_accepted() {
    let disk = MemDisk::new(1);
    let mut writer = open(&disk).unwrap().writer;
    assert!(is_ready(&mut writer));
    let faults = (disk.operations() + 1..disk.operations() + 1_000).map(|operation| (operation, Fault::NoSpace));
    append(&mut writer, 1, 400_000).unwrap();
    append(&mut writer, 1, 400_000).unwrap();
    // The next group rolls into the reserve; a new one cannot be prepared. The group itself is written in full.
    let begin = disk.operations();
    let create_of_next = begin + 10;
    disk.set_plan(FaultPlan { faults: faults.filter(|(operation, _)| *operation == create_of_next).collect(), ..FaultPlan::default() });
    append(&mut writer, 1, 400_000).unwrap();
    assert!(!is_ready(&mut writer));
    assert!(writer.room().fault.is_some_and(|fault| fault.contains("reserve")));
    writer.retry_reserve();
    assert!(is_ready(&mut writer));
}

/// A script with two rolls, interrupted at every operation; then again from what is left.
fn crash_everywhere(unsynced: Unsynced, seed: u64) -> u64 {
    let run = |disk: &MemDisk| -> (u64, u64) {
        let (mut acknowledged, mut attempted) = (0, 0);
        let Ok(mut opened) = open_quietly(disk) else { return (0, 0) };
        for group in 0..5u32 {
            attempted = opened.writer.last_position() + u64::from(group % 2 + 1);
            if append(&mut opened.writer, group % 2 + 1, 200_000).is_err() {
                break;
            }
            acknowledged = opened.writer.last_position();
        }
        (acknowledged, attempted)
    };
    let counted = MemDisk::new(seed);
    run(&counted);
    let operations = counted.operations();
    for operation in 1..=operations {
        let disk = MemDisk::new(seed ^ operation);
        disk.set_plan(plan(operation, Fault::Crash, unsynced));
        let (acknowledged, attempted) = run(&disk);
        assert!(disk.is_crashed());
        disk.crash();
        let opened = open(&disk).unwrap_or_else(|e| panic!("operation {operation}: {e}"));
        let last = opened.recovered.last_position;
        assert!((acknowledged..=attempted).contains(&last), "operation {operation}: {acknowledged}..={attempted}, got {last}");
        // Whatever was shown now must stay, also without another group.
        disk.crash();
        let mut opened = open(&disk).unwrap_or_else(|e| panic!("operation {operation}, again: {e}"));
        assert_eq!(opened.recovered.last_position, last);
        append(&mut opened.writer, 1, 10).unwrap();
        disk.crash();
        assert_eq!(open(&disk).unwrap().recovered.last_position, last + 1);
    }
    operations
}

fn open_quietly(disk: &MemDisk) -> Result<super::test_support::Opened<MemDisk>, Error> {
    open_from(&Arc::new(disk.clone()), Path::new(DIR), 0)
}

/// Design: nothing acknowledged is lost; covers every step of making, rolling and naming a segment.
#[test]
fn a_crash_at_any_operation_loses_nothing_acknowledged() {
    for (unsynced, seeds) in [(Unsynced::Lose, 1), (Unsynced::Keep, 1), (Unsynced::Mix, 3)] {
        for seed in 0..seeds {
            assert!(crash_everywhere(unsynced, seed) > 30, "the script rolls twice");
        }
    }
}

#[test]
fn a_failure_of_any_operation_loses_nothing_acknowledged() {
    for fault in [Fault::Io, Fault::NoSpace, Fault::ShortWrite] {
        for operation in 1..60 {
            let disk = MemDisk::new(operation);
            disk.set_plan(plan(operation, fault, Unsynced::Mix));
            let mut acknowledged = 0;
            if let Ok(mut opened) = open_quietly(&disk) {
                while opened.writer.last_position() < 6 && append(&mut opened.writer, 1, 300_000).is_ok() {
                    acknowledged = opened.writer.last_position();
                }
            }
            disk.crash();
            disk.set_plan(FaultPlan::default());
            let last = open(&disk).unwrap_or_else(|e| panic!("{fault:?} at {operation}: {e}")).recovered.last_position;
            assert!((acknowledged..=acknowledged + 1).contains(&last), "{fault:?} at {operation}: {acknowledged}, got {last}");
        }
    }
}

#[test]
fn options_out_of_bounds_are_refused() {
    for segment_bytes in [0, SEGMENT_BYTES_MIN - 4096, SEGMENT_BYTES_MIN + 1, u64::MAX] {
        let options = JournalOptions { segment_bytes, ..options() };
        let result = JournalWriter::open(Arc::new(MemDisk::new(1)), Path::new(DIR), options, 0, &mut |_| Ok(()));
        assert!(matches!(result, Err(Error::Config(_))), "{segment_bytes}");
    }
}

#[test]
fn a_real_disk_keeps_a_journal_over_rolls_and_leaves_no_temporary_files() {
    let dir = tempfile::tempdir().unwrap();
    let disk = Arc::new(RealDisk);
    let mut opened = open_from(&disk, dir.path(), 0).unwrap();
    for _ in 0..7 {
        append(&mut opened.writer, 2, 200_000).unwrap();
    }
    assert_eq!(opened.writer.stats().segments, 4);
    drop(opened);
    std::fs::write(dir.path().join("journal/reserve.tmp"), b"left over").unwrap();
    let opened = open_from(&disk, dir.path(), 0).unwrap();
    assert_eq!(opened.records.len(), 14);
    drop(opened);
    let mut names = disk.list(&dir.path().join("journal")).unwrap();
    // Closing stops the OS thread that prepares the reserve, whether or not it was done.
    names.retain(|name| name != "reserve");
    assert_eq!(names, ["0000000000000001.seg", "0000000000000002.seg", "0000000000000003.seg", "0000000000000004.seg"]);
    assert_eq!(verify(&RealDisk, dir.path()).unwrap().last_position, 14);
}

#[test]
fn an_error_of_the_reader_ends_opening() {
    let disk = journal(&[(2, 10)]);
    let result =
        JournalWriter::open(Arc::new(disk), Path::new(DIR), JournalOptions::new(NONCE), 0, &mut |_| Err(Error::Store("full".into())));
    assert!(matches!(result, Err(Error::Store(_))));
}
