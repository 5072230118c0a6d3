/**
 * Calls of a client in the engine's own process: straight into the core, no gRPC, no copies but one.
 */
import type { Rpc } from '../gen/index.js'
import type { Core } from '../native/core.js'
import { type CallPort, callPort, PortPolls } from './call-port.js'
import { errorOf } from './errors.js'
import type { Host, PollEvents, PollStream, Transport, WireOptions } from './transport.js'

/** Who calls. Without authentication everybody is `anonymous`. */
export interface Identity {
  readonly tenant: string
  readonly principal: string
}

/** The transport of an engine in this process. Closing it leaves the engine open. */
export class InProcessTransport implements Transport {
  readonly #port: CallPort

  constructor(core: Core, { tenant, principal }: Identity) {
    this.#port = {
      submit: ({ rpc, deadlineMs, body }, done) =>
        core.submit(
          { method: rpc.number, tenant, principal, deadlineMs, body },
          (code, payload, message, retryAfterMs) =>
            done(code === 0 ? undefined : errorOf(code, message, { retryAfterMs }), payload),
        ),
      forget: (id) => core.forget(id),
      retract: (ids, settled) => core.retract(ids, settled),
    }
  }

  call(rpc: Rpc, body: Uint8Array, options: WireOptions): Promise<Uint8Array> {
    return callPort(this.#port, rpc, body, options)
  }

  // The one host there is: this process.
  async openPolls(_host: Host, events: PollEvents): Promise<PollStream> {
    return new PortPolls(this.#port, events)
  }

  async close(): Promise<void> {}
}
