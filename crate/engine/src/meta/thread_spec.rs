//! Rules of ThreadSpecs, and what assignments see of one (spec A 4.2, 4.13).

use super::fault::Faults;
use super::structs::Known;
use super::{Catalog, interrupt, names, node, structs};
use crate::expr::{NodeOutput, StaticScope, check};
use crate::value::structs::none;
use crate::value::types::Type;
use crate::wire::exit_node::Result as ExitResult;
use crate::wire::node::Node as Kind;
use crate::wire::rows::StructDefRow;
use crate::wire::{StructDefId, ThreadSpec, ThreadVarDef, TypeDefinition, WfSpec};
use std::collections::BTreeMap;
use std::sync::Arc;

/// One ThreadSpec in its WfSpec, with the outputs of its nodes.
pub struct Thread<'a> {
    pub name: &'a str,
    pub spec: &'a ThreadSpec,
    pub wf_spec: &'a WfSpec,
    variables: &'a Variables<'a>,
    own_variables: Variables<'a>,
    outputs: BTreeMap<&'a str, NodeOutput>,
    structs: Known,
}

/// Variables by name. Looked up once for every name in a WfSpec, which may be big.
pub type Variables<'a> = BTreeMap<&'a str, Option<&'a TypeDefinition>>;

/// The variables of all threads of a WfSpec. `INPUT`, which several may declare, is the first thread's.
pub fn variables(wf_spec: &WfSpec) -> Variables<'_> {
    // The first of a name is to stay: the last to be collected.
    wf_spec.thread_specs.values().rev().flat_map(|thread| &thread.variable_defs).filter_map(by_name).collect()
}

fn by_name(def: &ThreadVarDef) -> Option<(&str, Option<&TypeDefinition>)> {
    let def = def.var_def.as_ref()?;
    Some((def.name.as_str(), def.type_def.as_ref()))
}

/// What a thread ends with, as far as the definition tells.
#[derive(Clone, Debug, PartialEq)]
pub enum ThreadOutput {
    Void,
    /// It shows at run time.
    Unknown,
    Known(Type),
}

impl<'a> Thread<'a> {
    /// The thread of this name; `None` if there is none.
    pub fn of(wf_spec: &'a WfSpec, name: &str, variables: &'a Variables<'a>, catalog: &mut dyn Catalog) -> Option<Thread<'a>> {
        let (name, spec) = wf_spec.thread_specs.get_key_value(name)?;
        let outputs: BTreeMap<&str, NodeOutput> =
            spec.nodes.iter().map(|(name, node)| (name.as_str(), node::output(node, catalog))).collect();
        let own_variables: Variables<'_> = spec.variable_defs.iter().filter_map(by_name).collect();
        let mut structs = Known::default();
        variables.values().chain(own_variables.values()).flatten().for_each(|of| structs.learn(of, catalog));
        for output in outputs.values() {
            if let NodeOutput::Known(of) = output {
                structs.learn(of, catalog);
            }
        }
        spec.nodes.values().for_each(|node| structs.learn_node(node, catalog));
        Some(Thread { name, spec, wf_spec, variables, own_variables, outputs, structs })
    }

    /// Whether every StructDef in a type inside the thread exists. Errors: the first that does not.
    pub fn knows(&self, definition: &TypeDefinition) -> Result<(), String> {
        structs::named(definition).iter().find(|id| self.structs.get(id).is_none()).map_or(Ok(()), |id| Err(none(id)))
    }

    /// What the thread ends with: that of its EXITs which do not fail. They agree where the thread is valid; of those that do not, the
    /// first by name.
    pub fn output(&self) -> ThreadOutput {
        self.outputs().into_iter().next().map_or(ThreadOutput::Void, |(_, output)| output)
    }

    /// The EXITs that do not fail, with what they end the thread with. Known ones come first.
    fn outputs(&self) -> Vec<(&'a str, ThreadOutput)> {
        let mut found: Vec<(&str, ThreadOutput)> = Vec::new();
        for (name, node) in &self.spec.nodes {
            let Some(Kind::Exit(exit)) = &node.node else { continue };
            let output = match &exit.result {
                None => ThreadOutput::Void,
                Some(ExitResult::FailureDef(_)) => continue,
                Some(ExitResult::ReturnContent(content)) => match check::static_type(content, self) {
                    Ok(Some(known)) => ThreadOutput::Known(known),
                    // An error is a fault of its node.
                    Ok(None) | Err(_) => ThreadOutput::Unknown,
                },
            };
            found.push((name, output));
        }
        found.sort_by_key(|(_, output)| !matches!(output, ThreadOutput::Known(_)));
        found
    }
}

impl StaticScope for Thread<'_> {
    fn variable_type(&self, name: &str) -> Option<TypeDefinition> {
        let of = self.own_variables.get(name).or_else(|| self.variables.get(name))?;
        Some(of.cloned().unwrap_or_default())
    }

