/** What a command talks to: the streams and the environment of the process, or those of a test. */

/** Where something is written. */
export interface Out {
  write(text: string): unknown
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}

/** The surroundings of one command. */
export interface Io {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean | undefined }
  /** Data, and nothing else. */
  readonly stdout: Out
  readonly stderr: Out
  readonly env: { readonly [key: string]: string | undefined }
  /** Resolves when the user interrupts, SIGINT; whoever asks has to end then. */
  interrupted(): Promise<void>
  /** How long `login` waits for the browser to come back; a minute when it is not said. */
  readonly loginLimitMs?: number | undefined
}

/** Those of this process. */
export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process
  const interrupted = () => new Promise<void>((resolve) => process.once('SIGINT', () => resolve()))
  return { stdin, stdout, stderr, env, interrupted }
}
