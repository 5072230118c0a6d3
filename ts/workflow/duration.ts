import { DURATION_EXAMPLES, type Duration, parseDuration } from '../config/duration.js'
import { checkInt32, shown } from './check.js'
import { Mistake } from './error.js'

export type { Duration }

/** Whole seconds of a Duration, at least `least`: the wire counts nothing finer here. */
export function toSeconds(what: string, duration: Duration, least: number): number {
  const ms = parseDuration(duration)
  if (ms === undefined) throw new Mistake(`${what} like ${DURATION_EXAMPLES}`, `got ${shown(duration)}`)
  checkInt32(`${what} in seconds`, ms / 1000, least)
  return ms / 1000
}
