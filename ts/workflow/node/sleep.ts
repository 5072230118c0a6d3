import { checkInt32 } from '../check.js'
import { type Duration, toSeconds } from '../duration.js'
import { Mistake } from '../error.js'
import { Expression, toAssignment } from '../expression.js'
import { NodeHandle } from '../node-handle.js'
import type { ThreadDraft } from '../thread-draft.js'

/** Adds a SLEEP node of so many seconds. */
export function sleepSeconds(draft: ThreadDraft, length: number | Duration | Expression): NodeHandle {
  draft.checkReachable()
  const value = length instanceof Expression ? length : BigInt(fixedSeconds(length))
  const rawSeconds = toAssignment(value, draft)
  return new NodeHandle(draft.add('sleep', 'sleep', () => ({ sleep: { rawSeconds } })))
}

/** Adds a SLEEP node that ends at a time. */
export function sleepUntil(draft: ThreadDraft, time: Date | Expression): NodeHandle {
  draft.checkReachable()
  if (!(time instanceof Date || time instanceof Expression))
    throw new Mistake('a Date or a value of the workflow', `got a ${typeof time}`)
  const timestamp = toAssignment(time, draft)
  return new NodeHandle(draft.add('sleep', 'sleep', () => ({ sleep: { timestamp } })))
}

// A bare number is one of seconds here: the construct's name says so.
function fixedSeconds(length: number | Duration): number {
  if (typeof length !== 'number') return toSeconds('a sleep', length, 0)
  checkInt32('a sleep in seconds', length, 0)
  return length
}
