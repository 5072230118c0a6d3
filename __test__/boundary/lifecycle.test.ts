// What is defined for handles: closed, closed twice, never closed, left in the middle (docs/architecture.md, "The boundary").
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import test from 'ava'
import { mayWait } from '../../ts/door/waiting.js'
import { encode, RPCS } from '../../ts/gen/index.js'
import { Core } from '../../ts/native/core.js'
import { binaryOf, loadNative, thisPlatform } from '../../ts/native/load.js'
import { encodeCalls, packedLength } from '../../ts/native/packed.js'
import { runModule } from './process.js'
import { MEMORY, openRaw } from './raw.js'

const UNAVAILABLE = 14
const caller = { tenant: 'default', principal: 'anonymous' }
const version = { ...caller, method: RPCS.GetServerVersion.number, body: new Uint8Array() }
const poll = {
  ...caller,
  method: RPCS.PollTask.number,
  body: encode('PollTaskRequest', { taskDefId: { name: 'nothing' }, clientId: 'w' }),
}

test('a closed handle refuses by an Error, and closing it again does nothing', async (t) => {
  const native = loadNative()
  const { handle } = await openRaw()
  await native.close(handle)
  await native.close(handle)
  const text = 'Expected an open engine, but it is closed'
  t.is(t.throws(() => native.submit(handle, Buffer.alloc(0)))?.message, text)
  t.is(t.throws(() => native.cancel(handle, Buffer.alloc(0)))?.message, text)
  t.is(t.throws(() => native.advance(handle, 1))?.message, text)
  t.is(t.throws(() => native.stats(handle))?.message, text)
})

test('what is no handle is refused by an Error', (t) => {
  const native = loadNative()
  for (const impostor of [undefined, null, {}, 5]) t.throws(() => native.stats(impostor as never))
})

test('two closes at once both resolve', async (t) => {
  const { handle } = await openRaw()
  await t.notThrowsAsync(Promise.all([loadNative().close(handle), loadNative().close(handle)]))
})

test('calls submitted before close are answered, parked ones end UNAVAILABLE', async (t) => {
  const core = await Core.open(MEMORY)
  const codes: string[] = []
  core.submit(version, (code) => codes.push(`version ${code}`))
  core.submit(poll, (code) => codes.push(`poll ${code}`))
  await core.close()
  t.deepEqual(codes, ['version 0', `poll ${UNAVAILABLE}`])
  core.submit(version, (code, _payload, message) => codes.push(`late ${code}: ${message}`))
  await new Promise((resolve) => setImmediate(resolve))
  t.is(codes[2], `late ${UNAVAILABLE}: Expected an open engine, but it is closed`)
})

test('a forgotten call is never answered', async (t) => {
  const core = await Core.open(MEMORY)
  const queued = core.submit(version, () => t.fail('it was forgotten before it was sent'))
  core.forget(queued)
  const parked = core.submit(poll, () => t.fail('it was forgotten while it was parked'))
  await new Promise<void>((resolve) => core.submit(version, () => resolve()))
  core.forget(parked)
  await core.close()
  t.is(core.pendingCount, 0)
})

test('retracted calls are settled, and only they', async (t) => {
  const core = await Core.open(MEMORY)
  const stays = new Promise<number>((resolve) => core.submit(poll, resolve))
  const goes = core.submit(poll, () => t.fail('nothing was handed out'))
  await new Promise<void>((resolve) => core.retract([goes], resolve))
  t.is(core.pendingCount, 1)
  await core.close()
  t.is(await stays, UNAVAILABLE)
})

test('a refusal is a value: its code and text arrive as they were given', async (t) => {
  const core = await Core.open(MEMORY)
  const body = encode('WfRunId', { id: 'nowhere' })
  const outcome = await new Promise<[number, string]>((resolve) =>
    core.submit({ ...caller, method: RPCS.GetWfRun.number, body }, (code, _payload, text) => resolve([code, text])),
  )
  t.is(outcome[0], 5)
  t.regex(outcome[1], /nowhere/)
  await core.close()
})

test('bytes that are no message, and numbers that are no method, are refusals', async (t) => {
  const core = await Core.open(MEMORY)
  const codeOf = (method: number, body: Uint8Array): Promise<number> =>
    new Promise((resolve) => core.submit({ ...caller, method, body }, resolve))
  t.is(await codeOf(RPCS.GetWfRun.number, Buffer.from([0xff, 0xff])), 3)
  t.is(await codeOf(60_000, new Uint8Array()), 12)
  await core.close()
})

test('the method numbers of the two sides are the same', async (t) => {
  const core = await Core.open(MEMORY)
  const unknown: string[] = []
  // Calls is the server's own: it carries other calls, and never reaches the core.
  const asked = Object.values(RPCS)
    .filter((rpc) => rpc.name !== 'Calls')
    .map(
      (rpc) =>
        new Promise<void>((resolve) => {
          const id = core.submit({ ...caller, method: rpc.number, body: new Uint8Array() }, (code, _payload, text) => {
            if (code === 12 && text.startsWith('Expected the number of a method')) unknown.push(rpc.name)
            resolve()
          })
          // These wait for what nobody sends.
          if (mayWait(rpc)) {
            core.forget(id)
            resolve()
          }
        }),
    )
  await Promise.all(asked)
  t.deepEqual(unknown, [])
  await core.close()
})

