/** Questions to the one at the terminal, on stderr: stdout is for data. */
import { createInterface } from 'node:readline/promises'
import type { Io } from './io.js'
import type { Param } from './operation.js'

/** Whether there is somebody to ask. */
export function canAsk({ stdin }: Io): boolean {
  return stdin.isTTY === true
}

/** The answer to a question, one line. */
export async function question({ stdin, stderr }: Io, text: string): Promise<string> {
  const lines = createInterface({ input: stdin, output: stderr as NodeJS.WritableStream })
  try {
    return (await lines.question(text)).trim()
  } finally {
    lines.close()
  }
}

/** The value of a parameter, asked until it is not empty. */
export async function ask(io: Io, { name, about, kind }: Param): Promise<string> {
  const choices = typeof kind === 'object' ? ` (${kind.choices.join(', ')})` : ''
  for (;;) {
    const answer = await question(io, `${about === undefined ? name : `${name}, ${about}`}${choices}: `)
    if (answer !== '') return answer
  }
}
