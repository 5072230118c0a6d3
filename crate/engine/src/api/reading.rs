//! Reading what is inside a WfRun: gets and lists (spec C 2.6, 4.4). Masked values show as `*****` (spec A 3.7).

use super::{Setup, run_key};
use crate::error::Reject;
use crate::id::{Key, RunKey, run_row::RunRowKind, wf_run_text};
use crate::run::{place, wf_run};
use crate::search::page::{Page, page};
use crate::tx::Tx;
use crate::value::mask;
use crate::wire::inactive_thread_run::InactiveReason;
use crate::wire::rows::{NodeRunRow, TaskRunRow, ThreadRunRow, VariableRow};
use crate::wire::{
    ArchivedThreadRunInfo, InactiveThreadRun, InactiveThreadRunId, ListNodeRunsRequest, ListTaskRunsRequest, ListVariablesRequest, NodeRun,
    NodeRunId, NodeRunList, QueuedThreadRunInfo, TaskRun, TaskRunId, TaskRunList, ThreadRun, Variable, VariableId, VariableList,
    VariableValue, WfRun, WfRunId, node_run::NodeType,
};

pub fn get_wf_run(tx: &mut Tx<'_>, _: &Setup, id: WfRunId) -> Result<WfRun, Reject> {
    let run = run_key(tx, Some(&id))?;
    wf_run::read(tx, &run).ok_or_else(|| Reject::not_found(format!("Expected WfRun {}, but there is none", wf_run_text(&id))))
}

/// An archived or queued ThreadRun. One in the WfRun's own list is NOT_FOUND here (spec B 2.5, D 1).
pub fn get_inactive_thread_run(tx: &mut Tx<'_>, _: &Setup, id: InactiveThreadRunId) -> Result<InactiveThreadRun, Reject> {
    let run = run_key(tx, id.wf_run_id.as_ref())?;
    let number = id.thread_run_number;
    let head = wf_run::find(tx, &run).filter(|head| !head.active_threads.contains(&number));
    let row = head.and_then(|_| tx.get::<ThreadRunRow>(&run.thread_run(number))).ok_or_else(|| {
        Reject::not_found(format!("Expected an archived or queued ThreadRun {}/{number}, but there is none", wf_run_text(&run.id())))
    })?;
    Ok(shown_inactive(tx, &run, &row))
}

/// A ThreadRun that is not active, with the reason.
pub(super) fn shown_inactive(tx: &mut Tx<'_>, run: &RunKey, row: &ThreadRunRow) -> InactiveThreadRun {
    let thread_run = row.thread_run.clone().expect("a ThreadRun row holds its ThreadRun");
    let reason = match &row.queued {
        Some(queued) => InactiveReason::Queued(shown_inputs(tx, &thread_run, queued)),
        None => InactiveReason::Archived(ArchivedThreadRunInfo {}),
    };
    let id = InactiveThreadRunId { wf_run_id: Some(run.id()), thread_run_number: thread_run.number };
    InactiveThreadRun { thread_run: Some(thread_run), id: Some(id), inactive_reason: Some(reason) }
}

/// The inputs a queued thread waits with, as its Variables will show them.
fn shown_inputs(tx: &mut Tx<'_>, thread_run: &ThreadRun, queued: &QueuedThreadRunInfo) -> QueuedThreadRunInfo {
    let spec = place::wf_spec(tx, thread_run.wf_spec_id.as_ref().expect("a ThreadRun knows its WfSpec"));
    let defs = &place::thread_spec(&spec, &thread_run.thread_spec_name).variable_defs;
    let is_masked = |name: &str| {
        let mut defs = defs.iter().filter_map(|def| def.var_def.as_ref());
        defs.any(|def| def.name == name && def.type_def.as_ref().is_some_and(|type_def| type_def.masked))
    };
    let shown = |(name, value): (&String, &VariableValue)| (name.clone(), mask::shown(value, is_masked(name)));
    QueuedThreadRunInfo { input_vars: queued.input_vars.iter().map(shown).collect() }
}

