/**
 * Structs and maps made when the workflow runs (spec A 5.5, 7.5, D 3), and values on their way to a place of a known type.
 *
 * One file, because what a builder holds may be built in turn.
 */
import type { Init, InlineStructFieldValue, InlineStructBuilder as InlineStructInit } from '../gen/index.js'
import { checkText } from './check.js'
import { call, Mistake, within } from './error.js'
import { type Assignment, described, Expression, expressionIn, type Operand, toAssignment } from './expression.js'
import { assignedTo, entriesOf, fieldsOf, fieldType, isPlain } from './literal.js'
import type { ThreadDraft } from './thread-draft.js'
import {
  accepts,
  castable,
  checkField,
  type LhType,
  lowerMapType,
  lowerStructId,
  MapType,
  StructType,
  typeText,
} from './type.js'

/** What a field of a struct in the making gets. */
export type FieldValue = Operand | InlineStructBuilder

/**
 * A value for a place of this type. An object for a struct becomes a builder: a struct written down would carry no version, and be refused. So does
 * an object or a Map with expressions in it for a map.
 */
export function assign(value: Operand, draft: ThreadDraft, type: LhType | undefined, what = 'a value'): Assignment {
  if (type instanceof StructType && isPlain(value)) return builtStruct(type, fieldsOf(value, type), draft)
  if (type instanceof MapType && expressionIn(value) !== undefined && !(value instanceof Expression))
    return builtMap(type, entriesOf(value, type) as [Operand, Operand][], draft)
  if (value instanceof Expression && type !== undefined && !accepts(type, value.type)) {
    const cast = typeof type === 'string' && castable(value.type, type) ? '; cast it' : ''
    throw new Mistake(`${what} that ${typeText(type)} takes`, `got ${described(value)}${cast}`)
  }
  return toAssignment(value, draft, assignedTo(type))
}

function builtStruct(type: StructType, fields: Iterable<readonly [string, unknown]>, draft: ThreadDraft): Assignment {
  return { structBuilder: { structDefId: lowerStructId(type), value: lowerFields(type, fields, draft) } }
}

function builtMap(
  type: MapType | undefined,
  entries: readonly (readonly [Operand, Operand])[],
  draft: ThreadDraft,
): Assignment {
  return {
    mapBuilder: {
      entries: entries.map(([key, value]) => ({
        key: assign(key, draft, type?.key, 'a key'),
        value: assign(value, draft, type?.value),
      })),
      mapType: type === undefined ? undefined : lowerMapType(type),
    },
  }
}

function lowerFields(
  type: StructType | undefined,
  fields: Iterable<readonly [string, unknown]>,
  draft: ThreadDraft,
): Init<InlineStructInit> {
  const lowered: [string, Init<InlineStructFieldValue>][] = []
  for (const [name, value] of fields) {
    const wanted = type === undefined ? undefined : fieldType(type, name)
    lowered.push([name, lowerField(name, value, wanted, draft)])
  }
  return { fields: Object.fromEntries(lowered) }
}

function lowerField(
  name: string,
  value: unknown,
  type: LhType | undefined,
  draft: ThreadDraft,
): Init<InlineStructFieldValue> {
  if (!(value instanceof InlineStructBuilder))
    return { simpleValue: assign(value as Operand, draft, type, `a value of field ${name}`) }
  if (type !== undefined && !(type instanceof StructType))
    throw new Mistake(`a value of field ${name} that ${typeText(type)} takes`, 'got an inline struct')
  return { subStructure: value.lowerFields(type, draft) }
}

/** The fields of a struct in the making, each once. */
class Fields {
  readonly #values = new Map<string, FieldValue>()

  put(type: StructType | undefined, name: string, value: FieldValue): void {
    checkText('the name of a field', name)
    if (type !== undefined) checkField(type, name)
    if (this.#values.has(name)) throw new Mistake('one value for a field', `${name} has one already`)
    this.#values.set(name, value)
  }

  /** Refuses a struct that is not whole, where its fields are known (spec A 4.10). */
  lower(type: StructType | undefined, draft: ThreadDraft): Init<InlineStructInit> {
    for (const [name, { required }] of type?.fields ?? []) {
      if (required && !this.#values.has(name))
        throw new Mistake(`${typeText(type as StructType)} to have its field ${name}`, 'it is missing')
    }
    for (const name of this.#values.keys()) if (type !== undefined) checkField(type, name)
    return lowerFields(type, this.#values, draft)
  }
}

/** A struct that is made when the workflow runs, of what its fields are then. Fields are put into it; it is whole where it is used. */
export class StructBuilder extends Expression {
  readonly #thread: ThreadDraft
  readonly #type: StructType
  readonly #fields = new Fields()

  /** @internal */
  constructor(thread: ThreadDraft, type: StructType) {
    super()
    this.#thread = thread
    this.#type = type
  }

  /** Gives a field its value; each field once, and all that are required. */
  put(field: string, value: FieldValue): this {
    put(this.#thread, field, () => this.#fields.put(this.#type, field, value))
    return this
  }

  /** @internal */
  override get type(): StructType {
    return this.#type
  }

  /** @internal */
  override lower(draft: ThreadDraft): Assignment {
    return {
      structBuilder: { structDefId: lowerStructId(this.#type), value: this.#fields.lower(this.#type, draft) },
    }
  }

  /** @internal */
  override describe(): string {
    return `a builder of ${typeText(this.#type)}`
  }
}

/** A struct in a field of another one; which StructDef it is of, that one's definition says. */
export class InlineStructBuilder {
  readonly #thread: ThreadDraft
  readonly #fields = new Fields()

  /** @internal */
  constructor(thread: ThreadDraft) {
    this.#thread = thread
  }

  /** Gives a field its value; each field once, and all that are required. */
  put(field: string, value: FieldValue): this {
    put(this.#thread, field, () => this.#fields.put(undefined, field, value))
    return this
  }

  /** @internal */
  lowerFields(type: StructType | undefined, draft: ThreadDraft): Init<InlineStructInit> {
    return this.#fields.lower(type, draft)
  }
}

/** A native map that is made when the workflow runs. Of equal keys the later wins. */
export class MapBuilder extends Expression {
  readonly #thread: ThreadDraft
  readonly #type: MapType | undefined
  readonly #entries: (readonly [Operand, Operand])[] = []

  /** @internal */
  constructor(thread: ThreadDraft, type: MapType | undefined) {
    super()
    this.#thread = thread
    this.#type = type
  }

  /** Adds an entry. */
  put(key: Operand, value: Operand): this {
    put(this.#thread, key, () => {
      if (key === null || key === undefined) throw new Mistake('a key', `got ${key}`)
      this.#entries.push([key, value])
    })
    return this
  }

  /** @internal */
  override get type(): MapType | undefined {
    return this.#type
  }

  /** @internal */
  override lower(draft: ThreadDraft): Assignment {
    if (this.#type === undefined && this.#entries.length === 0)
      throw new Mistake('an entry, or the types of keys and values', 'the map has neither')
    return builtMap(this.#type, this.#entries, draft)
  }

  /** @internal */
  override describe(): string {
    return 'a builder of a map'
  }
}

/** Bodies of inner threads may put too. */
function put(thread: ThreadDraft, what: unknown, work: () => void): void {
  const construct = call('put', what)
  within(thread.compilation.currentFor(thread, construct), construct, work)
}
