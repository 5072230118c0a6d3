// AwaitChanges (proto/canter.proto) and AwaitWorkflowEvent (spec C 2.7.1) as a gRPC client meets them: they wait as long as their caller does.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { status } from '@grpc/grpc-js'
import test from 'ava'
import { connect } from '../../ts/client/connect.js'
import type { Engine, EngineOptions } from '../../ts/client/engine.js'
import { Aborted } from '../../ts/client/errors.js'
import { decode, encode, type Init, type RequestOf, RPCS, toProtoJson } from '../../ts/gen/index.js'
import { Workflow } from '../../ts/workflow/index.js'
import { serving } from '../client/doors.js'
import { type Answer, WireClient } from './wire.js'

const paid = Workflow.create('paid', (wf) => {
  wf.waitForEvent('payment')
  wf.throwEvent('thanked', 'thanks')
})

type Waiting = 'AwaitChanges' | 'AwaitWorkflowEvent'

async function open(options: EngineOptions = {}) {
  const { engine, server, port, close } = await serving(options)
  await engine.putExternalEventDef({ name: 'payment' })
  await engine.putWorkflowEventDef({ name: 'thanked', contentType: { returnType: { primitiveType: 'STR' } } })
  await engine.register(paid)
  const client = new WireClient(port)
  return {
    engine,
    server,
    port,
    client,
    pay: (id: string) => engine.putExternalEvent({ wfRunId: { id }, externalEventDefId: { name: 'payment' } }),
    async close() {
      client.close()
      await close()
    },
  }
}

function parked(engine: Engine): number {
  return (engine.stats() as { parkedCalls: number }).parkedCalls
}

async function untilParked(engine: Engine, count: number): Promise<void> {
  while (parked(engine) !== count) await engine.whoami()
}

/** A call and its answer, whatever that is. */
function ask<N extends Waiting>(
  client: WireClient,
  name: N,
  request: Init<RequestOf<N>>,
  deadlineMs?: number,
): Promise<Answer> {
  return client.call(RPCS[name].path, encode(RPCS[name].requestType, request as never), {}, deadlineMs)
}

function changesOf({ code, details, reply }: Answer) {
  if (reply === undefined) throw new Error(`AwaitChanges: ${code} ${details}`)
  return decode('canter.AwaitChangesReply', reply)
}

/** What a reply tells, in short. */
function told(answer: Answer): string[] {
  return changesOf(answer).changes.map(({ kind, id, status = '' }) => `${kind} ${id} ${status}`.trim())
}

test('the first reply tells nothing but where to go on, and comes at once', async (t) => {
  const { engine, client, close } = await open()
  await engine.runWf('paid', {}, { id: 'before' })
  const first = changesOf(await ask(client, 'AwaitChanges', {}))
  t.deepEqual([first.changes, first.gap], [[], false])
  t.true(first.next > 0n)
  t.is(parked(engine), 0)
  await close()
})

test('who waits is told when something changes, and goes on from there, page by page', async (t) => {
  const { engine, client, pay, close } = await open()
  const { next } = changesOf(await ask(client, 'AwaitChanges', {}))
  const [all, own, other] = [{}, { wfRunId: { id: 'a' } }, { wfRunId: { id: 'b' } }].map((of) =>
    ask(client, 'AwaitChanges', { ...of, after: next }),
  )
  await untilParked(engine, 3)
  await engine.runWf('paid', {}, { id: 'a' })
  const seen = told((await all) as Answer)
  t.is(seen[0], 'CHANGED_WF_RUN a RUNNING')
  t.deepEqual(told((await own) as Answer), seen)
  t.is(parked(engine), 1, 'it is not about the other one')
  await engine.runWf('paid', {}, { id: 'b' })
  t.is(told((await other) as Answer)[0], 'CHANGED_WF_RUN b RUNNING')

  await pay('a')
  const whole = changesOf(await ask(client, 'AwaitChanges', { after: next }))
  const pages: string[] = []
  let after = next
  for (;;) {
    const page = changesOf(await ask(client, 'AwaitChanges', { after, limit: 2 }))
    t.true(page.changes.length <= 2 && !page.gap)
    pages.push(...page.changes.map((change) => JSON.stringify(toProtoJson('canter.Change', change))))
    after = page.next
    if (after === whole.next) break
  }
  t.deepEqual(
    pages,
    whole.changes.map((change) => JSON.stringify(toProtoJson('canter.Change', change))),
  )
  t.is((await ask(client, 'AwaitChanges', { after, limit: 0 })).code, status.INVALID_ARGUMENT)
  await close()
})

