//! Time zones, and the moments an expression means in them.
//!
//! Where clocks are turned, two rules (those of the usual cron daemons) tell what an expression means:
//! * one that allows every hour goes by the clock as it shows: it ticks at each moment the clock shows a minute it allows, so twice in an
//!   hour that comes twice, and not for minutes that are left out;
//! * one for a time of the day ticks once for it: at the first of two moments the clock shows it, and if the clock never shows it, at the
//!   moment after the hour that was left out.

use super::Cron;
use jiff::civil::{DateTime, Time};
use jiff::tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase};
use jiff::{Timestamp, ToSpan};

/// A time zone of the compiled-in database.
#[derive(Clone, Debug)]
pub struct Zone {
    name: String,
    zone: TimeZone,
}

/// Turns of the clock gone through for one tick: two a year, for as long as a tick is sought.
const TURNS_SOUGHT_MAX: usize = 100;

impl Zone {
    pub fn utc() -> Zone {
        Zone { name: "UTC".to_string(), zone: TimeZone::UTC }
    }

    /// The zone of an IANA name, as `Europe/Berlin`. `None`: the database has none of this name.
    pub fn named(name: &str) -> Option<Zone> {
        if name == "UTC" {
            return Some(Zone::utc());
        }
        let zone = TimeZoneDatabase::bundled().get(name).ok()?;
        Some(Zone { name: zone.iana_name().unwrap_or(name).to_string(), zone })
    }

    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Cron {
    /// The first tick after a moment, both in ms since the epoch. `None`: there is none.
    pub fn next(&self, zone: &Zone, after_ms: i64) -> Option<i64> {
        let after = Timestamp::from_millisecond(after_ms).ok()?;
        let tick = if self.is_hourly() { self.next_shown(&zone.zone, after) } else { self.next_of_day(&zone.zone, after) };
        tick.map(Timestamp::as_millisecond)
    }

    /// The next moment at which the clock shows an allowed minute.
    fn next_shown(&self, zone: &TimeZone, after: Timestamp) -> Option<Timestamp> {
        let mut from = after;
        let mut is_turn = false;
        for _ in 0..TURNS_SOUGHT_MAX {
            let offset = zone.to_offset(from);
            let shown = offset.to_datetime(from);
            // The clock is turned to a minute that counts; what comes after a tick begins with the next minute.
            let is_whole = shown == whole_minute(shown);
            let first = if is_turn && is_whole { shown } else { whole_minute(shown).checked_add(1.minute()).ok()? };
            let tick = offset.to_timestamp(self.first_from(first)?).ok()?;
            match zone.following(from).next() {
                Some(turn) if turn.timestamp() <= tick => (from, is_turn) = (turn.timestamp(), true),
                Some(_) | None => return Some(tick),
            }
        }
        None
    }

    /// The next moment that stands for an allowed time of the day.
    fn next_of_day(&self, zone: &TimeZone, after: Timestamp) -> Option<Timestamp> {
        let mut from = whole_minute(zone.to_datetime(after)).checked_add(1.minute()).ok()?;
        loop {
            let meant = self.first_from(from)?;
            let tick = moment(zone, meant)?;
            if tick > after {
                return Some(tick);
            }
            // In an hour that comes twice: its first time was the tick.
            from = meant.checked_add(1.minute()).ok()?;
        }
    }
}

/// The one moment a time of the calendar stands for.
fn moment(zone: &TimeZone, meant: DateTime) -> Option<Timestamp> {
    match zone.to_ambiguous_timestamp(meant).offset() {
        AmbiguousOffset::Unambiguous { offset } => offset.to_timestamp(meant).ok(),
        AmbiguousOffset::Fold { before, .. } => before.to_timestamp(meant).ok(),
        // With the offset after the turn it would lie before the turn.
        AmbiguousOffset::Gap { after, .. } => {
            let turn = zone.following(after.to_timestamp(meant).ok()?).next()?;
            Some(turn.timestamp())
        }
    }
}

fn whole_minute(of: DateTime) -> DateTime {
    DateTime::from_parts(of.date(), Time::constant(of.hour(), of.minute(), 0, 0))
}
