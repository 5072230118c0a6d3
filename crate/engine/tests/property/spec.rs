//! Random WfSpecs: every node type, nested threads, branches, loops, failure handlers, interrupts, mutations that may fail.
//!
//! A thread refers only to threads behind it, and a WfSpec only to WfSpecs before it, so that nothing recurses without end; loops count.

use super::rng::Rng;
use canter_engine::wire::edge::EdgeCondition;
use canter_engine::wire::exit_node::Result as ExitResult;
use canter_engine::wire::failure_handler_def::{FailureToCatch, LhFailureType};
use canter_engine::wire::node::Node as Case;
use canter_engine::wire::sleep_node::SleepLength;
use canter_engine::wire::task_node::TaskToExecute;
use canter_engine::wire::type_definition::DefinedType;
use canter_engine::wire::ut_action_trigger::{Action, UtHook, UtaCancel, UtaReassign, UtaTask};
use canter_engine::wire::variable_assignment::{NodeOutputReference, Source};
use canter_engine::wire::variable_mutation::RhsValue;
use canter_engine::wire::variable_value::Value;
use canter_engine::wire::wait_for_condition_node::NodeCondition;
use canter_engine::wire::wait_for_threads_node::{ThreadToWaitFor, ThreadsToWaitFor, ThreadsToWaitForOneOf};
use canter_engine::wire::*;

/// TaskDefs and what they return.
pub const TASKS: [(&str, Option<VariableType>); 3] = [("void", None), ("int", Some(VariableType::Int)), ("text", Some(VariableType::Str))];
/// ExternalEventDefs that nodes wait for.
pub const EVENTS: [&str; 2] = ["go", "note"];
/// ExternalEventDefs that interrupt.
pub const INTERRUPTS: [&str; 2] = ["stop-press", "alarm"];
/// The ExternalEventDef with correlated events, and the keys in use.
pub const CORRELATED: &str = "matched";
pub const KEYS: [&str; 2] = ["k1", "k2"];
pub const THROWN: &str = "thrown";
pub const FORM: &str = "form";
/// Business exceptions: the second one has no handler of its own anywhere.
pub const EXCEPTIONS: [&str; 2] = ["out-of-stock", "no-credit"];

/// Threads of a WfSpec, nodes of a thread, and nesting of branches, at most.
const THREADS_MAX: usize = 5;
const SEGMENTS_MAX: usize = 5;
const DEPTH_MAX: usize = 2;

pub fn name(index: usize) -> String {
    format!("w{index}")
}

/// The `index`-th WfSpec of a seed.
pub fn generate(rng: &mut Rng, index: usize) -> PutWfSpecRequest {
    let threads = 1 + rng.below(THREADS_MAX);
    let mut interrupted = std::collections::BTreeMap::new();
    if threads > 1 {
        for event in INTERRUPTS {
            // An event interrupts one thread at most (spec A 4.7).
            if rng.percent(60) {
                interrupted.insert(event, rng.below(threads - 1));
            }
        }
    }
    let mut thread_specs = std::collections::BTreeMap::new();
    // What the loops of all threads count is the entrypoint's: handlers may declare nothing but INPUT.
    let mut counters = Vec::new();
    for number in (0..threads).rev() {
        let mut draft = Draft { spec: index, number, threads, counters, ..Draft::default() };
        draft.thread(rng);
        let events = interrupted.iter().filter(|(_, of)| **of == number).map(|(event, _)| *event).collect();
        counters = std::mem::take(&mut draft.counters);
        let mut spec = draft.finish(events, rng);
        if number == 0 {
            spec.variable_defs.extend(counters.iter().map(|name| var_def(name, VariableType::Int, Some(int(0)))));
        }
        thread_specs.insert(thread_name(number), spec);
    }
    let thread_specs = thread_specs.into_iter().collect();
    PutWfSpecRequest { name: name(index), thread_specs, entrypoint_thread_name: thread_name(0), ..Default::default() }
}

