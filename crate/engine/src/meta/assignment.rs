//! Whether an assignment is whole and every name in it means something, however deep inside (spec A 4.9).
//!
//! Types are not looked at here; `expr::check` does that, once the assignment is whole. The customary server looks at names in some places only
//! and falls over the rest when it runs; here every unknown name is a fault.

use super::fault::Faults;
use super::names;
use super::thread_spec::Thread;
use crate::expr::{NodeOutput, StaticScope};
use crate::value::structs;
use crate::value::types::check_definition;
use crate::wire::inline_struct_field_value::StructValue;
use crate::wire::lh_path::selector::SelectorType;
use crate::wire::variable_assignment::expression::Operation;
use crate::wire::variable_assignment::{Path, Source};
use crate::wire::{Comparator, InlineStructBuilder, LhPath, MapBuilder, VariableAssignment, VariableMutationType};

/// Checks an assignment. Tells whether it is whole.
pub fn whole(assignment: &VariableAssignment, thread: &Thread<'_>, faults: &mut Faults) -> bool {
    let before = faults.count();
    source(assignment, thread, faults);
    if let Some(Path::LhPath(path)) = &assignment.path {
        lh_path(path, thread, faults);
    }
    if let Some(target) = &assignment.target_type {
        faults.at("cast", |faults| faults.check(check_definition(target)));
    }
    faults.count() == before
}

/// Checks an assignment that must be there. Tells whether it is whole.
pub fn part(part: Option<&VariableAssignment>, what: &str, thread: &Thread<'_>, faults: &mut Faults) -> bool {
    faults.at(what, |faults| match part {
        Some(assignment) => whole(assignment, thread, faults),
        None => faults.check(Err("Expected a value, but none is set".to_string())),
    })
}

/// Checks that a variable is declared somewhere in the WfSpec. Whether it is in scope shows only at run time (spec A 4.13).
pub fn variable(name: &str, thread: &Thread<'_>, faults: &mut Faults) -> bool {
    let known = thread.variable_type(name).is_some();
    if !known {
        faults.invalid(format_args!("Expected variable {}, but no thread declares it", names::shown(name)));
    }
    known
}

fn source(assignment: &VariableAssignment, thread: &Thread<'_>, faults: &mut Faults) {
    match &assignment.source {
        Some(Source::VariableName(name)) => {
            variable(name, thread, faults);
        }
        // Whatever it is.
        Some(Source::LiteralValue(_)) => (),
        Some(Source::FormatString(format)) => {
            part(format.format.as_deref(), "format", thread, faults);
            for (index, argument) in format.args.iter().enumerate() {
                faults.at(format_args!("argument {index}"), |faults| whole(argument, thread, faults));
            }
        }
        Some(Source::NodeOutput(output)) => match thread.node_output_type(&output.node_name) {
            NodeOutput::Void | NodeOutput::Unknown | NodeOutput::Known(_) => (),
            NodeOutput::NoSuchNode => {
                let name = names::shown(&output.node_name);
                faults.invalid(format_args!("Expected node {name} to take the output of, but the thread has none of this name"));
            }
        },
        Some(Source::Expression(expression)) => {
            match expression.operation {
                Some(Operation::MutationType(number)) => faults.check(known_operator(number)),
                Some(Operation::Comparator(number)) => faults.check(known_comparator(number)),
                None => faults.check(Err("Expected an expression with an operator or a comparator, but it has neither".to_string())),
            };
            part(expression.lhs.as_deref(), "left side", thread, faults);
            part(expression.rhs.as_deref(), "right side", thread, faults);
        }
        Some(Source::SizeOf(size_of)) => {
            part(size_of.operand.as_deref(), "size-of", thread, faults);
        }
        Some(Source::StructBuilder(builder)) => {
            let id = builder.struct_def_id.clone().unwrap_or_default();
            if thread.struct_def(&id).is_none() {
                faults.invalid(structs::none(&id));
            }
            builder.value.iter().for_each(|inline| fields(inline, thread, faults));
        }
        Some(Source::MapBuilder(builder)) => map_builder(builder, thread, faults),
        None => faults.invalid("Expected a source of the value, but none is set"),
    }
}

/// Checks how each field of a Struct gets its value.
fn fields(builder: &InlineStructBuilder, thread: &Thread<'_>, faults: &mut Faults) {
    for (name, field) in &builder.fields {
        faults.at(format_args!("field {}", names::shown(name)), |faults| match &field.struct_value {
            Some(StructValue::SimpleValue(assignment)) => drop(whole(assignment, thread, faults)),
            Some(StructValue::SubStructure(inner)) => fields(inner, thread, faults),
            None => faults.invalid("Expected a value, but none is set"),
        });
    }
}

fn map_builder(builder: &MapBuilder, thread: &Thread<'_>, faults: &mut Faults) {
    let map_type = builder.map_type.iter().flat_map(|of| of.key_type.iter().chain(&of.value_type));
    for part in map_type {
        faults.check(check_definition(part));
        faults.check(thread.knows(part));
    }
    for (index, entry) in builder.entries.iter().enumerate() {
        faults.at(format_args!("entry {index}"), |faults| {
            part(entry.key.as_ref(), "key", thread, faults);
            part(entry.value.as_ref(), "value", thread, faults);
        });
    }
}

/// Checks the selectors of a path.
pub fn lh_path(path: &LhPath, thread: &Thread<'_>, faults: &mut Faults) {
    for (index, selector) in path.path.iter().enumerate() {
        faults.at(format_args!("selector {index}"), |faults| match &selector.selector_type {
            Some(SelectorType::Key(_) | SelectorType::Index(_)) => (),
            Some(SelectorType::Dynamic(assignment)) => {
                whole(assignment, thread, faults);
            }
            None => faults.invalid("Expected a key or an index, but none is set"),
        });
    }
}

pub fn known_operator(number: i32) -> Result<(), String> {
    VariableMutationType::try_from(number).map(drop).map_err(|_| format!("Expected an operation, but number {number} is none"))
}

pub fn known_comparator(number: i32) -> Result<(), String> {
    Comparator::try_from(number).map(drop).map_err(|_| format!("Expected a comparator, but number {number} is none"))
}
