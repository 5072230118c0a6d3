// Every verb with every noun it takes, once and more, against a real server (spec C 10.2, C 14 #36).
import test, { type ExecutionContext } from 'ava'
import { COMMANDS } from '../../ts/cli/commands.js'
import { CALLS, CALLS_OF_ACCESS, CALLS_OF_SEARCH, type Row } from './contract/calls.js'
import { inside } from './inside.js'
import { makeWorld, type World } from './world.js'

let world: World

test.before(async () => {
  world = await makeWorld()
})

test.after.always(() => world.close())

const ALL: readonly Row[] = [...CALLS, ...CALLS_OF_SEARCH, ...CALLS_OF_ACCESS]
for (const [at, row] of ALL.entries()) {
  const [words, , { code = 0 } = {}] = row
  // The same words may come twice.
  test.serial(`${at + 1}. canter ${words} ends with ${code}`, (t) => check(t, row))
}

async function check(
  t: ExecutionContext,
  [words, holds, { code = 0, stdin = '', stderr = /^$/ } = {}]: Row,
): Promise<void> {
  const argv = wordsOf(words.replace(/\{(\w+)\}/g, (_all, name: string) => world.ids[name] ?? name))
  const told = await inside(['--api-host', '127.0.0.1', '--api-port', String(world.port), ...argv], { stdin })
  t.is(told.code, code, told.stderr)
  if (code !== 0 || stderr.source !== '^$') t.regex(told.stderr, stderr.source === '^$' ? /^/ : stderr)
  if (told.stdout === '') {
    t.not(code, 0)
    return
  }
  const json: unknown = JSON.parse(told.stdout)
  t.is(told.stdout, `${JSON.stringify(json, null, 2)}\n`, 'two spaces')
  t.deepEqual(faults(json, holds, ''), [], told.stdout)
}

/** Where JSON does not hold what it is to: lists of the same length, objects with at least these fields, `{}` any object. */
function faults(json: unknown, wanted: unknown, place: string): string[] {
  if (typeof wanted === 'function') return (wanted as (json: unknown) => boolean)(json) ? [] : [place]
  if (Array.isArray(wanted)) {
    if (!Array.isArray(json) || json.length !== wanted.length)
      return [`${place} has ${Array.isArray(json) ? json.length : 'no'} items`]
    return wanted.flatMap((each, at) => faults(json[at], each, `${place}[${at}]`))
  }
  if (typeof wanted !== 'object' || wanted === null)
    return json === wanted ? [] : [`${place} is ${JSON.stringify(json)}`]
  if (typeof json !== 'object' || json === null) return [`${place} is ${JSON.stringify(json)}`]
  return Object.entries(wanted).flatMap(([key, each]) =>
    faults((json as { [key: string]: unknown })[key], each, `${place}.${key}`),
  )
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '')
}

test('no command that calls is left out', (t) => {
  const typed = ALL.map(([words]) => words.replace(/^--tenant \w+ /, ''))
  const untyped = COMMANDS.filter((operation) => 'rpcs' in operation)
    .map(({ path }) => path.join(' '))
    .filter((path) => !typed.some((words) => words === path || words.startsWith(`${path} `)))
    // By its other name, `get scheduled`.
    .filter((path) => path !== 'get schedule')
  t.deepEqual(untyped, [])
})
