//! Numbers as the text the published clients expect: Java's `Double.toString`, `Double.parseDouble` and `Long.parseLong` (spec A 3.5).

/// Shortest digits that read back as `number`, with at least one digit after the point: `22.1`, `1.0`, `1.0E10`, `NaN`.
///
/// Plain from 1e-3 (inclusive) to 1e7 (exclusive), with an exponent outside.
pub fn double_text(number: f64) -> String {
    if number.is_nan() {
        return "NaN".to_string();
    }
    let sign = if number.is_sign_negative() { "-" } else { "" };
    let number = number.abs();
    if number.is_infinite() {
        return format!("{sign}Infinity");
    }
    if number == 0.0 {
        return format!("{sign}0.0");
    }
    let (digits, exponent) = shortest(number);
    if (1e-3..1e7).contains(&number) {
        return format!("{sign}{}", plain(&digits, exponent, 1));
    }
    let fraction = if digits.len() == 1 { "0" } else { &digits[1..] };
    format!("{sign}{}.{fraction}E{exponent}", &digits[..1])
}

/// The significant digits of a positive finite number, and the power of ten of the first one.
///
/// A single digit is too coarse where two digits come nearer (4.9E-324): then two are given.
pub fn shortest(number: f64) -> (String, i32) {
    let scientific = format!("{number:e}");
    let split = |text: &str| {
        let (mantissa, exponent) = text.split_once('e').expect("the format always has an exponent");
        (mantissa.replace('.', ""), exponent.parse::<i32>().expect("the exponent of a double is a small integer"))
    };
    let (digits, exponent) = split(&scientific);
    if digits.len() == 1 {
        let two = format!("{number:.1e}");
        if !two[..3].ends_with('0') && two.parse::<f64>() == Ok(number) {
            return split(&two);
        }
    }
    (digits, exponent)
}

/// Digits without an exponent, with at least `fraction_min` digits after the point (and no point if there is nothing to put there).
pub fn plain(digits: &str, exponent: i32, fraction_min: usize) -> String {
    let (whole, fraction) = if exponent < 0 {
        ("0".to_string(), "0".repeat((-exponent - 1) as usize) + digits)
    } else {
        let places = exponent as usize + 1;
        if digits.len() <= places {
            (digits.to_string() + &"0".repeat(places - digits.len()), String::new())
        } else {
            (digits[..places].to_string(), digits[places..].to_string())
        }
    };
    let fraction = format!("{fraction:0<fraction_min$}");
    if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") }
}

/// A decimal int64 with an optional sign, nothing around it (spec A 3.5, STR to INT). ASCII digits only.
pub fn parse_int(text: &str) -> Option<i64> {
    text.parse().ok()
}

/// Java's syntax of a double: blanks around it, `1e3`, `NaN`, `Infinity`, hexadecimal floats, a trailing `d` or `f` (spec A 3.5).
pub fn parse_double(text: &str) -> Option<f64> {
    // Java trims every character up to and including the blank.
    let text = text.trim_matches(|c: char| c <= ' ');
    let (negative, body) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let magnitude = match body {
        "NaN" => f64::NAN,
        "Infinity" => f64::INFINITY,
        _ => {
            let body = body.strip_suffix(['d', 'D', 'f', 'F']).filter(|rest| !is_hex(body) || rest.contains(['p', 'P'])).unwrap_or(body);
            if is_hex(body) { parse_hex(&body[2..])? } else { parse_decimal(body)? }
        }
    };
    Some(if negative { -magnitude } else { magnitude })
}

fn is_hex(text: &str) -> bool {
    text.starts_with("0x") || text.starts_with("0X")
}

fn parse_decimal(text: &str) -> Option<f64> {
    // Rust reads words like "inf" too; Java does not.
    let shaped = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'e' | b'E' | b'+' | b'-'));
    let starts = text.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    if shaped && starts { text.parse().ok() } else { None }
}

/// `hex digits [. hex digits] p exponent`, correctly rounded. `text` has no `0x`.
fn parse_hex(text: &str) -> Option<f64> {
    let (mantissa, exponent) = text.split_once(['p', 'P'])?;
    let exponent_digits = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    if exponent_digits.is_empty() || !exponent_digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // Beyond this every mantissa that fits a value has become zero or infinite.
    let limit = 1_000_000_000i64;
    let exponent = exponent.parse::<i64>().unwrap_or(if exponent.starts_with('-') { -limit } else { limit }).clamp(-limit, limit);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    // 60 bits are kept exactly; what is cut off only matters as "something", for rounding.
    let (mut bits, mut power, mut sticky) = (0u64, exponent, false);
    for (place, digit) in whole.chars().map(|c| (false, c)).chain(fraction.chars().map(|c| (true, c))) {
        let digit = u64::from(digit.to_digit(16)?);
        if bits >> 56 == 0 {
            bits = bits << 4 | digit;
            power -= if place { 4 } else { 0 };
        } else {
            sticky |= digit != 0;
            power += if place { 0 } else { 4 };
        }
    }
    if bits == 0 {
        return Some(0.0);
    }
    Some(scale(bits, sticky, power))
}

