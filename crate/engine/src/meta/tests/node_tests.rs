use super::spec::*;
use crate::value::{self, types::Type};
use crate::wire::exit_node::Result as ExitResult;
use crate::wire::failure_handler_def::FailureToCatch;
use crate::wire::node::Node as Case;
use crate::wire::run_child_wf_node::WfSpec as Which;
use crate::wire::sleep_node::SleepLength;
use crate::wire::task_node::TaskToExecute;
use crate::wire::variable_assignment::{FormatString, Source};
use crate::wire::wait_for_condition_node::NodeCondition;
use crate::wire::{
    Comparator, ExitNode, ExponentialBackoffRetryPolicy, ExternalEventDefId, ExternalEventNode, FailureDef, FailureHandlerDef,
    LegacyEdgeCondition, NopNode, RunChildWfNode, SleepNode, TaskNode, ThrowEventNode, VariableAssignment, WaitForChildWfNode,
    WaitForConditionNode, WorkflowEventDefId,
};

/// Checks a node `n` between start and end.
fn check_node(case: Case, expected: &str) {
    check(spec_with(case), "WfSpec order: thread entrypoint: node n: ", expected);
}

fn check_task(task: TaskNode, expected: &str) {
    check_node(Case::Task(task), expected);
}

#[test]
fn a_node_has_a_type() {
    // spec A 1.3: the customary server answers INTERNAL to a node without a type.
    let mut spec = spec_with(Case::Nop(NopNode {}));
    node_of(&mut spec, "n").node = None;
    check(spec, "WfSpec order: thread entrypoint: node n: ", "Expected a node type, but none is set");
    check_node(Case::Nop(NopNode {}), "");
}

#[test]
fn a_task_exists_and_gets_as_many_inputs_as_it_takes() {
    // spec A 4.4
    check_task(task("greet", vec![var("s")]), "");
    check_task(task("none", vec![]), "");
    check_task(task("absent", vec![var("s")]), "Expected TaskDef absent, but there is none");
    check_task(task("greet", vec![]), "Expected 1 inputs for TaskDef greet, but the node gives 0");
    check_task(task("none", vec![var("s")]), "Expected 0 inputs for TaskDef none, but the node gives 1");
    check_task(TaskNode::default(), "Expected a task to execute, but none is set");
}

#[test]
fn a_dynamic_task_is_checked_for_names_only() {
    let dynamic = |name| TaskNode {
        task_to_execute: Some(TaskToExecute::DynamicTask(name)),
        variables: vec![int(1), text("two")],
        ..TaskNode::default()
    };
    check_task(dynamic(var("s")), "");
    check_task(dynamic(var("nobody")), "dynamic task: Expected variable nobody, but no thread declares it");
}

#[test]
fn task_inputs_fit_their_parameters_or_are_cast() {
    // spec A 4.4, 3.5: (TaskDef, what it is given, what is wrong)
    let needs_cast = |to: &str, of: &str| format!("input in: Expected a value of type {to}, but it is of type {of}; a cast is needed");
    let table = [
        ("greet", int(1), String::new()),
        ("greet", var("y"), String::new()),
        ("greet", var("j"), needs_cast("STR", "JSON_OBJ")),
        ("greet", null(), String::new()),
        ("takes-DOUBLE", int(1), String::new()),
        ("takes-INT", var("d"), needs_cast("INT", "DOUBLE")),
        ("takes-INT", cast(var("d"), &Type::INT), String::new()),
        ("takes-INT", cast(var("s"), &Type::INT), String::new()),
        (
            "takes-INT",
            cast(var("j"), &Type::INT),
            "input in: Expected a value that can be cast to INT, but it is of type JSON_OBJ".to_string(),
        ),
        ("takes-BYTES", cast(var("i"), &Type::STR), needs_cast("BYTES", "STR")),
        ("takes-JSON_OBJ", var("a"), needs_cast("JSON_OBJ", "JSON_ARR")),
        ("takes-JSON_OBJ", var("j"), String::new()),
    ];
    for (def, input, expected) in table {
        check_task(task(def, vec![input]), &expected);
    }
}

#[test]
fn timeouts_retries_and_backoff_have_bounds() {
    // spec A 4.4; a negative timeout is refused by us.
    let none = || task("none", vec![]);
    check_task(TaskNode { timeout_seconds: -1, ..none() }, "Expected a timeout of 0 seconds (the default) or more, but it is -1");
    check_task(TaskNode { retries: -1, ..none() }, "Expected 0 or more retries, but it is -1");
    let backoff = |base_interval_ms, max_delay_ms, multiplier| {
        let policy = ExponentialBackoffRetryPolicy { base_interval_ms, max_delay_ms, multiplier };
        TaskNode { exponential_backoff: Some(policy), ..none() }
    };
    check_task(backoff(100, 1_000, 2.0), "");
    check_task(backoff(100, 100, 1.0), "");
    check_task(backoff(0, 1_000, 2.0), "Expected a backoff of 1 ms or more, but base_interval_ms is 0");
    check_task(backoff(100, 99, 2.0), "Expected max_delay_ms to be base_interval_ms or more, but it is 99 and that is 100");
    check_task(backoff(100, 1_000, 0.5), "Expected a backoff multiplier of 1.0 or more, but it is 0.5");
    check_task(backoff(100, 1_000, f32::NAN), "Expected a backoff multiplier of 1.0 or more, but it is NaN");
}

