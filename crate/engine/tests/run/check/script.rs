//! The steps of scripts: each one call, or a turn of the clock.

use super::explain;
use super::text::{Token, Tokens, shown};
use super::world::{START_MS, World, run_id};
use super::{background, changes, metrics, output, people, searches, trail};
use canter_engine::Reject;
use canter_engine::api::Method;
use canter_engine::tx::timestamp;
use canter_engine::wire::{self, TaskStatus, VariableValue, variable_value::Value};

pub fn step(world: &mut World, step: &mut Tokens) {
    if step.eat("+") {
        let ms = background::span(&step.word());
        return world.turn_clock(ms);
    }
    let name = step.word();
    let refused = match name.as_str() {
        "run" => run(world, step),
        "use" => return world.run = run_id(&step.word()),
        "child" => return child(world, if step.peek().is_some() { step.number() } else { 0 }),
        "up" => {
            let parent = world.run.parent_wf_run_id.take();
            return world.run = *parent.expect("the WfRun is a child");
        }
        "poll" => return poll(world, step),
        "take" => {
            let task = step.word();
            let taken = world.poll(&task, "w", None);
            return world.tasks.push(taken.unwrap_or_else(|| panic!("no {task} is queued")));
        }
        "ok" | "fail" | "throw" | "unreadable" | "unwritable" | "report" => report(world, &name, step),
        "event" => event(world, step),
        "correlate" => correlate(world, step),
        "uncorrelate" => {
            let request = wire::DeleteCorrelatedEventRequest { id: Some(correlated_id(step)) };
            world.call::<()>(Method::DeleteCorrelatedEvent, &request).err()
        }
        "correlated" => {
            let event = world.call::<wire::CorrelatedEvent>(Method::GetCorrelatedEvent, &correlated_id(step));
            event.map(|event| world.show(trail::correlated_event(&event))).err()
        }
        "search-correlated" => search_correlated(world, step, None),
        "await-event" => return await_event(world, step),
        "thrown" => return trail::thrown(world),
        "stop" => {
            let request = wire::StopWfRunRequest { wf_run_id: Some(world.run.clone()), thread_run_number: thread(step) };
            world.call::<()>(Method::StopWfRun, &request).err()
        }
        "resume" => {
            let request = wire::ResumeWfRunRequest { wf_run_id: Some(world.run.clone()), thread_run_number: thread(step) };
            world.call::<()>(Method::ResumeWfRun, &request).err()
        }
        "rescue" => {
            let thread_run_number = step.number();
            let skip_current_node = step.eat_word("skip");
            let request = wire::RescueThreadRunRequest { wf_run_id: Some(world.run.clone()), thread_run_number, skip_current_node };
            world.call::<wire::WfRun>(Method::RescueThreadRun, &request).err()
        }
        "delete" => {
            let request = wire::DeleteWfRunRequest { id: Some(world.run.clone()) };
            world.call::<()>(Method::DeleteWfRun, &request).err()
        }
        "assign" | "complete" | "save" | "withdraw" | "comment" | "recomment" | "uncomment" => people::step(world, &name, step),
        "metrics" => metrics::list(world, step),
        "windows" => metrics::search(world, step, None),
        "count" => metrics::count(world, step),
        "form" => people::form(world, step),
        "forms" => people::forms(world, step, None),
        "search" => any_search(world, step, None),
        "cost" => return cost(world, step),
        "bookmarks" => return searches::bookmarks(world),
        "list" => list(world, step, None),
        "seek" => seek(world, step, None),
        "more" => more(world),
        "borrow" => {
            step.word();
            let bookmark = world.page.clone().map(|(_, bookmark)| bookmark);
            any_search(world, step, bookmark)
        }
        "get" => get(world, step),
        "drop" => drop_definition(world, step),
        "put" => {
            step.word();
            let request = world.definitions.specs[0].clone();
            world.call::<wire::WfSpec>(Method::PutWfSpec, &request).err()
        }
        "evolve" => world.call::<wire::StructDef>(Method::PutStructDef, &super::containers::struct_def(step)).err(),
        "heartbeat" => heartbeat(world, step),
        "group" => group(world, step),
        "await" => return world.await_end(),
        "watch" => changes::watch(world, step),
        "stay" => return world.stays = true,
        "tells" => return output::tells(world, step),
        "told" => output::told(world, step),
        "await-told" => return world.await_output(),
        "forget" => output::forget(world, step),
        "hold" => return world.holds = true,
        "release" => {
            world.holds = false;
            return world.turn_clock(0);
        }
        "records" => return world.show(format!("{} records", world.records().len())),
        "cancel" => return world.cancel_parked(),
        "reopen" => return world.reopen(),
        "people" => return people::show(world),
        "show" => return trail::run(world),
        "tasks" => return trail::tasks(world),
        "vars" => return trail::vars(world),
        "events" => return trail::events(world),
        "times" => return trail::times(world),
        "failures" => return trail::failures(world),
        "status" => return trail::status(world),
        "kinds" => return trail::kinds(world),
        "waits" => return trail::waits(world),
        "counts" => return trail::counts(world),
        "types" => return trail::types(world),
        "explain" => explain::explain(world),
        "var" => return trail::var(world, &step.word()),
        other => background::step(world, other, step).unwrap_or_else(|| panic!("no such step: {other}")),
    };
    if let Some(reject) = refused {
        world.show(format!("{name}: {:?}", reject.code));
    }
}

