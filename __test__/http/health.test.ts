// The health of an engine over HTTP (spec C 9.1).
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { Engine } from '../../ts/client/engine.js'
import { httpHandler } from '../../ts/http/handler.js'
import { serveHttp } from '../../ts/http/serve.js'
import { runModule } from '../boundary/process.js'
import { ask, open, Raw } from './doors.js'

const NUMBER = /^\d+$/

const rows: [target: string, type: string, body: RegExp | ((json: Record<string, unknown>) => boolean)][] = [
  ['/liveness', 'text/plain; charset=utf-8', /^OK!$/],
  ['/readiness', 'text/plain; charset=utf-8', /^OK!$/],
  ['/metrics', 'text/plain; version=0.0.4; charset=utf-8', /^# HELP lh_commands_processed_total /],
  [
    '/status',
    'application/json',
    (json) =>
      json.host === 'localhost' &&
      json.port === 2023 &&
      json.instanceId === '7' &&
      json.coreState === 'RUNNING' &&
      json.timerState === 'RUNNING' &&
      (json.activePartitions as { lag: number }[])[0]?.lag === 0 &&
      (json.standbyPartitions as unknown[]).length === 0 &&
      (json.restorations as unknown[]).length === 0,
  ],
  ['/diskUsage', 'application/json', (json) => NUMBER.test(String(json.diskUsageBytes))],
  ['/standby-status', 'application/json', (json) => Object.keys(json).length === 0],
]

for (const [target, type, body] of rows) {
  test(`GET ${target} answers 200 and the connection is closed (spec C 9.1)`, async (t) => {
    const { get, close } = await open({ instanceId: 7 })
    const answer = await get(target)
    t.is(answer.status, 200)
    t.is(answer.headers.get('content-type'), type)
    t.is(answer.headers.get('connection'), 'close')
    if (typeof body === 'function') t.true(body(answer.json), answer.text)
    else t.regex(answer.text, body)
    await close()
  })

  test(`${target} is matched whole, and GET only (spec C 9.1)`, async (t) => {
    const { url, get, close } = await open()
    for (const near of [`${target}?a=b`, `${target}/`, `${target.toUpperCase()}`]) {
      const { status, text } = await get(near)
      t.deepEqual([status, text], [404, ''], near)
    }
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD']) {
      const { status, text } = await ask(url + target, { method })
      t.deepEqual([status, text], [405, ''], method)
    }
    await close()
  })
}

test('any other path is 404 and empty, whatever the method 405 (spec C 9.1)', async (t) => {
  const { url, get, close } = await open()
  for (const target of ['/', '/no-such', '/../liveness', '/%6civeness', '//liveness', `/${'x'.repeat(8_000)}`]) {
    const { status, text } = await get(target === '/../liveness' ? '/..%2fliveness' : target)
    t.deepEqual([status, text], [404, ''], target.slice(0, 20))
  }
  t.is((await ask(`${url}/no-such`, { method: 'POST' })).status, 405)
  await close()
})

test('an engine that has stopped is told with 500 and why, and its other pages still answer', async (t) => {
  const { engine, get, close } = await open()
  await engine.close()
  for (const target of ['/liveness', '/readiness']) {
    const { status, text } = await get(target)
    t.is(status, 500)
    t.is(text, 'The engine is closed')
  }
  t.is((await get('/status')).json.coreState, 'NOT_RUNNING')
  const metrics = await get('/metrics')
  t.is(metrics.status, 200)
  t.regex(metrics.text, /^canter_up\{.*\} 0$/m)
  await close()
})

// The limit of bytes a file may have is how a process can be given a disk that fails; only Linux lets it be set from outside.
const onLinux = process.platform === 'linux' ? test : test.skip

