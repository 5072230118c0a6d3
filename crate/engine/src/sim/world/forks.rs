//! A world of its own from what another one is now: what would be if its process died in what it does next.

use super::{Act, DIR, End, Verdict, World, journal_options};
use crate::error::Error;
use crate::journal::{FaultPlan, compact};
use crate::partition::folding::{Folding, Tried};
use crate::partition::recovery;
use crate::sim::Report;
use crate::sim::disk::SimDisk;
use crate::store::Pages;
use std::path::Path;
use std::sync::Arc;

impl World {
    /// Tries every fault that may come in what is about to be done, if it is asked for.
    pub(super) fn probe(&mut self, act: &Act<'_>) {
        if let Some(mut probes) = self.probes.take() {
            probes.try_all(self, act);
            self.probes = Some(probes);
        }
    }

    /// A copy with a disk and a store of its own, and nobody alive in it.
    pub(in crate::sim) fn fork(&self) -> World {
        let disk = SimDisk::new(self.disk.memory.fork(), None);
        disk.set_plan(FaultPlan::default(), None);
        World {
            options: self.options.clone(),
            rng: self.rng.clone(),
            swarm: self.swarm.clone(),
            disk,
            store: self.store.fork_whole(),
            clock_ms: self.clock_ms,
            life: None,
            clients: self.clients.clone(),
            model: self.model.clone(),
            hashes: self.hashes.clone(),
            released: self.released,
            held: self.held.clone(),
            pending: self.pending.clone(),
            sent: self.sent.clone(),
            delayed: self.delayed.clone(),
            stalled_until: self.stalled_until,
            calls: self.calls,
            faulty: self.faulty,
            is_store_whole: self.is_store_whole,
            probes: None,
            unavailable: 0,
            report: Report { steps: self.report.steps, ..Report::default() },
            trace: Vec::new(),
        }
    }

    /// Does on a copy what is about to be done here. `prepare` is called right before. The position that is durable then, if that is promised.
    /// A fold that fails is tried `again` by the same life.
    pub(in crate::sim) fn act_on(&self, copy: &World, act: &Act<'_>, again: bool, prepare: impl FnOnce()) -> Result<u64, Error> {
        let disk = Arc::new(copy.disk.clone());
        let writer = |disk| self.life.as_ref().expect("who writes is alive").writer.fork(disk);
        let dir = Path::new(DIR);
        match act {
            Act::Append(group, last) => {
                let mut writer = writer(disk)?;
                prepare();
                writer.append_group(*group).map(|()| *last)
            }
            Act::Roll => {
                let mut writer = writer(disk)?;
                prepare();
                writer.roll_early().map(|()| 0)
            }
            Act::Compact(rule) => {
                prepare();
                compact(&copy.disk, dir, rule, &mut |_| true).map(|_| 0).map_err(|failed| failed.error)
            }
            Act::Fold(snapshot) => {
                let mut folding = Folding::new(Pages::new(Arc::new(copy.store.clone())));
                prepare();
                let mut tried = folding.fold(snapshot);
                if again && matches!(tried, Tried::Failed(_)) {
                    tried = folding.fold(snapshot);
                }
                match tried {
                    Tried::Taken => Ok(0),
                    Tried::Failed(error) | Tried::Lost(error) => Err(error),
                }
            }
            Act::Open => {
                prepare();
                recovery::open(&disk, dir, &mut copy.store.clone(), &journal_options()).map(|_| 0)
            }
        }
    }

    /// Ends the life that there was, begins another, and checks what came back. With `steps` it goes on from there to its end.
    pub(in crate::sim) fn come_back(&mut self, end: End, steps: Option<u64>) -> Verdict {
        self.down(end);
        self.open()?;
        self.plan();
        match steps {
            Some(steps) if self.faulty => {
                self.go_on(self.report.steps + 1..=self.report.steps + steps)?;
                self.come_to_rest()
            }
            Some(_) | None => Ok(()),
        }
    }
}
