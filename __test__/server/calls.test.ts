// The Calls stream as any client of it meets it (proto/canter.proto): what a call means alone, it means here.
import { status } from '@grpc/grpc-js'
import test from 'ava'
import { CALLS_PER_BATCH_MAX, PARKED_CALLS_PER_CONNECTION_MAX } from '../../ts/config/limits.js'
import { encode, type Init, type MessageName, type RequestOf, RPCS, type UnaryRpcName } from '../../ts/gen/index.js'
import { Workflow } from '../../ts/workflow/index.js'
import { serving } from '../client/doors.js'
import { WireClient } from './wire.js'

const work = Workflow.create('work', (wf) => {
  wf.execute('step')
})

async function open() {
  const { engine, server, port, close } = await serving()
  const client = new WireClient(port)
  await engine.putTaskDef({ name: 'step', returnType: {} })
  await engine.register(work)
  return {
    engine,
    server,
    client,
    async close() {
      client.close()
      await close()
    },
  }
}

function parked(engine: { stats(): unknown }): number {
  return (engine.stats() as { parkedCalls: number }).parkedCalls
}

/** A call by its name. */
function call<N extends UnaryRpcName>(id: number, name: N, request: Init<RequestOf<N>>, timeoutMs?: number) {
  const { number, requestType } = RPCS[name]
  return { id, method: number, body: encode(requestType as MessageName, request as never), timeoutMs }
}

function poll(id: number, taskDef = 'step', timeoutMs?: number) {
  const body = encode('PollTaskRequest', { taskDefId: { name: taskDef }, clientId: 'w' })
  return { id, method: RPCS.PollTask.number, body, timeoutMs }
}

const alike: [rule: string, name: UnaryRpcName, body: Uint8Array, headers: Record<string, string>, code: status][] = [
  ['a reply', 'GetWfSpec', encode('WfSpecId', { name: 'work' }), {}, status.OK],
  ['an object that is not there', 'GetWfRun', encode('WfRunId', { id: 'x' }), {}, status.NOT_FOUND],
  ['bytes that are no message', 'GetWfRun', Buffer.from([0xff, 0xff]), {}, status.INVALID_ARGUMENT],
  ['a call that nobody answers', 'MigrateWfSpec', Buffer.alloc(0), {}, status.UNIMPLEMENTED],
  ['the default tenant', 'Whoami', Buffer.alloc(0), { tenantid: ' default ' }, status.OK],
  ['an unknown tenant', 'Whoami', Buffer.alloc(0), { tenantid: 'nobody' }, status.PERMISSION_DENIED],
]

for (const [rule, name, body, headers, code] of alike) {
  test(`${rule}: the same as of a unary call`, async (t) => {
    const { client, close } = await open()
    const alone = await client.call(RPCS[name].path, body, headers)
    t.is(alone.code, code)
    const calls = client.calls(headers)
    calls.send([{ id: 7, method: RPCS[name].number, body }])
    const { message, body: reply, ...rest } = await calls.of(7)
    t.deepEqual(rest, { id: 7, code, details: new Uint8Array() })
    t.is(message, alone.details)
    t.deepEqual(Buffer.from(reply), alone.reply ?? Buffer.alloc(0))
    await close()
  })
}

for (const [rule, method] of [
  ['0', 0],
  ['a number that is none', 5000],
  ['a negative one', -1],
  ['the stream itself', RPCS.Calls.number],
  ["a command of the engine's own", 2001],
] as const) {
  test(`method ${rule}: UNIMPLEMENTED for this call, and the others are answered`, async (t) => {
    const { client, close } = await open()
    const calls = client.calls()
    calls.send([call(1, 'Whoami', {}), { id: 2, method }, call(3, 'Whoami', {})])
    await calls.count(3)
    const { code, message } = await calls.of(2)
    t.is(code, status.UNIMPLEMENTED)
    t.is(message, `Expected the number of a method, but ${method} is none`)
    t.deepEqual([(await calls.of(1)).code, (await calls.of(3)).code], [0, 0])
    await close()
  })
}

test('an id in flight is refused, in the same batch and in a later one; one that has completed may be used again', async (t) => {
  const { engine, client, close } = await open()
  const calls = client.calls()
  calls.send([poll(1), call(1, 'Whoami', {})])
  t.is((await calls.of(1)).code, status.INVALID_ARGUMENT)
  calls.send([poll(1)])
  await calls.count(2)
  t.is(calls.completions[1]?.message, 'Expected an id that is not in flight on this stream, but 1 is')
  t.is(parked(engine), 1, 'the first one still waits')
  calls.send([], [1])
  await calls.count(3)
  calls.send([call(1, 'Whoami', {})])
  await calls.count(4)
  t.is(calls.completions[3]?.code, status.OK)
  await close()
})

