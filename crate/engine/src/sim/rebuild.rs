//! The journal as the only truth: state rebuilt from it equals live state; damage to it is refused or changes nothing.

use super::Sabotage;
use super::disk::SimDisk;
use super::model::Verdict;
use super::sabotage::{bases, groups, segments};
use super::store::SimStore;
use super::world::{DIR, World, journal_options};
use crate::error::Error;
use crate::id::Family;
use crate::journal::{FaultPlan, Unsynced};
use crate::partition::recovery::{self, Opened};
use crate::state::{Content, State};
use std::ops::Bound;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

const UNREADABLE: &str = "Expected to read all rows, but the store failed";
/// More than any run of the simulator makes.
const ALL: usize = 1 << 40;

type Dump = Vec<(Family, Box<[u8]>, Content)>;

/// Every row and every entry, in order.
fn dump(state: &mut State) -> Dump {
    let mut all = Vec::new();
    for family in state.all_families() {
        let contents = state.range(&family, Bound::Unbounded, Bound::Unbounded, false, ALL);
        all.extend(contents.into_iter().map(|(suffix, content)| (family.clone(), suffix, content)));
    }
    all
}

/// Whether every row can be read. If not the store is distrusted, as it is when a command finds out.
pub fn is_readable(world: &mut World) -> bool {
    let state = &mut world.life().partition.state;
    let readable = catch_unwind(AssertUnwindSafe(|| dump(state))).is_ok();
    if !readable {
        state.distrust_store(&Error::Store(UNREADABLE.to_string()));
    }
    readable
}

fn fork(world: &World) -> SimDisk {
    let disk = SimDisk { memory: world.disk.memory.fork(), sabotage: None };
    disk.memory.set_plan(FaultPlan { unsynced: Unsynced::Lose, ..FaultPlan::default() });
    disk
}

fn open(disk: &SimDisk) -> Result<Opened<SimDisk>, Error> {
    recovery::open(&Arc::new(disk.clone()), Path::new(DIR), &mut SimStore::new(None), &journal_options())
}

/// Rebuilds from the journal alone and compares. Everything must be durable.
pub fn compare(world: &mut World) -> Verdict {
    let mut opened = open(&fork(world)).map_err(|error| format!("Expected to rebuild from the journal, but {error}"))?;
    let state = &mut world.life().partition.state;
    let live = (state.position(), state.hash());
    let rebuilt = (opened.state.position(), opened.state.hash());
    // First boot may have written a record that is not durable yet.
    if rebuilt != live && rebuilt.0 > 0 {
        return Err(format!("Expected the rebuilt state to be {live:x?}, but it is {rebuilt:x?}"));
    }
    if rebuilt != live {
        return Ok(());
    }
    // Where the store is damaged there is nothing to compare: it is rebuilt when it is opened next.
    let Ok(live) = catch_unwind(AssertUnwindSafe(|| dump(state))) else {
        return if world.faulty { Ok(()) } else { Err(UNREADABLE.to_string()) };
    };
    let rebuilt = dump(&mut opened.state);
    let differing = live.iter().zip(&rebuilt).find(|(live, rebuilt)| live != rebuilt);
    if let Some((live, rebuilt)) = differing {
        return Err(format!("Expected rebuilt rows to be the live ones, but {live:?} came back as {rebuilt:?}"));
    }
    let (counted, recounted) = (world.life().partition.state.tally().clone(), opened.state.tally());
    if counted != *recounted {
        return Err(format!("Expected to count {counted:?} once more, but it came to {recounted:?}"));
    }
    match live.len() == rebuilt.len() {
        true => Ok(()),
        false => Err(format!("Expected {} rows and entries, but {} were rebuilt", live.len(), rebuilt.len())),
    }
}

/// Flips a bit of what is durable, outside the last group: that one looks like a torn tail whatever is wrong with it.
pub fn try_damage(world: &mut World, position: u64) -> Verdict {
    let disk = fork(world);
    let segments = segments(&disk);
    let files: Vec<_> = segments.iter().cloned().chain(bases(&disk)).collect();
    let path = world.rng.pick(&files).clone();
    let bytes = disk.memory.contents(&path).expect("it is listed");
    let offsets = groups(&bytes);
    let last = if segments.last() == Some(&path) { offsets.last() } else { None };
    // Most of a segment is zeros: aim at what is written.
    let used = offsets.last().map_or(bytes.len(), |last| *last) as u64;
    let bound = if world.rng.percent(90) { used } else { bytes.len() as u64 };
    let offset = world.rng.below(bound);
    if last.is_some_and(|last| offset >= *last as u64 && offset < (bytes.iter().rposition(|byte| *byte != 0).unwrap_or(0) + 8) as u64) {
        return Ok(());
    }
    let mask = 1 << world.rng.below(8);
    assert!(disk.memory.flip(&path, offset, mask), "the byte is there");
    world.report.damaged += 1;
    let mut result = open(&disk);
    if let (Some(Sabotage::DamageCutOff), Err(Error::Damaged { file, offset, .. })) = (world.options.sabotage, &result) {
        let mut cut = disk.memory.contents(file).expect("it is listed");
        cut[*offset as usize..].fill(0);
        disk.memory.put(file, &cut);
        result = open(&disk);
    }
    match result {
        Ok(opened) => {
            let found = (opened.state.position(), opened.state.hash());
            let wanted = (position, world.hashes[position as usize]);
            match found == wanted {
                true => Ok(()),
                false => Err(format!("Expected damage at {offset} of {} to be refused, but it opened at {}", path.display(), found.0)),
            }
        }
        Err(Error::Damaged { .. } | Error::NewerFormat { .. }) => {
            world.report.refused += 1;
            Ok(())
        }
        Err(error) => Err(format!("Expected damage at {offset} of {} to be named, but {error}", path.display())),
    }
}
