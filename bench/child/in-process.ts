/** One load on an engine in this process. */
import { Engine } from '../lib/canter.js'
import { percentiles } from '../lib/figures.js'
import { type LoadSettings, load } from '../lib/load.js'

const settings = JSON.parse(process.argv[2] ?? '{}') as LoadSettings & { readonly dir: string }
const engine = await Engine.open(settings.dir)
const samples: { cpuUs: number; journalBytes: number; records: number; syncs: number; calls: number }[] = []
const result = await load(engine, settings, () => {
  const { user, system } = process.cpuUsage()
  const stats = engine.stats() as { journalBytes: number; records: number; syncs: number; calls: number }
  samples.push({ cpuUs: user + system, ...stats })
})
const rss = process.memoryUsage.rss()
await engine.close()
const [from, to] = samples
if (from === undefined || to === undefined) throw new Error('Expected two samples, but there are fewer')
const { runs, seconds } = result
const [p50, p95, p99] = percentiles(result.latenciesMs, 0.5, 0.95, 0.99)
process.send?.({
  runs,
  seconds,
  p50,
  p95,
  p99,
  rss,
  cpuSeconds: (to.cpuUs - from.cpuUs) / 1e6,
  journalBytes: to.journalBytes - from.journalBytes,
  syncs: to.syncs - from.syncs,
})
