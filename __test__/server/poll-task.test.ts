// The PollTask stream (spec C 3.1, 3.3, 14.1).

import { status } from '@grpc/grpc-js'
import test from 'ava'
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

test('one poll, one response; the response waits for the task', async (t) => {
  const { engine, client, close } = await open()
  const polls = client.polls()
  polls.poll('step')
  const first = polls.next()
  await engine.runWf('work', {}, { id: 'a' })
  await engine.runWf('work', {}, { id: 'b' })
  t.is((await first).result?.taskRunId?.wfRunId?.id, 'a')
  t.like((await first).result, { attemptNumber: 0, taskDefId: { name: 'step' } })
  const second = polls.next()
  polls.poll('step')
  t.is((await second).result?.taskRunId?.wfRunId?.id, 'b')
  t.is(polls.tasks.length, 2)
  await close()
})

test('several polls on one stream are several tasks, the oldest first', async (t) => {
  const { engine, client, close } = await open()
  const polls = client.polls()
  for (let n = 0; n < 3; n++) polls.poll('step')
  const three = Promise.all([polls.next(), polls.next(), polls.next()])
  for (const id of ['a', 'b', 'c', 'd']) await engine.runWf('work', {}, { id })
  await three
  t.deepEqual(
    polls.tasks.map(({ result }) => result?.taskRunId?.wfRunId?.id),
    ['a', 'b', 'c'],
  )
  await close()
})

test('half-close drops the waiting polls and ends the stream OK', async (t) => {
  const { engine, client, close } = await open()
  const polls = client.polls()
  polls.poll('step')
  while (parked(engine) < 1) await client.ask('GetServerVersion')
  polls.halfClose()
  t.is((await polls.ended).code, status.OK)
  t.is(parked(engine), 0)
  t.is((await engine.runWf('work')).status, 'RUNNING', 'the task is still there for another')
  await close()
})

test('cancel drops the waiting polls: the next task goes to another worker', async (t) => {
  const { engine, client, close } = await open()
  const gone = client.polls()
  gone.poll('step')
  while (parked(engine) < 1) await client.ask('GetServerVersion')
  gone.cancel()
  while (parked(engine) > 0) await client.ask('GetServerVersion')
  const other = client.polls()
  other.poll('step')
  const next = other.next()
  await engine.runWf('work', {}, { id: 'a' })
  t.is((await next).result?.taskRunId?.wfRunId?.id, 'a')
  t.deepEqual(gone.tasks, [])
  await close()
})

test('polling for a TaskDef that is not there just waits', async (t) => {
  const { engine, client, close } = await open()
  const polls = client.polls()
  polls.poll('no-such-task')
  while (parked(engine) < 1) await client.ask('GetServerVersion')
  t.deepEqual(polls.tasks, [])
  await close()
})

test('a garbled poll ends the stream with INVALID_ARGUMENT, and no other stream', async (t) => {
  const { engine, client, close } = await open()
  const well = client.polls()
  well.poll('step')
  const ill = client.polls()
  ill.poll('step')
  ill.send(Buffer.from([0xff, 0xff]))
  t.is((await ill.ended).code, status.INVALID_ARGUMENT)
  while (parked(engine) !== 1) await client.ask('GetServerVersion')
  const next = well.next()
  await engine.runWf('work', {}, { id: 'a' })
  t.is((await next).result?.taskRunId?.wfRunId?.id, 'a')
  await close()
})
