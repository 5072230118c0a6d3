//! Every limit of the engine, by name: unit and qualifier last, most significant word first.
//!
//! **Invariant:** relations between limits are proven when compiling, at the end of this file.

/// Smallest segment of the journal: small enough for tests and simulation to roll often.
pub const SEGMENT_BYTES_MIN: u64 = 1 << 20;
/// Segment size unless told otherwise: rolling costs a few syncs, so it should happen seldom.
pub const SEGMENT_BYTES_DEFAULT: u64 = 64 << 20;
/// Largest segment: one is zero-filled ahead and one is read whole when the journal is opened.
pub const SEGMENT_BYTES_MAX: u64 = 256 << 20;

/// Highest position that is read from a file: a number above it is damage. Ids are made of positions times 2^20, as a signed number; and at
/// 10,000 commands a second it takes 14 years to get there.
pub const POSITION_MAX: u64 = 1 << 42;
/// Highest segment id that is read from a file or its name: counting on from it never overflows.
pub const SEGMENT_ID_MAX: u64 = 1 << 62;
/// Segments in a row that salvage names one by one as missing; more of them are one line.
pub const SALVAGE_MISSING_TOLD_MAX: u64 = 100;

/// Payload at which a group should be closed. It fits every journal, whatever its segment size.
pub const GROUP_BYTES_MAX: usize = 500 << 10;
/// Records in one group: bounds what a single header promises.
pub const GROUP_RECORDS_MAX: u32 = 1 << 20;

/// Zero-filling is cut into writes of this size, so that a helper OS thread can be stopped between two.
pub const ZERO_FILL_BYTES: usize = 1 << 20;
/// Zero-filling syncs this often, so that the journal's own sync never waits behind a whole segment of dirty pages.
pub const ZERO_FILL_SYNC_BYTES: u64 = 2 << 20;

/// Rows of a base are cut into blocks of this size, or of one row: what is read, checked and held in memory at once.
pub const BASE_BLOCK_BYTES: usize = 64 << 10;
/// Runs that are merged at once: more of them are merged into one first, so that memory and open files have a bound.
pub const COMPACTION_RUNS_MAX: usize = 32;
/// Sealed segments a compaction takes together, at least: it writes the whole base anew.
pub const COMPACTION_SEGMENTS_MIN: usize = 2;
/// How long sealed segments are kept unless told otherwise, so that what happened to a WfRun can be read record by record: a week.
pub const HISTORY_MS_DEFAULT: u64 = 7 * 24 * 60 * 60 * 1000;
/// The longest history: a hundred years, which still adds to any moment of the clock.
pub const HISTORY_MS_MAX: u64 = 100 * 366 * 24 * 60 * 60 * 1000;
/// Bytes of sealed segments that are kept unless told otherwise, however young: a history must not fill the disk of a busy server.
pub const HISTORY_BYTES_DEFAULT: u64 = 1 << 30;
/// The largest history: a million segments of default size; their headers are all read when the journal is opened.
pub const HISTORY_BYTES_MAX: u64 = 64 << 40;
/// Bytes a compaction reads and writes in a second: the journal's own syncs must not wait behind it.
pub const COMPACTION_BYTES_PER_S: u64 = 48 << 20;
/// How long the keeper waits before it looks again whether a compaction is due: what failed for want of room is tried again then.
pub const KEEPER_IDLE_MS: u64 = 60_000;
/// How long after opening it looks first: processes that live for minutes must get to compact too, but callers come first.
pub const KEEPER_FIRST_MS: u64 = 2_000;
/// Bytes of files at rest that are read again in a second: a gigabyte takes four minutes, and nobody notices.
pub const SCRUB_BYTES_PER_S: u64 = 4 << 20;
/// Time between two rounds of reading everything at rest: latent errors are rare, and reading is not free.
pub const SCRUB_REST_MS: u64 = 6 * 60 * 60 * 1000;
/// How often the disk is asked again for the next segment's room after it had none.
pub const ROOM_RETRY_MS: u64 = 1_000;
/// How often it is looked whether the next segment is ready, while it is being prepared and nobody has anything to write.
pub const ROOM_POLL_MS: u64 = 20;
/// Segments there must be room for on the disk besides what is prepared; with less of it new work is refused.
pub const ROOM_SEGMENTS_MIN: u64 = 2;
/// Reports of panics that a data directory keeps, and that one opening of an engine writes: each may have a request beside it.
pub const PANIC_REPORTS_MAX: usize = 16;
/// Bytes of a panic's message; the rest is cut off. It goes to a caller, in a header.
pub const PANIC_MESSAGE_BYTES_MAX: usize = 2 << 10;
/// Bytes of a backtrace in a report; the rest, which is how the OS thread was started, is cut off.
pub const PANIC_BACKTRACE_BYTES_MAX: usize = 64 << 10;
/// Bytes of a request that is kept beside a report; a bigger one is left out: few need so much, and reports are not to fill a disk.
pub const PANIC_REQUEST_BYTES_MAX: usize = 256 << 10;
/// Tasks are handed out on a full disk while this part of a segment is left: what is left then is for their reports.
pub const ROOM_CLAIMS_PART: u64 = 2;
/// Calls for a WfRun's history that wait or are being read: each reads the journal's files.
pub const HISTORIES_PENDING_MAX: usize = 16;
/// Records one GetHistory returns at most.
pub const HISTORY_RECORDS_MAX: usize = 1_000;
/// Bytes of records from which on a reply of GetHistory takes no more.
pub const HISTORY_REPLY_BYTES_MAX: usize = 1 << 20;
/// Background work on the journal's files looks at its pace this often: it can be stopped, and foreground syncs find gaps.
pub const PACE_STEP_BYTES: u64 = 1 << 20;
/// How old the newest record that a compaction takes must be: metric windows of its minute are rows long before (`tally`).
pub const COMPACTION_SETTLED_MS: i64 = 300_000;

