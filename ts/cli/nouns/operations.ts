/** What operators deal with: migrations, schedules, bulk jobs, workers, metrics (spec C 2.10, 2.11, 3). */
import { BULK_JOB_STATUS } from '../choices.js'
import { CREATED, int, MEASURED, type Noun, WF_RUN } from '../noun.js'
import type { Param } from '../operation.js'

const ID: Param = { name: 'id' }
const SPEC: Param = { name: 'wfSpecName', about: 'name of the WfSpec' }
/** The last hour, as `lhctl` asks for metrics. */
const LAST_HOUR: readonly Param[] = MEASURED.map((flag) =>
  flag.field === 'windowStart' ? { ...flag, implied: '60' } : flag,
)

/** What operators deal with. */
export const OPERATING: readonly Noun[] = [
  {
    name: 'workflowMigrationPlan',
    about: 'how to move WfRuns to another version',
    id: [{ name: 'name' }],
    sample: 'order-0-to-1',
    idField: 'workflowMigrationPlanId',
    columns: ['workflowMigrationPlanId', 'oldWfSpec', 'majorVersion', 'revision', 'createdAt'],
    verbs: {
      get: 'GetWorkflowMigrationPlan',
      search: {
        rpcs: ['SearchWorkflowMigrationPlan'],
        flags: [
          { name: 'prefix', about: 'names that begin so' },
          { ...SPEC, about: 'plans for this WfSpec' },
        ],
        oneOf: ['prefix', 'wfSpecName'],
        example: '--prefix order',
      },
      put: {
        about: 'store how to move WfRuns to another version; on a terminal it asks for what is missing',
        rpcs: ['PutWorkflowMigrationPlan'],
        args: [{ name: 'name', ask: true }],
        flags: [
          { name: 'wfSpec', hint: 'name/major/revision', field: null, about: 'the old version' },
          int('majorVersion', { ask: true, required: true, about: 'the new major version' }),
          int('revision', { ask: true, required: true, about: 'the new revision' }),
          { name: 'thread', kind: 'texts', hint: 'old=new', field: null, about: 'a thread and its new name, old=new' },
          {
            name: 'node',
            kind: 'texts',
            hint: 'thread/old=new',
            field: null,
            about: 'a node and its new name, thread/old=new',
          },
        ],
        example: 'order-0-to-1 --wfSpec order/0/0 --majorVersion 1 --revision 0 --thread entrypoint=entrypoint',
        prepare: async (draft) => (await import('../migration.js')).addThreads(draft),
      },
      apply: {
        about: 'begin to move a WfRun by a plan; on a terminal it asks for new variables',
        rpcs: ['ApplyWorkflowMigrationPlan'],
        args: [
          { name: 'plan', field: 'id.name', ask: true },
          { ...WF_RUN, ask: true },
        ],
        flags: [
          {
            name: 'var',
            kind: 'texts',
            hint: 'thread/name=value',
            field: null,
            about: 'a variable of a new thread, thread/name=value, typed by the new WfSpec',
          },
        ],
        example: 'order-0-to-1 order-1 --var entrypoint/discount=5',
        prepare: async (draft) => (await import('../migration.js')).addVariables(draft),
      },
      delete: 'DeleteWorkflowMigrationPlan',
    },
  },
  {
    name: 'schedule',
    aliases: ['scheduled'],
    about: 'when WfRuns are started by themselves',
    id: [ID],
    sample: '5ac9',
    columns: ['id', 'wfSpecId', 'cronExpression', 'createdAt'],
    verbs: {
      get: 'GetScheduledWfRun',
      search: {
        rpcs: ['SearchScheduledWfRun'],
        mode: 'list',
        args: [SPEC, int('majorVersion', { optional: true }), int('revision', { optional: true })],
        example: 'order',
      },
      delete: 'DeleteScheduledWfRun',
    },
  },
  {
    name: 'bulkJob',
    about: 'a job over many objects in the background',
    id: [ID],
    sample: '91d0',
    columns: ['id', 'status', 'createdAt'],
    verbs: {
      get: { rpcs: ['GetBulkJob'], args: [{ ...ID, field: 'id.id' }] },
      search: {
        rpcs: ['SearchBulkJob'],
        flags: [{ name: 'status', kind: BULK_JOB_STATUS }],
        example: '--status running',
      },
      delete: 'DeleteBulkJob',
    },
  },
  {
    name: 'taskWorkerGroup',
    about: 'the workers of a TaskDef',
    id: [{ name: 'taskDef', field: 'name' }],
    sample: 'charge-card',
    verbs: { get: 'GetTaskWorkerGroup' },
  },
  {
    name: 'wfMetricWindow',
    about: 'what was counted of a WfSpec in one minute',
    id: [
      { name: 'wfSpec', field: 'wfSpecId.name' },
      int('majorVersion', { field: 'wfSpecId.majorVersion' }),
      int('revision', { field: 'wfSpecId.revision' }),
      { name: 'startMs', kind: 'time', field: 'windowStart', about: 'its beginning, in milliseconds since 1970' },
    ],
    sample: 'order/0/1/1767225600000',
    verbs: {
      get: {
        rpcs: ['GetMetricWindow'],
        async prepare(draft) {
          draft.request.metricType = 'WORKFLOW_METRIC'
        },
      },
      search: {
        rpcs: ['SearchWfMetricWindow'],
        args: [SPEC],
        flags: [{ name: 'latestOnly', kind: 'switch', about: 'the last full minute only' }, ...CREATED],
        example: 'order --latestOnly',
      },
    },
  },
  {
    name: 'taskMetrics',
    about: 'what was counted of a TaskDef, or of all, by the minute',
    id: [],
    sample: 'charge-card',
    columns: ['id', 'task.taskrunCreatedToCompleted.count', 'task.taskrunCreatedToError.count'],
    verbs: {
      list: {
        rpcs: ['ListTaskMetrics'],
        mode: 'list',
        args: [{ name: 'taskDef', field: 'taskDef.name', optional: true }],
        flags: LAST_HOUR,
        example: 'charge-card',
      },
    },
  },
  {
    name: 'wfMetrics',
    about: 'what was counted of a WfSpec, or of all, by the minute',
    id: [],
    sample: 'order',
    columns: ['id', 'workflow.started.count', 'workflow.runningToCompleted.count', 'workflow.runningToError.count'],
    verbs: {
      list: {
        rpcs: ['ListWfMetrics'],
        mode: 'list',
        args: [
          { name: 'wfSpec', field: 'wfSpec.name', optional: true },
          { name: 'version', field: null, optional: true, about: 'major.revision; the newest by default' },
        ],
        flags: LAST_HOUR,
        example: 'order 0.1',
        prepare: async (draft) => (await import('../metrics.js')).addVersion(draft),
      },
    },
  },
  {
    name: 'quotaUsage',
    about: 'how a quota was used, by the minute',
    id: [],
    sample: 'acme',
    columns: ['id', 'quotaUsage.requestsObserved', 'quotaUsage.requestsThrottled', 'quotaUsage.totalThrottleTimeMs'],
    verbs: {
      list: {
        rpcs: ['ListQuotaUsageMetrics'],
        mode: 'list',
        args: [{ name: 'tenant', field: 'quotaId.tenant.id' }],
        flags: [
          { name: 'principal', field: 'quotaId.principal.id', about: 'the quota of this principal' },
          ...LAST_HOUR,
        ],
        example: 'acme',
      },
    },
  },
]
