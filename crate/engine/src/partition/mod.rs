//! A partition: one writer over its own state, journal, store, queues and timers. It shares nothing with another.
//!
//! [`Partition`] processes commands, one after the other, on whatever OS thread calls it; the threads around it are in [`threads`], so that
//! a test or the simulator can drive it step by step.
//!
//! **Invariant:** nothing comes between a command's reads and its writes.
//! **Invariant:** what a command lets out (reply, task) is in the same [`Outbox`] as its record; whoever releases it does so when the
//! record is durable.

mod callers;
mod changes;
pub mod folding;
mod gate;
mod history;
pub mod inbox;
mod journal_thread;
pub mod keeper;
#[cfg(test)]
mod late_tests;
mod outputs;
mod panics;
mod queues;
pub mod recovery;
mod shortage;
mod store_thread;
#[cfg(test)]
mod tests;
pub mod threads;
mod timers;

use crate::access::DEFAULT_TENANT;
use crate::access::quota::Quotas;
use crate::api::method::PROVOKE_BUG_NUMBER;
use crate::api::{self, Method, Setup, server, working};
use crate::engine::{Call, Completion};
use crate::error::Reject;
use crate::id::{Key, RunKey, engine as engine_key, wf_run_text};
use crate::journal::{RecordHead, RowChange, append_record};
use crate::limits::{OBJECT_BYTES_MAX, OUTPUT_RECORD_BYTES_MAX, RECORD_BYTES_MAX};
use crate::output;
use crate::queue::{Poll, Polls, Waits};
use crate::row::Row;
use crate::run::workflow_events::{self, Wanted};
use crate::run::{is_terminal, task_run, wf_run};
use crate::search::task_queue_family;
use crate::state::{State, Written};
use crate::tx::{Changes, Effect, ROW_OVERHEAD_BYTES_MAX, Stamp, Tx};
use crate::wire::rows::{EngineRow, WorkflowEventRow};
use crate::wire::{AwaitWorkflowEventRequest, Message, PollTaskRequest, PollTaskResponse, canter::AwaitWfRunRequest};
use callers::Callers;
use changes::{ChangeLog, Fate};
pub use history::Reading;
use outputs::Outputs;
use panics::Reports;
pub use panics::contained;
pub use shortage::{ChangedMax, Room, Shortage, Untaken};
use std::collections::BTreeMap;
use std::ops::Bound;

/// What commands leave to be made durable and then released.
#[derive(Default)]
pub struct Outbox {
    /// Encoded records.
    pub payload: Vec<u8>,
    pub records: u32,
    /// Position of the first record; 0 while there is none.
    pub first_position: u64,
    pub last_time_ms: i64,
    pub completions: Vec<Completion>,
    /// Calls that are answered from the journal's files, by whoever has them.
    pub readings: Vec<Reading>,
}

/// See the module's head.
pub struct Partition {
    pub state: State,
    setup: Setup,
    seed: u64,
    last_ms: i64,
    callers: Callers,
    quotas: Quotas,
    polls: Polls,
    /// Calls that wait for something of a WfRun.
    waits: Waits<RunKey, Awaited>,
    /// What has changed of late, and calls that wait for more.
    changes: ChangeLog,
    /// Who tells on an output topic, and calls that wait for what is told.
    outputs: Outputs,
    /// Timers whose command failed: when they are tried again.
    suspended: BTreeMap<Box<[u8]>, i64>,
    /// Metric windows could not be written: when it is tried again.
    windows_retry_ms: Option<i64>,
    /// Commands that ended in a panic: bugs.
    pub panics: u64,
    reports: Reports,
    /// Bugs may be provoked, and the next one that is.
    provokable: bool,
    provoked: Option<(Method, String)>,
    /// Bytes one command may change: no more than the journal takes at once.
    record_bytes_max: usize,
    /// The disk is full, and this much is left. `None`: it is not.
    shortage: Option<Shortage>,
}

/// What a parked call waits for.
enum Awaited {
    /// That the WfRun ends.
    End,
    /// That it throws an event.
    Event(Wanted),
}

/// Who a command is from.
struct Caller<'a> {
    method: Method,
    tenant: &'a str,
    principal: &'a str,
    request: &'a [u8],
}

