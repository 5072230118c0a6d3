//! What is still taken when the disk is full: work that is under way may end, what is there may be read and deleted, nothing new begins.
//!
//! Not here: how full the disk is (`journal`), and what that means for a command (`partition`).
//!
//! **Invariant:** every method has its place; a new one does not compile without.

use super::Method;

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
    match method {
        GetTaskDef
        | GetTaskWorkerGroup
        | GetExternalEventDef
        | GetWfSpec
        | GetLatestWfSpec
        | GetStructDef
        | ValidateStructDefEvolution
        | GetUserTaskDef
        | GetLatestUserTaskDef
        | SearchScheduledWfRun
        | GetScheduledWfRun
        | GetWfRun
        | GetUserTaskRun
        | ListUserTaskRuns
        | GetNodeRun
        | ListNodeRuns
        | GetTaskRun
        | ListTaskRuns
        | GetVariable
        | ListVariables
        | GetExternalEvent
        | GetCorrelatedEvent
        | AwaitWorkflowEvent
        | GetWorkflowEventDef
        | GetWorkflowEvent
        | ListExternalEvents
        | ListWorkflowEvents
        | SearchWfRun
        | GetWorkflowMigrationPlan
        | SearchWorkflowMigrationPlan
        | SearchCorrelatedEvent
        | SearchNodeRun
        | SearchTaskRun
        | SearchUserTaskRun
        | SearchVariable
        | SearchExternalEvent
        | SearchWorkflowEvent
        | SearchTaskDef
        | SearchUserTaskDef
        | SearchWfSpec
        | SearchExternalEventDef
        | SearchWorkflowEventDef
        | SearchTenant
        | SearchPrincipal
        | SearchQuota
        | SearchStructDef
        | GetInactiveThreadRun
        | GetCheckpoint
        | GetBulkJob
        | SearchBulkJob
        | GetTaskDefMetricsWindow
        | GetWfSpecMetricsWindow
        | ListTaskMetrics
        | ListQuotaUsageMetrics
        | ListWfMetrics
        | GetMetricWindow
        | SearchWfMetricWindow
        | GetTenant
        | GetQuota
        | GetPrincipal
        | Whoami
        | GetServerVersion
        | CountNodeRun
        | CountTaskRun
        | AwaitWfRun
        | Explain
        | AwaitChanges
        | AwaitOutput
        | GetHistory
        | MakeBackup
        | ExportObjects => Admission::Read,
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
        | ForgetOutput => Admission::Finish,
        PollTask | RegisterTaskWorker => Admission::Claim,
        // What a timer begins waits until there is room; nobody is told that it did not happen, so it must not be refused.
        TimerFired | Continue | MinuteOver | ScheduleTick | BulkJobTick => Admission::Begin,
        PutTaskDef
        | PutExternalEventDef
        | PutWorkflowEventDef
        | PutWfSpec
        | MigrateWfSpec
        | PutStructDef
        | PutUserTaskDef
        | RunWf
        | ScheduleWf
        | AssignUserTaskRun
        | SaveUserTaskRunProgress
        | PutUserTaskRunComment
        | EditUserTaskRunComment
        | PutExternalEvent
        | PutCorrelatedEvent
        | PutWorkflowMigrationPlan
        | ApplyWorkflowMigrationPlan
        | ResumeWfRun
        | RescueThreadRun
        | CreateBulkJob
        | PutTenant
        | PutQuota
        | PutPrincipal
        | ImportObjects => Admission::Begin,
    }
}

#[cfg(test)]
mod tests {
    use super::super::method::Kind;
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
