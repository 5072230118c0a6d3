//! What was promised: a small model of what callers were told, to hold the engine to.
//!
//! It knows nothing of rows, journal or store. It is told every completion in the order of processing: those that were released, and
//! after a crash those whose commands turned out to be durable although the reply was lost. The rest never happened.
//!
//! The rules: what was acknowledged exists until it is deleted, and an id is given once; what was seen of it never goes back; an attempt is
//! dispatched at most once, and never again after its success was acknowledged; the first report of an attempt stays; a schedule ticks once
//! at a time; a tenant sees its own alone; records of the output topics have no gaps, and none is made twice.

mod output;
mod run;

pub use run::Run;

use super::clients::home::{id_of, is_made_by_engine};
use super::clients::{Intent, Kind, Thing};
use super::specs::{BRIEF, TICK};
use crate::error::{Code, Reject};
use crate::wire::*;
use output::Output;
use std::collections::{BTreeMap, BTreeSet};

/// A broken promise, in words.
pub type Verdict = Result<(), String>;

macro_rules! hold {
    ($holds:expr, $($text:tt)+) => { if !$holds { return Err(format!($($text)+)); } };
}
use hold;

/// Whether there is a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Standing {
    Gone,
    There,
    /// The engine made it, or may have deleted it, by itself.
    Perhaps,
}

#[derive(Clone, Default)]
pub struct Model {
    /// Ids of runs that were deleted: a big one blocks its id until all of it is gone.
    deleted: BTreeSet<String>,
    pub runs: BTreeMap<String, Run>,
    pub things: BTreeSet<Thing>,
    /// The run that a tenant's schedule has started in a minute.
    ticks: BTreeMap<(String, i64), String>,
    output: Output,
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
    pub fn standing(&self, id: &str) -> Standing {
        match self.runs.get(id).filter(|run| run.exists) {
            Some(run) if run.spec == BRIEF || run.spec == TICK => Standing::Perhaps,
            Some(_) => Standing::There,
            None if is_made_by_engine(id) && !self.deleted.contains(id) => Standing::Perhaps,
            None => Standing::Gone,
        }
    }

    fn events_uncertain(&self, id: &str) -> bool {
        self.standing(id) == Standing::Perhaps || self.runs.get(id).is_some_and(|run| run.events_uncertain)
    }

    /// How far clients have read the output topics for certain.
    pub fn output_end(&self) -> i64 {
        self.output.end()
    }

    fn run(&mut self, id: &str) -> &mut Run {
        self.runs.entry(id.to_string()).or_default()
    }

