/**
 * Parts of a task that are done once for all its attempts: what a part gave is kept by the server, and later attempts get it from there
 * (spec C 3.6).
 *
 * **Invariant:** the parts of an attempt have the numbers 0, 1, 2 ... in the order in which they were asked for, one after the other.
 */
import type {
  Checkpoint,
  CheckpointId,
  Init,
  PutCheckpointRequest,
  PutCheckpointResponse,
  ScheduledTask,
} from '../gen/index.js'
import { fromVariableValue, toVariableValue, type ValueInit } from '../value/index.js'

/** What keeps checkpoints. */
export interface CheckpointHost {
  getCheckpoint(id: Init<CheckpointId>): Promise<Checkpoint>
  putCheckpoint(request: Init<PutCheckpointRequest>): Promise<PutCheckpointResponse>
}

/** What a part is given. */
export interface CheckpointContext {
  /** Adds a line to the checkpoint's log, which is stored with it. */
  log(line: string): void
}

/** The checkpoints of one attempt. */
export class Checkpoints {
  readonly #task: ScheduledTask
  readonly #host: CheckpointHost
  readonly #onPut: () => void
  #next = 0
  #last: Promise<unknown> = Promise.resolve()

  /** `onPut`: a checkpoint was stored, so that the attempt's timeout begins anew. */
  constructor(task: ScheduledTask, host: CheckpointHost, onPut: () => void) {
    this.#task = task
    this.#host = host
    this.#onPut = onPut
  }

  /** What the next part gives: now, or when an earlier attempt did it. */
  run(part: (context: CheckpointContext) => unknown): Promise<unknown> {
    const result = this.#last.then(() => this.#run(part))
    this.#last = result.catch(() => {})
    return result
  }

  async #run(part: (context: CheckpointContext) => unknown): Promise<unknown> {
    const number = this.#next++
    const taskRunId = this.#task.taskRunId ?? {}
    if (number < this.#task.totalObservedCheckpoints) {
      const kept = await this.#host.getCheckpoint({ taskRun: taskRunId, checkpointNumber: number })
      return fromVariableValue(kept.value ?? {})
    }
    const lines: string[] = []
    const value: ValueInit = toVariableValue(await part({ log: (line) => void lines.push(line) }))
    const { flowControlContinueType } = await this.#host.putCheckpoint({
      taskRunId,
      taskAttempt: this.#task.attemptNumber,
      value,
      ...(lines.length === 0 ? {} : { logs: lines.join('\n') }),
    })
    if (flowControlContinueType === 'STOP_TASK') {
      throw new Error(
        `Expected attempt ${this.#task.attemptNumber} to go on, but the server has given it up: another one counts`,
      )
    }
    this.#onPut()
    // As later attempts will see it.
    return fromVariableValue(value)
  }
}
