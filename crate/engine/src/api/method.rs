//! The commands: every call a client can make, and what the engine asks of itself, each with its number.
//!
//! A method's number is how the boundary and the journal name it. This is not the list of what is built: that is
//! [`answers`](super::answers).
//!
//! **Invariant:** numbers are for ever. A retired method stays listed, and its number is never given to another.
//! **Invariant:** 1 to 108 are service `littlehorse.LittleHorse` in the order of the wire tables (`tests/wire_tables.rs` compares);
//! 1001 and up are service `canter.Canter`; 2001 and up are internal and never come from outside.

use crate::access::Requires;
use crate::wire::{AclAction, AclResource};

/// What a method does to state, and whether its caller is charged for it (spec C 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An ordered command, charged against quotas.
    Write,
    /// Changes nothing; never charged. It may wait (AwaitWorkflowEvent, AwaitWfRun, AwaitChanges, AwaitOutput), or be answered
    /// from the files of the journal (GetHistory, MakeBackup).
    Read,
    /// Changes state by taking what waits, but is never charged (spec C 6.6): PollTask, ForgetOutput.
    Claim,
    /// An ordered command of the engine's own; no client can send it.
    Internal,
}

struct Row {
    kind: Kind,
    requires: Requires,
    name: &'static str,
    service: &'static str,
    path: &'static str,
    request: &'static str,
    response: &'static str,
}

/// The column of what a method requires, as a value: `-`, `Admin`, `OwnQuota`, or a resource and an action.
macro_rules! requires {
    (-) => {
        Requires::Nothing
    };
    (Admin) => {
        Requires::ADMIN
    };
    (OwnQuota) => {
        Requires::OwnQuota
    };
    ($resource:ident / $action:ident) => {
        Requires::Acl(AclResource::$resource, AclAction::$action)
    };
}

macro_rules! methods {
    ($($service:literal { $($number:literal $kind:ident $required:tt $(/ $action:ident)? $name:ident $request:literal $response:literal;)+ })+) => {
        /// One command.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u16)]
        pub enum Method {
            $($(
                #[doc = concat!("`", $service, "/", stringify!($name), "`: ", $request, " -> ", $response, ".")]
                $name = $number,
            )+)+
        }

        impl Method {
            /// Every method, in the order of the numbers.
            pub const ALL: &[Method] = &[$($(Method::$name),+),+];

            /// The method of a number; `None` if there is none, as when a newer Canter has written it.
            pub const fn from_number(number: u16) -> Option<Method> {
                match number {
                    $($($number => Some(Method::$name),)+)+
                    _ => None,
                }
            }

            const fn row(self) -> &'static Row {
                match self {
                    $($(Method::$name => &Row {
                        kind: Kind::$kind,
                        requires: requires!($required $(/ $action)?),
                        name: stringify!($name),
                        service: $service,
                        path: concat!("/", $service, "/", stringify!($name)),
                        request: $request,
                        response: $response,
                    },)+)+
                }
            }
        }
    };
}

