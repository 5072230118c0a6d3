//! The journal: bytes to disk and back. It is the only truth; everything else can be rebuilt from it.
//!
//! It knows positions, groups and segments, and rows as opaque bytes; it knows nothing of commands or workflows.
//! The bytes are drawn in `docs/journal-format.md`.
//!
//! **Invariant:** `append_group` returns Ok only after the sync that covers the group has returned.
//! **Invariant:** after a failed write or sync nothing is acknowledged any more, and nothing is retried.
//! **Invariant:** what was acknowledged is recovered whole, or opening is refused with file and offset.
//! **Invariant:** what opening recovers is durable before opening returns, whatever an earlier process left in the page cache.

mod base;
mod compaction;
mod disk;
mod format;
mod history;
mod mem_disk;
mod newest;
mod parts;
mod reader;
mod record;
mod recovery;
mod rows_file;
mod salvage;
mod scrub;
mod segment_file;
mod sparse_bytes;
mod verify;
mod writer;

#[cfg(test)]
pub mod compaction_tests;
#[cfg(test)]
mod disk_tests;
#[cfg(test)]
mod record_tests;
#[cfg(test)]
mod recovery_tests;
#[cfg(test)]
mod test_support;
#[cfg(test)]
mod writer_tests;

pub use crate::varint::Malformed;
#[cfg(any(test, feature = "sim"))]
pub use base::rewrite_base;
pub use base::{Base, Replayed};
pub use compaction::{Compacted, Compaction, CompactionFailed, CompactionRule, Preparation, compact, prepare as prepare_compaction};
pub use disk::{Disk, DiskFile, RealDisk, write_zeros};
pub use format::{FORMAT_VERSION, GROUP_HEADER_BYTES, SEGMENT_HEADER_BYTES};
pub use history::{HistoryOf, history};
pub use mem_disk::{Fault, FaultPlan, MemDisk, MemFile, Unsynced};
pub use parts::{Part, Parts, copy, parts};
pub use record::{Families, FamilyChanges, FamilyRef, Record, RecordHead, RecordRef, RowChange, Rows, append_record};
pub use recovery::{Recovered, replay, verify};
pub use salvage::{Lost, Salvaged, nonce_of, salvage};
pub use scrub::{Scrubbed, scrub};
pub use verify::{Verified, verify_state};
pub use writer::{GroupRef, JournalOptions, JournalStats, JournalWriter, Room};
