//! Variables of threads: creation, scope, writes (spec B 10.1, 14).

use super::place::{self, Place, thread_spec};
use super::{inherited, node, wf_run};
use crate::error::Failure;
use crate::expr::{Scope, assign};
use crate::id::{Key, RunKey};
use crate::limits::VARIABLE_BYTES_MAX;
use crate::tx::{Tx, millis};
use crate::value::structs::StructDefs;
use crate::wire::rows::{StructDefRow, ThreadRunRow, VariableRow, WfSpecRow};
use crate::wire::{
    Message, StructDefId, ThreadVarDef, TypeDefinition, Variable, VariableAssignment, VariableDef, VariableValue, WfRunVariableAccessLevel,
    WfSpecId,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Creates the variables of a new thread: the input where one is given and not NULL, else the default, else NULL.
pub fn create_all(
    tx: &mut Tx<'_>,
    run: &RunKey,
    thread: i32,
    spec: &WfSpecRow,
    thread_spec_name: &str,
    wf_spec_id: &WfSpecId,
    mut inputs: BTreeMap<String, VariableValue>,
) {
    for def in &thread_spec(spec, thread_spec_name).variable_defs {
        if def.access_level() == WfRunVariableAccessLevel::InheritedVar {
            continue;
        }
        let Some(var_def) = &def.var_def else { continue };
        let given = inputs.remove(&var_def.name).filter(|value| value.value.is_some());
        create(tx, run, thread, def, var_def, wf_spec_id, given);
    }
}

/// Creates one variable of a thread; without a given value, its default, else NULL.
pub fn create(
    tx: &mut Tx<'_>,
    run: &RunKey,
    thread: i32,
    def: &ThreadVarDef,
    var_def: &VariableDef,
    wf_spec_id: &WfSpecId,
    given: Option<VariableValue>,
) {
    let value = given.or_else(|| var_def.default_value.clone()).unwrap_or_default();
    let variable = Variable {
        id: Some(run.variable_id(thread, &var_def.name)),
        value: Some(value),
        created_at: Some(tx.now()),
        wf_spec_id: Some(wf_spec_id.clone()),
        masked: var_def.type_def.as_ref().is_some_and(|type_def| type_def.masked),
    };
    let json_paths = def.json_indexes.iter().map(|index| index.field_path.clone()).collect();
    // A migration may give a WfRun a variable late; by it the WfRun is found in its place all the same.
    let run_start_ms = match def.searchable && thread == 0 {
        true => millis(wf_run::get(tx, run).wf_run.as_ref().and_then(|wf_run| wf_run.start_time.as_ref())).filter(|ms| *ms < tx.now_ms()),
        false => None,
    };
    let row = VariableRow { variable: Some(variable), searchable: def.searchable, json_paths, run_start_ms };
    tx.put(run.variable(thread, &var_def.name), row);
}

/// The variable a name means: the thread's own, else its parent's, and so on up to one that the WfRun inherits.
fn owner(tx: &mut Tx<'_>, run: &RunKey, thread: i32, name: &str) -> Option<Key> {
    let mut number = thread;
    loop {
        let own = run.variable(number, name);
        if tx.exists(&own) {
            return Some(own);
        }
        match place::thread_run(tx, run, number).parent_thread_id {
            Some(parent) => number = parent,
            None => return inherited::owner(tx, run, name),
        }
    }
}

/// The variable that a thread means by a name.
pub fn find(tx: &mut Tx<'_>, run: &RunKey, thread: i32, name: &str) -> Option<Variable> {
    let owner = owner(tx, run, thread, name)?;
    tx.get::<VariableRow>(&owner)?.variable.clone()
}

fn unknown(name: &str) -> Failure {
    Failure::var_sub(format!("Expected variable {name} in the scope of the thread, but there is none"))
}

/// Evaluates an assignment of a node for what will be stored with the node, its thread or its task.
pub fn evaluate(tx: &mut Tx<'_>, place: &Place, assignment: &VariableAssignment) -> Result<VariableValue, Failure> {
    let value = assign::evaluate(assignment, &mut ThreadScope::of(tx, place))?;
    fits("the value", value.encoded_len())?;
    Ok(value)
}

/// A value too big to be stored is a failure of the workflow, not of the caller whose command happened to compute it.
pub fn fits(what: &str, bytes: usize) -> Result<(), Failure> {
    if bytes > VARIABLE_BYTES_MAX {
        return Err(Failure::var_sub(format!("Expected {what} to have at most {VARIABLE_BYTES_MAX} bytes, but it would have {bytes}")));
    }
    Ok(())
}

/// The variable that a thread means by a name and that the value is to be written to.
///
/// Errors: VAR_SUB_ERROR where it is too big to be stored.
pub fn target(tx: &mut Tx<'_>, run: &RunKey, thread: i32, name: &str, value: &VariableValue) -> Result<Key, Failure> {
    fits(&format!("variable {name}"), value.encoded_len())?;
    owner(tx, run, thread, name).ok_or_else(|| unknown(name))
}

/// Writes a variable; every thread in its scope sees it at once.
pub fn write(tx: &mut Tx<'_>, variable: &Key, value: VariableValue) {
    let row = tx.edit::<VariableRow>(variable);
    row.variable.as_mut().expect("a Variable row holds its Variable").value = Some(value);
}

/// A ThreadRun as evaluation sees it.
pub struct ThreadScope<'t, 's> {
    tx: &'t mut Tx<'s>,
    run: RunKey,
    thread: i32,
    thread_spec_name: String,
    spec: Arc<WfSpecRow>,
}

impl<'t, 's> ThreadScope<'t, 's> {
    pub fn of(tx: &'t mut Tx<'s>, place: &Place) -> ThreadScope<'t, 's> {
        ThreadScope {
            tx,
            run: place.run.clone(),
            thread: place.thread,
            thread_spec_name: place.thread_spec_name.clone(),
            spec: place.spec.clone(),
        }
    }
}

impl StructDefs for ThreadScope<'_, '_> {
    fn struct_def(&mut self, id: &StructDefId) -> Option<Arc<StructDefRow>> {
        self.tx.struct_def(id)
    }
}

impl Scope for ThreadScope<'_, '_> {
    fn variable(&mut self, name: &str) -> Result<VariableValue, Failure> {
        let owner = owner(self.tx, &self.run, self.thread, name).ok_or_else(|| unknown(name))?;
        let row = self.tx.get::<VariableRow>(&owner).expect("the owner has it");
        Ok(row.variable.as_ref().and_then(|variable| variable.value.clone()).unwrap_or_default())
    }

    fn node_output(&mut self, node_name: &str) -> Result<VariableValue, Failure> {
        let row = self.tx.get::<ThreadRunRow>(&self.run.thread_run(self.thread)).expect("the thread exists");
        let position = row.outputs.get(node_name).copied();
        let output = position.and_then(|position| {
            let place = Place::at(self.tx, &self.run, self.thread, position);
            node::output(self.tx, &place)
        });
        output.ok_or_else(|| Failure::var_sub(format!("Expected node {node_name} to have an output, but it has none")))
    }

    fn declared_type(&mut self, name: &str) -> Option<TypeDefinition> {
        let wf_spec = self.spec.wf_spec.as_ref()?;
        let own = wf_spec.thread_specs.get(&self.thread_spec_name);
        own.into_iter()
            .chain(wf_spec.thread_specs.values())
            .flat_map(|thread| &thread.variable_defs)
            .filter_map(|def| def.var_def.as_ref())
            .find(|def| def.name == name)
            .and_then(|def| def.type_def.clone())
    }
}
