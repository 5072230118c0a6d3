import type { Core } from '../native/core.js'
import type { CanterServer, ServeOptions } from './server.js'

export type { CanterServer } from './server.js'

/**
 * Serves an engine over gRPC, to every LittleHorse client. gRPC is loaded by this call: whoever only works in process never pays for it.
 *
 * It asks nobody who they are, so that a public address has to be allowed. Workers are told to poll at the engine's `advertisedHost` and
 * `advertisedPort`: give these to `Engine.open` when they are not localhost:2023.
 *
 * @throws {@link FailedPrecondition} when the port is taken, RangeError when the address is public and not allowed.
 *
 * @example
 * ```ts
 * await using engine = await Engine.open('./data')
 * await using server = await serve(engine)
 * ```
 */
export async function serve(engine: { readonly core: Core }, options: ServeOptions = {}): Promise<CanterServer> {
  const server = await import('./server.js')
  return server.serve(engine, options)
}
