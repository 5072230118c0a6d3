//! The rules of what happens when a workflow runs (spec B), as definitions, scripts and trails.

mod advance;
mod bulk_jobs;
mod check;
mod checkpoints;
mod children;
mod events;
mod failures;
mod halts;
mod handlers;
mod migrations;
mod nodes;
mod quirks;
mod reports;
mod rescue;
mod retention_delete;
mod retries;
mod schedules;
mod searching;
mod sleep;
mod structs;
mod tasks;
mod threads;
mod variables;
mod wf_run;
mod workers;
