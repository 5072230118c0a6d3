// Export files that nobody wrote: the golden file with a few things wrong in it, and an end that fits (reliability 7; docs/fuzzing.md).
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import test from 'ava'
import { AlreadyExists, Engine, FailedPrecondition, InvalidArgument, NotFound } from '../../ts/index.js'

/** `FUZZ_CASES` of them, from seed `FUZZ_SEED` on: each is a file of its own. */
const CASES = Number(process.env.FUZZ_CASES ?? 300)
const FIRST_SEED = Number(process.env.FUZZ_SEED ?? 1)

const golden = readFileSync(fileURLToPath(new URL('golden/export-v1.jsonl', import.meta.url)))
const [header = '', ...objects] = golden.toString().split('\n').slice(0, -2)

/** Numbers below a bound that follow from a seed. */
function drawn(seed: number): (bound: number) => number {
  let state = seed
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }
}

type Draw = ReturnType<typeof drawn>

function oneOf<T>(draw: Draw, of: readonly T[]): T {
  return of[draw(of.length)] as T
}

const ODD: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  2 ** 31,
  1e308,
  '',
  '-1',
  '18446744073709551615',
  'COMPLETED',
  'RUNNING',
  '9999-12-31T23:59:59Z',
  'not/a name',
  'x'.repeat(70_000),
  '\u0000',
  '\ud800',
  [],
  [null],
  {},
  { id: 'order-1' },
  { int: '1' },
]

/** One place in an object becomes something else, goes, or takes what stands elsewhere in the file. */
function spoilObject(draw: Draw, text: string): string {
  const root = { value: JSON.parse(text) }
  const places: [object: Record<string, unknown>, key: string][] = []
  const walk = (object: object) => {
    for (const [key, value] of Object.entries(object)) {
      places.push([object as Record<string, unknown>, key])
      if (typeof value === 'object' && value !== null) walk(value)
    }
  }
  walk(root)
  const [object, key] = oneOf(draw, places)
  const other = oneOf(draw, places)
  const deeds = [
    () => delete object[key],
    () => (object[key] = oneOf(draw, ODD)),
    () => (object[key] = other[0][other[1]]),
    () => (object[`${key}s`] = object[key]),
  ]
  oneOf(draw, deeds)()
  try {
    return JSON.stringify(root.value ?? null)
  } catch {
    return '{"it":"has itself inside"}'
  }
}

function spoil(draw: Draw, lines: string[]): void {
  const at = draw(lines.length)
  const line = lines[at] as string
  const deeds = [
    () => lines.splice(at, 1),
    () => lines.splice(at, 0, oneOf(draw, lines)),
    () => ([lines[at], lines[0]] = [lines[0] as string, line]),
    () => (lines[at] = line.slice(0, draw(line.length))),
    () =>
      (lines[at] = line.replaceAll(
        oneOf(draw, ['order-1', 'closed-1', 'order', 'default']),
        oneOf(draw, ['audit-1', 'new', '']),
      )),
  ]
  if (draw(3) === 0) oneOf(draw, deeds)()
  else lines[at] = spoilObject(draw, line)
}

function sealed(lines: readonly string[]): Buffer {
  const before = lines.map((line) => `${line}\n`).join('')
  const sha256 = createHash('sha256').update(before).digest('hex')
  return Buffer.from(`${before}${JSON.stringify({ kind: 'End', objects: lines.length - 1, sha256 })}\n`)
}

function fileOf(seed: number): Buffer {
  const draw = drawn(seed)
  const lines = [...objects]
  for (let deeds = 1 + draw(3); deeds > 0 && lines.length > 0; deeds--) {
    try {
      spoil(draw, lines)
    } catch (error) {
      // A line that is no JSON any more cannot be spoilt as an object.
      if (!(error instanceof SyntaxError)) throw error
    }
  }
  return sealed([header, ...lines])
}

const REFUSALS = [InvalidArgument, FailedPrecondition, AlreadyExists, NotFound]

/** All of the tenant `default`. */
async function exported(engine: Engine): Promise<string> {
  const lines = []
  for await (const line of engine.export({ tenant: true })) lines.push(line)
  return lines.join('')
}

test('whatever is wrong in an export file: it is refused, or what was imported can be exported and imported again', async (t) => {
  let [taken, refused] = [0, 0]
  for (let seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
    const engine = await Engine.open({ memory: true, clock: 'manual' })
    const again = await Engine.open({ memory: true, clock: 'manual' })
    const error: unknown = await engine.import(fileOf(seed)).then(
      () => undefined,
      (error) => error,
    )
    if (error === undefined) {
      taken++
      const file = await exported(engine)
      await t.notThrowsAsync(again.import(Buffer.from(file), { endedOnly: true }), `seed ${seed}`)
      t.is(await exported(again), file, `seed ${seed}`)
    } else {
      refused++
      t.true(
        REFUSALS.some((of) => error instanceof of),
        `seed ${seed}: ${(error as Error).stack}`,
      )
    }
    t.is((await engine.whoami()).id?.id, 'anonymous', `seed ${seed}`)
    t.is(engine.stats().panics, 0, `seed ${seed}: ${engine.stats().lastPanic}`)
    await Promise.all([engine.close(), again.close()])
  }
  t.log(`${CASES} files: ${taken} imported, ${refused} refused`)
  t.true(taken > CASES / 20 && refused > CASES / 20)
})
