/**
 * How long does opening take, with many finished runs in the directory? After a clean close, and after kill -9 under load.
 */

import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { child, firstMessage, start } from './lib/child.js'
import { short, table } from './lib/figures.js'
import { type Options, OUT } from './lib/options.js'

export interface Opened {
  readonly after: string
  readonly runs: number
  readonly openSeconds: number
  /** Until it has answered its first search. */
  readonly answeredSeconds: number
  /** Records of the journal that were put back. */
  readonly records: number
  /** Why the store was rebuilt; empty: it was not. */
  readonly rebuilt: string
}

export async function howLongDoesOpeningTake(options: Options): Promise<Opened[]> {
  const runs = options.storedRuns
  const kept = await filled(options, runs)
  const open = (dir: string) => child<Omit<Opened, 'after' | 'runs'>>(options, 'open', { dir })
  const clean = await open(kept)
  const dir = mkdtempSync(`${OUT}killed-`)
  try {
    cpSync(kept, dir, { recursive: true })
    const more = Math.ceil(runs / 20)
    const running = start(options, 'fill', { dir, runs: more, close: false })
    await firstMessage(running)
    running.kill('SIGKILL')
    await once(running, 'exit')
    const killed = await open(dir)
    return [
      { after: 'clean close', runs, ...clean },
      { after: 'kill -9', runs: runs + more, ...killed },
    ]
  } finally {
    rmSync(dir, { recursive: true })
  }
}

/** The directory with the runs, made once and kept. */
async function filled(options: Options, runs: number): Promise<string> {
  const kept = `${OUT}stored-${runs}`
  if (existsSync(kept)) {
    // A directory of another build may be of another format: then it is made anew.
    const opens = await child(options, 'open', { dir: kept }).then(
      () => true,
      () => false,
    )
    if (opens) return kept
    rmSync(kept, { recursive: true })
  }
  const dir = mkdtempSync(`${OUT}filling-`)
  await child(options, 'fill', { dir, runs, close: true })
  renameSync(dir, kept)
  return kept
}

export function openTable(all: readonly Opened[]): string {
  return table([
    ['Opening after', 'runs', 'open s', 'first answer s', 'records put back', 'store rebuilt'],
    ...all.map(({ after, runs, openSeconds, answeredSeconds, records, rebuilt }) => [
      after,
      short(runs),
      short(openSeconds),
      short(answeredSeconds),
      short(records),
      rebuilt === '' ? 'no' : rebuilt,
    ]),
  ])
}
