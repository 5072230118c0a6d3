import { createServer } from 'node:net'
import type { Client } from '../../ts/client/client.js'
import { connect } from '../../ts/client/connect.js'
import { Engine, type EngineOptions } from '../../ts/client/engine.js'
import { type CanterServer, type ServeOptions, serve } from '../../ts/server/server.js'

/** A free port of this machine. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

/** An engine in memory and a server of it at a free port, where workers are told to poll as well. */
export async function serving(
  options: EngineOptions = {},
  serveOptions: ServeOptions = {},
): Promise<{
  engine: Engine
  server: CanterServer
  port: number
  close(): Promise<void>
}> {
  const port = await freePort()
  const where = options.dir === undefined ? { memory: true } : {}
  const engine = await Engine.open({ ...where, advertisedHost: '127.0.0.1', advertisedPort: port, ...options })
  const server = await serve(engine, { port, ...serveOptions })
  return {
    engine,
    server,
    port,
    async close() {
      await server.close()
      await engine.close()
    },
  }
}

/** A client over one of the transports, of an engine of its own. */
export interface Way {
  readonly name: string
  open(options?: EngineOptions): Promise<{ client: Client; engine: Engine; close(): Promise<void> }>
}

/** All of them: what holds for one has to hold for the others. */
export const WAYS: readonly Way[] = [
  {
    name: 'in process',
    async open(options = {}) {
      const engine = await Engine.open({ memory: true, ...options })
      return { client: engine, engine, close: () => engine.close() }
    },
  },
  overGrpc('over gRPC', true),
  overGrpc('over unary gRPC', false),
]

function overGrpc(name: string, multiplex: boolean): Way {
  return {
    name,
    async open(options = {}) {
      const { engine, port, close } = await serving(options)
      const client = connect({ host: '127.0.0.1', port, multiplex })
      return {
        client,
        engine,
        async close() {
          await client.close()
          await close()
        },
      }
    },
  }
}
