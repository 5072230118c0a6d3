import type {
  Comparator,
  LHErrorType,
  VariableMutationType,
  VariableType,
  WaitForThreadsStrategy,
} from '../gen/index.js'
import { InlineStructBuilder, MapBuilder, StructBuilder } from './builders.js'
import { checkText, kind } from './check.js'
import type { ExternalEventDef, UserTaskDef, WorkflowEventDef } from './definitions.js'
import { type Duration, toSeconds } from './duration.js'
import { call, Mistake, within } from './error.js'
import { Comparison, type Expression, type FormatString, type Operand, Operation } from './expression.js'
import { format } from './format.js'
import { runWf, type SpawnedChildWf, waitForChildWf } from './node/child-wf.js'
import { complete, fail } from './node/exit.js'
import { type ExternalEventOutput, externalEvent } from './node/external-event.js'
import { anyCatch, type Catch, errorCatch, exceptionCatch, failureHandler } from './node/failure-handler.js'
import { doElse, doIf, type IfDraft } from './node/if.js'
import type { Inputs } from './node/inputs.js'
import { type InterruptHandler, interrupt } from './node/interrupt.js'
import { sleepSeconds, sleepUntil } from './node/sleep.js'
import { startMultipleThreads, startThread } from './node/start-thread.js'
import { type TaskName, type TaskOutput, task, taskCall } from './node/task.js'
import { type ThrowEventHandle, throwEvent } from './node/throw-event.js'
import { cancel, reassign, release, remind, type Text, type UserTaskOutput, userTask } from './node/user-task.js'
import { waitForCondition } from './node/wait-for-condition.js'
import { type Waited, type WaitForThreadsHandle, waitForThreads } from './node/wait-for-threads.js'
import { doWhile } from './node/while.js'
import type { NodeHandle } from './node-handle.js'
import type { NodeOutput } from './node-output.js'
import type { SpawnedThread, SpawnedThreads } from './spawned-threads.js'
import type { NodeDraft, ThreadDraft } from './thread-draft.js'
import { ArrayType, type ElementType, LATEST, type LhType, type MapKeyType, MapType, StructType } from './type.js'
import { mutate, type VariablePart, variable, type WfRunVariable } from './variable.js'

/**
 * What a thread, a branch or a loop does. It runs when the workflow is compiled, and must not be async: it describes the work, the server
 * does it.
 */
export type ThreadBody = (wf: WorkflowThread) => void

/**
 * One thread of a workflow under construction: every call adds to it. Only usable until its body has returned.
 *
 * Mistakes are told as {@link WorkflowError}, with the workflow, the thread and the call.
 */
export class WorkflowThread {
  readonly #draft: ThreadDraft

  /** @internal */
  constructor(draft: ThreadDraft) {
    this.#draft = draft
  }

  /** Declares a STR variable. */
  declareStr(name: string): WfRunVariable {
    return this.#declare('declareStr', name, 'STR')
  }

  /** Declares an INT variable: 64 bits, a bigint in JavaScript. */
  declareInt(name: string): WfRunVariable {
    return this.#declare('declareInt', name, 'INT')
  }

  /** Declares a DOUBLE variable. */
  declareDouble(name: string): WfRunVariable {
    return this.#declare('declareDouble', name, 'DOUBLE')
  }

  /** Declares a BOOL variable. */
  declareBool(name: string): WfRunVariable {
    return this.#declare('declareBool', name, 'BOOL')
  }

  /** Declares a BYTES variable. */
  declareBytes(name: string): WfRunVariable {
    return this.#declare('declareBytes', name, 'BYTES')
  }

  /** Declares a JSON_OBJ variable: any JSON object. */
  declareJsonObj(name: string): WfRunVariable {
    return this.#declare('declareJsonObj', name, 'JSON_OBJ')
  }

  /** Declares a JSON_ARR variable: any JSON array. */
  declareJsonArr(name: string): WfRunVariable {
    return this.#declare('declareJsonArr', name, 'JSON_ARR')
  }

  /** Declares a TIMESTAMP variable. */
  declareTimestamp(name: string): WfRunVariable {
    return this.#declare('declareTimestamp', name, 'TIMESTAMP')
  }

  /** Declares a WF_RUN_ID variable. */
  declareWfRunId(name: string): WfRunVariable {
    return this.#declare('declareWfRunId', name, 'WF_RUN_ID')
  }

  /** Declares a variable that is a struct: of the newest version of a StructDef by its name, of another one, or of a {@link structDef}. */
  declareStruct(name: string, struct: string | StructType, version?: number): WfRunVariable {
    return this.#declare('declareStruct', name, () => toStruct(struct, version))
  }

