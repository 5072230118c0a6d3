//! Reads the text of a path.

use super::{Argument, FILTER_DEPTH_MAX, Function, Path, STEPS_MAX, Step, filter};
use crate::value::json_text;

pub(super) fn parse(text: &str) -> Result<Path, String> {
    if text.trim().is_empty() {
        return Err("Expected a JSONPath, but it is empty".to_string());
    }
    let whole = if text.starts_with(['$', '@']) { text.trim_end().to_string() } else { format!("$.{}", text.trim_end()) };
    parse_rooted(&whole, 0)
}

/// Reads a path that starts with its root. `depth` counts the filters it is inside of.
pub(super) fn parse_rooted(text: &str, depth: usize) -> Result<Path, String> {
    let mut cursor = Cursor { text, at: 1 };
    let steps = steps(&mut cursor, depth)?;
    if steps.len() > STEPS_MAX {
        return Err(format!("Expected a JSONPath of at most {STEPS_MAX} steps, but it has {}", steps.len()));
    }
    Ok(Path { steps })
}

/// A place in a text. Positions are byte offsets at character boundaries.
pub(super) struct Cursor<'a> {
    pub text: &'a str,
    pub at: usize,
}

impl<'a> Cursor<'a> {
    pub fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }
    pub fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }
    pub fn take(&mut self, wanted: &str) -> bool {
        let taken = self.rest().starts_with(wanted);
        self.at += if taken { wanted.len() } else { 0 };
        taken
    }
    pub fn blanks(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
    }
    pub fn fail<T>(&self, expected: &str) -> Result<T, String> {
        Err(match self.peek() {
            Some(found) => format!("Expected {expected} at position {} of JSONPath {}, but found '{found}'", self.at, self.text),
            None => format!("Expected {expected} at position {} of JSONPath {}, but it ends", self.at, self.text),
        })
    }

    /// A string in single or double quotes; a backslash takes the next character as it is, or the usual escapes.
    pub fn quoted(&mut self) -> Result<String, String> {
        let Some(quote @ ('\'' | '"')) = self.peek() else { return self.fail("a quoted text") };
        self.at += 1;
        let mut string = String::new();
        let mut chars = self.rest().char_indices();
        while let Some((offset, c)) = chars.next() {
            if c == quote {
                self.at += offset + 1;
                return Ok(string);
            }
            if c != '\\' {
                string.push(c);
                continue;
            }
            match chars.next() {
                Some((_, 'n')) => string.push('\n'),
                Some((_, 't')) => string.push('\t'),
                Some((_, 'r')) => string.push('\r'),
                Some((_, 'b')) => string.push('\u{8}'),
                Some((_, 'f')) => string.push('\u{c}'),
                Some((offset, 'u')) => {
                    let digits = self.rest().get(offset + 1..offset + 5).filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()));
                    let Some(code) = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()) else {
                        return self.fail("four hexadecimal digits after \\u in the text");
                    };
                    string.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
                    chars.nth(3);
                }
                Some((_, escaped)) => string.push(escaped),
                None => break,
            }
        }
        self.at = self.text.len();
        self.fail("a closing quote")
    }
}

fn steps(cursor: &mut Cursor<'_>, depth: usize) -> Result<Vec<Step>, String> {
    let mut steps = Vec::new();
    if !matches!(cursor.peek(), None | Some('.' | '[')) {
        return cursor.fail("'.' or '['");
    }
    while let Some(next) = cursor.peek() {
        if next == '.' {
            if cursor.take("..") {
                steps.push(Step::Scan);
            } else {
                cursor.at += 1;
            }
            if matches!(cursor.peek(), None | Some('.')) {
                return cursor.fail("a step after '.'");
            }
        }
        steps.push(step(cursor, depth)?);
    }
    Ok(steps)
}

