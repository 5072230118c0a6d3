//! JSONPath in Jayway's dialect, over `serde_json` (spec A 5.3): `$.a.b`, `$['a']`, `[0]`, `[-1]`, `[1:3]`, `[0,2]`, `['a','b']`, `*`, `..`,
//! filters, and functions at the end.
//!
//! A *definite* path names at most one element: what is missing on it is null. Any other path gives a list of what it found.
//!
//! Not here: RFC 9535 (its filters and its empty results differ), regular expressions in filters (refused by name).
//!
//! **Invariant:** reading a path ends within [`ELEMENTS_MAX`] elements, whatever the path and the document.

mod eval;
mod filter;
mod function;
mod parse;
#[cfg(test)]
mod tests;

use filter::Filter;
use serde_json::Value as Json;

/// Elements one path may visit or give back: a few deep scans in a row would multiply without an end in sight.
pub const ELEMENTS_MAX: usize = 1_000_000;

/// Steps of one path: evaluating recurses per step.
pub const STEPS_MAX: usize = 64;

/// Parentheses, negations and paths with filters that may nest in a filter: reading one recurses.
pub const FILTER_DEPTH_MAX: usize = 16;

/// A path, read.
#[derive(Clone, Debug, PartialEq)]
struct Path {
    steps: Vec<Step>,
}

#[derive(Clone, Debug, PartialEq)]
enum Step {
    /// `.name`, `['name']`, `['one','two']`: never empty.
    Properties(Vec<String>),
    /// `.*`, `[*]`
    Wildcard,
    /// `..`: the next step is tried on the element and everything inside it.
    Scan,
    /// `[0]`, `[0,-1]`: never empty.
    Indexes(Vec<i64>),
    /// `[1:]`, `[:-1]`, `[1:3]`
    Slice(Option<i64>, Option<i64>),
    /// `[?(...)]`
    Filter(Filter),
    /// `.length()`
    Function(Function, Vec<Argument>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Function {
    Length,
    Min,
    Max,
    Sum,
    Avg,
    Stddev,
    Keys,
    First,
    Last,
    Index,
    Concat,
    Append,
}

/// An argument of a function: a literal, or a path from the element or from the root.
#[derive(Clone, Debug, PartialEq)]
enum Argument {
    Literal(Json),
    Path { rooted: bool, path: Path },
}

/// Reads the path in the document; what is missing on a definite path is null.
///
/// Errors, as one line of text: a path that is not well formed, a filter on a scalar, an aggregate of nothing, too much to visit.
pub fn read(document: &Json, path: &str) -> Result<Json, String> {
    let path = parse::parse(path)?;
    eval::read(document, &path).map(|found| found.unwrap_or(Json::Null))
}

/// Writes the value wherever the path leads. A missing last property is created.
///
/// Errors: as [`read`], and where there is nothing to write to: no such parent, no such index, the root itself.
pub fn set(document: &mut Json, path: &str, value: Json) -> Result<(), String> {
    let parsed = parse::parse(path)?;
    eval::set(document, &parsed, value).map_err(|reason| format!("Expected to write at {path}, but {reason}"))
}

/// Whether the path is well formed.
pub fn check(path: &str) -> Result<(), String> {
    parse::parse(path).map(|_| ())
}
