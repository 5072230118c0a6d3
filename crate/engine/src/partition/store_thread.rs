//! The store OS thread: folds what is durable into the store, behind everything else.
//!
//! A fold that fails (a full disk, a write that failed) is tried again until it succeeds; rows that the store has not taken stay in memory, and
//! what memory has room for is the core's matter (`threads.rs`).
//!
//! **Invariant:** a store that lost what it had taken is not gone on with: rows that are no longer in memory would be missing. The engine is
//! poisoned, and the store rebuilt when it opens again.

use super::gate::Gate;
use super::recovery::fold;
use super::threads::{Inbox, Message};
use crate::engine::Sink;
use crate::error::Error;
use crate::limits::FOLD_RETRY_MS;
use crate::state::Snapshot;
use crate::store::{Pages, Watermark};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

/// Folds until nobody sends snapshots any more.
pub fn store_thread(pages: &Pages, snapshots: &Receiver<Snapshot>, gate: &Gate, sink: &dyn Sink, inbox: &Inbox) {
    let mut at = pages.watermark().map(position);
    let give_up = |error: &Error| {
        pages.distrust(&error.to_string());
        gate.poison();
        sink.fatal(error.to_string());
        inbox.push(Message::Failed);
    };
    while let Ok(mut snapshot) = snapshots.recv() {
        loop {
            if !gate.wait_durable(snapshot.position) {
                return;
            }
            match fold(pages, &snapshot) {
                Ok(()) => break,
                Err(error @ Error::StoreDamaged(_)) => return give_up(&error),
                Err(error) => inbox.push(Message::FoldFailed(error.to_string())),
            }
            match snapshots.recv_timeout(Duration::from_millis(FOLD_RETRY_MS)) {
                // It holds whatever the one before does.
                Ok(newer) => snapshot = newer,
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            // As long as it cannot be read it cannot be written either.
            if let Ok(now) = pages.watermark()
                && at.as_ref().map_or(true, |at| position(now) < *at)
            {
                return give_up(&Error::Store("Expected what the store had taken, but after a failed write it is gone".to_string()));
            }
        }
        at = Ok(Some(snapshot.position));
        inbox.push(Message::Folded(snapshot.position));
    }
}

fn position(watermark: Option<Watermark>) -> Option<u64> {
    watermark.map(|watermark| watermark.position)
}
