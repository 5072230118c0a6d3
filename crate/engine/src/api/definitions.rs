//! RPCs of definitions: TaskDefs, ExternalEventDefs, WfSpecs. The rules are `meta`'s; here they meet the store.
//!
//! Deletion never looks at who refers to a definition (spec A 1.5).

pub mod external_event_def;
pub mod task_def;
pub mod wf_spec;

use crate::id::{FamilyKind, named};
use crate::meta::Catalog;
use crate::tx::Tx;
use crate::wire::rows::WfSpecRow;
use crate::wire::{ExternalEventDef, TaskDef};
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
    fn latest_wf_spec(&mut self, name: &str) -> Option<Arc<WfSpecRow>> {
        wf_spec::latest(self, name, None)
    }
    fn last_major(&mut self, name: &str) -> Option<i32> {
        wf_spec::last_major(self, name)
    }
    fn last_revision(&mut self, name: &str, major: i32) -> Option<i32> {
        wf_spec::last_revision(self, name, major)
    }
}
