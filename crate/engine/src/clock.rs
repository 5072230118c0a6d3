//! Where the engine's time comes from: the machine, or a hand that turns it.
//!
//! **Invariant:** only this file reads the machine's clock. Everything else is told the time.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// Which clock an engine goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockKind {
    /// The machine's.
    System,
    /// Stands still until it is advanced; begins at the given ms since the epoch.
    Manual { start_ms: i64 },
}

/// A clock in milliseconds since the epoch.
pub struct Clock {
    /// `None`: the machine's.
    manual_ms: Option<AtomicI64>,
}

impl Clock {
    pub fn new(kind: ClockKind) -> Clock {
        match kind {
            ClockKind::System => Clock { manual_ms: None },
            ClockKind::Manual { start_ms } => Clock { manual_ms: Some(AtomicI64::new(start_ms)) },
        }
    }
    pub fn is_manual(&self) -> bool {
        self.manual_ms.is_some()
    }
    pub fn now_ms(&self) -> i64 {
        match &self.manual_ms {
            Some(now_ms) => now_ms.load(Ordering::SeqCst),
            None => SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |elapsed| elapsed.as_millis() as i64),
        }
    }
    /// Turns a manual clock forward; the machine's goes by itself.
    pub fn advance(&self, ms: i64) {
        if let Some(now_ms) = &self.manual_ms {
            now_ms.fetch_add(ms.max(0), Ordering::SeqCst);
        }
    }
}
