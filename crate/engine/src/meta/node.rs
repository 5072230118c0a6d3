//! Rules of nodes: one function for each type that runs (spec A 4.4), then what all share: failure handlers and edges.

use super::fault::Faults;
use super::thread_spec::Thread;
use super::{Catalog, assignment, child_wf, edge, names, thread_nodes, user_task_node};
use crate::expr::{NodeOutput, check};
use crate::value::name::error_type;
use crate::value::types::Type;
use crate::wire::exit_node::Result as ExitResult;
use crate::wire::failure_handler_def::{FailureToCatch, LhFailureType};
use crate::wire::node::Node as Kind;
use crate::wire::sleep_node::SleepLength;
use crate::wire::task_node::TaskToExecute;
use crate::wire::wait_for_condition_node::NodeCondition;
use crate::wire::{
    ExitNode, ExternalEventNode, FailureHandlerDef, Node, ReturnType, SleepNode, TaskNode, ThrowEventNode, VariableAssignment,
    WaitForConditionNode,
};

/// Checks one node of a thread.
pub fn node(name: &str, node: &Node, thread: &Thread<'_>, catalog: &mut dyn Catalog, faults: &mut Faults) {
    faults.at(format_args!("node {}", names::shown(name)), |faults| {
        faults.check(names::part(name));
        match &node.node {
            Some(Kind::Entrypoint(_) | Kind::Nop(_)) => (),
            Some(Kind::Task(task_node)) => task(task_node, thread, catalog, faults),
            Some(Kind::ExternalEvent(event_node)) => external_event(event_node, thread, catalog, faults),
            Some(Kind::Sleep(sleep_node)) => sleep(sleep_node, thread, faults),
            Some(Kind::WaitForCondition(wait_node)) => wait_for_condition(wait_node, thread, faults),
            Some(Kind::UserTask(user_task)) => user_task_node::user_task(user_task, thread, catalog, faults),
            Some(Kind::Exit(exit_node)) => exit(exit_node, thread, faults),
            Some(Kind::StartThread(start_node)) => thread_nodes::start_thread(start_node, thread, faults),
            Some(Kind::StartMultipleThreads(start_node)) => thread_nodes::start_multiple_threads(start_node, thread, faults),
            Some(Kind::WaitForThreads(wait_node)) => thread_nodes::wait_for_threads(wait_node, thread, faults),
            Some(Kind::ThrowEvent(throw_node)) => throw_event(throw_node, thread, catalog, faults),
            Some(Kind::RunChildWf(child_node)) => child_wf::run_child_wf(child_node, thread, catalog, faults),
            Some(Kind::WaitForChildWf(wait_node)) => child_wf::wait_for_child_wf(wait_node, thread, faults),
            None => faults.invalid("Expected a node type, but none is set"),
        }
        for (index, handler) in node.failure_handlers.iter().enumerate() {
            faults.at(format_args!("failure handler {index}"), |faults| failure_handler(handler, thread, faults));
        }
        for each in &node.outgoing_edges {
            edge::edge(each, name, thread, faults);
        }
    });
}

/// What a node gives to assignments that refer to its output (spec A 4.3).
pub fn output(node: &Node, catalog: &mut dyn Catalog) -> NodeOutput {
    match &node.node {
        Some(
            Kind::Entrypoint(_) | Kind::Nop(_) | Kind::Sleep(_) | Kind::WaitForCondition(_) | Kind::WaitForThreads(_) | Kind::ThrowEvent(_),
        ) => NodeOutput::Void,
        Some(Kind::StartThread(_)) => of_type(Type::INT),
        Some(Kind::StartMultipleThreads(_)) => of_type(Type::JSON_ARR),
        Some(Kind::RunChildWf(_)) => of_type(Type::WF_RUN_ID),
        Some(Kind::WaitForChildWf(_)) => NodeOutput::Unknown,
        // Nothing of its thread runs after it.
        Some(Kind::Exit(_)) => NodeOutput::Void,
        Some(Kind::Task(task)) => match &task.task_to_execute {
            Some(TaskToExecute::TaskDefId(id)) => {
                catalog.task_def(&id.name).map_or(NodeOutput::Unknown, |def| declared(def.return_type.as_ref()))
            }
            Some(TaskToExecute::DynamicTask(_)) | None => NodeOutput::Unknown,
        },
        Some(Kind::ExternalEvent(event)) => {
            let name = event.external_event_def_id.as_ref().map_or("", |id| &id.name);
            let def = catalog.external_event_def(name);
            def.and_then(|def| Some(declared(Some(def.type_information.as_ref()?)))).unwrap_or(NodeOutput::Unknown)
        }
        Some(Kind::UserTask(_)) => Type::JSON_OBJ.to_definition().map_or(NodeOutput::Unknown, NodeOutput::Known),
        // Refused when it is checked.
        None => NodeOutput::Unknown,
    }
}

