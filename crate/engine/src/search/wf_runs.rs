//! SearchWfRun (spec C 4.3): results come from index entries, in order of the runs' start, whatever the criteria.

use super::timed::{self, Timed};
use super::{children_family, wf_run_family};
use crate::api::running::entrypoint;
use crate::api::{Setup, run_key};
use crate::error::Reject;
use crate::id::{Family, FamilyKind, Parser, RunKey, put_i32, put_str, run_row};
use crate::meta::lookup::resolve_wf_spec;
use crate::run::wf_run;
use crate::tx::Tx;
use crate::value::{equal, json};
use crate::wire::rows::VariableRow;
use crate::wire::{LhStatus, Message, SearchWfRunRequest, VariableMatch, WfRunId, WfRunIdList, WfSpecId};

pub fn search(tx: &mut Tx<'_>, _: &Setup, request: SearchWfRunRequest) -> Result<WfRunIdList, Reject> {
    let filters = check(tx, &request)?;
    let families = families(tx, &request)?;
    let criteria = SearchWfRunRequest { bookmark: None, limit: None, ..request.clone() }.encode_to_vec();
    let tenant = tx.tenant().to_string();
    let status = request.status.and_then(|status| LhStatus::try_from(status).ok());
    let entries = Timed::new(families, request.earliest_start.as_ref(), request.latest_start.as_ref());
    let page = timed::page(tx, &criteria, &entries, request.limit, request.bookmark.clone(), |tx, suffix| {
        let id = run_id(suffix);
        let run = RunKey::new(&tenant, &id);
        passes(tx, &run, &request, status, &filters).then_some(id)
    })?;
    Ok(WfRunIdList { results: page.rows, bookmark: page.bookmark })
}

/// Checks the criteria and returns the variable filters, their values as the engine stores them.
fn check(tx: &mut Tx<'_>, request: &SearchWfRunRequest) -> Result<Vec<VariableMatch>, Reject> {
    let (major, revision) = (request.wf_spec_major_version, request.wf_spec_revision);
    if revision.is_some() && major.is_none() {
        return Err(Reject::invalid("Expected wf_spec_major_version beside wf_spec_revision, but it is missing"));
    }
    if request.wf_spec_name.is_empty() {
        if major.is_some() || !request.variable_filters.is_empty() {
            return Err(Reject::invalid("Expected wf_spec_name beside a version or variable filters, but it is empty"));
        }
        return Ok(Vec::new());
    }
    let spec = resolve_wf_spec(tx, &request.wf_spec_name, major, revision).map_err(|reject| Reject::invalid(reject.message))?;
    let declares = |name: &str| entrypoint(&spec).variable_defs.iter().any(|def| def.var_def.as_ref().is_some_and(|def| def.name == name));
    if let Some(filter) = request.variable_filters.iter().find(|filter| !declares(&filter.var_name)) {
        let (name, spec) = (&filter.var_name, &request.wf_spec_name);
        return Err(Reject::invalid(format!("Expected a variable of the entrypoint of WfSpec {spec}, but it declares no {name:?}")));
    }
    let mut filters = request.variable_filters.clone();
    filters.iter_mut().filter_map(|filter| filter.value.as_mut()).for_each(json::normalize);
    Ok(filters)
}

/// The families of entries whose union is what is searched.
fn families(tx: &mut Tx<'_>, request: &SearchWfRunRequest) -> Result<Vec<Family>, Reject> {
    if request.parent_wf_run_id.is_some() {
        let parent = run_key(tx, request.parent_wf_run_id.as_ref())?;
        return Ok(vec![children_family(&parent)]);
    }
    let status = request.status.map(LhStatus::try_from).transpose();
    let status = status.map_err(|_| Reject::invalid(format!("Expected a status of LHStatus, but got {:?}", request.status)))?;
    let tenant = tx.tenant().to_string();
    if let (Some(major_version), Some(revision), Some(status)) = (request.wf_spec_major_version, request.wf_spec_revision, status) {
        let id = WfSpecId { name: request.wf_spec_name.clone(), major_version, revision };
        return Ok(vec![wf_run_family(&tenant, &id, status)]);
    }
    let mut prefix = vec![FamilyKind::WfRunByStatus as u8];
    put_str(&mut prefix, &tenant);
    if !request.wf_spec_name.is_empty() {
        put_str(&mut prefix, &request.wf_spec_name);
    }
    if let Some(major) = request.wf_spec_major_version {
        put_i32(&mut prefix, major);
    }
    if let Some(revision) = request.wf_spec_revision {
        put_i32(&mut prefix, revision);
    }
    let all = tx.families(&prefix, None, FAMILIES_MAX);
    Ok(all.into_iter().filter(|family| status.is_none_or(|status| family.as_bytes().last() == Some(&(status as u8)))).collect())
}

/// Families one search looks into: versions of WfSpecs times statuses.
const FAMILIES_MAX: usize = 100_000;

fn run_id(suffix: &[u8]) -> WfRunId {
    let mut parser = Parser::new(suffix);
    parser.i64().expect("an entry begins with the start");
    run_row::read_path(&mut parser).expect("an entry ends with the id")
}

/// What the index does not say by itself.
fn passes(tx: &mut Tx<'_>, run: &RunKey, request: &SearchWfRunRequest, status: Option<LhStatus>, filters: &[VariableMatch]) -> bool {
    if request.parent_wf_run_id.is_some() {
        let Some(row) = wf_run::find(tx, run) else { return false };
        let Some(found) = &row.wf_run else { return false };
        let spec = found.wf_spec_id.clone().unwrap_or_default();
        let fits = status.is_none_or(|status| found.status() == status)
            && (request.wf_spec_name.is_empty() || spec.name == request.wf_spec_name)
            && request.wf_spec_major_version.is_none_or(|major| spec.major_version == major)
            && request.wf_spec_revision.is_none_or(|revision| spec.revision == revision);
        if !fits {
            return false;
        }
    }
    filters.iter().all(|filter| {
        let value = tx.get::<VariableRow>(&run.variable(0, &filter.var_name)).and_then(|row| row.variable.as_ref()?.value.clone());
        value.is_some_and(|value| equal(&value, &filter.value.clone().unwrap_or_default()))
    })
}
