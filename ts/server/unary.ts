/**
 * The one handler of all unary calls. It does not decode what it only passes on.
 *
 * **Invariant:** bytes in are the bytes the core gets, bytes out are the bytes the core gave (but see `replyOf`).
 */
import { Metadata, type ServerUnaryCall, type sendUnaryData, status } from '@grpc/grpc-js'
import { type Rpc, retryDetails } from '../gen/index.js'
import { type Door, registerRefusal, replyOf } from './door.js'
import { deadlineMsOf, identify, tenantOf } from './identity.js'
import { mayWait } from './waiting.js'

/** What tells a client when to try again; nothing unless a quota is used up (spec C 5.1, 6.6). */
function retryMetadata(code: number, message: string, retryAfterMs: number | undefined): { metadata?: Metadata } {
  if (retryAfterMs === undefined) return {}
  const metadata = new Metadata()
  metadata.set('grpc-status-details-bin', Buffer.from(retryDetails(code, message, retryAfterMs)))
  return { metadata }
}

/** The handler of one RPC. */
export function unaryHandler(door: Door, rpc: Rpc) {
  const { core, gate, limitMs, requests, replies } = door
  const parking = mayWait(rpc)
  const refused = registerRefusal(door, rpc)

  const begin = (call: ServerUnaryCall<Buffer, Buffer>, reply: sendUnaryData<Buffer>, principal: string): void => {
    // Whoever had to be asked about may have been long in coming.
    if (gate.closing) {
      reply({ code: status.UNAVAILABLE, details: gate.refusal })
      return
    }
    if (refused !== undefined) {
      reply({ code: status.INVALID_ARGUMENT, details: refused })
      return
    }
    const body = call.request
    if (requests.counts(body.length)) {
      const full = hold(call, requests, body.length)
      if (full !== undefined) {
        reply({ code: status.RESOURCE_EXHAUSTED, details: full })
        return
      }
    }
    const id = core.submit(
      { method: rpc.number, tenant: tenantOf(call.metadata), principal, deadlineMs: deadlineMsOf(call), body },
      (code, payload, message, retryAfterMs) => {
        release()
        if (code !== 0) {
          reply({ code, details: message, ...retryMetadata(code, message, retryAfterMs) })
          return
        }
        const full = replies.counts(payload.length) ? hold(call, replies, payload.length) : undefined
        if (full === undefined) reply(null, replyOf(door, rpc, payload))
        else reply({ code: status.RESOURCE_EXHAUSTED, details: full })
      },
    )
    const give = (code: status, details: string) => {
      release()
      core.forget(id)
      reply({ code, details })
    }
    const limit = parking
      ? undefined
      : setTimeout(() => give(status.DEADLINE_EXCEEDED, `${rpc.name} took longer than ${limitMs} ms`), limitMs)
    const leave = parking ? gate.onClose(() => give(status.UNAVAILABLE, gate.refusal)) : undefined
    const release = () => {
      clearTimeout(limit)
      leave?.()
    }
    call.on('cancelled', () => {
      release()
      core.forget(id)
    })
  }

  return (call: ServerUnaryCall<Buffer, Buffer>, reply: sendUnaryData<Buffer>): void => {
    if (gate.closing) {
      reply({ code: status.UNAVAILABLE, details: gate.refusal })
      return
    }
    identify(
      door.authenticator,
      call,
      (principal) => begin(call, reply, principal),
      (refusal) => reply(refusal),
    )
  }
}

// gRPC calls it `cancelled` whenever a call is over: sent, or gone.
function hold(call: ServerUnaryCall<Buffer, Buffer>, held: Door['replies'], bytes: number): string | undefined {
  const connection = call.getPeer()
  const refusal = held.take(connection, bytes)
  if (refusal === undefined) call.once('cancelled', () => held.give(connection, bytes))
  return refusal
}
