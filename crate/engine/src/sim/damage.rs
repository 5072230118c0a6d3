//! Damage to what is durable: bits, sectors, whole files, and files of another history. It is refused, or it changes nothing.
//!
//! Damage of the last group looks like a torn tail whatever is wrong with it: it is tried with a store that knows better.

use super::Sabotage;
use super::branches::refusal;
use super::disk::SimDisk;
use super::model::Verdict;
use super::rebuild::{fork, open};
use super::sabotage::{bases, forge_header, group_bytes, groups, last_position, of_another_segment, segments, u64_at};
use super::store::SimStore;
use super::world::World;
use crate::error::Error;
use crate::journal::{Disk, FORMAT_VERSION, GROUP_HEADER_BYTES, GroupRef, Record};
use crate::partition::recovery::fold;
use std::ops::Range;
use std::path::PathBuf;

const SECTOR_BYTES: usize = 512;

// Places within the header of a segment or a base; `docs/journal-format.md` draws it.
const VERSION_AT: usize = 8;
const ID_AT: usize = 16;
const NONCE_AT: usize = 24;
const FIRST_POSITION_AT: usize = 40;
const STATE_HASH_AT: usize = 48;
const LINK_AT: usize = 72;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Damage {
    Bit,
    /// A sector reads as zeros.
    Zeroed,
    /// A sector has what belongs elsewhere.
    Misdirected,
    /// After the last group there is an older one, as in a file that was used before.
    StaleGroup,
    /// After the last group there is one that nobody was told of, whole and in its place, but written for another segment.
    OtherSegmentsGroup,
    MissingSegment,
    SwappedSegments,
    /// A file is of another data directory, or of a version to come.
    OtherDirectory,
    NewerFormat,
    /// A segment says that it begins before the one before it.
    OutOfOrder,
    /// A segment says that it follows another group, another base.
    NotFollowing,
    NotFollowingBase,
    /// A sealed segment has lost its last group.
    EndsEarly,
    /// The last group is torn, or gone, and the store has what was in it.
    TornTail,
    LostTail,
}

/// How often each is tried.
const DAMAGES: [(u64, Damage); 15] = [
    (40, Damage::Bit),
    (20, Damage::Zeroed),
    (20, Damage::Misdirected),
    (12, Damage::StaleGroup),
    (12, Damage::OtherSegmentsGroup),
    (4, Damage::MissingSegment),
    (4, Damage::SwappedSegments),
    (4, Damage::OtherDirectory),
    (4, Damage::NewerFormat),
    (6, Damage::OutOfOrder),
    (6, Damage::NotFollowing),
    (6, Damage::NotFollowingBase),
    (6, Damage::EndsEarly),
    (6, Damage::TornTail),
    (6, Damage::LostTail),
];

impl Damage {
    fn name(self) -> &'static str {
        match self {
            Damage::Bit => "damage: a bit flips",
            Damage::Zeroed => "damage: a sector of zeros",
            Damage::Misdirected => "damage: a misdirected sector",
            Damage::StaleGroup => "damage: a stale group after the end",
            Damage::OtherSegmentsGroup => "damage: a group of another segment after the end",
            Damage::MissingSegment => "damage: a segment is missing",
            Damage::SwappedSegments => "damage: two segments are swapped",
            Damage::OtherDirectory => "damage: a file of another directory",
            Damage::NewerFormat => "damage: a file of a newer format",
            Damage::OutOfOrder => "damage: a segment begins before the one before it",
            Damage::NotFollowing => "damage: a segment follows another group",
            Damage::NotFollowingBase => "damage: a segment follows another base",
            Damage::EndsEarly => "damage: a sealed segment without its last group",
            Damage::TornTail => "damage: the last group, which the store has",
            Damage::LostTail => "damage: the last group is gone, which the store has",
        }
    }

    /// Whether an engine may say that something is wrong: what it was not told to be durable may be there or not.
    fn may_be_refused(self) -> bool {
        !matches!(self, Damage::StaleGroup | Damage::OtherSegmentsGroup)
    }

    /// The store that the damaged journal is opened with: one that is ahead of the damage, one that is empty, or either.
    fn store(self, world: &mut World) -> Option<SimStore> {
        match self {
            Damage::TornTail | Damage::LostTail => caught_up(world).ok(),
            // What only who reads it all can see.
            Damage::NotFollowing => Some(SimStore::new(None)),
            _ if world.rng.percent(50) => Some(world.store.fork()),
            _ => Some(SimStore::new(None)),
        }
    }
}

/// A store that has all that the journal has. Errors: the store may be damaged itself.
fn caught_up(world: &World) -> Result<SimStore, Error> {
    let store = world.store.fork();
    let mut opened = open(&fork(world), store.clone())?;
    fold(&opened.pages, &opened.state.checkpoint())?;
    Ok(store)
}