#[test]
fn an_external_event_exists() {
    // spec A 4.4: timeout and correlation key are not typed.
    let event = |name: &str, timeout_seconds| {
        let id = ExternalEventDefId { name: name.to_string() };
        Case::ExternalEvent(ExternalEventNode { external_event_def_id: Some(id), timeout_seconds, ..ExternalEventNode::default() })
    };
    check_node(event("paid", Some(int(60))), "");
    check_node(event("any", Some(var("j"))), "");
    check_node(event("absent", None), "Expected ExternalEventDef absent, but there is none");
    check_node(event("paid", Some(var("nobody"))), "timeout: Expected variable nobody, but no thread declares it");
}

#[test]
fn a_sleep_has_a_length_of_its_kind() {
    // spec A 4.4, 4.11
    let sleep = |sleep_length| Case::Sleep(SleepNode { sleep_length });
    let raw = |of| sleep(Some(SleepLength::RawSeconds(of)));
    let moment = |of| sleep(Some(SleepLength::Timestamp(of)));
    let date = |of| sleep(Some(SleepLength::IsoDate(of)));
    for fits in [raw(int(5)), raw(var("i")), moment(var("t")), moment(var("i")), date(var("s")), date(var("i")), raw(output("start"))] {
        check_node(fits, "");
    }
    check_node(raw(var("d")), "raw_seconds: Expected a value that can be INT, but it is of type DOUBLE");
    check_node(raw(null()), "raw_seconds: Expected a value that can be INT, but it is of type NULL");
    check_node(moment(var("s")), "timestamp: Expected a value that can be TIMESTAMP, but it is of type STR");
    check_node(date(var("t")), "iso_date: Expected a value that can be STR, but it is of type TIMESTAMP");
    check_node(raw(VariableAssignment::default()), "raw_seconds: Expected a source of the value, but none is set");
    check_node(sleep(None), "Expected a length of sleep, but none is set");
}

#[test]
fn a_wait_for_condition_has_a_condition() {
    let wait = |node_condition| Case::WaitForCondition(WaitForConditionNode { node_condition });
    let legacy = |left, right| LegacyEdgeCondition { comparator: Comparator::LessThan.into(), left, right };
    check_node(wait(Some(NodeCondition::Condition(var("b")))), "");
    check_node(wait(Some(NodeCondition::LegacyCondition(legacy(Some(var("i")), Some(int(3)))))), "");
    check_node(wait(Some(NodeCondition::Condition(var("i")))), "condition: Expected a condition to be BOOL, but it is of type INT");
    check_node(
        wait(Some(NodeCondition::LegacyCondition(legacy(Some(var("i")), None)))),
        "condition: right side: Expected a value, but none is set",
    );
    check_node(wait(None), "Expected a condition to wait for, but none is set");
}

#[test]
fn a_failure_is_named_by_its_author() {
    // spec A 1.1, 4.4
    let fail = |failure_name: &str, content| {
        let failure = FailureDef { failure_name: failure_name.to_string(), content, ..FailureDef::default() };
        Case::Exit(ExitNode { result: Some(ExitResult::FailureDef(failure)) })
    };
    check_node(fail("no-stock", Some(var("i"))), "");
    check_node(fail("TIMEOUT", None), "failure: Expected a failure name of its own, but TIMEOUT is reserved for technical failures");
    check_node(fail("no_stock", None), "failure: Expected a name of letters, digits and inner hyphens, but it is \"no_stock\"");
    check_node(fail("no-stock", Some(var("x"))), "failure: content: Expected variable x, but no thread declares it");
}

#[test]
fn failure_handlers_name_a_failure_and_another_thread() {
    // spec A 4.6; the thread is looked at by us.
    let table = [
        (Some(FailureToCatch::SpecificFailure("no-stock".to_string())), "handler", ""),
        (Some(FailureToCatch::SpecificFailure("VAR_ERROR".to_string())), "handler", ""),
        (Some(FailureToCatch::AnyFailureOfType(1)), "handler", ""),
        (None, "handler", ""),
        (
            Some(FailureToCatch::SpecificFailure("no stock".to_string())),
            "handler",
            "Expected a name of letters, digits and inner hyphens, but it is \"no stock\"",
        ),
        (Some(FailureToCatch::AnyFailureOfType(7)), "handler", "Expected a type of failure, but number 7 is none"),
        (None, "absent", "Expected thread absent to handle the failure, but there is none"),
        (None, "entrypoint", "Expected another thread to handle the failure, but it is thread entrypoint itself"),
    ];
    for (failure_to_catch, handler, expected) in table {
        let mut spec = spec_with(Case::Nop(NopNode {}));
        spec.thread_specs.insert("handler".to_string(), thread());
        let def = FailureHandlerDef { handler_spec_name: handler.to_string(), failure_to_catch };
        node_of(&mut spec, "n").failure_handlers.push(def);
        check(spec, "WfSpec order: thread entrypoint: node n: failure handler 0: ", expected);
    }
}

