// Every call of the published clients, once each and by their own stubs, against `canter serve` (steps.ts has the story): a line for each.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import test from 'ava'
import { type Json, RPCS } from '../../../ts/gen/index.js'
import { jars } from '../../jars.js'
import { runClient } from '../process.js'
import { python } from '../python/venv.js'
import { STEPS } from './steps.js'

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** Calls that a published client does not have: those of 1.3.0 in one of 1.2.1 (spec D 6, D 7), and what it left out. */
const players = [
  { client: 'Python 1.3.0', command: async () => [await python(), here('every_call.py')], absent: [] as string[] },
  {
    client: 'Java 1.2.1',
    command: async () => ['java', '-cp', await jars(here('../java/pom.xml')), here('EveryCall.java')],
    absent: ['ListQuotaUsageMetrics', 'SearchWorkflowMigrationPlan'],
  },
] as const

/** Whether JSON has everything that is expected of it. */
function has(actual: Json | undefined, expected: Json): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) && actual.length === expected.length && expected.every((item, at) => has(actual[at], item))
    )
  }
  if (expected === null || typeof expected !== 'object') return actual === expected
  if (actual === null || actual === undefined || typeof actual !== 'object' || Array.isArray(actual)) return false
  return Object.entries(expected).every(([name, value]) => has(actual[name], value as Json))
}

test('the story has every call of the service', (t) => {
  const rpcs = Object.values(RPCS).filter((rpc) => rpc.path.startsWith('/littlehorse.LittleHorse/'))
  const missing = rpcs.map((rpc) => rpc.name).filter((name) => !STEPS.some((step) => step.rpc === name))
  t.deepEqual(missing, [])
  t.is(new Set(STEPS.map((step) => step.rpc)).size, 108)
})

for (const { client, command, absent } of players) {
  test.serial(`${client}: every call`, async (t) => {
    // Fetching the client takes a while, once.
    t.timeout(300_000)
    const [program = '', ...args] = await command()
    const folder = mkdtempSync(join(tmpdir(), 'canter-every-call-'))
    try {
      const file = join(folder, 'steps.json')
      writeFileSync(file, JSON.stringify(STEPS))
      const { code, stdout, stderr } = await runClient(program, [...args, file])
      t.is(code, 0, stderr)
      const outcomes = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { readonly rpc: string; readonly code: string; readonly reply: Json })
      t.is(outcomes.length, STEPS.length, stderr)
      const wrong: unknown[] = []
      for (const [at, step] of STEPS.entries()) {
        const outcome = outcomes[at]
        t.log(`${step.rpc} ${outcome?.code}`)
        const expected = (absent as readonly string[]).includes(step.rpc) ? 'ABSENT' : step.code
        if (outcome?.code !== expected) wrong.push([step.rpc, outcome?.code, `expected ${expected}`])
        else if (expected === 'OK' && !has(outcome.reply, step.reply)) wrong.push([step.rpc, outcome.reply, step.reply])
      }
      t.deepEqual(wrong, [])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
}
