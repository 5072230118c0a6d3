//! Workers: polls, reports, checkpoints.

use super::home::{DEFAULT, OTHER, id_of, run_of, tenant_of};
use super::{Ask, Clients, Intent, ask};
use crate::api::Method;
use crate::sim::model::Model;
use crate::sim::rng::Rng;
use crate::sim::specs::{self, TASKS};
use crate::sim::swarm::Swarm;
use crate::wire::report_task_run::Result as Output;
use crate::wire::*;

/// A task that a worker holds, or held.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    id: String,
    guid: String,
    attempt: i32,
}

fn task_run_id(id: &str, guid: &str) -> TaskRunId {
    TaskRunId { wf_run_id: Some(run_of(id)), task_guid: guid.to_string() }
}

pub fn poll(tenant: &'static str, task: &'static str) -> Ask {
    let request =
        PollTaskRequest { task_def_id: Some(TaskDefId { name: task.to_string() }), client_id: "worker".to_string(), ..Default::default() };
    ask(Method::PollTask, tenant, &request, Intent::Poll { task })
}

pub fn get_task_run(id: &str, guid: &str) -> Ask {
    ask(Method::GetTaskRun, tenant_of(id), &task_run_id(id, guid), Intent::GetTaskRun { id: id.to_string(), guid: guid.to_string() })
}

impl Clients {
    pub(super) fn learn_task(&mut self, tenant: &str, reply: &[u8]) {
        if let Some(task) = PollTaskResponse::decode(reply).ok().and_then(|response| response.result) {
            let id = task.task_run_id.unwrap_or_default();
            let run = id_of(tenant, id.wf_run_id.as_ref());
            self.open.push(Work { id: run, guid: id.task_guid, attempt: task.attempt_number });
        }
    }

    /// Calls that report success for every task at hand.
    pub fn finish_all(&mut self) -> Vec<Ask> {
        let all = std::mem::take(&mut self.open);
        all.into_iter().map(|work| self.report(work, TaskStatus::TaskSuccess, false)).collect()
    }

    pub(super) fn poll_some(&mut self, rng: &mut Rng, swarm: &Swarm, _: &Model) -> Ask {
        let tenant = if rng.percent(swarm.other_tenant) { OTHER } else { DEFAULT };
        let &task = rng.pick(&TASKS);
        poll(tenant, task)
    }

    fn report(&mut self, work: Work, status: TaskStatus, is_repeated: bool) -> Ask {
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
        ask(Method::ReportTask, tenant_of(&id), &request, Intent::Report { id, guid, attempt, status, output, is_repeated })
    }

    fn status(rng: &mut Rng) -> TaskStatus {
        rng.weighted(&[(7, TaskStatus::TaskSuccess), (2, TaskStatus::TaskFailed), (1, TaskStatus::TaskException)])
    }

    pub(super) fn report_open(&mut self, rng: &mut Rng, _: &Swarm, _: &Model) -> Ask {
        let at = rng.below(self.open.len() as u64) as usize;
        let work = self.open.swap_remove(at);
        let status = Self::status(rng);
        self.report(work, status, false)
    }

    /// Twice, or long after; for lack of anything, for a task that never was.
    pub(super) fn report_again(&mut self, rng: &mut Rng, _: &Swarm, _: &Model) -> Ask {
        let work = match self.done.is_empty() {
            true => Work { id: self.some_run(rng), guid: "0-99".to_string(), attempt: 0 },
            false => self.done.swap_remove(rng.below(self.done.len() as u64) as usize),
        };
        let status = Self::status(rng);
        self.report(work, status, true)
    }

    pub(super) fn checkpoint(&mut self, rng: &mut Rng, _: &Swarm, _: &Model) -> Ask {
        let work = rng.pick(&self.open).clone();
        let request = PutCheckpointRequest {
            task_run_id: Some(task_run_id(&work.id, &work.guid)),
            task_attempt: work.attempt,
            value: Some(specs::int(1)),
            logs: None,
        };
        ask(Method::PutCheckpoint, tenant_of(&work.id), &request, Intent::Other)
    }

    pub(super) fn read_task(&mut self, rng: &mut Rng, _: &Swarm, _: &Model) -> Ask {
        match self.done.is_empty() {
            true => get_task_run(&self.some_run(rng), "0-1"),
            false => {
                let work = rng.pick(&self.done);
                get_task_run(&work.id, &work.guid)
            }
        }
    }

    /// A TaskRun that a worker had, as the wire names it.
    pub(super) fn some_task(&self, rng: &mut Rng) -> (&'static str, TaskRunId) {
        match self.done.is_empty() {
            true => (DEFAULT, task_run_id(&self.some_run(rng), "0-1")),
            false => {
                let work = rng.pick(&self.done);
                (tenant_of(&work.id), task_run_id(&work.id, &work.guid))
            }
        }
    }
}
