/**
 * What became of a batch, read back from the engine. Nothing here was counted while the work was done: the engine knows it all.
 */
import type { Client } from 'canter'
import { knowYourCustomer, OUTCOMES } from './workflow.js'

const WIDTH = 40

/** The table of outcomes and counts, as lines. */
export async function report(client: Client, batch: string): Promise<string[]> {
  const lines: string[] = []
  const ids: string[] = []
  for (const outcome of OUTCOMES) {
    const found = await search(client, { batch, outcome })
    ids.push(...found)
    lines.push(`${outcome.padEnd(16)} ${String(found.length).padStart(4)}  ${'#'.repeat(Math.ceil(found.length / 3))}`)
  }

  const counts = { tasks: 0, retries: 0, refusals: 0, exhausted: 0, events: 0, timeouts: 0, sleeps: 0 }
  for (const id of ids) {
    const wfRunId = { id }
    const [taskRuns, nodeRuns, events] = await Promise.all([
      client.listTaskRuns({ wfRunId }),
      client.listNodeRuns({ wfRunId }),
      client.listExternalEvents({ wfRunId }),
    ])
    for (const { attempts } of taskRuns.results) {
      const failed = attempts.filter(({ status }) => status === 'TASK_FAILED').length
      const usedUp = attempts.at(-1)?.status === 'TASK_FAILED'
      counts.tasks++
      // A retry is an attempt that followed a failure: all failures had one, but the last of a task that was given up.
      counts.retries += failed - Number(usedUp)
      counts.exhausted += Number(usedUp)
      counts.refusals += attempts.filter(({ status }) => status === 'TASK_EXCEPTION').length
    }
    for (const { externalEvent, sleep, failures } of nodeRuns.results) {
      if (externalEvent !== undefined)
        counts.timeouts += failures.filter((each) => each.failureName === 'TIMEOUT').length
      if (sleep !== undefined) counts.sleeps++
    }
    counts.events += events.results.filter(({ claimed }) => claimed).length
  }

  const masked = await client.getVariable({ wfRunId: { id: ids[0] ?? '' }, threadRunNumber: 0, name: 'national-id' })
  const count = (what: string, number: number) => `${`${what} `.padEnd(WIDTH, '.')} ${String(number).padStart(4)}`
  return [
    ...lines,
    '',
    count('tasks done', counts.tasks),
    count('retries after a failed check', counts.retries),
    count('checks given up after five attempts', counts.exhausted),
    count('business exceptions: identity stolen', counts.refusals),
    count('events: documents uploaded', counts.events),
    count('timeouts: documents never came', counts.timeouts),
    count('sleeps', counts.sleeps),
    `a national id, as readers see it: ${masked.value?.str}`,
  ]
}

/** Runs of a batch that have ended. */
export async function ended(client: Client, batch: string): Promise<number> {
  const statuses = await Promise.all(
    (['COMPLETED', 'ERROR', 'EXCEPTION'] as const).map((status) => search(client, { batch }, status)),
  )
  return statuses.flat().length
}

/** Ids of runs by the values of searchable variables. */
async function search(
  client: Client,
  variables: { readonly [name: string]: string },
  status?: 'COMPLETED' | 'ERROR' | 'EXCEPTION',
): Promise<string[]> {
  const ids: string[] = []
  let bookmark: Uint8Array | undefined
  do {
    const page = await client.searchWfRun({
      wfSpecName: knowYourCustomer.name,
      status,
      variableFilters: Object.entries(variables).map(([varName, str]) => ({ varName, value: { str } })),
      limit: 1000,
      bookmark,
    })
    ids.push(...page.results.map(({ id }) => id))
    bookmark = page.bookmark
  } while (bookmark !== undefined)
  return ids
}
