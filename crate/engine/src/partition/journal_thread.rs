//! The journal OS thread: one group at a time, each of what gathered during the sync of the one before. It also looks after the room on the
//! disk: the next segment is prepared ahead, and where that fails new work is refused while there is still room for what is under way.

use super::Outbox;
use super::gate::Gate;
use super::inbox::{Inbox, Message};
use super::keeper::Files;
use super::threads::lock;
use crate::engine::{Completion, Sink, Stats};
use crate::error::{Error, Reject};
use crate::journal::{Disk, GroupRef, JournalWriter, RealDisk};
use crate::limits::{ROOM_POLL_MS, ROOM_RETRY_MS, ROOM_SEGMENTS_MIN};
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// What the thread works with.
pub struct Journal {
    pub writer: JournalWriter<RealDisk>,
    pub gate: Arc<Gate>,
    pub sink: Arc<dyn Sink>,
    pub inbox: Arc<Inbox>,
    pub stats: Arc<Mutex<Stats>>,
    pub files: Arc<Files>,
    pub shortage: RoomWatch,
    /// How long writing and syncing groups has taken.
    pub sync_time: Duration,
}

/// What is known of the disk's room.
#[derive(Default)]
pub struct RoomWatch {
    /// Why the next segment could not be prepared; until one is.
    reserve_fault: Option<String>,
    /// Why the disk has too little room besides what is prepared, as of when it was last asked.
    scarce: Option<String>,
    asked_at: Option<Instant>,
}

/// A group as it was taken from the gate.
struct Taken {
    outbox: Outbox,
    state_hash: u128,
    /// What the core counts it for.
    unwritten_bytes: u64,
}

impl Journal {
    /// Writes groups until the gate is closed.
    pub fn run(mut self) -> Result<(), Error> {
        let mut spare = Vec::new();
        while let Some(Taken { mut outbox, state_hash, unwritten_bytes }) = self.take(spare) {
            self.gate.changed.notify_all();
            if outbox.records > 0 {
                let group = GroupRef {
                    payload: &outbox.payload,
                    first_position: outbox.first_position,
                    record_count: outbox.records,
                    state_hash,
                    last_time_ms: outbox.last_time_ms,
                };
                let segments = self.writer.stats().segments;
                let started = Instant::now();
                if let Err(error) = self.writer.append_group(group) {
                    return Err(self.give_up(error, outbox));
                }
                self.sync_time += started.elapsed();
                // In this order: in between the room that is left looks smaller than it is, never larger.
                self.look_for_room();
                self.gate.written(unwritten_bytes);
                self.gate.durable.store(outbox.first_position + u64::from(outbox.records) - 1, Ordering::SeqCst);
                self.gate.wake();
                self.count();
                if self.writer.stats().segments > segments {
                    self.files.look();
                }
            }
            if outbox.records == 0 && self.gate.is_full() {
                // Callers that are refused again and again must not keep it from being asked for.
                self.look_for_room();
            }
            if !outbox.completions.is_empty() {
                self.sink.complete(std::mem::take(&mut outbox.completions));
            }
            outbox.payload.clear();
            spare = outbox.payload;
        }
        Ok(())
    }

    /// What has gathered; waits for it, and looks for room meanwhile where that is scarce. `None`: the gate is closed.
    fn take(&mut self, spare: Vec<u8>) -> Option<Taken> {
        let gate = self.gate.clone();
        let mut open = lock(&gate.open);
        while open.outbox.records == 0 && open.outbox.completions.is_empty() {
            if open.closed {
                return None;
            }
            let wait_ms = match (open.room_is_growing(), gate.is_full()) {
                (true, _) => Some(ROOM_POLL_MS),
                (false, true) => Some(ROOM_RETRY_MS),
                (false, false) => None,
            };
            open = match wait_ms {
                None => gate.changed.wait(open).unwrap_or_else(PoisonError::into_inner),
                Some(wait_ms) => {
                    let waited = gate.changed.wait_timeout(open, Duration::from_millis(wait_ms));
                    let (open, timeout) = waited.unwrap_or_else(PoisonError::into_inner);
                    match timeout.timed_out() {
                        false => open,
                        true => {
                            drop(open);
                            self.look_for_room();
                            lock(&gate.open)
                        }
                    }
                }
            };
        }
        let next = Outbox { payload: spare, ..Outbox::default() };
        let outbox = std::mem::replace(&mut open.outbox, next);
        Some(Taken { outbox, state_hash: open.state_hash, unwritten_bytes: open.unwritten_bytes })
    }

    /// Says what room there is. Asks the disk now and then, and tries again what failed.
    pub fn look_for_room(&mut self) {
        if self.shortage.asked_at.is_none_or(|at| at.elapsed() >= Duration::from_millis(ROOM_RETRY_MS)) {
            self.shortage.asked_at = Some(Instant::now());
            if self.writer.room().fault.is_some() {
                self.writer.retry_reserve();
            }
            self.shortage.scarce = self.too_little();
        }
        let mut room = self.writer.room();
        if !room.is_preparing || room.fault.is_some() {
            self.shortage.reserve_fault = room.fault;
        }
        room.fault = self.shortage.reserve_fault.clone().or_else(|| self.shortage.scarce.clone());
        let text = room.fault.clone().unwrap_or_default();
        if self.gate.set_room(room) {
            lock(&self.stats).disk_full = text;
            self.inbox.push(Message::RoomChanged);
        }
    }

    /// Whether the disk has room for a few segments more.
    fn too_little(&self) -> Option<String> {
        let wanted = ROOM_SEGMENTS_MIN * self.writer.segment_bytes();
        // Where it cannot be known, the next segment tells.
        let free = RealDisk.free_bytes(&self.files.dir).ok().flatten()?;
        (free < wanted).then(|| format!("Expected {wanted} bytes of free room for {}, but there are {free}", self.files.dir.display()))
    }

    fn count(&self) {
        let journal = self.writer.stats();
        let mut stats = lock(&self.stats);
        stats.durable_position = self.gate.durable.load(Ordering::SeqCst);
        stats.sync_micros = u64::try_from(self.sync_time.as_micros()).unwrap_or(u64::MAX);
        (stats.groups, stats.records, stats.syncs) = (journal.groups, journal.records, journal.syncs);
        stats.journal_bytes = journal.bytes_written;
        stats.journal_segments = journal.segments.saturating_sub(stats.compacted_segments);
    }

    /// The group did not become durable: nobody may hear of it, now or later.
    fn give_up(&self, error: Error, outbox: Outbox) -> Error {
        self.gate.poison();
        let waiting = std::mem::take(&mut lock(&self.gate.open).outbox);
        let reject = Reject::unavailable(format!("The disk failed, and nothing is acknowledged any more: {error}"));
        let refused = outbox.completions.into_iter().chain(waiting.completions);
        self.sink.complete(refused.map(|done| Completion { id: done.id, result: Err(reject.clone()) }).collect());
        self.sink.fatal(error.to_string());
        self.inbox.push(Message::Failed);
        error
    }
}
