/** Opens a directory and asks it something: how long until the answer? */
import { performance } from 'node:perf_hooks'
import { Engine } from '../lib/canter.js'

const { dir } = JSON.parse(process.argv[2] ?? '{}') as { readonly dir: string }
// What a process pays for any engine, however empty, is not what is asked here.
await (await Engine.open({ memory: true })).close()
const beganMs = performance.now()
const engine = await Engine.open(dir)
const openMs = performance.now() - beganMs
const { results } = await engine.searchWfRun({ wfSpecName: 'tasks-1', limit: 1 })
const answeredMs = performance.now() - beganMs
const stats = engine.stats() as { recoveredRecords: number; recoveredStoreRebuilt: string }
if (results.length !== 1) throw new Error('Expected a run to be found, but there is none')
await engine.close()
process.send?.({
  openSeconds: openMs / 1000,
  answeredSeconds: answeredMs / 1000,
  records: stats.recoveredRecords,
  rebuilt: stats.recoveredStoreRebuilt,
})
