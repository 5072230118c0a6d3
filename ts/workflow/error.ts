import { ProtoError } from '../gen/index.js'
import { ValueError } from '../value/index.js'
import type { NodeDraft, ThreadDraft } from './thread-draft.js'

/** Where a mistake is; outside of a workflow only the call is known. */
interface Place {
  readonly workflow?: string
  readonly thread?: string
  readonly node?: string
  readonly construct?: string
}

/**
 * A workflow, or a definition, was written in a way that cannot work. Told by `compile()`, before anything reaches a server.
 *
 * The text names the place: `Expected one doElse, but this doIf has one already (workflow "order", thread "entrypoint", node 3, doElse)`.
 */
export class WorkflowError extends Error {
  /** `WorkflowError` */
  override readonly name = 'WorkflowError'
  /** The name of the workflow, if the mistake is in one. */
  readonly workflow: string | undefined
  /** The name of the thread, if the mistake is in one. */
  readonly thread: string | undefined
  /** The node, if the mistake is in a thread: by its name, or by the number the next one has. */
  readonly node: string | undefined
  /** The call in which it was found, for example `execute("charge")`. */
  readonly construct: string | undefined
  /** The text without the place. @internal */
  readonly what: string

  /** @internal */
  constructor(message: string, place: Place, options?: ErrorOptions) {
    const parts = [
      place.workflow === undefined ? undefined : `workflow ${JSON.stringify(place.workflow)}`,
      place.thread === undefined ? undefined : `thread ${JSON.stringify(place.thread)}`,
      place.node === undefined ? undefined : `node ${place.node}`,
      place.construct,
    ]
    super(`${message} (${parts.filter((part) => part !== undefined).join(', ')})`, options)
    this.what = message
    this.workflow = place.workflow
    this.thread = place.thread
    this.node = place.node
    this.construct = place.construct
  }
}

/** A mistake found where the place is not known yet; {@link within} adds it. */
export class Mistake extends Error {
  constructor(wanted: string, found: string) {
    super(`Expected ${wanted}, but ${found}`)
  }
}

/** Does a piece of work, and puts the place to every mistake in it. An inner place wins over an outer one, but for what it does not know. */
function placed<T>(place: Place, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Mistake || error instanceof ValueError || error instanceof ProtoError)
      throw new WorkflowError(error.message, place, { cause: error })
    if (error instanceof WorkflowError && error.workflow === undefined && place.workflow !== undefined) {
      const { construct = place.construct } = error
      throw new WorkflowError(
        error.what,
        { ...place, ...(construct === undefined ? {} : { construct }) },
        { cause: error },
      )
    }
    throw error
  }
}

/** {@link placed} in a thread: at the node it is about, or at the number of the next one. */
export function within<T>(draft: ThreadDraft, construct: string, work: () => T, node?: Pick<NodeDraft, 'name'>): T {
  const place = {
    workflow: draft.compilation.name,
    thread: draft.name,
    node: node?.name ?? String(draft.nodeCount),
    construct,
  }
  return placed(place, work)
}

/** {@link placed} in what is said of a whole workflow. */
export function ofWorkflow<T>(workflow: string, construct: string, work: () => T): T {
  return placed({ workflow, construct }, work)
}

/** {@link placed} in a definition, which may be anywhere. */
export function told<T>(construct: string, work: () => T): T {
  return placed({ construct }, work)
}

/** A call as a place names it: `execute("charge")`. */
export function call(name: string, ...args: unknown[]): string {
  const texts = args.filter((arg) => typeof arg === 'string').map((arg) => JSON.stringify(arg))
  return `${name}(${texts.join(', ')})`
}
