//! The mutations of an edge: in order against a buffer, all or nothing (spec A 6.2, 6.4, D 5).

use super::assign::{at_json_path, document, evaluate};
use super::operate::{mutation_type, operate};
use super::{Scope, jsonpath};
use super::{lh_path, mutate_part};
use crate::error::Failure;
use crate::value::structs::StructDefs;
use crate::value::types::Type;
use crate::value::{self, json};
use crate::wire::rows::StructDefRow;
use crate::wire::{
    Message, StructDefId, TypeDefinition, VariableMutation, VariableMutationType as Op, VariableValue,
    variable_mutation::{RhsValue, node_output_source},
};
use serde_json::Value as Json;
use std::sync::Arc;

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

impl StructDefs for Buffer<'_> {
    fn struct_def(&mut self, id: &StructDefId) -> Option<Arc<StructDefRow>> {
        self.scope.struct_def(id)
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
            mutate_part::at_selectors(op, left, &selectors, right, &Type::from(&declared), scope)
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
pub(super) fn replacement(op: Op, found: VariableValue, right: VariableValue) -> Result<Json, Failure> {
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
