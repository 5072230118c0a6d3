/**
 * Values written down in a workflow, as the wire has them: what `toVariableValue` does for primitive types, and structs, arrays and maps (spec A 7.10).
 */
import { TypedValue, toVariableValue, type ValueInit } from '../value/index.js'
import { shown } from './check.js'
import { Mistake } from './error.js'
import { ArrayType, checkField, type LhType, lowerStructId, MapType, type StructType, typeText } from './type.js'

/** How a written-down value becomes one of the wire. */
export type Literal = (value: unknown) => ValueInit

/** Without a type to go by, a number means what it looks like: a definition is written once and its literals do not change. */
export function loose(value: unknown): ValueInit {
  return toVariableValue(value, Number.isSafeInteger(value) ? 'INT' : undefined)
}

/** The value of a type. */
export function toValue(value: unknown, type: LhType | undefined): ValueInit {
  if (type === undefined) return loose(value)
  if (typeof type === 'string') return toVariableValue(value, type)
  if (value === null || value === undefined) return {}
  if (type instanceof ArrayType) {
    if (!Array.isArray(value)) throw misfit('an array', type, value)
    return { array: { items: value.map((item) => toValue(item, type.element)) } }
  }
  if (type instanceof MapType) return { map: { entries: entriesOf(value, type).map(toEntry(type)) } }
  const fields = fieldsOf(value, type).map(([name, field]) => [name, { value: toValue(field, fieldType(type, name)) }])
  return { struct: { structDefId: lowerStructId(type), struct: { fields: Object.fromEntries(fields) } } }
}

function toEntry(type: MapType): (entry: readonly [unknown, unknown]) => { key: ValueInit; value: ValueInit } {
  return ([key, value]) => ({ key: toValue(key, type.key), value: toValue(value, type.value) })
}

/** The entries of a Map, or of an object where keys are texts. */
export function entriesOf(value: unknown, type: MapType): [unknown, unknown][] {
  if (value instanceof Map) return [...value]
  if (type.key === 'STR' && isPlain(value)) return Object.entries(value)
  throw misfit(type.key === 'STR' ? 'a Map or an object' : 'a Map', type, value)
}

/** The fields of an object, which must be those of the struct where they are known. */
export function fieldsOf(value: unknown, type: StructType): [string, unknown][] {
  if (!isPlain(value)) throw misfit('an object', type, value)
  const fields = Object.entries(value)
  for (const [name] of fields) checkField(type, name)
  for (const [name, { required }] of type.fields ?? []) {
    if (required && value[name] === undefined)
      throw new Mistake(`${typeText(type)} to have its field ${name}`, 'it is missing')
  }
  return fields.filter(([, field]) => field !== undefined)
}

/** The type of a field, where it is known. */
export function fieldType(type: StructType, name: string): LhType | undefined {
  return type.fields?.get(name)?.type
}

/** Whether it is an object as braces write one. */
export function isPlain(value: unknown): value is { readonly [name: string]: unknown } {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** A value to be assigned to a type: what the server takes for it without a cast (spec A 3.4). */
export function assignedTo(type: LhType | undefined): Literal {
  // A STR takes what has a text; it is kept as it is.
  if (type === undefined || type === 'STR') return loose
  return (value) => toValue(value, isTyped(value, type))
}

/** A value to be compared with a type: of that type, or the comparison fails when it runs (spec A 6.5). */
export function comparedWith(type: LhType | undefined): Literal {
  return (value) => toValue(value, isTyped(value, type))
}

/** A value to be looked for in a container of a type: native ones hold values of one type. */
export function soughtIn(container: LhType | undefined): Literal {
  if (container instanceof ArrayType) return comparedWith(container.element)
  return container instanceof MapType ? comparedWith(container.key) : loose
}

/** A number that an operator joins with a type. */
export function numberBeside(type: LhType | undefined): Literal {
  return (value) => (typeof value === 'number' && type === 'DOUBLE' ? { double: value } : loose(value))
}

/** What is typed keeps its type; the server judges whether it fits. */
function isTyped(value: unknown, type: LhType | undefined): LhType | undefined {
  return value instanceof TypedValue ? undefined : type
}

function misfit(wanted: string, type: LhType, found: unknown): Mistake {
  return new Mistake(`${wanted} for ${typeText(type)}`, `got ${shown(found)}`)
}
