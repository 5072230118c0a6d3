//! Rules of interrupts (spec A 4.7).

use super::fault::Faults;
use super::thread_spec::Thread;
use super::{Catalog, names};
use crate::value::name::INPUT;
use crate::wire::node::Node as Case;
use crate::wire::{InterruptDef, ThreadSpec};

/// Checks the interrupts of a thread.
pub fn interrupts(thread: &Thread<'_>, catalog: &mut dyn Catalog, faults: &mut Faults) {
    for (index, def) in thread.spec.interrupt_defs.iter().enumerate() {
        faults.at(format_args!("interrupt {index}"), |faults| {
            let event = event_of(def);
            if catalog.external_event_def(event).is_none() {
                faults.invalid(format_args!("Expected ExternalEventDef {}, but there is none", names::shown(event)));
            }
            match thread.wf_spec.thread_specs.get(&def.handler_spec_name) {
                Some(handler) => takes_input_only(handler, faults),
                None => {
                    let name = names::shown(&def.handler_spec_name);
                    faults.invalid(format_args!("Expected thread {name} to handle the interrupt, but there is none"));
                }
            }
            for (name, other) in &thread.wf_spec.thread_specs {
                let name = names::shown(name);
                if waits_for(other, event) {
                    faults.invalid(format_args!("Expected an event that no node waits for, but one of thread {name} does"));
                }
                if !std::ptr::eq(other, thread.spec) && other.interrupt_defs.iter().any(|def| event_of(def) == event) {
                    faults.invalid(format_args!("Expected an event that interrupts one thread, but it interrupts thread {name} too"));
                }
            }
        });
    }
}

fn takes_input_only(handler: &ThreadSpec, faults: &mut Faults) {
    let names: Vec<&str> = handler.variable_defs.iter().filter_map(|def| def.var_def.as_ref()).map(|def| def.name.as_str()).collect();
    if !matches!(names[..], [] | [INPUT]) {
        let names = names.into_iter().map(names::shown).collect::<Vec<_>>().join(", ");
        faults.invalid(format_args!("Expected the handler to declare {INPUT} and no other variable, but it declares {names}"));
    }
}

fn waits_for(thread: &ThreadSpec, event: &str) -> bool {
    thread.nodes.values().any(|node| match &node.node {
        Some(Case::ExternalEvent(node)) => node.external_event_def_id.as_ref().is_some_and(|id| id.name == event),
        _ => false,
    })
}

fn event_of(def: &InterruptDef) -> &str {
    def.external_event_def_id.as_ref().map_or("", |id| &id.name)
}