// Number, kind, what it requires (spec C 2, "Acc"; C 6.3), name, request, response. The messages are those of package `littlehorse` unless they name another.
methods! {
    "littlehorse.LittleHorse" {
        1    Write AclTask/WriteMetadata          PutTaskDef                   "PutTaskDefRequest"                    "TaskDef";
        2    Read  AclTask/Read                   GetTaskDef                   "TaskDefId"                            "TaskDef";
        3    Read  AclTaskWorkerGroup/Read        GetTaskWorkerGroup           "TaskDefId"                            "TaskWorkerGroup";
        4    Write AclExternalEvent/WriteMetadata PutExternalEventDef          "PutExternalEventDefRequest"           "ExternalEventDef";
        5    Read  AclExternalEvent/Read          GetExternalEventDef          "ExternalEventDefId"                   "ExternalEventDef";
        6    Write AclWorkflowEvent/WriteMetadata PutWorkflowEventDef          "PutWorkflowEventDefRequest"           "WorkflowEventDef";
        7    Write AclWorkflow/WriteMetadata      PutWfSpec                    "PutWfSpecRequest"                     "WfSpec";
        8    Read  AclWorkflow/Read               GetWfSpec                    "WfSpecId"                             "WfSpec";
        9    Read  AclWorkflow/Read               GetLatestWfSpec              "GetLatestWfSpecRequest"               "WfSpec";
        10   Write Admin                          MigrateWfSpec                "MigrateWfSpecRequest"                 "WfSpec";
        11   Write AclStruct/WriteMetadata        PutStructDef                 "PutStructDefRequest"                  "StructDef";
        12   Read  AclStruct/Read                 GetStructDef                 "StructDefId"                          "StructDef";
        13   Read  AclStruct/Read                 ValidateStructDefEvolution   "ValidateStructDefEvolutionRequest"    "ValidateStructDefEvolutionResponse";
        14   Write AclUserTask/WriteMetadata      PutUserTaskDef               "PutUserTaskDefRequest"                "UserTaskDef";
        15   Read  AclUserTask/Read               GetUserTaskDef               "UserTaskDefId"                        "UserTaskDef";
        16   Read  AclUserTask/Read               GetLatestUserTaskDef         "GetLatestUserTaskDefRequest"          "UserTaskDef";
        17   Write AclWorkflow/Run                RunWf                        "RunWfRequest"                         "WfRun";
        18   Write AclWorkflow/Run                ScheduleWf                   "ScheduleWfRequest"                    "ScheduledWfRun";
        19   Read  AclWorkflow/Read               SearchScheduledWfRun         "SearchScheduledWfRunRequest"          "ScheduledWfRunIdList";
        20   Read  AclWorkflow/Read               GetScheduledWfRun            "ScheduledWfRunId"                     "ScheduledWfRun";
        21   Read  AclWorkflow/Read               GetWfRun                     "WfRunId"                              "WfRun";
        22   Read  AclUserTask/Read               GetUserTaskRun               "UserTaskRunId"                        "UserTaskRun";
        23   Write AclUserTask/WriteMetadata      AssignUserTaskRun            "AssignUserTaskRunRequest"             "google.protobuf.Empty";
        24   Write AclUserTask/Run                CompleteUserTaskRun          "CompleteUserTaskRunRequest"           "google.protobuf.Empty";
        25   Write AclUserTask/Run                CancelUserTaskRun            "CancelUserTaskRunRequest"             "google.protobuf.Empty";
        26   Write AclUserTask/Run                SaveUserTaskRunProgress      "SaveUserTaskRunProgressRequest"       "UserTaskRun";
        27   Read  AclUserTask/Read               ListUserTaskRuns             "ListUserTaskRunRequest"               "UserTaskRunList";
        28   Write AclUserTask/Run                PutUserTaskRunComment        "PutUserTaskRunCommentRequest"         "UserTaskRun";
        29   Write AclUserTask/Run                EditUserTaskRunComment       "EditUserTaskRunCommentRequest"        "UserTaskRun";
        30   Write AclUserTask/Run                DeleteUserTaskRunComment     "DeleteUserTaskRunCommentRequest"      "UserTaskRun";
        31   Read  AclWorkflow/Read               GetNodeRun                   "NodeRunId"                            "NodeRun";
        32   Read  AclWorkflow/Read               ListNodeRuns                 "ListNodeRunsRequest"                  "NodeRunList";
        33   Read  AclWorkflow/Read               GetTaskRun                   "TaskRunId"                            "TaskRun";
        34   Read  AclTask/Read                   ListTaskRuns                 "ListTaskRunsRequest"                  "TaskRunList";
        35   Read  AclWorkflow/Read               GetVariable                  "VariableId"                           "Variable";
        36   Read  AclWorkflow/Read               ListVariables                "ListVariablesRequest"                 "VariableList";
        37   Write AclExternalEvent/Run           PutExternalEvent             "PutExternalEventRequest"              "ExternalEvent";
        38   Write AclExternalEvent/Run           PutCorrelatedEvent           "PutCorrelatedEventRequest"            "CorrelatedEvent";
        39   Read  AclExternalEvent/Read          GetExternalEvent             "ExternalEventId"                      "ExternalEvent";
        40   Read  AclExternalEvent/Read          GetCorrelatedEvent           "CorrelatedEventId"                    "CorrelatedEvent";
        41   Read  AclWorkflow/Read               AwaitWorkflowEvent           "AwaitWorkflowEventRequest"            "WorkflowEvent";
        42   Read  AclWorkflowEvent/Read          GetWorkflowEventDef          "WorkflowEventDefId"                   "WorkflowEventDef";
        43   Read  AclWorkflowEvent/Read          GetWorkflowEvent             "WorkflowEventId"                      "WorkflowEvent";
        44   Read  AclExternalEvent/Read          ListExternalEvents           "ListExternalEventsRequest"            "ExternalEventList";
        45   Read  AclWorkflowEvent/Read          ListWorkflowEvents           "ListWorkflowEventsRequest"            "WorkflowEventList";
        46   Read  AclWorkflow/Read               SearchWfRun                  "SearchWfRunRequest"                   "WfRunIdList";
        47   Write AclWorkflow/WriteMetadata      PutWorkflowMigrationPlan     "PutWorkflowMigrationPlanRequest"      "WorkflowMigrationPlan";
        48   Read  AclWorkflow/Read               GetWorkflowMigrationPlan     "WorkflowMigrationPlanId"              "WorkflowMigrationPlan";
        49   Write AclWorkflow/WriteMetadata      DeleteWorkflowMigrationPlan  "DeleteWorkflowMigrationPlanRequest"   "google.protobuf.Empty";
        50   Write AclWorkflow/Run                ApplyWorkflowMigrationPlan   "ApplyWorkflowMigrationPlanRequest"    "WfRun";
        51   Read  AclWorkflow/Read               SearchWorkflowMigrationPlan  "SearchWorkflowMigrationPlanRequest"   "WorkflowMigrationPlanIdList";
        52   Read  AclExternalEvent/Read          SearchCorrelatedEvent        "SearchCorrelatedEventRequest"         "CorrelatedEventIdList";
        53   Read  AclWorkflow/Read               SearchNodeRun                "SearchNodeRunRequest"                 "NodeRunIdList";
        54   Read  AclTask/Read                   SearchTaskRun                "SearchTaskRunRequest"                 "TaskRunIdList";
        55   Read  AclUserTask/Read               SearchUserTaskRun            "SearchUserTaskRunRequest"             "UserTaskRunIdList";
        56   Read  AclWorkflow/Read               SearchVariable               "SearchVariableRequest"                "VariableIdList";
        57   Read  AclExternalEvent/Read          SearchExternalEvent          "SearchExternalEventRequest"           "ExternalEventIdList";
        58   Read  AclWorkflowEvent/Read          SearchWorkflowEvent          "SearchWorkflowEventRequest"           "WorkflowEventIdList";
        59   Read  AclWorkflow/Read               SearchTaskDef                "SearchTaskDefRequest"                 "TaskDefIdList";
        60   Read  AclUserTask/Read               SearchUserTaskDef            "SearchUserTaskDefRequest"             "UserTaskDefIdList";
        61   Read  AclWorkflow/Read               SearchWfSpec                 "SearchWfSpecRequest"                  "WfSpecIdList";
        62   Read  AclExternalEvent/Read          SearchExternalEventDef       "SearchExternalEventDefRequest"        "ExternalEventDefIdList";
        63   Read  AclWorkflowEvent/Read          SearchWorkflowEventDef       "SearchWorkflowEventDefRequest"        "WorkflowEventDefIdList";
        64   Read  AclTenant/Read                 SearchTenant                 "SearchTenantRequest"                  "TenantIdList";
        65   Read  AclPrincipal/Read              SearchPrincipal              "SearchPrincipalRequest"               "PrincipalIdList";
        66   Read  AclQuota/Read                  SearchQuota                  "SearchQuotaRequest"                   "QuotaIdList";
        67   Read  AclStruct/Read                 SearchStructDef              "SearchStructDefRequest"               "StructDefIdList";
        68   Read  AclWorkflow/Read               GetInactiveThreadRun         "InactiveThreadRunId"                  "InactiveThreadRun";
        69   Write AclWorkflow/Read               RegisterTaskWorker           "RegisterTaskWorkerRequest"            "RegisterTaskWorkerResponse";
        70   Claim AclTask/Read                   PollTask                     "stream PollTaskRequest"               "stream PollTaskResponse";
        71   Write AclTask/Run                    ReportTask                   "ReportTaskRun"                        "google.protobuf.Empty";
        72   Write AclTask/Run                    PutCheckpoint                "PutCheckpointRequest"                 "PutCheckpointResponse";
        73   Read  AclTask/Read                   GetCheckpoint                "CheckpointId"                         "Checkpoint";
        74   Write AclWorkflow/Run                StopWfRun                    "StopWfRunRequest"                     "google.protobuf.Empty";
        75   Write AclWorkflow/Run                ResumeWfRun                  "ResumeWfRunRequest"                   "google.protobuf.Empty";
        76   Write AclWorkflow/Run                RescueThreadRun              "RescueThreadRunRequest"               "WfRun";
        77   Write AclWorkflow/WriteMetadata      DeleteWfRun                  "DeleteWfRunRequest"                   "google.protobuf.Empty";
        78   Write AclTask/WriteMetadata          DeleteTaskDef                "DeleteTaskDefRequest"                 "google.protobuf.Empty";
        79   Write AclStruct/WriteMetadata        DeleteStructDef              "DeleteStructDefRequest"               "google.protobuf.Empty";
        80   Write AclWorkflow/WriteMetadata      DeleteWfSpec                 "DeleteWfSpecRequest"                  "google.protobuf.Empty";
        81   Write AclUserTask/WriteMetadata      DeleteUserTaskDef            "DeleteUserTaskDefRequest"             "google.protobuf.Empty";
        82   Write AclExternalEvent/WriteMetadata DeleteExternalEventDef       "DeleteExternalEventDefRequest"        "google.protobuf.Empty";
        83   Write AclExternalEvent/Run           DeleteCorrelatedEvent        "DeleteCorrelatedEventRequest"         "google.protobuf.Empty";
        84   Write AclWorkflowEvent/WriteMetadata DeleteWorkflowEventDef       "DeleteWorkflowEventDefRequest"        "google.protobuf.Empty";
        85   Write AclPrincipal/WriteMetadata     DeletePrincipal              "DeletePrincipalRequest"               "google.protobuf.Empty";
        86   Write AclQuota/WriteMetadata         DeleteQuota                  "DeleteQuotaRequest"                   "google.protobuf.Empty";
        87   Write AclWorkflow/Run                DeleteScheduledWfRun         "DeleteScheduledWfRunRequest"          "google.protobuf.Empty";
        88   Write AclWorkflow/WriteMetadata      CreateBulkJob                "CreateBulkJobRequest"                 "BulkJob";
        89   Read  AclWorkflow/Read               GetBulkJob                   "GetBulkJobRequest"                    "BulkJob";
        90   Read  AclWorkflow/Read               SearchBulkJob                "SearchBulkJobRequest"                 "BulkJobIdList";
        91   Write AclWorkflow/WriteMetadata      DeleteBulkJob                "DeleteBulkJobRequest"                 "google.protobuf.Empty";
        92   Read  Admin                          GetTaskDefMetricsWindow      "TaskDefMetricsQueryRequest"           "TaskDefMetrics";
        93   Read  Admin                          GetWfSpecMetricsWindow       "WfSpecMetricsQueryRequest"            "WfSpecMetrics";
        94   Read  AclWorkflow/Read               ListTaskMetrics              "ListTaskMetricsRequest"               "MetricsList";
        95   Read  OwnQuota                       ListQuotaUsageMetrics        "ListQuotaUsageMetricsRequest"         "MetricsList";
        96   Read  AclWorkflow/Read               ListWfMetrics                "ListWfMetricsRequest"                 "MetricsList";
        97   Read  AclWorkflow/Read               GetMetricWindow              "MetricWindowId"                       "MetricWindow";
        98   Read  AclWorkflow/Read               SearchWfMetricWindow         "SearchWfMetricWindowRequest"          "MetricWindowIdList";
        99   Write AclTenant/WriteMetadata        PutTenant                    "PutTenantRequest"                     "Tenant";
        100  Read  AclTenant/Read                 GetTenant                    "TenantId"                             "Tenant";
        101  Write AclQuota/WriteMetadata         PutQuota                     "PutQuotaRequest"                      "Quota";
        102  Read  AclQuota/Read                  GetQuota                     "QuotaId"                              "Quota";
        103  Write AclPrincipal/WriteMetadata     PutPrincipal                 "PutPrincipalRequest"                  "Principal";
        104  Read  AclPrincipal/Read              GetPrincipal                 "PrincipalId"                          "Principal";
        105  Read  -                              Whoami                       "google.protobuf.Empty"                "Principal";
        106  Read  -                              GetServerVersion             "google.protobuf.Empty"                "LittleHorseVersion";
        107  Read  AclWorkflow/Read               CountNodeRun                 "CountNodeRunRequest"                  "Count";
        108  Read  AclTask/Read                   CountTaskRun                 "CountTaskRunRequest"                  "Count";
    }

    "canter.Canter" {
        1001 Read  AclWorkflow/Read               AwaitWfRun                   "canter.AwaitWfRunRequest"             "WfRun";
        // 1002 is Calls, a stream that the server takes apart: no command of its own.
        1003 Read  AclWorkflow/Read               Explain                      "canter.ExplainRequest"                "canter.Explanation";
        1010 Read  AclWorkflow/Read               AwaitChanges                 "canter.AwaitChangesRequest"           "canter.AwaitChangesReply";
        1011 Read  Admin                          AwaitOutput                  "canter.AwaitOutputRequest"            "canter.OutputRecords";
        1012 Claim Admin                          ForgetOutput                 "canter.ForgetOutputRequest"           "canter.ForgetOutputResponse";
        1013 Read  AclWorkflow/Read               GetHistory                   "canter.GetHistoryRequest"             "canter.History";
        1014 Read  Admin                          MakeBackup                   "canter.MakeBackupRequest"             "canter.MakeBackupResponse";
        1015 Read  AclAllResources/Read           ExportObjects                "canter.ExportObjectsRequest"          "canter.ExportedObjects";
        1016 Write Admin                          ImportObjects                "canter.ImportObjectsRequest"          "canter.ImportedObjects";
    }

    "internal" {
        2001 Internal - TimerFired                                                "-"                                    "-";
        2002 Internal - Continue                                                  "-"                                    "-";
        2020 Internal - MinuteOver                                                "-"                                    "-";
        2030 Internal - ScheduleTick                                              "-"                                    "-";
        2031 Internal - BulkJobTick                                               "-"                                    "-";
    }
}