  /** Declares a variable that is a native array, of elements of one type. */
  declareArray(name: string, element: ElementType): WfRunVariable {
    return this.#declare('declareArray', name, () => new ArrayType(element))
  }

  /** Declares a variable that is a native map, of keys of one type and values of one type. */
  declareMap(name: string, key: MapKeyType, value: ElementType): WfRunVariable {
    return this.#declare('declareMap', name, () => new MapType(key, value))
  }

  /** Executes a task with these arguments, one for each input of its TaskDef: by its name, or by a name known when the workflow runs. */
  execute(what: TaskName, ...args: Operand[]): TaskOutput {
    return this.#at(taskCall(what), () => task(this.#draft, what, args))
  }

  /** Waits for an external event: by its name, or as an {@link externalEventDef}, which is registered with the workflow. */
  waitForEvent(event: string | ExternalEventDef): ExternalEventOutput {
    const construct = call('waitForEvent', nameOf(event))
    return this.#at(construct, () => externalEvent(this.#draft, construct, event))
  }

  /** Throws a workflow event, with this content: by its name, or as a {@link workflowEventDef}, which is registered with the workflow. */
  throwEvent(event: string | WorkflowEventDef, content: Operand = null): ThrowEventHandle {
    const construct = call('throwEvent', nameOf(event))
    return this.#at(construct, () => throwEvent(this.#draft, construct, event, content))
  }

  /**
   * Does the body whenever the event comes while this thread runs; the thread stands still meanwhile. The body finds the event's content in a variable
   * `INPUT`, and may declare no other.
   */
  registerInterruptHandler(event: string | ExternalEventDef, body: ThreadBody): InterruptHandler {
    const construct = call('registerInterruptHandler', nameOf(event))
    return this.#at(construct, () => interrupt(this.#draft, construct, event, this.#thread(construct, body)))
  }

  /** Starts a thread of this name and goes on. The inputs become its variables; it sees those of this thread. */
  spawnThread(body: ThreadBody, name: string, inputs: Inputs = {}): SpawnedThread {
    const construct = call('spawnThread', name)
    return this.#at(construct, () => startThread(this.#draft, construct, name, this.#thread(construct, body), inputs))
  }

  /** Starts a thread for each element of an array and goes on. Each finds its element in a variable `INPUT`, if it declares that. */
  spawnThreadForEach(elements: Operand, name: string, body: ThreadBody, inputs: Inputs = {}): SpawnedThreads {
    const construct = call('spawnThreadForEach', name)
    return this.#at(construct, () =>
      startMultipleThreads(this.#draft, construct, elements, name, this.#thread(construct, body), inputs),
    )
  }

  /** Waits until all of the threads have succeeded; fails as the first one that fails. */
  waitForThreads(...threads: [SpawnedThreads | readonly SpawnedThread[]] | SpawnedThread[]): WaitForThreadsHandle {
    return this.#wait('waitForThreads', threads, 'WAIT_FOR_ALL')
  }

  /** Waits until one of the threads has succeeded, and halts the others; fails when all have failed. */
  waitForAnyOf(...threads: [SpawnedThreads | readonly SpawnedThread[]] | SpawnedThread[]): WaitForThreadsHandle {
    return this.#wait('waitForAnyOf', threads, 'WAIT_FOR_ANY')
  }

  /** Waits until one of the threads has ended, well or not, and halts the others. */
  waitForFirstOf(...threads: [SpawnedThreads | readonly SpawnedThread[]] | SpawnedThread[]): WaitForThreadsHandle {
    return this.#wait('waitForFirstOf', threads, 'WAIT_FOR_FIRST')
  }

  /** Starts a child workflow and goes on: by its name, or by a name known when the workflow runs. The newest version is taken. */
  runWf(name: string | Expression, inputs: Inputs = {}): SpawnedChildWf {
    return this.#at(call('runWf', name), () => runWf(this.#draft, name, inputs))
  }

  /** Waits until a child workflow has ended. Its output is the child's. */
  waitForChildWf(child: SpawnedChildWf): NodeOutput {
    return this.#at('waitForChildWf', () => waitForChildWf(this.#draft, child))
  }

  /** Waits until somebody has done a task: a user, one of a group, or a user whose group can have it back. */
  assignUserTask(def: string | UserTaskDef, userId?: Text | null, userGroup?: Text | null): UserTaskOutput {
    const construct = call('assignUserTask', nameOf(def))
    return this.#at(construct, () => userTask(this.#draft, construct, def, userId, userGroup))
  }

