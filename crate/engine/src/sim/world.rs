//! The world of one run: an engine with its disk, store, clock and clients, and what happens to them step by step.
//!
//! A *life* is an engine between two openings. Completions are held until the group they depend on is durable, as the gate does in
//! production; a group is taken at one step and written at a later one, with commands in between, as the journal's OS thread does.
//!
//! **Size:** every step reads and writes nearly all of the world, so that its parts would share one big struct and hide that.
//!
//! **Invariant:** `hashes[p]` is the hash of the state at position `p` of the history that counts.

mod callers;
mod forks;
mod lives;

use super::clients::{self, Ask, Clients, Intent};
use super::disk::SimDisk;
use super::exhaustive::{Act, Probes};
use super::model::{Model, Verdict, When};
use super::rng::Rng;
use super::sabotage::{drop_row, leave_order, leave_row};
use super::store::SimStore;
use super::swarm::Swarm;
use super::{Options, Report, Sabotage, rebuild};
use crate::api::Method;
use crate::api::method::Kind;
use crate::engine::Completion;
use crate::error::Error;
use crate::id::RunKey;
use crate::journal::{Compaction, CompactionRule, FaultPlan, GroupRef, JournalOptions, JournalWriter, MemDisk, compact};
use crate::limits::{GROUP_BYTES_MAX, SEGMENT_BYTES_MIN};
use crate::partition::folding::{Folding, Tried};
use crate::partition::{Outbox, Partition, Room, Shortage, Untaken};
use crate::state::Snapshot;
use crate::tally::WINDOW_MS;
use std::collections::{BTreeMap, VecDeque};
use std::ops::RangeInclusive;
use std::path::Path;
use xxhash_rust::xxh3::xxh3_64_with_seed;

pub const DIR: &str = "/data";
pub const NONCE: [u8; 16] = [7; 16];
const START_MS: i64 = 1_700_000_000_000;
const HOUR_MS: i64 = 3_600_000;
/// Spreads the numbers of steps over the seeds.
const STEP_SEED: u64 = 0xd1b5_4a32_d192_ed03;
/// Steps that a stall lasts, at most.
const STALL_STEPS_MAX: u64 = 40;
/// Steps that a fold takes, however it stands.
const FOLD_STEPS_MAX: u64 = 4;
/// Rows a small cache holds, in bytes.
const SMALL_CACHE_BYTES: usize = 2_000;

pub struct World {
    pub(super) options: Options,
    pub(super) rng: Rng,
    pub(super) swarm: Swarm,
    pub(super) disk: SimDisk,
    pub(super) store: SimStore,
    pub(super) clock_ms: i64,
    life: Option<Life>,
    pub(super) clients: Clients,
    pub(super) model: Model,
    pub(super) hashes: Vec<u128>,
    /// The highest position that anything let out depends on.
    pub(super) released: u64,
    held: VecDeque<Held>,
    pending: BTreeMap<u32, Pending>,
    /// Calls made, to be sent again; and calls that others overtake.
    sent: VecDeque<Ask>,
    delayed: Vec<Ask>,
    /// The step at which things go on again.
    stalled_until: u64,
    calls: u32,
    /// Whether faults may still happen.
    pub(super) faulty: bool,
    /// What was damaged in the store while faults were on has shown, and is gone.
    pub(super) is_store_whole: bool,
    /// What tries every fault of what is about to be done, if that is asked for.
    pub(super) probes: Option<Box<Probes>>,
    /// Reads of this life that were refused because the store failed.
    pub(super) unavailable: u64,
    pub(super) report: Report,
    trace: Vec<String>,
}

pub struct Life {
    pub partition: Partition,
    writer: JournalWriter<SimDisk>,
    folding: Folding,
    out: Outbox,
    sealed: Option<Group>,
    durable: u64,
    fold: Fold,
    /// Why the last fold failed, until one is taken.
    store_fault: String,
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
    /// It waits to be tried, or to be tried again.
    Taken(Snapshot),
    Done(u64),
}

/// A call that has not completed.
#[derive(Clone)]
struct Pending {
    method: Method,
    tenant: &'static str,
    intent: Intent,
}

/// One thing that happens.
type Step = fn(&mut World) -> Verdict;

