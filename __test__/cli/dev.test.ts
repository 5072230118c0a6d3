// `canter dev`: an engine to play with, of which nothing is left.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import test from 'ava'
import { inside } from './inside.js'

test('dev serves from a directory of its own, which is gone at its end', async (t) => {
  const main = fileURLToPath(new URL('../../ts/cli/main.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import=tsx', main, 'dev', '--grpc-port', '0'])
  const ended = new Promise((resolve) => child.on('close', resolve))
  const ready = await new Promise<string>((resolve) => child.stdout.on('data', (text) => resolve(String(text))))
  const [, port = '', dir = ''] = /serves gRPC at \S+?:(\d+) from (.*)\n/.exec(ready) ?? []
  t.true(existsSync(dir), ready)
  t.is((await inside(['--api-host', '127.0.0.1', '--api-port', port, 'whoami'])).code, 0)
  child.kill('SIGTERM')
  t.is(await ended, 0)
  t.false(existsSync(dir))
})
