// Export and import of a WfRun and of a tenant (issue "Nothing acknowledged is ever lost"; docs/export-format.md). Real directories, real engines.
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import {
  AlreadyExists,
  type Client,
  Engine,
  FailedPrecondition,
  InvalidArgument,
  NotFound,
  PermissionDenied,
  structDef,
  task,
  verify,
  Workflow,
} from '../../ts/index.js'
import { startServing } from '../cli/canter.js'
import { WAYS } from '../client/doors.js'
import { exported, GOLDEN, sealed } from './export-file.js'

const SECRET = 'plum-7719'
const quiet = { logger: { debug() {}, info() {}, warn() {}, error() {} } }

async function scratch(t: ExecutionContext): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'canter-export-'))
  t.teardown(() => rm(dir, { recursive: true, force: true }))
  return dir
}

/** Its clock stands still: no minute ends, so that nothing but calls changes anything. */
async function inMemory(t: ExecutionContext): Promise<Engine> {
  const engine = await Engine.open({ memory: true, clock: 'manual' })
  t.teardown(() => engine.close())
  return engine
}

/** The hash once everything answered is in it. */
async function hashOf(engine: Engine): Promise<string> {
  await engine.whoami()
  await engine.whoami()
  return String(engine.stats().stateHash)
}

interface Page {
  readonly results: readonly object[]
  readonly bookmark?: Uint8Array | undefined
}

async function all(read: (bookmark: Uint8Array | undefined) => Promise<Page>): Promise<object[]> {
  const found = []
  let bookmark: Uint8Array | undefined
  do {
    const page = await read(bookmark)
    found.push(...page.results)
    bookmark = page.bookmark
  } while (bookmark !== undefined)
  return found
}

/** Everything a client can ask about a WfRun and its definitions. */
async function answers(client: Client, id: string): Promise<object> {
  const wfRunId = { id }
  const wfRun = await client.getWfRun(wfRunId)
  const wfSpecName = wfRun.wfSpecId?.name ?? ''
  const nodeRuns = await all((bookmark) => client.listNodeRuns({ wfRunId, bookmark, limit: 300 }))
  const taskRuns = await all((bookmark) => client.listTaskRuns({ wfRunId, bookmark, limit: 300 }))
  const taskDefs = (await client.searchTaskDef({})).results
  const externalEventDefs = (await client.searchExternalEventDef({})).results
  const workflowEventDefs = (await client.searchWorkflowEventDef({})).results
  return {
    wfRun,
    nodeRuns,
    oneNodeRun: await client.getNodeRun({ wfRunId, threadRunNumber: 0, position: 1 }),
    taskRuns,
    variables: await all((bookmark) => client.listVariables({ wfRunId, bookmark })),
    externalEvents: await all((bookmark) => client.listExternalEvents({ wfRunId, bookmark })),
    workflowEvents: await all((bookmark) => client.listWorkflowEvents({ wfRunId, bookmark })),
    userTaskRuns: await all((bookmark) => client.listUserTaskRuns({ wfRunId, bookmark })),
    found: await all((bookmark) => client.searchWfRun({ wfSpecName, status: wfRun.status, bookmark })),
    foundByVariable: (await client.searchVariable({ wfSpecName, varName: 'text', value: { str: 'found' } })).results,
    foundByTask: await all((bookmark) => client.searchTaskRun({ taskDefName: 'step', bookmark, limit: 300 })),
    children: (await client.searchWfRun({ parentWfRunId: wfRunId, showFullTree: true })).results,
    nodes: await client.countNodeRun({ wfSpecFilter: { wfSpecName } }),
    wfSpecs: await all((bookmark) => client.searchWfSpec({ bookmark })),
    wfSpec: await client.getLatestWfSpec({ name: wfSpecName }),
    taskDefs: await Promise.all(taskDefs.map((taskDef) => client.getTaskDef(taskDef))),
    externalEventDefs: await Promise.all(externalEventDefs.map((def) => client.getExternalEventDef(def))),
    workflowEventDefs: await Promise.all(workflowEventDefs.map((def) => client.getWorkflowEventDef(def))),
    thrown: await Promise.all(
      workflowEventDefs.map((workflowEventDefId) => client.searchWorkflowEvent({ workflowEventDefId })),
    ),
    structDefs: (await client.searchStructDef({})).results,
  }
}

