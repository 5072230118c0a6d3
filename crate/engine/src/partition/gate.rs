//! The gate between core and journal: records on their way to the disk, what waits for them, and how much room the disk has left.
//!
//! Not here: who acts on it (`threads`, `journal_thread`).
//!
//! **Invariant:** `unwritten_bytes` is what the core has handed over and the journal has not written; room that is left is never told too large.

use super::Outbox;
use super::threads::lock;
use crate::journal::{GROUP_HEADER_BYTES, Room};
use crate::limits::GROUP_BYTES_MAX;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};

/// Between core and journal: what waits to be made durable and released.
#[derive(Default)]
pub struct Gate {
    pub open: Mutex<OpenGroup>,
    pub changed: Condvar,
    pub durable: AtomicU64,
    poisoned: AtomicBool,
    /// `OpenGroup::fault` says something.
    full: AtomicBool,
}

/// What has gathered since the last group, and what it finds.
#[derive(Default)]
pub struct OpenGroup {
    pub outbox: Outbox,
    pub state_hash: u128,
    pub closed: bool,
    /// What was handed over and is not written, with headers.
    pub unwritten_bytes: u64,
    /// What may be written besides what had been when it was set.
    room_bytes: u64,
    /// The room will soon be more, or there will be a fault.
    room_is_growing: bool,
    /// Why there is no room for new work.
    fault: Option<String>,
}

impl OpenGroup {
    /// Whether there will soon be more room, or a fault.
    pub fn room_is_growing(&self) -> bool {
        self.room_is_growing
    }

    fn room_left(&self) -> u64 {
        self.room_bytes.saturating_sub(self.unwritten_bytes)
    }
}

/// What a group takes besides its records, at most: its header, and zeros up to a multiple of eight.
pub const GROUP_OVERHEAD_BYTES: u64 = GROUP_HEADER_BYTES as u64 + 8;

impl Gate {
    /// Hands over what a turn left; returns the room left. Waits while the journal has more than a group to write.
    pub fn add(&self, turn: &mut Outbox, state_hash: u128) -> u64 {
        let mut open = lock(&self.open);
        if turn.records == 0 && turn.completions.is_empty() {
            return open.room_left();
        }
        while open.outbox.records > 0 && open.outbox.payload.len() + turn.payload.len() > GROUP_BYTES_MAX && !self.is_poisoned() {
            open = self.changed.wait(open).unwrap_or_else(PoisonError::into_inner);
        }
        if turn.records > 0 {
            open.unwritten_bytes += turn.payload.len() as u64 + GROUP_OVERHEAD_BYTES;
            let outbox = &mut open.outbox;
            if outbox.records == 0 {
                outbox.first_position = turn.first_position;
            }
            outbox.records += turn.records;
            outbox.last_time_ms = turn.last_time_ms;
            match outbox.payload.is_empty() {
                true => std::mem::swap(&mut outbox.payload, &mut turn.payload),
                false => outbox.payload.append(&mut turn.payload),
            }
        }
        open.outbox.completions.append(&mut turn.completions);
        open.state_hash = state_hash;
        let room_left = open.room_left();
        drop(open);
        turn.payload.clear();
        turn.records = 0;
        self.changed.notify_all();
        room_left
    }

    /// Waits until there is room for `bytes`, or none to be had; returns what is left.
    pub fn wait_room(&self, bytes: u64) -> u64 {
        let mut open = lock(&self.open);
        while open.room_left() < bytes
            && (open.unwritten_bytes > 0 || (open.room_is_growing && open.fault.is_none()))
            && !self.is_poisoned()
        {
            open = self.changed.wait(open).unwrap_or_else(PoisonError::into_inner);
        }
        open.room_left()
    }

    /// Says what the journal has room for. `true`: the disk has become full, or no longer is.
    pub fn set_room(&self, room: Room) -> bool {
        let mut open = lock(&self.open);
        let was_full = open.fault.is_some();
        (open.room_bytes, open.room_is_growing, open.fault) = (room.bytes, room.is_preparing, room.fault);
        self.full.store(open.fault.is_some(), Ordering::SeqCst);
        let has_turned = was_full != open.fault.is_some();
        drop(open);
        self.changed.notify_all();
        has_turned
    }

    /// A group is written that `bytes` were handed over for.
    pub fn written(&self, bytes: u64) {
        lock(&self.open).unwritten_bytes -= bytes;
    }

    pub fn is_full(&self) -> bool {
        self.full.load(Ordering::SeqCst)
    }

    /// Why there is no room for new work.
    pub fn fault(&self) -> Option<String> {
        lock(&self.open).fault.clone()
    }

    pub fn close(&self) {
        lock(&self.open).closed = true;
        self.changed.notify_all();
    }

    pub fn poison(&self) {
        self.poisoned.store(true, Ordering::SeqCst);
        self.wake();
    }

    /// Wakes who waits for what has just changed outside the lock. Taking it first lets nobody slip between looking and waiting.
    pub fn wake(&self) {
        drop(lock(&self.open));
        self.changed.notify_all();
    }

    pub fn is_poisoned(&self) -> bool {
        self.poisoned.load(Ordering::SeqCst)
    }

    /// Waits until everything up to `position` is durable. `false`: it never will be.
    pub fn wait_durable(&self, position: u64) -> bool {
        let mut open = lock(&self.open);
        while self.durable.load(Ordering::SeqCst) < position {
            if self.is_poisoned() {
                return false;
            }
            open = self.changed.wait(open).unwrap_or_else(PoisonError::into_inner);
        }
        true
    }
}
