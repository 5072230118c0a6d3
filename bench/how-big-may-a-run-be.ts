/**
 * How big may one WfRun be? Many NodeRuns, many threads, a loop that yields, a deep tree of children: time, memory, and how long others wait.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { child } from './lib/child.js'
import { short, table } from './lib/figures.js'
import { type Options, OUT } from './lib/options.js'

export interface Big {
  readonly what: string
  readonly seconds: number
  /** The slowest of the small runs that somebody else ran meanwhile, and how many there were. */
  readonly slowestMs: number
  readonly asked: number
  /** Peak of the process' memory beyond what it had before. */
  readonly grownBytes: number
  /** Written to the journal meanwhile, by others too. */
  readonly journalBytes: number
}

export async function howBigMayARunBe(options: Options): Promise<Big[]> {
  const cut = (size: number) => (options.quick ? Math.ceil(size / 50) : size)
  const shapes = [
    ['nodes', cut(10_000), 'NodeRuns'],
    ['threads', cut(1_000), 'threads'],
    ['loop', cut(100_000), 'turns of a loop'],
    ['tree', options.quick ? 5 : 50, 'WfRuns below each other'],
  ] as const
  const all: Big[] = []
  for (const [shape, size, unit] of shapes) {
    const dir = mkdtempSync(`${OUT}big-`)
    try {
      const measured = await child<Omit<Big, 'what'>>(options, 'big', { dir, shape, size })
      all.push({ what: `${short(size)} ${unit}`, ...measured })
    } finally {
      rmSync(dir, { recursive: true })
    }
  }
  return all
}

export function bigTable(all: readonly Big[]): string {
  return table([
    ['One WfRun', 'seconds', 'memory grown MiB', 'journal MiB', 'slowest of others ms', 'others'],
    ...all.map(({ what, seconds, grownBytes, journalBytes, slowestMs, asked }) => [
      what,
      short(seconds),
      short(grownBytes / 2 ** 20),
      short(journalBytes / 2 ** 20),
      short(slowestMs),
      short(asked),
    ]),
  ])
}
