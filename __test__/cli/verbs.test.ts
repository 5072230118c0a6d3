// The verbs that ask a server (spec C 10): protojson on stdout, errors on stderr, exit codes scripts may rely on.
import test from 'ava'
import type { Client } from '../../ts/client/client.js'
import { connect } from '../../ts/client/connect.js'
import { task } from '../../ts/worker/task.js'
import { Workflow } from '../../ts/workflow/index.js'
import { canter, type Serving, startServing } from './canter.js'

const quiet = { logger: { debug() {}, info() {}, warn() {}, error() {} } }
let serving: Serving
let client: Client

test.before(async () => {
  serving = await startServing()
  client = connect(`127.0.0.1:${serving.port}`)
  const step = task('step', {
    input: { text: 'STR' },
    output: 'STR',
    run({ text }) {
      if (text === 'fail') throw new Error('told to')
      return text
    },
  })
  await client.work(step, quiet)
  await client.register(
    Workflow.create('typed', (wf) => {
      const text = wf.declareStr('text').required()
      wf.declareInt('int')
      wf.declareBool('bool')
      wf.declareDouble('double')
      wf.declareJsonObj('json')
      wf.execute('step', text)
    }),
  )
  await client.register(
    Workflow.create('refusing', (wf) => {
      wf.fail('closed', 'come back tomorrow')
    }),
  )
  await client.register(
    Workflow.create('waiting', (wf) => {
      wf.sleepSeconds(3600)
    }),
  )
  await client.runWf('typed', { text: 'hello' }, { id: 'known' })
  await client.awaitWfRun('known')
})

test.after.always(async () => {
  await client.close()
  await serving.stop()
})

test('whoami is protojson, as lhctl prints it', async (t) => {
  const ended = await serving.run('whoami')
  t.is(ended.code, 0)
  t.like(JSON.parse(ended.stdout), { id: { id: 'anonymous' } })
  t.true(ended.stdout.startsWith('{\n  "id"'))
})

test('version tells both versions', async (t) => {
  const ended = await serving.run('version')
  t.is(ended.stdout, 'canter version: 0.1.0\nServer version: 1.3.0\n')
})

test('run types its variables by the WfSpec, and --wait waits for the end', async (t) => {
  const values = ['text', '5', 'int', '9007199254740993', 'bool', 't', 'double', '1e3', 'json', '{"a":1}']
  const ended = await serving.run('run', 'typed', ...values, '--wfRunId', 'typed-1', '--wait')
  t.is(ended.code, 0, ended.stderr)
  t.like(JSON.parse(ended.stdout), { id: { id: 'typed-1' }, status: 'COMPLETED' })
  const value = async (name: string) =>
    JSON.parse((await serving.run('get', 'variable', `typed-1/0/${name}`)).stdout).value
  t.like(await value('text'), { str: '5' })
  t.like(await value('int'), { int: '9007199254740993' })
})

const outcomes: [rule: string, args: string[], code: number, stderr: RegExp][] = [
  ['a run that ends in ERROR', ['run', 'typed', 'text', 'fail', '--wait'], 10, /^$/],
  ['a run that ends in EXCEPTION', ['run', 'refusing', '--wait'], 11, /^$/],
  ['a wait that takes too long', ['run', 'waiting', '--wait=200ms'], 124, /has not ended/],
  ['an unknown WfRun', ['get', 'wfRun', 'nobody'], 3, /"code":"NOT_FOUND"/],
  ['a taken id', ['run', 'typed', 'text', 'x', '--wfRunId', 'known'], 5, /"code":"ALREADY_EXISTS"/],
  [
    'an unknown variable',
    ['run', 'typed', 'nothing', 'x'],
    2,
    /Expected a variable of typed \(text, int, bool, double, json\), but got \\"nothing\\"/,
  ],
  [
    'a value of another type',
    ['run', 'typed', 'int', 'x'],
    2,
    /Expected int \(INT\) to be a whole number, but got \\"x\\"/,
  ],
  ['a variable without a value', ['run', 'typed', 'text'], 2, /Expected a value for each variable, but text has none/],
  [
    'an id with parts missing',
    ['get', 'nodeRun', 'known', '0'],
    2,
    /Expected position behind `canter get nodeRun`, but it is missing/,
  ],
  ['an unknown noun', ['get', 'nothing', 'x'], 2, /unknown command 'nothing'/],
  ['an output that is none', ['-o', 'xml', 'whoami'], 2, /Allowed choices are table, json, jsonl, yaml, name/],
]

