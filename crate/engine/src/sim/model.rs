//! What was promised: a small model of what callers were told, to hold the engine to.
//!
//! It knows nothing of rows, journal or store. It is told every completion in the order of processing: those that were released, and
//! after a crash those whose commands turned out to be durable although the reply was lost. The rest never happened.
//!
//! The rules: a WfRun that was acknowledged exists until it is deleted, and an id is given once; what was seen of it never goes back; an
//! attempt is dispatched at most once, and never again after its success was acknowledged; the first report of an attempt stays; events
//! that were acknowledged exist.

use super::clients::Intent;
use super::specs::TASK_TIMEOUT_S;
use crate::error::{Code, Reject};
use crate::run::is_terminal;
use crate::wire::task_attempt::Result as AttemptResult;
use crate::wire::variable_value::Value;
use crate::wire::*;
use std::collections::{BTreeMap, BTreeSet};

/// A broken promise, in words.
pub type Verdict = Result<(), String>;

macro_rules! hold {
    ($holds:expr, $($text:tt)+) => { if !$holds { return Err(format!($($text)+)); } };
}

/// A run as callers have seen it.
#[derive(Clone, Debug, Default)]
pub struct Run {
    pub spec: String,
    /// Ended as seen by somebody, and not rescued since.
    ended: Option<LhStatus>,
    /// Current node of each thread, as last seen.
    threads: BTreeMap<i32, i32>,
    pub tasks: BTreeMap<String, Task>,
    /// Guids of events by the name of their def.
    pub events: Vec<(String, String)>,
    exists: bool,
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

#[derive(Default)]
pub struct Model {
    /// Ids of runs that were deleted: a big one blocks its id until all of it is gone.
    deleted: BTreeSet<String>,
    pub runs: BTreeMap<String, Run>,
    /// The latest time that any command can have had.
    pub latest_ms: i64,
}

/// When a call was processed.
#[derive(Clone, Copy, Debug)]
pub struct When {
    /// No later than the command's own time.
    pub from_ms: i64,
    /// No earlier than the time of any command before it.
    pub to_ms: i64,
}

fn decode<R: Message + Default>(reply: &[u8]) -> Result<R, String> {
    R::decode(reply).map_err(|error| format!("Expected a reply that can be read, but {error}"))
}

impl Model {
    pub fn exists(&self, run: &str) -> bool {
        self.runs.get(run).is_some_and(|run| run.exists)
    }

    fn run(&mut self, id: &str) -> &mut Run {
        self.runs.entry(id.to_string()).or_default()
    }

    /// Takes in how a call ended.
    pub fn completed(&mut self, intent: &Intent, result: &Result<Vec<u8>, Reject>, when: When) -> Verdict {
        let reply = match result {
            Ok(reply) => reply,
            Err(reject) => return self.refused(intent, reject),
        };
        match intent {
            Intent::RunWf { id, spec } => {
                hold!(!self.exists(id), "Expected WfRun {id} to be refused, because it exists, but it was started again");
                self.deleted.remove(id);
                let run = self.run(id);
                run.exists = true;
                run.spec = spec.to_string();
                self.see(id, &decode(reply)?)
            }
            Intent::GetWfRun { id } | Intent::AwaitWfRun { id } => {
                hold!(self.exists(id), "Expected no WfRun {id}, but it is shown");
                self.see(id, &decode(reply)?)
            }
            Intent::Rescue { id } => {
                self.run(id).ended = None;
                self.see(id, &decode(reply)?)
            }
            Intent::Poll { .. } => self.dispatched(decode(reply)?, when),
            Intent::Report { id, guid, attempt, status, output } => {
                self.reported(id, guid, *attempt, *status, *output, when);
                Ok(())
            }
            Intent::PutEvent { id, def, guid } => {
                let event: ExternalEvent = decode(reply)?;
                let stored = event.id.unwrap_or_default().guid;
                hold!(guid.is_empty() || *guid == stored, "Expected event {guid}, but {stored} was stored");
                let known = (def.to_string(), stored);
                let run = self.run(id);
                hold!(!run.events.contains(&known), "Expected event {known:?} of {id} to be refused, but it was taken twice");
                run.events.push(known);
                Ok(())
            }
            Intent::Delete { id } => {
                if self.runs.remove(id).is_some_and(|run| run.spec == "loop") {
                    self.deleted.insert(id.clone());
                }
                Ok(())
            }
            Intent::GetTaskRun { id, guid } => self.see_task(id, guid, &decode(reply)?),
            Intent::GetEvent { id, def, guid } => {
                let known = self.runs.get(id).is_some_and(|run| run.events.contains(&(def.to_string(), guid.clone())));
                hold!(known, "Expected no event {guid} of {def} in {id}, but it is shown");
                Ok(())
            }
            Intent::Search { spec, status } => {
                let found: WfRunIdList = decode(reply)?;
                for id in &found.results {
                    let run = self.runs.get(&id.id).filter(|run| run.exists);
                    hold!(run.is_some_and(|run| run.spec == *spec), "Expected no {spec} run {}, but a search shows it", id.id);
                    let ended = run.and_then(|run| run.ended);
                    hold!(
                        ended.is_none_or(|ended| ended == *status),
                        "Expected {} to be {ended:?}, but a search shows it as {status:?}",
                        id.id
                    );
                }
                // Runs whose end is known are not missing, as long as one page holds all.
                let missing = |(id, run): &(&String, &Run)| {
                    run.exists && run.spec == *spec && run.ended == Some(*status) && !found.results.iter().any(|shown| shown.id == **id)
                };
                let missed = self.runs.iter().find(missing);
                hold!(missed.is_none() || found.bookmark.is_some(), "Expected a search for {spec} as {status:?} to show {missed:?}");
                Ok(())
            }
            Intent::Stop { id } | Intent::Resume { id } => {
                hold!(self.exists(id), "Expected no WfRun {id} to stop or resume, but there is one");
                Ok(())
            }
            Intent::Define => Ok(()),
        }
    }

