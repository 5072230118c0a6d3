//! Keys: where a row lives. Typed ids in, ordered bytes out.
//!
//! A key has two parts. The *family* groups what belongs together (all rows of one WfRun, all TaskDefs of a tenant, all index
//! entries under one criterion); the *suffix* orders rows within it. Both compare as bytes, and byte order is the order clients see.
//!
//! **Invariant:** kind numbers are written for ever; a retired one stays listed.
//! **Invariant:** no id, whatever bytes it holds, can collide with another: strings are escaped and terminated.

mod parse;
pub mod run_row;

pub use parse::Parser;
pub use run_row::{RunKey, depth, path_bytes, wf_run_text};

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_64;

/// What a family holds. The number is the family's first byte, in the journal and in the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum FamilyKind {
    /// Facts about the engine as a whole.
    Engine = 0x01,
    Tenant = 0x02,
    Principal = 0x03,
    Quota = 0x04,
    /// Records for the output topics, some hundred numbers to a family.
    OutputRecord = 0x05,
    TaskDef = 0x10,
    ExternalEventDef = 0x11,
    WfSpec = 0x12,
    StructDef = 0x13,
    UserTaskDef = 0x14,
    WorkflowEventDef = 0x15,
    WorkflowMigrationPlan = 0x16,
    /// All rows of one WfRun; which kind of row, the suffix's first byte says.
    Run = 0x20,
    ScheduledWfRun = 0x21,
    /// CorrelatedEvents of one key.
    CorrelatedEvent = 0x22,
    BulkJob = 0x23,
    MetricWindow = 0x24,
    TaskWorkerGroup = 0x30,
    // From here on: entries derived from rows. They are neither journalled nor hashed.
    Timer = 0x80,
    TaskQueue = 0x81,
    /// WfRuns by version of their WfSpec and status.
    WfRunByVersion = 0x82,
    /// WfRuns by parent and status.
    WfRunByParent = 0x83,
    WfSpecByTaskDef = 0x84,
    UnclaimedEvent = 0x85,
    /// NodeRuns that wait for a CorrelatedEvent of a key and def.
    WaitingForKey = 0x86,
    CorrelatedEventByDef = 0x87,
    ScheduleByWfSpec = 0x8E,
    BulkJobByStatus = 0x8F,
    VariableByName = 0x94,
    VariableByVersion = 0x95,
    UserTaskRunByUser = 0x8A,
    UserTaskRunByGroup = 0x8B,
    UserTaskRunByDef = 0x8C,
    UserTaskRunByStatus = 0x8D,
    /// What is being counted: one value, which only the store has (`tally`).
    Tally = 0x91,
    MetricWindowByObject = 0x92,
    MetricWindowByWfSpec = 0x93,
    TaskRunByDef = 0x98,
    /// NodeRuns that wait, or have waited, for events of a def.
    NodeRunByEvent = 0x99,
    ExternalEventByDef = 0x9A,
    WorkflowEventByDef = 0x9B,
    /// WfRuns by status alone.
    WfRunByTenant = 0x9C,
    /// WfRuns by name of their WfSpec and status.
    WfRunByName = 0x9D,
    /// Descendants of a WfRun without a parent.
    WfRunByRoot = 0x9E,
    /// WfRuns by the value of a searchable variable of their entrypoint.
    WfRunByVariable = 0x9F,
    PrincipalByAdmin = 0xA0,
    PrincipalByTenant = 0xA1,
    QuotaByTenant = 0xA2,
}

impl FamilyKind {
    /// Families from this number on hold derived entries.
    const DERIVED_FIRST: u8 = 0x80;

    pub fn from_number(number: u8) -> Option<FamilyKind> {
        KINDS[usize::from(number)]
    }
}

