//! Retries: whether another attempt is made, and when (spec B 6.7).

use super::task_run::schedule;
use crate::id::Key;
use crate::limits::TASK_RUN_BYTES_MAX;
use crate::tx::Tx;
use crate::wire::rows::TaskRunRow;
use crate::wire::{ExponentialBackoffRetryPolicy, Message, TaskAttempt, TaskStatus};

/// Appends another attempt where one is left: queued at once, or after its back-off. Tells whether there is one.
pub fn again(tx: &mut Tx<'_>, key: &Key) -> bool {
    let now_ms = tx.now_ms();
    let row = tx.edit::<TaskRunRow>(key);
    let task_run = row.task_run.as_mut().expect("a TaskRun row holds its TaskRun");
    let made = task_run.attempts.len();
    // Attempts are stored in one object, so a TaskRun can have no more than fit.
    if made >= task_run.total_attempts.max(1) as usize || task_run.encoded_len() > TASK_RUN_BYTES_MAX {
        return false;
    }
    task_run.attempts.push(TaskAttempt { status: TaskStatus::TaskPending.into(), ..TaskAttempt::default() });
    task_run.status = TaskStatus::TaskPending.into();
    match &task_run.exponential_backoff {
        Some(policy) => row.due_ms = Some(now_ms.saturating_add(delay_ms(policy, made))),
        None => schedule(tx, key),
    }
    true
}

/// The back-off before the attempt that follows `made` attempts.
fn delay_ms(policy: &ExponentialBackoffRetryPolicy, made: usize) -> i64 {
    // Multiplied step by step: repeated IEEE multiplication gives the same bits everywhere, which `powi` does not promise.
    let mut delay = f64::from(policy.base_interval_ms);
    for _ in 1..made {
        delay *= f64::from(policy.multiplier);
        if delay >= policy.max_delay_ms as f64 {
            return policy.max_delay_ms;
        }
    }
    (delay as i64).min(policy.max_delay_ms)
}

#[cfg(test)]
mod tests {
    use super::*;

    // spec B 6.7
    #[test]
    fn backoff_grows_by_the_multiplier_and_stops_at_the_maximum() {
        let policy = ExponentialBackoffRetryPolicy { base_interval_ms: 100, max_delay_ms: 1_000, multiplier: 2.5 };
        let delays: Vec<i64> = (1..6).map(|made| delay_ms(&policy, made)).collect();
        assert_eq!(delays, [100, 250, 625, 1_000, 1_000]);
    }
}
