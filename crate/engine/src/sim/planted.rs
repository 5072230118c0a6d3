//! Does the simulator see? Bugs are planted, one at a time, and it must find every one of them, by the check that is there for it.

use super::many::on_all_cores;
use super::{Broken, Options, Sabotage, TOLD, memory_is_bounded, simulate, simulate_twice};
use std::sync::Mutex;

/// A bug of the list: what it is, how it is planted, and the check that has to see it.
pub struct Planted {
    pub number: u32,
    pub what: &'static str,
    pub sabotage: Sabotage,
    /// Words of the verdicts that see it: all of one line. Another verdict is of something that came of the bug, and does not count.
    seen_by: &'static [&'static [&'static str]],
}

/// What was let out is taken back.
const TAKEN_BACK: &[&str] = &["Expected what was let out to stay"];
/// What is durable does not open: files, groups or records are missing, or do not add up to the hash that the journal states.
const NOT_OPENED: &[&str] = &["Expected the engine to open, but"];
/// Rows of the store are not those that the journal has.
const ROWS_DIFFER: &[&[&str]] = &[
    &["Expected rebuilt rows to be the live ones"],
    &["rows and entries, but", "were rebuilt"],
    &["Expected the rebuilt state to be"],
    &["Expected the state at", "but it came back with"],
    &["Expected rebuilt state at position"],
    &[TOLD],
];

/// A command that nobody sent, a timer's, trips an assertion of the core: only a running attempt is settled.
const TIMER_PANICS: &[&str] = &["Expected no command to panic, but one did: None"];

/// The list.
pub const PLANTED: [Planted; 16] = [
    planted(1, "a reply leaves before its group is synced", Sabotage::AckBeforeSync, &[TAKEN_BACK]),
    planted(2, "no directory is synced", Sabotage::NoDirSync, &[TAKEN_BACK, NOT_OPENED]),
    planted(3, "a failed sync is tried again", Sabotage::RetrySync, &[TAKEN_BACK, NOT_OPENED]),
    planted(4, "the checksum of the last group is ignored", Sabotage::TailCrcIgnored, &[NOT_OPENED, &["Expected the state at"]]),
    planted(5, "damage in the middle is cut off", Sabotage::DamageCutOff, &[&["to be refused or to change nothing, but it opened at"]]),
    planted(6, "a task leaves before its claim is durable", Sabotage::ClaimBeforeSync, &[TAKEN_BACK]),
    planted(7, "the watermark is written before the rows", Sabotage::WatermarkFirst, ROWS_DIFFER),
    planted(8, "a second report counts", Sabotage::ReportCountsTwice, &[&[TOLD]]),
    planted(9, "a timer fires again after a restart", Sabotage::TimerAfterRestart, &[&[TOLD], TIMER_PANICS]),
    planted(10, "a read leaves before it is durable", Sabotage::ReadBeforeSync, &[TAKEN_BACK]),
    planted(11, "the order of a hash map gets into a row", Sabotage::HashOrder, &[&["Expected the same seed to give the same trace"]]),
    planted(12, "changed rows are dropped when a fold fails", Sabotage::OverlayDropped, ROWS_DIFFER),
    planted(13, "compaction drops a live row", Sabotage::CompactionDropsRow, &[&["rows of the state with hash"]]),
    planted(14, "a refused command leaves a row", Sabotage::RefusalLeavesRow, &[&["to leave nothing, because it was refused"]]),
    planted(15, "a stale group counts", Sabotage::StaleGroup, &[&["a group of another segment after the end", "but it opened at"]]),
    planted(16, "what a slow poller sends is kept without bound", Sabotage::SlowPollerKept, &[&["polls to be kept, but there are"]]),
];

const fn planted(number: u32, what: &'static str, sabotage: Sabotage, seen_by: &'static [&'static [&'static str]]) -> Planted {
    Planted { number, what, sabotage, seen_by }
}

impl Planted {
    fn is_seen(&self, verdict: &str) -> bool {
        self.seen_by.iter().any(|words| words.iter().all(|word| verdict.contains(word)))
    }
}

/// How soon a planted bug is found.
#[derive(Clone, Debug)]
pub struct Detection {
    pub sabotage: Sabotage,
    /// Of each try, the seeds it took.
    pub seeds: Vec<u64>,
    /// An example.
    pub first: Option<Broken>,
    /// Seeds that broke something else before the bug was seen, and an example.
    pub others: u64,
    pub other: Option<Broken>,
}

impl Detection {
    pub fn mean(&self) -> f64 {
        self.seeds.iter().sum::<u64>() as f64 / self.seeds.len() as f64
    }
}

/// Looks for each of some bugs, so many times, on all cores; gives a try up after `seeds_max` seeds.
pub fn detect(bugs: &[Planted], tries: usize, seeds_max: u64) -> Vec<Detection> {
    let found = Mutex::new(Vec::new());
    on_all_cores(bugs.len() as u64, |index| {
        let detection = detect_one(&bugs[index as usize], tries, seeds_max);
        found.lock().expect("nothing panics with it").push((index, detection));
    });
    let mut found = found.into_inner().expect("nothing panics with it");
    found.sort_by_key(|(index, _)| *index);
    found.into_iter().map(|(_, detection)| detection).collect()
}

fn detect_one(bug: &Planted, tries: usize, seeds_max: u64) -> Detection {
    let sabotage = bug.sabotage;
    let mut detection = Detection { sabotage, seeds: Vec::new(), first: None, others: 0, other: None };
    let (mut seed, mut since) = (0, 0);
    while detection.seeds.len() < tries && since < seeds_max {
        since += 1;
        let options = Options { sabotage: Some(sabotage), ..Options::new(seed) };
        let found = match sabotage {
            // It is not in what one partition does with its rows: a check of its own looks for it.
            Sabotage::SlowPollerKept => {
                memory_is_bounded(Some(sabotage)).err().map(|what| Broken { options: options.clone(), step: 0, what })
            }
            Sabotage::HashOrder => simulate_twice(&options).result.err(),
            _ => simulate(&options).result.err(),
        };
        match found {
            Some(broken) if bug.is_seen(&broken.what) => {
                detection.seeds.push(since);
                since = 0;
                detection.first.get_or_insert(broken);
            }
            Some(broken) => {
                detection.others += 1;
                detection.other.get_or_insert(broken);
            }
            None => (),
        }
        seed += 1;
    }
    detection
}
