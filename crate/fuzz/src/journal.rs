//! The files of a journal: a damaged one is refused, cut at its torn tail, or the same; and what can be read of it is saved.
//!
//! The files are those of the golden journal, changed by what the input says: bytes, numbers, lengths, whole files. Checksums keep a fuzzer out of
//! everything behind them, so an input may ask for them to be made right again.

use crate::draw::Draw;
use canter_engine::error::Error;
use canter_engine::journal::{self, HistoryOf, JournalOptions, MemDisk, SEGMENT_HEADER_BYTES};
use canter_engine::limits::SEGMENT_BYTES_MIN;
use canter_engine::partition::recovery::{self, StoreSource};
use canter_engine::store::{MapStore, OpenedStore, Pages};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

const DIR: &str = "/data";
const NAMES: [&str; 3] = ["0000000000000002.base", "0000000000000003.seg", "0000000000000004.seg"];
const FILES: [&[u8]; 3] = [
    include_bytes!("../../engine/tests/data/journal-1/0000000000000002.base"),
    include_bytes!("../../engine/tests/data/journal-1/0000000000000003.seg"),
    include_bytes!("../../engine/tests/data/journal-1/0000000000000004.seg"),
];
/// Bytes of the segments; zeros beyond what is written only cost time.
const SEGMENT_BYTES: usize = 8 << 10;
/// A group's header, a block's, and the end of a base; the places of their checksums and lengths are drawn in `docs/journal-format.md`.
const GROUP_HEADER: usize = 80;
const BLOCK_HEADER: usize = 40;
const BASE_END: usize = 56;

/// An empty store, as often as it is asked for.
struct Empty;

impl StoreSource for Empty {
    fn open(&mut self) -> Result<OpenedStore, Error> {
        Ok(OpenedStore::Opened(Pages::new(Arc::new(MapStore::default())), None))
    }
    fn destroy(&mut self) -> Result<(), Error> {
        Ok(())
    }
}

pub fn files(data: &[u8]) {
    let mut draw = Draw::new(data);
    let mut files: Vec<(String, Vec<u8>)> = NAMES.iter().zip(FILES).map(|(name, file)| (name.to_string(), file.to_vec())).collect();
    // Kept without the zeros at their end.
    files[1..].iter_mut().for_each(|(_, file)| file.resize(SEGMENT_BYTES, 0));
    let nonce: [u8; 16] = FILES[0][24..40].try_into().expect("sixteen bytes");
    let seals = draw.byte();
    while !draw.is_over() {
        change(&mut draw, &mut files);
    }
    for (name, file) in &mut files {
        seal(name, file, &nonce, seals);
    }
    let disk = MemDisk::new(1);
    for (name, file) in &files {
        disk.put(&Path::new(DIR).join("journal").join(name), file);
    }
    check(&disk, nonce, data.is_empty());
}

fn check(disk: &MemDisk, nonce: [u8; 16], is_whole: bool) {
    let dir = Path::new(DIR);
    let verified = journal::verify_state(disk, dir);
    let replayed = journal::verify(disk, dir);
    if let Ok(verified) = &verified {
        assert_eq!(replayed.as_ref().ok(), Some(&verified.recovered), "both read the same");
    }
    let of = HistoryOf { nonce, family: &[0x10], after: 0, durable: 11 };
    let _ = journal::history(disk, dir, &of, &mut |record, family| {
        assert!(record.families().any(|each| each.family == family.family));
        ControlFlow::Continue(())
    });
    let saved = disk.fork();
    let (from, to) = (dir, Path::new("/saved"));
    match journal::salvage(&Arc::new(saved.clone()), from, to, (nonce, [9; 16]), SEGMENT_BYTES_MIN) {
        Ok(done) => {
            let whole =
                journal::verify_state(&saved, to).unwrap_or_else(|error| panic!("Expected what was saved to be whole, but {error}"));
            assert_eq!(whole.rows, done.rows);
        }
        // What a newer Canter wrote is for that one to save.
        Err(error) => assert!(matches!(error, Error::NewerFormat { .. }), "{error}"),
    }
    let opened_disk = Arc::new(disk.fork());
    let options = JournalOptions { segment_bytes: SEGMENT_BYTES_MIN, background: false, ..JournalOptions::new(nonce) };
    let opened = match recovery::open(&opened_disk, dir, &mut Empty, &options) {
        Ok(opened) => opened,
        Err(error) => return assert!(!is_whole, "Expected the golden journal to open, but {error}"),
    };
    let verified = verified.unwrap_or_else(|error| panic!("Expected to refuse what cannot be verified, but it was opened: {error}"));
    assert_eq!(opened.state.position(), verified.recovered.last_position);
    assert_eq!(opened.state.hash(), verified.recovered.state_hash);
    drop(opened);
    let again = recovery::open(&opened_disk, dir, &mut Empty, &options).expect("what was opened once is opened again");
    assert_eq!(again.state.position(), verified.recovered.last_position);
}

