//! The workflows that simulated clients run: few, and together they use tasks, retries, back-off, sleeps, events, timeouts, failure
//! handlers, conditions, variables, loops, child threads, interrupts, child runs, user tasks, correlated and thrown events, retention.

use crate::wire::edge::EdgeCondition;
use crate::wire::failure_handler_def::{FailureToCatch, LhFailureType};
use crate::wire::node::Node as Case;
use crate::wire::sleep_node::SleepLength;
use crate::wire::task_node::TaskToExecute;
use crate::wire::type_definition::DefinedType;
use crate::wire::ut_action_trigger::{Action, UtaReassign};
use crate::wire::variable_assignment::{NodeOutputReference, Source};
use crate::wire::variable_mutation::RhsValue;
use crate::wire::variable_value::Value;
use crate::wire::wait_for_condition_node::NodeCondition;
use crate::wire::workflow_retention_policy::WfGcPolicy;
use crate::wire::*;

/// TaskDefs, each with an INT as its output.
pub const TASKS: [&str; 3] = ["a", "b", "c"];
/// ExternalEventDefs.
pub const EVENTS: [&str; 2] = ["go", "more"];
/// The ExternalEventDef whose events come by a key.
pub const KEYED: &str = "keyed";
/// The WorkflowEventDef that `thrower` throws.
pub const THROWN: &str = "thrown";
/// The UserTaskDef of `person`, its one field, and who may do it.
pub const FORM: &str = "form";
pub const ANSWER: &str = "answer";
pub const PEOPLE: [&str; 2] = ["ann", "bob"];
/// A WfSpec that ends at once, which bulk jobs delete and retention too; and the one that schedules run, by a schedule of this name.
pub const BRIEF: &str = "brief";
pub const TICK: &str = "tick";
pub const SCHEDULE: &str = "s0";
/// Seconds that their runs are kept.
const RETENTION_S: i64 = 240;
/// WfSpecs, and how often each is run.
pub const SPECS: [(u64, &str); 14] = [
    (5, "chain"),
    (5, "retry"),
    (4, "event"),
    (3, "timeout"),
    (2, "condition"),
    (3, "exception"),
    (1, "loop"),
    (3, "fork"),
    (3, "parent"),
    (3, "person"),
    (3, "pair"),
    (2, "thrower"),
    (3, BRIEF),
    (0, TICK),
];
/// What every entrypoint takes: how far to count, and bytes to carry along.
pub const COUNT_TO: &str = "count-to";
pub const LOAD: &str = "load";
/// The correlation key that `pair` waits for.
pub const KEY: &str = "key";
/// The business exception that `exception` handles.
pub const OOPS: &str = "oops";
/// Seconds a task may take.
pub const TASK_TIMEOUT_S: i32 = 20;

pub fn task_def(name: &str) -> PutTaskDefRequest {
    let return_type = ReturnType { return_type: Some(primitive(VariableType::Int)) };
    PutTaskDefRequest { name: name.to_string(), return_type: Some(return_type), ..Default::default() }
}

pub fn event_def(name: &str) -> PutExternalEventDefRequest {
    let correlated_event_config = (name == KEYED).then(CorrelatedEventConfig::default);
    PutExternalEventDefRequest { name: name.to_string(), correlated_event_config, ..Default::default() }
}

pub fn thrown_def(name: &str) -> PutWorkflowEventDefRequest {
    let content_type = Some(ReturnType { return_type: Some(primitive(VariableType::Int)) });
    PutWorkflowEventDefRequest { name: name.to_string(), content_type }
}

