/**
 * The page of meters. Every engine has a registry of its own; nothing is global. The Prometheus library is loaded by the first page.
 */
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks'
import type { Counter, Gauge, Registry } from 'prom-client'
import { openCountsOf } from '../door/open-counts.js'
import { METERS, type Readings } from './meters.js'
import type { Surface } from './surface.js'

/** How often the event loop's delay is looked at. */
const EVENT_LOOP_RESOLUTION_MS = 20

/** The meters of one handler. */
export class Metrics {
  readonly #surface: Surface
  readonly #eventLoop: IntervalHistogram
  #registry: Promise<Filled> | undefined

  constructor(surface: Surface) {
    this.#surface = surface
    this.#eventLoop = monitorEventLoopDelay({ resolution: EVENT_LOOP_RESOLUTION_MS })
    this.#eventLoop.enable()
  }

  /** The text of all meters as they are now, and its type. */
  async page(diskBytes: number): Promise<{ type: string; body: string }> {
    this.#registry ??= registryOf(this.#surface.clusterId)
    const { registry, fill } = await this.#registry
    const { core, open, output } = this.#surface
    const queues = core.closed ? [] : await core.taskQueues()
    fill({
      core,
      stats: core.closed ? {} : core.stats(),
      queues,
      eventLoop: this.#eventLoop,
      memory: process.memoryUsage(),
      cpu: process.cpuUsage(),
      diskBytes,
      open,
      grpc: openCountsOf(core),
      output,
    })
    this.#eventLoop.reset()
    return { type: registry.contentType, body: await registry.metrics() }
  }

  /** Stops measuring. */
  close(): void {
    this.#eventLoop.disable()
  }
}

interface Filled {
  readonly registry: Registry
  fill(readings: Readings): void
}

async function registryOf(clusterId: string): Promise<Filled> {
  const { default: prometheus } = await import('prom-client')
  const registry = new prometheus.Registry()
  registry.setDefaultLabels({ lh_cluster_id: clusterId })
  const meters = METERS.map((row) => {
    const { name, help, type } = row
    const options = { name, help, labelNames: [...row.labels], registers: [registry] }
    const meter: Counter | Gauge = type === 'counter' ? new prometheus.Counter(options) : new prometheus.Gauge(options)
    return { row, meter }
  })
  return {
    registry,
    fill(readings) {
      for (const { row, meter } of meters) {
        meter.reset()
        for (const [value, ...labels] of row.read(readings)) {
          meter.inc(Object.fromEntries(row.labels.map((label, at) => [label, labels[at] ?? ''])), value)
        }
      }
    },
  }
}
