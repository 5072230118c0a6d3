/** Servers whose listeners ask who calls, and what the core was told. */
import { Engine } from '../../ts/client/engine.js'
import type { Logger } from '../../ts/config/logger.js'
import type { ServeOptions } from '../../ts/config/server.js'
import type { Core, CoreCall, Done } from '../../ts/native/core.js'
import { type CanterServer, serve } from '../../ts/server/server.js'

/** A server, the calls its core was given, and the lines it logged. */
export interface Asking {
  readonly engine: Engine
  readonly server: CanterServer
  /** Every call that reached the core, in order. */
  readonly calls: readonly CoreCall[]
  readonly lines: readonly string[]
  /** The principals of the calls that reached the core, in order. */
  principals(): string[]
  portOf(name: string): number
  close(): Promise<void>
}

/** Serves an engine in memory. */
export async function asking(options: ServeOptions): Promise<Asking> {
  const engine = await Engine.open({ memory: true, advertisedHost: 'engine.example', advertisedPort: 7 })
  const calls: CoreCall[] = []
  const lines: string[] = []
  const line = (message: string, fields = {}) => void lines.push(`${message} ${JSON.stringify(fields)}`)
  const logger: Logger = { debug: line, info: line, warn: line, error: line }
  const server = await serve({ core: overheard(engine.core, calls) }, { logger, ...options })
  return {
    engine,
    server,
    calls,
    lines,
    principals: () => calls.map(({ principal }) => principal),
    portOf(name) {
      const found = server.listeners.find((listener) => listener.name === name)
      if (found === undefined) throw new Error(`Expected a listener ${name}, but there is none`)
      return found.port
    },
    async close() {
      await server.close()
      await engine.close()
    },
  }
}

// The core itself, with an ear at its door.
function overheard(core: Core, calls: CoreCall[]): Core {
  return new Proxy(core, {
    get(target, property) {
      if (property === 'submit') {
        return (call: CoreCall, done: Done) => {
          calls.push(call)
          return target.submit(call, done)
        }
      }
      const value = Reflect.get(target, property, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
