//! What no call can do, because it takes a bug: a command that panics.

use super::*;
use crate::access::ANONYMOUS;
use crate::error::Code;
use crate::id::{FamilyKind, named};
use crate::limits::{PANIC_MESSAGE_BYTES_MAX, PANIC_REPORTS_MAX, PANIC_REQUEST_BYTES_MAX};
use crate::wire::{PutTaskDefRequest, TaskDef, TaskDefId};

pub fn setup() -> Setup {
    Setup {
        advertised_host: "localhost".to_string(),
        advertised_port: 2023,
        time_zone: crate::cron::Zone::named("UTC").expect("it exists"),
    }
}

fn booted() -> Partition {
    let mut partition = Partition::new(State::new(None, 0, 0), setup(), 1, 0);
    partition.boot(0, &mut Outbox::default()).unwrap();
    partition
}

fn call(partition: &mut Partition, method: Method, request: &impl Message) -> Result<Vec<u8>, Reject> {
    call_at(partition, method, request, 0)
}

pub fn call_at(partition: &mut Partition, method: Method, request: &impl Message, now_ms: i64) -> Result<Vec<u8>, Reject> {
    let (tenant, principal, body) = (String::new(), String::new(), request.encode_to_vec());
    let mut out = Outbox::default();
    partition.call(Call { id: 1, method: method as u16, tenant, principal, deadline_ms: None, body }, now_ms, &mut out);
    out.completions.pop().expect("the call is not parked").result
}

#[test]
fn a_command_that_panics_is_internal_leaves_nothing_and_the_partition_goes_on() {
    let mut partition = booted();
    let (position, hash) = (partition.state.position(), partition.state.hash());
    let key = named(FamilyKind::TaskDef, DEFAULT_TENANT, "half-done");
    let caller = Caller { method: Method::PutTaskDef, tenant: DEFAULT_TENANT, principal: ANONYMOUS, request: b"asked" };
    let mut out = Outbox::default();
    let outcome = partition.command(&caller, 0, &mut out, |tx, _| -> Result<(), Reject> {
        tx.put(key.clone(), TaskDef::default());
        panic!("planted in {}", "a test")
    });
    let reject = outcome.unwrap_err();
    assert_eq!(reject.code, Code::Internal);
    // In memory there is no report: the text has message and place.
    let begin = "A bug in the engine ended this command; nothing of it stays: planted in a test (";
    assert!(reject.message.starts_with(begin) && reject.message.ends_with(')'), "{}", reject.message);
    assert!(reject.message.replace('\\', "/").contains("partition/tests.rs:"), "{}", reject.message);
    assert_eq!((out.records, out.payload.len(), out.completions.len()), (0, 0, 0));
    assert_eq!((partition.state.position(), partition.state.hash(), partition.panics), (position, hash, 1));
    let id = |name: &str| TaskDefId { name: name.to_string() };
    assert_eq!(call(&mut partition, Method::GetTaskDef, &id("half-done")).unwrap_err().code, Code::NotFound);
    call(&mut partition, Method::PutTaskDef, &PutTaskDefRequest { name: "next".to_string(), ..Default::default() }).unwrap();
    call(&mut partition, Method::GetTaskDef, &id("next")).unwrap();
    assert_eq!(partition.state.position(), position + 1);
}

/// Ends a call in a bug at one of two places.
fn provoke(partition: &mut Partition, request: &[u8], elsewhere: bool) -> String {
    let caller = Caller { method: Method::PutTaskDef, tenant: "a-tenant", principal: "a-principal", request };
    let outcome = partition.command(&caller, 0, &mut Outbox::default(), |_, _| -> Result<(), Reject> {
        match elsewhere {
            false => panic!("planted here"),
            true => panic!("planted there {}", "x".repeat(2 * PANIC_MESSAGE_BYTES_MAX)),
        }
    });
    outcome.unwrap_err().message
}

