//! Put rules of WorkflowEventDefs: one that is there never changes (spec A 2.3).

use super::fault::{Fault, Faults};
use super::{Catalog, names, types};
use crate::error::Reject;
use crate::value::types::Type;
use crate::wire::{PutWorkflowEventDefRequest, WorkflowEventDef, WorkflowEventDefId};

/// The WorkflowEventDef a request asks for, in its stored form, without a time. An absent content type is void.
pub fn validate(request: PutWorkflowEventDefRequest, catalog: &mut dyn Catalog) -> Result<WorkflowEventDef, Vec<Fault>> {
    let mut faults = Faults::default();
    let mut content_type = request.content_type.unwrap_or_default();
    faults.at(format_args!("WorkflowEventDef {}", names::shown(&request.name)), |faults| {
        faults.check(name(&request.name));
        faults.at("content type", |faults| types::return_type(&mut content_type, catalog, faults));
    });
    let id = Some(WorkflowEventDefId { name: request.name });
    faults.into_result(WorkflowEventDef { id, created_at: None, content_type: Some(content_type) })
}

/// Whether a put may stand beside the stored one: the content types are equal, `masked` included. Errors: ALREADY_EXISTS.
pub fn put_again(old: &WorkflowEventDef, new: &WorkflowEventDef) -> Result<(), Reject> {
    let content = |def: &WorkflowEventDef| def.content_type.as_ref().and_then(|of| of.return_type.as_ref()).map(Type::from);
    let (before, after) = (content(old), content(new));
    if before == after {
        return Ok(());
    }
    let shown = |of: Option<Type>| of.map_or("nothing".to_string(), |of| of.to_string());
    let name = new.id.as_ref().map_or("", |id| &id.name);
    Err(Reject::exists(format!(
        "Expected WorkflowEventDef {name} to bring {}, as it does, but it would bring {}",
        shown(before),
        shown(after)
    )))
}

/// Not the pattern of other names, but what an id text can be taken apart by (spec C 14 #31).
fn name(name: &str) -> Result<(), String> {
    if name.is_empty() || name.chars().any(|letter| letter == '/' || letter.is_control()) {
        return Err(format!("Expected a name without slashes and control characters, but it is {name:?}"));
    }
    names::part(name)
}
