//! What holds of every WfRun after every command, as a client can see it.

use super::world::World;
use canter_engine::api::Method;
use canter_engine::wire::{self, LhStatus, Message, ThreadRun, ThreadType};
use std::collections::{BTreeMap, BTreeSet};

/// What was seen before.
#[derive(Default)]
pub struct Memory {
    runs: BTreeMap<Vec<u8>, Seen>,
    /// A rescue happened since the last check: it alone brings back what had ended.
    rescued: bool,
}

#[derive(Default)]
struct Seen {
    /// Bytes of the NodeRuns that are not current any more.
    past: BTreeMap<(i32, i32), Vec<u8>>,
    threads: BTreeMap<i32, (LhStatus, i32)>,
    status: LhStatus,
}

pub fn is_over(status: LhStatus) -> bool {
    matches!(status, LhStatus::Completed | LhStatus::Error | LhStatus::Exception)
}

impl Memory {
    pub fn rescued(&mut self, done: bool) {
        self.rescued |= done;
    }
    pub fn checked(&mut self) {
        self.rescued = false;
    }
    pub fn forget(&mut self, id: &wire::WfRunId) {
        // Its children stay: they are not deleted with it.
        self.runs.remove(&id.encode_to_vec());
    }

    pub fn check(&mut self, world: &mut World, id: &wire::WfRunId) {
        let run = world.wf_run(id).expect("a WfRun that is listed is there");
        let seen = self.runs.entry(id.encode_to_vec()).or_default();
        let threads = all_threads(world, &run);
        let at = |number: i32| format!("WfRun {}, thread {number}", id.id);
        world.figures.checks += 1;

        // Numbers are given in order, each thread is in one place, and parents and children name each other.
        let numbers: Vec<i32> = threads.keys().copied().collect();
        assert_eq!(numbers, (0..=run.greatest_threadrun_number).collect::<Vec<_>>(), "WfRun {}: no thread is lost", id.id);
        for thread in threads.values() {
            if let Some(parent) = thread.parent_thread_id {
                assert!(threads[&parent].child_thread_ids.contains(&thread.number), "{}: its parent knows it", at(thread.number));
                assert!(parent < thread.number, "{}: parents come first", at(thread.number));
            } else {
                assert_eq!(thread.r#type(), ThreadType::Entrypoint);
            }
            for child in &thread.child_thread_ids {
                assert_eq!(threads[child].parent_thread_id, Some(thread.number), "{}: its children know it", at(thread.number));
            }
        }

        // One status per thread, and it goes with its halt reasons, its current NodeRun and the WfRun.
        assert_eq!(is_over(run.status()), is_over(threads[&0].status()), "WfRun {}: ends with its entrypoint", id.id);
        if is_over(run.status()) {
            assert_eq!(run.status(), threads[&0].status());
            assert!(run.end_time.is_some());
        }
        let queued: BTreeSet<i32> = run.thread_run_queue.iter().copied().collect();
        for thread in threads.values() {
            let number = thread.number;
            if queued.contains(&number) {
                assert!(
                    matches!(thread.status(), LhStatus::Starting | LhStatus::Halted | LhStatus::Error | LhStatus::Exception),
                    "{}",
                    at(number)
                );
                continue;
            }
            let node_runs = node_runs(world, id, thread);
            world.figures.node_runs = world.figures.node_runs.max(node_runs.len() as u64);
            for pair in node_runs.windows(2) {
                let names = |node: &wire::NodeRun| node.node_name.split_once('-').map_or("", |(_, kind)| kind).to_string();
                world.figures.pairs.insert((names(&pair[0]), names(&pair[1])));
            }
            for (position, node_run) in node_runs.iter().enumerate() {
                assert_eq!(node_run.id.as_ref().unwrap().position as usize, position, "{}: positions have no gaps", at(number));
            }
            assert_eq!(node_runs.len() as i32, thread.current_node_position + 1, "{}: the newest NodeRun is current", at(number));
            for node_run in &node_runs[..node_runs.len() - 1] {
                let position = node_run.id.as_ref().unwrap().position;
                assert!(
                    !matches!(node_run.status(), LhStatus::Running | LhStatus::Starting | LhStatus::Halting),
                    "{}: {position} is past",
                    at(number)
                );
                let bytes = node_run.encode_to_vec();
                let before = seen.past.entry((number, position)).or_insert_with(|| bytes.clone());
                assert!(*before == bytes, "{}: NodeRun {position} is past and does not change", at(number));
            }
            let current = node_runs.last().expect("a thread has a NodeRun").status();
            match thread.status() {
                LhStatus::Running => {
                    assert!(thread.halt_reasons.is_empty(), "{}: RUNNING has no halt reasons", at(number));
                    assert!(!matches!(current, LhStatus::Halted | LhStatus::Halting), "{}: runs, but its node is {current:?}", at(number));
                }
                LhStatus::Halting | LhStatus::Halted => {
                    // A Stop taken back while the thread was HALTING leaves it so until its node can halt (spec B 8.5).
                    let reasons = !thread.halt_reasons.is_empty();
                    assert!(reasons || thread.status() == LhStatus::Halting, "{}: is HALTED for a reason", at(number));
                    assert!(!matches!(current, LhStatus::Running), "{}: halts, but its node is {current:?}", at(number));
                }
                LhStatus::Completed => {
                    assert_eq!(current, LhStatus::Completed, "{}", at(number));
                    assert!(thread.end_time.is_some());
                }
                LhStatus::Error | LhStatus::Exception => {
                    assert!(
                        matches!(current, LhStatus::Error | LhStatus::Exception),
                        "{}: failed at a node that is {current:?}",
                        at(number)
                    );
                    assert!(thread.error_message.is_some(), "{}: says why it failed", at(number));
                }
                LhStatus::Starting => panic!("{}: STARTING is for queued threads", at(number)),
            }
            // What has ended stays so, unless it is rescued; positions only grow.
            if let Some((status, position)) = seen.threads.get(&number) {
                let revived = self.rescued && *status == LhStatus::Error;
                assert!(
                    !is_over(*status) || *status == thread.status() || revived,
                    "{}: was {status:?}, is {:?}",
                    at(number),
                    thread.status()
                );
                assert!(*position <= thread.current_node_position, "{}", at(number));
            }
            seen.threads.insert(number, (thread.status(), thread.current_node_position));
        }
        assert!(!is_over(seen.status) || seen.status == run.status() || self.rescued, "WfRun {} ended as {:?}", id.id, seen.status);
        seen.status = run.status();
        for pending in &run.pending_failures {
            assert!(!is_over(threads[&pending.failed_thread_run].status()), "{}: a handler waits for it", at(pending.failed_thread_run));
        }
        for pending in &run.pending_interrupts {
            assert!(
                !is_over(threads[&pending.interrupted_thread_id].status()),
                "{}: an interrupt waits for it",
                at(pending.interrupted_thread_id)
            );
        }
    }
}

/// Active, queued and archived threads by number.
pub fn all_threads(world: &mut World, run: &wire::WfRun) -> BTreeMap<i32, ThreadRun> {
    let mut threads: BTreeMap<i32, ThreadRun> = BTreeMap::new();
    for thread in &run.thread_runs {
        assert!(threads.insert(thread.number, thread.clone()).is_none(), "a thread is listed once");
    }
    for number in 0..=run.greatest_threadrun_number {
        threads.entry(number).or_insert_with(|| {
            let id = wire::InactiveThreadRunId { wf_run_id: run.id.clone(), thread_run_number: number };
            let inactive = world.must::<wire::InactiveThreadRun>(Method::GetInactiveThreadRun, &id);
            inactive.thread_run.expect("it holds its ThreadRun")
        });
    }
    threads
}

/// NodeRuns of a thread by position.
pub fn node_runs(world: &mut World, id: &wire::WfRunId, thread: &ThreadRun) -> Vec<wire::NodeRun> {
    let request = wire::ListNodeRunsRequest {
        wf_run_id: Some(id.clone()),
        thread_run_number: Some(thread.number),
        limit: Some(1_000),
        ..Default::default()
    };
    let mut list = world.must::<wire::NodeRunList>(Method::ListNodeRuns, &request).results;
    list.sort_by_key(|node_run| node_run.id.as_ref().map(|id| id.position));
    list
}
