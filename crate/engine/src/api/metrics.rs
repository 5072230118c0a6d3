//! Metric windows and counts (spec B 17, C 4.5, 4.6). What is counted, and when, is `tally`'s.

use super::{Setup, quotas};
use crate::error::Reject;
use crate::id::{Family, FamilyKind, Parser, put_i64};
use crate::limits::{METRIC_RETENTION_MS, METRIC_WINDOWS_LISTED_MAX};
use crate::search::timed::{self, Timed, merged};
use crate::search::{metric_windows_of_family, metric_windows_of_wf_spec_family};
use crate::tally::{WINDOW_MS, window_key};
use crate::tx::{Tx, millis, timestamp};
use crate::wire::count_node_run_request::Filter;
use crate::wire::metric_window_id::Id;
use crate::wire::{
    Count, CountNodeRunRequest, CountTaskRunRequest, ListQuotaUsageMetricsRequest, ListTaskMetricsRequest, ListWfMetricsRequest, Message,
    MetricWindow, MetricWindowId, MetricWindowIdList, MetricWindowType, MetricsList, SearchWfMetricWindowRequest, TaskStatus, TenantId,
    Timestamp, WfSpecId,
};

/// How far back a list goes unless told.
const LIST_SPAN_MS: i64 = 60 * WINDOW_MS;

/// Makes rows of windows of the caller's tenant whose minute is over, and deletes as many whose time has come (spec B 17.1).
pub fn put_windows(tx: &mut Tx<'_>, windows: Vec<MetricWindow>) {
    let family = Family::new(FamilyKind::MetricWindow, &[tx.tenant()]);
    let mut expired = Vec::new();
    put_i64(&mut expired, tx.now_ms().saturating_sub(METRIC_RETENTION_MS));
    for (key, _) in tx.range::<MetricWindow>(&family, &[], None, windows.len() + 1) {
        if key.suffix[..] < expired[..] {
            tx.delete(&key);
        }
    }
    for window in windows {
        let key = window_key(tx.tenant(), window.id.as_ref().expect("a window has its id"));
        assert!(!tx.exists(&key), "a minute is over once, but {key:?} was written before");
        tx.put(key, window);
    }
}

/// Windows of one version of a WfSpec, or of all WfRuns, oldest first, at most [`METRIC_WINDOWS_LISTED_MAX`].
pub fn list_wf_metrics(tx: &mut Tx<'_>, _: &Setup, request: ListWfMetricsRequest) -> Result<MetricsList, Reject> {
    let id = request.wf_spec.filter(|id| *id != WfSpecId::default()).map(Id::WfSpecId);
    let tenant = tx.tenant().to_string();
    Ok(list(tx, &tenant, MetricWindowType::WorkflowMetric, id, request.window_start, request.window_end))
}

/// Windows of a TaskDef, or of all TaskRuns, oldest first, at most [`METRIC_WINDOWS_LISTED_MAX`].
pub fn list_task_metrics(tx: &mut Tx<'_>, _: &Setup, request: ListTaskMetricsRequest) -> Result<MetricsList, Reject> {
    let id = request.task_def.filter(|id| !id.name.is_empty()).map(Id::TaskDefId);
    let tenant = tx.tenant().to_string();
    Ok(list(tx, &tenant, MetricWindowType::TaskMetric, id, request.window_start, request.window_end))
}

/// Windows of a quota, oldest first, at most [`METRIC_WINDOWS_LISTED_MAX`]. Minutes in which nothing was charged have none (spec D 6).
///
/// Errors: INVALID_ARGUMENT without a tenant; PERMISSION_DENIED if the caller is neither subject to it nor has ACL_QUOTA/READ.
pub fn list_quota_usage_metrics(tx: &mut Tx<'_>, _: &Setup, request: ListQuotaUsageMetricsRequest) -> Result<MetricsList, Reject> {
    let id = request.quota_id.unwrap_or_default();
    quotas::check_may_see_usage(tx, &id)?;
    let tenant = id.tenant.clone().unwrap_or_default().id;
    Ok(list(tx, &tenant, MetricWindowType::QuotaUsageMetric, Some(Id::QuotaId(id)), request.window_start, request.window_end))
}

fn list(
    tx: &mut Tx<'_>,
    tenant: &str,
    kind: MetricWindowType,
    id: Option<Id>,
    start: Option<Timestamp>,
    end: Option<Timestamp>,
) -> MetricsList {
    let now_ms = tx.now_ms();
    let from_ms = millis(start.as_ref()).unwrap_or(now_ms - LIST_SPAN_MS);
    let to_ms = millis(end.as_ref()).unwrap_or(now_ms);
    let mut id = MetricWindowId { id, tenant_id: None, window_start: None, metric_type: Some(kind.into()) };
    let family = metric_windows_of_family(tenant, &id);
    let starts = merged(tx, vec![family], None, Some(from_ms), Some(to_ms), METRIC_WINDOWS_LISTED_MAX);
    let mut windows = Vec::new();
    for start in starts {
        id.window_start = Parser::new(&start).i64().map(timestamp);
        windows.extend(tx.get::<MetricWindow>(&window_key(tenant, &id)).map(|window| (*window).clone()));
    }
    MetricsList { windows }
}

