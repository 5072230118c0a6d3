//! What Explain says, in short.

use super::text::shown;
use super::trail::since_start;
use super::world::World;
use canter_engine::Reject;
use canter_engine::api::Method;
use canter_engine::tx::timestamp;
use canter_engine::wire::canter::{ExplainRequest, Explanation, Unblocker, Wait, WaitKind};
use canter_engine::wire::{LhStatus, Variable};

/// `r RUNNING`; for each thread `0 main RUNNING at greet 0/1`; under it its waits, and under each who could end it.
pub fn explain(world: &mut World) -> Option<Reject> {
    let records = world.records().len();
    let request = ExplainRequest { wf_run_id: Some(world.run.clone()) };
    let explanation = match world.call::<Explanation>(Method::Explain, &request) {
        Ok(explanation) => explanation,
        Err(reject) => return Some(reject),
    };
    assert_eq!(world.records().len(), records, "an explanation writes nothing");
    assert_eq!(explanation.time, Some(timestamp(world.now_ms)));
    let id = explanation.wf_run_id.clone().unwrap_or_default();
    world.show(format!("{} {}", id.id, explanation.status().as_str_name()));
    for thread in &explanation.threads {
        let number = match thread.parent_thread_run_number {
            Some(parent) => format!("{} of {parent}", thread.thread_run_number),
            None => thread.thread_run_number.to_string(),
        };
        let status = LhStatus::try_from(thread.status).unwrap().as_str_name();
        let (spec, node, position) = (&thread.thread_spec_name, &thread.node_name, thread.node_run_position);
        world.show(format!("{number} {spec} {status} at {node} {position}"));
        for wait in &thread.waits {
            show(world, wait);
        }
    }
    for unblocker in &explanation.unblockers {
        world.show(format!("  {}", unblocker_text(unblocker)));
    }
    None
}

fn show(world: &mut World, wait: &Wait) {
    let kind = WaitKind::try_from(wait.kind).unwrap().as_str_name();
    let since = wait.since.as_ref().map_or(String::new(), |since| format!(", since {}", since_start(Some(since))));
    let until = wait.until.as_ref().map_or(String::new(), |until| format!(", until {}: {}", since_start(Some(until)), wait.then));
    assert!(wait.until.is_some() || wait.then.is_empty(), "without an end nothing follows it: {wait:?}");
    let variable = |variable: &Variable| format!(", {}={}", variable.id.as_ref().unwrap().name, shown(variable.value.as_ref()));
    let variables: String = wait.variables.iter().map(variable).collect();
    world.show(format!("  {kind} {}{since}{until}{variables}", wait.what));
    for unblocker in &wait.unblockers {
        world.show(format!("    {}", unblocker_text(unblocker)));
    }
}

fn unblocker_text(unblocker: &Unblocker) -> String {
    match unblocker.command.is_empty() {
        true => unblocker.who.clone(),
        false => format!("{}: {}", unblocker.who, unblocker.command),
    }
}