  /** Executes a task a while after the user task has come up, if it is not done by then. */
  scheduleReminderTask(
    userTask: UserTaskOutput,
    delay: Duration | Expression,
    what: TaskName,
    ...args: Operand[]
  ): void {
    this.#of(userTask, 'scheduleReminderTask', () => remind(this.#draft, userTask, 'ON_ARRIVAL', delay, what, args))
  }

  /** Executes a task a while after each assignment to a user, if the user task is not done by then. */
  scheduleReminderTaskOnAssignment(
    userTask: UserTaskOutput,
    delay: Duration | Expression,
    what: TaskName,
    ...args: Operand[]
  ): void {
    this.#of(userTask, 'scheduleReminderTaskOnAssignment', () =>
      remind(this.#draft, userTask, 'ON_TASK_ASSIGNED', delay, what, args),
    )
  }

  /** Assigns the user task to others, a while after each assignment to a user. */
  reassignUserTask(
    userTask: UserTaskOutput,
    userId: Text | null | undefined,
    userGroup: Text | null | undefined,
    delay: Duration | Expression,
  ): void {
    this.#of(userTask, 'reassignUserTask', () => reassign(this.#draft, userTask, userId, userGroup, delay))
  }

  /** Gives the user task back to its group, a while after each assignment to a user. */
  releaseToGroupOnDeadline(userTask: UserTaskOutput, delay: Duration | Expression): void {
    this.#of(userTask, 'releaseToGroupOnDeadline', () => release(this.#draft, userTask, delay))
  }

  /** Cancels the user task a while after it has come up. */
  cancelUserTaskRunAfter(userTask: UserTaskOutput, delay: Duration | Expression): void {
    this.#of(userTask, 'cancelUserTaskRunAfter', () => cancel(this.#draft, userTask, 'ON_ARRIVAL', delay))
  }

  /** Cancels the user task a while after each assignment to a user. */
  cancelUserTaskRunAfterAssignment(userTask: UserTaskOutput, delay: Duration | Expression): void {
    this.#of(userTask, 'cancelUserTaskRunAfterAssignment', () =>
      cancel(this.#draft, userTask, 'ON_TASK_ASSIGNED', delay),
    )
  }

  /** Waits until the condition holds; it is looked at again whenever something changes. */
  waitForCondition(condition: Expression): NodeHandle {
    return this.#at('waitForCondition', () => waitForCondition(this.#draft, condition))
  }

  /** Sleeps for a while: `30`, `'5m'`, or an INT of the workflow in seconds. */
  sleepSeconds(length: Duration | Expression): NodeHandle {
    return this.#at('sleepSeconds', () => sleepSeconds(this.#draft, length))
  }

  /** Sleeps until a time: a Date, or a TIMESTAMP of the workflow (or an INT of milliseconds). A time gone by ends the sleep at once. */
  sleepUntil(time: Date | Expression): NodeHandle {
    return this.#at('sleepUntil', () => sleepUntil(this.#draft, time))
  }

  /** Does the body if the condition holds. More branches may follow. */
  doIf(condition: Expression, body: ThreadBody): IfStatement {
    return this.#at('doIf', () => {
      const statement = doIf(this.#draft, condition, () => this.#run('doIf', body))
      return new IfStatement(statement, (construct, each) => this.#run(construct, each))
    })
  }

  /** Does one of two bodies. */
  doIfElse(condition: Expression, then: ThreadBody, otherwise: ThreadBody): void {
    this.doIf(condition, then).doElse(otherwise)
  }

  /** Does the body as long as the condition holds; it is looked at before each round. */
  doWhile(condition: Expression, body: ThreadBody): void {
    this.#at('doWhile', () => doWhile(this.#draft, condition, () => this.#run('doWhile', body)))
  }

  /** Ends the thread: it has completed, with this result if one is given. */
  complete(...result: [] | [result: Operand]): void {
    this.#at('complete', () => complete(this.#draft, result))
  }

  /** Ends the thread: it has failed with an EXCEPTION of this name. */
  fail(failureName: string, message?: string): void
  /** Ends the thread: it has failed with an EXCEPTION of this name, and this content for the handler. */
  fail(output: Operand, failureName: string, message: string): void
  fail(...args: [first: Operand, second?: string, third?: string]): void {
    const [output, failureName, message] = args.length === 3 ? [[args[0]], args[1], args[2]] : [[], args[0], args[1]]
    this.#at(call('fail', failureName), () => fail(this.#draft, output, failureName, message))
  }

