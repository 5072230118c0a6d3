// Changes as server-sent events: what a page sees of runs while they happen, and after it was away.
import { request } from 'node:http'
import test from 'ava'
import type { Engine } from '../../ts/client/engine.js'
import { HTTP_EVENTS_PER_READ_MAX } from '../../ts/config/limits.js'
import { decode, encode, RPCS } from '../../ts/gen/index.js'
import { Workflow } from '../../ts/workflow/index.js'
import { open, Raw, until } from './doors.js'

/** One event as a browser would see it; without a name it is an id alone. */
interface Event {
  readonly id: string
  readonly event: string
  // biome-ignore lint/suspicious/noExplicitAny: whatever JSON the server said.
  readonly data: any
}

/** A stream of events, read the way browsers read it. */
class Events {
  readonly #request
  readonly seen: Event[] = []
  #buffer = ''
  #id = ''
  /** The status, once the reply has begun. */
  readonly status: Promise<number>
  readonly ended: Promise<void>
  body = ''

  constructor(port: number, query = '', headers: Record<string, string> = {}) {
    this.#request = request({ host: '127.0.0.1', port, path: `/api/events${query}`, headers })
    let end = () => {}
    this.ended = new Promise((resolve) => {
      end = resolve
    })
    this.status = new Promise((resolve, reject) => {
      this.#request.once('error', (error) => {
        reject(error)
        end()
      })
      this.#request.once('response', (reply) => {
        reply.setEncoding('utf8')
        reply.on('data', (text) => this.#take(text))
        reply.once('close', end)
        reply.once('error', () => {})
        resolve(reply.statusCode ?? 0)
      })
    })
    this.status.catch(() => {})
    this.#request.end()
  }

  /** Where it would go on from. */
  get lastId(): string {
    return this.#id
  }

  /** The first event that fits, of those that came or will come. */
  async find(fits: (event: Event) => boolean): Promise<Event> {
    await until(() => this.seen.some(fits))
    return this.seen.find(fits) as Event
  }

  close(): void {
    this.#request.destroy()
  }

  #take(text: string): void {
    this.body += text
    this.#buffer += text
    for (let end = this.#buffer.indexOf('\n\n'); end >= 0; end = this.#buffer.indexOf('\n\n')) {
      const lines = this.#buffer.slice(0, end).split('\n')
      this.#buffer = this.#buffer.slice(end + 2)
      const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
      this.#id = field('id') ?? this.#id
      const data = field('data')
      if (data !== undefined)
        this.seen.push({ id: this.#id, event: field('event') ?? 'message', data: JSON.parse(data) })
    }
  }
}

const flow = Workflow.create('flow', (wf) => {
  wf.execute('step')
})

async function opened() {
  const door = await open()
  await door.engine.putTaskDef({ name: 'step', returnType: {} })
  await door.engine.register(flow)
  return door
}

/** A stream that has begun: what happens from now on is in it. */
async function begun(port: number, query = '', headers: Record<string, string> = {}): Promise<Events> {
  const events = new Events(port, query, headers)
  if ((await events.status) !== 200) throw new Error('Expected a stream of events, but it was refused')
  await until(() => events.lastId !== '')
  return events
}

async function finish(engine: Engine): Promise<void> {
  const poll = await new Promise<Buffer>((resolve, reject) => {
    const body = encode('PollTaskRequest', { taskDefId: { name: 'step' }, clientId: 'w' })
    engine.core.submit(
      { method: RPCS.PollTask.number, tenant: 'default', principal: 'anonymous', body },
      (code, reply) => (code === 0 ? resolve(reply) : reject(new Error(String(code)))),
    )
  })
  const { result } = decode('PollTaskResponse', poll)
  await engine.reportTask({
    taskRunId: result?.taskRunId,
    attemptNumber: result?.attemptNumber ?? 0,
    status: 'TASK_SUCCESS',
    time: new Date(),
    output: {},
  })
}
const isEnd = ({ data }: Event) => data.kind === 'CHANGED_WF_RUN' && data.status === 'COMPLETED'

