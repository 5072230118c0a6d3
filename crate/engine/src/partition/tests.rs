//! What no call can do, because it takes a bug: a command that panics.

use super::*;
use crate::access::ANONYMOUS;
use crate::error::Code;
use crate::id::{FamilyKind, named};
use crate::wire::{PutTaskDefRequest, TaskDef, TaskDefId};

fn booted() -> Partition {
    let setup = Setup {
        advertised_host: "localhost".to_string(),
        advertised_port: 2023,
        time_zone: crate::cron::Zone::named("UTC").expect("it exists"),
    };
    let mut partition = Partition::new(State::new(None, 0, 0), setup, 1, 0);
    partition.boot(0, &mut Outbox::default()).unwrap();
    partition
}

fn call(partition: &mut Partition, method: Method, request: &impl Message) -> Result<Vec<u8>, Reject> {
    let (tenant, principal, body) = (String::new(), String::new(), request.encode_to_vec());
    let mut out = Outbox::default();
    partition.call(Call { id: 1, method: method as u16, tenant, principal, deadline_ms: None, body }, 0, &mut out);
    out.completions.pop().expect("the call is not parked").result
}

#[test]
fn a_command_that_panics_is_internal_leaves_nothing_and_the_partition_goes_on() {
    let mut partition = booted();
    let (position, hash) = (partition.state.position(), partition.state.hash());
    let key = named(FamilyKind::TaskDef, DEFAULT_TENANT, "half-done");
    let caller = Caller { method: Method::PutTaskDef, tenant: DEFAULT_TENANT, principal: ANONYMOUS };
    let mut out = Outbox::default();
    let outcome = partition.command(&caller, 0, &mut out, |tx, _| -> Result<(), Reject> {
        tx.put(key.clone(), TaskDef::default());
        panic!("planted in {}", "a test")
    });
    let reject = outcome.unwrap_err();
    assert_eq!(reject.code, Code::Internal);
    assert_eq!(reject.message, "A bug in the engine ended this command; nothing of it stays: planted in a test");
    assert_eq!((out.records, out.payload.len(), out.completions.len()), (0, 0, 0));
    assert_eq!((partition.state.position(), partition.state.hash(), partition.panics), (position, hash, 1));
    let id = |name: &str| TaskDefId { name: name.to_string() };
    assert_eq!(call(&mut partition, Method::GetTaskDef, &id("half-done")).unwrap_err().code, Code::NotFound);
    call(&mut partition, Method::PutTaskDef, &PutTaskDefRequest { name: "next".to_string(), ..Default::default() }).unwrap();
    call(&mut partition, Method::GetTaskDef, &id("next")).unwrap();
    assert_eq!(partition.state.position(), position + 1);
}
