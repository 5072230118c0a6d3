/** Empty calls to the server that does nothing, so many in flight. */
import { performance } from 'node:perf_hooks'
import * as grpc from '@grpc/grpc-js'
import { EMPTY_RPC } from '../lib/empty-rpc.js'
import { percentiles } from '../lib/figures.js'

interface Settings {
  readonly port: number
  readonly inFlight: number
  readonly seconds: number
  readonly warmUpSeconds: number
}

const { port, inFlight, seconds, warmUpSeconds } = JSON.parse(process.argv[2] ?? '{}') as Settings
const client = new grpc.Client(`127.0.0.1:${port}`, grpc.credentials.createInsecure())
const { path, requestSerialize, responseDeserialize } = EMPTY_RPC
const request = Buffer.alloc(0)
const call = () =>
  new Promise<void>((resolve, reject) => {
    client.makeUnaryRequest(path, requestSerialize, responseDeserialize, request, (error) =>
      error === null ? resolve() : reject(error),
    )
  })

const fromMs = performance.now() + warmUpSeconds * 1000
const untilMs = fromMs + seconds * 1000
const latenciesMs: number[] = []
await Promise.all(
  Array.from({ length: inFlight }, async () => {
    for (;;) {
      const beganMs = performance.now()
      if (beganMs >= untilMs) return
      await call()
      const endedMs = performance.now()
      if (endedMs >= fromMs && endedMs < untilMs) latenciesMs.push(endedMs - beganMs)
    }
  }),
)
client.close()
const calls = latenciesMs.length
const [p50, p99] = percentiles(latenciesMs, 0.5, 0.99)
process.send?.({ rate: calls / seconds, p50, p99 })
