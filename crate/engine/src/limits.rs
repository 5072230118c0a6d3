//! Every limit of the engine, by name: unit and qualifier last, most significant word first.
//!
//! **Invariant:** relations between limits are proven when compiling, at the end of this file.

/// Smallest segment of the journal: small enough for tests and simulation to roll often.
pub const SEGMENT_BYTES_MIN: u64 = 1 << 20;
/// Segment size unless told otherwise: rolling costs a few syncs, so it should happen seldom.
pub const SEGMENT_BYTES_DEFAULT: u64 = 64 << 20;
/// Largest segment: one is zero-filled ahead and one is read whole when the journal is opened.
pub const SEGMENT_BYTES_MAX: u64 = 256 << 20;

/// Payload at which a group should be closed. It fits every journal, whatever its segment size.
pub const GROUP_BYTES_MAX: usize = 500 << 10;
/// Records in one group: bounds what a single header promises.
pub const GROUP_RECORDS_MAX: u32 = 1 << 20;

/// Zero-filling is cut into writes of this size, so that a helper OS thread can be stopped between two.
pub const ZERO_FILL_BYTES: usize = 1 << 20;
/// Zero-filling syncs this often, so that the journal's own sync never waits behind a whole segment of dirty pages.
pub const ZERO_FILL_SYNC_BYTES: u64 = 2 << 20;

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

const _: () = assert!(SEGMENT_BYTES_MIN <= SEGMENT_BYTES_DEFAULT && SEGMENT_BYTES_DEFAULT <= SEGMENT_BYTES_MAX);
const _: () = assert!(SEGMENT_BYTES_MAX <= u32::MAX as u64);
const _: () = assert!((GROUP_BYTES_MAX as u64) < SEGMENT_BYTES_MIN / 2);
const _: () = assert!(SEGMENT_BYTES_MIN.is_multiple_of(4096) && ZERO_FILL_BYTES.is_multiple_of(4096));
const _: () = assert!(ZERO_FILL_SYNC_BYTES.is_multiple_of(ZERO_FILL_BYTES as u64));
const _: () = assert!(PAGE_BYTES_MAX * 4 <= FOLD_BATCH_BYTES_MAX);
