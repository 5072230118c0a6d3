//! What memory does not have: brought from the store, and what is known while that does not answer.

use super::slot::{clean_slot, read_failed, slot_bytes};
use super::{Content, Group, State};
use crate::error::Error;
use crate::id::{Family, Key};
use crate::limits::{FAMILY_LOAD_BYTES_MAX, RANGE_CHUNK_ROWS};
use crate::store::ColdReads;
use std::ops::Bound;
use std::sync::Arc;

impl State {
    /// Says how the store is read from now on.
    pub fn set_store(&mut self, store: ColdReads) {
        self.store = Some(Arc::new(store));
    }

    /// Why nothing can be read now but what is in memory: the store hangs.
    pub fn late(&self) -> Option<Error> {
        self.store.as_ref().and_then(|store| store.late())
    }

    /// A read of the store failed: it is rebuilt when it is opened next, or what is damaged would stay so. One that hangs has nothing wrong in it.
    pub fn distrust_store(&self, error: &Error) {
        if let (Some(store), false) = (&self.store, matches!(error, Error::StoreLate(_))) {
            store.distrust(&error.to_string());
        }
    }

    /// The first contents of a family that memory has: all there is to go by while the store is late.
    pub fn known(&self, family: &Family, limit: usize) -> Vec<(Box<[u8]>, Content)> {
        let slots = self.groups.get(family).into_iter().flat_map(|group| &group.slots);
        slots.filter_map(|(suffix, slot)| Some((suffix.clone(), slot.content.clone()?))).take(limit).collect()
    }

    /// Whether there is something under a key, if memory has it.
    pub fn is_known(&self, key: &Key) -> Option<bool> {
        let group = self.groups.get(&key.family)?;
        group.slots.get(&key.suffix).map_or(group.complete.then_some(false), |slot| Some(slot.content.is_some()))
    }

    /// Brings the first entries of a family that is worked off from its head into memory: at least `limit` live ones, if there are.
    pub(super) fn load_head(&mut self, family: &Family, limit: usize) {
        let Some(store) = self.store.clone() else { return };
        loop {
            let group = self.groups.get_mut(family).expect("the family was loaded");
            if group.complete {
                return;
            }
            if let Some(head) = &group.head {
                let known = group.slots.range::<[u8], _>((Bound::Unbounded, Bound::Included(&head[..])));
                if known.filter(|(_, slot)| slot.content.is_some()).take(limit).count() == limit {
                    return;
                }
            }
            let after = group.head.as_deref().map_or(Bound::Unbounded, Bound::Excluded);
            let chunk =
                store.range(family.as_bytes(), after, Bound::Unbounded, false, RANGE_CHUNK_ROWS).unwrap_or_else(|error| read_failed(error));
            match chunk.len() < RANGE_CHUNK_ROWS {
                true => group.complete = true,
                false => group.head = chunk.last().map(|(suffix, _)| suffix.clone().into()),
            }
            for (suffix, value) in chunk {
                let key = family.key(suffix);
                if !group.slots.contains_key(&key.suffix) {
                    let slot = clean_slot(&key, &value);
                    let size = slot_bytes(&key.suffix, slot.bytes);
                    group.bytes += size;
                    self.bytes += size;
                    group.slots.insert(key.suffix, slot);
                }
            }
        }
    }

    pub(super) fn find(&mut self, key: &Key) -> Option<(Content, u128)> {
        self.load(&key.family);
        let group = self.groups.get_mut(&key.family)?;
        if let Some(slot) = group.slots.get(&key.suffix) {
            return slot.content.clone().map(|content| (content, slot.hash));
        }
        if group.complete {
            return None;
        }
        let store = self.store.as_ref().expect("a family that is not complete has a store behind it");
        let value = store.get(key.family.as_bytes(), &key.suffix).unwrap_or_else(|error| read_failed(error))?;
        let slot = clean_slot(key, &value);
        let found = slot.content.clone().map(|content| (content, slot.hash));
        let size = slot_bytes(&key.suffix, slot.bytes);
        group.bytes += size;
        self.bytes += size;
        group.slots.insert(key.suffix.clone(), slot);
        self.enqueue(key.family.clone());
        found
    }

    /// Brings a family into memory: wholly where it is small, else as a place for single rows.
    pub(super) fn load(&mut self, family: &Family) {
        if let Some(group) = self.groups.get_mut(family) {
            group.touched = true;
            return;
        }
        let mut group = Group { complete: true, ..Group::default() };
        if let Some(store) = &self.store {
            let loaded = store.load(family.as_bytes(), FAMILY_LOAD_BYTES_MAX).unwrap_or_else(|error| read_failed(error));
            group.complete = loaded.complete;
            for (suffix, value) in loaded.rows {
                let key = family.key(suffix);
                let slot = clean_slot(&key, &value);
                group.bytes += slot_bytes(&key.suffix, slot.bytes);
                group.slots.insert(key.suffix, slot);
            }
        }
        self.bytes += group.bytes;
        self.groups.insert(family.clone(), group);
        if family.is_derived() {
            self.derived.insert(family.clone());
        }
        self.enqueue(family.clone());
    }
}
