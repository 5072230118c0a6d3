// Made by `npm run gen` from proto/. Do not edit.

/** A call of the wire. */
export interface RpcRow<Name extends string, Request extends string, Response extends string> {
  /** Its name in the service. */
  readonly name: Name
  /** For ever: the place in the service for `littlehorse`, from 1001 for Canter's own. */
  readonly number: number
  /** Its path in gRPC. */
  readonly path: string
  /** What it takes. */
  readonly requestType: Request
  /** What it answers. */
  readonly responseType: Response
  /** Whether it takes a stream. */
  readonly requestStream: boolean
  /** Whether it answers a stream. */
  readonly responseStream: boolean
}

/** The calls by their names. */
export interface RpcRows {
  /** `PutTaskDef(PutTaskDefRequest) returns (TaskDef)` */
  readonly PutTaskDef: RpcRow<'PutTaskDef', 'PutTaskDefRequest', 'TaskDef'>
  /** `GetTaskDef(TaskDefId) returns (TaskDef)` */
  readonly GetTaskDef: RpcRow<'GetTaskDef', 'TaskDefId', 'TaskDef'>
  /** `GetTaskWorkerGroup(TaskDefId) returns (TaskWorkerGroup)` */
  readonly GetTaskWorkerGroup: RpcRow<'GetTaskWorkerGroup', 'TaskDefId', 'TaskWorkerGroup'>
  /** `PutExternalEventDef(PutExternalEventDefRequest) returns (ExternalEventDef)` */
  readonly PutExternalEventDef: RpcRow<'PutExternalEventDef', 'PutExternalEventDefRequest', 'ExternalEventDef'>
  /** `GetExternalEventDef(ExternalEventDefId) returns (ExternalEventDef)` */
  readonly GetExternalEventDef: RpcRow<'GetExternalEventDef', 'ExternalEventDefId', 'ExternalEventDef'>
  /** `PutWorkflowEventDef(PutWorkflowEventDefRequest) returns (WorkflowEventDef)` */
  readonly PutWorkflowEventDef: RpcRow<'PutWorkflowEventDef', 'PutWorkflowEventDefRequest', 'WorkflowEventDef'>
  /** `PutWfSpec(PutWfSpecRequest) returns (WfSpec)` */
  readonly PutWfSpec: RpcRow<'PutWfSpec', 'PutWfSpecRequest', 'WfSpec'>
  /** `GetWfSpec(WfSpecId) returns (WfSpec)` */
  readonly GetWfSpec: RpcRow<'GetWfSpec', 'WfSpecId', 'WfSpec'>
  /** `GetLatestWfSpec(GetLatestWfSpecRequest) returns (WfSpec)` */
  readonly GetLatestWfSpec: RpcRow<'GetLatestWfSpec', 'GetLatestWfSpecRequest', 'WfSpec'>
  /** `MigrateWfSpec(MigrateWfSpecRequest) returns (WfSpec)` */
  readonly MigrateWfSpec: RpcRow<'MigrateWfSpec', 'MigrateWfSpecRequest', 'WfSpec'>
  /** `PutStructDef(PutStructDefRequest) returns (StructDef)` */
  readonly PutStructDef: RpcRow<'PutStructDef', 'PutStructDefRequest', 'StructDef'>
  /** `GetStructDef(StructDefId) returns (StructDef)` */
  readonly GetStructDef: RpcRow<'GetStructDef', 'StructDefId', 'StructDef'>
  /** `ValidateStructDefEvolution(ValidateStructDefEvolutionRequest) returns (ValidateStructDefEvolutionResponse)` */
  readonly ValidateStructDefEvolution: RpcRow<'ValidateStructDefEvolution', 'ValidateStructDefEvolutionRequest', 'ValidateStructDefEvolutionResponse'>
  /** `PutUserTaskDef(PutUserTaskDefRequest) returns (UserTaskDef)` */
  readonly PutUserTaskDef: RpcRow<'PutUserTaskDef', 'PutUserTaskDefRequest', 'UserTaskDef'>
  /** `GetUserTaskDef(UserTaskDefId) returns (UserTaskDef)` */
  readonly GetUserTaskDef: RpcRow<'GetUserTaskDef', 'UserTaskDefId', 'UserTaskDef'>
  /** `GetLatestUserTaskDef(GetLatestUserTaskDefRequest) returns (UserTaskDef)` */
  readonly GetLatestUserTaskDef: RpcRow<'GetLatestUserTaskDef', 'GetLatestUserTaskDefRequest', 'UserTaskDef'>
  /** `RunWf(RunWfRequest) returns (WfRun)` */
  readonly RunWf: RpcRow<'RunWf', 'RunWfRequest', 'WfRun'>
  /** `ScheduleWf(ScheduleWfRequest) returns (ScheduledWfRun)` */
  readonly ScheduleWf: RpcRow<'ScheduleWf', 'ScheduleWfRequest', 'ScheduledWfRun'>
  /** `SearchScheduledWfRun(SearchScheduledWfRunRequest) returns (ScheduledWfRunIdList)` */
  readonly SearchScheduledWfRun: RpcRow<'SearchScheduledWfRun', 'SearchScheduledWfRunRequest', 'ScheduledWfRunIdList'>
  /** `GetScheduledWfRun(ScheduledWfRunId) returns (ScheduledWfRun)` */
  readonly GetScheduledWfRun: RpcRow<'GetScheduledWfRun', 'ScheduledWfRunId', 'ScheduledWfRun'>
  /** `GetWfRun(WfRunId) returns (WfRun)` */
  readonly GetWfRun: RpcRow<'GetWfRun', 'WfRunId', 'WfRun'>
  /** `GetUserTaskRun(UserTaskRunId) returns (UserTaskRun)` */
  readonly GetUserTaskRun: RpcRow<'GetUserTaskRun', 'UserTaskRunId', 'UserTaskRun'>
  /** `AssignUserTaskRun(AssignUserTaskRunRequest) returns (google.protobuf.Empty)` */
  readonly AssignUserTaskRun: RpcRow<'AssignUserTaskRun', 'AssignUserTaskRunRequest', 'google.protobuf.Empty'>
  /** `CompleteUserTaskRun(CompleteUserTaskRunRequest) returns (google.protobuf.Empty)` */
  readonly CompleteUserTaskRun: RpcRow<'CompleteUserTaskRun', 'CompleteUserTaskRunRequest', 'google.protobuf.Empty'>
  /** `CancelUserTaskRun(CancelUserTaskRunRequest) returns (google.protobuf.Empty)` */
  readonly CancelUserTaskRun: RpcRow<'CancelUserTaskRun', 'CancelUserTaskRunRequest', 'google.protobuf.Empty'>
  /** `SaveUserTaskRunProgress(SaveUserTaskRunProgressRequest) returns (UserTaskRun)` */
  readonly SaveUserTaskRunProgress: RpcRow<'SaveUserTaskRunProgress', 'SaveUserTaskRunProgressRequest', 'UserTaskRun'>
  /** `ListUserTaskRuns(ListUserTaskRunRequest) returns (UserTaskRunList)` */
  readonly ListUserTaskRuns: RpcRow<'ListUserTaskRuns', 'ListUserTaskRunRequest', 'UserTaskRunList'>
  /** `PutUserTaskRunComment(PutUserTaskRunCommentRequest) returns (UserTaskRun)` */
  readonly PutUserTaskRunComment: RpcRow<'PutUserTaskRunComment', 'PutUserTaskRunCommentRequest', 'UserTaskRun'>
  /** `EditUserTaskRunComment(EditUserTaskRunCommentRequest) returns (UserTaskRun)` */
  readonly EditUserTaskRunComment: RpcRow<'EditUserTaskRunComment', 'EditUserTaskRunCommentRequest', 'UserTaskRun'>
  /** `DeleteUserTaskRunComment(DeleteUserTaskRunCommentRequest) returns (UserTaskRun)` */
  readonly DeleteUserTaskRunComment: RpcRow<'DeleteUserTaskRunComment', 'DeleteUserTaskRunCommentRequest', 'UserTaskRun'>
  /** `GetNodeRun(NodeRunId) returns (NodeRun)` */
  readonly GetNodeRun: RpcRow<'GetNodeRun', 'NodeRunId', 'NodeRun'>
  /** `ListNodeRuns(ListNodeRunsRequest) returns (NodeRunList)` */
  readonly ListNodeRuns: RpcRow<'ListNodeRuns', 'ListNodeRunsRequest', 'NodeRunList'>
  /** `GetTaskRun(TaskRunId) returns (TaskRun)` */
  readonly GetTaskRun: RpcRow<'GetTaskRun', 'TaskRunId', 'TaskRun'>
  /** `ListTaskRuns(ListTaskRunsRequest) returns (TaskRunList)` */
  readonly ListTaskRuns: RpcRow<'ListTaskRuns', 'ListTaskRunsRequest', 'TaskRunList'>
  /** `GetVariable(VariableId) returns (Variable)` */
  readonly GetVariable: RpcRow<'GetVariable', 'VariableId', 'Variable'>
  /** `ListVariables(ListVariablesRequest) returns (VariableList)` */
  readonly ListVariables: RpcRow<'ListVariables', 'ListVariablesRequest', 'VariableList'>
  /** `PutExternalEvent(PutExternalEventRequest) returns (ExternalEvent)` */
  readonly PutExternalEvent: RpcRow<'PutExternalEvent', 'PutExternalEventRequest', 'ExternalEvent'>
  /** `PutCorrelatedEvent(PutCorrelatedEventRequest) returns (CorrelatedEvent)` */
  readonly PutCorrelatedEvent: RpcRow<'PutCorrelatedEvent', 'PutCorrelatedEventRequest', 'CorrelatedEvent'>
  /** `GetExternalEvent(ExternalEventId) returns (ExternalEvent)` */
  readonly GetExternalEvent: RpcRow<'GetExternalEvent', 'ExternalEventId', 'ExternalEvent'>
  /** `GetCorrelatedEvent(CorrelatedEventId) returns (CorrelatedEvent)` */
  readonly GetCorrelatedEvent: RpcRow<'GetCorrelatedEvent', 'CorrelatedEventId', 'CorrelatedEvent'>
  /** `AwaitWorkflowEvent(AwaitWorkflowEventRequest) returns (WorkflowEvent)` */
  readonly AwaitWorkflowEvent: RpcRow<'AwaitWorkflowEvent', 'AwaitWorkflowEventRequest', 'WorkflowEvent'>
  /** `GetWorkflowEventDef(WorkflowEventDefId) returns (WorkflowEventDef)` */
  readonly GetWorkflowEventDef: RpcRow<'GetWorkflowEventDef', 'WorkflowEventDefId', 'WorkflowEventDef'>
  /** `GetWorkflowEvent(WorkflowEventId) returns (WorkflowEvent)` */
  readonly GetWorkflowEvent: RpcRow<'GetWorkflowEvent', 'WorkflowEventId', 'WorkflowEvent'>
  /** `ListExternalEvents(ListExternalEventsRequest) returns (ExternalEventList)` */
  readonly ListExternalEvents: RpcRow<'ListExternalEvents', 'ListExternalEventsRequest', 'ExternalEventList'>
  /** `ListWorkflowEvents(ListWorkflowEventsRequest) returns (WorkflowEventList)` */
  readonly ListWorkflowEvents: RpcRow<'ListWorkflowEvents', 'ListWorkflowEventsRequest', 'WorkflowEventList'>
  /** `SearchWfRun(SearchWfRunRequest) returns (WfRunIdList)` */
  readonly SearchWfRun: RpcRow<'SearchWfRun', 'SearchWfRunRequest', 'WfRunIdList'>
  /** `PutWorkflowMigrationPlan(PutWorkflowMigrationPlanRequest) returns (WorkflowMigrationPlan)` */
  readonly PutWorkflowMigrationPlan: RpcRow<'PutWorkflowMigrationPlan', 'PutWorkflowMigrationPlanRequest', 'WorkflowMigrationPlan'>
  /** `GetWorkflowMigrationPlan(WorkflowMigrationPlanId) returns (WorkflowMigrationPlan)` */
  readonly GetWorkflowMigrationPlan: RpcRow<'GetWorkflowMigrationPlan', 'WorkflowMigrationPlanId', 'WorkflowMigrationPlan'>
  /** `DeleteWorkflowMigrationPlan(DeleteWorkflowMigrationPlanRequest) returns (google.protobuf.Empty)` */
  readonly DeleteWorkflowMigrationPlan: RpcRow<'DeleteWorkflowMigrationPlan', 'DeleteWorkflowMigrationPlanRequest', 'google.protobuf.Empty'>
  /** `ApplyWorkflowMigrationPlan(ApplyWorkflowMigrationPlanRequest) returns (WfRun)` */
  readonly ApplyWorkflowMigrationPlan: RpcRow<'ApplyWorkflowMigrationPlan', 'ApplyWorkflowMigrationPlanRequest', 'WfRun'>
  /** `SearchWorkflowMigrationPlan(SearchWorkflowMigrationPlanRequest) returns (WorkflowMigrationPlanIdList)` */
  readonly SearchWorkflowMigrationPlan: RpcRow<'SearchWorkflowMigrationPlan', 'SearchWorkflowMigrationPlanRequest', 'WorkflowMigrationPlanIdList'>
  /** `SearchCorrelatedEvent(SearchCorrelatedEventRequest) returns (CorrelatedEventIdList)` */
  readonly SearchCorrelatedEvent: RpcRow<'SearchCorrelatedEvent', 'SearchCorrelatedEventRequest', 'CorrelatedEventIdList'>
  /** `SearchNodeRun(SearchNodeRunRequest) returns (NodeRunIdList)` */
  readonly SearchNodeRun: RpcRow<'SearchNodeRun', 'SearchNodeRunRequest', 'NodeRunIdList'>
  /** `SearchTaskRun(SearchTaskRunRequest) returns (TaskRunIdList)` */
  readonly SearchTaskRun: RpcRow<'SearchTaskRun', 'SearchTaskRunRequest', 'TaskRunIdList'>
  /** `SearchUserTaskRun(SearchUserTaskRunRequest) returns (UserTaskRunIdList)` */
  readonly SearchUserTaskRun: RpcRow<'SearchUserTaskRun', 'SearchUserTaskRunRequest', 'UserTaskRunIdList'>
  /** `SearchVariable(SearchVariableRequest) returns (VariableIdList)` */
  readonly SearchVariable: RpcRow<'SearchVariable', 'SearchVariableRequest', 'VariableIdList'>
  /** `SearchExternalEvent(SearchExternalEventRequest) returns (ExternalEventIdList)` */
  readonly SearchExternalEvent: RpcRow<'SearchExternalEvent', 'SearchExternalEventRequest', 'ExternalEventIdList'>
  /** `SearchWorkflowEvent(SearchWorkflowEventRequest) returns (WorkflowEventIdList)` */
  readonly SearchWorkflowEvent: RpcRow<'SearchWorkflowEvent', 'SearchWorkflowEventRequest', 'WorkflowEventIdList'>
  /** `SearchTaskDef(SearchTaskDefRequest) returns (TaskDefIdList)` */
  readonly SearchTaskDef: RpcRow<'SearchTaskDef', 'SearchTaskDefRequest', 'TaskDefIdList'>
  /** `SearchUserTaskDef(SearchUserTaskDefRequest) returns (UserTaskDefIdList)` */
  readonly SearchUserTaskDef: RpcRow<'SearchUserTaskDef', 'SearchUserTaskDefRequest', 'UserTaskDefIdList'>
  /** `SearchWfSpec(SearchWfSpecRequest) returns (WfSpecIdList)` */
  readonly SearchWfSpec: RpcRow<'SearchWfSpec', 'SearchWfSpecRequest', 'WfSpecIdList'>
  /** `SearchExternalEventDef(SearchExternalEventDefRequest) returns (ExternalEventDefIdList)` */
  readonly SearchExternalEventDef: RpcRow<'SearchExternalEventDef', 'SearchExternalEventDefRequest', 'ExternalEventDefIdList'>
  /** `SearchWorkflowEventDef(SearchWorkflowEventDefRequest) returns (WorkflowEventDefIdList)` */
  readonly SearchWorkflowEventDef: RpcRow<'SearchWorkflowEventDef', 'SearchWorkflowEventDefRequest', 'WorkflowEventDefIdList'>
  /** `SearchTenant(SearchTenantRequest) returns (TenantIdList)` */
  readonly SearchTenant: RpcRow<'SearchTenant', 'SearchTenantRequest', 'TenantIdList'>
  /** `SearchPrincipal(SearchPrincipalRequest) returns (PrincipalIdList)` */
  readonly SearchPrincipal: RpcRow<'SearchPrincipal', 'SearchPrincipalRequest', 'PrincipalIdList'>
  /** `SearchQuota(SearchQuotaRequest) returns (QuotaIdList)` */
  readonly SearchQuota: RpcRow<'SearchQuota', 'SearchQuotaRequest', 'QuotaIdList'>
  /** `SearchStructDef(SearchStructDefRequest) returns (StructDefIdList)` */
  readonly SearchStructDef: RpcRow<'SearchStructDef', 'SearchStructDefRequest', 'StructDefIdList'>
  /** `GetInactiveThreadRun(InactiveThreadRunId) returns (InactiveThreadRun)` */
  readonly GetInactiveThreadRun: RpcRow<'GetInactiveThreadRun', 'InactiveThreadRunId', 'InactiveThreadRun'>
  /** `RegisterTaskWorker(RegisterTaskWorkerRequest) returns (RegisterTaskWorkerResponse)` */
  readonly RegisterTaskWorker: RpcRow<'RegisterTaskWorker', 'RegisterTaskWorkerRequest', 'RegisterTaskWorkerResponse'>
  /** `PollTask(stream PollTaskRequest) returns (stream PollTaskResponse)` */
  readonly PollTask: RpcRow<'PollTask', 'PollTaskRequest', 'PollTaskResponse'>
  /** `ReportTask(ReportTaskRun) returns (google.protobuf.Empty)` */
  readonly ReportTask: RpcRow<'ReportTask', 'ReportTaskRun', 'google.protobuf.Empty'>
  /** `PutCheckpoint(PutCheckpointRequest) returns (PutCheckpointResponse)` */
  readonly PutCheckpoint: RpcRow<'PutCheckpoint', 'PutCheckpointRequest', 'PutCheckpointResponse'>
  /** `GetCheckpoint(CheckpointId) returns (Checkpoint)` */
  readonly GetCheckpoint: RpcRow<'GetCheckpoint', 'CheckpointId', 'Checkpoint'>
  /** `StopWfRun(StopWfRunRequest) returns (google.protobuf.Empty)` */
  readonly StopWfRun: RpcRow<'StopWfRun', 'StopWfRunRequest', 'google.protobuf.Empty'>
  /** `ResumeWfRun(ResumeWfRunRequest) returns (google.protobuf.Empty)` */
  readonly ResumeWfRun: RpcRow<'ResumeWfRun', 'ResumeWfRunRequest', 'google.protobuf.Empty'>
  /** `RescueThreadRun(RescueThreadRunRequest) returns (WfRun)` */
  readonly RescueThreadRun: RpcRow<'RescueThreadRun', 'RescueThreadRunRequest', 'WfRun'>
  /** `DeleteWfRun(DeleteWfRunRequest) returns (google.protobuf.Empty)` */
  readonly DeleteWfRun: RpcRow<'DeleteWfRun', 'DeleteWfRunRequest', 'google.protobuf.Empty'>
  /** `DeleteTaskDef(DeleteTaskDefRequest) returns (google.protobuf.Empty)` */
  readonly DeleteTaskDef: RpcRow<'DeleteTaskDef', 'DeleteTaskDefRequest', 'google.protobuf.Empty'>
  /** `DeleteStructDef(DeleteStructDefRequest) returns (google.protobuf.Empty)` */
  readonly DeleteStructDef: RpcRow<'DeleteStructDef', 'DeleteStructDefRequest', 'google.protobuf.Empty'>
  /** `DeleteWfSpec(DeleteWfSpecRequest) returns (google.protobuf.Empty)` */
  readonly DeleteWfSpec: RpcRow<'DeleteWfSpec', 'DeleteWfSpecRequest', 'google.protobuf.Empty'>
  /** `DeleteUserTaskDef(DeleteUserTaskDefRequest) returns (google.protobuf.Empty)` */
  readonly DeleteUserTaskDef: RpcRow<'DeleteUserTaskDef', 'DeleteUserTaskDefRequest', 'google.protobuf.Empty'>
  /** `DeleteExternalEventDef(DeleteExternalEventDefRequest) returns (google.protobuf.Empty)` */
  readonly DeleteExternalEventDef: RpcRow<'DeleteExternalEventDef', 'DeleteExternalEventDefRequest', 'google.protobuf.Empty'>
  /** `DeleteCorrelatedEvent(DeleteCorrelatedEventRequest) returns (google.protobuf.Empty)` */
  readonly DeleteCorrelatedEvent: RpcRow<'DeleteCorrelatedEvent', 'DeleteCorrelatedEventRequest', 'google.protobuf.Empty'>
  /** `DeleteWorkflowEventDef(DeleteWorkflowEventDefRequest) returns (google.protobuf.Empty)` */
  readonly DeleteWorkflowEventDef: RpcRow<'DeleteWorkflowEventDef', 'DeleteWorkflowEventDefRequest', 'google.protobuf.Empty'>
  /** `DeletePrincipal(DeletePrincipalRequest) returns (google.protobuf.Empty)` */
  readonly DeletePrincipal: RpcRow<'DeletePrincipal', 'DeletePrincipalRequest', 'google.protobuf.Empty'>
  /** `DeleteQuota(DeleteQuotaRequest) returns (google.protobuf.Empty)` */
  readonly DeleteQuota: RpcRow<'DeleteQuota', 'DeleteQuotaRequest', 'google.protobuf.Empty'>
  /** `DeleteScheduledWfRun(DeleteScheduledWfRunRequest) returns (google.protobuf.Empty)` */
  readonly DeleteScheduledWfRun: RpcRow<'DeleteScheduledWfRun', 'DeleteScheduledWfRunRequest', 'google.protobuf.Empty'>
  /** `CreateBulkJob(CreateBulkJobRequest) returns (BulkJob)` */
  readonly CreateBulkJob: RpcRow<'CreateBulkJob', 'CreateBulkJobRequest', 'BulkJob'>
  /** `GetBulkJob(GetBulkJobRequest) returns (BulkJob)` */
  readonly GetBulkJob: RpcRow<'GetBulkJob', 'GetBulkJobRequest', 'BulkJob'>
  /** `SearchBulkJob(SearchBulkJobRequest) returns (BulkJobIdList)` */
  readonly SearchBulkJob: RpcRow<'SearchBulkJob', 'SearchBulkJobRequest', 'BulkJobIdList'>
  /** `DeleteBulkJob(DeleteBulkJobRequest) returns (google.protobuf.Empty)` */
  readonly DeleteBulkJob: RpcRow<'DeleteBulkJob', 'DeleteBulkJobRequest', 'google.protobuf.Empty'>
  /** `GetTaskDefMetricsWindow(TaskDefMetricsQueryRequest) returns (TaskDefMetrics)` */
  readonly GetTaskDefMetricsWindow: RpcRow<'GetTaskDefMetricsWindow', 'TaskDefMetricsQueryRequest', 'TaskDefMetrics'>
  /** `GetWfSpecMetricsWindow(WfSpecMetricsQueryRequest) returns (WfSpecMetrics)` */
  readonly GetWfSpecMetricsWindow: RpcRow<'GetWfSpecMetricsWindow', 'WfSpecMetricsQueryRequest', 'WfSpecMetrics'>
  /** `ListTaskMetrics(ListTaskMetricsRequest) returns (MetricsList)` */
  readonly ListTaskMetrics: RpcRow<'ListTaskMetrics', 'ListTaskMetricsRequest', 'MetricsList'>
  /** `ListQuotaUsageMetrics(ListQuotaUsageMetricsRequest) returns (MetricsList)` */
  readonly ListQuotaUsageMetrics: RpcRow<'ListQuotaUsageMetrics', 'ListQuotaUsageMetricsRequest', 'MetricsList'>
  /** `ListWfMetrics(ListWfMetricsRequest) returns (MetricsList)` */
  readonly ListWfMetrics: RpcRow<'ListWfMetrics', 'ListWfMetricsRequest', 'MetricsList'>
  /** `GetMetricWindow(MetricWindowId) returns (MetricWindow)` */
  readonly GetMetricWindow: RpcRow<'GetMetricWindow', 'MetricWindowId', 'MetricWindow'>
  /** `SearchWfMetricWindow(SearchWfMetricWindowRequest) returns (MetricWindowIdList)` */
  readonly SearchWfMetricWindow: RpcRow<'SearchWfMetricWindow', 'SearchWfMetricWindowRequest', 'MetricWindowIdList'>
  /** `PutTenant(PutTenantRequest) returns (Tenant)` */
  readonly PutTenant: RpcRow<'PutTenant', 'PutTenantRequest', 'Tenant'>
  /** `GetTenant(TenantId) returns (Tenant)` */
  readonly GetTenant: RpcRow<'GetTenant', 'TenantId', 'Tenant'>
  /** `PutQuota(PutQuotaRequest) returns (Quota)` */
  readonly PutQuota: RpcRow<'PutQuota', 'PutQuotaRequest', 'Quota'>
  /** `GetQuota(QuotaId) returns (Quota)` */
  readonly GetQuota: RpcRow<'GetQuota', 'QuotaId', 'Quota'>
  /** `PutPrincipal(PutPrincipalRequest) returns (Principal)` */
  readonly PutPrincipal: RpcRow<'PutPrincipal', 'PutPrincipalRequest', 'Principal'>
  /** `GetPrincipal(PrincipalId) returns (Principal)` */
  readonly GetPrincipal: RpcRow<'GetPrincipal', 'PrincipalId', 'Principal'>
  /** `Whoami(google.protobuf.Empty) returns (Principal)` */
  readonly Whoami: RpcRow<'Whoami', 'google.protobuf.Empty', 'Principal'>
  /** `GetServerVersion(google.protobuf.Empty) returns (LittleHorseVersion)` */
  readonly GetServerVersion: RpcRow<'GetServerVersion', 'google.protobuf.Empty', 'LittleHorseVersion'>
  /** `CountNodeRun(CountNodeRunRequest) returns (Count)` */
  readonly CountNodeRun: RpcRow<'CountNodeRun', 'CountNodeRunRequest', 'Count'>
  /** `CountTaskRun(CountTaskRunRequest) returns (Count)` */
  readonly CountTaskRun: RpcRow<'CountTaskRun', 'CountTaskRunRequest', 'Count'>
  /**
   * Waits until a WfRun has ended (COMPLETED, ERROR or EXCEPTION) and returns it; returns at once if it has. NOT_FOUND when there is
   * no such WfRun, or when it is deleted while the call waits. The call waits as long as its deadline allows.
   * `AwaitWfRun(canter.AwaitWfRunRequest) returns (WfRun)`
   */
  readonly AwaitWfRun: RpcRow<'AwaitWfRun', 'canter.AwaitWfRunRequest', 'WfRun'>
}

