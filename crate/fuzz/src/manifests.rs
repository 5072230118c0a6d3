//! Manifests: texts that say what a directory is.
//!
//! Their last line is a checksum of the others. A fuzzer does not guess it, so an input whose first byte is odd gets the right one.

use canter_engine::data_dir;
use canter_engine::journal::MemDisk;
use canter_engine::limits::SEGMENT_BYTES_MAX;
use canter_engine::upkeep::{BackupManifest, restore};
use std::path::Path;

/// Bytes that one input has written out.
const RESTORED_BYTES_MAX: u64 = 4 << 20;

fn sealed(data: &[u8]) -> String {
    let Some((way, text)) = data.split_first() else { return String::new() };
    let mut text = String::from_utf8_lossy(text).into_owned();
    if way % 2 == 1 {
        let crc = crc32fast::hash(text.as_bytes());
        text.push_str(&format!("crc {crc:08x}\n"));
    }
    text
}

/// Without its last line, as the input of a seed.
fn seed_of(manifest: &str) -> Vec<u8> {
    let (lines, _) = manifest.split_at(manifest.rfind("crc ").expect("it ends with a checksum"));
    [&[1][..], lines.as_bytes()].concat()
}

/// A manifest that is read is what it says when it is written; and a backup of it is restored or refused.
pub fn backup(data: &[u8]) {
    let text = sealed(data);
    let path = Path::new("/backup/BACKUP");
    let Ok(manifest) = BackupManifest::decode(&text, path) else { return };
    let again = BackupManifest::decode(&manifest.encode(), path).expect("what was written is read");
    assert_eq!(again, manifest);
    assert!(manifest.files.iter().all(|file| file.length - file.bytes <= SEGMENT_BYTES_MAX), "zeros are written out");
    // A good one may ask for much; here it is only to be seen that it ends.
    if manifest.files.iter().map(|file| file.length - file.bytes).sum::<u64>() > RESTORED_BYTES_MAX {
        return;
    }
    let disk = MemDisk::new(1);
    disk.put(path, text.as_bytes());
    disk.put(Path::new("/backup/0000000000000001.seg"), &[7; 64]);
    // A manifest may name anything: what is restored stays in the directory.
    let _ = restore(&disk, Path::new("/backup"), Path::new("/new"));
    assert!(disk.contents(Path::new("/new/MANIFEST")).is_none(), "sixty-four sevens are no journal");
}

pub fn backup_seeds() -> Vec<Vec<u8>> {
    let head =
        "canter backup, version 1, nonce 07070707070707070707070707070707, position 11, hash 00000000000000000000000000000abc, time 5\n";
    let crc = crc32fast::hash(&[7; 64]);
    let file = format!("file 0000000000000001.seg 64 {crc:08x} 1048576\n");
    [head.to_string(), format!("{head}{file}"), format!("{head}file 0000000000000004.seg.tail-11 4096 0badcafe 1048576\n")]
        .iter()
        .map(|text| [&[1][..], text.as_bytes()].concat())
        .collect()
}

/// The nonce that is read makes the same manifest, but for how it is spelled.
pub fn data_dir(data: &[u8]) {
    let text = sealed(data);
    if let Ok(nonce) = data_dir::read_manifest(&text) {
        let (_, again) = data_dir::manifest(&nonce);
        assert_eq!(data_dir::read_manifest(&again).expect("what was written is read"), nonce);
    }
}

pub fn data_dir_seeds() -> Vec<Vec<u8>> {
    vec![seed_of(&data_dir::manifest(&[7; 16]).1)]
}
