// The published Python client against `canter serve`: unchanged, as its users have it.
import { fileURLToPath } from 'node:url'
import test from 'ava'
import { checks } from '../process.js'
import { python } from './venv.js'

/** The programs, and how many checks each has. */
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

for (const [program, count] of programs) {
  test.serial(`Python client: ${program}`, async (t) => {
    // Making the venv downloads a few megabytes, once.
    t.timeout(300_000)
    await checks(t, count, await python(), [fileURLToPath(new URL(`${program}.py`, import.meta.url))])
  })
}
