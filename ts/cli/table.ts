/**
 * Data for readers: a list as rows, one object as a line for each field. Widths are those a terminal shows, not characters.
 */
import type { Json } from '../gen/index.js'
import { coloured } from './output.js'
import { at } from './params.js'

/** Widest cell of a list; `-o json` shows all. */
const CELL_WIDTH_MAX = 48
/** Space between two columns. */
const GAP = '  '

/** Words that say how something stands, and how it looks. */
const STATUS: readonly [RegExp, Parameters<typeof coloured>[1]][] = [
  [/^(COMPLETED|TASK_SUCCESS|DONE|ACTIVE|BULK_JOB_COMPLETED)$/, 'green'],
  [/^(ERROR|TASK_FAILED|TASK_TIMEOUT|TASK_\w+_ERROR|BULK_JOB_FAILED)$/, 'red'],
  [/^(EXCEPTION|TASK_EXCEPTION|HALTED|HALTING|CANCELLED)$/, 'yellow'],
  [/^(RUNNING|STARTING|TASK_RUNNING|TASK_SCHEDULED|TASK_PENDING|ASSIGNED|UNASSIGNED|BULK_JOB_RUNNING)$/, 'cyan'],
]

/** A row for each result. Without columns, a result is an id and its parts are the columns. */
export async function rows(
  results: readonly Json[],
  columns: readonly string[] | undefined,
  isId: boolean,
  isColourful: boolean,
  width: number | undefined,
): Promise<string> {
  if (results.length === 0) return '(none)'
  const names = isId || columns === undefined ? partsOf(results) : columns
  const cells = results.map((result) => names.map((name) => cellOf(isId ? part(result, name) : at(result, name))))
  const { default: Table } = await import('cli-table3')
  const bare = { chars: bareChars(), style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] } }
  const table = new Table({ head: names.map((name) => paint(heading(name), isColourful, 'bold')), ...bare })
  const most = Math.min(CELL_WIDTH_MAX, width ?? CELL_WIDTH_MAX)
  for (const row of cells) table.push(row.map((cell) => painted(cut(cell, most), isColourful)))
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

function bareChars() {
  const none = ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right']
  const inner = ['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid']
  return { ...Object.fromEntries([...none, ...inner].map((name) => [name, ''])), middle: GAP }
}

/** A line for each field. */
export function details(json: Json, isColourful: boolean): string {
  const cells = Object.entries(flat(json))
  const widest = Math.max(0, ...cells.map(([path]) => path.length))
  return cells
    .map(([path, value]) => `${paint(path.padEnd(widest), isColourful, 'bold')}${GAP}${painted(value, isColourful)}`)
    .join('\n')
}

/** An id as text (spec C 5): its parts joined by slashes, a WfRun's ancestors by `_`. */
export function idText(json: Json): string {
  if (typeof json !== 'object' || json === null) return json === null ? '' : String(json)
  if (Array.isArray(json)) return json.map(idText).join(',')
  const { id, parentWfRunId } = json as { id?: Json; parentWfRunId?: Json }
  if (typeof id === 'string' && parentWfRunId != null) return `${idText(parentWfRunId)}_${id}`
  return Object.values(json)
    .filter((each) => each !== null)
    .map((each) => idText(each as Json))
    .join('/')
}

/** The names of the parts of ids; a WfRunId is one part, however many ancestors it has. */
function partsOf(results: readonly Json[]): string[] {
  return [...new Set(results.flatMap((result) => Object.keys(result ?? {})))].filter((name) => name !== 'parentWfRunId')
}

function part(result: Json, name: string): unknown {
  const isWfRun = name === 'id' && at(result, 'parentWfRunId') !== undefined
  return isWfRun ? result : at(result, name)
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return String(value.length)
  return isId(value as Json) ? idText(value as Json) : JSON.stringify(value)
}

/** An object of nothing but names, numbers and other ids. */
function isId(json: Json): boolean {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return false
  return Object.entries(json).every(
    ([key, value]) => ID_PARTS.test(key) && (typeof value !== 'object' || value === null || isId(value)),
  )
}

const ID_PARTS =
  /^(id|name|majorVersion|revision|version|guid|taskGuid|userTaskGuid|threadRunNumber|position|number|key|checkpointNumber|windowStart|metricType|\w+Id|taskRun|tenant|principal)$/

function flat(json: Json, prefix = '', into: Record<string, string> = {}): Record<string, string> {
  if (json === null || (Array.isArray(json) && json.length === 0)) return into
  if (typeof json !== 'object' || (prefix !== '' && isId(json))) {
    into[prefix === '' ? 'value' : prefix] = idText(json)
    return into
  }
  for (const [key, value] of Object.entries(json)) flat(value as Json, prefix === '' ? key : `${prefix}.${key}`, into)
  return into
}

/** `TASK RUN` of `id.taskRun`: the last word of a path that says something. */
function heading(path: string): string {
  const words = path.split('.').filter((word) => word !== 'count')
  return (words.at(-1) ?? path).replace(/([a-z])([A-Z])/g, '$1 $2').toUpperCase()
}

function cut(text: string, most: number): string {
  const line = text.replaceAll('\n', ' ')
  return line.length > most ? `${line.slice(0, most - 3)}...` : line
}

function painted(text: string, isColourful: boolean): string {
  const colour = STATUS.find(([words]) => words.test(text))?.[1]
  return colour === undefined ? text : paint(text, isColourful, colour)
}

function paint(text: string, isColourful: boolean, colour: Parameters<typeof coloured>[1]): string {
  return isColourful ? coloured(text, colour) : text
}
