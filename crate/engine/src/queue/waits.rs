//! Parked waits: callers that wait for something to happen at a place, be it the end of a WfRun or an event it throws.
//!
//! **Invariant:** memory only, as with polls: a wait does not survive its connection.
//! **Invariant:** to leave costs no look at those who stay: thousands may leave at once.

use std::collections::BTreeMap;

/// Waits by place, first come first served. A wish says what is waited for there.
pub struct Waits<Place, Wish> {
    /// In the order of their tickets.
    places: BTreeMap<Place, BTreeMap<i64, (u32, Wish)>>,
    /// Where a call is parked, to cancel it.
    calls: BTreeMap<u32, (Place, i64)>,
    last_ticket: i64,
}

impl<Place, Wish> Default for Waits<Place, Wish> {
    fn default() -> Self {
        Waits { places: BTreeMap::new(), calls: BTreeMap::new(), last_ticket: 0 }
    }
}

impl<Place: Ord + Clone, Wish> Waits<Place, Wish> {
    pub fn len(&self) -> usize {
        self.calls.len()
    }
    pub fn is_empty(&self) -> bool {
        self.calls.is_empty()
    }

    pub fn park(&mut self, place: Place, call: u32, wish: Wish) {
        self.last_ticket += 1;
        self.park_at(place, self.last_ticket, call, wish);
    }

    /// Parks a call before all others at its place.
    pub fn park_first(&mut self, place: Place, call: u32, wish: Wish) {
        let first = self.places.get(&place).and_then(|waits| waits.first_key_value()).map_or(self.last_ticket, |(first, _)| *first);
        self.park_at(place, first - 1, call, wish);
    }

    fn park_at(&mut self, place: Place, ticket: i64, call: u32, wish: Wish) {
        self.calls.insert(call, (place.clone(), ticket));
        self.places.entry(place).or_default().insert(ticket, (call, wish));
    }

    /// Ends the wait that came first: its wish.
    pub fn take_first(&mut self, place: &Place) -> Option<Wish> {
        let waits = self.places.get_mut(place)?;
        let (_, (call, wish)) = waits.pop_first()?;
        if waits.is_empty() {
            self.places.remove(place);
        }
        self.calls.remove(&call);
        Some(wish)
    }

    /// Whether somebody waits at a place.
    pub fn is_awaited(&self, place: &Place) -> bool {
        self.places.contains_key(place)
    }

    /// Ends the waits at a place whose wishes have come true: the calls to be answered, in the order they came.
    pub fn take(&mut self, place: &Place, has_come: impl Fn(&Wish) -> bool) -> Vec<u32> {
        let Some(waits) = self.places.remove(place) else { return Vec::new() };
        let (done, waits): (BTreeMap<_, _>, BTreeMap<_, _>) = waits.into_iter().partition(|(_, (_, wish))| has_come(wish));
        if !waits.is_empty() {
            self.places.insert(place.clone(), waits);
        }
        let done: Vec<u32> = done.into_values().map(|(call, _)| call).collect();
        done.iter().for_each(|call| drop(self.calls.remove(call)));
        done
    }

    /// Ends all waits at a place: the calls to be answered, in the order they came, with their wishes.
    pub fn take_all(&mut self, place: &Place) -> Vec<(u32, Wish)> {
        let waits: Vec<(u32, Wish)> = self.places.remove(place).unwrap_or_default().into_values().collect();
        waits.iter().for_each(|(call, _)| drop(self.calls.remove(call)));
        waits
    }

    /// Drops a wait whose caller has gone. Tells whether it was parked here.
    pub fn cancel(&mut self, call: u32) -> bool {
        let Some((place, ticket)) = self.calls.remove(&call) else { return false };
        if let Some(waits) = self.places.get_mut(&place) {
            waits.remove(&ticket);
            if waits.is_empty() {
                self.places.remove(&place);
            }
        }
        true
    }

    /// Ends all waits: the calls to be answered.
    pub fn drain(&mut self) -> Vec<u32> {
        self.places.clear();
        std::mem::take(&mut self.calls).into_keys().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // spec B 9.4: each wait is answered once, by what it waits for; a cancelled one never.
    #[test]
    fn a_wait_ends_with_its_wish() {
        let mut waits = Waits::default();
        for (call, place, wish) in [(1, "a", "x"), (2, "a", "y"), (3, "b", "x"), (4, "a", "x")] {
            waits.park(place, call, wish);
        }
        waits.cancel(4);
        assert!(waits.take(&"c", |_| true).is_empty());
        assert_eq!(waits.take(&"a", |wish| *wish == "x"), [1]);
        assert!(waits.take(&"a", |wish| *wish == "x").is_empty());
        assert!(waits.is_awaited(&"a"));
        waits.park("a", 5, "z");
        assert_eq!(waits.take_all(&"a"), [(2, "y"), (5, "z")]);
        assert!(waits.take_all(&"a").is_empty());
        waits.park("a", 6, "z");
        assert_eq!(waits.drain(), [3, 6]);
        assert_eq!((waits.len(), waits.is_empty(), waits.is_awaited(&"a")), (0, true, false));
    }
}