fn names(dir: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(dir.join("panics")).expect("there are reports");
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_bug_is_reported_once_for_each_place_without_what_the_caller_sent() {
    let dir = tempfile::tempdir().unwrap();
    let mut partition = booted();
    partition.report_panics(dir.path().to_path_buf());
    let first = provoke(&mut partition, b"a secret", false);
    assert!(first.ends_with("; please report it with panics/1-1.json of the data directory"), "{first}");
    let again = provoke(&mut partition, b"another secret", false);
    assert!(again.ends_with("; panics/1-1.json in the data directory reports the first one"), "{again}");
    let there = provoke(&mut partition, &vec![7; PANIC_REQUEST_BYTES_MAX + 1], true);
    assert!(there.ends_with("; please report it with panics/1-2.json of the data directory"), "{there}");
    assert!(there.len() < 2 * PANIC_MESSAGE_BYTES_MAX, "a message has a bound");
    assert_eq!(names(dir.path()), ["1-1.json", "1-1.request", "1-2.json"], "a request that is too big is left out");
    assert_eq!(std::fs::read(dir.path().join("panics/1-1.request")).unwrap(), b"a secret");
    let text = std::fs::read_to_string(dir.path().join("panics/1-1.json")).unwrap();
    for kept in ["secret", "a-tenant", "a-principal"] {
        assert!(!text.contains(kept), "Expected no {kept} in {text}");
    }
    let report: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(report["message"], "planted here");
    assert_eq!(report["ended"], "PutTaskDef");
    assert_eq!(report["position"], 1);
    assert_eq!(report["request"]["bytes"], 8);
    assert_eq!(report["stateHash"], format!("{:032x}", partition.state.hash()));
    assert!(report["backtrace"].as_array().is_some_and(|lines| lines.len() > 4));
    assert_eq!(partition.panics, 3);
    assert!(partition.last_panic().starts_with("planted there"));
}

#[test]
fn a_data_directory_keeps_the_newest_reports_and_what_is_not_one() {
    let dir = tempfile::tempdir().unwrap();
    for opening in 0..2 * PANIC_REPORTS_MAX {
        let mut partition = booted();
        partition.report_panics(dir.path().to_path_buf());
        provoke(&mut partition, b"asked", false);
        if opening == 0 {
            std::fs::write(dir.path().join("panics/notes.json"), "mine").unwrap();
        }
    }
    let names = names(dir.path());
    assert_eq!(names.len(), 2 * PANIC_REPORTS_MAX + 1, "a report and its request each, and a file that is none: {names:?}");
    let newest = format!("1-{}.json", 2 * PANIC_REPORTS_MAX);
    assert!(names.contains(&newest) && names.contains(&"notes.json".to_string()) && !names.contains(&"1-1.json".to_string()), "{names:?}");
}

#[test]
fn only_an_engine_for_tests_lets_bugs_be_provoked() {
    let mut partition = booted();
    let ask = |partition: &mut Partition, method: u16, body: Vec<u8>| {
        let mut out = Outbox::default();
        let (tenant, principal) = (String::new(), String::new());
        partition.call(Call { id: 1, method, tenant, principal, deadline_ms: None, body }, 0, &mut out);
        out.completions.pop().expect("it is not parked").result
    };
    let provoking = [&Method::PutTaskDef.number().to_le_bytes()[..], b"wanted"].concat();
    assert_eq!(ask(&mut partition, PROVOKE_BUG_NUMBER, provoking.clone()).unwrap_err().code, Code::Unimplemented);
    partition.allow_provoked_bugs();
    for bad in [&[][..], &[1], &[0xff, 0xff, b'x'], &[1, 0, 0xff]] {
        assert_eq!(ask(&mut partition, PROVOKE_BUG_NUMBER, bad.to_vec()).unwrap_err().code, Code::InvalidArgument);
    }
    ask(&mut partition, PROVOKE_BUG_NUMBER, provoking).unwrap();
    let hash = partition.state.hash();
    let request = PutTaskDefRequest { name: "half-done".to_string(), ..Default::default() };
    let id = TaskDefId { name: "half-done".to_string() };
    // Another method is not meant.
    assert_eq!(call(&mut partition, Method::GetTaskDef, &id).unwrap_err().code, Code::NotFound);
    assert_eq!(call(&mut partition, Method::PutTaskDef, &request).unwrap_err().code, Code::Internal);
    assert_eq!(partition.state.hash(), hash, "what was written before the bug does not stay");
    assert_eq!(call(&mut partition, Method::GetTaskDef, &id).unwrap_err().code, Code::NotFound);
    call(&mut partition, Method::PutTaskDef, &request).unwrap();
}
