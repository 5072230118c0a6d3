//! Memory is bounded whatever callers send: who takes no replies is refused in the end, and nothing of what is refused is kept.

use super::Sabotage;
use super::clients::home::DEFAULT;
use super::clients::{Ask, poll};
use crate::api::Setup;
use crate::cron::Zone;
use crate::error::Code;
use crate::limits::{CALLS_PENDING_BYTES_MAX, CALLS_PENDING_MAX, PARKED_CALLS_MAX};
use crate::partition::inbox::Inbox;
use crate::partition::{Outbox, Partition};
use crate::sim::model::Verdict;
use crate::state::State;
use std::collections::VecDeque;

/// Polls of the slow poller beyond what is kept for it.
const POLLS_TOO_MANY: usize = 1_000;
/// Bytes of one big call, and more of them than wait together.
const BIG_CALL_BYTES: usize = 1 << 20;

/// Sends more polls than anybody answers, and more calls than anybody takes up.
pub fn memory_is_bounded(sabotage: Option<Sabotage>) -> Verdict {
    check_parked(sabotage)?;
    check_waiting()
}

/// What stands between callers and the core; the planted bug is that it keeps what the core refuses.
struct Door {
    partition: Partition,
    kept: VecDeque<Ask>,
    keeps: bool,
}

impl Door {
    fn send(&mut self, ask: Ask, id: u32) -> Option<Code> {
        let mut out = Outbox::default();
        self.partition.call(ask.to_call(id), 1, &mut out);
        let code = out.completions.pop()?.result.err()?.code;
        if code == Code::ResourceExhausted && self.keeps {
            self.kept.push_back(ask);
            return None;
        }
        Some(code)
    }
}

fn check_parked(sabotage: Option<Sabotage>) -> Verdict {
    let setup = Setup { advertised_host: "localhost".to_string(), advertised_port: 2023, time_zone: Zone::utc() };
    let partition = Partition::new(State::new(None, 0, 0), setup, 1, 0);
    let mut door = Door { partition, kept: VecDeque::new(), keeps: sabotage == Some(Sabotage::SlowPollerKept) };
    door.partition.boot(1, &mut Outbox::default()).map_err(|reject| reject.to_string())?;
    let mut refused = 0;
    for id in 0..PARKED_CALLS_MAX + POLLS_TOO_MANY {
        match door.send(poll(DEFAULT, "a"), id as u32) {
            Some(Code::ResourceExhausted) => refused += 1,
            Some(code) => return Err(format!("Expected a poll to wait or to be refused as too many, but it got {code:?}")),
            None => (),
        }
        let held = door.partition.parked() + door.kept.len();
        if held > PARKED_CALLS_MAX {
            return Err(format!("Expected at most {PARKED_CALLS_MAX} polls to be kept, but there are {held}"));
        }
    }
    match refused == POLLS_TOO_MANY {
        true => Ok(()),
        false => Err(format!("Expected {POLLS_TOO_MANY} polls to be refused, but {refused} were")),
    }
}

fn check_waiting() -> Verdict {
    let inbox = Inbox::default();
    let big = Ask { body: vec![0; BIG_CALL_BYTES], ..poll(DEFAULT, "a") };
    let mut refused = 0;
    for id in 0..(CALLS_PENDING_BYTES_MAX / BIG_CALL_BYTES + 10) as u32 {
        refused += inbox.push_calls(vec![big.to_call(id)]).len();
    }
    let many = (0..CALLS_PENDING_MAX as u32 + 10).map(|id| poll(DEFAULT, "a").to_call(id)).collect();
    refused += inbox.push_calls(many).len();
    let (calls, bytes) = inbox.waiting();
    match calls <= CALLS_PENDING_MAX && bytes <= CALLS_PENDING_BYTES_MAX && refused > 10 {
        true => Ok(()),
        false => Err(format!("Expected at most {CALLS_PENDING_MAX} calls to wait, but there are {calls} with {bytes} bytes")),
    }
}
