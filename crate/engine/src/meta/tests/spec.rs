//! Makes definitions for tests. The smallest WfSpec is `spec()`; a test changes one thing about it.

use crate::meta::{Catalog, fault, wf_spec};
use crate::value::structs::{StructDefs, test_support::Garage};
use crate::value::{self, types::Type};
use crate::wire::node::Node as Case;
use crate::wire::rows::{StructDefRow, UserTaskDefRow, WfSpecRow};
use crate::wire::task_node::TaskToExecute;
use crate::wire::variable_assignment::expression::Operation;
use crate::wire::variable_assignment::{Expression, NodeOutputReference, Source};
use crate::wire::variable_mutation::RhsValue;
use crate::wire::{
    Comparator, Edge, EntrypointNode, ExitNode, ExternalEventDef, ExternalEventDefId, Node, PutWfSpecRequest, ReturnType, StructDefId,
    TaskDef, TaskDefId, TaskNode, ThreadSpec, ThreadVarDef, TypeDefinition, UserTaskDef, VariableAssignment, VariableDef, VariableMutation,
    VariableMutationType, VariableValue, WfRunVariableAccessLevel, WfSpecId,
};
use std::collections::BTreeMap;
use std::sync::Arc;

pub use crate::wire::PutWfSpecRequest as Spec;

/// `entrypoint`: start -> end, with a private variable of every type, named by its first letter (BYTES is `y`, JSON_ARR `a`).
pub fn spec() -> Spec {
    let variables = [
        ("i", Type::INT),
        ("d", Type::DOUBLE),
        ("b", Type::BOOL),
        ("s", Type::STR),
        ("y", Type::BYTES),
        ("j", Type::JSON_OBJ),
        ("a", Type::JSON_ARR),
        ("t", Type::TIMESTAMP),
        ("w", Type::WF_RUN_ID),
    ];
    let mut thread = thread();
    thread.variable_defs = variables.into_iter().map(|(name, of)| variable(name, &of)).collect();
    PutWfSpecRequest {
        name: "order".to_string(),
        thread_specs: BTreeMap::from([("entrypoint".to_string(), thread)]),
        entrypoint_thread_name: "entrypoint".to_string(),
        ..PutWfSpecRequest::default()
    }
}

/// start -> end, without variables.
pub fn thread() -> ThreadSpec {
    let start = node(Case::Entrypoint(EntrypointNode {}), "end");
    let end = Node { node: Some(Case::Exit(ExitNode::default())), ..Node::default() };
    ThreadSpec { nodes: BTreeMap::from([("start".to_string(), start), ("end".to_string(), end)]), ..ThreadSpec::default() }
}

/// `spec()` with a node `n` between start and end.
pub fn spec_with(case: Case) -> Spec {
    let mut spec = spec();
    main(&mut spec).nodes.insert("n".to_string(), node(case, "end"));
    edge(&mut spec, "start").sink_node_name = "n".to_string();
    spec
}

pub fn main(spec: &mut Spec) -> &mut ThreadSpec {
    spec.thread_specs.get_mut("entrypoint").expect("specs of tests have it")
}

pub fn node_of<'s>(spec: &'s mut Spec, name: &str) -> &'s mut Node {
    main(spec).nodes.get_mut(name).expect("a node the test has put there")
}

/// The first edge out of a node.
pub fn edge<'s>(spec: &'s mut Spec, from: &str) -> &'s mut Edge {
    &mut node_of(spec, from).outgoing_edges[0]
}

pub fn node(case: Case, to: &str) -> Node {
    Node { node: Some(case), outgoing_edges: vec![edge_to(to)], ..Node::default() }
}

pub fn edge_to(to: &str) -> Edge {
    Edge { sink_node_name: to.to_string(), ..Edge::default() }
}

pub fn variable(name: &str, of: &Type) -> ThreadVarDef {
    let var_def = VariableDef { name: name.to_string(), type_def: of.to_definition(), ..VariableDef::default() };
    ThreadVarDef { var_def: Some(var_def), access_level: WfRunVariableAccessLevel::PrivateVar.into(), ..ThreadVarDef::default() }
}

pub fn task(name: &str, inputs: Vec<VariableAssignment>) -> TaskNode {
    let id = TaskDefId { name: name.to_string() };
    TaskNode { task_to_execute: Some(TaskToExecute::TaskDefId(id)), variables: inputs, ..TaskNode::default() }
}

fn from(source: Source) -> VariableAssignment {
    VariableAssignment { source: Some(source), ..VariableAssignment::default() }
}

pub fn var(name: &str) -> VariableAssignment {
    from(Source::VariableName(name.to_string()))
}

pub fn literal(value: VariableValue) -> VariableAssignment {
    from(Source::LiteralValue(value))
}

pub fn int(number: i64) -> VariableAssignment {
    literal(value::int(number))
}

pub fn text(text: &str) -> VariableAssignment {
    literal(value::str(text))
}

pub fn null() -> VariableAssignment {
    literal(value::NULL)
}

pub fn output(node: &str) -> VariableAssignment {
    from(Source::NodeOutput(NodeOutputReference { node_name: node.to_string() }))
}

pub fn cast(of: VariableAssignment, to: &Type) -> VariableAssignment {
    VariableAssignment { target_type: to.to_definition(), ..of }
}