  /** Does the body when the node fails with an EXCEPTION (of this name); then the workflow goes on behind the node. */
  handleException(node: NodeOutput | NodeHandle, body: ThreadBody): void
  handleException(node: NodeOutput | NodeHandle, name: string, body: ThreadBody): void
  handleException(node: NodeOutput | NodeHandle, ...rest: [ThreadBody] | [string, ThreadBody]): void {
    const [name, body] = rest.length === 1 ? [undefined, rest[0]] : rest
    this.#handle(call('handleException', name), node, () => exceptionCatch(name), body)
  }

  /** Does the body when the node fails with an ERROR (of this kind); then the workflow goes on behind the node. */
  handleError(node: NodeOutput | NodeHandle, body: ThreadBody): void
  handleError(node: NodeOutput | NodeHandle, type: LHErrorType, body: ThreadBody): void
  handleError(node: NodeOutput | NodeHandle, ...rest: [ThreadBody] | [LHErrorType, ThreadBody]): void {
    const [type, body] = rest.length === 1 ? [undefined, rest[0]] : rest
    this.#handle(call('handleError', type), node, () => errorCatch(type), body)
  }

  /** Does the body when the node fails, however; then the workflow goes on behind the node. */
  handleAnyFailure(node: NodeOutput | NodeHandle, body: ThreadBody): void {
    this.#handle('handleAnyFailure', node, () => anyCatch, body)
  }

  /** Changes a variable, or a part of one, when the workflow goes on to its next node. See also {@link VariablePart.assign}. */
  mutate(target: VariablePart, operation: VariableMutationType, value: Operand): void {
    this.#at(call('mutate', operation), () => mutate(this.#draft, target, operation, value))
  }

  /** A struct that is made when the workflow runs: `wf.buildStruct('car').put('model', model)`. */
  buildStruct(struct: string | StructType, version?: number): StructBuilder {
    return this.#at(call('buildStruct', nameOf(struct)), () => {
      const type = toStruct(struct, version)
      this.#draft.compilation.useType(this.#draft, type)
      return new StructBuilder(this.#draft, type)
    })
  }

  /** A struct in a field of another one: `car.put('owner', wf.buildInlineStruct().put('name', name))`. */
  buildInlineStruct(): InlineStructBuilder {
    return this.#at('buildInlineStruct', () => new InlineStructBuilder(this.#draft))
  }

  /** A native map that is made when the workflow runs. Without types they are those of its first entry. */
  buildMap(...types: [] | [key: MapKeyType, value: ElementType]): MapBuilder {
    return this.#at('buildMap', () => {
      const [key, value] = types
      const type = key === undefined || value === undefined ? undefined : new MapType(key, value)
      if (type !== undefined) this.#draft.compilation.useType(this.#draft, type)
      return new MapBuilder(this.#draft, type)
    })
  }

  /** Two values compared, as a condition or a BOOL. */
  condition(lhs: Operand, comparator: Comparator, rhs: Operand): Comparison {
    return new Comparison(lhs, comparator, rhs)
  }

  /** A text with values put into it: `wf.format('order {0} of {1}', id, name)`. An apostrophe must be doubled. */
  format(template: string, ...args: Operand[]): FormatString {
    return this.#at(call('format', template), () => format(template, args))
  }

  /** `lhs` + `rhs`; see {@link Expression.add}. */
  add(lhs: Operand, rhs: Operand): Expression {
    return new Operation(lhs, 'ADD', rhs)
  }

  /** `lhs` - `rhs`. */
  subtract(lhs: Operand, rhs: Operand): Expression {
    return new Operation(lhs, 'SUBTRACT', rhs)
  }

  /** `lhs` * `rhs`. */
  multiply(lhs: Operand, rhs: Operand): Expression {
    return new Operation(lhs, 'MULTIPLY', rhs)
  }

  /** `lhs` / `rhs`. */
  divide(lhs: Operand, rhs: Operand): Expression {
    return new Operation(lhs, 'DIVIDE', rhs)
  }

  /** `lhs` to the power of `rhs`. */
  pow(lhs: Operand, rhs: Operand): Expression {
    return new Operation(lhs, 'POW', rhs)
  }

  /** `lhs` with `rhs` behind it; see {@link Expression.extend}. */
  extend(lhs: Operand, rhs: Operand): Expression {
    return new Operation(lhs, 'EXTEND', rhs)
  }

  /** `lhs` without the elements that equal `rhs`. */
  removeIfPresent(lhs: Operand, rhs: Operand): Expression {
    return new Operation(lhs, 'REMOVE_IF_PRESENT', rhs)
  }

  /** `lhs` without the element at this index. */
  removeIndex(lhs: Operand, index: Operand): Expression {
    return new Operation(lhs, 'REMOVE_INDEX', index)
  }

  /** `lhs` without this key. */
  removeKey(lhs: Operand, key: Operand): Expression {
    return new Operation(lhs, 'REMOVE_KEY', key)
  }

  /** How long the thread is kept once it has ended; otherwise as long as the workflow says. */
  withRetentionPolicy(duration: Duration): this {
    this.#at('withRetentionPolicy', () => {
      this.#draft.retentionSeconds = toSeconds('a retention', duration, 0)
    })
    return this
  }

  #declare(construct: string, name: string, type: VariableType | (() => LhType)): WfRunVariable {
    return this.#at(call(construct, name), () => {
      checkText('the name of a variable', name)
      return variable(this.#draft, name, typeof type === 'function' ? type() : type)
    })
  }

  #handle(construct: string, handled: NodeOutput | NodeHandle, caught: () => Catch, body: ThreadBody): void {
    const handle = () => failureHandler(this.#draft, construct, handled, caught(), this.#thread(construct, body))
    this.#at(construct, handle, this.#nodeOf(handled))
  }

  #wait(
    construct: string,
    [first, ...more]: readonly (Waited | undefined)[],
    strategy: WaitForThreadsStrategy,
  ): WaitForThreadsHandle {
    return this.#at(construct, () => {
      const waited = more.length === 0 ? (first ?? []) : ([first, ...more] as SpawnedThread[])
      return waitForThreads(this.#draft, waited, strategy, (each, body) => this.#thread(each, body))
    })
  }

  /** What changes the node of a user task. */
  #of(output: UserTaskOutput, construct: string, work: () => void): void {
    this.#at(construct, work, this.#nodeOf(output))
  }

  /** The node of this thread that a call is about, whatever it was given. */
  #nodeOf(output: { readonly node?: NodeDraft } | null | undefined): NodeDraft | undefined {
    return output?.node?.thread === this.#draft ? output.node : undefined
  }

  /** A body as that of a thread of its own. */
  #thread(construct: string, body: ThreadBody): (draft: ThreadDraft) => void {
    return (draft) => runBody(new WorkflowThread(draft), draft, construct, body)
  }

  #run(construct: string, body: ThreadBody): void {
    runBody(this, this.#draft, construct, body)
  }

  #at<T>(construct: string, work: () => T, node?: NodeDraft): T {
    this.#draft.compilation.checkActive(this.#draft, construct)
    return within(this.#draft, construct, work, node)
  }
}

