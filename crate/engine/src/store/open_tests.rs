use super::{OpenedStore, Pages, StoreKind, Watermark, destroy, open_store};
use crate::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const KINDS: [StoreKind; 2] = [StoreKind::Sled, StoreKind::Redb];
const WATERMARK: Watermark = Watermark { position: 7, state_hash: 1 << 100, schema: 3 };

/// A store with one row and a watermark, closed again.
fn make(path: &Path, kind: StoreKind) {
    let (pages, watermark) = opened(path, kind);
    assert_eq!(watermark, None);
    let rows: [(&[u8], Option<&[u8]>); 1] = [(b"a", Some(b"1"))];
    pages.fold([(b"f".as_slice(), rows)], WATERMARK).unwrap();
}

fn opened(path: &Path, kind: StoreKind) -> (Pages, Option<Watermark>) {
    match open_store(path, kind, Arc::new(())).unwrap() {
        OpenedStore::Opened(pages, watermark) => (pages, watermark),
        OpenedStore::MustRebuild { reason } => panic!("Expected a good store, but: {reason}"),
    }
}

fn folder(path: &Path) -> PathBuf {
    fs::read_dir(path).unwrap().next().unwrap().unwrap().path()
}

#[test]
fn a_store_comes_back_with_its_rows_and_watermark() {
    for kind in KINDS {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("store");
        make(&path, kind);
        let (pages, watermark) = opened(&path, kind);
        assert_eq!(watermark, Some(WATERMARK));
        assert_eq!(pages.get(b"f", b"a").unwrap(), Some(b"1".to_vec()));
    }
}

#[test]
fn a_store_that_cannot_be_opened_is_deleted_and_then_new() {
    for kind in KINDS {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("store");
        fs::write(&path, b"not a store").unwrap();
        match open_store(&path, kind, Arc::new(())).unwrap() {
            OpenedStore::MustRebuild { reason } => assert!(!reason.is_empty()),
            OpenedStore::Opened(..) => panic!("Expected a rebuild"),
        }
        assert!(!path.exists());
        assert_eq!(opened(&path, kind).1, None);
    }
}

/// sled 1509, 1527, 1533: its files may be left in any state. It is rebuilt, or begun anew, or still right; never wrong, never a panic.
#[test]
fn damaged_files_of_a_store_never_give_a_wrong_answer() {
    for kind in KINDS {
        let mut rebuilt = 0;
        for round in 0..60u64 {
            let dir = tempfile::tempdir().unwrap();
            let path = dir.path().join("store");
            make(&path, kind);
            let mut files: Vec<PathBuf> = fs::read_dir(folder(&path)).unwrap().map(|entry| entry.unwrap().path()).collect();
            files.retain(|file| file.is_file());
            files.sort();
            let file = &files[round as usize % files.len()];
            let mut bytes = fs::read(file).unwrap();
            let at = (round * 7_919) as usize % (bytes.len() / 64).max(1);
            match round % 3 {
                0 => bytes.iter_mut().skip(at).take(64).for_each(|byte| *byte ^= 0xa5),
                1 => bytes.truncate(at),
                _ => bytes.fill(0xa5),
            }
            fs::write(file, bytes).unwrap();
            match open_store(&path, kind, Arc::new(())).unwrap() {
                OpenedStore::MustRebuild { .. } => rebuilt += 1,
                OpenedStore::Opened(_, None) => {}
                OpenedStore::Opened(pages, Some(watermark)) => {
                    assert_eq!(watermark, WATERMARK);
                    match pages.get(b"f", b"a") {
                        Ok(value) => assert_eq!(value, Some(b"1".to_vec()), "{kind:?} {round}"),
                        Err(error) => assert!(matches!(error, Error::Store(_) | Error::StoreDamaged(_))),
                    }
                }
            }
        }
        assert!(rebuilt > 0, "some of the damage is noticed when it is opened");
    }
}

#[test]
fn a_damaged_watermark_means_a_rebuild() {
    for kind in KINDS {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("store");
        make(&path, kind);
        let (pages, _) = opened(&path, kind);
        let key = super::page::WATERMARK_KEY.to_vec();
        let mut value = pages.store().get(&key).unwrap().unwrap();
        value[3] ^= 1;
        pages.store().apply(&[(key, Some(value))]).unwrap();
        assert!(matches!(pages.watermark(), Err(Error::StoreDamaged(text)) if text.contains("damaged")));
        pages.store().flush().unwrap();
        drop(pages);
        assert!(matches!(open_store(&path, kind, Arc::new(())).unwrap(), OpenedStore::MustRebuild { .. }));
    }
}

