//! Simulated clients and workers: random calls of every family, among them late, repeated, forbidden and hopeless ones.

pub mod home;

mod admin;
mod events;
mod people;
mod reads;
mod runs;
mod work;

pub use admin::{Kind, Thing, definitions, get_thing, rest};
pub use events::{get_event, list_thrown};
pub use people::list_forms;
pub use runs::{get_wf_run, search};
pub use work::{get_task_run, poll};

use super::model::Model;
use super::rng::Rng;
use super::swarm::Swarm;
use crate::api::Method;
use crate::engine::Call;
use crate::wire::*;
use home::{DEFAULT, OTHER};

/// What a call is for: what the model needs to know of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    RunWf {
        id: String,
        spec: &'static str,
    },
    GetWfRun {
        id: String,
    },
    AwaitWfRun {
        id: String,
    },
    Stop {
        id: String,
    },
    Resume {
        id: String,
    },
    Rescue {
        id: String,
    },
    Delete {
        id: String,
    },
    Poll {
        task: &'static str,
    },
    Report {
        id: String,
        guid: String,
        attempt: i32,
        status: TaskStatus,
        output: i64,
        is_repeated: bool,
    },
    GetTaskRun {
        id: String,
        guid: String,
    },
    /// An empty guid: the engine makes one.
    PutEvent {
        id: String,
        def: &'static str,
        guid: String,
    },
    GetEvent {
        id: String,
        def: String,
        guid: String,
    },
    Search {
        spec: &'static str,
        status: LhStatus,
    },
    /// The first event that a run throws.
    AwaitThrown {
        id: String,
    },
    ListThrown {
        id: String,
    },
    ListForms {
        id: String,
    },
    /// A user task is to end, if it is open.
    EndForm {
        id: String,
        guid: String,
    },
    /// Makes something that has a name.
    Put(Thing),
    Get(Thing),
    Remove(Thing),
    AwaitOutput {
        after: i64,
    },
    ForgetOutput,
    /// What its caller has no right to.
    Trespass,
    /// Which minutes of metrics there are.
    Windows,
    /// The model knows nothing of it.
    Other,
}

/// Makes up a call.
type Maker = fn(&mut Clients, &mut Rng, &Swarm, &Model) -> Ask;

/// One call to be made.
#[derive(Clone)]
pub struct Ask {
    pub method: Method,
    pub tenant: &'static str,
    pub principal: &'static str,
    pub body: Vec<u8>,
    pub intent: Intent,
}

/// What clients remember.
#[derive(Clone, Default)]
pub struct Clients {
    /// The tasks they got, done or not.
    open: Vec<work::Work>,
    done: Vec<work::Work>,
    /// The tenant of every run they started.
    homes: Vec<&'static str>,
    /// User tasks they have heard of: run and guid.
    forms: Vec<(String, String)>,
    outputs: i64,
    /// The last record of the output topics that they have.
    published: i64,
    /// A minute of metrics that there is.
    window: Option<MetricWindowId>,
}

impl Ask {
    pub fn to_call(&self, id: u32) -> Call {
        let (tenant, principal) = (self.tenant.to_string(), self.principal.to_string());
        Call { id, method: self.method.number(), tenant, principal, deadline_ms: None, body: self.body.clone() }
    }
}

pub fn ask(method: Method, tenant: &'static str, request: &impl Message, intent: Intent) -> Ask {
    Ask { method, tenant, principal: "", body: request.encode_to_vec(), intent }
}

impl Clients {
    /// A completion has reached its caller.
    pub fn learn(&mut self, tenant: &'static str, intent: &Intent, reply: &[u8]) {
        match intent {
            Intent::Poll { .. } => self.learn_task(tenant, reply),
            Intent::ListForms { id } => {
                let list = UserTaskRunList::decode(reply).unwrap_or_default();
                let guids = list.results.into_iter().filter_map(|form| form.id).map(|form| (id.clone(), form.user_task_guid));
                guids.for_each(|form| {
                    if !self.forms.contains(&form) {
                        self.forms.push(form)
                    }
                });
            }
            Intent::AwaitOutput { .. } => {
                let page = canter::OutputRecords::decode(reply).unwrap_or_default();
                self.published = self.published.max(page.last);
            }
            Intent::Windows => {
                let list = MetricWindowIdList::decode(reply).unwrap_or_default();
                self.window = list.results.into_iter().next().or(self.window.take());
            }
            _ => (),
        }
    }

    /// The next random call.
    pub fn next(&mut self, rng: &mut Rng, swarm: &Swarm, model: &Model) -> Ask {
        let busy = if self.open.is_empty() { 0 } else { 30 };
        let output = if swarm.output { 3 } else { 0 };
        let choices: [(u64, Maker); 23] = [
            (16, Clients::run_wf),
            (22, Clients::poll_some),
            (busy, Clients::report_open),
            (3, Clients::report_again),
            (busy / 10, Clients::checkpoint),
            (10, Clients::put_event),
            (4, Clients::put_correlated_event),
            (8, |clients, rng, _, _| get_wf_run(&clients.some_run(rng))),
            (3, Clients::read_task),
            (2, Clients::read_event),
            (2, Clients::search_some),
            (3, Clients::stop_or_resume),
            (2, Clients::rescue),
            (swarm.deletes, Clients::delete),
            (2, Clients::await_wf_run),
            (1, Clients::await_thrown),
            (4, |clients, rng, _, _| list_forms(&clients.some_run(rng))),
            (4, Clients::use_form),
            (swarm.admin, Clients::administer),
            (swarm.trespasses, Clients::trespass),
            (output, Clients::output),
            (5, Clients::read_any),
            (1, Clients::explore_child),
        ];
        rng.weighted(&choices)(self, rng, swarm, model)
    }

    /// A run that was started at some time, or never; now and then where it is not.
    fn some_run(&self, rng: &mut Rng) -> String {
        let number = rng.below(self.homes.len() as u64 + 2);
        let home = self.homes.get(number as usize).copied().unwrap_or(DEFAULT);
        let there = if rng.percent(3) && self.homes.contains(&OTHER) { OTHER } else { home };
        self::runs::name(there, number)
    }

    fn trespass(&mut self, rng: &mut Rng, _: &Swarm, _: &Model) -> Ask {
        let id = self.some_run(rng);
        let spec = super::specs::SPECS[0].1;
        let get = |tenant| ask(Method::GetWfRun, tenant, &home::run_of(&id), Intent::Trespass);
        let mut call = match rng.below(3) {
            // It may read in one tenant, and nothing in the other.
            0 => get(DEFAULT),
            1 => ask(Method::RunWf, OTHER, &RunWfRequest { wf_spec_name: spec.to_string(), ..Default::default() }, Intent::Trespass),
            _ => ask(Method::PutTenant, OTHER, &PutTenantRequest { id: "third".to_string(), ..Default::default() }, Intent::Trespass),
        };
        call.principal = admin::GUEST;
        call
    }

    fn output(&mut self, rng: &mut Rng, _: &Swarm, _: &Model) -> Ask {
        let after = self.published;
        match rng.percent(70) {
            // One that crashed before it noted what it had published asks again.
            true => {
                let after = if rng.percent(20) { after - rng.below(after.unsigned_abs() + 1) as i64 } else { after };
                await_output(after)
            }
            false => ask(Method::ForgetOutput, DEFAULT, &canter::ForgetOutputRequest { through: after }, Intent::ForgetOutput),
        }
    }
}

pub fn await_output(after: i64) -> Ask {
    ask(Method::AwaitOutput, DEFAULT, &canter::AwaitOutputRequest { after, limit: 50 }, Intent::AwaitOutput { after })
}
