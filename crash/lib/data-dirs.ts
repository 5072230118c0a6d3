/** A finished data directory for the damage run, and what an engine answers about it. */
import { createHash } from 'node:crypto'
import type { Client } from '../../ts/client/client.js'
import { openStill } from './autopsy.js'
import { task, Workflow } from './canter.js'
import { PAD } from './workload.js'

/** Runs of the directory. */
const RUNS = 60
/** Runs that were deleted again: they fill more than a segment, and the store stays small, so that a copy is made soon. */
const DELETED_RUNS = 84

const idOf = (number: number): string => `d-${number}`

/** Fills a directory with runs that have ended, and closes it in order. Its last segment is not full. */
export async function fill(dir: string): Promise<void> {
  const { client } = await openStill(dir, Date.UTC(2026, 0, 1))
  const workflow = Workflow.create('damaged', (wf) => {
    const run = wf.declareStr('run').required()
    wf.declareStr('pad')
    wf.execute('work', run)
  })
  await client.work(task('work', { input: { run: 'STR' }, output: 'STR', run: ({ run }) => `done ${run}` }))
  await client.register(workflow)
  for (let number = 0; number < Math.max(RUNS, DELETED_RUNS); number++) {
    if (number < DELETED_RUNS) {
      const id = `big-${number}`
      await client.runWf('damaged', { run: id, pad: PAD }, { id })
      await client.awaitWfRun(id)
      await client.deleteWfRun({ id: { id } })
    }
    if (number >= RUNS) continue
    const id = idOf(number)
    await client.runWf('damaged', { run: id, pad: `pad of ${id}` }, { id })
    await client.awaitWfRun(id)
  }
  await client.close()
}

/** All that can be asked of such a directory, as one text; an answer that fails is its error's code. */
export async function digest(client: Client): Promise<{ readonly hash: string; readonly failed: string[] }> {
  const hash = createHash('sha256')
  const failed: string[] = []
  const ask = async (call: () => Promise<unknown>) => {
    try {
      hash.update(JSON.stringify(await call(), (_, value) => (typeof value === 'bigint' ? `${value}n` : value)))
    } catch (error) {
      failed.push(`${(error as { code?: string }).code}: ${(error as Error).message}`)
    }
  }
  for (let number = 0; number < RUNS; number++) {
    const wfRunId = { id: idOf(number) }
    await ask(() => client.getWfRun(wfRunId))
    await ask(() => client.listTaskRuns({ wfRunId }))
    await ask(() => client.listNodeRuns({ wfRunId }))
    await ask(() => client.listVariables({ wfRunId }))
  }
  await ask(() => client.searchWfRun({ wfSpecName: 'damaged', limit: 1_000 }))
  await ask(() => client.searchTaskDef({}))
  await ask(() => client.getWfSpec({ name: 'damaged', majorVersion: 0, revision: 0 }))
  return { hash: hash.digest('hex'), failed }
}
