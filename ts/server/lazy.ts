import type { Core } from '../native/core.js'
import type { CanterServer, ServeOptions } from './server.js'

export type { CanterServer, ListeningAt } from './server.js'

/**
 * Serves an engine over gRPC, to every LittleHorse client. gRPC is loaded by this call: whoever only works in process never pays for it.
 *
 * On one address, or on several that differ in how connections are made and in how callers are told apart ({@link ServeOptions.listeners}). An
 * address that others reach and where nobody is asked has to be allowed. Workers are told to poll at the engine's `advertisedHost` and
 * `advertisedPort` where a listener has no address of its own for them: give these to `Engine.open` when they are not localhost:2023.
 *
 * @throws {@link FailedPrecondition} when a port is taken, RangeError with everything in the options that does not fit together.
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
