//! SearchWfRun (spec C 4.3): results come from index entries, in order of the runs' start, then of their ids, whatever the criteria.
//!
//! What is searched is, in this order: the tree below a parent or its children; the WfRuns with a value of a searchable variable; those of a
//! version, a name or the tenant. What the chosen entries do not say is read from the WfRun, of so many for one page and no more.

use super::statuses::{ALL, status};
use super::wf_run_filters as filters;
use crate::api::{Setup, run_key};
use crate::error::Reject;
use crate::id::{Family, FamilyKind, Parser, RunKey, put_i32, put_str, run_row};
use crate::limits::MERGED_FAMILIES_MAX;
use crate::meta::lookup::resolve_wf_spec;
use crate::run::wf_run;
use crate::search::timed::{self, Source, Timed};
use crate::search::{children_family, tree_family, wf_run_family, wf_runs_family, wf_runs_of_name_family};
use crate::tx::{Tx, millis};
use crate::wire::{BulkDeleteWfRun, LhStatus, Message, SearchWfRunRequest, VariableMatch, WfRun, WfRunId, WfRunIdList, WfSpecId};

/// Errors: INVALID_ARGUMENT for half a version, an unknown WfSpec, an undeclared variable, an unknown status; RESOURCE_EXHAUSTED for a major
/// version of more revisions than can be merged.
pub fn search(tx: &mut Tx<'_>, _: &Setup, request: SearchWfRunRequest) -> Result<WfRunIdList, Reject> {
    let criteria = SearchWfRunRequest { bookmark: None, limit: None, ..request.clone() }.encode_to_vec();
    let search = Search::of(tx, &request)?;
    let entries = Timed::new(search.sources(tx)?, request.earliest_start.as_ref(), request.latest_start.as_ref());
    let tenant = tx.tenant().to_string();
    let page = timed::page(tx, "SearchWfRun", &criteria, entries, request.limit, request.bookmark, |tx, entry| {
        let id = run_id(entry);
        search.takes(tx, &RunKey::new(&tenant, &id)).then_some(id)
    })?;
    Ok(WfRunIdList { results: page.rows, bookmark: page.bookmark })
}

/// The criteria, checked.
struct Search {
    /// The parent, and whether all of its descendants are meant.
    below: Option<(RunKey, bool)>,
    wf_spec: Option<Version>,
    status: Option<LhStatus>,
    filters: Vec<VariableMatch>,
}

/// A WfSpec, or some of its versions.
struct Version {
    name: String,
    major: Option<i32>,
    revision: Option<i32>,
}

impl Version {
    fn has(&self, wf_run: &WfRun) -> bool {
        wf_run.wf_spec_id.as_ref().is_some_and(|id| {
            id.name == self.name
                && self.major.is_none_or(|major| id.major_version == major)
                && self.revision.is_none_or(|revision| id.revision == revision)
        })
    }
}

impl Search {
    fn of(tx: &mut Tx<'_>, request: &SearchWfRunRequest) -> Result<Search, Reject> {
        let (name, major, revision) = (request.wf_spec_name.clone(), request.wf_spec_major_version, request.wf_spec_revision);
        if revision.is_some() && major.is_none() {
            return Err(Reject::invalid("Expected wf_spec_major_version beside wf_spec_revision, but it is missing"));
        }
        let status = request.status.map(status).transpose()?;
        let below = match &request.parent_wf_run_id {
            Some(parent) => Some((run_key(tx, Some(parent))?, request.show_full_tree())),
            None => None,
        };
        if name.is_empty() {
            if major.is_some() || !request.variable_filters.is_empty() {
                return Err(Reject::invalid("Expected wf_spec_name beside a version or variable filters, but it is empty"));
            }
            return Ok(Search { below, wf_spec: None, status, filters: Vec::new() });
        }
        let spec = resolve_wf_spec(tx, &name, major, revision).map_err(|reject| Reject::invalid(reject.message))?;
        let filters = filters::check(&spec, &name, &request.variable_filters)?;
        Ok(Search { below, wf_spec: Some(Version { name, major, revision }), status, filters })
    }

