//! Where in a WfRun something happens: a thread, its NodeRun, and the definitions both run by.

use crate::id::{self, Key, RunKey};
use crate::tx::Tx;
use crate::wire::rows::{NodeRunRow, ThreadRunRow, WfSpecRow};
use crate::wire::{Node, NodeRun, ThreadRun, ThreadSpec, WfSpecId};
use std::ops::Deref;
use std::sync::Arc;

/// A NodeRun in its thread, with the WfSpec it runs by.
#[derive(Clone)]
pub struct Place {
    pub run: RunKey,
    pub thread: i32,
    pub position: i32,
    pub thread_spec_name: String,
    pub node_name: String,
    pub spec: Arc<WfSpecRow>,
}

impl Place {
    /// The current NodeRun of a thread.
    pub fn current(tx: &mut Tx<'_>, run: &RunKey, thread: i32) -> Place {
        let position = thread_run(tx, run, thread).current_node_position;
        Place::at(tx, run, thread, position)
    }

    /// A given NodeRun of a thread.
    pub fn at(tx: &mut Tx<'_>, run: &RunKey, thread: i32, position: i32) -> Place {
        let row =
            tx.get::<NodeRunRow>(&run.node_run(thread, position)).unwrap_or_else(|| panic!("no NodeRun {thread}/{position} in {run:?}"));
        let node_run = row.node_run.as_ref().expect("a NodeRun row holds its NodeRun");
        Place {
            run: run.clone(),
            thread,
            position,
            thread_spec_name: node_run.thread_spec_name.clone(),
            node_name: node_run.node_name.clone(),
            spec: wf_spec(tx, node_run.wf_spec_id.as_ref().expect("a NodeRun knows its WfSpec")),
        }
    }

    pub fn thread_spec(&self) -> &ThreadSpec {
        thread_spec(&self.spec, &self.thread_spec_name)
    }
    pub fn node(&self) -> &Node {
        let nodes = &self.thread_spec().nodes;
        nodes.get(&self.node_name).unwrap_or_else(|| panic!("WfSpec has no node {}", self.node_name))
    }
    pub fn wf_spec_id(&self) -> WfSpecId {
        self.spec.wf_spec.as_ref().and_then(|spec| spec.id.clone()).unwrap_or_default()
    }
    pub fn key(&self) -> Key {
        self.run.node_run(self.thread, self.position)
    }
    /// The NodeRun row, to be changed.
    pub fn edit<'t>(&self, tx: &'t mut Tx<'_>) -> &'t mut NodeRunRow {
        tx.edit::<NodeRunRow>(&self.key())
    }
    /// The NodeRun, to be changed.
    pub fn edit_node_run<'t>(&self, tx: &'t mut Tx<'_>) -> &'t mut NodeRun {
        self.edit(tx).node_run.as_mut().expect("a NodeRun row holds its NodeRun")
    }
    pub fn node_run(&self, tx: &mut Tx<'_>) -> Arc<NodeRunRow> {
        tx.get::<NodeRunRow>(&self.key()).expect("a place is an existing NodeRun")
    }
    /// Guid of the node's TaskRun (spec B 0.5).
    pub fn task_guid(&self) -> String {
        task_guid(self.thread, self.position)
    }
}

/// Guid of the TaskRun of the NodeRun at a position (spec B 0.5).
pub fn task_guid(thread: i32, position: i32) -> String {
    format!("{thread}-{position}")
}

/// The WfSpec a run goes by. Running WfRuns outlive the deletion of their WfSpec: it stays in memory and in the row of the run's
/// definitions only as long as it is stored, so its absence fails the command.
pub fn wf_spec(tx: &mut Tx<'_>, id: &WfSpecId) -> Arc<WfSpecRow> {
    if let Some(spec) = tx.recent_wf_spec(id) {
        return spec;
    }
    let key = id::wf_spec(tx.tenant(), &id.name, id.major_version, id.revision);
    let spec = tx.get::<WfSpecRow>(&key);
    let spec = spec.unwrap_or_else(|| panic!("WfSpec {}/{}/{} is gone", id.name, id.major_version, id.revision));
    tx.remember_wf_spec(id, &spec);
    spec
}

pub fn thread_spec<'s>(spec: &'s WfSpecRow, name: &str) -> &'s ThreadSpec {
    let wf_spec = spec.wf_spec.as_ref().expect("a WfSpec row holds its WfSpec");
    wf_spec.thread_specs.get(name).unwrap_or_else(|| panic!("WfSpec has no thread {name}"))
}

/// A ThreadRun as it was when it was asked for.
pub struct ThreadView(Arc<ThreadRunRow>);

impl ThreadView {
    /// Whether it waits for a slot: it has no NodeRuns yet (spec D 1).
    pub fn is_queued(&self) -> bool {
        self.0.queued.is_some()
    }
}

impl Deref for ThreadView {
    type Target = ThreadRun;

    fn deref(&self) -> &ThreadRun {
        self.0.thread_run.as_ref().expect("a ThreadRun row holds its ThreadRun")
    }
}

/// The ThreadRun as it is now.
pub fn thread_run(tx: &mut Tx<'_>, run: &RunKey, number: i32) -> ThreadView {
    find_thread(tx, run, number).unwrap_or_else(|| panic!("no ThreadRun {number} in {run:?}"))
}

pub fn find_thread(tx: &mut Tx<'_>, run: &RunKey, number: i32) -> Option<ThreadView> {
    tx.get::<ThreadRunRow>(&run.thread_run(number)).map(ThreadView)
}

/// The ThreadRun, to be changed.
pub fn edit_thread<'t>(tx: &'t mut Tx<'_>, run: &RunKey, number: i32) -> &'t mut ThreadRun {
    tx.edit::<ThreadRunRow>(&run.thread_run(number)).thread_run.as_mut().expect("a ThreadRun row holds its ThreadRun")
}
