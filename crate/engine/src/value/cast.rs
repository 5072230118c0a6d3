//! Casts (`target_type`), and the laxer conversion that ASSIGN and the operators do by themselves (spec A 3.5).

use super::number::{double_text, parse_double, parse_int};
use super::text::text;
use super::types::{Shape, Type, is_castable};
use super::wf_run_id_of_text;
use crate::error::Failure;
use crate::wire::{InlineMapDef, TypeDefinition, VariableType, VariableValue, variable_value::Value};

/// Casts a value as `target_type` does. NULL stays NULL, native containers and structs pass unchanged.
///
/// Errors: VAR_SUB_ERROR where the table has no such cast, or the text does not read as what is wanted.
pub fn cast(value: VariableValue, to: &TypeDefinition) -> Result<VariableValue, Failure> {
    let from = Type::of(&value);
    let target = Type::from(to);
    match (&from.shape, &target.shape) {
        (Shape::None | Shape::Struct { .. } | Shape::Array(_) | Shape::Map(..), _) => Ok(value),
        (Shape::Primitive(source), Shape::Primitive(kind)) if is_castable(*source, *kind) => convert(value, *kind),
        (Shape::Primitive(_), Shape::Primitive(_) | Shape::None | Shape::Struct { .. } | Shape::Array(_) | Shape::Map(..)) => {
            Err(Failure::var_sub(format!("Expected a value that can be cast to {target}, but it is of type {from}")))
        }
    }
}

/// Converts a value to the type an operation works in. An empty container takes the type's elements over.
///
/// Errors: VAR_SUB_ERROR for NULL, across kinds of types, and where the text does not read as what is wanted.
pub fn coerce(mut value: VariableValue, to: &Type) -> Result<VariableValue, Failure> {
    let from = Type::of(&value);
    let fits = match (&from.shape, &to.shape) {
        (Shape::None, _) => return Err(Failure::var_sub(format!("Expected a value of type {to}, but it is NULL"))),
        (_, Shape::None) => return Ok(value),
        (Shape::Primitive(_), Shape::Primitive(kind)) => return convert(value, *kind),
        (Shape::Struct { .. }, Shape::Struct { .. }) => from.shape == to.shape,
        (Shape::Array(_), Shape::Array(_)) | (Shape::Map(..), Shape::Map(..)) => to.accepts(&from),
        (Shape::Primitive(_) | Shape::Struct { .. } | Shape::Array(_) | Shape::Map(..), _) => false,
    };
    if !fits {
        return Err(Failure::var_sub(format!("Expected a value of type {to}, but it is of type {from}")));
    }
    match (&mut value.value, &to.shape) {
        (Some(Value::Array(it)), Shape::Array(element)) => it.element_type = element.to_definition(),
        (Some(Value::Map(it)), Shape::Map(key, value)) => it.map_type = map_definition(key, value),
        (_, Shape::None | Shape::Primitive(_) | Shape::Struct { .. } | Shape::Array(_) | Shape::Map(..)) => (),
    }
    Ok(value)
}

/// What a map of these parts carries as its type; `None` while neither is known.
pub fn map_definition(key: &Type, value: &Type) -> Option<InlineMapDef> {
    let part = |part: &Type| part.to_definition().map(Box::new);
    (!key.is_none() || !value.is_none()).then(|| InlineMapDef { key_type: part(key), value_type: part(value) })
}

/// Converts between primitives, as far as any rule does; `cast` narrows to its table first.
fn convert(value: VariableValue, kind: VariableType) -> Result<VariableValue, Failure> {
    let converted = match (kind, &value.value) {
        (VariableType::Int, Some(Value::Int(_)))
        | (VariableType::Double, Some(Value::Double(_)))
        | (VariableType::Bool, Some(Value::Bool(_)))
        | (VariableType::Str, Some(Value::Str(_)))
        | (VariableType::Bytes, Some(Value::Bytes(_)))
        | (VariableType::WfRunId, Some(Value::WfRunId(_)))
        | (VariableType::Timestamp, Some(Value::UtcTimestamp(_)))
        | (VariableType::JsonObj, Some(Value::JsonObj(_)))
        | (VariableType::JsonArr, Some(Value::JsonArr(_))) => return Ok(value),

        // `as` truncates toward zero, saturates, and makes NaN 0: exactly the rule.
        (VariableType::Int, Some(Value::Double(number))) => Some(Value::Int(*number as i64)),
        (VariableType::Int, Some(Value::Str(text))) => parse_int(text).map(Value::Int),
        (VariableType::Int, Some(Value::UtcTimestamp(at))) => Some(Value::Int(at.seconds.saturating_mul(1_000))),

        (VariableType::Double, Some(Value::Int(number))) => Some(Value::Double(*number as f64)),
        (VariableType::Double, Some(Value::Str(text))) => parse_double(text).map(Value::Double),

        (VariableType::Bool, Some(Value::Str(text))) => parse_bool(text).map(Value::Bool),

        (VariableType::Str, Some(_)) => Some(Value::Str(text(&value))),

        (VariableType::Bytes, Some(Value::JsonObj(text) | Value::JsonArr(text))) => Some(Value::Bytes(text.clone().into_bytes())),
        (VariableType::Bytes, Some(_)) => Some(Value::Bytes(text(&value).into_bytes())),

        (VariableType::WfRunId, Some(Value::Str(text))) => Some(Value::WfRunId(wf_run_id_of_text(text))),
        (VariableType::WfRunId, Some(Value::Int(number))) => Some(Value::WfRunId(wf_run_id_of_text(&number.to_string()))),
        (VariableType::WfRunId, Some(Value::Double(number))) => Some(Value::WfRunId(wf_run_id_of_text(&double_text(*number)))),

        (
            VariableType::Int
            | VariableType::Double
            | VariableType::Bool
            | VariableType::WfRunId
            | VariableType::Timestamp
            | VariableType::JsonObj
            | VariableType::JsonArr,
            Some(_),
        )
        | (_, None) => None,
    };
    converted.map(super::of).ok_or_else(|| {
        let from = Type::of(&value);
        let kind = kind.as_str_name();
        Failure::var_sub(match &value.value {
            // A value may be a secret: say what kind it is, not what it is.
            Some(Value::Str(_)) => format!("Expected a text that reads as {kind}, but it does not"),
            _ => format!("Expected a value that converts to {kind}, but it is of type {from}"),
        })
    })
}

/// `true` or `false` in any case, blanks around it (spec A 3.5).
pub fn parse_bool(text: &str) -> Option<bool> {
    let text = text.trim_matches(|c: char| c <= ' ');
    if text.eq_ignore_ascii_case("true") {
        Some(true)
    } else if text.eq_ignore_ascii_case("false") {
        Some(false)
    } else {
        None
    }
}

#[cfg(test)]
mod tests;
