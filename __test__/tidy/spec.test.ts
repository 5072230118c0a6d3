// Which tests hold which section of the specification, and which call which RPC, is told as it is.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import test from 'ava'
import { HOME, read } from './files.js'

for (const [page, script, verb] of [
  ['docs/spec-tests.md', 'spec-tests.mjs', 'docs:spec'],
  ['docs/rpc-tests.md', 'rpc-tests.mjs', 'docs:rpc-tests'],
] as const) {
  test(`${page} lists the tests that there are`, (t) => {
    const made = execFileSync(process.execPath, [join(HOME, 'scripts', script)], { cwd: HOME, encoding: 'utf8' })
    t.true(made === read(page), `Expected ${page} as \`npm run ${verb}\` makes it, but it is not`)
  })
}
