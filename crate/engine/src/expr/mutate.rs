//! The mutations of an edge: in order against a buffer, all or nothing (spec A 6.2, 6.4, D 5).

use super::assign::{at_json_path, document, evaluate};
use super::builder::{put, types_of};
use super::lh_path::{self, Selector};
use super::operate::{mutation_type, operate};
use super::{Scope, jsonpath};
use crate::error::Failure;
use crate::value::types::{Shape, Type};
use crate::value::{self, NULL, json};
use crate::wire::{
    Message, TypeDefinition, VariableMutation, VariableMutationType as Op, VariableValue,
    variable_mutation::{RhsValue, node_output_source},
    variable_value::Value,
};
use serde_json::Value as Json;

/// The new values of the variables the mutations change, in the order they were first changed.
///
/// `node_name` is the node the edge leaves: mutations of the old form take its output. Each mutation sees the results of those before it.
/// Errors: that of the first mutation that fails; then nothing is to be written.
pub fn apply(mutations: &[VariableMutation], node_name: &str, scope: &mut dyn Scope) -> Result<Vec<(String, VariableValue)>, Failure> {
    let mut buffer = Buffer { scope, written: Vec::new() };
    for mutation in mutations {
        let name = &mutation.lhs_name;
        let changed = mutate(mutation, node_name, &mut buffer)
            .and_then(|changed| value::check_size(changed.encoded_len()).map(|()| changed))
            .map_err(|failure| Failure { message: format!("Mutating variable {name}: {}", failure.message), ..failure })?;
        buffer.write(name, changed);
    }
    Ok(buffer.written)
}

/// A scope in which earlier mutations have happened already.
struct Buffer<'a> {
    scope: &'a mut dyn Scope,
    written: Vec<(String, VariableValue)>,
}

impl Buffer<'_> {
    fn write(&mut self, name: &str, value: VariableValue) {
        match self.written.iter_mut().find(|(written, _)| written == name) {
            Some((_, slot)) => *slot = value,
            None => self.written.push((name.to_string(), value)),
        }
    }
}

impl Scope for Buffer<'_> {
    fn variable(&mut self, name: &str) -> Result<VariableValue, Failure> {
        match self.written.iter().find(|(written, _)| written == name) {
            Some((_, value)) => Ok(value.clone()),
            None => self.scope.variable(name),
        }
    }
    fn node_output(&mut self, node_name: &str) -> Result<VariableValue, Failure> {
        self.scope.node_output(node_name)
    }
    fn declared_type(&mut self, name: &str) -> Option<TypeDefinition> {
        self.scope.declared_type(name)
    }
}

fn mutate(mutation: &VariableMutation, node_name: &str, scope: &mut dyn Scope) -> Result<VariableValue, Failure> {
    let op = mutation_type(mutation.operation)?;
    let Some(declared) = scope.declared_type(&mutation.lhs_name) else {
        return Err(Failure::var_sub(format!("Expected a variable of name {}, but there is none in scope", mutation.lhs_name)));
    };
    let left = scope.variable(&mutation.lhs_name)?;
    let right = right_side(mutation, node_name, scope)?;
    match (&mutation.lhs_json_path, &mutation.lhs_lh_path) {
        (Some(path), _) => at_path(op, &left, path, right),
        (None, Some(path)) => {
            let selectors = lh_path::selectors(path, scope, 0)?;
            at_selectors(op, left, &selectors, right, &Type::from(&declared))
        }
        (None, None) => operate(op, left, right, &Type::from(&declared)),
    }
}

fn right_side(mutation: &VariableMutation, node_name: &str, scope: &mut dyn Scope) -> Result<VariableValue, Failure> {
    match &mutation.rhs_value {
        Some(RhsValue::RhsAssignment(assignment)) => evaluate(assignment, scope),
        Some(RhsValue::LiteralValue(literal)) => {
            let mut literal = literal.clone();
            json::normalize(&mut literal);
            Ok(literal)
        }
        Some(RhsValue::NodeOutput(source)) => {
            let output = scope.node_output(node_name)?;
            match &source.path {
                None => Ok(output),
                Some(node_output_source::Path::Jsonpath(path)) => at_json_path(&output, path),
                Some(node_output_source::Path::LhPath(path)) => lh_path::read(output, path, scope, 0),
            }
        }
        None => Err(Failure::var_sub("Expected a mutation to have a right side, but it has none")),
    }
}

