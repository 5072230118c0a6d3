//! Damage to what is durable: bits, sectors, whole segments. It is refused, or it changes nothing.
//!
//! Not here: damage of the last group, which looks like a torn tail whatever is wrong with it.

use super::Sabotage;
use super::branches::refusal;
use super::disk::SimDisk;
use super::model::Verdict;
use super::rebuild::{fork, open};
use super::sabotage::{adopt, bases, group_bytes, groups, segments};
use super::store::SimStore;
use super::world::World;
use crate::error::Error;
use crate::journal::Disk;
use std::ops::Range;
use std::path::PathBuf;

const SECTOR_BYTES: usize = 512;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Damage {
    Bit,
    /// A sector reads as zeros.
    Zeroed,
    /// A sector has what belongs elsewhere.
    Misdirected,
    /// After the last group there is an older one, as in a file that was used before.
    StaleGroup,
    MissingSegment,
    SwappedSegments,
}

impl Damage {
    fn name(self) -> &'static str {
        match self {
            Damage::Bit => "damage: a bit flips",
            Damage::Zeroed => "damage: a sector of zeros",
            Damage::Misdirected => "damage: a misdirected sector",
            Damage::StaleGroup => "damage: a stale group after the end",
            Damage::MissingSegment => "damage: a segment is missing",
            Damage::SwappedSegments => "damage: two segments are swapped",
        }
    }
}

/// Tries one damage on a copy of the disk, right after an opening at `position`.
pub fn try_damage(world: &mut World, position: u64) -> Verdict {
    let disk = fork(world);
    let kinds = [
        (40, Damage::Bit),
        (20, Damage::Zeroed),
        (20, Damage::Misdirected),
        (12, Damage::StaleGroup),
        (4, Damage::MissingSegment),
        (4, Damage::SwappedSegments),
    ];
    let damage = world.rng.weighted(&kinds);
    let Some(place) = inflict(world, &disk, damage) else { return Ok(()) };
    world.report.damaged += 1;
    world.meet(damage.name());
    // With a store that goes ahead of the damage, and with none, that reads it all.
    let with_store = world.rng.percent(50);
    let store = || if with_store { world.store.fork() } else { SimStore::new(None) };
    let mut result = open(&disk, store());
    if let (Some(Sabotage::DamageCutOff), Err(Error::Damaged { file, offset, .. })) = (world.options.sabotage, &result) {
        let mut cut = disk.memory.contents(file).expect("it is listed");
        cut[*offset as usize..].fill(0);
        disk.memory.put(file, &cut);
        result = open(&disk, store());
    }
    let is_hurt = damage != Damage::StaleGroup;
    match result {
        Ok(opened) => {
            let found = (opened.state.position(), opened.state.hash());
            let wanted = (position, world.hashes[position as usize]);
            match found == wanted {
                true => Ok(()),
                false => {
                    Err(format!("Expected {} ({place}) to be refused or to change nothing, but it opened at {}", damage.name(), found.0))
                }
            }
        }
        Err(error) => match refusal(&error).filter(|_| is_hurt) {
            Some(name) => {
                world.report.refused += 1;
                world.report.take_branch(name);
                Ok(())
            }
            None => Err(format!("Expected {} ({place}) to be named or to change nothing, but {error}", damage.name())),
        },
    }
}

/// Damages the copy; `None`: there is nothing to damage in this way.
fn inflict(world: &mut World, disk: &SimDisk, damage: Damage) -> Option<String> {
    let segments = segments(disk);
    let contents = |path: &PathBuf| disk.memory.contents(path).expect("it is listed");
    let last = segments.last()?;
    match damage {
        Damage::Bit | Damage::Zeroed | Damage::Misdirected => {
            let files: Vec<PathBuf> = segments.iter().cloned().chain(bases(disk)).collect();
            let path = world.rng.pick(&files);
            let mut bytes = contents(path);
            let span = place(world, &bytes, damage, path == last)?;
            match damage {
                Damage::Bit => bytes[span.start] ^= 1 << world.rng.below(8),
                Damage::Zeroed => bytes[span.clone()].fill(0),
                _ => {
                    let from = contents(world.rng.pick(&segments));
                    let at = sector(world, groups(&from).last().map_or(SECTOR_BYTES, |last| *last));
                    bytes[span.clone()].copy_from_slice(&from[at..at + span.len()]);
                }
            }
            disk.memory.put(path, &bytes);
            Some(format!("bytes {span:?} of {}", path.display()))
        }
        Damage::StaleGroup => {
            let mut bytes = contents(last);
            let tail = *groups(&bytes).last()?;
            let end = tail + group_bytes(&bytes[tail..]);
            let from = contents(world.rng.pick(&segments));
            let offsets = groups(&from);
            let at = if offsets.is_empty() { return None } else { *world.rng.pick(&offsets) };
            let mut stale = from[at..at + group_bytes(&from[at..])].to_vec();
            if world.options.sabotage == Some(Sabotage::StaleGroup) {
                adopt(&mut stale, &bytes[tail..]);
            }
            bytes.get_mut(end..end + stale.len())?.copy_from_slice(&stale);
            disk.memory.put(last, &bytes);
            Some(format!("at {end} of {}", last.display()))
        }
        Damage::MissingSegment => {
            let path = world.rng.pick(segments.get(..segments.len() - 1).filter(|all| !all.is_empty())?);
            disk.memory.remove(path).expect("it is listed");
            Some(path.display().to_string())
        }
        Damage::SwappedSegments => {
            let (first, second) = (segments.first()?, segments.get(1)?);
            let (left, right) = (contents(first), contents(second));
            disk.memory.put(first, &right);
            disk.memory.put(second, &left);
            Some(format!("{} and {}", first.display(), second.display()))
        }
    }
}

/// Bytes to damage, most often among those that are written. `None`: they touch the last group.
fn place(world: &mut World, bytes: &[u8], damage: Damage, is_last: bool) -> Option<Range<usize>> {
    let offsets = groups(bytes);
    let used = offsets.last().map_or(bytes.len(), |last| *last);
    let bound = if world.rng.percent(90) { used } else { bytes.len() };
    let start = match damage {
        Damage::Bit => world.rng.below(bound as u64) as usize,
        _ => sector(world, bound),
    };
    let span = start..(start + if damage == Damage::Bit { 1 } else { SECTOR_BYTES }).min(bytes.len());
    let end = bytes.iter().rposition(|byte| *byte != 0).unwrap_or(0) + 8;
    let touches = is_last && offsets.last().is_some_and(|last| span.end > *last && span.start < end);
    (!touches).then_some(span)
}

fn sector(world: &mut World, bound: usize) -> usize {
    world.rng.below((bound / SECTOR_BYTES).max(1) as u64) as usize * SECTOR_BYTES
}