/// A page of the store that grows over this is split.
pub const PAGE_BYTES_MAX: usize = 16 << 10;
/// Bytes of pages a fold gives to the store at once: bounds its memory and how long a reader may wait behind a batch.
pub const FOLD_BATCH_BYTES_MAX: usize = 1 << 20;
/// Page keys looked at in one step of a scan over family names.
pub const FAMILY_SCAN_KEYS_MAX: usize = 64;
/// Pages read in one step of a forward scan.
pub const SCAN_PAGES_MAX: usize = 8;

/// Cache of the embedded store. Its real use is a multiple of this, and rows in use are cached in front of it.
pub const STORE_CACHE_BYTES: u64 = 16 << 20;
/// How long the store may take to open before it is given up and rebuilt from the journal.
pub const STORE_OPEN_MS_MAX: u64 = 10_000;
/// How long the core waits for a read of the store, and all callers with it. Until that read is back nothing else is asked of the store.
pub const STORE_READ_MS_MAX: u64 = 1_000;
/// How long a fold is waited for, and the store when it closes: as much as memory may hold of changed rows, and what they replace, on a disk of
/// 10 MiB a second.
pub const STORE_FOLD_MS_MAX: u64 = 60_000;
const _: () = assert!(2 * CHANGED_BYTES_MAX as u64 <= (10 << 20) * STORE_FOLD_MS_MAX / 1_000);

/// Steps of workflows one command may take before the run goes on in a follow-up command: keeps a looping workflow from holding the
/// partition.
pub const STEPS_PER_COMMAND_MAX: u32 = 1_000;

/// ThreadRuns of a WfRun that are active at once; further children wait in a queue, handlers go beyond (spec B 2.6, D 1).
pub const THREADS_ACTIVE_MAX: usize = 65;

/// ThreadRuns of a WfRun that may wait for a slot, and that one node may wait for: the lists of them lie in rows that every step reads.
pub const THREADS_QUEUED_MAX: usize = 10_000;

