//! The OS threads around a partition.
//!
//! ```text
//! submit -> Inbox -> core -> Gate -> journal -> Sink
//!                     |                  (one write, one sync per group; a group is what gathered during the last sync)
//!                     |        +---> keeper   (compacts and re-reads sealed segments; never in the way)
//!                     +----> store       (folds what is durable; never on the way to an acknowledgement)
//! ```
//! A disk that is full is known before it matters: the journal says how much room is prepared, and the core takes no command whose record
//! might not fit into what is left of it.
//!
//! **Invariant:** a completion leaves when the record it depends on is durable, in the order of the commands.
//! **Invariant:** after a failed write or sync nothing is acknowledged any more: what waits is answered UNAVAILABLE.
//! **Invariant:** before a command is processed there is room for its record, for what is in front of it, and their headers.

use super::gate::{GROUP_OVERHEAD_BYTES, Gate};
use super::history::Historian;
use super::inbox::{Inbox, Message};
use super::journal_thread::{Journal, RoomWatch};
use super::keeper::{Files, Keeper};
use super::recovery::{self, Opened, StoreFolder};
use super::store_thread::store_thread;
use super::{ChangedMax, Outbox, Partition, Room, Shortage, Untaken, contained};
use crate::api::Setup;
use crate::clock::Clock;
use crate::config::Options;
use crate::cron::Zone;
use crate::data_dir::DataDir;
use crate::engine::{Completion, Sink, Stats};
use crate::error::{Error, Reject};
use crate::journal::{JournalOptions, JournalWriter, RealDisk};
use crate::limits::{
    CALLS_PER_TURN_MAX, CHANGED_BYTES_MAX, FOLD_AT_BYTES, GROUP_BYTES_MAX, HISTORY_BYTES_MAX, HISTORY_MS_MAX, STORE_FOLD_MS_MAX,
    STORE_LATE_RETRY_MS, STORE_READ_MS_MAX, TIMERS_PER_TURN_MAX,
};
use crate::state::{Snapshot, State};
use crate::store::{ColdReads, Pages};
use crate::tally::WINDOW_MS;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{Builder, JoinHandle};
use std::time::{Duration, Instant};

/// The running threads of a partition.
pub struct Threads {
    core: JoinHandle<Result<(), Error>>,
    journal: Option<Arc<Files>>,
    gate: Arc<Gate>,
}

impl Threads {
    /// The journal's files, and up to where they are durable. `None`: the engine is in memory.
    pub fn journal(&self) -> Option<(Arc<Files>, u64)> {
        Some((self.journal.clone()?, self.gate.durable.load(Ordering::SeqCst)))
    }

    /// Waits for the core to end, which ends the others.
    pub fn join(self) -> Result<(), Error> {
        self.core.join().unwrap_or_else(|_| Err(Error::Config("a bug ended the core's OS thread".to_string())))
    }
}

