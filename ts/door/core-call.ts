/**
 * One call of the core from admission to outcome: what becomes of it, whichever wire it came by. A front door says how it reads calls and how it
 * answers them (`answer`), and when whoever asked has gone (`drop`). Not here: who calls, batches, the stream of PollTask.
 *
 * **Invariant:** a call that has begun is answered exactly once, unless it was dropped; then it is gone from the core as well.
 * **Invariant:** a task that the core has handed out is answered, also when the time is over or the server closes just then.
 * **Invariant:** a call that waits counts for its connection until it has ended, and the bytes of its request until they are given back.
 */
import type { Rpc } from '../gen/index.js'
import type { CoreCall as Asked } from '../native/core.js'
import { type Door, registerRefusal, replyOf } from './door.js'
import { mayWait } from './waiting.js'

const OK = 0
const INVALID_ARGUMENT = 3
const DEADLINE_EXCEEDED = 4
const RESOURCE_EXHAUSTED = 8
const UNAVAILABLE = 14

const NOTHING = Buffer.alloc(0)

/** How a call ended. */
export interface Outcome {
  /** The gRPC code. */
  readonly code: number
  /** Why, unless the code is 0. */
  readonly message: string
  /** The reply; empty unless the code is 0. */
  readonly reply: Buffer
  /** When to try again; set when a quota is used up (spec C 6.6). */
  readonly retryAfterMs?: number | undefined
  /** Bytes held among the door's replies: `giveReply` once it is sent. */
  readonly heldBytes: number
}

/** A call of one front door. */
export abstract class CoreCall {
  readonly rpc: Rpc
  /** Whether it waits for something to happen: only its caller limits it then. */
  readonly waits: boolean
  readonly #door: Door
  #connectionName: string | undefined
  #coreId = 0
  #over = false
  #heldBytes = 0
  #timer: NodeJS.Timeout | undefined
  #stay: (() => void) | undefined

  constructor(door: Door, rpc: Rpc) {
    this.rpc = rpc
    this.waits = mayWait(rpc)
    this.#door = door
  }

  /** Whose share it takes. Asked at most once, and not for calls that are small and wait for nothing: to name it takes a while. */
  protected abstract connection(): string

  /** Answers whoever asked. Called once, after {@link begin} or within it. */
  protected abstract answer(outcome: Outcome): void

  /** Biggest reply that this door can send, in bytes. */
  protected get replyBytesMax(): number {
    return Number.POSITIVE_INFINITY
  }

  /** Hands it to the core, or answers at once why not. `timeoutMs` is how long the caller says to wait; undefined: it does not say. */
  begin(asked: Asked, timeoutMs?: number): void {
    if (!this.#admitted(asked.body.length, timeoutMs)) return
    const { core, limitMs } = this.#door
    this.#coreId = core.submit(asked, (code, payload, message, retryAfterMs) =>
      this.#complete(code, payload, message, retryAfterMs),
    )
    const ownLimitMs = this.waits ? timeoutMs : Math.min(timeoutMs ?? limitMs, limitMs)
    if (ownLimitMs !== undefined) this.#timer = setTimeout(endLate, ownLimitMs, this, ownLimitMs)
  }

