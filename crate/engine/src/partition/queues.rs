//! What waits for workers, for whoever looks at an engine from outside (spec C 9.1).
//!
//! **Invariant:** it is worked out when somebody asks: commands pay nothing for it.

use super::{Partition, contained};
use crate::id::{Key, Parser};
use crate::limits::TASK_QUEUES_TOLD_MAX;
use crate::row::Row;
use crate::search::task_queue_family;
use crate::state::State;
use crate::tally::TaskQueue;
use crate::tx::millis;
use std::ops::Bound;

impl Partition {
    /// The queues in which something waits, the fullest first, at most [`TASK_QUEUES_TOLD_MAX`].
    ///
    /// Of a queue whose rows cannot be read now, the age is 0.
    pub fn task_queues(&mut self) -> Vec<TaskQueue> {
        let mut queues: Vec<TaskQueue> = self.state.tally().queues().collect();
        queues.sort_by(|left, right| right.queued.cmp(&left.queued).then_with(|| left.cmp(right)));
        queues.truncate(TASK_QUEUES_TOLD_MAX);
        for queue in &mut queues {
            let state = &mut self.state;
            let oldest = contained(|| oldest_ms(state, &queue.tenant, &queue.task_def));
            queue.oldest_ms = oldest.ok().flatten().and_then(|ms| u64::try_from(ms).ok()).unwrap_or(0);
        }
        queues
    }
}

/// When the attempt at the head of a queue was scheduled.
fn oldest_ms(state: &mut State, tenant: &str, task_def: &str) -> Option<i64> {
    let head = state.range(&task_queue_family(tenant, task_def), Bound::Unbounded, Bound::Unbounded, false, 1);
    let (suffix, _) = head.first()?;
    let mut parser = Parser::new(suffix);
    parser.i64()?;
    let key: Key = parser.key()?;
    let Row::TaskRun(row) = state.get(&key)? else { return None };
    let task_run = row.task_run.as_ref()?;
    let attempt = task_run.attempts.last().and_then(|attempt| attempt.schedule_time.as_ref());
    millis(attempt.or(task_run.scheduled_at.as_ref()))
}
