//! Quotas with a clock turned by hand (spec C 6.6), and how their use is told (D 6).

use crate::check::{START_MS, Server, put_quota, put_task, quota_id};
use canter_engine::Code;
use canter_engine::api::Method;
use canter_engine::wire::metric_window::Metric;
use canter_engine::wire::{self, ListQuotaUsageMetricsRequest, MetricWindow, MetricWindowId, MetricsList, Quota};

/// A server whose tenant `acme` is open to `ann` and `bob`.
fn server() -> Server {
    let mut server = Server::closed();
    server.tenant("acme");
    server.principal("ann", "TASK/ALL; WORKFLOW/ALL");
    server.principal("bob", "TASK/ALL");
    server
}

/// A write: the delay it is told of, `None` if it is let through.
fn write(server: &mut Server, who: &str) -> Option<u32> {
    let reply = server.call::<wire::TaskDef>(who, Method::PutTaskDef, &put_task("a"));
    reply.err().map(|reject| {
        assert_eq!(reject.code, Code::ResourceExhausted, "{reject}");
        let delay_ms = reject.retry_after_ms.expect("a quota says when to try again");
        assert!(reject.message.ends_with(&format!("try again in {delay_ms} ms")), "{reject}");
        delay_ms
    })
}

#[test]
fn a_window_admits_so_many_writes_and_the_next_one_as_many() {
    let mut server = server();
    server.ok("root", Method::PutQuota, &put_quota("acme", 4));
    let told: Vec<_> = (0..5).map(|_| write(&mut server, "ann@acme")).collect();
    assert_eq!(told, [None, None, Some(500), Some(1_000), Some(1_000)]);
    server.turn_clock(499);
    assert_eq!(write(&mut server, "ann@acme"), Some(1_500));
    server.turn_clock(1);
    let told: Vec<_> = (0..3).map(|_| write(&mut server, "ann@acme")).collect();
    assert_eq!(told, [None, None, Some(1_000)], "two of the four refusals were made good");
    // Who does as it is told is let through.
    server.turn_clock(1_000);
    assert_eq!(write(&mut server, "ann@acme"), None);
}

#[test]
fn a_refused_write_leaves_nothing() {
    let mut server = server();
    server.ok("root", Method::PutQuota, &put_quota("acme", 1));
    assert_eq!(write(&mut server, "ann@acme"), None);
    let records = server.records();
    let reply = server.call::<wire::TaskDef>("ann@acme", Method::PutTaskDef, &put_task("refused"));
    assert_eq!((reply.unwrap_err().code, server.records()), (Code::ResourceExhausted, records));
    let id = wire::TaskDefId { name: "refused".to_string() };
    assert_eq!(server.code("ann@acme", Method::GetTaskDef, &id), Code::NotFound);
}

// Both are charged, and the longer delay wins.
#[test]
fn tenant_and_principal_have_quotas_of_their_own() {
    let mut server = server();
    server.ok("root", Method::PutQuota, &put_quota("acme", 6));
    server.ok("root", Method::PutQuota, &put_quota("acme/ann", 2));
    assert_eq!((write(&mut server, "ann@acme"), write(&mut server, "ann@acme")), (None, Some(1_000)));
    assert_eq!((write(&mut server, "bob@acme"), write(&mut server, "bob@acme")), (None, Some(500)), "ann's refused write was charged too");
    assert_eq!(write(&mut server, "ann@acme"), Some(1_500));
    assert_eq!((write(&mut server, "ann"), write(&mut server, "ann")), (None, None), "another tenant");
}

// spec C 6.6: the principal that counts is the resolved one.
#[test]
fn whoever_has_no_principal_shares_the_quota_of_anonymous() {
    let mut server = Server::booted();
    server.ok("", Method::PutQuota, &put_quota("default/anonymous", 1));
    assert_eq!((write(&mut server, "x"), write(&mut server, "y")), (None, Some(1_000)));
}

// spec C 6.6, C 14 #40.
#[test]
fn only_writes_are_charged() {
    let mut server = server();
    server.ok("root", Method::PutQuota, &put_quota("acme", 1));
    assert_eq!(write(&mut server, "ann@acme"), None);
    let poll = wire::PollTaskRequest { task_def_id: Some(wire::TaskDefId { name: "a".to_string() }), ..Default::default() };
    for _ in 0..10 {
        server.ok("ann@acme", Method::SearchTaskDef, &());
        server.ok("ann@acme", Method::PollTask, &poll);
        server.ok("ann@acme", Method::Whoami, &());
    }
    for method in [Method::RegisterTaskWorker, Method::ReportTask, Method::PutCheckpoint, Method::DeleteTaskDef, Method::RunWf] {
        assert_eq!(server.code("ann@acme", method, &()), Code::ResourceExhausted, "{}", method.name());
    }
    // Rights come first: who may not write is not charged for it.
    assert_eq!(server.code("bob@acme", Method::RunWf, &()), Code::PermissionDenied);
}

#[test]
fn a_new_rate_and_the_end_of_a_quota_count_at_once() {
    let mut server = server();
    server.ok("root", Method::PutQuota, &put_quota("acme", 1));
    assert_eq!((write(&mut server, "ann@acme"), write(&mut server, "ann@acme")), (None, Some(1_000)));
    server.ok("root", Method::PutQuota, &put_quota("acme", 20));
    assert!((0..10).all(|_| write(&mut server, "ann@acme").is_none()));
    assert_eq!(write(&mut server, "ann@acme"), Some(500));
    server.ok("root", Method::DeleteQuota, &wire::DeleteQuotaRequest { id: Some(quota_id("acme")) });
    assert!((0..100).all(|_| write(&mut server, "ann@acme").is_none()));
}

