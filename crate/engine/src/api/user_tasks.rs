//! User tasks (spec C 2.8, 4.3, 4.4; B 12).

use super::{Setup, name_fits, run_key};
use crate::error::Reject;
use crate::id::{FamilyKind, Parser, RunKey, run_row, run_row::RunRowKind};
use crate::limits::USER_TASK_COMMENT_BYTES_MAX;
use crate::run::user_task_comment as comment;
use crate::run::user_task_run::{self, UserTask, seen};
use crate::search::page::Page;
use crate::search::timed::{self, Timed};
use crate::search::user_task_run_family;
use crate::tx::Tx;
use crate::wire::rows::UserTaskRunRow;
use crate::wire::save_user_task_run_progress_request::SaveUserTaskRunAssignmentPolicy;
use crate::wire::{
    AssignUserTaskRunRequest, CancelUserTaskRunRequest, CompleteUserTaskRunRequest, DeleteUserTaskRunCommentRequest,
    EditUserTaskRunCommentRequest, ListUserTaskRunRequest, Message, PutUserTaskRunCommentRequest, SaveUserTaskRunProgressRequest,
    SearchUserTaskRunRequest, UserTaskRun, UserTaskRunId, UserTaskRunIdList, UserTaskRunList, UserTaskRunStatus,
};

/// Errors: NOT_FOUND.
pub fn get_user_task_run(tx: &mut Tx<'_>, _: &Setup, id: UserTaskRunId) -> Result<UserTaskRun, Reject> {
    let row = named(tx, Some(&id))?.find(tx)?;
    Ok(seen(&row).clone())
}

/// In order of their guids.
pub fn list_user_task_runs(tx: &mut Tx<'_>, _: &Setup, request: ListUserTaskRunRequest) -> Result<UserTaskRunList, Reject> {
    let run = run_key(tx, request.wf_run_id.as_ref())?;
    let prefix = run.prefix(RunRowKind::UserTaskRun, None);
    let Page { rows, bookmark } = super::reading::list::<UserTaskRunRow>(tx, &run, &prefix, request.limit, request.bookmark)?;
    Ok(UserTaskRunList { results: rows.iter().map(|row| seen(row).clone()).collect(), bookmark })
}

/// Errors: INVALID_ARGUMENT where nobody is named or a name is blank; NOT_FOUND; FAILED_PRECONDITION; RESOURCE_EXHAUSTED (spec B 12.4).
pub fn assign_user_task_run(tx: &mut Tx<'_>, _: &Setup, request: AssignUserTaskRunRequest) -> Result<(), Reject> {
    for (what, name) in [("a user id", &request.user_id), ("a user group", &request.user_group)] {
        if let Some(name) = name {
            filled(what, name)?;
            name_fits(what, name)?;
        }
    }
    if request.user_id.is_none() && request.user_group.is_none() {
        return Err(Reject::invalid("Expected a user or a group to assign to, but neither is set"));
    }
    let task = named(tx, request.user_task_run_id.as_ref())?;
    user_task_run::assign(tx, &task, request)
}

/// Errors: NOT_FOUND; INVALID_ARGUMENT where the results are not what the form asks for (spec B 12.7).
pub fn complete_user_task_run(tx: &mut Tx<'_>, _: &Setup, request: CompleteUserTaskRunRequest) -> Result<(), Reject> {
    name_fits("a user id", &request.user_id)?;
    let task = named(tx, request.user_task_run_id.as_ref())?;
    user_task_run::complete(tx, &task, request.user_id, request.results)
}

/// Errors: NOT_FOUND; INVALID_ARGUMENT where the name of the exception cannot be evaluated (spec B 12.8).
pub fn cancel_user_task_run(tx: &mut Tx<'_>, _: &Setup, request: CancelUserTaskRunRequest) -> Result<(), Reject> {
    let task = named(tx, request.user_task_run_id.as_ref())?;
    user_task_run::cancel(tx, &task)
}

/// Errors: NOT_FOUND; FAILED_PRECONDITION; RESOURCE_EXHAUSTED (spec B 12.6).
pub fn save_user_task_run_progress(tx: &mut Tx<'_>, _: &Setup, request: SaveUserTaskRunProgressRequest) -> Result<UserTaskRun, Reject> {
    name_fits("a user id", &request.user_id)?;
    let policy = SaveUserTaskRunAssignmentPolicy::try_from(request.policy);
    let policy = policy.map_err(|_| Reject::invalid(format!("Expected a policy of saving, but number {} is none", request.policy)))?;
    let task = named(tx, request.user_task_run_id.as_ref())?;
    user_task_run::save(tx, &task, policy, request)
}

/// Errors: INVALID_ARGUMENT where user or comment is blank or too long; NOT_FOUND; RESOURCE_EXHAUSTED (spec B 12.9).
pub fn put_user_task_run_comment(tx: &mut Tx<'_>, _: &Setup, request: PutUserTaskRunCommentRequest) -> Result<UserTaskRun, Reject> {
    filled("a user id", &request.user_id)?;
    check_comment(&request.user_id, &request.comment)?;
    let task = named(tx, request.user_task_run_id.as_ref())?;
    comment::put(tx, &task, request.user_id, request.comment)
}

/// Errors: as for a put; FAILED_PRECONDITION where the comment is deleted, or its id is 0.
pub fn edit_user_task_run_comment(tx: &mut Tx<'_>, _: &Setup, request: EditUserTaskRunCommentRequest) -> Result<UserTaskRun, Reject> {
    named_comment(request.user_comment_id)?;
    filled("a user id", &request.user_id)?;
    check_comment(&request.user_id, &request.comment)?;
    let task = named(tx, request.user_task_run_id.as_ref())?;
    comment::edit(tx, &task, request.user_comment_id, request.user_id, request.comment)
}

