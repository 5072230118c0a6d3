//! The world of one run: an engine with its disk, store, clock and clients, and what happens to them step by step.
//!
//! A *life* is an engine between two openings. Completions are held until the group they depend on is durable, as the gate does in
//! production; a group is taken at one step and written at a later one, with commands in between, as the journal's OS thread does.
//!
//! **Size:** every step reads and writes nearly all of the world, so that its parts would share one big struct and hide that.
//!
//! **Invariant:** `hashes[p]` is the hash of the state at position `p` of the history that counts.

use super::clients::{self, Ask, Clients, Intent};
use super::disk::SimDisk;
use super::model::{Model, Verdict, When};
use super::rng::Rng;
use super::sabotage::{ignore_tail_crc, leave_row, reopen_attempt};
use super::store::{SimStore, StorePlan};
use super::swarm::Swarm;
use super::{Options, Report, Sabotage, rebuild};
use crate::api::Setup;
use crate::engine::{Call, Completion};
use crate::error::Error;
use crate::id::RunKey;
use crate::journal::{FaultPlan, GroupRef, JournalOptions, JournalWriter, MemDisk, Unsynced};
use crate::limits::{GROUP_BYTES_MAX, SEGMENT_BYTES_MIN};
use crate::partition::recovery::{self, Opened, fold};
use crate::partition::{Outbox, Partition};
use crate::state::Snapshot;
use crate::store::Pages;
use std::collections::{BTreeMap, VecDeque};
use std::path::Path;
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_64_with_seed;

pub const DIR: &str = "/data";
pub const NONCE: [u8; 16] = [7; 16];
const START_MS: i64 = 1_700_000_000_000;
const HOUR_MS: i64 = 3_600_000;
/// Openings that may fail one after the other for planned faults; then there are none.
const FAULTY_OPENINGS_MAX: u32 = 4;
/// Rows a small cache holds, in bytes.
const SMALL_CACHE_BYTES: usize = 2_000;

pub struct World {
    pub(super) options: Options,
    pub(super) rng: Rng,
    pub(super) swarm: Swarm,
    pub(super) disk: SimDisk,
    store: SimStore,
    pub(super) clock_ms: i64,
    life: Option<Life>,
    pub(super) clients: Clients,
    pub(super) model: Model,
    pub(super) hashes: Vec<u128>,
    /// The highest position that anything let out depends on.
    released: u64,
    held: VecDeque<Held>,
    pending: BTreeMap<u32, Intent>,
    calls: u32,
    /// Whether faults may still happen.
    pub(super) faulty: bool,
    /// Reads of this life that were refused because the store failed.
    pub(super) unavailable: u64,
    pub(super) report: Report,
    trace: Vec<String>,
}

pub struct Life {
    pub partition: Partition,
    writer: JournalWriter<SimDisk>,
    pages: Arc<Pages>,
    out: Outbox,
    sealed: Option<Group>,
    durable: u64,
    fold: Fold,
}

/// A group on its way to the disk.
struct Group {
    out: Outbox,
    hash: u128,
    last: u64,
}

/// How far a fold is.
enum Fold {
    None,
    Taken(Snapshot),
    Done(u64),
}

/// A completion that waits for what it depends on.
struct Held {
    completion: Completion,
    position: u64,
    when: When,
}

/// How a life ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum End {
    /// The power goes.
    Power,
    /// The process ends; what it wrote is still in the page cache.
    Process,
}

impl World {
    pub fn new(options: Options) -> World {
        let mut rng = Rng::new(options.seed);
        let swarm = Swarm::new(&mut rng);
        World {
            disk: SimDisk { memory: MemDisk::new(rng.next()), sabotage: options.sabotage },
            store: SimStore::new(options.sabotage),
            options,
            rng,
            swarm,
            clock_ms: START_MS,
            life: None,
            clients: Clients::default(),
            model: Model::default(),
            hashes: vec![0],
            released: 0,
            held: VecDeque::new(),
            pending: BTreeMap::new(),
            calls: 0,
            faulty: false,
            unavailable: 0,
            report: Report::default(),
            trace: Vec::new(),
        }
    }

    pub fn report(&self) -> Report {
        self.report.clone()
    }
    pub fn take_trace(&mut self) -> Vec<String> {
        std::mem::take(&mut self.trace)
    }