test('a poll completes with its task, and several of one batch with one task each', async (t) => {
  const { engine, client, close } = await open()
  const calls = client.calls()
  calls.send([poll(1), poll(2), call(3, 'Whoami', {})])
  await calls.of(3)
  t.is(calls.completions.length, 1)
  await engine.runWf('work', {}, { id: 'a' })
  await engine.runWf('work', {}, { id: 'b' })
  await calls.count(3)
  const tasks = calls.completions
    .slice(1)
    .map(({ code, body }) => [code, Buffer.from(body).toString('latin1')] as const)
  t.true(tasks.every(([code]) => code === 0))
  t.is(new Set(tasks.map(([, body]) => body)).size, 2)
  await close()
})

test('calls of one batch are made in their order', async (t) => {
  const { client, close } = await open()
  const calls = client.calls()
  calls.send([
    call(1, 'GetWfRun', { id: 'a' }),
    call(2, 'RunWf', { wfSpecName: 'work', id: 'a' }),
    call(3, 'GetWfRun', { id: 'a' }),
  ])
  await calls.count(3)
  t.deepEqual([(await calls.of(1)).code, (await calls.of(2)).code, (await calls.of(3)).code], [status.NOT_FOUND, 0, 0])
  await close()
})

// How the core groups them is its own affair, so that the bound is a wide one.
test('what completes together is answered together', async (t) => {
  const { client, close } = await open()
  const calls = client.calls()
  calls.send(Array.from({ length: 1000 }, (_, id) => call(id, 'GetServerVersion', {})))
  await calls.count(1000)
  t.true(calls.messages < 100, `${calls.messages} messages`)
  await close()
})

test('a cancelled call completes with CANCELLED and is gone from the core; the same id of another stream is not', async (t) => {
  const { engine, client, close } = await open()
  await engine.runWf('work', {}, { id: 'a' })
  const [one, other] = [client.calls(), client.calls()]
  const wait = call(2, 'AwaitWfRun', { wfRunId: { id: 'a' } })
  one.send([poll(1, 'nothing'), wait])
  other.send([poll(1, 'nothing'), wait])
  while (parked(engine) < 4) await engine.whoami()
  one.send([], [1, 2, 3])
  await one.count(2)
  t.deepEqual([(await one.of(1)).code, (await one.of(2)).code], [status.CANCELLED, status.CANCELLED])
  t.is(parked(engine), 2)
  t.deepEqual(other.completions, [])
  await close()
})

// Which of the two comes first is for the machine to decide; that they agree is not.
test('a poll that is cancelled while its task is handed out completes with the task, or nobody has it', async (t) => {
  const { engine, client, close } = await open()
  const calls = client.calls()
  for (let id = 1; id <= 50; id++) {
    calls.send([poll(id)])
    while (parked(engine) < 1) await engine.whoami()
    const run = engine.runWf('work', {}, { id: `run-${id}` })
    calls.send([], [id])
    await run
    const { code } = await calls.of(id)
    t.true(code === status.OK || code === status.CANCELLED, String(code))
    const taken = await engine.getNodeRun({ wfRunId: { id: `run-${id}` }, threadRunNumber: 0, position: 1 })
    const taskRun = await engine.getTaskRun(taken.task?.taskRunId ?? {})
    t.is(taskRun.status === 'TASK_RUNNING', code === status.OK, `${taskRun.status} ${code}`)
    if (code !== status.OK) {
      // Nobody has it: take it away, so that the next round begins with an empty queue.
      await engine.deleteWfRun({ id: { id: `run-${id}` } })
    }
  }
  await close()
})

test('a call ends by its timeout; one that has passed is not made', async (t) => {
  const { engine, client, close } = await open()
  await engine.runWf('work', {}, { id: 'a' })
  const calls = client.calls()
  calls.send([
    poll(1, 'nothing', 50),
    call(2, 'AwaitWfRun', { wfRunId: { id: 'a' } }, 50),
    call(3, 'RunWf', { wfSpecName: 'work', id: 'late' }, 0),
  ])
  await calls.count(3)
  for (const id of [1, 2, 3]) t.is((await calls.of(id)).code, status.DEADLINE_EXCEEDED)
  t.is((await calls.of(1)).message, 'Expected PollTask to end within 50 ms, but it did not')
  t.is(parked(engine), 0)
  await t.throwsAsync(engine.getWfRun({ id: 'late' }), { name: 'NotFound' })
  await close()
})

test('half-close: what runs is answered, what waits ends, and then the stream does', async (t) => {
  const { engine, client, close } = await open()
  const calls = client.calls()
  calls.send([poll(1, 'nothing'), call(2, 'RunWf', { wfSpecName: 'work', id: 'a' })])
  calls.stream.end()
  t.is((await calls.ended).code, status.OK)
  t.deepEqual([(await calls.of(1)).code, (await calls.of(2)).code], [status.UNAVAILABLE, status.OK])
  t.is(parked(engine), 0)
  await close()
})

test('a stream that is cancelled drops all that waits', async (t) => {
  const { engine, client, close } = await open()
  const calls = client.calls()
  calls.send(Array.from({ length: 100 }, (_, id) => poll(id, 'nothing')))
  while (parked(engine) < 100) await engine.whoami()
  calls.stream.cancel()
  while (parked(engine) > 0) await client.ask('GetServerVersion')
  t.is(calls.completions.length, 0)
  await close()
})