pub fn form_def(name: &str) -> PutUserTaskDefRequest {
    let answer = UserTaskField { name: ANSWER.to_string(), r#type: VariableType::Int.into(), required: true, ..Default::default() };
    PutUserTaskDefRequest { name: name.to_string(), fields: vec![answer], ..Default::default() }
}

pub fn struct_def(name: &str, wide: bool) -> PutStructDefRequest {
    let field = || StructFieldDef { field_type: Some(primitive(VariableType::Int)), default_value: Some(int(0)), ..Default::default() };
    let names = if wide { &["a", "b"][..] } else { &["a"] };
    let fields = names.iter().map(|name| (name.to_string(), field())).collect();
    PutStructDefRequest { name: name.to_string(), struct_def: Some(InlineStructDef { fields }), ..Default::default() }
}

pub fn int(number: i64) -> VariableValue {
    VariableValue { value: Some(Value::Int(number)) }
}

pub fn text(text: String) -> VariableValue {
    VariableValue { value: Some(Value::Str(text)) }
}

fn primitive(kind: VariableType) -> TypeDefinition {
    TypeDefinition { masked: false, defined_type: Some(DefinedType::PrimitiveType(kind.into())) }
}

fn literal(value: VariableValue) -> VariableAssignment {
    VariableAssignment { source: Some(Source::LiteralValue(value)), ..Default::default() }
}

fn variable(name: &str) -> VariableAssignment {
    VariableAssignment { source: Some(Source::VariableName(name.to_string())), ..Default::default() }
}

fn task(name: &str, retries: i32, backoff: bool) -> Case {
    let policy = ExponentialBackoffRetryPolicy { base_interval_ms: 500, max_delay_ms: 8_000, multiplier: 2.0 };
    Case::Task(TaskNode {
        task_to_execute: Some(TaskToExecute::TaskDefId(TaskDefId { name: name.to_string() })),
        timeout_seconds: TASK_TIMEOUT_S,
        retries,
        exponential_backoff: backoff.then_some(policy),
        variables: Vec::new(),
    })
}

fn sleep(seconds: i64) -> Case {
    Case::Sleep(SleepNode { sleep_length: Some(SleepLength::RawSeconds(literal(int(seconds)))) })
}

fn event(name: &str, timeout_s: Option<i64>) -> Case {
    Case::ExternalEvent(ExternalEventNode {
        external_event_def_id: Some(ExternalEventDefId { name: name.to_string() }),
        timeout_seconds: timeout_s.map(|seconds| literal(int(seconds))),
        ..Default::default()
    })
}

fn condition() -> Case {
    let condition =
        LegacyEdgeCondition { comparator: Comparator::GreaterThan.into(), left: Some(variable(COUNT_TO)), right: Some(literal(int(2))) };
    Case::WaitForCondition(WaitForConditionNode { node_condition: Some(NodeCondition::LegacyCondition(condition)) })
}

/// ENTRYPOINT, the given nodes in a chain, EXIT; `handlers` stand at the first of them.
fn thread(nodes: Vec<(&str, Case)>, handlers: Vec<FailureHandlerDef>) -> ThreadSpec {
    let mut all = vec![("entrypoint", Case::Entrypoint(EntrypointNode {}))];
    all.extend(nodes);
    all.push(("exit", Case::Exit(ExitNode::default())));
    let mut spec = ThreadSpec::default();
    for (index, (name, case)) in all.iter().enumerate() {
        let next = all.get(index + 1).map(|(name, _)| Edge { sink_node_name: name.to_string(), ..Default::default() });
        let node = Node {
            outgoing_edges: next.into_iter().collect(),
            failure_handlers: if index == 1 { handlers.clone() } else { Vec::new() },
            node: Some(case.clone()),
        };
        spec.nodes.insert(name.to_string(), node);
    }
    spec
}

fn handler(thread: &str, catch: FailureToCatch) -> FailureHandlerDef {
    FailureHandlerDef { handler_spec_name: thread.to_string(), failure_to_catch: Some(catch) }
}

fn inputs(mut spec: ThreadSpec) -> ThreadSpec {
    for (name, kind) in [(COUNT_TO, VariableType::Int), (LOAD, VariableType::Str), (KEY, VariableType::Str)] {
        let var_def = VariableDef { name: name.to_string(), type_def: Some(primitive(kind)), ..Default::default() };
        spec.variable_defs.push(ThreadVarDef {
            var_def: Some(var_def),
            searchable: name == COUNT_TO,
            access_level: WfRunVariableAccessLevel::PrivateVar.into(),
            ..Default::default()
        });
    }
    spec
}

/// Counts `COUNT_TO` down to 0, then runs task `a`.
fn loop_thread() -> ThreadSpec {
    let mut spec =
        thread(vec![("turn", Case::Nop(NopNode {})), ("back", Case::Nop(NopNode {})), ("task", task("a", 0, false))], Vec::new());
    let more =
        LegacyEdgeCondition { comparator: Comparator::GreaterThan.into(), left: Some(variable(COUNT_TO)), right: Some(literal(int(0))) };
    let less = VariableMutation {
        lhs_name: COUNT_TO.to_string(),
        operation: VariableMutationType::Subtract.into(),
        rhs_value: Some(RhsValue::RhsAssignment(literal(int(1)))),
        ..Default::default()
    };
    let turn = spec.nodes.get_mut("turn").expect("it is made above");
    turn.outgoing_edges = vec![
        Edge {
            sink_node_name: "back".to_string(),
            variable_mutations: vec![less],
            edge_condition: Some(EdgeCondition::LegacyCondition(more)),
        },
        Edge { sink_node_name: "task".to_string(), ..Default::default() },
    ];
    let back = spec.nodes.get_mut("back").expect("it is made above");
    back.outgoing_edges = vec![Edge { sink_node_name: "turn".to_string(), ..Default::default() }];
    spec
}

/// Starts two threads and waits for both; event `go` interrupts it.
fn fork_thread() -> ThreadSpec {
    let start = || Case::StartThread(StartThreadNode { thread_spec_name: "side".to_string(), ..Default::default() });
    let number = |node: &str| wait_for_threads_node::ThreadToWaitFor { thread_run_number: Some(node_output(node)) };
    let threads = wait_for_threads_node::ThreadsToWaitFor { threads: vec![number("left"), number("right")] };
    let wait = WaitForThreadsNode {
        threads_to_wait_for: Some(wait_for_threads_node::ThreadsToWaitForOneOf::Threads(threads)),
        per_thread_failure_handlers: vec![handler("handle", FailureToCatch::SpecificFailure(OOPS.to_string()))],
        ..Default::default()
    };
    let nodes = vec![("left", start()), ("right", start()), ("join", Case::WaitForThreads(wait)), ("one", task("a", 0, false))];
    let mut spec = thread(nodes, Vec::new());
    let id = ExternalEventDefId { name: "go".to_string() };
    spec.interrupt_defs.push(InterruptDef { external_event_def_id: Some(id), handler_spec_name: "handle".to_string() });
    spec
}

fn node_output(node: &str) -> VariableAssignment {
    let source = Source::NodeOutput(NodeOutputReference { node_name: node.to_string() });
    VariableAssignment { source: Some(source), ..Default::default() }
}

/// Runs `chain` below it and waits for its end.
fn parent_thread() -> ThreadSpec {
    let which = run_child_wf_node::WfSpec::WfSpecName("chain".to_string());
    let child = RunChildWfNode { wf_spec: Some(which), major_version: 0, ..Default::default() };
    let wait = WaitForChildWfNode { child_wf_run_id: Some(node_output("child")), child_wf_run_source_node: "child".to_string() };
    thread(vec![("child", Case::RunChildWf(child)), ("wait", Case::WaitForChildWf(wait))], Vec::new())
}

/// Has a person fill in a form, which goes to somebody else if it takes long.
fn person_thread() -> ThreadSpec {
    let to = UtaReassign { user_id: Some(literal(text(PEOPLE[1].to_string()))), user_group: None };
    let late = UtActionTrigger { action: Some(Action::Reassign(to)), delay_seconds: Some(literal(int(40))), ..UtActionTrigger::default() };
    let form = UserTaskNode {
        user_task_def_name: FORM.to_string(),
        user_id: Some(literal(text(PEOPLE[0].to_string()))),
        actions: vec![late],
        ..Default::default()
    };
    thread(vec![("form", Case::UserTask(form)), ("one", task("a", 0, false))], Vec::new())
}

/// Waits for an event by its key.
fn pair_thread() -> ThreadSpec {
    let wait = ExternalEventNode {
        external_event_def_id: Some(ExternalEventDefId { name: KEYED.to_string() }),
        correlation_key: Some(variable(KEY)),
        ..Default::default()
    };
    thread(vec![("wait", Case::ExternalEvent(wait)), ("one", task("c", 0, false))], Vec::new())
}

/// Throws two events, with a rest between them.
fn thrower_thread() -> ThreadSpec {
    let throw = |number| {
        let event_def_id = Some(WorkflowEventDefId { name: THROWN.to_string() });
        Case::ThrowEvent(ThrowEventNode { event_def_id, content: Some(literal(int(number))) })
    };
    thread(vec![("first", throw(1)), ("rest", sleep(3)), ("second", throw(2)), ("one", task("b", 0, false))], Vec::new())
}

pub fn wf_spec(name: &str) -> PutWfSpecRequest {
    let handle = || thread(vec![("task", task("c", 0, false))], Vec::new());
    let (entrypoint, handling) = match name {
        "chain" => (thread(vec![("one", task("a", 0, false)), ("rest", sleep(5)), ("two", task("b", 1, false))], Vec::new()), None),
        "retry" => {
            let any_error = handler("handle", FailureToCatch::AnyFailureOfType(LhFailureType::FailureTypeError.into()));
            (thread(vec![("one", task("a", 3, true)), ("two", task("b", 2, true))], vec![any_error]), Some(handle()))
        }
        "event" => {
            (thread(vec![("go", event("go", None)), ("one", task("a", 0, false)), ("more", event("more", Some(60)))], Vec::new()), None)
        }
        "timeout" => {
            let timeout = handler("handle", FailureToCatch::SpecificFailure(LhErrorType::Timeout.as_str_name().to_string()));
            (thread(vec![("go", event("go", Some(30))), ("two", task("b", 0, false))], vec![timeout]), Some(handle()))
        }
        "condition" => (thread(vec![("wait", condition()), ("one", task("a", 1, false))], Vec::new()), None),
        "exception" => {
            let oops = handler("handle", FailureToCatch::SpecificFailure(OOPS.to_string()));
            (thread(vec![("one", task("a", 0, false)), ("rest", sleep(1))], vec![oops]), Some(handle()))
        }
        "loop" => (loop_thread(), None),
        "fork" => (fork_thread(), Some(handle())),
        "parent" => (parent_thread(), None),
        "person" => (person_thread(), None),
        "pair" => (pair_thread(), None),
        "thrower" => (thrower_thread(), None),
        BRIEF | TICK => (thread(vec![("rest", sleep(2))], Vec::new()), None),
        other => panic!("there is no workflow {other}"),
    };
    let mut threads = vec![("entrypoint".to_string(), inputs(entrypoint))];
    threads.extend(handling.map(|thread| ("handle".to_string(), thread)));
    if name == "fork" {
        threads.push(("side".to_string(), thread(vec![("two", task("b", 1, false)), ("more", event("more", Some(20)))], Vec::new())));
    }
    PutWfSpecRequest {
        name: name.to_string(),
        thread_specs: threads.into_iter().collect(),
        entrypoint_thread_name: "entrypoint".to_string(),
        retention_policy: matches!(name, BRIEF | TICK)
            .then_some(WorkflowRetentionPolicy { wf_gc_policy: Some(WfGcPolicy::SecondsAfterWfTermination(RETENTION_S)) }),
        ..Default::default()
    }
}
