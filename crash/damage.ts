/**
 * Random damage to a data directory that was closed in order (the promise 5 of the README): bits, bytes, sectors, cut ends, missing files, in sealed
 * segments, in the active one, in MANIFEST and NEWEST, and in the store.
 *
 * Every damaged copy must be refused with file and offset, or be rebuilt, or be what it was: then every answer is the one of the undamaged
 * directory. Damage to the journal is tried with the store and without it, because with it a sealed segment need not be read.
 *
 * One thing is counted by itself: damage to the very last group when the store is gone as well, which knows how far the journal went. It cannot be
 * told from a torn write, and is *cut off*.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, open, readdir, rm, stat, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Opening } from './child/opener.js'
import { copyDir } from './lib/autopsy.js'
import { fill } from './lib/data-dirs.js'
import { Random } from './lib/random.js'

const SECTOR_BYTES = 512
/** How long opening one copy and asking it everything may take; a store that hangs is given up after ten seconds. */
const OPENING_MS_MAX = 60_000

/** What is damaged. */
const TARGETS = ['sealed', 'active', 'tail', 'MANIFEST', 'NEWEST', 'store'] as const
export type Target = (typeof TARGETS)[number]

/** How. */
const WAYS = ['bit', 'bytes', 'zeroed sector', 'misdirected sector', 'cut', 'missing'] as const
export type Way = (typeof WAYS)[number]

/** What became of a damaged copy. */
export const OUTCOMES = ['refused', 'rebuilt', 'identical', 'cut off', 'wrong', 'panic', 'died'] as const
export type Outcome = (typeof OUTCOMES)[number]

export interface Damaged {
  readonly target: Target
  readonly way: Way
  readonly withStore: boolean
  readonly place: string
  readonly outcome: Outcome
  readonly said: string
}

export interface DamageOptions {
  readonly copies: number
  readonly seed: number
  readonly secondsMax?: number | undefined
  readonly tell?: (line: string) => void
}

/** An undamaged directory, and what it answers. */
interface Original {
  readonly dir: string
  readonly files: Readonly<Record<Target, readonly string[]>>
  /** Where the last group begins, and where the journal ends, in the active segment. */
  readonly lastGroupAt: number
  readonly endAt: number
  readonly opening: Exclude<Opening, { refused: string }>
}

export async function damage({ copies, seed, secondsMax, tell = () => {} }: DamageOptions): Promise<Damaged[]> {
  const home = await mkdtemp(join(tmpdir(), 'canter-damage-'))
  const random = new Random(seed)
  const openers = new Openers()
  const startedMs = Date.now()
  const results: Damaged[] = []
  try {
    const original = await makeOriginal(join(home, 'original'), openers)
    tell(`the undamaged directory is at record ${original.opening.position}`)
    const isOver = () => (Date.now() - startedMs) / 1000 >= (secondsMax ?? Number.POSITIVE_INFINITY)
    while (results.length < copies && !isOver()) {
      // A path of its own: an engine that has deleted a store does not look again at what has its name.
      const copy = join(home, `copy-${results.length}`)
      results.push(await damageOne(original, copy, random, openers))
      await rm(copy, { recursive: true })
      if (results.length % 100 === 0) tell(`${results.length} copies, ${Math.round((Date.now() - startedMs) / 1000)} s`)
    }
    return results
  } finally {
    await openers.end()
    await rm(home, { recursive: true, force: true })
  }
}

async function makeOriginal(dir: string, openers: Openers): Promise<Original> {
  await fill(dir)
  const journal = join(dir, 'journal')
  const segments = (await readdir(journal)).filter((name) => name.endsWith('.seg')).sort()
  const active = segments.pop()
  if (active === undefined || segments.length === 0)
    throw new Error(`Expected sealed segments and an active one in ${journal}`)
  const store = await readdir(join(dir, 'store'), { recursive: true, withFileTypes: true })
  const stored = store
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
  const { lastGroupAt, endAt } = await endOf(join(journal, active))
  const copy = `${dir}-opened`
  await copyDir(dir, copy)
  const { opening } = await openers.open(copy)
  await rm(copy, { recursive: true })
  if (opening === undefined || 'refused' in opening)
    throw new Error('Expected the undamaged directory to open, but it did not')
  const files = {
    sealed: segments.map((name) => join('journal', name)),
    active: [join('journal', active)],
    tail: [join('journal', active)],
    MANIFEST: ['MANIFEST'],
    NEWEST: ['NEWEST'],
    store: stored,
  }
  return { dir, files, lastGroupAt, endAt, opening }
}

/** Groups begin with these (docs/journal-format.md). */
const GROUP_MAGIC = Buffer.from('CanterGr')

async function endOf(segment: string): Promise<{ lastGroupAt: number; endAt: number }> {
  await using file = await open(segment)
  const bytes = await file.readFile()
  const lastGroupAt = bytes.lastIndexOf(GROUP_MAGIC)
  let endAt = bytes.length
  while (endAt > 0 && bytes[endAt - 1] === 0) endAt--
  return { lastGroupAt, endAt }
}

async function damageOne(original: Original, copy: string, random: Random, openers: Openers): Promise<Damaged> {
  const target = random.pick(TARGETS)
  const way = random.pick(WAYS)
  const withStore = target === 'store' || random.chance(0.5)
  const file = random.pick(original.files[target])
  await copyFor(original.dir, copy, file, target === 'sealed')
  if (!withStore) await rm(join(copy, 'store'), { recursive: true })
  const place = await inflict(join(copy, file), target, way, original, random)
  const { opening, stderr, died } = await openers.open(copy)
  const [outcome, said] = judge(original, opening, { died, stderr, withStore, target, way, place })
  return { target, way, withStore, place: `${file} at ${place.from}`, outcome, said }
}

