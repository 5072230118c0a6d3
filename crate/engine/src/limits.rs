//! Every bound of the engine, with its name and its reason. Unit last.

/// Steps of workflows one command may take before the run goes on in a follow-up command: keeps a looping workflow from holding the
/// partition.
pub const STEPS_PER_COMMAND_MAX: u32 = 1_000;

/// Rows one command may delete; a bigger WfRun is deleted in several commands (spec B 16.2).
pub const DELETES_PER_COMMAND_MAX: usize = 1_000;

/// Bytes of rows the cache keeps in memory besides those the store does not have yet.
pub const CACHE_BYTES_MAX: usize = 96 << 20;

/// Bytes of changed rows in memory from which on they are folded into the store.
pub const FOLD_AT_BYTES: usize = 32 << 20;

/// Bytes of changed rows in memory from which on commands wait for the store: bounds memory when the disk cannot keep up.
pub const CHANGED_BYTES_MAX: usize = 256 << 20;
const _: () = assert!(FOLD_AT_BYTES * 2 <= CHANGED_BYTES_MAX);

/// Families of rows up to this size are brought into memory whole.
pub const FAMILY_LOAD_BYTES_MAX: usize = 64 << 10;

/// Rows read from the store at a time while scanning.
pub const RANGE_CHUNK_ROWS: usize = 256;

/// Bytes one stored object may have; the reference server's record limit (spec B 0.3).
pub const OBJECT_BYTES_MAX: usize = 1_047_000;

/// Results of a search or list when the request names no limit (spec C 4.1).
pub const PAGE_ROWS_DEFAULT: usize = 100;

/// Results of a search or list whatever the request says: a reply must fit a message.
pub const PAGE_ROWS_MAX: usize = 1_000;

/// WfRuns a search with variable filters looks at for one page, so that a filter matching nothing cannot hold the partition.
pub const FILTERED_ROWS_MAX: usize = 10_000;

/// Calls waiting to be processed before new ones are refused.
pub const CALLS_PENDING_MAX: usize = 65_536;

/// Bytes of calls waiting to be processed before new ones are refused.
pub const CALLS_PENDING_BYTES_MAX: usize = 128 << 20;

/// Calls that may be parked at once: polls and waits.
pub const PARKED_CALLS_MAX: usize = 100_000;

/// Bytes of records gathered for one sync before the partition waits for the journal.
pub const GROUP_OPEN_BYTES_MAX: usize = 4 << 20;

/// Timers fired between two turns of requests: a flood of due timers must not starve callers, nor the other way round.
pub const TIMERS_PER_TURN_MAX: usize = 256;

/// Calls processed before what they wrote is handed to the journal.
pub const CALLS_PER_TURN_MAX: usize = 512;

/// How deep WfRunIds may nest.
pub const WF_RUN_DEPTH_MAX: usize = 64;

/// Characters a name or id may have: keys hold them, and keys have a length of two bytes.
pub const NAME_BYTES_MAX: usize = 512;
const _: () = assert!(NAME_BYTES_MAX * 2 * WF_RUN_DEPTH_MAX < u16::MAX as usize * 2);

/// A worker that has not been heard of for this long is dropped from its group (spec B 6.10).
pub const WORKER_SILENT_MS_MAX: i64 = 90_000;

/// Task timeout where the node gives none, in seconds (spec B 6.1).
pub const TASK_TIMEOUT_DEFAULT_S: i32 = 60;

/// Workers kept in one TaskWorkerGroup.
pub const WORKERS_PER_GROUP_MAX: usize = 10_000;
