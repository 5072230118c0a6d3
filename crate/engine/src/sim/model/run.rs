//! A run as callers have seen it: its end, its threads, its tasks, its events, its forms.

use super::{Model, Standing, Verdict, When, hold};
use crate::run::is_terminal;
use crate::run::task_run::is_done;
use crate::sim::clients::home::id_of;
use crate::sim::specs::{TASK_TIMEOUT_S, TICK};
use crate::wire::task_attempt::Result as AttemptResult;
use crate::wire::variable_value::Value;
use crate::wire::*;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug, Default)]
pub struct Run {
    pub spec: String,
    /// Ended as seen by somebody, and not rescued since.
    pub ended: Option<LhStatus>,
    /// Current node of each thread, as last seen.
    threads: BTreeMap<i32, i32>,
    pub tasks: BTreeMap<String, Task>,
    /// Guids of events by the name of their def.
    pub events: Vec<(String, String)>,
    /// Numbers of events that it has thrown.
    pub thrown: BTreeSet<i32>,
    /// User tasks that have ended, and how as far as that is known.
    pub forms: BTreeMap<String, Option<UserTaskRunStatus>>,
    pub exists: bool,
    /// One of this id has vanished by itself, and some of these events with it.
    pub events_uncertain: bool,
    /// A bulk job that was acknowledged deletes it.
    pub doomed: bool,
}

#[derive(Clone, Debug, Default)]
pub struct Task {
    /// Attempts handed out, and the time then.
    pub dispatched: BTreeMap<i32, i64>,
    /// Attempts whose end is known, with the output of a success.
    settled: BTreeMap<i32, (TaskStatus, Option<i64>)>,
    /// Attempts that were reported.
    reported: BTreeMap<i32, ()>,
}

impl Run {
    /// The same id, started again: events may have been there before it.
    pub fn anew(self, spec: &str) -> Run {
        let events_uncertain = self.exists || self.events_uncertain;
        Run { spec: spec.to_string(), exists: true, events: self.events, events_uncertain, ..Run::default() }
    }
}

impl Model {
    /// A WfRun is shown: nothing of it may have gone back.
    pub fn see(&mut self, id: &str, shown: &WfRun) -> Verdict {
        let spec = shown.wf_spec_id.clone().unwrap_or_default().name;
        if spec == TICK {
            let minute = shown.start_time.as_ref().map_or(0, |time| time.seconds / 60);
            let tenant = crate::sim::clients::home::tenant_of(id).to_string();
            let first = self.ticks.entry((tenant, minute)).or_insert_with(|| id.to_string());
            hold!(first == id, "Expected a schedule to tick once in a minute, but it started {first} and {id}");
        }
        let run = self.run(id);
        hold!(run.spec.is_empty() || run.spec == spec, "Expected {id} to be a run of {}, but it is one of {spec}", run.spec);
        (run.exists, run.spec) = (true, spec);
        let status = shown.status();
        hold!(run.ended.is_none_or(|ended| ended == status), "Expected WfRun {id} to stay {:?}, but it is {status:?}", run.ended);
        run.ended = is_terminal(status).then_some(status);
        for (number, position) in &run.threads {
            let now = shown.thread_runs.iter().find(|thread| thread.number == *number).map(|thread| thread.current_node_position);
            hold!(now >= Some(*position), "Expected thread {number} of {id} at node {position} or later, but it is at {now:?}");
        }
        run.threads = shown.thread_runs.iter().map(|thread| (thread.number, thread.current_node_position)).collect();
        Ok(())
    }

    pub fn dispatched(&mut self, tenant: &str, response: PollTaskResponse, when: When) -> Verdict {
        let Some(task) = response.result else { return Ok(()) };
        let id = task.task_run_id.unwrap_or_default();
        let (run, guid, attempt) = (id_of(tenant, id.wf_run_id.as_ref()), id.task_guid, task.attempt_number);
        hold!(self.standing(&run) != Standing::Gone, "Expected no task of WfRun {run}, but {guid} is dispatched");
        let known = self.run(&run).tasks.entry(guid.clone()).or_default();
        let latest = known.dispatched.keys().last().copied();
        hold!(latest.is_none_or(|latest| latest < attempt), "Expected {run}/{guid} after attempt {latest:?}, but {attempt} is dispatched");
        let success = known.settled.iter().find(|(_, (status, _))| *status == TaskStatus::TaskSuccess);
        hold!(success.is_none(), "Expected {run}/{guid} to be done by {success:?}, but attempt {attempt} is dispatched");
        known.dispatched.insert(attempt, when.from_ms);
        self.run(&run).exists = true;
        Ok(())
    }

    pub fn reported(&mut self, id: &str, guid: &str, attempt: i32, status: TaskStatus, output: i64, when: When) {
        let latest_ms = self.latest_ms.max(when.to_ms);
        let Some(task) = self.runs.get_mut(id).and_then(|run| run.tasks.get_mut(guid)) else { return };
        let Some(dispatched_ms) = task.dispatched.get(&attempt) else { return };
        // The first report counts, unless the attempt may have timed out before.
        let in_time = latest_ms < dispatched_ms + i64::from(TASK_TIMEOUT_S) * 1000;
        if task.reported.insert(attempt, ()).is_none() && in_time {
            task.settled.entry(attempt).or_insert((status, (status == TaskStatus::TaskSuccess).then_some(output)));
        }
    }

    pub fn see_task(&mut self, id: &str, guid: &str, shown: &TaskRun) -> Verdict {
        let Some(task) = self.runs.get_mut(id).and_then(|run| run.tasks.get_mut(guid)) else { return Ok(()) };
        for number in task.dispatched.keys() {
            let attempt = shown.attempts.get(*number as usize);
            hold!(attempt.is_some_and(|attempt| attempt.start_time.is_some()), "Expected attempt {number} of {id}/{guid} to have started");
        }
        for (number, attempt) in shown.attempts.iter().enumerate() {
            let number = number as i32;
            let output = match &attempt.result {
                Some(AttemptResult::Output(VariableValue { value: Some(Value::Int(output)), .. })) => Some(*output),
                _ => None,
            };
            if let Some((status, known)) = task.settled.get(&number) {
                let fits = attempt.status() == *status && (known.is_none() || *known == output);
                hold!(
                    fits,
                    "Expected attempt {number} of {id}/{guid} to stay {status:?} {known:?}, but it is {:?} {output:?}",
                    attempt.status()
                );
            } else if is_done(attempt.status()) {
                task.settled.insert(number, (attempt.status(), output));
            }
        }
        Ok(())
    }

    /// A user task that has ended stays as it ended.
    pub fn see_forms(&mut self, id: &str, shown: &UserTaskRunList) -> Verdict {
        let certain = self.standing(id) == Standing::There;
        let run = self.run(id);
        for form in &shown.results {
            let guid = form.id.clone().unwrap_or_default().user_task_guid;
            let is_closed = matches!(form.status(), UserTaskRunStatus::Done | UserTaskRunStatus::Cancelled);
            if let Some(known) = run.forms.get(&guid) {
                let stays = is_closed && known.is_none_or(|known| known == form.status());
                hold!(stays, "Expected user task {id}/{guid} to stay {known:?}, but it is {:?}", form.status());
            }
            if is_closed {
                run.forms.insert(guid, Some(form.status()));
            }
        }
        let missing =
            run.forms.keys().find(|guid| !shown.results.iter().any(|form| form.id.as_ref().is_some_and(|id| id.user_task_guid == **guid)));
        hold!(!certain || missing.is_none(), "Expected {id} to list user task {missing:?}, but it does not");
        Ok(())
    }
}
