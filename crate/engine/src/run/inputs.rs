//! What a thread is started with: evaluated where it is started, checked against what it declares (spec B 1.2, A 4.16).

use super::{Place, variable};
use crate::error::Failure;
use crate::tx::Tx;
use crate::value::{check::check_value, json, name::INPUT, structs::StructDefs};
use crate::wire::{Message, ThreadSpec, VariableAssignment, VariableValue, WfRunVariableAccessLevel};
use std::collections::BTreeMap;

/// Values for a thread's variables, by name.
pub type Inputs = BTreeMap<String, VariableValue>;

/// The inputs a node gives.
///
/// Errors: VAR_SUB_ERROR.
pub fn evaluate(tx: &mut Tx<'_>, place: &Place, assignments: &BTreeMap<String, VariableAssignment>) -> Result<Inputs, Failure> {
    let mut inputs = Inputs::new();
    for (name, assignment) in assignments {
        let value = variable::evaluate(tx, place, assignment);
        let at = |failure: Failure| Failure::var_sub(format!("input {name} of node {}: {}", place.node_name, failure.message));
        inputs.insert(name.clone(), value.map_err(at)?);
    }
    Ok(inputs)
}

/// Checks the inputs of a thread against what it declares. They are stored as given, JSON normalised.
///
/// Errors: a text, "Expected X, but Y".
pub fn check(spec: &ThreadSpec, inputs: &mut Inputs, structs: &mut dyn StructDefs) -> Result<(), String> {
    for def in &spec.variable_defs {
        let Some(var_def) = &def.var_def else { continue };
        let name = &var_def.name;
        let Some(value) = inputs.get_mut(name) else {
            if def.required {
                return Err(format!("Expected required variable {name}, but it is missing"));
            }
            continue;
        };
        if def.access_level() == WfRunVariableAccessLevel::InheritedVar {
            return Err(format!("Expected no value for variable {name}, because it is inherited, but got one"));
        }
        json::normalize(value);
        if let Some(type_def) = &var_def.type_def {
            check_value(type_def, value, structs).map_err(|reason| format!("variable {name}: {reason}"))?;
        }
    }
    match inputs.keys().find(|name| !declares(spec, name)) {
        Some(name) => Err(format!("Expected only variables that the thread declares, but got {name:?}")),
        None => Ok(()),
    }
}

/// Whether a thread declares a variable of this name.
pub fn declares(spec: &ThreadSpec, name: &str) -> bool {
    spec.variable_defs.iter().any(|def| def.var_def.as_ref().is_some_and(|def| def.name == name))
}

/// What a handler is given: `INPUT`, where it declares that (spec B 7.5, 8.3).
pub fn of_handler(spec: &ThreadSpec, input: VariableValue) -> Inputs {
    if declares(spec, INPUT) { Inputs::from([(INPUT.to_string(), input)]) } else { Inputs::new() }
}

/// Bytes the inputs take up together.
pub fn bytes(inputs: &Inputs) -> usize {
    inputs.iter().map(|(name, value)| name.len() + value.encoded_len()).sum()
}
