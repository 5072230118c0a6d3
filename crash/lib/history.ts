/**
 * What clients asked, what they were answered, and when: one file for each process, one JSON line for each entry.
 *
 * **Invariant:** an entry is in the operating system's hands before anything else happens, so that a kill of its writer takes none of them back.
 * **Invariant:** a call is written before it is sent, and its end after it was heard of.
 */
import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs'

/** One attempt of a TaskRun. A guid is unique within its run. */
export interface Attempt {
  readonly run: string
  readonly guid: string
  readonly attempt: number
}

/** What was asked. */
export type Call =
  /** RunWf; AwaitWfRun; DeleteWfRun; all that can be read of a run. */
  | { readonly call: 'start' | 'await' | 'remove' | 'look'; readonly run: string }
  /** PutExternalEvent. */
  | { readonly call: 'post'; readonly run: string; readonly guid: string }
  /** ReportTask. */
  | ({ readonly call: 'report'; readonly status: string; readonly output: string } & Attempt)

/** An attempt as it was read. */
export interface SeenAttempt {
  readonly guid: string
  readonly attempt: number
  readonly status: string
  readonly output: string
}

/** What a look saw; without `status`: there is no such run. */
export interface Seen {
  readonly status?: string
  readonly event?: boolean
  readonly attempts?: readonly SeenAttempt[]
}

/** A moment, in microseconds of the machine's monotonic clock: files of different processes can be put in order. */
interface Moment {
  readonly at: number
}

export type Entry =
  | (Moment & { readonly op: number; readonly invoke: Call })
  | (Moment & { readonly op: number; readonly ok: Seen })
  /** Refused: it has changed nothing. */
  | (Moment & { readonly op: number; readonly fail: string })
  /** Nobody can know yet whether it has happened. */
  | (Moment & { readonly op: number; readonly unknown: string })
  /** A worker was given this attempt. */
  | (Moment & { readonly given: Attempt })
  /** The process that held the engine is dead: what was under way cannot happen any more. */
  | (Moment & { readonly killed: number })

export const nowUs = (): number => Number(process.hrtime.bigint() / 1000n)

/** Codes of answers that leave nothing behind. */
const REFUSALS = new Set([
  'ALREADY_EXISTS',
  'FAILED_PRECONDITION',
  'INVALID_ARGUMENT',
  'NOT_FOUND',
  'PERMISSION_DENIED',
  'RESOURCE_EXHAUSTED',
])

/** Writes a history. */
export class Recorder {
  readonly #file: number
  #ops = 0

  constructor(path: string) {
    this.#file = openSync(path, 'a')
  }

  /** Sends a call and writes down what came of it. Rejects as the call does. */
  async record<T>(call: Call, send: () => Promise<T>, seen: (reply: T) => Seen = () => ({})): Promise<T> {
    const op = this.#ops++
    this.#write({ at: nowUs(), op, invoke: call })
    try {
      const reply = await send()
      this.#write({ at: nowUs(), op, ok: seen(reply) })
      return reply
    } catch (error) {
      const code = codeOf(error)
      this.#write({ at: nowUs(), op, ...(REFUSALS.has(code) ? { fail: code } : { unknown: code }) })
      throw error
    }
  }

  given(given: Attempt): void {
    this.#write({ at: nowUs(), given })
  }

  killed(life: number): void {
    this.#write({ at: nowUs(), killed: life })
  }

  close(): void {
    closeSync(this.#file)
  }

  #write(entry: Entry): void {
    writeSync(this.#file, `${JSON.stringify(entry)}\n`)
  }
}

export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error)
}

/** Reads what was added to files of histories since the last time. */
export class HistoryReader {
  readonly #lengths = new Map<string, number>()

  /** The new entries of a file, each with its writer, in their order. A line that a kill cut off is none. */
  read(path: string): (readonly [writer: string, entry: Entry])[] {
    if (!existsSync(path)) return []
    const bytes = readFileSync(path)
    const from = this.#lengths.get(path) ?? 0
    const to = bytes.lastIndexOf(10) + 1
    this.#lengths.set(path, to)
    const lines = bytes.toString('utf8', from, to).split('\n').slice(0, -1)
    return lines.map((line) => [path, JSON.parse(line) as Entry])
  }
}
