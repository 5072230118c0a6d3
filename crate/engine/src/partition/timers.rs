//! What a partition does by itself because it is time: timers, and the metric windows of minutes that are over.
//!
//! A timer whose command fails is *suspended* and tried again; so is one whose row only a store has that does not answer now.
//!
//! **Invariant:** a timer is fired once, however often it is tried.

use super::panics::Panic;
use super::{Caller, Outbox, Partition, contained};
use crate::api::{Method, due, metrics};
use crate::error::{Code, Error, Reject};
use crate::id::{Key, Parser};
use crate::limits::{GROUP_BYTES_MAX, METRIC_WINDOWS_PER_COMMAND_MAX, STORE_LATE_RETRY_MS, TIMER_RETRY_MS, TIMERS_SUSPENDED_MAX};
use crate::search::timer_family;
use crate::tally;
use std::ops::Bound;

/// When a timer is to be tried, and the suffix of its entry.
pub(super) type DueTimer = (i64, Box<[u8]>);

impl Partition {
    /// When the next timer is due.
    pub fn next_due(&mut self) -> Result<Option<i64>, Error> {
        let timer = self.first_timer()?.map(|(due_ms, _)| due_ms);
        Ok([timer, self.minute_over()].into_iter().flatten().min())
    }

    /// When metric windows are to be written.
    fn minute_over(&self) -> Option<i64> {
        let counted = [self.state.tally().over_ms(), self.quotas.over_ms()].into_iter().flatten().min();
        counted.map(|over_ms| self.windows_retry_ms.map_or(over_ms, |retry_ms| over_ms.max(retry_ms)))
    }

    /// Makes rows of the metric windows of a minute that is over: counting them cost no command anything (see `tally`).
    fn write_windows(&mut self, clock_ms: i64, now_ms: i64, out: &mut Outbox) {
        let mut windows = self.state.tally().over(now_ms, METRIC_WINDOWS_PER_COMMAND_MAX);
        let mut of_quotas = 0;
        if windows.is_empty() {
            windows = self.quotas.over(now_ms, METRIC_WINDOWS_PER_COMMAND_MAX);
            of_quotas = windows.len();
        }
        let Some(tenant) = windows.first().and_then(tally::tenant) else { return };
        let caller = Caller::internal(Method::MinuteOver, &tenant);
        let written = self.command(&caller, now_ms, out, |tx, _| {
            metrics::put_windows(tx, windows);
            Ok(())
        });
        if written.is_ok() {
            self.quotas.settle(of_quotas);
        }
        self.windows_retry_ms = written.is_err().then_some(clock_ms + TIMER_RETRY_MS);
    }

    /// The first timer that is not suspended, with what is known of when it is to be tried.
    pub(super) fn first_timer(&mut self) -> Result<Option<DueTimer>, Error> {
        let state = &mut self.state;
        let limit = self.suspended.len() + 1;
        let read = contained(|| state.range(&timer_family(), Bound::Unbounded, Bound::Unbounded, false, limit));
        let entries = match read {
            // Those that only the store knows are fired when it answers again.
            Err(Panic::Read(Error::StoreLate(_))) => state.known(&timer_family(), limit),
            read => read.map_err(|panic| self.read_error(panic))?,
        };
        let retry = self.suspended.iter().map(|(suffix, at_ms)| (*at_ms, suffix.clone())).min();
        let fresh = entries
            .into_iter()
            .map(|(suffix, _)| suffix)
            .find(|suffix| !self.suspended.contains_key(suffix))
            .map(|suffix| (Parser::new(&suffix).i64().expect("a timer begins with when it is due"), suffix));
        Ok([fresh, retry].into_iter().flatten().min())
    }

    /// Fires timers that are due, at most `limit`; returns how many. It stops early when it has filled half a group, and at a run that goes
    /// on in another command: whether more is due, [`Partition::next_due`] tells. With `at_due`, each gets the moment it was due as its time: a clock
    /// turned forward by a month then goes through the month.
    pub fn fire_due(&mut self, clock_ms: i64, at_due: bool, limit: usize, out: &mut Outbox) -> Result<usize, Error> {
        for fired in 0..limit {
            if self.shortage.is_some() || out.payload.len() > GROUP_BYTES_MAX / 2 {
                return Ok(fired);
            }
            let timer = self.first_timer()?.filter(|(due_ms, _)| *due_ms <= clock_ms);
            let is_first = |over_ms: &i64| *over_ms <= clock_ms && timer.as_ref().is_none_or(|(due_ms, _)| over_ms <= due_ms);
            if let Some(over_ms) = self.minute_over().filter(is_first) {
                self.write_windows(clock_ms, if at_due { over_ms } else { clock_ms }, out);
                continue;
            }
            let Some((due_ms, suffix)) = timer else { return Ok(fired) };
            let mut parser = Parser::new(&suffix);
            let due_at_ms = parser.i64().expect("a timer begins with when it is due");
            let key = parser.key().expect("a timer names its row");
            if self.suspended.remove(&suffix).is_some() {
                match self.still_there(&suffix)? {
                    Some(true) => (),
                    Some(false) => continue, // Its row was deleted or settled meanwhile.
                    None => {
                        self.suspended.insert(suffix, clock_ms + STORE_LATE_RETRY_MS);
                        continue;
                    }
                }
            }
            let tenant = key.family.tenant().expect("rows with timers belong to a tenant");
            let caller = Caller::internal(due::method(&key), &tenant);
            let now_ms = if at_due { due_ms } else { clock_ms };
            let outcome = self.fire(&caller, &key, due_at_ms, now_ms, out);
            if outcome == Ok(true) {
                return Ok(fired + 1); // A long run takes one command, and then it is the others' turn.
            }
            if outcome.is_err() || self.still_there(&suffix)? == Some(true) {
                let is_late = self.state.late().is_some();
                if self.suspended.len() >= TIMERS_SUSPENDED_MAX {
                    if is_late {
                        return Ok(fired); // They are not broken, they wait for the store.
                    }
                    let at = self.suspended.len();
                    return Err(Error::Store(format!("Expected timers to fire, but {at} could not: something is broken for good")));
                }
                self.suspended.insert(suffix, clock_ms + if is_late { STORE_LATE_RETRY_MS } else { TIMER_RETRY_MS });
            }
        }
        Ok(limit)
    }

    /// `true`: the WfRun goes on in a follow-up command.
    fn fire(&mut self, caller: &Caller<'_>, key: &Key, due_ms: i64, now_ms: i64, out: &mut Outbox) -> Result<bool, Reject> {
        let outcome = self.command(caller, now_ms, out, |tx, setup| Ok(due::fire(tx, setup, key, due_ms.max(0))));
        match outcome {
            // What can never be done must not keep the row from what comes after it.
            Err(reject) if reject.code != Code::Unavailable && due::can_pass_over(key) => self.command(caller, now_ms, out, |tx, _| {
                due::pass_over(tx, key, due_ms.max(0));
                Ok(false)
            }),
            outcome => outcome,
        }
    }

    /// `None`: only the store could tell, and it does not answer.
    fn still_there(&mut self, suffix: &[u8]) -> Result<Option<bool>, Error> {
        let state = &mut self.state;
        let at = || Bound::Included(suffix.to_vec());
        match contained(|| state.range(&timer_family(), at(), at(), false, 1)) {
            Err(Panic::Read(Error::StoreLate(_))) => Ok(state.is_known(&timer_family().key(suffix))),
            read => Ok(Some(!read.map_err(|panic| self.read_error(panic))?.is_empty())),
        }
    }
}
