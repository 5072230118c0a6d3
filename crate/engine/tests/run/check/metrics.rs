//! Metric windows and counts in scripts.

use super::script::{again, int, page, text};
use super::text::Tokens;
use super::trail::since_start;
use super::world::{START_MS, World};
use canter_engine::Reject;
use canter_engine::api::Method;
use canter_engine::tx::timestamp;
use canter_engine::wire::{self, CountAndTiming, MetricWindow, metric_window::Metric};

/// Windows shown one by one.
const SHOWN_MAX: usize = 10;

/// `0: started 1 (0..0, 0)`: a line for each window, with its start and what is not zero: how often, and how long (shortest..longest, sum).
pub fn list(world: &mut World, step: &mut Tokens) -> Option<Reject> {
    let of_tasks = match step.word().as_str() {
        "tasks" => true,
        "workflows" => false,
        other => panic!("nothing is measured of {other}"),
    };
    let (mut of, mut window_start, mut window_end) = (None, None, None);
    for (name, value) in step.options() {
        match name.as_str() {
            "of" => of = Some(text(&value)),
            "from" => window_start = Some(timestamp(START_MS + int(&value))),
            "to" => window_end = Some(timestamp(START_MS + int(&value))),
            other => panic!("no such option: {other}"),
        }
    }
    let listed = match of_tasks {
        true => {
            let task_def = of.map(|name| wire::TaskDefId { name });
            world.call::<wire::MetricsList>(Method::ListTaskMetrics, &wire::ListTaskMetricsRequest { task_def, window_start, window_end })
        }
        false => {
            let wf_spec = of.map(|name| wire::WfSpecId { name, ..Default::default() });
            world.call::<wire::MetricsList>(Method::ListWfMetrics, &wire::ListWfMetricsRequest { wf_spec, window_start, window_end })
        }
    };
    match listed {
        Ok(list) => {
            let (all, brief) = (list.windows.len(), list.windows.len() > SHOWN_MAX);
            if brief {
                world.show(format!("{all} windows, the first and the last:"));
            }
            for (index, window) in list.windows.iter().enumerate() {
                let found = world.call::<MetricWindow>(Method::GetMetricWindow, window.id.as_ref().expect("a window has its id"));
                assert_eq!(found.as_ref(), Ok(window), "a window is found by its id");
                if !brief || index == 0 || index + 1 == all {
                    world.show(shown(window));
                }
            }
            if list.windows.is_empty() {
                world.show("-");
            }
            None
        }
        Err(reject) => Some(reject),
    }
}

fn shown(window: &MetricWindow) -> String {
    let id = window.id.as_ref().expect("a window has its id");
    assert_eq!(id.tenant_id.as_ref().map(|id| id.id.as_str()), Some("default"));
    let counters = match window.metric.as_ref().expect("a window has its metrics") {
        Metric::Workflow(of) => vec![
            ("started", &of.started),
            ("completed", &of.running_to_completed),
            ("error", &of.running_to_error),
            ("exception", &of.running_to_exception),
            ("halting", &of.running_to_halting),
            ("halted", &of.running_to_halted),
            ("halting to halted", &of.halting_to_halted),
            ("went on", &of.halted_to_running),
        ],
        Metric::Task(of) => vec![
            ("completed", &of.taskrun_created_to_completed),
            ("error", &of.taskrun_created_to_error),
            ("exception", &of.taskrun_created_to_exception),
            ("attempt scheduled", &of.taskattempt_pending_to_scheduled),
            ("attempt claimed", &of.taskattempt_scheduled_to_running),
            ("attempt error", &of.taskattempt_running_to_error),
            ("attempt success", &of.taskattempt_running_to_success),
            ("attempt exception", &of.taskattempt_running_to_exception),
        ],
        Metric::QuotaUsage(_) => panic!("no quota is measured"),
    };
    let counters = counters.into_iter().map(|(name, counter)| (name, counter.as_ref().expect("every counter is there (spec B 17.1)")));
    let counters: Vec<String> = counters.filter(|(_, counter)| **counter != CountAndTiming::default()).map(timing).collect();
    format!("{}: {}", since_start(id.window_start.as_ref()), counters.join(", "))
}

fn timing((name, counter): (&str, &CountAndTiming)) -> String {
    let (min, max, sum) = (counter.min_latency_ms, counter.max_latency_ms, counter.total_latency_ms);
    format!("{name} {} ({min}..{max}, {sum})", counter.count)
}

pub fn search(world: &mut World, step: &mut Tokens, bookmark: Option<Vec<u8>>) -> Option<Reject> {
    let mut request = wire::SearchWfMetricWindowRequest { bookmark, ..Default::default() };
    let options = step.options();
    for (name, value) in &options {
        match name.as_str() {
            "name" => request.wf_spec_name = text(value),
            "from" => request.earliest_start = Some(timestamp(START_MS + int(value))),
            "to" => request.latest_start = Some(timestamp(START_MS + int(value))),
            "limit" => request.limit = Some(int(value) as i32),
            "latest" => request.latest_only = Some(true),
            other => panic!("no such option: {other}"),
        }
    }
    match world.call::<wire::MetricWindowIdList>(Method::SearchWfMetricWindow, &request) {
        Ok(found) => {
            let mut ids = Vec::new();
            for id in &found.results {
                let window = world.call::<MetricWindow>(Method::GetMetricWindow, id).expect("a window that is found is there");
                assert_eq!(window.id.as_ref(), Some(id));
                let Some(wire::metric_window_id::Id::WfSpecId(spec)) = &id.id else { panic!("{id:?} is of no WfSpec") };
                ids.push(format!("{}.{}@{}", spec.major_version, spec.revision, since_start(id.window_start.as_ref())));
            }
            page(world, format!("windows {}", again(&options)), ids, found.bookmark);
            None
        }
        Err(reject) => Some(reject),
    }
}

pub fn count(world: &mut World, step: &mut Tokens) -> Option<Reject> {
    let what = step.word();
    let options = step.options();
    let counted = match what.as_str() {
        "nodes" => {
            let mut filter = wire::count_node_run_request::WfSpecFilter::default();
            for (name, value) in &options {
                match name.as_str() {
                    "name" => filter.wf_spec_name = text(value),
                    "major" => filter.wf_spec_major_version = Some(int(value) as i32),
                    "revision" => filter.wf_spec_revision = Some(int(value) as i32),
                    other => panic!("no such option: {other}"),
                }
            }
            let filter = (!options.is_empty()).then_some(wire::count_node_run_request::Filter::WfSpecFilter(filter));
            world.call::<wire::Count>(Method::CountNodeRun, &wire::CountNodeRunRequest { filter })
        }
        "tasks" => {
            let mut request = wire::CountTaskRunRequest::default();
            for (name, value) in &options {
                match name.as_str() {
                    "of" => request.task_def_name = text(value),
                    "status" => request.status = wire::TaskStatus::from_str_name(&text(value)).expect("a TaskStatus").into(),
                    other => panic!("no such option: {other}"),
                }
            }
            world.call::<wire::Count>(Method::CountTaskRun, &request)
        }
        other => panic!("{other} are not counted"),
    };
    match counted {
        Ok(count) => {
            world.show(count.value.to_string());
            None
        }
        Err(reject) => Some(reject),
    }
}