/** Further branches of a {@link WorkflowThread.doIf}; the first whose condition holds is taken. */
export class IfStatement {
  readonly #statement: IfDraft
  readonly #run: (construct: string, body: ThreadBody) => void

  /** @internal */
  constructor(statement: IfDraft, run: (construct: string, body: ThreadBody) => void) {
    this.#statement = statement
    this.#run = run
  }

  /** Does the body if no condition before held and this one does. */
  doElseIf(condition: Expression, body: ThreadBody): this {
    return this.#branch('doElseIf', condition, body)
  }

  /** Does the body if no condition before held. */
  doElse(body: ThreadBody): void {
    this.#branch('doElse', undefined, body)
  }

  #branch(construct: string, condition: Expression | undefined, body: ThreadBody): this {
    const { draft } = this.#statement
    draft.compilation.checkActive(draft, construct)
    within(draft, construct, () => doElse(this.#statement, condition, () => this.#run(construct, body)))
    return this
  }
}

/** Runs a body and refuses one that is not done when it returns. */
export function runBody(thread: WorkflowThread, draft: ThreadDraft, construct: string, body: ThreadBody): void {
  within(draft, construct, () => {
    if (typeof body !== 'function') throw new Mistake('a body: a function', `got ${kind(body)}`)
    const result: unknown = body(thread)
    if (result instanceof Promise) {
      // What it would do later is of no use, also when it fails.
      result.catch(() => undefined)
      throw new Mistake(
        'a body that is not async',
        'it returned a Promise; the body describes the work, the server does it',
      )
    }
  })
}

/** What is given by its name or as a definition, as a place names it. */
function nameOf(given: string | { readonly name: string }): unknown {
  return typeof given === 'object' && given !== null ? given.name : given
}

function toStruct(struct: string | StructType, version: number | undefined): StructType {
  if (!(struct instanceof StructType)) return new StructType(struct, version ?? LATEST)
  if (version !== undefined) throw new Mistake('a version of a struct by its name', 'got a type and a version')
  return struct
}
