//! Simulated clients and workers: random calls, among them late, repeated and hopeless ones.

use super::model::Model;
use super::rng::Rng;
use super::specs::{self, EVENTS, SPECS, TASKS};
use super::swarm::Swarm;
use crate::api::Method;
use crate::wire::canter::AwaitWfRunRequest;
use crate::wire::report_task_run::Result as Output;
use crate::wire::*;

/// What a call is for: what the model needs to know of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    Define,
    RunWf {
        id: String,
        spec: &'static str,
    },
    GetWfRun {
        id: String,
    },
    AwaitWfRun {
        id: String,
    },
    Stop {
        id: String,
    },
    Resume {
        id: String,
    },
    Rescue {
        id: String,
    },
    Delete {
        id: String,
    },
    Poll {
        task: &'static str,
    },
    Report {
        id: String,
        guid: String,
        attempt: i32,
        status: TaskStatus,
        output: i64,
    },
    GetTaskRun {
        id: String,
        guid: String,
    },
    /// An empty guid: the engine makes one.
    PutEvent {
        id: String,
        def: &'static str,
        guid: String,
    },
    GetEvent {
        id: String,
        def: String,
        guid: String,
    },
    Search {
        spec: &'static str,
        status: LhStatus,
    },
}

/// Makes up a call.
type Maker = fn(&mut Clients, &mut Rng, &Swarm, &Model) -> Ask;

/// One call to be made.
pub struct Ask {
    pub method: Method,
    pub body: Vec<u8>,
    pub intent: Intent,
}

/// A task that a worker holds, or held.
#[derive(Clone, Debug, PartialEq)]
struct Work {
    id: String,
    guid: String,
    attempt: i32,
}

/// What clients remember: the tasks they got, done or not.
#[derive(Default)]
pub struct Clients {
    open: Vec<Work>,
    done: Vec<Work>,
    runs: u64,
    outputs: i64,
}

pub fn run_id(id: &str) -> WfRunId {
    WfRunId { id: id.to_string(), parent_wf_run_id: None }
}

fn task_run_id(id: &str, guid: &str) -> TaskRunId {
    TaskRunId { wf_run_id: Some(run_id(id)), task_guid: guid.to_string() }
}

fn ask(method: Method, request: &impl Message, intent: Intent) -> Ask {
    Ask { method, body: request.encode_to_vec(), intent }
}

/// Calls that put all definitions.
pub fn definitions() -> Vec<Ask> {
    let tasks = TASKS.iter().map(|name| ask(Method::PutTaskDef, &specs::task_def(name), Intent::Define));
    let events = EVENTS.iter().map(|name| ask(Method::PutExternalEventDef, &specs::event_def(name), Intent::Define));
    let wf_specs = SPECS.iter().map(|(_, name)| ask(Method::PutWfSpec, &specs::wf_spec(name), Intent::Define));
    tasks.chain(events).chain(wf_specs).collect()
}

pub fn poll(task: &'static str) -> Ask {
    let request =
        PollTaskRequest { task_def_id: Some(TaskDefId { name: task.to_string() }), client_id: "worker".to_string(), ..Default::default() };
    ask(Method::PollTask, &request, Intent::Poll { task })
}

pub fn get_wf_run(id: &str) -> Ask {
    ask(Method::GetWfRun, &run_id(id), Intent::GetWfRun { id: id.to_string() })
}

pub fn get_task_run(id: &str, guid: &str) -> Ask {
    ask(Method::GetTaskRun, &task_run_id(id, guid), Intent::GetTaskRun { id: id.to_string(), guid: guid.to_string() })
}

pub fn get_event(id: &str, def: &str, guid: &str) -> Ask {
    let request = ExternalEventId {
        wf_run_id: Some(run_id(id)),
        external_event_def_id: Some(ExternalEventDefId { name: def.to_string() }),
        guid: guid.to_string(),
    };
    ask(Method::GetExternalEvent, &request, Intent::GetEvent { id: id.to_string(), def: def.to_string(), guid: guid.to_string() })
}

