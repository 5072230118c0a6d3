//! Opening what a real disk holds: damage is refused by name, a torn tail is cut, a store that is gone or wrong is rebuilt.

#![allow(clippy::type_complexity, reason = "a table of cases is read where it stands")]

mod common;

use canter_engine::api::Method;
use canter_engine::clock::ClockKind;
use canter_engine::config::Options;
use canter_engine::store::{OpenedStore, Watermark, open_store};
use canter_engine::wire::canter::{AwaitOutputRequest, ForgetOutputRequest, ForgetOutputResponse, OutputRecord, OutputRecords};
use canter_engine::wire::output_topic_record::Payload;
use canter_engine::wire::type_definition::DefinedType;
use canter_engine::wire::{self, LhStatus, Message, SearchWfRunRequest, WfRunIdList, WfSpec};
use canter_engine::{Call, Code, Error, limits};
use common::{Client, chain, task_node};
use std::fs;
use std::path::{Path, PathBuf};

/// Where groups begin in a segment, and bytes of a group's header (`docs/journal-format.md`).
const SEGMENT_HEADER_BYTES: usize = 4096;
const GROUP_HEADER_BYTES: usize = 80;

fn on(dir: &Path) -> Options {
    // A clock that stands still: nothing happens by itself between closing and opening.
    let clock = ClockKind::Manual { start_ms: 1_704_067_200_000 };
    Options { dir: Some(dir.to_path_buf()), segment_bytes: limits::SEGMENT_BYTES_MIN, clock, ..Options::default() }
}

/// An engine that has been used and closed: `runs` WfRuns, the first of them COMPLETED. Returns position and hash.
fn used(dir: &Path, runs: usize) -> (u64, u128) {
    let client = Client::open(on(dir));
    client.put_task("greet");
    client.call::<WfSpec>(Method::PutWfSpec, &chain("hello", vec![("1-greet-TASK", task_node("greet"))])).unwrap();
    let poll = client.poll("greet");
    let calls: Vec<u32> = (0..runs).map(|run| client.send_run("hello", &format!("r{run}"))).collect();
    calls.into_iter().for_each(|call| drop(client.reply::<wire::WfRun>(call).unwrap()));
    let task = client.polled(poll);
    client.report(&task, wire::TaskStatus::TaskSuccess).unwrap();
    let state = client.state();
    client.close();
    state
}

fn segments(dir: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(dir.join("journal")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "seg"));
    paths.sort();
    paths
}

fn change(path: &Path, work: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = fs::read(path).unwrap();
    work(&mut bytes);
    fs::write(path, bytes).unwrap();
}

/// Opens, and checks that position and hash are those of before. Returns why the store was rebuilt.
#[track_caller]
fn check_same(dir: &Path, before: &(u64, u128)) -> String {
    let client = Client::open(on(dir));
    assert_eq!(client.wf_run("r0").unwrap().status(), LhStatus::Completed);
    let stats = client.stats();
    assert_eq!((stats.position, stats.state_hash), *before);
    client.close();
    stats.recovered_store_rebuilt
}

#[track_caller]
fn refused(dir: &Path) -> Error {
    match Client::try_open(on(dir)) {
        Ok(_) => panic!("Expected a refusal, but the engine opened"),
        Err(error) => error,
    }
}

#[test]
fn a_damaged_byte_in_a_sealed_segment_is_refused_with_file_and_offset() {
    let dir = tempfile::tempdir().unwrap();
    used(dir.path(), 4000);
    // The store would spare the sealed segments from being read.
    fs::remove_dir_all(dir.path().join("store")).unwrap();
    let segments = segments(dir.path());
    assert!(segments.len() > 1, "the journal rolled");
    let at = SEGMENT_HEADER_BYTES + GROUP_HEADER_BYTES + 100;
    change(&segments[0], |bytes| bytes[at] ^= 1);
    match refused(dir.path()) {
        Error::Damaged { file, offset, .. } => assert_eq!((file, offset), (segments[0].clone(), SEGMENT_HEADER_BYTES as u64)),
        other => panic!("Expected damage to be named, but {other}"),
    }
    change(&segments[0], |bytes| bytes[at] ^= 1);
    assert_eq!(Client::open(on(dir.path())).wf_run("r0").unwrap().status(), LhStatus::Completed);
}

