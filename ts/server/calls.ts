/**
 * The Calls stream: many calls of one client on one stream (`proto/canter.proto` says what each side may do). A batch becomes one packed submit,
 * because the core takes all calls of a turn together, and what completes in a turn is answered in one message.
 *
 * **Invariant:** each call is completed exactly once as long as the stream lasts; when it is over, nothing of it is left in the core.
 * **Invariant:** the ids of a stream mean nothing outside of it.
 * **Invariant:** a call that waits never keeps others from being read.
 */
import { Metadata, type ServerDuplexStream, status } from '@grpc/grpc-js'
import {
  BATCH_BYTES_MAX,
  BATCH_ENTRY_BYTES_MAX,
  CALLS_PER_BATCH_MAX,
  MESSAGE_BYTES_MAX,
  PARKED_CALLS_PER_STREAM_MAX,
  RUNNING_CALLS_PER_STREAM_MAX,
} from '../config/limits.js'
import {
  type Call,
  type CallBatch,
  type Completion,
  decode,
  encode,
  RPCS,
  type Rpc,
  retryDetails,
} from '../gen/index.js'
import type { Core } from '../native/core.js'
import { type Door, registerRefusal, replyOf } from './door.js'
import type { Gate } from './gate.js'
import { identify, tenantOf } from './identity.js'
import { mayWait } from './waiting.js'

/** What may be called: all that is one request and one reply, and a poll. */
const METHODS: ReadonlyMap<number, Rpc> = new Map(
  (Object.values(RPCS) as Rpc[]).filter((rpc) => rpc !== RPCS.Calls).map((rpc) => [rpc.number, rpc]),
)

const NOTHING = Buffer.alloc(0)

/** A call that has not completed. */
interface Flight {
  /** Its id in the core. */
  readonly coreId: number
  readonly rpc: Rpc
  readonly waits: boolean
  readonly timer: NodeJS.Timeout | undefined
  /** Bytes that are held for its request; 0: it is not counted. */
  readonly heldBytes: number
}

/** The handler of Calls. Who calls is found out once, when the stream opens. */
export function callsHandler(door: Door) {
  const { gate } = door
  return (call: ServerDuplexStream<Buffer, Buffer>): void => {
    const refuse = (refusal: { readonly code: number; readonly details: string }) => call.emit('error', refusal)
    if (gate.closing) {
      refuse({ code: status.UNAVAILABLE, details: gate.refusal })
      return
    }
    identify(
      door.authenticator,
      call,
      (principal) => {
        if (gate.closing) refuse({ code: status.UNAVAILABLE, details: gate.refusal })
        else new CallsStream(door, principal, call)
      },
      refuse,
    )
  }
}

class CallsStream {
  readonly #door: Door
  readonly #core: Core
  readonly #gate: Gate
  readonly #limitMs: number
  readonly #principal: string
  readonly #stream: ServerDuplexStream<Buffer, Buffer>
  readonly #connection: string
  readonly #tenant: string
  readonly #takeBack: () => void
  readonly #flights = new Map<number, Flight>()
  #waiting = 0
  #completions: Completion[] = []
  #flushPlanned = false
  #full = false
  /** Bytes that are held for replies that are not sent. */
  #unsentBytes = 0
  /** How the stream is to end once nothing is in flight. */
  #ending: { readonly code: status; readonly details: string } | undefined
  #over = false

