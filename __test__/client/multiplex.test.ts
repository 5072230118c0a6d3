// Calls of one connection share a stream where the server offers one, and nobody can tell but by the cost (proto/canter.proto). That results and
// errors are the same is in transports.test.ts, which holds for both.
import * as grpc from '@grpc/grpc-js'
import test from 'ava'
import { connect } from '../../ts/client/connect.js'
import type { ConnectOptions } from '../../ts/config/client.js'
import { BATCH_BYTES_MAX } from '../../ts/config/limits.js'
import { type CallBatch, type Completion, decode, encode, type Init, RPCS } from '../../ts/gen/index.js'
import { serve } from '../../ts/server/server.js'
import { task } from '../../ts/worker/task.js'
import { Workflow } from '../../ts/workflow/index.js'
import { runModule } from '../boundary/process.js'
import { startServing } from '../cli/canter.js'
import { freePort, serving } from './doors.js'
import { RETRY_DETAILS } from './retry-details.js'

const work = Workflow.create('work', (wf) => {
  wf.execute('step')
})
const step = task('step', { input: {}, run() {} })

const asIs = (bytes: Buffer): Buffer => bytes
const serde = { requestSerialize: asIs, requestDeserialize: asIs, responseSerialize: asIs, responseDeserialize: asIs }

/** A stand-in that tells what it was sent, and answers each call as it is told to: undefined is no answer. */
async function standIn(answer: (id: number, calls: number) => Init<Completion> | undefined | 'break' | 'garble') {
  const batches: CallBatch[] = []
  let [streams, dropped, calls] = [0, 0, 0]
  const server = new grpc.Server()
  server.addService(
    { Calls: { path: RPCS.Calls.path, requestStream: true, responseStream: true, ...serde } },
    {
      Calls(stream: grpc.ServerDuplexStream<Buffer, Buffer>) {
        streams++
        stream.on('data', (bytes: Buffer) => {
          const batch = decode('canter.CallBatch', bytes)
          batches.push(batch)
          for (const { id } of batch.calls) {
            const completion = answer(id, ++calls)
            if (completion === 'break') stream.emit('error', { code: grpc.status.INTERNAL, details: 'it broke' })
            else if (completion === 'garble') stream.write(Buffer.from([0xff, 0xff]))
            else if (completion !== undefined)
              stream.write(Buffer.from(encode('canter.CompletionBatch', { completions: [{ id, ...completion }] })))
          }
        })
        stream.on('end', () => stream.end())
        stream.on('cancelled', () => dropped++)
      },
    },
  )
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    ),
  )
  return { port, batches, streams: () => streams, dropped: () => dropped, stop: () => server.forceShutdown() }
}

const version = { code: 0, body: encode('LittleHorseVersion', { majorVersion: 1 }) }

test('all calls of a turn go out in one batch, and no stream but one is opened', async (t) => {
  const { port, batches, streams, stop } = await standIn(() => version)
  const client = connect(`127.0.0.1:${port}`)
  await client.getServerVersion()
  await Promise.all(Array.from({ length: 100 }, () => client.getServerVersion()))
  t.deepEqual(
    batches.map(({ calls }) => calls.length),
    [1, 100],
  )
  t.is(streams(), 1)
  await client.close()
  stop()
})

test('a call that is aborted in its own turn is not sent; a later one is cancelled by its id', async (t) => {
  const { port, batches, stop } = await standIn((_id, calls) => (calls === 1 ? version : undefined))
  const client = connect(`127.0.0.1:${port}`)
  await client.getServerVersion()
  const [early, late] = [new AbortController(), new AbortController()]
  const unsent = client.getServerVersion({}, { signal: early.signal })
  const sent = client.getServerVersion({}, { signal: late.signal })
  // It keeps the stream: with nothing in flight the client may end it before the cancellation has arrived.
  const waiting = client.getServerVersion()
  // So far that it is queued, but still the same turn.
  for (let n = 0; n < 20; n++) await Promise.resolve()
  early.abort()
  await t.throwsAsync(unsent, { name: 'AbortError' })
  while (batches.length < 2) await turn()
  late.abort()
  await t.throwsAsync(sent, { name: 'AbortError' })
  while (batches.length < 3) await turn()
  const [, second, third] = batches
  t.is(second?.calls.length, 2)
  t.deepEqual(third, { calls: [], cancelledIds: [second?.calls[0]?.id ?? 0] })
  await client.close()
  await t.throwsAsync(waiting, { name: 'Unavailable' })
  stop()
})