// spec B 17: what was counted in a minute that is not over comes back, from the store or from the journal.
#[test]
fn what_was_counted_is_not_lost() {
    for store_is_kept in [true, false] {
        let dir = tempfile::tempdir().unwrap();
        used(dir.path(), 3);
        if !store_is_kept {
            fs::remove_dir_all(dir.path().join("store")).unwrap();
        }
        let client = Client::open(on(dir.path()));
        let nodes: wire::Count = client.call(Method::CountNodeRun, &wire::CountNodeRunRequest::default()).unwrap();
        let queued = wire::CountTaskRunRequest { task_def_name: "greet".to_string(), ..Default::default() };
        let queued: wire::Count = client.call(Method::CountTaskRun, &queued).unwrap();
        assert_eq!((nodes.value, queued.value), (7, 2));
        client.engine.advance_clock(60_000);
        let windows: wire::MetricsList = client.call(Method::ListWfMetrics, &wire::ListWfMetricsRequest::default()).unwrap();
        let counted = windows.windows.iter().map(|window| match &window.metric {
            Some(wire::metric_window::Metric::Workflow(metrics)) => {
                let count = |counter: &Option<wire::CountAndTiming>| counter.as_ref().map_or(0, |counter| counter.count);
                (count(&metrics.started), count(&metrics.running_to_completed))
            }
            other => panic!("Expected metrics of workflows, but {other:?}"),
        });
        assert_eq!(counted.collect::<Vec<_>>(), [(3, 1)], "store kept: {store_is_kept}");
        client.close();
    }
}

#[test]
fn a_torn_tail_is_cut_off_and_nothing_else_is_lost() {
    let dir = tempfile::tempdir().unwrap();
    let before = used(dir.path(), 20);
    let last = segments(dir.path()).pop().unwrap();
    // What a crash in the middle of a write leaves: the beginning of a group that never became durable.
    change(&last, |bytes| {
        let end = bytes.iter().rposition(|byte| *byte != 0).unwrap() / 8 * 8 + 8;
        let torn = bytes[SEGMENT_HEADER_BYTES..SEGMENT_HEADER_BYTES + 60].to_vec();
        bytes[end..end + 60].copy_from_slice(&torn);
    });
    let client = Client::open(on(dir.path()));
    assert!(client.engine.stats().recovered_truncated_bytes >= 50);
    client.close();
    assert_eq!(check_same(dir.path(), &before), "");
}

#[test]
fn a_journal_of_a_newer_format_is_refused_by_name() {
    let dir = tempfile::tempdir().unwrap();
    used(dir.path(), 2);
    let first = segments(dir.path()).remove(0);
    change(&first, |bytes| {
        bytes[8..12].copy_from_slice(&99u32.to_le_bytes());
        let crc = crc32fast::hash(&bytes[..12]);
        bytes[12..16].copy_from_slice(&crc.to_le_bytes());
    });
    match refused(dir.path()) {
        Error::NewerFormat { file, found, .. } => assert_eq!((file, found), (first, 99)),
        other => panic!("Expected the format to be named, but {other}"),
    }
}

#[test]
fn a_directory_in_use_names_its_owner() {
    let dir = tempfile::tempdir().unwrap();
    let client = Client::open(on(dir.path()));
    match refused(dir.path()) {
        Error::InUse { owner, .. } => assert!(owner.contains(&std::process::id().to_string()), "{owner}"),
        other => panic!("Expected the owner to be named, but {other}"),
    }
    client.close();
    Client::open(on(dir.path())).close();
}

#[test]
fn a_store_that_is_gone_or_wrong_is_rebuilt_to_the_same_hash() {
    let cases: [(&str, fn(&Path), &str); 4] = [
        ("deleted", |store| fs::remove_dir_all(store).unwrap(), ""),
        ("garbage in its files", |store| for_each_file(store, &|path| change(path, |bytes| bytes.fill(0x5a))), "store"),
        (
            "a file in place of its folder",
            |store| {
                fs::remove_dir_all(store).unwrap();
                fs::write(store, "no store").unwrap();
            },
            "store",
        ),
        (
            "of another schema",
            |store| {
                let OpenedStore::Opened(pages, watermark) = open_store(store, Options::default().store, std::sync::Arc::new(())).unwrap()
                else {
                    panic!("Expected a sound store");
                };
                let watermark = watermark.expect("closing folds");
                let none: [(&[u8], [(&[u8], Option<&[u8]>); 0]); 0] = [];
                pages.fold(none, Watermark { schema: watermark.schema + 1, ..watermark }).unwrap();
            },
            "schema",
        ),
    ];
    for (what, spoil, why) in cases {
        let dir = tempfile::tempdir().unwrap();
        let before = used(dir.path(), 50);
        assert_eq!(check_same(dir.path(), &before), "", "{what}: untouched, it is not rebuilt");
        spoil(&dir.path().join("store"));
        let rebuilt = check_same(dir.path(), &before);
        assert!(rebuilt.contains(why) && rebuilt.is_empty() == why.is_empty(), "{what}: {rebuilt:?}");
        assert_eq!(check_same(dir.path(), &before), "", "{what}: once is enough");
    }
}

