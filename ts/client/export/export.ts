/**
 * Exporting: the pages of ExportObjects as lines; behind those of a WfRun the definitions that they refer to, and those that these refer to.
 */
import { EXPORT_DEFINITIONS_ASKED_MAX } from '../../config/limits.js'
import {
  type DefinitionId,
  dateFromTimestamp,
  type ExportedObject,
  type ExportedObjects,
  type Init,
  type UserTaskNode,
  type WfRunId,
  walk,
} from '../../gen/index.js'
import { wfRunIdFromText, wfRunIdToText } from '../../value/index.js'
import type { RpcMethods } from '../rpc-methods.js'
import type { CallOptions } from '../transport.js'
import { LineWriter } from './file.js'

/** What to export: a WfRun with its children, or all of the client's tenant. */
export type Exported = { readonly wfRun: Init<WfRunId> | string } | { readonly tenant: true }

/** The lines of an export file, each with its end. */
export async function* exportLines(
  rpcs: RpcMethods,
  what: Exported,
  options?: CallOptions,
): AsyncGenerator<string, void> {
  const wfRunId = 'wfRun' in what ? idOf(what.wfRun) : undefined
  const lines = new LineWriter()
  const references = new References()
  let isFirst = true
  for await (const page of pages(rpcs, wfRunId === undefined ? { tenant: true } : { wfRunId }, options)) {
    if (isFirst) yield lines.header(headerOf(page, wfRunId))
    isFirst = false
    for (const object of page.objects) {
      if (wfRunId !== undefined) references.note(object)
      yield lines.object(object)
    }
  }
  for (let ids = references.take(); ids.length > 0; ids = references.take()) {
    for await (const { objects } of pages(rpcs, { definitions: { ids } }, options)) {
      for (const object of objects) {
        references.note(object)
        yield lines.object(object)
      }
    }
  }
  yield lines.end()
}

function idOf(id: Init<WfRunId> | string): Init<WfRunId> {
  return typeof id === 'string' ? wfRunIdFromText(id) : id
}

function headerOf({ tenant, time, version }: ExportedObjects, wfRunId: Init<WfRunId> | undefined) {
  const kind = wfRunId === undefined ? ('tenant' as const) : ('wfRun' as const)
  const id = wfRunId === undefined ? tenant : wfRunIdToText(wfRunId)
  const exportedAt = dateFromTimestamp(time ?? { seconds: 0n, nanos: 0 }).toISOString()
  return { kind, id, tenant, exportedAt, engine: version }
}

async function* pages(
  rpcs: RpcMethods,
  request: Parameters<RpcMethods['exportObjects']>[0],
  options?: CallOptions,
): AsyncGenerator<ExportedObjects, void> {
  let bookmark: Uint8Array | undefined
  do {
    const page: ExportedObjects = await rpcs.exportObjects({ ...request, bookmark }, options)
    yield page
    bookmark = page.bookmark
  } while (bookmark !== undefined)
}

/** Messages that name a definition, and the member of DefinitionId each is. */
const IDS: { readonly [type: string]: keyof DefinitionId } = {
  TaskDefId: 'taskDef',
  ExternalEventDefId: 'externalEventDef',
  WorkflowEventDefId: 'workflowEventDef',
  StructDefId: 'structDef',
  UserTaskDefId: 'userTaskDef',
  WfSpecId: 'wfSpec',
  WorkflowMigrationPlanId: 'workflowMigrationPlan',
}
const NAMING: ReadonlySet<string> = new Set([...Object.keys(IDS), 'UserTaskNode'])

/** The definitions that were referred to, each once. */
class References {
  readonly #known = new Set<string>()
  #wanted: DefinitionId[] = []

  note(object: ExportedObject): void {
    walk('canter.ExportedObject', object, NAMING, (type, message) => {
      const id = type === 'UserTaskNode' ? userTaskDefOf(message as UserTaskNode) : { [IDS[type] ?? '']: message }
      const text = JSON.stringify(id)
      if (this.#known.has(text)) return
      this.#known.add(text)
      this.#wanted.push(id as DefinitionId)
    })
  }

  /** Those that were not asked for yet, some of them. */
  take(): DefinitionId[] {
    return this.#wanted.splice(0, EXPORT_DEFINITIONS_ASKED_MAX)
  }
}

/** A node names its form by name and version. */
function userTaskDefOf({ userTaskDefName, userTaskDefVersion }: UserTaskNode): DefinitionId {
  return { userTaskDef: { name: userTaskDefName, version: userTaskDefVersion ?? 0 } }
}
