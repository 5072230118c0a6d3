// What callers who mean ill, or browsers that are made to, meet over HTTP: a code, and nobody else notices.
import { request as httpRequest } from 'node:http'
import test from 'ava'
import {
  HTTP_BODY_BYTES_MAX,
  HTTP_BODY_DROPPED_BYTES_MAX,
  HTTP_CALLS_PER_CONNECTION_MAX,
} from '../../ts/config/limits.js'
import { ask, open, Raw, until } from './doors.js'

const OWN = 'own origin'
/** A request of a browser: what it says of itself, and whether it is let in. */
const doors: [
  rule: string,
  headers: Record<string, string>,
  status: number,
  options?: { allowedHosts?: string[]; allowedOrigins?: string[] },
][] = [
  ['a script says nothing of an origin', {}, 200],
  ['a page of this server', { origin: OWN }, 200],
  ['a page of another site', { origin: 'http://evil.example' }, 403],
  ['a page of this machine at another port', { origin: 'http://127.0.0.1:1' }, 403],
  ['a page without an origin of its own', { origin: 'null' }, 403],
  ['an origin that is none', { origin: 'http://' }, 403],
  ['a page whose name was made to mean this machine', { host: 'evil.example' }, 403],
  ['the same, with its origin', { host: 'evil.example', origin: 'http://evil.example' }, 403],
  ['the same, with a port', { host: 'evil.example:8080' }, 403],
  ['a name that looks like ours', { host: 'localhost.evil.example' }, 403],
  ['a host that is none', { host: '::::' }, 403],
  ['localhost', { host: 'localhost' }, 200],
  ['localhost in capitals, with a port', { host: 'LOCALHOST:99' }, 200],
  ['the address in its other form', { host: '[::1]:99' }, 200],
  ['an image of another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['an image of another port', { 'sec-fetch-site': 'same-site' }, 403],
  ['what its own page loads', { 'sec-fetch-site': 'same-origin' }, 200],
  ['what its user typed', { 'sec-fetch-site': 'none' }, 200],
  ['an allowed origin', { origin: 'https://ops.example' }, 200, { allowedOrigins: ['https://ops.example'] }],
  [
    'another than the allowed',
    { origin: 'https://ops.example.evil' },
    403,
    { allowedOrigins: ['https://ops.example'] },
  ],
  ['an allowed host', { host: 'Ops.Example:443' }, 200, { allowedHosts: ['ops.example'] }],
  ['another than the allowed host', { host: 'evil.example' }, 403, { allowedHosts: ['ops.example'] }],
]

for (const [rule, headers, status, options] of doors) {
  test(`a browser is ${status === 200 ? 'let in' : 'turned away'}: ${rule}`, async (t) => {
    const { port, engine, close } = await open(options)
    const sent = { ...headers, ...(headers.origin === OWN ? { origin: `http://127.0.0.1:${port}` } : {}) }
    const body = '{"name":"a","returnType":{}}'
    const head = {
      host: `127.0.0.1:${port}`,
      'content-type': 'application/json',
      'content-length': String(body.length),
    }
    const got = await send(port, 'POST', '/api/PutTaskDef', { ...head, ...sent }, body)
    t.is(got.status, status, got.text)
    if (status === 403) t.is(JSON.parse(got.text).error.code, 'PERMISSION_DENIED')
    t.is(
      (await engine.searchTaskDef({})).results.length,
      status === 200 ? 1 : 0,
      'and what it asked for is done, or not',
    )
    const cors = options?.allowedOrigins !== undefined && status === 200 ? headers.origin : undefined
    t.is(got.headers['access-control-allow-origin'], cors)
    await close()
  })
}

/** A request with any headers, those included that fetch keeps to itself. */
function send(port: number, method: string, path: string, headers: Record<string, string>, body = '') {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port, method, path, headers }, (reply) => {
      let text = ''
      reply.setEncoding('utf8')
      reply.on('data', (part) => {
        text += part
      })
      reply.once('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text }))
    })
    sent.once('error', reject).end(body)
  })
}

test('a browser that asks first hears what it may send, for allowed origins only', async (t) => {
  const { port, close } = await open({ allowedOrigins: ['https://ops.example'] })
  const preflight = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' }
  const allowed = await send(port, 'OPTIONS', '/api/Whoami', { origin: 'https://ops.example', ...preflight })
  t.is(allowed.status, 204)
  t.is(allowed.headers['access-control-allow-origin'], 'https://ops.example')
  t.is(allowed.headers['access-control-allow-methods'], 'GET, POST')
  t.regex(String(allowed.headers['access-control-allow-headers']), /content-type.*tenantid/)
  const other = await send(port, 'OPTIONS', '/api/Whoami', { origin: 'https://evil.example', ...preflight })
  t.is(other.status, 403)
  t.is(other.headers['access-control-allow-origin'], undefined)
  await close()
})

