//! The journal of a running engine on a real disk: compaction, history, a full disk, backup, salvage, and journals of earlier versions.

mod common;

use canter_engine::api::Method;
use canter_engine::clock::ClockKind;
use canter_engine::config::Options;
use canter_engine::engine::Stats;
use canter_engine::wire::canter::{ChangedKind, GetHistoryRequest, History};
use canter_engine::wire::{self, LhStatus, TaskStatus, WfSpec};
use canter_engine::{Code, Reject, limits, upkeep};
use common::{Client, chain, run_id, task_node};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

const START_MS: i64 = 1_704_067_200_000;

/// Everything sealed may be compacted at once.
fn on(dir: &Path) -> Options {
    Options {
        dir: Some(dir.to_path_buf()),
        segment_bytes: limits::SEGMENT_BYTES_MIN,
        clock: ClockKind::Manual { start_ms: START_MS },
        history_ms: 0,
        history_bytes: 0,
        ..Options::default()
    }
}

/// Waits until the figures are as wanted; they lag, and background work takes its time.
#[track_caller]
fn wait_for(client: &Client, what: &str, wanted: impl Fn(&Stats) -> bool) -> Stats {
    let until = Instant::now() + Duration::from_secs(60);
    loop {
        let stats = client.engine.stats();
        if wanted(&stats) {
            return stats;
        }
        assert!(Instant::now() < until, "Expected {what}, but: {stats:?}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn files(dir: &Path, ending: &str) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(dir.join("journal")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.to_str().unwrap().ends_with(ending));
    paths.sort();
    paths
}

fn define(client: &Client) {
    client.put_task("greet");
    client.call::<WfSpec>(Method::PutWfSpec, &chain("hello", vec![("1-greet-TASK", task_node("greet"))])).unwrap();
}

fn delete(client: &Client, id: &str) -> Result<(), Reject> {
    client.call(Method::DeleteWfRun, &wire::DeleteWfRunRequest { id: Some(run_id(id)) })
}

/// Starts and deletes WfRuns until so many segments are sealed; `kept` stays.
fn churn(client: &Client, segments: u64) {
    let wanted = client.engine.stats().journal_segments.max(1) + segments;
    for round in 0.. {
        let ids: Vec<String> = (0..200).map(|run| format!("churn-{round}-{run}")).collect();
        let calls: Vec<u32> = ids.iter().map(|id| client.send_run("hello", id)).collect();
        calls.into_iter().for_each(|call| drop(client.reply::<wire::WfRun>(call).unwrap()));
        let deletes: Vec<u32> =
            ids.iter().map(|id| client.send(Method::DeleteWfRun, &wire::DeleteWfRunRequest { id: Some(run_id(id)) })).collect();
        deletes.into_iter().for_each(|call| client.reply::<()>(call).unwrap());
        if client.engine.stats().journal_segments >= wanted {
            return;
        }
    }
}

fn history(client: &Client, id: &str, after: i64, limit: Option<i32>) -> Result<History, Reject> {
    client.call(Method::GetHistory, &GetHistoryRequest { wf_run_id: Some(run_id(id)), after, limit })
}

/// The state as it is, for comparing with what comes back.
#[test]
fn what_is_dead_leaves_the_journal_and_what_is_alive_comes_back_from_it() {
    let dir = tempfile::tempdir().unwrap();
    let client = Client::open(on(dir.path()));
    define(&client);
    client.run("hello", "kept").unwrap();
    churn(&client, 3);
    let sealed = files(dir.path(), ".seg").len() as u64 - 1;
    assert!(sealed >= 2);
    assert_eq!(client.engine.stats().compactions, 0, "it is too young");
    // Minutes later, when what was counted are rows.
    client.engine.advance_clock(limits::COMPACTION_SETTLED_MS + 120_000);
    let stats = wait_for(&client, "a compaction", |stats| stats.compactions > 0);
    assert_eq!(stats.compaction_fault, "");
    assert!(stats.base_bytes < limits::SEGMENT_BYTES_MIN / 8, "what is alive is little: {stats:?}");
    assert_eq!((files(dir.path(), ".base").len(), files(dir.path(), ".seg").len()), (1, 1));
    let poll = client.poll("greet");
    client.report(&client.polled(poll), TaskStatus::TaskSuccess).unwrap();
    let told = history(&client, "kept", 0, None).unwrap();
    assert_eq!(told.compacted_before, stats.compacted_position as i64);
    assert_eq!(told.records.iter().map(|record| record.command.as_str()).collect::<Vec<_>>(), ["PollTask", "ReportTask"]);
    let before = client.state();
    client.close();
    for store in ["kept", "deleted"] {
        if store == "deleted" {
            fs::remove_dir_all(dir.path().join("store")).unwrap();
        }
        let verified = upkeep::verify(dir.path()).unwrap().verified;
        assert_eq!((verified.recovered.last_position, verified.recovered.state_hash), before, "store {store}");
        let client = Client::open(on(dir.path()));
        assert_eq!(client.wf_run("kept").unwrap().status(), LhStatus::Completed, "store {store}");
        assert_eq!(client.wf_run("churn-0-0").unwrap_err().code, Code::NotFound);
        assert_eq!(client.state(), before, "store {store}");
        let count: wire::Count = client.call(Method::CountNodeRun, &wire::CountNodeRunRequest::default()).unwrap();
        assert_eq!(count.value, 3, "NodeRuns of the one that is kept; store {store}");
        client.close();
    }
}

#[test]
fn the_history_of_a_run_is_told_record_by_record() {
    let dir = tempfile::tempdir().unwrap();
    let client = Client::open(on(dir.path()));
    define(&client);
    client.run("hello", "r").unwrap();
    client.run("hello", "other").unwrap();
    let poll = client.poll("greet");
    client.report(&client.polled(poll), TaskStatus::TaskSuccess).unwrap();
    delete(&client, "r").unwrap();
    let told = history(&client, "r", 0, None).unwrap();
    let commands: Vec<&str> = told.records.iter().map(|record| record.command.as_str()).collect();
    assert_eq!(commands, ["RunWf", "PollTask", "ReportTask", "DeleteWfRun"]);
    assert!(told.records.iter().all(|record| record.time.as_ref().unwrap().seconds == START_MS / 1_000 && record.principal == "anonymous"));
    assert_eq!((told.next, told.compacted_before), (None, 0));
    let status = |record: usize| {
        let changes = &told.records[record].changes;
        let change = changes.iter().find(|change| change.kind() == ChangedKind::ChangedWfRun).expect("the WfRun changed");
        assert_eq!(change.id, "r");
        (change.deleted, change.status.map(|_| change.status()))
    };
    assert_eq!((status(0), status(2)), ((false, Some(LhStatus::Running)), (false, Some(LhStatus::Completed))));
    assert_eq!(status(3), (true, None));
    // Page by page, the same.
    let (mut after, mut paged) = (0, Vec::new());
    loop {
        let page = history(&client, "r", after, Some(1)).unwrap();
        paged.extend(page.records);
        match page.next {
            Some(next) => after = next,
            None => break,
        }
    }
    assert_eq!(paged, told.records);
    assert!(history(&client, "never", 0, None).unwrap().records.is_empty());
    assert_eq!(history(&client, "r", 0, Some(0)).unwrap_err().code, Code::InvalidArgument);
    assert_eq!(history(&client, "r", -1, None).unwrap_err().code, Code::InvalidArgument);
    client.close();
    let client = Client::open(Options { dir: None, ..on(dir.path()) });
    assert_eq!(history(&client, "r", 0, None).unwrap_err().code, Code::FailedPrecondition);
    client.close();
}

// reliability 2.8: new work is refused, reports, deletes and reads go on, and when there is room again everything does.
#[test]
fn a_full_disk_refuses_new_work_and_finishes_what_is_under_way() {
    let dir = tempfile::tempdir().unwrap();
    let client = Client::open(on(dir.path()));
    define(&client);
    for id in ["r0", "r1", "r2"] {
        client.run("hello", id).unwrap();
    }
    let polls = [client.poll("greet"), client.poll("greet")];
    let [first, second] = polls.map(|poll| client.polled(poll));
    // A folder in the place of the file that the next segment is prepared as: making it fails as on a full disk.
    let obstacle = dir.path().join("journal/reserve.tmp");
    let until = Instant::now() + Duration::from_secs(20);
    while !dir.path().join("journal/reserve").exists() {
        assert!(Instant::now() < until, "the first reserve is prepared when the journal is opened");
        std::thread::sleep(Duration::from_millis(5));
    }
    fs::create_dir(&obstacle).unwrap();
    let mut refused = None;
    for number in 0..40 {
        let request = wire::PutTaskDefRequest { name: format!("t{number}"), description: Some("x".repeat(60_000)), ..Default::default() };
        if let Err(reject) = client.call::<wire::TaskDef>(Method::PutTaskDef, &request) {
            refused = Some(reject);
            break;
        }
    }
    let refused = refused.expect("the disk is full before forty of them are there");
    assert!(refused.code == Code::ResourceExhausted && refused.message.contains("reserve"), "{refused}");
    assert!(client.engine.stats().disk_full.contains("reserve"));
    assert_eq!(client.run("hello", "new").unwrap_err().code, Code::ResourceExhausted);
    client.report(&first, TaskStatus::TaskSuccess).unwrap();
    delete(&client, "r2").unwrap();
    assert_eq!(client.wf_run("r0").unwrap().status(), LhStatus::Completed);
    // To the last byte: reports end with a refusal, not with a journal that cannot be written.
    let mut last = None;
    for number in 0.. {
        let request = wire::PutCheckpointRequest {
            task_run_id: second.task_run_id.clone(),
            task_attempt: second.attempt_number,
            value: Some(wire::VariableValue { value: Some(wire::variable_value::Value::Str("x".repeat(50_000))) }),
            logs: None,
        };
        match client.call::<wire::PutCheckpointResponse>(Method::PutCheckpoint, &request) {
            Ok(_) => assert!(number < 100, "the segment has an end"),
            Err(reject) => {
                last = Some(reject);
                break;
            }
        }
    }
    assert_eq!(last.expect("there is an end").code, Code::ResourceExhausted);
    let before = client.state();
    fs::remove_dir(&obstacle).unwrap();
    // Somebody who asks again and again does not hinder it.
    let until = Instant::now() + Duration::from_secs(60);
    while let Err(reject) = client.run("hello", "new") {
        assert!(reject.code == Code::ResourceExhausted && Instant::now() < until, "{reject}");
    }
    assert!(client.stats().disk_full.is_empty());
    client.report(&second, TaskStatus::TaskSuccess).unwrap();
    assert!(client.state().0 > before.0);
    let before = client.state();
    client.close();
    let client = Client::open(on(dir.path()));
    assert_eq!(client.state(), before);
    client.close();
}

#[test]
fn a_backup_under_load_is_restored_elsewhere_with_the_same_hash() {
    let dir = tempfile::tempdir().unwrap();
    let [data, target, new] = ["data", "backup", "new"].map(|name| dir.path().join(name));
    let client = Client::open(on(&data));
    define(&client);
    client.run("hello", "kept").unwrap();
    churn(&client, 1);
    for round in 0..3 {
        let calls: Vec<u32> = (0..200).map(|run| client.send_run("hello", &format!("b{round}-{run}"))).collect();
        let done = (client.engine.backup(target.clone()))().unwrap();
        calls.into_iter().for_each(|call| drop(client.reply::<wire::WfRun>(call).unwrap()));
        let new = new.join(round.to_string());
        let restored = upkeep::restore(&canter_engine::journal::RealDisk, &target, &new).unwrap();
        assert_eq!((restored.position, restored.state_hash), (done.position, done.state_hash));
        let elsewhere = Client::open(on(&new));
        assert_eq!(elsewhere.wf_run("kept").unwrap().status(), LhStatus::Running);
        assert_eq!(elsewhere.state(), (done.position, done.state_hash));
        elsewhere.close();
        assert!(round == 0 || done.copied_files < done.files, "what is sealed is kept: {done:?}");
    }
    client.close();
    let client = Client::open(Options { dir: None, ..on(&data) });
    assert!((client.engine.backup(target.clone()))().is_err());
    client.close();
}

#[test]
fn what_is_salvaged_can_be_opened() {
    let dir = tempfile::tempdir().unwrap();
    let [data, new] = ["data", "new"].map(|name| dir.path().join(name));
    let client = Client::open(on(&data));
    define(&client);
    for run in 0..20 {
        client.run("hello", &format!("r{run}")).unwrap();
    }
    client.close();
    let segment = files(&data, ".seg").remove(0);
    let mut bytes = fs::read(&segment).unwrap();
    let at = bytes.iter().rposition(|byte| *byte != 0).unwrap() - 20;
    bytes[at] ^= 1;
    fs::write(&segment, bytes).unwrap();
    fs::remove_file(data.join("MANIFEST")).unwrap();
    let salvaged = upkeep::salvage(&data, &new, limits::SEGMENT_BYTES_MIN).unwrap();
    assert_eq!((salvaged.lost.len(), &salvaged.lost[0].file), (1, &segment), "{salvaged:?}");
    let client = Client::open(on(&new));
    assert_eq!(client.state(), (salvaged.position, salvaged.state_hash));
    assert_eq!(client.wf_run("r0").unwrap().status(), LhStatus::Running);
    client.run("hello", "more").unwrap();
    client.close();
    assert!(upkeep::salvage(&data, &new, limits::SEGMENT_BYTES_MIN).is_err(), "it holds something now");
}

/// Where journals of earlier versions are kept, without the zeros at the ends of their files.
fn golden(version: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/data/journal-{version}"))
}

/// Files of a kept journal, their contents, and the name of the text that says what they come to.
const EXPECTED: &str = "EXPECTED";

fn unpack(version: u32, dir: &Path) {
    fs::create_dir(dir.join("journal")).unwrap();
    for entry in fs::read_dir(golden(version)).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        let mut bytes = fs::read(&path).unwrap();
        match name.rsplit_once('.').map(|(_, ending)| ending) {
            Some("seg") => {
                bytes.resize(bytes.len().max(limits::SEGMENT_BYTES_MIN as usize), 0);
                fs::write(dir.join("journal").join(name), bytes).unwrap();
            }
            Some("base") => fs::write(dir.join("journal").join(name), bytes).unwrap(),
            _ => fs::write(dir.join(name), bytes).unwrap(),
        }
    }
}

// reliability 6: old journals open in every later version, with the hash they were recorded with.
#[test]
fn journals_of_earlier_versions_open_to_the_same_state() {
    for version in 1..=canter_engine::journal::FORMAT_VERSION {
        let dir = tempfile::tempdir().unwrap();
        unpack(version, dir.path());
        let expected = fs::read_to_string(dir.path().join(EXPECTED)).unwrap();
        let verified = upkeep::verify(dir.path()).unwrap().verified;
        let found = verified.recovered;
        assert_eq!(format!("position {}, hash {:032x}, rows {}\n", found.last_position, found.state_hash, verified.rows), expected);
        assert!(found.compacted_position > 0 && found.segments > 1, "{found:?}");
        let client = Client::open(on(dir.path()));
        assert_eq!(client.state(), (found.last_position, found.state_hash));
        assert_eq!(client.wf_run("done").unwrap().status(), LhStatus::Completed);
        assert_eq!(client.wf_run("waiting").unwrap().status(), LhStatus::Running);
        assert_eq!(client.wf_run("gone").unwrap_err().code, Code::NotFound);
        let poll = client.poll("greet");
        client.report(&client.polled(poll), TaskStatus::TaskSuccess).unwrap();
        assert_eq!(client.wf_run("waiting").unwrap().status(), LhStatus::Completed);
        client.close();
    }
}

/// Writes the kept journal of a new format version: `cargo test -p canter-engine --test journal -- --ignored write_golden`.
#[test]
#[ignore = "only when the format gets a new version: what is kept is never written again"]
fn write_golden_journal() {
    let version = canter_engine::journal::FORMAT_VERSION;
    let dir = tempfile::tempdir().unwrap();
    // Segments that end early: the next group begins a new one.
    let cut = || {
        let last = files(dir.path(), ".seg").pop().unwrap();
        let bytes = fs::read(&last).unwrap();
        let used = bytes.iter().rposition(|byte| *byte != 0).unwrap() + 1;
        fs::write(&last, &bytes[..used.next_multiple_of(8)]).unwrap();
    };
    let client = Client::open(on(dir.path()));
    define(&client);
    for id in ["done", "waiting", "gone"] {
        client.run("hello", id).unwrap();
    }
    client.close();
    cut();
    let client = Client::open(on(dir.path()));
    let poll = client.poll("greet");
    client.report(&client.polled(poll), TaskStatus::TaskSuccess).unwrap();
    client.close();
    cut();
    let later = |ms: i64| Options { clock: ClockKind::Manual { start_ms: START_MS + ms }, ..on(dir.path()) };
    let client = Client::open(later(0));
    delete(&client, "gone").unwrap();
    client.engine.advance_clock(2 * limits::COMPACTION_SETTLED_MS);
    wait_for(&client, "a compaction", |stats| stats.compactions > 0);
    client.close();
    cut();
    let client = Client::open(Options { history_ms: limits::HISTORY_MS_DEFAULT, ..later(3 * limits::COMPACTION_SETTLED_MS) });
    client.put_task("another");
    client.close();
    let to = golden(version);
    fs::create_dir_all(&to).unwrap();
    let verified = upkeep::verify(dir.path()).unwrap().verified;
    let found = verified.recovered;
    fs::write(to.join(EXPECTED), format!("position {}, hash {:032x}, rows {}\n", found.last_position, found.state_hash, verified.rows))
        .unwrap();
    fs::copy(dir.path().join("MANIFEST"), to.join("MANIFEST")).unwrap();
    for path in files(dir.path(), ".seg").into_iter().chain(files(dir.path(), ".base")) {
        let mut bytes = fs::read(&path).unwrap();
        if path.extension().unwrap() == "seg" {
            bytes.truncate(bytes.iter().rposition(|byte| *byte != 0).unwrap() + 1);
        }
        fs::write(to.join(path.file_name().unwrap()), bytes).unwrap();
    }
}
