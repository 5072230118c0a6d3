/**
 * One run of `compile()`: the threads in the order they are met, the one whose body runs now, and what has to be registered beside the WfSpec.
 *
 * **Invariant:** nothing outlives it: two compilations of one workflow share no state, so they give the same request.
 */
import {
  decode,
  type ExponentialBackoffRetryPolicy,
  encode,
  type Init,
  type PutExternalEventDefRequest,
  type ThreadSpec,
} from '../gen/index.js'
import { call, Mistake, WorkflowError, within } from './error.js'
import { ThreadDraft } from './thread-draft.js'

/** What the workflow sets for all of its threads and tasks. */
export interface Settings {
  taskTimeoutSeconds?: number
  taskRetries?: number
  taskBackoff?: Init<ExponentialBackoffRetryPolicy>
  threadRetentionSeconds?: number
  parent?: string
}

/** An event to register; what it says is asked for when all bodies have run, so that modifiers can still change it. */
interface EventDef {
  readonly name: string
  readonly draft: ThreadDraft
  readonly request: () => Init<PutExternalEventDefRequest>
}

/** The one variable name that several threads may declare: the input of a handler (spec A 1.1). */
const INPUT = 'INPUT'

export class Compilation {
  readonly name: string
  readonly settings: Settings
  readonly #eventDefs: EventDef[] = []
  readonly #drafts = new Map<string, ThreadDraft>()
  readonly #queue: { readonly draft: ThreadDraft; readonly run: () => void }[] = []
  readonly #variableNames = new Map<string, string>()
  #current: ThreadDraft | undefined

  constructor(name: string, settings: Settings) {
    this.name = name
    this.settings = settings
  }

  /** The thread whose body runs now. */
  get current(): ThreadDraft | undefined {
    return this.#current
  }

  /** Adds a thread; its body runs when all before it have ended. Returns the name it got. */
  enqueue(wanted: string, parent: ThreadDraft | undefined, body: (draft: ThreadDraft) => void): string {
    let name = wanted
    const taken = this.#drafts.get(wanted)
    if (taken !== undefined) {
      if (taken.parent === parent)
        throw new Mistake('one handler of a kind for a node', `there is a thread ${JSON.stringify(wanted)} already`)
      // Handlers are named after their node, and nodes of two threads may have one name: the second says whose it is.
      name = `${wanted}-in-${parent?.name}`
    }
    const draft = new ThreadDraft(this, name, parent)
    this.#drafts.set(name, draft)
    this.#queue.push({ draft, run: () => body(draft) })
    return name
  }

  /** Runs all bodies, in order. */
  run(): { [name: string]: Init<ThreadSpec> } {
    const threads: { [name: string]: Init<ThreadSpec> } = {}
    for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) {
      this.#current = next.draft
      next.run()
      threads[next.draft.name] = next.draft.finish()
      this.#current = undefined
    }
    return threads
  }

  /** Takes a variable's name for a thread. */
  claimVariable(name: string, draft: ThreadDraft): void {
    const owner = this.#variableNames.get(name)
    if (owner !== undefined && (name !== INPUT || owner === draft.name)) {
      throw new Mistake(
        'variable names to be unique in a workflow',
        `thread ${JSON.stringify(owner)} declares ${JSON.stringify(name)} already`,
      )
    }
    this.#variableNames.set(name, draft.name)
  }

  /** Has an external event registered with the workflow. */
  registerEvent(def: EventDef): void {
    this.#eventDefs.push(def)
  }

  /** The events to register, in order, each once: several nodes may wait for one, but not register it in two ways. */
  eventDefs(): PutExternalEventDefRequest[] {
    const found = new Map<string, Uint8Array>()
    for (const { name, draft, request } of this.#eventDefs) {
      within(draft, call('registeredAs', name), () => {
        const bytes = encode('PutExternalEventDefRequest', request())
        if (!Buffer.from(bytes).equals(found.get(name) ?? bytes)) {
          throw new Mistake(
            `event ${JSON.stringify(name)} to be registered in one way`,
            'another node registers it differently',
          )
        }
        found.set(name, bytes)
      })
    }
    return [...found.values()].map((bytes) => decode('PutExternalEventDefRequest', bytes))
  }

  /** Refuses a thread whose body has returned, or does not run yet. */
  checkActive(draft: ThreadDraft, construct: string): void {
    if (this.#current === draft) return
    const found = this.#current === undefined ? 'none runs any more' : `now it is ${JSON.stringify(this.#current.name)}`
    const message = `Expected the thread whose body runs to be used, but ${found}; use the argument of the innermost handler's body`
    throw new WorkflowError(message, { workflow: this.name, thread: draft.name, construct })
  }
}
