//! A client of the engine for tests: calls by method, replies awaited; real threads, real disk.
#![allow(dead_code, reason = "each test file uses a part of it")]

use canter_engine::api::Method;
use canter_engine::config::Options;
use canter_engine::engine::Stats;
use canter_engine::wire::{self, Message};
use canter_engine::{Call, Completion, Engine, Reject, Sink};
use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

/// Keeps completions until somebody asks for them.
#[derive(Default)]
pub struct Mailbox {
    done: Mutex<HashMap<u32, Result<Vec<u8>, Reject>>>,
    fatal: Mutex<Option<String>>,
    came: Condvar,
}

impl Sink for Mailbox {
    fn complete(&self, completions: Vec<Completion>) {
        let mut done = self.done.lock().unwrap();
        for completion in completions {
            assert!(done.insert(completion.id, completion.result).is_none(), "call {} completed twice", completion.id);
        }
        self.came.notify_all();
    }
    fn fatal(&self, message: String) {
        *self.fatal.lock().unwrap() = Some(message);
    }
}

pub struct Client {
    pub engine: Engine,
    mailbox: Arc<Mailbox>,
    next: AtomicU32,
}

/// A reply that takes this long will not come: the test fails instead of hanging.
const PATIENCE: Duration = Duration::from_secs(20);

impl Client {
    pub fn open(options: Options) -> Client {
        Client::try_open(options).unwrap_or_else(|error| panic!("{error}"))
    }
    pub fn try_open(options: Options) -> Result<Client, canter_engine::Error> {
        let mailbox = Arc::new(Mailbox::default());
        let engine = Engine::open(options, mailbox.clone())?;
        Ok(Client { engine, mailbox, next: AtomicU32::new(1) })
    }
    /// A call with an id of its own, to be submitted together with others.
    pub fn call_of(&self, method: Method, request: &impl Message) -> Call {
        Call {
            id: self.next.fetch_add(1, Ordering::SeqCst),
            method: method as u16,
            tenant: String::new(),
            principal: String::new(),
            deadline_ms: None,
            body: request.encode_to_vec(),
        }
    }
    pub fn send(&self, method: Method, request: &impl Message) -> u32 {
        let call = self.call_of(method, request);
        let id = call.id;
        self.engine.submit(vec![call]);
        id
    }
    /// The reply to a call, waited for.
    pub fn reply<R: Message + Default>(&self, id: u32) -> Result<R, Reject> {
        let mut done = self.mailbox.done.lock().unwrap();
        loop {
            if let Some(result) = done.remove(&id) {
                return result.map(|bytes| R::decode(&bytes[..]).expect("replies can be read"));
            }
            let (guard, timeout) = self.mailbox.came.wait_timeout(done, PATIENCE).unwrap();
            done = guard;
            assert!(!timeout.timed_out() || done.contains_key(&id), "call {id} got no reply");
        }
    }
    /// Whether a call has completed by now.
    pub fn is_done(&self, id: u32) -> bool {
        self.mailbox.done.lock().unwrap().contains_key(&id)
    }
    pub fn call<R: Message + Default>(&self, method: Method, request: &impl Message) -> Result<R, Reject> {
        let id = self.send(method, request);
        self.reply(id)
    }
    pub fn put_task(&self, name: &str) {
        let request = wire::PutTaskDefRequest { name: name.to_string(), ..Default::default() };
        self.call::<wire::TaskDef>(Method::PutTaskDef, &request).unwrap();
    }
    pub fn poll(&self, task: &str) -> u32 {
        let request = wire::PollTaskRequest { task_def_id: Some(task_id(task)), client_id: "w".into(), task_worker_version: None };
        self.send(Method::PollTask, &request)
    }
    pub fn polled(&self, id: u32) -> wire::ScheduledTask {
        self.reply::<wire::PollTaskResponse>(id).unwrap().result.expect("a poll is answered with a task")
    }
    pub fn report(&self, task: &wire::ScheduledTask, status: wire::TaskStatus) -> Result<(), Reject> {
        let request = wire::ReportTaskRun {
            task_run_id: task.task_run_id.clone(),
            attempt_number: task.attempt_number,
            status: status.into(),
            ..Default::default()
        };
        self.call(Method::ReportTask, &request)
    }
    /// Starts a WfRun without waiting for the reply.
    pub fn send_run(&self, spec: &str, id: &str) -> u32 {
        let request = wire::RunWfRequest { wf_spec_name: spec.into(), id: Some(id.into()), ..Default::default() };
        self.send(Method::RunWf, &request)
    }
    pub fn run(&self, spec: &str, id: &str) -> Result<wire::WfRun, Reject> {
        let request = wire::RunWfRequest { wf_spec_name: spec.into(), id: Some(id.into()), ..Default::default() };
        self.call(Method::RunWf, &request)
    }
    pub fn wf_run(&self, id: &str) -> Result<wire::WfRun, Reject> {
        self.call(Method::GetWfRun, &run_id(id))
    }
    /// Figures lag by a turn: after one more reply they have those of what was answered before it.
    pub fn stats(&self) -> Stats {
        self.call::<wire::LittleHorseVersion>(Method::GetServerVersion, &()).unwrap();
        self.engine.stats()
    }
    /// Position and hash of the state.
    pub fn state(&self) -> (u64, u128) {
        let stats = self.stats();
        (stats.position, stats.state_hash)
    }
    pub fn close(self) {
        self.engine.close().unwrap();
    }
}

pub fn task_id(name: &str) -> wire::TaskDefId {
    wire::TaskDefId { name: name.to_string() }
}
pub fn run_id(id: &str) -> wire::WfRunId {
    wire::WfRunId { id: id.to_string(), parent_wf_run_id: None }
}

/// A WfSpec of one thread: ENTRYPOINT, the given nodes in a chain, EXIT.
pub fn chain(name: &str, nodes: Vec<(&str, wire::node::Node)>) -> wire::PutWfSpecRequest {
    let mut thread = wire::ThreadSpec::default();
    let mut all = vec![("0-entrypoint".to_string(), wire::node::Node::Entrypoint(wire::EntrypointNode {}))];
    all.extend(nodes.into_iter().map(|(name, node)| (name.to_string(), node)));
    all.push(("exit".to_string(), wire::node::Node::Exit(wire::ExitNode::default())));
    for index in 0..all.len() {
        let next = all.get(index + 1).map(|(name, _)| wire::Edge { sink_node_name: name.clone(), ..Default::default() });
        let (name, node) = all[index].clone();
        thread.nodes.insert(name, wire::Node { outgoing_edges: next.into_iter().collect(), failure_handlers: vec![], node: Some(node) });
    }
    wire::PutWfSpecRequest {
        name: name.into(),
        thread_specs: [("entrypoint".to_string(), thread)].into(),
        entrypoint_thread_name: "entrypoint".into(),
        ..Default::default()
    }
}

pub fn task_node(task: &str) -> wire::node::Node {
    wire::node::Node::Task(wire::TaskNode {
        task_to_execute: Some(wire::task_node::TaskToExecute::TaskDefId(task_id(task))),
        ..Default::default()
    })
}
