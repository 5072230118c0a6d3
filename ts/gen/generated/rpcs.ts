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
  /**
   * Defines a task. Again with equal content: returns the stored one. Needs ACL_TASK/WRITE_METADATA (spec A 2.1, C 2.1).
   * INVALID_ARGUMENT: name is no LH name; a StructDef it uses is unknown. ALREADY_EXISTS: it differs from the stored one.
   * `PutTaskDef(PutTaskDefRequest) returns (TaskDef)`
   */
  readonly PutTaskDef: RpcRow<'PutTaskDef', 'PutTaskDefRequest', 'TaskDef'>
  /**
   * Returns a TaskDef. Needs ACL_TASK/READ.
   * `GetTaskDef(TaskDefId) returns (TaskDef)`
   */
  readonly GetTaskDef: RpcRow<'GetTaskDef', 'TaskDefId', 'TaskDef'>
  /**
   * Returns the workers of a TaskDef. Needs ACL_TASK_WORKER_GROUP/READ. NOT_FOUND: none has registered yet.
   * `GetTaskWorkerGroup(TaskDefId) returns (TaskWorkerGroup)`
   */
  readonly GetTaskWorkerGroup: RpcRow<'GetTaskWorkerGroup', 'TaskDefId', 'TaskWorkerGroup'>
  /**
   * Defines a kind of ExternalEvent, or replaces the definition. Needs ACL_EXTERNAL_EVENT/WRITE_METADATA (spec A 2.2).
   * INVALID_ARGUMENT: name is no LH name; a StructDef it uses is unknown.
   * `PutExternalEventDef(PutExternalEventDefRequest) returns (ExternalEventDef)`
   */
  readonly PutExternalEventDef: RpcRow<'PutExternalEventDef', 'PutExternalEventDefRequest', 'ExternalEventDef'>
  /**
   * Returns an ExternalEventDef. Needs ACL_EXTERNAL_EVENT/READ.
   * `GetExternalEventDef(ExternalEventDefId) returns (ExternalEventDef)`
   */
  readonly GetExternalEventDef: RpcRow<'GetExternalEventDef', 'ExternalEventDefId', 'ExternalEventDef'>
  /**
   * Defines a kind of WorkflowEvent. Again with equal content: returns the stored one. Needs ACL_WORKFLOW_EVENT/WRITE_METADATA
   * (spec A 2.3).
   * INVALID_ARGUMENT: a StructDef it uses is unknown. ALREADY_EXISTS: it differs from the stored one.
   * `PutWorkflowEventDef(PutWorkflowEventDefRequest) returns (WorkflowEventDef)`
   */
  readonly PutWorkflowEventDef: RpcRow<'PutWorkflowEventDef', 'PutWorkflowEventDefRequest', 'WorkflowEventDef'>
  /**
   * Checks a workflow and stores it as a new version. Equal to the newest: returns that. A breaking change makes a new major version, any
   * other a new revision. Needs ACL_WORKFLOW/WRITE_METADATA (spec A 2.7, 4).
   * INVALID_ARGUMENT: name is no LH name, or the workflow is not valid: says the thread and node; a frozen variable changed its type.
   * FAILED_PRECONDITION: a breaking change with MINOR_REVISION_UPDATES. ALREADY_EXISTS: a change with NO_UPDATES.
   * `PutWfSpec(PutWfSpecRequest) returns (WfSpec)`
   */
  readonly PutWfSpec: RpcRow<'PutWfSpec', 'PutWfSpecRequest', 'WfSpec'>
  /**
   * Returns an exact version of a WfSpec. Needs ACL_WORKFLOW/READ.
   * `GetWfSpec(WfSpecId) returns (WfSpec)`
   */
  readonly GetWfSpec: RpcRow<'GetWfSpec', 'WfSpecId', 'WfSpec'>
  /**
   * Returns the newest version of a WfSpec, or the newest of a major version. Needs ACL_WORKFLOW/READ.
   * `GetLatestWfSpec(GetLatestWfSpecRequest) returns (WfSpec)`
   */
  readonly GetLatestWfSpec: RpcRow<'GetLatestWfSpec', 'GetLatestWfSpecRequest', 'WfSpec'>
  /**
   * Always UNIMPLEMENTED, as everywhere: see PutWorkflowMigrationPlan.
   * `MigrateWfSpec(MigrateWfSpecRequest) returns (WfSpec)`
   */
  readonly MigrateWfSpec: RpcRow<'MigrateWfSpec', 'MigrateWfSpecRequest', 'WfSpec'>
  /**
   * Defines a structured type, or a new version of it. Equal to the newest: returns that. Needs ACL_STRUCT/WRITE_METADATA (spec A 2.6).
   * INVALID_ARGUMENT: bad name or field; a StructDef it uses is unknown; fields break the compatibility asked for.
   * `PutStructDef(PutStructDefRequest) returns (StructDef)`
   */
  readonly PutStructDef: RpcRow<'PutStructDef', 'PutStructDefRequest', 'StructDef'>
  /**
   * Returns a version of a StructDef; -1 for the newest. Needs ACL_STRUCT/READ.
   * `GetStructDef(StructDefId) returns (StructDef)`
   */
  readonly GetStructDef: RpcRow<'GetStructDef', 'StructDefId', 'StructDef'>
  /**
   * Says whether PutStructDef would accept a change. Needs ACL_STRUCT/READ (spec A 2.6.4).
   * INVALID_ARGUMENT: the new fields are not valid in themselves.
   * `ValidateStructDefEvolution(ValidateStructDefEvolutionRequest) returns (ValidateStructDefEvolutionResponse)`
   */
  readonly ValidateStructDefEvolution: RpcRow<'ValidateStructDefEvolution', 'ValidateStructDefEvolutionRequest', 'ValidateStructDefEvolutionResponse'>
  /**
   * Defines a form, or a new version of it. Equal to the newest: returns that. Needs ACL_USER_TASK/WRITE_METADATA (spec A 2.4).
   * INVALID_ARGUMENT: name is no LH name.
   * `PutUserTaskDef(PutUserTaskDefRequest) returns (UserTaskDef)`
   */
  readonly PutUserTaskDef: RpcRow<'PutUserTaskDef', 'PutUserTaskDefRequest', 'UserTaskDef'>
  /**
   * Returns an exact version of a UserTaskDef. Needs ACL_USER_TASK/READ.
   * `GetUserTaskDef(UserTaskDefId) returns (UserTaskDef)`
   */
  readonly GetUserTaskDef: RpcRow<'GetUserTaskDef', 'UserTaskDefId', 'UserTaskDef'>
  /**
   * Returns the newest version of a UserTaskDef. Needs ACL_USER_TASK/READ.
   * `GetLatestUserTaskDef(GetLatestUserTaskDefRequest) returns (UserTaskDef)`
   */
  readonly GetLatestUserTaskDef: RpcRow<'GetLatestUserTaskDef', 'GetLatestUserTaskDefRequest', 'UserTaskDef'>
  /**
   * Starts a WfRun, and returns it as far as it got at once; it may have ended already. Needs ACL_WORKFLOW/RUN (spec B 1.1).
   * INVALID_ARGUMENT: id is no LH name; inputs unknown, missing or of the wrong type; parent missing, of another WfSpec, or not asked
   * for.
   * NOT_FOUND: no such WfSpec. ALREADY_EXISTS: the id is taken, which makes a repeated call safe.
   * FAILED_PRECONDITION: no such parent WfRun.
   * `RunWf(RunWfRequest) returns (WfRun)`
   */
  readonly RunWf: RpcRow<'RunWf', 'RunWfRequest', 'WfRun'>
  /**
   * Starts WfRuns by a cron expression; the first at its next time. An existing id is replaced. Needs ACL_WORKFLOW/RUN (spec B 11.3).
   * INVALID_ARGUMENT: no such WfSpec; the expression cannot be read, or never comes true.
   * `ScheduleWf(ScheduleWfRequest) returns (ScheduledWfRun)`
   */
  readonly ScheduleWf: RpcRow<'ScheduleWf', 'ScheduleWfRequest', 'ScheduledWfRun'>
  /**
   * Finds the schedules of a WfSpec. Needs ACL_WORKFLOW/READ. INVALID_ARGUMENT: revision without major version.
   * `SearchScheduledWfRun(SearchScheduledWfRunRequest) returns (ScheduledWfRunIdList)`
   */
  readonly SearchScheduledWfRun: RpcRow<'SearchScheduledWfRun', 'SearchScheduledWfRunRequest', 'ScheduledWfRunIdList'>
  /**
   * Returns a schedule. Needs ACL_WORKFLOW/READ.
   * `GetScheduledWfRun(ScheduledWfRunId) returns (ScheduledWfRun)`
   */
  readonly GetScheduledWfRun: RpcRow<'GetScheduledWfRun', 'ScheduledWfRunId', 'ScheduledWfRun'>
  /**
   * Returns a WfRun. Needs ACL_WORKFLOW/READ.
   * `GetWfRun(WfRunId) returns (WfRun)`
   */
  readonly GetWfRun: RpcRow<'GetWfRun', 'WfRunId', 'WfRun'>
  /**
   * Returns a UserTaskRun. Needs ACL_USER_TASK/READ.
   * `GetUserTaskRun(UserTaskRunId) returns (UserTaskRun)`
   */
  readonly GetUserTaskRun: RpcRow<'GetUserTaskRun', 'UserTaskRunId', 'UserTaskRun'>
  /**
   * Gives a user task to a user or a group. Needs ACL_USER_TASK/WRITE_METADATA (spec B 12.4).
   * INVALID_ARGUMENT: neither is given, or one is blank. NOT_FOUND: no such UserTaskRun. FAILED_PRECONDITION: a user has it and
   * override_claim is false; it is DONE or CANCELLED.
   * `AssignUserTaskRun(AssignUserTaskRunRequest) returns (google.protobuf.Empty)`
   */
  readonly AssignUserTaskRun: RpcRow<'AssignUserTaskRun', 'AssignUserTaskRunRequest', 'google.protobuf.Empty'>
  /**
   * Completes a user task, and the workflow goes on. DONE or CANCELLED already: OK, without effect. Needs ACL_USER_TASK/RUN
   * (spec B 12.7).
   * INVALID_ARGUMENT: a result is unknown, NULL or of the wrong type; a required one is missing. NOT_FOUND: no such UserTaskRun.
   * `CompleteUserTaskRun(CompleteUserTaskRunRequest) returns (google.protobuf.Empty)`
   */
  readonly CompleteUserTaskRun: RpcRow<'CompleteUserTaskRun', 'CompleteUserTaskRunRequest', 'google.protobuf.Empty'>
  /**
   * Cancels a user task; its node fails. Needs ACL_USER_TASK/RUN (spec B 12.8).
   * INVALID_ARGUMENT: the configured exception name cannot be computed. NOT_FOUND: no such UserTaskRun.
   * `CancelUserTaskRun(CancelUserTaskRunRequest) returns (google.protobuf.Empty)`
   */
  readonly CancelUserTaskRun: RpcRow<'CancelUserTaskRun', 'CancelUserTaskRunRequest', 'google.protobuf.Empty'>
  /**
   * Stores results without completing the user task. Needs ACL_USER_TASK/RUN (spec B 12.6).
   * NOT_FOUND: no such UserTaskRun. FAILED_PRECONDITION: it is DONE or CANCELLED; another user has it and the policy forbids.
   * `SaveUserTaskRunProgress(SaveUserTaskRunProgressRequest) returns (UserTaskRun)`
   */
  readonly SaveUserTaskRunProgress: RpcRow<'SaveUserTaskRunProgress', 'SaveUserTaskRunProgressRequest', 'UserTaskRun'>
  /**
   * Lists the UserTaskRuns of a WfRun, by guid. Needs ACL_USER_TASK/READ.
   * `ListUserTaskRuns(ListUserTaskRunRequest) returns (UserTaskRunList)`
   */
  readonly ListUserTaskRuns: RpcRow<'ListUserTaskRuns', 'ListUserTaskRunRequest', 'UserTaskRunList'>
  /**
   * Adds a comment to a user task. Needs ACL_USER_TASK/RUN (spec B 12.9).
   * INVALID_ARGUMENT: user or comment is blank. NOT_FOUND: no such UserTaskRun.
   * `PutUserTaskRunComment(PutUserTaskRunCommentRequest) returns (UserTaskRun)`
   */
  readonly PutUserTaskRunComment: RpcRow<'PutUserTaskRunComment', 'PutUserTaskRunCommentRequest', 'UserTaskRun'>
  /**
   * Replaces the text of a comment. Needs ACL_USER_TASK/RUN.
   * INVALID_ARGUMENT: user or comment is blank. NOT_FOUND: no such UserTaskRun or comment. FAILED_PRECONDITION: the comment is deleted,
   * or its id is 0.
   * `EditUserTaskRunComment(EditUserTaskRunCommentRequest) returns (UserTaskRun)`
   */
  readonly EditUserTaskRunComment: RpcRow<'EditUserTaskRunComment', 'EditUserTaskRunCommentRequest', 'UserTaskRun'>
  /**
   * Deletes a comment; its events stay. Needs ACL_USER_TASK/RUN.
   * NOT_FOUND: no such UserTaskRun or comment. FAILED_PRECONDITION: user is blank; the comment is deleted already, or its id is 0.
   * `DeleteUserTaskRunComment(DeleteUserTaskRunCommentRequest) returns (UserTaskRun)`
   */
  readonly DeleteUserTaskRunComment: RpcRow<'DeleteUserTaskRunComment', 'DeleteUserTaskRunCommentRequest', 'UserTaskRun'>
  /**
   * Returns a NodeRun. Needs ACL_WORKFLOW/READ.
   * `GetNodeRun(NodeRunId) returns (NodeRun)`
   */
  readonly GetNodeRun: RpcRow<'GetNodeRun', 'NodeRunId', 'NodeRun'>
  /**
   * Lists the NodeRuns of a WfRun, or of one thread. Needs ACL_WORKFLOW/READ.
   * `ListNodeRuns(ListNodeRunsRequest) returns (NodeRunList)`
   */
  readonly ListNodeRuns: RpcRow<'ListNodeRuns', 'ListNodeRunsRequest', 'NodeRunList'>
  /**
   * Returns a TaskRun, masked values hidden. Needs ACL_WORKFLOW/READ.
   * `GetTaskRun(TaskRunId) returns (TaskRun)`
   */
  readonly GetTaskRun: RpcRow<'GetTaskRun', 'TaskRunId', 'TaskRun'>
  /**
   * Lists the TaskRuns of a WfRun, by guid. Needs ACL_TASK/READ.
   * `ListTaskRuns(ListTaskRunsRequest) returns (TaskRunList)`
   */
  readonly ListTaskRuns: RpcRow<'ListTaskRuns', 'ListTaskRunsRequest', 'TaskRunList'>
  /**
   * Returns a Variable, masked values hidden. Needs ACL_WORKFLOW/READ.
   * `GetVariable(VariableId) returns (Variable)`
   */
  readonly GetVariable: RpcRow<'GetVariable', 'VariableId', 'Variable'>
  /**
   * Lists the Variables of a WfRun by thread and name; inherited ones are with its parent. Needs ACL_WORKFLOW/READ.
   * `ListVariables(ListVariablesRequest) returns (VariableList)`
   */
  readonly ListVariables: RpcRow<'ListVariables', 'ListVariablesRequest', 'VariableList'>
  /**
   * Sends an event to a WfRun. It may come before the node waits for it, and before the WfRun exists. Needs ACL_EXTERNAL_EVENT/RUN
   * (spec B 9.1).
   * INVALID_ARGUMENT: no such ExternalEventDef; the content does not fit it. ALREADY_EXISTS: the guid is taken, which makes a repeated
   * call safe.
   * `PutExternalEvent(PutExternalEventRequest) returns (ExternalEvent)`
   */
  readonly PutExternalEvent: RpcRow<'PutExternalEvent', 'PutExternalEventRequest', 'ExternalEvent'>
  /**
   * Sends an event to all NodeRuns that wait for its key, now or later. Needs ACL_EXTERNAL_EVENT/RUN (spec B 9.3).
   * INVALID_ARGUMENT: key contains `/` or `~`; no such ExternalEventDef, or without CorrelatedEventConfig; the content does not fit.
   * ALREADY_EXISTS: the key is taken.
   * `PutCorrelatedEvent(PutCorrelatedEventRequest) returns (CorrelatedEvent)`
   */
  readonly PutCorrelatedEvent: RpcRow<'PutCorrelatedEvent', 'PutCorrelatedEventRequest', 'CorrelatedEvent'>
  /**
   * Returns an ExternalEvent. Needs ACL_EXTERNAL_EVENT/READ.
   * `GetExternalEvent(ExternalEventId) returns (ExternalEvent)`
   */
  readonly GetExternalEvent: RpcRow<'GetExternalEvent', 'ExternalEventId', 'ExternalEvent'>
  /**
   * Returns a CorrelatedEvent. Needs ACL_EXTERNAL_EVENT/READ.
   * `GetCorrelatedEvent(CorrelatedEventId) returns (CorrelatedEvent)`
   */
  readonly GetCorrelatedEvent: RpcRow<'GetCorrelatedEvent', 'CorrelatedEventId', 'CorrelatedEvent'>
  /**
   * Waits until a WfRun throws an event, and returns it; at once if it has. Needs ACL_WORKFLOW/READ (spec C 2.7.1).
   * DEADLINE_EXCEEDED: none was thrown before the caller's deadline, which is the only limit. INVALID_ARGUMENT: no WfRun is named; it need not
   * exist yet.
   * `AwaitWorkflowEvent(AwaitWorkflowEventRequest) returns (WorkflowEvent)`
   */
  readonly AwaitWorkflowEvent: RpcRow<'AwaitWorkflowEvent', 'AwaitWorkflowEventRequest', 'WorkflowEvent'>
  /**
   * Returns a WorkflowEventDef. Needs ACL_WORKFLOW_EVENT/READ.
   * `GetWorkflowEventDef(WorkflowEventDefId) returns (WorkflowEventDef)`
   */
  readonly GetWorkflowEventDef: RpcRow<'GetWorkflowEventDef', 'WorkflowEventDefId', 'WorkflowEventDef'>
  /**
   * Returns a WorkflowEvent. Needs ACL_WORKFLOW_EVENT/READ.
   * `GetWorkflowEvent(WorkflowEventId) returns (WorkflowEvent)`
   */
  readonly GetWorkflowEvent: RpcRow<'GetWorkflowEvent', 'WorkflowEventId', 'WorkflowEvent'>
  /**
   * Lists the ExternalEvents of a WfRun, by definition and guid. Needs ACL_EXTERNAL_EVENT/READ.
   * `ListExternalEvents(ListExternalEventsRequest) returns (ExternalEventList)`
   */
  readonly ListExternalEvents: RpcRow<'ListExternalEvents', 'ListExternalEventsRequest', 'ExternalEventList'>
  /**
   * Lists the WorkflowEvents of a WfRun, by definition and number. Needs ACL_WORKFLOW_EVENT/READ.
   * `ListWorkflowEvents(ListWorkflowEventsRequest) returns (WorkflowEventList)`
   */
  readonly ListWorkflowEvents: RpcRow<'ListWorkflowEvents', 'ListWorkflowEventsRequest', 'WorkflowEventList'>
  /**
   * Finds WfRuns by WfSpec, status, start, parent or variables, oldest first. Needs ACL_WORKFLOW/READ (spec C 4.3).
   * INVALID_ARGUMENT: a version or a variable without a name; revision without major version; no such WfSpec; no such variable.
   * `SearchWfRun(SearchWfRunRequest) returns (WfRunIdList)`
   */
  readonly SearchWfRun: RpcRow<'SearchWfRun', 'SearchWfRunRequest', 'WfRunIdList'>
  /**
   * Stores a plan to move WfRuns to another version, or replaces it. Needs ACL_WORKFLOW/WRITE_METADATA (spec B 15.1).
   * NOT_FOUND: no such WfSpec, old or new; nobody declares a variable a new thread uses. INVALID_ARGUMENT: no threads; a thread or node
   * is unknown or must not move. FAILED_PRECONDITION: the thread that declares a variable is not in the plan.
   * `PutWorkflowMigrationPlan(PutWorkflowMigrationPlanRequest) returns (WorkflowMigrationPlan)`
   */
  readonly PutWorkflowMigrationPlan: RpcRow<'PutWorkflowMigrationPlan', 'PutWorkflowMigrationPlanRequest', 'WorkflowMigrationPlan'>
  /**
   * Returns a migration plan. Needs ACL_WORKFLOW/READ.
   * `GetWorkflowMigrationPlan(WorkflowMigrationPlanId) returns (WorkflowMigrationPlan)`
   */
  readonly GetWorkflowMigrationPlan: RpcRow<'GetWorkflowMigrationPlan', 'WorkflowMigrationPlanId', 'WorkflowMigrationPlan'>
  /**
   * Deletes a migration plan; WfRuns that have it migrate no further. Needs ACL_WORKFLOW/WRITE_METADATA. NOT_FOUND: no such plan.
   * Other servers answer UNIMPLEMENTED.
   * `DeleteWorkflowMigrationPlan(DeleteWorkflowMigrationPlanRequest) returns (google.protobuf.Empty)`
   */
  readonly DeleteWorkflowMigrationPlan: RpcRow<'DeleteWorkflowMigrationPlan', 'DeleteWorkflowMigrationPlanRequest', 'google.protobuf.Empty'>
  /**
   * Begins to move a WfRun by a plan; its threads follow one by one. Needs ACL_WORKFLOW/RUN (spec B 15.2).
   * NOT_FOUND: no such WfRun or plan. INVALID_ARGUMENT: variables do not fit. FAILED_PRECONDITION: it has ended; it is being migrated
   * already; the new version is gone.
   * `ApplyWorkflowMigrationPlan(ApplyWorkflowMigrationPlanRequest) returns (WfRun)`
   */
  readonly ApplyWorkflowMigrationPlan: RpcRow<'ApplyWorkflowMigrationPlan', 'ApplyWorkflowMigrationPlanRequest', 'WfRun'>
  /**
   * Finds migration plans, by name. Needs ACL_WORKFLOW/READ (spec D 7).
   * `SearchWorkflowMigrationPlan(SearchWorkflowMigrationPlanRequest) returns (WorkflowMigrationPlanIdList)`
   */
  readonly SearchWorkflowMigrationPlan: RpcRow<'SearchWorkflowMigrationPlan', 'SearchWorkflowMigrationPlanRequest', 'WorkflowMigrationPlanIdList'>
  /**
   * Finds CorrelatedEvents of a definition, oldest first. Needs ACL_EXTERNAL_EVENT/READ.
   * `SearchCorrelatedEvent(SearchCorrelatedEventRequest) returns (CorrelatedEventIdList)`
   */
  readonly SearchCorrelatedEvent: RpcRow<'SearchCorrelatedEvent', 'SearchCorrelatedEventRequest', 'CorrelatedEventIdList'>
  /**
   * Finds EXTERNAL_EVENT NodeRuns by definition and status, oldest first. Needs ACL_WORKFLOW/READ.
   * `SearchNodeRun(SearchNodeRunRequest) returns (NodeRunIdList)`
   */
  readonly SearchNodeRun: RpcRow<'SearchNodeRun', 'SearchNodeRunRequest', 'NodeRunIdList'>
  /**
   * Finds TaskRuns by TaskDef and status, oldest first. Needs ACL_TASK/READ.
   * `SearchTaskRun(SearchTaskRunRequest) returns (TaskRunIdList)`
   */
  readonly SearchTaskRun: RpcRow<'SearchTaskRun', 'SearchTaskRunRequest', 'TaskRunIdList'>
  /**
   * Finds UserTaskRuns by form, status, user and group, oldest first. Needs ACL_USER_TASK/READ.
   * INVALID_ARGUMENT: no criterion.
   * `SearchUserTaskRun(SearchUserTaskRunRequest) returns (UserTaskRunIdList)`
   */
  readonly SearchUserTaskRun: RpcRow<'SearchUserTaskRun', 'SearchUserTaskRunRequest', 'UserTaskRunIdList'>
  /**
   * Finds Variables by name and value, in all threads. Needs ACL_WORKFLOW/READ (spec C 4.3).
   * INVALID_ARGUMENT: no such WfSpec or variable; it is not searchable; the value does not fit; major version without revision.
   * `SearchVariable(SearchVariableRequest) returns (VariableIdList)`
   */
  readonly SearchVariable: RpcRow<'SearchVariable', 'SearchVariableRequest', 'VariableIdList'>
  /**
   * Finds ExternalEvents of a definition, oldest first. Needs ACL_EXTERNAL_EVENT/READ.
   * INVALID_ARGUMENT: no such ExternalEventDef.
   * `SearchExternalEvent(SearchExternalEventRequest) returns (ExternalEventIdList)`
   */
  readonly SearchExternalEvent: RpcRow<'SearchExternalEvent', 'SearchExternalEventRequest', 'ExternalEventIdList'>
  /**
   * Finds WorkflowEvents of a definition, oldest first. Needs ACL_WORKFLOW_EVENT/READ.
   * INVALID_ARGUMENT: no such WorkflowEventDef.
   * `SearchWorkflowEvent(SearchWorkflowEventRequest) returns (WorkflowEventIdList)`
   */
  readonly SearchWorkflowEvent: RpcRow<'SearchWorkflowEvent', 'SearchWorkflowEventRequest', 'WorkflowEventIdList'>
  /**
   * Finds TaskDefs, by name. Needs ACL_WORKFLOW/READ.
   * `SearchTaskDef(SearchTaskDefRequest) returns (TaskDefIdList)`
   */
  readonly SearchTaskDef: RpcRow<'SearchTaskDef', 'SearchTaskDefRequest', 'TaskDefIdList'>
  /**
   * Finds UserTaskDefs, by name and version. Needs ACL_USER_TASK/READ.
   * `SearchUserTaskDef(SearchUserTaskDefRequest) returns (UserTaskDefIdList)`
   */
  readonly SearchUserTaskDef: RpcRow<'SearchUserTaskDef', 'SearchUserTaskDefRequest', 'UserTaskDefIdList'>
  /**
   * Finds WfSpecs by name, prefix, or TaskDef used; ordered by name and version. Needs ACL_WORKFLOW/READ.
   * `SearchWfSpec(SearchWfSpecRequest) returns (WfSpecIdList)`
   */
  readonly SearchWfSpec: RpcRow<'SearchWfSpec', 'SearchWfSpecRequest', 'WfSpecIdList'>
  /**
   * Finds ExternalEventDefs, by name. Needs ACL_EXTERNAL_EVENT/READ.
   * `SearchExternalEventDef(SearchExternalEventDefRequest) returns (ExternalEventDefIdList)`
   */
  readonly SearchExternalEventDef: RpcRow<'SearchExternalEventDef', 'SearchExternalEventDefRequest', 'ExternalEventDefIdList'>
  /**
   * Finds WorkflowEventDefs, by name. Needs ACL_WORKFLOW_EVENT/READ.
   * `SearchWorkflowEventDef(SearchWorkflowEventDefRequest) returns (WorkflowEventDefIdList)`
   */
  readonly SearchWorkflowEventDef: RpcRow<'SearchWorkflowEventDef', 'SearchWorkflowEventDefRequest', 'WorkflowEventDefIdList'>
  /**
   * Finds all Tenants, by id. Needs ACL_TENANT/READ, globally.
   * `SearchTenant(SearchTenantRequest) returns (TenantIdList)`
   */
  readonly SearchTenant: RpcRow<'SearchTenant', 'SearchTenantRequest', 'TenantIdList'>
  /**
   * Finds Principals. Needs ACL_PRINCIPAL/READ, globally.
   * `SearchPrincipal(SearchPrincipalRequest) returns (PrincipalIdList)`
   */
  readonly SearchPrincipal: RpcRow<'SearchPrincipal', 'SearchPrincipalRequest', 'PrincipalIdList'>
  /**
   * Finds Quotas. Needs ACL_QUOTA/READ, globally. INVALID_ARGUMENT: principal without tenant.
   * `SearchQuota(SearchQuotaRequest) returns (QuotaIdList)`
   */
  readonly SearchQuota: RpcRow<'SearchQuota', 'SearchQuotaRequest', 'QuotaIdList'>
  /**
   * Finds StructDefs, by name and version. Needs ACL_STRUCT/READ.
   * `SearchStructDef(SearchStructDefRequest) returns (StructDefIdList)`
   */
  readonly SearchStructDef: RpcRow<'SearchStructDef', 'SearchStructDefRequest', 'StructDefIdList'>
  /**
   * Returns an archived or queued ThreadRun. Needs ACL_WORKFLOW/READ. NOT_FOUND also if the thread is active.
   * `GetInactiveThreadRun(InactiveThreadRunId) returns (InactiveThreadRun)`
   */
  readonly GetInactiveThreadRun: RpcRow<'GetInactiveThreadRun', 'InactiveThreadRunId', 'InactiveThreadRun'>
  /**
   * Says that a worker is alive, and tells it where to poll. To be repeated every 15 to 60 s; after 90 s of silence the worker is
   * dropped. The TaskDef need not exist. Needs ACL_WORKFLOW/READ (spec C 3.2).
   * INVALID_ARGUMENT: the listener has no advertised address.
   * `RegisterTaskWorker(RegisterTaskWorkerRequest) returns (RegisterTaskWorkerResponse)`
   */
  readonly RegisterTaskWorker: RpcRow<'RegisterTaskWorker', 'RegisterTaskWorkerRequest', 'RegisterTaskWorkerResponse'>
  /**
   * Hands tasks to workers. Each request asks for one task and gets one response, as soon as there is one; any time may pass. The first
   * come is served first. A response without a result: ask again. Needs ACL_TASK/READ (spec C 3.3).
   * `PollTask(stream PollTaskRequest) returns (stream PollTaskResponse)`
   */
  readonly PollTask: RpcRow<'PollTask', 'PollTaskRequest', 'PollTaskResponse'>
  /**
   * Reports how an attempt ended. Late and repeated reports are OK, without effect. Needs ACL_TASK/RUN (spec B 6.5, 6.6).
   * NOT_FOUND: no such TaskRun; INVALID_ARGUMENT: it has no such attempt.
   * `ReportTask(ReportTaskRun) returns (google.protobuf.Empty)`
   */
  readonly ReportTask: RpcRow<'ReportTask', 'ReportTaskRun', 'google.protobuf.Empty'>
  /**
   * Stores a checkpoint of a running attempt, and restarts its timeout. Needs ACL_TASK/RUN (spec B 6.9).
   * INVALID_ARGUMENT: no such TaskRun. An attempt that no longer runs is told STOP_TASK.
   * `PutCheckpoint(PutCheckpointRequest) returns (PutCheckpointResponse)`
   */
  readonly PutCheckpoint: RpcRow<'PutCheckpoint', 'PutCheckpointRequest', 'PutCheckpointResponse'>
  /**
   * Returns a Checkpoint. Needs ACL_TASK/READ.
   * `GetCheckpoint(CheckpointId) returns (Checkpoint)`
   */
  readonly GetCheckpoint: RpcRow<'GetCheckpoint', 'CheckpointId', 'Checkpoint'>
  /**
   * Halts a thread of a WfRun and its children, until ResumeWfRun. A task under way is waited for, so the thread may still be HALTING
   * after the reply. Stopping twice, or what has ended, is OK. Needs ACL_WORKFLOW/RUN (spec B 8.4).
   * NOT_FOUND: no such WfRun. INVALID_ARGUMENT: no such thread number.
   * `StopWfRun(StopWfRunRequest) returns (google.protobuf.Empty)`
   */
  readonly StopWfRun: RpcRow<'StopWfRun', 'StopWfRunRequest', 'google.protobuf.Empty'>
  /**
   * Lets a thread that was stopped go on. Not stopped: OK, without effect. Needs ACL_WORKFLOW/RUN (spec B 8.5).
   * NOT_FOUND: no such WfRun. INVALID_ARGUMENT: no such thread number.
   * `ResumeWfRun(ResumeWfRunRequest) returns (google.protobuf.Empty)`
   */
  readonly ResumeWfRun: RpcRow<'ResumeWfRun', 'ResumeWfRunRequest', 'google.protobuf.Empty'>
  /**
   * Lets a thread in ERROR go on: tries its node again, or skips it. Parents that failed because of it go on too. Needs ACL_WORKFLOW/RUN
   * (spec B 8.6).
   * NOT_FOUND: no such WfRun. INVALID_ARGUMENT: no such thread number. FAILED_PRECONDITION: it is not in ERROR or is archived; its
   * failure was handled above it; it would fail again at once.
   * `RescueThreadRun(RescueThreadRunRequest) returns (WfRun)`
   */
  readonly RescueThreadRun: RpcRow<'RescueThreadRun', 'RescueThreadRunRequest', 'WfRun'>
  /**
   * Deletes a WfRun and all that belongs to it, in any status; not its children. Unknown: OK. Needs ACL_WORKFLOW/WRITE_METADATA
   * (spec B 16.2). A large one goes in steps, and may be partly visible for a moment.
   * `DeleteWfRun(DeleteWfRunRequest) returns (google.protobuf.Empty)`
   */
  readonly DeleteWfRun: RpcRow<'DeleteWfRun', 'DeleteWfRunRequest', 'google.protobuf.Empty'>
  /**
   * Deletes a TaskDef and its worker group, in use or not. Needs ACL_TASK/WRITE_METADATA. NOT_FOUND: no such TaskDef. Workflows that come
   * to it later fail with TASK_ERROR.
   * `DeleteTaskDef(DeleteTaskDefRequest) returns (google.protobuf.Empty)`
   */
  readonly DeleteTaskDef: RpcRow<'DeleteTaskDef', 'DeleteTaskDefRequest', 'google.protobuf.Empty'>
  /**
   * Deletes a version of a StructDef, in use or not. Needs ACL_STRUCT/WRITE_METADATA. NOT_FOUND: no such version.
   * `DeleteStructDef(DeleteStructDefRequest) returns (google.protobuf.Empty)`
   */
  readonly DeleteStructDef: RpcRow<'DeleteStructDef', 'DeleteStructDefRequest', 'google.protobuf.Empty'>
  /**
   * Deletes a version of a WfSpec, in use or not. Needs ACL_WORKFLOW/WRITE_METADATA. NOT_FOUND: no such version.
   * `DeleteWfSpec(DeleteWfSpecRequest) returns (google.protobuf.Empty)`
   */
  readonly DeleteWfSpec: RpcRow<'DeleteWfSpec', 'DeleteWfSpecRequest', 'google.protobuf.Empty'>
  /**
   * Deletes a version of a UserTaskDef, in use or not. Needs ACL_USER_TASK/WRITE_METADATA. NOT_FOUND: no such version.
   * `DeleteUserTaskDef(DeleteUserTaskDefRequest) returns (google.protobuf.Empty)`
   */
  readonly DeleteUserTaskDef: RpcRow<'DeleteUserTaskDef', 'DeleteUserTaskDefRequest', 'google.protobuf.Empty'>
  /**
   * Deletes an ExternalEventDef, in use or not. Needs ACL_EXTERNAL_EVENT/WRITE_METADATA. NOT_FOUND: no such ExternalEventDef.
   * `DeleteExternalEventDef(DeleteExternalEventDefRequest) returns (google.protobuf.Empty)`
   */
  readonly DeleteExternalEventDef: RpcRow<'DeleteExternalEventDef', 'DeleteExternalEventDefRequest', 'google.protobuf.Empty'>
  /**
   * Deletes a CorrelatedEvent; ExternalEvents made of it stay. Unknown: OK. Needs ACL_EXTERNAL_EVENT/RUN.
   * `DeleteCorrelatedEvent(DeleteCorrelatedEventRequest) returns (google.protobuf.Empty)`
   */
  readonly DeleteCorrelatedEvent: RpcRow<'DeleteCorrelatedEvent', 'DeleteCorrelatedEventRequest', 'google.protobuf.Empty'>
  /**
   * Deletes a WorkflowEventDef, in use or not. Needs ACL_WORKFLOW_EVENT/WRITE_METADATA. NOT_FOUND: no such WorkflowEventDef.
   * `DeleteWorkflowEventDef(DeleteWorkflowEventDefRequest) returns (google.protobuf.Empty)`
   */
  readonly DeleteWorkflowEventDef: RpcRow<'DeleteWorkflowEventDef', 'DeleteWorkflowEventDefRequest', 'google.protobuf.Empty'>
  /**
   * Deletes a Principal. Needs ACL_PRINCIPAL/WRITE_METADATA, globally (spec C 6.4).
   * INVALID_ARGUMENT: it is `anonymous`, or the last admin. PERMISSION_DENIED: it is the caller. NOT_FOUND: no such Principal.
   * `DeletePrincipal(DeletePrincipalRequest) returns (google.protobuf.Empty)`
   */
  readonly DeletePrincipal: RpcRow<'DeletePrincipal', 'DeletePrincipalRequest', 'google.protobuf.Empty'>
  /**
   * Deletes a Quota. Needs ACL_QUOTA/WRITE_METADATA, globally. NOT_FOUND: no such Quota.
   * `DeleteQuota(DeleteQuotaRequest) returns (google.protobuf.Empty)`
   */
  readonly DeleteQuota: RpcRow<'DeleteQuota', 'DeleteQuotaRequest', 'google.protobuf.Empty'>
  /**
   * Ends a schedule; WfRuns it started stay. Unknown: OK. Needs ACL_WORKFLOW/RUN.
   * `DeleteScheduledWfRun(DeleteScheduledWfRunRequest) returns (google.protobuf.Empty)`
   */
  readonly DeleteScheduledWfRun: RpcRow<'DeleteScheduledWfRun', 'DeleteScheduledWfRunRequest', 'google.protobuf.Empty'>
  /**
   * Starts a job in the background. An existing id: returns that job. Needs ACL_WORKFLOW/WRITE_METADATA (spec B 16.4).
   * INVALID_ARGUMENT: no WfSpec name; the window ends before it starts; status missing, or not one of those allowed.
   * `CreateBulkJob(CreateBulkJobRequest) returns (BulkJob)`
   */
  readonly CreateBulkJob: RpcRow<'CreateBulkJob', 'CreateBulkJobRequest', 'BulkJob'>
  /**
   * Returns a BulkJob. Needs ACL_WORKFLOW/READ.
   * `GetBulkJob(GetBulkJobRequest) returns (BulkJob)`
   */
  readonly GetBulkJob: RpcRow<'GetBulkJob', 'GetBulkJobRequest', 'BulkJob'>
  /**
   * Finds BulkJobs. Needs ACL_WORKFLOW/READ.
   * `SearchBulkJob(SearchBulkJobRequest) returns (BulkJobIdList)`
   */
  readonly SearchBulkJob: RpcRow<'SearchBulkJob', 'SearchBulkJobRequest', 'BulkJobIdList'>
  /**
   * Forgets a BulkJob that has ended. Needs ACL_WORKFLOW/WRITE_METADATA. NOT_FOUND: no such job. FAILED_PRECONDITION: it runs.
   * `DeleteBulkJob(DeleteBulkJobRequest) returns (google.protobuf.Empty)`
   */
  readonly DeleteBulkJob: RpcRow<'DeleteBulkJob', 'DeleteBulkJobRequest', 'google.protobuf.Empty'>
  /**
   * Always UNIMPLEMENTED, as everywhere: see ListTaskMetrics.
   * `GetTaskDefMetricsWindow(TaskDefMetricsQueryRequest) returns (TaskDefMetrics)`
   */
  readonly GetTaskDefMetricsWindow: RpcRow<'GetTaskDefMetricsWindow', 'TaskDefMetricsQueryRequest', 'TaskDefMetrics'>
  /**
   * Always UNIMPLEMENTED, as everywhere: see ListWfMetrics.
   * `GetWfSpecMetricsWindow(WfSpecMetricsQueryRequest) returns (WfSpecMetrics)`
   */
  readonly GetWfSpecMetricsWindow: RpcRow<'GetWfSpecMetricsWindow', 'WfSpecMetricsQueryRequest', 'WfSpecMetrics'>
  /**
   * Lists metrics of a TaskDef, or of all, by the minute. Needs ACL_WORKFLOW/READ (spec C 4.6).
   * `ListTaskMetrics(ListTaskMetricsRequest) returns (MetricsList)`
   */
  readonly ListTaskMetrics: RpcRow<'ListTaskMetrics', 'ListTaskMetricsRequest', 'MetricsList'>
  /**
   * Lists the use of a Quota by the minute. Needs ACL_QUOTA/READ, or to be subject to it (spec D 6).
   * `ListQuotaUsageMetrics(ListQuotaUsageMetricsRequest) returns (MetricsList)`
   */
  readonly ListQuotaUsageMetrics: RpcRow<'ListQuotaUsageMetrics', 'ListQuotaUsageMetricsRequest', 'MetricsList'>
  /**
   * Lists metrics of a WfSpec, or of all, by the minute. Needs ACL_WORKFLOW/READ (spec C 4.6).
   * `ListWfMetrics(ListWfMetricsRequest) returns (MetricsList)`
   */
  readonly ListWfMetrics: RpcRow<'ListWfMetrics', 'ListWfMetricsRequest', 'MetricsList'>
  /**
   * Returns one minute of metrics. Needs ACL_WORKFLOW/READ.
   * `GetMetricWindow(MetricWindowId) returns (MetricWindow)`
   */
  readonly GetMetricWindow: RpcRow<'GetMetricWindow', 'MetricWindowId', 'MetricWindow'>
  /**
   * Finds minutes of metrics of a WfSpec. Needs ACL_WORKFLOW/READ. INVALID_ARGUMENT: no WfSpec name.
   * `SearchWfMetricWindow(SearchWfMetricWindowRequest) returns (MetricWindowIdList)`
   */
  readonly SearchWfMetricWindow: RpcRow<'SearchWfMetricWindow', 'SearchWfMetricWindowRequest', 'MetricWindowIdList'>
  /**
   * Creates a Tenant, or replaces its settings. Needs ACL_TENANT/WRITE_METADATA, globally (spec A 2.5).
   * INVALID_ARGUMENT: a new id is no LH name, or starts with a digit.
   * `PutTenant(PutTenantRequest) returns (Tenant)`
   */
  readonly PutTenant: RpcRow<'PutTenant', 'PutTenantRequest', 'Tenant'>
  /**
   * Returns a Tenant. Needs ACL_TENANT/READ, globally.
   * `GetTenant(TenantId) returns (Tenant)`
   */
  readonly GetTenant: RpcRow<'GetTenant', 'TenantId', 'Tenant'>
  /**
   * Creates or replaces a Quota. Needs ACL_QUOTA/WRITE_METADATA, globally (spec C 6.6).
   * INVALID_ARGUMENT: the rate is not above 0; no such tenant or principal.
   * `PutQuota(PutQuotaRequest) returns (Quota)`
   */
  readonly PutQuota: RpcRow<'PutQuota', 'PutQuotaRequest', 'Quota'>
  /**
   * Returns a Quota. Needs ACL_QUOTA/READ, globally.
   * `GetQuota(QuotaId) returns (Quota)`
   */
  readonly GetQuota: RpcRow<'GetQuota', 'QuotaId', 'Quota'>
  /**
   * Creates a Principal, or replaces it. Needs ACL_PRINCIPAL/WRITE_METADATA, globally (spec C 6.4).
   * INVALID_ARGUMENT: the id contains `/` or `\`; an unknown tenant; a cluster-wide resource in a tenant's list; global rights from one
   * who is no admin. ALREADY_EXISTS: it exists and overwrite is false. FAILED_PRECONDITION: it would leave no admin.
   * `PutPrincipal(PutPrincipalRequest) returns (Principal)`
   */
  readonly PutPrincipal: RpcRow<'PutPrincipal', 'PutPrincipalRequest', 'Principal'>
  /**
   * Returns a Principal. Needs ACL_PRINCIPAL/READ, globally.
   * `GetPrincipal(PrincipalId) returns (Principal)`
   */
  readonly GetPrincipal: RpcRow<'GetPrincipal', 'PrincipalId', 'Principal'>
  /**
   * Returns the Principal the caller is taken for; `anonymous` if the identity is unknown. Needs nothing.
   * `Whoami(google.protobuf.Empty) returns (Principal)`
   */
  readonly Whoami: RpcRow<'Whoami', 'google.protobuf.Empty', 'Principal'>
  /**
   * Returns the version of the interface the server speaks. Needs nothing.
   * `GetServerVersion(google.protobuf.Empty) returns (LittleHorseVersion)`
   */
  readonly GetServerVersion: RpcRow<'GetServerVersion', 'google.protobuf.Empty', 'LittleHorseVersion'>
  /**
   * Counts the stored NodeRuns of all WfSpecs, or of one. May lag by some seconds. Needs ACL_WORKFLOW/READ (spec C 4.5).
   * INVALID_ARGUMENT: revision without major version.
   * `CountNodeRun(CountNodeRunRequest) returns (Count)`
   */
  readonly CountNodeRun: RpcRow<'CountNodeRun', 'CountNodeRunRequest', 'Count'>
  /**
   * Counts the TaskRuns in the queue of a TaskDef. May lag by some seconds. Needs ACL_TASK/READ (spec C 4.5).
   * INVALID_ARGUMENT: no TaskDef name; a status other than TASK_SCHEDULED.
   * `CountTaskRun(CountTaskRunRequest) returns (Count)`
   */
  readonly CountTaskRun: RpcRow<'CountTaskRun', 'CountTaskRunRequest', 'Count'>
  /**
   * Waits until a WfRun has ended (COMPLETED, ERROR or EXCEPTION) and returns it; returns at once if it has. NOT_FOUND when there is
   * no such WfRun, or when it is deleted while the call waits. The call waits as long as its deadline allows.
   * `AwaitWfRun(canter.AwaitWfRunRequest) returns (WfRun)`
   */
  readonly AwaitWfRun: RpcRow<'AwaitWfRun', 'canter.AwaitWfRunRequest', 'WfRun'>
  /**
   * Carries many calls of one client on one stream, so that what a call costs is shared by all that are made at the same time. Each call
   * means what it means alone: the same checks, errors, tenant (the `tenantid` of this stream) and limit of time. Any method may be called
   * but Calls itself; PollTask is called here with one PollTaskRequest and completes with its one PollTaskResponse.
   * Each call of a batch is completed exactly once, cancelled ones too, and in no particular order. A batch that is no CallBatch, or has more
   * than 10,000 calls, ends the stream with INVALID_ARGUMENT. When the stream ends, whatever still waits is dropped; when the client
   * half-closes it, calls that run are completed first.
   * `Calls(stream canter.CallBatch) returns (stream canter.CompletionBatch)`
   */
  readonly Calls: RpcRow<'Calls', 'canter.CallBatch', 'canter.CompletionBatch'>
  /**
   * Says why a WfRun does not go on: for each of its threads that has not ended, what it waits for, since when, until when, and who or what
   * could change that. Changes nothing. NOT_FOUND: no such WfRun.
   * `Explain(canter.ExplainRequest) returns (canter.Explanation)`
   */
  readonly Explain: RpcRow<'Explain', 'canter.ExplainRequest', 'canter.Explanation'>
  /**
   * Waits until something of a WfRun, or of any WfRun of the tenant, has changed, and says what; returns at once if it has changed already.
   * The server remembers the newest changes only, and in memory only: who falls behind, or asks after a restart, is told that there is a gap,
   * reads anew, and goes on from `next`. The call waits as long as its deadline allows. INVALID_ARGUMENT: `limit` is less than 1.
   * `AwaitChanges(canter.AwaitChangesRequest) returns (canter.AwaitChangesReply)`
   */
  readonly AwaitChanges: RpcRow<'AwaitChanges', 'canter.AwaitChangesRequest', 'canter.AwaitChangesReply'>
  /**
   * Waits until there are records for the output topics (spec C 9.3) after a given one, of all tenants, and returns the oldest of them in
   * order. They stay until they are forgotten, so that whoever publishes them may ask again after a crash: at least once. The call waits as
   * long as its deadline allows. INVALID_ARGUMENT: `after` is a record that was never made.
   * `AwaitOutput(canter.AwaitOutputRequest) returns (canter.OutputRecords)`
   */
  readonly AwaitOutput: RpcRow<'AwaitOutput', 'canter.AwaitOutputRequest', 'canter.OutputRecords'>
  /**
   * Deletes records for the output topics that are published, from the oldest one on. Those that are forgotten already are passed over.
   * INVALID_ARGUMENT: `through` is a record that was never made.
   * `ForgetOutput(canter.ForgetOutputRequest) returns (canter.ForgetOutputResponse)`
   */
  readonly ForgetOutput: RpcRow<'ForgetOutput', 'canter.ForgetOutputRequest', 'canter.ForgetOutputResponse'>
  /**
   * Tells what happened to a WfRun, command by command, as the journal has it: who did what when, and which objects it changed. It tells no
   * contents. The journal keeps this for a time (settings `history_ms` and `history_bytes`), of WfRuns that are deleted too; what is older is
   * told nowhere any more, which `compacted_before` says. A WfRun that never was has an empty history. INVALID_ARGUMENT: `limit` is less than
   * 1. FAILED_PRECONDITION: the engine is in memory and has no journal. RESOURCE_EXHAUSTED: too many histories are being read.
   * `GetHistory(canter.GetHistoryRequest) returns (canter.History)`
   */
  readonly GetHistory: RpcRow<'GetHistory', 'canter.GetHistoryRequest', 'canter.History'>
  /**
   * Copies all that is durable into the directory that the server was told for backups, while it runs on. An earlier backup there is brought up
   * to date: only what is new is copied. For admins. FAILED_PRECONDITION: no directory was told, it holds something else, or the engine is in
   * memory. DATA_LOSS: a file of the journal, or of the backup before, is damaged.
   * `MakeBackup(canter.MakeBackupRequest) returns (canter.MakeBackupResponse)`
   */
  readonly MakeBackup: RpcRow<'MakeBackup', 'canter.MakeBackupRequest', 'canter.MakeBackupResponse'>
  /**
   * Reads objects whole, page by page, as an export file has them: those of a WfRun and its children, those of a tenant, or some definitions.
   * Masked values are masked, in more places than in other replies: contents of events whose type is masked too. Requires the right to read all
   * resources. NOT_FOUND: no such WfRun. INVALID_ARGUMENT: nothing is asked for, or the bookmark comes from something else.
   * `ExportObjects(canter.ExportObjectsRequest) returns (canter.ExportedObjects)`
   */
  readonly ExportObjects: RpcRow<'ExportObjects', 'canter.ExportObjectsRequest', 'canter.ExportedObjects'>
  /**
   * Puts exported definitions, and WfRuns that have ended, into the caller's tenant: all of them, or none. What is there already and says the
   * same is passed over. For admins. ALREADY_EXISTS: a definition or a WfRun of the same id says something else. FAILED_PRECONDITION: a WfRun
   * has not ended, or a definition that it goes by is missing. INVALID_ARGUMENT: an object is not whole. RESOURCE_EXHAUSTED: it is too much for
   * one command.
   * `ImportObjects(canter.ImportObjectsRequest) returns (canter.ImportedObjects)`
   */
  readonly ImportObjects: RpcRow<'ImportObjects', 'canter.ImportObjectsRequest', 'canter.ImportedObjects'>
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
  Calls: {
    name: 'Calls',
    number: 1002,
    path: '/canter.Canter/Calls',
    requestType: 'canter.CallBatch',
    responseType: 'canter.CompletionBatch',
    requestStream: true,
    responseStream: true,
  },
  Explain: {
    name: 'Explain',
    number: 1003,
    path: '/canter.Canter/Explain',
    requestType: 'canter.ExplainRequest',
    responseType: 'canter.Explanation',
    requestStream: false,
    responseStream: false,
  },
  AwaitChanges: {
    name: 'AwaitChanges',
    number: 1010,
    path: '/canter.Canter/AwaitChanges',
    requestType: 'canter.AwaitChangesRequest',
    responseType: 'canter.AwaitChangesReply',
    requestStream: false,
    responseStream: false,
  },
  AwaitOutput: {
    name: 'AwaitOutput',
    number: 1011,
    path: '/canter.Canter/AwaitOutput',
    requestType: 'canter.AwaitOutputRequest',
    responseType: 'canter.OutputRecords',
    requestStream: false,
    responseStream: false,
  },
  ForgetOutput: {
    name: 'ForgetOutput',
    number: 1012,
    path: '/canter.Canter/ForgetOutput',
    requestType: 'canter.ForgetOutputRequest',
    responseType: 'canter.ForgetOutputResponse',
    requestStream: false,
    responseStream: false,
  },
  GetHistory: {
    name: 'GetHistory',
    number: 1013,
    path: '/canter.Canter/GetHistory',
    requestType: 'canter.GetHistoryRequest',
    responseType: 'canter.History',
    requestStream: false,
    responseStream: false,
  },
  MakeBackup: {
    name: 'MakeBackup',
    number: 1014,
    path: '/canter.Canter/MakeBackup',
    requestType: 'canter.MakeBackupRequest',
    responseType: 'canter.MakeBackupResponse',
    requestStream: false,
    responseStream: false,
  },
  ExportObjects: {
    name: 'ExportObjects',
    number: 1015,
    path: '/canter.Canter/ExportObjects',
    requestType: 'canter.ExportObjectsRequest',
    responseType: 'canter.ExportedObjects',
    requestStream: false,
    responseStream: false,
  },
  ImportObjects: {
    name: 'ImportObjects',
    number: 1016,
    path: '/canter.Canter/ImportObjects',
    requestType: 'canter.ImportObjectsRequest',
    responseType: 'canter.ImportedObjects',
    requestStream: false,
    responseStream: false,
  },
}
