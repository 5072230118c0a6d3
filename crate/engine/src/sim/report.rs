//! What runs did: how often what happened, and what of the engine was seen at all.

use crate::api::Method;
use crate::journal::RecordRef;
use std::collections::BTreeMap;

/// What a run did, or many.
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
    /// Damages tried, and how many of them were refused.
    pub damaged: u64,
    pub refused: u64,
    pub runs: u64,
    /// Faults that were met, by kind.
    pub faults: BTreeMap<&'static str, u64>,
    /// Branches of openings that were taken; see [`super::BRANCHES`].
    pub branches: BTreeMap<&'static str, u64>,
    /// Commands by the number of their method: completed well, refused. Internal ones are counted by their records.
    pub commands: BTreeMap<u16, (u64, u64)>,
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
        self.meet(&other.faults);
        for (name, count) in &other.branches {
            *self.branches.entry(name).or_default() += count;
        }
        for (number, (well, refused)) in &other.commands {
            let sums = self.commands.entry(*number).or_default();
            *sums = (sums.0 + well, sums.1 + refused);
        }
    }

    /// Counts faults.
    pub fn meet(&mut self, faults: &BTreeMap<&'static str, u64>) {
        for (name, count) in faults {
            *self.faults.entry(name).or_default() += count;
        }
    }

    pub fn take_branch(&mut self, name: &'static str) {
        *self.branches.entry(name).or_default() += 1;
    }

    /// Counts what the engine asked of itself, by the records of a group.
    pub fn meet_commands(&mut self, mut payload: &[u8]) {
        while let Ok(record) = RecordRef::decode(&mut payload) {
            if Method::from_number(record.command).is_some_and(Method::is_internal) {
                self.command(record.command, true);
            }
        }
    }

    pub fn command(&mut self, number: u16, is_well: bool) {
        let (well, refused) = self.commands.entry(number).or_default();
        *if is_well { well } else { refused } += 1;
    }

    /// Methods that never completed well, and those of them that were not even refused.
    pub fn not_seen(&self) -> (Vec<Method>, Vec<Method>) {
        let count = |method: &Method| self.commands.get(&method.number()).copied().unwrap_or_default();
        let never_well = Method::ALL.iter().copied().filter(|method| count(method).0 == 0);
        let never = Method::ALL.iter().copied().filter(|method| count(method) == (0, 0));
        (never_well.collect(), never.collect())
    }
}
