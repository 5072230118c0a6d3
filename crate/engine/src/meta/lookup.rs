//! Finding the WfSpec a request means.

use crate::error::Reject;
use crate::id::{Family, FamilyKind, put_i32, put_str, wf_spec};
use crate::tx::Tx;
use crate::wire::rows::WfSpecRow;
use std::sync::Arc;

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
    let mut limit = 1;
    loop {
        let rows = tx.newest::<WfSpecRow>(&family, &prefix, limit);
        let all = rows.len() < limit;
        let found = rows.into_iter().map(|(_, row)| row).find(|row| deleted || !row.deleted);
        if found.is_some() || all {
            return found;
        }
        limit *= 2;
    }
}
