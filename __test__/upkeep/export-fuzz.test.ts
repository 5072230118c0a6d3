// Export files that nobody wrote: the golden file with a few things wrong in it, and an end that fits (reliability 7; docs/fuzzing.md).
import { readFileSync } from 'node:fs'
import test from 'ava'
import { Random } from '../../crash/lib/random.js'
import { AlreadyExists, Engine, FailedPrecondition, InvalidArgument, NotFound } from '../../ts/index.js'
import { exported, GOLDEN, sealed } from './export-file.js'

/** `FUZZ_CASES` of them, from seed `FUZZ_SEED` on: each is a file of its own. */
const CASES = Number(process.env.FUZZ_CASES ?? 300)
const FIRST_SEED = Number(process.env.FUZZ_SEED ?? 1)

const [header = '', ...objects] = readFileSync(GOLDEN).toString().split('\n').slice(0, -2)

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
function spoilObject(random: Random, text: string): string {
  const root = { value: JSON.parse(text) }
  const places: [object: Record<string, unknown>, key: string][] = []
  const walk = (object: object) => {
    for (const [key, value] of Object.entries(object)) {
      places.push([object as Record<string, unknown>, key])
      if (typeof value === 'object' && value !== null) walk(value)
    }
  }
  walk(root)
  const [object, key] = random.pick(places)
  const other = random.pick(places)
  const deeds = [
    () => delete object[key],
    () => (object[key] = random.pick(ODD)),
    () => (object[key] = other[0][other[1]]),
    () => (object[`${key}s`] = object[key]),
  ]
  random.pick(deeds)()
  try {
    return JSON.stringify(root.value ?? null)
  } catch {
    return '{"it":"has itself inside"}'
  }
}

function spoil(random: Random, lines: string[]): void {
  const at = random.between(0, lines.length)
  const line = lines[at] as string
  const deeds = [
    () => lines.splice(at, 1),
    () => lines.splice(at, 0, random.pick(lines)),
    () => ([lines[at], lines[0]] = [lines[0] as string, line]),
    () => (lines[at] = line.slice(0, random.between(0, line.length))),
    () =>
      (lines[at] = line.replaceAll(
        random.pick(['order-1', 'closed-1', 'order', 'default']),
        random.pick(['audit-1', 'new', '']),
      )),
  ]
  if (random.between(0, 3) === 0) random.pick(deeds)()
  else lines[at] = spoilObject(random, line)
}

function fileOf(seed: number): Buffer {
  const random = new Random(seed)
  const lines = [...objects]
  for (let deeds = random.between(1, 4); deeds > 0 && lines.length > 0; deeds--) {
    try {
      spoil(random, lines)
    } catch (error) {
      // A line that is no JSON any more cannot be spoilt as an object.
      if (!(error instanceof SyntaxError)) throw error
    }
  }
  return sealed([header, ...lines])
}

const REFUSALS = [InvalidArgument, FailedPrecondition, AlreadyExists, NotFound]

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
      const file = await exported(engine, { tenant: true })
      await t.notThrowsAsync(again.import(file, { endedOnly: true }), `seed ${seed}`)
      t.deepEqual(await exported(again, { tenant: true }), file, `seed ${seed}`)
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
