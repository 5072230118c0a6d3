//! Which faults a run has: a random subset, because faults that are always on hide each other.

use super::rng::Rng;
use super::store::StorePlan;
use crate::journal::{Fault, FaultPlan, Unsynced};

/// What may happen in one run. Numbers are weights or per cent; 0: it does not happen.
#[derive(Clone, Debug)]
pub struct Swarm {
    /// Percentage of lives whose disk loses power at some operation.
    pub disk_crashes: u64,
    /// Percentage of lives in which the store's disk loses power while it folds.
    pub store_crashes: u64,
    /// Weight of a power loss or a kill between two operations, in 10,000 steps.
    pub kills: u64,
    /// Percentage of ends of a life after which the page cache is still there: only the process died.
    pub only_process: u64,
    /// Percentage of lives in which a disk operation fails.
    pub disk_errors: u64,
    /// Percentage of lives in which an operation of the store fails.
    pub store_errors: u64,
    /// Percentage of restarts that find the store deleted, old, damaged, or refusing to open.
    pub store_tricks: u64,
    /// Percentage of restarts after which the journal is tried with a damaged byte.
    pub damage: u64,
    /// Weight of a jump of the clock.
    pub clock_jumps: u64,
    /// Timers get the moment they were due as their time.
    pub at_due: bool,
    pub deletes: u64,
    pub bulky: u64,
    pub long_loops: u64,
    /// Weights of: sealing a segment early, compacting what is sealed.
    pub roll: u64,
    pub compact: u64,
    /// The cache holds next to nothing, so that rows come from the store.
    pub small_cache: bool,
    /// Weights of: taking a group for the journal, writing it, a step of a fold, a turn of the clock.
    pub seal: u64,
    pub append: u64,
    pub fold: u64,
    pub clock: u64,
}

impl Swarm {
    pub fn new(rng: &mut Rng) -> Swarm {
        let mut some = |percent: u64, value: u64| if rng.percent(percent) { value } else { 0 };
        let mut swarm = Swarm {
            disk_crashes: some(70, 80),
            store_crashes: some(40, 60),
            kills: some(50, 150),
            only_process: some(50, 40),
            disk_errors: some(40, 30),
            store_errors: some(30, 30),
            store_tricks: some(30, 40),
            damage: some(20, 50),
            clock_jumps: some(20, 2),
            at_due: false,
            deletes: some(50, 2),
            bulky: some(30, 40),
            long_loops: some(10, 30),
            roll: some(70, 3),
            compact: some(90, 8),
            small_cache: false,
            seal: 8,
            append: 10,
            fold: 2,
            clock: 10,
        };
        swarm.at_due = rng.percent(30);
        swarm.small_cache = rng.percent(40);
        swarm.seal = 2 + rng.below(40);
        swarm.append = 2 + rng.below(40);
        swarm.fold = 1 + rng.below(6);
        swarm.clock = 2 + rng.below(20);
        swarm
    }

    /// What goes wrong with the disk in the life that begins at `operations`.
    pub fn disk_plan(&self, rng: &mut Rng, operations: u64) -> FaultPlan {
        let mut plan = FaultPlan { unsynced: self.unsynced(rng), ..FaultPlan::default() };
        if rng.percent(self.disk_crashes) {
            // Some lives end as soon as they begin.
            let within = if rng.percent(30) { 6 } else { 60 };
            plan.faults.insert(operations + 1 + rng.below(within), Fault::Crash);
        }
        if rng.percent(self.disk_errors) {
            let fault = *rng.pick(&[Fault::Io, Fault::Io, Fault::ShortWrite, Fault::NoSpace]);
            plan.faults.insert(operations + 1 + rng.below(60), fault);
        }
        plan
    }

    pub fn unsynced(&self, rng: &mut Rng) -> Unsynced {
        rng.weighted(&[(2, Unsynced::Lose), (1, Unsynced::Keep), (7, Unsynced::Mix)])
    }

    pub fn store_plan(&self, rng: &mut Rng) -> StorePlan {
        let crash_in = rng.percent(self.store_crashes).then(|| 1 + rng.below(12));
        let fail_in = rng.percent(self.store_errors).then(|| 1 + rng.below(12));
        let fail_read_in = rng.percent(self.store_errors).then(|| 1 + rng.below(300));
        StorePlan { crash_in, fail_in, fail_read_in }
    }
}
