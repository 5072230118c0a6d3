/**
 * Finding messages of some types inside a plain message, wherever they are.
 */
import { type FieldTable, type MessageTable, messageTable, tableOf } from './table.js'

type Plain = Record<string, unknown>

/** Shows every message of one of the types that lies in a message of type `type`, itself included: outer ones first. */
export function walk(
  type: string,
  plain: object,
  types: ReadonlySet<string>,
  see: (type: string, message: object) => void,
): void {
  visit(messageTable(type), plain as Plain, types, see)
}

function visit(
  table: MessageTable,
  plain: Plain,
  types: ReadonlySet<string>,
  see: (type: string, message: object) => void,
): void {
  if (types.has(table.name)) see(table.name, plain)
  for (const field of table.fields) {
    if (field.message === undefined) continue
    for (const each of messages(field, plain[field.name])) visit(tableOf(field), each, types, see)
  }
}

function messages({ label }: FieldTable, value: unknown): readonly Plain[] {
  if (value === undefined || value === null) return []
  if (label === 'list') return value as Plain[]
  return label === 'map' ? (Object.values(value) as Plain[]) : [value as Plain]
}