  constructor(door: Door, principal: string, stream: ServerDuplexStream<Buffer, Buffer>) {
    const { core, gate, limitMs } = door
    this.#door = door
    this.#core = core
    this.#gate = gate
    this.#limitMs = limitMs
    this.#principal = principal
    this.#stream = stream
    this.#connection = stream.getPeer()
    this.#tenant = tenantOf(stream.metadata)
    this.#takeBack = gate.onClose(() => this.#leave(status.UNAVAILABLE, gate.refusal))
    // Tells the client that there is such a stream, before any call has completed.
    stream.sendMetadata(new Metadata())
    stream.on('data', (message: Buffer) => this.#onMessage(message))
    stream.on('drain', () => {
      this.#full = false
      this.#giveReplies()
      this.#flush()
    })
    stream.on('end', () => this.#leave(status.OK, 'The stream was half-closed'))
    stream.on('cancelled', () => this.#finish())
    // A connection that breaks while an answer is written; `cancelled` has seen to the rest.
    stream.on('error', () => this.#finish())
  }

  #onMessage(message: Buffer): void {
    if (this.#over) return
    let batch: CallBatch
    try {
      batch = decode('canter.CallBatch', message)
    } catch (error) {
      this.#fail(`Expected a canter.CallBatch, but ${(error as Error).message}`)
      return
    }
    if (batch.calls.length > CALLS_PER_BATCH_MAX) {
      this.#fail(`Expected at most ${CALLS_PER_BATCH_MAX} calls in a batch, but there are ${batch.calls.length}`)
      return
    }
    for (const call of batch.calls) this.#begin(call)
    this.#cancel(batch.cancelledIds)
    this.#pace()
  }

  #begin(call: Call): void {
    const { id, method, body, timeoutMs } = call
    const rpc = METHODS.get(method)
    const refusal = this.#refusalOf(call, rpc)
    if (refusal !== undefined || rpc === undefined) {
      this.#complete(id, refusal?.code ?? status.UNIMPLEMENTED, refusal?.details ?? '', NOTHING)
      return
    }
    const { requests } = this.#door
    const heldBytes = requests.counts(body.length) ? body.length : 0
    const full = heldBytes > 0 ? requests.take(this.#connection, heldBytes) : undefined
    if (full !== undefined) {
      this.#complete(id, status.RESOURCE_EXHAUSTED, full, NOTHING)
      return
    }
    const waits = mayWait(rpc)
    const limitMs = waits ? timeoutMs : Math.min(timeoutMs ?? this.#limitMs, this.#limitMs)
    const deadlineMs = timeoutMs === undefined ? undefined : Date.now() + timeoutMs
    const coreId = this.#core.submit(
      { method, tenant: this.#tenant, principal: this.#principal, deadlineMs, body },
      (code, payload, message, retryAfterMs) => this.#settle(id, code, message, payload, retryAfterMs),
    )
    const timer = limitMs === undefined ? undefined : setTimeout(() => this.#onLimit(id, limitMs), limitMs)
    this.#flights.set(id, { coreId, rpc, waits, timer, heldBytes })
    if (waits) this.#waiting++
  }

  #refusalOf(call: Call, rpc: Rpc | undefined): { readonly code: status; readonly details: string } | undefined {
    const { id, method, timeoutMs } = call
    if (this.#flights.has(id)) {
      const details = `Expected an id that is not in flight on this stream, but ${id} is`
      return { code: status.INVALID_ARGUMENT, details }
    }
    if (rpc === undefined) {
      return { code: status.UNIMPLEMENTED, details: `Expected the number of a method, but ${method} is none` }
    }
    if (this.#gate.closing) return { code: status.UNAVAILABLE, details: this.#gate.refusal }
    const unadvertised = registerRefusal(this.#door, rpc)
    if (unadvertised !== undefined) return { code: status.INVALID_ARGUMENT, details: unadvertised }
    if (timeoutMs !== undefined && timeoutMs <= 0)
      return { code: status.DEADLINE_EXCEEDED, details: lateText(rpc, timeoutMs) }
    if (mayWait(rpc) && this.#waiting >= PARKED_CALLS_PER_STREAM_MAX) {
      const details = `Expected at most ${PARKED_CALLS_PER_STREAM_MAX} calls to wait on one stream, but all of them do`
      return { code: status.RESOURCE_EXHAUSTED, details }
    }
    return undefined
  }

  #onLimit(id: number, limitMs: number): void {
    const flight = this.#flights.get(id)
    if (flight !== undefined) this.#end([[id, flight]], status.DEADLINE_EXCEEDED, () => lateText(flight.rpc, limitMs))
  }

  #cancel(ids: readonly number[]): void {
    const cancelled: [number, Flight][] = []
    for (const id of ids) {
      const flight = this.#flights.get(id)
      if (flight !== undefined) cancelled.push([id, flight])
    }
    if (cancelled.length > 0) this.#end(cancelled, status.CANCELLED, () => 'The call was cancelled')
  }

  // Ends calls with this outcome; those that wait, only when nothing of theirs is on its way: a task that was handed out must be sent.
  #end(flights: readonly (readonly [number, Flight])[], code: status, details: (flight: Flight) => string): void {
    const waiting = flights.filter(([, flight]) => flight.waits)
    for (const [id, flight] of flights) {
      if (flight.waits) continue
      this.#core.forget(flight.coreId)
      this.#settle(id, code, details(flight), NOTHING)
    }
    if (waiting.length === 0) return
    const coreIds = waiting.map(([, { coreId }]) => coreId)
    this.#core.retract(coreIds, () => {
      for (const [id, flight] of waiting) {
        if (this.#flights.get(id) === flight) this.#settle(id, code, details(flight), NOTHING)
      }
    })
  }

  #settle(id: number, code: number, message: string, payload: Buffer, retryAfterMs?: number): void {
    const flight = this.#flights.get(id)
    if (flight === undefined) return
    this.#flights.delete(id)
    this.#letGo(flight)
    if (flight.waits) this.#waiting--
    if (code !== status.OK) {
      this.#complete(id, code, message, NOTHING, retryAfterMs)
      return
    }
    const full = this.#replyRefusal(flight.rpc, payload.length)
    if (full === undefined) this.#complete(id, code, '', replyOf(this.#door, flight.rpc, payload))
    else this.#complete(id, status.RESOURCE_EXHAUSTED, full, NOTHING)
  }

  #letGo({ timer, heldBytes }: Flight): void {
    clearTimeout(timer)
    if (heldBytes > 0) this.#door.requests.give(this.#connection, heldBytes)
  }

  // Why a reply cannot be given; if it can be, its bytes are held until they are sent.
  #replyRefusal(rpc: Rpc, bytes: number): string | undefined {
    if (bytes + BATCH_ENTRY_BYTES_MAX > MESSAGE_BYTES_MAX) {
      return `Expected a reply of at most ${MESSAGE_BYTES_MAX - BATCH_ENTRY_BYTES_MAX} bytes, but that of ${rpc.name} has ${bytes}`
    }
    const { replies } = this.#door
    if (!replies.counts(bytes)) return undefined
    const refusal = replies.take(this.#connection, bytes)
    if (refusal === undefined) this.#unsentBytes += bytes
    return refusal
  }

  #giveReplies(): void {
    if (this.#unsentBytes === 0) return
    this.#door.replies.give(this.#connection, this.#unsentBytes)
    this.#unsentBytes = 0
  }

  #complete(id: number, code: number, message: string, body: Uint8Array, retryAfterMs?: number): void {
    const details = retryAfterMs === undefined ? NOTHING : retryDetails(code, message, retryAfterMs)
    this.#completions.push({ id, code, message, details, body })
    if (this.#flushPlanned) return
    this.#flushPlanned = true
    // Within the turn: what the core releases in several groups until then goes out together.
    setImmediate(() => this.#flush())
  }

  #flush(): void {
    this.#flushPlanned = false
    if (this.#over) return
    let from = 0
    while (from < this.#completions.length && !this.#full) {
      const end = this.#endOfBatch(from)
      const batch = encode('canter.CompletionBatch', { completions: this.#completions.slice(from, end) })
      this.#full = !this.#stream.write(Buffer.from(batch.buffer, batch.byteOffset, batch.length))
      from = end
    }
    this.#completions = this.#completions.slice(from)
    if (!this.#full) this.#giveReplies()
    this.#pace()
    this.#endIfDone()
  }

  #endOfBatch(from: number): number {
    let bytes = 0
    for (let at = from; ; at++) {
      const completion = this.#completions[at]
      if (completion === undefined) return at
      bytes +=
        BATCH_ENTRY_BYTES_MAX +
        completion.body.length +
        Buffer.byteLength(completion.message) +
        completion.details.length
      if (at > from && bytes > BATCH_BYTES_MAX) return at
    }
  }

  // A client that does not read what it is answered, or has this much running, is not read from.
  #pace(): void {
    const enough = this.#full || this.#flights.size - this.#waiting >= RUNNING_CALLS_PER_STREAM_MAX
    if (enough === this.#stream.isPaused()) return
    if (enough) this.#stream.pause()
    else this.#stream.resume()
  }

  // What runs is still answered; what waits ends; then the stream does.
  #leave(code: status, details: string): void {
    this.#ending ??= { code, details }
    this.#takeBack()
    const waiting = [...this.#flights].filter(([, { waits }]) => waits)
    this.#end(waiting, status.UNAVAILABLE, () => details)
    this.#endIfDone()
  }

  #endIfDone(): void {
    if (this.#ending === undefined || this.#over || this.#flights.size + this.#completions.length > 0) return
    const { code, details } = this.#ending
    this.#finish()
    if (code === status.OK) this.#stream.end()
    else this.#stream.emit('error', { code, details })
  }

  #fail(details: string): void {
    if (this.#over) return
    this.#finish()
    this.#stream.emit('error', { code: status.INVALID_ARGUMENT, details })
  }

  #finish(): void {
    if (this.#over) return
    this.#over = true
    this.#takeBack()
    for (const flight of this.#flights.values()) {
      this.#letGo(flight)
      this.#core.forget(flight.coreId)
    }
    this.#giveReplies()
    this.#flights.clear()
    this.#completions = []
  }
}

function lateText(rpc: Rpc, limitMs: number): string {
  return `${rpc.name} took longer than ${limitMs} ms`
}
