import { checkName, isErrorName, kind } from '../check.js'
import { Mistake } from '../error.js'
import { type Operand, toAssignment } from '../expression.js'
import type { ThreadDraft } from '../thread-draft.js'

/** Adds an EXIT node with which the thread has completed. */
export function complete(draft: ThreadDraft, result: readonly Operand[]): void {
  draft.checkReachable()
  const exit = result.length === 0 ? {} : { returnContent: toAssignment(result[0], draft) }
  draft.add('complete', 'exit', () => ({ exit }))
}

/** Adds an EXIT node with which the thread has failed: an EXCEPTION of this name. */
export function fail(draft: ThreadDraft, output: readonly Operand[], failureName: unknown, message: unknown): void {
  draft.checkReachable()
  checkName('the name of a failure', failureName)
  if (isErrorName(failureName)) throw new Mistake('a failure name of your own', `${failureName} is one of the server's`)
  if (message !== undefined && typeof message !== 'string') throw new Mistake('a message', `got ${kind(message)}`)
  const content = output.length === 0 ? undefined : toAssignment(output[0], draft)
  draft.add(failureName, 'exit', () => ({ exit: { failureDef: { failureName, message, content } } }))
}
