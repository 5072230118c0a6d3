//! Not by chance: in fixed scenarios, the power goes at every operation of the disk, with every outcome it may have; every operation of the
//! disk fails in every way it may; and every change of the store.
//!
//! A scenario runs once, without a fault. Whenever it is about to write a group, seal a segment, compact, fold or open, that is done before on
//! copies of its disk and its store, each with one fault at one operation, and on each copy the engine is opened and held to what was promised.
//! A process that met such a fault dies of it, or is killed right after; so a copy needs nothing of what was in its memory.
//!
//! **Invariant:** a copy does what the scenario does, up to the fault: so each number names one operation.

use super::many::on_all_cores;
use super::rebuild::open;
use super::rng::Rng;
use super::swarm::Swarm;
use super::world::{End, World};
use super::{Options, run};
use crate::error::panic_text;
use crate::journal::{CompactionRule, Fault, FaultPlan, GroupRef, Unsynced};
use crate::sim::disk::SimDisk;
use crate::sim::model::Verdict;
use crate::state::Snapshot;
use std::collections::BTreeSet;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::time::{Duration, Instant};

pub const SCENARIOS: u64 = 20;
/// Steps of a scenario: about 200 commands.
const STEPS: u64 = 260;
/// Outcomes of one loss of power that are tried. A group of a few sectors has fewer.
const OUTCOMES_MAX: u64 = 64;
/// One outcome in so many is opened twice, with a loss of power between.
const OPENED_TWICE_EVERY: u64 = 8;
/// One point in so many goes on to its end, and the steps it takes before.
const GOES_ON_EVERY: u64 = 64;
const GOES_ON_STEPS: u64 = 20;
/// Points that broke a promise after which no more are tried.
const BROKEN_MAX: usize = 10;

/// What a life is about to do to its disk or its store.
pub enum Act<'a> {
    /// Write a group; then everything up to that position is durable.
    Append(GroupRef<'a>, u64),
    Roll,
    Compact(CompactionRule),
    Fold(&'a Snapshot),
    Open,
}

impl Act<'_> {
    fn name(&self) -> &'static str {
        match self {
            Act::Append(_, _) => "writing a group",
            Act::Roll => "sealing a segment",
            Act::Compact(_) => "compacting",
            Act::Fold(_) => "folding",
            Act::Open => "opening",
        }
    }
}

/// What the exhaustive part came to.
#[derive(Clone, Debug, Default)]
pub struct Exhaustive {
    pub scenarios: u64,
    /// Commands sent by the scenarios.
    pub commands: u64,
    /// Operations of the disk at which the power went.
    pub crashes: u64,
    /// Outcomes of those that were opened and checked.
    pub outcomes: u64,
    /// Outcomes that left the same bytes as one that had been opened before.
    pub same: u64,
    /// Losses of power that had more outcomes than were tried.
    pub sampled: u64,
    /// Operations of the disk that failed, each in three ways.
    pub errors: u64,
    /// Changes of the store that failed, or in which the power went.
    pub store: u64,
    /// Points that went on to their end.
    pub ended: u64,
    /// What broke a promise: the point, and the promise.
    pub broken: Vec<(String, String)>,
    pub took: Duration,
}

impl Exhaustive {
    /// Places at which something was made to go wrong.
    pub fn points(&self) -> u64 {
        self.crashes + self.errors + self.store
    }

    fn add(&mut self, other: &Exhaustive) {
        let pairs = [
            (&mut self.commands, other.commands),
            (&mut self.crashes, other.crashes),
            (&mut self.outcomes, other.outcomes),
            (&mut self.same, other.same),
            (&mut self.sampled, other.sampled),
            (&mut self.errors, other.errors),
            (&mut self.store, other.store),
            (&mut self.ended, other.ended),
        ];
        for (sum, more) in pairs {
            *sum += more;
        }
        self.broken.extend(other.broken.iter().cloned());
    }
}

/// One fault to try.
#[derive(Clone, Copy, Debug)]
enum Point {
    /// At an operation of the disk, from 1.
    Disk(u64, Fault),
    /// At a change of the store, from 1; whether the power goes, or the change fails.
    Store(u64, bool),
}

