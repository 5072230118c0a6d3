//! Rules of edges: where they lead, when they are taken, what they write (spec A 4.5, 4.12).

use super::fault::Faults;
use super::thread_spec::Thread;
use super::{assignment, names};
use crate::expr::check;
use crate::wire::edge::EdgeCondition;
use crate::wire::node::Node as Kind;
use crate::wire::variable_mutation::RhsValue;
use crate::wire::{Edge, LegacyEdgeCondition, VariableAssignment, VariableMutation};

/// Checks an edge out of node `from`.
pub fn edge(edge: &Edge, from: &str, thread: &Thread<'_>, faults: &mut Faults) {
    faults.at(format_args!("edge to {}", names::shown(&edge.sink_node_name)), |faults| {
        sink(edge, from, thread, faults);
        match &edge.edge_condition {
            Some(EdgeCondition::Condition(of)) => faults.at("condition", |faults| condition(of, thread, faults)),
            Some(EdgeCondition::LegacyCondition(of)) => faults.at("condition", |faults| legacy_condition(of, thread, faults)),
            None => (),
        }
        for each in &edge.variable_mutations {
            let place = format!("mutation of {}", names::shown(&each.lhs_name));
            faults.at(place, |faults| mutation(each, thread, faults));
        }
    });
}

fn sink(edge: &Edge, from: &str, thread: &Thread<'_>, faults: &mut Faults) {
    if edge.sink_node_name == from {
        faults.invalid("Expected an edge to another node, but it leads back to its own");
        return;
    }
    match thread.spec.nodes.get(&edge.sink_node_name).map(|node| node.node.as_ref()) {
        None => faults.invalid("Expected an edge to a node of its thread, but there is none of this name"),
        Some(Some(Kind::Entrypoint(_))) => faults.invalid("Expected an edge to a node other than the entrypoint, but it leads there"),
        Some(Some(
            Kind::Exit(_)
            | Kind::Task(_)
            | Kind::ExternalEvent(_)
            | Kind::Nop(_)
            | Kind::Sleep(_)
            | Kind::WaitForCondition(_)
            | Kind::UserTask(_)
            | Kind::StartThread(_)
            | Kind::StartMultipleThreads(_)
            | Kind::WaitForThreads(_)
            | Kind::ThrowEvent(_)
            | Kind::RunChildWf(_)
            | Kind::WaitForChildWf(_),
        )) => (),
        // The node itself is the fault.
        Some(None) => (),
    }
}

/// Checks the condition of an edge or of a WAIT_FOR_CONDITION.
pub fn condition(condition: &VariableAssignment, thread: &Thread<'_>, faults: &mut Faults) {
    if assignment::whole(condition, thread, faults) {
        faults.check(check::condition(condition, thread));
    }
}

/// As [`condition`], in the old form.
pub fn legacy_condition(condition: &LegacyEdgeCondition, thread: &Thread<'_>, faults: &mut Faults) {
    let is_known = faults.check(assignment::known_comparator(condition.comparator));
    let left = assignment::part(condition.left.as_ref(), "left side", thread, faults);
    let right = assignment::part(condition.right.as_ref(), "right side", thread, faults);
    if is_known && left && right {
        faults.check(check::legacy_condition(condition, thread));
    }
}

fn mutation(mutation: &VariableMutation, thread: &Thread<'_>, faults: &mut Faults) {
    let before = faults.count();
    assignment::variable(&mutation.lhs_name, thread, faults);
    faults.check(assignment::known_operator(mutation.operation));
    if mutation.lhs_lh_path.is_some() && mutation.lhs_json_path.is_some() {
        faults.invalid("Expected one path on the left side, but both lhs_json_path and lhs_lh_path are set");
    }
    if let Some(path) = &mutation.lhs_lh_path {
        assignment::lh_path(path, thread, faults);
    }
    match &mutation.rhs_value {
        Some(RhsValue::RhsAssignment(right)) => {
            assignment::whole(right, thread, faults);
        }
        Some(RhsValue::LiteralValue(_) | RhsValue::NodeOutput(_)) => (),
        None => faults.invalid("Expected a value to mutate with, but none is set"),
    }
    if faults.count() == before {
        faults.check(check::mutation(mutation, thread));
    }
}
