/** Asks a directory for pages of SearchWfRun: the first one, and one from the middle, with a status and without. */
import { performance } from 'node:perf_hooks'
import { Engine } from '../lib/canter.js'
import { percentiles } from '../lib/figures.js'

interface Settings {
  readonly dir: string
  readonly runs: number
}

const { dir, runs } = JSON.parse(process.argv[2] ?? '{}') as Settings
const PAGE = 100
const TURN = 1_000
const REPEATS = 50
const engine = await Engine.open(dir)
type Criteria = Parameters<typeof engine.searchWfRun>[0] & object

/** Entries read so far. Figures are taken at the end of a turn of the core: another call brings them up to date. */
async function entriesRead(): Promise<number> {
  await engine.getServerVersion()
  return Number(engine.stats().searchEntriesRead)
}

async function measure(what: string, criteria: Criteria) {
  const before = await entriesRead()
  const beganMs = performance.now()
  const { results } = await engine.searchWfRun({ ...criteria, limit: PAGE })
  const coldMs = performance.now() - beganMs
  const entries = (await entriesRead()) - before
  const times: number[] = []
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const beganMs = performance.now()
    await engine.searchWfRun({ ...criteria, limit: PAGE })
    times.push(performance.now() - beganMs)
  }
  const [medianMs] = percentiles(times, 0.5)
  return { what, found: results.length, coldMs, medianMs, entries }
}

/** The criteria with the bookmark of the middle. */
async function toTheMiddle(criteria: Criteria, stored: number): Promise<Criteria> {
  let at = criteria
  for (let passed = 0; passed < stored / 2; passed += TURN) {
    const { bookmark } = await engine.searchWfRun({ ...at, limit: Math.min(TURN, Math.ceil(stored / 2)) })
    if (bookmark === undefined) break
    at = { ...criteria, bookmark }
  }
  return at
}

const named = { wfSpecName: 'searched' }
const running = { ...named, status: 'RUNNING' } as const
const completed = { ...named, status: 'COMPLETED' } as const
const pages = [
  await measure('by name, first', named),
  await measure('by name, middle', await toTheMiddle(named, runs)),
  await measure('by name, COMPLETED, first', completed),
  await measure('by name, COMPLETED, middle', await toTheMiddle(completed, runs)),
  await measure('by name, RUNNING (1 of 100), first', running),
  await measure('everything, first', {}),
  await measure('everything, RUNNING, first', { status: 'RUNNING' }),
]
await engine.close()
process.send?.(pages)
