/**
 * Long and much: a server at 70 % of what it can do for long, and at three times of it for a while (the promise 7 of the README).
 *
 * What the machine can do is measured first, by the same load without a pace. Memory and descriptors are the server's own, as Linux tells them.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rssBytes } from '../bench/lib/child.js'
import { percentiles } from '../bench/lib/figures.js'
import type { Paced, PacedSettings } from './child/paced.js'
import { start } from './lib/victim.js'

const IN_FLIGHT = 256
/** Runs that a paced client has under way at most: less than the calls that may wait on one connection. */
const PACED_IN_FLIGHT_MAX = 8_000
const CAPACITY_SECONDS = 10
const LOAD_SHARE = 0.7
const OVERLOAD = 3
/** The part of a soak that does not count for the slope. */
const WARM_UP_SHARE = 0.25
/** The parts whose latencies are compared: the first and the last of so many. */
const PARTS = 5

export interface Sample {
  readonly second: number
  readonly rssBytes: number
  readonly fds: number
}

export interface Soaked {
  readonly minutes: number
  readonly capacityRunsPerSecond: number
  readonly runsPerSecond: number
  readonly tasksPerSecond: number
  readonly failed: Readonly<Record<string, number>>
  readonly slopeMbPerMinute: number
  readonly rssMaxBytes: number
  readonly p99FirstMs: number
  readonly p99LastMs: number
  readonly fdsFirst: number
  readonly fdsLast: number
  /** Segments, those of the history among them, and what is left of older ones. */
  readonly journalBytes: number
  readonly baseBytes: number
  readonly storeBytes: number
}

export interface Overloaded {
  readonly seconds: number
  readonly capacityRunsPerSecond: number
  readonly offeredRunsPerSecond: number
  /** While it lasted. */
  readonly endedRunsPerSecond: number
  readonly failed: Readonly<Record<string, number>>
  readonly p99NormalMs: number
  readonly p99AcceptedMs: number
  readonly rssMaxBytes: number
  /** From the end of the overload until a client's p99 over a second was normal again, at most three times what it had been. */
  readonly recoverySeconds: number
}

interface Server {
  readonly port: number
  readonly pid: number
  readonly dir: string
  close(): Promise<void>
}

async function serve(): Promise<Server> {
  const home = mkdtempSync(join(tmpdir(), 'canter-soak-'))
  const dir = join(home, 'data')
  const victim = start({ kind: 'serve', dir, history: '', prefix: '', inFlight: 0 })
  const port = await victim.ready
  return {
    port,
    pid: victim.pid,
    dir,
    async close() {
      victim.signal('SIGTERM')
      await victim.over
      rmSync(home, { recursive: true })
    },
  }
}

async function paced(settings: PacedSettings): Promise<Paced> {
  const path = fileURLToPath(new URL('child/paced.ts', import.meta.url))
  const child = fork(path, [JSON.stringify(settings)], { execArgv: ['--import=tsx'] })
  // Not its exit: that may be told before the last of a long message.
  const [result] = await Promise.race([once(child, 'message'), once(child, 'disconnect')])
  if (typeof result !== 'object' || result === null) throw new Error(`Expected figures, but the load ended without`)
  return result as Paced
}

/** Watches a process once a second until told to stop. */
function watch(pid: number): () => readonly Sample[] {
  const samples: Sample[] = []
  const beganMs = Date.now()
  const timer = setInterval(() => {
    const fds = readdirSync(`/proc/${pid}/fd`).length
    samples.push({ second: Math.round((Date.now() - beganMs) / 1000), rssBytes: rssBytes(pid) ?? Number.NaN, fds })
  }, 1_000)
  return () => {
    clearInterval(timer)
    return samples
  }
}

async function capacity(port: number): Promise<{ runsPerSecond: number; p99Ms: number }> {
  const { ended, startMs } = await paced({ port, prefix: 'capacity', seconds: CAPACITY_SECONDS, inFlight: IN_FLIGHT })
  return { runsPerSecond: ended / CAPACITY_SECONDS, p99Ms: p99(startMs.flat()) }
}

