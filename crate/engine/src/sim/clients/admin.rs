//! What has a name and is put, read and deleted: definitions, rights, quotas, schedules, jobs.

use super::home::{DEFAULT, OTHER, TENANTS};
use super::{Ask, Clients, Intent, ask};
use crate::api::Method;
use crate::sim::model::Model;
use crate::sim::rng::Rng;
use crate::sim::specs::{self, EVENTS, FORM, KEYED, SPECS, TASKS, THROWN};
use crate::sim::swarm::Swarm;
use crate::wire::create_bulk_job_request::Operation;
use crate::wire::output_topic_config::OutputTopicRecordingLevel;
use crate::wire::*;

/// May read in the second tenant, and nothing else.
pub const GUEST: &str = "guest";
/// Names of things that no workflow needs.
const SPARE: [&str; 4] = ["x0", "x1", "x2", "x3"];

/// What kinds of things the model knows by their names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    TaskDef,
    ExternalEventDef,
    WorkflowEventDef,
    CorrelatedEvent,
    Schedule,
    BulkJob,
    Plan,
    Principal,
    Quota,
}

const KINDS: [Kind; 9] = [
    Kind::TaskDef,
    Kind::ExternalEventDef,
    Kind::WorkflowEventDef,
    Kind::CorrelatedEvent,
    Kind::Schedule,
    Kind::BulkJob,
    Kind::Plan,
    Kind::Principal,
    Kind::Quota,
];

/// Something with a name, in a tenant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Thing {
    pub tenant: &'static str,
    pub kind: Kind,
    pub name: String,
}

/// Calls that put all definitions.
pub fn definitions(other_tenant: bool, output: bool) -> Vec<Ask> {
    let level = OutputTopicRecordingLevel::AllEntityEvents.into();
    let tenant = |id: &str| PutTenantRequest {
        id: id.to_string(),
        output_topic_config: output.then_some(OutputTopicConfig { default_recording_level: level }),
    };
    let put_tenant = |id: &str| ask(Method::PutTenant, DEFAULT, &tenant(id), Intent::Other);
    let mut all = vec![put_tenant(OTHER), guest()];
    if output {
        all.push(put_tenant(DEFAULT));
    }
    let tenants = if other_tenant { &TENANTS[..] } else { &TENANTS[..1] };
    for tenant in tenants {
        let put = |method, request: &dyn Fn() -> Vec<u8>| Ask { method, tenant, principal: "", body: request(), intent: Intent::Other };
        all.extend(TASKS.iter().map(|name| put(Method::PutTaskDef, &|| specs::task_def(name).encode_to_vec())));
        all.extend(EVENTS.iter().map(|name| put(Method::PutExternalEventDef, &|| specs::event_def(name).encode_to_vec())));
        all.push(put(Method::PutExternalEventDef, &|| specs::event_def(KEYED).encode_to_vec()));
        all.push(put(Method::PutWorkflowEventDef, &|| specs::thrown_def(THROWN).encode_to_vec()));
        all.push(put(Method::PutUserTaskDef, &|| specs::form_def(FORM).encode_to_vec()));
        all.extend(SPECS.iter().map(|(_, name)| put(Method::PutWfSpec, &|| specs::wf_spec(name).encode_to_vec())));
    }
    all
}

/// Takes away what would go on for ever or keep others waiting.
pub fn rest() -> Vec<Ask> {
    let things = TENANTS.map(|tenant| Thing { tenant, kind: Kind::Schedule, name: specs::SCHEDULE.to_string() });
    let mut all: Vec<Ask> = things.iter().map(remove_thing).collect();
    all.push(remove_thing(&Thing { tenant: DEFAULT, kind: Kind::Quota, name: OTHER.to_string() }));
    all
}

fn guest() -> Ask {
    let acl = ServerAcl {
        resources: vec![AclResource::AclWorkflow.into()],
        allowed_actions: vec![AclAction::Read.into()],
        resource_filter: None,
    };
    let acls = ServerAcLs { acls: vec![acl] };
    let request = PutPrincipalRequest { id: GUEST.to_string(), per_tenant_acls: [(OTHER.to_string(), acls)].into(), ..Default::default() };
    ask(Method::PutPrincipal, DEFAULT, &request, Intent::Other)
}

fn quota_id(thing: &Thing) -> QuotaId {
    QuotaId { tenant: Some(TenantId { id: thing.name.clone() }), principal: None }
}

fn correlated_id(thing: &Thing) -> CorrelatedEventId {
    CorrelatedEventId { key: thing.name.clone(), external_event_def_id: Some(ExternalEventDefId { name: KEYED.to_string() }) }
}

