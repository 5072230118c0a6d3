//! What an engine can be told when it is opened.

use crate::clock::ClockKind;
use crate::limits::{HISTORY_BYTES_DEFAULT, HISTORY_MS_DEFAULT, SEGMENT_BYTES_DEFAULT};
pub use crate::store::StoreKind;
use std::path::PathBuf;

/// Options of [`Engine::open`](crate::Engine::open).
#[derive(Clone, Debug)]
pub struct Options {
    /// The data directory. `None`: everything in memory, gone when the engine is.
    pub dir: Option<PathBuf>,
    pub clock: ClockKind,
    /// Where generated ids come from. With a manual clock, the same seed and calls give the same ids. 0: from the machine.
    pub seed: u64,
    /// What workers are told to dial (`RegisterTaskWorker`).
    pub advertised_host: String,
    pub advertised_port: u16,
    /// The time zone cron expressions are read in, by its IANA name: `Europe/Berlin`. Default `UTC`. A schedule keeps the zone it was put in.
    pub time_zone: String,
    /// Bytes of a journal segment; 1 MiB to 256 MiB. Default 64 MiB.
    pub segment_bytes: u64,
    /// How long the journal keeps what happened record by record, in ms, before it is compacted to what is alive; 0 to 100 years. Default 7 days.
    pub history_ms: u64,
    /// Bytes of journal that are kept record by record at most, however young; 0 to 64 TiB. Default 1 GiB.
    pub history_bytes: u64,
    /// Where MakeBackup puts backups. `None`: it is refused.
    pub backup_dir: Option<PathBuf>,
    /// The embedded store of a data directory. Default redb (docs/decisions/store.md). One of another kind is rebuilt from the journal.
    pub store: StoreKind,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            dir: None,
            clock: ClockKind::System,
            seed: 0,
            advertised_host: "localhost".to_string(),
            advertised_port: 2023,
            time_zone: "UTC".to_string(),
            segment_bytes: SEGMENT_BYTES_DEFAULT,
            history_ms: HISTORY_MS_DEFAULT,
            history_bytes: HISTORY_BYTES_DEFAULT,
            backup_dir: None,
            store: StoreKind::Redb,
        }
    }
}
