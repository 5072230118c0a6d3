/** Runs one very big WfRun to its end, while somebody else asks for something small all the time. */
import { performance } from 'node:perf_hooks'
import { Engine, Workflow } from '../lib/canter.js'

interface Settings {
  readonly dir: string
  readonly shape: 'nodes' | 'threads' | 'loop' | 'tree'
  readonly size: number
}

const { dir, shape, size } = JSON.parse(process.argv[2] ?? '{}') as Settings
const engine = await Engine.open(dir)
const loop = Workflow.create('loop', (wf) => {
  const left = wf.declareInt('left').required()
  wf.doWhile(left.isGreaterThan(0), () => left.assign(left.subtract(1)))
})
const threads = Workflow.create('threads', (wf) => {
  const items = wf.declareJsonArr('items').required()
  wf.waitForThreads(wf.spawnThreadForEach(items, 'each', () => {}))
})
// It names itself by a variable: a WfSpec cannot name itself before it is there.
const tree = Workflow.create('tree', (wf) => {
  const [left, self] = [wf.declareInt('left').required(), wf.declareStr('self').withDefault('tree')]
  wf.doIf(left.isGreaterThan(0), () => wf.waitForChildWf(wf.runWf(self, { left: left.subtract(1) })))
})
const small = Workflow.create('small', () => {})
for (const workflow of [loop, threads, tree, small]) await engine.register(workflow)

let [done, slowestMs, asked] = [false, 0, 0]
const other = (async () => {
  while (!done) {
    const beganMs = performance.now()
    await engine.runWf({ wfSpecName: 'small' })
    slowestMs = Math.max(slowestMs, performance.now() - beganMs)
    asked++
  }
})()
// Two NodeRuns a turn, and those of the beginning and the end.
const variables: Record<Settings['shape'], Record<string, unknown>> = {
  nodes: { left: BigInt(Math.floor(size / 2)) },
  loop: { left: BigInt(size) },
  threads: { items: Array.from({ length: size }, (_, index) => index) },
  tree: { left: BigInt(size - 1) },
}
const rssBytes = process.memoryUsage.rss()
const journalled = (): number => Number(engine.stats().journalBytes)
const journalledBefore = journalled()
const beganMs = performance.now()
const run = await engine.runWf(shape === 'nodes' ? 'loop' : shape, variables[shape])
const { status } = await engine.awaitWfRun(run.id ?? '')
const seconds = (performance.now() - beganMs) / 1000
done = true
await other
if (status !== 'COMPLETED') throw new Error(`Expected the WfRun to complete, but it is ${status}`)
const peakBytes = process.resourceUsage().maxRSS * 1024
const journalBytes = journalled() - journalledBefore
await engine.close()
process.send?.({ seconds, slowestMs, asked, grownBytes: Math.max(0, peakBytes - rssBytes), journalBytes })
