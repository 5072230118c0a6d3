//! Assignments, conditions and mutations of any shape: checking and evaluating them ends, and gives the same twice.

use crate::calls::{descriptor, fill};
use crate::draw::Draw;
use canter_engine::error::Failure;
use canter_engine::expr::{NodeOutput, Scope, StaticScope, assign, check, condition, mutate};
use canter_engine::value::structs::StructDefs;
use canter_engine::value::{self, check_size};
use canter_engine::wire::rows::StructDefRow;
use canter_engine::wire::{Message, StructDefId, TypeDefinition, VariableAssignment, VariableMutation, VariableValue};
use std::sync::Arc;

/// Two variables and a node's output, all of one value.
struct Fixture {
    value: VariableValue,
    declared: TypeDefinition,
}

const NAMES: [&str; 6] = ["v", "w", "n", "car", "brand", "a"];

impl StructDefs for Fixture {
    fn struct_def(&mut self, _id: &StructDefId) -> Option<Arc<StructDefRow>> {
        None
    }
}

impl Scope for Fixture {
    fn variable(&mut self, name: &str) -> Result<VariableValue, Failure> {
        match name {
            "v" => Ok(self.value.clone()),
            "w" => Ok(value::of(canter_engine::wire::variable_value::Value::JsonObj(r#"{"a":{"b":[1,2,{"a":"x"}]}}"#.to_string()))),
            _ => Err(Failure::var_sub("no such variable")),
        }
    }
    fn node_output(&mut self, _node_name: &str) -> Result<VariableValue, Failure> {
        Ok(self.value.clone())
    }
    fn declared_type(&mut self, name: &str) -> Option<TypeDefinition> {
        (name == "v").then(|| self.declared.clone())
    }
}

impl StaticScope for Fixture {
    fn variable_type(&self, name: &str) -> Option<TypeDefinition> {
        (name == "v").then(|| self.declared.clone())
    }
    fn struct_def(&self, _id: &StructDefId) -> Option<Arc<StructDefRow>> {
        None
    }
    fn node_output_type(&self, _node: &str) -> NodeOutput {
        NodeOutput::Known(self.declared.clone())
    }
}

fn made<M: Message + Default>(name: &str, draw: &mut Draw<'_>) -> M {
    let names = NAMES.map(str::to_string);
    let bytes = fill(&descriptor(name), draw, &names, 0).encode_to_vec();
    M::decode(&bytes[..]).expect("it is one, and not too deep")
}

pub fn run(data: &[u8]) {
    let mut draw = Draw::new(data);
    let way = draw.byte();
    let value: VariableValue = made("VariableValue", &mut draw);
    let declared: TypeDefinition = made("TypeDefinition", &mut draw);
    let scope = || Fixture { value: value.clone(), declared: declared.clone() };
    if way.is_multiple_of(2) {
        let assignment: VariableAssignment = made("VariableAssignment", &mut draw);
        let evaluated = || assign::evaluate(&assignment, &mut scope()).map(|value| value.encode_to_vec());
        let once = evaluated();
        assert_eq!(once, evaluated());
        if let Ok(bytes) = once {
            assert!(check_size(bytes.len() / 4).is_ok(), "a value of {} bytes", bytes.len());
        }
        let _ = condition::evaluate_condition(&assignment, &mut scope());
        let _ = check::static_type(&assignment, &scope());
        let _ = check::condition(&assignment, &scope());
        let _ = check::can_be(&assignment, &scope(), &declared);
        let _ = check::task_input(&assignment, &declared, &scope());
    } else {
        let mutations: Vec<VariableMutation> = (0..=draw.below(3)).map(|_| made("VariableMutation", &mut draw)).collect();
        let applied = || {
            let changed = mutate::apply(&mutations, "n", &mut scope())?;
            Ok::<_, Failure>(changed.into_iter().map(|(name, value)| (name, value.encode_to_vec())).collect::<Vec<_>>())
        };
        assert_eq!(applied(), applied());
        for mutation in &mutations {
            let _ = check::mutation(mutation, &scope());
        }
    }
}

pub fn seeds() -> Vec<Vec<u8>> {
    (0..48u8).map(|seed| (0..64u8).map(|at| at.wrapping_mul(seed | 1).wrapping_add(seed)).collect()).collect()
}
