// Workers, over both transports: what an attempt ends as (spec A 7.12), and how a worker lives (spec C 3).
import test, { type ExecutionContext } from 'ava'
import type { Client } from '../../ts/client/client.js'
import type { Engine } from '../../ts/client/engine.js'
import { ResourceExhausted } from '../../ts/client/errors.js'
import type { WorkerOptions } from '../../ts/config/worker.js'
import type { LHStatus, TaskAttempt, WfRun } from '../../ts/gen/index.js'
import { TestEngine } from '../../ts/testing/test-engine.js'
import type { TaskContext } from '../../ts/worker/context.js'
import { type Task, TaskException, task } from '../../ts/worker/task.js'
import { createWorker } from '../../ts/worker/worker.js'
import { Workflow } from '../../ts/workflow/index.js'
import { WAYS } from '../client/doors.js'

const quiet: WorkerOptions = { logger: { debug() {}, info() {}, warn() {}, error() {} } }

/** Runs `use` over each transport. */
function each(rule: string, use: (t: ExecutionContext, client: Client, engine: Engine) => Promise<void>): void {
  for (const way of WAYS) {
    test(`${way.name}: ${rule}`, async (t) => {
      const { client, engine, close } = await way.open()
      try {
        await use(t, client, engine)
      } finally {
        await close()
      }
    })
  }
}

const one = Workflow.create('one', (wf) => {
  const input = wf.declareStr('input').required()
  wf.execute('step', input)
})

/** Runs the one-task workflow to its end and gives its run and its last attempt. */
async function runOne(client: Client, id = 'a'): Promise<{ run: WfRun; attempt: TaskAttempt | undefined }> {
  await client.register(one)
  await client.runWf('one', { input: 'in' }, { id })
  const run = await client.awaitWfRun(id, { timeout: '20s' })
  const { results } = await client.listTaskRuns({ wfRunId: { id } })
  return { run, attempt: results[0]?.attempts.at(-1) }
}

const step = (run: (input: { readonly input: string }, ctx: TaskContext) => unknown, output?: 'STR' | 'INT'): Task =>
  task('step', { input: { input: 'STR' }, ...(output === undefined ? {} : { output }), run: run as never })

const outcomes: [rule: string, task: Task, status: LHStatus, attempt: object][] = [
  [
    'what it returns is the output',
    step(({ input }) => `got ${input}`, 'STR'),
    'COMPLETED',
    { status: 'TASK_SUCCESS', output: { str: 'got in' } },
  ],
  [
    'a promise is waited for',
    step(async ({ input }) => input.length, 'INT'),
    'COMPLETED',
    { status: 'TASK_SUCCESS', output: { int: 2n } },
  ],
  ['nothing is NULL', step(() => {}), 'COMPLETED', { status: 'TASK_SUCCESS', output: {} }],
  [
    'a TaskException is a TASK_EXCEPTION',
    step(() => {
      throw new TaskException('sold-out', 'none left', 'a-1')
    }),
    'EXCEPTION',
    { status: 'TASK_EXCEPTION', exception: { name: 'sold-out', message: 'none left', content: { str: 'a-1' } } },
  ],
  [
    'an output of another type is a TASK_OUTPUT_SERDE_ERROR',
    step(() => 1.5, 'INT'),
    'ERROR',
    { status: 'TASK_OUTPUT_SERDE_ERROR' },
  ],
  [
    'an output that is no value is a TASK_OUTPUT_SERDE_ERROR',
    step(() => Symbol('x')),
    'ERROR',
    { status: 'TASK_OUTPUT_SERDE_ERROR' },
  ],
]

for (const [rule, stepTask, status, attempt] of outcomes) {
  each(rule, async (t, client) => {
    await client.work(stepTask, quiet)
    const ended = await runOne(client)
    t.is(ended.run.status, status)
    t.like(ended.attempt, attempt)
  })
}

each('a thrown error is a TASK_FAILED of type TASK_FAILURE, with its stack', async (t, client) => {
  const failing = step(() => {
    throw new Error('out of luck')
  })
  await client.work(failing, quiet)
  const { run, attempt } = await runOne(client)
  t.is(run.status, 'ERROR')
  t.like(attempt, { status: 'TASK_FAILED', error: { type: 'TASK_FAILURE' } })
  t.regex(attempt?.error?.message ?? '', /^Error: out of luck\n {4}at /)
})

