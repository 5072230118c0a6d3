/**
 * kill -9 of the whole process that holds the engine, again and again, under load (the promises 1 to 4 of the README).
 *
 * An engine embedded in a host and `canter serve` die in turns. Some die while they recover, twice in a row; some at the moment a segment
 * follows another, or while sealed segments are compacted. After so many kills a new directory is begun, so that the last kill is no dearer than the first.
 */
import { watch } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Acknowledged, Broken } from './lib/model.js'
import { Random } from './lib/random.js'
import { addAcknowledged, NOTHING_ACKNOWLEDGED, Scene } from './lib/scene.js'
import { type Generator, type Kind, start, startGenerator, type Victim } from './lib/victim.js'

/** Between the moment it is loaded and its death, in ms. */
const LIFE_MIN_MS = 50
const LIFE_MAX_MS = 5_000
/** Kills before a new directory is begun: it must live for minutes, or nothing in it is old enough to be compacted. */
const KILLS_PER_DIRECTORY = 100
/** How long filling a segment may take; on a machine that is slower the kill comes then. */
const SEGMENT_MS_MAX = 20_000
/** How long it is waited for a compaction: a new directory has nothing that is old enough. */
const COMPACTION_MS_MAX = 6_000
/** A compaction of the directories made here takes about as long. */
const COMPACTING_MS_MAX = 100
/** An opening of the directories made here takes a tenth of it. */
const OPENING_MS_MAX = 150
/** How often it tells where it is, in lives. */
const TOLD_EVERY = 10
/** Runs that are under way at once: those of the host itself, and those of the process beside it. */
const IN_FLIGHT = 32

/** When a process dies: at any time, while it opens (and its successor too), when a segment follows another, while segments are compacted. */
const DEATHS = ['any', 'opening', 'any', 'segment', 'compaction'] as const
type DeathAt = (typeof DEATHS)[number]

export interface KillOptions {
  readonly kills: number
  readonly seed: number
  /** No further kill after so many seconds; undefined: as many as there are. */
  readonly secondsMax?: number | undefined
  /** The longest life, in ms. */
  readonly lifeMaxMs?: number
  /** Below which directory everything is kept that failed; undefined: nothing is kept. */
  readonly keep?: string | undefined
  readonly tell?: (line: string) => void
}

export interface Killed {
  readonly kills: number
  readonly byKind: Readonly<Record<Kind, number>>
  readonly byDeath: Readonly<Record<DeathAt, number>>
  readonly seed: number
  readonly seconds: number
  readonly loadedSeconds: number
  readonly reportedUnderLoad: number
  readonly acknowledged: Acknowledged
  /** Runs that were cut short, and carried to their end afterwards. */
  readonly ended: number
  readonly broken: readonly Broken[]
  readonly hashesCompared: number
  readonly hashesDiffering: readonly string[]
  /** Until the engine could be asked what the dead had left, and until a process that was started anew could be called; the slowest of each. */
  readonly slowestOpeningMs: number
  readonly slowestStartMs: number
  readonly directories: number
}

export async function kills(options: KillOptions): Promise<Killed> {
  const { seed, tell = () => {} } = options
  const random = new Random(seed)
  const startedMs = Date.now()
  const sum = emptySum()
  const over = () =>
    sum.kills >= options.kills || (Date.now() - startedMs) / 1000 >= (options.secondsMax ?? Number.POSITIVE_INFINITY)
  while (!over()) {
    const scene = await Scene.make(random)
    const generator = startGenerator(scene.history('generator'))
    const until = Math.min(options.kills, sum.kills + KILLS_PER_DIRECTORY)
    let complaints: readonly Broken[] = []
    const differing = sum.hashesDiffering.length
    try {
      while (sum.kills < until && !over()) {
        const life = sum.kills
        const death = DEATHS[life % DEATHS.length] ?? 'any'
        // A server's segments are large, and are hardly ever compacted here.
        const kind: Kind = life % 2 === 0 || death === 'compaction' ? 'host' : 'serve'
        await liveAndDie(
          { scene, generator, random, life, kind, death, lifeMaxMs: options.lifeMaxMs ?? LIFE_MAX_MS },
          sum,
        )
        const before = scene.model.acknowledged.reported
        const { openedMs, differs } = await scene.autopsy()
        if (death === 'any') sum.reportedUnderLoad += scene.model.acknowledged.reported - before
        sum.hashesCompared++
        if (differs !== undefined) sum.hashesDiffering.push(`after kill ${life + 1}: ${differs}`)
        sum.slowestOpeningMs = Math.max(sum.slowestOpeningMs, openedMs)
        if (sum.hashesCompared % TOLD_EVERY === 0) {
          tell(`${sum.kills} kills, ${Math.round((Date.now() - startedMs) / 1000)} s`)
        }
      }
      await generator.end()
      sum.ended += await scene.finish()
      complaints = scene.model.check()
    } finally {
      await generator.end()
      sum.directories++
      sum.broken.push(...complaints)
      addAcknowledged(sum.acknowledged, scene.model.acknowledged)
      const failed = complaints.length > 0 || sum.hashesDiffering.length > differing
      const keep =
        options.keep === undefined || !failed ? undefined : join(options.keep, `kills-${seed}-${sum.directories}`)
      await scene.remove(keep, complaints)
    }
  }
  return { ...sum, seed, seconds: (Date.now() - startedMs) / 1000 }
}