for (const chunked of [false, true]) {
  test(`a body over the limit is 413, ${chunked ? 'in chunks' : 'announced'}, and its connection goes on`, async (t) => {
    const { port, engine, close } = await open()
    const raw = new Raw(port)
    const big = ' '.repeat(HTTP_BODY_BYTES_MAX + 1)
    const length = chunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${big.length}`
    raw.send(`POST /api/PutTaskDef HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${length}\r\n\r\n`)
    raw.send(chunked ? `${big.length.toString(16)}\r\n${big}\r\n0\r\n\r\n` : big)
    await until(() => raw.text.includes('RESOURCE_EXHAUSTED'))
    t.regex(raw.text, /^HTTP\/1\.1 413 /)
    raw.send('GET /api/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')
    t.regex(await raw.rest(), /HTTP\/1\.1 200 OK/)
    t.is((await engine.whoami()).id?.id, 'anonymous')
    await close()
  })
}

test('a body of exactly the limit is read', async (t) => {
  const { call, close } = await open()
  const padded = `{}${' '.repeat(HTTP_BODY_BYTES_MAX - 2)}`
  t.is((await call('Whoami', padded)).status, 200)
  await close()
})

test('a body far over the limit is refused before it is sent, and its connection cut', async (t) => {
  const { port, close } = await open()
  const raw = new Raw(port)
  raw.send(
    `POST /api/Whoami HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${HTTP_BODY_DROPPED_BYTES_MAX + 1}\r\n\r\n`,
  )
  t.regex(await raw.rest(), /^HTTP\/1\.1 413 [\s\S]*connection: close[\s\S]*RESOURCE_EXHAUSTED/i)
  await close()
})

test('a body without end is cut', async (t) => {
  const { port, call, close } = await open()
  const raw = new Raw(port)
  raw.send(
    'POST /api/Whoami HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
  )
  const chunk = `100000\r\n${' '.repeat(0x100000)}\r\n`
  const push = () => {
    while (!raw.socket.destroyed && raw.socket.write(chunk, 'latin1'));
  }
  raw.socket.on('drain', push)
  push()
  await raw.closed
  t.is((await call('Whoami')).status, 200)
  await close()
})

const slow: [rule: string, begin: string, part: string][] = [
  ['headers that never end', 'GET /api/ HTTP/1.1\r\nHost: localhost\r\n', 'X: y\r\n'],
  [
    'a body that never ends',
    'POST /api/Whoami HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n',
    ' ',
  ],
  ['nothing at all', '', ''],
]

for (const [rule, begin, part] of slow) {
  // By itself: what else this process does must not make honest callers slow.
  test.serial(`whoever takes his time is cut, and holds nobody up: ${rule}`, async (t) => {
    const { port, call, close } = await open({ headersLimit: '1s', requestLimit: '2s' })
    const raw = new Raw(port)
    raw.send(begin)
    const drip = setInterval(() => raw.send(part), 20)
    t.is((await call('Whoami')).status, 200)
    const text = await raw.rest()
    clearInterval(drip)
    if (text !== '') t.regex(text, /^HTTP\/1\.1 (408|400) /)
    t.is((await call('Whoami')).status, 200)
    await close()
  })
}

const garbage: [rule: string, text: string][] = [
  ['no HTTP', 'hello\r\n\r\n'],
  ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['TLS', '\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03'],
  ['no host', 'GET /api/ HTTP/1.1\r\n\r\n'],
  [
    'two lengths',
    'POST /api/Whoami HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['headers without end', `GET /api/ HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(64 * 1024)}\r\n\r\n`],
  ['a target without end', `GET /${'x'.repeat(64 * 1024)} HTTP/1.1\r\nHost: localhost\r\n\r\n`],
]

for (const [rule, text] of garbage) {
  test(`what is no request is refused and cut: ${rule}`, async (t) => {
    const { port, call, close } = await open()
    const raw = new Raw(port)
    raw.send(text)
    t.regex(await raw.rest(), /^(HTTP\/1\.1 4\d\d |$)/)
    t.is((await call('Whoami')).status, 200)
    await close()
  })
}

test('one connection cannot park polls without end by sending them ahead', async (t) => {
  const { port, engine, call, close } = await open()
  const raw = new Raw(port)
  const poll = '{"taskDefId":{"name":"none"}}'
  raw.send(
    `POST /api/PollTask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${poll.length}\r\n\r\n${poll}`.repeat(
      1_000,
    ),
  )
  await until(
    async () => (await call('Whoami')).status === 200 && engine.stats().parkedCalls === HTTP_CALLS_PER_CONNECTION_MAX,
  )
  t.is(engine.core.pendingCount, HTTP_CALLS_PER_CONNECTION_MAX)
  raw.socket.destroy()
  await until(async () => (await call('Whoami')).status === 200 && engine.core.pendingCount === 0)
  await close()
})

test('a connection that breaks in the middle of a body leaves nothing behind', async (t) => {
  const { port, engine, get, call, close } = await open()
  for (let n = 0; n < 20; n++) {
    const raw = new Raw(port)
    raw.send(
      'POST /api/Whoami HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
    )
    raw.socket.once('ready', () => raw.socket.end())
    raw.socket.once('connect', () => setImmediate(() => raw.socket.destroy()))
    await raw.closed
  }
  await until(
    async () => / 0$/m.exec((await get('/metrics')).text.match(/^canter_http_requests_open.*$/m)?.[0] ?? '') !== null,
  )
  t.is(engine.core.pendingCount, 0)
  t.is((await call('Whoami')).status, 200)
  await close()
})

test('replies of an error show no place of this program', async (t) => {
  const { url, close } = await open()
  for (const target of ['/api/Whoami', '/api/RunWf', '/api/NoSuch']) {
    const { text } = await ask(url + target, {
      method: 'POST',
      body: '{"a":',
      headers: { 'content-type': 'application/json' },
    })
    t.notRegex(text, /\.ts\b|\.js\b|node:|at \w+ \(/)
  }
  await close()
})

for (const options of [{ host: '0.0.0.0' }, { host: '::' }, { host: '192.0.2.1' }]) {
  test(`an address that others reach has to be allowed: ${options.host}`, async (t) => {
    await t.throwsAsync(open({ ...options }), { instanceOf: RangeError, message: /allowPublic/ })
  })
}

test('a port that is taken is told', async (t) => {
  const { port, close } = await open()
  await t.throwsAsync(open({ port }), { code: 'FAILED_PRECONDITION', message: /another process listens there/ })
  await close()
})