/// The node's type as text.
pub fn kind(case: &Case) -> &'static str {
    match case {
        Case::Entrypoint(_) => "entrypoint",
        Case::Exit(_) => "exit",
        Case::Task(_) => "task",
        Case::ExternalEvent(_) => "external-event",
        Case::StartThread(_) => "start-thread",
        Case::WaitForThreads(_) => "wait-for-threads",
        Case::Nop(_) => "nop",
        Case::Sleep(_) => "sleep",
        Case::UserTask(_) => "user-task",
        Case::StartMultipleThreads(_) => "start-threads",
        Case::ThrowEvent(_) => "throw-event",
        Case::WaitForCondition(_) => "condition",
        Case::RunChildWf(_) => "run-child-wf",
        Case::WaitForChildWf(_) => "wait-for-child-wf",
    }
}

fn thread_name(number: usize) -> String {
    format!("t{number}")
}

pub fn int(number: i64) -> VariableValue {
    VariableValue { value: Some(Value::Int(number)) }
}
pub fn text(text: &str) -> VariableValue {
    VariableValue { value: Some(Value::Str(text.to_string())) }
}
fn json_arr(text: &str) -> VariableValue {
    VariableValue { value: Some(Value::JsonArr(text.to_string())) }
}
fn of(source: Source) -> VariableAssignment {
    VariableAssignment { source: Some(source), ..Default::default() }
}
fn literal(value: VariableValue) -> VariableAssignment {
    of(Source::LiteralValue(value))
}
fn variable(name: &str) -> VariableAssignment {
    of(Source::VariableName(name.to_string()))
}
fn output(node: &str) -> VariableAssignment {
    of(Source::NodeOutput(NodeOutputReference { node_name: node.to_string() }))
}
fn var_def(name: &str, kind: VariableType, default: Option<VariableValue>) -> ThreadVarDef {
    let type_def = Some(TypeDefinition { masked: false, defined_type: Some(DefinedType::PrimitiveType(kind.into())) });
    let var_def = Some(VariableDef { name: name.to_string(), type_def, default_value: default, ..Default::default() });
    ThreadVarDef { var_def, access_level: WfRunVariableAccessLevel::PrivateVar.into(), ..Default::default() }
}

type Open = (String, Option<VariableAssignment>, Vec<VariableMutation>);

#[derive(Default)]
struct Draft {
    spec: usize,
    number: usize,
    threads: usize,
    nodes: std::collections::HashMap<String, Node>,
    vars: Vec<ThreadVarDef>,
    /// Edges that lead to whatever node comes next.
    open: Vec<Open>,
    count: usize,
    counters: Vec<String>,
    /// Nodes whose output later ones may refer to, by what it is.
    ints: Vec<String>,
    started: Vec<String>,
    lists: Vec<String>,
    children: Vec<String>,
}

#[derive(Clone, Copy)]
enum Segment {
    Task,
    Sleep,
    Event,
    Correlated,
    Condition,
    Branch,
    Loop,
    Fail,
    StartThread,
    StartThreads,
    WaitForThreads,
    Throw,
    UserTask,
    RunChild,
    WaitForChild,
}

impl Draft {
    fn thread(&mut self, rng: &mut Rng) {
        self.add(Case::Entrypoint(EntrypointNode {}), rng);
        if self.number == 0 {
            self.vars.extend([
                var_def("x", VariableType::Int, Some(int(0))),
                var_def("y", VariableType::Int, Some(int(2))),
                var_def("list", VariableType::JsonArr, Some(json_arr("[1,2,3]"))),
                var_def("key", VariableType::Str, Some(text(KEYS[0]))),
            ]);
        } else if rng.percent(50) {
            self.vars.push(var_def("INPUT", VariableType::Int, None));
        }
        self.segments(rng, 0);
        self.add(Case::Exit(ExitNode { result: rng.percent(30).then(|| ExitResult::ReturnContent(variable("x"))) }), rng);
    }

    fn segments(&mut self, rng: &mut Rng, depth: usize) {
        for _ in 0..1 + rng.below(SEGMENTS_MAX) {
            self.segment(rng, depth);
        }
    }

