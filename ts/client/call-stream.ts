/**
 * Many calls on one stream: `canter.Canter/Calls` as a client has it. It opens the stream when there is something to send, and gives it back
 * when nothing has been in flight for a while.
 *
 * Not here: what carries the stream (`grpc.ts`), and trying again.
 *
 * **Invariant:** the `done` of a call is called exactly once, unless the call is forgotten.
 * **Invariant:** all calls of one turn of the event loop go out together, in one batch or in as few as its size allows.
 * **Invariant:** an open stream without a call in flight does not keep the process alive for longer than {@link STREAM_IDLE_MS}.
 */
import {
  BATCH_BYTES_MAX,
  BATCH_ENTRY_BYTES_MAX,
  CALLS_PER_BATCH_MAX,
  STREAM_IDLE_MS,
  TIMER_MS_MAX,
} from '../config/limits.js'
import { type Call, type CompletionBatch, decode, encode, type Init, type Rpc, retryDelayMs } from '../gen/index.js'
import type { CallPort, PortCall, PortDone } from './call-port.js'
import { type Code, errorOf, LhError, Unavailable, Unimplemented } from './errors.js'

/** An open stream. */
export interface Wire {
  /** Sends a message; false: no more until `onDrain`. */
  write(message: Uint8Array): boolean
  /** Sends nothing more. */
  finish(): void
  /** Ends it at once, without any event. */
  cancel(): void
}

/** The error of whoever expected something of the stream, as in `Expected a reply to Whoami`. */
export type Why = (expected: string) => LhError

/** What a stream tells. */
export interface WireEvents {
  onMessage(message: Buffer): void
  onDrain(): void
  /** It is over, once: undefined when it ended OK. */
  onEnd(why: Why | undefined): void
}

/** The server has no such stream: the call has not been made, and may be made in another way. */
export class Unserved extends Unimplemented {}

/** What a stream may be refused with for a reason that another stream would not change. All else is a connection that broke. */
const LASTING: ReadonlySet<Code> = new Set<Code>([
  'INVALID_ARGUMENT',
  'PERMISSION_DENIED',
  'UNAUTHENTICATED',
  'UNIMPLEMENTED',
])

const NOTHING = new Uint8Array()

/** A call without an outcome yet. */
interface Pending {
  readonly rpc: Rpc
  readonly done: PortDone
}

/** The biggest id: that of an int32. */
const ID_MAX = 0x7fff_ffff

/** Calls to one server. */
export class CallStream implements CallPort {
  readonly #open: (events: WireEvents) => Wire
  readonly #onUnserved: () => void
  #wire: Wire | undefined
  #answered = false
  #full = false
  #closed = false
  #finished = false
  #nextId = 0
  #flushPlanned = false
  #idle: NodeJS.Timeout | undefined
  readonly #pending = new Map<number, Pending>()
  readonly #queued = new Map<number, PortCall>()
  #cancelled: number[] = []

  /** `onUnserved` is called before the calls are ended, when the server has no such stream. */
  constructor(open: (events: WireEvents) => Wire, onUnserved: () => void) {
    this.#open = open
    this.#onUnserved = onUnserved
  }

  /** Whether a call fits into a batch; one that does not has to be made in another way. */
  static carries(body: Uint8Array): boolean {
    return body.length + BATCH_ENTRY_BYTES_MAX <= BATCH_BYTES_MAX
  }

  submit(call: PortCall, done: PortDone): number {
    const id = this.#takeId()
    this.#pending.set(id, { rpc: call.rpc, done })
    this.#queued.set(id, call)
    this.#planFlush()
    return id
  }

