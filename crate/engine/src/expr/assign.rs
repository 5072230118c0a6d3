//! Evaluates an assignment: source, then path, then cast (spec A 5).

use super::{ASSIGNMENT_DEPTH_MAX, Scope, builder, format, jsonpath, lh_path, operate};
use crate::error::Failure;
use crate::value::types::Type;
use crate::value::{self, cast, json};
use crate::wire::{
    Message, VariableAssignment, VariableValue,
    variable_assignment::{Path, Source},
    variable_value::Value,
};

/// The value of an assignment in the scope of a thread.
///
/// Errors: VAR_SUB_ERROR; the place that evaluates turns it into another name where the spec says so (A 6.1).
pub fn evaluate(assignment: &VariableAssignment, scope: &mut dyn Scope) -> Result<VariableValue, Failure> {
    evaluate_at(assignment, scope, 0)
}

/// As [`evaluate`], `depth` assignments deep already.
pub(super) fn evaluate_at(assignment: &VariableAssignment, scope: &mut dyn Scope, depth: usize) -> Result<VariableValue, Failure> {
    if depth >= ASSIGNMENT_DEPTH_MAX {
        return Err(Failure::var_sub(format!("Expected assignments to nest at most {ASSIGNMENT_DEPTH_MAX} deep, but they go deeper")));
    }
    let found = source(assignment, scope, depth)?;
    let found = match &assignment.path {
        None => found,
        Some(Path::JsonPath(path)) => at_json_path(&found, path)?,
        Some(Path::LhPath(path)) => lh_path::read(found, path, scope, depth)?,
    };
    match &assignment.target_type {
        None => Ok(found),
        Some(target) => cast::cast(found, target),
    }
}

/// As [`evaluate_at`], for a part of a message that may be left out.
pub(super) fn evaluate_part(
    part: Option<&VariableAssignment>,
    what: &str,
    scope: &mut dyn Scope,
    depth: usize,
) -> Result<VariableValue, Failure> {
    match part {
        Some(part) => evaluate_at(part, scope, depth),
        None => Err(Failure::var_sub(format!("Expected {what}, but it is not set"))),
    }
}

fn source(assignment: &VariableAssignment, scope: &mut dyn Scope, depth: usize) -> Result<VariableValue, Failure> {
    match &assignment.source {
        Some(Source::VariableName(name)) => scope.variable(name),
        Some(Source::LiteralValue(literal)) => {
            let mut literal = literal.clone();
            json::normalize(&mut literal);
            Ok(literal)
        }
        Some(Source::FormatString(it)) => {
            let template = evaluate_part(it.format.as_deref(), "a template of the format string", scope, depth + 1)?;
            let (mut arguments, mut bytes) = (Vec::new(), 0);
            for argument in &it.args {
                let argument = evaluate_at(argument, scope, depth + 1)?;
                bytes += argument.encoded_len();
                value::check_size(bytes)?;
                arguments.push(argument);
            }
            match &template.value {
                Some(Value::Str(template)) => format::format(template, &arguments).map(value::str),
                _ => {
                    Err(Failure::var_sub(format!("Expected the template of a format string to be STR, but it is {}", Type::of(&template))))
                }
            }
        }
        Some(Source::NodeOutput(it)) => scope.node_output(&it.node_name),
        Some(Source::Expression(it)) => operate::expression(it, scope, depth),
        Some(Source::StructBuilder(it)) => builder::structure(it, scope, depth),
        Some(Source::SizeOf(it)) => size_of(&evaluate_part(it.operand.as_deref(), "an operand of size-of", scope, depth + 1)?),
        Some(Source::MapBuilder(it)) => builder::map(it, scope, depth),
        None => Err(Failure::var_sub("Expected an assignment to have a source, but it has none")),
    }
}

/// Reads a JSONPath in a JSON value (spec A 5.3).
pub fn at_json_path(value: &VariableValue, path: &str) -> Result<VariableValue, Failure> {
    let document = document(value)?;
    json::stored(jsonpath::read(&document, path).map_err(Failure::var_sub)?)
}

/// The JSON of a JSON_OBJ or JSON_ARR; other kinds have no paths into them.
pub(super) fn document(value: &VariableValue) -> Result<serde_json::Value, Failure> {
    match &value.value {
        Some(Value::JsonObj(text)) => Ok(serde_json::Value::Object(json::object(text))),
        Some(Value::JsonArr(text)) => Ok(serde_json::Value::Array(json::list(text))),
        _ => Err(Failure::var_sub(format!("Expected JSON_OBJ or JSON_ARR to read a JSONPath in, but it is of type {}", Type::of(value)))),
    }
}

/// The size of a text in UTF-16 code units, or of a list in items (spec A 5.6).
fn size_of(operand: &VariableValue) -> Result<VariableValue, Failure> {
    let size = match &operand.value {
        Some(Value::Str(text)) => text.encode_utf16().count(),
        Some(Value::JsonArr(text)) => json::list(text).len(),
        Some(Value::Array(array)) => array.items.len(),
        _ => {
            return Err(Failure::var_sub(format!(
                "Expected STR, JSON_ARR or an Array to take the size of, but it is {}",
                Type::of(operand)
            )));
        }
    };
    Ok(value::int(size as i64))
}
