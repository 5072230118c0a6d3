//! User tasks in scripts: what people do with them, and what is read of them.

use super::script::{again, int, page, text};
use super::text::{Tokens, shown};
use super::trail::since_start;
use super::world::{START_MS, World};
use canter_engine::Reject;
use canter_engine::api::Method;
use canter_engine::tx::timestamp;
use canter_engine::wire::{self, UserTaskRun, UserTaskRunStatus, VariableValue, user_task_event::Event};

/// One thing a person does with the UserTaskRun that came last, or with `@"guid"`.
pub fn step(world: &mut World, name: &str, step: &mut Tokens) -> Option<Reject> {
    let named = if step.eat_word("@") { step.text() } else { None };
    let guid = named.unwrap_or_else(|| read(world).last().map(guid).unwrap_or_else(|| "0-1".to_string()));
    let user_task_run_id = Some(wire::UserTaskRunId { wf_run_id: Some(world.run.clone()), user_task_guid: guid });
    match name {
        "assign" => {
            let mut request = wire::AssignUserTaskRunRequest { user_task_run_id, ..Default::default() };
            for (name, value) in step.options() {
                match name.as_str() {
                    "user" => request.user_id = Some(text(&value)),
                    "group" => request.user_group = Some(text(&value)),
                    "override" => request.override_claim = true,
                    other => panic!("no such option: {other}"),
                }
            }
            world.call::<()>(Method::AssignUserTaskRun, &request).err()
        }
        "complete" => {
            let user_id = step.text().unwrap_or_default();
            let request = wire::CompleteUserTaskRunRequest { user_task_run_id, user_id, results: step.options().into_iter().collect() };
            world.call::<()>(Method::CompleteUserTaskRun, &request).err()
        }
        "save" => {
            let user_id = step.text().unwrap_or_default();
            let mut results: std::collections::BTreeMap<String, VariableValue> = step.options().into_iter().collect();
            let policy = results.remove("policy").map_or(0, |policy| int(&policy) as i32);
            let request = wire::SaveUserTaskRunProgressRequest { user_task_run_id, results, user_id, policy };
            replied(world, Method::SaveUserTaskRunProgress, &request)
        }
        "withdraw" => world.call::<()>(Method::CancelUserTaskRun, &wire::CancelUserTaskRunRequest { user_task_run_id }).err(),
        "comment" => {
            let request = wire::PutUserTaskRunCommentRequest { user_task_run_id, user_id: written(step), comment: written(step) };
            replied(world, Method::PutUserTaskRunComment, &request)
        }
        "recomment" => {
            let (user_comment_id, user_id, comment) = (step.number(), written(step), written(step));
            let request = wire::EditUserTaskRunCommentRequest { user_comment_id, user_task_run_id, user_id, comment };
            replied(world, Method::EditUserTaskRunComment, &request)
        }
        "uncomment" => {
            let (user_comment_id, user_id) = (step.number(), written(step));
            let request = wire::DeleteUserTaskRunCommentRequest { user_task_run_id, user_comment_id, user_id };
            replied(world, Method::DeleteUserTaskRunComment, &request)
        }
        other => panic!("nobody does {other} with a user task"),
    }
}

fn written(step: &mut Tokens) -> String {
    text(&step.literal())
}

/// The reply is the UserTaskRun as it is read.
fn replied(world: &mut World, method: Method, request: &impl wire::Message) -> Option<Reject> {
    match world.call::<UserTaskRun>(method, request) {
        Ok(reply) => {
            let read = world.call::<UserTaskRun>(Method::GetUserTaskRun, reply.id.as_ref().expect("a UserTaskRun has its id"));
            assert_eq!(read, Ok(reply));
            None
        }
        Err(reject) => Some(reject),
    }
}

/// PutUserTaskDef; shows the version.
pub fn form(world: &mut World, step: &mut Tokens) -> Option<Reject> {
    let request = super::definition::form(step);
    shown_form(world, Method::PutUserTaskDef, &request)
}

pub fn get_form(world: &mut World, step: &mut Tokens) -> Option<Reject> {
    let name = step.word();
    match step.peek().is_some() {
        true => {
            let id = wire::UserTaskDefId { name, version: step.number() };
            shown_form(world, Method::GetUserTaskDef, &id)
        }
        false => shown_form(world, Method::GetLatestUserTaskDef, &wire::GetLatestUserTaskDefRequest { name }),
    }
}

