//! Whether an assignment is whole and every name in it means something, however deep inside (spec A 4.9).
//!
//! Types are not looked at here; `expr::check` does that, once the assignment is whole. The customary server looks at names in some places only
//! and falls over the rest when it runs; here every unknown name is a fault.

use super::fault::Faults;
use super::thread_spec::Thread;
use super::{names, supported};
use crate::expr::{NodeOutput, StaticScope};
use crate::wire::lh_path::selector::SelectorType;
use crate::wire::variable_assignment::expression::Operation;
use crate::wire::variable_assignment::{Path, Source};
use crate::wire::{Comparator, LhPath, VariableAssignment, VariableMutationType};

/// Checks an assignment. Tells whether it is whole.
pub fn whole(assignment: &VariableAssignment, thread: &Thread<'_>, faults: &mut Faults) -> bool {
    let before = faults.count();
    source(assignment, thread, faults);
    if let Some(Path::LhPath(path)) = &assignment.path {
        lh_path(path, thread, faults);
    }
    if let Some(target) = &assignment.target_type {
        faults.at("cast", |faults| supported::type_definition(target, faults));
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
        Some(Source::LiteralValue(literal)) => supported::value(literal, faults),
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
        Some(Source::StructBuilder(_)) => faults.unimplemented("it builds a Struct"),
        Some(Source::MapBuilder(_)) => faults.unimplemented("it builds a native Map"),
        None => faults.invalid("Expected a source of the value, but none is set"),
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
