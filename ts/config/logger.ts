/** Where the package says something by itself. Any logger with these four will do, pino included. */
export interface Logger {
  debug(message: string, fields?: Readonly<Record<string, unknown>>): void
  info(message: string, fields?: Readonly<Record<string, unknown>>): void
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void
  error(message: string, fields?: Readonly<Record<string, unknown>>): void
}

const line =
  (level: number) =>
  (msg: string, fields: Readonly<Record<string, unknown>> = {}): void => {
    process.stderr.write(`${JSON.stringify({ level, time: Date.now(), name: 'canter', ...fields, msg })}\n`)
  }

/** The logger when none is given: warnings and errors as lines of JSON on stderr. */
export const stderrLogger: Logger = { debug() {}, info() {}, warn: line(40), error: line(50) }
