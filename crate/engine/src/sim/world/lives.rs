//! How a life ends and the next one begins: power losses and kills, openings that fail, and what must be there afterwards.

use super::{Act, Ask, End, Fold, Folding, Life, Pending, Sabotage, SimDisk, Verdict, When, World, clients, journal_options, rebuild};
use super::{DIR, SMALL_CACHE_BYTES};
use crate::api::Setup;
use crate::cron::Zone;
use crate::journal::{FaultPlan, Unsynced};
use crate::partition::recovery::{self, Opened};
use crate::partition::{Outbox, Partition};
use crate::sim::branches::{self, Before};
use crate::sim::clients::home::TENANTS;
use crate::sim::damage;
use crate::sim::sabotage::{ignore_tail_crc, set_timer_again};
use crate::sim::specs::SPECS;
use crate::sim::store::StorePlan;
use std::path::Path;
use std::sync::Arc;

/// Openings that may fail one after the other for planned faults; then there are none.
const FAULTY_OPENINGS_MAX: u32 = 4;
/// Percentage of the searches that are made after an opening.
const AUDIT_SEARCHES_PERCENT: u64 = 20;

impl World {
    /// Ends this life and begins the next.
    pub(in crate::sim) fn restart(&mut self, end: End, why: &str) -> Verdict {
        self.note(|| format!("{end:?}: {why}"), why.as_bytes());
        self.down(end);
        self.open()?;
        self.plan();
        Ok(())
    }

    pub(in crate::sim) fn down(&mut self, end: End) {
        self.life = None;
        let power = end == End::Power || self.disk.memory.is_crashed() || self.store.is_crashed();
        if power {
            self.report.crashes += 1;
            let unsynced = self.swarm.unsynced(&mut self.rng);
            self.disk.set_plan(FaultPlan { unsynced, ..FaultPlan::default() }, None);
            self.disk.memory.crash();
        } else {
            self.report.restarts += 1;
        }
        self.disk.set_plan(FaultPlan::default(), None);
        self.store.crash(&mut self.rng);
        if self.faulty && self.rng.percent(self.swarm.store_tricks) {
            match self.rng.below(6) {
                0 => self.store.wipe(),
                1 => self.store.bring_back_old(),
                2 => self.store.refuse_once(),
                3 => self.store.alter_watermark(true),
                4 => self.store.alter_watermark(false),
                _ => self.store.damage(&mut self.rng),
            }
        }
    }

    /// Says what will go wrong in the life that has begun.
    pub(super) fn plan(&mut self) {
        let (disk, store) = match self.faulty {
            true => {
                let operations = self.disk.memory.operations();
                (self.swarm.disk_plan(&mut self.rng, operations), self.swarm.store_plan(&mut self.rng))
            }
            false => ((FaultPlan { unsynced: Unsynced::Lose, ..FaultPlan::default() }, None), StorePlan::default()),
        };
        self.disk.set_plan(disk.0, disk.1);
        self.store.set_plan(store);
    }

    /// Opens the engine from what is left, through as many failures as are planned, and checks what came back.
    pub(in crate::sim) fn open(&mut self) -> Verdict {
        let mut opening = 0;
        let opened = loop {
            opening += 1;
            let faulty = self.faulty && opening < FAULTY_OPENINGS_MAX && self.rng.percent(40);
            let start = self.disk.memory.operations();
            let mut planned = Vec::new();
            if faulty {
                let (plan, sync_fails_in) = self.swarm.disk_plan(&mut self.rng, start);
                planned.extend(plan.faults.keys().copied());
                planned.extend(sync_fails_in.map(|_| start + 1));
                self.disk.set_plan(plan, sync_fails_in);
            }
            let before = Before::look(&self.disk);
            if self.options.sabotage == Some(Sabotage::TailCrcIgnored) {
                ignore_tail_crc(&self.disk);
            }
            self.probe(&Act::Open);
            let result = recovery::open(&Arc::new(self.disk.clone()), Path::new(DIR), &mut self.store.clone(), &journal_options());
            let hit = planned.iter().any(|at| *at <= self.disk.memory.operations());
            match result {
                // The power may go while the reserve is prepared, which is no reason not to open.
                Ok(opened) if !self.disk.memory.is_crashed() => {
                    before.taken(&opened).into_iter().for_each(|branch| self.report.take_branch(branch));
                    break opened;
                }
                Ok(_) => self.down(End::Power),
                Err(error) if hit => {
                    self.report.take_branch(branches::failed(&error, self.disk.memory.is_crashed()));
                    let end = if self.rng.percent(50) { End::Process } else { End::Power };
                    self.down(end);
                }
                Err(error) => return Err(format!("Expected the engine to open, but {error}")),
            }
        };
        self.disk.set_plan(FaultPlan::default(), None);
        self.begin(opened)
    }

