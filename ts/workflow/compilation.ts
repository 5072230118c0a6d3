/**
 * One run of `compile()`: the threads in the order they are met, the one whose body runs now, and what has to be registered beside the WfSpec.
 *
 * **Invariant:** nothing outlives it: two compilations of one workflow share no state, so they give the same request.
 */
import type { ExponentialBackoffRetryPolicy, Init, ThreadSpec } from '../gen/index.js'
import { type Definition, type DefinitionRequest, Registry } from './definition.js'
import { call, Mistake, WorkflowError, within } from './error.js'
import { StructDef } from './struct-def.js'
import { type NodeDraft, ThreadDraft } from './thread-draft.js'
import { type LhType, structsOf } from './type.js'

/** What the workflow sets for all of its threads and tasks. */
export interface Settings {
  taskTimeoutSeconds?: number
  taskRetries?: number
  taskBackoff?: Init<ExponentialBackoffRetryPolicy>
  threadRetentionSeconds?: number
  parent?: string
}

/** A place in a thread, for what can be told only later. */
interface Later {
  readonly draft: ThreadDraft
  readonly construct: string
  readonly node: { readonly name: string }
  readonly work: () => void
}

/** The one variable name that several threads may declare: the input of a handler (spec A 1.1). */
export const INPUT = 'INPUT'

export class Compilation {
  readonly name: string
  readonly settings: Settings
  readonly #registry = new Registry()
  readonly #drafts = new Map<string, ThreadDraft>()
  readonly #queue: { readonly draft: ThreadDraft; readonly run: () => void }[] = []
  readonly #variableNames = new Map<string, string>()
  readonly #later: Later[] = []
  readonly #events = new Map<string, { readonly draft: ThreadDraft; readonly interrupts: boolean }[]>()
  #current: ThreadDraft | undefined

  constructor(name: string, settings: Settings) {
    this.name = name
    this.settings = settings
  }

  /** The thread whose body runs now. */
  get current(): ThreadDraft | undefined {
    return this.#current
  }

  /** The thread whose body runs now, for a handle that may be used in any. */
  currentFor(draft: ThreadDraft, construct: string): ThreadDraft {
    if (this.#current === undefined) throw this.#inactive(draft, construct)
    return this.#current
  }

  /** Adds a thread of a name that must be free; its body runs when all before it have ended. */
  enqueue(name: string, parent: ThreadDraft | undefined, body: (draft: ThreadDraft) => void): ThreadDraft {
    if (this.#drafts.has(name))
      throw new Mistake(
        'names of threads to be unique in a workflow',
        `there is a thread ${JSON.stringify(name)} already`,
      )
    const draft = new ThreadDraft(this, name, parent)
    this.#drafts.set(name, draft)
    this.#queue.push({ draft, run: () => body(draft) })
    return draft
  }

  /**
   * Adds the thread of a handler. Handlers are named after their node, and nodes of two threads may have one name: the second says whose it is.
   */
  enqueueHandler(wanted: string, parent: ThreadDraft, body: (draft: ThreadDraft) => void): ThreadDraft {
    let name = this.#drafts.has(wanted) ? `${wanted}-in-${parent.name}` : wanted
    while (this.#drafts.has(name)) name = `${name}-again`
    return this.enqueue(name, parent, body)
  }

  /** Runs all bodies, in order; then what waited for them; then makes the threads. */
  run(): { [name: string]: Init<ThreadSpec> } {
    for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) {
      this.#current = next.draft
      next.run()
      next.draft.close()
      this.#current = undefined
    }
    for (const { draft, construct, node, work } of this.#later) within(draft, construct, work, node)
    return Object.fromEntries([...this.#drafts].map(([name, draft]) => [name, draft.lower()]))
  }

  /** Does something when all bodies have run, as of this place. */
  later(draft: ThreadDraft, construct: string, work: () => void, node?: NodeDraft): void {
    this.#later.push({ draft, construct, node: node ?? { name: String(draft.nodeCount) }, work })
  }

  /** Takes a variable's name for a thread. */
  claimVariable(name: string, draft: ThreadDraft): void {
    const owner = this.#variableNames.get(name)
    if (owner !== undefined && (name !== INPUT || draft.variables.some((each) => each.name === INPUT))) {
      throw new Mistake(
        'variable names to be unique in a workflow',
        `thread ${JSON.stringify(name === INPUT ? draft.name : owner)} declares ${JSON.stringify(name)} already`,
      )
    }
    this.#variableNames.set(name, draft.name)
  }

  /** Takes an event for a node or an interrupt of a thread: what interrupts one thread can do nothing else (spec A 4.7). */
  claimEvent(name: string, draft: ThreadDraft, interrupts: boolean): void {
    const uses = this.#events.get(name) ?? []
    const clash = uses.find((use) => interrupts || use.interrupts)
    if (clash !== undefined) {
      const found = clash.interrupts ? 'interrupts' : 'is waited for in'
      throw new Mistake(
        'an event that interrupts a thread to do nothing else',
        `${JSON.stringify(name)} ${found} thread ${JSON.stringify(clash.draft.name)}`,
      )
    }
    this.#events.set(name, [...uses, { draft, interrupts }])
  }

  /** Has the structs a type is made of registered, where their definitions are at hand. */
  useType(draft: ThreadDraft, type: LhType): void {
    for (const each of structsOf(type))
      if (each instanceof StructDef) this.register(draft, call('structDef', each.name), each)
  }

  /** Has a definition registered with the workflow, behind what it is made of. It is asked for its request when all bodies have run. */
  register(draft: ThreadDraft, construct: string, definition: Definition, node?: NodeDraft): void {
    for (const type of definition.types) this.useType(draft, type)
    this.later(draft, construct, () => this.#registry.add(definition), node)
  }

  /** What to register before the WfSpec, in order. */
  definitions(): DefinitionRequest[] {
    return this.#registry.requests()
  }

  /** Refuses a thread whose body has returned, or does not run yet. */
  checkActive(draft: ThreadDraft, construct: string): void {
    if (this.#current !== draft) throw this.#inactive(draft, construct)
  }

  #inactive(draft: ThreadDraft, construct: string): WorkflowError {
    const found = this.#current === undefined ? 'none runs any more' : `now it is ${JSON.stringify(this.#current.name)}`
    const message = `Expected the thread whose body runs to be used, but ${found}; use the argument of the innermost handler's body`
    return new WorkflowError(message, { workflow: this.name, thread: draft.name, construct })
  }
}
