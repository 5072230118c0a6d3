//! Definitions as text.
//!
//! ```text
//! struct car(brand STR)                        a StructDef, or its next version (see `containers`)
//! task greet(name STR, n INT masked) STR      a TaskDef; one without inputs and output need not be declared
//! event paid STR keep 60                      an ExternalEventDef with a retention of 60 s; `event paid` alone takes anything
//! event paid STR correlated ttl 60 once       it allows CorrelatedEvents; `once`: deleted after the first correlation
//! thrown done STR                             a WorkflowEventDef; one that is void need not be declared
//! form approve(total INT required, note STR)  a UserTaskDef; one without fields need not be declared
//! wf other                                    begins another WfSpec; the first one is `w`. They are put in this order
//! below w 0                                   its parent WfSpec with the major version
//! keep 60                                     retention of its runs
//! thread handler                              begins another thread; the first one is `main`, the entrypoint
//! retire 60                                   for how long its threads are kept among the active ones
//! var x INT = 5 required searchable masked private (or inherited; public unless told), var j JSON_OBJ index "$.a" INT
//! interrupt paid handler                      an event that interrupts the thread
//! greet("you", x) timeout 5 retries 2 backoff 100 1000 2.0 on TIMEOUT handler
//! legacy-when x > 3                           WAIT_FOR_CONDITION in its old form; `when x > 3` in the new one
//! start child(x = 5) ; each list child(x = 5)     START_THREAD, START_MULTIPLE_THREADS
//! join all @start, 2 per TASK_FAILURE handler     WAIT_FOR_THREADS: all, any or first; `join any of list` takes a list
//! check: nop -> greet if x > 3 -> exit { x = 0, y += 1 }
//! ask approve user "u" group g notes "n" thrown "name"         a USER_TASK; `thrown`: what its cancellation throws
//! ask approve user "u" arrived 5 task greet("you") retries 1 assigned 9 reassign user x group "g" arrived 60 cancel   with its actions
//! wait paid within 5 key x masked             EXTERNAL_EVENT
//! emit done x                                 THROW_EVENT
//! child other(x = 1) major 0 id "c"           RUN_CHILD_WF, of the newest major unless told; `child-by name (x = 1)` is dynamic
//! join @child                                 WAIT_FOR_CHILD_WF; `join x of child` where the id is no output
//! ```
//! Nodes follow one another: a node without edges leads to the next one, the last one to an EXIT. ENTRYPOINT is the first. A node is named
//! by its label, or else by its task or type. `on` takes ERROR, EXCEPTION, any, or the name of a failure.

use super::containers::{struct_def, type_def};
use super::text::{Token, Tokens};
use canter_engine::wire::{self, failure_handler_def::FailureToCatch, node::Node as Case};
use std::collections::{BTreeMap, BTreeSet};

/// What has to be put, in order.
#[derive(Default)]
pub struct Definitions {
    pub structs: Vec<wire::PutStructDefRequest>,
    pub tasks: BTreeMap<String, wire::PutTaskDefRequest>,
    pub events: BTreeMap<String, wire::PutExternalEventDefRequest>,
    pub thrown: BTreeMap<String, wire::PutWorkflowEventDefRequest>,
    pub forms: BTreeMap<String, wire::PutUserTaskDefRequest>,
    pub specs: Vec<wire::PutWfSpecRequest>,
}

impl Definitions {
    /// An ExternalEventDef that need not be declared.
    fn event(&mut self, name: &str) {
        let new = || wire::PutExternalEventDefRequest { name: name.to_string(), ..Default::default() };
        self.events.entry(name.to_string()).or_insert_with(new);
    }
}

