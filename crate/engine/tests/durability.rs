//! One workflow all the way through the engine, on a real disk: what was acknowledged is there after a restart.

mod common;

use canter_engine::api::Method;
use canter_engine::config::Options;
use canter_engine::wire::{LhStatus, TaskStatus, WfSpec};
use common::{Client, chain, task_node};

fn on(dir: &std::path::Path) -> Options {
    Options { dir: Some(dir.to_path_buf()), ..Options::default() }
}

fn put_greeting(client: &Client) {
    client.put_task("greet");
    client.call::<WfSpec>(Method::PutWfSpec, &chain("hello", vec![("1-greet-TASK", task_node("greet"))])).unwrap();
}

#[test]
fn a_workflow_runs_across_restarts_and_its_task_is_handed_out_once() {
    let dir = tempfile::tempdir().unwrap();
    let client = Client::open(on(dir.path()));
    put_greeting(&client);
    let early = client.poll("greet");
    client.run("hello", "a").unwrap();
    client.run("hello", "b").unwrap();
    let task = client.polled(early);
    let before = client.state();
    client.close();

    let client = Client::open(on(dir.path()));
    let again = client.poll("greet");
    assert_eq!(client.polled(again).task_run_id.unwrap().wf_run_id.unwrap().id, "b", "a's attempt is out already");
    assert_ne!(before, (0, 0));
    client.report(&task, TaskStatus::TaskSuccess).unwrap();
    assert_eq!(client.wf_run("a").unwrap().status(), LhStatus::Completed);
    assert_eq!(client.wf_run("b").unwrap().status(), LhStatus::Running);
    client.close();
}

#[test]
fn a_deleted_store_is_rebuilt_to_the_same_hash() {
    let dir = tempfile::tempdir().unwrap();
    let client = Client::open(on(dir.path()));
    put_greeting(&client);
    for id in 0..50 {
        client.run("hello", &format!("r{id}")).unwrap();
    }
    let before = client.state();
    client.close();
    std::fs::remove_dir_all(dir.path().join("store")).unwrap();
    let client = Client::open(on(dir.path()));
    client.wf_run("r49").unwrap();
    let stats = client.stats();
    assert_eq!((stats.position, stats.state_hash), before);
    assert_eq!(stats.recovered_records, before.0);
    client.close();
}
