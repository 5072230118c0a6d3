//! What is counted of what happens: the metric windows of minutes that are not over, stored NodeRuns, queued TaskRuns (spec B 17).
//!
//! Counting costs a command no row and no byte of the journal. It happens where one row replaces another (`State`), by comparing the two,
//! so that a replay of the journal counts what the live commands counted. The store gets the tally together with what is folded, at the
//! same position. When a minute is over, its windows become rows (`api::metrics`), which take their counts out of the tally.
//!
//! Not here: reading windows, and their retention (`api::metrics`). What a command changes twice counts as what it comes to.
//!
//! **Invariant:** the tally after a recovery is the tally before the crash: no count is lost or counted twice.

mod observe;

use crate::id::{Family, FamilyKind, Key, Parser, prefix_end, put_i32, put_i64, put_str, put_wf_spec};
use crate::row::Row;
use crate::tx::{millis, timestamp};
use crate::wire::metric_window::Metric;
use crate::wire::metric_window_id::Id;
use crate::wire::rows::{TallyCount, TallyRow};
use crate::wire::{
    CountAndTiming, Message, MetricWindow, MetricWindowId, MetricWindowType, TaskDefId, TaskMetrics, TenantId, WfMetrics, WfSpecId,
};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Length of a window (spec B 17.1).
pub const WINDOW_MS: i64 = 60_000;

/// See the module's head.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    /// By start, tenant and object: the oldest first.
    windows: BTreeMap<Vec<u8>, MetricWindow>,
    /// Stored NodeRuns by tenant and WfSpec.
    node_runs: BTreeMap<Vec<u8>, i64>,
    /// Queued TaskRuns by tenant and TaskDef.
    queued: BTreeMap<Vec<u8>, i64>,
}

/// TaskRuns of one TaskDef that wait for a worker.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TaskQueue {
    pub tenant: String,
    pub task_def: String,
    pub queued: u64,
    /// When the first of them was scheduled, in ms since the epoch.
    pub oldest_ms: u64,
}

/// A tenant, as keys have it.
type TenantBytes<'a> = &'a [u8];

