/**
 * Clients and workers in a process that is not killed: `generator.ts HISTORY`. Its parent tells it by messages where to go, and when to stop.
 *
 * Its history is what counts: what it was told, the engine must know for ever.
 */
import type { Client, Worker } from '../../ts/index.js'
import { connect } from '../lib/canter.js'
import { Recorder } from '../lib/history.js'
import { LOADED, load, startWorkers } from '../lib/workload.js'

/** What the parent says. */
export type Order =
  | {
      readonly go: { readonly port: number; readonly prefix: string; readonly inFlight: number; readonly big: boolean }
    }
  | { readonly stop: true }

/** What it answers when it has stopped. */
export type Answer = 'stopped'

const recorder = new Recorder(process.argv[2] ?? '')
let stop = new AbortController()
let client: Client | undefined
let worker: Worker | undefined

// Servers die under it all the while: a refused call is what its history says, and no accident.
const ignored = () => {}

process.on('message', (order: Order) => {
  if ('go' in order) {
    const { port, ...options } = order.go
    stop = new AbortController()
    const mine = connect({ host: '127.0.0.1', port })
    client = mine
    startWorkers(mine, recorder)
      .then(async (started) => {
        worker = started
        await mine.register(LOADED)
        await load(mine, recorder, options, stop.signal)
      })
      .catch(ignored)
  } else {
    stop.abort()
    worker?.close().catch(ignored)
    client?.close().catch(ignored)
    ;[client, worker] = [undefined, undefined]
    process.send?.('stopped' satisfies Answer)
  }
})
process.on('disconnect', () => process.exit(0))
