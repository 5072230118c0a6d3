//! What the core OS thread is told, by callers and by the other OS threads.
//!
//! **Invariant:** calls that wait here are bounded in number and in bytes, whatever the core is busy with.

use super::threads::lock;
use crate::engine::{Call, TaskQueue};
use crate::limits::{CALLS_PENDING_BYTES_MAX, CALLS_PENDING_MAX};
use std::collections::VecDeque;
use std::sync::mpsc::Sender;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

/// What the core is told.
pub enum Message {
    Calls(Vec<Call>),
    Cancel(Vec<u32>),
    ClockTurned,
    /// Somebody wants to know what waits for workers.
    TaskQueues(Sender<Vec<TaskQueue>>),
    /// The store has everything up to this position.
    Folded(u64),
    /// A fold failed, and why; it will be tried again.
    FoldFailed(String),
    /// The disk is full, or no longer.
    RoomChanged,
    /// The journal or the store failed.
    Failed,
    Close,
}

/// Messages to the core, in order.
#[derive(Default)]
pub struct Inbox {
    queue: Mutex<Queue>,
    filled: Condvar,
}

#[derive(Default)]
struct Queue {
    messages: VecDeque<Message>,
    calls: usize,
    bytes: usize,
    closed: bool,
}

impl Inbox {
    /// Takes calls while there is room; returns the ids of those there is none for.
    pub fn push_calls(&self, mut calls: Vec<Call>) -> Vec<u32> {
        let mut queue = lock(&self.queue);
        let mut refused = Vec::new();
        calls.retain(|call| {
            let fits = !queue.closed && queue.calls < CALLS_PENDING_MAX && queue.bytes + call.body.len() <= CALLS_PENDING_BYTES_MAX;
            if fits {
                queue.calls += 1;
                queue.bytes += call.body.len();
            } else {
                refused.push(call.id);
            }
            fits
        });
        if !calls.is_empty() {
            queue.messages.push_back(Message::Calls(calls));
            // Who is woken takes the lock at once: it should find it free.
            drop(queue);
            self.filled.notify_one();
        }
        refused
    }

    /// Calls that wait to be taken up, and their bytes.
    pub fn waiting(&self) -> (usize, usize) {
        let queue = lock(&self.queue);
        (queue.calls, queue.bytes)
    }

    pub fn push(&self, message: Message) {
        lock(&self.queue).messages.push_back(message);
        self.filled.notify_one();
    }

    /// Everything that has come, or nothing after `wait`.
    pub(super) fn take(&self, wait: Option<Duration>) -> VecDeque<Message> {
        let mut queue = lock(&self.queue);
        if queue.messages.is_empty() {
            queue = match wait {
                Some(wait) => self.filled.wait_timeout(queue, wait).unwrap_or_else(PoisonError::into_inner).0,
                None => self.filled.wait(queue).unwrap_or_else(PoisonError::into_inner),
            };
        }
        queue.calls = 0;
        queue.bytes = 0;
        std::mem::take(&mut queue.messages)
    }

    /// What has become of a fold, or that something failed, or nothing after `wait`. All else stays where it is, and counts.
    pub(super) fn take_of_fold(&self, wait: Duration) -> Option<Message> {
        let is_wanted = |message: &Message| matches!(message, Message::Folded(_) | Message::FoldFailed(_) | Message::Failed);
        let lacks = |queue: &mut Queue| !queue.messages.iter().any(is_wanted);
        let mut queue = self.filled.wait_timeout_while(lock(&self.queue), wait, lacks).unwrap_or_else(PoisonError::into_inner).0;
        let at = queue.messages.iter().position(is_wanted)?;
        queue.messages.remove(at)
    }

    pub(super) fn close(&self) -> VecDeque<Message> {
        let mut queue = lock(&self.queue);
        queue.closed = true;
        std::mem::take(&mut queue.messages)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calls(count: usize) -> Vec<Call> {
        let call = |id| Call { id, method: 0, tenant: String::new(), principal: String::new(), deadline_ms: None, body: Vec::new() };
        (0..count as u32).map(call).collect()
    }

    #[test]
    fn calls_wait_within_their_bound_while_the_core_waits_for_a_fold() {
        let inbox = Inbox::default();
        assert_eq!(inbox.push_calls(calls(CALLS_PENDING_MAX)).len(), 0);
        inbox.push(Message::Folded(7));
        assert!(matches!(inbox.take_of_fold(Duration::from_secs(3_600)), Some(Message::Folded(7))));
        assert!(inbox.take_of_fold(Duration::ZERO).is_none());
        assert_eq!(inbox.push_calls(calls(2)).len(), 2, "those before them still wait");
        assert!(matches!(inbox.take(None).front(), Some(Message::Calls(calls)) if calls.len() == CALLS_PENDING_MAX));
        assert_eq!(inbox.push_calls(calls(2)).len(), 0);
    }

    #[test]
    fn who_waits_for_a_fold_hears_that_something_failed() {
        let inbox = Inbox::default();
        std::thread::scope(|scope| {
            let waits = scope.spawn(|| inbox.take_of_fold(Duration::from_secs(3_600)));
            inbox.push_calls(calls(1));
            inbox.push(Message::Failed);
            assert!(matches!(waits.join().unwrap(), Some(Message::Failed)));
        });
    }
}
