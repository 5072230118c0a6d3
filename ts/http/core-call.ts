/**
 * One call of the core for one request.
 *
 * **Invariant:** whoever leaves takes his call along: a poll whose client has gone takes no task.
 * **Invariant:** a task that the core has handed out is answered, also when the time is over or the server closes just then.
 */
import type { Socket } from 'node:net'
import { Aborted, DeadlineExceeded, errorOf, type LhError, Unavailable } from '../client/errors.js'
import type { Rpc } from '../gen/index.js'
import { mayWait } from '../server/waiting.js'
import type { Surface } from './surface.js'

/** Who makes a call. */
export interface Identity {
  readonly tenant: string
  readonly principal: string
}

/** How long a call may go on. */
export interface Patience {
  /** What the caller says itself, in ms. */
  readonly timeoutMs?: number | undefined
  /** The connection of the caller: when it is gone, so is the call. */
  readonly socket: Socket
}

/** The bytes of the reply. @throws {@link LhError} */
export function callCore(
  { core, gate, callLimitMs }: Surface,
  rpc: Rpc,
  { tenant, principal }: Identity,
  body: Uint8Array,
  { timeoutMs, socket }: Patience,
): Promise<Buffer> {
  if (gate.closing) return Promise.reject(new Unavailable(gate.refusal))
  if (socket.destroyed) return Promise.reject(new Aborted())
  const waits = mayWait(rpc)
  const limitMs = waits ? timeoutMs : Math.min(timeoutMs ?? callLimitMs, callLimitMs)
  return new Promise((resolve, reject) => {
    const deadlineMs = limitMs === undefined ? undefined : Date.now() + limitMs
    const call = { method: rpc.number, tenant, principal, deadlineMs, body }
    const id = core.submit(call, (code, payload, message, retryAfterMs) => {
      release()
      if (code === 0) resolve(payload)
      else reject(errorOf(code, message, { retryAfterMs }))
    })
    const end = (error: LhError) => {
      release()
      core.forget(id)
      reject(error)
    }
    // What is on its way to one who waits still arrives.
    const endWaiting = (error: LhError) => core.retract([id], () => end(error))
    const onGone = () => end(new Aborted(`Expected ${rpc.name} to be waited for, but its caller has gone`))
    const onLimit = () => {
      const error = new DeadlineExceeded(`Expected ${rpc.name} to end within ${limitMs} ms, but it did not`)
      if (waits) endWaiting(error)
      else end(error)
    }
    const limit = limitMs === undefined ? undefined : setTimeout(onLimit, limitMs)
    const stay = waits ? gate.onClose(() => endWaiting(new Unavailable(gate.refusal))) : undefined
    socket.once('close', onGone)
    const release = () => {
      clearTimeout(limit)
      stay?.()
      socket.off('close', onGone)
    }
  })
}
