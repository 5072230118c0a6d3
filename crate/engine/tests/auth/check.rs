//! The one door: a partition in memory with a clock turned by hand, and callers by name.

use crate::replay::rebuilt;
use canter_engine::api::{Method, Setup};
use canter_engine::cron::Zone;
use canter_engine::partition::{Outbox, Partition};
use canter_engine::state::State;
use canter_engine::wire::{self, Message};
use canter_engine::{Call, Code, Reject};

/// The first moment of a minute.
pub const START_MS: i64 = 1_704_067_200_000;
const SEED: u64 = 7;

/// The admin that every server here has besides `anonymous`.
pub const ROOT: &str = "root";

pub struct Server {
    partition: Partition,
    pub now_ms: i64,
    calls: u32,
    records: Vec<Vec<u8>>,
}

fn setup() -> Setup {
    let time_zone = Zone::named("UTC").expect("it exists");
    Setup { advertised_host: "localhost".to_string(), advertised_port: 2023, time_zone }
}

impl Server {
    /// After its first boot: `anonymous` may do everything.
    pub fn booted() -> Server {
        let mut server =
            Server { partition: Partition::new(State::new(None, 0, 0), setup(), SEED, 0), now_ms: START_MS, calls: 0, records: Vec::new() };
        let mut out = Outbox::default();
        server.partition.boot(START_MS, &mut out).expect("an empty partition boots");
        server.keep(out);
        server
    }

    /// With an admin, and `anonymous` without rights.
    pub fn closed() -> Server {
        let mut server = Server::booted();
        server.principal(ROOT, "ALL/ALL");
        server.ok("root", Method::PutPrincipal, &put_principal("anonymous", "", &[]));
        server
    }

    fn keep(&mut self, out: Outbox) {
        if !out.payload.is_empty() {
            self.records.push(out.payload);
        }
    }

    /// A call by `principal`, or by `principal@tenant`. `None`: it was parked, and is cancelled.
    fn send(&mut self, who: &str, method: Method, request: &impl Message) -> Option<Result<Vec<u8>, Reject>> {
        self.calls += 1;
        let (principal, tenant) = who.split_once('@').unwrap_or((who, ""));
        let call = Call {
            id: self.calls,
            method: method.number(),
            tenant: tenant.to_string(),
            principal: principal.to_string(),
            deadline_ms: None,
            body: request.encode_to_vec(),
        };
        let mut out = Outbox::default();
        self.partition.call(call, self.now_ms, &mut out);
        let reply = out.completions.iter().position(|completion| completion.id == self.calls).map(|at| out.completions.remove(at).result);
        self.keep(out);
        if reply.is_none() {
            self.partition.cancel(self.calls);
        }
        reply
    }

    pub fn call<R: Message + Default>(&mut self, who: &str, method: Method, request: &impl Message) -> Result<R, Reject> {
        let reply = self.send(who, method, request).unwrap_or_else(|| panic!("{} was parked", method.name()));
        reply.map(|bytes| R::decode(&bytes[..]).expect("replies can be read"))
    }

    /// How a call ends; one that is parked was let through.
    pub fn code(&mut self, who: &str, method: Method, request: &impl Message) -> Code {
        match self.send(who, method, request) {
            None | Some(Ok(_)) => Code::Ok,
            Some(Err(reject)) => reject.code,
        }
    }

    /// Makes a call that must succeed.
    pub fn ok(&mut self, who: &str, method: Method, request: &impl Message) {
        let reply = self.send(who, method, request);
        assert!(matches!(reply, None | Some(Ok(_))), "{who}: {} was refused: {reply:?}", method.name());
    }

    /// Puts a principal with these global rights, as `anonymous` while it may, else as `root`.
    pub fn principal(&mut self, id: &str, global: &str) {
        let by = if self.code("root", Method::GetPrincipal, &wire::PrincipalId { id: ROOT.to_string() }) == Code::Ok { ROOT } else { "" };
        self.ok(by, Method::PutPrincipal, &put_principal(id, global, &[]));
    }

