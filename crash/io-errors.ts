/**
 * A disk that fails: the nth write or sync of the journal or of the store, once, as Linux does it: the next sync succeeds although the bytes are
 * not there (reliability.md 2.1). Then the power goes as well, so that what had not been synced is not there indeed.
 *
 * Nothing may be acknowledged that was begun after the failure; the server must end, the embedded engine must say `fatal`; and nothing that was
 * acknowledged may be missing when it is opened again.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { buildDisk, type DiskFailure, LossyDisk } from './lib/disk.js'
import type { Broken } from './lib/model.js'
import { Random } from './lib/random.js'
import { Scene } from './lib/scene.js'
import { type Death, type Kind, start, startGenerator } from './lib/victim.js'

const EIO = 5
const IN_FLIGHT = 16
/** How long the load may take to come to the failing write. */
const FAILURE_MS_MAX = 20_000
/** How long the embedded engine stays under load after its disk has failed. */
const AFTER_MS = 300

/** What one failure came to. */
export interface Failed {
  readonly kind: Kind
  readonly failure: DiskFailure
  /** Whether the load came as far as that. */
  readonly happened: boolean
  /** `exit CODE` of the server, or `fatal TEXT` of the engine in its host; `nothing` if it said nothing. */
  readonly end: string
  readonly broken: readonly Broken[]
  /** Calls that were begun after the failure and acknowledged all the same. */
  readonly acknowledgedAfter: readonly string[]
  readonly hashDiffers: string | undefined
}

export interface IoErrorOptions {
  readonly failures: number
  readonly seed: number
  readonly secondsMax?: number | undefined
}

/** Files whose writes and syncs are the journal's: a segment, and the reserve that becomes one. */
const PART = '/journal/'

export async function ioErrors({ failures, seed, secondsMax }: IoErrorOptions): Promise<Failed[]> {
  const library = buildDisk()
  const random = new Random(seed)
  const startedMs = Date.now()
  const results: Failed[] = []
  const isOver = () => (Date.now() - startedMs) / 1000 >= (secondsMax ?? Number.POSITIVE_INFINITY)
  for (let count = 0; count < failures && !isOver(); count++) {
    // A segment's own file: the reserve may fail, and is only tried again.
    const part = count % 8 === 7 ? `${PART}reserve` : '.seg'
    const kind = count % 4 < 2 ? 'sync' : 'write'
    const failure: DiskFailure = { kind, at: random.logarithmic(1, 300), errno: EIO, part }
    results.push(await fail(library, random, count % 2 === 0 ? 'host' : 'serve', failure))
  }
  return results
}

/** One directory, one failure. */
export async function fail(library: string, random: Random, kind: Kind, failure: DiskFailure): Promise<Failed> {
  const scene = await Scene.make(random)
  const disk = new LossyDisk(library, scene.dir, scene.path('disk'))
  const generator = startGenerator(scene.history('generator'))
  try {
    const env = await disk.plugIn({ failure })
    const victim = start({
      kind,
      env,
      dir: scene.dir,
      history: scene.history('host'),
      prefix: 'h',
      inFlight: IN_FLIGHT,
    })
    // It may fail while it is opened; then it never becomes ready.
    const port = await victim.ready.catch(() => undefined)
    if (port !== undefined) generator.go({ port, prefix: 'g', inFlight: IN_FLIGHT, big: false })
    const ended = kind === 'host' ? victim.says(/^fatal /m) : victim.over
    await Promise.race([ended, victim.over, sleep(FAILURE_MS_MAX)])
    if (kind === 'host') {
      await sleep(AFTER_MS)
      victim.signal('SIGKILL')
    } else if (disk.failedAtUs() === undefined) victim.signal('SIGKILL')
    const death = await victim.over
    scene.killed(0)
    await generator.stop()
    const failedAtUs = disk.failedAtUs()
    await disk.losePower(random, 1)
    const { differs } = await scene.autopsy()
    await scene.finish()
    const acknowledgedAfter = failedAtUs === undefined ? [] : scene.model.acknowledgedAfter(failedAtUs)
    return {
      kind,
      failure,
      happened: failedAtUs !== undefined,
      end: endOf(kind, death),
      broken: scene.model.check(),
      acknowledgedAfter,
      hashDiffers: differs?.endsWith(' at 0') === true ? undefined : differs,
    }
  } finally {
    await generator.end()
    await scene.remove()
  }
}

function endOf(kind: Kind, { code, stdout, stderr }: Death): string {
  const fatal = /^fatal (.*)$/m.exec(stdout)?.[0]
  if (kind === 'host') return fatal ?? (code === null ? 'nothing' : `exit ${code}: ${stderr.trim().split('\n').at(-1)}`)
  return code === null ? 'nothing' : `exit ${code}: ${stderr.trim().split('\n')[0]}`
}
