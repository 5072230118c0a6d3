/**
 * A worker: it asks for tasks, runs them and reports. Over any transport, with the same code.
 */
import { setMaxListeners } from 'node:events'
import type { Client } from '../client/client.js'
import { Aborted, LhError } from '../client/errors.js'
import { durationMs } from '../config/duration.js'
import {
  DRAIN_ABORTED_MS,
  REPORT_RETRY_MS,
  REPORT_TRIES_MAX,
  type WorkerConfig,
  type WorkerOptions,
  workerConfig,
} from '../config/worker.js'
import type { ScheduledTask, TaskRunId, VariableType } from '../gen/index.js'
import { wfRunIdToText } from '../value/index.js'
import { Backoff, pause } from './backoff.js'
import { type ContextHost, TaskContext } from './context.js'
import { execute, type Report } from './execute.js'
import type { Task } from './task.js'
import { ensureTaskDef } from './task-def.js'
import { TaskLoop } from './task-loop.js'
import { checkTasks } from './tasks.js'

export type { WorkerOptions } from '../config/worker.js'

/** A worker that runs. */
export interface Worker {
  /** Resolves when it has closed, by `close()` or by a signal. */
  readonly done: Promise<void>
  /** How it names itself. */
  readonly workerId: string
  /** Tasks that run now. */
  readonly running: number
  /** Asks for no more work, lets running tasks end within the grace, then fires their signals. Closing twice is closing once. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Starts a worker. When the promise resolves, its TaskDefs exist and it asks for tasks.
 *
 * @throws {@link LhError} when there are no tasks, a TaskDef cannot be had, or the server does not answer.
 *
 * @example
 * ```ts
 * await using worker = await createWorker(connect(), { tasks: [greet], concurrency: 16, closeOnSignals: true })
 * await worker.done
 * ```
 */
export async function createWorker(
  client: Client,
  options: WorkerOptions & { readonly tasks: readonly Task[] },
): Promise<Worker> {
  const tasks = checkTasks(options.tasks)
  const worker = new RunningWorker(client, workerConfig(options))
  try {
    await Promise.all(tasks.map((task) => worker.add(task)))
  } catch (error) {
    await worker.close()
    throw error
  }
  return worker
}

class RunningWorker implements Worker {
  readonly done: Promise<void>
  readonly #client: Client
  readonly #config: WorkerConfig
  readonly #loops: TaskLoop[] = []
  readonly #contexts = new Set<TaskContext>()
  readonly #reports = new Set<Promise<void>>()
  readonly #host: ContextHost
  #finish: () => void = () => {}
  #closing: Promise<void> | undefined
  readonly #abandoned = new AbortController()

  constructor(client: Client, config: WorkerConfig) {
    this.#client = client
    this.#config = config
    // Every report that waits to be sent again listens to it, and there are as many as the concurrency allows.
    setMaxListeners(0, this.#abandoned.signal)
    this.done = new Promise((resolve) => {
      this.#finish = resolve
    })
    this.#host = {
      log: (line, { taskRunId }) => config.logger.debug(line, { taskRun: textOf(taskRunId) }),
      getCheckpoint: (id) => client.getCheckpoint(id, { timeout: '30s' }),
      putCheckpoint: (request) => client.putCheckpoint(request, { timeout: '30s' }),
      timeoutMs: async (id) => (await client.getTaskRun(id, { timeout: '10s' })).timeoutSeconds * 1000 || undefined,
    }
    if (config.closeOnSignals) {
      for (const signal of SIGNALS) process.once(signal, this.#onSignal)
    }
  }

  get workerId(): string {
    return this.#config.workerId
  }

  get running(): number {
    return this.#contexts.size
  }

  async add(task: Task): Promise<void> {
    const taskDef = await ensureTaskDef(this.#client, task)
    const returnType = taskDef.returnType?.returnType?.primitiveType
    const loop = new TaskLoop({
      client: this.#client,
      taskDef: task.name,
      config: this.#config,
      run: (scheduled, release) =>
        this.#run(task, typeof returnType === 'string' ? returnType : undefined, scheduled, release),
    })
    this.#loops.push(loop)
    await loop.start()
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  readonly #onSignal = (): void => {
    this.close().catch((error) => this.#config.logger.error(`Worker did not close: ${LhError.from(error).message}`))
  }

  async #close(): Promise<void> {
    for (const signal of SIGNALS) process.off(signal, this.#onSignal)
    const drained = this.#drain()
    const over = new AbortController()
    const late = async (): Promise<void> => {
      if (!(await pause(durationMs(this.#config.grace), over.signal))) return
      for (const context of this.#contexts) context.abort(new Aborted('The worker closes'))
      if (!(await pause(DRAIN_ABORTED_MS, over.signal))) return
      const left = [...this.#contexts].map((context) => context.idempotencyKey)
      this.#config.logger.warn('Worker closed with tasks still running; their timeouts free them', { left })
    }
    await Promise.race([drained, late()])
    over.abort()
    this.#abandoned.abort()
    this.#finish()
  }

  async #drain(): Promise<void> {
    await Promise.all(this.#loops.map((loop) => loop.close()))
    while (this.#reports.size > 0) await Promise.all(this.#reports)
  }

  // The slot is free before the report is sent: the next poll crosses with it and just before it, so that the task which the report schedules is
  // handed out in the same step instead of being queued. A server that does not take reports holds the slots.
  async #run(
    task: Task,
    returnType: VariableType | undefined,
    scheduled: ScheduledTask,
    release: () => void,
  ): Promise<void> {
    const context = new TaskContext(scheduled, this.#host)
    this.#contexts.add(context)
    const report = await execute(task, returnType, scheduled, context)
    this.#contexts.delete(context)
    const hasRoom = this.#reports.size < this.#config.concurrency
    if (hasRoom) release()
    const sent = this.#report(report).finally(() => this.#reports.delete(sent))
    this.#reports.add(sent)
    if (!hasRoom) await sent
  }

  async #report(report: Report): Promise<void> {
    const backoff = new Backoff(REPORT_RETRY_MS, REPORT_RETRY_MS * 2 ** REPORT_TRIES_MAX)
    for (let tries = 1; ; tries++) {
      try {
        await this.#client.reportTask(report, { timeout: '30s' })
        return
      } catch (thrown) {
        const error = LhError.from(thrown)
        if (isWorthRetrying(error) && tries < REPORT_TRIES_MAX && (await backoff.pause(this.#abandoned.signal)))
          continue
        const fields = { taskRun: textOf(report.taskRunId), attempt: report.attemptNumber, tries }
        this.#config.logger.error(`A task's result could not be reported: ${error.message}`, fields)
        return
      }
    }
  }
}

const SIGNALS = ['SIGTERM', 'SIGINT'] as const

function textOf(id: Report['taskRunId'] | TaskRunId): string {
  return id === undefined ? '' : `${wfRunIdToText(id.wfRunId ?? {})}/${id.taskGuid ?? ''}`
}

/** What is done is done: its report is sent again whatever may pass, a crowded server included. */
function isWorthRetrying({ code, retryable }: LhError): boolean {
  return retryable || code === 'DEADLINE_EXCEEDED' || code === 'UNKNOWN' || code === 'RESOURCE_EXHAUSTED'
}