    fn segment(&mut self, rng: &mut Rng, depth: usize) {
        use Segment::*;
        let nested = if depth < DEPTH_MAX { 3 } else { 0 };
        let threads = if self.number + 1 < self.threads { 4 } else { 0 };
        let waits = if self.started.is_empty() && self.lists.is_empty() { 0 } else { 6 };
        let child = if self.spec > 0 { 2 } else { 0 };
        let wait_child = if self.children.is_empty() { 0 } else { 3 };
        let choice = rng.weighted(&[
            (6, Task),
            (2, Sleep),
            (3, Event),
            (1, Correlated),
            (1, Condition),
            (nested, Branch),
            (nested, Loop),
            (if depth > 0 { 1 } else { 0 }, Fail),
            (threads, StartThread),
            (threads / 2, StartThreads),
            (waits, WaitForThreads),
            (1, Throw),
            (2, UserTask),
            (child, RunChild),
            (wait_child, WaitForChild),
        ]);
        match choice {
            Task => drop(self.task(rng)),
            Sleep => drop(self.add(Case::Sleep(SleepNode { sleep_length: Some(sleep(rng)) }), rng)),
            Event => drop(self.add(event(rng.pick(&EVENTS), None, rng), rng)),
            Correlated => {
                let key = if rng.percent(50) { variable("key") } else { literal(text(rng.pick(&KEYS))) };
                self.add(event(CORRELATED, Some(key), rng), rng);
            }
            Condition => {
                let condition = comparison(rng);
                let node_condition = if rng.percent(50) {
                    NodeCondition::Condition(condition)
                } else {
                    let comparator = Comparator::GreaterThanEq.into();
                    let (left, right) = (Some(variable("x")), Some(literal(int(rng.below(3) as i64))));
                    NodeCondition::LegacyCondition(LegacyEdgeCondition { comparator, left, right })
                };
                self.add(Case::WaitForCondition(WaitForConditionNode { node_condition: Some(node_condition) }), rng);
            }
            Branch => {
                let nop = self.add(Case::Nop(NopNode {}), rng);
                self.open = vec![(nop.clone(), Some(comparison(rng)), mutations(rng, &self.ints))];
                self.segments(rng, depth + 1);
                self.open.push((nop, None, Vec::new()));
            }
            Loop => {
                let counter = format!("n{}-{}", self.number, self.counters.len());
                self.counters.push(counter.clone());
                let nop = self.add(Case::Nop(NopNode {}), rng);
                let turns = literal(int(1 + rng.below(3) as i64));
                let more = compare(Comparator::LessThan, variable(&counter), turns);
                self.open = vec![(nop.clone(), Some(more), vec![mutation(&counter, VariableMutationType::Add, literal(int(1)))])];
                self.segments(rng, depth + 1);
                self.close(&nop);
                self.open = vec![(nop, None, Vec::new())];
            }
            Fail => {
                let failure = FailureDef {
                    failure_name: rng.pick(&EXCEPTIONS).to_string(),
                    message: "made up".to_string(),
                    content: rng.percent(50).then(|| variable("x")),
                };
                self.add(Case::Exit(ExitNode { result: Some(ExitResult::FailureDef(failure)) }), rng);
                self.open.clear();
            }
            StartThread => {
                let thread_spec_name = self.later(rng);
                let name = self.add(Case::StartThread(StartThreadNode { thread_spec_name, ..Default::default() }), rng);
                self.started.push(name);
            }
            StartThreads => {
                let thread_spec_name = self.later(rng);
                let iterable = Some(variable("list"));
                let node = StartMultipleThreadsNode { thread_spec_name, iterable, ..Default::default() };
                let name = self.add(Case::StartMultipleThreads(node), rng);
                self.lists.push(name);
            }
            WaitForThreads => self.wait_for_threads(rng),
            Throw => {
                let event_def_id = Some(WorkflowEventDefId { name: THROWN.to_string() });
                self.add(Case::ThrowEvent(ThrowEventNode { event_def_id, content: Some(variable("x")) }), rng);
            }
            UserTask => self.user_task(rng),
            RunChild => {
                let wf_spec = Some(run_child_wf_node::WfSpec::WfSpecName(name(rng.below(self.spec))));
                let node = self.add(Case::RunChildWf(RunChildWfNode { wf_spec, ..Default::default() }), rng);
                self.children.push(node);
            }
            WaitForChild => {
                let source = rng.pick(&self.children);
                let child_wf_run_id = Some(output(&source));
                self.add(Case::WaitForChildWf(WaitForChildWfNode { child_wf_run_id, child_wf_run_source_node: source }), rng);
            }
        }
    }

    fn task(&mut self, rng: &mut Rng) -> String {
        let (task, returns) = rng.pick(&TASKS);
        let policy = ExponentialBackoffRetryPolicy { base_interval_ms: 1_000, max_delay_ms: 8_000, multiplier: 2.0 };
        let name = self.add(task_case(task, rng.below(3) as i32, rng.percent(30).then_some(policy)), rng);
        if returns == Some(VariableType::Int) {
            self.ints.push(name.clone());
        }
        name
    }