fn of_type(of: Type) -> NodeOutput {
    NodeOutput::Known(of.to_definition().expect("a primitive type has a wire form"))
}

fn declared(of: Option<&ReturnType>) -> NodeOutput {
    of.and_then(|of| of.return_type.clone()).map_or(NodeOutput::Void, NodeOutput::Known)
}

fn task(node: &TaskNode, thread: &Thread<'_>, catalog: &mut dyn Catalog, faults: &mut Faults) {
    let def = match &node.task_to_execute {
        Some(TaskToExecute::TaskDefId(id)) => {
            let def = catalog.task_def(&id.name);
            if def.is_none() {
                faults.invalid(format_args!("Expected TaskDef {}, but there is none", names::shown(&id.name)));
            }
            def
        }
        Some(TaskToExecute::DynamicTask(name)) => {
            assignment::part(Some(name), "dynamic task", thread, faults);
            None
        }
        None => {
            faults.invalid("Expected a task to execute, but none is set");
            None
        }
    };
    if let Some(def) = &def
        && def.input_vars.len() != node.variables.len()
    {
        let (expected, given) = (def.input_vars.len(), node.variables.len());
        let name = def.id.as_ref().map_or("", |id| &id.name);
        faults.invalid(format_args!("Expected {expected} inputs for TaskDef {name}, but the node gives {given}"));
    }
    for (index, input) in node.variables.iter().enumerate() {
        let parameter = def.as_ref().and_then(|def| def.input_vars.get(index));
        let place = parameter.map_or(format!("input {index}"), |parameter| format!("input {}", names::shown(&parameter.name)));
        faults.at(place, |faults| {
            if assignment::whole(input, thread, faults)
                && let Some(of) = parameter.and_then(|parameter| parameter.type_def.as_ref())
            {
                faults.check(check::task_input(input, of, thread));
            }
        });
    }
    attempts(node, faults);
}

/// How long an attempt may take, how many there are, and what lies between them.
pub fn attempts(node: &TaskNode, faults: &mut Faults) {
    if node.timeout_seconds < 0 {
        faults.invalid(format_args!("Expected a timeout of 0 seconds (the default) or more, but it is {}", node.timeout_seconds));
    }
    if node.retries < 0 {
        faults.invalid(format_args!("Expected 0 or more retries, but it is {}", node.retries));
    }
    if let Some(backoff) = &node.exponential_backoff {
        let (base, most) = (backoff.base_interval_ms, backoff.max_delay_ms);
        if base <= 0 {
            faults.invalid(format_args!("Expected a backoff of 1 ms or more, but base_interval_ms is {base}"));
        }
        if most < i64::from(base) {
            faults.invalid(format_args!("Expected max_delay_ms to be base_interval_ms or more, but it is {most} and that is {base}"));
        }
        if backoff.multiplier.is_nan() || backoff.multiplier < 1.0 {
            faults.invalid(format_args!("Expected a backoff multiplier of 1.0 or more, but it is {}", backoff.multiplier));
        }
    }
}

fn external_event(node: &ExternalEventNode, thread: &Thread<'_>, catalog: &mut dyn Catalog, faults: &mut Faults) {
    let name = node.external_event_def_id.as_ref().map_or("", |id| &id.name);
    if catalog.external_event_def(name).is_none() {
        faults.invalid(format_args!("Expected ExternalEventDef {}, but there is none", names::shown(name)));
    }
    // Their types show at run time (spec A 4.4).
    if node.timeout_seconds.is_some() {
        assignment::part(node.timeout_seconds.as_ref(), "timeout", thread, faults);
    }
    if node.correlation_key.is_some() {
        assignment::part(node.correlation_key.as_ref(), "correlation key", thread, faults);
    }
}

