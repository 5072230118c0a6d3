//! Finding the version of a WfSpec, StructDef or UserTaskDef that is meant.

use crate::error::Reject;
use crate::id::{Family, FamilyKind, put_i32, put_str, versioned, wf_spec};
use crate::tx::Tx;
use crate::value::structs::{NEWEST, StructDefs};
use crate::wire::StructDefId;
use crate::wire::rows::{StructDefRow, UserTaskDefRow, WfSpecRow};
use std::sync::Arc;

impl StructDefs for Tx<'_> {
    fn struct_def(&mut self, id: &StructDefId) -> Option<Arc<StructDefRow>> {
        if id.version == NEWEST {
            return newest_struct_def(self, &id.name, false);
        }
        let key = versioned(FamilyKind::StructDef, self.tenant(), &id.name, id.version);
        self.get(&key)
    }
}

/// The newest version of a StructDef; with `deleted`, also one that was deleted.
pub fn newest_struct_def(tx: &mut Tx<'_>, name: &str, deleted: bool) -> Option<Arc<StructDefRow>> {
    let mut prefix = Vec::new();
    put_str(&mut prefix, name);
    let family = Family::new(FamilyKind::StructDef, &[tx.tenant()]);
    tx.newest_kept(&family, &prefix, |row: &StructDefRow| deleted || !row.deleted)
}

/// The version a request names: exact with major and revision, the highest revision of a major, else the newest. A revision without a
/// major is not looked at (spec B 1.1).
pub fn resolve_wf_spec(tx: &mut Tx<'_>, name: &str, major: Option<i32>, revision: Option<i32>) -> Result<Arc<WfSpecRow>, Reject> {
    let found = match (major, revision) {
        (Some(major), Some(revision)) => {
            let key = wf_spec(tx.tenant(), name, major, revision);
            tx.get::<WfSpecRow>(&key).filter(|row| !row.deleted)
        }
        (major, _) => newest_wf_spec(tx, name, major, false),
    };
    found.ok_or_else(|| {
        let version = match (major, revision) {
            (Some(major), Some(revision)) => format!(" in version {major}.{revision}"),
            (Some(major), None) => format!(" in major version {major}"),
            (None, _) => String::new(),
        };
        Reject::not_found(format!("Expected WfSpec {name}{version}, but there is none"))
    })
}

/// The newest version of a name, or of one of its majors; with `deleted`, also one that was deleted.
pub fn newest_wf_spec(tx: &mut Tx<'_>, name: &str, major: Option<i32>, deleted: bool) -> Option<Arc<WfSpecRow>> {
    let mut prefix = Vec::new();
    put_str(&mut prefix, name);
    if let Some(major) = major {
        put_i32(&mut prefix, major);
    }
    let family = Family::new(FamilyKind::WfSpec, &[tx.tenant()]);
    tx.newest_kept(&family, &prefix, |row: &WfSpecRow| deleted || !row.deleted)
}

/// A version of a UserTaskDef that is not deleted; without a number, the newest.
pub fn find_user_task_def(tx: &mut Tx<'_>, name: &str, version: Option<i32>) -> Option<Arc<UserTaskDefRow>> {
    match version {
        Some(version) => {
            tx.get::<UserTaskDefRow>(&versioned(FamilyKind::UserTaskDef, tx.tenant(), name, version)).filter(|row| !row.deleted)
        }
        None => newest_user_task_def(tx, name, false),
    }
}

/// The newest version of a UserTaskDef; with `deleted`, also one that was deleted.
pub fn newest_user_task_def(tx: &mut Tx<'_>, name: &str, deleted: bool) -> Option<Arc<UserTaskDefRow>> {
    let mut prefix = Vec::new();
    put_str(&mut prefix, name);
    let family = Family::new(FamilyKind::UserTaskDef, &[tx.tenant()]);
    tx.newest_kept(&family, &prefix, |row: &UserTaskDefRow| deleted || !row.deleted)
}
