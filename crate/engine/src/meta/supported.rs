//! The part of the wire's types and values that definitions may use in this version, and the one form they are stored in.
//!
//! Structs, native arrays and maps come later; until then a definition that names one is refused, so that no run meets one.

use super::fault::Faults;
use crate::value::types::{check_definition, normalize_definition, normalize_variable_def};
use crate::wire::type_definition::DefinedType;
use crate::wire::variable_value::Value;
use crate::wire::{ReturnType, TypeDefinition, VariableDef, VariableValue};

/// Checks the type of something.
pub fn type_definition(definition: &TypeDefinition, faults: &mut Faults) {
    match &definition.defined_type {
        Some(DefinedType::StructDefId(_)) => faults.unimplemented("its type is a Struct"),
        Some(DefinedType::InlineArrayDef(_)) => faults.unimplemented("its type is a native Array"),
        Some(DefinedType::InlineMapDef(_)) => faults.unimplemented("its type is a native Map"),
        // Unset and inline struct are JSON_OBJ (spec A 3.1).
        Some(DefinedType::PrimitiveType(_) | DefinedType::InlineStructDef(_)) | None => {
            faults.check(check_definition(definition));
        }
    }
}

/// Checks a value written into a definition.
pub fn value(value: &VariableValue, faults: &mut Faults) {
    match &value.value {
        Some(Value::Struct(_)) => faults.unimplemented("its value is a Struct"),
        Some(Value::Array(_)) => faults.unimplemented("its value is a native Array"),
        Some(Value::Map(_)) => faults.unimplemented("its value is a native Map"),
        Some(
            Value::JsonObj(_)
            | Value::JsonArr(_)
            | Value::Double(_)
            | Value::Bool(_)
            | Value::Str(_)
            | Value::Int(_)
            | Value::Bytes(_)
            | Value::WfRunId(_)
            | Value::UtcTimestamp(_),
        )
        | None => (),
    }
}

/// Brings a variable or parameter to its stored form and checks its type and default. Whether the default fits the type is not looked at
/// (spec A 2.1, 4.1).
pub fn variable_def(definition: &mut VariableDef, faults: &mut Faults) {
    normalize_variable_def(definition);
    if let Some(of) = &definition.type_def {
        type_definition(of, faults);
    }
    if let Some(default) = &definition.default_value {
        faults.at("default value", |faults| value(default, faults));
    }
}

/// Brings a return or content type to its stored form and checks it. None inside means void.
pub fn return_type(of: &mut ReturnType, faults: &mut Faults) {
    if let Some(definition) = &mut of.return_type {
        normalize_definition(definition);
        type_definition(definition, faults);
    }
}
