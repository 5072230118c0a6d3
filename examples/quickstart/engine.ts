/**
 * An engine in a process of its own, so that it can be killed: `engine.ts DIR PORT`. `canter serve` does the same, and more.
 */
import { Engine, serve } from 'canter'

const [dir = '', port = ''] = process.argv.slice(2)
const engine = await Engine.open({ dir, advertisedHost: '127.0.0.1', advertisedPort: Number(port) })
const server = await serve(engine, { port: Number(port) })
process.send?.('ready')

process.once('SIGTERM', async () => {
  await server.close()
  await engine.close()
  process.disconnect?.()
})
