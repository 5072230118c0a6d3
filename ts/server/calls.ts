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
  RUNNING_CALLS_PER_STREAM_MAX,
} from '../config/limits.js'
import { CoreCall, type Outcome } from '../door/core-call.js'
import type { Door } from '../door/door.js'
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
import { identify, tenantOf } from './identity.js'

/** What may be called: all that is one request and one reply, and a poll. */
const METHODS: ReadonlyMap<number, Rpc> = new Map(
  (Object.values(RPCS) as Rpc[]).filter((rpc) => rpc !== RPCS.Calls).map((rpc) => [rpc.number, rpc]),
)

const NOTHING = Buffer.alloc(0)

/** A call of a stream. */
class StreamCall extends CoreCall {
  readonly id: number
  readonly #stream: CallsStream

  constructor(door: Door, rpc: Rpc, id: number, stream: CallsStream) {
    super(door, rpc)
    this.id = id
    this.#stream = stream
  }

  protected override connection(): string {
    return this.#stream.connection
  }

  protected override get replyBytesMax(): number {
    return MESSAGE_BYTES_MAX - BATCH_ENTRY_BYTES_MAX
  }

  protected override answer(outcome: Outcome): void {
    this.giveRequest()
    this.#stream.answer(this, outcome)
  }
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
  readonly #principal: string
  readonly #stream: ServerDuplexStream<Buffer, Buffer>
  /** Whose shares its calls take. */
  readonly connection: string
  readonly #tenant: string
  readonly #takeBack: () => void
  readonly #flights = new Map<number, StreamCall>()
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
    const { gate } = door
    this.#door = door
    this.#principal = principal
    this.#stream = stream
    this.connection = stream.getPeer()
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

  #begin({ id, method, body, timeoutMs }: Call): void {
    const rpc = METHODS.get(method)
    if (this.#flights.has(id)) {
      const text = `Expected an id that is not in flight on this stream, but ${id} is`
      this.#complete({ id, code: status.INVALID_ARGUMENT, message: text, details: NOTHING, body: NOTHING })
      return
    }
    if (rpc === undefined) {
      const text = `Expected the number of a method, but ${method} is none`
      this.#complete({ id, code: status.UNIMPLEMENTED, message: text, details: NOTHING, body: NOTHING })
      return
    }
    const call = new StreamCall(this.#door, rpc, id, this)
    this.#flights.set(id, call)
    if (call.waits) this.#waiting++
    const deadlineMs = timeoutMs === undefined ? undefined : Date.now() + timeoutMs
    call.begin({ method, tenant: this.#tenant, principal: this.#principal, deadlineMs, body }, timeoutMs)
  }

  /** Takes how one of its calls ended. */
  answer(call: StreamCall, { code, message, reply, retryAfterMs, heldBytes }: Outcome): void {
    this.#flights.delete(call.id)
    if (call.waits) this.#waiting--
    this.#unsentBytes += heldBytes
    const details = retryAfterMs === undefined ? NOTHING : retryDetails(code, message, retryAfterMs)
    this.#complete({ id: call.id, code, message, details, body: reply })
  }

  #cancel(ids: readonly number[]): void {
    const cancelled: StreamCall[] = []
    for (const id of ids) {
      const call = this.#flights.get(id)
      if (call !== undefined) cancelled.push(call)
    }
    CoreCall.end(cancelled, status.CANCELLED, () => 'The call was cancelled')
  }

  #giveReplies(): void {
    if (this.#unsentBytes === 0) return
    this.#door.replies.give(this.connection, this.#unsentBytes)
    this.#unsentBytes = 0
  }

  #complete(completion: Completion): void {
    this.#completions.push(completion)
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
    const waiting = [...this.#flights.values()].filter(({ waits }) => waits)
    CoreCall.end(waiting, status.UNAVAILABLE, () => details)
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
    for (const call of this.#flights.values()) call.drop()
    this.#giveReplies()
    this.#flights.clear()
    this.#completions = []
  }
}
