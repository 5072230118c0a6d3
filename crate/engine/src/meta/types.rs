//! The types that definitions name, brought to the one form they are stored in: quirks of the wire written out, StructDefs pinned to a
//! version (spec A 2.6.5, 3.1).
//!
//! Not here: what types assignments have (`expr::check`), the references inside nodes (`structs`).

use super::fault::Faults;
use super::{Catalog, structs};
use crate::value::check::check_value;
use crate::value::types::{check_definition, normalize_definition, normalize_variable_def};
use crate::wire::{ReturnType, TypeDefinition, VariableDef};

/// Brings the type of something to its stored form and checks it: every StructDef in it must exist.
pub fn type_definition(definition: &mut TypeDefinition, catalog: &mut dyn Catalog, faults: &mut Faults) {
    normalize_definition(definition);
    faults.check(check_definition(definition));
    faults.check(structs::pin(definition, catalog));
}

/// Brings a variable or parameter to its stored form and checks its type. A default that fits the type carries it from here on; whether it
/// fits is nobody's fault (spec A 2.1, 4.1).
pub fn variable_def(definition: &mut VariableDef, catalog: &mut dyn Catalog, faults: &mut Faults) {
    normalize_variable_def(definition);
    let Some(of) = &mut definition.type_def else { return };
    type_definition(of, catalog, faults);
    if let Some(default) = &mut definition.default_value {
        let mut stamped = default.clone();
        if check_value(of, &mut stamped, catalog).is_ok() {
            *default = stamped;
        }
    }
}

/// Brings a return or content type to its stored form and checks it. None inside means void.
pub fn return_type(of: &mut ReturnType, catalog: &mut dyn Catalog, faults: &mut Faults) {
    if let Some(definition) = &mut of.return_type {
        type_definition(definition, catalog, faults);
    }
}
