import { kind } from '../check.js'
import { type Duration, lowerSeconds } from '../duration.js'
import { Mistake } from '../error.js'
import { Expression, toAssignment } from '../expression.js'
import { NodeHandle } from '../node-handle.js'
import type { ThreadDraft } from '../thread-draft.js'

/** Adds a SLEEP node of so many seconds. */
export function sleepSeconds(draft: ThreadDraft, length: Duration | Expression): NodeHandle {
  draft.checkReachable()
  const rawSeconds = lowerSeconds('a sleep', length, 0, draft)
  return new NodeHandle(draft.add('sleep', 'sleep', () => ({ sleep: { rawSeconds } })))
}

/** Adds a SLEEP node that ends at a time. */
export function sleepUntil(draft: ThreadDraft, time: Date | Expression): NodeHandle {
  draft.checkReachable()
  if (!(time instanceof Date || time instanceof Expression))
    throw new Mistake('a Date or a value of the workflow', `got ${kind(time)}`)
  const timestamp = toAssignment(time, draft)
  return new NodeHandle(draft.add('sleep', 'sleep', () => ({ sleep: { timestamp } })))
}