/// What something is measured of.
#[derive(Clone, Copy)]
enum Of<'a> {
    WfSpec(&'a WfSpecId),
    TaskDef(&'a TaskDefId),
}

impl Tally {
    /// Where the store keeps it.
    pub fn key() -> Key {
        Family::new(FamilyKind::Tally, &[]).key([0u8])
    }

    /// As bytes for the store. `None`: there is nothing to keep.
    pub fn encode(&self) -> Option<Vec<u8>> {
        let counts =
            |of: &BTreeMap<Vec<u8>, i64>| of.iter().map(|(name, count)| TallyCount { name: name.clone(), count: *count }).collect();
        let windows = self.windows.values().cloned().collect();
        let row = TallyRow { windows, node_runs: counts(&self.node_runs), queued: counts(&self.queued) };
        (row != TallyRow::default()).then(|| row.encode_to_vec())
    }

    /// Reads it back. `None`: the bytes are none.
    pub fn decode(bytes: &[u8]) -> Option<Tally> {
        let row = TallyRow::decode(bytes).ok()?;
        let counts = |of: Vec<TallyCount>| of.into_iter().map(|TallyCount { name, count }| (name, count)).collect();
        let mut windows = BTreeMap::new();
        for window in row.windows {
            let key = window_key(&tenant(&window)?, window.id.as_ref()?);
            windows.insert(window_name(&key), window);
        }
        Some(Tally { windows, node_runs: counts(row.node_runs), queued: counts(row.queued) })
    }

    /// One row has replaced another under a key, at this time.
    pub fn observe(&mut self, key: &Key, old: Option<&Row>, new: Option<&Row>, now_ms: i64) {
        observe::observe(self, key, old, new, now_ms);
    }

    /// Drops the windows that are not rows yet, and keeps the counts of what is stored.
    pub fn forget_windows(&mut self) {
        self.windows.clear();
    }

    /// When the oldest minute that something is counted in is over. `None`: nothing is.
    pub fn over_ms(&self) -> Option<i64> {
        let (name, _) = self.windows.first_key_value()?;
        Parser::new(name).i64().map(|start_ms| start_ms.saturating_add(WINDOW_MS))
    }

    /// Windows of one tenant whose minute is over, at most `limit`.
    pub fn over(&self, now_ms: i64, limit: usize) -> Vec<MetricWindow> {
        let mut end = Vec::new();
        put_i64(&mut end, now_ms.saturating_sub(WINDOW_MS).saturating_add(1));
        let mut over = self.windows.range(..end).map(|(_, window)| window).peekable();
        let Some(first) = over.peek().copied() else { return Vec::new() };
        over.take_while(|window| tenant(window) == tenant(first)).take(limit).cloned().collect()
    }

    /// Stored NodeRuns of a tenant, of all WfSpecs or of some.
    pub fn node_runs(&self, tenant: &str, name: Option<&str>, major: Option<i32>, revision: Option<i32>) -> i64 {
        let mut prefix = Vec::new();
        put_str(&mut prefix, tenant);
        if let Some(name) = name {
            put_str(&mut prefix, name);
            major.into_iter().chain(revision).for_each(|number| put_i32(&mut prefix, number));
        }
        match prefix_end(&prefix) {
            Some(end) => self.node_runs.range(prefix..end).map(|(_, count)| count).sum(),
            None => self.node_runs.range(prefix..).map(|(_, count)| count).sum(),
        }
    }

    /// TaskRuns that wait for a worker.
    pub fn queued(&self, tenant: &str, task_def: &str) -> i64 {
        let mut name = Vec::new();
        put_str(&mut name, tenant);
        put_str(&mut name, task_def);
        self.queued.get(&name).copied().unwrap_or(0)
    }

    /// The task queues in which something waits; their ages are not known here.
    pub fn queues(&self) -> impl Iterator<Item = TaskQueue> {
        self.queued.iter().filter_map(|(name, count)| {
            let mut parser = Parser::new(name);
            let (tenant, task_def) = (parser.str()?, parser.str()?);
            Some(TaskQueue { tenant, task_def, queued: u64::try_from(*count).unwrap_or(0), oldest_ms: 0 })
        })
    }

    fn count_node_run(&mut self, tenant: TenantBytes<'_>, wf_spec: &WfSpecId, by: i64) {
        let mut name = tenant.to_vec();
        put_wf_spec(&mut name, &wf_spec.name, wf_spec.major_version, wf_spec.revision);
        add(&mut self.node_runs, name, by);
    }

    fn count_queued(&mut self, tenant: TenantBytes<'_>, task_def: &str, by: i64) {
        let mut name = tenant.to_vec();
        put_str(&mut name, task_def);
        add(&mut self.queued, name, by);
    }

    /// Counts in the window of the object, and in that of everything of its kind.
    fn measure(&mut self, tenant: TenantBytes<'_>, of: Of<'_>, now_ms: i64, count: impl Fn(&mut Metric)) {
        let start_ms = now_ms - now_ms.rem_euclid(WINDOW_MS);
        let (kind, metric) = match of {
            Of::WfSpec(_) => (MetricWindowType::WorkflowMetric, Metric::Workflow(all_of_workflow())),
            Of::TaskDef(_) => (MetricWindowType::TaskMetric, Metric::Task(all_of_task())),
        };
        for of in [Some(of), None] {
            let mut name = Vec::with_capacity(64);
            put_i64(&mut name, start_ms);
            name.extend(tenant);
            name.push(kind as u8);
            match of {
                Some(Of::WfSpec(id)) => put_wf_spec(&mut name, &id.name, id.major_version, id.revision),
                Some(Of::TaskDef(id)) => put_str(&mut name, &id.name),
                None => (),
            }
            let window = self.windows.entry(name).or_insert_with(|| {
                let id = of.map(|of| match of {
                    Of::WfSpec(id) => Id::WfSpecId(id.clone()),
                    Of::TaskDef(id) => Id::TaskDefId(id.clone()),
                });
                let tenant = Parser::new(tenant).str().expect("keys begin with their tenant");
                let id = MetricWindowId {
                    id,
                    tenant_id: Some(TenantId { id: tenant }),
                    window_start: Some(timestamp(start_ms)),
                    metric_type: Some(kind.into()),
                };
                MetricWindow { id: Some(id), metric: Some(metric) }
            });
            count(window.metric.as_mut().expect("a window has its metrics"));
        }
    }

    /// The window is a row now.
    fn settle(&mut self, key: &Key) {
        self.windows.remove(&window_name(key));
    }
}

/// What is counted must not stop what is done: a count that were wrong would be no more than that.
fn add(counts: &mut BTreeMap<Vec<u8>, i64>, name: Vec<u8>, by: i64) {
    match counts.entry(name) {
        Entry::Vacant(vacant) => drop((by > 0).then(|| vacant.insert(by))),
        Entry::Occupied(mut occupied) if *occupied.get() + by > 0 => *occupied.get_mut() += by,
        Entry::Occupied(occupied) => drop(occupied.remove()),
    }
}

/// The tenant whose window it is.
pub fn tenant(window: &MetricWindow) -> Option<String> {
    Some(window.id.as_ref()?.tenant_id.as_ref()?.id.clone())
}

/// The name under which a window is counted, from the key of its row.
fn window_name(key: &Key) -> Vec<u8> {
    let (start, object) = key.suffix.split_at_checked(size_of::<i64>()).unwrap_or((&key.suffix, &[]));
    [start, &key.family.as_bytes()[1..], object].concat()
}

/// The key of a window's row: start, kind, object. So the oldest come first.
pub fn window_key(tenant: &str, id: &MetricWindowId) -> Key {
    let mut suffix = Vec::new();
    put_i64(&mut suffix, millis(id.window_start.as_ref()).unwrap_or(0));
    suffix.extend(object(id));
    Family::new(FamilyKind::MetricWindow, &[tenant]).key(suffix)
}

/// What a window is of: its kind, then the object, if it is of one.
pub fn object(id: &MetricWindowId) -> Vec<u8> {
    let kind = match &id.id {
        Some(Id::WfSpecId(_)) => MetricWindowType::WorkflowMetric,
        Some(Id::TaskDefId(_)) => MetricWindowType::TaskMetric,
        Some(Id::UserTaskDefId(_)) => MetricWindowType::UserTaskMetric,
        Some(Id::QuotaId(_)) => MetricWindowType::QuotaUsageMetric,
        None => id.metric_type(),
    };
    let mut bytes = vec![kind as u8];
    match &id.id {
        Some(Id::WfSpecId(id)) => put_wf_spec(&mut bytes, &id.name, id.major_version, id.revision),
        Some(Id::TaskDefId(id)) => put_str(&mut bytes, &id.name),
        Some(Id::UserTaskDefId(id)) => {
            put_str(&mut bytes, &id.name);
            put_i32(&mut bytes, id.version);
        }
        Some(Id::QuotaId(id)) => bytes.extend(id.encode_to_vec()),
        None => (),
    }
    bytes
}

/// Every counter is there, even where it is zero (spec B 17.1).
fn all_of_workflow() -> WfMetrics {
    let zero = || Some(CountAndTiming::default());
    WfMetrics {
        started: zero(),
        running_to_completed: zero(),
        running_to_error: zero(),
        running_to_exception: zero(),
        running_to_halting: zero(),
        running_to_halted: zero(),
        halting_to_halted: zero(),
        halted_to_running: zero(),
    }
}

fn all_of_task() -> TaskMetrics {
    let zero = || Some(CountAndTiming::default());
    TaskMetrics {
        taskrun_created_to_completed: zero(),
        taskrun_created_to_error: zero(),
        taskrun_created_to_exception: zero(),
        taskattempt_pending_to_scheduled: zero(),
        taskattempt_scheduled_to_running: zero(),
        taskattempt_running_to_error: zero(),
        taskattempt_running_to_success: zero(),
        taskattempt_running_to_exception: zero(),
    }
}