pub fn search(spec: &'static str, status: LhStatus) -> Ask {
    let request =
        SearchWfRunRequest { wf_spec_name: spec.to_string(), status: Some(status.into()), limit: Some(1_000), ..Default::default() };
    ask(Method::SearchWfRun, &request, Intent::Search { spec, status })
}

impl Clients {
    /// A completion has reached its caller.
    pub fn learn(&mut self, intent: &Intent, reply: &[u8]) {
        if let Intent::Poll { .. } = intent
            && let Some(task) = PollTaskResponse::decode(reply).ok().and_then(|response| response.result)
        {
            let id = task.task_run_id.unwrap_or_default();
            let run = id.wf_run_id.unwrap_or_default().id;
            self.open.push(Work { id: run, guid: id.task_guid, attempt: task.attempt_number });
        }
    }

    /// Calls that report success for every task at hand.
    pub fn finish_all(&mut self) -> Vec<Ask> {
        let all = std::mem::take(&mut self.open);
        all.into_iter().map(|work| self.report(work, TaskStatus::TaskSuccess)).collect()
    }

    /// The next random call.
    pub fn next(&mut self, rng: &mut Rng, swarm: &Swarm, model: &Model) -> Ask {
        let busy = if self.open.is_empty() { 0 } else { 30 };
        let choices: [(u64, Maker); 13] = [
            (16, Clients::run_wf),
            (22, |_, rng, _, _| {
                let task = *rng.pick(&TASKS);
                poll(task)
            }),
            (busy, Clients::report_open),
            (3, Clients::report_again),
            (10, Clients::put_event),
            (8, |clients, rng, _, _| get_wf_run(&clients.some_run(rng))),
            (3, Clients::read_task),
            (2, Clients::read_event),
            (2, |_, rng, _, _| {
                let status = [LhStatus::Running, LhStatus::Completed, LhStatus::Error, LhStatus::Halted, LhStatus::Exception];
                search(rng.weighted(&SPECS), *rng.pick(&status))
            }),
            (3, Clients::stop_or_resume),
            (2, Clients::rescue),
            (swarm.deletes, Clients::delete),
            (2, |clients, rng, _, _| {
                let id = clients.some_run(rng);
                let request = AwaitWfRunRequest { wf_run_id: Some(run_id(&id)) };
                ask(Method::AwaitWfRun, &request, Intent::AwaitWfRun { id })
            }),
        ];
        rng.weighted(&choices)(self, rng, swarm, model)
    }

    /// A run that was started at some time, or never.
    fn some_run(&self, rng: &mut Rng) -> String {
        format!("r{}", rng.below(self.runs + 2))
    }

    fn run_wf(&mut self, rng: &mut Rng, swarm: &Swarm, _: &Model) -> Ask {
        let id = if rng.percent(15) { self.some_run(rng) } else { format!("r{}", self.runs) };
        self.runs += 1;
        let spec = rng.weighted(&SPECS);
        let count_to = if rng.percent(swarm.long_loops) { 600 } else { rng.below(6) as i64 };
        let load = if rng.percent(swarm.bulky) { rng.below(60_000) } else { rng.below(40) };
        let variables =
            [(specs::COUNT_TO.to_string(), specs::int(count_to)), (specs::LOAD.to_string(), specs::text("x".repeat(load as usize)))];
        let request =
            RunWfRequest { wf_spec_name: spec.to_string(), id: Some(id.clone()), variables: variables.into(), ..Default::default() };
        ask(Method::RunWf, &request, Intent::RunWf { id, spec })
    }

    fn report(&mut self, work: Work, status: TaskStatus) -> Ask {
        self.outputs += 1;
        let result = match status {
            TaskStatus::TaskSuccess => Some(Output::Output(specs::int(self.outputs))),
            TaskStatus::TaskException => Some(Output::Exception(LhTaskException { name: specs::OOPS.to_string(), ..Default::default() })),
            _ => None, // A failure that says no more.
        };
        let request = ReportTaskRun {
            task_run_id: Some(task_run_id(&work.id, &work.guid)),
            status: status.into(),
            attempt_number: work.attempt,
            result,
            ..Default::default()
        };
        let (id, guid, attempt, output) = (work.id.clone(), work.guid.clone(), work.attempt, self.outputs);
        self.done.push(work);
        ask(Method::ReportTask, &request, Intent::Report { id, guid, attempt, status, output })
    }

