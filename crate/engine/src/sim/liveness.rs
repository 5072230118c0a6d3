//! After the faults have stopped: workers take and finish every task, timers fire, and every run comes to an end or waits for something
//! that only a caller can bring about.

use super::clients::{self, Ask, Intent};
use super::model::Verdict;
use super::rebuild;
use super::specs::TASKS;
use super::world::{End, World};
use crate::api::Method;
use crate::run::is_terminal;
use crate::wire::node_run::NodeType;
use crate::wire::thread_halt_reason::Reason;
use crate::wire::{LhStatus, Message, NodeRun, NodeRunId, ThreadRun, WfRun};

/// Simulated time after which nothing may be left to do.
const SETTLED_AFTER_MS: i64 = 600_000;
/// Turns of workers after which something goes in circles.
const TURNS_MAX: usize = 20_000;

impl World {
    /// Lets everything come to rest, and checks that it does.
    pub(super) fn settle(&mut self) -> Verdict {
        // What is damaged in the store shows when it is read, and is gone after the next start.
        self.write_everything()?;
        self.audit()?;
        if self.unavailable > 0 || !rebuild::is_readable(self) {
            self.restart(End::Process, "to have the store rebuilt")?;
        }
        // A clock that was turned back catches up: timers go by the latest time.
        self.clock_ms = self.clock_ms.max(self.model.latest_ms);
        let end_ms = self.clock_ms + SETTLED_AFTER_MS;
        for task in TASKS {
            self.call(clients::poll(task))?;
        }
        for _ in 0..TURNS_MAX {
            self.fire_timers(64)?;
            self.write_everything()?;
            let work = self.clients.finish_all();
            if work.is_empty() {
                let due_ms = self.life().partition.next_due().map_err(|error| format!("Expected to read timers, but {error}"))?;
                match due_ms {
                    Some(due_ms) if due_ms <= end_ms => self.clock_ms = self.clock_ms.max(due_ms),
                    Some(_) | None => return self.check_rest(),
                }
            }
            for report in work {
                self.call(report)?;
                for task in TASKS {
                    self.call(clients::poll(task))?;
                }
            }
        }
        Err(format!("Expected everything to come to rest, but it has not after {TURNS_MAX} turns"))
    }

    fn check_rest(&mut self) -> Verdict {
        self.audit()?;
        if self.unavailable > 0 {
            return Err(format!("Expected the store to be whole again, but {} reads were refused", self.unavailable));
        }
        self.report.runs = self.model.runs.len() as u64;
        let ids: Vec<String> = self.model.runs.keys().filter(|id| self.model.exists(id)).cloned().collect();
        for id in ids {
            let reply = self.read(&clients::get_wf_run(&id))?.map_err(|reject| reject.to_string())?;
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
                    let for_caller = matches!(node, Some(NodeType::ExternalEvent(_) | NodeType::WaitForCondition(_)));
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

    fn current_node(&mut self, id: &str, thread: &ThreadRun) -> Result<Option<NodeType>, String> {
        let request =
            NodeRunId { wf_run_id: Some(clients::run_id(id)), thread_run_number: thread.number, position: thread.current_node_position };
        let ask = Ask { method: Method::GetNodeRun, body: request.encode_to_vec(), intent: Intent::GetWfRun { id: id.to_string() } };
        let reply = self.read(&ask)?.map_err(|reject| reject.to_string())?;
        let node_run = NodeRun::decode(&reply[..]).map_err(|error| error.to_string())?;
        Ok(node_run.node_type)
    }
}
