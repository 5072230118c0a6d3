// `canter serve`: one line when ready, one line when not, and well-behaved ends.
import test from 'ava'
import { connect } from '../../ts/client/connect.js'
import { canter, spawnCanter, startServing } from './canter.js'

test('it prints one line when ready, serves, and ends well on SIGTERM', async (t) => {
  const serving = await startServing()
  t.is(serving.ready, `canter 0.1.0 serves gRPC at 127.0.0.1:${serving.port} from ${serving.dir}\n`)
  const client = connect(`127.0.0.1:${serving.port}`)
  t.is((await client.whoami()).id?.id, 'anonymous')
  const { yourHosts } = await client.registerTaskWorker({ taskWorkerId: 'w', taskDefId: { name: 'x' } })
  t.deepEqual(yourHosts, [{ host: '127.0.0.1', port: serving.port }])
  await client.close()
  serving.child.kill('SIGTERM')
  t.like(await serving.ended, { code: 0, signal: null, stderr: '' })
  await serving.stop()
})

test('what it has acknowledged is there after kill -9', async (t) => {
  const first = await startServing()
  const client = connect(`127.0.0.1:${first.port}`)
  for (let n = 0; n < 20; n++) await client.putTaskDef({ name: `task-${n}`, returnType: {} })
  first.child.kill('SIGKILL')
  await first.ended
  await client.close()
  const second = await canterServeAgain(first.dir)
  t.is((await second.client.searchTaskDef()).results.length, 20)
  await second.stop()
  await first.stop()
})

async function canterServeAgain(dir: string) {
  const { Engine } = await import('../../ts/client/engine.js')
  const engine = await Engine.open(dir)
  return { client: engine, stop: () => engine.close() }
}

// experience 2.2: 130, not death by the signal.
test('--watch of a real process ends with 130 at SIGINT', async (t) => {
  const serving = await startServing()
  const client = connect(`127.0.0.1:${serving.port}`)
  await client.putTaskDef({ name: 'first', returnType: {} })
  const watching = spawnCanter(['--api-port', String(serving.port), 'search', 'taskDef', '--watch', '-n', '1'])
  await watching.says(/first/)
  await client.putTaskDef({ name: 'second', returnType: {} })
  await watching.says(/second/)
  watching.child.kill('SIGINT')
  t.like(await watching.ended, { code: 130, signal: null, stderr: '' })
  await client.close()
  await serving.stop()
})

test('a data directory in use is one line that names the owner and what to do', async (t) => {
  const serving = await startServing()
  const ended = await canter(['-o', 'table', 'serve', '--data-dir', serving.dir, '--grpc-port', '0'])
  t.is(ended.code, 5)
  t.regex(
    ended.stderr,
    /^canter: Expected to own data directory .*, but it is in use by .*; stop that process or choose another --data-dir\n$/,
  )
  await serving.stop()
})

test('a port in use is one line that names it and what to do', async (t) => {
  const serving = await startServing()
  const dir = `${serving.dir}-other`
  const ended = await canter(['-o', 'table', 'serve', '--data-dir', dir, '--grpc-port', String(serving.port)])
  t.is(ended.code, 5)
  t.is(
    ended.stderr,
    `canter: Expected port ${serving.port} of 127.0.0.1 to be free, but another process listens there; stop it or choose another port\n`,
  )
  await serving.stop()
})

const usage: [rule: string, args: string[], text: RegExp][] = [
  [
    'a public address without --allow-public',
    ['--data-dir', 'x', '--host', '0.0.0.0'],
    /\(--allow-public\) if that is meant/,
  ],
  ['no data directory', [], /Expected a data directory \(--data-dir or LHS_STATE_DIR\), but got none/],
  [
    'a port that is none',
    ['--data-dir', 'x', '--grpc-port', '99999'],
    /Expected --grpc-port to be a port from 0 to 65535/,
  ],
]

for (const [rule, args, text] of usage) {
  test(`${rule} is a usage error`, async (t) => {
    const ended = await canter(['serve', ...args])
    t.is(ended.code, 2)
    t.regex(ended.stderr, text)
    t.is(ended.stdout, '')
  })
}
