//! The rules of what happens when a workflow runs (spec B), as definitions, scripts and trails.

mod advance;
mod check;
mod children;
mod events;
mod failures;
mod halts;
mod handlers;
mod metrics;
mod nodes;
mod reports;
mod rescue;
mod retention_delete;
mod retries;
mod searching;
mod sleep;
mod tasks;
mod threads;
mod user_task_hooks;
mod user_tasks;
mod variables;
mod wf_run;
mod workers;
