//! Put rules of UserTaskDefs: versions, each of them immutable (spec A 2.4).

use super::fault::{Fault, Faults};
use super::names;
use crate::wire::{PutUserTaskDefRequest, UserTaskDef, VariableType};

/// The UserTaskDef a request asks for, without version and time.
///
/// Of the fields only their types are looked at, and that they have one; two of one name, and empty names, are accepted (spec A 2.4).
pub fn validate(request: PutUserTaskDefRequest) -> Result<UserTaskDef, Vec<Fault>> {
    let mut faults = Faults::default();
    let def = UserTaskDef { name: request.name, description: request.description, fields: request.fields, version: 0, created_at: None };
    faults.at(format_args!("UserTaskDef {}", names::shown(&def.name)), |faults| {
        faults.check(names::definition(&def.name));
        for field in &def.fields {
            if VariableType::try_from(field.r#type).is_err() {
                let (name, number) = (names::shown(&field.name), field.r#type);
                faults.invalid(format_args!("Expected field {name} to be of a VariableType, but number {number} is none"));
            }
        }
    });
    faults.into_result(def)
}

/// Whether both say the same: everything but version and time.
pub fn is_same(old: &UserTaskDef, new: &UserTaskDef) -> bool {
    let content = |of: &UserTaskDef| UserTaskDef { version: 0, created_at: None, ..of.clone() };
    content(old) == content(new)
}
