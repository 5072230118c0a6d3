use super::format::{GROUP_HEADER_BYTES, GroupHeader, KeyedCrc, SEGMENT_HEADER_BYTES, group_bytes};
use super::test_support::{DIR, NONCE, append, damaged_at, journal, open, open_from, options, segment, shorten};
use super::{Fault, FaultPlan, JournalOptions, JournalWriter, MemDisk, Unsynced, verify};
use crate::error::Error;
use std::path::Path;
use std::sync::Arc;

/// Short segments: 1 (sealed) with groups of 1, 2 and 1 records, 2 (sealed) with one of 2, 3 (active) with one of 1 and one of 3.
fn three_segments() -> MemDisk {
    let disk = journal(&[(1, 10), (2, 300), (1, 600)]);
    for (id, bytes, groups) in [(1, 8_192, [(2, 5_000)].as_slice()), (2, 14_500, &[(1, 300), (3, 200)])] {
        shorten(&disk, id, bytes);
        let mut writer = open(&disk).unwrap().writer;
        for &(count, bytes) in groups {
            append(&mut writer, count, bytes).unwrap();
        }
    }
    shorten(&disk, 3, 8192);
    disk
}

/// Offsets of the groups in a segment, and where they end.
fn groups_of(disk: &MemDisk, id: u64) -> Vec<usize> {
    let bytes = disk.contents(&segment(id)).unwrap();
    let mut offsets = vec![SEGMENT_HEADER_BYTES];
    while let Some((header, _)) = GroupHeader::decode(&bytes[*offsets.last().unwrap()..], &KeyedCrc::new(&NONCE)) {
        offsets.push(offsets.last().unwrap() + group_bytes(header.payload_bytes as usize));
    }
    offsets
}

#[test]
fn three_segments_are_read() {
    let disk = three_segments();
    let seen = verify(&disk, Path::new(DIR)).unwrap();
    assert_eq!((seen.last_position, seen.segments, seen.truncated_bytes), (10, 3, 0));
    assert_eq!(open(&disk).unwrap().recovered, seen);
}

/// reliability 2.4: with any part of the last group missing, what had been synced is recovered, no more and no less.
#[test]
fn a_tail_torn_at_any_byte_is_cut_off() {
    let before = journal(&[(1, 10), (2, 300), (1, 900)]);
    shorten(&before, 1, 12_288);
    let after = before.fork();
    append(&mut open(&after).unwrap().writer, 3, 500).unwrap();
    let (old, new) = (before.contents(&segment(1)).unwrap(), after.contents(&segment(1)).unwrap());
    let offsets = groups_of(&after, 1);
    let (start, end) = (offsets[3], offsets[4]);
    for cut in start..=end {
        let disk = before.fork();
        disk.put(&segment(1), &[&new[..cut], &old[cut..]].concat());
        let opened = open(&disk).unwrap_or_else(|e| panic!("cut at {cut}: {e}"));
        // The padding of the group is zeros either way.
        let whole = new[cut..] == old[cut..];
        assert_eq!(opened.recovered.last_position, if whole { 7 } else { 4 }, "cut at {cut}");
        let torn = new[start..cut].iter().rposition(|&byte| byte != 0).map_or(0, |at| at as u64 + 1);
        assert_eq!(opened.recovered.truncated_bytes, if whole { 0 } else { torn }, "cut at {cut}");
    }
}

#[test]
fn a_tail_with_any_sectors_missing_is_cut_off_and_the_journal_goes_on() {
    let before = journal(&[(1, 10), (2, 300)]);
    shorten(&before, 1, 12_288);
    let after = before.fork();
    append(&mut open(&after).unwrap().writer, 4, 700).unwrap();
    let (old, new) = (before.contents(&segment(1)).unwrap(), after.contents(&segment(1)).unwrap());
    let start = groups_of(&after, 1)[2];
    let sectors: Vec<usize> = (start / 512..new.len() / 512).filter(|at| new[at * 512..][..512] != old[at * 512..][..512]).collect();
    assert!(sectors.len() >= 6);
    for kept in 0..1u32 << sectors.len() {
        let mut bytes = old.clone();
        for (_, &sector) in sectors.iter().enumerate().filter(|(bit, _)| kept >> bit & 1 == 1) {
            bytes[sector * 512..][..512].copy_from_slice(&new[sector * 512..][..512]);
        }
        let disk = before.fork();
        disk.put(&segment(1), &bytes);
        let mut opened = open(&disk).unwrap_or_else(|e| panic!("sectors {kept:b}: {e}"));
        let expected = if bytes == new { 7 } else { 3 };
        assert_eq!(opened.recovered.last_position, expected, "sectors {kept:b}");
        // A shorter group in the same place: nothing of the old tail may show behind it.
        append(&mut opened.writer, 1, 5).unwrap();
        disk.crash();
        let again = open(&disk).unwrap();
        assert_eq!((again.recovered.last_position, again.recovered.truncated_bytes), (expected + 1, 0));
    }
}

