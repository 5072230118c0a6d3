//! The engine as its host sees it: open, submit, cancel, close.

use crate::clock::Clock;
use crate::config::Options;
use crate::error::{Error, Reject};
use crate::limits::{CALLS_PENDING_BYTES_MAX, CALLS_PENDING_MAX};
use crate::partition::inbox::{Inbox, Message};
use crate::partition::threads::{self, Threads};
pub use crate::tally::TaskQueue;
use crate::upkeep::BackedUp;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, PoisonError};

/// One call. `id` is the host's: it must not be in use, and comes back with the completion.
#[derive(Clone, Debug)]
pub struct Call {
    pub id: u32,
    /// Number of the method ([`Method`](crate::api::Method)).
    pub method: u16,
    /// Empty: `default`.
    pub tenant: String,
    pub principal: String,
    /// When the caller stops waiting, in ms since the epoch. The host ends such calls itself, by `cancel`.
    pub deadline_ms: Option<i64>,
    /// The request message, encoded.
    pub body: Vec<u8>,
}

/// The end of a call: the reply message, encoded, or a refusal.
#[derive(Clone, Debug, PartialEq)]
pub struct Completion {
    pub id: u32,
    pub result: Result<Vec<u8>, Reject>,
}

/// Where completions go. Called on core OS threads, once per group; it must not wait for the engine.
pub trait Sink: Send + Sync {
    fn complete(&self, completions: Vec<Completion>);
    /// The engine cannot go on: its disk failed. Nothing is acknowledged any more; open it anew.
    fn fatal(&self, message: String);
    /// Damage was found in a file of the journal that is at rest, named with its offset. The engine goes on, but could not open again without its
    /// store: make a backup, and see to the disk. Told once for each damage.
    fn damage(&self, message: String) {
        drop(message);
    }
}

/// Figures of a running engine. Counters count since it was opened. Taken at the end of each turn: they may lag by one what was just answered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stats {
    /// Position of the newest record, and of the newest durable one.
    pub position: u64,
    pub durable_position: u64,
    /// Hash of the state at `position`.
    pub state_hash: u128,
    pub calls: u64,
    pub timers_fired: u64,
    /// Commands that a bug ended, and the newest of these bugs with where it is reported (empty: there was none).
    pub panics: u64,
    pub last_panic: String,
    pub parked_calls: u64,
    /// Calls that the core has not taken up yet, and their bytes.
    pub waiting_calls: u64,
    pub waiting_bytes: u64,
    pub groups: u64,
    pub records: u64,
    pub syncs: u64,
    /// Time that writing and syncing groups has taken, in microseconds.
    pub sync_micros: u64,
    pub journal_bytes: u64,
    pub journal_segments: u64,
    pub folds: u64,
    /// Position up to which the store has everything.
    pub folded_position: u64,
    /// Why the store takes nothing, so that changed rows stay in memory, or why it cannot be read (empty: neither).
    pub store_fault: String,
    /// Records for output topics that are not published yet, and when the oldest of them was made, in ms since the epoch (0: there is none).
    pub output_records: u64,
    pub output_oldest_ms: u64,
    pub memory_rows_bytes: u64,
    pub memory_changed_bytes: u64,
    /// Index entries that searches have read.
    pub search_entries_read: u64,
    /// Compactions so far, the segments they took, and why the last one failed (empty: it did not).
    pub compactions: u64,
    pub compacted_segments: u64,
    pub compaction_fault: String,
    /// Position up to which what happened can no longer be told record by record; the live rows of the base that stands for it, and its bytes.
    /// Rows are known from the first compaction of this engine on.
    pub compacted_position: u64,
    pub base_rows: u64,
    pub base_bytes: u64,
    /// Rounds of re-reading what is at rest, and bytes read.
    pub scrubs: u64,
    pub scrubbed_bytes: u64,
    /// Damage found at rest, with file and offset (empty: none).
    pub damage: String,
    /// Why no new work is taken: the disk is full (empty: it is taken).
    pub disk_full: String,
    /// What opening found: bytes of a torn tail that were cut, records replayed, why the store was rebuilt (empty: it was not).
    pub recovered_truncated_bytes: u64,
    pub recovered_records: u64,
    pub recovered_store_rebuilt: String,
}