/// One change of one file.
fn change(draw: &mut Draw<'_>, files: &mut [(String, Vec<u8>)]) {
    let choice = draw.byte();
    let Some((name, file)) = files.get_mut(usize::from(choice >> 4) % 3) else { return };
    // The headers are where meaning is, so places are counted from what they describe.
    let base = match choice & 1 {
        0 => 0,
        _ => SEGMENT_HEADER_BYTES,
    };
    match choice >> 1 & 7 {
        0 => {
            let (at, mask) = (base + usize::from(draw.byte()), draw.byte());
            if let Some(byte) = file.get_mut(at) {
                *byte ^= mask.max(1);
            }
        }
        1 => put(file, base + usize::from(draw.byte()), &draw.i64().to_le_bytes()),
        2 => put(file, base + usize::from(draw.byte()), &(draw.i64() as i32).to_le_bytes()),
        3 => put(file, base + usize::from(draw.u16()), draw.bytes()),
        4 => file.truncate(base + usize::from(draw.u16())),
        5 => file.resize((base + usize::from(draw.u16())).max(file.len()), 0),
        6 => {
            let (from, length, to) = (usize::from(draw.u16()), usize::from(draw.byte()), usize::from(draw.u16()));
            let copied = file.get(from..from + length).map(<[u8]>::to_vec).unwrap_or_default();
            put(file, to, &copied);
        }
        _ => match draw.below(4) {
            0 => *name = format!("{:016x}.seg", draw.i64()),
            1 => *name = format!("{:016x}.base", draw.i64()),
            2 => *file = draw.bytes().to_vec(),
            _ => file.clear(),
        },
    }
}

fn put(file: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    if file.len() < at + bytes.len() {
        file.resize(at + bytes.len(), 0);
    }
    file[at..at + bytes.len()].copy_from_slice(bytes);
}

fn u32_at(file: &[u8], at: usize) -> usize {
    file.get(at..at + 4).map_or(0, |bytes| u32::from_le_bytes(bytes.try_into().expect("four bytes")) as usize)
}

/// Makes checksums right again: bit 0 those of first pages, bit 1 those of contents, bit 2 those of groups and blocks, bit 3 the links between groups.
fn seal(name: &str, file: &mut [u8], nonce: &[u8; 16], seals: u8) {
    let crc = |bytes: &[u8]| crc32fast::hash(bytes).to_le_bytes();
    let keyed = |bytes: &[u8]| crc32fast::hash(&[&nonce[..], bytes].concat()).to_le_bytes();
    if seals & 1 != 0 && file.len() >= SEGMENT_HEADER_BYTES {
        let version = crc(&file[..12]);
        file[12..16].copy_from_slice(&version);
        let page = crc(&file[..76]);
        file[76..80].copy_from_slice(&page);
    }
    let mut link = file.get(72..76).map(<[u8]>::to_vec).unwrap_or_default();
    let mut at = SEGMENT_HEADER_BYTES;
    let is_base = name.ends_with(".base");
    let header = if is_base { BLOCK_HEADER } else { GROUP_HEADER };
    // Where the length of the contents is, their checksum, and the header's own.
    let (length_at, contents_at, own_at) = if is_base { (28, 32, 36) } else { (60, 68, 76) };
    while at + header <= file.len() {
        let is_end = is_base && file[at..].starts_with(b"CanterBe");
        if is_end {
            if seals & 4 != 0 && at + BASE_END <= file.len() {
                let own = keyed(&file[at..at + 52]);
                file[at + 52..at + 56].copy_from_slice(&own);
            }
            return;
        }
        let length = u32_at(file, at + length_at);
        let Some(contents) = file.get(at + header..at.saturating_add(header).saturating_add(length)) else { return };
        if seals & 2 != 0 {
            let sum = crc(contents);
            file[at + contents_at..at + contents_at + 4].copy_from_slice(&sum);
        }
        if seals & 8 != 0 && !is_base {
            file[at + 64..at + 68].copy_from_slice(&link);
        }
        if seals & 4 != 0 {
            let own = keyed(&file[at..at + own_at]);
            file[at + own_at..at + own_at + 4].copy_from_slice(&own);
        }
        link = file[at + own_at..at + own_at + 4].to_vec();
        at += (header + length).next_multiple_of(8);
    }
}

pub fn seeds() -> Vec<Vec<u8>> {
    let mut seeds = vec![vec![], vec![0x0f], vec![0], vec![0x0f, 0x17, 4, 1, 2, 3, 4, 5]];
    for file in 0..3u8 {
        for kind in (1..16u8).step_by(2) {
            seeds.push(vec![0x0f, file << 4 | kind, 8, 3, 1, 2]);
        }
    }
    // The position of a first page is 0, or the last there is.
    seeds.extend([[0x0f, 0x22, 40, 0], [0x0f, 0x22, 40, 4], [0x0f, 0x12, 40, 0], [0x0f, 0x02, 40, 4]].map(|seed| seed.to_vec()));
    seeds
}
