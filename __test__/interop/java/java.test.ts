// The published Java client against `canter serve`: unchanged, as its users have it. A line for each check.
import { fileURLToPath } from 'node:url'
import test from 'ava'
import { startServing } from '../../cli/canter.js'
import { run } from '../process.js'
import { jars } from './jars.js'

/** How many checks the program has: one that ends early has not passed. */
const CHECKS = 39

test.serial('Java client: every family of constructs', async (t) => {
  // The jars are some 30 megabytes, fetched once.
  t.timeout(300_000)
  const path = await jars()
  const serving = await startServing()
  try {
    const program = fileURLToPath(new URL('Interop.java', import.meta.url))
    const address = { LHC_API_HOST: '127.0.0.1', LHC_API_PORT: String(serving.port) }
    const { code, stdout, stderr } = await run('java', ['-cp', path, program], address)
    const lines = stdout.trim().split('\n')
    for (const line of lines) t.log(line)
    t.deepEqual(
      lines.filter((line) => !line.startsWith('ok ')),
      [],
    )
    t.is(code, 0, stderr)
    t.is(lines.length, CHECKS, stderr)
  } finally {
    await serving.stop()
  }
})
