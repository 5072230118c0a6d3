/**
 * The parts of output that are there from the start: formats, errors, colours. What shows data is in `print.ts`.
 */
import { EXIT, exitOf } from './exit.js'
import type { Io, Out } from './io.js'

/** Options every verb has. */
export interface GlobalOptions {
  readonly output?: string
  readonly color?: boolean
  readonly apiHost?: string
  readonly apiPort?: string
  readonly tenant?: string
  readonly context?: string
  readonly configFile?: string
}

/** What is asked of the command line is wrong: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Ways to show data. */
export const FORMATS = ['table', 'json', 'jsonl', 'yaml', 'name'] as const

/** One of them. */
export type Format = (typeof FORMATS)[number]

/** A table on a terminal, json otherwise, or as told. */
export function formatOf(options: GlobalOptions, { stdout }: Io): Format {
  const format = options.output ?? (stdout.isTTY ? 'table' : 'json')
  if ((FORMATS as readonly string[]).includes(format)) return format as Format
  throw new UsageError(`Expected --output ${FORMATS.join(', ')}, but got ${JSON.stringify(format)}`)
}

/** Whether to write colours: --no-color, else FORCE_COLOR, else NO_COLOR, else whether it is a terminal. */
export function isColourful(options: GlobalOptions, { env }: Io, out: Out): boolean {
  const { NO_COLOR = '', FORCE_COLOR = '', TERM } = env
  if (options.color === false) return false
  if (FORCE_COLOR !== '') return FORCE_COLOR !== '0'
  return NO_COLOR === '' && TERM !== 'dumb' && out.isTTY === true
}

const COLOURS = { red: 31, green: 32, yellow: 33, cyan: 36, bold: 1 } as const

/** Text in a colour. */
export function coloured(text: string, colour: keyof typeof COLOURS): string {
  return `\u001b[${COLOURS[colour]}m${text}\u001b[0m`
}

/** Tells an error on stderr and gives the exit code. */
export function reportError(error: unknown, options: GlobalOptions, io: Io): number {
  const { code, message, details } = describe(error)
  const { output = io.stdout.isTTY ? 'table' : 'json' } = options
  if (output === 'json' || output === 'jsonl') {
    io.stderr.write(`${JSON.stringify({ error: { code, message, details } })}\n`)
  } else {
    const name = isColourful(options, io, io.stderr) ? coloured('canter:', 'red') : 'canter:'
    io.stderr.write(`${name} ${message}\n`)
  }
  return code === 'USAGE' ? EXIT.USAGE : exitOf(code)
}

/** Errors of ours that say a text is not what it must be. */
const USAGE: ReadonlySet<unknown> = new Set(['UsageError', 'RangeError', 'ValueError', 'PrecisionError', 'ProtoError'])

function describe(error: unknown): { code: string; message: string; details: unknown } {
  const { name, message = String(error), code, details } = (error ?? {}) as { [key: string]: unknown }
  if (USAGE.has(name)) return { code: 'USAGE', message: String(message), details: {} }
  return { code: typeof code === 'string' ? code : 'UNKNOWN', message: String(message), details: details ?? {} }
}
