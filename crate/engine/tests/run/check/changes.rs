//! The step of those who watch what changes.

use super::script::int;
use super::text::Tokens;
use super::world::World;
use canter_engine::Reject;
use canter_engine::api::Method;
use canter_engine::tx::millis;
use canter_engine::wire::canter::{AwaitChangesReply, AwaitChangesRequest, Change};
use canter_engine::wire::{LhStatus, Message};

/// `watch a [all] [limit=2]`: AwaitChanges from where `a` has got to (at first: from now on), of the WfRun or of all. Shows what it sees,
/// now or when it comes.
pub fn watch(world: &mut World, step: &mut Tokens) -> Option<Reject> {
    let who = step.word();
    let wf_run_id = (!step.eat_word("all")).then(|| world.run.clone());
    let mut request = AwaitChangesRequest { wf_run_id, after: world.watchers.get(&who).copied().unwrap_or(0), limit: None };
    for (name, value) in step.options() {
        match name.as_str() {
            "limit" => request.limit = Some(int(&value) as i32),
            "after" => request.after = int(&value),
            other => panic!("no such option: {other}"),
        }
    }
    match world.await_changes(&who, &request)? {
        Ok(reply) => {
            assert_sound(world, &request, &reply);
            seen(world, &who, reply);
            None
        }
        Err(reject) => Some(reject),
    }
}

/// Whoever goes on from a change instead of from `next` sees the rest.
fn assert_sound(world: &mut World, request: &AwaitChangesRequest, reply: &AwaitChangesReply) {
    assert!(reply.changes.iter().all(|change| request.after < change.position && change.position <= reply.next));
    if let [first, rest @ ..] = &reply.changes[..]
        && !rest.is_empty()
        && request.limit.is_none()
    {
        let request = AwaitChangesRequest { after: first.position, ..request.clone() };
        let again = world.call::<AwaitChangesReply>(Method::AwaitChanges, &request).expect("it was not refused before");
        assert_eq!((&again.changes[..], again.next), (rest, reply.next));
    }
}

/// Shows what came for a watcher, and goes on from there next time.
pub fn told(world: &mut World, who: &str, result: Result<Vec<u8>, Reject>) {
    let reply = AwaitChangesReply::decode(&result.expect("who waits is not refused")[..]).expect("replies can be read");
    assert!(!reply.changes.is_empty() && !reply.gap, "who waits is told of changes");
    seen(world, who, reply);
}

fn seen(world: &mut World, who: &str, reply: AwaitChangesReply) {
    let changes: Vec<String> = reply.changes.iter().map(|change| text(world, change)).collect();
    let text = match (reply.gap, changes.is_empty()) {
        (true, true) => "has a gap".to_string(),
        (true, false) => panic!("with a gap there are no changes"),
        (false, true) => "begins".to_string(),
        (false, false) => format!("sees {}", changes.join(", ")),
    };
    world.show(format!("{who} {text}"));
    world.watchers.insert(who.to_string(), reply.next);
}

/// `WF_RUN r RUNNING`, `NODE_RUN r/0/1`, `VARIABLE r/0/x deleted`.
fn text(world: &World, change: &Change) -> String {
    let kind = change.kind().as_str_name().trim_start_matches("CHANGED_");
    let run = super::trail::run_text(change.wf_run_id.as_ref().expect("a change is of a WfRun"));
    assert!(change.id == run || run.contains('?') || change.id.starts_with(&format!("{run}/")), "{} is of {run}", change.id);
    assert!(millis(change.time.as_ref()).is_some_and(|ms| ms <= world.now_ms), "changes have happened");
    let status = change.status.map(|status| LhStatus::try_from(status).expect("a status").as_str_name());
    let of = if change.deleted { Some("deleted") } else { status };
    format!("{kind} {}{}", change.id, of.map_or(String::new(), |of| format!(" {of}")))
}
