// `canter explain`, and the verbs it tells people to use: what it prints is what they can type.
import test from 'ava'
import { tree } from '../../ts/cli/explain.js'
import { connect } from '../../ts/client/connect.js'
import type { Explanation } from '../../ts/gen/index.js'
import { TestEngine } from '../../ts/testing/test-engine.js'
import { Workflow } from '../../ts/workflow/index.js'
import { type Serving, startServing } from './canter.js'

let serving: Serving

const waiting = Workflow.create('waiting', (wf) => {
  const event = wf.waitForEvent('paid').timeout('1h').registeredAs('STR')
  wf.execute('ship', event)
})

test.before(async () => {
  serving = await startServing()
  const client = connect(`127.0.0.1:${serving.port}`)
  await client.putTaskDef({ name: 'ship', inputVars: [{ name: 'what', typeDef: { primitiveType: 'STR' } }] })
  await client.register(waiting)
  await client.close()
})

test.after.always(() => serving.stop())

async function started(id: string): Promise<void> {
  const { code, stderr } = await serving.run('run', 'waiting', '--wfRunId', id)
  if (code !== 0) throw new Error(stderr)
}

/** The commands an explanation names, in their order. */
async function commands(id: string): Promise<string[]> {
  const ended = await serving.run('explain', 'wfRun', id)
  if (ended.code !== 0) throw new Error(ended.stderr)
  const { threads } = JSON.parse(ended.stdout) as Explanation
  const unblockers = threads.flatMap(({ waits }) => waits).flatMap(({ unblockers }) => unblockers)
  return unblockers.map(({ command }) => command).filter((command) => command !== '')
}

/** Types what an explanation says, with this in place of what only the caller knows. */
async function type(command: string, content = ''): Promise<void> {
  const [program, ...args] = command.replace("'<content>'", content).split(' ')
  if (program !== 'canter') throw new Error(`Expected a command of canter, but got ${command}`)
  const { code, stderr } = await serving.run(...args)
  if (code !== 0) throw new Error(stderr)
}

test('a stopped run is resumed and its event posted by the commands it is explained with', async (t) => {
  await started('a')
  t.is((await serving.run('stop', 'wfRun', 'a')).code, 0)
  const first = await commands('a')
  t.deepEqual(first, ['canter resume wfRun a --threadRunNumber 0', "canter postEvent a paid STR '<content>'"])
  await type(first[0] ?? '')
  const second = await commands('a')
  t.deepEqual(second, first.slice(1))
  await type(second[0] ?? '', 'cash')
  const { stdout } = await serving.run('explain', 'wfRun', 'a')
  t.like(JSON.parse(stdout).threads, [{ nodeName: '2-ship-TASK', waits: [{ kind: 'WAIT_WORKER' }] }])
})

test('a run that nobody waits for any more has no threads; an unknown one is exit code 3', async (t) => {
  t.like(await serving.run('explain', 'wfRun', 'nobody'), { code: 3, stdout: '' })
})

test('readers get a tree', async (t) => {
  await started('b')
  const { code, stdout } = await serving.run('-o', 'table', 'explain', 'wfRun', 'b')
  t.is(code, 0)
  const time = /\d{4}-\d\d-\d\dT[\d:.]+Z \([^)]+\)/g
  t.is(
    stdout.replace(time, 'TIME'),
    `WfRun b  RUNNING
  thread 0 entrypoint  RUNNING at 1-paid-EXTERNAL_EVENT (1)
    waits for an ExternalEvent paid
      since TIME
      until TIME: then the node fails with TIMEOUT
      by whoever posts paid to this WfRun: canter postEvent b paid STR '<content>'
`,
  )
})

test('the tree: threads below their parents, times as far as they are away, values as they are', async (t) => {
  await using engine = await TestEngine.create()
  await engine.register(
    Workflow.create('conditional', (wf) => {
      const n = wf.declareInt('n').withDefault(9007199254740993n)
      const secret = wf.declareStr('secret').withDefault('s').masked()
      wf.waitForCondition(n.isLessThan(5).and(secret.isEqualTo('t')))
    }),
  )
  await engine.register(
    Workflow.create('handled', (wf) => {
      const failing = wf.execute('absent')
      wf.handleError(failing, 'TASK_ERROR', (handler) => void handler.sleepSeconds('3h'))
    }),
  )
  await engine.runWf('conditional', {}, { id: 'c' })
  await engine.advance('2d')
  t.is(await tree(await engine.explain('c')), '')
})

test('verbs refuse what they cannot send', async (t) => {
  const usage: [args: string[], text: RegExp][] = [
    [['postEvent', 'a', 'paid', 'STR'], /Expected a payload behind the type \\"STR\\", but got none/],
    [['postEvent', 'a', 'paid', 'TEXT', 'x'], /Expected a type of STR, INT, .*, but got \\"TEXT\\"/],
    [['resume', 'wfRun', 'a', '--threadRunNumber', 'x'], /Expected --threadRunNumber to be a whole number/],
    [['rescue', 'a', '-1'], /unknown option '-1'/],
  ]
  for (const [args, text] of usage) {
    const { code, stderr } = await serving.run(...args)
    t.is(code, 2, stderr)
    t.regex(stderr, text)
  }
})
