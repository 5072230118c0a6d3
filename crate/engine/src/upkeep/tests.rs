use super::{BackedUp, backup, restore};
use crate::error::Error;
use crate::journal::compaction_tests::{Journal, Rows, compact_all, open, open_in};
use crate::journal::{Disk, Fault, FaultPlan, Lost, MemDisk, Salvaged, Unsynced, salvage, verify_state};
use crate::limits::SEGMENT_BYTES_MIN;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const DIR: &str = "/data";
const TARGET: &str = "/backup";
const NONCE: [u8; 16] = [7; 16];

fn back_up(journal: &Journal) -> Result<BackedUp, Error> {
    backup(&journal.disk, Path::new(DIR), NONCE, journal.writer.last_position(), Path::new(TARGET))
}

/// Restores on a copy of the disk; returns the rows and their position.
fn restored(disk: &MemDisk) -> Result<(Rows, u64), Error> {
    let disk = disk.fork();
    disk.set_plan(FaultPlan::default());
    let restored = restore(&disk, Path::new(TARGET), Path::new("/new"))?;
    assert!(disk.contents(Path::new("/new/MANIFEST")).is_some());
    let (_, recovered, rows) = open_in(&disk, Path::new("/new"))?;
    assert_eq!((recovered.last_position, recovered.state_hash), (restored.position, restored.state_hash));
    assert_eq!(rows.len() as u64, restored.rows);
    Ok((rows, restored.position))
}

#[test]
fn a_backup_of_a_running_journal_is_restored_to_the_same_state() {
    let mut journal = Journal::new(1);
    for round in 0..6 {
        journal.write().unwrap();
        let done = back_up(&journal).unwrap();
        assert_eq!(restored(&journal.disk).unwrap(), (journal.rows.clone(), done.position), "{round}");
        journal = journal.segment_of(5);
        if round == 4 {
            compact_all(&journal.disk).unwrap();
        }
    }
}

#[test]
fn a_second_backup_copies_what_is_new_and_removes_what_is_gone() {
    let journal = Journal::new(2).segment_of(4).segment_of(4);
    assert_eq!(back_up(&journal).unwrap().copied_files, 3);
    let journal = journal.segment_of(3);
    let done = back_up(&journal).unwrap();
    assert_eq!((done.files, done.copied_files), (4, 2), "the segment that was active, and the one that is");
    let again = back_up(&journal).unwrap();
    assert_eq!((again.copied_files, again.position), (0, done.position), "nothing has happened since");
    // A kept file that was damaged in the backup is copied anew.
    assert!(journal.disk.flip(Path::new("/backup/0000000000000001.seg"), 5_000, 1));
    assert_eq!(back_up(&journal).unwrap().copied_files, 1);
    compact_all(&journal.disk).unwrap();
    back_up(&journal).unwrap();
    let names = journal.disk.names_in(Path::new(TARGET));
    assert_eq!(names, ["0000000000000003.base", "0000000000000004.seg.tail-11", "BACKUP"]);
    assert_eq!(restored(&journal.disk).unwrap().0, journal.rows);
}

#[test]
fn until_a_backup_is_whole_the_one_before_can_be_restored() {
    let journal = Journal::new(3).segment_of(4);
    let before = (journal.rows.clone(), back_up(&journal).unwrap().position);
    let journal = journal.segment_of(4);
    compact_all(&journal.disk).unwrap();
    let start = journal.disk.operations();
    let whole = journal.disk.fork();
    let run = |disk: &MemDisk| backup(disk, Path::new(DIR), NONCE, journal.writer.last_position(), Path::new(TARGET));
    run(&whole).unwrap();
    let mut new = 0;
    for at in 1..=whole.operations() - start {
        for (fault, unsynced) in
            [(Fault::Crash, Unsynced::Lose), (Fault::Crash, Unsynced::Mix), (Fault::Crash, Unsynced::Keep), (Fault::Io, Unsynced::Lose)]
        {
            let disk = journal.disk.fork();
            disk.set_plan(FaultPlan { faults: [(start + at, fault)].into(), unsynced });
            drop(run(&disk));
            if fault == Fault::Crash {
                disk.crash();
            }
            let found = restored(&disk).unwrap_or_else(|error| panic!("at {at}, {unsynced:?}: {error}"));
            let is_new = found == (journal.rows.clone(), journal.writer.last_position());
            assert!(is_new || found == before, "at {at}, {unsynced:?}");
            new += u32::from(is_new);
        }
    }
    assert!(new > 0);
}

#[test]
fn a_backup_that_is_not_whole_is_refused_by_the_name_of_the_file() {
    let journal = Journal::with_base(4);
    back_up(&journal).unwrap();
    for name in journal.disk.names_in(Path::new(TARGET)) {
        let path = Path::new(TARGET).join(&name);
        let bytes = journal.disk.contents(&path).unwrap();
        let used = bytes.iter().rposition(|byte| *byte != 0).unwrap();
        for offset in (0..used).step_by(used / 20) {
            let disk = journal.disk.fork();
            assert!(disk.flip(&path, offset as u64, 4));
            match restored(&disk) {
                Err(Error::Damaged { file, .. }) => assert_eq!(file, path),
                other => panic!("Expected {name} to be refused, but {other:?}"),
            }
        }
    }
    let other = |target: &str| backup(&journal.disk, Path::new(DIR), NONCE, 1, Path::new(target)).unwrap_err();
    journal.disk.put(Path::new("/mine/notes"), b"x");
    assert!(matches!(other("/mine"), Error::Config(text) if text.contains("notes")));
    assert!(matches!(restore(&journal.disk, Path::new("/mine"), Path::new("/new")), Err(Error::Config(_))));
    assert!(matches!(restore(&journal.disk, Path::new(TARGET), Path::new("/mine")), Err(Error::Config(_))));
    let nonce = backup(&journal.disk, Path::new("/elsewhere"), [1; 16], 1, Path::new(TARGET));
    assert!(matches!(nonce, Err(Error::Config(text)) if text.contains("nonce")));
}

