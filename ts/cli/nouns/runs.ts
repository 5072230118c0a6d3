/** What runs, and what belongs to one WfRun (spec C 2.5 to 2.7). */
import { LH_STATUS, TASK_STATUS, VARIABLE_TYPE } from '../choices.js'
import { CREATED, int, type Noun, OUT, WF_RUN } from '../noun.js'
import type { Draft, Param } from '../operation.js'

const STATUS: Param = { name: 'status', kind: LH_STATUS }
const THREAD = int('threadRunNumber', { about: 'number of the thread' })
const ONE_THREAD = int('threadRunNumber', { implied: '0', about: 'the thread; the whole WfRun by default' })
const SPEC: Param = { name: 'wfSpecName', about: 'name of the WfSpec' }
/** In what order `search variable` and the others take the version. */
const VERSION = [int('wfSpecMajorVersion', { optional: true }), int('wfSpecRevision', { optional: true })]
const PAYLOAD = { rest: '[<varType> <payload>]' }

/** What runs. */
export const RUNS: readonly Noun[] = [
  {
    name: 'wfRun',
    about: 'a run of a workflow',
    id: [{ ...WF_RUN, field: '' }],
    sample: 'order-1',
    columns: ['id', 'wfSpecId', 'status', 'startTime', 'endTime'],
    verbs: {
      get: 'GetWfRun',
      search: {
        rpcs: ['SearchWfRun'],
        args: [SPEC, ...VERSION],
        flags: [
          STATUS,
          ...CREATED,
          {
            name: 'var',
            kind: 'texts',
            hint: 'name=value',
            field: null,
            about: 'with this variable, name=value, typed by the WfSpec',
          },
        ],
        example: 'order --status running',
        prepare: async (draft) => (await import('../variables.js')).addFilters(draft),
      },
      delete: 'DeleteWfRun',
      stop: { rpcs: ['StopWfRun'], args: [WF_RUN], flags: [ONE_THREAD] },
      resume: { rpcs: ['ResumeWfRun'], args: [WF_RUN], flags: [ONE_THREAD] },
      explain: {
        about: 'tell what a WfRun waits for, and who could end the wait',
        args: [WF_RUN],
        example: 'order-1',
        run: async (context) => (await import('../explain.js')).explain(context),
      },
      history: {
        about: 'tell what happened to a WfRun, command by command, as far back as the journal keeps it',
        args: [WF_RUN],
        flags: [
          int('limit', { field: null, about: 'how many commands at most; all by default' }),
          int('after', { field: null, about: 'only those behind this position' }),
        ],
        example: 'order-1',
        run: async (context) => (await import('../history.js')).history(context),
      },
      export: {
        about:
          'write a WfRun with its children, and the definitions they refer to, into one file; masked values are masked',
        args: [WF_RUN],
        flags: [OUT],
        example: 'order-1 --out order-1.jsonl',
        run: async (context) => (await import('../export.js')).exportWfRun(context),
      },
    },
  },
  {
    name: 'byParent',
    about: 'the children of a WfRun; said behind wfRun',
    id: [],
    sample: 'order-1',
    verbs: {
      search: {
        path: ['search', 'wfRun', 'byParent'],
        about: 'find the children of a WfRun',
        rpcs: ['SearchWfRun'],
        args: [{ ...WF_RUN, name: 'parentId', field: 'parentWfRunId' }],
        flags: [
          SPEC,
          STATUS,
          { name: 'show-full-tree', kind: 'switch', field: 'showFullTree', about: 'children of children as well' },
          int('levels', { field: null, about: 'with --show-full-tree: so many levels below the parent' }),
        ],
        example: 'order-1 --show-full-tree',
        finish: async (draft, reply) => (await import('../levels.js')).cutLevels(draft, reply),
      },
    },
  },
  {
    name: 'wfRunBulk',
    about: 'all WfRuns of a WfSpec and a time, by a bulk job',
    id: [],
    sample: 'order',
    verbs: {
      delete: {
        rpcs: ['CreateBulkJob'],
        args: [{ ...SPEC, field: 'bulkDeleteWfRun.wfSpecName' }],
        flags: [
          {
            name: 'from',
            kind: 'time',
            field: 'bulkDeleteWfRun.earliestStart',
            required: true,
            about: 'started then or later, RFC 3339',
          },
          {
            name: 'to',
            kind: 'time',
            field: 'bulkDeleteWfRun.latestStart',
            required: true,
            about: 'started then or earlier',
          },
          { ...STATUS, field: 'bulkDeleteWfRun.wfRunStatus', about: 'in this status' },
          { name: 'id', about: 'of the bulk job; generated when left out' },
        ],
        example: 'order --from 2026-01-01T00:00:00Z --to 2026-02-01T00:00:00Z --status completed --yes',
        count: async (draft) => (await import('../bulk.js')).countWfRuns(draft),
      },
    },
  },
  {
    name: 'nodeRun',
    about: 'a node as a thread went through it',
    id: [WF_RUN, THREAD, int('position')],
    sample: 'order-1/0/2',
    columns: ['id', 'nodeName', 'status', 'arrivalTime', 'endTime', 'errorMessage'],
    verbs: {
      get: 'GetNodeRun',
      list: { rpcs: ['ListNodeRuns'], flags: [int('threadRunNumber', { about: 'of this thread only' })] },
      search: {
        rpcs: ['SearchNodeRun'],
        args: [
          { name: 'externalEventDef', field: 'externalEventDef.name', about: 'nodes that wait for this event' },
          STATUS,
        ],
        flags: CREATED,
        example: 'paid RUNNING',
      },
      count: {
        rpcs: ['CountNodeRun'],
        args: [],
        flags: [
          { name: 'all', kind: 'switch', field: null, about: 'of all WfSpecs' },
          { ...SPEC, field: 'wfSpecFilter.wfSpecName' },
          int('wfSpecMajorVersion', { field: 'wfSpecFilter.wfSpecMajorVersion' }),
          int('wfSpecRevision', { field: 'wfSpecFilter.wfSpecRevision' }),
        ],
        example: '--wfSpecName order',
        prepare: needsScope,
      },
    },
  },
  {
    name: 'taskRun',
    about: 'a task as a WfRun had it executed',
    id: [WF_RUN, { name: 'taskGuid' }],
    sample: 'order-1/0f3a',
    columns: ['id', 'taskDefId', 'status', 'totalAttempts', 'scheduledAt'],
    verbs: {
      get: 'GetTaskRun',
      list: 'ListTaskRuns',
      search: {
        rpcs: ['SearchTaskRun'],
        args: [{ name: 'taskDef', field: 'taskDefName' }],
        flags: [{ name: 'status', kind: TASK_STATUS }, ...CREATED],
        example: 'charge-card --status failed',
      },
      count: {
        rpcs: ['CountTaskRun'],
        args: [{ name: 'taskDef', field: 'taskDefName' }],
        flags: [{ name: 'status', kind: TASK_STATUS, required: true, about: 'TASK_SCHEDULED: those in the queue' }],
        example: 'charge-card --status scheduled',
      },
    },
  },
  {
    name: 'variable',
    about: 'a variable of a thread',
    id: [WF_RUN, THREAD, { name: 'name' }],
    sample: 'order-1/0/total',
    columns: ['id', 'value', 'createdAt'],
    verbs: {
      get: 'GetVariable',
      list: 'ListVariables',
      search: {
        rpcs: ['SearchVariable'],
        flags: [
          { name: 'varType', kind: VARIABLE_TYPE, field: null, required: true, about: 'type of the value' },
          { name: 'value', field: null, required: true },
          { name: 'name', field: 'varName', required: true, about: 'of the variable' },
          { ...SPEC, required: true },
          int('wfSpecMajorVersion'),
          int('wfSpecRevision', { about: 'with --wfSpecMajorVersion' }),
        ],
        example: '--wfSpecName order --name total --varType INT --value 12',
        prepare: async (draft) => (await import('../variables.js')).addValue(draft, 'value'),
      },
    },
  },
  {
    name: 'externalEvent',
    about: 'an event that was posted to a WfRun',
    id: [WF_RUN, { name: 'externalEventDef', field: 'externalEventDefId.name' }, { name: 'guid' }],
    sample: 'order-1/paid/77c1',
    columns: ['id', 'claimed', 'createdAt', 'content'],
    verbs: {
      get: 'GetExternalEvent',
      list: 'ListExternalEvents',
      search: {
        rpcs: ['SearchExternalEvent'],
        args: [{ name: 'externalEventDef', field: 'externalEventDefId.name', optional: true }],
        flags: [
          { name: 'isClaimed', kind: 'bool', implied: 'true', about: 'claimed by a node, or not; both when left out' },
          ...CREATED,
        ],
        example: 'paid --isClaimed=false',
      },
    },
  },
  {
    name: 'correlatedEvent',
    about: 'an event for all who wait for its key',
    id: [{ name: 'key' }, { name: 'externalEventDef', field: 'externalEventDefId.name' }],
    sample: 'invoice-7/paid',
    columns: ['id', 'createdAt', 'content', 'externalEvents'],
    verbs: {
      get: 'GetCorrelatedEvent',
      search: {
        rpcs: ['SearchCorrelatedEvent'],
        args: [{ name: 'externalEventDef', field: 'externalEventDefId.name' }],
        flags: [
          {
            name: 'hasEvents',
            kind: 'bool',
            field: 'hasExternalEvents',
            implied: 'true',
            about: 'whether somebody got it; both when left out',
          },
          ...CREATED,
        ],
        example: 'paid --hasEvents=false',
      },
      put: {
        rpcs: ['PutCorrelatedEvent'],
        ...PAYLOAD,
        example: 'invoice-7 paid STR cash',
        prepare: async (draft) => (await import('../variables.js')).addPayload(draft),
      },
      delete: 'DeleteCorrelatedEvent',
    },
  },
  {
    name: 'workflowEvent',
    about: 'an event that a WfRun threw',
    id: [WF_RUN, { name: 'workflowEventDef', field: 'workflowEventDefId.name' }, int('number')],
    sample: 'order-1/shipped/0',
    columns: ['id', 'createdAt', 'content'],
    verbs: {
      get: 'GetWorkflowEvent',
      list: 'ListWorkflowEvents',
      search: {
        rpcs: ['SearchWorkflowEvent'],
        args: [{ name: 'workflowEventDef', field: 'workflowEventDefId.name' }],
        flags: CREATED,
        example: 'shipped --earliestMinutesAgo 60',
      },
    },
  },
  {
    name: 'inactiveThreadRun',
    about: 'a thread that is archived or waits for a place',
    id: [WF_RUN, THREAD],
    sample: 'order-1/70',
    verbs: { get: 'GetInactiveThreadRun' },
  },
  {
    name: 'checkpoint',
    about: 'what a task saved on its way',
    id: [
      { ...WF_RUN, field: 'taskRun.wfRunId' },
      { name: 'taskGuid', field: 'taskRun.taskGuid' },
      int('checkpointNumber'),
    ],
    sample: 'order-1/0f3a/0',
    verbs: { get: 'GetCheckpoint' },
  },
]

async function needsScope({ flags, request }: Draft): Promise<void> {
  if ((flags.all === true) !== (request.wfSpecFilter === undefined)) {
    const { UsageError } = await import('../output.js')
    throw new UsageError('Expected either --all or --wfSpecName, but got both or neither')
  }
}
