/**
 * The one handler of all unary calls. It does not decode what it only passes on.
 *
 * **Invariant:** bytes in are the bytes the core gets, bytes out are the bytes the core gave (but see `replyOf`).
 */
import { Metadata, type ServerUnaryCall, type sendUnaryData, status } from '@grpc/grpc-js'
import { CoreCall, type Outcome } from '../door/core-call.js'
import type { Door } from '../door/door.js'
import { type Rpc, retryDetails } from '../gen/index.js'
import { deadlineMsOf, identify, type Refusal, tenantOf } from './identity.js'

/** What tells a client when to try again; nothing unless a quota is used up (spec C 5.1, 6.6). */
function retryMetadata(code: number, message: string, retryAfterMs: number | undefined): { metadata?: Metadata } {
  if (retryAfterMs === undefined) return {}
  const metadata = new Metadata()
  metadata.set('grpc-status-details-bin', Buffer.from(retryDetails(code, message, retryAfterMs)))
  return { metadata }
}

class UnaryCall extends CoreCall {
  readonly #call: ServerUnaryCall<Buffer, Buffer>
  readonly #reply: sendUnaryData<Buffer>

  constructor(door: Door, rpc: Rpc, call: ServerUnaryCall<Buffer, Buffer>, reply: sendUnaryData<Buffer>) {
    super(door, rpc)
    this.#call = call
    this.#reply = reply
    // gRPC calls it `cancelled` whenever a call is over: sent, or gone. The request is kept as long.
    call.on('cancelled', () => this.drop())
  }

  protected override connection(): string {
    return this.#call.getPeer()
  }

  protected override answer({ code, message, reply, retryAfterMs, heldBytes }: Outcome): void {
    if (heldBytes > 0) this.#call.once('cancelled', () => this.giveReply(heldBytes))
    if (code === status.OK) this.#reply(null, reply)
    else this.#reply({ code, details: message, ...retryMetadata(code, message, retryAfterMs) })
  }
}

/** The handler of one RPC. */
export function unaryHandler(door: Door, rpc: Rpc) {
  return (call: ServerUnaryCall<Buffer, Buffer>, reply: sendUnaryData<Buffer>): void => {
    const { core, gate, authenticator } = door
    const refuse = (refusal: Refusal): void => {
      core.counts.add(rpc.number, refusal.code)
      reply(refusal)
    }
    if (gate.closing) {
      refuse({ code: status.UNAVAILABLE, details: gate.refusal })
      return
    }
    const begin = (principal: string): void => {
      const { metadata, request: body } = call
      const unary = new UnaryCall(door, rpc, call, reply)
      unary.begin({ method: rpc.number, tenant: tenantOf(metadata), principal, deadlineMs: deadlineMsOf(call), body })
      unary.endAtClose()
    }
    identify(authenticator, call, begin, refuse)
  }
}
