// The JSON form of every call (spec C 1.3, 5.1, 6.1 and the protojson of 10.1).
import { request } from 'node:http'
import test from 'ava'
import { CODES } from '../../ts/client/errors.js'
import { HTTP_BODY_BYTES_MAX } from '../../ts/config/limits.js'
import { type MessageName, RPCS, type Rpc, toProtoJson } from '../../ts/gen/index.js'
import { statusOf } from '../../ts/http/status.js'
import { Workflow } from '../../ts/workflow/index.js'
import { ask, inProcess, open, until, WAITS } from './doors.js'

const EVERY = Object.values(RPCS) as Rpc[]

/** grpc-gateway's table, written out once more: a change of ours has to be made twice. */
const STATUSES: { readonly [code: string]: number } = {
  OK: 200,
  CANCELLED: 499,
  UNKNOWN: 500,
  INVALID_ARGUMENT: 400,
  DEADLINE_EXCEEDED: 504,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  PERMISSION_DENIED: 403,
  RESOURCE_EXHAUSTED: 429,
  FAILED_PRECONDITION: 400,
  ABORTED: 409,
  OUT_OF_RANGE: 400,
  UNIMPLEMENTED: 501,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  DATA_LOSS: 500,
  UNAUTHENTICATED: 401,
}

test('a gRPC code is the HTTP status that grpc-gateway gives it', (t) => {
  t.deepEqual(Object.fromEntries(CODES.map((code) => [code, statusOf(code)])), STATUSES)
})

test('every RPC answers an empty request as it does in process, by body {} and by no body', async (t) => {
  const { engine, url, call, close } = await open()
  const met = new Set<string>()
  for (const rpc of EVERY) {
    if (rpc === RPCS.Calls) continue
    const { code, text } = await inProcess(engine, rpc.name)
    if (code === WAITS) {
      const gone = new AbortController()
      const answer = call(rpc.name, {}, {}, gone.signal).then(
        ({ status }) => status,
        () => WAITS,
      )
      await until(() => engine.stats().parkedCalls === 1)
      gone.abort()
      t.is(await answer, WAITS, rpc.name)
      await until(async () => (await engine.whoami()) !== undefined && engine.stats().parkedCalls === 0)
      met.add('waits')
      continue
    }
    const name = CODES[code] ?? ''
    met.add(name)
    for (const answer of [await call(rpc.name, {}), await ask(`${url}/api/${rpc.name}`, { method: 'POST' })]) {
      t.is(answer.status, STATUSES[name] ?? 0, `${rpc.name}: ${answer.text}`)
      if (code === 0) continue
      t.deepEqual(answer.json, { error: { code: name, message: text, details: {} } }, rpc.name)
    }
  }
  for (const wanted of ['OK', 'NOT_FOUND', 'INVALID_ARGUMENT', 'waits'])
    t.true(met.has(wanted), `an outcome of ${wanted} among them`)
  await close()
})

test('GET /api/ lists every RPC but Calls, with its messages', async (t) => {
  const { get, close } = await open()
  const expected = EVERY.filter(({ name }) => name !== 'Calls').map(({ name, requestType, responseType }) => ({
    name,
    request: requestType,
    response: responseType,
  }))
  t.true(expected.length >= 110)
  t.deepEqual((await get('/api/')).json.rpcs, expected)
  t.deepEqual((await get('/api')).json.rpcs, expected)
  await close()
})

const flow = Workflow.create('flow', (wf) => {
  const amount = wf.declareInt('amount').required()
  wf.execute('charge', amount)
})

