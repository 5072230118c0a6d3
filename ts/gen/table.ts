/**
 * The generated table, read message by message when first needed: start-up pays for nothing it does not use.
 */

import { root } from './generated/static.js'
import { ENUMS, MESSAGES } from './generated/tables.js'

/** How often a field occurs: always one, perhaps one, any number in order, or any number by key. */
export type Label = 'one' | 'maybe' | 'list' | 'map'

/** A scalar of the wire that this wire uses. */
export type Scalar = 'double' | 'float' | 'int32' | 'int64' | 'bool' | 'string' | 'bytes'

/** One field. Exactly one of `scalar`, `message` and `enumeration` is set. */
export interface FieldTable {
  readonly name: string
  readonly label: Label
  /** Shown as null when unset in JSON that shows unset fields: a message that is neither `optional` nor in a oneof. */
  readonly nullable: boolean
  readonly oneof: string | undefined
  readonly scalar: Scalar | undefined
  readonly enumeration: EnumTable | undefined
  /** The name of the message; {@link tableOf} gives its table. */
  readonly message: string | undefined
  /** Its table once it was asked for: messages hold one another in circles. */
  table: MessageTable | undefined
}

/** One enum, both ways. */
export interface EnumTable {
  readonly name: string
  readonly numbers: ReadonlyMap<string, number>
  readonly names: ReadonlyMap<number, string>
  /** The name of number 0. */
  readonly zero: string
}

/** What the static code offers for one message; its messages hold enum numbers and Long, and never leave this folder. */
export interface StaticMessage {
  encode(message: object): { finish(): Uint8Array }
  decode(bytes: Uint8Array): Record<string, unknown>
}

/** One message. */
export interface MessageTable {
  readonly name: string
  readonly fields: readonly FieldTable[]
  readonly byName: ReadonlyMap<string, FieldTable>
  readonly code: StaticMessage
}

const messages = new Map<string, MessageTable>()
const enums = new Map<string, EnumTable>()

/** The table of a message by its name at the door. */
export function messageTable(name: string): MessageTable {
  const known = messages.get(name)
  if (known !== undefined) return known
  const words = Object.hasOwn(MESSAGES, name) ? MESSAGES[name] : undefined
  if (words === undefined)
    throw new TypeError(`Expected the name of a message of the wire, but got ${JSON.stringify(name)}`)
  const fields = words.map(fieldTable)
  const table = { name, fields, byName: new Map(fields.map((field) => [field.name, field])), code: staticMessage(name) }
  messages.set(name, table)
  return table
}

/** The table of the message a field holds. */
export function tableOf(field: FieldTable): MessageTable {
  field.table ??= messageTable(field.message ?? '')
  return field.table
}

const SCALARS: ReadonlySet<string> = new Set<Scalar>(['double', 'float', 'int32', 'int64', 'bool', 'string', 'bytes'])
const LABELS: ReadonlyMap<string, Label> = new Map([
  ['?', 'maybe'],
  ['^', 'maybe'],
  ['*', 'list'],
  ['%', 'map'],
])

function fieldTable(word: string): FieldTable {
  const [name = '', labelled = '', oneof] = word.split(' ')
  const label = LABELS.get(labelled.charAt(0)) ?? 'one'
  const type = label === 'one' ? labelled : labelled.slice(1)
  return {
    name,
    label,
    nullable: labelled.startsWith('^'),
    oneof,
    scalar: SCALARS.has(type) ? (type as Scalar) : undefined,
    enumeration: type.startsWith('#') ? enumTable(type.slice(1)) : undefined,
    message: SCALARS.has(type) || type.startsWith('#') ? undefined : type,
    table: undefined,
  }
}

function enumTable(name: string): EnumTable {
  const known = enums.get(name)
  if (known !== undefined) return known
  const entries: [string, number][] = Object.entries(ENUMS[name as keyof typeof ENUMS])
  const names = new Map(entries.map(([key, number]) => [number, key]))
  const table = { name, numbers: new Map(entries), names, zero: names.get(0) ?? '' }
  enums.set(name, table)
  return table
}

function staticMessage(name: string): StaticMessage {
  const full = name.startsWith('google.protobuf.') || name.startsWith('canter.') ? name : `littlehorse.${name}`
  let found = root
  for (const part of full.split('.')) found = found[part]
  return found
}