test('a run with 1,000 nodes is the same in another engine on disk, also after that is opened without its store', async (t) => {
  const home = await scratch(t)
  const from = await Engine.open(join(home, 'from'))
  t.teardown(() => from.close())
  await from.work(task('step', { input: { text: 'STR' }, output: 'STR', run: ({ text }) => text }), quiet)
  await from.register(
    Workflow.create('long', (wf) => {
      const text = wf.declareStr('text').searchable().withDefault('found')
      for (let at = 0; at < 998; at++) wf.execute('step', text)
    }),
  )
  await from.runWf('long', {}, { id: 'long-1' })
  await from.awaitWfRun('long-1', { throwOnFailure: true })
  const file = join(home, 'long-1.jsonl')
  await writeFile(file, await exported(from, { wfRun: 'long-1' }))
  const expected = await answers(from, 'long-1')
  t.is((expected as { nodeRuns: object[] }).nodeRuns.length, 1_000)

  const to = await Engine.open(join(home, 'to'))
  const told = await to.import(file)
  t.deepEqual(
    { ...told },
    {
      kind: 'wfRun',
      id: 'long-1',
      definitions: 2,
      wfRuns: 1,
      definitionsPresent: 0,
      wfRunsPresent: 0,
      leftOut: 0,
      leftOutIds: [],
    },
  )
  t.deepEqual(await answers(to, 'long-1'), expected)
  await to.close()
  // Every group of the journal names the hash of the state: the rows of the import add up to it.
  t.true((await verify(join(home, 'to'))).rows > 2_000)
  await rm(join(home, 'to', 'store'), { recursive: true })
  const again = await Engine.open(join(home, 'to'))
  t.teardown(() => again.close())
  t.deepEqual(await answers(again, 'long-1'), expected)
})

/** An engine with a secret wherever a type can say that it is one. */
async function withSecrets(t: ExecutionContext): Promise<Engine> {
  const engine = await inMemory(t)
  const masked = { returnType: { primitiveType: 'STR' as const, masked: true } }
  const card = structDef('card', { number: { type: 'STR', masked: true }, holder: 'STR' })
  await engine.putStructDef(card.request())
  await engine.putExternalEventDef({ name: 'pin', contentType: masked })
  await engine.putExternalEventDef({ name: 'key', correlatedEventConfig: {} })
  await engine.putWorkflowEventDef({ name: 'told', contentType: masked })
  const step = task('step', {
    input: { text: { type: 'STR', masked: true } },
    output: { type: 'STR', masked: true },
    run: ({ text }) => text,
  })
  await engine.work(step, quiet)
  await engine.register(Workflow.create('kid', (wf) => void wf.declareStr('pin').masked().required()))
  await engine.register(
    Workflow.create('hush', (wf) => {
      const secret = wf.declareStr('secret').masked().required()
      wf.declareStruct('card', card).required()
      wf.execute('step', secret)
      wf.waitForEvent('pin')
      wf.waitForEvent('key').withCorrelationId(secret, true)
      wf.throwEvent('told', secret)
      wf.waitForChildWf(wf.runWf('kid', { pin: secret }).withChildId('kid-1'))
    }),
  )
  const fields = { number: { value: { str: SECRET } }, holder: { value: { str: 'ann' } } }
  const struct = { structDefId: { name: 'card', version: 0 }, struct: { fields } }
  await engine.runWf({ wfSpecName: 'hush', id: 'hush-1', variables: { secret: { str: SECRET }, card: { struct } } })
  const wfRunId = { id: 'hush-1' }
  await engine.putExternalEvent({ wfRunId, externalEventDefId: { name: 'pin' }, content: { str: SECRET } })
  await engine.putCorrelatedEvent({ key: SECRET, externalEventDefId: { name: 'key' }, content: {} })
  await engine.awaitWfRun('hush-1', { throwOnFailure: true })
  return engine
}