impl<'a> Caller<'a> {
    /// The engine itself.
    fn internal(method: Method, tenant: &'a str) -> Caller<'a> {
        Caller { method, tenant, principal: INTERNAL_PRINCIPAL, request: &[] }
    }
}

const INTERNAL_PRINCIPAL: &str = "";

impl Partition {
    /// A partition over a recovered state. `seed` makes ids; `last_ms` is the time of the last record.
    pub fn new(state: State, setup: Setup, seed: u64, last_ms: i64) -> Partition {
        Partition {
            changes: ChangeLog::new(state.position()),
            state,
            setup,
            seed,
            last_ms,
            callers: Callers::default(),
            quotas: Quotas::default(),
            polls: Polls::default(),
            waits: Waits::default(),
            outputs: Outputs::default(),
            suspended: BTreeMap::new(),
            windows_retry_ms: None,
            panics: 0,
            reports: Reports::default(),
            provokable: false,
            provoked: None,
            record_bytes_max: RECORD_BYTES_MAX,
            shortage: None,
        }
    }

    /// First boot: tenant `default` and principal `anonymous`, once (spec C 6.3).
    pub fn boot(&mut self, clock_ms: i64, out: &mut Outbox) -> Result<(), Reject> {
        let caller = Caller::internal(Method::PutTenant, DEFAULT_TENANT);
        self.command(&caller, clock_ms, out, |tx, _| {
            if tx.exists(&engine_key()) {
                return Ok(());
            }
            server::put_first(tx);
            tx.put(engine_key(), EngineRow { booted: true, booted_at_ms: tx.now_ms(), output: None });
            Ok(())
        })
    }

    /// Processes one call. Its completion is in `out`, or comes later if it is parked.
    pub fn call(&mut self, call: Call, clock_ms: i64, out: &mut Outbox) {
        let id = call.id;
        match self.answer(call, clock_ms, out) {
            Ok(Some(reply)) => out.completions.push(Completion { id, result: Ok(reply) }),
            Ok(None) => (), // Parked, or completed with what it was given.
            Err(reject) => out.completions.push(Completion { id, result: Err(reject) }),
        }
    }

    fn answer(&mut self, call: Call, clock_ms: i64, out: &mut Outbox) -> Result<Option<Vec<u8>>, Reject> {
        if call.method == PROVOKE_BUG_NUMBER && self.provokable {
            return self.provoke(&call.body);
        }
        let method = Method::from_number(call.method).filter(|method| !method.is_internal());
        let Some(method) = method else {
            return Err(Reject::unimplemented(format!("Expected the number of a method, but got {}", call.method)));
        };
        let tenant = if call.tenant.is_empty() { DEFAULT_TENANT } else { &call.tenant };
        let principal = self.admit(method, tenant, &call.principal, clock_ms)?;
        let caller = Caller { method, tenant, principal, request: &call.body };
        if method != Method::PollTask {
            self.check_shortage(method)?;
        }
        match method {
            Method::PollTask => self.poll(&caller, call.id, api::decode(method, &call.body)?, clock_ms, out).map(|()| None),
            Method::AwaitWfRun => self.await_wf_run(&caller, call.id, api::decode(method, &call.body)?, clock_ms, out),
            Method::AwaitWorkflowEvent => self.await_event(&caller, call.id, api::decode(method, &call.body)?, clock_ms, out),
            Method::AwaitChanges => self.await_changes(&caller, call.id, api::decode(method, &call.body)?),
            Method::GetHistory => {
                out.readings.push(Reading::history(call.id, tenant, api::decode(method, &call.body)?)?);
                Ok(None)
            }
            Method::MakeBackup => {
                out.readings.push(Reading::backup(call.id));
                Ok(None)
            }
            Method::AwaitOutput => self.await_output(&caller, call.id, api::decode(method, &call.body)?, clock_ms, out),
            _ => self.command(&caller, clock_ms, out, |tx, setup| api::handle(tx, setup, method, &call.body)).map(Some),
        }
    }

