// One client over two transports: the same methods, the same errors (docs/architecture.md, "Two ways in, one client").
import test from 'ava'
import type { Client } from '../../ts/client/client.js'
import { LhError } from '../../ts/client/errors.js'
import { task } from '../../ts/worker/task.js'
import { Workflow } from '../../ts/workflow/index.js'
import { WAYS, type Way } from './doors.js'

// It waits for a task that nobody works on, unless a test does.
const waiting = Workflow.create('waiting', (wf) => {
  wf.declareInt('total').required()
  wf.execute('slow')
})
const slow = task('slow', { input: {}, run() {} })

async function register(client: Client): Promise<void> {
  await client.putTaskDef(slow.definition)
  await client.register(waiting)
}

/** Runs `use` with a client over each transport. */
function each(rule: string, use: (t: import('ava').ExecutionContext, client: Client, way: Way) => Promise<void>): void {
  for (const way of WAYS) {
    test(`${way.name}: ${rule}`, async (t) => {
      const { client, close } = await way.open()
      try {
        await use(t, client, way)
      } finally {
        await close()
      }
    })
  }
}

const refusals: [rule: string, call: (client: Client) => Promise<unknown>, name: string, code: string, text: RegExp][] =
  [
    ['an unknown WfRun', (client) => client.getWfRun({ id: 'x' }), 'NotFound', 'NOT_FOUND', /x/],
    ['an unknown WfSpec', (client) => client.runWf('x'), 'NotFound', 'NOT_FOUND', /x/],
    ['a bad id', (client) => client.runWf('waiting', {}, { id: 'a_b' }), 'InvalidArgument', 'INVALID_ARGUMENT', /a_b/],
    ['a missing input', (client) => client.runWf('waiting'), 'InvalidArgument', 'INVALID_ARGUMENT', /total/],
    [
      'a call that nobody answers',
      (client) => client.migrateWfSpec(),
      'Unimplemented',
      'UNIMPLEMENTED',
      /MigrateWfSpec/,
    ],
    [
      'a request that does not fit',
      (client) => client.getWfRun({ id: 5 as never }),
      'InvalidArgument',
      'INVALID_ARGUMENT',
      /id/,
    ],
    [
      'a timeout that is none',
      (client) => client.whoami({}, { timeout: '5 parsecs' as never }),
      'InvalidArgument',
      'INVALID_ARGUMENT',
      /parsecs/,
    ],
    [
      'a value that fits nothing',
      (client) => client.runWf('waiting', { total: Symbol('x') }),
      'InvalidArgument',
      'INVALID_ARGUMENT',
      /total/,
    ],
  ]

for (const [rule, call, name, code, text] of refusals) {
  each(`${rule} is refused as ${code}`, async (t, client) => {
    await register(client)
    const error = await t.throwsAsync(call(client), { name, message: text })
    t.true(LhError.is(error))
    t.like(error, { code, retryable: false })
  })
}

each('a run is run by name with plain values, and by the request of the wire', async (t, client) => {
  await register(client)
  const byName = await client.runWf('waiting', { total: 9007199254740993n }, { id: 'by-name' })
  const byWire = await client.runWf({ wfSpecName: 'waiting', id: 'by-wire', variables: { total: { int: 1n } } })
  t.deepEqual([byName.id?.id, byName.status, byWire.id?.id], ['by-name', 'RUNNING', 'by-wire'])
  const variable = await client.getVariable({ wfRunId: { id: 'by-name' }, threadRunNumber: 0, name: 'total' })
  t.is(variable.value?.int, 9007199254740993n, 'no digit may be lost')
})

each('a taken id is refused as ALREADY_EXISTS', async (t, client) => {
  await register(client)
  await client.runWf('waiting', { total: 1n }, { id: 'a' })
  await t.throwsAsync(client.runWf('waiting', { total: 1n }, { id: 'a' }), { name: 'AlreadyExists' })
})

each('registering twice gives the same WfSpec', async (t, client) => {
  await register(client)
  const first = await client.register(waiting)
  const second = await client.register(waiting)
  t.deepEqual(first, second)
})

each('awaitWfRun resolves when the run ends', async (t, client) => {
  await register(client)
  await client.runWf('waiting', { total: 1n }, { id: 'a' })
  const ended = client.awaitWfRun('a')
  await client.work(slow)
  t.is((await ended).status, 'COMPLETED')
  t.is((await client.awaitWfRun({ id: 'a' })).status, 'COMPLETED', 'and at once when it has ended')
})

each('awaitWfRun rejects with WfRunFailed when it is told to', async (t, client) => {
  await client.register(Workflow.create('failing', (wf) => wf.fail('not-today', 'we are closed')))
  await client.runWf('failing', {}, { id: 'a' })
  t.is((await client.awaitWfRun('a')).status, 'EXCEPTION')
  const error = await t.throwsAsync(client.awaitWfRun('a', { throwOnFailure: true }), { name: 'WfRunFailed' })
  t.like(error, { wfRunId: 'a', kind: 'EXCEPTION', failure: 'not-today' })
  t.regex(error.message, /we are closed/)
})

each('an aborted call rejects as AbortError, and leaves the client in order', async (t, client) => {
  await register(client)
  await client.runWf('waiting', { total: 1n }, { id: 'a' })
  const abort = new AbortController()
  const waited = client.awaitWfRun('a', { signal: abort.signal })
  // Once a later call is answered, this one has arrived.
  await client.getWfRun({ id: 'a' })
  abort.abort(new Error('enough'))
  const error = await t.throwsAsync(waited, { name: 'AbortError' })
  t.like(error, { code: 'CANCELLED' })
  t.is((error.cause as Error).message, 'enough')
  await t.throwsAsync(client.whoami({}, { signal: abort.signal }), { name: 'AbortError' })
  t.is((await client.getWfRun({ id: 'a' })).status, 'RUNNING')
})

each('a call that takes longer than its timeout rejects as DEADLINE_EXCEEDED', async (t, client) => {
  await register(client)
  await client.runWf('waiting', { total: 1n }, { id: 'a' })
  await t.throwsAsync(client.awaitWfRun('a', { timeout: '50ms' }), { name: 'DeadlineExceeded' })
  const deadline = new Date(Date.now() - 1)
  await t.throwsAsync(client.awaitWfRun('a', { deadline, timeout: '1h' }), { name: 'DeadlineExceeded' })
})

each('a given-up wait is gone from the core', async (t, client, way) => {
  const { engine, client: own, close } = await way.open()
  await register(own)
  await own.runWf('waiting', { total: 1n }, { id: 'a' })
  const abort = new AbortController()
  const waits = Array.from({ length: 10 }, () => own.awaitWfRun('a', { signal: abort.signal }).catch(() => {}))
  await own.getWfRun({ id: 'a' })
  abort.abort()
  await Promise.all(waits)
  // The cancellation travels as any call does; the engine is asked until it has come.
  for (let tries = 0; tries < 1000 && parked(engine) > 0; tries++) await own.whoami()
  t.is(parked(engine), 0)
  await close()
  t.truthy(client)
})

function parked(engine: { stats(): unknown }): number {
  return (engine.stats() as { parkedCalls: number }).parkedCalls
}

each('a closed client refuses, and closing twice is closing once', async (t, client) => {
  await client.close()
  await client.close()
  await t.throwsAsync(client.whoami(), { name: 'Unavailable' })
})