    /// Takes in how a call ended.
    pub fn completed(&mut self, tenant: &str, intent: &Intent, result: &Result<Vec<u8>, Reject>, when: When) -> Verdict {
        let reply = match result {
            Ok(reply) => reply,
            Err(reject) => return self.refused(intent, reject),
        };
        match intent {
            Intent::RunWf { id, spec } => {
                hold!(
                    self.standing(id) != Standing::There,
                    "Expected WfRun {id} to be refused, because it exists, but it was started again"
                );
                self.deleted.remove(id);
                let known = self.runs.remove(id).unwrap_or_default();
                self.runs.insert(id.clone(), known.anew(spec));
                self.see(id, &decode(reply)?)
            }
            Intent::GetWfRun { id } | Intent::AwaitWfRun { id } => {
                hold!(self.standing(id) != Standing::Gone, "Expected no WfRun {id}, but it is shown");
                self.see(id, &decode(reply)?)
            }
            Intent::Rescue { id } => {
                self.run(id).ended = None;
                self.see(id, &decode(reply)?)
            }
            Intent::Poll { .. } => self.dispatched(tenant, decode(reply)?, when),
            Intent::Report { id, guid, attempt, status, output, .. } => {
                self.reported(id, guid, *attempt, *status, *output, when);
                Ok(())
            }
            Intent::PutEvent { id, def, guid } => {
                let event: ExternalEvent = decode(reply)?;
                let stored = event.id.unwrap_or_default().guid;
                hold!(guid.is_empty() || *guid == stored, "Expected event {guid}, but {stored} was stored");
                let known = (def.to_string(), stored);
                let uncertain = self.events_uncertain(id);
                let run = self.run(id);
                hold!(uncertain || !run.events.contains(&known), "Expected event {known:?} of {id} to be refused, but it was taken twice");
                if !run.events.contains(&known) {
                    run.events.push(known);
                }
                Ok(())
            }
            Intent::Delete { id } => {
                let run = self.runs.remove(id);
                self.output.deleted(id);
                if is_made_by_engine(id) || run.is_some_and(|run| run.spec == "loop") {
                    self.deleted.insert(id.clone());
                }
                Ok(())
            }
            Intent::GetTaskRun { id, guid } => self.see_task(id, guid, &decode(reply)?),
            Intent::GetEvent { id, def, guid } => {
                let known = self.runs.get(id).is_some_and(|run| run.events.contains(&(def.to_string(), guid.clone())));
                hold!(known || self.events_uncertain(id), "Expected no event {guid} of {def} in {id}, but it is shown");
                Ok(())
            }
            Intent::Search { spec, status } => self.found(tenant, spec, *status, &decode(reply)?),
            Intent::Stop { id } | Intent::Resume { id } => {
                hold!(self.standing(id) != Standing::Gone, "Expected no WfRun {id} to stop or resume, but there is one");
                Ok(())
            }
            Intent::AwaitThrown { id } => {
                let event: WorkflowEvent = decode(reply)?;
                self.run(id).thrown.insert(event.id.unwrap_or_default().number);
                Ok(())
            }
            Intent::ListThrown { id } => {
                let list: WorkflowEventList = decode(reply)?;
                let shown: BTreeSet<i32> = list.results.into_iter().filter_map(|event| event.id).map(|id| id.number).collect();
                let certain = self.standing(id) == Standing::There;
                let run = self.run(id);
                hold!(!certain || shown.is_superset(&run.thrown), "Expected {id} to show {:?} thrown, but it shows {shown:?}", run.thrown);
                run.thrown = shown;
                Ok(())
            }
            Intent::ListForms { id } => self.see_forms(id, &decode(reply)?),
            Intent::EndForm { id, guid } => {
                // It has ended now or before, and if before then in either way.
                self.run(id).forms.entry(guid.clone()).or_insert(None);
                Ok(())
            }
            Intent::Put(thing) => {
                if thing.kind == Kind::BulkJob && self.things.insert(thing.clone()) {
                    let done = |run: &&mut Run| run.exists && run.spec == BRIEF && run.ended == Some(LhStatus::Completed);
                    let of_tenant = |id: &str| super::clients::home::tenant_of(id) == tenant;
                    self.runs.iter_mut().filter(|(id, _)| of_tenant(id)).map(|(_, run)| run).filter(done).for_each(|run| run.doomed = true);
                }
                self.things.insert(thing.clone());
                Ok(())
            }
            Intent::Get(thing) => {
                hold!(self.things.contains(thing), "Expected no {thing:?}, but it is shown");
                let ended = thing.kind != Kind::BulkJob || decode::<BulkJob>(reply)?.status() != BulkJobStatus::BulkJobFailed;
                hold!(ended, "Expected {thing:?} not to fail");
                Ok(())
            }
            Intent::Remove(thing) => {
                self.things.remove(thing);
                Ok(())
            }
            Intent::AwaitOutput { after } => self.output.page(*after, &decode(reply)?),
            Intent::ForgetOutput => self.output.forgot(&decode(reply)?),
            Intent::Trespass => Err("Expected what its caller has no right to to be refused, but it was answered".to_string()),
            Intent::Windows | Intent::Other => Ok(()),
        }
    }

