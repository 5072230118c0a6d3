//! Definitions of an import: put where there is none of the name and version, passed over where there is the same.
//!
//! They are not checked again as a put is: what they refer to may be gone since, and rules may have grown stricter.

use super::{kept, store};
use crate::error::Reject;
use crate::id::{FamilyKind, Key, named, versioned, wf_spec};
use crate::meta;
use crate::meta::names::definition;
use crate::output;
use crate::row::RowType;
use crate::tx::Tx;
use crate::wire::canter::ExportedObject;
use crate::wire::canter::exported_object::Object;
use crate::wire::metadata_output_topic_record::MetadataRecord;
use crate::wire::rows::{StructDefRow, UserTaskDefRow, WfSpecRow};
use crate::wire::{ExternalEventDef, TaskDef, WorkflowEventDef, WorkflowMigrationPlan};

/// `false`: it was there. Two that differ in nothing but when they were put, or whether they are deleted, are the same.
///
/// Errors: ALREADY_EXISTS; INVALID_ARGUMENT.
pub fn put(tx: &mut Tx<'_>, mut exported: ExportedObject) -> Result<bool, Reject> {
    let deleted = kept(&mut exported).deleted;
    let Some(object) = exported.object else { return Err(Reject::invalid("Expected a definition, but there is none")) };
    let tenant = tx.tenant().to_string();
    let (is_new, told) = match object {
        Object::TaskDef(def) => {
            let name = checked("TaskDef", def.id.as_ref().map(|id| &id.name), &[])?;
            let key = named(FamilyKind::TaskDef, &tenant, &name);
            let bare = |def: TaskDef| TaskDef { created_at: None, ..def };
            (add(tx, format!("TaskDef {name}"), key, def.clone(), bare)?, Some(MetadataRecord::TaskDef(def)))
        }
        Object::ExternalEventDef(def) => {
            let name = checked("ExternalEventDef", def.id.as_ref().map(|id| &id.name), &[])?;
            let key = named(FamilyKind::ExternalEventDef, &tenant, &name);
            let bare = |def: ExternalEventDef| ExternalEventDef { created_at: None, ..def };
            (add(tx, format!("ExternalEventDef {name}"), key, def.clone(), bare)?, Some(MetadataRecord::ExternalEventDef(def)))
        }
        Object::WorkflowEventDef(def) => {
            let name = checked("WorkflowEventDef", def.id.as_ref().map(|id| &id.name), &[])?;
            let key = named(FamilyKind::WorkflowEventDef, &tenant, &name);
            let bare = |def: WorkflowEventDef| WorkflowEventDef { created_at: None, ..def };
            (add(tx, format!("WorkflowEventDef {name}"), key, def.clone(), bare)?, Some(MetadataRecord::WorkflowEventDef(def)))
        }
        Object::WorkflowMigrationPlan(plan) => {
            let name = checked("WorkflowMigrationPlan", plan.workflow_migration_plan_id.as_ref().map(|id| &id.name), &[])?;
            let key = named(FamilyKind::WorkflowMigrationPlan, &tenant, &name);
            let bare = |plan: WorkflowMigrationPlan| WorkflowMigrationPlan { created_at: None, ..plan };
            (add(tx, format!("WorkflowMigrationPlan {name}"), key, plan, bare)?, None)
        }
        Object::StructDef(def) => {
            let version = def.id.as_ref().map_or(0, |id| id.version);
            let name = checked("StructDef", def.id.as_ref().map(|id| &id.name), &[version])?;
            let key = versioned(FamilyKind::StructDef, &tenant, &name, version);
            let row = StructDefRow { struct_def: Some(def.clone()), deleted };
            let bare = |mut row: StructDefRow| {
                row.struct_def.iter_mut().for_each(|def| def.created_at = None);
                StructDefRow { deleted: false, ..row }
            };
            (add(tx, format!("StructDef {name} in version {version}"), key, row, bare)?, Some(MetadataRecord::StructDef(def)))
        }
        Object::UserTaskDef(def) => {
            let name = checked("UserTaskDef", Some(&def.name), &[def.version])?;
            let key = versioned(FamilyKind::UserTaskDef, &tenant, &name, def.version);
            let row = UserTaskDefRow { user_task_def: Some(def.clone()), deleted };
            let bare = |mut row: UserTaskDefRow| {
                row.user_task_def.iter_mut().for_each(|def| def.created_at = None);
                UserTaskDefRow { deleted: false, ..row }
            };
            (add(tx, format!("UserTaskDef {name} in version {}", def.version), key, row, bare)?, Some(MetadataRecord::UserTaskDef(def)))
        }
        Object::WfSpec(def) => {
            let id = def.id.clone().unwrap_or_default();
            let name = checked("WfSpec", Some(&id.name), &[id.major_version, id.revision])?;
            let text = format!("WfSpec {name} in version {}.{}", id.major_version, id.revision);
            if !def.thread_specs.contains_key(&def.entrypoint_thread_name) {
                let thread = &def.entrypoint_thread_name;
                return Err(Reject::invalid(format!(
                    "Expected {text} to have its entrypoint {thread:?}, but there is no thread of this name"
                )));
            }
            let key = wf_spec(&tenant, &name, id.major_version, id.revision);
            let row = WfSpecRow { outputs_read: meta::wf_spec::outputs_read(&def), wf_spec: Some(def.clone()), deleted };
            let bare = |mut row: WfSpecRow| {
                row.wf_spec.iter_mut().for_each(|def| def.created_at = None);
                WfSpecRow { wf_spec: row.wf_spec, ..WfSpecRow::default() }
            };
            (add(tx, text, key, row, bare)?, Some(MetadataRecord::WfSpec(def)))
        }
        Object::Tenant(_)
        | Object::WfRun(_)
        | Object::InactiveThreadRun(_)
        | Object::Variable(_)
        | Object::NodeRun(_)
        | Object::TaskRun(_)
        | Object::ExternalEvent(_)
        | Object::WorkflowEvent(_)
        | Object::UserTaskRun(_)
        | Object::Checkpoint(_) => unreachable!("these have places among the rows of a WfRun, or are refused"),
    };
    if let Some(definition) = told.filter(|_| is_new && !deleted) {
        output::define(tx, definition);
    }
    Ok(is_new)
}

fn checked(what: &str, name: Option<&String>, versions: &[i32]) -> Result<String, Reject> {
    let name = name.cloned().unwrap_or_default();
    definition(&name).map_err(|reason| Reject::invalid(reason).at(what))?;
    match versions.iter().find(|version| **version < 0) {
        None => Ok(name),
        Some(version) => Err(Reject::invalid(format!("Expected a version of {what} {name} of 0 or more, but it is {version}"))),
    }
}

/// `bare`: a row without what does not count.
fn add<T: RowType + PartialEq>(tx: &mut Tx<'_>, what: String, key: Key, row: T, bare: impl Fn(T) -> T) -> Result<bool, Reject> {
    match tx.get::<T>(&key) {
        Some(stored) if bare(T::clone(&stored)) == bare(row.clone()) => Ok(false),
        Some(_) => {
            let tenant = tx.tenant();
            Err(Reject::exists(format!("Expected {what} to be as tenant {tenant} has it, but it differs")))
        }
        None => {
            store(tx, key, row)?;
            Ok(true)
        }
    }
}
