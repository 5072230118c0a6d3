//! What passes between callers and the engine: calls sent, sent twice, late, cancelled; replies that arrive, and those that do not.

use super::{Ask, Completion, Held, Pending, Sabotage, Verdict, When, World};
use crate::api::method::Kind;
use crate::error::{Code, Reject};
use crate::id::RunKey;
use crate::sim::TOLD;
use crate::sim::clients::Intent;
use crate::sim::clients::home::{OTHER, run_of, tenant_of};
use crate::sim::sabotage::reopen_attempt;

/// Calls that may be sent again.
const SENT_KEPT_MAX: usize = 20;

/// Whether a refusal is for want of room.
fn is_for_room(message: &str) -> bool {
    message.starts_with("On a full disk") || message.starts_with("Expected room on the disk")
}

impl World {
    pub(super) fn client(&mut self) -> Verdict {
        let swarm = self.swarm.clone();
        if !self.pending.is_empty() && self.rng.percent(swarm.cancelled) {
            let at = self.rng.below(self.pending.len() as u64) as usize;
            let id = *self.pending.keys().nth(at).expect("it is below the count");
            self.meet("call cancelled");
            self.note(|| format!("cancel {id}"), &id.to_le_bytes());
            self.life().partition.cancel(id);
            return Ok(());
        }
        if !self.sent.is_empty() && self.rng.percent(swarm.duplicated) {
            let at = self.rng.below(self.sent.len() as u64) as usize;
            self.meet("call sent twice");
            let again = self.sent[at].clone();
            return self.send(again);
        }
        if !self.delayed.is_empty() && self.rng.percent(20) {
            let at = self.rng.below(self.delayed.len() as u64) as usize;
            let late = self.delayed.swap_remove(at);
            return self.send(late);
        }
        let ask = self.clients.next(&mut self.rng, &swarm, &self.model);
        if self.rng.percent(swarm.reordered) {
            self.meet("call overtaken");
            self.delayed.push(ask);
            return Ok(());
        }
        self.send(ask)
    }

    fn send(&mut self, ask: Ask) -> Verdict {
        if self.sent.len() == SENT_KEPT_MAX {
            self.sent.pop_front();
        }
        self.sent.push_back(ask.clone());
        if let Intent::Report { id, guid, attempt, is_repeated, .. } = &ask.intent {
            if *is_repeated {
                self.meet("report late or repeated");
            }
            if self.options.sabotage == Some(Sabotage::ReportCountsTwice) {
                let run = RunKey::new(tenant_of(id), &run_of(id));
                self.meddle(|tx| reopen_attempt(tx, &run, guid, *attempt))?;
            }
        }
        self.call(ask)
    }

    /// A completion reaches its caller, or is lost on the way.
    pub(super) fn deliver(&mut self, held: Held) -> Verdict {
        self.released = self.released.max(held.position);
        self.report.completions += 1;
        let Completion { id, result } = &held.completion;
        let pending = self.pending.remove(id).ok_or_else(|| format!("Expected one completion of call {id}, but there is another"))?;
        match result {
            Ok(reply) => {
                self.note(|| format!("done {id}"), reply);
                if self.faulty && self.rng.percent(self.swarm.lost_replies) {
                    let is_task = matches!(pending.intent, Intent::Poll { .. });
                    self.meet(if is_task { "worker dies with a task" } else { "reply lost" });
                } else {
                    self.clients.learn(pending.tenant, &pending.intent, reply);
                }
            }
            Err(reject) => self.note(|| format!("done {id} {reject}"), reject.message.as_bytes()),
        }
        self.tell_model(&pending, result, held.when)
    }

    /// Tells the model how a call ended, whether its caller heard of it or not.
    pub(super) fn tell_model(&mut self, pending: &Pending, result: &Result<Vec<u8>, Reject>, when: When) -> Verdict {
        self.report.command(pending.method.number(), result.is_ok());
        if let (0, Err(reject)) = (self.report.steps, result)
            && reject.code != Code::AlreadyExists
        {
            return Err(format!("Expected what clients need to be defined, but {reject}"));
        }
        // What begins nothing new is not refused for want of room in memory: reads never, deletes and reports as long as they fit.
        let shed = result.as_ref().is_err_and(|reject| reject.code == Code::ResourceExhausted && is_for_room(&reject.message));
        if shed && pending.method.kind() != Kind::Read {
            self.meet("call refused: the store takes nothing");
            return Ok(());
        }
        let throttled = result.as_ref().is_err_and(|reject| reject.code == Code::ResourceExhausted);
        if throttled && pending.tenant == OTHER && pending.method.is_write() {
            self.meet("call over its quota");
            return Ok(());
        }
        self.model.completed(pending.tenant, &pending.intent, result, when).map_err(|what| format!("{what} ({TOLD})"))
    }
}
