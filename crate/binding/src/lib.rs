//! The N-API shim: bytes and one opaque handle. Types and functions stand in the same order as in `ts/native/native.ts`.
//!
//! Not here: defaults, validation beyond types, retries, errors as classes. TypeScript makes those.
//!
//! **Invariant:** no panic unwinds into V8; it becomes a thrown Error.
//! **Invariant:** a refusal of a call is a value in its completion; only misuse of the boundary itself (bad bytes, a closed handle) throws.

mod handle;
mod memory;
mod packed;
mod sink;
mod upkeep;

use canter_engine::clock::ClockKind;
use canter_engine::config::{Options, StoreKind};
use canter_engine::engine::{StatValue, Stats};
use handle::{CloseTask, Handle, OpenTask, TaskQueuesTask};
use napi::bindgen_prelude::{AsyncTask, BigInt};
use napi::{Error, Result, Status};
use napi_derive::napi;
use packed::{BadBytes, decode_calls, decode_ids};
use sink::{LoopSink, OnCompletions, OnDamage, OnFatal};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use upkeep::UpkeepTask;

/// How to open an engine. `null`, never left out.
#[napi(object, object_to_js = false, use_nullable = true)]
pub struct OpenOptions {
    /// The data directory; `null`: in memory.
    pub dir: Option<String>,
    /// Start of a manual clock, ms since the epoch; `null`: the system's clock.
    pub clock_manual_start_ms: Option<i64>,
    /// Seed of generated ids, an unsigned 64-bit number; 0: from the data directory, or the machine.
    pub seed: BigInt,
    /// Where workers are told to connect.
    pub advertised_host: String,
    pub advertised_port: u32,
    /// The time zone cron expressions are read in, by its IANA name.
    pub time_zone: String,
    /// Bytes of a journal segment; `null`: the default.
    pub segment_bytes: Option<BigInt>,
    /// How long the journal keeps what happened record by record, in ms, and how many bytes of it; `null`: the defaults.
    pub history_ms: Option<BigInt>,
    pub history_bytes: Option<BigInt>,
    /// Where MakeBackup puts backups; `null`: it is refused.
    pub backup_dir: Option<String>,
    /// The store of a data directory, `redb` or `sled`; `null`: the default.
    pub store: Option<String>,
}

/// The version of this binary.
#[napi(catch_unwind)]
pub fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}

/// Opens an engine off the event loop. `on_completions` gets the packed completions of each group, `on_fatal` the reason once the
/// engine has stopped acknowledging, `on_damage` what was found damaged in a file at rest; none keeps the process alive.
#[napi(catch_unwind, ts_return_type = "Promise<Handle>")]
pub fn open(options: OpenOptions, on_completions: OnCompletions, on_fatal: OnFatal, on_damage: OnDamage) -> Result<AsyncTask<OpenTask>> {
    let seed = unsigned("a seed", &options.seed)?;
    let advertised_port = u16::try_from(options.advertised_port)
        .map_err(|_| misuse(format!("Expected a port up to 65535, but it is {}", options.advertised_port)))?;
    let or_default = |name: &str, given: &Option<BigInt>, default: u64| given.as_ref().map_or(Ok(default), |given| unsigned(name, given));
    let default = Options::default();
    let store = match &options.store {
        None => default.store,
        Some(name) => StoreKind::of_name(name).ok_or_else(|| misuse(format!("Expected the store redb or sled, but it is {name}")))?,
    };
    let options = Options {
        store,
        segment_bytes: or_default("segment bytes", &options.segment_bytes, default.segment_bytes)?,
        history_ms: or_default("a history in ms", &options.history_ms, default.history_ms)?,
        history_bytes: or_default("history bytes", &options.history_bytes, default.history_bytes)?,
        backup_dir: options.backup_dir.map(Into::into),
        dir: options.dir.map(Into::into),
        clock: match options.clock_manual_start_ms {
            Some(start_ms) => ClockKind::Manual { start_ms },
            None => ClockKind::System,
        },
        seed,
        advertised_host: options.advertised_host,
        advertised_port,
        time_zone: options.time_zone,
    };
    Ok(AsyncTask::new(OpenTask { options: Some(options), sink: Some(Arc::new(LoopSink { on_completions, on_fatal, on_damage })) }))
}

