// The published Python client against `canter serve`: unchanged, as its users have it. A line for each check.
import { fileURLToPath } from 'node:url'
import test from 'ava'
import { startServing } from '../../cli/canter.js'
import { run } from '../process.js'
import { python } from './venv.js'

/** The programs, and how many checks each has: one that ends early has not passed. */
const programs = [
  ['definitions', 19],
  ['runs', 35],
  ['failures', 12],
  ['threads', 28],
  ['events', 38],
  ['people', 49],
  ['children', 37],
  ['values', 35],
  ['background', 64],
] as const

for (const [program, checks] of programs) {
  test.serial(`Python client: ${program}`, async (t) => {
    // Making the venv downloads a few megabytes, once.
    t.timeout(300_000)
    const interpreter = await python()
    const serving = await startServing()
    try {
      const script = fileURLToPath(new URL(`${program}.py`, import.meta.url))
      const address = { LHC_API_HOST: '127.0.0.1', LHC_API_PORT: String(serving.port), PYTHONDONTWRITEBYTECODE: '1' }
      const { code, stdout, stderr } = await run(interpreter, [script], address)
      const lines = stdout.trim().split('\n')
      for (const line of lines) t.log(line)
      t.deepEqual(
        lines.filter((line) => !line.startsWith('ok ')),
        [],
      )
      t.is(code, 0, stderr)
      t.is(lines.length, checks, stderr)
    } finally {
      await serving.stop()
    }
  })
}