/// Recovers a partition and starts its threads.
pub fn start(
    options: Options,
    clock: Arc<Clock>,
    inbox: Arc<Inbox>,
    sink: Arc<dyn Sink>,
    stats: Arc<Mutex<Stats>>,
) -> Result<Threads, Error> {
    let time_zone = Zone::named(&options.time_zone).ok_or_else(|| {
        Error::Config(format!("Expected time_zone to be a time zone like UTC or Europe/Berlin, but there is no {:?}", options.time_zone))
    })?;
    if options.history_ms > HISTORY_MS_MAX || options.history_bytes > HISTORY_BYTES_MAX {
        return Err(Error::Config(format!(
            "Expected a history of at most {HISTORY_MS_MAX} ms and {HISTORY_BYTES_MAX} bytes, but it is {} ms and {} bytes",
            options.history_ms, options.history_bytes
        )));
    }
    let setup = Setup { advertised_host: options.advertised_host.clone(), advertised_port: options.advertised_port, time_zone };
    let gate = Arc::new(Gate::default());
    let mut core = Core {
        clock,
        inbox: inbox.clone(),
        sink: sink.clone(),
        stats: stats.clone(),
        gate: gate.clone(),
        folds: None,
        folding: None,
        turn: Outbox::default(),
        counted: Counted::default(),
        journal: None,
        store: None,
        dir: None,
        room_bytes: u64::MAX,
        segment_bytes: 0,
        is_short: false,
        store_fault: String::new(),
        files: None,
        keeper: None,
        historian: None,
    };
    let mut partition = match &options.dir {
        Some(path) => {
            let dir = Arc::new(DataDir::open(path)?);
            let journal_options = JournalOptions { segment_bytes: options.segment_bytes, ..JournalOptions::new(dir.nonce()) };
            let store_path = dir.store_path();
            let mut store = StoreFolder { path: &store_path, kind: options.store, keeps: dir.clone() };
            let opened = recovery::open(&Arc::new(RealDisk), dir.path(), &mut store, &journal_options)?;
            let Opened { mut state, writer, pages, recovered, records, rebuilt } = opened;
            state.set_store(ColdReads::within(pages.clone(), Duration::from_millis(STORE_READ_MS_MAX))?);
            gate.durable.store(recovered.last_position, Ordering::SeqCst);
            {
                let mut stats = lock(&stats);
                stats.recovered_truncated_bytes = recovered.truncated_bytes;
                stats.recovered_records = records;
                stats.recovered_store_rebuilt = rebuilt;
                stats.compacted_position = recovered.compacted_position;
            }
            let files = Arc::new(Files::new(dir.path().to_path_buf(), dir.nonce()));
            let seed = seed(&options, dir.nonce());
            core.dir = Some(dir);
            let mut partition = Partition::new(state, setup, seed, recovered.last_time_ms);
            partition.limit_records(writer.group_bytes_max());
            partition.report_panics(files.dir.clone());
            core.files = Some(files.clone());
            core.start_journal(writer, files.clone())?;
            core.start_store(pages)?;
            core.historian = Some(Historian::start(files.clone(), gate.clone(), sink.clone(), options.backup_dir)?);
            let (history_ms, history_bytes) = (options.history_ms, options.history_bytes);
            let (clock, gate) = (core.clock.clone(), gate.clone());
            let keeper = Keeper { files, clock, gate, sink, inbox, stats, history_ms, history_bytes };
            core.keeper = Some(keeper.start()?);
            partition
        }
        None => Partition::new(State::new(None, 0, 0), setup, seed(&options, [0; 16]), 0),
    };
    // Nobody runs workflows by such a clock: it is an engine for tests.
    if core.clock.is_manual() {
        partition.allow_provoked_bugs();
    }
    let journal = core.files.clone();
    let core = Builder::new().name("canter-core".into()).spawn(move || core.run(partition)).map_err(Error::io("start", "canter-core"))?;
    Ok(Threads { core, journal, gate })
}

/// Ids come from the seed given, else from the data directory's nonce, else from the machine; positions make them differ ever after.
fn seed(options: &Options, nonce: [u8; 16]) -> u64 {
    use std::hash::{BuildHasher, RandomState};
    match (options.seed, nonce) {
        (0, [0, ..]) if nonce == [0; 16] => RandomState::new().hash_one("canter"),
        (0, nonce) => u64::from_le_bytes(nonce[..8].try_into().expect("eight bytes of sixteen")),
        (seed, _) => seed,
    }
}

#[derive(Default)]
struct Counted {
    calls: u64,
    timers: u64,
    folds: u64,
    folded: u64,
}

/// The core OS thread.
struct Core {
    clock: Arc<Clock>,
    inbox: Arc<Inbox>,
    sink: Arc<dyn Sink>,
    stats: Arc<Mutex<Stats>>,
    gate: Arc<Gate>,
    folds: Option<Sender<Snapshot>>,
    /// When the fold that is under way was begun.
    folding: Option<Instant>,
    turn: Outbox,
    counted: Counted,
    journal: Option<JoinHandle<Result<(), Error>>>,
    /// Ends when the store OS thread does.
    store: Option<Receiver<()>>,
    dir: Option<Arc<DataDir>>,
    /// Room of the journal as it was last seen: there is no less, but for what this turn holds.
    room_bytes: u64,
    segment_bytes: u64,
    /// The partition was told that the disk is full.
    is_short: bool,
    /// Why the last fold failed; empty: it did not.
    store_fault: String,
    files: Option<Arc<Files>>,
    keeper: Option<JoinHandle<()>>,
    historian: Option<Historian>,
}