    /// Runs from the first opening to the end.
    pub fn run(&mut self) -> Verdict {
        self.open()?;
        for ask in clients::definitions() {
            self.call(ask)?;
        }
        self.meddle(|tx| {
            for name in super::specs::EVENTS {
                let key = crate::id::named(crate::id::FamilyKind::ExternalEventDef, "default", name);
                if !tx.exists(&key) {
                    tx.put(key, crate::wire::ExternalEventDef::default());
                }
            }
        })?;
        self.write_everything()?;
        self.faulty = true;
        self.plan();
        for _ in 0..self.options.steps {
            self.report.steps += 1;
            self.step()?;
        }
        self.faulty = false;
        self.plan();
        self.settle()
    }

    fn note(&mut self, line: impl FnOnce() -> String, bytes: &[u8]) {
        let hash = xxh3_64_with_seed(bytes, self.report.trace_hash);
        self.report.trace_hash = hash ^ self.hash_now() as u64;
        if self.options.trace {
            let step = self.report.steps;
            self.trace.push(format!("{step:5} {}", line()));
        }
    }

    fn hash_now(&self) -> u128 {
        self.life.as_ref().map_or(0, |life| life.partition.state.hash())
    }

    pub(super) fn life(&mut self) -> &mut Life {
        self.life.as_mut().expect("between two steps there is a life")
    }

    fn step(&mut self) -> Verdict {
        let swarm = self.swarm.clone();
        let kill = if self.rng.below(10_000) < swarm.kills { 1_000 } else { 0 };
        let choices: [(u64, fn(&mut World) -> Verdict); 7] = [
            (60, World::client),
            (swarm.seal, |world| {
                world.seal()?;
                Ok(())
            }),
            (swarm.append, World::append),
            (swarm.fold, World::fold_step),
            (swarm.clock, World::turn_clock),
            (swarm.clock_jumps, World::jump_clock),
            (kill, |world| {
                let end = if world.rng.percent(world.swarm.only_process) { End::Process } else { End::Power };
                world.restart(end, "killed")
            }),
        ];
        self.rng.weighted(&choices)(self)
    }

    fn client(&mut self) -> Verdict {
        let swarm = self.swarm.clone();
        let ask = self.clients.next(&mut self.rng, &swarm, &self.model);
        if let (Some(Sabotage::ReportCountsTwice), Intent::Report { id, guid, attempt, .. }) = (self.options.sabotage, &ask.intent) {
            let run = RunKey::new("default", &clients::run_id(id));
            self.meddle(|tx| reopen_attempt(tx, &run, guid, *attempt))?;
        }
        self.call(ask)
    }

    /// Makes one call; its completion is held, or comes later.
    pub(super) fn call(&mut self, ask: Ask) -> Verdict {
        if self.life().out.payload.len() > GROUP_BYTES_MAX / 2 {
            self.append()?;
            self.seal()?;
        }
        self.calls += 1;
        self.report.calls += 1;
        let id = self.calls;
        self.note(|| format!("call {id} {:?}", ask.intent), &ask.body);
        self.pending.insert(id, ask.intent);
        let call =
            Call { id, method: ask.method as u16, tenant: String::new(), principal: String::new(), deadline_ms: None, body: ask.body };
        let clock_ms = self.clock_ms;
        let before = self.mark();
        let life = self.life();
        life.partition.call(call, clock_ms, &mut life.out);
        let refused = life.out.completions.iter().any(|completion| completion.id == id && completion.result.is_err());
        if refused && self.options.sabotage == Some(Sabotage::RefusalLeavesRow) {
            let life = self.life.as_mut().expect("it is above");
            life.partition.meddle(clock_ms, &mut life.out, |tx| leave_row(tx, &RunKey::new("default", &clients::run_id("r0"))));
        }
        if refused && self.mark() != before {
            return Err(format!("Expected call {id} to leave nothing, because it was refused, but the state moved on"));
        }
        self.after_command(before)
    }

