/**
 * proto3 JSON as `lhctl` prints it (spec C 10.1): camelCase names, 64-bit integers as strings, enums as names, bytes as base64, timestamps as
 * RFC 3339, unset fields shown: scalars and lists with their defaults, messages as null; what is `optional` or in a oneof only when set.
 */
import { at, Misfit, shown } from './error.js'
import type { Timestamp } from './generated/types.js'
import { type FieldTable, type MessageTable, type Scalar, tableOf } from './table.js'
import { TIMESTAMP, timestampFromDate } from './timestamp.js'

/** What JSON can say. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

type Plain = Record<string, unknown>

/** A plain message as JSON. */
export function toJson(table: MessageTable, plain: unknown): Json {
  if (table.name === TIMESTAMP) {
    return rfc3339(plain instanceof Date ? timestampFromDate(plain) : (plain as Partial<Timestamp>))
  }
  const out: { [key: string]: Json } = {}
  for (const field of table.fields) {
    const value = (plain as Plain)[field.name]
    if (field.label === 'list') {
      out[field.name] = ((value as unknown[] | undefined) ?? []).map((item) => valueToJson(field, item))
    } else if (field.label === 'map') {
      const entries = Object.entries((value as Plain | undefined) ?? {})
      out[field.name] = Object.fromEntries(entries.map(([key, item]) => [key, valueToJson(field, item)]))
    } else if (value !== undefined && value !== null) {
      out[field.name] = valueToJson(field, value)
    } else if (field.nullable) {
      out[field.name] = null
    } else if (field.label === 'one') {
      out[field.name] = valueToJson(field, field.enumeration?.zero ?? ZERO[field.scalar as Scalar])
    }
  }
  return out
}

const ZERO: { readonly [S in Scalar]: unknown } = {
  double: 0,
  float: 0,
  int32: 0,
  int64: 0n,
  bool: false,
  string: '',
  bytes: new Uint8Array(),
}

function valueToJson(field: FieldTable, value: unknown): Json {
  if (field.message !== undefined) return toJson(tableOf(field), value)
  switch (field.scalar) {
    case 'int64':
      return String(value)
    case 'bytes':
      return Buffer.from(value as Uint8Array).toString('base64')
    case 'float':
      return floatToJson(shortestFloat(value as number))
    case 'double':
      return floatToJson(value as number)
    default:
      return value as Json
  }
}

function floatToJson(value: number): Json {
  return Number.isFinite(value) ? value : String(value)
}

/** The shortest text that names the same 32-bit number: 0.1, not 0.10000000149011612. */
function shortestFloat(value: number): number {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits))
    if (Math.fround(short) === Math.fround(value)) return short
  }
  return value
}

function rfc3339(timestamp: Partial<Timestamp>): string {
  const seconds = timestamp.seconds ?? 0n
  const nanos = timestamp.nanos ?? 0
  const date = new Date(Number(seconds) * 1000)
  if (Number.isNaN(date.getTime()))
    throw new RangeError(`Expected a time within the years 0 to 9999, but got ${seconds} s`)
  const text = date.toISOString().slice(0, -5)
  if (nanos === 0) return `${text}Z`
  const digits = String(nanos).padStart(9, '0')
  return `${text}.${digits.replace(/(000){1,2}$/, '')}Z`
}

/** JSON as a plain message to encode. Names in camelCase or as in the .proto file; null is unset. */
export function fromJson(table: MessageTable, json: unknown): unknown {
  if (table.name === TIMESTAMP) return timestampFromJson(json)
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new Misfit(`to be an object (${table.name})`, `got ${shown(json)}`)
  }
  const out: Plain = {}
  for (const [key, value] of Object.entries(json)) {
    if (value === null) continue
    const name = key.replace(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase())
    const field = table.byName.get(name)
    if (field === undefined) throw at(key, undefined, new Misfit(`to be a field of ${table.name}`, 'there is none'))
    out[name] = fieldFromJson(field, value)
  }
  return out
}

function fieldFromJson(field: FieldTable, json: unknown): unknown {
  let key: string | number | undefined
  try {
    if (field.label === 'list' && Array.isArray(json)) {
      const items: unknown[] = []
      for (key = 0; key < json.length; key++) items.push(valueFromJson(field, json[key]))
      return items
    }
    if (field.label === 'map' && typeof json === 'object' && json !== null) {
      const entries: [string, unknown][] = []
      for (const [name, item] of Object.entries(json)) {
        key = name
        entries.push([name, valueFromJson(field, item)])
      }
      return Object.fromEntries(entries)
    }
    // Anything else of a list or map is refused when it is encoded.
    return field.label === 'list' || field.label === 'map' ? json : valueFromJson(field, json)
  } catch (error) {
    throw at(field.name, key, error)
  }
}

function valueFromJson(field: FieldTable, json: unknown): unknown {
  if (field.message !== undefined) return fromJson(tableOf(field), json)
  switch (field.scalar) {
    case 'int64':
      if (typeof json === 'string' && /^-?\d+$/.test(json)) return BigInt(json)
      if (typeof json === 'number' && Number.isSafeInteger(json)) return BigInt(json)
      throw new Misfit('to be a whole number, as text beyond 2^53', `got ${shown(json)}`)
    case 'int32':
      return typeof json === 'string' && /^-?\d+$/.test(json) ? Number(json) : json
    case 'bytes':
      return bytesFromJson(json)
    case 'double':
    case 'float':
      return typeof json === 'string' && NUMBER_TEXTS.test(json) ? Number(json) : json
    default:
      return json
  }
}

const NUMBER_TEXTS = /^(NaN|-?Infinity|-?\d+(\.\d+)?([eE][-+]?\d+)?)$/

function bytesFromJson(json: unknown): Uint8Array {
  if (typeof json === 'string' && /^[-_+/A-Za-z0-9]*={0,2}$/.test(json))
    return new Uint8Array(Buffer.from(json, 'base64'))
  throw new Misfit('to be base64', `got ${shown(json)}`)
}

function timestampFromJson(json: unknown): Timestamp {
  const match = typeof json === 'string' ? RFC3339.exec(json) : null
  const ms = match === null ? Number.NaN : Date.parse(`${match[1]}${match[3]}`)
  if (match === null || Number.isNaN(ms))
    throw new Misfit('to be a time like 2026-01-31T12:00:00Z', `got ${shown(json)}`)
  return { seconds: BigInt(ms / 1000), nanos: Number((match[2] ?? '').slice(1).padEnd(9, '0')) }
}

const RFC3339 = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,9})?(Z|[-+]\d\d:\d\d)$/
