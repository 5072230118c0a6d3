//! References to StructDefs: pinning them to a version, and gathering what the checks of a thread look at (spec A 2.6.5).
//!
//! **Invariant:** what is stored names exact versions only; `target_type` alone is left as it came, because nothing goes by its version.

use super::Catalog;
use super::normalize::assignments;
use crate::expr::check::types_named;
use crate::value::structs::{StructDefs, fields, none};
use crate::wire::rows::StructDefRow;
use crate::wire::type_definition::DefinedType;
use crate::wire::variable_assignment::{Path, Source};
use crate::wire::{
    InlineStructBuilder, LhPath, Node, StructDefId, ThreadSpec, TypeDefinition, VariableAssignment, inline_struct_field_value::StructValue,
    lh_path::selector::SelectorType, node, task_node::TaskToExecute,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Pins every StructDef in a type. Errors: one that does not exist.
pub fn pin(definition: &mut TypeDefinition, structs: &mut dyn StructDefs) -> Result<(), String> {
    match &mut definition.defined_type {
        Some(DefinedType::StructDefId(id)) => pin_id(id, structs),
        Some(DefinedType::InlineArrayDef(it)) => it.array_type.iter_mut().try_for_each(|part| pin(part, structs)),
        Some(DefinedType::InlineMapDef(it)) => it.key_type.iter_mut().chain(&mut it.value_type).try_for_each(|part| pin(part, structs)),
        Some(DefinedType::PrimitiveType(_) | DefinedType::InlineStructDef(_)) | None => Ok(()),
    }
}

/// The StructDefs a type names.
pub fn named(definition: &TypeDefinition) -> Vec<&StructDefId> {
    match &definition.defined_type {
        Some(DefinedType::StructDefId(id)) => vec![id],
        Some(DefinedType::InlineArrayDef(it)) => it.array_type.iter().flat_map(|part| named(part)).collect(),
        Some(DefinedType::InlineMapDef(it)) => it.key_type.iter().chain(&it.value_type).flat_map(|part| named(part)).collect(),
        Some(DefinedType::PrimitiveType(_) | DefinedType::InlineStructDef(_)) | None => Vec::new(),
    }
}

/// Pins a reference: the newest version for -1, else the version it names. Errors: there is none.
pub fn pin_id(id: &mut StructDefId, structs: &mut dyn StructDefs) -> Result<(), String> {
    let found = structs.struct_def(id).filter(|row| !row.deleted).ok_or_else(|| none(id))?;
    *id = found.struct_def.as_ref().and_then(|def| def.id.clone()).expect("a StructDef row holds its StructDef");
    Ok(())
}

/// Pins what the builders in a thread's nodes name. What does not exist is left to the checks, which know its place.
pub fn pin_thread(thread: &mut ThreadSpec, structs: &mut dyn StructDefs) {
    thread.nodes.values_mut().flat_map(assignments).for_each(|each| pin_assignment(each, structs));
    let mutations = thread.nodes.values_mut().flat_map(|node| &mut node.outgoing_edges).flat_map(|edge| &mut edge.variable_mutations);
    mutations.filter_map(|mutation| mutation.lhs_lh_path.as_mut()).for_each(|path| pin_path(path, structs));
}

fn pin_assignment(of: &mut VariableAssignment, structs: &mut dyn StructDefs) {
    if let Some(Path::LhPath(path)) = &mut of.path {
        pin_path(path, structs);
    }
    match &mut of.source {
        Some(Source::StructBuilder(builder)) => {
            if let Some(id) = &mut builder.struct_def_id {
                // Absent: the checks say so.
                pin_id(id, structs).ok();
            }
            builder.value.iter_mut().for_each(|inline| pin_fields(inline, structs));
        }
        Some(Source::MapBuilder(builder)) => {
            if let Some(map_type) = &mut builder.map_type {
                let parts = map_type.key_type.iter_mut().chain(&mut map_type.value_type);
                // As above.
                parts.for_each(|part| drop(pin(part, structs)));
            }
            let parts = builder.entries.iter_mut().flat_map(|entry| entry.key.iter_mut().chain(&mut entry.value));
            parts.for_each(|part| pin_assignment(part, structs));
        }
        Some(Source::FormatString(it)) => {
            it.format.as_deref_mut().into_iter().chain(&mut it.args).for_each(|part| pin_assignment(part, structs));
        }
        Some(Source::Expression(it)) => {
            let (left, right) = (it.lhs.as_deref_mut(), it.rhs.as_deref_mut());
            left.into_iter().chain(right).for_each(|part| pin_assignment(part, structs));
        }
        Some(Source::SizeOf(it)) => it.operand.as_deref_mut().into_iter().for_each(|part| pin_assignment(part, structs)),
        Some(Source::VariableName(_) | Source::LiteralValue(_) | Source::NodeOutput(_)) | None => (),
    }
}

fn pin_fields(builder: &mut InlineStructBuilder, structs: &mut dyn StructDefs) {
    for field in builder.fields.values_mut() {
        match &mut field.struct_value {
            Some(StructValue::SimpleValue(of)) => pin_assignment(of, structs),
            Some(StructValue::SubStructure(inner)) => pin_fields(inner, structs),
            None => (),
        }
    }
}

fn pin_path(path: &mut LhPath, structs: &mut dyn StructDefs) {
    for selector in &mut path.path {
        match &mut selector.selector_type {
            Some(SelectorType::Dynamic(of)) => pin_assignment(of, structs),
            Some(SelectorType::Key(_) | SelectorType::Index(_)) | None => (),
        }
    }
}

/// StructDefs the checks of a thread may look at, those of their fields included.
#[derive(Default)]
pub struct Known {
    by_id: BTreeMap<(String, i32), Arc<StructDefRow>>,
}

impl Known {
    pub fn get(&self, id: &StructDefId) -> Option<Arc<StructDefRow>> {
        self.by_id.get(&(id.name.clone(), id.version)).cloned()
    }

    /// Takes in every StructDef in a type.
    pub fn learn(&mut self, definition: &TypeDefinition, structs: &mut dyn StructDefs) {
        let mut open: Vec<StructDefId> = named(definition).into_iter().cloned().collect();
        while let Some(id) = open.pop() {
            let key = (id.name.clone(), id.version);
            if !self.by_id.contains_key(&key)
                && let Some(row) = structs.struct_def(&id)
            {
                open.extend(fields(&row).values().filter_map(|field| field.field_type.as_ref()).flat_map(named).cloned());
                self.by_id.insert(key, row);
            }
        }
    }

    /// Takes in what a node's assignments name and what its task takes.
    pub fn learn_node(&mut self, node: &Node, catalog: &mut dyn Catalog) {
        if let Some(node::Node::Task(task)) = &node.node
            && let Some(TaskToExecute::TaskDefId(id)) = &task.task_to_execute
            && let Some(def) = catalog.task_def(&id.name)
        {
            def.input_vars.iter().filter_map(|input| input.type_def.as_ref()).for_each(|of| self.learn(of, catalog));
        }
        for assignment in assignments(&mut node.clone()) {
            types_named(assignment).iter().for_each(|of| self.learn(of, catalog));
        }
    }
}
