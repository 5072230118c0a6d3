//! Put rules of TaskDefs: immutable, without versions (spec A 2.1).

use super::fault::{Fault, Faults};
use super::{Catalog, names, types};
use crate::error::Reject;
use crate::wire::{PutTaskDefRequest, TaskDef, TaskDefId};

/// The TaskDef a request asks for, in its stored form, without a time. A void return type is written out as such.
///
/// Not looked at: duplicate or empty parameter names, and whether defaults fit (spec A 2.1).
pub fn validate(request: PutTaskDefRequest, catalog: &mut dyn Catalog) -> Result<TaskDef, Vec<Fault>> {
    let mut faults = Faults::default();
    let mut def = TaskDef {
        id: Some(TaskDefId { name: request.name.clone() }),
        input_vars: request.input_vars,
        created_at: None,
        return_type: Some(request.return_type.unwrap_or_default()),
        description: request.description,
    };
    faults.at(format_args!("TaskDef {}", names::shown(&request.name)), |faults| {
        faults.check(names::definition(&request.name));
        for input in &mut def.input_vars {
            let place = format!("input {}", names::shown(&input.name));
            faults.at(place, |faults| types::variable_def(input, catalog, faults));
        }
        faults.at("return type", |faults| def.return_type.iter_mut().for_each(|of| types::return_type(of, catalog, faults)));
    });
    faults.into_result(def)
}

/// A put of a TaskDef that exists: the old one if both say the same. Errors: ALREADY_EXISTS, a TaskDef cannot be changed.
pub fn put_again(old: &TaskDef, new: &TaskDef) -> Result<(), Reject> {
    if (TaskDef { created_at: None, ..old.clone() }) == *new {
        return Ok(());
    }
    let name = old.id.as_ref().map_or("", |id| &id.name);
    let changed = [
        ("input_vars", old.input_vars != new.input_vars),
        ("return_type", old.return_type != new.return_type),
        ("description", old.description != new.description),
    ];
    let changed: Vec<&str> = changed.into_iter().filter(|(_, changed)| *changed).map(|(part, _)| part).collect();
    Err(Reject::exists(format!(
        "Expected TaskDef {name} to be put as it is, but it would change in {}: TaskDefs cannot be changed",
        changed.join(", ")
    )))
}
