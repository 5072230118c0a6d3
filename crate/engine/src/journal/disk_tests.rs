use super::{Disk, DiskFile, Fault, FaultPlan, MemDisk, RealDisk, Unsynced};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const FILE: &str = "/d/file";

fn write_synced(disk: &MemDisk, contents: &[u8]) {
    let file = disk.create(Path::new(FILE)).unwrap();
    file.write_at(contents, 0).unwrap();
    file.sync_data().unwrap();
    disk.sync_dir(Path::new("/d")).unwrap();
}

fn with_unsynced(unsynced: Unsynced) -> FaultPlan {
    FaultPlan { unsynced, ..FaultPlan::default() }
}

#[test]
fn what_was_not_synced_is_lost_or_kept_as_planned() {
    for (unsynced, expected) in [(Unsynced::Lose, b"old"), (Unsynced::Keep, b"new")] {
        let disk = MemDisk::new(1);
        write_synced(&disk, b"old");
        disk.set_plan(with_unsynced(unsynced));
        disk.open(Path::new(FILE)).unwrap().write_at(b"new", 0).unwrap();
        disk.crash();
        assert_eq!(disk.contents(Path::new(FILE)).unwrap(), expected);
    }
}

#[test]
fn a_name_is_durable_only_after_its_directory_was_synced() {
    let disk = MemDisk::new(1);
    write_synced(&disk, b"x");
    disk.rename(Path::new(FILE), Path::new("/d/other")).unwrap();
    disk.crash();
    assert_eq!(disk.list(Path::new("/d")).unwrap(), ["file"]);
    disk.rename(Path::new(FILE), Path::new("/d/other")).unwrap();
    disk.sync_dir(Path::new("/elsewhere")).unwrap();
    disk.crash();
    assert_eq!(disk.list(Path::new("/d")).unwrap(), ["file"]);
    disk.rename(Path::new(FILE), Path::new("/d/other")).unwrap();
    disk.sync_dir(Path::new("/d")).unwrap();
    disk.crash();
    assert_eq!(disk.list(Path::new("/d")).unwrap(), ["other"]);
    disk.remove(Path::new("/d/other")).unwrap();
    disk.crash();
    assert_eq!(disk.contents(Path::new("/d/other")).unwrap(), b"x");
}

#[test]
fn sectors_are_decided_one_by_one_and_in_the_order_of_their_writes() {
    let mut seen = BTreeSet::new();
    for seed in 0..200 {
        let disk = MemDisk::new(seed);
        write_synced(&disk, &[0; 1024]);
        disk.set_plan(with_unsynced(Unsynced::Mix));
        let file = disk.open(Path::new(FILE)).unwrap();
        file.write_at(&[1; 1024], 0).unwrap();
        file.write_at(&[2; 512], 0).unwrap();
        disk.crash();
        let bytes = disk.contents(Path::new(FILE)).unwrap();
        assert!(bytes[..512].iter().all(|&byte| byte == bytes[0]) && bytes[512..].iter().all(|&byte| byte == bytes[512]));
        seen.insert((bytes[0], bytes[512]));
    }
    assert_eq!(seen, BTreeSet::from([(0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1)]));
}

#[test]
fn a_failed_sync_is_told_once_and_what_it_covered_never_reaches_the_disk() {
    let disk = MemDisk::new(1);
    write_synced(&disk, b"old");
    let file = disk.open(Path::new(FILE)).unwrap();
    file.write_at(b"new", 0).unwrap();
    disk.set_plan(FaultPlan { faults: BTreeMap::from([(disk.operations() + 1, Fault::Io)]), ..FaultPlan::default() });
    file.sync_data().unwrap_err();
    file.sync_data().unwrap();
    assert_eq!(disk.contents(Path::new(FILE)).unwrap(), b"new");
    disk.crash();
    assert_eq!(disk.contents(Path::new(FILE)).unwrap(), b"old");
    file.sync_data().unwrap_err();
}

#[test]
fn after_a_planned_crash_nothing_works_until_the_power_is_back() {
    let disk = MemDisk::new(1);
    write_synced(&disk, b"old");
    disk.set_plan(FaultPlan { faults: BTreeMap::from([(disk.operations() + 1, Fault::Crash)]), ..FaultPlan::default() });
    disk.list(Path::new("/d")).unwrap_err();
    disk.open(Path::new(FILE)).map(|_| ()).unwrap_err();
    assert!(disk.is_crashed());
    disk.crash();
    disk.open(Path::new(FILE)).unwrap();
}

#[test]
fn the_same_seed_gives_the_same_disk() {
    let run = |seed| {
        let disk = MemDisk::new(seed);
        write_synced(&disk, &[0; 8192]);
        disk.set_plan(with_unsynced(Unsynced::Mix));
        disk.open(Path::new(FILE)).unwrap().write_at(&[1; 8192], 0).unwrap();
        disk.crash();
        disk.contents(Path::new(FILE)).unwrap()
    };
    assert_eq!(run(5), run(5));
    assert_ne!(run(5), run(6));
}

#[test]
fn both_disks_read_and_write_alike() {
    fn check<D: Disk>(disk: &D, dir: &Path) {
        disk.create_dir(dir).unwrap();
        let (tmp, path) = (dir.join("a.tmp"), dir.join("a"));
        let file = disk.create(&tmp).unwrap();
        file.write_at(b"hello", 3).unwrap();
        file.sync_data().unwrap();
        disk.rename(&tmp, &path).unwrap();
        disk.sync_dir(dir).unwrap();
        let mut buf = [9; 10];
        let file = disk.open(&path).unwrap();
        assert_eq!((file.size().unwrap(), file.read_at(&mut buf, 1).unwrap()), (8, 7));
        assert_eq!(&buf, b"\0\0hello\x09\x09\x09");
        assert_eq!(file.read_at(&mut buf, 100).unwrap(), 0);
        assert_eq!(disk.list(dir).unwrap(), ["a"]);
        disk.create(&path).unwrap();
        assert_eq!(disk.open(&path).unwrap().size().unwrap(), 0);
        disk.remove(&path).unwrap();
        assert!(disk.open(&path).is_err() && disk.remove(&path).is_err());
    }
    let dir = tempfile::tempdir().unwrap();
    check(&RealDisk, &dir.path().join("sub"));
    check(&MemDisk::new(1), Path::new("/sub"));
}