onLinux('an engine whose disk has failed is not alive: 500 with what happened', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'canter-http-'))
  const { stdout, stderr } = await runModule(`
    import { execFileSync } from 'node:child_process'
    import { existsSync } from 'node:fs'
    import { setTimeout as sleep } from 'node:timers/promises'
    import { Engine } from '#ts/client/engine.js'
    import { serveHttp } from '#ts/http/serve.js'
    const engine = await Engine.open(${JSON.stringify(dir)})
    const server = await serveHttp(engine, { port: 0 })
    const stopped = new Promise((resolve) => engine.onFatal(resolve))
    // As long as the next segment is being prepared a limit looks like a disk that is full, and new work is refused before it is written.
    while (!existsSync(${JSON.stringify(join(dir, 'journal', 'reserve'))})) await sleep(5)
    execFileSync('prlimit', ['--pid', String(process.pid), '--fsize=1'])
    const refused = await engine.putTaskDef({ name: 'a', returnType: {} }).catch((error) => error.code)
    await stopped
    const answers = []
    for (const target of ['/liveness', '/readiness', '/status']) {
      const response = await fetch('http://127.0.0.1:' + server.port + target)
      answers.push([response.status, await response.text()])
    }
    const call = await fetch('http://127.0.0.1:' + server.port + '/api/Whoami', { method: 'POST' })
    process.stdout.write(JSON.stringify({ refused, answers, call: call.status }), () => process.exit(0))
  `)
  await rm(dir, { recursive: true })
  t.not(stdout, '', stderr)
  const { refused, answers, call } = JSON.parse(stdout)
  t.is(refused, 'UNAVAILABLE')
  t.is(answers[0][0], 500)
  t.regex(answers[0][1], /^The engine has stopped: /)
  t.deepEqual(answers[1], answers[0])
  t.is(JSON.parse(answers[2][1]).coreState, 'ERROR')
  t.is(call, 503)
})

test('the paths can be others (spec C 8.1)', async (t) => {
  const { get, close } = await open({ healthPaths: { liveness: '/healthz', standby: '/standby' } })
  t.is((await get('/healthz')).text, 'OK!')
  t.is((await get('/standby')).text, '{}')
  t.is((await get('/liveness')).status, 404)
  t.is((await get('/readiness')).text, 'OK!')
  await close()
})

for (const healthPaths of [{ liveness: 'live' }, { liveness: '/metrics' }, { liveness: '/api/Whoami' }]) {
  test(`paths that cannot be are refused: ${healthPaths.liveness}`, async (t) => {
    const engine = await Engine.open({ memory: true })
    await t.throwsAsync(serveHttp(engine, { port: 0, healthPaths }), { instanceOf: RangeError })
    await engine.close()
  })
}

test('disk usage is that of the data directory (spec C 9.1)', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'canter-http-'))
  const { engine, get, close } = await open({}, { dir })
  await engine.putTaskDef({ name: 'a', returnType: {} })
  t.true((await get('/diskUsage')).json.diskUsageBytes >= 1 << 20, 'a segment of the journal at least')
  await close()
  await rm(dir, { recursive: true })
})

test('health asks for no host of its own: probes come by any name', async (t) => {
  const { port, close } = await open()
  const raw = new Raw(port)
  raw.send('GET /readiness HTTP/1.1\r\nHost: pod-7.example\r\n\r\n')
  t.regex(await raw.rest(), /^HTTP\/1\.1 200 OK\r\n[\s\S]*\r\n\r\nOK!$/)
  await close()
})

test('a handler answers below where it is mounted', async (t) => {
  const engine = await Engine.open({ memory: true })
  const handler = httpHandler(engine)
  // What Express does with `app.use('/canter', handler)`.
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/canter')) {
      request.url = request.url.slice('/canter'.length)
      handler(request, response)
    } else response.end('host')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  t.is((await ask(`${url}/canter/liveness`, {})).text, 'OK!')
  t.is((await ask(`${url}/canter/api/Whoami`, { method: 'POST' })).json.id.id, 'anonymous')
  t.is((await ask(`${url}/liveness`, {})).text, 'host')
  handler.close()
  server.close()
  server.closeAllConnections()
  await engine.close()
})

test('a request whose body was read by somebody else is an error, not an empty request', async (t) => {
  const engine = await Engine.open({ memory: true })
  const handler = httpHandler(engine)
  const server = createServer((request, response) => {
    request.resume().once('end', () => handler(request, response))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const answer = await ask(`${url}/api/Whoami`, { method: 'POST', body: '{}' })
  t.is(answer.status, 500)
  t.regex(answer.json.error.message, /something read it before/)
  handler.close()
  server.close()
  server.closeAllConnections()
  await engine.close()
})
