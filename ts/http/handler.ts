/**
 * An engine over HTTP, as a plain `(request, response)` handler: which request goes where. It takes no part in gRPC and has no framework.
 *
 * **Invariant:** every request is answered exactly once, or its connection is gone.
 * **Invariant:** a page of another site cannot make a browser drive the engine: requests for `/api/` are let in by {@link admit} alone.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { LhError, ResourceExhausted, Unavailable } from '../client/errors.js'
import { HEALTH_PATHS, type HttpSettings } from '../config/http.js'
import { HTTP_CALLS_MAX, HTTP_CALLS_PER_CONNECTION_MAX } from '../config/limits.js'
import { sharedDoor } from '../door/door.js'
import { Gate } from '../door/gate.js'
import { type Authenticator, noAuthentication } from '../identity/authenticator.js'
import type { Core } from '../native/core.js'
import { API, callRpc, listRpcs, rpcOf } from './api.js'
import { Bodies } from './body.js'
import { admit, type Doors } from './caller.js'
import { streamEvents } from './events.js'
import { Health } from './health.js'
import { refuse, reply } from './reply.js'
import { HttpRefusal } from './status.js'
import type { Surface } from './surface.js'

/** Options of {@link httpHandler}. */
export interface HttpHandlerOptions extends HttpSettings {
  /** Asks callers of `/api/` who they are, as the listeners of gRPC do; everybody is `anonymous` by default. Health and metrics ask nobody. */
  readonly authenticator?: Authenticator | undefined
  /** Whose counts the meters show: the `publishOutput()` of this process, if there is one. */
  readonly output?: { readonly published: number; readonly refused: number } | undefined
}

/** A handler of HTTP requests, for `http.createServer` or to be mounted into a server that is there. */
export interface HttpHandler {
  (request: IncomingMessage, response: ServerResponse): void
  /** Refuses new calls, ends those that wait and all streams of events. What runs is answered. The engine stays open. */
  close(): void
}

const EVENTS = `${API}events`
const CORS = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'authorization, content-type, last-event-id, tenantid, x-timeout-ms',
  'access-control-max-age': '600',
}

/**
 * An engine over HTTP: health and metrics, every call as JSON (`POST /api/<Rpc>`), and changes as server-sent events (`GET /api/events`).
 *
 * The handler can be mounted below a path of Express and the like, in front of anything that reads bodies. Where requests come from is checked as
 * `allowedHosts` and `allowedOrigins` say; who may do what is decided by the principal's rights, as for every other caller.
 *
 * @throws RangeError when an option is not what it must be.
 *
 * @example
 * ```ts
 * const app = express()
 * app.use('/canter', httpHandler(engine))
 * ```
 */
export function httpHandler(engine: { readonly core: Core }, options: HttpHandlerOptions = {}): HttpHandler {
  const { callLimit, allowedHosts = [], allowedOrigins = [], authenticator = noAuthentication } = options
  const gate = new Gate()
  const surface: Surface = {
    ...sharedDoor(engine.core, gate, callLimit),
    authenticator,
    name: 'HTTP',
    advertised: undefined,
    bodies: new Bodies(),
    clusterId: options.clusterId ?? 'cluster1',
    instanceId: String(options.instanceId ?? process.pid),
    open: { requests: 0, events: 0 },
    output: options.output,
  }
  const paths = { ...HEALTH_PATHS, ...options.healthPaths }
  const health = new Health(surface, paths)
  const doors: Doors = { hosts: allowedHosts.map((name) => name.toLowerCase()), origins: allowedOrigins }
  const perConnection = new WeakMap<Socket, number>()

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = request.url ?? ''
    const path = target.split('?', 1)[0] ?? ''
    if (path !== '/api' && !path.startsWith(API)) {
      await health.answer(request.method, target, response)
      return
    }
    let headers: Record<string, string> = {}
    try {
      headers = admit(request, doors)
      if (gate.closing) throw new HttpRefusal(503, new Unavailable(gate.refusal), { connection: 'close' })
      const leave = enter(request.socket)
      try {
        await route(surface, path, request, response, headers)
      } finally {
        leave()
      }
    } catch (error) {
      refuse(response, error, headers)
    }
  }

  const enter = (socket: Socket): (() => void) => {
    const own = perConnection.get(socket) ?? 0
    if (surface.open.requests >= HTTP_CALLS_MAX) throw tooMany(HTTP_CALLS_MAX, 'at once')
    if (own >= HTTP_CALLS_PER_CONNECTION_MAX) throw tooMany(HTTP_CALLS_PER_CONNECTION_MAX, 'at once on one connection')
    surface.open.requests++
    perConnection.set(socket, own + 1)
    return () => {
      surface.open.requests--
      perConnection.set(socket, (perConnection.get(socket) ?? 1) - 1)
    }
  }

  const handler = (request: IncomingMessage, response: ServerResponse): void => {
    // A connection that breaks while a reply is written.
    response.on('error', () => {})
    answer(request, response).catch((error: unknown) => refuse(response, LhError.from(error)))
  }
  return Object.assign(handler, {
    close() {
      gate.close()
      health.close()
    },
  })
}

async function route(
  surface: Surface,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const { method } = request
  if (method === 'OPTIONS' && headers['access-control-allow-origin'] !== undefined) {
    reply(response, 204, '', { ...headers, ...CORS })
  } else if (path === '/api' || path === API) {
    only('GET', method)
    listRpcs(response, headers)
  } else if (path === EVENTS) {
    only('GET', method)
    await streamEvents(surface, request, response, headers)
  } else {
    const rpc = rpcOf(path.slice(API.length))
    only('POST', method)
    await callRpc(surface, rpc, request, response, headers)
  }
}

function only(wanted: string, method: string | undefined): void {
  if (method === wanted) return
  throw new HttpRefusal(405, new LhError('UNIMPLEMENTED', `Expected ${wanted}, but got ${method}`), { allow: wanted })
}

function tooMany(max: number, where: string): ResourceExhausted {
  return new ResourceExhausted(`Expected at most ${max} requests to be answered ${where}, but there are more`)
}
