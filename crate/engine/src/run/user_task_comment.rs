//! Comments on UserTaskRuns: any user may put, edit and delete them, in whatever status; the history stays (spec B 12.9).
//!
//! **Invariant:** comments are nothing but events. Their ids are 1, 2, 3 in order of addition.

use super::user_task_run::{UserTask, check_room, seen};
use crate::error::Reject;
use crate::tx::Tx;
use crate::wire::user_task_event::{Event, UteCommentDeleted, UteCommented};
use crate::wire::{UserTaskEvent, UserTaskRun};

/// Errors: NOT_FOUND, RESOURCE_EXHAUSTED.
pub fn put(tx: &mut Tx<'_>, task: &UserTask, user_id: String, comment: String) -> Result<UserTaskRun, Reject> {
    let row = task.find(tx)?;
    let added = seen(&row).events.iter().filter(|event| matches!(event.event, Some(Event::CommentAdded(_)))).count();
    let commented = UteCommented { user_comment_id: added as i32 + 1, user_id, comment };
    note(tx, task, Event::CommentAdded(commented))
}

/// Errors: NOT_FOUND; FAILED_PRECONDITION where the comment is deleted; RESOURCE_EXHAUSTED.
pub fn edit(tx: &mut Tx<'_>, task: &UserTask, id: i32, user_id: String, comment: String) -> Result<UserTaskRun, Reject> {
    check_there(tx, task, id)?;
    note(tx, task, Event::CommentEdited(UteCommented { user_comment_id: id, user_id, comment }))
}

/// Errors: NOT_FOUND; FAILED_PRECONDITION where the comment is deleted already; RESOURCE_EXHAUSTED.
pub fn delete(tx: &mut Tx<'_>, task: &UserTask, id: i32, user_id: String) -> Result<UserTaskRun, Reject> {
    check_there(tx, task, id)?;
    note(tx, task, Event::CommentDeleted(UteCommentDeleted { user_comment_id: id, user_id }))
}

fn check_there(tx: &mut Tx<'_>, task: &UserTask, id: i32) -> Result<(), Reject> {
    let row = task.find(tx)?;
    let is_any = |is: fn(&Event) -> Option<i32>| {
        let events = seen(&row).events.iter().filter_map(|UserTaskEvent { event, .. }| is(event.as_ref()?));
        events.into_iter().any(|found| found == id)
    };
    let added = |event: &Event| if let Event::CommentAdded(comment) = event { Some(comment.user_comment_id) } else { None };
    let deleted = |event: &Event| if let Event::CommentDeleted(comment) = event { Some(comment.user_comment_id) } else { None };
    if !is_any(added) {
        return Err(Reject::not_found(format!("Expected comment {id} on UserTaskRun {}, but there is none", task.text())));
    }
    if is_any(deleted) {
        return Err(Reject::precondition(format!("Expected comment {id} on UserTaskRun {}, but it is deleted", task.text())));
    }
    Ok(())
}

fn note(tx: &mut Tx<'_>, task: &UserTask, event: Event) -> Result<UserTaskRun, Reject> {
    task.put_event(tx, event);
    check_room(tx, task)?;
    Ok(seen(&task.row(tx)).clone())
}
