//! RPCs of definitions, each kind in its file. The rules are `meta`'s; here they meet the store.
//!
//! Deletion never looks at who refers to a definition (spec A 1.5).

mod external_event_def;
mod struct_def;
#[cfg(test)]
mod struct_def_tests;
mod task_def;
#[cfg(test)]
mod tests;
mod user_task_def;
mod wf_spec;

pub use external_event_def::*;
pub use struct_def::*;
pub use task_def::*;
pub use user_task_def::*;
pub use wf_spec::*;

use crate::id::{FamilyKind, named};
use crate::meta::Catalog;
use crate::meta::lookup::{find_user_task_def, newest_struct_def, newest_wf_spec};
use crate::tx::Tx;
use crate::wire::rows::{UserTaskDefRow, WfSpecRow};
use crate::wire::{ExternalEventDef, TaskDef, WfSpecId};
use std::sync::Arc;

impl Catalog for Tx<'_> {
    fn task_def(&mut self, name: &str) -> Option<Arc<TaskDef>> {
        let key = named(FamilyKind::TaskDef, self.tenant(), name);
        self.get(&key)
    }
    fn external_event_def(&mut self, name: &str) -> Option<Arc<ExternalEventDef>> {
        let key = named(FamilyKind::ExternalEventDef, self.tenant(), name);
        self.get(&key)
    }
    fn last_struct_def(&mut self, name: &str) -> Option<i32> {
        Some(newest_struct_def(self, name, true)?.struct_def.as_ref()?.id.as_ref()?.version)
    }
    fn user_task_def(&mut self, name: &str, version: Option<i32>) -> Option<Arc<UserTaskDefRow>> {
        find_user_task_def(self, name, version)
    }
    fn latest_wf_spec(&mut self, name: &str) -> Option<Arc<WfSpecRow>> {
        newest_wf_spec(self, name, None, false)
    }
    fn last_version(&mut self, name: &str, major: Option<i32>) -> Option<WfSpecId> {
        newest_wf_spec(self, name, major, true)?.wf_spec.as_ref()?.id.clone()
    }
}
