//! The rules of what happens when a workflow runs (spec B), as definitions, scripts and trails.

mod advance;
mod check;
