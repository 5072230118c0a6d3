//! Bugs to plant, to see whether the simulator sees them (`reliability`: planted bugs). They are planted around the engine, not in it.

use super::clients::home::{run_of, tenant_of};
use super::disk::SimDisk;
use super::model::Verdict;
use super::world::{DIR, NONCE, World};
use crate::id::RunKey;
use crate::journal::{GROUP_HEADER_BYTES, SEGMENT_HEADER_BYTES, rewrite_base};
use crate::run::task_run::is_done;
use crate::tx::Tx;
use crate::wire::rows::{TaskRunRow, VariableRow};
use crate::wire::{TaskStatus, Variable};
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// One bug.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sabotage {
    /// Replies leave when their group is handed to the journal, not when it is durable.
    AckBeforeSync,
    NoDirSync,
    /// A failed sync is tried again, and the second one believed.
    RetrySync,
    /// A group counts although the checksum of its records differs.
    TailCrcIgnored,
    /// Damage in the middle of the journal is cut off like a torn tail.
    DamageCutOff,
    /// A task leaves before its claim is durable.
    ClaimBeforeSync,
    /// The store's watermark is written before the rows it promises.
    WatermarkFirst,
    /// A report of an attempt that has been reported counts again.
    ReportCountsTwice,
    /// A timer that fired is set again by a restart.
    TimerAfterRestart,
    /// Reads do not wait for what they saw to be durable.
    ReadBeforeSync,
    /// Changed rows are dropped from memory although the store failed to take them.
    OverlayDropped,
    /// A refused command leaves a row.
    RefusalLeavesRow,
    /// The order of a hash map gets into a row.
    HashOrder,
    /// A compaction drops a live row.
    CompactionDropsRow,
    /// A group of an earlier life that was never acknowledged counts, because nobody asks which segment it was written for.
    StaleGroup,
    /// Polls that are refused are kept and tried again, however many there are.
    SlowPollerKept,
}

impl Sabotage {
    pub const ALL: [Sabotage; 16] = [
        Sabotage::AckBeforeSync,
        Sabotage::NoDirSync,
        Sabotage::RetrySync,
        Sabotage::TailCrcIgnored,
        Sabotage::DamageCutOff,
        Sabotage::ClaimBeforeSync,
        Sabotage::WatermarkFirst,
        Sabotage::ReportCountsTwice,
        Sabotage::TimerAfterRestart,
        Sabotage::ReadBeforeSync,
        Sabotage::OverlayDropped,
        Sabotage::RefusalLeavesRow,
        Sabotage::HashOrder,
        Sabotage::CompactionDropsRow,
        Sabotage::StaleGroup,
        Sabotage::SlowPollerKept,
    ];
}

/// Where the groups of one segment are, by their headers alone.
pub fn groups(bytes: &[u8]) -> Vec<usize> {
    let mut offsets = Vec::new();
    let mut at = SEGMENT_HEADER_BYTES;
    while at + GROUP_HEADER_BYTES <= bytes.len() && header_fits(&bytes[at..]) {
        offsets.push(at);
        at += group_bytes(&bytes[at..]);
    }
    offsets
}

/// Bytes of the group that begins with `header`.
pub fn group_bytes(header: &[u8]) -> usize {
    (GROUP_HEADER_BYTES + u32_at(header, PAYLOAD_BYTES_AT) as usize).next_multiple_of(8)
}

/// Whether the checksum of the records of the group that begins here fits them.
pub fn records_fit(group: &[u8]) -> bool {
    let end = GROUP_HEADER_BYTES + u32_at(group, PAYLOAD_BYTES_AT) as usize;
    group.get(GROUP_HEADER_BYTES..end).is_some_and(|payload| crc32fast::hash(payload) == u32_at(group, PAYLOAD_CRC_AT))
}

// Places within a group header; `docs/journal-format.md` draws them.
const SEGMENT_ID_AT: usize = 8;
const FIRST_POSITION_AT: usize = 16;
const RECORD_COUNT_AT: usize = 56;
const PAYLOAD_BYTES_AT: usize = 60;
const PAYLOAD_CRC_AT: usize = 68;
const HEADER_CRC_AT: usize = 76;

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(bytes[at..at + 4].try_into().expect("four bytes"))
}

pub fn u64_at(bytes: &[u8], at: usize) -> u64 {
    u64::from_le_bytes(bytes[at..at + 8].try_into().expect("eight bytes"))
}

fn header_crc(header: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(&NONCE);
    hasher.update(&header[..HEADER_CRC_AT]);
    hasher.finalize()
}

fn header_fits(header: &[u8]) -> bool {
    header[..GROUP_HEADER_BYTES].iter().any(|byte| *byte != 0) && u32_at(header, HEADER_CRC_AT) == header_crc(header)
}

/// The journal's segments, in order.
pub fn segments(disk: &SimDisk) -> Vec<PathBuf> {
    files(disk, ".seg")
}

/// The journal's bases, in order.
pub fn bases(disk: &SimDisk) -> Vec<PathBuf> {
    files(disk, ".base")
}

