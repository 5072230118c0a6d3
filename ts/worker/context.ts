/**
 * What a task knows about itself while it runs.
 */
import { TASK_LOG_LENGTH_MAX } from '../config/worker.js'
import { dateFromTimestamp, type NodeRunId, type ScheduledTask, type TaskRunId, type WfRunId } from '../gen/index.js'
import { wfRunIdToText } from '../value/index.js'
import { type CheckpointContext, type CheckpointHost, Checkpoints } from './checkpoints.js'

/** What a context needs from its worker. */
export interface ContextHost extends CheckpointHost {
  /** The log of the worker, besides the one on the wire. */
  log(line: string, task: ScheduledTask): void
  /** Milliseconds the attempt has in all, as the server knows; undefined when it does not say. */
  timeoutMs(id: TaskRunId): Promise<number | undefined>
}

/** The second argument of a task's `run`. */
export class TaskContext {
  readonly #task: ScheduledTask
  readonly #host: ContextHost
  readonly #checkpoints: Checkpoints
  // When the time of the attempt's timeout began to run.
  #startedMs = Date.now()
  #abort: AbortController | undefined
  #aborted: Error | undefined
  #timer: NodeJS.Timeout | undefined
  #over = false
  #lines: string[] = []
  #logLength = 0

  /** @internal */
  constructor(task: ScheduledTask, host: ContextHost) {
    this.#task = task
    this.#host = host
    this.#checkpoints = new Checkpoints(task, host, () => this.#beginAnew())
  }

  /** The WfRun it belongs to. */
  get wfRunId(): WfRunId {
    return this.taskRunId.wfRunId ?? { id: '' }
  }

  get taskRunId(): TaskRunId {
    return this.#task.taskRunId ?? { taskGuid: '' }
  }

  /** The NodeRun it belongs to; undefined when a user task has triggered it. */
  get nodeRunId(): NodeRunId | undefined {
    return this.#task.source?.taskNode?.nodeRunId
  }

  /** Which try this is, from 0. */
  get attemptNumber(): number {
    return this.#task.attemptNumber
  }

  /** The same for all attempts of this TaskRun, and for no other: give it to services that know such keys. */
  get idempotencyKey(): string {
    return `${wfRunIdToText(this.wfRunId)}/${this.taskRunId.taskGuid}`
  }

  /** When this attempt was scheduled. */
  get scheduledTime(): Date | undefined {
    return this.#task.createdAt === undefined ? undefined : dateFromTimestamp(this.#task.createdAt)
  }

  /**
   * Fires when the attempt has timed out (its result no longer counts), or when the worker closes and its grace is over. Reading it for the first
   * time asks the server for the timeout; tasks that do not, do not pay for it.
   */
  get signal(): AbortSignal {
    if (this.#abort === undefined) {
      this.#abort = new AbortController()
      if (this.#aborted !== undefined) this.#abort.abort(this.#aborted)
      else this.#watchTimeout()
    }
    return this.#abort.signal
  }

  /**
   * Does a part of the task once for all its attempts: when an earlier attempt did it, its result comes from the server, and `part` does not run.
   * Parts are numbered in the order they are asked for, so every attempt must ask for the same ones in the same order. The result is one that a
   * variable can hold, and comes back as one: a number as a DOUBLE is a number, a bigint an INT. Each checkpoint begins the timeout anew.
   *
   * @throws an Error when the server has given the attempt up: it should end.
   * @example
   * ```ts
   * const charge = task('charge', {
   *   input: { order: 'STR' },
   *   output: 'STR',
   *   async run({ order }, ctx) {
   *     const payment = await ctx.executeAndCheckpoint(() => pay(order, ctx.idempotencyKey))
   *     return ctx.executeAndCheckpoint(() => receiptOf(payment))
   *   },
   * })
   * ```
   */
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is what an earlier attempt has stored, whatever that was.
  executeAndCheckpoint(part: (context: CheckpointContext) => unknown): Promise<any> {
    return this.#checkpoints.run(part)
  }

  /** Adds a line to the attempt's log, which is stored with it. */
  log(...parts: readonly unknown[]): void {
    const line = parts
      .map((part) => (typeof part === 'string' ? part : (JSON.stringify(part) ?? String(part))))
      .join(' ')
    this.#host.log(line, this.#task)
    if (this.#logLength + line.length > TASK_LOG_LENGTH_MAX) return
    this.#logLength += line.length + 1
    this.#lines.push(line)
  }

  /** @internal What was logged; undefined when nothing was. */
  get logOutput(): string | undefined {
    return this.#lines.length === 0 ? undefined : this.#lines.join('\n')
  }

  /** @internal */
  abort(reason: Error): void {
    this.#aborted ??= reason
    this.#abort?.abort(this.#aborted)
  }

  /** @internal The task is over: nothing may fire any more. */
  end(): void {
    this.#over = true
    clearTimeout(this.#timer)
  }

  #beginAnew(): void {
    this.#startedMs = Date.now()
    clearTimeout(this.#timer)
    if (this.#abort !== undefined && !this.#abort.signal.aborted) this.#watchTimeout()
  }

  #watchTimeout(): void {
    this.#host.timeoutMs(this.taskRunId).then(
      (timeoutMs) => {
        if (timeoutMs === undefined || this.#over) return
        clearTimeout(this.#timer)
        const leftMs = Math.max(timeoutMs - (Date.now() - this.#startedMs), 0)
        const reason = new DOMException(`The attempt timed out after ${timeoutMs} ms`, 'TimeoutError')
        this.#timer = setTimeout(() => this.abort(reason), leftMs).unref()
      },
      // The signal then fires on close alone; the server enforces its timeout whatever the worker knows.
      () => {},
    )
  }
}
