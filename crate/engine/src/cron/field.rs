//! One field of a cron expression: the numbers it allows.

/// What a field may say.
pub struct Kind {
    pub name: &'static str,
    min: u8,
    max: u8,
    /// Names of the numbers from `min` on.
    names: &'static [&'static str],
}

pub const MINUTE: Kind = Kind { name: "minute", min: 0, max: 59, names: &[] };
pub const HOUR: Kind = Kind { name: "hour", min: 0, max: 23, names: &[] };
pub const DAY: Kind = Kind { name: "day of the month", min: 1, max: 31, names: &[] };
pub const MONTH: Kind =
    Kind { name: "month", min: 1, max: 12, names: &["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"] };
pub const WEEKDAY: Kind = Kind { name: "weekday", min: 0, max: 7, names: &["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"] };

const SUNDAY: u8 = 0;
/// The other number of Sunday.
const SUNDAY_LAST: u8 = 7;

/// A field, read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// A bit for each number it allows.
    allowed: u64,
    /// It begins with `*`: of the two day fields, such a one does not widen the other.
    pub is_star: bool,
}

impl Field {
    pub fn parse(kind: &Kind, text: &str) -> Result<Field, String> {
        let mut allowed = 0;
        for part in text.split(',') {
            allowed |= kind.part(part).map_err(|reason| format!("Expected a valid {} in the cron expression, but {reason}", kind.name))?;
        }
        if kind.max == SUNDAY_LAST && allowed & (1 << SUNDAY_LAST) != 0 {
            allowed = allowed & !(1 << SUNDAY_LAST) | 1 << SUNDAY;
        }
        Ok(Field { allowed, is_star: text.starts_with('*') })
    }

    pub fn allows(&self, number: i8) -> bool {
        (0..64).contains(&number) && self.allowed & (1 << number) != 0
    }

    /// The first number it allows that is not below `number`.
    pub fn first_from(&self, number: i8) -> Option<i8> {
        (number..64).find(|number| self.allows(*number))
    }

    pub fn is_every(&self, kind: &Kind) -> bool {
        (kind.min..=kind.max).all(|number| self.allowed & (1 << number) != 0)
    }
}

impl Kind {
    /// The numbers of one part of a list, as bits.
    fn part(&self, part: &str) -> Result<u64, String> {
        let (range, step) = match part.split_once('/') {
            Some((range, step)) => (range, Some(self.step(step)?)),
            None => (part, None),
        };
        let (first, last) = match range.split_once('-') {
            None if range == "*" => (self.min, if self.max == SUNDAY_LAST { SUNDAY_LAST - 1 } else { self.max }),
            // `5/15` goes on from 5.
            None => (self.number(range)?, if step.is_some() { self.max } else { self.number(range)? }),
            Some((first, last)) => (self.number(first)?, self.number(last)?),
        };
        // FRI-SUN ends with the Sunday after.
        let last = if self.max == SUNDAY_LAST && last == SUNDAY && first > last { SUNDAY_LAST } else { last };
        if first > last {
            return Err(format!("the range {range} ends before it begins"));
        }
        Ok((first..=last).step_by(step.unwrap_or(1)).fold(0, |bits, number| bits | 1 << number))
    }

    fn number(&self, text: &str) -> Result<u8, String> {
        let named = self.names.iter().position(|name| name.eq_ignore_ascii_case(text)).map(|index| self.min + index as u8);
        let is_digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let number = named.or_else(|| text.parse::<u8>().ok().filter(|_| is_digits));
        number.filter(|number| (self.min..=self.max).contains(number)).ok_or_else(|| {
            let names = if self.names.is_empty() { "" } else { " or a name" };
            format!("{:?} is no number from {} to {}{names}", shortened(text), self.min, self.max)
        })
    }

    fn step(&self, text: &str) -> Result<usize, String> {
        let is_digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let step = text.parse::<u8>().ok().filter(|step| is_digits && *step > 0);
        step.map(usize::from).ok_or_else(|| format!("{:?} is no step from 1 to {}", shortened(text), u8::MAX))
    }
}

/// What an error shows of what a caller sent.
fn shortened(text: &str) -> String {
    text.chars().take(16).collect()
}
