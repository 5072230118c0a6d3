// How an engine is opened, and the engine for tests.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import * as canter from '../../ts/index.js'
import { Engine, TestEngine, task, Workflow } from '../../ts/index.js'
import { runModule } from '../boundary/process.js'

const wrong: [options: object, text: RegExp][] = [
  [{}, /Expected either a data directory or \{ memory: true \}/],
  [{ dir: 'x', memory: true }, /Expected either a data directory or \{ memory: true \}/],
  [{ dir: 'x', clock: 'manual' }, /Expected a manual clock with \{ memory: true \} only/],
]

for (const [options, text] of wrong) {
  test(`${JSON.stringify(options)} is refused`, async (t) => {
    await t.throwsAsync(Engine.open(options), { instanceOf: RangeError, message: text })
  })
}

test('a directory that is in use is DirectoryInUse, and free again after close', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'canter-'))
  const engine = await Engine.open(dir)
  const error = await t.throwsAsync(Engine.open(dir), { name: 'DirectoryInUse' })
  t.like(error, { code: 'FAILED_PRECONDITION' })
  t.true(error.message.includes(dir))
  await engine.close()
  await engine.close()
  await (await Engine.open(dir)).close()
  await rm(dir, { recursive: true })
})

test('a directory that is none is an error with its name', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'canter-'))
  await writeFile(join(dir, 'file'), '')
  const error = await t.throwsAsync(Engine.open(join(dir, 'file')))
  t.true(canter.LhError.is(error))
  t.true(error.message.includes(join(dir, 'file')))
  await rm(dir, { recursive: true })
})

test('what was acknowledged is there when the directory is opened again', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'canter-'))
  {
    await using engine = await Engine.open(dir)
    await engine.putTaskDef({ name: 'kept', returnType: {} })
  }
  {
    await using engine = await Engine.open({ dir })
    t.is((await engine.getTaskDef({ name: 'kept' })).id?.name, 'kept')
  }
  await rm(dir, { recursive: true })
})

test('time stands still until it is advanced, and then everything due has happened', async (t) => {
  await using engine = await TestEngine.create({ start: new Date('2024-02-28T00:00:00Z') })
  await engine.register(
    Workflow.create('reminder', (wf) => {
      wf.sleepSeconds(2 * 86_400)
    }),
  )
  await engine.runWf('reminder', {}, { id: 'a' })
  await engine.advance('47h')
  t.is((await engine.getWfRun({ id: 'a' })).status, 'RUNNING')
  await engine.advance('1h')
  const run = await engine.getWfRun({ id: 'a' })
  t.is(run.status, 'COMPLETED')
  t.is(run.endTime?.seconds, BigInt(Date.parse('2024-03-01T00:00:00Z') / 1000))
})

test('the same seed and the same calls give the same ids and times', async (t) => {
  const tell = async (seed: number): Promise<object> => {
    await using engine = await TestEngine.create({ seed })
    await engine.work(task('step', { input: {}, run() {} }))
    await engine.register(
      Workflow.create('one', (wf) => {
        wf.execute('step')
      }),
    )
    const run = await engine.runWf('one')
    return engine.awaitWfRun(run.id ?? {})
  }
  t.deepEqual(await tell(1), await tell(1))
  t.notDeepEqual(await tell(1), await tell(2))
})

test('in process no gRPC is loaded', async (t) => {
  const ended = await runModule(`
    import { Engine, task, Workflow } from '#ts/index.ts'
    const engine = await Engine.open({ memory: true })
    await engine.work(task('step', { input: {}, run() {} }))
    await engine.register(Workflow.create('one', (wf) => { wf.execute('step') }))
    await engine.runWf('one', {}, { id: 'a' })
    console.log((await engine.awaitWfRun('a')).status)
    await engine.close()
    const loaded = Object.keys(process.getBuiltinModule?.('module')._cache ?? {})
    console.log(loaded.filter((path) => path.includes('grpc-js')).length)
  `)
  t.deepEqual(ended, { code: 0, signal: null, stdout: 'COMPLETED\n0\n', stderr: '' })
})

test('the public surface is what it is said to be', (t) => {
  t.snapshot(Object.keys(canter).sort())
})

// spec B 11.3: the zone is the engine's; a schedule keeps the one it was put in.
test('cron expressions are read in the time zone of the engine', async (t) => {
  const engine = await Engine.open({ memory: true, clock: 'manual', timeZone: 'Asia/Tokyo' })
  t.teardown(() => engine.close())
  await engine.register(Workflow.create('noon', () => {}))
  await engine.scheduleWf({ wfSpecName: 'noon', cronExpression: '0 12 * * *' })
  const runs = async () => (await engine.searchWfRun({ wfSpecName: 'noon' })).results.length
  // The clock starts at midnight UTC, which is nine in the morning there.
  engine.advanceClock(3 * 3_600_000 - 1)
  t.is(await runs(), 0)
  engine.advanceClock(1)
  t.is(await runs(), 1)
  await t.throwsAsync(Engine.open({ memory: true, timeZone: 'Middle/Earth' }), {
    message: /Expected time_zone to be a time zone like UTC or Europe\/Berlin, but there is no "Middle\/Earth"/,
  })
})
