//! Keys of everything inside one WfRun.

use super::{Family, FamilyKind, Key, Parser, put_i32, put_str};
use crate::wire::{ExternalEventId, NodeRunId, TaskRunId, UserTaskRunId, VariableId, WfRunId, WorkflowEventDefId, WorkflowEventId};

/// What a row of a run family is. The number is the first byte of its suffix; it is written for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum RunRowKind {
    WfRun = 1,
    ThreadRun = 2,
    Variable = 3,
    NodeRun = 4,
    TaskRun = 5,
    ExternalEvent = 6,
    WorkflowEvent = 7,
    UserTaskRun = 8,
    Checkpoint = 9,
}

impl RunRowKind {
    pub fn from_number(number: u8) -> Option<RunRowKind> {
        use RunRowKind::*;
        [WfRun, ThreadRun, Variable, NodeRun, TaskRun, ExternalEvent, WorkflowEvent, UserTaskRun, Checkpoint]
            .into_iter()
            .find(|kind| *kind as u8 == number)
    }
}

/// A WfRun's family: builds the keys of its rows. Cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RunKey {
    family: Family,
}

impl RunKey {
    /// Ancestors come first, so that a WfRun's descendants follow it.
    pub fn new(tenant: &str, id: &WfRunId) -> RunKey {
        let mut bytes = vec![FamilyKind::Run as u8];
        put_str(&mut bytes, tenant);
        put_path(&mut bytes, id);
        RunKey { family: Family::from_bytes(bytes) }
    }
    pub fn of(family: &Family) -> Option<RunKey> {
        (family.kind() == Some(FamilyKind::Run)).then(|| RunKey { family: family.clone() })
    }
    pub fn family(&self) -> &Family {
        &self.family
    }
    pub fn tenant(&self) -> String {
        self.family.tenant().expect("a run family begins with its tenant")
    }
    /// The path of the WfRunId, as [`put_path`] writes it.
    pub fn path(&self) -> &[u8] {
        let rest = &self.family.as_bytes()[1..];
        let tenant_end = rest.iter().position(|byte| *byte == 0).expect("a run family begins with its tenant");
        &rest[tenant_end + 1..]
    }
    /// The WfRunId, read back from the key.
    pub fn id(&self) -> WfRunId {
        let mut parser = Parser::new(&self.family.as_bytes()[1..]);
        parser.str().expect("a run family begins with its tenant");
        read_path(&mut parser).expect("a run family ends with the path of its id")
    }
    /// The WfRun this one is a child of.
    pub fn parent(&self) -> Option<RunKey> {
        let id = self.id().parent_wf_run_id?;
        Some(RunKey::new(&self.tenant(), &id))
    }
    pub fn wf_run(&self) -> Key {
        self.key(RunRowKind::WfRun, 0, |_| ())
    }
    pub fn thread_run(&self, number: i32) -> Key {
        self.key(RunRowKind::ThreadRun, 4, |suffix| put_i32(suffix, number))
    }
    pub fn variable(&self, thread: i32, name: &str) -> Key {
        self.key(RunRowKind::Variable, 4 + name.len() + 1, |suffix| {
            put_i32(suffix, thread);
            put_str(suffix, name);
        })
    }
    pub fn node_run(&self, thread: i32, position: i32) -> Key {
        self.key(RunRowKind::NodeRun, 8, |suffix| {
            put_i32(suffix, thread);
            put_i32(suffix, position);
        })
    }
    pub fn task_run(&self, guid: &str) -> Key {
        self.key(RunRowKind::TaskRun, guid.len() + 1, |suffix| put_str(suffix, guid))
    }
    pub fn user_task_run(&self, guid: &str) -> Key {
        self.key(RunRowKind::UserTaskRun, guid.len() + 1, |suffix| put_str(suffix, guid))
    }
    pub fn external_event(&self, def: &str, guid: &str) -> Key {
        self.key(RunRowKind::ExternalEvent, def.len() + guid.len() + 2, |suffix| {
            put_str(suffix, def);
            put_str(suffix, guid);
        })
    }
    pub fn checkpoint(&self, guid: &str, number: i32) -> Key {
        self.key(RunRowKind::Checkpoint, guid.len() + 5, |suffix| {
            put_str(suffix, guid);
            put_i32(suffix, number);
        })
    }
    pub fn workflow_event(&self, def: &str, number: i32) -> Key {
        self.key(RunRowKind::WorkflowEvent, def.len() + 5, |suffix| {
            put_str(suffix, def);
            put_i32(suffix, number);
        })
    }
    /// The WorkflowEvents of one def, as the beginning of their suffixes.
    pub fn workflow_events(&self, def: &str) -> Vec<u8> {
        let mut prefix = vec![RunRowKind::WorkflowEvent as u8];
        put_str(&mut prefix, def);
        prefix
    }
    /// All rows of one kind, as bounds of their suffixes; with a thread number, only that thread's (not for TaskRuns and events).
    pub fn prefix(&self, kind: RunRowKind, thread: Option<i32>) -> Vec<u8> {
        let mut prefix = vec![kind as u8];
        if let Some(number) = thread {
            put_i32(&mut prefix, number);
        }
        prefix
    }
    pub fn variable_id(&self, thread: i32, name: &str) -> VariableId {
        VariableId { wf_run_id: Some(self.id()), thread_run_number: thread, name: name.to_string() }
    }
    pub fn node_run_id(&self, thread: i32, position: i32) -> NodeRunId {
        NodeRunId { wf_run_id: Some(self.id()), thread_run_number: thread, position }
    }
    pub fn task_run_id(&self, guid: &str) -> TaskRunId {
        TaskRunId { wf_run_id: Some(self.id()), task_guid: guid.to_string() }
    }
    pub fn user_task_run_id(&self, guid: &str) -> UserTaskRunId {
        UserTaskRunId { wf_run_id: Some(self.id()), user_task_guid: guid.to_string() }
    }
    pub fn external_event_id(&self, def: &str, guid: &str) -> ExternalEventId {
        ExternalEventId {
            wf_run_id: Some(self.id()),
            external_event_def_id: Some(crate::wire::ExternalEventDefId { name: def.to_string() }),
            guid: guid.to_string(),
        }
    }
    pub fn workflow_event_id(&self, def: &str, number: i32) -> WorkflowEventId {
        WorkflowEventId { wf_run_id: Some(self.id()), workflow_event_def_id: Some(WorkflowEventDefId { name: def.to_string() }), number }
    }
    /// `bytes`: what the rest takes up, so that the suffix is allocated once.
    fn key(&self, kind: RunRowKind, bytes: usize, rest: impl FnOnce(&mut Vec<u8>)) -> Key {
        let mut suffix = Vec::with_capacity(1 + bytes);
        suffix.push(kind as u8);
        rest(&mut suffix);
        self.family.key(suffix)
    }
}

