//! Shared by the tests of evaluation and of checks: assignments in few words, and a scope made of maps.

mod assign;
mod condition;
mod format;
mod mutate;
mod operate;
mod random;
mod structs;

use super::{NodeOutput, Scope, StaticScope};
use crate::error::Failure;
use crate::value::of;
use crate::value::structs::{StructDefs, test_support::Garage};
use crate::value::types::Type;
use crate::wire::rows::StructDefRow;
use crate::wire::{
    Array, Comparator, InlineStructBuilder, InlineStructFieldValue, LhPath, Map, StructBuilder, StructDefId, TypeDefinition,
    VariableAssignment, VariableMutationType, VariableValue,
    inline_struct_field_value::StructValue,
    lh_path, map,
    variable_assignment::{Expression, FormatString, NodeOutputReference, Path, SizeOf, Source, expression::Operation},
    variable_value::Value,
};
use std::collections::BTreeMap;
use std::sync::Arc;

pub fn obj(text: &str) -> VariableValue {
    of(Value::JsonObj(text.to_string()))
}
pub fn arr(text: &str) -> VariableValue {
    of(Value::JsonArr(text.to_string()))
}
pub fn bytes(text: &str) -> VariableValue {
    of(Value::Bytes(text.as_bytes().to_vec()))
}
pub fn array(items: Vec<VariableValue>, element: Type) -> VariableValue {
    of(Value::Array(Array { items, element_type: element.to_definition() }))
}
pub fn map(entries: Vec<(VariableValue, VariableValue)>, types: Option<(Type, Type)>) -> VariableValue {
    let entries = entries.into_iter().map(|(key, value)| map::Entry { key: Some(key), value: Some(value) }).collect();
    of(Value::Map(Map { entries, map_type: types.and_then(|(key, value)| crate::value::cast::map_definition(&key, &value)) }))
}
pub fn definition(it: &Type) -> TypeDefinition {
    it.to_definition().expect("tests define real types")
}

pub fn from(source: Source) -> VariableAssignment {
    VariableAssignment { source: Some(source), ..VariableAssignment::default() }
}
pub fn var(name: &str) -> VariableAssignment {
    from(Source::VariableName(name.to_string()))
}
pub fn lit(value: VariableValue) -> VariableAssignment {
    from(Source::LiteralValue(value))
}
pub fn node(name: &str) -> VariableAssignment {
    from(Source::NodeOutput(NodeOutputReference { node_name: name.to_string() }))
}
pub fn size(operand: VariableAssignment) -> VariableAssignment {
    from(Source::SizeOf(Box::new(SizeOf { operand: Some(Box::new(operand)) })))
}
pub fn fmt(template: VariableAssignment, args: Vec<VariableAssignment>) -> VariableAssignment {
    from(Source::FormatString(Box::new(FormatString { format: Some(Box::new(template)), args })))
}
pub fn build(name: &str, version: i32, fields: Vec<(&str, StructValue)>) -> VariableAssignment {
    let id = StructDefId { name: name.to_string(), version };
    from(Source::StructBuilder(StructBuilder { struct_def_id: Some(id), value: Some(inline(fields)) }))
}
pub fn inline(fields: Vec<(&str, StructValue)>) -> InlineStructBuilder {
    let fields = fields.into_iter().map(|(name, of)| (name.to_string(), InlineStructFieldValue { struct_value: Some(of) }));
    InlineStructBuilder { fields: fields.collect() }
}
pub fn expr(left: VariableAssignment, op: VariableMutationType, right: VariableAssignment) -> VariableAssignment {
    operation(left, Operation::MutationType(op as i32), right)
}
pub fn cmp(left: VariableAssignment, comparator: Comparator, right: VariableAssignment) -> VariableAssignment {
    operation(left, Operation::Comparator(comparator as i32), right)
}
fn operation(left: VariableAssignment, operation: Operation, right: VariableAssignment) -> VariableAssignment {
    from(Source::Expression(Box::new(Expression { lhs: Some(Box::new(left)), operation: Some(operation), rhs: Some(Box::new(right)) })))
}

/// A step of an LHPath.
#[derive(Clone, Debug)]
pub enum Step {
    Key(&'static str),
    Index(i32),
    Dynamic(VariableAssignment),
}
pub fn lh(steps: &[Step]) -> LhPath {
    use lh_path::selector::SelectorType;
    let selector = |step: &Step| match step {
        Step::Key(key) => SelectorType::Key(key.to_string()),
        Step::Index(index) => SelectorType::Index(*index),
        Step::Dynamic(assignment) => SelectorType::Dynamic(assignment.clone()),
    };
    LhPath { path: steps.iter().map(|step| lh_path::Selector { selector_type: Some(selector(step)) }).collect() }
}

impl VariableAssignment {
    pub fn json(self, path: &str) -> Self {
        VariableAssignment { path: Some(Path::JsonPath(path.to_string())), ..self }
    }
    pub fn get(self, steps: &[Step]) -> Self {
        VariableAssignment { path: Some(Path::LhPath(lh(steps))), ..self }
    }
    pub fn cast(self, to: Type) -> Self {
        VariableAssignment { target_type: to.to_definition(), ..self }
    }
}

/// Variables with their declared types and values, and node outputs.
#[derive(Default)]
pub struct Fixture {
    pub variables: BTreeMap<String, (Type, VariableValue)>,
    pub outputs: BTreeMap<String, VariableValue>,
    pub nodes: BTreeMap<String, NodeOutput>,
}

impl Fixture {
    pub fn with(variables: &[(&str, Type, VariableValue)]) -> Self {
        let variables = variables.iter().map(|(name, it, value)| (name.to_string(), (it.clone(), value.clone()))).collect();
        Fixture { variables, ..Fixture::default() }
    }
    pub fn output(mut self, node: &str, value: VariableValue) -> Self {
        self.outputs.insert(node.to_string(), value);
        self
    }
    pub fn node(mut self, node: &str, gives: NodeOutput) -> Self {
        self.nodes.insert(node.to_string(), gives);
        self
    }
}

impl StructDefs for Fixture {
    fn struct_def(&mut self, id: &StructDefId) -> Option<Arc<StructDefRow>> {
        Garage.struct_def(id)
    }
}

impl Scope for Fixture {
    fn variable(&mut self, name: &str) -> Result<VariableValue, Failure> {
        let found = self.variables.get(name).map(|(_, value)| value.clone());
        found.ok_or_else(|| Failure::var_sub(format!("Expected variable {name}, but there is none")))
    }
    fn node_output(&mut self, node_name: &str) -> Result<VariableValue, Failure> {
        self.outputs
            .get(node_name)
            .cloned()
            .ok_or_else(|| Failure::var_sub(format!("Expected an output of {node_name}, but there is none")))
    }
    fn declared_type(&mut self, name: &str) -> Option<TypeDefinition> {
        self.variables.get(name).map(|(it, _)| definition(it))
    }
}

impl StaticScope for Fixture {
    fn struct_def(&self, id: &StructDefId) -> Option<Arc<StructDefRow>> {
        Garage.struct_def(id)
    }

    fn variable_type(&self, name: &str) -> Option<TypeDefinition> {
        self.variables.get(name).map(|(it, _)| definition(it))
    }
    fn node_output_type(&self, node: &str) -> NodeOutput {
        self.nodes.get(node).cloned().unwrap_or(NodeOutput::NoSuchNode)
    }
}
