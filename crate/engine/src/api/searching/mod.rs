//! The searches for what runs (spec C 4.3): one file for each kind of object. Definitions are found in `definitions`.

mod correlated_events;
mod external_events;
mod node_runs;
mod run_entries;
pub(super) mod statuses;
mod task_runs;
mod variables;
mod wf_run_filters;
pub mod wf_runs;
mod workflow_events;

pub use correlated_events::search as search_correlated_event;
pub use external_events::search as search_external_event;
pub use node_runs::search as search_node_run;
pub use task_runs::search as search_task_run;
pub use variables::search as search_variable;
pub use wf_runs::search as search_wf_run;
pub use workflow_events::search as search_workflow_event;
