// The page of meters (spec C 9.2): that it is one, that it counts what was done, and that its documentation is true.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { dateFromTimestamp, RPCS, type RpcName } from '../../ts/gen/index.js'
import { commandType, METERS, metersPage } from '../../ts/http/meters.js'
import { type Engine, Workflow } from '../../ts/index.js'
import { type ServeOptions, serve } from '../../ts/server/server.js'
import { WireClient } from '../server/wire.js'
import { read } from '../tidy/files.js'
import { type Door, open, until } from './doors.js'

/** One sample: its name, labels and value. */
interface Sample {
  readonly name: string
  readonly labels: { readonly [name: string]: string }
  readonly value: number
}

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*'
const SAMPLE = new RegExp(`^(${NAME})(?:\\{(.*)\\})? (\\S+)$`)

/** Reads the Prometheus text format 0.0.4, and refuses what it does not allow. */
function parse(text: string): { samples: Sample[]; types: Map<string, string>; helps: Set<string> } {
  const [samples, types, helps]: [Sample[], Map<string, string>, Set<string>] = [[], new Map(), new Set()]
  if (!text.endsWith('\n')) throw new Error('the last line has no end')
  for (const line of text.split('\n')) {
    if (line === '') continue
    const [, kind, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? []
    if (kind === 'HELP') helps.add(name)
    else if (kind === 'TYPE') {
      if (types.has(name)) throw new Error(`${name} has two types`)
      types.set(name, rest)
    } else {
      const [, of, labels = '', value] = SAMPLE.exec(line) ?? []
      if (of === undefined || Number.isNaN(Number(value))) throw new Error(`no sample: ${line}`)
      const found = [...labels.matchAll(new RegExp(`(${NAME})="((?:[^"\\\\\\n]|\\\\.)*)"(?:,|$)`, 'g'))]
      if (found.map(([all]) => all).join('') !== labels) throw new Error(`no labels: ${line}`)
      samples.push({ name: of, labels: Object.fromEntries(found.map(([, k, v]) => [k, v])), value: Number(value) })
    }
  }
  return { samples, types, helps }
}

async function metersOf({ get }: Pick<Door, 'get'>) {
  const { samples } = parse((await get('/metrics')).text)
  return (name: string, labels: Record<string, string> = {}): number | undefined =>
    samples.find((each) => each.name === name && Object.entries(labels).every(([k, v]) => each.labels[k] === v))?.value
}

/** Puts a TaskRun on a queue that no worker polls. */
async function queue(engine: Engine): Promise<void> {
  await engine.putTaskDef({ name: 'wait', returnType: {} })
  await engine.putWfSpec(Workflow.create('waits', (wf) => void wf.execute('wait')).compile())
  await engine.runWf({ wfSpecName: 'waits' })
}

test('the page is Prometheus text: every meter of the table with its type and help, and nothing else (spec C 9.2)', async (t) => {
  const { call, engine, get, close } = await open({ clusterId: 'blue' })
  await call('Whoami')
  await queue(engine)
  const { samples, types, helps } = parse((await get('/metrics')).text)
  t.deepEqual(
    [...types],
    METERS.map(({ name, type }) => [name, type]),
  )
  t.is(helps.size, METERS.length)
  for (const { name, labels } of METERS) {
    const own = samples.filter((each) => each.name === name)
    t.true(own.length > 0, `${name} has a sample`)
    for (const each of own) t.deepEqual(Object.keys(each.labels).sort(), [...labels, 'lh_cluster_id'].sort(), name)
  }
  t.true(samples.every(({ labels }) => labels.lh_cluster_id === 'blue'))
  t.is(new Set(samples.map(({ name, labels }) => JSON.stringify([name, labels]))).size, samples.length, 'each once')
  await close()
})

test('docs/metrics.md is the table', (t) => {
  t.true(
    read('docs/metrics.md') === metersPage(),
    'Expected docs/metrics.md as `npm run docs:metrics` makes it, but it is not',
  )
})

/** A gRPC server of the same engine, and a client of it; both go when the door does. */
async function overGrpc({ engine, closing }: Door, options: ServeOptions = { port: 0 }) {
  const server = await serve(engine, options)
  const client = new WireClient(server.port, { 'grpc.use_local_subchannel_pool': 1 })
  closing(async () => {
    client.close()
    await server.close()
  })
  return client
}

/** Has a stream of gRPC open on which one poll waits. */
async function polling(door: Door) {
  const polls = (await overGrpc(door)).polls()
  polls.poll('none')
  await until(() => door.engine.core.pendingCount === 1)
  return polls
}

/** Has had one. */
async function polled(door: Door) {
  const polls = await polling(door)
  polls.halfClose()
  await polls.ended
  await until(async () => (await metersOf(door))('canter_grpc_streams_open') === 0)
}

const moves: [
  rule: string,
  name: string,
  labels: Record<string, string>,
  by: number,
  act: (door: Door) => Promise<unknown>,
][] = [
  [
    'a call over HTTP',
    'canter_calls_total',
    { method: 'GetTaskDef', code: 'NOT_FOUND' },
    1,
    ({ call }) => call('GetTaskDef', { name: 'a' }),
  ],
  [
    'a call in process',
    'canter_calls_total',
    { method: 'PutTaskDef', code: 'OK' },
    2,
    async ({ engine }) => {
      await engine.putTaskDef({ name: 'a', returnType: {} })
      await engine.putTaskDef({ name: 'b', returnType: {} })
    },
  ],
  [
    'a call that its caller gave up',
    'canter_calls_total',
    { method: 'PollTask', code: 'CANCELLED' },
    1,
    async ({ engine, call }) => {
      const gone = new AbortController()
      const left = call('PollTask', {}, {}, gone.signal).catch(() => {})
      await until(() => engine.core.pendingCount === 1)
      gone.abort()
      await left
      await until(() => engine.core.pendingCount === 0)
    },
  ],
  [
    'a definition',
    'lh_commands_processed_total',
    { type: 'metadata' },
    1,
    ({ engine }) => engine.putTaskDef({ name: 'a', returnType: {} }),
  ],
  [
    'a definition is no command of a run',
    'lh_commands_processed_total',
    { type: 'core' },
    0,
    ({ engine }) => engine.putTaskDef({ name: 'a', returnType: {} }),
  ],
  [
    'a refused definition is none',
    'lh_commands_processed_total',
    { type: 'metadata' },
    0,
    ({ engine }) => engine.putTaskDef({ name: 'No Name' }).catch(() => {}),
  ],
  [
    'a poll is a call that is open',
    'canter_http_requests_open',
    {},
    1,
    ({ engine, call }) => {
      call('PollTask', { clientId: 'w' }).catch(() => {})
      return until(async () => (await engine.whoami()) !== undefined && engine.core.pendingCount === 1)
    },
  ],
  [
    'a poll is parked',
    'canter_parked_calls',
    {},
    1,
    ({ engine, call }) => {
      call('PollTask', { clientId: 'w' }).catch(() => {})
      return until(async () => (await engine.whoami()) !== undefined && engine.stats().parkedCalls === 1)
    },
  ],
  ['a connection of gRPC', 'canter_grpc_connections_open', {}, 1, polling],
  ['a stream of gRPC', 'canter_grpc_streams_open', {}, 1, polling],
  ['a stream of gRPC that has ended', 'canter_grpc_streams_open', {}, 0, polled],
  [
    'a call that is refused at the door',
    'canter_calls_total',
    { method: 'Whoami', code: 'UNAUTHENTICATED' },
    1,
    async (door) => {
      const listener = { name: 'A', port: 0, authentication: 'OAUTH' as const }
      const oauth = { introspectUrl: 'http://127.0.0.1:1/', clientId: 'any', clientSecret: 'any' }
      const client = await overGrpc(door, { listeners: [listener], oauth })
      await client.call(RPCS.Whoami.path, Buffer.alloc(0))
    },
  ],
  [
    'a TaskRun that nobody takes is queued',
    'lh_in_memory_task_queue_size',
    { tenant_id: 'default', task_name: 'wait' },
    2,
    async ({ engine }) => {
      await queue(engine)
      await queue(engine)
    },
  ],
  [
    'a TaskRun that is taken is not',
    'lh_in_memory_task_queue_size',
    { tenant_id: 'default', task_name: 'wait' },
    0,
    async ({ engine, call }) => {
      await queue(engine)
      await call('PollTask', { taskDefId: { name: 'wait' }, clientId: 'w' })
    },
  ],
  ['a closed engine is down', 'canter_up', {}, -1, ({ engine }) => engine.close()],
]

for (const [rule, name, labels, by, act] of moves) {
  test(`${name} moves by what was done: ${rule}`, async (t) => {
    const door = await open()
    const before = (await metersOf(door))(name, labels) ?? 0
    await act(door)
    t.is(((await metersOf(door))(name, labels) ?? 0) - before, by)
    await door.close()
  })
}

const GROWING = [
  'canter_commands_total',
  'canter_groups_total',
  'canter_records_total',
  'canter_syncs_total',
  'canter_journal_written_bytes_total',
  'canter_position',
  'canter_durable_position',
]

test('every write of the journal shows: groups, records, syncs, bytes and positions grow', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'canter-http-'))
  const door = await open({}, { dir })
  const before = await metersOf(door)
  await door.engine.putTaskDef({ name: 'a', returnType: {} })
  await until(async () => {
    const now = await metersOf(door)
    return GROWING.every((name) => (now(name) ?? 0) > (before(name) ?? 0))
  })
  t.true(((await metersOf(door))('canter_disk_usage_bytes') ?? 0) > 0)
  await door.close()
  await rm(dir, { recursive: true })
})

