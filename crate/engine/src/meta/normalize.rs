//! The stored form of a WfSpec: what a put leaves to the server is written out, so that two puts can be compared (spec A 2.7.1).
//!
//! Written out are types, the default timeout of tasks, and JSON in its one spelling. Nothing is refused here.

use crate::limits::TASK_TIMEOUT_DEFAULT_S;
use crate::value::json;
use crate::value::types::normalize_definition;
use crate::wire::exit_node::Result as ExitResult;
use crate::wire::inline_struct_field_value::StructValue;
use crate::wire::lh_path::selector::SelectorType;
use crate::wire::node::Node as Case;
use crate::wire::rows::NodeNames;
use crate::wire::sleep_node::SleepLength;
use crate::wire::task_node::TaskToExecute;
use crate::wire::variable_assignment::{Path, Source};
use crate::wire::variable_mutation::{RhsValue, node_output_source};
use crate::wire::wait_for_condition_node::NodeCondition;
use crate::wire::wait_for_threads_node::ThreadsToWaitForOneOf as Waited;
use crate::wire::{InlineStructBuilder, LhPath, Node, ThreadSpec, VariableAssignment, edge::EdgeCondition};
use crate::{expr, wire};
use std::collections::BTreeSet;

/// Brings the nodes of a thread to their stored form. Tells the nodes whose output some assignment of the thread refers to.
///
/// Variable definitions are the checker's (`types`), because their types may be refused.
pub fn thread_spec(thread: &mut ThreadSpec) -> NodeNames {
    let mut read = BTreeSet::new();
    for (name, node) in &mut thread.nodes {
        if let Some(Case::Task(task)) = &mut node.node
            && task.timeout_seconds == 0
        {
            task.timeout_seconds = TASK_TIMEOUT_DEFAULT_S;
        }
        for each in assignments(node) {
            assignment(each);
            read.extend(expr::check::node_outputs(each));
        }
        for mutation in node.outgoing_edges.iter_mut().flat_map(|edge| &mut edge.variable_mutations) {
            if let Some(path) = &mut mutation.lhs_lh_path {
                lh_path(path);
            }
            match &mut mutation.rhs_value {
                Some(RhsValue::LiteralValue(literal)) => json::normalize(literal),
                // The old form reads the node the edge leaves.
                Some(RhsValue::NodeOutput(source)) => {
                    read.insert(name.clone());
                    if let Some(node_output_source::Path::LhPath(path)) = &mut source.path {
                        lh_path(path);
                    }
                }
                Some(RhsValue::RhsAssignment(_)) | None => (),
            }
        }
    }
    NodeNames { names: read.into_iter().collect() }
}

/// Every assignment of a node that may run, those of its edges included; not those inside another.
pub(super) fn assignments(node: &mut Node) -> Vec<&mut VariableAssignment> {
    let mut found: Vec<&mut VariableAssignment> = Vec::new();
    match &mut node.node {
        Some(Case::Task(task)) => {
            found.extend(&mut task.variables);
            match &mut task.task_to_execute {
                Some(TaskToExecute::DynamicTask(name)) => found.push(name),
                Some(TaskToExecute::TaskDefId(_)) | None => (),
            }
        }
        Some(Case::ExternalEvent(event)) => found.extend(event.timeout_seconds.iter_mut().chain(&mut event.correlation_key)),
        Some(Case::Sleep(sleep)) => match &mut sleep.sleep_length {
            Some(SleepLength::RawSeconds(of) | SleepLength::Timestamp(of) | SleepLength::IsoDate(of)) => found.push(of),
            None => (),
        },
        Some(Case::WaitForCondition(wait)) => match &mut wait.node_condition {
            Some(NodeCondition::Condition(condition)) => found.push(condition),
            Some(NodeCondition::LegacyCondition(condition)) => found.extend(condition.left.iter_mut().chain(&mut condition.right)),
            None => (),
        },
        Some(Case::Exit(exit)) => match &mut exit.result {
            Some(ExitResult::ReturnContent(content)) => found.push(content),
            Some(ExitResult::FailureDef(failure)) => found.extend(&mut failure.content),
            None => (),
        },
        Some(Case::StartThread(start)) => found.extend(start.variables.values_mut()),
        Some(Case::StartMultipleThreads(start)) => found.extend(start.iterable.iter_mut().chain(start.variables.values_mut())),
        Some(Case::WaitForThreads(wait)) => match &mut wait.threads_to_wait_for {
            Some(Waited::Threads(threads)) => {
                found.extend(threads.threads.iter_mut().filter_map(|thread| thread.thread_run_number.as_mut()));
            }
            Some(Waited::ThreadList(list)) => found.push(list),
            None => (),
        },
        Some(Case::UserTask(user_task)) => found.extend(super::user_task_node::assignments(user_task)),
        Some(Case::Entrypoint(_) | Case::Nop(_)) => (),
        // Refused when they are checked.
        Some(Case::ThrowEvent(_) | Case::RunChildWf(_) | Case::WaitForChildWf(_)) | None => (),
    }
    for edge in &mut node.outgoing_edges {
        match &mut edge.edge_condition {
            Some(EdgeCondition::Condition(condition)) => found.push(condition),
            Some(EdgeCondition::LegacyCondition(condition)) => found.extend(condition.left.iter_mut().chain(&mut condition.right)),
            None => (),
        }
        for mutation in &mut edge.variable_mutations {
            match &mut mutation.rhs_value {
                Some(RhsValue::RhsAssignment(right)) => found.push(right),
                Some(RhsValue::LiteralValue(_) | RhsValue::NodeOutput(_)) | None => (),
            }
        }
    }
    found
}

/// Literals inside an assignment, however deep. The decoder bounds the depth.
fn assignment(of: &mut VariableAssignment) {
    if let Some(Path::LhPath(path)) = &mut of.path {
        lh_path(path);
    }
    match &mut of.source {
        Some(Source::LiteralValue(literal)) => json::normalize(literal),
        Some(Source::FormatString(format)) => format.format.as_deref_mut().into_iter().chain(&mut format.args).for_each(assignment),
        Some(Source::Expression(expression)) => {
            let wire::variable_assignment::Expression { lhs, rhs, operation: _ } = &mut **expression;
            lhs.as_deref_mut().into_iter().chain(rhs.as_deref_mut()).for_each(assignment);
        }
        Some(Source::SizeOf(size_of)) => size_of.operand.as_deref_mut().into_iter().for_each(assignment),
        Some(Source::VariableName(_) | Source::NodeOutput(_)) => (),
        Some(Source::StructBuilder(builder)) => builder.value.iter_mut().for_each(fields),
        Some(Source::MapBuilder(builder)) => {
            if let Some(map_type) = &mut builder.map_type {
                normalize_definition(map_type.key_type.get_or_insert_default());
                normalize_definition(map_type.value_type.get_or_insert_default());
            }
            builder.entries.iter_mut().flat_map(|entry| entry.key.iter_mut().chain(&mut entry.value)).for_each(assignment);
        }
        // A fault when it is checked.
        None => (),
    }
}

fn fields(builder: &mut InlineStructBuilder) {
    for field in builder.fields.values_mut() {
        match &mut field.struct_value {
            Some(StructValue::SimpleValue(of)) => assignment(of),
            Some(StructValue::SubStructure(inner)) => fields(inner),
            None => (),
        }
    }
}

fn lh_path(path: &mut LhPath) {
    for selector in &mut path.path {
        match &mut selector.selector_type {
            Some(SelectorType::Dynamic(of)) => assignment(of),
            Some(SelectorType::Key(_) | SelectorType::Index(_)) | None => (),
        }
    }
}
