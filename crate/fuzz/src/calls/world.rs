//! A partition in memory in which something goes on already, and what must hold after every call.
//!
//! * no command panics;
//! * a call that was refused has changed nothing, nor has a read;
//! * a reply can be read;
//! * timers that are due fire;
//! * the records rebuild the state.

use super::message::descriptor;
use canter_engine::api::method::Kind;
use canter_engine::api::{Method, Setup};
use canter_engine::cron::Zone;
use canter_engine::partition::{Outbox, Partition};
use canter_engine::state::State;
use canter_engine::wire::{self, Message, TaskStatus};
use canter_engine::{Call, Reject};
use prost_reflect::{DynamicMessage, Value};

#[path = "../../../engine/tests/common/replay.rs"]
mod replay;
#[path = "../../../engine/tests/property/rng.rs"]
mod rng;
#[path = "../../../engine/tests/property/spec.rs"]
mod spec;

const START_MS: i64 = 1_704_067_200_000;
/// Worlds that there are: each has WfSpecs of its own.
const WORLDS: u8 = 6;
/// Names kept from requests and replies, for messages to name what is there.
const NAMES_MAX: usize = 96;
/// Timers fired after one call.
const TIMERS_MAX: usize = 64;

pub struct World {
    partition: Partition,
    now_ms: i64,
    calls: u32,
    records: Vec<u8>,
    /// What was asked when the world was made.
    pub said: Vec<(Method, Vec<u8>)>,
    /// Texts of all that was said and answered: names and ids of what is there.
    pub names: Vec<String>,
}

impl World {
    /// One of the worlds.
    pub fn primed(number: u8) -> World {
        let setup = Setup { advertised_host: "localhost".to_string(), advertised_port: 2023, time_zone: Zone::utc() };
        let mut world = World {
            partition: Partition::new(State::new(None, 0, 0), setup, 7, 0),
            now_ms: START_MS,
            calls: 0,
            records: Vec::new(),
            said: Vec::new(),
            names: Vec::new(),
        };
        let mut out = Outbox::default();
        world.partition.boot(world.now_ms, &mut out).expect("an empty partition boots");
        world.records.extend(out.payload);
        world.define(&mut rng::Rng::new(u64::from(number % WORLDS)));
        world.begin();
        world
    }

    fn define(&mut self, rng: &mut rng::Rng) {
        use wire::VariableType;
        let of = |kind: VariableType| wire::TypeDefinition {
            masked: false,
            defined_type: Some(wire::type_definition::DefinedType::PrimitiveType(kind.into())),
        };
        for (name, returns) in spec::TASKS {
            let return_type = Some(wire::ReturnType { return_type: returns.map(of) });
            self.say(Method::PutTaskDef, &wire::PutTaskDefRequest { name: name.into(), return_type, ..Default::default() });
        }
        for name in spec::EVENTS.iter().chain(&spec::INTERRUPTS) {
            self.say(Method::PutExternalEventDef, &wire::PutExternalEventDefRequest { name: name.to_string(), ..Default::default() });
        }
        let config = wire::CorrelatedEventConfig { ttl_seconds: Some(60), delete_after_first_correlation: false };
        let name = spec::CORRELATED.to_string();
        let request = wire::PutExternalEventDefRequest { name, correlated_event_config: Some(config), ..Default::default() };
        self.say(Method::PutExternalEventDef, &request);
        let content_type = Some(wire::ReturnType { return_type: Some(of(VariableType::Int)) });
        self.say(Method::PutWorkflowEventDef, &wire::PutWorkflowEventDefRequest { name: spec::THROWN.to_string(), content_type });
        self.say(Method::PutUserTaskDef, &wire::PutUserTaskDefRequest { name: spec::FORM.to_string(), ..Default::default() });
        let field = wire::StructFieldDef { field_type: Some(of(VariableType::Str)), ..Default::default() };
        let inline = wire::InlineStructDef { fields: [("brand".to_string(), field)].into() };
        self.say(Method::PutStructDef, &wire::PutStructDefRequest { name: "car".into(), struct_def: Some(inline), ..Default::default() });
        self.say(Method::PutTenant, &wire::PutTenantRequest { id: "other".into(), ..Default::default() });
        for index in 0..2 {
            self.say(Method::PutWfSpec, &spec::generate(rng, index));
        }
        // The same again is another revision.
        self.say(Method::PutWfSpec, &spec::generate(rng, 1));
    }

