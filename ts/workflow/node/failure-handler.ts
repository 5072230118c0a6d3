import type { FailureHandlerDef, Init, LHErrorType } from '../../gen/index.js'
import { ENUMS } from '../../gen/index.js'
import { checkName, isErrorName, shown } from '../check.js'
import { Mistake } from '../error.js'
import { NodeHandle } from '../node-handle.js'
import { checkNode, NodeOutput } from '../node-output.js'
import type { ThreadDraft } from '../thread-draft.js'

/** What a handler catches, and what its thread is called after (spec A 7.7). */
interface Catch {
  readonly suffix: string
  readonly what: Pick<Init<FailureHandlerDef>, 'specificFailure' | 'anyFailureOfType'>
}

/** Catches every business failure, or the one of this name. */
export function exceptionCatch(name: string | undefined): Catch {
  if (name === undefined) return { suffix: 'null', what: { anyFailureOfType: 'FAILURE_TYPE_EXCEPTION' } }
  checkName('the name of an exception', name)
  if (isErrorName(name)) throw new Mistake('the name of an exception', `${name} is an error; use handleError`)
  return { suffix: name, what: { specificFailure: name } }
}

/** Catches every technical failure, or the one of this kind. */
export function errorCatch(type: LHErrorType | undefined): Catch {
  if (type === undefined) return { suffix: 'FAILURE_TYPE_ERROR', what: { anyFailureOfType: 'FAILURE_TYPE_ERROR' } }
  if (!isErrorName(type)) throw new Mistake(`one of ${Object.keys(ENUMS.LHErrorType).join(', ')}`, `got ${shown(type)}`)
  return { suffix: type, what: { specificFailure: type } }
}

/** Catches everything. */
export const anyCatch: Catch = { suffix: 'any-failure', what: {} }

/** Adds a handler to a node; its body becomes a thread. */
export function failureHandler(
  draft: ThreadDraft,
  handled: NodeOutput | NodeHandle,
  caught: Catch,
  body: (draft: ThreadDraft) => void,
): void {
  if (!(handled instanceof NodeOutput || handled instanceof NodeHandle))
    throw new Mistake('a node to handle failures of', `got a ${typeof handled}`)
  checkNode(handled.node, draft)
  const handlerSpecName = draft.compilation.enqueue(`exn-handler-${handled.node.name}-${caught.suffix}`, draft, body)
  handled.node.handlers.push({ handlerSpecName, ...caught.what })
}
