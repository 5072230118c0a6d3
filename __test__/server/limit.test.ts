// How long a call may take (spec C 1.1). Time is not measured: the core is given more to do than can be done within the limit.
import { status } from '@grpc/grpc-js'
import test from 'ava'
import type { Engine } from '../../ts/client/engine.js'
import { RPCS } from '../../ts/gen/index.js'
import { Workflow } from '../../ts/workflow/index.js'
import { serving } from '../client/doors.js'
import { WireClient } from './wire.js'

/** As many steps as one command may make. */
const busy = Workflow.create('busy', (wf) => {
  const left = wf.declareInt('left').withDefault(300)
  wf.doWhile(left.isGreaterThan(0), () => left.assign(left.subtract(1)))
})

/** Keeps the core busy: calls that come later wait until these have been carried out. */
function occupy(engine: Engine): Promise<unknown> {
  return Promise.all(Array.from({ length: 200 }, () => engine.runWf('busy')))
}

async function open() {
  const { engine, port, close } = await serving({}, { callLimit: '1ms' })
  await engine.register(busy)
  const client = new WireClient(port)
  return {
    engine,
    client,
    async close() {
      client.close()
      await close()
    },
  }
}

test('a call that takes longer than the limit is DEADLINE_EXCEEDED', async (t) => {
  const { engine, client, close } = await open()
  const occupied = occupy(engine)
  const { code, details } = await client.call(RPCS.Whoami.path, Buffer.alloc(0))
  t.deepEqual([code, details], [status.DEADLINE_EXCEEDED, 'Expected Whoami to end within 1 ms, but it did not'])
  await occupied
  await close()
})

test('on a stream of calls as well, and a longer timeout of the caller does not change it', async (t) => {
  const { engine, client, close } = await open()
  const calls = client.calls()
  const occupied = occupy(engine)
  calls.send([
    { id: 1, method: RPCS.Whoami.number },
    { id: 2, method: RPCS.Whoami.number, timeoutMs: 60_000 },
  ])
  for (const id of [1, 2]) {
    const { code, message } = await calls.of(id)
    t.deepEqual([code, message], [status.DEADLINE_EXCEEDED, 'Expected Whoami to end within 1 ms, but it did not'])
  }
  await occupied
  await close()
})

// spec C 2.7.1: the deadline of the client governs.
test('what waits for something by its nature is not limited', async (t) => {
  const { engine, client, close } = await open()
  await engine.putExternalEventDef({ name: 'end' })
  await engine.putWorkflowEventDef({ name: 'over', contentType: { returnType: { primitiveType: 'STR' } } })
  await engine.register(
    Workflow.create('waiting', (wf) => {
      wf.waitForEvent('end')
      wf.throwEvent('over', 'yes')
    }),
  )
  await engine.runWf('waiting', {}, { id: 'a' })
  const wfRunId = { id: 'a' }
  const { next } = await engine.awaitChanges({})
  const [ended, thrown, changed] = [
    client.ask('AwaitWfRun', { wfRunId }),
    client.ask('AwaitWorkflowEvent', { wfRunId }),
    client.ask('AwaitChanges', { wfRunId, after: next }),
  ] as const
  while ((engine.stats() as { parkedCalls: number }).parkedCalls < 3) await engine.whoami()
  await occupy(engine)
  await engine.putExternalEvent({ wfRunId, externalEventDefId: { name: 'end' } })
  t.is((await ended).status, 'COMPLETED')
  t.is((await thrown).content?.str, 'yes')
  t.true((await changed).changes.length > 0)
  await close()
})
