/**
 * What a request says besides its body: who calls, for which tenant, until when; and whether a browser made a page of somebody else send it.
 */
import type { IncomingMessage } from 'node:http'
import type { TLSSocket } from 'node:tls'
import { InvalidArgument, PermissionDenied } from '../client/errors.js'
import { TIMER_MS_MAX } from '../config/limits.js'
import { isLoopback } from '../config/server.js'
import type { Authenticator } from '../identity/authenticator.js'
import { HttpRefusal } from './status.js'

/** The principal behind a request. @throws {@link LhError} UNAUTHENTICATED, ABORTED */
export function principalOf(request: IncomingMessage, authenticator: Authenticator): string | Promise<string> {
  const socket = request.socket as Partial<TLSSocket>
  const certificate = socket.authorized === true ? socket.getPeerCertificate?.() : undefined
  return authenticator.identify({ authorization: request.headers.authorization, certificate })
}

/** The tenant a text names: `default` when it is empty or none (spec C 5.1). */
export function tenantOf(text: string | readonly string[] | null | undefined): string {
  const last = typeof text === 'string' ? text : text?.at(-1)
  return last?.trim() || 'default'
}

/** How long the caller waits, in ms, by its header `x-timeout-ms`; undefined: it does not say. @throws {@link InvalidArgument} */
export function timeoutMsOf(request: IncomingMessage): number | undefined {
  const text = request.headers['x-timeout-ms']
  if (text === undefined) return undefined
  const ms = typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : 0
  if (ms < 1)
    throw new InvalidArgument(`Expected x-timeout-ms to be a whole number from 1, but it is ${JSON.stringify(text)}`)
  return Math.min(ms, TIMER_MS_MAX)
}

/** Who may call from a browser. */
export interface Doors {
  readonly hosts: readonly string[]
  readonly origins: readonly string[]
}

/**
 * Lets a request in, or not. A browser sends requests for any page it shows: to this machine, with a name of the page's choosing (DNS rebinding).
 * Returns the headers that a page of an allowed origin needs to read the reply.
 *
 * @throws {@link HttpRefusal} 403
 */
export function admit(request: IncomingMessage, doors: Doors): Record<string, string> {
  const host = request.headers.host?.toLowerCase()
  if (host !== undefined && mustKnowHost(request, doors) && !knownHost(host, doors)) {
    throw foreign(
      `Expected the host of a request to be this machine or one of allowedHosts, but it is ${JSON.stringify(host)}`,
    )
  }
  const { origin } = request.headers
  if (origin === undefined) {
    // What a page loads without asking, as an image: it has no origin, but newer browsers say where it comes from.
    const site = request.headers['sec-fetch-site']
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      throw foreign(`Expected a request of a page of this server, but it is ${JSON.stringify(site)}`)
    return {}
  }
  if (doors.origins.includes(origin)) {
    return { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'retry-after', vary: 'origin' }
  }
  if (host !== undefined && hostOf(origin) === host) return {}
  throw foreign(
    `Expected the origin of a request to be this server or one of allowedOrigins, but it is ${JSON.stringify(origin)}`,
  )
}

function mustKnowHost(request: IncomingMessage, doors: Doors): boolean {
  const local = request.socket.localAddress?.replace(/^::ffff:/, '')
  return doors.hosts.length > 0 || (local !== undefined && isLoopback(local))
}

function knownHost(host: string, doors: Doors): boolean {
  const name = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1')
  return isLoopback(name) || doors.hosts.includes(name)
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host
  } catch {
    return undefined
  }
}

function foreign(text: string): HttpRefusal {
  return new HttpRefusal(403, new PermissionDenied(text))
}
