/**
 * VariableValue to JavaScript values.
 */
import { dateFromTimestamp, type Init, type MessageTypes, type Timestamp, type VariableValue } from '../gen/index.js'
import { PrecisionError } from './error.js'
import { parseExact } from './exact-json.js'

/**
 * The JavaScript value of a VariableValue: INT is always a bigint, DOUBLE a number, STR a string, BOOL a boolean, BYTES a Uint8Array, TIMESTAMP
 * a Date (whole milliseconds), WF_RUN_ID a WfRunId, NULL null. JSON is parsed; a whole number in it beyond 2^53 is a bigint. A struct is an
 * object of its fields, a native array an array, a native map a Map.
 *
 * @throws SyntaxError if a JSON value is not JSON (a server hands back what it was given).
 */
export function fromVariableValue(value: Init<VariableValue>): unknown {
  if (value.int !== undefined) return value.int
  if (value.str !== undefined) return value.str
  if (value.bool !== undefined) return value.bool
  if (value.double !== undefined) return value.double
  if (value.jsonObj !== undefined) return parseExact(value.jsonObj)
  if (value.jsonArr !== undefined) return parseExact(value.jsonArr)
  if (value.bytes !== undefined) return value.bytes
  if (value.wfRunId !== undefined) return value.wfRunId
  if (value.utcTimestamp !== undefined) {
    return value.utcTimestamp instanceof Date ? value.utcTimestamp : dateFromTimestamp(value.utcTimestamp as Timestamp)
  }
  if (value.struct !== undefined) {
    const fields = Object.entries(value.struct.struct?.fields ?? {})
    return Object.fromEntries(fields.map(([name, field]) => [name, fromVariableValue(field?.value ?? {})]))
  }
  if (value.array !== undefined) return (value.array.items ?? []).map(fromVariableValue)
  if (value.map !== undefined) {
    const entries: readonly Init<MessageTypes['Map.Entry']>[] = value.map.entries ?? []
    return new Map(entries.map((entry) => [fromVariableValue(entry.key ?? {}), fromVariableValue(entry.value ?? {})]))
  }
  return null
}

/**
 * An INT as a number, for those who ask for one.
 *
 * @throws {@link PrecisionError} beyond 2^53, where a number would be another number.
 */
export function toSafeNumber(int: bigint): number {
  const number = Number(int)
  if (!Number.isSafeInteger(number)) {
    throw new PrecisionError(
      `Expected a whole number within 2^53 to give as a number, but got ${int}; take it as a bigint`,
    )
  }
  return number
}