const p99 = (values: number[]): number => percentiles(values, 0.99)[0] ?? Number.NaN

export async function soak(minutes: number): Promise<Soaked> {
  const server = await serve()
  try {
    const { runsPerSecond: most } = await capacity(server.port)
    const runsPerSecond = most * LOAD_SHARE
    const seconds = minutes * 60
    const stop = watch(server.pid)
    const run = { port: server.port, prefix: 'soak', seconds, runsPerSecond, inFlight: PACED_IN_FLIGHT_MAX }
    const { tasks, failed, startMs } = await paced(run)
    const samples = stop()
    const warm = samples.filter(({ second }) => second >= seconds * WARM_UP_SHARE)
    const [from, to] = [seconds * WARM_UP_SHARE, seconds]
    const part = (index: number) => {
      const [low, high] = [from + ((to - from) / PARTS) * index, from + ((to - from) / PARTS) * (index + 1)]
      return p99(startMs.slice(Math.round(low), Math.round(high)).flat())
    }
    return {
      minutes,
      capacityRunsPerSecond: most,
      runsPerSecond,
      tasksPerSecond: tasks / seconds,
      failed,
      slopeMbPerMinute: (slope(warm.map(({ second, rssBytes }) => [second, rssBytes])) * 60) / 1e6,
      rssMaxBytes: Math.max(...samples.map(({ rssBytes }) => rssBytes)),
      p99FirstMs: part(0),
      p99LastMs: part(PARTS - 1),
      fdsFirst: warm[0]?.fds ?? Number.NaN,
      fdsLast: warm.at(-1)?.fds ?? Number.NaN,
      journalBytes: bytesIn(join(server.dir, 'journal'), () => true),
      baseBytes: bytesIn(join(server.dir, 'journal'), (name) => name.endsWith('.base')),
      storeBytes: bytesIn(join(server.dir, 'store'), () => true),
    }
  } finally {
    await server.close()
  }
}

export async function overload(seconds: number): Promise<Overloaded> {
  const server = await serve()
  const { port } = server
  try {
    const { runsPerSecond: most } = await capacity(port)
    const normal = { port, inFlight: PACED_IN_FLIGHT_MAX, runsPerSecond: most * LOAD_SHARE, seconds: CAPACITY_SECONDS }
    const before = await paced({ ...normal, prefix: 'normal' })
    const p99NormalMs = p99(before.startMs.flat())
    const stop = watch(server.pid)
    const much = await paced({ ...normal, prefix: 'much', seconds, runsPerSecond: most * OVERLOAD })
    const samples = stop()
    const after = await paced({ ...normal, prefix: 'after' })
    const calm = after.startMs.findIndex((all) => all.length > 0 && p99([...all]) <= 3 * p99NormalMs)
    return {
      seconds,
      capacityRunsPerSecond: most,
      offeredRunsPerSecond: much.offered / seconds,
      endedRunsPerSecond: much.ended / seconds,
      failed: much.failed,
      p99NormalMs,
      p99AcceptedMs: p99(much.startMs.flat()),
      rssMaxBytes: Math.max(...samples.map(({ rssBytes }) => rssBytes)),
      recoverySeconds: calm < 0 ? Number.POSITIVE_INFINITY : calm,
    }
  } finally {
    await server.close()
  }
}

/** The rise of the line that fits best (least squares). */
export function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))]
  const rise = points.reduce((sum, [px, py]) => sum + (px - x) * (py - y), 0)
  return rise / points.reduce((sum, [px]) => sum + (px - x) ** 2, 0)
}

/** What files below a folder take on the disk; holes take nothing. */
function bytesIn(dir: string, counts: (name: string) => boolean): number {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && counts(entry.name))
  return files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).blocks * 512, 0)
}
