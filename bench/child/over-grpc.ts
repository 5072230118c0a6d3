/** One load on a server, from client and worker in this process. */
import { connect } from '../lib/canter.js'
import { cpuSeconds } from '../lib/child.js'
import { percentiles } from '../lib/figures.js'
import { type LoadSettings, load } from '../lib/load.js'

const settings = JSON.parse(process.argv[2] ?? '{}') as LoadSettings & {
  readonly port: number
  readonly server: number
}
const client = connect(`127.0.0.1:${settings.port}`)
const samples: { own: number; server: number | undefined }[] = []
const result = await load(client, settings, () => {
  const { user, system } = process.cpuUsage()
  samples.push({ own: (user + system) / 1e6, server: cpuSeconds(settings.server) })
})
const rss = process.memoryUsage.rss()
await client.close()
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
  cpuSeconds: to.own - from.own,
  serverCpuSeconds: from.server === undefined || to.server === undefined ? undefined : to.server - from.server,
})
