/** The load that engines are killed under: a workflow, its workers, and clients who write down all they are told. */
import { randomBytes } from 'node:crypto'
import type { Client, Worker } from '../../ts/index.js'
import { createWorker, task, Workflow } from './canter.js'
import { codeOf, type Recorder, type Seen } from './history.js'

/** How long an attempt may take, in seconds: long, because a lost report must not hide behind a timeout. */
export const TASK_TIMEOUT_S = 60

/** How long a client waits before it asks again where nobody answers. */
const AGAIN_MS = 20

/** How long an end is waited for: longer than any outage here. */
const END_WAITED = '30s'

/** A value that makes a run big: with seventy of them a segment is full. */
export const PAD = 'x'.repeat(900_000)

const MIX = { flaky: 7, looked: 5, removed: 11 } as const

/** Every so-many-th run, by the number at the end of its id. */
const isEvery = (run: string, count: number): boolean => Number(run.split('-').at(-1)) % count === 0

/** Two tasks with an event in between. An attempt that dies with its worker is freed by its timeout. */
export const LOADED = Workflow.create('loaded', (wf) => {
  const run = wf.declareStr('run').required()
  wf.declareStr('pad')
  wf.execute('first', run).withRetries(50).timeout({ seconds: TASK_TIMEOUT_S })
  wf.waitForEvent('go-on').registeredAs('STR')
  wf.execute('second', run).withRetries(50).timeout({ seconds: TASK_TIMEOUT_S })
})

const eventOf = (run: string) => ({
  wfRunId: { id: run },
  externalEventDefId: { name: 'go-on' },
  guid: `e-${run}`,
})

/** What workers would warn of, dying servers, is what is done to them. */
export const QUIET = { debug() {}, info() {}, warn() {}, error() {} }

/** Starts workers for both tasks. Every attempt gives back another result, so that a result that changes is seen. */
export async function startWorkers(client: Client, recorder: Recorder, concurrency = 16): Promise<Worker> {
  const overheard: Client = {
    ...client,
    async reportTask(report, options) {
      const { taskRunId, attemptNumber = 0, status, output } = report ?? {}
      return recorder.record(
        {
          call: 'report',
          run: taskRunId?.wfRunId?.id ?? '',
          guid: taskRunId?.taskGuid ?? '',
          attempt: attemptNumber,
          status: String(status),
          output: textOf(output),
        },
        () => client.reportTask(report, options),
      )
    },
  }
  const step = (name: string) =>
    task(name, {
      input: { run: 'STR' },
      output: 'STR',
      run({ run }, { attemptNumber, taskRunId }) {
        recorder.given({ run, guid: taskRunId.taskGuid, attempt: attemptNumber })
        if (isEvery(run, MIX.flaky) && attemptNumber === 0) throw new Error('not yet')
        return `${name} ${randomBytes(4).toString('hex')}`
      },
    })
  return createWorker(overheard, {
    tasks: [step('first'), step('second')],
    concurrency,
    logger: QUIET,
    grace: '1s',
  })
}

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'str' in value && typeof value.str === 'string' ? value.str : ''

/** Starts a run; with `pad` a big one. */
export function startRun(client: Client, recorder: Recorder, run: string, pad?: string): Promise<unknown> {
  const variables = pad === undefined ? { run } : { run, pad }
  return recorder.record({ call: 'start', run }, () => client.runWf('loaded', variables, { id: run }))
}

export function post(client: Client, recorder: Recorder, run: string): Promise<unknown> {
  const request = { ...eventOf(run), content: { str: run } }
  return recorder.record({ call: 'post', run, guid: request.guid }, () => client.putExternalEvent(request))
}

export async function awaitEnd(client: Client, recorder: Recorder, run: string): Promise<unknown> {
  const call = { call: 'await', run } as const
  return recorder.record(
    call,
    () => client.awaitWfRun(run, { timeout: END_WAITED }),
    ({ status }) => ({ status: String(status) }),
  )
}

/** Reads all that can be known of a run. */
export async function look(client: Client, recorder: Recorder, run: string, withEvent = true): Promise<Seen> {
  const seen = async (): Promise<Seen> => {
    const [found, event, tasks] = await Promise.all([
      orAbsent(client.getWfRun({ id: run })),
      withEvent ? orAbsent(client.getExternalEvent(eventOf(run))) : null,
      client.listTaskRuns({ wfRunId: { id: run } }),
    ])
    const attempts = tasks.results.flatMap(({ id, attempts }) =>
      attempts.map(({ status, ...attempt }, number) => ({
        guid: id?.taskGuid ?? '',
        attempt: number,
        status: String(status),
        output: status === 'TASK_SUCCESS' ? textOf(attempt.output) : '',
      })),
    )
    return {
      ...(found === undefined ? {} : { status: String(found.status) }),
      ...(event === null ? {} : { event: event !== undefined }),
      attempts,
    }
  }
  return recorder.record({ call: 'look', run }, seen, (all) => all)
}

async function orAbsent<T>(reply: Promise<T>): Promise<T | undefined> {
  return reply.catch((error) => {
    if (codeOf(error) === 'NOT_FOUND') return undefined
    throw error
  })
}

export interface LoadOptions {
  /** What the ids of runs begin with; unique among all who load this directory. */
  readonly prefix: string
  /** Runs that are under way at once. */
  readonly inFlight: number
  /** Whether runs are so big that segments fill up. */
  readonly big?: boolean
}

/** Runs one workflow after the other in so many lanes, until `signal` fires. Where a call fails it goes on with the next run. */
export async function load(
  client: Client,
  recorder: Recorder,
  options: LoadOptions,
  signal: AbortSignal,
): Promise<void> {
  let next = 0
  const one = async (run: string) => {
    await startRun(client, recorder, run, options.big === true ? PAD : undefined)
    await post(client, recorder, run)
    await awaitEnd(client, recorder, run)
    if (isEvery(run, MIX.looked)) await look(client, recorder, run)
    // Big ones fill the journal, and must not fill the store of which a copy is made after each kill.
    if (options.big === true || isEvery(run, MIX.removed)) {
      await recorder.record({ call: 'remove', run }, () => client.deleteWfRun({ id: { id: run } }))
    }
  }
  const lane = async () => {
    while (!signal.aborted) {
      await one(`${options.prefix}-${next++}`).catch(
        () => new Promise((resolve) => setTimeout(resolve, signal.aborted ? 0 : AGAIN_MS)),
      )
    }
  }
  await Promise.all(Array.from({ length: options.inFlight }, lane))
}
