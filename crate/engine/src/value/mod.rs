//! Values and their types: what a value is, what fits where, how one kind becomes another, how it reads as text.
//!
//! Values are the wire messages themselves (`wire::VariableValue`); so are definitions. [`types::Type`] is a definition made
//! whole: the quirks of old clients are resolved in it, and "no type" (the type of NULL) has a place.
//!
//! Not here: evaluating assignments, operators and paths (`expr`).
//!
//! **Invariant:** nothing here reads a clock, a random source or the environment; the same inputs give the same bytes.
//! **Invariant:** nothing here panics on a value that came from outside.

pub mod cast;
pub mod check;
pub mod compare;
pub mod json;
pub mod json_text;
pub mod mask;
pub mod name;
pub mod number;
pub mod protojson;
pub mod structs;
pub mod text;
pub mod types;

use crate::error::Failure;
use crate::wire::{Message, VariableValue, WfRunId, variable_value::Value};

/// NULL: a value whose `value` is unset.
pub const NULL: VariableValue = VariableValue { value: None };

/// A value of the kind given.
pub fn of(value: Value) -> VariableValue {
    VariableValue { value: Some(value) }
}

pub fn int(value: i64) -> VariableValue {
    of(Value::Int(value))
}

pub fn double(value: f64) -> VariableValue {
    of(Value::Double(value))
}

pub fn bool(value: bool) -> VariableValue {
    of(Value::Bool(value))
}

pub fn str(value: impl Into<String>) -> VariableValue {
    of(Value::Str(value.into()))
}

/// "Value equality" of the spec: equality of the messages, so INT 1 is not DOUBLE 1.0 (spec A 3.6). NaN equals itself, 0.0 is not -0.0.
pub fn equal(left: &VariableValue, right: &VariableValue) -> bool {
    match (&left.value, &right.value) {
        (Some(Value::Double(left)), Some(Value::Double(right))) => left.to_bits() == right.to_bits() || left.is_nan() && right.is_nan(),
        // Doubles may be inside; bytes tell their zeros and NaNs as above.
        (Some(Value::Array(_) | Value::Map(_) | Value::Struct(_)), _) => left.encode_to_vec() == right.encode_to_vec(),
        (left, right) => left == right,
    }
}

/// The ids of a WfRun's chain joined root first: `parent_child` (spec A 3.5).
pub fn wf_run_id_text(id: &WfRunId) -> String {
    let mut chain = vec![id.id.as_str()];
    let mut next = id.parent_wf_run_id.as_deref();
    while let Some(parent) = next {
        chain.push(&parent.id);
        next = parent.parent_wf_run_id.as_deref();
    }
    chain.reverse();
    chain.join("_")
}

/// Ids a WfRunId read from text may chain; the rest of a longer text stays unsplit in the root's id. Messages may not nest deeper than
/// a decoder reads.
pub const WF_RUN_ID_CHAIN_MAX: usize = 32;

/// The reverse: the last piece is the id, the rest is the parent chain; any text is accepted (spec A 3.5).
pub fn wf_run_id_of_text(text: &str) -> WfRunId {
    let mut pieces: Vec<&str> = text.rsplitn(WF_RUN_ID_CHAIN_MAX, '_').collect();
    let mut id = None;
    while let Some(piece) = pieces.pop() {
        id = Some(Box::new(WfRunId { id: piece.to_string(), parent_wf_run_id: id }));
    }
    *id.expect("a split text has at least one piece")
}

/// Bytes of one computed value: a text that doubles itself at every step would fill the memory. Far above what one command may carry.
pub const VALUE_BYTES_MAX: usize = 4 << 20;

/// Refuses a computed value that has become too large.
pub fn check_size(bytes: usize) -> Result<(), Failure> {
    if bytes <= VALUE_BYTES_MAX {
        return Ok(());
    }
    Err(Failure::var_sub(format!("Expected a value of at most {VALUE_BYTES_MAX} bytes, but it has {bytes}")))
}