/// What opened a deleted store too late may still write to its folder; nobody looks there any more.
#[test]
fn the_folder_of_a_deleted_store_is_not_used_again() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("store");
    make(&path, StoreKind::Sled);
    let late = folder(&path);
    destroy(&path).unwrap();
    fs::create_dir_all(&late).unwrap();
    fs::write(late.join("conf"), b"garbage").unwrap();
    assert_eq!(opened(&path, StoreKind::Sled).1, None);
}

#[test]
fn deleting_a_store_is_whole_and_may_be_repeated() {
    for kind in KINDS {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("store");
        make(&path, kind);
        let (pages, _) = opened(&path, kind);
        pages.destroy(&path).unwrap();
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
        destroy(&path).unwrap();
    }
}

#[test]
fn the_map_is_new_whenever_it_is_opened() {
    match open_store(Path::new("/nowhere"), StoreKind::Map, Arc::new(())).unwrap() {
        OpenedStore::Opened(_, watermark) => assert_eq!(watermark, None),
        OpenedStore::MustRebuild { reason } => panic!("{reason}"),
    }
}

#[test]
fn a_store_of_another_kind_is_deleted_and_then_new() {
    for [old, new] in [KINDS, [StoreKind::Redb, StoreKind::Sled]] {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("store");
        make(&path, old);
        match open_store(&path, new, Arc::new(())).unwrap() {
            OpenedStore::MustRebuild { reason } => assert!(reason.starts_with("Expected a store of "), "{reason}"),
            OpenedStore::Opened(..) => panic!("Expected a rebuild"),
        }
        assert_eq!(opened(&path, new).1, None);
    }
}

/// redb by itself reads damaged pages as if they were sound.
#[test]
fn any_damaged_byte_of_redbs_file_is_noticed_or_without_effect() {
    const ROWS: u64 = 3_000;
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("store");
    let (pages, _) = opened(&path, StoreKind::Redb);
    let names: Vec<Vec<u8>> = (0..ROWS).map(|number| number.to_be_bytes().to_vec()).collect();
    let value = vec![7; 300];
    let families = names.iter().map(|name| (name.as_slice(), [(b"a".as_slice(), Some(value.as_slice()))]));
    pages.fold(families, WATERMARK).unwrap();
    drop(pages);
    let whole = folder(&path);
    let used = fs::read(whole.join(super::redb_store::FILE_NAME)).unwrap().iter().rposition(|byte| *byte != 0).unwrap();
    let (mut noticed, rounds) = (0, 60);
    for at in (0..rounds).map(|round| used * round / rounds) {
        let path = dir.path().join(format!("at-{at}"));
        let copy = path.join("0");
        fs::create_dir_all(&copy).unwrap();
        for name in [super::redb_store::FILE_NAME, super::redb_store::SUMS_NAME] {
            fs::copy(whole.join(name), copy.join(name)).unwrap();
        }
        let mut bad = fs::read(copy.join(super::redb_store::FILE_NAME)).unwrap();
        bad[at] ^= 0x10;
        fs::write(copy.join(super::redb_store::FILE_NAME), bad).unwrap();
        let is_noticed = match open_store(&path, StoreKind::Redb, Arc::new(())).unwrap() {
            OpenedStore::MustRebuild { .. } => true,
            OpenedStore::Opened(pages, watermark) => {
                assert_eq!(watermark, Some(WATERMARK), "byte {at}");
                names.iter().any(|name| match pages.get(name, b"a") {
                    Ok(found) => {
                        assert_eq!(found.as_deref(), Some(value.as_slice()), "byte {at}");
                        false
                    }
                    Err(error) => {
                        assert!(matches!(error, Error::StoreDamaged(_)), "byte {at}: {error}");
                        true
                    }
                })
            }
        };
        noticed += usize::from(is_noticed);
    }
    // The others are in pages that nothing leads to any more.
    assert!(noticed > rounds / 4, "{noticed} of {rounds} were noticed");
}
