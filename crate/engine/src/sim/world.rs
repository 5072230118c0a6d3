//! The world of one run: an engine with its disk, store, clock and clients, and what happens to them step by step.
//!
//! A *life* is an engine between two openings. Completions are held until the group they depend on is durable, as the gate does in
//! production; a group is taken at one step and written at a later one, with commands in between, as the journal's OS thread does.
//!
//! **Size:** every step reads and writes nearly all of the world, so that its parts would share one big struct and hide that.
//!
//! **Invariant:** `hashes[p]` is the hash of the state at position `p` of the history that counts.

mod lives;

use super::clients::{self, Ask, Clients, Intent};
use super::disk::SimDisk;
use super::model::{Model, Verdict, When};
use super::rng::Rng;
use super::sabotage::{drop_row, leave_row, reopen_attempt};
use super::store::SimStore;
use super::swarm::Swarm;
use super::{Options, Report, Sabotage, rebuild};
use crate::engine::{Call, Completion};
use crate::error::Error;
use crate::id::RunKey;
use crate::journal::{Compaction, CompactionRule, FaultPlan, GroupRef, JournalOptions, JournalWriter, MemDisk, compact};
use crate::limits::{GROUP_BYTES_MAX, SEGMENT_BYTES_MIN};
use crate::partition::recovery::fold;
use crate::partition::{Outbox, Partition};
use crate::state::Snapshot;
use crate::store::Pages;
use crate::tally::WINDOW_MS;
use std::collections::{BTreeMap, VecDeque};
use std::path::Path;
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_64_with_seed;

pub const DIR: &str = "/data";
pub const NONCE: [u8; 16] = [7; 16];
const START_MS: i64 = 1_700_000_000_000;
const HOUR_MS: i64 = 3_600_000;
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

/// One thing that happens.
type Step = fn(&mut World) -> Verdict;

/// A completion that waits for what it depends on.
struct Held {
    completion: Completion,
    position: u64,
    when: When,
}

/// How a life ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum End {
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
        let choices: [(u64, Step); 9] = [
            (60, World::client),
            (swarm.seal, |world| {
                world.seal()?;
                Ok(())
            }),
            (swarm.append, World::append),
            (swarm.fold, World::fold_step),
            (swarm.roll, World::roll),
            (swarm.compact, World::compact),
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

    /// Runs a transaction of the simulator's own.
    pub(super) fn meddle(&mut self, work: impl FnOnce(&mut crate::tx::Tx<'_>)) -> Verdict {
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

    /// Seals the active segment before it is full.
    fn roll(&mut self) -> Verdict {
        match self.life().writer.roll_early() {
            Ok(()) => Ok(()),
            Err(error) => self.restart(End::Process, &error.to_string()),
        }
    }

    /// Compacts what is sealed, if all that was counted before has become durable rows.
    fn compact(&mut self) -> Verdict {
        self.write_everything()?;
        let life = self.life();
        // A new life has begun with records of its own.
        if life.out.records > 0 || life.sealed.is_some() {
            return Ok(());
        }
        let counted_ms = life.partition.state.tally().over_ms().map_or(i64::MAX, |over_ms| over_ms - WINDOW_MS);
        let rule = CompactionRule { nonce: NONCE, now_ms: i64::MAX / 2, counted_ms, history_ms: 0, history_bytes: u64::MAX };
        match compact(&self.disk, Path::new(DIR), &rule, &mut |_| true) {
            Ok(Compaction::Done(compacted)) => {
                self.report.compactions += 1;
                self.note(|| format!("{compacted:?}"), &compacted.position.to_le_bytes());
                if self.options.sabotage == Some(Sabotage::CompactionDropsRow) {
                    self.disk.memory.set_plan(FaultPlan::default());
                    drop_row(&self.disk, 1 + self.rng.below(compacted.rows.max(1)));
                }
                Ok(())
            }
            Ok(Compaction::NotDue | Compaction::Stopped) => Ok(()),
            Err(failed) if self.disk.memory.is_crashed() => self.restart(End::Power, &failed.error.to_string()),
            Err(failed) if failed.is_final => self.restart(End::Process, &failed.error.to_string()),
            // Tried again another time; nothing has changed meanwhile.
            Err(failed) => {
                self.note(|| format!("not compacted: {}", failed.error), &[]);
                Ok(())
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
}

pub fn journal_options() -> JournalOptions {
    JournalOptions { segment_bytes: SEGMENT_BYTES_MIN, background: false, ..JournalOptions::new(NONCE) }
}