// spec C 14.1 #9: a size that can never fit is not to be tried again.
#[test]
fn a_record_that_is_too_big_says_nothing_of_trying_again() {
    let mut server = Server::booted();
    let request = wire::PutTaskDefRequest { description: Some("x".repeat(1_100_000)), ..put_task("big") };
    let reject = server.call::<wire::TaskDef>("", Method::PutTaskDef, &request).unwrap_err();
    assert_eq!((reject.code, reject.retry_after_ms), (Code::ResourceExhausted, None));
}

#[test]
fn a_quota_is_put_for_what_exists() {
    let mut server = server();
    let mut check = |who: &str, of: &str, per_second: i32, code: Code| {
        assert_eq!(server.code(who, Method::PutQuota, &put_quota(of, per_second)), code, "{per_second} for {of} by {who}");
    };
    check("ann", "acme", 1, Code::PermissionDenied);
    check("root", "acme", 0, Code::InvalidArgument);
    check("root", "acme", -1, Code::InvalidArgument);
    check("root", "gone", 1, Code::InvalidArgument);
    check("root", "acme/gone", 1, Code::InvalidArgument);
    check("root", "acme/", 1, Code::InvalidArgument);
    check("root", "acme/ann", 1, Code::Ok);
    let missing = [server.code("root", Method::GetQuota, &quota_id("acme")), {
        let request = wire::DeleteQuotaRequest { id: Some(quota_id("acme")) };
        server.code("root", Method::DeleteQuota, &request)
    }];
    assert_eq!(missing, [Code::NotFound; 2]);
    let put: Quota = server.call("root", Method::PutQuota, &put_quota("acme/ann", 7)).unwrap();
    let got: Quota = server.call("root", Method::GetQuota, &quota_id("acme/ann")).unwrap();
    assert_eq!((&got, got.write_requests_per_second, got.id.as_ref()), (&put, 7, Some(&quota_id("acme/ann"))));
}

/// The windows of a quota: minute since the start, requests, refused ones, ms told.
fn usage(server: &mut Server, who: &str, of: &str) -> Result<Vec<(i64, i32, i32, i64)>, Code> {
    let request = ListQuotaUsageMetricsRequest { quota_id: Some(quota_id(of)), ..Default::default() };
    let list = server.call::<MetricsList>(who, Method::ListQuotaUsageMetrics, &request).map_err(|reject| reject.code)?;
    let shown = |window: MetricWindow| {
        let start_ms = window.id.unwrap().window_start.unwrap().seconds * 1000;
        let Some(Metric::QuotaUsage(usage)) = window.metric else { panic!("a quota has windows of its use") };
        let minute = (start_ms - START_MS) / 60_000;
        (minute, usage.requests_observed, usage.requests_throttled, usage.total_throttle_time_ms)
    };
    Ok(list.windows.into_iter().map(shown).collect())
}

// spec D 6.
#[test]
fn use_is_told_by_the_minute_when_it_is_over() {
    let mut server = server();
    server.ok("root", Method::PutQuota, &put_quota("acme", 1));
    server.ok("root", Method::PutQuota, &put_quota("acme/ann", 100));
    (0..3).for_each(|_| _ = write(&mut server, "ann@acme"));
    assert_eq!(server.next_due(), Some(START_MS + 60_000));
    assert_eq!(usage(&mut server, "root", "acme"), Ok(vec![]));
    server.turn_clock(60_000);
    assert_eq!(usage(&mut server, "root", "acme"), Ok(vec![(0, 3, 2, 2_500)]));
    assert_eq!(usage(&mut server, "root", "acme/ann"), Ok(vec![(0, 3, 0, 0)]));
    // No window for a minute without requests; what is written survives a crash.
    server.turn_clock(60_000);
    write(&mut server, "bob@acme");
    server.turn_clock(60_000);
    server.crash();
    assert_eq!(usage(&mut server, "root", "acme"), Ok(vec![(0, 3, 2, 2_500), (2, 1, 0, 0)]));
    let id = Some(wire::metric_window_id::Id::QuotaId(quota_id("acme")));
    let id = MetricWindowId {
        id,
        tenant_id: None,
        window_start: Some(wire::Timestamp { seconds: START_MS / 1000, nanos: 0 }),
        metric_type: None,
    };
    let window: MetricWindow = server.call("root", Method::GetMetricWindow, &id).unwrap();
    assert!(matches!(window.metric, Some(Metric::QuotaUsage(usage)) if usage.requests_observed == 3));
    // Of what a crash cuts off, nothing is told, and the minute goes on.
    write(&mut server, "bob@acme");
    server.crash();
    write(&mut server, "bob@acme");
    server.turn_clock(60_000);
    assert_eq!(usage(&mut server, "root", "acme").unwrap().last(), Some(&(3, 1, 0, 0)));
}

#[test]
fn use_is_seen_by_those_who_are_subject_to_it_and_by_those_who_may_read_quotas() {
    let mut server = server();
    server.principal("auditor", "QUOTA/READ");
    let mut check = |who: &str, of: &str, expected: Result<(), Code>| {
        assert_eq!(usage(&mut server, who, of).map(drop), expected, "{of} by {who}");
    };
    check("ann@acme", "acme", Ok(()));
    check("ann@acme", "acme/ann", Ok(()));
    check("ann@acme", "acme/bob", Err(Code::PermissionDenied));
    check("ann@acme", "default", Err(Code::PermissionDenied));
    check("auditor", "acme/bob", Ok(()));
    check("root", "acme/bob", Ok(()));
    check("root", "", Err(Code::InvalidArgument));
}
