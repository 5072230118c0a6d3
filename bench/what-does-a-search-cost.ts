/**
 * What does a page of a search cost, with few runs stored and with very many? Its time, cold and warm, and the index entries it reads.
 */
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { child } from './lib/child.js'
import { short, table } from './lib/figures.js'
import { type Options, OUT } from './lib/options.js'

export interface Searched {
  readonly runs: number
  /** Which page. */
  readonly what: string
  readonly found: number
  /** The first time it was asked for, and when it was asked for again. */
  readonly coldMs: number
  readonly medianMs: number
  readonly entries: number
}

export async function whatDoesASearchCost(options: Options): Promise<Searched[]> {
  const all: Searched[] = []
  for (const runs of options.searchedRuns) {
    const pages = await searched(options, runs)
    all.push(...pages.map((page) => ({ runs, ...page })))
  }
  return all
}

/** The figures of a directory with so many runs, which is made once and kept. */
async function searched(options: Options, runs: number): Promise<Omit<Searched, 'runs'>[]> {
  const kept = `${OUT}searched-${runs}`
  const search = () => child<Omit<Searched, 'runs'>[]>(options, 'search', { dir: kept, runs })
  if (existsSync(kept)) {
    // A directory of another build may be of another format: then it is made anew.
    const pages = await search().catch(() => undefined)
    if (pages !== undefined) return pages
    rmSync(kept, { recursive: true })
  }
  const dir = mkdtempSync(`${OUT}filling-`)
  await child(options, 'fill-searched', { dir, runs })
  renameSync(dir, kept)
  return search()
}

export function searchTable(all: readonly Searched[]): string {
  return table([
    ['SearchWfRun, 100 a page', 'runs stored', 'found', 'cold ms', 'warm ms (median)', 'entries read'],
    ...all.map(({ what, runs, found, coldMs, medianMs, entries }) => [
      what,
      short(runs),
      short(found),
      short(coldMs),
      short(medianMs),
      short(entries),
    ]),
  ])
}
