import { ProtoError } from '../gen/index.js'
import { ValueError } from '../value/index.js'
import type { ThreadDraft } from './thread-draft.js'

/**
 * A workflow was written in a way that cannot work. Told by `compile()`, before anything reaches a server.
 *
 * The text names the place: `Expected one doElse, but this doIf has one already (workflow "order", thread "entrypoint", doElse)`.
 */
export class WorkflowError extends Error {
  /** `WorkflowError` */
  override readonly name = 'WorkflowError'
  /** The name of the workflow. */
  readonly workflow: string
  /** The name of the thread, if the mistake is in one. */
  readonly thread: string | undefined
  /** The call in which it was found, for example `execute("charge")`. */
  readonly construct: string | undefined

  constructor(
    message: string,
    place: { workflow: string; thread?: string; construct?: string },
    options?: ErrorOptions,
  ) {
    const thread = place.thread === undefined ? '' : `, thread ${JSON.stringify(place.thread)}`
    const construct = place.construct === undefined ? '' : `, ${place.construct}`
    super(`${message} (workflow ${JSON.stringify(place.workflow)}${thread}${construct})`, options)
    this.workflow = place.workflow
    this.thread = place.thread
    this.construct = place.construct
  }
}

/** A mistake found where the place is not known yet; {@link within} adds it. */
export class Mistake extends Error {
  constructor(wanted: string, found: string) {
    super(`Expected ${wanted}, but ${found}`)
  }
}

/** Does a piece of work of a thread, and puts the place to every mistake in it. An inner place wins over an outer one. */
export function within<T>(draft: ThreadDraft, construct: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Mistake || error instanceof ValueError || error instanceof ProtoError) {
      const place = { workflow: draft.compilation.name, thread: draft.name, construct }
      throw new WorkflowError(error.message, place, { cause: error })
    }
    throw error
  }
}

/** A call as a place names it: `execute("charge")`. */
export function call(name: string, ...args: unknown[]): string {
  const texts = args.filter((arg) => typeof arg === 'string').map((arg) => JSON.stringify(arg))
  return `${name}(${texts.join(', ')})`
}
