import { Readable } from 'node:stream'
import { canter } from '../../ts/cli/canter.js'
import type { Io } from '../../ts/cli/io.js'

/** How a command ended. */
export interface Told {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** What a command is run in. */
export interface Surroundings {
  readonly env?: { readonly [key: string]: string }
  /** Lines typed on a terminal, each when something asks for it. */
  readonly typed?: readonly string[]
  /** What is piped into it. */
  readonly stdin?: string
  /** Whether stdout and stderr are terminals. */
  readonly tty?: boolean
  /** Told of every write to stdout. */
  readonly onOutput?: (text: string) => void
  /** Told of every write to stderr. */
  readonly onError?: (text: string) => void
  readonly interrupted?: Promise<void>
  /** How long a login may take; a minute, as for everybody, when it is left out. */
  readonly loginLimitMs?: number
}

/** Runs a command in this process: the real command line against a real server, without the second a process takes to start. */
export async function inside(argv: readonly string[], surroundings: Surroundings = {}): Promise<Told> {
  const {
    env = {},
    typed,
    stdin = '',
    tty = false,
    onOutput,
    onError,
    interrupted = new Promise<void>(() => {}),
    loginLimitMs,
  } = surroundings
  let [stdout, stderr] = ['', '']
  const answers = [...(typed ?? [])]
  const keys = new Readable({ read() {} })
  const input = typed === undefined ? Readable.from(stdin === '' ? [] : [stdin]) : Object.assign(keys, { isTTY: true })
  const io: Io = {
    stdin: input,
    stdout: {
      isTTY: tty,
      columns: 120,
      write(text) {
        stdout += text
        onOutput?.(text)
      },
    },
    stderr: Object.assign(
      {
        isTTY: tty,
        write(text: string) {
          stderr += text
          onError?.(text)
          // A question has been asked: whoever is at the terminal answers it.
          const answer = /[:\]] $/.test(text) ? answers.shift() : undefined
          if (answer !== undefined) setImmediate(() => keys.push(`${answer}\n`))
        },
      },
      { on() {}, removeListener() {}, end() {} },
    ),
    env: { HOME: '/nonexistent', ...env },
    interrupted: () => interrupted,
    loginLimitMs,
  }
  const code = await canter(argv, io)
  return { code, stdout, stderr }
}
