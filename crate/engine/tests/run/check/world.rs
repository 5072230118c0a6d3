//! A partition in memory with a clock turned by hand, and the client that talks to it.

use super::definition::Definitions;
use crate::replay::rebuilt;
use canter_engine::api::{Method, Setup};
use canter_engine::cron::Zone;
use canter_engine::partition::{Outbox, Partition};
use canter_engine::state::State;
use canter_engine::wire::canter::{AwaitOutputRequest, OutputRecords};
use canter_engine::wire::{self, Message};
use canter_engine::{Call, Reject};
use std::collections::BTreeMap;

/// When every script begins: the first moment of 2024.
pub const START_MS: i64 = 1_704_067_200_000;

const SEED: u64 = 7;

pub struct World {
    partition: Partition,
    pub now_ms: i64,
    calls: u32,
    /// Records of all commands so far, each command's on its own.
    records: Vec<Vec<u8>>,
    /// Parked calls, by what they are.
    parked: BTreeMap<u32, Parked>,
    pub definitions: Definitions,
    pub trail: String,
    /// The WfRun the script is about.
    pub run: wire::WfRunId,
    /// Tasks taken, in order.
    pub tasks: Vec<wire::ScheduledTask>,
    /// The search or list that `more` goes on with, and its bookmark.
    pub page: Option<(String, Vec<u8>)>,
    /// Nothing becomes due while this is set: what happens between a command and its follow-up.
    pub holds: bool,
    /// The partition is not thrown away behind the script's back any more.
    pub stays: bool,
    /// How far those have got who watch what changes.
    pub watchers: BTreeMap<String, i64>,
    /// The engine's setting.
    pub time_zone: String,
    /// The last record for an output topic that was shown.
    pub told: i64,
}

enum Parked {
    Poll { worker: String },
    Await { run: String },
    Event { run: String },
    Changes { who: String },
    Output,
}

fn setup(time_zone: &str) -> Setup {
    let time_zone = Zone::named(time_zone).expect("the time zone exists");
    Setup { advertised_host: "localhost".to_string(), advertised_port: 2023, time_zone }
}

impl World {
    pub fn new(definitions: Definitions) -> World {
        let mut world = World {
            partition: Partition::new(State::new(None, 0, 0), setup("UTC"), SEED, 0),
            now_ms: START_MS,
            calls: 0,
            records: Vec::new(),
            parked: BTreeMap::new(),
            definitions,
            trail: String::new(),
            run: run_id("r"),
            tasks: Vec::new(),
            page: None,
            holds: false,
            stays: false,
            watchers: BTreeMap::new(),
            time_zone: "UTC".to_string(),
            told: 0,
        };
        let mut out = Outbox::default();
        world.partition.boot(world.now_ms, &mut out).expect("an empty partition boots");
        world.keep(out);
        world.put_definitions();
        world
    }

    fn put_definitions(&mut self) {
        for request in self.definitions.structs.clone() {
            self.call::<wire::StructDef>(Method::PutStructDef, &request).unwrap_or_else(|reject| panic!("{reject}"));
        }
        for request in self.definitions.tasks.clone().into_values() {
            self.call::<wire::TaskDef>(Method::PutTaskDef, &request).unwrap_or_else(|reject| panic!("{reject}"));
        }
        for request in self.definitions.events.clone().into_values() {
            self.call::<wire::ExternalEventDef>(Method::PutExternalEventDef, &request).unwrap_or_else(|reject| panic!("{reject}"));
        }
        for request in self.definitions.thrown.clone().into_values() {
            self.call::<wire::WorkflowEventDef>(Method::PutWorkflowEventDef, &request).unwrap_or_else(|reject| panic!("{reject}"));
        }
        for request in self.definitions.forms.clone().into_values() {
            self.call::<wire::UserTaskDef>(Method::PutUserTaskDef, &request).unwrap_or_else(|reject| panic!("{reject}"));
        }
        for request in self.definitions.specs.clone() {
            self.call::<wire::WfSpec>(Method::PutWfSpec, &request).unwrap_or_else(|reject| panic!("{reject}"));
        }
    }

    /// Calls, and lets happen what is due by now.
    pub fn call<R: Message + Default>(&mut self, method: Method, request: &impl Message) -> Result<R, Reject> {
        self.try_call(method, request).unwrap_or_else(|id| panic!("call {id} of {} was parked", method.name()))
    }

