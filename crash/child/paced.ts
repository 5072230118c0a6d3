/**
 * Clients and workers at a pace: `paced.ts SETTINGS`. Runs of two tasks, of which one in twenty fails and is tried again; every tenth run waits for a
 * timer in between; what has ended is deleted. It sends one {@link Paced} when the time is over.
 */
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect, createWorker, task, Workflow } from '../lib/canter.js'
import { codeOf } from '../lib/history.js'
import { QUIET } from '../lib/workload.js'

export interface PacedSettings {
  readonly port: number
  readonly prefix: string
  readonly seconds: number
  /** Runs that are started in a second, whatever becomes of those before; undefined: as many as are in flight. */
  readonly runsPerSecond?: number
  /** Runs under way at once; with a pace, what is beyond is not offered. */
  readonly inFlight: number
}

export interface Paced {
  readonly offered: number
  readonly ended: number
  /** Reports that were acknowledged. */
  readonly tasks: number
  /** Calls that failed, by code. */
  readonly failed: Readonly<Record<string, number>>
  /** Of each RunWf that was answered OK, by the second it was begun in. */
  readonly startMs: readonly (readonly number[])[]
}

const FAILING_SHARE = 0.05
const TIMER_EVERY = 10

const { port, prefix, seconds, runsPerSecond, inFlight } = JSON.parse(process.argv[2] ?? '{}') as PacedSettings
const client = connect({ host: '127.0.0.1', port })
let [offered, ended, tasks, underWay] = [0, 0, 0, 0]
const failed: Record<string, number> = {}
// Numbers alone: an hour of pairs would be millions of objects, and collecting them would show in the latencies.
const startMs: number[][] = []
// A connection of its own: calls that wait have a bound for each connection, and they must not keep the worker's reports out.
const working = connect({ host: '127.0.0.1', port })
const counted = {
  ...working,
  async reportTask(...args: Parameters<typeof working.reportTask>) {
    const reply = await working.reportTask(...args)
    tasks++
    return reply
  },
}
const worker = await createWorker(counted, {
  tasks: [
    task('paced', {
      input: {},
      run() {
        if (Math.random() < FAILING_SHARE) throw new Error('one in twenty')
      },
    }),
  ],
  concurrency: 256,
  logger: QUIET,
  grace: '1s',
})
for (const [name, waits] of [
  ['paced', false],
  ['paced-timer', true],
] as const) {
  await client.register(
    Workflow.create(name, (wf) => {
      wf.execute('paced').withRetries(10)
      if (waits) wf.sleepSeconds(1)
      wf.execute('paced').withRetries(10)
    }),
  )
}

const beganMs = performance.now()
const untilMs = beganMs + seconds * 1000
const one = async (number: number) => {
  underWay++
  const id = `${prefix}-${number}`
  try {
    const askedMs = performance.now()
    await client.runWf(number % TIMER_EVERY === 0 ? 'paced-timer' : 'paced', {}, { id })
    const second = Math.floor((askedMs - beganMs) / 1000)
    while (startMs.length <= second) startMs.push([])
    startMs[second]?.push(Math.round((performance.now() - askedMs) * 100) / 100)
    await client.awaitWfRun(id, { timeout: '60s' })
    ended++
    await client.deleteWfRun({ id: { id } })
  } catch (error) {
    const code = codeOf(error)
    failed[code] = (failed[code] ?? 0) + 1
  } finally {
    underWay--
  }
}

if (runsPerSecond === undefined) {
  const lane = async () => {
    while (performance.now() < untilMs) await one(offered++)
  }
  await Promise.all(Array.from({ length: inFlight }, lane))
} else {
  const all = new Set<Promise<void>>()
  while (performance.now() < untilMs) {
    const due = Math.floor(((performance.now() - beganMs) / 1000) * runsPerSecond)
    for (; offered < due; offered++) {
      if (underWay >= inFlight) {
        failed['NOT OFFERED'] = (failed['NOT OFFERED'] ?? 0) + 1
        continue
      }
      const run = one(offered).finally(() => all.delete(run))
      all.add(run)
    }
    await sleep(5)
  }
  await Promise.all(all)
}
await worker.close()
await Promise.all([client.close(), working.close()])
const paced: Paced = { offered, ended, tasks, failed, startMs }
process.send?.(paced, () => process.disconnect?.())