    /// Hands the oldest waiting task to the poller, or parks the poll.
    fn poll(&mut self, caller: &Caller<'_>, call: u32, request: PollTaskRequest, clock_ms: i64, out: &mut Outbox) -> Result<(), Reject> {
        let task_def = request.task_def_id.unwrap_or_default().name;
        api::name_fits("a TaskDef name", &task_def)?;
        api::name_fits("a worker id", &request.client_id)?;
        let (worker_id, worker_version) = (request.client_id, request.task_worker_version.unwrap_or_default());
        let queue = task_queue_family(caller.tenant, &task_def);
        let state = &mut self.state;
        let waiting = contained(|| !state.range(&queue, Bound::Unbounded, Bound::Unbounded, false, 1).is_empty());
        match waiting.map_err(|panic| self.refuse_panic(panic, &caller.doing()))? {
            true => {
                self.check_shortage(caller.method)?;
                let response = self.command(caller, clock_ms, out, |tx, _| {
                    let key = working::oldest_queued(tx, &task_def).expect("the queue is not empty");
                    let task = task_run::claim(tx, &key, &worker_id, &worker_version);
                    Ok(PollTaskResponse { result: Some(task) }.encode_to_vec())
                })?;
                out.completions.push(Completion { id: call, result: Ok(response) });
            }
            false => {
                self.check_room()?;
                self.polls.park(caller.tenant, &task_def, Poll { call, worker_id, worker_version });
            }
        }
        Ok(())
    }

    fn await_wf_run(
        &mut self,
        caller: &Caller<'_>,
        call: u32,
        request: AwaitWfRunRequest,
        clock_ms: i64,
        out: &mut Outbox,
    ) -> Result<Option<Vec<u8>>, Reject> {
        let (run, ended) = self.command(caller, clock_ms, out, |tx, _| {
            let run = api::run_key(tx, request.wf_run_id.as_ref())?;
            let text = || wf_run_text(&request.wf_run_id.clone().unwrap_or_default());
            let wf_run =
                wf_run::read(tx, &run).ok_or_else(|| Reject::not_found(format!("Expected WfRun {}, but there is none", text())))?;
            Ok((run, is_terminal(wf_run.status()).then(|| wf_run.encode_to_vec())))
        })?;
        if ended.is_none() {
            self.check_room()?;
            self.waits.park(run, call, Awaited::End);
        }
        Ok(ended)
    }

    /// The oldest stored event that is wanted, or the first one to be thrown. The WfRun need not exist, then or ever (spec B 9.4).
    fn await_event(
        &mut self,
        caller: &Caller<'_>,
        call: u32,
        request: AwaitWorkflowEventRequest,
        clock_ms: i64,
        out: &mut Outbox,
    ) -> Result<Option<Vec<u8>>, Reject> {
        let (run, wanted, found) = self.command(caller, clock_ms, out, |tx, _| {
            // There can never be such a WfRun, so that the call would wait for nothing.
            if request.wf_run_id.as_ref().is_none_or(|id| id.id.is_empty()) {
                return Err(Reject::invalid("Expected the id of a WfRun to wait for, but got none"));
            }
            let run = api::run_key(tx, request.wf_run_id.as_ref())?;
            request.event_def_ids.iter().try_for_each(|def| api::name_fits("a WorkflowEventDef name", &def.name))?;
            let wanted = Wanted::of(&request)?;
            let found = workflow_events::oldest(tx, &run, &wanted);
            Ok((run, wanted, found.map(|event| event.encode_to_vec())))
        })?;
        if found.is_none() {
            self.check_room()?;
            self.waits.park(run, call, Awaited::Event(wanted));
        }
        Ok(found)
    }