pub fn put_thing(thing: Thing, rng: &mut Rng) -> Ask {
    let name = thing.name.clone();
    let (method, body) = match thing.kind {
        Kind::TaskDef => (Method::PutTaskDef, specs::task_def(&name).encode_to_vec()),
        Kind::ExternalEventDef => (Method::PutExternalEventDef, specs::event_def(&name).encode_to_vec()),
        Kind::WorkflowEventDef => (Method::PutWorkflowEventDef, specs::thrown_def(&name).encode_to_vec()),
        Kind::CorrelatedEvent => {
            let external_event_def_id = Some(ExternalEventDefId { name: KEYED.to_string() });
            let request = PutCorrelatedEventRequest { key: name, external_event_def_id, content: Some(specs::int(3)) };
            (Method::PutCorrelatedEvent, request.encode_to_vec())
        }
        Kind::Schedule => {
            let cron_expression = "* * * * *".to_string();
            let request =
                ScheduleWfRequest { id: Some(name), wf_spec_name: specs::TICK.to_string(), cron_expression, ..Default::default() };
            (Method::ScheduleWf, request.encode_to_vec())
        }
        Kind::BulkJob => {
            let criteria = BulkDeleteWfRun {
                wf_spec_name: specs::BRIEF.to_string(),
                earliest_start: Some(Timestamp::default()),
                latest_start: None,
                wf_run_status: Some(LhStatus::Completed.into()),
            };
            let request = CreateBulkJobRequest { id: Some(name), operation: Some(Operation::BulkDeleteWfRun(criteria)) };
            (Method::CreateBulkJob, request.encode_to_vec())
        }
        Kind::Plan => {
            let migration = ThreadMigrationPlanRequest { new_thread_name: "entrypoint".to_string(), ..Default::default() };
            let request = PutWorkflowMigrationPlanRequest {
                name,
                old_wf_spec: Some(WfSpecId { name: SPECS[0].1.to_string(), ..Default::default() }),
                thread_migrations: [("entrypoint".to_string(), migration)].into(),
                ..Default::default()
            };
            (Method::PutWorkflowMigrationPlan, request.encode_to_vec())
        }
        Kind::Principal => {
            let request = PutPrincipalRequest { id: name, overwrite: rng.percent(50), ..Default::default() };
            (Method::PutPrincipal, request.encode_to_vec())
        }
        Kind::Quota => {
            let write_requests_per_second = 1 + rng.below(20) as i32;
            let request = PutQuotaRequest { tenant: Some(TenantId { id: name }), principal: None, write_requests_per_second };
            (Method::PutQuota, request.encode_to_vec())
        }
    };
    Ask { method, tenant: thing.tenant, principal: "", body, intent: Intent::Put(thing) }
}

pub fn get_thing(thing: &Thing) -> Ask {
    let name = thing.name.clone();
    let (method, body) = match thing.kind {
        Kind::TaskDef => (Method::GetTaskDef, TaskDefId { name }.encode_to_vec()),
        Kind::ExternalEventDef => (Method::GetExternalEventDef, ExternalEventDefId { name }.encode_to_vec()),
        Kind::WorkflowEventDef => (Method::GetWorkflowEventDef, WorkflowEventDefId { name }.encode_to_vec()),
        Kind::CorrelatedEvent => (Method::GetCorrelatedEvent, correlated_id(thing).encode_to_vec()),
        Kind::Schedule => (Method::GetScheduledWfRun, ScheduledWfRunId { id: name }.encode_to_vec()),
        Kind::BulkJob => (Method::GetBulkJob, GetBulkJobRequest { id: Some(BulkJobId { id: name }) }.encode_to_vec()),
        Kind::Plan => (Method::GetWorkflowMigrationPlan, WorkflowMigrationPlanId { name }.encode_to_vec()),
        Kind::Principal => (Method::GetPrincipal, PrincipalId { id: name }.encode_to_vec()),
        Kind::Quota => (Method::GetQuota, quota_id(thing).encode_to_vec()),
    };
    Ask { method, tenant: thing.tenant, principal: "", body, intent: Intent::Get(thing.clone()) }
}