impl Core {
    fn start_journal(&mut self, writer: JournalWriter<RealDisk>, files: Arc<Files>) -> Result<(), Error> {
        self.segment_bytes = writer.segment_bytes();
        let (gate, sink, inbox, stats) = (self.gate.clone(), self.sink.clone(), self.inbox.clone(), self.stats.clone());
        let mut journal = Journal { writer, gate, sink, inbox, stats, files, shortage: RoomWatch::default(), sync_time: Duration::ZERO };
        // Known before the first command.
        journal.look_for_room();
        let run = move || journal.run();
        self.journal = Some(Builder::new().name("canter-journal".into()).spawn(run).map_err(Error::io("start", "canter-journal"))?);
        Ok(())
    }

    fn start_store(&mut self, pages: Arc<Pages>) -> Result<(), Error> {
        let (folds, snapshots) = channel();
        let (gate, sink, inbox) = (self.gate.clone(), self.sink.clone(), self.inbox.clone());
        let (running, ends) = channel();
        let run = move || {
            store_thread(&pages, &snapshots, &gate, &*sink, &inbox);
            drop(pages);
            drop(running);
        };
        Builder::new().name("canter-store".into()).spawn(run).map_err(Error::io("start", "canter-store"))?;
        (self.folds, self.store) = (Some(folds), Some(ends));
        Ok(())
    }

    fn run(mut self, mut partition: Partition) -> Result<(), Error> {
        let looped = contained(|| self.turns(&mut partition));
        let outcome = looped.unwrap_or_else(|panic| Err(partition.end_by(panic)));
        if let Err(error) = &outcome {
            self.gate.poison();
            self.sink.fatal(error.to_string());
        }
        self.end(partition, outcome)
    }

    /// Takes turns until it is told to close: timers that are due, then what callers sent, then the hand-over to the journal.
    fn turns(&mut self, partition: &mut Partition) -> Result<(), Error> {
        partition.boot(self.clock.now_ms(), &mut self.turn).map_err(|reject| Error::Config(reject.to_string()))?;
        loop {
            let more = self.fire_timers(partition)?;
            self.hand_over(partition);
            self.fold_if_due(partition);
            let wait = match (more, partition.next_due()?) {
                (true, _) => Some(Duration::ZERO),
                // Nobody says when it answers again.
                (false, _) if partition.state.late().is_some() => Some(Duration::from_millis(STORE_LATE_RETRY_MS as u64)),
                // A manual clock does not come closer by waiting, nor does room on the disk.
                (false, Some(due_ms)) if !self.clock.is_manual() && !self.is_short => {
                    Some(Duration::from_millis(u64::try_from(due_ms - self.clock.now_ms()).unwrap_or(0)))
                }
                (false, _) => None,
            };
            for message in self.inbox.take(wait) {
                if !self.take(partition, message)? {
                    return Ok(());
                }
            }
        }
    }

    fn fire_timers(&mut self, partition: &mut Partition) -> Result<bool, Error> {
        self.look_for_room(partition);
        if self.is_short {
            return Ok(false); // They wait until there is room: nobody could be told that one was refused.
        }
        let now_ms = self.clock.now_ms();
        let fired = partition.fire_due(now_ms, self.clock.is_manual(), TIMERS_PER_TURN_MAX, &mut self.turn)?;
        self.counted.timers += fired as u64;
        // While the store is late what is due may have to wait for it.
        let more = fired == TIMERS_PER_TURN_MAX || partition.state.late().is_none();
        Ok(more && partition.next_due()?.is_some_and(|due_ms| due_ms <= now_ms))
    }

    /// Acts on one message. `false`: it is to close.
    fn take(&mut self, partition: &mut Partition, message: Message) -> Result<bool, Error> {
        match message {
            Message::Calls(calls) => {
                for (index, call) in calls.into_iter().enumerate() {
                    self.counted.calls += 1;
                    self.look_for_room(partition);
                    partition.call(call, self.clock.now_ms(), &mut self.turn);
                    let full = self.turn.payload.len() > GROUP_BYTES_MAX / 2;
                    if full || (index + 1) % CALLS_PER_TURN_MAX == 0 {
                        self.hand_over(partition);
                        self.fire_timers(partition)?;
                    }
                }
                self.hand_over(partition);
            }
            Message::Cancel(ids) => ids.into_iter().for_each(|id| partition.cancel(id)),
            Message::ClockTurned => {
                while self.fire_timers(partition)? {
                    self.hand_over(partition);
                }
                // What has become of the old minutes is told before it is looked whether they are history.
                self.hand_over(partition);
                if let Some(files) = &self.files {
                    files.look();
                }
            }
            Message::RoomChanged => self.look_for_room(partition),
            Message::TaskQueues(answer) => drop(answer.send(partition.task_queues())), // Who asked may have gone.
            Message::Folded(position) => self.folded(partition, position),
            Message::FoldFailed(fault) => self.fold_failed(fault),
            Message::Failed => {
                let reason = Error::Poisoned("the disk failed; see the first error".to_string());
                self.refuse_everything(partition, &reason);
                return Ok(true);
            }
            Message::Close => return Ok(false),
        }
        Ok(true)
    }