    fn struct_def(&self, id: &StructDefId) -> Option<Arc<StructDefRow>> {
        self.structs.get(id)
    }

    fn node_output_type(&self, node: &str) -> NodeOutput {
        self.outputs.get(node).cloned().unwrap_or(NodeOutput::NoSuchNode)
    }
}

/// Checks a thread and everything in it but its variables.
///
/// Not looked at: whether nodes can be reached, and whether there is an EXIT (spec A 4.1).
pub fn thread(thread: &Thread<'_>, catalog: &mut dyn Catalog, faults: &mut Faults) {
    faults.check(names::part(thread.name));
    interrupt::interrupts(thread, catalog, faults);
    let entrypoints: Vec<&str> = thread
        .spec
        .nodes
        .iter()
        .filter(|(_, node)| matches!(&node.node, Some(Kind::Entrypoint(_))))
        .map(|(name, _)| name.as_str())
        .collect();
    match entrypoints[..] {
        [_] => (),
        [] => faults.invalid("Expected an ENTRYPOINT node, but there is none"),
        [first, second, ..] => faults.invalid(format_args!(
            "Expected one ENTRYPOINT node, but there are {}: {}, {}",
            entrypoints.len(),
            names::shown(first),
            names::shown(second)
        )),
    }
    for (name, each) in &thread.spec.nodes {
        node::node(name, each, thread, catalog, faults);
    }
    exits_agree(thread, faults);
}

/// All EXITs that do not fail end the thread alike: all void, or all with one type. An unknown type agrees with every type.
fn exits_agree(thread: &Thread<'_>, faults: &mut Faults) {
    let outputs = thread.outputs();
    let Some((first_name, first)) = outputs.first() else { return };
    for (name, output) in &outputs[1..] {
        let (names, nodes) = ((names::shown(first_name), names::shown(name)), "Expected all EXIT nodes to end the thread alike");
        match (first, output) {
            (ThreadOutput::Known(first), ThreadOutput::Known(other)) if first != other => {
                faults.invalid(format_args!("{nodes}, but {} returns {first} and {} returns {other}", names.0, names.1));
            }
            (ThreadOutput::Known(_) | ThreadOutput::Unknown, ThreadOutput::Void) => {
                faults.invalid(format_args!("{nodes}, but {} returns content and {} does not", names.0, names.1));
            }
            (ThreadOutput::Void, ThreadOutput::Known(_) | ThreadOutput::Unknown) => {
                faults.invalid(format_args!("{nodes}, but {} returns content and {} does not", names.1, names.0));
            }
            (ThreadOutput::Known(_), ThreadOutput::Known(_) | ThreadOutput::Unknown)
            | (ThreadOutput::Unknown, ThreadOutput::Known(_) | ThreadOutput::Unknown)
            | (ThreadOutput::Void, ThreadOutput::Void) => (),
        }
    }
}