pub fn remove_thing(thing: &Thing) -> Ask {
    let name = thing.name.clone();
    let (method, body) = match thing.kind {
        Kind::TaskDef => (Method::DeleteTaskDef, DeleteTaskDefRequest { id: Some(TaskDefId { name }) }.encode_to_vec()),
        Kind::ExternalEventDef => {
            (Method::DeleteExternalEventDef, DeleteExternalEventDefRequest { id: Some(ExternalEventDefId { name }) }.encode_to_vec())
        }
        Kind::WorkflowEventDef => {
            (Method::DeleteWorkflowEventDef, DeleteWorkflowEventDefRequest { id: Some(WorkflowEventDefId { name }) }.encode_to_vec())
        }
        Kind::CorrelatedEvent => {
            (Method::DeleteCorrelatedEvent, DeleteCorrelatedEventRequest { id: Some(correlated_id(thing)) }.encode_to_vec())
        }
        Kind::Schedule => {
            (Method::DeleteScheduledWfRun, DeleteScheduledWfRunRequest { id: Some(ScheduledWfRunId { id: name }) }.encode_to_vec())
        }
        Kind::BulkJob => (Method::DeleteBulkJob, DeleteBulkJobRequest { id: Some(BulkJobId { id: name }) }.encode_to_vec()),
        Kind::Plan => {
            let request = DeleteWorkflowMigrationPlanRequest { id: Some(WorkflowMigrationPlanId { name }) };
            (Method::DeleteWorkflowMigrationPlan, request.encode_to_vec())
        }
        Kind::Principal => (Method::DeletePrincipal, DeletePrincipalRequest { id: Some(PrincipalId { id: name }) }.encode_to_vec()),
        Kind::Quota => (Method::DeleteQuota, DeleteQuotaRequest { id: Some(quota_id(thing)) }.encode_to_vec()),
    };
    Ask { method, tenant: thing.tenant, principal: "", body, intent: Intent::Remove(thing.clone()) }
}

impl Clients {
    pub(super) fn administer(&mut self, rng: &mut Rng, swarm: &Swarm, _: &Model) -> Ask {
        let tenant = if rng.percent(swarm.other_tenant) { OTHER } else { DEFAULT };
        if rng.percent(25) {
            return self.define(rng, tenant);
        }
        let kind = *rng.pick(&KINDS);
        let thing = match kind {
            // Principals and quotas belong to no tenant: one name each, whoever asks. A quota is the second tenant's alone.
            Kind::Quota => Thing { tenant: DEFAULT, kind, name: OTHER.to_string() },
            Kind::Principal => Thing { tenant: DEFAULT, kind, name: rng.pick(&SPARE).to_string() },
            Kind::Schedule => Thing { tenant, kind, name: specs::SCHEDULE.to_string() },
            Kind::CorrelatedEvent => Thing { tenant, kind, name: format!("k{}", rng.below(8)) },
            Kind::TaskDef | Kind::ExternalEventDef | Kind::WorkflowEventDef | Kind::BulkJob | Kind::Plan => {
                Thing { tenant, kind, name: rng.pick(&SPARE).to_string() }
            }
        };
        match rng.below(10) {
            0..5 => put_thing(thing, rng),
            5..8 => get_thing(&thing),
            _ => remove_thing(&thing),
        }
    }

    /// Definitions with versions, of which the model knows nothing, and workers that say that they are there.
    fn define(&mut self, rng: &mut Rng, tenant: &'static str) -> Ask {
        let name = rng.pick(&SPARE).to_string();
        let version = rng.below(2) as i32;
        let other = Intent::Other;
        match rng.below(10) {
            0 => ask(Method::PutStructDef, tenant, &specs::struct_def(&name, rng.percent(50)), other),
            1 => ask(Method::DeleteStructDef, tenant, &DeleteStructDefRequest { id: Some(StructDefId { name, version }) }, other),
            2 => ask(Method::PutUserTaskDef, tenant, &specs::form_def(&name), other),
            3 => ask(Method::DeleteUserTaskDef, tenant, &DeleteUserTaskDefRequest { id: Some(UserTaskDefId { name, version }) }, other),
            4 => ask(Method::PutWfSpec, tenant, &PutWfSpecRequest { name, ..specs::wf_spec(specs::BRIEF) }, other),
            5 => {
                let id = Some(WfSpecId { name, major_version: 0, revision: version });
                ask(Method::DeleteWfSpec, tenant, &DeleteWfSpecRequest { id }, other)
            }
            6 => {
                let task_def_id = Some(TaskDefId { name: rng.pick(&TASKS).to_string() });
                ask(Method::RegisterTaskWorker, tenant, &RegisterTaskWorkerRequest { task_worker_id: name, task_def_id }, other)
            }
            7 => {
                let request = ApplyWorkflowMigrationPlanRequest {
                    id: Some(WorkflowMigrationPlanId { name }),
                    wf_run_id: Some(super::home::run_of(&self.some_run(rng))),
                    ..Default::default()
                };
                ask(Method::ApplyWorkflowMigrationPlan, tenant, &request, other)
            }
            8 => ask(Method::MigrateWfSpec, tenant, &MigrateWfSpecRequest::default(), other),
            _ => ask(Method::ScheduleWf, tenant, &ScheduleWfRequest { cron_expression: "never".to_string(), ..Default::default() }, other),
        }
    }
}