test('what a type says is masked is nowhere in the file, and reads ***** where the file was imported', async (t) => {
  const engine = await withSecrets(t)
  for (const what of [{ wfRun: 'hush-1' }, { tenant: true }] as const) {
    const file = await exported(engine, what)
    t.false(file.includes(SECRET))
    t.true(file.includes('ann'), 'what is not masked is there')
    const to = await inMemory(t)
    t.is((await to.import(file)).wfRuns, 2)
    const wfRunId = { id: 'hush-1' }
    const value = async (name: string) => (await to.getVariable({ wfRunId, threadRunNumber: 0, name })).value
    t.is((await value('secret'))?.str, '*****')
    t.is((await value('card'))?.struct?.struct?.fields.number?.value?.str, '*****')
    t.is((await value('card'))?.struct?.struct?.fields.holder?.value?.str, 'ann')
    const [taskRun] = (await to.listTaskRuns({ wfRunId })).results
    t.is(taskRun?.inputVariables[0]?.value?.str, '*****')
    t.is(taskRun?.attempts[0]?.output?.str, '*****')
    const [pin] = (await to.listExternalEvents({ wfRunId })).results.filter(
      (event) => event.id?.externalEventDefId?.name === 'pin',
    )
    t.is(pin?.content?.str, '*****')
    t.is((await to.listWorkflowEvents({ wfRunId })).results[0]?.content?.str, '*****')
    t.is((await to.getWfRun({ id: 'kid-1', parentWfRunId: wfRunId })).status, 'COMPLETED')
    t.deepEqual(await exported(to, what).then(objectsOf), objectsOf(file), 'an import can be exported again')
  }
})

/** Its lines without the header, which tells when, and the end, which hashes it. */
function objectsOf(file: Buffer): string[] {
  return file.toString().split('\n').slice(1, -2)
}

const go = Workflow.create('go', (wf) => {
  wf.declareStr('text').searchable().withDefault('')
  wf.waitForEvent('go').registeredAs('STR')
})

/** A tenant in which some have ended and some have not. */
async function mixed(t: ExecutionContext): Promise<Engine> {
  const engine = await inMemory(t)
  await engine.register(go)
  await engine.register(Workflow.create('done', (wf) => wf.fail('closed', 'come back tomorrow')))
  await engine.register(Workflow.create('done', (wf) => void wf.declareInt('n').withDefault(1n)))
  await engine.deleteWfSpec({ id: { name: 'done', majorVersion: 0, revision: 0 } }).catch(() => {})
  for (let at = 0; at < 20; at++) {
    await engine.runWf('go', { text: `${at}` }, { id: `go-${at}` })
    await engine.runWf('done', {}, { id: `done-${at}` })
    if (at % 2 === 0)
      await engine.putExternalEvent({
        wfRunId: { id: `go-${at}` },
        externalEventDefId: { name: 'go' },
        content: { str: 'a' },
      })
  }
  return engine
}

test('a tenant: what has ended is imported, what has not is left out and told, and doing it again changes nothing', async (t) => {
  const from = await mixed(t)
  const file = await exported(from, { tenant: true })
  const to = await inMemory(t)
  const before = await hashOf(to)
  const refused = await t.throwsAsync(to.import(file), { instanceOf: FailedPrecondition })
  t.regex(refused?.message ?? '', /^Expected WfRun go-1 in line \d+ of the export to have ended, but it is RUNNING/)
  t.is(await hashOf(to), before)
  const told = await to.import(file, { endedOnly: true })
  t.deepEqual([told.kind, told.id, told.wfRuns, told.leftOut], ['tenant', 'default', 30, 10])
  t.deepEqual(told.leftOutIds.slice(0, 2), ['go-1', 'go-11'])
  t.deepEqual(await answers(to, 'go-2'), {
    ...(await answers(from, 'go-2')),
    nodes: await to.countNodeRun({ wfSpecFilter: { wfSpecName: 'go' } }),
  })
  await t.throwsAsync(to.getWfRun({ id: 'go-1' }), { instanceOf: NotFound })
  const hash = await hashOf(to)
  const again = await to.import(file, { endedOnly: true })
  t.deepEqual([again.definitions, again.wfRuns], [0, 0])
  t.deepEqual([again.definitionsPresent, again.wfRunsPresent], [told.definitions, 30])
  t.is(await hashOf(to), hash)
  // It is there, and can be gone on with: a new run, and the next version of a workflow.
  await to.runWf('go', {}, { id: 'new' })
  t.is((await to.getWfRun({ id: 'new' })).status, 'RUNNING')
})

