/**
 * Importing: the file is read twice, first to check all of it, then to put what it holds, some objects to a command.
 *
 * **Invariant:** nothing is put before the file was read to its end.
 * **Invariant:** a WfRun is put in one command; of an export of one WfRun, so is everything.
 */
import { IMPORT_BATCH_BYTES, IMPORT_BYTES_MAX, LEFT_OUT_TOLD_MAX } from '../../config/limits.js'
import type { ExportedObject, WfRunId } from '../../gen/index.js'
import { wfRunIdToText } from '../../value/index.js'
import { ENDED } from '../ended.js'
import { FailedPrecondition, InvalidArgument } from '../errors.js'
import type { RpcMethods } from '../rpc-methods.js'
import type { CallOptions } from '../transport.js'
import { type Entry, type ExportSource, type Header, readExport } from './file.js'

/** Options of `Client.import`. */
export interface ImportOptions extends CallOptions {
  /** Leaves out WfRuns that had not ended when they were exported, instead of refusing the file; false by default. */
  readonly endedOnly?: boolean | undefined
}

/** What an import came to. */
export interface Imported {
  /** What the file is of. */
  readonly kind: Header['kind']
  readonly id: string
  /** Put. */
  readonly definitions: number
  readonly wfRuns: number
  /** There already, and the same. */
  readonly definitionsPresent: number
  readonly wfRunsPresent: number
  /** Left out, because they had not ended. */
  readonly leftOut: number
  /** The ids of those, 1,000 at most. */
  readonly leftOutIds: readonly string[]
}

/** Checks a file and imports it. */
export async function importFile(
  rpcs: RpcMethods,
  source: ExportSource,
  { endedOnly = false, ...options }: ImportOptions = {},
): Promise<Imported> {
  const leftOutIds: string[] = []
  let [header, leftOut]: [Header | undefined, number] = [undefined, 0]
  const check = new Parts(endedOnly)
  for await (const read of readExport(source)) {
    if ('format' in read) {
      header = read
      continue
    }
    check.take(header, read)
    if (check.leftOut === undefined) continue
    leftOut++
    if (leftOutIds.length < LEFT_OUT_TOLD_MAX) leftOutIds.push(check.leftOut)
  }
  const done = { definitions: 0, wfRuns: 0, definitionsPresent: 0, wfRunsPresent: 0 }
  const put = async (objects: readonly ExportedObject[]) => {
    if (objects.length === 0) return
    const told = await rpcs.importObjects({ objects }, options)
    for (const key of Object.keys(done) as (keyof typeof done)[]) done[key] += Number(told[key])
  }
  const parts = new Parts(endedOnly)
  for await (const read of readExport(source)) {
    if (!('format' in read)) await put(parts.take(header, read))
  }
  await put(parts.rest())
  return { kind: header?.kind ?? 'wfRun', id: header?.id ?? '', ...done, leftOut, leftOutIds }
}

/** The objects of a file, part by part: each is put by one command. */
class Parts {
  /** The WfRun that was left out with the object taken last, which was the first of it. */
  leftOut: string | undefined
  readonly #endedOnly: boolean
  /** The WfRun that objects belong to, and whether it is imported. */
  #wfRun: { readonly id: string; readonly isTaken: boolean } | undefined
  /** What may still be put together with more, and what of it is whole. */
  #objects: ExportedObject[] = []
  #bytes = 0
  /** Where the WfRun that is not known to be whole begins, and its bytes. */
  #begun = 0
  #begunBytes = 0

  constructor(endedOnly: boolean) {
    this.#endedOnly = endedOnly
  }

  /** Takes the next object, and gives those that are to be put now. */
  take(header: Header | undefined, entry: Entry): readonly ExportedObject[] {
    this.leftOut = undefined
    if (entry.of === 'tenant') return []
    const wfRunId = wfRunIdOf(entry)
    if (wfRunId !== undefined) this.#enter(entry, wfRunIdToText(wfRunId))
    if (wfRunId !== undefined && this.#wfRun?.isTaken === false) return []
    const isOne = header?.kind === 'wfRun'
    const beginsPart = wfRunId === undefined || entry.of === 'wfRun'
    let ready: readonly ExportedObject[] = []
    if (beginsPart) {
      if (!isOne && this.#bytes + entry.bytes > IMPORT_BATCH_BYTES) ready = this.rest()
      this.#begun = this.#objects.length
      this.#begunBytes = 0
    }
    this.#objects.push(entry.object)
    this.#bytes += entry.bytes
    this.#begunBytes += entry.bytes
    if (this.#bytes > IMPORT_BYTES_MAX && !isOne && this.#begun > 0) ready = this.#whole()
    if (this.#bytes > IMPORT_BYTES_MAX) {
      const what = isOne ? `WfRun ${header.id} with its children` : `WfRun ${this.#wfRun?.id}`
      throw new InvalidArgument(
        `Expected ${what} to have at most ${IMPORT_BYTES_MAX} bytes, so that it can be put at once, but at line ${entry.line} it has more`,
      )
    }
    return ready
  }

  /** All that is left. */
  rest(): readonly ExportedObject[] {
    const objects = this.#objects
    this.#objects = []
    this.#bytes = 0
    return objects
  }

  /** All but the WfRun that goes on. */
  #whole(): readonly ExportedObject[] {
    const whole = this.#objects.slice(0, this.#begun)
    this.#objects = this.#objects.slice(this.#begun)
    this.#bytes = this.#begunBytes
    this.#begun = 0
    return whole
  }

  #enter({ of, object, line }: Entry, id: string): void {
    if (of !== 'wfRun') {
      if (this.#wfRun?.id === id) return
      const before = this.#wfRun === undefined ? 'none came before' : `the one before is ${this.#wfRun.id}`
      throw new InvalidArgument(`Expected line ${line} of the export to follow its WfRun ${id}, but ${before}`)
    }
    const status = object.wfRun?.status ?? ''
    const isTaken = ENDED.has(status)
    if (!isTaken && !this.#endedOnly) {
      throw new FailedPrecondition(
        `Expected WfRun ${id} in line ${line} of the export to have ended, but it is ${status}: two engines must not do the same work. Leave out such WfRuns (endedOnly, --ended-only), or move the whole engine by a backup`,
      )
    }
    if (!isTaken) this.leftOut = id
    this.#wfRun = { id, isTaken }
  }
}

/** The WfRun an object is, or belongs to. Undefined: it is a definition. */
function wfRunIdOf({ of, object, line }: Entry): WfRunId | undefined {
  if (of in DEFINITIONS) return undefined
  const id = of === 'wfRun' ? object.wfRun?.id : (idOf(object)?.wfRunId ?? object.checkpoint?.id?.taskRun?.wfRunId)
  if (id !== undefined) return id
  throw new InvalidArgument(`Expected line ${line} of the export to name its WfRun, but it does not`)
}

function idOf(object: ExportedObject) {
  const { inactiveThreadRun, variable, nodeRun, taskRun, externalEvent, workflowEvent, userTaskRun } = object
  return (inactiveThreadRun ?? variable ?? nodeRun ?? taskRun ?? externalEvent ?? workflowEvent ?? userTaskRun)?.id
}

/** Kinds of objects that belong to no WfRun. */
const DEFINITIONS: { readonly [of: string]: true } = {
  structDef: true,
  taskDef: true,
  externalEventDef: true,
  workflowEventDef: true,
  userTaskDef: true,
  wfSpec: true,
  workflowMigrationPlan: true,
}