/// Kinds by their numbers.
const KINDS: [Option<FamilyKind>; 256] = {
    use FamilyKind::*;
    let kinds = [
        Run,
        Timer,
        TaskQueue,
        WfRunByVersion,
        WfRunByParent,
        WfSpecByTaskDef,
        UnclaimedEvent,
        WaitingForKey,
        CorrelatedEventByDef,
        CorrelatedEvent,
        WorkflowEventDef,
        VariableByName,
        VariableByVersion,
        UserTaskRunByUser,
        UserTaskRunByGroup,
        UserTaskRunByDef,
        UserTaskRunByStatus,
        Tally,
        MetricWindowByObject,
        MetricWindowByWfSpec,
        TaskRunByDef,
        NodeRunByEvent,
        ExternalEventByDef,
        WorkflowEventByDef,
        WfRunByTenant,
        WfRunByName,
        WfRunByRoot,
        WfRunByVariable,
        Engine,
        Tenant,
        Principal,
        Quota,
        PrincipalByAdmin,
        PrincipalByTenant,
        QuotaByTenant,
        TaskDef,
        ExternalEventDef,
        WfSpec,
        StructDef,
        UserTaskDef,
        MetricWindow,
        TaskWorkerGroup,
        WorkflowMigrationPlan,
        ScheduledWfRun,
        BulkJob,
        ScheduleByWfSpec,
        BulkJobByStatus,
        OutputRecord,
    ];
    let mut table = [None; 256];
    let mut index = 0;
    while index < kinds.len() {
        table[kinds[index] as usize] = Some(kinds[index]);
        index += 1;
    }
    table
};

/// The group a row belongs to. Cheap to clone, to compare and to look up.
#[derive(Clone)]
pub struct Family {
    bytes: Arc<[u8]>,
    /// Worked out once: families are looked up many times per command.
    hash: u64,
}

impl PartialEq for Family {
    fn eq(&self, other: &Family) -> bool {
        Arc::ptr_eq(&self.bytes, &other.bytes) || (self.hash == other.hash && self.bytes == other.bytes)
    }
}

impl Eq for Family {}

impl Ord for Family {
    fn cmp(&self, other: &Family) -> Ordering {
        if Arc::ptr_eq(&self.bytes, &other.bytes) { Ordering::Equal } else { self.bytes.cmp(&other.bytes) }
    }
}

impl PartialOrd for Family {
    fn partial_cmp(&self, other: &Family) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Hash for Family {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.hash);
    }
}

/// The hasher of maps by [`Family`]: its hash is worked out already.
#[derive(Default)]
pub struct FamilyHasher(u64);

impl Hasher for FamilyHasher {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, _: &[u8]) {
        unreachable!("a family hashes as one number");
    }
    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

impl Family {
    /// A family of `kind` under the given names, outermost first (the tenant, where there is one).
    pub fn new(kind: FamilyKind, names: &[&str]) -> Family {
        let mut bytes = Vec::with_capacity(1 + names.iter().map(|name| name.len() + 1).sum::<usize>());
        bytes.push(kind as u8);
        for name in names {
            put_str(&mut bytes, name);
        }
        Family::from_bytes(bytes)
    }
    pub fn from_bytes(bytes: impl Into<Arc<[u8]>>) -> Family {
        let bytes: Arc<[u8]> = bytes.into();
        Family { hash: xxh3_64(&bytes), bytes }
    }
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }
    /// Whether the family holds derived entries rather than rows.
    pub fn is_derived(&self) -> bool {
        self.bytes.first().is_some_and(|kind| *kind >= FamilyKind::DERIVED_FIRST)
    }
    pub fn kind(&self) -> Option<FamilyKind> {
        self.bytes.first().copied().and_then(FamilyKind::from_number)
    }
    /// The tenant a family begins with. `None`: it is a family of the engine as a whole.
    pub fn tenant(&self) -> Option<String> {
        Parser::new(self.bytes.get(1..)?).str()
    }
    pub fn key(&self, suffix: impl Into<Box<[u8]>>) -> Key {
        Key { family: self.clone(), suffix: suffix.into() }
    }
}

impl fmt::Debug for Family {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.bytes.escape_ascii())
    }
}

/// The address of one row.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    pub family: Family,
    pub suffix: Box<[u8]>,
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}|{}", self.family, self.suffix.escape_ascii())
    }
}

