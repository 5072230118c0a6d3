//! The door that the journal's tests go through: a journal on a virtual disk whose records follow from their positions.

use super::segment_file::{journal_dir, segment_path};
use super::{Disk, FamilyChanges, GroupRef, JournalOptions, JournalWriter, MemDisk, Record, Recovered, Replayed};
use crate::error::Error;
use crate::limits::SEGMENT_BYTES_MIN;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub const DIR: &str = "/data";
pub const NONCE: [u8; 16] = [7; 16];

pub fn options() -> JournalOptions {
    JournalOptions { segment_bytes: SEGMENT_BYTES_MIN, ..JournalOptions::new(NONCE) }
}

pub fn segment(id: u64) -> PathBuf {
    segment_path(&journal_dir(Path::new(DIR)), id)
}

/// The one record that belongs at a position; its value has `bytes` bytes.
pub fn record(position: u64, bytes: usize) -> Record {
    let family = |name: &str| FamilyChanges {
        family: format!("{name}-{position}").into_bytes(),
        rows: vec![(b"a".to_vec(), Some(vec![position as u8 | 1; bytes])), (b"b".to_vec(), None)],
    };
    Record {
        position,
        time_ms: position as i64 * 10,
        command: 3,
        tenant: "default".into(),
        principal: "anonymous".into(),
        families: vec![family("run")],
    }
}

/// A hash that follows from the position, so that a mixed-up state shows.
pub fn state_hash(position: u64) -> u128 {
    u128::from(position) << 64 | u128::from(position * 31)
}

/// Appends one group of `count` records with values of `bytes` bytes.
pub fn append<D: Disk>(writer: &mut JournalWriter<D>, count: u32, bytes: usize) -> Result<(), Error> {
    let first_position = writer.last_position() + 1;
    let last_position = writer.last_position() + u64::from(count);
    let mut payload = Vec::new();
    for position in first_position..=last_position {
        record(position, bytes).append_to(&mut payload);
    }
    writer.append_group(GroupRef {
        payload: &payload,
        first_position,
        record_count: count,
        state_hash: state_hash(last_position),
        last_time_ms: last_position as i64 * 10,
    })
}

/// What opening came to.
pub struct Opened<D: Disk> {
    pub writer: JournalWriter<D>,
    pub recovered: Recovered,
    pub records: Vec<Record>,
}

pub fn open_from<D: Disk>(disk: &Arc<D>, dir: &Path, from_position: u64) -> Result<Opened<D>, Error> {
    let mut records = Vec::new();
    let (writer, recovered) = JournalWriter::open(disk.clone(), dir, options(), from_position, &mut |replayed| {
        if let Replayed::Record(record) = replayed {
            records.push(record.to_owned());
        }
        Ok(())
    })?;
    Ok(Opened { writer, recovered, records })
}

/// Opens, and checks that what was recovered hangs together.
pub fn open(disk: &MemDisk) -> Result<Opened<MemDisk>, Error> {
    let opened = open_from(&Arc::new(disk.clone()), Path::new(DIR), 0)?;
    let last = opened.recovered.last_position;
    assert!(opened.records.iter().map(|record| record.position).eq(1..=last), "every position once, in order");
    assert_eq!(opened.recovered.state_hash, state_hash(last));
    assert_eq!(opened.recovered.last_time_ms, last as i64 * 10);
    Ok(opened)
}

/// A disk with a journal of the given groups: (records, bytes of each value).
pub fn journal(groups: &[(u32, usize)]) -> MemDisk {
    let disk = MemDisk::new(1);
    let mut opened = open(&disk).expect("a new journal opens");
    for &(count, bytes) in groups {
        append(&mut opened.writer, count, bytes).expect("a good disk takes every group");
    }
    disk
}

/// Shortens a segment's file, so that tests can go through all its bytes. Segments of any length are read, where nothing says how long they
/// were.
pub fn shorten(disk: &MemDisk, id: u64, bytes: usize) {
    let contents = disk.contents(&segment(id)).expect("the segment is there");
    assert!(contents[bytes..].iter().all(|&byte| byte == 0), "only zeros may be cut off");
    disk.put(&segment(id), &contents[..bytes]);
    // Gone already, if this is not the first one.
    drop(disk.remove(&Path::new(DIR).join("NEWEST")));
}

/// File and offset of a `Damaged`; anything else is the wrong answer.
pub fn damaged_at<T>(result: Result<T, Error>) -> (PathBuf, u64) {
    match result {
        Err(Error::Damaged { file, offset, .. }) => (file, offset),
        Err(other) => panic!("Expected damage, but got {other}"),
        Ok(_) => panic!("Expected damage, but it opened"),
    }
}
