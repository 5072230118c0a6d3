import { type Expression, lowerCondition } from '../expression.js'
import { NodeHandle } from '../node-handle.js'
import type { ThreadDraft } from '../thread-draft.js'

/** Adds a WAIT_FOR_CONDITION node. */
export function waitForCondition(draft: ThreadDraft, condition: Expression): NodeHandle {
  draft.checkReachable()
  const lowered = lowerCondition(condition, draft)
  return new NodeHandle(
    draft.add('wait-for-condition', 'waitForCondition', () => ({ waitForCondition: { condition: lowered } })),
  )
}
