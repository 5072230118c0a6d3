/**
 * An engine in a host that does not behave: it ends without closing, closes twice, dies in the middle, opens many, loads the package twice. What was
 * acknowledged is there afterwards, the directory is free, and nothing hangs.
 *
 * See `__test__/boundary/lifecycle.test.ts` for the handle itself, and `__test__/boundary/panic.test.ts` for a bug in the core.
 */
import { once } from 'node:events'
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import test, { type ExecutionContext } from 'ava'
import { HOME } from '../../crash/lib/canter.js'
import { Engine } from '../../ts/client/engine.js'
import { binaryOf, thisPlatform } from '../../ts/native/load.js'
import { type Ended, runModule } from '../boundary/process.js'
import { MEMORY } from '../boundary/raw.js'

const BINARY = binaryOf(thisPlatform() ?? '')

async function directory(t: ExecutionContext): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'canter-embedded-'))
  t.teardown(() => rm(dir, { recursive: true, force: true }))
  return dir
}

/** Runs a host: `put()` resolves when a TaskDef was acknowledged, and says so on stdout; `puts` many are under way at once. */
async function host(dir: string, way: string): Promise<Ended & { readonly acknowledged: readonly string[] }> {
  const ended = await runModule(`
    import { writeSync } from 'node:fs'
    import { Engine } from '#ts/client/engine.ts'
    const engine = await Engine.open(${JSON.stringify(dir)})
    let count = 0
    const put = async () => {
      const name = 'task-' + count++
      await engine.putTaskDef({ name, returnType: {} })
      writeSync(1, name + '\\n')
    }
    const forever = async () => { for (;;) await put() }
    const busy = () => Array.from({ length: 32 }, () => forever().catch(() => {}))
    for (let n = 0; n < 20; n++) await put()
    ${way}
  `)
  return { ...ended, acknowledged: ended.stdout.split('\n').filter((line) => line.startsWith('task-')) }
}

const WAYS: readonly (readonly [
  rule: string,
  way: string,
  code: number | null,
  signal: string | null,
  stderr: RegExp,
])[] = [
  ['comes to the end of its work', '', 0, null, /^$/],
  ['calls process.exit', 'process.exit(3)', 3, null, /^$/],
  ['throws where nobody catches', "setTimeout(() => { throw new Error('unforeseen') }, 10)", 1, null, /unforeseen/],
  ['rejects where nobody catches', "Promise.reject(new Error('unforeseen'))", 1, null, /unforeseen/],
  ['closes twice, one after the other', 'await engine.close(); await engine.close()', 0, null, /^$/],
  ['closes twice at once', 'await Promise.all([engine.close(), engine.close()])', 0, null, /^$/],
  ['exits while it closes', 'engine.close(); process.exit(3)', 3, null, /^$/],
  [
    'closes while calls are under way',
    'const all = busy(); await put(); await engine.close(); await Promise.all(all)',
    0,
    null,
    /^$/,
  ],
  ['exits in the middle of calls', 'busy(); setTimeout(() => process.exit(3), 100)', 3, null, /^$/],
  [
    'throws in the middle of calls',
    "busy(); setTimeout(() => { throw new Error('unforeseen') }, 100)",
    1,
    null,
    /unforeseen/,
  ],
  [
    'kills itself in the middle of calls',
    "busy(); setTimeout(() => process.kill(process.pid, 'SIGKILL'), 100)",
    null,
    'SIGKILL',
    /^$/,
  ],
  [
    'is asked to end in the middle of calls',
    "busy(); setTimeout(() => process.kill(process.pid, 'SIGTERM'), 100)",
    null,
    'SIGTERM',
    /^$/,
  ],
]

for (const [rule, way, code, signal, stderr] of WAYS) {
  test.serial(`a host that ${rule} loses nothing that was acknowledged`, async (t) => {
    t.timeout(120_000)
    const dir = await directory(t)
    const ended = await host(dir, way)
    t.like(ended, { code, signal })
    t.regex(ended.stderr, stderr)
    t.true(ended.acknowledged.length >= 20)
    const engine = await Engine.open(dir)
    const { results } = await engine.searchTaskDef({ limit: 1_000 })
    const names = new Set(results.map(({ name }) => name))
    // A search gives a page; beyond it the last that were acknowledged are asked for by name.
    for (const name of ended.acknowledged.slice(-100))
      if (!names.has(name)) t.is((await engine.getTaskDef({ name })).id?.name, name)
    await engine.close()
  })
}

/** A worker_thread that opens an engine on a directory and posts `open`, or the code of the error; then it waits to be told what to do. */
function opener(dir: string): Worker {
  const options = { ...MEMORY, dir, clockManualStartMs: null }
  const source = `
    const { workerData, parentPort } = require('node:worker_threads')
    const native = require(workerData.binary)
    native.open(workerData.options, () => {}, () => {}, () => {}).then(
      (handle) => {
        globalThis.handle = handle
        parentPort.postMessage('open')
        parentPort.once('message', () => native.close(handle).then(() => process.exit(0)))
      },
      (error) => parentPort.postMessage(error.code))
  `
  return new Worker(source, { eval: true, workerData: { binary: BINARY, options } })
}

const THREADS = 50