/// `bits * 2^power`, rounded once to the nearest double, ties to even; `sticky` says that a little more was cut off.
fn scale(bits: u64, sticky: bool, power: i64) -> f64 {
    let top = 63 - i64::from(bits.leading_zeros());
    let exponent = top + power;
    if exponent > 1023 {
        return f64::INFINITY;
    }
    // The weight of the last bit a double keeps here: 52 places below the first, but never below 2^-1074.
    let last = (exponent - 52).max(-1074);
    let shift = last - power;
    let mantissa = if shift <= 0 {
        bits << -shift
    } else if shift > 63 {
        0
    } else {
        let (kept, rest, half) = (bits >> shift, bits & ((1 << shift) - 1), 1u64 << (shift - 1));
        let up = rest > half || rest == half && (sticky || kept & 1 == 1);
        kept + u64::from(up)
    };
    // A carry out of the mantissa moves into the exponent, as the format is made for.
    let biased = if exponent < -1022 { 0 } else { (exponent + 1023 - 1) as u64 };
    f64::from_bits((biased << 52) + mantissa)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubles_read_as_java_writes_them() {
        // spec A 3.5
        for (number, text) in [
            (22.1, "22.1"),
            (1.0, "1.0"),
            (1e10, "1.0E10"),
            (1e7, "1.0E7"),
            (9_999_999.0, "9999999.0"),
            (0.001, "0.001"),
            (0.0009, "9.0E-4"),
            (4.9e-324, "4.9E-324"),
            (2e23, "2.0E23"),
            (f64::MAX, "1.7976931348623157E308"),
            (-0.0, "-0.0"),
            (0.0, "0.0"),
            (123_456_789.125, "1.23456789125E8"),
            (1e-5, "1.0E-5"),
            (100.0, "100.0"),
            (-12.5, "-12.5"),
            (f64::NAN, "NaN"),
            (f64::NEG_INFINITY, "-Infinity"),
        ] {
            assert_eq!(double_text(number), text);
        }
    }

    #[test]
    fn doubles_are_read_in_java_syntax() {
        for (text, number) in [
            (" 1e3 ", 1000.0),
            ("\t1\n", 1.0),
            ("Infinity", f64::INFINITY),
            ("-Infinity", f64::NEG_INFINITY),
            ("0x1.8p1", 3.0),
            ("-0x.8p-1D", -0.25),
            ("0x1p-1074", 5e-324),
            ("0x1p-1075", 0.0),
            ("0x1.8p-1074", 1e-323),
            ("0x1.fffffffffffff8p0", 2.0),
            ("0x1.fffffffffffff7p0", 1.9999999999999998),
            ("0x10000000000000001p0", 18_446_744_073_709_551_616.0),
            ("0x1p1024", f64::INFINITY),
            ("0x1p99999999999999999999", f64::INFINITY),
            ("0x0.1p4f", 1.0),
            ("1d", 1.0),
            ("1F", 1.0),
            (".5", 0.5),
            ("5.", 5.0),
            ("+1", 1.0),
        ] {
            assert_eq!(parse_double(text), Some(number), "{text}");
        }
        assert!(parse_double("+NaN").is_some_and(f64::is_nan));
        for text in [
            "1L", "", " ", "1e", "0x1p", "0x1.8", "0x1.8d", "0xp1", "1_0", "\u{a0}1", "inf", "nan", "infinity", "1 d", "--1", "+", ".", "d",
        ] {
            assert_eq!(parse_double(text), None, "{text}");
        }
    }

    #[test]
    fn ints_are_read_strictly() {
        for (text, number) in [("+5", Some(5)), ("-5", Some(-5)), ("00012", Some(12)), ("-9223372036854775808", Some(i64::MIN))] {
            assert_eq!(parse_int(text), number, "{text}");
        }
        for text in ["", "+", "-", " 5", "1_0", "9223372036854775808", "1.0", "\u{663}"] {
            assert_eq!(parse_int(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn every_double_reads_back(bits: u64) {
            let number = f64::from_bits(bits);
            let back = parse_double(&double_text(number)).expect("our own text");
            proptest::prop_assert!(back == number || back.is_nan() && number.is_nan());
        }
    }
}
