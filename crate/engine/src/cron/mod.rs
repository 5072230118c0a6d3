//! Cron expressions: five fields of UNIX crontab, and the moments they mean in a time zone (spec B 11.3).
//!
//! Minute, hour, day of the month, month, weekday; each a `*`, a number, a name (months, weekdays), a range `a-b`, any of these with a step
//! `/n`, or a list of them. 7 is Sunday as well as 0. A day is meant if both day fields allow it, or one of them where neither begins with
//! `*`: the UNIX rule. Not here: seconds, years, nicknames like `@daily`, and the marks of other dialects (`L`, `W`, `#`, `?`).
//!
//! **Invariant:** a function of expression, zone and moment; the zone database is compiled in, and no clock is read.

mod field;
#[cfg(test)]
mod tests;
mod zone;

pub use zone::Zone;

use field::{DAY, Field, HOUR, MINUTE, MONTH, WEEKDAY};
use jiff::civil::{Date, DateTime};

/// Days a moment is sought for: 29 February on a given weekday comes back after 40 years at the latest.
const DAYS_SOUGHT_MAX: usize = 41 * 366;

/// An expression, read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cron {
    minute: Field,
    hour: Field,
    day: Field,
    month: Field,
    weekday: Field,
}

impl Cron {
    /// Reads an expression. Errors: one line that names the field and what is wrong with it.
    pub fn parse(text: &str) -> Result<Cron, String> {
        let fields: Vec<&str> = text.split_ascii_whitespace().collect();
        let [minute, hour, day, month, weekday] = fields[..] else {
            let found = fields.len();
            return Err(format!("Expected a cron expression of 5 fields (minute hour day month weekday), but it has {found}"));
        };
        Ok(Cron {
            minute: Field::parse(&MINUTE, minute)?,
            hour: Field::parse(&HOUR, hour)?,
            day: Field::parse(&DAY, day)?,
            month: Field::parse(&MONTH, month)?,
            weekday: Field::parse(&WEEKDAY, weekday)?,
        })
    }

    /// Whether it goes by the hours of the clock as they pass, rather than by a time of the day.
    fn is_hourly(&self) -> bool {
        self.hour.is_every(&HOUR)
    }

    /// The first minute of the calendar at or after `from`, which is a whole minute. `None`: it never comes.
    fn first_from(&self, from: DateTime) -> Option<DateTime> {
        let mut date = from.date();
        let (mut hour, mut minute) = (from.hour(), from.minute());
        for _ in 0..DAYS_SOUGHT_MAX {
            if self.means(date)
                && let Some((hour, minute)) = self.time_from(hour, minute)
            {
                return Some(date.at(hour, minute, 0, 0));
            }
            date = date.tomorrow().ok()?;
            (hour, minute) = (0, 0);
        }
        None
    }

    fn means(&self, date: Date) -> bool {
        let day = self.day.allows(date.day());
        let weekday = self.weekday.allows(date.weekday().to_sunday_zero_offset());
        let is_meant = if self.day.is_star || self.weekday.is_star { day && weekday } else { day || weekday };
        is_meant && self.month.allows(date.month())
    }

    fn time_from(&self, hour: i8, minute: i8) -> Option<(i8, i8)> {
        if self.hour.allows(hour)
            && let Some(minute) = self.minute.first_from(minute)
        {
            return Some((hour, minute));
        }
        Some((self.hour.first_from(hour + 1)?, self.minute.first_from(0)?))
    }
}
