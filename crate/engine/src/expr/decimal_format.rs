//! Number formats like `#,##0.00`: `java.text.DecimalFormat` in English, without exponents.

use crate::value::number::{plain, shortest};

/// How to write a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    prefix: String,
    suffix: String,
    /// Around a negative number.
    negative: (String, String),
    whole_min: usize,
    fraction_min: usize,
    fraction_max: usize,
    /// Digits per group; 0 for none.
    group: usize,
    multiplier: u16,
}

/// Digits a pattern may ask for on one side of the point: it would pad any number to that length.
pub const PATTERN_DIGITS_MAX: usize = 340;

impl Pattern {
    /// What a number looks like without a format: grouped, at most three digits after the point.
    pub fn standard() -> Pattern {
        Pattern {
            prefix: String::new(),
            suffix: String::new(),
            negative: ("-".to_string(), String::new()),
            whole_min: 1,
            fraction_min: 0,
            fraction_max: 3,
            group: 3,
            multiplier: 1,
        }
    }

    /// `integer`, `percent`, `currency`, nothing at all, or a pattern.
    pub fn named_or_parsed(style: &str) -> Result<Pattern, String> {
        let standard = Pattern::standard();
        match style.trim().to_ascii_lowercase().as_str() {
            "" => Ok(standard),
            "integer" => Ok(Pattern { fraction_max: 0, ..standard }),
            "percent" => Pattern::parse("#,##0%"),
            "currency" => Pattern::parse("$#,##0.00"),
            _ => Pattern::parse(style),
        }
    }

    /// Reads a pattern: `positive` or `positive;negative`.
    pub fn parse(text: &str) -> Result<Pattern, String> {
        let fail = |what: &str| Err(format!("Expected a number format, but {text} {what}"));
        let mut chars = text.chars().peekable();
        let mut multiplier = 1;
        let prefix = affix(&mut chars, &mut multiplier);
        let (mut hashes, mut whole_zeros, mut fraction_zeros, mut fraction_hashes) = (0, 0, 0, 0);
        let (mut point, mut group) = (false, None);
        while let Some(c) = chars.next_if(|c| matches!(c, '#' | '0' | ',' | '.')) {
            match c {
                '#' if point => fraction_hashes += 1,
                '#' if whole_zeros > 0 => return fail("has '#' after '0'"),
                '#' => hashes += 1,
                '0' if point && fraction_hashes > 0 => return fail("has '0' after '#'"),
                '0' if point => fraction_zeros += 1,
                '0' => whole_zeros += 1,
                ',' if point => return fail("groups digits after the point"),
                ',' => group = Some(0),
                _ if point => return fail("has two points"),
                _ => point = true,
            }
            if let Some(size) = group.as_mut().filter(|_| c != ',' && !point) {
                *size += 1;
            }
        }
        if chars.peek() == Some(&'E') {
            return fail("has an exponent: it is not supported");
        }
        if group == Some(0) || [hashes, whole_zeros, fraction_zeros, fraction_hashes].into_iter().any(|digits| digits > PATTERN_DIGITS_MAX)
        {
            return fail("has a group of no digits, or too many digits");
        }
        // A point asks for a digit beside it.
        if point && whole_zeros == 0 && fraction_zeros == 0 {
            if hashes > 0 {
                whole_zeros = 1;
            } else if fraction_hashes > 0 {
                (fraction_zeros, fraction_hashes) = (1, fraction_hashes - 1);
            }
        }
        let suffix = affix(&mut chars, &mut multiplier);
        let mut negative = (format!("-{prefix}"), suffix.clone());
        if chars.next_if_eq(&';').is_some() {
            let prefix_ = affix(&mut chars, &mut 1);
            while chars.next_if(|c| matches!(c, '#' | '0' | ',' | '.')).is_some() {}
            let explicit = (prefix_, affix(&mut chars, &mut 1));
            // The digits of the second half say nothing, and a second half like the first would hide the sign.
            if (explicit.0.as_str(), explicit.1.as_str()) != (prefix.as_str(), suffix.as_str()) {
                negative = explicit;
            }
        }
        if chars.next().is_some() {
            return fail("has digits in two places");
        }
        Ok(Pattern {
            prefix,
            suffix,
            negative,
            whole_min: whole_zeros,
            fraction_min: fraction_zeros,
            fraction_max: fraction_zeros + fraction_hashes,
            group: group.unwrap_or(0),
            multiplier,
        })
    }

    pub fn int(&self, number: i64) -> String {
        let digits = (i128::from(number) * i128::from(self.multiplier)).unsigned_abs().to_string();
        self.lay_out(number < 0, &digits, "")
    }

    /// Rounds half to even, of the exact value.
    pub fn double(&self, number: f64) -> String {
        if number.is_nan() {
            return "NaN".to_string();
        }
        let number = number * f64::from(self.multiplier);
        let (negative, number) = (number.is_sign_negative(), number.abs());
        if number.is_infinite() {
            return self.surround(negative, "\u{221e}");
        }
        let (digits, exponent) = if number == 0.0 { ("0".to_string(), 0) } else { shortest(number) };
        let mut decimal = plain(&digits, exponent, 0);
        if decimal.split_once('.').is_some_and(|(_, fraction)| fraction.len() > self.fraction_max) {
            decimal = format!("{number:.*}", self.fraction_max);
        }
        let (whole, fraction) = decimal.split_once('.').unwrap_or((&decimal, ""));
        self.lay_out(negative, whole, fraction)
    }

    fn lay_out(&self, negative: bool, whole: &str, fraction: &str) -> String {
        let mut fraction = fraction.trim_end_matches('0').to_string();
        while fraction.len() < self.fraction_min {
            fraction.push('0');
        }
        let mut whole = whole.trim_start_matches('0').to_string();
        let whole_min = if fraction.is_empty() { self.whole_min.max(1) } else { self.whole_min };
        if whole.len() < whole_min {
            whole.insert_str(0, &"0".repeat(whole_min - whole.len()));
        }
        if self.group > 0 {
            let mut place = whole.len();
            while place > self.group {
                place -= self.group;
                whole.insert(place, ',');
            }
        }
        if !fraction.is_empty() {
            whole.push('.');
            whole.push_str(&fraction);
        }
        self.surround(negative, &whole)
    }

    fn surround(&self, negative: bool, digits: &str) -> String {
        let (prefix, suffix) = if negative { (&self.negative.0, &self.negative.1) } else { (&self.prefix, &self.suffix) };
        format!("{prefix}{digits}{suffix}")
    }
}

/// Text before or after the digits; an apostrophe quotes, `%` and `\u{2030}` multiply.
fn affix(chars: &mut std::iter::Peekable<std::str::Chars<'_>>, multiplier: &mut u16) -> String {
    let mut text = String::new();
    let mut quoted = false;
    while let Some(c) = chars.next_if(|c| quoted || !matches!(c, '#' | '0' | ',' | '.' | ';')) {
        match c {
            '\'' if chars.next_if_eq(&'\'').is_some() => text.push('\''),
            '\'' => quoted = !quoted,
            '%' if !quoted => {
                *multiplier = 100;
                text.push('%');
            }
            '\u{2030}' if !quoted => {
                *multiplier = 1000;
                text.push('\u{2030}');
            }
            '\u{a4}' if !quoted => text.push('$'),
            _ => text.push(c),
        }
    }
    text
}
