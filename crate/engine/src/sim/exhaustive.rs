//! Not by chance: in fixed scenarios, the power goes at every operation of the disk, with every outcome it may have; every operation of the
//! disk fails in every way it may; and every change of the store.
//!
//! **Invariant:** up to the fault a run does what the same scenario does without one, so that each number names one operation.

use super::many::on_all_cores;
use super::rng::Rng;
use super::store::SimStore;
use super::swarm::Swarm;
use super::world::World;
use super::{Broken, Options, Report, run};
use crate::journal::{Fault, FaultPlan, MemDisk, Unsynced};
use crate::sim::disk::SimDisk;
use crate::sim::model::Verdict;
use crate::sim::rebuild::open;
use std::ops::Range;
use std::sync::Mutex;
use std::time::{Duration, Instant};

pub const SCENARIOS: u64 = 20;
/// Steps of a scenario: about 200 commands.
const STEPS: u64 = 260;
/// Outcomes of one loss of power that are tried. A group of a few sectors has fewer; a file that is being filled with zeros far more.
const OUTCOMES_MAX: u64 = 64;
/// One outcome in so many is opened twice, with a loss of power between.
const OPENED_TWICE_EVERY: u64 = 8;
/// Points that broke a promise after which no more are tried.
const BROKEN_MAX: usize = 10;

/// What the exhaustive part came to.
pub struct Exhaustive {
    pub scenarios: u64,
    /// Commands sent by the scenarios, each run once.
    pub commands: u64,
    /// Operations of the disk at which the power went.
    pub crashes: u64,
    /// Outcomes of those that were opened and checked.
    pub outcomes: u64,
    /// Losses of power that had more outcomes than were tried.
    pub sampled: u64,
    /// Operations of the disk that failed, each in three ways.
    pub errors: u64,
    /// Changes of the store that failed, or in which the power went.
    pub store: u64,
    /// What broke a promise: the scenario with its fault, and the promise.
    pub broken: Vec<(String, Broken)>,
    pub report: Report,
    pub took: Duration,
}

/// One fault to try in one scenario.
#[derive(Clone, Copy, Debug)]
enum Point {
    Disk(u64, Fault),
    /// Whether the power goes, or the change fails.
    Store(u64, bool),
}

/// What the callers of a scenario are like.
fn habits(scenario: u64) -> Swarm {
    let mut rng = Rng::new(scenario);
    let is = |every: u64, value: u64| if scenario.is_multiple_of(every) { value } else { 0 };
    Swarm {
        // Some scenarios restart by themselves, so that openings of a journal with records have their faults too.
        kills: is(2, 150),
        only_process: 50,
        deletes: is(3, 3),
        // Some fill segments, so that beginning the next one has its faults too.
        bulky: is(4, 100),
        long_loops: is(5, 20),
        other_tenant: is(3, 30),
        admin: 8,
        // Segments are sealed and compacted, where they do not fill by themselves.
        roll: if scenario.is_multiple_of(4) { 0 } else { 4 },
        compact: 4,
        output: scenario % 5 == 1,
        small_cache: scenario % 3 == 1,
        at_due: scenario % 4 == 1,
        seal: 20 + rng.below(20),
        append: 20 + rng.below(20),
        fold: 6 + rng.below(6),
        clock: 6 + rng.below(12),
        ..Swarm::default()
    }
}

fn play(scenario: u64, point: Option<Point>) -> Result<Report, Broken> {
    let options = Options { steps: STEPS, ..Options::new(scenario) };
    let (disk, store) = match point {
        Some(Point::Disk(at, fault)) => (Some((at, fault)), None),
        Some(Point::Store(at, is_crash)) => (None, Some((at, is_crash))),
        None => (None, None),
    };
    run(World::scripted(options.clone(), habits(scenario), disk, store), &options).result
}

