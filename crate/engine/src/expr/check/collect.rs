//! Which variables and nodes an assignment names (spec A 4.9).

use crate::wire::{InlineStructBuilder, inline_struct_field_value::StructValue};
use crate::wire::{
    LhPath, TypeDefinition, VariableAssignment,
    lh_path::selector::SelectorType,
    type_definition::DefinedType,
    variable_assignment::{Path, Source},
};
use std::collections::BTreeSet;

/// The variables of an assignment that stands by itself: a variable, or those in a format string or builder. Not those inside
/// expressions and size-of, which are seen by typing.
pub fn collect_variables(assignment: &VariableAssignment) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    walk(assignment, Within { formats: true, operands: false }, &mut |it| take_variable(it, &mut names));
    names
}

/// The variables of a condition: also those inside expressions and size-of, but not those in format strings.
pub fn collect_condition_variables(condition: &VariableAssignment) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    walk(condition, Within { formats: false, operands: true }, &mut |it| take_variable(it, &mut names));
    names
}

/// All nodes whose output the assignment refers to, however deep inside.
pub fn node_outputs(assignment: &VariableAssignment) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    walk(assignment, Within { formats: true, operands: true }, &mut |it| {
        if let Some(Source::NodeOutput(it)) = &it.source {
            names.insert(it.node_name.clone());
        }
    });
    names
}

/// The types that builders and casts in the assignment name, however deep inside.
pub fn types_named(assignment: &VariableAssignment) -> Vec<TypeDefinition> {
    let mut types = Vec::new();
    let plain = |of| TypeDefinition { defined_type: Some(of), masked: false };
    walk(assignment, Within { formats: true, operands: true }, &mut |it| {
        types.extend(it.target_type.clone());
        match &it.source {
            Some(Source::StructBuilder(builder)) => types.extend(builder.struct_def_id.clone().map(DefinedType::StructDefId).map(plain)),
            Some(Source::MapBuilder(builder)) => {
                types.extend(builder.map_type.clone().map(|of| plain(DefinedType::InlineMapDef(Box::new(of)))));
            }
            Some(
                Source::VariableName(_)
                | Source::LiteralValue(_)
                | Source::FormatString(_)
                | Source::NodeOutput(_)
                | Source::Expression(_)
                | Source::SizeOf(_),
            )
            | None => (),
        }
    });
    types
}

fn take_variable(it: &VariableAssignment, names: &mut BTreeSet<String>) {
    if let Some(Source::VariableName(name)) = &it.source {
        names.insert(name.clone());
    }
}

/// What is looked into.
#[derive(Clone, Copy)]
struct Within {
    formats: bool,
    operands: bool,
}

fn walk(assignment: &VariableAssignment, within: Within, see: &mut dyn FnMut(&VariableAssignment)) {
    if let Some(Path::LhPath(path)) = &assignment.path {
        walk_path(path, within, see);
    }
    see(assignment);
    let Some(source) = &assignment.source else { return };
    match source {
        Source::VariableName(_) | Source::LiteralValue(_) | Source::NodeOutput(_) => (),
        Source::FormatString(it) if within.formats => {
            it.format.as_deref().into_iter().chain(&it.args).for_each(|part| walk(part, within, see));
        }
        Source::Expression(it) if within.operands => {
            it.lhs.as_deref().into_iter().chain(it.rhs.as_deref()).for_each(|part| walk(part, within, see));
        }
        Source::SizeOf(it) if within.operands => it.operand.iter().for_each(|part| walk(part, within, see)),
        Source::FormatString(_) | Source::Expression(_) | Source::SizeOf(_) => (),
        Source::StructBuilder(it) => it.value.iter().for_each(|part| walk_struct(part, within, see)),
        Source::MapBuilder(it) => {
            it.entries.iter().flat_map(|entry| entry.key.iter().chain(&entry.value)).for_each(|part| walk(part, within, see))
        }
    }
}

fn walk_path(path: &LhPath, within: Within, see: &mut dyn FnMut(&VariableAssignment)) {
    for selector in &path.path {
        match &selector.selector_type {
            Some(SelectorType::Dynamic(assignment)) => walk(assignment, within, see),
            Some(SelectorType::Key(_) | SelectorType::Index(_)) | None => (),
        }
    }
}

fn walk_struct(builder: &InlineStructBuilder, within: Within, see: &mut dyn FnMut(&VariableAssignment)) {
    for field in builder.fields.values() {
        match &field.struct_value {
            Some(StructValue::SimpleValue(assignment)) => walk(assignment, within, see),
            Some(StructValue::SubStructure(inner)) => walk_struct(inner, within, see),
            None => (),
        }
    }
}
