/**
 * The gRPC server: the public wire of an engine in this process.
 */
import * as grpc from '@grpc/grpc-js'
import { HealthImplementation } from 'grpc-health-check'
import { FailedPrecondition, LhError } from '../client/errors.js'
import { durationMs } from '../config/duration.js'
import {
  CALL_LIMIT_MS,
  DRAIN_LIMIT_MS,
  MESSAGE_BYTES_MAX,
  SERVER_PING_INTERVAL_MS,
  SERVER_PING_TIMEOUT_MS,
  STREAMS_PER_SESSION_MAX,
  TIMER_MS_MAX,
} from '../config/limits.js'
import { HOST_DEFAULT, isLoopback, PORT_DEFAULT, type ServeOptions } from '../config/server.js'
import { RPCS, type Rpc } from '../gen/index.js'
import type { Core } from '../native/core.js'
import { callsHandler } from './calls.js'
import { Gate } from './gate.js'
import { pollTaskHandler } from './poll-task.js'
import { addReflection } from './reflection.js'
import { unaryHandler } from './unary.js'

export type { ServeOptions } from '../config/server.js'

function serviceOf(rpc: Rpc): string {
  return rpc.path.split('/')[1] ?? ''
}

const SERVICES: readonly string[] = [...new Set((Object.values(RPCS) as Rpc[]).map(serviceOf))]

/** A server that listens. */
export interface CanterServer {
  /** Where it listens. */
  readonly host: string
  readonly port: number
  /** Refuses new calls, lets running ones end for at most 10 s, then cuts what is left. The engine stays open. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Serves an engine over gRPC, to every LittleHorse client. It asks nobody who they are, so that a public address has to be allowed.
 *
 * Workers are told to poll at the engine's `advertisedHost` and `advertisedPort`: give these to `Engine.open` when they are not localhost:2023.
 *
 * @param services what it serves; tests leave out Canter's own, to be the server of somebody else.
 * @throws {@link FailedPrecondition} when the port is taken, RangeError when the address is public and not allowed, or the limit is no duration.
 *
 * @example
 * ```ts
 * await using engine = await Engine.open('./data')
 * await using server = await serve(engine)
 * ```
 */
export async function serve(
  engine: { readonly core: Core },
  options: ServeOptions = {},
  services: readonly string[] = SERVICES,
): Promise<CanterServer> {
  const { host = HOST_DEFAULT, port = PORT_DEFAULT, allowPublic = false, callLimit } = options
  const limitMs = callLimit === undefined ? CALL_LIMIT_MS : Math.min(durationMs(callLimit), TIMER_MS_MAX)
  if (!isLoopback(host) && !allowPublic) {
    throw new RangeError(
      `Expected an address of this machine only, but ${host} can be reached from others and nobody is asked who they are; ` +
        'say allowPublic (--allow-public) if that is meant',
    )
  }
  const gate = new Gate()
  const server = new grpc.Server({
    'grpc.max_receive_message_length': MESSAGE_BYTES_MAX,
    'grpc.max_send_message_length': MESSAGE_BYTES_MAX,
    'grpc.max_concurrent_streams': STREAMS_PER_SESSION_MAX,
    'grpc.keepalive_time_ms': SERVER_PING_INTERVAL_MS,
    'grpc.keepalive_timeout_ms': SERVER_PING_TIMEOUT_MS,
  })
  addServices(server, services, (rpc) => handlerOf(engine.core, gate, rpc, limitMs))
  const health = new HealthImplementation({
    '': 'SERVING',
    ...Object.fromEntries(services.map((name) => [name, 'SERVING' as const])),
  })
  health.addToServer(server)
  addReflection(server)
  const bound = await bind(server, host, port)

  const unwell = (): void => {
    for (const name of ['', ...services]) health.setStatus(name, 'NOT_SERVING')
  }
  engine.core.onFatal(unwell)

  const close = async (): Promise<void> => {
    unwell()
    gate.close()
    await new Promise<void>((resolve) => {
      const cut = setTimeout(() => server.forceShutdown(), DRAIN_LIMIT_MS)
      server.tryShutdown(() => {
        clearTimeout(cut)
        resolve()
      })
    })
  }
  let closing: Promise<void> | undefined
  const closeOnce = (): Promise<void> => {
    closing ??= close()
    return closing
  }
  return { host, port: bound, close: closeOnce, [Symbol.asyncDispose]: closeOnce }
}

const asIs = (bytes: Buffer): Buffer => bytes

function addServices(
  server: grpc.Server,
  services: readonly string[],
  handler: (rpc: Rpc) => grpc.UntypedHandleCall,
): void {
  for (const service of services) {
    const definition: Record<string, grpc.MethodDefinition<Buffer, Buffer>> = {}
    const handlers: Record<string, grpc.UntypedHandleCall> = {}
    for (const rpc of Object.values(RPCS) as Rpc[]) {
      if (serviceOf(rpc) !== service) continue
      definition[rpc.name] = {
        path: rpc.path,
        requestStream: rpc.requestStream,
        responseStream: rpc.responseStream,
        requestSerialize: asIs,
        requestDeserialize: asIs,
        responseSerialize: asIs,
        responseDeserialize: asIs,
      }
      handlers[rpc.name] = handler(rpc)
    }
    server.addService(definition, handlers)
  }
}

function handlerOf(core: Core, gate: Gate, rpc: Rpc, limitMs: number): grpc.UntypedHandleCall {
  if (rpc === RPCS.PollTask) return pollTaskHandler(core, gate)
  if (rpc === RPCS.Calls) return callsHandler(core, gate, limitMs)
  return unaryHandler(core, gate, rpc, limitMs)
}

function bind(server: grpc.Server, host: string, port: number): Promise<number> {
  const address = `${host.includes(':') ? `[${host}]` : host}:${port}`
  return new Promise((resolve, reject) => {
    server.bindAsync(address, grpc.ServerCredentials.createInsecure(), (error, bound) => {
      if (error === null) resolve(bound)
      else if (error.message.includes('EADDRINUSE')) {
        const text = `Expected port ${port} of ${host} to be free, but another process listens there; stop it or choose another port`
        reject(new FailedPrecondition(text, { cause: error, details: { host, port } }))
      } else reject(LhError.from(new Error(`Expected to listen on ${address}, but ${error.message}`, { cause: error })))
    })
  })
}
