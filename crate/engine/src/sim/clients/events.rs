//! Events: those that callers put, by run or by key, and those that runs throw.

use super::home::{DEFAULT, OTHER, run_of, tenant_of};
use super::{Ask, Clients, Intent, Kind, Thing, ask};
use crate::api::Method;
use crate::sim::model::Model;
use crate::sim::rng::Rng;
use crate::sim::specs::{self, EVENTS};
use crate::sim::swarm::Swarm;
use crate::wire::*;

pub fn get_event(id: &str, def: &str, guid: &str) -> Ask {
    let request = ExternalEventId {
        wf_run_id: Some(run_of(id)),
        external_event_def_id: Some(ExternalEventDefId { name: def.to_string() }),
        guid: guid.to_string(),
    };
    let intent = Intent::GetEvent { id: id.to_string(), def: def.to_string(), guid: guid.to_string() };
    ask(Method::GetExternalEvent, tenant_of(id), &request, intent)
}

pub fn list_thrown(id: &str) -> Ask {
    let request = ListWorkflowEventsRequest { wf_run_id: Some(run_of(id)), ..Default::default() };
    ask(Method::ListWorkflowEvents, tenant_of(id), &request, Intent::ListThrown { id: id.to_string() })
}

impl Clients {
    pub(super) fn put_event(&mut self, rng: &mut Rng, _: &Swarm, _: &Model) -> Ask {
        let (id, def) = (self.some_run(rng), *rng.pick(&EVENTS));
        let guid = if rng.percent(60) { format!("g{}", rng.below(6)) } else { String::new() };
        let request = PutExternalEventRequest {
            wf_run_id: Some(run_of(&id)),
            external_event_def_id: Some(ExternalEventDefId { name: def.to_string() }),
            guid: (!guid.is_empty()).then(|| guid.clone()),
            content: Some(specs::int(7)),
            ..Default::default()
        };
        ask(Method::PutExternalEvent, tenant_of(&id), &request, Intent::PutEvent { id, def, guid })
    }

    pub(super) fn put_correlated_event(&mut self, rng: &mut Rng, swarm: &Swarm, _: &Model) -> Ask {
        let tenant = if rng.percent(swarm.other_tenant) { OTHER } else { DEFAULT };
        let thing = Thing { tenant, kind: Kind::CorrelatedEvent, name: format!("k{}", rng.below(8)) };
        if rng.percent(70) { super::admin::put_thing(thing, rng) } else { super::admin::remove_thing(&thing) }
    }

    pub(super) fn read_event(&mut self, rng: &mut Rng, _: &Swarm, model: &Model) -> Ask {
        let id = self.some_run(rng);
        match model.runs.get(&id).and_then(|run| run.events.first()) {
            Some((def, guid)) => get_event(&id, def, guid),
            None => get_event(&id, EVENTS[0], "never"),
        }
    }

    pub(super) fn await_thrown(&mut self, rng: &mut Rng, _: &Swarm, _: &Model) -> Ask {
        let id = self.some_run(rng);
        if rng.percent(50) {
            return list_thrown(&id);
        }
        let request = AwaitWorkflowEventRequest { wf_run_id: Some(run_of(&id)), ..Default::default() };
        ask(Method::AwaitWorkflowEvent, tenant_of(&id), &request, Intent::AwaitThrown { id })
    }
}
