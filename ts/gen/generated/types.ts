// Made by `npm run gen` from proto/. Do not edit.

/** Enum `littlehorse.ACLAction`. */
export type ACLAction = 'READ' | 'RUN' | 'WRITE_METADATA' | 'ALL_ACTIONS'

/** Enum `littlehorse.ACLResource`. */
export type ACLResource = 'ACL_WORKFLOW' | 'ACL_TASK' | 'ACL_EXTERNAL_EVENT' | 'ACL_USER_TASK' | 'ACL_PRINCIPAL' | 'ACL_TENANT' | 'ACL_ALL_RESOURCES' | 'ACL_TASK_WORKER_GROUP' | 'ACL_WORKFLOW_EVENT' | 'ACL_STRUCT' | 'ACL_QUOTA'

/** Enum `littlehorse.AllowedUpdateType`. */
export type AllowedUpdateType = 'ALL_UPDATES' | 'MINOR_REVISION_UPDATES' | 'NO_UPDATES'

/** Enum `littlehorse.BulkJobStatus`. */
export type BulkJobStatus = 'BULK_JOB_RUNNING' | 'BULK_JOB_COMPLETED' | 'BULK_JOB_FAILED'

/** Enum `littlehorse.Comparator`. */
export type Comparator = 'LESS_THAN' | 'GREATER_THAN' | 'LESS_THAN_EQ' | 'GREATER_THAN_EQ' | 'EQUALS' | 'NOT_EQUALS' | 'IN' | 'NOT_IN'

/** Enum `littlehorse.FailureHandlerDef.LHFailureType`. */
export type FailureHandlerDef_LHFailureType = 'FAILURE_TYPE_ERROR' | 'FAILURE_TYPE_EXCEPTION'

/** Enum `littlehorse.LHErrorType`. */
export type LHErrorType = 'CHILD_FAILURE' | 'VAR_SUB_ERROR' | 'VAR_MUTATION_ERROR' | 'USER_TASK_CANCELLED' | 'TIMEOUT' | 'TASK_FAILURE' | 'VAR_ERROR' | 'TASK_ERROR' | 'INTERNAL_ERROR'

/** Enum `littlehorse.LHStatus`. */
export type LHStatus = 'STARTING' | 'RUNNING' | 'COMPLETED' | 'HALTING' | 'HALTED' | 'ERROR' | 'EXCEPTION'

/** Enum `littlehorse.MetadataStatus`. */
export type MetadataStatus = 'ACTIVE' | 'ARCHIVED' | 'TERMINATING'

/** Enum `littlehorse.MetricWindowType`. */
export type MetricWindowType = 'WORKFLOW_METRIC' | 'TASK_METRIC' | 'USER_TASK_METRIC' | 'NODE_METRIC' | 'QUOTA_USAGE_METRIC'

/** Enum `littlehorse.MetricsWindowLength`. */
export type MetricsWindowLength = 'MINUTES_5' | 'HOURS_2' | 'DAYS_1'

/** Enum `littlehorse.OutputTopicConfig.OutputTopicRecordingLevel`. */
export type OutputTopicConfig_OutputTopicRecordingLevel = 'ALL_ENTITY_EVENTS' | 'NO_ENTITY_EVENTS'

/** Enum `littlehorse.PutCheckpointResponse.FlowControlContinue`. */
export type PutCheckpointResponse_FlowControlContinue = 'CONTINUE_TASK' | 'STOP_TASK'

/** Enum `littlehorse.SaveUserTaskRunProgressRequest.SaveUserTaskRunAssignmentPolicy`. */
export type SaveUserTaskRunProgressRequest_SaveUserTaskRunAssignmentPolicy = 'FAIL_IF_CLAIMED_BY_OTHER' | 'IGNORE_CLAIM'

/** Enum `littlehorse.StructDefCompatibilityType`. */
export type StructDefCompatibilityType = 'NO_SCHEMA_UPDATES' | 'FULLY_COMPATIBLE_SCHEMA_UPDATES'

/** Enum `littlehorse.TaskStatus`. */
export type TaskStatus = 'TASK_SCHEDULED' | 'TASK_RUNNING' | 'TASK_SUCCESS' | 'TASK_FAILED' | 'TASK_TIMEOUT' | 'TASK_OUTPUT_SERDE_ERROR' | 'TASK_INPUT_VAR_SUB_ERROR' | 'TASK_EXCEPTION' | 'TASK_PENDING'

/** Enum `littlehorse.ThreadType`. */
export type ThreadType = 'ENTRYPOINT' | 'CHILD' | 'INTERRUPT' | 'FAILURE_HANDLER'

/** Enum `littlehorse.UTActionTrigger.UTHook`. */
export type UTActionTrigger_UTHook = 'ON_ARRIVAL' | 'ON_TASK_ASSIGNED'

/** Enum `littlehorse.UserTaskRunStatus`. */
export type UserTaskRunStatus = 'UNASSIGNED' | 'ASSIGNED' | 'DONE' | 'CANCELLED'

/** Enum `littlehorse.VariableMutationType`. */
export type VariableMutationType = 'ASSIGN' | 'ADD' | 'EXTEND' | 'SUBTRACT' | 'MULTIPLY' | 'DIVIDE' | 'REMOVE_IF_PRESENT' | 'REMOVE_INDEX' | 'REMOVE_KEY' | 'AND' | 'OR' | 'POW'

/** Enum `littlehorse.VariableType`. */
export type VariableType = 'JSON_OBJ' | 'JSON_ARR' | 'DOUBLE' | 'BOOL' | 'STR' | 'INT' | 'BYTES' | 'WF_RUN_ID' | 'TIMESTAMP'

/** Enum `littlehorse.WaitForThreadsRun.WaitingThreadStatus`. */
export type WaitForThreadsRun_WaitingThreadStatus = 'THREAD_IN_PROGRESS' | 'THREAD_HANDLING_FAILURE' | 'THREAD_COMPLETED_OR_FAILURE_HANDLED' | 'THREAD_UNSUCCESSFUL' | 'THREAD_STOPPED'

/** Enum `littlehorse.WaitForThreadsStrategy`. */
export type WaitForThreadsStrategy = 'WAIT_FOR_ALL' | 'WAIT_FOR_FIRST' | 'WAIT_FOR_ANY'

/** Enum `littlehorse.WfRunVariableAccessLevel`. */
export type WfRunVariableAccessLevel = 'PUBLIC_VAR' | 'PRIVATE_VAR' | 'INHERITED_VAR'

/** Message `littlehorse.ApplyWorkflowMigrationPlanRequest`. */
export interface ApplyWorkflowMigrationPlanRequest {
  /** `WorkflowMigrationPlanId id = 1` */
  id?: WorkflowMigrationPlanId
  /** `WfRunId wfRunId = 2` */
  wfRunId?: WfRunId
  /** `map<string, MigrationVars> migrationVarsByThread = 3` */
  migrationVarsByThread: { [key: string]: MigrationVars }
}

/** Message `littlehorse.ArchivedThreadRunInfo`. */
export interface ArchivedThreadRunInfo {
}

/** Message `littlehorse.Array`. */
export interface Array {
  /** `repeated VariableValue items = 1` */
  items: VariableValue[]
  /** `optional TypeDefinition elementType = 2` */
  elementType?: TypeDefinition
}

/** Message `littlehorse.AssignUserTaskRunRequest`. */
export interface AssignUserTaskRunRequest {
  /** `UserTaskRunId userTaskRunId = 1` */
  userTaskRunId?: UserTaskRunId
  /** `bool overrideClaim = 2` */
  overrideClaim: boolean
  /** `optional string userGroup = 3` */
  userGroup?: string
  /** `optional string userId = 4` */
  userId?: string
}

/** Message `littlehorse.AwaitWorkflowEventRequest`. */
export interface AwaitWorkflowEventRequest {
  /** `WfRunId wfRunId = 1` */
  wfRunId?: WfRunId
  /** `repeated WorkflowEventDefId eventDefIds = 2` */
  eventDefIds: WorkflowEventDefId[]
  /** `repeated WorkflowEventId workflowEventsToIgnore = 3` */
  workflowEventsToIgnore: WorkflowEventId[]
}

/** Message `littlehorse.BulkDeleteWfRun`. */
export interface BulkDeleteWfRun {
  /** `string wfSpecName = 1` */
  wfSpecName: string
  /** `google.protobuf.Timestamp earliestStart = 2` */
  earliestStart?: Timestamp
  /** `google.protobuf.Timestamp latestStart = 3` */
  latestStart?: Timestamp
  /** `optional LHStatus wfRunStatus = 4` */
  wfRunStatus?: LHStatus
}

/** Message `littlehorse.BulkJob`. */
export interface BulkJob {
  /** `BulkJobId id = 1` */
  id?: BulkJobId
  /** `google.protobuf.Timestamp createdAt = 2` */
  createdAt?: Timestamp
  /** `BulkJobStatus status = 3` */
  status: BulkJobStatus
  /** `BulkDeleteWfRun bulkDeleteWfRun = 4`; one of `operation` */
  bulkDeleteWfRun?: BulkDeleteWfRun
  /** `repeated BulkJob.Subprocess subprocesses = 5` */
  subprocesses: BulkJob_Subprocess[]
  /** `int32 totalSubprocesses = 6` */
  totalSubprocesses: number
}

/** Message `littlehorse.BulkJob.Subprocess`. */
export interface BulkJob_Subprocess {
  /** `int32 id = 1` */
  id: number
  /** `BulkJobStatus status = 2` */
  status: BulkJobStatus
  /** `google.protobuf.Timestamp lastSeenKey = 3` */
  lastSeenKey?: Timestamp
}

/** Message `littlehorse.BulkJobId`. */
export interface BulkJobId {
  /** `string id = 1` */
  id: string
}

