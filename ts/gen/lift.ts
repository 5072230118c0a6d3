/**
 * What the static code decoded to plain objects: enum numbers to names, the two halves of an int64 to bigint, bytes to a copy of their own.
 */
import { type FieldTable, type MessageTable, tableOf } from './table.js'

type Plain = Record<string, unknown>

/** The two halves of an int64, as protobufjs decodes it. */
interface Halves {
  readonly low: number
  readonly high: number
}

/** The plain form of a decoded message. */
export function lift(table: MessageTable, message: Plain): Plain {
  const out: Plain = {}
  for (const field of table.fields) {
    const value = message[field.name]
    switch (field.label) {
      case 'one':
        out[field.name] = liftValue(field, value)
        break
      case 'maybe':
        if (value !== undefined && value !== null) out[field.name] = liftValue(field, value)
        break
      case 'list':
        out[field.name] = (value as unknown[]).map((item) => liftValue(field, item))
        break
      case 'map':
        out[field.name] = liftMap(field, value as Plain)
        break
    }
  }
  return out
}

function liftMap(field: FieldTable, entries: Plain): Plain {
  const out: Plain = {}
  for (const key of Object.keys(entries)) {
    const value = liftValue(field, entries[key])
    // A key of users may be any text, and assigning this one would set the prototype.
    if (key === '__proto__') {
      Object.defineProperty(out, key, { value, enumerable: true, configurable: true, writable: true })
    } else {
      out[key] = value
    }
  }
  return out
}

function liftValue(field: FieldTable, value: unknown): unknown {
  if (field.message !== undefined) return lift(tableOf(field), value as Plain)
  if (field.enumeration !== undefined) return field.enumeration.names.get(value as number) ?? value
  switch (field.scalar) {
    case 'int64':
      return liftInt64(value as Halves | number)
    case 'bytes':
      return new Uint8Array(value as Uint8Array)
    default:
      return value
  }
}

function liftInt64(value: Halves | number): bigint {
  if (typeof value === 'number') return BigInt(value)
  const low = value.low >>> 0
  // Within what a double holds exactly, one conversion is enough.
  if (value.high >= -0x200000 && value.high < 0x200000) return BigInt(value.high * 0x100000000 + low)
  return BigInt.asIntN(64, (BigInt(value.high) << 32n) | BigInt(low))
}