test('a run from its start to its end: every change once, in order, as protojson with its position as id', async (t) => {
  const { engine, port, close } = await opened()
  const events = await begun(port, '?wfRunId=a')
  await engine.runWf('flow', {}, { id: 'a' })
  await finish(engine)
  const last = await events.find(isEnd)
  t.deepEqual(last.data.wfRunId.id, 'a')
  t.true(events.seen.every(({ event }) => event === 'change'))
  t.true(events.seen.every(({ id, data }) => id === data.position && typeof data.position === 'string'))
  const ids = events.seen.map(({ id }) => BigInt(id))
  t.true(
    ids.every((id, at) => at === 0 || id > (ids[at - 1] ?? 0n)),
    'positions grow',
  )
  const kinds = new Set(events.seen.map(({ data }) => data.kind))
  for (const kind of ['CHANGED_WF_RUN', 'CHANGED_NODE_RUN', 'CHANGED_TASK_RUN']) t.true(kinds.has(kind), kind)
  t.is(events.seen.find(({ data }) => data.kind === 'CHANGED_WF_RUN')?.data.status, 'RUNNING')
  events.close()
  await close()
})

test('a stream of one run tells of no other, one of the tenant of all', async (t) => {
  const { engine, port, close } = await opened()
  const [one, all] = [await begun(port, '?wfRunId=b'), await begun(port)]
  for (const id of ['a', 'b', 'c']) await engine.runWf('flow', {}, { id })
  await all.find(({ data }) => data.wfRunId?.id === 'c')
  await one.find(({ data }) => data.wfRunId?.id === 'b')
  t.deepEqual([...new Set(one.seen.map(({ data }) => data.wfRunId.id))], ['b'])
  t.deepEqual([...new Set(all.seen.map(({ data }) => data.wfRunId.id))], ['a', 'b', 'c'])
  one.close()
  all.close()
  await close()
})

test('another tenant sees nothing of it (spec C 6.5)', async (t) => {
  const { engine, port, close } = await opened()
  await engine.putTenant({ id: 'other' })
  const [header, query, own] = [
    await begun(port, '', { tenantid: 'other' }),
    await begun(port, '?tenantid=other'),
    await begun(port),
  ]
  await engine.runWf('flow', {}, { id: 'a' })
  await own.find(({ data }) => data.wfRunId?.id === 'a')
  t.deepEqual([header.seen, query.seen], [[], []])
  for (const each of [header, query, own]) each.close()
  await close()
})

test('whoever comes again with the last id hears what happened meanwhile, and nothing twice', async (t) => {
  const { engine, port, close } = await opened()
  const first = await begun(port)
  await engine.runWf('flow', {}, { id: 'a' })
  await first.find(({ data }) => data.wfRunId?.id === 'a')
  await until(() => engine.stats().parkedCalls === 1)
  first.close()
  await first.ended
  await engine.runWf('flow', {}, { id: 'b' })
  const again = await begun(port, '', { 'last-event-id': first.lastId })
  await again.find(({ data }) => data.wfRunId?.id === 'b')
  t.deepEqual([...new Set(again.seen.map(({ data }) => data.wfRunId.id))], ['b'])
  t.true(again.seen.every(({ event, id }) => event === 'change' && BigInt(id) > BigInt(first.lastId)))
  again.close()
  await close()
})

test('a stream has an id before its first event, so that even a quiet one can be gone on with', async (t) => {
  const { engine, port, close } = await opened()
  const quiet = await begun(port)
  quiet.close()
  await quiet.ended
  await engine.runWf('flow', {}, { id: 'a' })
  const again = await begun(port, '', { 'last-event-id': quiet.lastId })
  const event = await again.find(({ data }) => data.wfRunId?.id === 'a')
  t.is(event.event, 'change')
  again.close()
  await close()
})

for (const id of ['1', '9223372036854775807']) {
  test(`an id that is not remembered (${id}) gives a gap, and then what happens`, async (t) => {
    const { engine, port, close } = await opened()
    await engine.runWf('flow', {}, { id: 'a' })
    const events = await begun(port, '', { 'last-event-id': id })
    const gap = await events.find(({ event }) => event === 'gap')
    t.deepEqual(gap.data, {})
    await engine.runWf('flow', {}, { id: 'b' })
    await events.find(({ data }) => data.wfRunId?.id === 'b')
    t.is(events.seen[0], gap)
    events.close()
    await close()
  })
}

