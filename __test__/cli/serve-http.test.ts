// `canter serve` over HTTP: off unless asked for, on this machine only unless allowed.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { get } from 'node:https'
import test from 'ava'
import { Authority } from '../identity/openssl.js'
import { canter, startServing } from './canter.js'

test('--http-port serves health, metrics and calls beside gRPC, and all of it ends on SIGTERM (spec C 9.1)', async (t) => {
  const serving = await startServing(['--http-port', '0'])
  const [, at] = / serves gRPC at 127\.0\.0\.1:\d+ and HTTP at (127\.0\.0\.1:\d+) from /.exec(serving.ready) ?? []
  const ask = async (target: string, method = 'GET') => (await fetch(`http://${at}${target}`, { method })).text()
  t.is(await ask('/readiness'), 'OK!')
  t.regex(await ask('/metrics'), /^canter_up\{.*\} 1$/m)
  t.is(JSON.parse(await ask('/status')).port, serving.port)
  t.is(JSON.parse(await ask('/api/Whoami', 'POST')).id.id, 'anonymous')
  serving.child.kill('SIGTERM')
  t.like(await serving.ended, { code: 0, signal: null, stderr: '' })
  await serving.stop()
})

test('--http-tls is HTTPS with the files of a listener', async (t) => {
  const authority = new Authority()
  const { cert, key } = authority.sign('/CN=localhost')
  const files = ['--listener-cert', `T=${cert}`, '--listener-key', `T=${key}`]
  const listeners = ['--listeners', 'T:0', '--listeners-protocol-map', 'T:TLS', ...files]
  const serving = await startServing([...listeners, '--http-port', '0', '--http-tls', 'T'])
  const [, port = ''] = / and HTTPS at 127\.0\.0\.1:(\d+) from /.exec(serving.ready) ?? []
  const [response] = await once(
    get({ host: '127.0.0.1', port, path: '/readiness', ca: readFileSync(authority.ca) }),
    'response',
  )
  t.is(response.statusCode, 200)
  response.resume()
  await serving.stop()
})

test('without --http-port nothing listens for HTTP', async (t) => {
  const serving = await startServing()
  t.notRegex(serving.ready, /HTTP/)
  await serving.stop()
})

test('a port that is taken leaves nothing behind', async (t) => {
  const serving = await startServing(['--http-port', '0'])
  const [, port = ''] = /HTTP at 127\.0\.0\.1:(\d+)/.exec(serving.ready) ?? []
  const other = `${serving.dir}-other`
  const ended = await canter(['-o', 'table', 'serve', '--data-dir', other, '--grpc-port', '0', '--http-port', port])
  t.is(ended.code, 5)
  t.regex(ended.stderr, /^canter: Expected port \d+ of 127\.0\.0\.1 to be free, but another process listens there/)
  await serving.stop()
})

const usage: [rule: string, args: string[], text: RegExp][] = [
  ['a port that is none', ['--http-port', 'x'], /Expected --http-port to be a port from 0 to 65535/],
  [
    'HTTPS like a listener that is none',
    ['--http-port', '0', '--http-tls', 'T'],
    /--http-tls to name a listener .*, but T is none/,
  ],
  ['and like one without TLS', ['--http-port', '0', '--http-tls', 'PLAIN'], /protocol TLS or MTLS, but PLAIN is none/],
  ['a public address', ['--http-port', '0', '--http-host', '0.0.0.0'], /say --allow-public if that is meant/],
]

for (const [rule, args, text] of usage) {
  test(`${rule} is a usage error, before anything is opened`, async (t) => {
    const ended = await canter(['serve', '--data-dir', 'x', ...args])
    t.is(ended.code, 2)
    t.regex(ended.stderr, text)
  })
}
