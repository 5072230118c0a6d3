//! Starting, stopping, resuming, rescuing and deleting WfRuns (spec C 2.5, B 1.1, 8.4 to 8.6, 16.2).

use super::{Setup, name_fits, run_key};
use crate::error::Reject;
use crate::id::{RunKey, wf_run_text};
use crate::run::place::find_thread;
use crate::run::{advance, halt, inputs, rescue, wf_run};
use crate::tx::Tx;
use crate::value::name::is_lh_name;
use crate::wire::rows::WfSpecRow;
use crate::wire::thread_halt_reason::Reason;
use crate::wire::{
    DeleteWfRunRequest, ManualHalt, RescueThreadRunRequest, ResumeWfRunRequest, RunWfRequest, StopWfRunRequest, ThreadSpec, WfRun, WfRunId,
};

/// Starts a WfRun. The checks come in the order of spec B 1.1.
pub fn run_wf(tx: &mut Tx<'_>, _: &Setup, request: RunWfRequest) -> Result<WfRun, Reject> {
    if request.wf_spec_name.is_empty() {
        return Err(Reject::invalid("Expected wf_spec_name, but it is empty"));
    }
    if let Some(id) = request.id.as_ref().filter(|id| !is_lh_name(id)) {
        return Err(Reject::invalid(format!("Expected an id of letters, digits and inner hyphens, but got {id:?}")));
    }
    let spec = crate::meta::lookup::resolve_wf_spec(tx, &request.wf_spec_name, request.major_version, request.revision)?;
    let generated = request.id.is_none();
    let id = request.id.unwrap_or_else(|| tx.new_id());
    name_fits("a WfRun id", &id)?;
    let id = WfRunId { id, parent_wf_run_id: request.parent_wf_run_id.map(Box::new) };
    let run = run_key(tx, Some(&id))?;
    if !generated && wf_run::is_taken(tx, &run) {
        return Err(Reject::exists(format!("Expected a new WfRun id, but {} exists", wf_run_text(&id))));
    }
    if id.parent_wf_run_id.is_some() {
        let name = &request.wf_spec_name;
        return Err(Reject::invalid(format!("Expected no parent_wf_run_id, because WfSpec {name} declares no parent, but got one")));
    }
    let mut variables = request.variables;
    inputs::check(entrypoint(&spec), &mut variables, tx).map_err(Reject::invalid)?;
    // An ExternalEvent may have come before its WfRun, but not before an id that is made here.
    if generated {
        tx.assume_new(run.family());
    }
    wf_run::start(tx, &run, &spec, variables);
    Ok(wf_run::read(tx, &run).expect("it was started above"))
}

/// The entrypoint's ThreadSpec.
pub fn entrypoint(spec: &WfSpecRow) -> &ThreadSpec {
    let definition = spec.wf_spec.as_ref().expect("a WfSpec row holds its WfSpec");
    &definition.thread_specs[&definition.entrypoint_thread_name]
}

pub fn stop_wf_run(tx: &mut Tx<'_>, _: &Setup, request: StopWfRunRequest) -> Result<(), Reject> {
    let run = existing_thread(tx, request.wf_run_id.as_ref(), request.thread_run_number)?;
    halt::add_reason(tx, &run, request.thread_run_number, Reason::ManualHalt(ManualHalt::default()));
    let now_ms = tx.now_ms();
    advance(tx, &run, now_ms);
    Ok(())
}

/// Takes the full id, other than the reference server (spec B Q-26).
pub fn resume_wf_run(tx: &mut Tx<'_>, _: &Setup, request: ResumeWfRunRequest) -> Result<(), Reject> {
    let run = existing_thread(tx, request.wf_run_id.as_ref(), request.thread_run_number)?;
    halt::take_back_stop(tx, &run, request.thread_run_number);
    let now_ms = tx.now_ms();
    advance(tx, &run, now_ms);
    Ok(())
}

pub fn rescue_thread_run(tx: &mut Tx<'_>, _: &Setup, request: RescueThreadRunRequest) -> Result<WfRun, Reject> {
    let run = existing_thread(tx, request.wf_run_id.as_ref(), request.thread_run_number)?;
    rescue::rescue(tx, &run, request.thread_run_number, request.skip_current_node)?;
    Ok(wf_run::read(tx, &run).expect("it exists"))
}

/// OK whether it exists or not, in whatever status (spec C 14 #2, #5).
pub fn delete_wf_run(tx: &mut Tx<'_>, _: &Setup, request: DeleteWfRunRequest) -> Result<(), Reject> {
    let run = run_key(tx, request.id.as_ref())?;
    wf_run::delete(tx, &run);
    Ok(())
}

fn existing_thread(tx: &mut Tx<'_>, id: Option<&WfRunId>, number: i32) -> Result<RunKey, Reject> {
    let run = run_key(tx, id)?;
    let text = || wf_run_text(id.unwrap_or(&WfRunId::default()));
    let Some(row) = wf_run::find(tx, &run) else {
        return Err(Reject::not_found(format!("Expected WfRun {}, but there is none", text())));
    };
    let greatest = row.wf_run.as_ref().map_or(0, |wf_run| wf_run.greatest_threadrun_number);
    if number < 0 || number > greatest || find_thread(tx, &run, number).is_none() {
        return Err(Reject::invalid(format!("Expected a ThreadRun of WfRun {} from 0 to {greatest}, but got {number}", text())));
    }
    Ok(run)
}