#[test]
fn unknown_names_are_found_however_deep() {
    // spec A 4.9: the customary server looks in some places only.
    let format = FormatString { format: Some(Box::new(text("{0} {1}"))), args: vec![var("x"), output("nowhere")] };
    let format = VariableAssignment { source: Some(Source::FormatString(Box::new(format))), ..VariableAssignment::default() };
    let deep = compare(compare(var("x"), Comparator::Equals, int(1)), Comparator::Equals, text("y"));
    check_task(
        task("greet", vec![format]),
        "input in: argument 0: Expected variable x, but no thread declares it
input in: argument 1: Expected node nowhere to take the output of, but the thread has none of this name",
    );
    check_task(task("greet", vec![deep]), "input in: left side: left side: Expected variable x, but no thread declares it");
    check_task(task("greet", vec![literal(value::str("x"))]), "");
}

#[test]
fn a_thrown_event_has_a_def() {
    // spec A 4.4: its content is not typed against the def.
    let throw = |name: &str, content| {
        let event_def_id = Some(WorkflowEventDefId { name: name.to_string() });
        Case::ThrowEvent(ThrowEventNode { event_def_id, content })
    };
    check_node(throw("done", None), "");
    check_node(throw("done", Some(int(5))), "");
    check_node(throw("absent", None), "Expected WorkflowEventDef absent, but there is none");
    check_node(throw("done", Some(var("nobody"))), "content: Expected variable nobody, but no thread declares it");
}

#[test]
fn a_child_exists_and_gets_inputs_that_can_be_what_it_declares() {
    // spec A 4.4, D 2
    let child = |name: &str, major_version: i32, inputs: Vec<(&str, VariableAssignment)>| RunChildWfNode {
        wf_spec: Some(Which::WfSpecName(name.to_string())),
        major_version,
        inputs: inputs.into_iter().map(|(name, of)| (name.to_string(), of)).collect(),
        child_id: None,
    };
    let must = || ("must", text("x"));
    let check_child = |node: RunChildWfNode, expected: &str| check_node(Case::RunChildWf(node), expected);
    check_child(child("kin", 2, vec![must(), ("open", var("i"))]), "");
    check_child(child("kin", 2, vec![]), "Expected input must, which the child requires, but it is missing");
    check_child(child("kin", 2, vec![must(), ("open", var("s"))]), "input open: Expected a value that can be INT, but it is of type STR");
    let unknown = "input none: Expected a variable of the child, but it declares none of this name";
    check_child(child("kin", 2, vec![must(), ("none", int(1))]), unknown);
    // Zero is a major version, other than -1.
    check_child(child("kin", 0, vec![must()]), "Expected WfSpec kin in major version 0 to run, but there is none");
    check_child(child("absent", -1, vec![]), "Expected WfSpec absent in major version -1 to run, but there is none");
    check_child(RunChildWfNode::default(), "Expected a WfSpec to run, but none is set");
    let dynamic = |name| RunChildWfNode { wf_spec: Some(Which::WfSpecVar(name)), ..child("", 0, vec![("none", int(1))]) };
    check_child(dynamic(var("s")), "");
    check_child(dynamic(var("j")), "the name of the WfSpec: Expected a value that can be STR, but it is of type JSON_OBJ");
    let named = |child_id| RunChildWfNode { child_id: Some(child_id), ..child("kin", 2, vec![must()]) };
    check_child(named(var("s")), "");
    check_child(named(var("j")), "child id: Expected a value that can be STR, but it is of type JSON_OBJ");
}

#[test]
fn a_child_that_is_awaited_is_started_by_the_same_thread() {
    // spec A 4.4, 4.3
    let wait = |source: &str, child_wf_run_id| WaitForChildWfNode { child_wf_run_id, child_wf_run_source_node: source.to_string() };
    let check_wait = |wait: WaitForChildWfNode, expected: &str| {
        let inputs = [("must".to_string(), text("x"))].into();
        let kid = RunChildWfNode { wf_spec: Some(Which::WfSpecName("kin".to_string())), major_version: -1, inputs, child_id: None };
        let mut spec = spec_with(Case::WaitForChildWf(wait));
        main(&mut spec).nodes.insert("kid".to_string(), node(Case::RunChildWf(kid), "n"));
        check(spec, "WfSpec order: thread entrypoint: node n: ", expected);
    };
    check_wait(wait("kid", Some(output("kid"))), "");
    check_wait(wait("kid", Some(var("w"))), "");
    check_wait(wait("kid", Some(var("i"))), "child WfRun: Expected a value that can be WF_RUN_ID, but it is of type INT");
    check_wait(wait("kid", None), "child WfRun: Expected a value, but none is set");
    check_wait(wait("start", Some(output("kid"))), "Expected a RUN_CHILD_WF that starts the child, but node start is none");
    check_wait(wait("none", Some(output("kid"))), "Expected the node that starts the child, but the thread has no node none");
}
