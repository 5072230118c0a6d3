//! Which faults a run has: a random subset, because faults that are always on hide each other.

use super::rng::Rng;
use super::store::{Failure, StorePlan};
use crate::journal::{Fault, FaultPlan, Unsynced};
use crate::partition::ChangedMax;

/// What may happen in one run. Numbers are weights or per cent; 0: it does not happen.
#[derive(Clone, Debug, Default)]
pub struct Swarm {
    /// Percentage of lives whose disk loses power at some operation.
    pub disk_crashes: u64,
    /// Percentage of lives in which the store's disk loses power while it folds.
    pub store_crashes: u64,
    /// Weight of a power loss or a kill between two operations, in 10,000 steps.
    pub kills: u64,
    /// Percentage of ends of a life after which the page cache is still there: only the process died.
    pub only_process: u64,
    /// Percentage of lives in which disk operations fail.
    pub disk_errors: u64,
    /// Percentage of lives in which a sync fails, and what it covered is never written.
    pub sync_errors: u64,
    /// Percentage of lives in which an operation of the store fails.
    pub store_errors: u64,
    /// Percentage of lives whose store takes a fold and never comes back.
    pub store_hangs: u64,
    /// Percentage of restarts that find the store deleted, old, damaged, of another history, or refusing to open.
    pub store_tricks: u64,
    /// Percentage of restarts after which the journal is tried with damaged sectors.
    pub damage: u64,
    /// Weight of a jump of the clock.
    pub clock_jumps: u64,
    /// Weight of a stall: for a while nothing goes on but callers.
    pub stalls: u64,
    /// Timers get the moment they were due as their time.
    pub at_due: bool,
    /// Percentage of calls that are sent twice, that overtake others, that are cancelled, and of replies that never arrive.
    pub duplicated: u64,
    pub reordered: u64,
    pub cancelled: u64,
    pub lost_replies: u64,
    pub deletes: u64,
    pub bulky: u64,
    pub long_loops: u64,
    /// Percentage of runs started in the second tenant, and of calls that are not allowed.
    pub other_tenant: u64,
    pub trespasses: u64,
    /// Weight of calls that change definitions, rights, quotas, schedules, bulk jobs.
    pub admin: u64,
    /// Tenants have output topics.
    pub output: bool,
    /// Weights of: sealing a segment early, compacting what is sealed.
    pub roll: u64,
    pub compact: u64,
    /// The cache holds next to nothing, so that rows come from the store.
    pub small_cache: bool,
    /// Bytes of changed rows while the store takes none.
    pub changed_max: ChangedMax,
    /// Weights of: taking a group for the journal, writing it, a step of a fold, a turn of the clock.
    pub seal: u64,
    pub append: u64,
    pub fold: u64,
    pub clock: u64,
}

/// Leaves a group of faults out.
type LeaveOut = fn(&mut Swarm);

/// Groups of faults that can be left out of a run, and how: how a failing run is made smaller.
pub const FAULTS: [(&str, LeaveOut); 10] = [
    ("power", |swarm| (swarm.disk_crashes, swarm.store_crashes) = (0, 0)),
    ("kills", |swarm| swarm.kills = 0),
    ("disk", |swarm| (swarm.disk_errors, swarm.sync_errors) = (0, 0)),
    ("store", |swarm| (swarm.store_errors, swarm.store_hangs, swarm.store_tricks, swarm.store_crashes) = (0, 0, 0, 0)),
    ("damage", |swarm| swarm.damage = 0),
    ("clock", |swarm| (swarm.clock_jumps, swarm.stalls) = (0, 0)),
    ("network", |swarm| (swarm.duplicated, swarm.reordered, swarm.cancelled, swarm.lost_replies) = (0, 0, 0, 0)),
    ("bulk", |swarm| (swarm.bulky, swarm.long_loops) = (0, 0)),
    ("tenants", |swarm| (swarm.other_tenant, swarm.trespasses) = (0, 0)),
    ("admin", |swarm| (swarm.admin, swarm.output, swarm.deletes) = (0, false, 0)),
];