test('a place that is remembered no more is answered with a gap, and where to go on', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'canter-awaits-'))
  const first = await open({ dir })
  await first.engine.runWf('paid', {}, { id: 'a' })
  const { next } = changesOf(await ask(first.client, 'AwaitChanges', {}))
  await first.pay('a')
  await first.close()
  const second = await open({ dir })
  await second.engine.runWf('paid', {}, { id: 'b' })
  const late = changesOf(await ask(second.client, 'AwaitChanges', { after: next }))
  t.deepEqual([late.changes, late.gap], [[], true])
  const waiting = ask(second.client, 'AwaitChanges', { after: late.next })
  await untilParked(second.engine, 1)
  await second.engine.runWf('paid', {}, { id: 'c' })
  t.is(told(await waiting)[0], 'CHANGED_WF_RUN c RUNNING')
  await second.close()
  await rm(dir, { recursive: true, force: true })
})

test('an event that was thrown is answered at once, one to come when it comes', async (t) => {
  const { engine, client, pay, close } = await open()
  const waiting = ask(client, 'AwaitWorkflowEvent', { wfRunId: { id: 'a' }, eventDefIds: [{ name: 'thanked' }] })
  await untilParked(engine, 1)
  await engine.runWf('paid', {}, { id: 'a' })
  t.is(parked(engine), 1)
  await pay('a')
  const { reply } = await waiting
  t.is(decode('WorkflowEvent', reply ?? Buffer.alloc(0)).content?.str, 'thanks')
  t.deepEqual((await ask(client, 'AwaitWorkflowEvent', { wfRunId: { id: 'a' } })).reply, reply)
  await close()
})

const WAITS: [name: Waiting, request: Init<RequestOf<Waiting>>][] = [
  ['AwaitChanges', { wfRunId: { id: 'never' }, after: 1n }],
  ['AwaitWorkflowEvent', { wfRunId: { id: 'never' } }],
]

/** A request that waits: that of AwaitChanges goes on from now. */
async function waitingRequest(client: WireClient, name: Waiting, request: object): Promise<Init<RequestOf<Waiting>>> {
  if (name === 'AwaitWorkflowEvent') return request
  return { ...request, after: changesOf(await ask(client, 'AwaitChanges', {})).next }
}

for (const [name, request] of WAITS) {
  test(`${name}: its deadline ends it, and nothing of it is left`, async (t) => {
    const { engine, client, close } = await open()
    const { code } = await ask(client, name, await waitingRequest(client, name, request), Date.now() + 100)
    t.is(code, status.DEADLINE_EXCEEDED)
    await untilParked(engine, 0)
    await close()
  })

  test(`${name}: who cancels it is gone from the core`, async (t) => {
    const { engine, client, close } = await open()
    const body = Buffer.from(encode(RPCS[name].requestType, (await waitingRequest(client, name, request)) as never))
    const asIs = (bytes: Buffer) => bytes
    const ended = new Promise<number | undefined>((resolve) => {
      const call = client.grpc.makeUnaryRequest(RPCS[name].path, asIs, asIs, body, (error) => resolve(error?.code))
      void untilParked(engine, 1).then(() => call.cancel())
    })
    t.is(await ended, status.CANCELLED)
    await untilParked(engine, 0)
    await close()
  })

  test(`${name}: also when its calls share a stream`, async (t) => {
    const { engine, client, port, close } = await open()
    const shared = connect(`127.0.0.1:${port}`)
    const made = (await waitingRequest(client, name, request)) as never
    const leave = new AbortController()
    const options = { signal: leave.signal }
    const waiting =
      name === 'AwaitChanges' ? shared.awaitChanges(made, options) : shared.awaitWorkflowEvent(made, options)
    await untilParked(engine, 1)
    leave.abort()
    await t.throwsAsync(waiting, { instanceOf: Aborted })
    await untilParked(engine, 0)
    await shared.close()
    await close()
  })

  test(`${name}: a server that closes ends it UNAVAILABLE`, async (t) => {
    const { engine, server, client, close } = await open()
    const waiting = ask(client, name, await waitingRequest(client, name, request))
    await untilParked(engine, 1)
    await server.close()
    t.is((await waiting).code, status.UNAVAILABLE)
    await untilParked(engine, 0)
    await close()
  })
}
