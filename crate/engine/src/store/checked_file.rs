//! A file whose blocks are checked whenever they are read, for a store that checks its pages only while it repairs itself.
//!
//! Beside it stands another file with a checksum of each block of 4 KiB: CRC-32 of the block's number and its bytes; 0 where nothing was written.
//! The store writes a page anew rather than in place, so a crash between the two files leaves only pages wrong that nothing leads to.
//!
//! **Invariant:** damage of a block is an error of whoever reads it, never other bytes.
//! **Invariant:** the first block is as the disk gives it: the store's header, written piece by piece and in place, with checksums of its own.

use crate::journal::DiskFile;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

const BLOCK_BYTES: usize = 4096;
const SUM_BYTES: usize = 4;
/// Blocks that are not checked.
const HEADER_BLOCKS: usize = 1;

/// What was found to be damaged first, for whoever opened the file.
pub type Damage = Arc<OnceLock<String>>;

/// The file and its checksums.
#[derive(Debug)]
pub struct CheckedFile {
    data: File,
    sums: File,
    table: Mutex<Table>,
    damage: Damage,
}

/// Checksums by block. Four bytes for each 4 KiB of the file.
#[derive(Debug, Default)]
struct Table {
    sums: Vec<u32>,
    /// Blocks whose checksum is not written yet.
    changed: BTreeSet<usize>,
}

impl CheckedFile {
    /// Opens a file and its checksums, or makes both.
    pub fn open(data: &Path, sums: &Path, damage: Damage) -> io::Result<CheckedFile> {
        let open = |path: &Path| OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path);
        let (data, sums) = (open(data)?, open(sums)?);
        let blocks = data.size()?.div_ceil(BLOCK_BYTES as u64) as usize;
        // What is missing at its end was never synced, and reads as zeros: nothing was written there.
        let mut bytes = vec![0; blocks * SUM_BYTES];
        sums.read_at(&mut bytes, 0)?;
        let sums_read = bytes.chunks_exact(SUM_BYTES).map(|sum| u32::from_le_bytes(sum.try_into().expect("four bytes"))).collect();
        Ok(CheckedFile { data, sums, table: Mutex::new(Table { sums: sums_read, changed: BTreeSet::new() }), damage })
    }

    pub fn len(&self) -> io::Result<u64> {
        self.data.size()
    }

    /// Fills `out`. Errors: `UnexpectedEof`; `InvalidData` for damage.
    pub fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        let (first, end) = blocks(offset, out.len());
        let from = first * BLOCK_BYTES;
        if from as u64 == offset && out.len() == (end - first) * BLOCK_BYTES {
            self.fill(out, offset)?;
            return self.check(first, out);
        }
        let mut whole = vec![0; (end - first) * BLOCK_BYTES];
        let there = self.data.read_at(&mut whole, from as u64)?;
        let at = offset as usize - from;
        if there < at + out.len() {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        self.check(first, &whole)?;
        out.copy_from_slice(&whole[at..at + out.len()]);
        Ok(())
    }

    pub fn write(&self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        let (first, end) = blocks(offset, bytes.len());
        let from = first * BLOCK_BYTES;
        let mut whole = Cow::Borrowed(bytes);
        if from as u64 != offset || bytes.len() != (end - first) * BLOCK_BYTES {
            let mut merged = vec![0; (end - first) * BLOCK_BYTES];
            self.data.read_at(&mut merged, from as u64)?;
            self.check(first, &merged)?;
            let at = offset as usize - from;
            merged[at..at + bytes.len()].copy_from_slice(bytes);
            whole = Cow::Owned(merged);
        }
        self.data.write_at(bytes, offset)?;
        let mut table = self.table();
        if table.sums.len() < end {
            table.sums.resize(end, 0);
        }
        for (block, bytes) in (first..end).zip(whole.chunks_exact(BLOCK_BYTES)) {
            table.sums[block] = sum(block, bytes);
            table.changed.insert(block);
        }
        Ok(())
    }

    /// Cuts the file, or makes it longer by zeros.
    pub fn set_len(&self, bytes: u64) -> io::Result<()> {
        self.data.set_len(bytes)?;
        let blocks = bytes.div_ceil(BLOCK_BYTES as u64) as usize;
        let mut table = self.table();
        if blocks < table.sums.len() {
            self.sums.set_len((blocks * SUM_BYTES) as u64)?;
            table.changed.split_off(&blocks);
        }
        table.sums.resize(blocks, 0);
        Ok(())
    }

    pub fn sync(&self) -> io::Result<()> {
        let mut table = self.table();
        let changed = std::mem::take(&mut table.changed);
        let mut runs: Vec<(usize, Vec<u8>)> = Vec::new();
        for block in changed {
            let sum = table.sums[block].to_le_bytes();
            match runs.last_mut() {
                Some((first, run)) if *first + run.len() / SUM_BYTES == block => run.extend(sum),
                Some(_) | None => runs.push((block, sum.to_vec())),
            }
        }
        drop(table);
        for (first, run) in runs {
            self.sums.write_at(&run, (first * SUM_BYTES) as u64)?;
        }
        // Through the journal's trait it is fdatasync, as here.
        self.sums.sync_data()?;
        self.data.sync_data()
    }

    fn fill(&self, out: &mut [u8], offset: u64) -> io::Result<()> {
        if self.data.read_at(out, offset)? < out.len() { Err(ErrorKind::UnexpectedEof.into()) } else { Ok(()) }
    }

    /// Whether whole blocks, from the given one on, are what was written.
    fn check(&self, first: usize, bytes: &[u8]) -> io::Result<()> {
        let wanted: Vec<u32> = {
            let table = self.table();
            (first..first + bytes.len() / BLOCK_BYTES).map(|block| table.sums.get(block).copied().unwrap_or(0)).collect()
        };
        for ((block, bytes), wanted) in (first..).zip(bytes.chunks_exact(BLOCK_BYTES)).zip(wanted) {
            let is_sound = match wanted {
                _ if block < HEADER_BLOCKS => true,
                0 => bytes.iter().all(|byte| *byte == 0),
                wanted => sum(block, bytes) == wanted,
            };
            if !is_sound {
                let text = format!("the block at offset {} is damaged: its checksum differs", block * BLOCK_BYTES);
                return Err(io::Error::new(ErrorKind::InvalidData, self.damage.get_or_init(|| text).clone()));
            }
        }
        Ok(())
    }

    fn table(&self) -> MutexGuard<'_, Table> {
        self.table.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The first block that has a byte of a range, and the one after the last.