    fn begin(&mut self, opened: Opened<SimDisk>) -> Verdict {
        let Opened { mut state, writer, pages, recovered, records, rebuilt } = opened;
        let (position, hash) = (state.position(), state.hash());
        self.report.torn_tails += u64::from(recovered.truncated_bytes > 0);
        self.report.stores_rebuilt += u64::from(!rebuilt.is_empty());
        self.note(|| format!("opened at {position}, cut {} bytes, {rebuilt}", recovered.truncated_bytes), rebuilt.as_bytes());
        if position < self.released {
            return Err(format!(
                "Expected what was let out to stay, up to position {}, but the state came back at {position}",
                self.released
            ));
        }
        match self.hashes.get(position as usize) {
            Some(known) if *known == hash => (),
            Some(known) => {
                return Err(format!("Expected the state at {position} to have hash {known:032x}, but it came back with {hash:032x}"));
            }
            None => return Err(format!("Expected at most position {}, but the state came back at {position}", self.hashes.len() - 1)),
        }
        self.hashes.truncate(position as usize + 1);
        if self.swarm.small_cache {
            state.set_cache_bytes_max(SMALL_CACHE_BYTES);
        }
        let setup = Setup { advertised_host: "localhost".to_string(), advertised_port: 2023, time_zone: Zone::utc() };
        let mut life = Life {
            partition: Partition::new(state, setup, self.options.seed, recovered.last_time_ms),
            writer,
            folding: Folding::new((*pages).clone()),
            out: Outbox::default(),
            sealed: None,
            durable: position,
            fold: Fold::None,
            store_fault: String::new(),
        };
        let before = (position, hash);
        life.partition.limit_records(life.writer.group_bytes_max());
        match life.partition.boot(self.clock_ms, &mut life.out) {
            Ok(()) => self.life = Some(life),
            // The very first row is damaged in the store: found out now, rebuilt at the next start.
            Err(reject) if reject.code == crate::Code::Unavailable => {
                drop(life);
                self.down(End::Process);
                return self.open();
            }
            Err(reject) => return Err(format!("Expected to boot, but {reject}")),
        }
        self.unavailable = 0;
        self.after_command(before)?;
        // Replies that were on their way are lost; what they answered happened, or it did not.
        for held in std::mem::take(&mut self.held) {
            let pending = self.pending.remove(&held.completion.id);
            if held.position <= position
                && let Some(pending) = pending
            {
                self.meet("reply lost in a crash");
                self.tell_model(&pending, &held.completion.result, held.when)?;
            }
        }
        self.pending.clear();
        self.audit()?;
        if self.faulty && self.rng.percent(self.swarm.damage) {
            damage::try_damage(self, position)?;
        }
        // What was rebuilt from the journal just now need not be compared with itself.
        if self.rng.percent(25) && records < position {
            rebuild::compare(self)?;
        }
        if self.options.sabotage == Some(Sabotage::TimerAfterRestart) {
            set_timer_again(self)?;
        }
        Ok(())
    }

    /// Reads everything that the model knows of, and searches for some.
    pub(in crate::sim) fn audit(&mut self) -> Verdict {
        let mut asks = Vec::new();
        for (id, run) in &self.model.runs {
            asks.push(clients::get_wf_run(id));
            asks.extend(run.tasks.keys().map(|guid| clients::get_task_run(id, guid)));
            asks.extend(run.events.iter().map(|(def, guid)| clients::get_event(id, def, guid)));
            asks.extend((!run.forms.is_empty()).then(|| clients::list_forms(id)));
            asks.extend((!run.thrown.is_empty()).then(|| clients::list_thrown(id)));
        }
        asks.extend(self.model.things.iter().map(clients::get_thing));
        let statuses = [crate::wire::LhStatus::Completed, crate::wire::LhStatus::Error];
        if self.report.steps > 0 {
            let tenants = if self.swarm.other_tenant > 0 { &TENANTS[..] } else { &TENANTS[..1] };
            for (tenant, (_, spec)) in tenants.iter().flat_map(|tenant| SPECS.iter().map(move |spec| (tenant, spec))) {
                // Searches are dear: all of them only at the end.
                if !self.faulty || self.rng.percent(AUDIT_SEARCHES_PERCENT) {
                    asks.extend(statuses.map(|status| clients::search(tenant, spec, status)));
                }
            }
        }
        for ask in asks {
            let reply = self.read(&ask)?;
            let when = When { from_ms: self.clock_ms, to_ms: self.model.latest_ms };
            let pending = Pending { method: ask.method, tenant: ask.tenant, intent: ask.intent };
            self.tell_model(&pending, &reply, when).map_err(|what| format!("after opening: {what}"))?;
        }
        Ok(())
    }

    /// A read outside the history: it must change nothing.
    pub(in crate::sim) fn read(&mut self, ask: &Ask) -> Result<Result<Vec<u8>, crate::error::Reject>, String> {
        let clock_ms = self.clock_ms;
        let mut out = Outbox::default();
        self.life().partition.call(ask.to_call(0), clock_ms, &mut out);
        if out.records > 0 {
            return Err(format!("Expected {:?} to change nothing, but it wrote a record", ask.intent));
        }
        let reply = out.completions.pop().map(|completion| completion.result);
        let reply = reply.ok_or_else(|| format!("Expected an answer to {:?}", ask.intent))?;
        self.unavailable += u64::from(reply.as_ref().is_err_and(|reject| reject.code == crate::Code::Unavailable));
        Ok(reply)
    }
}
