// Made by `npm run gen` from proto/. Do not edit.

/**
 * What may be done to a resource.
 * Enum `littlehorse.ACLAction`.
 */
export type ACLAction = 'READ' | 'RUN' | 'WRITE_METADATA' | 'ALL_ACTIONS'

/**
 * What an access control entry is about.
 * Enum `littlehorse.ACLResource`.
 */
export type ACLResource = 'ACL_WORKFLOW' | 'ACL_TASK' | 'ACL_EXTERNAL_EVENT' | 'ACL_USER_TASK' | 'ACL_PRINCIPAL' | 'ACL_TENANT' | 'ACL_ALL_RESOURCES' | 'ACL_TASK_WORKER_GROUP' | 'ACL_WORKFLOW_EVENT' | 'ACL_STRUCT' | 'ACL_QUOTA'

/**
 * Which changes of a WfSpec are accepted.
 * Enum `littlehorse.AllowedUpdateType`.
 */
export type AllowedUpdateType = 'ALL_UPDATES' | 'MINOR_REVISION_UPDATES' | 'NO_UPDATES'

/**
 * How far a BulkJob, or a part of one, is.
 * Enum `littlehorse.BulkJobStatus`.
 */
export type BulkJobStatus = 'BULK_JOB_RUNNING' | 'BULK_JOB_COMPLETED' | 'BULK_JOB_FAILED'

/**
 * Comparisons (spec A 6.5). NULL is smaller than everything and equal to NULL; INT against DOUBLE, and other mixed pairs, fail.
 * Enum `littlehorse.Comparator`.
 */
export type Comparator = 'LESS_THAN' | 'GREATER_THAN' | 'LESS_THAN_EQ' | 'GREATER_THAN_EQ' | 'EQUALS' | 'NOT_EQUALS' | 'IN' | 'NOT_IN'

/**
 * The two kinds of failure.
 * Enum `littlehorse.FailureHandlerDef.LHFailureType`.
 */
export type FailureHandlerDef_LHFailureType = 'FAILURE_TYPE_ERROR' | 'FAILURE_TYPE_EXCEPTION'

/**
 * The names of technical failures. A failure of any other name is a business EXCEPTION (spec B 7.1, 7.2).
 * Enum `littlehorse.LHErrorType`.
 */
export type LHErrorType = 'CHILD_FAILURE' | 'VAR_SUB_ERROR' | 'VAR_MUTATION_ERROR' | 'USER_TASK_CANCELLED' | 'TIMEOUT' | 'TASK_FAILURE' | 'VAR_ERROR' | 'TASK_ERROR' | 'INTERNAL_ERROR'

/**
 * Status of a WfRun, ThreadRun or NodeRun (spec B 1.4, 2.3, 4.1).
 * Enum `littlehorse.LHStatus`.
 */
export type LHStatus = 'STARTING' | 'RUNNING' | 'COMPLETED' | 'HALTING' | 'HALTED' | 'ERROR' | 'EXCEPTION'

/**
 * Status of a WfSpec.
 * Enum `littlehorse.MetadataStatus`.
 */
export type MetadataStatus = 'ACTIVE' | 'ARCHIVED' | 'TERMINATING'

/**
 * What a MetricWindow measures.
 * Enum `littlehorse.MetricWindowType`.
 */
export type MetricWindowType = 'WORKFLOW_METRIC' | 'TASK_METRIC' | 'USER_TASK_METRIC' | 'NODE_METRIC' | 'QUOTA_USAGE_METRIC'

/**
 * Length of a window of the legacy metrics. Windows of MetricWindow are one minute long.
 * Enum `littlehorse.MetricsWindowLength`.
 */
export type MetricsWindowLength = 'MINUTES_5' | 'HOURS_2' | 'DAYS_1'

/**
 * How much is published.
 * Enum `littlehorse.OutputTopicConfig.OutputTopicRecordingLevel`.
 */
export type OutputTopicConfig_OutputTopicRecordingLevel = 'ALL_ENTITY_EVENTS' | 'NO_ENTITY_EVENTS'

/**
 * Whether the attempt still counts.
 * Enum `littlehorse.PutCheckpointResponse.FlowControlContinue`.
 */
export type PutCheckpointResponse_FlowControlContinue = 'CONTINUE_TASK' | 'STOP_TASK'

/**
 * What to do if another user has the task.
 * Enum `littlehorse.SaveUserTaskRunProgressRequest.SaveUserTaskRunAssignmentPolicy`.
 */
export type SaveUserTaskRunProgressRequest_SaveUserTaskRunAssignmentPolicy = 'FAIL_IF_CLAIMED_BY_OTHER' | 'IGNORE_CLAIM'

/**
 * Which changes of a StructDef are accepted (spec A 2.6.4).
 * Enum `littlehorse.StructDefCompatibilityType`.
 */
export type StructDefCompatibilityType = 'NO_SCHEMA_UPDATES' | 'FULLY_COMPATIBLE_SCHEMA_UPDATES'

/**
 * Status of a TaskAttempt; a TaskRun shows that of its last attempt (spec B 6.2).
 * Enum `littlehorse.TaskStatus`.
 */
export type TaskStatus = 'TASK_SCHEDULED' | 'TASK_RUNNING' | 'TASK_SUCCESS' | 'TASK_FAILED' | 'TASK_TIMEOUT' | 'TASK_OUTPUT_SERDE_ERROR' | 'TASK_INPUT_VAR_SUB_ERROR' | 'TASK_EXCEPTION' | 'TASK_PENDING'

/**
 * Why a ThreadRun exists.
 * Enum `littlehorse.ThreadType`.
 */
export type ThreadType = 'ENTRYPOINT' | 'CHILD' | 'INTERRUPT' | 'FAILURE_HANDLER'

/**
 * What starts the delay.
 * Enum `littlehorse.UTActionTrigger.UTHook`.
 */
export type UTActionTrigger_UTHook = 'ON_ARRIVAL' | 'ON_TASK_ASSIGNED'

/**
 * Where a UserTaskRun stands.
 * Enum `littlehorse.UserTaskRunStatus`.
 */
export type UserTaskRunStatus = 'UNASSIGNED' | 'ASSIGNED' | 'DONE' | 'CANCELLED'

/**
 * Operators, of mutations and of expressions (spec A 6.3, 6.4). L is the left operand, R the right.
 * Enum `littlehorse.VariableMutationType`.
 */
export type VariableMutationType = 'ASSIGN' | 'ADD' | 'EXTEND' | 'SUBTRACT' | 'MULTIPLY' | 'DIVIDE' | 'REMOVE_IF_PRESENT' | 'REMOVE_INDEX' | 'REMOVE_KEY' | 'AND' | 'OR' | 'POW'

/**
 * The primitive types (spec A 3.1). Structs, arrays and maps are other cases of TypeDefinition.
 * Enum `littlehorse.VariableType`.
 */
export type VariableType = 'JSON_OBJ' | 'JSON_ARR' | 'DOUBLE' | 'BOOL' | 'STR' | 'INT' | 'BYTES' | 'WF_RUN_ID' | 'TIMESTAMP'

/**
 * What the waiting node knows of a thread.
 * Enum `littlehorse.WaitForThreadsRun.WaitingThreadStatus`.
 */
export type WaitForThreadsRun_WaitingThreadStatus = 'THREAD_IN_PROGRESS' | 'THREAD_HANDLING_FAILURE' | 'THREAD_COMPLETED_OR_FAILURE_HANDLED' | 'THREAD_UNSUCCESSFUL' | 'THREAD_STOPPED'

/**
 * When a WAIT_FOR_THREADS node is done.
 * Enum `littlehorse.WaitForThreadsStrategy`.
 */
export type WaitForThreadsStrategy = 'WAIT_FOR_ALL' | 'WAIT_FOR_FIRST' | 'WAIT_FOR_ANY'

/**
 * Who may use a variable besides its WfRun.
 * Enum `littlehorse.WfRunVariableAccessLevel`.
 */
export type WfRunVariableAccessLevel = 'PUBLIC_VAR' | 'PRIVATE_VAR' | 'INHERITED_VAR'

/**
 * The kinds of objects whose changes are told.
 * Enum `canter.ChangedKind`.
 */
export type ChangedKind = 'CHANGED_WF_RUN' | 'CHANGED_THREAD_RUN' | 'CHANGED_NODE_RUN' | 'CHANGED_VARIABLE' | 'CHANGED_TASK_RUN' | 'CHANGED_CHECKPOINT' | 'CHANGED_USER_TASK_RUN' | 'CHANGED_EXTERNAL_EVENT' | 'CHANGED_WORKFLOW_EVENT'

/**
 * The topics of a tenant (spec C 9.3).
 * Enum `canter.OutputTopic`.
 */
export type OutputTopic = 'OUTPUT_EXECUTION' | 'OUTPUT_METADATA' | 'OUTPUT_TOPICS'

/**
 * What a thread may wait for.
 * Enum `canter.WaitKind`.
 */
export type WaitKind = 'WAIT_TURN' | 'WAIT_WORKER' | 'WAIT_REPORT' | 'WAIT_BACKOFF' | 'WAIT_EXTERNAL_EVENT' | 'WAIT_TIME' | 'WAIT_CONDITION' | 'WAIT_THREADS' | 'WAIT_RESUME' | 'WAIT_PARENT' | 'WAIT_NEVER' | 'WAIT_USER_TASK' | 'WAIT_CHILD_WF' | 'WAIT_SLOT'

/**
 * A WfRun to move.
 * Message `littlehorse.ApplyWorkflowMigrationPlanRequest`.
 */
export interface ApplyWorkflowMigrationPlanRequest {
  /**
   * The plan.
   * `WorkflowMigrationPlanId id = 1`
   */
  id?: WorkflowMigrationPlanId
  /**
   * The WfRun.
   * `WfRunId wfRunId = 2`
   */
  wfRunId?: WfRunId
  /**
   * Variables to set as threads move, by new ThreadSpec.
   * `map<string, MigrationVars> migrationVarsByThread = 3`
   */
  migrationVarsByThread: { [key: string]: MigrationVars }
}

/**
 * Marks an archived ThreadRun.
 * Message `littlehorse.ArchivedThreadRunInfo`.
 */
export interface ArchivedThreadRunInfo {
}

/**
 * A native array: elements of one type.
 * Message `littlehorse.Array`.
 */
export interface Array {
  /**
   * The elements.
   * `repeated VariableValue items = 1`
   */
  items: VariableValue[]
  /**
   * Their type. Set by the server where the value meets a declared type.
   * `optional TypeDefinition elementType = 2`
   */
  elementType?: TypeDefinition
}

/**
 * Replaces both user and group of a UserTaskRun; at least one must be given.
 * Message `littlehorse.AssignUserTaskRunRequest`.
 */
export interface AssignUserTaskRunRequest {
  /**
   * The UserTaskRun.
   * `UserTaskRunId userTaskRunId = 1`
   */
  userTaskRunId?: UserTaskRunId
  /**
   * Whether it may be taken from a user. Default: that is refused.
   * `bool overrideClaim = 2`
   */
  overrideClaim: boolean
  /**
   * New group; not blank. Unset: none.
   * `optional string userGroup = 3`
   */
  userGroup?: string
  /**
   * New user; not blank. Unset: none.
   * `optional string userId = 4`
   */
  userId?: string
}

/**
 * What to wait for.
 * Message `littlehorse.AwaitWorkflowEventRequest`.
 */
export interface AwaitWorkflowEventRequest {
  /**
   * The WfRun.
   * `WfRunId wfRunId = 1`
   */
  wfRunId?: WfRunId
  /**
   * Events of these definitions. Empty: any.
   * `repeated WorkflowEventDefId eventDefIds = 2`
   */
  eventDefIds: WorkflowEventDefId[]
  /**
   * Events seen already.
   * `repeated WorkflowEventId workflowEventsToIgnore = 3`
   */
  workflowEventsToIgnore: WorkflowEventId[]
}

/**
 * Deletes the WfRuns of a WfSpec with one status that were started in a window of time.
 * Message `littlehorse.BulkDeleteWfRun`.
 */
export interface BulkDeleteWfRun {
  /**
   * WfSpec they belong to, in any version. Required.
   * `string wfSpecName = 1`
   */
  wfSpecName: string
  /**
   * Started at this time or later. Unset counts as now.
   * `google.protobuf.Timestamp earliestStart = 2`
   */
  earliestStart?: Timestamp
  /**
   * Started before this time. Unset counts as now.
   * `google.protobuf.Timestamp latestStart = 3`
   */
  latestStart?: Timestamp
  /**
   * COMPLETED, HALTED, ERROR or EXCEPTION. Required in spite of `optional`.
   * `optional LHStatus wfRunStatus = 4`
   */
  wfRunStatus?: LHStatus
}

/**
 * A job and its progress.
 * Message `littlehorse.BulkJob`.
 */
export interface BulkJob {
  /**
   * The job.
   * `BulkJobId id = 1`
   */
  id?: BulkJobId
  /**
   * When it was created.
   * `google.protobuf.Timestamp createdAt = 2`
   */
  createdAt?: Timestamp
  /**
   * COMPLETED once every subprocess is.
   * `BulkJobStatus status = 3`
   */
  status: BulkJobStatus
  /**
   * Deletes WfRuns.
   * `BulkDeleteWfRun bulkDeleteWfRun = 4`; one of `operation`
   */
  bulkDeleteWfRun?: BulkDeleteWfRun
  /**
   * Progress by partition.
   * `repeated BulkJob.Subprocess subprocesses = 5`
   */
  subprocesses: BulkJob_Subprocess[]
  /**
   * How many subprocesses there are: one per partition.
   * `int32 totalSubprocesses = 6`
   */
  totalSubprocesses: number
}

/**
 * The part of a job that runs in one partition.
 * Message `littlehorse.BulkJob.Subprocess`.
 */
export interface BulkJob_Subprocess {
  /**
   * Number of the partition, from 0.
   * `int32 id = 1`
   */
  id: number
  /**
   * How far it is.
   * `BulkJobStatus status = 2`
   */
  status: BulkJobStatus
  /**
   * Start time of the last WfRun it came to. Unset before the first.
   * `google.protobuf.Timestamp lastSeenKey = 3`
   */
  lastSeenKey?: Timestamp
}

/**
 * A BulkJob. Text: its id.
 * Message `littlehorse.BulkJobId`.
 */
export interface BulkJobId {
  /**
   * Given by the caller, or generated.
   * `string id = 1`
   */
  id: string
}

/**
 * A page of BulkJob ids.
 * Message `littlehorse.BulkJobIdList`.
 */