    fn refused(&mut self, intent: &Intent, reject: &Reject) -> Verdict {
        hold!(reject.code != Code::Internal, "Expected an answer to {intent:?}, but {reject}");
        if matches!(reject.code, Code::Unavailable) {
            return Ok(());
        }
        let gone = |model: &Model, id: &str| match reject.code == Code::NotFound && !model.exists(id) {
            true => Ok(()),
            false => Err(format!("Expected WfRun {id} to answer {intent:?} (exists: {}), but {reject}", model.exists(id))),
        };
        match intent {
            Intent::Define if reject.code == Code::Unimplemented => Ok(()),
            Intent::RunWf { id, .. } => {
                let blocked = self.exists(id) || self.deleted.contains(id);
                hold!(reject.code == Code::AlreadyExists && blocked, "Expected WfRun {id} to start, but {reject}");
                Ok(())
            }
            Intent::PutEvent { id, def, guid } => {
                let known = self.runs.get(id).is_some_and(|run| run.events.contains(&(def.to_string(), guid.clone())));
                hold!(reject.code == Code::AlreadyExists && known, "Expected event {guid} of {id} to be stored, but {reject}");
                Ok(())
            }
            // A thread that is not in ERROR cannot be rescued; which one is, the model does not know.
            Intent::Rescue { .. } if reject.code == Code::FailedPrecondition => Ok(()),
            Intent::GetWfRun { id } | Intent::AwaitWfRun { id } | Intent::Stop { id } | Intent::Resume { id } | Intent::Rescue { id } => {
                gone(self, id)
            }
            // A TaskRun may be gone with a former WfRun of the same id.
            Intent::GetTaskRun { id, guid } | Intent::Report { id, guid, .. } => {
                let known = self.runs.get(id).is_some_and(|run| run.tasks.contains_key(guid));
                hold!(
                    reject.code == Code::NotFound && !known || reject.code == Code::InvalidArgument,
                    "Expected task {id}/{guid}, but {reject}"
                );
                Ok(())
            }
            Intent::GetEvent { id, def, guid } => {
                let known = self.runs.get(id).is_some_and(|run| run.events.contains(&(def.to_string(), guid.clone())));
                hold!(reject.code == Code::NotFound && !known, "Expected event {guid} of {def} in {id}, but {reject}");
                Ok(())
            }
            Intent::Delete { .. } | Intent::Search { .. } | Intent::Poll { .. } | Intent::Define => {
                Err(format!("Expected {intent:?} to be answered, but {reject}"))
            }
        }
    }

    /// A WfRun is shown: nothing of it may have gone back.
    pub fn see(&mut self, id: &str, shown: &WfRun) -> Verdict {
        let run = self.run(id);
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

    fn dispatched(&mut self, response: PollTaskResponse, when: When) -> Verdict {
        let Some(task) = response.result else { return Ok(()) };
        let id = task.task_run_id.unwrap_or_default();
        let (run, guid, attempt) = (id.wf_run_id.unwrap_or_default().id, id.task_guid, task.attempt_number);
        hold!(self.exists(&run), "Expected no task of WfRun {run}, but {guid} is dispatched");
        let known = self.run(&run).tasks.entry(guid.clone()).or_default();
        let latest = known.dispatched.keys().last().copied();
        hold!(latest.is_none_or(|latest| latest < attempt), "Expected {run}/{guid} after attempt {latest:?}, but {attempt} is dispatched");
        let success = known.settled.iter().find(|(_, (status, _))| *status == TaskStatus::TaskSuccess);
        hold!(success.is_none(), "Expected {run}/{guid} to be done by {success:?}, but attempt {attempt} is dispatched");
        known.dispatched.insert(attempt, when.from_ms);
        Ok(())
    }

    fn reported(&mut self, id: &str, guid: &str, attempt: i32, status: TaskStatus, output: i64, when: When) {
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
            } else if crate::run::task_run::is_done(attempt.status()) {
                task.settled.insert(number, (attempt.status(), output));
            }
        }
        Ok(())
    }
}
