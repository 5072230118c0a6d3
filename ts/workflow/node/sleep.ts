import { checkInt32, kind } from '../check.js'
import { type Duration, lowerSeconds } from '../duration.js'
import { Mistake } from '../error.js'
import { Expression, toAssignment } from '../expression.js'
import { NodeHandle } from '../node-handle.js'
import type { ThreadDraft } from '../thread-draft.js'

/** Adds a SLEEP node of so many seconds. */
export function sleepSeconds(draft: ThreadDraft, length: number | Duration | Expression): NodeHandle {
  draft.checkReachable()
  // A bare number is one of seconds here: the construct's name says so.
  if (typeof length === 'number') checkInt32('a sleep in seconds', length, 0)
  const span = typeof length === 'number' ? { seconds: length } : length
  const rawSeconds = lowerSeconds('a sleep', span, 0, draft)
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