export interface BulkJobIdList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated BulkJobId results = 1`
   */
  results: BulkJobId[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * Names the UserTaskRun to cancel.
 * Message `littlehorse.CancelUserTaskRunRequest`.
 */
export interface CancelUserTaskRunRequest {
  /**
   * The UserTaskRun.
   * `UserTaskRunId userTaskRunId = 1`
   */
  userTaskRunId?: UserTaskRunId
}

/**
 * What a worker stored on its way, so that later attempts need not do it again (spec B 6.9).
 * Message `littlehorse.Checkpoint`.
 */
export interface Checkpoint {
  /**
   * TaskRun and number.
   * `CheckpointId id = 1`
   */
  id?: CheckpointId
  /**
   * The value.
   * `VariableValue value = 2`
   */
  value?: VariableValue
  /**
   * What the worker logged up to it.
   * `optional string logs = 3`
   */
  logs?: string
  /**
   * When it was stored.
   * `google.protobuf.Timestamp createdAt = 4`
   */
  createdAt?: Timestamp
}

/**
 * A Checkpoint. Text: `wfRun/guid/number`.
 * Message `littlehorse.CheckpointId`.
 */
export interface CheckpointId {
  /**
   * The TaskRun.
   * `TaskRunId taskRun = 1`
   */
  taskRun?: TaskRunId
  /**
   * From 0, across all attempts.
   * `int32 checkpointNumber = 2`
   */
  checkpointNumber: number
}

/**
 * Completes a UserTaskRun.
 * Message `littlehorse.CompleteUserTaskRunRequest`.
 */
export interface CompleteUserTaskRunRequest {
  /**
   * The UserTaskRun.
   * `UserTaskRunId userTaskRunId = 1`
   */
  userTaskRunId?: UserTaskRunId
  /**
   * Results by field, over those saved. All required fields must be here; NULL is refused.
   * `map<string, VariableValue> results = 2`
   */
  results: { [key: string]: VariableValue }
  /**
   * Who completes it. If it is not the assignee, it becomes so first.
   * `string userId = 3`
   */
  userId: string
}

/**
 * Something that happened outside, addressed to whoever waits for its key (spec B 9.3).
 * Message `littlehorse.CorrelatedEvent`.
 */
export interface CorrelatedEvent {
  /**
   * Key and definition.
   * `CorrelatedEventId id = 1`
   */
  id?: CorrelatedEventId
  /**
   * When it was put.
   * `google.protobuf.Timestamp createdAt = 2`
   */
  createdAt?: Timestamp
  /**
   * Its content, copied into each ExternalEvent.
   * `VariableValue content = 3`
   */
  content?: VariableValue
  /**
   * The ExternalEvents made of it so far.
   * `repeated ExternalEventId externalEvents = 4`
   */
  externalEvents: ExternalEventId[]
}

/**
 * How CorrelatedEvents of a definition behave.
 * Message `littlehorse.CorrelatedEventConfig`.
 */
export interface CorrelatedEventConfig {
  /**
   * Seconds until a CorrelatedEvent is deleted, correlated or not. Unset: never.
   * `optional int64 ttlSeconds = 1`
   */
  ttlSeconds?: bigint
  /**
   * Delete it once it has served the NodeRuns waiting at that moment. Default: it goes on correlating.
   * `bool deleteAfterFirstCorrelation = 2`
   */
  deleteAfterFirstCorrelation: boolean
}

/**
 * A CorrelatedEvent. Text: `key/def`.
 * Message `littlehorse.CorrelatedEventId`.
 */
export interface CorrelatedEventId {
  /**
   * What waiting NodeRuns are matched by. Anything without `/` and `~`.
   * `string key = 1`
   */
  key: string
  /**
   * Its definition.
   * `ExternalEventDefId externalEventDefId = 2`
   */
  externalEventDefId?: ExternalEventDefId
}

/**
 * A page of CorrelatedEvent ids.
 * Message `littlehorse.CorrelatedEventIdList`.
 */
export interface CorrelatedEventIdList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated CorrelatedEventId results = 1`
   */
  results: CorrelatedEventId[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * A number of objects.
 * Message `littlehorse.Count`.
 */
export interface Count {
  /**
   * The number.
   * `int64 value = 1`
   */
  value: bigint
}

/**
 * How often something happened, and how long it took.
 * Message `littlehorse.CountAndTiming`.
 */
export interface CountAndTiming {
  /**
   * How often.
   * `int32 count = 1`
   */
  count: number
  /**
   * Shortest, in ms.
   * `int64 minLatencyMs = 2`
   */
  minLatencyMs: bigint
  /**
   * Longest, in ms.
   * `int64 maxLatencyMs = 3`
   */
  maxLatencyMs: bigint
  /**
   * Sum, in ms; divided by count, the mean.
   * `int64 totalLatencyMs = 4`
   */
  totalLatencyMs: bigint
}

/**
 * Which NodeRuns to count.
 * Message `littlehorse.CountNodeRunRequest`.
 */
export interface CountNodeRunRequest {
  /**
   * Those of a WfSpec.
   * `CountNodeRunRequest.WfSpecFilter wfSpecFilter = 1`; one of `filter`
   */
  wfSpecFilter?: CountNodeRunRequest_WfSpecFilter
}

/**
 * A WfSpec, or some versions of it.
 * Message `littlehorse.CountNodeRunRequest.WfSpecFilter`.
 */
export interface CountNodeRunRequest_WfSpecFilter {
  /**
   * Its name.
   * `string wfSpecName = 1`
   */
  wfSpecName: string
  /**
   * Of this major version. Unset: all.
   * `optional int32 wfSpecMajorVersion = 2`
   */
  wfSpecMajorVersion?: number
  /**
   * Of this revision, together with the major version. Unset: all.
   * `optional int32 wfSpecRevision = 3`
   */
  wfSpecRevision?: number
}

/**
 * Which TaskRuns to count.
 * Message `littlehorse.CountTaskRunRequest`.
 */
export interface CountTaskRunRequest {
  /**
   * Of this TaskDef. Required.
   * `string taskDefName = 1`
   */
  taskDefName: string
  /**
   * TASK_SCHEDULED, the only one counted.
   * `TaskStatus status = 2`
   */
  status: TaskStatus
}

/**
 * Starts a BulkJob.
 * Message `littlehorse.CreateBulkJobRequest`.
 */
export interface CreateBulkJobRequest {
  /**
   * Makes the call repeatable: an existing job is returned as it is. Unset: generated.
   * `optional string id = 1`
   */
  id?: string
  /**
   * Delete WfRuns.
   * `BulkDeleteWfRun bulkDeleteWfRun = 10`; one of `operation`
   */
  bulkDeleteWfRun?: BulkDeleteWfRun
}

/**
 * Names the BulkJob to forget. What it has deleted stays deleted.
 * Message `littlehorse.DeleteBulkJobRequest`.
 */
export interface DeleteBulkJobRequest {
  /**
   * The job.
   * `BulkJobId id = 1`
   */
  id?: BulkJobId
}

/**
 * Names the CorrelatedEvent to delete.
 * Message `littlehorse.DeleteCorrelatedEventRequest`.
 */
export interface DeleteCorrelatedEventRequest {
  /**
   * The CorrelatedEvent.
   * `CorrelatedEventId id = 1`
   */
  id?: CorrelatedEventId
}

/**
 * Names the ExternalEventDef to delete.
 * Message `littlehorse.DeleteExternalEventDefRequest`.
 */
export interface DeleteExternalEventDefRequest {
  /**
   * The ExternalEventDef.
   * `ExternalEventDefId id = 1`
   */
  id?: ExternalEventDefId
}

/**
 * No call takes it: ExternalEvents go with their WfRun or by retention.
 * Message `littlehorse.DeleteExternalEventRequest`.
 */
export interface DeleteExternalEventRequest {
  /**
   * The ExternalEvent.
   * `ExternalEventId id = 1`
   */
  id?: ExternalEventId
}

/**
 * Names the Principal to delete.
 * Message `littlehorse.DeletePrincipalRequest`.
 */
export interface DeletePrincipalRequest {
  /**
   * The Principal.
   * `PrincipalId id = 1`
   */
  id?: PrincipalId
}

/**
 * Names the Quota to delete.
 * Message `littlehorse.DeleteQuotaRequest`.
 */
export interface DeleteQuotaRequest {
  /**
   * The Quota.
   * `QuotaId id = 1`
   */
  id?: QuotaId
}

/**
 * Names the schedule to end.
 * Message `littlehorse.DeleteScheduledWfRunRequest`.
 */
export interface DeleteScheduledWfRunRequest {
  /**
   * The schedule.
   * `ScheduledWfRunId id = 1`
   */
  id?: ScheduledWfRunId
}

/**
 * Names the StructDef to delete.
 * Message `littlehorse.DeleteStructDefRequest`.
 */
export interface DeleteStructDefRequest {
  /**
   * The exact version; -1 is not the newest here.
   * `StructDefId id = 1`
   */
  id?: StructDefId
}

/**
 * Names the TaskDef to delete.
 * Message `littlehorse.DeleteTaskDefRequest`.
 */
export interface DeleteTaskDefRequest {
  /**
   * The TaskDef.
   * `TaskDefId id = 1`
   */
  id?: TaskDefId
}

/**
 * Names the UserTaskDef to delete.
 * Message `littlehorse.DeleteUserTaskDefRequest`.
 */
export interface DeleteUserTaskDefRequest {
  /**
   * The exact version.
   * `UserTaskDefId id = 1`
   */
  id?: UserTaskDefId
}

/**
 * Deletes a comment. Anybody may; the events stay.
 * Message `littlehorse.DeleteUserTaskRunCommentRequest`.
 */
export interface DeleteUserTaskRunCommentRequest {
  /**
   * The UserTaskRun.
   * `UserTaskRunId userTaskRunId = 1`
   */
  userTaskRunId?: UserTaskRunId
  /**
   * The comment, from 1.
   * `int32 userCommentId = 2`
   */
  userCommentId: number
  /**
   * Who deletes; not blank.
   * `string userId = 3`
   */
  userId: string
}

/**
 * Names the WfRun to delete.
 * Message `littlehorse.DeleteWfRunRequest`.
 */
export interface DeleteWfRunRequest {
  /**
   * The WfRun.
   * `WfRunId id = 1`
   */
  id?: WfRunId
}

/**
 * Names the WfSpec to delete.
 * Message `littlehorse.DeleteWfSpecRequest`.
 */
export interface DeleteWfSpecRequest {
  /**
   * The exact version.
   * `WfSpecId id = 1`
   */
  id?: WfSpecId
}

/**
 * Names the WorkflowEventDef to delete.
 * Message `littlehorse.DeleteWorkflowEventDefRequest`.
 */
export interface DeleteWorkflowEventDefRequest {
  /**
   * The WorkflowEventDef.
   * `WorkflowEventDefId id = 1`
   */
  id?: WorkflowEventDefId
}

/**
 * Names the plan to delete.
 * Message `littlehorse.DeleteWorkflowMigrationPlanRequest`.
 */
export interface DeleteWorkflowMigrationPlanRequest {
  /**
   * The plan.
   * `WorkflowMigrationPlanId id = 1`
   */
  id?: WorkflowMigrationPlanId
}

/**
 * Leads from a node to another.
 * Message `littlehorse.Edge`.
 */
export interface Edge {
  /**
   * The node it leads to: in the same thread, not its own, no ENTRYPOINT.
   * `string sinkNodeName = 1`
   */
  sinkNodeName: string
  /**
   * A comparison. Deprecated: use condition.
   * `LegacyEdgeCondition legacyCondition = 2`; one of `edgeCondition`
   */
  legacyCondition?: LegacyEdgeCondition
  /**
   * Any BOOL.
   * `VariableAssignment condition = 4`; one of `edgeCondition`
   */
  condition?: VariableAssignment
  /**
   * Changes made when it is taken: in order, all or none. Skipped if the NodeRun had a failure.
   * `repeated VariableMutation variableMutations = 3`
   */
  variableMutations: VariableMutation[]
}

/**
 * Replaces the text of a comment. Anybody may.
 * Message `littlehorse.EditUserTaskRunCommentRequest`.
 */
export interface EditUserTaskRunCommentRequest {
  /**
   * The comment, from 1.
   * `int32 userCommentId = 1`
   */
  userCommentId: number
  /**
   * The UserTaskRun.
   * `UserTaskRunId userTaskRunId = 2`
   */
  userTaskRunId?: UserTaskRunId
  /**
   * Who edits; not blank.
   * `string userId = 3`
   */
  userId: string
  /**
   * The new text; not blank.
   * `string comment = 4`
   */
  comment: string
}

/**
 * ENTRYPOINT: where a thread begins. Passed at once.
 * Message `littlehorse.EntrypointNode`.
 */
export interface EntrypointNode {
}

/**
 * An ENTRYPOINT or NOP node. Nothing to show.
 * Message `littlehorse.EntrypointRun`.
 */
export interface EntrypointRun {
}

/**
 * EXIT: ends the thread once its children have ended (spec B 5.2).
 * Message `littlehorse.ExitNode`.
 */
export interface ExitNode {
  /**
   * A failure, at once; children are halted.
   * `FailureDef failureDef = 1`; one of `result`
   */
  failureDef?: FailureDef
  /**
   * A result, the output of the thread.
   * `VariableAssignment returnContent = 2`; one of `result`
   */
  returnContent?: VariableAssignment
}

/**
 * An EXIT node. Its result is on the ThreadRun.
 * Message `littlehorse.ExitRun`.
 */
export interface ExitRun {
}

/**
 * Delay before retry n: base_interval_ms * multiplier^(n-1), at most max_delay_ms (spec B 6.7).
 * Message `littlehorse.ExponentialBackoffRetryPolicy`.
 */
export interface ExponentialBackoffRetryPolicy {
  /**
   * Delay before the first retry, in ms; more than 0.
   * `int32 baseIntervalMs = 1`
   */
  baseIntervalMs: number
  /**
   * Longest delay, in ms; at least base_interval_ms.
   * `int64 maxDelayMs = 2`
   */
  maxDelayMs: bigint
  /**
   * Growth per retry; at least 1.
   * `float multiplier = 3`
   */
  multiplier: number
}

/**
 * Something that happened outside, addressed to one WfRun.
 * Message `littlehorse.ExternalEvent`.
 */
export interface ExternalEvent {
  /**
   * WfRun, definition and guid.
   * `ExternalEventId id = 1`
   */
  id?: ExternalEventId
  /**
   * When it was put.
   * `google.protobuf.Timestamp createdAt = 2`
   */
  createdAt?: Timestamp
  /**
   * Its content. NULL if none.
   * `VariableValue content = 3`
   */
  content?: VariableValue
  /**
   * The ThreadRun it is meant for, and after a match the one that took it.
   * `optional int32 threadRunNumber = 4`
   */
  threadRunNumber?: number
  /**
   * The NodeRun it is meant for, and after a match the one that took it.
   * `optional int32 nodeRunPosition = 5`
   */
  nodeRunPosition?: number
  /**
   * Whether a NodeRun or an interrupt has taken it.
   * `bool claimed = 6`
   */
  claimed: boolean
}

/**
 * Defines a kind of ExternalEvent. A put always replaces it (spec A 2.2).
 * Message `littlehorse.ExternalEventDef`.
 */
export interface ExternalEventDef {
  /**
   * Its name.
   * `ExternalEventDefId id = 1`
   */
  id?: ExternalEventDefId
  /**
   * The latest put.
   * `google.protobuf.Timestamp createdAt = 2`
   */
  createdAt?: Timestamp
  /**
   * How long unclaimed events are kept.
   * `ExternalEventRetentionPolicy retentionPolicy = 3`
   */
  retentionPolicy?: ExternalEventRetentionPolicy
  /**
   * Type of the content. Unset: any; set but empty: void, which accepts any content too, but not in CorrelatedEvents.
   * `optional ReturnType typeInformation = 4`
   */
  typeInformation?: ReturnType
  /**
   * Allows CorrelatedEvents. Unset: they are refused.
   * `optional CorrelatedEventConfig correlatedEventConfig = 5`
   */
  correlatedEventConfig?: CorrelatedEventConfig
}

/**
 * An ExternalEventDef. Text: its name.
 * Message `littlehorse.ExternalEventDefId`.
 */
export interface ExternalEventDefId {
  /**
   * An LH name.
   * `string name = 1`
   */
  name: string
}

/**
 * A page of ExternalEventDef ids.
 * Message `littlehorse.ExternalEventDefIdList`.
 */
export interface ExternalEventDefIdList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated ExternalEventDefId results = 1`
   */
  results: ExternalEventDefId[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * An ExternalEvent. Text: `wfRun/def/guid`.
 * Message `littlehorse.ExternalEventId`.
 */
export interface ExternalEventId {
  /**
   * The WfRun it is addressed to; need not exist yet.
   * `WfRunId wfRunId = 1`
   */
  wfRunId?: WfRunId
  /**
   * Its definition.
   * `ExternalEventDefId externalEventDefId = 2`
   */
  externalEventDefId?: ExternalEventDefId
  /**
   * Tells it from others of the same definition.
   * `string guid = 3`
   */
  guid: string
}

/**
 * A page of ExternalEvent ids.
 * Message `littlehorse.ExternalEventIdList`.
 */
export interface ExternalEventIdList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated ExternalEventId results = 1`
   */
  results: ExternalEventId[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * A page of ExternalEvents.
 * Message `littlehorse.ExternalEventList`.
 */
export interface ExternalEventList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated ExternalEvent results = 1`
   */
  results: ExternalEvent[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * EXTERNAL_EVENT: waits for an event (spec B 5.4). Events that came before count.
 * Message `littlehorse.ExternalEventNode`.
 */
export interface ExternalEventNode {
  /**
   * The definition; must exist when the WfSpec is put.
   * `ExternalEventDefId externalEventDefId = 1`
   */
  externalEventDefId?: ExternalEventDefId
  /**
   * Seconds to wait (INT); then TIMEOUT. Unset: for ever. Halting does not extend it.
   * `VariableAssignment timeoutSeconds = 2`
   */
  timeoutSeconds?: VariableAssignment
  /**
   * Key by which CorrelatedEvents find the node (STR). Unset: none do.
   * `optional VariableAssignment correlationKey = 3`
   */
  correlationKey?: VariableAssignment
  /**
   * Whether reads hide the key.
   * `bool maskCorrelationKey = 4`
   */
  maskCorrelationKey: boolean
}

/**
 * An EXTERNAL_EVENT node (spec B 5.4). Its output is the content of the event.
 * Message `littlehorse.ExternalEventNodeRun`.
 */
export interface ExternalEventNodeRun {
  /**
   * The definition waited for.
   * `ExternalEventDefId externalEventDefId = 1`
   */
  externalEventDefId?: ExternalEventDefId
  /**
   * When the event was put. Set with external_event_id.
   * `optional google.protobuf.Timestamp eventTime = 2`
   */
  eventTime?: Timestamp
  /**
   * The event that was taken.
   * `optional ExternalEventId externalEventId = 3`
   */
  externalEventId?: ExternalEventId
  /**
   * Whether the timeout passed first.
   * `bool timedOut = 4`
   */
  timedOut: boolean
  /**
   * Key CorrelatedEvents are matched by. `*****` if masked.
   * `optional string correlationKey = 5`
   */
  correlationKey?: string
  /**
   * Whether replies hide the key.
   * `bool maskCorrelationKey = 6`
   */
  maskCorrelationKey: boolean
}

/**
 * When unclaimed ExternalEvents are deleted.
 * Message `littlehorse.ExternalEventRetentionPolicy`.
 */
export interface ExternalEventRetentionPolicy {
  /**
   * Seconds after the put.
   * `int64 secondsAfterPut = 1`; one of `extEvtGcPolicy`
   */
  secondsAfterPut?: bigint
}

/**
 * A failure of a NodeRun (spec B 7).
 * Message `littlehorse.Failure`.
 */
export interface Failure {
  /**
   * An LHErrorType, or the name of a business exception.
   * `string failureName = 1`
   */
  failureName: string
  /**
   * What went wrong, for people.
   * `string message = 2`
   */
  message: string
  /**
   * What the handler gets as `INPUT`. Unset for technical failures.
   * `optional VariableValue content = 3`
   */
  content?: VariableValue
  /**
   * Whether a handler dealt with it and ended well.
   * `bool wasProperlyHandled = 4`
   */
  wasProperlyHandled: boolean
  /**
   * Number of the handler thread. Unset: none was started.
   * `optional int32 failureHandlerThreadrunId = 5`
   */
  failureHandlerThreadrunId?: number
}

/**
 * Refers to a failure.
 * Message `littlehorse.FailureBeingHandled`.
 */
export interface FailureBeingHandled {
  /**
   * The failed thread.
   * `int32 threadRunNumber = 1`
   */
  threadRunNumber: number
  /**
   * The failed NodeRun.
   * `int32 nodeRunPosition = 2`
   */
  nodeRunPosition: number
  /**
   * Index among the failures of that NodeRun.
   * `int32 failureNumber = 3`
   */
  failureNumber: number
}

/**
 * A failure to throw.
 * Message `littlehorse.FailureDef`.
 */
export interface FailureDef {
  /**
   * An LH name, not an LHErrorType.
   * `string failureName = 1`
   */
  failureName: string
  /**
   * What went wrong, for people.
   * `string message = 2`
   */
  message: string
  /**
   * What the handler gets as `INPUT`. Unset: NULL.
   * `optional VariableAssignment content = 3`
   */
  content?: VariableAssignment
}

/**
 * Starts a handler thread on a failure; the first that fits is taken (spec B 7.3).
 * Message `littlehorse.FailureHandlerDef`.
 */
export interface FailureHandlerDef {
  /**
   * ThreadSpec of the handler. It may declare `INPUT`, the content.
   * `string handlerSpecName = 2`
   */
  handlerSpecName: string
  /**
   * An LHErrorType or the name of an exception. VAR_ERROR and TASK_ERROR stand for groups (see LHErrorType).
   * `string specificFailure = 1`; one of `failureToCatch`
   */
  specificFailure?: string
  /**
   * All technical failures, or all exceptions.
   * `FailureHandlerDef.LHFailureType anyFailureOfType = 3`; one of `failureToCatch`
   */
  anyFailureOfType?: FailureHandlerDef_LHFailureType
}

/**
 * Names the BulkJob to return.
 * Message `littlehorse.GetBulkJobRequest`.
 */
export interface GetBulkJobRequest {
  /**
   * The job.
   * `BulkJobId id = 1`
   */
  id?: BulkJobId
}

/**
 * Names the UserTaskDef to return.
 * Message `littlehorse.GetLatestUserTaskDefRequest`.
 */
export interface GetLatestUserTaskDefRequest {
  /**
   * Its name.
   * `string name = 1`
   */
  name: string
}

/**
 * Names the WfSpec to return.
 * Message `littlehorse.GetLatestWfSpecRequest`.
 */
export interface GetLatestWfSpecRequest {
  /**
   * Its name.
   * `string name = 1`
   */
  name: string
  /**
   * The newest of this major version. Unset: of all.
   * `optional int32 majorVersion = 2`
   */
  majorVersion?: number
}

/**
 * Halted for good: a WAIT_FOR_THREADS node of the parent no longer needs it.
 * Message `littlehorse.HaltedByParentNodeHaltReason`.
 */
export interface HaltedByParentNodeHaltReason {
  /**
   * The parent.
   * `int32 parentThreadRunNumber = 1`
   */
  parentThreadRunNumber: number
  /**
   * The WAIT_FOR_THREADS node.
   * `int32 waitingNodeRunPosition = 2`
   */
  waitingNodeRunPosition: number
}

/**
 * Halted while a failure handler runs.
 * Message `littlehorse.HandlingFailureHaltReason`.
 */
export interface HandlingFailureHaltReason {
  /**
   * The handler thread.
   * `int32 handlerThreadId = 1`
   */
  handlerThreadId: number
}

/**
 * A ThreadRun that is not among those of its WfRun (spec B 2.5, D 1).
 * Message `littlehorse.InactiveThreadRun`.
 */
export interface InactiveThreadRun {
  /**
   * The ThreadRun.
   * `ThreadRun threadRun = 1`
   */
  threadRun?: ThreadRun
  /**
   * It completed and was put away.
   * `ArchivedThreadRunInfo archived = 2`; one of `inactiveReason`
   */
  archived?: ArchivedThreadRunInfo
  /**
   * It waits for a free place.
   * `QueuedThreadRunInfo queued = 3`; one of `inactiveReason`
   */
  queued?: QueuedThreadRunInfo
  /**
   * WfRun and number.
   * `InactiveThreadRunId id = 4`
   */
  id?: InactiveThreadRunId
}

/**
 * An archived or queued ThreadRun. Text: `wfRun/thread`.
 * Message `littlehorse.InactiveThreadRunId`.
 */
export interface InactiveThreadRunId {
  /**
   * The WfRun.
   * `WfRunId wfRunId = 1`
   */
  wfRunId?: WfRunId
  /**
   * The ThreadRun.
   * `int32 threadRunNumber = 2`
   */
  threadRunNumber: number
}

/**
 * The type of an Array.
 * Message `littlehorse.InlineArrayDef`.
 */
export interface InlineArrayDef {
  /**
   * Type of the elements.
   * `TypeDefinition arrayType = 1`
   */
  arrayType?: TypeDefinition
}

/**
 * The type of a Map.
 * Message `littlehorse.InlineMapDef`.
 */
export interface InlineMapDef {
  /**
   * Type of the keys: INT, STR, BOOL, DOUBLE, TIMESTAMP or WF_RUN_ID.
   * `TypeDefinition keyType = 1`
   */
  keyType?: TypeDefinition
  /**
   * Type of the values.
   * `TypeDefinition valueType = 2`
   */
  valueType?: TypeDefinition
}

/**
 * The fields of a Struct.
 * Message `littlehorse.InlineStruct`.
 */
export interface InlineStruct {
  /**
   * The fields, by name. Fields the StructDef does not know are kept.
   * `map<string, StructField> fields = 1`
   */
  fields: { [key: string]: StructField }
}

/**
 * The fields of a Struct in the making.
 * Message `littlehorse.InlineStructBuilder`.
 */
export interface InlineStructBuilder {
  /**
   * How each field gets its value, by name. Optional fields left out stay absent.
   * `map<string, InlineStructFieldValue> fields = 1`
   */
  fields: { [key: string]: InlineStructFieldValue }
}

/**
 * The fields of a Struct.
 * Message `littlehorse.InlineStructDef`.
 */
export interface InlineStructDef {
  /**
   * The fields, by name: a lower-case letter first, then letters and digits.
   * `map<string, StructFieldDef> fields = 1`
   */
  fields: { [key: string]: StructFieldDef }
}

/**
 * How one field gets its value.
 * Message `littlehorse.InlineStructFieldValue`.
 */
export interface InlineStructFieldValue {
  /**
   * Any assignment.
   * `VariableAssignment simpleValue = 1`; one of `structValue`
   */
  simpleValue?: VariableAssignment
  /**
   * A Struct, if that is the type of the field.
   * `InlineStructBuilder subStructure = 2`; one of `structValue`
   */
  subStructure?: InlineStructBuilder
}

/**
 * Starts a handler thread when an event comes (spec B 8.3).
 * Message `littlehorse.InterruptDef`.
 */
export interface InterruptDef {
  /**
   * The definition. No EXTERNAL_EVENT node of the WfSpec may wait for it, and no other thread use it so.
   * `ExternalEventDefId externalEventDefId = 1`
   */
  externalEventDefId?: ExternalEventDefId
  /**
   * ThreadSpec of the handler. It may declare one variable at most: `INPUT`, the content.
   * `string handlerSpecName = 2`
   */
  handlerSpecName: string
}

/**
 * Halted while an interrupt handler runs.
 * Message `littlehorse.Interrupted`.
 */
export interface Interrupted {
  /**
   * The handler thread.
   * `int32 interruptThreadId = 1`
   */
  interruptThreadId: number
}

/**
 * Makes a field of a JSON variable searchable.
 * Message `littlehorse.JsonIndex`.
 */
export interface JsonIndex {
  /**
   * JSONPath of the field: `$.a.b`. Lists on the way are passed through.
   * `string fieldPath = 1`
   */
  fieldPath: string
  /**
   * Its type.
   * `VariableType fieldType = 2`
   */
  fieldType: VariableType
}

/**
 * An address.
 * Message `littlehorse.LHHostInfo`.
 */
export interface LHHostInfo {
  /**
   * Host name or IP address.
   * `string host = 1`
   */
  host: string
  /**
   * Port.
   * `int32 port = 2`
   */
  port: number
}

/**
 * A path into a value (spec A 5.4). Empty: the value itself.
 * Message `littlehorse.LHPath`.
 */
export interface LHPath {
  /**
   * The steps, from the outside in.
   * `repeated LHPath.Selector path = 1`
   */
  path: LHPath_Selector[]
}

/**
 * One step.
 * Message `littlehorse.LHPath.Selector`.
 */
export interface LHPath_Selector {
  /**
   * Field of a Struct, key of a Map or JSON_OBJ.
   * `string key = 1`; one of `selectorType`
   */
  key?: string
  /**
   * Position in a list, from 0. Negative counts from the end, in JSON only.
   * `int32 index = 2`; one of `selectorType`
   */
  index?: number
  /**
   * A key (STR) or index (INT) computed on the way; also INT keys of a Map (spec D 4).
   * `VariableAssignment dynamic = 3`; one of `selectorType`
   */
  dynamic?: VariableAssignment
}

/**
 * A technical failure of an attempt.
 * Message `littlehorse.LHTaskError`.
 */
export interface LHTaskError {
  /**
   * The kind of failure.
   * `LHErrorType type = 1`
   */
  type: LHErrorType
  /**
   * What went wrong, such as a stack trace. Only shown here, never in the Failure of the NodeRun.
   * `string message = 2`
   */
  message: string
}

/**
 * A business exception of an attempt. It becomes the Failure of the NodeRun.
 * Message `littlehorse.LHTaskException`.
 */
export interface LHTaskException {
  /**
   * Name of the exception. Handlers match it.
   * `string name = 1`
   */
  name: string
  /**
   * What went wrong, for people.
   * `string message = 2`
   */
  message: string
  /**
   * What the handler gets as `INPUT`.
   * `VariableValue content = 3`
   */
  content?: VariableValue
}

/**
 * A comparison. Deprecated: conditions are VariableAssignments now.
 * Message `littlehorse.LegacyEdgeCondition`.
 */
export interface LegacyEdgeCondition {
  /**
   * The comparison.
   * `Comparator comparator = 1`
   */
  comparator: Comparator
  /**
   * Left operand.
   * `VariableAssignment left = 2`
   */
  left?: VariableAssignment
  /**
   * Right operand.
   * `VariableAssignment right = 3`
   */
  right?: VariableAssignment
}

/**
 * Which ExternalEvents to list.
 * Message `littlehorse.ListExternalEventsRequest`.
 */
export interface ListExternalEventsRequest {
  /**
   * The WfRun. Unknown: an empty list.
   * `WfRunId wfRunId = 1`
   */
  wfRunId?: WfRunId
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 3`
   */
  limit?: number
}

/**
 * Which NodeRuns to list.
 * Message `littlehorse.ListNodeRunsRequest`.
 */
export interface ListNodeRunsRequest {
  /**
   * The WfRun. Unknown: an empty list.
   * `WfRunId wfRunId = 1`
   */
  wfRunId?: WfRunId
  /**
   * Of this thread. Unset: of all.
   * `optional int32 threadRunNumber = 2`
   */
  threadRunNumber?: number
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 3`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 4`
   */
  limit?: number
}

/**
 * Lists windows of a Quota by time, at most 100.
 * Message `littlehorse.ListQuotaUsageMetricsRequest`.
 */
export interface ListQuotaUsageMetricsRequest {
  /**
   * The Quota.
   * `QuotaId quotaId = 1`
   */
  quotaId?: QuotaId
  /**
   * Windows that start at this time or later. Unset: one hour ago.
   * `optional google.protobuf.Timestamp windowStart = 2`
   */
  windowStart?: Timestamp
  /**
   * Windows that start at this time or earlier. Unset: now.
   * `optional google.protobuf.Timestamp windowEnd = 3`
   */
  windowEnd?: Timestamp
}

/**
 * Lists windows of a TaskDef by time, at most 100.
 * Message `littlehorse.ListTaskMetricsRequest`.
 */
export interface ListTaskMetricsRequest {
  /**
   * The TaskDef. Unset or empty: all TaskRuns of the tenant together.
   * `TaskDefId taskDef = 1`
   */
  taskDef?: TaskDefId
  /**
   * Windows that start at this time or later. Unset: one hour ago.
   * `optional google.protobuf.Timestamp windowStart = 2`
   */
  windowStart?: Timestamp
  /**
   * Windows that start at this time or earlier. Unset: now.
   * `optional google.protobuf.Timestamp windowEnd = 3`
   */
  windowEnd?: Timestamp
}

/**
 * Which TaskRuns to list.
 * Message `littlehorse.ListTaskRunsRequest`.
 */
export interface ListTaskRunsRequest {
  /**
   * The WfRun. Unknown: an empty list.
   * `WfRunId wfRunId = 1`
   */
  wfRunId?: WfRunId
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 3`
   */
  limit?: number
}

/**
 * Which UserTaskRuns to list.
 * Message `littlehorse.ListUserTaskRunRequest`.
 */
export interface ListUserTaskRunRequest {
  /**
   * The WfRun. Unknown: an empty list.
   * `WfRunId wfRunId = 1`
   */
  wfRunId?: WfRunId
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 3`
   */
  limit?: number
}

/**
 * Which Variables to list.
 * Message `littlehorse.ListVariablesRequest`.
 */
export interface ListVariablesRequest {
  /**
   * The WfRun. Unknown: an empty list.
   * `WfRunId wfRunId = 1`
   */
  wfRunId?: WfRunId
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 3`
   */
  limit?: number
}

/**
 * Lists windows of a WfSpec by time, at most 100.
 * Message `littlehorse.ListWfMetricsRequest`.
 */
export interface ListWfMetricsRequest {
  /**
   * The exact version. Unset or empty: all WfRuns of the tenant together.
   * `WfSpecId wfSpec = 1`
   */
  wfSpec?: WfSpecId
  /**
   * Windows that start at this time or later. Unset: one hour ago.
   * `optional google.protobuf.Timestamp windowStart = 2`
   */
  windowStart?: Timestamp
  /**
   * Windows that start at this time or earlier. Unset: now.
   * `optional google.protobuf.Timestamp windowEnd = 3`
   */
  windowEnd?: Timestamp
}

/**
 * A page of legacy workflow metrics. No call returns it.
 * Message `littlehorse.ListWfMetricsResponse`.
 */
export interface ListWfMetricsResponse {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated WfSpecMetrics results = 1`
   */
  results: WfSpecMetrics[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * Which WorkflowEvents to list.
 * Message `littlehorse.ListWorkflowEventsRequest`.
 */
export interface ListWorkflowEventsRequest {
  /**
   * The WfRun. Unknown: an empty list.
   * `WfRunId wfRunId = 1`
   */
  wfRunId?: WfRunId
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 3`
   */
  limit?: number
}

/**
 * A version.
 * Message `littlehorse.LittleHorseVersion`.
 */
export interface LittleHorseVersion {
  /**
   * Major version.
   * `int32 majorVersion = 1`
   */
  majorVersion: number
  /**
   * Minor version.
   * `int32 minorVersion = 2`
   */
  minorVersion: number
  /**
   * Patch. Unset: none.
   * `optional int32 patchVersion = 3`
   */
  patchVersion?: number
  /**
   * Letters and digits, such as `RC1`. Unset: a release.
   * `optional string preReleaseIdentifier = 4`
   */
  preReleaseIdentifier?: string
}

/**
 * Halted by StopWfRun, until ResumeWfRun.
 * Message `littlehorse.ManualHalt`.
 */
export interface ManualHalt {
  /**
   * Always false.
   * `bool meaningOfLife = 137`
   */
  meaningOfLife: boolean
}

/**
 * A native map: ordered entries with keys of one type and values of one type.
 * Message `littlehorse.Map`.
 */
export interface Map {
  /**
   * The entries. Keys are unique.
   * `repeated Map.Entry entries = 1`
   */
  entries: Map_Entry[]
  /**
   * Its type. Set by the server where the value meets a declared type.
   * `optional InlineMapDef mapType = 2`
   */
  mapType?: InlineMapDef
}

/**
 * One entry.
 * Message `littlehorse.Map.Entry`.
 */
export interface Map_Entry {
  /**
   * The key.
   * `VariableValue key = 1`
   */
  key?: VariableValue
  /**
   * The value.
   * `VariableValue value = 2`
   */
  value?: VariableValue
}

/**
 * Makes a native Map (spec D 3).
 * Message `littlehorse.MapBuilder`.
 */
export interface MapBuilder {
  /**
   * The entries in order. Of equal keys the later wins.
   * `repeated MapBuilder.Entry entries = 1`
   */
  entries: MapBuilder_Entry[]
  /**
   * Types keys and values are checked against and cast to. Unset: those of the first entry; required if there is none.
   * `optional InlineMapDef mapType = 2`
   */
  mapType?: InlineMapDef
}

/**
 * One entry.
 * Message `littlehorse.MapBuilder.Entry`.
 */
export interface MapBuilder_Entry {
  /**
   * The key; not NULL, and of a type maps allow (INT, STR, BOOL, DOUBLE, TIMESTAMP, WF_RUN_ID).
   * `VariableAssignment key = 1`
   */
  key?: VariableAssignment
  /**
   * The value.
   * `VariableAssignment value = 2`
   */
  value?: VariableAssignment
}

/**
 * A definition that was put.
 * Message `littlehorse.MetadataOutputTopicRecord`.
 */
export interface MetadataOutputTopicRecord {
  /**
   * A WfSpec.
   * `WfSpec wfSpec = 1`; one of `metadataRecord`
   */
  wfSpec?: WfSpec
  /**
   * A TaskDef.
   * `TaskDef taskDef = 2`; one of `metadataRecord`
   */
  taskDef?: TaskDef
  /**
   * An ExternalEventDef.
   * `ExternalEventDef externalEventDef = 3`; one of `metadataRecord`
   */
  externalEventDef?: ExternalEventDef
  /**
   * A WorkflowEventDef.
   * `WorkflowEventDef workflowEventDef = 4`; one of `metadataRecord`
   */
  workflowEventDef?: WorkflowEventDef
  /**
   * A UserTaskDef.
   * `UserTaskDef userTaskDef = 5`; one of `metadataRecord`
   */
  userTaskDef?: UserTaskDef
  /**
   * A StructDef.
   * `StructDef structDef = 6`; one of `metadataRecord`
   */
  structDef?: StructDef
}

/**
 * What was measured in one minute.
 * Message `littlehorse.MetricWindow`.
 */
export interface MetricWindow {
  /**
   * Of what, and when.
   * `MetricWindowId id = 1`
   */
  id?: MetricWindowId
  /**
   * For WORKFLOW_METRIC.
   * `WfMetrics workflow = 2`; one of `metric`
   */
  workflow?: WfMetrics
  /**
   * For TASK_METRIC.
   * `TaskMetrics task = 3`; one of `metric`
   */
  task?: TaskMetrics
  /**
   * For QUOTA_USAGE_METRIC.
   * `QuotaUsageMetrics quotaUsage = 4`; one of `metric`
   */
  quotaUsage?: QuotaUsageMetrics
}

/**
 * A minute of metrics. Text: `KIND/object/start in ms`; without the object for all of a tenant.
 * Message `littlehorse.MetricWindowId`.
 */
export interface MetricWindowId {
  /**
   * WfRuns of this WfSpec version.
   * `WfSpecId wfSpecId = 1`; one of `id`
   */
  wfSpecId?: WfSpecId
  /**
   * TaskRuns of this TaskDef.
   * `TaskDefId taskDefId = 2`; one of `id`
   */
  taskDefId?: TaskDefId
  /**
   * Declared, not produced.
   * `UserTaskDefId userTaskDefId = 3`; one of `id`
   */
  userTaskDefId?: UserTaskDefId
  /**
   * Use of this Quota.
   * `QuotaId quotaId = 4`; one of `id`
   */
  quotaId?: QuotaId
  /**
   * The tenant; set in replies.
   * `optional TenantId tenantId = 6`
   */
  tenantId?: TenantId
  /**
   * Start of the minute.
   * `google.protobuf.Timestamp windowStart = 7`
   */
  windowStart?: Timestamp
  /**
   * The kind. Follows from `id`; needed where that is unset.
   * `optional MetricWindowType metricType = 8`
   */
  metricType?: MetricWindowType
}

/**
 * A page of MetricWindow ids.
 * Message `littlehorse.MetricWindowIdList`.
 */
export interface MetricWindowIdList {
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 1`
   */
  bookmark?: Uint8Array
  /**
   * The results; a page may be shorter than the limit.
   * `repeated MetricWindowId results = 2`
   */
  results: MetricWindowId[]
}

/**
 * Windows by time.
 * Message `littlehorse.MetricsList`.
 */
export interface MetricsList {
  /**
   * The windows, oldest first. Minutes in which nothing happened have none.
   * `repeated MetricWindow windows = 1`
   */
  windows: MetricWindow[]
}

/**
 * Not in use: see PutWorkflowMigrationPlanRequest.
 * Message `littlehorse.MigrateWfSpecRequest`.
 */
export interface MigrateWfSpecRequest {
  /**
   * The version to move from.
   * `WfSpecId oldWfSpec = 1`
   */
  oldWfSpec?: WfSpecId
  /**
   * How to move.
   * `WfSpecVersionMigration migration = 2`
   */
  migration?: WfSpecVersionMigration
}

/**
 * Variables to set when a thread moves.
 * Message `littlehorse.MigrationVars`.
 */
export interface MigrationVars {
  /**
   * How each gets its value, by name.
   * `map<string, VariableAssignment> varAssignmentByVarName = 1`
   */
  varAssignmentByVarName: { [key: string]: VariableAssignment }
}

/**
 * A step of a thread.
 * Message `littlehorse.Node`.
 */
export interface Node {
  /**
   * Where to go next; the first edge whose condition holds. None holds: VAR_SUB_ERROR.
   * `repeated Edge outgoingEdges = 1`
   */
  outgoingEdges: Edge[]
  /**
   * What to do on failures, first fit first.
   * `repeated FailureHandlerDef failureHandlers = 4`
   */
  failureHandlers: FailureHandlerDef[]
  /**
   * Begins the thread.
   * `EntrypointNode entrypoint = 5`; one of `node`
   */
  entrypoint?: EntrypointNode
  /**
   * Ends the thread.
   * `ExitNode exit = 6`; one of `node`
   */
  exit?: ExitNode
  /**
   * Runs a task.
   * `TaskNode task = 7`; one of `node`
   */
  task?: TaskNode
  /**
   * Waits for an event.
   * `ExternalEventNode externalEvent = 8`; one of `node`
   */
  externalEvent?: ExternalEventNode
  /**
   * Starts a child thread.
   * `StartThreadNode startThread = 9`; one of `node`
   */
  startThread?: StartThreadNode
  /**
   * Waits for child threads.
   * `WaitForThreadsNode waitForThreads = 10`; one of `node`
   */
  waitForThreads?: WaitForThreadsNode
  /**
   * Nothing: a place for edges.
   * `NopNode nop = 11`; one of `node`
   */
  nop?: NopNode
  /**
   * Waits for a point in time.
   * `SleepNode sleep = 12`; one of `node`
   */
  sleep?: SleepNode
  /**
   * Waits for a person.
   * `UserTaskNode userTask = 13`; one of `node`
   */
  userTask?: UserTaskNode
  /**
   * Starts child threads, one for each element.
   * `StartMultipleThreadsNode startMultipleThreads = 15`; one of `node`
   */
  startMultipleThreads?: StartMultipleThreadsNode
  /**
   * Throws a WorkflowEvent.
   * `ThrowEventNode throwEvent = 16`; one of `node`
   */
  throwEvent?: ThrowEventNode
  /**
   * Waits until a condition holds.
   * `WaitForConditionNode waitForCondition = 17`; one of `node`
   */
  waitForCondition?: WaitForConditionNode
  /**
   * Starts a child WfRun.
   * `RunChildWfNode runChildWf = 18`; one of `node`
   */
  runChildWf?: RunChildWfNode
  /**
   * Waits for a child WfRun.
   * `WaitForChildWfNode waitForChildWf = 19`; one of `node`
   */
  waitForChildWf?: WaitForChildWfNode
}

/**
 * How to move a node. Not in use.
 * Message `littlehorse.NodeMigration`.
 */
export interface NodeMigration {
  /**
   * The new node.
   * `string newNodeName = 1`
   */
  newNodeName: string
}

/**
 * Where to go on.
 * Message `littlehorse.NodeMigrationPlan`.
 */
export interface NodeMigrationPlan {
  /**
   * The node in the new ThreadSpec. ENTRYPOINT, EXIT and NOP are neither source nor target.
   * `string newNodeName = 1`
   */
  newNodeName: string
}

/**
 * One visit to a node. A node visited twice has two; only the newest of a ThreadRun still changes.
 * Message `littlehorse.NodeRun`.
 */
export interface NodeRun {
  /**
   * WfRun, thread and position.
   * `NodeRunId id = 1`
   */
  id?: NodeRunId
  /**
   * WfSpec the thread followed here.
   * `WfSpecId wfSpecId = 4`
   */
  wfSpecId?: WfSpecId
  /**
   * Numbers of the handler threads the node's failures started.
   * `repeated int32 failureHandlerIds = 5`
   */
  failureHandlerIds: number[]
  /**
   * RUNNING until done. Stays ERROR or EXCEPTION after a failure, even one that was handled.
   * `LHStatus status = 6`
   */
  status: LHStatus
  /**
   * When the thread came to the node.
   * `google.protobuf.Timestamp arrivalTime = 7`
   */
  arrivalTime?: Timestamp
  /**
   * When it was COMPLETED. Unset in any other status.
   * `optional google.protobuf.Timestamp endTime = 8`
   */
  endTime?: Timestamp
  /**
   * ThreadSpec of the node.
   * `string threadSpecName = 9`
   */
  threadSpecName: string
  /**
   * The node.
   * `string nodeName = 10`
   */
  nodeName: string
  /**
   * Text of the failure that ended it.
   * `optional string errorMessage = 11`
   */
  errorMessage?: string
  /**
   * All failures, oldest first.
   * `repeated Failure failures = 12`
   */
  failures: Failure[]
  /**
   * TASK.
   * `TaskNodeRun task = 13`; one of `nodeType`
   */
  task?: TaskNodeRun
  /**
   * EXTERNAL_EVENT.
   * `ExternalEventNodeRun externalEvent = 14`; one of `nodeType`
   */
  externalEvent?: ExternalEventNodeRun
  /**
   * ENTRYPOINT, and NOP.
   * `EntrypointRun entrypoint = 15`; one of `nodeType`
   */
  entrypoint?: EntrypointRun
  /**
   * EXIT.
   * `ExitRun exit = 16`; one of `nodeType`
   */
  exit?: ExitRun
  /**
   * START_THREAD.
   * `StartThreadRun startThread = 17`; one of `nodeType`
   */
  startThread?: StartThreadRun
  /**
   * WAIT_FOR_THREADS.
   * `WaitForThreadsRun waitForThreads = 18`; one of `nodeType`
   */
  waitForThreads?: WaitForThreadsRun
  /**
   * SLEEP.
   * `SleepNodeRun sleep = 19`; one of `nodeType`
   */
  sleep?: SleepNodeRun
  /**
   * USER_TASK.
   * `UserTaskNodeRun userTask = 20`; one of `nodeType`
   */
  userTask?: UserTaskNodeRun
  /**
   * START_MULTIPLE_THREADS.
   * `StartMultipleThreadsRun startMultipleThreads = 21`; one of `nodeType`
   */
  startMultipleThreads?: StartMultipleThreadsRun
  /**
   * THROW_EVENT.
   * `ThrowEventNodeRun throwEvent = 22`; one of `nodeType`
   */
  throwEvent?: ThrowEventNodeRun
  /**
   * WAIT_FOR_CONDITION.
   * `WaitForConditionRun waitForCondition = 23`; one of `nodeType`
   */
  waitForCondition?: WaitForConditionRun
  /**
   * RUN_CHILD_WF.
   * `RunChildWfNodeRun runChildWf = 24`; one of `nodeType`
   */
  runChildWf?: RunChildWfNodeRun
  /**
   * WAIT_FOR_CHILD_WF.
   * `WaitForChildWfNodeRun waitForChildWf = 25`; one of `nodeType`
   */
  waitForChildWf?: WaitForChildWfNodeRun
}

/**
 * A NodeRun. Text: `wfRun/thread/position`.
 * Message `littlehorse.NodeRunId`.
 */
export interface NodeRunId {
  /**
   * The WfRun.
   * `WfRunId wfRunId = 1`
   */
  wfRunId?: WfRunId
  /**
   * The ThreadRun.
   * `int32 threadRunNumber = 2`
   */
  threadRunNumber: number
  /**
   * Its place in the ThreadRun, from 0.
   * `int32 position = 3`
   */
  position: number
}

/**
 * A page of NodeRun ids.
 * Message `littlehorse.NodeRunIdList`.
 */
export interface NodeRunIdList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated NodeRunId results = 1`
   */
  results: NodeRunId[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * A page of NodeRuns.
 * Message `littlehorse.NodeRunList`.
 */
export interface NodeRunList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated NodeRun results = 1`
   */
  results: NodeRun[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * NOP: does nothing; a place for edges. Passed at once.
 * Message `littlehorse.NopNode`.
 */
export interface NopNode {
}

/**
 * What a tenant publishes about its objects (spec C 9.3).
 * Message `littlehorse.OutputTopicConfig`.
 */
export interface OutputTopicConfig {
  /**
   * What is published of run-time objects.
   * `OutputTopicConfig.OutputTopicRecordingLevel defaultRecordingLevel = 1`
   */
  defaultRecordingLevel: OutputTopicConfig_OutputTopicRecordingLevel
}

/**
 * A run-time object after a command changed it. One record per object and command.
 * Message `littlehorse.OutputTopicRecord`.
 */
export interface OutputTopicRecord {
  /**
   * Time of the command.
   * `google.protobuf.Timestamp timestamp = 1`
   */
  timestamp?: Timestamp
  /**
   * On each change.
   * `TaskRun taskRun = 2`; one of `payload`
   */
  taskRun?: TaskRun
  /**
   * When thrown.
   * `WorkflowEvent workflowEvent = 3`; one of `payload`
   */
  workflowEvent?: WorkflowEvent
  /**
   * When started, and on each change of status.
   * `WfRun wfRun = 4`; one of `payload`
   */
  wfRun?: WfRun
  /**
   * On each change.
   * `UserTaskRun userTaskRun = 5`; one of `payload`
   */
  userTaskRun?: UserTaskRun
  /**
   * On each change, unless PRIVATE_VAR.
   * `Variable variable = 6`; one of `payload`
   */
  variable?: Variable
  /**
   * On each change.
   * `ExternalEvent externalEvent = 7`; one of `payload`
   */
  externalEvent?: ExternalEvent
  /**
   * On each change.
   * `CorrelatedEvent correlatedEvent = 8`; one of `payload`
   */
  correlatedEvent?: CorrelatedEvent
  /**
   * When stored.
   * `Checkpoint taskCheckpoint = 9`; one of `payload`
   */
  taskCheckpoint?: Checkpoint
}

/**
 * Halted because its parent is halted or failed.
 * Message `littlehorse.ParentHalted`.
 */
export interface ParentHalted {
  /**
   * The parent.
   * `int32 parentThreadId = 1`
   */
  parentThreadId: number
}

/**
 * A failure handler that waits for its thread to halt.
 * Message `littlehorse.PendingFailureHandler`.
 */
export interface PendingFailureHandler {
  /**
   * The failed thread.
   * `int32 failedThreadRun = 1`
   */
  failedThreadRun: number
  /**
   * ThreadSpec of the handler.
   * `string handlerSpecName = 2`
   */
  handlerSpecName: string
}

/**
 * Halted so that a failure handler can start.
 * Message `littlehorse.PendingFailureHandlerHaltReason`.
 */
export interface PendingFailureHandlerHaltReason {
  /**
   * The failed NodeRun.
   * `int32 nodeRunPosition = 1`
   */
  nodeRunPosition: number
}

/**
 * An interrupt that waits for its thread to halt.
 * Message `littlehorse.PendingInterrupt`.
 */
export interface PendingInterrupt {
  /**
   * The event.
   * `ExternalEventId externalEventId = 1`
   */
  externalEventId?: ExternalEventId
  /**
   * ThreadSpec of the handler.
   * `string handlerSpecName = 2`
   */
  handlerSpecName: string
  /**
   * The thread to interrupt.
   * `int32 interruptedThreadId = 3`
   */
  interruptedThreadId: number
}

/**
 * Halted so that an interrupt handler can start.
 * Message `littlehorse.PendingInterruptHaltReason`.
 */
export interface PendingInterruptHaltReason {
  /**
   * The event.
   * `ExternalEventId externalEventId = 1`
   */
  externalEventId?: ExternalEventId
}

/**
 * Asks for one task.
 * Message `littlehorse.PollTaskRequest`.
 */
export interface PollTaskRequest {
  /**
   * The TaskDef. Unknown: the call waits.
   * `TaskDefId taskDefId = 1`
   */
  taskDefId?: TaskDefId
  /**
   * Id of the worker; kept on the attempt.
   * `string clientId = 2`
   */
  clientId: string
  /**
   * Its version; kept on the attempt. Unset: empty.
   * `optional string taskWorkerVersion = 3`
   */
  taskWorkerVersion?: string
}

/**
 * The answer to one PollTaskRequest.
 * Message `littlehorse.PollTaskResponse`.
 */
export interface PollTaskResponse {
  /**
   * The task. Unset: it was lost to somebody else; ask again.
   * `optional ScheduledTask result = 1`
   */
  result?: ScheduledTask
}

/**
 * An identity and its rights. One with ALL_ACTIONS on ACL_ALL_RESOURCES in a single global entry is an admin.
 * Message `littlehorse.Principal`.
 */
export interface Principal {
  /**
   * The identity, as the listener's authenticator names it. `anonymous` exists from the first boot, as an admin.
   * `PrincipalId id = 1`
   */
  id?: PrincipalId
  /**
   * First put; overwriting keeps it.
   * `google.protobuf.Timestamp createdAt = 2`
   */
  createdAt?: Timestamp
  /**
   * Rights by tenant id. An entry for the tenant of a call replaces the global list in that call (spec C 6.3).
   * `map<string, ServerACLs> perTenantAcls = 3`
   */
  perTenantAcls: { [key: string]: ServerACLs }
  /**
   * Rights in every tenant without an entry of its own.
   * `ServerACLs globalAcls = 4`
   */
  globalAcls?: ServerACLs
}

/**
 * A Principal. Text: its id.
 * Message `littlehorse.PrincipalId`.
 */
export interface PrincipalId {
  /**
   * Anything without `/` and `\`.
   * `string id = 1`
   */
  id: string
}

/**
 * A page of Principal ids.
 * Message `littlehorse.PrincipalIdList`.
 */
export interface PrincipalIdList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated PrincipalId results = 1`
   */
  results: PrincipalId[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * What to keep for later attempts.
 * Message `littlehorse.PutCheckpointRequest`.
 */
export interface PutCheckpointRequest {
  /**
   * The TaskRun.
   * `TaskRunId taskRunId = 1`
   */
  taskRunId?: TaskRunId
  /**
   * Number of the attempt, from 0.
   * `int32 taskAttempt = 2`
   */
  taskAttempt: number
  /**
   * The value.
   * `VariableValue value = 3`
   */
  value?: VariableValue
  /**
   * What was logged up to here.
   * `optional string logs = 4`
   */
  logs?: string
}

/**
 * Whether to go on.
 * Message `littlehorse.PutCheckpointResponse`.
 */
export interface PutCheckpointResponse {
  /**
   * Whether the attempt still counts.
   * `PutCheckpointResponse.FlowControlContinue flowControlContinueType = 1`
   */
  flowControlContinueType: PutCheckpointResponse_FlowControlContinue
  /**
   * The checkpoint. Unset if the attempt is to stop.
   * `optional Checkpoint createdCheckpoint = 2`
   */
  createdCheckpoint?: Checkpoint
}

/**
 * An event to send to whoever waits for its key.
 * Message `littlehorse.PutCorrelatedEventRequest`.
 */
export interface PutCorrelatedEventRequest {
  /**
   * The key; without `/` and `~`.
   * `string key = 1`
   */
  key: string
  /**
   * The definition; must allow CorrelatedEvents.
   * `ExternalEventDefId externalEventDefId = 2`
   */
  externalEventDefId?: ExternalEventDefId
  /**
   * The content; must fit the definition.
   * `VariableValue content = 3`
   */
  content?: VariableValue
}

/**
 * A kind of ExternalEvent to define.
 * Message `littlehorse.PutExternalEventDefRequest`.
 */
export interface PutExternalEventDefRequest {
  /**
   * An LH name.
   * `string name = 1`
   */
  name: string
  /**
   * How long unclaimed events are kept. Unset: for ever.
   * `ExternalEventRetentionPolicy retentionPolicy = 2`
   */
  retentionPolicy?: ExternalEventRetentionPolicy
  /**
   * Type of the content. Unset: any; empty: void.
   * `optional ReturnType contentType = 3`
   */
  contentType?: ReturnType
  /**
   * Allows CorrelatedEvents. Unset: they are refused.
   * `optional CorrelatedEventConfig correlatedEventConfig = 4`
   */
  correlatedEventConfig?: CorrelatedEventConfig
}

/**
 * An event to send to a WfRun.
 * Message `littlehorse.PutExternalEventRequest`.
 */
export interface PutExternalEventRequest {
  /**
   * The WfRun; need not exist yet.
   * `WfRunId wfRunId = 1`
   */
  wfRunId?: WfRunId
  /**
   * The definition.
   * `ExternalEventDefId externalEventDefId = 2`
   */
  externalEventDefId?: ExternalEventDefId
  /**
   * Makes the call repeatable. Unset: generated.
   * `optional string guid = 3`
   */
  guid?: string
  /**
   * The content; must fit the definition. NULL always does.
   * `VariableValue content = 5`
   */
  content?: VariableValue
  /**
   * Only this ThreadRun may take it. Unset: any.
   * `optional int32 threadRunNumber = 6`
   */
  threadRunNumber?: number
  /**
   * Only the NodeRun at this position may take it. Unset: any.
   * `optional int32 nodeRunPosition = 7`
   */
  nodeRunPosition?: number
}

/**
 * Creates a Principal or replaces it as a whole.
 * Message `littlehorse.PutPrincipalRequest`.
 */
export interface PutPrincipalRequest {
  /**
   * Anything without `/` and `\`.
   * `string id = 1`
   */
  id: string
  /**
   * Rights by tenant id. The tenants must exist; ACL_TENANT, ACL_PRINCIPAL and ACL_QUOTA are refused here.
   * `map<string, ServerACLs> perTenantAcls = 2`
   */
  perTenantAcls: { [key: string]: ServerACLs }
  /**
   * Rights in all tenants. Only an admin may give any.
   * `ServerACLs globalAcls = 3`
   */
  globalAcls?: ServerACLs
  /**
   * Whether an existing Principal is replaced. Default: it is refused with ALREADY_EXISTS.
   * `bool overwrite = 5`
   */
  overwrite: boolean
}

/**
 * Creates or replaces a Quota.
 * Message `littlehorse.PutQuotaRequest`.
 */
export interface PutQuotaRequest {
  /**
   * The tenant it limits. Must exist.
   * `TenantId tenant = 1`
   */
  tenant?: TenantId
  /**
   * The principal it limits in that tenant. Unset: the whole tenant. Must exist if set.
   * `PrincipalId principal = 2`
   */
  principal?: PrincipalId
  /**
   * Writes admitted per second; more than 0.
   * `int32 writeRequestsPerSecond = 3`
   */
  writeRequestsPerSecond: number
}

/**
 * A structured type to define.
 * Message `littlehorse.PutStructDefRequest`.
 */
export interface PutStructDefRequest {
  /**
   * An LH name.
   * `string name = 1`
   */
  name: string
  /**
   * For people.
   * `optional string description = 2`
   */
  description?: string
  /**
   * The fields.
   * `InlineStructDef structDef = 3`
   */
  structDef?: InlineStructDef
  /**
   * Which changes are accepted if it exists.
   * `StructDefCompatibilityType allowedUpdates = 4`
   */
  allowedUpdates: StructDefCompatibilityType
}

/**
 * A task to define.
 * Message `littlehorse.PutTaskDefRequest`.
 */
export interface PutTaskDefRequest {
  /**
   * An LH name.
   * `string name = 1`
   */
  name: string
  /**
   * Inputs, in order.
   * `repeated VariableDef inputVars = 2`
   */
  inputVars: VariableDef[]
  /**
   * Type of the output. Unset or empty: void.
   * `ReturnType returnType = 3`
   */
  returnType?: ReturnType
  /**
   * For people. Part of the comparison with the stored one.
   * `optional string description = 4`
   */
  description?: string
}

/**
 * Creates a Tenant or replaces its settings.
 * Message `littlehorse.PutTenantRequest`.
 */
export interface PutTenantRequest {
  /**
   * An LH name that does not start with a digit (checked for new ones).
   * `string id = 1`
   */
  id: string
  /**
   * Replaces what is stored; unset clears it.
   * `optional OutputTopicConfig outputTopicConfig = 2`
   */
  outputTopicConfig?: OutputTopicConfig
}

/**
 * A form to define.
 * Message `littlehorse.PutUserTaskDefRequest`.
 */
export interface PutUserTaskDefRequest {
  /**
   * An LH name.
   * `string name = 1`
   */
  name: string
  /**
   * Its fields, in order.
   * `repeated UserTaskField fields = 2`
   */
  fields: UserTaskField[]
  /**
   * For people.
   * `optional string description = 3`
   */
  description?: string
}

/**
 * Adds a comment.
 * Message `littlehorse.PutUserTaskRunCommentRequest`.
 */
export interface PutUserTaskRunCommentRequest {
  /**
   * The UserTaskRun.
   * `UserTaskRunId userTaskRunId = 1`
   */
  userTaskRunId?: UserTaskRunId
  /**
   * Who comments; not blank.
   * `string userId = 2`
   */
  userId: string
  /**
   * The comment; not blank.
   * `string comment = 3`
   */
  comment: string
}

/**
 * A workflow to check and store.
 * Message `littlehorse.PutWfSpecRequest`.
 */
export interface PutWfSpecRequest {
  /**
   * An LH name.
   * `string name = 1`
   */
  name: string
  /**
   * The threads, by name.
   * `map<string, ThreadSpec> threadSpecs = 5`
   */
  threadSpecs: { [key: string]: ThreadSpec }
  /**
   * The thread every WfRun begins with; one of thread_specs.
   * `string entrypointThreadName = 6`
   */
  entrypointThreadName: string
  /**
   * When ended WfRuns are deleted. Unset: never.
   * `optional WorkflowRetentionPolicy retentionPolicy = 8`
   */
  retentionPolicy?: WorkflowRetentionPolicy
  /**
   * The WfSpec its WfRuns must be children of; must exist. Unset: none.
   * `optional WfSpec.ParentWfSpecReference parentWfSpec = 9`
   */
  parentWfSpec?: WfSpec_ParentWfSpecReference
  /**
   * Which changes are accepted if it exists.
   * `AllowedUpdateType allowedUpdates = 10`
   */
  allowedUpdates: AllowedUpdateType
}

/**
 * A kind of WorkflowEvent to define.
 * Message `littlehorse.PutWorkflowEventDefRequest`.
 */
export interface PutWorkflowEventDefRequest {
  /**
   * Its name.
   * `string name = 1`
   */
  name: string
  /**
   * Type of the content. Unset or empty: void.
   * `ReturnType contentType = 2`
   */
  contentType?: ReturnType
}

/**
 * A plan to move WfRuns to another version.
 * Message `littlehorse.PutWorkflowMigrationPlanRequest`.
 */
export interface PutWorkflowMigrationPlanRequest {
  /**
   * Its name.
   * `string name = 1`
   */
  name: string
  /**
   * The version to move from.
   * `WfSpecId oldWfSpec = 2`
   */
  oldWfSpec?: WfSpecId
  /**
   * Major version to move to, of the same WfSpec.
   * `int32 majorVersion = 3`
   */
  majorVersion: number
  /**
   * Revision to move to.
   * `int32 revision = 4`
   */
  revision: number
  /**
   * The threads to move, by old ThreadSpec. At least one.
   * `map<string, ThreadMigrationPlanRequest> threadMigrations = 5`
   */
  threadMigrations: { [key: string]: ThreadMigrationPlanRequest }
}

/**
 * What a queued ThreadRun will start with.
 * Message `littlehorse.QueuedThreadRunInfo`.
 */
export interface QueuedThreadRunInfo {
  /**
   * Its input variables, by name.
   * `map<string, VariableValue> inputVars = 1`
   */
  inputVars: { [key: string]: VariableValue }
}

/**
 * A limit on the writes of a tenant, or of one principal in it (spec C 6.6).
 * Message `littlehorse.Quota`.
 */
export interface Quota {
  /**
   * The tenant, with or without a principal.
   * `QuotaId id = 1`
   */
  id?: QuotaId
  /**
   * When it was put.
   * `google.protobuf.Timestamp createdAt = 2`
   */
  createdAt?: Timestamp
  /**
   * Writes admitted per second; more than 0. Reads, PollTask and the engine's own work are free.
   * `int32 writeRequestsPerSecond = 3`
   */
  writeRequestsPerSecond: number
}

/**
 * A Quota. Text: `tenant` or `tenant/principal`.
 * Message `littlehorse.QuotaId`.
 */
export interface QuotaId {
  /**
   * The tenant.
   * `TenantId tenant = 1`
   */
  tenant?: TenantId
  /**
   * The principal. Unset: the quota of the whole tenant.
   * `optional PrincipalId principal = 2`
   */
  principal?: PrincipalId
}

/**
 * A page of Quota ids.
 * Message `littlehorse.QuotaIdList`.
 */
export interface QuotaIdList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated QuotaId results = 1`
   */
  results: QuotaId[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * Use of a Quota in one minute.
 * Message `littlehorse.QuotaUsageMetrics`.
 */
export interface QuotaUsageMetrics {
  /**
   * Requests it applied to.
   * `int32 requestsObserved = 1`
   */
  requestsObserved: number
  /**
   * Those refused.
   * `int32 requestsThrottled = 2`
   */
  requestsThrottled: number
  /**
   * Sum of the delays asked of callers, in ms.
   * `int64 totalThrottleTimeMs = 3`
   */
  totalThrottleTimeMs: bigint
}

/**
 * A worker that is alive.
 * Message `littlehorse.RegisterTaskWorkerRequest`.
 */
export interface RegisterTaskWorkerRequest {
  /**
   * Its id; the same in PollTaskRequest.client_id.
   * `string taskWorkerId = 1`
   */
  taskWorkerId: string
  /**
   * The TaskDef it works for.
   * `TaskDefId taskDefId = 2`
   */
  taskDefId?: TaskDefId
}

/**
 * Where to poll.
 * Message `littlehorse.RegisterTaskWorkerResponse`.
 */
export interface RegisterTaskWorkerResponse {
  /**
   * Addresses to poll from; never empty.
   * `repeated LHHostInfo yourHosts = 1`
   */
  yourHosts: LHHostInfo[]
  /**
   * Unset means healthy.
   * `optional bool isClusterHealthy = 2`
   */
  isClusterHealthy?: boolean
}

/**
 * How an attempt ended.
 * Message `littlehorse.ReportTaskRun`.
 */
export interface ReportTaskRun {
  /**
   * The TaskRun.
   * `TaskRunId taskRunId = 1`
   */
  taskRunId?: TaskRunId
  /**
   * When it ended, by the worker's clock.
   * `google.protobuf.Timestamp time = 2`
   */
  time?: Timestamp
  /**
   * How: TASK_SUCCESS, TASK_FAILED, TASK_EXCEPTION, TASK_OUTPUT_SERDE_ERROR or TASK_INPUT_VAR_SUB_ERROR.
   * `TaskStatus status = 3`
   */
  status: TaskStatus
  /**
   * What was logged (STR).
   * `optional VariableValue logOutput = 5`
   */
  logOutput?: VariableValue
  /**
   * Number of the attempt, from 0.
   * `int32 attemptNumber = 6`
   */
  attemptNumber: number
  /**
   * With TASK_SUCCESS. Checked against the return type of the TaskDef.
   * `VariableValue output = 4`; one of `result`
   */
  output?: VariableValue
  /**
   * With a technical failure.
   * `LHTaskError error = 7`; one of `result`
   */
  error?: LHTaskError
  /**
   * With TASK_EXCEPTION.
   * `LHTaskException exception = 8`; one of `result`
   */
  exception?: LHTaskException
  /**
   * Ignored.
   * `int32 totalCheckpoints = 9`
   */
  totalCheckpoints: number
}

/**
 * What to rescue.
 * Message `littlehorse.RescueThreadRunRequest`.
 */
export interface RescueThreadRunRequest {
  /**
   * The WfRun.
   * `WfRunId wfRunId = 1`
   */
  wfRunId?: WfRunId
  /**
   * The thread in ERROR. Default 0.
   * `int32 threadRunNumber = 2`
   */
  threadRunNumber: number
  /**
   * Whether to leave the failed node by its edges, without their mutations. Default: it is tried again.
   * `bool skipCurrentNode = 3`
   */
  skipCurrentNode: boolean
}

/**
 * What to let go on.
 * Message `littlehorse.ResumeWfRunRequest`.
 */
export interface ResumeWfRunRequest {
  /**
   * The WfRun.
   * `WfRunId wfRunId = 1`
   */
  wfRunId?: WfRunId
  /**
   * The thread that was stopped. Default 0.
   * `int32 threadRunNumber = 2`
   */
  threadRunNumber: number
}

/**
 * What something returns.
 * Message `littlehorse.ReturnType`.
 */
export interface ReturnType {
  /**
   * The type. Unset: void.
   * `optional TypeDefinition returnType = 1`
   */
  returnType?: TypeDefinition
}

/**
 * RUN_CHILD_WF: starts a child WfRun and goes on (spec B 13.1).
 * Message `littlehorse.RunChildWfNode`.
 */
export interface RunChildWfNode {
  /**
   * A fixed one; must exist when the WfSpec is put.
   * `string wfSpecName = 1`; one of `wfSpec`
   */
  wfSpecName?: string
  /**
   * Its name (STR), evaluated on arrival. Unknown: CHILD_FAILURE.
   * `VariableAssignment wfSpecVar = 4`; one of `wfSpec`
   */
  wfSpecVar?: VariableAssignment
  /**
   * Its major version; the newest revision is used. -1: the newest; a fixed WfSpec is pinned to it when put.
   * `int32 majorVersion = 2`
   */
  majorVersion: number
  /**
   * Inputs of the child, by name.
   * `map<string, VariableAssignment> inputs = 3`
   */
  inputs: { [key: string]: VariableAssignment }
  /**
   * Id of the child (STR, an LH name). Unset: generated. Taken or malformed: VAR_SUB_ERROR (spec D 2).
   * `VariableAssignment childId = 5`
   */
  childId?: VariableAssignment
}

/**
 * A RUN_CHILD_WF node. Its output is the id of the child (WF_RUN_ID).
 * Message `littlehorse.RunChildWfNodeRun`.
 */
export interface RunChildWfNodeRun {
  /**
   * The child. Unset if it could not be started.
   * `optional WfRunId childWfRunId = 1`
   */
  childWfRunId?: WfRunId
  /**
   * The inputs given, by name.
   * `map<string, VariableValue> inputs = 2`
   */
  inputs: { [key: string]: VariableValue }
  /**
   * WfSpec of the child.
   * `optional WfSpecId wfSpecId = 3`
   */
  wfSpecId?: WfSpecId
}

/**
 * A WfRun to start.
 * Message `littlehorse.RunWfRequest`.
 */
export interface RunWfRequest {
  /**
   * The WfSpec. Required.
   * `string wfSpecName = 1`
   */
  wfSpecName: string
  /**
   * Its major version. Unset: the newest.
   * `optional int32 majorVersion = 2`
   */
  majorVersion?: number
  /**
   * Its revision. Unset: the newest. Counts only together with major_version.
   * `optional int32 revision = 3`
   */
  revision?: number
  /**
   * Inputs of the entrypoint thread, by name.
   * `map<string, VariableValue> variables = 4`
   */
  variables: { [key: string]: VariableValue }
  /**
   * An LH name; makes the call repeatable. Unset: generated.
   * `optional string id = 5`
   */
  id?: string
  /**
   * Parent, if the WfSpec declares one.
   * `optional WfRunId parentWfRunId = 6`
   */
  parentWfRunId?: WfRunId
}

/**
 * Stores results without completing.
 * Message `littlehorse.SaveUserTaskRunProgressRequest`.
 */
export interface SaveUserTaskRunProgressRequest {
  /**
   * The UserTaskRun.
   * `UserTaskRunId userTaskRunId = 1`
   */
  userTaskRunId?: UserTaskRunId
  /**
   * Replaces all stored results; not checked against the form.
   * `map<string, VariableValue> results = 2`
   */
  results: { [key: string]: VariableValue }
  /**
   * Who saves. Does not change the assignment.
   * `string userId = 3`
   */
  userId: string
  /**
   * What to do if another user has it.
   * `SaveUserTaskRunProgressRequest.SaveUserTaskRunAssignmentPolicy policy = 4`
   */
  policy: SaveUserTaskRunProgressRequest_SaveUserTaskRunAssignmentPolicy
}

/**
 * WfRuns to start by the clock.
 * Message `littlehorse.ScheduleWfRequest`.
 */
export interface ScheduleWfRequest {
  /**
   * Its id. Unset: generated.
   * `optional string id = 1`
   */
  id?: string
  /**
   * The WfSpec. Required.
   * `string wfSpecName = 2`
   */
  wfSpecName: string
  /**
   * Its major version. Unset: the newest at each run.
   * `optional int32 majorVersion = 3`
   */
  majorVersion?: number
  /**
   * Its revision. Unset: the newest at each run. Counts only together with major_version.
   * `optional int32 revision = 4`
   */
  revision?: number
  /**
   * Inputs, by name. Not checked before a run starts.
   * `map<string, VariableValue> variables = 5`
   */
  variables: { [key: string]: VariableValue }
  /**
   * Parent of the WfRuns. Unset: none.
   * `optional WfRunId parentWfRunId = 6`
   */
  parentWfRunId?: WfRunId
  /**
   * Five UNIX cron fields, to the minute, in the time zone of the server.
   * `string cronExpression = 7`
   */
  cronExpression: string
}

/**
 * A claimed task: TASK_RUNNING from now, with its timeout running.
 * Message `littlehorse.ScheduledTask`.
 */
export interface ScheduledTask {
  /**
   * The TaskRun.
   * `TaskRunId taskRunId = 1`
   */
  taskRunId?: TaskRunId
  /**
   * Its TaskDef.
   * `TaskDefId taskDefId = 2`
   */
  taskDefId?: TaskDefId
  /**
   * Number of the attempt, from 0.
   * `int32 attemptNumber = 3`
   */
  attemptNumber: number
  /**
   * The inputs, in the order of the TaskDef, unmasked.
   * `repeated VarNameAndVal variables = 4`
   */
  variables: VarNameAndVal[]
  /**
   * When the attempt was put on the queue.
   * `google.protobuf.Timestamp createdAt = 5`
   */
  createdAt?: Timestamp
  /**
   * What asked for the task.
   * `TaskRunSource source = 6`
   */
  source?: TaskRunSource
  /**
   * Checkpoints earlier attempts have stored.
   * `int32 totalObservedCheckpoints = 7`
   */
  totalObservedCheckpoints: number
}

/**
 * Starts a WfRun whenever its cron expression says so.
 * Message `littlehorse.ScheduledWfRun`.
 */
export interface ScheduledWfRun {
  /**
   * Its id.
   * `ScheduledWfRunId id = 1`
   */
  id?: ScheduledWfRunId
  /**
   * WfSpec found when it was scheduled. Each run looks anew for what was asked, so an unpinned schedule follows new versions.
   * `WfSpecId wfSpecId = 2`
   */
  wfSpecId?: WfSpecId
  /**
   * Inputs of each WfRun, by name.
   * `map<string, VariableValue> variables = 3`
   */
  variables: { [key: string]: VariableValue }
  /**
   * Parent of each WfRun. Unset: none.
   * `optional WfRunId parentWfRunId = 4`
   */
  parentWfRunId?: WfRunId
  /**
   * Five UNIX cron fields, to the minute, in the time zone of the server.
   * `string cronExpression = 5`
   */
  cronExpression: string
  /**
   * When it was scheduled.
   * `google.protobuf.Timestamp createdAt = 6`
   */
  createdAt?: Timestamp
}

/**
 * A ScheduledWfRun. Text: its id.
 * Message `littlehorse.ScheduledWfRunId`.
 */
export interface ScheduledWfRunId {
  /**
   * Given by the caller, or generated.
   * `string id = 1`
   */
  id: string
}

/**
 * Ids of schedules: all of them, there are no pages.
 * Message `littlehorse.ScheduledWfRunIdList`.
 */
export interface ScheduledWfRunIdList {
  /**
   * The ids.
   * `repeated ScheduledWfRunId results = 1`
   */
  results: ScheduledWfRunId[]
}

/**
 * Finds BulkJobs: by time of creation with a status, else by id.
 * Message `littlehorse.SearchBulkJobRequest`.
 */
export interface SearchBulkJobRequest {
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 1`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 2`
   */
  limit?: number
  /**
   * Only jobs with this status. Unset: all.
   * `optional BulkJobStatus status = 3`
   */
  status?: BulkJobStatus
}

/**
 * Which CorrelatedEvents to find.
 * Message `littlehorse.SearchCorrelatedEventRequest`.
 */
export interface SearchCorrelatedEventRequest {
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 1`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 2`
   */
  limit?: number
  /**
   * Put at this time or later. Unset: no bound.
   * `optional google.protobuf.Timestamp earliestStart = 3`
   */
  earliestStart?: Timestamp
  /**
   * Put at this time or earlier. Unset: no bound.
   * `optional google.protobuf.Timestamp latestStart = 4`
   */
  latestStart?: Timestamp
  /**
   * Of this definition. Required.
   * `ExternalEventDefId externalEventDefId = 5`
   */
  externalEventDefId?: ExternalEventDefId
  /**
   * Only those that have correlated, or have not. Unset: both.
   * `optional bool hasExternalEvents = 6`
   */
  hasExternalEvents?: boolean
}

/**
 * Which ExternalEventDefs to find.
 * Message `littlehorse.SearchExternalEventDefRequest`.
 */
export interface SearchExternalEventDefRequest {
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 1`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 2`
   */
  limit?: number
  /**
   * Those whose names begin so. Unset or empty: all.
   * `optional string prefix = 3`
   */
  prefix?: string
}

/**
 * Which ExternalEvents to find.
 * Message `littlehorse.SearchExternalEventRequest`.
 */
export interface SearchExternalEventRequest {
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 1`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 2`
   */
  limit?: number
  /**
   * Put at this time or later. Unset: no bound.
   * `optional google.protobuf.Timestamp earliestStart = 3`
   */
  earliestStart?: Timestamp
  /**
   * Put at this time or earlier. Unset: no bound.
   * `optional google.protobuf.Timestamp latestStart = 4`
   */
  latestStart?: Timestamp
  /**
   * Of this definition. Required.
   * `ExternalEventDefId externalEventDefId = 5`
   */
  externalEventDefId?: ExternalEventDefId
  /**
   * Only those claimed, or not. Unset: both.
   * `optional bool isClaimed = 6`
   */
  isClaimed?: boolean
}

/**
 * Which EXTERNAL_EVENT NodeRuns to find.
 * Message `littlehorse.SearchNodeRunRequest`.
 */
export interface SearchNodeRunRequest {
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 1`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 2`
   */
  limit?: number
  /**
   * Arrived at this time or later. Unset: no bound.
   * `optional google.protobuf.Timestamp earliestStart = 3`
   */
  earliestStart?: Timestamp
  /**
   * Arrived at this time or earlier. Unset: no bound.
   * `optional google.protobuf.Timestamp latestStart = 4`
   */
  latestStart?: Timestamp
  /**
   * In this status. STARTING, which is also what unset reads as: in any.
   * `LHStatus status = 6`
   */
  status: LHStatus
  /**
   * Waiting, or having waited, for this definition. Required.
   * `ExternalEventDefId externalEventDef = 7`
   */
  externalEventDef?: ExternalEventDefId
}

/**
 * Which Principals to find: by time of creation with a criterion or a bound, else by id.
 * Message `littlehorse.SearchPrincipalRequest`.
 */
export interface SearchPrincipalRequest {
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 1`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 2`
   */
  limit?: number
  /**
   * Created at this time or later. Unset: no bound.
   * `optional google.protobuf.Timestamp earliestStart = 3`
   */
  earliestStart?: Timestamp
  /**
   * Created at this time or earlier. Unset: no bound.
   * `optional google.protobuf.Timestamp latestStart = 4`
   */
  latestStart?: Timestamp
  /**
   * Admins (true), or the others (false).
   * `bool isAdmin = 5`; one of `principalCriteria`
   */
  isAdmin?: boolean
  /**
   * Those with a list of rights for this tenant.
   * `string tenantId = 6`; one of `principalCriteria`
   */
  tenantId?: string
}

/**
 * Which Quotas to find.
 * Message `littlehorse.SearchQuotaRequest`.
 */
export interface SearchQuotaRequest {
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 1`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 2`
   */
  limit?: number
  /**
   * Of this tenant and its principals. Unset or blank: all.
   * `optional string tenantId = 3`
   */
  tenantId?: string
  /**
   * Of this principal in that tenant. Unset: all.
   * `PrincipalId principal = 4`
   */
  principal?: PrincipalId
}

/**
 * Which schedules to find.
 * Message `littlehorse.SearchScheduledWfRunRequest`.
 */
export interface SearchScheduledWfRunRequest {
  /**
   * Of this WfSpec. Required.
   * `string wfSpecName = 1`
   */
  wfSpecName: string
  /**
   * Of this major version. Unset: any.
   * `optional int32 majorVersion = 2`
   */
  majorVersion?: number
  /**
   * Of this revision, together with the major version. Unset: any.
   * `optional int32 revision = 3`
   */
  revision?: number
}

/**
 * Which StructDefs to find.
 * Message `littlehorse.SearchStructDefRequest`.
 */
export interface SearchStructDefRequest {
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 1`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 2`
   */
  limit?: number
  /**
   * Those whose names begin so.
   * `string prefix = 3`; one of `structDefCriteria`
   */
  prefix?: string
  /**
   * All versions of this one.
   * `string name = 4`; one of `structDefCriteria`
   */
  name?: string
}

/**
 * Which TaskDefs to find.
 * Message `littlehorse.SearchTaskDefRequest`.
 */
export interface SearchTaskDefRequest {
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 1`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 2`
   */
  limit?: number
  /**
   * Those whose names begin so. Unset or empty: all.
   * `optional string prefix = 3`
   */
  prefix?: string
}

/**
 * Which TaskRuns to find.
 * Message `littlehorse.SearchTaskRunRequest`.
 */
export interface SearchTaskRunRequest {
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 1`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 2`
   */
  limit?: number
  /**
   * Of this TaskDef. Required.
   * `string taskDefName = 3`
   */
  taskDefName: string
  /**
   * In this status. Unset: any.
   * `optional TaskStatus status = 4`
   */
  status?: TaskStatus
  /**
   * Scheduled at this time or later. Unset: no bound.
   * `optional google.protobuf.Timestamp earliestStart = 5`
   */
  earliestStart?: Timestamp
  /**
   * Scheduled at this time or earlier. Unset: no bound.
   * `optional google.protobuf.Timestamp latestStart = 6`
   */
  latestStart?: Timestamp
}

/**
 * Finds all Tenants.
 * Message `littlehorse.SearchTenantRequest`.
 */
export interface SearchTenantRequest {
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 1`
   */
  limit?: number
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * Which UserTaskDefs to find.
 * Message `littlehorse.SearchUserTaskDefRequest`.
 */
export interface SearchUserTaskDefRequest {
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 1`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 2`
   */
  limit?: number
  /**
   * Those whose names begin so.
   * `string prefix = 3`; one of `userTaskDefCriteria`
   */
  prefix?: string
  /**
   * All versions of this one.
   * `string name = 4`; one of `userTaskDefCriteria`
   */
  name?: string
}

/**
 * Which UserTaskRuns to find. All criteria must hold; at least one of the first four is needed.
 * Message `littlehorse.SearchUserTaskRunRequest`.
 */
export interface SearchUserTaskRunRequest {
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 1`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 2`
   */
  limit?: number
  /**
   * In this status. Unset: any.
   * `optional UserTaskRunStatus status = 3`
   */
  status?: UserTaskRunStatus
  /**
   * Of this form. Unset: any.
   * `optional string userTaskDefName = 4`
   */
  userTaskDefName?: string
  /**
   * Assigned to this user. Unset: any, or none.
   * `optional string userId = 5`
   */
  userId?: string
  /**
   * Offered to this group. Unset: any, or none.
   * `optional string userGroup = 6`
   */
  userGroup?: string
  /**
   * Scheduled at this time or later. Unset: no bound.
   * `optional google.protobuf.Timestamp earliestStart = 7`
   */
  earliestStart?: Timestamp
  /**
   * Scheduled at this time or earlier. Unset: no bound.
   * `optional google.protobuf.Timestamp latestStart = 8`
   */
  latestStart?: Timestamp
}

/**
 * Which Variables to find.
 * Message `littlehorse.SearchVariableRequest`.
 */
export interface SearchVariableRequest {
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 1`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 2`
   */
  limit?: number
  /**
   * With this value: STR, BOOL, INT or DOUBLE. Required.
   * `VariableValue value = 3`
   */
  value?: VariableValue
  /**
   * Of this major version, together with the revision. Unset: any.
   * `optional int32 wfSpecMajorVersion = 4`
   */
  wfSpecMajorVersion?: number
  /**
   * Of this revision, together with the major version. Unset: any.
   * `optional int32 wfSpecRevision = 5`
   */
  wfSpecRevision?: number
  /**
   * Of this name. Required. A field of a JSON variable: `name_$.path`.
   * `string varName = 6`
   */
  varName: string
  /**
   * Of this WfSpec. Required.
   * `string wfSpecName = 7`
   */
  wfSpecName: string
}

/**
 * Finds the windows of all versions of a WfSpec, by window start.
 * Message `littlehorse.SearchWfMetricWindowRequest`.
 */
export interface SearchWfMetricWindowRequest {
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 1`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 2`
   */
  limit?: number
  /**
   * Name of the WfSpec. Required.
   * `string wfSpecName = 3`
   */
  wfSpecName: string
  /**
   * Windows that start at this time or later. Unset: no bound.
   * `optional google.protobuf.Timestamp earliestStart = 4`
   */
  earliestStart?: Timestamp
  /**
   * Windows that start at this time or earlier. Unset: no bound.
   * `optional google.protobuf.Timestamp latestStart = 5`
   */
  latestStart?: Timestamp
  /**
   * Only the last full minute, instead of the bounds. Default false.
   * `optional bool latestOnly = 6`
   */
  latestOnly?: boolean
}

/**
 * Which WfRuns to find. All criteria must hold.
 * Message `littlehorse.SearchWfRunRequest`.
 */
export interface SearchWfRunRequest {
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 1`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 2`
   */
  limit?: number
  /**
   * Of this WfSpec. Empty: any.
   * `string wfSpecName = 3`
   */
  wfSpecName: string
  /**
   * Of this major version. Unset: any.
   * `optional int32 wfSpecMajorVersion = 4`
   */
  wfSpecMajorVersion?: number
  /**
   * Of this revision. Unset: any.
   * `optional int32 wfSpecRevision = 5`
   */
  wfSpecRevision?: number
  /**
   * In this status. Unset: any.
   * `optional LHStatus status = 6`
   */
  status?: LHStatus
  /**
   * Started at this time or later. Unset: no bound.
   * `optional google.protobuf.Timestamp earliestStart = 7`
   */
  earliestStart?: Timestamp
  /**
   * Started at this time or earlier. Unset: no bound.
   * `optional google.protobuf.Timestamp latestStart = 8`
   */
  latestStart?: Timestamp
  /**
   * With these variables. The WfSpec must declare them.
   * `repeated VariableMatch variableFilters = 9`
   */
  variableFilters: VariableMatch[]
  /**
   * Children of this WfRun. Unset: any.
   * `optional WfRunId parentWfRunId = 10`
   */
  parentWfRunId?: WfRunId
  /**
   * All descendants of the parent, not its children alone. Without a parent it says nothing; other servers ignore it.
   * `optional bool showFullTree = 11`
   */
  showFullTree?: boolean
}

/**
 * Which WfSpecs to find.
 * Message `littlehorse.SearchWfSpecRequest`.
 */
export interface SearchWfSpecRequest {
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 1`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 2`
   */
  limit?: number
  /**
   * All versions of this one.
   * `string name = 3`; one of `wfSpecCriteria`
   */
  name?: string
  /**
   * Those whose names begin so.
   * `string prefix = 4`; one of `wfSpecCriteria`
   */
  prefix?: string
  /**
   * Versions that use this TaskDef, by time of creation.
   * `string taskDefName = 5`; one of `wfSpecCriteria`
   */
  taskDefName?: string
}

/**
 * Which WorkflowEventDefs to find.
 * Message `littlehorse.SearchWorkflowEventDefRequest`.
 */
export interface SearchWorkflowEventDefRequest {
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 1`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 2`
   */
  limit?: number
  /**
   * Those whose names begin so. Unset or empty: all.
   * `optional string prefix = 3`
   */
  prefix?: string
}

/**
 * Which WorkflowEvents to find.
 * Message `littlehorse.SearchWorkflowEventRequest`.
 */
export interface SearchWorkflowEventRequest {
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 1`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 2`
   */
  limit?: number
  /**
   * Thrown at this time or later. Unset: no bound.
   * `optional google.protobuf.Timestamp earliestStart = 3`
   */
  earliestStart?: Timestamp
  /**
   * Thrown at this time or earlier. Unset: no bound.
   * `optional google.protobuf.Timestamp latestStart = 4`
   */
  latestStart?: Timestamp
  /**
   * Of this definition. Required.
   * `WorkflowEventDefId workflowEventDefId = 5`
   */
  workflowEventDefId?: WorkflowEventDefId
}

/**
 * Which migration plans to find.
 * Message `littlehorse.SearchWorkflowMigrationPlanRequest`.
 */
export interface SearchWorkflowMigrationPlanRequest {
  /**
   * Where to go on: the bookmark of the page before. Unset: at the start.
   * `optional bytes bookmark = 1`
   */
  bookmark?: Uint8Array
  /**
   * Most results to return. Unset: 100.
   * `optional int32 limit = 2`
   */
  limit?: number
  /**
   * Those that move WfRuns of this WfSpec.
   * `string wfSpecName = 3`; one of `workflowMigrationPlanCriteria`
   */
  wfSpecName?: string
  /**
   * Those whose names begin so.
   * `string prefix = 4`; one of `workflowMigrationPlanCriteria`
   */
  prefix?: string
}

/**
 * Grants every listed action on every listed resource.
 * Message `littlehorse.ServerACL`.
 */
export interface ServerACL {
  /**
   * The resources.
   * `repeated ACLResource resources = 1`
   */
  resources: ACLResource[]
  /**
   * The actions.
   * `repeated ACLAction allowedActions = 2`
   */
  allowedActions: ACLAction[]
  /**
   * The object of exactly this name.
   * `string name = 3`; one of `resourceFilter`
   */
  name?: string
  /**
   * Objects whose names begin so.
   * `string prefix = 4`; one of `resourceFilter`
   */
  prefix?: string
}

/**
 * A list of access control entries; any one that fits is enough.
 * Message `littlehorse.ServerACLs`.
 */
export interface ServerACLs {
  /**
   * The entries.
   * `repeated ServerACL acls = 1`
   */
  acls: ServerACL[]
}

/**
 * SLEEP: waits for a point in time (spec B 5.8). One in the past is over at once.
 * Message `littlehorse.SleepNode`.
 */
export interface SleepNode {
  /**
   * Seconds from arrival (INT).
   * `VariableAssignment rawSeconds = 1`; one of `sleepLength`
   */
  rawSeconds?: VariableAssignment
  /**
   * A TIMESTAMP, or an INT of ms since the epoch. Follows changes of its variables while waiting.
   * `VariableAssignment timestamp = 2`; one of `sleepLength`
   */
  timestamp?: VariableAssignment
  /**
   * An ISO-8601 instant in UTC (STR): `2030-01-31T12:00:00Z`. Follows changes of its variables while waiting.
   * `VariableAssignment isoDate = 3`; one of `sleepLength`
   */
  isoDate?: VariableAssignment
}

/**
 * A SLEEP node.
 * Message `littlehorse.SleepNodeRun`.
 */
export interface SleepNodeRun {
  /**
   * When it wakes.
   * `google.protobuf.Timestamp maturationTime = 1`
   */
  maturationTime?: Timestamp
  /**
   * Whether it has woken.
   * `bool matured = 2`
   */
  matured: boolean
}

/**
 * START_MULTIPLE_THREADS: starts a child thread for each element of a list and goes on (spec B 5.6).
 * Message `littlehorse.StartMultipleThreadsNode`.
 */
export interface StartMultipleThreadsNode {
  /**
   * ThreadSpec of the children.
   * `string threadSpecName = 1`
   */
  threadSpecName: string
  /**
   * Their inputs, by name; evaluated anew for each. `INPUT` is the element, if declared.
   * `map<string, VariableAssignment> variables = 2`
   */
  variables: { [key: string]: VariableAssignment }
  /**
   * The list: JSON_ARR or Array.
   * `VariableAssignment iterable = 3`
   */
  iterable?: VariableAssignment
}

/**
 * A START_MULTIPLE_THREADS node. Its output is the list of numbers (JSON_ARR).
 * Message `littlehorse.StartMultipleThreadsRun`.
 */
export interface StartMultipleThreadsRun {
  /**
   * ThreadSpec of the children.
   * `string threadSpecName = 1`
   */
  threadSpecName: string
  /**
   * Numbers of the children, in the order of the elements.
   * `repeated int32 childThreadIds = 2`
   */
  childThreadIds: number[]
}

/**
 * START_THREAD: starts a child thread and goes on (spec B 5.5).
 * Message `littlehorse.StartThreadNode`.
 */
export interface StartThreadNode {
  /**
   * ThreadSpec of the child; not its own.
   * `string threadSpecName = 1`
   */
  threadSpecName: string
  /**
   * Its inputs, by name.
   * `map<string, VariableAssignment> variables = 2`
   */
  variables: { [key: string]: VariableAssignment }
}

/**
 * A START_THREAD node. Its output is the number of the child (INT).
 * Message `littlehorse.StartThreadRun`.
 */
export interface StartThreadRun {
  /**
   * Number of the child. Unset if it could not be started.
   * `optional int32 childThreadId = 1`
   */
  childThreadId?: number
  /**
   * ThreadSpec of the child.
   * `string threadSpecName = 2`
   */
  threadSpecName: string
}

/**
 * What to halt.
 * Message `littlehorse.StopWfRunRequest`.
 */
export interface StopWfRunRequest {
  /**
   * The WfRun.
   * `WfRunId wfRunId = 1`
   */
  wfRunId?: WfRunId
  /**
   * The thread. Default 0, the entrypoint: the whole WfRun.
   * `int32 threadRunNumber = 2`
   */
  threadRunNumber: number
}

/**
 * A value of a StructDef.
 * Message `littlehorse.Struct`.
 */
export interface Struct {
  /**
   * The StructDef. Set by the server to the expected version where the value is checked.
   * `StructDefId structDefId = 1`
   */
  structDefId?: StructDefId
  /**
   * The fields.
   * `InlineStruct struct = 2`
   */
  struct?: InlineStruct
}

/**
 * Makes a Struct of a StructDef (spec A 5.5).
 * Message `littlehorse.StructBuilder`.
 */
export interface StructBuilder {
  /**
   * The StructDef. Version -1 is pinned to the newest when the WfSpec is put.
   * `StructDefId structDefId = 1`
   */
  structDefId?: StructDefId
  /**
   * The fields.
   * `InlineStructBuilder value = 2`
   */
  value?: InlineStructBuilder
}

/**
 * A version of a structured type; never changes (spec A 2.6).
 * Message `littlehorse.StructDef`.
 */
export interface StructDef {
  /**
   * Name and version.
   * `StructDefId id = 1`
   */
  id?: StructDefId
  /**
   * For people. A change of it alone makes a new version.
   * `optional string description = 2`
   */
  description?: string
  /**
   * When this version was put.
   * `google.protobuf.Timestamp createdAt = 3`
   */
  createdAt?: Timestamp
  /**
   * The fields.
   * `InlineStructDef structDef = 4`
   */
  structDef?: InlineStructDef
}

/**
 * A version of a StructDef. Text: `name/version`.
 * Message `littlehorse.StructDefId`.
 */
export interface StructDefId {
  /**
   * An LH name.
   * `string name = 1`
   */
  name: string
  /**
   * From 0. -1 means the newest in GetStructDef and in what is put; stored definitions carry the version found.
   * `int32 version = 2`
   */
  version: number
}

/**
 * A page of StructDef ids.
 * Message `littlehorse.StructDefIdList`.
 */
export interface StructDefIdList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated StructDefId results = 1`
   */
  results: StructDefId[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * One field.
 * Message `littlehorse.StructField`.
 */
export interface StructField {
  /**
   * Its value. `*****` on reads if masked.
   * `VariableValue value = 1`
   */
  value?: VariableValue
  /**
   * Whether it is masked; set by the server.
   * `bool masked = 2`
   */
  masked: boolean
}

/**
 * One field. Required if it has no default and is not nullable.
 * Message `littlehorse.StructFieldDef`.
 */
export interface StructFieldDef {
  /**
   * Its type. JSON_OBJ and JSON_ARR are refused, inside arrays and maps too.
   * `TypeDefinition fieldType = 1`
   */
  fieldType?: TypeDefinition
  /**
   * Makes the field optional. Never filled in.
   * `optional VariableValue defaultValue = 2`
   */
  defaultValue?: VariableValue
  /**
   * Whether NULL is allowed; also makes the field optional.
   * `bool isNullable = 3`
   */
  isNullable: boolean
  /**
   * For people; at most 1,024 characters (spec D 8).
   * `optional string description = 4`
   */
  description?: string
}

/**
 * One attempt at a task.
 * Message `littlehorse.TaskAttempt`.
 */
export interface TaskAttempt {
  /**
   * What the worker logged (STR). Unset: nothing reported.
   * `optional VariableValue logOutput = 2`
   */
  logOutput?: VariableValue
  /**
   * When it was put on the queue. Unset while TASK_PENDING.
   * `optional google.protobuf.Timestamp scheduleTime = 3`
   */
  scheduleTime?: Timestamp
  /**
   * When a worker claimed it.
   * `optional google.protobuf.Timestamp startTime = 4`
   */
  startTime?: Timestamp
  /**
   * When it ended: the time the worker reported, or when the timeout passed.
   * `optional google.protobuf.Timestamp endTime = 5`
   */
  endTime?: Timestamp
  /**
   * Worker that claimed it. Empty before.
   * `string taskWorkerId = 7`
   */
  taskWorkerId: string
  /**
   * Version that worker gave; empty if it gave none.
   * `optional string taskWorkerVersion = 8`
   */
  taskWorkerVersion?: string
  /**
   * Where it stands.
   * `TaskStatus status = 9`
   */
  status: TaskStatus
  /**
   * The output: TASK_SUCCESS.
   * `VariableValue output = 1`; one of `result`
   */
  output?: VariableValue
  /**
   * What went wrong: technical failures.
   * `LHTaskError error = 10`; one of `result`
   */
  error?: LHTaskError
  /**
   * The business exception: TASK_EXCEPTION.
   * `LHTaskException exception = 11`; one of `result`
   */
  exception?: LHTaskException
  /**
   * Whether reads show the output as `*****`.
   * `bool maskedValue = 12`
   */
  maskedValue: boolean
}

/**
 * Defines a task that workers execute; never changes (spec A 2.1).
 * Message `littlehorse.TaskDef`.
 */
export interface TaskDef {
  /**
   * Its name.
   * `TaskDefId id = 1`
   */
  id?: TaskDefId
  /**
   * Inputs, in order.
   * `repeated VariableDef inputVars = 2`
   */
  inputVars: VariableDef[]
  /**
   * When it was put.
   * `google.protobuf.Timestamp createdAt = 3`
   */
  createdAt?: Timestamp
  /**
   * Type of the output; always set in replies. Empty: void.
   * `optional ReturnType returnType = 4`
   */
  returnType?: ReturnType
  /**
   * For people.
   * `optional string description = 5`
   */
  description?: string
}

/**
 * A TaskDef. Text: its name.
 * Message `littlehorse.TaskDefId`.
 */
export interface TaskDefId {
  /**
   * An LH name.
   * `string name = 1`
   */
  name: string
}

/**
 * A page of TaskDef ids.
 * Message `littlehorse.TaskDefIdList`.
 */
export interface TaskDefIdList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated TaskDefId results = 1`
   */
  results: TaskDefId[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * Legacy task metrics. Not in use.
 * Message `littlehorse.TaskDefMetrics`.
 */
export interface TaskDefMetrics {
  /**
   * The TaskDef.
   * `TaskDefId taskDefId = 1`
   */
  taskDefId?: TaskDefId
  /**
   * Start of the window.
   * `google.protobuf.Timestamp windowStart = 2`
   */
  windowStart?: Timestamp
  /**
   * Its length.
   * `MetricsWindowLength type = 3`
   */
  type: MetricsWindowLength
  /**
   * Longest time in the queue, in ms.
   * `int64 scheduleToStartMax = 4`
   */
  scheduleToStartMax: bigint
  /**
   * Mean time in the queue, in ms.
   * `int64 scheduleToStartAvg = 5`
   */
  scheduleToStartAvg: bigint
  /**
   * Longest execution, in ms.
   * `int64 startToCompleteMax = 6`
   */
  startToCompleteMax: bigint
  /**
   * Mean execution, in ms.
   * `int64 startToCompleteAvg = 7`
   */
  startToCompleteAvg: bigint
  /**
   * Tasks that succeeded.
   * `int64 totalCompleted = 8`
   */
  totalCompleted: bigint
  /**
   * Tasks that failed.
   * `int64 totalErrored = 9`
   */
  totalErrored: bigint
  /**
   * Tasks claimed.
   * `int64 totalStarted = 10`
   */
  totalStarted: bigint
  /**
   * Tasks put on the queue.
   * `int64 totalScheduled = 11`
   */
  totalScheduled: bigint
}

/**
 * A window of the legacy task metrics. Not in use.
 * Message `littlehorse.TaskDefMetricsId`.
 */
export interface TaskDefMetricsId {
  /**
   * Start of the window.
   * `google.protobuf.Timestamp windowStart = 1`
   */
  windowStart?: Timestamp
  /**
   * Its length.
   * `MetricsWindowLength windowType = 2`
   */
  windowType: MetricsWindowLength
  /**
   * The TaskDef.
   * `TaskDefId taskDefId = 3`
   */
  taskDefId?: TaskDefId
}

/**
 * A window of the legacy task metrics. Not in use.
 * Message `littlehorse.TaskDefMetricsQueryRequest`.
 */
export interface TaskDefMetricsQueryRequest {
  /**
   * Start of the window.
   * `google.protobuf.Timestamp windowStart = 1`
   */
  windowStart?: Timestamp
  /**
   * Its length.
   * `MetricsWindowLength windowType = 2`
   */
  windowType: MetricsWindowLength
  /**
   * The TaskDef. Unset: all.
   * `optional string taskDefName = 3`
   */
  taskDefName?: string
}

/**
 * TaskRuns and their attempts in one minute.
 * Message `littlehorse.TaskMetrics`.
 */
export interface TaskMetrics {
  /**
   * TaskRuns that succeeded; latency from their creation.
   * `CountAndTiming taskrunCreatedToCompleted = 1`
   */
  taskrunCreatedToCompleted?: CountAndTiming
  /**
   * TaskRuns that failed technically; latency from their creation.
   * `CountAndTiming taskrunCreatedToError = 2`
   */
  taskrunCreatedToError?: CountAndTiming
  /**
   * TaskRuns that threw a business exception; latency from their creation.
   * `CountAndTiming taskrunCreatedToException = 3`
   */
  taskrunCreatedToException?: CountAndTiming
  /**
   * Attempts put on the queue; latency is the backoff.
   * `CountAndTiming taskattemptPendingToScheduled = 4`
   */
  taskattemptPendingToScheduled?: CountAndTiming
  /**
   * Attempts claimed; latency is the time in the queue.
   * `CountAndTiming taskattemptScheduledToRunning = 5`
   */
  taskattemptScheduledToRunning?: CountAndTiming
  /**
   * Attempts that failed or timed out; latency from the claim.
   * `CountAndTiming taskattemptRunningToError = 6`
   */
  taskattemptRunningToError?: CountAndTiming
  /**
   * Attempts that succeeded; latency from the claim.
   * `CountAndTiming taskattemptRunningToSuccess = 7`
   */
  taskattemptRunningToSuccess?: CountAndTiming
  /**
   * Attempts that threw a business exception; latency from the claim.
   * `CountAndTiming taskattemptRunningToException = 8`
   */
  taskattemptRunningToException?: CountAndTiming
}

/**
 * Runs a task and waits for its result (spec B 5.3). Its output is the task's.
 * Message `littlehorse.TaskNode`.
 */
export interface TaskNode {
  /**
   * A fixed one; must exist when the WfSpec is put.
   * `TaskDefId taskDefId = 1`; one of `taskToExecute`
   */
  taskDefId?: TaskDefId
  /**
   * Its name (STR), evaluated on arrival. Unknown: VAR_SUB_ERROR.
   * `VariableAssignment dynamicTask = 6`; one of `taskToExecute`
   */
  dynamicTask?: VariableAssignment
  /**
   * Seconds an attempt may take from its claim on. 0: 60.
   * `int32 timeoutSeconds = 2`
   */
  timeoutSeconds: number
  /**
   * Attempts after the first. Default 0.
   * `int32 retries = 3`
   */
  retries: number
  /**
   * Delay before retries. Unset: none.
   * `optional ExponentialBackoffRetryPolicy exponentialBackoff = 5`
   */
  exponentialBackoff?: ExponentialBackoffRetryPolicy
  /**
   * The inputs, in the order of the TaskDef; as many as it has.
   * `repeated VariableAssignment variables = 4`
   */
  variables: VariableAssignment[]
}

/**
 * Refers to a TASK node.
 * Message `littlehorse.TaskNodeReference`.
 */
export interface TaskNodeReference {
  /**
   * Its NodeRun.
   * `NodeRunId nodeRunId = 1`
   */
  nodeRunId?: NodeRunId
}

/**
 * A TASK node.
 * Message `littlehorse.TaskNodeRun`.
 */
export interface TaskNodeRun {
  /**
   * The TaskRun. Unset if its inputs could not be computed.
   * `optional TaskRunId taskRunId = 1`
   */
  taskRunId?: TaskRunId
}

/**
 * One execution of a task: for a TASK node, or as a reminder of a user task.
 * Message `littlehorse.TaskRun`.
 */
export interface TaskRun {
  /**
   * WfRun and guid.
   * `TaskRunId id = 1`
   */
  id?: TaskRunId
  /**
   * The TaskDef.
   * `TaskDefId taskDefId = 2`
   */
  taskDefId?: TaskDefId
  /**
   * The attempts, oldest first. An attempt's number is its place, from 0.
   * `repeated TaskAttempt attempts = 3`
   */
  attempts: TaskAttempt[]
  /**
   * The inputs, in the order of the TaskDef. The same for every attempt.
   * `repeated VarNameAndVal inputVariables = 5`
   */
  inputVariables: VarNameAndVal[]
  /**
   * What asked for it.
   * `TaskRunSource source = 6`
   */
  source?: TaskRunSource
  /**
   * When it came into being.
   * `google.protobuf.Timestamp scheduledAt = 7`
   */
  scheduledAt?: Timestamp
  /**
   * That of the last attempt.
   * `TaskStatus status = 8`
   */
  status: TaskStatus
  /**
   * Seconds each attempt may take from its claim on.
   * `int32 timeoutSeconds = 9`
   */
  timeoutSeconds: number
  /**
   * Most attempts it may have: 1 + retries.
   * `int32 totalAttempts = 4`
   */
  totalAttempts: number
  /**
   * Delay before retries. Unset: none.
   * `optional ExponentialBackoffRetryPolicy exponentialBackoff = 10`
   */
  exponentialBackoff?: ExponentialBackoffRetryPolicy
  /**
   * Checkpoints stored so far, by all attempts.
   * `int32 totalCheckpoints = 11`
   */
  totalCheckpoints: number
}

/**
 * A TaskRun. Text: `wfRun/guid`.
 * Message `littlehorse.TaskRunId`.
 */
export interface TaskRunId {
  /**
   * The WfRun.
   * `WfRunId wfRunId = 1`
   */
  wfRunId?: WfRunId
  /**
   * `thread-position` of the TASK node; reminders of user tasks: `ut-thread-position-event`.
   * `string taskGuid = 2`
   */
  taskGuid: string
}

/**
 * A page of TaskRun ids.
 * Message `littlehorse.TaskRunIdList`.
 */
export interface TaskRunIdList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated TaskRunId results = 1`
   */
  results: TaskRunId[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * A page of TaskRuns, masked values hidden.
 * Message `littlehorse.TaskRunList`.
 */
export interface TaskRunList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated TaskRun results = 1`
   */
  results: TaskRun[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * What asked for a TaskRun.
 * Message `littlehorse.TaskRunSource`.
 */
export interface TaskRunSource {
  /**
   * A TASK node.
   * `TaskNodeReference taskNode = 1`; one of `taskRunSource`
   */
  taskNode?: TaskNodeReference
  /**
   * A trigger of a user task.
   * `UserTaskTriggerReference userTaskTrigger = 2`; one of `taskRunSource`
   */
  userTaskTrigger?: UserTaskTriggerReference
  /**
   * Never set.
   * `optional WfSpecId wfSpecId = 3`
   */
  wfSpecId?: WfSpecId
}

/**
 * The workers of a TaskDef.
 * Message `littlehorse.TaskWorkerGroup`.
 */
export interface TaskWorkerGroup {
  /**
   * The TaskDef.
   * `TaskWorkerGroupId id = 1`
   */
  id?: TaskWorkerGroupId
  /**
   * When the first worker registered.
   * `google.protobuf.Timestamp createdAt = 2`
   */
  createdAt?: Timestamp
  /**
   * The workers, by id. One silent for 90 s goes when another registers.
   * `map<string, TaskWorkerMetadata> taskWorkers = 3`
   */
  taskWorkers: { [key: string]: TaskWorkerMetadata }
}

/**
 * The workers of a TaskDef. Text: the TaskDef's name.
 * Message `littlehorse.TaskWorkerGroupId`.
 */
export interface TaskWorkerGroupId {
  /**
   * The TaskDef.
   * `TaskDefId taskDefId = 1`
   */
  taskDefId?: TaskDefId
}

/**
 * No call takes it: servers of a cluster send it to each other.
 * Message `littlehorse.TaskWorkerHeartBeatRequest`.
 */
export interface TaskWorkerHeartBeatRequest {
  /**
   * Id of the worker.
   * `string clientId = 1`
   */
  clientId: string
  /**
   * The TaskDef it works for.
   * `TaskDefId taskDefId = 2`
   */
  taskDefId?: TaskDefId
  /**
   * Listener it came in by.
   * `string listenerName = 3`
   */
  listenerName: string
}

/**
 * A worker of a group.
 * Message `littlehorse.TaskWorkerMetadata`.
 */
export interface TaskWorkerMetadata {
  /**
   * Its id.
   * `string taskWorkerId = 1`
   */
  taskWorkerId: string
  /**
   * When it last registered.
   * `google.protobuf.Timestamp latestHeartbeat = 2`
   */
  latestHeartbeat?: Timestamp
  /**
   * Servers it polls from.
   * `repeated LHHostInfo hosts = 3`
   */
  hosts: LHHostInfo[]
}

/**
 * A space of its own for definitions, runs, queues and metrics. Tenant `default` always exists; none can be deleted.
 * Message `littlehorse.Tenant`.
 */
export interface Tenant {
  /**
   * An LH name that does not start with a digit.
   * `TenantId id = 1`
   */
  id?: TenantId
  /**
   * First put; later puts keep it.
   * `google.protobuf.Timestamp createdAt = 2`
   */
  createdAt?: Timestamp
  /**
   * What is published of this tenant. Unset: nothing.
   * `optional OutputTopicConfig outputTopicConfig = 3`
   */
  outputTopicConfig?: OutputTopicConfig
}

/**
 * A Tenant. Text: its id.
 * Message `littlehorse.TenantId`.
 */
export interface TenantId {
  /**
   * An LH name that does not start with a digit.
   * `string id = 1`
   */
  id: string
}

/**
 * A page of Tenant ids.
 * Message `littlehorse.TenantIdList`.
 */
export interface TenantIdList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated TenantId results = 1`
   */
  results: TenantId[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * Why a thread may not move (spec B 8.1).
 * Message `littlehorse.ThreadHaltReason`.
 */
export interface ThreadHaltReason {
  /**
   * Its parent is halted or failed.
   * `ParentHalted parentHalted = 1`; one of `reason`
   */
  parentHalted?: ParentHalted
  /**
   * An interrupt handler runs.
   * `Interrupted interrupted = 2`; one of `reason`
   */
  interrupted?: Interrupted
  /**
   * An interrupt handler is about to start.
   * `PendingInterruptHaltReason pendingInterrupt = 3`; one of `reason`
   */
  pendingInterrupt?: PendingInterruptHaltReason
  /**
   * A failure handler is about to start.
   * `PendingFailureHandlerHaltReason pendingFailure = 4`; one of `reason`
   */
  pendingFailure?: PendingFailureHandlerHaltReason
  /**
   * A failure handler runs.
   * `HandlingFailureHaltReason handlingFailure = 5`; one of `reason`
   */
  handlingFailure?: HandlingFailureHaltReason
  /**
   * StopWfRun.
   * `ManualHalt manualHalt = 6`; one of `reason`
   */
  manualHalt?: ManualHalt
  /**
   * Its parent no longer waits for it.
   * `HaltedByParentNodeHaltReason haltedByParent = 7`; one of `reason`
   */
  haltedByParent?: HaltedByParentNodeHaltReason
}

/**
 * How to move a thread.
 * Message `littlehorse.ThreadMigrationPlan`.
 */
export interface ThreadMigrationPlan {
  /**
   * ThreadSpec to move to.
   * `string newThreadName = 1`
   */
  newThreadName: string
  /**
   * Nodes at which a thread moves, by old name.
   * `map<string, NodeMigrationPlan> nodeMigrations = 2`
   */
  nodeMigrations: { [key: string]: NodeMigrationPlan }
  /**
   * New ThreadSpecs that must have begun before, because their variables are used. Found by the put.
   * `repeated string threadSpecDependencies = 3`
   */
  threadSpecDependencies: string[]
}

/**
 * How to move a thread, as put.
 * Message `littlehorse.ThreadMigrationPlanRequest`.
 */
export interface ThreadMigrationPlanRequest {
  /**
   * ThreadSpec to move to. An entrypoint moves to an entrypoint only.
   * `string newThreadName = 1`
   */
  newThreadName: string
  /**
   * Nodes at which a thread may move, by old name.
   * `map<string, NodeMigrationPlan> nodeMigrations = 2`
   */
  nodeMigrations: { [key: string]: NodeMigrationPlan }
}

/**
 * When ended ThreadRuns are archived. Never the entrypoint.
 * Message `littlehorse.ThreadRetentionPolicy`.
 */
export interface ThreadRetentionPolicy {
  /**
   * Seconds after the end; effective when the WfRun next moves.
   * `int64 secondsAfterThreadTermination = 1`; one of `threadGcPolicy`
   */
  secondsAfterThreadTermination?: bigint
}

/**
 * One thread of a WfRun.
 * Message `littlehorse.ThreadRun`.
 */
export interface ThreadRun {
  /**
   * WfSpec it follows.
   * `WfSpecId wfSpecId = 1`
   */
  wfSpecId?: WfSpecId
  /**
   * Its number: 0 for the entrypoint, then by creation. Never reused.
   * `int32 number = 2`
   */
  number: number
  /**
   * Where it stands.
   * `LHStatus status = 3`
   */
  status: LHStatus
  /**
   * ThreadSpec it follows.
   * `string threadSpecName = 4`
   */
  threadSpecName: string
  /**
   * When it started.
   * `google.protobuf.Timestamp startTime = 5`
   */
  startTime?: Timestamp
  /**
   * When it ended. Unset while alive.
   * `optional google.protobuf.Timestamp endTime = 6`
   */
  endTime?: Timestamp
  /**
   * Why it failed. A rescue does not clear it.
   * `optional string errorMessage = 7`
   */
  errorMessage?: string
  /**
   * Numbers of its children, handlers included. A number may appear twice.
   * `repeated int32 childThreadIds = 8`
   */
  childThreadIds: number[]
  /**
   * Number of its parent. Unset on the entrypoint only.
   * `optional int32 parentThreadId = 9`
   */
  parentThreadId?: number
  /**
   * Why it may not move. It goes on when the list is empty.
   * `repeated ThreadHaltReason haltReasons = 10`
   */
  haltReasons: ThreadHaltReason[]
  /**
   * The event that started it: INTERRUPT threads.
   * `optional ExternalEventId interruptTriggerId = 11`
   */
  interruptTriggerId?: ExternalEventId
  /**
   * The failure that started it: FAILURE_HANDLER threads.
   * `optional FailureBeingHandled failureBeingHandled = 12`
   */
  failureBeingHandled?: FailureBeingHandled
  /**
   * Position of its newest NodeRun.
   * `int32 currentNodePosition = 13`
   */
  currentNodePosition: number
  /**
   * Numbers of ended children that no longer make EXIT fail.
   * `repeated int32 handledFailedChildren = 14`
   */
  handledFailedChildren: number[]
  /**
   * Why it exists.
   * `ThreadType type = 15`
   */
  type: ThreadType
  /**
   * Result of its EXIT node. Unset: none.
   * `optional VariableValue output = 16`
   */
  output?: VariableValue
}

/**
 * A thread: nodes and variables.
 * Message `littlehorse.ThreadSpec`.
 */
export interface ThreadSpec {
  /**
   * The nodes, by name. Exactly one is an ENTRYPOINT.
   * `map<string, Node> nodes = 1`
   */
  nodes: { [key: string]: Node }
  /**
   * The variables.
   * `repeated ThreadVarDef variableDefs = 2`
   */
  variableDefs: ThreadVarDef[]
  /**
   * Events that interrupt it.
   * `repeated InterruptDef interruptDefs = 3`
   */
  interruptDefs: InterruptDef[]
  /**
   * When its ended ThreadRuns are archived. Unset: only when room is needed.
   * `optional ThreadRetentionPolicy retentionPolicy = 4`
   */
  retentionPolicy?: ThreadRetentionPolicy
}

/**
 * How to move a thread. Not in use.
 * Message `littlehorse.ThreadSpecMigration`.
 */
export interface ThreadSpecMigration {
  /**
   * The new ThreadSpec.
   * `string newThreadSpecName = 1`
   */
  newThreadSpecName: string
  /**
   * The nodes, by old name.
   * `map<string, NodeMigration> nodeMigrations = 2`
   */
  nodeMigrations: { [key: string]: NodeMigration }
}

/**
 * Declares a variable of a thread.
 * Message `littlehorse.ThreadVarDef`.
 */
export interface ThreadVarDef {
  /**
   * Name, type and default. Names are unique in a WfSpec, but for `INPUT`.
   * `VariableDef varDef = 1`
   */
  varDef?: VariableDef
  /**
   * Whether starting the thread needs it; an explicit NULL will do.
   * `bool required = 2`
   */
  required: boolean
  /**
   * Whether SearchVariable finds it.
   * `bool searchable = 3`
   */
  searchable: boolean
  /**
   * Fields SearchVariable finds: JSON_OBJ.
   * `repeated JsonIndex jsonIndexes = 4`
   */
  jsonIndexes: JsonIndex[]
  /**
   * Who may use it.
   * `WfRunVariableAccessLevel accessLevel = 5`
   */
  accessLevel: WfRunVariableAccessLevel
}

/**
 * THROW_EVENT: throws a WorkflowEvent and goes on.
 * Message `littlehorse.ThrowEventNode`.
 */
export interface ThrowEventNode {
  /**
   * The definition; must exist when the WfSpec is put.
   * `WorkflowEventDefId eventDefId = 1`
   */
  eventDefId?: WorkflowEventDefId
  /**
   * Its content. Unset: NULL.
   * `VariableAssignment content = 2`
   */
  content?: VariableAssignment
}

/**
 * A THROW_EVENT node.
 * Message `littlehorse.ThrowEventNodeRun`.
 */
export interface ThrowEventNodeRun {
  /**
   * The WorkflowEvent thrown.
   * `WorkflowEventId workflowEventId = 1`
   */
  workflowEventId?: WorkflowEventId
}

/**
 * A type.
 * Message `littlehorse.TypeDefinition`.
 */
export interface TypeDefinition {
  /**
   * A primitive type.
   * `VariableType primitiveType = 1`; one of `definedType`
   */
  primitiveType?: VariableType
  /**
   * A Struct. Version -1 is pinned to the newest when the definition is put.
   * `StructDefId structDefId = 5`; one of `definedType`
   */
  structDefId?: StructDefId
  /**
   * An Array.
   * `InlineArrayDef inlineArrayDef = 6`; one of `definedType`
   */
  inlineArrayDef?: InlineArrayDef
  /**
   * Not supported: counts as JSON_OBJ.
   * `InlineStructDef inlineStructDef = 7`; one of `definedType`
   */
  inlineStructDef?: InlineStructDef
  /**
   * A Map.
   * `InlineMapDef inlineMapDef = 8`; one of `definedType`
   */
  inlineMapDef?: InlineMapDef
  /**
   * Whether reads show `*****` instead of the value. Workers and expressions get the real one (spec A 3.7).
   * `bool masked = 4`
   */
  masked: boolean
}

/**
 * Something that happens a while after a user task arrives or is assigned (spec B 12.5).
 * Message `littlehorse.UTActionTrigger`.
 */
export interface UTActionTrigger {
  /**
   * Runs a task: a reminder.
   * `UTActionTrigger.UTATask task = 1`; one of `action`
   */
  task?: UTActionTrigger_UTATask
  /**
   * Cancels the user task.
   * `UTActionTrigger.UTACancel cancel = 2`; one of `action`
   */
  cancel?: UTActionTrigger_UTACancel
  /**
   * Gives it to somebody else.
   * `UTActionTrigger.UTAReassign reassign = 3`; one of `action`
   */
  reassign?: UTActionTrigger_UTAReassign
  /**
   * Seconds from the hook; must evaluate to an INT.
   * `VariableAssignment delaySeconds = 5`
   */
  delaySeconds?: VariableAssignment
  /**
   * What the delay counts from.
   * `UTActionTrigger.UTHook hook = 6`
   */
  hook: UTActionTrigger_UTHook
}

/**
 * Cancels the UserTaskRun.
 * Message `littlehorse.UTActionTrigger.UTACancel`.
 */
export interface UTActionTrigger_UTACancel {
}

/**
 * Reassigns the UserTaskRun if it is ASSIGNED and has not been reassigned since. Both NULL: nothing happens.
 * Message `littlehorse.UTActionTrigger.UTAReassign`.
 */
export interface UTActionTrigger_UTAReassign {
  /**
   * New user (STR), evaluated when due. Unset: none.
   * `optional VariableAssignment userId = 1`
   */
  userId?: VariableAssignment
  /**
   * New group (STR), evaluated when due. Unset: none.
   * `optional VariableAssignment userGroup = 2`
   */
  userGroup?: VariableAssignment
}

/**
 * Runs a task if the node is still RUNNING. Its result does not matter to the workflow.
 * Message `littlehorse.UTActionTrigger.UTATask`.
 */
export interface UTActionTrigger_UTATask {
  /**
   * The task.
   * `TaskNode task = 1`
   */
  task?: TaskNode
  /**
   * Ignored.
   * `repeated VariableMutation mutations = 2`
   */
  mutations: VariableMutation[]
}

/**
 * A version of a form for people; never changes (spec A 2.4).
 * Message `littlehorse.UserTaskDef`.
 */
export interface UserTaskDef {
  /**
   * An LH name.
   * `string name = 1`
   */
  name: string
  /**
   * From 0.
   * `int32 version = 2`
   */
  version: number
  /**
   * For people.
   * `optional string description = 3`
   */
  description?: string
  /**
   * The fields of the form, in order.
   * `repeated UserTaskField fields = 4`
   */
  fields: UserTaskField[]
  /**
   * When this version was put.
   * `google.protobuf.Timestamp createdAt = 5`
   */
  createdAt?: Timestamp
}

/**
 * A version of a UserTaskDef. Text: `name/version`.
 * Message `littlehorse.UserTaskDefId`.
 */
export interface UserTaskDefId {
  /**
   * An LH name.
   * `string name = 1`
   */
  name: string
  /**
   * From 0.
   * `int32 version = 2`
   */
  version: number
}

/**
 * A page of UserTaskDef ids.
 * Message `littlehorse.UserTaskDefIdList`.
 */
export interface UserTaskDefIdList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated UserTaskDefId results = 1`
   */
  results: UserTaskDefId[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * Something that happened to a UserTaskRun.
 * Message `littlehorse.UserTaskEvent`.
 */
export interface UserTaskEvent {
  /**
   * When.
   * `google.protobuf.Timestamp time = 1`
   */
  time?: Timestamp
  /**
   * A reminder task was started.
   * `UserTaskEvent.UTETaskExecuted taskExecuted = 2`; one of `event`
   */
  taskExecuted?: UserTaskEvent_UTETaskExecuted
  /**
   * It was assigned.
   * `UserTaskEvent.UTEAssigned assigned = 3`; one of `event`
   */
  assigned?: UserTaskEvent_UTEAssigned
  /**
   * It was cancelled.
   * `UserTaskEvent.UTECancelled cancelled = 4`; one of `event`
   */
  cancelled?: UserTaskEvent_UTECancelled
  /**
   * Results were saved.
   * `UserTaskEvent.UTESaved saved = 5`; one of `event`
   */
  saved?: UserTaskEvent_UTESaved
  /**
   * A comment was added.
   * `UserTaskEvent.UTECommented commentAdded = 6`; one of `event`
   */
  commentAdded?: UserTaskEvent_UTECommented
  /**
   * A comment was edited.
   * `UserTaskEvent.UTECommented commentEdited = 7`; one of `event`
   */
  commentEdited?: UserTaskEvent_UTECommented
  /**
   * A comment was deleted.
   * `UserTaskEvent.UTECommentDeleted commentDeleted = 8`; one of `event`
   */
  commentDeleted?: UserTaskEvent_UTECommentDeleted
  /**
   * It was completed.
   * `UserTaskEvent.UTECompleted completed = 9`; one of `event`
   */
  completed?: UserTaskEvent_UTECompleted
}

/**
 * The assignment was replaced.
 * Message `littlehorse.UserTaskEvent.UTEAssigned`.
 */
export interface UserTaskEvent_UTEAssigned {
  /**
   * User before. Unset: none.
   * `optional string oldUserId = 1`
   */
  oldUserId?: string
  /**
   * Group before. Unset: none.
   * `optional string oldUserGroup = 2`
   */
  oldUserGroup?: string
  /**
   * User after. Unset: none.
   * `optional string newUserId = 3`
   */
  newUserId?: string
  /**
   * Group after. Unset: none.
   * `optional string newUserGroup = 4`
   */
  newUserGroup?: string
}

/**
 * It was cancelled.
 * Message `littlehorse.UserTaskEvent.UTECancelled`.
 */
export interface UserTaskEvent_UTECancelled {
  /**
   * Why, for people.
   * `string message = 1`
   */
  message: string
}

/**
 * A comment was deleted.
 * Message `littlehorse.UserTaskEvent.UTECommentDeleted`.
 */
export interface UserTaskEvent_UTECommentDeleted {
  /**
   * The comment.
   * `int32 userCommentId = 1`
   */
  userCommentId: number
  /**
   * Who did it.
   * `string userId = 2`
   */
  userId: string
}

/**
 * A comment was added or edited.
 * Message `littlehorse.UserTaskEvent.UTECommented`.
 */
export interface UserTaskEvent_UTECommented {
  /**
   * The comment, from 1.
   * `int32 userCommentId = 1`
   */
  userCommentId: number
  /**
   * Who did it.
   * `string userId = 2`
   */
  userId: string
  /**
   * The text after it.
   * `string comment = 3`
   */
  comment: string
}

/**
 * It was completed.
 * Message `littlehorse.UserTaskEvent.UTECompleted`.
 */
export interface UserTaskEvent_UTECompleted {
}

/**
 * Results were saved.
 * Message `littlehorse.UserTaskEvent.UTESaved`.
 */
export interface UserTaskEvent_UTESaved {
  /**
   * Who saved.
   * `string userId = 1`
   */
  userId: string
  /**
   * What was saved, by field.
   * `map<string, VariableValue> results = 2`
   */
  results: { [key: string]: VariableValue }
}

/**
 * A reminder task was started.
 * Message `littlehorse.UserTaskEvent.UTETaskExecuted`.
 */
export interface UserTaskEvent_UTETaskExecuted {
  /**
   * Its TaskRun.
   * `TaskRunId taskRun = 1`
   */
  taskRun?: TaskRunId
}

/**
 * A field of the form.
 * Message `littlehorse.UserTaskField`.
 */
export interface UserTaskField {
  /**
   * Its key in the results.
   * `string name = 1`
   */
  name: string
  /**
   * Its type; a result must have exactly this one.
   * `VariableType type = 2`
   */
  type: VariableType
  /**
   * For people.
   * `optional string description = 3`
   */
  description?: string
  /**
   * Its label.
   * `string displayName = 4`
   */
  displayName: string
  /**
   * Whether completing needs it.
   * `bool required = 5`
   */
  required: boolean
}

/**
 * USER_TASK: waits for a person (spec B 12). Its output is the results (JSON_OBJ).
 * Message `littlehorse.UserTaskNode`.
 */
export interface UserTaskNode {
  /**
   * The UserTaskDef; must exist when the WfSpec is put.
   * `string userTaskDefName = 1`
   */
  userTaskDefName: string
  /**
   * Group it is offered to (STR). A group or a user is needed; not blank.
   * `optional VariableAssignment userGroup = 2`
   */
  userGroup?: VariableAssignment
  /**
   * User it is assigned to (STR); not blank.
   * `optional VariableAssignment userId = 3`
   */
  userId?: VariableAssignment
  /**
   * Reminders, deadlines and reassignments.
   * `repeated UTActionTrigger actions = 4`
   */
  actions: UTActionTrigger[]
  /**
   * Its version. Unset: pinned to the newest when the WfSpec is put.
   * `optional int32 userTaskDefVersion = 5`
   */
  userTaskDefVersion?: number
  /**
   * Notes for whoever does it (STR).
   * `optional VariableAssignment notes = 6`
   */
  notes?: VariableAssignment
  /**
   * Exception thrown when it is cancelled (STR). Unset: USER_TASK_CANCELLED, an error.
   * `optional VariableAssignment onCancellationExceptionName = 7`
   */
  onCancellationExceptionName?: VariableAssignment
}

/**
 * A USER_TASK node.
 * Message `littlehorse.UserTaskNodeRun`.
 */
export interface UserTaskNodeRun {
  /**
   * The UserTaskRun. Unset if the node failed on arrival.
   * `optional UserTaskRunId userTaskRunId = 1`
   */
  userTaskRunId?: UserTaskRunId
}

/**
 * One execution of a user task.
 * Message `littlehorse.UserTaskRun`.
 */
export interface UserTaskRun {
  /**
   * WfRun and guid.
   * `UserTaskRunId id = 1`
   */
  id?: UserTaskRunId
  /**
   * Its form.
   * `UserTaskDefId userTaskDefId = 2`
   */
  userTaskDefId?: UserTaskDefId
  /**
   * Group it is offered to. Unset: none.
   * `optional string userGroup = 3`
   */
  userGroup?: string
  /**
   * User it is assigned to. Unset: none.
   * `optional string userId = 4`
   */
  userId?: string
  /**
   * What was filled in, saved or completed, by field.
   * `map<string, VariableValue> results = 6`
   */
  results: { [key: string]: VariableValue }
  /**
   * Where it stands.
   * `UserTaskRunStatus status = 7`
   */
  status: UserTaskRunStatus
  /**
   * What happened to it, oldest first.
   * `repeated UserTaskEvent events = 8`
   */
  events: UserTaskEvent[]
  /**
   * Notes for whoever does it.
   * `optional string notes = 9`
   */
  notes?: string
  /**
   * When it came into being.
   * `google.protobuf.Timestamp scheduledTime = 10`
   */
  scheduledTime?: Timestamp
  /**
   * The USER_TASK node.
   * `NodeRunId nodeRunId = 11`
   */
  nodeRunId?: NodeRunId
  /**
   * Counts assignments, from 1; a deadline of an older one does nothing.
   * `int32 epoch = 12`
   */
  epoch: number
}

/**
 * A UserTaskRun. Text: `wfRun/guid`.
 * Message `littlehorse.UserTaskRunId`.
 */
export interface UserTaskRunId {
  /**
   * The WfRun.
   * `WfRunId wfRunId = 1`
   */
  wfRunId?: WfRunId
  /**
   * `thread-position` of the USER_TASK node.
   * `string userTaskGuid = 2`
   */
  userTaskGuid: string
}

/**
 * A page of UserTaskRun ids.
 * Message `littlehorse.UserTaskRunIdList`.
 */
export interface UserTaskRunIdList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated UserTaskRunId results = 1`
   */
  results: UserTaskRunId[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * A page of UserTaskRuns.
 * Message `littlehorse.UserTaskRunList`.
 */
export interface UserTaskRunList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated UserTaskRun results = 1`
   */
  results: UserTaskRun[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * Refers to the trigger that started a reminder task.
 * Message `littlehorse.UserTaskTriggerReference`.
 */
export interface UserTaskTriggerReference {
  /**
   * The USER_TASK node.
   * `NodeRunId nodeRunId = 1`
   */
  nodeRunId?: NodeRunId
  /**
   * Index of its `task_executed` event in the UserTaskRun.
   * `int32 userTaskEventNumber = 2`
   */
  userTaskEventNumber: number
  /**
   * Assigned user when it was started. Unset: none.
   * `optional string userId = 3`
   */
  userId?: string
  /**
   * Assigned group when it was started. Unset: none.
   * `optional string userGroup = 4`
   */
  userGroup?: string
}

/**
 * A change to judge.
 * Message `littlehorse.ValidateStructDefEvolutionRequest`.
 */
export interface ValidateStructDefEvolutionRequest {
  /**
   * The version to compare with; -1 for the newest. Unknown: every change is valid.
   * `StructDefId structDefId = 1`
   */
  structDefId?: StructDefId
  /**
   * The new fields.
   * `InlineStructDef structDef = 2`
   */
  structDef?: InlineStructDef
  /**
   * Which changes would be accepted.
   * `StructDefCompatibilityType compatibilityType = 3`
   */
  compatibilityType: StructDefCompatibilityType
}

/**
 * The judgement.
 * Message `littlehorse.ValidateStructDefEvolutionResponse`.
 */
export interface ValidateStructDefEvolutionResponse {
  /**
   * Whether the change would be accepted.
   * `bool isValid = 1`
   */
  isValid: boolean
}

/**
 * A named value.
 * Message `littlehorse.VarNameAndVal`.
 */
export interface VarNameAndVal {
  /**
   * The name.
   * `string varName = 1`
   */
  varName: string
  /**
   * The value. Workers get the real one; reads show `*****` if masked.
   * `VariableValue value = 2`
   */
  value?: VariableValue
  /**
   * Whether the TaskDef masks it.
   * `bool masked = 3`
   */
  masked: boolean
}

/**
 * A variable of a ThreadRun; one per declared, non-inherited variable (spec B 14.1).
 * Message `littlehorse.Variable`.
 */
export interface Variable {
  /**
   * WfRun, thread and name.
   * `VariableId id = 1`
   */
  id?: VariableId
  /**
   * Its value. `*****` on reads if masked.
   * `VariableValue value = 2`
   */
  value?: VariableValue
  /**
   * When its thread started.
   * `google.protobuf.Timestamp createdAt = 3`
   */
  createdAt?: Timestamp
  /**
   * WfSpec that declared it then.
   * `WfSpecId wfSpecId = 4`
   */
  wfSpecId?: WfSpecId
  /**
   * Whether reads hide the value.
   * `bool masked = 5`
   */
  masked: boolean
}

/**
 * How a value is computed: a source, then a path into it, then a cast. Evaluated in one ThreadRun (spec A 5).
 * Message `littlehorse.VariableAssignment`.
 */
export interface VariableAssignment {
  /**
   * JSONPath; JSON_OBJ and JSON_ARR only. What is missing gives NULL (spec A 5.3).
   * `string jsonPath = 1`; one of `path`
   */
  jsonPath?: string
  /**
   * Path by keys and indexes; structs, arrays, maps and JSON (spec A 5.4).
   * `LHPath lhPath = 8`; one of `path`
   */
  lhPath?: LHPath
  /**
   * Value of the variable, sought in this thread, then its parents, then, if inherited, in the parent WfRun.
   * `string variableName = 2`; one of `source`
   */
  variableName?: string
  /**
   * This value. An empty VariableValue is NULL.
   * `VariableValue literalValue = 3`; one of `source`
   */
  literalValue?: VariableValue
  /**
   * Text with arguments put in.
   * `VariableAssignment.FormatString formatString = 4`; one of `source`
   */
  formatString?: VariableAssignment_FormatString
  /**
   * Output of an earlier node of this ThreadRun.
   * `VariableAssignment.NodeOutputReference nodeOutput = 5`; one of `source`
   */
  nodeOutput?: VariableAssignment_NodeOutputReference
  /**
   * Result of an operator or a comparison.
   * `VariableAssignment.Expression expression = 6`; one of `source`
   */
  expression?: VariableAssignment_Expression
  /**
   * A new Struct.
   * `StructBuilder structBuilder = 9`; one of `source`
   */
  structBuilder?: StructBuilder
  /**
   * Length of a STR (UTF-16 units) or list, as INT.
   * `VariableAssignment.SizeOf sizeOf = 10`; one of `source`
   */
  sizeOf?: VariableAssignment_SizeOf
  /**
   * A new Map (spec D 3).
   * `MapBuilder mapBuilder = 11`; one of `source`
   */
  mapBuilder?: MapBuilder
  /**
   * Type the result is cast to (spec A 3.5). Unset: none.
   * `optional TypeDefinition targetType = 7`
   */
  targetType?: TypeDefinition
}

/**
 * `lhs operation rhs`.
 * Message `littlehorse.VariableAssignment.Expression`.
 */
export interface VariableAssignment_Expression {
  /**
   * Left operand.
   * `VariableAssignment lhs = 1`
   */
  lhs?: VariableAssignment
  /**
   * Operator; the result has the natural type of the operation.
   * `VariableMutationType mutationType = 2`; one of `operation`
   */
  mutationType?: VariableMutationType
  /**
   * Comparison; the result is a BOOL.
   * `Comparator comparator = 4`; one of `operation`
   */
  comparator?: Comparator
  /**
   * Right operand.
   * `VariableAssignment rhs = 3`
   */
  rhs?: VariableAssignment
}

/**
 * Text with arguments, by the rules of java.text.MessageFormat (spec A 5.2).
 * Message `littlehorse.VariableAssignment.FormatString`.
 */
export interface VariableAssignment_FormatString {
  /**
   * The template, a STR. `{0}` is the first argument; a single quote quotes.
   * `VariableAssignment format = 1`
   */
  format?: VariableAssignment
  /**
   * The arguments, in order.
   * `repeated VariableAssignment args = 2`
   */
  args: VariableAssignment[]
}

/**
 * Refers to the output of the latest completed run of a node in the same ThreadRun.
 * Message `littlehorse.VariableAssignment.NodeOutputReference`.
 */
export interface VariableAssignment_NodeOutputReference {
  /**
   * The node. Without output yet: VAR_SUB_ERROR.
   * `string nodeName = 1`
   */
  nodeName: string
}

/**
 * Length of a value.
 * Message `littlehorse.VariableAssignment.SizeOf`.
 */
export interface VariableAssignment_SizeOf {
  /**
   * A STR, JSON_ARR or array. Anything else is a VAR_SUB_ERROR.
   * `VariableAssignment operand = 1`
   */
  operand?: VariableAssignment
}

/**
 * Declares a variable of a thread or an input of a task.
 * Message `littlehorse.VariableDef`.
 */
export interface VariableDef {
  /**
   * Deprecated: use type_def, over which it wins. Never in replies.
   * `optional VariableType type = 1`
   */
  type?: VariableType
  /**
   * Its name. `INPUT` is reserved for what handlers receive.
   * `string name = 2`
   */
  name: string
  /**
   * Value where none, or NULL, is given. TaskDef inputs keep it but never use it.
   * `optional VariableValue defaultValue = 3`
   */
  defaultValue?: VariableValue
  /**
   * Deprecated: use type_def.masked.
   * `optional bool maskedValue = 4`
   */
  maskedValue?: boolean
  /**
   * Its type. Unset counts as JSON_OBJ.
   * `optional TypeDefinition typeDef = 5`
   */
  typeDef?: TypeDefinition
}

/**
 * A Variable. Text: `wfRun/thread/name`.
 * Message `littlehorse.VariableId`.
 */
export interface VariableId {
  /**
   * The WfRun.
   * `WfRunId wfRunId = 1`
   */
  wfRunId?: WfRunId
  /**
   * The ThreadRun that owns it.
   * `int32 threadRunNumber = 2`
   */
  threadRunNumber: number
  /**
   * Its name.
   * `string name = 3`
   */
  name: string
}

/**
 * A page of Variable ids.
 * Message `littlehorse.VariableIdList`.
 */
export interface VariableIdList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated VariableId results = 1`
   */
  results: VariableId[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * A page of Variables, masked values hidden.
 * Message `littlehorse.VariableList`.
 */
export interface VariableList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated Variable results = 1`
   */
  results: Variable[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * A variable of the entrypoint thread that must have a value.
 * Message `littlehorse.VariableMatch`.
 */
export interface VariableMatch {
  /**
   * Its name.
   * `string varName = 1`
   */
  varName: string
  /**
   * Its value: the same kind, and equal. INT 1 is not DOUBLE 1.
   * `VariableValue value = 2`
   */
  value?: VariableValue
}

/**
 * Changes a variable when an edge is taken (spec A 6.4, B 14.4). A failing one changes nothing: VAR_SUB_ERROR.
 * Message `littlehorse.VariableMutation`.
 */
export interface VariableMutation {
  /**
   * The variable. Its value is the left operand.
   * `string lhsName = 1`
   */
  lhsName: string
  /**
   * Changes the part at this JSONPath only. JSON_OBJ and JSON_ARR.
   * `optional string lhsJsonPath = 2`
   */
  lhsJsonPath?: string
  /**
   * Changes the part at this path only (spec D 5). Not beside lhs_json_path.
   * `optional LHPath lhsLhPath = 7`
   */
  lhsLhPath?: LHPath
  /**
   * The operator.
   * `VariableMutationType operation = 3`
   */
  operation: VariableMutationType
  /**
   * Any assignment. Earlier mutations of the same edge are seen.
   * `VariableAssignment rhsAssignment = 4`; one of `rhsValue`
   */
  rhsAssignment?: VariableAssignment
  /**
   * Deprecated: use rhs_assignment.
   * `VariableValue literalValue = 5`; one of `rhsValue`
   */
  literalValue?: VariableValue
  /**
   * Deprecated: use rhs_assignment. Output of the node the edge leaves.
   * `VariableMutation.NodeOutputSource nodeOutput = 6`; one of `rhsValue`
   */
  nodeOutput?: VariableMutation_NodeOutputSource
}

/**
 * Refers to the output of the node an edge leaves. Deprecated.
 * Message `littlehorse.VariableMutation.NodeOutputSource`.
 */
export interface VariableMutation_NodeOutputSource {
  /**
   * Path by JSONPath.
   * `string jsonpath = 10`; one of `path`
   */
  jsonpath?: string
  /**
   * Path by keys and indexes.
   * `LHPath lhPath = 11`; one of `path`
   */
  lhPath?: LHPath
}

/**
 * A value. With no case set it is NULL.
 * Message `littlehorse.VariableValue`.
 */
export interface VariableValue {
  /**
   * JSON_OBJ, as JSON text. Parsed and written anew: spaces go, the order of keys stays.
   * `string jsonObj = 2`; one of `value`
   */
  jsonObj?: string
  /**
   * JSON_ARR, as JSON text. Parsed and written anew.
   * `string jsonArr = 3`; one of `value`
   */
  jsonArr?: string
  /**
   * DOUBLE.
   * `double double = 4`; one of `value`
   */
  double?: number
  /**
   * BOOL.
   * `bool bool = 5`; one of `value`
   */
  bool?: boolean
  /**
   * STR.
   * `string str = 6`; one of `value`
   */
  str?: string
  /**
   * INT.
   * `int64 int = 7`; one of `value`
   */
  int?: bigint
  /**
   * BYTES.
   * `bytes bytes = 8`; one of `value`
   */
  bytes?: Uint8Array
  /**
   * WF_RUN_ID.
   * `WfRunId wfRunId = 9`; one of `value`
   */
  wfRunId?: WfRunId
  /**
   * TIMESTAMP, in UTC.
   * `google.protobuf.Timestamp utcTimestamp = 10`; one of `value`
   */
  utcTimestamp?: Timestamp
  /**
   * A Struct of a StructDef.
   * `Struct struct = 11`; one of `value`
   */
  struct?: Struct
  /**
   * A native Array.
   * `Array array = 12`; one of `value`
   */
  array?: Array
  /**
   * A native Map.
   * `Map map = 13`; one of `value`
   */
  map?: Map
}

/**
 * WAIT_FOR_CHILD_WF: waits for a child WfRun to end (spec B 13.2). Fails if that failed.
 * Message `littlehorse.WaitForChildWfNode`.
 */
export interface WaitForChildWfNode {
  /**
   * The child (WF_RUN_ID).
   * `VariableAssignment childWfRunId = 1`
   */
  childWfRunId?: VariableAssignment
  /**
   * The RUN_CHILD_WF node of this thread that started it.
   * `string childWfRunSourceNode = 2`
   */
  childWfRunSourceNode: string
}

/**
 * A WAIT_FOR_CHILD_WF node. Its output is that of the child.
 * Message `littlehorse.WaitForChildWfNodeRun`.
 */
export interface WaitForChildWfNodeRun {
  /**
   * The child waited for.
   * `optional WfRunId childWfRunId = 1`
   */
  childWfRunId?: WfRunId
}

/**
 * WAIT_FOR_CONDITION: waits until a condition over variables holds; no timeout.
 * Message `littlehorse.WaitForConditionNode`.
 */
export interface WaitForConditionNode {
  /**
   * A comparison. Deprecated: use condition.
   * `LegacyEdgeCondition legacyCondition = 1`; one of `nodeCondition`
   */
  legacyCondition?: LegacyEdgeCondition
  /**
   * Any BOOL.
   * `VariableAssignment condition = 2`; one of `nodeCondition`
   */
  condition?: VariableAssignment
}

/**
 * A WAIT_FOR_CONDITION node. Nothing to show.
 * Message `littlehorse.WaitForConditionRun`.
 */
export interface WaitForConditionRun {
}

/**
 * WAIT_FOR_THREADS: waits for child threads to end (spec B 10.3).
 * Message `littlehorse.WaitForThreadsNode`.
 */
export interface WaitForThreadsNode {
  /**
   * Named one by one.
   * `WaitForThreadsNode.ThreadsToWaitFor threads = 1`; one of `threadsToWaitFor`
   */
  threads?: WaitForThreadsNode_ThreadsToWaitFor
  /**
   * A list of their numbers (JSON_ARR).
   * `VariableAssignment threadList = 2`; one of `threadsToWaitFor`
   */
  threadList?: VariableAssignment
  /**
   * Handlers for the failure of one thread; the node goes on waiting meanwhile.
   * `repeated FailureHandlerDef perThreadFailureHandlers = 3`
   */
  perThreadFailureHandlers: FailureHandlerDef[]
  /**
   * When it is done.
   * `WaitForThreadsStrategy strategy = 4`
   */
  strategy: WaitForThreadsStrategy
}

/**
 * One thread.
 * Message `littlehorse.WaitForThreadsNode.ThreadToWaitFor`.
 */
export interface WaitForThreadsNode_ThreadToWaitFor {
  /**
   * Its number (INT). Not of the waiting thread or its ancestors.
   * `VariableAssignment threadRunNumber = 1`
   */
  threadRunNumber?: VariableAssignment
}

/**
 * Some threads.
 * Message `littlehorse.WaitForThreadsNode.ThreadsToWaitFor`.
 */
export interface WaitForThreadsNode_ThreadsToWaitFor {
  /**
   * The threads. Results are looked at in this order.
   * `repeated WaitForThreadsNode.ThreadToWaitFor threads = 1`
   */
  threads: WaitForThreadsNode_ThreadToWaitFor[]
}

/**
 * A WAIT_FOR_THREADS node (spec B 10.3).
 * Message `littlehorse.WaitForThreadsRun`.
 */
export interface WaitForThreadsRun {
  /**
   * The threads waited for, in the order of the node.
   * `repeated WaitForThreadsRun.WaitForThread threads = 1`
   */
  threads: WaitForThreadsRun_WaitForThread[]
}

/**
 * One thread waited for.
 * Message `littlehorse.WaitForThreadsRun.WaitForThread`.
 */
export interface WaitForThreadsRun_WaitForThread {
  /**
   * Never set.
   * `optional google.protobuf.Timestamp threadEndTime = 1`
   */
  threadEndTime?: Timestamp
  /**
   * Its status when the node last looked.
   * `LHStatus threadStatus = 2`
   */
  threadStatus: LHStatus
  /**
   * Its number.
   * `int32 threadRunNumber = 3`
   */
  threadRunNumber: number
  /**
   * What the node makes of it.
   * `WaitForThreadsRun.WaitingThreadStatus waitingStatus = 4`
   */
  waitingStatus: WaitForThreadsRun_WaitingThreadStatus
  /**
   * Number of the per-thread handler. Set once one was started.
   * `optional int32 failureHandlerThreadRunId = 5`
   */
  failureHandlerThreadRunId?: number
}

/**
 * WfRuns in one minute. Latencies count from the start of the WfRun.
 * Message `littlehorse.WfMetrics`.
 */
export interface WfMetrics {
  /**
   * WfRuns started; no latency.
   * `CountAndTiming started = 1`
   */
  started?: CountAndTiming
  /**
   * Ended COMPLETED.
   * `CountAndTiming runningToCompleted = 2`
   */
  runningToCompleted?: CountAndTiming
  /**
   * Ended ERROR.
   * `CountAndTiming runningToError = 3`
   */
  runningToError?: CountAndTiming
  /**
   * Ended EXCEPTION.
   * `CountAndTiming runningToException = 4`
   */
  runningToException?: CountAndTiming
  /**
   * Began to halt.
   * `CountAndTiming runningToHalting = 5`
   */
  runningToHalting?: CountAndTiming
  /**
   * Halted at once.
   * `CountAndTiming runningToHalted = 6`
   */
  runningToHalted?: CountAndTiming
  /**
   * Finished halting.
   * `CountAndTiming haltingToHalted = 7`
   */
  haltingToHalted?: CountAndTiming
  /**
   * ThreadRuns that went on.
   * `CountAndTiming haltedToRunning = 8`
   */
  haltedToRunning?: CountAndTiming
}

/**
 * One execution of a WfSpec.
 * Message `littlehorse.WfRun`.
 */
export interface WfRun {
  /**
   * Its id.
   * `WfRunId id = 1`
   */
  id?: WfRunId
  /**
   * WfSpec its entrypoint follows now.
   * `WfSpecId wfSpecId = 2`
   */
  wfSpecId?: WfSpecId
  /**
   * WfSpecs it followed before migrations, oldest first.
   * `repeated WfSpecId oldWfSpecVersions = 3`
   */
  oldWfSpecVersions: WfSpecId[]
  /**
   * That of the entrypoint thread; RUNNING while that is halted for a handler. Never STARTING or HALTING.
   * `LHStatus status = 4`
   */
  status: LHStatus
  /**
   * Highest number given to a ThreadRun so far.
   * `int32 greatestThreadrunNumber = 5`
   */
  greatestThreadrunNumber: number
  /**
   * When it was started.
   * `google.protobuf.Timestamp startTime = 6`
   */
  startTime?: Timestamp
  /**
   * When it ended. Unset while alive.
   * `optional google.protobuf.Timestamp endTime = 7`
   */
  endTime?: Timestamp
  /**
   * The active ThreadRuns by age. Archived and queued ones are InactiveThreadRuns.
   * `repeated ThreadRun threadRuns = 8`
   */
  threadRuns: ThreadRun[]
  /**
   * Interrupts that wait for their thread to halt.
   * `repeated PendingInterrupt pendingInterrupts = 9`
   */
  pendingInterrupts: PendingInterrupt[]
  /**
   * Failure handlers that wait for their thread to halt.
   * `repeated PendingFailureHandler pendingFailures = 10`
   */
  pendingFailures: PendingFailureHandler[]
  /**
   * Set if a RUN_CHILD_WF node started it.
   * `optional WfRun.ParentTriggerReference parentTrigger = 11`
   */
  parentTrigger?: WfRun_ParentTriggerReference
  /**
   * The migration under way. Unset: none.
   * `WorkflowMigrationPlanId workflowMigrationPlanId = 12`
   */
  workflowMigrationPlanId?: WorkflowMigrationPlanId
  /**
   * Values to set as threads migrate, by new ThreadSpec.
   * `map<string, MigrationVars> migrationVariables = 13`
   */
  migrationVariables: { [key: string]: MigrationVars }
  /**
   * Numbers of the ThreadRuns that wait for a free place, first come first (spec D 1).
   * `repeated int32 threadRunQueue = 14`
   */
  threadRunQueue: number[]
}

/**
 * The nodes of the parent WfRun that started and await this one.
 * Message `littlehorse.WfRun.ParentTriggerReference`.
 */
export interface WfRun_ParentTriggerReference {
  /**
   * The RUN_CHILD_WF node.
   * `NodeRunId triggeringNodeRun = 1`
   */
  triggeringNodeRun?: NodeRunId
  /**
   * The WAIT_FOR_CHILD_WF node. Unset until one waits.
   * `optional NodeRunId waitingNodeRun = 2`
   */
  waitingNodeRun?: NodeRunId
}

/**
 * A WfRun. Text: the ids from the root down, joined by `_`.
 * Message `littlehorse.WfRunId`.
 */
export interface WfRunId {
  /**
   * An LH name.
   * `string id = 1`
   */
  id: string
  /**
   * The parent, if it is a child. The same id under another parent is another WfRun.
   * `optional WfRunId parentWfRunId = 2`
   */
  parentWfRunId?: WfRunId
}

/**
 * A page of WfRun ids.
 * Message `littlehorse.WfRunIdList`.
 */
export interface WfRunIdList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated WfRunId results = 1`
   */
  results: WfRunId[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * A version of a workflow; never changes.
 * Message `littlehorse.WfSpec`.
 */
export interface WfSpec {
  /**
   * Name, major version and revision.
   * `WfSpecId id = 1`
   */
  id?: WfSpecId
  /**
   * When this version was put.
   * `google.protobuf.Timestamp createdAt = 2`
   */
  createdAt?: Timestamp
  /**
   * Variables whose types later versions must keep: required ones of the entrypoint, PUBLIC_VARs, and those of the version before.
   * `repeated ThreadVarDef frozenVariables = 3`
   */
  frozenVariables: ThreadVarDef[]
  /**
   * Always ACTIVE.
   * `MetadataStatus status = 4`
   */
  status: MetadataStatus
  /**
   * The threads, by name.
   * `map<string, ThreadSpec> threadSpecs = 5`
   */
  threadSpecs: { [key: string]: ThreadSpec }
  /**
   * The thread every WfRun begins with.
   * `string entrypointThreadName = 6`
   */
  entrypointThreadName: string
  /**
   * When ended WfRuns are deleted. Unset: never.
   * `optional WorkflowRetentionPolicy retentionPolicy = 7`
   */
  retentionPolicy?: WorkflowRetentionPolicy
  /**
   * Never set.
   * `optional WfSpecVersionMigration migration = 8`
   */
  migration?: WfSpecVersionMigration
  /**
   * The WfSpec its WfRuns must be children of. Unset: none.
   * `optional WfSpec.ParentWfSpecReference parentWfSpec = 9`
   */
  parentWfSpec?: WfSpec_ParentWfSpecReference
}

/**
 * Refers to the WfSpec of the parent WfRuns.
 * Message `littlehorse.WfSpec.ParentWfSpecReference`.
 */
export interface WfSpec_ParentWfSpecReference {
  /**
   * Its name. At run time only this is compared.
   * `string wfSpecName = 1`
   */
  wfSpecName: string
  /**
   * Its major version; revision 0 of it must exist when the child is put.
   * `int32 wfSpecMajorVersion = 2`
   */
  wfSpecMajorVersion: number
}

/**
 * A version of a WfSpec. Text: `name/major/revision`, each number of five digits.
 * Message `littlehorse.WfSpecId`.
 */
export interface WfSpecId {
  /**
   * An LH name.
   * `string name = 1`
   */
  name: string
  /**
   * From 0; grows with each breaking change.
   * `int32 majorVersion = 2`
   */
  majorVersion: number
  /**
   * From 0 in each major version; grows with any other change.
   * `int32 revision = 3`
   */
  revision: number
}

/**
 * A page of WfSpec ids.
 * Message `littlehorse.WfSpecIdList`.
 */
export interface WfSpecIdList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated WfSpecId results = 1`
   */
  results: WfSpecId[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * Legacy workflow metrics. Not in use.
 * Message `littlehorse.WfSpecMetrics`.
 */
export interface WfSpecMetrics {
  /**
   * The WfSpec.
   * `WfSpecId wfSpecId = 1`
   */
  wfSpecId?: WfSpecId
  /**
   * Start of the window.
   * `google.protobuf.Timestamp windowStart = 2`
   */
  windowStart?: Timestamp
  /**
   * Its length.
   * `MetricsWindowLength type = 3`
   */
  type: MetricsWindowLength
  /**
   * WfRuns started.
   * `int64 totalStarted = 4`
   */
  totalStarted: bigint
  /**
   * WfRuns that ended well.
   * `int64 totalCompleted = 5`
   */
  totalCompleted: bigint
  /**
   * WfRuns that failed.
   * `int64 totalErrored = 6`
   */
  totalErrored: bigint
  /**
   * Longest WfRun, in ms.
   * `int64 startToCompleteMax = 7`
   */
  startToCompleteMax: bigint
  /**
   * Mean duration, in ms.
   * `int64 startToCompleteAvg = 8`
   */
  startToCompleteAvg: bigint
}

/**
 * A window of the legacy workflow metrics. Not in use.
 * Message `littlehorse.WfSpecMetricsId`.
 */
export interface WfSpecMetricsId {
  /**
   * Start of the window.
   * `google.protobuf.Timestamp windowStart = 1`
   */
  windowStart?: Timestamp
  /**
   * Its length.
   * `MetricsWindowLength windowType = 2`
   */
  windowType: MetricsWindowLength
  /**
   * The WfSpec.
   * `WfSpecId wfSpecId = 3`
   */
  wfSpecId?: WfSpecId
}

/**
 * A window of the legacy workflow metrics. Not in use.
 * Message `littlehorse.WfSpecMetricsQueryRequest`.
 */
export interface WfSpecMetricsQueryRequest {
  /**
   * The WfSpec.
   * `WfSpecId wfSpecId = 1`
   */
  wfSpecId?: WfSpecId
  /**
   * Start of the window.
   * `google.protobuf.Timestamp windowStart = 2`
   */
  windowStart?: Timestamp
  /**
   * Its length.
   * `MetricsWindowLength windowLength = 3`
   */
  windowLength: MetricsWindowLength
}

/**
 * How to move to another version. Not in use: see WorkflowMigrationPlan.
 * Message `littlehorse.WfSpecVersionMigration`.
 */
export interface WfSpecVersionMigration {
  /**
   * The new major version.
   * `int32 newMajorVersion = 1`
   */
  newMajorVersion: number
  /**
   * The new revision.
   * `int32 newRevision = 2`
   */
  newRevision: number
  /**
   * The threads, by old name.
   * `map<string, ThreadSpecMigration> threadSpecMigrations = 3`
   */
  threadSpecMigrations: { [key: string]: ThreadSpecMigration }
}

/**
 * Thrown by a THROW_EVENT node.
 * Message `littlehorse.WorkflowEvent`.
 */
export interface WorkflowEvent {
  /**
   * WfRun, definition and number.
   * `WorkflowEventId id = 1`
   */
  id?: WorkflowEventId
  /**
   * Its content. NULL if none.
   * `VariableValue content = 2`
   */
  content?: VariableValue
  /**
   * When it was thrown.
   * `google.protobuf.Timestamp createdAt = 3`
   */
  createdAt?: Timestamp
  /**
   * The node that threw it.
   * `NodeRunId nodeRunId = 4`
   */
  nodeRunId?: NodeRunId
}

/**
 * Defines a kind of WorkflowEvent; never changes (spec A 2.3).
 * Message `littlehorse.WorkflowEventDef`.
 */
export interface WorkflowEventDef {
  /**
   * Its name.
   * `WorkflowEventDefId id = 1`
   */
  id?: WorkflowEventDefId
  /**
   * When it was put.
   * `google.protobuf.Timestamp createdAt = 2`
   */
  createdAt?: Timestamp
  /**
   * Type of the content. Empty: void.
   * `ReturnType contentType = 3`
   */
  contentType?: ReturnType
}

/**
 * A WorkflowEventDef. Text: its name.
 * Message `littlehorse.WorkflowEventDefId`.
 */
export interface WorkflowEventDefId {
  /**
   * Its name.
   * `string name = 1`
   */
  name: string
}

/**
 * A page of WorkflowEventDef ids.
 * Message `littlehorse.WorkflowEventDefIdList`.
 */
export interface WorkflowEventDefIdList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated WorkflowEventDefId results = 1`
   */
  results: WorkflowEventDefId[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * A WorkflowEvent. Text: `wfRun/def/number`.
 * Message `littlehorse.WorkflowEventId`.
 */
export interface WorkflowEventId {
  /**
   * The WfRun that threw it.
   * `WfRunId wfRunId = 1`
   */
  wfRunId?: WfRunId
  /**
   * Its definition.
   * `WorkflowEventDefId workflowEventDefId = 2`
   */
  workflowEventDefId?: WorkflowEventDefId
  /**
   * From 0, per WfRun and definition.
   * `int32 number = 3`
   */
  number: number
}

/**
 * A page of WorkflowEvent ids.
 * Message `littlehorse.WorkflowEventIdList`.
 */
export interface WorkflowEventIdList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated WorkflowEventId results = 1`
   */
  results: WorkflowEventId[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * A page of WorkflowEvents.
 * Message `littlehorse.WorkflowEventList`.
 */
export interface WorkflowEventList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated WorkflowEvent results = 1`
   */
  results: WorkflowEvent[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * How to move WfRuns from one version of a WfSpec to another.
 * Message `littlehorse.WorkflowMigrationPlan`.
 */
export interface WorkflowMigrationPlan {
  /**
   * Its name.
   * `WorkflowMigrationPlanId workflowMigrationPlanId = 1`
   */
  workflowMigrationPlanId?: WorkflowMigrationPlanId
  /**
   * The latest put.
   * `google.protobuf.Timestamp createdAt = 2`
   */
  createdAt?: Timestamp
  /**
   * The threads to move, by old ThreadSpec.
   * `map<string, ThreadMigrationPlan> threadMigrations = 3`
   */
  threadMigrations: { [key: string]: ThreadMigrationPlan }
  /**
   * The version to move from.
   * `WfSpecId oldWfSpec = 4`
   */
  oldWfSpec?: WfSpecId
  /**
   * Major version to move to, of the same WfSpec.
   * `int32 majorVersion = 5`
   */
  majorVersion: number
  /**
   * Revision to move to.
   * `int32 revision = 6`
   */
  revision: number
}

/**
 * A WorkflowMigrationPlan. Text: its name.
 * Message `littlehorse.WorkflowMigrationPlanId`.
 */
export interface WorkflowMigrationPlanId {
  /**
   * Its name.
   * `string name = 1`
   */
  name: string
}

/**
 * A page of migration plan ids.
 * Message `littlehorse.WorkflowMigrationPlanIdList`.
 */
export interface WorkflowMigrationPlanIdList {
  /**
   * The results; a page may be shorter than the limit.
   * `repeated WorkflowMigrationPlanId results = 1`
   */
  results: WorkflowMigrationPlanId[]
  /**
   * Where the next page begins. Unset: there is nothing more.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
}

/**
 * When ended WfRuns are deleted.
 * Message `littlehorse.WorkflowRetentionPolicy`.
 */
export interface WorkflowRetentionPolicy {
  /**
   * Seconds after the end.
   * `int64 secondsAfterWfTermination = 1`; one of `wfGcPolicy`
   */
  secondsAfterWfTermination?: bigint
}

/**
 * What has changed, in order.
 * Message `canter.AwaitChangesReply`.
 */
export interface AwaitChangesReply {
  /**
   * The changes. Empty only when `after` was 0, or there is a gap.
   * `repeated canter.Change changes = 1`
   */
  changes: Change[]
  /**
   * What to ask for `after` next.
   * `int64 next = 2`
   */
  next: bigint
  /**
   * Changes may be missing between `after` and now: what the caller knows may be out of date, and is to be read anew.
   * `bool gap = 3`
   */
  gap: boolean
}

/**
 * Says which changes to wait for, and since when.
 * Message `canter.AwaitChangesRequest`.
 */
export interface AwaitChangesRequest {
  /**
   * The WfRun whose changes count; those of its children do not. It need not exist yet. Unset: all WfRuns of the tenant.
   * `optional WfRunId wfRunId = 1`
   */
  wfRunId?: WfRunId
  /**
   * The `next` of the reply before, or the position of a change: only later ones count. 0: from now on; the reply comes at once and has no
   * changes, but `next`.
   * `int64 after = 2`
   */
  after: bigint
  /**
   * How many changes to return at most. Unset, or more than 1,000: 1,000.
   * `optional int32 limit = 3`
   */
  limit?: number
}

/**
 * Which records for the output topics to wait for.
 * Message `canter.AwaitOutputRequest`.
 */
export interface AwaitOutputRequest {
  /**
   * The number of the last record that the caller has. 0: it has none.
   * `int64 after = 1`
   */
  after: bigint
  /**
   * How many to return at most. 0, or more than 1,000: 1,000. A page also ends when it has 1 MiB, but has at least one record.
   * `int32 limit = 2`
   */
  limit: number
}

/**
 * Names the WfRun to wait for.
 * Message `canter.AwaitWfRunRequest`.
 */
export interface AwaitWfRunRequest {
  /**
   * The WfRun to wait for. Required.
   * `WfRunId wfRunId = 1`
   */
  wfRunId?: WfRunId
}

/**
 * One call.
 * Message `canter.Call`.
 */
export interface Call {
  /**
   * The client's number for it, not that of another call in flight on this stream: one that is completes with INVALID_ARGUMENT.
   * `int32 id = 1`
   */
  id: number
  /**
   * The number of the method, as in docs/rpcs.md. One that the server does not know completes with UNIMPLEMENTED.
   * `int32 method = 2`
   */
  method: number
  /**
   * The request, encoded.
   * `bytes body = 3`
   */
  body: Uint8Array
  /**
   * How long the call may take from when the server gets it, in milliseconds; it then completes with DEADLINE_EXCEEDED. Unset: PollTask,
   * AwaitWorkflowEvent, AwaitWfRun, AwaitChanges and AwaitOutput wait as long as the stream lasts, all others for 60 s.
   * `optional int32 timeoutMs = 4`
   */
  timeoutMs?: number
}

/**
 * Some calls to make, and some to end early. At most 4 MiB, like every message.
 * Message `canter.CallBatch`.
 */
export interface CallBatch {
  /**
   * The calls, in the order in which they are to be made.
   * `repeated canter.Call calls = 1`
   */
  calls: Call[]
  /**
   * The ids of calls whose outcome is not wanted any more. Each still completes: with CANCELLED, or with what was already on its way. Ids
   * that are not in flight are passed over.
   * `repeated int32 cancelledIds = 2`
   */
  cancelledIds: number[]
}

/**
 * One change of one object. An object that one command has changed several times is told once, as it was at the end.
 * Message `canter.Change`.
 */
export interface Change {
  /**
   * Its place among all changes: it may be asked for `after`. Grows, with leaps.
   * `int64 position = 1`
   */
  position: bigint
  /**
   * When it happened.
   * `google.protobuf.Timestamp time = 2`
   */
  time?: Timestamp
  /**
   * What kind of object has changed.
   * `canter.ChangedKind kind = 3`
   */
  kind: ChangedKind
  /**
   * Whether it was deleted; otherwise it was made or changed.
   * `bool deleted = 4`
   */
  deleted: boolean
  /**
   * The WfRun it belongs to, or is.
   * `WfRunId wfRunId = 5`
   */
  wfRunId?: WfRunId
  /**
   * Its id as text: `wfRun/threadRunNumber/position` for a NodeRun, `root_child` for a WfRun, and so on.
   * `string id = 6`
   */
  id: string
  /**
   * The status of the WfRun. Only for one that was made or changed.
   * `optional LHStatus status = 7`
   */
  status?: LHStatus
}

/**
 * The outcome of one call.
 * Message `canter.Completion`.
 */
export interface Completion {
  /**
   * The id of the call.
   * `int32 id = 1`
   */
  id: number
  /**
   * The gRPC status code; 0 is success.
   * `int32 code = 2`
   */
  code: number
  /**
   * What went wrong; empty on success.
   * `string message = 3`
   */
  message: string
  /**
   * An encoded google.rpc.Status with more about what went wrong, as in the trailer `grpc-status-details-bin`; empty if there is none.
   * `bytes details = 4`
   */
  details: Uint8Array
  /**
   * The reply, encoded; empty unless the code is 0.
   * `bytes body = 5`
   */
  body: Uint8Array
}

/**
 * The outcomes of some calls. At most 4 MiB, like every message; a reply that does not fit completes with RESOURCE_EXHAUSTED.
 * Message `canter.CompletionBatch`.
 */
export interface CompletionBatch {
  /**
   * The outcomes, in the order in which they became known.
   * `repeated canter.Completion completions = 1`
   */
  completions: Completion[]
}

/**
 * Names a definition.
 * Message `canter.DefinitionId`.
 */
export interface DefinitionId {
  /**
   * A TaskDef.
   * `TaskDefId taskDef = 1`; one of `id`
   */
  taskDef?: TaskDefId
  /**
   * An ExternalEventDef.
   * `ExternalEventDefId externalEventDef = 2`; one of `id`
   */
  externalEventDef?: ExternalEventDefId
  /**
   * A WorkflowEventDef.
   * `WorkflowEventDefId workflowEventDef = 3`; one of `id`
   */
  workflowEventDef?: WorkflowEventDefId
  /**
   * A version of a StructDef; -1 is the newest.
   * `StructDefId structDef = 4`; one of `id`
   */
  structDef?: StructDefId
  /**
   * A version of a UserTaskDef.
   * `UserTaskDefId userTaskDef = 5`; one of `id`
   */
  userTaskDef?: UserTaskDefId
  /**
   * A version of a WfSpec.
   * `WfSpecId wfSpec = 6`; one of `id`
   */
  wfSpec?: WfSpecId
  /**
   * A WorkflowMigrationPlan.
   * `WorkflowMigrationPlanId workflowMigrationPlan = 7`; one of `id`
   */
  workflowMigrationPlan?: WorkflowMigrationPlanId
}

/**
 * Names definitions.
 * Message `canter.DefinitionIds`.
 */
export interface DefinitionIds {
  /**
   * The ids; 1,000 at most.
   * `repeated canter.DefinitionId ids = 1`
   */
  ids: DefinitionId[]
}

/**
 * Names the WfRun to explain.
 * Message `canter.ExplainRequest`.
 */
export interface ExplainRequest {
  /**
   * The WfRun. Required.
   * `WfRunId wfRunId = 1`
   */
  wfRunId?: WfRunId
}

/**
 * Why a WfRun stands where it stands.
 * Message `canter.Explanation`.
 */
export interface Explanation {
  /**
   * The WfRun.
   * `WfRunId wfRunId = 1`
   */
  wfRunId?: WfRunId
  /**
   * Its status.
   * `LHStatus status = 2`
   */
  status: LHStatus
  /**
   * When this was so, by the server's clock.
   * `google.protobuf.Timestamp time = 3`
   */
  time?: Timestamp
  /**
   * Every thread that has not ended, by number. None: the WfRun has ended.
   * `repeated canter.ThreadExplanation threads = 4`
   */
  threads: ThreadExplanation[]
  /**
   * Who could make a WfRun that has failed go on. Empty while it has not ended, and when nobody can.
   * `repeated canter.Unblocker unblockers = 5`
   */
  unblockers: Unblocker[]
}

/**
 * Says what to read.
 * Message `canter.ExportObjectsRequest`.
 */
export interface ExportObjectsRequest {
  /**
   * A WfRun with all that belongs to it, and its children, theirs and so on, each with all of its own.
   * `WfRunId wfRunId = 1`; one of `what`
   */
  wfRunId?: WfRunId
  /**
   * The tenant, all its definitions, all its WfRuns. Must be true.
   * `bool tenant = 2`; one of `what`
   */
  tenant?: boolean
  /**
   * These definitions, deleted ones too; those that are not there are passed over.
   * `canter.DefinitionIds definitions = 3`; one of `what`
   */
  definitions?: DefinitionIds
  /**
   * Where to go on, as the reply before told.
   * `optional bytes bookmark = 4`
   */
  bookmark?: Uint8Array
}

/**
 * One object, with what the engine keeps beside it.
 * Message `canter.ExportedObject`.
 */
export interface ExportedObject {
  /**
   * A tenant.
   * `Tenant tenant = 1`; one of `object`
   */
  tenant?: Tenant
  /**
   * A TaskDef.
   * `TaskDef taskDef = 2`; one of `object`
   */
  taskDef?: TaskDef
  /**
   * An ExternalEventDef.
   * `ExternalEventDef externalEventDef = 3`; one of `object`
   */
  externalEventDef?: ExternalEventDef
  /**
   * A WorkflowEventDef.
   * `WorkflowEventDef workflowEventDef = 4`; one of `object`
   */
  workflowEventDef?: WorkflowEventDef
  /**
   * A version of a StructDef.
   * `StructDef structDef = 5`; one of `object`
   */
  structDef?: StructDef
  /**
   * A version of a UserTaskDef.
   * `UserTaskDef userTaskDef = 6`; one of `object`
   */
  userTaskDef?: UserTaskDef
  /**
   * A version of a WfSpec.
   * `WfSpec wfSpec = 7`; one of `object`
   */
  wfSpec?: WfSpec
  /**
   * A WorkflowMigrationPlan.
   * `WorkflowMigrationPlan workflowMigrationPlan = 8`; one of `object`
   */
  workflowMigrationPlan?: WorkflowMigrationPlan
  /**
   * A WfRun with its active ThreadRuns.
   * `WfRun wfRun = 9`; one of `object`
   */
  wfRun?: WfRun
  /**
   * A ThreadRun that is not active.
   * `InactiveThreadRun inactiveThreadRun = 10`; one of `object`
   */
  inactiveThreadRun?: InactiveThreadRun
  /**
   * A Variable; masked if its type is.
   * `Variable variable = 11`; one of `object`
   */
  variable?: Variable
  /**
   * A NodeRun.
   * `NodeRun nodeRun = 12`; one of `object`
   */
  nodeRun?: NodeRun
  /**
   * A TaskRun.
   * `TaskRun taskRun = 13`; one of `object`
   */
  taskRun?: TaskRun
  /**
   * An ExternalEvent.
   * `ExternalEvent externalEvent = 14`; one of `object`
   */
  externalEvent?: ExternalEvent
  /**
   * A WorkflowEvent.
   * `WorkflowEvent workflowEvent = 15`; one of `object`
   */
  workflowEvent?: WorkflowEvent
  /**
   * A UserTaskRun.
   * `UserTaskRun userTaskRun = 16`; one of `object`
   */
  userTaskRun?: UserTaskRun
  /**
   * A Checkpoint of a TaskRun.
   * `Checkpoint checkpoint = 17`; one of `object`
   */
  checkpoint?: Checkpoint
  /**
   * What the engine keeps beside it. Unset: nothing.
   * `canter.Kept kept = 30`
   */
  kept?: Kept
}

/**
 * A page of objects.
 * Message `canter.ExportedObjects`.
 */
export interface ExportedObjects {
  /**
   * The objects: definitions before WfRuns, each WfRun before what belongs to it. A page ends when it has 1 MiB, but has at least one object
   * unless much had to be passed over.
   * `repeated canter.ExportedObject objects = 1`
   */
  objects: ExportedObject[]
  /**
   * Where to go on. Unset: this was all.
   * `optional bytes bookmark = 2`
   */
  bookmark?: Uint8Array
  /**
   * The tenant they are of.
   * `string tenant = 3`
   */
  tenant: string
  /**
   * When they were so, by the server's clock.
   * `google.protobuf.Timestamp time = 4`
   */
  time?: Timestamp
  /**
   * The version of the server.
   * `string version = 5`
   */
  version: string
}

/**
 * Which records are published.
 * Message `canter.ForgetOutputRequest`.
 */
export interface ForgetOutputRequest {
  /**
   * All up to this one, itself included.
   * `int64 through = 1`
   */
  through: bigint
}

/**
 * What is left.
 * Message `canter.ForgetOutputResponse`.
 */
export interface ForgetOutputResponse {
  /**
   * The number of the oldest record that is kept, or of the next one to be made. Not more than `through`: there was too much for one command,
   * and the call is to be made again.
   * `int64 first = 1`
   */
  first: bigint
}

/**
 * Says of which WfRun, and from where on.
 * Message `canter.GetHistoryRequest`.
 */
export interface GetHistoryRequest {
  /**
   * The WfRun; those of its children have histories of their own. Required.
   * `WfRunId wfRunId = 1`
   */
  wfRunId?: WfRunId
  /**
   * The `next` of the reply before: only later records count. 0: from the oldest on.
   * `int64 after = 2`
   */
  after: bigint
  /**
   * How many records to return at most. Unset, or more than 1,000: 1,000. A page also ends when it has 1 MiB, but has at least one record.
   * `optional int32 limit = 3`
   */
  limit?: number
}

/**
 * A part of a WfRun's history.
 * Message `canter.History`.
 */
export interface History {
  /**
   * What happened, oldest first.
   * `repeated canter.HistoryRecord records = 1`
   */
  records: HistoryRecord[]
  /**
   * What to ask for `after` next. Unset: this is all so far.
   * `optional int64 next = 2`
   */
  next?: bigint
  /**
   * What happened up to this position can no longer be told. 0: everything can.
   * `int64 compactedBefore = 3`
   */
  compactedBefore: bigint
}

/**
 * What one command did to the WfRun.
 * Message `canter.HistoryRecord`.
 */
export interface HistoryRecord {
  /**
   * The place of the command among all of the server's.
   * `int64 position = 1`
   */
  position: bigint
  /**
   * When it happened.
   * `google.protobuf.Timestamp time = 2`
   */
  time?: Timestamp
  /**
   * The command, by the name of its RPC; or TimerFired, Continue, and the like, for what the engine did of itself. A number: it was done by
   * a newer Canter.
   * `string command = 3`
   */
  command: string
  /**
   * Who asked for it. Empty: the engine itself.
   * `string principal = 4`
   */
  principal: string
  /**
   * The objects it changed. Their `position` is that of the command.
   * `repeated canter.Change changes = 5`
   */
  changes: Change[]
}

/**
 * What to import.
 * Message `canter.ImportObjectsRequest`.
 */
export interface ImportObjectsRequest {
  /**
   * Definitions, and WfRuns with all that belongs to them. A definition that a WfRun goes by is here, or in the tenant.
   * `repeated canter.ExportedObject objects = 1`
   */
  objects: ExportedObject[]
}

/**
 * What an import came to.
 * Message `canter.ImportedObjects`.
 */
export interface ImportedObjects {
  /**
   * Definitions that were put.
   * `int64 definitions = 1`
   */
  definitions: bigint
  /**
   * WfRuns that were put.
   * `int64 wfRuns = 2`
   */
  wfRuns: bigint
  /**
   * Definitions that were there.
   * `int64 definitionsPresent = 3`
   */
  definitionsPresent: bigint
  /**
   * WfRuns that were there.
   * `int64 wfRunsPresent = 4`
   */
  wfRunsPresent: bigint
}

/**
 * What the engine keeps beside an object, where it does not follow from others.
 * Message `canter.Kept`.
 */
export interface Kept {
  /**
   * Of a WfSpec, StructDef or UserTaskDef: it was deleted, and stays for those that go by it.
   * `bool deleted = 1`
   */
  deleted: boolean
  /**
   * Of a Variable: it is found by its value.
   * `bool searchable = 2`
   */
  searchable: boolean
  /**
   * Of a JSON Variable: the fields it is found by.
   * `repeated string jsonPaths = 3`
   */
  jsonPaths: string[]
  /**
   * Of a Variable that is younger than its WfRun, which is found by it: when the WfRun began, in ms since the epoch.
   * `optional int64 runStartMs = 4`
   */
  runStartMs?: bigint
  /**
   * Of an event: its place among all.
   * `int64 seq = 5`
   */
  seq: bigint
  /**
   * Of a NodeRun: it had completed, and failed while its outgoing edges were evaluated.
   * `bool failedLeaving = 6`
   */
  failedLeaving: boolean
}

/**
 * Asks for a backup.
 * Message `canter.MakeBackupRequest`.
 */
export interface MakeBackupRequest {
}

/**
 * What a backup did.
 * Message `canter.MakeBackupResponse`.
 */
export interface MakeBackupResponse {
  /**
   * The newest record in it.
   * `int64 position = 1`
   */
  position: bigint
  /**
   * The hash of the state there, in 32 hex digits; what is restored has the same.
   * `string stateHash = 2`
   */
  stateHash: string
  /**
   * Files of the backup.
   * `int64 files = 3`
   */
  files: bigint
  /**
   * Files that had to be copied.
   * `int64 copiedFiles = 4`
   */
  copiedFiles: bigint
  /**
   * Bytes of those.
   * `int64 copiedBytes = 5`
   */
  copiedBytes: bigint
}

/**
 * A record for an output topic.
 * Message `canter.OutputRecord`.
 */
export interface OutputRecord {
  /**
   * Its place among all records, from 1 on, without gaps.
   * `int64 number = 1`
   */
  number: bigint
  /**
   * Whose it is.
   * `string tenant = 2`
   */
  tenant: string
  /**
   * Which of the tenant's topics it is for.
   * `canter.OutputTopic topic = 3`
   */
  topic: OutputTopic
  /**
   * Its key: records of a topic with the same one stay in order.
   * `string key = 4`
   */
  key: string
  /**
   * An encoded littlehorse.OutputTopicRecord (EXECUTION) or littlehorse.MetadataOutputTopicRecord (METADATA).
   * `bytes value = 5`
   */
  value: Uint8Array
  /**
   * The time of the command that it tells of.
   * `google.protobuf.Timestamp time = 6`
   */
  time?: Timestamp
  /**
   * The object was too big, or the disk too full, to keep it a second time: the value is what it was when this page was read, not what that command
   * left of it.
   * `bool asRead = 7`
   */
  asRead: boolean
}

/**
 * Records for the output topics.
 * Message `canter.OutputRecords`.
 */
export interface OutputRecords {
  /**
   * The records, in order. Empty: what there was to tell is gone, as when an object that was too big to be kept was deleted meanwhile.
   * `repeated canter.OutputRecord records = 1`
   */
  records: OutputRecord[]
  /**
   * What to ask for `after` next, and what to forget when all of these are published.
   * `int64 last = 2`
   */
  last: bigint
}

/**
 * What one thread waits for.
 * Message `canter.ThreadExplanation`.
 */
export interface ThreadExplanation {
  /**
   * The number of the ThreadRun.
   * `int32 threadRunNumber = 1`
   */
  threadRunNumber: number
  /**
   * The number of its parent. Unset: it is the entrypoint.
   * `optional int32 parentThreadRunNumber = 2`
   */
  parentThreadRunNumber?: number
  /**
   * Its ThreadSpec.
   * `string threadSpecName = 3`
   */
  threadSpecName: string
  /**
   * Its status.
   * `LHStatus status = 4`
   */
  status: LHStatus
  /**
   * The position of its current NodeRun.
   * `int32 nodeRunPosition = 5`
   */
  nodeRunPosition: number
  /**
   * The node of it.
   * `string nodeName = 6`
   */
  nodeName: string
  /**
   * What it waits for, all of it: it goes on when nothing is left. Empty: it goes on by itself.
   * `repeated canter.Wait waits = 7`
   */
  waits: Wait[]
}

/**
 * Who or what could end a wait.
 * Message `canter.Unblocker`.
 */
export interface Unblocker {
  /**
   * Who or what, in words.
   * `string who = 1`
   */
  who: string
  /**
   * The command that does it, as typed into a shell; `<...>` stands for what only the caller knows. Empty: there is none.
   * `string command = 2`
   */
  command: string
}

/**
 * One thing that has to happen before a thread goes on.
 * Message `canter.Wait`.
 */
export interface Wait {
  /**
   * What kind of thing.
   * `canter.WaitKind kind = 1`
   */
  kind: WaitKind
  /**
   * What has to happen, in words that go on from "it waits for".
   * `string what = 2`
   */
  what: string
  /**
   * Since when it is waited for. Unset: that is not recorded.
   * `optional google.protobuf.Timestamp since = 3`
   */
  since?: Timestamp
  /**
   * When the wait ends whatever happens. Unset: never.
   * `optional google.protobuf.Timestamp until = 4`
   */
  until?: Timestamp
  /**
   * What becomes of it then, in words. Empty: there is no `until`.
   * `string then = 5`
   */
  then: string
  /**
   * Who or what could end the wait earlier. Empty: nobody.
   * `repeated canter.Unblocker unblockers = 6`
   */
  unblockers: Unblocker[]
  /**
   * The task that is waited for.
   * `optional TaskRunId taskRunId = 7`
   */
  taskRunId?: TaskRunId
  /**
   * The event that is waited for.
   * `optional ExternalEventDefId externalEventDefId = 8`
   */
  externalEventDefId?: ExternalEventDefId
  /**
   * The threads of the same WfRun that are waited for, by number.
   * `repeated int32 threadRunNumbers = 9`
   */
  threadRunNumbers: number[]
  /**
   * The variables that decide, as they are now; masked ones read `*****`.
   * `repeated Variable variables = 10`
   */
  variables: Variable[]
  /**
   * The user task that is waited for.
   * `optional UserTaskRunId userTaskRunId = 11`
   */
  userTaskRunId?: UserTaskRunId
  /**
   * The other WfRun that is waited for.
   * `optional WfRunId wfRunId = 12`
   */
  wfRunId?: WfRunId
}

/** Message `google.protobuf.Empty`. */
export interface Empty {
}

/** Message `google.protobuf.Timestamp`. */
export interface Timestamp {
  /** `int64 seconds = 1` */
  seconds: bigint
  /** `int32 nanos = 2` */
  nanos: number
}

/** Every message by its name: the names `encode` and `decode` take. */
export interface MessageTypes {
  /** `littlehorse.ApplyWorkflowMigrationPlanRequest` */
  'ApplyWorkflowMigrationPlanRequest': ApplyWorkflowMigrationPlanRequest
  /** `littlehorse.ArchivedThreadRunInfo` */
  'ArchivedThreadRunInfo': ArchivedThreadRunInfo
  /** `littlehorse.Array` */
  'Array': Array
  /** `littlehorse.AssignUserTaskRunRequest` */
  'AssignUserTaskRunRequest': AssignUserTaskRunRequest
  /** `littlehorse.AwaitWorkflowEventRequest` */
  'AwaitWorkflowEventRequest': AwaitWorkflowEventRequest
  /** `littlehorse.BulkDeleteWfRun` */
  'BulkDeleteWfRun': BulkDeleteWfRun
  /** `littlehorse.BulkJob` */
  'BulkJob': BulkJob
  /** `littlehorse.BulkJob.Subprocess` */
  'BulkJob.Subprocess': BulkJob_Subprocess
  /** `littlehorse.BulkJobId` */
  'BulkJobId': BulkJobId
  /** `littlehorse.BulkJobIdList` */
  'BulkJobIdList': BulkJobIdList
  /** `littlehorse.CancelUserTaskRunRequest` */
  'CancelUserTaskRunRequest': CancelUserTaskRunRequest
  /** `littlehorse.Checkpoint` */
  'Checkpoint': Checkpoint
  /** `littlehorse.CheckpointId` */
  'CheckpointId': CheckpointId
  /** `littlehorse.CompleteUserTaskRunRequest` */
  'CompleteUserTaskRunRequest': CompleteUserTaskRunRequest
  /** `littlehorse.CorrelatedEvent` */
  'CorrelatedEvent': CorrelatedEvent
  /** `littlehorse.CorrelatedEventConfig` */
  'CorrelatedEventConfig': CorrelatedEventConfig
  /** `littlehorse.CorrelatedEventId` */
  'CorrelatedEventId': CorrelatedEventId
  /** `littlehorse.CorrelatedEventIdList` */
  'CorrelatedEventIdList': CorrelatedEventIdList
  /** `littlehorse.Count` */
  'Count': Count
  /** `littlehorse.CountAndTiming` */
  'CountAndTiming': CountAndTiming
  /** `littlehorse.CountNodeRunRequest` */
  'CountNodeRunRequest': CountNodeRunRequest
  /** `littlehorse.CountNodeRunRequest.WfSpecFilter` */
  'CountNodeRunRequest.WfSpecFilter': CountNodeRunRequest_WfSpecFilter
  /** `littlehorse.CountTaskRunRequest` */
  'CountTaskRunRequest': CountTaskRunRequest
  /** `littlehorse.CreateBulkJobRequest` */
  'CreateBulkJobRequest': CreateBulkJobRequest
  /** `littlehorse.DeleteBulkJobRequest` */
  'DeleteBulkJobRequest': DeleteBulkJobRequest
  /** `littlehorse.DeleteCorrelatedEventRequest` */
  'DeleteCorrelatedEventRequest': DeleteCorrelatedEventRequest
  /** `littlehorse.DeleteExternalEventDefRequest` */
  'DeleteExternalEventDefRequest': DeleteExternalEventDefRequest
  /** `littlehorse.DeleteExternalEventRequest` */
  'DeleteExternalEventRequest': DeleteExternalEventRequest
  /** `littlehorse.DeletePrincipalRequest` */
  'DeletePrincipalRequest': DeletePrincipalRequest
  /** `littlehorse.DeleteQuotaRequest` */
  'DeleteQuotaRequest': DeleteQuotaRequest
  /** `littlehorse.DeleteScheduledWfRunRequest` */
  'DeleteScheduledWfRunRequest': DeleteScheduledWfRunRequest
  /** `littlehorse.DeleteStructDefRequest` */
  'DeleteStructDefRequest': DeleteStructDefRequest
  /** `littlehorse.DeleteTaskDefRequest` */
  'DeleteTaskDefRequest': DeleteTaskDefRequest
  /** `littlehorse.DeleteUserTaskDefRequest` */
  'DeleteUserTaskDefRequest': DeleteUserTaskDefRequest
  /** `littlehorse.DeleteUserTaskRunCommentRequest` */
  'DeleteUserTaskRunCommentRequest': DeleteUserTaskRunCommentRequest
  /** `littlehorse.DeleteWfRunRequest` */
  'DeleteWfRunRequest': DeleteWfRunRequest
  /** `littlehorse.DeleteWfSpecRequest` */
  'DeleteWfSpecRequest': DeleteWfSpecRequest
  /** `littlehorse.DeleteWorkflowEventDefRequest` */
  'DeleteWorkflowEventDefRequest': DeleteWorkflowEventDefRequest
  /** `littlehorse.DeleteWorkflowMigrationPlanRequest` */
  'DeleteWorkflowMigrationPlanRequest': DeleteWorkflowMigrationPlanRequest
  /** `littlehorse.Edge` */
  'Edge': Edge
  /** `littlehorse.EditUserTaskRunCommentRequest` */
  'EditUserTaskRunCommentRequest': EditUserTaskRunCommentRequest
  /** `littlehorse.EntrypointNode` */
  'EntrypointNode': EntrypointNode
  /** `littlehorse.EntrypointRun` */
  'EntrypointRun': EntrypointRun
  /** `littlehorse.ExitNode` */
  'ExitNode': ExitNode
  /** `littlehorse.ExitRun` */
  'ExitRun': ExitRun
  /** `littlehorse.ExponentialBackoffRetryPolicy` */
  'ExponentialBackoffRetryPolicy': ExponentialBackoffRetryPolicy
  /** `littlehorse.ExternalEvent` */
  'ExternalEvent': ExternalEvent
  /** `littlehorse.ExternalEventDef` */
  'ExternalEventDef': ExternalEventDef
  /** `littlehorse.ExternalEventDefId` */
  'ExternalEventDefId': ExternalEventDefId
  /** `littlehorse.ExternalEventDefIdList` */
  'ExternalEventDefIdList': ExternalEventDefIdList
  /** `littlehorse.ExternalEventId` */
  'ExternalEventId': ExternalEventId
  /** `littlehorse.ExternalEventIdList` */
  'ExternalEventIdList': ExternalEventIdList
  /** `littlehorse.ExternalEventList` */
  'ExternalEventList': ExternalEventList
  /** `littlehorse.ExternalEventNode` */
  'ExternalEventNode': ExternalEventNode
  /** `littlehorse.ExternalEventNodeRun` */
  'ExternalEventNodeRun': ExternalEventNodeRun
  /** `littlehorse.ExternalEventRetentionPolicy` */
  'ExternalEventRetentionPolicy': ExternalEventRetentionPolicy
  /** `littlehorse.Failure` */
  'Failure': Failure
  /** `littlehorse.FailureBeingHandled` */
  'FailureBeingHandled': FailureBeingHandled
  /** `littlehorse.FailureDef` */
  'FailureDef': FailureDef
  /** `littlehorse.FailureHandlerDef` */
  'FailureHandlerDef': FailureHandlerDef
  /** `littlehorse.GetBulkJobRequest` */
  'GetBulkJobRequest': GetBulkJobRequest
  /** `littlehorse.GetLatestUserTaskDefRequest` */
  'GetLatestUserTaskDefRequest': GetLatestUserTaskDefRequest
  /** `littlehorse.GetLatestWfSpecRequest` */
  'GetLatestWfSpecRequest': GetLatestWfSpecRequest
  /** `littlehorse.HaltedByParentNodeHaltReason` */
  'HaltedByParentNodeHaltReason': HaltedByParentNodeHaltReason
  /** `littlehorse.HandlingFailureHaltReason` */
  'HandlingFailureHaltReason': HandlingFailureHaltReason
  /** `littlehorse.InactiveThreadRun` */
  'InactiveThreadRun': InactiveThreadRun
  /** `littlehorse.InactiveThreadRunId` */
  'InactiveThreadRunId': InactiveThreadRunId
  /** `littlehorse.InlineArrayDef` */
  'InlineArrayDef': InlineArrayDef
  /** `littlehorse.InlineMapDef` */
  'InlineMapDef': InlineMapDef
  /** `littlehorse.InlineStruct` */
  'InlineStruct': InlineStruct
  /** `littlehorse.InlineStructBuilder` */
  'InlineStructBuilder': InlineStructBuilder
  /** `littlehorse.InlineStructDef` */
  'InlineStructDef': InlineStructDef
  /** `littlehorse.InlineStructFieldValue` */
  'InlineStructFieldValue': InlineStructFieldValue
  /** `littlehorse.InterruptDef` */
  'InterruptDef': InterruptDef
  /** `littlehorse.Interrupted` */
  'Interrupted': Interrupted
  /** `littlehorse.JsonIndex` */
  'JsonIndex': JsonIndex
  /** `littlehorse.LHHostInfo` */
  'LHHostInfo': LHHostInfo
  /** `littlehorse.LHPath` */
  'LHPath': LHPath
  /** `littlehorse.LHPath.Selector` */
  'LHPath.Selector': LHPath_Selector
  /** `littlehorse.LHTaskError` */
  'LHTaskError': LHTaskError
  /** `littlehorse.LHTaskException` */
  'LHTaskException': LHTaskException
  /** `littlehorse.LegacyEdgeCondition` */
  'LegacyEdgeCondition': LegacyEdgeCondition
  /** `littlehorse.ListExternalEventsRequest` */
  'ListExternalEventsRequest': ListExternalEventsRequest
  /** `littlehorse.ListNodeRunsRequest` */
  'ListNodeRunsRequest': ListNodeRunsRequest
  /** `littlehorse.ListQuotaUsageMetricsRequest` */
  'ListQuotaUsageMetricsRequest': ListQuotaUsageMetricsRequest
  /** `littlehorse.ListTaskMetricsRequest` */
  'ListTaskMetricsRequest': ListTaskMetricsRequest
  /** `littlehorse.ListTaskRunsRequest` */
  'ListTaskRunsRequest': ListTaskRunsRequest
  /** `littlehorse.ListUserTaskRunRequest` */
  'ListUserTaskRunRequest': ListUserTaskRunRequest
  /** `littlehorse.ListVariablesRequest` */
  'ListVariablesRequest': ListVariablesRequest
  /** `littlehorse.ListWfMetricsRequest` */
  'ListWfMetricsRequest': ListWfMetricsRequest
  /** `littlehorse.ListWfMetricsResponse` */
  'ListWfMetricsResponse': ListWfMetricsResponse
  /** `littlehorse.ListWorkflowEventsRequest` */
  'ListWorkflowEventsRequest': ListWorkflowEventsRequest
  /** `littlehorse.LittleHorseVersion` */
  'LittleHorseVersion': LittleHorseVersion
  /** `littlehorse.ManualHalt` */
  'ManualHalt': ManualHalt
  /** `littlehorse.Map` */
  'Map': Map
  /** `littlehorse.Map.Entry` */
  'Map.Entry': Map_Entry
  /** `littlehorse.MapBuilder` */
  'MapBuilder': MapBuilder
  /** `littlehorse.MapBuilder.Entry` */
  'MapBuilder.Entry': MapBuilder_Entry
  /** `littlehorse.MetadataOutputTopicRecord` */
  'MetadataOutputTopicRecord': MetadataOutputTopicRecord
  /** `littlehorse.MetricWindow` */
  'MetricWindow': MetricWindow
  /** `littlehorse.MetricWindowId` */
  'MetricWindowId': MetricWindowId
  /** `littlehorse.MetricWindowIdList` */
  'MetricWindowIdList': MetricWindowIdList
  /** `littlehorse.MetricsList` */
  'MetricsList': MetricsList
  /** `littlehorse.MigrateWfSpecRequest` */
  'MigrateWfSpecRequest': MigrateWfSpecRequest
  /** `littlehorse.MigrationVars` */
  'MigrationVars': MigrationVars
  /** `littlehorse.Node` */
  'Node': Node
  /** `littlehorse.NodeMigration` */
  'NodeMigration': NodeMigration
  /** `littlehorse.NodeMigrationPlan` */
  'NodeMigrationPlan': NodeMigrationPlan
  /** `littlehorse.NodeRun` */
  'NodeRun': NodeRun
  /** `littlehorse.NodeRunId` */
  'NodeRunId': NodeRunId
  /** `littlehorse.NodeRunIdList` */
  'NodeRunIdList': NodeRunIdList
  /** `littlehorse.NodeRunList` */
  'NodeRunList': NodeRunList
  /** `littlehorse.NopNode` */
  'NopNode': NopNode
  /** `littlehorse.OutputTopicConfig` */
  'OutputTopicConfig': OutputTopicConfig
  /** `littlehorse.OutputTopicRecord` */
  'OutputTopicRecord': OutputTopicRecord
  /** `littlehorse.ParentHalted` */
  'ParentHalted': ParentHalted
  /** `littlehorse.PendingFailureHandler` */
  'PendingFailureHandler': PendingFailureHandler
  /** `littlehorse.PendingFailureHandlerHaltReason` */
  'PendingFailureHandlerHaltReason': PendingFailureHandlerHaltReason
  /** `littlehorse.PendingInterrupt` */
  'PendingInterrupt': PendingInterrupt
  /** `littlehorse.PendingInterruptHaltReason` */
  'PendingInterruptHaltReason': PendingInterruptHaltReason
  /** `littlehorse.PollTaskRequest` */
  'PollTaskRequest': PollTaskRequest
  /** `littlehorse.PollTaskResponse` */
  'PollTaskResponse': PollTaskResponse
  /** `littlehorse.Principal` */
  'Principal': Principal
  /** `littlehorse.PrincipalId` */
  'PrincipalId': PrincipalId
  /** `littlehorse.PrincipalIdList` */
  'PrincipalIdList': PrincipalIdList
  /** `littlehorse.PutCheckpointRequest` */
  'PutCheckpointRequest': PutCheckpointRequest
  /** `littlehorse.PutCheckpointResponse` */
  'PutCheckpointResponse': PutCheckpointResponse
  /** `littlehorse.PutCorrelatedEventRequest` */
  'PutCorrelatedEventRequest': PutCorrelatedEventRequest
  /** `littlehorse.PutExternalEventDefRequest` */
  'PutExternalEventDefRequest': PutExternalEventDefRequest
  /** `littlehorse.PutExternalEventRequest` */
  'PutExternalEventRequest': PutExternalEventRequest
  /** `littlehorse.PutPrincipalRequest` */
  'PutPrincipalRequest': PutPrincipalRequest
  /** `littlehorse.PutQuotaRequest` */
  'PutQuotaRequest': PutQuotaRequest
  /** `littlehorse.PutStructDefRequest` */
  'PutStructDefRequest': PutStructDefRequest
  /** `littlehorse.PutTaskDefRequest` */
  'PutTaskDefRequest': PutTaskDefRequest
  /** `littlehorse.PutTenantRequest` */
  'PutTenantRequest': PutTenantRequest
  /** `littlehorse.PutUserTaskDefRequest` */
  'PutUserTaskDefRequest': PutUserTaskDefRequest
  /** `littlehorse.PutUserTaskRunCommentRequest` */
  'PutUserTaskRunCommentRequest': PutUserTaskRunCommentRequest
  /** `littlehorse.PutWfSpecRequest` */
  'PutWfSpecRequest': PutWfSpecRequest
  /** `littlehorse.PutWorkflowEventDefRequest` */
  'PutWorkflowEventDefRequest': PutWorkflowEventDefRequest
  /** `littlehorse.PutWorkflowMigrationPlanRequest` */
  'PutWorkflowMigrationPlanRequest': PutWorkflowMigrationPlanRequest
  /** `littlehorse.QueuedThreadRunInfo` */
  'QueuedThreadRunInfo': QueuedThreadRunInfo
  /** `littlehorse.Quota` */
  'Quota': Quota
  /** `littlehorse.QuotaId` */
  'QuotaId': QuotaId
  /** `littlehorse.QuotaIdList` */
  'QuotaIdList': QuotaIdList
  /** `littlehorse.QuotaUsageMetrics` */
  'QuotaUsageMetrics': QuotaUsageMetrics
  /** `littlehorse.RegisterTaskWorkerRequest` */
  'RegisterTaskWorkerRequest': RegisterTaskWorkerRequest
  /** `littlehorse.RegisterTaskWorkerResponse` */
  'RegisterTaskWorkerResponse': RegisterTaskWorkerResponse
  /** `littlehorse.ReportTaskRun` */
  'ReportTaskRun': ReportTaskRun
  /** `littlehorse.RescueThreadRunRequest` */
  'RescueThreadRunRequest': RescueThreadRunRequest
  /** `littlehorse.ResumeWfRunRequest` */
  'ResumeWfRunRequest': ResumeWfRunRequest
  /** `littlehorse.ReturnType` */
  'ReturnType': ReturnType
  /** `littlehorse.RunChildWfNode` */
  'RunChildWfNode': RunChildWfNode
  /** `littlehorse.RunChildWfNodeRun` */
  'RunChildWfNodeRun': RunChildWfNodeRun
  /** `littlehorse.RunWfRequest` */
  'RunWfRequest': RunWfRequest
  /** `littlehorse.SaveUserTaskRunProgressRequest` */
  'SaveUserTaskRunProgressRequest': SaveUserTaskRunProgressRequest
  /** `littlehorse.ScheduleWfRequest` */
  'ScheduleWfRequest': ScheduleWfRequest
  /** `littlehorse.ScheduledTask` */
  'ScheduledTask': ScheduledTask
  /** `littlehorse.ScheduledWfRun` */
  'ScheduledWfRun': ScheduledWfRun
  /** `littlehorse.ScheduledWfRunId` */
  'ScheduledWfRunId': ScheduledWfRunId
  /** `littlehorse.ScheduledWfRunIdList` */
  'ScheduledWfRunIdList': ScheduledWfRunIdList
  /** `littlehorse.SearchBulkJobRequest` */
  'SearchBulkJobRequest': SearchBulkJobRequest
  /** `littlehorse.SearchCorrelatedEventRequest` */
  'SearchCorrelatedEventRequest': SearchCorrelatedEventRequest
  /** `littlehorse.SearchExternalEventDefRequest` */
  'SearchExternalEventDefRequest': SearchExternalEventDefRequest
  /** `littlehorse.SearchExternalEventRequest` */
  'SearchExternalEventRequest': SearchExternalEventRequest
  /** `littlehorse.SearchNodeRunRequest` */
  'SearchNodeRunRequest': SearchNodeRunRequest
  /** `littlehorse.SearchPrincipalRequest` */
  'SearchPrincipalRequest': SearchPrincipalRequest
  /** `littlehorse.SearchQuotaRequest` */
  'SearchQuotaRequest': SearchQuotaRequest
  /** `littlehorse.SearchScheduledWfRunRequest` */
  'SearchScheduledWfRunRequest': SearchScheduledWfRunRequest
  /** `littlehorse.SearchStructDefRequest` */
  'SearchStructDefRequest': SearchStructDefRequest
  /** `littlehorse.SearchTaskDefRequest` */
  'SearchTaskDefRequest': SearchTaskDefRequest
  /** `littlehorse.SearchTaskRunRequest` */
  'SearchTaskRunRequest': SearchTaskRunRequest
  /** `littlehorse.SearchTenantRequest` */
  'SearchTenantRequest': SearchTenantRequest
  /** `littlehorse.SearchUserTaskDefRequest` */
  'SearchUserTaskDefRequest': SearchUserTaskDefRequest
  /** `littlehorse.SearchUserTaskRunRequest` */
  'SearchUserTaskRunRequest': SearchUserTaskRunRequest
  /** `littlehorse.SearchVariableRequest` */
  'SearchVariableRequest': SearchVariableRequest
  /** `littlehorse.SearchWfMetricWindowRequest` */
  'SearchWfMetricWindowRequest': SearchWfMetricWindowRequest
  /** `littlehorse.SearchWfRunRequest` */
  'SearchWfRunRequest': SearchWfRunRequest
  /** `littlehorse.SearchWfSpecRequest` */
  'SearchWfSpecRequest': SearchWfSpecRequest
  /** `littlehorse.SearchWorkflowEventDefRequest` */
  'SearchWorkflowEventDefRequest': SearchWorkflowEventDefRequest
  /** `littlehorse.SearchWorkflowEventRequest` */
  'SearchWorkflowEventRequest': SearchWorkflowEventRequest
  /** `littlehorse.SearchWorkflowMigrationPlanRequest` */
  'SearchWorkflowMigrationPlanRequest': SearchWorkflowMigrationPlanRequest
  /** `littlehorse.ServerACL` */
  'ServerACL': ServerACL
  /** `littlehorse.ServerACLs` */
  'ServerACLs': ServerACLs
  /** `littlehorse.SleepNode` */
  'SleepNode': SleepNode
  /** `littlehorse.SleepNodeRun` */
  'SleepNodeRun': SleepNodeRun
  /** `littlehorse.StartMultipleThreadsNode` */
  'StartMultipleThreadsNode': StartMultipleThreadsNode
  /** `littlehorse.StartMultipleThreadsRun` */
  'StartMultipleThreadsRun': StartMultipleThreadsRun
  /** `littlehorse.StartThreadNode` */
  'StartThreadNode': StartThreadNode
  /** `littlehorse.StartThreadRun` */
  'StartThreadRun': StartThreadRun
  /** `littlehorse.StopWfRunRequest` */
  'StopWfRunRequest': StopWfRunRequest
  /** `littlehorse.Struct` */
  'Struct': Struct
  /** `littlehorse.StructBuilder` */
  'StructBuilder': StructBuilder
  /** `littlehorse.StructDef` */
  'StructDef': StructDef
  /** `littlehorse.StructDefId` */
  'StructDefId': StructDefId
  /** `littlehorse.StructDefIdList` */
  'StructDefIdList': StructDefIdList
  /** `littlehorse.StructField` */
  'StructField': StructField
  /** `littlehorse.StructFieldDef` */
  'StructFieldDef': StructFieldDef
  /** `littlehorse.TaskAttempt` */
  'TaskAttempt': TaskAttempt
  /** `littlehorse.TaskDef` */
  'TaskDef': TaskDef
  /** `littlehorse.TaskDefId` */
  'TaskDefId': TaskDefId
  /** `littlehorse.TaskDefIdList` */
  'TaskDefIdList': TaskDefIdList
  /** `littlehorse.TaskDefMetrics` */
  'TaskDefMetrics': TaskDefMetrics
  /** `littlehorse.TaskDefMetricsId` */
  'TaskDefMetricsId': TaskDefMetricsId
  /** `littlehorse.TaskDefMetricsQueryRequest` */
  'TaskDefMetricsQueryRequest': TaskDefMetricsQueryRequest
  /** `littlehorse.TaskMetrics` */
  'TaskMetrics': TaskMetrics
  /** `littlehorse.TaskNode` */
  'TaskNode': TaskNode
  /** `littlehorse.TaskNodeReference` */
  'TaskNodeReference': TaskNodeReference
  /** `littlehorse.TaskNodeRun` */
  'TaskNodeRun': TaskNodeRun
  /** `littlehorse.TaskRun` */
  'TaskRun': TaskRun
  /** `littlehorse.TaskRunId` */
  'TaskRunId': TaskRunId
  /** `littlehorse.TaskRunIdList` */
  'TaskRunIdList': TaskRunIdList
  /** `littlehorse.TaskRunList` */
  'TaskRunList': TaskRunList
  /** `littlehorse.TaskRunSource` */
  'TaskRunSource': TaskRunSource
  /** `littlehorse.TaskWorkerGroup` */
  'TaskWorkerGroup': TaskWorkerGroup
  /** `littlehorse.TaskWorkerGroupId` */
  'TaskWorkerGroupId': TaskWorkerGroupId
  /** `littlehorse.TaskWorkerHeartBeatRequest` */
  'TaskWorkerHeartBeatRequest': TaskWorkerHeartBeatRequest
  /** `littlehorse.TaskWorkerMetadata` */
  'TaskWorkerMetadata': TaskWorkerMetadata
  /** `littlehorse.Tenant` */
  'Tenant': Tenant
  /** `littlehorse.TenantId` */
  'TenantId': TenantId
  /** `littlehorse.TenantIdList` */
  'TenantIdList': TenantIdList
  /** `littlehorse.ThreadHaltReason` */
  'ThreadHaltReason': ThreadHaltReason
  /** `littlehorse.ThreadMigrationPlan` */
  'ThreadMigrationPlan': ThreadMigrationPlan
  /** `littlehorse.ThreadMigrationPlanRequest` */
  'ThreadMigrationPlanRequest': ThreadMigrationPlanRequest
  /** `littlehorse.ThreadRetentionPolicy` */
  'ThreadRetentionPolicy': ThreadRetentionPolicy
  /** `littlehorse.ThreadRun` */
  'ThreadRun': ThreadRun
  /** `littlehorse.ThreadSpec` */
  'ThreadSpec': ThreadSpec
  /** `littlehorse.ThreadSpecMigration` */
  'ThreadSpecMigration': ThreadSpecMigration
  /** `littlehorse.ThreadVarDef` */
  'ThreadVarDef': ThreadVarDef
  /** `littlehorse.ThrowEventNode` */
  'ThrowEventNode': ThrowEventNode
  /** `littlehorse.ThrowEventNodeRun` */
  'ThrowEventNodeRun': ThrowEventNodeRun
  /** `littlehorse.TypeDefinition` */
  'TypeDefinition': TypeDefinition
  /** `littlehorse.UTActionTrigger` */
  'UTActionTrigger': UTActionTrigger
  /** `littlehorse.UTActionTrigger.UTACancel` */
  'UTActionTrigger.UTACancel': UTActionTrigger_UTACancel
  /** `littlehorse.UTActionTrigger.UTAReassign` */
  'UTActionTrigger.UTAReassign': UTActionTrigger_UTAReassign
  /** `littlehorse.UTActionTrigger.UTATask` */
  'UTActionTrigger.UTATask': UTActionTrigger_UTATask
  /** `littlehorse.UserTaskDef` */
  'UserTaskDef': UserTaskDef
  /** `littlehorse.UserTaskDefId` */
  'UserTaskDefId': UserTaskDefId
  /** `littlehorse.UserTaskDefIdList` */
  'UserTaskDefIdList': UserTaskDefIdList
  /** `littlehorse.UserTaskEvent` */
  'UserTaskEvent': UserTaskEvent
  /** `littlehorse.UserTaskEvent.UTEAssigned` */
  'UserTaskEvent.UTEAssigned': UserTaskEvent_UTEAssigned
  /** `littlehorse.UserTaskEvent.UTECancelled` */
  'UserTaskEvent.UTECancelled': UserTaskEvent_UTECancelled
  /** `littlehorse.UserTaskEvent.UTECommentDeleted` */
  'UserTaskEvent.UTECommentDeleted': UserTaskEvent_UTECommentDeleted
  /** `littlehorse.UserTaskEvent.UTECommented` */
  'UserTaskEvent.UTECommented': UserTaskEvent_UTECommented
  /** `littlehorse.UserTaskEvent.UTECompleted` */
  'UserTaskEvent.UTECompleted': UserTaskEvent_UTECompleted
  /** `littlehorse.UserTaskEvent.UTESaved` */
  'UserTaskEvent.UTESaved': UserTaskEvent_UTESaved
  /** `littlehorse.UserTaskEvent.UTETaskExecuted` */
  'UserTaskEvent.UTETaskExecuted': UserTaskEvent_UTETaskExecuted
  /** `littlehorse.UserTaskField` */
  'UserTaskField': UserTaskField
  /** `littlehorse.UserTaskNode` */
  'UserTaskNode': UserTaskNode
  /** `littlehorse.UserTaskNodeRun` */
  'UserTaskNodeRun': UserTaskNodeRun
  /** `littlehorse.UserTaskRun` */
  'UserTaskRun': UserTaskRun
  /** `littlehorse.UserTaskRunId` */
  'UserTaskRunId': UserTaskRunId
  /** `littlehorse.UserTaskRunIdList` */
  'UserTaskRunIdList': UserTaskRunIdList
  /** `littlehorse.UserTaskRunList` */
  'UserTaskRunList': UserTaskRunList
  /** `littlehorse.UserTaskTriggerReference` */
  'UserTaskTriggerReference': UserTaskTriggerReference
  /** `littlehorse.ValidateStructDefEvolutionRequest` */
  'ValidateStructDefEvolutionRequest': ValidateStructDefEvolutionRequest
  /** `littlehorse.ValidateStructDefEvolutionResponse` */
  'ValidateStructDefEvolutionResponse': ValidateStructDefEvolutionResponse
  /** `littlehorse.VarNameAndVal` */
  'VarNameAndVal': VarNameAndVal
  /** `littlehorse.Variable` */
  'Variable': Variable
  /** `littlehorse.VariableAssignment` */
  'VariableAssignment': VariableAssignment
  /** `littlehorse.VariableAssignment.Expression` */
  'VariableAssignment.Expression': VariableAssignment_Expression
  /** `littlehorse.VariableAssignment.FormatString` */
  'VariableAssignment.FormatString': VariableAssignment_FormatString
  /** `littlehorse.VariableAssignment.NodeOutputReference` */
  'VariableAssignment.NodeOutputReference': VariableAssignment_NodeOutputReference
  /** `littlehorse.VariableAssignment.SizeOf` */
  'VariableAssignment.SizeOf': VariableAssignment_SizeOf
  /** `littlehorse.VariableDef` */
  'VariableDef': VariableDef
  /** `littlehorse.VariableId` */
  'VariableId': VariableId
  /** `littlehorse.VariableIdList` */
  'VariableIdList': VariableIdList
  /** `littlehorse.VariableList` */
  'VariableList': VariableList
  /** `littlehorse.VariableMatch` */
  'VariableMatch': VariableMatch
  /** `littlehorse.VariableMutation` */
  'VariableMutation': VariableMutation
  /** `littlehorse.VariableMutation.NodeOutputSource` */
  'VariableMutation.NodeOutputSource': VariableMutation_NodeOutputSource
  /** `littlehorse.VariableValue` */
  'VariableValue': VariableValue
  /** `littlehorse.WaitForChildWfNode` */
  'WaitForChildWfNode': WaitForChildWfNode
  /** `littlehorse.WaitForChildWfNodeRun` */
  'WaitForChildWfNodeRun': WaitForChildWfNodeRun
  /** `littlehorse.WaitForConditionNode` */
  'WaitForConditionNode': WaitForConditionNode
  /** `littlehorse.WaitForConditionRun` */
  'WaitForConditionRun': WaitForConditionRun
  /** `littlehorse.WaitForThreadsNode` */
  'WaitForThreadsNode': WaitForThreadsNode
  /** `littlehorse.WaitForThreadsNode.ThreadToWaitFor` */
  'WaitForThreadsNode.ThreadToWaitFor': WaitForThreadsNode_ThreadToWaitFor
  /** `littlehorse.WaitForThreadsNode.ThreadsToWaitFor` */
  'WaitForThreadsNode.ThreadsToWaitFor': WaitForThreadsNode_ThreadsToWaitFor
  /** `littlehorse.WaitForThreadsRun` */
  'WaitForThreadsRun': WaitForThreadsRun
  /** `littlehorse.WaitForThreadsRun.WaitForThread` */
  'WaitForThreadsRun.WaitForThread': WaitForThreadsRun_WaitForThread
  /** `littlehorse.WfMetrics` */
  'WfMetrics': WfMetrics
  /** `littlehorse.WfRun` */
  'WfRun': WfRun
  /** `littlehorse.WfRun.ParentTriggerReference` */
  'WfRun.ParentTriggerReference': WfRun_ParentTriggerReference
  /** `littlehorse.WfRunId` */
  'WfRunId': WfRunId
  /** `littlehorse.WfRunIdList` */
  'WfRunIdList': WfRunIdList
  /** `littlehorse.WfSpec` */
  'WfSpec': WfSpec
  /** `littlehorse.WfSpec.ParentWfSpecReference` */
  'WfSpec.ParentWfSpecReference': WfSpec_ParentWfSpecReference
  /** `littlehorse.WfSpecId` */
  'WfSpecId': WfSpecId
  /** `littlehorse.WfSpecIdList` */
  'WfSpecIdList': WfSpecIdList
  /** `littlehorse.WfSpecMetrics` */
  'WfSpecMetrics': WfSpecMetrics
  /** `littlehorse.WfSpecMetricsId` */
  'WfSpecMetricsId': WfSpecMetricsId
  /** `littlehorse.WfSpecMetricsQueryRequest` */
  'WfSpecMetricsQueryRequest': WfSpecMetricsQueryRequest
  /** `littlehorse.WfSpecVersionMigration` */
  'WfSpecVersionMigration': WfSpecVersionMigration
  /** `littlehorse.WorkflowEvent` */
  'WorkflowEvent': WorkflowEvent
  /** `littlehorse.WorkflowEventDef` */
  'WorkflowEventDef': WorkflowEventDef
  /** `littlehorse.WorkflowEventDefId` */
  'WorkflowEventDefId': WorkflowEventDefId
  /** `littlehorse.WorkflowEventDefIdList` */
  'WorkflowEventDefIdList': WorkflowEventDefIdList
  /** `littlehorse.WorkflowEventId` */
  'WorkflowEventId': WorkflowEventId
  /** `littlehorse.WorkflowEventIdList` */
  'WorkflowEventIdList': WorkflowEventIdList
  /** `littlehorse.WorkflowEventList` */
  'WorkflowEventList': WorkflowEventList
  /** `littlehorse.WorkflowMigrationPlan` */
  'WorkflowMigrationPlan': WorkflowMigrationPlan
  /** `littlehorse.WorkflowMigrationPlanId` */
  'WorkflowMigrationPlanId': WorkflowMigrationPlanId
  /** `littlehorse.WorkflowMigrationPlanIdList` */
  'WorkflowMigrationPlanIdList': WorkflowMigrationPlanIdList
  /** `littlehorse.WorkflowRetentionPolicy` */
  'WorkflowRetentionPolicy': WorkflowRetentionPolicy
  /** `canter.AwaitChangesReply` */
  'canter.AwaitChangesReply': AwaitChangesReply
  /** `canter.AwaitChangesRequest` */
  'canter.AwaitChangesRequest': AwaitChangesRequest
  /** `canter.AwaitOutputRequest` */
  'canter.AwaitOutputRequest': AwaitOutputRequest
  /** `canter.AwaitWfRunRequest` */
  'canter.AwaitWfRunRequest': AwaitWfRunRequest
  /** `canter.Call` */
  'canter.Call': Call
  /** `canter.CallBatch` */
  'canter.CallBatch': CallBatch
  /** `canter.Change` */
  'canter.Change': Change
  /** `canter.Completion` */
  'canter.Completion': Completion
  /** `canter.CompletionBatch` */
  'canter.CompletionBatch': CompletionBatch
  /** `canter.DefinitionId` */
  'canter.DefinitionId': DefinitionId
  /** `canter.DefinitionIds` */
  'canter.DefinitionIds': DefinitionIds
  /** `canter.ExplainRequest` */
  'canter.ExplainRequest': ExplainRequest
  /** `canter.Explanation` */
  'canter.Explanation': Explanation
  /** `canter.ExportObjectsRequest` */
  'canter.ExportObjectsRequest': ExportObjectsRequest
  /** `canter.ExportedObject` */
  'canter.ExportedObject': ExportedObject
  /** `canter.ExportedObjects` */
  'canter.ExportedObjects': ExportedObjects
  /** `canter.ForgetOutputRequest` */
  'canter.ForgetOutputRequest': ForgetOutputRequest
  /** `canter.ForgetOutputResponse` */
  'canter.ForgetOutputResponse': ForgetOutputResponse
  /** `canter.GetHistoryRequest` */
  'canter.GetHistoryRequest': GetHistoryRequest
  /** `canter.History` */
  'canter.History': History
  /** `canter.HistoryRecord` */
  'canter.HistoryRecord': HistoryRecord
  /** `canter.ImportObjectsRequest` */
  'canter.ImportObjectsRequest': ImportObjectsRequest
  /** `canter.ImportedObjects` */
  'canter.ImportedObjects': ImportedObjects
  /** `canter.Kept` */
  'canter.Kept': Kept
  /** `canter.MakeBackupRequest` */
  'canter.MakeBackupRequest': MakeBackupRequest
  /** `canter.MakeBackupResponse` */
  'canter.MakeBackupResponse': MakeBackupResponse
  /** `canter.OutputRecord` */
  'canter.OutputRecord': OutputRecord
  /** `canter.OutputRecords` */
  'canter.OutputRecords': OutputRecords
  /** `canter.ThreadExplanation` */
  'canter.ThreadExplanation': ThreadExplanation
  /** `canter.Unblocker` */
  'canter.Unblocker': Unblocker
  /** `canter.Wait` */
  'canter.Wait': Wait
  /** `google.protobuf.Empty` */
  'google.protobuf.Empty': Empty
  /** `google.protobuf.Timestamp` */
  'google.protobuf.Timestamp': Timestamp
}

/** The members of every oneof, by message and oneof. */
export interface OneofTypes {
  /** `littlehorse.BulkJob` */
  'BulkJob': {
    /** oneof `operation` */
    operation: 'bulkDeleteWfRun'
  }
  /** `littlehorse.CountNodeRunRequest` */
  'CountNodeRunRequest': {
    /** oneof `filter` */
    filter: 'wfSpecFilter'
  }
  /** `littlehorse.CreateBulkJobRequest` */
  'CreateBulkJobRequest': {
    /** oneof `operation` */
    operation: 'bulkDeleteWfRun'
  }
  /** `littlehorse.Edge` */
  'Edge': {
    /** oneof `edgeCondition` */
    edgeCondition: 'legacyCondition' | 'condition'
  }
  /** `littlehorse.ExitNode` */
  'ExitNode': {
    /** oneof `result` */
    result: 'failureDef' | 'returnContent'
  }
  /** `littlehorse.ExternalEventRetentionPolicy` */
  'ExternalEventRetentionPolicy': {
    /** oneof `extEvtGcPolicy` */
    extEvtGcPolicy: 'secondsAfterPut'
  }
  /** `littlehorse.FailureHandlerDef` */
  'FailureHandlerDef': {
    /** oneof `failureToCatch` */
    failureToCatch: 'specificFailure' | 'anyFailureOfType'
  }
  /** `littlehorse.InactiveThreadRun` */
  'InactiveThreadRun': {
    /** oneof `inactiveReason` */
    inactiveReason: 'archived' | 'queued'
  }
  /** `littlehorse.InlineStructFieldValue` */
  'InlineStructFieldValue': {
    /** oneof `structValue` */
    structValue: 'simpleValue' | 'subStructure'
  }
  /** `littlehorse.LHPath.Selector` */
  'LHPath.Selector': {
    /** oneof `selectorType` */
    selectorType: 'key' | 'index' | 'dynamic'
  }
  /** `littlehorse.MetadataOutputTopicRecord` */
  'MetadataOutputTopicRecord': {
    /** oneof `metadataRecord` */
    metadataRecord: 'wfSpec' | 'taskDef' | 'externalEventDef' | 'workflowEventDef' | 'userTaskDef' | 'structDef'
  }
  /** `littlehorse.MetricWindow` */
  'MetricWindow': {
    /** oneof `metric` */
    metric: 'workflow' | 'task' | 'quotaUsage'
  }
  /** `littlehorse.MetricWindowId` */
  'MetricWindowId': {
    /** oneof `id` */
    id: 'wfSpecId' | 'taskDefId' | 'userTaskDefId' | 'quotaId'
  }
  /** `littlehorse.Node` */
  'Node': {
    /** oneof `node` */
    node: 'entrypoint' | 'exit' | 'task' | 'externalEvent' | 'startThread' | 'waitForThreads' | 'nop' | 'sleep' | 'userTask' | 'startMultipleThreads' | 'throwEvent' | 'waitForCondition' | 'runChildWf' | 'waitForChildWf'
  }
  /** `littlehorse.NodeRun` */
  'NodeRun': {
    /** oneof `nodeType` */
    nodeType: 'task' | 'externalEvent' | 'entrypoint' | 'exit' | 'startThread' | 'waitForThreads' | 'sleep' | 'userTask' | 'startMultipleThreads' | 'throwEvent' | 'waitForCondition' | 'runChildWf' | 'waitForChildWf'
  }
  /** `littlehorse.OutputTopicRecord` */
  'OutputTopicRecord': {
    /** oneof `payload` */
    payload: 'taskRun' | 'workflowEvent' | 'wfRun' | 'userTaskRun' | 'variable' | 'externalEvent' | 'correlatedEvent' | 'taskCheckpoint'
  }
  /** `littlehorse.ReportTaskRun` */
  'ReportTaskRun': {
    /** oneof `result` */
    result: 'output' | 'error' | 'exception'
  }
  /** `littlehorse.RunChildWfNode` */
  'RunChildWfNode': {
    /** oneof `wfSpec` */
    wfSpec: 'wfSpecName' | 'wfSpecVar'
  }
  /** `littlehorse.SearchPrincipalRequest` */
  'SearchPrincipalRequest': {
    /** oneof `principalCriteria` */
    principalCriteria: 'isAdmin' | 'tenantId'
  }
  /** `littlehorse.SearchStructDefRequest` */
  'SearchStructDefRequest': {
    /** oneof `structDefCriteria` */
    structDefCriteria: 'prefix' | 'name'
  }
  /** `littlehorse.SearchUserTaskDefRequest` */
  'SearchUserTaskDefRequest': {
    /** oneof `userTaskDefCriteria` */
    userTaskDefCriteria: 'prefix' | 'name'
  }
  /** `littlehorse.SearchWfSpecRequest` */
  'SearchWfSpecRequest': {
    /** oneof `wfSpecCriteria` */
    wfSpecCriteria: 'name' | 'prefix' | 'taskDefName'
  }
  /** `littlehorse.SearchWorkflowMigrationPlanRequest` */
  'SearchWorkflowMigrationPlanRequest': {
    /** oneof `workflowMigrationPlanCriteria` */
    workflowMigrationPlanCriteria: 'wfSpecName' | 'prefix'
  }
  /** `littlehorse.ServerACL` */
  'ServerACL': {
    /** oneof `resourceFilter` */
    resourceFilter: 'name' | 'prefix'
  }
  /** `littlehorse.SleepNode` */
  'SleepNode': {
    /** oneof `sleepLength` */
    sleepLength: 'rawSeconds' | 'timestamp' | 'isoDate'
  }
  /** `littlehorse.TaskAttempt` */
  'TaskAttempt': {
    /** oneof `result` */
    result: 'output' | 'error' | 'exception'
  }
  /** `littlehorse.TaskNode` */
  'TaskNode': {
    /** oneof `taskToExecute` */
    taskToExecute: 'taskDefId' | 'dynamicTask'
  }
  /** `littlehorse.TaskRunSource` */
  'TaskRunSource': {
    /** oneof `taskRunSource` */
    taskRunSource: 'taskNode' | 'userTaskTrigger'
  }
  /** `littlehorse.ThreadHaltReason` */
  'ThreadHaltReason': {
    /** oneof `reason` */
    reason: 'parentHalted' | 'interrupted' | 'pendingInterrupt' | 'pendingFailure' | 'handlingFailure' | 'manualHalt' | 'haltedByParent'
  }
  /** `littlehorse.ThreadRetentionPolicy` */
  'ThreadRetentionPolicy': {
    /** oneof `threadGcPolicy` */
    threadGcPolicy: 'secondsAfterThreadTermination'
  }
  /** `littlehorse.TypeDefinition` */
  'TypeDefinition': {
    /** oneof `definedType` */
    definedType: 'primitiveType' | 'structDefId' | 'inlineArrayDef' | 'inlineStructDef' | 'inlineMapDef'
  }
  /** `littlehorse.UTActionTrigger` */
  'UTActionTrigger': {
    /** oneof `action` */
    action: 'task' | 'cancel' | 'reassign'
  }
  /** `littlehorse.UserTaskEvent` */
  'UserTaskEvent': {
    /** oneof `event` */
    event: 'taskExecuted' | 'assigned' | 'cancelled' | 'saved' | 'commentAdded' | 'commentEdited' | 'commentDeleted' | 'completed'
  }
  /** `littlehorse.VariableAssignment` */
  'VariableAssignment': {
    /** oneof `path` */
    path: 'jsonPath' | 'lhPath'
    /** oneof `source` */
    source: 'variableName' | 'literalValue' | 'formatString' | 'nodeOutput' | 'expression' | 'structBuilder' | 'sizeOf' | 'mapBuilder'
  }
  /** `littlehorse.VariableAssignment.Expression` */
  'VariableAssignment.Expression': {
    /** oneof `operation` */
    operation: 'mutationType' | 'comparator'
  }
  /** `littlehorse.VariableMutation` */
  'VariableMutation': {
    /** oneof `rhsValue` */
    rhsValue: 'rhsAssignment' | 'literalValue' | 'nodeOutput'
  }
  /** `littlehorse.VariableMutation.NodeOutputSource` */
  'VariableMutation.NodeOutputSource': {
    /** oneof `path` */
    path: 'jsonpath' | 'lhPath'
  }
  /** `littlehorse.VariableValue` */
  'VariableValue': {
    /** oneof `value` */
    value: 'jsonObj' | 'jsonArr' | 'double' | 'bool' | 'str' | 'int' | 'bytes' | 'wfRunId' | 'utcTimestamp' | 'struct' | 'array' | 'map'
  }
  /** `littlehorse.WaitForConditionNode` */
  'WaitForConditionNode': {
    /** oneof `nodeCondition` */
    nodeCondition: 'legacyCondition' | 'condition'
  }
  /** `littlehorse.WaitForThreadsNode` */
  'WaitForThreadsNode': {
    /** oneof `threadsToWaitFor` */
    threadsToWaitFor: 'threads' | 'threadList'
  }
  /** `littlehorse.WorkflowRetentionPolicy` */
  'WorkflowRetentionPolicy': {
    /** oneof `wfGcPolicy` */
    wfGcPolicy: 'secondsAfterWfTermination'
  }
  /** `canter.DefinitionId` */
  'canter.DefinitionId': {
    /** oneof `id` */
    id: 'taskDef' | 'externalEventDef' | 'workflowEventDef' | 'structDef' | 'userTaskDef' | 'wfSpec' | 'workflowMigrationPlan'
  }
  /** `canter.ExportObjectsRequest` */
  'canter.ExportObjectsRequest': {
    /** oneof `what` */
    what: 'wfRunId' | 'tenant' | 'definitions'
  }
  /** `canter.ExportedObject` */
  'canter.ExportedObject': {
    /** oneof `object` */
    object: 'tenant' | 'taskDef' | 'externalEventDef' | 'workflowEventDef' | 'structDef' | 'userTaskDef' | 'wfSpec' | 'workflowMigrationPlan' | 'wfRun' | 'inactiveThreadRun' | 'variable' | 'nodeRun' | 'taskRun' | 'externalEvent' | 'workflowEvent' | 'userTaskRun' | 'checkpoint'
  }
}
