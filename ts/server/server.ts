/**
 * The gRPC server: the public wire of an engine in this process.
 */
import type * as grpc from '@grpc/grpc-js'
import { HealthImplementation } from 'grpc-health-check'
import { DRAIN_LIMIT_MS } from '../config/limits.js'
import { stderrLogger } from '../config/logger.js'
import { type Listener, listenersOf, type ServeOptions } from '../config/server.js'
import { type Door, sharedDoor } from '../door/door.js'
import { Gate } from '../door/gate.js'
import { openCountsOf } from '../door/open-counts.js'
import { RPCS, type Rpc } from '../gen/index.js'
import { authenticators } from '../identity/index.js'
import type { Core } from '../native/core.js'
import { callsHandler } from './calls.js'
import { type Incoming, type Listening, listen } from './listener.js'
import { pollTaskHandler } from './poll-task.js'
import { Pressure, processMemory } from './pressure.js'
import { addReflection } from './reflection.js'
import { Turns } from './turns.js'
import { unaryHandler } from './unary.js'

export type { ServeOptions } from '../config/server.js'

function serviceOf(rpc: Rpc): string {
  return rpc.path.split('/')[1] ?? ''
}

const SERVICES: readonly string[] = [...new Set((Object.values(RPCS) as Rpc[]).map(serviceOf))]

/** Where a server listens. */
export interface ListeningAt {
  /** The name of the listener. */
  readonly name: string
  readonly host: string
  readonly port: number
}

/** A server that listens. */
export interface CanterServer {
  /** Where it listens; the first one, if there are several. */
  readonly host: string
  readonly port: number
  /** All of them, in the order of the options. */
  readonly listeners: readonly ListeningAt[]
  /** Refuses new calls, lets running ones end for at most 10 s, then cuts what is left. The engine stays open. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Serves an engine over gRPC, to every LittleHorse client: on one address, or on several that differ in how connections are made and in how
 * callers are told apart. An address that others reach and where nobody is asked has to be allowed.
 *
 * Workers are told to poll at the engine's `advertisedHost` and `advertisedPort` where a listener has no address of its own for them: give these
 * to `Engine.open` when they are not localhost:2023.
 *
 * @param services what it serves; tests leave out Canter's own, to be the server of somebody else.
 * @throws {@link FailedPrecondition} when a port is taken; RangeError with everything in the options that does not fit together.
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
  const { callLimit, logger = stderrLogger } = options
  const listeners = listenersOf(options)
  const authenticatorOf = authenticators(options.oauth)
  const gate = new Gate()
  const shared = sharedDoor(engine.core, gate, callLimit)
  const memory = processMemory(() => shared.requests.total + shared.replies.total, engine.core)
  const pressure = options.guardMemory === true ? new Pressure(logger, memory) : undefined
  const health = new HealthImplementation({
    '': 'SERVING',
    ...Object.fromEntries(services.map((name) => [name, 'SERVING' as const])),
  })
  const doorOf = ({ name, authentication, advertised }: Listener): Door => {
    return { ...shared, authenticator: authenticatorOf(authentication), name, advertised }
  }
  const incoming: Incoming = { turns: new Turns(), open: openCountsOf(engine.core) }
  const listening: Listening[] = []
  try {
    for (const listener of listeners) {
      const door = doorOf(listener)
      const opened = await listen(listener, logger, pressure, incoming, (server) => {
        addServices(server, services, (rpc) => handlerOf(door, rpc))
        health.addToServer(server)
        addReflection(server)
      })
      listening.push(opened)
    }
  } catch (error) {
    pressure?.close()
    await drain(listening)
    throw error
  }

  const unwell = (): void => {
    for (const name of ['', ...services]) health.setStatus(name, 'NOT_SERVING')
  }
  engine.core.onFatal(unwell)

  const close = async (): Promise<void> => {
    unwell()
    gate.close()
    await drain(listening)
    pressure?.close()
  }
  let closing: Promise<void> | undefined
  const closeOnce = (): Promise<void> => {
    closing ??= close()
    return closing
  }
  const at = listening.map(({ listener: { name, host }, port }): ListeningAt => ({ name, host, port }))
  const [first] = at
  if (first === undefined) throw new Error('Expected a listener, as the options were checked to have one')
  return { ...first, listeners: at, close: closeOnce, [Symbol.asyncDispose]: closeOnce }
}

async function drain(listening: readonly Listening[]): Promise<void> {
  const cut = setTimeout(() => {
    for (const each of listening) each.cut()
  }, DRAIN_LIMIT_MS)
  await Promise.all(listening.map((each) => each.drain()))
  clearTimeout(cut)
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

function handlerOf(door: Door, rpc: Rpc): grpc.UntypedHandleCall {
  if (rpc === RPCS.PollTask) return pollTaskHandler(door)
  if (rpc === RPCS.Calls) return callsHandler(door)
  return unaryHandler(door, rpc)
}
