// `canter explain`, and the verbs it tells people to use: what it prints is what they can type.
import test from 'ava'
import { tree } from '../../ts/cli/explain.js'
import { connect } from '../../ts/client/connect.js'
import { decode, type Explanation, encode, type Init } from '../../ts/gen/index.js'
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

/** With every field, as a client has it. */
function whole(explanation: Init<Explanation>): Explanation {
  return decode('canter.Explanation', encode('canter.Explanation', explanation))
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

test('an unknown run is exit code 3', async (t) => {
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
  const at = (ms: number) => ({ seconds: BigInt(Math.floor(ms / 1000)), nanos: (ms % 1000) * 1_000_000 })
  const variable = (name: string, value: object) => ({ id: { threadRunNumber: 0, name }, value, masked: false })
  const explanation = whole({
    wfRunId: { id: 'b', parentWfRunId: { id: 'a' } },
    status: 'RUNNING',
    time: at(200_000_000),
    threads: [
      {
        threadSpecName: 'entrypoint',
        status: 'HALTED',
        nodeName: '1-t-TASK',
        nodeRunPosition: 1,
        waits: [{ what: 'its failure handler, thread 1, to complete', since: at(199_999_500) }],
      },
      {
        threadRunNumber: 1,
        parentThreadRunNumber: 0,
        threadSpecName: 'handler',
        status: 'RUNNING',
        nodeName: '1-sleep-SLEEP',
        nodeRunPosition: 1,
        waits: [
          {
            what: 'its sleep to end',
            since: at(100_000_000),
            until: at(207_200_000),
            // biome-ignore lint/suspicious/noThenProperty: the name of the field on the wire, and no function
            then: 'the sleep ends',
            variables: [
              variable('n', { int: 9007199254740993n }),
              variable('s', { str: '*****' }),
              variable('none', {}),
            ],
            unblockers: [{ who: 'nobody' }],
          },
        ],
      },
    ],
  })
  t.is(
    tree(explanation),
    `WfRun a_b  RUNNING
  thread 0 entrypoint  HALTED at 1-t-TASK (1)
    waits for its failure handler, thread 1, to complete
      since 1970-01-03T07:33:19.500Z (500 ms ago)
    thread 1 handler  RUNNING at 1-sleep-SLEEP (1)
      waits for its sleep to end
        since 1970-01-02T03:46:40.000Z (1 d ago)
        until 1970-01-03T09:33:20.000Z (in 2 h): then the sleep ends
        with n = 9007199254740993
        with s = "*****"
        with none = NULL
        by nobody`,
  )
})

test('the tree of a run that has failed names who can rescue it', async (t) => {
  const unblockers = [{ who: 'an operator', command: 'canter rescue a 0' }]
  t.is(
    tree(whole({ wfRunId: { id: 'a' }, status: 'ERROR', unblockers })),
    `WfRun a  ERROR
  waits for nothing: it has ended
  by an operator: canter rescue a 0`,
  )
})

test('verbs refuse what they cannot send', async (t) => {
  const usage: [args: string[], text: RegExp][] = [
    [['postEvent', 'a', 'paid', 'STR'], /Expected a payload behind the type \\"STR\\", but got none/],
    [
      ['postEvent', 'a', 'paid', 'TEXT', 'x'],
      /Expected the type of the payload to be one of JSON_OBJ, .*, but got \\"TEXT\\"/,
    ],
    [['resume', 'wfRun', 'a', '--threadRunNumber', 'x'], /Expected --threadRunNumber to be a whole number/],
    [['rescue', 'a', '-1'], /Expected threadRunNumber to be a whole number/],
  ]
  for (const [args, text] of usage) {
    const { code, stderr } = await serving.run(...args)
    t.is(code, 2, stderr)
    t.regex(stderr, text)
  }
})
