//! Temporary: replaced by branch meta.
use super::Setup;
use crate::error::Reject;
use crate::id::{FamilyKind, named, wf_spec};
use crate::tx::Tx;
use crate::wire::rows::WfSpecRow;
use crate::wire::*;
pub fn put_task_def(tx: &mut Tx<'_>, _: &Setup, r: PutTaskDefRequest) -> Result<TaskDef, Reject> {
    let def = TaskDef { id: Some(TaskDefId { name: r.name.clone() }), input_vars: r.input_vars, created_at: Some(tx.now()), return_type: Some(r.return_type.unwrap_or_default()), description: r.description };
    tx.put(named(FamilyKind::TaskDef, &tx.tenant().to_string(), &r.name), def.clone());
    Ok(def)
}
pub fn put_wf_spec(tx: &mut Tx<'_>, _: &Setup, r: PutWfSpecRequest) -> Result<WfSpec, Reject> {
    let spec = WfSpec { id: Some(WfSpecId { name: r.name.clone(), major_version: 0, revision: 0 }), created_at: Some(tx.now()), thread_specs: r.thread_specs, entrypoint_thread_name: r.entrypoint_thread_name, retention_policy: r.retention_policy, ..Default::default() };
    tx.put(wf_spec(&tx.tenant().to_string(), &r.name, 0, 0), WfSpecRow { wf_spec: Some(spec.clone()), ..Default::default() });
    Ok(spec)
}
macro_rules! none { ($($f:ident $q:ty => $r:ty;)*) => { $(pub fn $f(_: &mut Tx<'_>, _: &Setup, _: $q) -> Result<$r, Reject> { Err(Reject::unimplemented("later")) })* } }
none! {
    get_task_def TaskDefId => TaskDef; delete_task_def DeleteTaskDefRequest => (); search_task_def SearchTaskDefRequest => TaskDefIdList;
    put_external_event_def PutExternalEventDefRequest => ExternalEventDef; get_external_event_def ExternalEventDefId => ExternalEventDef;
    delete_external_event_def DeleteExternalEventDefRequest => (); search_external_event_def SearchExternalEventDefRequest => ExternalEventDefIdList;
    get_wf_spec WfSpecId => WfSpec; get_latest_wf_spec GetLatestWfSpecRequest => WfSpec; delete_wf_spec DeleteWfSpecRequest => (); search_wf_spec SearchWfSpecRequest => WfSpecIdList;
}