fn step(cursor: &mut Cursor<'_>, depth: usize) -> Result<Step, String> {
    if cursor.take("[") {
        cursor.blanks();
        let step = match cursor.peek() {
            Some('\'' | '"') => properties(cursor)?,
            Some('*') => {
                cursor.at += 1;
                Step::Wildcard
            }
            Some('?') => {
                cursor.at += 1;
                cursor.blanks();
                if depth >= FILTER_DEPTH_MAX {
                    return Err(format!(
                        "Expected filters to nest at most {FILTER_DEPTH_MAX} deep, but JSONPath {} goes deeper",
                        cursor.text
                    ));
                }
                if cursor.peek() != Some('(') {
                    return cursor.fail("'(' after '?'");
                }
                Step::Filter(filter::parse(cursor, depth + 1)?)
            }
            Some('0'..='9' | '-' | ':') => indexes(cursor)?,
            _ => return cursor.fail("a quoted name, an index, '*' or '?'"),
        };
        cursor.blanks();
        return if cursor.take("]") { Ok(step) } else { cursor.fail("']'") };
    }
    if cursor.take("*") {
        return Ok(Step::Wildcard);
    }
    let rest = cursor.rest();
    let end = rest.find(['.', '[', '(', ' ']).unwrap_or(rest.len());
    let name = &rest[..end];
    cursor.at += end;
    match cursor.peek() {
        Some(' ') => cursor.fail("a name with blanks to be in brackets and quotes"),
        Some('(') => function(cursor, name, depth),
        _ if name.is_empty() => cursor.fail("a name"),
        _ => Ok(Step::Properties(vec![name.to_string()])),
    }
}

fn properties(cursor: &mut Cursor<'_>) -> Result<Step, String> {
    let mut names = Vec::new();
    loop {
        cursor.blanks();
        names.push(cursor.quoted()?);
        cursor.blanks();
        if !cursor.take(",") {
            return Ok(Step::Properties(names));
        }
    }
}

fn indexes(cursor: &mut Cursor<'_>) -> Result<Step, String> {
    let rest = cursor.rest();
    let inside = &rest[..rest.find(']').unwrap_or(rest.len())];
    let number = |text: &str| -> Result<i64, String> {
        text.trim().parse::<i32>().map(i64::from).or_else(|_| cursor.fail("an index, a list of indexes or a slice"))
    };
    let step = if inside.contains(':') {
        // A third part, the step width, is read over.
        let mut parts = inside.split(':').map(str::trim);
        let mut part = || match parts.next() {
            None | Some("") => Ok(None),
            Some(text) => number(text).map(Some),
        };
        match (part()?, part()?) {
            (None, None) => return cursor.fail("a slice with a start or an end"),
            (from, to) => Step::Slice(from, to),
        }
    } else {
        Step::Indexes(inside.split(',').map(number).collect::<Result<_, _>>()?)
    };
    cursor.at += inside.len();
    Ok(step)
}

fn function(cursor: &mut Cursor<'_>, name: &str, depth: usize) -> Result<Step, String> {
    let function = match name {
        "length" | "size" => Function::Length,
        "min" => Function::Min,
        "max" => Function::Max,
        "sum" => Function::Sum,
        "avg" => Function::Avg,
        "stddev" => Function::Stddev,
        "keys" => Function::Keys,
        "first" => Function::First,
        "last" => Function::Last,
        "index" => Function::Index,
        "concat" => Function::Concat,
        "append" => Function::Append,
        _ => return Err(format!("Expected a function of JSONPath {}, but there is none of name {name}", cursor.text)),
    };
    cursor.at += 1;
    let mut arguments = Vec::new();
    loop {
        cursor.blanks();
        if arguments.is_empty() && cursor.take(")") {
            return Ok(Step::Function(function, arguments));
        }
        let end = argument_end(cursor)?;
        let text = cursor.text[cursor.at..end].trim();
        arguments.push(if text.starts_with(['$', '@']) {
            if depth >= FILTER_DEPTH_MAX {
                return Err(format!("Expected paths to nest at most {FILTER_DEPTH_MAX} deep, but JSONPath {} goes deeper", cursor.text));
            }
            Argument::Path { rooted: text.starts_with('$'), path: parse_rooted(text, depth + 1)? }
        } else {
            match json_text::read(text) {
                Some(literal) if !text.is_empty() => Argument::Literal(literal),
                _ => return cursor.fail("a path or a JSON value as argument"),
            }
        });
        cursor.at = end;
        if cursor.take(")") {
            return Ok(Step::Function(function, arguments));
        }
        cursor.at += 1;
    }
}

/// Where the argument at the cursor ends: at the next comma or closing parenthesis that is not inside quotes or brackets.
fn argument_end(cursor: &Cursor<'_>) -> Result<usize, String> {
    let mut inner = Cursor { text: cursor.text, at: cursor.at };
    let mut open = 0usize;
    while let Some(c) = inner.peek() {
        match c {
            '\'' | '"' => {
                inner.quoted()?;
                continue;
            }
            '(' | '[' | '{' => open += 1,
            ',' | ')' if open == 0 => return Ok(inner.at),
            ')' | ']' | '}' => open = open.saturating_sub(1),
            _ => (),
        }
        inner.at += c.len_utf8();
    }
    inner.fail("')'")
}
