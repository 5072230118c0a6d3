//! How many writes are admitted: permits per window for each quota, and what is told to those who come too often (spec C 6.6, D 6).
//!
//! Permits live in memory alone, and so do the counts of the running minute: a restart gives everybody full permits, and what was counted of
//! a minute that a restart cut off is lost. A refusal writes nothing, so there is no record that could keep it.
//!
//! **Invariant:** time is an argument and never goes backwards here.
//! **Invariant:** whatever callers do, there are at most [`QUOTAS_METERED_MAX`] meters and as many counts.

use crate::id::{Parser, put_str};
use crate::limits::QUOTAS_METERED_MAX;
use crate::wire::metric_window::Metric;
use crate::wire::metric_window_id::Id;
use crate::wire::{MetricWindow, MetricWindowId, MetricWindowType, PrincipalId, QuotaId, QuotaUsageMetrics, TenantId, Timestamp};
use std::collections::BTreeMap;

/// How often permits are given out.
const WINDOW_MS: i64 = 500;
/// Windows a debt reaches into at most, when a window begins.
const DEBT_WINDOWS_MAX: i64 = 60;
/// Length of a window of usage (spec D 6).
const MINUTE_MS: i64 = 60_000;

/// A quota by its name in keys.
pub type QuotaName = Box<[u8]>;

/// The name of a quota in keys: the tenant's own comes before those of its principals.
pub fn quota_name(tenant: &str, principal: Option<&str>) -> QuotaName {
    let mut name = Vec::with_capacity(tenant.len() + principal.map_or(0, str::len) + 2);
    put_str(&mut name, tenant);
    principal.into_iter().for_each(|principal| put_str(&mut name, principal));
    name.into()
}

/// Reads the name of a quota. `None`: it is none.
pub fn quota_id(name: &[u8]) -> Option<QuotaId> {
    let mut parser = Parser::new(name);
    let tenant = Some(TenantId { id: parser.str()? });
    let principal = if parser.is_empty() { None } else { Some(PrincipalId { id: parser.str()? }) };
    Some(QuotaId { tenant, principal })
}

/// The permits of one quota.
#[derive(Debug)]
struct Meter {
    /// Permits per window.
    size: i64,
    permits: i64,
    /// Refusals that the next windows are still to make good for.
    debt: i64,
    refilled_ms: i64,
    used_ms: i64,
}

impl Meter {
    fn new(size: i64, now_ms: i64) -> Meter {
        Meter { size, permits: size, debt: 0, refilled_ms: now_ms, used_ms: now_ms }
    }

    /// Takes a permit. The delay in ms if there is none.
    fn take(&mut self, now_ms: i64) -> Option<i64> {
        self.used_ms = now_ms;
        let windows = (now_ms - self.refilled_ms) / WINDOW_MS;
        if windows > 0 {
            self.refilled_ms += windows * WINDOW_MS;
            self.permits = self.size;
            self.debt = self.debt.saturating_sub(self.size.saturating_mul(windows)).clamp(0, DEBT_WINDOWS_MAX * self.size);
        }
        self.permits -= 1;
        if self.permits >= 0 {
            return None;
        }
        self.debt += 1;
        Some(WINDOW_MS * (1 + self.debt / self.size))
    }
}

/// Permits per window of a quota: half of those per second, at least one.
fn window_size(per_second: i32) -> i64 {
    (i64::from(per_second.max(1)) + 1) / 2
}

/// Meters by quota, and what was counted since the last full minute. See the module's head.
#[derive(Default)]
pub struct Quotas {
    meters: BTreeMap<QuotaName, Meter>,
    /// By start of the minute, then by quota.
    usage: BTreeMap<(i64, QuotaName), QuotaUsageMetrics>,
    now_ms: i64,
}

impl Quotas {
    /// Charges a quota of so many writes per second with one. The delay in ms if it must be refused.
    pub fn charge(&mut self, name: QuotaName, per_second: i32, now_ms: i64) -> Option<u32> {
        self.now_ms = self.now_ms.max(now_ms);
        let (now_ms, size) = (self.now_ms, window_size(per_second));
        if !self.meters.contains_key(&name) {
            self.make_room();
        }
        let meter = self.meters.entry(name.clone()).or_insert_with(|| Meter::new(size, now_ms));
        if meter.size != size {
            *meter = Meter::new(size, now_ms); // A new rate is in force at once.
        }
        let delay_ms = meter.take(now_ms);
        self.count(name, delay_ms, now_ms);
        delay_ms.map(|ms| u32::try_from(ms).unwrap_or(u32::MAX))
    }

    fn make_room(&mut self) {
        if self.meters.len() < QUOTAS_METERED_MAX {
            return;
        }
        if let Some(idle) = self.meters.iter().min_by_key(|(_, meter)| meter.used_ms).map(|(name, _)| name.clone()) {
            self.meters.remove(&idle);
        }
    }

    fn count(&mut self, name: QuotaName, delay_ms: Option<i64>, now_ms: i64) {
        let at = (now_ms - now_ms.rem_euclid(MINUTE_MS), name);
        if self.usage.len() == QUOTAS_METERED_MAX && !self.usage.contains_key(&at) {
            return;
        }
        let usage = self.usage.entry(at).or_default();
        usage.requests_observed = usage.requests_observed.saturating_add(1);
        if let Some(delay_ms) = delay_ms {
            usage.requests_throttled = usage.requests_throttled.saturating_add(1);
            usage.total_throttle_time_ms = usage.total_throttle_time_ms.saturating_add(delay_ms);
        }
    }

    /// When the oldest minute that something is counted in is over. `None`: nothing is.
    pub fn over_ms(&self) -> Option<i64> {
        self.usage.keys().next().map(|(start_ms, _)| start_ms.saturating_add(MINUTE_MS))
    }