fn thread(step: &mut Tokens) -> i32 {
    if step.peek().is_some() { step.number() } else { 0 }
}

fn run(world: &mut World, step: &mut Tokens) -> Option<Reject> {
    let id = match (step.text(), step.plain_word()) {
        (Some(text), _) => Some(text),
        (None, Some(word)) => (word != "?").then_some(word),
        (None, None) => Some("r".to_string()),
    };
    let mut request = wire::RunWfRequest { wf_spec_name: "w".to_string(), id, ..Default::default() };
    for (name, value) in step.options() {
        match name.as_str() {
            "@spec" => request.wf_spec_name = text(&value),
            "@major" => request.major_version = Some(int(&value) as i32),
            "@revision" => request.revision = Some(int(&value) as i32),
            "@parent" => request.parent_wf_run_id = Some(run_id(&text(&value))),
            _ => drop(request.variables.insert(name, value)),
        }
    }
    let records = world.records().len();
    match world.call::<wire::WfRun>(Method::RunWf, &request) {
        Ok(run) => {
            world.run = run.id.clone().expect("a WfRun has its id");
            let read = world.call::<wire::WfRun>(Method::GetWfRun, &world.run.clone()).expect("it was just started");
            let has_gone_on = world.records().len() > records + 1;
            assert!(has_gone_on || read == run, "the reply is the WfRun as it is read");
            None
        }
        Err(reject) => Some(reject),
    }
}

fn poll(world: &mut World, step: &mut Tokens) {
    let task = step.word();
    let worker = step.plain_word().unwrap_or_else(|| "w".to_string());
    let version = step.plain_word();
    match world.poll(&task, &worker, version) {
        Some(task) => {
            world.show(format!("{worker} got {}", trail::task(&task)));
            world.tasks.push(task);
        }
        None => world.show(format!("{worker} waits")),
    }
}