#[test]
fn verifying_follows_the_hash_of_the_state() {
    let journal = Journal::with_base(5);
    let verified = verify_state(&journal.disk, Path::new(DIR)).unwrap();
    assert_eq!((verified.rows, verified.recovered.last_position), (journal.rows.len() as u64, 64));
    assert_eq!(verified.groups, 1 + 43, "a base, and each group");
    let mut journal = Journal::new(5).segment_of(3);
    journal.rows.insert((b"ghost".to_vec(), Vec::new()), b"no record tells of it".to_vec());
    journal.write().unwrap();
    assert!(matches!(verify_state(&journal.disk, Path::new(DIR)), Err(Error::HashMismatch { position: 4, .. })));
}

fn salvaged(journal: &Journal, spoil: impl FnOnce(&MemDisk)) -> (Salvaged, Rows) {
    let disk = journal.disk.fork();
    spoil(&disk);
    let before: Vec<_> = files(&disk);
    let done = salvage(&Arc::new(disk.clone()), Path::new(DIR), Path::new("/new"), (NONCE, [9; 16]), SEGMENT_BYTES_MIN).unwrap();
    assert_eq!(files(&disk), before, "the damaged directory is as it was");
    let verified = verify_state(&disk, Path::new("/new")).unwrap();
    assert_eq!((verified.recovered.last_position, verified.rows), (done.position, done.rows));
    let names = disk.names_in(Path::new("/new/journal"));
    assert!(!names.iter().any(|name| name.ends_with(".tmp")), "{names:?}");
    let mut rows = Rows::new();
    crate::journal::replay(&disk, Path::new("/new"), &mut |replayed| {
        if let crate::journal::Replayed::Row { family, suffix, value } = replayed {
            rows.insert((family.to_vec(), suffix.to_vec()), value.to_vec());
        }
        Ok(())
    })
    .unwrap();
    (done, rows)
}

fn files(disk: &MemDisk) -> Vec<(String, Vec<u8>)> {
    let dir = Path::new(DIR).join("journal");
    disk.names_in(&dir).into_iter().map(|name| (name.clone(), disk.contents(&dir.join(name)).unwrap())).collect()
}

fn file(name: &str) -> PathBuf {
    Path::new(DIR).join("journal").join(name)
}

#[test]
fn what_is_whole_is_salvaged_whole() {
    let journal = Journal::with_base(6);
    let (done, rows) = salvaged(&journal, |_| ());
    assert_eq!((done.position, done.lost.len()), (64, 0));
    assert_eq!(rows, journal.rows);
    assert_eq!(salvaged(&Journal::new(6), |_| ()).0, Salvaged::default());
}

#[test]
fn salvage_says_exactly_what_it_could_not_keep() {
    // A base up to 21; segments 3 and 4 hold 22 to 41 and 42 to 61, one group each; 5 is active and ends with 64.
    let journal = Journal::with_base(7);
    let lost = |spoil: &dyn Fn(&MemDisk)| salvaged(&journal, |disk| spoil(disk)).0.lost;
    let third = "0000000000000003.seg";
    let at = |lost: &[Lost]| lost.iter().map(|lost| (lost.file.clone(), lost.offset, lost.positions)).collect::<Vec<_>>();
    let first_group = lost(&|disk| assert!(disk.flip(&file(third), 4096 + 90, 1)));
    assert_eq!(at(&first_group), [(file(third), 4096, Some((22, Some(22))))]);
    let missing = lost(&|disk| disk.remove(&file(third)).unwrap());
    assert_eq!(at(&missing), [(file(third), 0, Some((22, None))), (file("0000000000000004.seg"), 0, Some((22, Some(41))))]);
    let header = lost(&|disk| assert!(disk.flip(&file(third), 50, 1)));
    assert_eq!(at(&header), [(file(third), 16, None)]);
    let base = "0000000000000002.base";
    let block = lost(&|disk| assert!(disk.flip(&file(base), 4096 + 60, 1)));
    assert_eq!(at(&block), [(file(base), 4096, None)]);
    let (done, rows) = salvaged(&journal, |disk| assert!(disk.flip(&file(base), 20, 1)));
    assert_eq!(done.lost[0].file, file(base));
    assert_eq!((done.position, done.lost[1].positions), (64, Some((1, None))), "{:?}", done.lost);
    assert!(rows.iter().all(|(key, value)| journal.rows.get(key) == Some(value)), "newer versions are the right ones");
}

#[test]
fn the_helper_opens_what_it_wrote() {
    let journal = Journal::with_base(8);
    assert_eq!(open(&journal.disk).unwrap().2, journal.rows);
}
