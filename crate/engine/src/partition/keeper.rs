//! The OS thread behind the journal, never in its way: it compacts what is out of the history, and re-reads what is at rest.
//!
//! **Invariant:** whoever reads the journal's files by their names holds [`Files::hold`], and none of them vanishes meanwhile.
//! **Invariant:** what fails here costs no answer: it is told, and tried again. Only a directory that could not be synced ends the engine.

use super::gate::Gate;
use super::inbox::{Inbox, Message};
use super::threads::lock;
use crate::clock::Clock;
use crate::engine::{Sink, Stats};
use crate::error::Error;
use crate::journal::{Compacted, CompactionFailed, CompactionRule, Preparation, RealDisk, Scrubbed, prepare_compaction, scrub};
use crate::limits::{COMPACTION_BYTES_PER_S, KEEPER_FIRST_MS, KEEPER_IDLE_MS, SCRUB_BYTES_PER_S, SCRUB_REST_MS};
use crate::upkeep::{BackedUp, backup};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::{Builder, JoinHandle};
use std::time::{Duration, Instant};

/// The journal's files, for all who read them while the engine runs.
pub struct Files {
    pub dir: PathBuf,
    pub nonce: [u8; 16],
    /// Held by who reads files by their names; compaction waits for it before it removes any.
    pub hold: Mutex<()>,
    told: Mutex<Told>,
    changed: Condvar,
}

#[derive(Default)]
struct Told {
    /// Start of the oldest minute whose counts are not rows, and the position as of which that is so. `None`: not told yet.
    counted: Option<(i64, u64)>,
    look: bool,
    stop: bool,
}

impl Files {
    pub fn new(dir: PathBuf, nonce: [u8; 16]) -> Files {
        Files { dir, nonce, hold: Mutex::new(()), told: Mutex::default(), changed: Condvar::new() }
    }

    /// Copies what is durable into `target` (`upkeep::backup`); compaction waits meanwhile.
    pub fn backup(&self, durable: u64, target: &Path) -> Result<BackedUp, Error> {
        let _hold = lock(&self.hold);
        backup(&RealDisk, &self.dir, self.nonce, durable, target)
    }

    /// Says from which moment on counts are not rows yet.
    pub fn counted(&self, from_ms: i64, position: u64) {
        lock(&self.told).counted = Some((from_ms, position));
    }

    /// Something may be due: a segment was sealed, the clock was turned.
    pub fn look(&self) {
        lock(&self.told).look = true;
        self.changed.notify_all();
    }

    pub fn stop(&self) {
        lock(&self.told).stop = true;
        self.changed.notify_all();
    }

    /// Rests unless it is to stop. `false`: it is.
    fn rest(&self, time: Duration) -> bool {
        let told = lock(&self.told);
        let wait = self.changed.wait_timeout_while(told, time, |told| !told.stop);
        !wait.unwrap_or_else(PoisonError::into_inner).0.stop
    }

    /// Waits until something may be due.
    fn wait(&self, time: Duration) -> bool {
        let told = lock(&self.told);
        let wait = self.changed.wait_timeout_while(told, time, |told| !told.stop && !told.look);
        let mut told = wait.unwrap_or_else(PoisonError::into_inner).0;
        told.look = false;
        !told.stop
    }
}

/// What the thread works with.
pub struct Keeper {
    pub files: Arc<Files>,
    pub clock: Arc<Clock>,
    pub gate: Arc<Gate>,
    pub sink: Arc<dyn Sink>,
    pub inbox: Arc<Inbox>,
    pub stats: Arc<Mutex<Stats>>,
    pub history_ms: u64,
    pub history_bytes: u64,
}

impl Keeper {
    pub fn start(self) -> Result<JoinHandle<()>, Error> {
        Builder::new().name("canter-keeper".into()).spawn(move || self.run()).map_err(Error::io("start", "canter-keeper"))
    }