test('a workflow lives from definition to end through HTTP alone, and reads as in process (spec C 10.1)', async (t) => {
  const { engine, call, close } = await open()
  t.is(
    (
      await call('PutTaskDef', {
        name: 'charge',
        inputVars: [{ name: 'amount', typeDef: { primitiveType: 'INT' } }],
        returnType: {},
      })
    ).status,
    200,
  )
  for (const { rpc, request } of flow.requests()) {
    const { status, text } = await call(
      rpc,
      toProtoJson(RPCS[rpc].requestType as MessageName, request as never) as object,
    )
    t.is(status, 200, text)
  }
  const polling = call('PollTask', { taskDefId: { name: 'charge' }, clientId: 'w' })
  await until(async () => (await engine.whoami()) !== undefined && engine.stats().parkedCalls === 1)
  const run = await call('RunWf', { wf_spec_name: 'flow', id: 'a', variables: { amount: { int: '9007199254740993' } } })
  t.like(run.json, { id: { id: 'a' }, status: 'RUNNING' }, run.text)
  const { json: polled } = await polling
  t.is(polled.result.variables[0].value.int, '9007199254740993', 'no digit is lost')
  const { taskRunId, attemptNumber } = polled.result
  const report = { taskRunId, attemptNumber, status: 'TASK_SUCCESS', time: '2026-01-01T00:00:00Z', output: {} }
  t.deepEqual((await call('ReportTask', report)).json, {})
  const ended = await call('GetWfRun', { id: 'a' })
  t.is(ended.json.status, 'COMPLETED')
  t.deepEqual(ended.json, toProtoJson('WfRun', await engine.getWfRun({ id: 'a' })))
  const again = await call('RunWf', { wfSpecName: 'flow', id: 'a', variables: { amount: { int: 1 } } })
  t.deepEqual([again.status, again.json.error.code], [409, 'ALREADY_EXISTS'])
  await close()
})

test('a task that was handed out to a poll over HTTP is not handed out again; a poll whose client has gone takes none', async (t) => {
  const { engine, call, close } = await open()
  await engine.putTaskDef({
    name: 'charge',
    inputVars: [{ name: 'amount', typeDef: { primitiveType: 'INT' } }],
    returnType: {},
  })
  await engine.register(flow)
  const poll = { taskDefId: { name: 'charge' }, clientId: 'w' }
  const gone = new AbortController()
  const left = t.throwsAsync(call('PollTask', poll, {}, gone.signal), { any: true })
  await until(async () => (await engine.whoami()) !== undefined && engine.stats().parkedCalls === 1)
  gone.abort()
  await left
  await until(async () => (await engine.whoami()) !== undefined && engine.stats().parkedCalls === 0)
  await engine.runWf('flow', { amount: 1n }, { id: 'a' })
  t.is((await call('PollTask', poll)).json.result.taskRunId.wfRunId.id, 'a')
  const late = await call('PollTask', poll, { 'x-timeout-ms': '50' })
  t.deepEqual([late.status, late.json.error.code], [504, 'DEADLINE_EXCEEDED'])
  t.is((await engine.whoami()) && engine.stats().parkedCalls, 0)
  await close()
})

test('closing ends calls that wait with UNAVAILABLE, and answers those that run', async (t) => {
  const { engine, server, call } = await open()
  const polling = call('PollTask', { taskDefId: { name: 'none' }, clientId: 'w' })
  await until(async () => (await engine.whoami()) !== undefined && engine.stats().parkedCalls === 1)
  const running = call('PutTaskDef', { name: 'a', returnType: {} })
  await until(async () => (await engine.searchTaskDef({})).results.length === 1)
  await server.close()
  t.deepEqual([(await polling).status, (await polling).json.error.code], [503, 'UNAVAILABLE'])
  t.is((await running).status, 200)
  await engine.close()
})

const tenants: [rule: string, headers: Record<string, string>, status: number][] = [
  ['none is the default one', {}, 200],
  ['the default one', { tenantid: 'default' }, 200],
  ['it is trimmed', { tenantid: '  default ' }, 200],
  ['an empty one is the default one', { tenantid: '' }, 200],
  ['an unknown one is refused', { tenantid: 'no-such-tenant' }, 403],
]

for (const [rule, headers, status] of tenants) {
  test(`the tenant is the header tenantid: ${rule} (spec C 5.1)`, async (t) => {
    const { call, close } = await open()
    t.is((await call('Whoami', {}, headers)).status, status)
    await close()
  })
}

