/**
 * JSON that keeps every digit of a whole number. `JSON.parse` reads 9007199254740993 as ...992; here it is a bigint, and a bigint is written as the
 * number it is. Whole numbers that a JavaScript number holds exactly, and all others, stay numbers.
 *
 * **Invariant:** nothing is dropped or changed in silence: what JSON cannot say is refused.
 */
import { shown, ValueError } from './error.js'

/** A text or a number. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g

/** What makes the text before it a key. */
const COLON = /\s*:/y

/** Digits in a row from which a number may not be exact. */
const LONG_NUMBER = /\d{16}/

/**
 * The value a JSON text stands for. A whole number beyond 2^53 is a bigint.
 *
 * @throws SyntaxError if the text is not JSON.
 */
export function parseExact(text: string): unknown {
  if (!LONG_NUMBER.test(text)) return JSON.parse(text)
  // Every string gets a mark in front, so that a marked number can never be mistaken for a text of the user's.
  const marked = replaceTokens(text, (token) => {
    if (token.startsWith('"')) return `"s${token.slice(1)}`
    return /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"i${token}"` : token
  })
  return JSON.parse(marked, (_key, value: unknown) => {
    if (typeof value !== 'string') return value
    return value.startsWith('i') ? BigInt(value.slice(1)) : value.slice(1)
  })
}

/**
 * A value as JSON text. Like `JSON.stringify`, but a bigint is written as a whole number, and what JSON would drop or change in silence is refused:
 * NaN and the infinities, functions, symbols, bytes, Map and Set. Fields that are undefined are left out; a Date is its ISO text.
 *
 * @throws {@link ValueError} naming the field.
 */
export function stringifyExact(value: unknown): string {
  let bigints = false
  const scan = (key: string, each: unknown): unknown => {
    refuse(key, each)
    if (typeof each !== 'bigint') return each
    bigints = true
    return 0
  }
  const text = stringify(value, scan)
  if (!bigints) return text
  const marked = stringify(value, (_key, each: unknown) => {
    if (typeof each === 'bigint') return `i${each}`
    return typeof each === 'string' ? `s${each}` : each
  })
  return replaceTokens(marked, (token) => {
    if (!token.startsWith('"')) return token
    return token.startsWith('"i') ? token.slice(2, -1) : `"${token.slice(2)}`
  })
}

function stringify(value: unknown, replacer: (key: string, each: unknown) => unknown): string {
  try {
    return JSON.stringify(value, replacer)
  } catch (error) {
    if (error instanceof TypeError)
      throw new ValueError('Expected a value JSON can say, but it contains itself', { cause: error })
    throw error
  }
}

function refuse(key: string, value: unknown): void {
  const place = key === '' ? 'a value' : `${key} to be a value`
  const unsayable =
    typeof value === 'function' ||
    typeof value === 'symbol' ||
    (typeof value === 'number' && !Number.isFinite(value)) ||
    (typeof value === 'bigint' && BigInt.asIntN(64, value) !== value) ||
    value instanceof Uint8Array ||
    value instanceof Map ||
    value instanceof Set
  if (unsayable) throw new ValueError(`Expected ${place} JSON can say, but got ${shown(value)}`)
}

/** Replaces every number and every text that is not a key: a key is followed by a colon. */
function replaceTokens(json: string, replace: (token: string) => string): string {
  return json.replace(TOKENS, (token, offset: number) => {
    COLON.lastIndex = offset + token.length
    return token.startsWith('"') && COLON.test(json) ? token : replace(token)
  })
}
