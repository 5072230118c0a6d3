//! The rules of what happens when a workflow runs (spec B), as definitions, scripts and trails.

mod advance;
mod check;
mod children;
mod events;
mod failures;
mod halts;
mod handlers;
mod interrupts;
mod nodes;
mod reports;
mod rescue;
mod rescue_children;
mod retention_delete;
mod retries;
mod searching;
mod sleep;
mod start_threads;
mod tasks;
mod thread_queue;
mod threads;
mod variables;
mod wait_threads;
mod wf_run;
mod workers;
