//! After the faults have stopped: workers take and finish every task, timers fire, and every run comes to an end or waits for something
//! that only a caller can bring about.

use super::clients::home::TENANTS;
use super::clients::{self, Intent};
use super::model::{Standing, Verdict, When};
use super::rebuild;
use super::specs::TASKS;
use super::world::{End, World};
use crate::api::Method;
use crate::partition::Outbox;
use crate::run::is_terminal;
use crate::wire::node_run::NodeType;
use crate::wire::thread_halt_reason::Reason;
use crate::wire::{LhStatus, Message, NodeRun, NodeRunId, ThreadRun, WfRun, WfRunId};

/// Simulated time after which nothing may be left to do.
const SETTLED_AFTER_MS: i64 = 600_000;
/// Turns of workers after which something goes in circles.
const TURNS_MAX: usize = 20_000;

impl World {
    /// Lets everything come to rest, and checks that it does.
    pub(super) fn settle(&mut self) -> Verdict {
        // What is damaged in the store shows when it is read, and is gone after the next start.
        self.write_everything()?;
        self.finish_fold()?;
        self.audit()?;
        if self.unavailable > 0 || !rebuild::is_readable(self) {
            self.restart(End::Process, "to have the store rebuilt")?;
        }
        self.is_store_whole = true;
        // A clock that was turned back catches up: timers go by the latest time.
        self.clock_ms = self.clock_ms.max(self.model.latest_ms);
        let end_ms = self.clock_ms + SETTLED_AFTER_MS;
        let mut lives = None;
        for _ in 0..TURNS_MAX {
            // A disk may have lost power while faults were still on, which shows now: whoever waited then asks again.
            let now = self.report.crashes + self.report.restarts;
            if lives.replace(now) != Some(now) {
                for ask in clients::rest() {
                    self.call(ask)?;
                }
                self.poll_all()?;
            }
            self.fire_timers(64)?;
            self.write_everything()?;
            let work = self.clients.finish_all();
            if work.is_empty() {
                let due_ms = self.life().partition.next_due().map_err(|error| format!("Expected to read timers, but {error}"))?;
                match due_ms {
                    Some(due_ms) if due_ms <= end_ms => self.clock_ms = self.clock_ms.max(due_ms),
                    // It died of that just now: who waited has not asked again yet.
                    Some(_) | None if self.report.crashes + self.report.restarts != now => {}
                    Some(_) | None => return self.check_rest(),
                }
            }
            for report in work {
                self.call(report)?;
                self.poll_all()?;
            }
        }
        Err(format!("Expected everything to come to rest, but it has not after {TURNS_MAX} turns"))
    }

    fn poll_all(&mut self) -> Verdict {
        let tenants = if self.swarm.other_tenant > 0 { &TENANTS[..] } else { &TENANTS[..1] };
        for tenant in tenants {
            for task in TASKS {
                self.call(clients::poll(tenant, task))?;
            }
        }
        Ok(())
    }

    /// All records for the output topics that are left can be read, up to the last one.
    fn read_output(&mut self) -> Verdict {
        loop {
            let after = self.model.output_end();
            let ask = clients::await_output(after);
            let mut out = Outbox::default();
            let clock_ms = self.clock_ms;
            let life = self.life();
            let (backlog, _) = life.partition.output_backlog();
            life.partition.call(ask.to_call(0), clock_ms, &mut out);
            let Some(done) = out.completions.pop() else {
                life.partition.cancel(0);
                return if backlog == 0 || after > 0 { Ok(()) } else { Err(format!("Expected {backlog} records to read, but none came")) };
            };
            self.model.completed(clients::home::DEFAULT, &ask.intent, &done.result, When { from_ms: clock_ms, to_ms: clock_ms })?;
        }
    }

    fn check_rest(&mut self) -> Verdict {
        self.audit()?;
        if self.unavailable > 0 {
            return Err(format!("Expected the store to be whole again, but {} reads were refused", self.unavailable));
        }
        self.report.runs = self.model.runs.len() as u64;
        self.read_output()?;
        for id in self.model.doomed() {
            if self.read(&clients::get_wf_run(&id))?.is_ok() {
                return Err(format!("Expected WfRun {id} to be deleted by a bulk job, but it is there"));
            }
        }
        let ids: Vec<String> = self.model.runs.keys().filter(|id| self.model.standing(id) != Standing::Gone).cloned().collect();
        for id in ids {
            let reply = match self.read(&clients::get_wf_run(&id))? {
                Ok(reply) => reply,
                Err(_) if self.model.standing(&id) == Standing::Perhaps => continue,
                Err(reject) => return Err(reject.to_string()),
            };
            let run = WfRun::decode(&reply[..]).map_err(|error| error.to_string())?;
            if !is_terminal(run.status()) {
                self.check_waiting(&id, &run)?;
            }
        }
        rebuild::compare(self)
    }

    /// A run that goes on waits for a caller: every thread that runs does, and one that halts was stopped.
    fn check_waiting(&mut self, id: &str, run: &WfRun) -> Verdict {
        let mut waits = false;
        for thread in &run.thread_runs {
            let waiting = match thread.status() {
                LhStatus::Running => {
                    let node = self.current_node(id, thread)?;
                    let for_caller = match &node {
                        Some(NodeType::ExternalEvent(_) | NodeType::WaitForCondition(_) | NodeType::UserTask(_)) => true,
                        Some(NodeType::WaitForChildWf(wait)) => self.child_waits(id, wait.child_wf_run_id.as_ref())?,
                        _ => false,
                    };
                    waits |= for_caller;
                    // Others that wait for a caller may be those that it waits for.
                    for_caller || matches!(node, Some(NodeType::WaitForThreads(_) | NodeType::Exit(_)))
                }
                LhStatus::Halted | LhStatus::Halting => {
                    let stopped = |reason: &Option<Reason>| matches!(reason, Some(Reason::ManualHalt(_)));
                    waits |= thread.halt_reasons.iter().any(|reason| stopped(&reason.reason));
                    true
                }
                LhStatus::Completed | LhStatus::Error | LhStatus::Exception => true,
                LhStatus::Starting => false,
            };
            if !waiting {
                return Err(format!("Expected thread {} of {id} to go on, but it rests: {thread:?}", thread.number));
            }
        }
        match waits {
            true => Ok(()),
            false => Err(format!("Expected WfRun {id} to go on, but it rests: {run:?}")),
        }
    }

    /// Whether a child that is waited for has not ended; whether it may rest so is asked of itself.
    fn child_waits(&mut self, id: &str, child: Option<&WfRunId>) -> Result<bool, String> {
        let child = clients::home::id_of(clients::home::tenant_of(id), child);
        let reply = self.read(&clients::get_wf_run(&child))?.map_err(|reject| format!("child {child} of {id}: {reject}"))?;
        let run = WfRun::decode(&reply[..]).map_err(|error| error.to_string())?;
        if !is_terminal(run.status()) {
            self.check_waiting(&child, &run)?;
        }
        Ok(!is_terminal(run.status()))
    }

    fn current_node(&mut self, id: &str, thread: &ThreadRun) -> Result<Option<NodeType>, String> {
        let wf_run_id = Some(clients::home::run_of(id));
        let request = NodeRunId { wf_run_id, thread_run_number: thread.number, position: thread.current_node_position };
        let ask = clients::ask(Method::GetNodeRun, clients::home::tenant_of(id), &request, Intent::Other);
        let reply = self.read(&ask)?.map_err(|reject| reject.to_string())?;
        let node_run = NodeRun::decode(&reply[..]).map_err(|error| error.to_string())?;
        Ok(node_run.node_type)
    }
}
