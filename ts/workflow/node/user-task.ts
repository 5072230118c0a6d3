import type { Init, UTActionTrigger, UTActionTrigger_UTHook } from '../../gen/index.js'
import { assign } from '../builders.js'
import { checkName, kind, shown } from '../check.js'
import { UserTaskDef } from '../definitions.js'
import { type Duration, lowerSeconds } from '../duration.js'
import { Mistake, within } from '../error.js'
import { type Assignment, Expression, type Operand } from '../expression.js'
import { checkNode, NodeOutput } from '../node-output.js'
import { type Step, wholeOf } from '../path.js'
import type { NodeContent, ThreadDraft } from '../thread-draft.js'
import { type TaskName, taskNode } from './task.js'

/** A user, a group, a note or a name: written down, or a STR of the workflow. */
export type Text = string | Expression

interface UserTaskOptions {
  readonly userId: Assignment | undefined
  readonly userGroup: Assignment | undefined
  readonly definition: UserTaskDef | undefined
  notes: Assignment | undefined
  onCancellation: Assignment | undefined
  readonly actions: Init<UTActionTrigger>[]
}

/** What somebody filled in, a JSON_OBJ; the modifiers change its node. */
export class UserTaskOutput extends NodeOutput {
  readonly #options: UserTaskOptions

  /** @internal */
  constructor(draft: ThreadDraft, name: string, options: UserTaskOptions, lower: () => NodeContent) {
    super(draft.add(name, 'userTask', lower), wholeOf('JSON_OBJ'))
    this.#options = options
  }

  /** What was filled in for a field. */
  override get(step: Step): NodeOutput {
    const { definition } = this.#options
    const known = (): void => {
      if (definition === undefined || typeof step !== 'string' || definition.fieldNames.includes(step)) return
      throw new Mistake(
        `a field of user task ${definition.name}: ${definition.fieldNames.join(', ')}`,
        `got ${JSON.stringify(step)}`,
      )
    }
    within(this.node.thread, 'get', known, this.node)
    return super.get(step)
  }

  /** Notes for whoever does it. */
  withNotes(notes: Text): this {
    return this.#change('withNotes', (draft) => {
      this.#options.notes = lowerText('notes', notes, draft)
    })
  }

  /** The EXCEPTION with which the node fails when it is cancelled; the error USER_TASK_CANCELLED by default. */
  withOnCancellationException(name: Text): this {
    return this.#change('withOnCancellationException', (draft) => {
      if (!(name instanceof Expression)) checkName('the name of an exception', name)
      this.#options.onCancellation = lowerText('the name of an exception', name, draft)
    })
  }

  /** Adds what happens to it after a while. @internal */
  addAction(draft: ThreadDraft, action: Init<UTActionTrigger>): void {
    checkNode(this.node, draft)
    this.#options.actions.push(action)
  }

  /** To whom it was assigned. @internal */
  get assigned(): Pick<UserTaskOptions, 'userId' | 'userGroup'> {
    return this.#options
  }

  #change(construct: string, change: (draft: ThreadDraft) => void): this {
    const { thread } = this.node
    thread.compilation.checkActive(thread, construct)
    within(thread, construct, () => change(thread), this.node)
    return this
  }
}

/** Adds a USER_TASK node. */
export function userTask(
  draft: ThreadDraft,
  construct: string,
  what: string | UserTaskDef,
  userId: Text | null | undefined,
  userGroup: Text | null | undefined,
): UserTaskOutput {
  draft.checkReachable()
  const definition = what instanceof UserTaskDef ? what : undefined
  const name = definition?.name ?? (what as string)
  checkName('the name of a user task', name)
  if (definition !== undefined) draft.compilation.register(draft, construct, definition)
  const options: UserTaskOptions = {
    userId: lowerAssignee('a user', userId, draft),
    userGroup: lowerAssignee('a group', userGroup, draft),
    definition,
    notes: undefined,
    onCancellation: undefined,
    actions: [],
  }
  if (options.userId === undefined && options.userGroup === undefined)
    throw new Mistake('a user or a group to assign to', 'got neither')
  return new UserTaskOutput(draft, name, options, () => ({
    userTask: {
      userTaskDefName: name,
      userId: options.userId,
      userGroup: options.userGroup,
      actions: options.actions,
      notes: options.notes,
      onCancellationExceptionName: options.onCancellation,
    },
  }))
}

/** Runs a task after a while. */
export function remind(
  draft: ThreadDraft,
  output: UserTaskOutput,
  hook: UTActionTrigger_UTHook,
  delay: Duration | Expression,
  task: TaskName,
  args: readonly Operand[],
): void {
  const delaySeconds = lowerSeconds('a delay', delay, 0, draft)
  const { lower } = taskNode(draft, task, args)
  checkUserTask(output).addAction(draft, { task: { task: lower() }, delaySeconds, hook })
}

/** Gives it to others after a while. */
export function reassign(
  draft: ThreadDraft,
  output: UserTaskOutput,
  userId: Text | null | undefined,
  userGroup: Text | null | undefined,
  delay: Duration | Expression,
): void {
  const user = lowerAssignee('a user', userId, draft)
  const group = lowerAssignee('a group', userGroup, draft)
  if (user === undefined && group === undefined) throw new Mistake('a user or a group to assign to', 'got neither')
  checkUserTask(output).addAction(draft, {
    // The user is always said, also that there is none (spec A 7.8).
    reassign: { userId: user ?? { literalValue: {} }, userGroup: group },
    delaySeconds: lowerSeconds('a delay', delay, 0, draft),
    hook: 'ON_TASK_ASSIGNED',
  })
}

/** Gives it back to its group after a while. */
export function release(draft: ThreadDraft, output: UserTaskOutput, delay: Duration | Expression): void {
  const { userId, userGroup } = checkUserTask(output).assigned
  if (userId === undefined || userGroup === undefined)
    throw new Mistake(
      'a user task with a user and a group',
      `${output.nodeName} has no ${userId === undefined ? 'user' : 'group'}`,
    )
  output.addAction(draft, {
    reassign: { userGroup },
    delaySeconds: lowerSeconds('a delay', delay, 0, draft),
    hook: 'ON_TASK_ASSIGNED',
  })
}

/** Cancels it after a while. */
export function cancel(
  draft: ThreadDraft,
  output: UserTaskOutput,
  hook: UTActionTrigger_UTHook,
  delay: Duration | Expression,
): void {
  checkUserTask(output).addAction(draft, { cancel: {}, delaySeconds: lowerSeconds('a delay', delay, 0, draft), hook })
}

function checkUserTask(output: UserTaskOutput): UserTaskOutput {
  if (!(output instanceof UserTaskOutput)) throw new Mistake('what assignUserTask gave', `got ${kind(output)}`)
  return output
}

/** A user or a group; nobody where it is left out. */
function lowerAssignee(what: string, text: Text | null | undefined, draft: ThreadDraft): Assignment | undefined {
  if (text === null || text === undefined) return undefined
  if (typeof text === 'string' && text.trim() === '') throw new Mistake(what, `got ${JSON.stringify(text)}`)
  return lowerText(what, text, draft)
}

function lowerText(what: string, text: Text, draft: ThreadDraft): Assignment {
  if (!(text instanceof Expression) && typeof text !== 'string')
    throw new Mistake(`${what}, a text`, `got ${shown(text)}`)
  return assign(text, draft, 'STR', what)
}
