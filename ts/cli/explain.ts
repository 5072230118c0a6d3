/**
 * `canter explain wfRun <id>`: why it does not go on. A tree of its threads for readers, protojson for programs.
 */
import type { Explanation, Json, ThreadExplanation, Timestamp, Unblocker, Wait } from '../gen/index.js'
import { dateFromTimestamp, toProtoJson } from '../gen/index.js'
import { wfRunIdToText } from '../value/index.js'
import { withClient } from './connect.js'
import type { Context } from './operation.js'
import { formatOf } from './output.js'
import { print } from './print.js'

/** Explains one WfRun. */
export async function explain(context: Context): Promise<void> {
  const { io, flags, words } = context
  await withClient(flags, io, async (client) => {
    const explanation = await client.explain(words[0] ?? '')
    if (formatOf(flags, io) === 'table') {
      io.stdout.write(`${tree(explanation)}\n`)
      return
    }
    const shown = { type: 'canter.Explanation', isList: false, columns: undefined, idField: 'wfRunId' } as const
    await print(shown, explanation, context)
  })
}

/** The explanation for readers: a thread below its parent, its waits below it, and below each who could end it. */
export function tree(explanation: Explanation): string {
  const date = (time: Timestamp) => dateFromTimestamp(time)
  const { threads, time, status, unblockers } = explanation
  const now = time === undefined ? new Date() : date(time)
  const known = new Set(threads.map(({ threadRunNumber }) => threadRunNumber))
  const lines = [`WfRun ${wfRunIdToText(explanation.wfRunId ?? {})}  ${status}`]
  const write = (indent: number, text: string) => lines.push(`${'  '.repeat(indent)}${text}`)

  const writeWait = (indent: number, wait: Wait): void => {
    write(indent, `waits for ${wait.what}`)
    if (wait.since !== undefined) write(indent + 1, `since ${moment(date(wait.since), now)}`)
    if (wait.until !== undefined) write(indent + 1, `until ${moment(date(wait.until), now)}: then ${wait.then}`)
    for (const { id, value } of wait.variables)
      write(indent + 1, `with ${id?.name} = ${shown(toProtoJson('VariableValue', value ?? {}))}`)
    for (const unblocker of wait.unblockers) write(indent + 1, by(unblocker))
  }
  const writeThread = (indent: number, thread: ThreadExplanation): void => {
    const { threadRunNumber, threadSpecName, nodeName, nodeRunPosition, waits } = thread
    write(indent, `thread ${threadRunNumber} ${threadSpecName}  ${thread.status} at ${nodeName} (${nodeRunPosition})`)
    for (const wait of waits) writeWait(indent + 1, wait)
    for (const each of threads) if (each.parentThreadRunNumber === threadRunNumber) writeThread(indent + 1, each)
  }
  for (const thread of threads) {
    const { parentThreadRunNumber: parent } = thread
    if (parent === undefined || !known.has(parent)) writeThread(1, thread)
  }
  if (threads.length === 0) write(1, 'waits for nothing: it has ended')
  for (const unblocker of unblockers) write(1, by(unblocker))
  return lines.join('\n')
}

function by({ who, command }: Unblocker): string {
  return command === '' ? `by ${who}` : `by ${who}: ${command}`
}

/** A value as `-o json` has it, an INT without the quotes of an int64. */
function shown(value: Json): string {
  const [[type, found] = []] = Object.entries(value ?? {})
  return found === undefined ? 'NULL' : type === 'int' ? String(found) : JSON.stringify(found)
}

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
  ['ms', 1],
] as const

/** A time, and how far it is from now, in the biggest unit that fits. */
function moment(time: Date, now: Date): string {
  const ms = time.getTime() - now.getTime()
  const [unit, size] = UNITS.find(([, size]) => Math.abs(ms) >= size) ?? ['ms', 1]
  const span = `${Math.trunc(Math.abs(ms) / size)} ${unit}`
  return `${time.toISOString()} (${ms > 0 ? `in ${span}` : `${span} ago`})`
}
