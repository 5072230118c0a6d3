//! RUN_CHILD_WF: starts a WfRun below this one and does not wait for it; its output is the WF_RUN_ID (spec B 13.1, D 2).

use super::Step;
use crate::error::Failure;
use crate::id::{RunKey, wf_run_text};
use crate::meta::ANY_MAJOR;
use crate::meta::lookup::{newest_wf_spec, resolve_wf_spec};
use crate::run::wf_run::{self, NewRun};
use crate::run::{Place, variable};
use crate::tx::Tx;
use crate::value::name::is_lh_name;
use crate::wire::node_run::NodeType;
use crate::wire::rows::{NodeRunRow, WfSpecRow};
use crate::wire::run_child_wf_node::WfSpec as Which;
use crate::wire::variable_value::Value;
use crate::wire::wf_run::ParentTriggerReference;
use crate::wire::{LhErrorType, Message, RunChildWfNode, RunChildWfNodeRun, VariableValue, WfRunId};
use std::collections::BTreeMap;
use std::sync::Arc;

pub fn arrive(tx: &mut Tx<'_>, place: &Place, node: &RunChildWfNode) -> Result<(), Failure> {
    let inputs = inputs(tx, place, node)?;
    let spec = spec(tx, place, node)?;
    let child = child(tx, place, node)?;
    let parent_trigger = Some(ParentTriggerReference {
        triggering_node_run: Some(place.run.node_run_id(place.thread, place.position)),
        ..Default::default()
    });
    let wf_spec_id = spec.wf_spec.as_ref().and_then(|spec| spec.id.clone());
    wf_run::start(tx, &child, NewRun { spec, inputs, parent_trigger });
    let started = child_run(tx, place);
    started.child_wf_run_id = Some(child.id());
    started.wf_spec_id = wf_spec_id;
    tx.wake(child);
    Ok(())
}

pub fn check() -> Result<Step, Failure> {
    Ok(Step::Complete)
}

pub fn output(tx: &mut Tx<'_>, place: &Place) -> Option<VariableValue> {
    let id = seen(&place.node_run(tx)).child_wf_run_id.clone()?;
    Some(VariableValue { value: Some(Value::WfRunId(id)) })
}

/// The inputs as they are: what the child makes of them, it is not asked (unknown names are dropped). The NodeRun shows as many as could be evaluated.
fn inputs(tx: &mut Tx<'_>, place: &Place, node: &RunChildWfNode) -> Result<BTreeMap<String, VariableValue>, Failure> {
    let mut inputs = BTreeMap::new();
    let mut bytes = 0;
    for (name, assignment) in &node.inputs {
        let value = variable::evaluate(tx, place, assignment)?;
        bytes += name.len() + value.encoded_len();
        variable::fits("the inputs of the child", bytes)?;
        child_run(tx, place).inputs.insert(name.clone(), value.clone());
        inputs.insert(name.clone(), value);
    }
    Ok(inputs)
}

fn spec(tx: &mut Tx<'_>, place: &Place, node: &RunChildWfNode) -> Result<Arc<WfSpecRow>, Failure> {
    let major = node.major_version;
    let (name, found) = match &node.wf_spec {
        Some(Which::WfSpecName(name)) => (name.clone(), newest_wf_spec(tx, name, Some(major), false)),
        Some(Which::WfSpecVar(name)) => {
            let name = text(variable::evaluate(tx, place, name)?, "the name of the child's WfSpec")?;
            // A fixed major version means its revision 0 here (spec B Q-27).
            let version = if major == ANY_MAJOR { (None, None) } else { (Some(major), Some(0)) };
            let found = resolve_wf_spec(tx, &name, version.0, version.1).ok();
            (name, found)
        }
        None => (String::new(), None),
    };
    found.ok_or_else(|| {
        let version = if major == ANY_MAJOR { String::new() } else { format!(" in major version {major}") };
        Failure::of(LhErrorType::ChildFailure, format!("Expected WfSpec {name:?}{version} to run, but there is none"))
    })
}

/// The WfRun to be.
fn child(tx: &mut Tx<'_>, place: &Place, node: &RunChildWfNode) -> Result<RunKey, Failure> {
    let given = match &node.child_id {
        Some(id) => Some(text(variable::evaluate(tx, place, id)?, "the id of the child")?),
        None => None,
    };
    if let Some(id) = given.as_ref().filter(|id| !is_lh_name(id)) {
        return Err(Failure::var_sub(format!("Expected an id of letters, digits and inner hyphens for the child, but it is {id:?}")));
    }
    let is_generated = given.is_none();
    let id = WfRunId { id: given.unwrap_or_else(|| tx.new_id()), parent_wf_run_id: Some(Box::new(place.run.id())) };
    // Of what is given, the id is at fault; else it is the depth, which is a limit of the engine.
    let fault = if is_generated { LhErrorType::InternalError } else { LhErrorType::VarSubError };
    wf_run::id_fits(&id).map_err(|reason| Failure::of(fault, reason))?;
    let child = RunKey::new(tx.tenant(), &id);
    match is_generated {
        true => tx.assume_new(child.family()),
        false if wf_run::is_taken(tx, &child) => {
            return Err(Failure::var_sub(format!("Expected a new id for the child, but WfRun {} exists", wf_run_text(&id))));
        }
        false => (),
    }
    Ok(child)
}

/// STR, and nothing that could be made one: NULL least of all.
fn text(value: VariableValue, what: &str) -> Result<String, Failure> {
    match value.value {
        Some(Value::Str(text)) => Ok(text),
        Some(_) => Err(Failure::var_sub(format!("Expected {what} to be a STR, but it is of another type"))),
        None => Err(Failure::var_sub(format!("Expected {what} to be a STR, but it is NULL"))),
    }
}

fn child_run<'t>(tx: &'t mut Tx<'_>, place: &Place) -> &'t mut RunChildWfNodeRun {
    match &mut place.edit_node_run(tx).node_type {
        Some(NodeType::RunChildWf(child)) => child,
        other => panic!("a RUN_CHILD_WF holds {other:?}"),
    }
}

fn seen(row: &NodeRunRow) -> &RunChildWfNodeRun {
    match row.node_run.as_ref().and_then(|node_run| node_run.node_type.as_ref()) {
        Some(NodeType::RunChildWf(child)) => child,
        other => panic!("a RUN_CHILD_WF holds {other:?}"),
    }
}
