// Which tests hold which section of the specification is told as it is.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import test from 'ava'
import { HOME, read } from './files.js'

test('docs/spec-tests.md lists the tests that there are', (t) => {
  const made = execFileSync(process.execPath, [join(HOME, 'scripts', 'spec-tests.mjs')], {
    cwd: HOME,
    encoding: 'utf8',
  })
  t.true(
    made === read('docs/spec-tests.md'),
    'Expected docs/spec-tests.md as `npm run docs:spec` makes it, but it is not',
  )
})
