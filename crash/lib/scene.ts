/**
 * One data directory over all its lives: the histories of everybody who called, and what the model says of them.
 *
 * After each death it looks at a copy: what is asked there goes into the history as anybody's reads do, and the copy's state must be the same
 * when it is rebuilt without its store.
 */
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { copyDir, openStill, type StillEngine } from './autopsy.js'
import { codeOf, HistoryReader, Recorder } from './history.js'
import { type Acknowledged, type Broken, Model } from './model.js'
import type { Random } from './random.js'
import { awaitEnd, look, post, startWorkers, TASK_TIMEOUT_S } from './workload.js'

/** Runs of earlier lives that are looked at again after each death; at the end all are. */
const OLD_RUNS_LOOKED_AT = 50
/** Looks and ends that are waited for at once. */
const AT_ONCE = 64
/** How many complaints are told one by one. */
export const SENTENCES_MAX = 20

export const NOTHING_ACKNOWLEDGED: Acknowledged = {
  started: 0,
  posted: 0,
  given: 0,
  reported: 0,
  removed: 0,
  unknown: 0,
  looks: 0,
}

export function addAcknowledged(sum: { -readonly [K in keyof Acknowledged]: number }, more: Acknowledged): void {
  for (const key of Object.keys(sum) as (keyof Acknowledged)[]) sum[key] += more[key]
}

/** What a look at a copy came to. */
export interface Autopsy {
  /** How long the engine took to open what the dead left, in ms. */
  readonly openedMs: number
  readonly position: number
  /** Why the rebuilt state is not the recovered one; undefined: it is the same. */
  readonly differs: string | undefined
}

export class Scene {
  readonly dir: string
  readonly model = new Model()
  readonly #home: string
  readonly #reader = new HistoryReader()
  readonly #histories: string[] = []
  readonly #own: Recorder
  readonly #random: Random
  #before = new Set<string>()

  private constructor(home: string, random: Random) {
    this.#home = home
    this.dir = join(home, 'data')
    this.#random = random
    this.#own = new Recorder(this.history('own'))
  }

  /** A new directory below `parent`. */
  static async make(random: Random, parent = tmpdir()): Promise<Scene> {
    await mkdir(parent, { recursive: true })
    const scene = new Scene(await mkdtemp(join(parent, 'canter-crash-')), random)
    await mkdir(scene.dir)
    return scene
  }

  /** The file of somebody's history. */
  history(name: string): string {
    const path = join(this.#home, `${name}.jsonl`)
    this.#histories.push(path)
    return path
  }

  path(name: string): string {
    return join(this.#home, name)
  }

  /** Whoever held the engine is dead, or will acknowledge nothing any more. */
  killed(life: number): void {
    this.#own.killed(life)
  }

  /** Reads what has been written since the last time. */
  readHistories(): void {
    for (const path of this.#histories) for (const [by, entry] of this.#reader.read(path)) this.model.add(by, entry)
  }

  /** Looks at a copy of the directory, with its store and without. */
  async autopsy(from = this.dir): Promise<Autopsy> {
    this.readHistories()
    const runs = this.model.runs
    const fresh = runs.filter((run) => !this.#before.has(run))
    const old = Array.from({ length: Math.min(OLD_RUNS_LOOKED_AT, this.#before.size) }, () => this.#random.pick(runs))
    this.#before = new Set(runs)
    const copy = this.path('copy')
    await copyDir(from, copy)
    const startedMs = performance.now()
    const recovered = await openStill(copy)
    const openedMs = performance.now() - startedMs
    await this.#lookAt(recovered, [...fresh, ...old])
    const { position, stateHash } = await recovered.stats()
    await recovered.client.close()

    await rm(join(copy, 'store'), { recursive: true, force: true })
    const rebuilt = await openStill(copy)
    const stats = await rebuilt.stats()
    await rebuilt.client.close()
    await rm(copy, { recursive: true })
    const same = stats.position === position && stats.stateHash === stateHash && stats.recoveredRecords > 0
    const differs = same
      ? undefined
      : `Expected hash ${stateHash} at ${position} without the store, but it is ${stats.stateHash} at ${stats.position}`
    return { openedMs, position, differs }
  }

  /** Carries every run to its end, then looks at all of them once more. Gives the number of runs that were cut short. */
  async finish(): Promise<number> {
    this.readHistories()
    const engine = await openStill(this.dir, Date.now())
    const { client } = engine
    // Attempts that died with their workers are freed by their timeouts, which are due now. Nobody may hold one at that moment: a report that comes
    // after the timeout is answered OK and changes nothing (spec B 6.6).
    engine.advance(TASK_TIMEOUT_S * 1000 + 1)
    const worker = await startWorkers(client, this.#own)
    const unended = this.model.alive.filter((run) => !this.model.hasEnded(run))
    await inParallel(unended, async (run) => {
      try {
        await post(client, this.#own, run).catch((error) => {
          if (codeOf(error) !== 'ALREADY_EXISTS') throw error
        })
        await awaitEnd(client, this.#own, run)
      } catch (error) {
        this.model.stuck(run, `${codeOf(error)} ${(error as Error).message}`)
      }
    })
    await worker.close()
    await this.#lookAt(engine, this.model.runs)
    await client.close()
    this.readHistories()
    return unended.length
  }

  async #lookAt({ client }: StillEngine, runs: readonly string[]): Promise<void> {
    await inParallel(new Set(runs), (run) => look(client, this.#own, run, this.model.hasEvent(run)))
    this.readHistories()
  }

  /** Takes everything away; with `keep` it is moved there instead, with the complaints beside it. */
  async remove(keep?: string, broken: readonly Broken[] = []): Promise<void> {
    this.#own.close()
    if (keep === undefined) return rm(this.#home, { recursive: true, force: true })
    await rm(keep, { recursive: true, force: true })
    await mkdir(dirname(keep), { recursive: true })
    await rename(this.#home, keep)
    await writeFile(
      join(keep, 'broken.txt'),
      `${broken.map(({ fault, sentence }) => `${fault}: ${sentence}`).join('\n')}\n`,
    )
  }
}

async function inParallel<T>(items: Iterable<T>, work: (item: T) => Promise<unknown>): Promise<void> {
  const iterator = items[Symbol.iterator]()
  const lane = async () => {
    for (let next = iterator.next(); next.done !== true; next = iterator.next()) await work(next.value)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}
