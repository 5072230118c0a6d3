//! The variable filters of SearchWfRun (spec C 4.3): which WfRuns have these values, and by which of them they are found without looking at
//! others.
//!
//! A filter means a variable of the entrypoint and its value, equal as it is stored: INT 1 is not DOUBLE 1.0. Entries know only the text of
//! a value, so whatever they find is looked at once more.

use crate::api::running::entrypoint;
use crate::error::Reject;
use crate::id::{Family, FamilyKind, RunKey, put_str};
use crate::limits::SEARCHABLE_VERSIONS_MAX;
use crate::search::indexed::{value_key, wf_runs_family};
use crate::search::timed::Source;
use crate::tx::Tx;
use crate::value::{equal, json};
use crate::wire::VariableMatch;
use crate::wire::rows::{VariableRow, WfSpecRow};

/// The filters, their values as the engine stores them. Errors: INVALID_ARGUMENT for a variable the entrypoint does not declare.
pub fn check(spec: &WfSpecRow, spec_name: &str, filters: &[VariableMatch]) -> Result<Vec<VariableMatch>, Reject> {
    let declares = |name: &str| entrypoint(spec).variable_defs.iter().any(|def| def.var_def.as_ref().is_some_and(|def| def.name == name));
    if let Some(filter) = filters.iter().find(|filter| !declares(&filter.var_name)) {
        let name = &filter.var_name;
        return Err(Reject::invalid(format!("Expected a variable of the entrypoint of WfSpec {spec_name}, but it declares no {name:?}")));
    }
    let mut filters = filters.to_vec();
    filters.iter_mut().filter_map(|filter| filter.value.as_mut()).for_each(json::normalize);
    Ok(filters)
}

/// Whether a WfRun has all these values.
pub fn pass(tx: &mut Tx<'_>, run: &RunKey, filters: &[VariableMatch]) -> bool {
    filters.iter().all(|filter| {
        let value = tx.get::<VariableRow>(&run.variable(0, &filter.var_name)).and_then(|row| row.variable.as_ref()?.value.clone());
        value.is_some_and(|value| equal(&value, &filter.value.clone().unwrap_or_default()))
    })
}

/// The entries of all WfRuns that one of the filters lets pass, and of few others. `None`: no filter is about a variable that WfRuns are
/// found by.
pub fn source(tx: &mut Tx<'_>, spec_name: &str, filters: &[VariableMatch]) -> Option<Source> {
    for filter in filters {
        let Some(value) = filter.value.as_ref().and_then(value_key) else { continue };
        if is_searchable_everywhere(tx, spec_name, &filter.var_name) {
            return Some(Source::below(wf_runs_family(tx.tenant(), spec_name, &filter.var_name), value));
        }
    }
    None
}

/// A variable keeps what its version said when it was made, and a WfRun may have gone over to another version: so every version that has the
/// variable must let it be found, deleted ones too.
fn is_searchable_everywhere(tx: &mut Tx<'_>, spec_name: &str, variable: &str) -> bool {
    let mut name = Vec::new();
    put_str(&mut name, spec_name);
    let versions = tx.range::<WfSpecRow>(&Family::new(FamilyKind::WfSpec, &[tx.tenant()]), &name, None, SEARCHABLE_VERSIONS_MAX + 1);
    let is_searchable = |row: &WfSpecRow| {
        let mut defs = entrypoint(row).variable_defs.iter();
        defs.all(|def| def.searchable || def.var_def.as_ref().is_none_or(|def| def.name != variable))
    };
    versions.len() <= SEARCHABLE_VERSIONS_MAX && versions.iter().all(|(_, row)| is_searchable(row))
}