/// What to write where `found` is: the right side as it is if there is nothing yet, else `found op right` in the type of what is found.
fn replacement(op: Op, found: VariableValue, right: VariableValue) -> Result<Json, Failure> {
    let result = if found.value.is_none() {
        right
    } else {
        let place = Type::of(&found);
        operate(op, found, right, &place)?
    };
    json::to_json(&result)
        .ok_or_else(|| Failure::var_sub(format!("Expected a value that JSON can hold, but it is of type {}", Type::of(&result))))
}

fn at_path(op: Op, left: &VariableValue, path: &str, right: VariableValue) -> Result<VariableValue, Failure> {
    let mut document = document(left)?;
    let found = jsonpath::read(&document, path).map(json::from_json).map_err(Failure::var_sub)?;
    jsonpath::set(&mut document, path, replacement(op, found, right)?).map_err(Failure::var_sub)?;
    json::stored(document)
}

/// Changes the part of a value that the selectors lead to; `place` is the type of the value they start at.
fn at_selectors(op: Op, left: VariableValue, selectors: &[Selector], right: VariableValue, place: &Type) -> Result<VariableValue, Failure> {
    let Some((selector, rest)) = selectors.split_first() else { return operate(op, left, right, place) };
    match left.value {
        Some(Value::JsonObj(_) | Value::JsonArr(_)) => {
            let mut document = document(&left)?;
            at_json(op, &mut document, selectors, right)?;
            json::stored(document)
        }
        Some(Value::Array(mut array)) => {
            let position = lh_path::array_position(selector, array.items.len())?;
            let element = match (&array.element_type, &place.shape) {
                (Some(element), _) => Type::from(element),
                (None, Shape::Array(element)) => (**element).clone(),
                (None, Shape::None | Shape::Primitive(_) | Shape::Struct { .. } | Shape::Map(..)) => Type::NONE,
            };
            let item = std::mem::take(&mut array.items[position]);
            array.items[position] = at_selectors(op, item, rest, right, &element)?;
            Ok(value::of(Value::Array(array)))
        }
        Some(Value::Map(mut map)) => {
            let value_type = match (&map.map_type, &place.shape) {
                (Some(definition), _) => types_of(definition).1,
                (None, Shape::Map(_, value)) => (**value).clone(),
                (None, Shape::None | Shape::Primitive(_) | Shape::Struct { .. } | Shape::Array(_)) => Type::NONE,
            };
            let found = map.entries.iter().find(|entry| lh_path::is_key(entry.key.as_ref(), selector));
            let found = match found {
                Some(entry) => entry.value.clone().unwrap_or(NULL),
                None if rest.is_empty() && op == Op::Assign => NULL,
                None => return Err(Failure::var_sub("Expected a key of a Map to mutate, but there is no such key")),
            };
            put(&mut map.entries, lh_path::key_value(selector), Some(at_selectors(op, found, rest, right, &value_type)?));
            Ok(value::of(Value::Map(map)))
        }
        Some(Value::Struct(_)) => Err(value::not_supported_yet("mutating a part of a Struct")),
        Some(
            Value::Double(_)
            | Value::Bool(_)
            | Value::Str(_)
            | Value::Int(_)
            | Value::Bytes(_)
            | Value::WfRunId(_)
            | Value::UtcTimestamp(_),
        )
        | None => Err(Failure::var_sub(format!("Expected a value with parts to mutate one of, but it is {}", Type::of(&left)))),
    }
}

fn at_json(op: Op, document: &mut Json, selectors: &[Selector], right: VariableValue) -> Result<(), Failure> {
    let (Some((last, before)), missing) =
        (selectors.split_last(), Failure::var_sub("Expected an element of JSON to mutate, but the path leads nowhere"))
    else {
        return Ok(());
    };
    let mut parent = document;
    for selector in before {
        let Some(element) = lh_path::json_element(parent, selector) else { return Err(missing) };
        parent = element;
    }
    if let Some(element) = lh_path::json_element(parent, last) {
        *element = replacement(op, json::from_json(element.clone()), right)?;
        return Ok(());
    }
    match (last, parent) {
        (Selector::Key(key) | Selector::DynamicKey(key), Json::Object(object)) if op == Op::Assign => {
            object.insert(key.clone(), replacement(op, NULL, right)?);
            Ok(())
        }
        (Selector::Key(_) | Selector::DynamicKey(_) | Selector::Index(_), _) => Err(missing),
    }
}
