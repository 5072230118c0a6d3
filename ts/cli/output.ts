/**
 * How the command line speaks: protojson or a table on stdout, errors on stderr.
 */
import type { Init, Json, MessageName, MessageTypes } from '../gen/index.js'
import { EXIT, exitOf } from './exit.js'

/** Options every verb has. */
export interface GlobalOptions {
  readonly output?: string
  readonly apiHost?: string
  readonly apiPort?: string
  readonly tenant?: string
  readonly configFile?: string
}

/** What is asked of the command line is wrong: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Columns of a table; more do not fit a screen, and `-o json` shows all. */
const COLUMNS_MAX = 7
/** Characters of a cell. */
const CELL_LENGTH_MAX = 60

/** Prints a message. */
export async function print<T extends MessageName>(
  type: T,
  message: Init<MessageTypes[T]>,
  options: GlobalOptions,
): Promise<void> {
  const { toProtoJson } = await import('../gen/index.js')
  const json = toProtoJson(type, message)
  process.stdout.write(`${formatOf(options) === 'json' ? JSON.stringify(json, null, 2) : table(json)}\n`)
}

/** json unless it is a terminal, or as told. */
export function formatOf(options: GlobalOptions): 'json' | 'table' {
  const format = options.output ?? (process.stdout.isTTY ? 'table' : 'json')
  if (format === 'json' || format === 'table') return format
  throw new UsageError(`Expected --output json or table, but got ${JSON.stringify(format)}`)
}

/** Tells an error on stderr and gives the exit code. */
export function reportError(error: unknown, options: GlobalOptions): number {
  const { code, message, details } = describe(error)
  const json = options.output === 'json' || (options.output === undefined && !process.stdout.isTTY)
  const text = json ? JSON.stringify({ error: { code, message, details } }) : `canter: ${message}`
  process.stderr.write(`${text}\n`)
  if (code === 'USAGE') return EXIT.USAGE
  return exitOf(code)
}

function describe(error: unknown): { code: string; message: string; details: unknown } {
  const { name, message = String(error), code, details } = (error ?? {}) as { [key: string]: unknown }
  if (name === 'UsageError' || name === 'RangeError' || name === 'ValueError' || name === 'PrecisionError') {
    return { code: 'USAGE', message: String(message), details: {} }
  }
  return { code: typeof code === 'string' ? code : 'UNKNOWN', message: String(message), details: details ?? {} }
}

/** A simple table: lists as rows, one object as a line per field. */
export function table(json: Json): string {
  const list = listOf(json)
  if (list === undefined) {
    const cells = Object.entries(flat(json))
    const width = Math.max(0, ...cells.map(([path]) => path.length))
    return cells.map(([path, value]) => `${path.padEnd(width)}  ${value}`).join('\n')
  }
  if (list.length === 0) return '(none)'
  const rows = list.map((item) => flat(item))
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].slice(0, COLUMNS_MAX)
  const lines = [columns, ...rows.map((row) => columns.map((column) => cut(row[column] ?? '')))]
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)))
  return lines
    .map((line) =>
      line
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function listOf(json: Json): Json[] | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined
  const keys = Object.keys(json).filter((key) => key !== 'bookmark')
  const results = (json as { readonly [key: string]: Json }).results
  return keys.length === 1 && Array.isArray(results) ? results : undefined
}

function flat(json: Json, prefix = '', into: Record<string, string> = {}): Record<string, string> {
  if (json === null || (Array.isArray(json) && json.length === 0)) return into
  if (typeof json !== 'object') {
    into[prefix === '' ? 'value' : prefix] = String(json)
    return into
  }
  for (const [key, value] of Object.entries(json)) flat(value as Json, prefix === '' ? key : `${prefix}.${key}`, into)
  return into
}

function cut(text: string): string {
  return text.length > CELL_LENGTH_MAX ? `${text.slice(0, CELL_LENGTH_MAX - 3)}...` : text
}
