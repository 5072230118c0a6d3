import type { ExponentialBackoffRetryPolicy, Init, TaskNode } from '../../gen/index.js'
import { checkInt32, checkName, checkText } from '../check.js'
import { type Duration, toSeconds } from '../duration.js'
import { call, Mistake, within } from '../error.js'
import { type Assignment, FormatString, type Operand, toAssignment } from '../expression.js'
import { NodeOutput } from '../node-output.js'
import type { NodeContent, ThreadDraft } from '../thread-draft.js'
import { VariablePart } from '../variable.js'

/** The waits between attempts: the n-th is `baseIntervalMs * multiplier^(n-1)`, at most `maxDelayMs`. */
export interface ExponentialBackoff {
  /** The first wait, in milliseconds; at least 1. */
  readonly baseIntervalMs: number
  /** The longest wait, in milliseconds; at least `baseIntervalMs`. */
  readonly maxDelayMs: number | bigint
  /** By how much each wait exceeds the one before; at least 1. */
  readonly multiplier: number
}

/** A task by its name, or by a name known when the workflow runs. */
export type TaskName = string | VariablePart | FormatString

interface TaskOptions {
  retries: number
  timeoutSeconds: number | undefined
  backoff: Init<ExponentialBackoffRetryPolicy> | undefined
}

/** What a task gave; the modifiers change its node. */
export class TaskOutput extends NodeOutput {
  readonly #options: TaskOptions

  /** @internal */
  constructor(draft: ThreadDraft, label: string, options: TaskOptions, lower: () => NodeContent) {
    super(draft.add(label, 'task', lower))
    this.#options = options
  }

  /** How often the task is tried again after a failure; 0 by default. */
  withRetries(retries: number): this {
    return this.#change('withRetries', () => {
      checkInt32('retries', retries, 0)
      this.#options.retries = retries
    })
  }

  /** Waits between the attempts, longer each time. Without it a retry follows at once. */
  withExponentialBackoff(backoff: ExponentialBackoff): this {
    return this.#change('withExponentialBackoff', () => {
      this.#options.backoff = toBackoff(backoff)
    })
  }

  /** How long one attempt may take, in whole seconds; without it the server allows 60 s. */
  timeout(duration: Duration): this {
    return this.#change('timeout', () => {
      this.#options.timeoutSeconds = toSeconds('a timeout', duration, 1)
    })
  }

  #change(construct: string, change: () => void): this {
    const { thread } = this.node
    thread.compilation.checkActive(thread, construct)
    within(thread, construct, change, this.node)
    return this
  }
}

/** Adds a TASK node: of a fixed task, or of one whose name is known when it runs. */
export function task(draft: ThreadDraft, what: TaskName, args: readonly Operand[]): TaskOutput {
  draft.checkReachable()
  const { label, options, lower } = taskNode(draft, what, args)
  return new TaskOutput(draft, label, options, () => ({ task: lower() }))
}

/** What a TASK node holds; reminders of user tasks hold one too, with the same defaults. */
export function taskNode(
  draft: ThreadDraft,
  what: TaskName,
  args: readonly Operand[],
): { label: string; options: TaskOptions; lower: () => Init<TaskNode> } {
  const { settings } = draft.compilation
  const options = {
    retries: settings.taskRetries ?? 0,
    timeoutSeconds: settings.taskTimeoutSeconds,
    backoff: settings.taskBackoff,
  }
  const variables = args.map((arg) => toAssignment(arg, draft))
  const { label, ...which } = chosen(draft, what)
  const lower = (): Init<TaskNode> => ({
    ...which,
    variables,
    retries: options.retries,
    timeoutSeconds: options.timeoutSeconds,
    exponentialBackoff: options.backoff,
  })
  return { label, options, lower }
}

function chosen(
  draft: ThreadDraft,
  what: TaskName,
): { label: string; taskDefId?: { name: string }; dynamicTask?: Assignment } {
  if (what instanceof VariablePart) return { label: what.draft.name, dynamicTask: what.lower(draft) }
  if (what instanceof FormatString) {
    checkText('a format', what.template)
    return { label: what.template, dynamicTask: what.lower(draft) }
  }
  checkName('a task name', what)
  return { label: what, taskDefId: { name: what } }
}

/** The policy as the wire has it (limits: spec A 4.4). */
export function toBackoff(backoff: ExponentialBackoff): Init<ExponentialBackoffRetryPolicy> {
  const { baseIntervalMs, maxDelayMs, multiplier } = backoff
  checkInt32('baseIntervalMs', baseIntervalMs, 1)
  if (!(multiplier >= 1) || !Number.isFinite(multiplier))
    throw new Mistake('a multiplier of at least 1', `got ${multiplier}`)
  if (typeof maxDelayMs === 'number' && !Number.isSafeInteger(maxDelayMs)) {
    throw new Mistake('maxDelayMs to be a whole number', `got ${maxDelayMs}`)
  }
  if (maxDelayMs < baseIntervalMs)
    throw new Mistake(`maxDelayMs to be at least baseIntervalMs (${baseIntervalMs})`, `got ${maxDelayMs}`)
  return { baseIntervalMs, maxDelayMs: BigInt(maxDelayMs), multiplier }
}

/** The call as an error names it. */
export function taskCall(what: TaskName): string {
  return what instanceof VariablePart
    ? call('execute', what.draft.name)
    : call('execute', what instanceof FormatString ? what.template : what)
}