test('an import goes into the tenant of the caller', async (t) => {
  const from = await mixed(t)
  const file = await exported(from, { wfRun: 'done-3' })
  const home = await scratch(t)
  const admin = await Engine.open(home)
  await admin.putTenant({ id: 'acme' })
  await admin.close()
  const acme = await Engine.open({ dir: home, tenant: 'acme' })
  await acme.import(file)
  t.is((await acme.getWfRun({ id: 'done-3' })).status, 'COMPLETED')
  await acme.close()
  const other = await Engine.open(home)
  await t.throwsAsync(other.getWfRun({ id: 'done-3' }), { instanceOf: NotFound })
  await other.close()
})

test('a run that goes on is exported, and refused where it would be imported', async (t) => {
  const from = await mixed(t)
  const file = await exported(from, { wfRun: 'go-1' })
  t.true(file.includes('"status":"RUNNING"'))
  const to = await inMemory(t)
  await t.throwsAsync(to.import(file), {
    instanceOf: FailedPrecondition,
    message: /two engines must not do the same work/,
  })
  t.is((await to.import(file, { endedOnly: true })).leftOut, 1)
  // The server refuses it as well, whoever calls.
  const objects = (await from.exportObjects({ wfRunId: { id: 'go-1' } })).objects
  await t.throwsAsync(to.importObjects({ objects }), {
    instanceOf: FailedPrecondition,
    message: /Expected WfRun go-1 to have ended, but it was RUNNING/,
  })
  await t.throwsAsync(exported(from, { wfRun: 'nobody' }), { instanceOf: NotFound })
})

test('what is there and says something else is refused by name, and nothing is put', async (t) => {
  const from = await mixed(t)
  const file = await exported(from, { wfRun: 'done-3' })
  const objects = [...(await from.exportObjects({ wfRunId: { id: 'done-3' } })).objects]
  const cases: [
    prepare: (to: Engine) => Promise<unknown>,
    of: typeof AlreadyExists | typeof FailedPrecondition,
    text: RegExp,
  ][] = [
    [
      async (to) => {
        await to.register(Workflow.create('done', () => {}))
        await to.runWf('done', {}, { id: 'done-3' })
      },
      AlreadyExists,
      /Expected (WfSpec done in version 0\.\d+ to be as tenant default has it|no WfRun done-3, or the same)/,
    ],
    [
      async (to) => {
        await to.import(file)
        await to.deleteWfRun({ id: { id: 'done-3' } })
        await to.runWf('done', { n: 5n }, { id: 'done-3' })
      },
      AlreadyExists,
      /Expected no WfRun done-3, or the same, but there is something else under its id/,
    ],
  ]
  for (const [prepare, of, text] of cases) {
    const to = await inMemory(t)
    await prepare(to)
    const hash = await hashOf(to)
    await t.throwsAsync(to.import(file), { instanceOf: of, message: text })
    t.is(await hashOf(to), hash)
  }
  const to = await inMemory(t)
  const hash = await hashOf(to)
  await t.throwsAsync(to.importObjects({ objects }), {
    instanceOf: FailedPrecondition,
    message: /Expected WfSpec done in version \d+\.\d+, which WfRun done-3 goes by, but tenant default has none/,
  })
  await t.throwsAsync(to.importObjects({ objects: objects.slice(1) }), { instanceOf: InvalidArgument })
  const taskRun = { id: { wfRunId: { id: 'done-3' }, taskGuid: '0-9' }, taskDefId: { name: 'x'.repeat(70_000) } }
  const definitions = (await from.exportObjects({ tenant: true })).objects.filter(({ wfSpec }) => wfSpec !== undefined)
  await t.throwsAsync(to.importObjects({ objects: [...definitions, ...objects, { taskRun }] }), {
    instanceOf: InvalidArgument,
    message: /Expected names of at most 512 bytes/,
  })
  const nameless = { wfRun: { id: { id: '' }, status: 'COMPLETED' as const } }
  await t.throwsAsync(to.importObjects({ objects: [nameless] }), { instanceOf: InvalidArgument })
  await t.throwsAsync(to.importObjects({ objects: [...definitions, ...objects, ...objects] }), {
    instanceOf: InvalidArgument,
    message: /is there twice/,
  })
  await t.throwsAsync(to.importObjects({ objects: [{}] }), { instanceOf: InvalidArgument })
  await t.throwsAsync(to.importObjects({ objects: [{ tenant: { id: { id: 'x' } } }] }), { instanceOf: InvalidArgument })
  t.is(await hashOf(to), hash)
})

