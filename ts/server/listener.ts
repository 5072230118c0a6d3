/**
 * One listener: the port it listens on, and the gRPC server behind it. The port is ours and not grpc-js's, so that there may be a limit of
 * connections, and so that none is left when it closes.
 */

import { createServer, type Server, type Socket } from 'node:net'
import * as grpc from '@grpc/grpc-js'
import { FailedPrecondition, LhError } from '../client/errors.js'
import {
  CONNECTIONS_PER_LISTENER_MAX,
  MESSAGE_BYTES_MAX,
  SERVER_PING_INTERVAL_MS,
  SERVER_PING_TIMEOUT_MS,
  SESSION_MEMORY_MIB_MAX,
} from '../config/limits.js'
import type { Logger } from '../config/logger.js'
import type { Listener } from '../config/server.js'
import { Certificates } from '../door/certificates.js'
import type { OpenCounts } from '../door/open-counts.js'
import { FileCredentials } from './credentials.js'
import { type CallTurns, limitHttp2, receiveCalls } from './http2.js'
import type { Pressure } from './pressure.js'

/** A listener that listens. */
export interface Listening {
  readonly listener: Listener
  /** The port; another than the listener's when that is 0. */
  readonly port: number
  /** Takes no more connections and lets calls end; {@link Listening.cut} ends what lasts too long. */
  drain(): Promise<void>
  cut(): void
}

/** What the listeners of a server share of what comes in. */
export interface Incoming {
  readonly turns: CallTurns
  readonly open: OpenCounts
}

/**
 * Listens, and serves what `addServices` adds.
 *
 * @throws {@link FailedPrecondition} when the port is taken, RangeError when the certificates cannot be used.
 */
export async function listen(
  listener: Listener,
  logger: Logger,
  pressure: Pressure | undefined,
  { turns, open }: Incoming,
  addServices: (server: grpc.Server) => void,
): Promise<Listening> {
  const certificates = listener.protocol === 'PLAIN' ? undefined : new Certificates(listener, logger)
  const credentials =
    certificates === undefined ? grpc.ServerCredentials.createInsecure() : new FileCredentials(certificates)
  const server = new grpc.Server({
    'grpc.max_receive_message_length': MESSAGE_BYTES_MAX,
    'grpc.max_send_message_length': MESSAGE_BYTES_MAX,
    'grpc.keepalive_time_ms': SERVER_PING_INTERVAL_MS,
    'grpc.keepalive_timeout_ms': SERVER_PING_TIMEOUT_MS,
    'grpc-node.max_session_memory': SESSION_MEMORY_MIB_MAX,
  })
  limitHttp2(server)
  addServices(server)
  const injector = server.createConnectionInjector(credentials)
  receiveCalls(server, turns, open)
  const sockets = new Set<Socket>()
  const door = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket)
    open.connections++
    pressure?.add(socket)
    socket.once('close', () => {
      sockets.delete(socket)
      open.connections--
      pressure?.remove(socket)
    })
    injector.injectConnection(socket)
  })
  door.maxConnections = CONNECTIONS_PER_LISTENER_MAX
  let port: number
  try {
    port = await bind(door, listener)
  } catch (error) {
    certificates?.close()
    server.forceShutdown()
    throw error
  }

  const cut = () => {
    server.forceShutdown()
    for (const socket of sockets) socket.destroy()
  }
  return {
    listener,
    port,
    cut,
    async drain() {
      certificates?.close()
      const closed = new Promise((resolve) => door.close(resolve))
      await new Promise<void>((resolve) => server.tryShutdown(() => resolve()))
      // What is left has no call: those that never spoke, or are still in a handshake.
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

function bind(door: Server, { host, port }: Listener): Promise<number> {
  return new Promise((resolve, reject) => {
    door.once('error', (error: NodeJS.ErrnoException) => {
      const address = `${host.includes(':') ? `[${host}]` : host}:${port}`
      if (error.code === 'EADDRINUSE') {
        const text = `Expected port ${port} of ${host} to be free, but another process listens there; stop it or choose another port`
        reject(new FailedPrecondition(text, { cause: error, details: { host, port } }))
      } else reject(LhError.from(new Error(`Expected to listen on ${address}, but ${error.message}`, { cause: error })))
    })
    door.listen({ host, port }, () => {
      const bound = door.address()
      resolve(typeof bound === 'object' && bound !== null ? bound.port : port)
    })
  })
}