    fn meddle(&mut self, work: impl FnOnce(&mut crate::tx::Tx<'_>)) -> Verdict {
        let (before, clock_ms) = (self.mark(), self.clock_ms);
        let life = self.life();
        life.partition.meddle(clock_ms, &mut life.out, work);
        self.after_command(before)
    }

    fn mark(&mut self) -> (u64, u128) {
        let state = &self.life().partition.state;
        (state.position(), state.hash())
    }

    /// Notes the new state and holds what came out.
    fn after_command(&mut self, before: (u64, u128)) -> Verdict {
        self.after_command_at(before, self.clock_ms)
    }

    /// As `after_command`, for a command whose time may be as early as `from_ms`.
    fn after_command_at(&mut self, before: (u64, u128), from_ms: i64) -> Verdict {
        let (position, hash) = self.mark();
        if position > before.0 + 1 || (position == before.0 && hash != before.1) {
            return Err(format!("Expected one record or none after {}, but the state is at {position}, hash {hash:032x}", before.0));
        }
        if position > before.0 {
            self.hashes.push(hash);
            self.report.records += 1;
        }
        if self.hashes.len() as u64 != position + 1 {
            return Err(format!("Expected position {position}, but there were {} states", self.hashes.len()));
        }
        if self.life().partition.panics > 0 {
            let text = self.life().out.completions.iter().find_map(|completion| completion.result.as_ref().err().cloned());
            return Err(format!("Expected no command to panic, but one did: {text:?}"));
        }
        self.model.latest_ms = self.model.latest_ms.max(self.clock_ms);
        let when = When { from_ms, to_ms: self.model.latest_ms };
        // A task that the call scheduled goes out in front of the call's own reply, in the same group: to the model the call comes first.
        let own = self.calls;
        let mut completions = std::mem::take(&mut self.life().out.completions);
        completions.sort_by_key(|completion| completion.id != own);
        for completion in completions {
            let early = match (self.options.sabotage, self.pending.get(&completion.id)) {
                (Some(Sabotage::ReadBeforeSync), Some(intent)) => {
                    matches!(intent, Intent::GetWfRun { .. } | Intent::GetTaskRun { .. } | Intent::GetEvent { .. } | Intent::Search { .. })
                }
                (Some(Sabotage::ClaimBeforeSync), Some(intent)) => matches!(intent, Intent::Poll { .. }),
                (_, _) => false,
            };
            let held = Held { completion, position, when };
            match early {
                true => self.deliver(held)?,
                false => self.held.push_back(held),
            }
        }
        Ok(())
    }

    /// Takes everything since the last group for the journal. False if there was nothing to take, or a group is on its way.
    fn seal(&mut self) -> Result<bool, String> {
        let life = self.life();
        if life.sealed.is_some() || life.out.records == 0 {
            return Ok(false);
        }
        let out = std::mem::take(&mut life.out);
        let (hash, last) = (life.partition.state.hash(), life.partition.state.position());
        life.sealed = Some(Group { out, hash, last });
        if self.options.sabotage == Some(Sabotage::AckBeforeSync) {
            self.release(last)?;
        }
        Ok(true)
    }

    /// Writes the group that was taken, and lets out what depended on it.
    fn append(&mut self) -> Verdict {
        let life = self.life();
        let Some(Group { out, hash, last }) = life.sealed.take() else {
            let durable = life.durable;
            return self.release(durable);
        };
        let group = GroupRef {
            payload: &out.payload,
            first_position: out.first_position,
            record_count: out.records,
            state_hash: hash,
            last_time_ms: out.last_time_ms,
        };
        match life.writer.append_group(group) {
            Ok(()) => {
                life.durable = last;
                self.report.groups += 1;
                self.note(|| format!("group up to {last}"), &last.to_le_bytes());
                self.release(last)
            }
            Err(error) => {
                let again = life.writer.append_group(group);
                if !matches!(again, Err(Error::Poisoned(_))) {
                    return Err(format!("Expected a journal that refuses after {error}, but it says {again:?}"));
                }
                let end = if self.rng.percent(50) { End::Process } else { End::Power };
                self.restart(end, &error.to_string())
            }
        }
    }

    pub(super) fn write_everything(&mut self) -> Verdict {
        self.append()?;
        if self.seal()? {
            self.append()?;
        }
        Ok(())
    }

    fn release(&mut self, durable: u64) -> Verdict {
        while self.held.front().is_some_and(|held| held.position <= durable) {
            let held = self.held.pop_front().expect("it was seen above");
            self.deliver(held)?;
        }
        Ok(())
    }

    fn deliver(&mut self, held: Held) -> Verdict {
        self.released = self.released.max(held.position);
        self.report.completions += 1;
        let Completion { id, result } = &held.completion;
        let intent = self.pending.remove(id).ok_or_else(|| format!("Expected one completion of call {id}, but there is another"))?;
        match result {
            Ok(reply) => {
                self.note(|| format!("done {id}"), reply);
                self.clients.learn(&intent, reply);
            }
            Err(reject) => self.note(|| format!("done {id} {reject}"), reject.message.as_bytes()),
        }
        self.model.completed(&intent, result, held.when)
    }

    fn fold_step(&mut self) -> Verdict {
        let life = self.life();
        match std::mem::replace(&mut life.fold, Fold::None) {
            Fold::None => {
                if let Some(snapshot) = life.partition.state.snapshot() {
                    life.fold = Fold::Taken(snapshot);
                }
                Ok(())
            }
            Fold::Taken(snapshot) if life.durable < snapshot.position => {
                life.fold = Fold::Taken(snapshot);
                Ok(())
            }
            Fold::Taken(snapshot) => match fold(&life.pages, &snapshot) {
                Ok(()) => {
                    life.fold = Fold::Done(snapshot.position);
                    self.report.folds += 1;
                    if self.rng.percent(20) {
                        self.store.remember();
                    }
                    self.note(|| format!("folded up to {}", snapshot.position), &[]);
                    Ok(())
                }
                Err(_) if self.options.sabotage == Some(Sabotage::OverlayDropped) && !self.store.is_crashed() => {
                    self.life().fold = Fold::Done(snapshot.position);
                    Ok(())
                }
                Err(error) => {
                    let end = if self.store.is_crashed() { End::Power } else { End::Process };
                    self.restart(end, &error.to_string())
                }
            },
            Fold::Done(position) => {
                life.partition.state.folded(position);
                Ok(())
            }
        }
    }

    fn turn_clock(&mut self) -> Verdict {
        let most = *self.rng.pick(&[10, 1_000, 1_000, 5_000, 30_000]);
        self.clock_ms += self.rng.below(most) as i64;
        self.fire_timers(8)
    }

    fn jump_clock(&mut self) -> Verdict {
        let jump = self.rng.below(2 * HOUR_MS as u64) as i64 - HOUR_MS;
        self.clock_ms += jump;
        self.note(|| format!("the clock jumps by {jump} ms"), &jump.to_le_bytes());
        Ok(())
    }

    /// Fires timers that are due, at most so many.
    pub(super) fn fire_timers(&mut self, most: usize) -> Verdict {
        for _ in 0..most {
            let (clock_ms, at_due, before) = (self.clock_ms, self.swarm.at_due, self.mark());
            let life = self.life();
            let due = life.partition.next_due();
            match due.and_then(|due_ms| Ok((due_ms, life.partition.fire_due(clock_ms, at_due, 1, &mut life.out)?))) {
                Ok((_, 0)) => return Ok(()),
                Ok((due_ms, _)) => {
                    self.report.timers += 1;
                    self.after_command_at(before, clock_ms.min(due_ms.unwrap_or(clock_ms)))?;
                }
                Err(error) => return self.restart(End::Process, &error.to_string()),
            }
        }
        Ok(())
    }

    /// Ends this life and begins the next.
    pub(super) fn restart(&mut self, end: End, why: &str) -> Verdict {
        self.note(|| format!("{end:?}: {why}"), why.as_bytes());
        self.down(end);
        self.open()?;
        self.plan();
        Ok(())
    }

    fn down(&mut self, end: End) {
        self.life = None;
        let power = end == End::Power || self.disk.memory.is_crashed() || self.store.is_crashed();
        if power {
            self.report.crashes += 1;
            let unsynced = self.swarm.unsynced(&mut self.rng);
            self.disk.memory.set_plan(FaultPlan { unsynced, ..FaultPlan::default() });
            self.disk.memory.crash();
        } else {
            self.report.restarts += 1;
        }
        self.disk.memory.set_plan(FaultPlan::default());
        self.store.crash(&mut self.rng);
        if self.faulty && self.rng.percent(self.swarm.store_tricks) {
            match self.rng.below(4) {
                0 => self.store.wipe(),
                1 => self.store.bring_back_old(),
                2 => self.store.refuse_once(),
                _ => self.store.damage(&mut self.rng),
            }
        }
    }

    /// Says what will go wrong in the life that has begun.
    fn plan(&mut self) {
        let (disk, store) = match self.faulty {
            true => {
                let operations = self.disk.memory.operations();
                (self.swarm.disk_plan(&mut self.rng, operations), self.swarm.store_plan(&mut self.rng))
            }
            false => (FaultPlan { unsynced: Unsynced::Lose, ..FaultPlan::default() }, StorePlan::default()),
        };
        self.disk.memory.set_plan(disk);
        self.store.set_plan(store);
    }

    /// Opens the engine from what is left, through as many failures as are planned, and checks what came back.
    fn open(&mut self) -> Verdict {
        let mut opening = 0;
        let opened = loop {
            opening += 1;
            let faulty = self.faulty && opening < FAULTY_OPENINGS_MAX && self.rng.percent(40);
            let start = self.disk.memory.operations();
            let mut planned = Vec::new();
            if faulty {
                let plan = self.swarm.disk_plan(&mut self.rng, start);
                planned.extend(plan.faults.keys().copied());
                self.disk.memory.set_plan(plan);
            }
            if self.options.sabotage == Some(Sabotage::TailCrcIgnored) {
                ignore_tail_crc(&self.disk);
            }
            let result = recovery::open(&Arc::new(self.disk.clone()), Path::new(DIR), &mut self.store.clone(), &journal_options());
            let hit = planned.iter().any(|at| *at <= self.disk.memory.operations());
            match result {
                // The power may go while the reserve is prepared, which is no reason not to open.
                Ok(opened) if !self.disk.memory.is_crashed() => break opened,
                Ok(_) => self.down(End::Power),
                Err(_) if hit => {
                    let end = if self.rng.percent(50) { End::Process } else { End::Power };
                    self.down(end);
                }
                Err(error) => return Err(format!("Expected the engine to open, but {error}")),
            }
        };
        self.disk.memory.set_plan(FaultPlan::default());
        self.begin(opened)
    }

    fn begin(&mut self, opened: Opened<SimDisk>) -> Verdict {
        let Opened { mut state, writer, pages, recovered, records: _, rebuilt } = opened;
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
        let setup = Setup { advertised_host: "localhost".to_string(), advertised_port: 2023 };
        let mut life = Life {
            partition: Partition::new(state, setup, self.options.seed, recovered.last_time_ms),
            writer,
            pages,
            out: Outbox::default(),
            sealed: None,
            durable: position,
            fold: Fold::None,
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
            let intent = self.pending.remove(&held.completion.id);
            if held.position <= position
                && let Some(intent) = intent
            {
                self.model.completed(&intent, &held.completion.result, held.when)?;
            }
        }
        self.pending.clear();
        self.audit()?;
        if self.faulty && self.rng.percent(self.swarm.damage) {
            rebuild::try_damage(self, position)?;
        }
        if self.rng.percent(25) {
            rebuild::compare(self)?;
        }
        if self.options.sabotage == Some(Sabotage::TimerAfterRestart) {
            super::sabotage::set_timer_again(self)?;
        }
        Ok(())
    }

    /// Reads everything that the model knows of.
    pub(super) fn audit(&mut self) -> Verdict {
        let mut asks = Vec::new();
        for (id, run) in &self.model.runs {
            asks.push(clients::get_wf_run(id));
            asks.extend(run.tasks.keys().map(|guid| clients::get_task_run(id, guid)));
            asks.extend(run.events.iter().map(|(def, guid)| clients::get_event(id, def, guid)));
        }
        let statuses = [crate::wire::LhStatus::Completed, crate::wire::LhStatus::Error];
        if self.report.steps > 0 {
            asks.extend(super::specs::SPECS.iter().flat_map(|(_, spec)| statuses.map(|status| clients::search(spec, status))));
        }
        for ask in asks {
            let reply = self.read(&ask)?;
            let when = When { from_ms: self.clock_ms, to_ms: self.model.latest_ms };
            self.model.completed(&ask.intent, &reply, when).map_err(|what| format!("after opening: {what}"))?;
        }
        Ok(())
    }

    /// A read outside the history: it must change nothing.
    pub(super) fn read(&mut self, ask: &Ask) -> Result<Result<Vec<u8>, crate::error::Reject>, String> {
        let clock_ms = self.clock_ms;
        let mut out = Outbox::default();
        let call = Call {
            id: 0,
            method: ask.method as u16,
            tenant: String::new(),
            principal: String::new(),
            deadline_ms: None,
            body: ask.body.clone(),
        };
        self.life().partition.call(call, clock_ms, &mut out);
        if out.records > 0 {
            return Err(format!("Expected {:?} to change nothing, but it wrote a record", ask.intent));
        }
        let reply = out.completions.pop().map(|completion| completion.result);
        let reply = reply.ok_or_else(|| format!("Expected an answer to {:?}", ask.intent))?;
        self.unavailable += u64::from(reply.as_ref().is_err_and(|reject| reject.code == crate::Code::Unavailable));
        Ok(reply)
    }

    /// A transaction of the simulator's own.
    pub(super) fn plant(&mut self, work: impl FnOnce(&mut crate::tx::Tx<'_>)) -> Verdict {
        self.meddle(work)
    }
}

pub fn journal_options() -> JournalOptions {
    JournalOptions { segment_bytes: SEGMENT_BYTES_MIN, background: false, ..JournalOptions::new(NONCE) }
}
