//! WAIT_FOR_CHILD_WF: waits for a child WfRun to end; its output is that of the child, its failure too (spec B 13.2).

use super::{Step, is_read};
use crate::error::Failure;
use crate::id::{RunKey, wf_run_text};
use crate::run::place::{Place, thread_run};
use crate::run::{variable, wf_run};
use crate::tx::Tx;
use crate::wire::node_run::NodeType;
use crate::wire::rows::NodeRunRow;
use crate::wire::variable_value::Value;
use crate::wire::{LhErrorType, LhStatus, VariableValue, WaitForChildWfNode, WaitForChildWfNodeRun, WfRunId};

pub fn arrive(tx: &mut Tx<'_>, place: &Place, node: &WaitForChildWfNode) -> Result<(), Failure> {
    let given = match &node.child_wf_run_id {
        Some(id) => variable::evaluate(tx, place, id)?.value,
        None => None,
    };
    let Some(Value::WfRunId(id)) = given else {
        return Err(Failure::var_sub("Expected the WF_RUN_ID of a child to wait for, but it is none"));
    };
    wf_run::id_fits(&id).map_err(Failure::var_sub)?;
    match &mut place.edit_node_run(tx).node_type {
        Some(NodeType::WaitForChildWf(wait)) => wait.child_wf_run_id = Some(id.clone()),
        other => panic!("a WAIT_FOR_CHILD_WF holds {other:?}"),
    }
    let child = RunKey::new(tx.tenant(), &id);
    let is_ours = child.parent().as_ref() == Some(&place.run) && wf_run::find(tx, &child).is_some();
    if is_ours && let Some(trigger) = &mut wf_run::edit(tx, &child).parent_trigger {
        trigger.waiting_node_run = Some(place.run.node_run_id(place.thread, place.position));
    }
    Ok(())
}

pub fn check(tx: &mut Tx<'_>, place: &Place) -> Result<Step, Failure> {
    let id = child_id(&place.node_run(tx));
    let child = RunKey::new(tx.tenant(), &id);
    let Some(row) = wf_run::find(tx, &child) else {
        let message = format!("Expected WfRun {} to wait for, but there is none", wf_run_text(&id));
        return Err(Failure::of(LhErrorType::ChildFailure, message));
    };
    match row.wf_run.as_ref().map_or(LhStatus::Running, |wf_run| wf_run.status()) {
        LhStatus::Starting | LhStatus::Running | LhStatus::Halting | LhStatus::Halted => Ok(Step::Wait),
        LhStatus::Completed => {
            // The child may be gone when somebody reads it.
            if is_read(place) {
                let output = thread_run(tx, &child, 0).output.clone();
                place.edit(tx).child_output = output;
            }
            Ok(Step::Complete)
        }
        LhStatus::Error => {
            let message = format!("Expected WfRun {} to end well, but it failed{}", wf_run_text(&id), reason(tx, &child));
            Err(Failure::of(LhErrorType::ChildFailure, message))
        }
        LhStatus::Exception => Err(exception(tx, &child, &id)),
    }
}

pub fn output(tx: &mut Tx<'_>, place: &Place) -> Option<VariableValue> {
    place.node_run(tx).child_output.clone()
}

fn reason(tx: &mut Tx<'_>, child: &RunKey) -> String {
    thread_run(tx, child, 0).error_message.as_ref().map_or(String::new(), |message| format!(": {message}"))
}

/// The failure of a thread is the latest one of its current NodeRun (spec B 7.7).
fn exception(tx: &mut Tx<'_>, child: &RunKey, id: &WfRunId) -> Failure {
    let row = Place::current(tx, child, 0).node_run(tx);
    let latest = row.node_run.as_ref().and_then(|node_run| node_run.failures.last());
    let message = |text: &str| format!("WfRun {}: {text}", wf_run_text(id));
    match latest {
        Some(latest) => Failure { name: latest.failure_name.clone(), message: message(&latest.message), content: latest.content.clone() },
        None => Failure::of(LhErrorType::ChildFailure, message("it failed without a failure")),
    }
}

fn child_id(row: &NodeRunRow) -> WfRunId {
    match row.node_run.as_ref().and_then(|node_run| node_run.node_type.as_ref()) {
        Some(NodeType::WaitForChildWf(WaitForChildWfNodeRun { child_wf_run_id: Some(id) })) => id.clone(),
        other => panic!("a WAIT_FOR_CHILD_WF that has arrived knows its child, but this holds {other:?}"),
    }
}