/// The content is not typed against its def (spec A 4.4).
fn throw_event(node: &ThrowEventNode, thread: &Thread<'_>, catalog: &mut dyn Catalog, faults: &mut Faults) {
    let name = node.event_def_id.as_ref().map_or("", |id| &id.name);
    if catalog.workflow_event_def(name).is_none() {
        faults.invalid(format_args!("Expected WorkflowEventDef {}, but there is none", names::shown(name)));
    }
    if node.content.is_some() {
        assignment::part(node.content.as_ref(), "content", thread, faults);
    }
}

fn sleep(node: &SleepNode, thread: &Thread<'_>, faults: &mut Faults) {
    let (what, length, types): (&str, &VariableAssignment, &[Type]) = match &node.sleep_length {
        Some(SleepLength::RawSeconds(length)) => ("raw_seconds", length, &[Type::INT]),
        Some(SleepLength::IsoDate(length)) => ("iso_date", length, &[Type::STR]),
        Some(SleepLength::Timestamp(length)) => ("timestamp", length, &[Type::INT, Type::TIMESTAMP]),
        None => return faults.invalid("Expected a length of sleep, but none is set"),
    };
    faults.at(what, |faults| {
        if assignment::whole(length, thread, faults) {
            let can_be = |of: &Type| check::can_be(length, thread, &of.to_definition().expect("a primitive type has a wire form"));
            let fits_one = types.iter().map(can_be).reduce(Result::or);
            faults.check(fits_one.expect("a length has a type"));
        }
    });
}

fn wait_for_condition(node: &WaitForConditionNode, thread: &Thread<'_>, faults: &mut Faults) {
    match &node.node_condition {
        Some(NodeCondition::Condition(of)) => faults.at("condition", |faults| edge::condition(of, thread, faults)),
        Some(NodeCondition::LegacyCondition(of)) => faults.at("condition", |faults| edge::legacy_condition(of, thread, faults)),
        None => faults.invalid("Expected a condition to wait for, but none is set"),
    }
}

fn exit(node: &ExitNode, thread: &Thread<'_>, faults: &mut Faults) {
    match &node.result {
        Some(ExitResult::ReturnContent(content)) => faults.at("return content", |faults| {
            if assignment::whole(content, thread, faults) {
                faults.check(check::static_type(content, thread).map(drop));
            }
        }),
        Some(ExitResult::FailureDef(failure)) => faults.at("failure", |faults| {
            let name = &failure.failure_name;
            if error_type(name).is_some() {
                faults.invalid(format_args!("Expected a failure name of its own, but {name} is reserved for technical failures"));
            } else {
                faults.check(names::definition(name));
            }
            if failure.content.is_some() {
                assignment::part(failure.content.as_ref(), "content", thread, faults);
            }
        }),
        None => (),
    }
}

/// Names and threads of a handler (spec A 4.6). The customary server does not look at the thread and breaks on it when it runs.
pub fn failure_handler(handler: &FailureHandlerDef, thread: &Thread<'_>, faults: &mut Faults) {
    match &handler.failure_to_catch {
        Some(FailureToCatch::SpecificFailure(name)) if error_type(name).is_none() => {
            faults.check(names::definition(name));
        }
        Some(FailureToCatch::AnyFailureOfType(number)) if LhFailureType::try_from(*number).is_err() => {
            faults.invalid(format_args!("Expected a type of failure, but number {number} is none"));
        }
        // With neither set, it catches everything.
        Some(FailureToCatch::SpecificFailure(_) | FailureToCatch::AnyFailureOfType(_)) | None => (),
    }
    let name = &handler.handler_spec_name;
    if name == thread.name {
        faults.invalid(format_args!("Expected another thread to handle the failure, but it is thread {} itself", names::shown(name)));
    } else if !thread.wf_spec.thread_specs.contains_key(name) {
        faults.invalid(format_args!("Expected thread {} to handle the failure, but there is none", names::shown(name)));
    }
}
