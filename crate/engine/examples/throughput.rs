//! The core alone: ten-task workflows with 64 runs in flight, on a real disk, with a worker that answers at once.
//!
//! `cargo run --release -p canter-engine --example throughput -- [runs] [tasks per run] [in flight]`. Prints tasks and runs per second and
//! the CPU time of one task. For finding out where time goes; the figures users see come from `npm run bench`.

#![allow(clippy::print_stdout, reason = "its figures are its output")]

use canter_engine::api::Method;
use canter_engine::config::Options;
use canter_engine::wire::{self, Message};
use canter_engine::{Call, Completion, Engine, Sink};
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::time::Instant;

struct Forward(Sender<Vec<Completion>>);

impl Sink for Forward {
    fn complete(&self, completions: Vec<Completion>) {
        let _ = self.0.send(completions); // The receiver is gone when the run is over.
    }
    fn fatal(&self, message: String) {
        panic!("{message}");
    }
}

fn call(id: u32, method: Method, request: &impl Message) -> Call {
    Call { id, method: method as u16, tenant: String::new(), principal: String::new(), deadline_ms: None, body: request.encode_to_vec() }
}

fn spec(tasks: usize) -> wire::PutWfSpecRequest {
    use wire::node::Node as Case;
    let mut thread = wire::ThreadSpec::default();
    let mut put = |name: String, next: Option<String>, node: Case| {
        let edges = next.map(|sink_node_name| wire::Edge { sink_node_name, ..Default::default() });
        thread.nodes.insert(name, wire::Node { outgoing_edges: edges.into_iter().collect(), failure_handlers: vec![], node: Some(node) });
    };
    let name = |index: usize| if index < tasks { format!("{}-work-TASK", index + 1) } else { "exit".to_string() };
    put("0-entrypoint-ENTRYPOINT".into(), Some(name(0)), Case::Entrypoint(wire::EntrypointNode {}));
    for index in 0..tasks {
        let id = wire::TaskDefId { name: "work".into() };
        let task = wire::TaskNode { task_to_execute: Some(wire::task_node::TaskToExecute::TaskDefId(id)), ..Default::default() };
        put(name(index), Some(name(index + 1)), Case::Task(task));
    }
    put("exit".into(), None, Case::Exit(wire::ExitNode::default()));
    let thread_specs = [("entrypoint".to_string(), thread)].into();
    wire::PutWfSpecRequest { name: "flow".into(), thread_specs, entrypoint_thread_name: "entrypoint".into(), ..Default::default() }
}

fn main() {
    let args: Vec<usize> = std::env::args().skip(1).filter_map(|arg| arg.parse().ok()).collect();
    let [runs, tasks, in_flight] = [0, 1, 2].map(|at| args.get(at).copied().unwrap_or([5_000, 10, 64][at]));
    let dir = std::env::temp_dir().join(format!("canter-throughput-{}", std::process::id()));
    let (sender, receiver) = channel();
    let engine =
        Engine::open(Options { dir: Some(dir.clone()), ..Options::default() }, Arc::new(Forward(sender))).expect("the engine opens");
    const SETUP: u32 = u32::MAX;
    for request in [
        call(SETUP, Method::PutTaskDef, &wire::PutTaskDefRequest { name: "work".into(), ..Default::default() }),
        call(SETUP, Method::PutWfSpec, &spec(tasks)),
    ] {
        engine.submit(vec![request]);
        let done = receiver.recv().expect("the engine answers");
        done.into_iter().for_each(|done| assert!(done.result.is_ok(), "{:?}", done.result));
    }
    let run = |id: usize| call(id as u32, Method::RunWf, &wire::RunWfRequest { wf_spec_name: "flow".into(), ..Default::default() });
    let poll = |id: u32| {
        let task_def_id = Some(wire::TaskDefId { name: "work".into() });
        call(id, Method::PollTask, &wire::PollTaskRequest { task_def_id, client_id: "w".into(), task_worker_version: None })
    };
    const POLLS: u32 = 1 << 30;
    const REPORTS: u32 = 1 << 31;
    let started = Instant::now();
    engine.submit((0..in_flight as u32).map(|slot| poll(POLLS + slot)).collect());
    engine.submit((0..in_flight.min(runs)).map(run).collect());
    let (mut begun, mut reported, mut next) = (in_flight.min(runs), 0, in_flight as u32);
    let mut finished_tasks = 0;
    while finished_tasks < runs * tasks {
        let mut calls = Vec::new();
        for done in receiver.recv().expect("the engine answers") {
            let reply = done.result.expect("no call is refused");
            if done.id >= REPORTS {
                finished_tasks += 1;
                if finished_tasks % tasks == 0 && begun < runs {
                    calls.push(run(begun));
                    begun += 1;
                }
            } else if done.id >= POLLS {
                let task = wire::PollTaskResponse::decode(&reply[..]).expect("a reply").result.expect("a task");
                let status = wire::TaskStatus::TaskSuccess.into();
                let output = Some(wire::report_task_run::Result::Output(wire::VariableValue::default()));
                let report = wire::ReportTaskRun {
                    task_run_id: task.task_run_id,
                    attempt_number: task.attempt_number,
                    status,
                    result: output,
                    ..Default::default()
                };
                calls.push(poll(POLLS + next));
                next += 1;
                calls.push(call(REPORTS + reported, Method::ReportTask, &report));
                reported += 1;
            }
        }
        if !calls.is_empty() {
            engine.submit(calls);
        }
    }
    let seconds = started.elapsed().as_secs_f64();
    let stats = engine.stats();
    let (tasks, bytes) = ((runs * tasks) as f64, stats.journal_bytes as f64);
    println!(
        "{:.0} tasks/s, {:.0} runs/s, {} groups, {:.0} journal bytes a run",
        tasks / seconds,
        runs as f64 / seconds,
        stats.groups,
        bytes / runs as f64
    );
    engine.close().expect("the engine closes");
    std::fs::remove_dir_all(dir).expect("its directory can go");
}
