/** Calls a server all the while, in a process of its own; for every message it gets it sends the latencies since the one before, in ms. */
import { performance } from 'node:perf_hooks'
import { connect } from '../lib/canter.js'

const { port } = JSON.parse(process.argv[2] ?? '{}') as { port: number }
const client = connect({ host: '127.0.0.1', port, multiplex: false })
let latenciesMs: number[] = []
process.on('message', () => {
  process.send?.(latenciesMs)
  latenciesMs = []
})
process.send?.('ready')
while (process.connected) {
  const beganMs = performance.now()
  await client.getServerVersion()
  latenciesMs.push(performance.now() - beganMs)
}
await client.close()