  forget(id: number): void {
    if (this.#settle(id) !== undefined) this.#cancel(id)
  }

  retract(ids: readonly number[], settled: () => void): void {
    let left = 0
    const settle = () => {
      if (--left === 0) settled()
    }
    for (const id of ids) {
      const pending = this.#pending.get(id)
      if (pending === undefined) continue
      if (this.#queued.has(id)) {
        this.forget(id)
        continue
      }
      left++
      const { rpc, done } = pending
      const unlessCancelled: PortDone = (error, reply) => {
        if (error?.code !== 'CANCELLED') done(error, reply)
        settle()
      }
      this.#pending.set(id, { rpc, done: unlessCancelled })
      this.#cancel(id)
    }
    if (left === 0) setImmediate(settled)
  }

  /** Sends what is queued and nothing more. What runs is still answered; what waits ends. Nothing may be submitted any more. */
  close(): void {
    this.#closed = true
    this.#flush()
  }

  #takeId(): number {
    do this.#nextId = this.#nextId === ID_MAX ? 1 : this.#nextId + 1
    while (this.#pending.has(this.#nextId))
    return this.#nextId
  }

  #cancel(id: number): void {
    if (this.#queued.delete(id)) return
    this.#cancelled.push(id)
    this.#planFlush()
  }

  #settle(id: number): PortDone | undefined {
    const pending = this.#pending.get(id)
    if (pending === undefined) return undefined
    this.#pending.delete(id)
    if (this.#pending.size === 0 && this.#wire !== undefined) this.#planDrop()
    return pending.done
  }

  #planFlush(): void {
    if (this.#flushPlanned) return
    this.#flushPlanned = true
    setImmediate(() => this.#flush())
  }

  #flush(): void {
    this.#flushPlanned = false
    // Without a stream there is nobody who would know the calls to be cancelled; a finished one ends them by itself.
    if (this.#wire === undefined || this.#finished) this.#cancelled = []
    while (!this.#full && this.#queued.size + this.#cancelled.length > 0) {
      this.#wire ??= this.#openWire()
      this.#full = !this.#wire.write(this.#takeBatch())
    }
    if (!this.#closed || this.#finished || this.#queued.size > 0) return
    this.#finished = true
    if (this.#pending.size === 0) this.#drop()
    else this.#wire?.finish()
  }

  #takeBatch(): Uint8Array {
    const calls: Init<Call>[] = []
    let bytes = 0
    const nowMs = Date.now()
    for (const [id, { rpc, body, deadlineMs }] of this.#queued) {
      bytes += body.length + BATCH_ENTRY_BYTES_MAX
      if (calls.length > 0 && (bytes > BATCH_BYTES_MAX || calls.length >= CALLS_PER_BATCH_MAX)) break
      this.#queued.delete(id)
      const leftMs = deadlineMs === undefined ? undefined : timeoutMs(deadlineMs - nowMs)
      calls.push({ id, method: rpc.number, body, timeoutMs: leftMs })
    }
    const cancelledIds = this.#cancelled.splice(0, CALLS_PER_BATCH_MAX)
    return encode('canter.CallBatch', { calls, cancelledIds })
  }

  #openWire(): Wire {
    this.#answered = false
    this.#full = false
    const wire = this.#open({
      onMessage: (message) => {
        if (this.#wire === wire) this.#onMessage(message)
      },
      onDrain: () => {
        if (this.#wire !== wire) return
        this.#full = false
        this.#flush()
      },
      onEnd: (why) => {
        if (this.#wire !== wire) return
        const error = why?.('Expected a reply')
        if (error?.code === 'UNIMPLEMENTED' && !this.#answered) {
          this.#onUnserved()
          this.#fail(() => new Unserved(error.message, { cause: error }))
        } else this.#fail(this.#whyEnded(error, why))
      },
    })
    return wire
  }

  #onMessage(message: Buffer): void {
    this.#answered = true
    let batch: CompletionBatch
    try {
      batch = decode('canter.CompletionBatch', message)
    } catch (error) {
      this.#wire?.cancel()
      this.#fail(() => LhError.from(error))
      return
    }
    for (const { id, code, message, details, body } of batch.completions) {
      // Unknown ids are calls that were forgotten while their outcome was on its way.
      const done = this.#settle(id)
      if (done === undefined) continue
      if (code === 0) done(undefined, body)
      else done(errorOf(code, message, { retryAfterMs: retryDelayMs(details) }), NOTHING)
    }
  }

  #whyEnded(error: LhError | undefined, why: Why | undefined): Why {
    if (error !== undefined && why !== undefined && LASTING.has(error.code)) return why
    if (this.#closed) return () => new Unavailable('Expected an open client, but it was closed')
    if (error?.code === 'UNAVAILABLE' && why !== undefined) return why
    const reason = error?.message ?? 'the server ended it'
    return (expected) => new Unavailable(`${expected}, but the stream of calls broke: ${reason}`, { cause: error })
  }

  // Ends the stream and every call of it. Those who hear of it may make new calls at once, on a new stream.
  #fail(why: Why): void {
    this.#forgetWire()
    const ended = [...this.#pending.values()]
    this.#pending.clear()
    this.#queued.clear()
    this.#cancelled = []
    for (const { rpc, done } of ended) done(why(`Expected a reply to ${rpc.name}`), NOTHING)
  }

  #planDrop(): void {
    if (this.#closed) this.#drop()
    else if (this.#idle !== undefined) this.#idle.refresh()
    else
      this.#idle = setTimeout(() => {
        this.#idle = undefined
        if (this.#pending.size === 0) this.#drop()
      }, STREAM_IDLE_MS)
  }

  #drop(): void {
    this.#wire?.cancel()
    this.#forgetWire()
  }

  #forgetWire(): void {
    this.#wire = undefined
    this.#full = false
    clearTimeout(this.#idle)
    this.#idle = undefined
  }
}

// A longer one than the wire can say is left out: the call is cancelled when it is over.
function timeoutMs(leftMs: number): number | undefined {
  return leftMs > TIMER_MS_MAX ? undefined : Math.max(0, Math.ceil(leftMs))
}
