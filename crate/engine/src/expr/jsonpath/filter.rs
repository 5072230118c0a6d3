//! Filters: `[?(@.price < 10 && @.isbn)]`.

use super::eval::{Stop, Walk, evaluate};
use super::parse::{Cursor, parse_rooted};
use super::{FILTER_DEPTH_MAX, Path};
use crate::value::json_text::{is_number, number_text, read};
use serde_json::Value as Json;
use std::cmp::Ordering;

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Filter {
    Or(Vec<Filter>),
    And(Vec<Filter>),
    Not(Box<Filter>),
    Exists(Operand),
    Compare(Operand, Operator, Operand),
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Operand {
    Path {
        rooted: bool,
        path: Path,
    },
    Text(String),
    /// A number keeps its text: against a text it is compared as one.
    Number(f64, String),
    /// null, a bool, a list or an object.
    Literal(Json),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    Equal,
    NotEqual,
    Same,
    NotSame,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    NotIn,
    Contains,
    All,
    SubsetOf,
    AnyOf,
    NoneOf,
    Size,
    Empty,
}

/// Longer signs stand before their own beginnings.
const SIGNS: [(&str, Operator); 8] = [
    ("===", Operator::Same),
    ("!==", Operator::NotSame),
    ("==", Operator::Equal),
    ("!=", Operator::NotEqual),
    ("<=", Operator::LessOrEqual),
    (">=", Operator::GreaterOrEqual),
    ("<", Operator::Less),
    (">", Operator::Greater),
];

const WORDS: [(&str, Operator); 9] = [
    ("in", Operator::In),
    ("nin", Operator::NotIn),
    ("contains", Operator::Contains),
    ("all", Operator::All),
    ("subsetof", Operator::SubsetOf),
    ("anyof", Operator::AnyOf),
    ("noneof", Operator::NoneOf),
    ("size", Operator::Size),
    ("empty", Operator::Empty),
];

/// Reads a filter in its parentheses.
pub(super) fn parse(cursor: &mut Cursor<'_>, depth: usize) -> Result<Filter, String> {
    if depth > FILTER_DEPTH_MAX {
        return Err(format!("Expected a filter to nest at most {FILTER_DEPTH_MAX} deep, but JSONPath {} goes deeper", cursor.text));
    }
    if !cursor.take("(") {
        return cursor.fail("'('");
    }
    let filter = chain(cursor, "||", |cursor| chain(cursor, "&&", |cursor| term(cursor, depth), Filter::And), Filter::Or)?;
    cursor.blanks();
    if cursor.take(")") { Ok(filter) } else { cursor.fail("'&&', '||' or ')'") }
}

fn chain(
    cursor: &mut Cursor<'_>,
    sign: &str,
    mut part: impl FnMut(&mut Cursor<'_>) -> Result<Filter, String>,
    join: impl Fn(Vec<Filter>) -> Filter,
) -> Result<Filter, String> {
    let first = part(cursor)?;
    let mut parts = vec![first];
    loop {
        cursor.blanks();
        if !cursor.take(sign) {
            return Ok(if parts.len() == 1 { parts.remove(0) } else { join(parts) });
        }
        parts.push(part(cursor)?);
    }
}

fn term(cursor: &mut Cursor<'_>, depth: usize) -> Result<Filter, String> {
    cursor.blanks();
    if cursor.peek() == Some('(') {
        return parse(cursor, depth + 1);
    }
    if cursor.take("!") {
        if depth >= FILTER_DEPTH_MAX {
            return cursor.fail("fewer '!'");
        }
        return Ok(Filter::Not(Box::new(term(cursor, depth + 1)?)));
    }
    let left = operand(cursor, depth)?;
    cursor.blanks();
    if cursor.rest().starts_with("=~") {
        return Err(format!("Expected a filter without a regular expression, but JSONPath {} has one: it is not supported", cursor.text));
    }
    let sign = SIGNS.iter().find(|(sign, _)| cursor.take(sign)).map(|(_, operator)| *operator);
    let operator = sign.or_else(|| {
        let rest = cursor.rest();
        let word = &rest[..rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len())];
        let operator = WORDS.iter().find(|(name, _)| word.eq_ignore_ascii_case(name)).map(|(_, operator)| *operator)?;
        cursor.at += word.len();
        Some(operator)
    });
    match operator {
        Some(operator) => {
            cursor.blanks();
            Ok(Filter::Compare(left, operator, operand(cursor, depth)?))
        }
        None => match left {
            Operand::Path { .. } => Ok(Filter::Exists(left)),
            Operand::Text(_) | Operand::Number(..) | Operand::Literal(_) => cursor.fail("an operator"),
        },
    }
}

fn operand(cursor: &mut Cursor<'_>, depth: usize) -> Result<Operand, String> {
    let rest = cursor.rest();
    match cursor.peek() {
        Some(root @ ('@' | '$')) => {
            let end = path_end(cursor)?;
            let path = parse_rooted(&cursor.text[cursor.at..end], depth)?;
            cursor.at = end;
            Ok(Operand::Path { rooted: root == '$', path })
        }
        Some('\'' | '"') => cursor.quoted().map(Operand::Text),
        Some('[' | '{') => {
            let end = bracketed_end(cursor)?;
            let literal = read(&cursor.text[cursor.at..end]);
            cursor.at = end;
            match literal {
                Some(literal) => Ok(Operand::Literal(literal)),
                None => cursor.fail("a list or an object before this"),
            }
        }
        _ => {
            let word = &rest[..rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-' | '+')).unwrap_or(rest.len())];
            let literal = match word {
                "null" => Operand::Literal(Json::Null),
                "true" => Operand::Literal(Json::Bool(true)),
                "false" => Operand::Literal(Json::Bool(false)),
                _ if is_number(word) => match word.parse::<f64>() {
                    Ok(number) => Operand::Number(number, word.to_string()),
                    Err(_) => return cursor.fail("a number"),
                },
                _ => return cursor.fail("a path, a quoted text, a number, a list, true, false or null"),
            };
            cursor.at += word.len();
            Ok(literal)
        }
    }
}

/// Where a path inside a filter ends: at the first blank, operator or parenthesis outside its own brackets and arguments.
fn path_end(cursor: &Cursor<'_>) -> Result<usize, String> {
    let mut inner = Cursor { text: cursor.text, at: cursor.at + 1 };
    while let Some(c) = inner.peek() {
        match c {
            '[' => inner.at = bracketed_end(&inner)?,
            '(' => inner.at = bracketed_end(&inner)?,
            ' ' | ')' | ']' | ',' | '=' | '!' | '<' | '>' | '&' | '|' => break,
            _ => inner.at += c.len_utf8(),
        }
    }
    Ok(inner.at)
}

/// Where the bracket at the cursor is closed.
fn bracketed_end(cursor: &Cursor<'_>) -> Result<usize, String> {
    let mut inner = Cursor { text: cursor.text, at: cursor.at };
    let mut open = 0usize;
    while let Some(c) = inner.peek() {
        match c {
            '\'' | '"' => {
                inner.quoted()?;
                continue;
            }
            '(' | '[' | '{' => open += 1,
            ')' | ']' | '}' => open -= 1,
            _ => (),
        }
        inner.at += c.len_utf8();
        if open == 0 {
            return Ok(inner.at);
        }
    }
    inner.fail("a closing bracket")
}

impl Filter {
    pub fn accepts(&self, element: &Json, walk: &mut Walk<'_>) -> Result<bool, Stop> {
        walk.spend(1)?;
        match self {
            Filter::Or(parts) => {
                for part in parts {
                    if part.accepts(element, walk)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            Filter::And(parts) => {
                for part in parts {
                    if !part.accepts(element, walk)? {
                        return Ok(false);
                    }
                }
                Ok(true)
            }
            Filter::Not(part) => Ok(!part.accepts(element, walk)?),
            Filter::Exists(operand) => Ok(resolve(operand, element, walk)?.is_some()),
            Filter::Compare(left, operator, right) => {
                let (left, right) = (resolve(left, element, walk)?, resolve(right, element, walk)?);
                walk.spend(1)?;
                Ok(holds(left.as_ref(), *operator, right.as_ref()))
            }
        }
    }
}

/// A side of a comparison; lists and objects stay JSON.
enum Side {
    Text(String),
    Number(f64, String),
    Json(Json),
}

/// The value of an operand; `None` if its path leads nowhere.
fn resolve(operand: &Operand, element: &Json, walk: &mut Walk<'_>) -> Result<Option<Side>, Stop> {
    match operand {
        Operand::Path { rooted, path } => match evaluate(if *rooted { walk.root } else { element }, path, walk) {
            Ok(found) => Ok(Some(side(found))),
            // What cannot be computed for this element does not exist for it, unless the whole walk has become too long.
            Err(Stop::Missing) => Ok(None),
            Err(fault @ Stop::Fault(_)) => Err(fault),
        },
        Operand::Text(text) => Ok(Some(Side::Text(text.clone()))),
        Operand::Number(number, text) => Ok(Some(Side::Number(*number, text.clone()))),
        Operand::Literal(json) => Ok(Some(Side::Json(json.clone()))),
    }
}

fn side(json: Json) -> Side {
    match json {
        Json::String(text) => Side::Text(text),
        Json::Number(number) => Side::Number(number.as_f64().unwrap_or(f64::NAN), number_text(&number)),
        Json::Null | Json::Bool(_) | Json::Array(_) | Json::Object(_) => Side::Json(json),
    }
}

fn holds(left: Option<&Side>, operator: Operator, right: Option<&Side>) -> bool {
    let order = |wanted: fn(Ordering) -> bool| match (left, right) {
        (Some(Side::Number(left, _)), Some(Side::Number(right, _))) => left.partial_cmp(right).is_some_and(wanted),
        (Some(Side::Text(left)), Some(Side::Text(right))) => wanted(left.encode_utf16().cmp(right.encode_utf16())),
        (Some(Side::Text(_) | Side::Number(..) | Side::Json(_)) | None, _) => false,
    };
    let equal = || matches!((left, right), (Some(left), Some(right)) if are_equal(left, right));
    let same_kind = || {
        matches!(
            (left, right),
            (Some(Side::Text(_)), Some(Side::Text(_)))
                | (Some(Side::Number(..)), Some(Side::Number(..)))
                | (Some(Side::Json(_)), Some(Side::Json(_)))
        )
    };
    let list = |side: Option<&Side>| match side {
        Some(Side::Json(Json::Array(list))) => Some(list.iter().cloned().map(self::side).collect::<Vec<_>>()),
        Some(Side::Json(_) | Side::Text(_) | Side::Number(..)) | None => None,
    };
    let lists = || Some((list(left)?, list(right)?));
    let is_in = || matches!((left, list(right)), (Some(left), Some(right)) if has(&right, left));
    match operator {
        Operator::Equal => equal(),
        Operator::NotEqual => !equal(),
        Operator::Same => same_kind() && equal(),
        Operator::NotSame => !(same_kind() && equal()),
        Operator::Less => order(Ordering::is_lt),
        Operator::LessOrEqual => order(Ordering::is_le),
        Operator::Greater => order(Ordering::is_gt),
        Operator::GreaterOrEqual => order(Ordering::is_ge),
        Operator::In => is_in(),
        Operator::NotIn => !is_in(),
        Operator::Contains => match (left, right) {
            (Some(Side::Text(whole)), Some(Side::Text(part))) => whole.contains(part.as_str()),
            (left, Some(right)) => list(left).is_some_and(|left| has(&left, right)),
            (Some(_) | None, None) => false,
        },
        Operator::All => lists().is_some_and(|(left, right)| right.iter().all(|item| has(&left, item))),
        Operator::SubsetOf => lists().is_some_and(|(left, right)| left.iter().all(|item| has(&right, item))),
        Operator::AnyOf => lists().is_some_and(|(left, right)| left.iter().any(|item| has(&right, item))),
        Operator::NoneOf => lists().is_some_and(|(left, right)| !left.iter().any(|item| has(&right, item))),
        Operator::Size => match (length(left), right) {
            (Some(length), Some(Side::Number(wanted, _))) => length as f64 == *wanted,
            (Some(_) | None, _) => false,
        },
        Operator::Empty => match (length(left), right) {
            (Some(length), Some(Side::Json(Json::Bool(wanted)))) => (length == 0) == *wanted,
            (Some(_) | None, _) => false,
        },
    }
}

fn has(list: &[Side], wanted: &Side) -> bool {
    list.iter().any(|item| are_equal(item, wanted))
}

fn length(side: Option<&Side>) -> Option<usize> {
    match side? {
        Side::Text(text) => Some(text.encode_utf16().count()),
        Side::Json(Json::Array(list)) => Some(list.len()),
        Side::Json(Json::Object(object)) => Some(object.len()),
        Side::Json(Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_)) | Side::Number(..) => None,
    }
}

/// A number against a text: the left side's kind decides whether they are compared as numbers or as texts.
fn are_equal(left: &Side, right: &Side) -> bool {
    match (left, right) {
        (Side::Number(left, _), Side::Number(right, _)) => left == right,
        (Side::Text(left), Side::Text(right)) => left == right,
        (Side::Number(left, _), Side::Text(right)) => right.parse::<f64>().is_ok_and(|right| *left == right),
        (Side::Text(left), Side::Number(_, right)) => left == right,
        (Side::Json(left), Side::Json(right)) => json_equal(left, right),
        (Side::Json(_), Side::Text(_) | Side::Number(..)) | (Side::Text(_) | Side::Number(..), Side::Json(_)) => false,
    }
}

fn json_equal(left: &Json, right: &Json) -> bool {
    match (left, right) {
        (Json::Number(left), Json::Number(right)) => left.as_f64() == right.as_f64(),
        (Json::Array(left), Json::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| json_equal(left, right))
        }
        (Json::Object(left), Json::Object(right)) => {
            left.len() == right.len() && left.iter().all(|(name, left)| right.get(name).is_some_and(|right| json_equal(left, right)))
        }
        (Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Array(_) | Json::Object(_), _) => left == right,
    }
}