// The engine stores JSON as it is given (spec A 3): what nobody can read comes to the worker as it is.
each('an input that cannot be read is a TASK_INPUT_VAR_SUB_ERROR, and the task is not run', async (t, client) => {
  let runs = 0
  await client.work(task('read', { input: { input: 'JSON_OBJ' }, run: () => void runs++ }), quiet)
  await client.register(Workflow.create('garbled', (wf) => void wf.execute('read', wf.declareJsonObj('input'))))
  await client.runWf({ wfSpecName: 'garbled', id: 'a', variables: { input: { jsonObj: '{' } } })
  t.is((await client.awaitWfRun('a')).status, 'ERROR')
  const { results } = await client.listTaskRuns({ wfRunId: { id: 'a' } })
  t.like(results[0]?.attempts, [{ status: 'TASK_INPUT_VAR_SUB_ERROR', error: { type: 'VAR_SUB_ERROR' } }])
  t.regex(results[0]?.attempts[0]?.error?.message ?? '', /JSON/)
  t.is(runs, 0)
})

each('a task knows who it is, and what it logs is stored', async (t, client) => {
  let seen: object | undefined
  const telling = step((_input, ctx) => {
    seen = {
      wfRunId: ctx.wfRunId,
      guid: ctx.taskRunId.taskGuid,
      nodeRunId: ctx.nodeRunId,
      attemptNumber: ctx.attemptNumber,
      key: ctx.idempotencyKey,
      scheduled: ctx.scheduledTime instanceof Date,
    }
    ctx.log('first', { n: 1 })
    ctx.log('second')
  })
  await client.work(telling, quiet)
  const { attempt } = await runOne(client)
  const { results } = await client.listTaskRuns({ wfRunId: { id: 'a' } })
  const guid = results[0]?.id?.taskGuid
  t.deepEqual(seen, {
    wfRunId: { id: 'a' },
    guid,
    nodeRunId: { wfRunId: { id: 'a' }, threadRunNumber: 0, position: 1 },
    attemptNumber: 0,
    key: `a/${guid}`,
    scheduled: true,
  })
  t.is(attempt?.logOutput?.str, 'first {"n":1}\nsecond')
})

each('a failed attempt is tried again, with the same key and the next number', async (t, client) => {
  const seen: string[] = []
  const flaky = step((_input, ctx) => {
    seen.push(`${ctx.attemptNumber} ${ctx.idempotencyKey}`)
    if (ctx.attemptNumber < 2) throw new Error('not yet')
  })
  await client.work(flaky, quiet)
  await client.register(
    Workflow.create('retried', (wf) => {
      wf.execute('step', 'in').withRetries(2)
    }),
  )
  await client.runWf('retried', {}, { id: 'a' })
  t.is((await client.awaitWfRun('a')).status, 'COMPLETED')
  const guid = seen[0]?.split('/')[1]
  t.deepEqual(seen, [`0 a/${guid}`, `1 a/${guid}`, `2 a/${guid}`])
})

// What is done must not be done again because a server was crowded for a moment.
each('a report that a crowded server refuses is sent again', async (t, client) => {
  let refusals = 0
  const crowded: Client = {
    ...client,
    async reportTask(report, options) {
      if (refusals++ < 2) throw new ResourceExhausted('Expected at most 10 calls to be waiting, but there are more')
      return client.reportTask(report, options)
    },
  }
  let done = 0
  const worker = await createWorker(crowded, { ...quiet, tasks: [step(() => void ++done)] })
  await client.register(one)
  await client.runWf('one', { input: 'x' }, { id: 'a' })
  t.is((await client.awaitWfRun('a')).status, 'COMPLETED')
  t.deepEqual([done, refusals], [1, 3])
  await worker.close()
})

// spec C 3.6: a part is done once for all attempts.
each('what a checkpoint has kept is not done again by the next attempt', async (t, client) => {
  const done: string[] = []
  const kept: unknown[] = []
  const careful = task('step', {
    input: { input: 'STR' },
    output: 'STR',
    async run({ input }, ctx) {
      const part = (name: string, value: unknown) =>
        ctx.executeAndCheckpoint((checkpoint) => {
          done.push(name)
          checkpoint.log(`${name} of ${input}`)
          return value
        })
      kept.push(await Promise.all([part('first', 5n), part('second', { a: [1] })]))
      if (ctx.attemptNumber === 0) throw new Error('after two parts')
      return await part('third', 'all done')
    },
  })
  await client.work(careful, quiet)
  await client.register(
    Workflow.create('one', (wf) => {
      wf.execute('step', wf.declareStr('input').required()).withRetries(1)
    }),
  )
  await client.runWf('one', { input: 'in' }, { id: 'a' })
  t.is((await client.awaitWfRun('a', { timeout: '20s' })).status, 'COMPLETED')
  t.deepEqual(done, ['first', 'second', 'third'])
  t.deepEqual(kept[0], kept[1])
  t.deepEqual(kept[1], [5n, { a: [1] }])
  const { results } = await client.listTaskRuns({ wfRunId: { id: 'a' } })
  t.like(results[0], { totalCheckpoints: 3, status: 'TASK_SUCCESS' })
  const second = { taskRun: results[0]?.id, checkpointNumber: 1 }
  t.like(await client.getCheckpoint(second), { logs: 'second of in', value: { jsonObj: '{"a":[1]}' } })
})

