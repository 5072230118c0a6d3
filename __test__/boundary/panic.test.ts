// A bug in the core, provoked from outside: one call ends with INTERNAL and a report, and everything else goes on (docs/upkeep.md).
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import type { Client } from '../../ts/client/client.js'
import { connect } from '../../ts/client/connect.js'
import { LhError } from '../../ts/client/errors.js'
import { encode, RPCS } from '../../ts/gen/index.js'
import { Core } from '../../ts/native/core.js'
import { serve } from '../../ts/server/server.js'
import { TestEngine } from '../../ts/testing/test-engine.js'
import { freePort } from '../client/doors.js'
import { MEMORY } from './raw.js'

const TEXT = /^A bug in the engine ended this command; nothing of it stays: wanted \(.+\.rs:\d+:\d+\)$/

/** A way to the engine. */
interface Way {
  readonly name: string
  client(t: ExecutionContext, engine: TestEngine): Promise<Client>
}

const overGrpc = (name: string, multiplex: boolean): Way => ({
  name,
  async client(t, engine) {
    const port = await freePort()
    const server = await serve(engine, { port })
    const client = connect({ host: '127.0.0.1', port, multiplex })
    t.teardown(async () => {
      await client.close()
      await server.close()
    })
    return client
  },
})

const WAYS: readonly Way[] = [
  { name: 'in process', client: async (_t, engine) => engine },
  overGrpc('over gRPC', true),
  overGrpc('over unary gRPC', false),
]

for (const { name, client } of WAYS) {
  test(`a bug ends one call with INTERNAL, ${name}; the calls beside it and after it are answered`, async (t) => {
    await using engine = await TestEngine.create()
    const caller = await client(t, engine)
    await caller.putTaskDef({ name: 'before' })
    await engine.getServerVersion()
    const { stateHash } = engine.stats()
    await engine.provokeBug('putTaskDef', 'wanted')
    const [broken, beside] = await Promise.allSettled([
      caller.putTaskDef({ name: 'half-done' }),
      caller.getTaskDef({ name: 'before' }),
    ])
    const error = broken.status === 'rejected' ? broken.reason : undefined
    t.true(LhError.is(error))
    t.like(error, { code: 'INTERNAL', retryable: false })
    t.regex(error.message, TEXT)
    t.is(beside.status, 'fulfilled')
    await t.throwsAsync(caller.getTaskDef({ name: 'half-done' }), { message: /half-done/ })
    t.like(engine.stats(), { stateHash, panics: 1 })
    t.regex(String(engine.stats().lastPanic), /^wanted \(/)
    // The same call again is a call like any other.
    t.is((await caller.putTaskDef({ name: 'half-done' })).id?.name, 'half-done')
    t.is((await caller.searchTaskDef({})).results.length, 2)
    t.is(engine.stats().panics, 1)
  })
}

test('a bug that was provoked waits for the call it was meant for', async (t) => {
  await using engine = await TestEngine.create()
  await engine.provokeBug('runWf')
  await engine.putTaskDef({ name: 'other' })
  await t.throwsAsync(engine.getTaskDef({ name: 'none' }), { name: 'NotFound' })
  t.is(engine.stats().panics, 0)
  t.throws(() => engine.provokeBug('runEverything' as never), { name: 'RangeError' })
})

/** One call at the core itself. */
const ask = (core: Core, method: number, body: Uint8Array) =>
  new Promise<{ code: number; text: string }>((resolve) => {
    core.submit({ method, tenant: 'default', principal: 'anonymous', body }, (code, _reply, text) =>
      resolve({ code, text }),
    )
  })
const PROVOKE_BUG = 3001
const wanted = Buffer.concat([Buffer.from([RPCS.PutTaskDef.number, 0]), Buffer.from('wanted')])
const named = (name: string) => encode('PutTaskDefRequest', { name })

test('in a data directory a bug is reported in a file that says nothing of what the caller sent', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'canter-panic-'))
  t.teardown(() => rm(dir, { recursive: true, force: true }))
  // The public door refuses such a clock with a data directory; the boundary itself does not.
  const core = await Core.open({ ...MEMORY, dir })
  t.is((await ask(core, RPCS.PutTaskDef.number, named('before'))).code, 0)
  t.is((await ask(core, PROVOKE_BUG, wanted)).code, 0)
  const { code, text } = await ask(core, RPCS.PutTaskDef.number, named('a-secret'))
  t.is(code, 13)
  t.regex(text, /: wanted \(.+\); please report it with panics\/2-1\.json of the data directory$/)
  t.is((await ask(core, RPCS.PutTaskDef.number, named('after'))).code, 0)
  await core.close()
  t.deepEqual((await readdir(join(dir, 'panics'))).sort(), ['2-1.json', '2-1.request'])
  const report = await readFile(join(dir, 'panics', '2-1.json'), 'utf8')
  t.false(report.includes('a-secret'))
  t.like(JSON.parse(report), { message: 'wanted', ended: 'PutTaskDef', position: 2, request: { bytes: 10 } })
  t.deepEqual(await readFile(join(dir, 'panics', '2-1.request')), Buffer.from(named('a-secret')))
  // What was acknowledged is there, what was not is not.
  const again = await Core.open({ ...MEMORY, dir })
  for (const [name, code] of [
    ['before', 0],
    ['a-secret', 5],
    ['after', 0],
  ] as const)
    t.is((await ask(again, RPCS.GetTaskDef.number, encode('TaskDefId', { name }))).code, code, name)
  await again.close()
})

test("an engine that goes by the machine's clock lets nobody provoke a bug", async (t) => {
  const core = await Core.open({ ...MEMORY, clockManualStartMs: null })
  const { code, text } = await ask(core, PROVOKE_BUG, wanted)
  t.deepEqual([code, text], [12, 'Expected the number of a method, but got 3001'])
  t.is((await ask(core, RPCS.PutTaskDef.number, named('fine'))).code, 0)
  await core.close()
})