/// How deep threads may nest, handlers included: halting and failing go from one to the next and back. Far more than the slots there are.
pub const THREAD_DEPTH_MAX: usize = 100;
const _: () = assert!(THREAD_DEPTH_MAX > THREADS_ACTIVE_MAX);

/// Bytes of inputs that one node may hand to the threads it starts: each of them gets its own copy, in one record.
pub const THREAD_INPUTS_BYTES_MAX: usize = 8 << 20;
const _: () = assert!(THREAD_INPUTS_BYTES_MAX * 2 <= RECORD_BYTES_MAX);

/// How full that list may be, in percent, before those that are over are archived (spec B 2.5).
pub const THREADS_PRESSURE_PERCENT: usize = 90;

/// Rows one command may delete; a bigger WfRun is deleted in several commands (spec B 16.2).
pub const DELETES_PER_COMMAND_MAX: usize = 1_000;

/// Checkpoints one TaskRun may have: they are deleted with its WfRun, and a worker that puts them in a loop must end somewhere.
pub const CHECKPOINTS_PER_TASK_RUN_MAX: i32 = 10_000;

/// Schedules one search tells of: its reply has no bookmark, and must fit a message.
pub const SCHEDULES_LISTED_MAX: usize = 10_000;

/// WfRuns one command of a bulk job deletes (the reference: per tick, spec B 16.4). It stops earlier when they have
/// [`DELETES_PER_COMMAND_MAX`] rows together.
pub const BULK_JOB_RUNS_PER_COMMAND_MAX: usize = 10;

/// How long a bulk job rests between two commands, so that what others want comes in between.
pub const BULK_JOB_REST_MS: i64 = 10;

/// NodeRuns a thread's migration looks back at for outputs that only the new WfSpec reads.
pub const MIGRATION_OUTPUTS_SOUGHT_MAX: usize = 1_000;

/// Bytes of rows the cache keeps in memory besides those the store does not have yet.
pub const CACHE_BYTES_MAX: usize = 96 << 20;

/// Bytes of changed rows in memory from which on they are folded into the store.
pub const FOLD_AT_BYTES: usize = 32 << 20;

/// Bytes of changed rows in memory from which on commands wait for the store: bounds memory when the disk cannot keep up.
pub const CHANGED_BYTES_MAX: usize = 256 << 20;
const _: () = assert!(FOLD_AT_BYTES * 2 <= CHANGED_BYTES_MAX);

/// Bytes of changed rows up to which new work is begun while the store takes none: what is left is for its ends.
pub const CHANGED_BYTES_BEGIN_MAX: usize = CHANGED_BYTES_MAX / 2;

/// Bytes of changed rows up to which tasks are handed out while the store takes none: what is left is for their reports.
pub const CHANGED_BYTES_CLAIM_MAX: usize = CHANGED_BYTES_MAX / 4 * 3;

/// How often a journal is read that somebody writes to, until two times agree on what is wrong with it.
pub const VERIFY_TRIES_MAX: u32 = 5;

/// How long after a failed fold it is tried again: a full disk has to be given room by somebody.
pub const FOLD_RETRY_MS: u64 = 1_000;

/// Families of rows up to this size are brought into memory whole.
pub const FAMILY_LOAD_BYTES_MAX: usize = 64 << 10;

/// Rows read from the store at a time while scanning.
pub const RANGE_CHUNK_ROWS: usize = 256;

/// Bytes one stored object may have; the reference server's record limit (spec B 0.3).
pub const OBJECT_BYTES_MAX: usize = 1_047_000;

/// Bytes a row with a record for an output topic may have: an object with tenant, key and time around it.
pub const OUTPUT_RECORD_BYTES_MAX: usize = OBJECT_BYTES_MAX + (8 << 10);
const _: () = assert!(OUTPUT_RECORD_BYTES_MAX >= OBJECT_BYTES_MAX + 4 * NAME_BYTES_MAX);

