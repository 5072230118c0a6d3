//! ExportObjects: whole objects, page by page and masked, as an export file has them (`docs/export-format.md`).
//!
//! What is read of a WfRun are its rows in the order of their keys; of a tenant its definitions, then its WfRuns in order of their start, in
//! which they stay whatever happens to them meanwhile. Not here: how one row is shown (`shown`), and putting them back (`import`).
//!
//! **Invariant:** a WfRun is told whole or the export fails: one that is deleted between two of its pages ends it.

pub mod shown;

use super::searching::statuses::ALL;
use super::{Setup, run_key};
use crate::error::{Code, Reject};
use crate::id::run_row::read_path;
use crate::id::{Family, FamilyKind, Key, Parser, RunKey, named, versioned, wf_run_text, wf_spec};
use crate::limits::{
    EXPORT_CHUNK_ROWS, EXPORT_DEFINITIONS_MAX, EXPORT_PAGE_BYTES_MAX, EXPORT_PAGE_ROWS_MAX, RANGE_CHUNK_ROWS, WF_RUN_DEPTH_MAX,
};
use crate::row::Row;
use crate::run::wf_run;
use crate::search::bookmark::{Bookmark, criteria_hash};
use crate::search::timed::merged;
use crate::search::{tree_family, wf_runs_family};
use crate::tx::Tx;
use crate::value::structs::StructDefs;
use crate::wire::canter::definition_id::Id;
use crate::wire::canter::export_objects_request::What;
use crate::wire::canter::{DefinitionId, ExportObjectsRequest, ExportedObject, ExportedObjects};
use crate::wire::{Message, Tenant};

/// Where the definitions of a tenant are, in the order in which they are told: what others are made of comes first.
const DEFINITIONS: [FamilyKind; 7] = [
    FamilyKind::StructDef,
    FamilyKind::TaskDef,
    FamilyKind::ExternalEventDef,
    FamilyKind::WorkflowEventDef,
    FamilyKind::UserTaskDef,
    FamilyKind::WfSpec,
    FamilyKind::WorkflowMigrationPlan,
];

/// Errors: NOT_FOUND; INVALID_ARGUMENT; ABORTED if a WfRun is deleted while it is told.
pub fn export_objects(tx: &mut Tx<'_>, _: &Setup, request: ExportObjectsRequest) -> Result<ExportedObjects, Reject> {
    let criteria = ExportObjectsRequest { bookmark: None, ..request.clone() }.encode_to_vec();
    let hash = criteria_hash(&[b"ExportObjects", tx.tenant().as_bytes(), &criteria]);
    let cursor = request.bookmark.map(|bookmark| Bookmark::decode(hash, &bookmark)).transpose()?;
    // The checksum is no secret: a bookmark may still be made up.
    let cursor =
        cursor.map(|bytes| Cursor::decode(&bytes).ok_or_else(|| Reject::invalid("Expected a bookmark of an export, but it is none")));
    let cursor = cursor.transpose()?;
    let mut page = Page::default();
    let next = match request.what {
        Some(What::WfRunId(id)) => {
            let run = run_key(tx, Some(&id))?;
            if cursor.is_none() && wf_run::find(tx, &run).is_none() {
                return Err(Reject::not_found(format!("Expected WfRun {}, but there is none", wf_run_text(&id))));
            }
            wf_runs(tx, Some(&run), cursor.unwrap_or_default(), &mut page)?
        }
        Some(What::Tenant(true)) => tenant(tx, cursor, &mut page)?,
        Some(What::Definitions(named)) => definitions(tx, &named.ids, cursor.unwrap_or_default(), &mut page)?,
        Some(What::Tenant(false)) | None => {
            return Err(Reject::invalid("Expected a WfRun, the tenant or definitions to export, but nothing is asked for"));
        }
    };
    Ok(ExportedObjects {
        objects: page.objects,
        bookmark: next.map(|cursor| Bookmark::encode(hash, &cursor.encode())),
        tenant: tx.tenant().to_string(),
        time: Some(tx.now()),
        version: env!("CARGO_PKG_VERSION").to_string(),
    })
}

/// What is told at once.
#[derive(Default)]
struct Page {
    objects: Vec<ExportedObject>,
    bytes: usize,
    looked_at: usize,
}

impl Page {
    fn add(&mut self, object: Option<ExportedObject>) {
        self.looked_at += 1;
        self.bytes += object.as_ref().map_or(0, ExportedObject::encoded_len);
        self.objects.extend(object);
    }

    fn is_full(&self) -> bool {
        self.bytes >= EXPORT_PAGE_BYTES_MAX || self.looked_at >= EXPORT_PAGE_ROWS_MAX
    }
}