interface Life {
  readonly scene: Scene
  readonly generator: Generator
  readonly random: Random
  readonly life: number
  readonly kind: Kind
  readonly death: DeathAt
  readonly lifeMaxMs: number
}

async function liveAndDie({ scene, generator, random, life, kind, death, lifeMaxMs }: Life, sum: Sum): Promise<void> {
  const history = scene.history(`host-${life}`)
  const born = () => start({ kind, dir: scene.dir, history, prefix: `h${life}`, inFlight: IN_FLIGHT, compacts: true })
  if (death === 'opening') {
    // Whoever died while it recovered leaves that to its successor, who dies as well.
    for (const _ of [1, 2]) {
      const victim = born()
      await victim.opening()
      await sleep(random.between(0, OPENING_MS_MAX))
      await kill(victim, scene, life, sum, death, kind)
    }
    return
  }
  const bornMs = Date.now()
  const victim = born()
  const port = await victim.ready
  const startedMs = Date.now()
  sum.slowestStartMs = Math.max(sum.slowestStartMs, startedMs - bornMs)
  let counted: DeathAt = death
  generator.go({ port, prefix: `g${life}`, inFlight: IN_FLIGHT, big: death === 'segment' })
  if (death === 'segment' || death === 'compaction') {
    const [pattern, lateMs, restMs] =
      death === 'segment' ? [/\.seg$/, SEGMENT_MS_MAX, 30] : [COMPACTING, COMPACTION_MS_MAX, COMPACTING_MS_MAX]
    const late = sleep(lateMs, false)
    const came = await Promise.race([fileComes(scene.dir, pattern), late, victim.over.then(() => false)])
    await sleep(random.between(0, restMs))
    if (!came) counted = 'any'
  } else {
    await Promise.race([sleep(random.logarithmic(LIFE_MIN_MS, lifeMaxMs)), victim.over])
    sum.loadedSeconds += (Date.now() - startedMs) / 1000
  }
  await kill(victim, scene, life, sum, counted, kind)
  await generator.stop()
}

async function kill(victim: Victim, scene: Scene, life: number, sum: Sum, death: DeathAt, kind: Kind): Promise<void> {
  victim.signal('SIGKILL')
  const { signal, stderr, stdout } = await victim.over
  if (signal !== 'SIGKILL')
    throw new Error(`Expected life ${life} to last until it was killed, but: ${stdout}${stderr}`)
  scene.killed(life)
  sum.kills++
  sum.byKind[kind]++
  sum.byDeath[death]++
}

/** What a compaction writes: sorted runs, and the base before it gets its name. */
const COMPACTING = /^(?!reserve).*\.tmp$/

/** Resolves at the moment a file of the journal gets such a name. */
function fileComes(dir: string, pattern: RegExp): Promise<true> {
  return new Promise((resolve) => {
    const watcher = watch(join(dir, 'journal'), (_, name) => {
      if (name === null || !pattern.test(name)) return
      watcher.close()
      resolve(true)
    })
    // It must keep nobody alive who no longer waits for it.
    watcher.unref()
  })
}

type Writable<T> = {
  -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] extends object ? Writable<T[K]> : T[K]
}
type Sum = Writable<Omit<Killed, 'seed' | 'seconds'>>

const emptySum = (): Sum => ({
  kills: 0,
  byKind: { host: 0, serve: 0 },
  byDeath: { any: 0, opening: 0, segment: 0, compaction: 0 },
  loadedSeconds: 0,
  reportedUnderLoad: 0,
  acknowledged: { ...NOTHING_ACKNOWLEDGED },
  ended: 0,
  broken: [],
  hashesCompared: 0,
  hashesDiffering: [],
  slowestOpeningMs: 0,
  slowestStartMs: 0,
  directories: 0,
})