    fn wait_for_threads(&mut self, rng: &mut Rng) {
        let use_list = self.started.is_empty() || (!self.lists.is_empty() && rng.percent(40));
        let threads_to_wait_for = if use_list {
            ThreadsToWaitForOneOf::ThreadList(output(rng.pick(&self.lists).as_str()))
        } else {
            let threads =
                (0..1 + rng.below(3)).map(|_| ThreadToWaitFor { thread_run_number: Some(output(rng.pick(&self.started).as_str())) });
            ThreadsToWaitForOneOf::Threads(ThreadsToWaitFor { threads: threads.collect() })
        };
        let strategy = rng.pick(&[
            WaitForThreadsStrategy::WaitForAll,
            WaitForThreadsStrategy::WaitForAll,
            WaitForThreadsStrategy::WaitForAny,
            WaitForThreadsStrategy::WaitForFirst,
        ]);
        let per_thread_failure_handlers = self.handlers(rng, 40);
        let threads_to_wait_for = Some(threads_to_wait_for);
        let node = WaitForThreadsNode { threads_to_wait_for, per_thread_failure_handlers, strategy: strategy.into() };
        self.add(Case::WaitForThreads(node), rng);
    }

    fn user_task(&mut self, rng: &mut Rng) {
        let (user_id, user_group) = match rng.below(3) {
            0 => (Some(literal(text("ada"))), None),
            1 => (None, Some(literal(text("staff")))),
            _ => (Some(literal(text("ada"))), Some(literal(text("staff")))),
        };
        let mut actions = Vec::new();
        for _ in 0..rng.below(3) {
            let action = match rng.below(3) {
                0 => {
                    let Case::Task(task) = task_case("void", 0, None) else { unreachable!("a task is made") };
                    Action::Task(UtaTask { task: Some(task), mutations: Vec::new() })
                }
                1 => Action::Reassign(UtaReassign { user_id: Some(literal(text("bob"))), user_group: None }),
                _ => Action::Cancel(UtaCancel {}),
            };
            let hook = rng.pick(&[UtHook::OnArrival, UtHook::OnTaskAssigned]);
            let delay_seconds = Some(literal(int(rng.below(40) as i64)));
            actions.push(UtActionTrigger { action: Some(action), delay_seconds, hook: hook.into() });
        }
        let on_cancellation_exception_name = rng.percent(40).then(|| literal(text(EXCEPTIONS[0])));
        let node = UserTaskNode {
            user_task_def_name: FORM.to_string(),
            user_group,
            user_id,
            actions,
            on_cancellation_exception_name,
            ..Default::default()
        };
        self.add(Case::UserTask(node), rng);
    }

    fn later(&self, rng: &mut Rng) -> String {
        thread_name(self.number + 1 + rng.below(self.threads - self.number - 1))
    }

    fn handlers(&self, rng: &mut Rng, percent: usize) -> Vec<FailureHandlerDef> {
        let mut handlers = Vec::new();
        while self.number + 1 < self.threads && handlers.len() < 2 && rng.percent(percent) {
            let failure_to_catch = match rng.below(5) {
                0 => None,
                1 => Some(FailureToCatch::AnyFailureOfType(LhFailureType::FailureTypeError.into())),
                2 => Some(FailureToCatch::AnyFailureOfType(LhFailureType::FailureTypeException.into())),
                3 => Some(FailureToCatch::SpecificFailure(EXCEPTIONS[0].to_string())),
                _ => Some(FailureToCatch::SpecificFailure(LhErrorType::Timeout.as_str_name().to_string())),
            };
            handlers.push(FailureHandlerDef { handler_spec_name: self.later(rng), failure_to_catch });
        }
        handlers
    }

    /// Adds a node behind what is open.
    fn add(&mut self, case: Case, rng: &mut Rng) -> String {
        let name = format!("{}-{}", self.count, kind(&case));
        self.count += 1;
        self.close(&name);
        let handlers = match case {
            Case::Entrypoint(_) | Case::Nop(_) => Vec::new(),
            _ => self.handlers(rng, 25),
        };
        self.nodes.insert(name.clone(), Node { outgoing_edges: Vec::new(), failure_handlers: handlers, node: Some(case) });
        self.open = vec![(name.clone(), None, if rng.percent(40) { mutations(rng, &self.ints) } else { Vec::new() })];
        name
    }