fn for_each_file(dir: &Path, work: &dyn Fn(&Path)) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => for_each_file(&path, work),
            false => work(&path),
        }
    }
}

#[test]
fn thousands_of_runs_in_small_segments_answer_the_same_after_a_restart() {
    const RUNS: usize = 8000;
    let dir = tempfile::tempdir().unwrap();
    let before = used(dir.path(), RUNS);
    assert!(segments(dir.path()).len() > 2, "the journal rolled");
    let client = Client::open(on(dir.path()));
    let search = |status: LhStatus| {
        let mut ids = Vec::new();
        let mut bookmark = None;
        loop {
            let request = SearchWfRunRequest {
                wf_spec_name: "hello".into(),
                status: Some(status.into()),
                limit: Some(700),
                bookmark: bookmark.clone(),
                ..Default::default()
            };
            let page: WfRunIdList = client.call(Method::SearchWfRun, &request).unwrap();
            ids.extend(page.results.into_iter().map(|id| id.id));
            bookmark = page.bookmark;
            if bookmark.is_none() {
                ids.sort_unstable();
                return ids;
            }
        }
    };
    let mut running: Vec<String> = (1..RUNS).map(|run| format!("r{run}")).collect();
    running.sort_unstable();
    assert_eq!(search(LhStatus::Running), running);
    assert_eq!(search(LhStatus::Completed), ["r0"]);
    for run in (1..RUNS).step_by(97) {
        assert_eq!(client.wf_run(&format!("r{run}")).unwrap().status(), LhStatus::Running);
    }
    // Tasks come in the order of their runs, and none that is out already.
    let poll = client.poll("greet");
    assert_eq!(client.polled(poll).task_run_id.unwrap().wf_run_id.unwrap().id, "r1");
    client.close();
    let (position, _) = before;
    let client = Client::open(on(dir.path()));
    assert_eq!(client.wf_run("r0").unwrap().status(), LhStatus::Completed);
    assert_eq!(client.stats().position, position + 1, "the claim");
    client.close();
}

#[test]
fn big_records_behind_small_ones_do_not_overfill_a_group_of_small_segments() {
    let dir = tempfile::tempdir().unwrap();
    let client = Client::open(on(dir.path()));
    let def =
        |bytes: usize| wire::PutTaskDefRequest { name: format!("t{bytes}"), description: Some("x".repeat(bytes)), ..Default::default() };
    // All in one turn: records that would only together be too much for one group.
    let calls: Vec<Call> = [100_000, 200_000, 230_000, 450_000, 10].map(|bytes| client.call_of(Method::PutTaskDef, &def(bytes))).to_vec();
    let ids: Vec<u32> = calls.iter().map(|call| call.id).collect();
    client.engine.submit(calls);
    for id in ids {
        match client.reply::<wire::TaskDef>(id) {
            Ok(_) => (),
            Err(reject) => assert_eq!(reject.code, Code::ResourceExhausted, "{reject}"),
        }
    }
    client.put_task("after");
    client.close();
}

/// The tenant tells everything on its output topic.
fn tells_all(client: &Client) {
    let output_topic_config = Some(wire::OutputTopicConfig::default());
    let request = wire::PutTenantRequest { id: "default".to_string(), output_topic_config };
    client.call::<wire::Tenant>(Method::PutTenant, &request).unwrap();
}

/// How many records are kept, and when the oldest was made.
fn backlog(client: &Client) -> (u64, u64) {
    let stats = client.stats();
    (stats.output_records, stats.output_oldest_ms)
}

/// All records that are kept, page by page.
fn kept_output(client: &Client) -> Vec<OutputRecord> {
    let (mut records, mut after) = (Vec::new(), 0);
    while (records.len() as u64) < backlog(client).0 {
        let page: OutputRecords = client.call(Method::AwaitOutput, &AwaitOutputRequest { after, limit: 0 }).unwrap();
        after = page.last;
        records.extend(page.records);
    }
    records
}

