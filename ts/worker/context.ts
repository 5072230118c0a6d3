/**
 * What a task knows about itself while it runs.
 */
import { TASK_LOG_LENGTH_MAX } from '../config/worker.js'
import { dateFromTimestamp, type NodeRunId, type ScheduledTask, type TaskRunId, type WfRunId } from '../gen/index.js'
import { wfRunIdToText } from '../value/index.js'

/** What a context needs from its worker. */
export interface ContextHost {
  /** The log of the worker, besides the one on the wire. */
  log(line: string, task: ScheduledTask): void
  /** Milliseconds the attempt has in all, as the server knows; undefined when it does not say. */
  timeoutMs(id: TaskRunId): Promise<number | undefined>
}

/** The second argument of a task's `run`. */
export class TaskContext {
  readonly #task: ScheduledTask
  readonly #host: ContextHost
  readonly #startedMs = Date.now()
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

  #watchTimeout(): void {
    this.#host.timeoutMs(this.taskRunId).then(
      (timeoutMs) => {
        if (timeoutMs === undefined || this.#over) return
        const leftMs = Math.max(timeoutMs - (Date.now() - this.#startedMs), 0)
        const reason = new DOMException(`The attempt timed out after ${timeoutMs} ms`, 'TimeoutError')
        this.#timer = setTimeout(() => this.abort(reason), leftMs).unref()
      },
      // The signal then fires on close alone; the server enforces its timeout whatever the worker knows.
      () => {},
    )
  }
}
