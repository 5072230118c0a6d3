//! Pages of definitions: by the beginning of their names, by a whole name, or by the TaskDef they use (spec C 4.2).

use super::bookmark::{Bookmark, criteria_hash, page_rows};
use super::page::Page;
use crate::error::Reject;
use crate::id::{Family, FamilyKind, Parser, put_str};
use crate::limits::{FILTERED_ROWS_MAX, RANGE_CHUNK_ROWS};
use crate::row::RowType;
use crate::tx::Tx;
use crate::wire::WfSpecId;
use std::ops::Bound;
use std::sync::Arc;

/// Which definitions of a tenant are looked at.
pub struct Scan {
    kind: FamilyKind,
    /// What their keys begin with.
    prefix: Vec<u8>,
}

impl Scan {
    /// Those whose names begin with `prefix`; empty means all.
    pub fn prefix(kind: FamilyKind, prefix: &str) -> Scan {
        let mut scan = Scan::name(kind, prefix);
        scan.prefix.pop(); // Without its end, a name is the beginning of others.
        scan
    }

    /// All versions of exactly this name.
    pub fn name(kind: FamilyKind, name: &str) -> Scan {
        let mut prefix = Vec::with_capacity(name.len() + 1);
        put_str(&mut prefix, name);
        Scan { kind, prefix }
    }
}

/// The definitions of a scan that `keep` keeps, in order of their keys: name, then version. A page may be short of its limit and still have
/// a bookmark: only so many are looked at.
pub fn page<T: RowType>(
    tx: &mut Tx<'_>,
    scan: &Scan,
    limit: Option<i32>,
    bookmark: Option<&[u8]>,
    keep: impl Fn(&T) -> bool,
) -> Result<Page<Arc<T>>, Reject> {
    let family = Family::new(scan.kind, &[tx.tenant()]);
    let criteria = criteria_hash(&[family.as_bytes(), &scan.prefix]);
    let mut after = bookmark.map(|bytes| Bookmark::decode(criteria, bytes)).transpose()?;
    let limit = page_rows(limit)?;
    let mut rows = Vec::new();
    let mut seen = 0;
    loop {
        let chunk = tx.range::<T>(&family, &scan.prefix, after.as_deref(), RANGE_CHUNK_ROWS);
        let is_last_chunk = chunk.len() < RANGE_CHUNK_ROWS;
        for (key, row) in chunk {
            if rows.len() == limit || seen == FILTERED_ROWS_MAX {
                let bookmark = after.map(|key| Bookmark::encode(criteria, &key));
                return Ok(Page { rows, bookmark });
            }
            seen += 1;
            after = Some(key.suffix.into_vec());
            if keep(&row) {
                rows.push(row);
            }
        }
        if is_last_chunk {
            return Ok(Page { rows, bookmark: None });
        }
    }
}

/// Versions of WfSpecs that use a TaskDef, in order of their creation.
pub fn wf_specs_of_task(tx: &mut Tx<'_>, task_def: &str, limit: Option<i32>, bookmark: Option<&[u8]>) -> Result<Page<WfSpecId>, Reject> {
    let family = Family::new(FamilyKind::WfSpecByTaskDef, &[tx.tenant(), task_def]);
    super::page::page(&[family.as_bytes()], limit, bookmark.map(<[u8]>::to_vec), |after, limit| {
        let from = after.map_or(Bound::Unbounded, |after| Bound::Excluded(after.to_vec()));
        let entries = tx.entries(&family, from, Bound::Unbounded, limit);
        let id = |entry: &[u8]| wf_spec_id(entry).expect("an entry by TaskDef holds a version");
        entries.into_iter().map(|entry| (entry.to_vec(), id(&entry))).collect()
    })
}

/// Reads an entry as `derive` writes it: creation, name, version.
fn wf_spec_id(entry: &[u8]) -> Option<WfSpecId> {
    let mut parser = Parser::new(entry);
    parser.i64()?;
    Some(WfSpecId { name: parser.str()?, major_version: parser.i32()?, revision: parser.i32()? })
}
