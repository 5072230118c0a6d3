//! `NEWEST`: which segment is the active one, and how long it is, in a small file beside the journal's folder.
//!
//! A journal whose last segments are gone looks like a shorter one that is whole, and so does one whose active segment was cut short: a
//! segment's length is known from its file alone. This file tells them apart.
//!
//! **Invariant:** it never names a segment whose name and header are not durable.
//! **Invariant:** once it is there it is written in place, in one sector: to begin a segment on a full disk needs no room. A write that stops half
//! way is told from damage: see `half_written`.

use super::disk::{Disk, DiskFile};
use super::format::SegmentHeader;
use super::reader::damaged;
use super::recovery::{Layout, missing};
use super::segment_file::journal_dir;
use crate::error::Error;
use std::path::{Path, PathBuf};

const NAME: &str = "NEWEST";
const TMP_NAME: &str = "NEWEST.tmp";
/// Two lines: `canter journal, newest segment HEX of NUMBER bytes` and `crc HEX` over the first, with its line feed.
const BYTES: usize = 81;

/// The active segment as of its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Newest {
    pub id: u64,
    /// Length of its file.
    pub bytes: u64,
}

impl Newest {
    /// What the file says, held against the journal. `None`: an older build, a backup or a salvage made the directory, or it is new.
    /// Errors: `Damaged` if it is, or if the journal ends before.
    pub fn find<D: Disk>(disk: &D, data_dir: &Path, layout: &Layout) -> Result<Option<Newest>, Error> {
        let names = disk.list(data_dir).map_err(Error::io("list", data_dir))?;
        if !names.iter().any(|name| name == NAME) {
            return Ok(None);
        }
        let path = path(data_dir);
        let file = disk.open(&path).map_err(Error::io("open", &path))?;
        let mut text = [0; BYTES + 1];
        let count = file.read_at(&mut text, 0).map_err(Error::io("read", &path))?;
        let text = &text[..count];
        let found = match Newest::parse(text) {
            Some(newest) => Some(newest),
            None => Newest::half_written(disk, layout, text)?,
        };
        let newest = found.ok_or_else(|| damaged(&path, 0, "the name of the newest segment".into(), "its bytes differ".into()))?;
        newest.check(disk, data_dir, layout)?;
        Ok(Some(newest))
    }

    /// What a write that stopped half way leaves: the text of the last segment up to some byte, and from there on that of the one before,
    /// which is what counts then.
    fn half_written<D: Disk>(disk: &D, layout: &Layout, text: &[u8]) -> Result<Option<Newest>, Error> {
        let newest = |(path, header): &(PathBuf, SegmentHeader)| {
            let file = disk.open(path).map_err(Error::io("open", path))?;
            Ok(Newest { id: header.id, bytes: file.size().map_err(Error::io("read the length of", path))? })
        };
        let (before, last) = match (&layout.segments[..], &layout.base) {
            ([.., before, last], _) => (newest(before)?, newest(last)?),
            // It has been compacted since; segments have one length unless the option was changed.
            ([last], Some(base)) => {
                let last = newest(last)?;
                (Newest { id: base.header.id, ..last }, last)
            }
            ([_], None) | ([], _) => return Ok(None),
        };
        let (old, new) = (before.text(), last.text());
        let is_half = (0..=text.len().min(BYTES)).any(|at| text[..at] == new[..at] && text[at..] == old[at..]);
        Ok(is_half.then_some(before))
    }

    /// Refuses a journal that ends before this segment does.
    fn check<D: Disk>(&self, disk: &D, data_dir: &Path, layout: &Layout) -> Result<(), Error> {
        let last = layout.segments.last().map_or(0, |(_, header)| header.id);
        if last < self.id {
            return Err(missing(&journal_dir(data_dir), last.max(layout.base.as_ref().map_or(0, |base| base.header.id)) + 1));
        }
        let Some((path, _)) = layout.segments.iter().find(|(_, header)| header.id == self.id) else { return Ok(()) };
        let file = disk.open(path).map_err(Error::io("open", path))?;
        let found = file.size().map_err(Error::io("read the length of", path))?;
        if found == self.bytes {
            return Ok(());
        }
        Err(damaged(path, found.min(self.bytes), format!("a file of {} bytes", self.bytes), format!("it has {found}")))
    }

    fn text(&self) -> Vec<u8> {
        let line = format!("canter journal, newest segment {:016x} of {:>10} bytes\n", self.id, self.bytes);
        let crc = crc32fast::hash(line.as_bytes());
        format!("{line}crc {crc:08x}\n").into_bytes()
    }

    fn parse(text: &[u8]) -> Option<Newest> {
        let line = std::str::from_utf8(text).ok()?.strip_prefix("canter journal, newest segment ")?;
        let (id, rest) = line.split_once(" of ")?;
        let newest = Newest { id: u64::from_str_radix(id, 16).ok()?, bytes: rest.split_once(" bytes\n")?.0.trim().parse().ok()? };
        // There is one way to write it.
        (newest.text() == text).then_some(newest)
    }
}

/// The file, open for writing.
pub struct NewestFile<F> {
    file: F,
    path: PathBuf,
}

impl<F: DiskFile> NewestFile<F> {
    /// Opens it or makes it, and makes durable what it is to say. `found`: what it says already.
    pub fn open<D: Disk<File = F>>(disk: &D, data_dir: &Path, found: Option<Newest>, newest: Newest) -> Result<Self, Error> {
        let path = path(data_dir);
        if let Some(found) = found {
            let file = disk.open(&path).map_err(Error::io("open", &path))?;
            let opened = NewestFile { file, path };
            if found != newest {
                opened.write(newest)?;
            }
            return Ok(opened);
        }
        let tmp = data_dir.join(TMP_NAME);
        let file = disk.create(&tmp).map_err(Error::io("create", &tmp))?;
        let made = NewestFile { file, path };
        made.write(newest)?;
        disk.rename(&tmp, &made.path).map_err(Error::io("rename", &tmp))?;
        disk.sync_dir(data_dir).map_err(Error::io("sync directory", data_dir))?;
        Ok(made)
    }

