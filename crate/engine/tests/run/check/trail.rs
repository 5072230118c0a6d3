//! What a client can read of a WfRun, in short. Times are in ms since the script began.

use super::text::shown;
use super::world::{START_MS, World};
use canter_engine::api::Method;
use canter_engine::tx::millis;
use canter_engine::wire::{self, LhStatus, NodeRun, TaskRun, Timestamp, thread_halt_reason::Reason};

pub fn since_start(moment: Option<&Timestamp>) -> String {
    moment.map_or("never".to_string(), |moment| (millis(Some(moment)).unwrap_or(0) - START_MS).to_string())
}

pub fn node_id(node: &NodeRun) -> String {
    let id = node.id.clone().unwrap_or_default();
    format!("{}/{}", id.thread_run_number, id.position)
}

pub fn var_id(var: &wire::Variable) -> String {
    let id = var.id.clone().unwrap_or_default();
    format!("{}/{}", id.thread_run_number, id.name)
}

pub fn event_id(event: &wire::ExternalEvent) -> String {
    let id = event.id.clone().unwrap_or_default();
    format!("{}/{}", id.external_event_def_id.unwrap_or_default().name, id.guid)
}

/// A task as a worker gets it: `r/0-1 #0 name="you"`.
pub fn task(task: &wire::ScheduledTask) -> String {
    let id = task.task_run_id.clone().unwrap_or_default();
    let run = canter_engine::id::wf_run_text(&id.wf_run_id.unwrap_or_default());
    let inputs = task.variables.iter().map(|input| format!(" {}={}", input.var_name, shown(input.value.as_ref())));
    let mut text = format!("{run}/{} #{}{}", id.task_guid, task.attempt_number, inputs.collect::<String>());
    if let Some(wire::task_run_source::TaskRunSource::UserTaskTrigger(trigger)) =
        task.source.as_ref().and_then(|source| source.task_run_source.as_ref())
    {
        let (number, who) = (trigger.user_task_event_number, super::people::who(&trigger.user_id, &trigger.user_group));
        text.push_str(&format!(" reminds {who}, event {number}"));
    }
    text
}

fn read_run(world: &mut World) -> Option<wire::WfRun> {
    let id = world.run.clone();
    match world.call::<wire::WfRun>(Method::GetWfRun, &id) {
        Ok(run) => Some(run),
        Err(reject) => {
            world.show(format!("{} {:?}", id.id, reject.code));
            None
        }
    }
}

fn read_nodes(world: &mut World) -> Vec<NodeRun> {
    let request = wire::ListNodeRunsRequest { wf_run_id: Some(world.run.clone()), limit: Some(1_000), ..Default::default() };
    world.call::<wire::NodeRunList>(Method::ListNodeRuns, &request).expect("lists are not refused").results
}

fn read_tasks(world: &mut World) -> Vec<TaskRun> {
    let request = wire::ListTaskRunsRequest { wf_run_id: Some(world.run.clone()), limit: Some(1_000), ..Default::default() };
    world.call::<wire::TaskRunList>(Method::ListTaskRuns, &request).expect("lists are not refused").results
}

/// `r RUNNING`, then a line for each thread: `0 RUNNING: entrypoint, greet RUNNING`.
pub fn run(world: &mut World) {
    let Some(run) = read_run(world) else { return };
    let nodes = read_nodes(world);
    let mut line = format!("{} {}", run.id.as_ref().map(canter_engine::id::wf_run_text).unwrap_or_default(), run.status().as_str_name());
    for pending in &run.pending_failures {
        line.push_str(&format!(" [{} awaits {}]", pending.failed_thread_run, pending.handler_spec_name));
    }
    for pending in &run.pending_interrupts {
        let event = pending.external_event_id.as_ref().map_or("", |id| &id.guid);
        line.push_str(&format!(" [{} awaits {} for {event}]", pending.interrupted_thread_id, pending.handler_spec_name));
    }
    if !run.thread_run_queue.is_empty() {
        line.push_str(&format!(" queue {:?}", run.thread_run_queue));
    }
    world.show(line);
    for thread in &run.thread_runs {
        assert_sound(thread, &nodes);
        let own: Vec<&NodeRun> = nodes.iter().filter(|node| node.id.as_ref().unwrap().thread_run_number == thread.number).collect();
        world.show(format!("{}: {}", head(thread), own.iter().map(|node| node_text(node)).collect::<Vec<_>>().join(", ")));
    }
}