/// Tries the points of one scenario while it runs.
pub struct Probes {
    scenario: u64,
    /// One point in so many is tried.
    every: u64,
    seen: u64,
    /// What was opened already: bytes of the disk, and what had to be there.
    opened: BTreeSet<(u64, u64, u64)>,
    found: Exhaustive,
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

/// Tries the points of some scenarios: of each, one in `every`. `tell` hears after each scenario how many are done, and what they came to.
pub fn exhaustive(scenarios: Range<u64>, every: u64, tell: impl Fn(u64, &Exhaustive) + Sync) -> Exhaustive {
    let started = Instant::now();
    let total = Mutex::new((0, Exhaustive { scenarios: scenarios.end - scenarios.start, ..Exhaustive::default() }));
    on_all_cores(scenarios.end - scenarios.start, |index| {
        let scenario = scenarios.start + index;
        let options = Options { steps: STEPS, ..Options::new(scenario) };
        let probes = Probes { scenario, every, seen: 0, opened: BTreeSet::new(), found: Exhaustive::default() };
        let mut world = World::scripted(options.clone(), habits(scenario), probes);
        let result = run(&mut world, &options).result;
        let mut found = world.probes.take().map(|probes| probes.found).unwrap_or_default();
        match result {
            Ok(report) => found.commands = report.calls,
            Err(broken) => found.broken.push((format!("scenario {scenario} without a fault, step {}", broken.step), broken.what)),
        }
        let mut total = total.lock().expect("nothing below panics");
        total.0 += 1;
        total.1.add(&found);
        total.1.took = started.elapsed();
        tell(total.0, &total.1);
    });
    let (_, all) = total.into_inner().expect("nothing above panics");
    Exhaustive { took: started.elapsed(), ..all }
}

impl Probes {
    /// Tries every fault that may come in what `world` is about to do.
    pub fn try_all(&mut self, world: &World, act: &Act<'_>) {
        let whole = world.fork();
        let mut from = Counts::of(&whole);
        // Without a fault: how much there is to be done.
        if let Err(error) = world.act_on(&whole, act, false, || from = Counts::of(&whole)) {
            self.found.broken.push((self.place(world, act, None), format!("Expected no fault, but {error}")));
            return;
        }
        let to = Counts::of(&whole);
        for at in 1..=to.disk - from.disk {
            for fault in [Fault::Crash, Fault::Io, Fault::ShortWrite, Fault::NoSpace] {
                self.consider(world, act, Point::Disk(at, fault));
            }
        }
        for at in 1..=to.store - from.store {
            for is_crash in [true, false] {
                self.consider(world, act, Point::Store(at, is_crash));
            }
        }
    }

    fn place(&self, world: &World, act: &Act<'_>, point: Option<Point>) -> String {
        format!("scenario {}, step {}, {}, {point:?}", self.scenario, world.report().steps, act.name())
    }

    fn consider(&mut self, world: &World, act: &Act<'_>, point: Point) {
        self.seen += 1;
        if !self.seen.is_multiple_of(self.every) || self.found.broken.len() >= BROKEN_MAX {
            return;
        }
        match point {
            Point::Disk(_, Fault::Crash) => self.found.crashes += 1,
            Point::Disk(_, Fault::Io | Fault::ShortWrite | Fault::NoSpace) => self.found.errors += 1,
            Point::Store(_, _) => self.found.store += 1,
        }
        let tried = catch_unwind(AssertUnwindSafe(|| self.try_one(world, act, point)));
        let verdict = tried.unwrap_or_else(|panic| Err(format!("Expected no panic, but: {}", panic_text(&*panic).unwrap_or("no text"))));
        if let Err(what) = verdict {
            self.found.broken.push((self.place(world, act, Some(point)), what));
        }
    }