    /// The same on a copy of the disk.
    #[cfg(any(test, feature = "sim"))]
    pub fn fork<D: Disk<File = F>>(&self, disk: &D) -> Result<Self, Error> {
        let file = disk.open(&self.path).map_err(Error::io("open", &self.path))?;
        Ok(NewestFile { file, path: self.path.clone() })
    }

    /// Makes durable which segment is the active one.
    pub fn write(&self, newest: Newest) -> Result<(), Error> {
        self.file.write_at(&newest.text(), 0).map_err(Error::io("write", &self.path))?;
        self.file.sync_data().map_err(Error::io("sync", &self.path))
    }
}

fn path(data_dir: &Path) -> PathBuf {
    data_dir.join(NAME)
}

#[cfg(test)]
mod tests {
    use super::super::test_support::{DIR, append, journal, open, segment};
    use super::super::{MemDisk, compaction_tests, verify};
    use super::*;

    const SEGMENT: u64 = crate::limits::SEGMENT_BYTES_MIN;

    fn said(disk: &MemDisk) -> Option<Newest> {
        Newest::parse(&disk.contents(&path(Path::new(DIR)))?)
    }

    #[test]
    fn it_names_the_newest_segment() {
        let disk = journal(&[(1, 10)]);
        assert_eq!(said(&disk), Some(Newest { id: 1, bytes: SEGMENT }));
        open(&disk).unwrap().writer.roll_early().unwrap();
        assert_eq!(said(&disk), Some(Newest { id: 2, bytes: SEGMENT }));
    }

    /// reliability 1.5
    #[test]
    fn a_journal_that_lost_its_end_is_refused() {
        let disk = journal(&[(1, 10), (2, 20)]);
        let mut writer = open(&disk).unwrap().writer;
        writer.roll_early().unwrap();
        append(&mut writer, 2, 100).unwrap();
        drop(writer);
        type Hurt = fn(&MemDisk);
        let cases: [(&str, Hurt); 3] = [
            ("the last one is gone", |disk| disk.remove(&segment(2)).unwrap()),
            ("all are gone", |disk| [1, 2].iter().for_each(|id| disk.remove(&segment(*id)).unwrap())),
            ("the last one is cut short", |disk| {
                let bytes = disk.contents(&segment(2)).unwrap();
                disk.put(&segment(2), &bytes[..bytes.len() - 4096]);
            }),
        ];
        for (at, hurt) in cases {
            let hurt_disk = disk.fork();
            hurt(&hurt_disk);
            assert!(matches!(open(&hurt_disk), Err(Error::Damaged { .. })), "{at}");
            assert!(matches!(verify(&hurt_disk, Path::new(DIR)), Err(Error::Damaged { .. })), "{at}");
        }
        assert_eq!(open(&disk).unwrap().recovered.last_position, 5);
    }

    #[test]
    fn a_changed_byte_of_it_is_refused() {
        let disk = journal(&[(1, 10)]);
        let path = path(Path::new(DIR));
        let good = disk.contents(&path).unwrap();
        assert_eq!(good.len(), BYTES);
        for at in 0..good.len() {
            let mut bad = good.clone();
            bad[at] ^= 1;
            disk.put(&path, &bad);
            assert!(matches!(open(&disk), Err(Error::Damaged { file, .. }) if file == path), "byte {at}");
        }
    }

    /// Seed 236 of the simulator: the process died of a short write.
    #[test]
    fn a_write_of_it_that_stopped_half_way_is_gone_on_with() {
        let disk = journal(&[(1, 10)]);
        let path = path(Path::new(DIR));
        let old = disk.contents(&path).unwrap();
        open(&disk).unwrap().writer.roll_early().unwrap();
        let new = disk.contents(&path).unwrap();
        for at in 0..=BYTES {
            let disk = disk.fork();
            disk.put(&path, &[&new[..at], &old[at..]].concat());
            assert_eq!(open(&disk).unwrap().recovered.last_position, 1, "{at} bytes were written");
            assert_eq!(said(&disk), Some(Newest { id: 2, bytes: SEGMENT }), "{at} bytes were written");
        }
        // The other way round nothing writes it.
        disk.put(&path, &[&old[..BYTES - 3], &new[BYTES - 3..]].concat());
        assert!(matches!(open(&disk), Err(Error::Damaged { .. })));
    }

    #[test]
    fn a_write_of_it_that_stopped_half_way_before_a_compaction_is_gone_on_with() {
        let disk = compaction_tests::Journal::with_base(1).disk;
        compaction_tests::compact_all(&disk).unwrap();
        let path = path(Path::new(DIR));
        let newest = Newest { id: 5, bytes: SEGMENT };
        let (old, new) = (Newest { id: 4, ..newest }.text(), newest.text());
        for at in 0..=BYTES {
            let disk = disk.fork();
            disk.put(&path, &[&new[..at], &old[at..]].concat());
            assert_eq!(compaction_tests::open(&disk).unwrap().1.last_position, 64, "{at} bytes were written");
            assert_eq!(said(&disk), Some(newest), "{at} bytes were written");
        }
    }

    #[test]
    fn a_directory_without_one_is_given_one() {
        let disk = journal(&[(1, 10)]);
        disk.remove(&path(Path::new(DIR))).unwrap();
        drop(open(&disk).unwrap());
        assert_eq!(said(&disk), Some(Newest { id: 1, bytes: SEGMENT }));
    }
}