test('one packed submit carries many calls, and each is answered', async (t) => {
  const { handle, completions, close } = await openRaw()
  const calls = Array.from({ length: 500 }, (_, index) => ({
    id: index + 1,
    method: RPCS.GetServerVersion.number,
    tenant: Buffer.from('default'),
    principal: Buffer.from('anonymous'),
    deadlineMs: 0,
    body: new Uint8Array(),
  }))
  const bytes = Buffer.alloc(calls.reduce((sum, each) => sum + packedLength(each), 0))
  encodeCalls(calls, bytes)
  loadNative().submit(handle, bytes)
  await close()
  t.deepEqual(
    completions.map(([id]) => id),
    calls.map(({ id }) => id),
  )
})

/** A worker_thread that opens an engine, asks it once, and posts the status code; then it does as `then` says. */
function engineThread(options: object, then: string): Worker {
  const call = { ...packedVersion, id: 1 }
  const packed = Buffer.alloc(packedLength(call))
  encodeCalls([call], packed)
  const source = `
    const { workerData, parentPort } = require('node:worker_threads')
    const native = require(workerData.binary)
    const onCompletions = (bytes) => parentPort.postMessage(bytes.readUInt8(8))
    parentPort.once('message', () => { ${then} })
    native.open(workerData.options, onCompletions, () => {}, () => {}).then(
      (handle) => { globalThis.handle = handle; native.submit(handle, Buffer.from(workerData.call)) },
      (error) => parentPort.postMessage(error.code))
  `
  const binary = binaryOf(thisPlatform() ?? '')
  return new Worker(source, { eval: true, workerData: { binary, options, call: packed } })
}

const packedVersion = {
  method: RPCS.GetServerVersion.number,
  tenant: new Uint8Array(),
  principal: new Uint8Array(),
  deadlineMs: 0,
  body: new Uint8Array(),
}

test('twenty worker_threads each have an engine of their own, and end without closing it', async (t) => {
  const threads = Array.from({ length: 20 }, () => engineThread(MEMORY, 'process.exit(0)'))
  const codes = await Promise.all(threads.map(async (thread) => (await once(thread, 'message'))[0]))
  t.deepEqual(codes, Array(20).fill(0))
  for (const thread of threads) thread.postMessage('end')
  const exits = await Promise.all(threads.map(async (thread) => (await once(thread, 'exit'))[0]))
  t.deepEqual(exits, Array(20).fill(0))
})

test('a worker_thread that ends without closing gives its data directory back', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'canter-'))
  const thread = engineThread({ ...MEMORY, dir, clockManualStartMs: null }, '')
  t.is((await once(thread, 'message'))[0], 0)
  await t.throwsAsync(openRaw({ ...MEMORY, dir, clockManualStartMs: null }), { code: 'IN_USE' })
  await thread.terminate()
  // The engine is closed on an OS thread of its own, which nobody can wait for from outside.
  for (let tries = 0; ; tries++) {
    const opened = await openRaw({ ...MEMORY, dir, clockManualStartMs: null }).catch((error) => error)
    if (!(opened instanceof Error)) {
      await opened.close()
      break
    }
    if (tries > 200) throw opened
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await rm(dir, { recursive: true })
  t.pass()
})

test('an open engine does not keep the process alive, a pending call does', async (t) => {
  const ended = await runModule(`
    import { Core } from '#ts/native/core.ts'
    const core = await Core.open(${JSON.stringify({ ...MEMORY, seed: 1 }).replace('"seed":1', '"seed":1n')})
    core.submit({ method: ${RPCS.GetServerVersion.number}, tenant: '', principal: '', body: new Uint8Array() }, (code) => console.log('answered', code))
  `)
  t.deepEqual(ended, { code: 0, signal: null, stdout: 'answered 0\n', stderr: '' })
})

test('process.exit in the middle of calls ends the process with its own code', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'canter-'))
  const ended = await runModule(`
    import { Core } from '#ts/native/core.ts'
    const core = await Core.open(${JSON.stringify({ ...MEMORY, dir, clockManualStartMs: null, seed: 1 }).replace('"seed":1', '"seed":0n')})
    let answered = 0
    const call = { method: ${RPCS.PutTaskDef.number}, tenant: '', principal: '' }
    const more = (n) => core.submit({ ...call, body: Buffer.from([10, 4, 116, 48 + n % 10, 48 + (n >> 4) % 10, 48 + (n >> 8) % 10]) }, () => {
      if (++answered === 200) process.exit(7)
      more(n + 64)
    })
    for (let n = 0; n < 64; n++) more(n)
  `)
  t.deepEqual(ended, { code: 7, signal: null, stdout: '', stderr: '' })
  const again = await openRaw({ ...MEMORY, dir, clockManualStartMs: null })
  await again.close()
  await rm(dir, { recursive: true })
})
