//! Calls that are answered from the journal's files, by an OS thread of its own: GetHistory, what happened to a WfRun, and MakeBackup.
//!
//! **Invariant:** the core only checks who asks; it never reads these files, and waits for nobody who does.
//! **Invariant:** keys and statuses are told, never contents: so nothing has to be masked.

use super::changes::{Fate, change_of};
use super::gate::Gate;
use super::keeper::Files;
use super::threads::lock;
use crate::api::Method;
use crate::engine::{Completion, Sink};
use crate::error::{Code, Error, Reject};
use crate::id::{Family, RunKey};
use crate::journal::{FamilyRef, HistoryOf, RealDisk, RecordRef, history};
use crate::limits::{HISTORIES_PENDING_MAX, HISTORY_RECORDS_MAX, HISTORY_REPLY_BYTES_MAX};
use crate::row::Row;
use crate::run::wf_run::id_fits;
use crate::tx::timestamp;
use crate::wire::Message;
use crate::wire::canter::{GetHistoryRequest, History, HistoryRecord, MakeBackupResponse};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread::{Builder, JoinHandle};

/// One call.
#[derive(Debug)]
pub struct Reading {
    pub call: u32,
    wish: Wish,
}

#[derive(Debug)]
enum Wish {
    History { family: Family, after: u64, limit: usize },
    Backup,
}

impl Reading {
    pub fn backup(call: u32) -> Reading {
        Reading { call, wish: Wish::Backup }
    }

    pub fn history(call: u32, tenant: &str, request: GetHistoryRequest) -> Result<Reading, Reject> {
        let id = request.wf_run_id.unwrap_or_default();
        id_fits(&id).map_err(Reject::invalid)?;
        let limit = match request.limit {
            None => HISTORY_RECORDS_MAX,
            Some(limit) if limit < 1 => return Err(Reject::invalid(format!("Expected a limit of 1 or more, but got {limit}"))),
            Some(limit) => HISTORY_RECORDS_MAX.min(limit.unsigned_abs() as usize),
        };
        let after = u64::try_from(request.after)
            .map_err(|_| Reject::invalid(format!("Expected a position of 0 or more, but got {}", request.after)))?;
        Ok(Reading { call, wish: Wish::History { family: RunKey::new(tenant, &id).family().clone(), after, limit } })
    }
}

/// Hands readings to the OS thread that does them.
pub struct Historian {
    /// Each with the position that it is to see.
    readings: SyncSender<(Reading, u64)>,
    thread: JoinHandle<()>,
}

impl Historian {
    /// `backup_dir`: where backups go. `None`: nowhere, and they are refused.
    pub fn start(files: Arc<Files>, gate: Arc<Gate>, sink: Arc<dyn Sink>, backup_dir: Option<PathBuf>) -> Result<Historian, Error> {
        let (readings, asked) = sync_channel(HISTORIES_PENDING_MAX);
        let run = move || run(&asked, &files, &gate, &*sink, backup_dir.as_deref());
        let thread = Builder::new().name("canter-history".into()).spawn(run).map_err(Error::io("start", "canter-history"))?;
        Ok(Historian { readings, thread })
    }

    /// Takes a reading; it completes later. Errors: there are too many.
    pub fn ask(&self, reading: Reading, position: u64) -> Result<(), Reject> {
        self.readings.try_send((reading, position)).map_err(|error| match error {
            TrySendError::Full(_) => Reject::exhausted(format!("Expected at most {HISTORIES_PENDING_MAX} histories to be read at a time")),
            TrySendError::Disconnected(_) => Reject::unavailable("Expected an open engine, but it is closing"),
        })
    }

    /// Ends once what was asked is read.
    pub fn end(self) {
        drop(self.readings);
        let _ = self.thread.join(); // It has nothing to lose.
    }
}

fn run(asked: &Receiver<(Reading, u64)>, files: &Files, gate: &Gate, sink: &dyn Sink, backup_dir: Option<&Path>) {
    for (reading, position) in asked {
        let done = match (gate.wait_durable(position), reading.wish) {
            (false, _) => Err(Reject::unavailable("Expected an engine whose disk is well, but it failed")),
            (true, Wish::History { family, after, limit }) => {
                read(files, position, &family, after, limit).map(|history| history.encode_to_vec()).map_err(refused)
            }
            (true, Wish::Backup) => back_up(files, gate, backup_dir),
        };
        sink.complete(vec![Completion { id: reading.call, result: done }]);
    }
}

fn refused(error: Error) -> Reject {
    match error {
        Error::Damaged { .. } | Error::NewerFormat { .. } => Reject::new(Code::DataLoss, error.to_string()),
        Error::Config(text) => Reject::precondition(text),
        error => Reject::unavailable(error.to_string()),
    }
}

fn back_up(files: &Files, gate: &Gate, target: Option<&Path>) -> Result<Vec<u8>, Reject> {
    let target =
        target.ok_or_else(|| Reject::precondition("Expected a server that was told a directory for backups, but it was told none"))?;
    let done = files.backup(gate.durable.load(Ordering::SeqCst), target).map_err(refused)?;
    let response = MakeBackupResponse {
        position: done.position as i64,
        state_hash: format!("{:032x}", done.state_hash),
        files: done.files as i64,
        copied_files: done.copied_files as i64,
        copied_bytes: done.copied_bytes as i64,
    };
    Ok(response.encode_to_vec())
}

fn read(files: &Files, durable: u64, wanted: &Family, after: u64, limit: usize) -> Result<History, Error> {
    let mut told = History::default();
    let mut bytes = 0;
    let mut take = |record: &RecordRef<'_>, family: FamilyRef<'_>| {
        if told.records.len() == limit || bytes > HISTORY_REPLY_BYTES_MAX {
            told.next = told.records.last().map(|record| record.position);
            return ControlFlow::Break(());
        }
        let told_record = tell(record, family, wanted);
        bytes += told_record.encoded_len();
        told.records.push(told_record);
        ControlFlow::Continue(())
    };
    let of = HistoryOf { nonce: files.nonce, family: wanted.as_bytes(), after, durable };
    let compacted = {
        let _hold = lock(&files.hold);
        history(&RealDisk, &files.dir, &of, &mut take)?
    };
    told.compacted_before = compacted as i64;
    Ok(told)
}

fn tell(record: &RecordRef<'_>, rows: FamilyRef<'_>, family: &Family) -> HistoryRecord {
    let command = Method::from_number(record.command).map_or_else(|| record.command.to_string(), |method| method.name().to_string());
    let changes = rows.rows.filter_map(|(suffix, value)| {
        let key = family.key(suffix);
        let row = value.and_then(|value| Row::decode(&key, value));
        let fate = if value.is_some() && row.is_none() { Fate::Put(None) } else { Fate::of_row(row.as_ref()) };
        change_of(&key, fate, record.position as i64, record.time_ms)
    });
    HistoryRecord {
        position: record.position as i64,
        time: Some(timestamp(record.time_ms)),
        command,
        principal: record.principal.to_string(),
        changes: changes.collect(),
    }
}