/// Appends a WfRunId, root first.
pub fn put_path(bytes: &mut Vec<u8>, id: &WfRunId) {
    if let Some(parent) = &id.parent_wf_run_id {
        put_path(bytes, parent);
    }
    put_str(bytes, &id.id);
}

/// Reads a WfRunId that takes up the rest of a key.
pub fn read_path(parser: &mut Parser<'_>) -> Option<WfRunId> {
    let mut id: Option<WfRunId> = None;
    while !parser.is_empty() {
        id = Some(WfRunId { id: parser.str()?, parent_wf_run_id: id.map(Box::new) });
    }
    id
}

/// Reads a WfRunId that is ended by an empty name.
pub fn read_closed_path(parser: &mut Parser<'_>) -> Option<WfRunId> {
    let mut id: Option<WfRunId> = None;
    loop {
        let name = parser.str()?;
        if name.is_empty() {
            return id;
        }
        id = Some(WfRunId { id: name, parent_wf_run_id: id.map(Box::new) });
    }
}

/// The text form: ancestors joined to the child by `_`, root first (spec C 5).
pub fn wf_run_text(id: &WfRunId) -> String {
    match &id.parent_wf_run_id {
        Some(parent) => format!("{}_{}", wf_run_text(parent), id.id),
        None => id.id.clone(),
    }
}

/// The id of a row of a WfRun as text (spec C 5); a ThreadRun is named by its number. `None`: the key is no such row's.
pub fn row_text(key: &Key) -> Option<String> {
    let run = wf_run_text(&RunKey::of(&key.family)?.id());
    let mut parser = Parser::new(&key.suffix);
    Some(match RunRowKind::from_number(parser.byte()?)? {
        RunRowKind::WfRun => run,
        RunRowKind::ThreadRun => format!("{run}/{}", parser.i32()?),
        RunRowKind::Variable => format!("{run}/{}/{}", parser.i32()?, parser.str()?),
        RunRowKind::NodeRun => format!("{run}/{}/{}", parser.i32()?, parser.i32()?),
        RunRowKind::TaskRun | RunRowKind::UserTaskRun => format!("{run}/{}", parser.str()?),
        RunRowKind::ExternalEvent => format!("{run}/{}/{}", parser.str()?, parser.str()?),
        RunRowKind::WorkflowEvent | RunRowKind::Checkpoint => format!("{run}/{}/{}", parser.str()?, parser.i32()?),
    })
}

/// How many ancestors an id may name: deeper nesting is refused where ids come in.
pub fn depth(id: &WfRunId) -> usize {
    1 + id.parent_wf_run_id.as_deref().map_or(0, depth)
}

/// Bytes of all names in an id.
pub fn path_bytes(id: &WfRunId) -> usize {
    id.id.len() + id.parent_wf_run_id.as_deref().map_or(0, path_bytes)
}
