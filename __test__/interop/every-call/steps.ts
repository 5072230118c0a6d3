/**
 * One story in which every call of service `littlehorse.LittleHorse` has its place: what is asked, and what must come back. The published clients
 * play it by their own stubs (`every_call.py`, `EveryCall.java`); a client that lacks a call passes it over.
 */
import {
  type Init,
  type Json,
  type MessageTypes,
  type RequestOf,
  RPCS,
  type RpcName,
  toProtoJson,
} from '../../../ts/gen/index.js'
import { Workflow } from '../../../ts/workflow/index.js'

/** One call. */
export interface Step {
  readonly rpc: string
  readonly request: Json
  /** The gRPC status it ends with. */
  readonly code: string
  /** Whether it is repeated until it ends so: what happens in the background may not have happened yet. */
  readonly until: boolean
  /** What the reply must have; fields that are not named may be anything. */
  readonly reply: Json
}

interface Expected {
  readonly code?: string
  readonly until?: boolean
  readonly reply?: Json
}

function step<N extends RpcName>(rpc: N, request: Init<RequestOf<N>>, expected: Expected = {}): Step {
  const { requestType } = RPCS[rpc]
  const json = toProtoJson(requestType as keyof MessageTypes, request as never)
  return { rpc, request: set(json) ?? {}, code: 'OK', until: false, reply: {}, ...expected }
}

/** JSON without the fields that are unset: published clients know nothing of null. */
function set(json: Json): Json | undefined {
  if (json === null) return undefined
  if (Array.isArray(json)) return json.map((item) => set(item) ?? {})
  if (typeof json !== 'object') return json
  const fields = Object.entries(json).map(([name, value]) => [name, set(value)] as const)
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as Json
}

const UNIMPLEMENTED: Expected = { code: 'UNIMPLEMENTED' }
const str = { primitiveType: 'STR' } as const
const STR = { typeDef: { primitiveType: 'STR' } } as const

const EPOCH = { seconds: 1n, nanos: 0 }
const FAR = { seconds: 4_000_000_000n, nanos: 0 }

const run = { id: 'run-1' }
const taskRunId = { wfRunId: run, taskGuid: '0-1' }
const userTaskRunId = { wfRunId: run, userTaskGuid: '0-5' }
const approved = { name: 'approved' }
const shipped = { name: 'shipped' }
const spec = { name: 'order', majorVersion: 0, revision: 0 }
const plan = { name: 'onwards' }

const order = (pause: boolean) =>
  Workflow.create('order', (wf) => {
    const id = wf.declareStr('order-id').searchable()
    wf.execute('charge', id)
    wf.waitForEvent('approved').withCorrelationId(id)
    wf.throwEvent('shipped', id)
    wf.assignUserTask('unpack', 'ada', 'storehouse')
    if (pause) wf.sleepSeconds(1)
  }).compile()

const found = (results: Json): Expected => ({ reply: { results } })