/// A window of the caller's tenant; of a quota, of the quota's tenant.
///
/// Errors: NOT_FOUND, also while the minute is not over; of a quota also those of [`list_quota_usage_metrics`].
pub fn get_metric_window(tx: &mut Tx<'_>, _: &Setup, id: MetricWindowId) -> Result<MetricWindow, Reject> {
    let mut tenant = tx.tenant().to_string();
    if let Some(Id::QuotaId(quota)) = &id.id {
        quotas::check_may_see_usage(tx, quota)?;
        tenant = quota.tenant.clone().unwrap_or_default().id;
    }
    let window = tx.get::<MetricWindow>(&window_key(&tenant, &id));
    let start_ms = millis(id.window_start.as_ref()).unwrap_or(0);
    window
        .map(|window| (*window).clone())
        .ok_or_else(|| Reject::not_found(format!("Expected the metric window of {start_ms}, but there is none")))
}

/// Ids of the windows of all versions of a WfSpec, oldest first. Errors: INVALID_ARGUMENT without a name, or for a bad limit or bookmark.
pub fn search_wf_metric_window(tx: &mut Tx<'_>, _: &Setup, request: SearchWfMetricWindowRequest) -> Result<MetricWindowIdList, Reject> {
    let name = request.wf_spec_name.clone();
    if name.trim().is_empty() {
        return Err(Reject::invalid("Expected wf_spec_name, but it is blank"));
    }
    super::name_fits("a WfSpec name", &name)?;
    let (mut from, mut to) = (request.earliest_start, request.latest_start);
    if request.latest_only() {
        let now_ms = tx.now_ms();
        let last = Some(timestamp(now_ms - now_ms.rem_euclid(WINDOW_MS) - WINDOW_MS));
        (from, to) = (last, last);
    }
    let tenant = tx.tenant().to_string();
    let entries = Timed::new(vec![metric_windows_of_wf_spec_family(&tenant, &name)], from.as_ref(), to.as_ref());
    let criteria = SearchWfMetricWindowRequest { bookmark: None, limit: None, ..request.clone() }.encode_to_vec();
    let page = timed::page(tx, "SearchWfMetricWindow", &criteria, entries, request.limit, request.bookmark, |_, suffix| {
        let mut parser = Parser::new(suffix);
        let (start_ms, major_version, revision) = (parser.i64()?, parser.i32()?, parser.i32()?);
        Some(MetricWindowId {
            id: Some(Id::WfSpecId(WfSpecId { name: name.clone(), major_version, revision })),
            tenant_id: Some(TenantId { id: tenant.clone() }),
            window_start: Some(timestamp(start_ms)),
            metric_type: Some(MetricWindowType::WorkflowMetric.into()),
        })
    })?;
    Ok(MetricWindowIdList { results: page.rows, bookmark: page.bookmark })
}

/// Stored NodeRuns. Errors: INVALID_ARGUMENT for a revision without a major version (spec C 4.5).
pub fn count_node_run(tx: &mut Tx<'_>, _: &Setup, request: CountNodeRunRequest) -> Result<Count, Reject> {
    let value = match &request.filter {
        None => tx.tally().node_runs(tx.tenant(), None, None, None),
        Some(Filter::WfSpecFilter(of)) => {
            let (major, revision) = (of.wf_spec_major_version, of.wf_spec_revision);
            if revision.is_some() && major.is_none() {
                return Err(Reject::invalid("Expected wf_spec_major_version beside wf_spec_revision, but it is missing"));
            }
            tx.tally().node_runs(tx.tenant(), Some(&of.wf_spec_name), major, revision)
        }
    };
    Ok(Count { value })
}

/// TaskRuns of a TaskDef that wait for a worker. Errors: INVALID_ARGUMENT without a name, or for another status (spec C 4.5).
pub fn count_task_run(tx: &mut Tx<'_>, _: &Setup, request: CountTaskRunRequest) -> Result<Count, Reject> {
    if request.task_def_name.is_empty() {
        return Err(Reject::invalid("Expected task_def_name, but it is empty"));
    }
    if TaskStatus::try_from(request.status) != Ok(TaskStatus::TaskScheduled) {
        return Err(Reject::invalid(format!("Expected status TASK_SCHEDULED, the only one that is counted, but got {}", request.status)));
    }
    Ok(Count { value: tx.tally().queued(tx.tenant(), &request.task_def_name) })
}
