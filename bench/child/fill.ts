/** Runs so many runs to their end in a directory; then closes, or waits to be killed. */
import { Engine, task, Workflow } from '../lib/canter.js'

interface Settings {
  readonly dir: string
  readonly runs: number
  readonly close: boolean
}

const { dir, runs, close } = JSON.parse(process.argv[2] ?? '{}') as Settings
const IN_FLIGHT = 256
const engine = await Engine.open(dir)
await engine.work(task('work', { input: {}, run: () => {} }), { concurrency: IN_FLIGHT })
await engine.register(Workflow.create('tasks-1', (wf) => void wf.execute('work')))
let begun = 0
await Promise.all(
  Array.from({ length: IN_FLIGHT }, async () => {
    while (begun++ < runs) await engine.awaitWfRun((await engine.runWf({ wfSpecName: 'tasks-1' })).id ?? '')
  }),
)
if (close) await engine.close()
process.send?.(true)