pub fn compare(left: VariableAssignment, comparator: Comparator, right: VariableAssignment) -> VariableAssignment {
    expression(left, Operation::Comparator(comparator.into()), right)
}

pub fn operate(left: VariableAssignment, operator: VariableMutationType, right: VariableAssignment) -> VariableAssignment {
    expression(left, Operation::MutationType(operator.into()), right)
}

fn expression(left: VariableAssignment, operation: Operation, right: VariableAssignment) -> VariableAssignment {
    let expression = Expression { lhs: Some(Box::new(left)), operation: Some(operation), rhs: Some(Box::new(right)) };
    from(Source::Expression(Box::new(expression)))
}

pub fn mutation(name: &str, operator: VariableMutationType, right: VariableAssignment) -> VariableMutation {
    VariableMutation {
        lhs_name: name.to_string(),
        operation: operator.into(),
        rhs_value: Some(RhsValue::RhsAssignment(right)),
        ..VariableMutation::default()
    }
}

pub fn returns(of: Option<TypeDefinition>) -> ReturnType {
    ReturnType { return_type: of }
}

/// The newest version of UserTaskDef `approve`.
pub const USER_TASK_VERSION_LATEST: i32 = 2;

/// Definitions in a map. TaskDef `greet` takes STR and gives STR, `none` takes nothing and gives nothing, and `takes-T` takes a T; event
/// `paid` brings INT, `any` is without a type, `bare` is void. UserTaskDef `approve` has versions 0 to 2.
#[derive(Default)]
pub struct Defs {
    pub versions: Vec<WfSpecRow>,
}

impl StructDefs for Defs {
    fn struct_def(&mut self, id: &StructDefId) -> Option<Arc<StructDefRow>> {
        Garage.struct_def(id)
    }
}

impl Catalog for Defs {
    fn last_struct_def(&mut self, _: &str) -> Option<i32> {
        None
    }

    fn task_def(&mut self, name: &str) -> Option<Arc<TaskDef>> {
        let (inputs, output) = match name {
            "greet" => (vec![Type::STR], Some(Type::STR)),
            "none" => (vec![], None),
            "takes-INT" => (vec![Type::INT], None),
            "takes-DOUBLE" => (vec![Type::DOUBLE], None),
            "takes-BYTES" => (vec![Type::BYTES], None),
            "takes-JSON_OBJ" => (vec![Type::JSON_OBJ], None),
            _ => return None, // A test's name, not one of a closed set.
        };
        let input = |of: &Type| VariableDef { name: "in".to_string(), type_def: of.to_definition(), ..VariableDef::default() };
        Some(Arc::new(TaskDef {
            id: Some(TaskDefId { name: name.to_string() }),
            input_vars: inputs.iter().map(input).collect(),
            return_type: Some(returns(output.and_then(|of| of.to_definition()))),
            ..TaskDef::default()
        }))
    }

    fn external_event_def(&mut self, name: &str) -> Option<Arc<ExternalEventDef>> {
        let type_information = match name {
            "paid" => Some(returns(Type::INT.to_definition())),
            "bare" => Some(returns(None)),
            "any" => None,
            _ => return None, // A test's name, not one of a closed set.
        };
        let id = Some(ExternalEventDefId { name: name.to_string() });
        Some(Arc::new(ExternalEventDef { id, type_information, ..ExternalEventDef::default() }))
    }

    fn user_task_def(&mut self, name: &str, version: Option<i32>) -> Option<Arc<UserTaskDefRow>> {
        let version = version.unwrap_or(USER_TASK_VERSION_LATEST);
        let def = UserTaskDef { name: name.to_string(), version, ..UserTaskDef::default() };
        let row = UserTaskDefRow { user_task_def: Some(def), deleted: false };
        (name == "approve" && (0..=USER_TASK_VERSION_LATEST).contains(&version)).then(|| Arc::new(row))
    }

    fn latest_wf_spec(&mut self, _: &str) -> Option<Arc<WfSpecRow>> {
        self.versions.iter().filter(|row| !row.deleted).max_by_key(|row| version(row)).map(|row| Arc::new(row.clone()))
    }

    fn last_version(&mut self, _: &str, major: Option<i32>) -> Option<WfSpecId> {
        let ids = self.versions.iter().map(version).filter(|id| major.is_none_or(|major| id.0 == major));
        ids.max().map(|(major_version, revision)| WfSpecId { name: "order".to_string(), major_version, revision })
    }
}

pub fn version(row: &WfSpecRow) -> (i32, i32) {
    let id = row.wf_spec.as_ref().and_then(|spec| spec.id.clone()).unwrap_or_default();
    (id.major_version, id.revision)
}

/// Puts a WfSpec and compares what it is refused for; "" means it is not. `place` stands before every line that is expected.
pub fn check(spec: Spec, place: &str, expected: &str) {
    let found = wf_spec::validate(spec.clone(), &mut Defs::default()).map_err(|faults| fault::reject(&faults).message);
    let expected: Vec<String> = expected.lines().map(|line| format!("{place}{line}")).collect();
    assert_eq!(found.err().unwrap_or_default(), expected.join("\n"), "{spec:#?}");
}