fn blocks(offset: u64, bytes: usize) -> (usize, usize) {
    let offset = usize::try_from(offset).expect("a store is far below what an address has room for");
    (offset / BLOCK_BYTES, (offset + bytes).div_ceil(BLOCK_BYTES))
}

/// Never 0.
fn sum(block: usize, bytes: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(&(block as u64).to_le_bytes());
    hasher.update(bytes);
    hasher.finalize().max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    struct Pair(tempfile::TempDir);

    impl Pair {
        fn new() -> Self {
            Pair(tempfile::tempdir().unwrap())
        }
        fn paths(&self) -> [PathBuf; 2] {
            ["rows", "sums"].map(|name| self.0.path().join(name))
        }
        fn open(&self) -> CheckedFile {
            let [data, sums] = self.paths();
            CheckedFile::open(&data, &sums, Damage::default()).unwrap()
        }
    }

    fn read(file: &CheckedFile, offset: u64, bytes: usize) -> io::Result<Vec<u8>> {
        let mut out = vec![0; bytes];
        file.read(offset, &mut out).map(|()| out)
    }

    #[test]
    fn what_was_written_is_read_in_pieces_of_any_size_now_and_later() {
        let pair = Pair::new();
        let bytes: Vec<u8> = (0..5 * BLOCK_BYTES).map(|at| (at * 7 / 3) as u8).collect();
        let file = pair.open();
        file.set_len(6 * BLOCK_BYTES as u64).unwrap();
        for (at, piece) in [(0, 3), (3, 5_000), (5_003, 10_000), (15_003, 5_477)] {
            file.write(at as u64, &bytes[at..at + piece]).unwrap();
        }
        file.sync().unwrap();
        for file in [file, pair.open()] {
            for (at, piece) in [(0, bytes.len()), (4096, 4096), (1, 9_000), (20_479, 1)] {
                assert_eq!(read(&file, at as u64, piece).unwrap(), &bytes[at..at + piece], "{piece} bytes at {at}");
            }
            assert_eq!(read(&file, 5 * BLOCK_BYTES as u64, BLOCK_BYTES).unwrap(), vec![0; BLOCK_BYTES], "nothing was written there");
            assert_eq!(read(&file, 6 * BLOCK_BYTES as u64, 1).unwrap_err().kind(), ErrorKind::UnexpectedEof);
        }
    }

    #[test]
    fn damage_is_an_error_of_whoever_reads_it() {
        let pair = Pair::new();
        let file = pair.open();
        file.set_len(4 * BLOCK_BYTES as u64).unwrap();
        file.write(0, &vec![9; 3 * BLOCK_BYTES]).unwrap();
        file.sync().unwrap();
        drop(file);
        let [data, sums] = pair.paths();
        let (good, good_sums) = (std::fs::read(&data).unwrap(), std::fs::read(&sums).unwrap());
        let check = |bad: &[u8], bad_sums: &[u8], block: usize, what: &str| {
            std::fs::write(&data, bad).unwrap();
            std::fs::write(&sums, bad_sums).unwrap();
            let file = pair.open();
            let error = read(&file, (block * BLOCK_BYTES) as u64, BLOCK_BYTES).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::InvalidData, "{what}");
            assert!(file.damage.get().is_some(), "{what}");
        };
        for block in 1..4 {
            for at in [0, 1, 4095] {
                let mut bad = good.clone();
                bad[block * BLOCK_BYTES + at] ^= 1;
                check(&bad, &good_sums, block, "a bit");
            }
        }
        let mut zeroed = good.clone();
        zeroed[BLOCK_BYTES..2 * BLOCK_BYTES].fill(0);
        check(&zeroed, &good_sums, 1, "zeros");
        // Both blocks have the same bytes: only their numbers differ.
        let mut swapped = good_sums.clone();
        swapped.copy_within(4..8, 8);
        check(&good, &swapped, 2, "the checksum of another block");
        check(&good, &good_sums[..6], 1, "a file of checksums that is cut");
        check(&good, &[], 2, "no file of checksums");
    }

    #[test]
    fn what_was_cut_off_comes_back_as_zeros() {
        let pair = Pair::new();
        let file = pair.open();
        file.write(0, &vec![9; 3 * BLOCK_BYTES]).unwrap();
        file.sync().unwrap();
        file.set_len(2 * BLOCK_BYTES as u64).unwrap();
        file.set_len(3 * BLOCK_BYTES as u64).unwrap();
        for file in [file, pair.open()] {
            assert_eq!(read(&file, 2 * BLOCK_BYTES as u64, BLOCK_BYTES).unwrap(), vec![0; BLOCK_BYTES]);
            assert_eq!(file.len().unwrap(), 3 * BLOCK_BYTES as u64);
        }
    }
}
