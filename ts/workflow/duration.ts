import { DURATION_EXAMPLES, type Duration, parseDuration } from '../config/duration.js'
import { checkInt32, shown } from './check.js'
import { Mistake } from './error.js'
import { type Assignment, Expression, toAssignment } from './expression.js'
import type { ThreadDraft } from './thread-draft.js'
import { typeText } from './type.js'

export type { Duration }

/** Whole seconds of a Duration, at least `least`: the wire counts nothing finer here. */
export function toSeconds(what: string, duration: Duration, least: number): number {
  const ms = parseDuration(duration)
  if (ms === undefined) throw new Mistake(`${what} like ${DURATION_EXAMPLES}`, `got ${shown(duration)}`)
  checkInt32(`${what} in seconds`, ms / 1000, least)
  return ms / 1000
}

/** Whole seconds as the wire has them: written down, or an INT of the workflow; the server converts nothing here (spec A 6.1). */
export function lowerSeconds(
  what: string,
  duration: Duration | Expression,
  least: number,
  draft: ThreadDraft,
): Assignment {
  if (!(duration instanceof Expression)) return { literalValue: { int: BigInt(toSeconds(what, duration, least)) } }
  const { type } = duration
  if (type !== undefined && type !== 'INT') throw new Mistake(`${what} to be INT`, `got ${typeText(type)}`)
  return toAssignment(duration, draft)
}
