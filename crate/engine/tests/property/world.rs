//! A partition in memory, and random callers.

use super::invariants::Memory;
use super::rng::Rng;
use super::spec::{self, CORRELATED, EVENTS, EXCEPTIONS, FORM, INTERRUPTS, KEYS, TASKS, THROWN, int, text};
use crate::replay::rebuilt;
use canter_engine::api::{Method, Setup};
use canter_engine::cron::Zone;
use canter_engine::partition::{Outbox, Partition};
use canter_engine::state::State;
use canter_engine::wire::{self, Message, TaskStatus};
use canter_engine::{Call, Reject};

const START_MS: i64 = 1_704_067_200_000;
/// WfSpecs of a seed: later ones run earlier ones as children.
pub const SPECS: usize = 3;
/// What callers do before everything that is waited for comes.
const ACTS: usize = 120;
/// Rounds of giving every WfRun what it waits for; a WfRun that still changes after so many never ends.
const ROUNDS_MAX: usize = 400;
/// Threads of a WfRun in which callers lose interest: some random WfSpecs multiply their threads with every round, and to give thousands of
/// threads what they wait for says no more than to give it to a hundred.
const THREADS_MAX: i32 = 150;
/// WfRuns of a tree in which they lose interest, for the same reason.
const WF_RUNS_MAX: usize = 100;

/// What a seed did.
#[derive(Default, Clone)]
pub struct Figures {
    pub specs: u64,
    pub runs: u64,
    pub commands: u64,
    pub node_runs: u64,
    pub checks: u64,
    /// Runs that had not ended, and the reasons.
    /// WfRuns deleted because they grew without end.
    pub grown: u64,
    pub waiting: std::collections::BTreeMap<String, u64>,
    /// Which node type followed which.
    pub pairs: std::collections::BTreeSet<(String, String)>,
}

pub struct World {
    partition: Partition,
    now_ms: i64,
    calls: u32,
    pub records: Vec<u8>,
    roots: Vec<wire::WfRunId>,
    tasks: Vec<wire::ScheduledTask>,
    memory: Memory,
    pub figures: Figures,
}

impl World {
    pub fn new() -> World {
        let setup =
            Setup { advertised_host: "localhost".to_string(), advertised_port: 2023, time_zone: Zone::named("UTC").expect("it exists") };
        let mut world = World {
            partition: Partition::new(State::new(None, 0, 0), setup, 7, 0),
            now_ms: START_MS,
            calls: 0,
            records: Vec::new(),
            roots: Vec::new(),
            tasks: Vec::new(),
            memory: Memory::default(),
            figures: Figures::default(),
        };
        let mut out = Outbox::default();
        world.partition.boot(world.now_ms, &mut out).expect("an empty partition boots");
        world.records.extend(out.payload);
        world
    }

    /// Plays a seed: puts its WfSpecs, lets callers do what they like, then gives every WfRun what it waits for.
    pub fn play(&mut self, seed: u64) {
        let mut rng = Rng::new(seed);
        self.put_definitions(&mut rng);
        for _ in 0..ACTS {
            self.act(&mut rng);
            self.check();
        }
        self.settle();
        self.end();
    }

