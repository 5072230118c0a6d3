// A worker outlives its server, and its process ends well (spec C 3.7: back within seconds).
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import test from 'ava'
import { connect } from '../../ts/client/connect.js'
import { serve } from '../../ts/server/server.js'
import { task } from '../../ts/worker/task.js'
import { Workflow } from '../../ts/workflow/index.js'
import { freePort, serving } from '../client/doors.js'

const quiet = { logger: { debug() {}, info() {}, warn() {}, error() {} } }
const one = Workflow.create('one', (wf) => {
  wf.execute('step')
})
const step = task('step', { input: {}, run() {} })

test('when its server comes back, a worker works again', async (t) => {
  const { engine, server, port, close } = await serving()
  const client = connect(`127.0.0.1:${port}`)
  await client.work(step, quiet)
  await engine.register(one)
  await engine.runWf('one', {}, { id: 'before' })
  t.is((await engine.awaitWfRun('before')).status, 'COMPLETED')
  await server.close()
  await engine.runWf('one', {}, { id: 'between' })
  const again = await serve(engine, { port })
  t.is((await engine.awaitWfRun('between', { timeout: '20s' })).status, 'COMPLETED')
  await client.close()
  await again.close()
  await close()
})

test('a worker without a server says so instead of hanging', async (t) => {
  const client = connect(`127.0.0.1:${await freePort()}`)
  await t.throwsAsync(client.work(step, quiet), { name: 'Unavailable' })
  await client.close()
})

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} lets a worker process finish its task and end by itself`, async (t) => {
    const { engine, port, close } = await serving()
    const home = fileURLToPath(new URL('../..', import.meta.url))
    const source = `
      import { connect } from '${home}ts/client/connect.ts'
      import { task } from '${home}ts/worker/task.ts'
      const client = connect('127.0.0.1:${port}')
      const slow = task('step', { input: {}, async run() {
        console.log('working')
        await new Promise((resolve) => setTimeout(resolve, 300))
      } })
      const worker = await client.work(slow, { closeOnSignals: true })
      await worker.done
      await client.close()
      console.log('ended well')
    `
    const child = spawn(process.execPath, ['--import=tsx', '--input-type=module', '--eval', source], { cwd: home })
    let output = ''
    child.stdout.on('data', (text) => {
      output += text
    })
    child.stderr.on('data', (text) => {
      output += text
    })
    await engine.putTaskDef({ name: 'step', returnType: {} })
    await engine.register(one)
    await engine.runWf('one', {}, { id: 'a' })
    while (!output.includes('working')) await once(child.stdout, 'data')
    child.kill(signal)
    const [code] = await once(child, 'close')
    t.is(code, 0, output)
    t.is(output, 'working\nended well\n')
    t.is((await engine.getWfRun({ id: 'a' })).status, 'COMPLETED')
    await close()
  })
}
