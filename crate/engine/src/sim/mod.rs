//! The simulator: core, journal, store, clock and clients on one OS thread, from one seed.
//!
//! A [`World`](world) runs random commands in groups of random size on a disk and a store that crash, fail and lie, restarts the engine
//! from what is left, and holds it to a [`model`] of what callers were told. It drives the very [`Partition`](crate::partition::Partition),
//! journal and recovery that run in production; in place of the OS threads it decides itself what happens in which order.
//!
//! What it checks:
//! * nothing that was let out is taken back: state after recovery is one of the states that were, and not older than anything shown;
//! * the model's promises (see [`model`]), with every lost reply resolved one way;
//! * state rebuilt from the journal into an empty store equals live state, row for row and entry for entry;
//! * a refused command leaves nothing; no command panics;
//! * damaged durable bytes are refused or change nothing;
//! * once faults stop, every run ends or waits for something that has not happened.
//!
//! **Invariant:** the same seed gives the same trace, byte for byte: see [`Report::trace_hash`].
//! Not here: OS threads and the real disk (`tests/`), and processes that are killed (the Node side's tests).

mod clients;
mod disk;
mod liveness;
mod model;
mod rebuild;
mod rng;
mod sabotage;
mod specs;
mod store;
mod swarm;
mod world;

pub use sabotage::Sabotage;

use std::panic::{AssertUnwindSafe, catch_unwind};
use world::World;

/// What to simulate.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    pub seed: u64,
    /// Steps taken: calls, groups, folds, turns of the clock.
    pub steps: u64,
    /// A bug to plant, to see whether it is found.
    pub sabotage: Option<Sabotage>,
    /// Whether to keep the trace as text.
    pub trace: bool,
}

impl Options {
    pub fn new(seed: u64) -> Options {
        Options { seed, steps: 500, sabotage: None, trace: false }
    }
}

/// What a run did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Hash of everything that happened, in order.
    pub trace_hash: u64,
    pub steps: u64,
    pub calls: u64,
    pub completions: u64,
    pub timers: u64,
    pub groups: u64,
    pub records: u64,
    pub folds: u64,
    pub compactions: u64,
    /// Lives that ended in a loss of power, and those that ended otherwise (a kill, a poisoned journal, a failed store).
    pub crashes: u64,
    pub restarts: u64,
    /// Openings that found a torn tail, and those that rebuilt the store.
    pub torn_tails: u64,
    pub stores_rebuilt: u64,
    /// Damaged bytes tried, and how many of them were refused.
    pub damaged: u64,
    pub refused: u64,
    pub runs: u64,
}

impl Report {
    /// Adds another run's figures.
    pub fn add(&mut self, other: &Report) {
        self.trace_hash ^= other.trace_hash;
        let pairs = [
            (&mut self.steps, other.steps),
            (&mut self.calls, other.calls),
            (&mut self.completions, other.completions),
            (&mut self.timers, other.timers),
            (&mut self.groups, other.groups),
            (&mut self.records, other.records),
            (&mut self.folds, other.folds),
            (&mut self.compactions, other.compactions),
            (&mut self.crashes, other.crashes),
            (&mut self.restarts, other.restarts),
            (&mut self.torn_tails, other.torn_tails),
            (&mut self.stores_rebuilt, other.stores_rebuilt),
            (&mut self.damaged, other.damaged),
            (&mut self.refused, other.refused),
            (&mut self.runs, other.runs),
        ];
        for (sum, more) in pairs {
            *sum += more;
        }
    }
}

/// A broken promise.
#[derive(Clone, Debug)]
pub struct Broken {
    pub seed: u64,
    pub step: u64,
    pub what: String,
}

/// One run's end, with its trace if that was asked for.
pub struct Outcome {
    pub result: Result<Report, Broken>,
    pub trace: Vec<String>,
}

/// Runs one seed.
pub fn simulate(options: Options) -> Outcome {
    let mut world = World::new(options);
    let result = catch_unwind(AssertUnwindSafe(|| world.run())).unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied()).unwrap_or("no text");
        Err(format!("Expected no panic, but: {text}"))
    });
    let result = match result {
        Ok(()) => Ok(world.report()),
        Err(what) => Err(Broken { seed: options.seed, step: world.report().steps, what }),
    };
    Outcome { result, trace: world.take_trace() }
}
