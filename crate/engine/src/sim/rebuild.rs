//! The journal as the only truth: state rebuilt from it equals live state.

use super::disk::SimDisk;
use super::model::Verdict;
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

/// A disk of its own with what the world's has.
pub fn fork(world: &World) -> SimDisk {
    let disk = SimDisk::new(world.disk.memory.fork(), None);
    disk.set_plan(FaultPlan { unsynced: Unsynced::Lose, ..FaultPlan::default() }, None);
    disk
}

/// Opens what is on a disk, with a store of its own.
pub fn open(disk: &SimDisk, store: SimStore) -> Result<Opened<SimDisk>, Error> {
    recovery::open(&Arc::new(disk.clone()), Path::new(DIR), &mut { store }, &journal_options())
}

/// Rebuilds from the journal alone and compares. Everything must be durable.
pub fn compare(world: &mut World) -> Verdict {
    let mut opened =
        open(&fork(world), SimStore::new(None)).map_err(|error| format!("Expected to rebuild from the journal, but {error}"))?;
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
        return if world.is_store_whole { Err(UNREADABLE.to_string()) } else { Ok(()) };
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