/// How far an export has come: behind this suffix in this part.
#[derive(Clone, Debug, Default, PartialEq)]
struct Cursor {
    /// Of a tenant: which of [`DEFINITIONS`], or one more for its WfRuns. Of named definitions: how many were looked at.
    stage: u32,
    /// The entry of the WfRun. Empty: the WfRun that was asked for, or none yet.
    mark: Vec<u8>,
    /// The last row that was told of it, or of the definitions. Empty: none yet.
    suffix: Vec<u8>,
}

impl Cursor {
    fn encode(&self) -> Vec<u8> {
        let mark_bytes = self.mark.len() as u32;
        [&self.stage.to_be_bytes()[..], &mark_bytes.to_be_bytes(), &self.mark, &self.suffix].concat()
    }

    fn decode(bytes: &[u8]) -> Option<Cursor> {
        let (stage, rest) = bytes.split_first_chunk()?;
        let (mark_bytes, rest) = rest.split_first_chunk()?;
        let (mark, suffix) = rest.split_at_checked(u32::from_be_bytes(*mark_bytes) as usize)?;
        Some(Cursor { stage: u32::from_be_bytes(*stage), mark: mark.to_vec(), suffix: suffix.to_vec() })
    }
}

fn tenant(tx: &mut Tx<'_>, cursor: Option<Cursor>, page: &mut Page) -> Result<Option<Cursor>, Reject> {
    let mut cursor = match cursor {
        Some(cursor) => cursor,
        None => {
            let key = named(FamilyKind::Tenant, "", tx.tenant());
            let row = tx.get::<Tenant>(&key).map(Row::Tenant);
            page.add(row.and_then(|row| shown::object(tx, &key, &row)));
            Cursor::default()
        }
    };
    while let Some(kind) = DEFINITIONS.get(cursor.stage as usize) {
        let family = Family::new(*kind, &[tx.tenant()]);
        if !rows(tx, &family, &mut cursor.suffix, page) {
            return Ok(Some(cursor));
        }
        cursor = Cursor { stage: cursor.stage + 1, ..Cursor::default() };
    }
    wf_runs(tx, None, cursor, page)
}

/// The rest of the WfRun the cursor is in, and those behind it: `of` and its descendants, or all.
fn wf_runs(tx: &mut Tx<'_>, of: Option<&RunKey>, mut cursor: Cursor, page: &mut Page) -> Result<Option<Cursor>, Reject> {
    let families = match of {
        Some(run) => vec![tree_family(run)],
        None => ALL.into_iter().map(|status| wf_runs_family(tx.tenant(), status)).collect(),
    };
    let is_meant = |run: &RunKey| of.is_none_or(|of| run != of && run.path().starts_with(of.path()));
    loop {
        let run = match cursor.mark.is_empty() {
            true => of.cloned(),
            false => run_of_entry(tx.tenant(), &cursor.mark).filter(is_meant),
        };
        if let Some(run) = &run
            && !wf_run_rows(tx, run, &mut cursor.suffix, page)?
        {
            return Ok(Some(cursor));
        }
        let marks = merged(tx, families.clone(), Some(&cursor.mark), None, None, RANGE_CHUNK_ROWS);
        if marks.is_empty() {
            return Ok(None);
        }
        for mark in marks {
            page.looked_at += 1;
            cursor = Cursor { mark, suffix: Vec::new(), ..cursor };
            if page.is_full() {
                return Ok(Some(cursor));
            }
            let run = run_of_entry(tx.tenant(), &cursor.mark).filter(is_meant);
            if let Some(run) = run
                && !wf_run_rows(tx, &run, &mut cursor.suffix, page)?
            {
                return Ok(Some(cursor));
            }
        }
    }
}

/// The rows of one WfRun. `false`: the page is full before they are all told.
fn wf_run_rows(tx: &mut Tx<'_>, run: &RunKey, suffix: &mut Vec<u8>, page: &mut Page) -> Result<bool, Reject> {
    if wf_run::find(tx, run).is_some() {
        return Ok(rows(tx, run.family(), suffix, page));
    }
    match suffix.is_empty() {
        true => Ok(true), // Deleted before it was begun.
        false => {
            let text = wf_run_text(&run.id());
            Err(Reject::new(Code::Aborted, format!("Expected to export all of WfRun {text}, but it was deleted meanwhile")))
        }
    }
}

/// The rows of a family behind a suffix, which moves along. `false`: the page is full before they are all told.
fn rows(tx: &mut Tx<'_>, family: &Family, suffix: &mut Vec<u8>, page: &mut Page) -> bool {
    loop {
        let after = (!suffix.is_empty()).then_some(&suffix[..]);
        let rows = tx.rows(family, &[], after, EXPORT_CHUNK_ROWS);
        let is_last = rows.len() < EXPORT_CHUNK_ROWS;
        for (key, row) in rows {
            if page.is_full() {
                return false;
            }
            page.add(shown::object(tx, &key, &row));
            *suffix = key.suffix.into_vec();
        }
        if is_last {
            return true;
        }
    }
}

