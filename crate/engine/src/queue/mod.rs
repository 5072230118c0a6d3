//! Parked polls: workers that have room and wait for a task. Other parked calls are in [`Waits`].
//!
//! Tasks without a worker are entries in the state, in order of scheduling; here are the workers without a task, first come first
//! served per TaskDef (spec C 3.3). Never are there both.
//!
//! **Invariant:** memory only: a poll does not survive its connection, so none survives a restart.
//! **Invariant:** to leave costs no look at those who stay: thousands may leave at once.

mod waits;

pub use waits::Waits;

use std::collections::{BTreeMap, HashMap};

/// One poll: a unit of capacity.
#[derive(Clone, Debug, PartialEq)]
pub struct Poll {
    pub call: u32,
    pub worker_id: String,
    pub worker_version: String,
}

/// Polls by tenant and TaskDef.
#[derive(Default)]
pub struct Polls {
    /// In the order of their tickets.
    queues: BTreeMap<Place, BTreeMap<i64, Poll>>,
    /// Where a call is parked, to cancel it.
    places: HashMap<u32, (Place, i64)>,
    last_ticket: i64,
}

/// Tenant and TaskDef.
type Place = (String, String);

impl Polls {
    pub fn len(&self) -> usize {
        self.places.len()
    }
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Parks a poll behind the others of its TaskDef.
    pub fn park(&mut self, tenant: &str, task_def: &str, poll: Poll) {
        self.last_ticket += 1;
        self.park_at((tenant.to_string(), task_def.to_string()), self.last_ticket, poll);
    }

    /// The poll that has waited longest.
    pub fn take(&mut self, tenant: &str, task_def: &str) -> Option<Poll> {
        let place = (tenant.to_string(), task_def.to_string());
        let queue = self.queues.get_mut(&place)?;
        let (_, poll) = queue.pop_first()?;
        if queue.is_empty() {
            self.queues.remove(&place);
        }
        self.places.remove(&poll.call);
        Some(poll)
    }

    /// Puts back a poll that was taken for a command that did not happen: before all others.
    pub fn put_back(&mut self, tenant: &str, task_def: &str, poll: Poll) {
        let place = (tenant.to_string(), task_def.to_string());
        let first = self.queues.get(&place).and_then(|queue| queue.first_key_value()).map_or(self.last_ticket, |(first, _)| *first);
        self.park_at(place, first - 1, poll);
    }

    fn park_at(&mut self, place: Place, ticket: i64, poll: Poll) {
        self.places.insert(poll.call, (place.clone(), ticket));
        self.queues.entry(place).or_default().insert(ticket, poll);
    }

    /// Drops a poll whose caller has gone. Tells whether it was parked here.
    pub fn cancel(&mut self, call: u32) -> bool {
        let Some((place, ticket)) = self.places.remove(&call) else { return false };
        if let Some(queue) = self.queues.get_mut(&place) {
            queue.remove(&ticket);
            if queue.is_empty() {
                self.queues.remove(&place);
            }
        }
        true
    }

    /// Ends all polls: the calls to be answered, in the order they came.
    pub fn drain(&mut self) -> Vec<u32> {
        self.queues.clear();
        let mut calls: Vec<u32> = self.places.drain().map(|(call, _)| call).collect();
        calls.sort_unstable();
        calls
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn poll(call: u32) -> Poll {
        Poll { call, worker_id: format!("w{call}"), worker_version: String::new() }
    }

    // spec C 3.3: the longest waiting poll of the TaskDef is served first; a cancelled one never.
    #[test]
    fn polls_are_served_first_come_first_served_per_task_def() {
        let mut polls = Polls::default();
        for (call, task_def) in [(1, "a"), (2, "b"), (3, "a"), (4, "a")] {
            polls.park("t", task_def, poll(call));
        }
        assert!(polls.cancel(3));
        assert!(!polls.cancel(3));
        assert_eq!(polls.take("other", "a"), None);
        let first = polls.take("t", "a").unwrap();
        assert_eq!(first.call, 1);
        polls.put_back("t", "a", first);
        let calls: Vec<u32> = std::iter::from_fn(|| polls.take("t", "a")).map(|poll| poll.call).collect();
        assert_eq!(calls, [1, 4]);
        assert_eq!(polls.drain(), [2]);
        assert_eq!(polls.len(), 0);
    }
}