test('a tenant has its own things (spec C 6.5)', async (t) => {
  const { engine, call, close } = await open()
  await engine.putTenant({ id: 'other' })
  await call('PutTaskDef', { name: 'a', returnType: {} }, { tenantid: 'other' })
  t.is((await call('GetTaskDef', { name: 'a' })).status, 404)
  t.is((await call('GetTaskDef', { name: 'a' }, { tenantid: 'other' })).status, 200)
  await close()
})

test('who calls is what the authenticator says, with the header as it came (spec C 6.1, 6.2)', async (t) => {
  const { LhError, Unauthenticated } = await import('../../ts/client/errors.js')
  const seen: (string | undefined)[] = []
  const { engine, get, call, close } = await open({
    authenticator: {
      async identify({ authorization, certificate }) {
        seen.push(authorization)
        t.is(certificate, undefined)
        if (authorization === undefined) throw new Unauthenticated('Expected a token, but there is none')
        if (authorization === 'Bearer broken') throw new LhError('ABORTED', 'Expected an answer, but there is none')
        return authorization.replace('Bearer ', '')
      },
    },
  })
  await engine.putPrincipal({
    id: 'ann',
    globalAcls: { acls: [{ resources: ['ACL_TASK'], allowedActions: ['READ'] }] },
  })
  const nobody = await call('Whoami')
  t.is(nobody.status, 401)
  t.is(nobody.headers.get('www-authenticate'), 'Bearer')
  t.deepEqual(nobody.json.error.code, 'UNAUTHENTICATED')
  t.is((await call('Whoami', {}, { authorization: 'Bearer broken' })).status, 409)
  t.is((await call('Whoami', {}, { authorization: 'Bearer ann' })).json.id.id, 'ann')
  t.deepEqual(seen, [undefined, 'Bearer broken', 'Bearer ann'])
  t.is((await get('/readiness')).status, 200, 'probes are not asked')
  await close()
})

const refusals: [rule: string, body: string, headers: Record<string, string>, status: number, message: RegExp][] = [
  ['JSON that is none', '{"id": ', {}, 400, /^Expected a body of JSON, but it is not: .*JSON/],
  ['JSON that names the place', '{"id":1,,}', {}, 400, /position 8|line 1/],
  ['a value that is no message', '[]', {}, 400, /^Expected RunWfRequest to be an object/],
  ['null', 'null', {}, 400, /^Expected RunWfRequest to be an object/],
  ['an unknown field, by its name', '{"nope":1}', {}, 400, /^Expected nope to be a field of RunWfRequest/],
  [
    'a wrong type, by its place',
    '{"variables":{"a":{"int":"x"}}}',
    {},
    400,
    /^Expected variables\["a"\]\.int to be a whole number/,
  ],
  ['bytes that are no UTF-8', '{"id":"\xff"}', { 'content-type': 'application/json', raw: '1' }, 400, /UTF-8/],
  ['half a surrogate pair', '{"id":"\\ud800"}', {}, 400, /^Expected id to be well-formed Unicode/],
  [
    'another type',
    '{}',
    { 'content-type': 'text/plain' },
    415,
    /content-type application\/json, but it is text\/plain/,
  ],
  ['a form', '{}', { 'content-type': 'application/x-www-form-urlencoded' }, 415, /content-type/],
  ['a compressed body', '{}', { 'content-encoding': 'gzip' }, 415, /content-encoding is gzip/],
  ['a deep one', `{"variables":{"a":${'{"array":{"items":['.repeat(100_000)}`, {}, 400, /JSON/],
  ['a time that is none', '{}', { 'x-timeout-ms': '1.5' }, 400, /x-timeout-ms/],
  ['a time of nothing', '{}', { 'x-timeout-ms': '0' }, 400, /x-timeout-ms/],
]

for (const [rule, body, { raw, ...headers }, status, message] of refusals) {
  test(`refused with ${status}: ${rule}`, async (t) => {
    const { url, close } = await open()
    const bytes = Buffer.from(body, raw === undefined ? 'utf8' : 'latin1')
    const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: bytes }
    const answer = await ask(`${url}/api/RunWf`, init)
    t.is(answer.status, status, answer.text)
    t.is(answer.json.error.code, 'INVALID_ARGUMENT')
    t.regex(answer.json.error.message, message)
    await close()
  })
}

