/** Starts so many runs in a directory, through RunWf as everybody does: all but one in a hundred end at once, those wait. */
import { Engine, Workflow } from '../lib/canter.js'

interface Settings {
  readonly dir: string
  readonly runs: number
}

const { dir, runs } = JSON.parse(process.argv[2] ?? '{}') as Settings
const IN_FLIGHT = 1024
const engine = await Engine.open(dir)
await engine.putExternalEventDef({ name: 'go' })
await engine.register(
  Workflow.create('searched', (wf) => {
    const waits = wf.declareBool('waits').required()
    wf.doIf(waits.isEqualTo(true), () => wf.waitForEvent('go'))
  }),
)
let begun = 0
await Promise.all(
  Array.from({ length: IN_FLIGHT }, async () => {
    while (begun < runs) await engine.runWf('searched', { waits: begun++ % 100 === 99 })
  }),
)
await engine.close()
process.send?.(true)