    /// `Err`: the call is parked, under this id.
    fn try_call<R: Message + Default>(&mut self, method: Method, request: &impl Message) -> Result<Result<R, Reject>, u32> {
        self.calls += 1;
        let id = self.calls;
        let body = request.encode_to_vec();
        let call = Call { id, method: method as u16, tenant: String::new(), principal: String::new(), deadline_ms: None, body };
        let mut out = Outbox::default();
        self.partition.call(call, self.now_ms, &mut out);
        let reply = out.completions.iter().position(|completion| completion.id == id).map(|at| out.completions.remove(at).result);
        self.keep(out);
        self.fire_due();
        let read = |bytes: Vec<u8>| R::decode(&bytes[..]).expect("replies can be read");
        reply.map(|reply| reply.map(read)).ok_or(id)
    }

    /// Polls; what is handed out at once is returned, what comes later goes into the trail.
    pub fn poll(&mut self, task: &str, worker: &str, version: Option<String>) -> Option<wire::ScheduledTask> {
        let task_def_id = Some(wire::TaskDefId { name: task.to_string() });
        let request = wire::PollTaskRequest { task_def_id, client_id: worker.to_string(), task_worker_version: version };
        match self.try_call::<wire::PollTaskResponse>(Method::PollTask, &request) {
            Ok(reply) => Some(reply.expect("polls are not refused").result.expect("a poll is answered with a task")),
            Err(id) => {
                self.parked.insert(id, Parked::Poll { worker: worker.to_string() });
                None
            }
        }
    }

    /// Waits for the end of the WfRun; shows its status when it comes.
    pub fn await_end(&mut self) {
        let request = wire::canter::AwaitWfRunRequest { wf_run_id: Some(self.run.clone()) };
        let run = self.run.id.clone();
        match self.try_call::<wire::WfRun>(Method::AwaitWfRun, &request) {
            Ok(reply) => self.show_end(&run, reply),
            Err(id) => drop(self.parked.insert(id, Parked::Await { run })),
        }
    }

    /// Waits for a WorkflowEvent; shows it when it comes.
    pub fn await_event(&mut self, request: &wire::AwaitWorkflowEventRequest) {
        let run = self.run.id.clone();
        match self.try_call::<wire::WorkflowEvent>(Method::AwaitWorkflowEvent, request) {
            Ok(reply) => self.show_event(&run, reply),
            Err(id) => drop(self.parked.insert(id, Parked::Event { run })),
        }
    }

    /// Waits for changes; `None`: they are shown when they come.
    pub fn await_changes(
        &mut self,
        who: &str,
        request: &wire::canter::AwaitChangesRequest,
    ) -> Option<Result<wire::canter::AwaitChangesReply, Reject>> {
        match self.try_call(Method::AwaitChanges, request) {
            Ok(reply) => Some(reply),
            Err(id) => {
                self.parked.insert(id, Parked::Changes { who: who.to_string() });
                None
            }
        }
    }

    /// Records for the output topics beyond a number. `None`: there are none yet.
    pub fn output(&mut self, after: i64, limit: i32) -> Option<Result<OutputRecords, Reject>> {
        let reply = self.try_call(Method::AwaitOutput, &AwaitOutputRequest { after, limit });
        reply.map_err(|id| self.partition.cancel(id)).ok()
    }

    /// Waits for records for the output topics; shows them when they come.
    pub fn await_output(&mut self) {
        let request = AwaitOutputRequest { after: self.told, limit: 0 };
        match self.try_call::<OutputRecords>(Method::AwaitOutput, &request) {
            Ok(page) => super::output::show(self, &page.expect("waits are not refused")),
            Err(id) => drop(self.parked.insert(id, Parked::Output)),
        }
    }

    fn show_event(&mut self, run: &str, reply: Result<wire::WorkflowEvent, Reject>) {
        let event = reply.map_or_else(|reject| format!("{:?}", reject.code), |event| super::trail::workflow_event(&event));
        self.show(format!("{run} threw {event}"));
    }

    fn show_end(&mut self, run: &str, reply: Result<wire::WfRun, Reject>) {
        let end = reply.map_or_else(|reject| format!("{:?}", reject.code), |run| run.status().as_str_name().to_string());
        self.show(format!("{run} ended: {end}"));
    }