/// An entry of WfRuns is their start, then the path of the id. A bookmark may be made up: no id nests deeper than ids may.
fn run_of_entry(tenant: &str, mark: &[u8]) -> Option<RunKey> {
    let mut parser = Parser::new(mark);
    parser.i64()?;
    let depth = parser.rest().iter().filter(|byte| **byte == 0).count();
    let id = (depth <= WF_RUN_DEPTH_MAX).then(|| read_path(&mut parser)).flatten()?;
    Some(RunKey::new(tenant, &id))
}

fn definitions(tx: &mut Tx<'_>, ids: &[DefinitionId], mut cursor: Cursor, page: &mut Page) -> Result<Option<Cursor>, Reject> {
    if ids.len() > EXPORT_DEFINITIONS_MAX {
        let named = ids.len();
        return Err(Reject::invalid(format!("Expected at most {EXPORT_DEFINITIONS_MAX} definitions, but the request names {named}")));
    }
    for id in ids.iter().skip(cursor.stage as usize) {
        if page.is_full() {
            return Ok(Some(cursor));
        }
        cursor.stage += 1;
        let found = definition(tx, id)?;
        page.add(found.and_then(|(key, row)| shown::object(tx, &key, &row)));
    }
    Ok(None)
}

fn definition(tx: &mut Tx<'_>, id: &DefinitionId) -> Result<Option<(Key, Row)>, Reject> {
    let tenant = tx.tenant().to_string();
    let name = |name: &str| super::name_fits("the name of a definition", name);
    Ok(match &id.id {
        Some(Id::TaskDef(id)) => {
            name(&id.name)?;
            row(tx, named(FamilyKind::TaskDef, &tenant, &id.name), Row::TaskDef)
        }
        Some(Id::ExternalEventDef(id)) => {
            name(&id.name)?;
            row(tx, named(FamilyKind::ExternalEventDef, &tenant, &id.name), Row::ExternalEventDef)
        }
        Some(Id::WorkflowEventDef(id)) => {
            name(&id.name)?;
            row(tx, named(FamilyKind::WorkflowEventDef, &tenant, &id.name), Row::WorkflowEventDef)
        }
        Some(Id::StructDef(id)) => {
            name(&id.name)?;
            // The number that means the newest is no version's key.
            let found = tx.struct_def(id);
            found.map(|found| (versioned(FamilyKind::StructDef, &tenant, &id.name, id.version), Row::StructDef(found)))
        }
        Some(Id::UserTaskDef(id)) => {
            name(&id.name)?;
            row(tx, versioned(FamilyKind::UserTaskDef, &tenant, &id.name, id.version), Row::UserTaskDef)
        }
        Some(Id::WfSpec(id)) => {
            name(&id.name)?;
            row(tx, wf_spec(&tenant, &id.name, id.major_version, id.revision), Row::WfSpec)
        }
        Some(Id::WorkflowMigrationPlan(id)) => {
            name(&id.name)?;
            row(tx, named(FamilyKind::WorkflowMigrationPlan, &tenant, &id.name), Row::WorkflowMigrationPlan)
        }
        None => None,
    })
}

fn row<T: crate::row::RowType>(tx: &mut Tx<'_>, key: Key, wrap: fn(std::sync::Arc<T>) -> Row) -> Option<(Key, Row)> {
    let found = tx.get::<T>(&key)?;
    Some((key, wrap(found)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_read_back_and_a_cut_one_refused() {
        let cursor = Cursor { stage: 7, mark: b"mark\0".to_vec(), suffix: b"row".to_vec() };
        let bytes = cursor.encode();
        assert_eq!(Cursor::decode(&bytes), Some(cursor));
        for cut in 0..13 {
            assert_eq!(Cursor::decode(&bytes[..cut]), None, "{cut}");
        }
    }

    #[test]
    fn a_made_up_entry_leads_to_no_id_that_could_not_be() {
        let entry = |depth: usize| [&[0; 8][..], "a\0".repeat(depth).as_bytes()].concat();
        assert!(run_of_entry("default", &entry(WF_RUN_DEPTH_MAX)).is_some());
        assert!(run_of_entry("default", &entry(WF_RUN_DEPTH_MAX + 1)).is_none());
        assert!(run_of_entry("default", &entry(1_000_000)).is_none());
        assert!(run_of_entry("default", &entry(1)[..7]).is_none());
    }
}
