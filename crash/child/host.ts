/**
 * A host with the engine embedded: `host.ts SETTINGS`. It has clients and workers of its own in process, and serves others over gRPC.
 *
 * It says on stdout what moment it has come to: `opening`, `ready PORT`, `fatal TEXT`, `closing`, `closed`. SIGTERM closes it in order.
 */

import { writeSync } from 'node:fs'
import { createServer } from 'node:net'
import { Engine, serve } from '../lib/canter.js'
import { Recorder } from '../lib/history.js'
import { LOADED, load, startWorkers } from '../lib/workload.js'

export interface HostSettings {
  readonly dir: string
  /** Where its clients write their history. */
  readonly history: string
  readonly prefix: string
  /** 0: no load of its own, and no workers. */
  readonly inFlight: number
  /** Small segments, and nothing of them is kept as it was: they are compacted as soon as may be. */
  readonly compacts?: boolean
}

const { dir, history, prefix, inFlight, compacts } = JSON.parse(process.argv[2] ?? '{}') as HostSettings
const say = (text: string) => writeSync(1, `${text}\n`)

const port = await new Promise<number>((resolve, reject) => {
  const probe = createServer().once('error', reject)
  probe.listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as { port: number }
    probe.close(() => resolve(port))
  })
})
say('opening')
const small = compacts === true ? ({ segmentBytes: 1 << 20, history: '0s', historyBytes: 0 } as const) : {}
const engine = await Engine.open({ dir, advertisedHost: '127.0.0.1', advertisedPort: port, ...small })
engine.onFatal(({ message }) => say(`fatal ${message.replaceAll('\n', ' ')}`))
const stop = new AbortController()
const server = await serve(engine, { port })

process.once('SIGTERM', async () => {
  say('closing')
  stop.abort()
  await engine.close()
  say('closed')
  process.exit(0)
})

const recorder = new Recorder(history)
if (inFlight > 0) {
  await startWorkers(engine, recorder)
  await engine.register(LOADED)
}
say(`ready ${server.port}`)
if (inFlight > 0) await load(engine, recorder, { prefix, inFlight }, stop.signal)
