//! Does the simulator see? Bugs are planted, one at a time, and it must find every one of them.

use super::many::on_all_cores;
use super::{Broken, Options, Sabotage, memory_is_bounded, simulate, simulate_twice};
use std::sync::Mutex;

/// The list of bugs: number, what it is, and how it is planted.
pub const PLANTED: [(u32, &str, Sabotage); 16] = [
    (1, "a reply leaves before its group is synced", Sabotage::AckBeforeSync),
    (2, "no directory is synced", Sabotage::NoDirSync),
    (3, "a failed sync is tried again", Sabotage::RetrySync),
    (4, "the checksum of the last group is ignored", Sabotage::TailCrcIgnored),
    (5, "damage in the middle is cut off", Sabotage::DamageCutOff),
    (6, "a task leaves before its claim is durable", Sabotage::ClaimBeforeSync),
    (7, "the watermark is written before the rows", Sabotage::WatermarkFirst),
    (8, "a second report counts", Sabotage::ReportCountsTwice),
    (9, "a timer fires again after a restart", Sabotage::TimerAfterRestart),
    (10, "a read leaves before it is durable", Sabotage::ReadBeforeSync),
    (11, "the order of a hash map gets into a row", Sabotage::HashOrder),
    (12, "changed rows are dropped when a fold fails", Sabotage::OverlayDropped),
    (13, "compaction drops a live row", Sabotage::CompactionDropsRow),
    (14, "a refused command leaves a row", Sabotage::RefusalLeavesRow),
    (15, "a stale group counts", Sabotage::StaleGroup),
    (16, "what a slow poller sends is kept without bound", Sabotage::SlowPollerKept),
];

/// How soon a planted bug is found.
#[derive(Clone, Debug)]
pub struct Detection {
    pub sabotage: Sabotage,
    /// Of each try, the seeds it took.
    pub seeds: Vec<u64>,
    /// An example.
    pub first: Option<Broken>,
}

impl Detection {
    pub fn mean(&self) -> f64 {
        self.seeds.iter().sum::<u64>() as f64 / self.seeds.len() as f64
    }
}

/// Looks for each of some bugs, so many times, on all cores; gives a try up after `seeds_max` seeds.
pub fn detect(bugs: &[Sabotage], tries: usize, seeds_max: u64) -> Vec<Detection> {
    let found = Mutex::new(Vec::new());
    on_all_cores(bugs.len() as u64, |index| {
        let detection = detect_one(bugs[index as usize], tries, seeds_max);
        found.lock().expect("nothing panics with it").push((index, detection));
    });
    let mut found = found.into_inner().expect("nothing panics with it");
    found.sort_by_key(|(index, _)| *index);
    found.into_iter().map(|(_, detection)| detection).collect()
}

fn detect_one(sabotage: Sabotage, tries: usize, seeds_max: u64) -> Detection {
    let mut detection = Detection { sabotage, seeds: Vec::new(), first: None };
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
        if let Some(broken) = found {
            detection.seeds.push(since);
            since = 0;
            detection.first.get_or_insert(broken);
        }
        seed += 1;
    }
    detection
}