/// Records for the output topics that one page has: what is published at once, and forgotten at once.
pub const OUTPUT_PAGE_ROWS_MAX: usize = 1_000;

/// Bytes of records from which on such a page is full: whoever publishes holds a few pages in memory.
pub const OUTPUT_PAGE_BYTES_MAX: usize = 1 << 20;

/// Records for the output topics that one command deletes: a page at least, so that one call is enough.
pub const OUTPUT_RECORDS_FORGOTTEN_MAX: i64 = 1_000;
const _: () = assert!(OUTPUT_PAGE_ROWS_MAX as i64 <= OUTPUT_RECORDS_FORGOTTEN_MAX);

/// Bytes the value of one variable may have; the row around it must stay an object.
pub const VARIABLE_BYTES_MAX: usize = 1_000_000;
const _: () = assert!(VARIABLE_BYTES_MAX + 4 * NAME_BYTES_MAX < OBJECT_BYTES_MAX);

/// Bytes of a TaskRun with its inputs, reports and attempts; what is left to an object is for what the engine adds.
pub const TASK_RUN_BYTES_MAX: usize = OBJECT_BYTES_MAX - (16 << 10);
const _: () = assert!(VARIABLE_BYTES_MAX + (16 << 10) < TASK_RUN_BYTES_MAX);

/// Bytes of a failure's message; the rest is cut off. NodeRun and ThreadRun hold it several times, beside the failure's content.
pub const FAILURE_MESSAGE_BYTES_MAX: usize = 8 << 10;
const _: () = assert!(VARIABLE_BYTES_MAX + 4 * FAILURE_MESSAGE_BYTES_MAX < OBJECT_BYTES_MAX);

/// Actions (reminders, deadlines) one USER_TASK node may have: every assignment may schedule all of them.
pub const USER_TASK_ACTIONS_MAX: usize = 100;

/// Actions of one UserTaskRun that wait for their time: they are part of its row, which every change of it writes.
pub const USER_TASK_HOOKS_PENDING_MAX: usize = 1_000;
const _: () = assert!(USER_TASK_ACTIONS_MAX * 2 <= USER_TASK_HOOKS_PENDING_MAX);

/// Actions of one UserTaskRun that one command does; what else is due at the same time is done in a follow-up command, because reminders
/// may have big inputs.
pub const USER_TASK_HOOKS_PER_COMMAND_MAX: usize = 8;
const _: () = assert!(USER_TASK_HOOKS_PER_COMMAND_MAX * VARIABLE_BYTES_MAX + 2 * OBJECT_BYTES_MAX < RECORD_BYTES_MAX);

/// Events of a UserTaskRun from which on it can only be completed or cancelled: it is read and written as one object.
pub const USER_TASK_EVENTS_MAX: usize = 5_000;

/// Bytes of a UserTaskRun from which on it can only be completed or cancelled; what is left to an object is for that.
pub const USER_TASK_RUN_BYTES_MAX: usize = OBJECT_BYTES_MAX - (32 << 10);

/// Bytes of one comment: all of them together must fit one object.
pub const USER_TASK_COMMENT_BYTES_MAX: usize = 64 << 10;

/// Bytes of the notes of a UserTaskRun: results, events and comments need room beside them.
pub const USER_TASK_NOTES_BYTES_MAX: usize = 256 << 10;
const _: () = assert!(USER_TASK_NOTES_BYTES_MAX + USER_TASK_COMMENT_BYTES_MAX < USER_TASK_RUN_BYTES_MAX / 2);

/// How long metric windows are kept, from their start (spec B 17.1).
pub const METRIC_RETENTION_MS: i64 = 14 * 24 * 60 * 60 * 1000;

/// Windows a list of metrics has at most: it has no bookmark (spec C 4.6).
pub const METRIC_WINDOWS_LISTED_MAX: usize = 100;

