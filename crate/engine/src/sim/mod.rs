//! The simulator: core, journal, store, clock and clients on one OS thread, from one seed.
//!
//! A [`World`](world) runs random commands in groups of random size on a disk and a store that crash, fail and lie, restarts the engine
//! from what is left, and holds it to a [`model`] of what callers were told. It drives the very [`Partition`](crate::partition::Partition),
//! journal and recovery that run in production; in place of the OS threads it decides itself what happens in which order.
//! `docs/simulator.md` says how to use it and what it has shown.
//!
//! What it checks:
//! * nothing that was let out is taken back: state after recovery is one of the states that were, and not older than anything shown;
//! * the model's promises (see [`model`]), with every lost reply resolved one way;
//! * state rebuilt from the journal into an empty store equals live state, row for row and entry for entry;
//! * a refused command leaves nothing; a read changes nothing; no command panics;
//! * damaged durable bytes are refused or change nothing;
//! * once faults stop, every run ends or waits for something that has not happened.
//!
//! **Invariant:** the same seed gives the same trace, byte for byte: see [`Report::trace_hash`].
//! **Invariant:** each step draws its chances from the seed and its number alone, so that leaving one out leaves the others as they are.
//! Not here: OS threads and the real disk (`tests/`), and processes that are killed (the Node side's tests).

mod bounds;
mod branches;
mod clients;
mod damage;
mod disk;
mod exhaustive;
mod liveness;
mod many;
mod model;
mod planted;
mod rebuild;
mod report;
mod rng;
mod sabotage;
mod shrink;
mod specs;
mod store;
mod swarm;
mod world;

pub use bounds::memory_is_bounded;
pub use branches::BRANCHES;
pub use exhaustive::{Exhaustive, SCENARIOS, exhaustive};
pub use many::{Many, many, on_all_cores, quiet, set_threads};
pub use planted::{Detection, PLANTED, Planted, detect};
pub use report::Report;
pub use sabotage::Sabotage;
pub use shrink::shrink;
pub use swarm::FAULTS;

use crate::error::panic_text;
use crate::row::known::Remembering;
use std::fmt;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use world::World;

/// Ends what breaks a promise that callers were given, as against one of the engine's to itself.
const TOLD: &str = "so callers were told";

/// What to simulate.
#[derive(Clone, Debug)]
pub struct Options {
    pub seed: u64,
    /// Steps taken: calls, groups, folds, turns of the clock.
    pub steps: u64,
    /// A bug to plant, to see whether it is found.
    pub sabotage: Option<Sabotage>,
    /// Whether to keep the trace as text.
    pub trace: bool,
    /// Groups of faults that are left out; names of [`FAULTS`].
    pub without: Vec<String>,
    /// Steps that are left out.
    pub skip: Vec<Range<u64>>,
}

impl Options {
    pub fn new(seed: u64) -> Options {
        Options { seed, steps: 500, sabotage: None, trace: false, without: Vec::new(), skip: Vec::new() }
    }
}

/// The arguments that repeat it.
impl fmt::Display for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "--seed {} --steps {}", self.seed, self.steps)?;
        if let Some(sabotage) = self.sabotage {
            write!(f, " --plant {sabotage:?}")?;
        }
        if !self.without.is_empty() {
            write!(f, " --without {}", self.without.join(","))?;
        }
        if !self.skip.is_empty() {
            let ranges: Vec<String> = self.skip.iter().map(|range| format!("{}-{}", range.start, range.end - 1)).collect();
            write!(f, " --skip {}", ranges.join(","))?;
        }
        Ok(())
    }
}

/// A broken promise.
#[derive(Clone, Debug)]
pub struct Broken {
    pub options: Options,
    pub step: u64,
    pub what: String,
}

/// One run's end, with its trace if that was asked for.
pub struct Outcome {
    pub result: Result<Report, Broken>,
    pub trace: Vec<String>,
}

/// Runs one seed.
pub fn simulate(options: &Options) -> Outcome {
    run(&mut World::new(options.clone()), options)
}

/// Runs one seed a second time as well: the same must come of it.
pub fn simulate_twice(options: &Options) -> Outcome {
    let (first, second) = (simulate(options), simulate(options));
    let hash = |outcome: &Outcome| outcome.result.as_ref().map_or(0, |report| report.trace_hash);
    if first.result.is_err() || hash(&first) == hash(&second) {
        return first;
    }
    let what = "Expected the same seed to give the same trace, but the second time it gave another".to_string();
    Outcome { result: Err(Broken { options: options.clone(), step: options.steps, what }), trace: first.trace }
}

fn run(world: &mut World, options: &Options) -> Outcome {
    let _remembering = Remembering::begin();
    let result = catch_unwind(AssertUnwindSafe(|| world.run()))
        .unwrap_or_else(|panic| Err(format!("Expected no panic, but: {}", panic_text(&*panic).unwrap_or("no text"))));
    let result = match result {
        Ok(()) => Ok(world.report()),
        Err(what) => Err(Broken { options: options.clone(), step: world.report().steps, what }),
    };
    Outcome { result, trace: world.take_trace() }
}