    /// Leads what is open to a node.
    fn close(&mut self, sink: &str) {
        for (from, condition, variable_mutations) in std::mem::take(&mut self.open) {
            let edge =
                Edge { sink_node_name: sink.to_string(), edge_condition: condition.map(EdgeCondition::Condition), variable_mutations };
            self.nodes.get_mut(&from).expect("edges leave nodes that exist").outgoing_edges.push(edge);
        }
    }

    fn finish(self, interrupts: Vec<&str>, rng: &mut Rng) -> ThreadSpec {
        let interrupt = |event: &str| InterruptDef {
            external_event_def_id: Some(ExternalEventDefId { name: event.to_string() }),
            handler_spec_name: self.later(rng),
        };
        let interrupt_defs = interrupts.into_iter().map(interrupt).collect();
        let retention_policy = rng.percent(20).then(|| ThreadRetentionPolicy {
            thread_gc_policy: Some(thread_retention_policy::ThreadGcPolicy::SecondsAfterThreadTermination(rng.below(30) as i64)),
        });
        ThreadSpec { nodes: self.nodes.into_iter().collect(), variable_defs: self.vars, interrupt_defs, retention_policy }
    }
}

fn task_case(task: &str, retries: i32, exponential_backoff: Option<ExponentialBackoffRetryPolicy>) -> Case {
    let task_to_execute = Some(TaskToExecute::TaskDefId(TaskDefId { name: task.to_string() }));
    Case::Task(TaskNode { task_to_execute, timeout_seconds: 20, retries, exponential_backoff, variables: Vec::new() })
}

fn sleep(rng: &mut Rng) -> SleepLength {
    if rng.percent(80) { SleepLength::RawSeconds(literal(int(rng.below(60) as i64))) } else { SleepLength::RawSeconds(variable("x")) }
}

fn event(def: &str, correlation_key: Option<VariableAssignment>, rng: &mut Rng) -> Case {
    Case::ExternalEvent(ExternalEventNode {
        external_event_def_id: Some(ExternalEventDefId { name: def.to_string() }),
        timeout_seconds: rng.percent(40).then(|| literal(int(rng.below(60) as i64))),
        correlation_key,
        ..Default::default()
    })
}

fn compare(comparator: Comparator, left: VariableAssignment, right: VariableAssignment) -> VariableAssignment {
    of(Source::Expression(Box::new(variable_assignment::Expression {
        lhs: Some(Box::new(left)),
        operation: Some(variable_assignment::expression::Operation::Comparator(comparator.into())),
        rhs: Some(Box::new(right)),
    })))
}

fn comparison(rng: &mut Rng) -> VariableAssignment {
    let comparator = rng.pick(&[Comparator::LessThan, Comparator::GreaterThan, Comparator::Equals, Comparator::NotEquals]);
    // Mixed types and NULL fail when they are compared: that is wanted too.
    let right = if rng.percent(90) { literal(int(rng.below(4) as i64)) } else { literal(VariableValue::default()) };
    compare(comparator, variable(rng.pick(&["x", "y"])), right)
}

fn mutation(lhs: &str, operation: VariableMutationType, right: VariableAssignment) -> VariableMutation {
    VariableMutation {
        lhs_name: lhs.to_string(),
        operation: operation.into(),
        rhs_value: Some(RhsValue::RhsAssignment(right)),
        ..Default::default()
    }
}

fn mutations(rng: &mut Rng, ints: &[String]) -> Vec<VariableMutation> {
    use VariableMutationType::*;
    (0..rng.below(3))
        .map(|_| match rng.below(7) {
            0 => mutation("x", Add, literal(int(1))),
            1 => mutation("y", Subtract, literal(int(1))),
            // Fails once `y` has been counted down.
            2 => mutation("x", Divide, variable("y")),
            3 => mutation("list", Add, variable("x")),
            4 => mutation("list", RemoveIndex, literal(int(0))),
            5 if !ints.is_empty() => mutation("x", Assign, output(rng.pick(ints).as_str())),
            _ => mutation("x", Assign, literal(int(rng.below(4) as i64))),
        })
        .collect()
}
