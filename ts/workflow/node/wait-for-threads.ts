import type { FailureHandlerDef, Init, LHErrorType, WaitForThreadsStrategy } from '../../gen/index.js'
import { kind } from '../check.js'
import { call, Mistake, within } from '../error.js'
import { NodeHandle } from '../node-handle.js'
import { SpawnedThread, SpawnedThreads } from '../spawned-threads.js'
import type { ThreadBody } from '../thread.js'
import type { NodeDraft, ThreadDraft } from '../thread-draft.js'
import { anyCatch, type Catch, checkInputs, checkNew, errorCatch, exceptionCatch } from './failure-handler.js'

/** Threads to wait for. */
export type Waited = SpawnedThreads | SpawnedThread | readonly SpawnedThread[]

/** Makes the body of a handler one of a thread. */
type Runs = (construct: string, body: ThreadBody) => (draft: ThreadDraft) => void

/** A node that waits for threads. It has no output; its handlers see to single threads while it goes on waiting. */
export class WaitForThreadsHandle extends NodeHandle {
  readonly #handlers: Init<FailureHandlerDef>[]
  readonly #around: ThreadDraft
  readonly #runs: Runs

  /** @internal */
  constructor(node: NodeDraft, handlers: Init<FailureHandlerDef>[], around: ThreadDraft, runs: Runs) {
    super(node)
    this.#handlers = handlers
    this.#around = around
    this.#runs = runs
  }

  /** Does the body when one of the threads fails with an EXCEPTION (of this name); then the thread counts as succeeded. */
  handleExceptionOnChild(body: ThreadBody): this
  handleExceptionOnChild(name: string, body: ThreadBody): this
  handleExceptionOnChild(...rest: [ThreadBody] | [string, ThreadBody]): this {
    const [name, body] = rest.length === 1 ? [undefined, rest[0]] : rest
    return this.#handle(call('handleExceptionOnChild', name), () => exceptionCatch(name), body)
  }

  /** Does the body when one of the threads fails with an ERROR (of this kind); then the thread counts as succeeded. */
  handleErrorOnChild(body: ThreadBody): this
  handleErrorOnChild(type: LHErrorType, body: ThreadBody): this
  handleErrorOnChild(...rest: [ThreadBody] | [LHErrorType, ThreadBody]): this {
    const [type, body] = rest.length === 1 ? [undefined, rest[0]] : rest
    return this.#handle(call('handleErrorOnChild', type), () => errorCatch(type), body)
  }

  /** Does the body when one of the threads fails, however; then the thread counts as succeeded. */
  handleAnyFailureOnChild(body: ThreadBody): this {
    return this.#handle('handleAnyFailureOnChild', () => anyCatch, body)
  }

  #handle(construct: string, caughtBy: () => Catch, body: ThreadBody): this {
    const { node } = this
    const { thread } = node
    thread.compilation.checkActive(thread, construct)
    const add = (): void => {
      const caught = caughtBy()
      checkNew(this.#handlers, caught, node)
      const wanted = caught.onChild(node.name)
      const handler = thread.compilation.enqueueHandler(wanted, this.#around, this.#runs(construct, body))
      this.#handlers.push({ handlerSpecName: handler.name, ...caught.what })
      checkInputs(thread, construct, handler, node)
    }
    within(thread, construct, add, node)
    return this
  }
}

/** Adds a WAIT_FOR_THREADS node. */
export function waitForThreads(
  draft: ThreadDraft,
  waited: Waited,
  strategy: WaitForThreadsStrategy,
  runs: Runs,
): WaitForThreadsHandle {
  draft.checkReachable()
  const threads = toThreads(waited)
  const which = threads.lower(draft)
  const handlers: Init<FailureHandlerDef>[] = []
  const node = draft.add('threads', 'waitForThreads', () => ({
    waitForThreads: { ...which, perThreadFailureHandlers: handlers, strategy },
  }))
  return new WaitForThreadsHandle(node, handlers, around(threads.drafts, draft), runs)
}

function toThreads(waited: Waited): SpawnedThreads {
  if (waited instanceof SpawnedThreads) return waited
  const list: readonly unknown[] = Array.isArray(waited) ? waited : [waited]
  const wrong = list.findIndex((each) => !(each instanceof SpawnedThread))
  if (wrong >= 0) throw new Mistake('what spawnThread or spawnThreadForEach gave', `got ${kind(list[wrong])}`)
  return SpawnedThreads.of(...(list as readonly SpawnedThread[]))
}

/** The thread whose variables a handler sees: it is a child of the one that failed, which may be any of them (spec B 10.3). */
function around(threads: readonly ThreadDraft[], draft: ThreadDraft): ThreadDraft {
  const [first, ...more] = threads
  if (first !== undefined && more.every((each) => each === first)) return first
  // All were spawned on the way down to the thread that waits: the outermost spawner is around them all.
  return threads.map((each) => each.parent ?? draft).reduce((one, other) => (one.sees(other) ? other : one))
}
