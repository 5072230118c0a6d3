/**
 * Loss of power: the process is killed, and what no sync had covered is taken back, in part or whole (the promises 1 and 5 of the README).
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { buildDisk, LossyDisk, type Lost } from './lib/disk.js'
import { codeOf } from './lib/history.js'
import type { Acknowledged, Broken } from './lib/model.js'
import { Random } from './lib/random.js'
import { addAcknowledged, NOTHING_ACKNOWLEDGED, Scene } from './lib/scene.js'
import { type Kind, start, startGenerator } from './lib/victim.js'

/** Losses before a new directory is begun. */
const LOSSES_PER_DIRECTORY = 10
const LIFE_MIN_MS = 50
const LIFE_MAX_MS = 2_000
const OPENING_MS_MAX = 150
const IN_FLIGHT = 32
/** How an engine refuses to open, or to answer. */
const REFUSALS: ReadonlySet<string> = new Set(['DAMAGED', 'MACHINE', 'NEWER_FORMAT', 'UNAVAILABLE', 'INTERNAL'])
/** Shares of the unsynced writes that are lost: all of them as often as some. */
const SHARES = [1, 0.5, 1, 0.1, 0.9] as const

export interface PowerOptions {
  readonly losses: number
  readonly seed: number
  readonly secondsMax?: number | undefined
  readonly lifeMaxMs?: number
  /** Syncs do nothing and say that they have: then promises must be seen to break. */
  readonly lies?: boolean
  readonly keep?: string | undefined
  readonly tell?: (line: string) => void
}

export interface PoweredOff {
  readonly losses: number
  readonly seed: number
  readonly seconds: number
  readonly lost: Lost
  /** Losses that found something unsynced in the journal or the store. */
  readonly lossesWithUnsynced: number
  readonly acknowledged: Acknowledged
  readonly broken: readonly Broken[]
  readonly hashesDiffering: readonly string[]
  /** Directories that were refused although only unsynced writes were taken. */
  readonly refused: readonly string[]
  readonly slowestOpeningMs: number
}

export async function powerLosses(options: PowerOptions): Promise<PoweredOff> {
  const { losses, seed, lies = false, tell = () => {} } = options
  const library = buildDisk()
  const random = new Random(seed)
  const startedMs = Date.now()
  const seconds = () => (Date.now() - startedMs) / 1000
  const lost = { unsyncedWrites: 0, unsyncedNames: 0, sectorsUndone: 0, namesUndone: 0 }
  const acknowledged = { ...NOTHING_ACKNOWLEDGED }
  const broken: Broken[] = []
  const hashesDiffering: string[] = []
  const refused: string[] = []
  let [count, lossesWithUnsynced, slowestOpeningMs] = [0, 0, 0]
  while (count < losses && seconds() < (options.secondsMax ?? Number.POSITIVE_INFINITY)) {
    const scene = await Scene.make(random)
    const disk = new LossyDisk(library, scene.dir, scene.path('disk'))
    const generator = startGenerator(scene.history('generator'))
    const until = Math.min(losses, count + LOSSES_PER_DIRECTORY)
    let complaints: readonly Broken[] = []
    const wrong = hashesDiffering.length + refused.length
    try {
      for (; count < until; count++) {
        const kind: Kind = count % 2 === 0 ? 'host' : 'serve'
        const env = await disk.plugIn({ lies })
        const settings = { dir: scene.dir, history: scene.history(`host-${count}`), prefix: `h${count}` }
        const victim = start({ kind, env, inFlight: IN_FLIGHT, ...settings })
        if (count % 4 === 3) {
          await victim.opening()
          await sleep(random.between(0, OPENING_MS_MAX))
        } else {
          generator.go({ port: await victim.ready, prefix: `g${count}`, inFlight: IN_FLIGHT, big: count % 4 === 2 })
          await sleep(random.logarithmic(LIFE_MIN_MS, options.lifeMaxMs ?? LIFE_MAX_MS))
        }
        victim.signal('SIGKILL')
        const { signal, stderr } = await victim.over
        if (signal !== 'SIGKILL') throw new Error(`Expected it to last until it was killed, but: ${stderr}`)
        scene.killed(count)
        await generator.stop()
        const taken = await disk.losePower(random, random.pick(SHARES))
        for (const key of Object.keys(lost) as (keyof Lost)[]) lost[key] += taken[key]
        if (taken.unsyncedWrites > 0) lossesWithUnsynced++
        const { openedMs, differs } = await scene.autopsy()
        if (differs !== undefined && !differs.endsWith(' at 0')) hashesDiffering.push(`loss ${count + 1}: ${differs}`)
        slowestOpeningMs = Math.max(slowestOpeningMs, openedMs)
        if (count % 10 === 9) tell(`${count + 1} losses of power, ${Math.round(seconds())} s`)
      }
      // What a lying disk has lost, definitions among it, nobody can carry on.
      if (!lies) await scene.finish()
    } catch (error) {
      // A directory that does not open, or a run that cannot be ended, is what is looked for; all else is an accident of the machinery.
      if (!(error instanceof Error) || !REFUSALS.has(codeOf(error))) throw error
      refused.push(`loss ${count + 1}: ${error.message}`)
      count++
    } finally {
      await generator.end()
      scene.readHistories()
      complaints = scene.model.check()
      broken.push(...complaints)
      addAcknowledged(acknowledged, scene.model.acknowledged)
      const failed = complaints.length > 0 || hashesDiffering.length + refused.length > wrong
      await scene.remove(
        failed && options.keep !== undefined ? `${options.keep}/power-${seed}-${count}` : undefined,
        complaints,
      )
    }
  }
  return {
    losses: count,
    seed,
    seconds: seconds(),
    lost,
    lossesWithUnsynced,
    acknowledged,
    broken,
    hashesDiffering,
    refused,
    slowestOpeningMs,
  }
}
