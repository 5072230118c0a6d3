//! Outgoing edges: which one is taken, and what it writes (spec B 4.4, A 6.2).

use super::Place;
use super::variable::{self, ThreadScope};
use crate::error::Failure;
use crate::expr::{condition, mutate};
use crate::tx::Tx;

/// The first edge whose condition holds: applies its mutations (all or none) and names the next node.
pub fn follow(tx: &mut Tx<'_>, place: &Place, mutate: bool) -> Result<String, Failure> {
    for edge in &place.node().outgoing_edges {
        if !condition::evaluate_edge(edge, &mut ThreadScope::of(tx, place)).map_err(as_substitution)? {
            continue;
        }
        if mutate {
            let written =
                mutate::apply(&edge.variable_mutations, &place.node_name, &mut ThreadScope::of(tx, place)).map_err(as_substitution)?;
            let mut targets = Vec::with_capacity(written.len());
            for (name, value) in written {
                targets.push((variable::target(tx, &place.run, place.thread, &name, &value)?, value));
            }
            for (key, value) in targets {
                variable::write(tx, &key, value);
            }
        }
        return Ok(edge.sink_node_name.clone());
    }
    Err(Failure::var_sub(format!("Expected an edge out of node {} whose condition holds, but there is none", place.node_name)))
}

/// Whatever goes wrong on an edge is a VAR_SUB_ERROR, mutations included (spec A 6.1, B Q-18).
fn as_substitution(failure: Failure) -> Failure {
    Failure::var_sub(failure.message)
}
