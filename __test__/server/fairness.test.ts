// No TaskDef and no tenant starves another (spec C 3.3; issue 5): what comes last is served while a full queue is worked off. Stated by the
// order of events: nothing here looks at a clock.
import test from 'ava'
import { connect } from '../../ts/client/connect.js'
import type { Engine } from '../../ts/client/engine.js'
import { Workflow } from '../../ts/workflow/index.js'
import { serving } from '../client/doors.js'
import { WireClient } from './wire.js'

const QUEUED = 2_000
const WORKERS = 8
/** Tasks that busy workers have done before the single one comes. */
const AHEAD = 100

const crowded = Workflow.create('crowded', (wf) => {
  wf.execute('crowd')
})
const single = Workflow.create('single', (wf) => {
  wf.execute('alone')
})

async function open() {
  const { engine, port, close } = await serving()
  await engine.putTenant({ id: 'other' })
  const other = connect({ host: '127.0.0.1', port, tenant: 'other' })
  for (const client of [engine, other]) {
    await client.putTaskDef({ name: 'crowd', returnType: {} })
    await client.putTaskDef({ name: 'alone', returnType: {} })
    await client.register(crowded)
    await client.register(single)
  }
  await Promise.all(Array.from({ length: QUEUED }, (_each, n) => engine.runWf('crowded', {}, { id: `crowd-${n}` })))
  const wire = new WireClient(port)
  return {
    engine,
    other,
    wire,
    port,
    async close() {
      wire.close()
      await other.close()
      await close()
    },
  }
}

/** Workers that take and report one task after the other until each has done its share, and what they have done. */
function work(engine: Engine, wire: WireClient) {
  const done: string[] = []
  let look = () => {}
  const worker = async () => {
    const polls = wire.polls()
    for (let n = 0; n < QUEUED / WORKERS; n++) {
      const next = polls.next()
      polls.poll('crowd')
      const { taskRunId, attemptNumber } = (await next).result ?? {}
      await engine.reportTask({ taskRunId, attemptNumber, status: 'TASK_SUCCESS' })
      done.push(taskRunId?.wfRunId?.id ?? '')
      look()
    }
    polls.halfClose()
  }
  const all = Promise.all(Array.from({ length: WORKERS }, worker))
  const ahead = new Promise<void>((resolve) => {
    look = () => done.length >= AHEAD && resolve()
  })
  return { done, all, ahead }
}

for (const [rule, tenant] of [
  ['another TaskDef', 'default'],
  ['another tenant, of a TaskDef of the same name', 'other'],
] as const) {
  test(`a full queue and busy workers do not hold up the single task of ${rule}`, async (t) => {
    const { engine, other, wire, port, close } = await open()
    const { done, all, ahead } = work(engine, wire)
    await ahead
    // It comes when two thousand stand before it, and is done before these are.
    const [client, wfSpec, taskDef] = tenant === 'other' ? [other, 'crowded', 'crowd'] : [engine, 'single', 'alone']
    const own = new WireClient(port)
    const polls = own.polls({ tenantid: tenant })
    const next = polls.next()
    polls.poll(taskDef)
    await client.runWf(wfSpec, {}, { id: 'late' })
    const { result } = await next
    const { taskRunId, attemptNumber } = result ?? {}
    t.is(taskRunId?.wfRunId?.id, 'late')
    await client.reportTask({ taskRunId, attemptNumber, status: 'TASK_SUCCESS' })
    t.is((await client.awaitWfRun({ id: 'late' })).status, 'COMPLETED')
    const before = done.length
    t.true(before < QUEUED / 2, `it was served after ${before} of ${QUEUED}`)

    await all
    t.is(new Set(done).size, QUEUED, 'and the queue is worked off, each task once')
    own.close()
    await close()
  })
}

test('workers of many TaskDefs who all wait are each answered, whatever the order of their polls', async (t) => {
  const { engine, port, close } = await serving()
  const [defs, pollsPerDef] = [50, 20]
  const names = Array.from({ length: defs }, (_each, n) => `task-${n}`)
  for (const name of names) {
    await engine.putTaskDef({ name, returnType: {} })
    await engine.register(Workflow.create(`run-${name}`, (wf) => void wf.execute(name)))
  }
  const wire = new WireClient(port)
  // One stream for all: polls of the last TaskDef stand behind those of all others, which nobody answers yet.
  const polls = wire.polls()
  for (const name of names) for (let n = 0; n < pollsPerDef; n++) polls.poll(name)
  while ((engine.stats() as { parkedCalls: number }).parkedCalls < defs * pollsPerDef) await engine.whoami()
  for (const name of names.toReversed()) {
    const next = polls.next()
    await engine.runWf(`run-${name}`, {}, { id: `one-${name}` })
    t.is((await next).result?.taskDefId?.name, name)
  }
  t.is((engine.stats() as { parkedCalls: number }).parkedCalls, defs * (pollsPerDef - 1))
  wire.close()
  await close()
})
