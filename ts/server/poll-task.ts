/**
 * The PollTask stream (spec C 3.3): each message of the client is one call that parks in the core, each answer one message back.
 *
 * **Invariant:** one request, one response; nothing else is ever sent on the stream.
 * **Invariant:** a task that the core has handed out is sent, unless the client itself has gone.
 */
import { type ServerDuplexStream, status } from '@grpc/grpc-js'
import { POLLS_PER_STREAM_MAX } from '../config/limits.js'
import type { Door } from '../door/door.js'
import { RPCS } from '../gen/index.js'
import { identify, tenantOf } from './identity.js'

/** The handler of PollTask. Who polls is found out once, when the stream opens (spec C 3.3). */
export function pollTaskHandler(door: Door) {
  const { core, gate, parked: shares } = door
  const begin = (call: ServerDuplexStream<Buffer, Buffer>, principal: string): void => {
    if (gate.closing) {
      call.emit('error', { code: status.UNAVAILABLE, details: gate.refusal })
      return
    }
    const tenant = tenantOf(call.metadata)
    const connection = call.getPeer()
    const parked = new Set<number>()
    let over = false

    const leave = () => retract(() => fail(status.UNAVAILABLE, gate.refusal))
    const takeBack = gate.onClose(leave)
    const finish = () => {
      over = true
      takeBack()
      for (const id of parked) core.forget(id)
      if (parked.size > 0) shares.give(connection, parked.size)
      parked.clear()
    }
    const fail = (code: number, details: string) => {
      if (over) return
      finish()
      call.emit('error', { code, details })
    }
    // What is on its way still arrives; then nothing is left to wait for.
    const retract = (then: () => void) => {
      takeBack()
      core.retract([...parked], then)
    }

    call.on('data', (body: Buffer) => {
      if (over || gate.closing) return
      const full = shares.take(connection, 1)
      if (full !== undefined) {
        fail(status.RESOURCE_EXHAUSTED, full)
        return
      }
      const poll = { method: RPCS.PollTask.number, tenant, principal, body }
      const id = core.submit(poll, (code, payload, message) => {
        if (over) return
        parked.delete(id)
        shares.give(connection, 1)
        if (code !== 0) {
          fail(code, message)
          return
        }
        call.write(payload)
        if (parked.size < POLLS_PER_STREAM_MAX && call.isPaused()) call.resume()
      })
      parked.add(id)
      if (parked.size >= POLLS_PER_STREAM_MAX) call.pause()
    })
    call.on('end', () =>
      retract(() => {
        if (over) return
        finish()
        call.end()
      }),
    )
    call.on('cancelled', finish)
    // A connection that breaks while an answer is written; `cancelled` has seen to the rest.
    call.on('error', finish)
  }
  return (call: ServerDuplexStream<Buffer, Buffer>): void => {
    if (gate.closing) {
      call.emit('error', { code: status.UNAVAILABLE, details: gate.refusal })
      return
    }
    identify(
      door.authenticator,
      call,
      (principal) => begin(call, principal),
      (refusal) => call.emit('error', refusal),
    )
  }
}