    fn status(rng: &mut Rng) -> TaskStatus {
        rng.weighted(&[(7, TaskStatus::TaskSuccess), (2, TaskStatus::TaskFailed), (1, TaskStatus::TaskException)])
    }

    fn report_open(&mut self, rng: &mut Rng, _: &Swarm, _: &Model) -> Ask {
        let at = rng.below(self.open.len() as u64) as usize;
        let work = self.open.swap_remove(at);
        let status = Self::status(rng);
        self.report(work, status)
    }

    /// Twice, or long after; for lack of anything, for a task that never was.
    fn report_again(&mut self, rng: &mut Rng, _: &Swarm, _: &Model) -> Ask {
        let work = match self.done.is_empty() {
            true => Work { id: self.some_run(rng), guid: "0-99".to_string(), attempt: 0 },
            false => self.done.swap_remove(rng.below(self.done.len() as u64) as usize),
        };
        let status = Self::status(rng);
        self.report(work, status)
    }

    fn put_event(&mut self, rng: &mut Rng, _: &Swarm, _: &Model) -> Ask {
        let (id, def) = (self.some_run(rng), *rng.pick(&EVENTS));
        let guid = if rng.percent(60) { format!("g{}", rng.below(6)) } else { String::new() };
        let request = PutExternalEventRequest {
            wf_run_id: Some(run_id(&id)),
            external_event_def_id: Some(ExternalEventDefId { name: def.to_string() }),
            guid: (!guid.is_empty()).then(|| guid.clone()),
            content: Some(specs::int(7)),
            ..Default::default()
        };
        ask(Method::PutExternalEvent, &request, Intent::PutEvent { id, def, guid })
    }

    fn read_task(&mut self, rng: &mut Rng, _: &Swarm, _: &Model) -> Ask {
        match self.done.is_empty() {
            true => get_task_run(&self.some_run(rng), "0-1"),
            false => {
                let work = rng.pick(&self.done);
                get_task_run(&work.id, &work.guid)
            }
        }
    }

    fn read_event(&mut self, rng: &mut Rng, _: &Swarm, model: &Model) -> Ask {
        let id = self.some_run(rng);
        match model.runs.get(&id).and_then(|run| run.events.first()) {
            Some((def, guid)) => get_event(&id, def, guid),
            None => get_event(&id, EVENTS[0], "never"),
        }
    }

    fn stop_or_resume(&mut self, rng: &mut Rng, _: &Swarm, _: &Model) -> Ask {
        let id = self.some_run(rng);
        let wf_run_id = Some(run_id(&id));
        match rng.percent(50) {
            true => ask(Method::StopWfRun, &StopWfRunRequest { wf_run_id, thread_run_number: 0 }, Intent::Stop { id }),
            false => ask(Method::ResumeWfRun, &ResumeWfRunRequest { wf_run_id, thread_run_number: 0 }, Intent::Resume { id }),
        }
    }

    fn rescue(&mut self, rng: &mut Rng, _: &Swarm, _: &Model) -> Ask {
        let id = self.some_run(rng);
        let request = RescueThreadRunRequest { wf_run_id: Some(run_id(&id)), thread_run_number: 0, skip_current_node: rng.percent(30) };
        ask(Method::RescueThreadRun, &request, Intent::Rescue { id })
    }

    fn delete(&mut self, rng: &mut Rng, _: &Swarm, _: &Model) -> Ask {
        let id = self.some_run(rng);
        ask(Method::DeleteWfRun, &DeleteWfRunRequest { id: Some(run_id(&id)) }, Intent::Delete { id })
    }
}
