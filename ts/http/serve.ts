/** An HTTP server of its own for an engine: where it listens, and what bounds its connections. */
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { Socket } from 'node:net'
import { FailedPrecondition, LhError } from '../client/errors.js'
import { durationMs } from '../config/duration.js'
import { HTTP_PORT_DEFAULT, type HttpListenSettings } from '../config/http.js'
import {
  DRAIN_LIMIT_MS,
  HTTP_CONNECTIONS_MAX,
  HTTP_HEADERS_BYTES_MAX,
  HTTP_HEADERS_LIMIT_MS,
  HTTP_IDLE_LIMIT_MS,
  HTTP_REQUEST_LIMIT_MS,
  HTTP_TCP_KEEPALIVE_MS,
} from '../config/limits.js'
import { stderrLogger } from '../config/logger.js'
import { certificateFaults, HOST_DEFAULT, isLoopback } from '../config/server.js'
import { Certificates } from '../door/certificates.js'
import type { Core } from '../native/core.js'
import { type HttpHandlerOptions, httpHandler } from './handler.js'

/** Options of {@link serveHttp}. */
export interface HttpOptions extends HttpHandlerOptions, HttpListenSettings {}

/** An HTTP server that listens. */
export interface HttpServer {
  /** Where it listens. */
  readonly host: string
  readonly port: number
  /** Refuses new calls, ends streams and calls that wait, lets others end for at most 10 s, then cuts what is left. The engine stays open. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** What it is called in texts, beside the listeners of gRPC. */
const NAME = 'HTTP'

/** A connection, and how many requests of it are being answered. */
interface Connection {
  readonly socket: Socket
  requests: number
}

/** How often connections are looked at whose requests take too long to arrive: a quarter of their limit late at most. */
const CHECKS_PER_LIMIT = 4

/**
 * Serves an engine over HTTP: health and metrics for whoever watches it, every call as JSON, and changes as server-sent events, for pages and
 * scripts. Without an `authenticator` it asks nobody who they are, so that a public address has to be allowed, unless only those get in whose
 * certificate is known (`protocol: 'MTLS'`).
 *
 * @throws {@link FailedPrecondition} when the port is taken, RangeError when the address is public and not allowed, certificates cannot be used, or an
 * option is not what it must be.
 *
 * @example
 * ```ts
 * await using engine = await Engine.open('./data')
 * await using http = await serveHttp(engine, { port: 8080 })
 * await fetch('http://localhost:8080/api/Whoami', { method: 'POST' })
 * ```
 */
export async function serveHttp(engine: { readonly core: Core }, options: HttpOptions = {}): Promise<HttpServer> {
  const { host = HOST_DEFAULT, port = HTTP_PORT_DEFAULT, allowPublic = false, authenticator } = options
  const faults = certificateFaults({ ...options, name: NAME })
  const open = authenticator === undefined && options.protocol !== 'MTLS'
  if (!isLoopback(host) && !allowPublic && open) {
    faults.push(
      `Expected an address of this machine only, but ${host} can be reached from others and nobody is asked who they are; ` +
        'give an authenticator, or say allowPublic if that is meant',
    )
  }
  if (faults.length > 0) throw new RangeError(faults.join('\n'))
  const secure = options.protocol === 'TLS' || options.protocol === 'MTLS'
  const certificates = secure ? new Certificates({ ...options, name: NAME }, options.logger ?? stderrLogger) : undefined
  const headersLimitMs = options.headersLimit === undefined ? HTTP_HEADERS_LIMIT_MS : durationMs(options.headersLimit)
  const requestLimitMs = options.requestLimit === undefined ? HTTP_REQUEST_LIMIT_MS : durationMs(options.requestLimit)
  const handler = httpHandler(engine, options)
  let closing: Promise<void> | undefined
  const connections = new Map<string, Connection>()
  const server = serverWith(
    certificates,
    {
      maxHeaderSize: HTTP_HEADERS_BYTES_MAX,
      headersTimeout: headersLimitMs,
      requestTimeout: requestLimitMs,
      connectionsCheckingInterval: Math.max(1, Math.ceil(Math.min(headersLimitMs, requestLimitMs) / CHECKS_PER_LIMIT)),
      keepAliveTimeout: HTTP_IDLE_LIMIT_MS,
      keepAlive: true,
      keepAliveInitialDelay: HTTP_TCP_KEEPALIVE_MS,
      noDelay: true,
    },
    (request, response) => {
      const connection = connections.get(peerOf(request.socket))
      if (connection !== undefined) connection.requests++
      response.once('close', () => {
        if (connection !== undefined) connection.requests--
        if (closing !== undefined) cutIdle()
      })
      handler(request, response)
    },
  )
  // What Node.js calls idle leaves out connections on which nothing was ever asked, and those that are still in their handshake.
  server.on('connection', (socket) => {
    const peer = peerOf(socket)
    connections.set(peer, { socket, requests: 0 })
    socket.once('close', () => connections.delete(peer))
  })
  const cutIdle = (): void => {
    for (const { socket, requests } of connections.values()) if (requests === 0) socket.destroy()
  }
  server.maxConnections = HTTP_CONNECTIONS_MAX
  try {
    await listen(server, host, port)
  } catch (error) {
    handler.close()
    certificates?.close()
    throw error
  }
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port

  const close = (): Promise<void> =>
    new Promise((resolve) => {
      handler.close()
      certificates?.close()
      const cut = setTimeout(() => {
        for (const { socket } of connections.values()) socket.destroy()
      }, DRAIN_LIMIT_MS)
      server.close(() => {
        clearTimeout(cut)
        resolve()
      })
      cutIdle()
    })
  const closeOnce = (): Promise<void> => {
    closing ??= close()
    return closing
  }
  return { host, port: bound, close: closeOnce, [Symbol.asyncDispose]: closeOnce }
}

function serverWith(certificates: Certificates | undefined, options: ServerOptions, answer: RequestListener): Server {
  if (certificates === undefined) return createServer(options, answer)
  const server = createSecureServer({ ...options, ...certificates.options, ...certificates.context }, answer)
  certificates.follow((context) => server.setSecureContext(context))
  return server
}

/** The same for a connection and for the TLS within it. */
function peerOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        const text = `Expected port ${port} of ${host} to be free, but another process listens there; stop it or choose another port`
        reject(new FailedPrecondition(text, { cause: error, details: { host, port } }))
      } else
        reject(LhError.from(new Error(`Expected to listen on ${host}:${port}, but ${error.message}`, { cause: error })))
    })
    server.listen(port, host, () => {
      // From now on it is a connection that could not be taken: its caller's loss alone.
      server.on('error', () => {})
      resolve()
    })
  })
}
