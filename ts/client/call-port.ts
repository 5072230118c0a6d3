/**
 * Calls whose outcome comes later, by their ids: what the core in this process and a stream of calls to a server have in common. Unary calls
 * and polls are made of it here, so that both transports behave alike.
 */
import { TIMER_MS_MAX } from '../config/limits.js'
import { RPCS, type Rpc } from '../gen/index.js'
import { Aborted, DeadlineExceeded, type LhError } from './errors.js'
import type { PollEvents, PollStream, WireOptions } from './transport.js'

/** A call as it goes in. */
export interface PortCall {
  readonly rpc: Rpc
  readonly body: Uint8Array
  /** Milliseconds since the epoch; undefined: none. */
  readonly deadlineMs?: number | undefined
}

/** Takes the reply of a call, or why there is none. It must not throw. */
export type PortDone = (error: LhError | undefined, reply: Uint8Array) => void

/** Where calls go. */
export interface CallPort {
  /** Makes a call, with the others of this turn. `done` is called exactly once, later, unless the call is forgotten. */
  submit(call: PortCall, done: PortDone): number
  /** Ends a call whose outcome nobody wants any more: its `done` is never called. */
  forget(id: number): void
  /** Ends parked calls, but still delivers what was on its way; `settled` is called once no outcome of theirs can come any more. */
  retract(ids: readonly number[], settled: () => void): void
}

/** One unary call. @throws {@link LhError} */
export function callPort(port: CallPort, rpc: Rpc, body: Uint8Array, options: WireOptions): Promise<Uint8Array> {
  const { signal, deadlineMs } = options
  if (signal?.aborted) return Promise.reject(new Aborted(undefined, { cause: signal.reason }))
  return new Promise((resolve, reject) => {
    let release = () => {}
    const id = port.submit({ rpc, deadlineMs, body }, (error, reply) => {
      release()
      if (error === undefined) resolve(reply)
      else reject(error)
    })
    if (signal === undefined && deadlineMs === undefined) return
    release = endEarly(options, rpc, (error) => {
      port.forget(id)
      reject(error)
    })
  })
}

/** Calls `give` when the signal fires or the deadline passes, and returns what stops the watch. */
function endEarly(options: WireOptions, rpc: Rpc, give: (error: Error) => void): () => void {
  const { signal, deadlineMs } = options
  const onAbort = () => {
    clearTimeout(timer)
    give(new Aborted(undefined, { cause: signal?.reason }))
  }
  const onDeadline = () => {
    signal?.removeEventListener('abort', onAbort)
    give(new DeadlineExceeded(`Expected ${rpc.name} to end by its deadline, but it did not`))
  }
  const leftMs = deadlineMs === undefined ? undefined : Math.min(Math.max(deadlineMs - Date.now(), 0), TIMER_MS_MAX)
  const timer = leftMs === undefined ? undefined : setTimeout(onDeadline, leftMs)
  signal?.addEventListener('abort', onAbort, { once: true })
  return () => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
  }
}

/** Polls that are calls: each waits until there is a task for it. */
export class PortPolls implements PollStream {
  readonly #port: CallPort
  readonly #events: PollEvents
  readonly #parked = new Set<number>()
  #over = false

  constructor(port: CallPort, events: PollEvents) {
    this.#port = port
    this.#events = events
  }

  poll(request: Uint8Array): void {
    if (this.#over) return
    const id = this.#port.submit({ rpc: RPCS.PollTask, body: request }, (error, reply) => {
      this.#parked.delete(id)
      if (error === undefined) this.#events.onResponse(reply)
      else this.#end(error)
    })
    this.#parked.add(id)
  }

  close(): void {
    if (this.#over) return
    this.#port.retract([...this.#parked], () => this.#end(undefined))
  }

  destroy(): void {
    this.#over = true
    for (const id of this.#parked) this.#port.forget(id)
    this.#parked.clear()
  }

  #end(error: Error | undefined): void {
    if (this.#over) return
    this.destroy()
    this.#events.onEnd(error)
  }
}
