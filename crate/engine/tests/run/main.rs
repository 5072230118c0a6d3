//! The rules of what happens when a workflow runs (spec B), as definitions, scripts and trails.

mod advance;
mod check;
mod child_wf;
mod children;
mod correlated;
mod events;
mod failures;
mod halts;
mod handlers;
mod inherited;
mod nodes;
mod reports;
mod rescue;
mod retention_delete;
mod retries;
mod searching;
mod sleep;
mod tasks;
mod threads;
mod thrown;
mod variables;
mod wf_run;
mod workers;