test('the age of a queue is when its oldest TaskRun was scheduled', async (t) => {
  const door = await open()
  await queue(door.engine)
  const age = async () => (await metersOf(door))('canter_task_queue_oldest_timestamp_ms', { task_name: 'wait' })
  const [oldest] = (await door.engine.searchTaskRun({ taskDefName: 'wait' })).results ?? []
  const { scheduledAt } = await door.engine.getTaskRun(oldest ?? {})
  t.is(await age(), scheduledAt && dateFromTimestamp(scheduledAt).getTime())
  await queue(door.engine)
  t.is(await age(), scheduledAt && dateFromTimestamp(scheduledAt).getTime())
  await door.close()
})

test('two engines in one process count apart', async (t) => {
  const [one, two] = [await open(), await open()]
  await one.engine.putTaskDef({ name: 'a', returnType: {} })
  t.is((await metersOf(one))('canter_calls_total', { method: 'PutTaskDef' }), 1)
  t.is((await metersOf(two))('canter_calls_total', { method: 'PutTaskDef' }), undefined)
  await one.close()
  await two.close()
})

test('no text of a caller becomes a label', async (t) => {
  const { call, get, close } = await open()
  await call('PutTaskDef', { name: 'very-secret', returnType: {} }, { tenantid: 'made-up' })
  await call('PutTaskDef', { name: 'very-secret', returnType: {} })
  t.notRegex((await get('/metrics')).text, /very-secret|made-up/)
  await close()
})