/// A completion that waits for what it depends on.
#[derive(Clone)]
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
        let mut swarm = Swarm::new(&mut rng);
        for name in &options.without {
            assert!(swarm.leave_out(name), "there are no faults named {name}");
        }
        World {
            disk: SimDisk::new(MemDisk::new(rng.next()), options.sabotage),
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
            sent: VecDeque::new(),
            delayed: Vec::new(),
            stalled_until: 0,
            calls: 0,
            faulty: false,
            is_store_whole: false,
            probes: None,
            unavailable: 0,
            report: Report::default(),
            trace: Vec::new(),
        }
    }

    /// A run of one scenario: of chosen habits, and without faults but those that are tried on copies.
    pub fn scripted(options: Options, swarm: Swarm, probes: Probes) -> World {
        World { swarm, probes: Some(Box::new(probes)), ..World::new(options) }
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
        // As often as it takes to have them durable.
        loop {
            let lives = self.report.crashes + self.report.restarts;
            for ask in clients::definitions(self.swarm.other_tenant > 0, self.swarm.output) {
                self.call(ask)?;
            }
            self.write_everything()?;
            if self.report.crashes + self.report.restarts == lives {
                break;
            }
        }
        self.faulty = true;
        self.plan();
        self.go_on(1..=self.options.steps)?;
        self.come_to_rest()?;
        self.report.meet(&self.disk.take_met());
        self.report.meet(&self.store.take_met());
        Ok(())
    }

    /// Takes some steps.
    pub(super) fn go_on(&mut self, steps: RangeInclusive<u64>) -> Verdict {
        for step in steps {
            self.report.steps = step;
            if self.options.skip.iter().any(|range| range.contains(&step)) {
                continue;
            }
            // Of its own chance, so that a step that is left out leaves the others as they are.
            self.rng = Rng::new(self.options.seed ^ step.wrapping_mul(STEP_SEED));
            self.disk.memory.reseed(self.rng.next());
            self.step()?;
        }
        Ok(())
    }

    /// Faults stop, and everything comes to its end.
    pub(super) fn come_to_rest(&mut self) -> Verdict {
        self.faulty = false;
        self.plan();
        // What is tried at every point is tried up to here.
        let probes = self.probes.take();
        let verdict = self.settle();
        self.probes = probes;
        verdict
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
        let goes_on = u64::from(self.report.steps >= self.stalled_until);
        let choices: [(u64, Step); 10] = [
            (60, World::client),
            (swarm.seal * goes_on, |world| {
                world.seal()?;
                Ok(())
            }),
            (swarm.append * goes_on, World::append),
            (swarm.fold * goes_on, World::fold_step),
            (swarm.roll * goes_on, World::roll),
            (swarm.compact * goes_on, World::compact),
            (swarm.clock * goes_on, World::turn_clock),
            (swarm.clock_jumps, World::jump_clock),
            (swarm.stalls, |world| {
                world.stalled_until = world.report.steps + world.rng.below(STALL_STEPS_MAX);
                world.meet("stall");
                Ok(())
            }),
            (kill, |world| {
                let end = if world.rng.percent(world.swarm.only_process) { End::Process } else { End::Power };
                world.meet(if end == End::Power { "power lost between operations" } else { "process killed" });
                world.restart(end, "killed")
            }),
        ];
        self.rng.weighted(&choices)(self)
    }

    /// Counts a fault.
    pub(super) fn meet(&mut self, name: &'static str) {
        *self.report.faults.entry(name).or_default() += 1;
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
        let call = ask.to_call(id);
        let Ask { method, tenant, intent, .. } = ask;
        self.pending.insert(id, Pending { method, tenant, intent });
        let clock_ms = self.clock_ms;
        let before = self.mark();
        self.look_for_room();
        let started = match &self.pending[&id].intent {
            Intent::RunWf { id, .. } if self.options.sabotage == Some(Sabotage::HashOrder) => Some(id.clone()),
            _ => None,
        };
        let life = self.life();
        life.partition.call(call, clock_ms, &mut life.out);
        let refused = life.out.completions.iter().any(|completion| completion.id == id && completion.result.is_err());
        if refused && self.options.sabotage == Some(Sabotage::RefusalLeavesRow) {
            let life = self.life.as_mut().expect("it is above");
            life.partition.meddle(clock_ms, &mut life.out, |tx| leave_row(tx, &first_run()));
        }
        if refused && self.mark() != before {
            return Err(format!("Expected call {id} to leave nothing, because it was refused, but the state moved on"));
        }
        if method.kind() == Kind::Read && self.mark() != before {
            return Err(format!("Expected {} to change nothing, but the state moved on", method.name()));
        }
        self.after_command(before)?;
        match started.filter(|_| !refused) {
            Some(id) => self.meddle(|tx| leave_order(tx, &RunKey::new(clients::home::tenant_of(&id), &clients::home::run_of(&id)))),
            None => Ok(()),
        }
    }

    /// Runs a transaction of the simulator's own.
    pub(super) fn meddle(&mut self, work: impl FnOnce(&mut crate::tx::Tx<'_>)) -> Verdict {
        let (before, clock_ms) = (self.mark(), self.clock_ms);
        let life = self.life();
        life.partition.meddle(clock_ms, &mut life.out, work);
        self.after_command(before)
    }

    /// Tells the partition what memory has room for while the store takes nothing, as the core does before each command.
    fn look_for_room(&mut self) {
        let max = self.swarm.changed_max;
        let life = self.life();
        let untaken = Untaken { bytes: life.partition.state.bytes().1, fault: &life.store_fault, max };
        let shortage = Shortage::of(Room::ENDLESS, untaken);
        life.partition.set_shortage(shortage);
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
            let early = match (self.options.sabotage, self.pending.get(&completion.id).map(|pending| &pending.intent)) {
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
        self.probe(&Act::Append(group, last));
        let life = self.life();
        match life.writer.append_group(group) {
            Ok(()) => {
                life.durable = last;
                self.report.meet_commands(&out.payload);
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
        self.probe(&Act::Roll);
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
        self.probe(&Act::Compact(rule));
        match compact(&self.disk, Path::new(DIR), &rule, &mut |_| true) {
            Ok(Compaction::Done(compacted)) => {
                self.report.compactions += 1;
                self.note(|| format!("{compacted:?}"), &compacted.position.to_le_bytes());
                if self.options.sabotage == Some(Sabotage::CompactionDropsRow) {
                    self.disk.set_plan(FaultPlan::default(), None);
                    drop_row(&self.disk, 1 + self.rng.below(compacted.rows.max(1)));
                }
                Ok(())
            }
            Ok(Compaction::NotDue | Compaction::Stopped) => Ok(()),
            Err(failed) if self.disk.memory.is_crashed() => self.restart(End::Power, &failed.error.to_string()),
            Err(failed) if failed.is_final => self.restart(End::Process, &failed.error.to_string()),
            // Tried again another time; nothing has changed meanwhile.
            Err(failed) if matches!(failed.error, Error::Io { .. }) => {
                self.note(|| format!("not compacted: {}", failed.error), &[]);
                Ok(())
            }
            Err(failed) => Err(format!("Expected to compact, but {}", failed.error)),
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

    fn fold_step(&mut self) -> Verdict {
        let hangs = self.store.hangs();
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
            Fold::Taken(snapshot) if hangs => {
                life.fold = Fold::Taken(snapshot);
                self.meet("store: hangs");
                Ok(())
            }
            Fold::Taken(snapshot) => {
                self.probe(&Act::Fold(&snapshot));
                self.fold_it(snapshot)
            }
            Fold::Done(position) => {
                life.store_fault.clear();
                life.partition.state.folded(position);
                Ok(())
            }
        }
    }

    fn fold_it(&mut self, snapshot: Snapshot) -> Verdict {
        self.store.set_folded(true);
        let tried = self.life().folding.fold(&snapshot);
        self.store.set_folded(false);
        let life = self.life.as_mut().expect("it is above");
        match tried {
            Tried::Taken => {
                life.fold = Fold::Done(snapshot.position);
                self.report.folds += 1;
                if self.rng.percent(20) {
                    self.store.remember();
                }
                self.note(|| format!("folded up to {}", snapshot.position), &[]);
                Ok(())
            }
            Tried::Failed(error) | Tried::Lost(error) if self.store.is_crashed() => self.restart(End::Power, &error.to_string()),
            Tried::Failed(_) if self.options.sabotage == Some(Sabotage::OverlayDropped) => {
                life.fold = Fold::Done(snapshot.position);
                Ok(())
            }
            // Tried again, now and then with what has changed by then.
            Tried::Failed(error) => {
                life.store_fault = error.to_string();
                let newer = if self.rng.percent(30) { life.partition.state.snapshot() } else { None };
                life.fold = Fold::Taken(newer.unwrap_or(snapshot));
                self.meet("a fold fails, to be tried again");
                self.note(|| format!("not folded: {error}"), &[]);
                Ok(())
            }
            Tried::Lost(error) => {
                self.meet("a store that lost what it had taken is given up");
                self.restart(End::Process, &error.to_string())
            }
        }
    }

    /// Lets a store in which nothing fails any more take what waits for it.
    pub(super) fn finish_fold(&mut self) -> Verdict {
        for _ in 0..FOLD_STEPS_MAX {
            if matches!(self.life().fold, Fold::None) {
                return Ok(());
            }
            self.fold_step()?;
        }
        Err(format!("Expected a store that fails no more to take a fold, but {}", self.life().store_fault))
    }

    fn turn_clock(&mut self) -> Verdict {
        let most = *self.rng.pick(&[10, 1_000, 1_000, 5_000, 30_000]);
        self.clock_ms += self.rng.below(most) as i64;
        self.fire_timers(8)
    }

    fn jump_clock(&mut self) -> Verdict {
        let jump = self.rng.below(2 * HOUR_MS as u64) as i64 - HOUR_MS;
        self.clock_ms += jump;
        self.meet("clock jumps");
        self.note(|| format!("the clock jumps by {jump} ms"), &jump.to_le_bytes());
        Ok(())
    }

    /// Fires timers that are due, at most so many.
    pub(super) fn fire_timers(&mut self, most: usize) -> Verdict {
        for _ in 0..most {
            self.look_for_room();
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

/// Where planted bugs leave what they leave.
fn first_run() -> RunKey {
    RunKey::new(clients::home::DEFAULT, &clients::home::run_of("r0"))
}

pub fn journal_options() -> JournalOptions {
    JournalOptions { segment_bytes: SEGMENT_BYTES_MIN, background: false, ..JournalOptions::new(NONCE) }
}