const garbage: [rule: string, bytes: Uint8Array, text: RegExp][] = [
  ['bytes that are no CallBatch', Buffer.from([0xff, 0xff]), /^Expected a canter\.CallBatch, but /],
  ['a call cut short', Buffer.from([0x0a, 0x7f, 0x08]), /^Expected a canter\.CallBatch, but /],
  [
    'more calls than a batch may have',
    encode('canter.CallBatch', { calls: Array.from({ length: CALLS_PER_BATCH_MAX + 1 }, () => ({})) }),
    /^Expected at most 10000 calls in a batch, but there are 10001$/,
  ],
]

for (const [rule, bytes, text] of garbage) {
  test(`${rule}: the stream ends with INVALID_ARGUMENT, its calls with it, and no other stream`, async (t) => {
    const { engine, client, close } = await open()
    const [well, ill] = [client.calls(), client.calls()]
    well.send([poll(1)])
    ill.send([poll(1)])
    while (parked(engine) < 2) await engine.whoami()
    ill.stream.write(Buffer.from(bytes))
    const { code, details } = await ill.ended
    t.is(code, status.INVALID_ARGUMENT)
    t.regex(details, text)
    while (parked(engine) !== 1) await engine.whoami()
    await engine.runWf('work', {}, { id: 'a' })
    t.is((await well.of(1)).code, status.OK)
    await close()
  })
}

test('calls that wait are bounded for all streams of a connection together, and no other connection is refused', async (t) => {
  const { engine, server, client, close } = await open()
  const [one, other] = [client.calls(), client.calls()]
  const max = PARKED_CALLS_PER_CONNECTION_MAX
  for (let from = 0; from < max; from += CALLS_PER_BATCH_MAX) {
    one.send(Array.from({ length: CALLS_PER_BATCH_MAX }, (_, index) => poll(from + index, 'nothing')))
  }
  while (parked(engine) < max) await engine.whoami()
  const text = `Expected at most ${max} calls that wait on one connection, but there are ${max} and 1 more`
  other.send([poll(1), call(2, 'Whoami', {})])
  const { code, message } = await other.of(1)
  t.deepEqual([code, message], [status.RESOURCE_EXHAUSTED, text])
  t.is((await other.of(2)).code, status.OK, 'what does not wait is answered')
  const polls = client.polls()
  polls.poll('step')
  t.like(await polls.ended, { code: status.RESOURCE_EXHAUSTED, details: text })
  const neighbour = new WireClient(server.port, { 'grpc.use_local_subchannel_pool': 1 })
  neighbour.calls().send([poll(1)])
  while (parked(engine) === max) await engine.whoami()
  neighbour.close()
  one.stream.cancel()
  while (parked(engine) >= max) await engine.whoami()
  other.send([poll(3)])
  while (parked(engine) < 1) await engine.whoami()
  t.is(other.completions.length, 2, 'there is room again')
  await close()
})

test('more calls than may run at once are all answered, each once', async (t) => {
  const { client, close } = await open()
  const calls = client.calls()
  const count = 3 * CALLS_PER_BATCH_MAX
  for (let from = 0; from < count; from += CALLS_PER_BATCH_MAX) {
    calls.send(Array.from({ length: CALLS_PER_BATCH_MAX }, (_, index) => call(from + index, 'GetServerVersion', {})))
  }
  await calls.count(count)
  t.is(new Set(calls.completions.map(({ id }) => id)).size, count)
  t.is(calls.completions.length, count)
  await close()
})

test('a client that does not read for a while is not read from, and misses nothing', async (t) => {
  const { engine, client, close } = await open()
  await engine.putTaskDef({ name: 'padded', returnType: {}, inputVars: padding(300_000) })
  const calls = client.calls()
  calls.stream.pause()
  const count = 200
  for (let id = 0; id < count; id++) calls.send([call(id, 'GetTaskDef', { name: 'padded' })])
  await engine.putTaskDef({ name: 'last', returnType: {} })
  calls.stream.resume()
  await calls.count(count)
  t.true(calls.completions.every(({ code, body }) => code === 0 && body.length > 300_000))
  t.is(new Set(calls.completions.map(({ id }) => id)).size, count)
  await close()
})

/** Input variables whose defaults take so many bytes. */
function padding(bytes: number) {
  return [{ name: 'pad', typeDef: { primitiveType: 'STR' as const }, defaultValue: { str: 'x'.repeat(bytes) } }]
}

test('a server that closes answers what runs, ends what waits, and refuses what comes', async (t) => {
  const { engine, server, client, close } = await open()
  const calls = client.calls()
  calls.send([poll(1, 'nothing')])
  while (parked(engine) < 1) await engine.whoami()
  const closed = server.close()
  t.is((await calls.of(1)).code, status.UNAVAILABLE)
  t.is((await calls.ended).code, status.UNAVAILABLE)
  await closed
  t.is(parked(engine), 0)
  await close()
})
