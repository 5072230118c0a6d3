// Many polls at once, and a server that ends while they wait (spec C 3.3; issue 5: thousands of parked polls, drains).
import { status } from '@grpc/grpc-js'
import test from 'ava'
import { connect } from '../../ts/client/connect.js'
import { Engine } from '../../ts/client/engine.js'
import { Workflow } from '../../ts/workflow/index.js'
import { startServing } from '../cli/canter.js'
import { serving } from '../client/doors.js'
import { WireClient } from './wire.js'

const work = Workflow.create('work', (wf) => {
  wf.execute('step')
})

const CONNECTIONS = 5
const POLLS_PER_CONNECTION = 1000

function parked(engine: { stats(): unknown }): number {
  return (engine.stats() as { parkedCalls: number }).parkedCalls
}

test('five thousand polls over five connections get one task each', async (t) => {
  const { engine, port, close } = await serving()
  await engine.putTaskDef({ name: 'step', returnType: {} })
  await engine.register(work)
  const clients = Array.from(
    { length: CONNECTIONS },
    () => new WireClient(port, { 'grpc.use_local_subchannel_pool': 1 }),
  )
  const streams = clients.map((client) => client.polls())
  const all = streams.map(async (polls) => {
    for (let n = 0; n < POLLS_PER_CONNECTION; n++) polls.poll('step')
    while (polls.tasks.length < POLLS_PER_CONNECTION) await polls.next()
  })
  while (parked(engine) < CONNECTIONS * POLLS_PER_CONNECTION) await engine.whoami()
  const ids = Array.from({ length: CONNECTIONS * POLLS_PER_CONNECTION }, (_, at) => `run-${at}`)
  await Promise.all(ids.map((id) => engine.runWf('work', {}, { id })))
  await Promise.all(all)
  const got = streams.flatMap(({ tasks }) => tasks.map(({ result }) => result?.taskRunId?.wfRunId?.id ?? 'none'))
  t.is(got.length, ids.length)
  t.deepEqual(got.sort(), ids.sort(), 'each task once')
  t.is(parked(engine), 0)
  for (const client of clients) client.close()
  await close()
})

test('five thousand polls that nobody answers end with the server, and take no task with them', async (t) => {
  const { engine, server, port, close } = await serving()
  await engine.putTaskDef({ name: 'step', returnType: {} })
  await engine.register(work)
  const clients = Array.from(
    { length: CONNECTIONS },
    () => new WireClient(port, { 'grpc.use_local_subchannel_pool': 1 }),
  )
  const streams = clients.map((client) => client.polls())
  for (const polls of streams) for (let n = 0; n < POLLS_PER_CONNECTION; n++) polls.poll('step')
  while (parked(engine) < CONNECTIONS * POLLS_PER_CONNECTION) await engine.whoami()
  await server.close()
  for (const polls of streams) t.is((await polls.ended).code, status.UNAVAILABLE)
  while (parked(engine) > 0) await engine.whoami()
  await engine.runWf('work', {}, { id: 'later' })
  t.is(
    (await engine.countTaskRun({ taskDefName: 'step', status: 'TASK_SCHEDULED' })).value,
    1n,
    'it waits for a worker',
  )
  t.is(streams.flatMap(({ tasks }) => tasks).length, 0)
  for (const client of clients) client.close()
  await close()
})

test('SIGTERM while polls are parked: UNAVAILABLE, and every task is handed out or still there', async (t) => {
  const served = await startServing()
  const client = connect({ host: '127.0.0.1', port: served.port, multiplex: false })
  await client.putTaskDef({ name: 'step', returnType: {} })
  await client.register(work)
  const wire = new WireClient(served.port)
  const [idle, busy] = [wire.polls(), wire.polls()]
  idle.poll('nothing')
  for (let n = 0; n < 20; n++) busy.poll('step')
  // Runs are begun all the while, so that the signal meets tasks on their way.
  const begun: string[] = []
  let over = false
  const running = (async () => {
    for (let n = 0; !over; n++) {
      const id = `run-${n}`
      await client.runWf('work', {}, { id }).then(
        () => begun.push(id),
        () => {
          over = true
        },
      )
      if (n === 10) served.child.kill('SIGTERM')
    }
  })()
  t.is((await idle.ended).code, status.UNAVAILABLE)
  t.is((await busy.ended).code, status.UNAVAILABLE)
  t.is((await served.ended).code, 0)
  await running
  await client.close()
  wire.close()
  const engine = await Engine.open(served.dir)
  const handedOut = new Set(busy.tasks.map(({ result }) => result?.taskRunId?.wfRunId?.id))
  for (const id of begun) {
    const node = await engine.getNodeRun({ wfRunId: { id }, threadRunNumber: 0, position: 1 })
    const { status: is } = await engine.getTaskRun(node.task?.taskRunId ?? {})
    t.is(is, handedOut.has(id) ? 'TASK_RUNNING' : 'TASK_SCHEDULED', id)
  }
  t.true(begun.length >= 10)
  await engine.close()
  await served.stop()
})