/** Every call of the wire. */
export const RPCS: RpcRows = {
  PutTaskDef: {
    name: 'PutTaskDef',
    number: 1,
    path: '/littlehorse.LittleHorse/PutTaskDef',
    requestType: 'PutTaskDefRequest',
    responseType: 'TaskDef',
    requestStream: false,
    responseStream: false,
  },
  GetTaskDef: {
    name: 'GetTaskDef',
    number: 2,
    path: '/littlehorse.LittleHorse/GetTaskDef',
    requestType: 'TaskDefId',
    responseType: 'TaskDef',
    requestStream: false,
    responseStream: false,
  },
  GetTaskWorkerGroup: {
    name: 'GetTaskWorkerGroup',
    number: 3,
    path: '/littlehorse.LittleHorse/GetTaskWorkerGroup',
    requestType: 'TaskDefId',
    responseType: 'TaskWorkerGroup',
    requestStream: false,
    responseStream: false,
  },
  PutExternalEventDef: {
    name: 'PutExternalEventDef',
    number: 4,
    path: '/littlehorse.LittleHorse/PutExternalEventDef',
    requestType: 'PutExternalEventDefRequest',
    responseType: 'ExternalEventDef',
    requestStream: false,
    responseStream: false,
  },
  GetExternalEventDef: {
    name: 'GetExternalEventDef',
    number: 5,
    path: '/littlehorse.LittleHorse/GetExternalEventDef',
    requestType: 'ExternalEventDefId',
    responseType: 'ExternalEventDef',
    requestStream: false,
    responseStream: false,
  },
  PutWorkflowEventDef: {
    name: 'PutWorkflowEventDef',
    number: 6,
    path: '/littlehorse.LittleHorse/PutWorkflowEventDef',
    requestType: 'PutWorkflowEventDefRequest',
    responseType: 'WorkflowEventDef',
    requestStream: false,
    responseStream: false,
  },
  PutWfSpec: {
    name: 'PutWfSpec',
    number: 7,
    path: '/littlehorse.LittleHorse/PutWfSpec',
    requestType: 'PutWfSpecRequest',
    responseType: 'WfSpec',
    requestStream: false,
    responseStream: false,
  },
  GetWfSpec: {
    name: 'GetWfSpec',
    number: 8,
    path: '/littlehorse.LittleHorse/GetWfSpec',
    requestType: 'WfSpecId',
    responseType: 'WfSpec',
    requestStream: false,
    responseStream: false,
  },
  GetLatestWfSpec: {
    name: 'GetLatestWfSpec',
    number: 9,
    path: '/littlehorse.LittleHorse/GetLatestWfSpec',
    requestType: 'GetLatestWfSpecRequest',
    responseType: 'WfSpec',
    requestStream: false,
    responseStream: false,
  },
  MigrateWfSpec: {
    name: 'MigrateWfSpec',
    number: 10,
    path: '/littlehorse.LittleHorse/MigrateWfSpec',
    requestType: 'MigrateWfSpecRequest',
    responseType: 'WfSpec',
    requestStream: false,
    responseStream: false,
  },
  PutStructDef: {
    name: 'PutStructDef',
    number: 11,
    path: '/littlehorse.LittleHorse/PutStructDef',
    requestType: 'PutStructDefRequest',
    responseType: 'StructDef',
    requestStream: false,
    responseStream: false,
  },
  GetStructDef: {
    name: 'GetStructDef',
    number: 12,
    path: '/littlehorse.LittleHorse/GetStructDef',
    requestType: 'StructDefId',
    responseType: 'StructDef',
    requestStream: false,
    responseStream: false,
  },
  ValidateStructDefEvolution: {
    name: 'ValidateStructDefEvolution',
    number: 13,
    path: '/littlehorse.LittleHorse/ValidateStructDefEvolution',
    requestType: 'ValidateStructDefEvolutionRequest',
    responseType: 'ValidateStructDefEvolutionResponse',
    requestStream: false,
    responseStream: false,
  },
  PutUserTaskDef: {
    name: 'PutUserTaskDef',
    number: 14,
    path: '/littlehorse.LittleHorse/PutUserTaskDef',
    requestType: 'PutUserTaskDefRequest',
    responseType: 'UserTaskDef',
    requestStream: false,
    responseStream: false,
  },
  GetUserTaskDef: {
    name: 'GetUserTaskDef',
    number: 15,
    path: '/littlehorse.LittleHorse/GetUserTaskDef',
    requestType: 'UserTaskDefId',
    responseType: 'UserTaskDef',
    requestStream: false,
    responseStream: false,
  },
  GetLatestUserTaskDef: {
    name: 'GetLatestUserTaskDef',
    number: 16,
    path: '/littlehorse.LittleHorse/GetLatestUserTaskDef',
    requestType: 'GetLatestUserTaskDefRequest',
    responseType: 'UserTaskDef',
    requestStream: false,
    responseStream: false,
  },
  RunWf: {
    name: 'RunWf',
    number: 17,
    path: '/littlehorse.LittleHorse/RunWf',
    requestType: 'RunWfRequest',
    responseType: 'WfRun',
    requestStream: false,
    responseStream: false,
  },
  ScheduleWf: {
    name: 'ScheduleWf',
    number: 18,
    path: '/littlehorse.LittleHorse/ScheduleWf',
    requestType: 'ScheduleWfRequest',
    responseType: 'ScheduledWfRun',
    requestStream: false,
    responseStream: false,
  },
  SearchScheduledWfRun: {
    name: 'SearchScheduledWfRun',
    number: 19,
    path: '/littlehorse.LittleHorse/SearchScheduledWfRun',
    requestType: 'SearchScheduledWfRunRequest',
    responseType: 'ScheduledWfRunIdList',
    requestStream: false,
    responseStream: false,
  },
  GetScheduledWfRun: {
    name: 'GetScheduledWfRun',
    number: 20,
    path: '/littlehorse.LittleHorse/GetScheduledWfRun',
    requestType: 'ScheduledWfRunId',
    responseType: 'ScheduledWfRun',
    requestStream: false,
    responseStream: false,
  },
  GetWfRun: {
    name: 'GetWfRun',
    number: 21,
    path: '/littlehorse.LittleHorse/GetWfRun',
    requestType: 'WfRunId',
    responseType: 'WfRun',
    requestStream: false,
    responseStream: false,
  },
  GetUserTaskRun: {
    name: 'GetUserTaskRun',
    number: 22,
    path: '/littlehorse.LittleHorse/GetUserTaskRun',
    requestType: 'UserTaskRunId',
    responseType: 'UserTaskRun',
    requestStream: false,
    responseStream: false,
  },
  AssignUserTaskRun: {
    name: 'AssignUserTaskRun',
    number: 23,
    path: '/littlehorse.LittleHorse/AssignUserTaskRun',
    requestType: 'AssignUserTaskRunRequest',
    responseType: 'google.protobuf.Empty',
    requestStream: false,
    responseStream: false,
  },
  CompleteUserTaskRun: {
    name: 'CompleteUserTaskRun',
    number: 24,
    path: '/littlehorse.LittleHorse/CompleteUserTaskRun',
    requestType: 'CompleteUserTaskRunRequest',
    responseType: 'google.protobuf.Empty',
    requestStream: false,
    responseStream: false,
  },
  CancelUserTaskRun: {
    name: 'CancelUserTaskRun',
    number: 25,
    path: '/littlehorse.LittleHorse/CancelUserTaskRun',
    requestType: 'CancelUserTaskRunRequest',
    responseType: 'google.protobuf.Empty',
    requestStream: false,
    responseStream: false,
  },
  SaveUserTaskRunProgress: {
    name: 'SaveUserTaskRunProgress',
    number: 26,
    path: '/littlehorse.LittleHorse/SaveUserTaskRunProgress',
    requestType: 'SaveUserTaskRunProgressRequest',
    responseType: 'UserTaskRun',
    requestStream: false,
    responseStream: false,
  },
  ListUserTaskRuns: {
    name: 'ListUserTaskRuns',
    number: 27,
    path: '/littlehorse.LittleHorse/ListUserTaskRuns',
    requestType: 'ListUserTaskRunRequest',
    responseType: 'UserTaskRunList',
    requestStream: false,
    responseStream: false,
  },
  PutUserTaskRunComment: {
    name: 'PutUserTaskRunComment',
    number: 28,
    path: '/littlehorse.LittleHorse/PutUserTaskRunComment',
    requestType: 'PutUserTaskRunCommentRequest',
    responseType: 'UserTaskRun',
    requestStream: false,
    responseStream: false,
  },
  EditUserTaskRunComment: {
    name: 'EditUserTaskRunComment',
    number: 29,
    path: '/littlehorse.LittleHorse/EditUserTaskRunComment',
    requestType: 'EditUserTaskRunCommentRequest',
    responseType: 'UserTaskRun',
    requestStream: false,
    responseStream: false,
  },
  DeleteUserTaskRunComment: {
    name: 'DeleteUserTaskRunComment',
    number: 30,
    path: '/littlehorse.LittleHorse/DeleteUserTaskRunComment',
    requestType: 'DeleteUserTaskRunCommentRequest',
    responseType: 'UserTaskRun',
    requestStream: false,
    responseStream: false,
  },
  GetNodeRun: {
    name: 'GetNodeRun',
    number: 31,
    path: '/littlehorse.LittleHorse/GetNodeRun',
    requestType: 'NodeRunId',
    responseType: 'NodeRun',
    requestStream: false,
    responseStream: false,
  },
  ListNodeRuns: {
    name: 'ListNodeRuns',
    number: 32,
    path: '/littlehorse.LittleHorse/ListNodeRuns',
    requestType: 'ListNodeRunsRequest',
    responseType: 'NodeRunList',
    requestStream: false,
    responseStream: false,
  },
  GetTaskRun: {
    name: 'GetTaskRun',
    number: 33,
    path: '/littlehorse.LittleHorse/GetTaskRun',
    requestType: 'TaskRunId',
    responseType: 'TaskRun',
    requestStream: false,
    responseStream: false,
  },
  ListTaskRuns: {
    name: 'ListTaskRuns',
    number: 34,
    path: '/littlehorse.LittleHorse/ListTaskRuns',
    requestType: 'ListTaskRunsRequest',
    responseType: 'TaskRunList',
    requestStream: false,
    responseStream: false,
  },
  GetVariable: {
    name: 'GetVariable',
    number: 35,
    path: '/littlehorse.LittleHorse/GetVariable',
    requestType: 'VariableId',
    responseType: 'Variable',
    requestStream: false,
    responseStream: false,
  },
  ListVariables: {
    name: 'ListVariables',
    number: 36,
    path: '/littlehorse.LittleHorse/ListVariables',
    requestType: 'ListVariablesRequest',
    responseType: 'VariableList',
    requestStream: false,
    responseStream: false,
  },
  PutExternalEvent: {
    name: 'PutExternalEvent',
    number: 37,
    path: '/littlehorse.LittleHorse/PutExternalEvent',
    requestType: 'PutExternalEventRequest',
    responseType: 'ExternalEvent',
    requestStream: false,
    responseStream: false,
  },
  PutCorrelatedEvent: {
    name: 'PutCorrelatedEvent',
    number: 38,
    path: '/littlehorse.LittleHorse/PutCorrelatedEvent',
    requestType: 'PutCorrelatedEventRequest',
    responseType: 'CorrelatedEvent',
    requestStream: false,
    responseStream: false,
  },
  GetExternalEvent: {
    name: 'GetExternalEvent',
    number: 39,
    path: '/littlehorse.LittleHorse/GetExternalEvent',
    requestType: 'ExternalEventId',
    responseType: 'ExternalEvent',
    requestStream: false,
    responseStream: false,
  },
  GetCorrelatedEvent: {
    name: 'GetCorrelatedEvent',
    number: 40,
    path: '/littlehorse.LittleHorse/GetCorrelatedEvent',
    requestType: 'CorrelatedEventId',
    responseType: 'CorrelatedEvent',
    requestStream: false,
    responseStream: false,
  },
  AwaitWorkflowEvent: {
    name: 'AwaitWorkflowEvent',
    number: 41,
    path: '/littlehorse.LittleHorse/AwaitWorkflowEvent',
    requestType: 'AwaitWorkflowEventRequest',
    responseType: 'WorkflowEvent',
    requestStream: false,
    responseStream: false,
  },
  GetWorkflowEventDef: {
    name: 'GetWorkflowEventDef',
    number: 42,
    path: '/littlehorse.LittleHorse/GetWorkflowEventDef',
    requestType: 'WorkflowEventDefId',
    responseType: 'WorkflowEventDef',
    requestStream: false,
    responseStream: false,
  },
  GetWorkflowEvent: {
    name: 'GetWorkflowEvent',
    number: 43,
    path: '/littlehorse.LittleHorse/GetWorkflowEvent',
    requestType: 'WorkflowEventId',
    responseType: 'WorkflowEvent',
    requestStream: false,
    responseStream: false,
  },
  ListExternalEvents: {
    name: 'ListExternalEvents',
    number: 44,
    path: '/littlehorse.LittleHorse/ListExternalEvents',
    requestType: 'ListExternalEventsRequest',
    responseType: 'ExternalEventList',
    requestStream: false,
    responseStream: false,
  },
  ListWorkflowEvents: {
    name: 'ListWorkflowEvents',
    number: 45,
    path: '/littlehorse.LittleHorse/ListWorkflowEvents',
    requestType: 'ListWorkflowEventsRequest',
    responseType: 'WorkflowEventList',
    requestStream: false,
    responseStream: false,
  },
  SearchWfRun: {
    name: 'SearchWfRun',
    number: 46,
    path: '/littlehorse.LittleHorse/SearchWfRun',
    requestType: 'SearchWfRunRequest',
    responseType: 'WfRunIdList',
    requestStream: false,
    responseStream: false,
  },
  PutWorkflowMigrationPlan: {
    name: 'PutWorkflowMigrationPlan',
    number: 47,
    path: '/littlehorse.LittleHorse/PutWorkflowMigrationPlan',
    requestType: 'PutWorkflowMigrationPlanRequest',
    responseType: 'WorkflowMigrationPlan',
    requestStream: false,
    responseStream: false,
  },
  GetWorkflowMigrationPlan: {
    name: 'GetWorkflowMigrationPlan',
    number: 48,
    path: '/littlehorse.LittleHorse/GetWorkflowMigrationPlan',
    requestType: 'WorkflowMigrationPlanId',
    responseType: 'WorkflowMigrationPlan',
    requestStream: false,
    responseStream: false,
  },
  DeleteWorkflowMigrationPlan: {
    name: 'DeleteWorkflowMigrationPlan',
    number: 49,
    path: '/littlehorse.LittleHorse/DeleteWorkflowMigrationPlan',
    requestType: 'DeleteWorkflowMigrationPlanRequest',
    responseType: 'google.protobuf.Empty',
    requestStream: false,
    responseStream: false,
  },
  ApplyWorkflowMigrationPlan: {
    name: 'ApplyWorkflowMigrationPlan',
    number: 50,
    path: '/littlehorse.LittleHorse/ApplyWorkflowMigrationPlan',
    requestType: 'ApplyWorkflowMigrationPlanRequest',
    responseType: 'WfRun',
    requestStream: false,
    responseStream: false,
  },
  SearchWorkflowMigrationPlan: {
    name: 'SearchWorkflowMigrationPlan',
    number: 51,
    path: '/littlehorse.LittleHorse/SearchWorkflowMigrationPlan',
    requestType: 'SearchWorkflowMigrationPlanRequest',
    responseType: 'WorkflowMigrationPlanIdList',
    requestStream: false,
    responseStream: false,
  },
  SearchCorrelatedEvent: {
    name: 'SearchCorrelatedEvent',
    number: 52,
    path: '/littlehorse.LittleHorse/SearchCorrelatedEvent',
    requestType: 'SearchCorrelatedEventRequest',
    responseType: 'CorrelatedEventIdList',
    requestStream: false,
    responseStream: false,
  },
  SearchNodeRun: {
    name: 'SearchNodeRun',
    number: 53,
    path: '/littlehorse.LittleHorse/SearchNodeRun',
    requestType: 'SearchNodeRunRequest',
    responseType: 'NodeRunIdList',
    requestStream: false,
    responseStream: false,
  },
  SearchTaskRun: {
    name: 'SearchTaskRun',
    number: 54,
    path: '/littlehorse.LittleHorse/SearchTaskRun',
    requestType: 'SearchTaskRunRequest',
    responseType: 'TaskRunIdList',
    requestStream: false,
    responseStream: false,
  },
  SearchUserTaskRun: {
    name: 'SearchUserTaskRun',
    number: 55,
    path: '/littlehorse.LittleHorse/SearchUserTaskRun',
    requestType: 'SearchUserTaskRunRequest',
    responseType: 'UserTaskRunIdList',
    requestStream: false,
    responseStream: false,
  },
  SearchVariable: {
    name: 'SearchVariable',
    number: 56,
    path: '/littlehorse.LittleHorse/SearchVariable',
    requestType: 'SearchVariableRequest',
    responseType: 'VariableIdList',
    requestStream: false,
    responseStream: false,
  },
  SearchExternalEvent: {
    name: 'SearchExternalEvent',
    number: 57,
    path: '/littlehorse.LittleHorse/SearchExternalEvent',
    requestType: 'SearchExternalEventRequest',
    responseType: 'ExternalEventIdList',
    requestStream: false,
    responseStream: false,
  },
  SearchWorkflowEvent: {
    name: 'SearchWorkflowEvent',
    number: 58,
    path: '/littlehorse.LittleHorse/SearchWorkflowEvent',
    requestType: 'SearchWorkflowEventRequest',
    responseType: 'WorkflowEventIdList',
    requestStream: false,
    responseStream: false,
  },
  SearchTaskDef: {
    name: 'SearchTaskDef',
    number: 59,
    path: '/littlehorse.LittleHorse/SearchTaskDef',
    requestType: 'SearchTaskDefRequest',
    responseType: 'TaskDefIdList',
    requestStream: false,
    responseStream: false,
  },
  SearchUserTaskDef: {
    name: 'SearchUserTaskDef',
    number: 60,
    path: '/littlehorse.LittleHorse/SearchUserTaskDef',
    requestType: 'SearchUserTaskDefRequest',
    responseType: 'UserTaskDefIdList',
    requestStream: false,
    responseStream: false,
  },
  SearchWfSpec: {
    name: 'SearchWfSpec',
    number: 61,
    path: '/littlehorse.LittleHorse/SearchWfSpec',
    requestType: 'SearchWfSpecRequest',
    responseType: 'WfSpecIdList',
    requestStream: false,
    responseStream: false,
  },
  SearchExternalEventDef: {
    name: 'SearchExternalEventDef',
    number: 62,
    path: '/littlehorse.LittleHorse/SearchExternalEventDef',
    requestType: 'SearchExternalEventDefRequest',
    responseType: 'ExternalEventDefIdList',
    requestStream: false,
    responseStream: false,
  },
  SearchWorkflowEventDef: {
    name: 'SearchWorkflowEventDef',
    number: 63,
    path: '/littlehorse.LittleHorse/SearchWorkflowEventDef',
    requestType: 'SearchWorkflowEventDefRequest',
    responseType: 'WorkflowEventDefIdList',
    requestStream: false,
    responseStream: false,
  },
  SearchTenant: {
    name: 'SearchTenant',
    number: 64,
    path: '/littlehorse.LittleHorse/SearchTenant',
    requestType: 'SearchTenantRequest',
    responseType: 'TenantIdList',
    requestStream: false,
    responseStream: false,
  },
  SearchPrincipal: {
    name: 'SearchPrincipal',
    number: 65,
    path: '/littlehorse.LittleHorse/SearchPrincipal',
    requestType: 'SearchPrincipalRequest',
    responseType: 'PrincipalIdList',
    requestStream: false,
    responseStream: false,
  },
  SearchQuota: {
    name: 'SearchQuota',
    number: 66,
    path: '/littlehorse.LittleHorse/SearchQuota',
    requestType: 'SearchQuotaRequest',
    responseType: 'QuotaIdList',
    requestStream: false,
    responseStream: false,
  },
  SearchStructDef: {
    name: 'SearchStructDef',
    number: 67,
    path: '/littlehorse.LittleHorse/SearchStructDef',
    requestType: 'SearchStructDefRequest',
    responseType: 'StructDefIdList',
    requestStream: false,
    responseStream: false,
  },
  GetInactiveThreadRun: {
    name: 'GetInactiveThreadRun',
    number: 68,
    path: '/littlehorse.LittleHorse/GetInactiveThreadRun',
    requestType: 'InactiveThreadRunId',
    responseType: 'InactiveThreadRun',
    requestStream: false,
    responseStream: false,
  },
  RegisterTaskWorker: {
    name: 'RegisterTaskWorker',
    number: 69,
    path: '/littlehorse.LittleHorse/RegisterTaskWorker',
    requestType: 'RegisterTaskWorkerRequest',
    responseType: 'RegisterTaskWorkerResponse',
    requestStream: false,
    responseStream: false,
  },
  PollTask: {
    name: 'PollTask',
    number: 70,
    path: '/littlehorse.LittleHorse/PollTask',
    requestType: 'PollTaskRequest',
    responseType: 'PollTaskResponse',
    requestStream: true,
    responseStream: true,
  },
  ReportTask: {
    name: 'ReportTask',
    number: 71,
    path: '/littlehorse.LittleHorse/ReportTask',
    requestType: 'ReportTaskRun',
    responseType: 'google.protobuf.Empty',
    requestStream: false,
    responseStream: false,
  },
  PutCheckpoint: {
    name: 'PutCheckpoint',
    number: 72,
    path: '/littlehorse.LittleHorse/PutCheckpoint',
    requestType: 'PutCheckpointRequest',
    responseType: 'PutCheckpointResponse',
    requestStream: false,
    responseStream: false,
  },
  GetCheckpoint: {
    name: 'GetCheckpoint',
    number: 73,
    path: '/littlehorse.LittleHorse/GetCheckpoint',
    requestType: 'CheckpointId',
    responseType: 'Checkpoint',
    requestStream: false,
    responseStream: false,
  },
  StopWfRun: {
    name: 'StopWfRun',
    number: 74,
    path: '/littlehorse.LittleHorse/StopWfRun',
    requestType: 'StopWfRunRequest',
    responseType: 'google.protobuf.Empty',
    requestStream: false,
    responseStream: false,
  },
  ResumeWfRun: {
    name: 'ResumeWfRun',
    number: 75,
    path: '/littlehorse.LittleHorse/ResumeWfRun',
    requestType: 'ResumeWfRunRequest',
    responseType: 'google.protobuf.Empty',
    requestStream: false,
    responseStream: false,
  },
  RescueThreadRun: {
    name: 'RescueThreadRun',
    number: 76,
    path: '/littlehorse.LittleHorse/RescueThreadRun',
    requestType: 'RescueThreadRunRequest',
    responseType: 'WfRun',
    requestStream: false,
    responseStream: false,
  },
  DeleteWfRun: {
    name: 'DeleteWfRun',
    number: 77,
    path: '/littlehorse.LittleHorse/DeleteWfRun',
    requestType: 'DeleteWfRunRequest',
    responseType: 'google.protobuf.Empty',
    requestStream: false,
    responseStream: false,
  },
  DeleteTaskDef: {
    name: 'DeleteTaskDef',
    number: 78,
    path: '/littlehorse.LittleHorse/DeleteTaskDef',
    requestType: 'DeleteTaskDefRequest',
    responseType: 'google.protobuf.Empty',
    requestStream: false,
    responseStream: false,
  },
  DeleteStructDef: {
    name: 'DeleteStructDef',
    number: 79,
    path: '/littlehorse.LittleHorse/DeleteStructDef',
    requestType: 'DeleteStructDefRequest',
    responseType: 'google.protobuf.Empty',
    requestStream: false,
    responseStream: false,
  },
  DeleteWfSpec: {
    name: 'DeleteWfSpec',
    number: 80,
    path: '/littlehorse.LittleHorse/DeleteWfSpec',
    requestType: 'DeleteWfSpecRequest',
    responseType: 'google.protobuf.Empty',
    requestStream: false,
    responseStream: false,
  },
  DeleteUserTaskDef: {
    name: 'DeleteUserTaskDef',
    number: 81,
    path: '/littlehorse.LittleHorse/DeleteUserTaskDef',
    requestType: 'DeleteUserTaskDefRequest',
    responseType: 'google.protobuf.Empty',
    requestStream: false,
    responseStream: false,
  },
  DeleteExternalEventDef: {
    name: 'DeleteExternalEventDef',
    number: 82,
    path: '/littlehorse.LittleHorse/DeleteExternalEventDef',
    requestType: 'DeleteExternalEventDefRequest',
    responseType: 'google.protobuf.Empty',
    requestStream: false,
    responseStream: false,
  },
  DeleteCorrelatedEvent: {
    name: 'DeleteCorrelatedEvent',
    number: 83,
    path: '/littlehorse.LittleHorse/DeleteCorrelatedEvent',
    requestType: 'DeleteCorrelatedEventRequest',
    responseType: 'google.protobuf.Empty',
    requestStream: false,
    responseStream: false,
  },
  DeleteWorkflowEventDef: {
    name: 'DeleteWorkflowEventDef',
    number: 84,
    path: '/littlehorse.LittleHorse/DeleteWorkflowEventDef',
    requestType: 'DeleteWorkflowEventDefRequest',
    responseType: 'google.protobuf.Empty',
    requestStream: false,
    responseStream: false,
  },
  DeletePrincipal: {
    name: 'DeletePrincipal',
    number: 85,
    path: '/littlehorse.LittleHorse/DeletePrincipal',
    requestType: 'DeletePrincipalRequest',
    responseType: 'google.protobuf.Empty',
    requestStream: false,
    responseStream: false,
  },
  DeleteQuota: {
    name: 'DeleteQuota',
    number: 86,
    path: '/littlehorse.LittleHorse/DeleteQuota',
    requestType: 'DeleteQuotaRequest',
    responseType: 'google.protobuf.Empty',
    requestStream: false,
    responseStream: false,
  },
  DeleteScheduledWfRun: {
    name: 'DeleteScheduledWfRun',
    number: 87,
    path: '/littlehorse.LittleHorse/DeleteScheduledWfRun',
    requestType: 'DeleteScheduledWfRunRequest',
    responseType: 'google.protobuf.Empty',
    requestStream: false,
    responseStream: false,
  },
  CreateBulkJob: {
    name: 'CreateBulkJob',
    number: 88,
    path: '/littlehorse.LittleHorse/CreateBulkJob',
    requestType: 'CreateBulkJobRequest',
    responseType: 'BulkJob',
    requestStream: false,
    responseStream: false,
  },
  GetBulkJob: {
    name: 'GetBulkJob',
    number: 89,
    path: '/littlehorse.LittleHorse/GetBulkJob',
    requestType: 'GetBulkJobRequest',
    responseType: 'BulkJob',
    requestStream: false,
    responseStream: false,
  },
  SearchBulkJob: {
    name: 'SearchBulkJob',
    number: 90,
    path: '/littlehorse.LittleHorse/SearchBulkJob',
    requestType: 'SearchBulkJobRequest',
    responseType: 'BulkJobIdList',
    requestStream: false,
    responseStream: false,
  },
  DeleteBulkJob: {
    name: 'DeleteBulkJob',
    number: 91,
    path: '/littlehorse.LittleHorse/DeleteBulkJob',
    requestType: 'DeleteBulkJobRequest',
    responseType: 'google.protobuf.Empty',
    requestStream: false,
    responseStream: false,
  },
  GetTaskDefMetricsWindow: {
    name: 'GetTaskDefMetricsWindow',
    number: 92,
    path: '/littlehorse.LittleHorse/GetTaskDefMetricsWindow',
    requestType: 'TaskDefMetricsQueryRequest',
    responseType: 'TaskDefMetrics',
    requestStream: false,
    responseStream: false,
  },
  GetWfSpecMetricsWindow: {
    name: 'GetWfSpecMetricsWindow',
    number: 93,
    path: '/littlehorse.LittleHorse/GetWfSpecMetricsWindow',
    requestType: 'WfSpecMetricsQueryRequest',
    responseType: 'WfSpecMetrics',
    requestStream: false,
    responseStream: false,
  },
  ListTaskMetrics: {
    name: 'ListTaskMetrics',
    number: 94,
    path: '/littlehorse.LittleHorse/ListTaskMetrics',
    requestType: 'ListTaskMetricsRequest',
    responseType: 'MetricsList',
    requestStream: false,
    responseStream: false,
  },
  ListQuotaUsageMetrics: {
    name: 'ListQuotaUsageMetrics',
    number: 95,
    path: '/littlehorse.LittleHorse/ListQuotaUsageMetrics',
    requestType: 'ListQuotaUsageMetricsRequest',
    responseType: 'MetricsList',
    requestStream: false,
    responseStream: false,
  },
  ListWfMetrics: {
    name: 'ListWfMetrics',
    number: 96,
    path: '/littlehorse.LittleHorse/ListWfMetrics',
    requestType: 'ListWfMetricsRequest',
    responseType: 'MetricsList',
    requestStream: false,
    responseStream: false,
  },
  GetMetricWindow: {
    name: 'GetMetricWindow',
    number: 97,
    path: '/littlehorse.LittleHorse/GetMetricWindow',
    requestType: 'MetricWindowId',
    responseType: 'MetricWindow',
    requestStream: false,
    responseStream: false,
  },
  SearchWfMetricWindow: {
    name: 'SearchWfMetricWindow',
    number: 98,
    path: '/littlehorse.LittleHorse/SearchWfMetricWindow',
    requestType: 'SearchWfMetricWindowRequest',
    responseType: 'MetricWindowIdList',
    requestStream: false,
    responseStream: false,
  },
  PutTenant: {
    name: 'PutTenant',
    number: 99,
    path: '/littlehorse.LittleHorse/PutTenant',
    requestType: 'PutTenantRequest',
    responseType: 'Tenant',
    requestStream: false,
    responseStream: false,
  },
  GetTenant: {
    name: 'GetTenant',
    number: 100,
    path: '/littlehorse.LittleHorse/GetTenant',
    requestType: 'TenantId',
    responseType: 'Tenant',
    requestStream: false,
    responseStream: false,
  },
  PutQuota: {
    name: 'PutQuota',
    number: 101,
    path: '/littlehorse.LittleHorse/PutQuota',
    requestType: 'PutQuotaRequest',
    responseType: 'Quota',
    requestStream: false,
    responseStream: false,
  },
  GetQuota: {
    name: 'GetQuota',
    number: 102,
    path: '/littlehorse.LittleHorse/GetQuota',
    requestType: 'QuotaId',
    responseType: 'Quota',
    requestStream: false,
    responseStream: false,
  },
  PutPrincipal: {
    name: 'PutPrincipal',
    number: 103,
    path: '/littlehorse.LittleHorse/PutPrincipal',
    requestType: 'PutPrincipalRequest',
    responseType: 'Principal',
    requestStream: false,
    responseStream: false,
  },
  GetPrincipal: {
    name: 'GetPrincipal',
    number: 104,
    path: '/littlehorse.LittleHorse/GetPrincipal',
    requestType: 'PrincipalId',
    responseType: 'Principal',
    requestStream: false,
    responseStream: false,
  },
  Whoami: {
    name: 'Whoami',
    number: 105,
    path: '/littlehorse.LittleHorse/Whoami',
    requestType: 'google.protobuf.Empty',
    responseType: 'Principal',
    requestStream: false,
    responseStream: false,
  },
  GetServerVersion: {
    name: 'GetServerVersion',
    number: 106,
    path: '/littlehorse.LittleHorse/GetServerVersion',
    requestType: 'google.protobuf.Empty',
    responseType: 'LittleHorseVersion',
    requestStream: false,
    responseStream: false,
  },
  CountNodeRun: {
    name: 'CountNodeRun',
    number: 107,
    path: '/littlehorse.LittleHorse/CountNodeRun',
    requestType: 'CountNodeRunRequest',
    responseType: 'Count',
    requestStream: false,
    responseStream: false,
  },
  CountTaskRun: {
    name: 'CountTaskRun',
    number: 108,
    path: '/littlehorse.LittleHorse/CountTaskRun',
    requestType: 'CountTaskRunRequest',
    responseType: 'Count',
    requestStream: false,
    responseStream: false,
  },
  AwaitWfRun: {
    name: 'AwaitWfRun',
    number: 1001,
    path: '/canter.Canter/AwaitWfRun',
    requestType: 'canter.AwaitWfRunRequest',
    responseType: 'WfRun',
    requestStream: false,
    responseStream: false,
  },
}
