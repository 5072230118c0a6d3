import type { Comparator, LHErrorType, VariableMutationType, VariableType } from '../gen/index.js'
import { checkText } from './check.js'
import { type Duration, toSeconds } from './duration.js'
import { call, Mistake, within } from './error.js'
import { Comparison, type Expression, type FormatString, type Operand, Operation } from './expression.js'
import { format } from './format.js'
import { complete, fail } from './node/exit.js'
import { type ExternalEventOutput, externalEvent } from './node/external-event.js'
import { anyCatch, errorCatch, exceptionCatch, failureHandler } from './node/failure-handler.js'
import { doElse, doIf, type IfDraft } from './node/if.js'
import { sleepSeconds, sleepUntil } from './node/sleep.js'
import { type TaskOutput, task, taskCall } from './node/task.js'
import { waitForCondition } from './node/wait-for-condition.js'
import { doWhile } from './node/while.js'
import type { NodeHandle } from './node-handle.js'
import type { NodeOutput } from './node-output.js'
import type { ThreadDraft } from './thread-draft.js'
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

  /** Executes a task with these arguments, one for each input of its TaskDef: by its name, or by a name known when the workflow runs. */
  execute(what: string | VariablePart | FormatString, ...args: Operand[]): TaskOutput {
    return this.#at(taskCall(what), () => task(this.#draft, what, args))
  }

  /** Waits for an external event. */
  waitForEvent(name: string): ExternalEventOutput {
    return this.#at(call('waitForEvent', name), () => externalEvent(this.#draft, name))
  }

  /** Waits until the condition holds; it is looked at again whenever something changes. */
  waitForCondition(condition: Expression): NodeHandle {
    return this.#at('waitForCondition', () => waitForCondition(this.#draft, condition))
  }

  /** Sleeps for a while: so many seconds as a number or as an INT of the workflow, or a {@link Duration} like `'5m'`. */
  sleepSeconds(length: number | Duration | Expression): NodeHandle {
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

  /** Does the body as long as the condition holds; it is looked at before each round. No AND or OR: the loop needs the opposite too. */
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

  /** Two values compared, as a condition or a BOOL. */
  condition(lhs: Operand, comparator: Comparator, rhs: Operand): Expression {
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

  #declare(construct: string, name: string, type: VariableType): WfRunVariable {
    return this.#at(call(construct, name), () => {
      checkText('the name of a variable', name)
      return variable(this.#draft, name, type)
    })
  }

  #handle(construct: string, node: NodeOutput | NodeHandle, caught: () => typeof anyCatch, body: ThreadBody): void {
    this.#at(construct, () =>
      failureHandler(this.#draft, node, caught(), (draft) =>
        runBody(new WorkflowThread(draft), draft, construct, body),
      ),
    )
  }

  #run(construct: string, body: ThreadBody): void {
    runBody(this, this.#draft, construct, body)
  }

  #at<T>(construct: string, work: () => T): T {
    this.#draft.compilation.checkActive(this.#draft, construct)
    return within(this.#draft, construct, work)
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
    if (typeof body !== 'function')
      throw new Mistake('a body: a function', `got ${body === null ? 'null' : `a ${typeof body}`}`)
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
