/** Definitions: what a cluster knows how to do (spec A, C 2.1 to 2.4). */
import { VARIABLE_TYPE } from '../choices.js'
import { int, type Noun } from '../noun.js'
import type { Param } from '../operation.js'

const NAME: Param = { name: 'name' }
const MAJOR = int('majorVersion', { about: 'the newest of this major version' })
const REVISION = int('revision', { about: 'exactly this one, with the major version' })
const PREFIX: Param = { name: 'prefix', about: 'names that begin so' }

/** Definitions. */
export const DEFINITIONS: readonly Noun[] = [
  {
    name: 'wfSpec',
    about: 'a workflow, in one version',
    id: [NAME, int('majorVersion'), int('revision')],
    sample: 'order/0/1',
    columns: ['id', 'status', 'createdAt', 'entrypointThreadName'],
    verbs: {
      get: {
        rpcs: ['GetLatestWfSpec', 'GetWfSpec'],
        args: [NAME, { ...MAJOR, optional: true }, { ...REVISION, optional: true }],
        flags: [MAJOR, REVISION],
        joined: true,
        async prepare(draft) {
          const { majorVersion, revision } = draft.request
          if (revision === undefined) return
          const { UsageError } = await import('../output.js')
          if (majorVersion === undefined)
            throw new UsageError('Expected --majorVersion with --revision, but it is missing')
          draft.rpc = 'GetWfSpec'
        },
      },
      search: {
        rpcs: ['SearchWfSpec'],
        flags: [
          { name: 'name', about: 'all versions of exactly this name' },
          { name: 'taskDef', field: 'taskDefName', about: 'versions that use this TaskDef' },
          PREFIX,
        ],
        oneOf: ['name', 'taskDef', 'prefix'],
        example: '--prefix order',
      },
      delete: 'DeleteWfSpec',
      deploy: 'PutWfSpec',
    },
  },
  {
    name: 'taskDef',
    about: 'a task that workers can execute',
    id: [NAME],
    sample: 'charge-card',
    columns: ['id', 'createdAt', 'description'],
    verbs: {
      get: 'GetTaskDef',
      search: { rpcs: ['SearchTaskDef'], args: [{ ...PREFIX, optional: true }], example: 'charge' },
      delete: 'DeleteTaskDef',
      deploy: 'PutTaskDef',
    },
  },
  {
    name: 'structDef',
    about: 'a structured type, in one version',
    id: [NAME, int('version')],
    sample: 'address/0',
    columns: ['id', 'createdAt', 'description'],
    verbs: {
      get: {
        rpcs: ['GetStructDef'],
        args: [NAME, int('version', { optional: true, about: 'the newest by default' })],
        joined: true,
        // C 14 #36: the newest, not version 0.
        async prepare(draft) {
          draft.request.version ??= -1
        },
      },
      search: {
        rpcs: ['SearchStructDef'],
        args: [{ ...PREFIX, optional: true }],
        flags: [{ name: 'name', about: 'all versions of exactly this name' }],
        oneOf: ['prefix', 'name'],
        example: 'addr',
      },
      delete: 'DeleteStructDef',
      deploy: 'PutStructDef',
    },
  },
  {
    name: 'userTaskDef',
    about: 'a form for people, in one version',
    id: [NAME, int('version')],
    sample: 'approval/0',
    idField: 'name,version',
    columns: ['name', 'version', 'createdAt', 'description'],
    verbs: {
      get: {
        rpcs: ['GetLatestUserTaskDef', 'GetUserTaskDef'],
        args: [NAME, int('version', { optional: true, about: 'the newest by default' })],
        flags: [int('v', { field: 'version', about: 'the version' })],
        joined: true,
        async prepare(draft) {
          if (draft.request.version !== undefined) draft.rpc = 'GetUserTaskDef'
        },
      },
      search: {
        rpcs: ['SearchUserTaskDef'],
        flags: [{ name: 'name', about: 'all versions of exactly this name' }, PREFIX],
        oneOf: ['name', 'prefix'],
        example: '--prefix appr',
      },
      delete: 'DeleteUserTaskDef',
      deploy: 'PutUserTaskDef',
    },
  },
  {
    name: 'externalEventDef',
    about: 'a kind of event that comes from outside',
    id: [NAME],
    sample: 'paid',
    columns: ['id', 'createdAt'],
    verbs: {
      get: 'GetExternalEventDef',
      search: {
        rpcs: ['SearchExternalEventDef'],
        args: [{ ...PREFIX, optional: true }],
        flags: [PREFIX],
        example: '--prefix pa',
      },
      delete: 'DeleteExternalEventDef',
      deploy: 'PutExternalEventDef',
    },
  },
  {
    name: 'workflowEventDef',
    about: 'a kind of event that workflows throw',
    id: [NAME],
    sample: 'shipped',
    columns: ['id', 'createdAt'],
    verbs: {
      get: 'GetWorkflowEventDef',
      search: {
        rpcs: ['SearchWorkflowEventDef'],
        flags: [PREFIX],
        example: '--prefix ship',
      },
      put: {
        rpcs: ['PutWorkflowEventDef'],
        args: [NAME, { name: 'type', kind: VARIABLE_TYPE, field: 'contentType.returnType.primitiveType' }],
        example: 'shipped STR',
      },
      delete: 'DeleteWorkflowEventDef',
      deploy: 'PutWorkflowEventDef',
    },
  },
]