pub fn parse(text: &str) -> Definitions {
    let mut all = Definitions::default();
    all.specs.push(spec("w"));
    let mut thread = Thread::new("main");
    for mut line in Tokens::statements(text) {
        if line.eat_word("struct") {
            all.structs.push(struct_def(&mut line));
        } else if line.eat_word("task") {
            let def = task_def(&mut line);
            all.tasks.insert(def.name.clone(), def);
        } else if line.eat_word("event") {
            let def = event_def(&mut line);
            all.events.insert(def.name.clone(), def);
        } else if line.eat_word("thrown") {
            let name = line.word();
            let content_type = line.peek().is_some().then(|| wire::ReturnType { return_type: Some(type_def(&mut line)) });
            all.thrown.insert(name.clone(), wire::PutWorkflowEventDefRequest { name, content_type });
        } else if line.eat_word("below") {
            let parent = wire::wf_spec::ParentWfSpecReference { wf_spec_name: line.word(), wf_spec_major_version: line.number() };
            all.specs.last_mut().unwrap().parent_wf_spec = Some(parent);
        } else if line.eat_word("form") {
            let def = form(&mut line);
            all.forms.insert(def.name.clone(), def);
        } else if line.eat_word("wf") {
            let name = line.word();
            if !thread.nodes.is_empty() {
                thread.finish(&mut all);
                all.specs.push(spec(&name));
            }
            all.specs.last_mut().unwrap().name = name;
            thread = Thread::new("main");
        } else if line.eat_word("keep") {
            let policy = wire::workflow_retention_policy::WfGcPolicy::SecondsAfterWfTermination(line.number());
            all.specs.last_mut().unwrap().retention_policy = Some(wire::WorkflowRetentionPolicy { wf_gc_policy: Some(policy) });
        } else if line.eat_word("thread") {
            let name = line.word();
            std::mem::replace(&mut thread, Thread::new(&name)).finish(&mut all);
        } else if line.eat_word("retire") {
            let policy = wire::thread_retention_policy::ThreadGcPolicy::SecondsAfterThreadTermination(line.number());
            thread.retention = Some(wire::ThreadRetentionPolicy { thread_gc_policy: Some(policy) });
        } else if line.eat_word("interrupt") {
            let event = line.word();
            all.event(&event);
            let external_event_def_id = Some(wire::ExternalEventDefId { name: event });
            thread.interrupts.push(wire::InterruptDef { external_event_def_id, handler_spec_name: line.word() });
        } else if line.eat_word("var") {
            thread.vars.push(thread_var(&mut line));
        } else {
            thread.node(&mut line, &mut all);
        }
        line.end();
    }
    thread.finish(&mut all);
    all
}

fn spec(name: &str) -> wire::PutWfSpecRequest {
    wire::PutWfSpecRequest { name: name.to_string(), entrypoint_thread_name: "main".to_string(), ..Default::default() }
}

fn task_def(line: &mut Tokens) -> wire::PutTaskDefRequest {
    let mut def = wire::PutTaskDefRequest { name: line.word(), ..Default::default() };
    if line.eat("(") {
        while !line.eat(")") {
            let (name, type_def) = (line.word(), type_def(line));
            def.input_vars.push(wire::VariableDef { name, type_def: Some(type_def), ..Default::default() });
            line.eat(",");
        }
    }
    if line.peek().is_some() {
        def.return_type = Some(wire::ReturnType { return_type: Some(type_def(line)) });
    }
    def
}

fn event_def(line: &mut Tokens) -> wire::PutExternalEventDefRequest {
    let mut def = wire::PutExternalEventDefRequest { name: line.word(), ..Default::default() };
    if matches!(line.peek(), Some(Token::Word(word)) if word != "keep" && word != "correlated") {
        def.content_type = Some(wire::ReturnType { return_type: (!line.eat_word("void")).then(|| type_def(line)) });
    }
    if line.eat_word("keep") {
        let policy = wire::external_event_retention_policy::ExtEvtGcPolicy::SecondsAfterPut(line.number());
        def.retention_policy = Some(wire::ExternalEventRetentionPolicy { ext_evt_gc_policy: Some(policy) });
    }
    if line.eat_word("correlated") {
        let ttl_seconds = line.eat_word("ttl").then(|| line.number());
        let delete_after_first_correlation = line.eat_word("once");
        def.correlated_event_config = Some(wire::CorrelatedEventConfig { ttl_seconds, delete_after_first_correlation });
    }
    def
}

