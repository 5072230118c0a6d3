import type { FailureHandlerDef, Init, LHErrorType } from '../../gen/index.js'
import { ENUMS } from '../../gen/index.js'
import { checkName, isErrorName, kind, shown } from '../check.js'
import { INPUT } from '../compilation.js'
import { Mistake } from '../error.js'
import { NodeHandle } from '../node-handle.js'
import { checkNode, NodeOutput } from '../node-output.js'
import type { NodeDraft, ThreadDraft } from '../thread-draft.js'

/** What a handler catches, and what its thread is called: of a node, or of a child that a node waits for (spec A 7.7). */
export interface Catch {
  readonly onNode: (node: string) => string
  readonly onChild: (node: string) => string
  readonly what: Pick<Init<FailureHandlerDef>, 'specificFailure' | 'anyFailureOfType'>
}

/** Catches every business failure, or the one of this name. */
export function exceptionCatch(name: string | undefined): Catch {
  if (name !== undefined) {
    checkName('the name of an exception', name)
    if (isErrorName(name)) throw new Mistake('the name of an exception', `${name} is an error; use handleError`)
  }
  return {
    onNode: (node) => `exn-handler-${node}-${name ?? 'null'}`,
    onChild: (node) => `exn-handler-${node}-${name ?? 'FAILURE_TYPE_EXCEPTION'}`,
    what: name === undefined ? { anyFailureOfType: 'FAILURE_TYPE_EXCEPTION' } : { specificFailure: name },
  }
}

/** Catches every technical failure, or the one of this kind. */
export function errorCatch(type: LHErrorType | undefined): Catch {
  if (type !== undefined && !isErrorName(type))
    throw new Mistake(`one of ${Object.keys(ENUMS.LHErrorType).join(', ')}`, `got ${shown(type)}`)
  return {
    onNode: (node) => `exn-handler-${node}-${type ?? 'FAILURE_TYPE_ERROR'}`,
    onChild: (node) => `error-handler-${node}-${type ?? 'FAILURE_TYPE_ERROR'}`,
    what: type === undefined ? { anyFailureOfType: 'FAILURE_TYPE_ERROR' } : { specificFailure: type },
  }
}

/** Catches everything. */
export const anyCatch: Catch = {
  onNode: (node) => `exn-handler-${node}-any-failure`,
  onChild: (node) => `failure-handler-${node}-ANY_FAILURE`,
  what: {},
}

/** Adds a handler to a node; its body becomes a thread. */
export function failureHandler(
  draft: ThreadDraft,
  construct: string,
  handled: NodeOutput | NodeHandle,
  caught: Catch,
  body: (draft: ThreadDraft) => void,
): void {
  if (!(handled instanceof NodeOutput || handled instanceof NodeHandle))
    throw new Mistake('a node to handle failures of', `got ${kind(handled)}`)
  const { node } = handled
  checkNode(node, draft)
  checkNew(node.handlers, caught, node)
  const thread = draft.compilation.enqueueHandler(caught.onNode(node.name), draft, body)
  node.handlers.push({ handlerSpecName: thread.name, ...caught.what })
  checkInputs(draft, construct, thread, node)
}

/** Refuses a second handler of what is caught already. */
export function checkNew(handlers: readonly Init<FailureHandlerDef>[], { what }: Catch, node: NodeDraft): void {
  const { specificFailure, anyFailureOfType } = what
  const same = handlers.find(
    (each) => each.specificFailure === specificFailure && each.anyFailureOfType === anyFailureOfType,
  )
  if (same === undefined) return
  const caught = specificFailure ?? anyFailureOfType ?? 'any failure'
  throw new Mistake('one handler of a kind for a node', `${node.name} has one of ${caught} already`)
}

/** Refuses a handler whose thread could never start: it gets INPUT and nothing else. */
export function checkInputs(draft: ThreadDraft, construct: string, thread: ThreadDraft, node: NodeDraft): void {
  const check = (): void => {
    const wanting = thread.variables.find((each) => each.required && each.name !== INPUT)
    if (wanting !== undefined)
      throw new Mistake(`a handler to require nothing but ${INPUT}`, `it requires ${JSON.stringify(wanting.name)}`)
  }
  draft.compilation.later(draft, construct, check, node)
}
