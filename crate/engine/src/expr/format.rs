//! Format strings: `java.text.MessageFormat`, the part of it that makes sense for these values (spec A 5.2).
//!
//! Not here: the sub-formats `date`, `time` and `choice` (refused by name).

use super::decimal_format::Pattern;
use crate::error::Failure;
use crate::value::check_size;
use crate::value::text::text;
use crate::value::types::Type;
use crate::wire::{VariableValue, variable_value::Value};

/// Highest argument number plus one a template may name.
pub const ARGUMENTS_MAX: u32 = 10_000;

/// Puts the arguments into the template: `{0}`, `{1,number,#.##}`; an apostrophe quotes, two are one.
///
/// A number without an argument stays as it is. Errors: VAR_SUB_ERROR for an unbalanced brace, a number that is none, a format that does
/// not fit its argument.
pub fn format(template: &str, arguments: &[VariableValue]) -> Result<String, Failure> {
    let mut result = String::new();
    let mut chars = template.chars().peekable();
    let mut quoted = false;
    while let Some(c) = chars.next() {
        check_size(result.len())?;
        match c {
            '\'' if chars.peek() == Some(&'\'') => {
                chars.next();
                result.push('\'');
            }
            '\'' => quoted = !quoted,
            '{' if !quoted => result.push_str(&placeholder(&mut chars, arguments)?),
            _ => result.push(c),
        }
    }
    Ok(result)
}

/// Reads from behind `{` through its `}` and gives what stands in its place.
fn placeholder(chars: &mut impl Iterator<Item = char>, arguments: &[VariableValue]) -> Result<String, Failure> {
    let mut parts = [String::new(), String::new(), String::new()];
    let (mut part, mut open, mut quoted) = (0, 0, false);
    loop {
        let Some(c) = chars.next() else {
            return Err(Failure::var_sub("Expected every '{' of a format string to be closed, but one is not"));
        };
        match c {
            '\'' => quoted = !quoted,
            _ if quoted => (),
            ' ' if part == 1 && parts[1].is_empty() => continue,
            ',' if part < 2 => {
                part += 1;
                continue;
            }
            '{' => open += 1,
            '}' if open == 0 => break,
            '}' => open -= 1,
            _ => (),
        }
        parts[part].push(c);
    }
    let [number, kind, style] = parts;
    let index = match number.parse::<u32>() {
        Ok(index) if index < ARGUMENTS_MAX => index,
        _ => return Err(Failure::var_sub(format!("Expected the number of an argument in a format string, but found {{{number}}}"))),
    };
    let pattern = pattern(&kind, &style)?;
    match arguments.get(index as usize) {
        None => Ok(format!("{{{index}}}")),
        Some(argument) => argument_text(argument, pattern.as_ref()),
    }
}

fn pattern(kind: &str, style: &str) -> Result<Option<Pattern>, Failure> {
    match kind.trim().to_ascii_lowercase().as_str() {
        "" => Ok(None),
        "number" => Pattern::named_or_parsed(style).map(Some).map_err(Failure::var_sub),
        kind => Err(Failure::var_sub(format!(
            "Expected a format string with formats of kind number only, but found {kind}: it is not supported"
        ))),
    }
}

fn argument_text(argument: &VariableValue, pattern: Option<&Pattern>) -> Result<String, Failure> {
    let standard = Pattern::standard();
    match (&argument.value, pattern) {
        (None, _) => Ok("null".to_string()),
        (Some(Value::Int(number)), pattern) => Ok(pattern.unwrap_or(&standard).int(*number)),
        (Some(Value::Double(number)), pattern) => Ok(pattern.unwrap_or(&standard).double(*number)),
        (Some(_), None) => Ok(text(argument)),
        (Some(_), Some(_)) => {
            Err(Failure::var_sub(format!("Expected a number for a number format, but it is of type {}", Type::of(argument))))
        }
    }
}
