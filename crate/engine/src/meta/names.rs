//! What definitions and their parts may be called (spec A 1.1).

use crate::limits::NAME_BYTES_MAX;
use crate::value::name::is_lh_name;

/// Bytes of a name that errors show.
const NAME_SHOWN_BYTES_MAX: usize = 64;

/// Names of definitions: letters, digits and inner hyphens. The bound on the length is ours: keys hold names.
pub fn definition(name: &str) -> Result<(), String> {
    if !is_lh_name(name) {
        return Err(format!("Expected a name of letters, digits and inner hyphens, but it is {}", quoted(name)));
    }
    length(name)
}

/// Names of threads, nodes and variables: anything that keys can hold (the bounds are ours).
pub fn part(name: &str) -> Result<(), String> {
    if name.contains('\0') {
        return Err(format!("Expected a name without the character NUL, but it is {}", quoted(name)));
    }
    length(name)
}

fn length(name: &str) -> Result<(), String> {
    if name.len() <= NAME_BYTES_MAX {
        return Ok(());
    }
    Err(format!("Expected a name of at most {NAME_BYTES_MAX} bytes, but it has {}: {}", name.len(), quoted(name)))
}

/// A name as errors tell it: bare where it is plain, else in quotes and cut where it is long.
pub fn shown(name: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let plain = (1..=NAME_SHOWN_BYTES_MAX).contains(&name.len()) && name.bytes().all(is_plain);
    if plain { name.to_string() } else { quoted(name) }
}

fn quoted(name: &str) -> String {
    let end = (0..=NAME_SHOWN_BYTES_MAX.min(name.len())).rev().find(|end| name.is_char_boundary(*end)).unwrap_or(0);
    let rest = if end < name.len() { "..." } else { "" };
    format!("{:?}{rest}", &name[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(result: Result<(), String>, expected: &str) {
        assert_eq!(result.err().unwrap_or_default(), expected);
    }

    #[test]
    fn names_of_definitions_are_lh_names_and_bounded() {
        // spec A 1.1
        for name in ["a", "KYC-2", "0", &"x".repeat(NAME_BYTES_MAX)] {
            check(definition(name), "");
        }
        for name in ["", "a_b", "a/b", "-a", "a-"] {
            check(definition(name), &format!("Expected a name of letters, digits and inner hyphens, but it is \"{name}\""));
        }
        let long = "x".repeat(513);
        check(definition(&long), &format!("Expected a name of at most 512 bytes, but it has 513: \"{}\"...", &long[..64]));
    }

    #[test]
    fn names_of_parts_are_anything_a_key_can_hold() {
        for name in ["", "a/b c", "1-greet-TASK", "\u{e9}", &"x".repeat(NAME_BYTES_MAX)] {
            check(part(name), "");
        }
        check(part("a\0"), "Expected a name without the character NUL, but it is \"a\\0\"");
        let long = "\u{e9}".repeat(300);
        check(part(&long), &format!("Expected a name of at most 512 bytes, but it has 600: \"{}\"...", "\u{e9}".repeat(32)));
    }
}
