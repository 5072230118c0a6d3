//! The store OS thread: folds what is durable into the store, behind everything else.
//!
//! A fold that fails (a full disk, a write that failed) is tried again until it succeeds; rows that the store has not taken stay in memory, and
//! what memory has room for is the core's matter (`threads.rs`). When the store has lost what it had taken (`folding`), the engine is poisoned.

use super::folding::{Folding, Tried};
use super::gate::Gate;
use super::inbox::{Inbox, Message};
use crate::engine::Sink;
use crate::limits::FOLD_RETRY_MS;
use crate::state::Snapshot;
use crate::store::Pages;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

/// Folds until nobody sends snapshots any more.
pub fn store_thread(pages: &Pages, snapshots: &Receiver<Snapshot>, gate: &Gate, sink: &dyn Sink, inbox: &Inbox) {
    let mut folding = Folding::new(pages.clone());
    while let Ok(mut snapshot) = snapshots.recv() {
        loop {
            if !gate.wait_durable(snapshot.position) {
                return;
            }
            match folding.fold(&snapshot) {
                Tried::Taken => break,
                Tried::Failed(error) => inbox.push(Message::FoldFailed(error.to_string())),
                Tried::Lost(error) => {
                    gate.poison();
                    sink.fatal(error.to_string());
                    return inbox.push(Message::Failed);
                }
            }
            match snapshots.recv_timeout(Duration::from_millis(FOLD_RETRY_MS)) {
                // It holds whatever the one before does.
                Ok(newer) => snapshot = newer,
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        inbox.push(Message::Folded(snapshot.position));
    }
}
