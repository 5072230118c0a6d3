/** What is to be reached, and whether it was. Nothing fails over it: the table shows losses like anything else. */
import type { Measured, Way } from '../how-fast-are-runs.js'
import type { Opened } from '../how-long-does-opening-take.js'
import type { Idle } from '../how-much-memory-when-idle.js'
import type { Machine } from '../what-does-the-machine-allow.js'
import { short, table } from './figures.js'

/** All that was measured; what was not asked is undefined. */
export interface Figures {
  readonly machine?: Machine | undefined
  readonly runs?: readonly Measured[] | undefined
  readonly opened?: readonly Opened[] | undefined
  readonly idle?: Idle | undefined
}

interface Target {
  readonly what: string
  /** What it must be at least, or at most. */
  readonly least?: number
  readonly most?: number
  readonly measured: number | undefined
}

function targets({ machine, runs = [], opened, idle }: Figures): Target[] {
  const best = (way: Way, tasks: number | undefined, of: (measured: Measured) => number) => {
    const fitting = runs.filter((each) => each.way === way && (tasks === undefined || each.tasks === tasks))
    return fitting.length === 0 ? undefined : Math.max(...fitting.map(of))
  }
  const alone = runs.find((each) => each.way === 'gRPC' && each.tasks === 1 && each.inFlight === 1)?.p50
  const floor = machine && floorMs(machine)
  return [
    {
      what: 'tasks/s in process',
      least: 10_000,
      measured: best('in process', undefined, (each) => each.tasksPerSecond),
    },
    { what: 'one-task runs/s over gRPC', least: 2_500, measured: best('gRPC', 1, (each) => each.runsPerSecond) },
    {
      what: 'start to completed over gRPC, 1 in flight, in (sync + empty RPC)',
      most: 3,
      measured: alone === undefined || floor === undefined ? undefined : alone / floor,
    },
    ...(opened ?? []).map(({ after, runs, openSeconds }) => ({
      what: `seconds to open ${short(runs)} runs after ${after}`,
      most: 1,
      measured: openSeconds,
    })),
    { what: 'idle RSS of canter serve, MB', most: 120, measured: idle?.serverBytes && idle.serverBytes / 1e6 },
  ]
}

/** One sync and one empty RPC, as this run found them. */
function floorMs({ syncs, rpcs }: Machine): number | undefined {
  const [sync, rpc] = [syncs[0]?.p50Ms, rpcs.find(({ inFlight }) => inFlight === 1)?.p50]
  return sync === undefined || rpc === undefined ? undefined : sync + rpc
}

export function targetTable(figures: Figures): string {
  return table([
    ['Target', 'to reach', 'measured', ''],
    ...targets(figures)
      .filter(({ measured }) => measured !== undefined)
      .map(({ what, least, most, measured = Number.NaN }) => {
        const met = measured >= (least ?? Number.NEGATIVE_INFINITY) && measured <= (most ?? Number.POSITIVE_INFINITY)
        return [
          what,
          least === undefined ? `<= ${most}` : `>= ${short(least)}`,
          short(measured),
          met ? 'met' : 'missed',
        ]
      }),
  ])
}

/** Ours as a share of what the machine allows. */
export function shareTable({ machine, runs = [] }: Figures): string | undefined {
  if (machine === undefined) return undefined
  const rows: string[][] = []
  const times = (what: string, value: number | undefined, unit: string, one: number | undefined) => {
    if (value !== undefined && one !== undefined) rows.push([what, `${short(value / one)} x`, unit])
  }
  const share = (what: string, value: number | undefined, unit: string, all: number | undefined) => {
    if (value !== undefined && all !== undefined) rows.push([what, `${short((value / all) * 100)} %`, unit])
  }
  const at = (way: Way, tasks: number, inFlight: number) =>
    runs.find((each) => each.way === way && each.tasks === tasks && each.inFlight === inFlight)
  const rpc = (inFlight: number) => machine.rpcs.find((each) => each.inFlight === inFlight)
  const sync = machine.syncs[0]
  times('one-task run in process, 1 in flight, p50', at('in process', 1, 1)?.p50, 'sync of 4 KiB', sync?.p50Ms)
  times(
    'one-task run over gRPC, 1 in flight, p50',
    at('gRPC', 1, 1)?.p50,
    'sync of 4 KiB + empty RPC',
    floorMs(machine),
  )
  share('one-task runs/s over gRPC, 1 in flight', at('gRPC', 1, 1)?.runsPerSecond, 'empty RPCs/s at 1', rpc(1)?.rate)
  share(
    'one-task runs/s over gRPC, 64 in flight',
    at('gRPC', 1, 64)?.runsPerSecond,
    'empty RPCs/s at 64',
    rpc(64)?.rate,
  )
  share(
    'tasks/s of ten-task runs over gRPC, 64 in flight',
    at('gRPC', 10, 64)?.tasksPerSecond,
    'empty RPCs/s at 64',
    rpc(64)?.rate,
  )
  share(
    'syncs/s of one-task runs in process, 64 in flight',
    at('in process', 1, 64)?.syncsPerSecond,
    'syncs/s of 4 KiB',
    sync?.rate,
  )
  times(
    'tasks of ten-task runs in process, 64 in flight',
    at('in process', 10, 64)?.tasksPerSecond,
    'syncs/s of 4 KiB',
    sync?.rate,
  )
  return rows.length === 0 ? undefined : table([['Share', 'ours', 'of'], ...rows])
}
