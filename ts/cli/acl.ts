/** Rights of principals, and what of a tenant goes to the output topic, as flags say them (spec C 10.2). */
import type { ACLAction, ACLResource } from '../gen/index.js'
import { ENUMS } from '../gen/index.js'
import type { Draft } from './operation.js'
import { UsageError } from './output.js'

const RESOURCES = words<ACLResource>(Object.keys(ENUMS.ACLResource), { all: 'ACL_ALL_RESOURCES' })
const ACTIONS: ReadonlyMap<string, ACLAction> = new Map<string, ACLAction>([
  ['read', 'READ'],
  ['run', 'RUN'],
  ['write', 'WRITE_METADATA'],
  ['all', 'ALL_ACTIONS'],
])

function words<T>(names: readonly string[], short: { readonly [word: string]: T }): ReadonlyMap<string, T> {
  return new Map([...names.map((name) => [name.toLowerCase(), name as T] as const), ...Object.entries(short)])
}

/** C 14 #36: rights without a tenant hold in all of them, they are not dropped. */
export async function addAcls({ flags, request }: Draft): Promise<void> {
  const { acl, tenantId } = flags as { acl?: readonly string[]; tenantId?: string }
  if (acl === undefined) {
    if (tenantId !== undefined) throw new UsageError('Expected --acl with --tenantId, but it is missing')
    return
  }
  const acls = acl.flatMap((text) => text.split(',')).map(aclOf)
  if (tenantId === undefined) request.globalAcls = { acls }
  else request.perTenantAcls = { ...(request.perTenantAcls as object | undefined), [tenantId]: { acls } }
}

function aclOf(text: string) {
  const [resource = '', action = '', more] = text.toLowerCase().split(':')
  const [found, allowed] = [RESOURCES.get(resource), ACTIONS.get(action)]
  if (found === undefined || allowed === undefined || more !== undefined) {
    const [resources, actions] = [RESOURCES, ACTIONS].map((map) => [...map.keys()].join(', '))
    throw new UsageError(
      `Expected --acl resource:action with one of ${resources} and one of ${actions}, but got ${JSON.stringify(text)}`,
    )
  }
  return { resources: [found], allowedActions: [allowed] }
}

/** Neither flag: the tenant has no output topic. */
export async function addOutputTopic({ flags, request }: Draft): Promise<void> {
  const [all, none] = [flags.allEntityEvents === true, flags.entityEvents === false]
  if (all && none) {
    throw new UsageError('Expected at most one of --all-entity-events and --no-entity-events, but got both')
  }
  if (all || none) {
    request.outputTopicConfig = { defaultRecordingLevel: all ? 'ALL_ENTITY_EVENTS' : 'NO_ENTITY_EVENTS' }
  }
}