/// reliability 1.5: damage is refused by file and offset. The byte may lie anywhere in a sealed segment.
#[test]
fn a_flipped_byte_anywhere_in_a_sealed_segment_is_refused() {
    let disk = three_segments();
    let offsets = groups_of(&disk, 1);
    for offset in 0..8192 {
        assert!(disk.flip(&segment(1), offset, 0x10));
        let (file, at) = damaged_at(verify(&disk, Path::new(DIR)));
        assert_eq!(file, segment(1));
        let place = offsets.iter().rev().find(|&&group| group as u64 <= offset).map_or(0, |&group| group as u64);
        assert!(at >= place && at <= offset, "flipped {offset}, reported {at}");
        assert!(disk.flip(&segment(1), offset, 0x10));
    }
    for offset in (0..8192).step_by(97) {
        disk.flip(&segment(1), offset, 0x01);
        damaged_at(open(&disk));
        disk.flip(&segment(1), offset, 0x01);
    }
    open(&disk).unwrap();
}

/// A torn tail is cut off, but the sync of the cut fails, and its zeros stay in the page cache alone. The next process sees zeros, writes less
/// than there had been, and seals the segment; then the power goes. The tail must not be what comes back: seed 979 of the simulator.
#[test]
fn a_tail_whose_cut_was_never_synced_does_not_come_back_in_a_sealed_segment() {
    let disk = journal(&[(1, 10), (2, 300)]);
    let mut bytes = disk.contents(&segment(1)).unwrap();
    let end = groups_of(&disk, 1)[2];
    bytes[end..end + 9_000].fill(0x5a);
    disk.put(&segment(1), &bytes);
    let mut failed = 0;
    // Whichever operation of this opening is the sync of the cut.
    for at in 1.. {
        let disk = disk.fork();
        let start = disk.operations();
        disk.set_plan(FaultPlan { faults: [(start + at, Fault::Io)].into(), unsynced: Unsynced::Lose });
        let opened = open(&disk);
        if disk.operations() < start + at {
            break;
        }
        failed += u32::from(opened.is_err());
        disk.set_plan(FaultPlan { unsynced: Unsynced::Lose, ..FaultPlan::default() });
        let mut opened = open(&disk).unwrap_or_else(|error| panic!("operation {at} failed: {error}"));
        append(&mut opened.writer, 1, 5).unwrap();
        opened.writer.roll_early().unwrap();
        append(&mut opened.writer, 2, 5).unwrap();
        disk.crash();
        assert_eq!(verify(&disk, Path::new(DIR)).unwrap().last_position, 6, "operation {at} failed");
        assert_eq!(open(&disk).unwrap().recovered.last_position, 6, "operation {at} failed");
    }
    assert!(failed > 3, "{failed} openings failed");
}

#[test]
fn a_flipped_byte_of_any_group_but_the_last_is_refused() {
    let disk = three_segments();
    let offsets = groups_of(&disk, 3);
    assert_eq!(offsets.len(), 3);
    for offset in offsets[0]..offsets[1] {
        disk.flip(&segment(3), offset as u64, 0x80);
        assert_eq!(damaged_at(open(&disk)), (segment(3), offsets[0] as u64), "flipped {offset}");
        disk.flip(&segment(3), offset as u64, 0x80);
    }
    assert_eq!(open(&disk).unwrap().recovered.last_position, 10);
}

/// The store folds only what is durable, so its watermark tells damage of the last group from a torn tail.
#[test]
fn a_damaged_last_group_is_refused_if_it_is_known_to_have_been_durable() {
    let disk = three_segments();
    let last = groups_of(&disk, 3)[1] as u64;
    disk.flip(&segment(3), last + 100, 1);
    let before = disk.contents(&segment(3));
    let open_from = |position| open_from(&Arc::new(disk.clone()), Path::new(DIR), position);
    assert_eq!(damaged_at(open_from(10)), (segment(3), last));
    assert_eq!(disk.contents(&segment(3)), before, "a refusal changes nothing");
    assert_eq!(open_from(7).unwrap().recovered.last_position, 7);
}

#[test]
fn a_missing_or_exchanged_segment_is_refused() {
    for id in [1, 2] {
        let disk = three_segments();
        super::Disk::remove(&disk, &segment(id)).unwrap();
        assert_eq!(damaged_at(open(&disk)).0, segment(id));
    }
    let disk = three_segments();
    let (first, second) = (disk.contents(&segment(1)).unwrap(), disk.contents(&segment(2)).unwrap());
    disk.put(&segment(1), &second);
    disk.put(&segment(2), &first);
    assert_eq!(damaged_at(open(&disk)), (segment(1), 16));
}