    fn keep(&mut self, mut out: Outbox) {
        for completion in std::mem::take(&mut out.completions) {
            let parked = self.parked.remove(&completion.id).expect("only parked calls complete later");
            match parked {
                Parked::Poll { worker } => {
                    let bytes = completion.result.expect("a parked poll gets a task");
                    let task = wire::PollTaskResponse::decode(&bytes[..]).expect("replies can be read").result;
                    let task = task.expect("a poll is answered with a task");
                    self.show(format!("{worker} got {}", super::trail::task(&task)));
                    self.tasks.push(task);
                }
                Parked::Changes { who } => super::changes::told(self, &who, completion.result),
                Parked::Event { run } => {
                    self.show_event(
                        &run,
                        completion.result.map(|bytes| wire::WorkflowEvent::decode(&bytes[..]).expect("replies can be read")),
                    );
                }
                Parked::Output => {
                    let bytes = completion.result.expect("a parked wait gets records");
                    super::output::show(self, &OutputRecords::decode(&bytes[..]).expect("replies can be read"));
                }
                Parked::Await { run } => {
                    self.show_end(&run, completion.result.map(|bytes| wire::WfRun::decode(&bytes[..]).expect("replies can be read")));
                }
            }
        }
        assert!(out.payload.is_empty() || out.records > 0, "bytes belong to records");
        if !out.payload.is_empty() {
            self.records.push(out.payload);
        }
    }

    fn fire_due(&mut self) {
        self.fire(true);
    }

    /// With `at_due` the clock goes through every moment at which something is due; without it, the time is now.
    fn fire(&mut self, at_due: bool) {
        while !self.holds {
            let mut out = Outbox::default();
            let fired = self.partition.fire_due(self.now_ms, at_due, 1, &mut out).expect("timers fire");
            self.keep(out);
            if fired == 0 {
                return;
            }
        }
    }

    pub fn turn_clock(&mut self, ms: i64) {
        self.now_ms += ms;
        self.fire_due();
    }

    /// The engine is closed for a while.
    pub fn closed_for(&mut self, ms: i64) {
        self.now_ms += ms;
        self.reopen();
        self.fire(false);
    }

    pub fn has_parked(&self) -> bool {
        assert_eq!(self.partition.parked(), self.parked.len(), "the partition parks what has not completed");
        !self.parked.is_empty()
    }

    pub fn cancel_parked(&mut self) {
        for id in std::mem::take(&mut self.parked).into_keys() {
            self.partition.cancel(id);
        }
    }

    /// Throws the partition away and builds it anew from its records.
    pub fn reopen(&mut self) {
        self.assert_sound();
        let (state, time_ms) = rebuilt(self.records.iter().map(Vec::as_slice));
        assert_eq!(state.position(), self.partition.state.position(), "every command that wrote has a record");
        assert_eq!(state.hash(), self.partition.state.hash(), "the records rebuild the state");
        assert_eq!(state.tally(), self.partition.state.tally(), "the records are counted once more");
        self.partition = Partition::new(state, setup(&self.time_zone), SEED, time_ms);
        self.parked.clear();
    }

    fn assert_sound(&self) {
        assert_eq!(self.partition.panics, 0, "no command panics");
    }

    pub fn finish(&mut self) {
        self.assert_sound();
        self.reopen();
    }

    /// The hash of the state.
    pub fn hash(&self) -> u128 {
        self.partition.state.hash()
    }

    /// Index entries that searches have read since the partition was built.
    pub fn entries_read(&self) -> u64 {
        self.partition.state.entries_read()
    }

    pub fn records(&self) -> &[Vec<u8>] {
        &self.records
    }

    pub fn show(&mut self, line: impl AsRef<str>) {
        self.trail.push_str(line.as_ref());
        self.trail.push('\n');
    }
}

/// A WfRunId from its text: the root first, divided by `_`.
pub fn run_id(text: &str) -> wire::WfRunId {
    let child = |parent, id: &str| Some(wire::WfRunId { id: id.to_string(), parent_wf_run_id: Option::map(parent, Box::new) });
    text.split('_').fold(None, child).expect("a text has a first part")
}
