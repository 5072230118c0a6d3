//! The searches for what runs (spec C 4.3): one file for each kind of object. Definitions are found in `definitions`.

mod correlated_events;
mod variables;
pub mod wf_runs;

pub use correlated_events::search as search_correlated_event;
pub use variables::search as search_variable;
pub use wf_runs::search as search_wf_run;
