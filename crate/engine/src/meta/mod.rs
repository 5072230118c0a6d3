//! Definitions: what may be put, in which stored form, and which version it becomes.
//!
//! Checking is a function of the request and the definitions it refers to ([`Catalog`]); storing is the caller's (`api::definitions`).
//! Assignments are typed by `expr::check`; here is where they stand and whether the names in them mean something.
//!
//! **Invariant:** all faults of a definition are found, not only the first, each with its place.
//! **Invariant:** what passes here can be run: node types that do not run yet are refused with UNIMPLEMENTED.

mod assignment;
mod child_wf;
mod edge;
pub mod external_event_def;
pub mod fault;
mod interrupt;
pub mod lookup;
pub mod migration;
pub mod names;
mod node;
mod normalize;
pub mod struct_def;
mod structs;
pub mod task_def;
mod thread_nodes;
mod thread_spec;
pub mod types;
pub mod user_task_def;
mod user_task_node;
pub mod version;
pub mod wf_spec;
pub mod workflow_event_def;

#[cfg(test)]
mod tests;

pub use child_wf::ANY_MAJOR;
pub use fault::{Fault, reject};

use crate::value::structs::StructDefs;
use crate::wire::rows::{UserTaskDefRow, WfSpecRow};
use crate::wire::{ExternalEventDef, TaskDef, WfSpecId, WorkflowEventDef};
use std::sync::Arc;

/// The definitions there are, as far as checking another one needs them. `None`: there is none.
pub trait Catalog: StructDefs {
    fn task_def(&mut self, name: &str) -> Option<Arc<TaskDef>>;

    fn external_event_def(&mut self, name: &str) -> Option<Arc<ExternalEventDef>>;

    /// The highest version number ever given to a StructDef, deleted ones included.
    fn last_struct_def(&mut self, name: &str) -> Option<i32>;
    /// A version of a UserTaskDef that is not deleted; without a number, the latest one.
    fn user_task_def(&mut self, name: &str, version: Option<i32>) -> Option<Arc<UserTaskDefRow>>;

    fn workflow_event_def(&mut self, name: &str) -> Option<Arc<WorkflowEventDef>>;

    /// The latest version of a WfSpec, or within one major version, that is not deleted.
    fn latest_wf_spec(&mut self, name: &str, major: Option<i32>) -> Option<Arc<WfSpecRow>>;

    /// The highest version number ever given to a WfSpec, or to it within one major version, deleted ones included.
    fn last_version(&mut self, name: &str, major: Option<i32>) -> Option<WfSpecId>;
}