    fn put_definitions(&mut self, rng: &mut Rng) {
        for (name, returns) in TASKS {
            let of = |kind: wire::VariableType| wire::TypeDefinition {
                masked: false,
                defined_type: Some(wire::type_definition::DefinedType::PrimitiveType(kind.into())),
            };
            let return_type = Some(wire::ReturnType { return_type: returns.map(of) });
            self.must::<wire::TaskDef>(
                Method::PutTaskDef,
                &wire::PutTaskDefRequest { name: name.into(), return_type, ..Default::default() },
            );
        }
        for name in EVENTS.iter().chain(&INTERRUPTS) {
            let request = wire::PutExternalEventDefRequest { name: name.to_string(), ..Default::default() };
            self.must::<wire::ExternalEventDef>(Method::PutExternalEventDef, &request);
        }
        let config =
            wire::CorrelatedEventConfig { ttl_seconds: rng.percent(50).then_some(60), delete_after_first_correlation: rng.percent(50) };
        let request =
            wire::PutExternalEventDefRequest { name: CORRELATED.to_string(), correlated_event_config: Some(config), ..Default::default() };
        self.must::<wire::ExternalEventDef>(Method::PutExternalEventDef, &request);
        let request = wire::PutWorkflowEventDefRequest {
            name: THROWN.to_string(),
            content_type: Some(wire::ReturnType { return_type: Some(primitive_int()) }),
        };
        self.must::<wire::WorkflowEventDef>(Method::PutWorkflowEventDef, &request);
        let request = wire::PutUserTaskDefRequest { name: FORM.to_string(), ..Default::default() };
        self.must::<wire::UserTaskDef>(Method::PutUserTaskDef, &request);
        for index in 0..SPECS {
            let request = spec::generate(rng, index);
            self.must::<wire::WfSpec>(Method::PutWfSpec, &request);
            self.figures.specs += 1;
        }
    }

    fn act(&mut self, rng: &mut Rng) {
        match rng.weighted(&[(8, 0), (25, 1), (25, 2), (14, 3), (6, 4), (3, 5), (3, 6), (4, 7), (3, 8), (6, 9), (14, 10), (1, 11)]) {
            0 => self.run(rng),
            1 => {
                for (task, _) in TASKS {
                    self.poll(task);
                }
            }
            2 => {
                if !self.tasks.is_empty() {
                    let index = rng.below(self.tasks.len());
                    // Now and then it is reported twice.
                    let task = if rng.percent(95) { self.tasks.swap_remove(index) } else { self.tasks[index].clone() };
                    let status = rng.weighted(&[
                        (12, TaskStatus::TaskSuccess),
                        (3, TaskStatus::TaskFailed),
                        (3, TaskStatus::TaskException),
                        (1, TaskStatus::TaskOutputSerdeError),
                        (1, TaskStatus::TaskInputVarSubError),
                    ]);
                    self.report(&task, status, rng.percent(5));
                }
            }
            3 => {
                let name = if rng.percent(70) { rng.pick(&EVENTS) } else { rng.pick(&INTERRUPTS) };
                let thread = rng.percent(10).then(|| rng.below(4) as i32);
                self.event(rng, name, thread);
            }
            4 => self.correlated(rng.pick(&KEYS)),
            5 => self.halt(rng, true),
            6 => self.halt(rng, false),
            7 => {
                let Some(run) = self.pick(rng) else { return };
                let request =
                    wire::RescueThreadRunRequest { wf_run_id: Some(run.0), thread_run_number: run.1, skip_current_node: rng.percent(50) };
                let rescued = self.call::<wire::WfRun>(Method::RescueThreadRun, &request);
                self.memory.rescued(rescued.is_ok());
            }
            8 => self.assign(rng),
            9 => self.complete_user_tasks(rng, 50),
            10 => self.turn_clock(rng.pick(&[1, 500, 5_000, 30_000, 90_000])),
            _ => {
                let Some((id, _)) = self.pick(rng) else { return };
                if id.parent_wf_run_id.is_none() && rng.percent(30) {
                    self.must::<()>(Method::DeleteWfRun, &wire::DeleteWfRunRequest { id: Some(id.clone()) });
                    self.roots.retain(|root| *root != id);
                    self.memory.forget(&id);
                }
            }
        }
    }

    fn run(&mut self, rng: &mut Rng) {
        let request = wire::RunWfRequest { wf_spec_name: spec::name(rng.below(SPECS)), ..Default::default() };
        let run = self.must::<wire::WfRun>(Method::RunWf, &request);
        self.roots.push(run.id.expect("a WfRun has its id"));
        self.figures.runs += 1;
    }