/// Windows one command writes when their minute is over.
pub const METRIC_WINDOWS_PER_COMMAND_MAX: usize = 200;

/// Results of a search or list when the request names no limit (spec C 4.1).
pub const PAGE_ROWS_DEFAULT: usize = 100;

/// Results of a search or list whatever the request says: a reply must fit a message.
pub const PAGE_ROWS_MAX: usize = 1_000;

/// Entries a search looks at for one page, so that a filter matching nothing cannot hold the partition: each may cost a cold read.
pub const FILTERED_ROWS_MAX: usize = 2_000;
const _: () = assert!(PAGE_ROWS_MAX < FILTERED_ROWS_MAX);

/// Families one search merges; only one by major version alone may need more than a few, one for each revision and status with WfRuns.
pub const MERGED_FAMILIES_MAX: usize = 10_000;

/// Versions of a WfSpec a search looks at to see whether it can find WfRuns by a variable's value; with more it looks at the WfRuns.
pub const SEARCHABLE_VERSIONS_MAX: usize = 200;

/// NodeRuns one command serves with a CorrelatedEvent; the rest is served in follow-up commands.
pub const CORRELATIONS_PER_COMMAND_MAX: usize = 100;

/// Bytes of content one command copies into ExternalEvents: each NodeRun that is served gets one of its own.
pub const CORRELATED_BYTES_PER_COMMAND_MAX: usize = 4 << 20;
const _: () = assert!(2 * CORRELATED_BYTES_PER_COMMAND_MAX < RECORD_BYTES_MAX);

/// Bytes of the list of ExternalEvents in a CorrelatedEvent: it is written anew with each. Later ones are made all the same.
pub const CORRELATIONS_LISTED_BYTES_MAX: usize = 32 << 10;
const _: () = assert!(VARIABLE_BYTES_MAX + CORRELATIONS_LISTED_BYTES_MAX + 8 * NAME_BYTES_MAX < OBJECT_BYTES_MAX);

/// Bytes of objects from which on a page of ExportObjects takes no more: with one more object it still fits a message.
pub const EXPORT_PAGE_BYTES_MAX: usize = 1 << 20;

/// Rows and WfRuns one page of ExportObjects looks at, so that it cannot hold the partition however small they are.
pub const EXPORT_PAGE_ROWS_MAX: usize = 2_000;

/// Rows of an export that are read at once: each may be as big as an object.
pub const EXPORT_CHUNK_ROWS: usize = 32;

/// Bytes that family and suffix of an entry of an imported row may have each, which bounds the names in it: keys have lengths of two bytes.
pub const IMPORT_ENTRY_BYTES_MAX: usize = u16::MAX as usize;

/// Definitions one ExportObjects may name: each may cost a cold read.
pub const EXPORT_DEFINITIONS_MAX: usize = 1_000;

/// Defs and ignored events one AwaitWorkflowEvent may name: they are kept while the call is parked.
pub const AWAITED_IDS_MAX: usize = 10_000;

/// Calls waiting to be processed before new ones are refused.
pub const CALLS_PENDING_MAX: usize = 65_536;

/// Bytes of calls waiting to be processed before new ones are refused.
pub const CALLS_PENDING_BYTES_MAX: usize = 128 << 20;

/// Calls that may be parked at once: polls and waits.
pub const PARKED_CALLS_MAX: usize = 100_000;

/// Bytes of changes remembered for AwaitChanges: some 50,000 of them, which is minutes of a calm server and a second of a busy one.
pub const CHANGES_KEPT_BYTES_MAX: usize = 8 << 20;

/// Changes one AwaitChanges returns.
pub const CHANGES_PER_REPLY_MAX: usize = 1_000;

/// Bytes of changes from which on a reply takes no more: ids may be long.
pub const CHANGES_REPLY_BYTES_MAX: usize = 1 << 20;

/// Bytes one command's record may have; it must fit half a segment of default size.
pub const RECORD_BYTES_MAX: usize = 16 << 20;
const _: () = assert!(RECORD_BYTES_MAX as u64 * 2 <= SEGMENT_BYTES_DEFAULT);