// spec C 3.6: an attempt that no longer counts is told so, and ends; the one that counts goes on.
each('an attempt that was given up is stopped at its next checkpoint', async (t, client, engine) => {
  let goOn: () => void = () => {}
  const mayGoOn = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const stopped: unknown[] = []
  const slow = task('step', {
    input: { input: 'STR' },
    async run(_, ctx) {
      if (ctx.attemptNumber > 0) return
      await mayGoOn
      await ctx.executeAndCheckpoint(() => 'late').catch((error) => stopped.push(error.message))
    },
  })
  const worker = await client.work(slow, quiet)
  await client.register(
    Workflow.create('one', (wf) => {
      wf.execute('step', wf.declareStr('input').required()).withRetries(1).timeout('1s')
    }),
  )
  await client.runWf('one', { input: 'in' }, { id: 'a' })
  t.is((await engine.awaitWfRun('a', { timeout: '20s' })).status, 'COMPLETED')
  goOn()
  await worker.close()
  t.deepEqual(stopped, ['Expected attempt 0 to go on, but the server has given it up: another one counts'])
})

each('it asks for work only when it has room', async (t, client) => {
  let running = 0
  let most = 0
  let free: () => void = () => {}
  const gate = new Promise<void>((resolve) => {
    free = resolve
  })
  const full = new Promise<void>((resolve) => {
    const slow = step(async () => {
      most = Math.max(most, ++running)
      if (running === 3) resolve()
      await gate
      running--
    })
    client.work(slow, { ...quiet, concurrency: 3 }).then(async () => {
      await client.register(one)
      for (let n = 0; n < 10; n++) await client.runWf('one', { input: 'in' }, { id: `r${n}` })
    }, t.fail)
  })
  await full
  // All ten are there, three run: were there more polls, more would run by the time this is answered.
  for (let n = 0; n < 20; n++) await client.whoami()
  t.is(running, 3)
  free()
  for (let n = 0; n < 10; n++) t.is((await client.awaitWfRun(`r${n}`)).status, 'COMPLETED')
  t.is(most, 3)
})

each('closing lets a running task end and reports it; nothing more is asked for', async (t, client, engine) => {
  let started: () => void = () => {}
  const underWay = new Promise<void>((resolve) => {
    started = resolve
  })
  let finish: () => void = () => {}
  const gate = new Promise<void>((resolve) => {
    finish = resolve
  })
  const slow = step(async () => {
    started()
    await gate
    return 'done'
  }, 'STR')
  const worker = await client.work(slow, quiet)
  await client.register(one)
  await client.runWf('one', { input: 'in' }, { id: 'a' })
  await underWay
  const closed = worker.close()
  await client.runWf('one', { input: 'in' }, { id: 'b' })
  finish()
  await closed
  await worker.done
  await worker.close()
  t.is((await client.getWfRun({ id: 'a' })).status, 'COMPLETED')
  t.is((await client.getWfRun({ id: 'b' })).status, 'RUNNING')
  t.is((engine.stats() as { parkedCalls: number }).parkedCalls, 0)
})

each('a task that does not end in time hears its signal on close', async (t, client) => {
  let reason: unknown
  const stubborn = step(
    (_input, ctx) =>
      new Promise((resolve) => {
        ctx.signal.addEventListener('abort', () => {
          reason = ctx.signal.reason
          resolve('stopped')
        })
        begun()
      }),
    'STR',
  )
  let begun: () => void = () => {}
  const underWay = new Promise<void>((resolve) => {
    begun = resolve
  })
  const worker = await client.work(stubborn, { ...quiet, grace: '50ms' })
  await client.register(one)
  await client.runWf('one', { input: 'in' }, { id: 'a' })
  await underWay
  await worker.close()
  t.is((reason as Error).name, 'AbortError')
  t.is((await client.getWfRun({ id: 'a' })).status, 'COMPLETED', 'what it still returned counts')
})

