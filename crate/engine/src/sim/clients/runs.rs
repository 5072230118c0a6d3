//! Calls about whole runs.

use super::home::{DEFAULT, OTHER, run_of, tenant_of};
use super::{Ask, Clients, Intent, ask};
use crate::api::Method;
use crate::sim::model::Model;
use crate::sim::rng::Rng;
use crate::sim::specs::{self, SPECS};
use crate::sim::swarm::Swarm;
use crate::wire::canter::AwaitWfRunRequest;
use crate::wire::*;

pub fn name(tenant: &str, number: u64) -> String {
    if tenant == OTHER { format!("other:r{number}") } else { format!("r{number}") }
}

pub fn get_wf_run(id: &str) -> Ask {
    ask(Method::GetWfRun, tenant_of(id), &run_of(id), Intent::GetWfRun { id: id.to_string() })
}

pub fn search(tenant: &'static str, spec: &'static str, status: LhStatus) -> Ask {
    let request =
        SearchWfRunRequest { wf_spec_name: spec.to_string(), status: Some(status.into()), limit: Some(1_000), ..Default::default() };
    ask(Method::SearchWfRun, tenant, &request, Intent::Search { spec, status })
}

impl Clients {
    pub(super) fn run_wf(&mut self, rng: &mut Rng, swarm: &Swarm, _: &Model) -> Ask {
        let tenant = if rng.percent(swarm.other_tenant) { OTHER } else { DEFAULT };
        let id = if rng.percent(15) { self.some_run(rng) } else { name(tenant, self.homes.len() as u64) };
        self.homes.push(tenant);
        let spec = rng.weighted(&SPECS);
        let count_to = if rng.percent(swarm.long_loops) { 600 } else { rng.below(6) as i64 };
        let load = if rng.percent(swarm.bulky) { rng.below(150_000) } else { rng.below(40) };
        let variables = [
            (specs::COUNT_TO.to_string(), specs::int(count_to)),
            (specs::LOAD.to_string(), specs::text("x".repeat(load as usize))),
            (specs::KEY.to_string(), specs::text(format!("k{}", rng.below(8)))),
        ];
        let request =
            RunWfRequest { wf_spec_name: spec.to_string(), id: Some(run_of(&id).id), variables: variables.into(), ..Default::default() };
        ask(Method::RunWf, tenant_of(&id), &request, Intent::RunWf { id, spec })
    }

    pub(super) fn search_some(&mut self, rng: &mut Rng, swarm: &Swarm, _: &Model) -> Ask {
        let status = [LhStatus::Running, LhStatus::Completed, LhStatus::Error, LhStatus::Halted, LhStatus::Exception];
        let tenant = if rng.percent(swarm.other_tenant) { OTHER } else { DEFAULT };
        search(tenant, rng.weighted(&SPECS), *rng.pick(&status))
    }

    pub(super) fn stop_or_resume(&mut self, rng: &mut Rng, _: &Swarm, _: &Model) -> Ask {
        let id = self.some_run(rng);
        let (tenant, wf_run_id) = (tenant_of(&id), Some(run_of(&id)));
        match rng.percent(50) {
            true => ask(Method::StopWfRun, tenant, &StopWfRunRequest { wf_run_id, thread_run_number: 0 }, Intent::Stop { id }),
            false => ask(Method::ResumeWfRun, tenant, &ResumeWfRunRequest { wf_run_id, thread_run_number: 0 }, Intent::Resume { id }),
        }
    }

    pub(super) fn rescue(&mut self, rng: &mut Rng, _: &Swarm, _: &Model) -> Ask {
        let id = self.some_run(rng);
        let request = RescueThreadRunRequest { wf_run_id: Some(run_of(&id)), thread_run_number: 0, skip_current_node: rng.percent(30) };
        ask(Method::RescueThreadRun, tenant_of(&id), &request, Intent::Rescue { id })
    }

    pub(super) fn delete(&mut self, rng: &mut Rng, _: &Swarm, model: &Model) -> Ask {
        let id = if rng.percent(20) { some_child(rng, model) } else { None };
        let id = id.unwrap_or_else(|| self.some_run(rng));
        ask(Method::DeleteWfRun, tenant_of(&id), &DeleteWfRunRequest { id: Some(run_of(&id)) }, Intent::Delete { id })
    }

    pub(super) fn await_wf_run(&mut self, rng: &mut Rng, _: &Swarm, _: &Model) -> Ask {
        let id = self.some_run(rng);
        ask(Method::AwaitWfRun, tenant_of(&id), &AwaitWfRunRequest { wf_run_id: Some(run_of(&id)) }, Intent::AwaitWfRun { id })
    }

    /// Looks at a run that the engine has made.
    pub(super) fn explore_child(&mut self, rng: &mut Rng, _: &Swarm, model: &Model) -> Ask {
        let id = some_child(rng, model).unwrap_or_else(|| self.some_run(rng));
        get_wf_run(&id)
    }
}

fn some_child(rng: &mut Rng, model: &Model) -> Option<String> {
    let children: Vec<&String> = model.runs.keys().filter(|id| super::home::is_made_by_engine(id)).collect();
    if children.is_empty() { None } else { Some((*rng.pick(&children)).clone()) }
}