/// Hands over packed calls. Throws on bad bytes or a closed handle; nothing is submitted then.
#[napi(catch_unwind)]
pub fn submit(handle: &Handle, calls: &[u8]) -> Result<()> {
    let calls = decode_calls(calls).map_err(bad_bytes)?;
    handle.with(|engine| engine.submit(calls))
}

/// Ends calls early, by their ids. Ids that are not known any more are passed over.
#[napi(catch_unwind)]
pub fn cancel(handle: &Handle, ids: &[u8]) -> Result<()> {
    let ids = decode_ids(ids).map_err(bad_bytes)?;
    handle.with(|engine| engine.cancel(ids))
}

/// Moves a manual clock on.
#[napi(catch_unwind)]
pub fn advance(handle: &Handle, ms: i64) -> Result<()> {
    handle.with(|engine| engine.advance_clock(ms))
}

/// Counters and sizes of the engine, as JSON.
#[napi(catch_unwind)]
pub fn stats(handle: &Handle) -> Result<String> {
    handle.with(|engine| json(&engine.stats()))
}

/// The task queues in which something waits, the fullest first, as JSON: `[{"tenant", "taskDef", "queued", "oldestMs"}]`.
#[napi(catch_unwind, ts_return_type = "Promise<string>")]
pub fn task_queues(handle: &Handle) -> Result<AsyncTask<TaskQueuesTask>> {
    Ok(AsyncTask::new(TaskQueuesTask { asked: handle.with(|engine| engine.ask_task_queues())? }))
}

/// Gives memory that nobody uses back to the system, where the allocator keeps it otherwise (glibc). Takes some milliseconds.
#[napi(catch_unwind)]
pub fn release_memory() {
    memory::release();
}

/// Copies what is durable into a directory, off the event loop, while the engine runs on. The report as JSON.
#[napi(catch_unwind, ts_return_type = "Promise<string>")]
pub fn backup(handle: &Handle, target: String) -> Result<AsyncTask<UpkeepTask>> {
    Ok(AsyncTask::new(UpkeepTask::new(handle.with(|engine| engine.backup(PathBuf::from(target)))?)))
}

/// Makes a data directory of a backup, off the event loop, and checks all of it. The report as JSON.
#[napi(catch_unwind, ts_return_type = "Promise<string>")]
pub fn restore(backup: String, dir: String) -> AsyncTask<UpkeepTask> {
    AsyncTask::new(UpkeepTask::new(move || canter_engine::upkeep::restore_dir(Path::new(&backup), Path::new(&dir))))
}

/// Checks every byte and every hash of a data directory, open or not, off the event loop. The report as JSON.
#[napi(catch_unwind, ts_return_type = "Promise<string>")]
pub fn verify(dir: String) -> AsyncTask<UpkeepTask> {
    AsyncTask::new(UpkeepTask::new(move || canter_engine::upkeep::verify(Path::new(&dir))))
}

/// Makes a data directory of what can be read of a damaged one, off the event loop. The report as JSON, with all that was lost.
#[napi(catch_unwind, ts_return_type = "Promise<string>")]
pub fn salvage(dir: String, target: String) -> AsyncTask<UpkeepTask> {
    let work = move || canter_engine::upkeep::salvage(Path::new(&dir), Path::new(&target), Options::default().segment_bytes);
    AsyncTask::new(UpkeepTask::new(work))
}

/// Closes the engine off the event loop: drains, syncs, folds, unlocks. Closing what is closed does nothing.
#[napi(catch_unwind, ts_return_type = "Promise<void>")]
pub fn close(handle: &Handle) -> AsyncTask<CloseTask> {
    AsyncTask::new(CloseTask { engine: handle.take() })
}

fn json(stats: &Stats) -> String {
    let fields = stats.fields().into_iter().map(|(name, value)| {
        let value = match value {
            StatValue::Number(number) => number.into(),
            StatValue::Text(text) => text.into(),
            StatValue::Hash(hash) => format!("{hash:032x}").into(),
        };
        (name.to_string(), value)
    });
    serde_json::Value::Object(fields.collect()).to_string()
}

fn unsigned(name: &str, number: &BigInt) -> Result<u64> {
    match number.get_u64() {
        (false, number, true) => Ok(number),
        _ => Err(misuse(format!("Expected {name} from 0 to 2^64 - 1, but it is outside"))),
    }
}

fn misuse(text: impl Into<String>) -> Error {
    Error::new(Status::InvalidArg, text.into())
}

fn bad_bytes(error: BadBytes) -> Error {
    misuse(error.to_string())
}
