/**
 * Arguments as variables, by their declared type (spec C 10.1).
 */
import type { Init, VariableType, VariableValue } from '../gen/index.js'
import { toVariableValue, wfRunIdFromText } from '../value/index.js'
import { UsageError } from './output.js'

const TRUE: ReadonlySet<string> = new Set(['1', 't', 'T', 'true', 'TRUE', 'True'])
const FALSE: ReadonlySet<string> = new Set(['0', 'f', 'F', 'false', 'FALSE', 'False'])

const PARSE: { readonly [T in VariableType]: (text: string) => Init<VariableValue> } = {
  STR: (str) => ({ str }),
  INT: (text) => {
    if (!/^[-+]?\d+$/.test(text)) throw new Error('a whole number')
    return toVariableValue(BigInt(text), 'INT')
  },
  DOUBLE: (text) => {
    const double = Number(text)
    if (text.trim() === '' || Number.isNaN(double)) throw new Error('a number')
    return { double }
  },
  BOOL: (text) => {
    if (!TRUE.has(text) && !FALSE.has(text)) throw new Error('true or false')
    return { bool: TRUE.has(text) }
  },
  BYTES: (text) => {
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new Error('base64')
    return { bytes: Buffer.from(text, 'base64') }
  },
  JSON_OBJ: (jsonObj) => {
    if (!isJson(jsonObj, (value) => typeof value === 'object' && value !== null && !Array.isArray(value))) {
      throw new Error('a JSON object')
    }
    return { jsonObj }
  },
  JSON_ARR: (jsonArr) => {
    if (!isJson(jsonArr, Array.isArray)) throw new Error('a JSON array')
    return { jsonArr }
  },
  WF_RUN_ID: (text) => ({ wfRunId: wfRunIdFromText(text) }),
  TIMESTAMP: (text) => {
    const date = new Date(/^-?\d+$/.test(text) ? Number(text) : text)
    if (Number.isNaN(date.getTime())) throw new Error('milliseconds since 1970, or RFC 3339')
    return { utcTimestamp: date }
  },
}

/** A value by its declared type. @throws {@link UsageError} naming the variable. */
export function parseValue(name: string, type: VariableType, text: string): Init<VariableValue> {
  try {
    return PARSE[type](text)
  } catch (error) {
    throw new UsageError(
      `Expected ${name} (${type}) to be ${(error as Error).message}, but got ${JSON.stringify(text)}`,
    )
  }
}

/** A type by its name. @throws {@link UsageError} */
export function variableTypeOf(name: string): VariableType {
  if (!Object.hasOwn(PARSE, name)) {
    throw new UsageError(`Expected a type of ${Object.keys(PARSE).join(', ')}, but got ${JSON.stringify(name)}`)
  }
  return name as VariableType
}

function isJson(text: string, fits: (value: unknown) => boolean): boolean {
  try {
    return fits(JSON.parse(text))
  } catch {
    return false
  }
}