export const STEPS: readonly Step[] = [
  step('Whoami', {}, { reply: { id: { id: 'anonymous' } } }),
  step('GetServerVersion', {}, { reply: { majorVersion: 1, minorVersion: 3 } }),

  step('PutTenant', { id: 'acme' }, { reply: { id: { id: 'acme' } } }),
  step('GetTenant', { id: 'acme' }, { reply: { id: { id: 'acme' } } }),
  step('SearchTenant', {}, found([{ id: 'acme' }, { id: 'default' }])),
  step(
    'PutPrincipal',
    { id: 'clerk', globalAcls: { acls: [{ resources: ['ACL_TASK'], allowedActions: ['READ'] }] } },
    { reply: { id: { id: 'clerk' } } },
  ),
  step('GetPrincipal', { id: 'clerk' }, { reply: { globalAcls: { acls: [{ resources: ['ACL_TASK'] }] } } }),
  step('SearchPrincipal', { isAdmin: true }, found([{ id: 'anonymous' }])),
  step(
    'PutQuota',
    { tenant: { id: 'acme' }, principal: { id: 'clerk' }, writeRequestsPerSecond: 100 },
    { reply: { writeRequestsPerSecond: 100 } },
  ),
  step('GetQuota', { tenant: { id: 'acme' }, principal: { id: 'clerk' } }, { reply: { writeRequestsPerSecond: 100 } }),
  step('SearchQuota', { tenantId: 'acme' }, found([{ tenant: { id: 'acme' }, principal: { id: 'clerk' } }])),
  step('ListQuotaUsageMetrics', { quotaId: { tenant: { id: 'acme' } } }),
  step('DeleteQuota', { id: { tenant: { id: 'acme' }, principal: { id: 'clerk' } } }),
  step('DeletePrincipal', { id: { id: 'clerk' } }),

  step('PutStructDef', { name: 'parcel', structDef: { fields: { weight: { fieldType: { primitiveType: 'INT' } } } } }),
  step('GetStructDef', { name: 'parcel', version: -1 }, { reply: { id: { name: 'parcel' } } }),
  step(
    'ValidateStructDefEvolution',
    {
      structDefId: { name: 'parcel', version: -1 },
      structDef: { fields: { weight: { fieldType: { primitiveType: 'INT' } } } },
    },
    { reply: { isValid: true } },
  ),
  step('SearchStructDef', { name: 'parcel' }, found([{ name: 'parcel' }])),
  step('PutTaskDef', { name: 'charge', inputVars: [{ name: 'order', ...STR }], returnType: { returnType: str } }),
  step('GetTaskDef', { name: 'charge' }, { reply: { inputVars: [{ name: 'order' }] } }),
  step('SearchTaskDef', { prefix: 'ch' }, found([{ name: 'charge' }])),
  step('PutExternalEventDef', { ...approved, correlatedEventConfig: {} }),
  step('GetExternalEventDef', approved, { reply: { id: approved } }),
  step('SearchExternalEventDef', { prefix: 'app' }, found([approved])),
  step('PutWorkflowEventDef', { ...shipped, contentType: { returnType: str } }),
  step('GetWorkflowEventDef', shipped, { reply: { id: shipped } }),
  step('SearchWorkflowEventDef', { prefix: 'ship' }, found([shipped])),
  step('PutUserTaskDef', { name: 'unpack', fields: [{ name: 'pieces', type: 'INT', required: true }] }),
  step('GetUserTaskDef', { name: 'unpack', version: 0 }, { reply: { fields: [{ name: 'pieces' }] } }),
  step('GetLatestUserTaskDef', { name: 'unpack' }, { reply: { name: 'unpack' } }),
  step('SearchUserTaskDef', { name: 'unpack' }, found([{ name: 'unpack' }])),
  step('PutWfSpec', order(false), { reply: { id: { name: 'order' } } }),
  step('GetWfSpec', spec, { reply: { id: { name: 'order' } } }),
  step('SearchWfSpec', { taskDefName: 'charge' }, found([{ name: 'order' }])),
  step('MigrateWfSpec', { oldWfSpec: spec }, UNIMPLEMENTED),

  step(
    'RunWf',
    { wfSpecName: 'order', id: run.id, variables: { 'order-id': { str: 'o-1' } } },
    { reply: { id: run, status: 'RUNNING' } },
  ),
  step('GetWfRun', run, { reply: { status: 'RUNNING' } }),
  step('SearchWfRun', { wfSpecName: 'order', status: 'RUNNING' }, found([run])),
  step('RegisterTaskWorker', { taskWorkerId: 'w', taskDefId: { name: 'charge' } }, { reply: { yourHosts: [{}] } }),
  step('GetTaskWorkerGroup', { name: 'charge' }, { reply: { taskWorkers: { w: { taskWorkerId: 'w' } } } }),
  step('CountTaskRun', { taskDefName: 'charge' }, { reply: { value: '1' } }),
  step(
    'SearchTaskRun',
    { taskDefName: 'charge', status: 'TASK_SCHEDULED' },
    found([{ wfRunId: run, taskGuid: '0-1' }]),
  ),
  step('PollTask', { taskDefId: { name: 'charge' }, clientId: 'w' }, { reply: { result: { taskRunId } } }),
  step(
    'PutCheckpoint',
    { taskRunId, value: { str: 'half' } },
    { reply: { createdCheckpoint: { value: { str: 'half' } } } },
  ),
  step('GetCheckpoint', { taskRun: taskRunId, checkpointNumber: 0 }, { reply: { value: { str: 'half' } } }),
  step('ReportTask', { taskRunId, time: FAR, status: 'TASK_SUCCESS', output: { str: 'paid' } }),
  step('GetTaskRun', taskRunId, { reply: { status: 'TASK_SUCCESS' } }),
  step('ListTaskRuns', { wfRunId: run }, found([{ id: taskRunId }])),
  step('GetNodeRun', { wfRunId: run, threadRunNumber: 0, position: 1 }, { reply: { status: 'COMPLETED' } }),
  step('ListNodeRuns', { wfRunId: run, threadRunNumber: 0 }, found([{}, {}, { status: 'RUNNING' }])),
  step('CountNodeRun', { wfSpecFilter: { wfSpecName: 'order' } }, { reply: { value: '3' } }),
  step('SearchNodeRun', { status: 'RUNNING', externalEventDef: approved }, found([{ wfRunId: run, position: 2 }])),
  step('GetVariable', { wfRunId: run, threadRunNumber: 0, name: 'order-id' }, { reply: { value: { str: 'o-1' } } }),
  step('ListVariables', { wfRunId: run }, found([{ value: { str: 'o-1' } }])),
  step(
    'SearchVariable',
    { wfSpecName: 'order', varName: 'order-id', value: { str: 'o-1' } },
    found([{ wfRunId: run, name: 'order-id' }]),
  ),
  step('GetInactiveThreadRun', { wfRunId: run, threadRunNumber: 0 }, { code: 'NOT_FOUND' }),

  step('PutWfSpec', order(true), { reply: { id: { name: 'order', revision: 1 } } }),
  step('GetLatestWfSpec', { name: 'order' }, { reply: { id: { revision: 1 } } }),
  step('PutWorkflowMigrationPlan', {
    ...plan,
    oldWfSpec: spec,
    revision: 1,
    threadMigrations: {
      entrypoint: {
        newThreadName: 'entrypoint',
        nodeMigrations: { '2-approved-EXTERNAL_EVENT': { newNodeName: '2-approved-EXTERNAL_EVENT' } },
      },
    },
  }),
  step('GetWorkflowMigrationPlan', plan, { reply: { workflowMigrationPlanId: plan } }),
  step('SearchWorkflowMigrationPlan', { wfSpecName: 'order' }, found([plan])),
  step('ApplyWorkflowMigrationPlan', { id: plan, wfRunId: run }, { reply: { id: run } }),

  step('StopWfRun', { wfRunId: run }),
  step('ResumeWfRun', { wfRunId: run }),
  step('PutCorrelatedEvent', { key: 'o-9', externalEventDefId: approved }, { reply: { id: { key: 'o-9' } } }),
  step('GetCorrelatedEvent', { key: 'o-9', externalEventDefId: approved }, { reply: { id: { key: 'o-9' } } }),
  step('SearchCorrelatedEvent', { externalEventDefId: approved }, found([{ key: 'o-9' }])),
  step('DeleteCorrelatedEvent', { id: { key: 'o-9', externalEventDefId: approved } }),
  step('PutExternalEvent', { wfRunId: run, externalEventDefId: approved, guid: 'g' }, { reply: { claimed: true } }),
  step('GetExternalEvent', { wfRunId: run, externalEventDefId: approved, guid: 'g' }, { reply: { claimed: true } }),
  step('ListExternalEvents', { wfRunId: run }, found([{ id: { guid: 'g' } }])),
  step('SearchExternalEvent', { externalEventDefId: approved, isClaimed: true }, found([{ guid: 'g' }])),
  step('AwaitWorkflowEvent', { wfRunId: run, eventDefIds: [shipped] }, { reply: { content: { str: 'o-1' } } }),
  step('GetWorkflowEvent', { wfRunId: run, workflowEventDefId: shipped }, { reply: { content: { str: 'o-1' } } }),
  step('ListWorkflowEvents', { wfRunId: run }, found([{ content: { str: 'o-1' } }])),
  step('SearchWorkflowEvent', { workflowEventDefId: shipped }, found([{ wfRunId: run }])),

  step('SearchUserTaskRun', { userId: 'ada' }, found([userTaskRunId])),
  step('ListUserTaskRuns', { wfRunId: run }, found([{ id: userTaskRunId }])),
  step('AssignUserTaskRun', { userTaskRunId, userId: 'bob', overrideClaim: true }),
  step(
    'SaveUserTaskRunProgress',
    { userTaskRunId, userId: 'bob', results: { pieces: { int: 2n } } },
    { reply: { results: { pieces: { int: '2' } } } },
  ),
  step('PutUserTaskRunComment', { userTaskRunId, userId: 'bob', comment: 'one is broken' }),
  step('EditUserTaskRunComment', { userTaskRunId, userId: 'bob', userCommentId: 1, comment: 'one is missing' }),
  step('DeleteUserTaskRunComment', { userTaskRunId, userId: 'bob', userCommentId: 1 }),
  step('GetUserTaskRun', userTaskRunId, { reply: { userId: 'bob', status: 'ASSIGNED' } }),
  step('CompleteUserTaskRun', { userTaskRunId, userId: 'bob', results: { pieces: { int: 3n } } }),
  step('GetUserTaskRun', userTaskRunId, { reply: { status: 'DONE' } }),
  step('CancelUserTaskRun', { userTaskRunId }),

  step('RunWf', { wfSpecName: 'order', id: 'run-2', variables: { 'order-id': { str: 'o-2' } } }),
  step(
    'PollTask',
    { taskDefId: { name: 'charge' }, clientId: 'w' },
    { reply: { result: { taskRunId: { taskGuid: '0-1' } } } },
  ),
  step('ReportTask', {
    taskRunId: { wfRunId: { id: 'run-2' }, taskGuid: '0-1' },
    time: FAR,
    status: 'TASK_FAILED',
    error: { type: 'TASK_FAILURE', message: 'declined' },
  }),
  step('RescueThreadRun', { wfRunId: { id: 'run-2' } }, { reply: { status: 'RUNNING' } }),

  step(
    'ScheduleWf',
    { id: 'nightly', wfSpecName: 'order', cronExpression: '0 3 * * *' },
    { reply: { id: { id: 'nightly' } } },
  ),
  step('GetScheduledWfRun', { id: 'nightly' }, { reply: { cronExpression: '0 3 * * *' } }),
  step('SearchScheduledWfRun', { wfSpecName: 'order' }, found([{ id: 'nightly' }])),
  step('DeleteScheduledWfRun', { id: { id: 'nightly' } }),
  step('CreateBulkJob', {
    id: 'sweep',
    bulkDeleteWfRun: { wfSpecName: 'order', earliestStart: EPOCH, latestStart: FAR, wfRunStatus: 'COMPLETED' },
  }),
  step('GetBulkJob', { id: { id: 'sweep' } }, { reply: { id: { id: 'sweep' } } }),
  step('SearchBulkJob', {}, found([{ id: 'sweep' }])),
  step('DeleteBulkJob', { id: { id: 'sweep' } }, { until: true }),

  step('ListTaskMetrics', { taskDef: { name: 'charge' } }),
  step('ListWfMetrics', { wfSpec: spec }),
  step('SearchWfMetricWindow', { wfSpecName: 'order' }),
  step('GetMetricWindow', { wfSpecId: spec, windowStart: FAR }, { code: 'NOT_FOUND' }),
  step('GetTaskDefMetricsWindow', { taskDefName: 'charge' }, UNIMPLEMENTED),
  step('GetWfSpecMetricsWindow', { wfSpecId: spec }, UNIMPLEMENTED),

  step('DeleteWorkflowMigrationPlan', { id: plan }),
  step('DeleteWfRun', { id: { id: 'run-2' } }),
  step('DeleteWfSpec', { id: spec }),
  step('DeleteTaskDef', { id: { name: 'charge' } }),
  step('DeleteExternalEventDef', { id: approved }),
  step('DeleteWorkflowEventDef', { id: shipped }),
  step('DeleteUserTaskDef', { id: { name: 'unpack', version: 0 } }),
  step('DeleteStructDef', { id: { name: 'parcel', version: 0 } }),
]