const deep: [rule: string, open: string, inner: string, close: string][] = [
  ['of arrays', '{"array":{"items":[', '', ']}}'],
  ['of maps', '{"map":{"entries":[{"value":', '{}', '}]}}'],
]

for (const [rule, before, inner, after] of deep) {
  test(`a value nested without end is refused, and nothing breaks: ${rule}`, async (t) => {
    const { call, close } = await open()
    const value = before.repeat(50_000) + inner + after.repeat(50_000)
    const { status, json } = await call('RunWf', `{"wfSpecName":"a","variables":{"a":${value}}}`)
    t.deepEqual([status, json.error.code], [400, 'INVALID_ARGUMENT'])
    t.is((await call('Whoami')).status, 200)
    await close()
  })
}

const places: [method: string, target: string, status: number, code: string, allow: string | null][] = [
  ['POST', '/api/NoSuchRpc', 404, 'UNIMPLEMENTED', null],
  ['POST', '/api/Calls', 404, 'UNIMPLEMENTED', null],
  ['POST', '/api/whoami', 404, 'UNIMPLEMENTED', null],
  ['POST', '/api/Whoami/', 404, 'UNIMPLEMENTED', null],
  ['POST', '/api/__proto__', 404, 'UNIMPLEMENTED', null],
  ['GET', '/api/Whoami', 405, 'UNIMPLEMENTED', 'POST'],
  ['PUT', '/api/Whoami', 405, 'UNIMPLEMENTED', 'POST'],
  ['POST', '/api/', 405, 'UNIMPLEMENTED', 'GET'],
  ['POST', '/api/events', 405, 'UNIMPLEMENTED', 'GET'],
  ['OPTIONS', '/api/Whoami', 405, 'UNIMPLEMENTED', 'POST'],
]

for (const [method, target, status, code, allow] of places) {
  test(`${method} ${target} is ${status}`, async (t) => {
    const { url, close } = await open()
    const answer = await ask(url + target, { method })
    t.deepEqual([answer.status, answer.json.error.code, answer.headers.get('allow')], [status, code, allow])
    await close()
  })
}

test('a query is no part of a call, and names of fields may be those of the .proto files', async (t) => {
  const { url, close } = await open()
  t.is((await ask(`${url}/api/Whoami?a=b`, { method: 'POST' })).status, 200)
  await close()
})

test('a connection is kept for the next call', async (t) => {
  const { Agent } = await import('node:http')
  const { port, close } = await open()
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ports = new Set<number | undefined>()
  for (let n = 0; n < 3; n++) {
    await new Promise<void>((resolve, reject) => {
      const sent = request({ port, path: '/api/Whoami', method: 'POST', agent }, (reply) => {
        ports.add(reply.socket.localPort)
        reply.resume().once('end', resolve)
      })
      sent.once('error', reject).end()
    })
  }
  t.is(ports.size, 1)
  agent.destroy()
  await close()
})

test('a refusal for a quota says when to come again, one for another limit does not (spec C 6.6)', async (t) => {
  const { engine, call, close } = await open()
  await engine.putQuota({ tenant: { id: 'default' }, writeRequestsPerSecond: 1 })
  const put = () => call('PutTaskDef', { name: 'a', returnType: {} })
  let refused = await put()
  for (let tries = 0; tries < 100 && refused.status === 200; tries++) refused = await put()
  t.deepEqual([refused.status, refused.json.error.code], [429, 'RESOURCE_EXHAUSTED'])
  const { retryAfterMs } = refused.json.error.details
  t.true(retryAfterMs > 0)
  t.is(refused.headers.get('retry-after'), String(Math.ceil(retryAfterMs / 1000)))
  t.is((await call('GetTaskDef', { name: 'a' })).status, 200, 'reads are not charged')
  const limit = await call('Whoami', `{}${' '.repeat(HTTP_BODY_BYTES_MAX)}`)
  t.deepEqual([limit.status, limit.headers.get('retry-after')], [413, null])
  await close()
})
