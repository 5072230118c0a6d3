//! A partition whose store hangs for a while: time is lost, and nothing else.

use super::recovery::fold;
use super::tests::{call_at, setup};
use super::*;
use crate::error::{Code, Error};
use crate::limits::{STORE_LATE_RETRY_MS, TIMERS_SUSPENDED_MAX};
use crate::search::timer_family;
use crate::store::Pages;
use crate::store::failing::Failing;
use crate::wire::{self, node::Node};
use std::sync::Arc;

const START_MS: i64 = 1_704_067_200_000;
const SLEEP_MS: i64 = 60_000;

/// A partition and its store, and what time it is.
struct Life {
    store: Arc<Failing>,
    partition: Partition,
    now_ms: i64,
}

impl Life {
    /// With a workflow that sleeps for [`SLEEP_MS`].
    fn begin() -> Life {
        let mut life = Life::over(Arc::new(Failing::new(|| Error::StoreLate("a test".to_string()))), 0, 0);
        life.partition.boot(START_MS, &mut Outbox::default()).unwrap();
        let amount = wire::VariableAssignment {
            source: Some(wire::variable_assignment::Source::LiteralValue(wire::VariableValue {
                value: Some(wire::variable_value::Value::Int(SLEEP_MS / 1_000)),
            })),
            ..Default::default()
        };
        let sleep = wire::SleepNode { sleep_length: Some(wire::sleep_node::SleepLength::RawSeconds(amount)) };
        let node = |node, next: Option<&str>| wire::Node {
            outgoing_edges: next.map(|next| wire::Edge { sink_node_name: next.to_string(), ..Default::default() }).into_iter().collect(),
            failure_handlers: vec![],
            node: Some(node),
        };
        let nodes = [
            ("0-entrypoint".to_string(), node(Node::Entrypoint(wire::EntrypointNode {}), Some("1-sleep-SLEEP"))),
            ("1-sleep-SLEEP".to_string(), node(Node::Sleep(sleep), Some("exit"))),
            ("exit".to_string(), node(Node::Exit(wire::ExitNode::default()), None)),
        ];
        let thread = wire::ThreadSpec { nodes: nodes.into(), ..Default::default() };
        let spec = wire::PutWfSpecRequest {
            name: "nap".to_string(),
            thread_specs: [("entrypoint".to_string(), thread)].into(),
            entrypoint_thread_name: "entrypoint".to_string(),
            ..Default::default()
        };
        life.call(Method::PutWfSpec, &spec).unwrap();
        life
    }

    fn over(store: Arc<Failing>, position: u64, hash: u128) -> Life {
        let state = State::new(Some(Arc::new(Pages::new(store.clone()))), position, hash);
        Life { store, partition: Partition::new(state, setup(), 1, 0), now_ms: START_MS }
    }

    /// The same with nothing in memory: the store has it all.
    fn cold(mut self) -> Life {
        let snapshot = self.partition.state.checkpoint();
        fold(&Pages::new(self.store.clone()), &snapshot).unwrap();
        Life { now_ms: self.now_ms, ..Life::over(self.store, snapshot.position, snapshot.hash) }
    }

    fn late(&self, is_late: bool) {
        self.store.fail(is_late);
    }

    fn call(&mut self, method: Method, request: &impl Message) -> Result<Vec<u8>, Reject> {
        call_at(&mut self.partition, method, request, self.now_ms)
    }

    fn start(&mut self) -> Result<String, Reject> {
        let reply = self.call(Method::RunWf, &wire::RunWfRequest { wf_spec_name: "nap".to_string(), ..Default::default() })?;
        Ok(wire::WfRun::decode(&reply[..]).unwrap().id.unwrap().id)
    }

    fn status(&mut self, run: &str) -> Result<wire::LhStatus, Reject> {
        let id = wire::WfRunId { id: run.to_string(), parent_wf_run_id: None };
        let reply = self.call(Method::GetWfRun, &id)?;
        Ok(wire::WfRun::decode(&reply[..]).unwrap().status())
    }

    /// Some time passes, and what is due is fired.
    fn pass(&mut self, ms: i64) -> usize {
        self.now_ms += ms;
        let mut fired = 0;
        loop {
            let more = self.partition.fire_due(self.now_ms, false, 100, &mut Outbox::default()).unwrap();
            fired += more;
            if more == 0 || self.partition.state.late().is_some() {
                return fired;
            }
        }
    }
}

#[test]
fn what_only_a_late_store_could_answer_is_unavailable_and_all_else_goes_on() {
    let mut life = Life::begin();
    let cold = life.start().unwrap();
    let mut life = life.cold();
    // What every run needs is in memory from now on.
    let warm = life.start().unwrap();
    life.late(true);
    for _ in 0..2 {
        let reject = life.status(&cold).unwrap_err();
        assert_eq!((reject.code, reject.message.as_str()), (Code::Unavailable, "Expected to read the store, but store: a test"));
    }
    assert_eq!(life.status(&warm).unwrap(), wire::LhStatus::Running);
    life.late(false);
    assert_eq!(life.status(&cold).unwrap(), wire::LhStatus::Running);
    assert!(life.partition.state.late().is_none());
    // It is as good as it was: nobody has told it otherwise.
    Pages::recover(life.store).unwrap();
}

#[test]
fn timers_in_memory_fire_while_the_store_is_late_and_the_others_when_it_answers() {
    let mut life = Life::begin();
    let cold = life.start().unwrap();
    let mut life = life.cold();
    life.late(true);
    assert_eq!(life.pass(2 * SLEEP_MS), 0, "only the store knows of it");
    assert_eq!(life.partition.first_timer().unwrap(), None);
    life.late(false);
    let warm = life.start().unwrap();
    life.late(true);
    life.pass(SLEEP_MS);
    assert_eq!(life.status(&warm).unwrap(), wire::LhStatus::Completed);
    life.late(false);
    life.pass(STORE_LATE_RETRY_MS);
    assert_eq!(life.status(&cold).unwrap(), wire::LhStatus::Completed);
    assert_eq!(life.partition.first_timer().unwrap(), None);
}

/// Their entries are in memory, and the rows they are of are not.
#[test]
fn timers_whose_rows_only_a_late_store_has_are_tried_until_it_answers_however_many_there_are() {
    let count = TIMERS_SUSPENDED_MAX + 10;
    let mut life = Life::begin();
    let runs: Vec<_> = (0..count).map(|_| life.start().unwrap()).collect();
    let mut life = life.cold();
    // All that is due comes into memory, and nothing else.
    let limit = count + 1;
    assert_eq!(life.partition.state.range(&timer_family(), Bound::Unbounded, Bound::Unbounded, false, limit).len(), count);
    life.late(true);
    for _ in 0..3 * count / 100 {
        life.pass(SLEEP_MS);
    }
    assert!(life.partition.first_timer().unwrap().is_some());
    life.late(false);
    life.pass(STORE_LATE_RETRY_MS);
    for run in &runs {
        assert_eq!(life.status(run).unwrap(), wire::LhStatus::Completed);
    }
    assert_eq!(life.partition.first_timer().unwrap(), None);
}