    fn poll(&mut self, task: &str) -> bool {
        let task_def_id = Some(wire::TaskDefId { name: task.to_string() });
        let request = wire::PollTaskRequest { task_def_id, client_id: "w".into(), task_worker_version: None };
        match self.try_call::<wire::PollTaskResponse>(Method::PollTask, &request) {
            Ok(reply) => {
                self.tasks.extend(reply.expect("polls are not refused").result);
                true
            }
            Err(call) => {
                self.partition.cancel(call);
                false
            }
        }
    }

    fn report(&mut self, task: &wire::ScheduledTask, status: TaskStatus, wrong_type: bool) {
        use wire::report_task_run::Result as Reported;
        let result = match status {
            TaskStatus::TaskSuccess if wrong_type => Some(Reported::Output(text("no number"))),
            TaskStatus::TaskSuccess => {
                let returns = TASKS.iter().find(|(name, _)| Some(*name) == task.task_def_id.as_ref().map(|id| id.name.as_str()));
                Some(Reported::Output(match returns.and_then(|(_, of)| *of) {
                    Some(wire::VariableType::Int) => int(i64::from(task.attempt_number)),
                    Some(_) => text("done"),
                    None => wire::VariableValue::default(),
                }))
            }
            TaskStatus::TaskException => {
                let name = EXCEPTIONS[usize::from(wrong_type)].to_string();
                Some(Reported::Exception(wire::LhTaskException { name, message: "no".into(), content: Some(int(1)) }))
            }
            _ => Some(Reported::Error(wire::LhTaskError { r#type: wire::LhErrorType::TaskError.into(), message: "no".into() })),
        };
        let request = wire::ReportTaskRun {
            task_run_id: task.task_run_id.clone(),
            attempt_number: task.attempt_number,
            status: status.into(),
            result,
            ..Default::default()
        };
        // The WfRun may have been deleted meanwhile.
        drop(self.call::<()>(Method::ReportTask, &request));
    }

    fn event(&mut self, rng: &mut Rng, name: &str, thread_run_number: Option<i32>) {
        let Some((id, _)) = self.pick(rng) else { return };
        self.put_event(&id, name, thread_run_number);
    }

    fn put_event(&mut self, id: &wire::WfRunId, name: &str, thread_run_number: Option<i32>) {
        let request = wire::PutExternalEventRequest {
            wf_run_id: Some(id.clone()),
            external_event_def_id: Some(wire::ExternalEventDefId { name: name.to_string() }),
            thread_run_number,
            content: Some(int(5)),
            ..Default::default()
        };
        self.must::<wire::ExternalEvent>(Method::PutExternalEvent, &request);
    }

    fn correlated(&mut self, key: &str) {
        let request = wire::PutCorrelatedEventRequest {
            key: key.to_string(),
            external_event_def_id: Some(wire::ExternalEventDefId { name: CORRELATED.to_string() }),
            content: Some(int(6)),
        };
        // ALREADY_EXISTS while the one before has not been used up.
        drop(self.call::<wire::CorrelatedEvent>(Method::PutCorrelatedEvent, &request));
    }

    fn halt(&mut self, rng: &mut Rng, stop: bool) {
        let Some((wf_run_id, thread_run_number)) = self.pick(rng) else { return };
        let wf_run_id = Some(wf_run_id);
        if stop {
            self.must::<()>(Method::StopWfRun, &wire::StopWfRunRequest { wf_run_id, thread_run_number });
        } else {
            self.must::<()>(Method::ResumeWfRun, &wire::ResumeWfRunRequest { wf_run_id, thread_run_number });
        }
    }

    fn assign(&mut self, rng: &mut Rng) {
        let Some((id, _)) = self.pick(rng) else { return };
        for task in self.user_tasks(&id) {
            let request = wire::AssignUserTaskRunRequest {
                user_task_run_id: task.id,
                override_claim: true,
                user_group: None,
                user_id: Some("eve".to_string()),
            };
            drop(self.call::<()>(Method::AssignUserTaskRun, &request));
        }
    }

    fn complete_user_tasks(&mut self, rng: &mut Rng, percent: usize) {
        let Some((id, _)) = self.pick(rng) else { return };
        for task in self.user_tasks(&id) {
            if rng.percent(percent) {
                self.complete(task.id);
            } else if rng.percent(30) {
                let request = wire::CancelUserTaskRunRequest { user_task_run_id: task.id };
                drop(self.call::<()>(Method::CancelUserTaskRun, &request));
            }
        }
    }

    fn complete(&mut self, user_task_run_id: Option<wire::UserTaskRunId>) {
        let request = wire::CompleteUserTaskRunRequest { user_task_run_id, user_id: "ada".to_string(), ..Default::default() };
        self.must::<()>(Method::CompleteUserTaskRun, &request);
    }

    fn user_tasks(&mut self, id: &wire::WfRunId) -> Vec<wire::UserTaskRun> {
        let request = wire::ListUserTaskRunRequest { wf_run_id: Some(id.clone()), limit: Some(1_000), ..Default::default() };
        let list = self.must::<wire::UserTaskRunList>(Method::ListUserTaskRuns, &request).results;
        let open =
            |task: &wire::UserTaskRun| matches!(task.status(), wire::UserTaskRunStatus::Assigned | wire::UserTaskRunStatus::Unassigned);
        list.into_iter().filter(open).collect()
    }

    /// A random WfRun, children included, and the number of one of its threads.
    fn pick(&mut self, rng: &mut Rng) -> Option<(wire::WfRunId, i32)> {
        if self.roots.is_empty() {
            return None;
        }
        let mut id = rng.pick(&self.roots);
        while rng.percent(30) {
            let children = self.children(&id);
            if children.is_empty() {
                break;
            }
            id = rng.pick(&children);
        }
        let run = self.wf_run(&id)?;
        let thread = if rng.percent(50) { 0 } else { rng.below(run.greatest_threadrun_number as usize + 1) as i32 };
        Some((id, thread))
    }

    fn children(&mut self, id: &wire::WfRunId) -> Vec<wire::WfRunId> {
        let request = wire::SearchWfRunRequest { parent_wf_run_id: Some(id.clone()), limit: Some(1_000), ..Default::default() };
        self.must::<wire::WfRunIdList>(Method::SearchWfRun, &request).results
    }

    /// Every WfRun there is, parents first.
    fn all_runs(&mut self) -> Vec<wire::WfRunId> {
        self.roots.clone().into_iter().flat_map(|root| self.tree(root)).collect()
    }

    /// A WfRun and all below it.
    fn tree(&mut self, root: wire::WfRunId) -> Vec<wire::WfRunId> {
        let mut all = vec![root];
        let mut index = 0;
        while index < all.len() {
            let children = self.children(&all[index].clone());
            all.extend(children);
            index += 1;
        }
        all
    }

    pub fn wf_run(&mut self, id: &wire::WfRunId) -> Option<wire::WfRun> {
        self.call(Method::GetWfRun, id).ok()
    }

    fn turn_clock(&mut self, ms: i64) {
        self.now_ms += ms;
        self.fire_due();
    }

    fn check(&mut self) {
        assert_eq!(self.partition.panics, 0, "no command panics");
        for id in self.all_runs() {
            let mut memory = std::mem::take(&mut self.memory);
            memory.check(self, &id);
            self.memory = memory;
        }
        self.memory.checked();
    }

    /// Gives every WfRun what it waits for until nothing changes any more.
    fn settle(&mut self) {
        for round in 0..ROUNDS_MAX {
            self.delete_grown();
            let before = self.states();
            for id in self.all_runs() {
                let run = self.wf_run(&id).expect("it is listed");
                let active = run.thread_runs.iter().map(|thread| thread.number);
                // Queued threads may have been stopped as well.
                for thread_run_number in active.chain(run.thread_run_queue.iter().copied()) {
                    let request = wire::ResumeWfRunRequest { wf_run_id: Some(id.clone()), thread_run_number };
                    self.must::<()>(Method::ResumeWfRun, &request);
                }
                for task in self.user_tasks(&id) {
                    self.complete(task.id);
                }
                for name in EVENTS {
                    self.put_event(&id, name, None);
                }
            }
            for key in KEYS {
                self.correlated(key);
            }
            for (task, _) in TASKS {
                while self.poll(task) {}
            }
            for task in std::mem::take(&mut self.tasks) {
                self.report(&task, TaskStatus::TaskSuccess, false);
            }
            self.turn_clock(100_000);
            self.check();
            if self.states() == before && round > 2 {
                return;
            }
        }
        panic!("Expected every WfRun to end or to wait, but they go on and on");
    }

    /// Deletes trees of WfRuns that have grown too big.
    fn delete_grown(&mut self) {
        for root in self.roots.clone() {
            let tree = self.tree(root.clone());
            let is_grown = |world: &mut World, id| world.wf_run(id).is_some_and(|run| run.greatest_threadrun_number > THREADS_MAX);
            if tree.len() > WF_RUNS_MAX || tree.iter().any(|id| is_grown(self, id)) {
                self.figures.grown += 1;
                self.roots.retain(|each| *each != root);
                self.memory.forget(&root);
                self.must::<()>(Method::DeleteWfRun, &wire::DeleteWfRunRequest { id: Some(root) });
            }
        }
    }

    /// Where all threads stand, without what only counts up.
    fn states(&mut self) -> Vec<String> {
        let mut states = Vec::new();
        for id in self.all_runs() {
            let run = self.wf_run(&id).expect("it is listed");
            for thread in &run.thread_runs {
                states.push(format!("{id:?} {} {:?} {}", thread.number, thread.status(), thread.current_node_position));
            }
        }
        states
    }

    /// Names what each thread waits for that has not ended; the state must come back from its records.
    fn end(&mut self) {
        for id in self.all_runs() {
            for reason in super::waiting::reasons(self, &id) {
                *self.figures.waiting.entry(reason).or_default() += 1;
            }
        }
        let (state, _) = rebuilt([&self.records[..]]);
        assert_eq!(state.hash(), self.partition.state.hash(), "the records rebuild the state");
    }

    pub fn must<R: Message + Default>(&mut self, method: Method, request: &impl Message) -> R {
        self.call(method, request).unwrap_or_else(|reject| panic!("{}: {reject}", method.name()))
    }

    pub fn call<R: Message + Default>(&mut self, method: Method, request: &impl Message) -> Result<R, Reject> {
        self.try_call(method, request).unwrap_or_else(|_| panic!("{} was parked", method.name()))
    }

    /// `Err`: the call is parked, under this id.
    fn try_call<R: Message + Default>(&mut self, method: Method, request: &impl Message) -> Result<Result<R, Reject>, u32> {
        self.calls += 1;
        self.figures.commands += 1;
        let id = self.calls;
        let body = request.encode_to_vec();
        let call = Call { id, method: method as u16, tenant: String::new(), principal: String::new(), deadline_ms: None, body };
        let mut out = Outbox::default();
        self.partition.call(call, self.now_ms, &mut out);
        let reply = out.completions.into_iter().find(|completion| completion.id == id).map(|completion| completion.result);
        self.records.extend(out.payload);
        self.fire_due();
        let read = |bytes: Vec<u8>| R::decode(&bytes[..]).expect("replies can be read");
        reply.map(|reply| reply.map(read)).ok_or(id)
    }

    fn fire_due(&mut self) {
        loop {
            let mut out = Outbox::default();
            let fired = self.partition.fire_due(self.now_ms, true, 1, &mut out).expect("timers fire");
            self.records.extend(out.payload);
            if fired == 0 {
                return;
            }
            self.figures.commands += 1;
        }
    }
}

fn primitive_int() -> wire::TypeDefinition {
    let defined_type = Some(wire::type_definition::DefinedType::PrimitiveType(wire::VariableType::Int.into()));
    wire::TypeDefinition { masked: false, defined_type }
}
