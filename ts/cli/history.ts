/**
 * `canter history wfRun <id>`: what happened to it. A line for each command for readers, protojson for programs.
 */
import type { Client } from '../client/client.js'
import { type Change, dateFromTimestamp, type History } from '../gen/index.js'
import { wfRunIdFromText } from '../value/index.js'
import { withClient } from './connect.js'
import type { Context } from './operation.js'
import { formatOf } from './output.js'
import { integerOf } from './params.js'
import { print } from './print.js'

/** Tells the history of one WfRun. */
export async function history(context: Context): Promise<void> {
  const { io, flags, words } = context
  const number = (name: string) => (flags[name] === undefined ? undefined : integerOf(String(flags[name]), `--${name}`))
  const [limit, after] = [number('limit'), number('after')]
  await withClient(flags, io, async (client) => {
    const told = await read(client, words[0] ?? '', BigInt(after ?? 0), limit ?? Number.POSITIVE_INFINITY)
    if (formatOf(flags, io) === 'table') {
      io.stdout.write(`${lines(told).join('\n')}\n`)
      if (told.next !== undefined) io.stderr.write(`canter: there is more: --after ${told.next}\n`)
      return
    }
    const shown = { type: 'canter.History', isList: false, columns: undefined, idField: 'next' } as const
    await print(shown, told, context)
  })
}

async function read(client: Client, id: string, after: bigint, limit: number): Promise<History> {
  const wfRunId = wfRunIdFromText(id)
  const records: History['records'] = []
  for (let next = after; ; ) {
    const room = limit - records.length
    const page = await client.getHistory({ wfRunId, after: next, ...(room < 1000 && { limit: room }) })
    records.push(...page.records)
    if (page.next === undefined || records.length >= limit) return { ...page, records }
    next = page.next
  }
}

/** The history for readers: when, what, by whom, and below it what changed. */
export function lines({ records, compactedBefore }: History): string[] {
  const text = records.flatMap(({ position, time, command, principal, changes }) => {
    const when = time === undefined ? '' : dateFromTimestamp(time).toISOString()
    const by = principal === '' ? 'by the engine' : `by ${principal}`
    return [`${when}  ${position}  ${command} ${by}`, ...changes.map((change) => `    ${changed(change)}`)]
  })
  if (compactedBefore > 0n) text.unshift(`(what happened up to position ${compactedBefore} is told nowhere any more)`)
  return text.length === 0 ? ['(nothing)'] : text
}

function changed({ kind, id, deleted, status }: Change): string {
  return `${kind} ${id}${deleted ? ' deleted' : status === undefined ? '' : ` ${status}`}`
}
