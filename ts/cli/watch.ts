/** `--watch`: looks again and again, and shows what has changed, until the user interrupts. */
import { setTimeout as sleep } from 'node:timers/promises'
import { EXIT } from './exit.js'
import type { Io } from './io.js'
import type { Context } from './operation.js'
import { UsageError } from './output.js'
import { integerOf } from './params.js'

/** Clears a terminal, and begins at its top. */
const CLEAR = '\u001b[2J\u001b[H'

/** Shows something until SIGINT; the exit code is 130 then. */
export async function watch({ io, flags, exit }: Context, show: (io: Io) => Promise<void>): Promise<void> {
  const seconds = integerOf(String(flags.interval ?? '2'), '--interval')
  if (seconds === 0) throw new UsageError('Expected --interval to be 1 or more, but got 0')
  let isOver = false
  const stop = new AbortController()
  const interrupted = io.interrupted().then(() => {
    isOver = true
    stop.abort()
  })
  let before: string | undefined
  while (!isOver) {
    let text = ''
    const stdout = { ...terminalOf(io), write: (part: string) => (text += part) }
    await Promise.race([show({ ...io, stdout }), interrupted])
    if (!isOver && text !== before) {
      io.stdout.write(`${io.stdout.isTTY ? CLEAR : ''}${text}`)
      before = text
    }
    await sleep(isOver ? 0 : seconds * 1000, undefined, { signal: stop.signal }).catch(() => {})
  }
  exit(EXIT.INTERRUPTED)
}

function terminalOf({ stdout: { isTTY, columns } }: Io) {
  return { isTTY, columns }
}