for (const [rule, args, code, stderr] of outcomes) {
  test(`${rule} ends with ${code}`, async (t) => {
    const ended = await serving.run(...args)
    t.is(ended.code, code, ended.stderr)
    t.regex(ended.stderr, stderr)
  })
}

test('no server is exit code 6, and the error says where it looked', async (t) => {
  const ended = await canter(['--api-host', '127.0.0.1', '--api-port', '1', 'whoami'])
  t.is(ended.code, 6)
  const { error } = JSON.parse(ended.stderr)
  t.like(error, { code: 'UNAVAILABLE', details: {} })
  t.regex(error.message, /Expected a reply to Whoami, but there is no connection: .*127\.0\.0\.1:1/)
})

test('the environment is read, and flags come first', async (t) => {
  const env = { LHC_API_HOST: '127.0.0.1', LHC_API_PORT: String(serving.port) }
  t.is((await canter(['whoami'], env)).code, 0)
  t.is((await canter(['--api-port', '1', 'whoami'], env)).code, 6)
})

const nouns: [args: string[], holds: object][] = [
  [['get', 'wfRun', 'known'], { status: 'COMPLETED' }],
  [['get', 'wf-run', 'known'], { status: 'COMPLETED' }],
  [['get', 'wfSpec', 'typed'], { id: { name: 'typed', majorVersion: 0, revision: 0 } }],
  [['get', 'wfSpec', 'typed', '--majorVersion', '0', '--revision', '0'], { status: 'ACTIVE' }],
  [['get', 'taskDef', 'step'], { id: { name: 'step' } }],
  [['get', 'nodeRun', 'known', '0', '1'], { status: 'COMPLETED' }],
  [['get', 'nodeRun', 'known/0/1'], { status: 'COMPLETED' }],
  [['search', 'taskDef', 'st'], { results: [{ name: 'step' }] }],
  [['search', 'wfSpec', '--name', 'typed'], { results: [{ name: 'typed', majorVersion: 0, revision: 0 }] }],
  [['list', 'variable', 'known', '--limit', '1'], { results: [{ value: {} }] }],
]

for (const [args, holds] of nouns) {
  test(`${args.join(' ')} shows what is asked for`, async (t) => {
    const ended = await serving.run(...args)
    t.is(ended.code, 0, ended.stderr)
    t.like(JSON.parse(ended.stdout), holds)
  })
}

test('search wfRun finds by name, status and variable', async (t) => {
  const found = async (...args: string[]) => {
    const ended = await serving.run('search', 'wfRun', 'typed', ...args)
    t.is(ended.code, 0, ended.stderr)
    return (JSON.parse(ended.stdout).results as { id: string }[]).map(({ id }) => id)
  }
  t.true((await found('--status', 'completed')).includes('known'))
  t.deepEqual(await found('--var', 'text=hello'), ['known'])
  t.false((await found('--status', 'RUNNING')).includes('known'))
})

test('list goes on from page to page up to its limit', async (t) => {
  const ended = await serving.run('list', 'nodeRun', 'known')
  const whole = JSON.parse(ended.stdout).results.length
  t.is(whole, 3)
  const cut = JSON.parse((await serving.run('list', 'nodeRun', 'known', '--limit', '2')).stdout)
  t.is(cut.results.length, 2)
  const rest = JSON.parse((await serving.run('list', 'nodeRun', 'known', '--bookmark', cut.bookmark)).stdout)
  t.is(rest.results.length, 1)
})

test('a table has a line for each result', async (t) => {
  const ended = await serving.run('-o', 'table', 'search', 'wfSpec', '--name', 'typed')
  t.is(ended.stdout, 'NAME   MAJOR VERSION  REVISION\ntyped  0              0\n')
})
