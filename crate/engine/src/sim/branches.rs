//! Which ways an opening can go, told from outside: by what was on the disk before, by what recovery came to, and by the words of refusals.

use super::disk::SimDisk;
use super::sabotage::{groups, segments};
use super::world::DIR;
use crate::error::Error;
use crate::journal::{Disk, SEGMENT_HEADER_BYTES};
use crate::partition::recovery::Opened;
use std::path::Path;

/// All of them: what is not met in many runs is not tested by them.
pub const BRANCHES: [&str; 37] = [
    "journal: there is none",
    "journal: a clean end",
    "journal: torn tail, no group header",
    "journal: torn tail, records of a group",
    "journal: active segment without a group",
    "journal: several segments",
    "journal: a base below the segments",
    "journal: sealed segments known by their headers",
    "reserve: found",
    "reserve: none",
    "reserve: a half-made one removed",
    "store: new",
    "store: behind the journal",
    "store: at the journal's end",
    "store: refuses to open, rebuilt",
    "store: damaged, rebuilt",
    "store: another hash, rebuilt",
    "store: another schema, rebuilt",
    "store: older than the base, rebuilt",
    "store: distrusted by an earlier life, rebuilt",
    "opening: an I/O error",
    "opening: no space",
    "opening: power lost",
    REFUSED[0].1,
    REFUSED[1].1,
    REFUSED[2].1,
    REFUSED[3].1,
    REFUSED[4].1,
    REFUSED[5].1,
    REFUSED[6].1,
    REFUSED[7].1,
    REFUSED[8].1,
    REFUSED[9].1,
    REFUSED[10].1,
    REFUSED[11].1,
    NEWER,
    LOST,
];

/// Refusals of damage: words of theirs, and their names. The first that fits counts.
const REFUSED: [(&str, &str); 14] = [
    ("a valid group follows", "refused: a bad group before a valid one"),
    ("the file is missing", "refused: a segment is missing"),
    ("a file of this data directory", "refused: a file of another directory"),
    ("leads to, position", "refused: a segment that does not follow its base"),
    ("rows", "refused: rows of a base"),
    (".base", "refused: a base that cannot be read, or is another's"),
    ("a first position of", "refused: positions of segments out of order"),
    ("do not lead there", "refused: segments that do not follow each other"),
    ("had been durable", "refused: a torn tail that had been durable"),
    ("Expected the group at position", "refused: a sealed segment ends early"),
    ("nothing more in a sealed segment", "refused: a sealed segment with more than its groups"),
    ("segment", HEADER),
    ("a format version", HEADER),
    ("a position of 1 or more", HEADER),
];
const HEADER: &str = "refused: a segment header that cannot be read, or is another's";
const NEWER: &str = "refused: a newer format";
const LOST: &str = "refused: the journal ends before the store";

/// The name of a refusal; `None`: the error is none, or one in words that nobody knows here.
pub fn refusal(error: &Error) -> Option<&'static str> {
    match error {
        Error::Damaged { .. } => {
            let text = error.to_string();
            REFUSED.iter().find(|(words, _)| text.contains(words)).map(|(_, name)| *name)
        }
        Error::NewerFormat { .. } => Some(NEWER),
        Error::Lost { .. } => Some(LOST),
        _ => None,
    }
}

/// What was on the disk before an opening.
pub struct Before {
    segments: usize,
    /// The last segment ends with a group whose records are torn.
    torn_records: bool,
    has_group: bool,
    reserve: bool,
    half_made: bool,
    base: bool,
}

impl Before {
    pub fn look(disk: &SimDisk) -> Before {
        let segments = segments(disk);
        let last = segments.last().and_then(|path| disk.memory.contents_used(path)).unwrap_or_default();
        let groups = groups(&last);
        let names = disk.memory.names_in(&Path::new(DIR).join("journal"));
        Before {
            segments: segments.len(),
            torn_records: groups.last().is_some_and(|at| !super::sabotage::records_fit(&last[*at..])),
            has_group: last.len() > SEGMENT_HEADER_BYTES && !groups.is_empty(),
            reserve: names.iter().any(|name| name == "reserve"),
            base: names.iter().any(|name| name.ends_with(".base")),
            half_made: names.iter().any(|name| name.ends_with(".tmp")),
        }
    }

    /// The branches that an opening took which came to something.
    pub fn taken<D: Disk>(&self, opened: &Opened<D>) -> Vec<&'static str> {
        let end = match (self.segments, opened.recovered.truncated_bytes, self.torn_records) {
            (0, _, _) => "journal: there is none",
            (_, 0, _) => "journal: a clean end",
            (_, _, true) => "journal: torn tail, records of a group",
            (_, _, false) => "journal: torn tail, no group header",
        };
        let mut taken = vec![end, if self.reserve { "reserve: found" } else { "reserve: none" }];
        let store = match (opened.records, opened.recovered.last_position) {
            _ if opened.rebuilt.contains("refuses to open") => "store: refuses to open, rebuilt",
            _ if opened.rebuilt.contains("hash") => "store: another hash, rebuilt",
            _ if opened.rebuilt.contains("the journal was compacted") => "store: older than the base, rebuilt",
            _ if opened.rebuilt.contains("rows of schema") => "store: another schema, rebuilt",
            _ if opened.rebuilt.contains("in an earlier life") => "store: distrusted by an earlier life, rebuilt",
            _ if !opened.rebuilt.is_empty() => "store: damaged, rebuilt",
            (records, last) if records == last => "store: new",
            (0, _) => "store: at the journal's end",
            (_, _) => "store: behind the journal",
        };
        taken.push(store);
        let also = [
            (self.half_made, "reserve: a half-made one removed"),
            (self.segments > 0 && !self.has_group, "journal: active segment without a group"),
            (self.segments > 1, "journal: several segments"),
            (self.base, "journal: a base below the segments"),
            (self.segments > 1 && opened.records == 0, "journal: sealed segments known by their headers"),
        ];
        taken.extend(also.into_iter().filter_map(|(is_so, name)| is_so.then_some(name)));
        taken
    }
}

/// The branch of an opening that failed as planned.
pub fn failed(error: &Error, power: bool) -> &'static str {
    match power {
        true => "opening: power lost",
        false if error.to_string().contains("full") || error.to_string().contains("no storage space") => "opening: no space",
        false => "opening: an I/O error",
    }
}