    /// Windows of one tenant whose minute is over, at most `limit`.
    pub fn over(&self, now_ms: i64, limit: usize) -> Vec<MetricWindow> {
        let windows = self.usage.iter().take_while(|((start_ms, _), _)| start_ms.saturating_add(MINUTE_MS) <= now_ms);
        let mut windows = windows.map(|((start_ms, name), usage)| window(*start_ms, name, *usage)).take(limit);
        let Some(first) = windows.next() else { return Vec::new() };
        let tenant = |window: &MetricWindow| window.id.as_ref().and_then(|id| id.tenant_id.clone());
        let of = tenant(&first);
        std::iter::once(first).chain(windows.take_while(|window| tenant(window) == of)).collect()
    }

    /// The first windows, so many, are rows now.
    pub fn settle(&mut self, windows: usize) {
        for _ in 0..windows {
            self.usage.pop_first();
        }
    }
}

fn window(start_ms: i64, name: &[u8], usage: QuotaUsageMetrics) -> MetricWindow {
    let quota = quota_id(name).expect("usage is counted by names of quotas");
    let id = MetricWindowId {
        tenant_id: quota.tenant.clone(),
        id: Some(Id::QuotaId(quota)),
        window_start: Some(Timestamp { seconds: start_ms.div_euclid(1000), nanos: 0 }),
        metric_type: Some(MetricWindowType::QuotaUsageMetric.into()),
    };
    MetricWindow { id: Some(id), metric: Some(Metric::QuotaUsage(usage)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes at these moments against a quota of so many per second: what each is told, `None` if it is admitted.
    fn check(per_second: i32, at_ms: &[i64], expected: &[Option<u32>]) {
        let mut quotas = Quotas::default();
        let told: Vec<_> = at_ms.iter().map(|ms| quotas.charge(quota_name("t", None), per_second, 10_000 + ms)).collect();
        assert_eq!(told, expected, "{per_second} per second at {at_ms:?}");
    }

    // spec C 6.6: P = ceil(max(1, rps x 0.5)).
    #[test]
    fn a_window_has_half_of_a_seconds_permits_and_at_least_one() {
        for (per_second, size) in [(1, 1), (2, 1), (3, 2), (10, 5), (11, 6), (i32::MAX, 1 << 30)] {
            assert_eq!(window_size(per_second), size, "{per_second}");
        }
    }

    #[test]
    fn a_refusal_names_the_window_that_has_room_for_it() {
        check(1, &[0, 0, 0, 0], &[None, Some(1_000), Some(1_500), Some(2_000)]);
        check(4, &[0, 1, 2, 3, 4, 5], &[None, None, Some(500), Some(1_000), Some(1_000), Some(1_500)]);
    }

    #[test]
    fn permits_come_back_with_each_window_and_debt_goes() {
        check(1, &[0, 499, 500, 501, 1_000], &[None, Some(1_000), None, Some(1_000), None]);
        // A debt of three, less one per window that has passed.
        check(1, &[0, 0, 0, 0, 1_000, 1_001], &[None, Some(1_000), Some(1_500), Some(2_000), None, Some(1_500)]);
    }

    #[test]
    fn windows_keep_their_rhythm_however_late_the_next_write_is() {
        check(1, &[0, 900, 1_000], &[None, None, None]);
    }

    #[test]
    fn debt_is_cut_to_sixty_windows() {
        let mut quotas = Quotas::default();
        let mut charge = |now_ms| quotas.charge(quota_name("t", None), 1, now_ms);
        assert_eq!(charge(0), None);
        (0..1_000).for_each(|_| _ = charge(0));
        assert_eq!((charge(500), charge(500)), (None, Some(500 * (1 + 61))));
    }

    #[test]
    fn a_new_rate_is_in_force_at_once_and_time_does_not_go_back() {
        let mut quotas = Quotas::default();
        let mut charge = |per_second, now_ms| quotas.charge(quota_name("t", Some("p")), per_second, now_ms);
        assert_eq!((charge(1, 0), charge(1, 0), charge(4, 0), charge(4, 0)), (None, Some(1_000), None, None));
        assert_eq!((charge(4, 500), charge(4, 0)), (None, None));
    }

    #[test]
    fn there_are_only_so_many_meters() {
        let mut quotas = Quotas::default();
        for index in 0..=QUOTAS_METERED_MAX {
            assert_eq!(quotas.charge(quota_name(&format!("t{index}"), None), 1, index as i64), None);
        }
        assert_eq!((quotas.meters.len(), quotas.usage.len()), (QUOTAS_METERED_MAX, QUOTAS_METERED_MAX));
        assert!(!quotas.meters.contains_key(&quota_name("t0", None)), "the one used longest ago is forgotten");
    }

    #[test]
    fn usage_is_told_by_tenant_when_its_minute_is_over() {
        let mut quotas = Quotas::default();
        for (tenant, now_ms) in [("a", 1), ("a", 1), ("b", 2), ("a", MINUTE_MS)] {
            quotas.charge(quota_name(tenant, None), 1, now_ms);
        }
        assert_eq!((quotas.over_ms(), quotas.over(MINUTE_MS - 1, 9).len()), (Some(MINUTE_MS), 0));
        let told = quotas.over(MINUTE_MS, 9);
        let usage = QuotaUsageMetrics { requests_observed: 2, requests_throttled: 1, total_throttle_time_ms: 1_000 };
        assert_eq!(told, [window(0, &quota_name("a", None), usage)]);
        quotas.settle(told.len());
        assert_eq!(quotas.over(MINUTE_MS, 9).len(), 1);
        quotas.settle(1);
        assert_eq!(quotas.over_ms(), Some(2 * MINUTE_MS));
    }
}