// spec C 9.3: what is not published yet is there after a restart, in order and without gaps, from the store or from the journal.
#[test]
fn what_is_told_and_not_published_is_not_lost() {
    const RUNS: usize = 600;
    for store_is_kept in [true, false] {
        let dir = tempfile::tempdir().unwrap();
        let client = Client::open(on(dir.path()));
        tells_all(&client);
        client.call::<WfSpec>(Method::PutWfSpec, &chain("hello", vec![])).unwrap();
        let calls: Vec<u32> = (0..RUNS).map(|run| client.send_run("hello", &format!("r{run}"))).collect();
        calls.into_iter().for_each(|call| drop(client.reply::<wire::WfRun>(call).unwrap()));
        let told = kept_output(&client);
        let forgotten = 300;
        let left: ForgetOutputResponse = client.call(Method::ForgetOutput, &ForgetOutputRequest { through: forgotten }).unwrap();
        assert_eq!(left.first, forgotten + 1);
        client.close();
        if !store_is_kept {
            fs::remove_dir_all(dir.path().join("store")).unwrap();
        }
        let client = Client::open(on(dir.path()));
        let kept = kept_output(&client);
        assert_eq!(kept.iter().map(|record| record.number).collect::<Vec<_>>(), (forgotten + 1..=RUNS as i64 + 2).collect::<Vec<_>>());
        assert!(kept == told[forgotten as usize..], "store kept: {store_is_kept}");
        assert_eq!(backlog(&client), (kept.len() as u64, 1_704_067_200_000));
        let through = kept.last().unwrap().number;
        client.call::<ForgetOutputResponse>(Method::ForgetOutput, &ForgetOutputRequest { through }).unwrap();
        assert_eq!(backlog(&client), (0, 0));
        client.close();
    }
}

// spec C 9.3: a command is not refused for what it tells. What does not fit beside it is told as it is when it is read, or not at all once gone.
#[test]
fn what_is_too_big_to_be_written_twice_is_told_all_the_same() {
    const BIG_BYTES: usize = 150_000;
    let dir = tempfile::tempdir().unwrap();
    let client = Client::open(on(dir.path()));
    let mut spec = chain("hello", vec![]);
    let string = wire::TypeDefinition { defined_type: Some(DefinedType::PrimitiveType(wire::VariableType::Str.into())), masked: false };
    let var_def = wire::VariableDef { type_def: Some(string), name: "text".to_string(), ..Default::default() };
    let var = wire::ThreadVarDef { var_def: Some(var_def), ..Default::default() };
    spec.thread_specs.get_mut("entrypoint").unwrap().variable_defs.push(var);
    client.call::<WfSpec>(Method::PutWfSpec, &spec).unwrap();
    tells_all(&client);
    let text = wire::VariableValue { value: Some(wire::variable_value::Value::Str("x".repeat(BIG_BYTES))) };
    for id in ["stays", "goes"] {
        let variables = [("text".to_string(), text.clone())].into();
        let request = wire::RunWfRequest { wf_spec_name: "hello".into(), id: Some(id.into()), variables, ..Default::default() };
        client.call::<wire::WfRun>(Method::RunWf, &request).unwrap();
    }
    client.call::<()>(Method::DeleteWfRun, &wire::DeleteWfRunRequest { id: Some(common::run_id("goes")) }).unwrap();
    let page: OutputRecords = client.call(Method::AwaitOutput, &AwaitOutputRequest::default()).unwrap();
    let told = page.records.iter().filter_map(|record| wire::OutputTopicRecord::decode(&record.value[..]).unwrap().payload);
    let told: Vec<(String, usize)> = told
        .map(|payload| match payload {
            Payload::WfRun(run) => (run.id.unwrap().id, 0),
            Payload::Variable(variable) => (variable.id.unwrap().wf_run_id.unwrap().id, variable.value.unwrap().encoded_len()),
            other => panic!("Expected a WfRun or a Variable, but {other:?}"),
        })
        .collect();
    assert_eq!(told, [("stays".to_string(), text.encoded_len()), ("stays".to_string(), 0), ("goes".to_string(), 0)]);
    assert_eq!((page.records.len(), page.last), (4, 5), "one of the five records told of what is gone");
    let as_read: Vec<_> = page.records.iter().map(|record| (record.topic(), record.as_read)).collect();
    assert_eq!(as_read.iter().filter(|(_, as_read)| *as_read).count(), 1, "{as_read:?}");
    client.close();
}