impl Stats {
    /// Names and values, for hosts that want them as text or JSON.
    pub fn fields(&self) -> Vec<(&'static str, StatValue<'_>)> {
        use StatValue::{Hash, Number, Text};
        vec![
            ("position", Number(self.position)),
            ("durablePosition", Number(self.durable_position)),
            ("stateHash", Hash(self.state_hash)),
            ("calls", Number(self.calls)),
            ("timersFired", Number(self.timers_fired)),
            ("panics", Number(self.panics)),
            ("lastPanic", Text(&self.last_panic)),
            ("parkedCalls", Number(self.parked_calls)),
            ("waitingCalls", Number(self.waiting_calls)),
            ("waitingBytes", Number(self.waiting_bytes)),
            ("groups", Number(self.groups)),
            ("records", Number(self.records)),
            ("syncs", Number(self.syncs)),
            ("syncMicros", Number(self.sync_micros)),
            ("journalBytes", Number(self.journal_bytes)),
            ("journalSegments", Number(self.journal_segments)),
            ("folds", Number(self.folds)),
            ("foldedPosition", Number(self.folded_position)),
            ("outputRecords", Number(self.output_records)),
            ("outputOldestMs", Number(self.output_oldest_ms)),
            ("memoryRowsBytes", Number(self.memory_rows_bytes)),
            ("memoryChangedBytes", Number(self.memory_changed_bytes)),
            ("searchEntriesRead", Number(self.search_entries_read)),
            ("compactions", Number(self.compactions)),
            ("compactedSegments", Number(self.compacted_segments)),
            ("compactionFault", Text(&self.compaction_fault)),
            ("compactedPosition", Number(self.compacted_position)),
            ("baseRows", Number(self.base_rows)),
            ("baseBytes", Number(self.base_bytes)),
            ("scrubs", Number(self.scrubs)),
            ("scrubbedBytes", Number(self.scrubbed_bytes)),
            ("damage", Text(&self.damage)),
            ("diskFull", Text(&self.disk_full)),
            ("storeFault", Text(&self.store_fault)),
            ("recoveredTruncatedBytes", Number(self.recovered_truncated_bytes)),
            ("recoveredRecords", Number(self.recovered_records)),
            ("recoveredStoreRebuilt", Text(&self.recovered_store_rebuilt)),
        ]
    }
}

/// One figure of [`Stats`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum StatValue<'a> {
    Number(u64),
    Text(&'a str),
    /// Shown as 32 hex digits.
    Hash(u128),
}

/// A running engine. Dropping it closes it.
pub struct Engine {
    inbox: Arc<Inbox>,
    sink: Arc<dyn Sink>,
    clock: Arc<Clock>,
    stats: Arc<Mutex<Stats>>,
    threads: Option<Threads>,
}

impl Engine {
    /// Opens the engine: takes the data directory, recovers what is in it, starts the OS threads. May take as long as recovery does.
    ///
    /// Errors: the directory is in use, was written by a newer Canter, or is damaged; the disk failed.
    pub fn open(options: Options, sink: Arc<dyn Sink>) -> Result<Engine, Error> {
        let clock = Arc::new(Clock::new(options.clock));
        let stats = Arc::new(Mutex::new(Stats::default()));
        let inbox = Arc::new(Inbox::default());
        let threads = threads::start(options, clock.clone(), inbox.clone(), sink.clone(), stats.clone())?;
        Ok(Engine { inbox, sink, clock, stats, threads: Some(threads) })
    }

    /// Takes calls, in order. What does not fit any more is refused at once with RESOURCE_EXHAUSTED.
    pub fn submit(&self, calls: Vec<Call>) {
        let refused = self.inbox.push_calls(calls);
        if refused.is_empty() {
            return;
        }
        let refuse = |id| {
            let text =
                format!("Expected at most {CALLS_PENDING_MAX} calls ({CALLS_PENDING_BYTES_MAX} bytes) to be waiting, but there are more");
            Completion { id, result: Err(Reject::exhausted(text)) }
        };
        self.sink.complete(refused.into_iter().map(refuse).collect());
    }

    /// Ends parked calls whose callers have gone: they get no completion, unless one is on its way already.
    pub fn cancel(&self, ids: Vec<u32>) {
        self.inbox.push(Message::Cancel(ids));
    }

    /// Turns a manual clock forward. Every timer that becomes due fires, in order, before any call submitted later.
    pub fn advance_clock(&self, ms: i64) {
        self.clock.advance(ms);
        self.inbox.push(Message::ClockTurned);
    }

    pub fn stats(&self) -> Stats {
        let (calls, bytes) = self.inbox.waiting();
        let stats = self.stats.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Stats { waiting_calls: calls as u64, waiting_bytes: bytes as u64, ..stats }
    }

    /// Asks for the task queues in which something waits, the fullest first, as they are once all calls submitted before have been taken up.
    /// The answer comes from the core's OS thread; none comes from an engine that has ended.
    pub fn ask_task_queues(&self) -> Receiver<Vec<TaskQueue>> {
        let (answer, asked) = channel();
        self.inbox.push(Message::TaskQueues(answer));
        asked
    }

    /// What copies all that is durable now into a directory that is empty or holds an earlier backup of this one; files that are the same are
    /// kept. It takes as long as reading the journal does, on the OS thread that calls it; the engine runs on, and compaction waits.
    ///
    /// Errors: `Config` if the engine is in memory, or the target holds something else; `Damaged`; `Io`.
    pub fn backup(&self, target: PathBuf) -> impl FnOnce() -> Result<BackedUp, Error> + Send + use<> {
        let journal = self.threads.as_ref().and_then(Threads::journal);
        move || {
            let (files, durable) =
                journal.ok_or_else(|| Error::Config("Expected an engine with a data directory, but this one is in memory".to_string()))?;
            files.backup(durable, &target)
        }
    }

    /// Ends the engine: what was submitted is processed and made durable, parked calls end with UNAVAILABLE, the store is folded, the
    /// directory is free. Errors: the disk failed; what was acknowledged is durable all the same.
    pub fn close(mut self) -> Result<(), Error> {
        self.shut()
    }

    fn shut(&mut self) -> Result<(), Error> {
        match self.threads.take() {
            Some(threads) => {
                self.inbox.push(Message::Close);
                threads.join()
            }
            None => Ok(()),
        }
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        // Nobody is left to hear of a failure here; acknowledged work is durable already.
        let _ = self.shut();
    }
}
