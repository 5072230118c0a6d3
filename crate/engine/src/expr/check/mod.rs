//! Checks assignments when a definition is put (spec A 4): what type they have, and whether it fits where they stand.
//!
//! Every error is one reason, "Expected ..., but ...", without the place: the caller says which thread, node or edge.
//! What the customary server answers with UNKNOWN is an error here.
//!
//! Not here: which places are checked, and whether the names of nodes and defs exist (`meta`).

mod builder;
mod collect;
mod condition;
mod operator;
mod site;
mod static_type;
#[cfg(test)]
mod tests;

pub use collect::{collect_condition_variables, collect_variables, node_outputs, types_named};
pub use condition::{condition, legacy_condition};
pub use site::{can_be, mutation, task_input};
pub use static_type::{source_type, static_type};