/// Not a method, and never in a journal: an engine whose clock is turned by hand takes it as "end the next command of a method in a panic", the
/// method's number (u16, little-endian) and the text of the panic. To every other engine it is a number like any that is not there.
pub const PROVOKE_BUG_NUMBER: u16 = 3001;

impl Method {
    /// The number the boundary and the journal know it by.
    pub const fn number(self) -> u16 {
        self as u16
    }

    /// Its name, as in the `.proto`: `RunWf`.
    pub const fn name(self) -> &'static str {
        self.row().name
    }

    /// Its service with the package: `littlehorse.LittleHorse`. Internal commands say `internal`.
    pub const fn service(self) -> &'static str {
        self.row().service
    }

    /// Its gRPC path: `/littlehorse.LittleHorse/RunWf`. Internal commands have one for logs only; no listener serves it.
    pub const fn path(self) -> &'static str {
        self.row().path
    }

    /// The name of its request message, `stream` in front if it is one; `-` for an internal command.
    pub const fn request(self) -> &'static str {
        self.row().request
    }

    /// The name of its reply message, `stream` in front if it is one; `-` for an internal command.
    pub const fn response(self) -> &'static str {
        self.row().response
    }

    /// What it does to state.
    pub const fn kind(self) -> Kind {
        self.row().kind
    }

    /// What it requires of its caller.
    pub const fn requires(self) -> Requires {
        self.row().requires
    }

    /// Whether it is an ordered command charged against quotas (spec C 2, kind W).
    pub const fn is_write(self) -> bool {
        matches!(self.kind(), Kind::Write)
    }

    /// Whether only the engine itself can ask for it.
    pub const fn is_internal(self) -> bool {
        matches!(self.kind(), Kind::Internal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_leads_back_to_its_method_and_no_other_number_leads_anywhere() {
        let found: Vec<Method> = (0..=u16::MAX).filter_map(Method::from_number).collect();
        assert_eq!(found, Method::ALL);
        assert!(found.iter().all(|method| Method::from_number(method.number()) == Some(*method)));
        assert_eq!(found.len(), 122);
    }

    // Persisted in journals: these fail when somebody renumbers.
    #[test]
    fn numbers_written_to_journals_stay() {
        assert_eq!(Method::PutTaskDef.number(), 1);
        assert_eq!(Method::RunWf.number(), 17);
        assert_eq!(Method::ReportTask.number(), 71);
        assert_eq!(Method::CountTaskRun.number(), 108);
        assert_eq!(Method::AwaitWfRun.number(), 1001);
        assert_eq!(Method::Explain.number(), 1003);
        assert_eq!(Method::AwaitChanges.number(), 1010);
        assert_eq!(Method::AwaitOutput.number(), 1011);
        assert_eq!(Method::ForgetOutput.number(), 1012);
        assert_eq!(Method::GetHistory.number(), 1013);
        assert_eq!(Method::ImportObjects.number(), 1016);
        assert_eq!(Method::TimerFired.number(), 2001);
        assert_eq!(Method::Continue.number(), 2002);
        assert_eq!(Method::MinuteOver.number(), 2020);
        assert_eq!(Method::ScheduleTick.number(), 2030);
        assert_eq!(Method::BulkJobTick.number(), 2031);
    }

    // spec C 6.6: quotas charge Put, Delete, RegisterTaskWorker, ReportTask and the like; not reads, PollTask or internal work.
    #[test]
    fn kinds_follow_the_quota_rule() {
        let kind = |name: &str| Method::ALL.iter().find(|m| m.name() == name).map(|m| m.kind());
        for write in ["RunWf", "RegisterTaskWorker", "ReportTask", "PutCheckpoint", "DeleteWfRun", "CreateBulkJob", "StopWfRun"] {
            assert_eq!(kind(write), Some(Kind::Write), "{write}");
        }
        for read in ["GetWfRun", "SearchWfRun", "Whoami", "ValidateStructDefEvolution", "AwaitWorkflowEvent", "AwaitWfRun"] {
            assert_eq!(kind(read), Some(Kind::Read), "{read}");
        }
        assert_eq!(kind("PollTask"), Some(Kind::Claim));
        assert!(Method::ALL.iter().all(|m| m.is_internal() == (m.number() > 2000)));
    }

    #[test]
    fn paths_are_those_of_grpc() {
        assert_eq!(Method::RunWf.path(), "/littlehorse.LittleHorse/RunWf");
        assert_eq!(Method::AwaitWfRun.path(), "/canter.Canter/AwaitWfRun");
    }
}
