// The published Java client against `canter serve`: unchanged, as its users have it.
import { fileURLToPath } from 'node:url'
import test from 'ava'
import { jars } from '../../jars.js'
import { checks } from '../process.js'

const CHECKS = 39

test.serial('Java client: every family of constructs', async (t) => {
  // The jars are some 30 megabytes, fetched once.
  t.timeout(300_000)
  await checks(t, CHECKS, 'java', [
    '-cp',
    await jars(fileURLToPath(new URL('pom.xml', import.meta.url))),
    fileURLToPath(new URL('Interop.java', import.meta.url)),
  ])
})
