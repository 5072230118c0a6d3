//! Assignments, expressions, paths, format strings, conditions and mutations: evaluated when a run gets there, checked when a definition is put.
//!
//! Evaluation sees a run only through [`Scope`], checking sees a WfSpec only through [`StaticScope`]; neither knows what is behind them.
//! Not here: which variable names belong to which thread (`meta`, `run`), and where a result is stored.
//!
//! **Invariant:** evaluation never panics and always ends, whatever the definition holds: depth, steps and elements have limits.
//! **Invariant:** it takes in nothing but its arguments; the same inputs give the same bytes.

pub mod assign;
pub mod builder;
pub mod check;
pub mod condition;
pub mod decimal_format;
pub mod format;
pub mod jsonpath;
pub mod lh_path;
pub mod mutate;
mod mutate_part;
pub mod operate;
#[cfg(test)]
pub(crate) mod tests;

use crate::error::Failure;
use crate::value::structs::StructDefs;
use crate::wire::rows::StructDefRow;
use crate::wire::{StructDefId, TypeDefinition, VariableValue};
use std::sync::Arc;

/// Assignments that may nest: evaluating one recurses.
pub const ASSIGNMENT_DEPTH_MAX: usize = 64;

/// What evaluation needs of the ThreadRun it happens in.
pub trait Scope: StructDefs {
    /// The value of a variable, found by the walk up the threads (spec A 4.13). Not found: VAR_SUB_ERROR.
    fn variable(&mut self, name: &str) -> Result<VariableValue, Failure>;

    /// The output of the most recent run of a node in this ThreadRun that has one. None there: VAR_SUB_ERROR (spec A 5.1).
    fn node_output(&mut self, node_name: &str) -> Result<VariableValue, Failure>;

    /// The declared type of a variable that can be seen from here.
    fn declared_type(&mut self, name: &str) -> Option<TypeDefinition>;
}

/// What checking needs of the WfSpec it happens in, seen from one ThreadSpec.
pub trait StaticScope {
    /// The declared type of a variable: of this thread first, else of the one thread that declares it (spec A 4.13).
    fn variable_type(&self, name: &str) -> Option<TypeDefinition>;

    /// A StructDef that something in the thread names, directly or through others' fields.
    fn struct_def(&self, id: &StructDefId) -> Option<Arc<StructDefRow>>;

    /// What a node of this thread gives (spec A 4.3).
    fn node_output_type(&self, node: &str) -> NodeOutput;
}

/// What a node gives, as far as the definition tells.
#[derive(Clone, Debug, PartialEq)]
pub enum NodeOutput {
    Void,
    Unknown,
    Known(TypeDefinition),
    NoSuchNode,
}