/// What holds for every thread at any time (spec B 2.3, 4.1).
fn assert_sound(thread: &wire::ThreadRun, nodes: &[NodeRun]) {
    let own = nodes.iter().filter(|node| node.id.as_ref().unwrap().thread_run_number == thread.number);
    let mut last = -1;
    for node in own {
        last += 1;
        assert_eq!(node.id.as_ref().unwrap().position, last, "positions follow one another");
        assert_eq!(node.end_time.is_some(), node.status() == LhStatus::Completed || !node.failures.is_empty() && node.end_time.is_some());
        let is_live = matches!(node.status(), LhStatus::Running | LhStatus::Halting | LhStatus::Halted);
        assert!(!is_live || last == thread.current_node_position, "only the current NodeRun is live");
    }
    assert_eq!(last, thread.current_node_position, "the newest NodeRun is the current one");
    let has_ended = matches!(thread.status(), LhStatus::Completed | LhStatus::Error | LhStatus::Exception);
    assert_eq!(thread.end_time.is_some(), has_ended, "a thread has an end when it has ended");
    let halts = matches!(thread.status(), LhStatus::Halting | LhStatus::Halted);
    assert!(halts || thread.halt_reasons.is_empty(), "only a thread that halts has reasons to");
}

fn head(thread: &wire::ThreadRun) -> String {
    let mut text = thread.number.to_string();
    if let Some(parent) = thread.parent_thread_id {
        text.push_str(&format!(" {} of {parent}", thread.r#type().as_str_name()));
    }
    text.push_str(&format!(" {}", thread.status().as_str_name()));
    if !thread.halt_reasons.is_empty() {
        let reasons: Vec<String> = thread.halt_reasons.iter().map(|reason| halt_text(reason.reason.as_ref())).collect();
        text.push_str(&format!(" [{}]", reasons.join(", ")));
    }
    if !thread.child_thread_ids.is_empty() {
        text.push_str(&format!(" children {:?}", thread.child_thread_ids));
    }
    if !thread.handled_failed_children.is_empty() {
        text.push_str(&format!(" handled {:?}", thread.handled_failed_children));
    }
    if let Some(output) = &thread.output {
        text.push_str(&format!(" -> {}", shown(Some(output))));
    }
    text
}

/// `archived 1 CHILD of 0 COMPLETED`, `queued 66 CHILD of 0 STARTING x=5`.
pub fn inactive(inactive: &wire::InactiveThreadRun) -> String {
    use wire::inactive_thread_run::InactiveReason;
    let thread = inactive.thread_run.as_ref().expect("an InactiveThreadRun holds its ThreadRun");
    assert_eq!(inactive.id.as_ref().map(|id| id.thread_run_number), Some(thread.number), "it is named by its number");
    match inactive.inactive_reason.as_ref().expect("it is inactive for a reason") {
        InactiveReason::Archived(wire::ArchivedThreadRunInfo {}) => format!("archived {}", head(thread)),
        InactiveReason::Queued(queued) => {
            let inputs = queued.input_vars.iter().map(|(name, value)| format!(" {name}={}", shown(Some(value))));
            format!("queued {}{}", head(thread), inputs.collect::<String>())
        }
    }
}

fn halt_text(reason: Option<&Reason>) -> String {
    match reason {
        Some(Reason::ManualHalt(halt)) => {
            assert!(!halt.meaning_of_life, "the meaning of life is false");
            "manual".to_string()
        }
        Some(Reason::ParentHalted(halt)) => format!("parent {} halted", halt.parent_thread_id),
        Some(Reason::PendingFailure(halt)) => format!("failure pending at {}", halt.node_run_position),
        Some(Reason::HandlingFailure(halt)) => format!("handled by {}", halt.handler_thread_id),
        Some(Reason::PendingInterrupt(halt)) => {
            format!("interrupt {} pending", halt.external_event_id.as_ref().map_or("", |id| &id.guid))
        }
        Some(Reason::Interrupted(halt)) => format!("interrupted by {}", halt.interrupt_thread_id),
        Some(Reason::HaltedByParent(halt)) => {
            format!("not needed by {}/{}", halt.parent_thread_run_number, halt.waiting_node_run_position)
        }
        None => panic!("a halt reason says why"),
    }
}

/// `name` when COMPLETED, `name STATUS` otherwise; `!FAILURE`, with `(handled by 1)` or `(to 1)` while it is being handled.
fn node_text(node: &NodeRun) -> String {
    let mut text = node.node_name.clone();
    if node.status() != LhStatus::Completed {
        text.push_str(&format!(" {}", node.status().as_str_name()));
    }
    for failure in &node.failures {
        text.push_str(&format!(" !{}", failure.failure_name));
        if let Some(handler) = failure.failure_handler_threadrun_id {
            assert!(node.failure_handler_ids.contains(&handler), "the handler is listed");
            text.push_str(&format!("({} {handler})", if failure.was_properly_handled { "handled by" } else { "to" }));
        }
    }
    text
}

/// `0-1 greet("you"): FAILED, SUCCESS 5`, a line for each TaskRun.
pub fn tasks(world: &mut World) {
    for task in read_tasks(world) {
        let last = task.attempts.last().expect("a TaskRun has an attempt");
        assert_eq!(task.status(), last.status(), "a TaskRun is what its last attempt is (spec B 6.1)");
        let inputs: Vec<String> = task.input_variables.iter().map(|input| shown(input.value.as_ref())).collect();
        let attempts: Vec<String> = task.attempts.iter().map(attempt_text).collect();
        let guid = &task.id.as_ref().unwrap().task_guid;
        let name = &task.task_def_id.as_ref().unwrap().name;
        world.show(format!("{guid} {name}({}): {}", inputs.join(", "), attempts.join(", ")));
    }
}

fn attempt_text(attempt: &wire::TaskAttempt) -> String {
    use wire::task_attempt::Result;
    let mut text = attempt.status().as_str_name().trim_start_matches("TASK_").to_string();
    match &attempt.result {
        None => (),
        Some(Result::Output(output)) => text.push_str(&format!(" {}", shown(Some(output)))),
        Some(Result::Error(error)) => text.push_str(&format!(" {}", error.r#type().as_str_name())),
        Some(Result::Exception(exception)) => text.push_str(&format!(" {} {}", exception.name, shown(exception.content.as_ref()))),
    }
    if let Some(log) = &attempt.log_output {
        text.push_str(&format!(" log {}", shown(Some(log))));
    }
    text
}

/// `0/x=5 1/y=null`, in one line.
pub fn vars(world: &mut World) {
    let request = wire::ListVariablesRequest { wf_run_id: Some(world.run.clone()), limit: Some(1_000), ..Default::default() };
    let vars = world.call::<wire::VariableList>(Method::ListVariables, &request).expect("lists are not refused").results;
    let texts: Vec<String> = vars.iter().map(|var| format!("{}={}", var_id(var), shown(var.value.as_ref()))).collect();
    world.show(texts.join(" "));
}

/// `paid/e1 "x" claimed by 0/1`, a line for each event.
pub fn events(world: &mut World) {
    let request = wire::ListExternalEventsRequest { wf_run_id: Some(world.run.clone()), ..Default::default() };
    for event in world.call::<wire::ExternalEventList>(Method::ListExternalEvents, &request).expect("lists are not refused").results {
        let number = |number: Option<i32>| number.map_or("*".to_string(), |number| number.to_string());
        let place = format!("{}/{}", number(event.thread_run_number), number(event.node_run_position));
        let claimed = if event.claimed { "claimed by" } else { "for" };
        world.show(format!("{} {} {claimed} {place}", event_id(&event), shown(event.content.as_ref())));
    }
}

/// Begin and end of everything: `r 0..5000`, `0 0..5000: entrypoint 0..0`, then tasks with scheduling, claim and end of each attempt.
pub fn times(world: &mut World) {
    let Some(run) = read_run(world) else { return };
    let span = |from: Option<&Timestamp>, to: Option<&Timestamp>| format!("{}..{}", since_start(from), since_start(to));
    world.show(format!("{} {}", run.id.as_ref().unwrap().id, span(run.start_time.as_ref(), run.end_time.as_ref())));
    let nodes = read_nodes(world);
    for thread in &run.thread_runs {
        let own = nodes.iter().filter(|node| node.id.as_ref().unwrap().thread_run_number == thread.number);
        let own: Vec<String> = own
            .map(|node| format!("{} {}{}", node.node_name, span(node.arrival_time.as_ref(), node.end_time.as_ref()), due(node)))
            .collect();
        world.show(format!("{} {}: {}", thread.number, span(thread.start_time.as_ref(), thread.end_time.as_ref()), own.join(", ")));
    }
    for task in read_tasks(world) {
        let attempt = |attempt: &wire::TaskAttempt| {
            let worker = match &attempt.task_worker_version {
                Some(version) => format!(" by {}/{version}", attempt.task_worker_id),
                None => String::new(),
            };
            format!(
                "{} {}{worker}",
                since_start(attempt.schedule_time.as_ref()),
                span(attempt.start_time.as_ref(), attempt.end_time.as_ref())
            )
        };
        let attempts: Vec<String> = task.attempts.iter().map(attempt).collect();
        world.show(format!("{} {}: {}", task.id.as_ref().unwrap().task_guid, since_start(task.scheduled_at.as_ref()), attempts.join(", ")));
    }
}

fn due(node: &NodeRun) -> String {
    match &node.node_type {
        Some(wire::node_run::NodeType::Sleep(sleep)) => {
            format!(" until {}{}", since_start(sleep.maturation_time.as_ref()), if sleep.matured { " matured" } else { "" })
        }
        Some(wire::node_run::NodeType::ExternalEvent(event)) => {
            let key = event.correlation_key.as_ref().map_or(String::new(), |key| format!(" key {key}"));
            let came = event.event_time.as_ref().map_or(String::new(), |time| format!(" event of {}", since_start(Some(time))));
            format!("{key}{came}{}", if event.timed_out { " timed out" } else { "" })
        }
        _ => String::new(),
    }
}

/// Messages: `0/1 TIMEOUT "..." content`, the NodeRun's and the thread's error_message where they differ from it.
pub fn failures(world: &mut World) {
    let Some(run) = read_run(world) else { return };
    for node in read_nodes(world) {
        for failure in &node.failures {
            if failure.message.len() > 500 {
                world.show(format!("{} {} {} bytes", node_id(&node), failure.failure_name, failure.message.len()));
                continue;
            }
            let content = failure.content.as_ref().map_or("no content".to_string(), |content| shown(Some(content)));
            world.show(format!("{} {} {:?}, {content}", node_id(&node), failure.failure_name, failure.message));
        }
        assert_eq!(
            node.error_message.as_ref(),
            node.failures.last().map(|failure| &failure.message),
            "the text of the failure is the NodeRun's"
        );
    }
    for thread in &run.thread_runs {
        if let Some(message) = thread.error_message.as_ref().filter(|message| message.len() < 500) {
            world.show(format!("{} {} {message:?}", thread.number, thread.status().as_str_name()));
        }
        if let Some(handled) = &thread.failure_being_handled {
            world.show(format!(
                "{} handles {}/{} #{}",
                thread.number, handled.thread_run_number, handled.node_run_position, handled.failure_number
            ));
        }
    }
}

/// The status of the WfRun alone.
pub fn status(world: &mut World) {
    if let Some(run) = read_run(world) {
        world.show(run.status().as_str_name());
    }
}

/// The ThreadSpecs of the threads: `0 main, 1 handler`.
pub fn kinds(world: &mut World) {
    let Some(run) = read_run(world) else { return };
    let kinds: Vec<String> = run.thread_runs.iter().map(|thread| format!("{} {}", thread.number, thread.thread_spec_name)).collect();
    world.show(kinds.join(", "));
}

/// The types of the NodeRuns: `nop Entrypoint`.
pub fn types(world: &mut World) {
    use wire::node_run::NodeType;
    let mut texts = Vec::new();
    for node in read_nodes(world) {
        let kind = match &node.node_type {
            Some(NodeType::Entrypoint(_)) => "entrypoint".to_string(),
            Some(NodeType::Exit(_)) => "exit".to_string(),
            Some(NodeType::Task(task)) => {
                format!("task {}", task.task_run_id.as_ref().map_or("none", |id| &id.task_guid))
            }
            Some(NodeType::ExternalEvent(_)) => "external_event".to_string(),
            Some(NodeType::Sleep(_)) => "sleep".to_string(),
            Some(NodeType::WaitForCondition(_)) => "wait_for_condition".to_string(),
            Some(NodeType::StartThread(start)) => format!("start_thread {} {:?}", start.thread_spec_name, start.child_thread_id),
            Some(NodeType::StartMultipleThreads(start)) => {
                format!("start_multiple_threads {} {:?}", start.thread_spec_name, start.child_thread_ids)
            }
            Some(NodeType::WaitForThreads(_)) => "wait_for_threads".to_string(),
            Some(NodeType::UserTask(task)) => {
                format!("user_task {}", task.user_task_run_id.as_ref().map_or("none", |id| &id.user_task_guid))
            }
            other => panic!("no such NodeRun yet: {other:?}"),
        };
        texts.push(format!("{}: {kind}", node.node_name));
    }
    world.show(texts.join(", "));
}

/// The value of one variable of the entrypoint.
pub fn var(world: &mut World, name: &str) {
    let id = wire::VariableId { wf_run_id: Some(world.run.clone()), thread_run_number: 0, name: name.to_string() };
    let var = world.call::<wire::Variable>(Method::GetVariable, &id).expect("the variable exists");
    world.show(format!("{name}={}", shown(var.value.as_ref())));
}

/// Entries of the WAIT_FOR_THREADS NodeRuns: `0/2: 1 COMPLETED done, 2 RUNNING in progress`.
pub fn waits(world: &mut World) {
    use wire::wait_for_threads_run::WaitingThreadStatus;
    for node in read_nodes(world) {
        let Some(wire::node_run::NodeType::WaitForThreads(wait)) = &node.node_type else { continue };
        let mut entries = Vec::new();
        for entry in &wait.threads {
            assert_eq!(entry.thread_end_time, None, "never filled (spec B Q-16)");
            let status = match entry.waiting_status() {
                WaitingThreadStatus::ThreadInProgress => "in progress".to_string(),
                WaitingThreadStatus::ThreadHandlingFailure => "in hands of".to_string(),
                WaitingThreadStatus::ThreadCompletedOrFailureHandled => "done".to_string(),
                WaitingThreadStatus::ThreadUnsuccessful => "unsuccessful".to_string(),
                WaitingThreadStatus::ThreadStopped => panic!("never assigned (spec B Q-16)"),
            };
            let handler = entry.failure_handler_thread_run_id.map_or(String::new(), |handler| format!(" {handler}"));
            entries.push(format!("{} {} {status}{handler}", entry.thread_run_number, entry.thread_status().as_str_name()));
        }
        world.show(format!("{}: {}", node_id(&node), entries.join(", ")));
    }
}

/// How many threads are active, by status, how many wait, and the greatest number: `65 active (1 HALTED, 64 RUNNING), 36 queued, last 100`.
pub fn counts(world: &mut World) {
    let Some(run) = read_run(world) else { return };
    let mut by_status = std::collections::BTreeMap::new();
    for thread in &run.thread_runs {
        *by_status.entry(thread.status().as_str_name()).or_insert(0) += 1;
    }
    let by_status: Vec<String> = by_status.into_iter().map(|(status, count)| format!("{count} {status}")).collect();
    let (active, queued) = (run.thread_runs.len(), run.thread_run_queue.len());
    assert!(run.thread_runs.is_sorted_by_key(|thread| thread.number), "active threads are listed by age");
    world.show(format!("{active} active ({}), {queued} queued, last {}", by_status.join(", "), run.greatest_threadrun_number));
}
