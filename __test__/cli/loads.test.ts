// What a command loads (experience 2.2): help and completion read tables, only what embeds the engine loads the binary.
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import test from 'ava'
import { runNode } from '../boundary/process.js'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const HEAVY = {
  messages: /ts\/gen\/|\/protobufjs\//,
  gRPC: /\/@grpc\//,
  engine: /ts\/native\/|\.node$/,
  OAuth: /\/oauth4webapi\//,
  tables: /\/cli-table3\//,
  YAML: /node_modules\/yaml\//,
}

const rows: [args: string[], loaded: (keyof typeof HEAVY)[]][] = [
  [['--help'], []],
  [['--version'], []],
  [['search', 'wfRun', '--help'], []],
  [['serve', '--help'], []],
  [['nothing'], []],
  [
    ['--api-host', '127.0.0.1', '--api-port', '1', 'get', 'wfRun', 'x'],
    ['messages', 'gRPC'],
  ],
]

for (const [args, loaded] of rows) {
  test.serial(`canter ${args.join(' ')} loads ${loaded.join(', ') || 'nothing heavy'}`, async (t) => {
    const file = join(tmpdir(), `canter-loads-${process.pid}`)
    await rm(file, { force: true })
    const hooks = ['--import=tsx', `--import=${new URL('loads.mjs', import.meta.url).href}`]
    await runNode([...hooks, at('../../ts/cli/main.ts'), ...args], { LOADS: file })
    const urls = (await readFile(file, 'utf8')).split('\n')
    await rm(file)
    t.true(
      urls.some((url) => url.includes('/ts/cli/program.ts')),
      'what is loaded is seen',
    )
    const found = Object.entries(HEAVY).filter(([, pattern]) => urls.some((url) => pattern.test(url)))
    t.deepEqual(found.map(([name]) => name).sort(), [...loaded].sort())
  })
}