    /// Runs a transaction of the simulator's as a command of its own: how it plants bugs, and what no method can do yet.
    #[cfg(any(test, feature = "sim"))]
    pub fn meddle(&mut self, clock_ms: i64, out: &mut Outbox, work: impl FnOnce(&mut Tx<'_>)) {
        let caller = Caller::internal(Method::TimerFired, DEFAULT_TENANT);
        let done = self.command(&caller, clock_ms, out, |tx, _| {
            work(tx);
            Ok(())
        });
        done.expect("the simulator asks for nothing that can be refused");
    }

    /// Ends a parked call whose caller no longer waits. What was already handed out stays so.
    pub fn cancel(&mut self, call: u32) {
        if self.polls.cancel(call) {
            return;
        }
        self.waits.cancel(call);
        self.changes.waits().cancel(call);
        self.outputs.waits.cancel(call);
    }

    /// Ends all parked calls.
    pub fn end_parked(&mut self, reject: &Reject, out: &mut Outbox) {
        let calls = self.polls.drain().into_iter().chain(self.waits.drain()).chain(self.changes.waits().drain());
        let calls = calls.chain(self.outputs.waits.drain());
        out.completions.extend(calls.map(|id| Completion { id, result: Err(reject.clone()) }));
    }

    /// Runs one command in a transaction and commits what it wrote. A refusal, a panic or a failed read leave nothing behind.
    fn command<T>(
        &mut self,
        caller: &Caller<'_>,
        clock_ms: i64,
        out: &mut Outbox,
        work: impl FnOnce(&mut Tx<'_>, &Setup) -> Result<T, Reject>,
    ) -> Result<T, Reject> {
        let now_ms = clock_ms.max(self.last_ms);
        let stamp = Stamp {
            position: self.state.position() + 1,
            now_ms,
            seed: self.seed,
            tenant: caller.tenant.to_string(),
            principal: caller.principal.to_string(),
        };
        let (state, polls, setup) = (&mut self.state, &mut self.polls, &self.setup);
        let is_short = self.shortage.is_some();
        let record_bytes_max = self.shortage.as_ref().map_or(self.record_bytes_max, |left| left.record_bytes.min(self.record_bytes_max));
        let outputs = &mut self.outputs;
        let mut taken: Vec<(String, Poll, Vec<u8>)> = Vec::new();
        let provoked = self.provoked.take_if(|(method, _)| *method == caller.method);
        let outcome = contained(|| {
            let tells = outputs.tells(state, caller.tenant);
            let mut tx = Tx::new(state, stamp);
            let reply = work(&mut tx, setup)?;
            // Scheduling and claiming are one step when a worker is waiting: the same record holds both.
            for (task_def, key) in tx.take_ready_tasks() {
                let Some(poll) = polls.take(caller.tenant, &task_def) else { continue };
                taken.push((task_def, poll, Vec::new()));
                let (_, poll, response) = taken.last_mut().expect("it was pushed above");
                let task = task_run::claim(&mut tx, &key, &poll.worker_id, &poll.worker_version);
                *response = PollTaskResponse { result: Some(task) }.encode_to_vec();
            }
            if tells {
                output::tell(&mut tx, record_bytes_max);
            }
            if let Some((_, text)) = provoked {
                panic!("{text}");
            }
            let Changes { stamp, writes, effects } = tx.finish();
            // Read before it is written, so that no failed read leaves half a command.
            writes.keys().for_each(|key| state.warm(key));
            let written = encode(writes, record_bytes_max).map_err(|reject| if is_short { reject.at("On a full disk") } else { reject })?;
            Ok((reply, stamp, written, effects))
        });
        let outcome = outcome.unwrap_or_else(|panic| Err(self.refuse_panic(panic, &caller.doing())));
        let result = match outcome {
            Ok((reply, stamp, written, effects)) => {
                self.commit(caller, &stamp, written, effects, out);
                let handed = taken.into_iter().map(|(_, poll, response)| Completion { id: poll.call, result: Ok(response) });
                out.completions.extend(handed);
                Ok(reply)
            }
            Err(reject) => {
                for (task_def, poll, _) in taken.into_iter().rev() {
                    self.polls.put_back(caller.tenant, &task_def, poll);
                }
                Err(reject)
            }
        };
        // Reads fill the cache as well as writes do.
        self.state.evict();
        result
    }

    fn commit(&mut self, caller: &Caller<'_>, stamp: &Stamp, written: Vec<Written>, effects: Vec<Effect>, out: &mut Outbox) {
        written.iter().for_each(|row| self.callers.changed(&row.key.family));
        if !written.is_empty() {
            self.last_ms = stamp.now_ms;
            if out.records == 0 {
                out.first_position = stamp.position;
            }
            out.records += 1;
            out.last_time_ms = stamp.now_ms;
            let head = RecordHead {
                position: stamp.position,
                time_ms: stamp.now_ms,
                command: caller.method as u16,
                tenant: caller.tenant,
                principal: caller.principal,
            };
            let families: Vec<(&[u8], Vec<RowChange<'_>>)> = written
                .chunk_by(|left, right| left.key.family == right.key.family)
                .map(|rows| (rows[0].key.family.as_bytes(), rows.iter().map(|row| (&row.key.suffix[..], row.value.as_deref())).collect()))
                .collect();
            append_record(&mut out.payload, &head, families);
            let fates: Vec<Fate> = written.iter().map(Fate::of).collect();
            self.outputs.note(&written);
            let state = &mut self.state;
            state.set_time(stamp.now_ms);
            let applied = contained(|| state.apply(written, stamp.position));
            // Half a command in memory: nothing of this partition can be trusted any more, so the core ends.
            let keys = applied.unwrap_or_else(|panic| panic!("the state could not take the command at {}: {panic}", stamp.position));
            self.changes.add(caller.tenant, stamp.position, stamp.now_ms, keys, fates, out);
        }
        for effect in effects {
            match effect {
                Effect::TaskReady { .. } => (), // Nobody waits for it: it stays queued.
                Effect::OutputMade => self.tell_output(caller.tenant, out),
                Effect::WfRunEnded(run) => self.tell_ended(&run, out),
                Effect::EventThrown(event) => self.tell_thrown(&event, out),
            }
        }
    }

    fn tell_ended(&mut self, run: &RunKey, out: &mut Outbox) {
        let calls = self.waits.take(run, |awaited| matches!(awaited, Awaited::End));
        if calls.is_empty() {
            return;
        }
        let result = match self.look(run.tenant(), |tx| wf_run::read(tx, run)) {
            Err(reject) => Err(reject),
            Ok(Some(wf_run)) => Ok(wf_run.encode_to_vec()),
            Ok(None) => Err(Reject::not_found(format!("Expected WfRun {} to end, but it was deleted", wf_run_text(&run.id())))),
        };
        out.completions.extend(calls.into_iter().map(|id| Completion { id, result: result.clone() }));
    }

    fn tell_thrown(&mut self, key: &Key, out: &mut Outbox) {
        let run = RunKey::of(&key.family).expect("WorkflowEvents lie in run families");
        if !self.waits.is_awaited(&run) {
            return;
        }
        // It may be gone already: the command that threw it may have gone on to delete its run. Who waits for it waits on.
        let Ok(Some(row)) = self.look(run.tenant(), |tx| tx.get::<WorkflowEventRow>(key)) else { return };
        let event = row.event.as_ref().expect("a WorkflowEvent row holds its event");
        let calls = self.waits.take(&run, |awaited| match awaited {
            Awaited::End => false,
            Awaited::Event(wanted) => wanted.takes(event),
        });
        let reply = event.encode_to_vec();
        out.completions.extend(calls.into_iter().map(|id| Completion { id, result: Ok(reply.clone()) }));
    }
}

/// The writes as the journal will hold them. Refuses what is too big to be stored (spec B 0.3).
fn encode(writes: BTreeMap<Key, Option<Row>>, record_bytes_max: usize) -> Result<Vec<Written>, Reject> {
    let mut total = 0;
    let mut written = Vec::with_capacity(writes.len());
    for (key, row) in writes {
        let row = Written::new(key, row);
        let (key, bytes) = (&row.key, row.value.as_ref().map_or(0, Vec::len));
        total += bytes + key.suffix.len() + key.family.as_bytes().len() + ROW_OVERHEAD_BYTES_MAX;
        let bytes_max = match row.row {
            Some(Row::OutputRecord(_)) => OUTPUT_RECORD_BYTES_MAX,
            Some(_) | None => OBJECT_BYTES_MAX,
        };
        if bytes > bytes_max {
            return Err(Reject::exhausted(format!("Expected objects of at most {bytes_max} bytes, but {key:?} would have {bytes}")));
        }
        written.push(row);
    }
    if total > record_bytes_max {
        return Err(Reject::exhausted(format!(
            "Expected a command to change at most {record_bytes_max} bytes, but it would change {total}"
        )));
    }
    Ok(written)
}
