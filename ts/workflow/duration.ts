import { checkInt32, shown } from './check.js'
import { Mistake } from './error.js'
import { type Assignment, Expression, toAssignment } from './expression.js'
import type { ThreadDraft } from './thread-draft.js'
import { typeText } from './type.js'

/** A length of time: seconds as a number, or with its unit: `'30s'`, `'5m'`, `'2h'`, `'7d'`. The wire counts whole seconds here. */
export type Duration = number | `${number}s` | `${number}m` | `${number}h` | `${number}d`

const UNIT_SECONDS: { readonly [unit: string]: number } = { s: 1, m: 60, h: 3600, d: 86_400 }

/** Whole seconds of a Duration, at least `least`. */
export function toSeconds(what: string, duration: Duration, least: number): number {
  if (typeof duration === 'number') {
    checkInt32(`${what} in seconds`, duration, least)
    return duration
  }
  const match = typeof duration === 'string' ? /^(\d+(?:\.\d+)?)([smhd])$/.exec(duration) : null
  if (match === null) throw new Mistake(`${what} like 30 or "30s", "5m", "2h", "7d"`, `got ${shown(duration)}`)
  // Through milliseconds, so that 1.1m is 66 s and not a rounding away from it.
  const seconds = Math.round(Number(match[1]) * (UNIT_SECONDS[match[2] ?? ''] ?? 0) * 1000) / 1000
  checkInt32(`${what} in seconds`, seconds, least)
  return seconds
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
