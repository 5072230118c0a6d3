//! What a partition has room for: how large a record may be, how many calls may be parked, and what is still taken when the disk is full.
//!
//! Not here: how much room there is (`gate`, `journal_thread`), and which methods go on (`api::admission`).

use super::Partition;
use super::gate::GROUP_OVERHEAD_BYTES;
use crate::api::Method;
use crate::api::admission::{Admission, admission};
use crate::error::Reject;
use crate::limits::{
    CHANGED_BYTES_BEGIN_MAX, CHANGED_BYTES_CLAIM_MAX, CHANGED_BYTES_MAX, GROUP_BYTES_MAX, PARKED_CALLS_MAX, RECORD_BYTES_MAX,
    ROOM_CLAIMS_PART,
};

/// Bytes of a record besides its rows, at most.
const RECORD_OVERHEAD_BYTES_MAX: usize = 4096;

/// What is left on a full disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortage {
    /// Bytes that one more command may change.
    pub record_bytes: usize,
    /// Whether tasks may still be handed out.
    pub claims: bool,
    /// Why there is no more.
    pub fault: String,
}

/// What the journal may still write.
#[derive(Clone, Debug)]
pub struct Room {
    pub bytes: u64,
    /// What the next command may take of it.
    pub wanted: u64,
    pub segment_bytes: u64,
    pub is_full: bool,
    /// Why there is no more.
    pub fault: Option<String>,
}

impl Room {
    /// Of a journal that is never full.
    pub const ENDLESS: Room = Room { bytes: u64::MAX, wanted: 0, segment_bytes: 0, is_full: false, fault: None };
}

/// Changed rows in memory, and why the store does not take them (empty: it does).
#[derive(Clone, Copy, Debug)]
pub struct Untaken<'a> {
    pub bytes: usize,
    pub fault: &'a str,
    pub max: ChangedMax,
}

/// Bytes of changed rows while the store takes none: as long as something new may begin, as long as tasks are handed out, and at most.
#[derive(Clone, Copy, Debug, Default)]
pub struct ChangedMax {
    pub begin: usize,
    pub claim: usize,
    pub all: usize,
}

impl ChangedMax {
    pub const OF_ENGINES: ChangedMax =
        ChangedMax { begin: CHANGED_BYTES_BEGIN_MAX, claim: CHANGED_BYTES_CLAIM_MAX, all: CHANGED_BYTES_MAX };
}

impl Shortage {
    /// What is short, on the disk or in memory. `None`: nothing is.
    pub fn of(room: Room, untaken: Untaken<'_>) -> Option<Shortage> {
        let Untaken { bytes, fault, max } = untaken;
        let is_taken = fault.is_empty();
        if !room.is_full && room.bytes >= room.wanted && (is_taken || bytes <= max.begin) {
            return None;
        }
        let record_bytes = usize::try_from(room.bytes.saturating_sub(GROUP_OVERHEAD_BYTES)).unwrap_or(usize::MAX);
        Some(Shortage {
            record_bytes: if is_taken { record_bytes } else { record_bytes.min(max.all.saturating_sub(bytes)) },
            claims: room.bytes >= room.segment_bytes / ROOM_CLAIMS_PART && (is_taken || bytes <= max.claim),
            fault: room.fault.unwrap_or_else(|| fault.to_string()),
        })
    }
}

impl Partition {
    /// Parked calls.
    pub fn parked(&self) -> usize {
        self.polls.len() + self.waits.len() + self.changes.waiting() + self.outputs.waits.len()
    }

    /// That one more call may be parked.
    pub(super) fn check_room(&self) -> Result<(), Reject> {
        match self.parked() < PARKED_CALLS_MAX {
            true => Ok(()),
            false => Err(Reject::exhausted(format!("Expected at most {PARKED_CALLS_MAX} parked calls, but there are {}", self.parked()))),
        }
    }

    /// Bounds what one command may change by what the journal takes as one group.
    pub fn limit_records(&mut self, group_bytes_max: usize) {
        // A turn is handed over once it has half a group; the record that comes on top must still fit.
        let room = group_bytes_max.saturating_sub(GROUP_BYTES_MAX / 2 + RECORD_OVERHEAD_BYTES_MAX);
        self.record_bytes_max = RECORD_BYTES_MAX.min(room);
    }

    /// Says that the disk is full, or that it is no longer. While it is, nothing new begins, and timers wait.
    pub fn set_shortage(&mut self, shortage: Option<Shortage>) {
        self.shortage = shortage;
    }

    /// Bytes that a record of any command takes at most, with all that the journal puts around it.
    pub fn group_bytes_max(&self) -> usize {
        self.record_bytes_max + RECORD_OVERHEAD_BYTES_MAX
    }

    /// On a full disk work that is under way may end, and nothing new begins (`api::admission`).
    pub(super) fn check_shortage(&self, method: Method) -> Result<(), Reject> {
        let Some(shortage) = &self.shortage else { return Ok(()) };
        let is_taken = match admission(method) {
            Admission::Read => true,
            Admission::Finish => shortage.record_bytes > 0,
            Admission::Claim => shortage.claims,
            Admission::Begin => false,
        };
        if is_taken { Ok(()) } else { Err(disk_full(method, &shortage.fault)) }
    }
}

fn disk_full(method: Method, fault: &str) -> Reject {
    Reject::exhausted(format!("Expected room on the disk for {}, but it is full; reports, deletes and reads go on: {fault}", method.name()))
}