    fn run(&self) {
        let mut scrubbed: Option<u64> = None;
        // What is at rest has just been read, or was read not long ago.
        let mut scrub_at = Instant::now() + Duration::from_millis(SCRUB_REST_MS);
        let mut idle = Duration::from_millis(KEEPER_FIRST_MS);
        while self.files.wait(scrub_at.saturating_duration_since(Instant::now()).min(idle)) {
            idle = Duration::from_millis(KEEPER_IDLE_MS);
            self.compact();
            if Instant::now() >= scrub_at {
                (scrubbed, scrub_at) = self.scrub(scrubbed);
            }
        }
    }

    fn compact(&self) {
        let Some((counted_ms, position)) = lock(&self.files.told).counted else { return };
        let rule = CompactionRule {
            nonce: self.files.nonce,
            now_ms: self.clock.now_ms(),
            counted_ms,
            history_ms: self.history_ms,
            history_bytes: self.history_bytes,
        };
        let mut pace = |bytes: u64| self.files.rest(Duration::from_micros(bytes * 1_000_000 / COMPACTION_BYTES_PER_S));
        let prepared = match prepare_compaction(&RealDisk, &self.files.dir, &rule, &mut pace) {
            Ok(Preparation::NotDue | Preparation::Stopped) => return,
            Ok(Preparation::Ready(prepared)) => prepared,
            Err(failed) => return self.failed(failed),
        };
        // The rows of what was counted before must outlive what they were counted from; and nothing is removed once the disk has failed.
        if !self.gate.wait_durable(position) || self.gate.is_poisoned() {
            return;
        }
        let swapped = {
            let _hold = lock(&self.files.hold);
            prepared.swap()
        };
        match swapped {
            Ok(compacted) => self.compacted(&compacted),
            Err(failed) => self.failed(failed),
        }
    }

    fn compacted(&self, compacted: &Compacted) {
        let mut stats = lock(&self.stats);
        stats.compactions += 1;
        stats.compaction_fault.clear();
        (stats.compacted_position, stats.base_rows, stats.base_bytes) = (compacted.position, compacted.rows, compacted.bytes);
        stats.compacted_segments += compacted.segments;
    }

    fn failed(&self, failed: CompactionFailed) {
        let text = failed.error.to_string();
        if failed.is_final {
            self.gate.poison();
            self.sink.fatal(text.clone());
            self.inbox.push(Message::Failed);
        } else if matches!(failed.error, Error::Damaged { .. } | Error::HashMismatch { .. }) {
            self.damaged(&text);
        }
        lock(&self.stats).compaction_fault = text;
    }

    fn damaged(&self, text: &str) {
        let mut stats = lock(&self.stats);
        let is_new = stats.damage != text;
        stats.damage = text.to_string();
        drop(stats);
        if is_new {
            self.sink.damage(text.to_string());
        }
    }

    /// Reads the next file at rest; says after which one to go on, and when.
    fn scrub(&self, after: Option<u64>) -> (Option<u64>, Instant) {
        match scrub(&RealDisk, &self.files.dir, self.files.nonce, after) {
            Ok(Some(Scrubbed { id, bytes, .. })) => {
                lock(&self.stats).scrubbed_bytes += bytes;
                (Some(id), Instant::now() + Duration::from_micros(bytes * 1_000_000 / SCRUB_BYTES_PER_S))
            }
            Ok(None) => {
                lock(&self.stats).scrubs += 1;
                (None, Instant::now() + Duration::from_millis(SCRUB_REST_MS))
            }
            // Compacted away while it was being opened.
            Err(Error::Io { source, .. }) if source.kind() == io::ErrorKind::NotFound => (after, Instant::now()),
            Err(error) => {
                self.damaged(&error.to_string());
                // What comes after it is looked at in the next round.
                (None, Instant::now() + Duration::from_millis(SCRUB_REST_MS))
            }
        }
    }
}