test("the two kinds of commands: what is the whole tenant's, and what is a run's (spec C 1.1, 9.2)", (t) => {
  const of = (type: string | undefined) => (Object.keys(RPCS) as RpcName[]).filter((name) => commandType(name) === type)
  const words = (text: string) => text.trim().split(/\s+/) as RpcName[]
  t.deepEqual(
    of('metadata').sort(),
    words(`
      ApplyWorkflowMigrationPlan CreateBulkJob DeleteBulkJob DeleteExternalEventDef DeletePrincipal DeleteQuota DeleteStructDef DeleteTaskDef
      DeleteUserTaskDef DeleteWfSpec DeleteWorkflowEventDef DeleteWorkflowMigrationPlan MigrateWfSpec PutExternalEventDef PutPrincipal PutQuota
      PutStructDef PutTaskDef PutTenant PutUserTaskDef PutWfSpec PutWorkflowEventDef PutWorkflowMigrationPlan`),
  )
  t.deepEqual(
    of('core')
      .filter((name) => RPCS[name].path.startsWith('/littlehorse'))
      .sort(),
    words(`
      AssignUserTaskRun CancelUserTaskRun CompleteUserTaskRun DeleteCorrelatedEvent DeleteScheduledWfRun DeleteUserTaskRunComment DeleteWfRun
      EditUserTaskRunComment PutCheckpoint PutCorrelatedEvent PutExternalEvent PutUserTaskRunComment RegisterTaskWorker ReportTask
      RescueThreadRun ResumeWfRun RunWf SaveUserTaskRunProgress ScheduleWf StopWfRun`),
  )
})
