/**
 * Types: the primitive ones by their wire names, and structs, arrays and maps (spec A 3.1, 3.4, 3.5). Values of them are made in `literal.ts`.
 *
 * **Invariant:** a type is immutable, and what it is made of has been checked.
 */
import { ENUMS, type Init, type TypeDefinition, type VariableType } from '../gen/index.js'
import { checkInt32, checkName, shown } from './check.js'
import { call, Mistake, told } from './error.js'

/** A type: `'STR'`, {@link structOf}, {@link arrayOf}, {@link mapOf}, or a {@link structDef}. */
export type LhType = VariableType | StructType | ArrayType | MapType

/** What arrays, maps and structs are made of: anything but JSON (spec A 2.6.2, 7.9). */
export type ElementType = Exclude<LhType, 'JSON_OBJ' | 'JSON_ARR'>

/** What a key of a map may be (spec A 4.1). */
export type MapKeyType = Exclude<VariableType, 'JSON_OBJ' | 'JSON_ARR' | 'BYTES'>

/** The newest version of a StructDef; the server puts the number in its place (spec A 2.6.5). */
export const LATEST = -1

const NO_KEYS: ReadonlySet<unknown> = new Set(['JSON_OBJ', 'JSON_ARR', 'BYTES'])

/** One field of a struct. */
export interface FieldType {
  readonly type: ElementType
  readonly required: boolean
  readonly nullable: boolean
}

/** A struct of a StructDef; {@link structOf} makes it. */
export class StructType {
  /** The name of its StructDef. */
  readonly name: string
  /** The version of it; -1 is the newest. */
  readonly version: number
  readonly #fields: ReadonlyMap<string, FieldType> | undefined

  /** @internal */
  constructor(name: string, version: number, fields?: ReadonlyMap<string, FieldType>) {
    checkName('the name of a StructDef', name)
    checkInt32('the version of a StructDef', version, LATEST)
    this.name = name
    this.version = version
    this.#fields = fields
  }

  /** The fields, where the definition is at hand. @internal */
  get fields(): ReadonlyMap<string, FieldType> | undefined {
    return this.#fields
  }
}

/** A native array; {@link arrayOf} makes it. */
export class ArrayType {
  /** The type of every element. */
  readonly element: ElementType
  readonly #kind = 'array'

  /** @internal */
  constructor(element: ElementType) {
    this.element = checkElement(`the elements of an ${this.#kind}`, element)
  }
}

/** A native map; {@link mapOf} makes it. */
export class MapType {
  /** The type of every key. */
  readonly key: MapKeyType
  /** The type of every value. */
  readonly value: ElementType
  readonly #kind = 'map'

  /** @internal */
  constructor(key: MapKeyType, value: ElementType) {
    checkType(key)
    if (typeof key !== 'string' || NO_KEYS.has(key)) {
      throw new Mistake(
        `keys of a ${this.#kind} of type INT, STR, BOOL, DOUBLE, TIMESTAMP or WF_RUN_ID`,
        `got ${typeText(key)}`,
      )
    }
    this.key = key
    this.value = checkElement(`the values of a ${this.#kind}`, value)
  }
}

/** The type of a struct by the name of its StructDef, which must be there when the workflow is registered. */
export function structOf(name: string, version: number = LATEST): StructType {
  return told(call('structOf', name), () => new StructType(name, version))
}

/** The type of a native array: `arrayOf('STR')`. */
export function arrayOf(element: ElementType): ArrayType {
  return told('arrayOf', () => new ArrayType(element))
}

/** The type of a native map: `mapOf('STR', 'INT')`. */
export function mapOf(key: MapKeyType, value: ElementType): MapType {
  return told('mapOf', () => new MapType(key, value))
}

/** Refuses what is no type. */
export function checkType(type: unknown): asserts type is LhType {
  if (type instanceof StructType || type instanceof ArrayType || type instanceof MapType) return
  if (typeof type !== 'string' || !Object.hasOwn(ENUMS.VariableType, type)) {
    const names = Object.keys(ENUMS.VariableType).join(', ')
    throw new Mistake(`a type: ${names}, structOf, arrayOf or mapOf`, `got ${shown(type)}`)
  }
}

