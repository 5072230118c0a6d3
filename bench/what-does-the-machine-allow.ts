/**
 * What does the machine allow? Its own syncs and its own empty calls, taken in the same run: our figures are shares of them.
 */
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { child, firstMessage, start } from './lib/child.js'
import { percentiles, short, table } from './lib/figures.js'
import { type Options, OUT } from './lib/options.js'

const KIB = 1024
/** Written over and over: as big as the journal's segments, and zero-filled like them. */
const FILE_BYTES = 64 * KIB * KIB

export interface Syncs {
  readonly kib: number
  readonly rate: number
  readonly p50Ms: number
}

export interface EmptyRpcs {
  readonly inFlight: number
  readonly rate: number
  readonly p50: number
  readonly p99: number
}

/** What the machine allows. */
export interface Machine {
  readonly syncs: readonly Syncs[]
  readonly rpcs: readonly EmptyRpcs[]
}

export async function whatDoesTheMachineAllow(options: Options): Promise<Machine> {
  const syncs = [4, 16, 64].map((kib) => measureSyncs(kib, options.quick ? 20 : 1000))
  const rpcs: EmptyRpcs[] = []
  const server = start(options, 'empty-rpc-server', {})
  const port = await firstMessage<number>(server)
  for (const inFlight of [1, 64]) {
    const { seconds, warmUpSeconds } = options
    const result = await child<Omit<EmptyRpcs, 'inFlight'>>(options, 'empty-rpc-client', {
      port,
      inFlight,
      seconds,
      warmUpSeconds,
    })
    rpcs.push({ inFlight, ...result })
  }
  server.disconnect()
  return { syncs, rpcs }
}

function measureSyncs(kib: number, count: number): Syncs {
  const path = `${OUT}syncs`
  const file = openSync(path, 'w')
  const zeros = Buffer.alloc(KIB * KIB)
  for (let at = 0; at < FILE_BYTES; at += zeros.length) writeSync(file, zeros, 0, zeros.length, at)
  fdatasyncSync(file)
  const block = Buffer.alloc(kib * KIB, 1)
  const tookMs: number[] = []
  const beganMs = performance.now()
  for (let at = 0; at < count; at++) {
    const fromMs = performance.now()
    writeSync(file, block, 0, block.length, (at * block.length) % FILE_BYTES)
    fdatasyncSync(file)
    tookMs.push(performance.now() - fromMs)
  }
  const rate = count / ((performance.now() - beganMs) / 1000)
  closeSync(file)
  rmSync(path)
  const [p50Ms = Number.NaN] = percentiles(tookMs, 0.5)
  return { kib, rate, p50Ms }
}

export function machineTable({ syncs, rpcs }: Machine): string {
  return table([
    ['The machine', 'a second', 'p50 ms'],
    ...syncs.map(({ kib, rate, p50Ms }) => [`write and fdatasync of ${kib} KiB`, short(rate), short(p50Ms)]),
    ...rpcs.map(({ inFlight, rate, p50 }) => [`empty RPC, ${inFlight} in flight`, short(rate), short(p50)]),
  ])
}
