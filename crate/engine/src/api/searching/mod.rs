//! The searches for what runs (spec C 4.3): one file for each kind of object. Definitions are found in `definitions`.

mod variables;
pub mod wf_runs;

pub use variables::search as search_variable;
pub use wf_runs::search as search_wf_run;