    fn folded(&mut self, partition: &mut Partition, position: u64) {
        self.folding = None;
        self.counted.folds += 1;
        self.counted.folded = position;
        self.store_fault.clear();
        partition.state.folded(position);
    }

    /// Changed rows stay in memory until the store takes them.
    fn fold_failed(&mut self, fault: String) {
        self.store_fault = fault;
    }

    /// Makes sure that the next command's record fits what the journal may still write, and its rows what memory may hold; tells the partition
    /// where they may not.
    fn look_for_room(&mut self, partition: &mut Partition) {
        if self.journal.is_none() {
            return;
        }
        let wanted = (self.turn.payload.len() + partition.group_bytes_max()) as u64 + 2 * GROUP_OVERHEAD_BYTES;
        let is_full = self.gate.is_full();
        if self.room_bytes >= wanted && !is_full && !self.is_short && self.store_fault.is_empty() {
            return;
        }
        self.hand_over(partition);
        let wanted = partition.group_bytes_max() as u64 + GROUP_OVERHEAD_BYTES;
        self.room_bytes = self.gate.wait_room(wanted);
        let (is_full, fault) = (self.gate.is_full(), self.gate.fault());
        let room = Room { bytes: self.room_bytes, wanted, segment_bytes: self.segment_bytes, is_full, fault };
        let untaken = Untaken { bytes: partition.state.bytes().1, fault: &self.store_fault, max: ChangedMax::OF_ENGINES };
        let shortage = Shortage::of(room, untaken);
        self.is_short = shortage.is_some();
        partition.set_shortage(shortage);
    }

    /// Gives readings of the journal to the OS thread that does them.
    fn start_readings(&mut self, position: u64) {
        for reading in std::mem::take(&mut self.turn.readings) {
            let call = reading.call;
            let asked = match &self.historian {
                Some(historian) => historian.ask(reading, position),
                None => Err(Reject::precondition("Expected an engine with a data directory, but this one is in memory and has no journal")),
            };
            if let Err(reject) = asked {
                self.turn.completions.push(Completion { id: call, result: Err(reject) });
            }
        }
    }

    fn hand_over(&mut self, partition: &mut Partition) {
        let hash = partition.state.hash();
        self.start_readings(partition.state.position());
        if self.gate.is_poisoned() {
            return self.refuse_everything(partition, &Error::Poisoned("an earlier write or sync failed".to_string()));
        }
        if let Some(files) = &self.files {
            let from_ms = partition.state.tally().over_ms().map_or(i64::MAX, |over_ms| over_ms - WINDOW_MS);
            files.counted(from_ms, partition.state.position());
        }
        match &self.journal {
            Some(_) => self.room_bytes = self.gate.add(&mut self.turn, hash),
            None => {
                // In memory nothing has to become durable.
                self.turn.payload.clear();
                self.turn.records = 0;
                self.gate.durable.store(partition.state.position(), Ordering::SeqCst);
                if !self.turn.completions.is_empty() {
                    self.sink.complete(std::mem::take(&mut self.turn.completions));
                }
            }
        }
        let mut stats = lock(&self.stats);
        stats.position = partition.state.position();
        stats.durable_position = self.gate.durable.load(Ordering::SeqCst);
        stats.state_hash = hash;
        stats.calls = self.counted.calls;
        stats.timers_fired = self.counted.timers;
        if stats.panics != partition.panics {
            stats.panics = partition.panics;
            stats.last_panic = partition.last_panic().to_string();
        }
        stats.parked_calls = partition.parked() as u64;
        let (records, oldest_ms) = partition.output_backlog();
        (stats.output_records, stats.output_oldest_ms) = (records, oldest_ms.and_then(|ms| u64::try_from(ms).ok()).unwrap_or(0));
        stats.folds = self.counted.folds;
        stats.folded_position = self.counted.folded;
        let fault = match partition.state.late() {
            Some(late) if self.store_fault.is_empty() => &late.to_string(),
            Some(_) | None => &self.store_fault,
        };
        if stats.store_fault != *fault {
            stats.store_fault.clone_from(fault);
        }
        stats.search_entries_read = partition.state.entries_read();
        let (rows, changed) = partition.state.bytes();
        (stats.memory_rows_bytes, stats.memory_changed_bytes) = (rows as u64, changed as u64);
    }