fn report(world: &mut World, how: &str, step: &mut Tokens) -> Option<Reject> {
    use wire::report_task_run::Result as Outcome;
    let mut number = None;
    if let Some(Token::Word(word)) = step.peek()
        && let Some(index) = word.strip_prefix('@').and_then(|index| index.parse::<usize>().ok())
    {
        number = Some(index);
        step.next();
    }
    let task = match number {
        Some(number) => world.tasks[number].clone(),
        None => world.tasks.last().expect("a task was taken").clone(),
    };
    let mut request = wire::ReportTaskRun {
        task_run_id: task.task_run_id,
        attempt_number: task.attempt_number,
        time: Some(timestamp(world.now_ms)),
        ..Default::default()
    };
    let error = |kind: wire::LhErrorType| Some(Outcome::Error(wire::LhTaskError { r#type: kind.into(), message: "told so".to_string() }));
    let status = match how {
        "ok" => {
            request.result = step.peek().is_some_and(|token| !is_option(token)).then(|| Outcome::Output(step.literal()));
            TaskStatus::TaskSuccess
        }
        "fail" => {
            request.result = error(wire::LhErrorType::TaskFailure);
            TaskStatus::TaskFailed
        }
        "throw" => {
            let name = step.text().unwrap_or_else(|| step.word());
            let message = if step.eat_word("@long") { "x".repeat(step.number()) } else { step.text().unwrap_or_default() };
            let content = step.peek().is_some_and(|token| !is_option(token)).then(|| step.literal());
            request.result = Some(Outcome::Exception(wire::LhTaskException { name, message, content }));
            TaskStatus::TaskException
        }
        "unreadable" => {
            request.result = error(wire::LhErrorType::VarSubError);
            TaskStatus::TaskInputVarSubError
        }
        "unwritable" => {
            request.result = error(wire::LhErrorType::VarMutationError);
            TaskStatus::TaskOutputSerdeError
        }
        // Whatever a client may say: `report "TASK_RUNNING"`.
        _ => TaskStatus::from_str_name(&step.text().expect("a status")).expect("a TaskStatus"),
    };
    request.status = status.into();
    while let Some(option) = step.plain_word() {
        match option.as_str() {
            "@attempt" => request.attempt_number = step.number(),
            "@guid" => request.task_run_id.as_mut().unwrap().task_guid = step.text().expect("a guid"),
            "@time" => request.time = Some(timestamp(START_MS + step.number::<i64>())),
            "@status" => request.status = step.number(),
            "@untimed" => request.time = None,
            "@log" => request.log_output = Some(step.literal()),
            other => panic!("no such option: {other}"),
        }
    }
    world.call::<()>(Method::ReportTask, &request).err()
}

fn is_option(token: &Token) -> bool {
    matches!(token, Token::Word(word) if word.starts_with('@'))
}

fn event(world: &mut World, step: &mut Tokens) -> Option<Reject> {
    let mut request = wire::PutExternalEventRequest {
        wf_run_id: Some(world.run.clone()),
        external_event_def_id: Some(wire::ExternalEventDefId { name: step.word() }),
        ..Default::default()
    };
    let is_value = match step.peek() {
        Some(Token::Word(word)) => !["guid", "thread", "position", "run"].contains(&word.as_str()),
        other => other.is_some(),
    };
    request.content = is_value.then(|| step.literal());
    for (name, value) in step.options() {
        match name.as_str() {
            "guid" => request.guid = Some(text(&value)),
            "thread" => request.thread_run_number = Some(int(&value) as i32),
            "position" => request.node_run_position = Some(int(&value) as i32),
            "run" => request.wf_run_id = Some(run_id(&text(&value))),
            other => panic!("no such option: {other}"),
        }
    }
    match world.call::<wire::ExternalEvent>(Method::PutExternalEvent, &request) {
        Ok(event) => {
            let guid = event.id.as_ref().map(|id| id.guid.clone()).unwrap_or_default();
            assert!(request.guid.is_some() || guid.len() == 32, "a generated guid has 32 digits: {guid}");
            assert_eq!(world.call::<wire::ExternalEvent>(Method::GetExternalEvent, event.id.as_ref().unwrap()), Ok(event));
            None
        }
        Err(reject) => Some(reject),
    }
}

/// What follows is about the n-th child of the WfRun, in order of their start.
fn child(world: &mut World, index: usize) {
    let request = wire::SearchWfRunRequest { parent_wf_run_id: Some(world.run.clone()), ..Default::default() };
    let children = world.call::<wire::WfRunIdList>(Method::SearchWfRun, &request).expect("a search by parent is not refused").results;
    world.run = children.get(index).unwrap_or_else(|| panic!("there are {} children", children.len())).clone();
}

fn correlated_id(step: &mut Tokens) -> wire::CorrelatedEventId {
    let key = step.text().expect("a key in quotes");
    wire::CorrelatedEventId { key, external_event_def_id: Some(wire::ExternalEventDefId { name: step.word() }) }
}

fn correlate(world: &mut World, step: &mut Tokens) -> Option<Reject> {
    let id = correlated_id(step);
    let content = step.peek().is_some().then(|| step.literal());
    let request = wire::PutCorrelatedEventRequest { key: id.key.clone(), external_event_def_id: id.external_event_def_id.clone(), content };
    match world.call::<wire::CorrelatedEvent>(Method::PutCorrelatedEvent, &request) {
        Ok(event) => {
            assert_eq!(event.id.as_ref(), Some(&id));
            world.show(trail::correlated_event(&event));
            None
        }
        Err(reject) => Some(reject),
    }
}

fn search_correlated(world: &mut World, step: &mut Tokens, bookmark: Option<Vec<u8>>) -> Option<Reject> {
    let def = step.word();
    let external_event_def_id = Some(wire::ExternalEventDefId { name: def.clone() });
    let mut request = wire::SearchCorrelatedEventRequest { bookmark, external_event_def_id, ..Default::default() };
    let options = step.options();
    for (name, value) in &options {
        match name.as_str() {
            "has" => request.has_external_events = Some(int(value) == 1),
            "from" => request.earliest_start = Some(timestamp(START_MS + int(value))),
            "to" => request.latest_start = Some(timestamp(START_MS + int(value))),
            "limit" => request.limit = Some(int(value) as i32),
            other => panic!("no such option: {other}"),
        }
    }
    match world.call::<wire::CorrelatedEventIdList>(Method::SearchCorrelatedEvent, &request) {
        Ok(found) => {
            let keys = found.results.into_iter().map(|id| id.key).collect();
            page(world, format!("search-correlated {def} {}", again(&options)), keys, found.bookmark);
            None
        }
        Err(reject) => Some(reject),
    }
}

/// `await-event done other ignore done 0 ignore done 1`; `in "a"`: an ignored event of another WfRun.
fn await_event(world: &mut World, step: &mut Tokens) {
    let mut request = wire::AwaitWorkflowEventRequest { wf_run_id: Some(world.run.clone()), ..Default::default() };
    let def = |name: String| wire::WorkflowEventDefId { name };
    while step.peek().is_some() {
        if step.eat_word("ignore") {
            let workflow_event_def_id = Some(def(step.word()));
            let number = step.number();
            let wf_run_id = Some(if step.eat_word("in") { run_id(&step.text().expect("a WfRun")) } else { world.run.clone() });
            request.workflow_events_to_ignore.push(wire::WorkflowEventId { wf_run_id, workflow_event_def_id, number });
        } else {
            request.event_def_ids.push(def(step.word()));
        }
    }
    world.await_event(&request);
}

fn any_search(world: &mut World, step: &mut Tokens, bookmark: Option<Vec<u8>>) -> Option<Reject> {
    if step.eat_word("people") {
        return people::search(world, step, bookmark);
    }
    match searches::kind(step) {
        Some(kind) => searches::search(world, kind, step, bookmark),
        None => search(world, step, bookmark),
    }
}

/// Shows what a search, or the next page of one, costs instead of what it finds.
fn cost(world: &mut World, step: &mut Tokens) {
    let (shown, before) = (world.trail.len(), world.entries_read());
    let refused = match step.word().as_str() {
        "more" => more(world),
        _ => any_search(world, step, None),
    };
    assert_eq!(refused, None, "what costs something is not refused");
    let found = world.trail[shown..].split_whitespace().filter(|id| !["-", ".."].contains(id)).count();
    world.trail.truncate(shown);
    world.show(format!("{found} found, {} entries read", world.entries_read() - before));
}

fn search(world: &mut World, step: &mut Tokens, bookmark: Option<Vec<u8>>) -> Option<Reject> {
    let mut request = wire::SearchWfRunRequest { bookmark, ..Default::default() };
    let options = step.options();
    for (name, value) in &options {
        match name.as_str() {
            "name" => request.wf_spec_name = text(value),
            "major" => request.wf_spec_major_version = Some(int(value) as i32),
            "revision" => request.wf_spec_revision = Some(int(value) as i32),
            "status" => request.status = wire::LhStatus::from_str_name(&text(value)).map(Into::into),
            "from" => request.earliest_start = Some(timestamp(START_MS + int(value))),
            "to" => request.latest_start = Some(timestamp(START_MS + int(value))),
            "limit" => request.limit = Some(int(value) as i32),
            "parent" => request.parent_wf_run_id = Some(run_id(&text(value))),
            "zero" => (request.earliest_start, request.latest_start) = (Some(wire::Timestamp::default()), Some(wire::Timestamp::default())),
            "tree" => request.show_full_tree = Some(int(value) == 1),
            _ => request.variable_filters.push(wire::VariableMatch { var_name: name.clone(), value: Some(value.clone()) }),
        }
    }
    match world.call::<wire::WfRunIdList>(Method::SearchWfRun, &request) {
        Ok(found) => {
            let ids = found.results.iter().map(trail::run_text).collect();
            page(world, format!("search {}", again(&options)), ids, found.bookmark);
            None
        }
        Err(reject) => Some(reject),
    }
}

/// SearchVariable: the first option is the variable and the value.
fn seek(world: &mut World, step: &mut Tokens, bookmark: Option<Vec<u8>>) -> Option<Reject> {
    let name = step.text().expect("a variable in quotes");
    let value = Some(step.literal());
    let mut request = wire::SearchVariableRequest { bookmark, value, var_name: name, wf_spec_name: "w".to_string(), ..Default::default() };
    for (name, value) in step.options() {
        match name.as_str() {
            "spec" => request.wf_spec_name = text(&value),
            "major" => request.wf_spec_major_version = Some(int(&value) as i32),
            "revision" => request.wf_spec_revision = Some(int(&value) as i32),
            "limit" => request.limit = Some(int(&value) as i32),
            other => panic!("no such option: {other}"),
        }
    }
    match world.call::<wire::VariableIdList>(Method::SearchVariable, &request) {
        Ok(found) => {
            let id =
                |id: &wire::VariableId| format!("{}/{}/{}", id.wf_run_id.clone().unwrap_or_default().id, id.thread_run_number, id.name);
            let (value, limit) = (shown(request.value.as_ref()), request.limit.map_or(String::new(), |limit| format!("limit={limit}")));
            page(world, format!("seek '{}' {value} {limit}", request.var_name), found.results.iter().map(id).collect(), found.bookmark);
            None
        }
        Err(reject) => Some(reject),
    }
}

fn list(world: &mut World, step: &mut Tokens, bookmark: Option<Vec<u8>>) -> Option<Reject> {
    let what = step.word();
    let options = step.options();
    let find = |name: &str| options.iter().find(|(found, _)| found == name).map(|(_, value)| int(value) as i32);
    let (limit, thread_run_number, wf_run_id) = (find("limit"), find("thread"), Some(world.run.clone()));
    let listed = match what.as_str() {
        "nodes" => {
            let request = wire::ListNodeRunsRequest { wf_run_id, bookmark, limit, thread_run_number };
            let list = world.call::<wire::NodeRunList>(Method::ListNodeRuns, &request);
            list.map(|list| (list.results.iter().map(trail::node_id).collect(), list.bookmark))
        }
        "tasks" => {
            let request = wire::ListTaskRunsRequest { wf_run_id, bookmark, limit };
            let list = world.call::<wire::TaskRunList>(Method::ListTaskRuns, &request);
            let guid = |task: &wire::TaskRun| task.id.clone().unwrap_or_default().task_guid;
            list.map(|list| (list.results.iter().map(guid).collect(), list.bookmark))
        }
        "vars" => {
            let request = wire::ListVariablesRequest { wf_run_id, bookmark, limit };
            let list = world.call::<wire::VariableList>(Method::ListVariables, &request);
            list.map(|list| (list.results.iter().map(trail::var_id).collect(), list.bookmark))
        }
        "events" => {
            let request = wire::ListExternalEventsRequest { wf_run_id, bookmark, limit };
            let list = world.call::<wire::ExternalEventList>(Method::ListExternalEvents, &request);
            list.map(|list| (list.results.iter().map(trail::event_id).collect(), list.bookmark))
        }
        "thrown" => {
            let request = wire::ListWorkflowEventsRequest { wf_run_id, bookmark, limit };
            let list = world.call::<wire::WorkflowEventList>(Method::ListWorkflowEvents, &request);
            list.map(|list| (list.results.iter().map(trail::workflow_event).collect(), list.bookmark))
        }
        "people" => {
            let request = wire::ListUserTaskRunRequest { wf_run_id, bookmark, limit };
            let list = world.call::<wire::UserTaskRunList>(Method::ListUserTaskRuns, &request);
            list.map(|list| (list.results.iter().map(people::guid).collect(), list.bookmark))
        }
        other => panic!("no such list: {other}"),
    };
    match listed {
        Ok((ids, bookmark)) => {
            page(world, format!("list {what} {}", again(&options)), ids, bookmark);
            None
        }
        Err(reject) => Some(reject),
    }
}

/// The same options as a script has them.
pub fn again(options: &[(String, VariableValue)]) -> String {
    options.iter().map(|(name, value)| format!("{name}={} ", shown(Some(value)))).collect()
}

pub fn page(world: &mut World, step: String, ids: Vec<String>, bookmark: Option<Vec<u8>>) {
    let more = if bookmark.is_some() { " .." } else { "" };
    world.show(format!("{}{more}", if ids.is_empty() { "-".to_string() } else { ids.join(" ") }));
    world.page = bookmark.map(|bookmark| (step, bookmark));
}

/// `more` as such, or `more` with another search: `more search name="w"`.
fn more(world: &mut World) -> Option<Reject> {
    let (text, bookmark) = world.page.clone().expect("the page before has a bookmark");
    let mut step = Tokens::statements(&text).remove(0);
    match step.word().as_str() {
        "search" => any_search(world, &mut step, Some(bookmark)),
        "list" => list(world, &mut step, Some(bookmark)),
        "search-correlated" => search_correlated(world, &mut step, Some(bookmark)),
        "seek" => seek(world, &mut step, Some(bookmark)),
        "forms" => people::forms(world, &mut step, Some(bookmark)),
        "windows" => metrics::search(world, &mut step, Some(bookmark)),
        other => background::more(world, other, &mut step, bookmark).unwrap_or_else(|| panic!("no such search: {other}")),
    }
}

fn get(world: &mut World, step: &mut Tokens) -> Option<Reject> {
    let wf_run_id = Some(world.run.clone());
    match step.word().as_str() {
        "run" => world.call::<wire::WfRun>(Method::GetWfRun, &world.run.clone()).err(),
        "node" => {
            let id = wire::NodeRunId { wf_run_id, thread_run_number: step.number(), position: step.number() };
            world.call::<wire::NodeRun>(Method::GetNodeRun, &id).map(|node| assert_eq!(node.id, Some(id))).err()
        }
        "task" => {
            let id = wire::TaskRunId { wf_run_id, task_guid: step.word() };
            world.call::<wire::TaskRun>(Method::GetTaskRun, &id).map(|task| assert_eq!(task.id, Some(id))).err()
        }
        "thread" => {
            let id = wire::InactiveThreadRunId { wf_run_id, thread_run_number: step.number() };
            let thread = world.call::<wire::InactiveThreadRun>(Method::GetInactiveThreadRun, &id);
            thread.map(|thread| world.show(trail::inactive(&thread))).err()
        }
        "var" => {
            let id = wire::VariableId { wf_run_id, thread_run_number: step.number(), name: step.word() };
            world.call::<wire::Variable>(Method::GetVariable, &id).map(|var| assert_eq!(var.id, Some(id))).err()
        }
        "event" => {
            let external_event_def_id = Some(wire::ExternalEventDefId { name: step.word() });
            let id = wire::ExternalEventId { wf_run_id, external_event_def_id, guid: step.word() };
            world.call::<wire::ExternalEvent>(Method::GetExternalEvent, &id).map(|event| assert_eq!(event.id, Some(id))).err()
        }
        "thrown" => {
            let workflow_event_def_id = Some(wire::WorkflowEventDefId { name: step.word() });
            let id = wire::WorkflowEventId { wf_run_id, workflow_event_def_id, number: step.number() };
            world.call::<wire::WorkflowEvent>(Method::GetWorkflowEvent, &id).map(|event| assert_eq!(event.id, Some(id))).err()
        }
        "person" => {
            let id = wire::UserTaskRunId { wf_run_id, user_task_guid: step.word() };
            world.call::<wire::UserTaskRun>(Method::GetUserTaskRun, &id).map(|task| assert_eq!(task.id, Some(id))).err()
        }
        "form" => people::get_form(world, step),
        other => background::get(world, other, step),
    }
}

fn drop_definition(world: &mut World, step: &mut Tokens) -> Option<Reject> {
    match step.word().as_str() {
        "task" => {
            let request = wire::DeleteTaskDefRequest { id: Some(wire::TaskDefId { name: step.word() }) };
            world.call::<()>(Method::DeleteTaskDef, &request).err()
        }
        "thrown" => {
            let id = Some(wire::WorkflowEventDefId { name: step.word() });
            world.call::<()>(Method::DeleteWorkflowEventDef, &wire::DeleteWorkflowEventDefRequest { id }).err()
        }
        "event" => {
            let id = Some(wire::ExternalEventDefId { name: step.word() });
            world.call::<()>(Method::DeleteExternalEventDef, &wire::DeleteExternalEventDefRequest { id }).err()
        }
        "spec" => {
            let id = wire::WfSpecId { name: step.word(), major_version: 0, revision: 0 };
            world.call::<()>(Method::DeleteWfSpec, &wire::DeleteWfSpecRequest { id: Some(id) }).err()
        }
        "struct" => {
            let id = wire::StructDefId { name: step.word(), version: thread(step) };
            world.call::<()>(Method::DeleteStructDef, &wire::DeleteStructDefRequest { id: Some(id) }).err()
        }
        "form" => {
            let id = Some(wire::UserTaskDefId { name: step.word(), version: step.number() });
            world.call::<()>(Method::DeleteUserTaskDef, &wire::DeleteUserTaskDefRequest { id }).err()
        }
        other => panic!("no such definition: {other}"),
    }
}

fn heartbeat(world: &mut World, step: &mut Tokens) -> Option<Reject> {
    let task_def_id = Some(wire::TaskDefId { name: step.word() });
    let request = wire::RegisterTaskWorkerRequest { task_def_id, task_worker_id: step.word() };
    match world.call::<wire::RegisterTaskWorkerResponse>(Method::RegisterTaskWorker, &request) {
        Ok(reply) => {
            let hosts: Vec<String> = reply.your_hosts.iter().map(|host| format!("{}:{}", host.host, host.port)).collect();
            assert_eq!(reply.is_cluster_healthy, None, "unset is healthy");
            world.show(format!("{} polls at {}", request.task_worker_id, hosts.join(" ")));
            None
        }
        Err(reject) => Some(reject),
    }
}

fn group(world: &mut World, step: &mut Tokens) -> Option<Reject> {
    let id = wire::TaskDefId { name: step.word() };
    match world.call::<wire::TaskWorkerGroup>(Method::GetTaskWorkerGroup, &id) {
        Ok(group) => {
            let last = |worker: &wire::TaskWorkerMetadata| trail::since_start(worker.latest_heartbeat.as_ref());
            let workers = group.task_workers.values().map(|worker| format!("{} {}", worker.task_worker_id, last(worker)));
            let workers: Vec<String> = workers.collect();
            world.show(workers.join(", "));
            None
        }
        Err(reject) => Some(reject),
    }
}

pub fn text(value: &VariableValue) -> String {
    match &value.value {
        Some(Value::Str(text)) => text.clone(),
        other => panic!("expected text, but got {other:?}"),
    }
}

pub fn int(value: &VariableValue) -> i64 {
    match &value.value {
        Some(Value::Int(number)) => *number,
        other => panic!("expected a number, but got {other:?}"),
    }
}
