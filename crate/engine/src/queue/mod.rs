//! Parked polls: workers that have room and wait for a task. Other parked calls are in [`Waits`].
//!
//! Tasks without a worker are entries in the state, in order of scheduling; here are the workers without a task, first come first
//! served per TaskDef (spec C 3.3). Never are there both.
//!
//! **Invariant:** memory only: a poll does not survive its connection, so none survives a restart.

mod waits;

pub use waits::Waits;

/// One poll: a unit of capacity.
#[derive(Clone, Debug, PartialEq)]
pub struct Poll {
    pub call: u32,
    pub worker_id: String,
    pub worker_version: String,
}

/// Polls by tenant and TaskDef: waits at a queue, for its next task.
#[derive(Default)]
pub struct Polls(Waits<(String, String), Poll>);

impl Polls {
    pub fn len(&self) -> usize {
        self.0.len()
    }
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Parks a poll behind the others of its TaskDef.
    pub fn park(&mut self, tenant: &str, task_def: &str, poll: Poll) {
        self.0.park((tenant.to_string(), task_def.to_string()), poll.call, poll);
    }

    /// The poll that has waited longest.
    pub fn take(&mut self, tenant: &str, task_def: &str) -> Option<Poll> {
        self.0.take_first(&(tenant.to_string(), task_def.to_string()))
    }

    /// Puts back a poll that was taken for a command that did not happen.
    pub fn put_back(&mut self, tenant: &str, task_def: &str, poll: Poll) {
        self.0.park_first((tenant.to_string(), task_def.to_string()), poll.call, poll);
    }

    /// Drops a poll whose caller has gone. Tells whether it was parked here.
    pub fn cancel(&mut self, call: u32) -> bool {
        self.0.cancel(call)
    }

    /// Ends all polls: the calls to be answered, in the order they came.
    pub fn drain(&mut self) -> Vec<u32> {
        self.0.drain()
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