function checkElement(what: string, type: ElementType): ElementType {
  checkType(type)
  const found: LhType = type
  if (isJson(found)) throw new Mistake(`${what} to be of another type than JSON`, `got ${typeText(found)}`)
  return type
}

/** Whether a value of it is JSON. */
export function isJson(type: LhType | undefined): boolean {
  return type === 'JSON_OBJ' || type === 'JSON_ARR'
}

/** A type as messages name it. */
export function typeText(type: LhType): string {
  if (type instanceof StructType) return `Struct<${type.name}${type.version === LATEST ? '' : `,v${type.version}`}>`
  if (type instanceof ArrayType) return `Array<${typeText(type.element)}>`
  if (type instanceof MapType) return `Map<${type.key}, ${typeText(type.value)}>`
  return type
}

/** A type as the wire has it. */
export function lowerType(type: LhType, masked = false): Init<TypeDefinition> {
  if (type instanceof StructType) return { structDefId: lowerStructId(type), masked }
  if (type instanceof ArrayType) return { inlineArrayDef: { arrayType: lowerType(type.element) }, masked }
  if (type instanceof MapType) return { inlineMapDef: lowerMapType(type), masked }
  return { primitiveType: type, masked }
}

/** Name and version as the wire has them. */
export function lowerStructId(type: StructType): { name: string; version: number } {
  return { name: type.name, version: type.version }
}

/** Keys and values of a map as the wire has them. */
export function lowerMapType(type: MapType): { keyType: Init<TypeDefinition>; valueType: Init<TypeDefinition> } {
  return { keyType: lowerType(type.key), valueType: lowerType(type.value) }
}

/** The structs a type is made of, from the outside in. */
export function structsOf(type: LhType): StructType[] {
  if (type instanceof StructType) return [type]
  if (type instanceof ArrayType) return structsOf(type.element)
  return type instanceof MapType ? structsOf(type.value) : []
}

/** Refuses a field that the struct is known not to have. */
export function checkField(type: StructType, name: string): void {
  if (type.fields === undefined || type.fields.has(name)) return
  const names = [...type.fields.keys()]
  throw new Mistake(
    `a field of ${typeText(type)}: ${names.length === 0 ? 'it has none' : names.join(', ')}`,
    `got ${JSON.stringify(name)}`,
  )
}

/** Whether two types are one. Versions of structs are not looked at: the server pins them. */
export function sameType(left: LhType, right: LhType): boolean {
  if (left instanceof StructType) return right instanceof StructType && left.name === right.name
  if (left instanceof ArrayType) return right instanceof ArrayType && sameType(left.element, right.element)
  if (left instanceof MapType) {
    return right instanceof MapType && left.key === right.key && sameType(left.value, right.value)
  }
  return left === right
}

const AS_STR: ReadonlySet<LhType> = new Set(['STR', 'INT', 'DOUBLE', 'BOOL', 'BYTES', 'WF_RUN_ID'])

/** Whether a value of one type is taken where another is wanted, without a cast (spec A 3.4). What is not known may be. */
export function accepts(wanted: LhType | undefined, found: LhType | undefined): boolean {
  if (wanted === undefined || found === undefined || sameType(wanted, found)) return true
  return wanted === 'STR' ? AS_STR.has(found) : wanted === 'DOUBLE' && found === 'INT'
}

/** What a STR can be cast to, besides itself. */
const FROM_STR: ReadonlySet<LhType> = new Set(['INT', 'DOUBLE', 'BOOL', 'BYTES', 'WF_RUN_ID'])

/** Whether a cast is possible (spec A 3.5). */
export function castable(found: LhType | undefined, target: VariableType): boolean {
  if (accepts(target, found)) return true
  return found === 'STR' ? FROM_STR.has(target) : found === 'DOUBLE' && target === 'INT'
}