#[test]
fn a_segment_whose_end_was_zeroed_is_refused() {
    let disk = three_segments();
    let last = groups_of(&disk, 1)[2];
    let mut bytes = disk.contents(&segment(1)).unwrap();
    bytes[last..].fill(0);
    disk.put(&segment(1), &bytes);
    assert_eq!(damaged_at(open(&disk)), (segment(1), last as u64));
}

#[test]
fn a_newer_format_is_refused_by_name() {
    let disk = journal(&[(1, 10)]);
    let mut bytes = disk.contents(&segment(1)).unwrap();
    bytes[8..12].copy_from_slice(&2u32.to_le_bytes());
    let crc = crc32fast::hash(&bytes[..12]);
    bytes[12..16].copy_from_slice(&crc.to_le_bytes());
    // All else may be different in a newer format.
    bytes[16..].fill(0xee);
    disk.put(&segment(1), &bytes);
    let Err(error) = open(&disk) else { panic!("Expected a refusal") };
    assert!(matches!(&error, Error::NewerFormat { file, found: 2, supported: 1 } if *file == segment(1)));
    assert!(error.to_string().contains("format 2"), "{error}");
}

#[test]
fn a_segment_of_another_directory_is_refused() {
    let disk = journal(&[(1, 10)]);
    let options = JournalOptions { nonce: [8; 16], ..options() };
    let result = JournalWriter::open(Arc::new(disk), Path::new(DIR), options, 0, &mut |_| Ok(()));
    assert_eq!(damaged_at(result), (segment(1), 24));
}

/// reliability 2.5: old bytes of another segment after the end, valid in themselves, never come back to life.
#[test]
fn stale_groups_of_another_segment_are_never_valid() {
    let disk = three_segments();
    let stale = disk.contents(&segment(2)).unwrap();
    let (from, to) = (SEGMENT_HEADER_BYTES, groups_of(&disk, 2)[1]);
    let end = *groups_of(&disk, 3).last().unwrap();
    let mut bytes = disk.contents(&segment(3)).unwrap();
    bytes.resize(32_768, 0);
    bytes[end..end + to - from].copy_from_slice(&stale[from..to]);
    disk.put(&segment(3), &bytes);
    let opened = open(&disk).unwrap();
    assert_eq!(opened.recovered.last_position, 10);
    assert!(opened.recovered.truncated_bytes > 0);
}

/// Bytes that a client sends are part of a payload; they must not decide between torn tail and damage.
#[test]
fn a_group_forged_inside_a_record_is_not_believed() {
    let disk = journal(&[(1, 10)]);
    shorten(&disk, 1, 12_288);
    let end = groups_of(&disk, 1)[1];
    let forge = |nonce: &[u8; 16]| {
        let mut bytes = disk.contents(&segment(1)).unwrap();
        let mut forged = Vec::new();
        let header = GroupHeader {
            segment_id: 1,
            first_position: 9,
            durable_before: 8,
            state_hash: 0,
            last_time_ms: 0,
            record_count: 1,
            payload_bytes: 0,
            previous_crc: 0,
            payload_crc: 0,
        };
        header.encode(&KeyedCrc::new(nonce), &mut forged);
        bytes[end + 160..][..GROUP_HEADER_BYTES].copy_from_slice(&forged);
        let disk = disk.fork();
        disk.put(&segment(1), &bytes);
        open(&disk).map(|opened| opened.recovered.last_position)
    };
    // Who does not know the directory's nonce cannot make one; with it, this is what damage looks like.
    assert_eq!(forge(&[0; 16]).unwrap(), 1);
    assert_eq!(damaged_at(forge(&NONCE)), (segment(1), end as u64));
}

#[test]
fn verify_changes_nothing_and_counts_a_torn_tail() {
    let disk = journal(&[(1, 10), (1, 10)]);
    let end = *groups_of(&disk, 1).last().unwrap();
    let mut bytes = disk.contents(&segment(1)).unwrap();
    bytes[end + 40] = 1;
    disk.put(&segment(1), &bytes);
    assert_eq!(verify(&disk, Path::new(DIR)).unwrap().truncated_bytes, 41);
    assert_eq!(disk.contents(&segment(1)).unwrap(), bytes);
    assert_eq!(open_from(&Arc::new(disk.clone()), Path::new(DIR), 0).unwrap().recovered.truncated_bytes, 41);
    assert_eq!(disk.contents(&segment(1)).unwrap()[end + 40], 0);
}

#[test]
fn garbage_instead_of_a_segment_is_refused_without_a_panic() {
    for contents in [vec![], vec![0; 100], vec![0; 1 << 20], vec![0xff; 8192], b"CanterSg".repeat(1000)] {
        let disk = journal(&[(1, 10)]);
        disk.put(&segment(1), &contents);
        assert_eq!(damaged_at(open(&disk)).0, segment(1));
    }
}
