/**
 * JavaScript values to VariableValue (spec A 7.10 in TypeScript).
 *
 * | value | without a type | with a declared type |
 * |---|---|---|
 * | `undefined`, `null` | NULL | NULL |
 * | bigint | INT | INT; refused for DOUBLE |
 * | number | DOUBLE, also when it is whole | INT if it is a safe integer, DOUBLE |
 * | string | STR | STR; WF_RUN_ID in its text form; TIMESTAMP in RFC 3339 |
 * | boolean | BOOL | BOOL |
 * | Uint8Array | BYTES | BYTES |
 * | Date, `{ seconds, nanos }` | TIMESTAMP (a Date) | TIMESTAMP |
 * | array | JSON_ARR | JSON_ARR |
 * | any other object | JSON_OBJ | JSON_OBJ; WF_RUN_ID if it is `{ id, parentWfRunId? }` |
 *
 * A number without a type is always a DOUBLE: were 5 an INT and 5.5 a DOUBLE, the type of a variable would change with its value. Write `5n` for INT.
 */
import type { Init, Timestamp, VariableType, VariableValue, WfRunId } from '../gen/index.js'
import { misfit, PrecisionError, shown, ValueError } from './error.js'
import { stringifyExact } from './exact-json.js'
import { wfRunIdFromText } from './wf-run-id.js'

/** A VariableValue ready to be encoded. */
export type ValueInit = Init<VariableValue>

/** A value with its type said; {@link typed} makes it. */
export class TypedValue {
  /** The type it was made with. */
  readonly type: VariableType
  /** The converted value. */
  readonly value: ValueInit

  /** @internal */
  constructor(type: VariableType, value: ValueInit) {
    this.type = type
    this.value = value
  }
}

/**
 * Says the type of a value where nothing else does.
 *
 * @example
 * ```ts
 * wf.execute('charge', typed('DOUBLE', 5), typed('WF_RUN_ID', 'parent_child'))
 * ```
 * @throws {@link ValueError} if the value does not fit the type, {@link PrecisionError} if it would lose digits.
 */
export function typed(type: VariableType, value: unknown): TypedValue {
  return new TypedValue(type, toVariableValue(value, type))
}

/**
 * The VariableValue of a JavaScript value; see the table at the head of this file.
 *
 * @throws {@link ValueError} if the value does not fit the type, {@link PrecisionError} if it would lose digits.
 */
export function toVariableValue(value: unknown, type?: VariableType): ValueInit {
  if (value === undefined || value === null) return {}
  if (value instanceof TypedValue) {
    if (type !== undefined && type !== value.type) throw misfit(type, `a value of this type`, value.value)
    return value.value
  }
  return type === undefined ? untyped(value) : CONVERT[type](value)
}

function untyped(value: NonNullable<unknown>): ValueInit {
  switch (typeof value) {
    case 'bigint':
      return CONVERT.INT(value)
    case 'number':
      return { double: value }
    case 'string':
      return { str: value }
    case 'boolean':
      return { bool: value }
    case 'object':
      if (value instanceof Uint8Array) return { bytes: value }
      if (value instanceof Date) return CONVERT.TIMESTAMP(value)
      return Array.isArray(value) ? CONVERT.JSON_ARR(value) : CONVERT.JSON_OBJ(value)
    default:
      throw new ValueError(`Expected a value a workflow can hold, but got ${shown(value)}`)
  }
}

const CONVERT: { readonly [T in VariableType]: (value: NonNullable<unknown>) => ValueInit } = {
  INT(value) {
    if (typeof value === 'bigint') {
      if (BigInt.asIntN(64, value) !== value) throw precision('a whole number of 64 bits', value)
      return { int: value }
    }
    if (typeof value !== 'number') throw misfit('INT', 'a bigint or a whole number', value)
    if (!Number.isSafeInteger(value)) throw precision('a whole number within 2^53, or a bigint', value)
    return { int: BigInt(value) }
  },
  DOUBLE(value) {
    if (typeof value !== 'number') throw misfit('DOUBLE', 'a number', value)
    return { double: value }
  },
  STR(value) {
    if (typeof value !== 'string') throw misfit('STR', 'a string', value)
    return { str: value }
  },
  BOOL(value) {
    if (typeof value !== 'boolean') throw misfit('BOOL', 'a boolean', value)
    return { bool: value }
  },
  BYTES(value) {
    if (!(value instanceof Uint8Array)) throw misfit('BYTES', 'a Uint8Array', value)
    return { bytes: value }
  },
  TIMESTAMP(value) {
    if (value instanceof Date || typeof value === 'string') {
      const date = new Date(value)
      if (Number.isNaN(date.getTime())) throw misfit('TIMESTAMP', 'a valid time', value)
      return { utcTimestamp: date }
    }
    if (!isTimestamp(value)) throw misfit('TIMESTAMP', 'a Date or { seconds, nanos }', value)
    return { utcTimestamp: value }
  },
  WF_RUN_ID(value) {
    if (typeof value === 'string') return { wfRunId: wfRunIdFromText(value) }
    if (!isWfRunId(value)) throw misfit('WF_RUN_ID', 'a WfRunId or its text', value)
    return { wfRunId: value }
  },
  JSON_ARR(value) {
    if (!Array.isArray(value)) throw misfit('JSON_ARR', 'an array', value)
    return { jsonArr: stringifyExact(value) }
  },
  JSON_OBJ(value) {
    if (typeof value !== 'object' || Array.isArray(value)) throw misfit('JSON_OBJ', 'an object', value)
    const text = stringifyExact(value)
    // A Date, or an object whose toJSON gives a text or a number, is no JSON object.
    if (!text.startsWith('{')) throw misfit('JSON_OBJ', 'an object', value)
    return { jsonObj: text }
  },
}

function precision(wanted: string, value: number | bigint): PrecisionError {
  return new PrecisionError(`Expected ${wanted} for INT, but got ${shown(value)}`)
}

function isTimestamp(value: NonNullable<unknown>): value is Timestamp {
  const { seconds, nanos } = value as Partial<Timestamp>
  return typeof seconds === 'bigint' && typeof nanos === 'number'
}

function isWfRunId(value: NonNullable<unknown>): value is WfRunId {
  return typeof (value as Partial<WfRunId>).id === 'string'
}
