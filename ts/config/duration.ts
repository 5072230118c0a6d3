/**
 * A length of time as users write it, everywhere: `'500ms'`, `'30s'`, `'5m'`, `'2h'`, `'7d'`, or its parts. A bare number has no unit and is not
 * one; it is taken where the name of what takes it says the unit, as `sleepSeconds` does.
 */
export type Duration =
  | `${number}${'ms' | 's' | 'm' | 'h' | 'd'}`
  | {
      readonly days?: number
      readonly hours?: number
      readonly minutes?: number
      readonly seconds?: number
      readonly milliseconds?: number
    }

const UNIT_MS: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
])
const PART_MS: ReadonlyMap<string, number> = new Map([
  ['milliseconds', 1],
  ['seconds', 1000],
  ['minutes', 60_000],
  ['hours', 3_600_000],
  ['days', 86_400_000],
])

/** What a text of an error says a duration looks like. */
export const DURATION_EXAMPLES = "'500ms', '30s', '5m', '2h', '7d' or { minutes: 5 }"

/** Milliseconds of a duration; undefined when it is none, or below zero. */
export function parseDuration(duration: Duration): number | undefined {
  const ms = typeof duration === 'string' ? textMs(duration) : partsMs(duration)
  // Whole ones: 1.1m is 66 s and not a rounding away from it.
  return Number.isFinite(ms) && ms >= 0 ? Math.round(ms) : undefined
}

/**
 * Milliseconds of a duration.
 *
 * @throws RangeError when it is no duration, or below zero.
 */
export function durationMs(duration: Duration): number {
  const ms = parseDuration(duration)
  if (ms !== undefined) return ms
  const shown = typeof duration === 'bigint' ? `${duration}n` : JSON.stringify(duration)
  throw new RangeError(`Expected a duration like ${DURATION_EXAMPLES}, but got ${shown}`)
}

function textMs(text: string): number {
  const [, count = '', unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(text) ?? []
  return count === '' ? Number.NaN : Number(count) * (UNIT_MS.get(unit) ?? Number.NaN)
}

function partsMs(parts: Duration): number {
  if (typeof parts !== 'object' || parts === null) return Number.NaN
  const entries = Object.entries(parts)
  if (entries.length === 0) return Number.NaN
  return entries.reduce((ms, [part, count]) => ms + Number(count) * (PART_MS.get(part) ?? Number.NaN), 0)
}
