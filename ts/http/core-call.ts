/** How a request over HTTP makes one call of the core, and who has gone when its connection has. */
import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { Aborted, errorOf } from '../client/errors.js'
import { CoreCall, type Outcome } from '../door/core-call.js'
import type { Rpc } from '../gen/index.js'
import type { Surface } from './surface.js'

/** Who makes a call. */
export interface Identity {
  readonly tenant: string
  readonly principal: string
}

/** How long a call may go on, and how long its reply is held. */
export interface Patience {
  /** What the caller says itself, in ms. */
  readonly timeoutMs?: number | undefined
  /** The connection of the caller: when it is gone, so is the call. */
  readonly socket: Socket
  /** What the reply becomes, if it is more than looked at: it counts for the connection until this is over. */
  readonly response?: ServerResponse
}

/** The bytes of the reply. @throws {@link LhError} */
export function callCore(
  surface: Surface,
  rpc: Rpc,
  { tenant, principal }: Identity,
  body: Uint8Array,
  patience: Patience,
): Promise<Buffer> {
  const { timeoutMs, socket } = patience
  if (socket.destroyed) return Promise.reject(new Aborted())
  return new Promise((resolve, reject) => {
    const call = new HttpCall(surface, rpc, patience, resolve, reject)
    const deadlineMs = timeoutMs === undefined ? undefined : Date.now() + timeoutMs
    call.begin({ method: rpc.number, tenant, principal, deadlineMs, body }, timeoutMs)
    call.endAtClose()
  })
}

class HttpCall extends CoreCall {
  readonly #patience: Patience
  readonly #resolve: (reply: Buffer) => void
  readonly #reject: (error: Error) => void
  readonly #gone: () => void

  constructor(
    surface: Surface,
    rpc: Rpc,
    patience: Patience,
    resolve: (reply: Buffer) => void,
    reject: (error: Error) => void,
  ) {
    super(surface, rpc)
    this.#patience = patience
    this.#resolve = resolve
    this.#reject = reject
    this.#gone = () => {
      this.drop()
      reject(new Aborted(`Expected ${rpc.name} to be waited for, but its caller has gone`))
    }
    patience.socket.once('close', this.#gone)
  }

  protected override connection(): string {
    const { remoteAddress, remotePort } = this.#patience.socket
    return `${remoteAddress}:${remotePort}`
  }

  protected override answer({ code, message, reply, retryAfterMs, heldBytes }: Outcome): void {
    const { socket, response } = this.#patience
    socket.off('close', this.#gone)
    this.giveRequest()
    if (response === undefined || response.closed) this.giveReply(heldBytes)
    else if (heldBytes > 0) response.once('close', () => this.giveReply(heldBytes))
    if (code === 0) this.#resolve(reply)
    else this.#reject(errorOf(code, message, { retryAfterMs }))
  }
}
