/**
 * Plain objects to what the static code encodes: enum names to numbers, bigint to the two halves of an int64.
 *
 * **Invariant:** what does not fit is refused with its place; nothing is coerced, rounded or dropped.
 */
import { at, Misfit, shown } from './error.js'
import { type FieldTable, type MessageTable, type Scalar, tableOf } from './table.js'
import { TIMESTAMP, timestampFromDate } from './timestamp.js'

type Lowered = Record<string, unknown>

/** The static code's form of a plain message. */
export function lower(table: MessageTable, plain: unknown): Lowered {
  const source = table.name === TIMESTAMP && plain instanceof Date ? timestampFromDate(plain) : plain
  if (!isRecord(source)) throw new Misfit(`to be an object (${table.name})`, `got ${shown(plain)}`)
  const out: Lowered = {}
  let chosen: Record<string, string> | undefined
  for (const name of Object.keys(source)) {
    const value = source[name]
    if (value === undefined || value === null) continue
    const field = table.byName.get(name)
    if (field === undefined) throw at(name, undefined, new Misfit(`to be a field of ${table.name}`, 'there is none'))
    if (field.oneof !== undefined) {
      chosen ??= {}
      const other = chosen[field.oneof]
      if (other !== undefined) {
        throw new Misfit(`to have one of its ${field.oneof} set`, `both ${other} and ${name} are`)
      }
      chosen[field.oneof] = name
    }
    lowerField(field, value, out)
  }
  return out
}

function lowerField(field: FieldTable, value: unknown, out: Lowered): void {
  let key: string | number | undefined
  try {
    if (field.label === 'list') {
      if (!Array.isArray(value)) throw new Misfit('to be an array', `got ${shown(value)}`)
      const items: unknown[] = new Array(value.length)
      for (key = 0; key < value.length; key++) items[key] = lowerValue(field, value[key])
      out[field.name] = items
    } else if (field.label === 'map') {
      if (!isRecord(value)) throw new Misfit('to be an object', `got ${shown(value)}`)
      const entries: Lowered = Object.create(null)
      for (key of Object.keys(value)) {
        wellFormed(key)
        entries[key] = lowerValue(field, value[key])
      }
      out[field.name] = entries
    } else {
      const lowered = lowerValue(field, value)
      // What a field without presence means by default is not sent: one meaning, one encoding.
      if (field.label === 'maybe' || !isDefault(lowered)) out[field.name] = lowered
    }
  } catch (error) {
    throw at(field.name, key, error)
  }
}

function lowerValue(field: FieldTable, value: unknown): unknown {
  if (field.scalar !== undefined) return lowerScalar(field.scalar, value)
  if (field.enumeration !== undefined) {
    const number = typeof value === 'string' ? field.enumeration.numbers.get(value) : unnamedNumber(value)
    if (number !== undefined) return number
    const names = [...field.enumeration.numbers.keys()].join(', ')
    throw new Misfit(`to be a ${field.enumeration.name} (${names})`, `got ${shown(value)}`)
  }
  return lower(tableOf(field), value)
}

/** A number that a newer peer sent and `decode` could not name goes back as it came. */
function unnamedNumber(value: unknown): number | undefined {
  return typeof value === 'number' && (value | 0) === value ? value : undefined
}

function lowerScalar(scalar: Scalar, value: unknown): unknown {
  switch (scalar) {
    case 'string':
      if (typeof value !== 'string') throw new Misfit('to be a string', `got ${shown(value)}`)
      wellFormed(value)
      return value
    case 'bool':
      if (typeof value !== 'boolean') throw new Misfit('to be a boolean', `got ${shown(value)}`)
      return value
    case 'bytes':
      if (!(value instanceof Uint8Array)) throw new Misfit('to be a Uint8Array', `got ${shown(value)}`)
      return value
    case 'double':
    case 'float':
      if (typeof value !== 'number') throw new Misfit('to be a number', `got ${shown(value)}`)
      return value
    case 'int32':
      if (typeof value === 'number' && (value | 0) === value) return value
      throw new Misfit('to be a whole number of 32 bits', `got ${shown(value)}`)
    case 'int64':
      return lowerInt64(value)
  }
}

/** Text the wire cannot carry would come back as other text, or not at all. */
function wellFormed(text: string): void {
  if (!(text as string & { isWellFormed(): boolean }).isWellFormed()) {
    throw new Misfit('to be well-formed Unicode', 'it has half of a surrogate pair')
  }
}

function lowerInt64(value: unknown): unknown {
  if (typeof value !== 'bigint') throw new Misfit('to be a bigint', `got ${shown(value)}`)
  if (value >= -0x1fffffffffffffn && value <= 0x1fffffffffffffn) return Number(value)
  if (value !== BigInt.asIntN(64, value)) throw new Misfit('to be a whole number of 64 bits', `got ${shown(value)}`)
  return { low: Number(BigInt.asIntN(32, value)), high: Number(value >> 32n), unsigned: false }
}

function isDefault(lowered: unknown): boolean {
  return (
    Object.is(lowered, 0) ||
    lowered === '' ||
    lowered === false ||
    (lowered instanceof Uint8Array && lowered.length === 0)
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Uint8Array) &&
    !(value instanceof Date)
  )
}
