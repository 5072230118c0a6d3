//! The simulator over many seeds, and over planted bugs: it finds nothing in the engine, and it finds every one of them.

use canter_engine::sim::{Many, Options, Report, Sabotage, many, on_all_cores, simulate};
use std::sync::Mutex;

/// Seeds of one run of the tests. `--example simulate -- --seeds A..B` runs more.
const SEEDS: u64 = 500;
/// A planted bug that takes more seeds than this to show is one that the simulator does not see.
const SABOTAGE_SEEDS_MAX: u64 = 300;
/// Seeds over which the mean number to detection is taken.
const DETECTIONS: u64 = 5;

#[test]
fn no_seed_breaks_a_promise() {
    let Many { report: total, broken, runs, took } = many(&Options::new(0), 0..SEEDS, |_, _| ());
    for broken in &broken {
        eprintln!("step {}: {}", broken.step, broken.what);
        eprintln!("  npm run sim -- {} --trace", broken.options);
    }
    let Report { steps, calls, timers, groups, folds, crashes, restarts, torn_tails, stores_rebuilt, damaged, refused, .. } = total;
    eprintln!(
        "simulated {runs} seeds, {steps} steps, {calls} calls, {timers} timers, {groups} groups, {folds} folds, {crashes} crashes, \
         {restarts} restarts, {torn_tails} torn tails, {stores_rebuilt} stores rebuilt, {refused} of {damaged} damages refused, in {:?}",
        took
    );
    assert!(broken.is_empty(), "{} of {SEEDS} seeds broke a promise; the commands above replay them", broken.len());
    // A simulator that meets no fault finds none.
    assert!(crashes > SEEDS && torn_tails > 0 && stores_rebuilt > 0 && refused > 0 && folds > SEEDS, "too few faults: {total:?}");
}

#[test]
fn the_same_seed_gives_the_same_trace() {
    for seed in [1, 2, 3, 77] {
        let run = || simulate(&Options { trace: true, ..Options::new(seed) });
        let (first, second) = (run(), run());
        assert_eq!(first.trace, second.trace);
        assert_eq!(first.result.unwrap(), second.result.unwrap());
    }
}

// reliability 8: each planted bug is found, and how soon.
#[test]
fn every_planted_bug_is_found() {
    let found = Mutex::new(Vec::new());
    on_all_cores(Sabotage::ALL.len() as u64, |index| {
        let sabotage = Sabotage::ALL[index as usize];
        let mut seeds = Vec::new();
        let mut first = None;
        let mut seed = 0;
        let mut since = 0;
        while (seeds.len() as u64) < DETECTIONS && since < SABOTAGE_SEEDS_MAX {
            since += 1;
            if let Err(broken) = simulate(&Options { sabotage: Some(sabotage), ..Options::new(seed) }).result {
                seeds.push(since);
                since = 0;
                first.get_or_insert(broken);
            }
            seed += 1;
        }
        found.lock().unwrap().push((sabotage, seeds, first));
    });
    let mut missed = Vec::new();
    for (sabotage, seeds, first) in found.into_inner().unwrap() {
        match first {
            Some(broken) => {
                let mean = seeds.iter().sum::<u64>() as f64 / seeds.len() as f64;
                eprintln!("{sabotage:?}: found after {mean:.1} seeds, for instance at seed {}: {:.160}", broken.options.seed, broken.what);
            }
            None => missed.push(sabotage),
        }
    }
    assert!(missed.is_empty(), "Expected every planted bug to be found within {SABOTAGE_SEEDS_MAX} seeds, but not {missed:?}");
}
