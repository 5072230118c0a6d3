/**
 * Replies as data on stdout: protojson as `lhctl` prints it, a line of it for each result, YAML, ids alone, or a table.
 */
import { type Json, type MessageName, toProtoJson } from '../gen/index.js'
import type { Context } from './operation.js'
import { type Format, formatOf, isColourful } from './output.js'
import { listField } from './paging.js'
import { at } from './params.js'
import { details, idText, rows } from './table.js'

/** How a reply is to be shown. */
export interface Shown {
  readonly type: MessageName
  readonly isList: boolean
  /** Paths of a result that a table shows; what its id is made of by default. */
  readonly columns: readonly string[] | undefined
  /** Where the id stands in a result: `id` by default, several paths joined by commas, `''` when a result is an id. */
  readonly idField: string | undefined
}

/** Shows a reply. The bookmark of one that was cut is data in json and yaml, and told on stderr otherwise. */
export async function print(shown: Shown, reply: object, { io, flags }: Context): Promise<void> {
  const json = toProtoJson(shown.type, reply as never) as { [field: string]: Json }
  const results = shown.isList ? (json[listField(json)] as Json[]) : undefined
  const text = await WRITE[formatOf(flags as never, io)]({
    json,
    results,
    shown,
    isColourful: isColourful(flags as never, io, io.stdout),
    width: io.stdout.columns,
  })
  if (text !== '') io.stdout.write(`${text}\n`)
  const format = formatOf(flags as never, io)
  if (typeof json.bookmark === 'string' && format !== 'json' && format !== 'yaml') {
    io.stderr.write(`canter: there is more: --bookmark ${json.bookmark}\n`)
  }
}

interface What {
  readonly json: { [field: string]: Json }
  readonly results: readonly Json[] | undefined
  readonly shown: Shown
  readonly isColourful: boolean
  readonly width: number | undefined
}

const WRITE: { readonly [F in Format]: (what: What) => string | Promise<string> } = {
  json: ({ json }) => JSON.stringify(json, null, 2),
  jsonl: ({ json, results = [json] }) => results.map((each) => JSON.stringify(each)).join('\n'),
  async yaml({ json }) {
    const { stringify } = await import('yaml')
    return stringify(json).trimEnd()
  },
  name: ({ json, results = [json], shown }) =>
    results
      .map((each) => idOf(each, shown))
      .filter((id) => id !== '')
      .join('\n'),
  async table({ json, results, shown: { columns, idField }, isColourful, width }) {
    if (Object.keys(json).length === 0) return 'ok'
    if (results === undefined) return details(json, isColourful)
    return rows(results, columns, idField === '', isColourful, width)
  },
}

/** The id of an object as text; empty for one that has none. */
function idOf(json: Json, { idField = 'id' }: Shown): string {
  if (idField === '') return idText(json)
  const found = idField
    .split(',')
    .map((path) => at(json, path))
    .filter((part) => part !== undefined && part !== null)
  return found.map((part) => idText(part as Json)).join('/')
}