    fn sources(&self, tx: &mut Tx<'_>) -> Result<Vec<Source>, Reject> {
        let statuses = self.status.as_ref().map_or(&ALL[..], std::slice::from_ref);
        let of_each = |family: &dyn Fn(LhStatus) -> Family| -> Result<Vec<Source>, Reject> {
            Ok(statuses.iter().map(|status| family(*status).into()).collect())
        };
        let Version { name, major, revision } = match (&self.below, &self.wf_spec) {
            (Some((parent, true)), _) => return Ok(vec![tree_family(parent).into()]),
            (Some((parent, false)), _) => return of_each(&|status| children_family(parent, status)),
            (None, None) => return of_each(&|status| wf_runs_family(tx.tenant(), status)),
            (None, Some(version)) => version,
        };
        if let Some(source) = filters::source(tx, name, &self.filters) {
            return Ok(vec![source]);
        }
        match (*major, *revision) {
            (Some(major_version), Some(revision)) => {
                let id = WfSpecId { name: name.clone(), major_version, revision };
                of_each(&|status| wf_run_family(tx.tenant(), &id, status))
            }
            (Some(major), None) => Ok(of_major(tx, name, major, statuses)?.into_iter().map(Source::from).collect()),
            (None, _) => of_each(&|status| wf_runs_of_name_family(tx.tenant(), name, status)),
        }
    }

    /// What the entries do not say by themselves.
    fn takes(&self, tx: &mut Tx<'_>, run: &RunKey) -> bool {
        if let Some((parent, true)) = &self.below {
            // The tree is that of the parent's root.
            let is_below = run.path().len() > parent.path().len() && run.path().starts_with(parent.path());
            if !is_below {
                return false;
            }
        }
        // By a variable, WfRuns of all versions and in all statuses are found; by a parent, those of all WfSpecs.
        let is_read = self.below.is_some() || !self.filters.is_empty();
        if is_read && (self.wf_spec.is_some() || self.status.is_some()) {
            let Some(row) = wf_run::find(tx, run) else { return false };
            let Some(found) = &row.wf_run else { return false };
            if self.status.is_some_and(|status| found.status() != status)
                || self.wf_spec.as_ref().is_some_and(|version| !version.has(found))
            {
                return false;
            }
        }
        filters::pass(tx, run, &self.filters)
    }
}

/// The families of all revisions of a major version that have WfRuns in these statuses.
fn of_major(tx: &mut Tx<'_>, name: &str, major: i32, statuses: &[LhStatus]) -> Result<Vec<Family>, Reject> {
    let mut prefix = vec![FamilyKind::WfRunByVersion as u8];
    put_str(&mut prefix, tx.tenant());
    put_str(&mut prefix, name);
    put_i32(&mut prefix, major);
    let mut families = tx.families(&prefix, None, MERGED_FAMILIES_MAX + 1);
    if families.len() > MERGED_FAMILIES_MAX {
        return Err(Reject::exhausted(format!(
            "Expected WfRuns of WfSpec {name} in major version {major} to be of at most {MERGED_FAMILIES_MAX} revisions and statuses, but \
             there are more: search by a revision, or without the major version"
        )));
    }
    families.retain(|family| statuses.iter().any(|status| family.as_bytes().last() == Some(&(*status as u8))));
    Ok(families)
}

/// WfRuns a bulk job is about, oldest first: when each started, its place in the scan, its id. From the earliest start to before the
/// latest (spec B 16.4), beyond `after`, at most `limit`.
pub fn in_status(tx: &mut Tx<'_>, of: &BulkDeleteWfRun, after: Option<&[u8]>, limit: usize) -> Vec<(i64, Vec<u8>, WfRunId)> {
    let family = wf_runs_of_name_family(tx.tenant(), &of.wf_spec_name, of.wf_run_status());
    let (from_ms, before_ms) = (millis(of.earliest_start.as_ref()), millis(of.latest_start.as_ref()));
    let found = timed::merged(tx, vec![family], after, from_ms, before_ms.map(|ms| ms - 1), limit);
    let start_ms = |entry: &[u8]| Parser::new(entry).i64().expect("an entry begins with the start");
    found.into_iter().map(|entry| (start_ms(&entry), entry.clone(), run_id(&entry))).collect()
}

fn run_id(entry: &[u8]) -> WfRunId {
    let mut parser = Parser::new(entry);
    parser.i64().expect("an entry begins with the start");
    run_row::read_path(&mut parser).expect("an entry ends with the id")
}