/// Appends a string so that byte order is string order and no other string is its prefix: 0x00 and 0x01 are escaped, 0x00 ends it.
pub fn put_str(bytes: &mut Vec<u8>, text: &str) {
    let mut rest = text.as_bytes();
    while let Some(at) = rest.iter().position(|byte| *byte <= 1) {
        bytes.extend_from_slice(&rest[..at]);
        bytes.extend_from_slice(&[1, rest[at] + 1]);
        rest = &rest[at + 1..];
    }
    bytes.extend_from_slice(rest);
    bytes.push(0);
}

/// Appends a number so that byte order is numeric order.
pub fn put_i64(bytes: &mut Vec<u8>, number: i64) {
    bytes.extend((number as u64 ^ (1 << 63)).to_be_bytes());
}

/// Appends a number so that byte order is numeric order.
pub fn put_i32(bytes: &mut Vec<u8>, number: i32) {
    bytes.extend((number as u32 ^ (1 << 31)).to_be_bytes());
}

/// Key of a definition without versions.
pub fn named(kind: FamilyKind, tenant: &str, name: &str) -> Key {
    let mut suffix = Vec::with_capacity(name.len() + 1);
    put_str(&mut suffix, name);
    Family::new(kind, &[tenant]).key(suffix)
}

/// Key of one version of a WfSpec: versions of a name lie together, in order.
pub fn wf_spec(tenant: &str, name: &str, major: i32, revision: i32) -> Key {
    let mut suffix = Vec::with_capacity(name.len() + 9);
    put_wf_spec(&mut suffix, name, major, revision);
    Family::new(FamilyKind::WfSpec, &[tenant]).key(suffix)
}

/// Appends a version of a WfSpec, so that byte order is the order of names, then of versions.
pub fn put_wf_spec(bytes: &mut Vec<u8>, name: &str, major: i32, revision: i32) {
    put_str(bytes, name);
    put_i32(bytes, major);
    put_i32(bytes, revision);
}

/// Key of the CorrelatedEvent of a key and def.
pub fn correlated_event(tenant: &str, key: &str, def: &str) -> Key {
    let mut suffix = Vec::with_capacity(def.len() + 1);
    put_str(&mut suffix, def);
    Family::new(FamilyKind::CorrelatedEvent, &[tenant, key]).key(suffix)
}

/// Key of one version of a definition whose versions are single numbers: versions of a name lie together, in order.
pub fn versioned(kind: FamilyKind, tenant: &str, name: &str, version: i32) -> Key {
    let mut suffix = Vec::with_capacity(name.len() + 5);
    put_str(&mut suffix, name);
    put_i32(&mut suffix, version);
    Family::new(kind, &[tenant]).key(suffix)
}

/// The one row about the engine as a whole.
pub fn engine() -> Key {
    Family::new(FamilyKind::Engine, &[]).key([0u8])
}

/// Numbers of one family of output records: families are brought into memory, folded and dropped as wholes.
const OUTPUT_RECORDS_PER_FAMILY: i64 = 256;

/// Key of a record for an output topic.
pub fn output_record(number: i64) -> Key {
    let mut family = vec![FamilyKind::OutputRecord as u8];
    put_i64(&mut family, number / OUTPUT_RECORDS_PER_FAMILY);
    let mut suffix = Vec::with_capacity(8);
    put_i64(&mut suffix, number);
    Family::from_bytes(family).key(suffix)
}

/// A key as one byte string, for entries that point at a row. [`Parser::key`] reads it back.
pub fn put_key(bytes: &mut Vec<u8>, key: &Key) {
    bytes.extend((key.family.as_bytes().len() as u16).to_be_bytes());
    bytes.extend(key.family.as_bytes());
    bytes.extend(&key.suffix[..]);
}

/// Bytes [`put_key`] appends.
pub fn key_bytes(key: &Key) -> usize {
    2 + key.family.as_bytes().len() + key.suffix.len()
}

/// The exclusive upper bound of all byte strings that begin with `prefix`; `None`: there is no end.
pub fn prefix_end(prefix: &[u8]) -> Option<Vec<u8>> {
    let mut end = prefix.to_vec();
    while let Some(last) = end.pop() {
        if last < u8::MAX {
            end.push(last + 1);
            return Some(end);
        }
    }
    None
}