    fn try_one(&mut self, world: &World, act: &Act<'_>, point: Point) -> Verdict {
        let mut copy = world.fork();
        // Every other change of the store that fails is lived through.
        let again = matches!((act, point), (Act::Fold(_), Point::Store(_, false))) && (self.seen / self.every).is_multiple_of(2);
        let done = world.act_on(&copy, act, again, || match point {
            Point::Disk(at, fault) => {
                let faults = [(copy.disk.memory.operations() + at, fault)].into();
                copy.disk.set_plan(FaultPlan { faults, ..FaultPlan::default() }, None);
            }
            Point::Store(at, is_crash) => copy.store.pin(copy.store.changes() + at, is_crash),
        });
        if let (true, Err(error)) = (again, &done) {
            return Err(format!("Expected a fold that failed once to be taken when it is tried again, but {error}"));
        }
        // What was promised in spite of the fault holds as well.
        if let Ok(durable) = done {
            copy.released = copy.released.max(durable);
        }
        copy.rng = Rng::new(self.scenario ^ self.seen);
        copy.disk.memory.reseed(self.seen);
        let end = match point {
            Point::Disk(_, Fault::Crash) => {
                self.try_outcomes(&copy)?;
                End::Power
            }
            Point::Store(_, true) => End::Power,
            Point::Disk(_, _) | Point::Store(_, false) if copy.rng.percent(50) => End::Power,
            Point::Disk(_, _) | Point::Store(_, false) => End::Process,
        };
        let goes_on = (self.seen / self.every).is_multiple_of(GOES_ON_EVERY);
        self.found.ended += u64::from(goes_on);
        copy.come_back(end, goes_on.then_some(GOES_ON_STEPS))
    }

    /// Opens every outcome that the loss of power which has come may have.
    fn try_outcomes(&mut self, copy: &World) -> Verdict {
        let crashed = |unsynced, seed| {
            let memory = copy.disk.memory.fork();
            memory.reseed(seed);
            memory.set_plan(FaultPlan { unsynced, ..FaultPlan::default() });
            memory.crash();
            memory
        };
        let outcomes = crashed(Unsynced::Nth(0), 0).outcomes();
        self.found.sampled += u64::from(outcomes > OUTCOMES_MAX);
        for number in 0..outcomes.min(OUTCOMES_MAX) {
            let memory = match outcomes <= OUTCOMES_MAX {
                true => crashed(Unsynced::Nth(number), 0),
                // The extremes first: nothing, and all.
                false => crashed([Unsynced::Lose, Unsynced::Keep].get(number as usize).copied().unwrap_or(Unsynced::Mix), number),
            };
            if !self.opened.insert((memory.durable_hash(), copy.released, copy.store.changes())) {
                self.found.same += 1;
                continue;
            }
            self.found.outcomes += 1;
            let disk = SimDisk::new(memory, None);
            let found = check_end(copy, &disk, number).map_err(|fault| format!("outcome {number} of {outcomes}: {fault}"))?;
            if number.is_multiple_of(OPENED_TWICE_EVERY) {
                disk.set_plan(FaultPlan { unsynced: Unsynced::Lose, ..FaultPlan::default() }, None);
                disk.memory.crash();
                let again = check_end(copy, &disk, number).map_err(|fault| format!("outcome {number} of {outcomes}, again: {fault}"))?;
                if again != found {
                    return Err(format!(
                        "outcome {number} of {outcomes}: Expected what an opening found to stay, up to {found}, but it came back at {again}"
                    ));
                }
            }
        }
        Ok(())
    }
}

/// Operations of a disk and changes of a store so far.
#[derive(Clone, Copy)]
struct Counts {
    disk: u64,
    store: u64,
}

impl Counts {
    fn of(world: &World) -> Counts {
        Counts { disk: world.disk.memory.operations(), store: world.store.changes() }
    }
}

/// Opens what is left and checks that it is a state that was, and none older than anything let out. Every other time with the store.
fn check_end(world: &World, disk: &SimDisk, number: u64) -> Result<u64, String> {
    let store = if number.is_multiple_of(2) { world.store.fork_with(number / 2) } else { super::store::SimStore::new(None) };
    let opened = open(disk, store).map_err(|error| format!("Expected to open, but {error}"))?;
    let (position, hash) = (opened.state.position(), opened.state.hash());
    if position < world.released {
        return Err(format!("Expected what was let out to stay, up to {}, but the state came back at {position}", world.released));
    }
    match world.hashes.get(position as usize) {
        Some(known) if *known == hash => Ok(position),
        known => Err(format!("Expected the state at {position} to have hash {known:x?}, but it came back with {hash:x}")),
    }
}