test('a file that was cut or changed anywhere, or is of another format or a newer version, is refused and leaves no trace', async (t) => {
  const whole = readFileSync(GOLDEN)
  const to = await inMemory(t)
  const hash = await hashOf(to)
  const refuse = async (what: string, file: Buffer, text = /^Expected line \d+ of the export /) => {
    const error = await t.throwsAsync(to.import(file), { instanceOf: InvalidArgument }, what)
    t.regex(error?.message ?? '', text, what)
  }
  for (let end = 0; end >= 0; end = whole.indexOf('\n', end) + 1 || -1) {
    if (end < whole.length) await refuse(`cut at ${end}`, whole.subarray(0, end))
    if (end > 0) await refuse(`cut before ${end}`, whole.subarray(0, end - 1))
  }
  const step = Math.ceil(whole.length / 400)
  for (let at = 0; at < whole.length; at += step) {
    const changed = Buffer.from(whole)
    changed[at] = (changed[at] ?? 0) ^ 0x01
    await refuse(`changed at ${at}`, changed)
  }
  const lines = whole.toString().split('\n').slice(0, -2)
  const [header = '', ...objects] = lines
  const swapped = [header, ...objects.slice(1), objects[0] ?? '']
  await refuse('in another order', Buffer.from(`${swapped.join('\n')}\n${whole.toString().split('\n').at(-2)}\n`))
  await refuse(
    'version 2',
    sealed([header.replace('"version":1', '"version":2'), ...objects]),
    /^Expected line 1 of the export to be of version 1 or older, but it is of version 2: it was written by a newer Canter$/,
  )
  await refuse(
    'another format',
    sealed([header.replace('canter-export', 'csv'), ...objects]),
    /Expected line 1 of the export to say that this is a canter-export, but its format is "csv"/,
  )
  await refuse('no header', sealed(objects))
  await refuse(
    'an unknown kind',
    sealed([header, '{"kind":"Teapot","value":{}}']),
    /Expected line 2 of the export to be a Teapot, but/,
  )
  await refuse(
    'an unknown field',
    sealed([header, '{"kind":"TaskDef","value":{"teapot":1}}']),
    /Expected line 2 of the export to be a TaskDef, but/,
  )
  await refuse(
    'no WfRun before what belongs to it',
    sealed([header, ...objects.filter((line) => !line.startsWith('{"kind":"WfRun"'))]),
    /Expected line \d+ of the export to follow its WfRun/,
  )
  await refuse('something behind the end', Buffer.concat([whole, whole]), /but there is one$/)
  await refuse('empty', Buffer.alloc(0))
  await refuse('a file that is not there', Buffer.alloc(0))
  await t.throwsAsync(to.import(join(tmpdir(), 'canter-no-such-file')), {
    instanceOf: InvalidArgument,
    message: /ENOENT/,
  })
  t.is(await hashOf(to), hash)
  t.is((await to.import(sealed(lines))).wfRuns, 3, 'the tests seal as the writer does')
})