fn shown_form(world: &mut World, method: Method, request: &impl wire::Message) -> Option<Reject> {
    match world.call::<wire::UserTaskDef>(method, request) {
        Ok(def) => {
            let fields: Vec<String> = def.fields.iter().map(|field| format!("{} {}", field.name, field.r#type().as_str_name())).collect();
            let made = since_start(def.created_at.as_ref());
            world.show(format!("{}/{}({}) of {made}", def.name, def.version, fields.join(", ")));
            None
        }
        Err(reject) => Some(reject),
    }
}

pub fn forms(world: &mut World, step: &mut Tokens, bookmark: Option<Vec<u8>>) -> Option<Reject> {
    use wire::search_user_task_def_request::UserTaskDefCriteria;
    let mut request = wire::SearchUserTaskDefRequest { bookmark, ..Default::default() };
    let options = step.options();
    for (name, value) in &options {
        match name.as_str() {
            "name" => request.user_task_def_criteria = Some(UserTaskDefCriteria::Name(text(value))),
            "prefix" => request.user_task_def_criteria = Some(UserTaskDefCriteria::Prefix(text(value))),
            "limit" => request.limit = Some(int(value) as i32),
            other => panic!("no such option: {other}"),
        }
    }
    match world.call::<wire::UserTaskDefIdList>(Method::SearchUserTaskDef, &request) {
        Ok(found) => {
            let ids = found.results.iter().map(|id| format!("{}/{}", id.name, id.version)).collect();
            page(world, format!("forms {}", again(&options)), ids, found.bookmark);
            None
        }
        Err(reject) => Some(reject),
    }
}

pub fn search(world: &mut World, step: &mut Tokens, bookmark: Option<Vec<u8>>) -> Option<Reject> {
    let mut request = wire::SearchUserTaskRunRequest { bookmark, ..Default::default() };
    let options = step.options();
    for (name, value) in &options {
        match name.as_str() {
            "status" => request.status = Some(UserTaskRunStatus::from_str_name(&text(value)).map_or(9, Into::into)),
            "form" => request.user_task_def_name = Some(text(value)),
            "user" => request.user_id = Some(text(value)),
            "group" => request.user_group = Some(text(value)),
            "from" => request.earliest_start = Some(timestamp(START_MS + int(value))),
            "to" => request.latest_start = Some(timestamp(START_MS + int(value))),
            "limit" => request.limit = Some(int(value) as i32),
            other => panic!("no such option: {other}"),
        }
    }
    match world.call::<wire::UserTaskRunIdList>(Method::SearchUserTaskRun, &request) {
        Ok(found) => {
            let run = |id: &wire::UserTaskRunId| canter_engine::id::wf_run_text(&id.wf_run_id.clone().unwrap_or_default());
            let ids = found.results.iter().map(|id| format!("{}/{}", run(id), id.user_task_guid)).collect();
            page(world, format!("search people {}", again(&options)), ids, found.bookmark);
            None
        }
        Err(reject) => Some(reject),
    }
}

fn read(world: &mut World) -> Vec<UserTaskRun> {
    let request = wire::ListUserTaskRunRequest { wf_run_id: Some(world.run.clone()), limit: Some(1_000), ..Default::default() };
    world.call::<wire::UserTaskRunList>(Method::ListUserTaskRuns, &request).expect("lists are not refused").results
}

pub fn guid(task: &UserTaskRun) -> String {
    task.id.clone().unwrap_or_default().user_task_guid
}

/// `u/g`, with a dash for nobody.
pub fn who(user: &Option<String>, group: &Option<String>) -> String {
    format!("{}/{}", user.as_deref().unwrap_or("-"), group.as_deref().unwrap_or("-"))
}

/// `0-1 approve/0 ASSIGNED u/g #1 total=5: 0 assigned u/g, 5 saved by u`, a line for each UserTaskRun.
pub fn show(world: &mut World) {
    for task in read(world) {
        assert_sound(&task);
        let def = task.user_task_def_id.clone().unwrap_or_default();
        let mut text = format!("{} {}/{} {}", guid(&task), def.name, def.version, task.status().as_str_name());
        text.push_str(&format!(" {} #{}", who(&task.user_id, &task.user_group), task.epoch));
        if let Some(notes) = &task.notes {
            text.push_str(&format!(" {notes:?}"));
        }
        text.push_str(&results(&task.results));
        let events = task.events.iter().map(|event| format!("{} {}", since_start(event.time.as_ref()), event_text(event.event.as_ref())));
        world.show(format!("{text}: {}", events.collect::<Vec<_>>().join(", ")));
    }
}

fn results(results: &std::collections::BTreeMap<String, VariableValue>) -> String {
    results.iter().map(|(name, value)| format!(" {name}={}", shown(Some(value)))).collect()
}

fn event_text(event: Option<&Event>) -> String {
    match event.expect("an event says what happened") {
        Event::TaskExecuted(executed) => format!("started {}", executed.task_run.clone().unwrap_or_default().task_guid),
        Event::Assigned(assigned) => {
            let new = who(&assigned.new_user_id, &assigned.new_user_group);
            match who(&assigned.old_user_id, &assigned.old_user_group).as_str() {
                "-/-" => format!("assigned {new}"),
                old => format!("assigned {old} to {new}"),
            }
        }
        Event::Cancelled(cancelled) => {
            assert!(!cancelled.message.is_empty(), "a cancellation says why");
            format!("cancelled ({})", cancelled.message)
        }
        Event::Saved(saved) => format!("saved by {}{}", saved.user_id, results(&saved.results)),
        Event::CommentAdded(comment) => format!("comment {} by {}: {}", comment.user_comment_id, comment.user_id, comment.comment),
        Event::CommentEdited(comment) => format!("comment {} edited by {}: {}", comment.user_comment_id, comment.user_id, comment.comment),
        Event::CommentDeleted(comment) => format!("comment {} deleted by {}", comment.user_comment_id, comment.user_id),
        Event::Completed(_) => "completed".to_string(),
    }
}

/// What holds for every UserTaskRun at any time (spec B 12.1, 12.3).
fn assert_sound(task: &UserTaskRun) {
    let assigned = task.events.iter().filter(|event| matches!(event.event, Some(Event::Assigned(_)))).count();
    assert_eq!(task.epoch as usize, assigned, "the epoch counts assignments");
    assert!(matches!(task.events[0].event, Some(Event::Assigned(_))), "it begins with an assignment");
    match task.status() {
        UserTaskRunStatus::Unassigned => assert_eq!(task.user_id, None),
        UserTaskRunStatus::Assigned => assert!(task.user_id.is_some()),
        UserTaskRunStatus::Done | UserTaskRunStatus::Cancelled => (),
    }
    let node = task.node_run_id.clone().unwrap_or_default();
    assert_eq!(guid(task), format!("{}-{}", node.thread_run_number, node.position), "the guid names the node (spec B 0.5)");
}