/** Message `littlehorse.BulkJobIdList`. */
export interface BulkJobIdList {
  /** `repeated BulkJobId results = 1` */
  results: BulkJobId[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.CancelUserTaskRunRequest`. */
export interface CancelUserTaskRunRequest {
  /** `UserTaskRunId userTaskRunId = 1` */
  userTaskRunId?: UserTaskRunId
}

/** Message `littlehorse.Checkpoint`. */
export interface Checkpoint {
  /** `CheckpointId id = 1` */
  id?: CheckpointId
  /** `VariableValue value = 2` */
  value?: VariableValue
  /** `optional string logs = 3` */
  logs?: string
  /** `google.protobuf.Timestamp createdAt = 4` */
  createdAt?: Timestamp
}

/** Message `littlehorse.CheckpointId`. */
export interface CheckpointId {
  /** `TaskRunId taskRun = 1` */
  taskRun?: TaskRunId
  /** `int32 checkpointNumber = 2` */
  checkpointNumber: number
}

/** Message `littlehorse.CompleteUserTaskRunRequest`. */
export interface CompleteUserTaskRunRequest {
  /** `UserTaskRunId userTaskRunId = 1` */
  userTaskRunId?: UserTaskRunId
  /** `map<string, VariableValue> results = 2` */
  results: { [key: string]: VariableValue }
  /** `string userId = 3` */
  userId: string
}

/** Message `littlehorse.CorrelatedEvent`. */
export interface CorrelatedEvent {
  /** `CorrelatedEventId id = 1` */
  id?: CorrelatedEventId
  /** `google.protobuf.Timestamp createdAt = 2` */
  createdAt?: Timestamp
  /** `VariableValue content = 3` */
  content?: VariableValue
  /** `repeated ExternalEventId externalEvents = 4` */
  externalEvents: ExternalEventId[]
}

/** Message `littlehorse.CorrelatedEventConfig`. */
export interface CorrelatedEventConfig {
  /** `optional int64 ttlSeconds = 1` */
  ttlSeconds?: bigint
  /** `bool deleteAfterFirstCorrelation = 2` */
  deleteAfterFirstCorrelation: boolean
}

/** Message `littlehorse.CorrelatedEventId`. */
export interface CorrelatedEventId {
  /** `string key = 1` */
  key: string
  /** `ExternalEventDefId externalEventDefId = 2` */
  externalEventDefId?: ExternalEventDefId
}

/** Message `littlehorse.CorrelatedEventIdList`. */
export interface CorrelatedEventIdList {
  /** `repeated CorrelatedEventId results = 1` */
  results: CorrelatedEventId[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.Count`. */
export interface Count {
  /** `int64 value = 1` */
  value: bigint
}

/** Message `littlehorse.CountAndTiming`. */
export interface CountAndTiming {
  /** `int32 count = 1` */
  count: number
  /** `int64 minLatencyMs = 2` */
  minLatencyMs: bigint
  /** `int64 maxLatencyMs = 3` */
  maxLatencyMs: bigint
  /** `int64 totalLatencyMs = 4` */
  totalLatencyMs: bigint
}

/** Message `littlehorse.CountNodeRunRequest`. */
export interface CountNodeRunRequest {
  /** `CountNodeRunRequest.WfSpecFilter wfSpecFilter = 1`; one of `filter` */
  wfSpecFilter?: CountNodeRunRequest_WfSpecFilter
}

/** Message `littlehorse.CountNodeRunRequest.WfSpecFilter`. */
export interface CountNodeRunRequest_WfSpecFilter {
  /** `string wfSpecName = 1` */
  wfSpecName: string
  /** `optional int32 wfSpecMajorVersion = 2` */
  wfSpecMajorVersion?: number
  /** `optional int32 wfSpecRevision = 3` */
  wfSpecRevision?: number
}

/** Message `littlehorse.CountTaskRunRequest`. */
export interface CountTaskRunRequest {
  /** `string taskDefName = 1` */
  taskDefName: string
  /** `TaskStatus status = 2` */
  status: TaskStatus
}

/** Message `littlehorse.CreateBulkJobRequest`. */
export interface CreateBulkJobRequest {
  /** `optional string id = 1` */
  id?: string
  /** `BulkDeleteWfRun bulkDeleteWfRun = 10`; one of `operation` */
  bulkDeleteWfRun?: BulkDeleteWfRun
}

/** Message `littlehorse.DeleteBulkJobRequest`. */
export interface DeleteBulkJobRequest {
  /** `BulkJobId id = 1` */
  id?: BulkJobId
}

/** Message `littlehorse.DeleteCorrelatedEventRequest`. */
export interface DeleteCorrelatedEventRequest {
  /** `CorrelatedEventId id = 1` */
  id?: CorrelatedEventId
}

/** Message `littlehorse.DeleteExternalEventDefRequest`. */
export interface DeleteExternalEventDefRequest {
  /** `ExternalEventDefId id = 1` */
  id?: ExternalEventDefId
}

/** Message `littlehorse.DeleteExternalEventRequest`. */
export interface DeleteExternalEventRequest {
  /** `ExternalEventId id = 1` */
  id?: ExternalEventId
}

/** Message `littlehorse.DeletePrincipalRequest`. */
export interface DeletePrincipalRequest {
  /** `PrincipalId id = 1` */
  id?: PrincipalId
}

/** Message `littlehorse.DeleteQuotaRequest`. */
export interface DeleteQuotaRequest {
  /** `QuotaId id = 1` */
  id?: QuotaId
}

/** Message `littlehorse.DeleteScheduledWfRunRequest`. */
export interface DeleteScheduledWfRunRequest {
  /** `ScheduledWfRunId id = 1` */
  id?: ScheduledWfRunId
}

/** Message `littlehorse.DeleteStructDefRequest`. */
export interface DeleteStructDefRequest {
  /** `StructDefId id = 1` */
  id?: StructDefId
}

/** Message `littlehorse.DeleteTaskDefRequest`. */
export interface DeleteTaskDefRequest {
  /** `TaskDefId id = 1` */
  id?: TaskDefId
}

/** Message `littlehorse.DeleteUserTaskDefRequest`. */
export interface DeleteUserTaskDefRequest {
  /** `UserTaskDefId id = 1` */
  id?: UserTaskDefId
}

/** Message `littlehorse.DeleteUserTaskRunCommentRequest`. */
export interface DeleteUserTaskRunCommentRequest {
  /** `UserTaskRunId userTaskRunId = 1` */
  userTaskRunId?: UserTaskRunId
  /** `int32 userCommentId = 2` */
  userCommentId: number
  /** `string userId = 3` */
  userId: string
}

/** Message `littlehorse.DeleteWfRunRequest`. */
export interface DeleteWfRunRequest {
  /** `WfRunId id = 1` */
  id?: WfRunId
}

/** Message `littlehorse.DeleteWfSpecRequest`. */
export interface DeleteWfSpecRequest {
  /** `WfSpecId id = 1` */
  id?: WfSpecId
}

/** Message `littlehorse.DeleteWorkflowEventDefRequest`. */
export interface DeleteWorkflowEventDefRequest {
  /** `WorkflowEventDefId id = 1` */
  id?: WorkflowEventDefId
}

/** Message `littlehorse.DeleteWorkflowMigrationPlanRequest`. */
export interface DeleteWorkflowMigrationPlanRequest {
  /** `WorkflowMigrationPlanId id = 1` */
  id?: WorkflowMigrationPlanId
}

/** Message `littlehorse.Edge`. */
export interface Edge {
  /** `string sinkNodeName = 1` */
  sinkNodeName: string
  /** `LegacyEdgeCondition legacyCondition = 2`; one of `edgeCondition` */
  legacyCondition?: LegacyEdgeCondition
  /** `VariableAssignment condition = 4`; one of `edgeCondition` */
  condition?: VariableAssignment
  /** `repeated VariableMutation variableMutations = 3` */
  variableMutations: VariableMutation[]
}

/** Message `littlehorse.EditUserTaskRunCommentRequest`. */
export interface EditUserTaskRunCommentRequest {
  /** `int32 userCommentId = 1` */
  userCommentId: number
  /** `UserTaskRunId userTaskRunId = 2` */
  userTaskRunId?: UserTaskRunId
  /** `string userId = 3` */
  userId: string
  /** `string comment = 4` */
  comment: string
}

/** Message `littlehorse.EntrypointNode`. */
export interface EntrypointNode {
}

/** Message `littlehorse.EntrypointRun`. */
export interface EntrypointRun {
}

/** Message `littlehorse.ExitNode`. */
export interface ExitNode {
  /** `FailureDef failureDef = 1`; one of `result` */
  failureDef?: FailureDef
  /** `VariableAssignment returnContent = 2`; one of `result` */
  returnContent?: VariableAssignment
}

/** Message `littlehorse.ExitRun`. */
export interface ExitRun {
}

/** Message `littlehorse.ExponentialBackoffRetryPolicy`. */
export interface ExponentialBackoffRetryPolicy {
  /** `int32 baseIntervalMs = 1` */
  baseIntervalMs: number
  /** `int64 maxDelayMs = 2` */
  maxDelayMs: bigint
  /** `float multiplier = 3` */
  multiplier: number
}

/** Message `littlehorse.ExternalEvent`. */
export interface ExternalEvent {
  /** `ExternalEventId id = 1` */
  id?: ExternalEventId
  /** `google.protobuf.Timestamp createdAt = 2` */
  createdAt?: Timestamp
  /** `VariableValue content = 3` */
  content?: VariableValue
  /** `optional int32 threadRunNumber = 4` */
  threadRunNumber?: number
  /** `optional int32 nodeRunPosition = 5` */
  nodeRunPosition?: number
  /** `bool claimed = 6` */
  claimed: boolean
}

/** Message `littlehorse.ExternalEventDef`. */
export interface ExternalEventDef {
  /** `ExternalEventDefId id = 1` */
  id?: ExternalEventDefId
  /** `google.protobuf.Timestamp createdAt = 2` */
  createdAt?: Timestamp
  /** `ExternalEventRetentionPolicy retentionPolicy = 3` */
  retentionPolicy?: ExternalEventRetentionPolicy
  /** `optional ReturnType typeInformation = 4` */
  typeInformation?: ReturnType
  /** `optional CorrelatedEventConfig correlatedEventConfig = 5` */
  correlatedEventConfig?: CorrelatedEventConfig
}

/** Message `littlehorse.ExternalEventDefId`. */
export interface ExternalEventDefId {
  /** `string name = 1` */
  name: string
}

/** Message `littlehorse.ExternalEventDefIdList`. */
export interface ExternalEventDefIdList {
  /** `repeated ExternalEventDefId results = 1` */
  results: ExternalEventDefId[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.ExternalEventId`. */
export interface ExternalEventId {
  /** `WfRunId wfRunId = 1` */
  wfRunId?: WfRunId
  /** `ExternalEventDefId externalEventDefId = 2` */
  externalEventDefId?: ExternalEventDefId
  /** `string guid = 3` */
  guid: string
}

/** Message `littlehorse.ExternalEventIdList`. */
export interface ExternalEventIdList {
  /** `repeated ExternalEventId results = 1` */
  results: ExternalEventId[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.ExternalEventList`. */
export interface ExternalEventList {
  /** `repeated ExternalEvent results = 1` */
  results: ExternalEvent[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.ExternalEventNode`. */
export interface ExternalEventNode {
  /** `ExternalEventDefId externalEventDefId = 1` */
  externalEventDefId?: ExternalEventDefId
  /** `VariableAssignment timeoutSeconds = 2` */
  timeoutSeconds?: VariableAssignment
  /** `optional VariableAssignment correlationKey = 3` */
  correlationKey?: VariableAssignment
  /** `bool maskCorrelationKey = 4` */
  maskCorrelationKey: boolean
}

/** Message `littlehorse.ExternalEventNodeRun`. */
export interface ExternalEventNodeRun {
  /** `ExternalEventDefId externalEventDefId = 1` */
  externalEventDefId?: ExternalEventDefId
  /** `optional google.protobuf.Timestamp eventTime = 2` */
  eventTime?: Timestamp
  /** `optional ExternalEventId externalEventId = 3` */
  externalEventId?: ExternalEventId
  /** `bool timedOut = 4` */
  timedOut: boolean
  /** `optional string correlationKey = 5` */
  correlationKey?: string
  /** `bool maskCorrelationKey = 6` */
  maskCorrelationKey: boolean
}

/** Message `littlehorse.ExternalEventRetentionPolicy`. */
export interface ExternalEventRetentionPolicy {
  /** `int64 secondsAfterPut = 1`; one of `extEvtGcPolicy` */
  secondsAfterPut?: bigint
}

/** Message `littlehorse.Failure`. */
export interface Failure {
  /** `string failureName = 1` */
  failureName: string
  /** `string message = 2` */
  message: string
  /** `optional VariableValue content = 3` */
  content?: VariableValue
  /** `bool wasProperlyHandled = 4` */
  wasProperlyHandled: boolean
  /** `optional int32 failureHandlerThreadrunId = 5` */
  failureHandlerThreadrunId?: number
}

/** Message `littlehorse.FailureBeingHandled`. */
export interface FailureBeingHandled {
  /** `int32 threadRunNumber = 1` */
  threadRunNumber: number
  /** `int32 nodeRunPosition = 2` */
  nodeRunPosition: number
  /** `int32 failureNumber = 3` */
  failureNumber: number
}

/** Message `littlehorse.FailureDef`. */
export interface FailureDef {
  /** `string failureName = 1` */
  failureName: string
  /** `string message = 2` */
  message: string
  /** `optional VariableAssignment content = 3` */
  content?: VariableAssignment
}

/** Message `littlehorse.FailureHandlerDef`. */
export interface FailureHandlerDef {
  /** `string handlerSpecName = 2` */
  handlerSpecName: string
  /** `string specificFailure = 1`; one of `failureToCatch` */
  specificFailure?: string
  /** `FailureHandlerDef.LHFailureType anyFailureOfType = 3`; one of `failureToCatch` */
  anyFailureOfType?: FailureHandlerDef_LHFailureType
}

/** Message `littlehorse.GetBulkJobRequest`. */
export interface GetBulkJobRequest {
  /** `BulkJobId id = 1` */
  id?: BulkJobId
}

/** Message `littlehorse.GetLatestUserTaskDefRequest`. */
export interface GetLatestUserTaskDefRequest {
  /** `string name = 1` */
  name: string
}

/** Message `littlehorse.GetLatestWfSpecRequest`. */
export interface GetLatestWfSpecRequest {
  /** `string name = 1` */
  name: string
  /** `optional int32 majorVersion = 2` */
  majorVersion?: number
}

/** Message `littlehorse.HaltedByParentNodeHaltReason`. */
export interface HaltedByParentNodeHaltReason {
  /** `int32 parentThreadRunNumber = 1` */
  parentThreadRunNumber: number
  /** `int32 waitingNodeRunPosition = 2` */
  waitingNodeRunPosition: number
}

/** Message `littlehorse.HandlingFailureHaltReason`. */
export interface HandlingFailureHaltReason {
  /** `int32 handlerThreadId = 1` */
  handlerThreadId: number
}

/** Message `littlehorse.InactiveThreadRun`. */
export interface InactiveThreadRun {
  /** `ThreadRun threadRun = 1` */
  threadRun?: ThreadRun
  /** `ArchivedThreadRunInfo archived = 2`; one of `inactiveReason` */
  archived?: ArchivedThreadRunInfo
  /** `QueuedThreadRunInfo queued = 3`; one of `inactiveReason` */
  queued?: QueuedThreadRunInfo
  /** `InactiveThreadRunId id = 4` */
  id?: InactiveThreadRunId
}

/** Message `littlehorse.InactiveThreadRunId`. */
export interface InactiveThreadRunId {
  /** `WfRunId wfRunId = 1` */
  wfRunId?: WfRunId
  /** `int32 threadRunNumber = 2` */
  threadRunNumber: number
}

/** Message `littlehorse.InlineArrayDef`. */
export interface InlineArrayDef {
  /** `TypeDefinition arrayType = 1` */
  arrayType?: TypeDefinition
}

/** Message `littlehorse.InlineMapDef`. */
export interface InlineMapDef {
  /** `TypeDefinition keyType = 1` */
  keyType?: TypeDefinition
  /** `TypeDefinition valueType = 2` */
  valueType?: TypeDefinition
}

/** Message `littlehorse.InlineStruct`. */
export interface InlineStruct {
  /** `map<string, StructField> fields = 1` */
  fields: { [key: string]: StructField }
}

/** Message `littlehorse.InlineStructBuilder`. */
export interface InlineStructBuilder {
  /** `map<string, InlineStructFieldValue> fields = 1` */
  fields: { [key: string]: InlineStructFieldValue }
}

/** Message `littlehorse.InlineStructDef`. */
export interface InlineStructDef {
  /** `map<string, StructFieldDef> fields = 1` */
  fields: { [key: string]: StructFieldDef }
}

/** Message `littlehorse.InlineStructFieldValue`. */
export interface InlineStructFieldValue {
  /** `VariableAssignment simpleValue = 1`; one of `structValue` */
  simpleValue?: VariableAssignment
  /** `InlineStructBuilder subStructure = 2`; one of `structValue` */
  subStructure?: InlineStructBuilder
}

/** Message `littlehorse.InterruptDef`. */
export interface InterruptDef {
  /** `ExternalEventDefId externalEventDefId = 1` */
  externalEventDefId?: ExternalEventDefId
  /** `string handlerSpecName = 2` */
  handlerSpecName: string
}

/** Message `littlehorse.Interrupted`. */
export interface Interrupted {
  /** `int32 interruptThreadId = 1` */
  interruptThreadId: number
}

/** Message `littlehorse.JsonIndex`. */
export interface JsonIndex {
  /** `string fieldPath = 1` */
  fieldPath: string
  /** `VariableType fieldType = 2` */
  fieldType: VariableType
}

/** Message `littlehorse.LHHostInfo`. */
export interface LHHostInfo {
  /** `string host = 1` */
  host: string
  /** `int32 port = 2` */
  port: number
}

/** Message `littlehorse.LHPath`. */
export interface LHPath {
  /** `repeated LHPath.Selector path = 1` */
  path: LHPath_Selector[]
}

/** Message `littlehorse.LHPath.Selector`. */
export interface LHPath_Selector {
  /** `string key = 1`; one of `selectorType` */
  key?: string
  /** `int32 index = 2`; one of `selectorType` */
  index?: number
  /** `VariableAssignment dynamic = 3`; one of `selectorType` */
  dynamic?: VariableAssignment
}

/** Message `littlehorse.LHTaskError`. */
export interface LHTaskError {
  /** `LHErrorType type = 1` */
  type: LHErrorType
  /** `string message = 2` */
  message: string
}

/** Message `littlehorse.LHTaskException`. */
export interface LHTaskException {
  /** `string name = 1` */
  name: string
  /** `string message = 2` */
  message: string
  /** `VariableValue content = 3` */
  content?: VariableValue
}

/** Message `littlehorse.LegacyEdgeCondition`. */
export interface LegacyEdgeCondition {
  /** `Comparator comparator = 1` */
  comparator: Comparator
  /** `VariableAssignment left = 2` */
  left?: VariableAssignment
  /** `VariableAssignment right = 3` */
  right?: VariableAssignment
}

/** Message `littlehorse.ListExternalEventsRequest`. */
export interface ListExternalEventsRequest {
  /** `WfRunId wfRunId = 1` */
  wfRunId?: WfRunId
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 3` */
  limit?: number
}

/** Message `littlehorse.ListNodeRunsRequest`. */
export interface ListNodeRunsRequest {
  /** `WfRunId wfRunId = 1` */
  wfRunId?: WfRunId
  /** `optional int32 threadRunNumber = 2` */
  threadRunNumber?: number
  /** `optional bytes bookmark = 3` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 4` */
  limit?: number
}

/** Message `littlehorse.ListQuotaUsageMetricsRequest`. */
export interface ListQuotaUsageMetricsRequest {
  /** `QuotaId quotaId = 1` */
  quotaId?: QuotaId
  /** `optional google.protobuf.Timestamp windowStart = 2` */
  windowStart?: Timestamp
  /** `optional google.protobuf.Timestamp windowEnd = 3` */
  windowEnd?: Timestamp
}

/** Message `littlehorse.ListTaskMetricsRequest`. */
export interface ListTaskMetricsRequest {
  /** `TaskDefId taskDef = 1` */
  taskDef?: TaskDefId
  /** `optional google.protobuf.Timestamp windowStart = 2` */
  windowStart?: Timestamp
  /** `optional google.protobuf.Timestamp windowEnd = 3` */
  windowEnd?: Timestamp
}

/** Message `littlehorse.ListTaskRunsRequest`. */
export interface ListTaskRunsRequest {
  /** `WfRunId wfRunId = 1` */
  wfRunId?: WfRunId
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 3` */
  limit?: number
}

/** Message `littlehorse.ListUserTaskRunRequest`. */
export interface ListUserTaskRunRequest {
  /** `WfRunId wfRunId = 1` */
  wfRunId?: WfRunId
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 3` */
  limit?: number
}

/** Message `littlehorse.ListVariablesRequest`. */
export interface ListVariablesRequest {
  /** `WfRunId wfRunId = 1` */
  wfRunId?: WfRunId
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 3` */
  limit?: number
}

/** Message `littlehorse.ListWfMetricsRequest`. */
export interface ListWfMetricsRequest {
  /** `WfSpecId wfSpec = 1` */
  wfSpec?: WfSpecId
  /** `optional google.protobuf.Timestamp windowStart = 2` */
  windowStart?: Timestamp
  /** `optional google.protobuf.Timestamp windowEnd = 3` */
  windowEnd?: Timestamp
}

/** Message `littlehorse.ListWfMetricsResponse`. */
export interface ListWfMetricsResponse {
  /** `repeated WfSpecMetrics results = 1` */
  results: WfSpecMetrics[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.ListWorkflowEventsRequest`. */
export interface ListWorkflowEventsRequest {
  /** `WfRunId wfRunId = 1` */
  wfRunId?: WfRunId
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 3` */
  limit?: number
}

/** Message `littlehorse.LittleHorseVersion`. */
export interface LittleHorseVersion {
  /** `int32 majorVersion = 1` */
  majorVersion: number
  /** `int32 minorVersion = 2` */
  minorVersion: number
  /** `optional int32 patchVersion = 3` */
  patchVersion?: number
  /** `optional string preReleaseIdentifier = 4` */
  preReleaseIdentifier?: string
}

/** Message `littlehorse.ManualHalt`. */
export interface ManualHalt {
  /** `bool meaningOfLife = 137` */
  meaningOfLife: boolean
}

/** Message `littlehorse.Map`. */
export interface Map {
  /** `repeated Map.Entry entries = 1` */
  entries: Map_Entry[]
  /** `optional InlineMapDef mapType = 2` */
  mapType?: InlineMapDef
}

/** Message `littlehorse.Map.Entry`. */
export interface Map_Entry {
  /** `VariableValue key = 1` */
  key?: VariableValue
  /** `VariableValue value = 2` */
  value?: VariableValue
}

/** Message `littlehorse.MapBuilder`. */
export interface MapBuilder {
  /** `repeated MapBuilder.Entry entries = 1` */
  entries: MapBuilder_Entry[]
  /** `optional InlineMapDef mapType = 2` */
  mapType?: InlineMapDef
}

/** Message `littlehorse.MapBuilder.Entry`. */
export interface MapBuilder_Entry {
  /** `VariableAssignment key = 1` */
  key?: VariableAssignment
  /** `VariableAssignment value = 2` */
  value?: VariableAssignment
}

/** Message `littlehorse.MetadataOutputTopicRecord`. */
export interface MetadataOutputTopicRecord {
  /** `WfSpec wfSpec = 1`; one of `metadataRecord` */
  wfSpec?: WfSpec
  /** `TaskDef taskDef = 2`; one of `metadataRecord` */
  taskDef?: TaskDef
  /** `ExternalEventDef externalEventDef = 3`; one of `metadataRecord` */
  externalEventDef?: ExternalEventDef
  /** `WorkflowEventDef workflowEventDef = 4`; one of `metadataRecord` */
  workflowEventDef?: WorkflowEventDef
  /** `UserTaskDef userTaskDef = 5`; one of `metadataRecord` */
  userTaskDef?: UserTaskDef
  /** `StructDef structDef = 6`; one of `metadataRecord` */
  structDef?: StructDef
}

/** Message `littlehorse.MetricWindow`. */
export interface MetricWindow {
  /** `MetricWindowId id = 1` */
  id?: MetricWindowId
  /** `WfMetrics workflow = 2`; one of `metric` */
  workflow?: WfMetrics
  /** `TaskMetrics task = 3`; one of `metric` */
  task?: TaskMetrics
  /** `QuotaUsageMetrics quotaUsage = 4`; one of `metric` */
  quotaUsage?: QuotaUsageMetrics
}

/** Message `littlehorse.MetricWindowId`. */
export interface MetricWindowId {
  /** `WfSpecId wfSpecId = 1`; one of `id` */
  wfSpecId?: WfSpecId
  /** `TaskDefId taskDefId = 2`; one of `id` */
  taskDefId?: TaskDefId
  /** `UserTaskDefId userTaskDefId = 3`; one of `id` */
  userTaskDefId?: UserTaskDefId
  /** `QuotaId quotaId = 4`; one of `id` */
  quotaId?: QuotaId
  /** `optional TenantId tenantId = 6` */
  tenantId?: TenantId
  /** `google.protobuf.Timestamp windowStart = 7` */
  windowStart?: Timestamp
  /** `optional MetricWindowType metricType = 8` */
  metricType?: MetricWindowType
}

/** Message `littlehorse.MetricWindowIdList`. */
export interface MetricWindowIdList {
  /** `optional bytes bookmark = 1` */
  bookmark?: Uint8Array
  /** `repeated MetricWindowId results = 2` */
  results: MetricWindowId[]
}

/** Message `littlehorse.MetricsList`. */
export interface MetricsList {
  /** `repeated MetricWindow windows = 1` */
  windows: MetricWindow[]
}

/** Message `littlehorse.MigrateWfSpecRequest`. */
export interface MigrateWfSpecRequest {
  /** `WfSpecId oldWfSpec = 1` */
  oldWfSpec?: WfSpecId
  /** `WfSpecVersionMigration migration = 2` */
  migration?: WfSpecVersionMigration
}

/** Message `littlehorse.MigrationVars`. */
export interface MigrationVars {
  /** `map<string, VariableAssignment> varAssignmentByVarName = 1` */
  varAssignmentByVarName: { [key: string]: VariableAssignment }
}

/** Message `littlehorse.Node`. */
export interface Node {
  /** `repeated Edge outgoingEdges = 1` */
  outgoingEdges: Edge[]
  /** `repeated FailureHandlerDef failureHandlers = 4` */
  failureHandlers: FailureHandlerDef[]
  /** `EntrypointNode entrypoint = 5`; one of `node` */
  entrypoint?: EntrypointNode
  /** `ExitNode exit = 6`; one of `node` */
  exit?: ExitNode
  /** `TaskNode task = 7`; one of `node` */
  task?: TaskNode
  /** `ExternalEventNode externalEvent = 8`; one of `node` */
  externalEvent?: ExternalEventNode
  /** `StartThreadNode startThread = 9`; one of `node` */
  startThread?: StartThreadNode
  /** `WaitForThreadsNode waitForThreads = 10`; one of `node` */
  waitForThreads?: WaitForThreadsNode
  /** `NopNode nop = 11`; one of `node` */
  nop?: NopNode
  /** `SleepNode sleep = 12`; one of `node` */
  sleep?: SleepNode
  /** `UserTaskNode userTask = 13`; one of `node` */
  userTask?: UserTaskNode
  /** `StartMultipleThreadsNode startMultipleThreads = 15`; one of `node` */
  startMultipleThreads?: StartMultipleThreadsNode
  /** `ThrowEventNode throwEvent = 16`; one of `node` */
  throwEvent?: ThrowEventNode
  /** `WaitForConditionNode waitForCondition = 17`; one of `node` */
  waitForCondition?: WaitForConditionNode
  /** `RunChildWfNode runChildWf = 18`; one of `node` */
  runChildWf?: RunChildWfNode
  /** `WaitForChildWfNode waitForChildWf = 19`; one of `node` */
  waitForChildWf?: WaitForChildWfNode
}

/** Message `littlehorse.NodeMigration`. */
export interface NodeMigration {
  /** `string newNodeName = 1` */
  newNodeName: string
}

/** Message `littlehorse.NodeMigrationPlan`. */
export interface NodeMigrationPlan {
  /** `string newNodeName = 1` */
  newNodeName: string
}

/** Message `littlehorse.NodeRun`. */
export interface NodeRun {
  /** `NodeRunId id = 1` */
  id?: NodeRunId
  /** `WfSpecId wfSpecId = 4` */
  wfSpecId?: WfSpecId
  /** `repeated int32 failureHandlerIds = 5` */
  failureHandlerIds: number[]
  /** `LHStatus status = 6` */
  status: LHStatus
  /** `google.protobuf.Timestamp arrivalTime = 7` */
  arrivalTime?: Timestamp
  /** `optional google.protobuf.Timestamp endTime = 8` */
  endTime?: Timestamp
  /** `string threadSpecName = 9` */
  threadSpecName: string
  /** `string nodeName = 10` */
  nodeName: string
  /** `optional string errorMessage = 11` */
  errorMessage?: string
  /** `repeated Failure failures = 12` */
  failures: Failure[]
  /** `TaskNodeRun task = 13`; one of `nodeType` */
  task?: TaskNodeRun
  /** `ExternalEventNodeRun externalEvent = 14`; one of `nodeType` */
  externalEvent?: ExternalEventNodeRun
  /** `EntrypointRun entrypoint = 15`; one of `nodeType` */
  entrypoint?: EntrypointRun
  /** `ExitRun exit = 16`; one of `nodeType` */
  exit?: ExitRun
  /** `StartThreadRun startThread = 17`; one of `nodeType` */
  startThread?: StartThreadRun
  /** `WaitForThreadsRun waitForThreads = 18`; one of `nodeType` */
  waitForThreads?: WaitForThreadsRun
  /** `SleepNodeRun sleep = 19`; one of `nodeType` */
  sleep?: SleepNodeRun
  /** `UserTaskNodeRun userTask = 20`; one of `nodeType` */
  userTask?: UserTaskNodeRun
  /** `StartMultipleThreadsRun startMultipleThreads = 21`; one of `nodeType` */
  startMultipleThreads?: StartMultipleThreadsRun
  /** `ThrowEventNodeRun throwEvent = 22`; one of `nodeType` */
  throwEvent?: ThrowEventNodeRun
  /** `WaitForConditionRun waitForCondition = 23`; one of `nodeType` */
  waitForCondition?: WaitForConditionRun
  /** `RunChildWfNodeRun runChildWf = 24`; one of `nodeType` */
  runChildWf?: RunChildWfNodeRun
  /** `WaitForChildWfNodeRun waitForChildWf = 25`; one of `nodeType` */
  waitForChildWf?: WaitForChildWfNodeRun
}

/** Message `littlehorse.NodeRunId`. */
export interface NodeRunId {
  /** `WfRunId wfRunId = 1` */
  wfRunId?: WfRunId
  /** `int32 threadRunNumber = 2` */
  threadRunNumber: number
  /** `int32 position = 3` */
  position: number
}

/** Message `littlehorse.NodeRunIdList`. */
export interface NodeRunIdList {
  /** `repeated NodeRunId results = 1` */
  results: NodeRunId[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.NodeRunList`. */
export interface NodeRunList {
  /** `repeated NodeRun results = 1` */
  results: NodeRun[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.NopNode`. */
export interface NopNode {
}

/** Message `littlehorse.OutputTopicConfig`. */
export interface OutputTopicConfig {
  /** `OutputTopicConfig.OutputTopicRecordingLevel defaultRecordingLevel = 1` */
  defaultRecordingLevel: OutputTopicConfig_OutputTopicRecordingLevel
}

/** Message `littlehorse.OutputTopicRecord`. */
export interface OutputTopicRecord {
  /** `google.protobuf.Timestamp timestamp = 1` */
  timestamp?: Timestamp
  /** `TaskRun taskRun = 2`; one of `payload` */
  taskRun?: TaskRun
  /** `WorkflowEvent workflowEvent = 3`; one of `payload` */
  workflowEvent?: WorkflowEvent
  /** `WfRun wfRun = 4`; one of `payload` */
  wfRun?: WfRun
  /** `UserTaskRun userTaskRun = 5`; one of `payload` */
  userTaskRun?: UserTaskRun
  /** `Variable variable = 6`; one of `payload` */
  variable?: Variable
  /** `ExternalEvent externalEvent = 7`; one of `payload` */
  externalEvent?: ExternalEvent
  /** `CorrelatedEvent correlatedEvent = 8`; one of `payload` */
  correlatedEvent?: CorrelatedEvent
  /** `Checkpoint taskCheckpoint = 9`; one of `payload` */
  taskCheckpoint?: Checkpoint
}

/** Message `littlehorse.ParentHalted`. */
export interface ParentHalted {
  /** `int32 parentThreadId = 1` */
  parentThreadId: number
}

/** Message `littlehorse.PendingFailureHandler`. */
export interface PendingFailureHandler {
  /** `int32 failedThreadRun = 1` */
  failedThreadRun: number
  /** `string handlerSpecName = 2` */
  handlerSpecName: string
}

/** Message `littlehorse.PendingFailureHandlerHaltReason`. */
export interface PendingFailureHandlerHaltReason {
  /** `int32 nodeRunPosition = 1` */
  nodeRunPosition: number
}

/** Message `littlehorse.PendingInterrupt`. */
export interface PendingInterrupt {
  /** `ExternalEventId externalEventId = 1` */
  externalEventId?: ExternalEventId
  /** `string handlerSpecName = 2` */
  handlerSpecName: string
  /** `int32 interruptedThreadId = 3` */
  interruptedThreadId: number
}

/** Message `littlehorse.PendingInterruptHaltReason`. */
export interface PendingInterruptHaltReason {
  /** `ExternalEventId externalEventId = 1` */
  externalEventId?: ExternalEventId
}

/** Message `littlehorse.PollTaskRequest`. */
export interface PollTaskRequest {
  /** `TaskDefId taskDefId = 1` */
  taskDefId?: TaskDefId
  /** `string clientId = 2` */
  clientId: string
  /** `optional string taskWorkerVersion = 3` */
  taskWorkerVersion?: string
}

/** Message `littlehorse.PollTaskResponse`. */
export interface PollTaskResponse {
  /** `optional ScheduledTask result = 1` */
  result?: ScheduledTask
}

/** Message `littlehorse.Principal`. */
export interface Principal {
  /** `PrincipalId id = 1` */
  id?: PrincipalId
  /** `google.protobuf.Timestamp createdAt = 2` */
  createdAt?: Timestamp
  /** `map<string, ServerACLs> perTenantAcls = 3` */
  perTenantAcls: { [key: string]: ServerACLs }
  /** `ServerACLs globalAcls = 4` */
  globalAcls?: ServerACLs
}

/** Message `littlehorse.PrincipalId`. */
export interface PrincipalId {
  /** `string id = 1` */
  id: string
}

/** Message `littlehorse.PrincipalIdList`. */
export interface PrincipalIdList {
  /** `repeated PrincipalId results = 1` */
  results: PrincipalId[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.PutCheckpointRequest`. */
export interface PutCheckpointRequest {
  /** `TaskRunId taskRunId = 1` */
  taskRunId?: TaskRunId
  /** `int32 taskAttempt = 2` */
  taskAttempt: number
  /** `VariableValue value = 3` */
  value?: VariableValue
  /** `optional string logs = 4` */
  logs?: string
}

/** Message `littlehorse.PutCheckpointResponse`. */
export interface PutCheckpointResponse {
  /** `PutCheckpointResponse.FlowControlContinue flowControlContinueType = 1` */
  flowControlContinueType: PutCheckpointResponse_FlowControlContinue
  /** `optional Checkpoint createdCheckpoint = 2` */
  createdCheckpoint?: Checkpoint
}

/** Message `littlehorse.PutCorrelatedEventRequest`. */
export interface PutCorrelatedEventRequest {
  /** `string key = 1` */
  key: string
  /** `ExternalEventDefId externalEventDefId = 2` */
  externalEventDefId?: ExternalEventDefId
  /** `VariableValue content = 3` */
  content?: VariableValue
}

/** Message `littlehorse.PutExternalEventDefRequest`. */
export interface PutExternalEventDefRequest {
  /** `string name = 1` */
  name: string
  /** `ExternalEventRetentionPolicy retentionPolicy = 2` */
  retentionPolicy?: ExternalEventRetentionPolicy
  /** `optional ReturnType contentType = 3` */
  contentType?: ReturnType
  /** `optional CorrelatedEventConfig correlatedEventConfig = 4` */
  correlatedEventConfig?: CorrelatedEventConfig
}

/** Message `littlehorse.PutExternalEventRequest`. */
export interface PutExternalEventRequest {
  /** `WfRunId wfRunId = 1` */
  wfRunId?: WfRunId
  /** `ExternalEventDefId externalEventDefId = 2` */
  externalEventDefId?: ExternalEventDefId
  /** `optional string guid = 3` */
  guid?: string
  /** `VariableValue content = 5` */
  content?: VariableValue
  /** `optional int32 threadRunNumber = 6` */
  threadRunNumber?: number
  /** `optional int32 nodeRunPosition = 7` */
  nodeRunPosition?: number
}

/** Message `littlehorse.PutPrincipalRequest`. */
export interface PutPrincipalRequest {
  /** `string id = 1` */
  id: string
  /** `map<string, ServerACLs> perTenantAcls = 2` */
  perTenantAcls: { [key: string]: ServerACLs }
  /** `ServerACLs globalAcls = 3` */
  globalAcls?: ServerACLs
  /** `bool overwrite = 5` */
  overwrite: boolean
}

/** Message `littlehorse.PutQuotaRequest`. */
export interface PutQuotaRequest {
  /** `TenantId tenant = 1` */
  tenant?: TenantId
  /** `PrincipalId principal = 2` */
  principal?: PrincipalId
  /** `int32 writeRequestsPerSecond = 3` */
  writeRequestsPerSecond: number
}

/** Message `littlehorse.PutStructDefRequest`. */
export interface PutStructDefRequest {
  /** `string name = 1` */
  name: string
  /** `optional string description = 2` */
  description?: string
  /** `InlineStructDef structDef = 3` */
  structDef?: InlineStructDef
  /** `StructDefCompatibilityType allowedUpdates = 4` */
  allowedUpdates: StructDefCompatibilityType
}

/** Message `littlehorse.PutTaskDefRequest`. */
export interface PutTaskDefRequest {
  /** `string name = 1` */
  name: string
  /** `repeated VariableDef inputVars = 2` */
  inputVars: VariableDef[]
  /** `ReturnType returnType = 3` */
  returnType?: ReturnType
  /** `optional string description = 4` */
  description?: string
}

/** Message `littlehorse.PutTenantRequest`. */
export interface PutTenantRequest {
  /** `string id = 1` */
  id: string
  /** `optional OutputTopicConfig outputTopicConfig = 2` */
  outputTopicConfig?: OutputTopicConfig
}

/** Message `littlehorse.PutUserTaskDefRequest`. */
export interface PutUserTaskDefRequest {
  /** `string name = 1` */
  name: string
  /** `repeated UserTaskField fields = 2` */
  fields: UserTaskField[]
  /** `optional string description = 3` */
  description?: string
}

/** Message `littlehorse.PutUserTaskRunCommentRequest`. */
export interface PutUserTaskRunCommentRequest {
  /** `UserTaskRunId userTaskRunId = 1` */
  userTaskRunId?: UserTaskRunId
  /** `string userId = 2` */
  userId: string
  /** `string comment = 3` */
  comment: string
}

/** Message `littlehorse.PutWfSpecRequest`. */
export interface PutWfSpecRequest {
  /** `string name = 1` */
  name: string
  /** `map<string, ThreadSpec> threadSpecs = 5` */
  threadSpecs: { [key: string]: ThreadSpec }
  /** `string entrypointThreadName = 6` */
  entrypointThreadName: string
  /** `optional WorkflowRetentionPolicy retentionPolicy = 8` */
  retentionPolicy?: WorkflowRetentionPolicy
  /** `optional WfSpec.ParentWfSpecReference parentWfSpec = 9` */
  parentWfSpec?: WfSpec_ParentWfSpecReference
  /** `AllowedUpdateType allowedUpdates = 10` */
  allowedUpdates: AllowedUpdateType
}

/** Message `littlehorse.PutWorkflowEventDefRequest`. */
export interface PutWorkflowEventDefRequest {
  /** `string name = 1` */
  name: string
  /** `ReturnType contentType = 2` */
  contentType?: ReturnType
}

/** Message `littlehorse.PutWorkflowMigrationPlanRequest`. */
export interface PutWorkflowMigrationPlanRequest {
  /** `string name = 1` */
  name: string
  /** `WfSpecId oldWfSpec = 2` */
  oldWfSpec?: WfSpecId
  /** `int32 majorVersion = 3` */
  majorVersion: number
  /** `int32 revision = 4` */
  revision: number
  /** `map<string, ThreadMigrationPlanRequest> threadMigrations = 5` */
  threadMigrations: { [key: string]: ThreadMigrationPlanRequest }
}

/** Message `littlehorse.QueuedThreadRunInfo`. */
export interface QueuedThreadRunInfo {
  /** `map<string, VariableValue> inputVars = 1` */
  inputVars: { [key: string]: VariableValue }
}

/** Message `littlehorse.Quota`. */
export interface Quota {
  /** `QuotaId id = 1` */
  id?: QuotaId
  /** `google.protobuf.Timestamp createdAt = 2` */
  createdAt?: Timestamp
  /** `int32 writeRequestsPerSecond = 3` */
  writeRequestsPerSecond: number
}

/** Message `littlehorse.QuotaId`. */
export interface QuotaId {
  /** `TenantId tenant = 1` */
  tenant?: TenantId
  /** `optional PrincipalId principal = 2` */
  principal?: PrincipalId
}

/** Message `littlehorse.QuotaIdList`. */
export interface QuotaIdList {
  /** `repeated QuotaId results = 1` */
  results: QuotaId[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.QuotaUsageMetrics`. */
export interface QuotaUsageMetrics {
  /** `int32 requestsObserved = 1` */
  requestsObserved: number
  /** `int32 requestsThrottled = 2` */
  requestsThrottled: number
  /** `int64 totalThrottleTimeMs = 3` */
  totalThrottleTimeMs: bigint
}

/** Message `littlehorse.RegisterTaskWorkerRequest`. */
export interface RegisterTaskWorkerRequest {
  /** `string taskWorkerId = 1` */
  taskWorkerId: string
  /** `TaskDefId taskDefId = 2` */
  taskDefId?: TaskDefId
}

/** Message `littlehorse.RegisterTaskWorkerResponse`. */
export interface RegisterTaskWorkerResponse {
  /** `repeated LHHostInfo yourHosts = 1` */
  yourHosts: LHHostInfo[]
  /** `optional bool isClusterHealthy = 2` */
  isClusterHealthy?: boolean
}

/** Message `littlehorse.ReportTaskRun`. */
export interface ReportTaskRun {
  /** `TaskRunId taskRunId = 1` */
  taskRunId?: TaskRunId
  /** `google.protobuf.Timestamp time = 2` */
  time?: Timestamp
  /** `TaskStatus status = 3` */
  status: TaskStatus
  /** `optional VariableValue logOutput = 5` */
  logOutput?: VariableValue
  /** `int32 attemptNumber = 6` */
  attemptNumber: number
  /** `VariableValue output = 4`; one of `result` */
  output?: VariableValue
  /** `LHTaskError error = 7`; one of `result` */
  error?: LHTaskError
  /** `LHTaskException exception = 8`; one of `result` */
  exception?: LHTaskException
  /** `int32 totalCheckpoints = 9` */
  totalCheckpoints: number
}

/** Message `littlehorse.RescueThreadRunRequest`. */
export interface RescueThreadRunRequest {
  /** `WfRunId wfRunId = 1` */
  wfRunId?: WfRunId
  /** `int32 threadRunNumber = 2` */
  threadRunNumber: number
  /** `bool skipCurrentNode = 3` */
  skipCurrentNode: boolean
}

/** Message `littlehorse.ResumeWfRunRequest`. */
export interface ResumeWfRunRequest {
  /** `WfRunId wfRunId = 1` */
  wfRunId?: WfRunId
  /** `int32 threadRunNumber = 2` */
  threadRunNumber: number
}

/** Message `littlehorse.ReturnType`. */
export interface ReturnType {
  /** `optional TypeDefinition returnType = 1` */
  returnType?: TypeDefinition
}

/** Message `littlehorse.RunChildWfNode`. */
export interface RunChildWfNode {
  /** `string wfSpecName = 1`; one of `wfSpec` */
  wfSpecName?: string
  /** `VariableAssignment wfSpecVar = 4`; one of `wfSpec` */
  wfSpecVar?: VariableAssignment
  /** `int32 majorVersion = 2` */
  majorVersion: number
  /** `map<string, VariableAssignment> inputs = 3` */
  inputs: { [key: string]: VariableAssignment }
  /** `VariableAssignment childId = 5` */
  childId?: VariableAssignment
}

/** Message `littlehorse.RunChildWfNodeRun`. */
export interface RunChildWfNodeRun {
  /** `optional WfRunId childWfRunId = 1` */
  childWfRunId?: WfRunId
  /** `map<string, VariableValue> inputs = 2` */
  inputs: { [key: string]: VariableValue }
  /** `optional WfSpecId wfSpecId = 3` */
  wfSpecId?: WfSpecId
}

/** Message `littlehorse.RunWfRequest`. */
export interface RunWfRequest {
  /** `string wfSpecName = 1` */
  wfSpecName: string
  /** `optional int32 majorVersion = 2` */
  majorVersion?: number
  /** `optional int32 revision = 3` */
  revision?: number
  /** `map<string, VariableValue> variables = 4` */
  variables: { [key: string]: VariableValue }
  /** `optional string id = 5` */
  id?: string
  /** `optional WfRunId parentWfRunId = 6` */
  parentWfRunId?: WfRunId
}

/** Message `littlehorse.SaveUserTaskRunProgressRequest`. */
export interface SaveUserTaskRunProgressRequest {
  /** `UserTaskRunId userTaskRunId = 1` */
  userTaskRunId?: UserTaskRunId
  /** `map<string, VariableValue> results = 2` */
  results: { [key: string]: VariableValue }
  /** `string userId = 3` */
  userId: string
  /** `SaveUserTaskRunProgressRequest.SaveUserTaskRunAssignmentPolicy policy = 4` */
  policy: SaveUserTaskRunProgressRequest_SaveUserTaskRunAssignmentPolicy
}

/** Message `littlehorse.ScheduleWfRequest`. */
export interface ScheduleWfRequest {
  /** `optional string id = 1` */
  id?: string
  /** `string wfSpecName = 2` */
  wfSpecName: string
  /** `optional int32 majorVersion = 3` */
  majorVersion?: number
  /** `optional int32 revision = 4` */
  revision?: number
  /** `map<string, VariableValue> variables = 5` */
  variables: { [key: string]: VariableValue }
  /** `optional WfRunId parentWfRunId = 6` */
  parentWfRunId?: WfRunId
  /** `string cronExpression = 7` */
  cronExpression: string
}

/** Message `littlehorse.ScheduledTask`. */
export interface ScheduledTask {
  /** `TaskRunId taskRunId = 1` */
  taskRunId?: TaskRunId
  /** `TaskDefId taskDefId = 2` */
  taskDefId?: TaskDefId
  /** `int32 attemptNumber = 3` */
  attemptNumber: number
  /** `repeated VarNameAndVal variables = 4` */
  variables: VarNameAndVal[]
  /** `google.protobuf.Timestamp createdAt = 5` */
  createdAt?: Timestamp
  /** `TaskRunSource source = 6` */
  source?: TaskRunSource
  /** `int32 totalObservedCheckpoints = 7` */
  totalObservedCheckpoints: number
}

/** Message `littlehorse.ScheduledWfRun`. */
export interface ScheduledWfRun {
  /** `ScheduledWfRunId id = 1` */
  id?: ScheduledWfRunId
  /** `WfSpecId wfSpecId = 2` */
  wfSpecId?: WfSpecId
  /** `map<string, VariableValue> variables = 3` */
  variables: { [key: string]: VariableValue }
  /** `optional WfRunId parentWfRunId = 4` */
  parentWfRunId?: WfRunId
  /** `string cronExpression = 5` */
  cronExpression: string
  /** `google.protobuf.Timestamp createdAt = 6` */
  createdAt?: Timestamp
}

/** Message `littlehorse.ScheduledWfRunId`. */
export interface ScheduledWfRunId {
  /** `string id = 1` */
  id: string
}

/** Message `littlehorse.ScheduledWfRunIdList`. */
export interface ScheduledWfRunIdList {
  /** `repeated ScheduledWfRunId results = 1` */
  results: ScheduledWfRunId[]
}

/** Message `littlehorse.SearchBulkJobRequest`. */
export interface SearchBulkJobRequest {
  /** `optional bytes bookmark = 1` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 2` */
  limit?: number
  /** `optional BulkJobStatus status = 3` */
  status?: BulkJobStatus
}

/** Message `littlehorse.SearchCorrelatedEventRequest`. */
export interface SearchCorrelatedEventRequest {
  /** `optional bytes bookmark = 1` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 2` */
  limit?: number
  /** `optional google.protobuf.Timestamp earliestStart = 3` */
  earliestStart?: Timestamp
  /** `optional google.protobuf.Timestamp latestStart = 4` */
  latestStart?: Timestamp
  /** `ExternalEventDefId externalEventDefId = 5` */
  externalEventDefId?: ExternalEventDefId
  /** `optional bool hasExternalEvents = 6` */
  hasExternalEvents?: boolean
}

/** Message `littlehorse.SearchExternalEventDefRequest`. */
export interface SearchExternalEventDefRequest {
  /** `optional bytes bookmark = 1` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 2` */
  limit?: number
  /** `optional string prefix = 3` */
  prefix?: string
}

/** Message `littlehorse.SearchExternalEventRequest`. */
export interface SearchExternalEventRequest {
  /** `optional bytes bookmark = 1` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 2` */
  limit?: number
  /** `optional google.protobuf.Timestamp earliestStart = 3` */
  earliestStart?: Timestamp
  /** `optional google.protobuf.Timestamp latestStart = 4` */
  latestStart?: Timestamp
  /** `ExternalEventDefId externalEventDefId = 5` */
  externalEventDefId?: ExternalEventDefId
  /** `optional bool isClaimed = 6` */
  isClaimed?: boolean
}

/** Message `littlehorse.SearchNodeRunRequest`. */
export interface SearchNodeRunRequest {
  /** `optional bytes bookmark = 1` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 2` */
  limit?: number
  /** `optional google.protobuf.Timestamp earliestStart = 3` */
  earliestStart?: Timestamp
  /** `optional google.protobuf.Timestamp latestStart = 4` */
  latestStart?: Timestamp
  /** `LHStatus status = 6` */
  status: LHStatus
  /** `ExternalEventDefId externalEventDef = 7` */
  externalEventDef?: ExternalEventDefId
}

/** Message `littlehorse.SearchPrincipalRequest`. */
export interface SearchPrincipalRequest {
  /** `optional bytes bookmark = 1` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 2` */
  limit?: number
  /** `optional google.protobuf.Timestamp earliestStart = 3` */
  earliestStart?: Timestamp
  /** `optional google.protobuf.Timestamp latestStart = 4` */
  latestStart?: Timestamp
  /** `bool isAdmin = 5`; one of `principalCriteria` */
  isAdmin?: boolean
  /** `string tenantId = 6`; one of `principalCriteria` */
  tenantId?: string
}

/** Message `littlehorse.SearchQuotaRequest`. */
export interface SearchQuotaRequest {
  /** `optional bytes bookmark = 1` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 2` */
  limit?: number
  /** `optional string tenantId = 3` */
  tenantId?: string
  /** `PrincipalId principal = 4` */
  principal?: PrincipalId
}

/** Message `littlehorse.SearchScheduledWfRunRequest`. */
export interface SearchScheduledWfRunRequest {
  /** `string wfSpecName = 1` */
  wfSpecName: string
  /** `optional int32 majorVersion = 2` */
  majorVersion?: number
  /** `optional int32 revision = 3` */
  revision?: number
}

/** Message `littlehorse.SearchStructDefRequest`. */
export interface SearchStructDefRequest {
  /** `optional bytes bookmark = 1` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 2` */
  limit?: number
  /** `string prefix = 3`; one of `structDefCriteria` */
  prefix?: string
  /** `string name = 4`; one of `structDefCriteria` */
  name?: string
}

/** Message `littlehorse.SearchTaskDefRequest`. */
export interface SearchTaskDefRequest {
  /** `optional bytes bookmark = 1` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 2` */
  limit?: number
  /** `optional string prefix = 3` */
  prefix?: string
}

/** Message `littlehorse.SearchTaskRunRequest`. */
export interface SearchTaskRunRequest {
  /** `optional bytes bookmark = 1` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 2` */
  limit?: number
  /** `string taskDefName = 3` */
  taskDefName: string
  /** `optional TaskStatus status = 4` */
  status?: TaskStatus
  /** `optional google.protobuf.Timestamp earliestStart = 5` */
  earliestStart?: Timestamp
  /** `optional google.protobuf.Timestamp latestStart = 6` */
  latestStart?: Timestamp
}

/** Message `littlehorse.SearchTenantRequest`. */
export interface SearchTenantRequest {
  /** `optional int32 limit = 1` */
  limit?: number
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.SearchUserTaskDefRequest`. */
export interface SearchUserTaskDefRequest {
  /** `optional bytes bookmark = 1` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 2` */
  limit?: number
  /** `string prefix = 3`; one of `userTaskDefCriteria` */
  prefix?: string
  /** `string name = 4`; one of `userTaskDefCriteria` */
  name?: string
}

/** Message `littlehorse.SearchUserTaskRunRequest`. */
export interface SearchUserTaskRunRequest {
  /** `optional bytes bookmark = 1` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 2` */
  limit?: number
  /** `optional UserTaskRunStatus status = 3` */
  status?: UserTaskRunStatus
  /** `optional string userTaskDefName = 4` */
  userTaskDefName?: string
  /** `optional string userId = 5` */
  userId?: string
  /** `optional string userGroup = 6` */
  userGroup?: string
  /** `optional google.protobuf.Timestamp earliestStart = 7` */
  earliestStart?: Timestamp
  /** `optional google.protobuf.Timestamp latestStart = 8` */
  latestStart?: Timestamp
}

/** Message `littlehorse.SearchVariableRequest`. */
export interface SearchVariableRequest {
  /** `optional bytes bookmark = 1` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 2` */
  limit?: number
  /** `VariableValue value = 3` */
  value?: VariableValue
  /** `optional int32 wfSpecMajorVersion = 4` */
  wfSpecMajorVersion?: number
  /** `optional int32 wfSpecRevision = 5` */
  wfSpecRevision?: number
  /** `string varName = 6` */
  varName: string
  /** `string wfSpecName = 7` */
  wfSpecName: string
}

/** Message `littlehorse.SearchWfMetricWindowRequest`. */
export interface SearchWfMetricWindowRequest {
  /** `optional bytes bookmark = 1` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 2` */
  limit?: number
  /** `string wfSpecName = 3` */
  wfSpecName: string
  /** `optional google.protobuf.Timestamp earliestStart = 4` */
  earliestStart?: Timestamp
  /** `optional google.protobuf.Timestamp latestStart = 5` */
  latestStart?: Timestamp
  /** `optional bool latestOnly = 6` */
  latestOnly?: boolean
}

/** Message `littlehorse.SearchWfRunRequest`. */
export interface SearchWfRunRequest {
  /** `optional bytes bookmark = 1` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 2` */
  limit?: number
  /** `string wfSpecName = 3` */
  wfSpecName: string
  /** `optional int32 wfSpecMajorVersion = 4` */
  wfSpecMajorVersion?: number
  /** `optional int32 wfSpecRevision = 5` */
  wfSpecRevision?: number
  /** `optional LHStatus status = 6` */
  status?: LHStatus
  /** `optional google.protobuf.Timestamp earliestStart = 7` */
  earliestStart?: Timestamp
  /** `optional google.protobuf.Timestamp latestStart = 8` */
  latestStart?: Timestamp
  /** `repeated VariableMatch variableFilters = 9` */
  variableFilters: VariableMatch[]
  /** `optional WfRunId parentWfRunId = 10` */
  parentWfRunId?: WfRunId
  /** `optional bool showFullTree = 11` */
  showFullTree?: boolean
}

/** Message `littlehorse.SearchWfSpecRequest`. */
export interface SearchWfSpecRequest {
  /** `optional bytes bookmark = 1` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 2` */
  limit?: number
  /** `string name = 3`; one of `wfSpecCriteria` */
  name?: string
  /** `string prefix = 4`; one of `wfSpecCriteria` */
  prefix?: string
  /** `string taskDefName = 5`; one of `wfSpecCriteria` */
  taskDefName?: string
}

/** Message `littlehorse.SearchWorkflowEventDefRequest`. */
export interface SearchWorkflowEventDefRequest {
  /** `optional bytes bookmark = 1` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 2` */
  limit?: number
  /** `optional string prefix = 3` */
  prefix?: string
}

/** Message `littlehorse.SearchWorkflowEventRequest`. */
export interface SearchWorkflowEventRequest {
  /** `optional bytes bookmark = 1` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 2` */
  limit?: number
  /** `optional google.protobuf.Timestamp earliestStart = 3` */
  earliestStart?: Timestamp
  /** `optional google.protobuf.Timestamp latestStart = 4` */
  latestStart?: Timestamp
  /** `WorkflowEventDefId workflowEventDefId = 5` */
  workflowEventDefId?: WorkflowEventDefId
}

/** Message `littlehorse.SearchWorkflowMigrationPlanRequest`. */
export interface SearchWorkflowMigrationPlanRequest {
  /** `optional bytes bookmark = 1` */
  bookmark?: Uint8Array
  /** `optional int32 limit = 2` */
  limit?: number
  /** `string wfSpecName = 3`; one of `workflowMigrationPlanCriteria` */
  wfSpecName?: string
  /** `string prefix = 4`; one of `workflowMigrationPlanCriteria` */
  prefix?: string
}

/** Message `littlehorse.ServerACL`. */
export interface ServerACL {
  /** `repeated ACLResource resources = 1` */
  resources: ACLResource[]
  /** `repeated ACLAction allowedActions = 2` */
  allowedActions: ACLAction[]
  /** `string name = 3`; one of `resourceFilter` */
  name?: string
  /** `string prefix = 4`; one of `resourceFilter` */
  prefix?: string
}

/** Message `littlehorse.ServerACLs`. */
export interface ServerACLs {
  /** `repeated ServerACL acls = 1` */
  acls: ServerACL[]
}

/** Message `littlehorse.SleepNode`. */
export interface SleepNode {
  /** `VariableAssignment rawSeconds = 1`; one of `sleepLength` */
  rawSeconds?: VariableAssignment
  /** `VariableAssignment timestamp = 2`; one of `sleepLength` */
  timestamp?: VariableAssignment
  /** `VariableAssignment isoDate = 3`; one of `sleepLength` */
  isoDate?: VariableAssignment
}

/** Message `littlehorse.SleepNodeRun`. */
export interface SleepNodeRun {
  /** `google.protobuf.Timestamp maturationTime = 1` */
  maturationTime?: Timestamp
  /** `bool matured = 2` */
  matured: boolean
}

/** Message `littlehorse.StartMultipleThreadsNode`. */
export interface StartMultipleThreadsNode {
  /** `string threadSpecName = 1` */
  threadSpecName: string
  /** `map<string, VariableAssignment> variables = 2` */
  variables: { [key: string]: VariableAssignment }
  /** `VariableAssignment iterable = 3` */
  iterable?: VariableAssignment
}

/** Message `littlehorse.StartMultipleThreadsRun`. */
export interface StartMultipleThreadsRun {
  /** `string threadSpecName = 1` */
  threadSpecName: string
  /** `repeated int32 childThreadIds = 2` */
  childThreadIds: number[]
}

/** Message `littlehorse.StartThreadNode`. */
export interface StartThreadNode {
  /** `string threadSpecName = 1` */
  threadSpecName: string
  /** `map<string, VariableAssignment> variables = 2` */
  variables: { [key: string]: VariableAssignment }
}

/** Message `littlehorse.StartThreadRun`. */
export interface StartThreadRun {
  /** `optional int32 childThreadId = 1` */
  childThreadId?: number
  /** `string threadSpecName = 2` */
  threadSpecName: string
}

/** Message `littlehorse.StopWfRunRequest`. */
export interface StopWfRunRequest {
  /** `WfRunId wfRunId = 1` */
  wfRunId?: WfRunId
  /** `int32 threadRunNumber = 2` */
  threadRunNumber: number
}

/** Message `littlehorse.Struct`. */
export interface Struct {
  /** `StructDefId structDefId = 1` */
  structDefId?: StructDefId
  /** `InlineStruct struct = 2` */
  struct?: InlineStruct
}

/** Message `littlehorse.StructBuilder`. */
export interface StructBuilder {
  /** `StructDefId structDefId = 1` */
  structDefId?: StructDefId
  /** `InlineStructBuilder value = 2` */
  value?: InlineStructBuilder
}

/** Message `littlehorse.StructDef`. */
export interface StructDef {
  /** `StructDefId id = 1` */
  id?: StructDefId
  /** `optional string description = 2` */
  description?: string
  /** `google.protobuf.Timestamp createdAt = 3` */
  createdAt?: Timestamp
  /** `InlineStructDef structDef = 4` */
  structDef?: InlineStructDef
}

/** Message `littlehorse.StructDefId`. */
export interface StructDefId {
  /** `string name = 1` */
  name: string
  /** `int32 version = 2` */
  version: number
}

/** Message `littlehorse.StructDefIdList`. */
export interface StructDefIdList {
  /** `repeated StructDefId results = 1` */
  results: StructDefId[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.StructField`. */
export interface StructField {
  /** `VariableValue value = 1` */
  value?: VariableValue
  /** `bool masked = 2` */
  masked: boolean
}

/** Message `littlehorse.StructFieldDef`. */
export interface StructFieldDef {
  /** `TypeDefinition fieldType = 1` */
  fieldType?: TypeDefinition
  /** `optional VariableValue defaultValue = 2` */
  defaultValue?: VariableValue
  /** `bool isNullable = 3` */
  isNullable: boolean
  /** `optional string description = 4` */
  description?: string
}

/** Message `littlehorse.TaskAttempt`. */
export interface TaskAttempt {
  /** `optional VariableValue logOutput = 2` */
  logOutput?: VariableValue
  /** `optional google.protobuf.Timestamp scheduleTime = 3` */
  scheduleTime?: Timestamp
  /** `optional google.protobuf.Timestamp startTime = 4` */
  startTime?: Timestamp
  /** `optional google.protobuf.Timestamp endTime = 5` */
  endTime?: Timestamp
  /** `string taskWorkerId = 7` */
  taskWorkerId: string
  /** `optional string taskWorkerVersion = 8` */
  taskWorkerVersion?: string
  /** `TaskStatus status = 9` */
  status: TaskStatus
  /** `VariableValue output = 1`; one of `result` */
  output?: VariableValue
  /** `LHTaskError error = 10`; one of `result` */
  error?: LHTaskError
  /** `LHTaskException exception = 11`; one of `result` */
  exception?: LHTaskException
  /** `bool maskedValue = 12` */
  maskedValue: boolean
}

/** Message `littlehorse.TaskDef`. */
export interface TaskDef {
  /** `TaskDefId id = 1` */
  id?: TaskDefId
  /** `repeated VariableDef inputVars = 2` */
  inputVars: VariableDef[]
  /** `google.protobuf.Timestamp createdAt = 3` */
  createdAt?: Timestamp
  /** `optional ReturnType returnType = 4` */
  returnType?: ReturnType
  /** `optional string description = 5` */
  description?: string
}

/** Message `littlehorse.TaskDefId`. */
export interface TaskDefId {
  /** `string name = 1` */
  name: string
}

/** Message `littlehorse.TaskDefIdList`. */
export interface TaskDefIdList {
  /** `repeated TaskDefId results = 1` */
  results: TaskDefId[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.TaskDefMetrics`. */
export interface TaskDefMetrics {
  /** `TaskDefId taskDefId = 1` */
  taskDefId?: TaskDefId
  /** `google.protobuf.Timestamp windowStart = 2` */
  windowStart?: Timestamp
  /** `MetricsWindowLength type = 3` */
  type: MetricsWindowLength
  /** `int64 scheduleToStartMax = 4` */
  scheduleToStartMax: bigint
  /** `int64 scheduleToStartAvg = 5` */
  scheduleToStartAvg: bigint
  /** `int64 startToCompleteMax = 6` */
  startToCompleteMax: bigint
  /** `int64 startToCompleteAvg = 7` */
  startToCompleteAvg: bigint
  /** `int64 totalCompleted = 8` */
  totalCompleted: bigint
  /** `int64 totalErrored = 9` */
  totalErrored: bigint
  /** `int64 totalStarted = 10` */
  totalStarted: bigint
  /** `int64 totalScheduled = 11` */
  totalScheduled: bigint
}

/** Message `littlehorse.TaskDefMetricsId`. */
export interface TaskDefMetricsId {
  /** `google.protobuf.Timestamp windowStart = 1` */
  windowStart?: Timestamp
  /** `MetricsWindowLength windowType = 2` */
  windowType: MetricsWindowLength
  /** `TaskDefId taskDefId = 3` */
  taskDefId?: TaskDefId
}

/** Message `littlehorse.TaskDefMetricsQueryRequest`. */
export interface TaskDefMetricsQueryRequest {
  /** `google.protobuf.Timestamp windowStart = 1` */
  windowStart?: Timestamp
  /** `MetricsWindowLength windowType = 2` */
  windowType: MetricsWindowLength
  /** `optional string taskDefName = 3` */
  taskDefName?: string
}

/** Message `littlehorse.TaskMetrics`. */
export interface TaskMetrics {
  /** `CountAndTiming taskrunCreatedToCompleted = 1` */
  taskrunCreatedToCompleted?: CountAndTiming
  /** `CountAndTiming taskrunCreatedToError = 2` */
  taskrunCreatedToError?: CountAndTiming
  /** `CountAndTiming taskrunCreatedToException = 3` */
  taskrunCreatedToException?: CountAndTiming
  /** `CountAndTiming taskattemptPendingToScheduled = 4` */
  taskattemptPendingToScheduled?: CountAndTiming
  /** `CountAndTiming taskattemptScheduledToRunning = 5` */
  taskattemptScheduledToRunning?: CountAndTiming
  /** `CountAndTiming taskattemptRunningToError = 6` */
  taskattemptRunningToError?: CountAndTiming
  /** `CountAndTiming taskattemptRunningToSuccess = 7` */
  taskattemptRunningToSuccess?: CountAndTiming
  /** `CountAndTiming taskattemptRunningToException = 8` */
  taskattemptRunningToException?: CountAndTiming
}

/** Message `littlehorse.TaskNode`. */
export interface TaskNode {
  /** `TaskDefId taskDefId = 1`; one of `taskToExecute` */
  taskDefId?: TaskDefId
  /** `VariableAssignment dynamicTask = 6`; one of `taskToExecute` */
  dynamicTask?: VariableAssignment
  /** `int32 timeoutSeconds = 2` */
  timeoutSeconds: number
  /** `int32 retries = 3` */
  retries: number
  /** `optional ExponentialBackoffRetryPolicy exponentialBackoff = 5` */
  exponentialBackoff?: ExponentialBackoffRetryPolicy
  /** `repeated VariableAssignment variables = 4` */
  variables: VariableAssignment[]
}

/** Message `littlehorse.TaskNodeReference`. */
export interface TaskNodeReference {
  /** `NodeRunId nodeRunId = 1` */
  nodeRunId?: NodeRunId
}

/** Message `littlehorse.TaskNodeRun`. */
export interface TaskNodeRun {
  /** `optional TaskRunId taskRunId = 1` */
  taskRunId?: TaskRunId
}

/** Message `littlehorse.TaskRun`. */
export interface TaskRun {
  /** `TaskRunId id = 1` */
  id?: TaskRunId
  /** `TaskDefId taskDefId = 2` */
  taskDefId?: TaskDefId
  /** `repeated TaskAttempt attempts = 3` */
  attempts: TaskAttempt[]
  /** `repeated VarNameAndVal inputVariables = 5` */
  inputVariables: VarNameAndVal[]
  /** `TaskRunSource source = 6` */
  source?: TaskRunSource
  /** `google.protobuf.Timestamp scheduledAt = 7` */
  scheduledAt?: Timestamp
  /** `TaskStatus status = 8` */
  status: TaskStatus
  /** `int32 timeoutSeconds = 9` */
  timeoutSeconds: number
  /** `int32 totalAttempts = 4` */
  totalAttempts: number
  /** `optional ExponentialBackoffRetryPolicy exponentialBackoff = 10` */
  exponentialBackoff?: ExponentialBackoffRetryPolicy
  /** `int32 totalCheckpoints = 11` */
  totalCheckpoints: number
}

/** Message `littlehorse.TaskRunId`. */
export interface TaskRunId {
  /** `WfRunId wfRunId = 1` */
  wfRunId?: WfRunId
  /** `string taskGuid = 2` */
  taskGuid: string
}

/** Message `littlehorse.TaskRunIdList`. */
export interface TaskRunIdList {
  /** `repeated TaskRunId results = 1` */
  results: TaskRunId[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.TaskRunList`. */
export interface TaskRunList {
  /** `repeated TaskRun results = 1` */
  results: TaskRun[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.TaskRunSource`. */
export interface TaskRunSource {
  /** `TaskNodeReference taskNode = 1`; one of `taskRunSource` */
  taskNode?: TaskNodeReference
  /** `UserTaskTriggerReference userTaskTrigger = 2`; one of `taskRunSource` */
  userTaskTrigger?: UserTaskTriggerReference
  /** `optional WfSpecId wfSpecId = 3` */
  wfSpecId?: WfSpecId
}

/** Message `littlehorse.TaskWorkerGroup`. */
export interface TaskWorkerGroup {
  /** `TaskWorkerGroupId id = 1` */
  id?: TaskWorkerGroupId
  /** `google.protobuf.Timestamp createdAt = 2` */
  createdAt?: Timestamp
  /** `map<string, TaskWorkerMetadata> taskWorkers = 3` */
  taskWorkers: { [key: string]: TaskWorkerMetadata }
}

/** Message `littlehorse.TaskWorkerGroupId`. */
export interface TaskWorkerGroupId {
  /** `TaskDefId taskDefId = 1` */
  taskDefId?: TaskDefId
}

/** Message `littlehorse.TaskWorkerHeartBeatRequest`. */
export interface TaskWorkerHeartBeatRequest {
  /** `string clientId = 1` */
  clientId: string
  /** `TaskDefId taskDefId = 2` */
  taskDefId?: TaskDefId
  /** `string listenerName = 3` */
  listenerName: string
}

/** Message `littlehorse.TaskWorkerMetadata`. */
export interface TaskWorkerMetadata {
  /** `string taskWorkerId = 1` */
  taskWorkerId: string
  /** `google.protobuf.Timestamp latestHeartbeat = 2` */
  latestHeartbeat?: Timestamp
  /** `repeated LHHostInfo hosts = 3` */
  hosts: LHHostInfo[]
}

/** Message `littlehorse.Tenant`. */
export interface Tenant {
  /** `TenantId id = 1` */
  id?: TenantId
  /** `google.protobuf.Timestamp createdAt = 2` */
  createdAt?: Timestamp
  /** `optional OutputTopicConfig outputTopicConfig = 3` */
  outputTopicConfig?: OutputTopicConfig
}

/** Message `littlehorse.TenantId`. */
export interface TenantId {
  /** `string id = 1` */
  id: string
}

/** Message `littlehorse.TenantIdList`. */
export interface TenantIdList {
  /** `repeated TenantId results = 1` */
  results: TenantId[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.ThreadHaltReason`. */
export interface ThreadHaltReason {
  /** `ParentHalted parentHalted = 1`; one of `reason` */
  parentHalted?: ParentHalted
  /** `Interrupted interrupted = 2`; one of `reason` */
  interrupted?: Interrupted
  /** `PendingInterruptHaltReason pendingInterrupt = 3`; one of `reason` */
  pendingInterrupt?: PendingInterruptHaltReason
  /** `PendingFailureHandlerHaltReason pendingFailure = 4`; one of `reason` */
  pendingFailure?: PendingFailureHandlerHaltReason
  /** `HandlingFailureHaltReason handlingFailure = 5`; one of `reason` */
  handlingFailure?: HandlingFailureHaltReason
  /** `ManualHalt manualHalt = 6`; one of `reason` */
  manualHalt?: ManualHalt
  /** `HaltedByParentNodeHaltReason haltedByParent = 7`; one of `reason` */
  haltedByParent?: HaltedByParentNodeHaltReason
}

/** Message `littlehorse.ThreadMigrationPlan`. */
export interface ThreadMigrationPlan {
  /** `string newThreadName = 1` */
  newThreadName: string
  /** `map<string, NodeMigrationPlan> nodeMigrations = 2` */
  nodeMigrations: { [key: string]: NodeMigrationPlan }
  /** `repeated string threadSpecDependencies = 3` */
  threadSpecDependencies: string[]
}

/** Message `littlehorse.ThreadMigrationPlanRequest`. */
export interface ThreadMigrationPlanRequest {
  /** `string newThreadName = 1` */
  newThreadName: string
  /** `map<string, NodeMigrationPlan> nodeMigrations = 2` */
  nodeMigrations: { [key: string]: NodeMigrationPlan }
}

/** Message `littlehorse.ThreadRetentionPolicy`. */
export interface ThreadRetentionPolicy {
  /** `int64 secondsAfterThreadTermination = 1`; one of `threadGcPolicy` */
  secondsAfterThreadTermination?: bigint
}

/** Message `littlehorse.ThreadRun`. */
export interface ThreadRun {
  /** `WfSpecId wfSpecId = 1` */
  wfSpecId?: WfSpecId
  /** `int32 number = 2` */
  number: number
  /** `LHStatus status = 3` */
  status: LHStatus
  /** `string threadSpecName = 4` */
  threadSpecName: string
  /** `google.protobuf.Timestamp startTime = 5` */
  startTime?: Timestamp
  /** `optional google.protobuf.Timestamp endTime = 6` */
  endTime?: Timestamp
  /** `optional string errorMessage = 7` */
  errorMessage?: string
  /** `repeated int32 childThreadIds = 8` */
  childThreadIds: number[]
  /** `optional int32 parentThreadId = 9` */
  parentThreadId?: number
  /** `repeated ThreadHaltReason haltReasons = 10` */
  haltReasons: ThreadHaltReason[]
  /** `optional ExternalEventId interruptTriggerId = 11` */
  interruptTriggerId?: ExternalEventId
  /** `optional FailureBeingHandled failureBeingHandled = 12` */
  failureBeingHandled?: FailureBeingHandled
  /** `int32 currentNodePosition = 13` */
  currentNodePosition: number
  /** `repeated int32 handledFailedChildren = 14` */
  handledFailedChildren: number[]
  /** `ThreadType type = 15` */
  type: ThreadType
  /** `optional VariableValue output = 16` */
  output?: VariableValue
}

/** Message `littlehorse.ThreadSpec`. */
export interface ThreadSpec {
  /** `map<string, Node> nodes = 1` */
  nodes: { [key: string]: Node }
  /** `repeated ThreadVarDef variableDefs = 2` */
  variableDefs: ThreadVarDef[]
  /** `repeated InterruptDef interruptDefs = 3` */
  interruptDefs: InterruptDef[]
  /** `optional ThreadRetentionPolicy retentionPolicy = 4` */
  retentionPolicy?: ThreadRetentionPolicy
}

/** Message `littlehorse.ThreadSpecMigration`. */
export interface ThreadSpecMigration {
  /** `string newThreadSpecName = 1` */
  newThreadSpecName: string
  /** `map<string, NodeMigration> nodeMigrations = 2` */
  nodeMigrations: { [key: string]: NodeMigration }
}

/** Message `littlehorse.ThreadVarDef`. */
export interface ThreadVarDef {
  /** `VariableDef varDef = 1` */
  varDef?: VariableDef
  /** `bool required = 2` */
  required: boolean
  /** `bool searchable = 3` */
  searchable: boolean
  /** `repeated JsonIndex jsonIndexes = 4` */
  jsonIndexes: JsonIndex[]
  /** `WfRunVariableAccessLevel accessLevel = 5` */
  accessLevel: WfRunVariableAccessLevel
}

/** Message `littlehorse.ThrowEventNode`. */
export interface ThrowEventNode {
  /** `WorkflowEventDefId eventDefId = 1` */
  eventDefId?: WorkflowEventDefId
  /** `VariableAssignment content = 2` */
  content?: VariableAssignment
}

/** Message `littlehorse.ThrowEventNodeRun`. */
export interface ThrowEventNodeRun {
  /** `WorkflowEventId workflowEventId = 1` */
  workflowEventId?: WorkflowEventId
}

/** Message `littlehorse.TypeDefinition`. */
export interface TypeDefinition {
  /** `VariableType primitiveType = 1`; one of `definedType` */
  primitiveType?: VariableType
  /** `StructDefId structDefId = 5`; one of `definedType` */
  structDefId?: StructDefId
  /** `InlineArrayDef inlineArrayDef = 6`; one of `definedType` */
  inlineArrayDef?: InlineArrayDef
  /** `InlineStructDef inlineStructDef = 7`; one of `definedType` */
  inlineStructDef?: InlineStructDef
  /** `InlineMapDef inlineMapDef = 8`; one of `definedType` */
  inlineMapDef?: InlineMapDef
  /** `bool masked = 4` */
  masked: boolean
}

/** Message `littlehorse.UTActionTrigger`. */
export interface UTActionTrigger {
  /** `UTActionTrigger.UTATask task = 1`; one of `action` */
  task?: UTActionTrigger_UTATask
  /** `UTActionTrigger.UTACancel cancel = 2`; one of `action` */
  cancel?: UTActionTrigger_UTACancel
  /** `UTActionTrigger.UTAReassign reassign = 3`; one of `action` */
  reassign?: UTActionTrigger_UTAReassign
  /** `VariableAssignment delaySeconds = 5` */
  delaySeconds?: VariableAssignment
  /** `UTActionTrigger.UTHook hook = 6` */
  hook: UTActionTrigger_UTHook
}

/** Message `littlehorse.UTActionTrigger.UTACancel`. */
export interface UTActionTrigger_UTACancel {
}

/** Message `littlehorse.UTActionTrigger.UTAReassign`. */
export interface UTActionTrigger_UTAReassign {
  /** `optional VariableAssignment userId = 1` */
  userId?: VariableAssignment
  /** `optional VariableAssignment userGroup = 2` */
  userGroup?: VariableAssignment
}

/** Message `littlehorse.UTActionTrigger.UTATask`. */
export interface UTActionTrigger_UTATask {
  /** `TaskNode task = 1` */
  task?: TaskNode
  /** `repeated VariableMutation mutations = 2` */
  mutations: VariableMutation[]
}

/** Message `littlehorse.UserTaskDef`. */
export interface UserTaskDef {
  /** `string name = 1` */
  name: string
  /** `int32 version = 2` */
  version: number
  /** `optional string description = 3` */
  description?: string
  /** `repeated UserTaskField fields = 4` */
  fields: UserTaskField[]
  /** `google.protobuf.Timestamp createdAt = 5` */
  createdAt?: Timestamp
}

/** Message `littlehorse.UserTaskDefId`. */
export interface UserTaskDefId {
  /** `string name = 1` */
  name: string
  /** `int32 version = 2` */
  version: number
}

/** Message `littlehorse.UserTaskDefIdList`. */
export interface UserTaskDefIdList {
  /** `repeated UserTaskDefId results = 1` */
  results: UserTaskDefId[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.UserTaskEvent`. */
export interface UserTaskEvent {
  /** `google.protobuf.Timestamp time = 1` */
  time?: Timestamp
  /** `UserTaskEvent.UTETaskExecuted taskExecuted = 2`; one of `event` */
  taskExecuted?: UserTaskEvent_UTETaskExecuted
  /** `UserTaskEvent.UTEAssigned assigned = 3`; one of `event` */
  assigned?: UserTaskEvent_UTEAssigned
  /** `UserTaskEvent.UTECancelled cancelled = 4`; one of `event` */
  cancelled?: UserTaskEvent_UTECancelled
  /** `UserTaskEvent.UTESaved saved = 5`; one of `event` */
  saved?: UserTaskEvent_UTESaved
  /** `UserTaskEvent.UTECommented commentAdded = 6`; one of `event` */
  commentAdded?: UserTaskEvent_UTECommented
  /** `UserTaskEvent.UTECommented commentEdited = 7`; one of `event` */
  commentEdited?: UserTaskEvent_UTECommented
  /** `UserTaskEvent.UTECommentDeleted commentDeleted = 8`; one of `event` */
  commentDeleted?: UserTaskEvent_UTECommentDeleted
  /** `UserTaskEvent.UTECompleted completed = 9`; one of `event` */
  completed?: UserTaskEvent_UTECompleted
}

/** Message `littlehorse.UserTaskEvent.UTEAssigned`. */
export interface UserTaskEvent_UTEAssigned {
  /** `optional string oldUserId = 1` */
  oldUserId?: string
  /** `optional string oldUserGroup = 2` */
  oldUserGroup?: string
  /** `optional string newUserId = 3` */
  newUserId?: string
  /** `optional string newUserGroup = 4` */
  newUserGroup?: string
}

/** Message `littlehorse.UserTaskEvent.UTECancelled`. */
export interface UserTaskEvent_UTECancelled {
  /** `string message = 1` */
  message: string
}

/** Message `littlehorse.UserTaskEvent.UTECommentDeleted`. */
export interface UserTaskEvent_UTECommentDeleted {
  /** `int32 userCommentId = 1` */
  userCommentId: number
  /** `string userId = 2` */
  userId: string
}

/** Message `littlehorse.UserTaskEvent.UTECommented`. */
export interface UserTaskEvent_UTECommented {
  /** `int32 userCommentId = 1` */
  userCommentId: number
  /** `string userId = 2` */
  userId: string
  /** `string comment = 3` */
  comment: string
}

/** Message `littlehorse.UserTaskEvent.UTECompleted`. */
export interface UserTaskEvent_UTECompleted {
}

/** Message `littlehorse.UserTaskEvent.UTESaved`. */
export interface UserTaskEvent_UTESaved {
  /** `string userId = 1` */
  userId: string
  /** `map<string, VariableValue> results = 2` */
  results: { [key: string]: VariableValue }
}

/** Message `littlehorse.UserTaskEvent.UTETaskExecuted`. */
export interface UserTaskEvent_UTETaskExecuted {
  /** `TaskRunId taskRun = 1` */
  taskRun?: TaskRunId
}

/** Message `littlehorse.UserTaskField`. */
export interface UserTaskField {
  /** `string name = 1` */
  name: string
  /** `VariableType type = 2` */
  type: VariableType
  /** `optional string description = 3` */
  description?: string
  /** `string displayName = 4` */
  displayName: string
  /** `bool required = 5` */
  required: boolean
}

/** Message `littlehorse.UserTaskNode`. */
export interface UserTaskNode {
  /** `string userTaskDefName = 1` */
  userTaskDefName: string
  /** `optional VariableAssignment userGroup = 2` */
  userGroup?: VariableAssignment
  /** `optional VariableAssignment userId = 3` */
  userId?: VariableAssignment
  /** `repeated UTActionTrigger actions = 4` */
  actions: UTActionTrigger[]
  /** `optional int32 userTaskDefVersion = 5` */
  userTaskDefVersion?: number
  /** `optional VariableAssignment notes = 6` */
  notes?: VariableAssignment
  /** `optional VariableAssignment onCancellationExceptionName = 7` */
  onCancellationExceptionName?: VariableAssignment
}

/** Message `littlehorse.UserTaskNodeRun`. */
export interface UserTaskNodeRun {
  /** `optional UserTaskRunId userTaskRunId = 1` */
  userTaskRunId?: UserTaskRunId
}

/** Message `littlehorse.UserTaskRun`. */
export interface UserTaskRun {
  /** `UserTaskRunId id = 1` */
  id?: UserTaskRunId
  /** `UserTaskDefId userTaskDefId = 2` */
  userTaskDefId?: UserTaskDefId
  /** `optional string userGroup = 3` */
  userGroup?: string
  /** `optional string userId = 4` */
  userId?: string
  /** `map<string, VariableValue> results = 6` */
  results: { [key: string]: VariableValue }
  /** `UserTaskRunStatus status = 7` */
  status: UserTaskRunStatus
  /** `repeated UserTaskEvent events = 8` */
  events: UserTaskEvent[]
  /** `optional string notes = 9` */
  notes?: string
  /** `google.protobuf.Timestamp scheduledTime = 10` */
  scheduledTime?: Timestamp
  /** `NodeRunId nodeRunId = 11` */
  nodeRunId?: NodeRunId
  /** `int32 epoch = 12` */
  epoch: number
}

/** Message `littlehorse.UserTaskRunId`. */
export interface UserTaskRunId {
  /** `WfRunId wfRunId = 1` */
  wfRunId?: WfRunId
  /** `string userTaskGuid = 2` */
  userTaskGuid: string
}

/** Message `littlehorse.UserTaskRunIdList`. */
export interface UserTaskRunIdList {
  /** `repeated UserTaskRunId results = 1` */
  results: UserTaskRunId[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.UserTaskRunList`. */
export interface UserTaskRunList {
  /** `repeated UserTaskRun results = 1` */
  results: UserTaskRun[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.UserTaskTriggerReference`. */
export interface UserTaskTriggerReference {
  /** `NodeRunId nodeRunId = 1` */
  nodeRunId?: NodeRunId
  /** `int32 userTaskEventNumber = 2` */
  userTaskEventNumber: number
  /** `optional string userId = 3` */
  userId?: string
  /** `optional string userGroup = 4` */
  userGroup?: string
}

/** Message `littlehorse.ValidateStructDefEvolutionRequest`. */
export interface ValidateStructDefEvolutionRequest {
  /** `StructDefId structDefId = 1` */
  structDefId?: StructDefId
  /** `InlineStructDef structDef = 2` */
  structDef?: InlineStructDef
  /** `StructDefCompatibilityType compatibilityType = 3` */
  compatibilityType: StructDefCompatibilityType
}

/** Message `littlehorse.ValidateStructDefEvolutionResponse`. */
export interface ValidateStructDefEvolutionResponse {
  /** `bool isValid = 1` */
  isValid: boolean
}

/** Message `littlehorse.VarNameAndVal`. */
export interface VarNameAndVal {
  /** `string varName = 1` */
  varName: string
  /** `VariableValue value = 2` */
  value?: VariableValue
  /** `bool masked = 3` */
  masked: boolean
}

/** Message `littlehorse.Variable`. */
export interface Variable {
  /** `VariableId id = 1` */
  id?: VariableId
  /** `VariableValue value = 2` */
  value?: VariableValue
  /** `google.protobuf.Timestamp createdAt = 3` */
  createdAt?: Timestamp
  /** `WfSpecId wfSpecId = 4` */
  wfSpecId?: WfSpecId
  /** `bool masked = 5` */
  masked: boolean
}

/** Message `littlehorse.VariableAssignment`. */
export interface VariableAssignment {
  /** `string jsonPath = 1`; one of `path` */
  jsonPath?: string
  /** `LHPath lhPath = 8`; one of `path` */
  lhPath?: LHPath
  /** `string variableName = 2`; one of `source` */
  variableName?: string
  /** `VariableValue literalValue = 3`; one of `source` */
  literalValue?: VariableValue
  /** `VariableAssignment.FormatString formatString = 4`; one of `source` */
  formatString?: VariableAssignment_FormatString
  /** `VariableAssignment.NodeOutputReference nodeOutput = 5`; one of `source` */
  nodeOutput?: VariableAssignment_NodeOutputReference
  /** `VariableAssignment.Expression expression = 6`; one of `source` */
  expression?: VariableAssignment_Expression
  /** `StructBuilder structBuilder = 9`; one of `source` */
  structBuilder?: StructBuilder
  /** `VariableAssignment.SizeOf sizeOf = 10`; one of `source` */
  sizeOf?: VariableAssignment_SizeOf
  /** `MapBuilder mapBuilder = 11`; one of `source` */
  mapBuilder?: MapBuilder
  /** `optional TypeDefinition targetType = 7` */
  targetType?: TypeDefinition
}

/** Message `littlehorse.VariableAssignment.Expression`. */
export interface VariableAssignment_Expression {
  /** `VariableAssignment lhs = 1` */
  lhs?: VariableAssignment
  /** `VariableMutationType mutationType = 2`; one of `operation` */
  mutationType?: VariableMutationType
  /** `Comparator comparator = 4`; one of `operation` */
  comparator?: Comparator
  /** `VariableAssignment rhs = 3` */
  rhs?: VariableAssignment
}

/** Message `littlehorse.VariableAssignment.FormatString`. */
export interface VariableAssignment_FormatString {
  /** `VariableAssignment format = 1` */
  format?: VariableAssignment
  /** `repeated VariableAssignment args = 2` */
  args: VariableAssignment[]
}

/** Message `littlehorse.VariableAssignment.NodeOutputReference`. */
export interface VariableAssignment_NodeOutputReference {
  /** `string nodeName = 1` */
  nodeName: string
}

/** Message `littlehorse.VariableAssignment.SizeOf`. */
export interface VariableAssignment_SizeOf {
  /** `VariableAssignment operand = 1` */
  operand?: VariableAssignment
}

/** Message `littlehorse.VariableDef`. */
export interface VariableDef {
  /** `optional VariableType type = 1` */
  type?: VariableType
  /** `string name = 2` */
  name: string
  /** `optional VariableValue defaultValue = 3` */
  defaultValue?: VariableValue
  /** `optional bool maskedValue = 4` */
  maskedValue?: boolean
  /** `optional TypeDefinition typeDef = 5` */
  typeDef?: TypeDefinition
}

/** Message `littlehorse.VariableId`. */
export interface VariableId {
  /** `WfRunId wfRunId = 1` */
  wfRunId?: WfRunId
  /** `int32 threadRunNumber = 2` */
  threadRunNumber: number
  /** `string name = 3` */
  name: string
}

/** Message `littlehorse.VariableIdList`. */
export interface VariableIdList {
  /** `repeated VariableId results = 1` */
  results: VariableId[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.VariableList`. */
export interface VariableList {
  /** `repeated Variable results = 1` */
  results: Variable[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.VariableMatch`. */
export interface VariableMatch {
  /** `string varName = 1` */
  varName: string
  /** `VariableValue value = 2` */
  value?: VariableValue
}

/** Message `littlehorse.VariableMutation`. */
export interface VariableMutation {
  /** `string lhsName = 1` */
  lhsName: string
  /** `optional string lhsJsonPath = 2` */
  lhsJsonPath?: string
  /** `optional LHPath lhsLhPath = 7` */
  lhsLhPath?: LHPath
  /** `VariableMutationType operation = 3` */
  operation: VariableMutationType
  /** `VariableAssignment rhsAssignment = 4`; one of `rhsValue` */
  rhsAssignment?: VariableAssignment
  /** `VariableValue literalValue = 5`; one of `rhsValue` */
  literalValue?: VariableValue
  /** `VariableMutation.NodeOutputSource nodeOutput = 6`; one of `rhsValue` */
  nodeOutput?: VariableMutation_NodeOutputSource
}

/** Message `littlehorse.VariableMutation.NodeOutputSource`. */
export interface VariableMutation_NodeOutputSource {
  /** `string jsonpath = 10`; one of `path` */
  jsonpath?: string
  /** `LHPath lhPath = 11`; one of `path` */
  lhPath?: LHPath
}

/** Message `littlehorse.VariableValue`. */
export interface VariableValue {
  /** `string jsonObj = 2`; one of `value` */
  jsonObj?: string
  /** `string jsonArr = 3`; one of `value` */
  jsonArr?: string
  /** `double double = 4`; one of `value` */
  double?: number
  /** `bool bool = 5`; one of `value` */
  bool?: boolean
  /** `string str = 6`; one of `value` */
  str?: string
  /** `int64 int = 7`; one of `value` */
  int?: bigint
  /** `bytes bytes = 8`; one of `value` */
  bytes?: Uint8Array
  /** `WfRunId wfRunId = 9`; one of `value` */
  wfRunId?: WfRunId
  /** `google.protobuf.Timestamp utcTimestamp = 10`; one of `value` */
  utcTimestamp?: Timestamp
  /** `Struct struct = 11`; one of `value` */
  struct?: Struct
  /** `Array array = 12`; one of `value` */
  array?: Array
  /** `Map map = 13`; one of `value` */
  map?: Map
}

/** Message `littlehorse.WaitForChildWfNode`. */
export interface WaitForChildWfNode {
  /** `VariableAssignment childWfRunId = 1` */
  childWfRunId?: VariableAssignment
  /** `string childWfRunSourceNode = 2` */
  childWfRunSourceNode: string
}

/** Message `littlehorse.WaitForChildWfNodeRun`. */
export interface WaitForChildWfNodeRun {
  /** `optional WfRunId childWfRunId = 1` */
  childWfRunId?: WfRunId
}

/** Message `littlehorse.WaitForConditionNode`. */
export interface WaitForConditionNode {
  /** `LegacyEdgeCondition legacyCondition = 1`; one of `nodeCondition` */
  legacyCondition?: LegacyEdgeCondition
  /** `VariableAssignment condition = 2`; one of `nodeCondition` */
  condition?: VariableAssignment
}

/** Message `littlehorse.WaitForConditionRun`. */
export interface WaitForConditionRun {
}

/** Message `littlehorse.WaitForThreadsNode`. */
export interface WaitForThreadsNode {
  /** `WaitForThreadsNode.ThreadsToWaitFor threads = 1`; one of `threadsToWaitFor` */
  threads?: WaitForThreadsNode_ThreadsToWaitFor
  /** `VariableAssignment threadList = 2`; one of `threadsToWaitFor` */
  threadList?: VariableAssignment
  /** `repeated FailureHandlerDef perThreadFailureHandlers = 3` */
  perThreadFailureHandlers: FailureHandlerDef[]
  /** `WaitForThreadsStrategy strategy = 4` */
  strategy: WaitForThreadsStrategy
}

/** Message `littlehorse.WaitForThreadsNode.ThreadToWaitFor`. */
export interface WaitForThreadsNode_ThreadToWaitFor {
  /** `VariableAssignment threadRunNumber = 1` */
  threadRunNumber?: VariableAssignment
}

/** Message `littlehorse.WaitForThreadsNode.ThreadsToWaitFor`. */
export interface WaitForThreadsNode_ThreadsToWaitFor {
  /** `repeated WaitForThreadsNode.ThreadToWaitFor threads = 1` */
  threads: WaitForThreadsNode_ThreadToWaitFor[]
}

/** Message `littlehorse.WaitForThreadsRun`. */
export interface WaitForThreadsRun {
  /** `repeated WaitForThreadsRun.WaitForThread threads = 1` */
  threads: WaitForThreadsRun_WaitForThread[]
}

/** Message `littlehorse.WaitForThreadsRun.WaitForThread`. */
export interface WaitForThreadsRun_WaitForThread {
  /** `optional google.protobuf.Timestamp threadEndTime = 1` */
  threadEndTime?: Timestamp
  /** `LHStatus threadStatus = 2` */
  threadStatus: LHStatus
  /** `int32 threadRunNumber = 3` */
  threadRunNumber: number
  /** `WaitForThreadsRun.WaitingThreadStatus waitingStatus = 4` */
  waitingStatus: WaitForThreadsRun_WaitingThreadStatus
  /** `optional int32 failureHandlerThreadRunId = 5` */
  failureHandlerThreadRunId?: number
}

/** Message `littlehorse.WfMetrics`. */
export interface WfMetrics {
  /** `CountAndTiming started = 1` */
  started?: CountAndTiming
  /** `CountAndTiming runningToCompleted = 2` */
  runningToCompleted?: CountAndTiming
  /** `CountAndTiming runningToError = 3` */
  runningToError?: CountAndTiming
  /** `CountAndTiming runningToException = 4` */
  runningToException?: CountAndTiming
  /** `CountAndTiming runningToHalting = 5` */
  runningToHalting?: CountAndTiming
  /** `CountAndTiming runningToHalted = 6` */
  runningToHalted?: CountAndTiming
  /** `CountAndTiming haltingToHalted = 7` */
  haltingToHalted?: CountAndTiming
  /** `CountAndTiming haltedToRunning = 8` */
  haltedToRunning?: CountAndTiming
}

/** Message `littlehorse.WfRun`. */
export interface WfRun {
  /** `WfRunId id = 1` */
  id?: WfRunId
  /** `WfSpecId wfSpecId = 2` */
  wfSpecId?: WfSpecId
  /** `repeated WfSpecId oldWfSpecVersions = 3` */
  oldWfSpecVersions: WfSpecId[]
  /** `LHStatus status = 4` */
  status: LHStatus
  /** `int32 greatestThreadrunNumber = 5` */
  greatestThreadrunNumber: number
  /** `google.protobuf.Timestamp startTime = 6` */
  startTime?: Timestamp
  /** `optional google.protobuf.Timestamp endTime = 7` */
  endTime?: Timestamp
  /** `repeated ThreadRun threadRuns = 8` */
  threadRuns: ThreadRun[]
  /** `repeated PendingInterrupt pendingInterrupts = 9` */
  pendingInterrupts: PendingInterrupt[]
  /** `repeated PendingFailureHandler pendingFailures = 10` */
  pendingFailures: PendingFailureHandler[]
  /** `optional WfRun.ParentTriggerReference parentTrigger = 11` */
  parentTrigger?: WfRun_ParentTriggerReference
  /** `WorkflowMigrationPlanId workflowMigrationPlanId = 12` */
  workflowMigrationPlanId?: WorkflowMigrationPlanId
  /** `map<string, MigrationVars> migrationVariables = 13` */
  migrationVariables: { [key: string]: MigrationVars }
  /** `repeated int32 threadRunQueue = 14` */
  threadRunQueue: number[]
}

/** Message `littlehorse.WfRun.ParentTriggerReference`. */
export interface WfRun_ParentTriggerReference {
  /** `NodeRunId triggeringNodeRun = 1` */
  triggeringNodeRun?: NodeRunId
  /** `optional NodeRunId waitingNodeRun = 2` */
  waitingNodeRun?: NodeRunId
}

/** Message `littlehorse.WfRunId`. */
export interface WfRunId {
  /** `string id = 1` */
  id: string
  /** `optional WfRunId parentWfRunId = 2` */
  parentWfRunId?: WfRunId
}

/** Message `littlehorse.WfRunIdList`. */
export interface WfRunIdList {
  /** `repeated WfRunId results = 1` */
  results: WfRunId[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.WfSpec`. */
export interface WfSpec {
  /** `WfSpecId id = 1` */
  id?: WfSpecId
  /** `google.protobuf.Timestamp createdAt = 2` */
  createdAt?: Timestamp
  /** `repeated ThreadVarDef frozenVariables = 3` */
  frozenVariables: ThreadVarDef[]
  /** `MetadataStatus status = 4` */
  status: MetadataStatus
  /** `map<string, ThreadSpec> threadSpecs = 5` */
  threadSpecs: { [key: string]: ThreadSpec }
  /** `string entrypointThreadName = 6` */
  entrypointThreadName: string
  /** `optional WorkflowRetentionPolicy retentionPolicy = 7` */
  retentionPolicy?: WorkflowRetentionPolicy
  /** `optional WfSpecVersionMigration migration = 8` */
  migration?: WfSpecVersionMigration
  /** `optional WfSpec.ParentWfSpecReference parentWfSpec = 9` */
  parentWfSpec?: WfSpec_ParentWfSpecReference
}

/** Message `littlehorse.WfSpec.ParentWfSpecReference`. */
export interface WfSpec_ParentWfSpecReference {
  /** `string wfSpecName = 1` */
  wfSpecName: string
  /** `int32 wfSpecMajorVersion = 2` */
  wfSpecMajorVersion: number
}

/** Message `littlehorse.WfSpecId`. */
export interface WfSpecId {
  /** `string name = 1` */
  name: string
  /** `int32 majorVersion = 2` */
  majorVersion: number
  /** `int32 revision = 3` */
  revision: number
}

/** Message `littlehorse.WfSpecIdList`. */
export interface WfSpecIdList {
  /** `repeated WfSpecId results = 1` */
  results: WfSpecId[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.WfSpecMetrics`. */
export interface WfSpecMetrics {
  /** `WfSpecId wfSpecId = 1` */
  wfSpecId?: WfSpecId
  /** `google.protobuf.Timestamp windowStart = 2` */
  windowStart?: Timestamp
  /** `MetricsWindowLength type = 3` */
  type: MetricsWindowLength
  /** `int64 totalStarted = 4` */
  totalStarted: bigint
  /** `int64 totalCompleted = 5` */
  totalCompleted: bigint
  /** `int64 totalErrored = 6` */
  totalErrored: bigint
  /** `int64 startToCompleteMax = 7` */
  startToCompleteMax: bigint
  /** `int64 startToCompleteAvg = 8` */
  startToCompleteAvg: bigint
}

/** Message `littlehorse.WfSpecMetricsId`. */
export interface WfSpecMetricsId {
  /** `google.protobuf.Timestamp windowStart = 1` */
  windowStart?: Timestamp
  /** `MetricsWindowLength windowType = 2` */
  windowType: MetricsWindowLength
  /** `WfSpecId wfSpecId = 3` */
  wfSpecId?: WfSpecId
}

/** Message `littlehorse.WfSpecMetricsQueryRequest`. */
export interface WfSpecMetricsQueryRequest {
  /** `WfSpecId wfSpecId = 1` */
  wfSpecId?: WfSpecId
  /** `google.protobuf.Timestamp windowStart = 2` */
  windowStart?: Timestamp
  /** `MetricsWindowLength windowLength = 3` */
  windowLength: MetricsWindowLength
}

/** Message `littlehorse.WfSpecVersionMigration`. */
export interface WfSpecVersionMigration {
  /** `int32 newMajorVersion = 1` */
  newMajorVersion: number
  /** `int32 newRevision = 2` */
  newRevision: number
  /** `map<string, ThreadSpecMigration> threadSpecMigrations = 3` */
  threadSpecMigrations: { [key: string]: ThreadSpecMigration }
}

/** Message `littlehorse.WorkflowEvent`. */
export interface WorkflowEvent {
  /** `WorkflowEventId id = 1` */
  id?: WorkflowEventId
  /** `VariableValue content = 2` */
  content?: VariableValue
  /** `google.protobuf.Timestamp createdAt = 3` */
  createdAt?: Timestamp
  /** `NodeRunId nodeRunId = 4` */
  nodeRunId?: NodeRunId
}

/** Message `littlehorse.WorkflowEventDef`. */
export interface WorkflowEventDef {
  /** `WorkflowEventDefId id = 1` */
  id?: WorkflowEventDefId
  /** `google.protobuf.Timestamp createdAt = 2` */
  createdAt?: Timestamp
  /** `ReturnType contentType = 3` */
  contentType?: ReturnType
}

/** Message `littlehorse.WorkflowEventDefId`. */
export interface WorkflowEventDefId {
  /** `string name = 1` */
  name: string
}

/** Message `littlehorse.WorkflowEventDefIdList`. */
export interface WorkflowEventDefIdList {
  /** `repeated WorkflowEventDefId results = 1` */
  results: WorkflowEventDefId[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.WorkflowEventId`. */
export interface WorkflowEventId {
  /** `WfRunId wfRunId = 1` */
  wfRunId?: WfRunId
  /** `WorkflowEventDefId workflowEventDefId = 2` */
  workflowEventDefId?: WorkflowEventDefId
  /** `int32 number = 3` */
  number: number
}

/** Message `littlehorse.WorkflowEventIdList`. */
export interface WorkflowEventIdList {
  /** `repeated WorkflowEventId results = 1` */
  results: WorkflowEventId[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.WorkflowEventList`. */
export interface WorkflowEventList {
  /** `repeated WorkflowEvent results = 1` */
  results: WorkflowEvent[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.WorkflowMigrationPlan`. */
export interface WorkflowMigrationPlan {
  /** `WorkflowMigrationPlanId workflowMigrationPlanId = 1` */
  workflowMigrationPlanId?: WorkflowMigrationPlanId
  /** `google.protobuf.Timestamp createdAt = 2` */
  createdAt?: Timestamp
  /** `map<string, ThreadMigrationPlan> threadMigrations = 3` */
  threadMigrations: { [key: string]: ThreadMigrationPlan }
  /** `WfSpecId oldWfSpec = 4` */
  oldWfSpec?: WfSpecId
  /** `int32 majorVersion = 5` */
  majorVersion: number
  /** `int32 revision = 6` */
  revision: number
}

/** Message `littlehorse.WorkflowMigrationPlanId`. */
export interface WorkflowMigrationPlanId {
  /** `string name = 1` */
  name: string
}

/** Message `littlehorse.WorkflowMigrationPlanIdList`. */
export interface WorkflowMigrationPlanIdList {
  /** `repeated WorkflowMigrationPlanId results = 1` */
  results: WorkflowMigrationPlanId[]
  /** `optional bytes bookmark = 2` */
  bookmark?: Uint8Array
}

/** Message `littlehorse.WorkflowRetentionPolicy`. */
export interface WorkflowRetentionPolicy {
  /** `int64 secondsAfterWfTermination = 1`; one of `wfGcPolicy` */
  secondsAfterWfTermination?: bigint
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
  /** `canter.AwaitWfRunRequest` */
  'canter.AwaitWfRunRequest': AwaitWfRunRequest
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
}