each('a task hears its signal when its attempt times out', async (t, client) => {
  const heard = new Promise<unknown>((resolve) => {
    const slow = step((_input, ctx) => {
      return new Promise((end) => {
        ctx.signal.addEventListener('abort', () => {
          resolve(ctx.signal.reason)
          end('too late')
        })
      })
    }, 'STR')
    client.work(slow, quiet).then(async () => {
      await client.register(
        Workflow.create('short', (wf) => {
          wf.execute('step', 'in').timeout('1s')
        }),
      )
      await client.runWf('short', {}, { id: 'a' })
    }, t.fail)
  })
  t.is(((await heard) as Error).name, 'TimeoutError')
  t.is((await client.awaitWfRun('a')).status, 'ERROR')
})

each('a TaskDef that nobody has registered is waited for, and then told', async (t, client) => {
  const undefinedTask = task('nobody', { run() {} })
  await t.throwsAsync(client.work(undefinedTask, quiet), {
    name: 'NotFound',
    message:
      'Expected TaskDef nobody to exist, but it does not; give the task an `input` to have the worker register it',
  })
  const late = client.work(task('later', { run: () => {} }), quiet)
  await client.putTaskDef({ name: 'later', returnType: {} })
  await (await late).close()
})

each('without a declared input, a task gets every variable of the TaskDef by its name', async (t, client) => {
  await client.putTaskDef({
    name: 'step',
    inputVars: [{ name: 'x', typeDef: { primitiveType: 'STR' } }],
    returnType: {},
  })
  let seen: object = {}
  const worker = await client.work(
    task('step', {
      run(input) {
        seen = input
      },
    }),
    quiet,
  )
  await runOne(client)
  t.deepEqual(seen, { x: 'in' })
  await worker.close()
})

each('several tasks work in one process', async (t, client) => {
  const double = task('double', { input: { n: 'INT' }, output: 'INT', run: ({ n }) => n * 2n })
  const text = task('text', { input: { n: 'INT' }, output: 'STR', run: ({ n }) => `n is ${n}` })
  await client.work(double, text, quiet)
  await client.register(
    Workflow.create('two', (wf) => {
      const n = wf.declareInt('n').required()
      wf.execute('text', wf.execute('double', n))
    }),
  )
  await client.runWf('two', { n: 4611686018427387903n }, { id: 'a' })
  t.is((await client.awaitWfRun('a')).status, 'COMPLETED')
  const { results } = await client.listTaskRuns({ wfRunId: { id: 'a' } })
  const outputs = results.map((run) => run.attempts[0]?.output?.str).filter((each) => each !== undefined)
  t.deepEqual(outputs, ['n is 9223372036854775806'])
})

const twin = task('other', { input: {}, run() {} })
const lone = step(() => {})

const forms: [rule: string, args: unknown[], tasks: number][] = [
  ['one task', [lone], 1],
  ['tasks', [lone, twin], 2],
  ['tasks and options', [lone, twin, quiet], 2],
  ['an array', [[lone, twin]], 2],
  ['an array and options', [[lone], quiet], 1],
  ['options that are left out', [lone, undefined], 1],
]

for (const [rule, args, tasks] of forms) {
  test(`work takes ${rule}`, async (t) => {
    await using engine = await TestEngine.create()
    await engine.work(...(args as [Task]))
    t.is((await engine.searchTaskDef()).results.length, tasks)
  })
}

const misuses: [rule: string, args: unknown[], message: string][] = [
  ['nothing', [], 'Expected at least one task to work on, but got none'],
  ['an empty array', [[]], 'Expected at least one task to work on, but got none'],
  ['options alone', [{ tasks: [lone] }], 'Expected at least one task to work on, but got none'],
  [
    'options before tasks',
    [quiet, lone],
    'Expected tasks made by task(), and options last, but number 1 is an object without a function run',
  ],
  ['a workflow', [lone, one], 'Expected tasks made by task(), and options last, but number 2 is of class Workflow'],
  ['a name', ['step'], 'Expected tasks made by task(), and options last, but number 1 is a string'],
  ['two of one name', [lone, step(() => {})], 'Expected tasks of different names, but two are "step"'],
]

for (const [rule, args, message] of misuses) {
  test(`work refuses ${rule}`, async (t) => {
    await using engine = await TestEngine.create()
    await t.throwsAsync(engine.work(...(args as [Task])), { name: 'InvalidArgument', message })
  })
}
