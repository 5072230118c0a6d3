/**
 * How fast are runs? Workflows of one task and of ten, in process and over gRPC, so many in flight.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { child, rssBytes, serve } from './lib/child.js'
import { short, table } from './lib/figures.js'
import { type Options, OUT } from './lib/options.js'

export type Way = 'in process' | 'gRPC'

/** One load and what it came to. */
export interface Measured {
  readonly way: Way
  readonly tasks: number
  readonly inFlight: number
  readonly runsPerSecond: number
  readonly tasksPerSecond: number
  /** From before `runWf` to the acknowledgement of the last report. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** User and system, all processes. */
  readonly cpuUsPerTask: number | undefined
  readonly serverCpuUsPerTask: number | undefined
  readonly rss: number
  readonly serverRss: number | undefined
  /** Known in process. */
  readonly journalBytesPerRun: number | undefined
  readonly syncsPerSecond: number | undefined
}

interface Result {
  readonly runs: number
  readonly seconds: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly rss: number
  readonly cpuSeconds: number
  readonly serverCpuSeconds?: number
  readonly journalBytes?: number
  readonly syncs?: number
}

export async function howFastAreRuns(options: Options, tell: (measured: Measured) => void): Promise<Measured[]> {
  const all: Measured[] = []
  for (const way of ['in process', 'gRPC'] as const) {
    for (const tasks of [1, 10]) {
      for (const inFlight of options.inFlight) {
        const measured = await measure(options, way, tasks, inFlight)
        tell(measured)
        all.push(measured)
      }
    }
  }
  return all
}

async function measure(options: Options, way: Way, tasks: number, inFlight: number): Promise<Measured> {
  const dir = mkdtempSync(`${OUT}runs-`)
  const { seconds, warmUpSeconds } = options
  const settings = { dir, tasks, inFlight, seconds, warmUpSeconds }
  try {
    if (way === 'in process') return figures(way, tasks, inFlight, await child<Result>(options, 'in-process', settings))
    const server = await serve(options, dir)
    try {
      const result = await child<Result>(options, 'over-grpc', { ...settings, port: server.port, server: server.pid })
      return figures(way, tasks, inFlight, result, rssBytes(server.pid))
    } finally {
      await server.close()
    }
  } finally {
    rmSync(dir, { recursive: true })
  }
}

function figures(way: Way, tasks: number, inFlight: number, result: Result, serverRss?: number): Measured {
  const { runs, seconds, p50, p95, p99, rss, cpuSeconds, serverCpuSeconds, journalBytes, syncs } = result
  const perTask = (cpu: number | undefined) => (cpu === undefined ? undefined : (cpu / (runs * tasks)) * 1e6)
  const allCpu = way === 'gRPC' && serverCpuSeconds === undefined ? undefined : cpuSeconds + (serverCpuSeconds ?? 0)
  return {
    way,
    tasks,
    inFlight,
    runsPerSecond: runs / seconds,
    tasksPerSecond: (runs * tasks) / seconds,
    p50,
    p95,
    p99,
    cpuUsPerTask: perTask(allCpu),
    serverCpuUsPerTask: perTask(serverCpuSeconds),
    rss,
    serverRss,
    journalBytesPerRun: journalBytes === undefined ? undefined : journalBytes / runs,
    syncsPerSecond: syncs === undefined ? undefined : syncs / seconds,
  }
}

const MIB = 1024 * 1024

/** One row of the table. */
export function row(measured: Measured): string[] {
  const { way, tasks, inFlight, rss, serverRss } = measured
  const mib = (bytes: number | undefined) => (bytes === undefined ? '' : short(bytes / MIB))
  return [
    `${way}, ${tasks} ${tasks === 1 ? 'task' : 'tasks'}`,
    String(inFlight),
    short(measured.runsPerSecond),
    short(measured.tasksPerSecond),
    short(measured.p50),
    short(measured.p95),
    short(measured.p99),
    short(measured.cpuUsPerTask),
    short(measured.serverCpuUsPerTask),
    serverRss === undefined ? mib(rss) : `${mib(serverRss)} + ${mib(rss)}`,
    short(measured.journalBytesPerRun),
    short(measured.syncsPerSecond),
  ]
}

export function runsTable(all: readonly Measured[]): string {
  const head = [
    'Runs',
    'in flight',
    'runs/s',
    'tasks/s',
    'p50 ms',
    'p95 ms',
    'p99 ms',
    'CPU us a task',
    'of it server',
    'RSS MiB',
    'journal B a run',
    'syncs/s',
  ]
  return table([head, ...all.map(row)])
}