    fn refused(&mut self, intent: &Intent, reject: &Reject) -> Verdict {
        hold!(reject.code != Code::Internal, "Expected an answer to {intent:?}, but {reject}");
        if matches!(reject.code, Code::Unavailable) {
            return Ok(());
        }
        let denied = reject.code == Code::PermissionDenied;
        hold!(denied == (*intent == Intent::Trespass), "Expected only what is not allowed to be denied, but {intent:?}: {reject}");
        let gone = |model: &Model, id: &str| match reject.code == Code::NotFound && model.standing(id) != Standing::There {
            true => Ok(()),
            false => Err(format!("Expected WfRun {id} to answer {intent:?} ({:?}), but {reject}", model.standing(id))),
        };
        match intent {
            Intent::RunWf { id, .. } => {
                let blocked = self.standing(id) != Standing::Gone || self.deleted.contains(id);
                hold!(reject.code == Code::AlreadyExists && blocked, "Expected WfRun {id} to start, but {reject}");
                Ok(())
            }
            Intent::PutEvent { id, def, guid } => {
                let known = self.runs.get(id).is_some_and(|run| run.events.contains(&(def.to_string(), guid.clone())));
                let is_there = known || self.events_uncertain(id);
                hold!(reject.code == Code::AlreadyExists && is_there, "Expected event {guid} of {id} to be stored, but {reject}");
                Ok(())
            }
            // A thread that is not in ERROR cannot be rescued; which one is, the model does not know.
            Intent::Rescue { .. } if reject.code == Code::FailedPrecondition => Ok(()),
            Intent::GetWfRun { id }
            | Intent::AwaitWfRun { id }
            | Intent::Stop { id }
            | Intent::Resume { id }
            | Intent::Rescue { id }
            | Intent::ListThrown { id }
            | Intent::ListForms { id } => gone(self, id),
            // A TaskRun may be gone with a former WfRun of the same id.
            Intent::GetTaskRun { id, guid } | Intent::Report { id, guid, .. } => {
                let known = self.runs.get(id).is_some_and(|run| run.tasks.contains_key(guid));
                hold!(
                    reject.code == Code::NotFound && !known || reject.code == Code::InvalidArgument,
                    "Expected task {id}/{guid}, but {reject}"
                );
                Ok(())
            }
            Intent::EndForm { id, guid, .. } => {
                let known = self.standing(id) == Standing::There && self.runs.get(id).is_some_and(|run| run.forms.contains_key(guid));
                hold!(reject.code == Code::NotFound && !known, "Expected user task {id}/{guid} to end, but {reject}");
                Ok(())
            }
            Intent::GetEvent { id, def, guid } => {
                let known = self.runs.get(id).is_some_and(|run| run.events.contains(&(def.to_string(), guid.clone())));
                let certain = known && !self.events_uncertain(id);
                hold!(reject.code == Code::NotFound && !certain, "Expected event {guid} of {def} in {id}, but {reject}");
                Ok(())
            }
            Intent::Put(thing) => {
                hold!(reject.code == Code::AlreadyExists && self.things.contains(thing), "Expected {thing:?} to be put, but {reject}");
                Ok(())
            }
            Intent::Get(thing) => {
                hold!(reject.code == Code::NotFound && !self.things.contains(thing), "Expected {thing:?}, but {reject}");
                Ok(())
            }
            Intent::Remove(thing) => {
                let runs_yet = thing.kind == Kind::BulkJob && reject.code == Code::FailedPrecondition;
                let is_gone = reject.code == Code::NotFound && !self.things.contains(thing);
                hold!(runs_yet || is_gone, "Expected {thing:?} to be deleted, but {reject}");
                Ok(())
            }
            Intent::Delete { .. }
            | Intent::Search { .. }
            | Intent::Poll { .. }
            | Intent::AwaitThrown { .. }
            | Intent::AwaitOutput { .. }
            | Intent::ForgetOutput => Err(format!("Expected {intent:?} to be answered, but {reject}")),
            Intent::Trespass | Intent::Windows | Intent::Other => Ok(()),
        }
    }

    /// A search shows runs of its tenant and its WfSpec alone, and all whose end is known, as long as one page holds them.
    fn found(&mut self, tenant: &str, spec: &str, status: LhStatus, found: &WfRunIdList) -> Verdict {
        let ids: BTreeSet<String> = found.results.iter().map(|id| id_of(tenant, Some(id))).collect();
        for id in &ids {
            hold!(self.standing(id) != Standing::Gone, "Expected no {spec} run {id}, but a search shows it");
            let run = self.runs.entry(id.clone()).or_default();
            hold!(run.spec.is_empty() || run.spec == spec, "Expected {id} to be of {}, but a search shows it as {spec}", run.spec);
            (run.exists, run.spec) = (true, spec.to_string());
            let ended = run.ended;
            hold!(ended.is_none_or(|ended| ended == status), "Expected {id} to be {ended:?}, but a search shows it as {status:?}");
        }
        let is_missing = |(id, run): &(&String, &Run)| {
            let ours = super::clients::home::tenant_of(id) == tenant && run.spec == spec;
            ours && self.standing(id) == Standing::There && run.ended == Some(status) && !ids.contains(*id)
        };
        let missed = self.runs.iter().find(is_missing);
        hold!(missed.is_none() || found.bookmark.is_some(), "Expected a search for {spec} as {status:?} to show {missed:?}");
        Ok(())
    }

    /// Runs that a bulk job was to delete.
    pub fn doomed(&self) -> Vec<String> {
        self.runs.iter().filter(|(_, run)| run.doomed).map(|(id, _)| id.clone()).collect()
    }
}
