import { Mistake } from './error.js'
import type { Assignment } from './expression.js'
import type { ThreadDraft } from './thread-draft.js'
import type { VariablePart, WfRunVariable } from './variable.js'

/** A thread that was spawned; {@link WorkflowThread.waitForThreads} waits for it. */
export class SpawnedThread {
  readonly #draft: ThreadDraft
  readonly #number: WfRunVariable

  /** @internal */
  constructor(draft: ThreadDraft, number: WfRunVariable) {
    this.#draft = draft
    this.#number = number
  }

  /** The number of its ThreadRun, an INT. */
  get threadNumber(): VariablePart {
    return this.#number
  }

  /** The thread itself. @internal */
  get draft(): ThreadDraft {
    return this.#draft
  }
}

/** Threads to wait for: some that were spawned one by one, or all of one {@link WorkflowThread.spawnThreadForEach}. */
export class SpawnedThreads {
  /** The threads. @internal */
  readonly drafts: readonly ThreadDraft[]
  readonly #numbers: readonly VariablePart[]
  readonly #isList: boolean

  private constructor(drafts: readonly ThreadDraft[], numbers: readonly VariablePart[], isList: boolean) {
    this.drafts = drafts
    this.#numbers = numbers
    this.#isList = isList
  }

  /** Threads that were spawned one by one. */
  static of(...threads: readonly SpawnedThread[]): SpawnedThreads {
    return new SpawnedThreads(
      threads.map((each) => each.draft),
      threads.map((each) => each.threadNumber),
      false,
    )
  }

  /** The threads of one for each. @internal */
  static each(draft: ThreadDraft, numbers: VariablePart): SpawnedThreads {
    return new SpawnedThreads([draft], [numbers], true)
  }

  /** Their numbers as the node has them. @internal */
  lower(draft: ThreadDraft): { threadList: Assignment } | { threads: { threads: { threadRunNumber: Assignment }[] } } {
    const [first] = this.#numbers
    if (first === undefined) throw new Mistake('a thread to wait for', 'got none')
    const own = this.drafts.find((each) => draft.sees(each))
    if (own !== undefined)
      throw new Mistake('another thread to wait for', `${JSON.stringify(own.name)} is this one, or around it`)
    if (this.#isList) return { threadList: first.lower(draft) }
    return { threads: { threads: this.#numbers.map((number) => ({ threadRunNumber: number.lower(draft) })) } }
  }
}
