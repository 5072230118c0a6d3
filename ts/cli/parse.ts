/**
 * Text as values, by their declared type (spec C 10.1): a primitive in its own form, arrays, maps and structs as one JSON document.
 */
import type { Init, StructDef, StructDefId, TypeDefinition, VariableType, VariableValue } from '../gen/index.js'
import { parseExact, stringifyExact } from '../value/exact-json.js'
import { toVariableValue, wfRunIdFromText } from '../value/index.js'
import { UsageError } from './output.js'

const TRUE: ReadonlySet<string> = new Set(['1', 't', 'T', 'true', 'TRUE', 'True'])
const FALSE: ReadonlySet<string> = new Set(['0', 'f', 'F', 'false', 'FALSE', 'False'])

const PARSE: { readonly [T in VariableType]: (text: string) => Init<VariableValue> } = {
  STR: (str) => ({ str }),
  INT: (text) => {
    if (!/^[-+]?\d+$/.test(text)) throw new Error('a whole number')
    return toVariableValue(BigInt(text.replace(/^\+/, '')), 'INT')
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
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.replace(/=+$/, '').length % 4 === 1) throw new Error('base64')
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

/** Finds the StructDef a type names. */
export type StructDefs = (id: StructDefId) => Promise<StructDef>

/** A primitive by its declared type. @throws {@link UsageError} naming the variable. */
export function parseValue(name: string, type: VariableType, text: string): Init<VariableValue> {
  try {
    return PARSE[type](text)
  } catch (error) {
    throw new UsageError(
      `Expected ${name} (${type}) to be ${(error as Error).message}, but got ${JSON.stringify(text)}`,
    )
  }
}

/** A value by its declared type. @throws {@link UsageError} naming the variable, and the place within it. */
export async function valueOfText(
  name: string,
  type: TypeDefinition,
  text: string,
  structDefs: StructDefs,
): Promise<Init<VariableValue>> {
  if (type.primitiveType !== undefined) return parseValue(name, type.primitiveType, text)
  let json: unknown
  try {
    json = parseExact(text)
  } catch (error) {
    throw new UsageError(`Expected ${name} (${typeText(type)}) to be JSON, but ${(error as Error).message}`)
  }
  return valueOfJson(name, type, json, structDefs)
}

/** What JSON says as a value of a type. A whole number beyond 2^53 is a bigint. @throws {@link UsageError} naming the place. */
export async function valueOfJson(
  place: string,
  type: TypeDefinition,
  json: unknown,
  structDefs: StructDefs,
): Promise<Init<VariableValue>> {
  if (json === null || json === undefined) return {}
  if (type.primitiveType !== undefined) return primitiveOfJson(place, type.primitiveType, json)
  if (type.inlineArrayDef !== undefined) {
    const elementType = type.inlineArrayDef.arrayType ?? { masked: false }
    if (!Array.isArray(json)) throw misfit(place, type, 'a JSON array', json)
    const items: Init<VariableValue>[] = []
    for (const [at, item] of json.entries()) {
      items.push(await valueOfJson(`${place}[${at}]`, elementType, item, structDefs))
    }
    return { array: { items, elementType } }
  }
  const object = objectOf(place, type, json)
  if (type.inlineMapDef !== undefined) {
    const { keyType = { masked: false }, valueType = { masked: false } } = type.inlineMapDef
    const entries = []
    for (const [key, item] of Object.entries(object)) {
      const at = `${place}[${JSON.stringify(key)}]`
      entries.push({
        key: await valueOfText(`${at} as a key`, keyType, key, structDefs),
        value: await valueOfJson(at, valueType, item, structDefs),
      })
    }
    return { map: { entries, mapType: type.inlineMapDef } }
  }
  const def = type.structDefId === undefined ? undefined : await structDefs(type.structDefId)
  const known = (def?.structDef ?? type.inlineStructDef)?.fields
  if (known === undefined) throw new UsageError(`Expected ${place} to have a type, but it has none`)
  const fields: { [name: string]: { value: Init<VariableValue> } } = {}
  for (const [name, item] of Object.entries(object)) {
    const field = Object.hasOwn(known, name) ? known[name] : undefined
    if (field === undefined) {
      const names = Object.keys(known).join(', ') || 'it has none'
      throw new UsageError(`Expected a field of ${place} (${names}), but got ${JSON.stringify(name)}`)
    }
    const fieldType = field.fieldType ?? { masked: false }
    fields[name] = { value: await valueOfJson(`${place}.${name}`, fieldType, item, structDefs) }
  }
  return { struct: { structDefId: def?.id ?? type.structDefId, struct: { fields } } }
}

/** The declared type of a variable; older definitions say a primitive only. */
export function typeOf({
  type,
  typeDef,
}: {
  type?: VariableType | undefined
  typeDef?: TypeDefinition | undefined
}): TypeDefinition {
  return typeDef ?? { ...(type === undefined ? {} : { primitiveType: type }), masked: false }
}

function primitiveOfJson(place: string, type: VariableType, json: unknown): Init<VariableValue> {
  const isObject = typeof json === 'object'
  if (type === 'JSON_OBJ' || type === 'JSON_ARR') {
    if (isObject) return parseValue(place, type, stringifyExact(json))
  } else if (typeof json === 'string') {
    return parseValue(place, type, json)
  } else if (typeof json === 'boolean' && type === 'BOOL') {
    return { bool: json }
  } else if (typeof json === 'number' || typeof json === 'bigint') {
    if (type === 'INT' || type === 'DOUBLE' || type === 'TIMESTAMP') return parseValue(place, type, String(json))
  }
  throw new UsageError(`Expected ${place} to be ${type}, but got ${kindOf(json)}`)
}

function objectOf(place: string, type: TypeDefinition, json: unknown): object {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json
  throw misfit(place, type, 'a JSON object', json)
}

function misfit(place: string, type: TypeDefinition, wanted: string, json: unknown): UsageError {
  return new UsageError(`Expected ${place} (${typeText(type)}) to be ${wanted}, but got ${kindOf(json)}`)
}

function kindOf(json: unknown): string {
  if (Array.isArray(json)) return 'an array'
  return typeof json === 'object' ? 'an object' : JSON.stringify(typeof json === 'bigint' ? String(json) : json)
}

/** A type as people call it. */
function typeText(type: TypeDefinition): string {
  if (type.primitiveType !== undefined) return type.primitiveType
  if (type.inlineArrayDef !== undefined)
    return `array of ${typeText(type.inlineArrayDef.arrayType ?? { masked: false })}`
  if (type.inlineMapDef !== undefined) return 'map'
  return type.structDefId === undefined ? 'struct' : `struct ${type.structDefId.name}`
}

function isJson(text: string, fits: (value: unknown) => boolean): boolean {
  try {
    return fits(JSON.parse(text))
  } catch {
    return false
  }
}