// Written by the first version that had exports. It is never made anew: whoever changes the format adds a file of the new version beside it.
test('the golden file of version 1 is read', async (t) => {
  t.true(existsSync(GOLDEN))
  const to = await inMemory(t)
  const told = await to.import(GOLDEN)
  t.deepEqual([told.kind, told.id, told.wfRuns, told.leftOut], ['tenant', 'default', 3, 0])
  const wfRunId = { id: 'order-1' }
  t.is((await to.getWfRun(wfRunId)).status, 'COMPLETED')
  t.is((await to.getWfRun({ id: 'audit-1', parentWfRunId: wfRunId })).status, 'COMPLETED')
  t.is((await to.getWfRun({ id: 'closed-1' })).status, 'EXCEPTION')
  t.is((await to.getVariable({ wfRunId, threadRunNumber: 0, name: 'card' })).value?.str, '*****')
  t.is((await to.listTaskRuns({ wfRunId })).results[0]?.attempts[0]?.output?.str, 'charged')
  t.is((await to.listExternalEvents({ wfRunId })).results.length, 1)
  t.is((await to.listWorkflowEvents({ wfRunId })).results[0]?.content?.str, 'order-1')
  t.is((await to.listUserTaskRuns({ wfRunId })).results[0]?.results.approved?.bool, true)
  t.is((await to.getInactiveThreadRun({ wfRunId, threadRunNumber: 1 })).threadRun?.threadSpecName, 'notes')
  t.is((await to.getCheckpoint({ taskRun: { wfRunId, taskGuid: '0-1' } })).value?.str, 'reserved')
  t.is((await to.getWorkflowMigrationPlan({ name: 'closed-0-to-1' })).revision, 1)
  t.is((await to.getStructDef({ name: 'address', version: 0 })).id?.name, 'address')
  t.deepEqual(
    (await to.searchVariable({ wfSpecName: 'order', varName: 'customer', value: { str: 'ann' } })).results.length,
    1,
  )
})

for (const way of WAYS) {
  test(`export and import ${way.name}: the same file, and the same refusals`, async (t) => {
    const { client, close } = await way.open()
    t.teardown(close)
    const told = await client.import(GOLDEN)
    t.is(told.wfRuns, 3)
    const again = await exported(client, { wfRun: 'order-1' })
    t.is((await client.import(again)).wfRunsPresent, 2)
    await t.throwsAsync(exported(client, { wfRun: 'nobody' }), { instanceOf: NotFound })
  })
}

test('whoever may not read everything exports nothing, and only admins import', async (t) => {
  const engine = await inMemory(t)
  await engine.import(GOLDEN)
  const acls = (action: 'READ' | 'ALL_ACTIONS') => ({
    acls: [{ resources: ['ACL_ALL_RESOURCES' as const], allowedActions: [action] }],
  })
  await engine.putPrincipal({ id: 'root', globalAcls: acls('ALL_ACTIONS') })
  await engine.putPrincipal({ id: 'anonymous', globalAcls: acls('READ'), overwrite: true })
  const file = await exported(engine, { tenant: true })
  await t.throwsAsync(engine.import(file), { instanceOf: PermissionDenied })
})

test('the command line: a WfRun to stdout, a tenant to a file, and back', async (t) => {
  const home = await scratch(t)
  const serving = await startServing()
  t.teardown(() => serving.stop())
  const told = JSON.parse((await serving.run('import', GOLDEN)).stdout)
  t.deepEqual([told.kind, told.wfRuns, told.leftOut], ['tenant', 3, 0])
  const run = await serving.run('export', 'wfRun', 'order-1')
  t.is(run.code, 0, run.stderr)
  t.is(JSON.parse(run.stdout.split('\n')[0] ?? '').id, 'order-1')
  const file = join(home, 'all.jsonl')
  t.deepEqual({ ...(await serving.run('export', 'tenant', 'default', '--out', file)) }.stdout, '')
  const table = await serving.run('import', file, '--ended-only', '-o', 'table')
  t.regex(table.stdout, /wfRunsPresent +3/)
  await writeFile(file, (await readFile(file)).subarray(0, -10))
  const refused = await serving.run('import', file)
  t.deepEqual([refused.code, refused.stdout], [2, ''])
  t.regex(refused.stderr, /Expected line \d+ of the export to end, but it does not: the file was cut/)
  const none = await serving.run('export', 'wfRun', 'nobody', '--out', join(home, 'nobody.jsonl'))
  t.is(none.code, 3)
  t.false(existsSync(join(home, 'nobody.jsonl')) || existsSync(join(home, 'nobody.jsonl.part')))
})