impl Swarm {
    pub fn new(rng: &mut Rng) -> Swarm {
        let mut some = |percent: u64, value: u64| if rng.percent(percent) { value } else { 0 };
        let mut swarm = Swarm {
            disk_crashes: some(70, 80),
            store_crashes: some(40, 60),
            kills: some(50, 150),
            only_process: some(50, 40),
            disk_errors: some(40, 30),
            sync_errors: some(10, 30),
            store_errors: some(30, 30),
            store_hangs: some(30, 10),
            store_tricks: some(30, 40),
            damage: some(20, 50),
            clock_jumps: some(20, 2),
            stalls: some(20, 1),
            duplicated: some(50, 3),
            reordered: some(50, 5),
            cancelled: some(50, 2),
            lost_replies: some(50, 10),
            deletes: some(50, 2),
            bulky: some(20, 60),
            long_loops: some(10, 30),
            other_tenant: some(50, 30),
            trespasses: some(50, 1),
            admin: some(70, 12),
            roll: some(70, 3),
            compact: some(90, 8),
            ..Swarm::default()
        };
        swarm.output = rng.percent(40);
        swarm.at_due = rng.percent(30);
        swarm.small_cache = rng.percent(40);
        swarm.seal = 2 + rng.below(40);
        swarm.append = 2 + rng.below(40);
        swarm.fold = 1 + rng.below(6);
        swarm.clock = 2 + rng.below(20);
        let all = 10_000 + rng.below(150_000) as usize;
        swarm.changed_max = ChangedMax { begin: all / 2, claim: all / 4 * 3, all };
        swarm
    }

    /// Leaves out a group of faults. False: there is none of this name.
    pub fn leave_out(&mut self, name: &str) -> bool {
        let found = FAULTS.iter().find(|(known, _)| *known == name);
        found.inspect(|(_, leave_out)| leave_out(self)).is_some()
    }

    /// What goes wrong with the disk in the life that begins at `operations`, and which of its syncs fails.
    pub fn disk_plan(&self, rng: &mut Rng, operations: u64) -> (FaultPlan, Option<u64>) {
        let mut plan = FaultPlan { unsynced: self.unsynced(rng), ..FaultPlan::default() };
        if rng.percent(self.disk_crashes) {
            // Some lives end as soon as they begin.
            let within = if rng.percent(30) { 6 } else { 60 };
            plan.faults.insert(operations + 1 + rng.below(within), Fault::Crash);
        }
        if rng.percent(self.disk_errors) {
            let fault = *rng.pick(&[Fault::Io, Fault::Io, Fault::ShortWrite, Fault::NoSpace]);
            let first = operations + 1 + rng.below(60);
            // A disk that is full stays so for a while, and one that is bad fails again.
            let count = if rng.percent(20) { 20 } else { 1 };
            (first..first + count).for_each(|at| {
                plan.faults.entry(at).or_insert(fault);
            });
        }
        (plan, rng.percent(self.sync_errors).then(|| 1 + rng.below(30)))
    }

    pub fn unsynced(&self, rng: &mut Rng) -> Unsynced {
        rng.weighted(&[(2, Unsynced::Lose), (1, Unsynced::Keep), (7, Unsynced::Mix)])
    }

    pub fn store_plan(&self, rng: &mut Rng) -> StorePlan {
        let crash_in = rng.percent(self.store_crashes).then(|| 1 + rng.below(12));
        let fail_in = rng.percent(self.store_errors).then(|| 1 + rng.below(12));
        let fail_read_in = rng.percent(self.store_errors).then(|| 1 + rng.below(300));
        let hangs = rng.percent(self.store_hangs);
        let late_in = rng.percent(self.store_errors).then(|| 1 + rng.below(300));
        let lates = rng.below(60);
        let fails = if rng.percent(40) { 2 + rng.below(20) } else { 1 };
        let failures =
            [(3, Failure::Refused), (2, Failure::Done), (3, Failure::UnflushedLost), (3, Failure::Closed), (2, Failure::FlushedLost)];
        StorePlan { crash_in, fail_in, fails, failure: rng.weighted(&failures), fail_read_in, late_in, lates, hangs }
    }
}