  /** Ends it, if it waits, when the server closes; for doors without a stream that does so for all of its calls. */
  endAtClose(): void {
    const { gate } = this.#door
    if (this.waits && !this.#over)
      this.#stay = gate.onClose(() => CoreCall.end([this], UNAVAILABLE, () => gate.refusal))
  }

  /** Nobody waits for it any more: it is not answered. */
  drop(): void {
    this.giveRequest()
    if (this.#over) return
    this.#finish()
    this.#door.core.forget(this.#coreId)
  }

  /** Gives back what is held for the request: when it is answered, or, where the request is kept until then, when the answer is sent. */
  giveRequest(): void {
    if (this.#heldBytes === 0) return
    this.#door.requests.give(this.#connection, this.#heldBytes)
    this.#heldBytes = 0
  }

  /** Gives back what is held for the reply, once it is sent. */
  protected giveReply(heldBytes: number): void {
    if (heldBytes > 0) this.#door.replies.give(this.#connection, heldBytes)
  }

  /** Ends calls of one door with this code; those that wait, only when nothing of theirs is on its way: a task that was handed out is sent. */
  static end<C extends CoreCall>(calls: readonly C[], code: number, details: (call: C) => string): void {
    const waiting: C[] = []
    for (const call of calls) {
      if (call.waits) waiting.push(call)
      else if (!call.#over) {
        call.#door.core.forget(call.#coreId)
        call.#refuse(code, details(call))
      }
    }
    const [first] = waiting
    if (first === undefined) return
    const ids = waiting.map((call) => call.#coreId)
    first.#door.core.retract(ids, () => {
      for (const call of waiting) if (!call.#over) call.#refuse(code, details(call))
    })
  }

  // As it was called when the first share was taken: later there may be no connection to ask.
  get #connection(): string {
    this.#connectionName ??= this.connection()
    return this.#connectionName
  }

  // Whether it may go to the core; if not, it has been answered. What is asked last takes what has to be given back.
  #admitted(bytes: number, timeoutMs: number | undefined): boolean {
    const door = this.#door
    if (door.gate.closing) return this.#refused(UNAVAILABLE, door.gate.refusal)
    const unadvertised = registerRefusal(door, this.rpc)
    if (unadvertised !== undefined) return this.#refused(INVALID_ARGUMENT, unadvertised)
    if (timeoutMs !== undefined && timeoutMs <= 0)
      return this.#refused(DEADLINE_EXCEEDED, lateText(this.rpc, timeoutMs))
    if (door.requests.counts(bytes)) {
      const full = door.requests.take(this.#connection, bytes)
      if (full !== undefined) return this.#refused(RESOURCE_EXHAUSTED, full)
      this.#heldBytes = bytes
    }
    const full = this.waits ? door.parked.take(this.#connection, 1) : undefined
    return full === undefined || this.#refused(RESOURCE_EXHAUSTED, full)
  }

  // Before it has begun.
  #refused(code: number, message: string): false {
    this.#over = true
    this.giveRequest()
    this.#door.core.counts.add(this.rpc.number, code)
    this.answer({ code, message, reply: NOTHING, heldBytes: 0 })
    return false
  }

  #complete(code: number, payload: Buffer, message: string, retryAfterMs: number | undefined): void {
    if (this.#over) return
    if (code !== OK) {
      this.#refuse(code, message, retryAfterMs)
      return
    }
    const { replies } = this.#door
    const bytes = payload.length
    if (bytes > this.replyBytesMax) {
      const { name } = this.rpc
      const text = `Expected a reply of at most ${this.replyBytesMax} bytes, but that of ${name} has ${bytes}`
      this.#refuse(RESOURCE_EXHAUSTED, text)
      return
    }
    const heldBytes = replies.counts(bytes) ? bytes : 0
    const full = heldBytes > 0 ? replies.take(this.#connection, bytes) : undefined
    if (full !== undefined) {
      this.#refuse(RESOURCE_EXHAUSTED, full)
      return
    }
    this.#finish()
    this.answer({ code, message: '', reply: replyOf(this.#door, this.rpc, payload), heldBytes })
  }

  #refuse(code: number, message: string, retryAfterMs?: number): void {
    this.#finish()
    this.answer({ code, message, reply: NOTHING, retryAfterMs, heldBytes: 0 })
  }

  #finish(): void {
    this.#over = true
    clearTimeout(this.#timer)
    this.#stay?.()
    if (this.waits) this.#door.parked.give(this.#connection, 1)
  }
}

// One function for all timers: calls are many.
function endLate(call: CoreCall, limitMs: number): void {
  CoreCall.end([call], DEADLINE_EXCEEDED, () => lateText(call.rpc, limitMs))
}

function lateText({ name }: Rpc, limitMs: number): string {
  return `Expected ${name} to end within ${limitMs} ms, but it did not`
}