test.serial(`${THREADS} worker_threads open a directory each, and all of them can be opened again`, async (t) => {
  t.timeout(300_000)
  const home = await directory(t)
  // A new directory is a segment of zeroes: a few at a time, so that not all of them are written at once.
  const AT_ONCE = 10
  for (let first = 0; first < THREADS; first += AT_ONCE) {
    const dirs = Array.from({ length: AT_ONCE }, (_, number) => join(home, String(first + number)))
    const threads = dirs.map(opener)
    const answers = await Promise.all(threads.map(async (thread) => (await once(thread, 'message'))[0]))
    t.deepEqual(answers, Array(AT_ONCE).fill('open'))
    // Every second one is closed, the others are ended as they are.
    const ended = threads.map((thread) => once(thread, 'exit'))
    for (const [number, thread] of threads.entries()) {
      if (number % 2 === 0) thread.postMessage('close')
      else await thread.terminate()
    }
    await Promise.all(ended)
    for (const dir of dirs) await (await untilFree(dir)).close()
    await Promise.all(dirs.map((dir) => rm(dir, { recursive: true })))
  }
})

test.serial(
  `of ${THREADS} worker_threads on one directory one opens it, and the others are told that it is in use`,
  async (t) => {
    t.timeout(120_000)
    const dir = await directory(t)
    const threads = Array.from({ length: THREADS }, () => opener(dir))
    const answers = await Promise.all(threads.map(async (thread) => (await once(thread, 'message'))[0]))
    t.deepEqual(answers.sort(), [...Array(THREADS - 1).fill('IN_USE'), 'open'])
    await Promise.all(threads.map((thread) => thread.terminate()))
    await (await untilFree(dir)).close()
  },
)

test.serial(
  'a worker_thread that is ended with an open engine leaves what was acknowledged, and its directory free',
  async (t) => {
    t.timeout(120_000)
    const dir = await directory(t)
    for (let round = 0; round < 3; round++) {
      const engine = await untilFree(dir)
      await engine.putTaskDef({ name: `round-${round}`, returnType: {} })
      await engine.close()
      const thread = opener(dir)
      t.is((await once(thread, 'message'))[0], 'open')
      await thread.terminate()
    }
    const engine = await untilFree(dir)
    t.is((await engine.searchTaskDef({})).results.length, 3)
    await engine.close()
  },
)

/** Opens a directory whose owner is ending: an engine that nobody closed is closed on an OS thread that nobody can wait for. */
async function untilFree(dir: string): Promise<Engine> {
  for (let tries = 0; ; tries++) {
    try {
      return await Engine.open(dir)
    } catch (error) {
      if ((error as Error).name !== 'DirectoryInUse' || tries > 400) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

test.serial(
  'the package loaded twice: two engines live beside each other, and one directory belongs to one of them',
  async (t) => {
    t.timeout(120_000)
    const home = await directory(t)
    // Copies, not links: a link would be the same module.
    const copies = ['one', 'two'].map((name) => join(home, name))
    for (const copy of copies) {
      for (const part of ['ts', 'package.json', 'proto'])
        await cp(join(HOME, part), join(copy, part), { recursive: true })
      await cp(BINARY, join(copy, BINARY.split('/').at(-1) ?? ''))
      await symlink(join(HOME, 'node_modules'), join(copy, 'node_modules'))
    }
    const ended = await runModule(`
    const [one, two] = await Promise.all(${JSON.stringify(copies)}.map((copy) => import(copy + '/ts/index.ts')))
    console.log('one module', one.Engine === two.Engine)
    const [first, second] = [await one.Engine.open(${JSON.stringify(join(home, 'a'))}), await two.Engine.open(${JSON.stringify(join(home, 'b'))})]
    await Promise.all([first, second].map((engine, number) => engine.putTaskDef({ name: 'task-' + number, returnType: {} })))
    for (const engine of [first, second]) console.log((await engine.searchTaskDef({})).results.map(({ name }) => name).join())
    const error = await two.Engine.open(${JSON.stringify(join(home, 'a'))}).catch((error) => error)
    console.log(error.name, one.LhError.is(error), error instanceof one.LhError)
    await Promise.all([first.close(), second.close()])
  `)
    t.deepEqual(ended, {
      code: 0,
      signal: null,
      stdout: 'one module false\ntask-0\ntask-1\nDirectoryInUse true false\n',
      stderr: '',
    })
  },
)

test.serial(
  'two processes on one directory: the second is told who has it, and has it once the first is dead',
  async (t) => {
    t.timeout(120_000)
    const dir = await directory(t)
    const first = await Engine.open(dir)
    const open = `
    import { Engine } from '#ts/client/engine.ts'
    const engine = await Engine.open(${JSON.stringify(dir)}).catch((error) => error)
    console.log(engine instanceof Error ? engine.name + ' ' + engine.message : 'open')
    if (!(engine instanceof Error)) process.kill(process.pid, 'SIGKILL')
  `
    const refused = await runModule(open)
    t.is(refused.code, 0)
    t.regex(
      refused.stdout,
      new RegExp(`^DirectoryInUse Expected to own .*, but it is in use by process ${process.pid} `),
    )
    await first.close()
    t.like(await runModule(open), { signal: 'SIGKILL', stdout: 'open\n' })
    await (await Engine.open(dir)).close()
  },
)
