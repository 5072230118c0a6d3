//! The simulator over many seeds, and over planted bugs: it finds nothing in the engine, and it finds every one of them.

use canter_engine::sim::{Many, Options, PLANTED, Report, detect, exhaustive, many, memory_is_bounded, simulate};

/// Seeds of one run of the tests. `--example simulate -- --seeds A..B` runs more.
const SEEDS: u64 = 500;
/// A planted bug that takes more seeds than this to show is one that the simulator does not see.
const SABOTAGE_SEEDS_MAX: u64 = 300;
/// Seeds over which the mean number to detection is taken.
const DETECTIONS: usize = 3;
/// Scenarios whose points are tried here, and one point in so many is: a number that the four faults at each operation do not divide.
const SCENARIOS: u64 = 3;
const POINTS_EVERY: u64 = 7;

#[test]
fn no_seed_breaks_a_promise() {
    let Many { report: total, broken, runs, took } = many(&Options::new(0), 0..SEEDS, |_, _| ());
    for broken in &broken {
        eprintln!("step {}: {}", broken.step, broken.what);
        eprintln!("  npm run sim -- {} --trace", broken.options);
    }
    let Report {
        steps, calls, timers, groups, folds, compactions, crashes, restarts, torn_tails, stores_rebuilt, damaged, refused, ..
    } = total;
    eprintln!(
        "simulated {runs} seeds, {steps} steps, {calls} calls, {timers} timers, {groups} groups, {folds} folds, {compactions} compactions, {crashes} crashes, \
         {restarts} restarts, {torn_tails} torn tails, {stores_rebuilt} stores rebuilt, {refused} of {damaged} damages refused, in {:?}",
        took
    );
    assert!(broken.is_empty(), "{} of {SEEDS} seeds broke a promise; the commands above replay them", broken.len());
    // A simulator that meets no fault finds none.
    assert!(
        crashes > SEEDS && torn_tails > 0 && stores_rebuilt > 0 && refused > 0 && folds > SEEDS && compactions > SEEDS / 4,
        "too few faults: {total:?}"
    );
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

// reliability 8: each planted bug is found by the check that is there for it, and how soon.
#[test]
fn every_planted_bug_is_found() {
    let mut missed = Vec::new();
    for found in detect(&PLANTED, DETECTIONS, SABOTAGE_SEEDS_MAX) {
        match &found.first {
            Some(broken) => eprintln!("{:?}: found after {:.1} seeds: {:.160}", found.sabotage, found.mean(), broken.what),
            None => missed.push((found.sabotage, found.other)),
        }
    }
    assert!(missed.is_empty(), "Expected every planted bug to be found within {SABOTAGE_SEEDS_MAX} seeds, but not {missed:?}");
    assert_eq!(PLANTED.iter().map(|bug| bug.number).collect::<Vec<_>>(), (1..=16).collect::<Vec<_>>());
}

// reliability 5, exhaustive part: a part of the points of some scenarios; `npm run sim:exhaustive` tries them all.
#[test]
fn no_point_of_a_scenario_breaks_a_promise() {
    let all = exhaustive(0..SCENARIOS, POINTS_EVERY, |_, _| ());
    eprintln!("tried {} outcomes, {} errors of the disk, {} of the store, in {:?}", all.outcomes, all.errors, all.store, all.took);
    for (point, what) in &all.broken {
        eprintln!("{point}: {what}");
    }
    assert!(all.broken.is_empty(), "{} points broke a promise", all.broken.len());
    assert!(all.outcomes > 50 && all.errors > 50 && all.store > 5 && all.ended > 0, "too few points: {all:?}");
}

// reliability 1, promise 7
#[test]
fn memory_is_bounded_whatever_callers_send() {
    memory_is_bounded(None).unwrap();
}
