//! What is still taken when the disk is full: work that is under way may end, what is there may be read and deleted, nothing new begins.
//!
//! Not here: how full the disk is (`journal`), and what that means for a command (`partition`).
//!
//! **Invariant:** what writes and is not listed begins something, and is refused.

use super::Method;
use super::method::Kind;

/// How a method fares on a full disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admission {
    /// Writes nothing: it is always answered.
    Read,
    /// Ends something or deletes it: goes on as long as its record still fits.
    Finish,
    /// Goes on with what is there: goes on while there is much more room than reports will need.
    Claim,
    /// Begins something: refused at once.
    Begin,
}

pub fn admission(method: Method) -> Admission {
    use Method::*;
    match (method.kind(), method) {
        (Kind::Read, _) => Admission::Read,
        (
            _,
            ReportTask
            | PutCheckpoint
            | CompleteUserTaskRun
            | CancelUserTaskRun
            | StopWfRun
            | DeleteWfRun
            | DeleteTaskDef
            | DeleteStructDef
            | DeleteWfSpec
            | DeleteUserTaskDef
            | DeleteExternalEventDef
            | DeleteCorrelatedEvent
            | DeleteWorkflowEventDef
            | DeletePrincipal
            | DeleteQuota
            | DeleteScheduledWfRun
            | DeleteBulkJob
            | DeleteWorkflowMigrationPlan
            | DeleteUserTaskRunComment
            | ForgetOutput,
        ) => Admission::Finish,
        (_, PollTask | RegisterTaskWorker) => Admission::Claim,
        // What a timer begins waits until there is room; nobody is told that it did not happen, so it must not be refused.
        (Kind::Write | Kind::Claim | Kind::Internal, _) => Admission::Begin,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // reliability 2.8: reports and deletes go through, new work does not, reads do.
    #[test]
    fn reads_and_deletes_and_reports_go_on_when_the_disk_is_full() {
        for method in Method::ALL {
            let (kind, admission, name) = (method.kind(), admission(*method), method.name());
            assert_eq!(kind == Kind::Read, admission == Admission::Read, "{name}");
            assert!(!name.starts_with("Delete") || admission == Admission::Finish, "{name}");
            assert!(kind != Kind::Internal || admission == Admission::Begin, "{name}");
        }
        assert_eq!(admission(Method::ReportTask), Admission::Finish);
        assert_eq!(admission(Method::RunWf), Admission::Begin);
    }
}
