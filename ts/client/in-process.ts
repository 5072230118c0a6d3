/**
 * Calls of a client in the engine's own process: straight into the core, no gRPC, no copies but one.
 */
import { TIMER_MS_MAX } from '../config/limits.js'
import { RPCS, type Rpc } from '../gen/index.js'
import type { Core } from '../native/core.js'
import { Aborted, DeadlineExceeded, errorOf } from './errors.js'
import type { Host, PollEvents, PollStream, Transport, WireOptions } from './transport.js'

/** Who calls. Without authentication everybody is `anonymous`. */
export interface Identity {
  readonly tenant: string
  readonly principal: string
}

/** The transport of an engine in this process. Closing it leaves the engine open. */
export class InProcessTransport implements Transport {
  readonly #core: Core
  readonly #identity: Identity

  constructor(core: Core, identity: Identity) {
    this.#core = core
    this.#identity = identity
  }

  call(rpc: Rpc, body: Uint8Array, options: WireOptions): Promise<Uint8Array> {
    const { signal, deadlineMs } = options
    if (signal?.aborted) return Promise.reject(new Aborted(undefined, { cause: signal.reason }))
    return new Promise((resolve, reject) => {
      let release = () => {}
      const call = { ...this.#identity, method: rpc.number, deadlineMs, body }
      const id = this.#core.submit(call, (code, payload, message) => {
        release()
        if (code === 0) resolve(payload)
        else reject(errorOf(code, message))
      })
      if (signal === undefined && deadlineMs === undefined) return
      release = endEarly(options, rpc, (error) => {
        this.#core.forget(id)
        reject(error)
      })
    })
  }

  // The one host there is: this process.
  async openPolls(_host: Host, events: PollEvents): Promise<PollStream> {
    return new InProcessPolls(this.#core, this.#identity, events)
  }

  async close(): Promise<void> {}
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

/** Polls in process: each is one parked call of the core. */
class InProcessPolls implements PollStream {
  readonly #core: Core
  readonly #identity: Identity
  readonly #events: PollEvents
  readonly #parked = new Set<number>()
  #over = false

  constructor(core: Core, identity: Identity, events: PollEvents) {
    this.#core = core
    this.#identity = identity
    this.#events = events
  }

  poll(request: Uint8Array): void {
    if (this.#over) return
    const call = { ...this.#identity, method: RPCS.PollTask.number, body: request }
    const id = this.#core.submit(call, (code, payload, message) => {
      this.#parked.delete(id)
      if (code === 0) this.#events.onResponse(payload)
      else this.#end(errorOf(code, message))
    })
    this.#parked.add(id)
  }

  close(): void {
    if (this.#over) return
    this.#core.retract([...this.#parked], () => this.#end(undefined))
  }

  destroy(): void {
    this.#over = true
    for (const id of this.#parked) this.#core.forget(id)
    this.#parked.clear()
  }

  #end(error: Error | undefined): void {
    if (this.#over) return
    this.destroy()
    this.#events.onEnd(error)
  }
}
