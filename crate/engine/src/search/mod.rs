//! Index entries and scans over them.
//!
//! **Invariant:** [`derive`] is the one place that says which entries a row has; entries are never written by hand, never journalled,
//! and never out of step with their rows.

pub mod bookmark;
mod derive;
pub mod indexed;
pub mod names;
pub mod page;
pub mod timed;

pub use bookmark::Bookmark;
pub use derive::{
    bulk_job_family, children_family, correlated_events_family, derive, external_events_family, metric_windows_of_family,
    metric_windows_of_wf_spec_family, node_runs_family, principals_by_admin_family, principals_by_tenant_family, quotas_by_tenant_family,
    schedule_family, task_queue_family, task_runs_family, timer_family, tree_family, unclaimed_event_family, user_task_run_family,
    waiting_for_key_family, wf_run_family, wf_runs_family, wf_runs_of_name_family, workflow_events_family,
};