/// Timers that could not be fired and wait for another try; more of them means that something is broken for good.
pub const TIMERS_SUSPENDED_MAX: usize = 1_000;

/// How long a timer whose command failed waits for another try.
pub const TIMER_RETRY_MS: i64 = 60_000;
/// The same, and how often the core looks again, while the store does not answer.
pub const STORE_LATE_RETRY_MS: i64 = 1_000;

/// Timers fired between two turns of requests: a flood of due timers must not starve callers, nor the other way round.
pub const TIMERS_PER_TURN_MAX: usize = 256;

/// Calls processed before what they wrote is handed to the journal.
pub const CALLS_PER_TURN_MAX: usize = 512;

/// How deep WfRunIds may nest. Readers of protobuf give up at a hundred levels, and an id lies within other messages.
pub const WF_RUN_DEPTH_MAX: usize = 64;
const _: () = assert!(WF_RUN_DEPTH_MAX + 16 < 100);

/// Bytes of all names in a WfRunId together: keys hold it whole.
pub const WF_RUN_PATH_BYTES_MAX: usize = 8 << 10;
// Generated ids have 32 bytes.
const _: () = assert!(WF_RUN_PATH_BYTES_MAX >= 32 * WF_RUN_DEPTH_MAX);
// A NodeRun may hold two ids beside a value and a failure's message, which it holds twice.
const _: () =
    assert!(VARIABLE_BYTES_MAX + 2 * FAILURE_MESSAGE_BYTES_MAX + 2 * WF_RUN_PATH_BYTES_MAX + 4 * NAME_BYTES_MAX < OBJECT_BYTES_MAX);

/// Characters a name or id may have: keys hold them, and keys have a length of two bytes.
pub const NAME_BYTES_MAX: usize = 512;
// Escaping may double a name; every part has an end; a family holds a path and at most two names besides.
const _: () = assert!(2 * WF_RUN_PATH_BYTES_MAX + WF_RUN_DEPTH_MAX + 2 * (2 * NAME_BYTES_MAX + 1) + 16 < u16::MAX as usize);

/// Callers (tenant and identity) whose rights are kept at hand; with more of them, all are looked up anew.
pub const CALLERS_REMEMBERED_MAX: usize = 4_096;

/// Quotas whose permits are kept in memory, and whose use is counted; of more, the one used longest ago begins anew.
pub const QUOTAS_METERED_MAX: usize = 10_000;

/// A worker that has not been heard of for this long is dropped from its group (spec B 6.10).
pub const WORKER_SILENT_MS_MAX: i64 = 90_000;

/// Task timeout where the node gives none, in seconds (spec B 6.1).
pub const TASK_TIMEOUT_DEFAULT_S: i32 = 60;

/// Task queues that are told of at once; of more, the fullest.
pub const TASK_QUEUES_TOLD_MAX: usize = 1_000;

/// Workers kept in one TaskWorkerGroup.
pub const WORKERS_PER_GROUP_MAX: usize = 10_000;

const _: () = assert!(SEGMENT_BYTES_MIN <= SEGMENT_BYTES_DEFAULT && SEGMENT_BYTES_DEFAULT <= SEGMENT_BYTES_MAX);
const _: () = assert!(SEGMENT_BYTES_MAX <= u32::MAX as u64);
const _: () = assert!((GROUP_BYTES_MAX as u64) < SEGMENT_BYTES_MIN / 2);
const _: () = assert!(SEGMENT_BYTES_MIN.is_multiple_of(4096) && ZERO_FILL_BYTES.is_multiple_of(4096));
const _: () = assert!(ZERO_FILL_SYNC_BYTES.is_multiple_of(ZERO_FILL_BYTES as u64));
const _: () = assert!(PAGE_BYTES_MAX * 4 <= FOLD_BATCH_BYTES_MAX);