    pub fn tenant(&mut self, id: &str) {
        self.ok(ROOT, Method::PutTenant, &wire::PutTenantRequest { id: id.to_string(), output_topic_config: None });
    }

    /// What became due by now has happened.
    pub fn turn_clock(&mut self, ms: i64) {
        self.now_ms += ms;
        loop {
            let mut out = Outbox::default();
            let fired = self.partition.fire_due(self.now_ms, true, 1, &mut out).expect("timers fire");
            self.keep(out);
            if fired == 0 {
                return;
            }
        }
    }

    /// Throws the partition away and builds it anew from its records, as after a crash.
    pub fn crash(&mut self) {
        let (state, time_ms) = rebuilt(self.records.iter().map(Vec::as_slice));
        assert_eq!(state.position(), self.partition.state.position(), "every command that wrote has a record");
        assert_eq!(state.hash(), self.partition.state.hash(), "the records rebuild the state");
        assert_eq!(self.partition.panics, 0, "no command panics");
        self.partition = Partition::new(state, setup(), SEED, time_ms);
    }

    pub fn next_due(&mut self) -> Option<i64> {
        self.partition.next_due().expect("memory can be read")
    }

    pub fn records(&self) -> usize {
        self.records.len()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.crash();
        }
    }
}

/// A list of rights from its text: `TASK/READ,RUN; ALL/ALL` is two ACLs.
pub fn acls(text: &str) -> wire::ServerAcLs {
    let acl = |acl: &str| {
        let (resources, actions) = acl.split_once('/').expect("an ACL is resources/actions");
        wire::ServerAcl {
            resources: resources.split(',').map(|name| resource(name).into()).collect(),
            allowed_actions: actions.split(',').map(|name| action(name).into()).collect(),
            resource_filter: None,
        }
    };
    wire::ServerAcLs { acls: text.split("; ").filter(|acl| !acl.is_empty()).map(acl).collect() }
}

fn resource(name: &str) -> wire::AclResource {
    let name = if name == "ALL" { "ALL_RESOURCES" } else { name };
    wire::AclResource::from_str_name(&format!("ACL_{name}")).unwrap_or_else(|| panic!("there is no resource {name}"))
}

fn action(name: &str) -> wire::AclAction {
    let name = if name == "ALL" { "ALL_ACTIONS" } else { name };
    wire::AclAction::from_str_name(name).unwrap_or_else(|| panic!("there is no action {name}"))
}

/// A principal with global rights, and with rights by tenant; whatever there is is replaced.
pub fn put_principal(id: &str, global: &str, per_tenant: &[(&str, &str)]) -> wire::PutPrincipalRequest {
    wire::PutPrincipalRequest {
        id: id.to_string(),
        per_tenant_acls: per_tenant.iter().map(|(tenant, text)| (tenant.to_string(), acls(text))).collect(),
        global_acls: (!global.is_empty()).then(|| acls(global)),
        overwrite: true,
    }
}

pub fn principal_id(id: &str) -> wire::PrincipalId {
    wire::PrincipalId { id: id.to_string() }
}

/// `tenant`, or `tenant/principal`.
pub fn quota_id(text: &str) -> wire::QuotaId {
    let (tenant, principal) = text.split_once('/').map_or((text, None), |(tenant, principal)| (tenant, Some(principal)));
    wire::QuotaId { tenant: Some(wire::TenantId { id: tenant.to_string() }), principal: principal.map(principal_id) }
}

pub fn put_quota(of: &str, per_second: i32) -> wire::PutQuotaRequest {
    let wire::QuotaId { tenant, principal } = quota_id(of);
    wire::PutQuotaRequest { tenant, principal, write_requests_per_second: per_second }
}

pub fn put_task(name: &str) -> wire::PutTaskDefRequest {
    wire::PutTaskDefRequest { name: name.to_string(), ..Default::default() }
}
