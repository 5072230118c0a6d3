//! Whether an assignment fits where it stands: as an input, as a mutation (spec A 4.4, 4.11, 4.12).

use super::builder::{struct_builder, struct_type};
use super::operator::result_type;
use super::static_type::{at_path, mutation_type, source_type, static_type, variable};
use crate::expr::StaticScope;
use crate::expr::builder::types_of;
use crate::value::types::{Type, is_automatic, is_castable};
use crate::wire::{
    TypeDefinition, VariableAssignment, VariableMutation, VariableMutationType as Op,
    variable_assignment::{Path, Source},
    variable_mutation::RhsValue,
};

/// Whether the assignment can be of the type, judged by its base alone: LHPaths and casts are not looked at (spec A 4.11).
pub fn can_be(assignment: &VariableAssignment, scope: &dyn StaticScope, expected: &TypeDefinition) -> Result<(), String> {
    let base = match &assignment.source {
        None => return Err("Expected an assignment to have a source, but it has none".to_string()),
        _ if matches!(assignment.path, Some(Path::JsonPath(_))) => return Ok(()),
        Some(Source::NodeOutput(_) | Source::Expression(_)) => return Ok(()),
        Some(Source::VariableName(name)) => variable(name, scope)?,
        Some(Source::LiteralValue(literal)) => Type::of(literal),
        Some(Source::FormatString(_)) => Type::STR,
        Some(Source::SizeOf(_)) => Type::INT,
        Some(Source::StructBuilder(it)) => {
            let built = struct_type(it);
            struct_builder(it, &built, scope, 0)?;
            built
        }
        Some(Source::MapBuilder(it)) => match &it.map_type {
            Some(definition) => {
                let (key, value) = types_of(definition);
                Type::map(key, value)
            }
            None => return Ok(()),
        },
    };
    let expected = Type::from(expected);
    let fits = match (base.as_primitive(), expected.as_primitive()) {
        (Some(base), Some(expected)) => is_automatic(base, expected),
        (_, _) => base == expected,
    };
    if fits { Ok(()) } else { Err(format!("Expected a value that can be {expected}, but it is of type {base}")) }
}

/// Whether the assignment fits a parameter of a TaskDef (spec A 4.4, TASK).
pub fn task_input(assignment: &VariableAssignment, parameter: &TypeDefinition, scope: &dyn StaticScope) -> Result<(), String> {
    let parameter = Type::from(parameter);
    if let (Some(Source::StructBuilder(builder)), None) = (&assignment.source, &assignment.path) {
        return struct_builder(builder, &parameter, scope, 0);
    }
    let source = source_type(assignment, scope)?;
    let given = match &assignment.target_type {
        None => source,
        Some(target) => {
            castable(source.as_ref(), &Type::from(target))?;
            Some(Type::from(target))
        }
    };
    // Only primitives are told apart here; containers are looked at when the task is run.
    let Some(given) = given else { return Ok(()) };
    match (given.as_primitive(), parameter.as_primitive()) {
        (None, _) => Ok(()),
        (Some(kind), Some(wanted)) if is_automatic(kind, wanted) => Ok(()),
        (Some(_), _) => Err(format!("Expected a value of type {parameter}, but it is of type {given}; a cast is needed")),
    }
}

/// Whether a cast is possible, as far as the source's type is known and primitive.
fn castable(source: Option<&Type>, target: &Type) -> Result<(), String> {
    let Some((source, kind)) = source.and_then(|source| Some((source, source.as_primitive()?))) else { return Ok(()) };
    match target.as_primitive() {
        Some(target) if is_castable(kind, target) => Ok(()),
        Some(_) | None => Err(format!("Expected a value that can be cast to {target}, but it is of type {source}")),
    }
}

/// Whether a mutation fits the variable it changes (spec A 4.12, D 5).
pub fn mutation(mutation: &VariableMutation, scope: &dyn StaticScope) -> Result<(), String> {
    let op = mutation_type(mutation.operation)?;
    let declared = variable(&mutation.lhs_name, scope)?;
    let changed = match (&mutation.lhs_json_path, &mutation.lhs_lh_path) {
        (Some(_), Some(_)) => return Err("Expected a mutation to have one path on its left side, but it has two".to_string()),
        // What a JSONPath leads to is seen when it runs.
        (Some(_), None) => return Ok(()),
        (None, Some(path)) => match at_path(declared, path, scope)? {
            Some(changed) => changed,
            None => return Ok(()),
        },
        (None, None) => declared,
    };
    let Some(RhsValue::RhsAssignment(right)) = &mutation.rhs_value else {
        return Err("Expected a mutation to have rhs_assignment, but it has not".to_string());
    };
    if let (Op::Assign, Some(Source::StructBuilder(builder)), None) = (op, &right.source, &right.path) {
        return struct_builder(builder, &changed, scope, 0);
    }
    let Some(given) = static_type(right, scope)? else { return Ok(()) };
    if op == Op::Assign
        && let Some(wanted) = changed.as_primitive()
    {
        match &right.target_type {
            Some(_) => {
                castable(source_type(right, scope)?.as_ref(), &given)?;
                castable(Some(&given), &changed)?;
            }
            None => {
                if given.as_primitive().is_some_and(|given| !is_automatic(given, wanted)) {
                    return Err(format!("Expected a value of type {changed} to assign, but it is of type {given}; a cast is needed"));
                }
            }
        }
    }
    let result = result_type(op, &changed, &given)?;
    if changed.accepts(&result) {
        return Ok(());
    }
    Err(format!("Expected {} to give a value of type {changed}, but it gives {result}", op.as_str_name()))
}
