//! Output topics in scripts.

use super::text::{Tokens, shown};
use super::trail::{correlated_event, event_id, run_text, since_start, var_id, workflow_event};
use super::world::World;
use canter_engine::Reject;
use canter_engine::api::Method;
use canter_engine::tx::millis;
use canter_engine::wire::canter::{ForgetOutputRequest, ForgetOutputResponse, OutputRecord, OutputRecords, OutputTopic};
use canter_engine::wire::metadata_output_topic_record::MetadataRecord;
use canter_engine::wire::output_topic_config::OutputTopicRecordingLevel;
use canter_engine::wire::output_topic_record::Payload;
use canter_engine::wire::{self, Message};

/// `tells all`, `tells definitions`, `tells nothing`: the tenant's OutputTopicConfig.
pub fn tells(world: &mut World, step: &mut Tokens) {
    let level = match step.word().as_str() {
        "all" => Some(OutputTopicRecordingLevel::AllEntityEvents),
        "definitions" => Some(OutputTopicRecordingLevel::NoEntityEvents),
        "nothing" => None,
        other => panic!("nobody tells {other}"),
    };
    let output_topic_config = level.map(|level| wire::OutputTopicConfig { default_recording_level: level.into() });
    let request = wire::PutTenantRequest { id: "default".to_string(), output_topic_config };
    world.call::<wire::Tenant>(Method::PutTenant, &request).expect("an admin configures it");
}

/// `told [limit=2]`, `told from 3`: the records that were not shown yet, or those from a number on; a line for each.
pub fn told(world: &mut World, step: &mut Tokens) -> Option<Reject> {
    let from_start = step.eat_word("from");
    let after = if from_start { step.number::<i64>() - 1 } else { world.told };
    let limit = step.options().first().map_or(0, |(_, value)| super::script::int(value) as i32);
    match world.output(after, limit) {
        Some(Ok(page)) => {
            show(world, &page);
            None
        }
        Some(Err(reject)) => Some(reject),
        None => {
            world.show("-");
            None
        }
    }
}

/// `forget 3`: everything up to that; shows what is left.
pub fn forget(world: &mut World, step: &mut Tokens) -> Option<Reject> {
    let through = step.number();
    match world.call::<ForgetOutputResponse>(Method::ForgetOutput, &ForgetOutputRequest { through }) {
        Ok(left) => {
            world.show(format!("kept from {}", left.first));
            None
        }
        Err(reject) => Some(reject),
    }
}

/// A line for each record of a page.
pub fn show(world: &mut World, page: &OutputRecords) {
    for record in &page.records {
        let text = text(record);
        world.show(text);
    }
    world.told = page.last;
}

/// `3 r: WfRun r RUNNING at 0`: its number, its key, and what it tells.
fn text(record: &OutputRecord) -> String {
    let at = since_start(record.time.as_ref());
    assert_eq!(record.tenant, "default");
    let told = match record.topic() {
        OutputTopic::OutputMetadata => {
            let told = wire::MetadataOutputTopicRecord::decode(&record.value[..]).expect("records can be read");
            definition(&told.metadata_record.expect("it tells of a definition"))
        }
        OutputTopic::OutputExecution => {
            let told = wire::OutputTopicRecord::decode(&record.value[..]).expect("records can be read");
            assert_eq!(millis(told.timestamp.as_ref()), millis(record.time.as_ref()), "one time is the other (spec C 9.3)");
            entity(&told.payload.expect("it tells of an object"))
        }
        OutputTopic::OutputTopics => "topics".to_string(),
    };
    format!("{} {}: {told} at {at}", record.number, record.key)
}

fn definition(definition: &MetadataRecord) -> String {
    match definition {
        MetadataRecord::WfSpec(_) => "WfSpec",
        MetadataRecord::TaskDef(_) => "TaskDef",
        MetadataRecord::ExternalEventDef(_) => "ExternalEventDef",
        MetadataRecord::WorkflowEventDef(_) => "WorkflowEventDef",
        MetadataRecord::UserTaskDef(_) => "UserTaskDef",
        MetadataRecord::StructDef(_) => "StructDef",
    }
    .to_string()
}

fn entity(payload: &Payload) -> String {
    match payload {
        Payload::WfRun(run) => {
            let threads: Vec<String> = run.thread_runs.iter().map(|thread| format!("{}", thread.number)).collect();
            format!("WfRun {} {} threads {}", run_text(&run.id.clone().unwrap_or_default()), run.status().as_str_name(), threads.join(" "))
        }
        Payload::TaskRun(task) => {
            let inputs: Vec<String> = task.input_variables.iter().map(|input| shown(input.value.as_ref())).collect();
            let guid = task.id.as_ref().map_or("", |id| &id.task_guid);
            let output = task.attempts.last().and_then(|attempt| match &attempt.result {
                Some(wire::task_attempt::Result::Output(output)) => Some(format!(" -> {}", shown(Some(output)))),
                Some(wire::task_attempt::Result::Error(_) | wire::task_attempt::Result::Exception(_)) | None => None,
            });
            format!("TaskRun {guid}({}) {}{}", inputs.join(", "), task.status().as_str_name(), output.unwrap_or_default())
        }
        Payload::UserTaskRun(task) => {
            let guid = task.id.as_ref().map_or("", |id| &id.user_task_guid);
            format!("UserTaskRun {guid} {}", task.status().as_str_name())
        }
        Payload::Variable(variable) => format!("Variable {}={}", var_id(variable), shown(variable.value.as_ref())),
        Payload::WorkflowEvent(event) => format!("WorkflowEvent {}", workflow_event(event)),
        Payload::ExternalEvent(event) => format!("ExternalEvent {} claimed {}", event_id(event), event.claimed),
        Payload::CorrelatedEvent(event) => format!("CorrelatedEvent {}", correlated_event(event)),
        Payload::TaskCheckpoint(checkpoint) => {
            format!("Checkpoint {} {}", checkpoint.id.as_ref().map_or(-1, |id| id.checkpoint_number), shown(checkpoint.value.as_ref()))
        }
    }
}