/// Tries the points of some scenarios: of each, one in `every`. `tell` hears now and then how many points are done, and of how many.
pub fn exhaustive(scenarios: Range<u64>, every: u64, tell: impl Fn(u64, u64) + Sync) -> Exhaustive {
    let started = Instant::now();
    let mut all = Exhaustive {
        scenarios: scenarios.end - scenarios.start,
        commands: 0,
        crashes: 0,
        outcomes: 0,
        sampled: 0,
        errors: 0,
        store: 0,
        broken: Vec::new(),
        report: Report::default(),
        took: Duration::ZERO,
    };
    let mut points = Vec::new();
    for scenario in scenarios {
        match play(scenario, None) {
            Ok(report) => {
                all.commands += report.calls;
                let disk = (1..=report.disk_operations).step_by(every as usize);
                for at in disk {
                    let faults = [Fault::Crash, Fault::Io, Fault::ShortWrite, Fault::NoSpace];
                    points.extend(faults.map(|fault| (scenario, Point::Disk(at, fault))));
                }
                let store = (1..=report.store_changes).step_by(every as usize);
                store.for_each(|at| points.extend([true, false].map(|is_crash| (scenario, Point::Store(at, is_crash)))));
            }
            Err(broken) => all.broken.push((format!("scenario {scenario} without a fault"), broken)),
        }
    }
    let count = |wanted: fn(&Point) -> bool| points.iter().filter(|(_, point)| wanted(point)).count() as u64;
    all.crashes = count(|point| matches!(point, Point::Disk(_, Fault::Crash)));
    all.errors = count(|point| matches!(point, Point::Disk(_, Fault::Io | Fault::ShortWrite | Fault::NoSpace)));
    all.store = count(|point| matches!(point, Point::Store(_, _)));
    let total = Mutex::new((Report::default(), std::mem::take(&mut all.broken), 0u64));
    on_all_cores(points.len() as u64, |index| {
        let enough = total.lock().is_ok_and(|total| total.1.len() >= BROKEN_MAX);
        if enough {
            return;
        }
        let (scenario, point) = points[index as usize];
        let result = play(scenario, Some(point));
        let mut total = total.lock().expect("nothing below panics");
        match result {
            Ok(report) => total.0.add(&report),
            Err(broken) => total.1.push((format!("scenario {scenario}, {point:?}"), broken)),
        }
        total.2 += 1;
        tell(total.2, points.len() as u64);
    });
    let (report, broken, _) = total.into_inner().expect("nothing above panics");
    (all.outcomes, all.sampled, all.broken) = (report.ends, report.ends_sampled, broken);
    Exhaustive { report, took: started.elapsed(), ..all }
}

impl World {
    /// Tries every outcome that the loss of power which has come may have, if it is asked for.
    pub(super) fn try_every_end(&mut self) -> Verdict {
        if !self.every_end || !self.disk.memory.is_crashed() {
            return Ok(());
        }
        let ended = |memory: MemDisk, unsynced| {
            memory.set_plan(FaultPlan { unsynced, ..FaultPlan::default() });
            memory.crash();
            memory
        };
        let outcomes = ended(self.disk.memory.fork(), Unsynced::Nth(0)).outcomes();
        self.report.ends_sampled += u64::from(outcomes > OUTCOMES_MAX);
        for number in 0..outcomes.min(OUTCOMES_MAX) {
            self.report.ends += 1;
            let memory = self.disk.memory.fork();
            let memory = match outcomes <= OUTCOMES_MAX {
                true => ended(memory, Unsynced::Nth(number)),
                false => {
                    memory.reseed(self.options.seed ^ number);
                    // The extremes first: nothing, and all.
                    ended(memory, [Unsynced::Lose, Unsynced::Keep].get(number as usize).copied().unwrap_or(Unsynced::Mix))
                }
            };
            let disk = SimDisk::new(memory, None);
            let what = || format!("outcome {number} of {outcomes}");
            let found = self.check_end(&disk, number).map_err(|fault| format!("{}: {fault}", what()))?;
            if number.is_multiple_of(OPENED_TWICE_EVERY) {
                disk.memory.set_plan(FaultPlan { unsynced: Unsynced::Lose, ..FaultPlan::default() });
                disk.memory.crash();
                let again = self.check_end(&disk, number).map_err(|fault| format!("{}, opened again: {fault}", what()))?;
                if again != found {
                    return Err(format!("{}: Expected what an opening found to stay, up to {found}, but it came back at {again}", what()));
                }
            }
        }
        Ok(())
    }

    /// Opens what is left and checks that it is a state that was, and none older than anything let out. Every other time with the store.
    fn check_end(&self, disk: &SimDisk, number: u64) -> Result<u64, String> {
        let store = if number.is_multiple_of(2) { self.store.fork() } else { SimStore::new(None) };
        let opened = open(disk, store).map_err(|error| format!("Expected to open, but {error}"))?;
        let (position, hash) = (opened.state.position(), opened.state.hash());
        if position < self.released {
            return Err(format!("Expected what was let out to stay, up to {}, but the state came back at {position}", self.released));
        }
        match self.hashes.get(position as usize) {
            Some(known) if *known == hash => Ok(position),
            known => Err(format!("Expected the state at {position} to have hash {known:x?}, but it came back with {hash:x}")),
        }
    }
}