pub fn get_node_run(tx: &mut Tx<'_>, _: &Setup, id: NodeRunId) -> Result<NodeRun, Reject> {
    let run = run_key(tx, id.wf_run_id.as_ref())?;
    let row = tx.get::<NodeRunRow>(&run.node_run(id.thread_run_number, id.position));
    row.and_then(|row| row.node_run.clone()).map(shown_node_run).ok_or_else(|| {
        Reject::not_found(format!(
            "Expected NodeRun {}/{}/{}, but there is none",
            wf_run_text(&run.id()),
            id.thread_run_number,
            id.position
        ))
    })
}

pub fn get_task_run(tx: &mut Tx<'_>, _: &Setup, id: TaskRunId) -> Result<TaskRun, Reject> {
    let run = run_key(tx, id.wf_run_id.as_ref())?;
    let row = tx.get::<TaskRunRow>(&run.task_run(&id.task_guid));
    row.and_then(|row| row.task_run.clone())
        .map(mask::task_run)
        .ok_or_else(|| Reject::not_found(format!("Expected TaskRun {}/{}, but there is none", wf_run_text(&run.id()), id.task_guid)))
}

pub fn get_variable(tx: &mut Tx<'_>, _: &Setup, id: VariableId) -> Result<Variable, Reject> {
    let run = run_key(tx, id.wf_run_id.as_ref())?;
    let row = tx.get::<VariableRow>(&run.variable(id.thread_run_number, &id.name));
    row.and_then(|row| row.variable.clone()).map(mask::variable).ok_or_else(|| {
        Reject::not_found(format!("Expected Variable {}/{}/{}, but there is none", wf_run_text(&run.id()), id.thread_run_number, id.name))
    })
}

/// In order of thread and position, as numbers (spec C 14 #18).
pub fn list_node_runs(tx: &mut Tx<'_>, _: &Setup, request: ListNodeRunsRequest) -> Result<NodeRunList, Reject> {
    let run = run_key(tx, request.wf_run_id.as_ref())?;
    let prefix = run.prefix(RunRowKind::NodeRun, request.thread_run_number);
    let Page { rows, bookmark } = list::<NodeRunRow>(tx, &run, &prefix, request.limit, request.bookmark)?;
    let results = rows.into_iter().filter_map(|row| row.node_run.clone()).map(shown_node_run).collect();
    Ok(NodeRunList { results, bookmark })
}

pub fn list_task_runs(tx: &mut Tx<'_>, _: &Setup, request: ListTaskRunsRequest) -> Result<TaskRunList, Reject> {
    let run = run_key(tx, request.wf_run_id.as_ref())?;
    let prefix = run.prefix(RunRowKind::TaskRun, None);
    let Page { rows, bookmark } = list::<TaskRunRow>(tx, &run, &prefix, request.limit, request.bookmark)?;
    let results = rows.into_iter().filter_map(|row| row.task_run.clone()).map(mask::task_run).collect();
    Ok(TaskRunList { results, bookmark })
}

pub fn list_variables(tx: &mut Tx<'_>, _: &Setup, request: ListVariablesRequest) -> Result<VariableList, Reject> {
    let run = run_key(tx, request.wf_run_id.as_ref())?;
    let prefix = run.prefix(RunRowKind::Variable, None);
    let Page { rows, bookmark } = list::<VariableRow>(tx, &run, &prefix, request.limit, request.bookmark)?;
    let results = rows.into_iter().filter_map(|row| row.variable.clone()).map(mask::variable).collect();
    Ok(VariableList { results, bookmark })
}

/// A page of a run's rows of one kind.
pub fn list<T: crate::row::RowType>(
    tx: &mut Tx<'_>,
    run: &RunKey,
    prefix: &[u8],
    limit: Option<i32>,
    bookmark: Option<Vec<u8>>,
) -> Result<Page<std::sync::Arc<T>>, Reject> {
    let criteria = [run.family().as_bytes(), prefix];
    page(&criteria, limit, bookmark, |after, limit| {
        let rows = tx.range::<T>(run.family(), prefix, after, limit);
        rows.into_iter().map(|(Key { suffix, .. }, row)| (suffix.into_vec(), row)).collect()
    })
}

/// A NodeRun as reads show it.
pub(super) fn shown_node_run(mut node_run: NodeRun) -> NodeRun {
    if let Some(NodeType::ExternalEvent(event)) = &mut node_run.node_type
        && event.mask_correlation_key
        && event.correlation_key.is_some()
    {
        event.correlation_key = Some(mask::MASK.to_string());
    }
    node_run
}