fn files(disk: &SimDisk, ending: &str) -> Vec<PathBuf> {
    let dir = Path::new(DIR).join("journal");
    disk.memory.names_in(&dir).into_iter().filter(|name| name.ends_with(ending)).map(|name| dir.join(name)).collect()
}

/// Takes one row out of the newest base, and makes every checksum fit again but that of the state.
pub fn drop_row(disk: &SimDisk, which: u64) {
    let Some(path) = bases(disk).pop() else { return };
    let mut at = 0;
    let dropped = rewrite_base(&disk.memory, &path, &mut |_| {
        at += 1;
        at != which
    });
    dropped.expect("the disk is well right after a compaction, and its plan is set aside");
}

/// Makes the checksum of a torn last group fit what is there.
pub fn ignore_tail_crc(disk: &SimDisk) {
    let Some(path) = segments(disk).pop() else { return };
    let mut bytes = disk.memory.contents(&path).expect("it is listed");
    let Some(at) = groups(&bytes).pop() else { return };
    let end = at + GROUP_HEADER_BYTES + u32_at(&bytes[at..], PAYLOAD_BYTES_AT) as usize;
    let Some(payload) = bytes.get(at + GROUP_HEADER_BYTES..end) else { return };
    let crc = crc32fast::hash(payload).to_le_bytes();
    if bytes[at + PAYLOAD_CRC_AT..at + PAYLOAD_CRC_AT + 4] != crc {
        bytes[at + PAYLOAD_CRC_AT..at + PAYLOAD_CRC_AT + 4].copy_from_slice(&crc);
        let crc = header_crc(&bytes[at..]).to_le_bytes();
        bytes[at + HEADER_CRC_AT..at + HEADER_CRC_AT + 4].copy_from_slice(&crc);
        disk.memory.put(&path, &bytes);
    }
}

/// Position of the last record of the group with this header.
pub fn last_position(header: &[u8]) -> u64 {
    u64_at(header, FIRST_POSITION_AT) + u64::from(u32_at(header, RECORD_COUNT_AT)) - 1
}

/// Says that a group was written for another segment; everything else of it stays true.
pub fn of_another_segment(group: &mut [u8]) {
    let id = u64_at(group, SEGMENT_ID_AT) ^ 1;
    group[SEGMENT_ID_AT..SEGMENT_ID_AT + 8].copy_from_slice(&id.to_le_bytes());
    let crc = header_crc(group).to_le_bytes();
    group[HEADER_CRC_AT..HEADER_CRC_AT + 4].copy_from_slice(&crc);
}

/// Changes the header of a segment or a base, and makes its checksums fit again.
pub fn forge_header(file: &mut [u8], edit: impl FnOnce(&mut [u8])) {
    edit(file);
    for end in [12, 76] {
        let crc = crc32fast::hash(&file[..end]).to_le_bytes();
        file[end..end + 4].copy_from_slice(&crc);
    }
}

/// Writes what comes first in a hash map into a row.
pub fn leave_order(tx: &mut Tx<'_>, run: &RunKey) {
    let names: HashSet<String> = (0..16).map(|number| format!("n{number}")).collect();
    #[allow(clippy::iter_over_hash_type, reason = "this is the bug")]
    if let Some(first) = names.iter().next() {
        let value = Some(super::specs::text(first.clone()));
        tx.put(
            run.variable(0, "left"),
            VariableRow { variable: Some(Variable { value, ..Variable::default() }), ..VariableRow::default() },
        );
    }
}

/// Makes an attempt that has ended take another report.
pub fn reopen_attempt(tx: &mut Tx<'_>, run: &RunKey, guid: &str, attempt: i32) {
    let key = run.task_run(guid);
    let Some(row) = tx.get::<TaskRunRow>(&key) else { return };
    let Some(task_run) = row.task_run.as_ref().filter(|task_run| task_run.attempts.len() as i32 == attempt + 1) else { return };
    if is_done(task_run.status()) {
        let task_run = tx.edit::<TaskRunRow>(&key).task_run.as_mut().expect("it was read above");
        task_run.status = TaskStatus::TaskRunning.into();
        task_run.attempts.last_mut().expect("it was counted above").status = TaskStatus::TaskRunning.into();
    }
}

pub fn leave_row(tx: &mut Tx<'_>, run: &RunKey) {
    tx.put(run.variable(0, "left"), VariableRow::default());
}

/// Sets the timer of a TaskRun that has ended.
pub fn set_timer_again(world: &mut World) -> Verdict {
    let keys: Vec<_> = world.model.runs.iter().flat_map(|(id, run)| run.tasks.keys().map(move |guid| (id.clone(), guid.clone()))).collect();
    let now_ms = world.clock_ms;
    world.meddle(|tx| {
        for (id, guid) in keys {
            let key = RunKey::new(tenant_of(&id), &run_of(&id)).task_run(&guid);
            let ended =
                tx.get::<TaskRunRow>(&key).is_some_and(|row| row.task_run.as_ref().is_some_and(|task_run| is_done(task_run.status())));
            if ended {
                tx.edit::<TaskRunRow>(&key).due_ms = Some(now_ms);
                return;
            }
        }
    })
}
