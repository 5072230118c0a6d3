/** Who may do what, and how much (spec C 2.9, 6). */
import { CREATED, int, type Noun, OUT } from '../noun.js'
import type { Param } from '../operation.js'

const ID: Param = { name: 'id' }
const PRINCIPAL: Param = { name: 'principal', field: 'principal.id', about: 'of this principal within the tenant' }

/** Who may do what. */
export const ACCESS: readonly Noun[] = [
  {
    name: 'principal',
    about: 'somebody who calls, and what they may do',
    id: [ID],
    sample: 'ann',
    columns: ['id', 'createdAt'],
    verbs: {
      get: 'GetPrincipal',
      search: {
        rpcs: ['SearchPrincipal'],
        flags: [
          { name: 'isAdmin', kind: 'bool', implied: 'true', about: 'may do everything, or not' },
          { name: 'tenantId', about: 'has rights of their own in this tenant' },
          ...CREATED,
        ],
        oneOf: ['isAdmin', 'tenantId'],
        example: '--isAdmin',
      },
      put: {
        rpcs: ['PutPrincipal'],
        args: [ID],
        flags: [
          {
            name: 'acl',
            kind: 'texts',
            hint: 'resource:action,...',
            field: null,
            about: 'rights: resources such as acl_workflow or all, actions read, run, write or all',
          },
          { name: 'tenantId', field: null, about: 'where the rights hold; in all tenants when left out' },
          { name: 'overwrite', kind: 'switch', about: 'replace the principal when it is there' },
        ],
        example: 'ann --acl acl_workflow:read,acl_workflow:run --tenantId acme',
        prepare: async (draft) => (await import('../acl.js')).addAcls(draft),
      },
      delete: 'DeletePrincipal',
      deploy: 'PutPrincipal',
    },
  },
  {
    name: 'tenant',
    about: 'a world of its own within the cluster',
    id: [ID],
    sample: 'acme',
    columns: ['id', 'createdAt', 'outputTopicConfig.defaultRecordingLevel'],
    verbs: {
      get: 'GetTenant',
      search: { rpcs: ['SearchTenant'], example: '' },
      put: {
        rpcs: ['PutTenant'],
        args: [ID],
        flags: [
          { name: 'all-entity-events', kind: 'switch', field: null, about: 'everything goes to the output topic' },
          { name: 'no-entity-events', kind: 'switch', field: null, about: 'only what asks for it does' },
        ],
        example: 'acme',
        prepare: async (draft) => (await import('../acl.js')).addOutputTopic(draft),
      },
      export: {
        about: 'write all definitions and all WfRuns of a tenant into one file; masked values are masked',
        args: [{ ...ID, field: null, optional: true, about: 'the tenant; that of --tenant when left out' }],
        flags: [OUT],
        example: 'acme --out acme.jsonl',
        run: async (context) => (await import('../export.js')).exportTenant(context),
      },
    },
  },
  {
    name: 'quota',
    about: 'how much a tenant, or a principal in it, may write',
    id: [
      { name: 'tenant', field: 'tenant.id' },
      { ...PRINCIPAL, optional: true },
    ],
    sample: 'acme/ann',
    columns: ['id', 'writeRequestsPerSecond', 'createdAt'],
    verbs: {
      get: { rpcs: ['GetQuota'], flags: [PRINCIPAL] },
      search: {
        rpcs: ['SearchQuota'],
        flags: [
          { name: 'tenantId', about: 'of this tenant' },
          { ...PRINCIPAL, about: 'with --tenantId: of this principal' },
        ],
        example: '--tenantId acme',
      },
      put: {
        rpcs: ['PutQuota'],
        args: [{ name: 'tenant', field: 'tenant.id' }],
        flags: [int('writeRequestsPerSecond', { required: true, about: 'how many' }), PRINCIPAL],
        example: 'acme --writeRequestsPerSecond 100',
      },
      delete: { rpcs: ['DeleteQuota'], flags: [{ ...PRINCIPAL, field: 'id.principal.id' }] },
    },
  },
]
