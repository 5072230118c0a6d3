/**
 * The one handler of all unary calls. It does not decode what it only passes on.
 *
 * **Invariant:** bytes in are the bytes the core gets, bytes out are the bytes the core gave.
 */
import { Metadata, type ServerUnaryCall, type sendUnaryData, status } from '@grpc/grpc-js'
import { type Rpc, retryDetails } from '../gen/index.js'
import type { Core } from '../native/core.js'
import type { Gate } from './gate.js'
import { ANONYMOUS, deadlineMsOf, tenantOf } from './identity.js'
import { mayWait } from './waiting.js'

/** What tells a client when to try again; nothing unless a quota is used up (spec C 5.1, 6.6). */
function retryMetadata(code: number, message: string, retryAfterMs: number | undefined): { metadata?: Metadata } {
  if (retryAfterMs === undefined) return {}
  const metadata = new Metadata()
  metadata.set('grpc-status-details-bin', Buffer.from(retryDetails(code, message, retryAfterMs)))
  return { metadata }
}

/** The handler of one RPC; `limitMs` is how long it may take if it waits for nothing. */
export function unaryHandler(core: Core, gate: Gate, rpc: Rpc, limitMs: number) {
  const parking = mayWait(rpc)
  return (call: ServerUnaryCall<Buffer, Buffer>, reply: sendUnaryData<Buffer>): void => {
    if (gate.closing) {
      reply({ code: status.UNAVAILABLE, details: gate.refusal })
      return
    }
    const id = core.submit(
      {
        method: rpc.number,
        tenant: tenantOf(call.metadata),
        principal: ANONYMOUS,
        deadlineMs: deadlineMsOf(call),
        body: call.request,
      },
      (code, payload, message, retryAfterMs) => {
        release()
        if (code === 0) reply(null, payload)
        else reply({ code, details: message, ...retryMetadata(code, message, retryAfterMs) })
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
}
