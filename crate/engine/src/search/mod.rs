//! Index entries and scans over them.
//!
//! **Invariant:** [`derive`] is the one place that says which entries a row has; entries are never written by hand, never journalled,
//! and never out of step with their rows.

pub mod bookmark;
mod derive;
mod indexed;
pub mod names;
pub mod page;
pub mod timed;
pub mod variables;
pub mod wf_runs;

pub use bookmark::Bookmark;
pub use derive::{children_family, derive, task_queue_family, timer_family, unclaimed_event_family, user_task_run_family, wf_run_family};