    fn begin(&mut self) {
        for (index, id) in ["r0", "r1"].into_iter().enumerate() {
            let request = wire::RunWfRequest { wf_spec_name: spec::name(index), id: Some(id.into()), ..Default::default() };
            self.say(Method::RunWf, &request);
        }
        let run = |id: &str| wire::WfRunId { id: id.into(), parent_wf_run_id: None };
        for (name, _) in spec::TASKS {
            let request = wire::PollTaskRequest {
                task_def_id: Some(wire::TaskDefId { name: name.into() }),
                client_id: "worker".into(),
                task_worker_version: None,
            };
            let Some(Ok(reply)) = self.say(Method::PollTask, &request) else { continue };
            let polled = wire::PollTaskResponse::decode(&reply[..]).expect("replies can be read");
            let Some(task) = polled.result else { continue };
            let (task_run_id, attempt_number) = (task.task_run_id, task.attempt_number);
            let status = TaskStatus::TaskSuccess.into();
            self.say(Method::ReportTask, &wire::ReportTaskRun { task_run_id, attempt_number, status, ..Default::default() });
        }
        let external_event_def_id = Some(wire::ExternalEventDefId { name: spec::EVENTS[0].into() });
        let request = wire::PutExternalEventRequest { wf_run_id: Some(run("r0")), external_event_def_id, ..Default::default() };
        self.say(Method::PutExternalEvent, &request);
        let key = spec::KEYS[0].to_string();
        let external_event_def_id = Some(wire::ExternalEventDefId { name: spec::CORRELATED.into() });
        self.say(Method::PutCorrelatedEvent, &wire::PutCorrelatedEventRequest { key, external_event_def_id, ..Default::default() });
        let request = wire::ScheduleWfRequest { wf_spec_name: spec::name(0), cron_expression: "*/5 * * * *".into(), ..Default::default() };
        self.say(Method::ScheduleWf, &request);
        self.say(Method::StopWfRun, &wire::StopWfRunRequest { wf_run_id: Some(run("r1")), thread_run_number: 0 });
        self.say(Method::ResumeWfRun, &wire::ResumeWfRunRequest { wf_run_id: Some(run("r1")), thread_run_number: 0 });
        self.say(Method::GetWfRun, &run("r0"));
        let search = wire::SearchWfRunRequest { wf_spec_name: spec::name(0), limit: Some(1), ..Default::default() };
        self.say(Method::SearchWfRun, &search);
        self.say(Method::ListNodeRuns, &wire::ListNodeRunsRequest { wf_run_id: Some(run("r0")), ..Default::default() });
        self.say(Method::ListTaskRuns, &wire::ListTaskRunsRequest { wf_run_id: Some(run("r0")), ..Default::default() });
        self.say(Method::ListUserTaskRuns, &wire::ListUserTaskRunRequest { wf_run_id: Some(run("r0")), ..Default::default() });
    }

    fn say(&mut self, method: Method, request: &impl Message) -> Option<Result<Vec<u8>, Reject>> {
        let body = request.encode_to_vec();
        let asked = DynamicMessage::decode(descriptor(method.request()), &body[..]).expect("it is one");
        self.harvest(&Value::Message(asked));
        self.said.push((method, body.clone()));
        let result = self.call(method, "", "", body);
        // What comes before runs is never refused; what they do is up to their WfSpecs.
        let is_definition = method.name().starts_with("Put") && !method.name().ends_with("Event");
        assert!(!is_definition || matches!(result, Some(Ok(_))), "{} was refused: {result:?}", method.name());
        result
    }

    /// Makes a call and checks what came of it. `None`: it is parked, or another's to answer.
    pub fn call(&mut self, method: Method, tenant: &str, principal: &str, body: Vec<u8>) -> Option<Result<Vec<u8>, Reject>> {
        self.calls += 1;
        let id = self.calls;
        let (position, hash) = (self.partition.state.position(), self.partition.state.hash());
        let (tenant, principal) = (tenant.to_string(), principal.to_string());
        let mut out = Outbox::default();
        self.partition.call(Call { id, method: method as u16, tenant, principal, deadline_ms: None, body }, self.now_ms, &mut out);
        self.check_panics(method.name());
        let result = out.completions.into_iter().find(|done| done.id == id).map(|done| done.result);
        let is_unchanged = (position, hash) == (self.partition.state.position(), self.partition.state.hash()) && out.records == 0;
        match &result {
            Some(Err(reject)) => assert!(is_unchanged, "{} was refused ({reject}) and changed something", method.name()),
            Some(Ok(reply)) => {
                assert!(is_unchanged || method.kind() != Kind::Read, "{} is a read and changed something", method.name());
                let read = DynamicMessage::decode(descriptor(method.response()), &reply[..]);
                let read = read.unwrap_or_else(|error| panic!("{} has a reply that cannot be read: {error}", method.name()));
                self.harvest(&Value::Message(read));
            }
            None => assert!(is_unchanged, "{} waits and changed something", method.name()),
        }
        self.records.extend(out.payload);
        self.fire_due();
        result
    }

    pub fn turn_clock(&mut self, ms: i64) {
        self.now_ms += ms;
        self.fire_due();
    }

    fn fire_due(&mut self) {
        let mut out = Outbox::default();
        let fired = self.partition.fire_due(self.now_ms, true, TIMERS_MAX, &mut out);
        self.check_panics("a timer");
        fired.unwrap_or_else(|error| panic!("Expected timers to fire, but {error}"));
        self.records.extend(out.payload);
    }

    fn check_panics(&self, what: &str) {
        assert_eq!(self.partition.panics, 0, "{what} panicked: {}", self.partition.last_panic());
    }

    /// Keeps the texts of a message.
    fn harvest(&mut self, value: &Value) {
        match value {
            Value::String(text) if !text.is_empty() && self.names.len() < NAMES_MAX && !self.names.contains(text) => {
                self.names.push(text.clone());
            }
            Value::Message(message) => {
                for (_, value) in message.fields() {
                    self.harvest(value);
                }
            }
            Value::List(items) => items.iter().for_each(|item| self.harvest(item)),
            Value::Map(entries) => {
                let mut sorted: Vec<_> = entries.iter().map(|(key, value)| (format!("{key:?}"), value)).collect();
                sorted.sort_by(|left, right| left.0.cmp(&right.0));
                sorted.iter().for_each(|(_, value)| self.harvest(value));
            }
            _ => (), // No text.
        }
    }

    /// The records rebuild the state.
    pub fn end(self) {
        let (state, _) = replay::rebuilt([&self.records[..]]);
        assert_eq!(state.hash(), self.partition.state.hash(), "the records rebuild the state");
    }
}
