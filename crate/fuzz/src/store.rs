//! The store's pages, watermark and undo entries, as a store may hold them after anything: sound checksums, and nothing else to be relied on.
//!
//! An input is entries: which kind, how it is damaged, its bytes.

use crate::draw::Draw;
use canter_engine::limits::FAMILY_LOAD_BYTES_MAX;
use canter_engine::store::{Change, MapStore, Pages, Store, Watermark};
use std::ops::Bound;
use std::sync::Arc;

/// Families with something awkward about them: a zero, what escapes it, one that begins like another.
const FAMILIES: [&[u8]; 5] = [b"", b"a", b"a\0", b"a\0\xff", b"ab"];

/// Whatever the entries are, reading ends in rows or an error; and what is folded over them is read back, or an error is.
pub fn pages(data: &[u8]) {
    let mut draw = Draw::new(data);
    let store = Arc::new(MapStore::default());
    let mut entries = 0;
    while !draw.is_over() && entries < 16 {
        store.apply(&[entry(&mut draw)]).expect("a map takes everything");
        entries += 1;
    }
    let shared: Arc<dyn Store> = store.clone();
    let Ok(pages) = Pages::recover(shared) else { return };
    let _ = pages.watermark();
    read_all(&pages);
    let rows: Vec<(&[u8], Option<&[u8]>)> = vec![(b"one", Some(b"new")), (b"three", None), (b"two", Some(b"newer"))];
    let watermark = Watermark { position: 9, state_hash: 7, schema: 1 };
    let folded = pages.fold(FAMILIES.map(|family| (family, rows.clone())), watermark);
    if folded.is_err() {
        return;
    }
    assert_eq!(pages.watermark().expect("it was just written"), Some(watermark));
    for family in FAMILIES {
        for (suffix, value) in &rows {
            // Pages that the fold had no need to read may still be damaged.
            if let Ok(found) = pages.get(family, suffix) {
                assert_eq!(found.as_deref(), *value, "{family:?} {suffix:?}");
            }
        }
    }
    read_all(&pages);
}

fn read_all(pages: &Pages) {
    let _ = pages.families(b"", None, 100);
    let _ = pages.families(b"a", Some(b"a"), 2);
    for family in FAMILIES {
        let _ = pages.load(family, FAMILY_LOAD_BYTES_MAX);
        for reverse in [false, true] {
            let _ = pages.range(family, Bound::Unbounded, Bound::Unbounded, reverse, usize::MAX);
            let _ = pages.range(family, Bound::Excluded(b"one"), Bound::Included(b"two"), reverse, 3);
        }
    }
}

fn entry(draw: &mut Draw<'_>) -> Change {
    let kind = draw.byte();
    let family = draw.pick(&FAMILIES).expect("there are some");
    let (key, with_format) = match kind % 8 {
        0..=3 => (page_key(family, draw.bytes()), true),
        4 => (vec![0, 0, b'w'], false),
        5 => ([&[0, 0, b'u'][..], &u64::from(draw.byte()).to_be_bytes()].concat(), false),
        6 => (vec![0, 0, b'd'], false),
        _ => (draw.bytes().to_vec(), false),
    };
    let mut rest = if with_format { vec![1] } else { Vec::new() };
    rest.extend_from_slice(draw.bytes());
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(&key);
    hasher.update(&rest);
    let mut crc = hasher.finalize();
    if kind & 0x80 != 0 {
        crc ^= 1;
    }
    let value = match kind % 8 {
        4 => [&rest[..], &crc.to_le_bytes()].concat(),
        7 => rest,
        _ => [&crc.to_le_bytes()[..], &rest].concat(),
    };
    (key, Some(value))
}

/// As `store/page.rs` draws it.
fn page_key(family: &[u8], suffix: &[u8]) -> Vec<u8> {
    let mut key = Vec::new();
    for &byte in family {
        key.push(byte);
        if byte == 0 {
            key.push(0xff);
        }
    }
    [&key[..], &[0, 1], suffix].concat()
}

pub fn seeds() -> Vec<Vec<u8>> {
    // Two rows of which the second shares two bytes with the first: "one" = 1, "onto" = 2.
    let rows = [0, 3, b'o', b'n', b'e', 1, b'1', 2, 2, b't', b'o', 1, b'2'];
    let page = [&[0, 0, 0, rows.len() as u8][..], &rows].concat();
    let watermark = [&[4, 0, 28][..], &[5; 28]].concat();
    let undo = vec![5, 0, 3, 4, 1, b'k', 2, b'v'];
    vec![page.clone(), [&page[..], &watermark].concat(), [page, undo, watermark].concat()]
}
