//! Targets of fuzzing: functions that take any bytes and panic where a promise is broken. `docs/fuzzing.md` says how they are used.
//!
//! Two run them: `tests/corpus.rs` replays what is kept, with seeded mutations, on every run of the tests; `driver/` lets libFuzzer look for more.
//! Not here: how bytes are found and kept.
//!
//! **Invariant:** a target is a function of its bytes: no clock, no chance, nothing kept from one run to the next.
//! **Invariant:** a target panics for a bug alone. What the engine refuses is no fault of it.

mod calls;
mod draw;
mod expressions;
mod journal;
mod manifests;
mod records;
mod store;
mod texts;

/// One thing that bytes are fed to.
#[derive(Clone, Copy)]
pub struct Target {
    /// The folder of its corpus.
    pub name: &'static str,
    /// Longest input that is tried: what is beyond it only costs time.
    pub bytes_max: usize,
    /// Mutations that every run of the tests tries: few where one takes milliseconds.
    pub mutations: usize,
    pub run: fn(&[u8]),
    /// Inputs to begin with, made from good ones.
    pub seeds: fn() -> Vec<Vec<u8>>,
}

/// All of them. A new reader of bytes from outside (a file format, a text format) gets its line here; files that are exported will.
pub const TARGETS: &[Target] = &[
    Target { name: "journal-files", bytes_max: 2 << 10, mutations: 400, run: journal::files, seeds: journal::seeds },
    Target { name: "journal-records", bytes_max: 2 << 10, mutations: 10_000, run: records::record, seeds: records::record_seeds },
    Target { name: "rows", bytes_max: 2 << 10, mutations: 20_000, run: records::row, seeds: records::row_seeds },
    Target { name: "store-pages", bytes_max: 1 << 10, mutations: 3_000, run: store::pages, seeds: store::seeds },
    Target { name: "backup-manifest", bytes_max: 2 << 10, mutations: 3_000, run: manifests::backup, seeds: manifests::backup_seeds },
    Target { name: "data-dir-manifest", bytes_max: 256, mutations: 10_000, run: manifests::data_dir, seeds: manifests::data_dir_seeds },
    Target { name: "bookmarks", bytes_max: 256, mutations: 10_000, run: texts::bookmark, seeds: texts::bookmark_seeds },
    Target { name: "calls-as-bytes", bytes_max: 4 << 10, mutations: 60, run: calls::as_bytes, seeds: calls::as_bytes_seeds },
    Target { name: "calls-as-messages", bytes_max: 1 << 10, mutations: 100, run: calls::as_messages, seeds: calls::as_messages_seeds },
    Target { name: "expressions", bytes_max: 1 << 10, mutations: 10_000, run: expressions::run, seeds: expressions::seeds },
    Target { name: "json-path", bytes_max: 512, mutations: 15_000, run: texts::json_path, seeds: texts::json_path_seeds },
    Target { name: "json-text", bytes_max: 2 << 10, mutations: 20_000, run: texts::json_text, seeds: texts::json_text_seeds },
    Target { name: "format-strings", bytes_max: 256, mutations: 10_000, run: texts::format_string, seeds: texts::format_string_seeds },
    Target { name: "cron", bytes_max: 128, mutations: 8_000, run: texts::cron, seeds: texts::cron_seeds },
];