const refusals: [rule: string, query: string, headers: Record<string, string>, status: number][] = [
  ['no id of a WfRun', '?wfRunId=', {}, 400],
  ['an id with a hole', '?wfRunId=a__b', {}, 400],
  ['a position that is none', '', { 'last-event-id': 'x' }, 400],
  ['a position below zero', '', { 'last-event-id': '-1' }, 400],
  ['a position beyond all', '', { 'last-event-id': '9999999999999999999' }, 400],
  ['a tenant that is not there', '', { tenantid: 'no-such' }, 403],
  ['a page of another site', '', { origin: 'http://evil.example' }, 403],
]

for (const [rule, query, headers, status] of refusals) {
  test(`a refusal is a status, before the stream begins: ${rule}`, async (t) => {
    const { engine, get, close } = await opened()
    const { status: found, json } = await get(`/api/events${query}`, headers)
    t.is(found, status)
    t.truthy(json.error.message)
    t.is(engine.core.pendingCount, 0)
    await close()
  })
}

// spec C 6.3: the rights of SearchWfRun, decided by the core.
test('whoever may not read workflows may not watch them', async (t) => {
  const { engine, port, close } = await open({
    authenticator: { identify: ({ authorization }) => authorization ?? 'anonymous' },
  })
  const acl = (resource: 'ACL_TASK' | 'ACL_WORKFLOW') => ({
    globalAcls: { acls: [{ resources: [resource], allowedActions: ['READ' as const] }] },
  })
  await engine.putPrincipal({ id: 'tasks', ...acl('ACL_TASK') })
  await engine.putPrincipal({ id: 'flows', ...acl('ACL_WORKFLOW') })
  const refused = new Events(port, '', { authorization: 'tasks' })
  t.is(await refused.status, 403)
  await refused.ended
  t.is(JSON.parse(refused.body).error.code, 'PERMISSION_DENIED')
  const allowed = await begun(port, '', { authorization: 'flows' })
  allowed.close()
  await close()
})

test('a stream that was left is parked no more, and a server that closes ends it', async (t) => {
  const { engine, server, port, get } = await opened()
  const parked = async (count: number) => (await engine.whoami()) !== undefined && engine.stats().parkedCalls === count
  const [gone, stays] = [await begun(port), await begun(port)]
  await until(() => parked(2))
  t.regex((await get('/metrics')).text, /^canter_http_event_streams_open\{.*\} 2$/m)
  gone.close()
  await until(() => parked(1))
  await server.close()
  await stays.ended
  await until(() => parked(0))
  t.is(engine.core.pendingCount, 0)
  await engine.close()
})

test('a slow reader is waited for, holds little, and catches up or is told of a gap', async (t) => {
  const { engine, port, close } = await opened()
  const raw = new Raw(port)
  raw.send('GET /api/events HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await until(() => raw.text.includes('\nid: '))
  raw.socket.pause()
  // Until what the system itself takes is full, and the stream no longer asks.
  let runs = 0
  const more = async () => {
    await Promise.all(Array.from({ length: 200 }, () => engine.runWf('flow', {}, { id: `run-${runs++}` })))
    return engine.core.pendingCount === 0
  }
  while (!(await more()) || !(await more()));
  t.is(engine.stats().parkedCalls, 0, 'nothing is asked for one who takes nothing')
  raw.socket.resume()
  await engine.runWf('flow', {}, { id: 'the-last' })
  await until(() => raw.text.includes('"the-last"') || /event: gap[\s\S]*\n\n$/.test(raw.text))
  const changed = new Set([...raw.text.matchAll(/"id":"run-(\d+)"/g)].map(([, n]) => n))
  if (!raw.text.includes('event: gap')) t.is(changed.size, runs, 'no change is missing without a gap')
  t.true(changed.size > HTTP_EVENTS_PER_READ_MAX / 10)
  await until(async () => (await engine.whoami()) !== undefined && engine.stats().parkedCalls === 1)
  raw.socket.destroy()
  await close()
})