/** A copy whose damaged file, and all that opening writes to, is its own; the rest are links. */
async function copyFor(from: string, to: string, damaged: string, isSealed: boolean): Promise<void> {
  await copyDir(from, to)
  if (!isSealed) return
  await rm(join(to, damaged))
  await cp(join(from, damaged), join(to, damaged))
}

interface Place {
  readonly from: number
  readonly to: number
}

/** Damages a file; where it is longer than what is in it, in what is in it. */
async function inflict(path: string, target: Target, way: Way, original: Original, random: Random): Promise<Place> {
  const { size } = await stat(path)
  const [low, high] =
    target === 'tail' ? [original.lastGroupAt, original.endAt] : target === 'active' ? [0, original.endAt] : [0, size]
  const at = high > low ? random.between(low, high) : 0
  if (way === 'missing') {
    await rm(path)
    return { from: 0, to: size }
  }
  if (way === 'cut') {
    await truncate(path, at)
    return { from: at, to: size }
  }
  await using file = await open(path, 'r+')
  if (way === 'bit') {
    const byte = Buffer.alloc(1)
    await file.read(byte, 0, 1, at)
    byte.writeUInt8(byte.readUInt8() ^ (1 << random.between(0, 8)))
    await file.write(byte, 0, 1, at)
    return { from: at, to: at + 1 }
  }
  if (way === 'bytes') {
    const bytes = Buffer.from(
      Array.from({ length: Math.min(random.between(1, 64), Math.max(1, size - at)) }, () => random.between(0, 256)),
    )
    await file.write(bytes, 0, bytes.length, at)
    return { from: at, to: at + bytes.length }
  }
  const from = at - (at % SECTOR_BYTES)
  const sector = Buffer.alloc(Math.min(SECTOR_BYTES, Math.max(1, size - from)))
  if (way === 'misdirected sector') {
    const other = random.between(0, Math.max(1, high))
    await file.read(sector, 0, sector.length, other - (other % SECTOR_BYTES))
  }
  await file.write(sector, 0, sector.length, from)
  return { from, to: from + sector.length }
}

interface Case {
  readonly died: string | undefined
  readonly stderr: string
  readonly withStore: boolean
  readonly target: Target
  readonly way: Way
  readonly place: Place
}

function judge(original: Original, opening: Opening | undefined, one: Case): [Outcome, string] {
  if (opening === undefined || one.died !== undefined) return ['died', `${one.died} ${one.stderr}`]
  if ('refused' in opening) {
    // A refusal of damage must tell where it is.
    if (opening.code === 'DAMAGED' && !/ in \S+ at offset \d+/.test(opening.refused)) return ['wrong', opening.refused]
    return /panic/.test(opening.refused) ? ['panic', opening.refused] : ['refused', opening.refused]
  }
  const { position, stateHash, answers, failed, rebuilt, panics } = opening
  if (panics > 0) return ['panic', one.stderr]
  const was = original.opening
  if (position === was.position && stateHash === was.stateHash) {
    // A question that is answered by an error is a refusal; one that is answered differently is what must never be.
    if (failed.length > 0) return ['refused', failed[0] ?? '']
    if (answers !== was.answers) return ['wrong', 'the hash is the same, and an answer differs']
    return rebuilt === '' ? ['identical', ''] : ['rebuilt', rebuilt]
  }
  const isInPlace = one.way !== 'missing' && one.way !== 'cut'
  const isEnd = (one.target === 'tail' || one.target === 'active') && isInPlace && one.place.to > original.lastGroupAt
  const earlier = `at ${position} in place of ${was.position}; the store ${rebuilt === '' ? 'was not rebuilt' : `was rebuilt: ${rebuilt}`}`
  if (!isEnd || one.withStore || position >= was.position) return ['wrong', earlier]
  return ['cut off', earlier]
}

/** The process that opens copies; a new one when it has died. */
class Openers {
  #child: ChildProcess | undefined
  #stderr = ''

  async open(dir: string): Promise<{ opening: Opening | undefined; stderr: string; died: string | undefined }> {
    const child = this.#child ?? this.#start()
    this.#child = child
    this.#stderr = ''
    child.send(dir)
    const timer = setTimeout(() => child.kill('SIGKILL'), OPENING_MS_MAX)
    const over = new AbortController()
    const answer = once(child, 'message', over).then(([opening]) => opening as Opening)
    const death = once(child, 'exit', over).then(([code, signal]) => `it ended with ${code ?? signal}`)
    const first = await Promise.race([answer, death])
    // Whoever has not come is not waited for.
    for (const late of [answer, death]) late.catch(() => {})
    over.abort()
    clearTimeout(timer)
    if (typeof first !== 'string') return { opening: first, stderr: this.#stderr, died: undefined }
    this.#child = undefined
    return { opening: undefined, stderr: this.#stderr, died: first }
  }

  #start(): ChildProcess {
    const child = fork(fileURLToPath(new URL('child/opener.ts', import.meta.url)), [], {
      execArgv: ['--import=tsx'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      this.#stderr = (this.#stderr + text).slice(-4_000)
    })
    return child
  }

  async end(): Promise<void> {
    const child = this.#child
    if (child === undefined) return
    child.disconnect()
    await once(child, 'exit')
  }
}