pub fn form(line: &mut Tokens) -> wire::PutUserTaskDefRequest {
    let mut def = wire::PutUserTaskDefRequest { name: line.word(), ..Default::default() };
    if line.eat("(") {
        while !line.eat(")") {
            let (name, kind) = (line.word(), line.word());
            let kind = wire::VariableType::from_str_name(&kind).unwrap_or_else(|| panic!("no type {kind}"));
            let required = line.eat_word("required");
            def.fields.push(wire::UserTaskField { name, r#type: kind.into(), required, ..Default::default() });
            line.eat(",");
        }
    }
    def
}

fn thread_var(line: &mut Tokens) -> wire::ThreadVarDef {
    let (name, type_def) = (line.word(), type_def(line));
    let default_value = line.eat("=").then(|| line.literal());
    wire::ThreadVarDef {
        var_def: Some(wire::VariableDef { name, type_def: Some(type_def), default_value, ..Default::default() }),
        required: line.eat_word("required"),
        searchable: line.eat_word("searchable"),
        access_level: access_level(line).into(),
        json_indexes: std::iter::from_fn(|| line.eat_word("index").then(|| json_index(line))).collect(),
    }
}

fn access_level(line: &mut Tokens) -> wire::WfRunVariableAccessLevel {
    match (line.eat_word("inherited"), line.eat_word("private")) {
        (true, _) => wire::WfRunVariableAccessLevel::InheritedVar,
        (false, true) => wire::WfRunVariableAccessLevel::PrivateVar,
        (false, false) => wire::WfRunVariableAccessLevel::PublicVar,
    }
}

fn json_index(line: &mut Tokens) -> wire::JsonIndex {
    let field_path = line.text().expect("an index has a path");
    let field_type = wire::VariableType::from_str_name(&line.word()).expect("an index has a type").into();
    wire::JsonIndex { field_path, field_type }
}

struct Thread {
    name: String,
    vars: Vec<wire::ThreadVarDef>,
    retention: Option<wire::ThreadRetentionPolicy>,
    interrupts: Vec<wire::InterruptDef>,
    /// Nodes in order, with the mutations on the edge to the next one where the node has no edges of its own.
    nodes: Vec<(String, wire::Node, Vec<wire::VariableMutation>)>,
}

impl Thread {
    fn new(name: &str) -> Thread {
        Thread { name: name.to_string(), vars: Vec::new(), retention: None, interrupts: Vec::new(), nodes: Vec::new() }
    }

    fn node(&mut self, line: &mut Tokens, all: &mut Definitions) {
        let first = line.word();
        let (label, kind) = match line.eat(":") {
            true => (Some(first), line.word()),
            false => (None, first),
        };
        let mut case = case(&kind, line, all);
        let mut node = wire::Node::default();
        let mut mutations = Vec::new();
        loop {
            if line.eat("->") {
                let mut edge = wire::Edge { sink_node_name: line.word(), ..Default::default() };
                if line.eat_word("if") {
                    edge.edge_condition = Some(wire::edge::EdgeCondition::Condition(line.expression()));
                }
                edge.variable_mutations = block(line);
                node.outgoing_edges.push(edge);
            } else if line.peek() == Some(&Token::Sign("{")) {
                mutations = block(line);
            } else if line.eat_word("on") {
                node.failure_handlers.push(handler(line));
            } else if line.peek().is_some() {
                modify(&mut case, line, all);
            } else {
                break;
            }
        }
        node.node = Some(case);
        let name = label.unwrap_or_else(|| {
            let same = self.nodes.iter().filter(|(name, ..)| *name == kind || name.starts_with(&format!("{kind}-"))).count();
            if same == 0 { kind } else { format!("{kind}-{}", same + 1) }
        });
        self.nodes.push((name, node, mutations));
    }

    fn finish(mut self, all: &mut Definitions) {
        let ends = |node: &wire::Node| matches!(node.node, Some(Case::Exit(_)));
        if !self.nodes.last().is_some_and(|(_, node, _)| ends(node)) {
            let exit = wire::Node { node: Some(Case::Exit(wire::ExitNode::default())), ..Default::default() };
            self.nodes.push(("exit".to_string(), exit, Vec::new()));
        }
        let entrypoint = wire::Node { node: Some(Case::Entrypoint(wire::EntrypointNode {})), ..Default::default() };
        self.nodes.insert(0, ("entrypoint".to_string(), entrypoint, Vec::new()));
        let names: Vec<String> = self.nodes.iter().map(|(name, ..)| name.clone()).collect();
        assert_eq!(names.len(), names.iter().collect::<BTreeSet<_>>().len(), "two nodes of one name: {names:?}");
        for (index, (_, node, mutations)) in self.nodes.iter_mut().enumerate() {
            if node.outgoing_edges.is_empty() && !ends(node) {
                let variable_mutations = std::mem::take(mutations);
                node.outgoing_edges.push(wire::Edge { sink_node_name: names[index + 1].clone(), variable_mutations, ..Default::default() });
            }
            assert!(mutations.is_empty(), "mutations of {} belong to one of its edges", names[index]);
        }
        let nodes = self.nodes.into_iter().map(|(name, node, _)| (name, node)).collect();
        let (variable_defs, interrupt_defs, retention_policy) = (self.vars, self.interrupts, self.retention);
        let spec = wire::ThreadSpec { nodes, variable_defs, interrupt_defs, retention_policy };
        all.specs.last_mut().unwrap().thread_specs.insert(self.name, spec);
    }
}

fn block(line: &mut Tokens) -> Vec<wire::VariableMutation> {
    let mut mutations = Vec::new();
    if line.eat("{") {
        while !line.eat("}") {
            mutations.push(line.mutation());
            line.eat(",");
        }
    }
    mutations
}

fn case(kind: &str, line: &mut Tokens, all: &mut Definitions) -> Case {
    use wire::sleep_node::SleepLength;
    let sleep = |length| Case::Sleep(wire::SleepNode { sleep_length: Some(length) });
    match kind {
        "nop" => Case::Nop(wire::NopNode {}),
        "sleep" => sleep(SleepLength::RawSeconds(line.expression())),
        "until" => sleep(SleepLength::Timestamp(line.expression())),
        "date" => sleep(SleepLength::IsoDate(line.expression())),
        "when" => Case::WaitForCondition(wire::WaitForConditionNode {
            node_condition: Some(wire::wait_for_condition_node::NodeCondition::Condition(line.expression())),
        }),
        "legacy-when" => {
            let left = line.operand();
            let comparator = line.comparator();
            let condition = wire::LegacyEdgeCondition { left: Some(left), comparator, right: Some(line.operand()) };
            Case::WaitForCondition(wire::WaitForConditionNode {
                node_condition: Some(wire::wait_for_condition_node::NodeCondition::LegacyCondition(condition)),
            })
        }
        "wait" => {
            let name = line.word();
            all.event(&name);
            let external_event_def_id = Some(wire::ExternalEventDefId { name });
            Case::ExternalEvent(wire::ExternalEventNode { external_event_def_id, ..Default::default() })
        }
        "emit" => {
            let name = line.word();
            all.thrown.entry(name.clone()).or_insert_with(|| wire::PutWorkflowEventDefRequest { name: name.clone(), content_type: None });
            let is_value =
                !matches!(line.peek(), None | Some(Token::Sign("->" | "{"))) && !matches!(line.peek(), Some(Token::Word(on)) if on == "on");
            let content = is_value.then(|| line.expression());
            Case::ThrowEvent(wire::ThrowEventNode { event_def_id: Some(wire::WorkflowEventDefId { name }), content })
        }
        "child" | "child-by" => {
            use wire::run_child_wf_node::WfSpec;
            let wf_spec = if kind == "child" { WfSpec::WfSpecName(line.word()) } else { WfSpec::WfSpecVar(line.expression()) };
            let inputs = inputs(line);
            Case::RunChildWf(wire::RunChildWfNode { wf_spec: Some(wf_spec), major_version: -1, inputs, child_id: None })
        }
        "join" if matches!(line.peek(), Some(Token::Word(word)) if ["all", "any", "first"].contains(&word.as_str())) => {
            Case::WaitForThreads(join(line))
        }
        "join" => {
            use wire::variable_assignment::Source;
            let id = line.expression();
            let source = match &id.source {
                Some(Source::NodeOutput(output)) => output.node_name.clone(),
                _ => String::new(),
            };
            Case::WaitForChildWf(wire::WaitForChildWfNode { child_wf_run_id: Some(id), child_wf_run_source_node: source })
        }
        "ask" => {
            let user_task_def_name = line.word();
            let new = || wire::PutUserTaskDefRequest { name: user_task_def_name.clone(), ..Default::default() };
            all.forms.entry(user_task_def_name.clone()).or_insert_with(new);
            Case::UserTask(wire::UserTaskNode { user_task_def_name, ..Default::default() })
        }
        "start" => {
            let thread_spec_name = line.word();
            Case::StartThread(wire::StartThreadNode { thread_spec_name, variables: inputs(line) })
        }
        "each" => {
            let iterable = Some(line.expression());
            let thread_spec_name = line.word();
            Case::StartMultipleThreads(wire::StartMultipleThreadsNode { thread_spec_name, variables: inputs(line), iterable })
        }
        "exit" => {
            let content = line.peek().is_some().then(|| line.expression());
            Case::Exit(wire::ExitNode { result: content.map(wire::exit_node::Result::ReturnContent) })
        }
        "throw" => {
            let failure_name = line.word();
            let message = line.text().unwrap_or_default();
            let has_content =
                !matches!(line.peek(), None | Some(Token::Sign("->" | "{"))) && !matches!(line.peek(), Some(Token::Word(on)) if on == "on");
            let content = has_content.then(|| line.expression());
            let def = wire::FailureDef { failure_name, message, content };
            Case::Exit(wire::ExitNode { result: Some(wire::exit_node::Result::FailureDef(def)) })
        }
        task => Case::Task(task_node(task, line, all)),
    }
}

fn task_node(task: &str, line: &mut Tokens, all: &mut Definitions) -> wire::TaskNode {
    use wire::task_node::TaskToExecute;
    let task_to_execute = match task {
        "dynamic" => TaskToExecute::DynamicTask(line.expression()),
        name => {
            let new = || wire::PutTaskDefRequest { name: name.to_string(), ..Default::default() };
            all.tasks.entry(name.to_string()).or_insert_with(new);
            TaskToExecute::TaskDefId(wire::TaskDefId { name: name.to_string() })
        }
    };
    let mut variables = Vec::new();
    if line.eat("(") {
        while !line.eat(")") {
            variables.push(line.expression());
            line.eat(",");
        }
    }
    wire::TaskNode { task_to_execute: Some(task_to_execute), variables, ..Default::default() }
}

/// `(x = 5, y = z)`.
fn inputs(line: &mut Tokens) -> BTreeMap<String, wire::VariableAssignment> {
    let mut inputs = BTreeMap::new();
    if line.eat("(") {
        while !line.eat(")") {
            let name = line.word();
            line.expect("=");
            inputs.insert(name, line.expression());
            line.eat(",");
        }
    }
    inputs
}

fn join(line: &mut Tokens) -> wire::WaitForThreadsNode {
    use wire::wait_for_threads_node::{ThreadToWaitFor, ThreadsToWaitFor, ThreadsToWaitForOneOf as Waited};
    let strategy = match line.word().as_str() {
        "all" => wire::WaitForThreadsStrategy::WaitForAll,
        "any" => wire::WaitForThreadsStrategy::WaitForAny,
        "first" => wire::WaitForThreadsStrategy::WaitForFirst,
        other => panic!("no such strategy: {other}"),
    };
    let waited = if line.eat_word("of") {
        Waited::ThreadList(line.expression())
    } else {
        let mut threads = Vec::new();
        loop {
            threads.push(ThreadToWaitFor { thread_run_number: Some(line.expression()) });
            if !line.eat(",") {
                break;
            }
        }
        Waited::Threads(ThreadsToWaitFor { threads })
    };
    wire::WaitForThreadsNode { strategy: strategy.into(), threads_to_wait_for: Some(waited), per_thread_failure_handlers: Vec::new() }
}

fn modify(case: &mut Case, line: &mut Tokens, all: &mut Definitions) {
    let word = line.word();
    match (case, word.as_str()) {
        (Case::Task(task), _) => modify_task(task, &word, line),
        (Case::UserTask(node), "user") => node.user_id = Some(line.expression()),
        (Case::UserTask(node), "group") => node.user_group = Some(line.expression()),
        (Case::UserTask(node), "notes") => node.notes = Some(line.expression()),
        (Case::UserTask(node), "version") => node.user_task_def_version = Some(line.number()),
        (Case::UserTask(node), "thrown") => node.on_cancellation_exception_name = Some(line.expression()),
        (Case::UserTask(node), "arrived") => node.actions.push(action(wire::ut_action_trigger::UtHook::OnArrival, line, all)),
        (Case::UserTask(node), "assigned") => node.actions.push(action(wire::ut_action_trigger::UtHook::OnTaskAssigned, line, all)),
        (Case::ExternalEvent(event), "within") => event.timeout_seconds = Some(line.expression()),
        (Case::ExternalEvent(event), "key") => {
            event.correlation_key = Some(line.expression());
            event.mask_correlation_key = line.eat_word("masked");
        }
        (Case::WaitForThreads(join), "per") => join.per_thread_failure_handlers.push(handler(line)),
        (Case::RunChildWf(child), "major") => child.major_version = line.number(),
        (Case::RunChildWf(child), "id") => child.child_id = Some(line.expression()),
        (Case::WaitForChildWf(wait), "of") => wait.child_wf_run_source_node = line.word(),
        (_, other) => panic!("no such modifier: {other} in {line}"),
    }
}

fn modify_task(task: &mut wire::TaskNode, word: &str, line: &mut Tokens) {
    match word {
        "timeout" => task.timeout_seconds = line.number(),
        "retries" => task.retries = line.number(),
        "backoff" => {
            task.exponential_backoff = Some(wire::ExponentialBackoffRetryPolicy {
                base_interval_ms: line.number(),
                max_delay_ms: line.number(),
                multiplier: line.number(),
            });
        }
        other => panic!("no such modifier: {other} in {line}"),
    }
}

/// An action of a user task: its delay, then what is done.
fn action(hook: wire::ut_action_trigger::UtHook, line: &mut Tokens, all: &mut Definitions) -> wire::UtActionTrigger {
    use wire::ut_action_trigger::{Action, UtaCancel, UtaReassign, UtaTask};
    let delay_seconds = Some(line.expression());
    let action = match line.word().as_str() {
        "cancel" => Action::Cancel(UtaCancel {}),
        "reassign" => {
            let user_id = line.eat_word("user").then(|| line.expression());
            let user_group = line.eat_word("group").then(|| line.expression());
            Action::Reassign(UtaReassign { user_id, user_group })
        }
        "task" => {
            let name = line.word();
            let mut task = task_node(&name, line, all);
            while let Some(Token::Word(word)) = line.peek()
                && let Some(word) = ["timeout", "retries", "backoff"].into_iter().find(|known| known == word)
            {
                line.next();
                modify_task(&mut task, word, line);
            }
            Action::Task(UtaTask { task: Some(task), mutations: Vec::new() })
        }
        other => panic!("no such action: {other} in {line}"),
    };
    wire::UtActionTrigger { delay_seconds, hook: hook.into(), action: Some(action) }
}

fn handler(line: &mut Tokens) -> wire::FailureHandlerDef {
    use wire::failure_handler_def::LhFailureType;
    let of_type = |kind: LhFailureType| Some(FailureToCatch::AnyFailureOfType(kind.into()));
    let failure_to_catch = match line.word().as_str() {
        "any" => None,
        "ERROR" => of_type(LhFailureType::FailureTypeError),
        "EXCEPTION" => of_type(LhFailureType::FailureTypeException),
        name => Some(FailureToCatch::SpecificFailure(name.to_string())),
    };
    wire::FailureHandlerDef { handler_spec_name: line.word(), failure_to_catch }
}