/// Errors: FAILED_PRECONDITION where the user is blank, the comment is deleted already, or its id is 0; NOT_FOUND; RESOURCE_EXHAUSTED.
pub fn delete_user_task_run_comment(tx: &mut Tx<'_>, _: &Setup, request: DeleteUserTaskRunCommentRequest) -> Result<UserTaskRun, Reject> {
    named_comment(request.user_comment_id)?;
    // Other than of a put, this code (spec B 12.9).
    filled("a user id", &request.user_id).map_err(|reject| Reject::precondition(reject.message))?;
    name_fits("a user id", &request.user_id)?;
    let task = named(tx, request.user_task_run_id.as_ref())?;
    comment::delete(tx, &task, request.user_comment_id, request.user_id)
}

/// Ids in order of scheduling. Errors: INVALID_ARGUMENT without a criterion, or for a bad limit or bookmark (spec C 4.3).
pub fn search_user_task_run(tx: &mut Tx<'_>, _: &Setup, request: SearchUserTaskRunRequest) -> Result<UserTaskRunIdList, Reject> {
    let entries = Timed::new(families(tx, &request)?, request.earliest_start.as_ref(), request.latest_start.as_ref());
    let criteria = SearchUserTaskRunRequest { bookmark: None, limit: None, ..request.clone() }.encode_to_vec();
    let tenant = tx.tenant().to_string();
    let Page { rows, bookmark } =
        timed::page(tx, "SearchUserTaskRun", &criteria, entries, request.limit, request.bookmark.clone(), |tx, suffix| {
            let id = entry_id(suffix).expect("an entry of a UserTaskRun ends with its id");
            let run = RunKey::new(&tenant, &id.wf_run_id.clone().unwrap_or_default());
            // One of a run whose deletion goes on is not found any more.
            let row = UserTask::of(&run, &id.user_task_guid).find(tx).ok()?;
            fits(seen(&row), &request).then_some(id)
        })?;
    Ok(UserTaskRunIdList { results: rows, bookmark })
}

/// The families that hold everything searched for, and the least else: those of the user, the group, the form, or all.
fn families(tx: &Tx<'_>, request: &SearchUserTaskRunRequest) -> Result<Vec<crate::id::Family>, Reject> {
    let status = request.status.map(UserTaskRunStatus::try_from).transpose();
    let status = status.map_err(|_| Reject::invalid(format!("Expected a UserTaskRunStatus, but got {:?}", request.status)))?;
    let (kind, by) = match (&request.user_id, &request.user_group, &request.user_task_def_name) {
        (Some(user), _, _) => (FamilyKind::UserTaskRunByUser, Some(user)),
        (None, Some(group), _) => (FamilyKind::UserTaskRunByGroup, Some(group)),
        (None, None, Some(def)) => (FamilyKind::UserTaskRunByDef, Some(def)),
        (None, None, None) if status.is_some() => (FamilyKind::UserTaskRunByStatus, None),
        (None, None, None) => {
            return Err(Reject::invalid("Expected a status, a UserTaskDef, a user or a group to search by, but none is set"));
        }
    };
    if let Some(by) = by {
        name_fits("a name to search by", by)?;
    }
    use UserTaskRunStatus::*;
    let statuses = status.map_or(vec![Unassigned, Assigned, Done, Cancelled], |status| vec![status]);
    Ok(statuses.into_iter().map(|status| user_task_run_family(kind, tx.tenant(), by.map(String::as_str), status)).collect())
}

fn fits(found: &UserTaskRun, request: &SearchUserTaskRunRequest) -> bool {
    let def = found.user_task_def_id.as_ref().map(|id| &id.name);
    request.status.is_none_or(|status| found.status == status)
        && (request.user_id.is_none() || request.user_id == found.user_id)
        && (request.user_group.is_none() || request.user_group == found.user_group)
        && (request.user_task_def_name.is_none() || request.user_task_def_name.as_ref() == def)
}

/// Reads an entry as `derive` writes it: scheduling, path of the WfRun's id, an empty name, guid.
fn entry_id(suffix: &[u8]) -> Option<UserTaskRunId> {
    let mut parser = Parser::new(suffix);
    parser.i64()?;
    let wf_run_id = run_row::read_closed_path(&mut parser)?;
    Some(UserTaskRunId { wf_run_id: Some(wf_run_id), user_task_guid: parser.str()? })
}

fn named(tx: &Tx<'_>, id: Option<&UserTaskRunId>) -> Result<UserTask, Reject> {
    let id = id.cloned().unwrap_or_default();
    let run = run_key(tx, id.wf_run_id.as_ref())?;
    name_fits("a UserTaskRun's guid", &id.user_task_guid)?;
    Ok(UserTask::of(&run, &id.user_task_guid))
}

fn named_comment(id: i32) -> Result<(), Reject> {
    if id == 0 {
        return Err(Reject::precondition("Expected the id of a comment, but it is 0"));
    }
    Ok(())
}

fn filled(what: &str, text: &str) -> Result<(), Reject> {
    if text.trim().is_empty() {
        return Err(Reject::invalid(format!("Expected {what}, but it is blank")));
    }
    Ok(())
}

fn check_comment(user_id: &str, comment: &str) -> Result<(), Reject> {
    filled("a comment", comment)?;
    name_fits("a user id", user_id)?;
    if comment.len() > USER_TASK_COMMENT_BYTES_MAX {
        let bytes = comment.len();
        return Err(Reject::invalid(format!("Expected a comment of at most {USER_TASK_COMMENT_BYTES_MAX} bytes, but it has {bytes}")));
    }
    Ok(())
}