/// Tries one damage on a copy of the disk, right after an opening at `position`.
pub fn try_damage(world: &mut World, position: u64) -> Verdict {
    let disk = fork(world);
    let damage = world.rng.weighted(&DAMAGES);
    let Some(store) = damage.store(world) else { return Ok(()) };
    let Some(place) = inflict(world, &disk, damage) else { return Ok(()) };
    world.report.damaged += 1;
    world.meet(damage.name());
    let mut result = open(&disk, store.fork());
    if let (Some(Sabotage::DamageCutOff), Err(Error::Damaged { file, offset, .. })) = (world.options.sabotage, &result)
        && let Some(mut cut) = disk.memory.contents(file)
    {
        let from = cut.len().min(*offset as usize);
        cut[from..].fill(0);
        disk.memory.put(file, &cut);
        result = open(&disk, store);
    }
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
        Err(error) => match refusal(&error).filter(|_| damage.may_be_refused()) {
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
    let all: Vec<PathBuf> = segments.iter().cloned().chain(bases(disk)).collect();
    // A file, and what is changed of its header.
    let forged = |path: &PathBuf, edit: &dyn Fn(&mut [u8])| {
        let mut bytes = contents(path);
        forge_header(&mut bytes, edit);
        disk.memory.put(path, &bytes);
        Some(path.display().to_string())
    };
    match damage {
        Damage::Bit | Damage::Zeroed | Damage::Misdirected => {
            let path = world.rng.pick(&all);
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
            let stale = from[at..at + group_bytes(&from[at..])].to_vec();
            bytes.get_mut(end..end + stale.len())?.copy_from_slice(&stale);
            disk.memory.put(last, &bytes);
            Some(format!("at {end} of {}", last.display()))
        }
        Damage::OtherSegmentsGroup => {
            let mut bytes = contents(last);
            let written = next_group(world, last)?;
            let end = *groups(&written).last()?;
            let mut group = written[end..end + group_bytes(&written[end..])].to_vec();
            // The planted bug: nobody asks which segment a group is of. So it is as if it were of this one.
            if world.options.sabotage != Some(Sabotage::StaleGroup) {
                of_another_segment(&mut group);
            }
            bytes.get_mut(end..end + group.len())?.copy_from_slice(&group);
            disk.memory.put(last, &bytes);
            Some(format!("at {end} of {}", last.display()))
        }
        Damage::MissingSegment => {
            let path = world.rng.pick(&segments);
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
        Damage::OtherDirectory => forged(world.rng.pick(&all), &|file: &mut [u8]| file[NONCE_AT] ^= 1),
        Damage::NewerFormat => forged(world.rng.pick(&all), &|file: &mut [u8]| {
            file[VERSION_AT..VERSION_AT + 4].copy_from_slice(&(FORMAT_VERSION + 1).to_le_bytes())
        }),
        Damage::OutOfOrder => {
            let at = world.rng.below(segments.len() as u64) as usize;
            let pair = segments.get(at..at + 2)?;
            let before = u64_at(&contents(&pair[0]), FIRST_POSITION_AT) - 1;
            forged(&pair[1], &|file: &mut [u8]| file[FIRST_POSITION_AT..FIRST_POSITION_AT + 8].copy_from_slice(&before.to_le_bytes()))
        }
        Damage::NotFollowing => {
            let pair = segments.windows(2).rev().find(|pair| !groups(&contents(&pair[0])).is_empty())?;
            forged(&pair[1], &|file: &mut [u8]| file[LINK_AT] ^= 1)
        }
        Damage::NotFollowingBase => {
            let id = u64_at(&contents(bases(disk).last()?), ID_AT) + 1;
            let next = segments.iter().find(|path| u64_at(&contents(path), ID_AT) == id)?;
            forged(next, &|file: &mut [u8]| file[STATE_HASH_AT] ^= 1)
        }
        Damage::EndsEarly => {
            let sealed = segments[..segments.len() - 1].iter().rev();
            let (path, mut bytes, at) = sealed.map(|path| (path, contents(path))).find_map(|(path, bytes)| {
                let at = groups(&bytes).pop()?;
                Some((path, bytes, at))
            })?;
            let end = at + group_bytes(&bytes[at..]);
            bytes[at..end].fill(0);
            disk.memory.put(path, &bytes);
            Some(format!("bytes {at}..{end} of {}", path.display()))
        }
        Damage::TornTail | Damage::LostTail => {
            let mut bytes = contents(last);
            let at = groups(&bytes).pop()?;
            let end = at + group_bytes(&bytes[at..]);
            match damage {
                Damage::TornTail => bytes[at + GROUP_HEADER_BYTES] ^= 1,
                _ => bytes[at..end].fill(0),
            }
            disk.memory.put(last, &bytes);
            Some(format!("bytes {at}..{end} of {}", last.display()))
        }
    }
}

/// The segment with one group more: what another life might have written there and told nobody. `None`: it has no groups yet.
fn next_group(world: &World, segment: &PathBuf) -> Option<Vec<u8>> {
    let disk = fork(world);
    let before = disk.memory.contents(segment)?;
    let position = last_position(&before[*groups(&before).last()?..]) + 1;
    let mut opened = open(&disk, SimStore::new(None)).ok()?;
    let mut payload = Vec::new();
    let last_time_ms = opened.recovered.last_time_ms;
    Record { position, time_ms: last_time_ms, command: 1, tenant: "default".to_string(), ..Record::default() }.append_to(&mut payload);
    let state_hash = opened.state.hash();
    opened.writer.append_group(GroupRef { payload: &payload, first_position: position, record_count: 1, state_hash, last_time_ms }).ok()?;
    disk.memory.contents(segment).filter(|after| *after != before)
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