    /// Nothing is acknowledged any more: what this turn did, and all that is parked, ends with UNAVAILABLE.
    fn refuse_everything(&mut self, partition: &mut Partition, reason: &Error) {
        let reject = Reject::unavailable(reason.to_string());
        partition.end_parked(&reject, &mut self.turn);
        self.turn.payload.clear();
        self.turn.records = 0;
        let completions = std::mem::take(&mut self.turn.completions);
        if !completions.is_empty() {
            self.sink.complete(completions.into_iter().map(|done| Completion { id: done.id, result: Err(reject.clone()) }).collect());
        }
    }

    /// Gives what has changed to the store once it is much, and waits for the store where it is too much.
    fn fold_if_due(&mut self, partition: &mut Partition) {
        if self.gate.is_poisoned() {
            return;
        }
        if self.folding.is_none() && partition.state.bytes().1 >= FOLD_AT_BYTES {
            self.fold_now(partition);
        }
        // One that fails, or hangs, is not waited for: what may still be done then is a matter of `look_for_room`.
        while let Some(begun) = self.folding
            && self.store_fault.is_empty()
        {
            let limit = Duration::from_millis(STORE_FOLD_MS_MAX);
            let left = limit.saturating_sub(begun.elapsed());
            if left.is_zero() {
                self.fold_failed(format!(
                    "Expected the store to take a fold within {} s, but it did not, and has not yet",
                    limit.as_secs()
                ));
            }
            if partition.state.bytes().1 < CHANGED_BYTES_MAX || self.gate.is_poisoned() {
                return;
            }
            match self.inbox.take_of_fold(left) {
                Some(Message::Folded(position)) => self.folded(partition, position),
                Some(Message::FoldFailed(fault)) => self.fold_failed(fault),
                Some(failed) => return self.inbox.push(failed),
                None => (),
            }
        }
    }

    fn fold_now(&mut self, partition: &mut Partition) {
        if let (Some(folds), Some(snapshot)) = (&self.folds, partition.state.snapshot()) {
            self.folding = folds.send(snapshot).is_ok().then(Instant::now);
        }
    }

    /// Closes in order: answer what is parked, make everything durable, fold it, let go of the directory.
    fn end(mut self, mut partition: Partition, outcome: Result<(), Error>) -> Result<(), Error> {
        let closing = Reject::unavailable("Expected an open engine, but it is closing");
        for message in self.inbox.close() {
            if let Message::Calls(calls) = message {
                self.turn.completions.extend(calls.into_iter().map(|call| Completion { id: call.id, result: Err(closing.clone()) }));
            }
        }
        partition.end_parked(&closing, &mut self.turn);
        self.hand_over(&mut partition);
        self.gate.close();
        let journal = self
            .journal
            .take()
            .map_or(Ok(()), |thread| thread.join().unwrap_or_else(|_| Err(Error::Config("a bug ended the journal's OS thread".into()))));
        if outcome.is_ok() && journal.is_ok() && partition.state.late().is_none() {
            self.fold_now(&mut partition);
        }
        if let Some(files) = &self.files {
            files.stop();
        }
        if let Some(keeper) = self.keeper.take() {
            let _ = keeper.join(); // Whatever it was at is left over, and removed when the journal is opened.
        }
        if let Some(historian) = self.historian.take() {
            historian.end();
        }
        // The store is closed before the directory is somebody else's; one that hangs keeps it.
        drop(partition);
        drop(self.folds.take());
        if let Some(ends) = self.store.take() {
            let _ = ends.recv_timeout(Duration::from_millis(STORE_FOLD_MS_MAX));
        }
        drop(self.dir.take());
        outcome.and(journal)
    }
}

/// Locks; what a panic left behind a lock is whole, because nothing panics half way through a change.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