/** Lets a turn of the event loop pass. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

test('a call refused by a quota is tried again after the delay of its details (spec C 1.3, 8.2)', async (t) => {
  const refusal = { code: grpc.status.RESOURCE_EXHAUSTED, message: 'slow down', details: RETRY_DETAILS }
  const { port, batches, stop } = await standIn((_id, calls) => (calls < 4 ? refusal : version))
  const client = connect(`127.0.0.1:${port}`)
  t.is((await client.getServerVersion()).majorVersion, 1)
  t.is(batches.length, 4)
  await client.close()
  const told = connect({ host: '127.0.0.1', port, resourceExhaustedRetry: false })
  t.is((await told.getServerVersion()).majorVersion, 1)
  await told.close()
  stop()
})

test('when the stream breaks, calls in flight are UNAVAILABLE, and the next one opens another', async (t) => {
  const { port, streams, stop } = await standIn((_id, calls) =>
    calls < 3 ? undefined : calls === 3 ? 'break' : version,
  )
  const client = connect(`127.0.0.1:${port}`)
  const three = await Promise.allSettled([1, 2, 3].map(() => client.getServerVersion()))
  for (const each of three) {
    t.like(each, { status: 'rejected', reason: { name: 'Unavailable', retryable: true } })
    const { message } = (each as PromiseRejectedResult).reason
    t.is(message, 'Expected a reply to GetServerVersion, but the stream of calls broke: it broke')
  }
  t.is((await client.getServerVersion()).majorVersion, 1)
  t.is(streams(), 2)
  await client.close()
  stop()
})

test('a garbled answer ends the stream and its calls, and the next one is answered', async (t) => {
  const { port, stop } = await standIn((_id, calls) => (calls === 1 ? 'garble' : version))
  const client = connect(`127.0.0.1:${port}`)
  await t.throwsAsync(client.getServerVersion(), { message: /canter\.CompletionBatch/ })
  t.is((await client.getServerVersion()).majorVersion, 1)
  await client.close()
  stop()
})

test('more than a message may hold is split; a call too big for a batch goes by itself', async (t) => {
  const { engine, port, close } = await serving()
  const client = connect(`127.0.0.1:${port}`)
  await client.register(sized)
  const text = 'x'.repeat(10_000)
  const runs = Array.from({ length: 1000 }, (_, n) => client.runWf('sized', { text }, { id: `run-${n}` }))
  t.is((await Promise.all(runs)).length, 1000)
  const half = 'x'.repeat(BATCH_BYTES_MAX / 2)
  t.is((await client.runWf('sized', { text: half, more: half }, { id: 'big' })).status, 'COMPLETED')
  const stored = await client.getVariable({ wfRunId: { id: 'big' }, threadRunNumber: 0, name: 'more' })
  t.is(stored.value?.str, half)
  await t.throwsAsync(client.runWf('sized', { text: 'x'.repeat(5 * 1024 * 1024) }), { name: 'ResourceExhausted' })
  t.is((await engine.searchWfRun({ wfSpecName: 'sized', limit: 1 })).results.length, 1)
  await client.close()
  await close()
})

const sized = Workflow.create('sized', (wf) => {
  wf.declareStr('text')
  wf.declareStr('more')
})

test('a reply bigger than a message is refused for its call alone', async (t) => {
  const { engine, port, close } = await serving()
  const variables = Array.from({ length: 5 }, (_, n) => `text${n}`)
  await engine.register(
    Workflow.create('wide', (wf) => {
      for (const name of variables) wf.declareStr(name)
    }),
  )
  const text = 'x'.repeat(900_000)
  await engine.runWf('wide', Object.fromEntries(variables.map((name) => [name, text])), { id: 'a' })
  for (const multiplex of [true, false]) {
    const client = connect({ host: '127.0.0.1', port, multiplex })
    const both = await Promise.allSettled([client.listVariables({ wfRunId: { id: 'a' } }), client.whoami()])
    t.like(both[0], { status: 'rejected', reason: { name: 'ResourceExhausted', retryable: false } })
    t.is(both[1].status, 'fulfilled')
    await client.close()
  }
  await close()
})

for (const [rule, options] of [
  ['told not to', { multiplex: false }],
  ['one that takes small replies only', { receiveBytesMax: 1024 * 1024 }],
] as [string, ConnectOptions][]) {
  test(`a client ${rule} opens no such stream`, async (t) => {
    const { port, streams, stop } = await standIn(() => version)
    const client = connect({ host: '127.0.0.1', port, ...options })
    // The stand-in has nothing but the stream.
    await t.throwsAsync(client.getServerVersion(), { name: 'Unimplemented' })
    t.is(streams(), 0)
    await client.close()
    stop()
  })
}

test('a server without the stream is recognised: the same calls, polls and waits work', async (t) => {
  const { engine, server, port, close } = await serving()
  await server.close()
  const other = await serve(engine, { port }, ['littlehorse.LittleHorse'])
  const client = connect(`127.0.0.1:${port}`)
  // The first calls of all are those that find out.
  const [principal, again] = await Promise.all([client.whoami(), client.whoami()])
  t.deepEqual([principal.id?.id, again.id?.id], ['anonymous', 'anonymous'])
  await client.work(step)
  await client.register(work)
  await client.runWf('work', {}, { id: 'a' })
  t.is((await client.awaitWfRun('a')).status, 'COMPLETED')
  await t.throwsAsync(client.getWfRun({ id: 'x' }), { name: 'NotFound' })
  await client.close()
  await other.close()
  await close()
})

test('polls alone recognise such a server too', async (t) => {
  const { engine, server, port, close } = await serving()
  await server.close()
  const other = await serve(engine, { port }, ['littlehorse.LittleHorse'])
  await engine.putTaskDef(step.definition)
  await engine.register(work)
  await engine.runWf('work', {}, { id: 'a' })
  const client = connect(`127.0.0.1:${port}`)
  const request = encode('PollTaskRequest', { taskDefId: { name: 'step' }, clientId: 'w' })
  const pollOnce = () =>
    new Promise<Uint8Array | Error | undefined>((resolve) => {
      client.transport
        .openPolls({ host: '127.0.0.1', port }, { onResponse: resolve, onEnd: resolve })
        .then((polls) => polls.poll(request), resolve)
    })
  t.like(await pollOnce(), { name: 'Unimplemented' })
  const response = await pollOnce()
  t.true(response instanceof Uint8Array)
  await client.close()
  await other.close()
  await close()
})

test('a server that is killed: what waits is UNAVAILABLE, and when it is back, calls are answered', async (t) => {
  const first = await startServing()
  const client = connect(`127.0.0.1:${first.port}`)
  await client.putTaskDef(step.definition)
  await client.register(work)
  await client.runWf('work', {}, { id: 'a' })
  const waits = Array.from({ length: 10 }, () => client.awaitWfRun('a'))
  const settled = Promise.allSettled(waits)
  await client.whoami()
  first.child.kill('SIGKILL')
  for (const each of await settled) {
    t.like(each, { status: 'rejected', reason: { name: 'Unavailable', retryable: true } })
    t.regex(
      (each as PromiseRejectedResult).reason.message,
      /^Expected a reply to AwaitWfRun, but the connection was lost: /,
    )
  }
  await first.ended
  const second = await startServing(['--data-dir', first.dir, '--grpc-port', String(first.port)])
  const run = async () => {
    for (;;) {
      const answer = await client.getWfRun({ id: 'a' }).catch((error) => error)
      if (answer.name !== 'Unavailable') return answer
    }
  }
  t.is((await run()).status, 'RUNNING')
  await client.close()
  await second.stop()
  await first.stop()
})

test('a client that is closed lets what runs be answered, and ends what waits', async (t) => {
  const { engine, port, close } = await serving()
  const client = connect(`127.0.0.1:${port}`)
  await client.putTaskDef(step.definition)
  await client.register(work)
  await client.runWf('work', {}, { id: 'a' })
  const waiting = client.awaitWfRun('a')
  const asked = client.runWf('work', {}, { id: 'b' })
  const both = Promise.allSettled([waiting, asked])
  await turn()
  await client.close()
  const [ended, answered] = await both
  t.like(ended, { status: 'rejected', reason: { name: 'Unavailable' } })
  t.like(answered, { status: 'fulfilled', value: { status: 'RUNNING' } })
  t.is((engine.stats() as { parkedCalls: number }).parkedCalls, 0)
  await close()
})

test('a process whose client is idle ends without closing it', async (t) => {
  const { port, close } = await serving()
  const ended = await runModule(`
    import { connect } from '#ts/client/connect.ts'
    const client = connect('127.0.0.1:${port}')
    console.log((await client.whoami()).id.id)
  `)
  t.deepEqual(ended, { code: 0, signal: null, stdout: 'anonymous\n', stderr: '' })
  await close()
})

test('a stream without calls is given back, and the next call opens another', async (t) => {
  const { port, streams, dropped, stop } = await standIn(() => version)
  const client = connect(`127.0.0.1:${port}`)
  for (let opened = 1; opened <= 2; opened++) {
    await client.getServerVersion()
    t.is(streams(), opened)
    while (dropped() < opened) await turn()
  }
  await client.close()
  stop()
})

test('a free port has no server: UNAVAILABLE at once, as of a unary call', async (t) => {
  const port = await freePort()
  for (const multiplex of [true, false]) {
    const client = connect({ host: '127.0.0.1', port, multiplex })
    const message = /^Expected a reply to Whoami, but there is no connection: .*ECONNREFUSED/
    await t.throwsAsync(client.whoami(), { name: 'Unavailable', message })
    await client.close()
  }
})
